"""The audit: who changed what, under every kind of write, without a wait or an error of its own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql.apply import connect
from dqsql.catalog import read
from dqsql.cli import main
from dqsql.errors import SpecError
from dqsql.faults import KINDS
from dqsql.runtime import removal_sql
from dqsql.spec import loads
from dqsql.status import status
from dqsql.uninstall import foresee, uninstall
from tests import support
from tests.test_golden import printed
from tests.test_lifecycle import snapshot

Connection = psycopg.Connection[Any]
SPEC = """
dqsql: 1
name: shop
schema: shop
action: observe
tables:
  lead:
    key: id
    source: channel
    audit: true
    columns:
      name: {required: true}
      mobile: {required: true, personal: true}
      channel: {required: true}
"""
LEAD = "shop.lead (id int, name text, mobile text, channel text, note text, primary key (id))"
CLERK, AUDITOR = f"clerk_{os.getpid()}", f"auditor_{os.getpid()}"


@pytest.fixture(params=["plain", "partitioned"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shop(postgresql: Connection, dsn: str, kind: str) -> Connection:
    make(postgresql, kind)
    support.install(dsn, SPEC)
    return postgresql


def make(connection: Connection, kind: str) -> None:
    connection.execute("create schema shop")
    connection.execute(f"create table {LEAD}" + (" partition by range (id)" if kind == "partitioned" else ""))
    if kind == "partitioned":
        for low in (0, 100):
            connection.execute(
                f"create table shop.l{low} partition of shop.lead for values from ({low}) to ({low + 100})"
            )
    connection.commit()


@pytest.fixture
def roles(postgresql: Connection) -> Iterator[None]:
    """A clerk who writes, an auditor who reads; roles are the server's, so that they have to go again."""
    for role in (CLERK, AUDITOR):
        postgresql.execute(f"create role {role} login password '{role}'")
    postgresql.commit()
    yield
    postgresql.rollback()
    postgresql.execute(f"reset role; drop owned by {CLERK}, {AUDITOR}; drop role {CLERK}, {AUDITOR}")
    postgresql.commit()


def entries(connection: Connection) -> list[tuple[Any, ...]]:
    """Operation, key, old and new values of every entry, in their order."""
    return connection.execute("select operation, key, old_values, new_values from dq.audit order by id").fetchall()


def row(number: int, name: str | None, mobile: str | None = None, channel: str | None = None) -> dict[str, Any]:
    return {"id": number, "name": name, "mobile": mobile, "channel": channel}


def test_every_write_is_entered_with_what_changed(shop: Connection, kind: str) -> None:
    shop.execute("insert into shop.lead values (1, 'Acme', '139', 'web', 'x'), (2, 'Bolt', null, 'fair', 'y')")
    shop.execute("update shop.lead set name = 'Acme Ltd' where id = 1")
    shop.execute("update shop.lead set mobile = '138', channel = channel where id = 1")
    shop.execute("update shop.lead set mobile = '138', channel = channel where id = 2")
    shop.execute("update shop.lead set note = 'nobody rules it'")
    shop.execute("update shop.lead set id = 3 where id = 2")
    shop.execute("delete from shop.lead where id = 3")
    assert entries(shop) == [
        ("insert", "1", None, row(1, "Acme", "***", "web")),
        ("insert", "2", None, row(2, "Bolt", None, "fair")),
        ("update", "1", {"name": "Acme"}, {"name": "Acme Ltd"}),
        ("update", "1", {"mobile": "***"}, {"mobile": "***"}),
        ("update", "2", {"mobile": None}, {"mobile": "***"}),
        ("update", "2", {"id": 2}, {"id": 3}),
        ("delete", "3", row(3, "Bolt", "***", "fair"), None),
    ]
    assert shop.execute("select distinct masked, table_name from dq.audit").fetchall() == [
        (["mobile"], '"shop"."lead"')
    ]


def test_threat_08_11_copy_upsert_cascade_and_what_is_taken_back(shop: Connection, kind: str) -> None:
    with shop.cursor().copy("copy shop.lead (id, name) from stdin") as copy:
        copy.write("1\tAcme\n2\tBolt\n")
    upsert = (
        "insert into shop.lead values (2, 'Bolt Ltd'), (3, 'Cogs') on conflict (id) do update set name = excluded.name"
    )
    shop.execute(upsert)
    shop.execute("insert into shop.lead values (3, 'Dent') on conflict do nothing")
    shop.execute("savepoint s; insert into shop.lead values (4, 'Ergo'); rollback to s")
    shop.execute(
        "with gone as (delete from shop.lead where id = 1 returning *) insert into shop.lead select 9, name from gone"
    )
    found = [(operation, key) for operation, key, _, _ in entries(shop)]
    assert sorted(found) == sorted(
        [("insert", "1"), ("insert", "2"), ("update", "2"), ("insert", "3"), ("delete", "1"), ("insert", "9")]
    )
    shop.rollback()
    assert entries(shop) == []
    shop.execute("create table shop.owner (id int primary key); insert into shop.owner values (7)")
    shop.execute("insert into shop.lead values (7, 'Fitz')")
    shop.execute("alter table shop.lead add foreign key (id) references shop.owner on delete cascade on update cascade")
    shop.execute("update shop.owner set id = 8; delete from shop.owner")
    assert [(operation, key) for operation, key, _, _ in entries(shop)][1:] == [("update", "7"), ("delete", "8")]
    if shop.info.server_version >= 150000:
        shop.execute("insert into shop.owner values (10), (11); insert into shop.lead values (10, 'Gate')")
        shop.execute(
            "merge into shop.lead as l using (values (10, 'Gate Ltd'), (11, 'Hull')) as v (id, name) on l.id = v.id"
            " when matched then update set name = v.name when not matched then insert (id, name) values (v.id, v.name)"
        )
        assert [(operation, key) for operation, key, _, _ in entries(shop)][-2:] == [("update", "10"), ("insert", "11")]


@pytest.mark.parametrize("kind", ["partitioned"], indirect=True)
def test_threat_09_partitions_written_into_moved_and_made_later(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.l0 values (1, 'Acme')")
    shop.execute("update shop.lead set id = 101 where id = 1")
    shop.execute("create table shop.l200 partition of shop.lead for values from (200) to (300)")
    shop.execute("insert into shop.lead values (201, 'Bolt')")
    assert [(operation, key) for operation, key, _, _ in entries(shop)] == [
        ("insert", "1"), ("delete", "1"), ("insert", "101"), ("insert", "201"),
    ]  # fmt: skip
    shop.commit()
    support.install(dsn, SPEC)
    shop.execute("truncate shop.l200")
    shop.execute("truncate shop.lead")
    cleared = shop.execute("select part from dq.audit where operation = 'truncate' order by id").fetchall()
    assert cleared == [("shop.l200",), (None,), ("shop.l0",), ("shop.l100",), ("shop.l200",)]


@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_07_a_truncation_is_entered_as_one(shop: Connection) -> None:
    shop.execute("insert into shop.lead values (1, 'Acme')")
    shop.execute("truncate shop.lead")
    assert entries(shop)[1:] == [("truncate", None, None, None)]
    assert shop.execute("select operation, field, old_value from dq.audit_changes where field is null").fetchall() == [
        ("truncate", None, None)
    ]


def test_who_wrote_it_and_from_where(shop: Connection, dsn: str, roles: None) -> None:
    shop.execute(f"create role {CLERK}_more; grant {CLERK}_more to {CLERK}")
    shop.execute(
        f"grant usage on schema shop to {CLERK}_more; grant select, insert, update on shop.lead to {CLERK}_more"
    )
    shop.commit()
    try:
        login = make_conninfo(dsn, user=CLERK, password=CLERK, application_name="import 3.2")
        with psycopg.connect(login) as clerk:
            clerk.execute(f"set role {CLERK}_more")
            clerk.execute("insert into shop.lead values (1, 'Acme', null, 'web')")
            clerk.execute("set dq.person = 'wu.min'; update shop.lead set name = 'Bolt', channel = 'fair'")
        found = shop.execute(
            "select changed_by, changed_as, person, application, source, changed_at > now() - interval '1 minute'"
            " from dq.audit order by id"
        ).fetchall()
        assert found == [
            (CLERK, f"{CLERK}_more", CLERK, "import 3.2", "web", True),
            (CLERK, f"{CLERK}_more", "wu.min", "import 3.2", "fair", True),
        ]
        (alike,) = shop.execute("select count(distinct transaction) from dq.audit").fetchone() or ()
        assert alike == 1
    finally:
        shop.rollback()
        shop.execute(f"drop owned by {CLERK}_more; drop role {CLERK}_more")
        shop.commit()


def test_threat_27_the_audit_is_only_added_to(shop: Connection, dsn: str, roles: None, kind: str) -> None:
    shop.execute("insert into shop.lead values (1, 'Acme')")
    shop.execute(f"grant usage on schema shop to {CLERK}; grant all on shop.lead to {CLERK}")
    shop.commit()
    (month,) = shop.execute("select tableoid::regclass::text from dq.audit").fetchone() or ()
    statements = [
        statement.format(table)
        for table in ("dq.audit", month)
        for statement in (
            "update {} set changed_by = 'nobody'",
            "delete from {}",
            "truncate {}",
            "insert into {} (month) values (now())",
        )
    ]
    for statement in statements[:3] + statements[4:7]:
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="is a record"), shop.transaction():
            shop.execute(statement)
    with psycopg.connect(make_conninfo(dsn, user=CLERK, password=CLERK), autocommit=True) as clerk:
        clerk.execute("insert into shop.lead values (2, 'Bolt')")
        for statement in (
            *statements,
            "select from dq.audit",
            "select from dq.audit_changes",
            "select dq.audit_month()",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                clerk.execute(statement)
    assert len(entries(shop)) == 2


def test_threat_17_18_writers_have_no_say_in_what_is_entered(shop: Connection, dsn: str, roles: None) -> None:
    shop.execute(f"create schema trap authorization {CLERK}")
    shop.execute(
        f"grant usage on schema shop to {CLERK}; grant all on shop.lead to {CLERK}; grant temp on database {shop.info.dbname} to {CLERK}"
    )
    shop.commit()
    with psycopg.connect(make_conninfo(dsn, user=CLERK, password=CLERK)) as clerk:
        clerk.execute("create temp table changed as select 1; create temp table audit (like shop.lead)")
        for name, takes in (
            ("jsonb_build_object", "variadic text[]"),
            ("format", "text, int"),
            ("clock_timestamp", ""),
        ):
            clerk.execute(
                f"create function trap.{name}({takes}) returns text language plpgsql as $$ begin"
                f" raise exception 'trapped as %', current_user; end $$"
            )
        clerk.execute(
            "create function trap.nothing(jsonb, text[]) returns jsonb language sql as $$ select '{}'::jsonb $$"
        )
        clerk.execute("create operator trap.- (function = trap.nothing, leftarg = jsonb, rightarg = text[])")
        clerk.execute("set search_path = trap, pg_temp, pg_catalog")
        clerk.execute("insert into shop.lead values (1, 'Acme')")
        clerk.execute("update shop.lead set name = 'Bolt'")
        clerk.execute("delete from shop.lead")
    assert [(operation, new) for operation, _, _, new in entries(shop)] == [
        ("insert", row(1, "Acme")), ("update", {"name": "Bolt"}), ("delete", None),
    ]  # fmt: skip


@pytest.mark.one_server
@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_21_nobody_reads_of_tables_that_hide_rows(shop: Connection, dsn: str, roles: None) -> None:
    shop.execute("insert into shop.lead values (1, 'Acme'), (2, 'Bolt')")
    shop.execute(f"grant usage on schema shop to {AUDITOR}; grant select on shop.lead, dq.audit_changes to {AUDITOR}")
    shop.commit()
    query = "select key, new_value from dq.audit_changes where field = 'name' order by entry"
    with psycopg.connect(make_conninfo(dsn, user=AUDITOR, password=AUDITOR), autocommit=True) as auditor:
        assert auditor.execute(query).fetchall() == [("1", "Acme"), ("2", "Bolt")]
        shop.execute("alter table shop.lead enable row level security")
        shop.commit()
        assert auditor.execute(query).fetchall() == []
        auditor.execute(
            "create function pg_temp.peek(text) returns boolean language plpgsql cost 0.0001 as"
            " $$ begin raise notice '%', $1; return true; end $$"
        )
        told: list[str] = []
        auditor.add_notice_handler(lambda said: told.append(said.message_primary or ""))
        auditor.execute("select from dq.audit_changes where pg_temp.peek(new_value) and pg_temp.peek(key)")
        assert told == []


@pytest.mark.one_server
@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_a_row_and_a_person_are_found_by_an_index(shop: Connection, dsn: str, roles: None) -> None:
    shop.execute("insert into shop.lead select i, 'Acme' from generate_series(1, 3000) as i")
    shop.execute(f"grant usage on schema shop to {CLERK}; grant all on shop.lead to {CLERK}")
    shop.execute(f"grant usage on schema shop to {AUDITOR}; grant select on dq.audit_changes, shop.lead to {AUDITOR}")
    shop.execute("analyze dq.audit")
    shop.commit()
    with psycopg.connect(make_conninfo(dsn, user=AUDITOR, password=AUDITOR)) as auditor:
        for condition, index in (("key = '7'", "key"), ("person = 'nobody'", "person")):
            plan = auditor.execute(f"explain (format json) select * from dq.audit_changes where {condition}").fetchone()
            assert f"{index}_idx" in json.dumps(plan), plan


def test_values_of_every_type_are_entered(postgresql: Connection, dsn: str) -> None:
    """What jsonb does not know must not fail a write, and casts that somebody makes are not run."""
    postgresql.execute(
        "create schema shop; create type shop.mood as enum ('well'); create domain shop.short as varchar(9)"
    )
    postgresql.execute(
        "create function shop.spy(shop.mood) returns json language plpgsql as $$ begin raise 'spied'; end $$"
    )
    postgresql.execute("create cast (shop.mood as json) with function shop.spy(shop.mood)")
    values = {
        "id": ("date", "'2030-02-01'"), "number": ("numeric", "'NaN'"), "real": ("float8", "'-infinity'"),
        "odd": ("json", r"""'{"a": "\u0000", "a": 1e400000}'"""), "kept": ("jsonb", """'{"b": [1]}'"""),
        "bytes": ("bytea", r"'\x00ff'"), "mood": ("shop.mood", "'well'"), "moods": ("shop.mood[]", "'{well}'"),
        "short": ("shop.short", "'Ω'"), "day": ("timestamptz", "'infinity'"), "span": ("int4range", "'[1,3)'"),
        "none": ("text", "null"),
    }  # fmt: skip
    columns = ", ".join(f"{name} {type_}" for name, (type_, _) in values.items())
    wide = [f"c{place}" for place in range(60)]
    postgresql.execute(
        f"create table shop.lead ({columns}, {', '.join(f'{name} int' for name in wide)}, primary key (id))"
    )
    postgresql.commit()
    audited = ", ".join([*values, *wide])
    support.install(dsn, f"{{dqsql: 1, name: shop, schema: shop, tables: {{lead: {{audit: [{audited}]}}}}}}")
    postgresql.execute("set datestyle = german; set timezone = 'Asia/Shanghai'")
    postgresql.execute(
        f"insert into shop.lead ({', '.join(values)}, c59) values ({', '.join(v for _, v in values.values())}, 59)"
    )
    postgresql.execute("update shop.lead set mood = null, odd = '[]'")
    postgresql.execute("update shop.lead set short = 'ω'")
    (_, key, _, new), changed, last = entries(postgresql)
    assert (key, len(new), new["c59"], new["number"], new["kept"]) == ("2030-02-01", 72, 59, "NaN", {"b": [1]})
    assert (new["odd"], new["mood"], new["moods"], new["span"]) == (
        r'{"a": "\u0000", "a": 1e400000}',
        "well",
        "{well}",
        "[1,3)",
    )
    assert changed[2:] == ({"mood": "well", "odd": new["odd"]}, {"mood": None, "odd": "[]"})
    assert last[2:] == ({"short": "Ω"}, {"short": "ω"})


@pytest.mark.one_server
@pytest.mark.parametrize("partitioned", [False, True])
def test_columns_may_be_called_anything(postgresql: Connection, dsn: str, *, partitioned: bool) -> None:
    """Also what the functions call their variables, dq.audit its columns, and with quotes."""
    names = (
        "kept_in",
        "at",
        "row_key",
        "before",
        "after",
        "channel",
        "taken",
        "person",
        "one",
        "several",
        "t",
        "month",
    )
    names += ("changed", "alike", "application", 'a"b', "it's $dq$", "订单号", "new", "old")
    columns = ", ".join('"{}" text'.format(name.replace('"', '""')) for name in names)
    partition = " partition by range (id); create table shop.l0 partition of shop.lead default" if partitioned else ""
    postgresql.execute(f"create schema shop; create table shop.lead (id int primary key, {columns}){partition}")
    postgresql.commit()
    table = {"source": "channel", "audit": list(names)}
    support.install(dsn, json.dumps({"dqsql": 1, "name": "shop", "schema": "shop", "tables": {"lead": table}}))
    postgresql.execute("insert into shop.lead (id, at) values (1, 'x')")
    postgresql.execute("insert into shop.lead (id, person) values (2, 'x'), (3, 'x')")
    postgresql.execute("update shop.lead set person = 'y', before = 'z' where id = 1")
    postgresql.execute("delete from shop.lead where id > 1")
    found = entries(postgresql)
    assert [(operation, key) for operation, key, _, _ in found[:4]] == [
        ("insert", "1"), ("insert", "2"), ("insert", "3"), ("update", "1"),
    ]  # fmt: skip
    assert found[3][2:] == ({"person": None, "before": None}, {"person": "y", "before": "z"})
    assert [len(old) for _, _, old, _ in found[4:]] == [len(names) + 1] * 2


MONTHS = "select c.relname from pg_inherits i join pg_class c on c.oid = inhrelid where inhparent = 'dq.audit'::regclass order by 1"


def months(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute(MONTHS)]


@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_months_are_there_before_they_are_needed(shop: Connection, dsn: str) -> None:
    names = "to_char(date_trunc('month', now() at time zone 'UTC') + i * interval '1 month', '\"audit_\"YYYY\"m\"MM')"
    here, ahead = (name for (name,) in shop.execute(f"select {names} from generate_series(0, 1) as i"))
    assert months(shop) == [here, ahead]
    shop.execute(f"alter table dq.audit detach partition dq.{ahead}; drop table dq.{ahead}")
    shop.execute("insert into shop.lead values (1, 'Acme')")
    assert months(shop) == [here, ahead]
    shop.rollback()
    assert months(shop) == [here, ahead]


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_41_44_at_the_turn_of_a_month_nobody_waits(shop: Connection, dsn: str, isolation: str) -> None:
    """One writer makes the months; others, before its end, write into what is there, or with it once it is."""
    for name in months(shop):
        shop.execute(f"alter table dq.audit detach partition dq.{name}; drop table dq.{name}")
    shop.execute("select dq.add_audit_month('2020-01-01')")
    shop.commit()
    with psycopg.connect(dsn) as first, psycopg.connect(dsn) as second, psycopg.connect(dsn) as late:
        for writer in (first, second, late):
            writer.execute(f"set transaction isolation level {isolation}; set lock_timeout = '1s'")
        late.execute("select from pg_class limit 1")
        first.execute("insert into shop.lead values (1, 'Acme')")
        second.execute("insert into shop.lead values (2, 'Bolt')")
        second.execute("update shop.lead set name = 'Cogs' where id = 2")
        second.commit()
        first.commit()
        late.execute("insert into shop.lead values (3, 'Dent')")
        late.commit()
    kept = shop.execute("select key, tableoid::regclass::text from dq.audit order by id").fetchall()
    here = f"dq.{months(shop)[1]}"
    assert kept == [("1", here), ("2", "dq.audit_2020m01"), ("2", "dq.audit_2020m01"), ("3", here)]
    assert len(months(shop)) == 3


@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_50_what_holds_the_audit_holds_no_writer(shop: Connection, dsn: str) -> None:
    """ANALYZE and a detachment that waits keep the next month from being made, and nothing else."""
    here, ahead = months(shop)
    shop.execute(f"alter table dq.audit detach partition dq.{ahead}; drop table dq.{ahead}")
    shop.commit()
    with psycopg.connect(dsn) as upkeep, psycopg.connect(dsn) as writer:
        upkeep.execute("lock table dq.audit in share update exclusive mode")
        # A lock's own time limit would be taken for a lock that is not to be had.
        writer.execute("set statement_timeout = '10s'; insert into shop.lead values (1, 'Acme')")
        writer.commit()
        upkeep.commit()
        assert months(shop) == [here]
        shop.commit()
        writer.execute("insert into shop.lead values (2, 'Bolt')")
        writer.commit()
    assert months(shop) == [here, ahead]


@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_old_months_go_as_a_whole(shop: Connection, dsn: str) -> None:
    shop.execute("select dq.add_audit_month('2020-01-01')")
    shop.execute("insert into shop.lead values (1, 'Acme')")
    shop.commit()
    with psycopg.connect(dsn) as writer, psycopg.connect(dsn, autocommit=True) as keeper:
        keeper.execute("alter table dq.audit detach partition dq.audit_2020m01 concurrently")
        writer.execute("insert into shop.lead values (2, 'Bolt')")
        keeper.execute("drop table dq.audit_2020m01")
        writer.execute("insert into shop.lead values (3, 'Cogs')")
        writer.commit()
    assert len(entries(shop)) == 3


def test_switched_off_and_on_again(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.lead values (1, 'Acme', '1', 'web', 'x')")
    shop.commit()
    assert support.planned(dsn, SPEC).steps == ()
    support.install(dsn, SPEC.replace("audit: true", "audit: [note]"))
    shop.execute("update shop.lead set name = 'Bolt'")
    shop.execute("update shop.lead set note = 'y'")
    shop.commit()
    assert entries(shop)[1:] == [("update", "1", {"note": "x"}, {"note": "y"})]
    support.install(dsn, SPEC.replace("audit: true", "audit: false"))
    shop.execute("delete from shop.lead")
    assert len(entries(shop)) == 2


@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_03_15_what_goes_past_the_audit_is_told(shop: Connection, dsn: str) -> None:
    (name,) = shop.execute("select tgname from pg_trigger where tgname like 'dq\\_audit\\_update%'").fetchone() or ()
    for statement, code in (
        (f"alter table shop.lead disable trigger {name}", "trigger-off"),
        (f"drop trigger {name} on shop.lead", "object-gone"),
        ("alter table shop.lead rename channel to way", "column-gone"),
    ):
        shop.execute(statement)
        shop.execute("insert into shop.lead (id) values (1)")
        shop.execute("update shop.lead set name = 'Acme'; delete from shop.lead")
        shop.commit()
        with connect(dsn) as connection:
            assert code in {fault.code for fault in status(connection).faults} <= set(KINDS)


@pytest.mark.bare
def test_threat_54_uninstall_keeps_the_audit_when_it_is_asked_to(
    postgresql: Connection, dsn: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(postgresql, kind)
    before = snapshot(postgresql)
    support.install(dsn, SPEC)
    postgresql.execute("insert into shop.lead select i, 'Acme', '1', 'web' from generate_series(1, 12) as i")
    postgresql.commit()
    with pytest.raises(support.DatabaseError, match=r"12 audit entries.*--audit FILE"):
        support.uninstall(dsn)
    assert support.planned(dsn, SPEC).steps == ()
    file = tmp_path / "audit.jsonl"
    printed(capsys, "uninstall", "--dsn", dsn, "--yes", "--audit", str(file))
    kept = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert [(line["key"], line["new_values"]["name"], line["new_values"]["mobile"]) for line in kept] == [
        (str(number), "Acme", "***") for number in range(1, 13)
    ]
    assert snapshot(postgresql) == before


@pytest.mark.bare
@pytest.mark.one_server
@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_threat_54_an_audit_that_cannot_be_kept_is_not_lost_by_uninstalling(
    postgresql: Connection,
    dsn: str,
    kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    make(postgresql, kind)
    before = snapshot(postgresql)
    support.install(dsn, SPEC)
    postgresql.execute("insert into shop.lead select i, 'Acme', '1', 'web' from generate_series(1, 12) as i")
    postgresql.commit()
    installed = snapshot(postgresql)
    nowhere = str(tmp_path / "no" / "audit.jsonl")
    monkeypatch.setattr("sys.argv", ["dqsql", "uninstall", "--dsn", dsn, "--yes", "--audit", nowhere])
    with pytest.raises(SystemExit) as left:
        main()
    assert (left.value.code, f"{nowhere}: No such file or directory" in capsys.readouterr().err) == (2, True)
    assert snapshot(postgresql) == installed

    def full(entries: Iterable[Mapping[str, Any]]) -> None:
        next(iter(entries))
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        support.uninstall(dsn, keep={"audit": full})
    assert caplog.messages == []
    # Who says that they will keep it, and does not.
    with connect(dsn) as connection, pytest.raises(psycopg.errors.ObjectInUse, match="would be lost"):
        uninstall(connection, foresee(connection, read(connection), keep=("audit",)))
    kept: list[Mapping[str, Any]] = []
    support.uninstall(dsn, keep={"audit": kept.extend})
    assert len(kept) == 12
    assert snapshot(postgresql) == before


@pytest.mark.one_server
@pytest.mark.parametrize("kind", ["plain"], indirect=True)
def test_a_month_that_was_detached_is_not_lost_by_uninstalling(shop: Connection, dsn: str) -> None:
    shop.execute("select dq.add_audit_month('2020-01-01')")
    shop.execute("alter table dq.audit detach partition dq.audit_2020m01")
    shop.commit()
    installed = snapshot(shop)
    with pytest.raises(support.DatabaseError, match=r"table dq\.audit_2020m01: a month of dq.audit that was detached"):
        support.uninstall(dsn)
    assert snapshot(shop) == installed
    with pytest.raises(psycopg.errors.ObjectInUse, match="was detached"):
        shop.execute(removal_sql())
    shop.rollback()
    assert shop.execute("select from dq.audit_2020m01").fetchall() == []


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("audit: [nmae], columns: {name: {required: true}}", "no column 'nmae'"),
        ("audit: true", "no column is ruled"),
        ("audit: [], columns: {name: {required: true}}", None),
        ("audit: [v], columns: {name: {required: true}}", "virtual generated column"),
        ("audit: true, key: mobile, columns: {mobile: {standard: cn_mobile}}", "the key mobile is personal"),
        ("audit: true, key: mobile, columns: {mobile: {standard: cn_mobile, personal: false}}", None),
    ],
)
def test_threat_34_a_spec_that_cannot_be_audited_is_told(
    postgresql: Connection, dsn: str, table: str, message: str | None
) -> None:
    virtual = ", v text generated always as (name) virtual" if postgresql.info.server_version >= 180000 else ""
    postgresql.execute(
        f"create schema shop; create table shop.lead (id int primary key, name text, mobile text{virtual})"
    )
    postgresql.commit()
    spec = f"{{dqsql: 1, name: shop, schema: shop, tables: {{lead: {{{table}}}}}}}"
    assert loads(spec)
    if message is None:
        assert support.planned(dsn, spec)
    else:
        with pytest.raises(SpecError, match=message):
            support.planned(dsn, spec)
