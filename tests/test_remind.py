"""Reminders: late rows told to their owners and then to the owners' managers, once for each time they become late."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.errors import SpecError
from dqsql.notify.channels import Channel, from_text
from dqsql.notify.message import Message, message
from dqsql.notify.worker import Worker
from dqsql.spec import loads
from dqsql.status import status
from tests import support
from tests.test_alerts import read, run_cli
from tests.test_watch import Receiver

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  customer:
    title: {en: Customer, zh: 客户}
    department: Sales
    owner: owner
    manager: {table: staff, match: {owner: login}, value: boss}
    columns:
      last_follow_up: {title: {en: Last follow-up, zh: 最近跟进}}
    rules:
      followed_up: {fresh: last_follow_up, within: 7 days, remind: {manager_after: 2 days}}
  lead:
    title: {en: Lead, zh: 线索}
    owner: seller
    manager: boss
    rules:
      answered: {due: answer, within: 24 hours, after: assigned_at, severity: critical, remind: true}
      called: {fresh: called_at, within: 1 day}
"""
TABLES = """
create schema crm;
create table crm.customer (id int primary key, last_follow_up date, owner text);
insert into crm.customer select i, (now() at time zone 'UTC')::date, case when i < 8 then 'li' else 'wu' end from generate_series(1, 10) as i;
create table crm.staff (login text, boss text);
insert into crm.staff values ('li', 'chen'), ('wu', 'chen');
create table crm.lead (id int primary key, assigned_at timestamptz, called_at timestamptz, answer text, seller text, boss text);
insert into crm.lead select i, now(), now(), null, 'li', 'zhao' from generate_series(1, 3) as i;
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


def remind(connection: Connection) -> int | None:
    """How many messages a look for late rows writes."""
    (written,) = connection.execute("select dq.remind()").fetchone() or (None,)
    return written


def stale(connection: Connection, *ids: int, days: int = 10) -> None:
    """Nobody has followed customers up for so many days."""
    today = "(now() at time zone 'UTC')::date"
    connection.execute(f"update crm.customer set last_follow_up = {today} - %s where id = any (%s)", (days, list(ids)))


def wait(connection: Connection, length: str) -> None:
    """Lets time go by for what is noted."""
    connection.execute("update dq.reminded set noted_at = noted_at - %s::interval", (length,))


def told(connection: Connection) -> list[Message]:
    """Messages that were not seen before."""
    found = connection.execute("select id, key::text, content from dq.outbox where routed_at is null order by id")
    messages = [message(*row) for row in found]
    connection.execute("update dq.outbox set routed_at = now()")
    return messages


def faults(dsn: str) -> list[str]:
    with applying.connect(dsn) as connection:
        return [f"{fault.code}: {fault.what}" for fault in status(connection).faults if "remind" in fault.code]


def test_owners_are_reminded_once_and_managers_two_days_later(crm: Connection) -> None:
    assert remind(crm) == 0
    stale(crm, 1, 2, 9)
    assert remind(crm) == 2, "one message for each owner"
    li, wu = told(crm)
    assert li.title == "[reminder] li: 2 late"
    assert li.text.splitlines()[1:] == [
        "Yours to follow up:",
        "      2  Customer: Last follow-up is older than 7 days",
        "         key 1, 2",
        "List: select * from dq.overdue where spec = 'crm' and owner = 'li' order by since, table_name, key;",
        f"Message {li.key}",
    ]
    assert (wu.content["records"], wu.content["reminder"], wu.content["departments"]) == (1, ["owner"], ["Sales"])
    # The list that it names is what it says.
    (query,) = (line.removeprefix("List: ") for line in li.text.splitlines() if line.startswith("List"))
    assert [(row[3], row[7], row[8]) for row in crm.execute(query.encode())] == [
        ("1", "li", "chen"),
        ("2", "li", "chen"),
    ]
    stale(crm, 3)
    assert remind(crm) == 1, "what is new is told, and nothing twice"
    assert told(crm)[0].content["lines"][0]["keys"] == ["3"]
    wait(crm, "47 hours")
    assert remind(crm) == 0
    stale(crm, 4)
    crm.execute("update crm.customer set last_follow_up = current_date where id = 2")
    wait(crm, "1 hour")
    assert remind(crm) == 2
    chen, li = told(crm)
    assert chen.text.splitlines()[1:4] == [
        "Of those who report to you, reminded before and still late:",
        "      3  Customer: Last follow-up is older than 7 days",
        "         key 1, 3, 9",
    ]
    assert "and manager = 'chen' order by" in chen.text
    assert li.content["lines"][0]["keys"] == ["4"], "its manager's two days begin now"
    assert remind(crm) == 0
    kept = read(crm, "select key, stage, recipient from dq.reminded where told_at is not null order by key, stage desc")
    assert [(line["key"], line["stage"], line["recipient"]) for line in kept] == [
        ("1", "owner", "li"), ("1", "manager", "chen"), ("3", "owner", "li"), ("3", "manager", "chen"),
        ("4", "owner", "li"), ("9", "owner", "wu"), ("9", "manager", "chen"),
    ]  # fmt: skip


def test_what_was_followed_up_and_is_late_again_is_told_again(crm: Connection) -> None:
    stale(crm, 1, 2)
    assert remind(crm) == 1
    wait(crm, "2 days")
    assert remind(crm) == 1
    # One is followed up and seen to be; of the other nobody looked in between.
    crm.execute("update crm.customer set last_follow_up = current_date where id = 1")
    stale(crm, 2, days=9)
    told(crm)
    assert remind(crm) == 1
    assert [each.content["lines"][0]["keys"] for each in told(crm)] == [["2"]]
    stale(crm, 1)
    assert remind(crm) == 1
    assert [each.content["lines"][0]["keys"] for each in told(crm)] == [["1"]]
    wait(crm, "2 days")
    assert remind(crm) == 1
    assert [(each.content["name"], each.content["records"]) for each in told(crm)] == [("chen", 2)]
    crm.execute("delete from crm.customer")
    assert remind(crm) == 0
    assert read(crm, "select from dq.reminded") == []


def test_one_message_for_all_that_somebody_is_to_know(crm: Connection) -> None:
    """What is his own and what is his people's, of two tables; a deadline that passed counts from its beginning."""
    crm.execute("update crm.staff set boss = 'li' where login = 'wu'")
    stale(crm, 9)
    assert remind(crm) == 1
    wait(crm, "2 days")
    told(crm)
    stale(crm, 1)
    crm.execute(
        "update crm.lead set assigned_at = now() - interval '25 hours', called_at = now() - interval '9 days' where id < 3"
    )
    assert remind(crm) == 1
    (li,) = told(crm)
    assert li.text.splitlines()[1:-1] == [
        "Yours to follow up:",
        "      2  Lead: answer is overdue: it is due within 24 hours",
        "         key 1, 2",
        "      1  Customer: Last follow-up is older than 7 days",
        "         key 1",
        "List: select * from dq.overdue where spec = 'crm' and owner = 'li' order by since, table_name, key;",
        "Of those who report to you, reminded before and still late:",
        "      1  Customer: Last follow-up is older than 7 days",
        "         key 9",
        "List: select * from dq.overdue where spec = 'crm' and manager = 'li' order by since, table_name, key;",
    ]
    assert (li.content["severity"], li.content["records"]) == ("critical", 4)
    since = "select key, since = assigned_at + interval '1 day' from dq.overdue join crm.lead on key = id::text"
    assert crm.execute(f"{since} where rule = 'answered' order by 1".encode()).fetchall() == [("1", True), ("2", True)]
    crm.execute("update crm.lead set answer = 'yes'")
    assert remind(crm) == 0
    assert read(crm, "select from dq.reminded where rule = 'answered'") == []


def test_in_chinese_and_no_more_than_ten_keys(crm: Connection, dsn: str) -> None:
    support.install(dsn, SPEC.replace("schema: crm\n", "schema: crm\nlanguage: zh\n"))
    crm.execute("insert into crm.customer select i, '2024-01-01', 'li' from generate_series(101, 115) as i")
    assert remind(crm) == 1
    (li,) = told(crm)
    assert li.title == "【提醒】li：逾期 15 条"
    assert li.text.splitlines()[1:4] == [
        "由您跟进：",
        "     15  客户：最近跟进距今已超过 7 天",
        "         主键 101、102、103、104、105、106、107、108、109、110 等，另有 5 条",
    ]
    assert "清单：select * from dq.overdue" in li.text


def test_rows_of_nobody_are_shown_until_somebody_is_known(crm: Connection, dsn: str) -> None:
    assert faults(dsn) == ["reminders-late: people are to be reminded of late rows, and never were"]
    crm.execute("update crm.customer set owner = ' ' where id = 1; update crm.customer set owner = 'N/A' where id = 2")
    crm.execute("insert into crm.staff values ('wu', 'zhao')")
    stale(crm, 1, 2, 3, 9)
    assert remind(crm) == 2
    nobody = "reminder-nobody: late by followed_up, and nobody is told, because their {1} is not known; rows: {0}"
    told(crm)
    wait(crm, "2 days")
    assert remind(crm) == 1
    assert [each.content["name"] for each in told(crm)] == ["chen"]
    # Of wu nobody can say which of the two is the one.
    assert [each for each in faults(dsn) if "nobody" in each] == [
        nobody.format(2, "owner"),
        nobody.format(3, "manager"),
    ]
    crm.execute("delete from crm.staff where boss = 'zhao'; update crm.customer set owner = 'wu' where id < 3")
    assert remind(crm) == 2
    assert [(each.content["name"], each.content["records"]) for each in told(crm)] == [("chen", 3), ("wu", 2)]
    assert [each for each in faults(dsn) if "nobody" in each] == []


def test_a_reminder_without_a_channel_is_shown_and_can_be_sent_later(
    crm: Connection, dsn: str, receiver: Receiver
) -> None:
    stale(crm, 1, 9)
    only = Channel("wu", receiver.url, {}, tells=("reminders",), owners=("wu",))
    assert Worker(dsn, [only, Channel("ops", receiver.url, {})]).once().sent == 1
    (lost,) = (each for each in faults(dsn) if "unaddressed" in each)
    assert lost.startswith("reminder-unaddressed: message ")
    assert lost.endswith("reminds li of 1 late rows, and no channel takes it")
    # Kept as long as the row is late.
    crm.execute("update dq.outbox set created_at = now() - interval '40 days'")
    Worker(dsn, [only]).once()
    assert crm.execute("select count(*) from dq.outbox").fetchone() == (1,)
    assert crm.execute("select dq.redeliver()").fetchone() == (1,)
    everybody = Channel("all", receiver.url, {}, tells=("reminders",))
    assert Worker(dsn, [everybody]).once().sent == 1
    assert [(body["name"], body["reminder"]) for _, body in receiver.got] == [("wu", ["owner"]), ("li", ["owner"])]
    assert [each for each in faults(dsn) if "unaddressed" in each] == []


def test_channels_choose_by_person_department_and_severity(crm: Connection) -> None:
    stale(crm, 1)
    crm.execute("update crm.lead set assigned_at = '2024-01-01', seller = 'ann' where id = 1")
    assert remind(crm) == 2
    channels = """[
        {"name": "ops"}, {"name": "owners", "tells": ["owners"]}, {"name": "all", "tells": ["reminders"]},
        {"name": "li", "tells": ["reminders"], "owners": ["li"]}, {"name": "sales", "tells": ["reminders"], "departments": ["Sales"]},
        {"name": "worst", "tells": ["incidents", "reminders"], "severity": "critical"}]"""
    crm.execute("select dq.route(%s::jsonb)", (channels,))
    chosen = crm.execute(
        "select o.content ->> 'name', array_agg(d.channel order by d.channel) from dq.delivery as d join dq.outbox as o"
        " on o.id = d.message group by 1 order by 1"
    )
    assert chosen.fetchall() == [("ann", ["all", "worst"]), ("li", ["all", "li", "sales"])]


def test_threat_57_a_reminder_is_sent_again_with_its_key(crm: Connection, dsn: str, receiver: Receiver) -> None:
    stale(crm, 1)
    receiver.answer = lambda number: 500 if number == 1 else 204
    worker = Worker(dsn, [Channel("li", receiver.url, {}, tells=("reminders",))])
    assert worker.once().failed == 1
    crm.execute("update dq.delivery set due_at = clock_timestamp()")
    assert worker.once().sent == 1
    assert len(receiver.keys) == 2
    assert len(set(receiver.keys)) == 1


def test_threat_57_several_at_once_remind_once(crm: Connection, dsn: str) -> None:
    stale(crm, *range(1, 11))
    with psycopg.connect(dsn) as first, psycopg.connect(dsn, autocommit=True) as second:
        assert remind(first) == 2
        second.execute("set lock_timeout = '1ms'")
        assert remind(second) is None, "it waits for nobody"
        first.rollback()
        assert remind(second) == 2, "what the first had written is lost with it"
        assert remind(first) == 0
    # Whoever looks is told not to look again so soon.
    stale(crm, *range(1, 11), days=20)
    assert crm.execute("select dq.remind('10 minutes')").fetchone() == (0,)
    crm.execute("update dq.reminder_run set reminded_at = now() - interval '11 minutes'")
    assert crm.execute("select dq.remind('10 minutes')").fetchone() == (2,)
    assert crm.execute("select count(*), count(distinct key) from dq.reminded").fetchone() == (10, 10)


def test_workers_at_once_write_and_send_once(crm: Connection, dsn: str, receiver: Receiver) -> None:
    stale(crm, *range(1, 11))
    channels = [Channel("all", receiver.url, {}, tells=("reminders",))]
    workers = [threading.Thread(target=Worker(dsn, channels).once) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    Worker(dsn, channels).once()
    assert sorted(body["name"] for _, body in receiver.got) == ["li", "wu"]


def test_in_quiet_hours_nobody_is_reminded_but_of_what_is_critical(crm: Connection, dsn: str) -> None:
    begins, ends = crm.execute(
        "select to_char(now() at time zone 'UTC' - interval '1 hour', 'HH24:MI'),"
        " to_char(now() at time zone 'UTC' + interval '1 hour', 'HH24:MI')"
    ).fetchone() or ("", "")
    quiet = f"schema: crm\nquiet_hours: {{from: '{begins}', to: '{ends}', zone: UTC, unless: critical}}\n"
    stale(crm, 1)
    assert remind(crm) == 1
    support.install(dsn, SPEC.replace("schema: crm\n", quiet))
    told(crm)
    wait(crm, "2 days")
    stale(crm, 2, 3)
    crm.execute("update crm.lead set assigned_at = '2024-01-01' where id = 1")
    assert remind(crm) == 1
    assert [line["rule"] for line in told(crm)[0].content["lines"]] == ["answered"]
    # Who follows a row up by night is told nothing in the morning.
    crm.execute("update crm.customer set last_follow_up = current_date where id = 3")
    assert remind(crm) == 0
    support.install(dsn, SPEC)
    assert remind(crm) == 2
    assert [(each.content["name"], each.content["lines"][0]["keys"]) for each in told(crm)] == [
        ("chen", ["1"]),
        ("li", ["2"]),
    ]


def test_a_table_that_cannot_be_read_holds_up_no_other(crm: Connection, dsn: str) -> None:
    stale(crm, 1)
    assert remind(crm) == 1
    text = "select pg_get_viewdef('dq_gen.crm_customer_overdue'::regclass)"
    (good,) = crm.execute(text).fetchone() or ("",)
    view = "create or replace view dq_gen.crm_customer_overdue as "
    crm.execute(f"{view} select v.* from ({good.strip(' ;')}) as v where 1 / (length(v.key) - 1) > 0".encode())
    crm.execute("update crm.lead set assigned_at = '2024-01-01'")
    told(crm)
    assert remind(crm) == 1
    assert told(crm)[0].content["lines"][0]["rule"] == "answered"
    assert "reminders-left-out: late rows could not be read: crm.customer failed (22012)" in faults(dsn)
    assert crm.execute("select count(*) from dq.reminded where table_name = 'customer'").fetchone() == (1,)
    crm.execute((view + good).encode())
    assert remind(crm) == 0, "what was told before is not told again"
    assert [each for each in faults(dsn) if "left-out" in each] == []


def test_what_the_spec_does_not_say_any_more_is_forgotten(crm: Connection, dsn: str) -> None:
    stale(crm, 1)
    crm.execute("update crm.lead set assigned_at = '2024-01-01'")
    assert remind(crm) == 1
    support.install(
        dsn, SPEC.replace(", remind: {manager_after: 2 days}", "").replace("within: 24 hours", "within: 23 hours")
    )
    assert read(crm, "select from pg_class where relname = 'crm_customer_overdue'") == []
    assert remind(crm) == 0
    assert read(crm, "select distinct rule from dq.reminded") == [{"rule": "answered"}], (
        "and another limit tells nothing anew"
    )
    support.install(dsn, "{dqsql: 1, name: other, schema: crm, tables: {staff: {key: login}}}")
    support.uninstall(dsn, "crm")
    assert remind(crm) == 0
    assert read(crm, "select from dq.reminded") == []
    assert faults(dsn) == []


def test_threat_20_21_28_who_sees_what_and_what_stands_in_the_data(crm: Connection, dsn: str) -> None:
    name = f"reader_{os.getpid()}"
    crm.execute("update crm.customer set owner = %s where id = 1", ("it's\nBcc: x\u202e",))
    stale(crm, 1, 2)
    crm.execute(f"create role {name}")
    try:
        crm.execute(f"set role {name}")
        for call in (
            "select dq.remind()",
            "select dq.tell_late()",
            "table dq.reminded",
            "table dq.overdue",
            "table dq.undelivered",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                crm.execute(call.encode())
        crm.execute("reset role")
        crm.execute(
            f"grant usage on schema dq, crm to {name}; grant select on dq.overdue, dq_gen.crm_customer_overdue, dq_gen.crm_lead_overdue,"
            f" crm.customer, crm.lead, crm.staff to {name}; grant execute on function dq.remind to {name};"
            "alter table crm.customer enable row level security;"
            f"create policy own on crm.customer to {name} using (owner = 'li')"
        )
        crm.execute(f"set role {name}")
        assert read(crm, "select key from dq.overdue") == [{"key": "2"}]
        assert remind(crm) == 2, "whoever has it looked for, all are told"
        crm.execute("reset role")
    finally:
        crm.execute(f"reset role; drop owned by {name}; drop role {name}")
    (found,) = (each for each in told(crm) if "Bcc" in each.title)
    assert found.title == "[reminder] it's Bcc: x: 1 late"
    assert not any(line.startswith("Bcc") for line in found.text.splitlines())
    assert "List: " not in found.text


def test_personal_keys_are_in_no_message(crm: Connection, dsn: str) -> None:
    support.install(dsn, SPEC.replace("    columns:\n", "    columns:\n      id: {personal: true}\n"))
    stale(crm, 7)
    assert remind(crm) == 1
    (li,) = told(crm)
    assert li.content["lines"][0]["keys"] == []
    assert "key" not in li.text.split("List")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{reminders: {every: 1 hour}, channels: {a: {url: 'https://x/'}}}",
            "channels:1:2: no channel is told any reminder",
        ),
        (
            "{digests: {zone: UTC}, channels: {a: {url: 'https://x/', tells: [reminders]}}}",
            "no channel is told any digest",
        ),
        ("{reminders: {every: 1 month}, channels: {a: {url: 'https://x/'}}}", "must be a length of time"),
    ],
)
def test_a_bad_file_is_told(text: str, expected: str) -> None:
    with pytest.raises(SpecError) as refused:
        from_text(text)
    assert expected in str(refused.value)


def test_the_spec_as_a_model_and_in_words(
    crm: Connection, dsn: str, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = tmp_path / "before.yml", tmp_path / "after.yml"
    before.write_text(SPEC, "utf-8")
    after.write_text(
        SPEC.replace("remind: {manager_after: 2 days}", "remind: true").replace("manager: boss", ""), "utf-8"
    )
    said = run_cli(capsys, "explain", str(before), "followed_up", "--dsn", dsn).out
    assert "reminds      the owner, 2 days later the manager (boss of crm.staff, where owner = login)" in said
    said = run_cli(capsys, "diff", str(before), str(after)).out
    assert "reminded of it: the owner, 2 days later the manager becomes the owner: no write is refused by it" in said
    assert "manager changed" in said
    model = applying.model_of(loads(SPEC), None)
    assert [table.manager.worded for table in model.tables if table.manager] == [
        "boss of crm.staff, where owner = login",
        "boss",
    ]


def test_who_looks_and_how_they_write_dates_changes_nothing(crm: Connection, dsn: str) -> None:
    crm.execute(
        "create schema own; create table own.call (at timestamptz, day date, owner text, primary key (at, day));"
        " insert into own.call values (now() - interval '9 days', (now() - interval '9 days')::date, 'li')"
    )
    support.install(
        dsn,
        "{dqsql: 1, name: own, schema: own, tables: {call: {owner: owner,"
        " rules: {followed: {fresh: day, within: 7 days, remind: true}}}}}",
    )
    assert remind(crm) == 1
    crm.execute("set timezone = 'America/New_York'; set datestyle = 'SQL, DMY'")
    assert remind(crm) == 0
