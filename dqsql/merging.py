"""Field standards merged: each refines the one that it extends, and a column refines the one that it is bound to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from dqsql.assertion import Hole, Rule, RuleError, constant_or_hole
from dqsql.scope import Path
from dqsql.spec.explain import nearest
from dqsql.values import Scalar


@dataclass
class Standard:
    """A standard, or a column's own rules, with what it builds on merged in."""

    title: Mapping[str, str] | None = None
    description: Mapping[str, str] | None = None
    type: str | None = None
    also: tuple[str, ...] = ()
    steward: str | None = None
    personal: bool = False
    missing: tuple[Scalar, ...] = ()
    not_missing: tuple[Scalar, ...] = ()
    normalize: tuple[str, ...] = ()
    steps_at: Path = ()
    rules: dict[str, tuple[Rule | None, Path]] = field(default_factory=dict)
    given: dict[str, tuple[Any, Path]] = field(default_factory=dict)

    def extended(self, by: Any, path: Path, *, foreign: bool = False) -> Standard:
        """This standard as `by` refines it; `path` leads to `by`, or to what binds it when it is `foreign`."""
        return Standard(
            title=by.title if by.title is not None else self.title,
            description=getattr(by, "description", None) or self.description,
            type=getattr(by, "type", None) or self.type,
            also=getattr(by, "also", ()) or self.also,
            steward=by.steward or self.steward,
            personal=self.personal if by.personal is None else by.personal,
            missing=(*self.missing, *by.missing),
            not_missing=(*self.not_missing, *by.not_missing),
            normalize=by.normalize if by.normalize is not None else self.normalize,
            steps_at=(path if foreign else (*path, "normalize")) if by.normalize is not None else self.steps_at,
            rules=self.rules | {key: (rule, path if foreign else (*path, key)) for key, rule in by.rules()},
            given=self.given | {key: (value, (*path, key)) for key, value in by.parameters()},
        )

    def ruled(self) -> dict[str, tuple[Rule | None, Path]]:
        """The rules with the parameters that were given; RuleError for one that no rule takes or that does not fit."""
        rules = dict(self.rules)
        for key, (value, path) in self.given.items():
            taking = [kind for kind, (rule, _) in rules.items() if rule is not None and key in rule.open]
            if not taking:
                raise RuleError(f"no rule of the standard takes {key}", self.takes(), path)
            for kind in taking:
                rule, at = rules[kind]
                assert rule is not None  # noqa: S101 - chosen so
                rules[kind] = _with_option(rule, key, value, path), at
        return rules

    def takes(self) -> str:
        """A hint with the parameters that the rules take."""
        taken = sorted({name for rule, _ in self.rules.values() if rule is not None for name in rule.open})
        return f"its parameters are {', '.join(taken)}" if taken else "it has no parameters"


def _with_option(rule: Rule, key: str, value: Any, path: Path) -> Rule:
    """`rule` with option `key` set to `value`; RuleError at `path` where it does not fit."""
    if isinstance(value, Hole):
        default = constant_or_hole(getattr(rule, key))
        return rule.model_copy(update={key: Hole(f"coalesce({value}, {default})")})
    # The only option whose value is another than the file's, which says it in percent.
    given = {name: getattr(rule, name) for name in rule.model_fields_set - {"threshold"}}
    try:
        return type(rule).model_validate(given | {key: value}).model_copy(update={"threshold": rule.threshold})
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        context = detail.get("ctx") or {}
        hint = nearest(context["given"], context["choices"]) if detail["type"] == "choice" else ""
        raise RuleError(detail["msg"].removeprefix("Value error, "), hint, path) from error
