"""Live counters under concurrent writers, and how long their log gets."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bench import customers
from bench.customers import COLUMNS, Variant
from bench.harness import (
    Connection,
    Options,
    Result,
    against,
    database,
    install,
    interleaved,
    output,
    pgbench,
    progress,
)
from bench.reading import change_log

CLIENTS = 32
# Long enough that the first writes of each connection, which plan its functions, weigh little.
SECONDS = 8
UPDATES = 1_000_000

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
    """Writing, with synchronous commit too, and under an older snapshot; how long the log gets."""
    return [
        _writers(options, "read committed", "off"),
        _writers(options, "read committed", "on"),
        _writers(options, "repeatable read", "off"),
        _growth(options),
    ]


def _writers(options: Options, isolation: str, synchronous: str) -> Result:
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
            settings = {"default_transaction_isolation": isolation, "synchronous_commit": synchronous}
            measures[variant.label] = _pgbench(options, dsn, script, settings, failed.setdefault(variant.label, []))
        measured = interleaved(measures, options.rounds(5), what="writers")
    rows = against(measured, NONE.label, 1e-3, digits=2)
    for row in rows:
        row.append(f"{sum(failed[row[0]]) / len(failed[row[0]]) / 100:.1f} %")
    return Result(
        f"counters: {CLIENTS} writers, transactions of an INSERT and an UPDATE, {isolation},"
        f" synchronous_commit {synchronous}",
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


def _pgbench(
    options: Options, dsn: str, script: Path, settings: Mapping[str, str], failed: list[int]
) -> Callable[[], float]:
    """Average latency in seconds; appends the hundredths of a percent of transactions that failed."""
    program = pgbench(options)
    given = (f"-c {name}={value.replace(' ', chr(92) + ' ')}" for name, value in settings.items())
    environment = {"PGOPTIONS": " ".join(given)}

    def measure() -> float:
        arguments = ["-n", "-c", CLIENTS, "-j", "2", "-M", "prepared", "-T", SECONDS, "-f", script, dsn]
        said = output([program, *map(str, arguments)], environment)
        lost = re.search(r"failed transactions: \d+ \(([\d.]+)%\)", said)
        failed.append(round(float(lost[1]) * 100) if lost else 0)
        latency = re.search(r"latency average = ([\d.]+) ms", said)
        assert latency, said
        return float(latency[1]) / 1000

    return measure


GROWTH = """
\\set id random(1, 10000)
update {schema}.customer set phone = case when phone is null then '+86 21 5555 0000' end where id = :id;
"""


def _growth(options: Options) -> Result:
    """The log during and after many single-row updates that each change a verdict; folded by the writers alone."""
    rows: list[list[str]] = []
    with database(options) as (dsn, connection), tempfile.TemporaryDirectory() as directory:
        customers.given(connection, 10_000)
        _table(connection, dsn, LOG)
        log = change_log(connection, LOG.schema)
        script = Path(directory) / "update.sql"
        script.write_text(GROWTH.format(schema=LOG.schema), "utf-8")
        parts, clients = 10, 8
        updates = round(UPDATES * min(options.scale, 1)) // parts // clients
        arguments = ["-n", "-c", clients, "-j", "2", "-M", "prepared", "-t", updates, "-f", script, dsn]
        for part in range(parts):
            output([pgbench(options), *map(str, arguments)])
            rows.append([f"{(part + 1) * updates * clients:,} updates", *_size(connection, log)])
            progress(f"growth {part + 1} of {parts}")
        _vacuumed(connection, log)
        rows.append(["after the next autovacuum", *_size(connection, log)])
        connection.execute("select dq.compact()")
        _vacuumed(connection, log)
        rows.append(["after dq.compact and an autovacuum", *_size(connection, log)])
        progress("")
    return Result(
        "counters: the log, folded by its writers",
        ("after", "log rows", "MB"),
        rows,
        ("autovacuum looks every minute, PostgreSQL's default.",),
    )


def _size(connection: Connection, log: str) -> list[str]:
    query = f"select count(*), pg_total_relation_size('{log}') / 2 ^ 20 from {log}"
    length, size = connection.execute(query).fetchone() or (0, 0.0)
    return [f"{length:,}", f"{size:.2f}"]


def _vacuumed(connection: Connection, log: str) -> None:
    """Waits until autovacuum has been at the log once more, three minutes at most: it may have no need to."""
    query = f"select autovacuum_count from pg_stat_all_tables where relid = '{log}'::regclass"
    before = connection.execute(query).fetchone()
    until = time.monotonic() + 180
    while connection.execute(query).fetchone() == before and time.monotonic() < until:
        time.sleep(1)
