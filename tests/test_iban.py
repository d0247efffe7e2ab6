"""IBANs against python-stdnum, in Python and in the database."""

from __future__ import annotations

import random
import re
import unicodedata
from typing import Any

import psycopg
from stdnum import iban as oracle
from stdnum.es import ccc
from stdnum.iso7064 import mod_97_10

from dqsql.judges.iban import STRUCTURES, iban, iban_form
from tests import support

Connection = psycopg.Connection[Any]
_ALPHABETS = {"n": "0123456789", "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "c": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
# Why the library says yes where we say no, and for which numbers.
KNOWN_DIFFERENCES = {
    "ISO 13616-1 gives out the check digits 02 to 98; the library takes a letter or another number that happens to fit": (
        lambda number: re.fullmatch("0[2-9]|[1-8][0-9]|9[0-8]", number[2:4]) is None
    ),
}
_NATIONAL = ("BE", "ES", "ME", "NO")


def national(country: str, body: str) -> str:
    """`body` with the check digits that its country has inside it."""
    match country:
        case "BE":
            return f"{body[:10]}{int(body[:10]) % 97 or 97:02}"
        case "ES":
            return body[:8] + ccc.calc_check_digits(body) + body[10:]
        case "ME":
            return body[:16] + mod_97_10.calc_check_digits(body[:16])
        case "NO":
            return (
                body[:10]
                + str(sum(w * int(n) for w, n in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), body, strict=False)) * 10 % 11)[:1]
            )
    return body


def numbers() -> list[str]:
    """Right IBANs of every country, each also with a slip."""
    chance = random.Random(5)
    found = [
        "",
        "DE",
        "XX82WEST12345698765432",
        "DE8937040044053201300０",
        "de89370400440532013000",
        "DE89" + "0" * 5000,
    ]
    for country, structure in STRUCTURES.items():
        for turn in range(60 if country in _NATIONAL else 15):
            body = "".join(
                "".join(chance.choices(_ALPHABETS[kind], k=int(size)))
                for kind, size in re.findall("([nac])([0-9]+)", structure)
            )
            if turn % 3:
                body = national(country, body)
            number = country + oracle.calc_check_digits(f"{country}00{body}") + body
            at = chance.randrange(len(number) - 1)
            found += [
                number,
                number[:at] + chance.choice(_ALPHABETS["c"]) + number[at + 1 :],
                number[:at] + number[at + 1] + number[at] + number[at + 2 :],
                number[:at] + number[at + 1 :],
            ]
    return found


def test_python_and_the_database_agree_with_the_oracle(postgresql: Connection) -> None:
    values = numbers()
    assert len(values) > 5_000
    ours = support.valid(postgresql, "iban", values)
    # The library makes capitals of small letters by itself, as our standard's normalisation does; of Belgian banks it
    # knows which there are, so that only the digits are asked of it.
    for value, verdict in zip(values, ours, strict=True):
        given = unicodedata.normalize("NFKC", value).upper()
        theirs = oracle.is_valid(given, check_country=given[:2] in _NATIONAL[1:])
        if given[:2] == "BE" and theirs:
            theirs = national("BE", given[4:]) == given[4:]
        if verdict != theirs:
            assert theirs, value
            assert any(known(given) for known in KNOWN_DIFFERENCES.values()), value
    assert 1_000 < sum(ours) < 4_000
    for country in STRUCTURES:
        assert any(verdict and value.startswith(country) for value, verdict in zip(values, ours, strict=True)), country
    for function, twin in (("iban", iban), ("iban_form", iban_form)):
        rows = postgresql.execute(
            f"select dq.{function}(v) from unnest(%s::text[]) with ordinality as t (v, n) order by n", (values,)
        )
        assert [found for (found,) in rows] == [twin(value) for value in values]


def test_the_check_digits_that_iso_13616_does_not_give_out() -> None:
    for number in ("DE89370400440532013000", "GB82WEST12345698765432"):
        assert iban(number)
    for body in (f"{n:018}" for n in range(3_000)):
        digits = oracle.calc_check_digits(f"DE00{body}")
        other = {"97": "00", "98": "01", "02": "99"}.get(digits)
        if other:
            assert iban(f"DE{digits}{body}")
            assert oracle.is_valid(f"DE{other}{body}")
            assert not iban(f"DE{other}{body}")


def test_a_wrong_form_and_a_wrong_check_digit_are_told_apart(postgresql: Connection) -> None:
    cases = {"DE88370400440532013000": ["check_digit"], "DE8937040044053201300": ["iban"], "XX89": ["iban"]}
    for verdict, rules in zip(support.explained(postgresql, "iban", list(cases)), cases.values(), strict=True):
        assert [reason["rule"] for reason in verdict["reasons"]] == rules
