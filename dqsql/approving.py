"""Approving what somebody else proposed: the batch as it stands, the question, and the writes, many rows at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, NamedTuple

import psycopg
import typer
from psycopg.rows import class_row
from rich.progress import Progress

from dqsql import apply as applying
from dqsql import display
from dqsql.errors import DatabaseError
from dqsql.gaps import Connection
from dqsql.options import Dsn, Format, Output, Yes, agree, conninfo, talk, write_json

# Rows that are written in one transaction, and how few are tried one by one where that failed.
_AT_ONCE = 1000
_FEW = 8


class Proposal(NamedTuple):
    """A line of dq.proposals; `mine` where only somebody else's approval is still to come."""

    id: int
    row_key: dict[str, Any]
    field: str
    old_value: str | None
    new_value: str | None
    state: str
    hash: str
    proposed_by: str
    source: str
    approved_by: str | None
    mine: bool


class Outcome(NamedTuple):
    """The entries made, the values that wait for a second now, and those not written, each with the reason."""

    written: list[int]
    waiting: list[int]
    failed: list[tuple[int, str]]


def approve(
    batch: Annotated[int, typer.Argument(metavar="BATCH", help="Number of the batch, as `import` said.")],
    dsn: Dsn = None,
    yes: Yes = False,
    output: Output = Format.text,
) -> None:
    """Show what is open of a batch, and write it once that is agreed to; up to 1,000 rows at a time.

    Nobody approves what they proposed themselves; where the spec asks for two, what the first approves waits for the
    second. What fails stays open, is named, and stops nothing else; exit code 1.
    """
    with applying.connect(conninfo(dsn)) as connection:
        # The tables' own triggers may count on the path of the role that writes.
        connection.execute("reset search_path")
        undecided = open_of(connection, batch)
        rows = by_row(one for one in undecided if not one.mine)
        if output is Format.text:
            show(undecided)
        if not rows:
            others = " for you: the rest waits for somebody else's approval" if undecided else ""
            talk.print(f"Nothing of batch {batch} is open{others}.")
            raise typer.Exit
        agree(f"Approve {sum(map(len, rows))} values?", yes)
        outcome = write(connection, rows)
    tell(outcome, output)


def open_of(connection: Connection, batch: int) -> list[Proposal]:
    """What is undecided of a batch. Raises DatabaseError where there is no such batch, or it may not be read."""
    try:
        # What the rows hold now and what was proposed are of one moment.
        with connection.transaction():
            connection.execute("set transaction isolation level repeatable read")
            with connection.cursor(row_factory=class_row(Proposal)) as cursor:
                undecided = cursor.execute(
                    "select p.id, p.row_key, p.field, p.old_value, p.new_value, 'conflict' as state, p.hash,"
                    " p.proposed_by, p.source, p.approved_by, p.approvers operator(pg_catalog.>) 1"
                    " and coalesce(p.approved_by operator(pg_catalog.=) session_user, false) as mine"
                    " from dq.proposals as p where p.batch operator(pg_catalog.=) %s::bigint and p.decided_by is null"
                    " order by p.id",
                    (batch,),
                ).fetchall()
            same = {number for (number,) in connection.execute("select dq.still_open(%s::bigint)", (batch,))}
            seen = (
                undecided
                or connection.execute(
                    "select from dq.proposals as p where p.batch operator(pg_catalog.=) %s::bigint limit 1", (batch,)
                ).fetchall()
            )
    except psycopg.errors.InsufficientPrivilege as error:
        raise not_allowed(error) from error
    if not seen:
        raise DatabaseError(f"there is no batch {batch}, or you may see none of its rows; see dq.backfill_progress")
    return [one._replace(state="open") if one.id in same else one for one in undecided]


def show(proposals: Sequence[Proposal]) -> None:
    """Lists proposals; who approved them first, where somebody did."""
    halfway = any(one.approved_by for one in proposals)
    headings = ("proposal", "key", "field", "from", "to", "state", "by", "source", *["approved by"] * halfway)
    rows = []
    for one in proposals:
        key = ", ".join(str(part) for part in one.row_key.values())
        cells = (str(one.id), key, one.field, one.old_value, one.new_value, one.state, one.proposed_by, one.source)
        rows.append([cell or "-" for cell in (*cells, *[one.approved_by] * halfway)])
    if rows:
        display.rows(headings, rows)


def tell(outcome: Outcome, output: Format) -> None:
    """Says what came of it; exit code 1 where something failed."""
    written, waiting, failed = outcome
    if output is Format.json:
        told = [{"proposal": number, "why": why} for number, why in failed]
        write_json({"written": written, "waiting": waiting, "failed": told})
    else:
        for number, why in failed:
            display.out.print(f"proposal {number}: {why.removeprefix(f'proposal {number}: ')}", markup=False)
        halfway = f"{len(waiting)} wait for a second approval, " if waiting else ""
        talk.print(f"{display.amount(len(written), 'value')} written, {halfway}{len(failed)} failed", markup=False)
    raise typer.Exit(1 if failed else 0)


def by_row(proposals: Iterable[Proposal]) -> list[list[Proposal]]:
    """Proposals, those of one row together: they are written together."""
    rows: dict[str, list[Proposal]] = {}
    for one in proposals:
        rows.setdefault(json.dumps(one.row_key), []).append(one)
    return list(rows.values())


def write(connection: Connection, rows: Sequence[Sequence[Proposal]]) -> Outcome:
    """Approves proposals, many rows in a transaction; fewer where that fails: what is bad stops nothing else."""
    outcome = Outcome([], [], [])
    with bar("Writing", len(rows)) as advance:
        for start in range(0, len(rows), _AT_ONCE):
            _write(connection, rows[start : start + _AT_ONCE], outcome, advance)
    return outcome


def _write(connection: Connection, rows: Sequence[Sequence[Proposal]], outcome: Outcome, advance: Any) -> None:
    done: dict[int, int | None] = {}
    if len(rows) > 1:
        try:
            done = dict(_approved(connection, "dq.approve_rows", [one for row in rows for one in row]))
        except psycopg.Error:
            # Whose fault it is shows in smaller parts; a lost connection is everybody's.
            if connection.closed:
                raise
            if len(rows) > _FEW:
                for half in (rows[: len(rows) // 2], rows[len(rows) // 2 :]):
                    _write(connection, half, outcome, advance)
                return
    for row in rows:
        numbers = [one.id for one in row]
        try:
            entries = done if numbers[0] in done else dict(_approved(connection, "dq.approve_row", row))
            outcome.waiting.extend(number for number in numbers if entries[number] is None)
            outcome.written.extend(entry for entry in map(entries.get, numbers) if entry is not None)
        except psycopg.Error as error:
            # Locks and the like are this row's.
            if connection.closed:
                raise
            outcome.failed.extend((number, error.diag.message_primary or str(error)) for number in numbers)
        advance()


def _approved(connection: Connection, by: str, proposals: Sequence[Proposal]) -> Iterator[tuple[int, int | None]]:
    """What a function of the database decided on, each with its entry, None where it waits now."""
    numbers, hashes = [one.id for one in proposals], [one.hash for one in proposals]
    if by == "dq.approve_rows":
        query = "select a.proposal, a.entry from dq.approve_rows(%s::bigint[], %s::pg_catalog.text[]) as a"
        yield from connection.execute(query, (numbers, hashes)).fetchall()
    else:
        query = "select dq.approve_row(%s::bigint[], %s::pg_catalog.text[])"
        found = connection.execute(query, (numbers, hashes)).fetchone()
        yield from zip(numbers, found[0] if found else [], strict=True)


@contextmanager
def bar(what: str, total: int) -> Iterator[Any]:
    """A progress bar; what is given is called with how much further it is, 1 if not said."""
    with Progress(console=talk, transient=True) as shown:
        task = shown.add_task(what, total=total)
        yield lambda amount=1: shown.advance(task, amount)


def not_allowed(error: psycopg.Error, page: str = "docs/backfill.md") -> DatabaseError:
    """The error of a missing grant; `page` says what to grant."""
    hint = error.diag.message_hint or f"the page {page} says what to grant"
    return DatabaseError(f"{error.diag.message_primary}; {hint}")
