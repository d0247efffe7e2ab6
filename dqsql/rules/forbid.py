"""`forbid … when`: fields that must stay empty while a condition holds."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Rule, Scope, SomeNames
from dqsql.claims import Claim, RowClaim


class Forbid(Rule):
    """None of the named fields says anything where the condition holds; every field is a claim of its own.

    Example: `still_open: {forbid: [closed_on], when: "stage in ('new', 'contacted')"}`.
    """

    kind = "forbid"
    code = "forbidden"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    messages = {"en": "{field} must be empty here", "zh": "此时{field}必须为空"}

    forbid: SomeNames = Field(description="Fields that must be empty.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        for column in self.forbid:
            bad = f"(not {scope.missing(column)})"
            yield Claim(RowClaim(scope.applies, bad), (column,), suffix=column)
