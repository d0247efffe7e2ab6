"""COPY FROM STDIN of many rows, the bytes made beforehand."""

from __future__ import annotations

from collections.abc import Callable

from bench import customers
from bench.customers import COLUMNS, INLINE, VARIANTS, Variant
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved

ROWS = 1_000_000
CHUNK = 1 << 20


def run(options: Options) -> list[Result]:
    """One table of results."""
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum=True)
        columns = ", ".join(COLUMNS)
        with connection.cursor().copy(f"copy (select {columns} from public.given order by id) to stdout") as copy:
            rows = b"".join(copy)
        measured = interleaved(
            {variant.label: _round(connection, variant, rows) for variant in VARIANTS}, options.rounds(5), what="copy"
        )
    result = Result(
        f"copy: {ROWS:,} rows, 13 rules with a checksum",
        ("variant", "s", "quartiles", "ratio", "quartiles"),
        against(measured, INLINE.label, 1, digits=2),
        customers.NOTES,
    )
    return [result]


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
