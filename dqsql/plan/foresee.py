"""The functions that judge a row before it is written: what `dq.check_row` and `dq.can_advance` find for a table.

They render the fragments that refuse, warn and count, over the row that a write would store; duplicates and
references are looked up, as far as the caller can see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from dqsql.assertion import op
from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.fragment import columns, render
from dqsql.messages import type_messages
from dqsql.model import Field
from dqsql.names import Name, array, ident, jsonb, literal
from dqsql.plan import complete
from dqsql.plan.build import Build, broken, changed, entry, function, inline, lines, of, suspect, text
from dqsql.plan.children import wrong
from dqsql.plan.groups import alike
from dqsql.plan.leeway import in_force
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.plan.others import duplicate, orphan
from dqsql.resources import fill
from dqsql.rules.stages import Stages


def objects(build: Build) -> Iterator[Object]:
    """The functions of one table that judge a row before it is written."""
    name = build.name("check_row")
    yield _check_row(build, name)
    yield _formed(build)
    if (together := _judged_rows(build)) is not None:
        yield together
    rules = [assertion.rule for assertion in build.table.assertions]
    if (stages := next((rule for rule in rules if isinstance(rule, Stages)), None)) is not None:
        yield _can_advance(build, name, stages)


def _check_row(build: Build, name: Name) -> Object:
    table = build.table
    formed = _fields(build)
    judged = [_judged(build, place, decision) for place, decision in enumerate(build.decisions, 1)]
    reads = {*table.key}
    for decision in build.decisions:
        reads |= _reads(decision) | columns(in_force(build, decision.assertion))
    reads |= _read_by(build, formed)
    typed = _typed(build, reads)
    generated = formed and any(table.relation.by_name[name].generated for name in reads)
    create = fill(
        "check_row_function",
        {
            "name": name.sql,
            "table": literal(table.name.sql),
            "keys": array(table.key),
            "columns": typed,
            "normalize": _normalize(build, formed),
            "generated": fill("check_row_generated", {"columns": typed}) if generated else "",
            "judged": fill("check_row_rules", {"entries": lines(judged)}) if judged else "'[]'::jsonb",
            "types": jsonb({name: _type_entry(build, name) for name in table.relation.by_name}),
            "language": literal(build.language),
        },
    )
    comment = build.phrase(
        f"What a row of {build.shown} would break, before it is written; dq.check_row calls it.",
        f"写入前判断{build.shown}的一行有哪些问题；由 dq.check_row 调用。",
    )
    types = ["pg_catalog.jsonb", "pg_catalog.jsonb"]
    return function(build, "check_row", name, types, create, comment)


def _formed(build: Build) -> Object:
    table, name, formed = build.table, build.name("formed"), _fields(build)
    normalize = ""
    if formed:
        parts = {"columns": _typed(build, _read_by(build, formed)), "normalize": _normalize(build, formed)}
        normalize = fill("formed_columns", parts)
    create = fill(
        "formed_function",
        {
            "name": name.sql,
            "table": literal(table.name.sql),
            "keys": array(table.key),
            "owner": text(table.owner),
            "source": text(table.source),
            "normalize": normalize,
            "language": literal(build.language),
            "title": jsonb(dict(table.title)),
        },
    )
    comment = build.phrase(
        f"A row of {build.shown} in standard form, before it is written; dq.formed_row calls it.",
        f"写入前{build.shown}的一行的规范形式；由 dq.formed_row 调用。",
    )
    return function(build, "formed", name, ["pg_catalog.jsonb", "pg_catalog.jsonb"], create, comment)


def _judged_rows(build: Build) -> Object | None:
    """What judges values for many rows; None where a rule reads what the database generates."""
    table, formed = build.table, [field for field in _fields(build) if field.form is not None]
    reads = _read_by(build, formed).union(*(_reads(decision) for decision in build.decisions))
    if not table.key or any(table.relation.by_name[name].generated for name in reads):
        return None
    name, key = build.name("judged_rows"), table.key
    create = fill(
        "judged_rows_function",
        {
            "name": name.sql,
            "table": literal(table.name.sql),
            "table_name": table.name.sql,
            "keys": array(key),
            "single": f"jsonb_build_object({literal(key[0])}, e.part -> 'key')" if len(key) == 1 else "null::jsonb",
            "key": ", ".join(f"{literal(part)}, {of('s')(part)}" for part in key),
            "key_columns": _typed(build, set(key)),
            "same": alike("dq_d", "k", key),
            "normalize": "\n".join(
                f"if offered ? {literal(field.name)} then\n{one}\nend if;"
                for field, one in zip(formed, _normalized(formed), strict=True)
            ),
            "broken": "\n".join(_left_to_ask(build, decision) for decision in build.decisions),
        },
    )
    comment = build.phrase(
        f"Values for rows of {build.shown}, judged before they are proposed; dq.good_rows calls it.",
        f"提出补录前判断{build.shown}的多行取值；由 dq.good_rows 调用。",
    )
    return function(build, "judged_rows", name, ["pg_catalog.jsonb"], create, comment)


def _left_to_ask(build: Build, decision: Decision) -> str:
    """A statement that leaves out a row which breaks a rule about what is offered, or one that it did not; or more."""
    assertion = decision.assertion
    if isinstance(assertion.claim.body, RowClaim | TimeClaim):
        about = f"offered ?| {array(assertion.claim.columns)}" if assertion.claim.columns else "false"
        verdict, before = (inline(broken(assertion), row) for row in ("t", "s"))
        verdict = f"{verdict}\nand ({about} or not {before})"
    else:
        verdict = _verdict(build, decision, updates=True)
    statement = f"continue when {verdict};"
    if isinstance(assertion.claim.body, ChildClaim) or not (reads := build.in_table_order(_reads(decision))):
        return statement
    # By itself: most rows offer nothing that the rule reads, and a look-up costs something where it is not made, too.
    return f"if offered ?| {array(reads)} then\n{statement}\nend if;"


def _fields(build: Build) -> list[Field]:
    """The fields that are filled, or brought to a standard form."""
    fields = build.table.fields.values()
    return [field for field in fields if field.form is not None or complete.at_write(field)]


def _read_by(build: Build, formed: list[Field]) -> set[str]:
    """The columns that filling these fields, and making their standard forms, takes."""
    filled = (complete.read_by(build, field) for field in formed)
    return {name for field in formed for name in (field.name, *columns(field.standard_form))}.union(*filled)


def _typed(build: Build, reads: set[str]) -> str:
    return lines(f"{ident(read)} {build.type(read)}" for read in build.in_table_order(reads))


def _made(formed: list[Field]) -> str:
    return "\n    || ".join(f"jsonb_build_object({literal(field.name)}, {of('t')(field.name)})" for field in formed)


def _normalize(build: Build, formed: list[Field]) -> str:
    """Statements that fill the row and bring its values to standard form, as the triggers will."""
    if not formed:
        return ""
    parts = [*_normalized(f for f in formed if f.form is not None), *complete.filled(build, "t", "s", "key is null")]
    fitted = f"dq_row := dq.refitted({literal(build.table.name.sql)}::regclass, dq_row, {_made(formed)});"
    return "\n".join([*parts, fitted])


def _normalized(formed: Iterable[Field]) -> list[str]:
    return [
        fill(
            "normalize_column",
            {
                "row": "t",
                "column": ident(field.name),
                "suspect": suspect(field, "t"),
                "inserted": "key is null",
                "changed": changed([of("t")(field.name)], [of("s")(field.name)]),
                "normalized": inline(field.standard_form, "t"),
            },
        )
        for field in formed
    ]


def _reads(decision: Decision) -> frozenset[str]:
    """The columns without which nothing can be said about a rule."""
    match decision.assertion.claim.body:
        case RowClaim() | TimeClaim():
            return columns(broken(decision.assertion))
        case UniqueClaim() as claim:
            return columns(claim.applies, *claim.keys)
        case OverlapClaim() as claim:
            return columns(claim.applies, claim.span, *claim.keys)
        case ReferenceClaim() as claim:
            return frozenset(claim.columns)
        case ChangeClaim() as claim:
            return columns(broken(decision.assertion), claim.first)
        case ChildClaim() as claim:
            return columns(claim.applies) | {claim.to}
        case other:
            assert_never(other)


def _judged(build: Build, place: int, decision: Decision) -> str:
    """One rule as (place, broken, reads, entry)."""
    verdict = _verdict(build, decision)
    reads = jsonb(list(build.in_table_order(_reads(decision))))
    now = inline(in_force(build, decision.assertion), "t")
    told = entry(decision.assertion, row=of("t"))
    if now:
        told = op(told, "||", now)
    return f"({place}, {verdict}, {reads}, {told})"


def _verdict(build: Build, decision: Decision, *, updates: bool = False) -> str:
    """SQL: whether row `t`, as `s` is changed by a write, breaks a rule; `updates` where that cannot be an INSERT."""
    match decision.assertion.claim.body:
        case RowClaim() | TimeClaim():
            return inline(broken(decision.assertion), "t")
        case UniqueClaim() | OverlapClaim() as claim:
            return duplicate(build, claim, decision, "s")
        case ReferenceClaim() as claim:
            return orphan(claim)
        case ChangeClaim() as claim:
            updated = render(broken(decision.assertion), of("t"), of("s"))
            return updated if updates else f"case when key is null then {inline(claim.first, 't')} else {updated} end"
        case ChildClaim() as claim:
            # The children of a new row are still to come.
            return wrong(claim, "t") if updates else f"(key is not null and {wrong(claim, 't')})"
        case other:
            assert_never(other)


def _type_entry(build: Build, name: str) -> dict[str, Any]:
    """The violation of a value that column `name` cannot hold."""
    type_ = build.table.relation.by_name[name].column_type
    field = build.table.fields.get(name)
    title = field.title if field else {"en": name, "zh": name}
    return {
        "rule": f"{name}.type",
        "column": name,
        "code": "type",
        "action": "reject",
        "params": {"type": type_.shown},
        "messages": dict(type_messages(title, type_)),
    }


def _can_advance(build: Build, check_row: Name, stages: Stages) -> Object:
    name = build.name("can_advance")
    create = fill(
        "can_advance_function",
        {
            "name": name.sql,
            "table": literal(build.table.name.sql),
            "stages": array(list(stages.stages)),
            "column": literal(stages.column),
            "check_row": check_row.sql,
        },
    )
    comment = build.phrase(
        f"What a row of {build.shown} would break at another stage; dq.can_advance calls it.",
        f"判断{build.shown}的一行进入另一阶段还缺什么；由 dq.can_advance 调用。",
    )
    return function(build, "can_advance", name, ["pg_catalog.jsonb", "pg_catalog.text"], create, comment)
