"""Check characters: the twins of `sql/runtime/10_check_digit.sql`.

Each function takes a compact text in capitals and is true where the check characters at its end fit the rest; any other
text is false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_DIGITS = re.compile("[0-9]{2,64}")
_CAPITALS = re.compile("[0-9A-Z]{2,64}")
_WITH_X = re.compile("[0-9]{1,63}[0-9X]")
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = re.compile(f"[{_CREDIT_ALPHABET}]{{18}}")


def luhn(value: str) -> bool:
    """Luhn's check digit, of bank cards (ISO/IEC 7812-1)."""
    if not _DIGITS.fullmatch(value):
        return False
    digits = [int(digit) for digit in reversed(value)]
    return (sum(digits[::2]) + sum(digit * 2 - 9 * (digit > 4) for digit in digits[1::2])) % 10 == 0


def mod_97_10(value: str) -> bool:
    """ISO/IEC 7064 MOD 97-10 over digits and capitals, a letter counting as 10 to 35: LEI (ISO 17442)."""
    return _CAPITALS.fullmatch(value) is not None and int("".join(str(int(each, 36)) for each in value)) % 97 == 1


def mod_11_2(value: str) -> bool:
    """ISO/IEC 7064 MOD 11-2, X standing for 10: citizen ids (GB 11643-1999)."""
    if not _WITH_X.fullmatch(value):
        return False
    rest = 0
    for each in value:
        rest = (rest * 2 + (10 if each == "X" else int(each))) % 11
    return rest == 1


def mod_11_10(value: str) -> bool:
    """ISO/IEC 7064 MOD 11,10, a hybrid system."""
    if not _DIGITS.fullmatch(value):
        return False
    rest = 10
    for each in value[:-1]:
        rest = ((rest + int(each)) % 10 or 10) * 2 % 11
    return (rest + int(value[-1])) % 10 == 1


def mod_31(value: str) -> bool:
    """The check character of a unified social credit code (GB 32100-2015): powers of 3 as weights, modulo 31."""
    if not _CREDIT.fullmatch(value):
        return False
    places = [_CREDIT_ALPHABET.index(each) for each in value]
    total = sum(pow(3, power, 31) * place for power, place in enumerate(places[:17]))
    return (total + places[17]) % 31 == 0


ALGORITHMS: Mapping[str, Callable[[str], bool]] = {
    "luhn": luhn,
    "mod_97_10": mod_97_10,
    "mod_11_2": mod_11_2,
    "mod_11_10": mod_11_10,
    "mod_31": mod_31,
}
