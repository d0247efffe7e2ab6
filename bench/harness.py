"""What the benchmarks share: a throwaway server, interleaved rounds, medians, tables."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql.embedded import Programs, Server, available, find_programs
from dqsql.errors import DqsqlError
from dqsql.plan.changes import Plan
from dqsql.spec import loads

Connection = psycopg.Connection[Any]

SETTINGS = {
    "max_connections": "50",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",  # no checkpoint in the middle of a round
    "checkpoint_timeout": "1h",
    "timezone": "UTC",
}


@dataclass(frozen=True)
class Options:
    """How to run: `scale` shrinks or stretches the number of rounds; `rows` and `runs` are for the dirty table."""

    programs: Programs
    scale: float = 1.0
    rows: int | None = None
    runs: int | None = None

    def rounds(self, usual: int) -> int:
        """The number of rounds where `usual` are worth it."""
        return max(3, round(usual * self.scale))


@dataclass(frozen=True)
class Result:
    """One table of results: cells as text, the first column names the variant."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = field(default=())

    def text(self, markdown: bool) -> str:
        """The table for a terminal or for a page."""
        table = [list(self.head), *(list(row) for row in self.rows)]
        widths = [max(len(row[place]) for row in table) for place in range(len(self.head))]
        lines = []
        for row in table:
            first, *others = zip(row, widths, strict=True)
            lines.append([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])
        if markdown:
            rule = "| --- " + "| ---: " * (len(self.head) - 1) + "|"
            body = [f"| {' | '.join(line)} |" for line in lines]
            parts = [f"### {self.title}", "", body[0], rule, *body[1:]]
            return "\n".join([*parts, *(["", *(f"- {note}" for note in self.notes)] if self.notes else []), ""])
        body = ["  ".join(line) for line in lines]
        return "\n".join([self.title, "", body[0], "-" * len(body[0]), *body[1:], *(f"  {n}" for n in self.notes), ""])


@contextmanager
def database(options: Options, settings: Mapping[str, str] = {}) -> Iterator[tuple[str, Connection]]:
    """A throwaway server's empty database: its conninfo, and a connection that commits each statement."""
    with Server(options.programs, settings={**SETTINGS, **settings}) as server:
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute("create database bench")
        dsn = make_conninfo(server.dsn, dbname="bench")
        with psycopg.connect(dsn, autocommit=True) as connection:
            yield dsn, connection


def install(dsn: str, spec: str) -> Plan:
    """Plans and applies a spec given as text, as `dqsql apply` does."""
    loaded = loads(spec)
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loaded)
        return applying.apply(connection, loaded, plan)


def clocked(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def interleaved(
    variants: Mapping[str, Callable[[], float]], rounds: int, warm_up: int = 1, what: str = ""
) -> dict[str, list[float]]:
    """Measures A B C A B C …, each variant `rounds` times after `warm_up` rounds that do not count.

    Every other round runs backwards, so that no variant always follows the same one.
    """
    measured: dict[str, list[float]] = {name: [] for name in variants}
    for number in range(-warm_up, rounds):
        order = list(variants.items())
        for name, measure in order if number % 2 else reversed(order):
            value = measure()
            if number >= 0:
                measured[name].append(value)
        progress(f"{what} round {max(number + 1, 0)} of {rounds}")
    progress("")
    return measured


def progress(text: str) -> None:
    """Shows how far we are, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Lower quartile, median, upper quartile."""
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def against(measured: Mapping[str, Sequence[float]], base: str, unit: float, digits: int = 1) -> list[list[str]]:
    """Rows for a table: median and quartiles in `unit`s of a second, ratio to `base` as the median over the rounds."""
    rows = []
    for name, values in measured.items():
        low, middle, high = (value / unit for value in spread(values))
        ratios = [mine / other for mine, other in zip(values, measured[base], strict=True)]
        lowest, ratio, highest = spread(ratios)
        cells = [f"{middle:.{digits}f}", f"{low:.{digits}f}-{high:.{digits}f}"]
        rows.append([name, *cells, f"{ratio:.2f}", f"{lowest:.2f}-{highest:.2f}"])
    return rows


def pick(origin: str | None) -> Programs:
    """The programs of that origin, the preferred ones for None; DqsqlError where there are none."""
    if origin is None:
        return find_programs()
    for programs in available():
        if programs.origin == origin:
            return programs
    raise DqsqlError(f"no PostgreSQL of origin {origin} on this machine; leave out --pg to take what there is")


def pgbench(options: Options) -> Path:
    """The pgbench to use: that of the server, else another one at hand."""
    for programs in (options.programs, *available()):
        if (found := programs.bin / "pgbench").exists():
            return found
    raise DqsqlError("this benchmark needs pgbench, and none is here: install PostgreSQL's contrib package")


def machine(programs: Programs) -> str:
    """What the numbers were measured on, in a line."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    version = ".".join(map(str, programs.version))
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f", {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GB"
    return (
        f"{os.uname().sysname} {os.uname().machine}, {usable} cores{memory}; PostgreSQL {version} ({programs.origin}), "
        "fsync and synchronous_commit off, Unix socket"
    )


def output(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> str:
    """What a program prints; DqsqlError with its complaint if it fails."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, env={**os.environ, **(environment or {})}
    )
    if done.returncode:
        raise DqsqlError(f"{Path(command[0]).name} failed: {done.stderr.strip()[-500:]}")
    return done.stdout
