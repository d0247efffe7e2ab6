"""`check`: any PostgreSQL expression over the columns of one row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Rule, Scope, holds
from dqsql.claims import Claim, RowClaim
from dqsql.fragment import columns


class Check(Rule):
    """The expression is not false; as in SQL's own CHECK, unknown (NULL) passes.

    Example: `order_dates: {check: "closed_on >= opened_on"}`.
    """

    kind = code = "check"
    places = frozenset({"rule"})
    default_dimension = "consistency"
    messages = {"en": "{field}: must satisfy {check}", "zh": "{field}：须满足 {check}"}

    check: str = Field(description="Boolean expression that must not be false.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        condition = scope.expression(self.check, ("check",))
        bad = holds(f"(not {condition})")
        blamed = tuple(sorted(columns(condition)))
        yield Claim(RowClaim(scope.applies, bad), blamed, {"check": self.check})
