"""Lengths of time, hours of the day, and what is older than a length: the only fragments with another verdict tomorrow.

These are read by views and by counts, never by a CHECK, an index or a trigger.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema, model_validator

from dqsql.alerts import Severity
from dqsql.assertion import RuleError, Scope
from dqsql.names import literal
from dqsql.values import ColumnType

_LENGTH = re.compile(r"([1-9][0-9]{0,5}) (minute|hour|day|week)s?")
_MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_CHINESE = {"minute": "分钟", "hour": "小时", "day": "天", "week": "周"}
# A hundred years: no moment that PostgreSQL knows as now can overflow by it.
_LONGEST = 36525 * 24 * 60


def _length(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    if found is None:
        other = " (a month has no fixed length: write 90 days)" if re.search("month|quarter|year", text) else ""
        raise ValueError(f"must be a length of time such as 30 minutes, 24 hours, 7 days or 2 weeks{other}")
    if minutes(text) > _LONGEST:
        raise ValueError("must be at most 36525 days")
    return text


def _zone(text: str) -> str:
    known = available_timezones()
    # Python may have no list of zones where it runs; PostgreSQL has its own and refuses what is not in it.
    if known and text not in known:
        near = difflib.get_close_matches(text, known, 1)
        other = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f"must be the name of a time zone, such as Asia/Shanghai or UTC{other}")
    return text


_CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
Length = Annotated[str, AfterValidator(_length), WithJsonSchema({"type": "string", "pattern": f"^{_LENGTH.pattern}$"})]
Zone = Annotated[str, AfterValidator(_zone)]
Time = Annotated[str, Field(pattern=_CLOCK)]


class Quiet(BaseModel):
    """Hours in which nobody is told: messages wait until they are over."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    start: Time = Field(alias="from", description="When they begin, such as 22:00.")
    end: Time = Field(alias="to", description="When they end, such as 08:00; of the next day if earlier.")
    zone: Zone = Field(description="The time zone of both, such as Asia/Shanghai.")
    unless: Severity | None = Field(default=None, description="The least severity that is told all the same.")

    @model_validator(mode="after")
    def _some_hours(self) -> Quiet:
        if self.start == self.end:
            raise ValueError("from and to are the same: there would be no quiet hour, or no other")
        return self


def minutes(length: str) -> int:
    """How many minutes a length of time is; a day has 24 hours."""
    amount, unit = length.split(" ")
    return int(amount) * _MINUTES[unit.rstrip("s")]


def worded(length: str) -> Mapping[str, str]:
    """A length of time in each language."""
    amount, unit = length.split(" ")
    return {"en": length, "zh": f"{amount} {_CHINESE[unit.rstrip('s')]}"}


def older(value: str, type_: ColumnType, length: str, zone: str | None) -> str:
    """Fragment: whether the moment `value`, of a date or time type, is longer ago than `length`; NULL for NULL.

    A date counts to its end. What has no time zone is read in `zone`, or in UTC. The clock is that of the statement
    that asks.
    """
    # Reckoned from now, not from the value: no stored date, however far away, can overflow.
    since = f"pg_catalog.statement_timestamp() OPERATOR(pg_catalog.-) '{minutes(length)} minutes'::pg_catalog.interval"
    if type_.sql not in ("pg_catalog.date", "pg_catalog.timestamp"):
        return f"({value} OPERATOR(pg_catalog.<) ({since}))"
    local = f"pg_catalog.timezone({literal(zone or 'UTC')}, {since})"
    if type_.sql == "pg_catalog.date":
        local = f"{local}::pg_catalog.date"
    return f"({value} OPERATOR(pg_catalog.<) {local})"


def moment(value: str, type_: ColumnType, zone: str | None) -> str:
    """Fragment: the moment from which the age of `value`, of a date or time type, counts; NULL for NULL.

    For values of the past: what is before the year 1 is taken for its beginning, so that nothing overflows.
    """
    first = "pg_catalog.timestamptz" if type_.sql not in ("pg_catalog.date", "pg_catalog.timestamp") else type_.sql
    begins = "0001-01-01 00:00:00+00" if first == "pg_catalog.timestamptz" else "0001-01-01"
    found = f"greatest({value}, '{begins}'::{first})"
    if first == "pg_catalog.date":
        found = f"({found} OPERATOR(pg_catalog.+) 1)::pg_catalog.timestamp"
    if first != "pg_catalog.timestamptz":
        found = f"pg_catalog.timezone({literal(zone or 'UTC')}, {found})"
    return f"case when {value} is not null then {found} end"


def moment_of(scope: Scope, name: str, key: str, zone: str | None) -> ColumnType:
    """The type of the date or time column that option `key` names; RuleError where its age cannot be told."""
    try:
        type_ = scope.type(name)
    except RuleError as error:
        raise RuleError(error.message, error.hint, (key,)) from error
    if type_.assumed:
        return type_
    if type_.family != "date":
        raise RuleError(f"{key} needs a date or time column; {name} is {type_.shown}", path=(key,))
    if type_.sql == "pg_catalog.timestamp" and zone is None:
        hint = "say whose clock wrote it: `zone: Asia/Shanghai`"
        raise RuleError(f"{name} is a timestamp without time zone: its age depends on whose clock it is", hint, (key,))
    if type_.sql == "pg_catalog.timestamptz" and zone is not None:
        raise RuleError(f"{name} is a timestamptz, which needs no zone", "leave `zone` out", ("zone",))
    return type_
