"""What views and their columns are called in each language: the COMMENTs that BI tools show."""

from __future__ import annotations

from collections.abc import Mapping

from dqsql.names import ident, literal

Words = Mapping[str, str]


def _words(en: str, zh: str) -> Words:
    return {"en": en, "zh": zh}


_PLACE = {
    "spec": _words("Spec that the line comes from.", "所属规范。"),
    "table_schema": _words("Schema of the table.", "表所在的模式。"),
    "table_name": _words("Table.", "表名。"),
}
_WHO = {
    "process": _words("Business process that fills the table.", "业务流程。"),
    "department": _words("Department that answers for the table.", "责任部门。"),
    "steward": _words("Who answers for the field or rule.", "数据负责人。"),
}
_SLICE = {
    "slice": _words("Column that the line is broken down by.", "切片维度（列名）。"),
    "value": _words("Value of that column; NULL where it is empty.", "维度取值；为空则是 NULL。"),
}
_FIELD = {
    "field": _words("Column.", "字段（列名）。"),
    "title": _words("What people call the field.", "字段名称。"),
}
_MEASURES = {
    "rows": _words("Rows of the table.", "总行数。"),
    "applicable": _words("Rows in which the field ought to be filled.", "应填行数。"),
    "populated": _words("Rows of these in which it is.", "已填行数。"),
    "missing": _words(
        "Rows of these in which it is NULL, blank or a placeholder.",
        "缺失行数（NULL、空白或占位符）。",
    ),
    "missing_rate": _words(
        "missing / applicable, 0 to 1; NULL without applicable rows.",
        "缺失率（0 到 1）；无应填行时为 NULL。",
    ),
    "missing_percent": _words("The missing rate in percent.", "缺失率（百分比）。"),
    "threshold": _words("Highest missing rate accepted, 0 to 1.", "缺失率阈值（0 到 1）。"),
    "status": _words(
        "ok, over threshold, no threshold, no rows, counting (no full count yet), withheld (row-level security).",
        "状态：ok 合格，over threshold 超阈值，no threshold 无阈值，no rows 无应填行，counting 统计中，withheld 受行级安全限制不显示。",
    ),
    "measured_at": _words(
        "When it was measured: now, the counters are live.",
        "统计时间：即查询时刻，计数实时更新。",
    ),
}  # fmt: skip
_RULE = {
    "rule": _words("Rule, unique in its table.", "规则编号（表内唯一）。"),
    "code": _words("Kind of the rule, as in the error's DETAIL.", "规则种类，与错误 DETAIL 中的 code 相同。"),
    "field": _words("Columns that the rule is about.", "涉及的列。"),
    "title": _words("What the rule says.", "规则内容。"),
}
_GRADE = {
    "severity": _words("minor, major or critical.", "严重程度：minor、major、critical。"),
    "action": _words("observe, warn or reject.", "动作：observe 观察，warn 警告，reject 拒绝。"),
}
_ROW = {
    "owner": _words("Who fills the row's gaps.", "数据录入人。"),
    "source": _words("Channel that the row came from.", "来源渠道。"),
}
_KEY = {"key": _words("The row's key, as text.", "该行主键（文本）。")}

COLUMNS: Mapping[str, Mapping[str, Words]] = {
    "completeness": {**_PLACE, **_FIELD, **_WHO, **_MEASURES},
    "completeness_by_slice": {**_PLACE, **_SLICE, **_FIELD, **_WHO, **_MEASURES},
    "rule_violations": {
        **_PLACE,
        **_RULE,
        "dimension": _words(
            "Dimension of quality: completeness, validity, uniqueness, consistency or timeliness.",
            "质量维度：completeness 完整性，validity 有效性，uniqueness 唯一性，consistency 一致性，timeliness 及时性。",
        ),
        **_GRADE,
        "enforced_by": _words(
            "check, unique index, foreign key, deferred check, present (the table's own), ratchet, change guard, warning, deferred warning,"
            " counter, query or blocked.",
            "执行方式：check 约束、unique index 唯一索引、foreign key 外键、deferred check 提交时检查、present 表自带约束、ratchet 只许变好、"
            "change guard 变更守卫、warning 警告、deferred warning 提交时警告、counter 只计数、query 仅查询、blocked 未能执行。",
        ),
        **_WHO,
        "applicable": _words("Rows to which the rule applies.", "适用行数。"),
        "violations": _words(
            "Rows that break it, of a rule about changes the changes seen; NULL where it is not counted live.",
            "违规行数，变更类规则为已发生的违规变更次数；不做实时计数时为 NULL。",
        ),
        "violation_rate": _words("violations / applicable, 0 to 1.", "违规率（0 到 1）。"),
        "violation_percent": _words("The violation rate in percent.", "违规率（百分比）。"),
        "threshold": _words(
            "Highest violation rate accepted, 0 to 1; none means 0.",
            "违规率阈值（0 到 1）；未设则为 0。",
        ),
        "status": _words(
            "ok, over threshold, no rows, not counted, counting (no full count yet), withheld (row-level security).",
            "状态：ok 合格，over threshold 超阈值，no rows 无适用行，not counted 不计数，counting 统计中，withheld 受行级安全限制不显示。",
        ),
        "measured_at": _MEASURES["measured_at"],
    },
    "missing_rows": {**_PLACE, **_KEY, **_FIELD, **_ROW, "steward": _WHO["steward"]},
    "violating_rows": {
        **_KEY,
        **_RULE,
        **_GRADE,
        **_ROW,
        "waived": _words(
            "Whether a waiver in force permits it (dq.waivers), whoever wrote the row.",
            "是否有有效豁免（见 dq.waivers），不论由谁写入。",
        ),
    },
}  # fmt: skip

VIEWS: Mapping[str, Words] = {
    "completeness": _words("Live completeness, one row for each field.", "实时完整率，每个字段一行。"),
    "completeness_by_slice": _words(
        "Live completeness, one row for each field and value of each slice.",
        "实时完整率，按切片维度的每个取值、每个字段一行。",
    ),
    "rule_violations": _words("Live violations, one row for each rule.", "实时违规数，每条规则一行。"),
    "missing_rows": _words(
        "Rows with gaps, one line for each gap; reads the table.",
        "有缺失的数据行，每处缺失一行；查询时读取原表。",
    ),
    "violating_rows": _words(
        "Rows that break rules, one line for each violation; reads the table.",
        "违反规则的数据行，每处违规一行；查询时读取原表。",
    ),
}  # fmt: skip

CONTRACT = ("completeness", "completeness_by_slice", "rule_violations", "missing_rows")


def contract_comments(language: str) -> list[str]:
    """COMMENT ON statements for the views of schema dq and their columns, with the language as marker."""
    statements = []
    for view in CONTRACT:
        marker = f'dqsql:{{"language":"{language}"}}'
        statements.append(f"comment on view dq.{view} is {literal(VIEWS[view][language] + chr(10) + marker)}")
        statements += [
            f"comment on column dq.{view}.{ident(column)} is {literal(words[language])}"
            for column, words in COLUMNS[view].items()
        ]
    return statements
