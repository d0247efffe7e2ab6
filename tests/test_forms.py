"""The forms of a rule agree, whatever the rule and the row: refused by CHECK, refused by the ratchet, listed, counted.

Each example is a spec of random rules over a table (`t` a text, `n` a number), installed three times on tables of
the same shape: empty and rejecting, full and rejecting, observing. One statement tries every row on a table.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from itertools import count
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests import support

Connection = psycopg.Connection[Any]
Row = tuple[str | None, str | None]
Verdicts = dict[int, frozenset[str]]

# An example installs six tables, for a second: fewer of them than of what runs in memory, and none to shrink.
EXAMPLES = max(5, settings().max_examples // 10)
PHASES = (Phase.explicit, Phase.generate)

TRY = """
create schema forms;
create table forms.row (id int primary key, t text, n text);

-- What a write of these values is told: NULL where it goes through. It never stays.
create function forms.try_insert(place regclass, id int, t text, n text) returns text language plpgsql as $$
declare
    told text;
begin
    execute format('insert into %s (id, t, n) values (%s + 1000, $1, $2::%s)', place, id, forms.number(place))
    using t, n;
    raise exception using errcode = 'DQ000';
exception
    when sqlstate 'DQ000' then return null;
    when check_violation then get stacked diagnostics told = pg_exception_detail; return told;
end $$;

create function forms.try_update(place regclass, id int, t text, n text) returns text language plpgsql as $$
declare
    told text;
begin
    execute format('update %s set t = $1, n = $2::%s where id = %s', place, forms.number(place), id) using t, n;
    raise exception using errcode = 'DQ000';
exception
    when sqlstate 'DQ000' then return null;
    when check_violation then get stacked diagnostics told = pg_exception_detail; return told;
end $$;

create function forms.number(place regclass) returns text language sql as $$
    select format_type(atttypid, atttypmod) from pg_attribute where attrelid = place and attname = 'n'
$$;
"""

CONDITIONS = st.recursive(
    st.sampled_from(
        [
            "n > 1", "n <> 0", "n between 0 and 10", "not n >= 0", "n is null", "n is distinct from 3", "n in (1, 2)",
            "coalesce(n, 0) <= 5", "abs(n) < 4", "t = 'a'", "t <> 'A'", "t is not null", "t like 'a%'", "t ~ '^[a-c]'",
            "t !~* 'B$'", "char_length(t) < 3", "lower(t) in ('a', '无')", "nullif(t, '') is null", "t || 'x' = 'ax'",
            "case when t is null then n > 0 else n < 5 end", "t is not distinct from 'b'", "n = n", "t < 'b'",
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) and ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) or ({two[1]})"),
        inner.map(lambda one: f"not ({one})"),
        inner.map(lambda one: f"({one}) is true"),
    ),
    max_leaves=4,
)  # fmt: skip
TEXTS = [
    "",
    " ",
    "\u3000",
    "\u200b",
    "a",
    "A",
    "b",
    "ab",
    "abc",
    "无",
    "N/A",
    "x",
    "0",
    "１",
    "é",
    "it's",
    "a\nb",
    "%",
    "\\",
]
# A spec holds no invisible character; rows do.
WORDS = [text for text in TEXTS if text != "\u200b"]
NUMBERS = ["-1", "0", "1", "2", "3", "10", "11"]
ODD_NUMBERS = ["NaN", "Infinity", "-Infinity", "0.5"]

bound = st.integers(-2, 11)


def optional(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


def with_condition(short: Any, long: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[Any]:
    return st.one_of(short, st.tuples(long, CONDITIONS).map(lambda two: {**two[0], "when": two[1]}))


required = with_condition(st.just(True), st.just({}))
one_or_two = (
    st.tuples(bound, bound)
    .map(sorted)
    .flatmap(lambda two: st.sampled_from([{"min": two[0]}, {"max": two[1]}, {"min": two[0], "max": two[1]}]))
)
sizes = st.tuples(st.integers(0, 2), st.integers(2, 3)).map(lambda two: {"min": two[0], "max": two[1]})
patterns = st.sampled_from(["[a-z]+", "a?.?", "(a|b)*", r"\d", "[^a]*", "无|x"])
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True)
numbers = st.lists(st.integers(-1, 3), min_size=1, max_size=3, unique=True)
named = st.one_of(
    CONDITIONS.map(lambda check: {"check": check}),
    st.tuples(CONDITIONS, CONDITIONS).map(lambda two: {"check": two[0], "when": two[1]}),
    st.tuples(st.integers(1, 2), CONDITIONS).map(lambda two: {"at_least": two[0], "of": ["t", "n"], "when": two[1]}),
    st.tuples(st.sampled_from(["require", "forbid"]), st.sampled_from([["t"], ["n"], ["t", "n"]]), CONDITIONS).map(
        lambda three: {three[0]: three[1], "when": three[2]}
    ),
)
tables = st.fixed_dictionaries(
    {
        "columns": st.fixed_dictionaries(
            {
                "t": optional(
                    required=required,
                    format=with_condition(patterns, patterns.map(lambda p: {"pattern": p})),
                    length=with_condition(sizes, sizes),
                    one_of=with_condition(texts, texts.map(lambda v: {"values": v})),
                    missing=texts,
                ),
                "n": optional(
                    required=required,
                    range=with_condition(one_or_two, one_or_two),
                    one_of=with_condition(numbers, numbers.map(lambda v: {"values": v})),
                    missing=numbers,
                ),
            }
        ),
        "rules": st.dictionaries(st.sampled_from(["first", "second", "规则三"]), named, max_size=3),
    }
)
rows = st.lists(
    st.tuples(
        st.one_of(
            st.none(),
            st.sampled_from(TEXTS),
            st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=4),
        ),
        st.one_of(st.none(), st.sampled_from(NUMBERS), st.sampled_from(ODD_NUMBERS)),
    ),
    min_size=4,
    max_size=12,
)
types = st.sampled_from(["numeric", "numeric(8,2)", "double precision", "real", "integer", "bigint"])
_examples = count()

NOTHING: dict[str, Any] = {"columns": {"t": {}, "n": {}}, "rules": {}}


def storable(type_: str, value: str | None) -> str | None:
    """A number that a column of the type can hold."""
    whole, unlimited = type_ in ("integer", "bigint"), type_ != "numeric(8,2)"
    finite = value not in ("Infinity", "-Infinity")
    return value if value not in ODD_NUMBERS or (not whole and (finite or unlimited)) else None


@pytest.mark.one_server
@settings(max_examples=EXAMPLES, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ruled=st.lists(st.tuples(tables, types), min_size=2, max_size=2), values=rows)
@example(ruled=[(NOTHING, "numeric")], values=[("a", "1")])
def test_the_forms_agree(postgresql: Connection, dsn: str, ruled: list[tuple[Any, str]], values: list[Row]) -> None:
    number = next(_examples)
    if not postgresql.execute("select to_regnamespace('forms')::text").fetchall()[0][0]:
        postgresql.execute(TRY)
    postgresql.execute("truncate forms.row")
    with postgresql.cursor() as cursor:
        cursor.executemany(
            "insert into forms.row values (%s, %s, %s)", [(place, *row) for place, row in enumerate(values)]
        )
    spec: dict[str, Any] = {"dqsql": 1, "name": "forms", "schema": "forms", "tables": {}}
    for place, (table, type_) in enumerate(ruled):
        for role, action in (("clean", "reject"), ("owing", "reject"), ("seen", "observe")):
            name = f"{role}_{number}_{place}"
            postgresql.execute(f"create table forms.{name} (id int primary key, t text, n {type_})")
            spec["tables"][name] = acting(table, action)
    for place, (_, type_) in enumerate(ruled):
        fill(postgresql, f"forms.owing_{number}_{place}", type_)
    postgresql.commit()
    plan = support.install(dsn, json.dumps(spec))
    ratcheted = {
        (name.name, decision.assertion.id)
        for name, decisions in plan.decisions.items()
        for decision in decisions
        if decision.mechanism == "ratchet"
    }
    try:
        for place, (_, type_) in enumerate(ruled):
            agree(postgresql, f"{number}_{place}", type_, ratcheted)
    finally:
        # A lock that is left would keep the next example from being installed.
        postgresql.rollback()


def agree(connection: Connection, suffix: str, type_: str, ratcheted: set[tuple[str, str]]) -> None:
    """Every row on the three tables of one set of rules."""
    clean, owing, seen = (f"{role}_{suffix}" for role in ("clean", "owing", "seen"))
    fill(connection, f"forms.{seen}", type_)
    broken = listed(connection, seen)
    assert tried(connection, clean, type_) == broken, "refused by the CHECK"
    assert tried(connection, owing, type_) == broken, "refused by the ratchet"
    assert listed(connection, owing) == broken, "listed on a table in debt"
    debts = {rule for name, rule in ratcheted if name == owing}
    assert debts == set().union(*broken.values()), "ratcheted is what rows break"
    edits(connection, owing, type_, broken)
    counters(connection, seen)
    counters(connection, owing)


def acting(table: Mapping[str, Any], action: str) -> dict[str, Any]:
    """The table's rules with an action, in the long form."""

    def with_action(key: str, rule: Any) -> Any:
        if key == "missing":
            return rule
        short = {"format": "pattern", "one_of": "values"}.get(key)
        long = {} if rule is True else rule if isinstance(rule, dict) else {short: rule}
        return {**long, "action": action}

    columns = {
        name: {key: with_action(key, rule) for key, rule in rules.items()} for name, rules in table["columns"].items()
    }
    rules = {name: {**rule, "action": action} for name, rule in table["rules"].items()}
    return {"columns": columns, "rules": rules}


def value(type_: str) -> str:
    """SQL for the number of a row as a column of the type can hold it."""
    odd = [number for number in ODD_NUMBERS if storable(type_, number) is None]
    kept = f"case when r.n in ({', '.join(repr(number) for number in odd)}) then null else r.n end" if odd else "r.n"
    return f"({kept})"


def fill(connection: Connection, table: str, type_: str) -> None:
    connection.execute(f"insert into {table} select r.id, r.t, {value(type_)}::{type_} from forms.row as r")


def told(detail: str | None) -> frozenset[str]:
    return frozenset(entry["rule"] for entry in json.loads(detail)) if detail else frozenset()


def tried(connection: Connection, table: str, type_: str) -> Verdicts:
    """By row: the rules that an INSERT of it is refused for."""
    tries = connection.execute(
        f"select r.id, forms.try_insert('forms.{table}', r.id, r.t, {value(type_)}) from forms.row as r"
    )
    return {place: told(detail) for place, detail in tries.fetchall()}


def listed(connection: Connection, table: str) -> Verdicts:
    """By row: the rules under which the view of violating rows lists it."""
    found: dict[int, set[str]] = {id_: set() for (id_,) in connection.execute(f"select id from forms.{table}")}
    if connection.execute("select to_regclass(%s)", (f"dq_gen.forms_{table}_violating_rows",)).fetchall()[0][0]:
        for rule, key in connection.execute(f"select rule, key_id from dq_gen.forms_{table}_violating_rows"):
            assert rule not in found[key], "listed twice"
            found[key].add(rule)
    return {place: frozenset(rules) for place, rules in found.items()}


def edits(connection: Connection, table: str, type_: str, broken: Verdicts) -> None:
    """Every row of a table in debt edited into every other: refused for a rule that the row did not break before."""
    tries = connection.execute(
        f"select o.id, r.id, forms.try_update('forms.{table}', o.id, r.t, {value(type_)})"
        f" from forms.{table} as o cross join forms.row as r"
    )
    for before, after, detail in tries.fetchall():
        worse = broken[after] - broken[before]
        assert told(detail) == (broken[after] if worse else frozenset()), (before, after)


def counters(connection: Connection, table: str) -> None:
    """The counters equal a full scan, now and after an update and a delete of many rows."""
    for write in (
        "update forms.{} as o set t = p.t, n = p.n from forms.{} as p where p.id = o.id - o.id % 3",
        "delete from forms.{} as o where o.id % 3 = 1",
    ):
        scan = Counter(rule for rules in listed(connection, table).values() for rule in rules)
        live = {rule: broken for rule, (_, broken) in support.counted(connection, table).items() if broken}
        assert live == scan
        try:
            with connection.transaction():
                connection.execute(write.format(table, table))
        except psycopg.errors.CheckViolation:
            assert table.startswith("owing"), "an observed rule refused a write"


@pytest.mark.fuzz
@pytest.mark.one_server
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ruled=st.lists(st.tuples(tables, types), min_size=2, max_size=2), values=rows)
def test_fuzz_the_forms_agree(
    postgresql: Connection, dsn: str, ruled: list[tuple[Any, str]], values: list[Row]
) -> None:
    test_the_forms_agree.hypothesis.inner_test(postgresql, dsn, ruled, values)  # type: ignore[attr-defined]
