"""One error for all of it: duplicates and broken references beside what a row breaks by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from dqsql.errors import violations
from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  customer:
    title: {en: Customer, zh: 客户}
    key: id
    columns:
      name: {required: true, title: {en: Name, zh: 名称}, normalize: [nfkc, trim], unique: true}
      mobile: {format: '1[0-9]{10}', title: {en: Mobile, zh: 手机}}
      level: {one_of: [A, B], title: {en: Level, zh: 级别}}
      code: {length: 4, unique: {with: [kind]}, title: {en: Code, zh: 代码}}
      channel: {listed: shop.channel, title: {en: Channel, zh: 渠道}}
      region_id: {references: region.id, title: {en: Region, zh: 地区}}
      boss: {references: customer.id}
      dq_broken: {length: 3}
      broken: {length: 3}
      found: {one_of: [true]}
      $1: {length: 3}
      dq_places: {range: {max: 5}}
      dq_besides: {length: 3}
      later: {references: region.id}
    rules:
      paid: {check: amount > 0, message: {en: An amount is positive, zh: 金额须为正数}}
  region: {key: id}
"""
TABLES = """
create schema shop;
create table shop.channel (like dq.industry including all);
insert into shop.channel (value) values ('web');
create table shop.region (id int primary key);
insert into shop.region values (1), (2);
create table shop.customer (
    id int primary key, name text, mobile text, level text, kind text, code text, channel text, region_id int,
    broken text, dq_broken text, found boolean, "$1" text, dq_places int, dq_besides text, boss int, later int references shop.region deferrable initially deferred, amount numeric
);
insert into shop.customer (id, name, kind, code, channel, region_id) values
    (1, 'Acme', 'k', 'AAAA', 'web', 1), (2, 'Example', 'k', 'BBBB', 'web', 1);
"""
SEVEN = [
    ("name.unique", "Name is already taken", "名称已存在，不能重复"),
    ("mobile.format", "Mobile has the wrong format", "手机格式不正确"),
    ("level.one_of", "Level must be one of A, B", "级别须为以下之一：A、B"),
    ("code.unique", "Code, kind is already taken", "代码、kind已存在，不能重复"),
    ("channel.listed", "Channel must be a value of its list", "渠道须为值列表中的值"),
    ("region_id.references", "Region refers to nothing in region.id", "地区在 region.id 中不存在"),
    ("paid", "An amount is positive", "金额须为正数"),
]
BAD = (
    "insert into shop.customer (id, name, mobile, level, kind, code, channel, region_id, amount)"
    " values (9, ' Acme', '12', 'Z', 'k', 'AAAA', 'fax', 9, -1)"
)


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def told(connection: Connection, statement: str) -> list[str]:
    """The rules that one statement is refused for, by an error of ours."""
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        connection.execute(statement)
    connection.rollback()
    return [violation.rule for violation in violations(refused.value)]


@pytest.mark.parametrize(("language", "said"), [("en", 1), ("zh", 2)])
def test_seven_faults_are_one_error_whatever_holds_them(shop: Connection, language: str, said: int) -> None:
    shop.execute(f"set dq.locale = '{language}'")
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        shop.execute(BAD)
    found = violations(refused.value)
    assert [(v.rule, v.message) for v in found] == [(seven[0], seven[said]) for seven in SEVEN]
    assert {v.action for v in found} == {"reject"}
    assert "AAAA" not in str(refused.value.diag.message_detail), "no value of a row"


def test_a_column_may_have_any_name(shop: Connection) -> None:
    insert = 'insert into shop.customer (id, name, broken, dq_broken, found, "$1", dq_places, dq_besides) values'
    wrong = [
        "name.unique",
        "dq_broken.length",
        "broken.length",
        "found.one_of",
        "$1.length",
        "dq_places.range",
        "dq_besides.length",
    ]
    assert told(shop, f"{insert} (9, 'Acme', 'much', 'too long', false, 'long', 6, 'long')") == wrong
    # PL/pgSQL has variables of two of the names, and what lists violations has a relation and a column of the last two.
    shop.execute(f"{insert} (10, 'Gamma', 'b', 'd', true, '$', 5, 'b')")


def test_an_update_does_not_find_its_own_row(shop: Connection) -> None:
    assert told(shop, "update shop.customer set level = 'Z' where id = 1") == ["level.one_of"]
    assert told(shop, "update shop.customer set level = 'Z', name = 'Example' where id = 1") == [
        "name.unique", "level.one_of",
    ]  # fmt: skip
    assert told(shop, "update shop.customer set level = 'Z', channel = 'fax', code = 'BBBB' where id = 1") == [
        "level.one_of", "code.unique", "channel.listed",
    ]  # fmt: skip
    merged = "insert into shop.customer (id, name) values (1, 'Acme') on conflict (id) do update set level = 'Z'"
    assert told(shop, merged) == ["level.one_of"]


def test_alone_it_is_told_by_what_guarantees_it(shop: Connection) -> None:
    with pytest.raises(psycopg.errors.ForeignKeyViolation) as refused:
        shop.execute("update shop.customer set channel = 'fax' where id = 1")
    shop.rollback()
    (found,) = violations(refused.value, shop)
    assert (found.rule, found.code, found.column, found.params) == (
        "channel.listed", "listed", "channel", {"table": "shop.channel"},
    )  # fmt: skip
    shop.execute("insert into shop.channel (value) values ('fax')")
    shop.execute("update shop.customer set channel = 'fax' where id = 1")


@pytest.mark.one_server
def test_threat_50_until_an_index_is_built_no_table_is_read_through(shop: Connection) -> None:
    """While it is built, each refused write of a large table would look for duplicates for seconds."""
    ((index,),) = shop.execute(
        "select indexrelid::regclass::text from pg_index where indrelid = 'shop.customer'::regclass"
        " and pg_get_indexdef(indexrelid) ~ 'name' and not indisprimary"
    ).fetchall()
    assert "name.unique" in told(shop, BAD)
    shop.execute("update pg_index set indisvalid = false where indexrelid = %s::regclass", (index,))
    shop.commit()
    assert told(shop, BAD) == [rule for rule, *_ in SEVEN if rule != "name.unique"]
    shop.execute(f"drop index {index}")
    shop.commit()
    assert told(shop, BAD) == [rule for rule, *_ in SEVEN if rule != "name.unique"]


def test_what_the_statement_itself_may_bring_is_not_told(shop: Connection) -> None:
    """The row referred to may be of the same statement, or come before a deferred key is judged."""
    rows = "(7, 'Boss', 'A', 7, null), (8, 'Clerk', 'Z', 7, null)"
    assert told(shop, f"insert into shop.customer (id, name, level, boss, later) values {rows}") == ["level.one_of"]
    assert told(shop, "insert into shop.customer (id, name, level, later) values (8, 'x', 'Z', 9)") == ["level.one_of"]


@pytest.fixture
def clerk(shop: Connection) -> Iterator[Connection]:
    """A role that may write customers and read nothing."""
    shop.execute("create role clerk")
    shop.execute("grant usage on schema shop to clerk")
    shop.execute("grant insert on shop.customer to clerk")
    shop.commit()
    yield shop
    shop.rollback()
    shop.execute("reset role")
    shop.execute("drop owned by clerk")
    shop.execute("drop role clerk")
    shop.commit()


@pytest.mark.one_server
def test_threat_19_who_may_not_read_is_told_the_rest(clerk: Connection) -> None:
    rest = ["mobile.format", "level.one_of", "paid"]
    clerk.execute("set role clerk")
    clerk.commit()
    assert told(clerk, BAD) == rest
    clerk.execute("reset role")
    clerk.execute("grant select on shop.channel to clerk")
    clerk.execute("set role clerk")
    clerk.commit()
    assert told(clerk, BAD) == ["mobile.format", "level.one_of", "channel.listed", "paid"]


@pytest.mark.one_server
def test_threat_22_hidden_rows_are_not_told_of(clerk: Connection) -> None:
    """A duplicate that a policy hides stays hidden; a list whose values it hides is not taken for one without them."""
    clerk.execute("grant select on shop.customer, shop.channel, shop.region to clerk")
    clerk.execute("alter table shop.customer enable row level security")
    clerk.execute("create policy p on shop.customer using (name = 'Example') with check (true)")
    clerk.execute("alter table shop.channel enable row level security")
    clerk.execute("set role clerk")
    clerk.commit()
    insert = "insert into shop.customer (id, name, level, channel) values"
    assert told(clerk, f"{insert} (9, 'Acme', 'Z', 'web')") == ["level.one_of"]
    assert told(clerk, f"{insert} (9, 'Example', 'Z', 'web')") == ["name.unique", "level.one_of"]
    asked = clerk.execute(
        "select v ->> 'rule' from jsonb_array_elements(dq.check_row('shop.customer', %s)) as v",
        ('{"id": 9, "name": "Other", "level": "Z", "channel": "web"}',),
    )
    assert asked.fetchall() == [("level.one_of",)]


@pytest.mark.one_server
def test_a_policy_that_fails_is_no_error_of_the_write(clerk: Connection) -> None:
    clerk.execute("grant select on shop.customer to clerk")
    clerk.execute("alter table shop.customer enable row level security")
    clerk.execute("create policy p on shop.customer for select using (1 / (id - id) = 1)")
    clerk.execute("create policy w on shop.customer for insert with check (true)")
    clerk.execute("set role clerk")
    clerk.commit()
    assert told(clerk, BAD) == ["mobile.format", "level.one_of", "paid"]


def test_the_ratchet_tells_of_everything_too(postgresql: Connection, dsn: str) -> None:
    """It comes before the foreign key's own trigger."""
    postgresql.execute(TABLES)
    postgresql.execute("update shop.customer set level = 'Z', mobile = '1' where id = 1")
    postgresql.commit()
    support.install(dsn, SPEC)
    worse = "update shop.customer set mobile = '2', level = 'Y', channel = 'fax', region_id = 9 where id = 2"
    assert told(postgresql, worse) == ["mobile.format", "level.one_of", "channel.listed", "region_id.references"]
    postgresql.execute("update shop.customer set mobile = '2', level = 'Y' where id = 1")


def test_an_old_row_is_not_told_of_what_it_is_not_refused_for(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLES)
    postgresql.execute("update shop.customer set channel = 'fax' where id = 1")
    postgresql.execute("insert into shop.customer (id, name) values (3, 'Acme')")
    postgresql.commit()
    support.install(dsn, SPEC)
    assert told(postgresql, "update shop.customer set amount = -1 where id = 1") == ["paid"]
    assert told(postgresql, "update shop.customer set amount = -1 where id = 3") == ["paid"]
    postgresql.execute("update shop.customer set channel = 'web'")
    postgresql.execute("delete from shop.customer where id = 3")
    postgresql.commit()
    support.install(dsn, SPEC)
    assert told(postgresql, BAD) == [rule for rule, *_ in SEVEN]


@pytest.mark.one_server
def test_partitions_tell_of_everything(postgresql: Connection, dsn: str) -> None:
    parted = TABLES.replace("amount numeric\n);", "amount numeric\n) partition by hash (id);").replace(
        "insert into shop.customer", "create table shop.c0 partition of shop.customer for values with"
        " (modulus 1, remainder 0); insert into shop.customer",
    )  # fmt: skip
    postgresql.execute(parted)
    postgresql.commit()
    support.install(
        dsn, SPEC.replace("unique: true", "length: 9").replace("unique: {with: [kind]}", "unique: {with: [id]}")
    )
    for table in ("customer", "c0"):
        assert told(postgresql, BAD.replace("shop.customer", f"shop.{table}")) == [
            "mobile.format", "level.one_of", "channel.listed", "region_id.references", "paid",
        ]  # fmt: skip


@pytest.mark.one_server
def test_what_is_only_told_takes_no_more_columns_than_there_is_room_for(postgresql: Connection, dsn: str) -> None:
    """A function takes a hundred: what holds by a trigger or an index is no reason to refuse a spec."""
    names = [f"c{place}" for place in range(120)]
    postgresql.execute(
        f"create schema shop; create table shop.wide (id int primary key, {', '.join(f'{n} int' for n in names)})"
    )
    postgresql.execute("insert into shop.wide select 1" + ", 1" * 120)
    postgresql.commit()
    rules = {name: {"immutable": True} if place < 60 else {"range": {"min": 0}} for place, name in enumerate(names)}
    tables = {"wide": {"columns": rules}}
    support.install(dsn, json.dumps({"dqsql": 1, "name": "shop", "schema": "shop", "tables": tables}))
    assert told(postgresql, "update shop.wide set c0 = 2, c119 = -1") == ["c0.immutable", "c119.range"]
    assert told(postgresql, "update shop.wide set c59 = 2") == ["c59.immutable"]
