"""Telephone numbers: read as people write them, judged by the numbering plans, brought to E.164.

The twin of `dq.phone`. The plans (calling codes, trunk prefixes, leading digits and lengths) are in
numbering_plans.json, made by scripts/numbering_plans.py from libphonenumber's metadata.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

Type = Literal["fixed", "mobile", "other"]
TYPES: tuple[Type, ...] = ("fixed", "mobile", "other")

# Leading digits, the calling code's among them, that a plan looks at; nine fit into an int4.
KEY = 9
_CLASSES = "FMO"
# Bits of a class's lengths: E.164 numbers have at most 15 digits.
_WIDTH = 16

# What people write between digits. SQL's translate() takes the same characters out.
SEPARATORS = (
    " -./()~_\t\u00b7\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fb\u30fc"
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff"
)
# What an extension is called in English, Spanish, Portuguese, French, German, Dutch, Polish, Czech, Russian, Chinese
# and Japanese, ASCII letters in lower case.
CALLED = (
    "extension|extn|ext|xtn|x|#|extensi[oóÓ]n|anexo|interno|int|ramal|poste|durchwahl|dw|nst|toestel|tst|wew|linka|kl"
    "|[дД]об|[вВ]н(?:утр)?|[转轉]?(?:分[机機]|[内內][线線])号?|[转轉]"
)
EXTENSION = f"(.*[0-9)])(?:;ext=|[ ,;]*[(]?(?:{CALLED})[.:-]* ?|,+ ?)([0-9]{{1,7}})[)]?#?"
# 021-12345678-8001: only where the whole is no number.
DASHED = "(.*[0-9]{7,8}) ?[-\u2010-\u2015\u2212\u30fc]+ ?([0-9]{1,6})"
_EXTENSION, _DASHED = re.compile(EXTENSION, re.DOTALL), re.compile(DASHED, re.DOTALL)
_SEPARATED = str.maketrans("", "", SEPARATORS)
_DIALLED = re.compile("[+]?[0-9]{3,20}")
_UPPER = re.compile("[A-Z]+")
_LONGEST = 80


@dataclass(frozen=True)
class Plan:
    """Numbering plans, ready to be asked: `starts` are leading digits in rising order, `allowed` what holds from each.

    An entry of `allowed` is a place in `lengths`: bit n for numbers of n digits (with the calling code) that are of the
    wanted types. In a plan that keeps types apart, bit n is for fixed lines, 16 + n for mobiles, 32 + n for others.
    `codes` maps calling codes to trunk prefix and its transformation.
    """

    starts: tuple[int, ...]
    allowed: tuple[int, ...]
    lengths: tuple[int, ...]
    codes: dict[str, tuple[str, ...]]

    def fits(self, digits: str) -> bool:
        """Whether E.164 `digits` are in the plan."""
        if not 4 <= len(digits) < _WIDTH:
            return False
        place = bisect_right(self.starts, int(digits[:KEY].ljust(KEY, "0")))
        return self.lengths[self.allowed[place - 1]] >> len(digits) & 1 != 0


@cache
def metadata() -> Any:
    """The file of the numbering plans."""
    return json.loads((Path(__file__).parent / "numbering_plans.json").read_text("utf-8"))


def regions() -> tuple[str, ...]:
    """The regions that have a numbering plan: ISO 3166-1 alpha-2 codes, and AC, TA, XK."""
    return tuple(metadata()["regions"])


def code_of(region: str) -> str:
    """The calling code of a region."""
    return str(metadata()["regions"][region]["code"])


@cache
def plan(accepted: tuple[str, ...] = (), types: tuple[str, ...] | None = ()) -> Plan:
    """The plans of the regions `accepted`, those that share their calling codes included; of the world for none.

    They hold numbers of `types`, of all for `()`; None keeps types apart, for callers that are told them later.
    """
    data = metadata()
    wanted = {code_of(region) for region in accepted} or set(data["plans"])
    masks = [_mask(text, types) for text in data["allowed"]]
    found: list[tuple[int, int]] = [(0, 0)]
    codes = {}
    for code, entry in sorted(data["plans"].items(), key=lambda item: item[0].ljust(KEY, "0")):
        if code not in wanted:
            continue
        region = data["regions"].get(entry["region"], entry)
        codes[code] = tuple(filter(None, (region.get("trunk"), region.get("transform"))))
        for item in entry["plan"].split():
            prefix, _, allowed = item.partition("=")
            found.append((int((code + prefix).ljust(KEY, "0")), _shifted(masks[int(allowed)], len(code))))
        found.append((int(str(int(code) + 1).rjust(len(code), "0").ljust(KEY, "0")), 0))
    starts: list[int] = []
    values: list[int] = []
    for start, value in found:
        if starts and starts[-1] == start:
            values[-1] = value
        elif not values or values[-1] != value:
            starts.append(start)
            values.append(value)
    lengths = tuple(sorted(set(values)))
    return Plan(tuple(starts), tuple(map(lengths.index, values)), lengths, codes)


def _mask(text: str, types: tuple[str, ...] | None) -> int:
    mask = 0
    for part in text.split():
        place = _CLASSES.index(part[0])
        if not types or TYPES[place] in types:
            for length in part[1:].split(","):
                mask |= 1 << int(length) + (_WIDTH * place if types is None else 0)
    return mask


def _shifted(mask: int, by: int) -> int:
    """`mask` for numbers with `by` digits more; a class's lengths beyond 15 do not run into the next class."""
    full = (1 << _WIDTH) - 1
    parts = (mask >> _WIDTH * place & full for place in range(len(_CLASSES)))
    return sum((part << by & full) << _WIDTH * place for place, part in enumerate(parts))


def bit(type_: str) -> int:
    """The lowest bit of a type in a plan that keeps types apart."""
    return 1 << _WIDTH * TYPES.index(type_)


def dialled(value: str) -> tuple[str, str] | None:
    """The digits of a telephone number, with its + and its extension; None for a text that is none.

    The extension is `;ext=12` (RFC 3966), or empty.
    """
    if len(value) > _LONGEST:
        return None
    text = value if value.isascii() else unicodedata.normalize("NFKC", value)
    text = _UPPER.sub(lambda letters: letters.group().lower(), text).strip(" \t").removeprefix("tel:")
    extension = ""
    if found := _EXTENSION.fullmatch(text):
        text, extension = found[1], f";ext={found[2]}"
    digits = text.translate(_SEPARATED)
    return (digits, extension) if _DIALLED.fullmatch(digits) else None


def without_trunk(number: str, trunk: str | None, transform: str | None) -> str | None:
    """A national number without its trunk prefix, transformed as the plan says; None where it has none."""
    found = re.match(trunk, number) if trunk else None
    if found is None:
        return None
    if transform and found.groups() and found.groups()[-1]:
        return re.sub(trunk or "", re.sub(r"\$([0-9])", r"\\\1", transform), number, count=1)
    return number[found.end() :]


def phone(value: str, region: str | None = None, accepted: Sequence[str] = (), types: Sequence[str] = ()) -> str | None:
    """The number in E.164 with its extension (`+862112345678;ext=12`); None for one that no numbering plan has.

    `region` is where a number without + or 00 is at home, `accepted` the regions whose numbers pass (all for none),
    `types` the classes of numbers (`fixed`, `mobile`, `other`; all for none).
    """
    plan_ = plan(tuple(accepted), tuple(types))
    read, parts = dialled(value), _DASHED.fullmatch(value)
    attempts = [read]
    if parts and not (read and read[1]):
        attempts.append(dialled(f"{parts[1]};ext={parts[2]}"))
    for attempt in filter(None, attempts):
        digits, extension = attempt
        for candidate in _candidates(digits, region, plan_):
            if plan_.fits(candidate):
                return f"+{candidate}{extension}"
    return None


def _candidates(digits: str, region: str | None, plan_: Plan) -> Iterator[str]:
    """What E.164 number `digits` may stand for, the likeliest first."""
    if digits.startswith("+"):
        yield from _international(digits[1:], plan_)
        return
    if region is not None:
        home = metadata()["regions"][region]
        code = str(home["code"])
        if home.get("abroad") and (prefix := re.match(home["abroad"], digits)):
            yield from _international(digits[prefix.end() :], plan_)
        yield code + digits
        if (national := without_trunk(digits, home.get("trunk"), home.get("transform"))) is not None:
            yield code + national
        if digits.startswith(code):
            yield from _international(digits, plan_)
    # Understood everywhere, whatever is dialled there.
    if digits.startswith("00"):
        yield from _international(digits[2:], plan_)


def _international(digits: str, plan_: Plan) -> Iterator[str]:
    yield digits
    for size in (1, 2, 3):
        if (code := digits[:size]) in plan_.codes:
            trunk, transform = (*plan_.codes[code], None, None)[:2]
            if (national := without_trunk(digits[size:], trunk, transform)) is not None:
                yield code + national
