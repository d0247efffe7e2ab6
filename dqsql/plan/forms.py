"""The three forms of one rule as statements for people: what refuses a row, which rows break it, how many do."""

from __future__ import annotations

from typing import assert_never

from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.fragment import render
from dqsql.names import ident
from dqsql.plan import groups
from dqsql.plan.build import Build, bare, broken, change, inline, lines
from dqsql.plan.children import needed, wrong
from dqsql.plan.enforce import own_objects
from dqsql.plan.mechanism import BY_THEMSELVES, Decision


def forms(build: Build, decision: Decision) -> dict[str, str]:
    """SQL by form: `write` (for a row rule true for a row that breaks it, else what makes the index or key),
    `violations` (a query for the rows that break it), `metric` (a query for applicable rows and violations).

    No row tells of a rule about changes: its `write` reads `old` and `new`, the others are empty. No write breaks a
    rule in time: it has no `write`."""
    table = build.table
    # Without a catalog nobody knows the key.
    keys = ", ".join(f"t.{ident(name)}" for name in table.key) or "t.*"
    match decision.assertion.claim.body:
        case RowClaim() | TimeClaim() as claim:
            bad = inline(broken(decision.assertion), "t")
            return {
                "write": render(broken(decision.assertion), bare) if isinstance(claim, RowClaim) else "",
                "violations": f"select {keys} from {table.name.sql} as t where {bad}",
                "metric": lines(
                    (
                        f"select count(*) filter (where {inline(claim.applies, 't')}) as applicable",
                        f"    count(*) filter (where {bad}) as violations\nfrom {table.name.sql} as t",
                    )
                ),
            }
        case UniqueClaim() | OverlapClaim() as claim:
            crowd, window = groups.crowd(claim, "t")
            rows = f"select {keys}, {crowd} as broken\nfrom {table.name.sql} as t\nwhere {groups.given(claim, 't')}"
            return {
                "write": _made(build, decision),
                "violations": f"select {keys} from (\n{lines((rows, window), '').rstrip()}\n) as t where t.broken",
                "metric": groups.counted(table.name, claim),
            }
        case ReferenceClaim() as claim:
            given = " and ".join(f"t.{ident(name)} is not null" for name in claim.columns)
            pairs = zip(claim.columns, claim.target_columns, strict=True)
            match_ = " and ".join(f"o.{ident(there)} = t.{ident(here)}" for here, there in pairs)
            orphan = f"not exists (select from {claim.target.sql} as o where {match_})"
            return {
                "write": _made(build, decision),
                "violations": f"select {keys} from {table.name.sql} as t where {given} and {orphan}",
                "metric": (
                    f"select count(*) as applicable, count(*) filter (where {orphan}) as violations\n"
                    f"from {table.name.sql} as t where {given}"
                ),
            }
        case ChangeClaim():
            return {"write": change(broken(decision.assertion)), "violations": "", "metric": ""}
        case ChildClaim() as claim:
            applies, bad = needed(claim, "t"), wrong(claim, "t")
            return {
                "write": _made(build, decision),
                "violations": f"select {keys} from {table.name.sql} as t where {bad}",
                "metric": (
                    f"select count(*) filter (where {applies}) as applicable,\n"
                    f"    count(*) filter (where {bad}) as violations\n"
                    f"from {table.name.sql} as t"
                ),
            }
        case other:
            assert_never(other)


def _made(build: Build, decision: Decision) -> str:
    """What makes the index or key that holds a rule; empty where nothing is made for it."""
    if decision.mechanism not in BY_THEMSELVES:
        return ""
    return next(made.create for made in own_objects(build, decision) if made.kind != "table")
