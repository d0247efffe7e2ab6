"""From a commit to the message about it, with `dqsql watch` running as it runs by default; and what it costs to look.

A receiver on loopback takes the messages. Every commit makes one row of a value of its own incomplete, which opens an
incident of its own: what is measured is the time from the answer to COMMIT until the receiver has the message.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bench.harness import Connection, Options, Result, clocked, database, install, progress, spread

SPEC = """
dqsql: 1
name: watched
action: observe
tables:
  lead:
    source: source
    columns:
      phone: {alert: {missing: 0, by: source}}
"""
TABLE = "create table public.lead (id int primary key, phone text, source text)"
ROWS = 10_000
# Commits that are timed; open incidents beside them; seconds between two commits at most.
COMMITS, OPEN, PAUSE = 300, (0, 1_000, 10_000), 0.2
PATIENCE = 120.0


class Receiver:
    """A webhook's other side: when the message about each value came."""

    def __init__(self) -> None:
        self.came: dict[str, float] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.came.setdefault(body["value"], time.monotonic())
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: Any) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"


def run(options: Options) -> list[Result]:
    """Latencies, and the time of dq.evaluate(), with more and more incidents open."""
    latencies, looks = [], []
    for amount in OPEN:
        with database(options) as (dsn, connection):
            connection.execute(TABLE)
            install(dsn, SPEC)
            connection.execute(
                "insert into public.lead"
                " select i, case when i > %s then '1' end, 's' || i from generate_series(1, %s) as i",
                (amount, ROWS),
            )
            connection.execute("select dq.evaluate()")
            # They were told long ago.
            connection.execute("update dq.outbox set routed_at = clock_timestamp()")
            connection.execute("vacuum analyze")
            times = [clocked(lambda: connection.execute("select dq.evaluate()")) for _ in range(options.rounds(10))]
            low, middle, high = (value * 1000 for value in spread(times))
            looks.append([f"{amount:,}", f"{middle:.1f}", f"{low:.1f}-{high:.1f}"])
            found = sorted(_latencies(options, dsn, connection, amount))
            cuts = statistics.quantiles(found, n=100, method="inclusive")
            latencies.append(
                [f"{amount:,}", str(len(found)), *(f"{cuts[place]:.2f}" for place in (49, 94, 98)), f"{found[-1]:.2f}"]
            )
    return [
        Result(
            "alerts: seconds from COMMIT to the message at the receiver, `dqsql watch` looking every second",
            ["incidents open", "commits", "p50", "p95", "p99", "longest"],
            latencies,
        ),
        Result(
            f"alerts: dq.evaluate(), {ROWS:,} values watched, nothing changed",
            ["incidents open", "ms", "quartiles"],
            looks,
        ),
    ]


def _latencies(options: Options, dsn: str, connection: Connection, first: int) -> Iterator[float]:
    receiver = Receiver()
    threading.Thread(target=receiver.server.serve_forever, daemon=True).start()
    chance = random.Random(57)  # noqa: S311 - when to commit
    committed: dict[str, float] = {}
    try:
        with _worker(dsn, receiver.url):
            _until(lambda: connection.execute("select from dq.worker").fetchone() is not None)
            numbers = list(range(ROWS, first, -1)) or list(range(ROWS + 1, ROWS + 1 + COMMITS))
            for place, number in enumerate(numbers[: options.rounds(COMMITS)]):
                time.sleep(chance.uniform(0, PAUSE))
                connection.execute(
                    "insert into public.lead values (%s, null, %s) on conflict (id) do update set phone = null",
                    (number, f"s{number}"),
                )
                committed[f"s{number}"] = time.monotonic()
                progress(f"{first} open: commit {place + 1}")
            _until(lambda: committed.keys() <= receiver.came.keys())
    finally:
        receiver.server.shutdown()
        receiver.server.server_close()
        progress("")
    yield from (receiver.came[value] - at for value, at in committed.items())


@contextmanager
def _worker(dsn: str, url: str) -> Iterator[None]:
    environment = os.environ | {"DQSQL_DSN": dsn, "DQSQL_NOTIFY_URL": url, "no_proxy": "*"}
    command = [sys.executable, "-c", "from dqsql.cli import main; main()", "watch"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as running:
        try:
            yield
        finally:
            running.terminate()


def _until(true: Any) -> None:
    ends = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > ends:
            raise TimeoutError("a message did not come")
        time.sleep(0.05)
