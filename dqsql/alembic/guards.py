"""What a revision's file asks of a database before it changes anything: the state and the data that it was made for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dqsql.alembic.files import Way
from dqsql.claims import OverlapClaim, ReferenceClaim, RowClaim, UniqueClaim
from dqsql.fragment import render
from dqsql.model import Model, Table
from dqsql.names import array, literal
from dqsql.plan import totals
from dqsql.plan.build import broken, lines, of
from dqsql.plan.changes import Plan
from dqsql.plan.groups import counted
from dqsql.plan.mechanism import Decision
from dqsql.resources import fill

# By the part that what proves a rule plays.
_PROOFS = ("check", "unique", "overlap", "reference")


def state(model: Model, before: str, revision: str, way: Way, last: str, after: str) -> str:
    """SQL that sets the session up and goes on only where the spec's objects have the digest `before`.

    Where they have the digest `after`, it says that revision `last` has been carried out already.
    """
    spec = model.spec
    if way == "up":
        done, remedy = f"holds spec {spec} as revision {last} leaves it", f"record that: alembic stamp {last}"
    else:
        done, remedy = f"holds spec {spec} as it was before revision {last}", "record that with alembic stamp"
    values = {
        "spec": literal(spec),
        "before": literal(before),
        # Where nothing that is compared changes, there is no telling.
        "after": literal(after if after != before else "-"),
        "no_runtime": literal("Upgrade to the revision that `dqsql revision` made for the runtime first."),
        "done": literal(f"the database already {done}"),
        "done_hint": literal(f"Nothing was changed. If that is meant, {remedy}."),
        "other": literal(f"revision {revision} was made for another state of spec {spec} than this database holds"),
        "other_hint": literal(
            "Nothing was changed. `dqsql status` says what is installed: bring it to what the revision before leaves,"
            " or make this revision anew against this database."
        ),
        "partitions": "\n".join(_partitions(model, revision)) if way == "up" else "",
    }
    guard = fill("revision_state", values)
    return f"{fill('revision_settings', {})};\n\n-- alone: the state that it was made for\n{guard};\n\n"


def _partitions(model: Model, revision: str) -> Iterator[str]:
    for table in model.tables:
        if table.relation.partitioned:
            parts = sorted((part.schema_name, part.table) for part in table.relation.partitions)
            listed = ", ".join(f"{schema}.{name}" for schema, name in parts)
            message = f"{table.name} has other partitions than revision {revision} was made for"
            yield fill(
                "revision_partitions",
                {
                    "table": literal(table.name.sql),
                    "partitions": literal(listed) if listed else "null",
                    "message": literal(message),
                    "hint": literal(f"It was made for: {listed or 'none'}. Make it anew against this database."),
                },
            )


def rows(model: Model, plan: Plan) -> str:
    """SQL that counts what breaks the rules that the plan proves, and refuses where anything does; empty for none."""
    made = [step.made for step in plan.steps if step.made is not None and step.verb == "create"]
    guards = []
    for table in model.tables:
        proofs = [o for o in made if o.table == table.name and o.kind in ("constraint", "index") and o.part in _PROOFS]
        own = {o.rule for o in proofs}
        check = any(o.part == "check" for o in proofs)
        proven = [
            decision
            for decision in plan.decisions[table.name]
            if decision.guaranteed and (decision.assertion.id in own or (check and decision.mechanism == "check"))
        ]
        if selects := list(_counts(table, proven)):
            message = f"rows of {table.name} break rules that this revision was made for data without: "
            hint = (
                "Nothing was changed. Mend the rows, or make the revision anew: against this database, whose rows are"
                " counted then, or with --assume dirty."
            )
            values = {"counts": "\nunion all\n".join(selects), "message": literal(message), "hint": literal(hint)}
            guards.append(f"{fill('revision_rows', values)};\n")
    if not guards:
        return ""
    helpers = [f"{o.create};\n" for o in made if o.part == "helper"]
    begun = "-- transaction: no row breaks what is to hold\nbegin isolation level read committed;\n"
    return "\n".join([f"{begun}set local row_security = off;\n", *helpers, *guards, "rollback;\n\n"])


def _counts(table: Table, decisions: Sequence[Decision]) -> Iterator[str]:
    """Queries for place, rule and violations: one for all row rules, one for each rule about several rows."""
    by_row = [d.assertion for d in decisions if isinstance(d.assertion.claim.body, RowClaim)]
    if by_row:
        filters = lines(f"    count(*) filter (where {render(broken(a), of('t'))})" for a in by_row)
        yield (
            f"select r.place, r.rule, r.violations from (select array[\n{filters}\n]"
            f" as counts from {table.name.sql} as t) as c\n"
            f"cross join unnest({array([a.id for a in by_row])}, c.counts) with ordinality"
            " as r (rule, violations, place)"
        )
    for place, decision in enumerate(decisions, len(by_row) + 1):
        match decision.assertion.claim.body:
            case UniqueClaim() as claim:
                query, columns = totals.duplicates(table, claim), "applicable, violations, surplus"
            case OverlapClaim() as claim:
                query, columns = counted(table.name, claim), "applicable, violations"
            case ReferenceClaim() as claim:
                query, columns = totals.orphans(table, claim), "applicable, violations"
            case _:
                continue
        yield f"select {place}, {literal(decision.assertion.id)}, d.violations from ({query}) as d ({columns})"
