"""Postal codes by country: the twin of `dq.postal_code` in `sql/runtime/12_postal_code.sql`.

Source: the Universal Postal Union's addressing guides, as they describe each country's codes. A code without the
blank or hyphen that its country writes is taken too: people leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_GB = (
    "GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])) ?"
    "[0-9][ABD-HJLNP-UW-Z]{2}|BFPO ?[0-9]{1,4}"
)
# By country: what the whole code matches, in capitals.
PATTERNS: Mapping[str, str] = {
    "AD": "AD[1-7]0[0-9]", "AF": "[0-9]{4}", "AL": "[0-9]{4}", "AM": "[0-9]{4}",
    "AR": "[0-9]{4}|[A-HJ-NP-Z][0-9]{4}[A-Z]{3}", "AS": "96799(?:-?[0-9]{4})?", "AT": "[1-9][0-9]{3}",
    "AU": "[0-9]{4}", "AX": "22[0-9]{3}", "AZ": "(?:AZ ?)?[0-9]{4}", "BA": "[7-8][0-9]{4}", "BB": "BB ?[0-9]{5}",
    "BD": "[0-9]{4}", "BE": "[1-9][0-9]{3}", "BG": "[1-9][0-9]{3}", "BH": "(?:1[0-2]|[1-9])[0-9]{2}", "BL": "97133",
    "BM": "[A-Z]{2} ?[A-Z0-9]{2}", "BN": "[A-Z]{2} ?[0-9]{4}", "BR": "[0-9]{5}-?[0-9]{3}", "BT": "[0-9]{5}",
    "BY": "2[0-9]{5}", "CA": "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]", "CC": "6799",
    "CH": "[1-9][0-9]{3}", "CL": "[0-9]{3}-?[0-9]{4}", "CN": "[0-8][0-9]{5}", "CO": "[0-9]{6}", "CR": "[1-7][0-9]{4}",
    "CU": "[0-9]{5}", "CV": "[0-9]{4}", "CX": "6798", "CY": "[1-9][0-9]{3}", "CZ": "[1-7][0-9]{2} ?[0-9]{2}",
    "DE": "(?!00)[0-9]{5}", "DK": "[0-9]{4}", "DO": "[0-9]{5}", "DZ": "[0-9]{5}", "EC": "[0-9]{6}", "EE": "[0-9]{5}",
    "EG": "[0-9]{5}|[0-9]{7}", "ES": "(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}", "ET": "[0-9]{4}", "FI": "[0-9]{5}",
    "FK": "FIQQ ?1ZZ", "FM": "9694[1-4](?:-?[0-9]{4})?", "FO": "[1-9][0-9]{2}",
    "FR": "(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}", "GB": _GB, "GE": "[0-9]{4}", "GF": "973[0-9]{2}",
    "GG": "GY[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}", "GI": "GX11 ?1AA", "GL": "39[0-9]{2}", "GN": "[0-9]{3}",
    "GP": "971[0-9]{2}", "GR": "[1-8][0-9]{2} ?[0-9]{2}", "GT": "[0-9]{5}",
    "GU": "969(?:[12][0-9]|3[0-2])(?:-?[0-9]{4})?", "GW": "[0-9]{4}", "HN": "[0-9]{5}", "HR": "[1-5][0-9]{4}",
    "HT": "(?:HT ?)?[0-9]{4}", "HU": "[1-9][0-9]{3}", "ID": "[1-9][0-9]{4}",
    "IE": "(?:D6W|[AC-FHKNPRTV-Y][0-9]{2}) ?[0-9AC-FHKNPRTV-Y]{4}", "IL": "[0-9]{7}|[0-9]{5}",
    "IM": "IM[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}", "IN": "[1-9][0-9]{2} ?[0-9]{3}", "IQ": "[0-9]{5}",
    "IR": "[1-9][0-9]{4}-?[0-9]{5}", "IS": "[1-9][0-9]{2}", "IT": "[0-9]{5}",
    "JE": "JE[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}", "JO": "[0-9]{5}", "JP": "[0-9]{3}-?[0-9]{4}", "KE": "[0-9]{5}",
    "KG": "[0-9]{6}", "KH": "[0-9]{5,6}", "KR": "[0-6][0-9]{4}", "KW": "[0-9]{5}", "KY": "KY[0-9]-?[0-9]{4}",
    "KZ": "[0-9]{6}|[A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9]", "LA": "[0-9]{5}", "LB": "[0-9]{4}(?: ?[0-9]{4})?",
    "LI": "94(?:8[5-9]|9[0-8])", "LK": "[0-9]{5}", "LR": "[0-9]{4}", "LS": "[0-9]{3}", "LT": "(?:LT-?)?[0-9]{5}",
    "LU": "(?:L-?)?[0-9]{4}", "LV": "(?:LV-?)?[0-9]{4}", "MA": "[1-9][0-9]{4}", "MC": "980[0-9]{2}",
    "MD": "(?:MD-?)?[0-9]{4}", "ME": "8[0-9]{4}", "MF": "97150", "MG": "[0-9]{3}", "MH": "969[67]0(?:-?[0-9]{4})?",
    "MK": "[1-7][0-9]{3}", "MM": "[0-9]{5}", "MN": "[1-8][0-9]{4}", "MP": "9695[012](?:-?[0-9]{4})?",
    "MQ": "972[0-9]{2}", "MT": "[A-Z]{3} ?[0-9]{4}", "MU": "[0-9A-Z][0-9]{4}", "MV": "[0-9]{5}", "MX": "[0-9]{5}",
    "MY": "[0-9]{5}", "MZ": "[0-9]{4}", "NA": "[0-9]{5}", "NC": "988[0-9]{2}", "NE": "[0-9]{4}", "NF": "2899",
    "NG": "[1-9][0-9]{5}", "NI": "[0-9]{5}", "NL": "[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}", "NO": "[0-9]{4}",
    "NP": "[1-9][0-9]{4}", "NZ": "[0-9]{4}", "OM": "[0-9]{3}", "PE": "[0-2][0-9]{4}", "PF": "987[0-9]{2}",
    "PG": "[0-9]{3}", "PH": "[0-9]{4}", "PK": "[1-9][0-9]{4}", "PL": "[0-9]{2}-?[0-9]{3}", "PM": "97500",
    "PN": "PCRN ?1ZZ", "PR": "00[679][0-9]{2}(?:-?[0-9]{4})?", "PT": "[1-9][0-9]{3}-?[0-9]{3}",
    "PW": "96940(?:-?[0-9]{4})?", "PY": "[0-9]{4}", "RE": "974[0-9]{2}", "RO": "[0-9]{6}", "RS": "[1-3][0-9]{4,5}",
    "RU": "[1-6][0-9]{5}", "SA": "[1-8][0-9]{4}(?:-[0-9]{4})?", "SD": "[0-9]{5}", "SE": "[1-9][0-9]{2} ?[0-9]{2}",
    "SG": "(?:0[1-9]|[1-7][0-9]|8[0-2])[0-9]{4}", "SH": "(?:ASCN|STHL|TDCU) ?1ZZ", "SI": "(?:SI-?)?[1-9][0-9]{3}",
    "SJ": "[0-9]{4}", "SK": "[089][0-9]{2} ?[0-9]{2}", "SM": "4789[0-9]", "SN": "[0-9]{5}",
    "SV": "(?:CP ?)?[1-3][0-9]{3}", "SZ": "[HLMS][0-9]{3}", "TC": "TKCA ?1ZZ", "TH": "[1-9][0-9]{4}",
    "TJ": "[0-9]{6}", "TM": "[0-9]{6}", "TN": "[1-9][0-9]{3}", "TR": "(?:0[1-9]|[1-7][0-9]|8[01])[0-9]{3}",
    "TW": "[1-9][0-9]{2}(?:-?[0-9]{2,3})?", "TZ": "[0-9]{5}", "UA": "[0-9]{5}", "US": "[0-9]{5}(?:-?[0-9]{4})?",
    "UY": "[1-9][0-9]{4}", "UZ": "[1-9][0-9]{5}", "VA": "00120", "VC": "VC ?[0-9]{4}", "VE": "[1-8][0-9]{3}",
    "VG": "VG ?[0-9]{4}", "VI": "008(?:[0-4][0-9]|5[01])(?:-?[0-9]{4})?", "VN": "[0-9]{5,6}", "WF": "986[0-9]{2}",
    "YT": "976[0-9]{2}", "ZA": "(?!0000)[0-9]{4}", "ZM": "[0-9]{5}",
}  # fmt: skip
# Where no country is given: what a code of some country can look like.
ANY = "[0-9A-Z]{2,5}(?:[ -]?[0-9A-Z]{2,5})?"
COUNTRIES = tuple(PATTERNS)
LONGEST = 12


# By country: what stands before how many last characters of a code, where its country parts it.
PARTED: Mapping[str, str] = {
    **dict.fromkeys(("FK", "GB", "GG", "GI", "IM", "JE", "PN"), " 3"),
    **dict.fromkeys(("BM", "CZ", "GR", "NL", "SE", "SK"), " 2"),
    **dict.fromkeys(("IE", "LB", "MT"), " 4"),
    **dict.fromkeys(("AS", "CL", "FM", "GU", "JP", "KY", "MH", "MP", "PR", "PW", "US", "VI"), "-4"),
    **dict.fromkeys(("BR", "PL", "PT"), "-3"),
    "CA": " 3",
    "IR": "-5",
}


def postal_form(value: str, country: str | None) -> str:
    """`value`, in capitals, with the blank or hyphen that `country` writes; as it is where that makes no code of it."""
    parted = PARTED.get(country or "")
    if parted is None or len(value) > LONGEST:
        return value
    compact, tail = re.sub("[ -]", "", value), int(parted[1])
    written = f"{compact[:-tail]}{parted[0]}{compact[-tail:]}"
    return written if postal_code(written, country) else value


def postal_code(value: str, country: str | None) -> bool:
    """Whether `value`, in capitals, is a postal code as `country` writes them; of any shape for None or ''.

    A country that has no postal codes, or that is not known here, has no right ones.
    """
    pattern = PATTERNS.get(country) if country else ANY
    return len(value) <= LONGEST and pattern is not None and _compiled(pattern).fullmatch(value) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
