"""Which field standard the values of a column follow, by dqsql's own judges."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from dqsql.judges.person import SURNAMES
from dqsql.verdict import Judge, judge

# Distinct values, or else rows, that are judged of a column: a telephone number takes 20 µs and more.
MOST_JUDGED = 1500
# Values that a column needs to have to be recognised by these alone.
FEWEST = 5
# Shares of valid values: from the first on a standard is suggested, from the second on it is mentioned.
SUGGESTED, MENTIONED = 0.9, 0.6

_PHONE = r"phone|tel(?:$|[^a-z])|telephone|mobile|cell|fax|电话|手机|座机|联系方式|传真"
# By standard: what the name of a column must have in it; None where the values say enough. The nearest first.
_NAMED: Mapping[str, str | None] = {
    "cn_citizen_id": None,
    "cn_credit_code": None,
    "iban": None,
    "lei": None,
    "email": None,
    "url": None,
    "cn_mobile": None,
    "cn_landline": _PHONE,
    "phone": _PHONE,
    "iso_date": None,
    "bank_card": r"card|银行卡|卡号",
    "vat": r"\bvat|_vat|vat_|tax|税号",
    "postal_code": r"zip|post|邮编|邮政",
    "country": r"country|nation|国家|国别",
    "currency": r"currency|币种|货币",
    "language": r"lang|语言|语种",
    "company_name": r"company|customer|account|supplier|vendor|org|firm|party|公司|企业|客户|单位|供应商",
    "person_name": r"^name$|first_?name|last_?name|full_?name|person|contact|agent|manager|sales_?rep|姓名|联系人|经理",
}
_REGIONS = ("CN", "US", "GB", "DE", "FR", "JP", "IN")
# What a person writes where only a name, a number or an address can stand.
_PERSONAL = (
    r"name|mail|phone|mobile|tel(?:$|[^a-z])|address|agent|manager|contact|person|owner|user|author|assignee|rep$"
    r"|birth|passport|licen[cs]e|salary|diagnos|religio|姓名|名称|联系|经理|负责人|地址|生日|身份证|手机|电话|邮箱"
)
# What a name of a column says of values that are words of the business, not of persons.
_HARMLESS = (
    r"stage|status|state$|type|kind|level|category|class|sector|industry|segment|region|country|priority|channel|source"
    r"|currency|unit$|gender|language|状态|类型|类别|级别|等级|阶段|渠道|来源|地区|区域|行业|部门|单位$|币种"
)
_CAPITALISED = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_HAN_NAME = re.compile("[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,4}·[\u4e00-\u9fff]{1,8}")


@dataclass(frozen=True)
class Match:
    """A standard that values follow: rows judged, rows valid once in standard form, rows that break it as they are."""

    standard: str
    params: Mapping[str, Any]
    judged: int
    valid: int
    broken: int

    @property
    def share(self) -> float:
        """Valid rows among those judged, 0 to 1."""
        return self.valid / self.judged


def recognised(name: str, comment: str | None, values: Counter[str]) -> Match | None:
    """The standard that most values of a column follow; None where none is followed by MENTIONED of them."""
    if len(values) < FEWEST:
        return None
    most = dict(_drawn(values).most_common())
    best: Match | None = None
    for standard, params in _candidates(f"{name} {comment or ''}".lower()):
        found = _judged(standard, params, most)
        if found is not None and (best is None or found.share > best.share + 0.02):
            best = found
    return best if best is not None and best.share >= MENTIONED else None


def _drawn(values: Counter[str]) -> Counter[str]:
    """All values, or where they are too many those of rows at even distances: what is frequent counts for no more."""
    if len(values) <= MOST_JUDGED:
        return values
    ends = list(accumulate(values.values()))
    places = (step * values.total() // MOST_JUDGED for step in range(MOST_JUDGED))
    names = list(values)
    return Counter(names[bisect_right(ends, place)] for place in places)


def _candidates(named: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for standard, pattern in _NAMED.items():
        if pattern is None or re.search(pattern, named):
            yield standard, {}
            if standard == "phone":
                yield from ((standard, {"region": region}) for region in _REGIONS)


def _judged(standard: str, params: Mapping[str, Any], values: Mapping[str, int]) -> Match | None:
    judging = _judge(standard, tuple(params.items()))
    few = dict(list(values.items())[:50])
    # Most standards are not a column's: fifty values tell.
    for amount in (few, values):
        verdicts = [(judging.explain(value), rows) for value, rows in amount.items()]
        judged = sum(rows for verdict, rows in verdicts if not verdict.missing)
        valid = sum(rows for verdict, rows in verdicts if verdict.valid)
        # A word that stands in many rows, "none" or 12345, must not hide what the others are.
        differing = sum(verdict.valid for verdict, _ in verdicts) / len(verdicts)
        if not judged or max(valid / judged, differing) < MENTIONED - 0.2:
            return None
    broken = sum(rows for value, rows in values.items() if not judging.keeps(value))
    return Match(standard, params, judged, valid, broken)


@cache
def _judge(standard: str, params: tuple[tuple[str, Any], ...]) -> Judge:
    return judge(standard, dict(params))


def normal(match: Match, value: str) -> str:
    """The standard form of `value`, which says something."""
    return _judge(match.standard, tuple(match.params.items())).explain(value).normalized or value


def personal(name: str, comment: str | None, values: Counter[str]) -> bool:
    """Whether values may be about persons: names, numbers and addresses are never written into a file.

    Errs on that side: a column that a person would call harmless is only not listed.
    """
    if re.search(_PERSONAL, f"{name} {comment or ''}".lower()):
        return True
    if re.search(_HARMLESS, name.lower()):
        return any("@" in value or sum(map(str.isdigit, value)) >= 5 for value in values)
    looks = sum(rows for value, rows in values.items() if _personal(value))
    return looks > 0.3 * values.total()


def _personal(value: str) -> bool:
    words = _CAPITALISED.fullmatch(value) and all(word[0].isupper() for word in value.split(" "))
    digits = sum(character.isdigit() for character in value)
    han = _HAN_NAME.fullmatch(value) and value[0] in SURNAMES
    return "@" in value or digits >= 5 or bool(words) or bool(han)
