"""`iban`: an international bank account number."""

from __future__ import annotations

from dqsql.assertion import NumberRule, Scope
from dqsql.judges.iban import iban, iban_form


class Iban(NumberRule):
    """Country, length, structure and check digits of an IBAN fit (ISO 13616, SWIFT's registry).

    Example: `account: {normalize: [nfkc, remove_blanks, upper], iban: true}`.
    """

    kind = code = "iban"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {
        "en": "{field} has not the form of an IBAN: look at country and length",
        "zh": "{field}不符合 IBAN 的格式，请检查国家代码与位数",
    }

    def misshapen(self, value: str, scope: Scope) -> str:
        return f"(not dq.iban_form({value}))"

    def has_form(self, value: str) -> bool:
        return iban_form(value)

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.iban({value}))"

    def breaks(self, value: str) -> bool:
        return not iban(value)
