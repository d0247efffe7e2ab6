"""The objects that refuse, warn and normalise: CHECK, guard trigger, unique indexes, foreign keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from dqsql.assertion import Action, Helper
from dqsql.claims import ReferenceClaim
from dqsql.errors import DatabaseError
from dqsql.fragment import FALSE, both, columns, render
from dqsql.model import Assertion, Field
from dqsql.names import Name, attached, fingerprint, ident, jsonb, literal
from dqsql.plan import children, complete, groups, others, unique
from dqsql.plan.build import (
    Build,
    bare,
    broken,
    changed,
    entry,
    function,
    inline,
    lines,
    of,
    read_by,
    same,
    suspect,
    trigger,
    violation,
)
from dqsql.plan.guard import broken_by_insert, broken_by_update, explained, guarded_changes
from dqsql.plan.inline import checks
from dqsql.plan.leeway import acts
from dqsql.plan.mechanism import BY_THEMSELVES, UNPROVEN_KEYS, Decision, Mechanism
from dqsql.plan.moves import Moves
from dqsql.plan.objects import Object
from dqsql.plan.partitions import KEY_LOCK
from dqsql.resources import fill, function_versions

# PostgreSQL's FUNC_MAX_ARGS.
MOST_COLUMNS = 100

# What stands for something else in the functions that take a row's columns as parameters.
_OWN_VARIABLE = re.compile(r"found|\$[0-9]+|dq_besides|dq_places")


def objects(build: Build) -> Iterator[Object]:
    """The enforcing objects of one table, those that others call first."""
    yield from _helpers(build)
    yield from _normaliser(build)
    yield from complete.filling(build)
    held = [d.assertion for d in build.by("check")]
    # What a CHECK refuses by itself does not come as far as the guard, which runs after it.
    listed: tuple[Mechanism, ...] = ("ratchet",) if build.style == "inline" else ("check", "ratchet")
    lists: Mapping[Action, tuple[Mechanism, ...]] = {"reject": listed, "warn": ("ratchet", "warning")}
    collectors: dict[Action, _Collector] = {}
    for action, mechanisms in lists.items():
        if told := [d.assertion for d in build.by(*mechanisms) if action in d.assertion.actions]:
            collectors[action] = _collector(build, action, told)
            yield from collectors[action].made
    if build.style == "inline":
        yield from checks(build, held)
    elif held:
        yield from _check(build, held, collectors["reject"])
    if build.by("ratchet", "warning", "change guard"):
        yield from _guard(build, collectors)
    for decision in build.by(*BY_THEMSELVES):
        yield from own_objects(build, decision)


def own_objects(build: Build, decision: Decision) -> Iterator[Object]:
    """The index, with its parts in partitions, the constraint or the deferred triggers that hold a rule alone."""
    if decision.mechanism == "unique index":
        yield from unique.objects(build, decision)
    elif decision.mechanism in ("deferred check", "deferred warning"):
        yield from children.objects(build, decision)
    elif decision.mechanism == "group check":
        yield from groups.objects(build, decision)
    elif decision.mechanism == "exclusion":
        yield groups.exclusion(build, decision)
    else:
        yield _foreign_key(build, decision)


def _helpers(build: Build) -> Iterator[Object]:
    for name, helper in build.table.helpers.items():
        comment = build.phrase(
            f"{helper.comment['en']}, for the rules of {build.shown}",
            f"{helper.comment['zh']}，供{build.shown}的规则使用",
        )
        role = f"helper:{helper.role}:{name.name.rpartition('_')[2]}"
        yield function(build, role, name, ["pg_catalog.text"], helper_sql(name, helper), comment)


def helper_sql(name: Name, helper: Helper) -> str:
    """The statements that make a helper."""
    return fill(helper.template, {**helper.values, "name": name.sql})


class _Collector:
    """The function that lists what a row breaks, behind what it calls; and how it is called for a row."""

    def __init__(self, made: Sequence[Object], name: str, reads: Sequence[str]) -> None:
        self.made, self.name, self.reads = made, name, reads

    def arguments(self, row: str) -> str:
        return ", ".join(of(row)(name) for name in self.reads)


# What the functions that list violations are called, by what is done because of them.
_LISTING: Mapping[Action, str] = {"reject": "violations", "warn": "warnings"}


def _collector(build: Build, action: Action, assertions: Sequence[Assertion]) -> _Collector:
    """The function that lists what a row breaks of `assertions` so that `action` is taken for who writes it."""
    role = _LISTING[action]
    verdicts = {assertion.id: both(broken(assertion), acts(build, assertion, action)) for assertion in assertions}
    shown = {assertion.shows for assertion in assertions if assertion.shows is not None}
    judged = columns(*verdicts.values()) | shown
    # A warning lets the row through: then the index or the key tells.
    told = others.besides(build, judged, MOST_COLUMNS) if action == "reject" else {}
    reads = build.in_table_order(judged | others.read(build, tuple(told.values())))
    if len(reads) > MOST_COLUMNS:
        raise DatabaseError(
            f"{build.table.name}: rules read {len(reads)} columns, and a PostgreSQL function takes {MOST_COLUMNS};"
            " move some of the rules to action observe"
        )
    types = [build.type(name) for name in reads]
    # Other columns make another signature, which CREATE OR REPLACE could not give the same function.
    signature = fingerprint(*reads, *types)
    name = build.name(role, signature)
    listed = {*verdicts, *told}
    places = list(enumerate((d.assertion for d in build.decisions if d.assertion.id in listed), 1))
    numbered = _numbered(reads)

    def given(column: str) -> str:
        return numbered.get(column) or bare(column)

    entries = []
    for place, a in places:
        besides = f"{place} operator(pg_catalog.=) any (dq_besides.dq_places)"
        verdict = besides if a.id in told else render(verdicts[a.id], given)
        entries.append(f"({place}, {verdict}, {entry(a, action, given)})")
    made, beside = [], ""
    if told:
        looking, called = others.looked_up(build, signature, reads, places, told)
        made.append(looking)
        beside = f"{called.sql}({', '.join(map(given, reads))}) as dq_besides (dq_places)\ncross join lateral "
    create = fill(
        "violations_function",
        {
            "name": name.sql,
            "parameters": _parameters(reads, types, numbered),
            "besides": beside,
            "entries": lines(entries),
            "types": ", ".join(types),
        },
    )
    comment = build.phrase(
        f"Everything that a row of {build.shown} breaks; called when a write is refused or warned about.",
        f"列出{build.shown}一行数据的全部问题；仅在拒绝或警告时调用。",
    )
    made.append(function(build, f"{role}:{signature}", name, types, create, comment))
    return _Collector(made, name.sql, reads)


def _numbered(reads: Sequence[str]) -> dict[str, str]:
    """How those of the parameters `reads` are written whose names mean something else in the function."""
    return {name: f"${place}" for place, name in enumerate(reads, 1) if _OWN_VARIABLE.fullmatch(name)}


def _parameters(reads: Sequence[str], types: Sequence[str], unnamed: Collection[str] = ()) -> str:
    return lines(
        type_ if name in unnamed else f"{ident(name)} {type_}" for name, type_ in zip(reads, types, strict=True)
    )


def _check(build: Build, held: Sequence[Assertion], collector: _Collector) -> Iterator[Object]:
    table = build.table.name
    reads = collector.reads
    types = [build.type(name) for name in reads]

    numbered = _numbered(reads)

    def given(column: str) -> str:
        return numbered.get(column) or bare(column)

    # A comment ends with its line: no name may bring a line of its own.
    parts = [f"{render(broken(a), given)}  -- {' '.join(a.id.split())}" for a in held]
    values = {
        "parameters": _parameters(reads, types, numbered),
        "broken": "\n".join(part if first else f"or {part}" for first, part in _firsts(parts)),
        "schema": literal(table.schema),
        "table": literal(table.name),
        "title": jsonb(dict(build.table.title)),
        "language": literal(build.language),
        "collector": collector.name,
        "arguments": ", ".join(map(given, reads)),
        "types": ", ".join(types),
    }
    version = fingerprint(table.sql, *values.values(), *function_versions(*parts))
    name = build.name("check", version)
    constraint = attached(table, "check", version)
    create = fill("check_function", values | {"name": name.sql, "constraint": literal(constraint)})
    rules = ", ".join(a.id for a in held)
    comment = build.phrase(
        f"Whether a row of {build.shown} keeps its rules; refuses it otherwise. Rules: {rules}",
        f"判断{build.shown}的一行是否合格，不合格则拒绝写入。规则：{rules}",
    )
    yield function(build, f"check_function:{version}", name, types, create, comment)
    yield Object(
        kind="constraint",
        spec=build.spec,
        table=table,
        role=f"check:{version}",
        target=f"{ident(constraint)} on {table.sql}",
        create=(
            f"alter table {table.sql} add constraint {ident(constraint)}\n"
            f"    check ({name.sql}({', '.join(map(ident, reads))})) not valid"
        ),
        comment=comment,
        lock=build.locked("ACCESS EXCLUSIVE"),
        proving=build.locked("SHARE UPDATE EXCLUSIVE"),
    )


def _firsts(parts: Sequence[str]) -> Iterator[tuple[bool, str]]:
    return ((place == 0, part) for place, part in enumerate(parts))


def _guard(build: Build, collectors: Mapping[Action, _Collector]) -> Iterator[Object]:
    table = build.table.name
    name = build.name("guard")
    # What an application sees as the error's CONSTRAINT begins with dq_, whatever holds the rule.
    constraint = attached(table, "guard", build.spec)
    # Capitals come before the triggers of foreign keys, RI_…: who is first tells of everything.
    trigger_name = constraint.replace("dq_", "DQ_", 1)
    shared = {
        "schema": literal(table.schema),
        "table": literal(table.name),
        "constraint": literal(constraint),
        "title": jsonb(dict(build.table.title)),
        "language": literal(build.language),
    }
    stored = [decision.assertion for decision in build.by("ratchet", "warning")]
    moves = Moves(build, stored) if build.table.relation.partition_key and stored else None
    on_update, on_insert = list[str](), list[str]()
    told: dict[Action, str] = {}
    acting: tuple[Action, ...] = ("reject", "warn")
    for action in acting:
        guarded = [assertion for assertion in stored if action in assertion.actions]
        changes = guarded_changes(build, action)
        told[action] = ", ".join(a.id for a in (*guarded, *changes)) or "-"
        collector = collectors.get(action)
        row = f"{collector.name}({collector.arguments('new')})" if collector else None
        taken = [inline(acts(build, a, action), "new") for a in guarded]
        newly = [f"({inline(broken(a), 'new')} and not {inline(broken(a), 'old')})" for a in guarded]
        present = [moves.newly(a) if moves else inline(broken(a), "new") for a in guarded]
        updated, inserted = broken_by_update(build, changes, action), broken_by_insert(build, changes, action)
        for parts, broken_now, violations in (
            (on_update, [*map(both, newly, taken), *updated], explained(row, changes, updated, action)),
            (on_insert, [*map(both, present, taken), *inserted], explained(row, changes, inserted, action)),
        ):
            if violated := [verdict for verdict in broken_now if verdict != FALSE]:
                values = {"violations": violations, "broken": "\n    or ".join(violated)}
                parts.append(fill(f"guard_{action}", shared | values))
    reads = build.in_table_order(read_by(d.assertion for d in build.by("ratchet", "warning", "change guard")))
    judged = "\n".join(on_insert)
    create = fill(
        "guard_function",
        {
            "name": name.sql,
            "unchanged": same([of("old")(c) for c in reads], [of("new")(c) for c in reads]),
            "on_update": "\n".join(on_update),
            "on_insert": moves.inserted(judged) if moves else judged,
            "declared": "declare\n    was integer[];" if moves else "",
            "stayed": moves.stayed if moves else "",
        },
    )
    comment = build.phrase(
        f"Keeps writes from making rows of {build.shown} worse. Refused: {told['reject']}. Warned: {told['warn']}",
        f"不让写入使{build.shown}的数据变差。拒绝：{told['reject']}；警告：{told['warn']}",
    )
    if moves:
        yield from moves.objects()
    yield function(build, "guard_function", name, [], create, comment)
    yield trigger(build, "guard", trigger_name, "after insert or update", "for each row", name, comment)


def _normaliser(build: Build) -> Iterator[Object]:
    fields = [field for field in build.table.fields.values() if field.form is not None]
    if not fields:
        return
    glanced = [field for field in fields if field.glance is not None]
    others = [field for field in fields if field.glance is None]
    parts = [_brought_to_form(field) for field in glanced]
    if len(glanced) > 1:
        suspects = "\n    or ".join(suspect(field, "new") for field in glanced)
        parts = [fill("normalize_glanced", {"suspects": suspects, "assignments": "\n".join(parts)})]
    parts += [_brought_to_form(field) for field in others]
    name = build.name("normalize")
    create = fill("normalize_function", {"name": name.sql, "assignments": "\n".join(parts)})
    listed = ", ".join(field.name for field in fields)
    comment = build.phrase(
        f"Brings new values of {build.shown} to standard form: {listed}",
        f"把{build.shown}的新值规范为标准写法：{listed}",
    )
    yield function(build, "normalize_function", name, [], create, comment)
    trigger_name = attached(build.table.name, "normalize", build.spec)
    yield trigger(build, "normalize", trigger_name, "before insert or update", "for each row", name, comment)


def _brought_to_form(field: Field) -> str:
    return fill(
        "normalize_column",
        {
            "row": "new",
            "column": ident(field.name),
            "suspect": suspect(field, "new"),
            "inserted": "tg_op operator(pg_catalog.=) 'INSERT'",
            "changed": changed([f"new.{ident(field.name)}"], [f"old.{ident(field.name)}"]),
            "normalized": inline(field.standard_form, "new"),
        },
    )


def _foreign_key(build: Build, decision: Decision) -> Object:
    assertion, table = decision.assertion, build.table.name
    claim = assertion.claim.body
    assert isinstance(claim, ReferenceClaim)  # noqa: S101 - the planner's own choice
    columns = ", ".join(map(ident, claim.columns))
    target = f"{claim.target.sql} ({', '.join(map(ident, claim.target_columns))})"
    key = f"foreign key ({columns}) references {target}"
    name = attached(table, "reference", f"{assertion.id}\x1f{key}")
    at_once = build.table.relation.partitioned and build.catalog.server_version < UNPROVEN_KEYS
    return Object(
        kind="constraint",
        spec=build.spec,
        table=table,
        role=f"reference:{fingerprint(key)}:{assertion.id}",
        target=f"{ident(name)} on {table.sql}",
        create=f"alter table {table.sql} add constraint {ident(name)}\n    {key}{'' if at_once else ' not valid'}",
        comment=build.phrase(
            f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
            f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
        ),
        lock=KEY_LOCK if at_once else "SHARE ROW EXCLUSIVE on both tables",
        rule=assertion.id,
        violation=violation(assertion) | {"language": build.language},
    )
