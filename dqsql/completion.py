"""Where values of a field come from, when not from people: what a spec says of it, and what that stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dqsql.names import Name

Keep = Literal["proposal", "write"]
OnError = Literal["skip", "reject"]


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
    at_write: bool = Field(default=False, description="Whether a write that leaves the field missing fills it.")
    on_error: OnError = Field(
        default="skip", description="`reject`: with `at_write`, a source that cannot be read fails the write."
    )
    keep: Keep | None = Field(
        default=None,
        description="What differs is proposed as well as what is missing, or both are written by dq.keep_in_step.",
    )

    @model_validator(mode="after")
    def _goes_together(self) -> CompleteFrom:
        if self.on_error == "reject" and not self.at_write:
            raise ValueError("on_error goes with at_write: a proposal fails no write")
        return self


@dataclass(frozen=True)
class Completion:
    """Where values of a field come from: column `value` of the row of `table` that `match`, own columns and those
    there, finds; `keep` says what becomes of values that differ. `at_write` a field that is missing is filled, and a
    source that is `strict` fails the write where it cannot be read."""

    table: Name
    match: tuple[tuple[str, str], ...]
    value: str
    keep: Keep | None = None
    at_write: bool = False
    strict: bool = False

    @property
    def matched_by(self) -> str:
        """`credit_code = code`: the field's own columns, and those of the source."""
        return ", ".join(f"{own} = {there}" for own, there in self.match)

    @property
    def worded(self) -> str:
        """What the spec says of it, in words."""
        kept = f"; kept in step by {self.keep}" if self.keep else ""
        filled = "; at write" + (", or the write fails" if self.strict else "") if self.at_write else ""
        return f"{self.value} of {self.table}, where {self.matched_by}{filled}{kept}"
