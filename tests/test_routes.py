"""Ways around what was installed that somebody opens later: the status is red, and `apply` closes those it can."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.catalog import read
from dqsql.plan.changes import removal, script
from dqsql.status import status, verify
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  customer:
    key: id
    columns: {name: {required: {action: observe}}}
  bill:
    key: id
    columns:
      customer_id: {references: customer.id}
      amount: {range: {min: 0}}
      note: {required: {action: observe}}
"""


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(
        "create schema shop; create table shop.customer (id int primary key, name text);"
        "create table shop.bill (id int primary key, customer_id int, amount numeric, note text);"
        "insert into shop.customer values (1, 'n'); insert into shop.bill values (1, 1, -1, 'x')"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    assert faults(dsn) == []
    return postgresql


def faults(dsn: str) -> list[tuple[str, str]]:
    """The light and the text of each fault."""
    with applying.connect(dsn) as connection:
        return [(fault.light, fault.what) for fault in status(connection).faults]


def run(connection: Connection, statement: str, query: str) -> None:
    """Runs `statement` with what `query` finds in its place."""
    for (found,) in connection.execute(query).fetchall():
        connection.execute(statement.format(found))
    connection.commit()


GUARD = "select quote_ident(tgname) from pg_trigger where tgrelid = 'shop.bill'::regclass and tgname ~* '^dq_guard'"
KEY = "select conname from pg_constraint where conrelid = 'shop.bill'::regclass and contype = 'f'"
REPLACED = "create or replace trigger {} after insert or update %s execute function dq_gen.shop_bill_guard()"
OFF = {
    "one trigger": ("alter table shop.bill disable trigger {}", GUARD),
    "for replicas only": ("alter table shop.bill enable replica trigger {}", GUARD),
    "always, also where a subscription writes": ("alter table shop.bill enable always trigger {}", GUARD),
    "never fires": (REPLACED % "on shop.bill for each row when (false)", GUARD),
    "fires for one column": (
        REPLACED.replace("or update", "or update of note") % "on shop.bill for each row",
        GUARD,
    ),
    "a foreign key that is left off": (
        "alter table shop.bill disable trigger all; alter table shop.bill enable trigger user",
        "select 1",
    ),
    "a foreign key off at the other end": ("alter table shop.customer disable trigger all", "select 1"),
    "a foreign key not enforced": ("alter table shop.bill alter constraint {} not enforced", KEY),
}


@pytest.mark.parametrize("off", OFF, ids=lambda off: off.replace(" ", "_"))
def test_threat_03_what_is_off_is_red_and_turned_on(shop: Connection, dsn: str, off: str) -> None:
    if "not enforced" in off and shop.info.server_version < 180000:
        pytest.skip("NOT ENFORCED came with PostgreSQL 18")
    run(shop, *OFF[off])
    assert [light for light, _ in faults(dsn) if light == "red"]
    support.install(dsn, SPEC)
    assert faults(dsn) == []
    for bad in (
        "insert into shop.bill values (2, 99, 1, 'x')",
        "update shop.bill set amount = -2 where id = 1; insert into shop.bill values (2, 1, -1, 'x')",
        "delete from shop.customer",
    ):
        with pytest.raises(psycopg.errors.IntegrityError):
            shop.execute(bad)
        shop.rollback()


def test_threat_03_a_key_of_the_tables_own_that_is_off_holds_nothing(shop: Connection, dsn: str) -> None:
    """Then ours is made beside it."""
    support.uninstall(dsn)
    shop.execute("alter table shop.bill add constraint own foreign key (customer_id) references shop.customer (id)")
    shop.commit()
    assert "present" in held(dsn)
    shop.execute("alter table shop.bill disable trigger all")
    shop.commit()
    assert "foreign key" in held(dsn)


def held(dsn: str) -> set[str]:
    return {d.mechanism for decisions in support.planned(dsn, SPEC).decisions.values() for d in decisions}


@pytest.mark.parametrize("whose", ["role dq_importer", "database {}", "role all", "role dq_importer in database {}"])
def test_threat_01_a_session_that_begins_as_a_replica_is_told(shop: Connection, dsn: str, whose: str) -> None:
    target = whose.format(shop.info.dbname)
    shop.execute("drop role if exists dq_importer; create role dq_importer")
    shop.execute(f"alter {target} set session_replication_role = replica")
    shop.commit()
    try:
        assert [light for light, what in faults(dsn) if "session_replication_role" in what] == ["red"]
    finally:
        shop.execute(f"alter {target} reset session_replication_role; drop role dq_importer")
        shop.commit()
    assert faults(dsn) == []


TREES = {
    "a child": "create table shop.later () inherits (shop.bill)",
    "a parent": "create table shop.above (id int); alter table shop.bill inherit shop.above",
    "a partition": "create table shop.above (like shop.bill) partition by list (note);"
    " alter table shop.above attach partition shop.bill for values in ('x')",
}


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree.replace(" ", "_"))
def test_threat_10_a_table_that_joins_a_tree_is_red(shop: Connection, dsn: str, tree: str) -> None:
    shop.execute(TREES[tree])
    shop.commit()
    assert [light for light, what in faults(dsn) if "tree" in what] == ["red"]


def test_threat_10_rows_of_a_child_are_counted_by_nobody(shop: Connection, dsn: str) -> None:
    shop.execute(TREES["a child"])
    shop.execute("insert into shop.later values (7, null, 1, null)")
    shop.commit()
    with applying.connect(dsn) as connection:
        assert sum(verdict.differences for verdict in verify(connection)) == 1


def test_threat_28_29_a_table_renamed_to_a_command_is_only_a_name(
    shop: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script that a superuser runs names what the catalog names, and a comment ends with its line."""
    monkeypatch.chdir(tmp_path)
    shop.execute('alter table shop.bill rename to "x\n\\! touch psql_was_here\n"')
    shop.commit()
    with applying.connect(dsn) as connection:
        removing = script(removal(read(connection), None))
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", dsn, stdin=removing)
    assert list(tmp_path.iterdir()) == []
    with applying.connect(dsn) as connection:
        assert read(connection).installed == ()


HELD_BY_ITSELF = """
dqsql: 1
name: shop
schema: shop
tables:
  customer: {columns: {name: {unique: true}}}
  bill:
    columns: {customer_id: {references: customer.id}, note: {unique: true}, amount: {range: {min: -5}}}
    rules:
      once: {no_overlap: [since, till], of_each: [customer_id]}
"""


def test_threat_14_a_table_that_took_the_place_gets_indexes_and_keys_of_its_own(
    postgresql: Connection, dsn: str
) -> None:
    """They stay with the table that was renamed, under names that a schema has once."""
    postgresql.execute(
        "create schema shop; create table shop.customer (id int primary key, name text);"
        "create table shop.bill (id int primary key, customer_id int, amount int, note text, since date, till date);"
        "insert into shop.customer values (1, 'n'); insert into shop.bill values (1, 1, 1, 'x')"
    )
    postgresql.commit()
    support.install(dsn, HELD_BY_ITSELF)
    postgresql.execute("alter table shop.bill rename to bill_old; create table shop.bill (like shop.bill_old)")
    postgresql.execute("alter table shop.bill add primary key (id)")
    postgresql.commit()
    gone = {what for _, what in faults(dsn)}
    assert {f"the {what} is gone" for what in ("foreign key of rule customer_id.references",)} <= gone
    assert {"the unique index of rule note.unique is gone", "the exclusion constraint of rule once is gone"} <= gone
    support.install(dsn, HELD_BY_ITSELF)
    assert faults(dsn) == []
    assert support.planned(dsn, HELD_BY_ITSELF).steps == ()
    assert postgresql.execute(
        "select conrelid::regclass::text from pg_constraint where conname ~ '^dq_' union all"
        " select indrelid::regclass::text from pg_index where indexrelid::regclass::text ~ 'dq_unique' order by 1"
    ).fetchall() == [("shop.bill",), ("shop.bill",), ("shop.bill",), ("shop.bill",), ("shop.customer",)]


def test_threat_14_a_table_that_took_the_place_has_lost_its_triggers(shop: Connection, dsn: str) -> None:
    """LIKE … INCLUDING ALL brings constraints and their comments along, of the same names, and no trigger."""
    shop.execute(
        "create table shop.other (like shop.bill including all); insert into shop.other select * from shop.bill"
    )
    shop.execute("alter table shop.bill rename to bill_old; alter table shop.other rename to bill")
    shop.commit()
    assert ("red", "its guard is gone") in faults(dsn)
    support.install(dsn, SPEC)
    assert faults(dsn) == []
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.bill values (2, 1, -1, 'x')")
    shop.rollback()
    # What was taken out of service is as it was, without a trigger of ours.
    left = "select tgname from pg_trigger where tgrelid = 'shop.bill_old'::regclass and not tgisinternal"
    assert shop.execute(left).fetchall() == []


COLUMNS = {
    "renamed": ("alter table shop.bill rename amount to total", "alter table shop.bill rename total to amount"),
    "dropped": ("alter table shop.bill drop amount cascade", "alter table shop.bill add amount numeric"),
}


@pytest.mark.parametrize("change", COLUMNS)
def test_threat_15_a_column_that_is_gone_stops_no_write(shop: Connection, dsn: str, change: str) -> None:
    """The session that has written before, and a new one: no write fails, and what went by is known afterwards."""
    gone, again = COLUMNS[change]
    with psycopg.connect(dsn, autocommit=True) as old:
        old.execute("insert into shop.bill values (2, 1, 1, null); update shop.bill set amount = 2 where id = 2")
        shop.execute(gone)
        shop.commit()
        assert any("renamed or dropped" in what for _, what in faults(dsn))
        with psycopg.connect(dsn, autocommit=True) as new:
            for number, session in enumerate((old, new), 10):
                session.execute(f"insert into shop.bill (id, note) values ({number}, null)".encode())
                session.execute(f"update shop.bill set note = 'x' where id = {number}".encode())
                session.execute("delete from shop.bill where id = 2")
            seen = set(shop.execute("select status from dq.rule_violations where table_name = 'bill'").fetchall())
            shop.commit()
            assert seen == {("recount",)}
            shop.execute(again)
            shop.commit()
            support.install(dsn, SPEC)
            shop.execute("select dq.recount('shop.bill')")
            shop.commit()
            assert faults(dsn) == []
            for session in (old, new):
                with pytest.raises(psycopg.errors.CheckViolation):
                    session.execute("insert into shop.bill (id, customer_id, amount, note) values (20, 1, -1, 'x')")


EDITS = {
    "another body": (
        "do $$begin execute replace((select pg_get_functiondef('dq_gen.shop_bill_guard'::regproc)),"
        " 'return null', 'return  null'); end$$"
    ),
    "a body edited in the catalog": "update pg_proc set prosrc = prosrc || ' ' where proname = 'shop_bill_guard'",
    "a function that runs as its caller": "alter function dq_gen.shop_bill_count_insert() security invoker",
    "a function without its path": "alter function dq_gen.shop_bill_recount() reset search_path",
    "a trigger switched off in the catalog": "update pg_trigger set tgenabled = 'D' where tgname ~* '^dq_guard'",
    "a trigger that calls another function": (
        "create function shop.harmless() returns trigger language plpgsql as 'begin return null; end';"
        "update pg_trigger set tgfoid = 'shop.harmless'::regproc where tgname ~* '^dq_guard'"
    ),
    "a key not validated": "update pg_constraint set convalidated = false where conname ~ '^dq_reference'",
    "a key whose triggers are off": (
        "update pg_trigger set tgenabled = 'D' where tgconstraint in"
        " (select oid from pg_constraint where conname ~ '^dq_reference')"
    ),
    "counts edited": "delete from dq_gen.{changes}",
}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.replace(" ", "_"))
def test_threat_16_what_a_superuser_edits_is_found_and_mended(shop: Connection, dsn: str, edit: str) -> None:
    (changes,) = shop.execute("select relname from pg_class where relname ~ '^shop_bill_changes_'").fetchone() or ("",)
    shop.execute(EDITS[edit].replace("{changes}", changes).encode())
    shop.commit()
    assert faults(dsn)
    support.install(dsn, SPEC)
    assert faults(dsn) == []
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.bill values (2, 1, -1, 'x')")
    shop.rollback()


@pytest.mark.one_server
def test_a_message_that_looks_like_a_question_about_columns_is_only_a_message(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema shop; create table shop.item (id int primary key, code text)")
    postgresql.execute("insert into shop.item values (1, '')")
    postgresql.commit()
    text = "dqsql: 1\nname: shop\nschema: shop\ntables:\n  item:\n    columns:\n"
    rule = "      code: {required: {message: \"see dq.reads(x) and dq.reads('y')\"}}\n"
    support.install(dsn, text + rule)
    with applying.connect(dsn) as connection:
        assert status(connection).faults == ()


def test_an_index_built_under_another_version_of_its_collation_is_told_of(shop: Connection, dsn: str) -> None:
    """After an upgrade of libc or ICU its order may not be the server's any more, and duplicates get in."""
    shop.execute("create collation shop.\"Odd One\" (provider = libc, locale = 'C')")
    shop.execute('create table shop.coded (id int primary key, code text collate shop."Odd One", name text)')
    shop.commit()
    spec = "{dqsql: 1, name: coded, schema: shop, tables: {coded: {columns: {code: {unique: true, normalize: []}}}}}"
    support.install(dsn, spec)
    assert faults(dsn) == []
    shop.execute("update pg_collation set collversion = '2.28' where collname = 'Odd One'")
    shop.commit()
    with applying.connect(dsn) as connection:
        (fault,) = status(connection).faults
    assert (fault.code, fault.light) == ("collation-changed", "yellow")
    assert fault.table == '"shop"."coded"'
    assert "2.28" in fault.what
    assert 'then alter collation shop."Odd One" refresh version;' in fault.remedy
