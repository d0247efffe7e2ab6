"""`range`: a number or date within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic import Field, model_validator

from dqsql.assertion import Scope, ValueRule, op
from dqsql.values import Scalar


class Range(ValueRule):
    """A number or date lies within `min` and `max`, both included; NaN and infinity lie nowhere.

    Example: `discount: {range: {min: 0, max: 1}}`, `born: {range: {min: 1900-01-01}}`.
    """

    kind = code = "range"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"min": "greater", "max": "smaller"}
    messages = {"en": "{field} must be {bounds}", "zh": "{field}须{bounds}"}
    families = ("number", "date")
    instead = "use format for text, or change the column's type"

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

    @property
    def params(self) -> Mapping[str, Any]:
        return {"min": self.min, "max": self.max}

    def broken(self, value: str, scope: Scope) -> str:
        type_ = scope.type(scope.column)
        outside = [
            op(value, operator, scope.constant(bound, scope.column, (key,)))
            for key, operator, bound in (("min", "<", self.min), ("max", ">", self.max))
            if bound is not None
        ]
        # What passes the bound that is not given: to PostgreSQL NaN is greater than every number, infinity too.
        if type_.has_nan and self.max is None:
            outside.append(op(value, "=", f"'NaN'::{type_.sql}"))
        if type_.has_infinity:
            passing = (sign for sign, bound in (("", self.max), ("-", self.min)) if bound is None)
            outside += [op(value, "=", f"'{sign}infinity'::{type_.sql}") for sign in passing]
        return f"({' or '.join(outside)})"

    def breaks(self, value: Decimal | date) -> bool:
        if isinstance(value, Decimal):
            low, high = (None if bound is None else Decimal(str(bound)) for bound in (self.min, self.max))
            return not value.is_finite() or (low is not None and value < low) or (high is not None and value > high)
        # Aware and naive times are told apart by PostgreSQL's types; here all are compared as UTC.
        earliest, latest = (None if bound is None else _moment(str(bound)) for bound in (self.min, self.max))
        moment = _moment(value.isoformat())
        return (earliest is not None and moment < earliest) or (latest is not None and moment > latest)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)
