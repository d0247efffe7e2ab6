"""Regular expressions that PostgreSQL and Python read alike.

A pattern is parsed and written anew, so that what reaches the database has one meaning: no back-references
(which take exponential time), no dialect, and `\\d`, `\\w`, `\\s` and `.` as explicit sets, because those of
PostgreSQL depend on the locale. Only the language that a pattern matches is kept; groups capture nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NoReturn

from dqsql.errors import ExpressionError
from dqsql.judges.forms import BLANKS

MAX_LENGTH = 1000
MAX_DEPTH = 50
# PostgreSQL's own limit of a counted repetition (DUPMAX).
MAX_REPEAT = 255
# Repetitions up to this often are cheap enough as they are, where a text's length does not say how many there are.
_FEW = 31
# And where it does: PostgreSQL makes a state for each character anew for every text.
_FEWER = 3
# Characters a match may run through once counted repetitions are written out; PostgreSQL copies its automaton
# for each of them, and needs seconds and then refuses ("too complex") beyond this order of magnitude.
MAX_STATES = 2000

_LAST = 0x10FFFF
_ANY = "[^\\n]"
_CLASSES = {
    "d": ((0x30, 0x39),),
    "w": ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)),
    "s": ((0x09, 0x0D), (0x20, 0x20)),
}
_CONTROLS = {"t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D}
_CONTROL_ESCAPES = {code: f"\\{letter}" for letter, code in _CONTROLS.items()}
_REFUSED_ESCAPES = {
    **dict.fromkeys("123456789", "a back-reference can take minutes on a short text; write the part again"),
    **dict.fromkeys("bBmMyY<>", "write out what may stand at the edge of the word"),
    **dict.fromkeys("AZz", "leave it out: a pattern is matched from the first character to the last; "
                           "in an expression use ^ and $"),
    **dict.fromkeys("pP", "name the characters: [A-Za-z] for Latin letters, [一-龥] for Chinese"),
    "x": "write the character itself or \\u with four hexadecimal digits",
}  # fmt: skip
_COUNT = re.compile(r"\{([0-9]+)(,?)([0-9]*)\}")


def first_unseen(text: str, allowed: str = " ") -> int | None:
    """The position from 0 of the first character that a reader would not see, `allowed` ones aside.

    Controls, format characters (bidirectional marks, zero-width), surrogates, blanks other than the space.
    """
    for position, character in enumerate(text):
        unseen = character in BLANKS or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        if unseen and character not in allowed:
            return position
    return None


@cache
def translate(pattern: str) -> str:
    """The PostgreSQL regular expression for texts that `pattern` matches as a whole: `^(?:…)$`.

    Raises ExpressionError, with the position from 1, for what lies outside the common subset.
    """
    return f"^(?:{_Parser(pattern).whole()[1]})$"


@cache
def translate_short(pattern: str) -> tuple[int, str] | None:
    """A length, and what serves instead of `translate` for texts of at most so many characters; None for no gain.

    As short a text repeats nothing often enough to reach a bound of {m,n}; and PostgreSQL, which copies the automaton
    for each repetition, matches {m,} ten times as fast.
    """
    bounds: list[int] = []
    _, body, _ = _Parser(pattern, bounds).whole()
    return (min(bounds), f"^(?:{body})$") if bounds else None


@cache
def translate_counted(pattern: str) -> tuple[int, int, str] | None:
    """The least and the most characters, and what serves instead of `translate` for texts that have so many.

    Where all but one of a pattern's parts have a fixed length, a text's length says how often that one is repeated:
    matched as `*` it costs a third. None where there is no such part, or nothing to gain.
    """
    parser = _Parser(pattern)
    parser.whole()
    counted = [part for part in parser.parts if part.times is not None and part.times[1] > _FEWER]
    if not counted:
        return None
    longest = max(counted, key=lambda part: part.times or (0, 0))
    atom, (low, high) = longest.atom, longest.times or (0, 0)
    fixed = _sum(part.width for part in parser.parts if part is not longest)
    if atom is None or atom.width is None or fixed is None:
        return None
    body = "".join(f"{atom.text}*" if part is longest else part.text for part in parser.parts)
    return fixed + low * atom.width, fixed + high * atom.width, f"^(?:{body})$"


@cache
def compile_python(pattern: str) -> re.Pattern[str]:
    """The Python pattern whose `search` accepts the same texts as `translate` does in PostgreSQL.

    Raises ExpressionError as `translate` does.
    """
    return re.compile(f"\\A(?:{_Parser(pattern).whole()[1]})\\Z")


@cache
def check_search(pattern: str) -> str:
    """The PostgreSQL regular expression for texts in which `pattern` is found, as the `~` operator has it.

    `^` and `$` may stand at the two ends. Raises ExpressionError as `translate` does.
    """
    start, body, end = _Parser(pattern).whole()
    return start + body + end


@cache
def compile_search(pattern: str) -> re.Pattern[str]:
    """The Python pattern whose `search` finds what `check_search` finds in PostgreSQL.

    Raises ExpressionError as `translate` does.
    """
    start, body, end = _Parser(pattern).whole()
    return re.compile(("\\A" if start else "") + body + ("\\Z" if end else ""))


@dataclass(frozen=True)
class _Part:
    """A part of a pattern as PostgreSQL reads it, the states that it needs, and how long a text is that it matches."""

    text: str
    states: int
    width: int | None  # characters; None where they are of different lengths
    atom: _Part | None = None
    times: tuple[int, int] | None = None  # how often `atom` is repeated, where that is bounded


def _sum(widths: Iterable[int | None]) -> int | None:
    """The width of parts in a row, None where that of one is."""
    found = list(widths)
    return None if None in found else sum(width for width in found if width is not None)


class _Parser:
    """Recursive descent over one pattern."""

    def __init__(self, pattern: str, left_out: list[int] | None = None) -> None:
        """`left_out`, where given, takes the upper bounds of repetitions that are high, which are written without."""
        self._text = pattern
        self._left_out = left_out
        self._at = 0
        self._depth = 0
        # Those of the whole pattern, where it is no choice.
        self.parts: tuple[_Part, ...] = ()

    def whole(self) -> tuple[str, str, str]:
        """The anchor at the start, the body, the anchor at the end."""
        if len(self._text) > MAX_LENGTH:
            self._refuse(
                f"the pattern has {len(self._text)} characters, more than {MAX_LENGTH}",
                "use one_of for a list of values, or split the rule",
                at=None,
            )
        if (unseen := first_unseen(self._text)) is not None:
            code = ord(self._text[unseen])
            self._refuse(
                f"invisible character U+{code:04X} in the pattern",
                f"write \\u{code:04x}, so that a reader sees it" if code <= 0xFFFF else "leave it out",
                at=unseen,
            )
        start = "^" if self._take("^") else ""
        if self._rest in ("", "$"):
            self._refuse("the pattern is empty", "say what a good value looks like: [0-9]{6}", at=None)
        body = self._alternatives().text
        if self._take(")"):
            self._refuse("this ) closes no group", "write \\) for the character", at=self._at - 1)
        end = "$" if self._take("$") else ""
        return start, body, end

    @property
    def _rest(self) -> str:
        return self._text[self._at :]

    @property
    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self, token: str) -> bool:
        found = self._text.startswith(token, self._at)
        self._at += len(token) * found
        return found

    def _refuse(self, problem: str, hint: str, at: int | None = -1) -> NoReturn:
        """Raises; `at` is a position from 0, -1 the current one, None the pattern as a whole."""
        place = self._at if at == -1 else at
        where = "" if place is None else f" at character {place + 1}"
        raise ExpressionError(f"pattern: {problem}{where}", hint)

    def _alternatives(self) -> _Part:
        branches: list[list[_Part]] = []
        while True:
            branches.append(self._branch())
            if not self._take("|"):
                break
        if self._depth == 0 and len(branches) == 1:
            self.parts = tuple(branches[0])
        widths = {_sum(part.width for part in branch) for branch in branches}
        return _Part(
            "|".join("".join(part.text for part in branch) for branch in branches),
            sum(part.states for branch in branches for part in branch),
            widths.pop() if len(widths) == 1 else None,
        )

    def _branch(self) -> list[_Part]:
        parts: list[_Part] = []
        while self._next not in ("", "|", ")") and self._rest != "$":
            parts.append(self._quantified())
        if not parts:
            self._refuse("an alternative is empty", "write (…)? for a part that may be left out")
        if sum(part.states for part in parts) > MAX_STATES:
            self._refuse(
                f"the repetitions amount to more than {MAX_STATES} characters",
                "match with + or *, and bound the length by a length rule",
                at=None,
            )
        return parts

    def _quantified(self) -> _Part:
        atom = self._atom()
        place = self._at
        counts: tuple[int, int] | None = None
        if self._next and self._next in "*+?":
            quantifier, times = self._next, 1
            counts = (0, 1) if quantifier == "?" else None
            self._at += 1
        elif self._next == "{":
            quantifier, times, counts = self._count()
        else:
            return atom
        if self._next and self._next in "*+?{":
            kind = {"?": "a lazy", "+": "a possessive"}.get(self._next, "a second")
            self._refuse(
                f"{kind} quantifier",
                "one quantifier says it all: which texts match does not depend on the order of trying; "
                "put (?: ) around a repetition to repeat it",
            )
        if atom.states * times > MAX_STATES:
            self._refuse(
                f"the repetitions amount to more than {MAX_STATES} characters",
                "match with + or *, and bound the length by a length rule",
                at=place,
            )
        fixed = atom.width is not None and counts is not None and counts[0] == counts[1]
        width = (atom.width or 0) * counts[0] if fixed and counts else None
        return _Part(atom.text + quantifier, atom.states * times, width, atom, counts)

    def _count(self) -> tuple[str, int, tuple[int, int] | None]:
        """The quantifier, the most states that it makes of one, and how often it repeats, where that is bounded."""
        found = _COUNT.match(self._text, self._at)
        if found is None:
            self._refuse("this { starts no repetition {m}, {m,} or {m,n}", "write \\{ for the character")
        low, comma, high = found.groups()
        bounds = [int(bound) for bound in (low, high) if bound and len(bound) < 10]
        if len(bounds) < bool(low) + bool(high) or max(bounds) > MAX_REPEAT:
            self._refuse(f"PostgreSQL repeats at most {MAX_REPEAT} times", "use + or *, and a length rule")
        if bounds != sorted(bounds):
            self._refuse(f"the repetition {found.group()} runs backwards", f"write {{{high},{low}}}")
        self._at = found.end()
        times = max(*bounds, 1) + bool(comma and not high)
        counts = (bounds[0], bounds[-1]) if high or not comma else None
        if self._left_out is not None and comma and high and bounds[-1] > _FEW:
            self._left_out.append(bounds.pop())
            high = ""
        bounds_text = ",".join(str(bound) for bound in bounds) + ("," if comma and not high else "")
        return f"{{{bounds_text}}}", times, counts

    def _atom(self) -> _Part:
        place, character = self._at, self._next
        match character:
            case "(":
                return self._group()
            case "[":
                return _Part(self._bracket(), 1, 1)
            case ".":
                self._at += 1
                return _Part(_ANY, 1, 1)
            case "\\":
                escaped = self._escape()
                return _Part(_set(escaped) if isinstance(escaped, tuple) else _literal(escaped, _SPECIAL), 1, 1)
            case "*" | "+" | "?":
                self._refuse(f"nothing to repeat before {character}", f"write \\{character} for the character")
            case "{" | "}" | "]":
                self._refuse(f"a {character} by itself", f"write \\{character} for the character")
            case "^" | "$":
                self._refuse(
                    f"{character} in the middle",
                    f"put it at the pattern's own end, around (?:…|…) for all alternatives; "
                    f"write \\{character} for the character",
                    at=place,
                )
        self._at += 1
        return _Part(_literal(ord(character), _SPECIAL), 1, 1)

    def _group(self) -> _Part:
        opened = self._at
        self._at += 1
        if self._take("?") and not self._take(":"):
            kind, hint = _group_kind(self._rest)
            self._refuse(kind, hint, at=opened)
        if self._rest.startswith("*"):
            self._refuse("nothing to repeat before *", "write \\* for the character")
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._refuse(f"groups nested deeper than {MAX_DEPTH}", "write the pattern flatter")
        body = self._alternatives()
        if not self._take(")"):
            if self._rest == "$":
                self._refuse("$ inside a group", "put it behind the last )")
            self._refuse("a group is not closed by )", "write \\( for the character", at=opened)
        self._depth -= 1
        return _Part(f"(?:{body.text})", body.states, body.width)

    def _escape(self) -> int | tuple[tuple[int, int], ...]:
        """The character's code, or the ranges of a class, that a backslash stands for."""
        place = self._at
        self._at += 1
        letter = self._next
        self._at += 1
        if letter.lower() in _CLASSES:
            ranges = _CLASSES[letter.lower()]
            return ranges if letter.islower() else _complement(ranges)
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter in ("u", "U"):
            return self._unicode(4 if letter == "u" else 8, place)
        if not letter:
            self._refuse("a \\ ends the pattern", "write \\\\ for the character", at=place)
        if not letter.isascii() or letter.isalnum():
            hint = _REFUSED_ESCAPES.get(letter, "write the character without the \\")
            self._refuse(f"\\{letter} is no escape that PostgreSQL and Python share", hint, at=place)
        return ord(letter)

    def _unicode(self, digits: int, place: int) -> int:
        found = re.compile(f"[0-9A-Fa-f]{{{digits}}}").match(self._text, self._at)
        code = int(found.group(), 16) if found else 0
        if found is None or not 0 < code <= _LAST or 0xD800 <= code <= 0xDFFF:
            self._refuse("this \\u names no character", "give it four hexadecimal digits: \\u4e00", at=place)
        self._at = found.end()
        return code

    def _bracket(self) -> str:
        opened = self._at
        self._at += 1
        negated = self._take("^")
        if self._next == "]":
            self._refuse("a bracket names no character", "write \\] for the character ]", at=opened)
        ranges: list[tuple[int, int]] = []
        while not self._take("]"):
            if not self._next:
                self._refuse("a bracket is not closed by ]", "write \\[ for the character", at=opened)
            if self._rest[:2] in ("[:", "[=", "[."):
                self._refuse(
                    f"{self._rest[:2]} is PostgreSQL's alone, and depends on the locale",
                    "name the characters: [0-9], [A-Za-z], or \\d, \\w, \\s",
                )
            ranges += self._member(first=not ranges)
        return _set(ranges, negated)

    def _member(self, first: bool) -> Iterable[tuple[int, int]]:
        place = self._at
        low = self._member_character()
        if not (self._next == "-" and self._rest[1:2] not in ("]", "")):
            if low == 0x2D and self._text[place] == "-" and not first and self._next != "]":
                self._refuse("a - between members of a bracket", "write \\- for the character", at=place)
            return low if isinstance(low, tuple) else ((low, low),)
        self._at += 1
        high = self._member_character()
        if isinstance(low, tuple) or isinstance(high, tuple):
            self._refuse("a range from or to a class", "write \\- for the character -", at=place)
        if low > high:
            range_ = self._text[place : self._at]
            self._refuse(f"the range {range_} runs backwards", "put the lower end first", at=place)
        return ((low, high),)

    def _member_character(self) -> int | tuple[tuple[int, int], ...]:
        if self._next == "\\":
            return self._escape()
        self._at += 1
        return ord(self._text[self._at - 1])


_SPECIAL = frozenset("\\^$.|?*+()[]{}")
# Beyond what a bracket needs, the doubled operators that Python reserves.
_SPECIAL_IN_SET = frozenset("\\^-[]&|~")


def _literal(code: int, special: frozenset[str]) -> str:
    character = chr(code)
    if code in _CONTROL_ESCAPES:
        return _CONTROL_ESCAPES[code]
    if character in special:
        return f"\\{character}"
    if first_unseen(character) is None and character.isprintable():
        return character
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _set(ranges: Iterable[tuple[int, int]], negated: bool = False) -> str:
    """The bracket of `ranges`, joined where they touch."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    if joined == [(1, _LAST)]:
        if negated:
            raise ExpressionError("pattern: a bracket that excludes every character", "say what may stand there")
    elif joined[0][0] == 1 and joined[-1][1] == _LAST:
        # The few characters that are left out read better, and PostgreSQL compiles them faster.
        joined, negated = list(_complement(joined)), not negated
    members = (
        _literal(low, _SPECIAL_IN_SET)
        + (("-" if high > low + 1 else "") + _literal(high, _SPECIAL_IN_SET) if high > low else "")
        for low, high in joined
    )
    return f"[{'^' if negated else ''}{''.join(members)}]"


def _complement(ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Every character from U+0001 that is in none of the sorted `ranges`."""
    starts = (1, *(high + 1 for _, high in ranges))
    ends = (*(low - 1 for low, _ in ranges), _LAST)
    return tuple((low, high) for low, high in zip(starts, ends, strict=True) if low <= high)


def _group_kind(rest: str) -> tuple[str, str]:
    if rest[:1] in ("=", "!") or rest[:2] in ("<=", "<!"):
        return "look-ahead and look-behind", "split the rule in two: one format, one check with !~"
    if rest[:1] in ("P", "<", "'"):
        return "a named group", "write (?:…): nothing reads the groups"
    return "an option inside the pattern", "write both cases, as in [Aa]; in an expression use ~*"
