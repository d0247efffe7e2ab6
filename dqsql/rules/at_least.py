"""`at_least … of`: enough of several fields are filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from dqsql.assertion import Claim, RowClaim, Rule, Scope, SomeNames, op


class AtLeast(Rule):
    """At least so many of the named fields say something.

    Example: `reachable: {at_least: 1, of: [mobile, email, wechat]}`.
    """

    kind = code = "at_least"
    places = frozenset({"rule"})
    default_dimension = "completeness"
    messages = {"en": "at least {least} of {field} must be filled", "zh": "{field}至少填写 {least} 项"}

    at_least: Annotated[int, Field(ge=1)] = Field(description="How many of the fields must be filled.")
    of: SomeNames = Field(description="The fields, of which each counts once.")

    @model_validator(mode="after")
    def _can_be_kept(self) -> AtLeast:
        if self.at_least > len(set(self.of)):
            raise ValueError(f"at_least is {self.at_least}, but `of` names {len(set(self.of))}: no row could pass")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        fields = tuple(dict.fromkeys(self.of))
        filled = " OPERATOR(pg_catalog.+) ".join(f"(not {scope.missing(name)})::pg_catalog.int4" for name in fields)
        bad = op(f"({filled})", "<", str(self.at_least))
        yield Claim(RowClaim(scope.applies, bad), fields, {"least": self.at_least})
