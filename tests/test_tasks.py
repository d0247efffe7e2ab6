"""Tasks: the gaps and mistakes that somebody has to close, as they are at this moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
tables:
  customer:
    title: Customer
    department: Sales
    process: Entry
    steward: ann
    key: id
    owner: owner
    source: source
    columns:
      name: {required: {severity: critical}}
      mobile: {title: Mobile phone, standard: cn_mobile, required: {waivable: true}, unique: {severity: minor}}
      email: {standard: email}
    rules:
      reachable: {at_least: 1, of: [mobile, email], severity: minor}
"""
COLUMNS = "key, field, title, owner, problem, severity, priority, reason"
CLERK = f"clerk_{os.getpid()}"


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(
        "create schema crm; create table crm.customer (id int primary key, name text, mobile text, email text, owner text, source text);"
        "insert into crm.customer values (1, 'Acme', '13912345678', null, 'li', 'web'), (2, '', null, null, 'li', 'web'),"
        " (3, 'Bolt', '12', null, 'wu', 'fair'), (4, 'Cogs', '13912345678', 'a@b.cn', 'wu', 'fair')"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def tasks(connection: Connection, where: str = "true") -> list[tuple[Any, ...]]:
    found = connection.execute(f"select {COLUMNS} from dq.task where {where} order by key, priority, field").fetchall()
    connection.commit()
    return found


def test_a_task_for_each_field_of_a_row_by_severity(crm: Connection) -> None:
    assert [row[:7] for row in tasks(crm)] == [
        ("1", "mobile", "Mobile phone", "li", "wrong", "minor", 3),
        ("2", "name", "name", "li", "missing", "critical", 1),
        ("2", "mobile", "Mobile phone", "li", "missing", "major", 2),
        ("2", "mobile, email", tasks(crm, "field = 'mobile, email'")[0][2], "li", "missing", "minor", 3),
        ("3", "mobile", "Mobile phone", "wu", "wrong", "major", 2),
        ("4", "mobile", "Mobile phone", "wu", "wrong", "minor", 3),
    ]
    known = crm.execute(
        "select distinct table_name, process, department, steward, source from dq.task where owner = 'wu'"
    )
    assert known.fetchall() == [("customer", "Entry", "Sales", "ann", "fair")]


def test_what_is_filled_is_no_task_any_more(crm: Connection) -> None:
    crm.execute("update crm.customer set name = 'Dyno', mobile = '13987654321' where id = 2")
    crm.execute("update crm.customer set mobile = '13612345679' where id = 4")
    crm.execute("delete from crm.customer where id = 3")
    assert tasks(crm) == []
    crm.execute("update crm.customer set name = 'N/A' where id = 2")
    assert [row[:2] for row in tasks(crm)] == [("2", "name")]


def test_what_is_waived_is_nobodys_task(crm: Connection) -> None:
    crm.execute(
        "select dq.waive('crm.customer', 'mobile.required', 'by mail only', now() + interval '1 day', row_key => '2')"
    )
    assert [row[:2] for row in tasks(crm, "owner = 'li'")] == [("1", "mobile"), ("2", "name"), ("2", "mobile, email")]


@pytest.fixture
def clerk(crm: Connection, dsn: str) -> Iterator[Connection]:
    """Somebody who may read tasks, and of customers only those of li."""
    crm.execute(f"create role {CLERK} login password 'clerk'")
    crm.execute(
        f"grant usage on schema crm to {CLERK}; grant select on crm.customer, dq_gen.crm_customer_violating_rows,"
        f" dq.task, dq.violating_rows, dq.rule, dq.field to {CLERK};"
        " alter table crm.customer enable row level security; create policy own on crm.customer using (owner = 'li')"
    )
    crm.commit()
    try:
        with psycopg.connect(make_conninfo(dsn, user=CLERK, password="clerk")) as connection:  # noqa: S106
            yield connection
    finally:
        crm.rollback()
        crm.execute(f"drop owned by {CLERK}; drop role {CLERK}")
        crm.commit()


def test_threat_21_tasks_show_no_row_that_a_policy_hides(crm: Connection, clerk: Connection) -> None:
    assert {row[3] for row in tasks(crm)} == {"li", "wu"}
    assert {row[3] for row in tasks(clerk)} == {"li"}


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai"])
def test_the_key_of_a_task_is_what_a_proposal_takes(postgresql: psycopg.Connection[Any], dsn: str, zone: str) -> None:
    postgresql.execute(
        "create schema crm; create table crm.call (line text, at timestamptz, name text, primary key (line, at));"
        "insert into crm.call values ('a, b', '2030-01-01 00:30+00', null), ('a', '2030-01-01 00:30+00', 'N')"
    )
    postgresql.commit()
    support.install(
        dsn,
        "{dqsql: 1, name: crm, schema: crm, tables: {call: {audit: [name], columns: {name: {required: {action: warn}}}}}}",
    )
    postgresql.execute(f"set timezone = '{zone}'")
    (proposal,) = postgresql.execute(
        "select dq.propose('crm.call', key, field, 'Li', 'asked', 'phone') from dq.task"
    ).fetchone() or (0,)
    keys = "select t.key, t.key::jsonb = p.row_key from dq.task t join dq.proposals p on p.id = %s"
    key = '{"at": "2030-01-01T00:30:00+00:00", "line": "a, b"}'
    assert postgresql.execute(keys, (proposal,)).fetchall() == [(key, True)]
    postgresql.execute("update crm.call set name = 'Wu' where line = 'a, b'")
    assert postgresql.execute("select key from dq.audit").fetchall() == [(key,)]
    assert postgresql.execute("select key from dq.task").fetchall() == []


@pytest.mark.one_server
def test_tables_of_other_collations_share_the_views(postgresql: psycopg.Connection[Any], dsn: str) -> None:
    """Owner, source and key keep their column's collation; `apply` failed when a view of all tables was made anew."""
    postgresql.execute(
        'create schema crm; create table crm.old (a text collate "C", b text collate "POSIX", name text,'
        ' owner text collate "C", source text collate "POSIX", primary key (a, b));'
        "insert into crm.old values ('x', 'y', null, 'li', 'web');"
        "create table crm.new (id int primary key, name text, owner text, source text);"
        "insert into crm.new values (1, null, 'li', 'web')"
    )
    postgresql.commit()
    old = "old: {owner: owner, source: source, columns: {name: {required: true}}}"
    head = "{dqsql: 1, name: crm, schema: crm, action: observe, tables: {"
    support.install(dsn, f"{head}{old}}}}}")
    support.install(dsn, f"{head}{old}, new: {old[5:]}}}}}")
    found = postgresql.execute("select key, source from dq.task where owner = 'li' order by priority, table_name")
    assert found.fetchall() == [("1", "web"), ('{"a": "x", "b": "y"}', "web")]
