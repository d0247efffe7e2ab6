"""`unique: {nulls: same}`: on servers that know NULLS NOT DISTINCT, and as it is emulated on 14."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.catalog import read
from dqsql.errors import DatabaseError, violations
from dqsql.names import Name
from dqsql.plan.changes import make_plan
from dqsql.plan.mechanism import assumed
from dqsql.resolve import resolve
from dqsql.spec import builtin_standards, loads
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = json.dumps(
    {
        "dqsql": 1,
        "name": "crm",
        "schema": "crm",
        "tables": {
            "place": {"columns": {"code": {"unique": {"with": ["branch", "opened", "facts"], "nulls": "same"}}}}
        },
    }
)


@pytest.fixture
def crm(postgresql: Connection) -> Connection:
    postgresql.execute("create schema crm")
    postgresql.execute(
        "create table crm.place (id int generated always as identity primary key,"
        " code int, branch varchar(9), opened timestamptz, facts jsonb)"
    )
    postgresql.commit()
    return postgresql


def indexes(connection: Connection, version: int | None) -> list[str]:
    """The statements that make the index, on a server of the version, None for the real one."""
    loaded = loads(SPEC)
    catalog = read(connection, schemas=["crm"])
    if version is not None:
        catalog = catalog.model_copy(update={"server_version": version})
    model = resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
    plan = make_plan(model, catalog, assumed(model, dirty=False))
    made = [step.statements for step in plan.steps if step.what.startswith("index ")]
    return [statement for statements in made for statement in statements if statement.startswith("create ")]


@pytest.mark.parametrize("version", [140005, None])
def test_nulls_are_the_same_on_every_version(crm: Connection, version: int | None) -> None:
    (statement,) = indexes(crm, version)
    crm.commit()
    old = version is not None or crm.info.server_version < 150000
    assert ("nulls not distinct" in statement) == (not old)
    crm.autocommit = True
    crm.execute(statement)
    crm.execute("set timezone = 'Asia/Shanghai'")
    rows = ["1, null, null, null", "1, 'a', null, null", "null, 'a', null, null", "1, 'a', '2024-01-01 00:00+00', '{}'"]
    for row in rows:
        crm.execute(f"insert into crm.place (code, branch, opened, facts) values ({row})")
    again = [*rows, "1, 'N/A', null, null", "1, ' ', null, '[]'", "1, 'a', '2024-01-01 08:00+08', 'null'"]
    for row in again:
        with pytest.raises(psycopg.errors.UniqueViolation) as caught:
            crm.execute(f"insert into crm.place (code, branch, opened, facts) values ({row})")
        assert [v.params["columns"] for v in violations(caught.value)] == [["code", "branch", "opened", "facts"]]
    crm.execute(
        "insert into crm.place (code, branch, opened, facts) values (2, null, null, null), (1, 'a', null, '{\"a\": 1}')"
    )


def test_an_index_of_the_tables_own_is_enough_where_nothing_can_be_null(crm: Connection, dsn: str) -> None:
    crm.execute("create table crm.other (id int primary key, a int, b int not null, unique (a), unique (b))")
    crm.commit()
    spec = "{dqsql: 1, name: crm, schema: crm, tables: {other: {columns: {a: {unique: {nulls: same}}, b: {unique: {nulls: same}}}}}}"
    plan = support.planned(dsn, spec)
    assert [d.mechanism for d in plan.decisions[Name("crm", "other")]] == ["unique index", "present"]


def test_duplicates_of_nothing_are_counted_listed_and_left_out(crm: Connection, dsn: str) -> None:
    crm.execute("insert into crm.place (code) values (1), (1), (2)")
    crm.commit()
    plan = support.install(dsn, SPEC)
    (decision,) = plan.decisions[Name("crm", "place")]
    assert (decision.finding.violations, decision.finding.applicable, len(decision.finding.surplus or ())) == (2, 3, 1)
    assert support.scanned(crm, "crm_place_violating_rows") == {"code.unique": 2}
    with pytest.raises(psycopg.errors.UniqueViolation):
        crm.execute("insert into crm.place (code) values (2)")
    crm.rollback()
    with applying.connect(dsn) as connection:
        assert not applying.compile_live(connection, loads(SPEC))[0].steps


@pytest.mark.one_server
def test_a_value_too_long_for_an_index_is_told_with_what_to_do(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema crm; create table crm.note (id int primary key, body text)")
    postgresql.execute("insert into crm.note select 1, string_agg(md5(i::text), '') from generate_series(1, 300) as i")
    postgresql.commit()
    spec = "{dqsql: 1, name: crm, schema: crm, tables: {note: {columns: {body: {unique: true}}}}}"
    with pytest.raises(DatabaseError, match=r"index \"crm\".\"dq_unique_\w+\": index row requires .*max_bytes: 2600"):
        support.install(dsn, spec)
    postgresql.execute("update crm.note set body = left(body, 2600)")
    postgresql.commit()
    support.install(dsn, spec)
