"""Standard forms of texts that need more than one expression: the twins of `sql/runtime/09_forms.sql`."""

from __future__ import annotations

import re
import unicodedata

Ranges = tuple[tuple[int, int], ...]


def _inside(*ranges: Ranges) -> str:
    """The inside of a regular expression's brackets, read alike by Python and PostgreSQL."""
    pairs = (pair for each in ranges for pair in each)
    return "".join(chr(low) + (f"-{chr(high)}" if high > low else "") for low, high in pairs)


# What prints as nothing, in four parts. sql/runtime/ holds the same sets; tests compare them with these, and with
# Unicode's White_Space, Cc, Cf and Default_Ignorable_Code_Point.
# White space, control characters, the blank of Braille and the fillers of Hangul.
_SPACES: Ranges = (
    (0x01, 0x20), (0x7F, 0xA0), (0x115F, 0x1160), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029),
    (0x202F, 0x202F), (0x205F, 0x205F), (0x2800, 0x2800), (0x3000, 0x3000), (0x3164, 0x3164), (0xFFA0, 0xFFA0),
)  # fmt: skip
# Of no width, and nothing to a stored value: soft hyphen, zero-width space, byte order mark, controls of direction.
_HIDDEN: Ranges = (
    (0xAD, 0xAD), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200B), (0x200E, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0xFEFF, 0xFEFF),
)  # fmt: skip
# Zero-width (non-)joiner: Persian, Indic scripts and families of emoji are written with it.
_JOINERS: Ranges = ((0x200C, 0x200D),)
# Change the character before them, also at the end of a name: variation selectors, tags of flags; and the rest.
_MODIFIERS: Ranges = (
    (0x034F, 0x034F), (0x17B4, 0x17B5), (0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xFFF0, 0xFFFB),
    (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_BLANK_RANGES = tuple(sorted((*_SPACES, *_HIDDEN, *_JOINERS)))
# What is cut off the ends of texts, and out of codes.
BLANKS = "".join(chr(code) for low, high in _BLANK_RANGES for code in range(low, high + 1))
BLANK_RUN = f"[{_inside(_BLANK_RANGES)}]+"
# A text is blank when it has none of these.
VISIBLE = f"[^{_inside(_BLANK_RANGES, _MODIFIERS)}]"
INVISIBLE_RUN = f"[{_inside(_HIDDEN, _JOINERS, _MODIFIERS)}]+"
SPACE_RUN, HIDDEN_RUN = f"[{_inside(_SPACES)}]+", f"[{_inside(_HIDDEN)}]+"
# A text of nothing but these, in any number, was typed to fill the field: -, ——, ???, /, ……, （）, "". Not < = , ; | $
# and +, which are values of their own somewhere.
FILLERS = "-_.?*/\\~？／＼．＿－＊～〜。｡、､…⋯‥·・･‐‑‒–—―−─━﹣'\"`‘’“”＇＂()[]{}（）［］｛｝「」『』【】"
# Without one of these it may be such a text.
TELLING = f"[^{_inside(_BLANK_RANGES, _MODIFIERS)}{re.escape(FILLERS)}]"
# What stands around a placeholder, after NFKC: (空), <null>, #N/A, 「无」, 暂无。
AROUND = BLANKS + "!\"#'()*,-./:;<>?[\\]^_`{|}~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜"
AROUND_RUN = f"[{re.escape(AROUND[len(BLANKS) :])}{_inside(_BLANK_RANGES)}]+"
# A longer text is no placeholder of every field.
LONGEST_PLACEHOLDER = 40
# Scripts and symbols that joiners join; not Latin and Han.
_JOINED = _inside(((0x0300, 0x1FFF), (0x2190, 0x27FF), (0x2900, 0x2E7F), (0xA000, 0xABFF), (0xFB1D, 0xFE0F)))
_JOINED += _inside(((0x10000, 0x1FFFF), (0xE0000, 0xE0FFF)))
JOINERS = f"[{_inside(_JOINERS)}]"
JOINER_RUN = f"(?<![{_JOINED}]){JOINERS}+|{JOINERS}+(?![{_JOINED}])"

# Han characters, kana and the ideographic iteration and closing marks: scripts that put no blanks between words.
_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_BESIDE = re.compile(f" *([{_UNSPACED}]) *")
_BRACKETS = str.maketrans("\u3010\u3011\u3014\u3015[]{}", "()()()()")
_UPPER = re.compile("[A-Z]+")
_SPACE, _HID, _INVISIBLE, _JOINER = map(re.compile, (SPACE_RUN, HIDDEN_RUN, INVISIBLE_RUN, JOINER_RUN))
_TELLING = re.compile(TELLING)
# Scripts whose letters have case and which domains are written in, composed as NFKC leaves them.
_CASED = (range(0x41, 0x5B), range(0xC0, 0x588), range(0x1E00, 0x1F00))
_LOWER_HOST = {0x3002: "."} | {
    code: chr(code).lower() for codes in _CASED for code in codes if len(chr(code).lower()) == 1
}
_WEB_ADDRESS = re.compile(
    "([A-Za-z][A-Za-z0-9+.-]*://)?([^/?#@ ]*@)?([^/?#@: ]+[.\u3002][^/?#@: ]+)((?::[0-9]*)?(?:[/?#].*)?)", re.DOTALL
)


def fold(text: str) -> str:
    """`text` as placeholders are compared: NFKC, without what is invisible, blanks cut off, ASCII letters lower-cased.

    The same as `dq.fold` in the database.
    """
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text).strip(BLANKS))
    return _UPPER.sub(lambda letters: letters.group().lower(), folded)


def bare(text: str) -> str:
    """`text` folded, without the brackets, quotes and other signs around it; the same as `dq.bare`."""
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _UPPER.sub(lambda letters: letters.group().lower(), folded).strip(AROUND)


def says_something(text: str) -> bool:
    """Whether `text` is more than blanks and signs that fill a field."""
    return _TELLING.search(text) is not None


def squeeze(value: str) -> str:
    """`value` with runs of blanks as one space, and without invisible characters that mean nothing where they stand."""
    spaced = _SPACE.sub(" ", _HID.sub("", value))
    return re.sub("  +", " ", _JOINER.sub("", spaced))


def tighten(value: str) -> str:
    """`value` without the spaces beside Chinese and Japanese characters and inside brackets, all brackets round.

    Blanks are taken for single spaces already, full-width brackets for NFKC's: step `squeeze` and `nfkc` see to that.
    """
    joined = _BESIDE.sub(r"\1", value.translate(_BRACKETS))
    return joined.replace("( ", "(").replace(" )", ")")


def lower_domain(value: str) -> str:
    """`value` with the domain after its first @ in lower case, and the ideographic full stop there as a dot.

    Case is that of Latin, Greek, Cyrillic and Armenian letters, as UTS #46 maps them before a domain is looked up.
    """
    local, at, domain = value.partition("@")
    return local + at + _lower_host(domain) if at else value


def lower_host(value: str) -> str:
    """A web address with its scheme and host in lower case (RFC 3986, 6.2.2.1); what is none stays as it is.

    User, path, query and fragment tell capitals apart.
    """
    found = _WEB_ADDRESS.fullmatch(value)
    if found is None:
        return value
    scheme, user, host, rest = (part or "" for part in found.groups())
    return scheme.lower() + user + _lower_host(host) + rest


def _lower_host(host: str) -> str:
    return host.translate(_LOWER_HOST)
