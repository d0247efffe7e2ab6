"""What the sources of a table's fields know and its rows do not say, as a view.

Rows are matched, and values compared, by the fragments of their fields' standard forms, over either table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.completion import Completion
from dqsql.fragment import render
from dqsql.model import Field
from dqsql.names import ident, literal
from dqsql.plan.build import Build, inline, lines, of, text
from dqsql.plan.objects import Object
from dqsql.resources import fill
from dqsql.wording import COLUMNS, EXTRA, VIEWS

ROLE = "source_differences"


def objects(build: Build, values: Mapping[str, str]) -> Iterator[Object]:
    """The view of one table, where it has fields with a source; `values` are the holes that say which row it is."""
    parts = [
        fill("source_differences_part", {**values, **_part(build, field, field.completed, values["guard"])})
        for field in build.table.fields.values()
        if field.completed is not None
    ]
    if not parts:
        return
    name = build.name(ROLE)
    words = {**COLUMNS[ROLE], **EXTRA[ROLE]}
    yield Object(
        kind="view",
        spec=build.spec,
        table=build.table.name,
        role=ROLE,
        target=name.sql,
        create=fill(f"{ROLE}_view", {**values, "name": name.sql, "parts": lines(parts, "\nunion all")}),
        comment=f"{build.shown}: {VIEWS[ROLE][build.language]}",
        shape=", ".join(words),
        column_comments={column: said[build.language] for column, said in words.items()},
    )


def _part(build: Build, field: Field, completion: Completion, guard: str) -> Mapping[str, str]:
    table = build.table
    pairs = [(table.fields[own], there) for own, there in completion.match]
    differs = f"\n    or s.candidates > 1\n    or to_jsonb({_form(field)}) is distinct from s.offered"
    return {
        "field": literal(field.name),
        "title": build.title(field.title),
        "steward": text(field.steward or table.steward),
        "missing": inline(field.missing, "t"),
        "source_table": literal(str(completion.table)),
        "source_column": literal(completion.value),
        "matched_by": literal(completion.matched_by),
        "row_key": ", ".join(f"{literal(name)}, {of('t')(name)}" for name in table.key),
        "stored": of("t")(field.name),
        "source_relation": completion.table.sql,
        "source_keys": lines(
            f"{_there(own, own.form or own.value, there)} as {_alias(place)}"
            for place, (own, there) in enumerate(pairs, 1)
        ),
        "source_missing": _there(field, field.missing, completion.value),
        "source_form": _there(field, field.form or field.value, completion.value),
        "source_named": "\nand ".join(f"not {_there(own, own.missing, there)}" for own, there in pairs),
        "places": ", ".join(str(place) for place in range(1, len(pairs) + 1)),
        "same": "\n    and ".join(f"s.{_alias(place)} = {_form(own)}" for place, (own, _) in enumerate(pairs, 1)),
        "named": "\nand ".join(f"not {inline(own.missing, 't')}" for own, _ in pairs),
        "differs": differs if completion.keep else "",
        "guard": guard and f"{guard}\nand dq.reads_all({literal(completion.table.sql)}::text)",
    }


def _alias(place: int) -> str:
    return ident(f"dq_key_{place}")


def _form(field: Field) -> str:
    """The field's value in standard form, in row `t`."""
    return inline(field.form or field.value, "t")


def _there(field: Field, fragment: str, column: str) -> str:
    """A fragment about a field alone, over column `column` of a row `s` of its source."""
    return render(fragment, lambda name: of("s")(column if name == field.name else name))
