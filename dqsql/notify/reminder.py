"""What a reminder says: an owner's rows that are late, and those of who reports to somebody; in two languages.

The content is what dq.tell_late writes. Keys and rules are named, and no other value of a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dqsql.names import literal
from dqsql.notify.digest import single

Content = Mapping[str, Any]

_TEMPLATES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "[reminder] {name}: {records} late",
        "at": "Database {database}, {at}",
        "owner": "Yours to follow up:",
        "manager": "Of those who report to you, reminded before and still late:",
        "line": "{records:>7}  {table_title}: {title}",
        "keys": "         key {keys}",
        "more": "{keys} and {more} more",
        "separator": ", ",
        "list": "List: {query}",
    },
    "zh": {
        "title": "【提醒】{name}：逾期 {records} 条",
        "at": "数据库 {database}，{at}",
        "owner": "由您跟进：",
        "manager": "您下属跟进、提醒后仍逾期：",
        "line": "{records:>7}  {table_title}：{title}",
        "keys": "         主键 {keys}",
        "more": "{keys} 等，另有 {more} 条",
        "separator": "、",
        "list": "清单：{query}",
    },
}


def title(content: Content) -> str:
    """One line that fits a phone."""
    return _words(content)["title"].format(name=single(content["shown"]), records=content["records"])


def lines(content: Content) -> Iterator[str]:
    """The text, line by line."""
    words = _words(content)
    yield words["at"].format(database=content["database"], at=content["at"])
    for stage in content["reminder"]:
        yield words[stage]
        for line in content["lines"]:
            if line["stage"] == stage:
                yield single(words["line"].format(**line))
                yield from _keys(line, words)
        # What is not printed as it is would find nobody.
        if content["name"] == content["shown"]:
            of = f"spec = {literal(content['spec'])} and {stage} = {literal(content['name'])}"
            query = f"select * from dq.overdue where {of} order by since, table_name, key;"
            yield single(words["list"].format(query=query))


def _keys(line: Content, words: Mapping[str, str]) -> Iterator[str]:
    if not line["keys"]:
        return
    keys, more = words["separator"].join(line["keys"]), line["records"] - len(line["keys"])
    yield single(words["keys"].format(keys=words["more"].format(keys=keys, more=more) if more else keys))


def _words(content: Content) -> Mapping[str, str]:
    return _TEMPLATES.get(content["language"], _TEMPLATES["en"])
