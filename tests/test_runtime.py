"""The runtime schema: one truth in sql/, frozen in migrations, dumped for review, safe by its catalog."""

from __future__ import annotations

import os
import random
import re
import unicodedata
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql import runtime
from dqsql.judges.forms import AROUND, BLANKS, FILLERS, VISIBLE, bare, fold, squeeze
from dqsql.resources import folder
from dqsql.status import status
from dqsql.values import PLACEHOLDERS, normalized, says_nothing
from tests import support

Connection = psycopg.Connection[Any]
DUMP = Path(__file__).parent / "golden" / "runtime.sql"


def dumped(pg_programs: Any, dsn: str) -> str:
    text = pg_programs("pg_dump", "--schema-only", "--no-owner", "--schema=dq", dsn)
    kept = [
        line for line in text.splitlines() if line and not re.match(r"--|SET |SELECT pg_catalog.set_config|\\", line)
    ]
    return "\n".join(kept) + "\n"


@pytest.mark.every_server
def test_golden_runtime_dump(postgresql: Connection, dsn: str, pg_programs: Any) -> None:
    """The schema as PostgreSQL 18 prints it is reviewed like code; migrations and sql/ make the same."""
    migrated = dumped(pg_programs, dsn)
    runtime.remove(dsn)
    with psycopg.connect(dsn) as connection:
        connection.execute(runtime.sql())
    written = dumped(pg_programs, dsn)

    def lines(text: str) -> list[str]:
        # Alembic names its table's primary key otherwise; what counts is that there is one.
        return sorted(line for line in text.splitlines() if "alembic_version" not in line)

    assert lines(migrated) == lines(written)
    if postgresql.info.server_version >= 180000:
        if os.environ.get("DQSQL_UPDATE_GOLDEN"):
            DUMP.write_text(migrated, "utf-8")
        assert DUMP.read_text("utf-8") == migrated


def test_the_first_migration_is_frozen_text() -> None:
    text = (folder("migrations") / "versions" / "0001.up.sql").read_text("utf-8")
    assert "{{" not in text
    assert text.count("create or replace function") > 10


def says(character: str) -> bool:
    return re.search(VISIBLE, character) is not None


@pytest.mark.one_server
def test_threat_37_blank_is_the_same_set_everywhere(postgresql: Connection) -> None:
    blank = postgresql.execute(
        "select string_agg(chr(i), '' order by i) from generate_series(1, 65535) as i"
        " where i not between 55296 and 57343 and dq.is_blank(chr(i))"
    ).fetchone()
    invisible = "".join(chr(code) for code in range(1, 0x10000) if not 0xD800 <= code < 0xE000 and not says(chr(code)))
    assert blank == (invisible,)
    # Of all planes: those that Unicode calls white space, control or format characters, but for signs that are drawn.
    drawn = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    wanted = [
        code
        for code in range(1, 0x110000)
        if unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp", "Cc", "Cf") and code not in drawn
    ]
    wanted += [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xFFF0]
    wanted += [0xE0000, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xE0FFF]
    rows = postgresql.execute(
        "select c from unnest(%s::int[]) as c where not dq.is_blank(chr(c))", (wanted,)
    ).fetchall()
    assert rows == []
    assert [hex(code) for code in wanted if says(chr(code))] == []
    missed = [
        hex(code)
        for code in range(1, 0x110000)
        if (chr(code).isspace() or unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp")) and chr(code) not in BLANKS
    ]
    assert missed == []
    for text in ("a", "中", " a", "\u3000中", "0"):
        assert postgresql.execute("select dq.is_blank(%s), dq.trim(%s)", (text, text)).fetchone() == (
            False,
            text.strip(BLANKS),
        )


@pytest.mark.one_server
def test_normal_forms_take_out_what_is_blank_and_nothing_else(postgresql: Connection) -> None:
    other = "".join(chr(code) for code in range(1, 0xD800) if chr(code) not in BLANKS)
    for step, expected in (("remove_blanks", other), ("squeeze", f"{other} ")):
        form = normalized("%s::text", step)
        assert postgresql.execute(f"select {form}", (other + BLANKS,)).fetchone() == (expected,)


# Persian, an emoji family, an ideographic variant at the end of a name, the flag of Scotland.
JOINED = [
    "می\u200cخواهم",
    "👩\u200d❤\ufe0f\u200d👨 Ltd",
    "辻\U000e0100",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
]
# What is invisible elsewhere, and the text without it.
HIDDEN = {
    "Ac\u200bme": "Acme",
    "A\u200dc\u00adme\ufeff": "Acme",
    "\u202a李\u2060雷\u202c": "李雷",
    "张\u200d三": "张三",
    "a \u200c b": "a b",
}


@pytest.mark.one_server
def test_joiners_stay_where_they_join_and_what_is_hidden_goes(postgresql: Connection) -> None:
    for text, expected in [*((text, text) for text in JOINED), *HIDDEN.items()]:
        assert squeeze(text) == expected == squeeze(expected)
        form = normalized(normalized("%s::text", "trim"), "squeeze")
        assert postgresql.execute(f"select {form}".encode(), (text,)).fetchone() == (expected,)
    pieces = [*"ab \u3000\t\u200b\u200c\u200d\u2060\ufe0f\u00ad张می👩❤\U000e0067é"]
    chance = random.Random(37)
    texts = ["".join(chance.choices(pieces, k=chance.randrange(9))) for _ in range(20_000)]
    rows = postgresql.execute(
        "select t, dq.squeeze(t), dq.squeeze(dq.squeeze(t)) from unnest(%s::text[]) as t", (texts,)
    )
    assert [ascii(text) for text, once, twice in rows if not once == twice == squeeze(text)] == []


@pytest.mark.one_server
def test_threat_39_placeholders_are_the_same_everywhere(postgresql: Connection) -> None:
    assert [word for word in PLACEHOLDERS if bare(word) != word] == []
    chance = random.Random(39)
    pieces = [*PLACEHOLDERS, *FILLERS, *AROUND, *"\ufe0f\u034f\U000e0041Ａ真王N/A0éم👩❤"]
    texts = ["".join(chance.choices(pieces, k=chance.randrange(1, 6))) for _ in range(20_000)]
    texts += [*PLACEHOLDERS, " Ｎ／Ａ\u3000", "TBD", "真无", "n/a.", "王", "0", "x" * 5000, "无" + " " * 50]
    for function, twin in (("is_missing", lambda text: says_nothing(text, ())), ("bare", bare), ("fold", fold)):
        rows = postgresql.execute(f"select t, dq.{function}(t) from unnest(%s::text[]) as t".encode(), (texts,))
        assert [(ascii(text), found) for text, found in rows if found != twin(text)] == []
    assert sum(says_nothing(text, ()) for text in texts) > 1_000
    assert postgresql.execute("select dq.is_missing('Ａ '::text, array['a'])").fetchone() == (True,)


@pytest.mark.every_server
@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "icu"])
def test_threat_37_verdicts_do_not_depend_on_the_locale(postgresql: Connection, dsn: str, locale: str) -> None:
    name = f"{postgresql.info.dbname}_locale"
    options = f"locale '{locale}'" if locale != "icu" else "locale_provider icu icu_locale 'tr-TR' locale 'C'"
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        try:
            admin.execute(f'create database "{name}" template template0 encoding utf8 {options}')
        except psycopg.Error as error:
            pytest.skip(str(error))
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    try:
        runtime.install(target, None)
        with psycopg.connect(target) as connection:
            for text, missing in (("NIL", True), ("\u3000", True), ("\u0130", False), ("TBD", True), ("１", False)):
                assert connection.execute("select dq.is_missing(%s::text)", (text,)).fetchone() == (missing,)
            connection.execute("create schema own; create table own.t (id int primary key, a text, b text)")
            connection.execute("alter default privileges grant insert on tables to pg_monitor")
        support.install(target, SPEC)
        with applying.connect(target) as connection:
            (fault,) = status(connection).faults
        # A Turkish i is not that of a key word, nor that of a setting.
        assert fault.remedy == 'revoke insert on all tables in schema dq_gen from "pg_monitor";'
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database "{name}" with (force)')


SPEC = """
{dqsql: 1, name: own, schema: own, tables: {t: {slices: [b], columns: {
  a: {required: true, unique: true, normalize: [trim]}, b: {one_of: [x], required: {action: warn, waivable: true}}}}}}
"""
# Reached by every client that may write: what a refusal or a warning runs, and what judges and forms values.
# Of waivers: what is granted to those who may waive, and what only these functions call.
FOR_SOME = {"keep_record", "not_waivable", "taken_role", "waive", "revoke_waiver"}
# Of backfill, likewise.
FOR_SOME |= {"propose", "approve", "undo"}
FOR_SOME |= {"may", "must_may", "proposal_hash", "hold_cell", "hold_proposals", "written", "approvers"}
FOR_SOME |= {"sample_count", "lot_hash", "hold_sample", "must_be_of_others", "refuse_lot", "must_have_accepted"}
FOR_SOME |= {"has_accepted", "all_written"}
# Of completion from elsewhere.
FOR_SOME |= {"keep_in_step"}
# Of the audit, and of digests.
FOR_SOME |= {"add_audit_month", "audit_month", "digests", "write_digests"}
# Of reminders.
FOR_SOME |= {"note_late", "tell_late", "remind"}
MEANT_FOR_ALL = {
    "hides",
    "hides_any",
    "counting",
    "table_of",
    "language",
    "localized",
    "detail",
    "headline",
    "refuse",
    "reject",
    "warn",
    "marker",
    "violations_of",
    "text_range",
    "own",
    "reads",
    "reads_all",
} | {
    name
    for path in (folder("sql") / "runtime").glob("*.sql")
    if path.name[:2] not in ("01", "05", "06", "07", "08", "23")
    for name in re.findall(r"^create or replace function dq\.(\w+)", path.read_text("utf-8"), re.MULTILINE)
    if name not in FOR_SOME
}


def test_threat_17_20_functions_are_pinned_and_not_public(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema own; create table own.t (id int primary key, a text, b text); insert into own.t values (1, 'a', 'z')"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    rows = postgresql.execute(
        "select n.nspname, p.proname, p.prosecdef, coalesce(array_to_string(p.proconfig, ';'), ''), p.prosqlbody is not null,"
        " has_function_privilege('public', p.oid, 'execute'), p.prosrc"
        " from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('dq', 'dq_gen')"
    ).fetchall()
    assert len(rows) > 20
    for schema, name, definer, config, parsed, public, source in rows:
        pinned = "search_path=pg_catalog, pg_temp" in config
        if definer:
            assert pinned, name
        if not pinned and not parsed:
            # The hot path: every operator and function in it is written with its schema.
            bare = re.sub(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*", "", source)
            assert not re.search(
                r"(?<!\.)(?<!operator\(pg_catalog)[\s(](?:=|<>|~|!~|>|<|>=|<=|\+|\|\|)\s", bare, re.I
            ), name
        meant = (
            name in MEANT_FOR_ALL
            if schema == "dq"
            else re.search(r"_(check|violations|others|warnings|phone)_|_(waivable|formed|judged_rows)$", name)
            is not None
        )
        assert public == meant, f"{schema}.{name}"
    assert postgresql.execute(
        "select count(*) from pg_class where relnamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)"
        " and relname not in ('standard', 'industry', 'job_title', 'region') and relkind in ('r', 'v') and has_table_privilege('public', oid, 'select, insert, update, delete')"
    ).fetchone() == (0,)


def test_every_view_and_column_has_a_comment(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema own; create table own.t (id int primary key, a text, b text)")
    postgresql.commit()
    postgresql.commit()
    for language, words in (("en", "Live completeness"), ("zh", "实时完整率")):
        support.install(dsn, SPEC.replace("schema: own,", f"schema: own, language: {language},"))
        silent = postgresql.execute(
            "select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
            " where c.relkind = 'v' and c.relnamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)"
            # These are parts of others, not read by themselves.
            " and (obj_description(c.oid) is null or c.relname not in ('tally', 'score', 'watched', 'undelivered')"
            " and col_description(c.oid, a.attnum) is null)"
        ).fetchall()
        assert silent == []
        (comment,) = postgresql.execute("select obj_description('dq.completeness'::regclass)").fetchone() or ("",)
        assert words in comment
        postgresql.commit()
