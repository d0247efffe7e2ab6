"""What a value is: the type of a column, what counts as missing in it, how it is brought to standard form.

Everything here is a fragment of SQL that is immutable, independent of the locale and of the search_path,
so that it may stand in a CHECK, an index, a trigger and a view alike.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import takewhile
from typing import Literal, get_args

from dqsql.judges.dates import iso_date
from dqsql.judges.forms import (
    BLANK_RUN,
    BLANKS,
    LONGEST_PLACEHOLDER,
    bare,
    fold,
    lower_domain,
    lower_host,
    says_something,
    squeeze,
    tighten,
)
from dqsql.names import array, literal

Family = Literal["text", "number", "date", "boolean", "json", "array", "other"]
Scalar = str | int | float | bool
Step = Literal[
    "nfkc",
    "trim",
    "squeeze",
    "tighten",
    "remove_blanks",
    "compact",
    "upper",
    "lower",
    "lower_domain",
    "lower_host",
    "iso_date",
]

STEPS: tuple[Step, ...] = get_args(Step)

# Words that mean "nothing" in any text, whatever the field, as `bare` gives them; sql/runtime/04_is_missing.sql holds
# the same list. None that is a status (待确认, pending), an answer (否, no), a name (Nan, Blank) or a mark (TBC).
PLACEHOLDERS = (
    "无", "无无", "暂无", "没有", "暂没有", "未知", "不详", "不明", "待补充", "待补", "待定", "待填", "待填写",
    "空", "空白", "空值",
    "未填", "未填写", "没填", "未提供", "暂未提供", "未录入", "暂缺",
    "不适用", "无数据", "暂无数据", "无信息", "暂无信息", "无内容",
    "無", "暫無", "沒有", "不詳", "待補充", "未填寫", "不適用",
    "n/a", "n.a", "n / a", "n\\a", "na", "null", "none", "nil", "unknown", "tbd", "tba", "undefined", "unspecified",
    "not available", "not applicable", "not provided", "not specified", "not known", "no data", "to be determined",
    "to be confirmed", "to be advised",
)  # fmt: skip

_BLANKS = re.compile(BLANK_RUN)
_UPPER, _LOWER = re.compile("[A-Z]+"), re.compile("[a-z]+")
_ISO_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

_BITS = {"pg_catalog.int2": 15, "pg_catalog.int4": 31, "pg_catalog.int8": 63}


@dataclass(frozen=True)
class ColumnType:
    """A column's type: `sql` is schema-qualified without its modifier, domains resolved to their base.

    `equality`, put behind a text, makes it compare as the column does, where that is not letter by letter. `domain` is
    whether the column itself has a domain of this type.
    """

    sql: str
    family: Family
    equality: str = ""
    domain: bool = False
    # Whether it is only supposed, because there is no catalog to ask.
    assumed: bool = False

    @property
    def incomparable(self) -> bool:
        """Whether columns compare only by their base type: to a domain of an enum, PostgreSQL has no operator."""
        return self.domain and self.family == "other" and not self.sql.startswith("pg_catalog.")

    @property
    def shown(self) -> str:
        """The type as people know it."""
        return self.sql.removeprefix("pg_catalog.").replace('"', "")

    @property
    def whole(self) -> tuple[int, int] | None:
        """The least and the greatest that an integer type holds; None for any other type."""
        bits = _BITS.get(self.sql)
        return None if bits is None else (-(2**bits), 2**bits - 1)

    @property
    def has_infinity(self) -> bool:
        """Whether the type holds NaN or infinity, which slip through bounds."""
        return self.sql in _INFINITE

    @property
    def has_nan(self) -> bool:
        """Whether the type holds NaN, which is greater than every number in PostgreSQL."""
        return self.sql in ("pg_catalog.numeric", "pg_catalog.float4", "pg_catalog.float8")


def comparable(first: ColumnType, second: ColumnType) -> bool:
    """Whether PostgreSQL compares values of two types, and in every session alike.

    A timestamptz beside a date or a timestamp is read in the session's time zone.
    """
    if first.assumed or second.assumed:
        return True
    if first.sql == second.sql:
        return first.sql not in ("pg_catalog.json", "pg_catalog.xml")
    if first.family != second.family or first.family in ("array", "other", "json"):
        return False
    return not {first.sql, second.sql} & {"pg_catalog.timestamptz", "pg_catalog.money"}


def hashable(type_: ColumnType) -> bool:
    """Whether values of the type have a hash for sure, by which transactions about the same ones take turns."""
    if type_.sql == "pg_catalog.money":
        return False
    return type_.assumed or type_.sql == "pg_catalog.uuid" or type_.family in ("text", "number", "date", "boolean")


_INFINITE = {f"pg_catalog.{name}" for name in ("numeric", "float4", "float8", "date", "timestamp", "timestamptz")}


_GENERAL = frozenset(PLACEHOLDERS)


def says_nothing(text: str, placeholders: Collection[Scalar], kept: Collection[Scalar] = ()) -> bool:
    """Whether a text is missing, unless it is one of `kept`: what the fragment `missing` says in the database."""
    if not says_something(text):
        return fold(text) not in spared(kept, placeholders)
    general = len(text) <= LONGEST_PLACEHOLDER and bare(text) in _GENERAL
    folded = fold(text)
    own = folded in {fold(str(word)) for word in placeholders}
    return (general or own) and folded not in spared(kept, placeholders)


def spared(kept: Collection[Scalar], placeholders: Collection[Scalar]) -> frozenset[str]:
    """Those of the `kept` words, folded, that would count as missing."""
    return frozenset(fold(str(word)) for word in kept if fold(str(word)) and says_nothing(str(word), placeholders))


def missing(value: str, type_: ColumnType, placeholders: Sequence[Scalar], kept: Sequence[Scalar] = ()) -> str:
    """The fragment, never NULL, that is true where `value`, as `compared` gives it, says nothing.

    Text: NULL, nothing but blanks, invisible characters and signs such as - and ?, one of PLACEHOLDERS or of
    `placeholders`; but none of `kept`. JSON: also null, "", {} and []. Arrays: also empty or holding only NULL. Other
    types: NULL or one of `placeholders`.
    """
    match type_.family:
        case "text":
            own = sorted({fold(str(word)) for word in placeholders if not says_nothing(str(word), ())})
            others = f", {array(own)}" if own else ""
            nothing = f"dq.is_missing({value}{others})"
            if not (words := sorted(spared(kept, placeholders))):
                return nothing
            other = f"dq.fold({value}) OPERATOR(pg_catalog.<>) all ({array(words)})"
            return f"({nothing} and coalesce({other}, true))"
        case "json":
            return f"dq.is_missing({value}::pg_catalog.jsonb)"
        case "array":
            filled = f"pg_catalog.num_nonnulls(variadic {value})"
            return f"(coalesce({filled}, 0) OPERATOR(pg_catalog.=) 0)"
        case _:
            same = [
                f"{value} OPERATOR(pg_catalog.=) {constant(word, type_)}"
                for word in placeholders
                if not isinstance(word, str) or (type_.family == "date" and _is_day(word))
            ]
            if not same:
                return f"({value} is null)"
            return f"({value} is null or {' or '.join(same)})"


def _is_day(word: str) -> bool:
    if _ISO_DATE.fullmatch(word) is None:
        return False
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def constant(value: Scalar, type_: ColumnType) -> str:
    """`value` as a constant to compare a value of `type_` with."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if type_.sql == "pg_catalog.timestamptz" and _ISO_DATE.fullmatch(text):
        # In the session's own zone it would be another moment for another client.
        text = f"{text} 00:00:00+00"
    return f"{literal(text)}::{'pg_catalog.text' if type_.family == 'text' else type_.sql}"


def compared(stored: str, type_: ColumnType) -> str:
    """The fragment that is a stored value as rules and normal forms see it.

    A text of any kind (varchar, citext, a domain) is text under collation "C": the column's own collation may take
    letters for equal, refuse regular expressions, clash with that of another column, or change with the system's
    libraries, and Python knows none of them. Domains of other types are taken for their base type, which has
    the operators.
    """
    if type_.domain and type_.family in ("array", "other"):
        return f"({stored}::{type_.sql})"
    if type_.family != "text":
        return stored
    return f'({stored}::pg_catalog.text collate pg_catalog."C")'


# The inside of a bracket expression. With printable ASCII it is what nearly all values are made of.
_HAN = "\u4e00-\u9fff"
# By step: what it may change of printable ASCII and unified ideographs. Not `iso_date`, which reads these.
_CHANGED: Mapping[str, str] = {
    "nfkc": "",
    "trim": "",
    "squeeze": "",
    "tighten": "[]{}",
    "remove_blanks": "",
    "compact": "./-",
    "upper": string.ascii_lowercase,
    "lower": string.ascii_uppercase,
    "lower_domain": string.ascii_uppercase,
    "lower_host": string.ascii_uppercase,
}
_COMPACT = f"{BLANK_RUN[:-2]}./\u00b7\u2010-\u2015\u2212-]+"
# By step: the fragment around `{}`, a text that is not NULL.
_FORMS: Mapping[str, str] = {
    "nfkc": "pg_catalog.normalize({}, 'nfkc')",
    "trim": "dq.trim({})",
    "squeeze": "dq.squeeze({})",
    "tighten": "dq.tighten({})",
    # Not translate(): it compares every character with every blank.
    "remove_blanks": f"pg_catalog.regexp_replace({{}}, {literal(BLANK_RUN)}, '', 'g')",
    "compact": f"pg_catalog.regexp_replace({{}}, {literal(_COMPACT)}, '', 'g')",
    "upper": 'pg_catalog.upper({} collate pg_catalog."C")',
    "lower": 'pg_catalog.lower({} collate pg_catalog."C")',
    "lower_domain": "dq.lower_domain({})",
    "lower_host": "dq.lower_host({})",
    "iso_date": "dq.iso_date({})",
}
_FORMED: Mapping[str, Callable[[str], str]] = {
    "nfkc": lambda text: unicodedata.normalize("NFKC", text),
    "trim": lambda text: text.strip(BLANKS),
    "squeeze": squeeze,
    "tighten": tighten,
    "remove_blanks": lambda text: _BLANKS.sub("", text),
    "compact": lambda text: re.sub(_COMPACT, "", text),
    "upper": lambda text: _LOWER.sub(lambda letters: letters.group().upper(), text),
    "lower": lambda text: _UPPER.sub(lambda letters: letters.group().lower(), text),
    "lower_domain": lower_domain,
    "lower_host": lower_host,
    "iso_date": iso_date,
}


def normalized(value: str, step: str) -> str:
    """The fragment that does one step of the way to standard form to text `value`.

    `nfkc` unifies full-width and compatibility forms, `trim` cuts blanks off both ends, `squeeze` makes runs
    of blanks one space and takes out invisible characters that mean nothing where they stand, `remove_blanks` takes all
    blanks out, `tighten` those beside Chinese characters, and makes brackets of one kind, `compact` takes out hyphens,
    dots and slashes too, `lower_domain` lower-cases what follows the @, `iso_date` writes an unambiguous date as
    YYYY-MM-DD.
    """
    # Not str.format: the value is SQL text that may hold braces.
    return _FORMS[step].replace("{}", value)


def standard_form(value: str, steps: Sequence[str]) -> str:
    """The fragment that does `steps` of the way to standard form to text `value`."""
    glanced = list(takewhile(_CHANGED.__contains__, steps))
    form = reduce(normalized, glanced, value)
    if glanced:
        form = f"case when {glance(value, glanced)} then {form} else {value} end"
    return reduce(normalized, steps[len(glanced) :], form)


def glance(value: str, steps: Sequence[str]) -> str | None:
    """The fragment that is not true where `steps` change nothing of text `value`; None where that takes doing them.

    Nearly every value is in standard form already and can be told by its characters: 0.15 µs, where NFKC and three
    patterns take up to 10.
    """
    if not all(step in _CHANGED for step in steps):
        return None
    return f"{value} OPERATOR(pg_catalog.~) {literal(f'[^{_kept(steps)}]')}"


def _kept(steps: Sequence[str]) -> str:
    """The characters of which `steps` change no text, as the inside of a bracket expression."""
    changed = {character for step in steps for character in _CHANGED[step]}
    runs = re.findall("[^\n]+", "".join("\n" if c in changed else c for c in map(chr, range(0x21, 0x7F))))
    return "".join(f"{_bracketed(run[0])}-{_bracketed(run[-1])}" for run in runs) + _HAN


def _bracketed(character: str) -> str:
    return f"\\u{ord(character):04x}" if character in "[]^-\\" else character


def formed(text: str, step: str) -> str:
    """What `normalized` does, in Python."""
    return _FORMED[step](text)
