"""100,000 values proposed for gaps: in one call, and from a filled sheet, against what is written by hand.

By hand they go by COPY into a bare staging table, and from there by INSERT … SELECT, joined with the rows that they
are for, into a table with the same CHECK. dqsql judges them by every rule of the row, compares what the row holds,
and hashes each.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import typer

from bench import customers
from bench.customers import CHECKS, COLUMNS, FULL
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved
from dqsql import backfilling, gaps

ROWS = 100_000
BY_HAND = "by hand: COPY, INSERT … SELECT"
TABLES = (
    "dq.batch, dq.proposal, dq.decision, dq.approval, dq.sample, dq.sampled, dq.judgement, dq.sample_verdict, dq.ledger"
)


def run(options: Options) -> list[Result]:
    """One table of results."""
    with database(options) as (dsn, connection), tempfile.TemporaryDirectory() as folder:
        rows = options.rows or ROWS
        customers.given(connection, rows)
        customers.build(connection, dsn, FULL, with_checksum=True)
        table = f"{FULL.schema}.customer"
        columns = ", ".join(COLUMNS)
        gap = columns.replace("mobile", "null").replace("level", "null")
        connection.execute(f"insert into {table} ({columns}) select {gap} from public.given")
        connection.execute("create table public.staging (customer bigint, mobile text, level text)")
        connection.execute(
            "create table public.proposed (id bigint generated always as identity primary key,"
            f" customer bigint not null, field text not null, old text, mobile text check ({CHECKS['mobile_format']}),"
            f" level text check ({CHECKS['level_known']}))"
        )
        connection.execute("analyze")
        sheet = Path(folder) / "filled.csv"
        _sheet(connection, table, sheet)
        values = connection.execute("select id, mobile, 'B' from public.given order by id").fetchall()
        variants = {
            BY_HAND: _by_hand(connection, table, values),
            "dq.propose_rows, in one call": _in_one_call(connection, table, values),
            "dqsql backfill import, a CSV file": _imported(connection, dsn, sheet, len(values)),
        }
        measured = interleaved(variants, options.rounds(7), what="backfill")
    per_row = {name: [value / rows for value in took] for name, took in measured.items()}
    result = Result(
        f"backfill: {rows:,} rows with two values each proposed, 15 columns, 13 rules",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, BY_HAND, 1e-6),
        (
            "by hand two of the rules are CHECKs of the table that takes the values, with which row and what it held.",
            "dqsql judges every row by all rules, looks for the same proposal, and hashes each value.",
            "the import also reads the file, and compares each row with what was exported.",
        ),
    )
    return [result]


def _sheet(connection: Connection, table: str, path: Path) -> None:
    """What `dqsql tasks export` writes for all rows, filled."""
    gaps.steady(connection)
    shown = ("id", "name", "mobile", "level")
    quoted = f'"{FULL.schema}"."customer"'
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*shown, f"dqsql {quoted}"])
        found = connection.execute(
            f"select t.id::text, t.name, g.mobile from {table} as t join public.given as g using (id) order by id"
        )
        for key, name, mobile in found:
            version = gaps.version(shown, {"id": key, "name": name, "mobile": None, "level": None})
            writer.writerow([key, name, mobile, "B", version])


def _emptied(connection: Connection) -> None:
    """Takes all proposals away, which nobody else can."""
    connection.execute("set session_replication_role = replica")
    connection.execute(f"truncate {TABLES}")
    connection.execute("set session_replication_role = origin")
    connection.execute("truncate public.staging, public.proposed")
    connection.execute("checkpoint")


def _by_hand(connection: Connection, table: str, values: list[tuple[object, ...]]) -> Callable[[], float]:
    lines = "".join(f"{key}\t{mobile}\t{level}\n" for key, mobile, level in values)

    def send() -> None:
        with connection.transaction():
            with connection.cursor().copy("copy public.staging from stdin") as copy:
                copy.write(lines)
            for field in ("mobile", "level"):
                connection.execute(
                    f"insert into public.proposed (customer, field, old, {field})"
                    f" select t.id, '{field}', t.{field}, s.{field} from public.staging as s"
                    f" join {table} as t on t.id = s.customer"
                )

    return _measured(connection, send, "select count(*) from public.proposed", len(values))


def _in_one_call(connection: Connection, table: str, values: list[tuple[object, ...]]) -> Callable[[], float]:
    given = json.dumps([{"key": key, "values": {"mobile": mobile, "level": level}} for key, mobile, level in values])
    query = "select count(proposal) from dq.propose_rows(%s::regclass, %s::jsonb, 'bench', 'bench')"
    return _measured(
        connection, lambda: connection.execute(query, (table, given)), "select count(*) from dq.proposal", len(values)
    )


def _imported(connection: Connection, dsn: str, sheet: Path, rows: int) -> Callable[[], float]:
    def send() -> None:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(typer.Exit):
            backfilling.import_(sheet, "bench", None, dsn)

    return _measured(connection, send, "select count(*) from dq.proposal", rows)


def _measured(connection: Connection, work: Callable[[], object], count: str, rows: int) -> Callable[[], float]:
    def measure() -> float:
        _emptied(connection)
        took = clocked(work)
        assert connection.execute(count.encode()).fetchone() == (2 * rows,)
        return took

    return measure
