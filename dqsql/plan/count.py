"""The objects that keep completeness live: a change log of counters, the triggers that feed it, its upkeep.

A counter belongs to a fragment (a verdict), not to a rule: rules and fields that ask the same share it. What a
CHECK proves to be zero is not counted. An event is counted beside them: a change that broke a rule, of which no row
tells, so that a full count has nothing to compare it with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dqsql.claims import ChangeClaim, RowClaim
from dqsql.fragment import FALSE, TRUE, both, columns
from dqsql.names import Name, attached, fingerprint, ident, literal
from dqsql.plan.build import Build, broken, change, function, inline, of, same, trigger
from dqsql.plan.objects import Object
from dqsql.plan.partitions import truncations
from dqsql.resources import fill, function_versions

# A writer looks at the length of the log once in so many writes, and folds it if it holds so many changes.
_LOOK_EVERY = 500
_FOLDED_AT = 1000
# The most that a writer folds, some 50 ms of work. Reading a longer log is no longer a matter of a millisecond.
LONG_LOG = 20_000


@dataclass(frozen=True)
class Event:
    """Writes that break a rule about changes: the column that counts them, the fragments that know them."""

    column: str
    on_update: str
    on_insert: str


@dataclass(frozen=True)
class Counters:
    """The counters of one table.

    `verdicts` maps each counted fragment to the column that counts it, `events` each rule whose events are counted.
    """

    build: Build
    delta: Name
    version: str
    slices: tuple[str, ...]
    verdicts: dict[str, str]
    events: dict[str, Event]

    def sum_of(self, fragment: str, totals: str) -> str:
        """SQL for the number of rows where `fragment` is true, out of the summed counters `totals`."""
        if fragment == TRUE:
            return f"{totals}.rows"
        return "0::bigint" if fragment == FALSE else f"{totals}.{ident(self.verdicts[fragment])}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The counting columns, that of the rows first."""
        return ("rows", *self.verdicts.values(), *(event.column for event in self.events.values()))

    @property
    def kept(self) -> tuple[str, ...]:
        """What the log sums: the counting columns, and the number of what counted."""
        return (*self.columns, "counting")

    @property
    def log(self) -> str:
        """The log's oid."""
        return f"{literal(self.delta.sql)}::regclass"

    @property
    def counting(self) -> str:
        """SQL for the number of what counts now; evaluated once in a query."""
        restored = f"select min(age(r.xmin)) from {self.delta.sql} as r where r.counted_in <> {self.log}"
        return f"(select dq.counting({literal(self.build.table.name.sql)}, ({restored})))"

    @property
    def stale(self) -> str:
        """SQL that is true where writes may have gone past the counters since their last full count."""
        kept = f"(select coalesce(sum(k.counting), 0) from {self.delta.sql} as k)"
        return f"{kept} is distinct from {self.counting}"

    @property
    def partitioned(self) -> bool:
        """Whether the rows are in partitions."""
        return self.build.table.relation.partitioned

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
    events = dict(_events(build))
    slices = build.table.slices
    types = [build.type(name) for name in slices]
    version = fingerprint(
        *slices,
        *types,
        *verdicts.values(),
        *(event.column for event in events.values()),
    )
    return Counters(build, build.name("changes", version), version, slices, verdicts, events)


def _events(build: Build) -> Iterator[tuple[str, Event]]:
    if build.table.relation.partitioned:
        # A row that moves is deleted and inserted there: no trigger sees its change.
        return
    for assertion in (decision.assertion for decision in build.by("counter", "change guard")):
        body = assertion.claim.body
        # What is refused never happens.
        if isinstance(body, ChangeClaim) and not assertion.always_refuses:
            parts = (broken(assertion), body.first)
            yield assertion.id, Event(f"event_{fingerprint(assertion.id, *parts, *function_versions(*parts))}", *parts)


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
    one_by_one = counters.partitioned
    for event, row, sign in (("insert", "new", ""), ("delete", "old", "-")):
        yield from _row(counters, event, row, sign) if one_by_one else _statement(counters, event, row, sign)
    yield from _update(counters)
    yield from _truncate(counters)
    yield _recount(counters)
    yield _compact(counters)


def _log(counters: Counters) -> Object:
    build = counters.build
    typed = [f"{log} {build.type(name)}" for log, name in zip(counters.slice_columns, counters.slices, strict=True)]
    counting = [f"{ident(name)} bigint" for name in counters.kept]
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
                "columns": ",\n".join([*typed, "baseline boolean not null default false", "counted_in oid", *counting]),
            },
        ),
        comment=build.phrase(
            f"Counters of {build.shown} as a log of changes; dq.completeness sums it.",
            f"{build.shown}的计数变更日志；dq.completeness 由此汇总。",
        ),
        column_comments=dict(zip(counters.slice_columns, counters.slices, strict=True)),
    )


def _targets(counters: Counters, columns: Sequence[str] = ()) -> str:
    return ", ".join([*counters.slice_columns, *map(ident, columns or counters.columns)])


def _fold(counters: Counters) -> str:
    """What a writer does about a long log."""
    return fill("count_fold", {"every": str(_LOOK_EVERY), "compact": counters.build.name("compact").sql})


def _grouping(counters: Counters, values: Sequence[str]) -> str:
    """Groups rows by what the views show of the slices, where `values` holds them."""
    keys = []
    for name, value in zip(counters.slices, values, strict=True):
        # With the value, because a session may show less of it than there is.
        keys += [value] if (shown := counters.build.shown_as(name, value)) == value else [value, shown]
    return f"group by {', '.join(keys)}" if keys else ""


def _counts(counters: Counters, row: str, sign: str = "", *, inserted: bool = False) -> list[str]:
    """Select list over rows of the table: slices, number of rows, number of rows of each verdict, number of events."""
    verdicts = [f"{sign}count(*) filter (where {inline(fragment, row)})" for fragment in counters.verdicts]
    events = [
        f"count(*) filter (where {inline(event.on_insert, row)})" if inserted and event.on_insert != FALSE else "0"
        for event in counters.events.values()
    ]
    return [*map(of(row), counters.slices), f"{sign}count(*)", *verdicts, *events]


def _sums(counters: Counters, row: str, columns: Sequence[str], sign: str = "") -> list[str]:
    """Select list over rows of the log, or of the same shape: slices and `columns`."""
    summed = [f"{sign}sum({row}.{ident(name)})" for name in columns]
    return [*(f"{row}.{name}" for name in counters.slice_columns), *summed]


def _any_change(columns: Sequence[str], row: str) -> str:
    return "\n    or ".join(f"sum({row}.{ident(name)}) <> 0" for name in columns)


def _row(counters: Counters, event: str, row: str, sign: str) -> Iterator[Object]:
    build = counters.build
    name = build.name(f"count_{event}")
    now = [f"now_{counter}" for counter in counters.verdicts.values()]
    create = fill(
        "count_row_function",
        {
            "name": name.sql,
            "delta": counters.delta.sql,
            "fold": _fold(counters),
            "variables": "\n".join(f"{variable} integer;" for variable in now),
            "verdicts": "\n".join(_assigned(counters, row, now)),
            "targets": _targets(counters),
            "values": ", ".join([*map(of(row), counters.slices), f"{sign}1", *_given(f"{sign}{v}" for v in now)]),
        },
    )
    comment = build.phrase(f"Counts {event}s of {build.shown}.", f"为{build.shown}的 {event} 计数。")
    yield function(build, f"count_{event}_function", name, [], create, comment)
    named = attached(build.table.name, f"count_{event}", build.spec)
    yield trigger(build, f"count_{event}", named, f"after {event}", "for each row", name, comment)


def _statement(counters: Counters, event: str, rows: str, sign: str) -> Iterator[Object]:
    build = counters.build
    name = build.name(f"count_{event}")
    now = [f"now_{counter}" for counter in counters.verdicts.values()]
    events = [
        f"({inline(seen.on_insert, 'one')})::integer" if event == "insert" and seen.on_insert != FALSE else "null"
        for seen in counters.events.values()
    ]
    create = fill(
        "count_statement_function",
        {
            "name": name.sql,
            "delta": counters.delta.sql,
            "fold": _fold(counters),
            "variables": "\n".join(f"{variable} integer;" for variable in now),
            "verdicts": "\n".join(_assigned(counters, "one", now)),
            "targets": _targets(counters),
            "values": ", ".join(
                [*map(of("one"), counters.slices), f"{sign}1", *_given(f"{sign}{v}" for v in now), *_given(events)]
            ),
            "counts": ",\n".join(_counts(counters, "t", sign, inserted=event == "insert")),
            "grouping": _grouping(counters, [of("t")(slice_) for slice_ in counters.slices]),
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
    events = {f"now_{event.column}": event.on_update for event in counters.events.values()}
    reads = build.in_table_order(columns(*counters.verdicts, *events.values()) | set(counters.slices))
    old, new = ([of(row)(column) for column in reads] for row in ("old", "new"))
    old_slices, new_slices = ([of(row)(column) for column in counters.slices] for row in ("old", "new"))
    was = [f"was_{name}" for name in counters.verdicts.values()]
    now = [f"now_{name}" for name in counters.verdicts.values()]
    verdicts = [*_assigned(counters, "old", was), *_assigned(counters, "new", now)]
    verdicts += [f"{variable} := ({change(fragment)})::integer;" for variable, fragment in events.items()]
    pairs = list(zip(was, now, strict=True))
    alike = [*(f"{before} = {after}" for before, after in pairs), *(f"{variable} = 0" for variable in events)]
    create = fill(
        "count_update_function",
        {
            "name": name.sql,
            "delta": counters.delta.sql,
            "fold": _fold(counters),
            "variables": "\n".join(f"{variable} integer;" for variable in (*was, *now, *events)),
            "unchanged": same(old, new) if reads else "true",
            "verdicts": "\n".join(verdicts),
            "same_slices": same(old_slices, new_slices) if counters.slices else "true",
            "same_verdicts": "\n    and ".join(alike) or "true",
            "targets": _targets(counters),
            "differences": ", ".join(
                [*new_slices, "null", *_given(f"{after} - {before}" for before, after in pairs), *_given(events)]
            ),
            "before": ", ".join([*old_slices, "-1", *_given(f"-{before}" for before in was), *["null"] * len(events)]),
            "after": ", ".join([*new_slices, "1", *_given(now), *_given(events)]),
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


def _given(counts: Iterable[str]) -> list[str]:
    """Counts of one row as they are written to the log: NULL takes no space, where 0 takes eight bytes."""
    return [count if count == "null" else f"nullif({count}, 0)" for count in counts]


def _assigned(counters: Counters, row: str, variables: Sequence[str]) -> list[str]:
    """Statements that put every verdict of a row, as 0 or 1, into its variable."""
    return [
        f"{variable} := ({inline(fragment, row)})::integer;"
        for variable, fragment in zip(variables, counters.verdicts, strict=True)
    ]


def _truncate(counters: Counters) -> Iterator[Object]:
    build = counters.build
    name = build.name("count_truncate")
    events = [ident(event.column) for event in counters.events.values()]
    sums = ", ".join(f"coalesce(sum(t.{event}), 0) as {event}" for event in events)
    baseline = {"baseline": "true", "counted_in": counters.log, **{event: f"seen.{event}" for event in events}}
    baseline["counting"] = f"dq.counting({literal(build.table.name.sql)}, null)"
    if counters.partitioned:
        counted = {"targets": _targets(counters), "counts": ",\n    ".join(_counts(counters, "t", "-"))}
        counted["grouping"] = _grouping(counters, [of("t")(slice_) for slice_ in counters.slices])
        yield from truncations(build, counters.delta, counted)
    values = {
        "name": name.sql,
        "delta": counters.delta.sql,
        "variables": "declare\n    seen record;" if events else "",
        "kept": f"select {sums} into seen from {counters.delta.sql} as t;" if events else "",
        "targets": ", ".join(baseline),
        "values": ", ".join(baseline.values()),
    }
    create = fill("count_truncate_function", values)
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


def _upkeep(counters: Counters, role: str, values: dict[str, str], comment: str, types: Sequence[str] = ()) -> Object:
    name = counters.build.name(role)
    shared = {
        "name": name.sql,
        "delta": counters.delta.sql,
        "log": literal(counters.delta.sql),
        "targets": _targets(counters),
        "sums": ",\n".join(_sums(counters, "change", counters.columns)),
        "changed": _any_change(counters.columns, "change"),
        "grouping": _grouping(counters, [f"change.{name}" for name in counters.slice_columns]),
    }
    return function(counters.build, role, name, types, fill(f"{role}_function", shared | values), comment)


def _recount(counters: Counters) -> Object:
    build = counters.build
    aliases = (*counters.slice_columns, *counters.columns)
    counts = zip(_counts(counters, "t"), aliases, strict=True)
    values = {
        "table": build.table.name.sql,
        "counts": ",\n".join(f"{count} as {ident(alias)}" for count, alias in counts),
        # What a full count counts too: events it cannot see.
        "negatives": ",\n".join(
            [*_sums(counters, "t", ("rows", *counters.verdicts.values()), "-"), *("0" for _ in counters.events)]
        ),
        "grouping_table": _grouping(counters, [of("t")(name) for name in counters.slices]),
        "grouping_log": _grouping(counters, [f"t.{name}" for name in counters.slice_columns]),
        "table_name": literal(build.table.name.sql),
    }
    comment = build.phrase(f"Proves and repairs the counters of {build.shown}.", f"校验并修正{build.shown}的计数。")
    return _upkeep(counters, "recount", values, comment)


def _compact(counters: Counters) -> Object:
    build = counters.build
    comment = build.phrase(f"Folds the change log of {build.shown}.", f"合并{build.shown}的计数变更日志。")
    # A row that stays, though all its counters may be 0: it tells that there was a full count.
    mark = ["bool_or(change.baseline)"]
    if counters.slices:
        mark.append(f"num_nonnulls({', '.join(f'change.{name}' for name in counters.slice_columns)}) = 0")
    kept = {
        "targets": _targets(counters, counters.kept),
        "sums": ",\n".join(_sums(counters, "change", counters.kept)),
        "changed": _any_change(counters.kept, "change"),
        "mark": " and ".join(mark),
        "counting": counters.counting,
        "least": str(_FOLDED_AT),
        "most": str(LONG_LOG),
    }
    return _upkeep(counters, "compact", kept, comment, ["pg_catalog.bool"])
