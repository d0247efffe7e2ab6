"""Leeway as SQL: whether a row that breaks a rule is permitted by a waiver, and what is done to it for who writes it.

Fragments like those of the rules themselves: over the row as it is written, as it is listed, or as somebody asks about
it. They stand behind the rule's own, so that a row that keeps its rules pays nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.assertion import Action, op
from dqsql.fragment import FALSE, TRUE, both, column
from dqsql.model import Assertion
from dqsql.names import array, ident, literal
from dqsql.plan.build import Build, function, inline, lines, row_key
from dqsql.plan.objects import Object
from dqsql.resources import fill

# The role that a guard runs as: that of the statement, which a SECURITY DEFINER function or SET ROLE may have chosen.
_WRITER = "current_user"
_NOBODY = "null::pg_catalog.name"


def waived(build: Build, assertion: Assertion, writer: str = _WRITER) -> str:
    """Fragment, never NULL: whether a waiver in force permits the row to break the rule, written by role `writer`."""
    if not assertion.waivable:
        return FALSE
    source = f"{column(build.table.source)}::pg_catalog.text" if build.table.source else "null::pg_catalog.text"
    return (
        f"dq.waived({literal(build.table.name.sql)}::pg_catalog.text, {literal(assertion.id)}::pg_catalog.text,"
        f" {row_key(build)}, {source}, {writer})"
    )


def waived_for_anybody(build: Build, assertion: Assertion) -> str:
    """Fragment, never NULL: whether a stored row that breaks the rule may, of which nobody knows who wrote it."""
    return waived(build, assertion, _NOBODY)


def acts(build: Build, assertion: Assertion, action: Action) -> str:
    """Fragment, never NULL: whether `action` is taken about a row that breaks the rule."""
    taken = TRUE if assertion.action == action else FALSE
    if assertion.by_role:
        taken = op(_action_here(assertion), "=", literal(action))
    if taken == FALSE or not assertion.waivable:
        return taken
    return both(taken, f"(not {waived(build, assertion)})")


def in_force(build: Build, assertion: Assertion) -> str:
    """Fragment: what a violation's entry says differently now, as jsonb; empty where it never does."""
    action = f"pg_catalog.jsonb_build_object('action', {_action_here(assertion)})" if assertion.by_role else ""
    if not assertion.waivable:
        return action
    # Permitted, it is only counted.
    permitted = literal('{"action": "observe", "waived": true}')
    otherwise = action or literal("{}")
    return (
        f"case when {waived(build, assertion)} then {permitted}::pg_catalog.jsonb"
        f" else {otherwise}::pg_catalog.jsonb end"
    )


def objects(build: Build) -> Iterator[Object]:
    """What dq.waive has to know of the table, where anything can be waived."""
    waivable = [assertion.id for assertion in build.table.assertions if assertion.waivable]
    if not waivable:
        return
    table, name = build.table, build.name("waivable")
    create = fill(
        "waivable_function",
        {
            "name": name.sql,
            "table": literal(table.name.sql),
            "rules": array(waivable),
            "keys": array(table.key),
            "source": literal(table.source) if table.source else "null",
            "language": literal(build.language),
            "key": inline(row_key(build), "t"),
            "columns": lines(f"{ident(key)} {build.type(key)}" for key in table.key),
        },
    )
    comment = build.phrase(
        f"What can be waived in {build.shown}; dq.waive asks it.", f"{build.shown}中可豁免的规则；由 dq.waive 调用。"
    )
    yield function(build, "waivable", name, ["pg_catalog.jsonb"], create, comment)


def _action_here(assertion: Assertion) -> str:
    roles = f"array[{', '.join(map(literal, assertion.by_role))}]::pg_catalog.name[]"
    return f"dq.action_here({literal(assertion.action)}, {roles}, {array(list(assertion.by_role.values()))})"
