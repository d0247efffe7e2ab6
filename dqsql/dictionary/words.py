"""The words of a data dictionary in each language."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Data dictionary: {spec}", "contents": "Tables",
        "about": "What a good row is, as spec {spec} says.",
        "figures": "Figures of database {database}, {at}, as its counters have them; nothing was scanned.",
        "tables": "Tables", "fields": "Fields", "rules": "Rules", "over": "Rules over their threshold",
        "process": "Filled by", "department": "Department", "steward": "Steward", "key": "Key",
        "owner": "Gaps are filled by", "source": "Channel", "slices": "Slices", "rows": "Rows",
        "all fields": "Fields", "field": "Field", "type": "Type", "meaning": "Meaning", "required": "Required",
        "unique": "Unique", "also missing": "Also counts as missing", "more": " and {count} more", "answers": "Steward",
        "missing": "Missing", "complete": "Complete",
        "standard": "Standard", "is key": "key", "is owner": "says who fills the row's gaps",
        "is source": "the channel of the row", "is slice": "a slice of the figures",
        "normalised": "brought to its standard form when written", "completed": "completed from", "where": "where", "always": "always", "yes": "yes",
        "all rules": "Rules", "rule": "Rule", "says": "What it says", "dimension": "Dimension", "action": "When broken",
        "held by": "Held by", "broken by": "Broken by", "of": "Of", "status": "Status",
        "measured": ", measured {at}",
        "threshold": ", up to {share} % accepted",
        "reject": "refused", "warn": "let through with a warning", "observe": "counted",
        "completeness": "completeness", "validity": "validity", "uniqueness": "uniqueness",
        "consistency": "consistency", "timeliness": "timeliness",
        "standards": "Field standards", "all standards": "Standards that fields follow", "example": "Example",
        "norm": "Source", "used by": "Followed by",
    },
    "zh": {
        "title": "数据字典：{spec}", "contents": "表",
        "about": "规范 {spec} 对数据的要求。",
        "figures": "数字来自数据库 {database}，{at}，由计数器给出，未扫描任何表。",
        "tables": "表", "fields": "字段", "rules": "规则", "over": "超过阈值的规则",
        "process": "业务流程", "department": "部门", "steward": "数据负责人", "key": "主键",
        "owner": "补齐责任人字段", "source": "来源渠道字段", "slices": "分析维度", "rows": "行数",
        "all fields": "字段", "field": "字段", "type": "类型", "meaning": "说明", "required": "必填",
        "unique": "唯一", "also missing": "同样视为缺失", "more": " 等另外 {count} 个", "answers": "负责人",
        "missing": "缺失", "complete": "完整度",
        "standard": "标准", "is key": "主键", "is owner": "由谁补齐该行", "is source": "该行的来源渠道",
        "is slice": "分析维度",
        "normalised": "写入时自动规范", "completed": "缺失时取自", "where": "当", "always": "始终", "yes": "是",
        "all rules": "规则", "rule": "规则", "says": "要求", "dimension": "维度", "action": "不合格时",
        "held by": "执行方式", "broken by": "违反行数", "of": "适用行数", "status": "状态", "measured": "，{at} 测量",
        "threshold": "，容许 {share}%",
        "reject": "拒绝写入", "warn": "放行并提示", "observe": "仅统计",
        "completeness": "完整性", "validity": "有效性", "uniqueness": "唯一性",
        "consistency": "一致性", "timeliness": "及时性",
        "standards": "字段标准", "all standards": "字段所遵循的标准", "example": "示例",
        "norm": "来源", "used by": "使用字段",
    },
}  # fmt: skip

# States of a rule as the views have them: in words, and how good that is.
STATUS: Mapping[str, tuple[Mapping[str, str], str]] = {
    "ok": ({"en": "kept", "zh": "达标"}, "good"),
    "over threshold": ({"en": "over threshold", "zh": "超过阈值"}, "bad"),
    "no rows": ({"en": "no such row", "zh": "无适用行"}, "fair"),
    "recount": ({"en": "to be counted anew", "zh": "需重新计数"}, "bad"),
    "counting": ({"en": "being counted", "zh": "计数中"}, "fair"),
    "withheld": ({"en": "not shown to you", "zh": "对您不可见"}, "fair"),
    "not counted": ({"en": "not measured", "zh": "未测量"}, "fair"),
}
