"""Countries, currencies and languages against pycountry; their files against what the script would write."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pycountry
import pytest

from dqsql.spec import builtin_standards
from dqsql.verdict import judge

ROOT = Path(__file__).parent.parent
KNOWN_DIFFERENCES = {
    "sh": "ISO 639-1 has withdrawn Serbo-Croatian",
    "funds": "metals, funds of account and test codes are no currencies that a customer pays in",
}
NO_CURRENCIES = {"XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"}


def values(name: str) -> set[str]:
    return set(builtin_standards()[name].one_of.values)


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("code_lists", ROOT / "scripts" / "code_lists.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", ["country", "currency", "language"])
def test_the_files_are_what_the_script_makes(script: ModuleType, kind: str) -> None:
    file = (ROOT / "dqsql" / "spec" / "standards" / f"{kind}.yml").read_text("utf-8")
    made = script.standard(kind)
    if file.splitlines()[0] != made.splitlines()[0]:
        pytest.skip("another version of babel than the files were made from")
    assert file == made


def test_the_codes_are_those_of_the_norms(script: ModuleType) -> None:
    assert values("country") == {country.alpha_2 for country in pycountry.countries}
    assert {pair[2:] for pair in script.COUNTRIES.split()} == {country.alpha_3 for country in pycountry.countries}
    assert values("currency") == {currency.alpha_3 for currency in pycountry.currencies} - NO_CURRENCIES
    languages = {language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2")} - {"sh"}
    assert values("language") - set(script.TAGS.split()) == languages


def test_codes_and_names_become_codes() -> None:
    judging = judge("country")
    for country in pycountry.countries:
        two, three = country.alpha_2, country.alpha_3
        spellings = [two, f" {three.lower()} ", three, country.numeric, getattr(country, "common_name", three)]
        # na is what people write for nothing; Congo is the name of two countries.
        spellings += [two.lower()] if two != "NA" else []
        spellings += [country.name] if country.name != "Congo" else []
        for spelling in spellings:
            verdict = judging.explain(spelling)
            assert (verdict.normalized, verdict.valid) == (two, True), spelling
    for language in pycountry.languages:
        two = getattr(language, "alpha_2", "sh")
        for spelling in {two, language.alpha_3, getattr(language, "bibliographic", two)} if two != "sh" else ():
            verdict = judge("language").explain(spelling)
            assert (verdict.normalized, verdict.valid) == (two, True), spelling
    for currency in pycountry.currencies:
        assert judge("currency").explain(currency.alpha_3).valid == (currency.alpha_3 not in NO_CURRENCIES)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("country", "Korea, North or South"),
        ("country", "Guinea-"),
        ("country", "Korea"),
        ("country", "Congo"),
        ("country", "刚果"),
        ("country", "Virgin Islands"),
        ("country", "36"),
        ("country", "SU"),
        ("language", "iw"),
        ("currency", "pound"),
        ("currency", "$"),
        ("currency", "¥"),
        ("currency", "dollar"),
    ],
)
def test_what_means_several_stays(name: str, value: str) -> None:
    verdict = judge(name).explain(value)
    assert verdict.normalized == value.strip() or name == "currency"
    assert not verdict.valid
