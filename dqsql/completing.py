"""The command `dqsql backfill complete`: values that reference tables know, proposed for the rows that lack them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated, Any, NamedTuple

import psycopg
import typer
from rich.progress import Progress

from dqsql import apply as applying
from dqsql import display
from dqsql.approving import not_allowed
from dqsql.errors import DatabaseError
from dqsql.gaps import Connection, steady
from dqsql.names import Name
from dqsql.options import Dsn, Format, Output, SpecFile, conninfo, talk, write_json
from dqsql.spec import load
from dqsql.spec.model import Spec

_PAGE = "docs/complete-from.md"
# Values of a batch at most: what one person looks through, and what is lost of a run that is broken off.
AT_ONCE = 1000


class Found(NamedTuple):
    """A value that a source knows of a row; None for one whose key several rows of the source have."""

    key: dict[str, Any]
    field: str
    stored: Any
    offered: Any
    candidates: int
    source: str
    reason: str


@dataclasses.dataclass
class Outcome:
    """What became of the values that one source knows of one field."""

    table: str
    field: str
    source: str
    proposed: int = 0
    several: int = 0
    refused: list[tuple[dict[str, Any], str]] = dataclasses.field(default_factory=list)


def complete(
    spec: SpecFile,
    only: Annotated[str | None, typer.Option("--table", help="Only this table of the spec; all when left out.")] = None,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Propose what the sources that the spec names (complete_from) know of rows that lack it, or say otherwise.

    Nothing is written before somebody else has approved it. What was proposed before, and what was rejected, is not
    proposed again: run it as often as you like. Exit code 1: a rule refused a value, or a key names several rows.
    """
    tables = _chosen(load(spec).spec, only)
    outcomes: list[Outcome] = []
    with applying.connect(conninfo(dsn)) as connection:
        steady(connection)
        with Progress(console=talk, transient=True) as bar:
            for table in tables:
                task = bar.add_task(f"Looking through {table}", total=None)
                found = _found(connection, table)
                bar.update(task, description=f"Proposing for {table}", total=len(found))
                outcomes += _propose(connection, table, found, lambda amount, at=task: bar.advance(at, amount))
    _tell(outcomes, output)
    raise typer.Exit(1 if any(outcome.refused or outcome.several for outcome in outcomes) else 0)


def _chosen(spec: Spec, only: str | None) -> list[Name]:
    completed = {
        text: Name.of(text, spec.db_schema)
        for text, table in spec.tables.items()
        if any(column.complete_from for column in table.columns.values())
    }
    chosen = [name for text, name in completed.items() if only in (None, text, name.name, str(name))]
    if not chosen:
        names = ", ".join(completed) or "none"
        raise typer.BadParameter(
            f"no field of such a table has complete_from; tables with fields that have: {names}", param_hint="--table"
        )
    return chosen


def _found(connection: Connection, table: Name) -> list[Found]:
    query = "select row_key, field, stored, offered, candidates, source, reason from dq.completions(%s::regclass)"
    try:
        rows = connection.execute(query, (table.sql,)).fetchall()
    except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction) as error:
        raise DatabaseError("dqsql is not installed in this database, or is older than this command") from error
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedObject) as error:
        raise DatabaseError(f"{error.diag.message_primary}; apply the spec first") from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise not_allowed(error, _PAGE) from error
    return [Found(*row) for row in rows]


def _propose(connection: Connection, table: Name, found: Sequence[Found], advance: Any) -> Iterator[Outcome]:
    """What became of the values of each field of a table, each batch in a transaction of its own."""
    outcomes: dict[tuple[str, str], Outcome] = {}

    def outcome(one: Found) -> Outcome:
        made = Outcome(str(table), one.field, one.source)
        return outcomes.setdefault((one.field, one.source), made)

    def batch_of(one: Found) -> tuple[str, str]:
        return one.source, one.reason

    for one in found:
        if one.candidates > 1:
            outcome(one).several += 1
            advance(1)
    offered = sorted((one for one in found if one.candidates == 1), key=batch_of)
    for (source, reason), group in groupby(offered, key=batch_of):
        listed = list(group)
        for start in range(0, len(listed), AT_ONCE):
            part = listed[start : start + AT_ONCE]
            for place, refused in _proposed(connection, table, part, reason, source):
                one = part[place - 1]
                if refused is None:
                    outcome(one).proposed += 1
                else:
                    told = "; ".join(dict.fromkeys(entry["message"] for entry in refused))
                    outcome(one).refused.append((one.key, told))
            advance(len(part))
    yield from sorted(outcomes.values(), key=lambda each: (each.field, each.source))


def _proposed(
    connection: Connection, table: Name, part: Sequence[Found], reason: str, source: str
) -> list[tuple[int, list[dict[str, Any]] | None]]:
    given = [{"key": f.key, "field": f.field, "stored": f.stored, "offered": f.offered} for f in part]
    try:
        return connection.execute(
            "select place, refused from dq.propose_completions(%s::regclass, %s::jsonb, %s, %s)",
            (table.sql, json.dumps(given), reason, source),
        ).fetchall()
    except psycopg.errors.InsufficientPrivilege as error:
        raise not_allowed(error, _PAGE) from error


def _tell(outcomes: Sequence[Outcome], output: Output) -> None:
    if output is Format.json:
        write_json(
            {
                "fields": [
                    {
                        "table": each.table,
                        "field": each.field,
                        "source": each.source,
                        "proposed": each.proposed,
                        "several": each.several,
                        "refused": [{"key": key, "why": why} for key, why in each.refused],
                    }
                    for each in outcomes
                ]
            }
        )
        return
    for each in outcomes:
        for key, why in each.refused:
            shown = ", ".join(str(part) for part in key.values())
            display.out.print(f"{each.table} {shown}, {each.field}: {why}", markup=False)
    for each in outcomes:
        parts = [f"{display.amount(each.proposed, 'value')} proposed"]
        parts += [f"{len(each.refused)} refused"] if each.refused else []
        several = f"{display.amount(each.several, 'row')} with a key that several rows there have"
        parts += [several] if each.several else []
        display.out.print(f"{each.table}.{each.field} from {each.source}: {', '.join(parts)}", markup=False)
    if not outcomes:
        talk.print("There is nothing new to propose.")
