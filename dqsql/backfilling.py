"""The commands of `dqsql backfill`: propose what a sheet was filled with, approve what somebody else proposed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import psycopg
import typer

from dqsql import apply as applying
from dqsql import approving, display, sampling, sheets
from dqsql.approving import not_allowed
from dqsql.gaps import Connection, columns_of, ruled, steady, stored, version
from dqsql.options import Dsn, Format, Output, conninfo, talk, write_json
from dqsql.sheets import Filled, Row, SheetError

backfill = typer.Typer(
    help="Values for gaps: proposed, approved by somebody else, written.",
    epilog="Example: dqsql backfill approve 12",
    no_args_is_help=True,
    rich_markup_mode=None,
)
backfill.command(epilog="Example: dqsql backfill approve 12")(approving.approve)
backfill.command(epilog="Example: dqsql backfill sample 12 --size 80 --accept 2")(sampling.sample)
# Rows that one question is about.
_AT_ONCE = 1000


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
    proposed: list[tuple[int, int]] = []
    with applying.connect(conninfo(dsn)) as connection:
        steady(connection)
        with connection.transaction():
            # What is compared is what is proposed on.
            connection.execute("set transaction isolation level repeatable read")
            for sheet in filled:
                with approving.bar(f"Judging {sheet.table}", len(sheet.rows)) as advance:
                    offers = _offers(connection, sheet, refused, advance)
                    cells = _judge(connection, sheet.table, offers, refused)
                with talk.status("Proposing …"):
                    proposed += _keep(connection, sheet.table, cells, reason, source or file.name)
    batches = sorted({batch for _, batch in proposed})
    refused = _in_order(filled, refused)
    if output is Format.json:
        write_json({"proposed": len(proposed), "batches": batches, "refused": [entry._asdict() for entry in refused]})
    else:
        for entry in refused:
            display.out.print(f"{entry.address}: {entry.why}", markup=False)
        named = f" in batch {', '.join(map(str, batches))}" if batches else ""
        talk.print(f"{display.amount(len(proposed), 'value')} proposed{named}, {len(refused)} refused", markup=False)
    raise typer.Exit(1 if refused else 0)


def _offers(
    connection: Connection, sheet: Filled, refused: list[Refused], advance: Callable[[int], None]
) -> Iterator[Offer]:
    """What was filled into each row of a sheet that is as it was exported; `advance` is told of rows read."""
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
        advance(len(rows))


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


def _judge(connection: Connection, table: str, offers: Iterable[Offer], refused: list[Refused]) -> list[str]:
    """The cells to propose, as the database judged and wrote them; what it refuses is added to `refused`."""
    cells: list[str] = []
    offered = iter(offers)
    while some := list(islice(offered, _AT_ONCE)):
        given = json.dumps([{"key": offer.key, "values": offer.values} for offer in some])
        found = connection.execute(
            "select place, field, cell::text, refused from dq.judge_rows(%s::regclass, %s::jsonb)", (table, given)
        ).fetchall()
        for place, field, cell, why in found:
            if cell is not None:
                cells.append(cell)
                continue
            told = "; ".join(dict.fromkeys(entry["message"] for entry in why))
            own = any(entry["column"] in (None, field) for entry in why)
            aside = "" if own else "not proposed, because another value of the row was refused: "
            refused.append(Refused(some[place - 1].row.cells[field].address, aside + told))
    return cells


def _keep(connection: Connection, table: str, cells: Sequence[str], reason: str, source: str) -> list[tuple[int, int]]:
    """The proposals that cells become, each with its batch: one for all that were not proposed already."""
    if not cells:
        return []
    try:
        return connection.execute(
            "select proposal, batch from dq.keep_proposals(%s::regclass, %s::jsonb, %s, %s)",
            (table, f"[{','.join(cells)}]", reason, source),
        ).fetchall()
    except psycopg.errors.InvalidParameterValue as error:
        raise typer.BadParameter(error.diag.message_primary or str(error), param_hint="--reason") from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise not_allowed(error) from error


def _in_order(filled: Sequence[Filled], refused: list[Refused]) -> list[Refused]:
    """What was refused, as one reads the sheets."""
    rows = [row for sheet in filled for row in sheet.rows]
    cells = [(row.address, *(cell.address for cell in row.cells.values())) for row in rows]
    place = {address: number for number, address in enumerate(chain.from_iterable(cells))}
    return sorted(refused, key=lambda entry: place[entry.address])
