"""`no_overlap` and `at_most`: held by constraints and indexes, by triggers where there are none, and by turns taken."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import IsolationLevel
from psycopg.types.json import Jsonb

from dqsql import apply as applying
from dqsql import check
from dqsql.errors import SpecError, violations
from dqsql.explain import explained_live
from dqsql.names import Name
from dqsql.plan.changes import Plan
from dqsql.spec import loads
from dqsql.status import healthy, status
from tests import support
from tests.test_children import LEVELS, outcome, wait_for_lock

Connection = psycopg.Connection[Any]

PRICE = Name("crm", "price")
SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  price:
    title: {en: Price, zh: 价格}
    key: id
    columns: {valid_from: {title: {en: From, zh: 起}}, valid_to: {title: {en: To, zh: 止}}}
    rules:
      apart: {no_overlap: [valid_from, valid_to], of_each: [product, region], when: "status = 'active'"}
"""
CONTACTS = """
dqsql: 1
name: crm
schema: crm
tables:
  contact:
    key: id
    columns: {email: {normalize: [trim, lower]}}
    rules:
      two_offers: {at_most: 2, of_each: [customer_id], when: is_open}
      three_shares: {at_most: 3, of_each: [email, kind]}
"""


def prices(connection: Connection, *, partitioned: bool = False) -> Connection:
    connection.execute("create schema crm")
    connection.execute(
        "create table crm.price (id int primary key, product int, region text, valid_from date, valid_to date,"
        f" status text default 'active', note text) {'partition by hash (id)' if partitioned else ''}"
    )
    for rest in range(2 if partitioned else 0):
        connection.execute(
            f"create table crm.price_{'ab'[rest]} partition of crm.price for values with (modulus 2, remainder {rest})"
        )
    return connection


def price(connection: Connection, number: int, product: int | None, begin: str | None, end: str | None) -> None:
    connection.execute(
        "insert into crm.price (id, product, region, valid_from, valid_to) values (%s, %s, 'north', %s, %s)",
        (number, product, begin, end),
    )


def mechanisms(plan: Plan, table: Name = PRICE) -> list[str]:
    return [decision.mechanism for decision in plan.decisions[table]]


def done(connection: Connection, *statements: str) -> list[str]:
    """The rules that a transaction is refused for, by a statement or at its commit."""
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    except psycopg.errors.IntegrityError as error:
        connection.rollback()
        return [violation.rule for violation in violations(error, connection)]
    return []


JANUARY, FEBRUARY = "'2024-01-01', '2024-02-01'", "'2024-02-01', '2024-03-01'"
ROW = "insert into crm.price (id, product, region, valid_from, valid_to)"


def test_periods_are_held_apart_by_an_exclusion_constraint(postgresql: Connection, dsn: str) -> None:
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", "2024-02-01")
    postgresql.commit()
    plan = support.install(dsn, SPEC)
    assert mechanisms(plan) == ["exclusion"]
    (step,) = [step for step in plan.steps if step.what.startswith("constraint")]
    assert step.lock == "ACCESS EXCLUSIVE while its index is built"
    # Alone in its transaction, so that nothing else waits for the index while holding locks.
    assert [s.what for s in plan.steps if s.transaction == step.transaction] == [step.what]
    assert postgresql.execute("select count(*) from pg_extension where extname <> 'plpgsql'").fetchone() == (0,)
    assert done(postgresql, f"{ROW} values (2, 1, 'north', {FEBRUARY})") == []
    assert done(postgresql, f"{ROW} values (3, 1, 'south', {JANUARY})") == []
    assert done(postgresql, f"{ROW} values (4, 1, 'north', '2024-01-31', null)") == ["apart"]
    assert done(postgresql, "update crm.price set valid_to = '2024-02-02' where id = 1") == ["apart"]
    assert done(postgresql, "update crm.price set region = 'north' where id = 3") == ["apart"]
    assert done(postgresql, "update crm.price set region = 'north', status = 'old' where id = 3") == []
    assert done(postgresql, "update crm.price set status = 'active' where id = 3") == ["apart"]
    # What an upsert without a target would fail beside, were the constraint deferrable.
    assert done(postgresql, f"{ROW} values (5, 1, 'north', {JANUARY}) on conflict do nothing") == []
    assert postgresql.execute("select count(*) from crm.price where id = 5").fetchone() == (0,)
    postgresql.commit()
    with applying.connect(dsn) as connection:
        assert not applying.compile_live(connection, loads(SPEC))[0].steps
    support.uninstall(dsn)
    assert postgresql.execute("select conname from pg_constraint where conname ~ '^dq_'").fetchall() == []
    assert postgresql.execute("select to_regtype('dq.text_range')").fetchone() == (None,)


@pytest.mark.parametrize(("locale", "message"), [("en", "the period (From, To) overlaps that of another row"),
                                                 ("zh", "时间段（起、止）与另一条记录重叠")])  # fmt: skip
def test_a_refused_period_is_told_by_its_rule(postgresql: Connection, dsn: str, locale: str, message: str) -> None:
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", None)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.execute(f"set dq.locale = '{locale}'")
    postgresql.commit()
    with pytest.raises(psycopg.errors.ExclusionViolation) as refused:
        price(postgresql, 2, 1, "2024-05-01", None)
    postgresql.rollback()
    (native,) = violations(refused.value)
    assert (native.code, native.rule[:11]) == ("exclusion", "dq_overlap_")
    assert {"product", "region", "valid_from", "valid_to"} <= set(native.params["columns"])
    (found,) = violations(refused.value, postgresql)
    assert (found.rule, found.code, found.message, found.table) == ("apart", "no_overlap", message, "price")
    assert found.params == {"columns": ["valid_from", "valid_to"]}


KEYS = {
    "smallint": ("1", "2"),
    "bigint": ("9223372036854775807", "9223372036854775806"),
    "numeric": ("1.0", "1.01"),
    "text": ("'a''b'", "'a\"b'"),
    "varchar(9)": ("'a'", "'A'"),
    "uuid": ("'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'"),
    "boolean": ("true", "false"),
    "date": ("'infinity'", "'5874897-12-31'"),
    "timestamp": ("'infinity'", "'2024-01-01 10:00'"),
    "timestamptz": ("'2024-01-01 10:00+00'", "'2024-01-01 10:00+08'"),
}


@pytest.mark.parametrize("style", ["exclusion", "group check"])
def test_groups_are_told_apart_by_any_type(postgresql: Connection, dsn: str, style: str) -> None:
    """Also in other words: `1` is `1.00`, and no two values of a type are taken for one."""
    postgresql.execute("create schema crm")
    tables = {}
    for place, type_ in enumerate(KEYS):
        parts = "partition by hash (id)" if style == "group check" else ""
        postgresql.execute(f"create table crm.t{place} (id int primary key, k {type_}, a int, b int) {parts}")
        if parts:
            for rest in range(2):
                postgresql.execute(
                    f"create table crm.t{place}_{'ab'[rest]} partition of crm.t{place}"
                    f" for values with (modulus 2, remainder {rest})"
                )
        tables[f"t{place}"] = {"key": "id", "rules": {"apart": {"no_overlap": ["a", "b"], "of_each": ["k"]}}}
    postgresql.commit()
    plan = support.install(dsn, spec(tables))
    for place, (one, other) in enumerate(KEYS.values()):
        assert mechanisms(plan, Name("crm", f"t{place}")) == [style]
        insert = f"insert into crm.t{place} values"
        assert (
            done(postgresql, f"{insert} (1, {one}, 1, 9), (2, {other}, 1, 9), (3, null, 1, 9), (4, null, 1, 9)") == []
        )
        assert done(postgresql, f"{insert} (5, {one}, 8, 9)") == ["apart"], list(KEYS)[place]
        assert done(postgresql, f"{insert} (5, {other}, 8, 9)") == ["apart"]
        assert done(postgresql, f"{insert} (5, {one}, 9, null)") == []
    assert done(postgresql, "insert into crm.t2 values (6, 1.00, 1, 2)") == ["apart"]


def spec(tables: dict[str, Any]) -> str:
    return json.dumps({"dqsql": 1, "name": "crm", "schema": "crm", "tables": tables})


ENDS = {
    "date": ["'-infinity'", "'2024-01-01'", "'2024-01-02'", "'5874897-12-31'", "'infinity'"],
    "timestamp": ["'-infinity'", "'2024-01-01'", "'2024-01-01 00:00:00.000001'", "'infinity'"],
    "timestamptz": ["'-infinity'", "'2024-01-01 08:00+08'", "'2024-01-01 00:00+00'", "'infinity'"],
    "int": ["'-2147483648'", "1", "2", "2147483647"],
    "bigint": ["'-9223372036854775808'", "1", "9223372036854775807"],
    "numeric": ["'-infinity'", "1", "1.0", "2", "'infinity'", "'NaN'"],
}


@pytest.mark.parametrize("closed", [False, True])
def test_a_period_means_the_same_to_index_view_and_count(postgresql: Connection, dsn: str, *, closed: bool) -> None:
    """Open, empty, turned round, endless, at the last value of its type: every pair, in pairs of rows."""
    postgresql.execute("create schema crm")
    tables = {}
    for place, type_ in enumerate(ENDS):
        postgresql.execute(f"create table crm.t{place} (id int primary key, k int, a {type_}, b {type_})")
        rule = {"no_overlap": ["a", "b"], "of_each": ["k"], "closed": closed}
        tables[f"t{place}"] = {"key": "id", "rules": {"apart": rule}}
    postgresql.commit()
    support.install(dsn, spec(tables))
    operator = "<=" if closed else "<"
    for place, (type_, values) in enumerate(ENDS.items()):
        ends = ", ".join(f"({value}::{type_})" for value in [*values, "null"])
        # Two rows in each of many groups: as the definition has it, and as the constraint refuses the second one.
        postgresql.execute(
            f"create temp table pairs on commit drop as with e (v) as (values {ends}),"
            " p as (select x.v as a, y.v as b from e as x, e as y)"
            " select row_number() over () as k, x.a, x.b, y.a as c, y.b as d from p as x, p as y"
        )
        postgresql.execute(
            f"create temp table said on commit drop as select k, coalesce(a {operator} b, a is not null or b is not null)"
            f" and coalesce(c {operator} d, c is not null or d is not null)"
            f" and coalesce(a {operator} d, true) and coalesce(c {operator} b, true) as overlap from pairs"
        )
        postgresql.execute(f"insert into crm.t{place} select k * 2, k, a, b from pairs")
        # In the midst of all of them: what is asked is compared with one other row only.
        assert postgresql.execute(
            "select count(*) from pairs join said using (k) where overlap <> (dq.check_row("
            f"'crm.t{place}', jsonb_build_object('id', -1, 'k', k, 'a', c, 'b', d)) <> '[]') and k % 7 = 0"
        ).fetchone() == (0,), type_
        second = f"insert into crm.t{place} select k * 2 + 1, k, c, d from pairs"
        postgresql.execute(f"{second} on conflict do nothing")
        wrong = postgresql.execute(
            f"select a::text, b::text, c::text, d::text from pairs join said on said.k = pairs.k"
            f" where overlap = exists (select from crm.t{place} as t where t.id = pairs.k * 2 + 1)"
        ).fetchall()
        assert wrong == [], type_
        name = postgresql.execute(
            "select conname from pg_constraint where conrelid = %s::regclass and contype = 'x'", (f"crm.t{place}",)
        ).fetchone()
        assert name is not None
        postgresql.execute(f"alter table crm.t{place} drop constraint {name[0]}")
        postgresql.execute(f"{second} on conflict do nothing")
        assert postgresql.execute(
            f"select count(*) from pairs join said using (k) left join"
            f" (select key_id / 2 as k from dq_gen.crm_t{place}_violating_rows group by 1 having count(*) = 2) as listed using (k)"
            " where overlap <> (listed.k is not null)"
        ).fetchone() == (0,), type_
        postgresql.rollback()


def test_periods_of_all_rows(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema crm; create table crm.year (id int primary key, a int, b int)")
    postgresql.commit()
    tables = {"year": {"key": "id", "rules": {"apart": {"no_overlap": ["a", "b"], "closed": True}}}}
    assert mechanisms(support.install(dsn, spec(tables)), Name("crm", "year")) == ["exclusion"]
    assert done(postgresql, "insert into crm.year values (1, 2024, 2024), (2, 2025, 2026)") == []
    assert done(postgresql, "insert into crm.year values (3, 2026, null)") == ["apart"]


@pytest.fixture
def owing(postgresql: Connection, dsn: str) -> Connection:
    """Two active prices of product 1 that overlap, one of product 2, under the rule."""
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", "2024-02-01")
    price(postgresql, 2, 1, "2024-01-15", "2024-03-01")
    price(postgresql, 3, 2, "2024-01-01", None)
    postgresql.commit()
    assert mechanisms(support.install(dsn, SPEC)) == ["group check"]
    return postgresql


def test_overlaps_of_today_stay_and_get_no_worse(owing: Connection) -> None:
    assert support.scanned(owing, "crm_price_violating_rows") == {"apart": 2}
    assert done(owing, "update crm.price set note = 'x', status = 'active'") == []
    assert done(owing, "update crm.price set valid_from = '2024-01-20' where id = 2") == []
    assert done(owing, "update crm.price set valid_from = '2024-01-15' where id = 2") == ["apart"]
    assert done(owing, "update crm.price set status = 'old' where id = 2") == []
    assert done(owing, "update crm.price set status = 'active' where id = 2") == ["apart"]
    assert done(owing, f"{ROW} values (4, 1, 'north', {JANUARY})") == ["apart"]
    assert done(owing, f"{ROW} values (4, 2, 'south', {JANUARY})") == []
    assert done(owing, "update crm.price set region = 'north' where id = 4") == ["apart"]
    # Only what the transaction leaves counts: two periods change places, a row goes again.
    swapped = [f"update crm.price set valid_from = {begin}, valid_to = {end} where id = {number}"
               for number, begin, end in ((1, "'2024-02-01'", "'2024-03-01'"), (2, "'2024-01-01'", "'2024-02-01'"))]  # fmt: skip
    assert done(owing, "update crm.price set status = 'active' where id = 2", *swapped) == []
    assert done(owing, f"{ROW} values (5, 1, 'north', {JANUARY})", "delete from crm.price where id = 5") == []


def test_when_no_two_overlap_the_constraint_takes_over(owing: Connection, dsn: str) -> None:
    owing.execute("update crm.price set valid_to = '2024-01-15' where id = 1")
    owing.commit()
    plan = support.planned(dsn, SPEC)
    assert mechanisms(plan) == ["exclusion"]
    steps = [(step.verb, step.what.split()[0]) for step in plan.steps if "overlap" in step.what or "group" in step.what]
    assert steps == [("create", "constraint"), ("drop", "trigger"), ("drop", "function"), ("drop", "table")]
    support.install(dsn, SPEC)
    assert done(owing, f"{ROW} values (4, 1, 'north', {FEBRUARY})") == ["apart"]
    assert owing.execute("select tgname from pg_trigger where tgname ~ 'group'").fetchall() == []
    owing.commit()
    # Another text of the rule is another constraint, and is there before the old one goes.
    other = SPEC.replace("of_each: [product, region]", "of_each: [product]")
    verbs = [step.verb for step in support.install(dsn, other).steps if step.what.startswith("constraint")]
    assert verbs == ["create", "drop"]
    assert done(owing, f"{ROW} values (4, 1, 'south', {FEBRUARY})") == ["apart"]
    assert support.planned(dsn, other).steps == ()


def test_a_row_that_overlaps_during_the_install_is_planned_anew(postgresql: Connection, dsn: str) -> None:
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", None)
    postgresql.commit()
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loads(SPEC))
        assert mechanisms(plan) == ["exclusion"]
        price(postgresql, 2, 1, "2024-01-01", None)
        postgresql.commit()
        assert mechanisms(applying.apply(connection, loads(SPEC), plan)) == ["group check"]


def contacts(connection: Connection, *, partitioned: bool = False) -> Connection:
    connection.execute("create schema crm")
    connection.execute(
        "create table crm.contact (id int primary key, customer_id bigint, is_open boolean, email varchar(40), kind text)"
        + (" partition by hash (id)" if partitioned else "")
    )
    for rest in range(2 if partitioned else 0):
        connection.execute(
            f"create table crm.contact_{'ab'[rest]} partition of crm.contact"
            f" for values with (modulus 2, remainder {rest})"
        )
    connection.execute("create index on crm.contact (customer_id)")
    connection.execute(
        "insert into crm.contact (id, customer_id, is_open) select n, 9, true from generate_series(1, 4) n"
    )
    connection.execute("insert into crm.contact (id, customer_id, is_open) values (5, 1, true), (6, 1, false)")
    connection.commit()
    return connection


@pytest.mark.parametrize("partitioned", [False, True], ids=["plain", "partitioned"])
def test_a_group_is_full(postgresql: Connection, dsn: str, *, partitioned: bool) -> None:
    crm = contacts(postgresql, partitioned=partitioned)
    decisions = {d.assertion.id: d for d in support.install(dsn, CONTACTS).decisions[Name("crm", "contact")]}
    assert {d.mechanism for d in decisions.values()} == {"group check"}
    offers = decisions["two_offers"]
    assert (offers.finding.violations, offers.finding.applicable) == (4, 5)
    assert "rows that broke it before stay editable" in offers.note
    assert "no index" not in offers.note
    assert "no index of crm.contact begins with one of kind" in decisions["three_shares"].note
    insert = "insert into crm.contact (id, customer_id, is_open) values"
    assert done(crm, f"{insert} (7, 1, true)") == []
    assert done(crm, f"{insert} (8, 1, true)") == ["two_offers"]
    assert done(crm, "update crm.contact set is_open = true where id = 6") == ["two_offers"]
    assert done(crm, "update crm.contact set is_open = true where id = 6", "delete from crm.contact where id = 7") == []
    assert done(crm, f"{insert} (8, 2, true), (10, 2, true), (12, 2, true)") == ["two_offers"]
    assert (
        done(crm, f"{insert} (8, 2, true), (10, 2, true), (12, null, true), (14, null, true), (16, null, true)") == []
    )
    # A group that is too large gets no larger; its rows stay editable, and may leave.
    assert done(crm, "update crm.contact set kind = 'x' where customer_id = 9") == []
    if not partitioned:
        there, back = (f"update crm.contact set id = id {sign} 100 where customer_id = 9" for sign in "+-")
        assert done(crm, there, back) == []
    assert done(crm, f"{insert} (18, 9, true)") == ["two_offers"]
    assert done(crm, "update crm.contact set customer_id = 3 where id in (1, 2, 3)") == ["two_offers"]
    assert done(crm, "update crm.contact set customer_id = 3 where id in (1, 2)") == []
    shares = "insert into crm.contact (id, email, kind) values"
    assert done(crm, f"{shares} (20, 'a@b.c', 'x'), (22, ' A@b.c', 'x'), (24, 'A@B.c', 'x'), (26, 'a@b.c', 'y')") == []
    assert done(crm, f"{shares} (28, 'a@b.C ', 'x')") == ["three_shares"]
    # Whatever key the row has when the transaction commits.
    another = "update crm.contact set id = id + 100 where id in (28, 30)"
    assert done(crm, f"{insert} (30, 3, true)", another) == ["two_offers"]
    assert done(crm, f"{shares} (28, 'a@b.C ', 'x')", another) == ["three_shares"]
    assert support.scanned(crm, "crm_contact_violating_rows") == {}
    crm.commit()
    with applying.connect(dsn) as connection:
        assert not applying.compile_live(connection, loads(CONTACTS))[0].steps
        assert healthy(status(connection))


@contextmanager
def two(dsn: str, levels: tuple[IsolationLevel, IsolationLevel], table: str) -> Iterator[tuple[Connection, Connection]]:
    """Two connections, each in a transaction that has its snapshot."""
    with psycopg.connect(dsn) as first, psycopg.connect(dsn) as second:
        for connection, level in zip((first, second), levels, strict=True):
            connection.isolation_level = level
            connection.execute(f"select count(*) from {table}")
        yield first, second


PAIRS = [(first, second) for first in LEVELS for second in LEVELS]


def judged(
    dsn: str, watching: Connection, pair: tuple[IsolationLevel, IsolationLevel], table: str, writes: tuple[str, str]
) -> None:
    """Of two transactions that are right each alone the later one fails, whether they meet or come one by one."""
    for overlapping in (False, True):
        with two(dsn, pair, table) as (first, second):
            first.execute(writes[0])
            second.execute(writes[1])
            if overlapping:
                first.execute("set constraints all immediate")
                results: list[str] = []
                waiting = threading.Thread(target=lambda: results.append(outcome(second)))  # noqa: B023
                waiting.start()
                wait_for_lock(watching, second)
                assert outcome(first) == "done"
                waiting.join(30)
                (later,) = results
            else:
                assert outcome(first) == "done"
                later = outcome(second)
            # READ COMMITTED never has to be tried again.
            assert later == ("refused" if pair[1] is IsolationLevel.READ_COMMITTED else "serialize")
        watching.execute(f"delete from {table} where id >= 100")
        watching.commit()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(level.name for level in pair))
def test_threat_42_two_transactions_never_fill_a_group_too_far(
    postgresql: Connection, dsn: str, pair: tuple[IsolationLevel, IsolationLevel]
) -> None:
    crm = contacts(postgresql)
    support.install(dsn, CONTACTS)
    insert = "insert into crm.contact (id, customer_id, is_open) values"
    judged(dsn, crm, pair, "crm.contact", (f"{insert} (100, 1, true)", f"{insert} (101, 1, true)"))
    crm.execute("insert into crm.contact (id, customer_id) values (7, 1)")
    crm.commit()
    judged(
        dsn,
        crm,
        pair,
        "crm.contact",
        (f"{insert} (100, 1, true)", "update crm.contact set is_open = true where id = 7"),
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(level.name for level in pair))
def test_threat_42_two_transactions_never_write_periods_that_overlap(
    postgresql: Connection, dsn: str, pair: tuple[IsolationLevel, IsolationLevel]
) -> None:
    prices(postgresql, partitioned=True)
    postgresql.commit()
    assert mechanisms(support.install(dsn, SPEC)) == ["group check"]
    judged(
        dsn, postgresql, pair, "crm.price",
        (f"{ROW} values (100, 1, 'north', {JANUARY})", f"{ROW} values (101, 1, 'north', '2024-01-31', null)"),
    )  # fmt: skip


def test_threat_42_other_groups_do_not_wait(postgresql: Connection, dsn: str) -> None:
    contacts(postgresql)
    support.install(dsn, CONTACTS)
    level = IsolationLevel.REPEATABLE_READ
    with two(dsn, (level, level), "crm.contact") as (first, second):
        first.execute("insert into crm.contact (id, customer_id, is_open) values (100, 1, true)")
        first.execute("set constraints all immediate")
        second.execute("insert into crm.contact (id, customer_id, is_open) values (101, 2, true), (102, 1, false)")
        second.execute("update crm.contact set kind = 'x' where id = 5")
        assert [outcome(second), outcome(first)] == ["done", "done"]


@pytest.mark.parametrize("kind", ["exclusion", "group check"])
def test_threat_48_a_dump_is_restored_with_both(
    postgresql: Connection, dsn: str, pg_programs: Callable[..., str], kind: str
) -> None:
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", "2024-02-01")
    if kind == "group check":
        price(postgresql, 2, 1, "2024-01-01", "2024-02-01")
    postgresql.commit()
    assert mechanisms(support.install(dsn, SPEC)) == [kind]
    name = f"{postgresql.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    dump = pg_programs("pg_dump", "--no-owner", dsn)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", target, stdin=dump)
        with psycopg.connect(target) as restored:
            assert done(restored, f"{ROW} values (3, 1, 'north', {JANUARY})") == ["apart"]
        assert support.planned(target, SPEC).steps == ()
        with applying.connect(target) as connection:
            assert healthy(status(connection))
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


def test_a_trigger_that_is_gone_or_off_is_told(owing: Connection, dsn: str) -> None:
    (name,) = owing.execute("select tgname from pg_trigger where tgname ~ '^dq_group'").fetchone() or ("",)
    for spoilt in (f"alter table crm.price disable trigger {name}", f"drop trigger {name} on crm.price"):
        owing.execute(spoilt)
        owing.commit()
        with applying.connect(dsn) as connection:
            assert not healthy(status(connection))
        support.install(dsn, SPEC)
        with applying.connect(dsn) as connection:
            assert healthy(status(connection))
    assert done(owing, f"{ROW} values (4, 1, 'north', {JANUARY})") == ["apart"]
    support.uninstall(dsn)
    assert owing.execute("select to_regnamespace('dq_gen'), to_regnamespace('dq')").fetchone() == (None, None)
    assert owing.execute("select tgname from pg_trigger where tgname ~ '^dq_'").fetchall() == []


def test_observed_rules_are_listed_and_hold_nothing(owing: Connection, dsn: str) -> None:
    plan = support.install(dsn, SPEC.replace("when:", "action: observe, when:"))
    assert mechanisms(plan) == ["query"]
    assert done(owing, f"{ROW} values (4, 1, 'north', {JANUARY})") == []
    assert support.scanned(owing, "crm_price_violating_rows") == {"apart": 3}
    assert owing.execute("select rule, enforced_by, violations, status from dq.rule_violations").fetchall() == [
        ("apart", "query", None, "not counted")
    ]


def test_threat_19_writers_need_no_rights_of_ours(owing: Connection, dsn: str) -> None:
    """By trigger and by constraint; rows that a policy hides are judged too."""
    owing.execute("drop role if exists clerk")
    owing.execute("create role clerk")
    owing.execute("grant usage on schema crm to clerk; grant select, insert, update on crm.price to clerk")
    owing.execute("alter table crm.price enable row level security")
    owing.execute("create policy own on crm.price using (product = 7) with check (true)")
    owing.commit()
    try:
        for mended in ("select", "update crm.price set valid_to = '2024-01-15' where id = 1"):
            owing.execute(mended)
            owing.commit()
            plan = support.install(dsn, SPEC)
            assert "row-level security is on" in plan.decisions[PRICE][0].note
            owing.execute("set role clerk")
            owing.commit()
            assert done(owing, f"{ROW} values (8, 1, 'north', {FEBRUARY})") == ["apart"]
            assert owing.execute("select count(*) from crm.price").fetchone() == (0,)
            denied = owing.execute(
                "select count(*) from pg_proc where pronamespace = 'dq_gen'::regnamespace and proname ~ '_group_'"
                " and has_function_privilege('clerk', oid, 'execute')"
            ).fetchone()
            assert denied == (0,)
            owing.rollback()
            owing.execute("reset role")
            owing.commit()
    finally:
        owing.rollback()
        owing.execute("reset role")
        owing.execute("drop owned by clerk")
        owing.execute("drop role clerk")
        owing.commit()


def test_a_period_is_judged_before_it_is_written(owing: Connection, dsn: str) -> None:
    def told(row: dict[str, Any], key: str | None = None) -> list[str]:
        found = owing.execute("select dq.check_row('crm.price', %s, %s)", (Jsonb(row), key)).fetchone() or ([],)
        return [violation["rule"] for violation in found[0]]

    row = {"id": 8, "product": 1, "region": "north", "status": "active"}
    for mended in ("select", "update crm.price set valid_to = '2024-01-15' where id = 1"):
        owing.execute(mended)
        owing.commit()
        support.install(dsn, SPEC)
        assert told({**row, "valid_from": "2024-02-01"}) == ["apart"]
        assert told({**row, "valid_from": "2024-03-01"}) == []
        assert told({"valid_to": "2024-01-16"}, "1") == ["apart"]
        assert told({"valid_to": "2024-01-10"}, "1") == []
    with applying.connect(dsn) as connection:
        catalog = applying.look(connection, loads(SPEC))
        checker = check.Checker(loads(SPEC), "price", catalog=catalog)
        explained = explained_live(connection, applying.model_of(loads(SPEC), catalog), catalog, "apart")
    assert [v.code for v in checker.check({**row, "valid_from": "2024-02-01"})] == ["not_judged"]
    assert checker.check({**row, "valid_from": "2024-02-01", "valid_to": "2024-01-01"}) == []
    assert checker.check({**row, "status": "old", "valid_from": "2024-02-01"}) == []
    assert explained.held_by == "exclusion"
    assert "exclude using gist" in explained.forms["write"]
    assert owing.execute(explained.forms["violations"]).fetchall() == []
    assert owing.execute(explained.forms["metric"]).fetchone() == (3, 0)


def test_a_refused_write_tells_of_an_overlap_besides(postgresql: Connection, dsn: str) -> None:
    prices(postgresql)
    price(postgresql, 1, 1, "2024-01-01", None)
    postgresql.execute("update crm.price set note = 'x'")
    postgresql.commit()
    support.install(dsn, SPEC.replace("columns: {", "columns: {note: {required: true}, "))
    assert done(postgresql, f"{ROW} values (2, 1, 'north', {JANUARY})") == ["note.required", "apart"]
    assert done(postgresql, "update crm.price set note = ''") == ["note.required"]


def test_unique_over_partitions_that_no_index_spans(postgresql: Connection, dsn: str) -> None:
    """And with more duplicates than an index can leave out."""
    postgresql.execute("create schema crm")
    for table, parts in (("split", "partition by hash (id)"), ("heaped", "")):
        postgresql.execute(f"create table crm.{table} (id int primary key, code text) {parts}")
    postgresql.execute("create table crm.split_a partition of crm.split for values with (modulus 1, remainder 0)")
    postgresql.execute("insert into crm.split values (1, 'A'), (2, 'A')")
    postgresql.execute("insert into crm.heaped select n, 'A' from generate_series(1, 502) as n")
    postgresql.commit()
    rules = {"columns": {"code": {"unique": {"nulls": "same"}}}}
    plan = support.install(dsn, spec({"split": rules, "heaped": rules}))
    for table in ("split", "heaped"):
        assert mechanisms(plan, Name("crm", table)) == ["group check"]
        assert done(postgresql, f"insert into crm.{table} values (1001, 'A')") == ["code.unique"]
        assert done(postgresql, f"insert into crm.{table} values (1001, 'B'), (1002, null)") == []
        assert done(postgresql, f"insert into crm.{table} values (1003, ' ')") == ["code.unique"]
        assert done(postgresql, f"update crm.{table} set code = 'A' where id = 1") == []


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{no_overlap: [valid_from], of_each: [product]}", "at least 2"),
        ("{no_overlap: [valid_from, valid_from]}", "names valid_from twice"),
        ("{no_overlap: [valid_from, product]}", "no period"),
        ("{no_overlap: [region, note]}", "no_overlap needs date, timestamp or number columns; region is text"),
        ("{no_overlap: [valid_from, nothing]}", "no column 'nothing'"),
        ("{no_overlap: [valid_from, valid_to], of_each: [share]}", "cannot compare share, which is float8"),
        ("{no_overlap: [valid_from, valid_to], action: warn}", "no_overlap cannot warn"),
        ("{at_most: 0, of_each: [product]}", "'at_most' must be at least 1"),
        ("{at_most: 2}", "of_each"),
        ("{at_most: 2, of_each: [product], action: warn}", "at_most cannot warn"),
        ("{at_most: 2, of_each: [paid]}", "cannot tell groups apart by paid, which is money"),
        ("{at_most: 2, of_each: [product, product]}", "names product twice"),
    ],
)
def test_what_cannot_be_held_is_said_where_it_stands(postgresql: Connection, dsn: str, rule: str, said: str) -> None:
    prices(postgresql)
    postgresql.execute("alter table crm.price add share float8, add paid money")
    postgresql.commit()
    with pytest.raises(SpecError) as refused:
        support.planned(dsn, SPEC.split("      apart:")[0] + f"      apart: {rule}\n")
    assert any(said in problem.message for problem in refused.value.problems), refused.value.problems
