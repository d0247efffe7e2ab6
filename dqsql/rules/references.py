"""`references`: the value stands in a column of another table."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Rule, RuleError, Scope
from dqsql.claims import Claim, ReferenceClaim


class References(Rule):
    """A value that is not NULL exists in the named column, as a foreign key has it.

    Example: `product: {references: product.id}`.
    """

    kind = code = "references"
    places = frozenset({"column"})
    default_dimension = "consistency"
    messages = {"en": "{field} refers to nothing in {to}", "zh": "{field}在 {to} 中不存在"}
    short = "to"

    to: str = Field(description="Table and column that hold the values: `product.id`.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.when is not None:
            raise RuleError(
                "references takes no `when`: a foreign key holds for every row or for none",
                "leave `when` out; rows that refer to nothing yet keep NULL",
                ("when",),
            )
        column = scope.column
        target, target_column, target_type = scope.target(self.to, ("to",))
        if target_type.family != scope.type(column).family:
            raise RuleError(
                f"{column} is {scope.type(column).shown}, but {self.to} is {target_type.shown}",
                "a reference needs the same type on both sides",
                ("to",),
            )
        claim = ReferenceClaim((column,), target, (target_column,))
        yield Claim(claim, (column,), {"to": self.to})
