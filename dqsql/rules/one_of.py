"""`one_of`: the value is one of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from dqsql.assertion import FormRule, RuleError, Scope, op
from dqsql.claims import Claim
from dqsql.judges.forms import fold
from dqsql.names import array, jsonb
from dqsql.values import Scalar

# PostgreSQL looks a value up in a longer constant array by hash.
_WRITTEN_OUT = 8


class OneOf(FormRule):
    """A value that says something is one of `values`, letter for letter. What `values` names is never missing.

    With `normalize: [..., one_of]` other spellings are replaced before they are judged: those of `synonyms`, and
    those that differ from a value only in case, width or blanks around.

    Example: `level: {one_of: [A, B, C]}`.
    """

    kind = code = "one_of"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"values": "fewer"}
    messages = {"en": "{field} must be one of {values}", "zh": "{field}须为以下之一：{values}"}
    short = "values"
    families = ()

    values: Annotated[tuple[Scalar, ...], Field(strict=False, min_length=1)] = Field(description="Every allowed value.")
    synonyms: Mapping[str, Annotated[tuple[Scalar, ...], Field(strict=False)]] = Field(
        default={}, description="Other spellings of a value, by value; replaced by step `one_of` of `normalize`."
    )

    @field_validator("values")
    @classmethod
    def _each_once(cls, values: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
        twice = sorted(str(value) for value, count in Counter(values).items() if count > 1)
        if twice:
            raise ValueError(f"one_of names {', '.join(twice)} twice: name each value once")
        return values

    @model_validator(mode="after")
    def _one_meaning(self) -> OneOf:
        if unknown := [value for value in self.synonyms if value not in self.values]:
            raise ValueError(f"one_of has synonyms of {', '.join(unknown)}, which is none of its values")
        meanings: dict[str, set[str]] = {}
        for own in map(str, self.values):
            meanings.setdefault(fold(own), set()).add(own)
        for value, others in self.synonyms.items():
            for other in others:
                meant = meanings.setdefault(fold(str(other)), set())
                meant.add(value)
                if len(meant) > 1:
                    raise ValueError(f"{other} could mean two values of one_of: leave it out of the synonyms")
        return self

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The value that each folded spelling stands for, where it stands for one only."""
        folded = [fold(str(value)) for value in self.values]
        times = Counter(folded)
        found = {text: str(v) for text, v in zip(folded, self.values, strict=True) if times[text] == 1}
        return found | {fold(str(other)): value for value, others in self.synonyms.items() for other in others}

    @property
    def params(self) -> Mapping[str, Any]:
        return {"values": list(self.values)}

    def broken(self, value: str, scope: Scope) -> str:
        column = scope.column
        allowed = [scope.constant(item, column, ("values", position)) for position, item in enumerate(self.values)]
        if len(allowed) > _WRITTEN_OUT and scope.type(column).family == "text":
            constants = array([str(item) for item in self.values])
            return f"(not {value} OPERATOR(pg_catalog.=) any ({constants}))"
        unlike = " and ".join(op(value, "<>", item) for item in allowed)
        return f"({unlike})"

    def breaks(self, value: Any) -> bool:
        return value not in self.values and str(value) not in map(str, self.values)

    def form(self, value: str, scope: Scope) -> str:
        # An object's keys are found by bisection.
        return f"coalesce({jsonb(self.spellings)} OPERATOR(pg_catalog.->>) dq.fold({value}), {value})"

    def formed(self, value: str) -> str:
        return self.spellings.get(fold(value), value)

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.synonyms and scope.type(scope.column).family != "text":
            raise RuleError("only texts have synonyms", "leave them out", ("synonyms",))
        return super().claims(scope)
