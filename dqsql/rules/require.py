"""`require … when`: several fields that a condition makes required together."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Rule, Scope, SomeNames
from dqsql.claims import Claim, RowClaim


class Require(Rule):
    """Each of the named fields says something where the condition holds; every field is a claim of its own.

    Example: `won: {require: [amount, closed_on], when: "stage = 'won'"}`.
    """

    kind = "require"
    code = "required"
    places = frozenset({"rule"})
    default_dimension = "completeness"
    messages = {"en": "{field} is required", "zh": "{field}不能为空"}

    require: SomeNames = Field(description="Fields that must say something.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        for column in self.require:
            bad = scope.missing(column)
            yield Claim(RowClaim(scope.applies, bad), (column,), suffix=column, fills=column)
