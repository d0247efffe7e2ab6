"""`length`: how many characters a text has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from dqsql.assertion import Scope, ValueRule, op

Characters = Annotated[int, Field(ge=0)]


class Length(ValueRule):
    """A text that says something has at least `min` and at most `max` characters, and at most `max_bytes` in UTF-8.

    Example: `name: {length: {min: 2, max: 80}}`.
    """

    kind = code = "length"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"min": "greater", "max": "smaller", "max_bytes": "smaller"}
    messages = {"en": "{field} must have {bounds} characters", "zh": "{field}的字数须{bounds}"}
    short = "max"
    instead = "use range"

    min: Characters | None = Field(default=None, description="Fewest characters.")
    max: Characters | None = Field(default=None, description="Most characters.")
    max_bytes: Characters | None = Field(default=None, description="Most bytes, as protocols count; UTF-8.")

    @model_validator(mode="after")
    def _bounds_fit(self) -> Length:
        if self.min is None and self.max is None and self.max_bytes is None:
            raise ValueError("length needs min, max or max_bytes")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("length's min is greater than its max: no value could pass")
        return self

    @property
    def params(self) -> Mapping[str, Any]:
        if self.max is None and self.max_bytes is not None:
            # A text has no more characters than bytes.
            return {"min": self.min, "max": self.max_bytes}
        return {"min": self.min, "max": self.max}

    def broken(self, value: str, scope: Scope) -> str:
        characters = f"pg_catalog.char_length({value})"
        outside = [
            op(characters, operator, str(bound))
            for operator, bound in (("<", self.min), (">", self.max))
            if bound is not None
        ]
        if self.max_bytes is not None:
            outside.append(op(f"pg_catalog.octet_length({value})", ">", str(self.max_bytes)))
        return f"({' or '.join(outside)})"

    def breaks(self, value: str) -> bool:
        too_short = self.min is not None and len(value) < self.min
        too_long = self.max is not None and len(value) > self.max
        return too_short or too_long or (self.max_bytes is not None and len(value.encode()) > self.max_bytes)
