"""What cannot be counted as rows are written: rules that other rows or the clock decide, measured by dq.refresh().

A table of our own keeps the figures of the last time, one line for each rule and group of slices and one for the whole.
A figure is shown only for the very rule that it was measured for, and with the time of its measuring.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from dqsql.claims import (
    ChangeClaim,
    ChildClaim,
    Children,
    Claim,
    OverlapClaim,
    ReferenceClaim,
    RowClaim,
    TimeClaim,
    UniqueClaim,
)
from dqsql.fragment import TRUE
from dqsql.names import Name, fingerprint, ident, literal
from dqsql.plan import groups
from dqsql.plan.build import Build, broken, function, inline, lines, of
from dqsql.plan.children import needed
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill, function_versions


def refreshed(build: Build) -> tuple[Decision, ...]:
    """The rules whose figures no counter keeps, in the order of the spec."""
    return tuple(d for d in build.decisions if not isinstance(d.assertion.claim.body, RowClaim | ChangeClaim))


def searched(build: Build) -> tuple[Decision, ...]:
    """Those of them whose violating rows have to be searched: neither the clock alone decides them nor a guarantee."""
    return tuple(d for d in refreshed(build) if not isinstance(d.assertion.claim.body, TimeClaim) and not d.guaranteed)


def version(claim: Claim) -> str:
    """What a stored figure is known by: another text of the rule is another figure."""
    text = repr(claim.body)
    return fingerprint(text, *function_versions(text))


def applicable(claim: Claim, row: str) -> str:
    """SQL, never NULL: whether the rule applies to `row`; all rows where the claim does not say."""
    match claim.body:
        case UniqueClaim() | OverlapClaim() as body:
            return groups.given(body, row)
        case ReferenceClaim() as body:
            return " and ".join(f"{of(row)(name)} is not null" for name in body.columns)
        case ChildClaim() as body:
            return needed(body, row)
        case body:
            return inline(getattr(body, "applies", TRUE), row)


def others(claim: Claim) -> tuple[Name, ...]:
    """The tables beside its own that a claim reads."""
    values = [getattr(claim.body, field.name) for field in fields(claim.body)]
    tables = [value.table if isinstance(value, Children) else value for value in values]
    return tuple(name for name in tables if isinstance(name, Name))


def objects(build: Build, key_names: tuple[str, ...], rows: str) -> Iterator[Object]:
    """The table that keeps the figures and the function that measures them.

    `rows` is the query for the rows that break the `searched` rules, `key_names` its columns that hold the key.
    """
    decisions = refreshed(build)
    if not decisions:
        return
    kept = build.name("measured")
    comment = build.phrase(
        f"Rules of {build.shown} that dq.refresh() measures: the figures of the last time.",
        f"{build.shown}中由 dq.refresh() 统计的规则：最近一次的结果。",
    )
    yield Object(
        kind="table",
        spec=build.spec,
        table=build.table.name,
        role="measured",
        target=kept.sql,
        create=fill("measured_table", {"name": kept.sql}),
        comment=comment,
    )
    counts, results = [], []
    for place, decision in enumerate(decisions):
        assertion = decision.assertion
        if decision.guaranteed:
            bad = "0"
        elif decision in searched(build):
            bad = f"count(*) filter (where broken.broken_{place})"
        else:
            bad = f"count(*) filter (where {inline(broken(assertion), 't')})"
        counts += [f"count(*) filter (where {applicable(assertion.claim, 't')}) as of_{place}", f"{bad} as bad_{place}"]
        named = f"{literal(assertion.id)}, {literal(version(assertion.claim))}"
        results.append(f"({named}, counted.of_{place}, counted.bad_{place}::bigint)")
    slices = [build.shown_as(name, of("t")(name)) for name in build.table.slices]
    name = build.name("refresh")
    holes = {
        "name": name.sql,
        "measured": kept.sql,
        "table": build.table.name.sql,
        "counts": lines(counts),
        "results": lines(results),
        "slices": f"array[{', '.join(f'{value}::text' for value in slices)}]::text[]",
        # Without slices there is but the whole.
        "whole": f"grouping({', '.join(slices)}) <> 0" if slices else "true",
        "grouping": f"group by grouping sets ((), ({', '.join(slices)}))" if slices else "",
        "broken": _broken(decisions, key_names, rows) if rows else "",
        "join": _join(build, key_names) if rows else "",
    }
    create = fill("refresh_function", holes)
    comment = build.phrase(f"Measures {build.shown} for dq.refresh().", f"为 dq.refresh() 统计{build.shown}。")
    yield function(build, "refresh", name, [], create, comment)


def _broken(decisions: Sequence[Decision], key_names: tuple[str, ...], rows: str) -> str:
    """The violating rows by key, with a column for each rule that they may break."""
    keys = [f"v.{ident(name)}" for name in key_names]
    verdicts = [
        f"bool_or(v.rule = {literal(decision.assertion.id)}) as broken_{place}"
        for place, decision in enumerate(decisions)
    ]
    return fill("refresh_broken", {"rows": rows, "columns": lines([*keys, *verdicts]), "keys": ", ".join(keys)})


def _join(build: Build, key_names: tuple[str, ...]) -> str:
    pairs = zip(build.table.key, key_names, strict=True)
    return f"left join broken on {' and '.join(f'broken.{ident(key)} = t.{ident(name)}' for name, key in pairs)}"
