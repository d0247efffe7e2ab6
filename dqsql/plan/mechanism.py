"""Which mechanism holds each assertion: chosen from the rule's action, the claim's shape and today's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dqsql.catalog import Catalog
from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, Sum, TimeClaim, UniqueClaim
from dqsql.fragment import FALSE, TRUE, column, columns
from dqsql.model import Assertion, Model, Table
from dqsql.names import Name
from dqsql.values import hashable

Mechanism = Literal[
    "check",
    "ratchet",
    "warning",
    "counter",
    "change guard",
    "unique index",
    "exclusion",
    "group check",
    "foreign key",
    "deferred check",
    "deferred warning",
    "present",
    "query",
    "blocked",
]
# Those with objects of their own for each rule.
BY_THEMSELVES: tuple[Mechanism, ...] = (
    "unique index", "exclusion", "group check", "foreign key", "deferred check", "deferred warning",
)  # fmt: skip

# Surplus duplicates that a unique index can leave out one by one; more make its predicate slow.
MOST_EXCLUDED = 500

# From this version on, a foreign key of a partitioned table may be NOT VALID.
UNPROVEN_KEYS = 180000


@dataclass(frozen=True)
class Finding:
    """What today's data says of one assertion.

    `surplus` are the keys (as text, one tuple a row) of all but the first row of each set of duplicates, None
    where they are too many to list. `absent` are the roles of its `by_role` that do not exist.
    """

    violations: int = 0
    applicable: int | None = None
    surplus: tuple[tuple[str, ...], ...] | None = ()
    absent: tuple[str, ...] = ()


Findings = Mapping[Name, Mapping[str, Finding]]


def assumed(model: Model, *, dirty: bool) -> Findings:
    """Findings where no database can be asked: no violation, or one of every rule."""
    finding = Finding(1) if dirty else Finding()
    return {table.name: {assertion.id: finding for assertion in table.assertions} for table in model.tables}


@dataclass(frozen=True)
class Decision:
    """How one assertion is held, and why not better where that is not by a guarantee."""

    assertion: Assertion
    mechanism: Mechanism
    finding: Finding
    note: str = ""

    @property
    def guaranteed(self) -> bool:
        """Whether the database proves that no row breaks it."""
        held = self.mechanism in ("check", "present", "unique index", "exclusion", "foreign key")
        return held and self.finding.violations == 0


def decide(model: Model, catalog: Catalog, findings: Findings) -> Mapping[Name, tuple[Decision, ...]]:
    """The decision for every assertion of every table, in the order of the spec."""
    decided: dict[Name, tuple[Decision, ...]] = {}
    for table in model.tables:
        known = findings.get(table.name, {})
        decided[table.name] = tuple(
            Decision(assertion, *_choose(table, assertion, known.get(assertion.id, Finding()), catalog))
            for assertion in table.assertions
        )
    return decided


def _choose(table: Table, assertion: Assertion, finding: Finding, catalog: Catalog) -> tuple[Mechanism, Finding, str]:
    match assertion.claim.body:
        case RowClaim():
            return _row(assertion, finding)
        case UniqueClaim() as claim:
            return _unique(table, assertion, claim, finding)
        case OverlapClaim() as claim:
            return _overlap(table, assertion, claim, finding)
        case ReferenceClaim() as claim:
            return _reference(table, assertion, claim, finding, catalog)
        case TimeClaim():
            return "query", finding, "breaks with time, by no write"
        case ChangeClaim() as claim:
            return _change(table, assertion, claim, finding)
        case ChildClaim() as claim:
            return _children(table, assertion, claim, finding, catalog)


def _row(assertion: Assertion, finding: Finding) -> tuple[Mechanism, Finding, str]:
    if assertion.always_refuses:
        return ("ratchet" if finding.violations else "check"), finding, ""
    if "reject" in assertion.actions:
        # Whatever today's data: a CHECK must not depend on who writes, or on a table.
        note = "a trigger for good, no CHECK: `dqsql explain` says what goes past"
        return "ratchet", finding, _leeway(assertion, finding, note)
    return ("warning" if "warn" in assertion.actions else "counter"), finding, _leeway(assertion, finding)


def _leeway(assertion: Assertion, finding: Finding, *further: str) -> str:
    """What a plan says of a rule that does not treat every write alike."""
    notes = ["waivable"] if assertion.waivable else []
    for role, action in assertion.by_role.items():
        notes.append(f"{action} for role {role}{', which does not exist' * (role in finding.absent)}")
    return "; ".join([*notes, *further])


def _change(table: Table, assertion: Assertion, claim: ChangeClaim, finding: Finding) -> tuple[Mechanism, Finding, str]:
    """What no row tells of cannot be owed, and only a trigger sees it."""
    if table.relation.partitioned:
        return _change_in_partitions(table, assertion, claim, finding)
    if assertion.actions == {"observe"}:
        return "counter", Finding(), _leeway(assertion, finding, "counts changes, not rows")
    note = "a trigger: a row deleted and inserted anew goes around it"
    return "change guard", Finding(), _leeway(assertion, finding, note)


def _change_in_partitions(
    table: Table, assertion: Assertion, claim: ChangeClaim, finding: Finding
) -> tuple[Mechanism, Finding, str]:
    """A row that moves to another partition is deleted here and inserted there: no trigger sees it change."""
    if assertion.action == "observe":
        return "blocked", Finding(), "changes are not counted in partitions: warn or reject"
    if claim.first != FALSE:
        return "blocked", Finding(), "a row that moves to another partition looks like a new one: leave `start` out"
    if read := columns(claim.applies, claim.bad) & set(table.relation.partition_key):
        note = (
            f"the table is partitioned by {', '.join(sorted(read))}, and rows that move are deleted and inserted anew"
        )
        return "blocked", Finding(), note
    escapes = "a trigger: a row deleted and inserted anew, or moved to another partition, escapes"
    return "change guard", Finding(), _leeway(assertion, finding, escapes)


def _unique(table: Table, assertion: Assertion, claim: UniqueClaim, finding: Finding) -> tuple[Mechanism, Finding, str]:
    if claim.most > 1:
        return _group(table, assertion, claim.keys, finding)
    plain = {name for name in assertion.claim.columns if column(name) in claim.keys}
    if claim.nulls_same:
        # The table's own index lets NULL stand beside NULL.
        plain = {name for name in plain if table.relation.by_name[name].not_null}
    if len(plain) == len(claim.keys) and any(set(own) <= plain for own in table.relation.unique):
        return "present", Finding(0, finding.applicable), "a unique index of the table's own holds it"
    if assertion.action == "observe":
        return "query", finding, ""
    if note := _unroutable(table, plain):
        return _group(table, assertion, claim.keys, finding, note)
    if finding.surplus is None:
        note = f"a unique index takes over when there are no more than {MOST_EXCLUDED} surplus duplicates"
        return _group(table, assertion, claim.keys, finding, note)
    if finding.surplus and not table.key:
        return "blocked", finding, "duplicates cannot be left out without a key"
    notes = ["today's duplicates left out until they are merged"] if finding.surplus else []
    if table.relation.row_security:
        notes.append("row-level security is on: a refused duplicate tells that a hidden row exists")
    return "unique index", finding, "; ".join(notes)


def _overlap(
    table: Table, assertion: Assertion, claim: OverlapClaim, finding: Finding
) -> tuple[Mechanism, Finding, str]:
    """An exclusion constraint cannot leave today's rows unproven, and over partitions it needs plain columns."""
    if table.relation.partitioned or finding.violations or assertion.action == "observe":
        note = "an exclusion constraint takes over when no two overlap"
        if table.relation.partitioned:
            note = "the table is partitioned: no exclusion constraint spans its partitions"
        return _group(table, assertion, claim.keys, finding, note)
    notes = ["no exclusion constraint is built concurrently: nothing reads or writes the table meanwhile"]
    if table.relation.row_security:
        notes.append("row-level security is on: a refused period tells that a hidden row exists")
    return "exclusion", finding, "; ".join(notes)


def _group(
    table: Table, assertion: Assertion, compared: tuple[str, ...], finding: Finding, why: str = ""
) -> tuple[Mechanism, Finding, str]:
    """A trigger that judges a written row beside those of its group, and `why` that and no index."""
    if assertion.action == "observe":
        return "query", finding, ""
    if unlike := [
        name for name, field in table.fields.items() if column(name) in compared and not hashable(field.type)
    ]:
        return "blocked", finding, f"{why}; {', '.join(unlike)} cannot be judged by a trigger: observe the rule"
    # No note tells today's figures: it stands in dq.rule, which would change with them.
    notes = [*filter(None, [why]), "a trigger judges at commit; rows that broke it before stay editable"]
    keys = {name for name in table.relation.by_name if column(name) in compared}
    if keys.isdisjoint(table.relation.indexed):
        wanted = f"begins with one of {', '.join(sorted(keys))}" if keys else "could help"
        notes.append(f"no index of {table.name} {wanted}: each judgement scans the table")
    if table.relation.partitioned:
        notes.append("a row that moves to another partition is judged as a new one; one that is attached is not judged")
    if table.relation.row_security:
        notes.append("row-level security is on: what is refused tells of hidden rows")
    return "group check", finding, "; ".join(notes)


def _unroutable(table: Table, plain: set[str]) -> str:
    """Why no unique index over the columns `plain` spans the partitions; empty where one does."""
    relation = table.relation
    if relation.partition_expression:
        return "the table is partitioned by an expression: no unique index spans its partitions"
    if apart := [name for name in relation.partition_key if name not in plain]:
        return (
            f"the table is partitioned by {', '.join(apart)}: a unique index spans all partitions only if it includes"
            " that as a plain column"
        )
    return ""


def _reference(
    table: Table,
    assertion: Assertion,
    claim: ReferenceClaim,
    finding: Finding,
    catalog: Catalog,
) -> tuple[Mechanism, Finding, str]:
    for own in table.relation.foreign_keys:
        same = Name(own.schema_name, own.table) == claim.target and own.columns == claim.columns
        if same and own.target_columns == claim.target_columns:
            return "present", Finding(0, finding.applicable), "a foreign key of the table's own holds it"
    if assertion.action == "observe":
        return "query", finding, ""
    # A value list outside the spec's schema is none of the tables that were read; PostgreSQL has counted with it.
    relation = catalog.by_name.get(claim.target)
    if relation is not None and claim.target_columns not in relation.unique:
        target = f"{claim.target}.{', '.join(claim.target_columns)}"
        return "blocked", finding, f"{target} has no primary key or unique index that a foreign key could use"
    if finding.violations and table.relation.partitioned and catalog.server_version < UNPROVEN_KEYS:
        note = "rows refer to nothing: mend them first, or observe the rule; before PostgreSQL 18"
        return "blocked", finding, f"{note} a partitioned table cannot have a foreign key that is not validated"
    note = "rows of today that refer to nothing stay; new ones cannot" if finding.violations else ""
    return "foreign key", finding, note


def _children(
    table: Table, assertion: Assertion, claim: ChildClaim, finding: Finding, catalog: Catalog
) -> tuple[Mechanism, Finding, str]:
    if assertion.action == "observe":
        return "query", finding, ""
    child = catalog.by_name.get(claim.child.table)
    held: Mechanism = "deferred warning" if assertion.action == "warn" else "deferred check"
    notes = ["triggers that judge at commit"]
    if held == "deferred check":
        old = "that broke it before stay editable"
        if isinstance(claim.asked, Sum):
            old = "that were off before stay editable, but for the sum: who writes to it mends it"
        notes = [f"triggers that judge at commit; rows {old}"]
    if child is not None and claim.child.column not in child.indexed:
        notes.append(f"no index of {child.name} begins with {claim.child.column}: each judgement scans the table")
    if child is not None and child.partitioned:
        notes.append(f"truncating, detaching or dropping one partition of {child.name} goes past it")
    if table.relation.partitioned:
        notes.append("a row that moves to another partition is judged as a new one")
    return held, finding, "; ".join(notes)


def unconditional(name: str, decisions: tuple[Decision, ...]) -> bool:
    """Whether field `name` is filled in every row by guarantee."""
    return any(
        decision.mechanism == "check"
        and decision.assertion.claim.fills == name
        and isinstance(decision.assertion.claim.body, RowClaim)
        and decision.assertion.claim.body.applies == TRUE
        for decision in decisions
    )
