"""Actions by channel: what one channel is refused, another is warned about, and a third only counted."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.check import Checker
from dqsql.errors import SpecError, from_diagnostic, violations
from dqsql.explain import explained_live
from dqsql.names import Name
from dqsql.spec import loads
from dqsql.status import healthy, status, verify
from tests import support
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
      mobile: {required: {action: {default: reject, import: warn, legacy: observe}}, length: {max: 5}}
      stage: {immutable: {action: {default: reject, import: warn}}}
"""
CHANNELS = ("form", "import", "legacy", None, "IMPORT", "it's")
RULES = ("mobile.required", "mobile.required.import", "mobile.required.legacy")
# The rule that a row of the channel without a mobile breaks.
BROKEN = {"import": "mobile.required.import", "legacy": "mobile.required.legacy"}


@pytest.fixture(params=["plain", "partitioned"])
def shop(request: pytest.FixtureRequest, postgresql: Connection) -> Connection:
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
    postgresql.commit()
    return postgresql


def heard(connection: Connection) -> list[str]:
    told: list[str] = []
    connection.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    return told


def insert(connection: Connection, number: int, channel: str | None, mobile: str | None = None) -> None:
    connection.execute("insert into shop.lead values (%s, %s, %s, 'new')", (number, mobile, channel))


def figures(connection: Connection) -> dict[str, tuple[str, int, int]]:
    found = connection.execute("select rule, action, applicable, violations from dq.rule_violations").fetchall()
    return {rule: (action, of, broken) for rule, action, of, broken in found if rule in RULES}


@pytest.mark.parametrize("style", ["function", "inline"])
def test_each_channel_has_its_action(shop: Connection, dsn: str, style: str) -> None:
    spec = SPEC.replace("schema: shop", f"schema: shop\nstyle: {style}")
    plan = support.install(dsn, spec)
    held = {d.assertion.id: d.mechanism for d in plan.decisions[Name("shop", "lead")]}
    assert {rule: held[rule] for rule in RULES} == dict(zip(RULES, ("check", "warning", "counter"), strict=True))
    told = heard(shop)
    for number, channel in enumerate(CHANNELS):
        told.clear()
        if channel in BROKEN:
            insert(shop, number, channel)
            shop.commit()
            assert told == (["mobile.required.import"] if channel == "import" else [])
        else:
            with pytest.raises(psycopg.errors.CheckViolation) as refused:
                insert(shop, number, channel)
            shop.rollback()
            assert [v.rule for v in violations(refused.value, shop)] == ["mobile.required"]
            shop.rollback()
            insert(shop, number, channel, "1")
            shop.commit()
    assert not support.planned(dsn, spec).steps


def test_no_count_counts_a_row_twice(shop: Connection, dsn: str) -> None:
    support.install(
        dsn, SPEC.replace("default: reject, import: warn, legacy", "default: observe, import: warn, legacy")
    )
    for number, channel in enumerate(CHANNELS * 3):
        insert(shop, number, channel, None if number % 2 else "1")
    shop.commit()
    found = figures(shop)
    assert sum(of for _, of, _ in found.values()) == len(CHANNELS) * 3
    missing = shop.execute("select count(*) from shop.lead where mobile is null").fetchone()
    assert (sum(broken for *_, broken in found.values()),) == missing
    assert found["mobile.required"] == ("observe", 12, 6)
    assert shop.execute("select applicable, missing from dq.completeness where field = 'mobile'").fetchone() == (18, 9)
    listed = shop.execute("select key, count(*) from dq.missing_rows group by 1 having count(*) > 1").fetchall()
    assert listed == []
    shop.commit()
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [0]
        assert healthy(status(connection))


def test_a_row_that_changes_its_channel_is_held_to_the_new_one(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    insert(shop, 1, "import")
    shop.commit()
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.lead set channel = 'form'")
    shop.rollback()
    told = heard(shop)
    shop.execute("update shop.lead set stage = 'won'")
    assert told == ["mobile.required.import", "stage.immutable.import"]
    shop.execute("update shop.lead set channel = 'form', mobile = '1'")
    shop.commit()
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        shop.execute("update shop.lead set stage = 'lost'")
    assert [v.rule for v in violations(refused.value)] == ["stage.immutable"]


def test_debt_of_one_channel_leaves_the_others_their_check(shop: Connection, dsn: str) -> None:
    insert(shop, 1, "import")
    insert(shop, 2, "legacy")
    shop.commit()
    spec = SPEC.replace("legacy: observe", "legacy: reject")
    plan = support.install(dsn, spec)
    held = {d.assertion.id: d.mechanism for d in plan.decisions[Name("shop", "lead")]}
    assert {rule: held[rule] for rule in RULES} == dict(zip(RULES, ("check", "warning", "ratchet"), strict=True))
    shop.execute("update shop.lead set stage = stage where id = 2")
    shop.commit()
    for channel, rule in (("legacy", "mobile.required.legacy"), ("form", "mobile.required")):
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            insert(shop, 3, channel)
        shop.rollback()
        assert [v.rule for v in violations(refused.value)] == [rule]


def test_who_asks_before_writing_hears_the_same(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    with applying.connect(dsn) as connection:
        checker = Checker(loads(SPEC), "lead", catalog=applying.look(connection, loads(SPEC)))
    for channel in CHANNELS:
        (asked,) = shop.execute(
            "select dq.check_row('shop.lead', jsonb_build_object('id', 1, 'channel', %s::text))", (channel,)
        ).fetchone() or ([],)
        action = {"import": "warn", "legacy": "observe"}.get(str(channel), "reject")
        expected = [(BROKEN.get(str(channel), "mobile.required"), action)]
        assert [(v["rule"], v["action"]) for v in asked] == expected
        offline = [(v.rule, v.action) for v in checker.check({"id": 1, "channel": channel}) if v.code == "required"]
        assert offline == expected


@pytest.mark.one_server
def test_explain_names_the_channel(shop: Connection, dsn: str) -> None:
    loaded = loads(SPEC)
    with applying.connect(dsn) as connection:
        live = applying.look(connection, loaded)
        model = applying.model_of(loaded, live)
        found = [explained_live(connection, model, live, rule).as_dict("en") for rule in (*RULES, "mobile.length")]
    assert [data["channel"] for data in found] == ["", "import", "legacy", None]
    assert [data["action"] for data in found] == ["reject", "warn", "observe", "reject"]
    ways = ["another channel" in " ".join(data["bypassed_by"]) for data in found]
    assert ways == [True, True, True, False]


def test_values_of_a_new_row_have_the_action_of_its_channel_too(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create table shop.lead (id int primary key, mobile text, channel text, stage text)"
    )
    postgresql.commit()
    stage = "transition: {moves: {new: [won]}, start: [new], action: {import: warn}}"
    support.install(dsn, SPEC.replace("immutable: {action: {default: reject, import: warn}}", stage))
    told = heard(postgresql)
    postgresql.execute("insert into shop.lead values (1, '1', 'import', 'won')")
    assert told == ["stage.transition.import"]
    postgresql.commit()
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        postgresql.execute("insert into shop.lead values (2, '1', 'form', 'won')")
    assert [v.rule for v in violations(refused.value)] == ["stage.transition"]


def test_a_standard_may_tell_channels_apart_where_the_table_names_them() -> None:
    spec = """
    dqsql: 1
    name: shop
    schema: shop
    standards: {short: {length: {max: 5, action: {import: warn}}}}
    tables:
      lead: {source: channel, columns: {code: short}}
      deal: {columns: {code: short}}
    """
    loaded = loads(spec)
    with pytest.raises(SpecError) as refused:
        applying.model_of(loaded, None)
    (problem,) = refused.value.problems
    assert (problem.line, problem.message[:19]) == (5, "actions by channel ")


def test_taken_away_again_the_rule_is_one(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    before = snapshot(shop)
    one = SPEC.replace("{default: reject, import: warn, legacy: observe}", "reject")
    support.install(dsn, one)
    assert list(figures(shop)) == ["mobile.required"]
    shop.commit()
    support.install(dsn, SPEC)
    assert snapshot(shop) == before
    support.uninstall(dsn)
    assert shop.execute("select count(*) from pg_constraint where conname like 'dq\\_%'").fetchone() == (0,)


def test_the_spec_gives_the_action_of_channels_that_are_not_named(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create table shop.lead (id int primary key, mobile text, channel int, stage text)"
    )
    postgresql.commit()
    spec = SPEC.replace("schema: shop", "schema: shop\naction: observe").replace(
        "{default: reject, import: warn, legacy: observe}", "{'7': reject}"
    )
    plan = support.install(dsn, spec.replace("immutable: {action: {default: reject, import: warn}}", "length: 9"))
    actions = {d.assertion.id: d.assertion.action for d in plan.decisions[Name("shop", "lead")]}
    assert (actions["mobile.required"], actions["mobile.required.7"]) == ("observe", "reject")
    postgresql.execute("insert into shop.lead values (1, null, 8, '')")
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into shop.lead values (2, null, 7, '')")
