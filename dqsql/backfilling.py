"""The commands of `dqsql backfill`: propose what a sheet was filled with, approve what somebody else proposed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import psycopg
import typer
from rich.progress import Progress
from rich.text import Text

from dqsql import apply as applying
from dqsql import display, sheets
from dqsql.errors import DatabaseError
from dqsql.gaps import Connection, columns_of, ruled, steady, stored, version
from dqsql.options import Dsn, Format, Output, Yes, conninfo, talk, write_json
from dqsql.sheets import Filled, Row, SheetError

backfill = typer.Typer(
    help="Values for gaps: proposed, approved by somebody else, written.",
    epilog="Example: dqsql backfill approve 12",
    no_args_is_help=True,
    rich_markup_mode=None,
)
# Rows that one question is about.
_AT_ONCE = 500


class Refused(NamedTuple):
    """A cell or row that was not proposed, and why; no value in it."""

    address: str
    why: str


class Offer(NamedTuple):
    """What was filled into one row."""

    row: Row
    key: dict[str, str]
    values: dict[str, str]


@backfill.command("import", epilog="Example: dqsql backfill import li.xlsx --reason 'spring call' --source 'phone'")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A filled sheet of `dqsql tasks export`.")],
    reason: Annotated[str, typer.Option(help="Why the values are proposed; shown to whoever approves them.")],
    source: Annotated[str | None, typer.Option(help="Where they come from; the file's name when left out.")] = None,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Propose what was filled in; nothing is written before somebody else has approved it.

    What is refused, because it breaks a rule or because the row was changed since the export, is named with its cell,
    and exit code 1 says so. The rest is proposed; the same file again proposes nothing twice.
    """
    filled = sheets.read(file)
    refused: list[Refused] = []
    proposed: list[int] = []
    with applying.connect(conninfo(dsn)) as connection, talk.status("Proposing …"):
        steady(connection)
        with connection.transaction():
            # What is compared is what is proposed on.
            connection.execute("set transaction isolation level repeatable read")
            for sheet in filled:
                offers = list(_offers(connection, sheet, refused))
                proposed += _propose(connection, sheet.table, offers, reason, source or file.name, refused)
        batches = _batches(connection, proposed)
    refused = _in_order(filled, refused)
    if output is Format.json:
        write_json({"proposed": len(proposed), "batches": batches, "refused": [entry._asdict() for entry in refused]})
    else:
        for entry in refused:
            display.out.print(f"{entry.address}: {entry.why}", markup=False)
        named = f" in batch {', '.join(map(str, batches))}" if batches else ""
        talk.print(f"{display.amount(len(proposed), 'value')} proposed{named}, {len(refused)} refused", markup=False)
    raise typer.Exit(1 if refused else 0)


def _offers(connection: Connection, sheet: Filled, refused: list[Refused]) -> Iterator[Offer]:
    """What was filled into each row of a sheet that is as it was exported."""
    table, keys = ruled(connection, sheet.table)
    types = columns_of(connection, table)
    for name in (*keys, *sheet.columns):
        if name not in types or name not in sheet.columns:
            where = "the table" if name in sheet.columns else "the sheet"
            raise SheetError(f"{where} {table} has no column {name}: export the sheet again")
    seen: dict[tuple[str, ...], str] = {}
    for start in range(0, len(sheet.rows), _AT_ONCE):
        rows = sheet.rows[start : start + _AT_ONCE]
        wanted = [{name: row.cells[name].text for name in keys} for row in rows]
        now = stored(connection, table, keys, sheet.columns, wanted)
        for row, key, texts in zip(rows, wanted, now, strict=True):
            again = seen.setdefault(tuple(key.values()), row.address)
            if texts is None:
                refused.append(Refused(row.address, "there is no row with this key; row-level security may hide it"))
            elif again != row.address:
                refused.append(Refused(row.address, f"the same row as {again}"))
            elif version(sheet.columns, texts) != row.version:
                refused.append(Refused(row.address, "conflict: the row was changed since the export; export it again"))
            elif values := dict(_changed(row, keys, texts, refused)):
                yield Offer(row, key, values)


def _changed(row: Row, keys: Sequence[str], texts: Any, refused: list[Refused]) -> Iterator[tuple[str, str]]:
    for name, cell in row.cells.items():
        before = (texts[name] or "").strip()
        if name in keys or (cell.text == before and not cell.fault):
            continue
        if cell.fault:
            refused.append(Refused(cell.address, cell.fault))
        elif not cell.text:
            refused.append(Refused(cell.address, "emptied: a sheet takes no value away"))
        else:
            yield name, cell.text


def _propose(
    connection: Connection, table: str, offers: Sequence[Offer], reason: str, source: str, refused: list[Refused]
) -> list[int]:
    """The numbers of the proposals; what the database refuses is added to `refused`."""
    if not offers:
        return []
    given = json.dumps([{"key": offer.key, "values": offer.values} for offer in offers])
    try:
        found = connection.execute(
            "select place, field, proposal, refused from dq.propose_rows(%s::regclass, %s::jsonb, %s, %s)",
            (table, given, reason, source),
        ).fetchall()
    except psycopg.errors.InvalidParameterValue as error:
        raise typer.BadParameter(error.diag.message_primary or str(error), param_hint="--reason") from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise _not_allowed(error) from error
    numbers = []
    for place, field, proposal, why in found:
        if proposal is not None:
            numbers.append(proposal)
            continue
        told = "; ".join(dict.fromkeys(entry["message"] for entry in why))
        own = any(entry["column"] in (None, field) for entry in why)
        aside = "" if own else "not proposed, because another value of the row was refused: "
        refused.append(Refused(offers[place - 1].row.cells[field].address, aside + told))
    return numbers


def _in_order(filled: Sequence[Filled], refused: list[Refused]) -> list[Refused]:
    """What was refused, as one reads the sheets."""
    rows = [row for sheet in filled for row in sheet.rows]
    cells = [(row.address, *(cell.address for cell in row.cells.values())) for row in rows]
    place = {address: number for number, address in enumerate(chain.from_iterable(cells))}
    return sorted(refused, key=lambda entry: place[entry.address])


def _batches(connection: Connection, proposals: Sequence[int]) -> list[int]:
    """The batches of proposals, where the role may read them."""
    try:
        row = connection.execute(
            "select array_agg(distinct batch order by batch) from dq.proposals where id = any (%s)", (list(proposals),)
        ).fetchone()
    except psycopg.errors.InsufficientPrivilege:
        return []
    return (row and row[0]) or []


@backfill.command(epilog="Example: dqsql backfill approve 12")
def approve(
    batch: Annotated[int, typer.Argument(metavar="BATCH", help="Number of the batch, as `import` said.")],
    dsn: Dsn = None,
    yes: Yes = False,
    output: Output = Format.text,
) -> None:
    """Show what is open of a batch, and write it once that is agreed to; row by row, each with its ledger entry.

    Nobody approves what they proposed themselves. What fails stays open, is named, and stops nothing else; exit code 1.
    """
    with applying.connect(conninfo(dsn)) as connection:
        # The tables' own triggers may count on the path of the role that writes.
        connection.execute("reset search_path")
        try:
            listed = connection.execute(
                "select p.id, p.row_key, p.field, p.old_value, p.new_value, p.state, p.hash, p.proposed_by, p.source"
                " from dq.proposals as p where p.batch operator(pg_catalog.=) %s::bigint order by p.id",
                (batch,),
            ).fetchall()
        except psycopg.errors.InsufficientPrivilege as error:
            raise _not_allowed(error) from error
        if not listed:
            raise DatabaseError(f"there is no batch {batch}, or you may see none of its rows; see dq.backfill_progress")
        rows: dict[str, list[tuple[Any, ...]]] = {}
        for line in listed:
            if line[5] in ("open", "conflict"):
                rows.setdefault(json.dumps(line[1]), []).append(line)
        if output is Format.text:
            _show([line for group in rows.values() for line in group])
        if not rows:
            talk.print(f"Nothing of batch {batch} is open.")
            raise typer.Exit
        if not yes:
            if not sys.stdin.isatty():
                raise typer.BadParameter("there is no terminal to ask at", param_hint="--yes")
            if not typer.confirm(f"Write {sum(map(len, rows.values()))} values?", err=True):
                raise typer.Exit(1)
        written, failed = _approve(connection, list(rows.values()))
    if output is Format.json:
        write_json({"written": written, "failed": [{"proposal": number, "why": why} for number, why in failed]})
    else:
        for number, why in failed:
            display.out.print(f"proposal {number}: {why.removeprefix(f'proposal {number}: ')}", markup=False)
        talk.print(f"{display.amount(len(written), 'value')} written, {len(failed)} failed", markup=False)
    raise typer.Exit(1 if failed else 0)


def _show(lines: Sequence[tuple[Any, ...]]) -> None:
    grid = display.listing("proposal", "key", "field", "from", "to", "state", "by", "source")
    for number, key, field, old, new, state, _, by, source in lines:
        shown = ", ".join(str(part) for part in key.values())
        grid.add_row(*map(Text, (str(number), shown, field, old or "-", new or "-", state, by, source)))
    if lines:
        display.out.print(grid)


def _approve(
    connection: Connection, rows: Sequence[Sequence[tuple[Any, ...]]]
) -> tuple[list[int], list[tuple[int, str]]]:
    """The entries that were made, and the proposals that could not be written, each with the reason."""
    written: list[int] = []
    failed: list[tuple[int, str]] = []
    with _bar(len(rows)) as advance:
        for lines in rows:
            numbers = [line[0] for line in lines]
            try:
                row = connection.execute(
                    "select dq.approve_row(%s::bigint[], %s::pg_catalog.text[])", (numbers, [line[6] for line in lines])
                ).fetchone()
                written += row[0] if row else []
            except psycopg.OperationalError as error:
                # Locks and the like are this row's; a lost connection is everybody's.
                if connection.closed:
                    raise
                failed += [(number, error.diag.message_primary or str(error)) for number in numbers]
            except psycopg.Error as error:
                failed += [(number, error.diag.message_primary or str(error)) for number in numbers]
            advance()
    return written, failed


@contextmanager
def _bar(total: int) -> Iterator[Any]:
    with Progress(console=talk, transient=True) as bar:
        task = bar.add_task("Writing", total=total)
        yield lambda: bar.advance(task)


def _not_allowed(error: psycopg.Error) -> DatabaseError:
    hint = error.diag.message_hint or "the page docs/backfill.md says what to grant"
    return DatabaseError(f"{error.diag.message_primary}; {hint}")
