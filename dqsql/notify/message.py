"""What a message says to people: a line that fits a phone, and a text, in the language of the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dqsql.clock import worded
from dqsql.model import percent
from dqsql.names import ident, literal
from dqsql.notify import digest, reminder

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "minor": "minor",
        "major": "major",
        "critical": "critical",
        "opened": "opened",
        "reopened": "has come back",
        "resolved": "is over",
        "missing_rate": "missing",
        "missing": "rows without it",
        "violation_rate": "of the rows break it",
        "violations": "rows break it",
        "missing_times": "times as many are missing",
        "violation_times": "times as many break it",
        "incident": "Incident {incident} {event}.",
        "figure": "Figure: {figure} ({affected} of {applicable} rows); accepted: {highest}",
        "times": "Figure: {figure} times what it was {since} ago, now {rate} ({affected} of {applicable} rows);"
        " accepted: less than {highest}",
        "slice": "Where: {slice} = {value}",
        "worst_slices": "Worst: {}",
        "process": "Process: {}",
        "department": "Department: {}",
        "steward": "Steward: {}",
        "assignee": "Assigned to: {}",
        "rows": "Rows: {}",
        "again": "It has come back {} times.",
        "key": "Message {}",
    },
    "zh": {
        "minor": "一般",
        "major": "重要",
        "critical": "严重",
        "opened": "已产生",
        "reopened": "再次发生",
        "resolved": "已恢复",
        "missing_rate": "缺失率",
        "missing": "缺失行数",
        "violation_rate": "违规率",
        "violations": "违规行数",
        "missing_times": "缺失率倍数",
        "violation_times": "违规率倍数",
        "incident": "事件 {incident} {event}。",
        "figure": "当前值：{figure}（{applicable} 行中 {affected} 行），阈值：{highest}",
        "times": "当前值：{since}前的 {figure} 倍，现为 {rate}（{applicable} 行中 {affected} 行），阈值：{highest} 倍",
        "slice": "范围：{slice} = {value}",
        "worst_slices": "最差：{}",
        "process": "流程：{}",
        "department": "部门：{}",
        "steward": "负责人：{}",
        "assignee": "处理人：{}",
        "rows": "明细：{}",
        "again": "已再次发生 {} 次。",
        "key": "消息 {}",
    },
}


@dataclass(frozen=True)
class Message:
    """A message ready to be sent; `key` is the same however often it is."""

    number: int
    key: str
    title: str
    text: str
    content: Mapping[str, Any]

    @property
    def over(self) -> bool:
        """Whether it says that something is over."""
        return bool(self.content.get("event") == "resolved")

    def as_dict(self) -> dict[str, Any]:
        """The message as a webhook gets it."""
        return {"key": self.key, "title": self.title, "text": self.text, **self.content}


def message(number: int, key: str, content: Mapping[str, Any]) -> Message:
    """The message of what the outbox holds."""
    words = _WORDS.get(content["language"], _WORDS["en"])
    if template := digest if "digest" in content else reminder if "reminder" in content else None:
        lines = [*template.lines(content), words["key"].format(key)]
        return Message(number, key, template.title(content), "\n".join(lines), content)
    title = " ".join(_title(content, words).split())
    return Message(number, key, title, "\n".join(_lines(key, content, words)), content)


def _title(content: Mapping[str, Any], words: Mapping[str, str]) -> str:
    chinese = words is _WORDS["zh"]
    table, shown = content["table_title"] or content["table"], _shown(content, "figure")
    over = content["event"] == "resolved"
    mark = words["resolved"] if over else words[content["severity"]]
    if chinese:
        where = f"（{content['slice']} = {content['value']}）" if content["slice"] else ""
        return f"【{mark}】{table}：{content['name_title']}{where} {words[content['measure']]} {shown}"
    where = f" ({content['slice']} = {content['value']})" if content["slice"] else ""
    return f"[{mark}] {table}: {content['name_title']}{where}: {shown} {words[content['measure']]}"


def _lines(key: str, content: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    event = words[content["event"]]
    yield words["incident"].format(incident=content["incident"], event=event)
    if content["reopened"]:
        yield words["again"].format(content["reopened"])
    yield f"{content['database']}: {content['table']}, {content['scope']} {content['name']}, {content['at']}"
    since = content.get("since")
    yield words["times" if since else "figure"].format(
        figure=_shown(content, "figure"),
        since=since and worded(since)[content["language"]],
        rate=percent(round(content["affected"] / max(content["applicable"], 1), 6)),
        highest=_shown(content, "highest"),
        affected=content["affected"],
        applicable=content["applicable"],
    )
    if content["slice"]:
        yield words["slice"].format(slice=content["slice"], value=content["value"] or "NULL")
    for part in ("worst_slices", "process", "department", "steward", "assignee"):
        if content[part]:
            yield words[part].format(content[part])
    if content["listed_in"]:
        query = f"select * from {content['listed_in']} where {ident(content['scope'])} = {literal(content['name'])};"
        yield words["rows"].format(query)
    yield words["key"].format(key)


def _shown(content: Mapping[str, Any], name: str) -> str:
    figure: float = content[name]
    return percent(round(figure, 6)) if content["measure"].endswith("_rate") else f"{figure:g}"
