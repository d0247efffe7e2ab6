"""Texts are judged letter by letter under collation "C": whatever a column's collation or kind of text says is equal.

Columns of a collation that knows neither case nor accents nor width, of citext, of a domain, and of several collations
in one table: verdicts, normal forms and gaps are Python's.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

import psycopg
import pytest

from dqsql.verdict import described, judge
from tests import support, test_cases
from tests.test_cases import FILES, load
from tests.test_standards import REAL, TEXTS, corpus, samples

# The server from the wheel has no ICU.
pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

# By name: a column type, and its collation where it has one.
KINDS = {
    "blind": "text collate public.blind",
    "narrow": 'varchar(9000) collate "C"',
    "loose": "public.citext",
    "domain": "public.blind_text",
    "plain": "text",
}


@pytest.fixture
def blind(postgresql: Connection) -> Connection:
    """A database with a collation for which nothing but base letters counts, and with kinds of text that use it."""
    try:
        postgresql.execute(
            "create collation public.blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false)"
        )
        postgresql.execute("create extension citext schema public")
    except psycopg.errors.FeatureNotSupported as error:  # a server built without ICU or without contrib
        pytest.skip(str(error))
    postgresql.execute("create domain public.blind_text as text collate public.blind")
    assert postgresql.execute("select 'a' = 'Á' collate public.blind").fetchone() == (True,)
    postgresql.commit()
    return postgresql


def blinded(columns: str) -> str:
    """The columns of a case: every other text of the blind collation, so that collations meet in one row."""
    turn = iter(range(1_000))
    return re.sub(
        r"\b(text|varchar\(\d+\)|char\(\d+\))(?!\[)",
        lambda found: found[1] + (" collate public.blind" if next(turn) % 2 == 0 else ""),
        columns,
    )


# What is a duplicate is the column's to say: see below.
@pytest.mark.parametrize("file", [f for f in FILES if f.stem != "unique"], ids=lambda file: file.stem)
def test_every_rule_kind_judges_letter_by_letter(blind: Connection, dsn: str, file: Any) -> None:
    # Keys of children need an equality that PostgreSQL itself has.
    # Keys of periods too, in an index.
    cases = [case for case in load(file) if "'child'" not in str(case["spec"]) and case["name"] != "the children"]
    cases = [case for case in cases if "'no_overlap'" not in str(case["spec"])]
    for case in cases:
        case["columns"] = blinded(case["columns"])
    test_cases.rejects(blind, dsn, cases)
    blind.execute("drop schema cases cascade")
    blind.commit()
    support.uninstall(dsn)
    test_cases.observes(blind, dsn, cases)


def table_of(connection: Connection, kind: str, name: str) -> None:
    columns = ", ".join(f"c_{standard} {KINDS[kind]}" for standard in TEXTS)
    # A condition reads a column of another collation, so that the two meet in one function.
    connection.execute(f"create table kinds.{name} (id int primary key, beside text, {columns})".encode())


def spec_of(action: str, *names: str) -> str:
    columns = {f"c_{standard}": {"standard": standard, "required": {"action": "observe"}} for standard in TEXTS}
    ruled = {
        "columns": columns,
        "rules": {
            "beside": {
                "check": "beside <> 'b' and beside ~ 'a' and lower(beside) in ('a', 'a ')",
                "when": "c_text <> 'B'",
            }
        },
    }
    tables = dict.fromkeys(names, ruled)
    return json.dumps({"dqsql": 1, "name": "kinds", "schema": "kinds", "action": action, "tables": tables})


def test_every_standard_gives_pythons_verdict_on_every_kind_of_text(blind: Connection, dsn: str) -> None:
    blind.execute("create schema kinds")
    for kind in KINDS:
        table_of(blind, kind, kind)
    blind.commit()
    support.install(dsn, spec_of("observe", *KINDS))
    values = {standard: corpus(standard, 20) for standard in TEXTS}
    rows = max(map(len, values.values()))
    listed = ", ".join(f"c_{standard}" for standard in TEXTS)
    for kind in KINDS:
        with blind.cursor() as cursor:
            cursor.executemany(
                f"insert into kinds.{kind} (id, beside, {listed}) values (%s, 'a', {', '.join(['%s'] * len(TEXTS))})".encode(),
                [[n, *(given[n] if n < len(given) else None for given in values.values())] for n in range(rows)],
            )
    # Each view is read once: it judges every rule of every row, whatever is asked of it.
    broken, gaps = defaultdict(set), defaultdict(set)
    for kind in KINDS:
        for row in blind.execute(f"select key_id, field, code from dq_gen.kinds_{kind}_violating_rows".encode()):
            broken[kind].add(row)
        for key, field in blind.execute(f"select key_id, field from dq_gen.kinds_{kind}_missing_rows".encode()):
            gaps[kind, field].add(key)
    for standard, given in values.items():
        verdicts = [judge(standard).explain(value) for value in given]
        rules = {(f"c_{standard}", reason.rule) for verdict in verdicts for reason in verdict.reasons}
        for kind in KINDS:
            stored = blind.execute(
                f'select id, c_{standard}::text collate "C" from kinds.{kind} where id < %s order by id'.encode(),
                (len(given),),
            ).fetchall()
            assert [text for _, text in stored] == [verdict.normalized for verdict in verdicts]
            expected = {
                (place, f"c_{standard}", reason.rule)
                for place, verdict in enumerate(verdicts)
                for reason in verdict.reasons
            }
            found = {(place, *rule) for place, *rule in broken[kind] if tuple(rule) in rules}
            # A foreign key's rows are listed by what the database compares, which is the column's own affair.
            if "listed" not in described(standard)["rules"]:
                assert found == expected, (standard, kind)
            found_missing = {place for place in gaps[kind, f"c_{standard}"] if place < len(given)}
            assert found_missing == {place for place, v in enumerate(verdicts) if v.missing}, (standard, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_standard_refuses_as_python_does_on_every_kind_of_text(blind: Connection, dsn: str, kind: str) -> None:
    blind.execute("create schema kinds")
    table_of(blind, kind, "t")
    blind.commit()
    support.install(dsn, spec_of("reject", "t"))
    # A statement costs a round trip: each kind tries its share of the values, beside those that all have to try.
    first = list(KINDS).index(kind)
    for standard in TEXTS:
        insert = f"insert into kinds.t (id, beside, c_{standard}) values (1, 'a', %s)".encode()
        for value in (*(*samples(standard), *REAL.get(standard, ()))[first :: len(KINDS)], "x", "\u0301"):
            verdict = judge(standard).explain(value)
            try:
                blind.execute(insert, (value,))
                accepted = True
            except (psycopg.errors.CheckViolation, psycopg.errors.ForeignKeyViolation):
                accepted = False
            blind.rollback()
            if "listed" not in described(standard)["rules"]:
                assert accepted == (verdict.valid or verdict.missing), (standard, value)


def test_functions_of_schema_dq_judge_letter_by_letter(blind: Connection) -> None:
    """Each of the functions that people call themselves, with an argument of the blind collation and without."""
    functions = blind.execute(
        """
        select p.proname, pg_get_function_identity_arguments(p.oid) from pg_proc as p
        where p.pronamespace = 'dq'::regnamespace and p.prokind = 'f' and p.provolatile = 'i'
            and p.proargtypes[0] = 'text'::regtype and p.prosrc !~ '^range_constructor'
        order by 1, 2
        """
    ).fetchall()
    more = {
        "others text[]": "'{x}'::text[]", "form text": "'YYYY-MM-DD'", "country text": "'DE'", "region text": "'CN'",
        "accept text": "null", "types text": "null", "synonyms text[]": "'{x,É}'::text[]", "flags text": "'[]'",
    }  # fmt: skip
    given = sorted({value for standard in TEXTS for value in (*corpus(standard, 10), *samples(standard))})
    given += ["a\u0301", "\u0301", "\u0301\u0302", "Á", "null\u0301", "12a", "12\u0301"]
    wrong = []
    for name, arguments in functions:
        others = "".join(f", {more.get(each, 'null')}" for each in arguments.split(", ")[1:])
        try:
            with blind.transaction():
                rows = blind.execute(
                    f"select v, dq.{name}(v{others})::text, dq.{name}(v collate public.blind{others})::text"
                    " from unnest(%s::text[]) as v".encode(),
                    (given,),
                )
                wrong += [(name, *row) for row in rows if row[1] != row[2]][:3]
        except psycopg.Error as error:
            wrong.append((name, str(error).splitlines()[0]))
    assert wrong == [], "\n".join(map(str, wrong))
    assert len(functions) > 15


def test_duplicates_are_what_the_column_takes_for_equal(blind: Connection, dsn: str) -> None:
    blind.execute("create schema kinds")
    alike = {"blind": "ÁCME", "domain": "ÁCME", "loose": "ACME", "narrow": "Acme", "plain": "Acme"}
    rules = {"bare": {"unique": True}, "formed": {"unique": True, "normalize": ["nfkc", "trim"]}}
    for kind in KINDS:
        blind.execute(
            f"create table kinds.{kind} (id serial primary key, bare {KINDS[kind]}, formed {KINDS[kind]})".encode()
        )
    blind.commit()
    tables = {kind: {"columns": rules} for kind in KINDS}
    support.install(dsn, json.dumps({"dqsql": 1, "name": "kinds", "schema": "kinds", "tables": tables}))
    for kind, other in alike.items():
        for column in rules:
            insert = f"insert into kinds.{kind} ({column}) values (%s)".encode()
            blind.execute(insert, ("Acme",))
            if other != "Acme":
                blind.execute(insert, ("Acmes",))
            else:
                blind.execute(insert, ("ACME",))
            blind.commit()
            with pytest.raises(psycopg.errors.UniqueViolation):
                blind.execute(insert, (other,))
            blind.rollback()
