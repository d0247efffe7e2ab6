"""`required`: the field says something, always or `when` a condition holds."""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.assertion import Rule, Scope
from dqsql.claims import Claim, RowClaim


class Required(Rule):
    """The value is neither NULL, nor blank, nor a placeholder such as 无 or N/A.

    Example: `mobile: {required: true}`, `credit_code: {required: {when: "kind = 'company'"}}`.
    """

    kind = code = "required"
    places = frozenset({"column"})
    default_dimension = "completeness"
    messages = {"en": "{field} is required", "zh": "{field}不能为空"}

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        yield Claim(RowClaim(scope.applies, scope.missing(column)), (column,), fills=column)
