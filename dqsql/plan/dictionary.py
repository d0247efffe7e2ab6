"""What a spec says of a table, as data: its fields and its rules, for those who read the database and not the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.claims import RowClaim, UniqueClaim
from dqsql.fragment import TRUE
from dqsql.model import Assertion, Field, Table
from dqsql.plan.build import Build, lines, number, text, view
from dqsql.plan.mechanism import Decision
from dqsql.plan.objects import Object


def objects(build: Build, shared: Mapping[str, str]) -> Iterator[Object]:
    """The views of the table's fields and rules; `shared` are the holes that say whose they are."""
    holes = {**shared, "table_title": text(build.table.title[build.language])}
    if build.table.fields:
        fields = (_field(build, field) for field in build.table.fields.values())
        yield view(build, "field", holes | {"listed": lines(fields)})
    if build.decisions:
        yield view(build, "rule", holes | {"listed": lines(_rule(build, decision) for decision in build.decisions)})


def asked_for(table: Table, name: str) -> tuple[bool, str | None]:
    """Whether a rule asks for field `name` to be filled, and under which condition; None for always."""
    asked = table.fills(name)
    always = any(isinstance(a.claim.body, RowClaim) and a.claim.body.applies == TRUE for a in asked)
    # What is asked for in a stage has no condition of its own: the rule is named.
    conditions = dict.fromkeys(a.rule.when or a.id for a in asked)
    return bool(asked), _any_of(tuple(conditions)) if asked and not always else None


def unique_alone(table: Table, name: str) -> bool:
    """Whether no two rows may share a value of field `name`, whatever else they say."""
    return any(
        isinstance(a.claim.body, UniqueClaim) and a.claim.columns == (name,) and a.rule.when is None
        for a in table.assertions
    )


def roles_of(table: Table, name: str) -> tuple[str, ...]:
    """What field `name` is for its table besides a value: key, owner, source, slice."""
    roles = {"key": table.key, "owner": (table.owner,), "source": (table.source,), "slice": table.slices}
    return tuple(role for role, names in roles.items() if name in names)


def described(assertion: Assertion, language: str) -> str:
    """A rule in sentences: its message, its condition, its channel."""
    chinese = language == "zh"
    parts = [f"{assertion.messages[language]}{'。' if chinese else '.'}"]
    if (when := assertion.rule.when) is not None:
        parts.append(f"适用条件：{when}。" if chinese else f"Where {when}.")
    if (channel := assertion.channel) is not None:
        parts.append(f"渠道：{channel or '其余'}。" if chinese else f"Channel: {channel or 'all others'}.")
    return " ".join(parts)


def _field(build: Build, field: Field) -> str:
    table = build.table
    asked, when = asked_for(table, field.name)
    values = [
        text(field.name),
        text(field.title[build.language]),
        text(field.description[build.language] if field.description else None),
        text(field.standard),
        text(field.type.shown),
        text(", ".join(roles_of(table, field.name)) or None),
        str(asked).lower(),
        text(when),
        str(unique_alone(table, field.name)).lower(),
        str(field.form is not None).lower(),
        f"{sum(field.name in a.claim.columns for a in table.assertions)}::bigint",
        text(field.steward or table.steward),
        f"{table.approvers_of(field.name)}::bigint",
    ]
    return f"({', '.join(values)})"


def _any_of(conditions: tuple[str, ...]) -> str:
    return conditions[0] if len(conditions) == 1 else " or ".join(f"({condition})" for condition in conditions)


def _rule(build: Build, decision: Decision) -> str:
    assertion = decision.assertion
    values = [
        text(assertion.id),
        text(assertion.rule.kind),
        text(assertion.code),
        text(", ".join(assertion.claim.columns) or None),
        text(assertion.title[build.language]),
        text(described(assertion, build.language)),
        text(assertion.rule.when),
        text(assertion.messages[build.language]),
        text(assertion.dimension),
        text(assertion.severity),
        text(assertion.action),
        text(decision.mechanism),
        text(decision.note or None),
        number(assertion.threshold),
        number(build.table.weights.get(assertion.dimension, 1.0)),
        text(assertion.steward),
    ]
    return f"({', '.join(values)})"
