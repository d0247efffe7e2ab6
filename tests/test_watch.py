"""From the outbox to people: a real webhook receiver and a real mail server on loopback, workers that fail and are killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psycopg
import pytest
from aiosmtpd.controller import Controller

from dqsql import apply as applying
from dqsql.errors import SpecError
from dqsql.notify.channels import Channel, from_text, from_url
from dqsql.notify.message import message
from dqsql.notify.worker import ATTEMPTS, Worker, pause
from dqsql.status import Status, healthy, status
from tests import support
from tests.test_alerts import SPEC, TABLE, evaluate, lose, run_cli

Connection = psycopg.Connection[Any]
pytestmark = pytest.mark.one_server
PATIENCE = 300.0  # seconds until what another process or thread has to do has failed
TOKEN = "token-8f4e1c"  # noqa: S105 - what must not come out


class Receiver:
    """A webhook's other side; `answer` says what a request is answered with, from its number on."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.answer: Callable[[int], int] = lambda _: 204
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.got.append((dict(self.headers), json.loads(body)))
                code = outer.answer(len(outer.got))
                self.send_response(code)
                if code in (302, 307):
                    self.send_header("Location", f"{outer.url}/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None: ...

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                """Who asked may have been killed."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/{TOKEN}"

    @property
    def keys(self) -> list[str]:
        return [headers["Idempotency-Key"] for headers, _ in self.got]


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    monkeypatch.setenv("no_proxy", "*")
    found = Receiver()
    threading.Thread(target=found.server.serve_forever, daemon=True).start()
    yield found
    found.server.shutdown()
    found.server.server_close()


def until(true: Callable[[], bool]) -> None:
    """Waits for what another process does."""
    for _ in range(int(PATIENCE * 20)):
        if true():
            return
        threading.Event().wait(0.05)
    pytest.fail("it did not come about")


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has other things to do is no failure of a channel."""
    monkeypatch.setattr("dqsql.notify.sending.PATIENCE", PATIENCE)


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


def worker(dsn: str, receiver: Receiver | None, **options: Any) -> Worker:
    return Worker(dsn, [Channel("ops", receiver.url, {}, **options)] if receiver else [])


def now(connection: Connection) -> None:
    """Lets the time until the next attempt go by."""
    connection.execute("update dq.delivery set due_at = clock_timestamp() where state = 'waiting'")


def state_of(dsn: str) -> Status:
    with applying.connect(dsn) as connection:
        return status(connection)


def deliveries(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute(
        "select channel, state, attempts, problem from dq.delivery order by 1, message"
    ).fetchall()


def test_an_alert_reaches_a_webhook(
    crm: Connection, dsn: str, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    monkeypatch.setenv("SECRET", TOKEN)
    channels = from_text(
        f"channels: {{ops: {{url: '{receiver.url}', headers: {{Authorization: 'Bearer ${{SECRET}}'}}}}}}"
    ).channels
    tally = Worker(dsn, channels).once()
    assert (tally.changed, tally.sent, tally.failed) == (1, 1, 0)
    ((headers, body),) = receiver.got
    assert headers["Authorization"] == f"Bearer {TOKEN}"
    assert headers["Idempotency-Key"] == f'"{body["key"]}"'
    assert body["title"] == "[critical] Customer: Code: 40% missing"
    assert body["text"].splitlines() == [
        "Incident 1 opened.",
        f"{crm.info.dbname}: crm.customer, field code, {body['at']}",
        "Figure: 40% (4 of 10 rows); accepted: 30%",
        "Worst: region n: 40% (4 of 10); source web: 40% (4 of 10)",
        "Process: Intake",
        "Department: Sales",
        "Steward: Ann",
        """Rows: select * from "dq_gen"."crm_customer_missing_rows" where "field" = 'code';""",
        f"Message {body['key']}",
    ]
    (query,) = (line.removeprefix("Rows: ") for line in body["text"].splitlines() if line.startswith("Rows"))
    assert len(crm.execute(query).fetchall()) == 4
    assert (body["event"], body["severity"], body["figure"], body["highest"]) == ("opened", "critical", 0.4, 0.3)
    assert Worker(dsn, channels).once().sent == 0
    (seen,) = crm.execute("select channels, sent, failed, stopped_at is not null from dq.worker").fetchall()
    assert seen == ("ops", 0, 0, True)
    crm.execute("update crm.customer set code = 'x' || id")
    Worker(dsn, channels).once()
    assert receiver.got[1][1]["title"] == "[is over] Customer: Code: 0% missing"


def test_in_chinese(crm: Connection, dsn: str, receiver: Receiver) -> None:
    support.install(
        dsn, SPEC.replace("action: observe", "action: observe\nlanguage: zh").replace("title: Code", "title: 编码")
    )
    crm.execute("update crm.customer set phone = null where id < 4")
    lose(crm, "code", 1, 2, 3, 4)
    worker(dsn, receiver).once()
    assert [body["title"] for _, body in receiver.got] == [
        "【严重】Customer：编码 缺失率 40%",
        "【重要】Customer：Phone（source = web） 缺失行数 3",
    ]
    assert "当前值：3（10 行中 3 行），阈值：2" in receiver.got[1][1]["text"]


def test_an_alert_reaches_a_mail_server(crm: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mails: list[bytes] = []

    class Keep:
        async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
            mails.append(envelope.content)
            return "250 taken"

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(Keep(), hostname="127.0.0.1", port=port)
    server.start()
    try:
        lose(crm, "code", 1, 2, 3, 4)
        url = f"mailto://127.0.0.1:{port}?from=dq@example.org&to=ann@example.org&mode=insecure"
        tally = Worker(dsn, from_url(url)).once()
    finally:
        server.stop()
    assert (tally.sent, tally.failed) == (1, 0)
    mail = message_from_bytes(mails[0], policy=policy.default)
    assert mail["Subject"] == "[critical] Customer: Code: 40% missing"
    assert mail["To"] == "ann@example.org"
    key = str(crm.execute("select key from dq.outbox").fetchone()[0])  # type: ignore[index]
    assert mail["Idempotency-Key"] == key
    assert "Figure: 40% (4 of 10 rows); accepted: 30%" in mail.get_body().get_content()  # type: ignore[union-attr]


def test_what_fails_is_tried_again_and_given_up_at_last(crm: Connection, dsn: str, receiver: Receiver) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    receiver.answer = lambda number: (500, 302, 307, 404, 204)[number - 1]
    for attempts, said in enumerate(("answered 500", "answered 302", "answered 307", "answered 404"), 1):
        assert worker(dsn, receiver).once().failed == 1
        assert deliveries(crm) == [("ops", "waiting", attempts, said)]
        assert worker(dsn, receiver).once().failed == 0, "it is not due yet"
        now(crm)
    assert worker(dsn, receiver).once().sent == 1
    assert deliveries(crm) == [("ops", "sent", 4, None)]
    assert len(set(receiver.keys)) == 1
    assert len(receiver.keys) == 5, "no redirection was followed"
    # Nobody is there.
    receiver.server.shutdown()
    receiver.server.server_close()
    crm.execute("update crm.customer set code = 'x' || id")
    crm.execute("select dq.evaluate()")
    worker(dsn, receiver).once()
    assert deliveries(crm)[1] == ("ops", "waiting", 1, "Connection refused")
    crm.execute("update dq.delivery set attempts = %s, due_at = now() where state = 'waiting'", (ATTEMPTS - 1,))
    worker(dsn, receiver).once()
    assert deliveries(crm)[1] == ("ops", "dead", ATTEMPTS, "Connection refused")
    now(crm)
    assert worker(dsn, receiver).once().failed == 0
    state = state_of(dsn)
    assert not healthy(state)
    (fault,) = [fault for fault in state.faults if fault.light == "red"]
    assert fault.what == f"message 2 was given up on channel ops after {ATTEMPTS} attempts: Connection refused"
    assert state.alerting.messages == {"dead": 1}
    assert crm.execute("select dq.redeliver(2)").fetchone() == (1,)
    assert deliveries(crm)[1][:3] == ("ops", "waiting", 0)


def test_attempts_are_spread_over_hours() -> None:
    waits = [pause(attempts) for attempts in range(1, ATTEMPTS + 1)]
    assert waits[-1] is None
    seconds = [wait.total_seconds() for wait in waits if wait is not None]
    assert seconds[0] <= 5
    assert all(wait <= 3600 for wait in seconds)
    assert 6 * 3600 < sum(seconds) < 24 * 3600


def test_one_channel_that_fails_holds_up_no_other(crm: Connection, dsn: str, receiver: Receiver) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    lose(crm, "phone", 1, 2, 3)
    dead = Channel("dead", "http://127.0.0.1:9/", {})
    major = Channel("ops", receiver.url, {}, "critical")
    others = Channel("others", receiver.url, {}, departments=("Purchasing",))
    tally = Worker(dsn, [dead, major, others]).once()
    assert (tally.sent, tally.failed) == (1, 1)
    assert [(channel, state) for channel, state, *_ in deliveries(crm)] == [
        ("dead", "waiting"),
        ("dead", "waiting"),
        ("ops", "sent"),
    ]


def test_without_a_channel_messages_wait_and_status_says_so(crm: Connection, dsn: str, receiver: Receiver) -> None:
    said = [fault.what for fault in state_of(dsn).faults]
    assert said == ["3 thresholds are declared, and were never evaluated"]
    lose(crm, "code", 1, 2, 3, 4)
    worker(dsn, None).once()
    crm.execute("update dq.outbox set created_at = now() - interval '1 hour'")
    state = state_of(dsn)
    assert (state.alerting.incidents, state.alerting.messages) == ({"open": 1}, {"waiting": 1})
    assert [(fault.light, fault.what) for fault in state.faults] == [
        ("yellow", "1 messages wait for more than 15 minutes")
    ]
    crm.execute("update dq.evaluation set evaluated_at = now() - interval '1 hour'")
    assert any("thresholds were evaluated last at " in fault.what for fault in state_of(dsn).faults)
    assert worker(dsn, receiver).once().sent == 1


def test_threat_57_two_workers_send_a_message_once(crm: Connection, dsn: str, receiver: Receiver) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    arrived, go = threading.Event(), threading.Event()

    def slowly(_: int) -> int:
        if not arrived.is_set():
            arrived.set()
            assert go.wait(PATIENCE)
        return 204

    receiver.answer = slowly
    first = worker(dsn, receiver)
    at_it = threading.Thread(target=first.once)
    at_it.start()
    try:
        assert arrived.wait(PATIENCE)
        second = worker(dsn, receiver).once()
    finally:
        go.set()
        at_it.join()
    assert (second.sent, second.failed) == (0, 0), "it neither waits for the first nor sends what that is sending"
    assert (first.tally.sent, len(receiver.got)) == (1, 1)


@contextmanager
def process(dsn: str, url: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A worker as a process of its own."""
    program = f"from dqsql.notify import sending; sending.PATIENCE = {PATIENCE}; from dqsql.cli import main; main()"
    command = [sys.executable, "-c", program, "watch", "--every", "0.1", *options]
    environment = os.environ | {"DQSQL_DSN": dsn, "DQSQL_NOTIFY_URL": url, "no_proxy": "*"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as running:
        try:
            yield running
        finally:
            running.kill()


def test_threat_57_a_worker_that_is_killed_loses_nothing(crm: Connection, dsn: str, receiver: Receiver) -> None:
    """Killed while it sends, between sending and marking; the next one sends again, with the same key."""
    incidents = 12
    crm.execute(f"update crm.customer set phone = null, source = 's' || id % {incidents} where true")
    crm.execute(
        f"insert into crm.customer select i, 'c', null, 'n' || i, 'li', 's' || i % {incidents}, 'n'"
        f" from generate_series(100, {100 + 4 * incidents}) as i"
    )
    locked = "select from pg_stat_activity where datname = current_database() and state ~ 'idle in'"
    # What is received in the middle of a kill is answered after it.
    kills = {3, 7, 10}
    arrived, killed = threading.Event(), threading.Event()

    def answer(number: int) -> int:
        if number in kills:
            arrived.set()
            killed.wait(PATIENCE)
        return 204

    receiver.answer = answer
    for _ in kills:
        with process(dsn, receiver.url) as running:
            assert arrived.wait(PATIENCE)
            running.send_signal(signal.SIGKILL)
            running.wait(PATIENCE)
            # The server has to notice first that nobody is there any more.
            until(lambda: crm.execute(locked).fetchone() is None)
            arrived.clear()
            killed.set()
            killed = threading.Event()
    assert Worker(dsn, from_url(receiver.url)).once().failed == 0
    sent = crm.execute("select count(*), count(*) filter (where d.state = 'sent') from dq.delivery as d").fetchone()
    assert sent == (incidents, incidents)
    kept = {f'"{key}"' for (key,) in crm.execute("select key::text from dq.outbox")}
    assert set(receiver.keys) == kept
    assert len(kept) == incidents
    assert len(receiver.keys) == incidents + len(kills), "one for each kill came twice"


def test_a_worker_goes_on_when_the_database_comes_back_and_ends_when_it_is_told(
    crm: Connection, dsn: str, receiver: Receiver
) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    with process(dsn, receiver.url) as running:
        until(lambda: deliveries(crm) == [("default", "sent", 0, None)])
        crm.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        )
        crm.execute("update crm.customer set code = 'x' || id")
        until(lambda: len(receiver.got) == 2)
        running.terminate()
        said = running.communicate(timeout=PATIENCE)[1]
    assert running.returncode == 0
    assert "the database: " in said
    assert TOKEN not in said
    assert crm.execute("select sent, stopped_at is not null from dq.worker").fetchone() == (2, True)


def test_threat_56_58_writers_notify_nobody_and_no_secret_leaves_the_worker(
    crm: Connection, dsn: str, receiver: Receiver, tmp_path: Path, capsys: pytest.CaptureFixture[str], pg_programs: Any
) -> None:
    functions = crm.execute(
        "select count(*) from pg_proc where pronamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)"
        " and prosrc ~* 'notify'"
    ).fetchone()
    assert functions == (0,)
    receiver.server.shutdown()
    receiver.server.server_close()
    lose(crm, "code", 1, 2, 3, 4)
    file = tmp_path / "channels.yml"
    file.write_text(
        f"channels:\n  ops: {{url: '{receiver.url}', headers: {{X-Token: {TOKEN}}}}}\n"
        f"  json: {{url: 'json://127.0.0.1:9/{TOKEN}'}}\n",
        "utf-8",
    )
    file.chmod(0o604)
    said = run_cli(capsys, "watch", "--once", "--channels", str(file), "--dsn", dsn)
    assert said.code == 1
    assert "1 incident changed, 0 messages sent, 2 failed." in said.out
    assert "can be read by everybody on this machine" in said.err
    assert [problem for *_, problem in deliveries(crm)] == [
        "was not taken; the service refused it or was not reached",
        "Connection refused",
    ]
    kept = pg_programs("pg_dump", dsn) + said.out + said.err + repr(from_url(receiver.url))
    assert TOKEN not in kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("channels: {}", "channels:1:11: 'channels' must not be empty"),
        ("channels: {a: {urll: x}}", "channels:1:16: unknown key 'urll'"),
        ("channels: {'a b': {url: 'https://x/'}}", "'a b' must match"),
        (
            f"channels: {{a: {{url: 'https://u:{TOKEN}@x/'}}}}",
            "channels:1:21: channel a: a webhook's address holds no user",
        ),
        (f"channels: {{a: {{url: 'https:///{TOKEN}'}}}}", "channels:1:21: channel a: this is no address of a webhook"),
        (
            f"channels: {{a: {{url: 'nonsense://{TOKEN}'}}}}",
            "channels:1:21: channel a: apprise does not know such an address",
        ),
        (f"channels: {{a: {{url: {TOKEN}}}}}", "channels:1:21: channel a: apprise does not know such an address"),
        ("channels: {a: {url: '${DQSQL_NOWHERE}'}}", "channels:1:21: the environment has no DQSQL_NOWHERE"),
        ("channels: {a: {url: 'json://x', headers: {a: b}}}", "channel a: only webhooks take headers"),
        ("channels: {a: {url: 'https://x/', severity: high}}", "'severity' must be minor, major or critical"),
        ("channels: {a: {url: 'https://x/', headers: {a: \"b\\nc\"}}}", "headers are of visible ASCII characters"),
    ],
)
def test_threat_58_a_bad_channel_is_told_without_its_address(text: str, expected: str) -> None:
    with pytest.raises(SpecError) as refused:
        from_text(text)
    assert expected in str(refused.value)
    assert TOKEN not in str(refused.value)


def test_threat_28_what_stands_in_the_data_cannot_shape_a_message() -> None:
    content = {
        "event": "opened", "incident": 1, "at": "t", "severity": "major", "database": "d", "table": "s.t",
        "table_title": "T\nBcc: x", "scope": "rule", "name": "it's", "name_title": "a\r\nb", "slice": "source", "value": "v",
        "measure": "violations", "highest": 1, "figure": 2, "affected": 2, "applicable": 3, "worst_slices": None,
        "process": None, "department": None, "steward": None, "assignee": None, "listed_in": '"dq_gen"."v"',
        "reopened": 1, "language": "en",
    }  # fmt: skip
    made = message(1, "k", content)
    assert made.title == "[major] T Bcc: x: a b (source = v): 2 rows break it"
    assert """Rows: select * from "dq_gen"."v" where "rule" = 'it''s';""" in made.text
    assert "It has come back 1 times." in made.text


def test_a_role_of_the_workers_own_needs_execute_alone(
    crm: Connection, dsn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"worker_{os.getpid()}"
    crm.execute(f"create role {name} login")
    try:
        own = psycopg.conninfo.make_conninfo(dsn, options=f"-c role={name}")
        said = run_cli(capsys, "watch", "--once", "--dsn", own)
        assert said.code == 4
        assert "the worker's role needs: grant usage on schema dq, and execute on function dq.evaluate" in said.err
        functions = "dq.evaluate, dq.route, dq.take, dq.settle, dq.beat"
        crm.execute(f"grant usage on schema dq to {name}; grant execute on function {functions} to {name}")
        lose(crm, "code", 1, 2, 3, 4)
        said = run_cli(capsys, "watch", "--once", "--dsn", own, "--format", "json")
        assert json.loads(said.out) == {"changed": 1, "sent": 0, "failed": 0}
    finally:
        crm.execute(f"drop owned by {name}; drop role {name}")
