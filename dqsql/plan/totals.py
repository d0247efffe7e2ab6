"""Queries that count what breaks a rule about several rows today: applicable rows, and violations."""

from __future__ import annotations

from collections.abc import Sequence

from dqsql.claims import ChildClaim, ReferenceClaim, UniqueClaim
from dqsql.fragment import render
from dqsql.model import Table
from dqsql.names import ident
from dqsql.plan.build import of
from dqsql.plan.children import needed, wrong
from dqsql.plan.groups import given


def compared(claim: UniqueClaim) -> tuple[list[str], str]:
    """The keys of a rule about duplicates over row `t`, and the condition on the rows that are compared."""
    return [render(key, of("t")) for key in claim.keys], given(claim, "t")


def duplicates(table: Table, claim: UniqueClaim) -> str:
    """Rows compared, rows that share their keys with too many, and how many rows share theirs with one before."""
    keys, where = compared(claim)
    alike = f"select count(*) as alike from {table.name.sql} as t where {where} group by {', '.join(keys)}"
    return shared(alike, claim.most)


def shared(counted: str, most: int) -> str:
    """The totals of `duplicates`, of a query with the sizes `alike` of the groups of rows that share their keys."""
    return (
        f"select coalesce(sum(alike), 0)::bigint, coalesce(sum(alike) filter (where alike > {most}), 0)::bigint,"
        f" coalesce(sum(alike - 1), 0)::bigint from ({counted}) as grouped"
    )


def orphans(table: Table, claim: ReferenceClaim, sampled: str = "") -> str:
    """Rows that refer to something, and those that refer to nothing that is there."""
    given = " and ".join(f"t.{ident(name)} is not null" for name in claim.columns)
    match = _match(claim.target_columns, claim.columns)
    return (
        f"select count(*), count(*) filter (where not exists (select from {claim.target.sql} as o where {match}))"
        f" from {table.name.sql} as t{sampled} where {given}"
    )


def childless(table: Table, claim: ChildClaim, sampled: str = "") -> str:
    """Rows of whose children something is asked, and those whose children are not that."""
    bad = f"count(*) filter (where {wrong(claim, 't')})"
    return f"select count(*) filter (where {needed(claim, 't')}), {bad} from {table.name.sql} as t{sampled}"


def _match(theirs: Sequence[str], ours: Sequence[str]) -> str:
    pairs = zip(ours, theirs, strict=True)
    return " and ".join(f"o.{ident(there)} = t.{ident(here)}" for here, there in pairs)
