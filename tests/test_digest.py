"""Digests: each owner's list, each department's completeness and rank, once a week and by command."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import psycopg
import pytest

from dqsql.errors import SpecError
from dqsql.notify import digest
from dqsql.notify.channels import Channel, Digests, from_text
from dqsql.notify.message import message
from dqsql.notify.worker import Worker
from tests import support
from tests.test_alerts import read, run_cli
from tests.test_watch import Receiver

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]
ALWAYS = Digests(on="monday", at="00:00", zone="UTC")

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
tables:
  customer:
    title: {en: Customer, zh: 客户}
    department: Sales
    owner: owner
    columns:
      code: {title: {en: Code, zh: 编码}, required: {severity: critical}}
      phone: {title: {en: Phone, zh: 电话}, required: true, length: {min: 3}}
  supplier:
    department: Purchasing
    owner: buyer
    columns:
      name: {required: true}
"""
TABLES = """
create schema crm;
create table crm.customer (id int primary key, code text, phone text, owner text);
insert into crm.customer select i, 'c' || i, '139' || i, 'li' from generate_series(1, 10) as i;
update crm.customer set code = null where id <= 2;
update crm.customer set phone = case when id < 4 then null else '1' end, owner = 'wu' where id in (2, 3, 4);
update crm.customer set phone = null, owner = null where id = 5;
create table crm.supplier (id int primary key, name text, buyer text);
insert into crm.supplier select i, nullif('n' || i, 'n1'), 'li' from generate_series(1, 50) as i;
"""


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    monkeypatch.setenv("no_proxy", "*")
    found = Receiver()
    threading.Thread(target=found.server.serve_forever, daemon=True).start()
    yield found
    found.server.shutdown()
    found.server.server_close()


def told(connection: Connection) -> list[Any]:
    query = "select id, key::text, content from dq.outbox where event is null order by id"
    return [message(*row) for row in connection.execute(query)]


def test_what_owners_and_departments_are_told(crm: Connection) -> None:
    assert crm.execute("select dq.write_digests('2030-W05')").fetchone() == (4,)
    database = crm.info.dbname
    found = told(crm)
    assert [each.title for each in found] == [
        "[weekly] Purchasing: 98% complete, place 1 of 2",
        "[weekly] Sales: 75% complete, place 2 of 2",
        "[weekly] li: 2 to fill or mend",
        "[weekly] wu: 4 to fill or mend",
    ]
    assert found[1].text.splitlines() == [
        f"Week 2030-W05, database {database}",
        "Filled: 75% (15 of 20 values that ought to be); place 2 of 2",
        "To fill or mend: 6 values, 2 of them critical; 1 in rows of no owner",
        "Worst:",
        "    30%  Customer: Phone (3 of 10)",
        "    20%  Customer: Code (2 of 10)",
        f"Message {found[1].key}",
    ]
    assert found[3].text.splitlines() == [
        f"Week 2030-W05, database {database}",
        "4 values to fill or mend, 1 of them critical:",
        "      1  Customer: Code, missing",
        "      2  Customer: Phone, missing",
        "      1  Customer: Phone, wrong",
        "List: select * from dq.task where spec = 'crm' and owner = 'wu' order by priority, table_name, key;",
        f"Message {found[3].key}",
    ]
    # What the list says is what there is.
    (query,) = (line.removeprefix("List: ") for line in found[3].text.splitlines() if line.startswith("List"))
    assert len(crm.execute(query.encode()).fetchall()) == 4
    # Once a week, and nothing is told that nobody has to do.
    assert crm.execute("select dq.write_digests('2030-W05')").fetchone() == (0,)
    crm.execute("update crm.customer set code = 'c', phone = '139'")
    assert crm.execute("select dq.write_digests('2030-W06')").fetchone() == (3,)
    assert read(crm, "select week, messages from dq.digest order by 1") == [
        {"week": "2030-W05", "messages": 4},
        {"week": "2030-W06", "messages": 3},
    ]
    assert crm.execute("select count(*) = 3 from dq.outbox where content ->> 'week' = '2030-W06'").fetchone() == (True,)


def test_in_chinese_and_with_what_it_was_before(crm: Connection, dsn: str) -> None:
    support.install(dsn, SPEC.replace("schema: crm", "schema: crm\nlanguage: zh"))
    crm.execute("select dq.snapshot()")
    crm.execute("update dq.history set at = at - interval '7 days' where grain = 'day'")
    crm.execute("update crm.customer set code = 'c'")
    crm.execute("select dq.write_digests()")
    _, sales, li, wu = told(crm)
    assert sales.title == "【周报】Sales：完整率 85%，第 2 名（共 2）"
    before = crm.execute("select to_char(now() - interval '7 days', 'YYYY-MM-DD')").fetchone() or ("",)
    assert f"此前（{before[0]}）：75%，第 2 名" in sales.text
    assert "完整率：85%（应填 20 项，已填 17 项）；第 2 名（共 2）" in sales.text
    assert "缺失最多：\n    30%  客户：电话（10 行中 3 行）" in sales.text
    assert li.title == "【周报】li：待补录或更正 1 项"
    assert "      2  客户：电话，缺失\n      1  客户：电话，有误" in wu.text


def test_a_digest_goes_to_who_is_to_get_it(crm: Connection, dsn: str, receiver: Receiver) -> None:
    given = from_text(
        "digests: {zone: UTC, at: 00:00}\n"
        "channels:\n"
        f"  ops: {{url: '{receiver.url}'}}\n"
        f"  sales: {{url: '{receiver.url}', tells: [incidents, departments], departments: [Sales]}}\n"
        f"  li: {{url: '{receiver.url}', tells: [owners], owners: [li]}}\n"
    )
    assert given.digests == ALWAYS
    tally = Worker(dsn, given.channels, digests=given.digests).once()
    assert (tally.sent, tally.failed) == (2, 0)
    lines = crm.execute(
        "select d.channel, o.content ->> 'name' from dq.delivery as d join dq.outbox as o on o.id = d.message"
    )
    assert sorted(lines.fetchall()) == [("li", "li"), ("sales", "Sales")]
    assert {body["digest"] for _, body in receiver.got} == {"owner", "department"}
    assert all(headers["Idempotency-Key"] == f'"{body["key"]}"' for headers, body in receiver.got)
    # Another worker, and the same one later, write nothing more.
    assert Worker(dsn, given.channels, digests=given.digests).once().sent == 0
    assert crm.execute("select count(*) from dq.outbox").fetchone() == (4,)


def test_threat_57_a_digest_is_sent_again_with_its_key(crm: Connection, dsn: str, receiver: Receiver) -> None:
    receiver.answer = lambda number: 500 if number == 1 else 204
    everybody = Channel("li", receiver.url, {}, tells=("owners",), owners=("li",))
    worker = Worker(dsn, [everybody], digests=ALWAYS)
    assert worker.once().failed == 1
    crm.execute("update dq.delivery set due_at = clock_timestamp()")
    assert worker.once().sent == 1
    assert len(receiver.keys) == 2
    assert len(set(receiver.keys)) == 1


def test_digests_that_cannot_be_counted_hold_up_no_alert(crm: Connection, dsn: str, receiver: Receiver) -> None:
    support.install(dsn, SPEC.replace("length: {min: 3}}", "length: {min: 3}, alert: {missing: 0}}"))
    crm.execute("alter function dq.digests(boolean) rename to gone")
    said: list[str] = []
    worker = Worker(dsn, [Channel("ops", receiver.url, {})], digests=ALWAYS, say=said.append)
    assert worker.once().sent == 1
    assert sum("were not written (UndefinedFunction)" in line for line in said) == 1
    worker.once()
    assert sum("were not written" in line for line in said) == 1, "not at every look"
    crm.execute("alter function dq.gone(boolean) rename to digests")
    worker.rest = 0
    worker.once()
    assert worker.week is not None
    assert crm.execute("select count(*) from dq.outbox where event is null").fetchone() == (4,)


def test_two_that_write_digests_at_once_write_them_once(crm: Connection, dsn: str) -> None:
    write = "select dq.write_digests('2030-W05')"
    with psycopg.connect(dsn) as first, psycopg.connect(dsn, autocommit=True) as second:
        assert first.execute(write).fetchone() == (4,)
        second.execute("set lock_timeout = '1ms'")
        assert second.execute(write).fetchone() == (None,), "it waits for nobody"
        first.rollback()
        assert second.execute(write).fetchone() == (4,), "what the first had written is lost with it"
        assert first.execute(write).fetchone() == (0,)


@pytest.mark.parametrize(
    ("now", "zone", "expected"),
    [
        ("2030-02-01T00:00:00+00:00", "UTC", "2030-W05"),
        ("2030-01-28T07:59:59+00:00", "UTC", None),
        ("2030-01-28T08:00:00+00:00", "UTC", "2030-W05"),
        ("2030-01-28T00:00:00+00:00", "Asia/Shanghai", "2030-W05"),
        ("2030-01-27T23:59:59+00:00", "Asia/Shanghai", None),
        ("2029-12-31T08:00:00+00:00", "UTC", "2030-W01"),
    ],
)
def test_when_digests_are_due(now: str, zone: str, expected: str | None) -> None:
    assert Digests(zone=zone).due(datetime.fromisoformat(now)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{digests: {zone: UTC}, channels: {a: {url: 'https://x/'}}}",
            "channels:1:2: no channel is told any digest",
        ),
        ("{digests: {zone: UTC, on: mondays}, channels: {a: {url: 'https://x/'}}}", "'on' must be monday, tuesday"),
        ("{digests: {on: monday}, channels: {a: {url: 'https://x/'}}}", "missing key 'zone'"),
        ("channels: {a: {url: 'https://x/', tells: [owner]}}", "must be incidents, owners, departments or reminders"),
    ],
)
def test_a_bad_file_is_told(text: str, expected: str) -> None:
    with pytest.raises(SpecError) as refused:
        from_text(text)
    assert expected in str(refused.value)


def test_the_command_prints_what_is_sent(crm: Connection, dsn: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run_cli(capsys, "digest", "--owner", "wu", "--owner", "nobody", "--dsn", dsn)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[:3] == [
        "wu: 4 to fill or mend",
        "4 values to fill or mend, 1 of them critical:",
        "      1  Customer: Code, missing",
    ]
    said = run_cli(capsys, "digest", "--department", "Sales", "--language", "zh", "--dsn", dsn)
    assert said.out.startswith("Sales：完整率 75%，第 2 名（共 2）\n")
    found = json.loads(run_cli(capsys, "digest", "--format", "json", "--dsn", dsn).out)["digests"]
    assert [(each["digest"], each["name"]) for each in found] == [
        ("department", "Purchasing"), ("department", "Sales"), ("owner", "li"), ("owner", "wu"),
    ]  # fmt: skip
    assert run_cli(capsys, "digest", "--owner", "x", "--dsn", dsn).err == "There is nothing to tell.\n"
    assert crm.execute("select count(*) from dq.outbox").fetchone() == (0,)


def test_threat_20_21_24_who_may_ask_and_what_is_left_out(
    crm: Connection, dsn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A digest that is sent never counts too few: tables that hide rows from who counts are left out, and named."""
    name = f"reader_{os.getpid()}"
    crm.execute(f"create role {name} login")
    try:
        own = psycopg.conninfo.make_conninfo(dsn, options=f"-c role={name}")
        said = run_cli(capsys, "digest", "--dsn", own)
        assert said.code == 4
        assert "it takes execute on function dq.digests" in said.err
        crm.execute(f"set role {name}")
        for call in ("dq.write_digests()", "dq.digests()", "dq.digests(true)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                crm.execute(f"select {call}")
        crm.execute("reset role")
        crm.execute(
            f"grant usage on schema crm to {name}; grant select on all tables in schema crm, dq, dq_gen to {name};"
            f"grant execute on function dq.digests to {name};"
            "alter table crm.customer enable row level security;"
            f"create policy own on crm.customer to {name} using (owner = 'wu' and phone is null)"
        )
        found = json.loads(run_cli(capsys, "digest", "--format", "json", "--dsn", own).out)["digests"]
        assert [(each["name"], each["tasks"]) for each in found] == [("Purchasing", 1), ("li", 1), ("wu", 3)]
        # Whom the rows are hidden from as well, were it to send.
        crm.execute(f"set role {name}")
        whole = read(
            crm, "select name, content -> 'tasks' as tasks, content -> 'left_out' as left_out from dq.digests(true)"
        )
        assert whole == [
            {"name": "Purchasing", "tasks": 1, "left_out": ["crm.customer"]},
            {"name": "li", "tasks": 1, "left_out": ["crm.customer"]},
        ]
        crm.execute("reset role")
    finally:
        crm.execute(f"reset role; drop owned by {name}; drop role {name}")


def test_threat_28_what_stands_in_the_data_cannot_shape_a_digest(crm: Connection) -> None:
    crm.execute("update crm.customer set owner = %s where owner = 'wu'", ("it's\nBcc: x\u202e",))
    crm.execute("select dq.write_digests()")
    (found,) = (each for each in told(crm) if "Bcc" in each.title)
    assert found.title == "[weekly] it's Bcc: x: 4 to fill or mend"
    assert not any(line.startswith("Bcc") for line in found.text.splitlines())
    assert "List: " not in found.text, "a query that finds nobody is worse than none"
    content = {
        "digest": "owner", "spec": "crm", "name": "it's", "shown": "it's", "tasks": 1, "critical": 0, "database": "d",
        "language": "en", "left_out": ["a.b"],
        "lines": [{"table_title": "a\nb", "title": "c", "problem": "missing", "tasks": 1}],
    }  # fmt: skip
    assert list(digest.lines(content)) == [
        "1 values to fill or mend, 0 of them critical:",
        "      1  a b: c, missing",
        "Not counted, because rows are hidden there from who counts: a.b",
        "List: select * from dq.task where spec = 'crm' and owner = 'it''s' order by priority, table_name, key;",
    ]
