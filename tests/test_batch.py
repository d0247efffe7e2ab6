"""A batch approved many rows at a time: what is written together, what falls back to its row, and who is never waited for."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.test_backfill import ANN, BOB, EVE, Connection, crm, installed, login, one, two
from tests.test_hijack import TRAPS

__all__ = ["crm", "installed", "login", "two"]
FIRST, LAST = 101, 130
LEVELS = ("read committed", "repeatable read", "serializable")


@pytest.fixture
def lot(crm: Connection, login: Any) -> Connection:
    """A batch of ann's: two fields of each of thirty rows."""
    return batch(crm, login)


def batch(crm: Connection, login: Any) -> Connection:
    crm.execute(
        "insert into crm.customer (id, name, owner) select n, 'N' || n, 'li' from generate_series(%s::int, %s) as n",
        (FIRST, LAST),
    )
    given = [{"key": n, "values": {"level": "A", "mobile": f"13900000{n}"}} for n in range(FIRST, LAST + 1)]
    login(ANN).execute("select * from dq.propose_rows('crm.customer', %s, 'campaign', 'list')", (Jsonb(given),))
    return crm


def proposals(crm: Connection) -> list[int]:
    return list(one(crm, "select array_agg(id order by id) from dq.proposal"))


def approved(connection: Connection) -> dict[int, str | None]:
    """What became of each proposal of the batch: None where it was written or waits now."""
    found = connection.execute("select proposal, problem from dq.approve_batch(1)").fetchall()
    assert len(found) == len(dict(found))
    return dict(found)


def agreed(crm: Connection) -> int:
    """How many values are written; ledger, decisions and table say the same of each."""
    found = crm.execute(
        "select count(l.id), coalesce(bool_and((l.id is not null) = (d.verdict is not distinct from 'written') and (l.id is null"
        " or l.new_value = to_jsonb(t) -> p.field and l.old_value = p.old_value and l.hash = p.hash)), true)"
        " from dq.proposal as p left join crm.customer as t on t.id = (p.row_key ->> 'id')::int"
        " left join dq.decision as d on d.proposal = p.id left join dq.ledger as l on l.proposal = p.id"
    ).fetchone()
    assert found is not None
    assert found[1] is True, "ledger and data differ"
    return int(found[0])


def of_row(crm: Connection, key: int) -> set[int]:
    return set(one(crm, "select array_agg(id) from dq.proposal where row_key = %s", Jsonb({"id": key})))


def blocked(crm: Connection, waiting: Future[Any], other: Connection) -> None:
    while not one(crm, "select cardinality(pg_blocking_pids(%s))", other.info.backend_pid):
        assert not waiting.done()


@pytest.mark.one_server
def test_a_batch_is_written_in_one_update_for_each_set_of_fields(lot: Connection, login: Any) -> None:
    lot.execute(
        "create table crm.seen (columns text); grant insert on crm.seen to public;"
        "create function crm.note() returns trigger language plpgsql as $$begin insert into seen values (tg_argv[0]); return null; end$$;"
        "create trigger note after update on crm.customer for each statement execute function crm.note('all');"
        "create trigger note_level after update of level on crm.customer for each statement execute function crm.note('level')"
    )
    bob = login(BOB)
    # One of two fields is rejected: that row is written by another UPDATE, which leaves the field alone.
    alone = one(lot, "select id from dq.proposal where row_key ->> 'id' = '105' and field = 'level'")
    bob.execute("select dq.reject_proposal(%s, 'misread')", (alone,))
    # The table's own triggers find their path.
    bob.execute("set search_path = crm")
    found = bob.execute("select proposal, entry, problem from dq.approve_batch(1)").fetchall()
    assert [row[0] for row in found] == [number for number in proposals(lot) if number != alone]
    assert all(entry is not None and problem is None for _, entry, problem in found)
    assert agreed(lot) == 59
    assert lot.execute("select columns, count(*) from crm.seen group by 1 order by 1").fetchall() == [
        ("all", 2),
        ("level", 1),
    ]
    assert one(lot, "select count(distinct writing) from dq.ledger") == 1
    assert approved(bob) == {}
    # Taken back like any other.
    entry = one(bob, "select min(id) from dq.ledger")
    assert one(bob, "select dq.undo(%s, 'wrong')", entry)


@pytest.mark.one_server
def test_what_cannot_be_written_stops_nothing_else_and_is_told(lot: Connection, login: Any) -> None:
    """A conflict, a row that is gone, one that a CHECK refuses and one whose value somebody else has: each by itself."""
    bob = login(BOB)
    lot.execute(
        "update crm.customer set level = 'B' where id = 101; delete from crm.customer where id = 102;"
        "update crm.customer set mobile = '13900000104' where id = 1;"
        "alter table crm.customer add check (id <> 103 or level is null)"
    )
    shown = dict(bob.execute("select id, state from dq.proposals").fetchall())
    still = {number for (number,) in bob.execute("select dq.still_open(1)")}
    assert still == {number for number, state in shown.items() if state == "open"}
    assert len(still) == 57
    assert (shown[min(of_row(lot, 101))], len(shown)) == ("conflict", 60)
    told = approved(bob)
    bad = {key: {told.pop(number) for number in of_row(lot, key)} for key in (101, 102, 103, 104)}
    assert (len(told), set(told.values())) == (52, {None})
    whys = {101: "changed meanwhile", 102: "not there any more", 103: "violates check", 104: "duplicate key"}
    for key, why in whys.items():
        (said,) = bad[key]
        assert why in (said or ""), said
    assert agreed(lot) == 52
    assert one(lot, "select level from crm.customer where id = 101") == "B"


@pytest.mark.one_server
def test_threat_25_nobody_approves_their_own_in_a_batch(lot: Connection, login: Any) -> None:
    lot.execute(
        f"grant execute on function dq.approve to {ANN}; grant {BOB} to {ANN}; grant select on dq.ledger to {ANN}"
    )
    ann = login(ANN)
    ann.execute(f"set role {BOB}")
    ann.execute("begin")
    assert ann.execute("select * from dq.enter_rows(%s, null)", (proposals(lot),)).fetchall() == []
    assert ann.execute("select * from dq.approve_rows(%s)", (proposals(lot),)).fetchall() == []
    ann.execute("commit")
    assert all(why is not None and "is your own" in why for why in approved(ann).values())
    assert agreed(lot) == 0


@pytest.mark.one_server
def test_threat_25_a_batch_waits_for_the_second(two: Connection, login: Any) -> None:
    lot, bob, eve = batch(two, login), login(BOB), login(EVE)
    assert set(approved(bob).values()) == {None}
    assert (agreed(lot), one(lot, "select count(*) from dq.approval")) == (30, 30)
    numbers = one(bob, "select array_agg(id) from dq.proposals where state = 'open'")
    assert bob.execute("select * from dq.approve_rows(%s)", (numbers,)).fetchall() == []
    assert approved(bob) == {}
    # What was approved first was another value: it counts for nothing.
    changed = min(numbers)
    lot.execute(
        f"alter table dq.proposal disable trigger kept; update dq.proposal set new_value = '\"B\"' where id = {changed};"
        f" update dq.proposal as p set hash = dq.proposal_hash(b, p) from dq.batch as b where b.id = p.batch and p.id = {changed};"
        " alter table dq.proposal enable trigger kept"
    )
    assert set(approved(eve).values()) == {None}
    assert one(lot, "select count(*) from dq.ledger where approved_by = %s and written_by = %s", BOB, EVE) == 29
    assert (
        one(
            lot,
            "select approved_by from dq.approval where proposal = %s and hash in (select hash from dq.proposal)",
            changed,
        )
        == EVE
    )
    assert agreed(lot) == 59
    assert one(bob, "select entry from dq.approve_batch(1)") is not None


@pytest.mark.parametrize("level", LEVELS)
def test_threat_25_two_approve_a_batch_at_once_and_each_value_once(lot: Connection, login: Any, level: str) -> None:
    with lot.transaction():
        lot.execute(f"grant execute on function dq.approve to {EVE}; grant select on dq.proposals, dq.ledger to {EVE}")
    first, second = login(BOB), login(EVE)
    for connection in (first, second):
        connection.execute(f"begin isolation level {level}")
        assert one(connection, "select count(*) from dq.proposals where state = 'open'") == 60
    # The first has half of it, and the second passes these over until the rest is written.
    half = proposals(lot)[:30]
    assert len(first.execute("select * from dq.approve_rows(%s)", (half,)).fetchall()) == 30
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(approved, second)
        blocked(lot, waiting, second)
        first.execute("commit")
        lost = waiting.exception()
    if level == "read committed":
        told = waiting.result()
        assert all("is written already" in (told[number] or "") for number in half)
        assert all(told[number] is None for number in told if number not in half)
        second.execute("commit")
        assert one(lot, "select array_agg(distinct written_by order by written_by) from dq.ledger") == sorted(
            [BOB, EVE]
        )
    else:
        assert isinstance(lost, psycopg.errors.SerializationFailure)
        second.execute("rollback")
        assert set(approved(second).values()) == {None}
    assert agreed(lot) == 60


@pytest.mark.one_server
def test_threat_26_only_what_was_shown_is_written_in_a_batch(lot: Connection, login: Any) -> None:
    bob = login(BOB)
    numbers, hashes = one(
        bob, "select array[array_agg(id::text order by id), array_agg(hash order by id)] from dq.proposals"
    )
    edited, other = min(of_row(lot, 110)), min(of_row(lot, 111))
    lot.execute(
        f"alter table dq.proposal disable trigger kept; update dq.proposal set new_value = '\"B\"' where id = {edited};"
        " alter table dq.proposal enable trigger kept"
    )
    hashes[numbers.index(str(other))] = hashes[0]
    found = bob.execute(
        "select proposal from dq.approve_rows(%s::bigint[], %s::pg_catalog.text[])", (numbers, hashes)
    ).fetchall()
    written = {number for (number,) in found}
    # Neither of their rows: values of a row are written together.
    assert written == {int(number) for number in numbers} - of_row(lot, 110) - of_row(lot, 111)
    assert agreed(lot) == 56
    told = approved(bob)
    assert {number for number, why in told.items() if why} == of_row(lot, 110)
    assert all("its hash differs" in (told[number] or "") for number in of_row(lot, 110))
    # Once.
    assert bob.execute("select * from dq.approve_rows(%s::bigint[])", (numbers,)).fetchall() == []
    assert one(lot, "select count(*) from dq.ledger") == 58


@pytest.mark.one_server
def test_threat_26_a_trigger_that_writes_something_else_in_a_batch_is_noticed(lot: Connection, login: Any) -> None:
    lot.execute(
        "create function crm.other() returns trigger language plpgsql as"
        " $$begin if new.id = 109 then new.level := 'B'; end if; return case new.id when 120 then null else new end; end$$;"
        "create trigger other before update on crm.customer for each row execute function crm.other()"
    )
    told = approved(login(BOB))
    bad = of_row(lot, 109) | of_row(lot, 120)
    assert {number for number, why in told.items() if why} == bad
    assert all("does not hold what was approved" in (told[number] or "") for number in bad)
    assert agreed(lot) == 56


@pytest.mark.one_server
def test_threat_27_no_entries_of_a_batch_without_its_writes(lot: Connection, login: Any) -> None:
    bob = login(BOB)
    for act in (
        "select 1",
        "update crm.customer set level = 'A' where id > 100",
        "update crm.customer set level = 'B' where id = 101",
    ):
        bob.execute("begin")
        assert len(bob.execute("select * from dq.enter_rows(%s, null)", (proposals(lot),)).fetchall()) == 60
        bob.execute(act.encode())
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="do not hold what was approved"):
            bob.execute("commit")
    assert agreed(lot) == 0
    approved(bob)
    for statement in ("update dq.writing set entries = 0", "delete from dq.writing", "truncate dq.writing cascade"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="neither changed nor deleted"):
            lot.execute(statement.encode())
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            bob.execute(statement.encode())


@pytest.mark.one_server
def test_threat_17_a_batch_is_written_with_the_approvers_rights(lot: Connection, login: Any) -> None:
    """Not where they may not write the column, nor past a policy, nor by calling what keeps the record."""
    ann, bob, eve = login(ANN), login(BOB), login(EVE)
    numbers = proposals(lot)
    for connection in (ann, eve):
        for call in ("approve_rows(%s)", "enter_rows(%s, null)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"select * from dq.{call}".encode(), (numbers,))
    lot.execute(f"revoke update on crm.customer from {BOB}; grant update (mobile) on crm.customer to {BOB}")
    told = approved(bob)
    assert len(told) == 60
    assert all("permission denied" in (why or "") for why in told.values())
    lot.execute(
        f"grant update on crm.customer to {BOB}; alter table crm.customer enable row level security;"
        f"create policy ann on crm.customer to {ANN} using (true);"
        f"create policy sees on crm.customer for select to {BOB} using (id <= 120);"
        f"create policy writes on crm.customer for update to {BOB} using (id <= 110) with check (id <> 101)"
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="do not see all of these rows"):
        bob.execute("select * from dq.approve_rows(%s)", (numbers,))
    assert {number for (number,) in bob.execute("select dq.still_open(1)")} == {
        number for key in range(101, 121) for number in of_row(lot, key)
    }
    told = approved(bob)
    assert len(told) == 40, "what the policy hides is not among what is open for bob"
    assert {number for number, why in told.items() if why is None} == {
        n for key in range(102, 111) for n in of_row(lot, key)
    }
    assert agreed(lot) == 18


@pytest.mark.one_server
def test_threat_18_every_name_of_who_approves_a_batch_is_a_trap(lot: Connection, login: Any) -> None:
    lot.execute(TRAPS)
    bob = login(BOB)
    bob.execute("set search_path = evil, pg_temp, pg_catalog")
    lot.execute("update crm.customer set level = 'B' where id = 107")
    assert sum(why is None for why in approved(bob).values()) == 58
    assert (agreed(lot), one(lot, "select count(writing) from dq.ledger")) == (58, 58), "together, not row by row"


@pytest.mark.one_server
def test_threat_46_a_batch_waits_for_one_row_after_it_has_written_the_rest(lot: Connection, login: Any) -> None:
    """A row that somebody is writing to holds up itself, and is not overwritten."""
    bob, eve = login(BOB), login(EVE)
    eve.execute("begin; update crm.customer set level = 'B' where id = 115")
    bob.execute("begin")
    done = {number for (number,) in bob.execute("select proposal from dq.approve_rows(%s)", (proposals(lot),))}
    assert set(proposals(lot)) - done == of_row(lot, 115)
    bob.execute("rollback")
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(approved, bob)
        blocked(lot, waiting, bob)
        eve.execute("commit")
        told = waiting.result()
    level = one(lot, "select id from dq.proposal where row_key ->> 'id' = '115' and field = 'level'")
    assert {number for number, why in told.items() if why} == of_row(lot, 115)
    assert "was changed meanwhile; it is not overwritten" in (told[level] or "")
    assert (agreed(lot), one(lot, "select level from crm.customer where id = 115")) == (58, "B")


@pytest.mark.one_server
def test_rows_are_given_back_where_their_write_would_have_to_wait(lot: Connection, login: Any) -> None:
    """Somebody holds a value of a unique field, and wants a row of the batch next: that would be a deadlock."""
    bob, eve = login(BOB), login(EVE)
    eve.execute("begin; update crm.customer set mobile = '13900000120' where id = 1")
    with pytest.raises(psycopg.errors.LockNotAvailable):
        bob.execute("select * from dq.approve_rows(%s)", (proposals(lot),))
    assert one(bob, "show lock_timeout") == "1min"
    eve.execute("update crm.customer set owner = 'wu' where id = 101; commit")
    told = approved(bob)
    assert {number for number, why in told.items() if why} == of_row(lot, 120)
    assert agreed(lot) == 58
