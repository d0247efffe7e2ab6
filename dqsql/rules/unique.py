"""`unique`: no two rows share a value after it is brought to standard form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from dqsql.assertion import Names, Rule, RuleError, Scope
from dqsql.claims import Claim, UniqueClaim
from dqsql.fragment import both


class Unique(Rule):
    """No two rows have the same value, alone or together `with` other columns; missing values equal nothing.

    Values are compared in the standard form that their normalisation gives, so `Ａcme ` equals `Acme` where the
    standard says `normalize: [nfkc, trim]`. What the column's own collation or type takes for equal (citext) is equal.

    With `nulls: same` a missing value equals a missing one: of two rows with the same code and without a branch, one is
    too many.

    `by: company_key` compares company names without their legal form: 上海示例科技 equals 上海示例科技有限公司.

    Example: `code: {unique: true}`, `mobile: {unique: {when: "status = 'active'"}}`.
    """

    kind = code = "unique"
    places = frozenset({"column"})
    default_dimension = "uniqueness"
    tighter = {"nulls": "given"}
    messages = {"en": "{field} is already taken", "zh": "{field}已存在，不能重复"}

    with_: Names | None = Field(default=None, alias="with", description="Columns that make up the key too.")

    by: Literal["company_key"] | None = Field(default=None, description="Key by which texts are alike, not letters.")

    nulls: Literal["same"] | None = Field(default=None, description="`same`: missing values equal one another.")

    def claims(self, scope: Scope) -> Iterator[Claim]:
        columns = (scope.column, *(self.with_ or ()))
        if len(set(columns)) < len(columns):
            raise RuleError("unique names a column twice", "name each column of the key once", ("with",))
        # What says nothing without being NULL.
        words = [c for c in columns if scope.missing(c) != f"({scope.value(c)} is null)"]
        keys = tuple(scope.standard_form(column) for column in columns)
        if self.by is not None:
            if scope.type(scope.column).family != "text":
                raise RuleError(f"unique by {self.by} needs a text column", "leave `by` out", ("by",))
            keys = (f"dq.{self.by}({scope.value(scope.column)})", *keys[1:])
        applies = scope.applies
        if self.nulls == "same":
            keys = tuple(
                f"(case when {scope.missing(column)} then null else {key} end)" if column in words else key
                for column, key in zip(columns, keys, strict=True)
            )
        else:
            for column in words:
                applies = both(applies, f"(not {scope.missing(column)})")
        yield Claim(UniqueClaim(keys, applies, self.nulls == "same"), columns)
