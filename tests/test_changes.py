"""Rules about changes: what a client is told, by whichever way the write comes, and what is counted of them."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.errors import from_diagnostic, violations
from dqsql.plan.changes import Plan
from dqsql.status import healthy, status, verify
from tests import support

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: ACTION
tables:
  deal:
    title: {zh: 商机, en: Deal}
    key: id
    slices: [source]
    columns:
      code: {immutable: true, title: {zh: 编号, en: Code}}
      stage: {title: {zh: 阶段, en: Stage}, transition: {moves: {new: [won, lost], lost: [new]}, start: [new]}}
      amount: {range: {min: 0}, required: {when: "stage = 'won'"}}
"""
TABLES = """
create schema crm;
create table crm.deal (id int primary key, code text, stage text, amount numeric, source text);
insert into crm.deal values (1, 'A', 'new', 5, 'web'), (2, 'B', 'won', null, 'web'), (3, null, 'old', 1, 'fair');
"""


@pytest.fixture
def crm(postgresql: Connection) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    return postgresql


def installed(dsn: str, action: str) -> Plan:
    return support.install(dsn, SPEC.replace("ACTION", action))


def refused(connection: Connection, statement: str) -> list[str]:
    """The rules that the statement is refused for."""
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        connection.execute(statement)
    connection.rollback()
    return [violation.rule for violation in violations(caught.value)]


def test_one_error_names_what_is_wrong_with_the_row_and_with_the_change(crm: Connection, dsn: str) -> None:
    held = {d.assertion.id: d.mechanism for decisions in installed(dsn, "reject").decisions.values() for d in decisions}
    assert held == {
        "code.immutable": "change guard",
        "stage.transition": "change guard",
        "amount.range": "check",
        "amount.required": "ratchet",
    }
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        crm.execute("update crm.deal set code = 'X', stage = 'new' where id = 2")
    crm.rollback()
    assert (
        caught.value.diag.message_primary
        == "Deal: 2 problems: Code cannot be changed once it is set; Stage cannot change in this way"
    )
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        crm.execute("set local dq.locale = 'zh'; update crm.deal set code = 'X' where id = 2")
    crm.rollback()
    # The old debt of the row is told too, as in every error.
    assert [(v.rule, v.column, v.code, v.table, v.action) for v in violations(caught.value)] == [
        ("amount.required", "amount", "required", "deal", "reject"),
        ("code.immutable", "code", "immutable", "deal", "reject"),
    ]
    assert caught.value.diag.message_primary == "商机：2 项不合格：amount不能为空；编号一经填写不得修改"
    assert (caught.value.diag.constraint_name or "").startswith("dq_guard_")
    assert refused(crm, "update crm.deal set stage = 'won', amount = null, code = 'X' where id = 1") == [
        "amount.required",
        "code.immutable",
    ]
    # A CHECK sees one row only: the stored one is looked up.
    assert refused(crm, "update crm.deal set code = 'X', amount = -1 where id = 1") == [
        "code.immutable",
        "amount.range",
    ]
    assert refused(crm, "update crm.deal set amount = -1 where id = 1") == ["amount.range"]
    crm.execute("update crm.deal set amount = 6, source = 'fair' where id = 2")
    crm.execute("update crm.deal set code = 'C', stage = 'won' where id = 3")


def test_what_a_check_refuses_is_told_of_its_change_too(crm: Connection, dsn: str) -> None:
    """By whichever way it is written, and as far as the writer may see the row as it was."""
    installed(dsn, "reject")
    everything = ["code.immutable", "stage.transition", "amount.range"]
    assert refused(crm, "update crm.deal set code = 'X', stage = 'old', amount = -1 where id = 1") == everything
    assert refused(crm, "insert into crm.deal values (9, 'X', 'won', -1)") == everything[1:]
    assert refused(crm, "insert into crm.deal values (9, 'X', 'new', -1)") == ["amount.range"]
    upsert = "insert into crm.deal values (1, 'X', 'old', 1) on conflict (id) do update set amount = -1"
    assert refused(crm, f"{upsert}, code = excluded.code, stage = excluded.stage") == everything
    assert refused(crm, upsert) == ["amount.range"]
    # Several rows of one statement, each beside its own.
    assert refused(crm, "update crm.deal set code = 'A', amount = -1 where id in (1, 3)") == ["amount.range"]
    assert refused(crm, "update crm.deal set code = 'X', amount = -1 where id = 3") == ["amount.range"]
    crm.execute(
        "create role dq_test_blind; grant usage on schema crm to dq_test_blind; grant insert on crm.deal to dq_test_blind"
    )
    try:
        crm.execute("grant update (code, amount) on crm.deal to dq_test_blind")
        crm.commit()
        blind = "set local role dq_test_blind; update crm.deal set code = 'X', amount = -1"
        assert refused(crm, blind) == ["amount.range"]
    finally:
        crm.execute("drop owned by dq_test_blind; drop role dq_test_blind")
        crm.commit()


def test_threat_22_a_change_of_a_hidden_row_is_not_taken_for_a_new_row(crm: Connection, dsn: str) -> None:
    """Who may write a row that a policy hides from him is told of no `start`, which is about rows that are not there."""
    crm.execute(
        "alter table crm.deal enable row level security; create policy all_rows on crm.deal for update using (true)"
    )
    crm.execute("create policy seen on crm.deal for select using (source = 'fair')")
    crm.commit()
    installed(dsn, "reject")
    crm.execute("create role dq_test_half; grant usage on schema crm to dq_test_half")
    try:
        crm.execute("grant select, update on crm.deal to dq_test_half; delete from crm.deal where id <> 2")
        crm.commit()
        half = "set local role dq_test_half; update crm.deal set amount = -1"
        assert refused(crm, half) == ["amount.range"]
        crm.execute("insert into crm.deal values (4, 'D', 'new', 1, 'fair')")
        crm.commit()
        assert refused(crm, f"{half}, code = 'X' where id = 4") == ["code.immutable", "amount.range"]
    finally:
        crm.execute("drop owned by dq_test_half; drop role dq_test_half")
        crm.commit()


def test_only_the_row_itself_is_taken_for_what_it_was(crm: Connection, dsn: str) -> None:
    """Nothing is told of a change where the key is another row's too, or says nothing."""
    crm.execute("alter table crm.deal drop constraint deal_pkey, alter id drop not null")
    crm.execute("update crm.deal set id = 1; insert into crm.deal values (null, 'Z', 'won', 1)")
    crm.commit()
    installed(dsn, "reject")
    for code in "ABZ":
        assert "amount.range" in refused(crm, f"update crm.deal set amount = -1 where code = '{code}'"), code
        assert refused(crm, f"update crm.deal set amount = -1, stage = 'new' where code = '{code}'") == ["amount.range"]
    crm.execute("delete from crm.deal where code in ('B', 'C') or code is null; alter table crm.deal add unique (id)")
    crm.commit()
    installed(dsn, "reject")
    assert refused(crm, "update crm.deal set amount = -1 where code = 'Z'") == ["amount.range"]
    assert refused(crm, "update crm.deal set amount = -1, code = 'Y' where code = 'A'") == [
        "code.immutable",
        "amount.range",
    ]


def test_threat_11_every_way_of_writing_is_held(crm: Connection, dsn: str) -> None:
    installed(dsn, "reject")
    upsert = "insert into crm.deal (id, code, stage) values (1, 'X', 'new') on conflict (id) do update set"
    assert refused(crm, f"{upsert} code = excluded.code") == ["code.immutable"]
    crm.execute(f"{upsert} source = 'upsert'")
    # What is inserted, though it conflicts, is no new row.
    crm.execute(upsert.replace("'new'", "'won'") + " amount = 7")
    assert refused(crm, "insert into crm.deal (id, stage, amount) values (9, 'won', 1)") == ["stage.transition"]
    if crm.info.server_version >= 150000:
        merge = "merge into crm.deal d using (values (1, 'X'), (8, 'Y')) v (id, code) on d.id = v.id when matched then update set"
        assert refused(crm, f"{merge} code = v.code") == ["code.immutable"]
        crm.execute(f"{merge} amount = 8 when not matched then insert (id, code, stage) values (v.id, v.code, 'new')")
    assert refused(crm, "with w as (update crm.deal set stage = null where id = 1 returning 1) select * from w") == [
        "stage.transition"
    ]
    with (
        crm.cursor() as cursor,
        pytest.raises(psycopg.errors.CheckViolation),
        cursor.copy("copy crm.deal (id, stage) from stdin") as copy,
    ):
        copy.write_row((7, "lost"))
    crm.rollback()
    # Another row, as far as a trigger can tell.
    crm.execute("delete from crm.deal where id = 1")
    crm.execute("insert into crm.deal (id, code, stage) values (1, 'X', 'new')")


def test_threat_11_a_cascade_is_a_change(crm: Connection, dsn: str) -> None:
    crm.execute("create table crm.list (code text primary key); insert into crm.list values ('A'), ('B')")
    crm.execute("alter table crm.deal add foreign key (code) references crm.list on update cascade")
    crm.commit()
    installed(dsn, "reject")
    assert refused(crm, "update crm.list set code = 'X' where code = 'A'") == ["code.immutable"]


def test_threat_12_another_trigger_has_the_last_word(crm: Connection, dsn: str) -> None:
    """What is judged is what is stored, in whichever order the triggers run."""
    crm.execute(
        "create function crm.mean() returns trigger language plpgsql as $$ begin new.code := 'Z'; return new; end $$"
    )
    crm.execute(
        "create function crm.kind() returns trigger language plpgsql as $$ begin new.code := old.code; return new; end $$"
    )
    crm.execute(
        "create trigger zz before update on crm.deal for each row when (new.source = 'mean') execute function crm.mean()"
    )
    crm.execute(
        "create trigger zz2 before update on crm.deal for each row when (new.source = 'kind') execute function crm.kind()"
    )
    crm.commit()
    installed(dsn, "reject")
    assert refused(crm, "update crm.deal set source = 'mean' where id = 1") == ["code.immutable"]
    crm.execute("update crm.deal set source = 'kind', code = 'X' where id = 1")


def test_threat_18_the_callers_operators_do_not_judge(crm: Connection, dsn: str) -> None:
    installed(dsn, "reject")
    crm.execute("create schema mine")
    crm.execute("create function mine.yes(text, text) returns boolean language sql as 'select true'")
    crm.execute("create operator mine.= (leftarg = text, rightarg = text, function = mine.yes)")
    crm.execute("create function mine.no(jsonb, jsonb) returns jsonb language sql as $$ select '[]'::jsonb $$")
    crm.execute("create operator mine.|| (leftarg = jsonb, rightarg = jsonb, function = mine.no)")
    crm.commit()
    crm.execute("set search_path = mine, pg_catalog, crm")
    crm.commit()
    assert refused(crm, "update crm.deal set code = 'X', stage = 'old' where id = 1") == [
        "code.immutable",
        "stage.transition",
    ]


@pytest.mark.parametrize("action", ["observe", "warn"])
def test_changes_are_counted_and_every_proof_stays_one(crm: Connection, dsn: str, action: str) -> None:
    installed(dsn, action)
    told: list[list[str]] = []
    crm.add_notice_handler(lambda notice: told.append([v.rule for v in from_diagnostic(notice)]))

    def seen() -> tuple[Any, ...]:
        query = "select rule, applicable, violations, status from dq.rule_violations where code in ('immutable', 'transition') order by 1"
        (_, none, changed, _), (_, also_none, moved, state) = crm.execute(query).fetchall()
        assert none is None
        assert also_none is None
        assert state == ("over threshold" if moved else "ok")
        crm.commit()
        with applying.connect(dsn) as connection:
            assert [found.differences for found in verify(connection)] == [0]
        return changed, moved

    assert seen() == (0, 0)
    crm.execute("update crm.deal set code = 'X', source = 'fair' where id = 1")
    crm.execute("update crm.deal set code = code || '!', stage = 'lost'")
    assert seen() == (3, 1)
    crm.execute("insert into crm.deal (id, stage, amount) values (4, 'won', 1)")
    crm.execute("insert into crm.deal (id, stage, amount) values (5, 'won', 1), (6, 'lost', 1), (7, 'new', 1)")
    assert seen() == (3, 4)
    with crm.transaction(force_rollback=True):
        crm.execute("update crm.deal set stage = 'won'")
    crm.execute("delete from crm.deal where id = 4")
    assert seen() == (3, 4)
    crm.execute("select dq.compact('crm.deal')")
    assert seen() == (3, 4)
    crm.execute("truncate crm.deal")
    assert seen() == (3, 4)
    assert [count for (count,) in crm.execute("select dq.recount('crm.deal')")] == [0]
    assert seen() == (3, 4)
    if action == "warn":
        assert told[0] == ["code.immutable"]
        assert sum(rules.count("code.immutable") for rules in told) == 3
    else:
        assert told == []


def test_what_is_refused_is_not_counted_and_stands_as_installed(crm: Connection, dsn: str) -> None:
    installed(dsn, "reject")
    query = "select violations, status from dq.rule_violations where code = 'immutable'"
    assert crm.execute(query).fetchall() == [(None, "not counted")]
    crm.commit()
    with applying.connect(dsn) as connection:
        assert healthy(status(connection))
    assert support.planned(dsn, SPEC.replace("ACTION", "reject")).steps == ()
    name = crm.execute(
        "select tgname from pg_trigger where tgrelid = 'crm.deal'::regclass and tgname ~ 'guard'"
    ).fetchone()
    crm.execute(f'drop trigger "{(name or ("",))[0]}" on crm.deal')
    crm.commit()
    with applying.connect(dsn) as connection:
        assert not healthy(status(connection))
    support.uninstall(dsn)
    crm.execute("update crm.deal set code = 'X'")


@pytest.mark.one_server
def test_a_table_of_nothing_but_rules_about_changes(crm: Connection, dsn: str) -> None:
    spec = "{dqsql: 1, name: crm, schema: crm, tables: {deal: {columns: {code: {immutable: {action: %s}}}}}}"
    for action in ("reject", "observe", "warn"):
        support.install(dsn, spec % action)
        assert support.planned(dsn, spec % action).steps == ()
    support.uninstall(dsn)


@pytest.mark.one_server
def test_wrong_values_of_an_enum_are_told_at_the_rule(crm: Connection, dsn: str) -> None:
    crm.execute("create type crm.stage as enum ('new', 'won')")
    crm.execute("create table crm.lead (id int primary key, stage crm.stage)")
    crm.commit()
    spec = "{dqsql: 1, name: crm, schema: crm, tables: {lead: {columns: {stage: {transition: {new: [%s]}}}}}}"
    with pytest.raises(Exception, match=r"PostgreSQL refuses rule 'stage\.transition'"):
        support.planned(dsn, spec % "wonn")
    support.install(dsn, spec % "won")
    crm.execute("insert into crm.lead values (1, 'won')")
    crm.commit()
    assert refused(crm, "update crm.lead set stage = 'new'") == ["stage.transition"]


@pytest.mark.parametrize("action", ["reject", "warn", "observe"])
def test_threat_9_changes_are_judged_in_partitions_where_no_move_hides_them(
    postgresql: Connection, dsn: str, action: str
) -> None:
    postgresql.execute(
        "create schema crm;"
        "create table crm.deal (id int, code text, stage text, amount numeric, source text, primary key (id, source))"
        " partition by list (source);"
        "create table crm.web partition of crm.deal for values in ('web');"
        "create table crm.rest partition of crm.deal default;"
        "insert into crm.deal values (1, 'A', 'new', 5, 'web'), (2, 'B', 'new', 5, 'fair')"
    )
    postgresql.commit()
    spec = SPEC.replace("ACTION", action).replace("key: id", "key: [id, source]")
    spec += "      source: {immutable: true}\n      closed: {transition: {a: [b]}}\n".replace("closed", "note")
    postgresql.execute("alter table crm.deal add note text")
    postgresql.commit()
    (decisions,) = support.install(dsn, spec).decisions.values()
    held = {d.assertion.id: d.mechanism for d in decisions if d.assertion.code in ("immutable", "transition")}
    guarded = "blocked" if action == "observe" else "change guard"
    assert held == {
        "code.immutable": guarded,
        "note.transition": guarded,
        "source.immutable": "blocked",  # it decides the partition
        "stage.transition": "blocked",  # `start` would judge a row that moves
    }
    told: list[str] = []
    postgresql.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    changed = "update crm.web set code = 'X' where id = 1"
    if action == "reject":
        assert refused(postgresql, changed) == ["code.immutable"]
    else:
        postgresql.execute(changed)
        assert told == (["code.immutable"] if action == "warn" else [])
    # A move is a deletion and an insertion, which nothing calls a change.
    postgresql.execute("update crm.deal set source = 'fair', stage = 'won' where id = 1")
    postgresql.commit()
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [0]
