"""What the guard trigger says of a change: which rules about changes it breaks, and their part of the error."""

from __future__ import annotations

from collections.abc import Sequence

from dqsql.assertion import Action
from dqsql.claims import ChangeClaim
from dqsql.fragment import FALSE, both
from dqsql.model import Assertion
from dqsql.plan.build import Build, broken, change, entry, inline, lines
from dqsql.plan.leeway import acts
from dqsql.resources import fill


def guarded_changes(build: Build, action: Action) -> tuple[Assertion, ...]:
    """The rules about changes that the guard holds with `action`, for some who write."""
    return tuple(d.assertion for d in build.by("change guard") if action in d.assertion.actions)


def broken_by_update(build: Build, assertions: Sequence[Assertion], action: Action) -> list[str]:
    """SQL for each of `assertions`: whether `action` is taken because the UPDATE that fires the trigger breaks it."""
    return [both(change(broken(a)), inline(acts(build, a, action), "new")) for a in assertions]


def broken_by_insert(build: Build, assertions: Sequence[Assertion], action: Action) -> list[str]:
    """The same of the INSERT that fires the trigger; `FALSE` where none can break it."""
    return [
        both(inline(body.first, "new"), inline(acts(build, assertion, action), "new"))
        if isinstance(body := assertion.claim.body, ChangeClaim) and body.first != FALSE
        else FALSE
        for assertion in assertions
    ]


def explained(row: str | None, changes: Sequence[Assertion], verdicts: Sequence[str], action: Action) -> str:
    """SQL for the violations of a write: those of the row as it is written, which `row` gives, and of the change.

    `verdicts` say for each of `changes` whether the write breaks it, and `action` is taken because of that.
    """
    entries = [
        f"({place}, {verdict}, {entry(assertion, action)})"
        for place, (assertion, verdict) in enumerate(zip(changes, verdicts, strict=True), 1)
        if verdict != FALSE
    ]
    if not entries:
        return row or ""
    listed = fill("guard_changes", {"entries": lines(entries)})
    return listed if row is None else f"{row} operator(pg_catalog.||) {listed}"
