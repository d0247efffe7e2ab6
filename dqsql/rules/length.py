"""`length`: how many characters a text has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from dqsql.assertion import Claim, RowClaim, Rule, RuleError, Scope, holds, op

Characters = Annotated[int, Field(ge=0)]


class Length(Rule):
    """A text that says something has at least `min` and at most `max` characters (not bytes).

    Example: `name: {length: {min: 2, max: 80}}`.
    """

    kind = code = "length"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must have {bounds} characters", "zh": "{field}的字数须{bounds}"}
    short = "max"

    min: Characters | None = Field(default=None, description="Fewest characters.")
    max: Characters | None = Field(default=None, description="Most characters.")

    @model_validator(mode="after")
    def _bounds_fit(self) -> Length:
        if self.min is None and self.max is None:
            raise ValueError("length needs min or max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("length's min is greater than its max: no value could pass")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        if scope.type(column).family != "text":
            raise RuleError(f"length needs a text column; {column} is {scope.type(column).shown}", "use range")
        characters = f"pg_catalog.char_length({scope.value(column)}::pg_catalog.text)"
        outside = [
            op(characters, operator, str(bound))
            for operator, bound in (("<", self.min), (">", self.max))
            if bound is not None
        ]
        wrong = holds(f"({' or '.join(outside)})")
        bad = f"({wrong} and not {scope.missing(column)})"
        yield Claim(RowClaim(scope.applies, bad), (column,), {"min": self.min, "max": self.max})
