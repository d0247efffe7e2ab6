"""Casts of typed values."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from dqsql.check.reading import NotJudgedError
from dqsql.check.typed import (
    EXACT,
    INTEGERS,
    MOMENTS,
    TEXTS,
    IllegibleError,
    Value,
    boolean,
    integer,
    moment,
    number,
    rounded,
)


def cast(value: Value, to: str, modifiers: tuple[int, ...]) -> Value:
    """`value::to(modifiers)`; an error of PostgreSQL's is NotJudgedError."""
    if value.null:
        return Value("array" if to.endswith("[]") else to, None)
    try:
        return Value("array" if value.type == "array" else to, _cast(value, to, modifiers))
    except (IllegibleError, InvalidOperation, ValueError) as error:
        raise NotJudgedError("a value that the cast does not take") from error


def _cast(value: Value, to: str, modifiers: tuple[int, ...]) -> Any:
    given, text = value.value, value.type in (*TEXTS, "unknown", "assumed")
    if to in TEXTS:
        if to == "bpchar":
            raise NotJudgedError("a padded text")
        shown = _shown(value)
        return shown[: modifiers[0]] if modifiers else shown
    if value.type == "array" and to.endswith("[]"):
        return given
    if to in ("json", "jsonb") and value.type in ("json", "jsonb"):
        return given
    if to in INTEGERS:
        if value.type in ("numeric", *INTEGERS):
            return _fits(int(EXACT.to_integral_value(EXACT.plus(Decimal(given)))), to)
        if value.type == "bool" and to == "int4":
            return int(given)
        if text:
            return integer(given, to)
    if to == "numeric" and (text or value.type in INTEGERS or value.type == "numeric"):
        found = number(given) if text else Decimal(given)
        scale = (*modifiers, 0, 0)[1] & 0x7FF
        return rounded(found, ((modifiers[0] << 16) | scale) + 4) if modifiers else found
    if to == "float8" and (text or value.type in ("numeric", "float8", *INTEGERS)):
        return float(number(given)) if text else float(given)
    if to == "bool":
        if text:
            return boolean(given)
        if value.type == "bool":
            return given
        if value.type == "int4":
            return bool(given)
    if to in MOMENTS:
        if value.type == to:
            return given
        if text:
            return moment(given, to)
        if isinstance(given, date) and "timestamptz" not in (to, value.type):
            midnight = datetime(given.year, given.month, given.day)
            return given.date() if isinstance(given, datetime) else midnight
    if to == "uuid" and (text or value.type == "uuid"):
        return given
    raise NotJudgedError(f"a cast from {value.type} to {to}")


def _fits(value: int, name: str) -> int:
    if not -INTEGERS[name] <= value < INTEGERS[name]:
        raise IllegibleError
    return value


def _shown(value: Value) -> str:
    """A value as PostgreSQL prints it."""
    if value.type in (*TEXTS, "unknown", "assumed", *INTEGERS, "uuid"):
        return str(value.value)
    if value.type == "bool":
        return str(value.value).lower()
    if value.type == "numeric" and value.value.is_finite():
        return format(value.value, "f")
    if value.type == "date":
        raise NotJudgedError("a date as text, which follows the session's DateStyle")
    raise NotJudgedError(f"{value.type} as text")
