"""The views of one table: its part of the public contract, and its rows with gaps and violations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dqsql.claims import ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.fragment import both
from dqsql.model import Assertion
from dqsql.names import MAX_BYTES, clip, ident, literal
from dqsql.plan import alerts, complete, dictionary, groups, refresh, remind
from dqsql.plan.build import Build, broken, inline, lines, number, text, told_key, view
from dqsql.plan.children import wrong
from dqsql.plan.count import Counters, gap
from dqsql.plan.leeway import waived_for_anybody
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill

# Views run with their reader's rights from this version on.
_INVOKER = 150000


def objects(counters: Counters) -> Iterator[Object]:
    """The table's views."""
    build = counters.build
    shared = _shared(counters)
    yield from dictionary.objects(build, shared)
    yield from alerts.objects(build, shared)
    if build.table.measured:
        yield view(build, "completeness", shared)
    if build.table.measured and counters.slices:
        sliced = {**_sliced(counters, shared), "role": _role(build, "total.slice")}
        yield view(build, "completeness_by_slice", shared | sliced)
    if build.decisions:
        # Whoever measures sees every row, or fails.
        values = shared | _row_values(build) | {"guard": ""}
        searched = lines(_parts(build, values, refresh.searched(build)), "\nunion all")
        yield from refresh.objects(build, _key_names(build), searched)
        yield view(build, "rule_violations", shared)
        if counters.slices:
            yield view(build, "rule_violations_by_slice", shared | _by_slice(counters, shared))
    rows = _row_values(build)
    if asked := [name for name in build.table.measured if build.table.fills(name)]:
        fields, gaps = [], []
        for place, name in enumerate(asked, 1):
            field = build.table.fields[name]
            gaps.append(inline(both(build.table.expected(name), field.missing), "t"))
            title = f"{build.title(field.title)}::text"
            fields.append(f"({place}, {literal(name)}::text, {title}, {text(field.steward)})")
        yield view(
            build,
            "missing_rows",
            shared | rows | {"fields": lines(fields), "missing": lines(gaps), "any": "\nor ".join(gaps)},
            _key_names(build),
        )
    if parts := lines(_parts(build, shared | rows, build.decisions), "\nunion all"):
        keys = {"keys": lines(f"v.{ident(name)}" for name in _key_names(build))}
        yield view(build, "violating_rows", shared | rows | keys | {"parts": parts}, _key_names(build))
    yield from complete.objects(build, shared | rows)
    yield from remind.objects(build, shared | rows)


def _shared(counters: Counters) -> dict[str, str]:
    build = counters.build
    table = build.table
    return {
        "spec": literal(build.spec),
        "schema": literal(table.name.schema),
        "table": literal(table.name.name),
        "process": literal(table.process) if table.process else "null",
        "department": literal(table.department) if table.department else "null",
        "delta": counters.delta.sql,
        "relation": f"{literal(table.name.sql)}::text",
        "sums": lines(f"coalesce(sum(t.{ident(name)}), 0)::bigint as {ident(name)}" for name in counters.columns),
        "fields": lines(_field(counters, name) for name in table.measured),
        "rules": lines(_rule(counters, decision) for decision in build.decisions),
        "stale": counters.stale,
        "measured": _measured(build) if build.decisions else "",
    }


def _measured(build: Build) -> str:
    """A join with the figures of the last dq.refresh(), as `measured`."""
    if not refresh.refreshed(build):
        nothing = "(values (null::bigint, null::bigint, null::timestamptz))"
        return f"left join {nothing} as measured (applicable, violations, measured_at) on false"
    same = "measured.rule = rule.rule\n    and measured.version = rule.version\n    and measured.whole"
    return f"left join {build.name('measured').sql} as measured\n    on {same}"


def _field(counters: Counters, name: str) -> str:
    build = counters.build
    field = build.table.fields[name]
    thresholds = [a.threshold for a in build.table.fills(name) if a.threshold is not None]
    values = [
        f"{literal(name)}::text",
        f"{build.title(field.title)}::text",
        text(field.steward or build.table.steward),
        number(min(thresholds, default=None)),
        counters.sum_of(build.table.expected(name), "total"),
        counters.sum_of(gap(build, name), "total"),
    ]
    return f"({', '.join(values)})"


def _rule(counters: Counters, decision: Decision) -> str:
    return f"({', '.join([*_grades(counters.build, decision), *_figures(counters, decision)])})"


def _grades(build: Build, decision: Decision) -> list[str]:
    """What a view of figures says of a rule, but for the figures."""
    assertion = decision.assertion
    facts = _facts(build, assertion)
    # A total of what other tables hold tells of their rows as well.
    hidden = [] if decision.guaranteed else refresh.others(assertion.claim)
    return [
        facts["rule"], facts["code"], facts["field"], facts["title"], f"{literal(assertion.dimension)}::text",
        facts["severity"], facts["action"], f"{literal(decision.mechanism)}::text", text(assertion.steward),
        number(assertion.threshold), number(build.table.weights.get(assertion.dimension, 1.0)),
        text(refresh.version(assertion.claim) if decision in refresh.refreshed(build) else None),
        " or ".join(f"dq.hides({literal(name.sql)}::text)" for name in hidden) or "false",
    ]  # fmt: skip


def _figures(counters: Counters, decision: Decision) -> tuple[str, str]:
    """SQL for the applicable rows and the violations of a rule, out of the counters; NULL for what they do not know."""
    assertion, body = decision.assertion, decision.assertion.claim.body
    applicable, violations = "null::bigint", "null::bigint"
    if isinstance(body, RowClaim):
        applicable = counters.sum_of(body.applies, "total")
        violations = "0::bigint" if decision.guaranteed else counters.sum_of(broken(assertion), "total")
    elif assertion.id in counters.events:
        violations = f"total.{ident(counters.events[assertion.id].column)}"
    elif decision.guaranteed:
        violations = "0::bigint"
    return applicable, violations


def _sliced(counters: Counters, shared: Mapping[str, str]) -> dict[str, str]:
    """The counters' sums for each value of each slice, and the state that the counters are in."""
    sums = [
        fill("sliced_sums", {**shared, "slice": literal(name), "column": column})
        for name, column in zip(counters.slices, counters.slice_columns, strict=True)
    ]
    return {"state": fill("counters_state", shared), "sliced": lines(sums, "\nunion all")}


def _by_slice(counters: Counters, shared: Mapping[str, str]) -> dict[str, str]:
    """What the view of rules by slice is made of: rules that are counted, and rules that were measured."""
    build = counters.build
    measured = refresh.refreshed(build)
    counted = [
        f"({literal(decision.assertion.id)}::text, {', '.join(_figures(counters, decision))})"
        for decision in build.decisions
        if decision not in measured
    ]
    parts = []
    if counted:
        parts.append(fill("by_slice_counted", {**shared, **_sliced(counters, shared), "counted": lines(counted)}))
    if measured:
        held = build.name("measured").sql
        parts += [
            fill("by_slice_measured", {"measured": held, "slice": literal(name), "place": str(place)})
            for place, name in enumerate(counters.slices, 1)
        ]
    return {
        "parts": lines(parts, "\nunion all"),
        "rules": lines(f"({', '.join(_grades(build, decision))})" for decision in build.decisions),
        "role": _role(build, "line.slice"),
    }


def _role(build: Build, column: str) -> str:
    """SQL for what the slice is to its table: source, owner or NULL."""
    roles = {build.table.source: "source", build.table.owner: "owner"}
    served = " ".join(f"when {literal(name)} then {literal(role)}" for name, role in roles.items() if name)
    return f"case {column} {served} end" if served else "null::text"


def _facts(build: Build, assertion: Assertion) -> Mapping[str, str]:
    return {
        "rule": f"{literal(assertion.id)}::text",
        "code": f"{literal(assertion.code)}::text",
        "field": text(", ".join(assertion.claim.columns) or None),
        "title": f"{build.title(assertion.title)}::text",
        "severity": f"{literal(assertion.severity)}::text",
        "action": f"{literal(assertion.action)}::text",
    }


def _row_values(build: Build) -> dict[str, str]:
    """What says which row it is: the key as text and by column, owner and source; `t` is the table."""
    table = build.table
    shown = dict.fromkeys((*table.key, *filter(None, (table.owner, table.source))))
    hidden = build.catalog.server_version < _INVOKER
    return {
        "relation": table.name.sql,
        "key": told_key(build, "t"),
        "keys": lines(
            f"t.{ident(name)} as {ident(alias)}" for name, alias in zip(table.key, _key_names(build), strict=True)
        ),
        "shown": ", ".join(f"t.{ident(name)}" for name in shown),
        "owner": f"t.{ident(table.owner)}::text" if table.owner else "null::text",
        "source": f"t.{ident(table.source)}::text" if table.source else "null::text",
        # Before version 15 a view reads with its owner's rights, so it must not show what a policy hides.
        "guard": f"and not dq.hides({literal(table.name.sql)}::text)" if hidden else "",
        "options": "" if hidden else "with (security_invoker = true)",
    }


def _key_names(build: Build) -> tuple[str, ...]:
    """Names of the typed key columns at the end of a view of rows."""
    return tuple(clip(f"key_{name}", MAX_BYTES) for name in build.table.key)


def _parts(build: Build, values: Mapping[str, str], decisions: Sequence[Decision]) -> Iterator[str]:
    """The selects of the rows that break rules: one for all row rules, one for each other rule."""
    alone = [d.assertion for d in decisions if isinstance(d.assertion.claim.body, RowClaim | TimeClaim)]
    if alone:
        verdicts = [inline(broken(assertion), "t") for assertion in alone]
        may = [inline(waived_for_anybody(build, assertion), "t") for assertion in alone]
        told = (f"case when {verdict} then {waived} end" for verdict, waived in zip(verdicts, may, strict=True))
        rules = (f"({place}, {', '.join(_facts(build, a).values())})" for place, a in enumerate(alone, 1))
        holes = {"broken": lines(told), "rules": lines(rules), "any": "\nor ".join(verdicts)}
        yield fill("violating_rows_part", {**values, **holes})
    for decision in decisions:
        assertion, body = decision.assertion, decision.assertion.claim.body
        facts = _facts(build, assertion)
        named = lines(f"{facts[n]} as {n}" for n in ("rule", "code", "field", "title", "severity", "action"))
        if isinstance(body, UniqueClaim | OverlapClaim):
            crowd, window = groups.crowd(body, "t")
            group = {"crowd": crowd, "window": window, "given": groups.given(body, "t")}
            yield fill("violating_rows_groups", {**values, **group, "facts": named})
        elif isinstance(body, ReferenceClaim):
            given = refresh.applicable(assertion.claim, "t")
            yield fill("violating_rows_orphans", {**values, **_orphans(body), "given": given, "facts": named})
        elif isinstance(body, ChildClaim):
            yield fill("violating_rows_children", {**values, "wrong": wrong(body, "t"), "facts": named})


def _orphans(claim: ReferenceClaim) -> Mapping[str, str]:
    pairs = zip(claim.columns, claim.target_columns, strict=True)
    return {
        "target": claim.target.sql,
        "match": " and ".join(f"o.{ident(there)} = t.{ident(here)}" for here, there in pairs),
    }
