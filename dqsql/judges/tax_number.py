"""Tax numbers of companies by country: the twin of `dq.tax_number` in `sql/runtime/12_tax_number.sql`.

The table below is data for both. Source: the national definitions, as the European Commission's VIES and the OECD's
pages on tax identification numbers describe them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dqsql.judges.check_digit import mod_11_10

DIGITS = "0123456789"
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LONGEST = 20


@dataclass(frozen=True)
class Check:
    """One congruence: the weighted sum of the characters from `start` on, `plus` a constant, modulo `modulus`.

    Its rest leads to the character of `table` that stands at place `at` (`-`: to none), or is one of `rests`. A
    character counts as its place in `alphabet`; with `sums` a product counts as the sum of its digits in that base.
    `where` is what the number's beginning must match for the check to apply.
    """

    weights: tuple[int, ...]
    modulus: int
    table: str = ""
    at: int = 0
    rests: tuple[int, ...] = ()
    start: int = 0
    alphabet: str = DIGITS
    plus: int = 0
    sums: bool = False
    where: str = ""


@dataclass(frozen=True)
class Country:
    """How a country's numbers look: `prefix` as on invoices, `pattern` of the rest, and groups of checks.

    Of each group one check at least must fit, of those that apply.
    """

    prefix: str
    pattern: str
    groups: tuple[tuple[Check, ...], ...] = ()
    # ISO/IEC 7064 MOD 11,10, which is no weighted sum.
    mod_11_10: bool = False


def _powers(count: int, modulus: int, base: int = 10) -> tuple[int, ...]:
    return tuple(pow(base, count - place - 1, modulus) for place in range(count))


_MOD_11 = "0-987654321"  # 11 minus the rest, of which 10 is no digit
_MOD_11_AS_0 = "00987654321"
_REST = "01234567890"
_LUHN = (1, 2, 1, 2, 1, 2, 1, 2, 1)
_CNPJ = (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
_IE = "WABCDEFGHIJKLMNOPQRSTUV"
_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
_GB = (8, 7, 6, 5, 4, 3, 2, 10, 1)
_CIF = "[A-HJNP-SUVW][0-9]{7}"
_GSTIN = "(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z][0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]"

COUNTRY: Mapping[str, Country] = {
    "AT": Country("AT", "U[0-9]{8}", ((Check((1, 2, 1, 2, 1, 2, 1), 10, "6543210987", 8, start=1, sums=True),),)),
    "AU": Country(
        "", "(?:1[1-9]|[2-9][0-9])[0-9]{9}", ((Check((10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19), 89, rests=(10,)),),)
    ),
    "BE": Country("BE", "[01][0-9]{9}", ((Check((*_powers(8, 97), 10, 1), 97, rests=(0,)),),)),
    "BR": Country(
        "",
        "[0-9]{14}",
        ((Check(_CNPJ, 11, _MOD_11_AS_0, 12),), (Check((6, *_CNPJ), 11, _MOD_11_AS_0, 13),)),
    ),
    "CA": Country("", "[1-9][0-9]{8}(?:R[CMPT][0-9]{4})?", ((Check(_LUHN, 10, rests=(0,), sums=True),),)),
    "CH": Country("CHE", "[0-9]{9}(?:MWST|TVA|IVA|TPV)?", ((Check((5, 4, 3, 2, 7, 6, 5, 4), 11, _MOD_11, 8),),)),
    "CN": Country(
        "",
        "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}",
        ((Check((*(pow(3, place, 31) for place in range(17)), 1), 31, rests=(0,), alphabet=CREDIT),),),
    ),
    "CZ": Country("CZ", "[0-8][0-9]{7}", ((Check((8, 7, 6, 5, 4, 3, 2), 11, "10987654321", 7),),)),
    "DE": Country("DE", "[1-9][0-9]{8}", mod_11_10=True),
    "DK": Country("DK", "[1-9][0-9]{7}", ((Check((2, 7, 6, 5, 4, 3, 2, 1), 11, rests=(0,)),),)),
    "ES": Country(
        "ES",
        f"[0-9]{{8}}[A-Z]|[K-MX-Z][0-9]{{7}}[A-Z]|{_CIF}[0-9A-J]",
        (
            (Check(_powers(8, 23), 23, _DNI, 8, where="[0-9]"),),
            *(
                (Check(_powers(7, 23), 23, _DNI, 8, start=1, plus=first * 10**7 % 23, where=letters),)
                for first, letters in enumerate(("[K-MX]", "Y", "Z"))
            ),
            (
                Check((2, 1, 2, 1, 2, 1, 2), 10, "0987654321", 8, start=1, sums=True, where=_CIF),
                Check((2, 1, 2, 1, 2, 1, 2), 10, "JIHGFEDCBA", 8, start=1, sums=True, where=_CIF),
            ),
        ),
    ),
    "FI": Country("FI", "[0-9]{8}", ((Check((7, 9, 10, 5, 8, 4, 2), 11, _MOD_11, 7),),)),
    "FR": Country(
        "FR",
        "(?!9[789])[0-9]{11}",
        (
            (Check((87, 96, *(100 * power % 97 for power in _powers(9, 97))), 97, rests=(85,)),),
            (Check(_LUHN, 10, rests=(0,), start=2, sums=True, where="[0-9]{2}(?!000)"),),
        ),
    ),
    "GB": Country(
        "GB",
        "(?!000)[0-9]{9}(?:[0-9]{3})?",
        ((Check(_GB, 97, rests=(0, 42, 55), where="[1-9]"), Check(_GB, 97, rests=(0,), where="0")),),
    ),
    "GR": Country("EL", "[0-9]{9}", ((Check((256, 128, 64, 32, 16, 8, 4, 2), 11, _REST, 8),),)),
    "HU": Country("HU", "[0-9]{8}", ((Check((9, 7, 3, 1, 9, 7, 3), 10, "0987654321", 7),),)),
    "IE": Country(
        "IE",
        "[0-9]{7}[A-W][A-IW]?",
        (
            (Check((8, 7, 6, 5, 4, 3, 2), 23, _IE, 7, where="[0-9]{7}[A-W]$"),),
            *(
                (Check((8, 7, 6, 5, 4, 3, 2), 23, _IE, 7, plus=9 * place, where=f"[0-9]{{7}}[A-W]{letter}"),)
                for place, letter in enumerate("WABCDEFGHI")
            ),
        ),
    ),
    "IN": Country(
        "",
        _GSTIN,
        ((Check((*(1, 2) * 7, 1), 36, rests=(0,), alphabet=f"{DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ", sums=True),),),
    ),
    "IT": Country("IT", "[0-9]{11}", ((Check((*(1, 2) * 5, 1), 10, rests=(0,), sums=True),),)),
    "JP": Country("", "[1-9][0-9]{12}", ((Check((2, 1) * 6, 9, "987654321", 0, start=1),),)),
    "KR": Country("", "(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5}"),
    "NL": Country(
        "NL",
        "(?!000000000)[0-9]{9}B(?!00)[0-9]{2}",
        (
            (
                Check((9, 8, 7, 6, 5, 4, 3, 2, 10), 11, rests=(0,)),
                Check(
                    (*(pow(10, 12 - place, 97) for place in range(9)), 0, 10, 1),
                    97,
                    rests=(1,),
                    alphabet=f"{DIGITS}B",
                    plus=(2321 * 10**13 + 1100) % 97,
                ),
            ),
        ),
    ),
    "NO": Country("NO", "[89][0-9]{8}(?:MVA)?", ((Check((3, 2, 7, 6, 5, 4, 3, 2), 11, _MOD_11, 8),),)),
    "PL": Country("PL", "[0-9]{10}", ((Check((6, 5, 7, 2, 3, 4, 5, 6, 7), 11, "0123456789-", 9),),)),
    "PT": Country("PT", "[1-9][0-9]{8}", ((Check((9, 8, 7, 6, 5, 4, 3, 2), 11, _MOD_11_AS_0, 8),),)),
    "RU": Country("", "[0-9]{10}", ((Check((2, 4, 10, 3, 5, 9, 4, 6, 8), 11, _REST, 9),),)),
    "SE": Country(
        "SE",
        "[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4])",
        ((Check((2, *_LUHN), 10, rests=(0,), sums=True),),),
    ),
}
COUNTRIES = tuple(COUNTRY)
# Without a country a number must bear its prefix. A prefix of two letters is the country's own code, but for Greece's.
PREFIXES = {entry.prefix: name for name, entry in COUNTRY.items() if entry.prefix}


def tax_number(value: str, country: str | None) -> bool:
    """Whether `value`, compact and in capitals, is a company's tax number in `country`, with or without its prefix.

    For None or '' it must bear its prefix, and is judged by that country. False for a country that is not known here.
    """
    if len(value) > LONGEST:
        return False
    name = country or PREFIXES.get(value[:3]) or PREFIXES.get(value[:2])
    entry = COUNTRY.get(name or "")
    if entry is None:
        return False
    number = value.removeprefix(entry.prefix) if _compiled(f"{entry.prefix}.*").fullmatch(value) else value
    if not _compiled(entry.pattern).fullmatch(number) or (entry.mod_11_10 and not mod_11_10(number)):
        return False
    for group in entry.groups:
        applying = [check for check in group if _compiled(check.where).match(number)]
        if applying and not any(_fits(number, check) for check in applying):
            return False
    return True


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _fits(number: str, check: Check) -> bool:
    total, base = check.plus, len(check.alphabet)
    for character, weight in zip(number[check.start :], check.weights, strict=False):
        product = check.alphabet.index(character) * weight
        total += product // base + product % base if check.sums else product
    rest = total % check.modulus
    return check.table[rest] == number[check.at] if check.table else rest in check.rests


def data() -> dict[str, Any]:
    """The table as JSON, for `dq.tax_number`."""
    return {
        name: {
            "prefix": entry.prefix,
            "pattern": entry.pattern,
            **({"mod_11_10": True} if entry.mod_11_10 else {}),
            "groups": [[_plain(check) for check in group] for group in entry.groups],
        }
        for name, entry in COUNTRY.items()
    }


def _plain(check: Check) -> dict[str, Any]:
    default = Check((), 1)
    return {key: value for key, value in vars(check).items() if value != getattr(default, key)}
