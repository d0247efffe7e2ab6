"""Names and literals come back from a server as they went there, and generated names never meet."""

from __future__ import annotations

import re
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dqsql.names import MAX_BYTES, Name, array, attached, clip, fingerprint, generated, ident, is_identifier, literal

Connection = psycopg.Connection[Any]
with_server = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

# What PostgreSQL's text can hold.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
hostile = st.text(st.sampled_from("'\"\\$%{}:;?_ \n\t\r\x01\x7f\xa0\u200b\u202e\u3000aA1客"), max_size=20)
identifiers = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=63),
    st.text(st.sampled_from("aB_1$\"'. 客户表"), min_size=1, max_size=63),
    st.sampled_from(["select", "order", "Customer", "客户", "a b", 'a"b', "x_1", "t_12345", "客" * 21, "a" * 63]),
).filter(is_identifier)
plain = st.from_regex(r"[a-z][a-z0-9_]{0,62}", fullmatch=True)
tables = st.one_of(st.tuples(identifiers, identifiers), st.tuples(plain, plain)).map(lambda two: Name(*two))
# Roles as the planner has them: words.
roles = st.sampled_from(["missing_rows", "violating_rows", "completeness_by_slice", "count_truncate", "check", "guard"])


@pytest.mark.parametrize("conforming", ["on", "off"])
@with_server
@given(text=st.one_of(texts, hostile))
@example(text="\\'; drop table x; --")
@example(text="".join(map(chr, range(1, 0x100))))
@example(text="\U0010ffff\ufeff\uffff")
def test_threat_28_a_literal_is_its_text(postgresql: Connection, conforming: str, text: str) -> None:
    postgresql.execute(f"set standard_conforming_strings = {conforming}")
    postgresql.execute("set backslash_quote = off")
    postgresql.execute("set escape_string_warning = off")
    # A statement without parameters: `%` is sent as it stands, and one statement is one result.
    assert postgresql.execute(f"select {literal(text)}".encode()).fetchall() == [(text,)]
    assert postgresql.execute(f"select {array([text, text])}".encode()).fetchall() == [([text, text],)]


@given(text=st.one_of(texts, hostile))
def test_threat_28_a_literal_hides_nothing(text: str) -> None:
    written = literal(text)
    assert not re.search("[\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]", written)
    assert written.startswith(("'", "E'"))
    assert "\n" not in written, "a literal stays on its line, also in a comment"


def test_a_nul_is_refused() -> None:
    with pytest.raises(ValueError, match="NUL"):
        literal("a\x00b")


@with_server
@given(names=st.lists(identifiers, min_size=1, max_size=8, unique=True))
def test_threat_30_an_identifier_is_its_name(postgresql: Connection, names: list[str]) -> None:
    cursor = postgresql.execute(f"select {', '.join(f'1 as {ident(name)}' for name in names)}".encode())
    assert [column.name for column in cursor.description or ()] == names


@pytest.mark.parametrize("name", ["", "a" * 64, "客" * 22, "a\nb", "a\x00b", "a\x7fb", "\t"])
def test_threat_30_what_the_server_would_cut_is_refused(name: str) -> None:
    assert not is_identifier(name)
    with pytest.raises(ValueError, match="identifier"):
        ident(name)


@given(table=tables)
@example(table=Name('a"."b', '"'))
def test_a_name_is_read_back_as_it_was_quoted(table: Name) -> None:
    assert Name.of_sql(table.sql) == table
    with pytest.raises(ValueError, match="not a qualified"):
        Name.of_sql(table.sql + '"')


@with_server
@given(table=tables)
@example(table=Name("dq_gen", "crm_customer_missing_rows"))
def test_a_name_is_read_back_as_the_catalog_spells_it(postgresql: Connection, table: Name) -> None:
    spelt = postgresql.execute("select format('%%I.%%I', %s::text, %s::text)", tuple(table)).fetchone()
    assert spelt is not None
    assert Name.of_sql(spelt[0]) == table


@with_server
@given(table=tables, role=roles, version=st.sampled_from(["", "body"]))
@example(table=Name("crm", "客" * 21), role="completeness_by_slice", version="")
def test_threat_30_generated_names_are_kept_whole(postgresql: Connection, table: Name, role: str, version: str) -> None:
    name = generated(table, role, version and fingerprint(version))
    assert len(name.name.encode()) <= MAX_BYTES
    assert is_identifier(name.name)
    assert name == generated(table, role, version and fingerprint(version)), "stable"
    kept = postgresql.execute(f"select {literal(name.name)}::text = {literal(name.name)}::name::text".encode())
    assert kept.fetchall() == [(True,)]


@given(table=tables, role=roles, version=st.sampled_from(["", "body"]))
def test_no_name_looks_like_a_shard(table: Name, role: str, version: str) -> None:
    for name in (
        generated(table, role, version and fingerprint(version)).name,
        attached(table, role, version),
    ):
        assert not re.search(r"_\d+$", name), name


@given(pair=st.lists(tables, min_size=2, max_size=2, unique=True), role=st.tuples(roles, roles))
@example(pair=[Name("a", "b_c"), Name("a_b", "c")], role=("guard", "guard"))
@example(pair=[Name("crm", "x" * 50 + "a"), Name("crm", "x" * 50 + "b")], role=("violating_rows", "violating_rows"))
@example(pair=[Name("crm", "客" * 21), Name("crm", "客" * 20)], role=("guard", "guard"))
@example(pair=[Name("crm", "Order"), Name("crm", "order")], role=("guard", "guard"))
@example(pair=[Name("crm", "a_count"), Name("crm", "a")], role=("check", "check"))
def test_threat_30_names_of_two_tables_differ(pair: list[Name], role: tuple[str, str]) -> None:
    first, second = pair
    assert generated(first, role[0]) != generated(second, role[0])
    assert attached(first, role[0], "x") != attached(second, role[0], "x")
    if role[0] != role[1]:
        assert generated(first, role[0]) != generated(first, role[1])


@given(table=tables, role=roles, identity=texts)
def test_what_lands_on_a_users_table_tells_no_column(table: Name, role: str, identity: str) -> None:
    assert re.fullmatch(rf"dq_{role}_[g-v][0-9a-f]{{7}}", attached(table, role, identity))


@given(text=texts, size=st.integers(0, 70))
def test_clipping_cuts_no_character(text: str, size: int) -> None:
    cut = clip(text, size)
    assert text.startswith(cut)
    assert len(cut.encode()) <= size
    assert cut == text or len(text[: len(cut) + 1].encode()) > size, "as long as it can be"


@given(parts=st.lists(texts, min_size=1, max_size=3), length=st.integers(4, 16))
def test_a_fingerprint_starts_with_a_letter(parts: list[str], length: int) -> None:
    assert re.fullmatch(rf"[g-v][0-9a-f]{{{length - 1}}}", fingerprint(*parts, length=length))
