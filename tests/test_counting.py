"""Ways past the counters: every one turns the status and the views red, until a full count."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.status import status
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
{dqsql: 1, name: past, schema: live, action: observe, tables: {lead: {key: id, slices: [region], columns: {
  name: {required: true}, region: {}}}}}
"""

TABLE = """
create schema live;
create table live.lead (id int primary key, name text, region text);
insert into live.lead select i, case when i % 5 > 0 then 'n' end, 'r' || i % 3 from generate_series(1, 40) as i;
"""
WRITE = "insert into live.lead (id) values (100); update live.lead set name = null where id = 1; delete from live.lead where id = 2"


@pytest.fixture
def lead(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def red(connection: Connection, dsn: str) -> bool:
    """Whether the counters are told to be wrong: by the status of every view and by `dqsql status` alike."""
    connection.commit()
    views = ("completeness", "completeness_by_slice", "rule_violations")
    shown = {
        row[0] == "recount"
        for view in views
        for row in connection.execute(f"select status from dq.{view}").fetchall()  # type: ignore[call-overload]
    }
    connection.commit()
    with applying.connect(dsn) as other:
        told = any("gone past the counters" in fault.what for fault in status(other).faults)
    assert shown == {told}
    return told


def right(connection: Connection) -> bool:
    """Whether the counters are what a full scan finds."""
    scan = "select count(*), count(*) filter (where dq.is_missing(name)) from live.lead"
    found = support.completeness(connection, "lead")["name"]
    connection.commit()
    rows, missing = connection.execute(scan).fetchone() or (0, 0)
    connection.commit()
    return found == (rows, rows, missing)


def recount(connection: Connection) -> None:
    connection.execute("select dq.recount('live.lead')")
    connection.commit()


def test_nothing_that_is_counted_is_red(lead: Connection, dsn: str) -> None:
    for step in (WRITE, "select dq.compact()", "truncate live.lead", WRITE, "select dq.recount('live.lead')"):
        lead.execute(step)
        assert not red(lead, dsn), step
        assert right(lead), step


@pytest.mark.parametrize(
    "part", ["^dq_count_insert", "^dq_count_delete", "^dq_count_update", "^dq_count_truncate", "all", "user"]
)
def test_threat_03_a_trigger_switched_off_and_on_again(lead: Connection, dsn: str, part: str) -> None:
    names = (
        [part]
        if part in ("all", "user")
        else [
            row[0]
            for row in lead.execute(
                "select quote_ident(tgname) from pg_trigger where tgrelid = 'live.lead'::regclass and tgname ~ %s",
                (part,),
            )
        ]
    )
    for name in names:
        lead.execute(f"alter table live.lead disable trigger {name}")
    assert red(lead, dsn)
    lead.execute(WRITE)
    assert red(lead, dsn)
    recount(lead)
    assert red(lead, dsn), "what is counted now is wrong after the next write"
    lead.execute("update live.lead set name = 'x'; truncate live.lead")
    for name in names:
        lead.execute(f"alter table live.lead enable trigger {name}")
    assert red(lead, dsn)
    lead.execute("insert into live.lead (id) values (101)")
    lead.execute("select dq.compact()")
    assert red(lead, dsn)
    recount(lead)
    assert not red(lead, dsn)
    assert right(lead)


def test_threat_14_a_table_that_took_the_place(lead: Connection, dsn: str) -> None:
    lead.execute(
        "create table live.other (like live.lead including all); insert into live.other select * from live.lead"
    )
    lead.execute("alter table live.lead rename to before; alter table live.other rename to lead")
    assert red(lead, dsn)
    lead.execute(WRITE)
    recount(lead)
    assert red(lead, dsn), "nothing counts it"
    lead.commit()
    support.install(dsn, SPEC)
    assert not red(lead, dsn)
    lead.execute("delete from live.lead where id < 20")
    assert right(lead)


@contextmanager
def another(dsn: str, suffix: str) -> Iterator[str]:
    """The conninfo of another, empty database of the same server."""
    with psycopg.connect(dsn, autocommit=True) as admin:
        name = f"{admin.info.dbname}_{suffix}"
        admin.execute(f'drop database if exists "{name}" with (force)')
        admin.execute(f'create database "{name}" template template0')
        try:
            yield psycopg.conninfo.make_conninfo(dsn, dbname=name)
        finally:
            admin.execute(f'drop database if exists "{name}" with (force)')


@pytest.mark.parametrize(
    ("way", "exact"),
    [(["-Fc"], True), (["-Fp"], True), (["-Fc", "data"], False), (["-Fc", "data", "--disable-triggers"], None)],
    ids=["custom", "plain", "data_only", "data_only_without_triggers"],
)
def test_threat_48_restored_counters(
    lead: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path, way: list[str], exact: bool | None
) -> None:
    lead.execute("select dq.compact()")
    lead.execute(WRITE)
    lead.commit()
    dump = str(tmp_path / "dump")
    with another(dsn, "restored") as target:
        if way[0] == "-Fp":
            pg_programs("pg_dump", "-Fp", "-f", dump, dsn)
            pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", dump, "-d", target)
        else:
            pg_programs("pg_dump", *way[:1], "-f", dump, dsn)
            if "data" in way:
                pg_programs("pg_restore", "--section=pre-data", "--section=post-data", "-d", target, dump)
                pg_programs("pg_restore", "--data-only", *way[2:], "-d", target, dump)
            else:
                pg_programs("pg_restore", "--exit-on-error", "-d", target, dump)
        with psycopg.connect(target) as connection:
            assert red(connection, target) == (not exact)
            if exact is not None:
                assert right(connection) == exact
            # Folding keeps what has to be known, and so do the writes after it.
            connection.execute("select dq.compact()")
            connection.execute(WRITE.replace("100", "102"))
            assert red(connection, target) == (not exact)
            recount(connection)
            assert not red(connection, target)
            assert right(connection)
            connection.execute("select dq.compact()")
            assert not red(connection, target)


def test_threat_48_the_log_restored_over_itself(
    lead: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path
) -> None:
    dump = str(tmp_path / "dump")
    pg_programs("pg_dump", "-Fc", "-f", dump, dsn)
    lead.execute("truncate live.lead")
    lead.commit()
    pg_programs("pg_restore", "--data-only", "--schema=live", "--schema=dq_gen", "-d", dsn, dump)
    assert red(lead, dsn)
    recount(lead)
    assert not red(lead, dsn)
    assert right(lead)


def test_threat_04_a_subscription_writes_past_the_counters(lead: Connection, dsn: str) -> None:
    """Its worker fires no trigger of ours, so whatever it may have written is told until there is a full count."""
    with another(dsn, "publisher") as source, psycopg.connect(source, autocommit=True) as publisher:
        publisher.execute(TABLE)
        publisher.execute("create publication all_of_it for all tables")
        publisher.execute("select pg_create_logical_replication_slot('dq_slot', 'pgoutput')")
        lead.autocommit = True
        lead.execute(
            f"create subscription dq_sub connection '{source}' publication all_of_it"
            " with (create_slot = false, slot_name = 'dq_slot', copy_data = false)"
        )
        try:
            publisher.execute("insert into live.lead (id) select generate_series(200, 210)")
            for _ in range(600):
                if lead.execute("select count(*) from live.lead where id >= 200").fetchone() == (11,):
                    break
                time.sleep(0.1)
            assert not right(lead)
            assert red(lead, dsn)
            recount(lead)
            assert right(lead)
            assert red(lead, dsn), "more may come"
        finally:
            lead.execute("alter subscription dq_sub disable")
            lead.execute("alter subscription dq_sub set (slot_name = none)")
            lead.execute("drop subscription dq_sub")
            for _ in range(100):
                if publisher.execute(
                    "select active from pg_replication_slots where slot_name = 'dq_slot'"
                ).fetchone() == (False,):
                    break
                time.sleep(0.1)
            publisher.execute("select pg_drop_replication_slot('dq_slot')")
        assert red(lead, dsn), "the last count may have been before the last write"
        recount(lead)
        assert not red(lead, dsn)
        assert right(lead)
