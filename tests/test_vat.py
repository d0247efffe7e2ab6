"""VAT numbers against python-stdnum, country by country, in Python and in the database."""

from __future__ import annotations

import importlib
import random
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import psycopg
import pytest

from dqsql.errors import SpecError
from dqsql.judges.vat import COUNTRIES, COUNTRY, PREFIXES, vat, vat_form
from dqsql.verdict import judge
from tests import support

Connection = psycopg.Connection[Any]
ORACLES = {
    "AT": "at.uid", "AU": "au.abn", "BE": "be.vat", "BR": "br.cnpj", "CA": "ca.bn", "CH": "ch.vat", "CN": "cn.uscc",
    "CZ": "cz.dic", "DE": "de.vat", "DK": "dk.cvr", "ES": "es.nif", "FI": "fi.alv", "FR": "fr.tva", "GB": "gb.vat",
    "GR": "gr.vat", "HU": "hu.anum", "IE": "ie.vat", "IN": "in_.gstin", "IT": "it.iva", "JP": "jp.cn", "KR": "kr.brn",
    "NL": "nl.btw", "NO": "no.orgnr", "PL": "pl.nip", "PT": "pt.nif", "RU": "ru.inn", "SE": "se.vat",
}  # fmt: skip
# How numbers can look: 9 for a digit, @ for a letter, * for either, all else for itself.
SHAPES = {
    "AT": "U99999999", "AU": "99999999999", "BE": "0999999999 1999999999 999999999",
    "BR": "99999999999999 ************99", "CA": "999999999 999999999RT9999", "CH": "999999999MWST 999999999TVA",
    "CN": "99999999********** @@999999**********", "CZ": "99999999 699999999 9999999999 805514999 8551269999 8101199999 4009029999",
    "DE": "999999999", "DK": "99999999", "ES": "99999999@ A99999999 @9999999@ X9999999@ Y9999999@ Z9999999@ K9999999@ P9999999@",
    "FI": "99999999", "FR": "99999999999 @9999999999 9@999999999 @@999999999",
    "GB": "999999999 999999999999 009999999 GD999 HA999 GD888899999 HA888899999", "GR": "999999999 99999999",
    "HU": "99999999", "IE": "9999999@ 9999999@@ 9@99999@ 9+99999@", "IN": "99@@@P@9999@*Z*", "IT": "99999990999 99999999999",
    "JP": "9999999999999", "KR": "9999999999", "NL": "999999999B99 99999999B99", "NO": "999999999", "PL": "9999999999",
    "PT": "999999999", "RU": "9999999999 999999999999", "SE": "999999999901 999999999999",
}  # fmt: skip
DIGITS, LETTERS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _korean(number: str) -> bool:
    digits = [int(each) for each in number]
    total = sum(w * d for w, d in zip((1, 3, 7, 1, 3, 7, 1, 3, 5, 1), digits, strict=True)) + digits[8] * 5 // 10
    return total % 10 == 0


# Our verdict, why it is another than the library's, and for which numbers.
KNOWN_DIFFERENCES: dict[str, tuple[bool, str, Callable[[str], bool]]] = {
    "BE": (False, "the library adds the 0 that numbers of before 2005 lack", lambda n: len(n) == 9),
    "CN": (True, "GB 32100-2015 has letters as department and class; the library wants digits", lambda n: not n[:2].isdigit()),
    "CZ": (False, "birth numbers have no months 41 to 49 and 91 to 99", lambda n: n[2] in "49"),
    "GR": (False, "the library adds the 0 that numbers of 8 digits lack", lambda n: len(n) == 8),
    "IE": (False, "a number of the old form has one letter at its end", lambda n: len(n) == 9 and not n[1].isdigit()),
    "IN": (True, "the library lacks Ladakh and territories of no state", lambda n: n[:2] in ("38", "97")),
    "KR": (False, "the library does not know the check digit", lambda n: not _korean(n)),
    "NL": (False, "the library adds the 0 that a number lacks", lambda n: len(n) < 12),
    "NO": (False, "numbers of the register begin with 8 or 9; the library does not ask", lambda n: n[0] not in "89"),
    "SE": (True, "a business can have several numbers; the library takes 01 only", lambda n: n[-2:] != "01"),
}  # fmt: skip


@cache
def oracle(country: str) -> Callable[[str], bool]:
    valid = importlib.import_module(f"stdnum.{ORACLES[country]}").is_valid
    return (lambda number: bool(valid(f"CHE{number}"))) if country == "CH" else valid


def random_like(shape: str, chance: random.Random) -> str:
    kinds = {"9": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}
    return "".join(chance.choice(kinds.get(each, each)) for each in shape)


@cache
def numbers(country: str) -> tuple[str, ...]:
    """Numbers of every shape, with neighbours that the library calls right, and slips of those."""
    chance = random.Random(country)
    found = []
    shapes = SHAPES[country].split()
    for shape in shapes * (40 if len(shapes) > 3 else 80):
        found.append(random_like(shape, chance))
        for _ in range(40):
            places = {chance.randrange(len(shape)), len(shape) - 1 - chance.randrange(min(len(shape), 5))}
            number = "".join(
                chance.choice(DIGITS if each.isdigit() else LETTERS) if place in places else each
                for place, each in enumerate(found[-1])
            )
            if oracle(country)(number):
                at = chance.randrange(len(number) - 1)
                other = chance.choice(DIGITS + LETTERS)
                found += [number[:at] + other + number[at + 1 :], number[:at] + number[at + 1 :]]
                found += [number[:at] + number[at + 1] + number[at] + number[at + 2 :], number]
                break
    return tuple(found)


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_country_agrees_with_the_oracle(country: str) -> None:
    seen = {True: 0, False: 0}
    for number in numbers(country):
        ours, theirs = vat(number, country), oracle(country)(number)
        seen[ours] += 1
        if ours != theirs:
            expected, _, where = KNOWN_DIFFERENCES[country]
            assert ours == expected, number
            assert where(number), number
    assert seen[True] >= 10, seen
    assert seen[False] >= 10, seen


def test_the_oracle_is_asked_of_thousands() -> None:
    assert sum(len(numbers(country)) for country in COUNTRIES) > 10_000


def test_python_and_the_database_agree(postgresql: Connection) -> None:
    asked: list[tuple[str | None, str | None]] = [
        (None, None), (None, "DE"), ("", None), ("", "FR"), ("DE", None), ("DE", "DE"), ("1" * 5000, "DE"), ("DE1", "XX"),
        ("é", ""), ("DE１", "DE"), ("DE136695976", ""), ("DE136695976", "de"), ("DE136695976\n", None),
        ("DEDE136695976", "DE"), ("FR83404833048", None), ("000000000", "GR"), ("EL000000000", None),
        ("CHE107787577MWST", None), ("CH107787577", None), ("XI110305878", None), ("XI110305878", "GB"),
    ]  # fmt: skip
    for country in COUNTRIES:
        some = numbers(country)[-400:]
        asked += [(number, country) for number in some]
        for prefix in COUNTRY[country].prefixes or ("",):
            asked += [(prefix + number, chosen) for number in some[::3] for chosen in (None, country)]
        asked += [(number.lower(), country) for number in some[:5]]
        asked += [(number, COUNTRIES[COUNTRIES.index(country) - 1]) for number in some[:20]]
    for function, twin in (("vat", vat), ("vat_form", vat_form)):
        expected = [None if value is None else twin(value, country) for value, country in asked]
        rows = postgresql.execute(
            f"select dq.{function}(v, c) from unnest(%s::text[], %s::text[]) with ordinality as t (v, c, n) order by n",
            ([number for number, _ in asked], [country for _, country in asked]),
        )
        assert [found for (found,) in rows] == expected
        assert sum(map(bool, expected)) > 1_000
        assert expected.count(False) > 1_000


def test_a_number_may_bear_its_prefix() -> None:
    for country, entry in COUNTRY.items():
        number = next(each for each in numbers(country) if vat(each, country))
        for prefix in entry.prefixes:
            assert vat(prefix + number, country)
            assert vat(prefix + number, None)
        assert not vat(number, None) or number[:2] in PREFIXES
    assert vat("EL094259216", "GR")
    assert vat("GR094259216", None)
    assert not vat("FR123456789", "FR")


@pytest.mark.parametrize(
    ("value", "normal"),
    [
        ("CHE-107.787.577 MWST", "CHE107787577MWST"),
        ("che 107 787 577 tva", "CHE107787577TVA"),
        ("BE 0403.019.261", "BE0403019261"),
        ("ＦＲ ４０３０３２６５０４５", "FR40303265045"),
        ("FR K7 399859412", "FRK7399859412"),
        ("ES X-5910266-W", "ESX5910266W"),
        ("IE 8D79739 I", "IE8D79739I"),
        ("NL 4495445B01", None),
        ("NL 0044 9544 5B01", "NL004495445B01"),
        ("NL002455799B11", "NL002455799B11"),
        ("GB 980 7806 84", "GB980780684"),
        ("GB HA599", "GBHA599"),
    ],
)
def test_numbers_as_people_write_them(value: str, normal: str | None) -> None:
    found = judge("vat").explain(value)
    assert found.valid == (normal is not None)
    assert normal is None or found.normalized == normal


def test_brazilian_numbers_with_letters() -> None:
    # The example of Receita Federal's own manual.
    assert judge("vat", {"country": "BR"}).explain("12.ABC.345/01DE-35").valid
    assert not judge("vat", {"country": "BR"}).explain("12.ABC.345/01DE-53").valid


def test_a_wrong_form_and_a_wrong_check_digit_are_told_apart(postgresql: Connection) -> None:
    cases = {"DE136695977": ["check_digit"], "DE13669597": ["vat"], "XX136695976": ["vat"], "DE136695976": []}
    for verdict, rules in zip(support.explained(postgresql, "vat", list(cases)), cases.values(), strict=True):
        assert [reason["rule"] for reason in verdict["reasons"]] == rules
    (reason,) = judge("vat").explain("DE136695977", "zh").reasons
    assert "校验码" in reason.message


@pytest.mark.parametrize(
    ("country", "hint"), [("de", "DE"), ("UK", "known are AT"), ("", "known are AT"), ("FRA", "FR")]
)
def test_an_unknown_country_is_refused_with_the_nearest(country: str, hint: str) -> None:
    with pytest.raises(SpecError) as refused:
        judge("vat", {"country": country})
    (problem,) = refused.value.problems
    assert re.search("unknown country of vat", problem.message)
    assert hint in (problem.hint or "")
