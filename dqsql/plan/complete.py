"""What the sources of a table's fields know and its rows do not say, as a view; and what fills it in at write time.

Rows are matched, and values compared, by the fragments of their fields' standard forms, over either table. When a row
is written, the key of the source is compared as it is stored, so that an index of it finds the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.claims import ChangeClaim, RowClaim
from dqsql.completion import Completion
from dqsql.fragment import FALSE, columns, render
from dqsql.model import Assertion, Field
from dqsql.names import Name, attached, fingerprint, ident, literal
from dqsql.plan.build import Build, broken, changed, function, inline, lines, of, text, trigger
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
        "keep": text(completion.keep),
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


def filling(build: Build) -> Iterator[Object]:
    """The trigger that fills fields from their sources as rows are written, where the spec asks for it."""
    fields = [field for field in build.table.fields.values() if at_write(field)]
    if not fields:
        return
    for field in fields:
        yield _completed(build, field)
    name = build.name("complete")
    parts = filled(build, "new", "old", "tg_op operator(pg_catalog.=) 'INSERT'")
    listed = ", ".join(field.name for field in fields)
    comment = build.phrase(
        f"Fills missing values of {build.shown} from their sources: {listed}",
        f"写入{build.shown}时从来源补齐缺失值：{listed}",
    )
    create = fill("complete_function", {"name": name.sql, "fields": "\n".join(parts)})
    yield function(build, "complete_function", name, [], create, comment)
    # By its name it comes behind the normaliser.
    named = attached(build.table.name, "supply", build.spec)
    yield trigger(build, "complete", named, "before insert or update", "for each row", name, comment)


def at_write(field: Field) -> bool:
    """Whether a write that leaves the field missing fills it."""
    return field.completed is not None and field.completed.at_write


def filled(build: Build, row: str, before: str, inserted: str) -> list[str]:
    """Statements that fill the fields of `row`; `before` is the row as it was, unless it is `inserted`."""
    return [
        fill(
            "complete_field",
            {
                "row": row,
                "column": ident(field.name),
                "inserted": inserted,
                "changed": changed([of(row)(own) for own in keys], [of(before)(own) for own in keys]),
                "missing": inline(field.missing, row),
                "type": build.type(field.name),
                "broken": ", ".join(rules := _judged(build, field, row, before, inserted)),
                "newly": " or ".join(f"({rule} and not dq_broken[{place}])" for place, rule in enumerate(rules, 1))
                or FALSE,
                "errors": fill("complete_errors", {"row": row, "column": ident(field.name)})
                if field.completed and not field.completed.strict
                else "",
                "completed": _lookup(build, field).sql,
                "keys": ", ".join(of(row)(own) for own in keys),
            },
        )
        for field in build.table.fields.values()
        if at_write(field) and (keys := _keys(field))
    ]


def read_by(build: Build, field: Field) -> frozenset[str]:
    """The columns that filling a field takes."""
    if not at_write(field):
        return frozenset()
    judging = (columns(broken(a)) | columns(_first(a)) for a in _about(build, field))
    return frozenset((field.name, *_keys(field))).union(*judging)


def _about(build: Build, field: Field) -> list[Assertion]:
    """The rules that a value of the field could break by itself: about the row, or about how it changes."""
    return [
        assertion
        for assertion in build.table.assertions
        if isinstance(assertion.claim.body, RowClaim | ChangeClaim)
        and assertion.claim.fills != field.name
        and field.name in columns(broken(assertion)) | columns(_first(assertion))
    ]


def _first(assertion: Assertion) -> str:
    """Fragment: whether a new row breaks the rule."""
    body = assertion.claim.body
    return body.first if isinstance(body, ChangeClaim) else broken(assertion)


def _judged(build: Build, field: Field, row: str, before: str, inserted: str) -> list[str]:
    """SQL, never NULL: whether `row` breaks each rule about the field."""
    return [
        f"(({inserted}) and {inline(_first(a), row)} or not ({inserted}) and {render(broken(a), of(row), of(before))})"
        if isinstance(a.claim.body, ChangeClaim)
        else inline(broken(a), row)
        for a in _about(build, field)
    ]


def _keys(field: Field) -> tuple[str, ...]:
    return tuple(own for own, _ in field.completed.match) if field.completed else ()


def _lookup(build: Build, field: Field) -> Name:
    # Of another signature it is another function.
    return build.name("completed", fingerprint(field.name, *(f"{own} {build.type(own)}" for own in _keys(field))))


def _completed(build: Build, field: Field) -> Object:
    completion = field.completed
    assert completion is not None  # noqa: S101 - chosen so
    table, name = build.table, _lookup(build, field)
    types = [build.type(own) for own in _keys(field)]
    parameters = {own: f"dq_own_{place}" for place, own in enumerate(_keys(field), 1)}

    def given(own: str) -> str:
        return ident(parameters[own])

    own = [table.fields[name] for name in _keys(field)]
    theirs = {f"dq_key_{place}": there for place, (_, there) in enumerate(completion.match, 1)}
    create = fill(
        "completed_function",
        {
            "name": name.sql,
            "parameters": ", ".join(f"{given(each.name)} {type_}" for each, type_ in zip(own, types, strict=True)),
            "types": ", ".join(types),
            "type": build.type(field.name),
            "column": f"{table.name.sql}.{ident(field.name)}",
            "variables": "\n".join(
                # A text of its own: under the collation of a fragment no index of the source would be used.
                f"{ident(key)} {'pg_catalog.text' if each.type.family == 'text' else type_};"
                for key, each, type_ in zip(theirs, own, types, strict=True)
            ),
            "unnamed": " or ".join(render(each.missing, given) for each in own),
            "forms": "\n".join(
                f"{ident(key)} := {render(each.form or each.value, given)};"
                for key, each in zip(theirs, own, strict=True)
            ),
            "missing": _there(field, field.missing, completion.value),
            "form": _there(field, field.form or field.value, completion.value),
            "source": completion.table.sql,
            "same": "\nand ".join(
                f"s.{ident(there)} operator(pg_catalog.=) {ident(key)}" for key, there in theirs.items()
            ),
            "errors": "" if completion.strict else fill("completed_errors", {}),
        },
    )
    comment = build.phrase(
        f"What {completion.table} has for {field.name} of a row of {build.shown}.",
        f"{build.shown}的 {field.name} 在 {completion.table} 中的值。",
    )
    return function(build, f"completed:{field.name}", name, types, create, comment)
