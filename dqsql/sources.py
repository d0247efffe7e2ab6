"""Sources of values, as a spec names them, found in the catalog; and why some are refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dqsql.assertion import RuleError
from dqsql.catalog import Catalog, Relation
from dqsql.claims import ChangeClaim, RowClaim, TimeClaim
from dqsql.completion import CompleteFrom, Completion
from dqsql.fragment import column, columns
from dqsql.model import Assertion, Field
from dqsql.names import Name, is_identifier
from dqsql.reminders import Lookup, Manager
from dqsql.spec.explain import nearest
from dqsql.spec.model import Spec
from dqsql.values import ColumnType, comparable, compared, hashable


def named(spec: Spec) -> list[Name]:
    """The tables that a spec is about: those that it rules, those that their fields are completed from, those that
    know managers."""
    given: list[CompleteFrom | Manager | None] = [table.manager for table in spec.tables.values()]
    given += [column.complete_from for table in spec.tables.values() for column in table.columns.values()]
    texts = [*spec.tables, *(each.table for each in given if each is not None and each.table is not None)]
    return [Name.of(text, spec.db_schema) for text in dict.fromkeys(texts)]


class Completed:
    """A field that is completed from elsewhere, and its table: `own` finds the fields of that by name."""

    def __init__(
        self, field: Field, table: Name, relation: Relation, key: tuple[str, ...], own: Callable[[str], Field]
    ) -> None:
        self.field, self.table, self.relation, self.key, self.own = field, table, relation, key, own

    def by(self, given: CompleteFrom, schema: str, catalog: Catalog | None) -> Completion:
        """Where its values come from; RuleError, with the path below the column, where they could not."""
        name = Name.of(given.table, schema)
        self._can_be_completed()
        if not all(map(is_identifier, name)):
            raise RuleError(f"{given.table!r} is not a table's name", "write `table`, or `schema.table`", _at("table"))
        if name == self.table:
            raise RuleError(f"{name} is the table itself", "name the table or view that knows better", _at("table"))
        found = _found(name, catalog, _at("table"))
        value = given.value or self.field.name
        match = tuple(given.match.items())
        for own, there in match:
            self._compares(own, there, name, found)
        if (type_ := _type(found, name, value, _at("value"))) is not None and not _fits(type_, self.field.type):
            raise RuleError(
                f"{self.field.name} is {self.field.type.shown}, but {value} of {name} is {type_.shown}",
                "name a column of the field's type, or a view that casts it",
                _at("value" if given.value else "table"),
            )
        if given.at_write:
            self._filled_at_write(match, name, found)
        return Completion(name, match, value, given.keep, given.at_write, given.on_error == "reject")

    def _can_be_completed(self) -> None:
        column = self.relation.by_name.get(self.field.name)
        if self.field.name in self.key:
            raise RuleError(f"{self.field.name} is the key, which says which row it is", "leave it out", _at())
        if column is not None and column.generated:
            raise RuleError(f"{self.field.name} is made by the database itself", "leave `complete_from` out", _at())

    def _filled_at_write(self, match: tuple[tuple[str, str], ...], name: Name, found: Relation | None) -> None:
        at = _at("at_write")
        if self.field.name in self.relation.partition_key:
            raise RuleError(
                f"{self.field.name} decides on a row's partition: it cannot be filled when the row is written",
                "leave `at_write` out; `dqsql backfill complete` proposes it",
                at,
            )
        for own, _ in match:
            column = self.relation.by_name.get(own)
            if column is not None and column.generated:
                raise RuleError(
                    f"{own} is generated after triggers have run: no write could look it up",
                    "match the columns that it is made of, or leave `at_write` out",
                    at,
                )
        if found is not None and found.kind in "rpm" and not {there for _, there in match} & set(found.indexed):
            raise RuleError(
                f"no index of {name} begins with {' or '.join(there for _, there in match)}: every write that leaves"
                f" {self.field.name} missing would read all of it",
                "create one first, or leave `at_write` out",
                at,
            )

    def _compares(self, own: str, there: str, name: Name, found: Relation | None) -> None:
        at = _at("match", own)
        if own == self.field.name:
            raise RuleError(
                f"{own} is the field itself: a row in which it is missing would be looked up by nothing",
                "name a column that says which row of the source it is",
                at,
            )
        _matched(self.own, own, there, name, found, at)


def manager(given: Manager, own: Callable[[str], Field], schema: str, catalog: Catalog | None) -> Lookup:
    """Where the manager of a row's owner is found; RuleError, with the path below the table, where it could not be."""
    if given.table is None:
        _own(own, given.value, ("manager", "value"))
        return Lookup(given.value)
    name, at = Name.of(given.table, schema), ("manager", "table")
    if not all(map(is_identifier, name)):
        raise RuleError(f"{given.table!r} is not a table's name", "write `table`, or `schema.table`", at)
    found = _found(name, catalog, at)
    match = tuple(given.match.items())
    keys = tuple(_matched(own, mine, there, name, found, ("manager", "match", mine)) for mine, there in match)
    _type(found, name, given.value, ("manager", "value"))
    return Lookup(given.value, name, match, keys)


def _own(own: Callable[[str], Field], column: str, at: tuple[str, ...]) -> Field:
    try:
        return own(column)
    except RuleError as error:
        raise RuleError(error.message, error.hint, at) from error


def _matched(
    own: Callable[[str], Field], mine: str, there: str, name: Name, found: Relation | None, at: tuple[str, ...]
) -> tuple[str, str]:
    """Fragments of a column and of the one of the source that it is compared with; RuleError where it cannot be."""
    field = _own(own, mine, at)
    type_ = _type(found, name, there, at)
    if type_ is None:
        return field.value, compared(column(there), field.type)
    if not comparable(field.type, type_) or not (hashable(field.type) and hashable(type_)):
        raise RuleError(
            f"{mine} is {field.type.shown}, but {there} of {name} is {type_.shown}",
            "rows are matched by columns of one type: texts, numbers, dates, uuid",
            at,
        )
    return field.value, compared(column(there), type_)


def _found(name: Name, catalog: Catalog | None, at: tuple[str, ...]) -> Relation | None:
    """The table or view of a name, None where nobody knows."""
    if catalog is None:
        return None
    if (found := catalog.by_name.get(name)) is None:
        known = [n.name if n.schema == name.schema else str(n) for n in catalog.by_name]
        raise RuleError(f"there is no table or view {name}", nearest(name.name, known), at)
    return found


def harmless(field: Field, relation: Relation, assertions: Sequence[Assertion]) -> None:
    """RuleError where a value that a write fills in could fail it, by what nobody can tell before it is stored."""
    if field.completed is None or not field.completed.at_write:
        return
    generated = {column.name for column in relation.columns if column.generated}
    told = {field.name, *(column.name for column in relation.columns if field.name in column.made_of)}
    others = [
        assertion.id
        for assertion in assertions
        if not isinstance(assertion.claim.body, RowClaim | ChangeClaim | TimeClaim)
        and assertion.action != "observe"
        and told.intersection(assertion.claim.columns)
    ]
    others += [f"unique index ({', '.join(names)})" for names in relation.unique if told.intersection(names)]
    others += [f"foreign key to {key.table}" for key in relation.foreign_keys if told.intersection(key.columns)]
    others += [
        f"{assertion.id}, which reads {', '.join(sorted(read & generated))}, generated after triggers have run"
        for assertion in assertions
        if isinstance(body := assertion.claim.body, RowClaim | ChangeClaim)
        and "reject" in assertion.actions
        and told & (read := columns(body.applies, body.bad))
        and read & generated
    ]
    if others:
        raise RuleError(
            f"a value that a write fills in could break {others[0]}, and fail it",
            "leave `at_write` out; `dqsql backfill complete` proposes it, and is told",
            _at("at_write"),
        )


def _at(*path: str) -> tuple[str, ...]:
    return ("complete_from", *path)


def _type(found: Relation | None, name: Name, column: str, at: tuple[str, ...]) -> ColumnType | None:
    """The type of a column of the source; None where that is not known."""
    if found is None:
        if not is_identifier(column):
            raise RuleError(f"{column!r} is not a column's name", "", at)
        return None
    if column not in found.by_name:
        raise RuleError(f"{name} has no column {column!r}", nearest(column, list(found.by_name)), at)
    return found.by_name[column].column_type


def _fits(given: ColumnType, field: ColumnType) -> bool:
    """Whether a value of one type is one of the other, whoever reads it."""
    return given.sql == field.sql or comparable(given, field)
