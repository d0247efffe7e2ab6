"""What a spec says of alerts: from which figure on somebody is to be told, how badly, and when it is over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

Severity = Literal["minor", "major", "critical"]

_PERCENT = {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?\s*%$"}


def _share(value: Any) -> Any:
    share = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*%", value) if isinstance(value, str) else None
    if share is not None and float(share.group(1)) <= 100:
        # What 29 of 1000 rows are, when they are divided; 2.9 / 100 need not be.
        return float(Decimal(share.group(1)) / 100)
    raise ValueError("must be a percentage from 0% to 100%, such as 3% or 0.5%")


def _share_or_number(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    try:
        return _share(value)
    except ValueError:
        raise ValueError("must be a percentage such as 2%, or a number of rows") from None


Percentage = Annotated[
    Annotated[float, Field(ge=0, le=1)],
    BeforeValidator(_share),
    WithJsonSchema(_PERCENT),
]
_Number = Annotated[int, Field(ge=0)]
_Times = Annotated[float, Field(gt=1, le=1000)]
_AGE = r"^[1-9][0-9]{0,2} (hour|day|week)s?$"
_Limit = Annotated[
    float | int,
    BeforeValidator(_share_or_number),
    WithJsonSchema({"anyOf": [_PERCENT, {"type": "integer", "minimum": 0}]}),
]


class Alert(BaseModel):
    """From which figure on an incident opens.

    `measures` are the options that name a rate, a number of rows, and how many times the rate of some time ago.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    measures: ClassVar[tuple[str, str, str]]

    id: str | None = Field(default=None, pattern=r"^\S+$", description="Stable name; derived when left out.")
    severity: Severity | None = Field(default=None, description="How bad it is; else the rule's, or major.")
    clear: _Limit | None = Field(default=None, description="It is over at this figure or below; else at the limit.")
    min_rows: int = Field(default=1, ge=1, description="Fewer applicable rows open no incident.")
    by: str | None = Field(default=None, description="One of the table's slices: each of its values by itself.")
    since: str = Field(
        default="1 day", pattern=_AGE, description="How long ago the rate is that `…_times` compares with."
    )
    above: Percentage = Field(
        default=0.0, description="With `…_times`: a rate that is not above this opens no incident."
    )

    @property
    def measure(self) -> str:
        """The figure that is watched, as the views call it."""
        return next(name for name in self.measures if getattr(self, name) is not None)

    @property
    def limit(self) -> float | int:
        """Highest figure accepted: a rate from 0 to 1, or a number of rows. Of times the first that is not."""
        found: float | int = getattr(self, self.measure)
        return found

    @model_validator(mode="after")
    def _one_figure(self) -> Alert:
        if sum(getattr(self, name) is not None for name in self.measures) != 1:
            first, second, third = self.measures
            raise ValueError(f"an alert needs exactly one of {first}, {second} and {third}")
        times = self.measures[2]
        for option in ("since", "above"):
            if option in self.model_fields_set and getattr(self, times) is None:
                raise ValueError(f"{option} goes with {times}")
        if self.by is not None and getattr(self, times) is not None:
            raise ValueError(f"{times} is of all rows together: what it was by {self.by} is not kept")
        return self


class FieldAlert(Alert):
    """An alert about the gaps of a field."""

    measures = ("missing_rate", "missing", "missing_times")

    missing_rate: Percentage | None = Field(default=None, description="Highest share of gaps accepted.")
    missing: _Number | None = Field(default=None, description="Highest number of gaps accepted.")
    missing_times: _Times | None = Field(default=None, description="As many times the share of gaps of some time ago.")


class RuleAlert(Alert):
    """An alert about the rows that break a rule."""

    measures = ("violation_rate", "violations", "violation_times")

    violation_rate: Percentage | None = Field(default=None, description="Highest share of violations accepted.")
    violations: _Number | None = Field(default=None, description="Highest number of violations accepted.")
    violation_times: _Times | None = Field(default=None, description="As many times the share of some time ago.")


def _listed(kind: type[Alert]) -> BeforeValidator:
    """What makes a list of a single alert, and an alert of a lone percentage."""

    def listed(value: Any) -> Any:
        if isinstance(value, tuple):
            return value
        if value is None or value == []:
            raise ValueError("must not be empty")
        given = value if isinstance(value, list) else [value]
        return [one if isinstance(one, Mapping | Alert) else {kind.measures[0]: one} for one in given]

    return BeforeValidator(listed, json_schema_input_type=kind | str | list[kind | str])  # type: ignore[valid-type]


FieldAlerts = Annotated[Annotated[tuple[FieldAlert, ...], Field(strict=False)] | None, _listed(FieldAlert)]
RuleAlerts = Annotated[Annotated[tuple[RuleAlert, ...], Field(strict=False)] | None, _listed(RuleAlert)]
