"""The three forms of every kind that rows of one table decide agree on generated rows: refused, listed, counted.

A row is put together from the values of the rows that the kind's case file accepts and rejects, and of nothing at all.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from dqsql.claims import OverlapClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.names import Name
from dqsql.plan.build import broken, inline
from dqsql.plan.groups import counted, crowded
from dqsql.plan.mechanism import Decision
from tests import support
from tests.test_cases import FILES, create, load, spec_text

Connection = psycopg.Connection[Any]

# Rows of a table in one example.
# Rows drawn at once. Asking the database takes the time, so that many are drawn where many are asked for.
ROWS, ROWS_FUZZED = 10, 100
LEAST_FUZZED = 10_000
NOTHING = [None, "", " ", "\u3000", "无", "N/A", "ｎ／ａ", "0", "x"]

TRY = """
create schema held;
-- The rules that a write of the row is refused for. The row never stays.
create function held.refused(place regclass, line jsonb) returns text[] language plpgsql as $$
declare
    told text;
begin
    execute format('insert into %s select * from jsonb_populate_record(null::%s, $1)', place, place) using line;
    raise exception using errcode = 'DQ000';
exception
    when sqlstate 'DQ000' then return '{}';
    when check_violation then
        get stacked diagnostics told = pg_exception_detail;
        return (select array_agg(v ->> 'rule' order by v ->> 'rule') from jsonb_array_elements(told::jsonb) as v);
end $$;
-- Whether a row that the predicate says is bad beside those that stayed is refused, and only such a one: it stays else.
create function held.tried(place regclass, line jsonb, bad text) returns boolean language plpgsql as $$
declare
    expected boolean;
begin
    execute format('select %s from jsonb_populate_record(null::%s, $1) as t', bad, place) into expected using line;
    execute format('insert into %s select * from jsonb_populate_record(null::%s, $1)', place, place) using line;
    return not expected;
exception
    when integrity_constraint_violation then return expected;
end $$;
"""


def drawn(connection: Connection, place: int, case: Any, rows: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Rows of a case's table out of the values of its rows."""
    named = [*case.get("accept", []), *(rejected["row"] for rejected in case.get("reject", []))]
    types = connection.execute(
        "select attname, atttypid::regtype::text from pg_attribute where attrelid = %s::regclass and attnum > 2",
        (f"cases.t{place}",),
    ).fetchall()
    texts = [str(value) for row in named for value in row.values() if isinstance(value, str)]
    columns = {}
    for name, type_ in types:
        values = [None, *(row[name] for row in named if name in row)]
        columns[name] = st.sampled_from([*values, *values, *NOTHING, *texts] if type_ == "text" else values)
    return st.lists(st.fixed_dictionaries(columns), min_size=rows, max_size=rows)


def agree(connection: Connection, place: int, decisions: tuple[Decision, ...], rows: list[dict[str, Any]]) -> None:
    """Refusal, list, count and the predicate itself say the same of `rows`."""
    table = f"cases.t{place}"
    lines = Jsonb([{"id": number, **row} for number, row in enumerate(rows)])
    connection.execute(f"insert into {table} select * from jsonb_populate_recordset(null::{table}, %s)", (lines,))
    listed: dict[int, list[str]] = {number: [] for number in range(len(rows))}
    for number, rule in connection.execute(
        f"select key_id, rule from dq_gen.cases_t{place}_violating_rows order by rule"
    ):
        listed[number].append(rule)
    for decision in decisions:
        predicate = connection.execute(f"select t.id from {table} as t where {inline(broken(decision.assertion), 't')}")
        found = {number for (number,) in predicate}
        assert found == {number for number, rules in listed.items() if decision.assertion.id in rules}, "listed"
    scan = Counter(rule for rules in listed.values() for rule in rules)
    refusable = {d.assertion.id for d in decisions if isinstance(d.assertion.claim.body, RowClaim)}
    counted = connection.execute(
        "select rule, violations from dq.rule_violations"
        " where spec = 'cases' and table_name = %s and violations is not null",
        (f"t{place}",),
    )
    assert dict(counted.fetchall()) == {rule: scan[rule] for rule in refusable}, "counted"
    refused = connection.execute(
        "select (l ->> 'id')::int, held.refused(%s, l) from jsonb_array_elements(%s) as l", (f"held.t{place}", lines)
    )
    for number, rules in refused.fetchall():
        assert sorted(rules) == sorted(refusable.intersection(listed[number])), ("refused", rows[number])


def agree_beside(
    connection: Connection, place: int, decisions: tuple[Decision, ...], rows: list[dict[str, Any]]
) -> None:
    """The same of rules about rows beside one another: the list, the count, the predicate, and what stays of `rows`."""
    table = f"cases.t{place}"
    lines = Jsonb([{"id": number, **row} for number, row in enumerate(rows)])
    connection.execute(f"insert into {table} select * from jsonb_populate_recordset(null::{table}, %s)", (lines,))
    listed = Counter(connection.execute(f"select rule, key_id from dq_gen.cases_t{place}_violating_rows").fetchall())
    held = []
    for decision in decisions:
        claim, rule = decision.assertion.claim.body, decision.assertion.id
        assert isinstance(claim, UniqueClaim | OverlapClaim)
        bad = crowded(Name("cases", f"t{place}"), claim, "t", 'dq_o."id" operator(pg_catalog.=) t."id"')
        found = connection.execute(f"select id from {table} as t where {bad}").fetchall()
        assert {number for (number,) in found} == {number for name, number in listed if name == rule}, "listed"
        ((_, violations),) = connection.execute(counted(Name("cases", f"t{place}"), claim)).fetchall()
        assert violations == len(found), "counted"
        exclusion = isinstance(claim, OverlapClaim)
        held.append(crowded(Name("held", f"t{place}"), claim, "t", "false", excluded=exclusion))
    connection.execute("set constraints all immediate")
    for line in lines.obj:
        tried = "select held.tried(%s, %s, %s)"
        assert connection.execute(tried, (f"held.t{place}", Jsonb(line), " or ".join(held))).fetchone() == (True,), line


def judged_together(connection: Connection, place: int, rows: list[dict[str, Any]]) -> None:
    """Values of a row, proposed for the one before it: rows judged together are judged as each by itself."""
    offers = [
        {"key": number, "values": dict([*other.items()][number % 2 :: 2])}
        for number, other in enumerate([*rows[1:], rows[0]])
        if len(other) > 1
    ]
    table = f"cases.t{place}"
    together = connection.execute(
        "select place, field, cell, refused from dq.judge_rows(%s, %s)", (table, Jsonb(offers))
    ).fetchall()
    alone = connection.execute(
        "select e.place, j.* from jsonb_array_elements(%s) with ordinality as e (one, place)"
        " cross join lateral dq.judge_offer(%s, e.one -> 'key', e.one -> 'values') with ordinality as j (field, cell, refused, nth)"
        " order by e.place, j.nth",
        (Jsonb(offers), table),
    ).fetchall()
    assert together == [line[:4] for line in alone]


AGREE = (((RowClaim, TimeClaim), agree), ((UniqueClaim, OverlapClaim), agree_beside))


def run(connection: Connection, dsn: str, file: Path, examples: int, rows: int, *, partitioned: bool = False) -> None:
    """Draws `rows` rows for every table of a case file, `examples` times."""
    cases = load(file)
    create(connection, cases, partitioned=partitioned)
    connection.execute(TRY)
    for place in range(len(cases)):
        connection.execute(f"truncate cases.t{place}")
        held = f"create table held.t{place} (like cases.t{place} including all)"
        if partitioned and "unique" not in cases[place]["columns"]:
            part = f"create table held.t{place}_all partition of held.t{place}"
            held += f" partition by hash (id); {part} for values with (modulus 1, remainder 0)"
        connection.execute(held)
    connection.commit()
    plan = support.install(dsn, spec_text(cases, "observe"))
    support.install(dsn, json.dumps(json.loads(spec_text(cases, "reject")) | {"name": "held", "schema": "held"}))
    decided = [plan.decisions[Name("cases", f"t{place}")] for place in range(len(cases))]
    tables = [
        (place, decisions, drawn(connection, place, cases[place], rows), agreeing)
        for place, decisions in enumerate(decided)
        for shapes, agreeing in AGREE
        if decisions and "unique" not in cases[place]["columns"]
        if all(isinstance(d.assertion.claim.body, shapes) for d in decisions)
    ]
    if not tables:
        pytest.skip("no rows of its own table decide this kind")

    @settings(max_examples=examples, phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def each(data: st.DataObject) -> None:
        for place, decisions, several, agreeing in tables:
            with connection.transaction(force_rollback=True):
                drawn_now = data.draw(several)
                agreeing(connection, place, decisions, drawn_now)
                # Asked one by one, which takes the time.
                judged_together(connection, place, drawn_now[: max(3, len(drawn_now) // 10)])

    each()


@pytest.mark.one_server
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_forms_of_every_kind_agree(postgresql: Connection, dsn: str, file: Path) -> None:
    run(postgresql, dsn, file, 5, ROWS)


@pytest.mark.fuzz
@pytest.mark.one_server
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("partitioned", [False, True], ids=["plain", "partitioned"])
def test_fuzz_the_forms_of_every_kind_agree(postgresql: Connection, dsn: str, file: Path, partitioned: bool) -> None:
    run(postgresql, dsn, file, LEAST_FUZZED // ROWS_FUZZED, ROWS_FUZZED, partitioned=partitioned)
