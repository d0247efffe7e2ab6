"""What holds rows to their children: triggers on both tables that judge when the transaction commits.

A row and its first child are written one after the other, so that nothing can be refused before the end. Whoever
takes a child away, or comes to need one, first writes the row of that key in a table of our own: transactions about the
same key take turns, which no snapshot of theirs would tell them to.
"""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.assertion import op
from dqsql.claims import ChildClaim
from dqsql.fragment import TRUE, column, render
from dqsql.names import Name, attached, fingerprint, generated, ident, jsonb, literal
from dqsql.plan.build import Build, entry, function, inline, of, same
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill

# Objects that the triggers of both tables need: made before them, dropped after them.
SHARED = ("children_turns", "children_judge")


def needed(claim: ChildClaim, row: str) -> str:
    """SQL: whether `row` of the rule's table has to have children."""
    given = f"{of(row)(claim.to)} is not null"
    return given if claim.applies == TRUE else f"({inline(claim.applies, row)} and {given})"


def few(claim: ChildClaim, row: str) -> str:
    """SQL, never NULL: whether `row` of the rule's table has to have children and has too few."""
    child = claim.child
    match = op(of("dq_c")(child.column), "=", of(row)(claim.to))
    counted = match if child.where == TRUE else f"{match} and {inline(child.where, 'dq_c')}"
    found = f"select from {child.table.sql} as dq_c where {counted}"
    if claim.least == 1:
        return f"({needed(claim, row)} and not exists ({found}))"
    # No more are read than it takes.
    enough = f"(select count(*) from ({found} limit {claim.least}) as dq_n)"
    return f"({needed(claim, row)} and {op(enough, '<', str(claim.least))})"


def objects(build: Build, decision: Decision) -> Iterator[Object]:
    """The objects of one rule, on its own table and on the children's."""
    assertion, table = decision.assertion, build.table.name
    claim = assertion.claim.body
    assert isinstance(claim, ChildClaim)  # noqa: S101 - the planner's own choice
    child = claim.child.table
    # One rule, one set of names: a changed text replaces what is there, and no write goes by meanwhile.
    mark, typed = fingerprint(table.sql, assertion.id), fingerprint(table.sql, assertion.id, claim.key)
    turns, judge = build.name("turns", typed), build.name("judge", typed)
    own, theirs = build.name("children", mark), generated(child, "child", mark)
    constraint = attached(table, "children", assertion.id)
    comment = build.phrase(
        f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
        f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
    )
    yield Object(
        kind="table",
        spec=build.spec,
        table=table,
        role=f"children_turns:{typed}:{assertion.id}",
        target=turns.sql,
        create=fill("children_turns", {"name": turns.sql, "type": claim.key}),
        comment=comment,
    )
    refusal = {
        "schema": literal(table.schema),
        "table": literal(table.name),
        "constraint": literal(constraint),
        "title": jsonb(dict(build.table.title)),
        "language": literal(build.language),
        "entry": entry(assertion),
        "parent": table.sql,
    }
    holes = refusal | {"name": judge.sql, "type": claim.key, "turns": turns.sql, "to": of("p")(claim.to)}
    create = fill("children_judge_function", holes | {"bad": few(claim, "p")})
    yield function(build, f"children_judge:{typed}:{assertion.id}", judge, [claim.key], create, comment)
    holes = {
        "name": own.sql,
        "applies_new": needed(claim, "new"),
        "applies_old": needed(claim, "old"),
        "same": same([of("old")(claim.to)], [of("new")(claim.to)]),
        "judge": judge.sql,
        "key": f"new.{ident(claim.to)}::{claim.key}",
    }
    create = fill("children_parent_function", holes)
    yield function(build, f"children_parent_function:{assertion.id}", own, [], create, comment)
    yield _deferred(build, f"children_parent:{assertion.id}", constraint, "insert or update", table, own, comment)
    yield from _on_child(build, claim, f"{assertion.id} of {table.sql}", theirs, judge, refusal, comment)


def _on_child(
    build: Build, claim: ChildClaim, rule: str, runs: Name, judge: Name, refusal: dict[str, str], comment: str
) -> Iterator[Object]:
    child = claim.child
    holes = refusal | {
        "name": runs.sql,
        "applies": needed(claim, "p"),
        "counted_old": _counts(claim, "old"),
        "counted_new": _counts(claim, "new"),
        "same": same([of("old")(child.column)], [of("new")(child.column)]),
        "judge": judge.sql,
        "key": f"old.{ident(child.column)}::{claim.key}",
    }
    made = function(
        build, f"children_child_function:{rule}", runs, [], fill("children_child_function", holes), comment, child.table
    )
    yield made
    name = attached(child.table, "child", rule)
    yield _deferred(build, f"children_child:{rule}", name, "delete or update", child.table, runs, comment)
    emptied = attached(child.table, "child_truncate", rule)
    yield Object(
        kind="trigger",
        spec=build.spec,
        table=child.table,
        role=f"children_truncate:{rule}",
        target=f"{ident(emptied)} on {child.table.sql}",
        create=(
            f"create or replace trigger {ident(emptied)}\n    after truncate on {child.table.sql}\n"
            f"    for each statement\n    execute function {runs.sql}()"
        ),
        comment=comment,
        lock="SHARE ROW EXCLUSIVE",
    )


def _counts(claim: ChildClaim, row: str) -> str:
    """SQL, never NULL: whether `row` of the children's table is a child of some row."""
    given = f"{render(column(claim.child.column), of(row))} is not null"
    return given if claim.child.where == TRUE else f"({inline(claim.child.where, row)} and {given})"


def _deferred(build: Build, role: str, name: str, event: str, on: Name, runs: Name, comment: str) -> Object:
    relation = build.catalog.by_name.get(on)
    parts = relation is not None and relation.partitioned
    return Object(
        kind="trigger",
        spec=build.spec,
        table=on,
        role=role,
        target=f"{ident(name)} on {on.sql}",
        create=(
            f"create constraint trigger {ident(name)}\n    after {event} on {on.sql}\n"
            f"    deferrable initially deferred\n    for each row\n    execute function {runs.sql}()"
        ),
        comment=comment,
        lock="SHARE ROW EXCLUSIVE on the table and its partitions" if parts else "SHARE ROW EXCLUSIVE",
    )
