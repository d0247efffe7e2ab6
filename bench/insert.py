"""Single-row INSERTs, server side: a PL/pgSQL loop with a plan that is kept, as a prepared statement has it."""

from __future__ import annotations

from collections.abc import Callable

from bench import customers
from bench.customers import COLUMNS, INLINE, VARIANTS, Variant
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved

ROWS = 2000
BATCH = 10_000


def loop(variant: Variant) -> str:
    """A DO block that inserts ROWS rows one by one."""
    values = ", ".join(f"r.{name}" for name in COLUMNS)
    return f"""
        do $$
        declare r record;
        begin
            for r in select * from public.given order by id limit {ROWS} loop
                insert into {variant.schema}.customer ({", ".join(COLUMNS)}) values ({values});
            end loop;
        end $$
    """


def run(options: Options) -> list[Result]:
    """Rows one by one, with and without a checksum, which is most of what an inline CHECK costs; and a batch."""
    return [*(_one(options, with_checksum) for with_checksum in (True, False)), _batch(options)]


def _one(options: Options, with_checksum: bool) -> Result:
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum)
        measured = interleaved(
            {variant.label: _timed(connection, variant, loop(variant)) for variant in VARIANTS},
            options.rounds(25),
            what="insert",
        )
    per_row = {name: [value / ROWS for value in values] for name, values in measured.items()}
    return Result(
        f"insert: single rows, 15 columns, {'13 rules with a checksum' if with_checksum else '12 rules'}",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, INLINE.label, 1e-6),
        customers.NOTES,
    )


def _batch(options: Options) -> Result:
    """One statement that inserts BATCH rows, as an import does."""
    with database(options) as (dsn, connection):
        customers.given(connection, BATCH)
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum=True)
        columns = ", ".join(COLUMNS)
        measures = {}
        for variant in VARIANTS:
            insert = f"insert into {variant.schema}.customer ({columns}) select {columns} from public.given"
            measures[variant.label] = _timed(connection, variant, insert)
        measured = interleaved(measures, options.rounds(15), what="batch")
    per_row = {name: [value / BATCH for value in values] for name, values in measured.items()}
    return Result(
        f"insert: {BATCH:,} rows in one statement, 13 rules with a checksum",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, INLINE.label, 1e-6),
        customers.NOTES,
    )


def _timed(connection: Connection, variant: Variant, statement: str) -> Callable[[], float]:
    def measure() -> float:
        customers.empty(connection, [variant])
        return clocked(lambda: connection.execute(statement))

    return measure
