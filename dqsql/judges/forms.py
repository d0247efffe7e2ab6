"""Standard forms of texts that need more than one expression: the twins of `sql/runtime/09_forms.sql`."""

from __future__ import annotations

import re

# Han characters, kana and the ideographic iteration and closing marks: scripts that put no blanks between words.
_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_BESIDE = re.compile(f" *([{_UNSPACED}]) *")
_BRACKETS = str.maketrans("\u3010\u3011\u3014\u3015[]{}", "()()()()")
_UPPER = re.compile("[A-Z]+")


def tighten(value: str) -> str:
    """`value` without the spaces beside Chinese and Japanese characters and inside brackets, all brackets round.

    Blanks are taken for single spaces already, full-width brackets for NFKC's: step `squeeze` and `nfkc` see to that.
    """
    joined = _BESIDE.sub(r"\1", value.translate(_BRACKETS))
    return joined.replace("( ", "(").replace(" )", ")")


def lower_domain(value: str) -> str:
    """`value` with the ASCII letters after its first @ in lower case, and the ideographic full stop there as a dot."""
    local, at, domain = value.partition("@")
    return local + at + _UPPER.sub(lambda letters: letters.group().lower(), domain).replace("\u3002", ".")
