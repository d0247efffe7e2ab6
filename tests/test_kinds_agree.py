"""The three forms of every kind agree on generated rows and changes: refused, listed, counted.

A row is put together from the values of the rows that the kind's case file accepts and rejects, and of nothing at all.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from dqsql.claims import (
    ChangeClaim,
    ChildClaim,
    OverlapClaim,
    ReferenceClaim,
    RowClaim,
    TimeClaim,
    UniqueClaim,
)
from dqsql.names import Name
from dqsql.plan.build import broken, change, inline
from dqsql.plan.children import wrong
from dqsql.plan.groups import counted, crowded
from dqsql.plan.mechanism import Decision
from dqsql.plan.others import orphan
from tests import support
from tests.test_cases import FILES, create, figures, load, measured, spec_text

Connection = psycopg.Connection[Any]
Rows = Sequence[Mapping[str, Any]]

# Rows drawn at once. Asking the database takes the time, so that many are drawn where many are asked for.
ROWS, ROWS_FUZZED = 10, 100
LEAST_FUZZED = 10_000
# As many rows of the table that others refer to: with more, no sum would be hit, and every key be there.
MOST_OTHERS = 8
CHANGES = ("accept_changes", "reject_changes")
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
-- The predicate reads it in the form that it is stored in.
create function held.tried(place regclass, line jsonb, stored jsonb, bad text) returns boolean language plpgsql as $$
declare
    expected boolean;
begin
    execute format('select %s from jsonb_populate_record(null::%s, $1) as t', bad, place) into expected using stored;
    execute format('insert into %s select * from jsonb_populate_record(null::%s, $1)', place, place) using line;
    return not expected;
exception
    when integrity_constraint_violation then return expected;
end $$;
-- The rules that a row is refused for that becomes another. It never stays.
create function held.unchanged(place regclass, line jsonb, other jsonb) returns text[] language plpgsql as $$
declare
    told text;
begin
    execute format('insert into %s select * from jsonb_populate_record(null::%s, $1)', place, place) using line;
    perform held.become(place, other);
    raise exception using errcode = 'DQ000';
exception
    when sqlstate 'DQ000' then return '{}';
    when check_violation then
        get stacked diagnostics told = pg_exception_detail;
        return (select array_agg(v ->> 'rule' order by v ->> 'rule') from jsonb_array_elements(told::jsonb) as v);
end $$;
-- The row with a key becomes `line`, which has the same, or goes.
create function held.become(place regclass, line jsonb, gone int default null) returns void language plpgsql as $$
declare
    named text := (select string_agg(quote_ident(key), ', ') from jsonb_object_keys(line) as key);
begin
    if line is null then
        execute format('delete from %s where id = $1', place) using gone;
    else
        execute format(
            'update %1$s as t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1)) where t.id = $2',
            place, named
        ) using line, (line ->> 'id')::int;
    end if;
end $$;
-- The rows that are not refused come to be there.
create function held.came(place regclass, lines jsonb) returns void language plpgsql as $$
declare
    line jsonb;
begin
    for line in select jsonb_array_elements(lines) loop
        begin
            execute format('insert into %s select * from jsonb_populate_record(null::%s, $1)', place, place) using line;
        exception when check_violation then
        end;
    end loop;
end $$;
-- Whether a row of `place` that becomes `line`, or goes, is refused where some row of `other` is `bad` then, and only
-- there: it stays as it is.
create function held.moved(place regclass, gone int, line jsonb, other regclass, bad text) returns boolean
language plpgsql as $$
declare
    expected boolean;
begin
    begin
        -- Neither keys nor triggers: what would be, if nothing refused it.
        perform set_config('session_replication_role', 'replica', true);
        perform held.become(place, line, gone);
        execute format('select exists (select from %s as t where %s)', other, bad) into expected;
        raise exception using errcode = 'DQ000';
    exception
        when sqlstate 'DQ000' then
        -- By a guarantee about the row itself, whatever the rules say that are tried.
        when unique_violation or check_violation then return true;
    end;
    perform held.become(place, line, gone);
    return not expected;
exception
    when integrity_constraint_violation then return expected;
end $$;
"""


@dataclass
class Ruled:
    """A table of a case file, of which schema cases observes what schema held refuses, and what is drawn for it.

    `verdicts` counts the good and the bad ones: a run that saw only one sort proves nothing.
    """

    place: int
    decisions: tuple[Decision, ...]
    held: tuple[Decision, ...]
    rows: st.SearchStrategy[Rows]
    others: dict[int, st.SearchStrategy[Rows]]
    verdicts: Counter[str] = field(default_factory=Counter)

    def about(self, *shapes: type) -> dict[str, Decision]:
        """The rules that make claims of such shapes, by id, as schema cases observes them."""
        return {d.assertion.id: d for d in self.decisions if isinstance(d.assertion.claim.body, shapes)}

    @property
    def bad(self) -> str:
        """SQL: whether row `t` is refused in schema held for what it says itself."""
        found = [inline(broken(d.assertion), "t") for d in self.about(RowClaim).values()]
        return " or ".join(["false", *found])


def drawn(connection: Connection, place: int, case: Any, least: int, most: int) -> st.SearchStrategy[Rows]:
    """Rows of a case's table out of the values of its rows."""
    named = [*case.get("given", []), *case.get("accept", []), *(rejected["row"] for rejected in case.get("reject", []))]
    named += [pair[end] for changes in CHANGES for pair in case.get(changes, []) for end in ("from", "to")]
    types = connection.execute(
        "select attname, atttypid::regtype::text from pg_attribute where attrelid = %s::regclass and attnum > 2",
        (f"cases.t{place}",),
    ).fetchall()
    texts = [str(value) for row in named for value in row.values() if isinstance(value, str)]
    columns = {}
    for name, type_ in types:
        values = [None, *(row[name] for row in named if name in row)]
        columns[name] = st.sampled_from([*values, *values, *NOTHING, *texts] if type_ == "text" else values)
    alone = [name for name, _ in types if f"{name} text unique" in case["columns"]]
    by = (lambda row: tuple(row[name] for name in alone)) if alone else None
    return st.lists(st.fixed_dictionaries(columns), min_size=least, max_size=most, unique_by=by)


def numbered(rows: Rows) -> list[dict[str, Any]]:
    """The rows with a key."""
    return [{"id": number, **row} for number, row in enumerate(rows)]


def put(connection: Connection, table: str, rows: Rows) -> None:
    """Inserts the rows, at once."""
    connection.execute(
        f"insert into {table} select * from jsonb_populate_recordset(null::{table}, %s)", (Jsonb(numbered(rows)),)
    )


def agree(connection: Connection, ruled: Ruled, rows: Rows, theirs: Mapping[int, Rows]) -> None:
    """Refusal, list, count and the predicate itself say the same of `rows`."""
    place, table, rules = ruled.place, f"cases.t{ruled.place}", ruled.about(RowClaim, TimeClaim)
    put(connection, table, rows)
    listed: dict[int, list[str]] = {number: [] for number in range(len(rows))}
    for number, rule in connection.execute(
        f"select key_id, rule from dq_gen.cases_t{place}_violating_rows order by rule"
    ):
        if rule in rules:
            listed[number].append(rule)
    for decision in rules.values():
        predicate = connection.execute(f"select t.id from {table} as t where {inline(broken(decision.assertion), 't')}")
        found = {number for (number,) in predicate}
        assert found == {number for number, rules in listed.items() if decision.assertion.id in rules}, "listed"
    scan = Counter(rule for rules in listed.values() for rule in rules)
    refusable = {*ruled.about(RowClaim)}
    counted = {rule: bad for rule, bad, *_ in figures(connection, place) if rule in refusable}
    assert counted == {rule: scan[rule] for rule in refusable}, "counted"
    refused = connection.execute(
        "select (l ->> 'id')::int, held.refused(%s, l) from jsonb_array_elements(%s) as l",
        (f"held.t{place}", Jsonb(numbered(rows))),
    )
    for number, rules in refused.fetchall():
        ruled.verdicts["bad" if listed[number] else "good"] += 1
        assert sorted(rules) == sorted(refusable.intersection(listed[number])), ("refused", rows[number])


def agree_beside(connection: Connection, ruled: Ruled, rows: Rows, theirs: Mapping[int, Rows]) -> None:
    """The same of rules about rows beside one another: the list, the count, the predicate, and what stays of `rows`."""
    place, table = ruled.place, f"cases.t{ruled.place}"
    put(connection, table, rows)
    listed = Counter(connection.execute(f"select rule, key_id from dq_gen.cases_t{place}_violating_rows").fetchall())
    held = [ruled.bad]
    for rule, decision in ruled.about(UniqueClaim, OverlapClaim).items():
        claim = decision.assertion.claim.body
        assert isinstance(claim, UniqueClaim | OverlapClaim)
        bad = crowded(Name("cases", f"t{place}"), claim, "t", 'dq_o."id" operator(pg_catalog.=) t."id"')
        found = connection.execute(f"select id from {table} as t where {bad}").fetchall()
        assert {number for (number,) in found} == {number for name, number in listed if name == rule}, "listed"
        ((_, violations),) = connection.execute(counted(Name("cases", f"t{place}"), claim)).fetchall()
        assert violations == len(found), "counted"
        exclusion = isinstance(claim, OverlapClaim)
        held.append(crowded(Name("held", f"t{place}"), claim, "t", "false", excluded=exclusion))
    stays(connection, ruled, rows, " or ".join(held))


def stays(connection: Connection, ruled: Ruled, rows: Rows, bad: str) -> None:
    """Of `rows`, one after the other, those are refused that are bad beside what stayed."""
    table = f"held.t{ruled.place}"
    stored = dict(connection.execute(f"select id, to_jsonb(t) from cases.t{ruled.place} as t").fetchall())
    connection.execute("set constraints all immediate")
    for line in numbered(rows):
        asked = (table, Jsonb(line), Jsonb(stored[line["id"]]), bad)
        assert connection.execute("select held.tried(%s, %s, %s, %s)", asked).fetchone() == (True,), line
    ((stayed,),) = connection.execute(f"select count(*) from {table}").fetchall()
    ruled.verdicts.update({"good": stayed, "bad": len(rows) - stayed})


def agree_across(connection: Connection, ruled: Ruled, rows: Rows, theirs: Mapping[int, Rows]) -> None:
    """The same of rules about rows of other tables; nor do those change where a row that stayed would be bad then."""
    place, rules = ruled.place, ruled.about(ReferenceClaim, ChildClaim)
    bad = " or ".join([ruled.bad, *(across(decision) for decision in ruled.held if decision.assertion.id in rules)])
    for other, there in theirs.items():
        put(connection, f"cases.t{other}", there)
        connection.execute("select held.came(%s, %s)", (f"held.t{other}", Jsonb(numbered(there))))
    put(connection, f"cases.t{place}", rows)
    listed = connection.execute(f"select rule, key_id from dq_gen.cases_t{place}_violating_rows").fetchall()
    for rule, decision in rules.items():
        found = connection.execute(f"select id from cases.t{place} as t where {across(decision)}").fetchall()
        assert sorted(number for (number,) in found) == sorted(n for name, n in listed if name == rule), "listed"
    counts = Counter(rule for rule, _ in listed)
    measured(connection, place, counts, set())
    assert {rule: bad for rule, bad, *_ in figures(connection, place) if rule in rules} == {r: counts[r] for r in rules}
    stays(connection, ruled, rows, bad)
    for other, there in theirs.items():
        for line in numbered(there):
            for become in (line | there[line["id"] - 1], None):
                asked = (f"held.t{other}", line["id"], become and Jsonb(become), f"held.t{place}", bad)
                moved = connection.execute("select held.moved(%s, %s, %s, %s, %s)", asked).fetchone()
                assert moved == (True,), (there, line, become)


def across(decision: Decision) -> str:
    """SQL: whether row `t` breaks a rule about rows of another table."""
    claim = decision.assertion.claim.body
    if isinstance(claim, ReferenceClaim):
        return orphan(claim)
    assert isinstance(claim, ChildClaim)
    return wrong(claim, "t")


def agree_changing(connection: Connection, ruled: Ruled, rows: Rows, theirs: Mapping[int, Rows]) -> None:
    """The same of rules about changes, of which no row tells: each of `rows` becomes the one before, or like it."""
    place, table = ruled.place, f"cases.t{ruled.place}"
    lines = numbered(rows)
    # In all columns, or in the first few, so that a condition may hold on.
    become = [
        line | dict([*rows[line["id"] - 1].items()][: None if line["id"] % 2 else 1 + line["id"] % 3]) for line in lines
    ]
    put(connection, table, rows)
    stored = f"select id, to_jsonb(t) from {table} as t order by id"
    old = dict(connection.execute(stored).fetchall())
    connection.execute("select held.become(%s, l) from jsonb_array_elements(%s) as l", (table, Jsonb(become)))
    new = dict(connection.execute(stored).fetchall())
    changes = {d.assertion.id: d.assertion for d in ruled.held if d.mechanism == "change guard"}
    fresh: dict[int, set[str]] = {number: set() for number in old}
    broke: dict[int, set[str]] = {number: set() for number in old}
    for rule, assertion in changes.items():
        body = assertion.claim.body
        assert isinstance(body, ChangeClaim)
        asked = (
            f"select a.id, {inline(body.first, 'old')}, {change(broken(assertion))}"
            f" from unnest(%s::int[], %s::jsonb[], %s::jsonb[]) as a (id, o, n)"
            f" cross join lateral jsonb_populate_record(null::{table}, a.o) as old"
            f" cross join lateral jsonb_populate_record(null::{table}, a.n) as new"
        )
        before, after = [Jsonb(row) for row in old.values()], [Jsonb(row) for row in new.values()]
        for number, first, changed in connection.execute(asked, ([*old], before, after)).fetchall():
            fresh[number].update({rule} if first else ())
            broke[number].update({rule} if changed else ())
    observed = {d.assertion.id for d in ruled.decisions if d.mechanism == "counter"} & changes.keys()
    expected = Counter(rule for rules in (*fresh.values(), *broke.values()) for rule in rules & observed)
    found = {rule: bad for rule, bad, *_ in figures(connection, place) if rule in observed}
    assert found == {rule: expected[rule] for rule in observed}, "counted"
    for line, then in zip(lines, become, strict=True):
        number = line["id"]
        trial = (f"held.t{place}", Jsonb(line), Jsonb(then))
        ((told,),) = connection.execute("select held.refused(%s, %s)", trial[:2]).fetchall()
        assert changes.keys() & {*told} == fresh[number], ("refused", line)
        if told:
            continue
        ((told,),) = connection.execute("select held.unchanged(%s, %s, %s)", trial).fetchall()
        assert changes.keys() & {*told} == broke[number], ("refused", line, then)
        if changes:
            ruled.verdicts["bad" if broke[number] else "good"] += 1


def judged_together(connection: Connection, place: int, rows: Rows) -> None:
    """Values of a row, proposed for the one before it: rows judged together are judged as each by itself."""
    offers = [
        {"key": number, "values": dict([*other.items()][number % 2 :: 2])}
        for number, other in enumerate([*rows[1:], *rows[:1]])
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


Agree = Callable[[Connection, Ruled, Rows, Mapping[int, Rows]], None]
AGREE: tuple[tuple[tuple[type, ...], Agree], ...] = (
    ((RowClaim, TimeClaim), agree),
    ((UniqueClaim, OverlapClaim), agree_beside),
    ((ReferenceClaim, ChildClaim), agree_across),
    ((ChangeClaim,), agree_changing),
)


def read(decisions: Sequence[Decision]) -> set[int]:
    """The places of the other tables that decide."""
    bodies = [decision.assertion.claim.body for decision in decisions]
    names = [body.target for body in bodies if isinstance(body, ReferenceClaim)]
    names += [body.child.table for body in bodies if isinstance(body, ChildClaim)]
    return {int(name.name.removeprefix("t")) for name in names if name.schema == "cases"}


def run(
    connection: Connection, dsn: str, file: Path, examples: int, rows: int, *, partitioned: bool = False
) -> list[Ruled]:
    """Draws `rows` rows for every table of a case file, `examples` times; the tables, with the verdicts."""
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
    observing = support.install(dsn, spec_text(cases, "observe"))
    spec = json.loads(spec_text(cases, "reject")) | {"name": "held", "schema": "held"}
    holding = support.install(dsn, json.dumps(spec))
    tables = []
    for place, case in enumerate(cases):
        decisions = observing.decisions[Name("cases", f"t{place}")]
        if decisions:
            others = {other: drawn(connection, other, cases[other], 0, MOST_OTHERS) for other in read(decisions)}
            lines = drawn(connection, place, case, 0 if "unique" in case["columns"] else rows, rows)
            tables.append(Ruled(place, decisions, holding.decisions[Name("held", f"t{place}")], lines, others))

    @settings(max_examples=examples, phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def each(data: st.DataObject) -> None:
        for ruled in tables:
            lines, theirs = data.draw(ruled.rows), {n: data.draw(others) for n, others in ruled.others.items()}
            for shapes, agreeing in AGREE:
                if ruled.about(*shapes):
                    with connection.transaction(force_rollback=True):
                        agreeing(connection, ruled, lines, theirs)
            with connection.transaction(force_rollback=True):
                for other, there in theirs.items():
                    put(connection, f"cases.t{other}", there)
                put(connection, f"cases.t{ruled.place}", lines)
                # Asked one by one, which takes the time.
                judged_together(connection, ruled.place, lines[: max(3, len(lines) // 10)])

    each()
    return tables


@pytest.mark.one_server
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_forms_of_every_kind_agree(postgresql: Connection, dsn: str, file: Path) -> None:
    run(postgresql, dsn, file, 5, ROWS)


@pytest.mark.fuzz
@pytest.mark.one_server
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("partitioned", [False, True], ids=["plain", "partitioned"])
def test_fuzz_the_forms_of_every_kind_agree(postgresql: Connection, dsn: str, file: Path, partitioned: bool) -> None:
    for ruled in run(postgresql, dsn, file, LEAST_FUZZED // ROWS_FUZZED, ROWS_FUZZED, partitioned=partitioned):
        both = min(ruled.verdicts["good"], ruled.verdicts["bad"]) > 0
        assert both or {d.mechanism for d in ruled.held} == {"blocked"}, (ruled.place, ruled.verdicts)
