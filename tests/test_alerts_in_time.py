"""Alerts about how fast a figure changes, against the history of figures; and quiet hours, in which messages wait."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.notify.message import message
from dqsql.spec import loads
from dqsql.status import status
from tests import support
from tests.test_alerts import TABLE, evaluate, lose, read

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
quiet_hours: {from: 22:00, to: 08:00, zone: Asia/Shanghai, unless: critical}
tables:
  customer:
    title: Customer
    columns:
      code: {title: Code, required: {alert: {violation_times: 3, since: 7 days, clear: 1}}, alert: {missing_times: 2, above: 10%}}
      name: {alert: {missing: 0, severity: critical}}
"""
DAY = "code.missing_times"
WEEK = "code.required.violation_times"


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


def age(connection: Connection, length: str) -> None:
    """Lets time go by for what is kept."""
    connection.execute(
        "update dq.history set at = at - %s::interval, measured_at = measured_at - %s::interval", (length, length)
    )


def keep(connection: Connection, ago: str) -> None:
    """What the figures are now is what they were some time ago, and nothing else is kept of them."""
    connection.execute("delete from dq.history")
    connection.execute("select dq.snapshot()")
    age(connection, ago)


def test_a_rate_that_doubled_since_yesterday_opens_an_incident(crm: Connection, dsn: str) -> None:
    lose(crm, "code", 1, 2)
    assert evaluate(crm) == 0, "nothing is known of yesterday"
    keep(crm, "25 hours")
    lose(crm, "code", 3)
    assert evaluate(crm) == 0
    lose(crm, "code", 4)
    assert evaluate(crm) == 1, "twice as many are twice as many"
    (incident,) = read(
        crm, "select threshold, measure, figure, highest, clear, affected, applicable, state from dq.incidents"
    )
    assert incident == {
        "threshold": DAY, "measure": "missing_times", "figure": 2, "highest": 2, "clear": 2, "affected": 4,
        "applicable": 10, "state": "open",
    }  # fmt: skip
    ((number, key, content),) = crm.execute("select id, key::text, content from dq.outbox").fetchall()
    told = message(number, key, content)
    assert told.title == "[major] Customer: Code: 2 times as many are missing"
    assert "Figure: 2 times what it was 1 day ago, now 40% (4 of 10 rows); accepted: less than 2" in told.text
    chinese = message(number, key, content | {"language": "zh"})
    assert "当前值：1 天前的 2 倍，现为 40%（10 行中 4 行），阈值：2 倍" in chinese.text
    # What it is now is what it will have been.
    keep(crm, "30 hours")
    assert evaluate(crm) == 1
    assert read(crm, "select state, figure from dq.incidents") == [{"state": "resolved", "figure": 1}]
    # Without rows to compare with, what is open stays as it is.
    lose(crm, "code", *range(5, 9))
    assert evaluate(crm) == 1
    crm.execute("delete from dq.history")
    crm.execute("update crm.customer set code = 'x'")
    assert evaluate(crm) == 0
    keep(crm, "24 hours")
    assert evaluate(crm) == 1


def test_which_figure_is_compared_with(crm: Connection) -> None:
    """The newest that is as old and not twice as old; hours go after a week, days stay."""
    seen = "select figure, known from dq.watched where threshold = %s"
    lose(crm, "code", 1)
    for ago, day, week in (
        ("23 hours", None, None), ("24 hours", 4, None), ("47 hours", 4, None), ("48 hours", None, None),
        ("7 days", None, 4), ("13 days 23 hours", None, 4), ("14 days", None, None),
    ):  # fmt: skip
        crm.execute("update crm.customer set code = case when id > 1 then 'x' end")
        keep(crm, ago)
        lose(crm, "code", 2, 3, 4)
        for threshold, expected in ((DAY, day), (WEEK, week)):
            figure, known = crm.execute(seen, (threshold,)).fetchone() or (0, None)
            assert (figure if known else None) == expected, (ago, threshold)
    # Of two, the newer one.
    crm.execute("update crm.customer set code = case when id > 1 then 'x' end")
    keep(crm, "10 hours")
    lose(crm, "code", 2)
    crm.execute("update dq.history set grain = 'old' where grain = 'day'")
    crm.execute("select dq.snapshot()")
    crm.execute("update dq.history set grain = 'hour' where grain = 'old'")
    age(crm, "30 hours")
    assert crm.execute(seen, (DAY,)).fetchone() == (1, True)


def test_a_change_of_next_to_nothing_opens_nothing(crm: Connection) -> None:
    keep(crm, "1 day")
    lose(crm, "code", 1)
    assert read(crm, f"select figure, crossed from dq.watched where threshold = '{DAY}'") == [
        {"figure": 1, "crossed": False}
    ], "where there was none, one row counts"
    keep(crm, "1 day")
    crm.execute("insert into crm.customer select i, 'x', '1', 'n' from generate_series(11, 30) as i")
    lose(crm, "code", 2, 11)
    # 3 of 30 rows are 10%, which is not above 10%, though it was 1 of 10.
    assert evaluate(crm) == 0
    crm.execute("update crm.customer set code = 'x' where id > 1")
    keep(crm, "1 day")
    lose(crm, "code", 2, 3)
    assert read(crm, f"select figure, crossed, over from dq.watched where threshold = '{DAY}'") == [
        {"figure": 3, "crossed": False, "over": False}
    ]
    lose(crm, "code", 4)
    assert evaluate(crm) == 1


def test_over_is_what_is_at_its_clear(crm: Connection) -> None:
    lose(crm, "code", 1, 2)
    keep(crm, "8 days")
    lose(crm, "code", *range(3, 7))
    assert evaluate(crm) == 1
    crm.execute("update crm.customer set code = 'x' where id > 3")
    assert evaluate(crm) == 0, "1.5 times is not over"
    crm.execute("update crm.customer set code = 'x' where id > 2")
    assert evaluate(crm) == 1


def test_status_says_where_there_is_nothing_to_compare_with(crm: Connection, dsn: str) -> None:
    evaluate(crm)

    def said() -> list[str]:
        with applying.connect(dsn) as connection:
            return [fault.what for fault in status(connection).faults if fault.code == "history-missing"]

    assert said() == [f"no figure of 1 day ago is kept to compare with: customer: {DAY} opens nothing until there is"]
    keep(crm, "1 day")
    crm.execute("create temp table kept as select * from dq.history")
    age(crm, "9 days")
    crm.execute("insert into dq.history select * from kept")
    assert said() == []


@pytest.mark.parametrize(
    ("at", "hours", "until"),
    [
        # Over midnight, in Shanghai, eight hours before UTC.
        ("2030-01-01 13:59:59+00", "22:00 08:00 Asia/Shanghai", None),
        ("2030-01-01 14:00:00+00", "22:00 08:00 Asia/Shanghai", "2030-01-02 00:00:00+00"),
        ("2030-01-01 23:59:59+00", "22:00 08:00 Asia/Shanghai", "2030-01-02 00:00:00+00"),
        ("2030-01-02 00:00:00+00", "22:00 08:00 Asia/Shanghai", None),
        # Within a day.
        ("2030-01-01 12:30:00+00", "12:00 14:00 UTC", "2030-01-01 14:00:00+00"),
        ("2030-01-01 14:00:00+00", "12:00 14:00 UTC", None),
        # Nights of eleven and of nine hours: the clock goes back, and forward.
        ("2030-10-26 21:00:00+00", "22:00 08:00 Europe/Berlin", "2030-10-27 07:00:00+00"),
        ("2030-03-30 22:00:00+00", "22:00 08:00 Europe/Berlin", "2030-03-31 06:00:00+00"),
    ],
)
def test_quiet_hours_are_those_of_their_time_zone(
    postgresql: Connection, at: str, hours: str, until: str | None
) -> None:
    found = postgresql.execute("select dq.quiet_until(%s::timestamptz, %s, %s, %s)", (at, *hours.split())).fetchone()
    expected = until and datetime.fromisoformat(until).astimezone(UTC)
    assert found == (expected,)


def test_in_quiet_hours_incidents_open_and_messages_wait(crm: Connection, dsn: str) -> None:
    """Quiet is from an hour ago until in an hour; what is critical is told all the same."""
    (begins, ends) = crm.execute(
        "select to_char(now() at time zone 'UTC' - interval '1 hour', 'HH24:MI'),"
        " to_char(now() at time zone 'UTC' + interval '1 hour', 'HH24:MI')"
    ).fetchone() or ("", "")
    hours = f"from: '{begins}', to: '{ends}', zone: UTC, unless: critical"
    support.install(dsn, SPEC.replace("from: 22:00, to: 08:00, zone: Asia/Shanghai, unless: critical", hours))
    keep(crm, "1 day")
    lose(crm, "code", 1, 2, 3)
    lose(crm, "name", 1)
    assert evaluate(crm) == 2
    assert [line["state"] for line in read(crm, "select state from dq.incidents")] == ["open", "open"]
    channels = '[{"name": "ops"}]'
    assert crm.execute("select dq.route(%s::jsonb)", (channels,)).fetchone() == (2,)
    taken = "select content ->> 'name', content ->> 'severity' from dq.take('{ops}')"
    assert crm.execute(taken).fetchall() == [("name", "critical")]
    crm.execute("select dq.settle(message, channel, null, null) from dq.take('{ops}')")
    assert crm.execute(taken).fetchone() is None
    (wait,) = crm.execute(
        "select extract(epoch from due_at - now()) / 60 from dq.delivery where state = 'waiting'"
    ).fetchone() or (0,)
    assert 58 < wait <= 60
    # Nobody is late who may not send yet.
    crm.execute("update dq.outbox set created_at = now() - interval '1 hour'")
    with applying.connect(dsn) as connection:
        assert [fault.code for fault in status(connection).faults if fault.code == "messages-wait"] == []
    crm.execute("update dq.outbox set not_before = now() - interval '1 hour'; update dq.delivery set due_at = now()")
    with applying.connect(dsn) as connection:
        assert [fault.code for fault in status(connection).faults if fault.code == "messages-wait"] == ["messages-wait"]
    assert crm.execute(taken).fetchall() == [("code", "major")]


def test_the_spec_says_it_and_the_view_of_thresholds_too(crm: Connection) -> None:
    declared = read(
        crm,
        "select threshold, since, above, quiet_from, quiet_to, quiet_zone, quiet_unless from dq.threshold order by 1",
    )
    quiet = {"quiet_from": "22:00", "quiet_to": "08:00", "quiet_zone": "Asia/Shanghai", "quiet_unless": "critical"}
    assert declared == [
        {"threshold": DAY, "since": "1 day", "above": 0.1} | quiet,
        {"threshold": WEEK, "since": "7 days", "above": 0} | quiet,
        {"threshold": "name.missing", "since": None, "above": 0} | quiet,
    ]
    model = applying.model_of(loads(SPEC), None)
    assert model.tables[0].quiet is not None
