"""The worker: compares figures with thresholds, and sends what the outbox holds. Any number of them may run.

A message is locked while it is sent, and marked in the same transaction. So it is never lost and never sent by two at
once; killed between sending and marking, the next worker sends it again, with the same key.
"""

from __future__ import annotations

import json
import os
import random
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import psycopg

from dqsql import apply as applying
from dqsql.errors import DatabaseError
from dqsql.notify.channels import Channel, Digests, Reminders
from dqsql.notify.message import message
from dqsql.notify.sending import send

Connection = psycopg.Connection[Any]
Say = Callable[[str], None]

# After these many attempts, the last of them some ten hours after the first, a message is given up.
ATTEMPTS = 20
_FIRST, _LONGEST = timedelta(seconds=5), timedelta(hours=1)
# Seconds between two signs of life, and between two attempts to reach the database.
_BEAT, _AGAIN = 10.0, 5.0
# Seconds until digests and reminders that failed are tried again, and between two questions whether these are due.
_LATER, _ASK = 600.0, 30.0


@dataclass
class Tally:
    """What a worker has done: incidents that changed, messages sent, attempts that failed."""

    changed: int = 0
    sent: int = 0
    failed: int = 0


@dataclass
class Worker:
    """One worker; `every` is the time between two looks in seconds, `stop` is set from outside to end it in order.

    `week` is the last whose digests it knows to be written; until `rest`, on the monotonic clock, it tries none, and
    until `unasked` no reminders.
    """

    conninfo: str
    channels: Sequence[Channel]
    every: float = 1.0
    digests: Digests | None = None
    reminders: Reminders = field(default_factory=Reminders)
    say: Say = lambda _: None
    stop: threading.Event = field(default_factory=threading.Event)
    tally: Tally = field(default_factory=Tally)
    name: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    since: datetime = field(default_factory=lambda: datetime.now(UTC))
    week: str | None = None
    rest: float = 0.0
    unasked: float = 0.0

    def once(self) -> Tally:
        """Evaluates, and tries what is due once; raises DatabaseError."""
        with applying.connect(self.conninfo) as connection:
            installed(connection)
            self._round(connection, at_once=True)
            self._beat(connection, ends=True)
        return self.tally

    def run(self) -> None:
        """Goes on until `stop` is set; the database may go away and come back."""
        while not self.stop.is_set():
            try:
                with applying.connect(self.conninfo) as connection:
                    installed(connection)
                    self._watch(connection)
                    self._beat(connection, ends=True)
            except (DatabaseError, psycopg.OperationalError) as error:
                self.say(f"the database: {str(error).strip().splitlines()[0]}; trying again")
                self.stop.wait(random.uniform(_AGAIN / 2, _AGAIN))  # noqa: S311 - jitter

    def _watch(self, connection: Connection) -> None:
        beat = 0.0
        while not self.stop.is_set():
            begun = monotonic()
            if begun - beat >= _BEAT or not beat:
                self._beat(connection)
                beat = begun
            before = self.tally.changed
            self._round(connection)
            if changed := self.tally.changed - before:
                self.say(f"{changed} incident{'s' * (changed != 1)} changed")
            self.stop.wait(max(0.0, self.every - (monotonic() - begun)))

    def _round(self, connection: Connection, at_once: bool = False) -> None:
        (changed,) = connection.execute("select dq.evaluate()").fetchone() or (None,)
        self.tally.changed += changed or 0
        self._digest(connection)
        self._remind(connection, at_once)
        chosen = json.dumps([channel.as_dict() for channel in self.channels])
        connection.execute("select dq.route(%s::jsonb)", (chosen,))
        self._deliver(connection)

    def _digest(self, connection: Connection) -> None:
        """Has the digests of the week written, once they are due."""
        week = self.digests.due(datetime.now(UTC)) if self.digests else None
        if week is None or week == self.week or monotonic() < self.rest:
            return
        try:
            (written,) = connection.execute("select dq.write_digests(%s)", (week,)).fetchone() or (None,)
        except psycopg.Error as error:
            if connection.closed or isinstance(error, psycopg.errors.InsufficientPrivilege):
                raise
            # A table that cannot be counted must hold up no alert. Its own words may hold values of rows.
            self.rest = monotonic() + _LATER
            self.say(f"digests of week {week} were not written ({type(error).__name__}); tried again in 10 minutes")
            return
        if written is not None:
            self.week = week
        if written:
            self.say(f"{written} digests of week {week} written")

    def _remind(self, connection: Connection, at_once: bool) -> None:
        """Has people reminded of late rows, where nobody looked for such rows for a while, or `at_once`."""
        if not at_once and monotonic() < self.unasked:
            return
        self.unasked = monotonic() + min(_ASK, self.reminders.pause.total_seconds())
        pause = None if at_once else self.reminders.pause
        try:
            (written,) = connection.execute("select dq.remind(%s::interval)", (pause,)).fetchone() or (None,)
        except psycopg.Error as error:
            if connection.closed:
                raise
            self.unasked = monotonic() + _LATER
            # A role that could do the rest before there were reminders still does it.
            lacks = isinstance(error, psycopg.errors.InsufficientPrivilege)
            why = "the worker's role needs execute on function dq.remind" if lacks else type(error).__name__
            self.say(f"reminders were not written ({why}); tried again in 10 minutes")
            return
        if written:
            self.say(f"{written} reminders written")

    def _deliver(self, connection: Connection) -> None:
        """Tries what is due; a channel that fails is left alone until the next look."""
        able = {channel.name: channel for channel in self.channels}
        while able and not self.stop.is_set():
            with connection.transaction():
                # A worker that is stopped but not dead must not keep a message for ever.
                connection.execute("set local idle_in_transaction_session_timeout = '2min'")
                taken = connection.execute(
                    "select message, channel, attempts, key, content from dq.take(%s)", (list(able),)
                ).fetchone()
                if taken is None:
                    return
                number, name, attempts, key, content = taken
                trouble = send(able[name], message(number, str(key), content))
                again = pause(attempts + 1)
                connection.execute("select dq.settle(%s, %s, %s, %s)", (number, name, trouble, again))
            if trouble is None:
                self.tally.sent += 1
                self.say(f"message {number} sent on channel {name}")
            else:
                self.tally.failed += 1
                del able[name]
                what = "given up" if again is None else f"tried again in {again.total_seconds():.0f} seconds"
                self.say(f"message {number} on channel {name}: {trouble}; {what}")

    def _beat(self, connection: Connection, ends: bool = False) -> None:
        names = ", ".join(channel.name for channel in self.channels)
        connection.execute(
            "select dq.beat(%s, %s, %s, %s, %s, %s)",
            (self.name, self.since, names, self.tally.sent, self.tally.failed, ends),
        )


def pause(attempts: int) -> timedelta | None:
    """How long to wait after so many attempts that failed; None to give up."""
    if attempts >= ATTEMPTS:
        return None
    longest = min(_FIRST * 2.0 ** (attempts - 1), _LONGEST)
    return longest * random.uniform(0.75, 1)  # noqa: S311 - jitter


def installed(connection: Connection) -> None:
    """DatabaseError where the database has nothing to watch by."""
    if connection.execute("select to_regprocedure('dq.evaluate()') is null").fetchone() == (True,):
        raise DatabaseError("dqsql is not installed in this database")
