"""Fragments of SQL as trees: the small language that the compiler writes, and nothing beyond it.

A tree is a tuple, its first member says of what kind: ("column", name), ("string", text), ("number", text),
("null",), ("bool", value), ("and", trees), ("or", trees), ("not", tree), ("is", tree, value, negated),
("op", operator, left, right), ("sign", tree), ("any" or "all", operator, left, array), ("call", name, trees),
("cast", tree, type, modifiers), ("letters", tree, type: cast to it, and compared letter by letter),
("case", ((when, then), …), otherwise), ("extract", field, tree), ("array", trees).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

Tree: TypeAlias = tuple[Any, ...]

_TOKEN = re.compile(
    r"""\s*(?:
      \x01(?P<column>[^\x02]*)\x02
    | (?P<string>E?'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*')
    | (?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?)
    | (?i:operator)\(pg_catalog\.(?P<operator>[^()\s]+)\)
    | (?P<word>(?:\w+|"(?:[^"]|"")+")(?:\.(?:\w+|"(?:[^"]|"")+"))*)
    | (?P<symbol>::|[(),\[\]-])
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t"}


class NotJudgedError(Exception):
    """What cannot be decided without the database; its text says why."""


@cache
def parse(fragment: str) -> Tree:
    """The tree of `fragment`; raises NotJudgedError where it holds what is not in this language."""
    parser = _Parser(fragment)
    tree = parser.alternatives()
    if parser.kind:
        raise NotJudgedError("the database alone reads it")
    return tree


class _Parser:
    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self.kind, self._value = "", ""
        self._next()

    def _next(self) -> str:
        """The present token's text; goes on to the next one."""
        present = self._value
        if not self._text[self._at :].strip():
            self.kind = self._value = ""
            return present
        found = _TOKEN.match(self._text, self._at)
        if found is None or found.lastgroup is None:
            raise NotJudgedError("the database alone reads it")
        self._at, self.kind = found.end(), found.lastgroup
        self._value = found[found.lastgroup]
        return present

    def _take(self, *words: str) -> bool:
        """Whether the next tokens are `words` (keywords or symbols); goes past the first one if so."""
        if self.kind in ("word", "symbol") and self._value.lower() in words:
            self._next()
            return True
        return False

    def _expect(self, word: str) -> None:
        if not self._take(word):
            raise NotJudgedError("the database alone reads it")

    def alternatives(self) -> Tree:
        parts = [self._conjunction()]
        while self._take("or"):
            parts.append(self._conjunction())
        return parts[0] if len(parts) == 1 else ("or", tuple(parts))

    def _conjunction(self) -> Tree:
        parts = [self._negation()]
        while self._take("and"):
            parts.append(self._negation())
        return parts[0] if len(parts) == 1 else ("and", tuple(parts))

    def _negation(self) -> Tree:
        return ("not", self._negation()) if self._take("not") else self._test()

    def _test(self) -> Tree:
        tree = self._operation()
        while self._take("is"):
            negated = self._take("not")
            value = self._next().lower()
            if value not in ("null", "true", "false"):
                raise NotJudgedError("the database alone reads it")
            tree = ("is", tree, {"null": None, "true": True, "false": False}[value], negated)
        return tree

    def _operation(self) -> Tree:
        tree = self._operand()
        while self.kind == "operator":
            operator = self._next()
            if self.kind == "word" and self._value.lower() in ("any", "all"):
                quantifier = self._next().lower()
                self._expect("(")
                tree = (quantifier, operator, tree, self.alternatives())
                self._expect(")")
            else:
                tree = ("op", operator, tree, self._operand())
        return tree

    def _operand(self) -> Tree:
        if (self.kind, self._value) in (("symbol", "-"), ("operator", "-")):
            self._next()
            return ("sign", self._operand())
        tree = self._primary()
        while self._take("::"):
            type_, modifiers = self._next(), []
            if self._take("["):
                self._expect("]")
                type_ += "[]"
            if self._take("("):
                modifiers.append(int(self._next()))
                while self._take(","):
                    modifiers.append(int(self._next()))
                self._expect(")")
            tree = ("cast", tree, type_, tuple(modifiers))
        if self._take("collate"):
            if self._next() != 'pg_catalog."C"' or tree[0] != "cast":
                raise NotJudgedError("the database alone reads it")
            # What the compiler makes of a column: see values.compared.
            tree = ("letters", tree[1], tree[2])
        return tree

    def _primary(self) -> Tree:
        kind = self.kind
        if kind == "symbol" and self._take("("):
            tree = self.alternatives()
            self._expect(")")
            return tree
        text = self._next()
        match kind:
            case "column" | "number":
                return (kind, text)
            case "string":
                return ("string", _string(text))
            case "word":
                return self._named(text)
        raise NotJudgedError("the database alone reads it")

    def _named(self, word: str) -> Tree:
        match word.lower():
            case "null":
                return ("null",)
            case "true" | "false":
                return ("bool", word.lower() == "true")
            case "case":
                return self._case()
            case "array":
                self._expect("[")
                return ("array", self._list("]"))
        self._expect("(")
        if word.lower() == "extract":
            field = self._next()
            self._expect("from")
            tree = ("extract", field, self.alternatives())
            self._expect(")")
            return tree
        self._take("variadic")
        return ("call", word.lower(), self._list(")"))

    def _case(self) -> Tree:
        branches, otherwise = [], ("null",)
        while self._take("when"):
            when = self.alternatives()
            self._expect("then")
            branches.append((when, self.alternatives()))
        if self._take("else"):
            otherwise = self.alternatives()
        self._expect("end")
        return ("case", tuple(branches), otherwise)

    def _list(self, end: str) -> tuple[Tree, ...]:
        if self._take(end):
            return ()
        trees = [self.alternatives()]
        while self._take(","):
            trees.append(self.alternatives())
        self._expect(end)
        return tuple(trees)


def _string(quoted: str) -> str:
    if not quoted.startswith("E"):
        return quoted[1:-1].replace("''", "'")
    return _ESCAPE.sub(_unescaped, quoted[2:-1].replace("''", "'"))


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _CONTROLS.get(found[3], found[3])
