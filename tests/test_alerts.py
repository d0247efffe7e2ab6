"""Thresholds, incidents and who may see and change them: figures cross limits, and what becomes of that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
tables:
  customer:
    title: Customer
    process: Intake
    department: Sales
    steward: Ann
    owner: owner
    source: source
    slices: [region]
    columns:
      code: {title: Code, required: true, alert: {missing_rate: 30%, clear: 10%, severity: critical}}
      phone: {title: Phone, alert: {missing: 2, by: source}}
      name: {unique: {severity: minor, alert: {violations: 0}}}
"""
TABLE = """
create schema crm;
create table crm.customer (
    id int primary key, code text, phone text, name text, owner text, source text, region text
);
insert into crm.customer select i, 'c' || i, '1', 'n' || i, 'li', 'web', 'n' from generate_series(1, 10) as i;
"""


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


def evaluate(connection: Connection) -> int | None:
    (changed,) = connection.execute("select dq.evaluate()").fetchone() or (None,)
    return changed


def read(connection: Connection, query: str) -> list[dict[str, Any]]:
    return connection.cursor(row_factory=dict_row).execute(query).fetchall()


def events(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute("select incident, event, figure, done_by from dq.incident_events order by id").fetchall()


def lose(connection: Connection, column: str, *ids: int) -> None:
    connection.execute(f"update crm.customer set {column} = null where id = any(%s)", (list(ids),))


def test_an_incident_opens_once_and_is_over_when_the_figure_is(crm: Connection) -> None:
    assert evaluate(crm) == 0
    lose(crm, "code", 1, 2, 3)
    assert evaluate(crm) == 0, "30% is accepted"
    lose(crm, "code", 4)
    crm.execute("update crm.customer set source = 'fair', region = E's\n\u202ex' where id <= 4")
    assert evaluate(crm) == 1
    assert evaluate(crm) == 0
    (incident,) = read(crm, "select * from dq.incidents")
    assert {
        name: incident[name] for name in ("state", "severity", "threshold", "scope", "name", "title", "measure")
    } == {
        "state": "open",
        "severity": "critical",
        "threshold": "code.missing_rate",
        "scope": "field",
        "name": "code",
        "title": "Code",
        "measure": "missing_rate",
    }
    assert (incident["figure"], incident["highest"], incident["affected"], incident["applicable"]) == (0.4, 0.3, 4, 10)
    assert (incident["process"], incident["department"], incident["steward"]) == ("Intake", "Sales", "Ann")
    assert incident["worst_slices"] == "region s x: 100% (4 of 4); source fair: 100% (4 of 4)"
    listed = crm.execute(f"select count(*) from {incident['listed_in']}").fetchone()
    assert listed == (4,)
    # Between the limits nothing changes but the figure.
    lose(crm, "code", 5)
    crm.execute("update crm.customer set code = 'x' || id where id in (1, 2, 3)")
    assert evaluate(crm) == 0
    (incident,) = read(crm, "select figure, peak, state from dq.incidents")
    assert incident == {"figure": 0.2, "peak": 0.4, "state": "open"}
    crm.execute("update crm.customer set code = 'x' || id where id = 4")
    assert evaluate(crm) == 1
    (incident,) = read(crm, "select figure, state, resolved_by, resolved_at is not null as over from dq.incidents")
    assert incident == {"figure": 0.1, "state": "resolved", "resolved_by": None, "over": True}
    assert events(crm) == [(1, "opened", 0.4, None), (1, "resolved", 0.1, None)]
    lose(crm, "code", 1, 2, 3, 4)
    assert evaluate(crm) == 1
    (incident,) = read(crm, "select state, reopened, figure, peak, resolved_at from dq.incidents")
    assert incident == {"state": "open", "reopened": 1, "figure": 0.5, "peak": 0.5, "resolved_at": None}
    assert [event for _, event, *_ in events(crm)] == ["opened", "resolved", "reopened"]
