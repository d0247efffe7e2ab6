"""Postal codes: each country's own, right and wrong ones, in Python and in the database."""

from __future__ import annotations

import json
import re
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dqsql.judges.postal_code import COUNTRIES, PARTED, PATTERNS, postal_code, postal_form
from dqsql.resources import folder

Connection = psycopg.Connection[Any]
# By country: codes of real places, then what is none there.
TRUTH = {
    "CN": ("100000 200120 518000 830000", "20012 2001200 900000 A00120"),
    "US": ("10001 94105 20500-0001 205000001", "1000 100011 20500-001 ABCDE"),
    "GB": ("SW1A 1AA|EC1A1BB|W1A 0AX|M1 1AE|B33 8TH|CR2 6XH|DN55 1PT|GIR 0AA", "SW1A|QW1A 1AA|SW1A 1AC|1AA SW1"),
    "CA": ("K1A 0B1|K1A0B1|H0H 0H0|V6B 4Y8", "D1A 0B1|K1A 0BI|K1A-0B1|K1A 0B"),
    "DE": ("10115 01067 80331 99998", "00115 1011 101155 D-10115"),
    "FR": ("75001 01000 97400 98000", "00100 99000 7500 750011"),
    "NL": ("1012 AB|1012AB|9999 XX", "0012 AB|1012 SS|1012 A|10120 AB"),
    "JP": ("100-0001 1000001 530-0001", "100-001 1000 100-00011"),
    "IN": ("110001|400 001|560001", "010001 11000 1100011"),
    "BR": ("01310-100 01310100", "0131-100 01310-10"),
    "PL": ("00-950 00950 31-999", "0-950 00-9500 PL-00"),
    "PT": ("1000-205 4050297", "0000-205 1000-20"),
    "SE": ("114 55|11455|981 07", "014 55|1145|11 455"),
    "CH": ("8001 1200 3000", "0800 80010 800"),
    "AT": ("1010 5020 9999", "0101 10100 101"),
    "IE": ("D02 X285|D6W XY00|A65F4E2", "B02 X285|D02 X28|D022X285"),
    "ES": ("28001 08001 52001", "00001 53001 2800"),
    "IT": ("00118 20121 98168", "0118 201211 2012A"),
    "AU": ("2000 0800 7000", "200 20000 A200"),
    "KR": ("03187 06164 63309", "70000 0318 110-000"),
    "SG": ("018956 238823 819663", "008956 838823 01895"),
    "RU": ("101000 190000 690000", "001000 701000 10100"),
    "TR": ("34000 06420 81000", "00100 82000 3400"),
    "TW": ("100 10048 100-48 100482", "000 1004 1004821"),
    "MX": ("06000 64000 01000", "6000 060000 0600A"),
    "ZA": ("8001 2000 0001", "0000 800 80011"),
    "CZ": ("110 00|11000|602 00", "810 00|1100|1100 0"),
    "SK": ("811 01|81101|040 01", "711 01|8110|8110 1"),
    "GR": ("105 57|10557|851 00", "905 57|1055|1055 7"),
    "LV": ("LV-1010 LV1010 1010", "LT-1010 LV-101 101"),
}  # fmt: skip


def codes(text: str) -> list[str]:
    return text.split("|") if "|" in text else text.split()


CASES = [
    (code, country, right)
    for country, both in TRUTH.items()
    for right, text in zip((True, False), both, strict=True)
    for code in codes(text)
]


def in_database(connection: Connection, asked: list[tuple[str, str | None]]) -> list[bool]:
    rows = connection.execute(
        "select dq.postal_code(v, c) from unnest(%s::text[], %s::text[]) with ordinality as t (v, c, n) order by n",
        ([code for code, _ in asked], [country for _, country in asked]),
    )
    return [found for (found,) in rows]


def test_the_codes_of_real_places(postgresql: Connection) -> None:
    asked: list[tuple[str, str | None]] = [(code, country) for code, country, _ in CASES]
    expected = [right for *_, right in CASES]
    assert [(*each, postal_code(*each)) for each in asked] == CASES
    assert in_database(postgresql, asked) == expected
    # Each right one also has a shape that some country's codes have.
    assert all(postal_code(code, None) for code, _, right in CASES if right)


MADE = st.fixed_dictionaries({country: st.from_regex(pattern, fullmatch=True) for country, pattern in PATTERNS.items()})


@pytest.mark.one_server
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(made=MADE, at=st.integers(0, 12), other=st.sampled_from("0A -9é\n"))
def test_python_and_the_database_agree_for_every_country(
    postgresql: Connection, made: dict[str, str], at: int, other: str
) -> None:
    asked: list[tuple[str, str | None]] = [
        ("", None),
        ("1" * 5000, "CN"),
        ("10001", "XX"),
        ("10001", ""),
        ("１０００", "AT"),
    ]
    for country, code in made.items():
        asked += [(code, country), (code[:at] + other + code[at + 1 :], country), (code[:at], None)]
    expected = [postal_code(*each) for each in asked]
    assert in_database(postgresql, asked) == expected
    assert all(postal_code(code, country) for country, code in made.items())
    forms = postgresql.execute(
        "select dq.postal_form(v, c) from unnest(%s::text[], %s::text[]) with ordinality as t (v, c, n) order by n",
        ([code for code, _ in asked], [country for _, country in asked]),
    )
    assert [form for (form,) in forms] == [postal_form(*each) for each in asked]
    assert all(postal_code(postal_form(code, country), country) for country, code in made.items())
    assert len(COUNTRIES) >= 60


def test_the_database_has_the_same_patterns() -> None:
    text = (folder("sql") / "runtime" / "12_postal_code.sql").read_text("utf-8")
    patterns, parted = re.findall(r"'(\{.*\})'::pg_catalog.jsonb", text)
    assert json.loads(patterns) == dict(PATTERNS)
    assert json.loads(parted) == dict(PARTED)
    assert set(PARTED) < set(PATTERNS)


@pytest.mark.parametrize(
    ("code", "country", "written"),
    [
        ("SW1A1AA", "GB", "SW1A 1AA"), ("SW1A-1AA", "GB", "SW1A 1AA"), ("M1 1AE", "GB", "M1 1AE"), ("BFPO1", "GB", "BFPO1"),
        ("K1A0B1", "CA", "K1A 0B1"), ("1012AB", "NL", "1012 AB"), ("10001", "US", "10001"), ("205000001", "US", "20500-0001"),
        ("1000001", "JP", "100-0001"), ("01310 100", "BR", "01310-100"), ("00950", "PL", "00-950"), ("D02X285", "IE", "D02 X285"),
        ("11455", "SE", "114 55"), ("200120", "CN", "200120"), ("SW1A1AA", None, "SW1A1AA"), ("nonsense", "GB", "nonsense"),
        ("1", "GB", "1"), ("", "GB", ""), ("1" * 5000, "US", "1" * 5000),
    ],
)  # fmt: skip
@pytest.mark.one_server
def test_a_code_gets_the_blank_or_hyphen_of_its_country(
    postgresql: Connection, code: str, country: str | None, written: str
) -> None:
    assert postal_form(code, country) == written
    assert postgresql.execute("select dq.postal_form(%s, %s)", (code, country)).fetchone() == (written,)
    assert postal_form(written, country) == written
