"""The objects that keep completeness live: a change log of counters, the triggers that feed it, its upkeep.

A counter belongs to a fragment (a verdict), not to a rule: rules and fields that ask the same share it. What a
CHECK proves to be zero is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dqsql.assertion import RowClaim
from dqsql.fragment import FALSE, TRUE, both, columns
from dqsql.names import Name, attached, fingerprint, ident
from dqsql.plan.build import Build, broken, function, inline, of, same, trigger
from dqsql.plan.objects import Object
from dqsql.resources import fill, function_versions


@dataclass(frozen=True)
class Counters:
    """The counters of one table: `verdicts` maps each counted fragment to the column that counts it."""

    build: Build
    delta: Name
    version: str
    slices: tuple[str, ...]
    verdicts: dict[str, str]

    def sum_of(self, fragment: str, totals: str) -> str:
        """SQL for the number of rows where `fragment` is true, out of the summed counters `totals`."""
        if fragment == TRUE:
            return f"{totals}.rows"
        return "0::bigint" if fragment == FALSE else f"{totals}.{ident(self.verdicts[fragment])}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The counting columns, that of the rows first."""
        return ("rows", *self.verdicts.values())

    @property
    def slice_columns(self) -> tuple[str, ...]:
        """The columns of the log that hold the slices."""
        return tuple(f"slice_{place}" for place in range(1, len(self.slices) + 1))


def counters(build: Build) -> Counters:
    """The counters that the table's fields and rules need."""
    fragments: dict[str, None] = {}
    for field in build.table.measured:
        for fragment in (build.table.expected(field), gap(build, field)):
            fragments[fragment] = None
    for decision in build.decisions:
        if isinstance(decision.assertion.claim.body, RowClaim):
            fragments[decision.assertion.claim.body.applies] = None
            if not decision.guaranteed:
                fragments[broken(decision.assertion)] = None
    verdicts = {f: f"count_{fingerprint(f, *function_versions(f))}" for f in fragments if f not in (TRUE, FALSE)}
    slices = build.table.slices
    types = [build.type(name) for name in slices]
    version = fingerprint(*slices, *types, *verdicts.values())
    return Counters(build, build.name("changes", version), version, slices, verdicts)


def gap(build: Build, field: str) -> str:
    """Fragment: the rows where a field is missing though it ought to be filled; FALSE where a CHECK proves it."""
    expected = build.table.expected(field)
    fills = [d for d in build.decisions if d.assertion.claim.fills == field]
    if fills and all(d.guaranteed for d in fills):
        return FALSE
    return both(expected, build.table.fields[field].missing)


def objects(counters: Counters) -> Iterator[Object]:
    """The change log, its functions and its triggers."""
    yield _log(counters)
    yield from _statement(counters, "insert", "new", "")
    yield from _statement(counters, "delete", "old", "-")
    yield from _update(counters)
    yield from _truncate(counters)
    yield _recount(counters)
    yield _compact(counters)


def _log(counters: Counters) -> Object:
    build = counters.build
    typed = [f"{log} {build.type(name)}" for log, name in zip(counters.slice_columns, counters.slices, strict=True)]
    counting = [f"{ident(name)} bigint not null default 0" for name in counters.columns]
    name = counters.delta
    return Object(
        kind="table",
        spec=build.spec,
        table=build.table.name,
        role=f"changes:{counters.version}",
        target=name.sql,
        create=fill(
            "delta_table",
            {
                "name": name.sql,
                "columns": ",\n".join([*typed, "baseline boolean not null default false", *counting]),
            },
        ),
        comment=build.phrase(
            f"Counters of {build.shown} as a log of changes; dq.completeness sums it.",
            f"{build.shown}的计数变更日志；dq.completeness 由此汇总。",
        ),
        column_comments=dict(zip(counters.slice_columns, counters.slices, strict=True)),
    )


def _targets(counters: Counters) -> str:
    return ", ".join([*counters.slice_columns, *map(ident, counters.columns)])


def _grouping(names: Sequence[str]) -> str:
    return f"group by {', '.join(names)}" if names else ""


def _counts(counters: Counters, row: str, sign: str = "") -> list[str]:
    """Select list over rows of the table: slices, number of rows, number of rows of each verdict."""
    verdicts = [f"{sign}count(*) filter (where {inline(fragment, row)})" for fragment in counters.verdicts]
    return [*map(of(row), counters.slices), f"{sign}count(*)", *verdicts]


def _sums(counters: Counters, row: str, sign: str = "") -> str:
    """Select list over rows of the log, or of the same shape."""
    summed = [f"{sign}sum({row}.{ident(name)})" for name in counters.columns]
    return ",\n".join([*(f"{row}.{name}" for name in counters.slice_columns), *summed])


def _any_change(counters: Counters, row: str) -> str:
    return "\n    or ".join(f"sum({row}.{ident(name)}) <> 0" for name in counters.columns)


def _statement(counters: Counters, event: str, rows: str, sign: str) -> Iterator[Object]:
    build = counters.build
    name = build.name(f"count_{event}")
    now = [f"now_{counter}" for counter in counters.verdicts.values()]
    create = fill(
        "count_statement_function",
        {
            "name": name.sql,
            "delta": counters.delta.sql,
            "variables": "\n".join(f"{variable} integer;" for variable in now),
            "verdicts": "\n".join(_assigned(counters, "one", now)),
            "targets": _targets(counters),
            "values": ", ".join([*map(of("one"), counters.slices), f"{sign}1", *(f"{sign}{v}" for v in now)]),
            "counts": ",\n".join(_counts(counters, "t", sign)),
            "grouping": _grouping([of("t")(slice_) for slice_ in counters.slices]),
        },
    )
    comment = build.phrase(f"Counts {event}s of {build.shown}.", f"为{build.shown}的 {event} 计数。")
    yield function(build, f"count_{event}_function", name, [], create, comment)
    yield trigger(
        build,
        f"count_{event}",
        attached(build.table.name, f"count_{event}", build.spec),
        f"after {event}",
        f"referencing {rows} table as changed\n    for each statement",
        name,
        comment,
    )


def _update(counters: Counters) -> Iterator[Object]:
    build = counters.build
    name = build.name("count_update")
    reads = build.in_table_order(columns(*counters.verdicts) | set(counters.slices))
    old, new = ([of(row)(column) for column in reads] for row in ("old", "new"))
    old_slices, new_slices = ([of(row)(column) for column in counters.slices] for row in ("old", "new"))
    was = [f"was_{name}" for name in counters.verdicts.values()]
    now = [f"now_{name}" for name in counters.verdicts.values()]
    verdicts = [*_assigned(counters, "old", was), *_assigned(counters, "new", now)]
    pairs = list(zip(was, now, strict=True))
    create = fill(
        "count_update_function",
        {
            "name": name.sql,
            "delta": counters.delta.sql,
            "variables": "\n".join(f"{variable} integer;" for variable in (*was, *now)),
            "unchanged": same(old, new) if reads else "true",
            "verdicts": "\n".join(verdicts),
            "same_slices": same(old_slices, new_slices) if counters.slices else "true",
            "same_verdicts": "\n    and ".join(f"{before} = {after}" for before, after in pairs) or "true",
            "targets": _targets(counters),
            "differences": ", ".join([*new_slices, "0", *(f"{after} - {before}" for before, after in pairs)]),
            "before": ", ".join([*old_slices, "-1", *(f"-{before}" for before in was)]),
            "after": ", ".join([*new_slices, "1", *now]),
        },
    )
    comment = build.phrase(f"Counts updates of {build.shown}.", f"为{build.shown}的 update 计数。")
    yield function(build, "count_update_function", name, [], create, comment)
    yield trigger(
        build,
        "count_update",
        attached(build.table.name, "count_update", build.spec),
        "after update",
        "for each row",
        name,
        comment,
    )


def _assigned(counters: Counters, row: str, variables: Sequence[str]) -> list[str]:
    """Statements that put every verdict of a row, as 0 or 1, into its variable."""
    return [
        f"{variable} := ({inline(fragment, row)})::integer;"
        for variable, fragment in zip(variables, counters.verdicts, strict=True)
    ]


def _truncate(counters: Counters) -> Iterator[Object]:
    build = counters.build
    name = build.name("count_truncate")
    create = fill("count_truncate_function", {"name": name.sql, "delta": counters.delta.sql})
    comment = build.phrase(f"Counts a truncation of {build.shown}.", f"为{build.shown}的 truncate 计数。")
    yield function(build, "count_truncate_function", name, [], create, comment)
    yield trigger(
        build,
        "count_truncate",
        attached(build.table.name, "count_truncate", build.spec),
        "after truncate",
        "for each statement",
        name,
        comment,
    )


def _upkeep(counters: Counters, role: str, values: dict[str, str], comment: str) -> Object:
    name = counters.build.name(role)
    shared = {
        "name": name.sql,
        "delta": counters.delta.sql,
        "targets": _targets(counters),
        "sums": _sums(counters, "change"),
        "changed": _any_change(counters, "change"),
        "grouping": _grouping([f"change.{name}" for name in counters.slice_columns]),
    }
    return function(counters.build, role, name, [], fill(f"{role}_function", shared | values), comment)


def _recount(counters: Counters) -> Object:
    build = counters.build
    aliases = (*counters.slice_columns, *counters.columns)
    counts = zip(_counts(counters, "t"), aliases, strict=True)
    values = {
        "table": build.table.name.sql,
        "counts": ",\n".join(f"{count} as {ident(alias)}" for count, alias in counts),
        "negatives": _sums(counters, "t", "-"),
        "grouping_table": _grouping([of("t")(name) for name in counters.slices]),
        "grouping_log": _grouping([f"t.{name}" for name in counters.slice_columns]),
    }
    comment = build.phrase(f"Proves and repairs the counters of {build.shown}.", f"校验并修正{build.shown}的计数。")
    return _upkeep(counters, "recount", values, comment)


def _compact(counters: Counters) -> Object:
    build = counters.build
    comment = build.phrase(f"Folds the change log of {build.shown}.", f"合并{build.shown}的计数变更日志。")
    return _upkeep(counters, "compact", {}, comment)
