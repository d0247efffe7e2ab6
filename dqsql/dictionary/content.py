"""What there is to say of a spec's tables, fields, rules and standards, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dqsql.alerts import Severity
from dqsql.assertion import Action, Dimension
from dqsql.dictionary.live import Figures
from dqsql.messages import titles
from dqsql.model import Assertion, Field, Model, Table
from dqsql.plan.dictionary import asked_for, described, roles_of, unique_alone


@dataclass(frozen=True)
class Counted:
    """Rows that something is asked of and rows that fail it; None where nobody may see, or nothing was measured."""

    applicable: int | None
    failing: int | None
    status: str
    note: str = ""

    @property
    def share(self) -> float | None:
        """The share that is right, 0 to 1."""
        return 1 - self.failing / self.applicable if self.applicable and self.failing is not None else None


@dataclass(frozen=True)
class FieldEntry:
    """A field; `required` is None where nothing asks for it, else the condition, "" for always; `completed` is the
    column elsewhere that missing values come from."""

    name: str
    title: str
    type: str
    description: str
    standard: str
    roles: tuple[str, ...]
    required: str | None
    unique: bool
    normalised: bool
    placeholders: tuple[str, ...]
    steward: str
    completed: str = ""
    counted: Counted | None = None


@dataclass(frozen=True)
class RuleEntry:
    """A rule; `held` is what holds it in the database that was asked, empty where none was."""

    name: str
    title: str
    description: str
    dimension: Dimension
    severity: Severity
    action: Action
    threshold: float | None
    steward: str
    held: str = ""
    counted: Counted | None = None


@dataclass(frozen=True)
class TableEntry:
    """A table with its fields and rules; `facts` are who and what, by the name of the spec's key."""

    name: str
    title: str
    facts: Mapping[str, str]
    rows: int | None
    fields: tuple[FieldEntry, ...]
    rules: tuple[RuleEntry, ...]


@dataclass(frozen=True)
class StandardEntry:
    """A field standard that a field follows."""

    name: str
    title: str
    description: str
    example: str
    source: str
    used_by: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """All of it, with the figures that were found."""

    spec: str
    language: str
    tables: tuple[TableEntry, ...]
    standards: tuple[StandardEntry, ...]
    figures: Figures | None


def book(model: Model, standards: Mapping[str, Any], language: str, found: Figures | None = None) -> Book:
    """The content of a model's dictionary; `standards` are the spec's own and the built-in ones, by name."""
    tables = tuple(_table(table, language, found) for table in model.tables)
    used: dict[str, list[str]] = {}
    for table in model.tables:
        for field in table.fields.values():
            if field.standard is not None:
                used.setdefault(field.standard, []).append(f"{table.name.name}.{field.name}")
    entries = (
        _standard(name, standards, tuple(fields), model.language, language) for name, fields in sorted(used.items())
    )
    return Book(model.spec, language, tables, tuple(entries), found)


def _table(table: Table, language: str, found: Figures | None) -> TableEntry:
    facts = {
        "process": table.process,
        "department": table.department,
        "steward": table.steward,
        "key": ", ".join(table.key),
        "owner": table.owner,
        "source": table.source,
        "slices": ", ".join(table.slices),
    }
    key = (table.name.schema, table.name.name)
    counted = [line["rows"] for at, line in (found.fields if found else {}).items() if at[:2] == key]
    return TableEntry(
        name=str(table.name),
        title=table.title[language],
        facts={name: text for name, text in facts.items() if text},
        rows=counted[0] if counted else None,
        fields=tuple(_field(table, field, language, found) for field in table.fields.values()),
        rules=tuple(_rules(table, language, found)),
    )


def _field(table: Table, field: Field, language: str, found: Figures | None) -> FieldEntry:
    line = found.fields.get((table.name.schema, table.name.name, field.name)) if found else None
    asked, when = asked_for(table, field.name)
    counted = None
    # A field that nothing asks for is empty by right; its figure would look like a fault.
    if line is not None and asked:
        counted = Counted(line["applicable"], line["missing"], line["status"])
    return FieldEntry(
        name=field.name,
        title=field.title[language],
        # Without a catalog it would be a guess.
        type="" if table.relation.kind == "assumed" else field.type.shown,
        description=(field.description or {}).get(language, ""),
        standard=field.standard or "",
        roles=roles_of(table, field.name),
        required=(when or "") if asked else None,
        unique=unique_alone(table, field.name),
        normalised=field.form is not None,
        placeholders=tuple(dict.fromkeys(map(str, field.placeholders))),
        steward=field.steward or table.steward or "",
        completed=f"{field.completed.table}.{field.completed.value}" if field.completed else "",
        counted=counted,
    )


def _rules(table: Table, language: str, found: Figures | None) -> Iterator[RuleEntry]:
    for assertion in table.assertions:
        line = found.rules.get((table.name.schema, table.name.name, assertion.id)) if found else None
        yield _rule(assertion, language, line)


def _rule(assertion: Assertion, language: str, line: Mapping[str, Any] | None) -> RuleEntry:
    counted, held = None, ""
    if line is not None:
        note = "" if line["live"] or line["measured_at"] is None else f"{line['measured_at']:%Y-%m-%d %H:%M}"
        counted, held = Counted(line["applicable"], line["violations"], line["status"], note), line["enforced_by"]
    return RuleEntry(
        name=assertion.id,
        # Without a title of its own a rule is called as its message says.
        title=assertion.title[language] if assertion.title[language] != assertion.messages[language] else assertion.id,
        description=described(assertion, language),
        dimension=assertion.dimension,
        severity=assertion.severity,
        action=assertion.action,
        threshold=assertion.threshold,
        steward=assertion.steward or "",
        held=held,
        counted=counted,
    )


def _standard(
    name: str, standards: Mapping[str, Any], used_by: tuple[str, ...], spec_language: str, language: str
) -> StandardEntry:
    """What a standard says of itself, else what it extends says."""
    chain = []
    following: str | None = name
    while following is not None and following in standards and standards[following] not in chain:
        chain.append(standards[following])
        # A standard of the spec's that has a built-in one's name may extend that one.
        following = standards[following].extends if standards[following].extends != following else None

    def first(key: str) -> Any:
        return next((found for each in chain if (found := getattr(each, key)) not in (None, ())), None)

    description = first("description")
    example = first("example")
    return StandardEntry(
        name=name,
        title=titles(first("title"), spec_language, name)[language],
        description=titles(description, spec_language, "")[language] if description else "",
        example="" if example is None else str(example),
        source=first("source") or "",
        used_by=used_by,
    )
