"""16 writers on a dirty table while a spec is planned and applied: how long they wait, what fails, what is counted.

The table is that of bench/customers.py, a million rows unless `--rows` says otherwise; from 1 to 3 % of them break
each of seven rules, which are ratcheted then; the other rules become a CHECK and a unique index, built CONCURRENTLY.
Every run has a copy of the table as it was, and fails unless all holds: no write failed but by a rule that it broke,
none that breaks a rule went through once it was applied, every counter equals a full count in the end.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection as Pipe
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from bench import customers, writers
from bench.harness import Options, Result, database, progress
from bench.writers import Journal
from dqsql import apply as applying
from dqsql.spec import loads
from dqsql.status import verify

WRITERS = 16
ROWS = 1_000_000
TABLE = "dirty.customer"
# Seconds of undisturbed writing before and after.
CALM = 5.0
GOAL = 0.6
# What stands in place of a good value, and in which rows.
DIRT = {
    "name": ("''", "id % 50 = 0"),
    "mobile": ("'12'", "id % 40 = 1"),
    "email": ("'nobody'", "id % 60 = 2"),
    "level": ("'Z'", "id % 70 = 3"),
    "status": ("'gone'", "id % 80 = 4"),
    "amount": ("-1", "id % 90 = 5"),
    "closed_on": ("opened_on - 1", "id % 100 = 6"),
}
PHASES = ("before", "while planning", "while applying", "after")


def run(options: Options) -> list[Result]:
    """A line for each run, and what all runs have in common; AssertionError where a guarantee did not hold."""
    rows = options.rows or ROWS
    runs, wanted = [], options.runs or 1
    with database(options, {"max_connections": str(WRITERS + 20)}) as (dsn, connection):
        connection.execute("create database dirt")
        with psycopg.connect(make_conninfo(dsn, dbname="dirt"), autocommit=True) as dirt:
            progress(f"making {rows:,} rows")
            prepare(dirt, rows)
        for number in range(1, wanted + 1):
            progress(f"run {number} of {wanted}")
            connection.execute("create database run template dirt")
            try:
                runs.append(exercise(make_conninfo(dsn, dbname="run"), rows))
            finally:
                connection.execute("drop database run with (force)")
        progress("")
    return [_listed(rows, runs), _longest(runs)]


def prepare(connection: psycopg.Connection[Any], rows: int) -> None:
    """Makes the dirty table, with that many rows."""
    customers.given(connection, rows)
    connection.execute("create schema dirty")
    connection.execute(customers.TABLE.format(schema="dirty"))
    values = [
        f"case when {DIRT[name][1]} then {DIRT[name][0]} else {name} end" if name in DIRT else name
        for name in customers.COLUMNS
    ]
    listed = ", ".join(customers.COLUMNS)
    connection.execute(f"insert into {TABLE} ({listed}) select {', '.join(values)} from public.given")
    connection.execute("drop table public.given")
    connection.execute("vacuum analyze")


class Run:
    """What one run was like: moments between the phases, and the writers' journals."""

    def __init__(self, moments: Sequence[float], journals: Sequence[Journal]) -> None:
        self.moments, self.journals = moments, journals

    def seconds(self, phase: int) -> float:
        """How long a phase took."""
        return self.moments[phase + 1] - self.moments[phase]

    def latencies(self, phase: int) -> list[float]:
        """Seconds of the writes that were under way in a phase, the longest last."""
        begin, end = self.moments[phase], self.moments[phase + 1]
        pairs = (zip(j.times[::2], j.times[1::2], strict=True) for j in self.journals)
        return sorted(took for pair in pairs for begun, took in pair if begun < end and begun + took > begin)

    @property
    def stall(self) -> float:
        """The longest write while planning and applying, in seconds."""
        return max(self.latencies(phase)[-1] for phase in (1, 2))

    @property
    def refused(self) -> int:
        """Bad rows that were refused, by the rule that they broke."""
        return sum(refused for journal in self.journals for _, refused in journal.bad)

    @property
    def let_through(self) -> list[float]:
        """When bad rows went through after the rule was applied: must be empty."""
        return [begun for j in self.journals for begun, refused in j.bad if not refused and begun > self.moments[3]]

    @property
    def unexplained(self) -> list[tuple[float, str, str]]:
        """Failed writes that no rule explains: must be empty."""
        return [entry for journal in self.journals for entry in journal.unexplained]


def exercise(dsn: str, rows: int, number: int = WRITERS, calm: float = CALM) -> Run:
    """Applies the spec while `number` connections write, `calm` seconds before and after too.

    Raises AssertionError where a write failed that no rule explains, a bad row went through, or a counter is wrong.
    """
    loaded = loads(customers.spec("dirty", with_checksum=True, normalise=True))
    with _writing(dsn, rows, number) as pipes, applying.connect(dsn) as installer:
        moments = [time.monotonic()]
        time.sleep(calm)
        moments.append(time.monotonic())
        with applying.only_installer(installer):
            plan, _ = applying.compile_live(installer, loaded)
            moments.append(time.monotonic())
            applying.apply(installer, loaded, plan)
        moments.append(time.monotonic())
        time.sleep(calm)
        moments.append(time.monotonic())
        for pipe in pipes:
            pipe.send("stop")
        done = Run(moments, [pipe.recv() for pipe in pipes])
        differences = sum(verdict.differences for verdict in verify(installer))
    assert differences == 0, f"{differences} counters are not what a full count finds"
    assert not done.unexplained, f"writes failed that no rule explains: {done.unexplained[:5]}"
    assert not done.let_through, f"{len(done.let_through)} bad rows went through after the rule was applied"
    assert done.refused, "no bad row was refused: the writers did not try"
    return done


@contextmanager
def _writing(dsn: str, rows: int, count: int) -> Iterator[list[Pipe]]:
    """The writers' pipes, once all of them write; their processes end with the block."""
    context = multiprocessing.get_context("spawn")
    pairs = [context.Pipe() for _ in range(count)]
    processes = [
        context.Process(target=writers.write, args=(dsn, TABLE, rows, number, theirs), daemon=True)
        for number, (_, theirs) in enumerate(pairs)
    ]
    for process in processes:
        process.start()
    try:
        pipes = [ours for ours, _ in pairs]
        for pipe in pipes:
            pipe.recv()
        yield pipes
    finally:
        for process in processes:
            process.join(5)
            process.kill()


def _listed(rows: int, runs: Sequence[Run]) -> Result:
    head = ("run", "plan s", "apply s", "writes", "refused by their rule", "longest ms, before", "during", "after")
    lines = [
        [
            str(number),
            *(f"{run.seconds(phase):.1f}" for phase in (1, 2)),
            f"{sum(len(journal.times) // 2 for journal in run.journals):,}",
            f"{run.refused:,}",
            *(f"{worst * 1000:.0f}" for worst in (run.latencies(0)[-1], run.stall, run.latencies(3)[-1])),
        ]
        for number, run in enumerate(runs, 1)
    ]
    within = sum(run.stall <= GOAL for run in runs)
    return Result(
        f"install: {WRITERS} writers on a dirty table of {rows:,} rows",
        head,
        lines,
        (
            f"{within} of {len(runs)} runs stalled no write for more than {GOAL * 1000:.0f} ms while a spec was planned"
            " and applied.",
            f"{len(runs)} of {len(runs)} runs: no write failed but by the rule that it broke, none that broke it went"
            " through afterwards, every counter equal to a full count.",
        ),
    )


def _longest(runs: Sequence[Run]) -> Result:
    rows = []
    for phase, name in enumerate(PHASES):
        found = sorted(took for run in runs for took in run.latencies(phase))
        longest = sorted(run.latencies(phase)[-1] for run in runs)
        cells = (found[len(found) // 2], found[len(found) * 99 // 100], longest[len(longest) // 2], longest[-1])
        rows.append([name, f"{cells[0] * 1000:.2f}", *(f"{cell * 1000:.0f}" for cell in cells[1:]), f"{len(found):,}"])
    head = ("", "median ms", "99 % within ms", "longest ms, median of runs", "longest ms of all runs", "writes")
    return Result(f"install: the transactions of {WRITERS} writers in the same runs", head, rows)
