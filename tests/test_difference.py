"""`dqsql diff`: what changes between two specs, in words; what is called tighter refuses all that was refused."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from typer.testing import CliRunner

from dqsql import apply as applying
from dqsql.cli import app
from dqsql.difference import Change, differences
from dqsql.rules import kinds
from dqsql.rules.length import Length
from dqsql.rules.one_of import OneOf
from dqsql.rules.range import Range
from dqsql.spec import loads

Connection = psycopg.Connection[Any]
SPEC = """
dqsql: 1
name: crm
tables:
  deal:
    key: id
    department: Sales
    steward: Wang
    columns:
{columns}
"""


def compared(old: str, new: str, table: str = "") -> list[Change]:
    """The changes between two sets of columns, a line each."""
    texts = (SPEC.format(columns="\n".join(f"      {line}" for line in lines.splitlines())) for lines in (old, new))
    specs = [
        loads(text.replace("    key: id", f"    key: id{table if number else ''}")) for number, text in enumerate(texts)
    ]
    return differences(*(applying.model_of(spec, None) for spec in specs))


CHANGED = {
    "a rule more": ("a: {}", "a: {required: true}", "added", "required: a is required"),
    "a rule less": ("a: {required: true}", "a: {}", "dropped", "required: a is required"),
    "a stronger action": ("a: {required: {action: warn}}", "a: {required: true}", "tightened", "action: warn becomes reject"),
    "a weaker action": ("a: {required: true}", "a: {required: {action: observe}}", "loosened", "reject becomes observe"),
    "a condition": ("a: {required: true}", "a: {required: {when: b > 1}}", "loosened", "when: none becomes b > 1"),
    "no condition": ("a: {required: {when: b > 1}}", "a: {required: true}", "tightened", "b > 1 becomes none"),
    "another condition": ("a: {required: {when: b > 1}}", "a: {required: {when: b > 2}}", "changed", "b > 1 becomes b > 2"),
    "a higher minimum": ("a: {range: {min: 1}}", "a: {range: {min: 2}}", "tightened", "min: 1 becomes 2"),
    "a new maximum": ("a: {range: {min: 1}}", "a: {range: {min: 1, max: 9}}", "tightened", "max: none becomes 9"),
    "a lower maximum": ("a: {range: {max: 9}}", "a: {range: {max: 5.5}}", "tightened", "max: 9 becomes 5.5"),
    "both bounds moved": ("a: {range: {min: 1, max: 5}}", "a: {range: {min: 2, max: 9}}", "changed", "max: 5 becomes 9"),
    "a number made a date": ("a: {range: {min: 1}}", "a: {range: {min: 2020-01-01}}", "changed", "min: 1 becomes 2020-01-01"),
    "fewer values": ("a: {one_of: [x, y]}", "a: {one_of: [y]}", "tightened", "values: x, y becomes y"),
    "more values": ("a: {one_of: [x]}", "a: {one_of: [x, y]}", "loosened", "values: x becomes x, y"),
    "other values": ("a: {one_of: [x]}", "a: {one_of: [z]}", "changed", "values: x becomes z"),
    "a pattern": ("a: {format: '[a-z]'}", "a: {format: '[a-x]'}", "changed", "pattern: [a-z] becomes [a-x]"),
    "a threshold": ("a: {required: {threshold: 5%}}", "a: {required: {threshold: 3%}}", "worded", "5% becomes 3%"),
    "a message": ("a: {required: true}", "a: {required: {message: Give a}}", "worded", "message changed"),
    "another name": ("a: {required: true}", "a: {required: {id: given}}", "renamed", "was a.required"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "effect", "says"), CHANGED.values(), ids=CHANGED)
def test_a_change_of_a_rule_is_told_with_its_effect(old: str, new: str, effect: str, says: str) -> None:
    (change,) = compared(old, new)
    assert (change.effect, change.table) == (effect, "public.deal")
    assert says in " ".join(change.says), change.says
    assert change.concerns == ("department Sales", "steward Wang")


@pytest.mark.parametrize("spec", [each[0] for each in CHANGED.values()])
def test_equal_specs_do_not_differ(spec: str) -> None:
    assert compared(spec, spec) == []


def test_a_length_of_time_is_compared_in_minutes() -> None:
    text = SPEC.format(columns="      a: {{}}") + "    rules: {{seen: {{fresh: a, within: {}}}}}\n"
    week, days, fortnight = (
        applying.model_of(loads(text.format(within)), None) for within in ("1 week", "7 days", "2 weeks")
    )
    assert [(c.effect, c.says[0]) for c in differences(fortnight, days)] == [
        ("tightened", "within: 2 weeks becomes 7 days")
    ]
    assert [c.effect for c in differences(week, days)] == ["worded"]


def test_what_counts_as_missing_changes_the_rules_that_ask() -> None:
    field, rule = compared("a: {required: true}", "a: {required: true, missing: [later]}")
    assert (field.subject, field.effect, field.says) == ("a", "changed", ("counts as missing: later",))
    assert (rule.subject, rule.effect) == ("a.required", "changed")


def test_normalisation_and_the_tables_keys_are_told() -> None:
    assert "normalize: none becomes upper" in compared("a: {}", "a: {normalize: [upper]}")[0].says[0]
    (change,) = compared("a: {}", "a: {}", "\n    slices: [a]")
    assert (change.subject, change.effect, change.says[0]) == ("", "changed", "slices: none becomes a")


def test_tables_come_and_go() -> None:
    more = SPEC.format(columns="      a: {required: true}") + "  other: {key: id, columns: {b: {required: true}}}\n"
    models = [applying.model_of(loads(text), None) for text in (SPEC.format(columns="      a: {required: true}"), more)]
    assert [(c.table, c.effect) for c in differences(*models)] == [("public.other", "added")]
    assert [(c.table, c.effect) for c in differences(*reversed(models))] == [("public.other", "dropped")]


BOUNDS = st.one_of(st.none(), st.integers(-5, 5))
RULES = st.one_of(
    st.tuples(st.just("range"), st.fixed_dictionaries({"min": BOUNDS, "max": BOUNDS})),
    st.tuples(st.just("length"), st.fixed_dictionaries({"min": BOUNDS, "max": BOUNDS})),
    st.tuples(st.just("one_of"), st.fixed_dictionaries({"values": st.lists(st.sampled_from("abcd"), min_size=1, unique=True)})),
)  # fmt: skip


@given(RULES, RULES)
def test_what_is_called_tighter_refuses_all_that_was_refused(old: Any, new: Any) -> None:
    assume(old[0] == new[0])
    lines = []
    for kind, options in (old, new):
        given_options = {key: value for key, value in options.items() if value is not None}
        assume(given_options)
        low, high = options.get("min"), options.get("max")
        assume(low is None or high is None or low <= high)
        assume(kind != "length" or all(value > 0 for value in given_options.values()))
        lines.append(f"a: {{{kind}: {json.dumps(given_options)}}}")
    found = compared(*lines)
    if not found:
        assert old == new or old[0] == "one_of"
        return
    effect = found[-1].effect
    made = [{"range": Range, "length": Length, "one_of": OneOf}[kind](**options) for kind, options in (old, new)]
    if old[0] == "range":
        values: list[Any] = [Decimal(number) for number in range(-7, 8)]
    else:
        values = ["x" * number for number in range(1, 8)] if old[0] == "length" else list("abcde")
    refused = [{value for value in values if rule.breaks(value)} for rule in made]
    if effect == "tightened":
        assert refused[0] <= refused[1]
    if effect == "loosened":
        assert refused[1] <= refused[0]


def test_every_kind_names_options_of_its_own_as_tighter() -> None:
    for kind in kinds().values():
        assert set(kind.tighter) <= set(kind.model_fields), kind


def test_the_command_counts_what_breaks_the_new_rules_today(postgresql: Connection, dsn: str, tmp_path: Path) -> None:
    postgresql.execute("create table deal (id int primary key, a text); insert into deal values (1, ''), (2, 'x')")
    postgresql.commit()
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_text(SPEC.format(columns="      a: {required: {action: observe}}"))
    new.write_text(SPEC.format(columns="      a: {required: true}"))
    run = CliRunner()
    shown = run.invoke(app, ["diff", str(old), str(new), "--dsn", dsn])
    assert shown.exit_code == 1
    assert "tightened a.required (reject)" in shown.stdout
    assert "broken by 1 row today" in shown.stdout
    data = json.loads(run.invoke(app, ["diff", str(old), str(new), "--dsn", dsn, "--format", "json"]).stdout)
    assert [(c["effect"], c["violations"]) for c in data["changes"]] == [("tightened", 1)]
    same = run.invoke(app, ["diff", str(old), str(old)])
    assert (same.exit_code, same.stdout.strip()) == (0, "No difference.")
