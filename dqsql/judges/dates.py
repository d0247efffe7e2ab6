"""Dates as texts: the twins of `sql/runtime/09_forms.sql`."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
# Other years are slips: 2204 for 2024, 0204 for 2004.
_YEAR = "(?:1[89]|2[01])[0-9]{2}"
_FORMS = {
    "YYYY-MM-DD": re.compile(f"({_YEAR})-([0-9]{{2}})-([0-9]{{2}})"),
    "YYYYMMDD": re.compile(f"({_YEAR})([0-9]{{2}})([0-9]{{2}})"),
}
# A time of day that says nothing but "that day".
_MIDNIGHT = re.compile("[ T]00?:00(:00([.]0+)?)?(Z|[+]00:00)?$")
# Dashes that look like hyphens, and the blanks that word processors put beside 年, 月 and 日.
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_BESIDE = re.compile(" ?([年月日号]) ?")
_YEAR_FIRST = re.compile(f"({_YEAR})([-/.年])([0-9]{{1,2}})([-/.月])([0-9]{{1,2}})(日|号)?")
_COMPACT = _FORMS["YYYYMMDD"]
_YEAR_LAST = re.compile(f"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})([-/.])({_YEAR})")
_NTH = "([0-9]{1,2})(?:st|nd|rd|th)?"
_DAY_NAMED = re.compile(f"{_NTH}[ -]([A-Za-z]{{3,9}})[., -] ?({_YEAR})")
_NAMED_DAY = re.compile(f"([A-Za-z]{{3,9}})[.]? {_NTH},? ({_YEAR})")


def calendar_date(value: str, form: str) -> bool:
    """Whether `value` is a day that exists, of the years 1800 to 2199, in `form` (YYYY-MM-DD or YYYYMMDD)."""
    found = _FORMS[form].fullmatch(value)
    return found is not None and _day(*map(int, found.groups())) is not None


def iso_date(value: str) -> str:
    """`value` as YYYY-MM-DD (ISO 8601) where it is a date that can be read in one way only; else as it is.

    Read are 2024/1/5, 2024.01.05, 2024年1月5日, 20240105, 5 Jan 2024, January 5th, 2024, and 25/12/2024 either way
    round where one number is no month; a time of day only where it is midnight. 03/04/2024 has two readings and
    stays, like years of two digits.
    """
    if len(value) > 60:
        return value
    text = _BESIDE.sub(r"\1", _DASHES.sub("-", _MIDNIGHT.sub("", value)))
    day = None
    if found := _YEAR_FIRST.fullmatch(text):
        year, first, month, second, date_, end = found.groups()
        if (first == second and first in "-/." and not end) or (first == "年" and second == "月"):
            day = _day(int(year), int(month), int(date_))
    elif found := _COMPACT.fullmatch(text):
        day = _day(*map(int, found.groups()))
    elif found := _YEAR_LAST.fullmatch(text):
        one, first, other, second, year = found.groups()
        readings = {_day(int(year), int(m), int(d)) for m, d in ((one, other), (other, one))} - {None}
        if first == second and len(readings) == 1:
            day = readings.pop()
    elif found := _DAY_NAMED.fullmatch(text):
        day = _day(int(found[3]), _month(found[2]), int(found[1]))
    elif found := _NAMED_DAY.fullmatch(text):
        day = _day(int(found[3]), _month(found[1]), int(found[2]))
    return day.isoformat() if day else value


def _month(name: str) -> int:
    folded = name.lower()
    for names in (_MONTHS, _FULL):
        if folded in names:
            return names.index(folded) + 1
    return 9 if folded == "sept" else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
