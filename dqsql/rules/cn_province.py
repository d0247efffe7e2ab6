"""`cn_province`: a Chinese number begins with the code of a province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field

from dqsql.assertion import Hole, Scope, ValueRule, op
from dqsql.claims import Claim
from dqsql.names import literal

# GB/T 2260, first level.
_PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]"
# 83 stands on residence permits for Taiwan; behind a 9 on those for foreigners stands the province.
_PATTERN = f"^(?:{_PROVINCES}|83|9(?:{_PROVINCES}))"


class CnProvince(ValueRule):
    """The first two digits are the code of a Chinese province (GB/T 2260), as in a citizen id.

    Accepted too are 83 and a 9 before the province's code, of residence permits for people from Taiwan and for
    foreigners.

    Example: `id: {cn_province: true}`, or `{standard: cn_citizen_id, province: true}`.
    """

    kind = code = "cn_province"
    places = frozenset({"standard", "column"})
    default_dimension = "validity"
    tighter = {"province": "given"}
    messages = {
        "en": "{field} must begin with the code of a province",
        "zh": "{field}的前两位不是有效的省级行政区划代码",
    }
    short = "province"
    parameters = ("province",)

    province: bool = Field(
        default=False, description="Whether the first two digits must be a province's; else all pass."
    )

    def broken(self, value: str, scope: Scope) -> str:
        elsewhere = op(value, "!~", literal(_PATTERN))
        if isinstance(self.province, Hole):
            return f"({self.province} and {elsewhere})"
        return elsewhere

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.province:
            yield from super().claims(scope)

    def breaks(self, value: str) -> bool:
        return self.province and re.match(_PATTERN, value) is None
