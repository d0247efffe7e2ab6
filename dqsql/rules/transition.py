"""`transition`: the values that a column may go to from each of its values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, model_validator

from dqsql.assertion import Names, Rule, RuleError, Scope, holds, op
from dqsql.claims import ChangeClaim, Claim
from dqsql.fragment import FALSE, both, either, was

Moves = Mapping[str, Annotated[tuple[str, ...], Field(strict=False)]]


class Transition(Rule):
    """A column goes from one of its values to the listed ones only; staying is always allowed, emptying it never.

    A value that is named only as a target is final. From a value that the rule does not name, and from none, every
    other one may follow; what values there are is for `one_of` to say. With `start`, a new row has one of these values
    or none, and a row without a value goes to one of these. `when` is read in the row as it was.

    Held by a trigger, so a row that is deleted and inserted anew is another row. `observe` counts the changes seen.

    Example: `stage: {transition: {new: [contacted, lost], contacted: [won, lost]}}`.
    """

    kind = code = "transition"
    places = frozenset({"column"})
    default_dimension = "consistency"
    messages = {"en": "{field} cannot change in this way", "zh": "{field}不允许这样变更"}
    short = "moves"

    moves: Annotated[Moves, Field(min_length=1)] = Field(description="By value, the values that may follow it.")
    start: Annotated[Names, Field(min_length=1)] | None = Field(default=None, description="Values of a new row.")

    @classmethod
    def expand(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and "moves" not in value:
            if option := next((name for name in value if name in cls.model_fields), None):
                raise ValueError(f"transition has an option {option!r}: write the moves as `moves: {{…}}` beside it")
            return {"moves": value}
        return value

    @property
    def named(self) -> Sequence[str]:
        """Every value that the moves name, in their order."""
        return tuple(dict.fromkeys(value for before, after in self.moves.items() for value in (before, *after)))

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message may be made of."""
        return {"moves": {before: list(after) for before, after in self.moves.items()}, "start": self.start}

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Transition:
        for before, after in self.moves.items():
            if before in after:
                raise ValueError(f"transition lists {before!r} as its own next value: staying is always allowed")
            if len(set(after)) < len(after):
                raise ValueError(f"transition lists a value twice after {before!r}")
        if self.start is not None:
            reached = list(self.start)
            for value in reached:
                reached += [after for after in self.moves.get(value, ()) if after not in reached]
            if stray := [value for value in self.named if value not in reached]:
                raise ValueError(f"transition never reaches {', '.join(stray)}: let a move or `start` name it")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        if (type_ := scope.type(column)).family not in ("text", "number", "other"):
            raise RuleError(f"transition needs a column of texts, numbers or an enum; {column} is {type_.shown}")
        value, filled = scope.value(column), f"(not {scope.missing(column)})"
        stays = op(value, "=", was(value))
        final = [name for name in self.named if name not in self.moves]
        wrong = [
            _unless(was(self._is(scope, (before,), before)), either(stays, self._is(scope, after, before)))
            for before, after in self.moves.items()
        ]
        if final:
            wrong.append(_unless(was(self._is(scope, final)), stays))
        first = FALSE
        if self.start is not None:
            unlike = both(filled, f"(not {holds(self._is(scope, self.start))})")
            wrong.append(both(was(scope.missing(column)), unlike))
            first = both(scope.applies, unlike)
        if type_.family == "number":
            self._each_number_once()
        yield Claim(ChangeClaim(was(scope.applies), either(*wrong), first), (column,), self.params)

    def _each_number_once(self) -> None:
        """Raises RuleError where two spellings, such as 2 and 2.0, are one value of the column."""
        spelled: dict[Decimal, str] = {}
        for value in (*self.named, *(self.start or ())):
            if (first := spelled.setdefault(Decimal(value), value)) != value:
                raise RuleError(f"transition spells one number as {first!r} and as {value!r}", "spell it in one way")

    def _is(self, scope: Scope, values: Sequence[str], key: str = "") -> str:
        """Fragment: whether the column has one of `values`; `key` is the move that names them."""
        path = ("moves", key) if key else ("start",) if values is self.start else ("moves",)
        column = scope.column
        return either(*(op(scope.value(column), "=", scope.constant(value, column, path)) for value in values))


def _unless(condition: str, allowed: str) -> str:
    """Fragment, never NULL: `condition` and not `allowed`; unknown is false."""
    return f"({holds(condition)} and not {holds(allowed)})"
