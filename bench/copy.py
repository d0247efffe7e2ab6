"""COPY FROM STDIN of many rows, the bytes made beforehand."""

from __future__ import annotations

from collections.abc import Callable

from bench import customers
from bench.customers import COLUMNS, INLINE, VARIANTS, Variant
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved

ROWS = 100_000
CHUNK = 1 << 20


def run(options: Options) -> list[Result]:
    """With and without a checksum among the rules."""
    return [_one(options, with_checksum) for with_checksum in (True, False)]


def _one(options: Options, with_checksum: bool) -> Result:
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum)
        columns = ", ".join(COLUMNS)
        with connection.cursor().copy(f"copy (select {columns} from public.given order by id) to stdout") as copy:
            rows = b"".join(copy)
        measured = interleaved(
            {variant.label: _round(connection, variant, rows) for variant in VARIANTS}, options.rounds(7), what="copy"
        )
    return Result(
        f"copy: {ROWS:,} rows, {'13 rules with a checksum' if with_checksum else '12 rules'}",
        ("variant", "s", "quartiles", "ratio", "quartiles"),
        against(measured, INLINE.label, 1, digits=2),
        customers.NOTES,
    )


def _round(connection: Connection, variant: Variant, rows: bytes) -> Callable[[], float]:
    def send() -> None:
        statement = f"copy {variant.schema}.customer ({', '.join(COLUMNS)}) from stdin"
        with connection.cursor().copy(statement) as copy:
            for start in range(0, len(rows), CHUNK):
                copy.write(rows[start : start + CHUNK])

    def measure() -> float:
        customers.empty(connection, [variant])
        connection.execute("checkpoint")
        return clocked(send)

    return measure
