"""What earlier revisions made, read back from their files: a downgrade makes again what an upgrade took away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import get_args

from dqsql.alembic.files import steps
from dqsql.plan.steps import Verb

_MARKER = re.compile(r""".*\\n?dqsql:(\{"spec": "\w+", .*?), "hash": "(\w+)\"""", re.DOTALL)
_NAME = r'"(?:[^"]|"")*"'
_COMMENTED = re.compile(rf"comment on \w+ (?P<target>{_NAME}\.{_NAME}) is ")
_ATTACHED = re.compile(rf"alter index (?P<whole>{_NAME}\.{_NAME}) attach partition (?P<part>{_NAME}\.{_NAME})")


@dataclass(frozen=True)
class Made:
    """The statements that made an object, and those that commented on it and its columns.

    What it may call or read was made before it: `place` counts what was.
    """

    creates: tuple[str, ...]
    comments: tuple[str, ...]
    place: int

    @property
    def target(self) -> str:
        """What the COMMENT calls it: schema and name, of what has these."""
        found = _COMMENTED.match(self.comments[0])
        return found["target"] if found else ""

    @property
    def statements(self) -> tuple[str, ...]:
        """What makes it again, comments and all."""
        return (*self.creates, *self.comments)


class History:
    """Every object that some revisions made, by its hash."""

    def __init__(self, files: Iterable[str]) -> None:
        self._made: dict[str, Made] = {}
        self._attached: list[tuple[str, str]] = []
        latest: dict[str, Made] = {}
        for text in files:
            for title, statements in steps(text, get_args(Verb)):
                if title.startswith("attach ") and (attached := _ATTACHED.match(statements[0])):
                    self._attached.append((attached["whole"], attached["part"]))
                place, found = _marked(statements)
                if found:
                    key, hash_ = found[1], found[2]
                    # Where only the words changed, the object is the one that was.
                    creates, comments = tuple(dropwhile(_prepares, statements[:place])), tuple(statements[place:])
                    if creates or key not in latest:
                        latest[key] = Made(creates, comments, len(self._made))
                    self._made[hash_] = replace(latest[key], comments=comments)

    def __contains__(self, hash_: str) -> bool:
        return hash_ in self._made

    def __getitem__(self, hash_: str) -> Made:
        return self._made[hash_]

    def parts(self, whole: Made) -> Iterator[tuple[Made, str]]:
        """The parts of a partitioned index, each with the statement that joins it, those that others join first."""
        by_target = {made.target: made for made in self._made.values()}
        members = {whole.target}
        for above, below in dict.fromkeys(self._attached):
            if above in members and below in by_target:
                members.add(below)
                yield by_target[below], f"alter index {above} attach partition {below}"


def _marked(statements: list[str]) -> tuple[int, re.Match[str] | None]:
    """The place of the COMMENT that says what an object is, and the marker in it."""
    for place, statement in enumerate(statements):
        if statement.startswith("comment on ") and (found := _MARKER.match(statement)):
            return place, found
    return 0, None


def _prepares(statement: str) -> bool:
    """Whether a statement takes away what was there before."""
    return not statement.startswith("create ") and not re.match(r"alter table \S.* add constraint ", statement)
