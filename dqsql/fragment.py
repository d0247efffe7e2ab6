"""SQL fragments over a row whose columns are still to be named.

One fragment becomes the write predicate (`"mobile"` inside a CHECK's function), the trigger's comparison
(`new."mobile"`, `old."mobile"`), the violation query and the metric (`t."mobile"`). That the forms of a
rule agree follows from there being one text. Only a fragment about a change reads two rows: the one that is written,
and the one as it `was`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Control characters cannot occur in a fragment otherwise: names.literal escapes them.
_OPEN, _CLOSE, _WAS = "\x01", "\x02", "\x03"
_COLUMN = re.compile(f"([{_OPEN}{_WAS}])([^{_OPEN}{_CLOSE}{_WAS}]*){_CLOSE}")

TRUE = "true"
FALSE = "false"


def column(name: str) -> str:
    """The fragment that is the value of column `name`."""
    return f"{_OPEN}{name}{_CLOSE}"


def columns(*fragments: str) -> frozenset[str]:
    """Names of the columns that `fragments` read."""
    return frozenset(name for fragment in fragments for _, name in _COLUMN.findall(fragment))


def was(fragment: str) -> str:
    """`fragment` over the row as it was before the change."""
    return fragment.replace(_OPEN, _WAS)


def render(fragment: str, reference: Callable[[str], str], before: Callable[[str], str] | None = None) -> str:
    """`fragment` as SQL text, each column written by `reference`, those of the row as it `was` by `before`.

    Raises ValueError for a fragment about a change where `before` is not given.
    """

    def written(match: re.Match[str]) -> str:
        if match[1] == _OPEN:
            return reference(match[2])
        if before is None:
            raise ValueError("a fragment about a change is rendered over one row")
        return before(match[2])

    return _COLUMN.sub(written, fragment)


def both(first: str, second: str) -> str:
    """The fragment that is true where both are; `TRUE` leaves the other as it is."""
    if TRUE in (first, second):
        return second if first == TRUE else first
    return f"({first} and {second})"


def either(*fragments: str) -> str:
    """The fragment that is true where at least one is; none at all is `FALSE`."""
    distinct = tuple(dict.fromkeys(fragments))
    if TRUE in distinct:
        return TRUE
    if len(distinct) == 1:
        return distinct[0]
    return f"({' or '.join(distinct)})" if distinct else FALSE
