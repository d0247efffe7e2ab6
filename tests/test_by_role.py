"""Actions by role: what one role is refused, another is warned about, and a third only counted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.check import Checker
from dqsql.errors import from_diagnostic, violations
from dqsql.explain import explained_live
from dqsql.names import Name
from dqsql.spec import loads
from dqsql.status import verify
from tests import support

Connection = psycopg.Connection[Any]

FORM, LOADER, SYNC = (f"{role}_{os.getpid()}" for role in ("form", "loader", "sync"))
SPEC = f"""
dqsql: 1
name: shop
schema: shop
tables:
  lead:
    key: id
    source: channel
    columns:
      mobile: {{required: {{by_role: {{{LOADER}: warn, {SYNC}: observe}}}}, length: {{max: 5}}}}
      stage: {{immutable: {{action: warn, by_role: {{{FORM}: reject}}}}}}
"""
RULE = "mobile.required"


@pytest.fixture
def roles(postgresql: Connection) -> Iterator[None]:
    """Three roles that write; roles are the server's, so that they have to go again."""
    names = f"{FORM}, {LOADER}, {SYNC}"
    postgresql.execute("".join(f"create role {role};" for role in (FORM, LOADER, SYNC)))
    postgresql.commit()
    yield
    postgresql.rollback()
    postgresql.execute(f"reset role; drop owned by {names}; drop role {names}")
    postgresql.commit()


@pytest.fixture(params=["plain", "partitioned"])
def shop(request: pytest.FixtureRequest, postgresql: Connection, roles: None) -> Connection:
    postgresql.execute("create schema shop")
    table = "create table shop.lead (id int primary key, mobile text, channel text, stage text)"
    if request.param == "partitioned":
        postgresql.execute(f"{table} partition by hash (id)")
        for rest in range(2):
            postgresql.execute(
                f"create table shop.l{rest} partition of shop.lead for values with (modulus 2, remainder {rest})"
            )
    else:
        postgresql.execute(table)
    postgresql.execute(f"grant usage on schema shop to {FORM}, {LOADER}, {SYNC}")
    postgresql.execute(f"grant select, insert, update on shop.lead to {FORM}, {LOADER}, {SYNC}")
    postgresql.commit()
    return postgresql


def act(connection: Connection, role: str, statement: str) -> list[tuple[str, str]]:
    """What a statement run as `role` is told: rule and action, and refused where one of them is reject."""
    told: list[tuple[str, str]] = []

    def hear(notice: psycopg.errors.Diagnostic) -> None:
        told.extend((v.rule, v.action) for v in from_diagnostic(notice))

    connection.add_notice_handler(hear)
    try:
        connection.execute(f"set local role {role}")
        connection.execute(statement)
        connection.commit()
    except psycopg.errors.CheckViolation as error:
        connection.rollback()
        told = [(v.rule, v.action) for v in violations(error)]
    finally:
        connection.remove_notice_handler(hear)
    return told


def lead(number: int, mobile: str = "null", channel: str = "web") -> str:
    return f"insert into shop.lead values ({number}, {mobile}, '{channel}', 'new')"


@pytest.mark.parametrize("style", ["function", "inline"])
def test_each_role_has_its_action(shop: Connection, dsn: str, style: str) -> None:
    spec = SPEC.replace("schema: shop", f"schema: shop\nstyle: {style}")
    plan = support.install(dsn, spec)
    held = {d.assertion.id: d for d in plan.decisions[Name("shop", "lead")]}
    assert (held[RULE].mechanism, held["stage.immutable"].mechanism) == ("ratchet", "change guard")
    assert held[RULE].note == (
        f"warn for role {LOADER}; observe for role {SYNC};"
        " a trigger for good, no CHECK: `dqsql explain` says what goes past"
    )
    assert act(shop, FORM, lead(1)) == [(RULE, "reject")]
    assert act(shop, LOADER, lead(2)) == [(RULE, "warn")]
    assert act(shop, SYNC, lead(3)) == []
    # Who has logged in as a superuser is a member of nothing by that.
    assert act(shop, "none", lead(4)) == [(RULE, "reject")]
    # An error and a warning list what the writer is refused, or warned about, in the whole row.
    changed = "update shop.lead set stage = 'won' where id = 2"
    assert act(shop, FORM, changed) == [(RULE, "reject"), ("stage.immutable", "reject")]
    assert act(shop, SYNC, changed) == [("stage.immutable", "warn")]
    # What the row breaks already stays editable for everybody, and nobody may make another like it.
    assert act(shop, FORM, "update shop.lead set channel = 'fair' where id = 2") == []
    assert act(shop, FORM, lead(5, "'1'")) == []
    assert act(shop, FORM, "update shop.lead set mobile = null where id = 5") == [(RULE, "reject")]
    assert act(shop, LOADER, "update shop.lead set mobile = null where id = 5") == [(RULE, "warn")]
    assert support.counted(shop, "lead")[RULE] == (3, 3)
    shop.commit()
    assert not support.planned(dsn, spec).steps
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [0]


@pytest.mark.one_server
def test_an_error_names_only_what_is_refused(shop: Connection, dsn: str) -> None:
    """Whether the CHECK notices first or the guard, a warning of the writer's is no part of the error."""
    support.install(
        dsn, SPEC.replace("      stage:", "      channel: {required: true, length: {min: 2}}\n      stage:")
    )
    missing = lead(1, channel=" ")
    assert act(shop, FORM, missing) == [(RULE, "reject"), ("channel.required", "reject")]
    assert act(shop, LOADER, missing) == [("channel.required", "reject")]


@pytest.mark.one_server
def test_the_first_role_that_fits_counts_before_the_channel(shop: Connection, dsn: str) -> None:
    by_role = f"{{action: {{default: reject, import: warn}}, by_role: {{{SYNC}: observe, {LOADER}: warn}}}}"
    support.install(dsn, SPEC.replace(f"{{by_role: {{{LOADER}: warn, {SYNC}: observe}}}}", by_role))
    assert act(shop, FORM, lead(1)) == [(RULE, "reject")]
    assert act(shop, FORM, lead(2, channel="import")) == [(f"{RULE}.import", "warn")]
    assert act(shop, LOADER, lead(3)) == [(RULE, "warn")]
    shop.execute(f"grant {SYNC} to {LOADER}")
    shop.commit()
    assert act(shop, LOADER, lead(4)) == []
    assert act(shop, LOADER, lead(5, channel="import")) == []


def test_a_role_is_that_of_the_statement(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    shop.execute(f"create role {FORM}_temp in role {SYNC}; create role {FORM}_apart noinherit in role {SYNC}")
    shop.execute(f"grant insert on shop.lead to {FORM}_temp, {FORM}_apart")
    shop.execute(f"grant usage on schema shop to {FORM}_temp, {FORM}_apart")
    shop.execute(
        "create function shop.add(int) returns void language sql security definer set search_path = pg_catalog"
        " as $$ insert into shop.lead values ($1, null, 'web', 'new') $$"
    )
    shop.commit()
    try:
        assert act(shop, f"{FORM}_temp", lead(1)) == []
        # A member that does not inherit has to take the role.
        assert act(shop, f"{FORM}_apart", lead(2)) == [(RULE, "reject")]
        # The function's owner writes, a superuser who was granted nothing.
        assert act(shop, SYNC, "select shop.add(3)") == [(RULE, "reject")]
        shop.execute(f"alter function shop.add owner to {SYNC}")
        shop.commit()
        assert act(shop, FORM, "select shop.add(4)") == []
        shop.execute(f"grant {LOADER} to current_user")
        shop.commit()
        assert act(shop, "none", lead(5)) == [(RULE, "warn")]
    finally:
        shop.rollback()
        shop.execute(f"revoke {LOADER} from current_user")
        shop.execute(f"drop owned by {FORM}_temp, {FORM}_apart; drop role {FORM}_temp, {FORM}_apart")
        shop.commit()


def test_a_role_that_does_not_exist_breaks_no_write(shop: Connection, dsn: str) -> None:
    later = f"later_{os.getpid()}"
    spec = SPEC.replace(SYNC, later).replace(f"{{{FORM}: reject}}", f"{{{later}_too: reject}}")
    plan = support.install(dsn, spec)
    notes = {d.assertion.id: d.note for d in plan.decisions[Name("shop", "lead")]}
    assert f"warn for role {LOADER}; observe for role {later}, which does not exist; " in notes[RULE]
    assert notes["stage.immutable"].startswith(f"reject for role {later}_too, which does not exist; ")
    assert act(shop, FORM, lead(1)) == [(RULE, "reject")]
    assert act(shop, LOADER, lead(1)) == [(RULE, "warn")]
    shop.execute(f"create role {later}; grant usage on schema shop to {later}; grant insert on shop.lead to {later}")
    shop.commit()
    try:
        assert act(shop, later, lead(2)) == []
    finally:
        shop.execute(f"drop owned by {later}; drop role {later}")
        shop.commit()


@pytest.mark.one_server
def test_stricter_for_some(shop: Connection, dsn: str) -> None:
    """A rule that is observed or warns may refuse a role; with no role that refuses, nothing does."""
    spec = SPEC.replace(f"{{by_role: {{{LOADER}: warn, {SYNC}: observe}}}}", "{action: observe, by_role: {%s: %s}}")
    for action, mechanism in (("reject", "ratchet"), ("warn", "warning"), ("observe", "counter")):
        plan = support.install(dsn, spec % (FORM, action))
        held = {d.assertion.id: d.mechanism for d in plan.decisions[Name("shop", "lead")]}
        assert held[RULE] == mechanism
        assert act(shop, FORM, lead(1)) == ([] if action == "observe" else [(RULE, action)])
        shop.execute("truncate shop.lead")
        assert act(shop, LOADER, lead(1)) == []
        shop.execute("truncate shop.lead")
        shop.commit()


@pytest.mark.one_server
def test_who_asks_before_writing_hears_his_own_action(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    for role, action in ((FORM, "reject"), (LOADER, "warn"), (SYNC, "observe"), ("none", "reject")):
        shop.execute(f"set local role {role}")
        (asked,) = shop.execute("select dq.check_row('shop.lead', '{\"id\": 1}')").fetchone() or ([],)
        assert [(v["rule"], v["action"]) for v in asked] == [(RULE, action)]
        shop.rollback()
    with applying.connect(dsn) as connection:
        checker = Checker(loads(SPEC), "lead", catalog=applying.look(connection, loads(SPEC)))
    # Offline nobody is a role: the rule's usual action.
    assert [(v.rule, v.action) for v in checker.check({"id": 1}) if v.code == "required"] == [(RULE, "reject")]


def test_threat_17_18_nobody_chooses_the_answer(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    shop.execute(
        f"create schema evil; grant all on schema evil to {FORM}; set role {FORM};"
        "create function evil.belongs(name, name) returns boolean language sql as 'select true';"
        "create function evil.action_here(text, name[], text[]) returns text language sql as $$ select 'observe' $$;"
        "create function evil.yes(text, text) returns boolean language sql as 'select false';"
        "create operator evil.= (leftarg = text, rightarg = text, function = evil.yes);"
        "create temp view pg_auth_members as select 1; create temp view pg_roles as select 1; reset role"
    )
    shop.execute("set search_path = evil, pg_temp, dq, pg_catalog")
    shop.commit()
    assert act(shop, FORM, lead(1)) == [(RULE, "reject")]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shop.execute(
            f"set local role {FORM}; create function dq.belongs(text, text) returns boolean language sql as 'select true'"
        )
    shop.rollback()
    shop.execute("reset search_path; drop schema evil cascade; drop view pg_temp.pg_auth_members, pg_temp.pg_roles")
    shop.commit()


@pytest.mark.one_server
def test_explain_names_the_roles(shop: Connection, dsn: str) -> None:
    with applying.connect(dsn) as connection:
        live = applying.look(connection, loads(SPEC))
        model = applying.model_of(loads(SPEC), live)
        found = [explained_live(connection, model, live, rule).as_dict("en") for rule in (RULE, "mobile.length")]
    assert [data["by_role"] for data in found] == [{LOADER: "warn", SYNC: "observe"}, {}]
    ways = ["a role with a lenient action" in " ".join(data["bypassed_by"]) for data in found]
    assert ways == [True, False]


@pytest.mark.one_server
def test_taken_away_again_the_rule_is_in_the_check(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    plain = SPEC.replace(f"{{by_role: {{{LOADER}: warn, {SYNC}: observe}}}}", "true")
    held = {d.assertion.id: d.mechanism for d in support.install(dsn, plain).decisions[Name("shop", "lead")]}
    assert held[RULE] == "check"
    assert act(shop, SYNC, lead(1)) == [(RULE, "reject")]
    support.uninstall(dsn)
    assert act(shop, FORM, lead(1)) == []
