"""`immutable`: a value that may be set, and never changed."""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.assertion import Rule, Scope, holds, op
from dqsql.claims import ChangeClaim, Claim
from dqsql.fragment import both, was
from dqsql.values import compared


class Immutable(Rule):
    """A field that says something keeps its value; one that says nothing may be filled. A row may be deleted.

    Texts are compared in the standard form that their normalisation gives. `when` is read in the row as it was: under
    `amount: {immutable: {when: "status = 'signed'"}}` nobody can change the amount and the status at once.

    Held by a trigger, so a row that is deleted and inserted anew is another row. `observe` counts the changes seen.

    Example: `code: {immutable: true}`.
    """

    kind = code = "immutable"
    places = frozenset({"column"})
    default_dimension = "consistency"
    messages = {"en": "{field} cannot be changed once it is set", "zh": "{field}一经填写不得修改"}

    def claims(self, scope: Scope) -> Iterator[Claim]:
        column = scope.column
        applies = both(was(scope.applies), f"(not {was(scope.missing(column))})")
        same = _same(scope, scope.value(column))
        # Letter by letter, even where the column takes several spellings for equal.
        form = compared(scope.standard_form(column), scope.type(column))
        if form != scope.value(column):
            # In this order: the standard form is wanted only where the values differ.
            same = f"({same} or {_same(scope, form)})"
        yield Claim(ChangeClaim(applies, f"(not {same})"), (column,))


def _same(scope: Scope, value: str) -> str:
    """Fragment, never NULL: whether the change leaves `value`, which was not NULL, as it was."""
    type_ = scope.type(scope.column)
    match type_.family:
        case "text":
            return holds(op(value, "=", was(value)))
        case "json":
            return holds(op(f"{value}::pg_catalog.jsonb", "=", f"{was(value)}::pg_catalog.jsonb"))
        case "number" | "date" | "boolean":
            return holds(op(value, "=", was(value)))
        case _:
            # Not every type has an equality, and not every equality is in pg_catalog.
            return op(f"row({value})::pg_catalog.record", "*=", f"row({was(value)})::pg_catalog.record")
