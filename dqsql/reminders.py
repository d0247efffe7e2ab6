"""What a spec says of reminders: of which rules in time people are reminded, and who their managers are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from dqsql.clock import Length
from dqsql.names import Name

_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)


class Remind(BaseModel):
    """The owner of a row that is late is reminded of it, and some time later the owner's manager."""

    model_config = _CONFIG

    manager_after: Length | None = Field(
        default=None, description="How long after its owner the manager is told of a row that is still late."
    )

    @property
    def worded(self) -> str:
        """What it says, in words."""
        return "the owner" + (f", {self.manager_after} later the manager" if self.manager_after else "")


def _remind(value: Any) -> Any:
    if isinstance(value, bool):
        return {} if value else None
    if isinstance(value, Mapping | Remind):
        return value
    raise ValueError("must be true, or say when the manager is told: {manager_after: 2 days}")


Reminded = Annotated[Remind | None, BeforeValidator(_remind, json_schema_input_type=Remind | bool)]


class Manager(BaseModel):
    """Where the manager of a row's owner is found: in a column of the row, or in another table.

    Example: `manager: {table: crm.staff, match: {owner: login}, value: manager}`.
    """

    model_config = _CONFIG

    value: str = Field(description="Column that names the manager.")
    table: str | None = Field(default=None, description="Table or view with that column; else it is the row's own.")
    match: Mapping[str, str] = Field(
        default={}, description="Columns of this table by which its row is found, each with the column there."
    )

    @model_validator(mode="after")
    def _goes_together(self) -> Manager:
        if bool(self.match) != (self.table is not None):
            raise ValueError("table and match go together: which row of it is the one? such as `match: {owner: login}`")
        return self


def _manager(value: Any) -> Any:
    if value is None:
        raise ValueError("this is empty: name a column, or a table that knows")
    return {"value": value} if isinstance(value, str) else value


Managed = Annotated[Manager | None, BeforeValidator(_manager, json_schema_input_type=Manager | str)]


@dataclass(frozen=True)
class Lookup:
    """Where the manager of a row's owner is found: column `value` of the row, or of the one row of `table` that
    `match`, own columns and those there, finds. `keys` are fragments of the two, to compare."""

    value: str
    table: Name | None = None
    match: tuple[tuple[str, str], ...] = ()
    keys: tuple[tuple[str, str], ...] = ()

    @property
    def worded(self) -> str:
        """What the spec says of it, in words."""
        if self.table is None:
            return self.value
        return f"{self.value} of {self.table}, where {', '.join(f'{own} = {there}' for own, there in self.match)}"
