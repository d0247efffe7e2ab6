"""The functions that fragments call, in Python: those of schema dq by their twins, those of pg_catalog exactly.

Each takes and gives `Value`s. What a locale decides raises NotJudgedError.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from dqsql.check.reading import NotJudgedError
from dqsql.check.typed import EXACT, INTEGERS, TEXTS, Value
from dqsql.judges.company import company_key
from dqsql.judges.forms import fold
from dqsql.values import says_nothing

Function = Callable[..., Value]


def _strict(result: str, function: Callable[..., Any]) -> Function:
    """NULL for NULL; texts and whole numbers only."""

    def call(*values: Value) -> Value:
        if any(value.null for value in values):
            return Value(result, None)
        if not all(value.type in ("text", "varchar", "unknown", "assumed", *INTEGERS) for value in values):
            raise NotJudgedError("a function on this type")
        return Value(result, function(*(value.value for value in values)))

    return call


_WHOLE = Value("int4", 0)
# Beyond, double precision does not hold every whole number.
_LARGEST = 2**53


def _numeric(rounding: str) -> Function:
    def call(value: Value, places: Value = _WHOLE) -> Value:
        if value.type in INTEGERS and places is _WHOLE:
            # Of whole numbers these are double precision's own, and leave them as they are.
            if not value.null and abs(value.value) > _LARGEST:
                raise NotJudgedError("a very large number")
            return Value("float8", None if value.null else float(value.value))
        if value.null or places.null:
            return Value("numeric", None)
        if value.type in INTEGERS:
            value = Value("numeric", Decimal(value.value))
        if value.type != "numeric" or not value.value.is_finite():
            raise NotJudgedError("a function on this type")
        unit = Decimal(1).scaleb(-places.value)
        return Value("numeric", value.value.quantize(unit, rounding=rounding, context=EXACT))

    return call


def _abs(value: Value) -> Value:
    if value.null or value.type in (*INTEGERS, "numeric", "float8"):
        found = None if value.null else abs(value.value)
        if found is not None and value.type in INTEGERS and found >= INTEGERS[value.type]:
            raise NotJudgedError("a number beyond its type")
        return Value(value.type, found)
    raise NotJudgedError("a function on this type")


def _is_missing(value: Value, words: Value | None = None) -> Value:
    if value.null:
        return Value("bool", True)
    if value.type in ("json", "jsonb"):
        return Value("bool", value.value in (None, "", {}, []))
    if value.type not in (*TEXTS, "unknown", "assumed"):
        raise NotJudgedError("a function on this type")
    return Value("bool", says_nothing(value.value, words.value if words else ()))


def _num_nonnulls(array: Value) -> Value:
    if array.null:
        return Value("int4", None)
    return Value("int4", sum(item is not None for item in array.value))


def _cardinality(array: Value) -> Value:
    if not array.null and array.type != "array":
        raise NotJudgedError("a function on this type")
    return Value("int4", None if array.null else len(array.value))


def ascii_only(text: str, doubtful: str) -> str:
    """`text`, whose case no locale changes in its own way: ASCII, without the letter that Turkish has two of."""
    if not text.isascii() or doubtful in text:
        raise NotJudgedError("the case of letters, which a locale decides")
    return text


def _left(text: str, amount: int) -> str:
    return text[:amount]


def _right(text: str, amount: int) -> str:
    return text[-amount:] if amount else ""


def _substring(text: str, start: int, length: int | None = None) -> str:
    if length is not None and length < 0:
        raise NotJudgedError("a negative length")
    end = len(text) if length is None else max(start - 1 + length, 0)
    return text[max(start - 1, 0) : end]


def _split_part(text: str, separator: str, place: int) -> str:
    if place < 1 or not separator:
        raise NotJudgedError("a field counted from the end")
    parts = text.split(separator)
    return parts[place - 1] if place <= len(parts) else ""


def _trimmed(side: str) -> Function:
    strip = {"both": str.strip, "left": str.lstrip, "right": str.rstrip}[side]
    return _strict("text", lambda text, characters=" ": strip(text, characters) if characters else text)


def extracted(field: str, value: Value) -> Value:
    """`extract(field from value)`, for the fields of a day and the hour and minute of a time."""
    if value.null:
        return Value("numeric", None)
    at = value.value
    if value.type not in ("date", "timestamp") or not isinstance(at, date):
        raise NotJudgedError("a part of this type")
    parts = {
        "year": at.year, "month": at.month, "day": at.day, "quarter": (at.month + 2) // 3,
        "isodow": at.isoweekday(), "dow": at.isoweekday() % 7, "doy": at.timetuple().tm_yday,
    }  # fmt: skip
    if isinstance(at, datetime):
        parts |= {"hour": at.hour, "minute": at.minute}
    if field not in parts:
        raise NotJudgedError(f"the {field} of a date")
    return Value("numeric", Decimal(parts[field]))


def _make_date(year: Value, month: Value, day: Value) -> Value:
    if year.null or month.null or day.null:
        return Value("date", None)
    try:
        return Value("date", date(year.value, month.value, day.value))
    except (ValueError, TypeError, OverflowError) as error:
        raise NotJudgedError("a day that does not exist") from error


FUNCTIONS: Mapping[str, Function] = {
    "dq.is_missing": _is_missing,
    "dq.company_key": _strict("text", company_key),
    "dq.fold": _strict("text", fold),
    "pg_catalog.num_nonnulls": _num_nonnulls,
    "pg_catalog.cardinality": _cardinality,
    **dict.fromkeys(
        ("pg_catalog.length", "pg_catalog.char_length", "pg_catalog.character_length"), _strict("int4", len)
    ),
    "pg_catalog.octet_length": _strict("int4", lambda text: len(text.encode())),
    "pg_catalog.lower": _strict("text", lambda text: ascii_only(text, "I").lower()),
    "pg_catalog.upper": _strict("text", lambda text: ascii_only(text, "i").upper()),
    "pg_catalog.left": _strict("text", _left),
    "pg_catalog.right": _strict("text", _right),
    "pg_catalog.substr": _strict("text", _substring),
    "pg_catalog.substring": _strict("text", _substring),
    "pg_catalog.strpos": _strict("int4", lambda text, part: text.find(part) + 1),
    "pg_catalog.position": _strict("int4", lambda text, part: text.find(part) + 1),
    "pg_catalog.starts_with": _strict("bool", str.startswith),
    "pg_catalog.replace": _strict("text", lambda text, old, new: text.replace(old, new) if old else text),
    "pg_catalog.split_part": _strict("text", _split_part),
    "pg_catalog.reverse": _strict("text", lambda text: text[::-1]),
    "pg_catalog.btrim": _trimmed("both"),
    "pg_catalog.ltrim": _trimmed("left"),
    "pg_catalog.rtrim": _trimmed("right"),
    "pg_catalog.abs": _abs,
    "pg_catalog.round": _numeric(ROUND_HALF_UP),
    "pg_catalog.trunc": _numeric(ROUND_DOWN),
    "pg_catalog.floor": _numeric(ROUND_FLOOR),
    **dict.fromkeys(("pg_catalog.ceil", "pg_catalog.ceiling"), _numeric(ROUND_CEILING)),
    "pg_catalog.make_date": _make_date,
}
