"""What a rule kind is made of: its options in a spec, and the claims that it makes about rows.

A kind says *what* must hold. How it is held (CHECK, unique index, foreign key, trigger, counter) is the
planner's choice alone, made from the shape of the claim.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from dqsql.alerts import Percentage, RuleAlerts, Severity
from dqsql.claims import Children, Claim, Part, RowClaim
from dqsql.fragment import FALSE, TRUE
from dqsql.names import Name, literal
from dqsql.values import ColumnType, Family, Scalar

Dimension = Literal["completeness", "validity", "uniqueness", "consistency", "timeliness"]
Action = Literal["observe", "warn", "reject"]
# By the channel of a row, as the table's `source` names it; `default` is for all others.
Actions = Annotated[Mapping[str, Action], Field(min_length=1)]
# By the role of the database that writes; the first that it belongs to counts.
RoleActions = Annotated[Mapping[str, Action], Field(min_length=1)]
# Where a kind's key may stand: in a standard, under a column, in a named rule of a table, in the table itself.
Place = Literal["standard", "column", "rule", "table"]

LANGUAGES = ("en", "zh")


def _texts(value: Any) -> Any:
    return {"": value} if isinstance(value, str) else value


# Text by language; a plain string is in the spec's own language (key "").
Texts = Annotated[
    Mapping[str, str],
    BeforeValidator(_texts),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ]
        }
    ),
]
Names = Annotated[tuple[str, ...], Field(strict=False)]
SomeNames = Annotated[Names, Field(min_length=1)]


def op(left: str, operator: str, right: str) -> str:
    """`left operator right`, the operator pg_catalog's own whatever the search_path."""
    return f"({left} OPERATOR(pg_catalog.{operator}) {right})"


def holds(fragment: str) -> str:
    """`fragment` as a verdict that is never NULL: unknown is false."""
    return fragment if fragment in (TRUE, FALSE) else f"coalesce({fragment}, false)"


Tighter = Literal["greater", "smaller", "shorter", "fewer", "given"]


class RuleError(Exception):
    """A rule that does not fit its table; `path` leads from the rule to the key that is wrong."""

    def __init__(self, message: str, hint: str = "", path: Sequence[str | int] = ()) -> None:
        self.message, self.hint, self.path = message, hint, tuple(path)
        super().__init__(message)


class Hole(str):
    """An SQL expression in the place of an option's value: the option of a rule that is told it at run time."""

    __slots__ = ()


def one_of_choices(value: str | None, choices: Collection[str], what: str) -> str | None:
    """`value` where it is one of `choices`, a hole or None; else an error that `nearest` makes a hint for."""
    if value is None or isinstance(value, Hole) or value in choices:
        return value
    raise PydanticCustomError(
        "choice",
        "unknown {what} {value}",
        {"what": what, "value": repr(value), "given": value, "choices": tuple(choices)},
    )


def constant_or_hole(value: str | bool | None) -> str:
    """An option's value as SQL: a constant, or the expression of a `Hole`."""
    if isinstance(value, Hole):
        return str(value)
    return str(value).lower() if isinstance(value, bool) else "null" if value is None else literal(value)


@dataclass(frozen=True)
class Helper:
    """A function that fragments of one table call; made beside the table's other generated functions.

    `template` is filled by `values` and `name`; takes one text. Its name holds a hash of its text, so another text is
    another function. `general` is the call, with `{}` for the text, of a function of schema dq that does the same,
    for where no function can be made.
    """

    role: str
    template: str
    values: Mapping[str, str]
    comment: Mapping[str, str]
    general: str


class Scope(Protocol):
    """What a rule kind may ask about the table that its rule stands on.

    Every method that takes a column's name raises RuleError, with the nearest name, when there is none.
    """

    @property
    def column(self) -> str:
        """The column that the rule stands on; `RuleError` for a rule of the table."""

    @property
    def applies(self) -> str:
        """Fragment, never NULL: where the rule's `when` holds (`TRUE` when it has none)."""

    def value(self, column: str) -> str:
        """Fragment: the column's stored value; a text, of whatever kind, as text under collation "C"."""

    def standard_form(self, column: str) -> str:
        """Fragment: the column's value in the standard form that its normalisation gives, as an index can hold it."""

    def missing(self, column: str) -> str:
        """Fragment, never NULL: whether the column says nothing."""

    def type(self, column: str) -> ColumnType:
        """The column's type."""

    def expression(self, source: str, path: Sequence[str | int] = ()) -> str:
        """Fragment: the user's expression, resolved against the table."""

    def constant(self, value: Scalar, column: str, path: Sequence[str | int] = ()) -> str:
        """Fragment: `value` as a constant of the column's type; RuleError where it is of another type."""

    def target(self, reference: str, path: Sequence[str | int] = ()) -> tuple[Name, str, ColumnType]:
        """The table, column and type that `table.column` of this spec names."""

    def children(self, reference: str, where: str | None, path: Sequence[str | int] = ()) -> Children:
        """The rows that name a row in `table.column` of this spec, where the expression `where` holds over them."""

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell the rows of the table apart."""

    def call(self, helper: Helper, value: str) -> str:
        """Fragment: what the function that `helper` makes says of text `value`."""


def types_of(scope: Scope, names: Sequence[str], key: str) -> list[ColumnType]:
    """The types of the columns that option `key` lists; RuleError, at the entry, for none and for one named twice."""
    types = []
    for place, name in enumerate(names):
        if name in names[:place]:
            raise RuleError(f"{key} names {name} twice", "name each column once", (key, place))
        try:
            types.append(scope.type(name))
        except RuleError as error:
            raise RuleError(error.message, error.hint, (key, place)) from error
    return types


_INTEGERS = ("pg_catalog.int2", "pg_catalog.int4", "pg_catalog.int8")


def joined(scope: Scope, reference: str, to: str | None, where: str | None) -> tuple[str, Children, str]:
    """The column of the row that its children's column `reference` holds, the children, and the type to compare in.

    `to` is that column as options `to` names it, None for the key; raises RuleError where the two cannot be compared.
    """
    if to is None and len(scope.key) != 1:
        raise RuleError(
            f"the table's key has {len(scope.key)} columns, and one has to tell whose child a row is",
            "name the column that children hold: `to: id`",
            ("child",),
        )
    name = to or scope.key[0]
    try:
        type_ = scope.type(name)
    except RuleError as error:
        raise RuleError(error.message, error.hint, ("to",)) from error
    child = scope.children(reference, where, ("child",))
    key = _compared(type_, child.type)
    if key is None:
        raise RuleError(
            f"{name} is {type_.shown}, but {reference} is {child.type.shown}: whose child a row is cannot be told",
            "both sides need the same type, with an equality of PostgreSQL's own",
            ("child",),
        )
    return name, child, key


def _compared(own: ColumnType, other: ColumnType) -> str | None:
    """The SQL type in which both sides' values are the same where they are equal; None where there is none."""
    if own.assumed or other.assumed:
        return other.sql if own.assumed else own.sql
    if own.equality or other.equality or own.family == "json":
        return None
    if own.sql == other.sql:
        return own.sql
    if own.sql in _INTEGERS and other.sql in _INTEGERS:
        return "pg_catalog.int8"
    return "pg_catalog.text" if own.family == other.family == "text" else None


class Rule(BaseModel, ABC):
    """Options that every rule kind takes; a kind adds its own fields, messages and claims."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    # The key in a spec, and the code that applications see in a violation.
    kind: ClassVar[str]
    code: ClassVar[str]
    places: ClassVar[frozenset[Place]]
    default_dimension: ClassVar[Dimension]
    messages: ClassVar[Mapping[str, str]]
    # The option that a short form stands for: `one_of: [A, B]` is `one_of: {values: [A, B]}`.
    short: ClassVar[str | None] = None
    # By option, which other value refuses more: a `greater`, `smaller` or `shorter` (of lengths of time) one, one with
    # `fewer` elements, or any where none was `given`. Of the others it cannot be told without the rows.
    tighter: ClassVar[Mapping[str, Tighter]] = {}
    # Options that a standard leaves open to those who use it, who give them as keys of their own: `region: CN`.
    parameters: ClassVar[tuple[str, ...]] = ()

    id: str | None = Field(default=None, pattern=r"^\S+$", description="Stable name; derived when left out.")
    title: Texts | None = Field(default=None, description="What people call the rule, by language.")
    message: Texts | None = Field(default=None, description="The error's text, by language.")
    dimension: Dimension | None = Field(default=None, description="Dimension of quality.")
    severity: Severity = Field(default="major", description="How bad a violation is.")
    steward: str | None = Field(default=None, description="Who answers for the rule.")
    action: Action | Actions | None = Field(
        default=None, description="observe counts, warn tells, reject refuses; or one for each channel."
    )
    by_role: RoleActions | None = Field(
        default=None, description="Other actions for members of database roles; the first role that fits counts."
    )
    waivable: bool = Field(
        default=False, description="dq.waive may permit exceptions; a trigger holds the rule then, not a CHECK."
    )
    threshold: Percentage | None = Field(default=None, description="Highest share of violations accepted.")
    alert: RuleAlerts = Field(default=None, description="When an incident opens: a percentage, or more.")
    when: str | None = Field(default=None, description="Rows the rule applies to: a boolean expression.")
    show_value: bool = Field(default=False, description="Errors carry the refused value; personal data stays out.")

    @classmethod
    def choices(cls, parameter: str) -> tuple[str, ...]:
        """The values that a parameter can have; none where it can have any."""
        return ("true", "false") if cls.model_fields[parameter].annotation is bool else ()

    @property
    def templates(self) -> Mapping[str, str]:
        """The messages' templates for the rule as its options have it: the kind's `messages`."""
        return self.messages

    @property
    def open(self) -> tuple[str, ...]:
        """The parameters that the rule, as it stands in a standard, does not settle."""
        return tuple(name for name in self.parameters if name not in self.model_fields_set)

    @abstractmethod
    def claims(self, scope: Scope) -> Iterator[Claim]:
        """What the rule claims about the rows of `scope`'s table; raises RuleError where it does not fit."""

    @classmethod
    def expand(cls, value: Any) -> Any:
        """The mapping that a short form stands for; other values as they are, for pydantic to judge."""
        if isinstance(value, Mapping):
            return value
        if cls.short is None:
            return {} if value is True else value
        return {cls.short: value}


class ValueRule(Rule, ABC):
    """A rule that one value of a column decides, in SQL and in Python alike."""

    families: ClassVar[tuple[Family, ...]] = ("text",)
    # What to use for columns of other types.
    instead: ClassVar[str] = "use range or one_of for other types"

    @abstractmethod
    def broken(self, value: str, scope: Scope) -> str:
        """Fragment: whether fragment `value`, which says something, breaks the rule; NULL counts as no."""

    @abstractmethod
    def breaks(self, value: Any) -> bool:
        """Whether `value` (str, Decimal, date or bool), which says something, breaks the rule: `broken` in Python."""

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message is made of."""
        return {}

    def prove(self) -> None:
        """Raises RuleError where the rule could hold on no column at all."""

    def claims(self, scope: Scope) -> Iterator[Claim]:
        self.prove()
        column = scope.column
        type_ = scope.type(column)
        if self.families and type_.family not in self.families:
            kinds = " or ".join(self.families)
            raise RuleError(f"{self.kind} needs a {kinds} column; {column} is {type_.shown}", self.instead)
        value, missing = scope.value(column), scope.missing(column)
        for part, broken in self.ways(value, scope):
            bad = holds(broken)
            if missing != f"({value} is null)":
                bad = f"({bad} and not {missing})"
            suffix = part.code if part else ""
            yield Claim(RowClaim(scope.applies, bad), (column,), self.params, suffix, part=part)

    def ways(self, value: str, scope: Scope) -> Iterator[tuple[Part | None, str]]:
        """The ways to break the rule that are told apart, each with its fragment: as `broken`."""
        yield None, self.broken(value, scope)

    def breaks_in(self, part: Part | None, value: Any) -> bool:  # noqa: ARG002 - for kinds that have parts
        """Whether `value` breaks the rule in the way of `part`: its fragment of `ways` in Python."""
        return self.breaks(value)


CHECK_DIGIT = Part(
    "check_digit",
    {
        "en": "{field} has a wrong check digit: look for a typing error",
        "zh": "{field}的校验码不正确，请检查是否输错",
    },
)


class NumberRule(ValueRule, ABC):
    """A rule about a number with a form and check digits, of which the wrong one is told."""

    @abstractmethod
    def misshapen(self, value: str, scope: Scope) -> str:
        """Fragment: whether fragment `value` has not the form of such a number."""

    @abstractmethod
    def has_form(self, value: str) -> bool:
        """Whether `value` has the form of such a number, whatever its check digits: `misshapen` in Python."""

    def ways(self, value: str, scope: Scope) -> Iterator[tuple[Part | None, str]]:
        misshapen = self.misshapen(value, scope)
        yield None, misshapen
        # What most rows pass first.
        yield CHECK_DIGIT, f"({self.broken(value, scope)} and not {misshapen})"

    def breaks_in(self, part: Part | None, value: str) -> bool:
        return not self.has_form(value) if part is None else self.has_form(value) and self.breaks(value)


class FormRule(ValueRule, ABC):
    """A kind with a standard form of its own: its key may stand among the steps of `normalize`."""

    # Whether the standard form is looked up in a table, so that an index cannot hold it.
    looks_up: ClassVar[bool] = False

    @abstractmethod
    def form(self, value: str, scope: Scope) -> str:
        """Fragment: text `value` in standard form; a text that the kind cannot read stays as it is."""

    @abstractmethod
    def formed(self, value: str) -> str:
        """`value` in standard form: what `form` says in SQL."""
