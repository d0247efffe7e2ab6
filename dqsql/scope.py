"""What a rule sees of its table while it makes its claims: the `Scope` of dqsql.assertion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from dqsql import expr
from dqsql.assertion import Helper, Rule, RuleError
from dqsql.claims import Children
from dqsql.errors import ExpressionError
from dqsql.fragment import TRUE
from dqsql.model import Field
from dqsql.names import Name
from dqsql.values import ColumnType, Scalar, constant

Path = tuple[str | int, ...]

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_WHOLE = re.compile("[+-]?[0-9]+")
_DATE = r"\d{4}-\d{2}-\d{2}"
_CLOCK = r"[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
# By type: the shape of its constants, and what to call that. Only shapes that mean the same in every session.
_SHAPES = {
    "pg_catalog.date": (re.compile(_DATE), "a date such as 2024-12-31"),
    "pg_catalog.timestamp": (
        re.compile(f"{_DATE}(?:{_CLOCK})?"),
        "a date, or a time such as 2024-12-31 18:00",
    ),
    "pg_catalog.timestamptz": (
        re.compile(rf"{_DATE}(?:{_CLOCK}(?:Z|[+-]\d{{2}}(?::?\d{{2}})?))?"),
        "a date, or a time with its zone such as 2024-12-31 18:00+08",
    ),
}


class Lookup(Protocol):
    """The table behind a scope."""

    def field(self, name: str) -> Field:
        """The field of a column; RuleError where there is none."""

    def target(self, reference: str, path: Path) -> tuple[Name, str, ColumnType | None]:
        """Table, column and type (None: unknown) of `table.column`; RuleError where there is none."""

    @property
    def told_by(self) -> tuple[str, ...]:
        """The columns that tell the rows apart; where no database was asked for them, one that does for checking."""

    @property
    def title(self) -> Mapping[str, str]:
        """What people call the table."""

    def beside(self, reference: str) -> Lookup:
        """The table of `table.column`, which is a `target`."""

    def helper(self, helper: Helper) -> Name | None:
        """The name of the function that `helper` makes; None where no function can be made."""


class RuleScope:
    """The scope of one rule that stands on `column`, or on its table as a whole."""

    def __init__(self, table: Lookup, rule: Rule, column: str | None) -> None:
        self._table, self._rule, self._column = table, rule, column

    @property
    def column(self) -> str:
        if self._column is None:
            raise RuleError(f"{self._rule.kind} stands on a column")
        return self._column

    @property
    def applies(self) -> str:
        when = self._rule.when
        return TRUE if when is None else f"coalesce({self.expression(when, ('when',))}, false)"

    def value(self, name: str) -> str:
        return self._table.field(name).value

    def standard_form(self, name: str) -> str:
        return self._table.field(name).key_form

    def missing(self, name: str) -> str:
        return self._table.field(name).missing

    def type(self, name: str) -> ColumnType:
        return self._table.field(name).type

    def expression(self, source: str, path: Sequence[str | int] = ()) -> str:
        try:
            parsed = expr.parse(source)
            for name in parsed.columns:
                self._table.field(name)
        except (ExpressionError, RuleError) as error:
            raise RuleError(error.message, error.hint, path) from error
        return parsed.sql(self.value)

    def constant(self, value: Scalar, name: str, path: Sequence[str | int] = ()) -> str:
        type_ = self.type(name)
        if (wanted := _unlike(value, type_)) is not None:
            shown = str(value).lower() if isinstance(value, bool) else repr(value)
            raise RuleError(f"{shown} is not {wanted}; column {name} is {type_.shown}", path=path)
        return constant(value, type_)

    def target(self, reference: str, path: Sequence[str | int] = ()) -> tuple[Name, str, ColumnType]:
        name, target_column, type_ = self._table.target(reference, tuple(path))
        return name, target_column, type_ or self.type(self.column)

    def children(self, reference: str, where: str | None, path: Sequence[str | int] = ()) -> Children:
        table, name, _ = self._table.target(reference, tuple(path))
        other = self._table.beside(reference)
        counted = TRUE
        if where is not None:
            counted = f"coalesce({RuleScope(other, self._rule, None).expression(where, ('where',))}, false)"
        field = other.field(name)
        return Children(table, name, field.type, other.title, field.title, counted)

    @property
    def key(self) -> tuple[str, ...]:
        return self._table.told_by

    def call(self, helper: Helper, value: str) -> str:
        name = self._table.helper(helper)
        return helper.general.replace("{}", value) if name is None else f"{name.sql}({value})"


def _unlike(value: Scalar, type_: ColumnType) -> str | None:
    """What `value` would have to be for a constant of the type; None where it is one."""
    text = str(value)
    if type_.family == "boolean":
        return None if isinstance(value, bool) else "true or false"
    if isinstance(value, bool):
        return "a number" if type_.family == "number" else "a text (put it in quotes)"
    if type_.family == "number":
        return _no_number(text, type_)
    shape, wanted = _SHAPES.get(type_.sql, (None, ""))
    return None if shape is None or shape.fullmatch(text) else wanted


def _no_number(text: str, type_: ColumnType) -> str | None:
    """The same of a column of numbers."""
    if not _NUMBER.fullmatch(text):
        return "a number"
    if type_.whole is None:
        return None
    low, high = type_.whole
    fits = _WHOLE.fullmatch(text) is not None and low <= int(text) <= high
    return None if fits else f"a whole number from {low} to {high}"
