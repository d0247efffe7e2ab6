"""What a spec says of approving proposed values."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from dqsql.alerts import Severity

_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)
_Number = Literal[1, 2]
# From the worst one on.
_SEVERITIES: tuple[Severity, ...] = get_args(Severity)[::-1]


class Approvers(BaseModel):
    """How many people have to approve a value for a field, by the severity of the worst rule about it."""

    model_config = _CONFIG

    critical: _Number = Field(default=1, description="1 or 2, where a rule about the field is critical.")
    major: _Number = Field(default=1, description="1 or 2, where the worst rule is major.")
    minor: _Number = Field(default=1, description="1 or 2, where the worst rule is minor, or there is none.")

    def of(self, severities: frozenset[Severity]) -> int:
        """How many for a field whose rules have these severities."""
        worst: Severity = next((severity for severity in _SEVERITIES if severity in severities), "minor")
        return int(getattr(self, worst))


def _for_all(value: Any) -> Any:
    return dict.fromkeys(_SEVERITIES, value) if isinstance(value, int) else value


class Backfill(BaseModel):
    """How proposed values are approved."""

    model_config = _CONFIG

    approvers: Annotated[Approvers, BeforeValidator(_for_all, json_schema_input_type=_Number | Approvers)] = Field(
        default=Approvers(), description="How many people have to approve a value: by severity, or one number for all."
    )
