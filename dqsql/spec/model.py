"""The spec as typed, frozen data: exactly what the YAML says, nothing resolved yet.

The models are assembled from the rule kinds found in `dqsql.rules`, so a new kind is at once a valid key, part
of the JSON Schema and checked like the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    create_model,
)

from dqsql.alerts import FieldAlerts
from dqsql.approvals import Backfill
from dqsql.assertion import Action, Names, Place, Rule, Texts
from dqsql.clock import Quiet
from dqsql.completion import CompleteFrom
from dqsql.reminders import Managed
from dqsql.roles import DUTIES, PREFIX, Duty
from dqsql.rules import kinds, kinds_in, kinds_with_form, parameters
from dqsql.values import STEPS, Scalar

Language = Literal["en", "zh"]
Style = Literal["function", "inline"]
ValueType = Literal["text", "number", "date", "datetime", "boolean"]
Values = Annotated[tuple[Scalar, ...], Field(strict=False)]
Weight = Annotated[float, Field(ge=0, le=1000)]
if TYPE_CHECKING:
    Steps: TypeAlias = tuple[str, ...]
else:
    Steps = Annotated[tuple[Literal[(*STEPS, *kinds_with_form())], ...], Field(strict=False)]

_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)


class Weights(BaseModel):
    """How much each dimension of quality counts in a total score."""

    model_config = _CONFIG

    completeness: Weight = Field(default=1, description="Weight of completeness.")
    validity: Weight = Field(default=1, description="Weight of validity.")
    uniqueness: Weight = Field(default=1, description="Weight of uniqueness.")
    consistency: Weight = Field(default=1, description="Weight of consistency.")
    timeliness: Weight = Field(default=1, description="Weight of timeliness.")


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[Names, BeforeValidator(_one_or_more, json_schema_input_type=str | list[str])]


def _appointed(value: Any) -> Any:
    if value is None:
        raise ValueError("this is empty: name a role, or write [] for one whose members are chosen elsewhere")
    return _one_or_more(value)


Appointees = Annotated[Names | None, BeforeValidator(_appointed, json_schema_input_type=str | list[str])]


class Roles(BaseModel):
    """Roles of the server for those who work with dqsql, by what they do; each with its members, one or several.

    A role is made where its key is given, if it is not there. `[]` makes it without members: who is one is decided
    elsewhere.
    """

    model_config = _CONFIG

    prefix: str = Field(
        default=PREFIX,
        pattern=r"^[a-z_][a-z0-9_]{0,39}$",
        description="What the roles' names begin with; the names end in reader, contributor and so on.",
    )
    reader: Appointees = Field(default=None, description="Who reads the views.")
    contributor: Appointees = Field(default=None, description="Who proposes values, and reads the views.")
    approver: Appointees = Field(default=None, description="Who approves values, and reads the views.")
    steward: Appointees = Field(default=None, description="Who runs incidents, tasks and imports.")
    admin: Appointees = Field(default=None, description="Who may do all of it, waivers and recounts too.")

    def given(self) -> Iterator[tuple[Duty, tuple[str, ...]]]:
        """Each duty that the spec gives, with the members that it names."""
        for duty in DUTIES:
            members: tuple[str, ...] | None = getattr(self, duty)
            if members is not None:
                yield duty, members


class _Ruled(BaseModel):
    """Something that carries rules by their kind's key; `rules` yields those that are given."""

    model_config = _CONFIG

    def rules(self) -> Iterator[tuple[str, Rule | None]]:
        """Every rule key that the spec gives, in the order of the kinds; None where it says `false`."""
        for key in sorted(self.model_fields_set):
            if key in _RULE_KEYS:
                yield key, getattr(self, key)

    def parameters(self) -> Iterator[tuple[str, Any]]:
        """Every parameter of its rules that the spec gives here, with its value."""
        for key in sorted(self.model_fields_set & parameters()):
            yield key, getattr(self, key)


def _kind_field(kind: type[Rule]) -> tuple[Any, Any]:
    short: Any = bool if kind.short is None else kind.model_fields[kind.short].annotation

    def expanded(value: Any) -> Any:
        if value is None:
            raise ValueError(f"{kind.kind} is empty: write its value, or leave the key out")
        return None if value is False else kind.expand(value)

    expand = BeforeValidator(expanded, json_schema_input_type=kind | short | Literal[False])
    summary = (kind.__doc__ or "").strip().splitlines()[0]
    return Annotated[kind | None, expand], Field(default=None, description=summary)


def _parameter_field(name: str) -> tuple[Any, Any]:
    taking = {key: kind for key, kind in kinds().items() if name in kind.parameters}
    option = next(iter(taking.values())).model_fields[name]
    return option.annotation, Field(default=None, description=f"Option `{name}` of {' and '.join(taking)}.")


def _with_kinds(name: str, base: type[BaseModel], place: Place) -> Any:
    fields: dict[str, Any] = {key: _kind_field(kind) for key, kind in kinds_in(place).items()}
    if place != "table":
        fields |= {name: _parameter_field(name) for name in sorted(parameters())}
    return create_model(name, __base__=base, __doc__=base.__doc__, **fields)


class _StandardBase(_Ruled):
    """A field standard: what a good value of one kind of field looks like."""

    extends: str | None = Field(default=None, description="The standard that this one starts from.")
    title: Texts | None = Field(default=None, description="What people call the field, by language.")
    description: Texts | None = Field(default=None, description="What a good value looks like, by language.")
    type: ValueType | None = Field(default=None, description="The kind of column that it fits.")
    also: Annotated[tuple[ValueType, ...], Field(strict=False)] = Field(
        default=(), description="Further kinds of columns that it fits; there is nothing to normalise in them."
    )
    missing: Values = Field(default=(), description="Placeholders that count as missing.")
    not_missing: Values = Field(default=(), description="Values that never count as missing: Null, a surname.")
    normalize: Steps | None = Field(default=None, description="Steps to the standard form, in order.")
    example: Scalar | None = Field(default=None, description="A value that passes.")
    steward: str | None = Field(default=None, description="Who answers for fields of this standard.")
    examples: Values = Field(default=(), description="Further values that pass.")
    wrong: Values = Field(default=(), description="Values that do not pass.")
    unchecked: Texts | None = Field(default=None, description="What it deliberately does not check, by language.")
    source: str | None = Field(default=None, description="The norm behind it, such as E.164.")
    personal: bool | None = Field(default=None, description="Whether values are personal: an audit does not keep them.")
    version: int = Field(default=1, ge=1, description="Goes up when the verdict on some value changes.")


class _ColumnBase(_Ruled):
    """What a column of a table must be: a standard, rules of its own, or both."""

    standard: str | None = Field(default=None, description="The field standard that the column follows.")
    title: Texts | None = Field(default=None, description="What people call the field, by language.")
    steward: str | None = Field(default=None, description="Who answers for the field.")
    personal: bool | None = Field(default=None, description="Whether values are personal; else what its standard says.")
    alert: FieldAlerts = Field(default=None, description="When an incident opens: a percentage, or more.")
    missing: Values = Field(default=(), description="Further placeholders that count as missing.")
    not_missing: Values = Field(default=(), description="Further values that never count as missing.")
    normalize: Steps | None = Field(default=None, description="Steps to the standard form, in order.")
    complete_from: CompleteFrom | None = Field(default=None, description="Table or view that knows missing values.")


if TYPE_CHECKING:
    # The kinds' keys are known only at run time.
    Standard = _StandardBase
    Column = _ColumnBase
else:
    Standard = _with_kinds("Standard", _StandardBase, "standard")
    Column = _with_kinds("Column", _ColumnBase, "column")


def _kind_of(value: Any) -> str | None:
    if isinstance(value, Rule):
        return value.kind
    given = [key for key in kinds_in("rule") if isinstance(value, Mapping) and key in value]
    return given[0] if len(given) == 1 else None


if TYPE_CHECKING:
    _RowRule: TypeAlias = Rule
else:
    _RowRule = Annotated[
        Union[tuple(Annotated[kind, Tag(key)] for key, kind in kinds_in("rule").items())],  # noqa: UP007
        Discriminator(
            _kind_of,
            custom_error_type="rule_kind",
            custom_error_message=f"a rule needs exactly one of {', '.join(kinds_in('rule'))}",
        ),
    ]
_ColumnField: TypeAlias = Annotated[
    Column,
    BeforeValidator(
        lambda value: {"standard": value} if isinstance(value, str) else value,
        json_schema_input_type=Column | str,
    ),
]


class _TableBase(_Ruled):
    """One table: who answers for it, what its columns must be, what its rows must satisfy."""

    title: Texts | None = Field(default=None, description="What people call the table, by language.")
    process: str | None = Field(default=None, description="The business process that fills it.")
    department: str | None = Field(default=None, description="The department that answers for it.")
    steward: str | None = Field(default=None, description="Who answers for its data.")
    key: OneOrMore = Field(default=(), description="Columns that tell rows apart; the primary key if left out.")
    owner: str | None = Field(default=None, description="Column that says who fills the row's gaps.")
    manager: Managed = Field(default=None, description="Where the owner's manager is found: a column, or a table.")
    source: str | None = Field(default=None, description="Column with the channel that the row came from.")
    slices: Names = Field(default=(), description="Columns to break completeness down by.")
    audit: bool | Names = Field(
        default=False, description="Whether changes are kept in dq.audit: of all ruled columns, or of those named."
    )
    weights: Weights = Field(
        default=Weights(), description="How much each dimension counts in scores; else the spec's."
    )
    columns: Mapping[str, _ColumnField] = Field(default={}, description="Columns by name.")
    named: Mapping[str, _RowRule] = Field(default={}, alias="rules", description="Rules over several columns, by name.")


if TYPE_CHECKING:
    Table = _TableBase
else:
    Table = _with_kinds("Table", _TableBase, "table")


class Spec(BaseModel):
    """Field standards of one application's tables, version 1 of the language."""

    model_config = _CONFIG

    dqsql: Literal[1] = Field(description="Version of the spec language.")
    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,30}$", description="Name of the spec, unique in a database.")
    db_schema: str = Field(default="public", alias="schema", description="Schema of the tables.")
    language: Language = Field(default="en", description="Language of comments and of plain texts.")
    missing: Values = Field(default=(), description="Placeholders that count as missing everywhere.")
    action: Action = Field(default="reject", description="Action of rules that give none.")
    style: Style = Field(default="function", description="One CHECK a table over a function, or one a rule.")
    weights: Weights = Field(default=Weights(), description="How much each dimension counts in scores; 1 if left out.")
    quiet_hours: Quiet | None = Field(default=None, description="Hours in which messages about incidents wait.")
    roles: Roles = Field(default=Roles(), description="Who may do what: roles of the server, and their members.")
    backfill: Backfill = Field(default=Backfill(), description="How values for gaps are approved.")
    standards: Mapping[str, Standard] = Field(default={}, description="Field standards by name.")
    tables: Mapping[str, Table] = Field(default={}, description="Tables by name, `schema.table` or `table`.")


_RULE_PLACES: tuple[Place, ...] = ("standard", "column", "table")
_RULE_KEYS = frozenset(key for place in _RULE_PLACES for key in kinds_in(place))


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a spec file, for editors (draft 2020-12)."""
    schema = Spec.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dqsql spec"} | schema
