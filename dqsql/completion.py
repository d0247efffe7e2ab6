"""Where values of a field come from, when not from people: what a spec says of it, and what that stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dqsql.names import Name

Keep = Literal["proposal"]


class CompleteFrom(BaseModel):
    """The table or view that knows values of a field, and how its rows are found.

    Example: `address: {complete_from: {table: erp.company, match: {credit_code: code}}}`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    table: str = Field(description="Table or view with the values, `schema.table` or `table`.")
    match: Annotated[Mapping[str, str], Field(min_length=1)] = Field(
        description="Columns of this table by which its rows are found, each with the column there."
    )
    value: str | None = Field(default=None, description="Column with the value; the field's own name when left out.")
    keep: Keep | None = Field(
        default=None, description="`proposal`: what differs from the source is proposed too, not only what is missing."
    )


@dataclass(frozen=True)
class Completion:
    """Where values of a field come from: column `value` of the row of `table` that `match`, own columns and those
    there, finds; `keep` says what becomes of values that differ."""

    table: Name
    match: tuple[tuple[str, str], ...]
    value: str
    keep: Keep | None = None

    @property
    def matched_by(self) -> str:
        """`credit_code = code`: the field's own columns, and those of the source."""
        return ", ".join(f"{own} = {there}" for own, there in self.match)

    @property
    def worded(self) -> str:
        """What the spec says of it, in words."""
        kept = {None: "", "proposal": "; kept in step by proposal"}[self.keep]
        return f"{self.value} of {self.table}, where {self.matched_by}{kept}"
