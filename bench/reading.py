"""Reading the live views against counting the table in full, by the size of the table and of the change log."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench import customers
from bench.harness import Connection, Options, Result, clocked, database, install, interleaved, spread

SIZES = (1_000_000, 10_000_000)
LOGS = (0, 10_000)
# 6 values of source and 3 of status are 6 combinations in the rows given; with this many owners they are 7,998.
OWNERS = 1333

FIELDS = "field, rows, applicable, missing"


@dataclass(frozen=True)
class Question:
    """What is asked of a view, and of the table in full."""

    what: str
    view: str
    scan: str


TOTAL = Question(
    "completeness",
    "select {fields} from dq.completeness where table_schema = '{schema}'",
    "select {counts} from {schema}.customer",
)
SLICED = (
    Question(
        "by slice, 6 sources",
        "select value, {fields} from dq.completeness_by_slice where table_schema = '{schema}' and slice = 'source'",
        "select source, {counts} from {schema}.customer group by source",
    ),
    Question(
        f"by slice, {OWNERS:,} owners",
        "select value, {fields} from dq.completeness_by_slice where table_schema = '{schema}' and slice = 'note'",
        "select note, {counts} from {schema}.customer group by note",
    ),
)


def run(options: Options) -> list[Result]:
    """A table of results for few groups, and one for thousands."""
    sizes = [round(size * min(options.scale, 1)) for size in SIZES]
    with database(options, {"max_parallel_workers_per_gather": "0"}) as (dsn, connection):
        customers.given(connection, max(sizes))
        connection.execute(f"update public.given set note = 'owner ' || id % {OWNERS}")
        connection.execute("vacuum analyze public.given")
        few = [
            _table(connection, dsn, f"v_few_{size}", size, ("source", "status"), (TOTAL,), options) for size in sizes
        ]
        many = [
            _table(connection, dsn, f"v_many_{size}", size, ("source", "status", "note"), (TOTAL, *SLICED), options)
            for size in sizes[-1:]
        ]
    head = ("question", "rows", "log", "view ms", "quartiles", "buffers", "scan ms", "quartiles", "scan / view")
    notes = (
        "a scan counts what is missing in the eleven fields that the view shows, serially.",
        "autovacuum was off on the log, so that its length is what the table says; folded is after VACUUM.",
    )
    return [
        Result("reading: few groups", head, [row for table in few for row in table], notes),
        Result("reading: thousands of groups", head, [row for table in many for row in table], notes),
    ]


def _table(
    connection: Connection,
    dsn: str,
    schema: str,
    size: int,
    slices: Sequence[str],
    questions: Sequence[Question],
    options: Options,
) -> list[list[str]]:
    """Rows of results of one table, which is made for it."""
    connection.execute(f"create schema {schema}")
    connection.execute(customers.TABLE.format(schema=schema))
    connection.execute(f"insert into {schema}.customer select * from public.given where id <= %s", (size,))
    connection.execute(f"vacuum analyze {schema}.customer")
    install(dsn, customers.spec(schema, with_checksum=False, normalise=False, slices=slices))
    given = {"schema": schema, "fields": FIELDS, "counts": _counts(connection, schema)}
    log = change_log(connection, schema)
    connection.execute(f"alter table {log} set (autovacuum_enabled = false)")
    connection.execute(f"vacuum analyze {log}")
    groups = _length(connection, log)
    rows = []
    for length in LOGS:
        _lengthen(connection, schema, log, groups, length)
        label = f"{length:,}" if length else "folded"
        rows += [_asked(connection, question, given, f"{size:,}", label, options) for question in questions]
    connection.execute(f"select dq.compact('{schema}.customer')")
    connection.execute(f"vacuum {log}")
    rows += [_asked(connection, question, given, f"{size:,}", "folded again", options) for question in questions]
    return rows


def change_log(connection: Connection, schema: str) -> str:
    """The change log of the customers in a schema, as SQL has it."""
    query = """
        select oid::regclass::text from dq.objects
        where starts_with(role, 'changes:') and to_regclass(table_name) = %s::regclass
    """
    (found,) = connection.execute(query, (f"{schema}.customer",)).fetchall()
    return str(found[0])


def _length(connection: Connection, log: str) -> int:
    (length,) = connection.execute(f"select count(*) from {log}").fetchone() or (0,)
    return int(length)


def _lengthen(connection: Connection, schema: str, log: str, groups: int, length: int) -> None:
    """Single-row updates that each change one verdict, until the log has `length` rows more than groups."""
    connection.execute(
        f"""
        do $$
        begin
            for n in 1 .. {groups + length - _length(connection, log)} loop
                update {schema}.customer set phone = case when phone is null then 'x' || n end where id = 1 + n % 1000;
            end loop;
        end $$
        """
    )
    connection.execute(f"vacuum {schema}.customer")


def _counts(connection: Connection, schema: str) -> str:
    """What a query has to count for the fields that the view shows: a text may be there and say nothing."""
    query = """
        select f.field, a.atttypid = 'text'::regtype
        from dq.completeness as f
        join pg_attribute as a on a.attrelid = %s::regclass and a.attname = f.field
        where f.table_schema = %s
    """
    fields = connection.execute(query, (f"{schema}.customer", schema)).fetchall()
    missing = (f"dq.is_missing({name})" if text else f"{name} is null" for name, text in fields)
    return ", ".join(["count(*)", *(f"count(*) filter (where {one})" for one in missing)])


def _asked(
    connection: Connection, question: Question, given: Mapping[str, str], size: str, log: str, options: Options
) -> list[str]:
    view, scan = question.view.format_map(given), question.scan.format_map(given)
    measured = interleaved(
        {"view": _asking(connection, view), "scan": _asking(connection, scan)},
        options.rounds(3),
        what=f"{question.what}, {size} rows, log {log}",
    )
    low, middle, high = (value * 1000 for value in spread(measured["view"]))
    below, scanned, above = (value * 1000 for value in spread(measured["scan"]))
    ratio = spread([b / a for a, b in zip(measured["view"], measured["scan"], strict=True)])[1]
    return [
        question.what,
        size,
        log,
        f"{middle:.2f}",
        f"{low:.2f}-{high:.2f}",
        f"{_buffers(connection, view):,}",
        f"{scanned:,.0f}",
        f"{below:,.0f}-{above:,.0f}",
        f"{ratio:,.0f}",
    ]


def _asking(connection: Connection, query: str) -> Callable[[], float]:
    return lambda: clocked(lambda: connection.execute(query, prepare=True).fetchall())


def _buffers(connection: Connection, query: str) -> int:
    """Shared buffers that a query touches, by EXPLAIN (ANALYZE, BUFFERS)."""
    (plan,) = connection.execute(f"explain (analyze, buffers, format json) {query}").fetchone() or ("[]",)
    top: dict[str, Any] = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
    return int(top["Shared Hit Blocks"] + top["Shared Read Blocks"])
