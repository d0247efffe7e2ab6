"""Patterns: one meaning in PostgreSQL and in Python, and the refusal of all that would have two."""

from __future__ import annotations

import time

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dqsql.errors import ExpressionError
from dqsql.pattern import check_search, compile_python, translate, translate_counted, translate_short
from dqsql.rules.format import Format, unlike


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("C[0-9]{6}", "^(?:C[0-9]{6})$"),
        ("^C[0-9]{6}$", "^(?:C[0-9]{6})$"),
        ("a|b", "^(?:a|b)$"),
        (r"\d+\.\d{2,}", r"^(?:[0-9]+\.[0-9]{2,})$"),
        (r"\w", "^(?:[0-9A-Z_a-z])$"),
        (r"\S", r"^(?:[^\t-\r ])$"),
        (r"[^\D\s]", "^(?:[0-9])$"),
        (".", r"^(?:[^\n])$"),
        ("(ab)?", "^(?:(?:ab)?)$"),
        ("[一-龥]{2,20}", "^(?:[一-龥]{2,20})$"),
        (r"\u4e00\u3000", r"^(?:一\u3000)$"),
        (r"[-a\]\^]", r"^(?:[\-\]\^a])$"),
        (r"\$\*", r"^(?:\$\*)$"),
        (r"a\$", r"^(?:a\$)$"),
    ],
)
def test_threat_32_translated_form(pattern: str, expected: str) -> None:
    assert translate(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a{0,61}b", (61, "^(?:a{0,}b)$")),
        ("(?:a{0,50}[@]){2,33}c{1,5}", (33, "^(?:(?:a{0,}[@]){2,}c{1,5})$")),
        ("a{64,64}", (64, "^(?:a{64,})$")),
        ("a{1,31}b{64}c{40,}", None),
    ],
)
def test_short_texts_need_no_high_bounds(pattern: str, expected: tuple[int, str] | None) -> None:
    assert translate_short(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("C[0-9]{8}", (9, 9, "^(?:C[0-9]*)$")),
        ("[A-Z]{2}[0-9]{6}[A-Z]{10}", (18, 18, "^(?:[A-Z]{2}[0-9]{6}[A-Z]*)$")),
        ("a{0,61}b", (1, 62, "^(?:a*b)$")),
        ("(?:ab|ba){4,6}c", (9, 13, "^(?:(?:ab|ba)*c)$")),
        ("a{4}(?:b{4}|c{2}dd)", (8, 8, "^(?:a*(?:b{4}|c{2}dd))$")),
        # How often is not for the length alone to say, or nothing is gained.
        *(
            (pattern, None)
            for pattern in ("a?b{5}", "b{5}a+", "(?:ab|c){5}", "a{5}|b{5}", "a{5,}", "a{3}", "(?:a{5}|b)")
        ),
    ],
)
def test_where_the_length_says_how_often_nothing_is_counted(
    pattern: str, expected: tuple[int, int, str] | None
) -> None:
    assert translate_counted(pattern) == expected


parts = st.sampled_from(
    ["a", "b", "[ab]", "a{2}", "(?:ab|ba)", "[ab]{4,6}", "(?:a|b){5}", "(?:ab){4,5}", "a{0,4}", "b?", "一{4}"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    patterns=st.lists(st.lists(parts, min_size=1, max_size=4).map("".join), min_size=1, max_size=8),
    texts=st.lists(st.text(st.sampled_from("ab"), max_size=14) | st.text("a一", max_size=6), min_size=20, max_size=60),
)
def test_threat_32_counted_or_not_the_same_texts_match(
    postgresql: psycopg.Connection, patterns: list[str], texts: list[str]
) -> None:
    for pattern in patterns:
        query = f"select t from unnest(%s::text[]) as t where {unlike('t', pattern)}"
        refused = {text for (text,) in postgresql.execute(query.encode(), (texts,)).fetchall()}
        assert refused == {text for text in texts if Format(pattern=pattern).breaks(text)}, pattern


def test_threat_32_bounds_hold_for_texts_of_any_length(postgresql: psycopg.Connection) -> None:
    """One more repetition than allowed is refused, however long it makes the text, and bytes are no characters."""
    patterns = [
        "a{0,40}",
        "一{1,33}",
        "(?:a{1,35}b){2,34}",
        "(?:a{0,33}b?){1,2}",
        "a{0,50}b{0,32}",
        "a{33,33}",
        "(?:ab){16,33}",
    ]
    counts = (0, 1, 2, 31, 32, 33, 34, 35, 36, 40, 41, 50, 51)
    texts = [*("a" * n + "b" * m for n in counts for m in (0, 1, 2, 32, 33)), *("一" * n for n in counts)]
    texts += ["ab" * n for n in counts]
    texts += [("a" * n + "b") * m for n in (1, 17, 35, 36) for m in (2, 3, 34, 35)]
    for pattern in patterns:
        query = f"select t from unnest(%s::text[]) as t where {unlike('t', pattern)}"
        refused = {text for (text,) in postgresql.execute(query.encode(), (texts,)).fetchall()}
        assert refused == {text for text in texts if Format(pattern=pattern).breaks(text)}
        assert refused not in (set(), set(texts))


def test_threat_32_a_search_keeps_its_anchors() -> None:
    assert check_search("^a|b$") == "^a|b$"
    assert check_search(r"\d") == "[0-9]"
    assert check_search("x$") == "x$"


@pytest.mark.parametrize(
    ("pattern", "problem", "position"),
    [
        (r"(a)\1", r"\\1", 4),
        ("(?=a)b", "look-ahead", 1),
        ("x(?<!a)b", "look-behind", 2),
        ("(?P<x>a)", "named group", 1),
        ("(?i)a", "option", 1),
        ("***=a", "nothing to repeat", 1),
        ("(*x)", "nothing to repeat", 2),
        (r"\p{L}+", r"\\p", 1),
        (r"a\b", r"\\b", 2),
        (r"\Aa", r"\\A", 1),
        (r"a\Z", r"\\Z", 2),
        (r"\x41", r"\\x", 1),
        (r"\é", r"\\é", 1),
        ("[[:alpha:]]", r"\[: is", 2),
        ("[[=a=]]", r"\[= is", 2),
        ("[[.a.]]", r"\[. is", 2),
        ("[a", "not closed", 1),
        ("[]a]", "no character", 1),
        ("x[z-a]", "backwards", 3),
        (r"[\d-z]", "to a class", 2),
        ("[a-c-e]", "between members", 5),
        ("(a", "not closed", 1),
        ("a)", "closes no group", 2),
        ("a]", "by itself", 2),
        ("a{", "starts no repetition", 2),
        ("a}", "by itself", 2),
        ("a{1,256}", "at most 255", 2),
        ("a{99999999999}", "at most 255", 2),
        ("a{3,2}", "backwards", 2),
        ("a+?", "lazy", 3),
        ("a++", "possessive", 3),
        ("a**", "second quantifier", 3),
        ("a{2}{2}", "second quantifier", 5),
        ("a^b", "middle", 2),
        ("a$b", "middle", 2),
        ("(a$)", "middle", 3),
        ("a|", "empty", 3),
        ("()", "empty", 2),
        (r"\u12", "names no character", 1),
        (r"\u0000", "names no character", 1),
        (r"\ud800", "names no character", 1),
        ("a\\", "ends the pattern", 2),
    ],
)
def test_threat_32_what_two_engines_read_differently_is_refused(pattern: str, problem: str, position: int) -> None:
    for reader in (translate, compile_python, check_search):
        with pytest.raises(ExpressionError, match=problem) as refusal:
            reader(pattern)
        assert refusal.value.message.endswith(f"at character {position}")
        assert refusal.value.hint


@pytest.mark.parametrize(
    "pattern",
    ["", "^", "$", "^$", "a" * 1001, "(" * 51 + "a" + ")" * 51, r"[^\s\S]", "((a{200}){200}){200}",
     "(a{255}){9}", "".join("[0-9]{250}" for _ in range(9))],
)  # fmt: skip
def test_threat_32_empty_and_excessive_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(ExpressionError) as refusal:
        translate(pattern)
    assert refusal.value.hint


@pytest.mark.parametrize("character", ["\n", "\x01", "\x7f", "\u202e", "\u200b", "\u3000", "\xa0", "\u2066"])
def test_threat_28_invisible_characters_are_refused_raw_and_allowed_as_escapes(character: str) -> None:
    with pytest.raises(ExpressionError, match=f"U\\+{ord(character):04X}"):
        translate(f"a{character}")
    escape = f"\\u{ord(character):04x}"
    assert character not in translate(escape)
    assert compile_python(escape).search(character)


def agree(connection: psycopg.Connection, patterns: list[str], texts: list[str]) -> None:
    """Fails where PostgreSQL and Python give different verdicts on a text."""
    rows = connection.execute(
        "select whole, text from unnest(%s::text[]) whole, unnest(%s::text[]) text where text ~ whole",
        ([translate(pattern) for pattern in patterns], texts),
    ).fetchall()
    theirs = set(rows)
    mine = {
        (translate(pattern), text) for pattern in patterns for text in texts if compile_python(pattern).search(text)
    }
    assert mine == theirs


def test_threat_32_postgresql_and_python_agree_on_the_corners(postgresql: psycopg.Connection) -> None:
    patterns = [
        "a", "^a$", "a.", ".*", "a|ab|b", "a|b$", "^a|b", "(a|b)*", "((a*)*)*", "(a?){3}", "a{0}", "a{0,2}", "a{2,}",
        r"\d+", r"\D+", r"\w+", r"\W+", r"\s+", r"\S+", r"[\d\s]+", r"[^\d\s]+", r"[\D]+", r"[^\W]+", r"[\s\S]+",
        "[a-c]+", "[^a-c]+", "[-a]+", "[a-]+", r"[\]a]+", "[a^]+", "[.]", r"\.", r"\\", r"[\\]", r"\{a\}", "[[]",
        "[&&~~||]", "一", "[一-龥]+", r"\u4e00", r"[\u4e00-\u9fa5]+", r"\U0001f600", r"[^\U0001f600]", r"\t", r"[\t]",
        "a b", "#a", "(?:a)(?:b)", "é", "[à-ü]+",
    ]  # fmt: skip
    texts = [
        "", "a", "b", "ab", "aa", "aaa", "abab", "a\n", "\na", "a\nb", "\n", "1", "12", "１", "٣", "é", "É", "_", "-",
        " ", "\t", "\r\n", "\u3000", "\xa0", "\u2028", "\x0b", "\x1c", "\x85", "]", "^", "\\", ".", "[", "{a}", "&",
        "|", "~", "一", "龥", "鿿", "一a", "😀", "a b", "#a", "c", "d", "à", "ü", "\U0010ffff",
    ]  # fmt: skip
    agree(postgresql, patterns, texts)


def test_threat_37_classes_mean_ascii_whatever_the_collation(postgresql: psycopg.Connection) -> None:
    collations = [
        name
        for (name,) in postgresql.execute(
            "select collname from pg_collation where collencoding in (-1, 6)"
            " and collname in ('C', 'C.utf8', 'POSIX', 'und-x-icu', 'zh-x-icu', 'ucs_basic')"
        ).fetchall()
    ]
    assert "C" in collations
    beyond_ascii = ["１", "٣", "é", "中", "\u3000", "\xa0", "\u2003"]
    for collation in collations:
        for pattern in (r"\d", r"\w", r"\s"):
            matched = postgresql.execute(
                f'select text from unnest(%s::text[]) text where text collate "{collation}" ~ %s'.encode(),
                (beyond_ascii, translate(pattern)),
            ).fetchall()
            assert matched == [], (collation, pattern)


def test_threat_32_the_worst_allowed_patterns_are_compiled_and_matched_quickly(
    postgresql: psycopg.Connection,
) -> None:
    patterns = [
        "(a*)*b", "(a|aa)+b", "(a|a)*b", "([a-z]+)*[0-9]", "(a?){255}a{255}", "(x+x+)+y", ".*a.{250}", "(.*a){7}.{240}",
        r"(\W{1,250}|\S{1,250}){3}[一-龥]{200}", "(a{1,20}){1,90}b", "(.*,){200}x",
    ]  # fmt: skip
    texts = ["a" * 8192, "x" * 8192, "a," * 4096, "一" * 2700]
    for pattern in patterns:
        started = time.monotonic()
        postgresql.execute("select text ~ %s from unnest(%s::text[]) text", (translate(pattern), texts))
        assert time.monotonic() - started < 2, pattern


_ATOMS = [
    "a", "b", "c", ".", r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", "[ab]", "[^a]", "[a-c1-3]", r"[^\d]", r"[\s一-丂]",
    r"\.", r"\-", "一", " ", "-", r"\n",
]  # fmt: skip
atoms = st.sampled_from(_ATOMS)
generated = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.builds("({}|{})".format, inner, inner),
        st.builds("(?:{}){}".format, inner, st.sampled_from(["*", "+", "?", "{2}", "{1,}", "{0,2}"])),
    ),
    max_leaves=6,
)
strings = st.text(st.sampled_from("abc12 .-\n\t_一丁é１"), max_size=7)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    patterns=st.lists(generated, min_size=1, max_size=8), texts=st.lists(strings, min_size=20, max_size=60, unique=True)
)
def test_threat_32_threat_37_postgresql_and_python_agree(
    postgresql: psycopg.Connection, patterns: list[str], texts: list[str]
) -> None:
    agree(postgresql, patterns, texts)


@settings(max_examples=500, deadline=None)
@given(st.text(st.sampled_from(r"ab1()[]{}|*+?.^$\-,:=!<dwWuU09一 "), max_size=15))
def test_threat_32_any_text_is_refused_or_accepted_by_python(pattern: str) -> None:
    try:
        text = translate(pattern)
    except ExpressionError as refusal:
        assert refusal.hint  # noqa: PT017 - most texts are refused, some are read
        return
    assert text.startswith("^(?:")
    assert text.endswith(")$")
    compile_python(pattern)
    check_search(pattern)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.sampled_from(r"ab1()[]{}|*+?.^$\-,:=!<dwW09一 "), min_size=1, max_size=8), max_size=60))
def test_threat_32_postgresql_compiles_whatever_is_accepted(
    postgresql: psycopg.Connection, patterns: list[str]
) -> None:
    accepted = []
    for pattern in patterns:
        try:
            translate(pattern)
        except ExpressionError:
            continue
        accepted.append(pattern)
    agree(postgresql, accepted, ["", "a", "b", "1", "ab", "一", "-", "(", "\\", "a1", "bb"])
