"""Single-row UPDATEs, server side: of a column that no rule reads, and of one that rules judge and normalise."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench import customers
from bench.customers import INLINE, VARIANTS, Variant
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved

ROWS = 2000
SETS: Mapping[str, str] = {
    "a column without rules (note)": "note = 'seen {number}, row ' || r.id",
    "a column with rules (email)": "email = 'buyer{number}.' || r.id || '@example.org'",
    "a counted column (phone), its verdict changing": "phone = case when {number} % 2 = 0 then r.phone end",
}


def run(options: Options) -> list[Result]:
    """One table of results for each kind of column."""
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        connection.execute("delete from public.given where phone is null")
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum=True)
            customers.empty(connection, [variant])
            connection.execute(f"insert into {variant.schema}.customer select * from public.given")
            connection.execute(f"vacuum analyze {variant.schema}.customer")
        return [_one(options, connection, what, setting) for what, setting in SETS.items()]


def _one(options: Options, connection: Connection, what: str, setting: str) -> Result:
    (rows,) = connection.execute("select count(*) from public.given").fetchone() or (0,)
    variants = {variant.label: _round(connection, variant, setting) for variant in VARIANTS}
    measured = interleaved(variants, options.rounds(25), what="update")
    per_row = {name: [value / rows for value in values] for name, values in measured.items()}
    return Result(
        f"update: single rows, {what}, 13 rules with a checksum",
        ("variant", "µs/row", "quartiles", "ratio", "quartiles"),
        against(per_row, INLINE.label, 1e-6),
        customers.NOTES,
    )


def _round(connection: Connection, variant: Variant, setting: str) -> Callable[[], float]:
    rounds = 0

    def measure() -> float:
        nonlocal rounds
        rounds += 1
        change = setting.format(number=rounds)
        loop = f"""
            do $$
            declare r record;
            begin
                for r in select id, phone from public.given loop
                    update {variant.schema}.customer set {change} where id = r.id;
                end loop;
            end $$
        """
        taken = clocked(lambda: connection.execute(loop))
        connection.execute(f"vacuum {variant.schema}.customer")
        return taken

    return measure
