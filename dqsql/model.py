"""The model: a spec resolved against its tables. Plain data; `dqsql.resolve` makes it, `dqsql.plan` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dqsql.assertion import Action, Claim, Dimension, RowClaim, Severity
from dqsql.catalog import Relation
from dqsql.fragment import TRUE, column, either
from dqsql.names import Name
from dqsql.values import ColumnType, Scalar, Step, missing, normalized


@dataclass(frozen=True)
class Field:
    """A column under the spec: what people call it, what counts as missing in it, its standard form."""

    name: str
    title: Mapping[str, str]
    type: ColumnType
    steward: str | None = None
    placeholders: tuple[Scalar, ...] = ()
    normalize: tuple[Step, ...] = ()

    @property
    def missing(self) -> str:
        """Fragment, never NULL: whether the field says nothing."""
        return missing(column(self.name), self.type, self.placeholders)

    @property
    def standard_form(self) -> str:
        """Fragment: the value as its normalisation makes it."""
        return normalized(column(self.name), self.normalize) if self.normalize else column(self.name)


@dataclass(frozen=True)
class Assertion:
    """One claim of one rule about one table, with all that is known about it.

    `id` is unique in the table; `place` is the file, line and column of the rule in the spec.
    """

    id: str
    code: str
    claim: Claim
    action: Action
    dimension: Dimension
    severity: Severity
    steward: str | None
    threshold: float | None
    title: Mapping[str, str]
    messages: Mapping[str, str]
    place: tuple[str, int, int] = ("", 1, 1)


@dataclass(frozen=True)
class Table:
    """A table under the spec; `measured` are the fields whose completeness is kept."""

    name: Name
    title: Mapping[str, str]
    relation: Relation
    key: tuple[str, ...]
    owner: str | None = None
    source: str | None = None
    slices: tuple[str, ...] = ()
    process: str | None = None
    department: str | None = None
    steward: str | None = None
    fields: Mapping[str, Field] = field(default_factory=dict)
    assertions: tuple[Assertion, ...] = ()
    measured: tuple[str, ...] = ()

    def fills(self, name: str) -> tuple[Assertion, ...]:
        """The assertions that ask for field `name` to be filled."""
        return tuple(assertion for assertion in self.assertions if assertion.claim.fills == name)

    def expected(self, name: str) -> str:
        """Fragment: the rows in which field `name` ought to be filled; all rows where no rule asks for it."""
        asked = [a.claim.body.applies for a in self.fills(name) if isinstance(a.claim.body, RowClaim)]
        return either(*asked) if asked else TRUE


@dataclass(frozen=True)
class Model:
    """A spec ready to be planned."""

    spec: str
    language: str
    tables: tuple[Table, ...]
