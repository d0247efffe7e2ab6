"""Values proposed for gaps, in one call and from a sheet, and approved as a batch, against what is written by hand.

By hand they go by COPY into a bare staging table, and from there by INSERT … SELECT, joined with the rows that they
are for, into a table with the same CHECK. dqsql judges them by every rule of the row, compares what the row holds,
and hashes each.

Kept in step by hand is one UPDATE … FROM the source; dqsql finds what differs, and judges each row by its rules first.

Approved by hand they go by one UPDATE … FROM into the same table, with one INSERT into a history. dqsql sees that
somebody else proposed them, compares what each row holds, checks each hash, and looks whether each value was written.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import psycopg
import typer
from psycopg.conninfo import make_conninfo

from bench import customers
from bench.customers import CHECKS, COLUMNS, FULL
from bench.harness import Connection, Options, Result, against, clocked, database, install, interleaved
from dqsql import approving, backfilling, gaps

ROWS = 100_000
LOTS = (10_000, 100_000)
BY_HAND = "by hand: COPY, INSERT … SELECT"
KEPT = """
dqsql: 1
name: kept
schema: crm
tables:
  branch:
    key: id
    columns:
      name: {required: true, length: 200}
      address:
        required: true
        standard: text
        complete_from: {table: public.company, match: {code: code}, keep: write}
"""
TABLES = (
    "dq.batch, dq.proposal, dq.decision, dq.approval, dq.sample, dq.sampled, dq.judgement, dq.sample_verdict,"
    " dq.writing, dq.ledger"
)


def run(options: Options) -> list[Result]:
    """A table of proposing, one of keeping in step, and one of approving for each size of batch."""
    lots = [_approving(options, rows) for rows in ([options.rows] if options.rows else LOTS)]
    return [_proposing(options), _keeping(options), *lots]


def _proposing(options: Options) -> Result:
    with database(options) as (dsn, connection), tempfile.TemporaryDirectory() as folder:
        rows = options.rows or ROWS
        table = _gaps(connection, dsn, rows)
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
    return Result(
        f"backfill: {rows:,} rows with two values each proposed, 15 columns, 13 rules",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, BY_HAND, 1e-6),
        (
            "by hand two of the rules are CHECKs of the table that takes the values, with which row and what it held.",
            "dqsql judges every row by all rules, looks for the same proposal, and hashes each value.",
            "the import also reads the file, and compares each row with what was exported.",
        ),
    )


def _gaps(connection: Connection, dsn: str, rows: int) -> str:
    """Makes the table, filled but for two columns; its name."""
    customers.given(connection, rows)
    customers.build(connection, dsn, FULL, with_checksum=True)
    table = f"{FULL.schema}.customer"
    columns = ", ".join(COLUMNS)
    gap = columns.replace("mobile", "null").replace("level", "null")
    connection.execute(f"insert into {table} ({columns}) select {gap} from public.given")
    return table


def _keeping(options: Options) -> Result:
    rows = options.rows or ROWS
    with database(options) as (dsn, connection):
        connection.execute("create schema crm")
        connection.execute("create table crm.branch (id int primary key, name text, code text, address text)")
        connection.execute("create table public.company (code text primary key, address text)")
        several = f"select n, 'Branch ' || n, 'C' || n, 'No. ' || n from generate_series(1, {rows}) as n"
        connection.execute(f"insert into crm.branch {several}")
        connection.execute("insert into public.company select code, address from crm.branch")
        install(dsn, KEPT)
        hand = "by hand: UPDATE … FROM"
        variants = {
            hand: _moved(
                connection,
                "update crm.branch as b set address = c.address from public.company as c"
                " where b.code = c.code and b.address is distinct from c.address",
            ),
            "dq.keep_in_step": _moved(connection, "select count(*) from dq.keep_in_step('crm.branch')"),
        }
        measured = interleaved(variants, options.rounds(5), what="in step")
    per_row = {name: [value / rows for value in took] for name, took in measured.items()}
    return Result(
        f"backfill: {rows:,} rows kept in step with a source that has changed, 4 columns, 3 rules",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, hand, 1e-6),
        ("the table is the same, with its rules, normal forms and counters, whoever writes.",),
    )


def _moved(connection: Connection, statement: str) -> Callable[[], float]:
    """What measures bringing all rows in step with a source that has just moved."""

    def measure() -> float:
        connection.execute("update public.company set address = address || '.'")
        connection.execute("vacuum analyze public.company, crm.branch")
        connection.execute("checkpoint")
        took = clocked(lambda: connection.execute(statement.encode()))
        differ = (
            "select count(*) from crm.branch join public.company as c using (code) where branch.address <> c.address"
        )
        assert connection.execute(differ).fetchone() == (0,)
        return took

    return measure


def _approving(options: Options, rows: int) -> Result:
    with database(options) as (dsn, connection):
        table = _gaps(connection, dsn, rows)
        connection.execute("create role boss superuser login")
        connection.execute(
            b"create table public.history (customer bigint, field text, old text, new text, at timestamptz)"
        )
        boss = make_conninfo(dsn, user="boss")
        hand = "by hand: UPDATE … FROM, INSERT into a history"
        variants = {
            hand: _written(connection, table, lambda: _in_one_update(boss, table)),
            "dq.approve_batch": _written(connection, table, lambda: _approved(boss)),
            "dqsql backfill approve --yes": _written(connection, table, lambda: _by_command(boss)),
        }
        measured = interleaved(variants, options.rounds(3), warm_up=0, what="approving")
    per_row = {name: [value / rows for value in took] for name, took in measured.items()}
    return Result(
        f"backfill: a batch of {rows:,} rows with two values each approved and written, 15 columns, 13 rules",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, hand, 1e-6),
        (
            "the table is the same, with its rules, normal forms and counters, whoever writes.",
            "dqsql compares what the rows hold, checks each hash, makes entries, and looks whether each stands.",
            "the command also reads the batch and prints it.",
        ),
    )


def _written(connection: Connection, table: str, work: Callable[[], object]) -> Callable[[], float]:
    """What measures the writing of a batch, proposed anew each time."""

    def measure() -> float:
        connection.execute("set session_replication_role = replica")
        connection.execute(f"truncate {TABLES}, public.history")
        connection.execute(f"update {table} set mobile = null, level = null where mobile <> '' or level <> ''")
        connection.execute("set session_replication_role = origin")
        connection.execute(f"vacuum analyze {table}")
        connection.execute(f"select dq.recount('{table}')")
        connection.execute(
            "select count(*) from dq.propose_rows(%s::regclass, (select jsonb_agg(jsonb_build_object('key', id,"
            " 'values', jsonb_build_object('mobile', mobile, 'level', 'B'))) from public.given), 'bench', 'bench')",
            (table,),
        )
        connection.execute("checkpoint")
        took = clocked(work)
        found = connection.execute(f"select count(*) from {table} where mobile is null or level is null").fetchone()
        assert found == (0,), found
        return took

    return measure


def _in_one_update(boss: str, table: str) -> None:
    with psycopg.connect(boss) as connection:
        connection.execute(
            f"with taken as (select t.id, t.mobile, t.level from {table} as t for no key update), changed as ("
            f" update {table} as t set mobile = g.mobile, level = 'B' from public.given as g join taken as o using (id)"
            " where t.id = g.id returning t.id, o.mobile as old_mobile, t.mobile, o.level as old_level, t.level)"
            " insert into public.history select c.id, f.field, f.old, f.new, now() from changed as c"
            " cross join lateral ("
            "values ('mobile', old_mobile, mobile), ('level', old_level, level)) as f (field, old, new)"
        )


def _approved(boss: str) -> None:
    with psycopg.connect(boss, autocommit=True) as connection:
        query = "select count(entry), count(problem) from dq.batch as b cross join lateral dq.approve_batch(b.id)"
        found = connection.execute(query).fetchone()
    assert found is not None
    assert found[0], found
    assert not found[1], found


def _by_command(boss: str) -> None:
    with psycopg.connect(boss) as connection:
        (batch,) = connection.execute("select id from dq.batch").fetchone() or (0,)
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(typer.Exit):
        approving.approve(batch, boss, yes=True)


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
