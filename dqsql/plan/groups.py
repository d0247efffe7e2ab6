"""Rules about rows of the same table that stand beside one another: too many of a group, and periods that overlap.

What an index can hold is left to it. Elsewhere a trigger judges at commit, and transactions that write rows of the same
group take turns as those about the children of one row do (`dqsql/plan/children.py`): no snapshot of theirs shows what
another one is just writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dqsql.claims import OverlapClaim, UniqueClaim
from dqsql.fragment import TRUE, render
from dqsql.names import Name, attached, fingerprint, ident, jsonb, literal
from dqsql.plan.build import Build, bare, entry, function, inline, of, same, violation
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill, function_versions

GroupClaim = UniqueClaim | OverlapClaim

# What a rule's triggers consist of; it goes when what takes its place is complete.
PARTS = ("group", "group_function", "group_turns")


def given(claim: GroupClaim, row: str) -> str:
    """SQL, never NULL: whether the rule compares `row` with others at all."""
    nothing = isinstance(claim, UniqueClaim) and not claim.nulls_same
    filled = [f"{inline(key, row)} is not null" for key in claim.keys] if nothing else []
    return " and ".join([inline(claim.applies, row), *filled])


def crowd(claim: GroupClaim, row: str) -> tuple[str, str]:
    """SQL over all rows that are `given`: whether `row` breaks the rule, and the WINDOW clause that this takes."""
    keys = ", ".join(inline(key, row) for key in claim.keys)
    together = f"partition by {keys}" if keys else ""
    if isinstance(claim, UniqueClaim):
        return f"count(*) over ({together}) > {claim.most}", ""
    start, end = inline(claim.start, row), inline(claim.end, row)
    earlier = "over (dq_w rows between unbounded preceding and 1 preceding)"
    before = "<=" if claim.closed else "<"
    # By where they begin: some earlier one has not ended yet, or the next one begins before this one's end.
    broken = (
        f"coalesce({start} is null and row_number() over dq_w > 1, false)",
        f"count(*) filter (where {end} is null) {earlier} > 0",
        f"coalesce({start} {before} max({end}) {earlier}, false)",
        f"coalesce(lead(true) over dq_w and coalesce(lead({start}) over dq_w {before} {end}, true), false)",
    )
    return f"({' or '.join(broken)})", f"window dq_w as ({together} order by {start} nulls first)"


def counted(table: Name, claim: GroupClaim) -> str:
    """The query for how many rows the rule compares, and how many break it."""
    broken, window = crowd(claim, "t")
    rows = f"select {broken} as broken\nfrom {table.sql} as t\nwhere {given(claim, 't')}\n{window}".rstrip()
    return f"select count(*) as applicable, count(*) filter (where c.broken) as violations from (\n{rows}\n) as c"


def crowded(
    table: Name, claim: GroupClaim, row: str, itself: str, condition: str = "", *, excluded: bool = False
) -> str:
    """SQL, never NULL: whether `row` breaks the rule beside the stored rows `dq_o`, but for that which is `itself`.

    Written as the index has it, with its `condition`, so that it serves the search; `excluded` says whether that is the
    index of an exclusion constraint, else it is one of the user's on the keys.
    """
    conditions = [inline(claim.applies, "dq_o")] if claim.applies != TRUE else []
    conditions += [condition] if condition else []
    nulls_same = isinstance(claim, UniqueClaim) and claim.nulls_same
    keys = claim.points if excluded and isinstance(claim, OverlapClaim) else claim.keys
    pairs = [(key, "is not distinct from" if nulls_same else "operator(pg_catalog.=)") for key in keys]
    if isinstance(claim, OverlapClaim):
        pairs.append((claim.span, "operator(pg_catalog.&&)"))
    conditions += [f"{inline(value, 'dq_o')} {operator} {inline(value, row)}" for value, operator in pairs]
    found = f"select from {table.sql} as dq_o\nwhere {' and '.join(conditions)}\nand not coalesce({itself}, false)"
    most = 1 if isinstance(claim, OverlapClaim) else claim.most
    if most == 1:
        return f"({inline(claim.applies, row)} and exists (\n{found}\n))"
    # No more are read than it takes.
    enough = f"(select count(*) from (\n{found}\nlimit {most}\n) as dq_n)"
    return f"({inline(claim.applies, row)} and {enough} operator(pg_catalog.>=) {most})"


def alike(first: str, second: str, columns: Iterable[str]) -> str:
    """SQL: whether two rows have the same in all of `columns`."""
    return " and ".join(f"{of(first)(name)} operator(pg_catalog.=) {of(second)(name)}" for name in columns)


def objects(build: Build, decision: Decision) -> Iterator[Object]:
    """The triggers that hold a rule where no index can, and the table in which transactions take turns."""
    assertion, table = decision.assertion, build.table.name
    claim = assertion.claim.body
    assert isinstance(claim, GroupClaim)  # noqa: S101 - the planner's own choice
    # One rule, one set of names: a changed text replaces what is there, and no write goes by meanwhile.
    mark = fingerprint(table.sql, assertion.id)
    turns, runs = build.name("group_turns", mark), build.name("group", mark)
    constraint = attached(table, "group", assertion.id)
    comment = _comment(build, decision)
    yield Object(
        kind="table",
        spec=build.spec,
        table=table,
        role=f"group_turns:{assertion.id}",
        target=turns.sql,
        create=fill("children_turns", {"name": turns.sql, "type": "pg_catalog.int8", "more": ""}),
        comment=comment,
    )
    before, now = ([inline(key, row) for key in claim.keys] for row in ("old", "new"))
    kept = same(before, now) if claim.keys else "true"
    if isinstance(claim, OverlapClaim):
        kept += f" and {inline(claim.span, 'old')} operator(pg_catalog.@>) {inline(claim.span, 'new')}"
    holes = {
        "name": runs.sql,
        "applies_new": given(claim, "new"),
        "applies_old": given(claim, "old"),
        "kept": kept,
        "same_key": same(*([of(row)(name) for name in build.table.key] for row in ("old", "new"))),
        # Groups that share a number only take turns without need.
        "turn": f"pg_catalog.hash_record_extended(row({', '.join(now)}), 0)" if claim.keys else "0",
        "turns": turns.sql,
        "table": table.sql,
        "itself": alike("p", "new", build.table.key),
        "bad": crowded(table, claim, "p", alike("dq_o", "p", build.table.key)),
        "schema": literal(table.schema),
        "relation": literal(table.name),
        "constraint": literal(constraint),
        "title": jsonb(dict(build.table.title)),
        "language": literal(build.language),
        "entry": entry(assertion),
    }
    create = fill("group_function", holes)
    yield function(build, f"group_function:{assertion.id}", runs, [], create, comment)
    yield Object(
        kind="trigger",
        spec=build.spec,
        table=table,
        role=f"group:{assertion.id}",
        target=f"{ident(constraint)} on {table.sql}",
        create=(
            f"create constraint trigger {ident(constraint)}\n    after insert or update on {table.sql}\n"
            f"    deferrable initially deferred\n    for each row\n    execute function {runs.sql}()"
        ),
        comment=comment,
        lock=build.locked("SHARE ROW EXCLUSIVE"),
    )


def exclusion(build: Build, decision: Decision) -> Object:
    """The exclusion constraint that holds periods apart."""
    assertion, table = decision.assertion, build.table.name
    claim = assertion.claim.body
    assert isinstance(claim, OverlapClaim)  # noqa: S101 - the planner's own choice
    parts = [f"({render(point, bare)}) with operator(pg_catalog.=)" for point in claim.points]
    parts.append(f"({render(claim.span, bare)}) with operator(pg_catalog.&&)")
    separator = ",\n    "
    compared = f"exclude using gist (\n    {separator.join(parts)}\n)"
    apart = f"{compared}\nwhere ({render(claim.applies, bare)})"
    version = fingerprint(apart, *function_versions(apart))
    name = attached(table, "overlap", f"{assertion.id}\x1f{version}")
    return Object(
        kind="constraint",
        spec=build.spec,
        table=table,
        role=f"overlap:{version}:{assertion.id}",
        target=f"{ident(name)} on {table.sql}",
        # Not deferrable: INSERT … ON CONFLICT DO NOTHING fails beside a constraint that is.
        create=f"alter table {table.sql} add constraint {ident(name)}\n{apart}",
        comment=_comment(build, decision),
        lock="ACCESS EXCLUSIVE while its index is built",
        rule=assertion.id,
        violation=violation(assertion) | {"language": build.language},
    )


def _comment(build: Build, decision: Decision) -> str:
    assertion = decision.assertion
    return build.phrase(
        f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
        f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
    )
