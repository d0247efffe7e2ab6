"""Who waits for whom: installers that take turns, tables in use, an index that waits for an old transaction."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql import waiting
from dqsql.spec import loads
from tests import support

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]
SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  item:
    columns:
      code: {unique: true}
"""


@pytest.fixture
def item(postgresql: Connection) -> Connection:
    postgresql.execute("create schema shop; create table shop.item (id int primary key, code text)")
    postgresql.commit()
    return postgresql


def until(found: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not found():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_threat_53_an_installer_that_waits_is_not_waited_for(item: Connection, dsn: str) -> None:
    """Waiting in one statement, it would keep an index that is built CONCURRENTLY waiting, which it waits for itself."""
    said: list[str] = []

    def second() -> None:
        with applying.connect(dsn) as connection, applying.only_installer(connection, said.append):
            said.append("its turn")

    with applying.connect(dsn) as connection:
        with applying.only_installer(connection):
            waiting = threading.Thread(target=second)
            waiting.start()
            until(lambda: said)
            plan, _ = applying.compile_live(connection, loads(SPEC))
            heard: list[str] = []
            applying.apply(connection, loads(SPEC), plan, heard.append)
            assert heard == []
            assert "its turn" not in said
        pid = connection.info.backend_pid
        waiting.join()
    assert said == [
        f"another dqsql is changing this database: pid {pid} (postgres, dqsql); waiting until it is done",
        "its turn",
    ]
    assert support.planned(dsn, SPEC).steps == ()


def test_who_uses_a_table_is_named(item: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applying, "PATIENCE", 1.0)
    heard: list[str] = []
    with psycopg.connect(dsn, application_name="the till") as busy:
        busy.execute("update shop.item set code = code")
        pid = busy.info.backend_pid
        with applying.connect(dsn) as connection:
            plan, _ = applying.compile_live(connection, loads(SPEC))
            with pytest.raises(support.DatabaseError, match=f"pid {pid} .*the till") as refused:
                applying.apply(connection, loads(SPEC), plan, heard.append)
    assert "run the same command again" in str(refused.value)
    assert heard[0].startswith(f'"shop"."item" is in use by pid {pid} (postgres, the till, idle in transaction since ')


def test_for_whom_an_index_waits_is_told(item: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dqsql.waiting.SILENT", 0.3)
    heard: list[str] = []
    with psycopg.connect(dsn, application_name="a report") as report, applying.connect(dsn) as connection:
        report.execute("set transaction isolation level repeatable read")
        report.execute("select from pg_class")
        pid = report.info.backend_pid
        plan, _ = applying.compile_live(connection, loads(SPEC))

        def work() -> None:
            applying.apply(connection, loads(SPEC), plan, heard.append)

        installer = threading.Thread(target=work)
        installer.start()
        until(lambda: heard)
        report.commit()
        installer.join()
    assert heard[0].startswith('index "shop"."dq_unique_')
    assert f"waits for pid {pid} (postgres, a report" in heard[0]
    assert support.planned(dsn, SPEC).steps == ()


def test_who_only_tells_keeps_nobody_waiting(postgresql: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a server that was lost nobody hears whether one connects."""
    reached, given_up = threading.Event(), threading.Event()

    def lost(*_: Any, **__: Any) -> None:
        reached.set()
        given_up.wait(10)
        given_up.set()
        raise psycopg.OperationalError("timeout expired")

    with monkeypatch.context() as patched:
        patched.setattr(waiting, "SILENT", 0.01)
        patched.setattr(waiting.psycopg, "connect", lost)
        with waiting.telling(postgresql, dsn, "index i", lambda _: None):
            assert reached.wait(30)
        assert not given_up.is_set()
        given_up.set()
