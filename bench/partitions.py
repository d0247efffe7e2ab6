"""The same rules and counters on an ordinary and on a partitioned table, each against its bare self."""

from __future__ import annotations

from collections.abc import Callable

from bench import customers
from bench.customers import COLUMNS, TABLE
from bench.harness import Connection, Options, Result, against, clocked, database, install, interleaved

ROWS = 50_000
SINGLE = 2_000
SHAPES = {
    "v_bare": "bare table",
    "v_full": "dqsql: CHECK, normaliser, counters",
    "p_bare": "bare table of four partitions",
    "p_full": "dqsql on four partitions: CHECK, normaliser, counters",
}


def run(options: Options) -> list[Result]:
    """Tables of results: COPY, single INSERTs, UPDATEs that move a row to another partition."""
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        for schema in SHAPES:
            _build(connection, dsn, schema)
        measures = {"copy": _copy, "insert": _insert, "update": _move}
        titles = {
            "copy": f"copy: {ROWS:,} rows, 12 rules",
            "insert": f"insert: {SINGLE:,} rows one by one, 12 rules",
            "update": f"update: {ROWS:,} rows in one statement, each to another key, most to another partition",
        }
        results = []
        for name, measure in measures.items():
            rounds = {label: measure(connection, schema) for schema, label in SHAPES.items()}
            measured = interleaved(rounds, options.rounds(5), what=name)
            columns = ("variant", "s", "quartiles", "ratio", "quartiles")
            results.append(Result(titles[name], columns, against(measured, SHAPES["v_bare"], 1, digits=2)))
    return results


def _build(connection: Connection, dsn: str, schema: str) -> None:
    connection.execute(f"create schema {schema}")
    table = TABLE.format(schema=schema).strip()
    connection.execute(f"{table} partition by hash (id)" if schema.startswith("p") else table)
    for rest in range(4 if schema.startswith("p") else 0):
        bounds = f"for values with (modulus 4, remainder {rest})"
        connection.execute(f"create table {schema}.customer_{rest} partition of {schema}.customer {bounds}")
    if schema.endswith("bare"):
        connection.execute(f"create unique index on {schema}.customer (credit_code, id)")
    else:
        # Nothing else can be unique over partitions.
        spec = customers.spec(schema, with_checksum=False, normalise=True)
        install(dsn, spec.replace("unique: true", "unique: {with: [id]}"))


def _fill(connection: Connection, schema: str, rows: int) -> None:
    columns = ", ".join(COLUMNS)
    connection.execute(
        f"insert into {schema}.customer ({columns}) select {columns} from public.given order by id limit {rows}"
    )


def _empty(connection: Connection, schema: str) -> None:
    connection.execute(f"truncate {schema}.customer")
    connection.execute("checkpoint")


def _copy(connection: Connection, schema: str) -> Callable[[], float]:
    columns = ", ".join(COLUMNS)
    with connection.cursor().copy(f"copy (select {columns} from public.given order by id) to stdout") as copy:
        rows = b"".join(copy)

    def send() -> None:
        with connection.cursor().copy(f"copy {schema}.customer ({columns}) from stdin") as copy:
            copy.write(rows)

    def measure() -> float:
        _empty(connection, schema)
        return clocked(send)

    return measure


def _insert(connection: Connection, schema: str) -> Callable[[], float]:
    columns = ", ".join(COLUMNS)
    loop = (
        f"do $$ declare r record; begin for r in select * from public.given order by id limit {SINGLE} loop"
        f" insert into {schema}.customer ({columns}) values ({', '.join(f'r.{c}' for c in COLUMNS)}); end loop; end $$"
    )

    def measure() -> float:
        _empty(connection, schema)
        return clocked(lambda: connection.execute(loop))

    return measure


def _move(connection: Connection, schema: str) -> Callable[[], float]:
    def measure() -> float:
        _empty(connection, schema)
        _fill(connection, schema, ROWS)
        return clocked(lambda: connection.execute(f"update {schema}.customer set id = -id, level = null"))

    return measure
