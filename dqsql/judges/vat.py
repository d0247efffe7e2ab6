"""VAT numbers and other business tax numbers by country: the twin of `dq.vat` in `sql/runtime/12_vat.sql`.

The table below is data for both. Source: the national definitions, as the European Commission's VIES and the OECD's
pages on tax identification numbers describe them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from dqsql.judges.check_digit import mod_11_10

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST = 20


@dataclass(frozen=True)
class Check:
    """One congruence: the weighted sum of the characters from `start` on, `plus` a constant, modulo `modulus`.

    Its rest leads to the character of `table` that stands at place `at` (`-`: to none), or is one of `rests`. A
    character counts as its place in `alphabet`; the products of the places in `sums` count as the sum of their digits
    in that base. A weight of 0 passes any character. `where` is what the number must match for the check to apply.
    """

    weights: tuple[int, ...]
    modulus: int
    table: str = ""
    at: int = 0
    rests: tuple[int, ...] = ()
    start: int = 0
    alphabet: str = DIGITS
    plus: int = 0
    sums: tuple[int, ...] = ()
    where: str = ""

    def worth(self, place: int, character: str) -> int:
        """What `character` adds to the sum at `place` of the weights."""
        product, base = self.alphabet.index(character) * self.weights[place], len(self.alphabet)
        return product // base + product % base if place in self.sums else product


@dataclass(frozen=True)
class Country:
    """How a country's numbers look: `prefixes` as on invoices, the usual one first, and `pattern` of the rest.

    In each group of checks those decide that share the first `where` that matches, of which one must fit. `extra` is
    the name of a check in `EXTRA` that is no weighted sum.
    """

    prefixes: tuple[str, ...]
    pattern: str
    groups: tuple[tuple[Check, ...], ...] = ()
    extra: str = ""


def _powers(count: int, modulus: int, base: int = 10) -> tuple[int, ...]:
    return tuple(pow(base, count - place - 1, modulus) for place in range(count))


def _birth_number() -> str:
    """A Czech birth number as a regular expression: YYMMDD that exists, months up to 32 and from 51 for women."""
    long, short, leap = "(?:[0257][13578]|[1368][02])", "(?:[0257][469]|[1368]1)", "(?:[02468][048]|[13579][26])"
    day = "(?:0[1-9]|1[0-9]|2[0-8])"
    usual = f"(?:{long}(?:{day}|29|30|31)|{short}(?:{day}|29|30)|[0257]2{day})"
    return (
        f"[0-9]{{2}}{usual}[0-9]{{4}}|{leap}[0257]229[0-9]{{4}}|"
        f"{_OLD}{usual}[0-9]{{3}}|(?!00){_OLD_LEAP}[0257]229[0-9]{{3}}"
    )


# Of nine digits were the numbers of those born from 1880 to 1953.
_OLD, _OLD_LEAP = "(?:[0-4][0-9]|5[0-3]|[89][0-9])", "(?:[024][048]|[13][26]|52|8[048]|9[26])"
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_MOD_11 = "0-987654321"  # 11 minus the rest, of which 10 is no digit
_MOD_11_AS_0 = "00987654321"
_REST = "01234567890"
_LUHN = (1, 2, 1, 2, 1, 2, 1, 2, 1)
_ALL = tuple(range(15))
_CNPJ = (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
_IE = "WABCDEFGHIJKLMNOPQRSTUV"
# W and A to V stand 23 places after 0 and 1 to 22, which is the modulus.
_IE_LETTERS = f"{DIGITS}{'-' * 14}ABCDEFGHIJKLMNOPQRSTUVW"
_FROM_0 = "".join(map(chr, range(ord("0"), ord("Z") + 1)))
_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
_RU = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_GB = (8, 7, 6, 5, 4, 3, 2, 10, 1)
_CIF = "[A-HJNP-SUVW][0-9]{7}"
_GSTIN = "(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]"

COUNTRY: Mapping[str, Country] = {
    "AT": Country(("AT",), "U[0-9]{8}", ((Check((1, 2, 1, 2, 1, 2, 1), 10, "6543210987", 8, start=1, sums=_ALL),),)),
    "AU": Country(
        (), "(?:1[1-9]|[2-9][0-9])[0-9]{9}", ((Check((10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19), 89, rests=(10,)),),)
    ),
    "BE": Country(("BE",), "[01][0-9]{9}", ((Check((*_powers(8, 97), 10, 1), 97, rests=(0,)),),)),
    "BR": Country(
        (),
        # Letters are given out from July 2026 on.
        "[0-9A-Z]{12}[0-9]{2}",
        (
            (Check(_CNPJ, 11, _MOD_11_AS_0, 12, alphabet=_FROM_0),),
            (Check((6, *_CNPJ), 11, _MOD_11_AS_0, 13, alphabet=_FROM_0),),
        ),
    ),
    "CA": Country((), "[0-9]{9}(?:R[CMPT][0-9]{4})?", ((Check(_LUHN, 10, rests=(0,), sums=_ALL),),)),
    "CH": Country(("CHE",), "[0-9]{9}(?:MWST|TVA|IVA|TPV)?", ((Check((5, 4, 3, 2, 7, 6, 5, 4), 11, _MOD_11, 8),),)),
    "CN": Country(
        (),
        "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}",
        ((Check((*(pow(3, place, 31) for place in range(17)), 1), 31, rests=(0,), alphabet=_CREDIT),),),
    ),
    "CZ": Country(
        ("CZ",),
        # Of 9 and 10 digits are those of sole traders.
        f"[0-8][0-9]{{7}}|6[0-9]{{8}}|{_birth_number()}",
        (
            (
                Check((8, 7, 6, 5, 4, 3, 2), 11, "10987654321", 7, where="[0-9]{8}$"),
                Check((8, 7, 6, 5, 4, 3, 2), 11, "89012345678", 8, start=1, where="6[0-9]{8}$"),
                Check(_powers(9, 11), 11, _REST, 9, where="[0-9]{10}$"),
            ),
        ),
    ),
    "DE": Country(("DE",), "[1-9][0-9]{8}", extra="mod_11_10"),
    "DK": Country(("DK",), "[1-9][0-9]{7}", ((Check((2, 7, 6, 5, 4, 3, 2, 1), 11, rests=(0,)),),)),
    "ES": Country(
        ("ES",),
        f"[0-9]{{8}}[A-Z]|[K-MX-Z][0-9]{{7}}[A-Z]|{_CIF}[0-9A-J]",
        (
            (Check(_powers(8, 23), 23, _DNI, 8, where="[0-9]"),),
            *(
                (Check(_powers(7, 23), 23, _DNI, 8, start=1, plus=first * 10**7 % 23, where=letters),)
                for first, letters in enumerate(("[K-MX]", "Y", "Z"))
            ),
            (
                Check((2, 1, 2, 1, 2, 1, 2), 10, "0987654321", 8, start=1, sums=_ALL, where=_CIF),
                Check((2, 1, 2, 1, 2, 1, 2), 10, "JIHGFEDCBA", 8, start=1, sums=_ALL, where=_CIF),
            ),
        ),
    ),
    "FI": Country(("FI",), "[0-9]{8}", ((Check((7, 9, 10, 5, 8, 4, 2), 11, _MOD_11, 7),),)),
    "FR": Country(
        ("FR",),
        "(?!9[789])[0-9A-HJ-NP-Z]{2}[0-9]{9}",
        (
            (Check((87, 96, *(100 * power % 97 for power in _powers(9, 97))), 97, rests=(85,), where="[0-9]{2}"),),
            (Check(_LUHN, 10, rests=(0,), start=2, sums=_ALL, where="..(?!000)"),),
        ),
        extra="french_key",
    ),
    "GB": Country(
        ("GB", "XI"),
        # Northern Ireland's prefix for trade with the Union; GD of government departments, HA of health authorities.
        "[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}|(?:GD8888[0-4]|HA8888[5-9])[0-9]{2}(?!9[789])[0-9]{2}",
        (
            (
                Check(_GB, 97, rests=(0, 42, 55), where="[1-9]"),
                Check(_GB, 97, rests=(0,), where="0"),
                Check((3, 10, 1, 87, 96), 97, rests=(0,), start=6, where="..8888"),
            ),
        ),
    ),
    "GR": Country(("EL", "GR"), "[0-9]{9}", ((Check((256, 128, 64, 32, 16, 8, 4, 2), 11, _REST, 8),),)),
    "HU": Country(("HU",), "[0-9]{8}", ((Check((9, 7, 3, 1, 9, 7, 3), 10, "0987654321", 7),),)),
    "IE": Country(
        ("IE",),
        # Until 1991 the second character was a letter or a sign.
        "[0-9]{7}[A-W][A-W]?|[0-9][A-Z+*][0-9]{5}[A-W]",
        (
            (
                Check((8, 7, 6, 5, 4, 3, 2), 23, _IE, 7, where="[0-9]{7}.$"),
                Check((8, 7, 6, 5, 4, 3, 2, 0, 9), 23, _IE, 7, alphabet=_IE_LETTERS, where="[0-9]{7}"),
                Check((2, 0, 7, 6, 5, 4, 3), 23, _IE, 7),
            ),
        ),
    ),
    "IN": Country(
        (),
        _GSTIN,
        ((Check((*(1, 2) * 7, 1), 36, rests=(0,), alphabet=f"{DIGITS}{LETTERS}", sums=_ALL),),),
    ),
    "IT": Country(
        ("IT",),
        # Behind the number stands the office's province.
        "(?!0{7})[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9]",
        ((Check((*(1, 2) * 5, 1), 10, rests=(0,), sums=_ALL),),),
    ),
    "JP": Country((), "[1-9][0-9]{12}", ((Check((2, 1) * 6, 9, "987654321", 0, start=1),),)),
    "KR": Country(
        (),
        "(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5}",
        ((Check((1, 3, 7, 1, 3, 7, 1, 3, 5, 1), 10, rests=(0,), sums=(8,)),),),
    ),
    "NL": Country(
        ("NL",),
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
    "NO": Country(("NO",), "[89][0-9]{8}(?:MVA)?", ((Check((3, 2, 7, 6, 5, 4, 3, 2), 11, _MOD_11, 8),),)),
    "PL": Country(("PL",), "[0-9]{10}", ((Check((6, 5, 7, 2, 3, 4, 5, 6, 7), 11, "0123456789-", 9),),)),
    "PT": Country(("PT",), "[1-9][0-9]{8}", ((Check((9, 8, 7, 6, 5, 4, 3, 2), 11, _MOD_11_AS_0, 8),),)),
    "RU": Country(
        (),
        "[0-9]{10}|[0-9]{12}",
        (
            (
                Check((2, 4, 10, 3, 5, 9, 4, 6, 8), 11, _REST, 9, where="[0-9]{10}$"),
                Check((7, *_RU), 11, _REST, 10),
            ),
            (Check((3, 7, *_RU), 11, _REST, 11, where="[0-9]{12}$"),),
        ),
    ),
    "SE": Country(
        ("SE",),
        "[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4])",
        ((Check((2, *_LUHN), 10, rests=(0,), sums=_ALL),),),
    ),
}
COUNTRIES = tuple(COUNTRY)
# Without a country a number must bear its prefix.
PREFIXES = {prefix: name for name, entry in COUNTRY.items() for prefix in entry.prefixes}
_KEY = f"{DIGITS}ABCDEFGHJKLMNPQRSTUVWXYZ"


def _french_key(number: str) -> bool:
    """Whether a French key with a letter in it, the first two characters, fits; one of digits is not judged."""
    if number[:2].isdigit():
        return True
    first, second = map(_KEY.index, number[:2])
    key = first * 24 + second - 10 if first < 10 else first * 34 + second - 100
    return (int(number[2:]) + 1 + key // 11 - key) % 11 == 0


EXTRA: Mapping[str, Callable[[str], bool]] = {"mod_11_10": mod_11_10, "french_key": _french_key}


def vat_form(value: str, country: str | None) -> bool:
    """Whether `value` has the form of such a number of `country`, as `vat` says, whatever its check digits."""
    return _read(value, country) is not None


def vat(value: str, country: str | None) -> bool:
    """Whether `value`, compact and in capitals, is a business's VAT or tax number in `country`.

    It may bear its prefix there. For None or '' it must, and is judged by that country. False for a country that is
    not known here.
    """
    read = _read(value, country)
    if read is None:
        return False
    entry, number = read
    return (not entry.extra or EXTRA[entry.extra](number)) and all(_passes(number, group) for group in entry.groups)


def _read(value: str, country: str | None) -> tuple[Country, str] | None:
    """The country's entry and the number without its prefix; None where it has another form."""
    name = country or PREFIXES.get(value[:3]) or PREFIXES.get(value[:2])
    entry = COUNTRY.get(name or "")
    if entry is None or len(value) > LONGEST:
        return None
    prefix = next((prefix for prefix in entry.prefixes if value.startswith(prefix)), "")
    number = value.removeprefix(prefix)
    return (entry, number) if _compiled(shape(entry)).fullmatch(number) else None


def shape(entry: Country) -> str:
    """The regular expression of a number without its prefix. No number is all zeros, though some check digits fit."""
    return f"(?!0*$)(?:{entry.pattern})"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def alternatives(group: Iterable[Check]) -> list[tuple[str, list[Check]]]:
    """The checks of a group by their `where`, in order."""
    return [(where, list(checks)) for where, checks in groupby(group, lambda check: check.where)]


def _passes(number: str, group: Iterable[Check]) -> bool:
    for where, checks in alternatives(group):
        if _compiled(where).match(number):
            return any(_fits(number, check) for check in checks)
    return True


def _fits(number: str, check: Check) -> bool:
    characters = number[check.start : check.start + len(check.weights)]
    worths = (check.worth(place, each) for place, each in enumerate(characters) if check.weights[place])
    rest = (check.plus + sum(worths)) % check.modulus
    return check.table[rest] == number[check.at] if check.table else rest in check.rests
