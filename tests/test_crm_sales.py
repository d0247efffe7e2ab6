"""The real export: what dqsql counts in it, against plain SQL written by hand, and what the documentation says.

The files are no part of the project; DQSQL_CRM_SALES names their folder. Without it, a folder `data/crm_sales` of
a directory beside the checkout serves.
"""

from __future__ import annotations

import importlib.util
import os
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from dqsql.claims import RowClaim
from dqsql.plan.changes import Plan
from tests import support

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "crm_sales"
BESIDE = next(ROOT.parent.glob("*/data/crm_sales"), ROOT)
EXPORT = Path(os.environ.get("DQSQL_CRM_SALES") or BESIDE)
SPEC = (EXAMPLE / "crm_sales.yml").read_text("utf-8")
FINDINGS = (ROOT / "docs" / "findings-crm-sales.md").read_text("utf-8")
EDITS = 3000

pytestmark = pytest.mark.skipif(
    not (EXPORT / "sales_pipeline.csv").is_file(),
    reason="the CRM export is not there; DQSQL_CRM_SALES names its folder",
)
Connection = psycopg.Connection[Any]
# By (rule or missing, table, rule or column): the statement that counts it.
Oracle = dict[tuple[str, str, str], str]


def oracle() -> Oracle:
    """The statements of full_scan.sql by what they count."""
    text = (Path(__file__).parent / "crm_sales" / "full_scan.sql").read_text("utf-8")
    _, *parts = re.split(r"^-- (rule|missing): (\S+) (\S+)\n", text, flags=re.MULTILINE)
    found = {(parts[at], parts[at + 1], parts[at + 2]): parts[at + 3] for at in range(0, len(parts), 4)}
    assert len(found) == len(parts) // 4, "a statement is there twice"
    return found


def by_hand(connection: Connection, of: str) -> dict[tuple[str, str], int]:
    """What the statements written by hand count: `of` is rule or missing."""
    return {
        (table, name): connection.execute(statement.encode()).fetchall()[0][0]
        for (kind, table, name), statement in oracle().items()
        if kind == of
    }


def load(connection: Connection) -> None:
    """The export, as the example loads it."""
    at = importlib.util.spec_from_file_location("crm_sales_load", EXAMPLE / "load.py")
    assert at is not None
    assert at.loader is not None
    module = importlib.util.module_from_spec(at)
    at.loader.exec_module(module)
    module.load(connection, EXPORT)
    connection.commit()


@pytest.fixture
def sales(postgresql: Connection) -> Connection:
    load(postgresql)
    return postgresql


def found(plan: Plan) -> dict[tuple[str, str], int]:
    return {
        (name.name, decision.assertion.id): decision.finding.violations
        for name, decisions in plan.decisions.items()
        for decision in decisions
    }


def listed(connection: Connection) -> Counter[tuple[str, str]]:
    """Rows by rule out of the views of violating rows."""
    counts: Counter[tuple[str, str]] = Counter()
    for (table,) in connection.execute("select tablename from pg_tables where schemaname = 'sales'").fetchall():
        scanned = support.scanned(connection, f"sales_{table}_violating_rows")
        counts.update({(table, rule): count for rule, count in scanned.items()})
    return counts


def counted(connection: Connection) -> dict[tuple[str, str], int | None]:
    rows = connection.execute(
        "select table_name, rule, violations from dq.rule_violations where table_schema = 'sales'"
    )
    return {(table, rule): violations for table, rule, violations in rows}


def missing(connection: Connection) -> dict[tuple[str, str], int]:
    rows = connection.execute("select table_name, field, missing from dq.completeness where table_schema = 'sales'")
    return {(table, field): count for table, field, count in rows}


def test_every_count_of_the_export_is_that_of_the_full_scan(sales: Connection, dsn: str) -> None:
    before = by_hand(sales, "rule")
    sales.commit()
    plan = support.install(dsn, SPEC)
    assert found(plan) == before, "the plan's findings"
    live = counted(sales)
    assert set(live) == set(before), "dq.rule_violations: a rule without an oracle, or an oracle without a rule"
    assert {rule: count for rule, count in live.items() if count is not None} == {
        rule: count for rule, count in before.items() if live[rule] is not None
    }
    assert listed(sales) == {rule: count for rule, count in before.items() if count}, "the views of violating rows"
    assert by_hand(sales, "rule") == before, "installing changes no row"


def test_every_gap_of_the_export_is_that_of_the_full_scan(sales: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    gaps, expected = missing(sales), by_hand(sales, "missing")
    # A column that nothing asks for has a count all the same: of the values that are not there.
    assert set(expected) <= set(gaps)
    assert {field: gaps[field] for field in expected} == expected
    asked = {
        (table, field)
        for (table,) in sales.execute("select distinct table_name from dq.missing_rows").fetchall()
        for (field,) in sales.execute(
            "select distinct field from dq.missing_rows where table_name = %s", (table,)
        ).fetchall()
    }
    assert asked == {field for field, count in expected.items() if count}


@pytest.mark.one_server
def test_the_documentation_states_these_counts(sales: Connection, dsn: str) -> None:
    plan = support.install(dsn, SPEC)
    decisions = [(name.name, d) for name, of_table in plan.decisions.items() for d in of_table]
    broken = {
        (d.assertion.id, table, d.assertion.action, d.finding.violations)
        for table, d in decisions
        if d.finding.violations
    }
    rows = re.findall(
        r"^\| `(\S+)` \| (\w+) \| .* \| (\w+) \| ([\d ]+) \| ([\d ]+) \| ([\d.]+) % \|$", FINDINGS, re.MULTILINE
    )
    stated = {(rule, table, action, int(count.replace(" ", ""))) for rule, table, action, count, _, _ in rows}
    assert stated == broken
    applicable = {
        (table, d.assertion.id): d.finding.applicable
        for table, d in decisions
        if isinstance(d.assertion.claim.body, RowClaim)
    }
    for rule, table, _, _, of, _ in rows:
        assert applicable.get((table, rule), int(of.replace(" ", ""))) == int(of.replace(" ", "")), rule
    for rule, _, _, count, of, share in rows:
        assert f"{100 * int(count.replace(' ', '')) / int(of.replace(' ', '')):.2f}" == share, rule
    summary = re.search(r"(\d+) rules over the (\d+) tables\.\s+(\d+) of them hold for every row; (\d+) are", FINDINGS)
    assert summary is not None
    assert tuple(map(int, summary.groups())) == (
        len(decisions),
        len(plan.decisions),
        len(decisions) - len(broken),
        len(broken),
    )


def edit(chance: random.Random, ids: list[str]) -> tuple[sql.SQL, dict[str, Any]]:
    """A random write to the pipeline: most keep every rule or only add to a debt, some have to be refused."""
    values: dict[str, list[Any]] = {
        "sales_agent": ["Anna Snelling", "Darcel Schlecht", "Nobody Inlist", "", None],
        "product": ["GTXPro", "GTX Pro", "MG Special", "GTK 500", None],
        "account": ["Cancity", "Isdom", "Nowhere Inc", " ", "pending", None],
        "deal_stage": ["Prospecting", "Engaging", "Won", "Lost", "Sold", None],
        "engage_date": ["2017-03-01", "2017-09-01", "2016-11-01", "2019-01-01", None],
        "close_date": ["2017-12-31", "2017-03-02", "2015-01-01", "infinity", None],
        "close_value": [0, 55, 25000, -1, "NaN", None],
    }
    row: dict[str, Any] = {name: chance.choice(choices) for name, choices in values.items()}
    row["opportunity_id"] = chance.choice(ids)
    match chance.randrange(10):
        case 0:
            row["opportunity_id"] = "".join(chance.choices("0123456789ABCDEFx", weights=[6] * 16 + [1], k=8))
            if chance.random() < 0.8:  # a row that keeps the rules
                stage = chance.choice(["Won", "Lost"])
                row |= {"sales_agent": "Anna Snelling", "product": "GTX Pro", "account": "Cancity", "deal_stage": stage}
                row |= {"engage_date": "2017-03-01", "close_date": chance.choice(["2017-04-01", "2017-12-01"])}
                row |= {"close_value": 4000 if stage == "Won" else 0}
            ids.append(row["opportunity_id"])
            columns = sql.SQL(", ").join(map(sql.Identifier, row))
            marks = sql.SQL(", ").join(map(sql.Placeholder, row))
            return sql.SQL("insert into sales.sales_pipeline ({}) values ({})").format(columns, marks), row
        case 1:
            return sql.SQL("delete from sales.sales_pipeline where opportunity_id = %(opportunity_id)s"), row
        case _:
            chosen = chance.sample(sorted(values), chance.randint(1, 3))
            sets = sql.SQL(", ").join(
                sql.SQL("{} = {}").format(sql.Identifier(name), sql.Placeholder(name)) for name in chosen
            )
            where = sql.SQL("where opportunity_id = %(opportunity_id)s")
            return sql.SQL("update sales.sales_pipeline set {} {}").format(sets, where), row


@pytest.mark.one_server
def test_after_thousands_of_edits_the_counters_equal_full_scans(sales: Connection, dsn: str) -> None:
    plan = support.install(dsn, SPEC)
    chance = random.Random(20171231)
    ids = [
        id_
        for (id_,) in sales.execute("select opportunity_id from sales.sales_pipeline order by opportunity_id limit 800")
    ]
    sales.commit()
    sales.autocommit = True
    kept: Counter[str] = Counter()
    for _ in range(EDITS):
        statement, values = edit(chance, ids)
        try:
            kept["kept"] += sales.execute(statement, values).rowcount
        except psycopg.errors.IntegrityError as error:
            kept[error.sqlstate or ""] += 1
    assert min(kept["kept"], kept["23514"], kept["23503"]) > EDITS // 30, kept
    scans = by_hand(sales, "rule")
    live = counted(sales)
    assert {rule: count for rule, count in live.items() if count is not None} == {
        rule: count for rule, count in scans.items() if live[rule] is not None
    }
    assert listed(sales) == {rule: count for rule, count in scans.items() if count}
    gaps, expected = missing(sales), by_hand(sales, "missing")
    assert {field: gaps[field] for field in expected} == expected
    sales.autocommit = False
    again = found(support.planned(dsn, SPEC))
    assert again == scans
    # What rows were refused for, no row breaks; what is ratcheted has not grown by updates of good rows alone.
    guaranteed = {
        (name.name, d.assertion.id) for name, decisions in plan.decisions.items() for d in decisions if d.guaranteed
    }
    assert guaranteed
    assert all(scans[rule] == 0 for rule in guaranteed)
