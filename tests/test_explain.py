"""What pydantic finds wrong becomes a sentence at the right place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationError,
    field_validator,
    model_validator,
)

from dqsql.errors import Problem
from dqsql.spec.explain import nearest, problems
from dqsql.spec.yaml import parse

CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)
Texts = Annotated[tuple[str, ...], Field(strict=False)]
Scalar = str | int | float | bool


class Bounds(BaseModel):
    model_config = CONFIG
    min: Annotated[int, Field(ge=0)] | None = None
    max: int | None = None

    @model_validator(mode="after")
    def _any(self) -> Bounds:
        if self.min is None and self.max is None:
            raise ValueError("bounds need min or max")
        return self


class Check(BaseModel):
    model_config = CONFIG
    check: str
    when: str | None = None


class Require(BaseModel):
    model_config = CONFIG
    require: Texts
    when: str | None = None


def _kind(given: Any) -> str | None:
    keys = [key for key in ("check", "require") if isinstance(given, Mapping) and key in given]
    return keys[0] if len(keys) == 1 else None


def _expand(given: Any) -> Any:
    return {"min": given} if isinstance(given, int | str) else given


class Stage(BaseModel):
    model_config = CONFIG
    from_: str | None = Field(default=None, alias="from")


class Stages(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Stage]
    column: str = Field(description="Where the stage stands.")


class Root(BaseModel):
    model_config = CONFIG
    name: str = Field(pattern=r"^[a-z]+$", description="Its name.")
    language: Literal["en", "zh"] = "en"
    languages: Annotated[tuple[Literal["en", "zh"], ...], Field(strict=False)] = ()
    missing: Annotated[tuple[Scalar, ...], Field(strict=False, min_length=1)] = ("-",)
    ratio: float | None = Field(default=None, gt=0, lt=1)
    with_: Texts | None = Field(default=None, alias="with")
    bounds: Annotated[Bounds | None, BeforeValidator(_expand, json_schema_input_type=Bounds | int)] = None
    rules: Mapping[
        str,
        Annotated[
            Annotated[Check, Tag("check")] | Annotated[Require, Tag("require")],
            Discriminator(_kind, custom_error_type="kind", custom_error_message="a rule needs check or require"),
        ],
    ] = {}
    plain: (
        Annotated[Annotated[Check, Tag("check")] | Annotated[Require, Tag("require")], Discriminator(_kind)] | None
    ) = None
    stages: Stages | None = None
    either: Bounds | Texts | Literal[False] = False
    share: str | None = None

    @field_validator("share")
    @classmethod
    def _percent(cls, given: str | None) -> str | None:
        if given is not None and not given.endswith("%"):
            raise ValueError("must be a percentage such as 3%")
        return given


def found(text: str) -> list[Problem]:
    """The problems of `text` as a Root, in the order of the file."""
    document = parse(text, "f")
    with pytest.raises(ValidationError) as caught:
        Root.model_validate(document.value)
    return sorted(problems(caught.value, document, Root))


@pytest.mark.parametrize(
    ("line", "column", "text", "message", "hint"),
    [
        (2, 1, "lnguage: en", "unknown key 'lnguage'", "did you mean language or languages?"),
        (2, 1, "Language: en", "unknown key 'Language'", "did you mean language or languages?"),
        (2, 1, "with_: [a]", "unknown key 'with_'", "did you mean with?"),
        (2, 10, "bounds: {mni: 1, max: 2}", "unknown key 'mni'", "did you mean min?"),
        (2, 10, "bounds: {zzz: 1, max: 2}", "unknown key 'zzz'", "known are min, max"),
        (2, 11, "language: e", "'language' must be en or zh, not 'e'", "did you mean en?"),
        (2, 11, "language: EN", "'language' must be en or zh, not 'EN'", "did you mean en?"),
        (2, 11, "language: 3", "'language' must be en or zh, not 3", ""),
        (2, 17, "languages: [en, fr]", "entry 2 of 'languages' must be en or zh, not 'fr'", ""),
        (2, 12, "languages: 5", "'languages' must be a list of en or zh, not a number", ""),
        (2, 10, "missing: 3", "'missing' must be a list of texts or numbers, not a number", ""),
        (2, 10, "missing: []", "'missing' must not be empty", ""),
        (2, 11, "missing: [[1]]", "entry 1 of 'missing' must be a text or a number, not a list", ""),
        (2, 8, "ratio: 1", "'ratio' must be less than 1", ""),
        (2, 8, "ratio: x", "'ratio' must be a number, not 'x'", ""),
        (2, 7, "with: 7", "'with' must be a list of texts, not a number", ""),
        (2, 8, "with: [1]", "entry 1 of 'with' must be a text, not a number", 'put it in quotes: "1"'),
        (2, 12, "with: [no, true]", "entry 2 of 'with' must be a text, not true", 'put it in quotes: "true"'),
        (2, 1, "bounds: {}", "bounds need min or max", ""),
        (2, 15, "bounds: {min: -1}", "'min' must be at least 0", ""),
        (2, 9, "bounds: -1", "'bounds' must be at least 0", ""),
        (2, 9, "bounds: '5'", "'bounds' must be a whole number, not '5'", "leave out the quotes"),
        (2, 15, "bounds: {min: 1.5}", "'min' must be a whole number, not 1.5", ""),
        (2, 9, "bounds: [1]", "'bounds' must be a mapping or a whole number, not a list", ""),
        (2, 8, "rules: [1]", "'rules' must be a mapping, not a list", ""),
        (2, 12, "rules: {a: 3}", "a rule needs check or require", ""),
        (2, 9, "rules: {a: {}}", "a rule needs check or require", ""),
        (2, 23, "rules: {a: {check: x, whn: y}}", "unknown key 'whn'", "did you mean when?"),
        (2, 27, "rules: {a: {require: [b], whn: y}}", "unknown key 'whn'", "did you mean when?"),
        (2, 13, "rules: {a: {check: }}", "'check' must be a text, but is empty", "write a value, or leave the key out"),
        (2, 20, "rules: {a: {check: {b: 1}}}", "'check' must be a text, not a mapping", ""),
        (2, 23, "rules: {a: {require: [[b]]}}", "entry 1 of 'require' must be a text, not a list", ""),
        (2, 1, "plain: {}", "'plain' is of no known kind", "it is one of check, require"),
        (2, 1, "stages: {}", "missing key 'column'", "Where the stage stands."),
        (2, 27, "stages: {column: s, new: {frm: x}}", "unknown key 'frm'", "did you mean from?"),
        (2, 33, "stages: {column: s, new: {from: 1}}", "'from' must be a text, not a number", 'put it in quotes: "1"'),
        (2, 10, "either: {mni: 1}", "unknown key 'mni'", "did you mean min?"),
        (2, 10, "either: [1]", "entry 1 of 'either' must be a text, not a number", 'put it in quotes: "1"'),
        (2, 9, "either: 1.5", "'either' must be a mapping, a list of texts or false, not 1.5", ""),
        (2, 8, "share: '3'", "'share' must be a percentage such as 3%", ""),
    ],
)
def test_an_error_is_a_sentence_at_its_place(line: int, column: int, text: str, message: str, hint: str) -> None:
    (problem,) = found(f"name: a\n{text}")
    assert (problem.line, problem.column, problem.message) == (line, column, message)
    assert problem.hint == hint


def test_a_missing_key_says_what_it_is_for() -> None:
    assert [str(problem) for problem in found("language: zh")] == ["f:1:1: missing key 'name'\n    Its name."]


def test_a_pattern_is_shown_with_what_it_is_for() -> None:
    assert [str(problem) for problem in found("name: A B")] == ["f:1:7: 'name' must match ^[a-z]+$\n    Its name."]


def test_all_errors_of_a_file_are_told_once() -> None:
    text = "nam: a\nlanguage: 1\nmissing: [[1], {}]\nrules:\n  a: {check: 1}\n  b: {require: 1}\n"
    told = [(problem.line, problem.column) for problem in found(text)]
    assert told == [(1, 1), (1, 1), (2, 11), (3, 11), (3, 16), (5, 14), (6, 16)]


def test_nearest() -> None:
    assert nearest("first-name", ["first_name", "x"]) == "did you mean first_name?"
    assert nearest("q", ["a", "b"]) == "known are a, b"
    assert nearest("q", []) == ""


LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(["en", "x", "check", ""]))
KEYS = st.sampled_from([*Root.model_fields, "with", "check", "require", "when", "min", "column", "from", "str", "zzz"])
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))


@settings(max_examples=500, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_no_error_speaks_of_pydantic(value: dict[str, Any]) -> None:
    document = parse("a: 1", "f")
    object.__setattr__(document, "value", value)
    try:
        Root.model_validate(value)
    except ValidationError as error:
        told = problems(error, document, Root)
        assert told
        jargon = re.compile(r"Input|valid|Extra|pydantic|tuple|dict|instance|something else|of no known kind.*\[")
        assert [problem for problem in told if jargon.search(problem.message)] == []
