"""`postal_code`: a postal code as its country writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator

from dqsql.assertion import FormRule, Scope, constant_or_hole, one_of_choices
from dqsql.judges.postal_code import COUNTRIES, postal_code, postal_form


class PostalCode(FormRule):
    """The value is a postal code as its country writes it.

    With `normalize: [..., postal_code]` it gets the blank or hyphen of its country: SW1A1AA becomes SW1A 1AA.

    Example: `zip: {postal_code: CN}`.
    """

    kind = code = "postal_code"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} is no valid postal code", "zh": "{field}不是有效的邮政编码"}
    short = "country"
    parameters = ("country",)

    country: str | None = Field(
        default=None,
        description="The country whose codes they are; left out: any shape that a code can have (ISO 3166-1 alpha-2).",
    )

    @field_validator("country")
    @classmethod
    def _known(cls, country: str | None) -> str | None:
        return one_of_choices(country, COUNTRIES, "country of postal_code")

    @classmethod
    def choices(cls, _: str) -> tuple[str, ...]:
        return COUNTRIES

    @property
    def params(self) -> Mapping[str, Any]:
        return {"country": self.country}

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.postal_code({value}, {constant_or_hole(self.country)}))"

    def breaks(self, value: str) -> bool:
        return not postal_code(value, self.country)

    def form(self, value: str, scope: Scope) -> str:
        return value if self.country is None else f"dq.postal_form({value}, {constant_or_hole(self.country)})"

    def formed(self, value: str) -> str:
        return postal_form(value, self.country)

    @classmethod
    def expand(cls, value: Any) -> Any:
        return {} if value is True else super().expand(value)
