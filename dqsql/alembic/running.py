"""What a revision of the user's own Alembic project calls: it runs the frozen SQL file beside it."""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dqsql.alembic.files import Block, Way, blocks, facts
from dqsql.errors import DqsqlError
from dqsql.names import literal

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.exc import DBAPIError

# How long a table may stay in use before the migration gives up, in seconds.
PATIENCE = 180.0
# A lock that was not to be had in time, a deadlock.
_WAITS = ("55P03", "40P01")
_BUILT = re.compile(r'create unique index concurrently ("(?:[^"]|"")*")\s+on ("(?:[^"]|"")*")\.')
_log = logging.getLogger("dqsql.alembic")


def run(revision: str, way: Way) -> None:
    """Runs the file of the revision whose `__file__` is `revision`, `….up.sql` or `….down.sql`; Alembic calls it.

    Offline it is written to the script. Online, a block that waits for a lock too long is tried again, blocks that an
    earlier attempt has done are left out, and where rows break a rule meanwhile, what was done is taken back. Raises
    DqsqlError without the file, or where a table stays in use; what the database says comes as SQLAlchemy's error.
    """
    from alembic import op

    context = op.get_context()
    text = _read(revision, way)
    if (facts(text) or {}).get("step") == "runtime":
        # Locks no table of the user's: part of Alembic's own transaction, where it has one.
        if context.as_sql:
            context.impl.static_output(text)
        else:
            assert context.connection is not None  # noqa: S101 - online, there is one
            for block in blocks(text):
                _execute(context.connection, block.statements)
        return
    with context.autocommit_block():
        if context.as_sql:
            context.impl.static_output(text)
            return
        assert context.connection is not None  # noqa: S101 - online, there is one
        _Attempt(context.connection, revision, way).run(blocks(text), facts(text) or {})


def _read(revision: str, way: Way) -> str:
    path = Path(revision).with_suffix(f".{way}.sql")
    try:
        return path.read_text("utf-8")
    except OSError as error:
        hint = "the revision runs this file: take it from version control"
        raise DqsqlError(f"{path}: {error.strerror}; {hint}") from error


class _Attempt:
    """One way of one revision, on a connection without a transaction."""

    def __init__(self, connection: Connection, revision: str, way: Way) -> None:
        self.connection, self.revision, self.way = connection, revision, way

    def run(self, parts: Sequence[Block], made_for: Mapping[str, Any]) -> None:
        """Runs a file: settings, the state that it was made for, what it does, the session's own settings."""
        from sqlalchemy.exc import IntegrityError

        settings, state, *work, back = parts
        try:
            self._do(settings)
            # What is there of the spec has to come from this file, or to be what it starts from.
            strange = self._hashes(made_for["spec"]) - set(made_for["objects"])
            here = self._hashes()
            if not strange and any(block.done(here) for block in work):
                _log.info("what is done already is left out: an earlier attempt, or `dqsql apply`, has done it")
            else:
                self._do(state)
            try:
                self._go_through(work)
            except IntegrityError:
                if self.way == "up":
                    _log.info("a row broke a rule meanwhile: taking back what was done")
                    self._go_through(blocks(_read(self.revision, "down"))[2:-1])
                raise
        except BaseException:
            with suppress(Exception):
                self._do(back)
            raise
        self._do(back)

    def _go_through(self, work: Sequence[Block]) -> None:
        for block in work:
            if not block.done(self._hashes()):
                _log.info(block.title)
                self._patiently(block)

    def _patiently(self, block: Block) -> None:
        """Does a block again while it cannot get its lock: a waiting ALTER would hold up every query behind it."""
        from sqlalchemy.exc import DBAPIError

        begun, pause = time.monotonic(), 0.1
        while True:
            try:
                return self._do(block)
            except DBAPIError as error:
                if _state(error) not in _WAITS:
                    raise
                if time.monotonic() - begun > PATIENCE:
                    raise DqsqlError(
                        f"{block.title}: a table stayed in use for {PATIENCE:.0f} seconds; run it again when that is"
                        " less busy, or end the transactions that pg_stat_activity shows as idle in transaction. What"
                        " is done by now is left out then"
                    ) from error
            time.sleep(random.uniform(pause / 2, pause))  # noqa: S311 - jitter
            pause = min(pause * 1.5, 5)

    def _do(self, block: Block) -> None:
        try:
            _execute(self.connection, block.statements)
        except BaseException:
            with suppress(Exception):
                _execute(self.connection, ["rollback"] if block.transaction else _half_built(block))
            raise

    def _hashes(self, spec: str | None = None) -> frozenset[str]:
        """What the objects here are known by, those of `spec` or all; none where the runtime is not installed."""
        query = "select pg_catalog.to_regclass('dq.objects') is not null"
        if not self.connection.exec_driver_sql(query).scalar():
            return frozenset()
        # An index's part in a partition comes and goes with the partition.
        of = "" if spec is None else f" where spec = {literal(spec)} and role not like 'part:%'"
        found = self.connection.exec_driver_sql(
            f"select hash from dq.objects{of}", execution_options={"no_parameters": True}
        )
        return frozenset(found.scalars())


def _execute(connection: Connection, statements: Sequence[str]) -> None:
    for statement in statements:
        # Straight to the driver: SQLAlchemy would read `:name`, and the driver `%`, in the text as parameters.
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _half_built(block: Block) -> list[str]:
    """What takes away the invalid index that a CREATE INDEX CONCURRENTLY leaves when it fails."""
    built = (_BUILT.match(statement) for statement in block.statements)
    return [f"drop index concurrently if exists {found[2]}.{found[1]}" for found in built if found]


def _state(error: DBAPIError) -> str | None:
    """SQLSTATE, whatever the driver calls it."""
    return getattr(error.orig, "sqlstate", None) or getattr(error.orig, "pgcode", None)
