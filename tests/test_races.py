"""Two transactions at once, in every isolation level: as on the bare tables, but that no duplicate gets in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import IsolationLevel

from dqsql import apply as applying
from dqsql.status import verify
from tests import support

Connection = psycopg.Connection[Any]
LEVELS = [IsolationLevel.READ_COMMITTED, IsolationLevel.REPEATABLE_READ, IsolationLevel.SERIALIZABLE]

SPEC = """
dqsql: 1
name: race
schema: race
tables:
  firm:
    key: id
    slices: [city]
    columns:
      name: {required: {action: observe}, unique: {by: company_key}, normalize: [nfkc, trim]}
      code: {immutable: true, required: {action: warn}}
  deal:
    key: id
    columns:
      firm_id: {required: {action: observe}}
      amount: {range: {min: 0}}
"""


@pytest.fixture
def race(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(
        "create schema race; create table race.firm (id int primary key, name text, code text, city text);"
        "create table race.deal (id int primary key, firm_id int, amount numeric);"
        "insert into race.firm select n, '公司' || n, 'c', 'sh' from generate_series(1, 2000) as n;"
        "insert into race.deal select n, 1, -1 from generate_series(1, 2000) as n"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.execute("analyze")
    postgresql.commit()
    return postgresql


@contextmanager
def two(dsn: str, level: IsolationLevel) -> Iterator[tuple[Connection, Connection]]:
    """Two transactions that would rather fail than wait, and read by indexes, so that SERIALIZABLE locks pages."""
    with psycopg.connect(dsn) as first, psycopg.connect(dsn) as second:
        for connection in (first, second):
            connection.isolation_level = level
            connection.execute("set local lock_timeout = '2s'")
            connection.execute("set local enable_seqscan = off")
            connection.execute("select count(*) from race.firm where id = 0")
        yield first, second


def exact(dsn: str) -> bool:
    with applying.connect(dsn) as connection:
        return all(verdict.differences == 0 for verdict in verify(connection))


@pytest.mark.parametrize("ruled", [False, True], ids=["bare", "ruled"])
@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name.lower())
def test_threat_41_writers_of_two_tables_in_opposite_order(
    race: Connection, dsn: str, level: IsolationLevel, ruled: bool
) -> None:
    """Different rows, on different pages of their index: no waits and no errors, with rules as without."""

    def firm(connection: Connection, number: int) -> None:
        connection.execute(f"update race.firm set name = null, code = 'c', city = 'bj' where id = {number}")
        connection.execute(f"insert into race.firm values ({number + 5000}, 'x{number}', 'c', 'sh')")
        connection.execute(f"delete from race.firm where id = {number + 10}")

    def deal(connection: Connection, number: int) -> None:
        connection.execute(f"update race.deal set amount = -2, firm_id = null where id = {number}")
        connection.execute(f"insert into race.deal values ({number + 5000}, 5, 1)")
        connection.execute(f"delete from race.deal where id = {number + 10}")

    if not ruled:
        support.uninstall(dsn)
    with two(dsn, level) as (first, second):
        firm(first, 100)
        deal(second, 1500)
        deal(first, 120)
        firm(second, 1520)
        first.commit()
        second.commit()
    if ruled:
        assert exact(dsn)
        assert support.counted(race, "firm")["name.required"] == (2000, 2)


PARENTS = """
dqsql: 1
name: race
schema: race
tables:
  firm: {key: id, rules: {has_deal: {at_least: 1, child: deal.firm_id}}}
  deal: {key: id, columns: {amount: {required: {action: observe}}}}
"""


@pytest.mark.parametrize("ruled", [False, True], ids=["bare", "ruled"])
@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name.lower())
def test_threat_41_children_of_different_rows(race: Connection, dsn: str, level: IsolationLevel, ruled: bool) -> None:
    """Each transaction is judged at its end, and neither is in the other's way."""
    support.uninstall(dsn)
    race.execute("insert into race.deal select n + 5000, n, 1 from generate_series(1, 2000) as n")
    race.execute("update race.deal set firm_id = id where id <= 2000")
    race.execute("create index on race.deal (firm_id); analyze")
    race.commit()
    if ruled:
        support.install(dsn, PARENTS)
    with two(dsn, level) as (first, second):
        for connection, number in ((first, 100), (second, 1500)):
            connection.execute(f"delete from race.deal where id = {number}")
            connection.execute(f"update race.deal set firm_id = null where id = {number + 1}")
            connection.execute(f"insert into race.firm values ({number + 5000}, 'x', 'c', 'sh')")
            connection.execute(f"update race.deal set firm_id = {number + 5000} where id = {number + 2}")
        for connection in (first, second):
            connection.execute("set constraints all immediate")
        first.commit()
        second.commit()


Write = Callable[[Connection, int, str], None]


def inserted(connection: Connection, number: int, name: str) -> None:
    connection.execute(f"insert into race.firm values ({number}, %s, 'c', 'sh')", (name,))


def updated(connection: Connection, number: int, name: str) -> None:
    connection.execute(f"update race.firm set name = %s where id = {number % 10 + 1}", (name,))


@pytest.mark.parametrize("write", [inserted, updated])
@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name.lower())
def test_threat_42_of_two_duplicates_one_gets_in(
    race: Connection, dsn: str, level: IsolationLevel, write: Write
) -> None:
    """They differ as texts and have one normal form; neither transaction sees the other's row."""
    with two(dsn, level) as (first, second), ThreadPoolExecutor(1) as other:
        write(first, 9001, "上海示例科技有限公司")
        waiting = other.submit(write, second, 9002, " 示例科技（上海）有限公司\u3000")
        first.commit()
        with pytest.raises((psycopg.errors.UniqueViolation, psycopg.errors.SerializationFailure)):
            (waiting.result(), second.commit())
        second.rollback()
    assert race.execute("select count(*) from race.firm where name like '%示例%'").fetchone() == (1,)
