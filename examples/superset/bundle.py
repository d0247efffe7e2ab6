"""A dashboard bundle for Superset: `python -m examples.superset.bundle --dsn DSN --uri URI dashboard.zip`.

The views of schema `dq` as datasets, described by their COMMENTs, and the charts of `charts.py` on one dashboard, in
the form that Superset imports and exports: a ZIP of YAML files. Identifiers do not change from run to run, so that an
import takes the place of the one before.
"""

from __future__ import annotations

import argparse
import io
import json
import uuid
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import scalar_row
from ruamel.yaml import YAML

from dqsql.wording import CONTRACT
from examples.superset.charts import CALCULATED, CHARTS, DESCRIPTION, HEADINGS, HEIGHTS, METRICS, TITLE, Chart, Where

SLUG = "data-quality"
DATABASE = "dqsql"
VERSION = "1.0.0"  # of Superset's format
_OURS = uuid.UUID("6b0c5a1e-7d5b-4d3f-9a43-2f6f2b1c8e70")
_TEMPORAL = ("timestamp", "date")
_OPERATORS = {
    "==": "EQUALS",
    "!=": "NOT_EQUALS",
    ">": "GREATER_THAN",
    "<=": "LESS_THAN_OR_EQUAL",
    "IS NOT NULL": "IS_NOT_NULL",
}


@dataclass(frozen=True)
class ViewColumn:
    """A column of a view: name, type as PostgreSQL writes it, COMMENT."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True)
class View:
    """A view of schema dq with its COMMENT, and the language of that."""

    name: str
    comment: str
    language: str
    columns: tuple[ViewColumn, ...]


def read_views(connection: psycopg.Connection[Any]) -> list[View]:
    """The contract's views as the database has them, in the contract's order."""
    views = []
    for name in CONTRACT:
        found = (f"dq.{name}",)
        with connection.cursor(row_factory=scalar_row) as cursor:
            comment = cursor.execute("select obj_description(%s::regclass, 'pg_class')", found).fetchone()
        columns = connection.execute(
            "select attname, format_type(atttypid, atttypmod), coalesce(col_description(attrelid, attnum), '')"
            " from pg_attribute where attrelid = %s::regclass and attnum > 0 and not attisdropped order by attnum",
            found,
        ).fetchall()
        said, _, marked = (comment or "").partition("\ndqsql:")
        language = json.loads(marked or "{}").get("language", "en")
        views.append(View(name, said, language, tuple(ViewColumn(*row) for row in columns)))
    return views


def identity(kind: str, name: str) -> str:
    """The UUID of a part of the bundle, the same in every run."""
    return str(uuid.uuid5(_OURS, f"{kind}/{name}"))


def bundle(views: Sequence[View], uri: str) -> dict[str, dict[str, Any]]:
    """The bundle's files by their paths, in the views' language; `uri` is the database's as SQLAlchemy writes it."""
    language = views[0].language
    files: dict[str, dict[str, Any]] = {
        # Without a type it is both an export of dashboards and one of assets, which Superset imports apart.
        "metadata.yaml": {"version": VERSION},
        f"databases/{DATABASE}.yaml": _database(uri),
        f"dashboards/{SLUG}.yaml": _dashboard(language),
    }
    files |= {f"datasets/{DATABASE}/{view.name}.yaml": _dataset(view) for view in views}
    return files | {f"charts/{chart.key}.yaml": _chart(chart, language) for chart in CHARTS}


def pack(files: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The files as the ZIP that Superset imports, in a folder of their own."""
    yaml = YAML()
    yaml.width = 4096
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            text = io.StringIO()
            yaml.dump(content, text)
            archive.writestr(f"{SLUG}/{path}", text.getvalue())
    return packed.getvalue()


def _database(uri: str) -> dict[str, Any]:
    return {
        "database_name": DATABASE,
        "sqlalchemy_uri": uri,
        "cache_timeout": -1,  # never: what is live would be of the moment of an earlier query
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        "extra": {},
        "uuid": identity("database", DATABASE),
        "version": VERSION,
    }


def _dataset(view: View) -> dict[str, Any]:
    return {
        "table_name": view.name,
        "main_dttm_col": "at" if view.name == "trend" else None,
        "description": view.comment,
        "default_endpoint": None,
        "offset": 0,
        "cache_timeout": None,
        "schema": "dq",
        "sql": None,
        "params": None,
        "template_params": None,
        # Its list of values would read the tables behind the views of rows.
        "filter_select_enabled": view.name
        not in ("missing_rows", "violating_rows", "source_differences", "overdue", "task"),
        "fetch_values_predicate": None,
        "extra": None,
        "uuid": identity("dataset", view.name),
        "metrics": [
            {
                "metric_name": metric.name,
                "verbose_name": metric.title[view.language],
                "metric_type": None,
                "expression": metric.expression,
                "description": None,
                "d3format": metric.format,
                "extra": {},
                "warning_text": None,
            }
            for metric in METRICS[view.name]
        ],
        "columns": [
            *(_column(column, HEADINGS.get(column.name, {}).get(view.language)) for column in view.columns),
            *(
                _column(ViewColumn(own.name, "text", own.expression), own.title[view.language])
                | {"expression": own.expression}
                for own in CALCULATED.get(view.name, ())
            ),
        ],
        "version": VERSION,
        "database_uuid": identity("database", DATABASE),
    }


def _column(column: ViewColumn, heading: str | None) -> dict[str, Any]:
    return {
        "column_name": column.name,
        "verbose_name": heading,
        "is_dttm": column.type.startswith(_TEMPORAL),
        "is_active": True,
        "type": column.type.upper(),
        "groupby": True,
        "filterable": True,
        "expression": None,
        "description": column.comment,
        "python_date_format": None,
        "extra": {},
    }


def _filter(where: Where) -> dict[str, Any]:
    return {
        "expressionType": "SIMPLE",
        "clause": "WHERE",
        "subject": where.column,
        "operator": where.operator,
        "operatorId": _OPERATORS[where.operator],
        "comparator": where.value,
        "filterOptionName": f"filter_{where.column}",
    }


def _shown(chart: Chart, language: str) -> dict[str, Any]:
    """What a kind of chart calls the columns, metrics, order and limit."""
    if chart.kind == "table":
        formats = {column: {"d3NumberFormat": form} for column, form in chart.formats.items()}
        return {
            "query_mode": "raw",
            "all_columns": list(chart.columns),
            "order_by_cols": [json.dumps([chart.order, not chart.falling])] if chart.order else [],
            "column_config": formats,
            "row_limit": chart.limit,
        }
    if chart.kind == "big_number_total":
        return {"metric": chart.metrics[0], "subtitle": chart.note[language]}
    axis, *others = chart.columns
    if chart.kind == "heatmap_v2":
        return {"x_axis": axis, "groupby": others[0], "metric": chart.metrics[0], "row_limit": chart.limit}
    return {
        "x_axis": axis,
        "groupby": others,
        "metrics": list(chart.metrics),
        "row_limit": chart.limit,
        "rich_tooltip": True,
        "show_legend": True,
        "legendType": "scroll",
        "legendOrientation": "top",
    }


def _query(chart: Chart, params: Mapping[str, Any]) -> str:
    """The chart's query, which Superset's API runs without a browser."""
    return json.dumps(
        {
            "datasource": {},  # the import puts the dataset here
            "force": False,
            "form_data": params,
            "queries": [
                {
                    "columns": list(chart.columns),
                    "metrics": list(chart.metrics),
                    "filters": [
                        {"col": where.column, "op": where.operator}
                        | ({} if where.value is None else {"val": where.value})
                        for where in chart.where
                    ],
                    "orderby": [[chart.order, not chart.falling]] if chart.order else [],
                    "row_limit": chart.limit,
                }
            ],
            "result_format": "json",
            "result_type": "full",
        }
    )


def _chart(chart: Chart, language: str) -> dict[str, Any]:
    params = {
        "viz_type": chart.kind,
        "adhoc_filters": [_filter(where) for where in chart.where],
        **_shown(chart, language),
        **chart.params,
    }
    return {
        "slice_name": chart.title[language],
        "description": chart.note[language],
        "certified_by": None,
        "certification_details": None,
        "viz_type": chart.kind,
        "params": params,
        "query_context": _query(chart, params),
        "cache_timeout": None,
        "uuid": identity("chart", chart.key),
        "version": VERSION,
        "dataset_uuid": identity("dataset", chart.view),
    }


def _dashboard(language: str) -> dict[str, Any]:
    return {
        "dashboard_title": TITLE[language],
        "description": DESCRIPTION[language],
        "css": "",
        "slug": SLUG,
        "certified_by": None,
        "certification_details": None,
        "published": True,
        "uuid": identity("dashboard", SLUG),
        "position": dict(_position(language)),
        "metadata": {
            "color_scheme": "supersetColors",
            "refresh_frequency": 0,
            "cross_filters_enabled": True,
            "native_filter_configuration": [],
        },
        "version": VERSION,
    }


def _position(language: str) -> Iterator[tuple[str, Any]]:
    """Where everything stands on the dashboard, part by part."""
    rows = sorted({chart.row for chart in CHARTS})
    yield "DASHBOARD_VERSION_KEY", "v2"
    yield "ROOT_ID", {"type": "ROOT", "id": "ROOT_ID", "children": ["GRID_ID"]}
    yield "HEADER_ID", {"type": "HEADER", "id": "HEADER_ID", "meta": {"text": TITLE[language]}}
    yield (
        "GRID_ID",
        {"type": "GRID", "id": "GRID_ID", "children": [f"ROW-{row}" for row in rows], "parents": ["ROOT_ID"]},
    )
    for row in rows:
        inside = [chart for chart in CHARTS if chart.row == row]
        yield (
            f"ROW-{row}",
            {
                "type": "ROW",
                "id": f"ROW-{row}",
                "children": [f"CHART-{chart.key}" for chart in inside],
                "parents": ["ROOT_ID", "GRID_ID"],
                "meta": {"background": "BACKGROUND_TRANSPARENT"},
            },
        )
        for number, chart in enumerate(inside, 1):
            yield (
                f"CHART-{chart.key}",
                {
                    "type": "CHART",
                    "id": f"CHART-{chart.key}",
                    "children": [],
                    "parents": ["ROOT_ID", "GRID_ID", f"ROW-{row}"],
                    "meta": {
                        "chartId": 10 * row + number,  # Superset puts the number that it gives the chart here
                        "width": chart.width,
                        "height": HEIGHTS[row],
                        "sliceName": chart.title[language],
                        "uuid": identity("chart", chart.key),
                    },
                },
            )


def main() -> None:
    """Writes a bundle for a database of one's own."""
    parser = argparse.ArgumentParser(description="Writes a dashboard bundle for Superset to import.")
    parser.add_argument("--dsn", required=True, help="the database with the views, as libpq names it")
    parser.add_argument("--uri", required=True, help="the same for Superset: postgresql+psycopg2://bi@host/crm")
    parser.add_argument("file", type=Path, help="the ZIP to write")
    asked = parser.parse_args()
    with psycopg.connect(asked.dsn) as connection:
        asked.file.write_bytes(pack(bundle(read_views(connection), asked.uri)))


if __name__ == "__main__":
    main()
