"""What a digest says: an owner's list of the week, a department's completeness and rank; in two languages.

The content is a line of dq.digests. No row is named and no value shown: the list itself is asked for by its query.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dqsql.model import percent
from dqsql.names import literal

Content = Mapping[str, Any]

# {name} and the like are filled; a line of which some part is None is left out.
_TEMPLATES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "weekly": "[weekly] ",
        "owner": "{name}: {tasks} to fill or mend",
        "department": "{name}: {complete} complete, place {rank} of {of}",
        "week": "Week {week}, database {database}",
        "owner_sum": "{tasks} values to fill or mend, {critical} of them critical:",
        "owner_line": "{tasks:>7}  {table_title}: {title}, {problem}",
        "list": "List: {query}",
        "department_sum": "Filled: {complete} ({filled} of {applicable} values that ought to be); place {rank} of {of}",
        "before": "Before, on {before_at}: {complete_before}, place {rank_before}",
        "tasks": "To fill or mend: {tasks} values, {critical} of them critical; {unowned} in rows of no owner",
        "worst": "Worst:",
        "department_line": "{rate:>7}  {table_title}: {title} ({missing} of {applicable})",
        "left_out": "Not counted, because rows are hidden there from who counts: {left_out}",
        "missing": "missing",
        "wrong": "wrong",
    },
    "zh": {
        "weekly": "【周报】",
        "owner": "{name}：待补录或更正 {tasks} 项",
        "department": "{name}：完整率 {complete}，第 {rank} 名（共 {of}）",
        "week": "{week} 周，数据库 {database}",
        "owner_sum": "待补录或更正共 {tasks} 项，其中严重 {critical} 项：",
        "owner_line": "{tasks:>7}  {table_title}：{title}，{problem}",
        "list": "清单：{query}",
        "department_sum": "完整率：{complete}（应填 {applicable} 项，已填 {filled} 项）；第 {rank} 名（共 {of}）",
        "before": "此前（{before_at}）：{complete_before}，第 {rank_before} 名",
        "tasks": "待补录或更正：{tasks} 项，其中严重 {critical} 项；无录入人的 {unowned} 项",
        "worst": "缺失最多：",
        "department_line": "{rate:>7}  {table_title}：{title}（{applicable} 行中 {missing} 行）",
        "left_out": "未统计（存在对统计者不可见的行）：{left_out}",
        "missing": "缺失",
        "wrong": "有误",
    },
}


def title(content: Content) -> str:
    """One line that fits a phone."""
    words = _words(content)
    mark = words["weekly"] if content.get("week") else ""
    return f"{mark}{words[content['digest']].format(**_values(content))}"


def lines(content: Content) -> Iterator[str]:
    """The text, line by line."""
    words, values = _words(content), _values(content)
    owner = content["digest"] == "owner"
    for name in ("week", "owner_sum") if owner else ("week", "department_sum", "before", "tasks", "worst"):
        if _whole(words[name], values) and (name != "worst" or content["lines"]):
            yield words[name].format(**values)
    for line in content["lines"] or ():
        shown = line | {"problem": words.get(line.get("problem"), ""), "rate": _share(line)}
        yield single(words["owner_line" if owner else "department_line"].format(**shown))
    for name in ("left_out", "list"):
        if _whole(words[name], values):
            yield words[name].format(**values)


def _words(content: Content) -> Mapping[str, str]:
    return _TEMPLATES.get(content["language"], _TEMPLATES["en"])


def _values(content: Content) -> dict[str, Any]:
    shown = {name: single(value) if isinstance(value, str) else value for name, value in content.items()}
    values = {"week": None, "left_out": None, "query": None, "complete_before": None, "rank_before": None, **shown}
    values["name"] = single(content["shown"])
    if content["left_out"]:
        values["left_out"] = ", ".join(content["left_out"])
    if content["digest"] == "owner":
        # What is not printed as it is would find nobody.
        if content["name"] == content["shown"]:
            of = f"spec = {literal(content['spec'])} and owner = {literal(content['name'])}"
            values["query"] = f"select * from dq.task where {of} order by priority, table_name, key;"
        return values
    values["complete"] = _percent(content["score"])
    values["filled"] = content["applicable"] - content["missing"]
    if content["score_before"] is not None:
        values["complete_before"] = _percent(content["score_before"])
        values["before_at"] = content["before_at"][:10]
    return values


def _whole(template: str, values: Mapping[str, Any]) -> bool:
    """Whether there is a value for every hole of a template."""
    return not any(value is None and f"{{{name}}}" in template for name, value in values.items())


def _share(line: Content) -> str:
    return _percent(line["missing"] / line["applicable"]) if line.get("applicable") else ""


def _percent(rate: float) -> str:
    return percent(round(rate, 4))


def single(text: str) -> str:
    """What stands in the data cannot begin a line of its own; leading blanks stay."""
    return " ".join(text.splitlines())
