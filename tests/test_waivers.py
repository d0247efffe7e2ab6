"""Waivers: exceptions that somebody permitted until a day, for a row, a rule, a role or a channel."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql import runtime
from dqsql.check import Checker
from dqsql.errors import DatabaseError, from_diagnostic, violations
from dqsql.explain import explained_live
from dqsql.names import Name
from dqsql.plan.changes import script
from dqsql.spec import loads
from dqsql.status import healthy, status, verify
from tests import support
from tests.test_golden import printed
from tests.test_lifecycle import snapshot

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  lead:
    key: id
    source: channel
    columns:
      mobile: {title: {en: Mobile, zh: 手机}, required: {waivable: true}, length: {max: 5}}
      stage: {immutable: {waivable: true}}
"""
RULE = "mobile.required"
CLERK, STEWARD = f"clerk_{os.getpid()}", f"steward_{os.getpid()}"


@pytest.fixture(params=["plain", "partitioned"])
def bare(request: pytest.FixtureRequest, postgresql: Connection) -> Connection:
    """The table, without a spec."""
    postgresql.execute("create schema shop")
    table = "create table shop.lead (id int primary key, mobile text, channel text, stage text)"
    if request.param == "partitioned":
        postgresql.execute(f"{table} partition by range (id)")
        for low in (0, 100):
            postgresql.execute(
                f"create table shop.l{low} partition of shop.lead for values from ({low}) to ({low + 100})"
            )
    else:
        postgresql.execute(table)
    postgresql.commit()
    return postgresql


@pytest.fixture
def shop(bare: Connection, dsn: str) -> Connection:
    support.install(dsn, SPEC)
    return bare


@pytest.fixture
def roles(postgresql: Connection) -> Iterator[None]:
    """A clerk who writes, and a steward who may waive; roles are the server's, so that they have to go again."""
    postgresql.execute(f"create role {CLERK} login password 'clerk'; create role {STEWARD} login password 'steward'")
    postgresql.commit()
    yield
    postgresql.rollback()
    postgresql.execute(f"reset role; drop owned by {CLERK}, {STEWARD}; drop role {CLERK}, {STEWARD}")
    postgresql.commit()


def let_write(connection: Connection) -> None:
    connection.execute(f"grant usage on schema shop to {CLERK}; grant select, insert, update on shop.lead to {CLERK}")
    connection.commit()


def let_waive(connection: Connection) -> None:
    connection.execute(f"grant execute on function dq.waive, dq.revoke_waiver to {STEWARD}")
    connection.execute(f"grant usage on schema shop to {STEWARD}; grant select on dq.waivers to {STEWARD}")
    connection.commit()


def waive(connection: Connection, rule: str = RULE, **scope: Any) -> int:
    """Grants a waiver for a day; its number."""
    named = "".join(f", {name} => %({name})s" for name in scope)
    query = f"select dq.waive('shop.lead', %(rule)s, 'asked for by the sales team', now() + interval '1 day'{named})"
    (number,) = connection.execute(query, {"rule": rule, **scope}).fetchone() or (0,)
    connection.commit()
    return int(number)


def insert(connection: Connection, number: int, channel: str = "form", mobile: str | None = None) -> list[str]:
    """Writes a lead; the rules that refuse it."""
    try:
        connection.execute("insert into shop.lead values (%s, %s, %s, 'new')", (number, mobile, channel))
        connection.commit()
    except psycopg.errors.CheckViolation as error:
        connection.rollback()
        return [violation.rule for violation in violations(error)]
    return []


def state(connection: Connection) -> dict[int, str]:
    return dict(connection.execute("select id, state from dq.waivers order by id").fetchall())


@pytest.mark.parametrize("style", ["function", "inline"])
def test_a_waiver_permits_what_it_names_and_nothing_else(bare: Connection, dsn: str, style: str) -> None:
    plan = support.install(dsn, SPEC.replace("schema: shop", f"schema: shop\nstyle: {style}"))
    shop = bare
    held = {d.assertion.id: d for d in plan.decisions[Name("shop", "lead")]}
    assert (held[RULE].mechanism, held["mobile.length"].mechanism) == ("ratchet", "check")
    assert held[RULE].note.startswith("waivable; a trigger for good, no CHECK")
    assert insert(shop, 1) == [RULE]
    number = waive(shop, row_key="1")
    assert insert(shop, 1) == []
    assert insert(shop, 2) == [RULE]
    waive(shop, channel="import")
    assert insert(shop, 3, "import") == []
    assert insert(shop, 4, "IMPORT") == [RULE]
    assert insert(shop, 105, "import") == []
    waive(shop, row_key='{"id": 5}', channel="fair")
    assert insert(shop, 5) == [RULE]
    assert insert(shop, 6, "fair") == [RULE]
    assert insert(shop, 5, "fair") == []
    waive(shop)
    assert insert(shop, 7) == []
    # Only of the rule that it names.
    refused = insert(shop, 8, mobile="123456")
    assert [rule.startswith("dq_check_") or rule for rule in refused] in (["mobile.length"], [True])
    shop.execute("select dq.revoke_waiver(%s, 'mistake')", (number,))
    shop.commit()
    assert state(shop) == {1: "revoked", 2: "active", 3: "active", 4: "active"}
    shop.commit()
    assert not support.planned(dsn, SPEC.replace("schema: shop", f"schema: shop\nstyle: {style}")).steps


def test_it_ends_by_itself(shop: Connection, dsn: str) -> None:
    granted = (
        "insert into dq.waiver (table_name, rule, reason, valid_from, valid_until, granted_by, granted_as, granted_at)"
        " values ('\"shop\".\"lead\"', 'mobile.required', 'x', now() + %s, now() + %s, 'a', 'a', now())"
    )
    shop.execute(granted, ("-2 days", "-1 second"))
    shop.execute(granted, ("1 hour", "2 hours"))
    shop.commit()
    assert insert(shop, 1) == [RULE]
    assert state(shop) == {1: "expired", 2: "planned"}
    shop.execute(granted, ("-1 second", "1 hour"))
    shop.commit()
    assert insert(shop, 1) == []


def test_a_waived_row_stays_editable_and_no_other_joins_it(shop: Connection, dsn: str) -> None:
    """After the end the ratchet treats the row like any old debt, also where it moves to another partition."""
    number = waive(shop)
    assert insert(shop, 1) == []
    shop.execute("select dq.revoke_waiver(%s, 'over')", (number,))
    shop.execute("update shop.lead set channel = 'fair'")
    shop.execute("update shop.lead set id = 101")
    shop.commit()
    assert insert(shop, 2, mobile="1") == []
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.lead set mobile = null where id = 2")
    shop.rollback()
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.lead set mobile = null, id = 102 where id = 2")
    shop.rollback()
    waive(shop, row_key="102")
    shop.execute("update shop.lead set mobile = null, id = 102 where id = 2")
    shop.execute("update shop.lead set mobile = '1' where id = 101")
    shop.commit()
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.lead set mobile = null where id = 101")


def test_a_change_can_be_waived_and_is_counted(shop: Connection) -> None:
    assert insert(shop, 1, mobile="1") == []
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.lead set stage = 'won'")
    shop.rollback()
    waive(shop, "stage.immutable", row_key="1")
    shop.execute("update shop.lead set stage = 'won'")
    shop.commit()
    partitioned = shop.execute("select relkind = 'p' from pg_class where oid = 'shop.lead'::regclass").fetchone()
    found = shop.execute("select violations from dq.rule_violations where rule = 'stage.immutable'").fetchone()
    assert found == ((None,) if partitioned == (True,) else (1,))


@pytest.mark.one_server
def test_an_error_names_only_what_is_not_permitted(shop: Connection, dsn: str) -> None:
    """Whether the CHECK notices first or the guard."""
    spec = SPEC.replace("      stage:", "      channel: {length: 6, required: {waivable: true}}\n      stage:")
    support.install(dsn, spec)
    waive(shop, row_key="1")
    assert insert(shop, 1, "too long") == ["channel.length"]
    assert sorted(insert(shop, 2, "too long")) == ["channel.length", RULE]
    assert insert(shop, 1, "") == ["channel.required"]
    assert sorted(insert(shop, 2, "")) == ["channel.required", RULE]


def test_figures_are_honest_and_lists_say_what_is_waived(shop: Connection, dsn: str) -> None:
    waive(shop, row_key="1")
    waive(shop, channel="import")
    number = waive(shop, row_key="2")
    for row, channel in ((1, "form"), (2, "form"), (103, "import")):
        assert insert(shop, row, channel) == []
    assert insert(shop, 4, mobile="1") == []
    shop.execute("select dq.revoke_waiver(%s, 'over')", (number,))
    shop.commit()
    assert support.counted(shop, "lead")[RULE] == (4, 3)
    listed = shop.execute("select key, rule, waived from dq_gen.shop_lead_violating_rows order by key").fetchall()
    assert listed == [("1", RULE, True), ("103", RULE, True), ("2", RULE, False)]
    assert shop.execute("select count(*) from dq.missing_rows").fetchone() == (3,)
    shop.commit()
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [0]
        state_ = status(connection)
        assert healthy(state_)
        assert dict(state_.waivers) == {"active": 2, "revoked": 1}


def test_who_asks_before_writing_hears_what_would_happen(shop: Connection, dsn: str) -> None:
    waive(shop, row_key="1")

    def asked(number: int) -> list[tuple[str, str, bool]]:
        query = "select dq.check_row('shop.lead', jsonb_build_object('id', %s::int, 'channel', 'form'))"
        (found,) = shop.execute(query, (number,)).fetchone() or ([],)
        return [(v["rule"], v["action"], v.get("waived", False)) for v in found]

    assert asked(1) == [(RULE, "observe", True)]
    assert asked(2) == [(RULE, "reject", False)]
    with applying.connect(dsn) as connection:
        checker = Checker(loads(SPEC), "lead", catalog=applying.look(connection, loads(SPEC)))
    # Offline nobody knows of waivers: the rule's own action.
    offline = [(v.rule, v.action) for v in checker.check({"id": 1, "channel": "form"}) if v.code == "required"]
    assert offline == [(RULE, "reject")]


@pytest.mark.one_server
def test_can_advance_says_what_is_waived(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema shop; create table shop.lead (id int primary key, stage text, amount int)")
    postgresql.execute("insert into shop.lead values (1, 'new', null)")
    postgresql.commit()
    stages = "{column: stage, waivable: true, new: {}, won: {from: new, require: [amount]}}"
    support.install(dsn, f"{{dqsql: 1, name: shop, schema: shop, tables: {{lead: {{key: id, stages: {stages}}}}}}}")
    (before,) = postgresql.execute("select dq.can_advance('shop.lead', 1, 'won')").fetchone() or ([],)
    waive(postgresql, before[0]["rule"], row_key="1")
    (after,) = postgresql.execute("select dq.can_advance('shop.lead', 1, 'won')").fetchone() or ([],)
    assert [(v["action"], v.get("waived")) for v in (*before, *after)] == [("reject", None), ("observe", True)]
    postgresql.execute("update shop.lead set stage = 'won'")


REFUSED = [
    ("'mobile.length', 'x', now() + '1d'", "a CHECK holds it", "CHECK 约束执行"),
    ("'code.unique', 'x', now() + '1d'", "unique index", "unique index"),
    ("'name.required', 'x', now() + '1d'", "the spec does not say", "规范未允许"),
    ("'name.length', 'x', now() + '1d'", "need not be waived", "无需豁免"),
    ("'mobile.requird', 'x', now() + '1d'", "has no rule mobile.requird", "没有规则"),
    ("null, 'x', now() + '1d'", "needs a table and one of its rules", "须给出表及其规则"),
    ("'mobile.required', e'\\u3000', now() + '1d'", "needs a reason", "写明理由"),
    ("'mobile.required', null, now() + '1d'", "needs a reason", "写明理由"),
    ("'mobile.required', 'x', now()", "an end in the future", "截止时间"),
    ("'mobile.required', 'x', null", "an end in the future", "截止时间"),
    ("'mobile.required', 'x', 'infinity'", "an end in the future", "截止时间"),
    ("'mobile.required', 'x', now() + '1d', since => now() + '2d'", "an end in the future", "截止时间"),
    ("'mobile.required', 'x', now() + '1d', role => 'nobody here'", "there is no role", "没有角色"),
    ("'mobile.required', 'x', now() + '1d', channel => 'web'", "name no channel", "没有渠道"),
    ("'mobile.required', 'x', now() + '1d', row_key => '{}'", "the key of", "主键是"),
    ("'mobile.required', 'x', now() + '1d', row_key => '{\"id\": null}'", "the key of", "主键是"),
    ("'mobile.required', 'x', now() + '1d', row_key => '{\"id\": 1, \"x\": 1}'", "the key of", "主键是"),
    ("'mobile.required', 'x', now() + '1d', row_key => 'null'", "the key of", "主键是"),
    (
        "'mobile.required', 'x', now() + '1d', row_key => '\"one\"'",
        "(id integer): what was given does not fit",
        "类型不符",
    ),
    ("'mobile.required', 'x', now() + '1d', row_key => '{\"id\": 99999999999}'", "does not fit", "类型不符"),
]


@pytest.mark.one_server
def test_refuses_what_cannot_be_waived_and_says_why(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create table shop.lead (id int primary key, mobile text, code text, name text)"
    )
    postgresql.execute("insert into shop.lead values (1, '1', 'a', null)")
    postgresql.commit()
    support.install(
        dsn,
        """
        dqsql: 1
        name: shop
        schema: shop
        tables:
          lead:
            columns:
              mobile: {required: {waivable: true}, length: 5}
              code: {unique: true}
              name: {required: true, length: {max: 9, action: observe}}
        """,
    )
    for arguments, *said in REFUSED:
        for language, words in zip(("en", "zh"), said, strict=True):
            postgresql.execute(f"set dq.locale = '{language}'")
            with pytest.raises(psycopg.Error) as refused:
                postgresql.execute(f"select dq.waive('shop.lead', {arguments})")
            assert refused.value.sqlstate == "22023", arguments
            assert words in (refused.value.diag.message_primary or ""), arguments
            assert refused.value.diag.message_hint
            postgresql.rollback()
    postgresql.execute("set dq.locale = 'en'")
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="a waiver needs a table"):
        postgresql.execute("select dq.waive(null, 'mobile.required', 'x', now() + '1d')")
    postgresql.rollback()
    assert postgresql.execute("select count(*) from dq.waiver").fetchone() == (0,)
    number = waive(postgresql)
    for query, words in (
        ("99, 'x'", "no waiver 99"),
        (f"{number}, ''", "needs a reason"),
        ("null, 'x'", "no waiver NULL"),
    ):
        with pytest.raises(psycopg.errors.InvalidParameterValue, match=words):
            postgresql.execute(f"select dq.revoke_waiver({query})")
        postgresql.rollback()
    postgresql.execute("select dq.revoke_waiver(%s, 'x')", (number,))
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="revoked already"):
        postgresql.execute("select dq.revoke_waiver(%s, 'x')", (number,))


@pytest.mark.one_server
def test_a_key_is_the_same_in_every_session(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create domain shop.moment as timestamptz;"
        "create table shop.lead (at shop.moment, name text, n numeric, mobile text, primary key (at, name, n))"
    )
    postgresql.commit()
    support.install(
        dsn,
        "{dqsql: 1, name: shop, schema: shop, tables: {lead: {columns: {mobile: {required: {waivable: true}}}}}}",
    )
    postgresql.execute("set timezone = 'Asia/Shanghai'")
    waive(postgresql, row_key=json.dumps({"name": "it's", "at": "2030-01-01 08:00", "n": 1.50}))
    postgresql.execute("set timezone = 'America/New_York'; set datestyle = 'SQL, DMY'")
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into shop.lead values ('2030-01-01 00:00:01+00', 'it''s', 1.5)")
    postgresql.rollback()
    postgresql.execute("set timezone = 'America/New_York'; set datestyle = 'SQL, DMY'")
    postgresql.execute("insert into shop.lead values ('2030-01-01 00:00:00+00', 'it''s', 1.500)")
    assert postgresql.execute("select waived from dq_gen.shop_lead_violating_rows").fetchone() == (True,)


def test_a_role_is_that_of_the_statement(shop: Connection, roles: None, dsn: str) -> None:
    """SET ROLE and SECURITY DEFINER choose it; a superuser, a member of everything, has no waiver by that."""
    let_write(shop)
    waive(shop, role=CLERK)
    assert insert(shop, 1) == [RULE]
    shop.execute(f"set role {CLERK}")
    shop.commit()
    assert insert(shop, 1) == []
    shop.execute("reset role")
    shop.execute(f"create role {CLERK}_temp in role {CLERK}; create role {CLERK}_apart noinherit in role {CLERK}")
    shop.execute(f"grant insert on shop.lead to {CLERK}_temp, {CLERK}_apart")
    shop.execute(f"grant usage on schema shop to {CLERK}_temp, {CLERK}_apart")
    shop.execute(
        "create function shop.add(int) returns void language sql security definer set search_path = pg_catalog"
        " as $$ insert into shop.lead values ($1, null, 'form', 'new') $$"
    )
    shop.commit()
    try:
        for role, permitted in ((f"{CLERK}_temp", True), (f"{CLERK}_apart", False)):
            shop.execute(f"set role {role}")
            shop.commit()
            assert (insert(shop, 2 + permitted) == []) is permitted
            shop.execute("reset role")
        shop.execute(f"set role {CLERK}")
        shop.commit()
        with pytest.raises(psycopg.errors.CheckViolation):
            shop.execute("select shop.add(4)")
        shop.rollback()
        # Of a stored row nobody knows who wrote it.
        shop.execute("reset role")
        assert shop.execute("select bool_or(waived) from dq_gen.shop_lead_violating_rows").fetchone() == (False,)
    finally:
        shop.rollback()
        shop.execute(f"reset role; drop owned by {CLERK}_temp, {CLERK}_apart; drop role {CLERK}_temp, {CLERK}_apart")
        shop.commit()


def attempts(shop: Connection) -> list[str]:
    """What a clerk may try in order to have a waiver."""
    values = "(table_name, rule, reason, valid_from, valid_until, granted_by, granted_as, granted_at) values"
    return [
        f"insert into dq.waiver {values} ('\"shop\".\"lead\"', '{RULE}', 'x', now(), now() + '1d', 'dba', 'dba', now())",
        f"select dq.waive('shop.lead', '{RULE}', 'x', now() + interval '1 day')",
        "select dq.revoke_waiver(1, 'x')",
        "insert into dq.waiver_revocation values (1, 'x', 'a', 'a', now())",
        "delete from dq.waiver_revocation",
        "update dq.waiver set valid_until = valid_until + interval '1 year'",
        "delete from dq.waiver",
        "truncate dq.waiver, dq.waiver_revocation",
        "select * from dq.waiver",
        "select * from dq.waivers",
        "alter table dq.waiver disable trigger kept",
        "select dq.not_waivable('shop.lead', 'x')",
        "create function dq.waived(text, text, jsonb, text, text) returns boolean language sql as 'select true'",
        "create or replace function dq.waived(text, text, jsonb, text, name) returns boolean language sql as 'select true'",
    ]


def test_threat_17_27_a_writer_cannot_help_himself(shop: Connection, roles: None, dsn: str) -> None:
    let_write(shop)
    waive(shop, row_key="1")
    login = make_conninfo(dsn, user=CLERK, password="clerk")  # noqa: S106
    with psycopg.connect(login, autocommit=True) as clerk:
        for attempt in attempts(shop):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                clerk.execute(attempt)
        # What the guard calls is not looked up by the caller's path, nor are its operators.
        clerk.execute(
            "create function pg_temp.waived(text, text, jsonb, text, name) returns boolean language sql as 'select true';"
            "create temp table waiver as select 1 as id; create temp table pg_roles (oid oid, rolname name)"
        )
        clerk.execute("set search_path = pg_temp, shop, dq, pg_catalog")
        assert insert(clerk, 2) == [RULE]
        assert insert(clerk, 1) == []
        # A direct call tells, and changes nothing.
        asked = "select dq.waived('\"shop\".\"lead\"', 'mobile.required', '{\"id\": 1}', null, 'postgres')"
        assert clerk.execute(asked).fetchone() == (True,)
    assert shop.execute("select count(*) from dq.waiver").fetchone() == (1,)


@pytest.mark.one_server
def test_threat_25_who_granted_it_is_recorded_from_the_login(shop: Connection, roles: None, dsn: str) -> None:
    let_waive(shop)
    shop.execute(f"grant {CLERK} to {STEWARD}")
    shop.execute(f"grant usage on schema shop to {CLERK}; grant execute on function dq.waive to {CLERK}")
    shop.commit()
    login = make_conninfo(dsn, user=STEWARD, password="steward")  # noqa: S106
    with psycopg.connect(login, autocommit=True) as steward:
        waive(steward, row_key="1")
        steward.execute(f"set role {CLERK}")
        waive(steward, row_key="2")
        steward.execute("reset role")
        steward.execute("select dq.revoke_waiver(1, 'mistake')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            steward.execute("update dq.waiver set granted_by = 'postgres'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            steward.execute("set session authorization postgres")
        found = steward.execute(
            "select granted_by, granted_as, revoked_by, revocation_reason, state from dq.waivers order by id"
        ).fetchall()
    assert found == [
        (STEWARD, STEWARD, STEWARD, "mistake", "revoked"),
        (STEWARD, CLERK, None, None, "active"),
    ]


@pytest.mark.one_server
def test_threat_27_the_record_is_not_altered_even_by_its_owner(shop: Connection) -> None:
    waive(shop)
    shop.execute("select dq.revoke_waiver(1, 'x')")
    shop.commit()
    for table in ("waiver", "waiver_revocation"):
        for statement in (
            f"update dq.{table} set reason = 'y'",
            f"delete from dq.{table}",
            f"truncate dq.{table} cascade",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match="neither changed nor deleted"):
                shop.execute(statement)
            shop.rollback()


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
def test_threat_41_revoked_while_a_write_is_in_flight(shop: Connection, dsn: str, isolation: str) -> None:
    """Nobody waits for the other. The next statement is refused; under an older snapshot, the next transaction."""
    number = waive(shop)
    with psycopg.connect(dsn) as writer:
        writer.execute(f"set transaction isolation level {isolation}")
        writer.execute("insert into shop.lead values (1, null, 'form', 'new')")
        shop.execute("set local lock_timeout = '1s'")
        shop.execute("select dq.revoke_waiver(%s, 'over')", (number,))
        shop.commit()
        if isolation == "read committed":
            with pytest.raises(psycopg.errors.CheckViolation), writer.transaction():
                writer.execute("insert into shop.lead values (2, null, 'form', 'new')")
        else:
            writer.execute("insert into shop.lead values (2, null, 'form', 'new')")
        writer.commit()
        assert insert(writer, 3) == [RULE]
    assert shop.execute("select id from shop.lead order by id").fetchall() == [
        (row,) for row in ((1,) if isolation == "read committed" else (1, 2))
    ]


@pytest.mark.one_server
def test_granted_but_not_committed_it_permits_nobody(shop: Connection, dsn: str) -> None:
    shop.execute("select dq.waive('shop.lead', 'mobile.required', 'x', now() + interval '1 day')")
    with psycopg.connect(dsn) as writer:
        assert insert(writer, 1) == [RULE]
        shop.rollback()
        assert insert(writer, 1) == [RULE]


@pytest.mark.one_server
def test_an_outlasting_statement_does_not_prolong_it(shop: Connection) -> None:
    """The end is by the clock, not by when the statement began."""
    shop.execute("select dq.waive('shop.lead', 'mobile.required', 'x', clock_timestamp() + interval '0.2 s')")
    shop.commit()
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute(
            "do $$ begin insert into shop.lead values (1, null, 'form', 'new');"
            " perform pg_sleep_until(w.valid_until) from dq.waiver as w;"
            " insert into shop.lead values (2, null, 'form', 'new'); end $$"
        )


@pytest.mark.one_server
def test_taken_out_of_the_spec_it_is_idle_and_the_debt_is_held_as_ever(shop: Connection, dsn: str) -> None:
    waive(shop, row_key="1")
    assert insert(shop, 1) == []
    strict = SPEC.replace("required: {waivable: true}", "required: true")
    held = {d.assertion.id: d.mechanism for d in support.install(dsn, strict).decisions[Name("shop", "lead")]}
    assert held[RULE] == "ratchet"
    assert state(shop) == {1: "idle"}
    shop.commit()
    with applying.connect(dsn) as connection:
        faults = [(fault.light, fault.what) for fault in status(connection).faults]
    assert faults == [("yellow", f"waiver 1 permits nothing: rule {RULE} is gone or not waivable any more")]
    shop.execute("update shop.lead set mobile = '1'")
    shop.commit()
    held = {d.assertion.id: d.mechanism for d in support.install(dsn, strict).decisions[Name("shop", "lead")]}
    assert held[RULE] == "check"
    # And back again: never without one of the two.
    steps = support.planned(dsn, SPEC).steps
    together = {step.transaction for step in steps if "dq_check" in step.what or "dq_guard" in step.what.lower()}
    assert together - {""} == {'"shop"."lead"'}
    support.install(dsn, SPEC)
    assert state(shop) == {1: "active"}


@pytest.mark.one_server
def test_explain_says_how_a_rule_can_be_waived(shop: Connection, dsn: str, tmp_path: Path) -> None:
    with applying.connect(dsn) as connection:
        live = applying.look(connection, loads(SPEC))
        model = applying.model_of(loads(SPEC), live)
        data = [explained_live(connection, model, live, rule).as_dict("en") for rule in (RULE, "mobile.length")]
        chinese = explained_live(connection, model, live, "mobile.length").as_dict("zh")
    assert [found["waivable"] for found in data] == [True, False]
    assert data[0]["bypassed_by"][-1].startswith("a waiver in force")
    assert data[1]["not_waived"].startswith("no: a CHECK must not ask a table")
    assert chinese["not_waived"].startswith("不可：CHECK")


@pytest.mark.bare
@pytest.mark.one_server
def test_threat_54_uninstalling_loses_no_waiver(
    bare: Connection, dsn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(bare)
    bare.commit()
    support.install(dsn, SPEC)
    waive(bare, row_key="1")
    with applying.connect(dsn) as connection:
        installed = len(applying.look(connection, loads(SPEC)).installed)
        with pytest.raises(DatabaseError, match="1 waivers, decisions of people"):
            support.uninstall(dsn)
        assert len(applying.look(connection, loads(SPEC)).installed) == installed
    with bare.transaction(force_rollback=True), pytest.raises(psycopg.errors.ObjectInUse, match="would be lost"):
        bare.execute(runtime.removal_sql())
    file = tmp_path / "waivers.jsonl"
    file.write_text("")
    printed(capsys, "uninstall", "--yes", "--dsn", dsn, "--waivers", str(file), status=2)
    file.unlink()
    printed(capsys, "uninstall", "--yes", "--dsn", dsn, "--waivers", str(file))
    (kept,) = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert (kept["table_name"], kept["rule"], kept["row_key"]) == ('"shop"."lead"', RULE, {"id": 1})
    assert kept["reason"] == "asked for by the sales team"
    assert snapshot(bare) == before


@pytest.mark.one_server
def test_other_specs_leave_the_waivers_where_they_are(shop: Connection, dsn: str) -> None:
    shop.execute("create table shop.other (id int primary key, a text)")
    shop.commit()
    support.install(dsn, "{dqsql: 1, name: other, schema: shop, tables: {other: {columns: {a: {required: true}}}}}")
    waive(shop)
    support.uninstall(dsn, "shop")
    assert state(shop) == {1: "idle"}


def test_threat_48_dumped_and_restored_it_stands(shop: Connection, dsn: str, pg_programs: Any, tmp_path: Path) -> None:
    waive(shop, row_key="1")
    waive(shop, row_key="2")
    shop.execute("select dq.revoke_waiver(2, 'over')")
    shop.commit()
    assert insert(shop, 1) == []
    before = shop.execute("select * from dq.waivers order by id").fetchall()
    shop.commit()
    name = f"{shop.info.dbname}_restored"
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'create database "{name}"')
    target = make_conninfo(dsn, dbname=name)
    try:
        pg_programs("pg_dump", "-Fc", "-f", str(tmp_path / "dump"), dsn)
        pg_programs("pg_restore", "--exit-on-error", "-d", target, str(tmp_path / "dump"))
        with psycopg.connect(target) as restored:
            assert restored.execute("select * from dq.waivers order by id").fetchall() == before
            restored.execute("update shop.lead set id = 3")
            assert insert(restored, 1) == []
            assert insert(restored, 2) == [RULE]
            assert waive(restored) == 3
        with applying.connect(target) as connection:
            assert status(connection).faults == ()
        assert script(support.planned(target, SPEC).steps) == script([])
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


@pytest.mark.one_server
def test_a_warning_is_waived_like_a_refusal(bare: Connection, dsn: str) -> None:
    """By channel, where each has an action and an id of its own; what is only counted is marked."""
    actions = "{default: observe, import: warn, fair: reject}"
    support.install(dsn, SPEC.replace("{waivable: true}, length", f"{{action: {actions}, waivable: true}}, length"))
    told: list[str] = []
    bare.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    found = [insert(bare, place, channel) for place, channel in enumerate(("web", "import", "fair"))]
    assert found == [[], [], [f"{RULE}.fair"]]
    assert told == [f"{RULE}.import"]
    for rule in (RULE, f"{RULE}.import", f"{RULE}.fair"):
        waive(bare, rule)
    told.clear()
    assert [insert(bare, 10 + place, channel) for place, channel in enumerate(("web", "import", "fair"))] == [[]] * 3
    assert told == []
    query = "select rule, bool_and(waived) from dq_gen.shop_lead_violating_rows group by rule order by rule"
    assert bare.execute(query).fetchall() == [(RULE, True), (f"{RULE}.fair", True), (f"{RULE}.import", True)]


@pytest.mark.one_server
def test_a_waiver_goes_before_the_action_of_a_role(bare: Connection, roles: None, dsn: str) -> None:
    by_role = f"{{waivable: true, action: observe, by_role: {{{CLERK}: reject}}}}"
    support.install(dsn, SPEC.replace("{waivable: true}, length", f"{by_role}, length"))
    let_write(bare)
    assert insert(bare, 1) == []
    bare.execute(f"set role {CLERK}")
    bare.commit()
    assert insert(bare, 2) == [RULE]
    bare.execute("reset role")
    waive(bare, row_key="2")
    bare.execute(f"set role {CLERK}")
    bare.commit()
    assert insert(bare, 2) == []
    assert insert(bare, 3) == [RULE]
