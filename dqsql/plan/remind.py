"""A table's rows that are late by rules of which people are reminded, with their owners and managers, as a view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.claims import TimeClaim
from dqsql.clock import minutes
from dqsql.model import Assertion
from dqsql.names import ident, literal
from dqsql.plan.build import Build, broken, inline, lines, of, text
from dqsql.plan.objects import Object
from dqsql.reminders import Lookup
from dqsql.resources import fill
from dqsql.wording import COLUMNS, EXTRA, VIEWS

ROLE = "overdue"


def objects(build: Build, values: Mapping[str, str]) -> Iterator[Object]:
    """The view of one table, where its rules remind anybody; `values` are the holes that say which row it is."""
    parts = [fill("overdue_part", {**values, **_part(build, a, values["guard"])}) for a in _reminding(build)]
    if not parts:
        return
    name, quiet = build.name(ROLE), build.table.quiet
    words = {**COLUMNS[ROLE], **EXTRA[ROLE]}
    holes = {
        **values,
        "name": name.sql,
        "parts": lines(parts, "\nunion all"),
        "shows_key": str(not _personal(build)).lower(),
        "quiet_from": text(quiet.start if quiet else None),
        "quiet_to": text(quiet.end if quiet else None),
        "quiet_zone": text(quiet.zone if quiet else None),
        "quiet_unless": text(quiet.unless if quiet else None),
    }
    yield Object(
        kind="view",
        spec=build.spec,
        table=build.table.name,
        role=ROLE,
        target=name.sql,
        create=fill(f"{ROLE}_view", holes),
        comment=f"{build.shown}: {VIEWS[ROLE][build.language]}",
        shape=", ".join(words),
        column_comments={column: said[build.language] for column, said in words.items()},
    )


def _reminding(build: Build) -> list[Assertion]:
    return [each.assertion for each in build.decisions if each.assertion.remind is not None]


def _personal(build: Build) -> bool:
    """Whether the key is, so that no message names it."""
    return any(field.personal for name, field in build.table.fields.items() if name in build.table.key)


def _part(build: Build, assertion: Assertion, guard: str) -> Mapping[str, str]:
    claim, remind = assertion.claim.body, assertion.remind
    assert isinstance(claim, TimeClaim)  # noqa: S101 - no other kind takes it
    assert remind is not None  # noqa: S101 - chosen so
    manager, joined = _manager(build.table.manager)
    hidden = build.table.manager and build.table.manager.table
    after = f"'{minutes(remind.manager_after)} minutes'" if remind.manager_after else "null"
    return {
        "rule": literal(assertion.id),
        "title": build.title(assertion.title),
        "severity": literal(assertion.severity),
        "manager": manager,
        "joined": joined,
        "moment": inline(claim.moment, "t"),
        "within": f"'{claim.within} minutes'",
        "manager_after": after,
        "late": inline(broken(assertion), "t"),
        "guard": guard and guard + (f"\nand dq.reads_all({literal(hidden.sql)}::text)" if hidden else ""),
    }


def _manager(lookup: Lookup | None) -> tuple[str, str]:
    """SQL for the name of the manager of row `t`, and the join that it takes."""
    if lookup is None:
        return "null::text", ""
    if lookup.table is None:
        return f"t.{ident(lookup.value)}::text", ""
    places = range(1, len(lookup.keys) + 1)
    holes = {
        "value": of("s")(lookup.value),
        "source_relation": lookup.table.sql,
        "source_keys": lines(
            f"{inline(there, 's')} as {_alias(place)}" for place, (_, there) in zip(places, lookup.keys, strict=True)
        ),
        "places": ", ".join(map(str, places)),
        "same": "\n    and ".join(
            f"m.{_alias(place)} = {inline(own, 't')}" for place, (own, _) in zip(places, lookup.keys, strict=True)
        ),
    }
    return "m.manager", fill("overdue_manager", holes)


def _alias(place: int) -> str:
    return ident(f"dq_key_{place}")
