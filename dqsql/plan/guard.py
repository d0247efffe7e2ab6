"""What the guard trigger says of a change: which rules about changes it breaks, and their part of the error."""

from __future__ import annotations

from collections.abc import Sequence

from dqsql.assertion import Action
from dqsql.claims import ChangeClaim
from dqsql.fragment import FALSE
from dqsql.model import Assertion
from dqsql.plan.build import Build, broken, change, entry, inline, lines
from dqsql.resources import fill


def guarded_changes(build: Build, action: Action) -> tuple[Assertion, ...]:
    """The rules about changes that the guard holds with `action`."""
    return tuple(d.assertion for d in build.by("change guard") if d.assertion.action == action)


def broken_by_update(assertions: Sequence[Assertion]) -> list[str]:
    """SQL for each of `assertions`: whether the UPDATE that fires the trigger breaks it."""
    return [change(broken(assertion)) for assertion in assertions]


def broken_by_insert(assertions: Sequence[Assertion]) -> list[str]:
    """SQL for each of `assertions`: whether the INSERT that fires the trigger breaks it; `FALSE` where none can."""
    return [
        inline(body.first, "new") if isinstance(body := assertion.claim.body, ChangeClaim) else FALSE
        for assertion in assertions
    ]


def explained(row: str | None, changes: Sequence[Assertion], verdicts: Sequence[str]) -> str:
    """SQL for the violations of a write: those of the row as it is written, which `row` gives, and of the change.

    `verdicts` say for each of `changes` whether the write breaks it.
    """
    entries = [
        f"({place}, {verdict}, {entry(assertion)})"
        for place, (assertion, verdict) in enumerate(zip(changes, verdicts, strict=True), 1)
        if verdict != FALSE
    ]
    if not entries:
        return row or ""
    listed = fill("guard_changes", {"entries": lines(entries)})
    return listed if row is None else f"{row} operator(pg_catalog.||) {listed}"
