"""Tax numbers against python-stdnum, country by country, in Python and in the database."""

from __future__ import annotations

import importlib
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import psycopg
import pytest
from stdnum import luhn

from dqsql.judges.tax_number import COUNTRIES, COUNTRY, PREFIXES, Check, tax_number
from tests import support

Connection = psycopg.Connection[Any]
ORACLES = {
    "AT": "at.uid", "AU": "au.abn", "BE": "be.vat", "BR": "br.cnpj", "CA": "ca.bn", "CH": "ch.uid", "CN": "cn.uscc",
    "CZ": "cz.dic", "DE": "de.vat", "DK": "dk.cvr", "ES": "es.nif", "FI": "fi.alv", "FR": "fr.tva", "GB": "gb.vat",
    "GR": "gr.vat", "HU": "hu.anum", "IE": "ie.vat", "IN": "in_.gstin", "IT": "it.iva", "JP": "jp.cn", "KR": "kr.brn",
    "NL": "nl.btw", "NO": "no.orgnr", "PL": "pl.nip", "PT": "pt.nif", "RU": "ru.inn", "SE": "se.vat",
}  # fmt: skip
KNOWN_DIFFERENCES = {
    "CN": "the library wants digits as department and class; GB 32100-2015 has letters there too",
    "IT": "the library knows which provinces there are",
    "NO": "a Norwegian number begins with 8 or 9; the library does not ask",
    "KR": "the first three digits say which tax office, of which the library asks the same; the last digit neither checks",
    "BE": "the library asks for no more than ten digits after a leading 0 or 1, as we do",
}
CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def body(country: str, chance: random.Random) -> str:
    """A number that has the shape of the country's."""
    digits = lambda count: "".join(chance.choices("0123456789", k=count))  # noqa: E731
    match country:
        case "AT":
            return "U" + digits(8)
        case "BR":
            return digits(14)
        case "CA" | "CH" | "DE" | "GR" | "PT" | "NO" | "GB":
            return chance.choice("89" if country == "NO" else "123456789") + digits(8)
        case "CN":
            return digits(8) + "".join(chance.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=10))
        case "CZ" | "DK" | "FI" | "HU":
            return chance.choice("1234567") + digits(7)
        case "ES":
            return chance.choice(
                [
                    digits(8) + chance.choice(CHARACTERS[10:]),
                    chance.choice("ABCKLMXYZNPW") + digits(7) + chance.choice(CHARACTERS[:20]),
                    chance.choice("XYZKLM") + digits(7) + chance.choice(CHARACTERS[10:]),
                ]
            )
        case "IE":
            return digits(7) + chance.choice(CHARACTERS[10:33]) + chance.choice(["", "A", "H", "W"])
        case "IN":
            letters = chance.choices(CHARACTERS[10:], k=5)
            letters[3] = chance.choice("CPFT")
            return (
                chance.choice(["27", "07", "33", "29"])
                + "".join(letters)
                + digits(4)
                + chance.choice(CHARACTERS[10:])
                + "1Z"
                + chance.choice(CHARACTERS)
            )
        case "NL":
            return digits(9) + "B" + digits(2)
        case "SE":
            return digits(10) + "01"
        case "BE":
            return chance.choice("01") + digits(9)
        case "JP":
            return digits(13)
        case "FR":
            siren = digits(8)
            siren += luhn.calc_check_digit(siren)
            return f"{int(siren + '12') % 97:02}{siren}" if chance.random() < 0.2 else digits(11)
        case "AU" | "IT":
            return digits(11)
        case _:
            return digits(10)


@cache
def oracle(country: str) -> Any:
    return importlib.import_module(f"stdnum.{ORACLES[country]}")


def with_right_checks(country: str, number: str) -> str:
    """`number` with its check characters mended by our own table, so that right ones are not too rare."""
    for group in COUNTRY[country].groups:
        check: Check = group[0]
        if check.table:
            for character in CHARACTERS:
                trial = number[: check.at] + character + number[check.at + 1 :]
                if tax_number(trial, country):
                    return trial
            trial = number
            total = check.plus
            for character, weight in zip(number[check.start :], check.weights, strict=False):
                if character in check.alphabet:
                    product = check.alphabet.index(character) * weight
                    total += product // len(check.alphabet) + product % len(check.alphabet) if check.sums else product
            number = number[: check.at] + check.table[total % check.modulus] + number[check.at + 1 :]
    return number


def numbers(country: str) -> Iterator[str]:
    chance = random.Random(country)
    for _ in range(1_500):
        number = body(country, chance)
        yield number
        if (mended := with_right_checks(country, number)) != number:
            yield mended
            at = chance.randrange(len(mended) - 1)
            yield mended[:at] + chance.choice("0123456789") + mended[at + 1 :]
            yield mended[:at] + mended[at + 1] + mended[at] + mended[at + 2 :]


def theirs(country: str, number: str) -> bool:
    module = oracle(country)
    return bool(module.is_valid(f"CHE{number}" if country == "CH" else number))


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_country_agrees_with_the_oracle(country: str) -> None:
    seen = {True: 0, False: 0}
    for number in numbers(country):
        ours = tax_number(number, country)
        seen[ours] += 1
        if ours != theirs(country, number):
            assert country in KNOWN_DIFFERENCES, (number, ours)
            assert ours == (country in ("CN", "IT")), (number, ours)
    assert seen[True] >= 10, seen
    assert seen[False] >= 10, seen


def test_python_and_the_database_agree(postgresql: Connection, dsn: str) -> None:
    support.runtime(dsn)
    asked: list[tuple[str, str | None]] = [
        ("", None),
        ("DE", None),
        ("1" * 5000, "DE"),
        ("DE1", "XX"),
        ("é", ""),
        ("DE１", "DE"),
    ]
    for country in COUNTRIES:
        some = list(numbers(country))[:150]
        asked += [(number, country) for number in some]
        asked += [(COUNTRY[country].prefix + number, None) for number in some]
        asked += [(COUNTRY[country].prefix + number, country) for number in some[:20]]
        asked += [(number.lower(), country) for number in some[:5]]
    expected = [tax_number(*each) for each in asked]
    rows = postgresql.execute(
        "select dq.tax_number(v, c) from unnest(%s::text[], %s::text[]) with ordinality as t (v, c, n) order by n",
        ([number for number, _ in asked], [country for _, country in asked]),
    )
    assert [found for (found,) in rows] == expected
    assert sum(expected) > 500
    assert set(PREFIXES.values()) <= set(COUNTRIES)
