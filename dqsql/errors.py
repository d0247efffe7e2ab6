"""What dqsql raises, and how an application reads what the database raised.

`violations(exc)` is the application's side of enforcement: it turns the exception of a refused write
into typed `Violation` objects, whether it comes from psycopg or wrapped by SQLAlchemy, Django or another layer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

import psycopg
from psycopg.rows import tuple_row


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
    `value` is the column's value as text, cut to 200 characters, of rules that say `show_value`; None otherwise.
    """

    rule: str
    code: str
    message: str
    column: str | None = None
    table: str | None = None
    action: str = "reject"
    params: Mapping[str, Any] = field(default_factory=dict)
    value: str | None = None


# PostgreSQL writes the columns of a duplicate key as "Key (a, b)=(…) already exists."; the frame
# `(…)=(` is the same in every lc_messages. An index's expression stands there in full.
_KEY_COLUMNS = re.compile(r"\((.*?)\)=\(", re.DOTALL)
_NOT_A_COLUMN = re.compile(
    r"E?'(?:[^'\\]|''|\\.)*'|::[a-z_ ]+|COLLATE \"[^\"]*\"|(?:[A-Za-z_]\w*\.)?(?:[A-Za-z_]\w*|\"[^\"]*\")(?=\()",
    re.DOTALL,
)
# PostgreSQL writes keywords in capitals, and in quotes what has capitals and is none.
_IDENTIFIER = re.compile(r"\b([^\W\dA-Z]\w*)|\"((?:[^\"]|\"\")+)\"")


def violations(exc: BaseException, connection: Any = None) -> list[Violation]:
    """The violations that `exc` stands for, empty when it is no refused write.

    Reads psycopg's diagnostics wherever they are in the chain of causes (SQLAlchemy's `.orig`, Django's
    `__cause__`). What PostgreSQL reports itself (duplicates, broken references, CHECKs of `style: inline`) becomes one
    `Violation` whose `rule` is the constraint's name. With a `connection` (of psycopg, SQLAlchemy or Django, not in a
    failed transaction) one query asks for the rule behind it and its message.
    """
    for link in _chain(exc):
        diag = getattr(link, "diag", None)
        if isinstance(diag, psycopg.errors.Diagnostic):
            found = from_diagnostic(diag)
            ours = (diag.constraint_name or "").startswith("dq_")
            named = [violation.rule for violation in found] == [diag.constraint_name]
            return _looked_up(found, diag, connection) if ours and named and connection is not None else found
    return []


def from_diagnostic(diag: psycopg.errors.Diagnostic) -> list[Violation]:
    """The violations in one server message; serves errors and, through a notice handler, warnings."""
    if diag.sqlstate in ("23514", "01000"):
        return _from_detail(diag)
    native = {"23502": "required", "23503": "references", "23505": "unique", "23514": "check", "23P01": "exclusion"}
    if (code := native.get(diag.sqlstate or "")) is None:
        return []
    blamed = [diag.column_name] if diag.column_name else _key_columns(diag.message_detail)
    return [
        Violation(
            rule=diag.constraint_name or code,
            code=code,
            message=diag.message_primary or "",
            # As in an error of ours: several columns are no field of a form.
            column=blamed[0] if len(blamed) == 1 else None,
            table=diag.table_name,
            params={"columns": blamed} if len(blamed) > 1 else {},
        )
    ]


def _looked_up(found: list[Violation], diag: psycopg.errors.Diagnostic, connection: Any) -> list[Violation]:
    """`found` with what the COMMENT of the constraint or index says of it; as it is in a failed transaction."""
    plain = connection if hasattr(connection, "cursor") else connection.connection  # SQLAlchemy's has one inside
    options = {"row_factory": tuple_row} if isinstance(plain, psycopg.Connection) else {}
    try:
        with closing(plain.cursor(**options)) as cursor:
            cursor.execute(
                "select dq.violations_of(%s::text, %s::text)::text", (diag.schema_name, diag.constraint_name)
            )
            known = _entries(cursor.fetchone()[0], diag.table_name)
    except Exception as error:
        if any(isinstance(link, psycopg.errors.InFailedSqlTransaction) for link in _chain(error)):
            return found
        raise
    native = found[0]
    # A foreign key is broken from the other side too: there the row is good, and others refer to it.
    still_referred_to = native.code == "references" and any(v.column not in (None, native.column) for v in known)
    if still_referred_to:
        return [replace(native, rule=violation.rule) for violation in known]
    return known or found


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
        return _entries(diag.message_detail, diag.table_name)
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


def _entries(detail: str | None, table: str | None) -> list[Violation]:
    """The violations that a JSON array lists; raises where it is none."""
    return [
        Violation(
            rule=entry["rule"],
            code=entry["code"],
            message=entry["message"],
            column=entry.get("column"),
            table=table or entry.get("table"),
            action=entry.get("action", "reject"),
            params=entry.get("params") or {},
            value=entry.get("value"),
        )
        for entry in json.loads(detail or "")
    ]


def _key_columns(detail: str | None) -> list[str]:
    """The columns of a key that PostgreSQL's DETAIL names, those inside an index's expressions too."""
    found = _KEY_COLUMNS.search(detail or "")
    if found is None:
        return []
    without = _NOT_A_COLUMN.sub("", found.group(1))
    # What stands there unquoted and in capitals is a keyword of an expression.
    names = [bare or quoted.replace('""', '"') for bare, quoted in _IDENTIFIER.findall(without) if bare == bare.lower()]
    return list(dict.fromkeys(names))
