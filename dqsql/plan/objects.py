"""A database object that a spec compiles to, with the marker in its COMMENT that makes it known again.

The marker is the COMMENT's last line, `dqsql:{…}`. What is installed is read from it; nothing is registered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dqsql.names import Name, fingerprint, ident, literal
from dqsql.routine import form

Kind = Literal["table", "function", "trigger", "constraint", "view", "index"]


# The parts that everybody may call: what CHECKs and triggers call as who writes, and what applications ask.
OPEN = frozenset(
    (
        "check_function",
        "violations",
        "warnings",
        "others",
        "helper",
        "moved",
        "waivable",
        "check_row",
        "can_advance",
        "formed",
        "judged_rows",
        "completed",
    )
)


@dataclass(frozen=True)
class Object:
    """One object: `create` makes it (statements joined by `;`), `target` is what COMMENT and DROP call it.

    A `role` stands for one name: where the name holds a hash of the text, so does the role after a colon, and a
    new text is another object beside the old one. Functions, triggers and views are made by CREATE OR REPLACE.
    `shape` is what a view's replacement may not change; `rule` the rule that the object alone holds; `violation` what
    an error that PostgreSQL makes of the object stands for (dq.violations_of); `proving` the lock that a constraint's
    validation takes. `joins` is the statement that makes a partition's index part of that of the whole table; an index
    that `grows` gets its parts so, and is not sound before it has them all.
    """

    kind: Kind
    spec: str
    table: Name
    role: str
    target: str
    create: str
    comment: str
    lock: str = ""
    shape: str = ""
    rule: str = ""
    violation: Mapping[str, Any] | None = None
    column_comments: Mapping[str, str] | None = None
    proving: str = "SHARE UPDATE EXCLUSIVE"
    joins: str = ""
    grows: bool = False

    @property
    def hash(self) -> str:
        """Hash of all that makes the object what it is."""
        columns = json.dumps(self.column_comments, ensure_ascii=False) if self.column_comments else ""
        parts = [self.create, self.comment, columns, self.shape]
        if self.violation is not None:
            parts.append(json.dumps(self.violation, ensure_ascii=False))
        return fingerprint(*parts, length=16)

    @property
    def part(self) -> str:
        """What the object does for its table: the role without version and rule."""
        return self.role.partition(":")[0]

    @property
    def open(self) -> bool:
        """Whether everybody may call it."""
        return self.part in OPEN

    @property
    def key(self) -> tuple[str, str]:
        """What the object is known by, from one version to the next."""
        return (self.table.sql, self.role)

    @property
    def sql(self) -> str:
        """The statements that make the object and mark it."""
        return ";\n".join([self.create, *self.comments()]) + ";"

    def comments(self) -> list[str]:
        """COMMENT ON statements: for people, with the marker in the last line, and for a view's columns."""
        marker: dict[str, Any] = {
            "spec": self.spec,
            "table": self.table.sql,
            "role": self.role,
            "hash": self.hash,
        }
        if self.kind == "function":
            marker["form"] = form(self.create)
        if self.shape:
            marker["shape"] = fingerprint(self.shape)
        if self.violation is not None:
            # A text in the text: dq.marker knows markers by their form, and this has none of its own.
            marker["violation"] = json.dumps(self.violation, ensure_ascii=False)
        text = f"{self.comment}\ndqsql:{json.dumps(marker, ensure_ascii=False)}"
        statements = [f"comment on {self.kind} {self.target} is {literal(text)}"]
        for column, words in (self.column_comments or {}).items():
            name = self.target.split(" on ")[0]
            statements.append(f"comment on column {name}.{ident(column)} is {literal(words)}")
        return statements
