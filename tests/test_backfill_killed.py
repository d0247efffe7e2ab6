"""kill -9 of the server's process at every step of writing a batch: what the ledger says is what the table holds."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import embedded
from tests import support
from tests.conftest import newest

Connection = psycopg.Connection[Any]

SPEC = "{dqsql: 1, name: lot, schema: lot, action: observe, tables: {part: {columns: {size: {one_of: [S, M], required: true}}}}}"
# All that a row's approval does, statement by statement, as dq.approve_row has it.
STEPS = (
    "set constraints dq.ledger_written deferred",
    "create temp table entered as select dq.enter(array[%s::bigint], null) as entries",
    "do $$begin execute dq.write_of((select entries from entered)); end$$",
    "set constraints dq.ledger_written immediate",
)
# The same of many rows, as dq.approve_rows has it.
STEPS_OF_MANY = (
    "set constraints dq.all_written deferred",
    "create temp table entered as select * from dq.enter_rows(array(select id from dq.proposals where decided_by is null limit 5), null)",
    "do $$declare step record; begin for step in select * from dq.writes_of(array(select entry from entered)) loop"
    " execute step.statement using step.given; end loop; end$$",
    "set constraints dq.all_written immediate",
)
PATIENCE = 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The conninfo of a database on a server that may be killed: a batch of ann's, which bob may approve."""
    with embedded.Server(newest(), tmp_path / "server", settings={"max_connections": "20"}) as running:
        with psycopg.connect(running.dsn, autocommit=True) as connection:
            connection.execute("create database lot")
        dsn = make_conninfo(running.dsn, dbname="lot")
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(
                "create role ann superuser login; create role bob login; grant create on database lot to bob"
            )
            connection.execute("create schema lot; create table lot.part (id int primary key, size text)")
            connection.execute("insert into lot.part select n from generate_series(1, 40) as n")
            support.install(dsn, SPEC)
            connection.execute(
                "grant usage on schema lot to bob; grant select, update on lot.part to bob;"
                "grant execute on function dq.approve to bob; grant select on dq.proposals, dq.ledger to bob"
            )
        yield dsn


def connected(dsn: str, user: str) -> Connection:
    """A connection, as soon as the server is up again."""
    begun = time.monotonic()
    while True:
        try:
            return psycopg.connect(make_conninfo(dsn, user=user), autocommit=True)
        except psycopg.OperationalError:
            assert time.monotonic() - begun < PATIENCE
            time.sleep(0.02)


def killed(dsn: str, pid: int) -> None:
    """Kills a server process, and waits until the server has taken all others down for it."""
    with closing(connected(dsn, "ann")) as witness:
        os.kill(pid, signal.SIGKILL)
        with suppress(psycopg.OperationalError):
            while True:
                witness.execute("select 1")


def agreed(dsn: str) -> int:
    """How many values are written; the ledger, the decisions and the table say the same."""
    with closing(connected(dsn, "ann")) as connection:
        row = connection.execute(
            "select count(*) filter (where l.id is not null),"
            " bool_and((l.id is not null) = (t.size is not null) and (l.id is not null) = (d.proposal is not null)"
            " and l.new_value #>> '{}' is not distinct from t.size)"
            " from lot.part as t left join dq.proposal as p on p.row_key = jsonb_build_object('id', t.id)"
            " left join dq.ledger as l on l.proposal = p.id left join dq.decision as d on d.proposal = p.id"
        ).fetchone()
    assert row is not None
    assert row[1] is True, "ledger and data differ"
    return int(row[0])


@pytest.mark.one_server
def test_threat_46_killed_at_each_step_of_a_batch_ledger_and_data_agree(server: str) -> None:
    given = ", ".join(f'{{"key": {n}, "values": {{"size": "S"}}}}' for n in range(1, 41))
    propose = "select count(proposal) from dq.propose_rows('lot.part', %s, 'count', 'shelf')"
    # Proposed and not committed: nothing of it is there.
    ann = connected(server, "ann")
    ann.execute("begin")
    assert ann.execute(propose, (f"[{given}]",)).fetchone() == (40,)
    killed(server, ann.info.backend_pid)
    ann.close()
    with closing(connected(server, "ann")) as ann:
        assert ann.execute("select count(*) from dq.batch").fetchone() == (0,)
        ann.execute(propose, (f"[{given}]",))
        batch, first = ann.execute("select batch, min(id) from dq.proposal group by 1").fetchone() or (0, 0)
    written = 0
    # Within the second row of two: after each statement, and with the transaction as good as over.
    for step in range(1, len(STEPS) + 1):
        with closing(connected(server, "bob")) as bob:
            assert bob.execute("select dq.approve(%s)", (first + written,)).fetchone()
            written += 1
            bob.execute("begin")
            for statement in STEPS[:step]:
                bob.execute(statement.encode(), (first + written,) if "%s" in statement else None)
            killed(server, bob.info.backend_pid)
        assert agreed(server) == written
    for step in range(1, len(STEPS_OF_MANY) + 1):
        with closing(connected(server, "bob")) as bob:
            bob.execute("begin")
            for statement in STEPS_OF_MANY[:step]:
                bob.execute(statement.encode())
            killed(server, bob.info.backend_pid)
        assert agreed(server) == written
    # In the middle of the batch, which is one transaction: at a row that somebody else holds.
    for calls in ("select * from dq.approve_batch(%s)", "select * from dq.approve_sample(%s)"):
        with (
            closing(connected(server, "ann")) as ann,
            closing(connected(server, "bob")) as bob,
            ThreadPoolExecutor(1) as thread,
        ):
            if "sample" in calls:
                bob.execute("select dq.draw_sample(%s, 1, 0)", (batch,))
                (drawn,) = ann.execute("select proposal from dq.sampled").fetchone() or (0,)
                bob.execute("select dq.judge_proposal(%s, true)", (drawn,))
            ann.execute("begin; select from lot.part where id = 30 for update")
            waiting = thread.submit(bob.execute, calls.encode(), (batch,))
            blocked: Callable[[], bool] = lambda: (  # noqa: E731
                ann.execute("select cardinality(pg_blocking_pids(%s))", (bob.info.backend_pid,)).fetchone() != (0,)
            )
            while not blocked():
                assert not waiting.done()
            killed(server, bob.info.backend_pid)
            with pytest.raises(psycopg.OperationalError):
                waiting.result()
        assert agreed(server) == written
    # Nothing stands in the way of the rest.
    with closing(connected(server, "bob")) as bob:
        assert (
            len(bob.execute("select * from dq.approve_sample(%s) where entry is not null", (batch,)).fetchall()) == 36
        )
    assert agreed(server) == 40
