"""`different`: columns of one row that must not hold the same value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated

from pydantic import Field

from dqsql.assertion import Names, Rule, RuleError, Scope, holds, op, types_of
from dqsql.claims import Claim, RowClaim
from dqsql.fragment import either
from dqsql.values import comparable


class Different(Rule):
    """No two of the named fields hold the same value; missing ones equal nothing. Texts are compared letter for letter.

    Example: `two_people: {different: [buyer_id, seller_id]}`.
    """

    kind = code = "different"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    messages = {"en": "{field} must not be the same", "zh": "{field}不得相同"}

    different: Annotated[Names, Field(min_length=2)] = Field(description="The fields.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        types = types_of(scope, self.different, "different")
        for place, (name, type_) in enumerate(zip(self.different, types, strict=True)):
            if not comparable(types[0], type_):
                raise RuleError(
                    f"{name} is {type_.shown} and {self.different[0]} is {types[0].shown}: they cannot be compared",
                    "compare columns of one type; a timestamptz is another day in another session",
                    ("different", place),
                )
        pairs = [self._pair(scope, one, other) for one, other in combinations(self.different, 2)]
        yield Claim(RowClaim(scope.applies, either(*pairs)), self.different)

    @staticmethod
    def _pair(scope: Scope, first: str, second: str) -> str:
        """Fragment, never NULL: whether the two are filled and the same."""
        values = [scope.value(name) for name in (first, second)]
        # Placeholders may be those of one of the two only.
        return (
            f"({holds(op(values[0], '=', values[1]))} and not {scope.missing(first)} and not {scope.missing(second)})"
        )
