"""YAML 1.2 as plain Python values, each with its place in the file.

Only what a spec needs is let through: mappings with text keys, lists and scalars of the core schema. Whatever
would make a reader and the program see different things (aliases, merge keys, tags, hidden characters) or
cost time out of proportion (nesting, size) is refused, with line and column.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from dqsql.errors import DqsqlError, Problem, SpecError

MAX_BYTES = 1 << 20
MAX_DEPTH = 50
# Enough to mend a file by; a hostile one must not fill the screen.
MAX_PROBLEMS = 100
_MAX_DIGITS = 100

Position = tuple[int, int]

# Characters that change what a reader sees or that no reader sees: controls but tab and newline, line and
# paragraph separators, bidirectional marks, zero-width characters, surrogates, non-characters. The joiners
# U+200C and U+200D stay: scripts and emoji need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# YAML 1.2.2, 10.3.2: the core schema's tag resolution.
_NULL = re.compile(r"null|Null|NULL|~|")
_BOOL = re.compile(r"(?P<true>true|True|TRUE)|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_QUOTE_IT = "put the text in quotes"
_CLOSE_IT = "close it, or quote a text that starts with the bracket"
_ALIGN_IT = "start it in the same column as the lines that it belongs with"
# ruamel's words ("context: problem"), ours, what to do, and whether the place is where the context begins.
_FAULTS: tuple[tuple[str, str, str, bool], ...] = (
    (r"'\\t' that cannot start", "a tab at the start of a value or line", "indent with spaces", False),
    (r"character ['\"](.)['\"] that cannot start", r"a value cannot start with \1", _QUOTE_IT, False),
    (r"quoted scalar: .*(?:end of stream|separator)", "this quote is not closed", "add the closing quote", True),
    (r"unknown escape character '(.*)'$", r"\\\1 is no escape of YAML",
     "write the text in 'single quotes', where a backslash is a backslash", False),
    (r"expected escape sequence of (\d+)", r"this escape needs \1 hexadecimal digits", "complete it", False),
    (r"mapping values are not allowed", "a second `: ` in one value",
     "quote a text that holds `: `; if this line is a key, look at the line above", False),
    (r"sequence entries are not allowed", "a list entry where a value stands", _ALIGN_IT, False),
    (r"flow sequence: .*expected ',' or ']'", "this list has no comma or ] where one is due", _CLOSE_IT, True),
    (r"flow mapping: .*expected ',' or '}'", "this mapping has no comma or } where one is due", _CLOSE_IT, True),
    (r"expected the node content.*stream end", "the file ends inside a list or mapping", _CLOSE_IT, False),
    (r"expected the node content.*'(.+)'$", r"a \1 where a value is due", _QUOTE_IT, False),
    (r"expected ':'$", "this line has no `: ` after its key", "write `key: value`, or quote the text", True),
    (r"expected <block end>, but found '([]},])'", r"a \1 that closes or separates nothing", _QUOTE_IT, False),
    (r"expected <block end>|'<document start>'", "this line is out of line with those above", _ALIGN_IT, False),
    (r"scanning an (anchor|alias)", r"an \1 without a name", _QUOTE_IT, True),
    (r"(?:scanning|parsing) an? (?:tag|node): ", "a tag (!)", _QUOTE_IT, True),
    (r"block scalar: ", "a text block that starts with neither | nor > alone", _QUOTE_IT, True),
)  # fmt: skip


@dataclass(slots=True)
class _Node:
    """Where a value stands, and for a mapping or list where its keys and members stand."""

    at: Position
    keys: dict[str, Position] = field(default_factory=dict)
    members: dict[str | int, _Node] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """What a file says, and where it says it."""

    file: str
    value: Any
    root: _Node = field(repr=False)

    def position(self, path: Sequence[str | int], key: bool = False) -> Position:
        """Line and column, from 1, of the value at `path`, or of its `key`.

        Where `path` leads nowhere: of the deepest value (key) on the way. A number is passed over where the file has a
        single entry in place of a list.
        """
        node, place = self.root, self.root.at
        for step in path:
            if step not in node.members:
                if isinstance(step, int):
                    continue
                break
            place = node.members[step].at
            if key and isinstance(step, str):
                place = node.keys[step]
            node = node.members[step]
        return place

    def problem(self, path: Sequence[str | int], message: str, hint: str = "", key: bool = False) -> Problem:
        """A problem at `position(path, key)` of this document."""
        return Problem(self.file, *self.position(path, key), message, hint)


def read(path: Path) -> Document:
    """The document in file `path`.

    Raises DqsqlError where the file cannot be read, SpecError with every problem found where its text is bad.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this is no file name"
        raise DqsqlError(f"cannot read {str(path)!r}: {reason}") from error
    if len(content) > MAX_BYTES:
        raise _too_large(str(path))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = _line_column(before, len(before))
        hint = "save the file as UTF-8"
        raise SpecError([Problem(str(path), line, column, "this is not UTF-8", hint)]) from error
    return parse(text, str(path))


def parse(text: str, file: str) -> Document:
    """The document in `text`; `file` is the name that problems carry.

    Raises SpecError with every problem found; a fault in the syntax hides what follows it.
    """
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise _too_large(file)
    return _Reader(text.removeprefix("\ufeff").replace("\r\n", "\n"), file).document()


def _too_large(file: str) -> SpecError:
    limit = f"a spec has at most {MAX_BYTES >> 20} MiB"
    return SpecError([Problem(file, 1, 1, f"the file is too large: {limit}", "split it into several specs")])


def _line_column(text: str, index: int) -> Position:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; `key` waits for its value."""

    value: dict[str, Any] | list[Any]
    node: _Node
    key: str | None = None


class _FullError(Exception):
    """So many problems that the rest is not worth reading."""


class _Reader:
    """One pass over ruamel's events, with a stack of its own: depth costs no recursion."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.root: tuple[Any, _Node] | None = None

    def document(self) -> Document:
        try:
            self.hidden()
            self.directives()
            self.events()
        except _FullError:
            pass
        if self.root is None and not self.problems:
            hint = "a spec starts with `dqsql: 1`"
            self.problems.append(Problem(self.file, 1, 1, "the file is empty", hint))
        if self.problems or self.root is None:
            raise SpecError(self.problems)
        return Document(self.file, *self.root)

    def report(self, at: Position, message: str, hint: str = "") -> None:
        """Notes a problem; raises _FullError where there are enough."""
        self.problems.append(Problem(self.file, *at, message, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _FullError

    def hidden(self) -> None:
        """Reports hidden characters and blanks them out, so that reading goes on at the same columns."""
        for found in _HIDDEN.finditer(self.text):
            self.report(_line_column(self.text, found.start()), *_about_hidden(found.group()))
        self.text = _HIDDEN.sub(" ", self.text)

    def directives(self) -> None:
        """Reports directives other than `%YAML 1.2` and blanks them out."""
        lines = self.text.split("\n")
        for number, line in enumerate(lines):
            if line.startswith("%"):
                if not re.fullmatch(r"%YAML[ \t]+1\.2[ \t]*(?:[ \t]#.*)?", line):
                    self.report((number + 1, 1), "a directive that specs do not have", "leave the line out")
                    lines[number] = ""
            elif line.strip() and not line.lstrip().startswith("#"):
                break
        self.text = "\n".join(lines)

    def events(self) -> None:
        """Reads up to the end, the first fault in the syntax, or a place beyond which nothing is read."""
        at = (1, 1)
        try:
            for event in _events(self.text):
                at = _start(event)
                if isinstance(event, DocumentStartEvent) and self.root is not None:
                    self.report(at, "a second document in the file", "write one file for each spec")
                    return
                if isinstance(event, CollectionEndEvent):
                    self.open.pop()
                elif isinstance(event, NodeEvent):
                    if len(self.open) >= MAX_DEPTH and isinstance(event, MappingStartEvent | SequenceStartEvent):
                        self.report(at, f"nested deeper than {MAX_DEPTH}", "write it flatter")
                        return
                    self.node(event, at)
        except MarkedYAMLError as error:
            self.syntax(error, at)

    def syntax(self, error: MarkedYAMLError, at: Position) -> None:
        """Notes a fault in the syntax, in words that name what to change."""
        problem = re.sub(r"\('(.+)',\)", r"'\1'", " ".join((error.problem or "").split()))
        mark, message, hint, opened = error.problem_mark, f"not YAML: {problem}", "", False
        for pattern, ours, todo, opening in _FAULTS:
            if found := re.search(pattern, f"{error.context or ''}: {problem}"):
                message, hint, opened = found.expand(ours), todo, opening
                break
        if error.context_mark is not None and opened:
            mark = error.context_mark
        line, column = at if mark is None else (mark.line + 1, mark.column + 1)
        self.problems.append(Problem(self.file, line, column, message, hint))

    def node(self, event: NodeEvent, at: Position) -> None:
        """Adds the value that `event` is or begins to the innermost open mapping or list."""
        if isinstance(event, AliasEvent):
            self.report(at, "an alias (*)", "write the value out; what fields share belongs in a standard")
        elif event.anchor is not None:
            self.report(at, "an anchor (&)", "leave it out; what fields share belongs in a standard")
        if getattr(event, "tag", None) is not None:
            self.report(at, "a tag (!)", 'leave it out, or put a text that starts with ! in "quotes"')
        parent = self.open[-1] if self.open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            parent.key = self.key(event, at, parent)
            return
        if isinstance(event, ScalarEvent) and not event.value and not event.style and parent and parent.key:
            # An empty value begins where the next line does; what is empty is the key.
            at = parent.node.keys.get(parent.key, at)
        node = _Node(at)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            value: Any = {} if isinstance(event, MappingStartEvent) else []
            self.open.append(_Open(value, node))
        else:
            value = self.scalar(event, at) if isinstance(event, ScalarEvent) else None
        if parent is None:
            self.top(value, node)
        elif isinstance(parent.value, list):
            parent.node.members[len(parent.value)] = node
            parent.value.append(value)
        elif parent.key is not None:
            parent.node.members[parent.key] = node
            parent.value[parent.key] = value
            parent.key = None

    def top(self, value: Any, node: _Node) -> None:
        self.root = (value, node)
        hint = "a spec starts with `dqsql: 1`"
        if value is None and not self.problems:
            self.report(node.at, "the file is empty", hint)
        elif value is not None and not isinstance(value, dict):
            kind = "a list" if isinstance(value, list) else "a single value"
            self.report(node.at, f"the file must hold `key: value` lines, not {kind}", hint)

    def key(self, event: NodeEvent, at: Position, parent: _Open) -> str:
        """The text of a key. A key that is refused gets one that no other key has, so that reading goes on."""
        stand_in = f"\x00{at}"
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            self.report(at, "a mapping or list as a key", "a key is a text")
            # Whatever it holds is read into a place of its own.
            self.open.append(_Open({} if isinstance(event, MappingStartEvent) else [], _Node(at)))
            return stand_in
        if not isinstance(event, ScalarEvent):
            return stand_in
        value = self.scalar(event, at, key=True)
        if not isinstance(value, str):
            kind = "nothing" if value is None else "true or false" if isinstance(value, bool) else "a number"
            hint = f'put it in quotes: "{event.value}"' if event.value else "write a key before the colon"
            self.report(at, f"this key means {kind}, not a text", hint)
            return stand_in
        if not event.style and value == "<<":
            self.report(at, "a merge key (<<)", "write the keys out; what fields share belongs in a standard")
            return stand_in
        if (first := parent.node.keys.get(value)) is not None:
            line, column = first
            self.report(at, f"duplicate key {_short(value)}", f"the first is in line {line}, column {column}")
        else:
            parent.node.keys[value] = at
        return value

    def scalar(self, event: ScalarEvent, at: Position, key: bool = False) -> Any:
        """The value of a scalar by the core schema; quoted ones are texts."""
        text = str(event.value)
        if (hidden := _HIDDEN.search(text)) is not None:
            self.report(at, *_about_hidden(hidden.group()))
        if event.style or event.tag is not None:
            return text
        if _NULL.fullmatch(text):
            return None
        if truth := _BOOL.fullmatch(text):
            return truth["true"] is not None
        if _NOT_FINITE.fullmatch(text):
            if not key:
                self.report(at, f"{text} is no number to compare with", "leave a bound out where there is none")
            return 0
        if not _FLOAT.fullmatch(text) and not _INT.fullmatch(text):
            return text
        number = _number(text)
        if number is None and not key:
            self.report(at, "a number with more digits than can be kept", "shorten it, or quote it as a text")
        return number or 0


def _events(text: str) -> Iterator[Any]:
    # The pure parser: libyaml's reads YAML 1.1.
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError:
        raise
    except Exception as error:
        # ruamel lets a few faults through as they come: an escape beyond Unicode is an OverflowError.
        raise MarkedYAMLError(problem="an escape or a sign after this place means nothing") from error


def _start(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _number(text: str) -> int | float | None:
    """The number that `text` writes; None where Python could not hold it exactly."""
    if len(text) > _MAX_DIGITS:
        return None
    if _INT.fullmatch(text):
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return int(text, base)
    number = float(text)
    exact = math.isfinite(number) and Decimal(repr(number)) == Decimal(text)
    return number if exact else None


def _about_hidden(character: str) -> tuple[str, str]:
    if character in _BIDI:
        kind = "a character that turns the direction of text"
    else:
        kind = "a control character" if unicodedata.category(character) == "Cc" else "an invisible character"
    return f"{kind}, U+{ord(character):04X}", "leave it out; it is refused in escapes too"


def _short(key: str) -> str:
    return repr(key if len(key) <= 60 else key[:60] + "…")
