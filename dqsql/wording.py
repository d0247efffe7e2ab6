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
_ROLE = {
    "role": _words(
        "source or owner, where the slice is the table's column of that; else NULL.",
        "切片列的作用：source 来源渠道，owner 录入人，其他为 NULL。",
    ),
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
        "ok, over threshold, no threshold, no rows, counting (no full count yet), recount (the numbers are those of before"
        " partitions came or went), withheld (row-level security).",
        "状态：ok 合格，over threshold 超阈值，no threshold 无阈值，no rows 无应填行，counting 统计中，"
        "recount 分区有变动、数字为变动之前的，withheld 受行级安全限制不显示。",
    ),
    "measured_at": _words(
        "The moment that the figures are of: now where they are live; NULL where there are none, or not the right ones.",
        "数字对应的时刻：实时则为查询时刻；没有数字或数字不准时为 NULL。",
    ),
    "live": _words(
        "Whether every figure of the line is of this very moment.",
        "该行所有数字是否为查询时刻的实时值。",
    ),
}  # fmt: skip
_RULE = {
    "rule": _words("Rule, unique in its table.", "规则编号（表内唯一）。"),
    "code": _words("Kind of the rule, as in the error's DETAIL.", "规则种类，与错误 DETAIL 中的 code 相同。"),
    "field": _words("Columns that the rule is about.", "涉及的列。"),
    "title": _words("What the rule says: the reason of a violation.", "规则内容，即违规原因。"),
}
_GRADE = {
    "severity": _words("minor, major or critical.", "严重程度：minor、major、critical。"),
    "action": _words("observe, warn or reject.", "动作：observe 观察，warn 警告，reject 拒绝。"),
}
_ROW = {
    "owner": _words("Who fills the row's gaps.", "数据录入人。"),
    "source": _words("Channel that the row came from.", "来源渠道。"),
}
_QUIET = {
    "quiet_from": _words(
        "When the hours begin in which messages wait; NULL: there are none.", "免打扰时段的开始；没有则为 NULL。"
    ),
    "quiet_to": _words("When these hours end.", "免打扰时段的结束。"),
    "quiet_zone": _words("Time zone of both.", "上述时间的时区。"),
    "quiet_unless": _words(
        "The least severity that is told in these hours too; NULL: none.",
        "免打扰时段内仍立即通知的最低严重程度；NULL 表示没有。",
    ),
}
_KEY = {
    "key": _words(
        "The row's key, as text; of several columns a JSON object, as dq.propose takes it.",
        "该行主键（文本）；多列主键为 JSON 对象，可直接传给 dq.propose。",
    )
}

_DIMENSION = {
    "dimension": _words(
        "Dimension of quality: completeness, validity, uniqueness, consistency or timeliness.",
        "质量维度：completeness 完整性，validity 有效性，uniqueness 唯一性，consistency 一致性，timeliness 及时性。",
    ),
}
_ENFORCED = {
    "enforced_by": _words(
        "check, unique index, exclusion, group check, foreign key, deferred check, present (the table's own), ratchet,"
        " change guard, warning, deferred warning, counter, query or blocked.",
        "执行方式：check 约束、unique index 唯一索引、exclusion 排除约束、group check 分组检查、foreign key 外键、"
        "deferred check 提交时检查、present 表自带约束、ratchet 只许变好、change guard 变更守卫、warning 警告、"
        "deferred warning 提交时警告、counter 只计数、query 仅查询、blocked 未能执行。",
    ),
}
_FIGURES = {
    "applicable": _words("Rows to which the rule applies.", "适用行数。"),
    "violations": _words(
        "Rows that break it, of a rule about changes the changes seen; NULL where nothing has been counted yet.",
        "违规行数，变更类规则为已发生的违规变更次数；尚未统计时为 NULL。",
    ),
    "violation_rate": _words("violations / applicable, 0 to 1.", "违规率（0 到 1）。"),
    "violation_percent": _words("The violation rate in percent.", "违规率（百分比）。"),
    "threshold": _words(
        "Highest violation rate accepted, 0 to 1; none means 0.",
        "违规率阈值（0 到 1）；未设则为 0。",
    ),
    "status": _words(
        "ok, over threshold, no rows, not counted (dq.refresh() has not measured it yet), counting (no full count yet),"
        " recount (the numbers are those of before partitions came or went), withheld (row-level security).",
        "状态：ok 合格，over threshold 超阈值，no rows 无适用行，not counted 尚未由 dq.refresh() 统计，counting 统计中，"
        "recount 分区有变动、数字为变动之前的，withheld 受行级安全限制不显示。",
    ),
    "measured_at": _MEASURES["measured_at"],
    "live": _MEASURES["live"],
    "weight": _words("How much the rule's dimension counts in scores.", "该维度在评分中的权重。"),
}  # fmt: skip
_RULES = {**_RULE, **_DIMENSION, **_GRADE, **_ENFORCED, **_WHO, **_FIGURES}

_TABLE = {"table_title": _words("What people call the table.", "表的名称。")}
_SCORED = {
    "spec": _PLACE["spec"],
    "scope": _words(
        "What the score is of: table, department, source, owner; in dq.trend also rule and field.",
        "评分对象：table 表，department 部门，source 来源渠道，owner 录入人；dq.trend 中还有 rule 规则、field 字段。",
    ),
    "table_schema": _words(
        "Schema of the table; NULL where several tables are pooled.", "表所在的模式；多表合计时为 NULL。"
    ),
    "table_name": _words("Table; NULL where several tables are pooled.", "表名；多表合计时为 NULL。"),
    "name": _words(
        "Which table, department, source, owner, rule or field; NULL: rows that name no source or owner.",
        "表、部门、来源、录入人、规则或字段的名称；NULL 表示未填来源或录入人的行。",
    ),
    "dimension": _words(
        "Dimension of quality, or total: the weighted mean of the dimensions that have a score.",
        "质量维度；total 为各维度得分的加权平均。",
    ),
}
_WHEN = {
    "grain": _words("hour (kept for 7 days) or day.", "粒度：hour 小时（保留 7 天），day 天。"),
    "at": _words("Beginning of that hour or day.", "该小时或该天的起点。"),
}
_DAY = {
    "day": _words(
        "Its date in the zone of setting dq.timezone; at, a moment, may have another date where the reader is.",
        "所属日期，按 dq.timezone 设置的时区；at 是时刻，在其他时区可能显示为另一天。",
    ),
}
_SCORE = {
    "applicable": _words("Applicable rows of all its rules together.", "各规则适用行数之和。"),
    "violations": _words("Violations of all its rules together.", "各规则违规行数之和。"),
    "score": _words(
        "1 - violations / applicable, 0 to 1; NULL where nothing is applicable or nothing was measured.",
        "得分 = 1 - 违规行数 / 适用行数（0 到 1）；无适用行或尚未统计时为 NULL。",
    ),
    "score_percent": _words("The score in percent.", "得分（百分比）。"),
    "weight": _words("How much the dimension counts in the total.", "该维度在总分中的权重。"),
    "rank": _words("Place among those of the same scope and dimension, 1 is the best.", "同类对象、同一维度中的名次，1 为最佳。"),
    "status": _words(
        "ok, no score, or recount (some numbers are those of before partitions came or went).",
        "状态：ok 正常，no score 无得分，recount 分区有变动、部分数字为变动之前的。",
    ),
    "measured_at": _words("The moment of the oldest figure in it.", "其中最旧数字对应的时刻。"),
    "live": _words("Whether every figure in it was of that very moment.", "其中所有数字当时是否均为实时值。"),
}  # fmt: skip

COLUMNS: Mapping[str, Mapping[str, Words]] = {
    "completeness": {**_PLACE, **_FIELD, **_WHO, **_MEASURES},
    "completeness_by_slice": {**_PLACE, **_SLICE, **_FIELD, **_WHO, **_MEASURES, **_ROLE},
    "rule_violations": {**_PLACE, **_RULES},
    "rule_violations_by_slice": {**_PLACE, **_SLICE, **_RULES, **_ROLE},
    "validity": {**_PLACE, **_RULES},
    "uniqueness": {**_PLACE, **_RULES},
    "consistency": {**_PLACE, **_RULES},
    "timeliness": {**_PLACE, **_RULES},
    "scorecard": {**_SCORED, **_SCORE},
    "trend": {**_SCORED, **_WHEN, **_SCORE, **_DAY},
    "missing_rows": {**_PLACE, **_KEY, **_FIELD, **_ROW, "steward": _WHO["steward"]},
    "violating_rows": {
        **_PLACE,
        **_KEY,
        **_RULE,
        **_GRADE,
        **_ROW,
        "waived": _words(
            "Whether a waiver in force permits it (dq.waivers), whoever wrote the row.",
            "是否有有效豁免（见 dq.waivers），不论由谁写入。",
        ),
    },
    "source_differences": {
        **_PLACE,
        **_KEY,
        **_FIELD,
        **_ROW,
        **_WHO,
        "problem": _words(
            "missing (the source has a value), different (it has another one) or several (more than one of its rows has the"
            " key, so that none is proposed).",
            "情况：missing 缺失而来源有值，different 与来源不一致，several 来源中有多行匹配，因此不提出建议。",
        ),
        "candidates": _words("Rows of the source that have the row's key.", "来源中与该行匹配的行数。"),
        "source_table": _words("Table or view that the field is completed from.", "该字段取值的来源表或视图。"),
        "source_column": _words("Its column with the value.", "来源表中取值的列。"),
        "matched_by": _words("Columns by which its row is found, here = there.", "匹配列：本表列 = 来源列。"),
    },
    "overdue": {
        **_PLACE,
        **_KEY,
        "rule": _RULE["rule"],
        "title": _RULE["title"],
        "severity": _GRADE["severity"],
        "owner": _words("Who follows the row up, and is reminded of it.", "跟进人（收到提醒的人）。"),
        "manager": _words(
            "Who is told when it stays late; NULL: nobody says who.", "仍未跟进时通知的主管；未知则为 NULL。"
        ),
        "since": _words("Since when the row is late; NULL: it has no date or time.", "逾期起始时间；没有日期或时间则为 NULL。"),
        "process": _WHO["process"],
        "department": _WHO["department"],
    },
    "task": {
        **_PLACE,
        **_KEY,
        "field": _RULE["field"],
        "title": _words("What people call the field.", "字段名称。"),
        **_ROW,
        **_WHO,
        "problem": _words(
            "missing (to be filled) or wrong (to be mended).", "问题：missing 缺失待填，wrong 有误待改。"
        ),
        "reason": _words("The rules that are broken, in words.", "违反的规则。"),
        "severity": _words(
            "minor, major or critical: the worst of these rules.",
            "严重程度：minor、major、critical，取各规则中最高者。",
        ),
        "priority": _words("1 critical, 2 major, 3 minor.", "优先级：1 最高，3 最低。"),
    },
    "backfill_progress": {
        "batch": _words("Number of the batch.", "批次号。"),
        "table_name": _words("Table, quoted.", "表名（带引号）。"),
        "reason": _words("Why it was proposed.", "补录理由。"),
        "source": _words("Where the values come from.", "数据来源。"),
        "proposed_by": _words("Who logged in and proposed it.", "提出人（登录用户）。"),
        "proposed_at": _words("When it was proposed.", "提出时间。"),
        "proposed": _words("Values proposed.", "提出的条数。"),
        "written": _words("Values approved and written.", "已审批写入的条数。"),
        "rejected": _words("Values rejected.", "已驳回的条数。"),
        "withdrawn": _words("Values withdrawn by who proposed them.", "提出人撤回的条数。"),
        "remaining": _words("Values that nobody has decided on.", "待处理的条数。"),
        "undone": _words("Written values that were written back.", "写入后又写回原值的条数。"),
        "done_percent": _words("Share decided on, in percent.", "已处理比例（百分比）。"),
        "decided_at": _words("When one of them was last decided on; NULL: none yet.", "最近一次处理的时间；尚无则为 NULL。"),
        "per_day": _words(
            "Values decided on a day: of the last seven days, or since they were proposed; of a batch that is done, of its last.",
            "每天处理的条数：按最近七天（不足七天按提出以来）计；已处理完的批次按其最后七天计。",
        ),
        "remaining_days": _words(
            "Days that the rest takes at that pace; NULL where nothing was decided on lately.",
            "按此速度处理完剩余条数所需天数；近期无处理则为 NULL。",
        ),
        "missing_rate_before": _words(
            "Missing rate of the batch's fields in the whole table when it was proposed, 0 to 1; NULL where it is not known"
            " or withheld.",
            "提出时整张表中相关字段的缺失率（0 到 1）；未知或不予显示时为 NULL。",
        ),
        "missing_percent_before": _words("The same in percent.", "同上（百分比）。"),
        "missing_rate_now": _words(
            "Missing rate of these fields at this moment, 0 to 1.", "这些字段当前的缺失率（0 到 1）。"
        ),
        "missing_percent_now": _words("The same in percent.", "同上（百分比）。"),
        "awaiting_second": _words(
            "Values that one has approved and that need a second; they count as remaining.", "已初审、待他人复审的条数（计入待处理）。"
        ),
    },
    "recurrence": {
        **_PLACE,
        "scope": _words(
            "row: a field of a row whose value was written by way of the ledger; incident: an incident that was closed.",
            "对象：row 经台账补录过的某行某字段，incident 已关闭的事件。",
        ),
        "field": _words("Field that is, or was, a gap again.", "再次出现问题的字段。"),
        "rule": _words("Rule of the incident; NULL where it is about the gaps of a field, or about a row.", "事件所涉及的规则；缺失类事件或单行为 NULL。"),
        "title": _words("What people call the field or rule.", "字段或规则的标题。"),
        **_WHO,
        "source": _words("Channel of the row now, or of the incident.", "该行当前的来源渠道，或事件所涉及的来源渠道。"),
        "owner": _words("Who fills the row's gaps now, or whom the incident is about.", "该行当前的录入人，或事件所涉及的录入人。"),
        "key": _words("The row's key, as text; NULL for incidents.", "该行主键（文本）；事件为 NULL。"),
        "entry": _words("Entry of dq.ledger that had closed the gap; NULL for incidents.", "当时补好该缺失的台账编号；事件为 NULL。"),
        "incident": _words("The incident in dq.incidents; NULL for rows.", "事件编号，见 dq.incidents；单行为 NULL。"),
        "cause": _words("Cause given for the incident before it came back; NULL where nobody gave one, and for rows.", "再次发生之前所填写的事件原因；未填写及单行为 NULL。"),
        "closed_at": _words("When the gap, or the incident, had been closed.", "此前关闭或补好的时间。"),
        "closed_by": _words("Who had approved the value or resolved the incident; NULL: the figure did.", "此前的审批人或关闭人；NULL 表示指标自行恢复。"),
        "closed_from": _words("Where the value had come from; NULL for incidents.", "当时补录值的来源；事件为 NULL。"),
        "recurred_at": _words(
            "When it was known to be back: the incident opened again, or another value was proposed; NULL: nobody has proposed one.",
            "获知再次出现的时间：事件重新打开，或再次提出补录；尚无人提出则为 NULL。",
        ),
        "state": _words("open, or closed again.", "状态：open 未解决，closed 已再次解决。"),
    },
    "rule": {
        **_PLACE,
        **_TABLE,
        "rule": _RULE["rule"],
        "kind": _words("Kind of the rule: the key in the spec.", "规则种类：规范中的键。"),
        "code": _RULE["code"],
        "field": _RULE["field"],
        "title": _words("What people call the rule.", "规则名称。"),
        "description": _words("What it says, and where it applies.", "规则说明与适用范围。"),
        "condition": _words("The condition under which it applies, as in the spec; NULL: always.", "适用条件；NULL 表示总是适用。"),
        "message": _words("What a user is told who breaks it.", "违反时给用户的提示。"),
        **_DIMENSION,
        **_GRADE,
        **_ENFORCED,
        "note": _words("Why it is not held by a guarantee, or what goes past it.", "未能完全保证的原因或例外。"),
        "threshold": _FIGURES["threshold"],
        "weight": _FIGURES["weight"],
        **_WHO,
    },
    "threshold": {
        **_PLACE,
        **_TABLE,
        "threshold": _words("Threshold, unique in its table.", "阈值编号（表内唯一）。"),
        "scope": _words("field or rule: of what the figure is.", "对象：field 字段，rule 规则。"),
        "name": _words("Which field or rule.", "字段或规则的名称。"),
        "title": _words("What people call the field or rule.", "字段或规则的标题。"),
        "measure": _words(
            "The figure: missing_rate, missing, violation_rate or violations; missing_times or violation_times: how many times"
            " what the rate was.",
            "指标：missing_rate 缺失率，missing 缺失行数，violation_rate 违规率，violations 违规行数；missing_times、"
            "violation_times 为与此前比率之比（倍数）。",
        ),
        "highest": _words(
            "Highest figure accepted, a rate from 0 to 1 or a number of rows: above it an incident opens; of times, from it on.",
            "可接受的最高值（0 到 1 的比率，或行数）；超过即产生事件，倍数则为达到即产生。",
        ),
        "clear": _words("At this figure or below an open incident is over.", "指标降到此值或以下，事件自动关闭。"),
        "severity": _GRADE["severity"],
        "slice": _words(
            "Column each of whose values is watched by itself; NULL: all rows together.",
            "按该列的每个取值分别监控；NULL 表示全部数据行。",
        ),
        "min_rows": _words("Fewer applicable rows open no incident.", "适用行数少于此数时不产生事件。"),
        **_WHO,
        "listed_in": _words("View that lists the rows; NULL where none does.", "列出相关数据行的视图；没有则为 NULL。"),
        "owner": _words(
            "Column that says who fills a row's gaps: its values are in no message.",
            "录入人所在的列；其取值不写入通知。",
        ),
        "language": _words("Language of messages.", "通知所用语言。"),
        "reads": _words(
            "Tables whose rows the figure tells of, quoted, a line each.", "指标所涉及的表，带引号，每行一个。"
        ),
        "source": _words("Column with the channel that a row came from.", "来源渠道所在的列。"),
        "since": _words(
            "How long ago the rate is that times compare with; NULL for other figures.", "倍数所对比的时间跨度；其他指标为 NULL。"
        ),
        "above": _words(
            "With times: a rate that is not above this, 0 to 1, opens no incident.", "倍数类：比率（0 到 1）不高于此值时不产生事件。"
        ),
        **_QUIET,
    },
    "field": {
        **_PLACE,
        **_TABLE,
        **_FIELD,
        "description": _words("What a good value looks like.", "合格值的说明。"),
        "standard": _words("Field standard that it follows.", "遵循的字段标准。"),
        "type": _words("Type of the column.", "字段类型。"),
        "role": _words(
            "What the column is for its table: key, owner, source, slice.",
            "该列的作用：key 主键，owner 录入人，source 来源渠道，slice 切片维度。",
        ),
        "is_required": _words("Whether some rule asks for it to be filled.", "是否有规则要求填写。"),
        "required_when": _words(
            "Where it has to be filled: conditions, or the rules that ask for it; NULL: always, or never.",
            "何时必填：条件或规则编号；NULL 表示总是或从不。",
        ),
        "is_unique": _words("Whether no two rows may share a value.", "取值是否必须唯一。"),
        "is_normalised": _words("Whether values are brought to a standard form as they are written.", "写入时是否规范化。"),
        "rules": _words("Rules that are about it.", "涉及该字段的规则数。"),
        **_WHO,
        "approvers": _words(
            "People who have to approve a value proposed for it, besides who proposed it.", "补录值须几人审批（提出人除外）。"
        ),
    },
}  # fmt: skip

# Columns behind those of the contract that a table's own view has.
EXTRA: Mapping[str, Mapping[str, Words]] = {
    "source_differences": {
        "row_key": _words("Key of the row.", "该行的主键。"),
        "stored": _words("What the field holds.", "该字段的现值。"),
        "offered": _words("What the source says, in standard form.", "来源中的值（规范形式）。"),
        "keep": _words(
            "How the field is kept in step: proposal, write; NULL: only gaps are proposed.",
            "与来源保持一致的方式：proposal 提出建议，write 直接写入；NULL 表示只补缺失。",
        ),
    },
    "overdue": {
        "moment": _words("From when the row's time counts.", "计时起点。"),
        "manager_after": _words(
            "How long after the owner the manager is told; NULL: never.", "提醒跟进人多久后通知主管；NULL 表示不通知。"
        ),
        "shows_key": _words("Whether messages name the key.", "通知中是否列出主键。"),
        **_QUIET,
    },
}

VIEWS: Mapping[str, Words] = {
    "completeness": _words("Live completeness, one row for each field.", "实时完整率，每个字段一行。"),
    "completeness_by_slice": _words(
        "Live completeness, one row for each field and value of each slice.",
        "实时完整率，按切片维度的每个取值、每个字段一行。",
    ),
    "rule_violations": _words(
        "Violations, one row for each rule; live, or as dq.refresh() measured.",
        "违规数，每条规则一行；实时，或为 dq.refresh() 的结果。",
    ),
    "rule_violations_by_slice": _words(
        "Violations, one row for each rule and value of each slice; live, or as dq.refresh() measured.",
        "违规数，按切片维度的每个取值、每条规则一行；实时，或为 dq.refresh() 的结果。",
    ),
    "validity": _words("The rules of dimension validity, as in dq.rule_violations.", "有效性规则，列同 dq.rule_violations。"),
    "uniqueness": _words("The rules of dimension uniqueness, as in dq.rule_violations.", "唯一性规则，列同 dq.rule_violations。"),
    "consistency": _words("The rules of dimension consistency, as in dq.rule_violations.", "一致性规则，列同 dq.rule_violations。"),
    "timeliness": _words("The rules of dimension timeliness, as in dq.rule_violations.", "及时性规则，列同 dq.rule_violations。"),
    "scorecard": _words(
        "Scores and ranks, one row for each table, department, source and owner in each dimension and in total.",
        "评分与排名，每个表、部门、来源、录入人在每个维度及总分各一行。",
    ),
    "trend": _words(
        "Scores by hour and day, of tables, departments, sources, owners, rules and fields; kept by dq.snapshot().",
        "按小时和天的评分历史：表、部门、来源、录入人、规则、字段；由 dq.snapshot() 保存。",
    ),
    "backfill_progress": _words(
        "Batches of proposed values, how far they are, and what they did to the missing rate.", "补录批次、进度及补录前后的缺失率。"
    ),
    "recurrence": _words(
        "Gaps and incidents that came back after they were closed, one row for each time; reads the rows that the ledger wrote to.",
        "关闭后再次出现的缺失与事件，每次一行；查询时读取台账写过的数据行。",
    ),
    "rule": _words("The rules, and what holds each.", "规则目录及其执行方式。"),
    "threshold": _words("Figures above which an incident opens.", "监控阈值：超过即产生事件。"),
    "field": _words("The data dictionary: what each field of the spec is.", "数据字典：规范中的每个字段。"),
    "missing_rows": _words(
        "Rows with gaps, one line for each gap; reads the table.",
        "有缺失的数据行，每处缺失一行；查询时读取原表。",
    ),
    "task": _words(
        "What has to be filled or mended, one line for each field of a row; a value that is filled takes its line away.",
        "待补录、待更正的任务，每行数据的每个字段一条；补好后自动消失。",
    ),
    "source_differences": _words(
        "Fields of rows about which the source that they are completed from knows more, one line each; reads both tables.",
        "来源（complete_from）掌握而本表缺失或不一致的字段，每行数据的每个字段一条；查询时读取两张表。",
    ),
    "overdue": _words(
        "Rows that are late by a rule in time of which people are reminded, one line for each rule; reads the table, and who manages"
        " whom.",
        "逾期且会发出提醒的数据行，每条规则一行；查询时读取原表及主管所在的表。",
    ),
    "violating_rows": _words(
        "Rows that break rules, one line for each violation; reads the table.",
        "违反规则的数据行，每处违规一行；查询时读取原表。",
    ),
}  # fmt: skip

# The views of schema dq.
CONTRACT = tuple(COLUMNS)


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
