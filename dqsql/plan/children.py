"""What holds rows to their children: triggers on both tables that judge when the transaction commits.

A row and its first child are written one after the other, so that nothing can be refused before the end. Whoever
takes a child away, brings one that is added up, or comes to need some, first writes the row of that key in a table of
our own: transactions about the same key take turns, which no snapshot of theirs would tell them to. That row is
what is judged, once, however many children a transaction wrote.
"""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.assertion import holds, op
from dqsql.claims import ChildClaim, Sum
from dqsql.fragment import FALSE, TRUE, column, render
from dqsql.names import Name, attached, fingerprint, generated, ident, jsonb, literal
from dqsql.plan.build import Build, entry, function, inline, of, same
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill

# Objects that the triggers of both tables need: made before them, dropped after them.
SHARED = ("children_turns", "children_judge", "children_due")


def needed(claim: ChildClaim, row: str) -> str:
    """SQL: whether anything is asked of the children of `row` of the rule's table."""
    given = f"{of(row)(claim.to)} is not null"
    return given if claim.applies == TRUE else f"({inline(claim.applies, row)} and {given})"


def wrong(claim: ChildClaim, row: str) -> str:
    """SQL, never NULL: whether the children of `row` of the rule's table are not what is asked."""
    child = claim.child
    match = op(of("dq_c")(child.column), "=", of(row)(claim.to))
    counted = match if child.where == TRUE else f"{match} and {inline(child.where, 'dq_c')}"
    found = f"from {child.table.sql} as dq_c where {counted}"
    if isinstance(claim.asked, Sum):
        added = f"(select coalesce(sum({of('dq_c')(claim.asked.column)}), 0) {found})"
        return f"({needed(claim, row)} and not {holds(op(added, claim.asked.operator, of(row)(claim.asked.total)))})"
    if claim.asked == 1:
        return f"({needed(claim, row)} and not exists (select {found}))"
    # No more are read than it takes.
    enough = f"(select count(*) from (select {found} limit {claim.asked}) as dq_n)"
    return f"({needed(claim, row)} and {op(enough, '<', str(claim.asked))})"


def objects(build: Build, decision: Decision) -> Iterator[Object]:
    """The objects of one rule, on its own table and on the children's."""
    assertion, table = decision.assertion, build.table.name
    claim = assertion.claim.body
    assert isinstance(claim, ChildClaim)  # noqa: S101 - the planner's own choice
    # One rule, one set of names: a changed text replaces what is there, and no write goes by meanwhile.
    mark, typed = fingerprint(table.sql, assertion.id), fingerprint(table.sql, assertion.id, claim.key)
    constraint = attached(table, "children", assertion.id)
    comment = build.phrase(
        f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
        f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
    )
    warns = decision.mechanism == "deferred warning"
    names = [literal(table.schema), literal(table.name), *([] if warns else [literal(constraint)])]
    told = [*names, jsonb(dict(build.table.title)), literal(build.language)]
    tell = {
        "tell": f"dq.{'warn' if warns else 'reject'}",
        "told": ", ".join(told),
        "entry": entry(assertion),
        "parent": table.sql,
        "bad": wrong(claim, "p"),
        # What an older snapshot does not show may be broken: reason enough to refuse.
        "unseen": FALSE
        if warns
        else "current_setting('transaction_isolation') not in ('read committed', 'read uncommitted')",
    }
    turns = build.name("turns", typed)
    yield from _turns(build, claim, f"{typed}:{assertion.id}", turns, tell, comment)
    own = build.name("children", mark)
    compared = (claim.to, claim.asked.total) if isinstance(claim.asked, Sum) else (claim.to,)
    holes = {
        "name": own.sql,
        "judged_new": needed(claim, "new"),
        "judged_old": needed(claim, "old"),
        "same": same([of("old")(name) for name in compared], [of("new")(name) for name in compared]),
        "turn": _turn(turns, claim, f"new.{ident(claim.to)}"),
    }
    create = fill("children_come_function", holes)
    yield function(build, f"children_parent_function:{assertion.id}", own, [], create, comment)
    yield _deferred(build, f"children_parent:{assertion.id}", constraint, "insert or update", table, own, comment)
    yield from _on_child(build, claim, f"{assertion.id} of {table.sql}", mark, turns, tell, comment)


def _turns(
    build: Build, claim: ChildClaim, rule: str, turns: Name, tell: dict[str, str], comment: str
) -> Iterator[Object]:
    """The table in which transactions take turns, and what judges the key whose turn was taken."""
    judge = build.name("judge", rule.partition(":")[0])
    yield Object(
        kind="table",
        spec=build.spec,
        table=build.table.name,
        role=f"children_turns:{rule}",
        target=turns.sql,
        # A row that is `due` has not been judged yet; none is, once its transaction has committed.
        create=fill("children_turns", {"name": turns.sql, "type": claim.key, "more": ",\n    due boolean not null"}),
        comment=comment,
    )
    holes = tell | {"name": judge.sql, "turns": turns.sql, "to": of("p")(claim.to)}
    yield function(build, f"children_judge:{rule}", judge, [], fill("children_judge_function", holes), comment)
    due = attached(turns, "due", rule)
    yield _deferred(build, f"children_due:{rule}", due, "insert or update", turns, judge, comment, "when (new.due)")


def _on_child(
    build: Build, claim: ChildClaim, rule: str, mark: str, turns: Name, tell: dict[str, str], comment: str
) -> Iterator[Object]:
    child = claim.child
    gone = generated(child.table, "child", mark)
    read = (child.column, claim.asked.column) if isinstance(claim.asked, Sum) else (child.column,)
    unchanged = same([of("old")(name) for name in read], [of("new")(name) for name in read])
    holes = tell | {
        "name": gone.sql,
        "counted_old": _counts(claim, "old"),
        "counted_new": _counts(claim, "new"),
        "same": unchanged,
        "turn": _turn(turns, claim, f"old.{ident(child.column)}"),
    }
    create = fill("children_gone_function", holes)
    yield function(build, f"children_child_function:{rule}", gone, [], create, comment, child.table)
    name = attached(child.table, "child", rule)
    yield _deferred(build, f"children_child:{rule}", name, "delete or update", child.table, gone, comment)
    emptied = attached(child.table, "child_truncate", rule)
    yield Object(
        kind="trigger",
        spec=build.spec,
        table=child.table,
        role=f"children_truncate:{rule}",
        target=f"{ident(emptied)} on {child.table.sql}",
        create=(
            f"create or replace trigger {ident(emptied)}\n    after truncate on {child.table.sql}\n"
            f"    for each statement\n    execute function {gone.sql}()"
        ),
        comment=comment,
        lock="SHARE ROW EXCLUSIVE",
    )
    if not isinstance(claim.asked, Sum):
        # One more child never makes too few.
        return
    added = generated(child.table, "added", mark)
    holes = {
        "name": added.sql,
        "judged_new": _counts(claim, "new"),
        "judged_old": _counts(claim, "old"),
        "same": unchanged,
        "turn": _turn(turns, claim, f"new.{ident(child.column)}"),
    }
    create = fill("children_come_function", holes)
    yield function(build, f"children_added_function:{rule}", added, [], create, comment, child.table)
    name = attached(child.table, "added", rule)
    yield _deferred(build, f"children_added:{rule}", name, "insert or update", child.table, added, comment)


def _turn(turns: Name, claim: ChildClaim, key: str) -> str:
    """Statements that take the turn of `key`, a value of either table."""
    return fill("children_turn", {"turns": turns.sql, "key": f"{key}::{claim.key}"})


def _counts(claim: ChildClaim, row: str) -> str:
    """SQL, never NULL: whether `row` of the children's table is a child of some row."""
    given = f"{render(column(claim.child.column), of(row))} is not null"
    return given if claim.child.where == TRUE else f"({inline(claim.child.where, row)} and {given})"


def _deferred(
    build: Build, role: str, name: str, event: str, on: Name, runs: Name, comment: str, when: str = ""
) -> Object:
    relation = build.catalog.by_name.get(on)
    parts = relation is not None and relation.partitioned
    return Object(
        kind="trigger",
        spec=build.spec,
        # Our own table is a part of the rule's.
        table=build.table.name if when else on,
        role=role,
        target=f"{ident(name)} on {on.sql}",
        create=(
            f"create constraint trigger {ident(name)}\n    after {event} on {on.sql}\n"
            f"    deferrable initially deferred\n    for each row {when}\n    execute function {runs.sql}()"
        ),
        comment=comment,
        lock="" if when else "SHARE ROW EXCLUSIVE on the table and its partitions" if parts else "SHARE ROW EXCLUSIVE",
    )
