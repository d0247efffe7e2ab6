"""Transactions in step: named connections carry out one step after the other, and everybody's counters are proven after each.

A scenario is data (`tests/interleavings/*.yml`). A step is `name: statement`. A–D write at the isolation level under test,
K and L do upkeep in READ COMMITTED, R and S read in REPEATABLE READ. `name waits: …` must wait for another connection, which
PostgreSQL itself is asked (pg_blocking_pids); any other step must not. `name fails 23505: …` must end in that SQLSTATE,
`name waits and fails 23505: …` does both, `name deadlocks: …` must be the victim of a deadlock. `name waits for ours: …` waits
only where dqsql is installed. `compact lead` and `recount lead` stand for dq.compact and dq.recount.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus

Connection = psycopg.Connection[Any]

WRITERS, KEEPERS, READERS = "ABCD", "KL", "RS"
LEVELS = ("read committed", "repeatable read", "serializable")
PATIENCE = 30.0  # seconds until a scenario that does not settle fails
_STEP = re.compile(r"([A-DKLRS])( waits)?( for ours)?(?: and)?(?: fails (\w{5}))?( deadlocks)?")
_OURS = re.compile(r"(compact|recount) (\w+)")
_OUTSIDE = re.compile(r"(commit|rollback) prepared|vacuum", re.IGNORECASE)


@dataclass(frozen=True)
class Step:
    """One statement of one connection, whether it has to wait, and the SQLSTATE that it has to end with ("done" for none)."""

    who: str
    text: str
    waits: bool
    for_ours: bool
    ends: str
    victim: bool

    @classmethod
    def read(cls, entry: Mapping[str, str]) -> Step:
        ((key, text),) = entry.items()
        found = _STEP.fullmatch(key)
        assert found, f"no step: {key}"
        who, waits, for_ours, code, victim = found.groups()
        ends = "40P01" if victim else code or "done"
        return cls(who, text.strip(), bool(waits), bool(for_ours), ends, bool(victim))

    @property
    def ours(self) -> str | None:
        """The statement, where it is one of dqsql's own."""
        found = _OURS.fullmatch(self.text)
        return f"select dq.{found[1]}('{found[2]}')" if found else None


@dataclass
class Actor:
    """A named connection, with the step that it has not finished yet."""

    name: str
    connection: Connection
    thread: ThreadPoolExecutor
    level: str = ""
    pending: Future[str] | None = None
    at: int = -1

    @property
    def pid(self) -> int:
        return self.connection.info.backend_pid

    @property
    def status(self) -> TransactionStatus:
        return self.connection.info.transaction_status

    def start(self, at: int, statement: str) -> None:
        """Begins a statement, in a transaction unless it must be outside one."""
        self.at = at
        self.pending = self.thread.submit(self._outcome, statement)

    def _outcome(self, statement: str) -> str:
        head, _, rows = statement.partition("\n")
        try:
            if _OUTSIDE.match(statement):
                self.connection.autocommit = True
            if head.startswith("copy "):
                with self.connection.cursor().copy(head) as copy:
                    copy.write(rows + "\n")
            else:
                self.connection.execute(statement)
        except psycopg.Error as error:
            return error.sqlstate or str(error)
        finally:
            if self.status is TransactionStatus.IDLE:
                self.connection.autocommit = False
        return "done"


Event = tuple[int, str, str]  # at which step, whose statement, its outcome: "done", "waits" or a SQLSTATE


class Stage:
    """The connections of one schema, used by scenario after scenario."""

    def __init__(self, dsn: str, schema: str, within: ExitStack) -> None:
        def connect() -> Connection:
            connection = within.enter_context(psycopg.connect(dsn))
            # Index scans, as on a table of any size: SERIALIZABLE takes note of what a plan looks at.
            connection.execute(
                f"set search_path = {schema}, public; set lock_timeout = '20s'; set enable_seqscan = off;"
                " set deadlock_timeout = '1h'; set jit = off"
            )
            connection.commit()
            return connection

        self.schema = schema
        self.fresh = connect()
        self.fresh.autocommit = True
        self.actors = {
            name: Actor(name, connect(), within.enter_context(ThreadPoolExecutor(1)))
            for name in WRITERS + KEEPERS + READERS
        }

    @contextmanager
    def at(self, level: str) -> Iterator[None]:
        """The writers' transactions have isolation `level`; whatever is left open at the end is rolled back."""
        for actor in self.actors.values():
            actor.level = {"K": LEVELS[0], "L": LEVELS[0], "R": LEVELS[1], "S": LEVELS[1]}.get(actor.name, level)
            actor.connection.execute(f"set default_transaction_isolation = '{actor.level}'")
            actor.connection.commit()
        try:
            yield
        finally:
            for actor in self.actors.values():
                if actor.pending is not None:
                    actor.connection.cancel_safe()
            for actor in self.actors.values():
                if actor.pending is not None:
                    wait([actor.pending])
                actor.pending = None
                actor.connection.rollback()
            for (name,) in self.fresh.execute("select gid from pg_prepared_xacts where database = current_database()"):
                self.fresh.execute(f"rollback prepared '{name}'")

    def play(
        self, steps: Sequence[Step], *, ruled: bool, after: Callable[[Step], None] = lambda _: None
    ) -> list[Event]:
        """Carries out `steps`, calls `after` each; what became of each statement, and when.

        What is dqsql's own is left out unless `ruled`. A step of a transaction that has failed is skipped, as an
        application would, until it ends.
        """
        events: list[Event] = []
        for number, step in enumerate(steps):
            actor = self.actors[step.who]
            assert actor.pending is None, f"step {number}: {step.who} still waits"
            statement = step.text if step.ours is None else step.ours if ruled else None
            ends = step.text.startswith(("rollback", "commit"))
            if statement is None or (actor.status is TransactionStatus.INERROR and not ends):
                continue
            if step.victim:
                actor.connection.execute("set local deadlock_timeout = '10ms'")
            actor.start(number, statement)
            events += self._settled(number, until=actor if step.victim else None)
            after(step)
        assert [actor.name for actor in self.actors.values() if actor.pending] == [], "waits at the end"
        return events

    def _settled(self, number: int, until: Actor | None) -> Iterator[Event]:
        """What has come to an end once nothing moves any more, and whether the statement of this step waits."""
        end, stuck = monotonic() + PATIENCE, False
        while True:
            for actor in self.actors.values():
                if actor.pending and actor.pending.done():
                    yield number, actor.name, actor.pending.result()
                    actor.pending = None
            moving = {actor.pid: actor for actor in self.actors.values() if actor.pending}
            if not moving:
                return
            # Asked twice: who has just been woken may be seen waiting.
            before, stuck = stuck, (until is None or until.pending is None) and self._stuck(list(moving))
            if before and stuck:
                yield from ((number, actor.name, "waits") for actor in moving.values() if actor.at == number)
                return
            assert monotonic() < end, f"step {number}: {[actor.name for actor in moving.values()]} neither end nor wait"
            wait([actor.pending for actor in moving.values() if actor.pending], 0.003, "FIRST_COMPLETED")

    def _stuck(self, pids: list[int]) -> bool:
        """Whether each of these backends waits, in the end, for a connection that does nothing, or a prepared transaction."""
        found = self.fresh.execute(
            "select pid, pg_blocking_pids(pid) from unnest(%s::int[]) as pid", (pids,)
        ).fetchall()
        stuck = {actor.pid for actor in self.actors.values() if not actor.pending} | {0}
        while more := {pid for pid, blockers in found if pid not in stuck and stuck & set(blockers)}:
            stuck |= more
        return stuck >= set(pids)


def unexpected(steps: Sequence[Step], events: Sequence[Event], level: str, *, ruled: bool) -> list[str]:
    """Where the steps did not turn out as they say; above READ COMMITTED any statement may fail to serialise."""
    waited: set[int] = set()
    ended: dict[int, str] = {}
    waiting: dict[str, int] = {}
    for number, who, outcome in events:
        if outcome == "waits":
            waited.add(number)
            waiting[who] = number
        else:
            ended[waiting.pop(who, number)] = outcome
    wrong = []
    for number, outcome in ended.items():
        step = steps[number]
        if not step.victim and (number in waited) != (step.waits and (ruled or not step.for_ours)):
            wrong.append(f"{number} {step.who}: {'waits' if number in waited else 'does not wait'}")
        if outcome != step.ends and (level == "read committed" or outcome != "40001"):
            wrong.append(f"{number} {step.who}: ends with {outcome}, not {step.ends}")
    return wrong


def beyond(steps: Sequence[Step], events: Sequence[Event], bare: Sequence[Event]) -> list[Event]:
    """What became of the application's statements otherwise than without dqsql: what is here and not there, or there only."""

    def theirs(found: Sequence[Event]) -> list[Event]:
        ours = {(number, step.who) for number, step in enumerate(steps) if step.ours or step.for_ours}
        waiting: dict[str, int] = {}
        kept = []
        for number, who, outcome in found:
            began = waiting.pop(who, number)
            if outcome == "waits":
                waiting[who] = number
            if (began, who) not in ours:
                kept.append((number, who, outcome))
        return kept

    here, there = theirs(events), theirs(bare)
    return [event for event in here if event not in there] + [event for event in there if event not in here]
