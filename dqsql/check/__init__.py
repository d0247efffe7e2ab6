"""What a row breaks, in Python and without a database: the counterpart of `dq.check_row` for forms and imports.

reading (fragments as trees) → typed (JSON as columns hold it) → functions → evaluating → the rows of a table here.
Judged are the fragments that the database runs, exactly; a rule that cannot be judged exactly comes back as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dqsql.assertion import Action, FormRule, RuleError, ValueRule
from dqsql.catalog import Catalog
from dqsql.check.evaluating import evaluate
from dqsql.check.reading import NotJudgedError, parse
from dqsql.check.typed import TEXTS, IllegibleError, Value, read
from dqsql.claims import ChangeClaim, ChildClaim, Claim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.errors import DqsqlError, Violation
from dqsql.fragment import both, columns, render
from dqsql.fragment import column as stored
from dqsql.messages import type_messages
from dqsql.model import Assertion, Field, Table
from dqsql.resolve import resolve
from dqsql.rules.stages import Stages
from dqsql.spec import Loaded, builtin_standards
from dqsql.spec.explain import nearest
from dqsql.values import ColumnType, formed

__all__ = ["Checker", "can_advance", "check_row"]

# The code of an entry that is no violation: a rule that only the database can judge.
NOT_JUDGED = "not_judged"
_NOT_JUDGED = {"en": "{rule} is not judged here: {why}", "zh": "{rule} 无法在此判断，须由数据库判断"}


def check_row(
    spec: Loaded, table: str, row: Mapping[str, Any], *, catalog: Catalog | None = None, language: str = "en"
) -> list[Violation]:
    """What `row` (values by column, as JSON has them) would break if it were inserted into `table` of `spec`.

    A rule that cannot be judged without the database is an entry of code `not_judged`, with the reason in its
    params; the rest of the list is complete and exact. With a `catalog`, the types of the columns are known. For many
    rows make one `Checker`. Raises DqsqlError for an unknown table or column.
    """
    return Checker(spec, table, catalog=catalog, language=language).check(row)


def can_advance(
    spec: Loaded,
    table: str,
    row: Mapping[str, Any],
    stage: str,
    *,
    catalog: Catalog | None = None,
    language: str = "en",
) -> list[Violation]:
    """What the whole `row` would break at `stage`; raises DqsqlError for a stage that the table does not have."""
    checker = Checker(spec, table, catalog=catalog, language=language)
    rules = [assertion.rule for assertion in checker.table.assertions]
    stages = next((rule for rule in rules if isinstance(rule, Stages)), None)
    if stages is None or stage not in stages.stages:
        known = "none" if stages is None else ", ".join(stages.stages)
        raise DqsqlError(f"{checker.table.name} has no stage {stage!r}; its stages are: {known}")
    return checker.check({**row, stages.column: stage}, was=row)


class Checker:
    """One table of a spec, ready to check rows."""

    def __init__(self, spec: Loaded, table: str, *, catalog: Catalog | None = None, language: str = "en") -> None:
        model = resolve(spec.spec, spec.document, builtin_standards(), catalog, helpers=False)
        names = dict(zip(spec.spec.tables, model.tables, strict=True))
        found = names.get(table) or next((t for t in model.tables if str(t.name) == table), None)
        if found is None:
            raise DqsqlError(f"the spec has no table {table!r}; {nearest(table, list(names))}".rstrip("; "))
        self.table: Table = found
        self._language = language
        self._assumed = found.relation.kind == "assumed"

    def check(self, row: Mapping[str, Any], was: Mapping[str, Any] | None = None) -> list[Violation]:
        """What `row` would break, in the order of `dq.check_row`, if it were inserted, or took the place of the stored
        row `was`; see `check_row`."""
        self._only_columns(row)
        if was is None:
            seen = _Row(self.table, row)
        else:
            kept = frozenset(name for name in row if name in was and row[name] == was[name])
            seen = _Row(self.table, row, kept, _Row(self.table, was, frozenset(was)))
        found = [self._illegible(name) for name in seen.illegible]
        unsure = [self._unsure(name, why) for name, why in seen.unsure.items()]
        return [*found, *unsure, *self._judged(seen)]

    def _only_columns(self, row: Mapping[str, Any]) -> None:
        known = self.table.relation.by_name
        wrong = next((name for name in row if name not in known), None)
        if wrong is not None and not self._assumed:
            raise DqsqlError(f"{self.table.name} has no column {wrong!r}; {nearest(wrong, list(known))}".rstrip("; "))

    def _judged(self, row: _Row) -> Iterator[Violation]:
        for assertion in self.table.assertions:
            try:
                if self._broken(assertion, row):
                    yield self._violation(assertion)
            except NotJudgedError as why:
                yield self._not_judged(assertion, str(why))
            except _IllegibleError:
                continue

    def _broken(self, assertion: Assertion, row: _Row) -> bool:
        body, rule = assertion.claim.body, assertion.rule
        if isinstance(body, ChangeClaim):
            verdict = body.first if row.was is None else both(body.applies, body.bad)
            row.need(verdict)
            return bool(evaluate(parse(render(verdict, stored, _before)), row.value).value)
        if not isinstance(body, RowClaim | TimeClaim):
            return self._looks(body, row)
        if isinstance(body, RowClaim) and isinstance(rule, ValueRule) and len(assertion.claim.columns) == 1:
            return self._breaks(rule, assertion.claim, body, row)
        row.need(body.applies, body.bad)
        if not evaluate(parse(body.applies), row.value).value:
            return False
        return bool(evaluate(parse(body.bad), row.value).value)

    def _looks(self, body: UniqueClaim | OverlapClaim | ReferenceClaim | ChildClaim, row: _Row) -> bool:
        """A rule about other rows: kept by a row that it does not apply to, else not judged."""
        if isinstance(body, ReferenceClaim):
            applies = " and ".join(f"({stored(name)} is not null)" for name in body.columns)
        else:
            applies = body.applies
        row.need(applies)
        if evaluate(parse(applies), row.value).value:
            raise NotJudgedError("it takes the database to look at other rows")
        return False

    def _breaks(self, rule: ValueRule, claim: Claim, body: RowClaim, row: _Row) -> bool:
        """A text by the kind's own twin; other values by the fragment."""
        row.need(body.applies, body.bad)
        if not evaluate(parse(body.applies), row.value).value:
            return False
        name = claim.columns[0]
        value = row.value(name)
        if evaluate(parse(self.table.fields[name].missing), row.value).value:
            return False
        if value.type not in (*TEXTS, "assumed"):
            try:
                return bool(evaluate(parse(body.bad), row.value).value)
            except NotJudgedError:
                if not self._assumed:
                    raise
        try:
            return rule.breaks_in(claim.part, value.value)
        except RuleError as error:
            raise NotJudgedError(error.message) from error
        except (TypeError, ValueError) as error:
            raise NotJudgedError("the column's type is not known without --catalog") from error

    def _violation(self, assertion: Assertion) -> Violation:
        blamed = assertion.claim.columns
        params = {key: value for key, value in assertion.claim.params.items() if value is not None}
        if len(blamed) > 1:
            params["columns"] = list(blamed)
        return Violation(
            rule=assertion.id,
            code=assertion.code,
            message=assertion.messages[self._language],
            column=blamed[0] if len(blamed) == 1 else None,
            table=self.table.name.name,
            action=assertion.action,
            params=params,
        )

    def _not_judged(self, assertion: Assertion, why: str) -> Violation:
        blamed = assertion.claim.columns
        return self._left(assertion.id, blamed[0] if len(blamed) == 1 else None, assertion.action, why)

    def _unsure(self, name: str, why: str) -> Violation:
        return self._left(f"{name}.type", name, "reject", why)

    def _left(self, rule: str, column: str | None, action: Action, why: str) -> Violation:
        return Violation(
            rule=rule,
            code=NOT_JUDGED,
            message=_NOT_JUDGED[self._language].format(rule=rule, why=why),
            column=column,
            table=self.table.name.name,
            action=action,
            params={"why": why},
        )

    def _illegible(self, name: str) -> Violation:
        found = self.table.relation.by_name.get(name)
        field = self.table.fields.get(name)
        type_ = found.column_type if found else field.type if field else ColumnType("pg_catalog.text", "text")
        title = field.title if field else {"en": name, "zh": name}
        return Violation(
            rule=f"{name}.type",
            code="type",
            message=type_messages(title, type_)[self._language],
            column=name,
            table=self.table.name.name,
            params={"type": type_.shown},
        )


_BEFORE = "\n"


def _before(name: str) -> str:
    """How a fragment for `_Row.value` says a column of the row as it was before the change."""
    return stored(f"{_BEFORE}{name}")


class _IllegibleError(Exception):
    """A rule reads a value that its column cannot hold: that is told already."""


class _Row:
    """The row that a write would store, as far as it is known here.

    `illegible` are the columns that cannot hold it; `unsure` says of those of which that is not known here, why. The
    columns `kept` are stored as they are given, without normalisation. `was` is the row before, None for a new one.
    """

    def __init__(
        self, table: Table, given: Mapping[str, Any], kept: frozenset[str] = frozenset(), was: _Row | None = None
    ) -> None:
        self._table, self._kept, self.was = table, kept, was
        self._known: dict[str, Value] = {}
        self._unknown: dict[str, str] = {}
        self.illegible: list[str] = []
        self.unsure: dict[str, str] = {}
        names = dict.fromkeys([*table.relation.by_name, *table.fields, *given])
        for name in names:
            try:
                self._known[name] = self._stored(name, given)
            except NotJudgedError as why:
                self._unknown[name] = f"column {name}: {why}"
                if given.get(name) is not None:
                    self.unsure[name] = self._unknown[name]
            except IllegibleError:
                self.illegible.append(name)
            else:
                column = table.relation.by_name.get(name)
                if column is not None and column.checked:
                    self.unsure[name] = f"column {name}: its domain has constraints of its own"

    def _stored(self, name: str, given: Mapping[str, Any]) -> Value:
        column, field = self._table.relation.by_name.get(name), self._table.fields.get(name)
        if column is not None and column.generated:
            raise NotJudgedError("the database computes it")
        if column is not None and column.default and name not in given:
            raise NotJudgedError("the database fills it")
        if column is None:
            value = self._assumed(field, given.get(name))
            if name in self._kept:
                return value
            _as_given(field, value)
            return _normalised(field, value)
        value = read(given.get(name), column.type, column.modifier)
        if name in self._kept:
            return value
        _as_given(field, value)
        normal = _normalised(field, value)
        return normal if normal == value else read(normal.value, column.type, column.modifier)

    def _assumed(self, field: Field | None, given: Any) -> Value:
        """A value without a catalog: of the type that the field's standard has, else of the type that it shows."""
        type_ = field.type if field else ColumnType("pg_catalog.text", "text")
        if type_.family != "text":
            return read(given, type_.sql)
        rules = [a.rule for a in self._table.assertions if field is not None and a.claim.columns == (field.name,)]
        texts = any(isinstance(rule, ValueRule) and rule.families == ("text",) for rule in rules)
        if texts or (field is not None and field.steps):
            return read(given, "pg_catalog.text")
        if isinstance(given, bool):
            return Value("bool", given)
        if isinstance(given, list | dict):
            raise NotJudgedError("its type is not known without --catalog")
        if isinstance(given, int | float) or hasattr(given, "is_finite"):
            return Value("numeric", read(given, "pg_catalog.numeric").value)
        return Value("assumed", read(given, "pg_catalog.text").value)

    def need(self, *fragments: str) -> None:
        """Raises _IllegibleError where `fragments` read a value that its column cannot hold; NotJudgedError where that
        is not known here, even though another column may decide."""
        read_by = columns(*fragments)
        if not read_by.isdisjoint(self.illegible):
            raise _IllegibleError
        if doubtful := [name for name in self._unknown if name in read_by and name in self.unsure]:
            raise NotJudgedError(self._unknown[doubtful[0]])

    def value(self, name: str) -> Value:
        """The value of column `name`; raises NotJudgedError where it is not known here."""
        if self.was is not None and name.startswith(_BEFORE):
            return self.was.value(name.removeprefix(_BEFORE))
        if name in self.illegible:
            raise _IllegibleError
        if name in self._unknown:
            raise NotJudgedError(self._unknown[name])
        return self._known.get(name, Value("assumed", None))


def _as_given(field: Field | None, value: Value) -> None:
    """Raises NotJudgedError where the trigger will look the value up."""
    if field is None or field.completed is None or not field.completed.at_write:
        return
    if evaluate(parse(field.missing), lambda _: value).value:
        raise NotJudgedError("its source is in the database")


def _normalised(field: Field | None, value: Value) -> Value:
    """`value` in the standard form that the trigger will give it."""
    if field is None or field.form is None or value.null or not isinstance(value.value, str):
        return value
    text = value.value
    for step in field.steps:
        if isinstance(step, FormRule) and step.looks_up:
            raise NotJudgedError("its value list is in the database")
        text = formed(text, step) if isinstance(step, str) else step.formed(text)
    return Value(value.type, text)
