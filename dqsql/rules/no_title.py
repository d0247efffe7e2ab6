"""`no_title`: a person's name, not a form of address."""

from __future__ import annotations

from dqsql.assertion import Scope, ValueRule
from dqsql.judges.person import person_title


class NoTitle(ValueRule):
    """The value names a person; 王总, 李工, Mr. Li, 先生 or 采购部 do not.

    Example: `contact: {no_title: true}`.
    """

    kind = code = "no_title"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {
        "en": "{field} must be a person's name, not a form of address",
        "zh": "{field}须为真实姓名，而不是称呼",
    }

    def broken(self, value: str, scope: Scope) -> str:
        return f"dq.person_title({value})"

    def breaks(self, value: str) -> bool:
        return person_title(value)
