"""Under fire: writers, a compactor, full counts and readers on a server of its own, whose processes are killed.

Every writer keeps a journal: what was acknowledged, and what it was committing. An acknowledged change must be there in the
end, one whose answer never came may be, and the counters must equal a full scan. Writers change only rows of their own. Bare
tables raise nothing then but serialization failures, in SERIALIZABLE alone, and what a lost connection says. Nor do ours.
"""

from __future__ import annotations

import os
import random
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg

from dqsql.embedded import Server
from dqsql.errors import DqsqlError
from tests.oracle import RULED, differences

Connection = psycopg.Connection[Any]
Row = dict[int, str | None]  # id to name, of one table

WRITERS = 16
# What a client meets when its backend, or the whole server, is killed.
_LOST = (psycopg.OperationalError, psycopg.InterfaceError)


@dataclass
class Journal:
    """What one writer knows of its own rows: as acknowledged, and as they would be if the last commit went through."""

    number: int
    sure: dict[str, Row] = field(default_factory=lambda: {table: {} for table in RULED})
    maybe: dict[str, Row] | None = None
    backend: int = 0

    def ids(self) -> range:
        return range(self.number * 100_000, self.number * 100_000 + 400)


@dataclass
class Figures:
    """What happened, for the report."""

    statements: int = 0
    commits: int = 0
    rolled_back: int = 0
    not_serialized: int = 0
    lost_connections: int = 0
    killed_backends: int = 0
    restarts: int = 0
    compactions: int = 0
    recounts: int = 0
    reads: int = 0
    stalls: list[float] = field(default_factory=list)
    longest_log: int = 0

    def __str__(self) -> str:
        stalls = sorted(self.stalls) or [0.0]
        p99 = stalls[len(stalls) * 99 // 100]
        return (
            f"{self.statements} statements, {self.commits} commits, {self.rolled_back} rollbacks, {self.not_serialized} not serializable,"
            f" {self.reads} exact reads,"
            f" {self.compactions} compactions, {self.recounts} full counts; {self.killed_backends} backends killed,"
            f" {self.restarts} crashes of the server, {self.lost_connections} connections lost;"
            f" stall p99 {p99 * 1000:.0f} ms, longest {stalls[-1] * 1000:.0f} ms; longest log {self.longest_log} rows"
        )


class Soak:
    """One run on a started server whose database is ruled already."""

    def __init__(self, server: Server, dsn: str, seconds: float, seed: int) -> None:
        self.server, self.dsn, self.seed = server, dsn, seed
        with psycopg.connect(dsn) as connection:
            self.data = Path((connection.execute("show data_directory").fetchone() or ("",))[0])
        self.end = monotonic() + seconds
        self.figures = Figures()
        self.journals = [Journal(number) for number in range(1, WRITERS + 1)]
        self.errors: list[str] = []
        self._counting = threading.Lock()

    def run(self) -> None:
        """Lets everybody work until the time is over; what went wrong is in `errors`."""
        work: list[Callable[[], None]] = [lambda j=journal: self._write(j) for journal in self.journals]
        work += [self._compact, self._recount, self._read, self._read, self._kill]
        threads = [threading.Thread(target=self._noting, args=(one,)) for one in work]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def settle(self) -> list[str]:
        """What the tables hold in the end otherwise than the journals and the counters say."""
        wrong = list(self.errors)
        with self._patiently() as connection:
            for journal in self.journals:
                try:
                    self._clear_up(connection, journal)
                except AssertionError as error:
                    wrong.append(str(error))
            wrong += [str(difference) for difference in differences(connection)]
        return wrong

    def _noting(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:
            self.errors.append(f"{type(error).__name__}: {error}")
            self.end = 0

    def _sessions(self, body: Callable[[Connection], None]) -> None:
        """Runs `body` again and again, with a new connection whenever one is lost."""
        while monotonic() < self.end:
            try:
                with psycopg.connect(self.dsn, autocommit=True, connect_timeout=10) as connection:
                    while monotonic() < self.end:
                        body(connection)
            except _LOST as error:
                # An error with a SQLSTATE of its own is an answer, not a lost connection: 57P01–57P03 tell of the end.
                if error.sqlstate and not error.sqlstate.startswith(("57P", "08")):
                    raise
                self._add(lost_connections=1)
                sleep(0.05)

    def _patiently(self) -> Connection:
        """A connection as soon as the server, which may be recovering, takes one."""
        while True:
            try:
                return psycopg.connect(self.dsn, autocommit=True)
            except _LOST:
                assert monotonic() < self.end + 120, "the server does not come back"
                sleep(0.1)

    def _add(self, **counts: int) -> None:
        with self._counting:
            for name, count in counts.items():
                setattr(self.figures, name, getattr(self.figures, name) + count)

    def _write(self, journal: Journal) -> None:
        chance = random.Random(self.seed * 1000 + journal.number)
        self._sessions(lambda connection: self._transact(connection, journal, chance))

    def _transact(self, connection: Connection, journal: Journal, chance: random.Random) -> None:
        if journal.maybe is not None:
            self._clear_up(connection, journal)
        level = chance.choice(("read committed", "read committed", "repeatable read", "serializable"))
        try:
            self._do(connection, journal, chance, level)
        except psycopg.errors.SerializationFailure:
            if level != "serializable":
                raise
            connection.execute("rollback")
            journal.maybe = None
            self._add(not_serialized=1)

    def _do(self, connection: Connection, journal: Journal, chance: random.Random, level: str) -> None:
        state = {table: dict(rows) for table, rows in journal.sure.items()}
        begun = monotonic()
        connection.execute(f"begin isolation level {level}")
        done = 1
        for _ in range(chance.randrange(1, 5)):
            table = chance.choice(RULED)
            back = chance.random() < 0.15
            if back:
                connection.execute("savepoint s")
            after = dict(state[table])
            write(connection, journal, table, after, chance)
            if back:
                connection.execute("rollback to s")
            else:
                state[table] = after
            done += 1
        if chance.random() < 0.1:
            connection.execute("rollback")
            self._add(statements=done, rolled_back=1)
            return
        journal.maybe, journal.backend = state, connection.info.backend_pid
        if chance.random() < 0.05:
            name = f"soak {journal.number}"
            connection.execute(f"prepare transaction '{name}'")
            connection.execute(f"commit prepared '{name}'")
        else:
            connection.execute("commit")
        journal.sure, journal.maybe = state, None
        with self._counting:
            self.figures.stalls.append(monotonic() - begun)
        self._add(statements=done, commits=1)

    def _clear_up(self, connection: Connection, journal: Journal) -> None:
        """Finds out, as an application would, what became of the transaction whose answer was lost, if there is one.

        Raises AssertionError where the rows are neither as they were acknowledged nor as that transaction left them.
        """
        # Until the server restarts, a killed backend's transaction is neither here nor there.
        there = "select 1 from pg_stat_activity where pid = %s and pid <> pg_backend_pid()"
        while monotonic() < self.end and connection.execute(there, (journal.backend,)).fetchone():
            sleep(0.05)
        name = f"soak {journal.number}"
        journal.backend = connection.info.backend_pid
        if connection.execute("select 1 from pg_prepared_xacts where gid = %s", (name,)).fetchone():
            connection.execute(f"commit prepared '{name}'")
        first, last = journal.ids().start, journal.ids().start + 99_999
        found = {
            table: dict(
                connection.execute(f"select id, name from live.{table} where id between {first} and {last}").fetchall()
            )
            for table in RULED
        }
        if found != journal.sure and found != journal.maybe:
            raise AssertionError(f"writer {journal.number}: an acknowledged commit was lost, or one is there in part")
        journal.sure, journal.maybe = found, None

    def _compact(self) -> None:
        def body(connection: Connection) -> None:
            for table in RULED:
                connection.execute(f"select dq.compact('live.{table}')")
                self._add(compactions=1)
            sleep(0.5)

        self._sessions(body)

    def _recount(self) -> None:
        def body(connection: Connection) -> None:
            for table in RULED:
                (wrong,) = connection.execute(f"select dq.recount('live.{table}')").fetchone() or (None,)
                assert wrong == 0, f"a full count found {wrong} wrong groups in {table}"
                self._add(recounts=1)
            sleep(1)

        self._sessions(body)

    def _read(self) -> None:
        def body(connection: Connection) -> None:
            with connection.transaction():
                connection.execute("set transaction isolation level repeatable read")
                for _ in range(2):
                    wrong = differences(connection)
                    assert wrong == [], str(wrong[:3])
            lengths = (
                "select max(n_live_tup) from pg_stat_user_tables where schemaname = 'dq_gen' and relname ~ '_changes_'"
            )
            (longest,) = connection.execute(lengths).fetchone() or (0,)
            with self._counting:
                self.figures.longest_log = max(self.figures.longest_log, longest or 0)
            self._add(reads=2)
            sleep(0.1)

        self._sessions(body)

    def _kill(self) -> None:
        """kill -9: a backend every few seconds, at which the server restarts itself, and the whole server now and then."""
        chance = random.Random(self.seed)
        span = max(5.0, (self.end - monotonic()) / 12)
        while monotonic() + span / 2 < self.end:
            sleep(chance.uniform(span / 2, span))
            if monotonic() >= self.end:
                return
            if chance.random() < 0.5:
                self._kill_backend()
            else:
                self._kill_server()

    def _kill_backend(self) -> None:
        with suppress(*_LOST), psycopg.connect(self.dsn, autocommit=True, connect_timeout=10) as connection:
            found = connection.execute(
                "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
                " and datname = current_database() order by state = 'active' desc, random() limit 1"
            ).fetchone()
            if found:
                os.kill(found[0], signal.SIGKILL)
                self._add(killed_backends=1)

    def _kill_server(self) -> None:
        os.kill(postmaster(self.data), signal.SIGKILL)
        while self.server.running:
            sleep(0.01)
        for _ in range(100):  # its backends take a moment to notice, and the memory is theirs until then
            try:
                self.server.start()
            except DqsqlError:
                sleep(0.2)
            else:
                self._add(restarts=1)
                return
        raise AssertionError("the server does not come up again")


def postmaster(data: Path) -> int:
    """The process of the server whose cluster is in `data`."""
    return int((data / "postmaster.pid").read_text().split("\n", 1)[0])


def write(connection: Connection, journal: Journal, table: str, rows: Row, chance: random.Random) -> None:
    """One random statement on rows of this writer alone; `rows` becomes what the table then holds of them."""
    key = chance.choice(journal.ids())
    keys = [k for k in range(key, key + chance.choice((1, 1, 1, 8, 40))) if k in journal.ids()]
    name = chance.choice((None, "n", "other"))
    source, region = chance.choice(("web", "fair", None)), chance.choice("nsx")
    conflict = "(id, region)" if table == "part" else "(id)"
    kind = chance.choice(("insert", "update", "delete", "upsert", "copy", "move"))
    if kind in ("insert", "copy", "upsert") and table == "part":
        keys = [k for k in keys if k not in rows]  # its key has the region
    if kind == "copy":
        keys = [k for k in keys if k not in rows]
        with connection.cursor().copy(f"copy live.{table} (id, name, kind, source, region) from stdin") as copy:
            for k in keys:
                copy.write_row((k, name, "company", source, region))
        rows |= dict.fromkeys(keys, name)
    elif kind in ("insert", "upsert"):
        new = [k for k in keys if k not in rows]
        action = "do nothing" if kind == "insert" else "do update set name = excluded.name, source = excluded.source"
        connection.execute(
            f"insert into live.{table} (id, name, kind, source, region) select k, %s, 'company', %s, %s"
            f" from unnest(%s::int[]) as k on conflict {conflict} {action}",
            (name, source, region, keys),
        )
        rows |= dict.fromkeys(new if kind == "insert" else keys, name)
    elif kind == "delete":
        connection.execute(f"delete from live.{table} where id = any(%s)", (keys,))
        for k in keys:
            rows.pop(k, None)
    else:
        change = "name = %s, source = %s" + (", region = %s" if kind == "move" else ", mobile = %s")
        values = (name, source, region, keys)
        connection.execute(f"update live.{table} set {change} where id = any(%s)", values)
        rows |= {k: name for k in keys if k in rows}
