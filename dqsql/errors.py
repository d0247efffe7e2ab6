"""What dqsql raises, and how an application reads what the database raised.

`violations(exc)` is the application's side of enforcement: it turns the exception of a refused write
into typed `Violation` objects, whether it comes from psycopg or wrapped by SQLAlchemy, Django or another layer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import psycopg


class DqsqlError(Exception):
    """Base of everything that dqsql raises on purpose; its text is meant for a person."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in a spec, at a place that an editor can jump to (line and column count from 1)."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{hint}"


class SpecError(DqsqlError):
    """A spec that cannot be used; carries every problem found, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ExpressionError(DqsqlError):
    """An expression of a rule that is refused: what is wrong, and what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} {hint}".strip())


class DatabaseError(DqsqlError):
    """The database cannot do, or is not in a state for, what was asked."""


@dataclass(frozen=True)
class Violation:
    """One rule that a refused (or warned) row breaks.

    `code` is the stable kind of fault (`required`, `format`, `unique` …), `params` what the message was made
    of (limits, allowed values; never the row's own value), `message` is in the language the client asked for.
    """

    rule: str
    code: str
    message: str
    column: str | None = None
    table: str | None = None
    action: str = "reject"
    params: Mapping[str, Any] = field(default_factory=dict)


# PostgreSQL writes the columns of a duplicate key as "Key (a, b)=(…) already exists."; the frame
# `(…)=(` is the same in every lc_messages. An index's expression stands there in full.
_KEY_COLUMNS = re.compile(r"\((.*?)\)=\(", re.DOTALL)
_NOT_A_COLUMN = re.compile(
    r"E?'(?:[^'\\]|''|\\.)*'|::[a-z_ ]+|COLLATE \"[^\"]*\"|(?:[A-Za-z_]\w*\.)?(?:[A-Za-z_]\w*|\"[^\"]*\")(?=\()",
    re.DOTALL,
)
# PostgreSQL writes keywords in capitals, and in quotes what has capitals and is none.
_IDENTIFIER = re.compile(r"\b([^\W\dA-Z]\w*)|\"((?:[^\"]|\"\")+)\"")


def violations(exc: BaseException) -> list[Violation]:
    """The violations that `exc` stands for, empty when it is no refused write.

    Reads psycopg's diagnostics wherever they are in the chain of causes (SQLAlchemy's `.orig`, Django's
    `__cause__`). Duplicates and broken references, which PostgreSQL reports itself, become one `Violation`
    whose `rule` is the constraint's name.
    """
    for link in _chain(exc):
        diag = getattr(link, "diag", None)
        if isinstance(diag, psycopg.errors.Diagnostic):
            return from_diagnostic(diag)
    return []


def from_diagnostic(diag: psycopg.errors.Diagnostic) -> list[Violation]:
    """The violations in one server message; serves errors and, through a notice handler, warnings."""
    if diag.sqlstate in ("23514", "01000"):
        return _from_detail(diag)
    native = {"23502": "required", "23503": "references", "23505": "unique", "23514": "check"}
    if (code := native.get(diag.sqlstate or "")) is None:
        return []
    column = diag.column_name or _key_columns(diag.message_detail)
    return [
        Violation(
            rule=diag.constraint_name or code,
            code=code,
            message=diag.message_primary or "",
            column=column,
            table=diag.table_name,
        )
    ]


def _chain(exc: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    pending: list[Any] = [exc]
    while pending:
        link = pending.pop(0)
        if isinstance(link, BaseException) and id(link) not in seen:
            seen.add(id(link))
            yield link
            pending += [getattr(link, "orig", None), link.__cause__, link.__context__]


def _from_detail(diag: psycopg.errors.Diagnostic) -> list[Violation]:
    try:
        entries = json.loads(diag.message_detail or "")
        return [
            Violation(
                rule=entry["rule"],
                code=entry["code"],
                message=entry["message"],
                column=entry.get("column"),
                table=diag.table_name or entry.get("table"),
                action=entry.get("action", "reject"),
                params=entry.get("params") or {},
            )
            for entry in entries
        ]
    except (ValueError, TypeError, KeyError, AttributeError):
        if diag.sqlstate != "23514":
            return []
        return [
            Violation(
                rule=diag.constraint_name or "check",
                code="check",
                message=diag.message_primary or "",
                table=diag.table_name,
            )
        ]


def _key_columns(detail: str | None) -> str | None:
    """The columns of a key that PostgreSQL's DETAIL names, those inside an index's expressions too."""
    found = _KEY_COLUMNS.search(detail or "")
    if found is None:
        return None
    without = _NOT_A_COLUMN.sub("", found.group(1))
    names = [bare or quoted.replace('""', '"') for bare, quoted in _IDENTIFIER.findall(without)]
    return ", ".join(dict.fromkeys(names)) or None
