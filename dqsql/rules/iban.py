"""`iban`: an international bank account number."""

from __future__ import annotations

from dqsql.assertion import Scope, ValueRule
from dqsql.judges.iban import iban


class Iban(ValueRule):
    """Country, length, structure and check digits of an IBAN fit (ISO 13616, SWIFT's registry).

    Example: `account: {normalize: [nfkc, remove_blanks, upper], iban: true}`.
    """

    kind = code = "iban"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    messages = {"en": "{field} is no valid IBAN", "zh": "{field}不是有效的 IBAN"}

    def broken(self, value: str, scope: Scope) -> str:
        return f"(not dq.iban({value}))"

    def breaks(self, value: str) -> bool:
        return not iban(value)
