"""`format`: the whole value matches a regular expression."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Claim, RowClaim, Rule, RuleError, Scope, holds, op
from dqsql.errors import ExpressionError
from dqsql.names import literal
from dqsql.pattern import translate

# PostgreSQL matches in linear time what `translate` lets through, but a megabyte is still a megabyte.
LONGEST = 8192


class Format(Rule):
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

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        if scope.type(column).family != "text":
            raise RuleError(
                f"format needs a text column; {column} is {scope.type(column).shown}",
                "use range or one_of for other types",
            )
        try:
            pattern = translate(self.pattern)
        except ExpressionError as error:
            raise RuleError(error.message, error.hint, ("pattern",)) from error
        text = f"{scope.value(column)}::pg_catalog.text"
        too_long = op(f"pg_catalog.octet_length({text})", ">", str(LONGEST))
        differs = op(text, "!~", literal(pattern))
        bad = f"({holds(f'({too_long} or {differs})')} and not {scope.missing(column)})"
        yield Claim(RowClaim(scope.applies, bad), (column,), {"pattern": self.pattern})
