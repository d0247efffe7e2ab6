"""What brings back what was installed, and nothing else: no rule becomes stricter or looser by it, no row is changed.

The plan says what an object should be; it is compiled for the mechanisms that are installed, so that a debt which was
paid since is not promoted here. Of its steps those are taken that mend an object which is there but not as it was made,
or which is absent from a table whose other objects are what the spec says. The rest is `dqsql apply`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import psycopg

from dqsql import runtime
from dqsql.apply import Say, look, perform
from dqsql.basis import restored
from dqsql.catalog import Catalog
from dqsql.errors import DatabaseError
from dqsql.faults import APPLY, Fault
from dqsql.hindrances import hindrances, refuse
from dqsql.measure import measure, rehearse
from dqsql.model import Model
from dqsql.names import Name
from dqsql.plan.changes import Plan, make_plan
from dqsql.plan.mechanism import Finding, Findings
from dqsql.plan.steps import Step
from dqsql.resolve import resolve
from dqsql.spec import Loaded, builtin_standards
from dqsql.status import status

Connection = psycopg.Connection[Any]


@dataclass(frozen=True)
class Held:
    """A step that is not taken, because it would do more than bring back what was; and why."""

    step: Step
    why: str


@dataclass(frozen=True)
class Repair:
    """What is to be done, in this order, what is left for `dqsql apply`, and the faults that people have to mend.

    `hindrances` are why not all of it can be done, in which case none of it is.
    """

    steps: tuple[Step, ...]
    held: tuple[Held, ...] = ()
    left: tuple[Fault, ...] = ()
    hindrances: tuple[str, ...] = ()


def foresee(connection: Connection, loaded: Loaded, say: Say = lambda _: None) -> Repair:
    """What repairing would do now; changes nothing. DatabaseError where the spec is not installed."""
    state = status(connection)
    catalog = look(connection, loaded)
    _comparable(loaded, catalog)
    model = resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
    findings = measure(connection, model, runtime=True, progress=say)
    plan = make_plan(model, catalog, _as_installed(connection, model, catalog, findings))
    in_vain = {fault.table for fault in state.faults if fault.code == "subscription"}
    taken, held = _sorted_out(plan, catalog, in_vain)
    rehearse(connection, taken, runtime=True)
    tables = {table.name.sql for table in model.tables}
    # What the rest leans on first, what reads the finished whole last.
    below = tuple(restored(state.faults, catalog.language or model.language))
    above = tuple(_compacted(f) for f in state.faults if f.code == "log-long" and f.table in tables)
    left = tuple(f for f in state.faults if f.mended == "person" or (f.table and f.spec != model.spec))
    steps = (*below, *taken, *above)
    return Repair(steps, held, left, hindrances(connection, steps))


def repair(connection: Connection, found: Repair, say: Say = lambda _: None) -> Repair:
    """Takes the steps that were foreseen; what was done, and every fault that is left after it.

    DatabaseError, with nothing changed, where something stands in the way.
    """
    refuse(found.hindrances)
    perform(connection, found.steps, say)
    return replace(found, left=status(connection).faults)


def _comparable(loaded: Loaded, catalog: Catalog) -> None:
    name = loaded.spec.name
    if catalog.runtime is None:
        raise DatabaseError(f"dqsql is not installed in this database: `{APPLY}`")
    if catalog.runtime != runtime.HEAD:
        raise DatabaseError(
            f"the database's runtime is version {catalog.runtime}, this dqsql makes {runtime.HEAD}: what it would bring"
            f" back is not what was installed. `{APPLY}` upgrades it"
        )
    if not catalog.unmarked and all(found.spec != name for found in catalog.installed):
        raise DatabaseError(f"nothing of spec {name!r} is installed in this database: `{APPLY}`")


def _as_installed(connection: Connection, model: Model, catalog: Catalog, findings: Findings) -> Findings:
    """`findings`, but with a debt where a ratchet is installed: that it was paid is for `dqsql apply` to see."""
    query = "select table_schema, table_name, rule, enforced_by from {}"
    own = [made.identity for made in catalog.installed if made.part == "rule" and made.spec == model.spec]
    rows = (row for view in own for row in connection.execute(query.format(view)))
    held = {(schema, table, rule): how for schema, table, rule, how in rows}

    def found(table: Name, rule: str, finding: Finding) -> Finding:
        owed = held.get((table.schema, table.name, rule)) == "ratchet"
        return replace(finding, violations=1) if owed and not finding.violations else finding

    return {
        table: {rule: found(table, rule, finding) for rule, finding in by_rule.items()}
        for table, by_rule in findings.items()
    }


def _sorted_out(plan: Plan, catalog: Catalog, in_vain: set[str]) -> tuple[tuple[Step, ...], tuple[Held, ...]]:
    """The steps to take, and those that are not; nothing is counted that goes wrong again at once."""
    known = {found.table for found in catalog.installed} | {s.table for s in plan.steps if s.cause == "altered"}
    moved = {step.table for step in plan.steps if step.cause in ("changed", "unwanted")}
    apart = "the spec or the rows ask for something else now than what is installed"
    taken: list[Step] = []
    held: list[Held] = []
    for step in plan.steps:
        if step.verb == "publish":
            if not catalog.published or any(s.what.startswith("view ") for s in taken):
                taken.append(step)
        elif step.verb == "count" and step.table in in_vain:
            continue
        elif step.verb == "count" and any(
            h.step.table == step.table and " trigger " in f" {h.step.what}" for h in held
        ):
            held.append(Held(step, "a trigger that counts is to be made first"))
        elif step.cause == "altered" or (step.cause == "absent" and step.table in known - moved):
            taken.append(step)
        elif step.cause == "absent":
            held.append(Held(step, apart if step.table in known else "the table has none of the spec's rules yet"))
    return tuple(taken), tuple(held)


def _compacted(fault: Fault) -> Step:
    return Step("restore", f"a short change log for {fault.table}", fault.table, (fault.remedy.rstrip(";"),))
