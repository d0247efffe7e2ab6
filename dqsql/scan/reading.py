"""The pass itself: each table read once, block by block, in a transaction that can write nothing.

A table is read under one snapshot, in stretches of blocks (TID range scans, which ask for no index), so that progress
can be told, memory is bounded and a scan stops within a second of being told to. Several connections may share the
snapshot. No lock but ACCESS SHARE is taken, and none is waited for long.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import psycopg

from dqsql import runtime, sources
from dqsql.catalog import read
from dqsql.check.reading import NotJudgedError
from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.errors import DatabaseError
from dqsql.fragment import render
from dqsql.inlining import without_runtime
from dqsql.model import Assertion, Model, Table
from dqsql.names import ident
from dqsql.plan import totals
from dqsql.plan.build import of
from dqsql.plan.groups import counted
from dqsql.resolve import resolve
from dqsql.scan.judging import Forms, duplicates
from dqsql.scan.parts import FIRST, Parts
from dqsql.scan.queries import Pass, one_pass
from dqsql.scan.readers import Found, Reader, TimeUpError, stopped_in_time, together
from dqsql.scan.report import Gaps, Measured, Report, TableReport, Texts
from dqsql.spec import Loaded, builtin_standards

Connection = psycopg.Connection[Any]
Connect = Callable[[], AbstractContextManager[Connection]]
# Of a table: blocks done, blocks in all.
Progress = Callable[[str, int, int], None]

LOCK_TIMEOUT = "2s"

_CHANGES = {
    "en": "it is about changes, of which no row tells",
    "zh": "该规则针对修改，现有数据中看不出",
}
_SAMPLE = {"en": "rows cannot be compared with one another in a sample", "zh": "抽样时无法比较各行"}
_TIME = {"en": "the time was up", "zh": "超时"}
_LOCKED = {"en": "it was locked by somebody else", "zh": "被其他会话锁定"}
_DENIED = {"en": "not every column that the rules read may be read by this role", "zh": "当前角色无权读取规则所需的列"}
_HIDDEN = {
    "en": "row-level security hides rows from this role: counts would be wrong",
    "zh": "行级安全对当前角色隐藏了部分行，统计会出错",
}


@dataclass(frozen=True)
class Options:
    """`sample` is a percentage of blocks; `rows` worst rows are told of each table; `timeout` is in seconds.

    `jobs` connections read a table together.
    """

    rows: int = 10
    sample: float | None = None
    timeout: float | None = None
    jobs: int = 1


def scan(
    connect: Connect, loaded: Loaded, options: Options = Options(), progress: Progress = lambda *_: None
) -> Report:
    """Measures every rule of a spec; nothing is written, not even a temporary object.

    `connect` opens a connection. Raises SpecError where the spec does not fit the database, DatabaseError for what
    PostgreSQL refuses.
    """
    begun = time.monotonic()
    with connect() as connection:
        read_only(connection)
        spec = loaded.spec
        catalog = read(connection, sources.named(spec), [spec.db_schema], installed=False)
        model = resolve(spec, loaded.document, builtin_standards(), catalog, helpers=False)
        scanner = _Scanner(connect, connection, model, options, begun, progress)
        tables = tuple(scanner.table(table) for table in model.tables)
        return Report(
            spec.name, spec.language, connection.info.dbname, str(connection.info.parameter_status("server_version")),
            datetime.now().astimezone(), time.monotonic() - begun, options.sample, tables,
        )  # fmt: skip


def read_only(connection: Connection) -> None:
    """Has every transaction of `connection` write nothing, wait for no lock and see one snapshot."""
    connection.execute("set default_transaction_read_only = on")
    connection.execute("set default_transaction_isolation = 'repeatable read'")
    connection.execute(f"set lock_timeout = '{LOCK_TIMEOUT}'")
    connection.execute("set search_path = pg_catalog, pg_temp")
    # A count of the rows that a policy leaves would be wrong; and compiling a query costs more than a stretch of it.
    connection.execute("set row_security = off")
    connection.execute("set jit = off")


class _Scanner:
    def __init__(
        self, connect: Connect, connection: Connection, model: Model, options: Options, begun: float, progress: Progress
    ) -> None:
        self._connect, self._connection, self._model, self._options = connect, connection, model, options
        self._progress = progress
        self._until = None if options.timeout is None else begun + options.timeout
        self._runtime = _has_runtime(connection)
        self._seed = random.Random(0)  # noqa: S311 - the same sample of the same table each time

    def table(self, table: Table) -> TableReport:
        """The report on one table; on one that cannot be read, why."""
        begun = time.monotonic()
        why: Texts
        try:
            with self._connection.transaction():
                return self._measured(table, begun)
        except TimeUpError:
            why = _TIME
        except psycopg.errors.LockNotAvailable:
            why = _LOCKED
        except psycopg.errors.InsufficientPrivilege as error:
            why = _HIDDEN if "row-level" in (error.diag.message_primary or "") else _DENIED
        except psycopg.errors.SerializationFailure as error:
            raise DatabaseError(
                f"{table.name}: {error.diag.message_primary}; on a replica raise max_standby_streaming_delay, or turn"
                " hot_standby_feedback on"
            ) from error
        except psycopg.DataError as error:
            # Its own words would quote the row's value.
            raise DatabaseError(
                f"{table.name}: PostgreSQL cannot evaluate a rule on some row ({type(error).__name__});"
                " guard a cast with `case when … then … end`"
            ) from error
        return TableReport(table.name.schema, table.name.name, table.title, table.key, why=why)

    def _measured(self, table: Table, begun: float) -> TableReport:
        asked = one_pass(table, runtime=self._runtime)
        found = self._pass(asked)
        counted = {rule.assertion.id: rule for rule in asked.rules}
        rules = []
        for assertion in table.assertions:
            if (rule := counted.get(assertion.id)) is not None:
                applicable = found.rows if rule.applies is None else found.flags[rule.applies]
                judge = "python" if rule.value is not None else "database"
                rules.append(_rule(assertion, applicable, found.broken[assertion.id], judge=judge))
            elif assertion.id in asked.unmeasured:
                rules.append(_rule(assertion, why=asked.unmeasured[assertion.id]))
            else:
                rules.append(self._several(table, assertion))
        gaps = tuple(
            Gaps(
                filled.field.name,
                filled.field.title,
                found.rows if filled.expected is None else found.flags[filled.expected],
                found.flags[filled.missing],
            )
            for filled in asked.fields
        )
        name, seconds = table.name, time.monotonic() - begun
        return TableReport(
            name.schema, name.name, table.title, table.key, found.rows, seconds, gaps, tuple(rules), tuple(found.worst)
        )

    def _pass(self, asked: Pass) -> Found:
        """One pass over the table, by as many connections as were asked for."""
        blocks = self._blocks(asked.table)
        shown = str(asked.table.name)
        told = partial(self._progress, shown)
        told(0, blocks or 0)
        alone = blocks is None or self._options.jobs == 1 or blocks < 2 * FIRST
        parts = Parts(blocks, self._options.sample, self._seed, told, 1 if alone else self._options.jobs)
        readers = [Reader(asked, self._options.rows) for _ in range(1 if alone else self._options.jobs)]
        if alone:
            self._work(self._connection, readers[0], parts)
        else:
            self._together(readers, parts)
        return together(asked, readers, self._options.rows)

    def _work(self, connection: Connection, reader: Reader, parts: Parts) -> None:
        # Parallel workers would read the whole table for each stretch of it, and throw the rest away.
        connection.execute("set local max_parallel_workers_per_gather = 0")
        for part in parts:
            reader.read(connection, part, self._left)
        connection.execute("set local max_parallel_workers_per_gather to default")

    def _together(self, readers: list[Reader], parts: Parts) -> None:
        row = self._connection.execute("select pg_catalog.pg_export_snapshot()").fetchone()
        snapshot = row[0] if row else ""

        def apart(reader: Reader) -> None:
            with self._connect() as connection:
                read_only(connection)
                with connection.transaction():
                    connection.execute(f"set transaction snapshot '{snapshot}'")
                    self._work(connection, reader, parts)

        with ThreadPoolExecutor(len(readers) - 1) as pool:
            others = [pool.submit(apart, reader) for reader in readers[1:]]
            try:
                self._work(self._connection, readers[0], parts)
            finally:
                parts.stop()
            for other in others:
                other.result()

    def _several(self, table: Table, assertion: Assertion) -> Measured:
        """A rule about several rows: by a query of its own."""
        body, sample = assertion.claim.body, self._options.sample
        sampled = f" tablesample system ({sample})" if sample is not None else ""
        match body:
            case ChangeClaim():
                return _rule(assertion, why=_CHANGES)
            case UniqueClaim() | OverlapClaim() if sample is not None:
                return _rule(assertion, why=_SAMPLE)
            case UniqueClaim():
                query = totals.duplicates(table, body)
            case OverlapClaim():
                query = counted(table.name, body)
            case ReferenceClaim():
                query = totals.orphans(table, body, sampled)
            case ChildClaim():
                query = totals.childless(table, body, sampled)
            case RowClaim() | TimeClaim():  # counted by the pass
                raise AssertionError(assertion.id)
        self._progress(f"{table.name}: {assertion.id}", 0, 0)
        sql = query if self._runtime else without_runtime(query)
        try:
            with self._connection.transaction():
                if sql is not None:
                    applicable, violations = self._rows(sql)[0][:2]
                    return _rule(assertion, applicable, violations)
                if isinstance(body, UniqueClaim):
                    applicable, violations = self._duplicates(table, body)
                    return _rule(assertion, applicable, violations, judge="python")
        except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName, NotJudgedError):
            pass
        except psycopg.errors.InsufficientPrivilege:
            return _rule(assertion, why=_DENIED)
        return _rule(assertion, why=_NEEDS)

    def _duplicates(self, table: Table, claim: UniqueClaim) -> tuple[int, int]:
        """By Python, of every value once with the number of its rows."""
        forms = Forms(table, claim)
        applies = without_runtime(render(claim.applies, of("t")))
        if applies is None:
            raise NotJudgedError(claim.applies)
        listed = ", ".join(f"t.{ident(name)}" for name in forms.columns)
        query = f"select {listed}, count(*) from {table.name.sql} as t where {applies} group by {listed}"
        with self._connection.cursor("dqsql_scan") as cursor:
            cursor.itersize = 10_000
            self._left(cursor.connection)
            cursor.execute(query.encode())
            return duplicates(cursor, forms)

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        self._left(self._connection)
        with stopped_in_time():
            return self._connection.execute(sql.encode()).fetchall()

    def _left(self, connection: Connection) -> None:
        """Gives the next statement the time that is left; TimeUpError where there is none."""
        if self._until is None:
            return
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeUpError
        connection.execute(f"set local statement_timeout = {math.ceil(left * 1000)}")

    def _blocks(self, table: Table) -> int | None:
        """Blocks of a table, of its largest partition; None where it is not stored in such blocks."""
        query = (
            "select max(pg_catalog.pg_relation_size(c.oid) / current_setting('block_size')::int)::bigint,"
            " bool_and(a.amname = 'heap')"
            " from (select relid from pg_catalog.pg_partition_tree(%s::regclass) where isleaf"
            " union select %s::regclass where not exists (select from pg_catalog.pg_partition_tree(%s::regclass))) as p"
            " join pg_catalog.pg_class c on c.oid = p.relid left join pg_catalog.pg_am a on a.oid = c.relam"
        )
        row = self._connection.execute(query, (table.name.sql,) * 3).fetchone() or (None, None)
        return row[0] if row[1] else None


_NEEDS = {
    "en": "it needs what schema dq brings, which is not in this database",
    "zh": "需要 dq 架构提供的对象，本库中没有",
}


def _has_runtime(connection: Connection) -> bool:
    """Whether the functions of this version's schema dq are there, and may be called."""
    query = (
        "select case when to_regclass('dq.alembic_version') is not null"
        " then has_table_privilege('dq.alembic_version', 'select') end"
    )
    if connection.execute(query).fetchone() != (True,):
        return False
    with suppress(psycopg.Error):
        return connection.execute("select version_num from dq.alembic_version").fetchone() == (runtime.HEAD,)
    return False


def _rule(
    assertion: Assertion,
    applicable: int | None = None,
    violations: int | None = None,
    *,
    judge: str = "database",
    why: Texts | None = None,
) -> Measured:
    return Measured(
        rule=assertion.id,
        code=assertion.code,
        columns=assertion.claim.columns,
        title=assertion.title,
        dimension=assertion.dimension,
        severity=assertion.severity,
        action=assertion.action,
        threshold=assertion.threshold,
        applicable=applicable,
        violations=violations,
        judge=judge,  # type: ignore[arg-type]
        why=why,
    )
