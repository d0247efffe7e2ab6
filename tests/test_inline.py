"""`style: inline`: one CHECK for each rule; what a client learns of it, and changing to it and back."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.display import plan as printed
from dqsql.display import plan_data
from dqsql.errors import violations
from dqsql.explain import explained_live
from dqsql.fragment import column
from dqsql.names import Name
from dqsql.plan.inline import kept
from dqsql.spec import loads
from dqsql.status import status
from tests import support
from tests.test_cases import blocked_codes, create, done, every_case, in_time, insert, spec_text
from tests.test_lifecycle import snapshot

__all__ = ["every_case"]
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
language: zh
style: inline
tables:
  line:
    title: {en: Line, zh: 明细}
    columns:
      name: {title: {en: Name, zh: 名称}, required: true, length: {max: 5}}
      kind: {one_of: [a, b]}
      mobile: cn_mobile
      price: {range: {min: 0}}
"""
FUNCTION = SPEC.replace("style: inline\n", "")
COLUMNS = "id int primary key, name text, kind text, mobile text, price numeric"


@pytest.fixture
def shop(postgresql: Connection) -> Connection:
    postgresql.execute(f"create schema shop; create table shop.line ({COLUMNS})")
    postgresql.execute("insert into shop.line values (1, 'one', 'a', null, 1)")
    postgresql.commit()
    return postgresql


def constraints(connection: Connection) -> dict[str, tuple[str, bool]]:
    """The CHECKs of the table with their text, and whether they are validated."""
    found = connection.execute(
        "select conname, pg_get_constraintdef(oid), convalidated from pg_constraint"
        " where conrelid = 'shop.line'::regclass and contype = 'c'"
    ).fetchall()
    connection.commit()
    return {name: (text, valid) for name, text, valid in found}


def refused(connection: Connection, values: str) -> psycopg.errors.CheckViolation:
    with pytest.raises(psycopg.errors.CheckViolation) as error:
        connection.execute(f"insert into shop.line values ({values})")
    connection.rollback()
    return error.value


def faults(dsn: str) -> list[str]:
    with applying.connect(dsn) as connection:
        return [fault.what for fault in status(connection).faults]


@pytest.mark.parametrize("partitioned", [False, True])
@pytest.mark.one_server
def test_every_kind_refuses_what_it_refuses_in_a_function(
    postgresql: Connection, dsn: str, every_case: Any, partitioned: bool
) -> None:
    create(postgresql, every_case, partitioned=partitioned)
    postgresql.commit()
    spec = json.loads(spec_text(every_case, "reject")) | {"style": "inline"}
    plan = support.install(dsn, json.dumps(spec))
    for place, case in enumerate(every_case):
        for row in case.get("accept", []):
            insert(postgresql, place, row)
        postgresql.commit()
        if in_time(plan, place):
            continue
        blocked = blocked_codes(plan, place, partitioned)
        checks = {d.assertion.id for d in plan.decisions[Name("cases", f"t{place}")] if d.mechanism == "check"}
        for rejected in case.get("reject", []):
            expected = {v["rule"]: v["message"] for v in rejected["violations"] if v["code"] not in blocked}
            if not expected:
                continue
            with pytest.raises(psycopg.errors.IntegrityError) as error:
                done(postgresql, place, rejected["row"])
            postgresql.rollback()
            if checks & expected.keys():
                (told,) = violations(error.value, postgresql)
                assert (told.rule, told.message) in expected.items(), case["name"]
                postgresql.rollback()
    assert not support.planned(dsn, json.dumps(spec)).steps


def test_words_that_look_like_the_call_stay_as_they_are() -> None:
    strings = """'dq.is_missing(' E'it\\'\\'s dq.is_missing(' "dq.is_missing(" """ + column("dq.is_missing(")
    assert kept(f"{strings} dq.is_missing(x)") == f"{strings} dq.says_nothing(x)"


@pytest.mark.one_server
def test_the_call_that_is_kept_gives_the_same_verdict(postgresql: Connection) -> None:
    values = [None, "", " ", "N/A", "a", "无", "\u3000", "tbd.", "x" * 50, "own", "OWN"]
    for value in values:
        same = (
            "select dq.is_missing(v) = dq.says_nothing(v) and dq.is_missing(v, w) = dq.says_nothing(v, w)"
            " and dq.is_missing(to_jsonb(v)) = dq.says_nothing(to_jsonb(v)) from (select %s::text as v, '{own}'::text[] as w) as t"
        )
        assert postgresql.execute(same, (value,)).fetchone() == (True,), value


def test_one_constraint_a_rule_and_no_function_of_ours_around_them(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    found = constraints(shop)
    assert len(found) == 5
    assert all(valid and "_check_" not in text for text, valid in found.values())
    made = shop.execute("select proname from pg_proc where pronamespace = 'dq_gen'::regnamespace").fetchall()
    assert not [name for (name,) in made if "_check_g" in name or "violations" in name]
    assert not support.planned(dsn, SPEC).steps


def test_the_comment_tells_what_the_error_does_not(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    error = refused(shop, "2, 'two', 'x', null, 1")
    (bare,) = violations(error)
    assert bare.rule == error.diag.constraint_name
    (told,) = violations(error, shop)
    assert (told.rule, told.code, told.column, told.table) == ("kind.one_of", "one_of", "kind", "line")
    assert told.params == {"values": ["a", "b"]}
    assert told.message == "kind须为以下之一：a、b"
    shop.execute("set dq.locale = 'en'")
    assert violations(error, shop)[0].message == "kind must be one of a, b"


def test_threat_23_the_row_is_printed_and_plan_says_so(
    shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Why it is not the default: what PostgreSQL prints of a refused row is not ours to say."""
    with applying.connect(dsn) as connection:
        plan, catalog = applying.compile_live(connection, loads(SPEC))
        printed(plan, catalog)
        (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("style inline")]
        assert all(
            words in line for words in ("slower on single rows", "one violation at a time", "prints the refused row")
        )
        assert plan_data(plan, catalog)["style"] == "inline"
        printed(applying.compile_live(connection, loads(FUNCTION))[0], catalog)
        assert "style inline" not in capsys.readouterr().out
    support.install(dsn, SPEC)
    assert "secret" in str(refused(shop, "2, 'two', 'secret', null, 1").diag.message_detail)
    support.install(dsn, FUNCTION)
    assert "secret" not in str(refused(shop, "2, 'two', 'secret', null, 1"))


def test_ratchets_and_warnings_are_as_in_the_other_style(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.line values (2, null, 'a', null, 1)")
    shop.commit()
    support.install(dsn, SPEC)
    error = refused(shop, "3, ' ', 'a', null, 1")
    assert [(v.rule, v.message) for v in violations(error)] == [("name.required", "名称不能为空")]
    shop.execute("update shop.line set kind = 'b' where id = 2")
    shop.execute("update shop.line set name = 'two' where id = 2")
    shop.commit()
    assert len(constraints(shop)) == 4
    support.install(dsn, SPEC)
    assert len(constraints(shop)) == 5


@pytest.mark.parametrize(("before", "after"), [(FUNCTION, SPEC), (SPEC, FUNCTION)])
def test_changing_the_style_leaves_no_moment_without_a_guard(
    shop: Connection, dsn: str, before: str, after: str
) -> None:
    """The new constraints come in the transaction in which the old ones go, and are proven right after."""
    support.install(dsn, before)
    old = constraints(shop)
    steps = support.planned(dsn, after).steps
    made = [s for s in steps if s.verb == "create" and s.what.startswith("constraint")]
    gone = [s for s in steps if s.verb == "drop" and s.what.startswith("constraint")]
    proven = [s for s in steps if s.verb == "validate"]
    assert {len(made), len(gone)} == {1, 5}
    assert {s.transaction for s in (*made, *gone)} == {'"shop"."line"'}
    assert steps.index(made[-1]) < steps.index(gone[0]) < steps.index(proven[0])
    assert len(proven) == len(made)
    # As if it had been broken off before the proofs: what was made refuses already.
    with shop.transaction():
        for step in steps:
            if step.transaction == '"shop"."line"':
                for statement in step.statements:
                    shop.execute(statement)  # type: ignore[arg-type]
    assert not old.keys() & constraints(shop).keys()
    assert not any(valid for _, valid in constraints(shop).values())
    refused(shop, "3, 'x', 'nope', null, 1")
    assert any("is not validated" in what for what in faults(dsn))
    support.install(dsn, after)
    assert all(valid for _, valid in constraints(shop).values())
    assert not faults(dsn)
    assert not support.planned(dsn, after).steps


def test_another_text_replaces_one_constraint_and_another_message_only_its_comment(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    old = constraints(shop)
    support.install(dsn, SPEC.replace("[a, b]", "[a, b, c]"))
    new = constraints(shop)
    assert len(old.keys() & new.keys()) == 4
    changed = SPEC.replace("[a, b]", "{values: [a, b, c], message: {en: Odd, zh: 怪}}")
    support.install(dsn, changed)
    assert constraints(shop) == new
    assert violations(refused(shop, "2, 'two', 'x', null, 1"), shop)[0].message == "怪"


def test_threat_15_a_constraint_that_was_dropped_is_missed(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    assert not faults(dsn)
    name = refused(shop, "2, 'two', 'x', null, 1").diag.constraint_name
    shop.execute(f"alter table shop.line drop constraint {name}")
    shop.commit()
    assert faults(dsn) == ["the CHECK of rule kind.one_of is gone"]
    support.install(dsn, SPEC)
    assert not faults(dsn)
    refused(shop, "2, 'two', 'x', null, 1")


def test_partitions_in_another_schema_name_the_rule(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema shop; create schema parts")
    postgresql.execute(f"create table shop.line ({COLUMNS}) partition by hash (id)")
    for rest in range(2):
        postgresql.execute(
            f"create table parts.p{rest} partition of shop.line for values with (modulus 2, remainder {rest})"
        )
    postgresql.commit()
    support.install(dsn, SPEC)
    for number in range(4):
        error = refused(postgresql, f"{number}, 'x', 'x', null, 1")
        assert [v.rule for v in violations(error, postgresql)] == ["kind.one_of"]
        postgresql.rollback()
    support.install(dsn, FUNCTION)
    refused(postgresql, "9, 'x', 'x', null, 1")


def test_check_row_gives_every_violation_all_the_same(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    row = '{"name": " ", "kind": "x", "mobile": "1", "price": -1}'
    (found,) = shop.execute("select dq.check_row('shop.line', %s)", (row,)).fetchone() or ([],)
    assert [v["rule"] for v in found] == ["name.required", "kind.one_of", "mobile.phone", "price.range"]


@pytest.mark.bare
def test_threat_54_uninstall_leaves_nothing_of_it(shop: Connection, dsn: str) -> None:
    before = snapshot(shop)
    support.install(dsn, SPEC)
    support.uninstall(dsn)
    assert snapshot(shop) == before


def test_explain_says_the_price_in_both_languages(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    with applying.connect(dsn) as connection:
        loaded = loads(SPEC)
        live = applying.look(connection, loaded)
        found = explained_live(connection, applying.model_of(loaded, live), live, "kind.one_of")
    assert "one violation at a time" in found.as_dict("en")["note"]
    assert "一次只报告一个问题" in found.as_dict("zh")["note"]


def test_threat_48_dump_and_restore(shop: Connection, dsn: str, pg_programs: Any, tmp_path: Any) -> None:
    """The constraints come back with the functions that they call, and are known again."""
    support.install(dsn, SPEC)
    name = f"{shop.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        pg_programs("pg_dump", "-Fc", "-f", str(tmp_path / "dump"), dsn)
        pg_programs("pg_restore", "--exit-on-error", "-d", target, str(tmp_path / "dump"))
        with psycopg.connect(target) as restored:
            error = refused(restored, "2, 'two', 'x', null, 1")
            assert [v.rule for v in violations(error, restored)] == ["kind.one_of"]
            refused(restored, "2, ' ', 'a', null, 1")
        assert support.planned(target, SPEC).steps == ()
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


def test_rules_that_ask_the_same_have_a_constraint_each(shop: Connection, dsn: str) -> None:
    twice = "    rules: {a: {check: price < 100}, b: {check: price < 100, message: {zh: 太贵}}}\n"
    support.install(dsn, SPEC + twice)
    assert len(constraints(shop)) == 7
    assert not support.planned(dsn, SPEC + twice).steps
    support.install(dsn, SPEC + twice.replace("a: {check: price < 100}, ", ""))
    assert len(constraints(shop)) == 6
    assert violations(refused(shop, "2, 'two', 'a', null, 500"), shop)[0].message == "太贵"
