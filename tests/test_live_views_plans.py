"""EXPLAIN of the live views: they read change logs and the catalog, never a ruled table, and few pages of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from tests import support
from tests.oracle import RULED, SPEC, TABLES, seed

Connection = psycopg.Connection[Any]

LIVE = ("completeness", "completeness_by_slice", "rule_violations")


@pytest.fixture
def ruled(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLES)
    seed(postgresql, "live")
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def explained(connection: Connection, query: str) -> dict[str, Any]:
    """The plan of a query that was run, as EXPLAIN describes it."""
    ((plan,),) = connection.execute(f"explain (analyze, buffers, verbose, format json) {query}").fetchall()
    return dict(plan[0]["Plan"])


def scans(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Schema and name of every relation that a plan reads."""
    if "Relation Name" in plan:
        yield plan["Schema"], plan["Relation Name"]
    for part in plan.get("Plans", ()):
        yield from scans(part)


def buffers(plan: dict[str, Any]) -> int:
    return sum(int(plan[f"{kind} {how} Blocks"]) for kind in ("Shared", "Local") for how in ("Hit", "Read"))


def logs(connection: Connection) -> set[tuple[str, str]]:
    return set(
        connection.execute(
            "select relnamespace::regnamespace::text, relname::text from pg_class join dq.objects as o using (oid)"
            " where o.catalog = 'pg_class' and o.role like 'changes:%'"
        ).fetchall()
    )


@pytest.mark.parametrize("view", LIVE)
def test_only_logs_are_read(ruled: Connection, view: str) -> None:
    """In the contract's view and in each table's own, whatever is asked of it."""
    own = [f"dq_gen.live_{table}_{view}" for table in RULED]
    for relation in (f"dq.{view}", *own):
        for condition in ("", " where table_name = 'part'", " where status <> 'ok'"):
            read = set(scans(explained(ruled, f"select * from {relation}{condition}")))
            assert {schema for schema, _ in read} <= {"dq_gen", "pg_catalog"}, relation
            assert {name for name in read if name[0] == "dq_gen"} <= logs(ruled), relation
    assert set(scans(explained(ruled, f"select * from dq.{view}"))) >= logs(ruled)


@pytest.mark.parametrize("view", LIVE)
def test_the_price_does_not_depend_on_the_rows(ruled: Connection, view: str) -> None:
    """A hundred times the rows, and hardly a page more is read; the tables themselves would be hundreds."""
    query = f"select * from dq.{view}"

    def price() -> int:
        ruled.commit()
        ruled.autocommit = True
        # Twice: the first fold writes its sums behind what it folds, and VACUUM gives back no space before them.
        for schema, log in [*logs(ruled)] * 2:
            ruled.execute("select dq.compact()")
            ruled.execute(f"vacuum {schema}.{log}")
        ruled.autocommit = False
        explained(ruled, query)
        return buffers(explained(ruled, query))

    before = price()
    for table in RULED:
        ruled.execute(
            f"insert into live.{table} select n, 'n', 'm', 'company', 1, 'web', 'n' from generate_series(1000, 40000) as n"
        )
    after = price()
    pages = ruled.execute("select pg_relation_size('live.lead') / current_setting('block_size')::int").fetchone()
    assert pages is not None
    assert after <= before + 10
    assert after < pages[0]


SLICED = """
{dqsql: 1, name: live, schema: live, tables: {lead: {slices: [source, kind, region], columns: {name: {required: {action: observe}}}}}}
"""


def test_who_asks_for_one_slice_pays_for_no_other(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLES)
    seed(postgresql, "live")
    postgresql.commit()
    support.install(dsn, SLICED)

    def executed(plan: dict[str, Any]) -> dict[str, Any]:
        parts = [executed(part) for part in plan.get("Plans", ()) if part["Actual Loops"]]
        return plan | {"Plans": parts}

    for view, count in (("completeness_by_slice", "missing"), ("rule_violations_by_slice", "violations")):
        query = f"select slice, value, {count} from dq_gen.live_lead_{view}"
        every, one = (
            len(list(scans(executed(explained(postgresql, query + where)))))
            for where in ("", " where slice = 'source'")
        )
        assert every - one == 2, view
