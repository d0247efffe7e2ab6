"""The dashboard for Superset names what the contract has; no Superset is needed to see that."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier, Literal
from ruamel.yaml import YAML

from dqsql.wording import COLUMNS, CONTRACT, VIEWS
from examples.superset import run
from examples.superset.bundle import bundle, pack, read_views
from examples.superset.charts import CALCULATED, CHARTS, HEADINGS, HEIGHTS, METRICS, Chart
from tests import support

URI = "postgresql+psycopg2://bi@/crm"
SPEC = (
    "{dqsql: 1, name: shop, schema: shop, language: LANGUAGE, tables: {a: {department: Sales, source: source,"
    " columns: {name: {required: true}, source: {required: true}}}}}"
)


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    """The spec's language."""
    return str(request.param)


@pytest.fixture
def installed(postgresql: psycopg.Connection[Any], dsn: str, language: str) -> psycopg.Connection[Any]:
    """A connection to a database with rules on it."""
    postgresql.execute(
        "create schema shop; create table shop.a (id int primary key, name text, source text);"
        "insert into shop.a values (1, 'x', 'web'), (2, null, 'web')"
    )
    postgresql.commit()
    support.install(dsn, SPEC.replace("LANGUAGE", language))
    return postgresql


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
def test_charts_name_what_the_contract_has(chart: Chart) -> None:
    columns = {*chart.columns, *(where.column for where in chart.where)}
    metrics = {metric.name for metric in METRICS[chart.view]}
    calculated = {own.name for own in CALCULATED.get(chart.view, ())}
    assert columns <= set(COLUMNS[chart.view]) | calculated
    assert set(chart.metrics) <= metrics
    assert chart.order is None or chart.order in {*chart.columns, *chart.metrics}
    assert set(chart.formats) <= set(chart.columns)
    assert set(METRICS) == set(CONTRACT)
    # A metric is selected under its name, which must not hide a column's.
    assert not (metrics | calculated) & set(COLUMNS[chart.view])


def test_headings_are_of_columns_that_are_there() -> None:
    assert set(HEADINGS) <= {column for columns in COLUMNS.values() for column in columns}


@pytest.mark.one_server
def test_datasets_are_described_as_the_views_are(installed: psycopg.Connection[Any], language: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(pack(bundle(read_views(installed), URI))))
    yaml = YAML(typ="safe", pure=True)
    files = {name.partition("/")[2]: yaml.load(archive.read(name).decode()) for name in archive.namelist()}
    for view in CONTRACT:
        dataset = files[f"datasets/dqsql/{view}.yaml"]
        assert dataset["description"] == VIEWS[view][language]
        described = {
            column["column_name"]: column["description"] for column in dataset["columns"] if not column["expression"]
        }
        assert described == {name: words[language] for name, words in COLUMNS[view].items()}
        metrics = {metric["metric_name"]: metric["verbose_name"] for metric in dataset["metrics"]}
        assert metrics == {metric.name: metric.title[language] for metric in METRICS[view]}
    identities = {path: content["uuid"] for path, content in files.items() if "uuid" in content}
    assert len(set(identities.values())) == len(identities) == len(CONTRACT) + len(CHARTS) + 2
    for chart in CHARTS:
        file = files[f"charts/{chart.key}.yaml"]
        assert file["dataset_uuid"] == identities[f"datasets/dqsql/{chart.view}.yaml"]
        assert file["slice_name"] == chart.title[language]
        assert json.loads(file["query_context"])["form_data"] == file["params"]
    placed = {
        part["meta"]["uuid"]: part["meta"]
        for key, part in files["dashboards/data-quality.yaml"]["position"].items()
        if key.startswith("CHART-")
    }
    assert placed.keys() == {uuid for path, uuid in identities.items() if path.startswith("charts/")}
    assert {content["database_uuid"] for path, content in files.items() if path.startswith("datasets/")} == {
        identities["databases/dqsql.yaml"]
    }


def test_rows_of_the_dashboard_are_full() -> None:
    for row, height in HEIGHTS.items():
        assert height > 0
        assert sum(chart.width for chart in CHARTS if chart.row == row) == 12  # Superset's columns
    assert set(HEIGHTS) == {chart.row for chart in CHARTS}


@pytest.fixture
def reader(installed: psycopg.Connection[Any]) -> Iterator[psycopg.Connection[Any]]:
    """A connection as Superset's role."""
    installed.autocommit = True
    for _ in range(2):  # as a second run of `make superset` does
        run.let_in(installed, "shop")
    installed.execute(f"set session authorization {run.ROLE}")
    yield installed
    installed.execute("reset session authorization")
    installed.execute(f"drop owned by {run.ROLE}")
    installed.execute(f"drop role {run.ROLE}")


@pytest.mark.one_server
@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_its_role_reads_every_view_and_writes_nothing(reader: psycopg.Connection[Any]) -> None:
    for view in CONTRACT:
        reader.execute(f"select * from dq.{view}")
    assert reader.execute("select count(*) from dq.missing_rows").fetchone() == (1,)
    for statement in (
        "update shop.a set name = 'x'",
        "insert into shop.a values (3)",
        "create temp table t (a int)",
        "create table public.t (a int)",
        "select dq.recount('shop.a')",
        "select dq.refresh()",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute(statement)


@pytest.mark.one_server
def test_the_queries_behind_charts_and_metrics_run(installed: psycopg.Connection[Any]) -> None:
    for view, metrics in METRICS.items():
        figures = ", ".join(metric.expression for metric in metrics)
        for own in CALCULATED.get(view, ()):
            installed.execute(f"select {own.expression} from dq.{view}")
        installed.execute(f"select {figures} from dq.{view}")
    for chart in CHARTS:
        calculated = {own.name for own in CALCULATED.get(chart.view, ())}
        columns = SQL(", ").join([SQL("1"), *(Identifier(name) for name in chart.columns if name not in calculated)])
        conditions = [
            SQL("{} {} {}").format(
                Identifier(where.column),
                SQL("=" if where.operator == "==" else where.operator),
                SQL("") if where.value is None else Literal(where.value),
            )
            for where in chart.where
        ]
        query = SQL("select {} from {} where {}").format(
            columns, Identifier("dq", chart.view), SQL(" and ").join([SQL("true"), *conditions])
        )
        installed.execute(query)
    figures = installed.execute(f"select {METRICS['completeness'][1].expression} from dq.completeness").fetchone()
    assert figures == (0.25,)
