"""What a client meets when it writes: refusals, warnings, languages, normal forms, and nothing in the way."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest
import sqlalchemy

from dqsql.errors import Violation, from_diagnostic, violations
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
language: zh
tables:
  customer:
    title: {zh: 客户, en: Customer}
    key: id
    columns:
      name: {required: true, title: {zh: 名称, en: Name}, normalize: [nfkc, trim, squeeze], unique: true}
      mobile: {required: {action: warn}, title: {zh: 手机, en: Mobile}, format: '1\\d{10}'}
      level: {one_of: [A, B], title: {zh: 级别, en: Level}}
    rules:
      paid: {check: "amount > 0", when: "level = 'A'", message: {zh: A 级客户须有金额}}
"""

TABLE = """
create schema shop;
create table shop.customer (id int primary key, name text, mobile text, level text, amount numeric, note text);
"""


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.execute(
        "insert into shop.customer values (1, 'old', '1', 'Z', 0, null), (2, 'x', '13912345678', 'B', 1, null)"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def refused(connection: Connection, statement: str) -> psycopg.errors.CheckViolation:
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        connection.execute(statement)
    connection.rollback()
    return caught.value


BAD = "insert into shop.customer values (9, ' ', '12', 'C', -1)"


def test_one_error_names_every_wrong_field(shop: Connection) -> None:
    error = refused(shop, BAD)
    assert error.sqlstate == "23514"
    assert error.diag.schema_name == "shop"
    assert error.diag.table_name == "customer"
    assert (error.diag.constraint_name or "").startswith("dq_")
    assert error.diag.message_primary == "客户：3 项不合格：名称不能为空；手机格式不正确；级别须为以下之一：A、B"
    found = violations(error)
    assert [(v.rule, v.column, v.code, v.table, v.action) for v in found] == [
        ("name.required", "name", "required", "customer", "reject"),
        ("mobile.format", "mobile", "format", "customer", "reject"),
        ("level.one_of", "level", "one_of", "customer", "reject"),
    ]
    assert found[2].params == {"values": ["A", "B"]}


def test_the_client_chooses_the_language(shop: Connection) -> None:
    shop.execute("set dq.locale = 'en_US.UTF-8'")
    shop.commit()
    message = "Customer: 3 problems: Name is required; Mobile has the wrong format; Level must be one of A, B"
    assert refused(shop, BAD).diag.message_primary == message
    shop.execute("set dq.locale = 'fr'")
    shop.commit()
    assert (refused(shop, BAD).diag.message_primary or "").startswith("客户：3 项")
    one = refused(shop, "insert into shop.customer values (9, null, '13912345678', 'B')")
    assert one.diag.column_name == "name"


def test_a_text_in_one_language_serves_where_the_other_is_missing(shop: Connection) -> None:
    bad = "insert into shop.customer values (9, 'n', '13912345678', 'A', 0)"
    assert violations(refused(shop, bad))[0].message == "A 级客户须有金额"
    shop.execute("set dq.locale = 'en'")
    shop.commit()
    assert violations(refused(shop, bad))[0].message == "amount: must satisfy amount > 0"


def test_threat_23_no_value_of_the_row_is_told(shop: Connection) -> None:
    error = refused(shop, "insert into shop.customer values (9, ' ', 'secret-mobile', 'secret-level', -1)")
    assert "secret" not in str(error) + str(error.diag.message_detail) + str(error.diag.context)


def test_sqlalchemy_and_causes_are_read_through(shop: Connection, dsn: str) -> None:
    engine = sqlalchemy.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError) as caught:
        connection.execute(sqlalchemy.text(BAD))
    assert [v.column for v in violations(caught.value)] == ["name", "mobile", "level"]
    with pytest.raises(RuntimeError) as wrapped:
        raise RuntimeError("saving failed") from caught.value
    assert len(violations(wrapped.value)) == 3
    assert violations(ValueError()) == []
    engine.dispose()


def test_a_warning_lets_the_row_through_with_the_same_detail(shop: Connection) -> None:
    heard: list[Violation] = []
    shop.add_notice_handler(lambda notice: heard.extend(from_diagnostic(notice)))
    shop.execute("insert into shop.customer values (9, 'n', null, 'B', 1)")
    assert [(v.rule, v.action, v.message) for v in heard] == [("mobile.required", "warn", "手机不能为空")]
    shop.execute("update shop.customer set note = 'x' where id = 9")
    shop.execute("update shop.customer set mobile = '13912345678' where id = 9")
    assert len(heard) == 1
    shop.execute("update shop.customer set mobile = 'N/A' where id = 9")
    assert len(heard) == 2


def test_the_ratchet_only_turns_one_way(shop: Connection) -> None:
    shop.execute("update shop.customer set note = 'edited', amount = 5 where id = 1")
    shop.execute("update shop.customer set level = 'Y' where id = 1")
    shop.execute("update shop.customer set level = 'B' where id = 1")
    shop.commit()
    assert [v.rule for v in violations(refused(shop, "update shop.customer set level = 'Z' where id = 1"))] == [
        "mobile.format",
        "level.one_of",
    ], "the error names all that is wrong with the row as written"
    assert violations(refused(shop, "update shop.customer set level = 'Z' where id = 2"))[0].rule == "level.one_of"
    assert violations(refused(shop, "insert into shop.customer values (3, 'n', '1', 'B')"))[0].rule == "mobile.format"


def test_values_come_to_their_standard_form(shop: Connection) -> None:
    shop.execute("insert into shop.customer values (9, ' Ａcme\u3000 Ltd ', '13912345678', 'B')")
    assert shop.execute("select name from shop.customer where id = 9").fetchone() == ("Acme Ltd",)
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        shop.execute("insert into shop.customer values (10, 'Acme  Ltd', '13912345678', 'B')")
    assert [(v.code, v.column, v.table) for v in violations(caught.value)] == [("unique", "name", "customer")]


def test_threat_01_checks_hold_where_triggers_are_off(shop: Connection) -> None:
    shop.execute("set session_replication_role = replica")
    shop.commit()
    assert "名称" in str(refused(shop, "insert into shop.customer values (9, ' ', '13912345678', 'B')"))


def test_threat_12_a_later_before_trigger_is_caught(shop: Connection) -> None:
    shop.execute(
        "create function shop.spoil() returns trigger language plpgsql as $$begin new.name := ' '; return new; end$$;"
        "create trigger zz before insert or update on shop.customer for each row execute function shop.spoil()"
    )
    shop.commit()
    assert (
        violations(refused(shop, "insert into shop.customer values (9, 'n', '13912345678', 'B')"))[0].column == "name"
    )


def test_threat_13_generated_columns_are_judged_as_stored(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create table shop.line (id int primary key, price numeric, quantity int,"
        " total numeric generated always as (price * quantity) stored)"
    )
    postgresql.execute("insert into shop.line values (1, -1, 1)")
    postgresql.commit()
    spec = "{dqsql: 1, name: shop, schema: shop, tables: {line: {columns: {total: {required: true, range: {min: 0}}}}}}"
    support.install(dsn, spec.replace("required: true", "required: {action: observe}"))
    assert violations(refused(postgresql, "insert into shop.line values (2, -1, 1)"))[0].rule == "total.range"
    postgresql.execute("insert into shop.line values (3, 1, 1)")
    postgresql.execute("update shop.line set quantity = 2 where id = 1")


def test_threat_17_18_a_hostile_search_path_changes_nothing(shop: Connection) -> None:
    shop.execute(
        """
        create schema evil;
        create function evil.yes(text, text) returns boolean language sql as 'select true';
        create function evil.no(text, text) returns boolean language sql as 'select false';
        create operator evil.= (leftarg = text, rightarg = text, function = evil.yes);
        create operator evil.<> (leftarg = text, rightarg = text, function = evil.no);
        create operator evil.!~ (leftarg = text, rightarg = text, function = evil.no);
        create function evil.lower(text) returns text language sql as 'select ''x''';
        create function evil.count() returns bigint language sql as 'select 0::bigint';
        create table pg_temp.customer (id int);
        set search_path = evil, pg_temp, pg_catalog;
        """
    )
    shop.commit()
    assert len(violations(refused(shop, BAD))) == 3
    shop.execute("insert into shop.customer values (9, 'n', '13912345678', 'B', 1)")
    assert support.completeness(shop, "customer")["name"] == (3, 3, 0)


def test_threat_19_a_role_that_may_write_needs_nothing_else(shop: Connection) -> None:
    shop.execute("drop role if exists dq_writer; create role dq_writer")
    shop.execute("grant usage on schema shop to dq_writer; grant all on shop.customer to dq_writer")
    shop.execute("set role dq_writer")
    shop.execute("insert into shop.customer values (9, 'n', '13912345678', 'B', 1)")
    shop.execute("update shop.customer set mobile = null where id = 9")
    shop.execute("delete from shop.customer where id = 9")
    shop.execute("savepoint s")
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute(BAD)
    shop.execute("rollback to s")
    for forbidden in (
        "select * from dq.completeness",
        "select dq.recount('shop.customer')",
        "select dq_gen.shop_customer_recount()",
        "select dq.publish()",
    ):
        shop.execute("savepoint s")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            shop.execute(forbidden)
        shop.execute("rollback to s")
    shop.rollback()


def test_threat_21_totals_are_withheld_from_whom_a_policy_hides_rows(shop: Connection) -> None:
    shop.execute("drop role if exists dq_reader; create role dq_reader")
    shop.execute("grant usage on schema shop, dq, dq_gen to dq_reader; grant select on shop.customer to dq_reader")
    shop.execute("grant select on all tables in schema dq, dq_gen to dq_reader")
    shop.execute("alter table shop.customer enable row level security")
    shop.execute("create policy mine on shop.customer using (id = 2)")
    shop.execute("set local role dq_reader")
    assert set(shop.execute("select rows, missing, status from dq.completeness").fetchall()) == {
        (None, None, "withheld")
    }
    assert shop.execute("select * from dq.completeness_by_slice").fetchall() == []
    assert set(shop.execute("select violations, status from dq.rule_violations").fetchall()) <= {(None, "withheld")}
    keys = {key for (key,) in shop.execute("select key from dq_gen.shop_customer_violating_rows")}
    assert keys <= {"2"}
    shop.rollback()


@pytest.mark.bare
def test_threat_24_a_forced_policy_stops_the_plan(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE)
    postgresql.execute("insert into shop.customer values (1)")
    postgresql.execute("alter table shop.customer enable row level security, force row level security")
    postgresql.execute("drop role if exists dq_owner; create role dq_owner login")
    postgresql.execute(f"grant create on database {postgresql.info.dbname} to dq_owner")
    postgresql.execute("grant all on schema shop to dq_owner; alter table shop.customer owner to dq_owner")
    postgresql.commit()
    as_owner = psycopg.conninfo.make_conninfo(dsn, options="-c role=dq_owner")
    with pytest.raises(support.DatabaseError, match="row-level security"):
        support.planned(as_owner, SPEC)
    postgresql.execute("reassign owned by dq_owner to current_user; drop owned by dq_owner; drop role dq_owner")
    postgresql.commit()


def test_threat_28_texts_that_want_out(postgresql: Connection, dsn: str) -> None:
    nasty = ["it's", 'a "b"', "$$ $dq$ $dq_$", "100% %s %I", "back\\slash \\n", ":var {brace} {{name}}", "line\nbreak"]
    postgresql.execute(
        'create schema "Odd"" $dq$"; create table "Odd"" $dq$"."T \'x\'" (id int primary key, "col ""%s" text)'
    )
    postgresql.commit()
    spec = {
        "dqsql": 1,
        "name": "odd",
        "schema": 'Odd" $dq$',
        "tables": {
            "T 'x'": {
                "title": " ".join(nasty),
                "process": nasty[2],
                "columns": {
                    'col "%s': {
                        "one_of": {"values": nasty, "message": " ".join(nasty)},
                        "required": {"title": nasty[1]},
                        "missing": nasty[:2],
                    }
                },
            }
        },
    }
    support.install(dsn, json.dumps(spec))
    postgresql.execute('insert into "Odd"" $dq$"."T \'x\'" values (1, %s)', (nasty[2],))
    error = refused_by(postgresql, 'insert into "Odd"" $dq$"."T \'x\'" values (2, \'nope\')')
    assert violations(error)[0].message == " ".join(nasty)
    assert violations(error)[0].params["values"] == nasty
    support.uninstall(dsn)


def refused_by(connection: Connection, statement: str) -> psycopg.Error:
    connection.commit()
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        connection.execute(statement)
    connection.rollback()
    return caught.value


def test_threat_30_long_and_chinese_names(postgresql: Connection, dsn: str) -> None:
    long = "客" * 21
    other = "客" * 20 + "户"
    postgresql.execute("create schema 客户管理")
    for table in (long, other, "select", "Mixed"):
        postgresql.execute(
            f'create table 客户管理."{table}" (id int primary key, "{long}" text, "Name" text, "user" text)'
        )
    postgresql.commit()
    columns = {long: {"required": True}, "Name": {"required": True}, "user": {"one_of": ["a"]}}
    tables = {table: {"columns": columns, "slices": [long]} for table in (long, other, "select", "Mixed")}
    support.install(dsn, json.dumps({"dqsql": 1, "name": "n", "schema": "客户管理", "tables": tables}))
    for table in tables:
        error = refused_by(postgresql, f"insert into 客户管理.\"{table}\" values (1, null, null, 'b')")
        assert [v.column for v in violations(error)] == [long, "Name", "user"]
    assert len(postgresql.execute("select * from dq.completeness").fetchall()) == 12
    names = [
        name
        for (name,) in postgresql.execute("select relname from pg_class where relnamespace = 'dq_gen'::regnamespace")
    ]
    assert all(len(name.encode()) <= 63 for name in names)
