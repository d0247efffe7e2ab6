"""`tax_number`: a tax number of a company, with its check digits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator

from dqsql.assertion import Hole, Scope, ValueRule, constant_or_hole
from dqsql.judges.tax_number import COUNTRIES, tax_number


class TaxNumber(ValueRule):
    """The value is a tax number of a company, with its check digits.

    Example: `vat: {tax_number: DE}`.
    """

    kind = code = "tax_number"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} is no valid tax number", "zh": "{field}不是有效的税号"}
    short = "country"
    parameters = ("country",)

    country: str | None = Field(
        default=None,
        description="The country that issued it; left out: by the number's own prefix (ISO 3166-1 alpha-2).",
    )

    @field_validator("country")
    @classmethod
    def _known(cls, country: str | None) -> str | None:
        if country is not None and not isinstance(country, Hole) and country not in COUNTRIES:
            raise ValueError(f"tax_number knows no country {country!r}; it knows {', '.join(COUNTRIES)}")
        return country

    @classmethod
    def choices(cls, _: str) -> tuple[str, ...]:
        return COUNTRIES

    @property
    def params(self) -> Mapping[str, Any]:
        return {"country": self.country}

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.tax_number({value}, {constant_or_hole(self.country)}))"

    def breaks(self, value: str) -> bool:
        return not tax_number(value, self.country)

    @classmethod
    def expand(cls, value: Any) -> Any:
        return {} if value is True else super().expand(value)
