"""`length`: how many characters a text has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from dqsql.assertion import Scope, ValueRule, op

Characters = Annotated[int, Field(ge=0)]


class Length(ValueRule):
    """A text that says something has at least `min` and at most `max` characters (not bytes).

    Example: `name: {length: {min: 2, max: 80}}`.
    """

    kind = code = "length"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must have {bounds} characters", "zh": "{field}的字数须{bounds}"}
    short = "max"
    instead = "use range"

    min: Characters | None = Field(default=None, description="Fewest characters.")
    max: Characters | None = Field(default=None, description="Most characters.")

    @model_validator(mode="after")
    def _bounds_fit(self) -> Length:
        if self.min is None and self.max is None:
            raise ValueError("length needs min or max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("length's min is greater than its max: no value could pass")
        return self

    @property
    def params(self) -> Mapping[str, Any]:
        return {"min": self.min, "max": self.max}

    def broken(self, value: str, scope: Scope) -> str:
        characters = f"pg_catalog.char_length({value})"
        outside = [
            op(characters, operator, str(bound))
            for operator, bound in (("<", self.min), (">", self.max))
            if bound is not None
        ]
        return f"({' or '.join(outside)})"

    def breaks(self, value: str) -> bool:
        return (self.min is not None and len(value) < self.min) or (self.max is not None and len(value) > self.max)
