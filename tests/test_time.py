"""Rules in time: a row breaks them by no write, for whoever asks, and nothing that the database keeps depends on the clock."""

from __future__ import annotations

import time
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.status import healthy, status, verify
from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  lead:
    key: id
    rules:
      called: {fresh: called_at, within: 1 minute}
      visited: {fresh: visited_at, within: 2 hours, zone: Asia/Shanghai}
      seen: {fresh: seen_on, within: 7 days, zone: Asia/Shanghai, missing: stale}
      answered: {due: answer, within: 1 minute, after: called_at}
"""


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute("create schema crm")
    postgresql.execute(
        "create table crm.lead (id int primary key, called_at timestamptz, visited_at timestamp, seen_on date, answer text)"
    )
    postgresql.execute("insert into crm.lead (id, seen_on) values (1, current_date + 2), (2, '2024-01-01')")
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def listed(connection: Connection) -> list[tuple[int, str]]:
    rows = connection.execute("select key_id, rule from dq_gen.crm_lead_violating_rows order by 1, 2").fetchall()
    connection.commit()
    return rows


def test_time_alone_breaks_a_rule(crm: Connection) -> None:
    crm.execute("update crm.lead set called_at = statement_timestamp() - interval '58.5 seconds' where id = 1")
    crm.commit()
    assert listed(crm) == [(2, "seen")]
    time.sleep(1.6)
    assert listed(crm) == [(1, "answered"), (1, "called"), (2, "seen")]
    crm.execute("update crm.lead set answer = 'yes' where id = 1")
    assert listed(crm) == [(1, "called"), (2, "seen")]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_every_session_has_the_same_verdict(crm: Connection, zone: str) -> None:
    """At the edges of what is allowed, and of the day in Shanghai."""
    crm.execute("truncate crm.lead")
    crm.execute(f"set timezone = '{zone}'")
    now = "(statement_timestamp() at time zone 'Asia/Shanghai')"
    for number, hours in enumerate(("2 hours -5 seconds", "2 hours 1 second"), 1):
        crm.execute(f"insert into crm.lead values ({number}, null, {now} - interval '{hours}', 'infinity')")
    for number, days in enumerate((7, 8), 3):
        crm.execute(f"insert into crm.lead values ({number}, null, null, {now}::date - {days})")
    crm.execute(
        "insert into crm.lead values (5, 'infinity', 'infinity', 'infinity'), (6, '-infinity', '-infinity', '-infinity')"
    )
    crm.execute(
        "insert into crm.lead values (7, null, null, '5874897-12-31'), (8, null, null, '4713-01-01 BC'), (9, null, null, null)"
    )
    assert listed(crm) == [
        (2, "visited"), (4, "seen"), (6, "answered"), (6, "called"), (6, "seen"), (6, "visited"), (8, "seen"), (9, "seen"),
    ]  # fmt: skip


def test_it_is_counted_when_asked_and_never_by_writes(crm: Connection, dsn: str) -> None:
    plan = support.planned(dsn, SPEC)
    assert plan.steps == ()
    (decisions,) = plan.decisions.values()
    assert [(d.assertion.id, d.assertion.action, d.mechanism, d.finding.violations) for d in decisions] == [
        ("called", "observe", "query", 0),
        ("visited", "observe", "query", 0),
        ("seen", "observe", "query", 1),
        ("answered", "observe", "query", 0),
    ]
    shown = crm.execute("select distinct violations, applicable, status from dq.rule_violations").fetchall()
    assert shown == [(None, None, "not counted")]
    # The clock is in what asks alone: in no function that a trigger or a CHECK calls, and in no index.
    assert crm.execute(
        "select proname from pg_proc where pronamespace = 'dq_gen'::regnamespace and prosrc ~ 'statement_timestamp' order by 1"
    ).fetchall() == [("crm_lead_check_row",), ("crm_lead_compact",), ("crm_lead_judged_rows",), ("crm_lead_refresh",)]
    assert crm.execute("select count(*) from pg_constraint where conname ~ '^dq_'").fetchall() == [(0,)]
    assert crm.execute(
        "select viewname from pg_views where schemaname = 'dq_gen' and definition ~ 'interval'"
    ).fetchall() == [("crm_lead_violating_rows",)]
    crm.commit()
    with applying.connect(dsn) as connection:
        assert healthy(status(connection))
        assert [found.differences for found in verify(connection)] == [0]


@pytest.mark.one_server
def test_offline_the_type_of_a_column_is_not_known() -> None:
    from dqsql.resolve import resolve
    from dqsql.spec import builtin_standards, loads

    text = SPEC + "      dates: {ordered: [opened, closed]}\n      two: {different: [a, b]}\n"
    loaded = loads(text)
    model = resolve(loaded.spec, loaded.document, builtin_standards(), None)
    assert len(model.tables[0].assertions) == 6
