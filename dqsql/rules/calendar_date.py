"""`calendar_date`: a text that is, or holds, a day of the calendar; a date of sensible years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from dqsql.assertion import RuleError, Scope, ValueRule, op
from dqsql.judges.dates import calendar_date
from dqsql.names import literal
from dqsql.values import constant

# The first day that is one, and the first behind the last.
_YEARS = ("1800-01-01", "2200-01-01")


class CalendarDate(ValueRule):
    """A text has, from character `at` on, a day that exists, from the year 1800 to 2199, written in `form`.

    In a column of dates or times every day exists: the years are left to judge, and infinity lies in none.
    Alone it asks for the whole value to be the date; with `at`, other characters stand around it, as in a citizen
    id: `calendar_date: {at: 7, form: YYYYMMDD}`.

    Example: `founded: {calendar_date: YYYY-MM-DD}`.
    """

    kind = code = "calendar_date"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} needs a date that exists", "zh": "{field}中的日期不存在"}
    short = "form"
    families = ("text", "date")
    instead = "it is for texts, dates and times"

    form: Literal["YYYY-MM-DD", "YYYYMMDD"] = Field(description="How the date is written.")
    at: Annotated[int, Field(ge=1, le=1000)] | None = Field(default=None, description="Where it begins, from 1.")

    @property
    def params(self) -> Mapping[str, Any]:
        return {"form": self.form}

    def broken(self, value: str, scope: Scope) -> str:
        type_ = scope.type(scope.column)
        if type_.family == "date":
            if self.at is not None:
                raise RuleError("only a text has a character to begin at", "leave `at` out", ("at",))
            first, behind = (constant(bound, type_) for bound in _YEARS)
            return f"({op(value, '<', first)} or {op(value, '>=', behind)})"
        text = value if self.at is None else f"pg_catalog.substr({value}, {self.at}, {len(self.form)})"
        return f"(not dq.calendar_date({text}, {literal(self.form)}))"

    def breaks(self, value: str) -> bool:
        text = value if self.at is None else value[self.at - 1 : self.at - 1 + len(self.form)]
        return not calendar_date(text, self.form)
