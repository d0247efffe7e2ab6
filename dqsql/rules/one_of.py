"""`one_of`: the value is one of a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, field_validator

from dqsql.assertion import Claim, RowClaim, Rule, Scope, holds, op
from dqsql.values import Scalar


class OneOf(Rule):
    """A value that says something is one of `values`, letter for letter.

    Example: `level: {one_of: [A, B, C]}`.
    """

    kind = code = "one_of"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must be one of {values}", "zh": "{field}须为以下之一：{values}"}
    short = "values"

    values: Annotated[tuple[Scalar, ...], Field(strict=False, min_length=1)] = Field(description="Every allowed value.")

    @field_validator("values")
    @classmethod
    def _each_once(cls, values: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
        twice = sorted({str(value) for value in values if values.count(value) > 1})
        if twice:
            raise ValueError(f"one_of names {', '.join(twice)} twice: name each value once")
        return values

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        allowed = [scope.constant(value, column, ("values", position)) for position, value in enumerate(self.values)]
        unlike = " and ".join(op(scope.value(column), "<>", value) for value in allowed)
        bad = f"({holds(f'({unlike})')} and not {scope.missing(column)})"
        yield Claim(RowClaim(scope.applies, bad), (column,), {"values": list(self.values)})
