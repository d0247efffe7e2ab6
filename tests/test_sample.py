"""Approval by sample: drawn by the database, judged one by one, and the rest of the batch accepted or refused with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import psycopg
import pytest

from tests import support
from tests.test_backfill import ANN, BOB, EVE, FAY, Connection, crm, installed, login, one

__all__ = ["crm", "installed", "login"]

SPEC = "{dqsql: 1, name: lot, schema: lot, action: observe, %s tables: {part: {columns: {size: {one_of: [S, M, L], required: true}}}}}"
SIZE = 12
pytestmark = pytest.mark.one_server


@pytest.fixture
def lot(crm: Connection, login: Any) -> Connection:
    """A batch of ann's, of twelve proposals; bob and eve may approve, and fay too."""
    crm.execute("create schema lot; create table lot.part (id int primary key, size text)")
    crm.execute("insert into lot.part select n from generate_series(1, 12) as n")
    support.install(crm.info.dsn, SPEC % "")
    crm.execute(f"create role {FAY} login password 'x'")
    people = ", ".join((BOB, EVE, FAY))
    with crm.transaction():
        crm.execute(
            f"grant usage on schema lot to {people}, {ANN}; grant select on lot.part to {ANN};"
            f"grant select, update on lot.part to {people}; grant execute on function dq.approve to {people};"
            f"grant select on dq.proposals, dq.ledger, dq.samples, dq.judgements to {people}"
        )
    rows = ", ".join(f'{{"key": {n}, "values": {{"size": "S"}}}}' for n in range(1, SIZE + 1))
    login(ANN).execute("select * from dq.propose_rows('lot.part', %s, 'count', 'shelf')", (f"[{rows}]",))
    return crm


def sample(connection: Connection) -> list[int]:
    found = connection.execute("select id from dq.proposals where sample is not null order by id").fetchall()
    return [number for (number,) in found]


def judge(connection: Connection, good: Iterable[int], bad: Iterable[int] = ()) -> str:
    said = ""
    for number in good:
        said = one(connection, "select dq.judge_proposal(%s, true)", number)
    for number in bad:
        said = one(connection, "select dq.judge_proposal(%s, false, 'misread')", number)
    return said


def states(connection: Connection) -> dict[str, int]:
    return dict(connection.execute("select state, count(*) from dq.proposals group by 1").fetchall())


def test_a_good_sample_writes_the_rest_and_says_so(lot: Connection, login: Any) -> None:
    bob = login(BOB)
    assert one(bob, "select dq.draw_sample(1, 4, 1)") == 1
    drawn = sample(bob)
    for early in ("select * from dq.approve_sample(1)", "select dq.approve(1)"):
        with pytest.raises(
            psycopg.errors.ObjectNotInPrerequisiteState, match=r"to be judged by you|approved by sample"
        ):
            bob.execute(early.encode())
    assert {problem for _, _, problem in bob.execute("select * from dq.approve_batch(1)")} == {
        "batch 1 is approved by sample, and you, or the second who is needed, have not accepted it"
    }
    assert judge(bob, drawn[:3], drawn[3:]) == "open"
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="you judged proposal"):
        judge(bob, drawn[3:])
    assert len(bob.execute("select * from dq.approve_sample(1) where entry is not null").fetchall()) == SIZE - 1
    assert states(bob) == {"written": SIZE - 1, "rejected": 1}
    assert bob.execute("select sample, written_by, approved_by, count(*) from dq.ledger group by 1, 2, 3").fetchall() == [
        (1, BOB, None, SIZE - 1)
    ]  # fmt: skip
    assert one(lot, "select count(*) from lot.part where size = 'S'") == SIZE - 1
    shown = bob.execute("select lot, size, acceptance, rejected, accepted, approvers, state from dq.samples").fetchall()
    assert shown == [(SIZE, 4, 1, 1, 1, 1, "accepted")]
    assert one(bob, "select decision_reason from dq.proposals where state = 'rejected'") == "misread"
    assert bob.execute("select proposal from dq.judgements where not good").fetchall() == [(drawn[3],)]


def test_one_too_many_refuses_the_batch_as_a_whole(lot: Connection, login: Any) -> None:
    bob, eve = login(BOB), login(EVE)
    bob.execute("select dq.draw_sample(1, 5, 1)")
    drawn = sample(bob)
    assert judge(bob, [], drawn[:1]) == "open"
    assert judge(bob, drawn[1:2], drawn[2:3]) == "refused", "no more need be judged"
    assert states(bob) == {"rejected": SIZE}
    assert (
        one(bob, "select distinct decision_reason from dq.proposals")
        == "sample 1: 2 of 5 rejected, acceptance number 1"
    )
    for connection in (bob, eve):
        assert connection.execute("select * from dq.approve_sample(1)").fetchall() == []
        with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is rejected already"):
            connection.execute("select dq.approve(%s)", (drawn[4],))
    assert one(lot, "select count(*) from dq.ledger") + one(lot, "select count(size) from lot.part") == 0
    assert one(bob, "select state from dq.samples") == "refused"


def test_threat_25_nobody_chooses_the_sample(lot: Connection, login: Any) -> None:
    """Rolled back, drawn by somebody else, of another size, it begins alike; it can be drawn again by hand from its seed."""
    bob, eve, ann = login(BOB), login(EVE), login(ANN)
    drawn = []
    for connection, size in ((bob, 3), (eve, 3), (bob, 6)):
        with connection.transaction(force_rollback=True):
            connection.execute("select dq.draw_sample(1, %s, 0)", (size,))
            drawn.append(sample(connection))
            seed = one(connection, "select seed from dq.samples")
    assert drawn[0] == drawn[1]
    assert set(drawn[0]) < set(drawn[2])
    hashes = lot.execute("select id, hash from dq.proposals").fetchall()
    by_hand = sorted(hashes, key=lambda line: hashlib.sha256(f"{seed}{line[1]}".encode()).digest())
    assert sorted(number for number, _ in by_hand[:6]) == drawn[2]
    for connection in (ann, bob):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("select seed from dq.batch")
    bob.execute("select dq.draw_sample(1, 3, 0)")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="has its sample already"):
        eve.execute("select dq.draw_sample(1, 4, 0)")
    # Withdrawn once it was drawn, it is a bad one: the proposer does not choose either.
    ann.execute("select dq.reject_proposal(%s, 'oh')", (drawn[0][0],))
    assert bob.execute("select * from dq.approve_sample(1)").fetchall() == []
    assert states(bob) == {"withdrawn": 1, "rejected": SIZE - 1}


def test_threat_25_the_proposer_neither_draws_nor_judges(lot: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
    for grant in (False, True):
        if grant:
            lot.execute(f"grant execute on function dq.approve to {ANN}; grant {BOB} to {ANN}")
            ann.execute(f"set role {BOB}")
        with refused:
            ann.execute("select dq.draw_sample(1, 3, 0)")
    bob.execute("select dq.draw_sample(1, 1, 0)")
    for statement in (f"select dq.judge_proposal({sample(bob)[0]}, true)", "select dq.accept_sample(1)"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="is your own"):
            ann.execute(statement.encode())
    judge(bob, sample(bob))
    bob.execute("select dq.accept_sample(1)")
    # What was accepted is bob's to write, not that of whoever may approve.
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is approved by sample"):
        login(EVE).execute("select dq.approve(1)")
    assert one(bob, "select dq.approve(1)")


def test_threat_25_two_judge_the_sample_of_what_is_critical(lot: Connection, login: Any) -> None:
    support.install(lot.info.dsn, SPEC % "backfill: {approvers: 2},")
    bob, eve, fay = login(BOB), login(EVE), login(FAY)
    bob.execute("select dq.draw_sample(1, 3, 1)")
    drawn = sample(bob)
    judge(bob, drawn)
    said: list[str] = []
    bob.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    for _ in range(2):
        assert bob.execute("select * from dq.approve_sample(1)").fetchall() == []
    assert said == ["batch 1 is accepted; somebody else has to judge its sample and accept it too"] * 2
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="or the second who is needed"):
        bob.execute("select dq.approve(%s)", (drawn[0],))
    with pytest.raises(
        psycopg.errors.ObjectNotInPrerequisiteState, match="3 of the 3 sampled proposals are still to be"
    ):
        eve.execute("select * from dq.approve_sample(1)")
    judge(eve, drawn[:2], drawn[2:])
    assert len(eve.execute("select * from dq.approve_sample(1)").fetchall()) == SIZE - 1
    assert eve.execute("select distinct approved_by, written_by, sample from dq.ledger").fetchall() == [(BOB, EVE, 1)]
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="already"):
        judge(fay, drawn[:1])
    assert states(eve) == {"written": SIZE - 1, "rejected": 1}


def test_threat_26_what_was_sampled_is_what_is_written(lot: Connection, login: Any) -> None:
    bob = login(BOB)
    bob.execute("select dq.draw_sample(1, 2, 0)")
    drawn = sample(bob)
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is not what was judged"):
        bob.execute("select dq.judge_proposal(%s, true, null, 'x')", (drawn[0],))
    judge(bob, drawn)
    other = next(number for number in range(1, SIZE + 1) if number not in drawn)
    lot.execute("alter table dq.proposal disable trigger kept")
    lot.execute("update dq.proposal set new_value = '\"L\"' where id = %s", (other,))
    lot.execute("update dq.proposal as p set hash = dq.proposal_hash(b, p) from dq.batch as b where b.id = p.batch")
    lot.execute("alter table dq.proposal enable trigger kept")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="is not what was sampled"):
        bob.execute("select * from dq.approve_sample(1)")


def test_threat_27_samples_and_judgements_stay(lot: Connection, login: Any) -> None:
    bob = login(BOB)
    bob.execute("select dq.draw_sample(1, 2, 0)")
    judge(bob, sample(bob))
    bob.execute("select dq.accept_sample(1)")
    for table in ("sample", "sampled", "judgement", "sample_verdict", "approval"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="neither changed nor deleted"):
            lot.execute(f"delete from dq.{table}".encode())
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied"):
            bob.execute(f"insert into dq.{table} overriding system value select * from dq.{table}".encode())


@pytest.mark.parametrize(
    ("call", "why"),
    [
        ("dq.draw_sample(1, 13, 0)", "of a lot of 12"),
        ("dq.draw_sample(1, 0, 0)", "of a lot of 12"),
        ("dq.draw_sample(1, 3, 3)", "acceptance number is less"),
        ("dq.draw_sample(1, null, 0)", "of a lot of 12"),
        ("dq.draw_sample(9, 1, 0)", "nothing of batch 9 is open"),
        ("dq.judge_proposal(1, true)", "is in no sample"),
        ("dq.accept_sample(1)", "has no sample"),
    ],
)
def test_what_cannot_be_sampled_is_told(lot: Connection, login: Any, call: str, why: str) -> None:
    with pytest.raises(psycopg.Error, match=why):
        login(BOB).execute(f"select {call}".encode())
