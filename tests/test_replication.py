"""Tables under rules that a subscription writes into: what stops it, and what stands all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.status import Fault, status
from tests import support
from tests.test_counting import another

Connection = psycopg.Connection[Any]

SPEC = """
{dqsql: 1, name: fed, schema: live, tables: {lead: {key: id, columns: {
  name: {required: true}, mobile: {standard: cn_mobile}, note: {required: {action: observe}}}}}}
"""
TABLE = "create schema live; create table live.lead (id int primary key, name text, mobile text, note text)"
PATIENCE = 30.0  # seconds until a worker that does not come to it fails the test


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold; another process sees to it."""
    end = monotonic() + PATIENCE
    while not holds():
        if monotonic() > end:
            return False
        sleep(0.05)
    return True


@contextmanager
def subscribed(connection: Connection, source: str) -> Iterator[Connection]:
    """A publisher of the same table, whose rows `connection`'s database gets; a connection to it."""
    with psycopg.connect(source, autocommit=True) as publisher:
        publisher.execute(TABLE)
        publisher.execute("insert into live.lead values (1, 'n', '13912345678', null)")
        publisher.execute("create publication leads for all tables")
        publisher.execute("select pg_create_logical_replication_slot('dq_fed', 'pgoutput')")
        connection.autocommit = True
        connection.execute(
            f"create subscription dq_fed connection '{source}' publication leads"
            " with (create_slot = false, slot_name = 'dq_fed')"
        )
        try:
            yield publisher
        finally:
            connection.execute("alter subscription dq_fed disable")
            connection.execute("alter subscription dq_fed set (slot_name = none)")
            connection.execute("drop subscription dq_fed")
            free = "select not active from pg_replication_slots where slot_name = 'dq_fed'"
            assert eventually(lambda: publisher.execute(free).fetchone() == (True,))
            publisher.execute("select pg_drop_replication_slot('dq_fed')")


@pytest.mark.one_server
def test_threat_05_06_a_refused_row_stops_a_subscription_and_is_told(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)

    def told() -> list[Fault]:
        with applying.connect(dsn) as connection:
            return [fault for fault in status(connection).faults if "subscription" in fault.what and not fault.table]

    def arrived(number: int) -> bool:
        query = "select count(*) from live.lead where id = %s"
        return postgresql.execute(query, (number,)).fetchone() == (1,)

    with another(dsn, "publisher") as source, subscribed(postgresql, source) as publisher:
        # Whoever copies and whoever applies has no search_path; the CHECK runs all the same.
        assert eventually(lambda: arrived(1))
        publisher.execute("insert into live.lead values (2, 'm', null, 'x')")
        assert eventually(lambda: arrived(2))
        assert eventually(lambda: told() == [])
        publisher.execute("insert into live.lead values (3, ' ', null, 'x')")
        publisher.execute("insert into live.lead values (4, 'm', null, 'x')")
        assert eventually(lambda: [fault.light for fault in told()] == ["red"])
        assert "dq_fed is stopped" in told()[0].what
        assert not arrived(3)
        assert not arrived(4)
