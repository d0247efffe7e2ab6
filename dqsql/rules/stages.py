"""`stages`: what each stage of a row's life requires, as one small table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dqsql.assertion import Names, Rule, RuleError, Scope, holds, op
from dqsql.claims import Claim, RowClaim
from dqsql.fragment import both, either


class Stage(BaseModel):
    """One stage: what it requires on top of the stage that it comes `from`."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    from_: str | None = Field(default=None, alias="from", description="The stage whose fields it also needs.")
    require: Names = Field(default=(), description="Fields required from this stage on.")


class Stages(Rule):
    """Fields that a row needs in its stage: the stage's own and, along `from`, those of earlier stages.

    Example: `stages: {column: stage, new: {require: [source]}, won: {from: new, require: [amount]}}`.
    """

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Stage]

    kind = "stages"
    code = "stage"
    places = frozenset({"table"})
    default_dimension = "completeness"
    messages = {
        "en": "{field} is required at this stage ({stages})",
        "zh": "当前阶段（{stages}）必须填写{field}",
    }

    column: str = Field(description="The column that holds the stage.")

    @property
    def stages(self) -> Mapping[str, Stage]:
        """The stages by name, in the order of the spec."""
        return self.__pydantic_extra__

    def required_at(self, stage: str) -> tuple[str, ...]:
        """Fields that `stage` needs, earliest first; RuleError for an unknown stage or a circle of `from`."""
        path: list[str] = []
        while stage:
            if stage in path:
                hint = "let the first stage have no `from`"
                raise RuleError(f"stage {stage!r} comes from itself", hint, (path[-1], "from"))
            if stage not in self.stages:
                known = ", ".join(self.stages)
                raise RuleError(f"unknown stage {stage!r}", f"the stages are {known}", (path[-1], "from"))
            path.append(stage)
            stage = self.stages[stage].from_ or ""
        needed = [name for earlier in reversed(path) for name in self.stages[earlier].require]
        return tuple(dict.fromkeys(needed))

    @model_validator(mode="after")
    def _has_stages(self) -> Stages:
        if not self.stages:
            raise ValueError("stages names the column of the stage, but no stage")
        return self

    def claims(self, scope: Scope) -> Iterator[Claim]:
        needs: dict[str, list[str]] = {}
        for stage in self.stages:
            for name in self.required_at(stage):
                needs.setdefault(name, []).append(stage)
        for name, stages in needs.items():
            own_stage = next(stage for stage in stages if name in self.stages[stage].require)
            in_stage = either(
                *(op(scope.value(self.column), "=", scope.constant(stage, self.column, (stage,))) for stage in stages)
            )
            try:
                missing = scope.missing(name)
            except RuleError as error:
                position = self.stages[own_stage].require.index(name)
                raise RuleError(error.message, error.hint, (own_stage, "require", position)) from error
            applies = both(scope.applies, holds(in_stage))
            params: dict[str, Any] = {"stages": stages}
            yield Claim(RowClaim(applies, missing), (name,), params, suffix=name, fills=name)
