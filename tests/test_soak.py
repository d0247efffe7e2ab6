"""`make soak`: everything at once, for as long as asked (`make soak SECONDS=600`), with kill -9; and workers killed while they send."""

from __future__ import annotations

import multiprocessing
import os
import random
import threading
import time
from collections import Counter
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import embedded
from dqsql.notify.channels import from_url
from dqsql.notify.worker import Worker
from tests import support
from tests.conftest import newest
from tests.killing import work
from tests.oracle import SPEC, TABLES, seed
from tests.soaking import Soak
from tests.test_watch import PATIENCE, Receiver, until

SECONDS = float(os.environ.get("DQSQL_SOAK_SECONDS", "600"))
ALERTS, KILLS = (
    int(os.environ.get(f"DQSQL_SOAK_{name}", usual)) for name, usual in (("ALERTS", 10_000), ("KILLS", 200))
)


@pytest.mark.soak
def test_threat_41_43_44_45_soak_under_fire(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ends without drift, without a lost commit, and without an error that bare tables would not have raised."""
    data = tmp_path / "server"
    # What is acknowledged is in the kernel's hands; only a crash of the machine itself could lose it.
    settings = {"max_connections": "100", "max_prepared_transactions": "40", "fsync": "off"}
    server = embedded.Server(newest(), data, settings=settings, detached=True)
    server.start()
    try:
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute("create database soak")
        dsn = make_conninfo(server.dsn, dbname="soak")
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(TABLES)
            seed(connection, "live")
        support.install(dsn, SPEC)
        number = int(os.environ.get("DQSQL_SOAK_SEED", time.time_ns() % 1_000_000))
        soak = Soak(server, dsn, SECONDS, number)
        soak.run()
        wrong = soak.settle()
        with capsys.disabled():
            print(f"\nsoak of {SECONDS:.0f} s, seed {number}: {soak.figures}; {len(wrong)} faults")
        assert wrong == []
        assert soak.figures.restarts or SECONDS < 60
        assert soak.figures.commits > SECONDS
    finally:
        embedded.remove(data)


WATCHED = """
dqsql: 1
name: watched
action: observe
tables:
  lead:
    source: source
    columns:
      phone: {alert: {missing: 0, by: source}}
"""


@pytest.mark.soak
@pytest.mark.one_server
def test_threat_57_no_alert_is_lost_however_often_the_worker_is_killed(
    postgresql: psycopg.Connection[tuple[object, ...]], dsn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What comes twice carries the same key: at most one message for each kill.

    Half of the workers are killed while the receiver has a message and has not answered, half at any moment.
    """
    postgresql.autocommit = True
    postgresql.execute("create table lead (id int primary key, phone text, source text)")
    support.install(dsn, WATCHED)
    postgresql.execute(f"insert into lead select i, null, 's' || i from generate_series(1, {ALERTS}) as i")
    number = int(os.environ.get("DQSQL_SOAK_SEED", time.time_ns() % 1_000_000))
    chance, receiver, begun = random.Random(number), Receiver(), time.monotonic()
    threading.Thread(target=receiver.server.serve_forever, daemon=True).start()
    workers = multiprocessing.get_context("forkserver")
    workers.set_forkserver_preload(["tests.killing"])
    for life in range(KILLS):
        arrived, killed = threading.Event(), threading.Event()
        last, held = len(receiver.got) + chance.randint(1, 2 * ALERTS * 9 // 10 // KILLS - 1), chance.random() < 0.5

        def answer(
            count: int,
            last: int = last,
            held: bool = held,
            arrived: threading.Event = arrived,
            killed: threading.Event = killed,
        ) -> int:
            if count == last:
                arrived.set()
                if held:
                    killed.wait(PATIENCE)
            return 204

        receiver.answer = answer
        running = workers.Process(target=work, args=(dsn, receiver.url))
        running.start()
        assert arrived.wait(PATIENCE), f"worker {life} sent nothing"
        if not held:
            time.sleep(chance.random() / 100)
        running.kill()
        running.join()
        killed.set()
    # The server has to notice first that the last ones are not there any more.
    waiting = "select exists (select from dq.delivery where state <> 'sent') or exists (select from dq.outbox where routed_at is null)"

    def over() -> bool:
        Worker(dsn, from_url(receiver.url)).once()
        return postgresql.execute(waiting).fetchone() == (False,)

    until(over)
    receiver.server.shutdown()
    receiver.server.server_close()
    kept = {
        f'"{key}"': value for key, value in postgresql.execute("select key::text, content ->> 'value' from dq.outbox")
    }
    times = Counter(receiver.keys)
    twice = sum(times.values()) - len(times)
    with capsys.disabled():
        seconds = time.monotonic() - begun
        print(f"\n{ALERTS} alerts, {KILLS} kills, seed {number}: {twice} came twice, {seconds:.0f} s")
    assert len(kept) == ALERTS == len(set(kept.values()))
    assert set(times) == set(kept), "none is lost, none is invented"
    assert twice <= KILLS
    assert max(times.values()) <= 1 + KILLS
    assert {headers["Idempotency-Key"]: body["value"] for headers, body in receiver.got} == kept
    assert all(kept[headers["Idempotency-Key"]] == body["value"] for headers, body in receiver.got)
