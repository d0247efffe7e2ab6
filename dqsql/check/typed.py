"""Values with their PostgreSQL types: JSON read as a column would hold it, or refused, or not decided here."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from dqsql.check.reading import NotJudgedError

INTEGERS = {"int2": 2**15, "int4": 2**31, "int8": 2**63}
TEXTS = ("text", "varchar", "bpchar")
MOMENTS = ("date", "timestamp", "timestamptz")
# Room for every number that PostgreSQL's numeric holds in practice; what does not fit is not judged.
EXACT = Context(prec=2000, rounding=ROUND_HALF_UP)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
# PostgreSQL 16 reads other bases, and underscores between digits.
_NEWER = re.compile(r"[+-]?(?:0[xXoObB][0-9a-fA-F_]+|(?=[0-9.])(?=[^_]*_)[0-9._eE+-]+)")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]((?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?)"
    r"(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
# What PostgreSQL reads as a moment without a single digit.
_WORDS = ("infinity", "now", "today", "tomorrow", "yesterday", "epoch", "allballs")


class IllegibleError(Exception):
    """A value that the column's type does not take."""


@dataclass(frozen=True)
class Value:
    """A value and its type: a name of pg_catalog, `array`, `unknown` for an untyped constant, `assumed` for a text
    whose column's type nobody knows."""

    type: str
    value: Any

    @property
    def null(self) -> bool:
        return self.value is None


NULL = Value("unknown", None)


def read(given: Any, type_: str, modifier: int = -1) -> Value:
    """JSON value `given` as type `type_` of PostgreSQL holds it; `modifier` is the column's atttypmod.

    Raises IllegibleError for what the type does not take, NotJudgedError where that is not known here.
    """
    name = type_.removeprefix("pg_catalog.")
    if isinstance(given, date):
        given = given.isoformat()
    if given is None:
        return Value(name, None)
    if name in ("json", "jsonb"):
        return Value(name, given)
    if name.startswith("_") and type_.startswith("pg_catalog."):
        if not isinstance(given, list):
            raise IllegibleError if not isinstance(given, str) else NotJudgedError("an array as text")
        items = [read(item, f"pg_catalog.{name[1:]}").value for item in _flat(given)]
        return Value("array", items)
    if isinstance(given, list | dict):
        if name in TEXTS:
            raise NotJudgedError("JSON in a text")
        raise (
            IllegibleError
            if name in INTEGERS or name in ("numeric", "bool", "date")
            else NotJudgedError(f"type {name}")
        )
    return Value(name, _scalar(_text(given), name, modifier))


def _flat(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _text(given: Any) -> str:
    """A JSON scalar as jsonb gives it to a type's input function."""
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, float):
        given = Decimal(repr(given))
    return format(given, "f") if isinstance(given, Decimal) else str(given)


def _scalar(text: str, name: str, modifier: int) -> Any:
    if name in TEXTS:
        return _fitted(text, name, modifier)
    if name in INTEGERS:
        return integer(text, name)
    if name == "numeric":
        return rounded(number(text), modifier)
    if name == "float8":
        read_number = number(text)
        if read_number.is_finite() and abs(read_number) > Decimal("1e300"):
            raise NotJudgedError("a very large number")
        return float(read_number)
    if name == "bool":
        return boolean(text)
    if name in MOMENTS:
        return moment(text, name, modifier)
    if name == "uuid":
        return identifier(text)
    raise NotJudgedError(f"type {name}")


def _fitted(text: str, name: str, modifier: int) -> str:
    if "\x00" in text:
        raise IllegibleError
    length = modifier - 4
    if modifier >= 4 and len(text) > length:
        if text[length:].strip(" "):
            raise IllegibleError
        text = text[:length]
    return text.rstrip(" ") if name == "bpchar" else text


def integer(text: str, name: str) -> int:
    """The whole number that a text is; IllegibleError for another text, and beyond the type's bounds."""
    plain = text.strip(" \t\n\r\f\v")
    if not re.fullmatch("[+-]?[0-9]+", plain):
        if _NEWER.fullmatch(plain):
            raise NotJudgedError("a spelling of numbers that not every version reads")
        raise IllegibleError
    found = int(plain)
    if not -INTEGERS[name] <= found < INTEGERS[name]:
        raise IllegibleError
    return found


def number(text: str) -> Decimal:
    """The number that a text is; IllegibleError for another text."""
    plain = text.strip(" \t\n\r\f\v")
    special = {"nan": "NaN", "infinity": "Infinity", "+infinity": "Infinity", "-infinity": "-Infinity"}
    special |= {"inf": "Infinity", "+inf": "Infinity", "-inf": "-Infinity"}
    if plain.lower() in special:
        return Decimal(special[plain.lower()])
    if _NUMBER.fullmatch(plain):
        # Decimal itself has no exponents of twenty digits.
        if len(plain) >= 500 or re.search("[eE][+-]?[0-9]{4,}$", plain):
            raise NotJudgedError("a very large or small number")
        return Decimal(plain)
    if _NEWER.fullmatch(plain):
        raise NotJudgedError("a spelling of numbers that not every version reads")
    raise IllegibleError


def rounded(value: Decimal, modifier: int) -> Decimal:
    """`value` as numeric(p, s) stores it, `modifier` being its atttypmod; IllegibleError for too many digits."""
    if modifier < 4 or value.is_nan():
        return value
    precision, scale = (modifier - 4) >> 16 & 0xFFFF, (modifier - 4) & 0x7FF
    scale -= 2048 * (scale > 1023)
    if value.is_infinite():
        raise IllegibleError
    stored = value.quantize(Decimal(1).scaleb(-scale), context=EXACT)
    if stored and stored.adjusted() >= precision - scale:
        raise IllegibleError
    return stored


def boolean(text: str) -> bool:
    """The truth value that a text is, as PostgreSQL abbreviates it; IllegibleError for another text."""
    plain = text.strip(" \t\n\r\f\v").lower()
    if plain in ("1", "0", "on"):
        return plain != "0"
    found = [
        word for word in ("true", "yes", "false", "no", "off") if plain not in ("", "o") and word.startswith(plain)
    ]
    if not found:
        raise IllegibleError
    return found[0] in ("true", "yes")


def moment(text: str, name: str, modifier: int = -1) -> date | datetime | str:
    """The day or time that a text is in ISO 8601; `infinity` and `-infinity` are themselves.

    IllegibleError for a day that does not exist and for what is no date in any spelling; NotJudgedError for spellings
    that a session may read one way or the other.
    """
    plain = text.strip(" \t\n\r\f\v")
    if plain.lower() in ("infinity", "-infinity"):
        return plain.lower()
    found = _MOMENT.fullmatch(plain)
    if found is None:
        if not re.search("[0-9]", plain) and not any(word in plain.lower() for word in _WORDS):
            raise IllegibleError
        raise NotJudgedError("a date in a spelling other than ISO 8601")
    if plain.startswith("0000"):
        raise IllegibleError
    try:
        day = date.fromisoformat(found[1])
        at = datetime.fromisoformat(f"{found[1]} {found[2]}" if found[2] else found[1])
        zone = found[3] and datetime.fromisoformat(f"2000-01-01 00:00{found[3]}").tzinfo
    except ValueError as error:
        raise IllegibleError from error
    if name == "date":
        return day
    if 0 <= modifier < 6 and at.microsecond % 10 ** (6 - modifier):
        raise NotJudgedError("a time with more digits than its column keeps")
    if name == "timestamp":
        return at
    if not zone:
        raise NotJudgedError("a time without its zone")
    try:
        return at.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError as error:
        raise NotJudgedError("a time at the end of the calendar") from error


def identifier(text: str) -> str:
    """A UUID in its usual form; IllegibleError for what is none."""
    try:
        return str(uuid.UUID(text))
    except ValueError as error:
        if re.fullmatch("[{]?[0-9a-fA-F-]+[}]?", text):
            raise NotJudgedError("an unusual spelling of a UUID") from error
        raise IllegibleError from error
