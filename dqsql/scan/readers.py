"""What reads the parts of a table on one connection, and how what several of them find is put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg

from dqsql.scan.judging import Tally
from dqsql.scan.queries import MORE, PART, Pass
from dqsql.scan.report import Worst

Connection = psycopg.Connection[Any]


class TimeUpError(Exception):
    """The scan has had the time that it was given."""


@contextmanager
def stopped_in_time() -> Iterator[None]:
    try:
        yield
    except psycopg.errors.QueryCanceled as error:
        raise TimeUpError from error


@dataclass
class Found:
    """What a pass has found."""

    rows: int = 0
    flags: list[int] = field(default_factory=list)
    worst: list[Worst] = field(default_factory=list)
    broken: dict[str, int] = field(default_factory=dict)


class Reader:
    """Reads parts of a table on one connection, and adds up what it finds."""

    def __init__(self, asked: Pass, rows: int) -> None:
        self._asked, self._rows = asked, rows
        self._tally = Tally(asked, rows) if asked.values else None
        sql = asked.handing(rows) if self._tally else asked.counting(rows)
        sql = sql.replace("%", "%%").replace(MORE, "%(more)s")
        self._all = sql.replace(PART, "")
        self._part = sql.replace(PART, " where t.ctid >= %(start)s::tid and t.ctid < %(end)s::tid")
        self.rows, self.flags = 0, [0] * len(asked.flags)
        self.worst: list[tuple[int, tuple[int, ...], tuple[Any, ...]]] = []

    def read(self, connection: Connection, part: tuple[int, int] | None, left: Callable[[Connection], None]) -> None:
        """Reads one stretch of blocks, the whole table for None; `left` gives the statement its time."""
        left(connection)
        start, end = part or (0, 0)
        given = {"start": f"({start},0)", "end": f"({end},0)", "more": self._more}
        sql = (self._part if part else self._all).encode()
        with stopped_in_time():
            if self._tally is not None:
                with connection.cursor() as cursor:
                    rows = cursor.stream(sql, given)
                    self._keep(self._tally.take(rows, self._more))
                return
            ((count, worst, *flags),) = connection.execute(sql, given, prepare=True).fetchall()
        self.rows += count
        self.flags = [before + now for before, now in zip(self.flags, flags, strict=True)]
        self._keep((int(amount), tuple(map(int, rules.split())), tuple(key)) for amount, rules, *key in worst or ())

    @property
    def _more(self) -> int:
        """How many rules a row has to break to be among the worst."""
        return self.worst[-1][0] if len(self.worst) >= self._rows and self.worst else 0

    def _keep(self, found: Any) -> None:
        for row in found:
            self.worst.append(row)
            if len(self.worst) >= 2 * self._rows + 100:
                self._shorten()
        self._shorten()

    def _shorten(self) -> None:
        self.worst.sort(key=lambda row: -row[0])
        del self.worst[self._rows :]

    def finish(self) -> None:
        """Takes over what Python has counted."""
        if self._tally is not None:
            self.rows, self.flags = self._tally.rows, self._tally.flags()

    def broken(self) -> dict[str, int]:
        """The violations of each rule."""
        count = self._tally.broken if self._tally is not None else lambda _, rule, flags: flags[rule.broken]
        return {rule.assertion.id: count(n, rule, self.flags) for n, rule in enumerate(self._asked.rules)}


def together(asked: Pass, readers: list[Reader], rows: int) -> Found:
    """What `readers` have found, with the `rows` worst rows of all."""
    found = Found(flags=[0] * len(asked.flags))
    worst = []
    for reader in readers:
        reader.finish()
        found.rows += reader.rows
        found.flags = [before + now for before, now in zip(found.flags, reader.flags, strict=True)]
        for rule, count in reader.broken().items():
            found.broken[rule] = found.broken.get(rule, 0) + count
        worst += reader.worst
    worst.sort(key=lambda row: -row[0])
    ids = [rule.assertion.id for rule in asked.rules]
    found.worst = [Worst(tuple(key), tuple(ids[number] for number in broken)) for _, broken, key in worst[:rows]]
    return found
