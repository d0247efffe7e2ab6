"""`legal_form`: a company's name ends in its legal form."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Hole, Scope, ValueRule
from dqsql.claims import Claim
from dqsql.judges.company import company_form


class LegalForm(ValueRule):
    """Where names are `registered` ones, a bare short form is refused: 上海示例科技 without 有限公司, Acme without Ltd.

    Example: `name: {legal_form: true}`, or `{standard: company_name, registered: true}`.
    """

    kind = code = "legal_form"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"registered": "given"}
    messages = {
        "en": "{field} must be the full registered name, with its legal form",
        "zh": "{field}须为登记的全称，包含有限公司等组织形式",
    }
    short = "registered"
    parameters = ("registered",)

    registered: bool = Field(default=False, description="Whether names are those of the register; else all pass.")

    def broken(self, value: str, scope: Scope) -> str:
        without = f"(dq.company_form({value}) is null)"
        if isinstance(self.registered, Hole):
            return f"({self.registered} and {without})"
        return without

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.registered:
            yield from super().claims(scope)

    def breaks(self, value: str) -> bool:
        return self.registered and company_form(value) is None
