"""Values of other types out of texts: the twins of `dq.as_number` … (sql/runtime/18) and of `dq.holds` (21)."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, get_args

Held = Literal["date", "datetime", "number", "integer", "boolean", "uuid"]
HELD: tuple[Held, ...] = get_args(Held)

_NUMBER = re.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?")
_INTEGER = re.compile("[+-]?[0-9]{1,99}")
_NOT_FINITE = {"nan": "NaN", "infinity": "Infinity", "-infinity": "-Infinity"}
_MOMENT = re.compile(
    "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])([.][0-9]{1,6})?)?"
    # An offset is read over, as columns of type timestamp do.
    "(?:Z|[+-](?:0[0-9]|1[0-5])(?::?[0-5][0-9])?)?)?"
)
_UUID = re.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")


def read(text: str, type_: str) -> tuple[Any, bool]:
    """`text` as a value of the type (text, number, date, datetime or boolean), and whether it is one."""
    folded = text.strip(" ")
    if type_ == "text":
        return text, True
    if type_ == "boolean":
        return {"true": True, "false": False}.get(folded), folded in ("true", "false")
    if type_ == "number":
        folded = _NOT_FINITE.get(folded.lower(), folded)
        good = len(folded) <= 100 and (_NUMBER.fullmatch(folded) is not None or folded in _NOT_FINITE.values())
        return (Decimal(folded), True) if good else (None, False)
    found = _MOMENT.fullmatch(folded)
    if found is None or (type_ == "date" and found[2]):
        return None, False
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return None, False
    if type_ == "date":
        return day, True
    hour, minute, second, fraction = (part or "" for part in found.groups()[1:])
    return datetime.fromisoformat(f"{day} {hour or '00'}:{minute or '00'}:{second or '00'}{fraction}"), True


def holds(text: str, type_: Held) -> bool:
    """Whether `text` is a value of the type that every reader reads alike: ISO 8601, a point for decimals.

    Blanks around are allowed, as casts allow them, but not around a uuid. A datetime may have a zone, Z or an offset.
    """
    match type_:
        case "integer":
            return _INTEGER.fullmatch(text.strip(" ")) is not None
        case "uuid":
            return _UUID.fullmatch(text) is not None
        case "number":
            value, good = read(text, type_)
            return good and value.is_finite()
        case _:
            return read(text, type_)[1]
