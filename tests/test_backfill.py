"""Backfill: values proposed, approved by somebody else, written with their entry in the ledger, and written back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.types.json import Jsonb
from pytest_postgresql.executors import NoopExecutor

from dqsql.errors import violations
from tests import support
from tests.test_hijack import TRAPS

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  customer:
    title: Customer
    key: id
    owner: owner
    columns:
      name: {required: true}
      mobile: {standard: cn_mobile, required: {action: observe}, unique: true}
      level: {one_of: [A, B], required: {action: observe}}
      amount: {range: {min: 0}}
"""
TABLE = (
    "id int primary key, name text, mobile text, level text, amount numeric(9, 2), owner text,"
    " created timestamptz default now(), twice numeric generated always as (amount * 2) stored"
)
ROWS = (
    "insert into crm.customer (id, name, mobile, level, owner) values"
    " (1, 'Acme', null, null, 'li'), (2, 'Bolt', '', 'C', 'li'), (3, 'Cogs', '13912345678', 'A', 'wu'), (4, 'Dyno', null, 'B', 'wu')"
)
ANN, BOB, EVE, FAY = (f"{name}_{os.getpid()}" for name in ("ann", "bob", "eve", "fay"))


@pytest.fixture(scope="session")
def installed(template: NoopExecutor) -> Iterator[str]:
    """The conninfo of a database with the table and its rules, which the tests clone: installing takes far longer."""
    # One for each module that uses it.
    name = f"dqsql_backfill_{uuid4().hex}"
    server = {"host": template.host, "port": template.port, "user": template.user, "password": template.password}
    with psycopg.connect(make_conninfo(**server, dbname="postgres"), autocommit=True) as admin:
        admin.execute(f"create database {name}")
        try:
            dsn = make_conninfo(**server, dbname=name)
            with psycopg.connect(dsn) as connection:
                connection.execute(f"create schema crm; create table crm.customer ({TABLE}); {ROWS}")
            support.install(dsn, SPEC.replace("one_of: [A, B]", "one_of: {values: [A, B], action: observe}"))
            yield dsn
        finally:
            admin.execute(f"drop database {name} with (force)")


@pytest.fixture
def crm(installed: str) -> Iterator[Connection]:
    """A table with gaps; ann may propose, bob may approve and undo, eve may write the table and nothing else."""
    name = f"{conninfo_to_dict(installed)['dbname']}_one"
    roles = ", ".join((ANN, BOB, EVE))
    with psycopg.connect(make_conninfo(installed, dbname="postgres"), autocommit=True) as admin:
        admin.execute(f"create database {name} template {conninfo_to_dict(installed)['dbname']}".encode())
        try:
            for role in (ANN, BOB, EVE):
                admin.execute(f"create role {role} login password 'x'")
            with psycopg.connect(make_conninfo(installed, dbname=name), autocommit=True) as connection:
                connection.execute(
                    f"grant usage on schema crm to {roles}; grant select, insert, update on crm.customer to {roles};"
                    f" grant execute on function dq.propose to {ANN}; grant select on dq.proposals to {ANN};"
                    f" grant execute on function dq.approve, dq.undo to {BOB}; grant select on dq.proposals, dq.ledger to {BOB}"
                )
                yield connection
        finally:
            admin.execute(f"drop database {name} with (force)")
            admin.execute(f"drop role if exists {roles}, {FAY}")


@pytest.fixture
def login(crm: Connection) -> Iterator[Any]:
    """Connections of the roles, by name."""
    opened: list[Connection] = []

    def connect(role: str, **options: Any) -> Connection:
        opened.append(psycopg.connect(make_conninfo(crm.info.dsn, user=role, password="x"), autocommit=True, **options))  # noqa: S106
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


def propose(connection: Connection, key: int, field: str, value: str | None) -> int:
    query = "select dq.propose('crm.customer', %s::pg_catalog.text, %s, %s, 'rang him up', 'phone call')"
    (number,) = connection.execute(query, (key, field, value)).fetchone() or (0,)
    return int(number)


def one(connection: Connection, query: str, *values: Any) -> Any:
    (found,) = connection.execute(query.encode(), values or None).fetchone() or (None,)
    return found


def test_from_gap_to_closed_and_back(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    number = propose(ann, 1, "mobile", " +86 139-8765 4321 ")
    shown = bob.execute("select field, old_value, new_value, proposed_by, state from dq.proposals").fetchall()
    assert shown == [("mobile", None, "+8613987654321", ANN, "open")]
    entry = one(bob, "select dq.approve(%s)", number)
    assert one(crm, "select mobile from crm.customer where id = 1") == "+8613987654321"
    found = bob.execute(
        "select id, field, row_key, old_value, new_value, reason, source, proposed_by, written_by from dq.ledger"
    ).fetchall()
    assert found == [(entry, "mobile", {"id": 1}, None, "+8613987654321", "rang him up", "phone call", ANN, BOB)]
    assert one(crm, "select count(*) from dq.task where key = '1' and field = 'mobile'") == 0
    assert one(bob, "select state from dq.proposals") == "written"
    back = one(bob, "select dq.undo(%s, 'wrong number')", entry)
    assert one(crm, "select mobile from crm.customer where id = 1") is None
    assert bob.execute("select undoes, old_value, new_value, reason from dq.ledger where id = %s", (back,)).fetchone() == (
        entry, "+8613987654321", None, "wrong number",
    )  # fmt: skip
    assert one(bob, "select state from dq.proposals") == "undone"
    progress = (
        "select proposed, written, rejected, withdrawn, remaining, undone, done_percent from dq.backfill_progress"
    )
    assert crm.execute(progress).fetchone() == (1, 1, 0, 0, 0, 1, 100)


def test_a_value_that_breaks_a_rule_is_refused_on_arrival(crm: Connection, login: Any) -> None:
    """Also where the rule is only observed: what breaks a rule closes no gap."""
    ann = login(ANN)
    refusals = {
        ("mobile", "12"): ["mobile.phone"],
        ("mobile", "  "): ["mobile.required"],
        ("mobile", "139 1234 5678"): ["mobile.unique"],
        ("level", "Z"): ["level.one_of"],
        ("amount", "-1"): ["amount.range"],
        ("amount", "much"): ["amount.type"],
        ("amount", None): ["amount.unchanged"],
        ("name", "Acme"): ["name.unchanged"],
        ("id", "9"): ["id.key"],
        ("twice", "9"): ["twice.generated"],
    }
    for (field, value), rules in refusals.items():
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            propose(ann, 1, field, value)
        assert [violation.rule for violation in violations(refused.value)] == rules
        assert not value or not value.strip() or value not in str(refused.value.diag.message_primary)
    with pytest.raises(psycopg.errors.NoDataFound, match=r"no row of crm\.customer has this key"):
        propose(ann, 99, "name", "X")
    with pytest.raises(psycopg.errors.UndefinedColumn, match="Did you mean mobile"):
        propose(ann, 1, "mobil", "X")
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="a reason and a source"):
        ann.execute("select dq.propose('crm.customer', '1', 'level', 'A', ' ', 'x')")
    # The other gaps of the row are not its business.
    assert propose(ann, 1, "level", "A")
    assert one(crm, "select count(*) from dq.proposal") == 1


@pytest.mark.one_server
def test_many_rows_are_one_batch_and_what_is_bad_stops_nothing(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    given = (
        '[{"key": 1, "values": {"mobile": "13900000001", "level": "A"}}, {"key": 2, "values": {"mobile": "12", "level": "B"}},'
        ' {"key": {"id": 4}, "values": {"mobile": "13900000004"}}, {"key": 7, "values": {"level": "A"}}]'
    )
    query = "select * from dq.propose_rows('crm.customer', %s, 'campaign', 'list')"
    found = ann.execute(query, (given,)).fetchall()
    numbers = [row[2] for row in found]
    assert [(row[0], row[1], row[3] and [entry["rule"] for entry in row[3]]) for row in found] == [
        (1, "level", None), (1, "mobile", None), (2, "level", ["mobile.phone"]), (2, "mobile", ["mobile.phone"]),
        (3, "mobile", None), (4, "level", ["row"]),
    ]  # fmt: skip
    # Sent again, it is the same batch.
    assert [row[2] for row in ann.execute(query, (given,)).fetchall()] == numbers
    assert one(crm, "select array_agg(distinct id) from dq.batch") == [1]
    crm.execute("update crm.customer set mobile = '13911111111' where id = 4")
    assert bob.execute("select id, state from dq.proposals order by id").fetchall() == [
        (numbers[0], "open"), (numbers[1], "open"), (numbers[4], "conflict"),
    ]  # fmt: skip
    written = bob.execute("select * from dq.approve_batch(1)").fetchall()
    assert [(proposal, problem) for proposal, entry, problem in written if entry is None] == [
        (
            numbers[4],
            f'proposal {numbers[4]}: "crm"."customer".mobile was changed meanwhile; it is not overwritten'.replace(
                '"', ""
            ),
        ),
    ]
    rows = crm.execute("select id, mobile, level from crm.customer where id in (1, 4) order by id").fetchall()
    assert rows == [(1, "+8613900000001", "A"), (4, "+8613911111111", "B")]
    assert one(crm, "select count(*) from dq.ledger") == 2
    bob.execute("select dq.reject_proposal(%s, 'filled by somebody else')", (numbers[4],))
    progress = "select proposed, written, rejected, remaining, done_percent from dq.backfill_progress"
    assert crm.execute(progress).fetchone() == (3, 2, 1, 0, 100)


def test_threat_25_nobody_approves_what_they_proposed(crm: Connection, login: Any) -> None:
    """Not by taking a role, nor by a setting, nor as the same login elsewhere; a superuser neither."""
    crm.execute(
        f"grant execute on function dq.approve to {ANN}; grant {BOB} to {ANN}; grant select on dq.ledger to {ANN}"
    )
    crm.execute("select dq.propose('crm.customer', '4', 'level', 'A', 'x', 'x')")
    ann, again = login(ANN), login(ANN, options="-c dq.user=bob")
    number = propose(ann, 1, "level", "A")
    ann.execute(f"set role {BOB}")
    for connection in (ann, again):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="is your own"):
            connection.execute("select dq.approve(%s)", (number,))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="is your own"):
        crm.execute("select dq.approve(1)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ann.execute(f"set session authorization {BOB}")
    assert one(crm, "select level from crm.customer where id = 1") is None
    bob = login(BOB)
    bob.execute("select dq.approve(%s)", (number,))
    assert bob.execute("select proposed_by, written_by from dq.ledger").fetchall() == [(ANN, BOB)]
    # One's own is withdrawn.
    ann.execute("reset role")
    other = propose(ann, 4, "mobile", "13900000004")
    ann.execute("select dq.reject_proposal(%s, 'misheard')", (other,))
    assert one(ann, "select state from dq.proposals where id = %s", other) == "withdrawn"


@pytest.mark.parametrize("level", ["read committed", "repeatable read", "serializable"])
def test_threat_25_two_approvers_race_and_one_wins(crm: Connection, login: Any, level: str) -> None:
    with crm.transaction():
        crm.execute(f"grant execute on function dq.approve to {EVE}; grant select on dq.proposals, dq.ledger to {EVE}")
    number = propose(login(ANN), 1, "level", "A")
    first, second = login(BOB), login(EVE)
    for connection in (first, second):
        connection.execute(f"begin isolation level {level}")
        assert one(connection, "select state from dq.proposals") == "open"
    first.execute("select dq.approve(%s)", (number,))
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(one, second, "select dq.approve(%s)", number)
        while not one(crm, "select cardinality(pg_blocking_pids(%s))", second.info.backend_pid):
            assert not waiting.done()
        first.execute("commit")
        with pytest.raises((psycopg.errors.ObjectNotInPrerequisiteState, psycopg.errors.SerializationFailure)) as lost:
            waiting.result()
    assert "written already" in str(lost.value) or level != "read committed"
    second.execute("rollback")
    assert crm.execute("select written_by from dq.ledger").fetchall() == [(BOB,)]


@pytest.mark.one_server
def test_threat_26_what_is_approved_is_what_is_written_and_once(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    number = propose(ann, 1, "level", "A")
    shown = one(bob, "select hash from dq.proposals")
    # Somebody who can go past the record's own trigger edits the proposal after it was looked at.
    crm.execute(
        "alter table dq.proposal disable trigger kept; update dq.proposal set new_value = '\"B\"';"
        " alter table dq.proposal enable trigger kept"
    )
    for hashes in ((number,), (number, shown)):
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="its hash differs"):
            bob.execute(f"select dq.approve({', '.join(['%s'] * len(hashes))})", hashes)
    other = propose(ann, 1, "level", "A")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="its hash differs"):
        bob.execute("select dq.approve(%s, %s)", (other, shown))
    entry = one(bob, "select dq.approve(%s, (select hash from dq.proposals where id = %s))", other, other)
    for statement in (f"select dq.approve({other})", f"select dq.reject_proposal({other}, 'x')"):
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is written already"):
            bob.execute(statement.encode())
    bob.execute("select dq.undo(%s, 'x')", (entry,))
    for statement in (f"select dq.approve({other})", f"select dq.undo({entry}, 'x')"):
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="already"):
            bob.execute(statement.encode())


@pytest.mark.one_server
def test_threat_26_a_trigger_that_writes_something_else_is_noticed(crm: Connection, login: Any) -> None:
    crm.execute(
        "create function crm.other() returns trigger language plpgsql as $$begin new.level := 'B'; return new; end$$;"
        "create trigger other before update on crm.customer for each row execute function crm.other()"
    )
    number = propose(login(ANN), 1, "level", "A")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="does not hold what was approved"):
        login(BOB).execute("select dq.approve(%s)", (number,))
    assert one(crm, "select level from crm.customer where id = 1") is None
    assert one(crm, "select count(*) from dq.decision") == 0


@pytest.mark.one_server
def test_threat_27_the_record_is_not_altered_even_by_its_owner(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    bob.execute("select dq.approve(%s)", (propose(ann, 1, "level", "A"),))
    changes = {"batch": "reason = 'y'", "proposal": "field = 'y'", "decision": "reason = 'y'", "ledger": "reason = 'y'"}
    for table, change in changes.items():
        for statement in (f"update dq.{table} set {change}", f"delete from dq.{table}", f"truncate dq.{table} cascade"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match="neither changed nor deleted"):
                crm.execute(statement.encode())
            for connection in (ann, bob):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement.encode())
        for connection in (ann, bob):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"insert into dq.{table} overriding system value select * from dq.{table}".encode())
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"alter table dq.{table} disable trigger kept".encode())


@pytest.mark.one_server
def test_threat_27_no_entry_without_its_write(crm: Connection, login: Any) -> None:
    """Who calls what keeps the record and then writes nothing, or something else, ends with nothing."""
    ann, bob = login(ANN), login(BOB)
    number = propose(ann, 1, "level", "A")
    for act in ("select 1", "update crm.customer set level = 'B' where id = 1"):
        bob.execute("begin")
        bob.execute("select dq.enter(array[%s::bigint], null)", (number,))
        bob.execute(act.encode())
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="does not hold what was approved"):
            bob.execute("commit")
    assert one(crm, "select count(*) from dq.ledger") == 0
    entry = one(bob, "select dq.approve(%s)", number)
    bob.execute("begin")
    bob.execute("select dq.enter_undo(%s, 'x')", (entry,))
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="does not hold what was approved"):
        bob.execute("commit")
    assert one(crm, "select count(*) from dq.ledger") == 1


@pytest.mark.one_server
def test_threat_20_who_has_no_business_there_learns_of_no_proposal(crm: Connection, login: Any) -> None:
    """Neither whether there is one, nor what became of it; and a schema that is closed to somebody hides, and fails nothing."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    first, second = propose(ann, 1, "level", "A"), propose(ann, 2, "level", "B")
    bob.execute("select dq.approve(%s)", (first,))
    said = set()
    for number in (first, second, second + 7):
        with pytest.raises(psycopg.errors.InsufficientPrivilege) as refused:
            eve.execute("select dq.reject_proposal(%s, 'x')", (number,))
        said.add((refused.value.diag.message_primary, refused.value.diag.message_hint))
    assert len(said) == 1
    crm.execute(f"revoke usage on schema crm from {ANN}, {BOB}")
    assert ann.execute("select from dq.proposals").fetchall() == []
    assert bob.execute("select from dq.ledger").fetchall() == []


@pytest.mark.one_server
def test_threat_17_nobody_writes_through_it_what_they_could_not_write(crm: Connection, login: Any) -> None:
    """Not who only proposes, not who may approve but not write the column, not past a policy; whatever is called."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        propose(eve, 1, "level", "A")
    cells = '[{"key": {"id": 1}, "field": "level", "old": null, "new": "A"}]'
    inner = f"select * from dq.keep_proposals('crm.customer', '{cells}', 'x', 'x')"
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="may not propose"):
        eve.execute(inner.encode())
    first, second = propose(ann, 1, "level", "A"), propose(ann, 2, "level", "B")
    for statement in (
        f"select dq.approve({first})", f"select dq.approve_row(array[{first}])", f"select dq.enter(array[{first}], null)",
        f"select dq.reject_proposal({first}, 'x')", "select dq.undo(1, 'x')", "select dq.enter_undo(1, 'x')",
    ):  # fmt: skip
        for connection in (ann, eve) if "reject" not in statement else (eve,):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.encode())
    # The approver's own rights on the column count, and the policies of the table.
    crm.execute(f"revoke update on crm.customer from {BOB}; grant update (name) on crm.customer to {BOB}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied for table customer"):
        bob.execute("select dq.approve(%s)", (first,))
    crm.execute(
        f"grant update on crm.customer to {BOB}; alter table crm.customer enable row level security;"
        f"create policy ann on crm.customer to {ANN} using (true);"
        f"create policy sees on crm.customer for select to {BOB} using (owner = 'li');"
        f"create policy writes on crm.customer for update to {BOB} using (id = 2) with check (level <> 'B')"
    )
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="does not hold what was approved"):
        bob.execute("select dq.approve(%s)", (first,))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="violates row-level security policy"):
        bob.execute("select dq.approve(%s)", (second,))
    hidden = propose(ann, 4, "level", "A")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="you see no such row"):
        bob.execute("select dq.approve(%s)", (hidden,))
    assert one(crm, "select count(*) from dq.ledger") == 0
    assert crm.execute("select id, level from crm.customer order by id").fetchall() == [
        (1, None),
        (2, "C"),
        (3, "A"),
        (4, "B"),
    ]


@pytest.mark.one_server
def test_threat_21_proposals_and_ledger_show_no_row_that_a_policy_hides(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    for key in (1, 4):
        bob.execute("select dq.approve(%s)", (propose(ann, key, "mobile", f"1390000000{key}"),))
        propose(ann, key, "name", "X")
    crm.execute(
        "alter table crm.customer enable row level security;"
        f"create policy own on crm.customer to {BOB} using (owner = 'li')"
    )
    assert bob.execute("select distinct row_key ->> 'id' from dq.proposals").fetchall() == [("1",)]
    crm.execute(
        "create function public.peep(text) returns boolean language plpgsql cost 0.0001"
        " as $$begin raise notice '%', $1; return true; end$$"
    )
    said: list[str] = []
    bob.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    bob.execute("select from dq.proposals where public.peep(row_key ->> 'id')")
    assert set(said) == {"1"}, "nor does a function see what is left out afterwards"
    assert bob.execute("select distinct row_key ->> 'id' from dq.ledger").fetchall() == [("1",)]
    # A proposer sees the progress of their own batches.
    assert one(crm, "select count(*) from dq.backfill_progress") == 4
    crm.execute(f"grant select on dq.backfill_progress to {ANN}, {EVE}; grant select on dq.proposals to {EVE}")
    crm.execute(f"revoke select on crm.customer from {EVE}")
    assert one(ann, "select count(*) from dq.backfill_progress") == 4
    assert one(login(EVE), "select count(*) from dq.backfill_progress") == 0
    assert one(login(EVE), "select count(*) from dq.proposals") == 0
    # Renamed, nobody knows any more who could read it.
    crm.execute("alter table crm.customer rename to client")
    assert one(bob, "select count(*) from dq.proposals") == 0
    assert one(crm, "select count(*) from dq.proposals") == 4


@pytest.mark.one_server
def test_threat_21_what_people_wrote_of_a_batch_is_for_who_may_read_its_fields(crm: Connection, login: Any) -> None:
    """Whoever sees a proposal of it in dq.proposals; the figures are for all."""
    ann, eve = login(ANN), login(EVE)
    propose(ann, 1, "level", "A")
    ann.execute(
        "select * from dq.propose_rows('crm.customer', %s, 'Acme moved', 'her sister')",
        ('[{"key": 1, "values": {"mobile": "13900000001", "name": "Acme Ltd"}}]',),
    )
    crm.execute(
        f"grant select on dq.backfill_progress, dq.proposals to {ANN}, {EVE}; revoke select on crm.customer from {ANN}, {EVE}"
    )
    shown = "select batch, reason, source, proposed from dq.backfill_progress order by 1"
    everything = [(1, "rang him up", "phone call", 1), (2, "Acme moved", "her sister", 2)]
    assert eve.execute(shown).fetchall() == [(1, None, None, 1), (2, None, None, 2)]
    assert ann.execute(shown).fetchall() == everything, "her own"
    # By column, as in dq.proposals; and not without the key, or the schema.
    for rights, told in (
        ("grant select (name) on crm.customer to {}", 0), ("grant select (id) on crm.customer to {}", 1),
        ("revoke usage on schema crm from {}", 0), ("grant usage on schema crm to {}; grant select on crm.customer to {}", 2),
    ):  # fmt: skip
        crm.execute(rights.format(EVE, EVE).encode())
        assert eve.execute(shown).fetchall()[2 - told :] == everything[2 - told :], rights
        assert one(eve, "select count(reason) from dq.backfill_progress") == told, rights
        assert one(eve, "select count(distinct batch) from dq.proposals") == told, rights


def test_threat_46_a_row_that_was_edited_meanwhile_is_not_overwritten(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    number = propose(ann, 1, "level", "A")
    crm.execute("update crm.customer set owner = 'wu', name = 'Acme Ltd' where id = 1")
    assert one(bob, "select state from dq.proposals") == "open"
    crm.execute("begin; update crm.customer set level = 'B' where id = 1")
    # Not committed yet: the approval waits, and then sees it.
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(one, bob, "select dq.approve(%s)", number)
        while not one(crm, "select cardinality(pg_blocking_pids(%s))", bob.info.backend_pid):
            assert not waiting.done()
        crm.execute("commit")
        with pytest.raises(
            psycopg.errors.ObjectNotInPrerequisiteState, match="was changed meanwhile; it is not overwritten"
        ):
            waiting.result()
    assert one(bob, "select state from dq.proposals") == "conflict"
    entry = one(bob, "select dq.approve(%s)", propose(ann, 1, "level", "A"))
    crm.execute("update crm.customer set level = 'B' where id = 1")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="was changed meanwhile"):
        bob.execute("select dq.undo(%s, 'x')", (entry,))
    number = propose(ann, 2, "level", "A")
    crm.execute("delete from crm.customer where id = 2")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is not there any more"):
        bob.execute("select dq.approve(%s)", (number,))


@pytest.mark.one_server
def test_threat_46_killed_before_the_commit_neither_value_nor_entry_is_there(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    numbers = [propose(ann, key, "level", "A") for key in (1, 2, 4)]
    for steps in (1, 2, 3):
        bob = login(BOB)
        bob.execute("begin")
        for number in numbers[:steps]:
            bob.execute("select dq.approve(%s)", (number,))
        crm.execute("select pg_terminate_backend(%s, 10000)", (bob.info.backend_pid,))
        assert one(crm, "select count(*) from dq.ledger") + one(crm, "select count(*) from dq.decision") == 0
        assert one(crm, "select count(*) from crm.customer where level = 'A'") == 1
    bob = login(BOB)
    for number in numbers:
        bob.execute("select dq.approve(%s)", (number,))
    assert (
        one(
            crm,
            "select count(*) from dq.ledger as l join crm.customer as c on c.id = (l.row_key ->> 'id')::int and c.level = 'A'",
        )
        == 3
    )


@pytest.mark.one_server
def test_undo_keeps_the_rules(crm: Connection, login: Any) -> None:
    """What was a gap cannot come back where gaps are refused by now; a value of any type comes back as it was."""
    ann, bob = login(ANN), login(BOB)
    crm.execute("update crm.customer set amount = 1.50, created = '2024-02-03 04:05:06.789+05' where id = 1")
    ann.execute("set timezone = 'Asia/Shanghai'")
    entries = [
        one(bob, "select dq.approve(%s)", propose(ann, 1, field, value))
        for field, value in (("name", "Acme Ltd"), ("amount", "7"), ("created", "2024-05-06 10:00"))
    ]
    assert one(crm, "select created = '2024-05-06 10:00+08' from crm.customer where id = 1")
    for entry in entries:
        bob.execute("set timezone = 'America/New_York'")
        bob.execute("select dq.undo(%s, 'x')", (entry,))
    shown = crm.execute(
        "select name, amount::text, created = '2024-02-03 04:05:06.789+05' from crm.customer where id = 1"
    )
    assert shown.fetchall() == [("Acme", "1.50", True)]
    entry = one(bob, "select dq.approve(%s)", propose(ann, 1, "level", "A"))
    support.install(
        crm.info.dsn, SPEC.replace("required: {action: observe}}\n      amount", "required: true}\n      amount")
    )
    with pytest.raises(psycopg.errors.CheckViolation):
        bob.execute("select dq.undo(%s, 'x')", (entry,))
    assert one(crm, "select count(*) from dq.ledger where undoes is not null") == 3


@pytest.mark.one_server
def test_the_tables_own_triggers_find_their_path(crm: Connection, login: Any) -> None:
    """The UPDATE runs under the caller's search_path."""
    crm.execute(
        "create table crm.seen (id int); grant insert on crm.seen to public;"
        "create function crm.note() returns trigger language plpgsql as $$begin insert into seen values (new.id); return null; end$$;"
        "create trigger note after update on crm.customer for each row execute function crm.note()"
    )
    number = propose(login(ANN), 1, "level", "A")
    bob = login(BOB)
    bob.execute("set search_path = crm")
    bob.execute("select dq.approve(%s)", (number,))
    assert one(crm, "select id from crm.seen") == 1


@pytest.mark.one_server
def test_threat_18_every_name_of_the_approvers_is_a_trap(crm: Connection, login: Any) -> None:
    crm.execute(TRAPS)
    ann, bob = login(ANN), login(BOB)
    for connection in (ann, bob):
        connection.execute("set search_path = evil, pg_temp, pg_catalog")
    entry = one(bob, "select dq.approve(%s)", propose(ann, 1, "level", "A"))
    one(bob, "select dq.undo(%s, 'x')", entry)
    propose(ann, 1, "amount", "7")
    assert one(bob, "select (dq.approve_batch(2)).entry")
    assert crm.execute("select level, amount from crm.customer where id = 1").fetchone() == (None, 7)


@pytest.mark.parametrize("kind", ["composite", "partitioned"])
@pytest.mark.parametrize("call", ["unnest(dq.approve_row(%s::bigint[]))", "(dq.approve_rows(%s::bigint[])).entry"])
def test_other_keys_and_partitions(postgresql: Connection, dsn: str, kind: str, call: str) -> None:
    table = 'create table "S p"."T""x" ("a b" text, at date, mood "S p".mood, note varchar(9), primary key ("a b", at))'
    postgresql.execute("create schema \"S p\"; create type \"S p\".mood as enum ('ok', 'sad');")
    postgresql.execute(f"{table} partition by range (at)" if kind == "partitioned" else table)  # type: ignore[arg-type]
    if kind == "partitioned":
        postgresql.execute(
            'create table "S p".p1 partition of "S p"."T""x" for values from (\'2024-01-01\') to (\'2025-01-01\')'
        )
        postgresql.execute('create table "S p".p2 partition of "S p"."T""x" default')
    postgresql.execute("insert into \"S p\".\"T\"\"x\" values ('k''1', '2024-01-02'), ('k''1', '2023-01-02')")
    postgresql.commit()
    columns = "{mood: {required: {action: observe}}, note: {required: {action: observe}}}"
    support.install(
        dsn, f"{{dqsql: 1, name: t, schema: S p, tables: {{'T\"x': {{key: [a b, at], columns: {columns}}}}}}}"
    )
    propose = 'select dq.propose(\'"S p"."T""x"\', \'{"a b": "k\'\'1", "at": "2024-01-02"}\', %s, %s, \'r\', \'s\')'
    numbers = [one(postgresql, propose, field, value) for field, value in (("mood", "sad"), ("note", "it's \\ %s"))]
    with pytest.raises(psycopg.errors.CheckViolation), postgresql.transaction():
        postgresql.execute(propose, ("note", "0123456789"))
    postgresql.commit()
    postgresql.execute(f"create role {BOB} login superuser password 'x'")
    postgresql.commit()
    try:
        with psycopg.connect(make_conninfo(dsn, user=BOB, password="x")) as bob:  # noqa: S106
            assert bob.execute(f"select {call}".encode(), (numbers,)).fetchall() == [(1,), (2,)]
    finally:
        postgresql.execute(f"drop role {BOB}")
        postgresql.commit()
    rows = postgresql.execute('select at::text, mood::text, note from "S p"."T""x" order by at').fetchall()
    assert rows == [("2023-01-02", None, None), ("2024-01-02", "sad", "it's \\ %s")]


TWO = SPEC.replace("tables:", "backfill: {approvers: {critical: 2}}\ntables:").replace(
    "level: {one_of: [A, B], required: {action: observe}}",
    "level: {one_of: {values: [A, B], action: observe}, required: {action: observe, severity: critical}}",
)


@pytest.fixture
def two(crm: Connection) -> Connection:
    """The same where two have to approve a level; eve may approve too."""
    support.install(crm.info.dsn, TWO)
    with crm.transaction():
        crm.execute(f"grant execute on function dq.approve to {EVE}; grant select on dq.proposals, dq.ledger to {EVE}")
    return crm


@pytest.mark.one_server
def test_threat_25_two_approve_what_is_critical(two: Connection, login: Any) -> None:
    """Neither who proposed it, nor one of them twice; the row waits, and the ledger names both."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    assert two.execute("select field, approvers from dq.field where field in ('level', 'mobile') order by 1").fetchall() == [
        ("level", 2), ("mobile", 1),
    ]  # fmt: skip
    ann.execute(
        "select * from dq.propose_rows('crm.customer', %s, 'x', 'x')",
        (
            '[{"key": 1, "values": {"mobile": "13900000001", "level": "A"}}, {"key": 2, "values": {"mobile": "13900000002"}}]',
        ),
    )
    numbers = dict(ann.execute("select field, id from dq.proposals where row_key ->> 'id' = '1'").fetchall())
    said: list[str] = []
    bob.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    assert (
        one(bob, "select dq.approve(%s, (select hash from dq.proposals where id = %s))", *[numbers["level"]] * 2)
        is None
    )
    assert said == [f"proposal {numbers['level']} is approved; somebody else has to approve it too"]
    assert one(two, "select level from crm.customer where id = 1") is None
    shown = "select state, approvers, approved_by, approved_at is not null from dq.proposals where field = 'level'"
    assert bob.execute(shown).fetchone() == ("open", 2, BOB, True)
    assert one(two, "select awaiting_second from dq.backfill_progress") == 1
    for role in ("none", EVE):
        two.execute(f"grant {EVE} to {BOB}")
        bob.execute(f"set role {role}")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="you approved it already"):
            bob.execute("select dq.approve(%s)", (numbers["level"],))
    bob.execute("reset role")
    two.execute(f"grant execute on function dq.approve to {ANN}; grant select on dq.ledger to {ANN}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="is your own"):
        ann.execute("select dq.approve(%s)", (numbers["level"],))
    # The rest of the batch is written by one; what waits for somebody else is none of bob's.
    assert sorted(row[0] for row in bob.execute("select * from dq.approve_batch(1)") if row[2] is None) == sorted(
        one(two, "select array_agg(id) from dq.proposals where field = 'mobile'")
    )
    assert one(eve, "select (dq.approve_batch(1)).entry") is not None
    ledger = "select field, proposed_by, approved_by, approved_as, written_by from dq.ledger order by field, id"
    assert two.execute(ledger).fetchall() == [
        ("level", ANN, BOB, BOB, EVE), ("mobile", ANN, None, None, BOB), ("mobile", ANN, None, None, BOB),
    ]  # fmt: skip
    assert two.execute("select remaining, awaiting_second from dq.backfill_progress").fetchone() == (0, 0)


@pytest.mark.one_server
def test_threat_26_a_first_approval_is_of_what_was_proposed_then(two: Connection, login: Any) -> None:
    """Another value is another proposal, which needs two again; so does one that somebody edited, hash and all."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    first = propose(ann, 1, "level", "A")
    bob.execute("select dq.approve(%s)", (first,))
    second = propose(ann, 1, "level", "B")
    assert one(eve, "select dq.approve(%s)", second) is None
    two.execute(
        "alter table dq.proposal disable trigger kept; update dq.proposal set new_value = '\"B\"';"
        " update dq.proposal as p set hash = dq.proposal_hash(b, p) from dq.batch as b where b.id = p.batch;"
        " alter table dq.proposal enable trigger kept"
    )
    assert one(bob, "select approved_by from dq.proposals where id = %s", first) is None
    assert one(eve, "select dq.approve(%s)", first) is None, "what bob approved was another value"
    assert one(bob, "select dq.approve(%s)", first)
    assert two.execute("select approved_by, written_by from dq.ledger").fetchall() == [(EVE, BOB)]
    # Changed in between, it is a conflict for the second.
    third = propose(ann, 4, "level", "A")
    bob.execute("select dq.approve(%s)", (third,))
    two.execute("update crm.customer set level = 'C' where id = 4")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="was changed meanwhile"):
        eve.execute("select dq.approve(%s)", (third,))
    eve.execute("select dq.reject_proposal(%s, 'filled by now')", (third,))
    # Once one is enough, whoever approved it first may write it.
    fourth = propose(ann, 4, "level", "A")
    bob.execute("select dq.approve(%s)", (fourth,))
    support.install(two.info.dsn, SPEC.replace("one_of: [A, B]", "one_of: {values: [A, B], action: observe}"))
    bob.execute("select dq.approve(%s)", (fourth,))
    assert one(two, "select approved_by from dq.ledger where proposal = %s", fourth) is None


@pytest.mark.parametrize("level", ["read committed", "repeatable read", "serializable"])
def test_threat_25_two_race_to_be_first_and_to_be_second(two: Connection, login: Any, level: str) -> None:
    """Once written, by two people; who read before the other is told to look again, or is the second."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    number = propose(ann, 1, "level", "A")

    def race(first: Connection, second: Connection) -> Any:
        for connection in (first, second):
            connection.execute(f"begin isolation level {level}")
            assert one(connection, "select state from dq.proposals") == "open"
        first.execute("select dq.approve(%s)", (number,))
        with ThreadPoolExecutor(1) as thread:
            waiting = thread.submit(one, second, "select dq.approve(%s)", number)
            while not one(two, "select cardinality(pg_blocking_pids(%s))", second.info.backend_pid):
                assert not waiting.done()
            first.execute("commit")
            return waiting.exception() or waiting.result()

    found = race(bob, eve)
    if level == "read committed":
        assert isinstance(found, int), "eve was the second"
        eve.execute("commit")
    else:
        assert isinstance(found, psycopg.errors.SerializationFailure)
        eve.execute("rollback")
        two.execute(f"create role {FAY} login password 'x'")
        try:
            two.execute(
                f"grant usage on schema crm to {FAY}; grant select, update on crm.customer to {FAY};"
                f" grant execute on function dq.approve to {FAY}; grant select on dq.proposals, dq.ledger to {FAY}"
            )
            found = race(login(FAY), eve)
        finally:
            two.execute(f"reassign owned by {FAY} to current_user; drop owned by {FAY}")
        assert isinstance(found, psycopg.errors.SerializationFailure | psycopg.errors.ObjectNotInPrerequisiteState)
    assert one(two, "select count(*) from dq.ledger where approved_by <> written_by") == 1
    assert one(two, "select count(*) from dq.approval") == 1


@pytest.mark.one_server
def test_many_rows_are_judged_as_each_by_itself(crm: Connection, login: Any) -> None:
    """Good and bad ones, of wrong types, with keys that are none: together, and with what no column takes among them."""
    ann = login(ANN)
    crm.execute("insert into crm.customer (id, name) select n, 'N' || n from generate_series(100, 160) as n")
    offers: list[Any] = [
        {"key": 100 + n, "values": values}
        for n, values in enumerate([
            {"mobile": "139 0000 0001"}, {"mobile": "13912345678"}, {"mobile": "12"}, {"level": "Ａ"}, {"level": "A", "amount": 1.005},
            {"amount": "7"}, {"amount": -1}, {"amount": "much"}, {"amount": 1e30}, {"amount": None}, {"name": "N109"}, {"name": " "},
            {"created": "2024-05-06 10:00"}, {"created": "later"}, {"id": 7}, {"twice": 1}, {"mobil": "x"}, {}, {"owner": "li", "name": "X"},
        ])
    ]  # fmt: skip
    offers += [
        {"key": key, "values": {"level": "A"}} for key in ("101", {"id": 102}, {"id": "x"}, {"no": 1}, [1], None, 9999)
    ]
    offers += [{"key": n, "values": {"level": "B"}} for n in range(120, 160)]
    query = "select place, field, cell, refused from dq.judge_rows('crm.customer', %s)"
    alone = "select %s, field, cell, refused from dq.judge_offer('crm.customer', %s, %s)"
    expected = [
        line
        for place, offer in enumerate(offers, 1)
        for line in ann.execute(alone, (place, Jsonb(offer["key"]), Jsonb(offer["values"]))).fetchall()
    ]
    assert ann.execute(query, (Jsonb(offers),)).fetchall() == expected
    assert sum(line[2] is not None for line in expected) > 45
    # Those that are good are found together, but for the few beside one that no column takes.
    together = "select count(*) from dq.good_rows(dq.judge_of('crm.customer', 'judged_rows'), %s)"
    assert one(crm, together, Jsonb(offers[-40:])) == 40
    assert one(crm, together, Jsonb(offers)) > 30


def test_a_proposal_is_read_as_its_column_reads_it(crm: Connection, dsn: str, login: Any) -> None:
    """JSON is JSON, and no string of it; and of a row the key is found however it is written."""
    crm.execute(
        "create table crm.tag (region text, no int, tags jsonb, primary key (region, no)); insert into crm.tag values ('N', 1, null)"
    )
    spec = (
        "{dqsql: 1, name: tag, schema: crm, language: zh, tables: {tag: {title: {en: Tag, zh: 标签},"
        " columns: {tags: {required: {action: observe}}}}}}"
    )
    support.install(crm.info.dsn, spec)
    crm.execute(f"grant select, update on crm.tag to {ANN}, {BOB}")
    ann, bob = login(ANN), login(BOB)
    query = "select dq.propose('crm.tag', %s, 'tags', %s, 'r', 's')"
    key = '{"region": "N", "no": 1}'
    bob.execute("select dq.approve(%s)", (one(ann, query, key, '{"a": 1}'),))
    assert one(crm, "select tags -> 'a' = '1' from crm.tag") is True
    ann.execute("set dq.locale = 'en'")
    with pytest.raises(psycopg.errors.CheckViolation, match=r"^Tag: 1 problem: tags must be JSON") as refused:
        ann.execute(query, (key, "{a: 1}"))
    assert [violation.rule for violation in violations(refused.value)] == ["tags.type"]
    for wrong in ("N, 1", "1", '["N", 1]', '{"region": "N"}'):
        with pytest.raises(psycopg.errors.InvalidParameterValue, match=r"the key of crm.tag is \(region, no\)") as lost:
            ann.execute(query, (wrong, "1"))
        assert '{"region": …, "no": …}' in str(lost.value.diag.message_hint)
    with pytest.raises(psycopg.errors.NoDataFound, match=r"\(region text, no integer\): what was given for no"):
        ann.execute(query, ('{"region": "N", "no": "one"}', "1"))
    # As dq.proposals shows it.
    assert one(ann, "select dq.propose('crm.customer', %s, 'level', 'A', 'r', 's')", '{"id": 1}')


def test_a_row_without_a_key_or_values_is_refused_and_the_rest_proposed(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    query = "select * from dq.propose_rows('crm.customer', %s, 'r', 's')"
    given = (
        '[1, null, {"values": {"level": "A"}}, {"key": 1}, {"key": 1, "values": ["A"]}, {"key": "x", "values": {"level": "A"}},'
        ' {"key": 1, "values": {"level": "A"}}]'
    )
    found = ann.execute(query, (given,)).fetchall()
    told = [(place, field, number is not None, why and why[0]["code"]) for place, field, number, why in found]
    assert told == [
        *((place, None, False, "row") for place in range(1, 6)), (6, "level", False, "row"), (7, "level", True, None),
    ]  # fmt: skip
    assert one(crm, "select count(*) from dq.proposal") == 1
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="the rows are no JSON array"):
        ann.execute(query, ('{"key": 1}',))


NOTHING = {
    "dq.approve(null)": "there is no proposal NULL",
    "dq.approve_row('{}')": "there is no proposal NULL",
    "dq.reject_proposal(null, 'x')": "there is no proposal NULL",
    "dq.undo(null, 'x')": "the ledger has no entry NULL",
    "dq.approve_batch(null)": "there is no batch NULL",
    "dq.approve_batch(99)": "there is no batch 99",
    "dq.draw_sample(null, 1, 0)": "nothing of batch NULL is open",
    "dq.approve_sample(null)": "batch NULL has no sample",
    "dq.judge_proposal(null, true)": "proposal NULL is in no sample",
    "dq.check_row(null, '{}')": "no spec has rules for NULL",
    "dq.can_advance(null, 1, 'x')": "no spec has stages for NULL",
    "dq.complete(null)": "no field of NULL",
    "dq.recount(null)": "NULL has no counters",
    "dq.acknowledge(null)": "there is no incident NULL",
}


def test_what_is_not_there_is_called_by_what_was_given(crm: Connection) -> None:
    for call, words in NOTHING.items():
        with pytest.raises(psycopg.Error, match=words) as refused:
            crm.execute(f"select {call}")
        assert refused.value.diag.message_hint, call


def test_threat_26_a_proposal_names_its_row_by_the_key(crm: Connection, login: Any) -> None:
    """What is shown as the key of a row is no value of another column, by which another row would be written."""
    ann = login(ANN)
    crm.execute("update crm.customer set owner = '1' where id = 4")
    cells = (
        '{"key": {"owner": "1"}, "field": "level", "old": "B", "new": "A"}',
        '{"key": {"id": 4, "owner": "1"}, "field": "level", "old": "B", "new": "A"}',
        '{"key": {}, "field": "level", "old": "B", "new": "A"}',
        '{"key": 4, "field": "level", "old": "B", "new": "A"}',
        '{"key": {"id": 4}, "field": "id", "old": 4, "new": 9}',
        '{"key": {"id": 4}, "field": "ctid", "old": null, "new": "(0,1)"}',
        '{"key": {"id": 4}}',
        "null",
    )
    for cell in cells:
        with pytest.raises(psycopg.errors.InvalidParameterValue, match=r"named by its key \(id\)"):
            ann.execute("select dq.keep_proposals('crm.customer', %s, 'r', 's')", (f"[{cell}]",))
    assert one(crm, "select count(*) from dq.proposal") == 0
    kept = '[{"key": {"id": 4}, "field": "level", "old": "B", "new": "A"}]'
    assert one(ann, "select count(*) from dq.keep_proposals('crm.customer', %s, 'r', 's')", kept) == 1


def test_threat_17_what_keeps_proposals_computes_no_default(crm: Connection, login: Any) -> None:
    """It runs with its owner's rights; a default is the code of whoever owns the table."""
    crm.execute(
        "create function crm.who() returns text stable language plpgsql as"
        " $$ begin return set_config('own.computed_by', current_user, false); end $$;"
        " alter table crm.customer alter owner set default crm.who()"
    )
    ann = login(ANN)
    assert propose(ann, 1, "level", "A")
    assert one(ann, "select coalesce(current_setting('own.computed_by', true), %s)", ANN) == ANN
