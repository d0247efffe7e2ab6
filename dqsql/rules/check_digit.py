"""`check_digit`: the check character at the end fits the ones before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from dqsql.assertion import Scope, ValueRule
from dqsql.judges.check_digit import ALGORITHMS


class CheckDigit(ValueRule):
    """A number carries check characters that find slips of the finger: one wrong or two swapped characters.

    `luhn` is that of bank cards (ISO/IEC 7812-1), `mod_97_10` of LEI (ISO/IEC 7064), `mod_11_2` of citizen ids
    (GB 11643), `mod_11_10` ISO/IEC 7064's, `mod_31` that of unified social credit codes (GB 32100).

    Example: `card: {check_digit: luhn}`.
    """

    kind = code = "check_digit"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {
        "en": "{field} has a wrong check digit: look for a typing error",
        "zh": "{field}的校验码不正确，请检查是否输错",
    }
    short = "algorithm"

    algorithm: Literal["luhn", "mod_97_10", "mod_11_2", "mod_11_10", "mod_31"] = Field(
        description="How the check characters are reckoned."
    )

    @property
    def params(self) -> Mapping[str, Any]:
        return {"algorithm": self.algorithm}

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.{self.algorithm}({value}))"

    def breaks(self, value: str) -> bool:
        return not ALGORITHMS[self.algorithm](value)
