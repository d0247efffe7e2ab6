"""The command `dqsql check-row`: a stream of rows in, the violations of each out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, TextIO

import psycopg
import typer

from dqsql import apply as applying
from dqsql.catalog import Catalog
from dqsql.check import NOT_JUDGED, Checker
from dqsql.errors import DatabaseError, DqsqlError, Violation
from dqsql.options import Language, SavedCatalog, SpecFile, conninfo, saved
from dqsql.output import put
from dqsql.spec import Loaded, load

# Of a line, and the object that it is.
_Check = Callable[[str, dict[str, Any]], list[dict[str, Any]]]


def check_row(
    spec: SpecFile,
    table: Annotated[str, typer.Argument(metavar="TABLE", help="A table of the spec.")],
    rows: Annotated[str, typer.Argument(metavar="FILE", help="Rows as JSON objects, one a line; - for stdin.")] = "-",
    catalog: SavedCatalog = None,
    dsn: Annotated[str | None, typer.Option("--dsn", help="Have dq.check_row in this database judge.")] = None,
    language: Annotated[Language, typer.Option(help="Language of the messages.")] = Language.en,
) -> None:
    """Say what rows would break, before they are written.

    One JSON object a line in, one JSON array of violations a line out. Without --dsn no database is asked: a rule that
    only the database can judge comes as an entry of code not_judged. Exit code 1 where a row has a violation.
    """
    loaded = load(spec)
    broken = False
    with _checker(loaded, table, saved(catalog), dsn, language) as check, _opened(rows) as lines:
        for number, line, row in _objects(lines):
            try:
                found = check(line, row)
            except DqsqlError as error:
                raise typer.BadParameter(f"line {number}: {error}", param_hint=rows) from error
            broken = broken or any(entry["code"] != NOT_JUDGED for entry in found)
            if not put(json.dumps(found, ensure_ascii=False, default=str) + "\n"):
                break
    raise typer.Exit(1 if broken else 0)


@contextmanager
def _checker(
    loaded: Loaded, table: str, catalog: Catalog | None, dsn: str | None, language: Language
) -> Iterator[_Check]:
    if dsn is None:
        checker = Checker(loaded, table, catalog=catalog, language=language.value)
        yield lambda _, row: [_entry(violation) for violation in checker.check(row)]
        return
    with applying.connect(conninfo(dsn)) as connection:
        name = Checker(loaded, table, catalog=applying.look(connection, loaded)).table.name
        connection.execute("select pg_catalog.set_config('dq.locale', %s, false)", (language.value,))

        def check(line: str, _: dict[str, Any]) -> list[dict[str, Any]]:
            try:
                found = connection.execute("select dq.check_row(%s::regclass, %s::jsonb)", (name.sql, line)).fetchone()
            except psycopg.errors.UndefinedColumn as error:
                raise DqsqlError(f"{error.diag.message_primary}. {error.diag.message_hint}") from error
            except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction) as error:
                raise DatabaseError("dq.check_row is not in the database; apply the spec first") from error
            entries: list[dict[str, Any]] = (found or ([],))[0]
            return [{key: entry.get(key) for key in _KEYS} for entry in entries]

        yield check


_KEYS = ("rule", "column", "code", "action", "params", "message")


def _entry(violation: Violation) -> dict[str, Any]:
    return {key: getattr(violation, key) for key in _KEYS}


@contextmanager
def _opened(rows: str) -> Iterator[TextIO]:
    if rows == "-":
        yield sys.stdin
        return
    try:
        with Path(rows).open(encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise typer.BadParameter(f"{rows}: {error.strerror}", param_hint="FILE") from error


def _objects(lines: TextIO) -> Iterator[tuple[int, str, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line, parse_float=Decimal, parse_constant=_refused)
        except ValueError as error:
            raise typer.BadParameter(f"line {number} is no JSON: {error}", param_hint="FILE") from error
        if not isinstance(row, dict):
            raise typer.BadParameter(f"line {number} is no JSON object", param_hint="FILE")
        yield number, line, row


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is none of its numbers; write it as a string")
