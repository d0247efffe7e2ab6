"""An application that writes to the benchmarks' customer table from many connections, each in a process of its own.

What every write was, how long it took and how it ended is kept. A *good* write must never fail, whatever is installed
meanwhile; a *bad* one may, by the rule that it breaks and by nothing else. Nothing of dqsql is imported: 16 processes
start in a moment.
"""

from __future__ import annotations

import json
import random
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection as Pipe
from typing import Any

import psycopg

Connection = psycopg.Connection[Any]
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
# Seconds that somebody thinks between two writes, on average.
PAUSE = 0.005
RULE = "mobile.format"
INSERT = (
    "insert into {table} (id, code, name, kind, mobile, email, phone, credit_code, level, source, status, amount,"
    " opened_on, closed_on, note) values (%s, %s, '上海新客户有限公司', 'company', %s, 'new@example.com', null, %s,"
    " 'A', 'web', 'active', 10, '2024-01-01', '2024-02-01', null)"
)


@dataclass
class Journal:
    """What one writer did: each transaction as begin and seconds, the refusals, and what nobody can explain."""

    times: array[float] = field(default_factory=lambda: array("d"))
    # Of writes that break a rule: begin, and whether they were refused.
    bad: list[tuple[float, bool]] = field(default_factory=list)
    # Of writes that must not fail, and of refusals that name another rule: begin, what, and PostgreSQL's words.
    unexplained: list[tuple[float, str, str]] = field(default_factory=list)


def write(dsn: str, table: str, rows: int, number: int, pipe: Pipe) -> None:
    """Writes until told to stop; sends the `Journal` back. `rows` are there, with the ids from 1."""
    journal = Journal()
    with psycopg.connect(dsn, autocommit=True, prepare_threshold=1) as connection:
        writer = Writer(connection, table, rows, number)
        pipe.send("ready")
        while not pipe.poll():
            name, bad, work = writer.next()
            begun = time.monotonic()
            refusal = _tried(work)
            journal.times.extend((begun, time.monotonic() - begun))
            explained = refusal is None or bad in _rules(refusal)
            if refusal is not None and not explained:
                journal.unexplained.append((begun, name, f"{refusal.sqlstate}: {refusal.diag.message_primary}"))
            elif name == "a bad row":
                journal.bad.append((begun, refusal is not None))
            time.sleep(writer.chance.expovariate(1 / PAUSE))
    pipe.send(journal)


def _tried(work: Callable[[], None]) -> psycopg.Error | None:
    try:
        work()
    except psycopg.Error as error:
        return error
    return None


def _rules(error: psycopg.Error) -> set[str]:
    """The rules that a refusal names."""
    if error.sqlstate != "23514" or not error.diag.message_detail:
        return set()
    return {entry["rule"] for entry in json.loads(error.diag.message_detail)}


class Writer:
    """The writes of one connection; rows of its own have ids that nobody else's have."""

    def __init__(self, connection: Connection, table: str, rows: int, number: int) -> None:
        self.connection, self.table, self.rows = connection, table, rows
        self.chance = random.Random(number)  # noqa: S311
        self.first = self.last = 20_000_000 + number * 1_000_000

    def next(self) -> tuple[str, str | None, Callable[[], None]]:
        """What comes next: its name, the rule that it breaks, and the transaction itself."""
        draw = self.chance.random()
        if draw < 0.4:
            return "a column without rules", None, self._touch
        if draw < 0.55:
            return "a name, mended", None, lambda: self._change("name", "北京改正科技有限公司")
        if draw < 0.7:
            return "a good row", None, lambda: self._insert("13800138000")
        if draw < 0.8:
            return "a bad row", RULE, lambda: self._insert("12")
        if draw < 0.9:
            return "a mobile, spoilt", RULE, lambda: self._change("mobile", "12")
        if draw < 0.95:
            return "a row, taken back in part", None, self._several
        return "a row of its own, deleted", None, self._delete

    def _execute(self, text: str, values: tuple[object, ...]) -> None:
        self.connection.execute(text.format(table=self.table).encode(), values)

    def _touch(self) -> None:
        self._execute("update {table} set note = 'touched' where id = %s", (self._any(),))

    def _change(self, column: str, value: str) -> None:
        self._execute(f"update {{table}} set {column} = %s where id = %s", (value, self._any()))

    def _any(self) -> int:
        return self.chance.randint(1, self.rows)

    def _insert(self, mobile: str) -> None:
        self.last += 1
        self._execute(INSERT, (self.last, f"C{self.last:08}", mobile, credit_code(self.last)))

    def _several(self) -> None:
        with self.connection.transaction():
            self._insert("13800138000")
            self._execute("update {table} set level = 'B' where id = %s", (self.last,))
            self._execute("savepoint s", ())
            self._execute("update {table} set phone = '+86 21 12345678' where id = %s", (self.last,))
            self._execute("rollback to s", ())

    def _delete(self) -> None:
        self._execute("delete from {table} where id = %s", (self.chance.randint(self.first, self.last),))


def credit_code(number: int) -> str:
    """A credit code of its own for each number, with its check character (GB 32100-2015)."""
    body = f"91310115{number:09}"
    total = sum(weight * LETTERS.index(each) for weight, each in zip(WEIGHTS, body, strict=True))
    return body + LETTERS[(31 - total % 31) % 31]
