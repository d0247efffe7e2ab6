"""What has to happen for the database to have a spec's objects and no stale ones: the plan's steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dqsql.catalog import Catalog, Installed
from dqsql.model import Model
from dqsql.names import GENERATED, Name, fingerprint, literal
from dqsql.plan import audit, count, enforce, foresee, leeway, report, standing_aside
from dqsql.plan.build import Build
from dqsql.plan.children import SHARED
from dqsql.plan.groups import PARTS
from dqsql.plan.mechanism import Decision, Findings, decide
from dqsql.plan.objects import Object
from dqsql.plan.roles import removed, staffed
from dqsql.plan.steps import Cause, Step
from dqsql.wording import contract_comments

# Within a table's transaction: what others need first, what users wait for last.
_CREATED = ("table", "function", "constraint", "trigger", "view")
_DROPPED = ("trigger", "constraint", "view", "function", "table")


@dataclass(frozen=True)
class Plan:
    """All that applying a spec would do now, and how each rule would be held.

    `others` are steps that the connected role may not take, `notes` what to know of the roles, `hindrances` why the
    steps cannot all be taken, in which case none is. `seconds` are what counting took, by table: about what a step that
    scans it takes.
    """

    spec: str
    language: str
    decisions: Mapping[Name, tuple[Decision, ...]]
    steps: tuple[Step, ...]
    style: str = "function"
    others: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    hindrances: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What tells this plan from every other: another spec, another database, other rows make other statements."""
        return fingerprint(*(step.sql for step in self.steps), length=12)


def make_plan(model: Model, catalog: Catalog, findings: Findings) -> Plan:
    """The plan that brings `catalog`'s database to `model`, given what today's data breaks."""
    decisions = decide(model, catalog, findings)
    desired = {
        table.name: table_objects(Build(model.spec, model.language, table, decisions[table.name], catalog, model.style))
        for table in model.tables
    }
    steps = tuple(_steps(model, catalog, desired, decisions))
    staff = staffed(model, catalog, steps)
    return Plan(
        model.spec, model.language, decisions, (*steps, *staff.steps), model.style, staff.others, staff.notes
    )  # fmt: skip


def table_objects(build: Build) -> tuple[Object, ...]:
    """Every object of one table."""
    counters = count.counters(build)
    made = (
        *enforce.objects(build),
        *foresee.objects(build),
        *leeway.objects(build),
        *count.objects(counters),
        *audit.objects(build),
        *report.objects(counters),
    )
    return standing_aside.prepared(build, made)


def removal(catalog: Catalog, spec: str | None, table: str | None = None) -> tuple[Step, ...]:
    """The steps that take out everything of `spec`, or of every spec for None; the runtime stays.

    Where a `table` is named, only its own.

    Who may do what goes first; then one table a transaction; the schema of the generated objects with the last of them.
    """
    ours = [found for found in catalog.installed if spec in (None, found.spec) and table in (None, found.table)]
    everything = len(ours) == len(catalog.installed)
    tables = {found.table for found in ours}
    left = [o for o in catalog.unmarked if o.kind == "index" and (everything or o.table in tables)]
    steps = sorted(_drops([*ours, *left]), key=lambda step: (_phase(step), step.transaction))
    if catalog.generated and everything:
        steps.append(Step("drop", f"schema {GENERATED}", "", (f"drop schema {GENERATED}",), transaction="schema"))
    # Who may do what is said by a spec, not by one of its tables.
    return (*(removed(catalog, spec).steps if table is None else ()), *steps)


def _steps(
    model: Model,
    catalog: Catalog,
    desired: Mapping[Name, Sequence[Object]],
    decisions: Mapping[Name, tuple[Decision, ...]],
) -> Iterator[Step]:
    installed = [found for found in catalog.installed if found.spec == model.spec]
    stale = [*_stale(desired, installed), *_left(desired, installed, catalog.unmarked)]
    changes = [*_changes(desired, installed, decisions, catalog), *_drops(stale, {table.sql for table in desired})]
    if not changes and catalog.language == model.language and catalog.published:
        return
    if not catalog.generated:
        yield generated_schema()
    places = {name: place for place, name in enumerate(dict.fromkeys(step.transaction for step in changes))}
    yield from sorted(changes, key=lambda step: (_phase(step), places[step.transaction]))
    statements = ("select dq.publish()", *contract_comments(model.language))
    yield Step("publish", "the views of schema dq", "", statements, transaction="publish")


def generated_schema() -> Step:
    """The step that makes the schema of the generated objects."""
    comment = literal("Generated by dqsql from specs; `dqsql uninstall` removes it.")
    made = (
        f"create schema {GENERATED}",
        f"comment on schema {GENERATED} is {comment}",
        f"revoke all on schema {GENERATED} from public",
        f"grant usage on schema {GENERATED} to public",
    )
    return Step("create", f"schema {GENERATED}", "", made, transaction="schema")


_PHASES = ("shared", "table", "index", "attach", "reference", "validate", "drop", "helper", "count")


def _phase(step: Step) -> int:
    """Tables first; then what runs by itself: indexes, the references that may need them, proofs, counts.

    Functions that an index may call go after the indexes.
    """
    if step.transaction:
        kind = step.transaction.partition(" ")[0]
        return _PHASES.index(kind if kind in ("shared", "attach", "reference", "drop", "helper") else "table")
    return _PHASES.index("index" if step.verb in ("create", "replace") else step.verb)


def prepares(step: Step) -> bool:
    """Whether a step reads no table and takes short locks alone: it may come before all that is built or proven."""
    unproven = step.verb == "create" and step.made is not None and step.made.create.endswith(" not valid")
    return _phase(step) <= _PHASES.index("table") or unproven


def _changes(
    desired: Mapping[Name, Sequence[Object]],
    installed: Sequence[Installed],
    decisions: Mapping[Name, tuple[Decision, ...]],
    catalog: Catalog,
) -> Iterator[Step]:
    strayed = {(found.table, found.role): found for found in _strayed(desired, installed)}
    apart = {id(found) for found in strayed.values()}
    present = {(found.table, found.role): found for found in installed if id(found) not in apart}
    unmarked = {_spelt(found.kind, found.identity) for found in catalog.unmarked}
    for table, objects in desired.items():
        in_debt = {d.assertion.id for d in decisions[table] if d.finding.violations}
        uncounted = _uncounted(objects, present)
        for kind in (*_CREATED, "index"):
            for wanted in objects:
                if wanted.kind == kind:
                    found = present.get(wanted.key)
                    # An index that is built CONCURRENTLY may be half of one.
                    if found is None and not _concurrent(wanted) and _spelt(kind, wanted.target) in unmarked:
                        yield from _marked(wanted)
                    else:
                        yield from _made(wanted, found, strayed.get(wanted.key))
                    yield from _proven(wanted, found, in_debt, uncounted=uncounted)


def _uncounted(objects: Sequence[Object], present: Mapping[tuple[str, str], Installed]) -> bool:
    """Whether a trigger that counts was gone or off, so that writes may have gone by."""
    counting = [o for o in objects if o.kind == "trigger" and o.role.startswith("count_")]
    return any((found := present.get(trigger.key)) is None or not found.sound for trigger in counting)


def _spelt(kind: str, identity: str) -> str:
    """An object as both sides spell it: the catalog quotes only where it must."""
    return f"{kind} {identity}".replace('"', "")


def _concurrent(wanted: Object) -> bool:
    return wanted.create.startswith("create unique index concurrently ")


def _together(wanted: Object) -> str:
    """The transaction that makes an object."""
    if wanted.part in SHARED:
        return "shared"
    reference = wanted.kind == "constraint" and bool(wanted.rule)
    return "" if _concurrent(wanted) else f"reference {wanted.target}" if reference else wanted.table.sql


def _marked(wanted: Object) -> Iterator[Step]:
    """The step that gives an object the COMMENT that it lost; what cannot be replaced in place is made anew.

    A table keeps what is in it: its name stands for its columns, and its figures are counted once more. So does the
    index of a partitioned table.
    """
    what = f"{wanted.kind} {wanted.target}"
    made: tuple[str, ...] = () if wanted.kind in ("table", "index") else (wanted.create,)
    if wanted.kind == "constraint" or wanted.create.startswith("create constraint trigger "):
        name, _, on = wanted.target.partition(" on ")
        gone = (
            f"alter table {on} drop constraint {name}"
            if wanted.kind == "constraint"
            else f"drop trigger {wanted.target}"
        )
        made = (gone, *made)
    statements = (*made, *wanted.comments())
    lock, together = wanted.lock, _together(wanted)
    yield Step("replace", what, wanted.table.sql, statements, lock, together, wanted, cause="altered")


def _made(wanted: Object, found: Installed | None, strayed: Installed | None = None) -> Iterator[Step]:
    """The step that makes an object, or brings the one there up to it; one that has `strayed` may be in the way."""
    concurrently, alone = _concurrent(wanted), _together(wanted)
    what, table = f"{wanted.kind} {wanted.target}", wanted.table.sql
    if found is None:
        # Broken off, building leaves an index that is invalid and, without a COMMENT, none of ours yet.
        left = [f"drop index concurrently if exists {wanted.target}"] if concurrently else []
        if strayed is not None and strayed.part in _NAMED_ALONE:
            left = dropped(strayed)
        statements = (*left, wanted.create, *wanted.comments())
        yield Step("create", what, table, statements, wanted.lock, alone, wanted, cause="absent")
    elif wanted.kind == "index" and not found.sound:
        if not wanted.grows:
            statements = (*dropped(found), wanted.create, *wanted.comments())
            yield Step("replace", what, table, statements, wanted.lock, alone, wanted, found, "altered")
    elif found.hash != wanted.hash or found.form != found.made or (wanted.open and not found.open):
        statements = tuple(wanted.comments())
        if wanted.kind in ("function", "trigger", "view") and not wanted.create.startswith("create constraint "):
            statements = (wanted.create, *statements)
        if wanted.kind == "view" and found.shape != fingerprint(wanted.shape):
            statements = (*dropped(found), *statements)
        lock = wanted.lock if wanted.kind == "trigger" else ""
        cause: Cause = "changed" if found.hash != wanted.hash else "altered"
        yield Step("replace", what, table, statements, lock, alone, wanted, found, cause)
    elif wanted.kind == "constraint" and not found.held:
        statements = (*dropped(found), wanted.create, *wanted.comments())
        yield Step("replace", what, table, statements, wanted.lock, alone, wanted, found, "altered")
    elif wanted.kind == "trigger" and not found.sound:
        name = wanted.target.split(" on ")[0]
        enable = f"alter table {wanted.target.partition(' on ')[2]} enable trigger {name}"
        yield Step("enable", what, table, (enable,), wanted.lock, alone, cause="altered")
    if wanted.joins:
        lock, alone = "ACCESS EXCLUSIVE on the index", f"attach {wanted.target}"
        yield Step("attach", what, table, (wanted.joins,), lock, alone, cause="absent")


def _proven(wanted: Object, found: Installed | None, in_debt: set[str], *, uncounted: bool) -> Iterator[Step]:
    """The steps that make an object true: a constraint validated, a log of changes given its full count."""
    table = wanted.table.sql
    if wanted.role.startswith("changes:") and (found is None or not found.sound or not found.whole or uncounted):
        recount = f"select dq.recount({literal(wanted.table.sql)})"
        cause: Cause = "absent" if found is None else "altered"
        yield Step("count", f"every row of {wanted.table} once", table, (recount,), "ACCESS SHARE", cause=cause)
    if found is not None and found.sound and found.held:
        return
    unproven = wanted.kind == "constraint" and wanted.create.endswith(" not valid")
    if unproven and wanted.rule not in in_debt:
        name = wanted.target.split(" on ")[0]
        validate = f"alter table {wanted.table.sql} validate constraint {name}"
        made = found is None or not found.held
        # What was never validated because rows broke it is a promotion; a CHECK that is not is a proof broken off.
        cause = "absent" if made else "altered" if wanted.part == "check" else "unproven"
        what = f"constraint {wanted.target}"
        yield Step("validate", what, table, (validate,), wanted.proving, gone=found, cause=cause)


def _stale(desired: Mapping[Name, Sequence[Object]], installed: Sequence[Installed]) -> Iterator[Installed]:
    wanted = {made.key for objects in desired.values() for made in objects}
    yield from (found for found in installed if (found.table, found.role) not in wanted)
    yield from (found for found in _strayed(desired, installed) if found.part not in _NAMED_ALONE)


def _left(
    desired: Mapping[Name, Sequence[Object]], installed: Sequence[Installed], unmarked: Sequence[Installed]
) -> Iterator[Installed]:
    """Indexes of the spec's tables whose building was broken off, and that are not wanted any more."""
    tables = {table.sql for table in desired} | {found.table for found in installed}
    targets = {made.target.replace('"', "") for objects in desired.values() for made in objects if made.kind == "index"}
    for found in unmarked:
        if found.kind == "index" and found.table in tables and found.identity.replace('"', "") not in targets:
            yield found


# Their names are those of an index, of which a schema has one: the stray is dropped before the other can be made.
_NAMED_ALONE = ("unique", "overlap")


def _strayed(desired: Mapping[Name, Sequence[Object]], installed: Sequence[Installed]) -> Iterator[Installed]:
    """Triggers, constraints and indexes on a table that another one has taken the place of."""
    targets = {made.key: made.target for objects in desired.values() for made in objects if made.kind in _ON_TABLES}
    for found in installed:
        target = targets.get((found.table, found.role))
        # The catalog quotes only where it must.
        if target is not None and (found.strayed or target.replace('"', "") != found.identity.replace('"', "")):
            yield found


_ON_TABLES = ("trigger", "constraint", "index")


# By what an object does for its table: the kind of transaction that drops it, other than the table's own.
_APART = {
    "helper": "helper",
    **dict.fromkeys(("unique", "part", "overlap", *PARTS), "drop"),
    **dict.fromkeys(SHARED, "helper"),
}


def _drops(stale: Sequence[Installed], ruled: Collection[str] = ()) -> Iterator[Step]:
    """The steps that take `stale` objects away, from tables of which those in `ruled` keep their triggers."""
    for kind in (*_DROPPED, "index"):
        for old in stale:
            if old.part == "changes" and old.kind == kind and old.table in ruled:
                cut = (turned(old.table), *dropped(old))
                lock = "SHARE ROW EXCLUSIVE"
                yield Step("drop", f"table {old.identity}", old.table, cut, lock, old.table, gone=old, cause="unwanted")
            elif old.kind == kind:
                lock = "ACCESS EXCLUSIVE" if kind in ("trigger", "constraint", "index") else ""
                if old.partitioned and lock:
                    lock += " on the table and its partitions"
                if kind == "index" and not old.partitioned:
                    yield Step(
                        "drop",
                        f"index {old.identity}",
                        old.table,
                        tuple(dropped(old)),
                        "SHARE UPDATE EXCLUSIVE",
                        gone=old,
                        cause="unwanted",
                    )
                else:
                    # What takes an index's place is complete by then.
                    apart = _APART.get(old.part)
                    what = f"{old.table} {old.rule}" if old.part in PARTS else old.identity
                    together = f"{apart} {what}" if apart else old.table
                    what, cut = f"{kind} {old.identity}", tuple(dropped(old))
                    yield Step("drop", what, old.table, cut, lock, together, gone=old, cause="unwanted")


def turned(table: str) -> str:
    """Waits until no write of the table is under way.

    One that has begun may be in a trigger's function as it was, which names the log that is dropped next: the write
    would fail. Whoever comes after this waits, and finds the function as it is then.
    """
    return f"lock table {table} in share row exclusive mode"


def dropped(old: Installed) -> list[str]:
    """The statements that take an object away."""
    match old.kind:
        case "view":
            # The contract's views read it until they are published without it.
            return [
                f"comment on view {old.identity} is null",
                "select dq.publish()",
                f"drop view {old.identity}",
            ]
        case "constraint":
            name, _, table = old.identity.partition(" on ")
            return [f"alter table {table} drop constraint {name}"]
        case "index":
            return [f"drop index {'' if old.partitioned else 'concurrently '}{old.identity}"]
        case kind:
            return [f"drop {kind} {old.identity}"]


def script(steps: Sequence[Step]) -> str:
    """The steps as a script for psql."""
    parts: list[str] = []
    current = ""
    for step in steps:
        if step.transaction != current:
            parts += ["commit;\n"] if current else []
            parts += ["begin;", "set local lock_timeout = '500ms';"] if step.transaction else []
            current = step.transaction
        parts.append(f"-- {step.title}\n{step.sql}\n")
    if current:
        parts.append("commit;\n")
    return "set search_path = pg_catalog, pg_temp;\n\n" + "\n".join(parts)
