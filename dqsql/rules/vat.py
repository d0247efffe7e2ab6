"""`vat`: a business's VAT number or other tax number, with its check digits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator

from dqsql.assertion import NumberRule, Scope, constant_or_hole, one_of_choices
from dqsql.judges.vat import COUNTRIES, vat, vat_form


class Vat(NumberRule):
    """The value is a business's VAT number, or other tax number where there is no VAT, with its check digits.

    Example: `vat: {vat: DE}`.
    """

    kind = code = "vat"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {
        "en": "{field} has not the form of a VAT number of its country: look at prefix and length",
        "zh": "{field}不符合所在国税号的格式，请检查国家前缀与位数",
    }
    short = "country"
    parameters = ("country",)

    country: str | None = Field(
        default=None,
        description="The country that issued it; left out: by the number's own prefix (ISO 3166-1 alpha-2).",
    )

    @field_validator("country")
    @classmethod
    def _known(cls, country: str | None) -> str | None:
        return one_of_choices(country, COUNTRIES, "country of vat")

    @classmethod
    def choices(cls, _: str) -> tuple[str, ...]:
        return COUNTRIES

    @property
    def params(self) -> Mapping[str, Any]:
        return {"country": self.country}

    def misshapen(self, value: str, scope: Scope) -> str:
        return f"(not dq.vat_form({value}, {constant_or_hole(self.country)}))"

    def has_form(self, value: str) -> bool:
        return vat_form(value, self.country)

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.vat({value}, {constant_or_hole(self.country)}))"

    def breaks(self, value: str) -> bool:
        return not vat(value, self.country)

    @classmethod
    def expand(cls, value: Any) -> Any:
        return {} if value is True else super().expand(value)
