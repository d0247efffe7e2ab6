"""The unique index that guarantees a rule, with its parts in partitions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dqsql.claims import UniqueClaim
from dqsql.fragment import TRUE, column, render
from dqsql.model import Assertion
from dqsql.names import attached, fingerprint, ident, literal
from dqsql.plan.build import Build, bare, left_out, violation
from dqsql.plan.mechanism import Decision, unconditional
from dqsql.plan.objects import Object
from dqsql.plan.partitions import index_parts
from dqsql.resources import function_versions

# Unique indexes know NULLS NOT DISTINCT from this version on.
_NULLS_NOT_DISTINCT = 150000


class _Index(NamedTuple):
    """An index that is to be: its name, what it indexes, of which table, and what its name was made from."""

    name: str
    indexed: str
    on: str
    identity: str


def objects(build: Build, decision: Decision) -> Iterator[Object]:
    """The index of a rule that is held by one."""
    assertion, table = decision.assertion, build.table
    name, indexed, on, identity = _index(build, decision)
    version = fingerprint(on, *function_versions(on))
    whole = Object(
        kind="index",
        spec=build.spec,
        table=table.name,
        role=f"unique:{version}:{assertion.id}",
        target=f"{ident(table.name.schema)}.{ident(name)}",
        create=f"create unique index concurrently {ident(name)}\n    {on}",
        comment=build.phrase(
            f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
            f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
        ),
        lock="SHARE UPDATE EXCLUSIVE",
        rule=assertion.id,
        violation=violation(assertion) | {"language": build.language},
    )
    yield from index_parts(build, whole, name, indexed, identity) if table.relation.partitioned else (whole,)


def serves(build: Build, decision: Decision) -> str:
    """SQL: whether the index of a rule is there and complete: without it, looking a value up reads the whole table."""
    name = f"{ident(build.table.name.schema)}.{ident(_index(build, decision).name)}"
    return f"exists (select from pg_index as i where i.indexrelid = to_regclass({literal(name)}) and i.indisvalid)"


def _index(build: Build, decision: Decision) -> _Index:
    assertion, table = decision.assertion, build.table
    claim = assertion.claim.body
    assert isinstance(claim, UniqueClaim)  # noqa: S101 - the planner's own choice
    keys = []
    emulated = claim.nulls_same and build.catalog.server_version < _NULLS_NOT_DISTINCT
    for name, key in zip(assertion.claim.columns, claim.keys, strict=True):
        if emulated:
            # Two arrays of NULL are equal.
            keys.append(f"(array[{render(key, bare)}])")
        else:
            keys.append(ident(name) if key == column(name) else f"({render(key, bare)})")
    nulls = " nulls not distinct" if claim.nulls_same and not emulated else ""
    conditions = []
    if claim.applies != TRUE and not _filled(build, assertion):
        conditions.append(render(claim.applies, bare))
    if decision.finding.surplus:
        conditions.append(left_out(build, decision.finding.surplus, bare))
    where = f"\n    where {' and '.join(conditions)}" if conditions else ""
    indexed = f"({', '.join(keys)}){nulls}{where}"
    on = f"on {table.name.sql} {indexed}"
    identity = "\x1f".join((assertion.id, on, *function_versions(on)))
    return _Index(attached(table.name, "unique", identity), indexed, on, identity)


def _filled(build: Build, assertion: Assertion) -> bool:
    """Whether the index needs no condition because every key is filled in every row anyway."""
    claim = assertion.claim.body
    assert isinstance(claim, UniqueClaim)  # noqa: S101
    names = [name for name in assertion.claim.columns if build.table.fields[name].type.family == "text"]
    only_missing = {f"(not {build.table.fields[name].missing})" for name in names}
    parts = {claim.applies} if len(names) == 1 else set()
    return bool(parts) and parts == only_missing and unconditional(names[0], build.decisions)
