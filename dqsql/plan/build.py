"""What the makers of a table's objects share: how its columns, rows and texts are written as SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dqsql.assertion import Action, op
from dqsql.catalog import Catalog
from dqsql.fragment import both, column, columns, render
from dqsql.model import Assertion, Field, Table
from dqsql.names import Name, generated, ident, jsonb, literal
from dqsql.plan.mechanism import Decision, Mechanism
from dqsql.plan.objects import Object
from dqsql.resources import fill
from dqsql.wording import COLUMNS, VIEWS

# Characters of a value that an error shows, of a rule that says `show_value`.
LONGEST_VALUE = 200

# Types of which equal values look alike.
_PLAIN = {
    f"pg_catalog.{name}"
    for name in ("int2", "int4", "int8", "bool", "date", "timestamp", "timestamptz", "uuid", "oid", "bytea")
}


@dataclass(frozen=True)
class Build:
    """One table of one spec, with the decisions that its objects follow."""

    spec: str
    language: str
    table: Table
    decisions: tuple[Decision, ...]
    catalog: Catalog
    style: str = "function"

    def by(self, *mechanisms: Mechanism) -> tuple[Decision, ...]:
        """The decisions for one of `mechanisms`."""
        return tuple(decision for decision in self.decisions if decision.mechanism in mechanisms)

    def name(self, role: str, version: str = "") -> Name:
        """The name of a generated object of this table."""
        return generated(self.table.name, role, version)

    def title(self, texts: Mapping[str, str]) -> str:
        """A text in the spec's language, as a literal."""
        return literal(texts[self.language])

    @property
    def shown(self) -> str:
        """What people call the table."""
        return f"{self.table.title[self.language]} ({self.table.name})"

    def locked(self, mode: str) -> str:
        """What a plan says of a lock of the table."""
        return f"{mode} on the table and its partitions" if self.table.relation.partitioned else mode

    def in_table_order(self, names: Iterable[str]) -> tuple[str, ...]:
        """`names` in the order of the table's columns."""
        position = {name: place for place, name in enumerate(self.table.relation.by_name)}
        return tuple(sorted(names, key=position.__getitem__))

    def type(self, column: str) -> str:
        """The SQL type of a column."""
        return self.table.relation.by_name[column].type

    def shown_as(self, column: str, value: str) -> str:
        """SQL that keeps apart what views show apart, by casting it to text: not always what the column calls equal.

        1.0 and 1.00 are one number, and a citext is the same in capitals; `value` holds the column's.
        """
        type_ = self.table.relation.by_name[column].column_type
        plain = type_.sql in _PLAIN or (type_.family == "text" and not type_.equality)
        return value if plain else f'({value}::pg_catalog.text collate pg_catalog."C")'

    def phrase(self, english: str, chinese: str) -> str:
        """A comment in the spec's language."""
        return chinese if self.language == "zh" else english


def of(row: str) -> Callable[[str], str]:
    """How a column of `row` (`new`, `old`, `t`) is written."""
    return lambda name: f"{row}.{ident(name)}"


def bare(name: str) -> str:
    """How a column is written where its name is a function's parameter."""
    return ident(name)


def row_key(build: Build) -> str:
    """Fragment: the row's key as jsonb, the same in every session and read as the same in every one."""
    return f"pg_catalog.jsonb_build_object({', '.join(_pair(build, name) for name in build.table.key)})"


def _pair(build: Build, name: str) -> str:
    value = column(name)
    if build.type(name) == "pg_catalog.timestamptz":
        # As JSON it would say the time of the session's zone.
        utc = f"pg_catalog.to_jsonb(pg_catalog.timezone('UTC'::pg_catalog.text, {value}))"
        zone = f"case when pg_catalog.isfinite({value}) then '+00:00' else '' end"
        value = f"({utc} operator(pg_catalog.#>>) '{{}}'::pg_catalog.text[] operator(pg_catalog.||) {zone})"
    return f"{literal(name)}::pg_catalog.text, {value}"


def told_key(build: Build, row: str) -> str:
    """The key of `row` as the views show it: the value as text; of several columns the object that dq.propose takes."""
    key = build.table.key
    return f"{of(row)(key[0])}::text" if len(key) == 1 else f"{inline(row_key(build), row)}::text"


def broken(assertion: Assertion) -> str:
    """Fragment, never NULL: whether a row breaks the row rule `assertion`, or a change the rule about changes."""
    return both(assertion.claim.body.applies, assertion.claim.body.bad)  # type: ignore[union-attr]


def change(fragment: str) -> str:
    """A fragment about a change, written as the trigger of an UPDATE sees it."""
    return render(fragment, of("new"), of("old"))


def read_by(assertions: Iterable[Assertion]) -> frozenset[str]:
    """The columns that row rules read."""
    return columns(*(broken(assertion) for assertion in assertions))


def same(first: Sequence[str], second: Sequence[str]) -> str:
    """SQL that is true where two lists of values are the same byte by byte, whatever their types."""
    return _compared(first, "*=", second)


def changed(first: Sequence[str], second: Sequence[str]) -> str:
    """The opposite of `same`."""
    return _compared(first, "*<>", second)


def _compared(first: Sequence[str], operator: str, second: Sequence[str]) -> str:
    left, right = (f"row({', '.join(values)})::pg_catalog.record" for values in (first, second))
    return f"{left} operator(pg_catalog.{operator}) {right}"


def suspect(field: Field, row: str) -> str:
    """The condition, not true for NULL, without which normalising leaves that row's value as it is."""
    return f"{row}.{ident(field.name)} is not null" if field.glance is None else inline(field.glance, row)


def violation(assertion: Assertion, action: Action | None = None) -> dict[str, Any]:
    """A violation as the error's DETAIL carries it, but with its message in every language; no value of a row.

    `action` is the one taken, where that is not the rule's usual one.
    """
    blamed = assertion.claim.columns
    params: dict[str, Any] = {key: value for key, value in assertion.claim.params.items() if value is not None}
    if len(blamed) > 1:
        params["columns"] = list(blamed)
    return {
        "rule": assertion.id,
        "column": blamed[0] if len(blamed) == 1 else None,
        "code": assertion.code,
        "action": action or assertion.action,
        "params": params,
        "messages": dict(assertion.messages),
    }


def entry(assertion: Assertion, action: Action | None = None, row: Callable[[str], str] = bare) -> str:
    """A violation as jsonb: a literal, and so without any value of the `row`, unless the rule says `show_value`."""
    literally = jsonb(violation(assertion, action))
    if assertion.shows is None:
        return literally
    # As text, whatever the type: a number that JSON does not know or a long text must not break or flood the error.
    text = f"pg_catalog.to_jsonb({row(assertion.shows)}) OPERATOR(pg_catalog.#>>) '{{}}'::pg_catalog.text[]"
    value = f"pg_catalog.jsonb_build_object('value', pg_catalog.left({text}, {LONGEST_VALUE}))"
    return op(literally, "||", value)


def lines(parts: Iterable[str], separator: str = ",") -> str:
    """`parts` one below the other."""
    return f"{separator}\n".join(parts)


def text(value: str | None) -> str:
    """A text or NULL, as SQL."""
    return f"{literal(value)}::text" if value is not None else "null::text"


def number(value: float | None) -> str:
    """A number or NULL, as SQL."""
    return f"{value!r}::double precision" if value is not None else "null::double precision"


def function(
    build: Build, role: str, name: Name, types: Sequence[str], create: str, comment: str, serves: Name | None = None
) -> Object:
    """A generated function; `types` are those of its parameters, `serves` is another table than the build's."""
    return Object(
        kind="function",
        spec=build.spec,
        table=serves or build.table.name,
        role=role,
        target=f"{name.sql}({', '.join(types)})",
        create=create,
        comment=comment,
    )


def trigger(
    build: Build, role: str, name: str, event: str, each: str, runs: Name, comment: str, on: Name | None = None
) -> Object:
    """A trigger on the user's table, or on its partition `on`; a row's trigger is one of every partition too."""
    table = (on or build.table.name).sql
    create = (
        f"create or replace trigger {ident(name)}\n    {event} on {table}\n    {each}\n"
        f"    execute function {runs.sql}()"
    )
    return Object(
        kind="trigger",
        spec=build.spec,
        table=build.table.name,
        role=role,
        target=f"{ident(name)} on {table}",
        create=create,
        comment=comment,
        lock=build.locked("SHARE ROW EXCLUSIVE") if each.endswith("row") else "SHARE ROW EXCLUSIVE",
    )


def view(build: Build, role: str, values: Mapping[str, str], extra: Sequence[str] = ()) -> Object:
    """A table's part of the contract's view `role`; `extra` are the columns at its end that hold the row's key."""
    name = build.name(role)
    words = VIEWS[role][build.language]
    columns = {column: text[build.language] for column, text in COLUMNS[role].items()}
    columns |= {column: build.phrase("Key of the row.", "该行的主键。") for column in extra}
    # A view over the same columns can be replaced in place; over others it has to be made anew.
    shape = ", ".join([*columns, *(build.type(name) for name in build.table.key if extra)])
    return Object(
        kind="view",
        spec=build.spec,
        table=build.table.name,
        role=role,
        target=name.sql,
        create=fill(f"{role}_view", {**values, "name": name.sql}),
        comment=f"{build.shown}: {words}",
        shape=shape,
        column_comments=columns,
    )


def inline(fragment: str, row: str) -> str:
    """A fragment written over `row`."""
    return render(fragment, of(row))


def left_out(build: Build, surplus: Sequence[tuple[str, ...]], reference: Callable[[str], str]) -> str:
    """SQL that leaves out single rows by their keys, as a unique index does with today's duplicates."""
    rows = []
    for key in surplus:
        alike = [
            f"{reference(name)} operator(pg_catalog.=) {literal(value)}::{build.type(name)}"
            for name, value in zip(build.table.key, key, strict=True)
        ]
        rows.append(f"({' and '.join(alike)})")
    return f"not ({' or '.join(rows)})"
