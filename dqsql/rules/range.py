"""`range`: a number or date within bounds."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from dqsql.assertion import Claim, RowClaim, Rule, RuleError, Scope, holds, op
from dqsql.values import Scalar


class Range(Rule):
    """A number or date lies within `min` and `max`, both included; NaN and infinity lie nowhere.

    Example: `discount: {range: {min: 0, max: 1}}`, `born: {range: {min: 1900-01-01}}`.
    """

    kind = code = "range"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must be {bounds}", "zh": "{field}须{bounds}"}

    min: Scalar | None = Field(default=None, description="Smallest allowed value.")
    max: Scalar | None = Field(default=None, description="Largest allowed value.")

    @model_validator(mode="after")
    def _has_a_bound(self) -> Range:
        if self.min is None and self.max is None:
            raise ValueError("range needs min or max")
        low, high = self.min, self.max
        numbers = isinstance(low, int | float) and isinstance(high, int | float)
        # Dates as ISO 8601 writes them are in the order of their texts.
        if (numbers or (isinstance(low, str) and isinstance(high, str))) and low > high:  # type: ignore[operator]
            raise ValueError("range's min is greater than its max: no value could pass")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        type_, value = scope.type(column), scope.value(column)
        if type_.family not in ("number", "date"):
            raise RuleError(
                f"range needs a number or date column; {column} is {type_.shown}",
                "use format for text, or change the column's type",
            )
        outside = [
            op(value, operator, scope.constant(bound, column, (key,)))
            for key, operator, bound in (("min", "<", self.min), ("max", ">", self.max))
            if bound is not None
        ]
        # NaN is greater than every number, and infinity passes the bound that is not given.
        if type_.has_nan:
            outside.append(op(value, "=", f"'NaN'::{type_.sql}"))
        if type_.has_infinity:
            outside += [op(value, "=", f"'{sign}infinity'::{type_.sql}") for sign in ("", "-")]
        bad = holds(f"({' or '.join(outside)})")
        yield Claim(RowClaim(scope.applies, bad), (column,), {"min": self.min, "max": self.max})
