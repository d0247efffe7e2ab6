"""`listed`: the value stands in a value list, a table that its steward edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field, field_validator

from dqsql.assertion import FormRule, RuleError, Scope
from dqsql.claims import Claim, ReferenceClaim
from dqsql.judges.lists import listed, lists
from dqsql.names import Name, is_identifier


class Listed(FormRule):
    """The value stands in the table of a value list; held by a foreign key to it, so that a value in use stays.

    A list is a table like those that ship (`dq.industry`, `dq.job_title`, `dq.region`): rows are added and renamed
    without DDL. With `normalize: [..., listed]` a synonym, or the value in another case or width, is replaced by the
    value. One of your own: `create table crm.channel (like dq.industry including all)`.

    Example: `industry: {normalize: [nfkc, trim, listed], listed: dq.industry}`.
    """

    kind = code = "listed"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} must be a value of its list", "zh": "{field}须为值列表中的值"}
    short = "table"
    looks_up = True

    table: str = Field(description="The list's table, `schema.table`.")

    @field_validator("table")
    @classmethod
    def _qualified(cls, table: str) -> str:
        schema, dot, name = table.partition(".")
        if not dot or not is_identifier(schema) or not is_identifier(name):
            raise ValueError(f"{table!r} names no table: write schema.table, such as dq.industry")
        return table

    @property
    def name(self) -> Name:
        """The list's table."""
        schema, _, name = self.table.partition(".")
        return Name(schema, name)

    @property
    def params(self) -> Mapping[str, Any]:
        return {"table": self.table}

    def broken(self, value: str, scope: Scope) -> str:
        return self.looked_up(value)

    def looked_up(self, value: str) -> str:
        """Fragment: whether text `value` is in no row of the list."""
        return f"(not exists (select from {self.name.sql} as l where l.value operator(pg_catalog.=) {value}))"

    def breaks(self, value: str) -> bool:
        return value not in self._shipped()["values"]

    def form(self, value: str, scope: Scope) -> str:
        return (
            f"coalesce((select l.value from {self.name.sql} as l where l.value operator(pg_catalog.=) {value}),"
            f" (select l.value from {self.name.sql} as l"
            f" where l.spellings operator(pg_catalog.@>) array[dq.fold({value})] order by l.value limit 1), {value})"
        )

    def formed(self, value: str) -> str:
        return listed(value, self.table) if self.table in lists() else value

    def _shipped(self) -> Any:
        if self.table not in lists():
            raise RuleError(f"{self.table} is a table of your database", "give --dsn, to look into it")
        return lists()[self.table]

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        if scope.type(column).family != "text":
            raise RuleError(f"listed needs a text column; {column} is {scope.type(column).shown}", "use references")
        if self.when is not None:
            raise RuleError("a foreign key holds for every row", "leave `when` out, or use one_of", ("when",))
        yield Claim(ReferenceClaim((column,), self.name, ("value",)), (column,), self.params)
