"""Thresholds, incidents and who may see and change them: figures cross limits, and what becomes of that is kept."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest
from psycopg.rows import dict_row

from dqsql import apply as applying
from dqsql import cli, runtime
from dqsql.errors import DatabaseError
from dqsql.spec import loads
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
    process: Intake
    department: Sales
    steward: Ann
    owner: owner
    source: source
    slices: [region]
    columns:
      code: {title: Code, required: true, alert: {missing_rate: 30%, clear: 10%, severity: critical}}
      phone: {title: Phone, alert: {missing: 2, by: source}}
      name: {unique: {severity: minor, alert: {violations: 0}}}
"""
TABLE = """
create schema crm;
create table crm.customer (
    id int primary key, code text, phone text, name text, owner text, source text, region text
);
insert into crm.customer select i, 'c' || i, '1', 'n' || i, 'li', 'web', 'n' from generate_series(1, 10) as i;
"""


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


def evaluate(connection: Connection) -> int | None:
    (changed,) = connection.execute("select dq.evaluate()").fetchone() or (None,)
    return changed


def read(connection: Connection, query: str) -> list[dict[str, Any]]:
    return connection.cursor(row_factory=dict_row).execute(query).fetchall()


def events(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute("select incident, event, figure, done_by from dq.incident_events order by id").fetchall()


def lose(connection: Connection, column: str, *ids: int) -> None:
    connection.execute(f"update crm.customer set {column} = null where id = any(%s)", (list(ids),))


class Said(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def run_cli(capsys: pytest.CaptureFixture[str], *arguments: str) -> Said:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["dqsql", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
    return Said(int(left.value.code or 0), *capsys.readouterr())


def test_an_incident_opens_once_and_is_over_when_the_figure_is(crm: Connection) -> None:
    assert evaluate(crm) == 0
    lose(crm, "code", 1, 2, 3)
    assert evaluate(crm) == 0, "30% is accepted"
    lose(crm, "code", 4)
    crm.execute("update crm.customer set source = 'fair', region = E's\n\u202ex' where id <= 4")
    assert evaluate(crm) == 1
    assert evaluate(crm) == 0
    (incident,) = read(crm, "select * from dq.incidents")
    assert {
        name: incident[name] for name in ("state", "severity", "threshold", "scope", "name", "title", "measure")
    } == {
        "state": "open",
        "severity": "critical",
        "threshold": "code.missing_rate",
        "scope": "field",
        "name": "code",
        "title": "Code",
        "measure": "missing_rate",
    }
    assert (incident["figure"], incident["highest"], incident["affected"], incident["applicable"]) == (0.4, 0.3, 4, 10)
    assert (incident["process"], incident["department"], incident["steward"]) == ("Intake", "Sales", "Ann")
    assert incident["worst_slices"] == "region s x: 100% (4 of 4); source fair: 100% (4 of 4)"
    listed = crm.execute(f"select count(*) from {incident['listed_in']}").fetchone()
    assert listed == (4,)
    # Between the limits nothing changes but the figure.
    lose(crm, "code", 5)
    crm.execute("update crm.customer set code = 'x' || id where id in (1, 2, 3)")
    assert evaluate(crm) == 0
    (incident,) = read(crm, "select figure, peak, state from dq.incidents")
    assert incident == {"figure": 0.2, "peak": 0.4, "state": "open"}
    crm.execute("update crm.customer set code = 'x' || id where id = 4")
    assert evaluate(crm) == 1
    (incident,) = read(crm, "select figure, state, resolved_by, resolved_at is not null as over from dq.incidents")
    assert incident == {"figure": 0.1, "state": "resolved", "resolved_by": None, "over": True}
    assert events(crm) == [(1, "opened", 0.4, None), (1, "resolved", 0.1, None)]
    lose(crm, "code", 1, 2, 3, 4)
    assert evaluate(crm) == 1
    (incident,) = read(crm, "select state, reopened, figure, peak, resolved_at from dq.incidents")
    assert incident == {"state": "open", "reopened": 1, "figure": 0.5, "peak": 0.5, "resolved_at": None}
    assert [event for _, event, *_ in events(crm)] == ["opened", "resolved", "reopened"]


def test_each_value_of_a_slice_counts_by_itself(crm: Connection) -> None:
    crm.execute(
        "insert into crm.customer select i, 'c' || i, null, 'n' || i, 'wu', null, 's' from generate_series(11, 13) as i"
    )
    assert evaluate(crm) == 1
    lose(crm, "phone", 1, 2)
    assert evaluate(crm) == 0, "two of web are accepted"
    lose(crm, "phone", 3)
    assert evaluate(crm) == 1
    query = "select slice, value, measure, figure, state from dq.incidents order by id"
    assert [tuple(line.values()) for line in read(crm, query)] == [
        ("source", None, "missing", 3, "open"),
        ("source", "web", "missing", 3, "open"),
    ]
    # A value that no row has any more is over, and so is one that has fewer gaps.
    crm.execute("delete from crm.customer where id > 10")
    crm.execute("update crm.customer set phone = '1' where id = 3")
    assert evaluate(crm) == 2
    assert [(line["figure"], line["state"]) for line in read(crm, query)] == [(0, "resolved"), (2, "resolved")]


def test_few_rows_open_nothing(crm: Connection, dsn: str) -> None:
    support.install(dsn, SPEC.replace("clear: 10%", "min_rows: 11"))
    lose(crm, "code", *range(1, 11))
    assert evaluate(crm) == 0
    crm.execute("insert into crm.customer values (11, null, '1', 'x')")
    assert evaluate(crm) == 1


def test_figures_that_are_measured_count_when_they_are(crm: Connection) -> None:
    crm.execute("update crm.customer set name = 'twin' where id < 3")
    assert evaluate(crm) == 0, "nothing is measured yet"
    crm.execute("select dq.refresh()")
    assert evaluate(crm) == 1
    (incident,) = read(crm, "select scope, name, severity, figure, state from dq.incidents")
    assert incident == {"scope": "rule", "name": "name.unique", "severity": "minor", "figure": 2, "state": "open"}
    # What was measured before somebody mended it says nothing of a recurrence.
    crm.execute("select dq.resolve(1, 'typed twice', 'one deleted')")
    assert evaluate(crm) == 0
    crm.execute("select dq.refresh()")
    assert evaluate(crm) == 1
    assert [event for _, event, *_ in events(crm)] == ["opened", "resolved", "reopened"]


def test_people_take_over_assign_and_explain(crm: Connection) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    me = crm.info.user
    crm.execute("select dq.acknowledge(1, 'looking')")
    crm.execute("select dq.assign(1, 'li', 'his rows')")
    (incident,) = read(crm, "select state, acknowledged_by, assignee from dq.incidents")
    assert incident == {"state": "acknowledged", "acknowledged_by": me, "assignee": "li"}
    assert evaluate(crm) == 0, "what is known opens nothing"
    crm.execute("update crm.customer set code = 'x' || id")
    assert evaluate(crm) == 1
    crm.execute("select dq.resolve(1, 'import without codes', 'import mended')")
    (incident,) = read(crm, "select state, cause, remedy, resolved_by from dq.incidents")
    assert incident == {
        "state": "resolved",
        "cause": "import without codes",
        "remedy": "import mended",
        "resolved_by": None,
    }
    assert [(event, by) for _, event, _, by in events(crm)] == [
        ("opened", None),
        ("acknowledged", me),
        ("assigned", me),
        ("resolved", None),
        ("explained", me),
    ]
    # Of these, people are told when it opens and when it is over.
    told = crm.execute("select content ->> 'event' from dq.outbox order by id").fetchall()
    assert told == [("opened",), ("resolved",)]


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("call", "said", "chinese"),
    [
        ("dq.acknowledge(7)", "there is no incident 7", "没有事件 7"),
        (
            "dq.acknowledge(1)",
            "incident 1 is resolved: there is nothing to take over",
            "事件 1 的状态为 resolved，无需受理",
        ),
        ("dq.assign(1, 'li')", "incident 1 is resolved", "事件 1 已关闭"),
        ("dq.assign(1, ' ')", "an incident is assigned to somebody", "须指定处理人"),
        (
            "dq.resolve(1, 'x', null)",
            "an incident is resolved with its cause and its remedy",
            "关闭事件须写明原因和措施",
        ),
    ],
)
def test_what_cannot_be_done_is_said(crm: Connection, call: str, said: str, chinese: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute("select dq.resolve(1, 'a', 'b')")
    for locale, expected in (("en", said), ("zh", chinese)):
        crm.execute(f"set dq.locale = '{locale}'")
        with pytest.raises(psycopg.errors.InvalidParameterValue) as refused:
            crm.execute(f"select {call}")
        assert refused.value.diag.message_primary == expected
        assert refused.value.diag.message_hint


def test_two_that_evaluate_at_once_open_one_incident(crm: Connection, dsn: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    with psycopg.connect(dsn) as first, psycopg.connect(dsn, autocommit=True) as second:
        assert evaluate(first) == 1
        second.execute("set lock_timeout = '1ms'")
        assert evaluate(second) is None, "it waits for nobody"
        first.rollback()
        assert evaluate(second) == 1, "what the first had seen is lost with it"
        assert evaluate(first) == 0
        first.commit()
    assert [event for _, event, *_ in events(crm)] == ["opened"]
    # Whatever goes past the lock: there is no second one.
    columns = [c.name for c in crm.execute("select * from dq.incident limit 0").description or [] if c.name != "id"]
    listed = ", ".join(columns)
    with pytest.raises(psycopg.errors.UniqueViolation):
        crm.execute(f"insert into dq.incident ({listed}) select {listed} from dq.incident")


def test_nobody_waits_for_who_is_at_an_incident_by_hand(crm: Connection, dsn: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute("update crm.customer set code = 'x' || id")
    with psycopg.connect(dsn) as steward:
        steward.execute("select dq.acknowledge(1)")
        crm.execute("set lock_timeout = '1ms'")
        assert evaluate(crm) == 0
        steward.commit()
    assert evaluate(crm) == 1
    crm.execute("set default_transaction_isolation = 'repeatable read'")
    with pytest.raises(psycopg.errors.ActiveSqlTransaction):
        evaluate(crm)


def test_what_is_not_to_be_trusted_opens_nothing(crm: Connection) -> None:
    trigger, *_ = crm.execute(
        "select tgname from pg_trigger where tgrelid = 'crm.customer'::regclass and tgname ~ '^dq_count_update'"
    ).fetchone() or ("",)
    crm.execute(f"alter table crm.customer disable trigger {trigger}")
    crm.execute(f"alter table crm.customer enable trigger {trigger}")
    lose(crm, "code", 1, 2, 3, 4)
    assert read(
        crm, "select status, figure from dq.completeness c, dq.watched w where field = 'code' and w.name = 'code'"
    ) == [{"status": "recount", "figure": 0.4}]
    assert evaluate(crm) == 0
    crm.execute("select dq.recount('crm.customer')")
    assert evaluate(crm) == 1


def test_what_the_spec_watches_no_more_is_withdrawn(crm: Connection, dsn: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    support.install(dsn, SPEC.replace("30%, clear: 10%, severity: critical", "35%, severity: minor"))
    assert evaluate(crm) == 0
    (incident,) = read(crm, "select severity, highest, clear, state from dq.incidents")
    assert incident == {"severity": "minor", "highest": 0.35, "clear": 0.35, "state": "open"}
    support.install(dsn, SPEC.replace("alert: {missing_rate: 30%, clear: 10%, severity: critical}", ""))
    with applying.connect(dsn) as installer, applying.only_installer(installer):
        assert evaluate(crm) == 0, "while dqsql installs, thresholds may be gone for a moment"
    assert evaluate(crm) == 1
    assert [event for _, event, *_ in events(crm)] == ["opened", "withdrawn"]
    assert crm.execute("select count(*) from dq.outbox").fetchone() == (1,)
    support.install(dsn, SPEC)
    assert evaluate(crm) == 1
    assert [event for _, event, *_ in events(crm)] == ["opened", "withdrawn", "reopened"]


@pytest.fixture
def reader(crm: Connection) -> Iterator[str]:
    name = f"reader_{os.getpid()}"
    crm.execute(f"create role {name} login password 'reader'; grant usage on schema dq to {name}")
    yield name
    crm.execute(f"reset role; drop owned by {name}; drop role {name}")


def test_threat_20_nobody_but_who_was_granted_it_evaluates_or_changes_incidents(crm: Connection, reader: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute(f"set role {reader}")
    calls = ("evaluate()", "acknowledge(1)", "assign(1, 'x')", "resolve(1, 'a', 'b')", "redeliver()", "tell(1)")
    calls += ('route(\'[{"name": "x"}]\')', "take('{x}')", "settle(1, 'x', null, null)", "note_event(1, 'resolved')")
    calls += ("beat('x', now(), 'x', 1, 1)", "close_incident(1, 'resolved')")
    for call in calls:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            crm.execute(f"select dq.{call}")
    for relation in ("incident", "incident_event", "outbox", "delivery", "worker", "incidents", "watched", "threshold"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            crm.execute(f"select * from dq.{relation}")
    crm.execute("reset role")
    crm.execute(f"grant execute on function dq.acknowledge, dq.evaluate to {reader}")
    crm.execute(f"set role {reader}")
    crm.execute("select dq.acknowledge(1)")
    assert evaluate(crm) == 0
    crm.execute("reset role")
    seen = crm.execute("select done_by, done_as from dq.incident_events where event = 'acknowledged'").fetchone()
    assert seen == (crm.info.user, reader)


def test_threat_21_incidents_tell_nobody_of_hidden_rows(crm: Connection, reader: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute(f"grant select on dq.incidents, dq.incident_events to {reader}; grant usage on schema crm to {reader}")
    crm.execute(f"grant select on crm.customer to {reader}")
    amounts = "select (select count(*) from dq.incidents), (select count(*) from dq.incident_events)"
    crm.execute(f"set role {reader}")
    assert crm.execute(amounts).fetchone() == (1, 1)
    crm.execute("reset role")
    crm.execute("alter table crm.customer enable row level security")
    crm.execute("create policy own on crm.customer using (owner = current_user)")
    crm.execute(
        "create function public.peep(text) returns boolean language plpgsql cost 0.0001"
        " as $$begin raise notice '%', $1; return true; end$$"
    )
    said: list[str] = []
    crm.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    crm.execute(f"set role {reader}")
    assert crm.execute(amounts).fetchone() == (0, 0)
    for view, column in (("incidents", "title"), ("incident_events", "event")):
        assert crm.execute(f"select from dq.{view} where public.peep({column})").fetchall() == []
    assert said == [], "nor does a function see what is left out afterwards"
    crm.execute("reset role")
    assert crm.execute(amounts).fetchone() == (1, 1)


def test_threat_24_an_owner_that_does_not_see_all_rows_opens_nothing(crm: Connection, dsn: str, reader: str) -> None:
    """As the role that dqsql belongs to, where row-level security is forced upon the owner."""
    crm.execute("alter table crm.customer enable row level security; alter table crm.customer force row level security")
    lose(crm, "code", 1, 2, 3, 4)
    crm.execute(f"alter function dq.evaluate() owner to {reader}")
    crm.execute(f"grant usage on schema crm to {reader}; grant usage, create on schema dq to {reader}")
    crm.execute(f"grant all on all tables in schema dq to {reader}")
    crm.execute(f"grant execute on all functions in schema dq to {reader}")
    assert evaluate(crm) == 0
    crm.execute(
        "alter table crm.customer no force row level security; alter table crm.customer disable row level security"
    )
    assert evaluate(crm) == 1


def test_threat_27_what_became_of_incidents_is_neither_changed_nor_deleted(crm: Connection) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    for statement in (
        "update dq.incident_event set event = 'resolved'",
        "delete from dq.incident_event",
        "truncate dq.incident_event cascade",
        "delete from dq.incident",
        "truncate dq.incident cascade",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="a record"):
            crm.execute(statement)
    assert [event for _, event, *_ in events(crm)] == ["opened"]


def test_threat_54_incidents_are_kept_when_dqsql_goes(
    crm: Connection, dsn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute("select dq.resolve(1, '导入', 'mended')")
    before = crm.execute("select count(*) from pg_class where relnamespace = 'dq_gen'::regnamespace").fetchone()
    with pytest.raises(DatabaseError, match="holds 1 incidents that would go with dqsql; name a file"):
        support.uninstall(dsn)
    assert crm.execute("select count(*) from pg_class where relnamespace = 'dq_gen'::regnamespace").fetchone() == before
    with pytest.raises(psycopg.errors.ObjectInUse, match="what became of them would be lost"):
        crm.execute(runtime.removal_sql())
    file = tmp_path / "incidents.jsonl"
    assert run_cli(capsys, "uninstall", "--yes", "--dsn", dsn, "--incidents", str(file)).code == 0
    (line,) = file.read_text("utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["threshold"], kept["cause"], kept["figure"]) == ("code.missing_rate", "导入", 0.4)
    assert [event["event"] for event in kept["events"]] == ["opened", "resolved"]
    assert crm.execute("select to_regnamespace('dq')").fetchone() == (None,)


def test_a_spec_that_goes_leaves_its_incidents(crm: Connection, dsn: str) -> None:
    crm.execute("create table crm.other (id int primary key, a text)")
    support.install(dsn, "{dqsql: 1, name: other, schema: crm, tables: {other: {columns: {a: {required: true}}}}}")
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    support.uninstall(dsn, "crm")
    assert evaluate(crm) == 1
    assert [event for _, event, *_ in events(crm)] == ["opened", "withdrawn"]


def test_what_is_declared_can_be_read(crm: Connection) -> None:
    declared = read(crm, "select * from dq.threshold order by threshold")
    assert [line["threshold"] for line in declared] == [
        "code.missing_rate",
        "name.unique.violations",
        "phone.missing.source",
    ]
    assert declared[0] | {"highest": 0.3, "clear": 0.1, "min_rows": 1, "owner": "owner"} == declared[0]
    assert (declared[0]["listed_in"], declared[1]["listed_in"], declared[2]["listed_in"]) == (
        '"dq_gen"."crm_customer_missing_rows"',
        '"dq_gen"."crm_customer_violating_rows"',
        None,
    )
    assert declared[1]["reads"] == '"crm"."customer"'


def test_alerts_are_explained_and_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_text(SPEC, "utf-8")
    new.write_text(SPEC.replace("30%", "20%").replace(", alert: {violations: 0}", ""), "utf-8")
    said = run_cli(capsys, "explain", str(old), "code.required").out
    assert "alert        code.missing_rate: critical above missing_rate 30%, over at 10%" in said
    said = run_cli(capsys, "explain", str(old), "name.unique", "--format", "json").out
    assert json.loads(said)["alerts"] == ["name.unique.violations: minor above violations 0"]
    changed = json.loads(run_cli(capsys, "diff", str(old), str(new), "--format", "json").out)["changes"]
    assert [(change["subject"], change["effect"]) for change in changed] == [
        ("alert code.missing_rate", "worded"),
        ("alert name.unique.violations", "dropped"),
    ]


def test_a_threshold_stays_where_a_standard_is_given_an_option() -> None:
    spec = "{dqsql: 1, name: x, tables: {t: {key: id, columns: {a: {standard: phone, region: CN, phone: {threshold: 3%, alert: 4%}}}}}}"
    model = applying.model_of(loads(spec), None)
    assert [(a.threshold, a.rule.region) for a in model.tables[0].assertions] == [(0.03, "CN")]  # type: ignore[attr-defined]
    assert [(t.id, t.limit) for t in model.tables[0].thresholds] == [("a.phone.violation_rate", 0.04)]


@pytest.mark.one_server
def test_who_evaluates_and_how_they_write_dates_changes_nothing(postgresql: Connection, dsn: str) -> None:
    """A value of a slice is text: it is the same text for every session."""
    postgresql.execute(
        "create schema own; create table own.t (id int primary key, a text, day date, at timestamptz);"
        " insert into own.t select i, null, '2030-02-03', '2030-02-03 00:00+00' from generate_series(1, 3) as i"
    )
    postgresql.commit()
    support.install(
        dsn,
        "{dqsql: 1, name: own, schema: own, action: observe, tables: {t: {slices: [day, at],"
        " columns: {a: {required: true, alert: [{missing: 1, by: day}, {missing: 1, by: at}]}}}}}",
    )
    postgresql.autocommit = True
    assert evaluate(postgresql) == 2
    postgresql.execute("set timezone = 'America/New_York'; set datestyle = 'SQL, DMY'")
    assert evaluate(postgresql) == 0
    assert postgresql.execute("select value from dq.incidents order by threshold").fetchall() == [
        ("2030-02-03 00:00:00+00",), ("2030-02-03",),
    ]  # fmt: skip
