"""UPDATE and DELETE of all rows in one statement: without counters, with them, and refreshing a materialised view."""

from __future__ import annotations

from collections.abc import Callable

from bench import customers
from bench.customers import Variant
from bench.harness import Connection, Options, Result, against, clocked, database, install, interleaved

ROWS = 1_000_000
NONE = Variant("v_none", "no counters")
COUNTED = Variant("v_full", "dqsql's counters")
VIEW = Variant("v_view", "no counters, REFRESH MATERIALIZED VIEW after it")
# The same figures, by hand: those of two fields of the eleven that the counters keep.
BY_HAND = """
create materialized view {schema}.figures as
select
    source, status, count(*) as rows,
    count(*) filter (where dq.is_missing(phone)) as phone_missing,
    count(*) filter (where dq.is_missing(level)) as level_missing
from {schema}.customer group by source, status
"""
STATEMENTS = {
    "UPDATE of a column without rules": "update {schema}.customer set note = note || '.'",
    "UPDATE, every verdict on phone changing": "update {schema}.customer"
    " set phone = case when phone is null then '+86 21 5555 0000' end",
    "DELETE": "delete from {schema}.customer",
}


def run(options: Options) -> list[Result]:
    """One table of results for each statement; the tables are filled anew each time, outside the clock."""
    rows = round(ROWS * min(options.scale, 1))
    with database(options) as (dsn, connection):
        customers.given(connection, rows)
        for variant in (NONE, COUNTED, VIEW):
            connection.execute(f"create schema {variant.schema}")
            connection.execute(customers.TABLE.format(schema=variant.schema))
            install(dsn, customers.spec(variant.schema, with_checksum=False, normalise=True))
            if variant != COUNTED:
                customers.drop_counting(connection, variant.schema)
            if variant == VIEW:
                connection.execute(BY_HAND.format(schema=VIEW.schema))
        return [_one(options, connection, what, rows) for what in STATEMENTS]


def _one(options: Options, connection: Connection, what: str, rows: int) -> Result:
    measured = interleaved(
        {v.label: _round(connection, v, STATEMENTS[what].format(schema=v.schema)) for v in (NONE, COUNTED, VIEW)},
        options.rounds(5),
        what=what,
    )
    return Result(
        f"bulk: {what}, {rows:,} rows in one statement",
        ("variant", "s", "quartiles", "ratio", "quartiles"),
        against(measured, NONE.label, 1, digits=2),
        ("all hold the same rules by dqsql; where there are no counters, its count triggers were dropped by hand.",),
    )


def _round(connection: Connection, variant: Variant, statement: str) -> Callable[[], float]:
    def work() -> None:
        connection.execute(statement)
        if variant == VIEW:
            connection.execute(f"refresh materialized view {VIEW.schema}.figures")

    def measure() -> float:
        customers.empty(connection, [variant])
        triggers = f"alter table {variant.schema}.customer {{}} trigger user"
        connection.execute(triggers.format("disable"))
        connection.execute(f"insert into {variant.schema}.customer select * from public.given")
        connection.execute(triggers.format("enable"))
        if variant == COUNTED:
            connection.execute(f"select dq.recount('{variant.schema}.customer')")
        connection.execute(f"vacuum analyze {variant.schema}.customer")
        connection.execute("checkpoint")
        return clocked(work)

    return measure
