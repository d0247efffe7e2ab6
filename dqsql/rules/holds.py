"""`holds`: a text that is a value of another type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from dqsql.assertion import Scope, ValueRule
from dqsql.judges.types import Held, holds
from dqsql.names import literal

_WORDS: Mapping[Held, Mapping[str, str]] = {
    "date": {"en": "a date that exists, such as 2024-12-31", "zh": "存在的日期，例如 2024-12-31"},
    "datetime": {"en": "a time that exists, such as 2024-12-31 18:00", "zh": "存在的时间，例如 2024-12-31 18:00"},
    "number": {"en": "a number, such as 1234.5", "zh": "数字，例如 1234.5"},
    "integer": {"en": "a whole number", "zh": "整数"},
    "boolean": {"en": "true or false", "zh": "true 或 false"},
    "uuid": {"en": "a UUID", "zh": " UUID"},
}


class Holds(ValueRule):
    """A text is a date, datetime, number, integer, boolean or uuid that every reader reads alike.

    Dates and times as ISO 8601 has them (2024-12-31, 2024-12-31 18:00, 2024-12-31T18:00:00+08:00), numbers with a point
    for decimals and nothing for thousands, `true` or `false`. No session setting changes the verdict, and a cast of
    such a text to the type never fails.

    Example: `founded: {holds: date}`.
    """

    kind = "holds"
    code = "type"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must be {type}", "zh": "{field}须为{type}"}
    short = "type"
    instead = "a column of another type holds nothing else; leave the rule out"

    type: Held = Field(description="What the text must be.")

    @property
    def templates(self) -> Mapping[str, str]:
        words = _WORDS[self.type]
        return {language: text.replace("{type}", words[language]) for language, text in self.messages.items()}

    @property
    def params(self) -> Mapping[str, Any]:
        return {"type": self.type}

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.holds({value}, {literal(self.type)}))"

    def breaks(self, value: str) -> bool:
        return not holds(value, self.type)
