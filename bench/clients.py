"""Single-row INSERTs of several clients at once by pgbench, prepared, with the commit waited for and not."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import customers
from bench.customers import BARE, CHECK, COLUMNS, FLOOR, FULL, INLINE, NORMAL, Variant
from bench.harness import Connection, Options, Result, against, database, interleaved, output, pgbench

# Seconds of a measurement by the number of clients: the first write of each connection, which compiles the table's
# functions, should not weigh.
CLIENTS = {1: 3, 8: 4, 32: 8}
VARIANTS = (BARE, INLINE, FLOOR, CHECK, NORMAL, FULL)
GIVEN = 300_000

# As an application writes: one statement, a transaction of its own. Each takes the next of the given rows, of which
# there are more than one measurement can write, so that no credit code comes twice.
SCRIPT = """
with taken as materialized (select 1 + nextval('public.numbers') % {given} as id)
insert into {schema}.customer ({columns}) select {columns} from public.given as g join taken using (id);
"""
# Committing means nothing where nothing reaches the disk.
DURABLE = {"fsync": "on", "full_page_writes": "on"}


def run(options: Options) -> list[Result]:
    """For each number of clients, with synchronous_commit off and on."""
    with database(options, DURABLE) as (dsn, connection):
        customers.given(connection, GIVEN)
        connection.execute("create sequence public.numbers")
        for variant in VARIANTS:
            customers.build(connection, dsn, variant, with_checksum=True)
        return [_one(options, dsn, connection, clients, commit) for commit in ("off", "on") for clients in CLIENTS]


def _one(options: Options, dsn: str, connection: Connection, clients: int, commit: str) -> Result:
    with tempfile.TemporaryDirectory() as directory:
        measures = {}
        for variant in VARIANTS:
            script = Path(directory) / f"{variant.schema}.sql"
            columns = ", ".join(COLUMNS)
            script.write_text(SCRIPT.format(schema=variant.schema, columns=columns, given=GIVEN), "utf-8")
            measures[variant.label] = _pgbench(options, dsn, connection, variant, script, clients, commit)
        measured = interleaved(measures, options.rounds(5), what=f"{clients} clients, commit {commit}")
    return Result(
        f"clients: {clients} at once, single-row INSERT, synchronous_commit {commit}",
        ("variant", "ms", "quartiles", "ratio", "quartiles"),
        against(measured, INLINE.label, 1e-3, digits=3),
        customers.NOTES,
    )


def _pgbench(
    options: Options, dsn: str, connection: Connection, variant: Variant, script: Path, clients: int, commit: str
) -> Callable[[], float]:
    """Average latency of a transaction, in seconds."""
    program = pgbench(options)
    environment = {"PGOPTIONS": f"-c synchronous_commit={commit}"}

    def measure() -> float:
        customers.empty(connection, [variant])
        arguments = [
            "-n",
            "-c",
            clients,
            "-j",
            min(clients, 2),
            "-M",
            "prepared",
            "-T",
            CLIENTS[clients],
            "-f",
            script,
            dsn,
        ]
        said = output([program, *map(str, arguments)], environment)
        latency = re.search(r"latency average = ([\d.]+) ms", said)
        assert latency, said
        return float(latency[1]) / 1000

    return measure
