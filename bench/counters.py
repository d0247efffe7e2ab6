"""Live counters under concurrent writers, and reading them against scanning the table."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import customers
from bench.customers import COLUMNS, Variant
from bench.harness import (
    Connection,
    Options,
    Result,
    against,
    clocked,
    database,
    install,
    interleaved,
    output,
    pgbench,
    spread,
)

CLIENTS = 8
SECONDS = 3
SIZES = {"v_small": 100_000, "v_large": 1_000_000}
LOGS = (100, 10_000, 100_000)

NONE = Variant("v_none", "no counters")
ROW = Variant("v_row", "one counter row, updated by a hand-written trigger")
LOG = Variant("v_full", "dqsql's counters")

# The usual hand-written way: one row of totals, kept by a row trigger.
ONE_ROW = """
create table v_row.totals (rows bigint, phone_missing bigint, level_missing bigint);
insert into v_row.totals values (0, 0, 0);
create function v_row.count() returns trigger language plpgsql as $$
declare
    phone integer := 0;
    level integer := 0;
    number integer := 0;
begin
    if tg_op <> 'INSERT' then
        number := -1;
        phone := -(coalesce(btrim(old.phone), '') = '')::integer;
        level := -(coalesce(btrim(old.level), '') = '')::integer;
    end if;
    if tg_op <> 'DELETE' then
        number := number + 1;
        phone := phone + (coalesce(btrim(new.phone), '') = '')::integer;
        level := level + (coalesce(btrim(new.level), '') = '')::integer;
    end if;
    if number <> 0 or phone <> 0 or level <> 0 then
        update v_row.totals as t set
            rows = t.rows + number,
            phone_missing = t.phone_missing + phone,
            level_missing = t.level_missing + level;
    end if;
    return null;
end $$;
create trigger count after insert or update or delete on v_row.customer for each row execute function v_row.count();
"""

# A transaction as an application makes it: a new customer, and a phone number found or lost.
SCRIPT = """
\\set id random(1, 10000)
\\set other random(1, 10000)
begin;
insert into {schema}.customer ({columns})
    select nextval('public.numbers'), {rest}, 'C' || substr('00000000' || :id, 1 + length(:id::text))
    from public.given where id = :id;
update {schema}.customer set phone = case when phone is null then '+86 21 5555 0000' end where id = :other;
commit;
"""


def run(options: Options) -> list[Result]:
    """Writing at both isolation levels, then reading."""
    return [_writers(options, "read committed"), _writers(options, "repeatable read"), _reading(options)]


def _writers(options: Options, isolation: str) -> Result:
    """Latency of transactions of CLIENTS writers at once, one variant after the other."""
    failed: dict[str, list[int]] = {}
    with database(options) as (dsn, connection), tempfile.TemporaryDirectory() as directory:
        customers.given(connection, 10_000)
        connection.execute("create sequence public.numbers start 1000000")
        variants = (NONE, ROW, LOG)
        for variant in variants:
            _table(connection, dsn, variant)
        measures: dict[str, Callable[[], float]] = {}
        for variant in variants:
            script = Path(directory) / f"{variant.schema}.sql"
            rest = ", ".join(name for name in COLUMNS if name not in ("id", "credit_code", "code"))
            columns = f"id, {rest}, code"
            script.write_text(SCRIPT.format(schema=variant.schema, columns=columns, rest=rest), "utf-8")
            measures[variant.label] = _pgbench(options, dsn, script, isolation, failed.setdefault(variant.label, []))
        measured = interleaved(measures, options.rounds(9), what="writers")
    rows = against(measured, NONE.label, 1e-3, digits=2)
    for row in rows:
        row.append(f"{sum(failed[row[0]]) / len(failed[row[0]]) / 100:.1f} %")
    return Result(
        f"counters: {CLIENTS} writers, transactions of an INSERT and an UPDATE, {isolation}",
        ("variant", "ms", "quartiles", "ratio", "quartiles", "failed"),
        rows,
        ("all three hold the same rules by dqsql; on the first two its count triggers were dropped by hand.",),
    )


def _table(connection: Connection, dsn: str, variant: Variant) -> None:
    """The same table with dqsql's rules; its counters only for LOG."""
    connection.execute(f"create schema {variant.schema}")
    connection.execute(customers.TABLE.format(schema=variant.schema))
    connection.execute(f"insert into {variant.schema}.customer select * from public.given")
    install(dsn, customers.spec(variant.schema, with_checksum=True, normalise=True))
    if variant != LOG:
        customers.drop_counting(connection, variant.schema)
    if variant == ROW:
        connection.execute(ONE_ROW)


def _pgbench(options: Options, dsn: str, script: Path, isolation: str, failed: list[int]) -> Callable[[], float]:
    """Average latency in seconds; appends the hundredths of a percent of transactions that failed."""
    program = pgbench(options)
    environment = {"PGOPTIONS": f"-c default_transaction_isolation={isolation.replace(' ', chr(92) + ' ')}"}

    def measure() -> float:
        arguments = ["-n", "-c", CLIENTS, "-j", "2", "-M", "prepared", "-T", SECONDS, "-f", script, dsn]
        said = output([program, *map(str, arguments)], environment)
        lost = re.search(r"failed transactions: \d+ \(([\d.]+)%\)", said)
        failed.append(round(float(lost[1]) * 100) if lost else 0)
        latency = re.search(r"latency average = ([\d.]+) ms", said)
        assert latency, said
        return float(latency[1]) / 1000

    return measure


SCAN = """
select count(*), count(*) filter (where dq.is_missing(phone)), count(*) filter (where dq.is_missing(level))
from {schema}.customer
"""


def _reading(options: Options) -> Result:
    """Reading the view over logs of several lengths, and counting the same table in full."""
    rows = []
    with database(options) as (dsn, connection):
        customers.given(connection, max(SIZES.values()))
        for schema, size in SIZES.items():
            connection.execute(f"create schema {schema}")
            connection.execute(customers.TABLE.format(schema=schema))
            connection.execute(f"insert into {schema}.customer select * from public.given where id <= %s", (size,))
            connection.execute(f"vacuum analyze {schema}.customer")
            install(dsn, customers.spec(schema, with_checksum=False, normalise=False))
            (log,) = connection.execute(LOG_TABLE.format(schema=schema)).fetchone() or ("",)
            connection.execute(f"alter table {log} set (autovacuum_enabled = false)")
            read, scan = (_asking(connection, query.format(schema=schema)) for query in (READ, SCAN))
            rows += _row(f"{size:,} rows, folded", connection, log, read, scan, options)
            for length in LOGS:
                _lengthen(connection, schema, log, length)
                rows += _row(f"{size:,} rows", connection, log, read, scan, options)
            fold = _asking(connection, f"select dq.compact('{schema}.customer')")()
            rows += _row(f"{size:,} rows, after dq.compact", connection, log, read, scan, options)
            connection.execute(f"vacuum {log}")
            rows += _row(f"{size:,} rows, after VACUUM too", connection, log, read, scan, options)
            rows[-2][-1] = f"{fold * 1000:.0f}"
    return Result(
        "counters: reading dq.completeness against counting the table in full",
        ("table", "log rows", "view ms", "quartiles", "scan ms", "quartiles", "view / scan", "dq.compact ms"),
        rows,
        (
            "the scan counts two of the eleven fields that the view shows, so it is the least a scan must do.",
            "autovacuum was off on the log, so that its length is what the table says.",
        ),
    )


READ = "select field, rows, applicable, missing from dq.completeness where table_schema = '{schema}'"
LOG_TABLE = """
select c.oid::regclass::text from pg_class as c
where c.relnamespace = 'dq_gen'::regnamespace and c.relkind = 'r' and c.relname like '{schema}\\_%changes\\_%'
"""


def _asking(connection: Connection, query: str) -> Callable[[], float]:
    return lambda: clocked(lambda: connection.execute(query, prepare=True).fetchall())


def _lengthen(connection: Connection, schema: str, log: str, length: int) -> None:
    """Single-row updates that each change one verdict, until the log has `length` rows."""
    (there,) = connection.execute(f"select count(*) from {log}").fetchone() or (0,)
    connection.execute(
        f"""
        do $$
        begin
            for n in 1 .. {length - there} loop
                update {schema}.customer set phone = case when phone is null then 'x' || n end where id = 1 + n % 1000;
            end loop;
        end $$
        """
    )
    connection.execute(f"vacuum {schema}.customer")


def _row(
    label: str,
    connection: Connection,
    log: str,
    read: Callable[[], float],
    scan: Callable[[], float],
    options: Options,
) -> list[list[str]]:
    (length,) = connection.execute(f"select count(*) from {log}").fetchone() or (0,)
    measured = interleaved({"view": read, "scan": scan}, options.rounds(9), what=label)
    cells = []
    for values in measured.values():
        low, middle, high = (value * 1000 for value in spread(values))
        cells += [f"{middle:.2f}", f"{low:.2f}-{high:.2f}"]
    ratio = spread([a / b for a, b in zip(measured["view"], measured["scan"], strict=True)])[1]
    return [[label, f"{length:,}", *cells, f"{ratio:.4f}", ""]]
