"""The views of one table: its part of the public contract, and its rows with gaps and violations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dqsql.claims import ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.fragment import both
from dqsql.model import Assertion
from dqsql.names import MAX_BYTES, clip, ident, literal
from dqsql.plan import groups
from dqsql.plan.build import Build, broken, inline, lines, of
from dqsql.plan.children import wrong
from dqsql.plan.count import Counters, gap
from dqsql.plan.leeway import listed_as_waived
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill
from dqsql.wording import COLUMNS, VIEWS

# Views run with their reader's rights from this version on.
_INVOKER = 150000


def objects(counters: Counters) -> Iterator[Object]:
    """The table's views."""
    build = counters.build
    shared = _shared(counters)
    if build.table.measured:
        yield _view(build, "completeness", shared)
    if build.table.measured and counters.slices:
        slices = [
            f"({literal(name)}::text, t.{log}::text)"
            for name, log in zip(counters.slices, counters.slice_columns, strict=True)
        ]
        yield _view(build, "completeness_by_slice", shared | {"slices": lines(slices)})
    if build.decisions:
        yield _view(build, "rule_violations", shared)
    rows = _row_values(build)
    if asked := [name for name in build.table.measured if build.table.fills(name)]:
        fields, gaps = [], []
        for name in asked:
            field = build.table.fields[name]
            missing = inline(both(build.table.expected(name), field.missing), "t")
            gaps.append(missing)
            fields.append(
                f"({literal(name)}::text, {build.title(field.title)}::text, {_text(field.steward)}, {missing})"
            )
        yield _view(
            build,
            "missing_rows",
            shared | rows | {"fields": lines(fields), "any": "\nor ".join(gaps)},
            _key_names(build),
        )
    if parts := lines(_parts(build, shared | rows), "\nunion all"):
        yield _view(build, "violating_rows", shared | rows | {"parts": parts}, _key_names(build))


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
        "stale": "when total.stale then 'recount'" if counters.partitioned else "",
        "tree": _stale(counters) if counters.partitioned else "",
    }


def _stale(counters: Counters) -> str:
    """SQL that is true where other partitions were counted than there are now."""
    kept = f"(select coalesce(sum(p.partitions), 0) from {counters.delta.sql} as p)"
    return f"{kept} <> dq.partitions({literal(counters.build.table.name.sql)}) as stale,"


def _text(value: str | None) -> str:
    return f"{literal(value)}::text" if value is not None else "null::text"


def _number(value: float | None) -> str:
    return f"{value!r}::double precision" if value is not None else "null::double precision"


def _field(counters: Counters, name: str) -> str:
    build = counters.build
    field = build.table.fields[name]
    thresholds = [a.threshold for a in build.table.fills(name) if a.threshold is not None]
    values = [
        f"{literal(name)}::text",
        f"{build.title(field.title)}::text",
        _text(field.steward or build.table.steward),
        _number(min(thresholds, default=None)),
        counters.sum_of(build.table.expected(name), "total"),
        counters.sum_of(gap(build, name), "total"),
    ]
    return f"({', '.join(values)})"


def _rule(counters: Counters, decision: Decision) -> str:
    assertion, body = decision.assertion, decision.assertion.claim.body
    # How many rows have a full key is not counted: such rules are held, or listed by a query.
    applicable, violations = "null::bigint", "null::bigint"
    if isinstance(body, RowClaim):
        applicable = counters.sum_of(body.applies, "total")
        violations = "0::bigint" if decision.guaranteed else counters.sum_of(broken(assertion), "total")
    elif assertion.id in counters.events:
        violations = f"total.{ident(counters.events[assertion.id].column)}"
    elif decision.guaranteed:
        violations = "0::bigint"
    facts = _facts(counters.build, assertion)
    values = [
        facts["rule"], facts["code"], facts["field"], facts["title"], f"{literal(assertion.dimension)}::text",
        facts["severity"], facts["action"], f"{literal(decision.mechanism)}::text", _text(assertion.steward),
        _number(assertion.threshold), applicable, violations,
    ]  # fmt: skip
    return f"({', '.join(values)})"


def _facts(build: Build, assertion: Assertion) -> Mapping[str, str]:
    return {
        "rule": f"{literal(assertion.id)}::text",
        "code": f"{literal(assertion.code)}::text",
        "field": _text(", ".join(assertion.claim.columns) or None),
        "title": f"{build.title(assertion.title)}::text",
        "severity": f"{literal(assertion.severity)}::text",
        "action": f"{literal(assertion.action)}::text",
    }


def _row_values(build: Build) -> dict[str, str]:
    """What says which row it is: the key as text and by column, owner and source; `t` is the table."""
    table = build.table
    key = " || ', ' || ".join(f"coalesce(t.{ident(name)}::text, '')" for name in table.key)
    hidden = build.catalog.server_version < _INVOKER
    return {
        "relation": table.name.sql,
        "key": f"t.{ident(table.key[0])}::text" if len(table.key) == 1 else key,
        "keys": lines(
            f"t.{ident(name)} as {ident(alias)}" for name, alias in zip(table.key, _key_names(build), strict=True)
        ),
        "owner": f"t.{ident(table.owner)}::text" if table.owner else "null::text",
        "source": f"t.{ident(table.source)}::text" if table.source else "null::text",
        # Before version 15 a view reads with its owner's rights, so it must not show what a policy hides.
        "guard": f"and not row_security_active({literal(table.name.sql)}::text)" if hidden else "",
        "options": "" if hidden else "with (security_invoker = true)",
    }


def _key_names(build: Build) -> tuple[str, ...]:
    """Names of the typed key columns at the end of a view of rows."""
    return tuple(clip(f"key_{name}", MAX_BYTES) for name in build.table.key)


def _parts(build: Build, values: Mapping[str, str]) -> Iterator[str]:
    """The selects of the violating rows: one for all row rules, one for each other rule."""
    rules, verdicts = [], []
    for decision in build.decisions:
        assertion, body = decision.assertion, decision.assertion.claim.body
        facts = _facts(build, assertion)
        listed = [facts[name] for name in ("rule", "code", "field", "title", "severity", "action")]
        if isinstance(body, RowClaim | TimeClaim):
            verdicts.append(inline(broken(assertion), "t"))
            rules.append(f"({', '.join([*listed, listed_as_waived(build, assertion, 't'), verdicts[-1]])})")
    if rules:
        yield fill("violating_rows_part", {**values, "rules": lines(rules), "any": "\nor ".join(verdicts)})
    for decision in build.decisions:
        assertion, body = decision.assertion, decision.assertion.claim.body
        facts = _facts(build, assertion)
        named = lines(f"{facts[n]} as {n}" for n in ("rule", "code", "field", "title", "severity", "action"))
        if isinstance(body, UniqueClaim | OverlapClaim):
            crowd, window = groups.crowd(body, "t")
            group = {"crowd": crowd, "window": window, "given": groups.given(body, "t")}
            yield fill("violating_rows_groups", {**values, **group, "facts": named})
        elif isinstance(body, ReferenceClaim):
            yield fill("violating_rows_orphans", {**values, **_orphans(body), "facts": named})
        elif isinstance(body, ChildClaim):
            yield fill("violating_rows_children", {**values, "wrong": wrong(body, "t"), "facts": named})


def _orphans(claim: ReferenceClaim) -> Mapping[str, str]:
    pairs = zip(claim.columns, claim.target_columns, strict=True)
    return {
        "target": claim.target.sql,
        "given": " and ".join(f"{of('t')(name)} is not null" for name in claim.columns),
        "match": " and ".join(f"o.{ident(there)} = t.{ident(here)}" for here, there in pairs),
    }


def _view(build: Build, role: str, values: Mapping[str, str], extra: Sequence[str] = ()) -> Object:
    name = build.name(role)
    words = VIEWS[role][build.language]
    columns = {column: text[build.language] for column, text in COLUMNS[role].items()}
    columns |= {column: build.phrase("Key of the row.", "该行的主键。") for column in extra}
    # A view over the same columns can be replaced in place; over others it has to be made anew.
    shape = ", ".join([*columns, *(build.type(name) for name in build.table.key if extra)])
    return Object(
        kind="view",
        spec=build.spec,
        table=build.table.name,
        role=role,
        target=name.sql,
        create=fill(f"{role}_view", {**values, "name": name.sql}),
        comment=f"{build.shown}: {words}",
        shape=shape,
        column_comments=columns,
    )
