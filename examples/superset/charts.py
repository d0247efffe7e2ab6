"""The dashboard's charts as data: which view each reads, what is shown of it, and in which words.

Everything that names a column of a view says so in `columns`, `metrics`, `where` or `order`, so that a test can hold
it against the contract. Words are there in the languages that a spec may have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Words = Mapping[str, str]


def words(en: str, zh: str) -> Words:
    """The same in each language."""
    return {"en": en, "zh": zh}


@dataclass(frozen=True)
class Metric:
    """A figure pooled over lines of a view: the name that charts use, what people read, SQL and a d3 format."""

    name: str
    title: Words
    expression: str
    format: str


@dataclass(frozen=True)
class Calculated:
    """A column that a dataset has beyond its view's: name, what people read, SQL."""

    name: str
    title: Words
    expression: str


@dataclass(frozen=True)
class Where:
    """A filter on one column; `value` as the operator takes it."""

    column: str
    operator: str
    value: str | float | None = None


@dataclass(frozen=True)
class Chart:
    """One chart: where it stands (`row`, `width` of 12), what it reads, and what Superset wants to know besides.

    `order` is a column or metric, the greatest first where `falling`.
    """

    key: str
    title: Words
    note: Words
    view: str
    row: int
    width: int
    kind: str
    columns: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    where: tuple[Where, ...] = ()
    order: str | None = None
    falling: bool = True
    limit: int = 1000
    formats: Mapping[str, str] = field(default_factory=dict)
    params: Mapping[str, Any] = field(default_factory=dict)


TITLE = words("Data quality", "数据质量")
DESCRIPTION = words(
    "What dqsql counts and measures, out of the views of schema dq.", "dqsql 的实时统计与测量结果，取自 dq 模式的视图。"
)
HEIGHTS = {1: 18, 2: 51, 3: 60, 4: 64}  # of the dashboard's rows, in units of 8 pixels

# What people call the columns that stand above a table or beside an axis.
HEADINGS: Mapping[str, Words] = {
    "table_name": words("Table", "表"),
    "title": words("What", "内容"),
    "value": words("Value", "取值"),
    "name": words("Name", "名称"),
    "rank": words("Rank", "名次"),
    "score": words("Score", "得分"),
    "dimension": words("Dimension", "维度"),
    "severity": words("Severity", "严重程度"),
    "enforced_by": words("Held by", "执行方式"),
    "violations": words("Violations", "违规数"),
    "violation_rate": words("Rate", "违规率"),
    "status": words("Status", "状态"),
    "at": words("Day", "日期"),
}

_RATE, _FINE, _COUNT = ".1%", ".2%", ",d"
# Lines are pooled by rows: a mean of rates would weigh a field of ten rows like one of a million.
_OF_APPLICABLE = "::double precision / nullif(sum(applicable), 0)"
_GAPS = (
    Metric("gaps", words("Missing values", "缺失数"), "sum(missing)", _COUNT),
    Metric("pooled_missing_rate", words("Missing rate", "缺失率"), f"sum(missing){_OF_APPLICABLE}", _RATE),
)
_BROKEN = (
    Metric("broken", words("Violations", "违规数"), "sum(violations)", _COUNT),
    Metric("pooled_violation_rate", words("Violation rate", "违规率"), f"sum(violations){_OF_APPLICABLE}", _FINE),
    Metric(
        "over_threshold",
        words("Over threshold", "超阈值规则数"),
        "count(*) filter (where status = 'over threshold')",
        _COUNT,
    ),
)
_SCORES = (Metric("mean_score", words("Score", "得分"), "avg(score)", _FINE),)
_LINES = (Metric("lines", words("Lines", "行数"), "count(*)", _COUNT),)

METRICS: Mapping[str, Sequence[Metric]] = {
    "completeness": _GAPS,
    "completeness_by_slice": _GAPS,
    **dict.fromkeys(
        ("rule_violations", "rule_violations_by_slice", "validity", "uniqueness", "consistency", "timeliness"), _BROKEN
    ),
    "scorecard": _SCORES,
    "trend": _SCORES,
    **dict.fromkeys(
        (
            *(
                "missing_rows",
                "violating_rows",
                "source_differences",
                "overdue",
                "task",
                "recurrence",
                "backfill_progress",
            ),
            *("rule", "field", "threshold"),
        ),
        _LINES,
    ),
}

# Two tables may each have a field of the same title.
CALCULATED: Mapping[str, Sequence[Calculated]] = {
    "completeness": (Calculated("field_of_table", words("Field", "字段"), "table_name || ' · ' || title"),),
}

_NUMBER: Mapping[str, Any] = {"header_font_size": 0.4, "subtitle_font_size": 0.15}
_TABLE: Mapping[str, Any] = {"show_cell_bars": False, "allow_rearrange_columns": False}
_HEATMAP: Mapping[str, Any] = {
    "sort_x_axis": "alpha_asc",
    "sort_y_axis": "alpha_desc",
    "normalize_across": "heatmap",
    "legend_type": "continuous",
    "show_legend": False,
    "show_values": True,
    "show_percentage": False,
    "left_margin": "auto",
    "bottom_margin": "auto",
    "xscale_interval": 1,
    "yscale_interval": 1,
}

CHARTS = (
    Chart(
        "missing",
        words("Missing rate", "缺失率"),
        words("of all values that ought to be there", "占全部应填字段值"),
        "completeness",
        1,
        3,
        "big_number_total",
        metrics=("pooled_missing_rate",),
        params={**_NUMBER, "y_axis_format": _RATE},
    ),
    Chart(
        "violations",
        words("Violations", "违规数"),
        words("of all rules together", "全部规则合计"),
        "rule_violations",
        1,
        3,
        "big_number_total",
        metrics=("broken",),
        params={**_NUMBER, "y_axis_format": _COUNT},
    ),
    Chart(
        "over",
        words("Over their threshold", "超阈值规则"),
        words("rules that more rows break than allowed", "违规行数超出允许值的规则数"),
        "rule_violations",
        1,
        3,
        "big_number_total",
        metrics=("over_threshold",),
        params={**_NUMBER, "y_axis_format": _COUNT},
    ),
    Chart(
        "duplicates",
        words("Duplicates", "重复"),
        words("rows that share what should be unique", "与其他行重复的行数"),
        "uniqueness",
        1,
        3,
        "big_number_total",
        metrics=("broken",),
        params={**_NUMBER, "y_axis_format": _COUNT},
    ),
    Chart(
        "trend",
        words("Score of each table by day", "各表每日总分"),
        words(
            "From dq.snapshot(). The total weighs the dimensions of quality.",
            "来自 dq.snapshot()；总分为各维度得分的加权平均。",
        ),
        "trend",
        2,
        8,
        "echarts_timeseries_line",
        ("at", "name"),
        ("mean_score",),
        (Where("scope", "==", "table"), Where("dimension", "==", "total"), Where("grain", "==", "day")),
        limit=10000,
        params={
            "markerEnabled": True,
            "markerSize": 6,
            "truncateYAxis": True,
            "y_axis_bounds": [None, None],
            "y_axis_format": _RATE,
            "x_axis_time_format": "%m-%d",
            "time_grain_sqla": "P1D",
        },
    ),
    Chart(
        "owners",
        words("Best owners", "录入人排名"),
        words("Total score over all rows of an owner, in all tables.", "按录入人合计全部表的总分。"),
        "scorecard",
        2,
        4,
        "table",
        ("rank", "name", "score"),
        where=(Where("scope", "==", "owner"), Where("dimension", "==", "total"), Where("rank", "<=", 10)),
        order="rank",
        falling=False,
        formats={"score": _FINE},
        params=_TABLE,
    ),
    Chart(
        "fields",
        words("Fields that more than 2% of rows lack", "缺失率超过 2% 的字段"),
        words("Missing values of all that ought to be there.", "缺失数占应填数的比例。"),
        "completeness",
        3,
        6,
        "echarts_timeseries_bar",
        ("field_of_table",),
        ("pooled_missing_rate",),
        (Where("missing_rate", ">", 0.02),),
        order="pooled_missing_rate",
        params={
            "x_axis_sort": "pooled_missing_rate",
            "x_axis_sort_asc": True,
            "orientation": "horizontal",
            "show_value": True,
            "show_legend": False,
            "y_axis_format": _RATE,
        },
    ),
    Chart(
        "channels",
        words("Missing rate of customers by source channel", "客户各来源渠道缺失率"),
        words(
            "Channels as the rows name them, of more than 1,000 rows.",
            "渠道以数据中的写法为准，仅含超过 1000 行的渠道。",
        ),
        "completeness_by_slice",
        3,
        6,
        "heatmap_v2",
        ("value", "title"),
        ("pooled_missing_rate",),
        (
            Where("role", "==", "source"),
            Where("table_name", "==", "customer"),
            Where("missing", ">", 0),
            Where("rows", ">", 1000),
        ),
        params={**_HEATMAP, "y_axis_format": _RATE, "linear_color_scheme": "schemeOrRd", "left_margin": 40},
    ),
    Chart(
        "departments",
        words("Scorecard by department", "各部门得分"),
        words("Share of applicable rows that break no rule, by dimension.", "各维度中未违规行数占适用行数的比例。"),
        "scorecard",
        4,
        5,
        "heatmap_v2",
        ("dimension", "name"),
        ("mean_score",),
        (Where("scope", "==", "department"), Where("dimension", "!=", "total"), Where("score", "IS NOT NULL")),
        params={**_HEATMAP, "y_axis_format": _FINE, "linear_color_scheme": "schemeRdYlGn", "left_margin": 30},
    ),
    Chart(
        "rules",
        words("Rules that more than 5% of rows break", "违规率超过 5% 的规则"),
        words("Live, or as dq.refresh() measured.", "实时，或为 dq.refresh() 的结果。"),
        "rule_violations",
        4,
        7,
        "table",
        ("table_name", "title", "dimension", "enforced_by", "violations", "violation_rate"),
        where=(Where("violation_rate", ">", 0.05),),
        order="violations",
        formats={"violations": _COUNT, "violation_rate": _RATE},
        params=_TABLE,
    ),
)
