"""Frozen SQL files: how revisions of a user's Alembic project keep what they run, written and read back.

A file is SQL that psql runs as it stands. Its first line says what it is, as JSON; each block begins with a comment
that names it and says how to tell that it has been done; each step in it begins with one that says what it does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Way = Literal["up", "down"]

_TOKEN = re.compile(
    r"--[^\n]*\n?"
    r"|\bE'(?:[^'\\]|''|\\.)*'"
    r"|'(?:[^']|'')*'"
    r'|"(?:[^"]|"")*"'
    r"|(?<![\w$])(?P<tag>\$\w*\$).*?(?P=tag)"
    r"|/\*.*?\*/"
    r"|;|\w+|\s+|.",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK = re.compile(r"-- (?:transaction|alone):? .*?(?:; done when (?P<witness>\w+) is (?P<present>there|gone))?\n")
_HEAD = "-- dqsql: "
# What begins and ends a block, and is no part of a step.
_AROUND = re.compile(r"(?:begin|commit|rollback|set local)\b")


@dataclass(frozen=True)
class Block:
    """Statements that are committed together, or each by itself where the block has no `begin`.

    The block has been done when the object whose hash is `witness` is there, or gone if it is not to be `present`.
    """

    title: str
    statements: tuple[str, ...]
    witness: str = ""
    present: bool = True

    def done(self, hashes: frozenset[str]) -> bool:
        """Whether the database whose objects have these hashes has it behind it."""
        return bool(self.witness) and (self.witness in hashes) == self.present

    @property
    def transaction(self) -> bool:
        """Whether all of it is committed together."""
        return self.statements[0].startswith("begin")


def witnessed(title: str, witness: str, *, present: bool) -> str:
    """The comment that a block begins with."""
    done = f"; done when {witness} is {'there' if present else 'gone'}" if witness else ""
    return f"-- {title}{done}\n"


def head(facts: dict[str, Any]) -> str:
    """The first line of a file, which says what it is."""
    return f"{_HEAD}{json.dumps(facts, ensure_ascii=False)}\n"


def facts(text: str) -> dict[str, Any] | None:
    """What the first line of a file says; None where the file is none of ours."""
    line = text.partition("\n")[0]
    if not line.startswith(_HEAD):
        return None
    try:
        found = json.loads(line.removeprefix(_HEAD))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def statements(text: str) -> Iterator[tuple[str, str]]:
    """The statements of a text, each with the comments right before it; no semicolon at their ends."""
    comments, statement = "", ""
    for token in _TOKEN.finditer(text):
        part = token.group()
        if part == ";":
            yield comments, statement.strip()
            comments = statement = ""
        elif part.startswith("--") and not statement.strip():
            comments += part
        else:
            statement += part
    if statement.strip():
        yield comments, statement.strip()


def blocks(text: str) -> list[Block]:
    """The blocks of a file; what is before the first is one of its own."""
    found: list[tuple[str, str, bool, list[str]]] = [("", "", True, [])]
    for comments, statement in statements(text):
        if block := _BLOCK.search(comments):
            title = block.group().strip("- \n").partition("; done when ")[0]
            found.append((title, block["witness"] or "", block["present"] != "gone", []))
        found[-1][3].append(statement)
    return [Block(title, tuple(made), witness, present) for title, witness, present, made in found if made]


def steps(text: str, verbs: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The steps of a file: what each does, beginning with one of `verbs`, and its statements."""
    title = re.compile(rf"^-- ((?:{'|'.join(verbs)}) .*)$", re.MULTILINE)
    step: tuple[str, list[str]] | None = None
    for comments, statement in statements(text):
        if titles := title.findall(comments):
            if step:
                yield step
            step = (titles[-1], [])
        if step and not _AROUND.match(statement):
            step[1].append(statement)
    if step:
        yield step
