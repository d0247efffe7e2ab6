"""What people decided and did, which goes with the runtime: how much of it there is, and each record of it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg

Connection = psycopg.Connection[Any]


@dataclass(frozen=True)
class Kind:
    """One kind of records: what messages call them, and queries that give each as a jsonb object, with their order."""

    what: str
    queries: tuple[tuple[LiteralString, LiteralString], ...]


def _of(table: LiteralString, key: LiteralString = "id") -> tuple[LiteralString, LiteralString]:
    """The rows of a table of schema dq, each with the table's name as `record`."""
    record = '\'{"record": "' + table + "\"}'"
    return "select pg_catalog.to_jsonb(r) || " + record + " from dq." + table + " as r", "r." + key


# By the option of `uninstall` that keeps them.
KINDS: Mapping[str, Kind] = {
    "waivers": Kind("waivers, decisions of people", (("select pg_catalog.to_jsonb(w) from dq.waivers as w", "w.id"),)),
    "ledger": Kind(
        "proposals, decisions and ledger entries of people",
        (
            _of("batch"),
            _of("proposal"),
            _of("decision", "proposal"),
            _of("approval", "proposal"),
            _of("sample"),
            _of("sampled", "proposal"),
            _of("judgement", "proposal"),
            _of("sample_verdict", "sample"),
            _of("ledger"),
        ),
    ),
    "incidents": Kind(
        "incidents",
        (
            (
                "select pg_catalog.to_jsonb(i) || pg_catalog.jsonb_build_object('events', ("
                " select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(e) order by e.id) from dq.incident_event as e"
                " where e.incident = i.id)) from dq.incident as i",
                "i.id",
            ),
        ),
    ),
    "audit": Kind(
        "audit entries, who changed what,",
        (("select pg_catalog.to_jsonb(a) from dq.audit as a", "a.month, a.id"),),
    ),
}


def amount(connection: Connection, kind: Kind) -> int:
    """How many records of a kind there are."""
    counted = (connection.execute(f"select count(*) from ({query}) as r").fetchone() for query, _ in kind.queries)
    return sum(int(row[0]) for row in counted if row)


def records(connection: Connection, kind: Kind) -> Generator[dict[str, Any]]:
    """Every record of a kind; they need not fit into memory."""
    for query, order in kind.queries:
        with connection.transaction(), connection.cursor(name="dqsql_records") as cursor:
            cursor.itersize = 10_000
            cursor.execute(f"{query} order by {order}")
            for (record,) in cursor:
                yield record
