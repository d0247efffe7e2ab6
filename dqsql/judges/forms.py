"""Standard forms of texts that need more than one expression: the twins of `sql/runtime/09_forms.sql`."""

from __future__ import annotations

import re
import unicodedata

# Every Unicode white space (White_Space=yes), format and filler character that prints as nothing, and the
# control characters. sql/runtime/02_is_blank.sql holds the same set; a test compares them.
_BLANK_RANGES = (
    (0x01, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x061C, 0x061C), (0x115F, 0x1160), (0x1680, 0x1680),
    (0x180E, 0x180E), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x2800, 0x2800),
    (0x3000, 0x3000), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
)  # fmt: skip
BLANKS = "".join(chr(code) for low, high in _BLANK_RANGES for code in range(low, high + 1))
BLANK_RUN = "[" + "".join(chr(low) + (f"-{chr(high)}" if high > low else "") for low, high in _BLANK_RANGES) + "]+"

# Han characters, kana and the ideographic iteration and closing marks: scripts that put no blanks between words.
_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_BESIDE = re.compile(f" *([{_UNSPACED}]) *")
_BRACKETS = str.maketrans("\u3010\u3011\u3014\u3015[]{}", "()()()()")
_UPPER = re.compile("[A-Z]+")


def fold(text: str) -> str:
    """`text` as placeholders are compared: NFKC, blanks cut off, ASCII letters lower-cased.

    The same as `dq.fold` in the database.
    """
    folded = unicodedata.normalize("NFKC", text.strip(BLANKS))
    return _UPPER.sub(lambda letters: letters.group().lower(), folded)


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
