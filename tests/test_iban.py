"""IBANs against python-stdnum, in Python and in the database."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from typing import Any

import psycopg
from stdnum import iban as oracle

from dqsql.judges.iban import STRUCTURES, written
from dqsql.resources import folder
from tests import support

Connection = psycopg.Connection[Any]
_ALPHABETS = {"n": "0123456789", "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "c": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
KNOWN_DIFFERENCES = {
    "letters": "ISO 13616-1 has two digits behind the country; the library takes a letter that happens to fit",
    "national": "the library also checks the digits that some countries keep inside the account number; we leave them alone",
}


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
        for _ in range(15):
            body = "".join(
                "".join(chance.choices(_ALPHABETS[kind], k=int(size)))
                for kind, size in re.findall("([nac])([0-9]+)", structure)
            )
            number = country + oracle.calc_check_digits(f"{country}00{body}") + body
            at = chance.randrange(len(number) - 1)
            found += [
                number,
                number[:at] + chance.choice(_ALPHABETS["c"]) + number[at + 1 :],
                number[:at] + number[at + 1] + number[at] + number[at + 2 :],
                number[:at] + number[at + 1 :],
            ]
    return found


def test_python_and_the_database_agree_with_the_oracle(postgresql: Connection, dsn: str) -> None:
    support.runtime(dsn)
    values = numbers()
    assert len(values) > 5_000
    ours = support.valid(postgresql, "iban", values)
    # The library makes capitals of small letters by itself, as our standard's normalisation does.
    theirs = [oracle.is_valid(unicodedata.normalize("NFKC", value), check_country=False) for value in values]
    differing = [value for value, one, other in zip(values, ours, theirs, strict=True) if one != other]
    # KNOWN_DIFFERENCES["letters"]
    assert all(not value[2:4].isdigit() for value in differing)
    assert 1_000 < sum(ours) < 4_000


def test_the_database_has_the_same_table() -> None:
    text = (folder("sql") / "runtime" / "11_iban.sql").read_text("utf-8")
    found = re.search(r"'(\{.*\})'::pg_catalog.jsonb", text)
    assert found
    assert json.loads(found[1]) == {country: written(structure) for country, structure in STRUCTURES.items()}
