"""Values of every type that say nothing or slip past a comparison, told alike by refusal, counter and list."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from dqsql.errors import SpecError, violations
from tests import support

Connection = psycopg.Connection[Any]


def installed(connection: Connection, dsn: str, columns: str, rules: dict[str, Any]) -> None:
    """A table bad.t with the columns, and the rules on them."""
    connection.execute(f"create schema if not exists bad; create table bad.t (id int primary key, {columns})")
    connection.commit()
    support.install(dsn, json.dumps({"dqsql": 1, "name": "bad", "schema": "bad", "tables": {"t": {"columns": rules}}}))


def refused(connection: Connection, statement: str, *values: Any) -> list[str]:
    """The rules that a statement breaks; none where it passes. It never stays."""
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(statement, values or None)
    except psycopg.errors.CheckViolation as error:
        return [violation.rule for violation in violations(error)]
    return []


NUMBERS = ("numeric", "float4", "float8")
MOMENTS = ("date", "timestamp", "timestamptz")
ENDS = {"the lower": {"min": 0}, "the upper": {"max": 10}, "both": {"min": 0, "max": 10}}
DAYS = {
    "the lower": {"min": "2000-01-01"},
    "the upper": {"max": "2100-01-01"},
    "both": {"min": "2000-01-01", "max": "2100-01-01"},
}


@pytest.mark.parametrize("ends", ENDS, ids=lambda ends: ends.replace(" ", "_"))
@pytest.mark.parametrize("type_", [*NUMBERS, *MOMENTS])
def test_threat_36_nothing_infinite_lies_in_a_range(postgresql: Connection, dsn: str, type_: str, ends: str) -> None:
    bounds, good = (ENDS, "5") if type_ in NUMBERS else (DAYS, "2024-12-31")
    installed(postgresql, dsn, f"a {type_}", {"a": {"range": bounds[ends]}})
    endless = ["infinity", "-infinity"] + ["NaN"] * (type_ in NUMBERS)
    for value in endless:
        assert refused(postgresql, f"insert into bad.t values (1, '{value}')") == ["a.range"], value
    assert refused(postgresql, f"insert into bad.t values (1, '{good}'), (2, null)") == []


# A type: what says nothing in it, and what says something.
SAID: dict[str, tuple[list[str], list[str]]] = {
    "text": (["null", "''", "E'\\u3000\\u00a0\\t'", "E'\\u200b'", "'N/A'", "'无'", "'-'"], ["'x'", "'0'"]),
    "varchar(5)": (["null", "''", "'  '"], ["'x'"]),
    "char(5)": (["null", "''", "'  '"], ["'x'"]),
    "bad.note": (["null", "''", "E'\\u3000'"], ["'x'"]),
    "bad.mood": (["null"], ["'sad'"]),
    "json": (["null", "'null'", "'{}'", "'[]'", "'\"\"'", "' {} '"], ["'0'", "'false'", "'{\"a\": null}'", "'[null]'"]),
    "jsonb": (["null", "'null'", "'{}'", "'[]'", "'\"\"'"], ["'0'", "'false'", "'{\"a\": null}'", "'[null]'"]),
    "text[]": (["null", "'{}'", "'{NULL}'", "'{NULL,NULL}'", "'{{NULL},{NULL}}'"], ["'{a}'", "'{NULL,a}'"]),
    "int[]": (["null", "'{}'", "'{NULL}'"], ["'{0}'"]),
    "bad.numbers": (["null", "'{}'"], ["'{1}'"]),
    "int": (["null"], ["0"]),
    "boolean": (["null"], ["false"]),
    "date": (["null"], ["'infinity'", "'0001-01-01 BC'"]),
    "bytea": (["null"], ["''"]),
    "uuid": (["null"], ["'00000000-0000-0000-0000-000000000000'"]),
    "int4range": (["null"], ["'empty'"]),
    "bad.pair": (["null", "'(,)'"], ["'(1,)'", "'(,0)'"]),
}  # fmt: skip
TYPES = """
create schema bad;
create type bad.mood as enum ('ok', 'sad');
create domain bad.note as text;
create domain bad.numbers as int[];
create type bad.pair as (a int, b int);
"""


@pytest.mark.parametrize("type_", SAID)
def test_threat_40_what_says_nothing_in_each_type(postgresql: Connection, dsn: str, type_: str) -> None:
    postgresql.execute(TYPES)
    observed = {"required": {"action": "observe"}}
    installed(postgresql, dsn, f"a {type_}, b {type_}", {"a": {"required": True}, "b": observed})
    nothing, something = SAID[type_]
    for value in nothing:
        assert refused(postgresql, f"insert into bad.t values (1, {value})") == ["a.required"], value
    for number, value in enumerate((*nothing, *something)):
        postgresql.execute(f"insert into bad.t values ({number}, {something[0]}, {value})")
    assert support.counted(postgresql, "t")["b.required"] == (len(nothing) + len(something), len(nothing))
    assert support.scanned(postgresql, "bad_t_violating_rows") == {"b.required": len(nothing)}
    postgresql.execute(f"update bad.t set b = {something[0]}")
    assert support.counted(postgresql, "t")["b.required"][1] == 0


def test_threat_40_a_domain_is_what_it_is_made_of(postgresql: Connection, dsn: str) -> None:
    """To a domain of an enum PostgreSQL finds no operator, and a record of a domain compares with none of its type."""
    postgresql.execute(
        f"{TYPES} create domain bad.state as bad.mood; create domain bad.tag as uuid; create domain bad.kinds as bad.mood[];"
        "create domain bad.stated as bad.state check (value is not null or true)"
    )
    rules = {
        "state": {"one_of": ["ok"], "immutable": {"when": "fixed = 'sad'"}, "unique": {"with": ["tag"]}},
        "fixed": {"transition": {"moves": {"ok": ["sad"]}, "start": ["ok"]}},
        "tag": {"immutable": True},
        "kinds": {"immutable": True, "required": True},
    }
    installed(postgresql, dsn, "state bad.stated, fixed bad.state, tag bad.tag, kinds bad.kinds", rules)
    first, other = (f"{digit}0000000-0000-0000-0000-000000000000" for digit in "12")
    postgresql.execute(
        f"insert into bad.t values (1, 'ok', 'ok', '{first}', '{{ok}}'), (2, null, 'ok', null, '{{sad}}')"
    )
    postgresql.execute("update bad.t set fixed = 'sad' where id = 1")
    assert refused(postgresql, f"insert into bad.t values (3, 'sad', 'sad', '{first}', '{{null}}')") == [
        "state.one_of", "fixed.transition", "kinds.required",
    ]  # fmt: skip
    same = f"insert into bad.t values (3, 'ok', 'ok', '{first}', null)"
    assert refused(postgresql, same) == ["state.unique", "kinds.required"]
    changed = f"update bad.t set state = 'sad', fixed = 'ok', tag = '{other}', kinds = '{{}}' where id = 1"
    everything = refused(postgresql, changed)
    assert sorted(everything) == [
        "fixed.transition", "kinds.immutable", "kinds.required", "state.immutable", "state.one_of", "tag.immutable",
    ]  # fmt: skip
    row = Jsonb({"state": "sad", "fixed": "ok", "tag": other, "kinds": []})
    (asked,) = postgresql.execute("select dq.check_row('bad.t', %s, '1')", [row]).fetchone() or [None]
    assert [entry["rule"] for entry in asked] == everything
    assert refused(postgresql, "update bad.t set fixed = 'ok' where id = 1") == ["fixed.transition"]


def test_threat_13_40_columns_that_the_database_fills(postgresql: Connection, dsn: str) -> None:
    columns = (
        "number int generated always as identity, half int, whole int generated always as (half * 2) stored,"
        " made text default 'x', total text generated always as (nullif(made, 'x')) stored"
    )
    required = {name: {"required": True} for name in ("number", "made", "whole")}
    installed(
        postgresql,
        dsn,
        columns,
        required | {"whole": {"required": True, "range": {"max": 10}}, "total": {"required": {"action": "warn"}}},
    )
    assert refused(postgresql, "insert into bad.t (id, half) values (1, 5)") == []
    assert refused(postgresql, "insert into bad.t (id) values (1)") == ["whole.required"]
    assert refused(postgresql, "insert into bad.t (id, half) values (1, 6)") == ["whole.range"]
    assert refused(postgresql, "insert into bad.t (id, half, made) values (1, 5, '')") == ["made.required"]
    postgresql.execute("insert into bad.t (id, half) values (1, 5), (2, 4)")
    postgresql.execute("update bad.t set made = 'y' where id = 1")
    assert support.counted(postgresql, "t")["total.required"] == (2, 1)
    assert refused(postgresql, "update bad.t set half = 6") == ["whole.range"]


READERS = {
    "a column's own": {"columns": {"sum": {"range": {"min": 0}}}},
    "a condition's": {"columns": {"a": {"required": {"when": "sum > 0"}}}},
    "a slice": {"slices": ["sum"]},
    "a rule's": {"rules": {"less": {"ordered": ["a", "sum"]}}},
    "a key": {"key": "sum"},
}


@pytest.mark.every_server
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.replace(" ", "_"))
def test_threat_13_a_column_that_no_trigger_sees_is_refused(postgresql: Connection, dsn: str, reader: str) -> None:
    """PostgreSQL computes a virtual column when it is read; to a trigger it is NULL."""
    if postgresql.info.server_version < 180000:
        pytest.skip("virtual generated columns came with PostgreSQL 18")
    postgresql.execute(
        "create schema bad; create table bad.t (id int primary key, a int, sum int generated always as (a * 2) virtual)"
    )
    postgresql.commit()
    spec: dict[str, Any] = {"dqsql": 1, "name": "bad", "schema": "bad", "tables": {"t": READERS[reader]}}
    with pytest.raises(SpecError, match="sum is a virtual generated column"):
        support.planned(dsn, json.dumps(spec))
    support.install(dsn, json.dumps(spec | {"tables": {"t": {"columns": {"a": {"required": True}}}}}))
    assert refused(postgresql, "insert into bad.t (id) values (1)") == ["a.required"]


UNKNOWN = {
    "check": ({"rules": {"r": {"check": "a <> 'x' and b > 0"}}}, ("'y'", "null"), ("'x'", "null")),
    "one_of": ({"columns": {"a": {"one_of": ["x", "y"]}}}, ("null", "null"), ("'z'", "null")),
    "not in": ({"rules": {"r": {"check": "a not in ('x', 'y')"}}}, ("null", "1"), ("'x'", "1")),
    "when": ({"columns": {"a": {"required": {"when": "b > 0"}}}}, ("null", "null"), ("null", "1")),
    "range": ({"columns": {"b": {"range": {"min": 1}}}}, ("'x'", "null"), ("'x'", "0")),
    "not": ({"rules": {"r": {"check": "not (a = 'x' and b > 0)"}}}, ("'x'", "null"), ("'x'", "1")),
    "forbid": ({"rules": {"r": {"forbid": ["a"], "when": "b <> 0"}}}, ("'x'", "null"), ("'x'", "1")),
    "is not null": ({"rules": {"r": {"check": "(a is not null) = (b is not null)"}}}, ("null", "null"), ("'x'", "null")),
}  # fmt: skip


@pytest.mark.parametrize("rule", UNKNOWN, ids=lambda rule: rule.replace(" ", "_"))
@pytest.mark.parametrize("held", ["check", "ratchet"])
def test_threat_35_unknown_is_no_violation_and_hides_none(
    postgresql: Connection, dsn: str, rule: str, held: str
) -> None:
    """Whatever holds a rule: NULL alone breaks nothing but `required`, and what is wrong beside a NULL stays wrong."""
    given, good, bad = UNKNOWN[rule]
    postgresql.execute("create schema bad; create table bad.t (id int primary key, a text, b int)")
    if held == "ratchet":
        postgresql.execute(f"insert into bad.t values (0, {', '.join(bad)})")
    postgresql.commit()
    plan = support.install(dsn, json.dumps({"dqsql": 1, "name": "bad", "schema": "bad", "tables": {"t": given}}))
    assert {d.mechanism for decisions in plan.decisions.values() for d in decisions} == {held}
    assert refused(postgresql, f"insert into bad.t values (1, {', '.join(good)})") == []
    assert len(refused(postgresql, f"insert into bad.t values (1, {', '.join(bad)})")) == 1


ONE_NAME = (
    "Caf\u00e9 (Shanghai)",
    "Cafe\u0301 (Shanghai)",
    "Ｃafe\u0301 \uff08Shanghai\uff09",
    "Cafe\u0301\u3000(Shanghai)\u200b",
)


def test_threat_38_forms_of_one_text_are_one_value(postgresql: Connection, dsn: str) -> None:
    """NFC, NFD and full width come to one form before anything judges or compares them."""
    assert len({unicodedata.normalize("NFC", name) for name in ONE_NAME}) > 1
    rules = {"a": {"normalize": ["nfkc", "trim", "squeeze"], "unique": True, "length": {"max": 15}}}
    installed(postgresql, dsn, "a text", rules)
    postgresql.execute("insert into bad.t values (1, %s)", (ONE_NAME[0],))
    for other in ONE_NAME[1:]:
        with pytest.raises(psycopg.errors.UniqueViolation), postgresql.transaction():
            postgresql.execute("insert into bad.t values (2, %s)", (other,))
        with postgresql.transaction(force_rollback=True):
            postgresql.execute("update bad.t set a = %s", (other,))
            assert postgresql.execute("select a from bad.t").fetchone() == (ONE_NAME[0],)
