"""`at_most`: no more than so many rows of each group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from dqsql.assertion import Rule, RuleError, Scope, SomeNames, types_of
from dqsql.claims import Claim, UniqueClaim
from dqsql.fragment import both
from dqsql.values import hashable


class AtMost(Rule):
    """No more than so many rows that the rule applies to hold the same in the named fields.

    Values are compared as `unique` compares them, in standard form; a row with one of them missing belongs to no group.

    Example: `one_primary: {at_most: 1, of_each: [customer_id], when: is_primary}`.
    """

    kind = code = "at_most"
    places = frozenset({"rule"})
    default_dimension = "uniqueness"
    messages = {
        "en": "there may be no more than {most} for each {field}",
        "zh": "每个{field}最多只能有 {most} 条",
    }

    at_most: Annotated[int, Field(ge=1)] = Field(description="How many rows of each group there may be.")
    of_each: SomeNames = Field(description="The fields that rows of a group have in common.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        applies = scope.applies
        for place, (name, type_) in enumerate(zip(self.of_each, types_of(scope, self.of_each, "of_each"), strict=True)):
            if not hashable(type_):
                raise RuleError(
                    f"at_most cannot tell groups apart by {name}, which is {type_.shown}",
                    "name texts, numbers, dates, uuids or booleans",
                    ("of_each", place),
                )
            applies = both(applies, f"(not {scope.missing(name)})")
        keys = tuple(scope.standard_form(name) for name in self.of_each)
        yield Claim(UniqueClaim(keys, applies, most=self.at_most), self.of_each, {"most": self.at_most})
