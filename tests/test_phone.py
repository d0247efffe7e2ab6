"""Telephone numbers against the package phonenumbers, in Python and in the database: example numbers, noise, slips."""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import phonenumbers
import psycopg
import pytest
from phonenumbers import PhoneNumberFormat

from dqsql.errors import SpecError
from dqsql.judges.phone import metadata, phone, plan, regions
from dqsql.verdict import judge

Connection = psycopg.Connection[Any]
ROOT = Path(__file__).parent.parent
FORMATS = (
    PhoneNumberFormat.E164,
    PhoneNumberFormat.INTERNATIONAL,
    PhoneNumberFormat.NATIONAL,
    PhoneNumberFormat.RFC3966,
)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def examples() -> tuple[tuple[str, str], ...]:
    """Example numbers of every region and type, with their region."""
    found = set()
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for type_ in range(11):
            number = phonenumbers.example_number_for_type(region, type_)
            if number is not None:
                found.add((phonenumbers.format_number(number, PhoneNumberFormat.E164), region))
    return tuple(sorted(found))


def written() -> Iterator[tuple[str, str, str]]:
    """Every example in every format and with noise: the text, its region, its E.164."""
    random.seed(1)
    for e164, region in examples():
        number = phonenumbers.parse(e164)
        for form in FORMATS:
            yield phonenumbers.format_number(number, form), region, e164
        national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        abroad = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
        full = str.maketrans("0123456789+()-", "".join(chr(ord(c) + 0xFEE0) for c in "0123456789+()-"))
        yield national.translate(full), region, e164
        yield abroad.replace(" ", "\u3000").translate(full), region, e164
        yield f"\u202a{abroad.replace(' ', '.')}\u202c", region, e164
        yield abroad.replace("+", "(+", 1).replace(" ", ") ", 1), region, e164
        yield f" {national} ", region, e164
        yield f"{abroad} ext. 12", region, f"{e164};ext=12"
        yield f"{national} 转 8001", region, f"{e164};ext=8001"


def in_database(connection: Connection, texts: list[tuple[str, str | None]]) -> list[str | None]:
    connection.execute("set local datestyle = 'SQL, DMY'")
    rows = connection.execute(
        "select dq.phone(v, r, null, null) from unnest(%s::text[], %s::text[]) with ordinality as t (v, r, n) order by n",
        ([text for text, _ in texts], [region for _, region in texts]),
    )
    return [found for (found,) in rows]


def test_the_plans_are_what_the_script_makes() -> None:
    made = script("numbering_plans").text()
    if json.loads(made)["source"] != metadata()["source"]:
        pytest.skip("another version of phonenumbers than the plans were made from")
    assert (ROOT / "dqsql" / "judges" / "numbering_plans.json").read_text("utf-8") == made


def test_examples_in_every_format_become_e164(postgresql: Connection) -> None:
    cases = list(written())
    assert len(cases) > 12_000
    texts: list[tuple[str, str | None]] = [(text, region) for text, region, _ in cases]
    expected = [e164 for *_, e164 in cases]
    assert [phone(text, region) for text, region in texts] == expected
    assert in_database(postgresql, texts) == expected


def slips(count: int) -> Iterator[tuple[str, str]]:
    """Valid numbers with one digit wrong, two swapped, one missing or one too many."""
    random.seed(7)
    for _ in range(count):
        e164, region = random.choice(examples())
        digits = list(e164[1:])
        at = random.randrange(1, len(digits) - 1)
        match random.randrange(4):
            case 0:
                digits[at] = random.choice("0123456789")
            case 1:
                digits[at], digits[at + 1] = digits[at + 1], digits[at]
            case 2:
                del digits[at]
            case _:
                digits.insert(at, random.choice("0123456789"))
        yield f"+{''.join(digits)}", region


def test_slips_are_judged_like_the_oracle(postgresql: Connection) -> None:
    texts: list[tuple[str, str | None]] = [(text, None) for text, _ in slips(6_000)]
    ours = in_database(postgresql, texts)
    assert ours == [phone(text) for text, _ in texts]
    differing = 0
    for (text, _), found in zip(texts, ours, strict=True):
        try:
            number = phonenumbers.parse(text)
            theirs = phonenumbers.is_valid_number(number)
        except phonenumbers.NumberParseException:
            theirs = False
        if theirs and len(text) > len("+") + 15:
            assert found is None, "E.164 has at most 15 digits; the oracle lets some countries have more"
        elif theirs:
            assert found is not None, text
            assert found == phonenumbers.format_number(number, PhoneNumberFormat.E164), text
        elif found is not None:
            # A trunk prefix behind the calling code, which people write and the oracle takes out in some countries only.
            assert len(found) < len(text)
            assert phonenumbers.is_valid_number(phonenumbers.parse(found)), text
            differing += 1
    assert differing < 0.002 * len(texts), differing


@pytest.mark.one_server
def test_random_digits_are_judged_like_the_oracle(postgresql: Connection) -> None:
    random.seed(13)
    lengths = {(number.country_code, len(phonenumbers.national_significant_number(number)))
               for number in (phonenumbers.parse(e164) for e164, _ in examples())}  # fmt: skip
    # China and India, where the metadata look furthest, as often as all others.
    codes = [*sorted(lengths), *[each for each in sorted(lengths) if each[0] in (86, 91)] * 20]
    texts = []
    for code, length in random.choices(codes, k=8_000):
        texts.append(f"+{code}{''.join(random.choices('0123456789', k=length))}")
    numbers = [phonenumbers.parse(text) for text in texts]
    theirs = [
        phonenumbers.format_number(number, PhoneNumberFormat.E164) if phonenumbers.is_valid_number(number) else None
        for number in numbers
    ]
    ours = in_database(postgresql, [(text, None) for text in texts])
    unlike = [text for text, valid, found in zip(texts, theirs, ours, strict=True) if valid != found]
    # A trunk prefix behind the calling code, which the oracle takes out in some countries only.
    assert all(
        found is not None and len(found) < len(text) for text, found in zip(texts, ours, strict=True) if text in unlike
    )
    assert len(unlike) < 0.005 * len(texts)
    assert 1_000 < sum(valid is not None for valid in theirs) < 7_000


def test_plans_of_some_regions_are_small() -> None:
    assert len(plan(("CN",), ("mobile",)).starts) < 30
    assert len(plan(("CN",)).starts) < 2_500 < 15_000 < len(plan().starts) < 25_000
    assert len(plan((), None).starts) < 30_000
    assert plan().starts[-1] < 2**31, "SQL keeps them as int4"
    assert len(plan().lengths) < 256, "SQL keeps them as bytes"
    assert "CN" in regions()


TRUTH = [
    ("021-12345678", "CN", "+862112345678"),
    ("+86-13812345678", None, "+8613812345678"),
    ("+86 138 1234 5678", "US", "+8613812345678"),
    ("008613812345678", "CN", "+8613812345678"),
    ("00 86 138 1234 5678", None, "+8613812345678"),
    ("8613812345678", "CN", "+8613812345678"),
    ("013812345678", "CN", "+8613812345678"),
    ("（０２１）１２３４５６７８", "CN", "+862112345678"),
    ("021-12345678-8001", "CN", "+862112345678;ext=8001"),
    ("021-12345678 分机", "CN", None),
    ("021-12345678转801", "CN", "+862112345678;ext=801"),
    ("021-12345678 x801", "CN", "+862112345678;ext=801"),
    ("021-12345678;ext=801", "CN", "+862112345678;ext=801"),
    ("tel:+86-21-1234-5678;ext=801", None, "+862112345678;ext=801"),
    ("400-820-8820", "CN", "+864008208820"),
    ("95588", "CN", None),
    ("12345678", "CN", None),
    ("138123456789", "CN", None),
    ("1381234567", "CN", None),
    ("+44 (0)20 7946 0958", None, "+442079460958"),
    ("020 7946 0958", "GB", "+442079460958"),
    ("+39 06 698 12345", None, "+390669812345"),
    ("021_12345678", "CN", "+862112345678"),
    ("021-12345678—801", "CN", "+862112345678;ext=801"),
    ("021-12345678（分机号801）", "CN", "+862112345678;ext=801"),
    ("02-2345-6789 轉分機801", "TW", "+886223456789;ext=801"),
    ("03-1234-5678（内線 801）", "JP", "+81312345678;ext=801"),
    ("8 (495) 123-45-67 Доб. 801", "RU", "+74951234567;ext=801"),
    ("030 901820 Durchwahl 12", "DE", "+4930901820;ext=12"),
    ("030 901820 Durchfahrt 12", "DE", None),
    ("912 345 678 extensión 12", "ES", "+34912345678;ext=12"),
    ("01 41 23 45 67 poste 12", "FR", "+33141234567;ext=12"),
    ("(212) 736-5000 (ext. 12)", "US", "+12127365000;ext=12"),
    ("021-12345678 (12)", "CN", None),
    ("0086 138 1234 5678", "US", "+8613812345678"),
    ("00 86 12 34", "US", None),
    ("17951 138 1234 5678", "CN", "+8613812345678"),
    ("+52 1 55 1234 5678", None, "+525512345678"),
    ("044 55 1234 5678", "MX", "+525512345678"),
    ("+54 11 15 2345 6789", None, "+5491123456789"),
    ("0 11 9 2345 6789", "AR", None),
    ("015 21 2345 6789", "BR", "+552123456789"),
    ("(212) 555-0123", "US", "+12125550123"),
    ("011 44 20 7946 0958", "US", "+442079460958"),
    ("1-212-555-0123", "US", "+12125550123"),
    ("8 (495) 123-45-67", "RU", "+74951234567"),
    ("011 15 2345 6789", "AR", "+5491123456789"),
    ("021-12345678", None, None),
    ("021-12345678/13812345678", "CN", None),
    ("call me", "CN", None),
    ("", "CN", None),
    ("+", "CN", None),
    ("1" * 5000, "CN", None),
    ("\n021-12345678", "CN", None),
]


def test_numbers_as_people_write_them(postgresql: Connection) -> None:
    assert [(text, region, phone(text, region)) for text, region, _ in TRUTH] == TRUTH
    found = in_database(postgresql, [(text, region) for text, region, _ in TRUTH])
    assert found == [expected for *_, expected in TRUTH]


@pytest.mark.one_server
def test_python_and_the_database_read_odd_texts_alike(postgresql: Connection) -> None:
    random.seed(11)
    alphabet = "0123456789" * 3 + "+-()./ ,;x#~转extn分机\u3000\u200b０１８－\n\t"
    texts: list[tuple[str, str | None]] = []
    for e164, region in random.choices(examples(), k=4_000):
        text = list(random.choice((e164, e164[1:], "0" + e164[3:])))
        for _ in range(random.randrange(6)):
            text.insert(random.randrange(len(text) + 1), random.choice(alphabet))
        texts.append(("".join(text), random.choice((region, "CN", "US", None))))
    texts += [("".join(random.choices(alphabet, k=random.randrange(16))), "CN") for _ in range(2_000)]
    assert in_database(postgresql, texts) == [phone(text, region) for text, region in texts]
    assert sum(phone(text, region) is not None for text, region in texts) > 300


@pytest.mark.one_server
def test_types_and_regions_narrow_the_plan(postgresql: Connection) -> None:
    options: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        ((), ("mobile",)),
        (("CN",), ("fixed",)),
        (("CN", "HK"), ()),
    ]
    numbers = [e164 for e164, _ in examples()]
    for accepted, types in options:
        rows = postgresql.execute(
            "select dq.phone(v, null, %s::text[], %s::text[]) from unnest(%s::text[]) with ordinality as t (v, n) order by n",
            (list(accepted) or None, list(types) or None, numbers),
        )
        found = [phone_ for (phone_,) in rows]
        assert found == [phone(number, None, accepted, types) for number in numbers]
        assert 0 < sum(each is not None for each in found) < len(numbers)


# Where we read another number than the package phonenumbers, or one where it reads none: text, region, our reading.
DIFFERENCES = [
    # 00 is understood everywhere; the oracle takes it for a prefix only where it is dialled.
    ("0086 138 1234 5678", "US", "+8613812345678"),
    # Dialled until 2019, and still in old address books.
    ("+52 1 55 1234 5678", "MX", "+525512345678"),
    ("044 55 1234 5678", "MX", "+525512345678"),
    # Words for an extension that the oracle does not know.
    ("021-62345678转801", "CN", "+862162345678;ext=801"),
    ("01 41 23 45 67 poste 12", "FR", "+33141234567;ext=12"),
    # E.164 has 15 digits at most.
    ("+4980012345678902", "DE", None),
]


def test_differences_to_the_oracle_are_these() -> None:
    assert [(text, region, phone(text, region)) for text, region, _ in DIFFERENCES] == DIFFERENCES
    for text, region, ours in DIFFERENCES:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        theirs = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        assert not phonenumbers.is_valid_number(number) or theirs != ours, text


def test_placeholders_both_ways() -> None:
    nothing = {
        "cn_mobile": ["13800000000", "+86 138 0013 8000", "0086-13800138000", "000", "000-0000-0000", "99999999999"],
        "cn_landline": ["010-00000000", "88888888", "0000-0000000", "0"],
        "phone": ["+8613800000000", "+86 138 0013 8000", "0000000000", "(000) 000-0000", "12345678901", "123-456-7890"],
    }
    for standard, values in nothing.items():
        assert [value for value in values if not judge(standard).explain(value).missing] == []
    real = [
        ("cn_mobile", None, "13888888888"),
        ("cn_mobile", None, "13800000001"),
        ("cn_landline", None, "010-88888888"),
        ("phone", "SG", "88888888"),
        ("phone", "DK", "99999999"),
        ("phone", "CN", "021-88888888"),
    ]
    for standard, region, value in real:
        assert judge(standard, {"region": region} if region else {}).explain(value).valid, value


def test_unknown_regions_are_answered_with_the_nearest() -> None:
    for given, meant in (("cn", "CN"), ("UK", "GB")):
        with pytest.raises(SpecError, match=f"no region '{given}': did you mean {meant}[?]"):
            judge("phone", {"region": given})


def test_a_collation_that_is_not_deterministic_is_no_hindrance(postgresql: Connection) -> None:
    try:
        postgresql.execute(
            "create collation blurred (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"
        )
    except psycopg.errors.FeatureNotSupported:
        pytest.skip("a server without ICU")
    postgresql.execute("create table contact (n serial, tel text collate blurred)")
    texts = [
        "+8613912345678",
        "＋86 13912345678",
        "021-62345678 转 8",
        "021-62345678-8",
        "tel:+1-212-555-0123;EXT=1",
        "x",
    ]
    for text in texts:
        postgresql.execute("insert into contact (tel) values (%s)", (text,))
    found = postgresql.execute("select dq.phone(tel, 'CN', null, null) from contact order by n").fetchall()
    assert [value for (value,) in found] == [phone(text, "CN") for text in texts]
