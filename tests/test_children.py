"""`at_least … child`: judged at commit, whichever table is written, and right where two transactions take turns."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import IsolationLevel

from dqsql import apply as applying
from dqsql import check
from dqsql.errors import SpecError, violations
from dqsql.names import Name
from dqsql.spec import loads
from dqsql.status import healthy, status
from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  contact: {title: {en: contacts, zh: 联系人}, key: id}
  customer:
    title: {en: Customer, zh: 客户}
    key: id
    rules:
      has_contact: {at_least: 1, child: contact.customer_id, when: "status = 'active'"}
      two_phones: {at_least: 2, child: contact.code, to: code, where: "kind = 'phone'", when: "vip"}
"""
LEVELS = [IsolationLevel.READ_COMMITTED, IsolationLevel.REPEATABLE_READ, IsolationLevel.SERIALIZABLE]
RULE = "has_contact"


def tables(connection: Connection) -> None:
    connection.execute("create schema crm")
    connection.execute(
        "create table crm.customer (id int primary key, code text unique, status text default 'active', vip boolean,"
        " note text)"
    )
    connection.execute(
        "create table crm.contact (id int primary key, customer_id bigint, code varchar(20), kind text, note text)"
    )
    connection.execute("create index on crm.contact (customer_id)")


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    """Customer 1 with two contacts, customer 2 with one, customer 9 with none from before."""
    tables(postgresql)
    postgresql.execute("insert into crm.customer (id) values (1), (2), (9)")
    postgresql.execute("insert into crm.contact (id, customer_id) values (11, 1), (12, 1), (21, 2)")
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def done(connection: Connection, *statements: str) -> list[str]:
    """The rules that a transaction is refused for at its commit; nothing is before."""
    for statement in statements:
        connection.execute(statement)
    try:
        connection.commit()
    except psycopg.errors.CheckViolation as error:
        return [violation.rule for violation in violations(error)]
    return []


def test_what_a_transaction_leaves_is_judged(crm: Connection) -> None:
    assert done(crm, "insert into crm.customer (id) values (3)", "insert into crm.contact values (31, 3)") == []
    assert done(crm, "insert into crm.contact values (41, 4)", "insert into crm.customer (id) values (4)") == []
    assert done(crm, "insert into crm.customer (id) values (5)") == [RULE]
    assert done(crm, "insert into crm.customer (id) values (5)", "update crm.customer set id = 6 where id = 5") == [
        RULE
    ]
    assert done(crm, "insert into crm.customer (id) values (5)", "delete from crm.customer where id = 5") == []
    assert done(crm, "insert into crm.customer (id, status) values (5, 'lost')") == []
    assert done(crm, "update crm.customer set status = 'active' where id = 5") == [RULE]
    assert done(crm, "update crm.customer set status = null where id = 5") == []
    assert done(crm, "update crm.customer set id = 50 where id = 1") == [RULE]
    assert done(crm, "update crm.customer set id = 50 where id = 1", "update crm.contact set customer_id = 50") == [
        RULE
    ]
    moved = "update crm.contact set customer_id = 50 where customer_id = 1"
    assert done(crm, "update crm.customer set id = 50 where id = 1", moved) == []
    assert done(crm, "delete from crm.contact where id = 11") == []
    assert done(crm, "delete from crm.contact where id = 12") == [RULE]
    assert done(crm, "update crm.contact set customer_id = null where id = 12") == [RULE]
    assert done(crm, "update crm.contact set customer_id = 2 where id = 12") == [RULE]
    assert done(crm, "delete from crm.contact where id = 12", "insert into crm.contact values (13, 50)") == []
    assert done(crm, "delete from crm.contact where customer_id = 2", "delete from crm.customer where id = 2") == []
    assert done(crm, "update crm.contact set note = 'x', kind = 'mail'", "update crm.customer set note = 'x'") == []
    assert done(crm, "insert into crm.contact values (99, 77)") == []
    assert done(crm, "delete from crm.contact where id = 99") == []


def test_only_children_that_count_are_counted(crm: Connection) -> None:
    """A minimum of two, a condition on the children, and a column of other type that is not the key."""
    crm.execute("insert into crm.contact values (91, 9, 'A', 'phone'), (92, 9, 'A', 'mail')")
    assert done(crm, "update crm.customer set code = 'A', vip = true where id = 9") == ["two_phones"]
    crm.execute("insert into crm.contact values (91, 9, 'A', 'phone'), (92, 9, 'A', 'phone'), (93, 9, 'A', 'mail')")
    assert done(crm, "update crm.customer set code = 'A', vip = true where id = 9") == []
    assert done(crm, "delete from crm.contact where id = 93") == []
    assert done(crm, "update crm.contact set kind = 'mail' where id = 92") == ["two_phones"]
    assert done(crm, "update crm.contact set code = 'B' where id = 92") == ["two_phones"]
    assert done(crm, "update crm.contact set kind = null where id = 92") == ["two_phones"]
    assert done(crm, "update crm.customer set code = 'B' where id = 9") == ["two_phones"]
    assert done(crm, "update crm.customer set code = null where id = 9") == []


def test_the_error_is_like_any_other(crm: Connection) -> None:
    for locale, message in (
        ("en", "it needs at least 1 of contacts"),
        ("zh", "至少要有 1 条联系人"),
    ):
        crm.execute(f"set dq.locale = '{locale}'")
        crm.execute("delete from crm.contact where id = 21")
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            crm.commit()
        (violation,) = violations(refused.value)
        assert (violation.rule, violation.code, violation.table, violation.column, violation.message) == (
            RULE, "children", "customer", None, message,
        )  # fmt: skip
        assert violation.params == {"least": 1, "child": "contact.customer_id"}
        assert refused.value.diag.schema_name == "crm"
        crm.rollback()
    crm.execute("set constraints all immediate")
    with pytest.raises(psycopg.errors.CheckViolation):
        crm.execute("delete from crm.contact where id = 21")


def test_old_debt_stays_editable(crm: Connection) -> None:
    assert done(crm, "update crm.customer set note = 'mended later', code = 'C', vip = false where id = 9") == []
    assert done(crm, "update crm.customer set status = 'lost' where id = 9") == []
    assert done(crm, "update crm.customer set status = 'active' where id = 9") == [RULE]
    assert done(crm, "insert into crm.contact values (91, 9)", "update crm.customer set status = 'active'") == []
    assert done(crm, "delete from crm.contact where id = 91") == [RULE]


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name)
def test_truncate_is_refused_while_a_row_needs_children(crm: Connection, level: IsolationLevel) -> None:
    crm.isolation_level = level
    with pytest.raises(psycopg.errors.CheckViolation):
        crm.execute("truncate crm.contact")
    crm.rollback()
    crm.execute("update crm.customer set status = 'lost'")
    crm.commit()
    if level is IsolationLevel.READ_COMMITTED:
        crm.execute("truncate crm.contact")
        crm.rollback()
        crm.execute("update crm.customer set status = 'active' where id = 1")
        crm.commit()
        crm.execute("truncate crm.customer, crm.contact")
    else:
        # What an older snapshot does not show may need them.
        with pytest.raises(psycopg.errors.CheckViolation):
            crm.execute("truncate crm.contact")


@contextmanager
def two(
    dsn: str, levels: tuple[IsolationLevel, IsolationLevel], tables: str = "crm.customer, crm.contact"
) -> Iterator[tuple[Connection, Connection]]:
    """Two connections, each in a transaction that has its snapshot of `tables`."""
    with psycopg.connect(dsn) as first, psycopg.connect(dsn) as second:
        for connection, level in zip((first, second), levels, strict=True):
            connection.isolation_level = level
            connection.execute(f"select count(*) from {tables}")
        yield first, second


def outcome(connection: Connection) -> str:
    """What comes of a commit: `done`, `refused` or `serialize` (to be tried again)."""
    try:
        connection.commit()
    except psycopg.errors.CheckViolation:
        return "refused"
    except psycopg.errors.SerializationFailure:
        return "serialize"
    return "done"


PAIRS = [(first, second) for first in LEVELS for second in LEVELS]
# Each alone is right; both together leave a customer that needs a contact and has none.
TOGETHER = {
    "two last children": ("delete from crm.contact where id = 11", "delete from crm.contact where id = 12"),
    "one moves away": ("update crm.contact set customer_id = 2 where id = 11", "delete from crm.contact where id = 12"),
    "comes to need": (
        "update crm.customer set status = 'active' where id = 3",
        "delete from crm.contact where id = 31",
    ),
    "inserted beside": ("insert into crm.customer (id) values (4)", "delete from crm.contact where id = 41"),
}


@pytest.mark.parametrize("case", TOGETHER)
@pytest.mark.parametrize("levels", PAIRS, ids=lambda pair: "-".join(level.name for level in pair))
def test_threat_41_two_transactions_never_leave_a_row_without(
    crm: Connection, dsn: str, levels: tuple[IsolationLevel, IsolationLevel], case: str
) -> None:
    """Stepped both ways: the second comes when the first is done, and while it is being judged."""
    writes = TOGETHER[case]
    for turned in (False, True):
        for overlapping in (False, True):
            crm.execute("delete from crm.customer where id in (3, 4)")
            crm.execute("insert into crm.customer (id, status) values (3, 'new')")
            crm.execute(
                "insert into crm.contact (id, customer_id) values (11, 1), (12, 1), (31, 3), (41, 4)"
                " on conflict (id) do update set customer_id = excluded.customer_id"
            )
            crm.commit()
            with two(dsn, levels) as pair:
                first, second = reversed(pair) if turned else pair
                for connection, write in zip(pair, writes, strict=True):
                    connection.execute(write)
                if not overlapping:
                    results = [outcome(first), outcome(second)]
                else:
                    first.execute("set constraints all immediate")
                    results = []
                    waiting = threading.Thread(target=lambda: results.append(outcome(second)))  # noqa: B023
                    waiting.start()
                    wait_for_lock(crm, second)
                    assert outcome(first) == "done"
                    waiting.join(30)
                    results.insert(0, "done")
                assert results[0] == "done"
                assert results[1] in ("refused", "serialize")
                # READ COMMITTED never has to be tried again.
                level = levels[0] if turned else levels[1]
                assert (results[1] == "refused") == (level is IsolationLevel.READ_COMMITTED)
            assert lacking(crm) == [9]


def wait_for_lock(connection: Connection, other: Connection) -> None:
    """Until `other` waits for a transaction."""
    for _ in range(3000):
        row = connection.execute(
            "select wait_event_type = 'Lock' from pg_stat_activity where pid = %s", (other.info.backend_pid,)
        ).fetchone()
        connection.commit()
        if row == (True,):
            return
        threading.Event().wait(0.01)
    raise AssertionError("the other transaction does not wait")


def lacking(connection: Connection) -> list[int]:
    """The customers that the violating rows list."""
    rows = connection.execute("select key_id from dq_gen.crm_customer_violating_rows order by 1").fetchall()
    connection.commit()
    return [key for (key,) in rows]


# SERIALIZABLE itself lets tables of three rows conflict by their scans, with triggers or without.
@pytest.mark.parametrize("level", LEVELS[:2], ids=lambda level: level.name)
def test_threat_41_who_does_not_meet_does_not_wait(crm: Connection, dsn: str, level: IsolationLevel) -> None:
    """Children added, children of different rows, children of which enough remain in turn."""
    crm.execute("insert into crm.contact (id, customer_id) values (22, 2)")
    crm.commit()
    with two(dsn, (level, level)) as (first, second):
        first.execute("delete from crm.contact where id = 11")
        first.execute("set constraints all immediate")
        second.execute("insert into crm.contact (id, customer_id) values (13, 1)")
        second.execute("update crm.customer set note = 'x' where id = 1")
        second.execute("delete from crm.contact where id = 22")
        assert [outcome(second), outcome(first)] == ["done", "done"]
    assert lacking(crm) == [9]


def test_threat_44_a_prepared_transaction_holds_its_turn(crm: Connection, dsn: str) -> None:
    crm.rollback()
    crm.tpc_begin(crm.xid(1, "children", "one"))
    crm.execute("delete from crm.contact where id = 11")
    crm.tpc_prepare()
    with psycopg.connect(dsn) as other:
        other.execute("set lock_timeout = '200ms'")
        other.execute("delete from crm.contact where id = 12")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            other.commit()
    crm.tpc_commit()
    assert done(crm, "delete from crm.contact where id = 12") == [RULE]


def test_a_mass_of_children_takes_one_turn(crm: Connection) -> None:
    crm.execute("insert into crm.contact (id, customer_id) select n, 1 from generate_series(1000, 6000) as n")
    crm.commit()
    assert done(crm, "delete from crm.contact where id >= 1000") == []
    (turns,) = crm.execute("select oid::regclass::text from pg_class where relname ~ '_turns_' and relkind = 'r'"
                           " order by pg_relation_size(oid) desc limit 1").fetchone() or ("",)  # fmt: skip
    assert crm.execute(f"select count(*), pg_relation_size('{turns}') from {turns}").fetchone() == (1, 8192)


def test_threat_19_whoever_may_write_children_needs_no_more(crm: Connection) -> None:
    crm.execute("create role clerk")
    crm.execute("grant usage on schema crm to clerk")
    crm.execute("grant select, insert, delete on crm.contact to clerk")
    crm.commit()
    try:
        crm.execute("set role clerk")
        assert done(crm, "delete from crm.contact where id = 11") == []
        assert done(crm, "delete from crm.contact where id = 12") == [RULE]
        denied = crm.execute(
            "select count(*) from pg_proc where pronamespace = 'dq_gen'::regnamespace"
            " and proname ~ '(judge|children|child)_' and has_function_privilege('clerk', oid, 'execute')"
        ).fetchone()
        assert denied == (0,)
    finally:
        crm.rollback()
        crm.execute("reset role")
        crm.execute("drop owned by clerk")
        crm.execute("drop role clerk")
        crm.commit()


@pytest.mark.bare
def test_plan_counts_status_tells_and_uninstall_leaves_nothing(postgresql: Connection, dsn: str) -> None:
    tables(postgresql)
    before = objects(postgresql)
    postgresql.execute("insert into crm.customer (id) values (1), (9)")
    postgresql.execute("insert into crm.contact values (11, 1)")
    postgresql.commit()
    plan = support.install(dsn, SPEC)
    found = {d.assertion.id: d for d in plan.decisions[Name("crm", "customer")]}
    assert (found[RULE].mechanism, found[RULE].finding.violations, found[RULE].finding.applicable) == (
        "deferred check", 1, 2,
    )  # fmt: skip
    assert "no index" not in found[RULE].note
    assert "no index of contact begins with code" in found["two_phones"].note
    assert support.planned(dsn, SPEC).steps == ()
    shown = postgresql.execute(
        "select rule, enforced_by, violations, status from dq.rule_violations order by 1"
    ).fetchall()
    assert shown == [(rule, "deferred check", None, "not counted") for rule in (RULE, "two_phones")]
    postgresql.commit()
    with applying.connect(dsn) as connection:
        assert healthy(status(connection))
    triggers = "select tgrelid::regclass::text, tgname from pg_trigger where tgname ~ '^dq_child' order by 1, 2"
    ours = postgresql.execute(triggers).fetchall()
    assert [table for table, _ in ours] == ["crm.contact"] * 4 + ["crm.customer"] * 2
    for table, name in ours:
        postgresql.execute(f"alter table {table} disable trigger {name}")
        postgresql.commit()
        assert red(dsn) == [f"trigger {name} on {table} is not enabled as it was installed"]
        support.install(dsn, SPEC)
        postgresql.execute(f"drop trigger {name} on {table}")
        postgresql.commit()
        assert len(red(dsn)) == 1
        support.install(dsn, SPEC)
        assert red(dsn) == []
    # Another text of the same rule, without a moment in which nothing holds it; then without the rules.
    other = SPEC.replace("at_least: 1", "at_least: 2").replace("联系人", "人")
    assert {step.verb for step in support.install(dsn, other).steps} == {"replace", "publish"}
    assert done(postgresql, "insert into crm.customer (id) values (3)", "insert into crm.contact values (31, 3)") == [
        RULE
    ]
    observed = support.install(dsn, SPEC.replace("when:", "action: observe, when:"))
    assert {d.mechanism for d in observed.decisions[Name("crm", "customer")]} == {"query"}
    assert postgresql.execute(triggers).fetchall() == []
    assert done(postgresql, "delete from crm.contact") == []
    assert lacking(postgresql) == [1, 9]
    support.install(dsn, SPEC)
    support.uninstall(dsn)
    assert objects(postgresql) == before


def objects(connection: Connection) -> list[tuple[Any, ...]]:
    """What a catalog holds that is not the server's own."""
    found = connection.execute(
        "select 'class', oid::regclass::text from pg_class where oid >= 16384 and relnamespace <> 'pg_toast'::regnamespace"
        " union all select 'proc', oid::regprocedure::text from pg_proc where oid >= 16384"
        " union all select 'trigger', tgname from pg_trigger union all select 'constraint', conname from pg_constraint"
        " where oid >= 16384 union all select 'schema', nspname from pg_namespace order by 1, 2"
    ).fetchall()
    connection.commit()
    return found


def red(dsn: str) -> list[str]:
    with applying.connect(dsn) as connection:
        return [fault.what for fault in status(connection).faults if fault.light == "red"]


def test_threat_48_dump_and_restore(crm: Connection, dsn: str, pg_programs: Callable[..., str]) -> None:
    assert done(crm, "delete from crm.contact where id = 11") == []
    name = f"{crm.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    dump = pg_programs("pg_dump", "--no-owner", dsn)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", target, stdin=dump)
        with psycopg.connect(target) as restored:
            assert done(restored, "delete from crm.contact where id = 12") == [RULE]
        assert support.planned(target, SPEC).steps == ()
        assert red(target) == []
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


def test_a_row_is_judged_before_it_is_written(crm: Connection, dsn: str) -> None:
    """A new row's children are still to come; a stored one is judged as the change would leave it."""

    def told(row: str, key: str) -> list[str]:
        found = crm.execute(f"select dq.check_row('crm.customer', '{row}', {key})").fetchone() or ([],)
        return [violation["rule"] for violation in found[0]]

    assert told('{"id": 5}', "null") == []
    assert told('{"note": "x"}', "'1'") == []
    assert told('{"note": "x"}', "'9'") == [RULE]
    assert told('{"status": "lost"}', "'9'") == []
    with applying.connect(dsn) as connection:
        checker = check.Checker(loads(SPEC), "customer", catalog=applying.look(connection, loads(SPEC)))
    found = checker.check({"id": 5, "status": "active", "vip": False})
    assert [(violation.rule, violation.code) for violation in found] == [(RULE, "not_judged")]


def test_partitions_of_both_tables(postgresql: Connection, dsn: str) -> None:
    """Rows are judged wherever they are; a moved parent as a new one."""
    postgresql.execute("create schema crm")
    for name, columns in (
        ("customer", "status text, code text, vip boolean"),
        ("contact", "customer_id int, code text, kind text"),
    ):
        postgresql.execute(f"create table crm.{name} (id int primary key, {columns}) partition by range (id)")
        postgresql.execute(f"create table crm.{name}_low partition of crm.{name} for values from (0) to (100)")
        postgresql.execute(f"create table crm.{name}_high partition of crm.{name} for values from (100) to (200)")
    postgresql.execute("insert into crm.customer (id, status) values (1, 'active'), (9, 'active')")
    postgresql.execute("insert into crm.contact values (11, 1), (111, 1)")
    postgresql.commit()
    notes = {d.assertion.id: d.note for d in support.install(dsn, SPEC).decisions[Name("crm", "customer")]}
    assert "one partition of contact goes past it" in notes[RULE]
    assert "moves to another partition" in notes[RULE]
    assert done(postgresql, "update crm.contact set id = 112 where id = 11") == []
    assert done(postgresql, "delete from crm.contact_high where id = 112") == []
    assert done(postgresql, "delete from crm.contact_high where id = 111") == [RULE]
    assert done(postgresql, "insert into crm.customer_high (id, status) values (101, 'active')") == [RULE]
    assert done(postgresql, "update crm.customer set code = 'x' where id = 9") == []
    assert done(postgresql, "update crm.customer set id = 109 where id = 9") == [RULE]
    postgresql.execute("create table crm.contact_more partition of crm.contact for values from (200) to (300)")
    postgresql.execute("insert into crm.contact values (201, 1)")
    assert done(postgresql, "delete from crm.contact where id = 111") == []
    assert done(postgresql, "delete from crm.contact_more") == [RULE]


def test_a_row_may_need_others_of_its_own_table(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema crm")
    postgresql.execute("create table crm.team (id int primary key, leads_to int, size text)")
    postgresql.commit()
    rule = "{at_least: 1, child: team.leads_to, when: \"size = 'large'\"}"
    support.install(dsn, f"{{dqsql: 1, name: crm, schema: crm, tables: {{team: {{rules: {{has_parts: {rule}}}}}}}}}")
    assert done(postgresql, "insert into crm.team values (1, null, 'large')") == ["has_parts"]
    assert done(postgresql, "insert into crm.team values (1, null, 'large'), (2, 1, 'small')") == []
    assert done(postgresql, "update crm.team set leads_to = null where id = 2") == ["has_parts"]
    assert done(postgresql, "delete from crm.team") == []


def test_foreign_keys_that_cascade(crm: Connection) -> None:
    crm.execute("delete from crm.customer where id = 9")
    crm.execute(
        "alter table crm.contact add foreign key (customer_id) references crm.customer on delete cascade on update cascade"
    )
    crm.commit()
    assert done(crm, "delete from crm.customer where id = 1") == []
    assert done(crm, "update crm.customer set id = 20 where id = 2") == []
    assert done(crm, "delete from crm.contact where customer_id = 20") == [RULE]


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{at_least: 1, child: contact.customer}", "crm.contact has no column 'customer'"),
        ("{at_least: 1, child: contacts.customer_id}", "does not name a table and column of this spec"),
        ("{at_least: 1, child: contact.kind}", "id is int4, but contact.kind is text"),
        ("{at_least: 1, child: contact.customer_id, where: nothing > 1}", "crm.contact has no column 'nothing'"),
        ("{at_least: 1, child: contact.customer_id, to: nothing}", "crm.customer has no column 'nothing'"),
        ("{at_least: 1, child: contact.customer_id, of: [note]}", "either `of`, fields of the row, or `child`"),
        ("{at_least: 1}", "either `of`, fields of the row, or `child`"),
        ("{at_least: 1, of: [note], where: note = 'x'}", "`to` and `where` are about children"),
    ],
)
def test_what_cannot_be_held_is_said_where_it_stands(postgresql: Connection, dsn: str, rule: str, said: str) -> None:
    tables(postgresql)
    postgresql.commit()
    with pytest.raises(SpecError) as refused:
        support.planned(dsn, SPEC.split("      has_contact:")[0] + f"      has_contact: {rule}\n")
    assert any(said in problem.message for problem in refused.value.problems), refused.value.problems


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("change", "table"),
    [("rename column status to state", "customer"), ("rename column customer_id to belongs_to", "contact")],
)
def test_threat_15_emptying_the_children_never_fails_for_a_column_that_is_gone(
    crm: Connection, change: str, table: str
) -> None:
    crm.execute(f"alter table crm.{table} {change}".encode())
    crm.commit()
    # The rule of two phones reads neither column, and nothing breaks it.
    crm.execute("truncate crm.contact")
    crm.commit()
    crm.execute("insert into crm.contact (id) values (1); delete from crm.contact")
    crm.commit()
    crm.execute("insert into crm.customer (id) values (30); update crm.customer set note = 'x' where id = 1")
    crm.commit()


def test_without_a_database_the_key_is_taken_for_given() -> None:
    """The pre-commit hook knows no primary key, and refused what the database takes."""
    rules = "{has: {at_least: 1, child: line.bill}, adds_up: {sum: amount, child: line.bill, equals: total}}"
    spec = f"{{dqsql: 1, name: s, tables: {{bill: {{rules: {rules}}}, line: {{columns: {{amount: {{required: true}}}}}}}}}}"
    model = applying.model_of(loads(spec), None)
    assert [assertion.id for assertion in model.tables[0].assertions] == ["has", "adds_up"]
