"""Reading YAML: the 1.2 core schema, the place of everything, and what is refused."""

from __future__ import annotations

import string
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dqsql.errors import DqsqlError, SpecError
from dqsql.spec.yaml import MAX_BYTES, MAX_DEPTH, Document, parse, read


def value(text: str) -> Any:
    """What `text` means as the value of a key."""
    return parse(f"key: {text}", "spec.yml").value["key"]


def refused(text: str) -> list[tuple[int, int, str]]:
    """Line, column and message of every problem in `text`."""
    with pytest.raises(SpecError) as caught:
        parse(text, "spec.yml")
    assert all(problem.file == "spec.yml" for problem in caught.value.problems)
    return [(problem.line, problem.column, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        *((word, word) for word in ("no", "No", "on", "off", "yes", "y", "n", "tRue", "nULL")),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("+7", 7),
        ("-0.5e1", -5.0),
        (".5", 0.5),
        ("1280.50", 1280.5),
        ("1_000", "1_000"),
        ("12:30:00", "12:30:00"),
        ("1900-01-01", "1900-01-01"),
        ("", None),
        ("~", None),
        ("Null", None),
        ("TRUE", True),
        ("False", False),
        ("'10'", "10"),
        ('"true"', "true"),
        ("''", ""),
        ('"a\\tb\\n"', "a\tb\n"),
        ("|\n  10", "10"),
        ("'一\u3000二'", "一\u3000二"),
        ("<<", "<<"),
    ],
)
def test_threat_31_a_scalar_means_what_yaml_1_2_says(text: str, meaning: object) -> None:
    got = value(text)
    assert (type(got), got) == (type(meaning), meaning)


def test_threat_31_keys_that_yaml_1_1_takes_for_truth_are_texts() -> None:
    assert parse('on: 1\nno: 2\ny: 3\n"1": 4\n"<<": 5', "f").value == {
        "on": 1, "no": 2, "y": 3, "1": 4, "<<": 5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 1\nb: 2\na: 3", 3, 1, "duplicate key 'a'"),
        ("x: {a: 1, 'a': 2}", 1, 11, "duplicate key 'a'"),
        ("a: &b 1", 1, 4, "an anchor (&)"),
        ("a: *b", 1, 4, "an alias (*)"),
        ("a: !!str 1", 1, 4, "a tag (!)"),
        ("a: ! 1", 1, 4, "a tag (!)"),
        ("a:\n  <<: {b: 1}", 2, 3, "a merge key (<<)"),
        ("1: a", 1, 1, "this key means a number, not a text"),
        (".inf: a", 1, 1, "this key means a number, not a text"),
        ("true: a", 1, 1, "this key means true or false, not a text"),
        ("~: a", 1, 1, "this key means nothing, not a text"),
        ("? [a]\n: 1", 1, 3, "a mapping or list as a key"),
        ("{a: 1}: 1", 1, 1, "a mapping or list as a key"),
        ("a: .inf", 1, 4, ".inf is no number to compare with"),
        ("a: .NaN", 1, 4, ".NaN is no number to compare with"),
        ("a: 1e999", 1, 4, "a number with more digits than can be kept"),
        ("a: 12345678901234567.25", 1, 4, "a number with more digits than can be kept"),
        (f"a: {'9' * 5000}", 1, 4, "a number with more digits than can be kept"),
        ("a: 1\n---\nb: 2", 2, 1, "a second document in the file"),
        ("%YAML 1.1\n---\na: 1", 1, 1, "a directive that specs do not have"),
        ("%TAG ! tag:x,2000:\n---\na: 1", 1, 1, "a directive that specs do not have"),
        ("", 1, 1, "the file is empty"),
        ("# only this", 1, 1, "the file is empty"),
        ("- a", 1, 1, "the file must hold `key: value` lines, not a list"),
        ("a", 1, 1, "the file must hold `key: value` lines, not a single value"),
        ("a: [1, 2\nb: 3", 1, 4, "this list has no comma or ] where one is due"),
        ("a: 'b", 1, 4, "this quote is not closed"),
        ('a: "\\d"', 1, 6, "\\d is no escape of YAML"),
        ("a: b: c", 1, 5, "a second `: ` in one value"),
        ("a:\n\tb: 1", 2, 1, "a tab at the start of a value or line"),
        ("a: @b", 1, 4, "a value cannot start with @"),
        ("a: 1\n b: 2", 2, 3, "a second `: ` in one value"),
        ("  a: 1\nb: 2", 2, 1, "this line is out of line with those above"),
    ],
)
def test_threat_31_refused_with_line_and_column(text: str, line: int, column: int, message: str) -> None:
    assert refused(text) == [(line, column, message)]


def test_threat_31_a_duplicate_says_where_the_first_is() -> None:
    with pytest.raises(SpecError, match="the first is in line 2, column 3"):
        parse("t:\n  a: 1\n  b: 2\n  a: 3", "f")


@pytest.mark.parametrize("character", "\x00\x07\x1b\x7f\x85\r\u2028\u061c\u200b\u200e\u202e\u2066\ufeff\ud800\uffff")
def test_threat_28_hidden_characters_are_refused_raw_and_escaped(character: str) -> None:
    ((line, column, message),) = refused(f"a: x\nb: 'x{character}y'")
    assert (line, column) == (2, 6)
    assert f"U+{ord(character):04X}" in message
    ((line, column, message),) = refused(f'a: x\nb: "x\\u{ord(character):04x}y"')
    assert (line, column) == (2, 4)
    assert f"U+{ord(character):04X}" in message


def test_every_problem_is_reported_at_once() -> None:
    text = "a: &x 1\nb: *x\na: 2\n1: x\nc: .inf\nd: 'x\u202e'\ne: [1"
    assert [line for line, _, _ in refused(text)] == [1, 2, 3, 4, 5, 6, 7]


def test_threat_31_depth_has_a_limit() -> None:
    deepest = MAX_DEPTH - 1
    assert parse("a: " + "[" * deepest + "]" * deepest, "f").value
    assert refused("a: " + "[" * (deepest + 1) + "]" * (deepest + 1)) == [(1, 53, "nested deeper than 50")]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 3000 + "]" * 3000,
        "[" * 3000,
        "{a: " * 3000,
        "{" * 3000,
        "? " * 3000,
        "- " * 3000,
        "".join(f"{' ' * depth}a:\n" for depth in range(1000)),
        "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 500)),
        "a: &a [*a, *a]\n" * 5000,
        "<<: *a\n" * 5000,
    ],
)
def test_threat_31_bombs_are_refused_quickly(text: str) -> None:
    started = time.perf_counter()
    assert refused(text)
    assert time.perf_counter() - started < 5


def test_threat_31_size_has_a_limit(tmp_path: Path) -> None:
    text = "#" * (MAX_BYTES + 1)
    assert refused(text) == [(1, 1, "the file is too large: a spec has at most 1 MiB")]
    assert refused("a: " + "好" * (MAX_BYTES // 3))[0][:2] == (1, 1)
    path = tmp_path / "large.yml"
    path.write_text(text)
    with pytest.raises(SpecError, match="too large"):
        read(path)


TEXT = """\
dqsql: 1
tables:
  客户:
    columns:
      a: {required: true, one_of: [x, yy]}
    slices:
      - a
      - b
"""


@pytest.mark.parametrize(
    ("path", "of_value", "of_key"),
    [
        ((), (1, 1), (1, 1)),
        (("dqsql",), (1, 8), (1, 1)),
        (("tables", "客户"), (4, 5), (3, 3)),
        (("tables", "客户", "columns", "a"), (5, 10), (5, 7)),
        (("tables", "客户", "columns", "a", "one_of"), (5, 35), (5, 27)),
        (("tables", "客户", "columns", "a", "one_of", 1), (5, 39), (5, 39)),
        (("tables", "客户", "slices", 1), (8, 9), (8, 9)),
        (("tables", "客户", "slices", 7), (7, 7), (6, 5)),
        (("tables", "客户", "key", 1, "x"), (4, 5), (3, 3)),
        (("nothing",), (1, 1), (1, 1)),
    ],
)
def test_positions(path: tuple[str | int, ...], of_value: tuple[int, int], of_key: tuple[int, int]) -> None:
    document = parse(TEXT, "f")
    assert document.position(path) == of_value
    assert document.position(path, key=True) == of_key
    problem = document.problem(path, "wrong", "mend it", key=True)
    assert str(problem) == f"f:{of_key[0]}:{of_key[1]}: wrong\n    mend it"


def test_a_byte_order_mark_and_windows_lines_change_no_position() -> None:
    document = parse("\ufeff" + TEXT.replace("\n", "\r\n"), "f")
    assert document.value == parse(TEXT, "f").value
    assert document.position(("tables", "客户", "slices", 1)) == (8, 9)


def test_the_version_may_be_named_and_the_end_marked() -> None:
    assert parse("%YAML 1.2\n# x\n---\na: 1\n...\n", "f").value == {"a": 1}


def test_reading_a_file(tmp_path: Path) -> None:
    path = tmp_path / "spec.yml"
    path.write_text(TEXT, encoding="utf-8")
    assert isinstance(read(path), Document)
    assert read(path).value == parse(TEXT, "f").value
    path.write_bytes(b"a: 1\nb: x\xff")
    with pytest.raises(SpecError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}:2:5: this is not UTF-8")


@pytest.mark.parametrize("name", ["missing.yml", ".", "nul\x00.yml"])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str) -> None:
    with pytest.raises(DqsqlError, match="cannot read"):
        read(tmp_path / name)


SIGNS = st.text(alphabet=string.ascii_letters[:4] + "019 \n\t:-?,[]{}#&*!|>'\"%@`\\/.~<=_xuU\u202e好", max_size=80)


@settings(max_examples=400, deadline=None)
@given(SIGNS)
def test_any_text_is_read_or_refused_at_a_place_inside_it(text: str) -> None:
    try:
        assert isinstance(parse(text, "f").value, dict)
    except SpecError as error:
        lines = text.split("\n")
        for problem in error.problems:
            assert 1 <= problem.line <= len(lines) + 1
            assert problem.column >= 1
            assert problem.message
