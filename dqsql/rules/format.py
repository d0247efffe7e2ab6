"""`format`: the whole value matches a regular expression."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from dqsql.assertion import RuleError, Scope, ValueRule, op
from dqsql.errors import ExpressionError
from dqsql.names import literal
from dqsql.pattern import compile_python, translate, translate_counted, translate_short

# PostgreSQL matches in linear time what `translate` lets through, but a megabyte is still a megabyte.
LONGEST = 8192


class Format(ValueRule):
    """A value that says something matches `pattern` from its first character to its last.

    Patterns are the part of regular expressions that PostgreSQL and Python read alike; `\\d`, `\\w` and `\\s`
    mean ASCII. A missing value has no format: that is `required`'s business.

    Example: `code: {format: 'C[0-9]{6}'}`.
    """

    kind = code = "format"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} has the wrong format", "zh": "{field}格式不正确"}
    short = "pattern"

    pattern: str = Field(description="Regular expression that the whole value matches.")

    @property
    def params(self) -> Mapping[str, Any]:
        return {"pattern": self.pattern}

    def broken(self, value: str, scope: Scope) -> str:
        return unlike(value, self.pattern)

    def breaks(self, value: str) -> bool:
        return len(value.encode()) > LONGEST or not compile_python(self.pattern).search(value)

    def prove(self) -> None:
        try:
            translate(self.pattern)
        except ExpressionError as error:
            raise RuleError(error.message, error.hint, ("pattern",)) from error


def unlike(value: str, pattern: str) -> str:
    """SQL: whether the text is too long to look at, or `pattern` does not match it as a whole; ExpressionError."""
    if counted := translate_counted(pattern):
        least, most, matched = counted
        length = f"pg_catalog.char_length({value})"
        wrong = (
            op(length, "<>", str(least)) if least == most
            else f"{op(length, '<', str(least))} or {op(length, '>', str(most))}"
        )  # fmt: skip
        return f"({wrong} or {op(value, '!~', literal(matched))})"
    length = f"pg_catalog.octet_length({value})"
    told = op(value, "!~", literal(translate(pattern)))
    if short := translate_short(pattern):
        # A character is a byte at least.
        within = op(length, "<=", str(short[0]))
        told = f"case when {within} then {op(value, '!~', literal(short[1]))} else {told} end"
    return f"({op(length, '>', str(LONGEST))} or {told})"
