"""`ordered`: values of several columns that follow one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Annotated

from pydantic import Field

from dqsql.assertion import Names, Rule, RuleError, Scope, holds, op, types_of
from dqsql.claims import Claim, RowClaim
from dqsql.fragment import either
from dqsql.values import comparable


class Ordered(Rule):
    """Each of the named fields is not before, or not less than, any that is named before it; missing ones are skipped.

    With `strictly: true` two of them may not be equal either.

    Example: `dates: {ordered: [opened_on, closed_on]}`.
    """

    kind = code = "ordered"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    tighter = {"strictly": "given"}
    messages = {"en": "{field} must be in this order", "zh": "{field}须按此先后顺序"}

    ordered: Annotated[Names, Field(min_length=2)] = Field(description="The fields, the first or smallest one first.")
    strictly: bool = Field(default=False, description="Whether equal values are refused too.")

    @property
    def templates(self) -> Mapping[str, str]:
        equal = {"en": ", and no two equal", "zh": "，且不得相等"}
        return {language: text + equal[language] * self.strictly for language, text in self.messages.items()}

    def claims(self, scope: Scope) -> Iterator[Claim]:
        types = types_of(scope, self.ordered, "ordered")
        for place, (name, type_) in enumerate(zip(self.ordered, types, strict=True)):
            if type_.family not in ("number", "date") and not type_.assumed:
                raise RuleError(
                    f"ordered needs number or date columns; {name} is {type_.shown}",
                    "the order of texts is another one in another locale",
                    ("ordered", place),
                )
            if not comparable(types[0], type_):
                raise RuleError(
                    f"{name} is {type_.shown} and {self.ordered[0]} is {types[0].shown}: they cannot be ordered",
                    "compare columns of one type; a timestamptz is another day in another session",
                    ("ordered", place),
                )
        operator = "<=" if self.strictly else "<"
        pairs = [self._pair(scope, first, second, operator) for first, second in combinations(self.ordered, 2)]
        yield Claim(RowClaim(scope.applies, either(*pairs)), self.ordered)

    @staticmethod
    def _pair(scope: Scope, first: str, second: str, operator: str) -> str:
        """Fragment, never NULL: whether the two are filled and in the wrong order."""
        wrong = holds(op(scope.value(second), operator, scope.value(first)))
        given = [
            scope.missing(name) for name in (first, second) if scope.missing(name) != f"({scope.value(name)} is null)"
        ]
        return f"({' and '.join([wrong, *(f'not {missing}' for missing in given)])})" if given else wrong
