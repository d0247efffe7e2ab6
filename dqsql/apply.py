"""Carrying out a plan on a live database: short locks, one table a transaction, tried again where it must wait.

Killed at any statement, a second run goes on where the first stopped: what is there is read from the catalog.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from dqsql import runtime, sources, waiting
from dqsql.catalog import Catalog, read
from dqsql.errors import DatabaseError, DqsqlError
from dqsql.hindrances import hindrances, refuse
from dqsql.measure import measure, rehearse
from dqsql.model import Model
from dqsql.plan.changes import Plan, make_plan
from dqsql.plan.steps import Step
from dqsql.resolve import resolve
from dqsql.roles import named
from dqsql.spec import Loaded, builtin_standards

Connection = psycopg.Connection[Any]
Say = Callable[[str], None]
Hear = Callable[[Step], None]

LOCK_TIMEOUT = "500ms"
# One lock for every installer, whatever the spec: they share the schemas dq and dq_gen.
_INSTALLER = 0x6471_7371
# How long a table may stay in use before apply gives up, in seconds.
PATIENCE = 180.0
_REPLANS = 3
_STANDS = "What was done until then stands"


@contextmanager
def connect(conninfo: str) -> Iterator[Connection]:
    """A connection as dqsql uses it; DatabaseError where the server cannot be reached or refuses it.

    DqsqlError where `conninfo` cannot be read.
    """
    _refuse_unreadable(conninfo)
    try:
        connection = psycopg.connect(conninfo, autocommit=True, fallback_application_name="dqsql")
    except psycopg.OperationalError as error:
        said = str(error).removeprefix("connection is bad: ").removeprefix("connection failed: ").strip()
        raise DatabaseError(f"cannot connect: {said}") from error
    with connection:
        connection.execute("set search_path = pg_catalog, pg_temp")
        # The queries over the catalog are long and their rows are few: compiling them takes most of the time.
        connection.execute("set jit = off")
        connection.execute("set default_transaction_isolation = 'read committed'")
        yield connection


def _refuse_unreadable(conninfo: str) -> None:
    """What libpq says of a text that it cannot read quotes it, and with it the password."""
    try:
        parts = {key: str(value) for key, value in conninfo_to_dict(conninfo).items()}
    except psycopg.ProgrammingError:
        parts = None
    # An @ or / of a password that is not encoded ends it, and the rest is taken for host or port.
    if (
        parts is None
        or re.search("[^@,]@", parts.get("host", ""))
        or not re.fullmatch("[0-9,]*", parts.get("port", ""))
    ):
        raise DqsqlError(
            "the connection string cannot be read. Give a URI, postgresql://user@host:port/database, with %40 for @ and"
            " %2F for / in a password; or host=… dbname=… user=…. It is not shown, because it may hold a password"
        )


def look(connection: Connection, loaded: Loaded, *, installed: bool = True) -> Catalog:
    """The part of the database that the spec is about; without `installed`, for a role that may not see the rest."""
    spec = loaded.spec
    roles = [named(spec.roles.prefix, duty) for duty, _ in spec.roles.given()] if installed else []
    return read(connection, sources.named(spec), [spec.db_schema], roles=roles, installed=installed)


def compile_live(connection: Connection, loaded: Loaded, say: Say = lambda _: None) -> tuple[Plan, Catalog]:
    """The plan for a live database, every statement of it accepted by PostgreSQL, nothing changed."""
    catalog = look(connection, loaded)
    model = resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
    installed = catalog.runtime is not None
    begun: list[float] = []

    def counting(table: str) -> None:
        begun.append(time.monotonic())
        say(table)

    findings = measure(connection, model, runtime=installed, progress=counting)
    took = (end - start for start, end in pairwise([*begun, time.monotonic()]))
    seconds = {table.name.sql: spent for table, spent in zip(model.tables, took, strict=True)}
    plan = make_plan(model, catalog, findings)
    found = hindrances(connection, plan.steps)
    try:
        rehearse(connection, plan.steps, runtime=installed)
    except DatabaseError:
        refuse(found)
        raise
    return replace(plan, seconds=seconds, hindrances=found), catalog


@contextmanager
def only_installer(connection: Connection, say: Say = lambda _: None) -> Iterator[None]:
    """Holds the lock that lets one installer at a time change a database; `say` hears whom it waits for."""
    waiting.take_turn(connection, _INSTALLER, say)
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("select pg_catalog.pg_advisory_unlock(%s)", (_INSTALLER,))


def apply(
    connection: Connection,
    loaded: Loaded,
    plan: Plan,
    say: Say = lambda _: None,
    begun: Hear = lambda _: None,
    done: Hear = lambda _: None,
    *,
    alone: bool = False,
) -> Plan:
    """Carries out `plan`; the plan that was carried out in the end, another one where the data moved meanwhile.

    With `alone`, no other one: DatabaseError then.

    `say` hears about waiting and planning anew, `begun` and `done` about each step. Raises DatabaseError.
    """
    refuse(plan.hindrances)
    installed = look(connection, loaded).runtime
    patiently(partial(runtime.install, again(connection), installed), say, partial(waiting.in_use, connection, ()))
    if installed not in (None, runtime.HEAD):
        if alone:
            raise DatabaseError(f"schema dq was upgraded to version {runtime.HEAD} first; look at `dqsql plan`")
        say(f"schema dq was upgraded from version {installed} to {runtime.HEAD}; planning again")
        plan, _ = compile_live(connection, loaded)
        refuse(plan.hindrances, _STANDS)
    for _ in range(_REPLANS):
        try:
            perform(connection, plan.steps, say, begun, done)
        except (
            psycopg.errors.CheckViolation,
            psycopg.errors.ExclusionViolation,
            psycopg.errors.ForeignKeyViolation,
            psycopg.errors.UniqueViolation,
        ) as error:
            if alone:
                stands = "what was done until then stands; look at `dqsql plan`"
                raise DatabaseError(f"a row broke a rule while it was being installed; {stands}") from error
            say("a row broke a rule while it was being installed; planning again")
            plan, _ = compile_live(connection, loaded)
            refuse(plan.hindrances, _STANDS)
        else:
            return plan
    raise DatabaseError("rows keep breaking rules faster than they can be installed; run apply again later")


def perform(
    connection: Connection,
    steps: Sequence[Step],
    say: Say = lambda _: None,
    begun: Hear = lambda _: None,
    done: Hear = lambda _: None,
) -> None:
    """Carries out `steps` in their order, those of one transaction together: of these the first alone is `begun`."""
    for transaction, group in groupby(steps, key=lambda step: step.transaction):
        # Those outside any transaction each go by themselves.
        for together in [list(group)] if transaction else [[step] for step in group]:
            tables = sorted({step.table for step in together if step.table})
            busy = partial(waiting.in_use, connection, tables)
            begun(together[0])
            if transaction:
                _within_limits(partial(_commit, connection, together), tables, say, busy)
            else:
                what = [*tables, together[0].what]
                _within_limits(partial(_alone, connection, together[0], say), what, say, busy)
            for step in together:
                done(step)


def _commit(connection: Connection, steps: Sequence[Step]) -> None:
    statements = [statement for step in steps for statement in step.statements]
    with connection.transaction():
        connection.execute(f"set local lock_timeout = '{LOCK_TIMEOUT}'")
        # In one message: a table is not kept locked while statements travel one by one.
        connection.execute(";\n".join(statements))


def _alone(connection: Connection, step: Step, say: Say) -> None:
    # An index that is built CONCURRENTLY waits for old transactions, and blocks nobody while it does.
    patient = any(" concurrently " in statement for statement in step.statements)
    connection.execute(f"set lock_timeout = '{'0' if patient else LOCK_TIMEOUT}'")
    if not patient:
        for statement in step.statements:
            connection.execute(statement)
        return
    with waiting.telling(connection, again(connection), step.what, say):
        try:
            for statement in step.statements:
                connection.execute(statement)
        except psycopg.Error:
            if step.verb != "drop" and not connection.closed:
                # What was built until then is invalid, and would slow down every write.
                with suppress(psycopg.Error):
                    connection.execute(f"drop {step.what.replace('index ', 'index concurrently if exists ', 1)}")
            raise


def _within_limits(work: Callable[[], object], what: Sequence[str], say: Say, busy: Callable[[], str]) -> None:
    """Does `work` as `patiently` does; says `what` has a value that PostgreSQL cannot hold in an index."""
    try:
        patiently(work, say, busy)
    except psycopg.errors.ProgramLimitExceeded as error:
        raise DatabaseError(
            f"{', '.join(what)}: {error.diag.message_primary}. An index holds texts of some 2600 bytes: shorten"
            " the longer values, and let `length: {max_bytes: 2600}` keep new ones out. What was done until then stands"
        ) from error


def patiently(work: Callable[[], object], say: Say, busy: Callable[[], str]) -> None:
    """Does `work` again while it cannot get its lock: a waiting ALTER would hold up every query behind it.

    `busy` says what is in use, and by whom.
    """
    begun, pause = time.monotonic(), 0.1
    while True:
        try:
            work()
            return
        except (psycopg.errors.LockNotAvailable, psycopg.errors.DeadlockDetected) as error:
            if time.monotonic() - begun > PATIENCE:
                raise DatabaseError(
                    f"{busy()}, and stayed so for {PATIENCE:.0f} seconds. What was done until then stands; run the same"
                    " command again when it is less busy, or end the sessions that pg_stat_activity shows as idle in"
                    " transaction"
                ) from error
            if pause == 0.1:
                say(f"{busy()}; trying again until it is free for {LOCK_TIMEOUT}")
            time.sleep(random.uniform(pause / 2, pause))  # noqa: S311 - jitter
            pause = min(pause * 1.5, 5)


def again(connection: Connection) -> str:
    """How to connect once more to where `connection` leads."""
    info = connection.info
    return make_conninfo(info.dsn, password=info.password or None)


def model_of(loaded: Loaded, catalog: Catalog | None) -> Model:
    """The model of a spec against a catalog, or without one for None."""
    return resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
