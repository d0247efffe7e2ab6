"""`unlike`: no value matches a regular expression."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from dqsql.assertion import RuleError, Scope, ValueRule, op
from dqsql.errors import ExpressionError
from dqsql.names import literal
from dqsql.pattern import check_search, compile_search
from dqsql.rules.format import LONGEST


class Unlike(ValueRule):
    """`pattern` is found nowhere in a value; `^` and `$` stand for its two ends.

    Patterns are those of `format`. Use it beside `format` to say more exactly what is wrong: give it a message.

    Example: `code: {unlike: {pattern: '[OI]', message: A code has no letters O and I}}`.
    """

    kind = code = "unlike"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} is not acceptable", "zh": "{field}不可接受"}
    short = "pattern"

    pattern: str = Field(description="Regular expression that is found nowhere in a value.")

    @property
    def params(self) -> Mapping[str, Any]:
        return {"pattern": self.pattern}

    def broken(self, value: str, scope: Scope) -> str:
        # What is longer is `format`'s and `length`'s to refuse: only its beginning is searched.
        start = f"pg_catalog.left({value}, {LONGEST})"
        return op(start, "~", literal(check_search(self.pattern)))

    def breaks(self, value: str) -> bool:
        return compile_search(self.pattern).search(value[:LONGEST]) is not None

    def prove(self) -> None:
        try:
            check_search(self.pattern)
        except ExpressionError as error:
            raise RuleError(error.message, error.hint, ("pattern",)) from error
