"""International bank account numbers: the twin of `sql/runtime/11_iban.sql`."""

from __future__ import annotations

import re
from functools import cache

from dqsql.judges.check_digit import luhn, mod_97_10

# What follows the four characters of country and check digits, by country: runs of n digits, a capitals, c either.
# Source: SWIFT, IBAN registry, release 101.
STRUCTURES = {
    "AD": "n8c12", "AE": "n19", "AL": "n8c16", "AT": "n16", "AZ": "a4c20", "BA": "n16", "BE": "n12", "BG": "a4n6c8",
    "BH": "a4c14", "BI": "n23", "BR": "n23a1c1", "BY": "c4n4c16", "CH": "n5c12", "CR": "n18", "CY": "n8c16",
    "CZ": "n20", "DE": "n18", "DJ": "n23", "DK": "n14", "DO": "c4n20", "EE": "n16", "EG": "n25", "ES": "n20",
    "FI": "n14", "FK": "a2n12", "FO": "n14", "FR": "n10c11n2", "GB": "a4n14", "GE": "a2n16", "GI": "a4c15",
    "GL": "n14", "GR": "n7c16", "GT": "c24", "HN": "a4n20", "HR": "n17", "HU": "n24", "IE": "a4n14", "IL": "n19",
    "IQ": "a4n15", "IS": "n22", "IT": "a1n10c12", "JO": "a4n4c18", "KW": "a4c22", "KZ": "n3c13", "LB": "n4c20",
    "LC": "a4c24", "LI": "n5c12", "LT": "n16", "LU": "n3c13", "LV": "a4c13", "LY": "n21", "MC": "n10c11n2",
    "MD": "c20", "ME": "n18", "MK": "n3c10n2", "MN": "n16", "MR": "n23", "MT": "a4n5c18", "MU": "a4n19a3",
    "NI": "a4n20", "NL": "a4n10", "NO": "n11", "OM": "n3c16", "PK": "a4c16", "PL": "n24", "PS": "a4c21",
    "PT": "n21", "QA": "a4c21", "RO": "a4c16", "RS": "n18", "RU": "n14c15", "SA": "n2c18", "SC": "a4n20a3",
    "SD": "n14", "SE": "n20", "SI": "n15", "SK": "n20", "SM": "a1n10c12", "SO": "n19", "ST": "n21", "SV": "a4n20",
    "TL": "n19", "TN": "n20", "TR": "n6c16", "UA": "n6c19", "VA": "n18", "VG": "a4n16", "XK": "n16",
    "YE": "a4n4c18",
}  # fmt: skip
_CLASSES = {"n": "[0-9]", "a": "[A-Z]", "c": "[0-9A-Z]"}


# ISO 13616-1 gives out 02 to 98.
_CHECK_DIGITS = "(?:0[2-9]|[1-8][0-9]|9[0-8])"
_SPANISH = "01987654321"


def iban_form(value: str) -> bool:
    """Whether `value` has the length and structure of an IBAN of its country, whatever its check digits."""
    structure = STRUCTURES.get(value[:2])
    return structure is not None and _compiled(shape(value[:2])).fullmatch(value) is not None


def iban(value: str) -> bool:
    """Whether a compact IBAN in capitals is right: country, length, structure and check digits (ISO 13616-1).

    With those that Belgian, Spanish, Montenegrin and Norwegian account numbers have of their own.
    """
    return iban_form(value) and mod_97_10(value[4:] + value[:4]) and _national(value[:2], value[4:])


def _national(country: str, account: str) -> bool:
    match country:
        case "BE":
            return (int(account[:10]) % 97 or 97) == int(account[10:])
        case "ES":
            return account[8:10] == _spanish("00" + account[:8]) + _spanish(account[10:])
        case "ME":
            return int(account) % 97 == 1
        case "NO" if account.startswith("0000"):
            return luhn(account[4:])
        case "NO":
            weights = (6, 7, 8, 9, 4, 5, 6, 7, 8, 9)
            return sum(w * int(n) for w, n in zip(weights, account, strict=False)) % 11 == int(account[10])
    return True


def _spanish(digits: str) -> str:
    return _SPANISH[sum(int(digit) << place for place, digit in enumerate(digits)) % 11]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def shape(country: str) -> str:
    """The regular expression of a country's IBANs: `n8a4` is `[0-9]{8}[A-Z]{4}`."""
    written = re.sub("([nac])([0-9]+)", lambda run: f"{_CLASSES[run[1]]}{{{run[2]}}}", STRUCTURES[country])
    return f"{country}{_CHECK_DIGITS}{written}"
