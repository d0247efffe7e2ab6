"""What BI tools read: rules that only dq.refresh() can count, scores, their history, the dictionary; and who sees what."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

from dqsql import apply as applying
from dqsql import cli
from dqsql.status import status
from dqsql.wording import COLUMNS, CONTRACT
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
weights: {completeness: 2, timeliness: 0.5}
tables:
  customer:
    title: Customer
    department: Sales
    process: Intake
    steward: Ann
    owner: owner
    source: source
    slices: [region]
    columns:
      name: {title: Name, required: {when: "region <> 'x'"}, unique: {action: observe}, length: {max: 8, action: observe}}
      code: {unique: true}
      parent: {references: {to: customer.id, action: observe}}
    rules:
      seen: {fresh: seen_at, within: 7 days}
      has_contact: {at_least: 1, child: contact.customer_id, action: observe}
  contact:
    department: Sales
    columns:
      phone: {required: {action: observe, threshold: 50%}, standard: text}
"""
TABLES = """
create schema crm;
create table crm.customer (
    id int primary key, name text, code text, parent int, seen_at timestamptz, owner text, source text, region text
);
create table crm.contact (id int primary key, customer_id int, phone text);
insert into crm.customer values
    (1, 'a', 'c1', null, now(), 'li', 'web', 'n'),
    (2, 'a', 'c2', 1, now(), 'li', 'web', 's'),
    (3, 'b', 'c3', 9, now() - interval '8 days', 'li', 'fair', 'n'),
    (4, 'much too long', 'c4', 9, null, 'wu', 'fair', 'n'),
    (5, null, null, null, now(), null, null, 'x');
insert into crm.contact values (1, 1, '1'), (2, 1, null), (3, 4, 'n/a'), (4, 4, '4'), (5, null, '5');
"""
MEASURED = {
    "name.unique": (4, 2),
    "code.unique": (4, 0),
    "parent.references": (3, 2),
    "seen": (5, 1),
    "has_contact": (5, 3),
}


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    return postgresql


def figures(connection: Connection) -> dict[str, tuple[int | None, int | None]]:
    rows = connection.execute(
        "select rule, applicable, violations from dq.rule_violations where table_name = 'customer' and not live"
    )
    return {rule: (applicable, violations) for rule, applicable, violations in rows}


def read(connection: Connection, query: str) -> list[dict[str, Any]]:
    return connection.cursor(row_factory=dict_row).execute(query).fetchall()


@pytest.mark.one_server
@pytest.mark.parametrize("view", ["completeness_by_slice", "rule_violations_by_slice"])
def test_slices_say_what_they_are_to_their_table(crm: Connection, view: str) -> None:
    found = crm.execute(f"select distinct slice, role from dq.{view} order by 1").fetchall()
    assert found == [("owner", "owner"), ("region", None), ("source", "source")]


@pytest.mark.one_server
def test_rows_that_name_nobody_are_one_line_without_a_rank(crm: Connection) -> None:
    """Blanks name nobody either; the slices show them as they are."""
    crm.execute(
        "insert into crm.customer (id, name, owner, region) values (801, 'N1', '', 'x'), (802, 'N2', ' ', 'x'), (803, 'N3', null, 'x')"
    )
    crm.execute("select dq.snapshot()")
    for view, where in (("scorecard", "true"), ("trend", "grain = 'day'")):
        found = read(
            crm, f"select name, rank from dq.{view} where scope = 'owner' and dimension = 'completeness' and {where}"
        )
        named = [line["name"] for line in found]
        assert len(named) == len(set(named))
        assert not {"", " "} & set(named)
        assert [line["rank"] for line in found if line["name"] is None] == [None]
    slices = read(crm, "select distinct value from dq.completeness_by_slice where slice = 'owner'")
    assert {"", " ", None} <= {line["value"] for line in slices}


def test_what_no_counter_keeps_is_measured_when_asked(crm: Connection) -> None:
    before = read(crm, "select rule, violations, status, measured_at, live from dq.rule_violations where not live")
    assert {line["rule"] for line in before} == {*MEASURED} - {"code.unique"}
    assert {(line["violations"], line["status"], line["measured_at"]) for line in before} == {
        (None, "not counted", None)
    }
    assert crm.execute("select dq.refresh()").fetchone() == (5,)
    assert figures(crm) == MEASURED
    after = read(crm, "select * from dq.rule_violations where not live")
    assert {line["status"] for line in after if line["violations"]} == {"over threshold"}
    assert len({line["measured_at"] for line in after}) == 1
    # What is measured stays as it was then, and says so; what is counted is live.
    crm.execute("delete from crm.customer where id in (2, 3)")
    assert figures(crm) == MEASURED
    live = read(crm, "select * from dq.rule_violations where rule = 'name.length'")[0]
    assert (live["applicable"], live["violations"], live["live"]) == (3, 1, True)
    assert live["measured_at"] > after[0]["measured_at"]
    assert crm.execute("select dq.refresh('crm.customer')").fetchone() == (5,)
    assert figures(crm)["name.unique"] == (2, 0)


def test_measured_equals_listed_by_slice(crm: Connection) -> None:
    """For every rule that is not live and every slice; against the violating rows, joined with the table."""
    crm.execute("select dq.refresh('crm.customer')")
    for slice_ in ("owner", "source", "region"):
        listed = crm.execute(
            f"select v.rule, t.{slice_}, count(*) from dq_gen.crm_customer_violating_rows v"
            f" join crm.customer t on t.id = v.key_id group by 1, 2"
        ).fetchall()
        shown = crm.execute(
            "select rule, value, violations from dq.rule_violations_by_slice where slice = %s and violations > 0",
            (slice_,),
        ).fetchall()
        assert sorted(map(repr, shown)) == sorted(map(repr, listed))
    totals = crm.execute(
        "select rule, sum(applicable)::int, sum(violations)::int from dq.rule_violations_by_slice where slice = 'owner'"
        " and not live group by rule"
    )
    assert {rule: (of, bad) for rule, of, bad in totals} == MEASURED


def test_the_figures_of_a_changed_rule_are_not_shown_for_the_new_one(crm: Connection, dsn: str) -> None:
    crm.execute("select dq.refresh()")
    support.install(dsn, SPEC.replace("within: 7 days", "within: 9 days"))
    assert figures(crm) == MEASURED | {"seen": (None, None)}
    crm.execute("select dq.refresh()")
    assert figures(crm) == MEASURED | {"seen": (5, 0)}


def test_a_table_without_slices_or_rows_is_measured_too(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create table public.t (a int, b int, c text, primary key (a, b))")
    postgresql.commit()
    spec = "{dqsql: 1, name: t, tables: {t: {columns: {c: {unique: {action: observe}}}}}}"
    support.install(dsn, spec)
    postgresql.autocommit = True
    for rows, expected in (("", (0, 0)), ("insert into t values (1, 1, 'x'), (1, 2, 'x'), (2, 1, 'y')", (3, 2))):
        if rows:
            postgresql.execute(rows)
        postgresql.execute("select dq.refresh()")
        assert postgresql.execute("select applicable, violations from dq.uniqueness").fetchall() == [expected]


def test_two_at_once_do_not_wait_and_do_not_fail(crm: Connection, dsn: str) -> None:
    with psycopg.connect(dsn) as first:
        first.execute("select dq.refresh()")
        crm.execute("set lock_timeout = '2s'")
        crm.execute("set statement_timeout = '5s'")
        assert crm.execute("select dq.refresh()").fetchone() == (0,)
        # Nor does it stand in the way of a writer, or of DDL that would wait for one.
        crm.execute("update crm.customer set name = 'z' where id = 2")
        locks = first.execute(
            "select distinct mode from pg_locks where pid = pg_backend_pid() and relation = 'crm.customer'::regclass"
        ).fetchall()
        assert locks == [("AccessShareLock",)]
        first.commit()
    assert crm.execute("select dq.refresh()").fetchone() == (5,)
    with pytest.raises(psycopg.errors.UndefinedObject, match="has no rules"):
        crm.execute("select dq.refresh('pg_class')")
    crm.execute("begin isolation level repeatable read")
    for call in ("refresh", "snapshot"):
        with pytest.raises(psycopg.errors.ActiveSqlTransaction, match="needs READ COMMITTED"), crm.transaction():
            crm.execute(f"select dq.{call}()")
    crm.execute("rollback")


@pytest.fixture
def roles(crm: Connection) -> Iterator[Connection]:
    """Role `reader` reads every view of the contract, role `clerk` may call what measures."""
    crm.execute("create role reader; create role clerk")
    views = ", ".join(f"dq.{view}" for view in CONTRACT)
    crm.execute(f"grant select on {views} to reader, clerk")
    crm.execute("grant usage on schema crm to reader; grant select on crm.customer, crm.contact to reader")
    yield crm
    crm.execute("reset role")
    crm.execute("reassign owned by clerk to current_user")
    crm.execute("drop owned by reader; drop owned by clerk; drop role reader; drop role clerk")


def test_threat_20_who_may_measure(roles: Connection) -> None:
    for call in ("refresh", "snapshot"):
        roles.execute("set role clerk")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            roles.execute(f"select dq.{call}()")
        roles.execute("reset role")
    roles.execute("grant execute on function dq.refresh(regclass), dq.snapshot() to clerk")
    roles.execute("set role clerk")
    # Without a right on the tables, and without one on what is kept.
    assert roles.execute("select dq.refresh(), dq.snapshot() > 0").fetchone() == (5, True)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        roles.execute("select from crm.customer")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        roles.execute("delete from dq.history")


def test_threat_17_a_forged_marker_is_neither_run_nor_read(roles: Connection) -> None:
    """Whoever may create a function or view anywhere can give it a COMMENT like ours."""
    marker = 'E\'x\\ndqsql:{"spec": "crm", "table": "crm.customer", "role": "%s", "hash": "h1"}\''
    roles.execute("create schema mine authorization clerk")
    roles.execute("set role clerk")
    roles.execute("create function mine.forged() returns bigint language plpgsql as $$ begin raise 'was run'; end $$")
    roles.execute("create view mine.forged_view as select * from dq.rule_violations")
    for role in ("refresh", "recount", "compact"):
        roles.execute(f"comment on function mine.forged() is {marker % role}")
        roles.execute("reset role")
        roles.execute(f"select dq.{role}('crm.customer')")
        roles.execute("set role clerk")
    roles.execute(f"comment on view mine.forged_view is {marker % 'rule_violations'}")
    roles.execute("reset role")
    (before,) = roles.execute("select count(*) from dq.rule_violations").fetchone() or ()
    roles.execute("select dq.publish()")
    assert roles.execute("select count(*) from dq.rule_violations").fetchone() == (before,)
    roles.execute("drop schema mine cascade")


@pytest.mark.parametrize("hidden", ["customer", "contact"])
def test_threat_21_no_total_of_hidden_rows(roles: Connection, hidden: str) -> None:
    """Rows of the table itself, or of another that a rule reads: measured, kept or pooled, no total tells of them."""
    roles.execute("select dq.refresh()")
    roles.execute("select dq.snapshot()")
    roles.execute(f"alter table crm.{hidden} enable row level security")
    owner = read(roles, "select * from dq.trend") + read(roles, "select * from dq.scorecard")
    assert {"table", "department", "source", "owner"} <= {line["scope"] for line in owner}
    roles.execute("set role reader")
    shown = read(roles, "select table_name, rule, applicable, violations, status from dq.rule_violations")
    withheld = {(line["table_name"], line["rule"]) for line in shown if line["status"] == "withheld"}
    if hidden == "customer":
        assert withheld == {("customer", line["rule"]) for line in shown if line["table_name"] == "customer"}
        assert read(roles, "select from dq.rule_violations_by_slice") == []
    else:
        assert withheld == {("customer", "has_contact"), ("contact", "phone.required")}
        assert read(roles, "select from dq.rule_violations_by_slice where rule = 'has_contact'") == []
    assert all(line["violations"] is None for line in shown if line["status"] == "withheld")
    scores = read(roles, "select table_name, scope, applicable from dq.scorecard where applicable is not null")
    assert hidden not in {line["table_name"] for line in scores}
    # The history of a table of which something is hidden is hidden as a whole.
    kept = read(roles, "select distinct table_name from dq.trend where table_name is not null")
    assert [line["table_name"] for line in kept] == (["contact"] if hidden == "customer" else [])
    assert read(roles, "select from dq.trend where scope in ('owner', 'source')") == []


def test_threat_24_a_refresh_that_would_miss_rows_fails(roles: Connection) -> None:
    roles.execute("select dq.refresh()")
    roles.execute("grant all on schema crm, dq, dq_gen to clerk")
    roles.execute(
        "alter table crm.customer enable row level security; alter table crm.customer force row level security"
    )
    roles.execute("alter table crm.customer owner to clerk; alter table crm.contact owner to clerk")
    for (name,) in roles.execute(
        "select oid::regprocedure::text from pg_proc where pronamespace = 'dq_gen'::regnamespace"
    ):
        roles.execute(f"alter function {name} owner to clerk")
    for (name,) in roles.execute(
        "select oid::regclass::text from pg_class where relnamespace = 'dq_gen'::regnamespace and relkind in ('v', 'r')"
    ):
        roles.execute(f"alter table {name} owner to clerk")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        roles.execute("select dq.refresh('crm.customer')")
    roles.execute("alter table crm.customer no force row level security")
    assert roles.execute("select dq.refresh('crm.customer')").fetchone() == (5,)


def test_scores_are_what_their_definition_says(crm: Connection) -> None:
    """Against the same definition, computed here from the figures of the rules."""
    crm.execute("select dq.refresh()")
    rules = read(crm, "select * from dq.rule_violations")
    slices = read(crm, "select * from dq.rule_violations_by_slice where role is not null")
    pools: dict[tuple[str, str | None, str], list[dict[str, Any]]] = {}
    for line in rules:
        pools.setdefault(("table", line["table_name"], line["dimension"]), []).append(line)
        pools.setdefault(("department", line["department"], line["dimension"]), []).append(line)
    for line in slices:
        pools.setdefault((line["role"], line["value"], line["dimension"]), []).append(line)
    expected: dict[tuple[str, str | None, str], float | None] = {}
    totals: dict[tuple[str, str | None], list[tuple[float, float]]] = {}
    for (scope, name, dimension), lines in pools.items():
        of, bad = sum(line["applicable"] for line in lines), sum(line["violations"] for line in lines)
        expected[scope, name, dimension] = 1 - bad / of if of else None
        totals.setdefault((scope, name), [])
        if of:
            weight = {"completeness": 2, "timeliness": 0.5}.get(dimension, 1)
            totals[scope, name].append((1 - bad / of, weight))
    for (scope, name), parts in totals.items():
        expected[scope, name, "total"] = sum(s * w for s, w in parts) / sum(w for _, w in parts)
    shown = read(crm, "select * from dq.scorecard")
    assert {(s["scope"], s["name"], s["dimension"]): s["score"] for s in shown} == {
        key: score if score is None else pytest.approx(score) for key, score in expected.items()
    }
    ranks = {s["name"]: s["rank"] for s in shown if s["scope"] == "owner" and s["dimension"] == "total"}
    by_score = sorted(("li", "wu"), key=lambda name: -(expected["owner", name, "total"] or 0))
    assert ranks == {by_score[0]: 1, by_score[1]: 2, None: None}
    assert {s["live"] for s in shown if s["dimension"] == "validity"} == {True}
    assert {s["live"] for s in shown if s["dimension"] == "timeliness"} == {False}


def test_what_is_not_measured_is_left_out_of_the_total(crm: Connection) -> None:
    scores = read(
        crm, "select dimension, score, status, live from dq.scorecard where scope = 'table' and name = 'customer'"
    )
    by = {s["dimension"]: s for s in scores}
    assert {d for d, s in by.items() if s["score"] is None} == {"uniqueness", "consistency", "timeliness"} & set(by)
    assert by["timeliness"]["status"] == "no score"
    parts = [(by[d]["score"], 2 if d == "completeness" else 1) for d in ("completeness", "validity")]
    assert by["total"]["score"] == pytest.approx(sum(s * w for s, w in parts) / 3)
    assert by["total"]["live"]
    crm.execute("truncate crm.customer")
    empty = read(crm, "select score, rank from dq.scorecard where scope = 'table' and name = 'customer'")
    assert {(s["score"], s["rank"]) for s in empty} == {(None, None)}


@pytest.mark.one_server
def test_equal_totals_share_a_place(postgresql: Connection, dsn: str) -> None:
    """7, 7 and 7 good rows of 10, and 9, 6 and 6: in whichever order these floats are added up, the sums differ."""
    postgresql.autocommit = True
    postgresql.execute(
        "create schema crm; create table crm.lead (id int primary key, owner text, name text, amount int, opened int, closed int);"
        "insert into crm.lead select row_number() over (), who, case when n > a then 'n' end, sign(n - b - 0.5), 1, sign(n - c - 0.5)"
        " from (values ('li', 3, 3, 3), ('wu', 1, 4, 4)) as v (who, a, b, c), generate_series(1, 10) as n"
    )
    support.install(
        dsn,
        """
        {dqsql: 1, name: crm, schema: crm, action: observe, tables: {lead: {key: id, owner: owner,
          columns: {name: {required: true}, amount: {range: {min: 0}}}, rules: {dates: {check: "closed >= opened"}}}}}
        """,
    )
    shown = read(postgresql, "select * from dq.scorecard where scope = 'owner' and dimension = 'total' order by name")
    assert [line["score"] for line in shown] == [pytest.approx(0.7)] * 2
    assert [(line["score_percent"], line["rank"]) for line in shown] == [(70, 1)] * 2


@pytest.mark.one_server
def test_a_share_that_is_just_the_threshold_is_accepted(postgresql: Connection, dsn: str) -> None:
    """29 of 100 are 29%, though 0.29 times 100 is less than 29 in floating point."""
    postgresql.autocommit = True
    postgresql.execute(
        "create schema crm; create table crm.lead (id int primary key, name text, note text, source text);"
        "insert into crm.lead select n, case when n > 29 then 'n' end, case when n > 7 then 'n' end, 'web' from generate_series(1, 100) as n;"
        "insert into crm.lead select n, 'n', 'n', 'fair' from generate_series(101, 1000) as n"
    )
    spec = """
    {dqsql: 1, name: crm, schema: crm, action: observe, tables: {lead: {key: id, source: source, columns: {
      name: {required: {threshold: 29%}}, note: {required: {threshold: 0.7%}}}}}}
    """
    support.install(dsn, spec)
    by_slice = {"completeness_by_slice": "field", "rule_violations_by_slice": "rule"}
    for view, name in by_slice.items():
        shown = f"select status from dq.{view} where value = 'web' and {name} ~ 'name'"
        assert postgresql.execute(shown).fetchall() == [("ok",)]
    for view in ("completeness", "rule_violations"):
        shown = f"select distinct status from dq.{view}"
        assert postgresql.execute(shown).fetchall() == [("ok",)]
    postgresql.execute("update crm.lead set name = null where id = 30; update crm.lead set note = null where id < 9")
    for view, name in by_slice.items():
        shown = f"select status from dq.{view} where value = 'web' and {name} ~ 'name'"
        assert postgresql.execute(shown).fetchall() == [("over threshold",)]
    assert postgresql.execute("select status from dq.completeness where field = 'note'").fetchall() == [
        ("over threshold",)
    ]


@pytest.mark.one_server
def test_a_day_keeps_its_figures_when_the_counters_cannot_be_trusted_later(crm: Connection, dsn: str) -> None:
    """Or when its spec is gone; other tables are kept as they are now."""
    crm.execute("select dq.refresh(), dq.snapshot()")
    query = "select scope, name, dimension, grain, applicable, violations from dq.history where table_name = '{}' order by 1, 2, 3, 4"
    before = crm.execute(query.format("customer")).fetchall()
    trigger = "select tgname from pg_trigger where tgrelid = 'crm.customer'::regclass and tgname ~ '^dq_count_insert'"
    ((name,),) = crm.execute(trigger).fetchall()
    crm.execute(f"alter table crm.customer disable trigger {name}")
    crm.execute("insert into crm.customer (id, name, region) values (9, 'z', 'n')")
    crm.execute("update crm.contact set phone = '7'")
    crm.execute("select dq.refresh(), dq.snapshot()")
    assert crm.execute(query.format("customer")).fetchall() == before
    assert ("field", "phone", "completeness", "day", 5, 0) in crm.execute(query.format("contact")).fetchall()
    crm.execute(
        f"alter table crm.customer enable trigger {name}; select dq.recount('crm.customer'); select dq.snapshot()"
    )
    assert crm.execute(query.format("customer")).fetchall() != before
    # Another spec keeps schema dq where it is.
    crm.execute("create table public.other (id int primary key, name text)")
    support.install(dsn, "{dqsql: 1, name: two, action: observe, tables: {other: {columns: {name: {required: true}}}}}")
    before = crm.execute(query.format("contact")).fetchall()
    support.uninstall(dsn, "crm")
    crm.execute("select dq.snapshot()")
    assert crm.execute(query.format("contact")).fetchall() == before


def test_history_is_kept_by_hour_and_day(crm: Connection) -> None:
    crm.execute("select dq.refresh()")
    (lines,) = crm.execute("select dq.snapshot()").fetchone() or ()
    before = read(crm, "select * from dq.trend order by 1, 2, 3, 4, 5, 6, 7")
    assert {line["grain"] for line in before} == {"hour", "day"}
    now = read(crm, "select * from dq.scorecard where score is not null")
    kept = {(s["scope"], s["name"], s["dimension"]): (s["score"], s["rank"]) for s in before if s["grain"] == "day"}
    for s in now:
        assert kept[s["scope"], s["name"], s["dimension"]] == (pytest.approx(s["score"]), s["rank"])
    assert kept["field", "phone", "completeness"][0] == pytest.approx(0.6)
    assert kept["rule", "parent.references", "consistency"][0] == pytest.approx(1 / 3)
    # By the hour, but for sources and owners; again within the hour takes the place of what was kept.
    assert {line["scope"] for line in before if line["grain"] == "hour"} == {"table", "department", "rule", "field"}
    crm.execute("update crm.contact set phone = '7'")
    assert crm.execute("select dq.snapshot(), (select count(*) from dq.history)").fetchone() == (lines, lines)
    after = read(crm, "select * from dq.trend order by 1, 2, 3, 4, 5, 6, 7")
    assert len(after) == len(before)
    (phone,) = [line for line in after if (line["name"], line["scope"], line["grain"]) == ("phone", "field", "day")]
    assert phone["score"] == 1.0


def test_old_hours_go_and_days_stay(crm: Connection) -> None:
    crm.execute("select dq.snapshot()")
    for age in ("3 days", "8 days"):
        crm.execute(
            f"insert into dq.history select (jsonb_populate_record(h, jsonb_build_object('at', h.at - interval '{age}'))).* from dq.history h where h.at >= now() - interval '2 days'"
        )
    crm.execute("set dq.timezone = 'Asia/Shanghai'")
    crm.execute("select dq.snapshot()")
    ages = crm.execute(
        "select distinct grain, date_trunc('day', now() - at + interval '1 hour') from dq.history where grain = 'hour'"
    ).fetchall()
    assert sorted(str(age) for _, age in ages) == ["0:00:00", "3 days, 0:00:00"]
    days = crm.execute("select count(distinct at) from dq.history where grain = 'day'").fetchone()
    assert (days or (0,))[0] >= 3
    (midnight,) = (
        crm.execute(
            "select max(at at time zone 'Asia/Shanghai')::time::text from dq.history where grain = 'day' and at > now() - interval '1 day' and measured_at = (select max(measured_at) from dq.history)"
        ).fetchone()
        or ()
    )
    assert midnight == "00:00:00"
    # A BI tool whose session is in another zone sees the day by the name that it has where it was kept.
    crm.execute("set timezone = 'Pacific/Honolulu'")
    for grain in ("day", "hour"):
        named = crm.execute(
            "select max(day)::text, to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from dq.trend where grain = %s",
            (grain,),
        ).fetchone()
        assert named is not None
        assert named[0] == named[1]


def test_history_of_what_has_no_rules_now_is_not_shown(crm: Connection, dsn: str) -> None:
    crm.execute("select dq.snapshot()")
    support.uninstall(dsn, "crm")
    support.runtime(dsn)
    assert crm.execute("select to_regclass('dq.trend') is null or not exists (select from dq.history)").fetchone() == (
        True,
    )


def test_the_dictionary_is_the_spec(crm: Connection) -> None:
    (name,) = read(crm, "select * from dq.field where table_name = 'customer' and field = 'name'")
    assert (name["title"], name["type"], name["is_required"], name["required_when"], name["is_unique"], name["rules"]) == (
        "Name", "text", True, "region <> 'x'", True, 3,
    )  # fmt: skip
    (phone,) = read(crm, "select * from dq.field where field = 'phone'")
    assert (phone["standard"], phone["is_normalised"], phone["required_when"], phone["steward"]) == (
        "text",
        True,
        None,
        None,
    )
    roles = {
        line["field"]: line["role"] for line in read(crm, "select field, role from dq.field where role is not null")
    }
    assert roles["owner"] == "owner, slice"
    (rule,) = read(crm, "select * from dq.rule where rule = 'name.required'")
    assert rule["description"] == "Name is required. Where region <> 'x'."
    assert (rule["kind"], rule["dimension"], rule["enforced_by"], rule["weight"], rule["steward"]) == (
        "required", "completeness", "check", 2.0, "Ann",
    )  # fmt: skip
    everywhere = "select spec, table_schema, table_name, rule from"
    assert sorted(crm.execute(f"{everywhere} dq.rule").fetchall()) == sorted(
        crm.execute(f"{everywhere} dq.rule_violations").fetchall()
    )


def test_each_dimension_has_its_own_view_and_each_rule_one_line(crm: Connection) -> None:
    parts = " union all ".join(f"select * from dq.{d}" for d in ("validity", "uniqueness", "consistency", "timeliness"))
    assert (
        crm.execute(f"select count(*), count(distinct dimension) from ({parts}) as p").fetchone()
        == crm.execute(
            "select count(*), count(distinct dimension) from dq.rule_violations where dimension <> 'completeness'"
        ).fetchone()
    )


def test_rows_that_break_rules_are_in_one_view_with_owner_and_reason(crm: Connection) -> None:
    rows = read(crm, "select * from dq.violating_rows order by key, rule")
    assert len(rows) == sum(support.scanned(crm, "crm_customer_violating_rows").values()) + 2
    row = next(r for r in rows if r["rule"] == "seen")
    assert (row["key"], row["owner"], row["source"], row["table_name"]) == ("3", "li", "fair", "customer")
    assert row["title"]
    # By key and rule, page by page.
    seen: list[tuple[int, str]] = []
    while page := crm.execute(
        "select key_id, rule from dq_gen.crm_customer_violating_rows where (key_id, rule) > (%s, %s) order by 1, 2 limit 2",
        seen[-1] if seen else (0, ""),
    ).fetchall():
        seen += page
    everything = crm.execute("select key_id, rule from dq_gen.crm_customer_violating_rows order by 1, 2").fetchall()
    assert seen == everything


@pytest.mark.parametrize("language", ["en", "zh"])
def test_views_have_the_columns_of_the_contract_and_say_what_they_are(crm: Connection, dsn: str, language: str) -> None:
    support.install(dsn, SPEC + f"language: {language}\n")
    for view in CONTRACT:
        rows = crm.execute(
            "select attname, col_description(attrelid, attnum) from pg_attribute"
            " where attrelid = %s::regclass and attnum > 0 order by attnum",
            (f"dq.{view}",),
        ).fetchall()
        assert [name for name, _ in rows] == list(COLUMNS[view])
        assert [text for _, text in rows] == [words[language] for words in COLUMNS[view].values()]


def test_no_live_view_reads_a_table_of_the_users(crm: Connection) -> None:
    for view in set(CONTRACT) - {"missing_rows", "violating_rows", "task"}:
        plan = "\n".join(line for (line,) in crm.execute(f"explain (verbose) select * from dq.{view}"))
        assert " on crm." not in plan, view


def test_threat_15_a_renamed_table_withholds_its_own_totals_and_no_others(crm: Connection, dsn: str) -> None:
    crm.execute("alter table crm.customer rename to client")
    shown = crm.execute(
        "select table_name, bool_and(status = 'withheld') from dq.rule_violations group by 1 order by 1"
    )
    assert shown.fetchall() == [("contact", False), ("customer", True)]
    assert read(crm, "select * from dq.scorecard where scope = 'table' and name = 'contact'")
    with applying.connect(dsn) as connection:
        assert [fault.what for fault in status(connection).faults] == ["the table is gone or was renamed"]


def dqsql(dsn: str, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command of dqsql prints."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["dqsql", *arguments, "--dsn", dsn])
        with pytest.raises(SystemExit) as left:
            cli.main()
    written = capsys.readouterr()
    assert left.value.code in (0, None), written.err
    return written.out


def test_commands_for_a_schedule(crm: Connection, dsn: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert dqsql(dsn, capsys, "refresh") == '"crm"."customer"  5 rules measured\n'
    assert figures(crm) == MEASURED
    assert dqsql(dsn, capsys, "snapshot", "--format", "json").strip().startswith('{\n "lines": ')
    assert read(crm, "select * from dq.trend where grain = 'hour'")
    said = json.loads(dqsql(dsn, capsys, "refresh", "--format", "json"))
    assert said == {"tables": [{"table": '"crm"."customer"', "rules": 5}]}
    shown = dqsql(dsn, capsys, "status")
    assert re.search(r"name\.unique +query +2 +4 +over threshold, measured \d{4}-", shown)
    assert not re.search(r"name\.length.*measured", shown)


@pytest.mark.one_server
def test_figures_and_history_survive_a_dump(crm: Connection, dsn: str, pg_programs: Callable[..., str]) -> None:
    crm.execute("select dq.refresh()")
    crm.execute("select dq.snapshot()")
    queries = ("select * from dq.trend order by 1, 2, 3, 4, 5, 6, 7, 8", "select * from dq.uniqueness order by rule")
    before = [crm.execute(query).fetchall() for query in queries]
    text = pg_programs("pg_dump", dsn)
    crm.execute("drop database if exists restored")
    crm.execute("create database restored")
    try:
        there = make_conninfo(dsn, dbname="restored")
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", there, stdin=text)
        with psycopg.connect(there) as restored:
            assert [restored.execute(query).fetchall() for query in queries] == before
            assert restored.execute("select dq.refresh()").fetchone() == (5,)
    finally:
        crm.execute("drop database restored with (force)")
