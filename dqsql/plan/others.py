"""Rules about stored rows, looked up: whether a row is a duplicate or its period overlaps another, whether what it
refers to is there, and whether it may become what it is to be.

An index, a constraint or a trigger holds them, which PostgreSQL asks only when all else is right. They are looked up
for who asks: `dq.check_row`, and the error of a write that is refused anyway, which is to name everything at once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dqsql.claims import ChangeClaim, OverlapClaim, ReferenceClaim, UniqueClaim
from dqsql.fragment import FALSE, both, column, columns, render
from dqsql.model import Assertion
from dqsql.names import Name, ident, literal
from dqsql.plan import unique
from dqsql.plan.build import Build, broken, function, inline, left_out, lines, of
from dqsql.plan.groups import GroupClaim, alike, crowded
from dqsql.plan.leeway import acts
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object
from dqsql.resources import fill


def duplicate(build: Build, claim: GroupClaim, decision: Decision, itself: str) -> str:
    """SQL: whether rows other than `itself`, which has its key, leave no place beside them for row `t`."""
    # As the unique index leaves them out.
    surplus = decision.finding.surplus if decision.mechanism == "unique index" else ()
    left = left_out(build, surplus, of("dq_o")) if surplus else ""
    others = alike("dq_o", itself, build.table.key)
    return crowded(build.table.name, claim, "t", others, left, excluded=decision.mechanism == "exclusion")


def orphan(claim: ReferenceClaim) -> str:
    """SQL: whether row `t` refers to nothing; not where a policy may hide what it refers to."""
    given = " and ".join(f"{inline(column(name), 't')} is not null" for name in claim.columns)
    match = " and ".join(
        f"o.{ident(there)} operator(pg_catalog.=) t.{ident(here)}"
        for here, there in zip(claim.columns, claim.target_columns, strict=True)
    )
    return f"({given} and {_unhidden(claim.target)} and not exists (select from {claim.target.sql} as o where {match}))"


def _unhidden(table: Name) -> str:
    """SQL: whether who asks sees all rows of the table, so that one that he does not find is not there."""
    return f"not row_security_active({literal(table.sql)}::text)"


def besides(build: Build, given: Collection[str], most: int) -> dict[str, Decision]:
    """The rules about stored rows, by id, that the error of a refused write tells of besides, where the columns that
    they read, with those `given`, are no more than `most`: no rule is refused for what is only told.

    Of those about other rows only what is proven of every stored one: an old row that breaks such a rule is not refused
    for it. No reference to the table itself, as the row referred to may be written by the same statement.
    """
    found, reads = dict[str, Decision](), set(given)
    for decision in build.decisions:
        if _told(build, decision) and len(more := reads | read(build, [decision])) <= most:
            found[decision.assertion.id], reads = decision, more
    return found


def _told(build: Build, decision: Decision) -> bool:
    assertion = decision.assertion
    match assertion.claim.body:
        case ChangeClaim():
            return _told_apart(build) and decision.mechanism == "change guard" and "reject" in assertion.actions
        case UniqueClaim() | OverlapClaim():
            told = bool(build.table.key)
        case ReferenceClaim() as claim:
            told = claim.target != build.table.name and not _compared_otherwise(build, claim)
        case _:
            return False
    return told and decision.guaranteed and assertion.action == "reject"


def _told_apart(build: Build) -> bool:
    """Whether no two rows can have the same key, and an index finds the one that has it."""
    relation, key = build.table.relation, set(build.table.key)
    return any(own and key.issuperset(own) for own in (relation.primary_key, *relation.unique))


def _compared_otherwise(build: Build, claim: ReferenceClaim) -> bool:
    """Whether the key finds equal, as citext does, what the operators of pg_catalog do not; or may be deferred."""
    target = build.catalog.by_name.get(claim.target)
    theirs = [target.by_name[name].column_type for name in claim.target_columns] if target else []
    own = [build.table.relation.by_name[name].column_type for name in claim.columns]
    later = any(
        key.deferrable and key.columns == claim.columns and Name(key.schema_name, key.table) == claim.target
        for key in build.table.relation.foreign_keys
    )
    return later or any(type_.equality for type_ in (*own, *theirs))


def read(build: Build, decisions: Sequence[Decision]) -> frozenset[str]:
    """The columns that it takes to look the rules of `decisions` up."""
    found: set[str] = set()
    for decision in decisions:
        match decision.assertion.claim.body:
            case UniqueClaim() as claim:
                found |= columns(claim.applies, *claim.keys) | set(build.table.key)
            case OverlapClaim() as claim:
                found |= columns(claim.applies, claim.span, *claim.keys) | set(build.table.key)
            case ReferenceClaim() as claim:
                found |= set(claim.columns)
            case ChangeClaim() as claim:
                refused = acts(build, decision.assertion, "reject")
                found |= columns(claim.applies, claim.bad, claim.first, refused) | set(build.table.key)
    return frozenset(found)


def looked_up(
    build: Build,
    signature: str,
    reads: Sequence[str],
    places: Sequence[tuple[int, Assertion]],
    rules: dict[str, Decision],
) -> tuple[Object, Name]:
    """The function that finds which of `rules` a row breaks, by their places; it takes the columns `reads`."""
    types = [build.type(name) for name in reads]
    row = ", ".join(f"${place} as {ident(name)}" for place, name in enumerate(reads, 1))
    parts = [
        fill("others_rule", {"verdict": _verdict(build, rules[a.id]), "row": row, "place": str(place)})
        for place, a in places
        if a.id in rules
    ]
    name = build.name("others", signature)
    holes = {"name": name.sql, "types": lines(types), "types_in_line": ", ".join(types), "rules": "\n".join(parts)}
    comment = build.phrase(
        f"Which rules about other rows and about changes a refused row of {build.shown} breaks besides.",
        f"列出{build.shown}被拒绝的一行还违反了哪些涉及其他行或修改的规则。",
    )
    return function(build, f"others:{signature}", name, types, fill("others_function", holes), comment), name


def _verdict(build: Build, decision: Decision) -> str:
    match decision.assertion.claim.body:
        case UniqueClaim() | OverlapClaim() as claim:
            found = duplicate(build, claim, decision, "t")
            if decision.mechanism != "unique index":
                return found
            # Until the index is built, each refused write would read the whole table.
            return f"case when {unique.serves(build, decision)} then {found} end"
        case ReferenceClaim() as claim:
            return orphan(claim)
        case ChangeClaim() as claim:
            return both(
                _changed(build, decision.assertion, claim), inline(acts(build, decision.assertion, "reject"), "t")
            )
    raise AssertionError(decision.assertion.id)


def _changed(build: Build, assertion: Assertion, claim: ChangeClaim) -> str:
    """SQL: whether row `t` may not take the place of the stored row that has its key, or not come where none has.

    The trigger that holds the rule asks too, of a row that is stored by then: no change from itself breaks a rule.
    """
    stored = f"from {build.table.name.sql} as dq_o\nwhere {alike('dq_o', 't', build.table.key)}"
    found = f"exists (\nselect {stored}\nand {render(broken(assertion), of('t'), of('dq_o'))}\n)"
    if claim.first == FALSE:
        return found
    # A row without a key is not known to be new.
    known = [inline(claim.first, "t"), *(f"{of('t')(name)} is not null" for name in build.table.key)]
    new = f"{' and '.join(known)} and {_unhidden(build.table.name)} and not exists (\nselect {stored}\n)"
    return f"({found} or ({new}))"
