"""The model: a spec resolved against its tables. Plain data; `dqsql.resolve` makes it, `dqsql.plan` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dqsql.alerts import Severity
from dqsql.approvals import Approvers
from dqsql.assertion import Action, Dimension, FormRule, Helper, Rule
from dqsql.catalog import Relation
from dqsql.claims import Claim, RowClaim
from dqsql.clock import Quiet
from dqsql.completion import Completion
from dqsql.fragment import TRUE, column, either
from dqsql.names import Name
from dqsql.reminders import Lookup, Remind
from dqsql.roles import Duty
from dqsql.values import ColumnType, Scalar, compared, missing

# Of what a threshold's figure is.
Scope = Literal["field", "rule"]


@dataclass(frozen=True)
class Field:
    """A column under the spec: what people call it, what counts as missing in it, its standard form.

    `standard` is the one that it is bound to, `description` what a good value looks like. An audit keeps no values that
    are `personal`.

    `kept` are values that are not missing though they look it: NA is Namibia in a list of countries. `form` is the
    fragment of the standard form, None for a field that is not normalised; `steps` is the way there; `glance` a
    fragment that is not true where the value is in standard form already, None where that takes making it. `completed`
    is where missing values come from.
    """

    name: str
    title: Mapping[str, str]
    type: ColumnType
    steward: str | None = None
    placeholders: tuple[Scalar, ...] = ()
    kept: tuple[Scalar, ...] = ()
    form: str | None = None
    glance: str | None = None
    steps: tuple[str | FormRule, ...] = ()
    standard: str | None = None
    description: Mapping[str, str] | None = None
    personal: bool = False
    completed: Completion | None = None

    @property
    def value(self) -> str:
        """Fragment: the stored value as rules see it."""
        return compared(column(self.name), self.type)

    @property
    def missing(self) -> str:
        """Fragment, never NULL: whether the field says nothing."""
        return missing(self.value, self.type, self.placeholders, self.kept)

    @property
    def standard_form(self) -> str:
        """Fragment: the value as its normalisation makes it."""
        return column(self.name) if self.form is None else self.form

    @property
    def key_form(self) -> str:
        """Fragment: the standard form for an index, which cannot read a value list.

        What the column itself takes for equal, as citext does, stays equal.
        """
        if self.form is None or any(isinstance(step, FormRule) and step.looks_up for step in self.steps):
            return self.value if self.type.incomparable else column(self.name)
        return f"({self.form}{self.type.equality})" if self.type.equality else self.form


@dataclass(frozen=True)
class Assertion:
    """One claim of one rule about one table, with all that is known about it.

    `id` is unique in the table; `shows` is the column whose value an error may tell, None for nearly all; `place`
    is the file, line and column of the rule in the spec. `channel` is the one whose rows it is about, "" for all that
    the rule does not name, None where it does not tell them apart.
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
    rule: Rule
    shows: str | None = None
    place: tuple[str, int, int] = ("", 1, 1)
    channel: str | None = None

    @property
    def by_role(self) -> Mapping[str, Action]:
        """The actions for members of database roles, the first that fits before the others."""
        return self.rule.by_role or {}

    @property
    def waivable(self) -> bool:
        """Whether exceptions to it can be permitted."""
        return self.rule.waivable

    @property
    def remind(self) -> Remind | None:
        """Whether people are reminded of the rows that break it, and which; None for all that time does not break."""
        found: Remind | None = getattr(self.rule, "remind", None)
        return found

    @property
    def actions(self) -> frozenset[Action]:
        """All its actions, whoever writes."""
        return frozenset((self.action, *self.by_role.values()))

    @property
    def always_refuses(self) -> bool:
        """Whether no write that breaks it goes through."""
        return self.actions == {"reject"} and not self.waivable


@dataclass(frozen=True)
class Threshold:
    """A figure of a field or rule, `name`, above which an incident opens; `id` is unique in the table.

    `measure` is what the views call the figure. `limit` is the highest accepted, `clear` the one at which it is over:
    rates from 0 to 1, or numbers of rows. With `since`, such as `1 day`, the figure is how many times its rate of then
    a rate is; it opens an incident from `limit` on, where the rate is above `above`. Each value of the column `slice`
    counts by itself; None: all rows together. Fewer than `min_rows` applicable rows open nothing. `place` is its place
    in the list of alerts.
    """

    id: str
    scope: Scope
    name: str
    measure: str
    limit: float
    clear: float
    severity: Severity
    slice: str | None
    min_rows: int
    title: Mapping[str, str]
    steward: str | None
    place: int = 0
    since: str | None = None
    above: float = 0.0

    @property
    def rate(self) -> bool:
        """Whether its figures are rates; else they are numbers of rows."""
        return self.measure.endswith("_rate")


def percent(rate: float) -> str:
    """`3%`."""
    return f"{rate * 100:.10g}%"


def worded(threshold: Threshold) -> str:
    """What a threshold says, in words."""
    shown = percent if threshold.rate else "{:g}".format
    figure = f"{threshold.measure} {shown(threshold.limit)}"
    parts = [f"{threshold.severity} above {figure}"]
    if threshold.since is not None:
        parts = [f"{threshold.severity} from {figure} on, against {threshold.since} ago"]
    if threshold.above:
        parts.append(f"where the rate is above {percent(threshold.above)}")
    if threshold.clear != threshold.limit:
        parts.append(f"over at {shown(threshold.clear)}")
    if threshold.slice is not None:
        parts.append(f"for each {threshold.slice}")
    if threshold.min_rows > 1:
        parts.append(f"from {threshold.min_rows} rows on")
    return ", ".join(parts)


@dataclass(frozen=True)
class Table:
    """A table under the spec; `measured` are the fields whose completeness is kept.

    `helpers` are the functions that its fragments call, by name. `weights` say how much each dimension counts in
    scores. Changes of the columns `audited` are entered into dq.audit. In the `quiet` hours nobody is told of its
    incidents. `approvers` says how many have to approve a proposed value. `manager` is where that of a row's
    owner is found.
    """

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
    helpers: Mapping[Name, Helper] = field(default_factory=dict)
    weights: Mapping[Dimension, float] = field(default_factory=dict)
    thresholds: tuple[Threshold, ...] = ()
    audited: tuple[str, ...] = ()
    quiet: Quiet | None = None
    approvers: Approvers = field(default_factory=Approvers)
    manager: Lookup | None = None

    def fills(self, name: str) -> tuple[Assertion, ...]:
        """The assertions that ask for field `name` to be filled."""
        return tuple(assertion for assertion in self.assertions if assertion.claim.fills == name)

    def approvers_of(self, name: str) -> int:
        """How many people have to approve a value proposed for field `name`: as its worst rule asks."""
        return self.approvers.of(frozenset(a.severity for a in self.assertions if name in a.claim.columns))

    def expected(self, name: str) -> str:
        """Fragment: the rows in which field `name` ought to be filled; all rows where no rule asks for it."""
        asked = [a.claim.body.applies for a in self.fills(name) if isinstance(a.claim.body, RowClaim)]
        return either(*asked) if asked else TRUE


@dataclass(frozen=True)
class Appointed:
    """The role that a spec lets stand for a duty, and the members that it names."""

    duty: Duty
    role: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Model:
    """A spec ready to be planned; `style` is how CHECKs are written: over one `function`, or `inline`.

    `appointed` are the roles for those who work with it.
    """

    spec: str
    language: str
    tables: tuple[Table, ...]
    style: str = "function"
    appointed: tuple[Appointed, ...] = ()
