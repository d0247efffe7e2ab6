"""The commands of `dqsql backfill`: propose what a sheet was filled with, approve what somebody else proposed."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import psycopg
import typer

from dqsql import apply as applying
from dqsql import approving, display, sampling, sheets
from dqsql.approving import not_allowed
from dqsql.gaps import Connection, Texts, columns_of, ruled, steady, stored, version
from dqsql.options import Dsn, Format, Output, conninfo, talk, write_json
from dqsql.sheets import Filled, Row, SheetError, abridged, respelt, shown

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

_NOT_EXPORTED = {
    "en": "no row of the export: its cell in the last column, which is dqsql's, is empty; a sheet adds no rows",
    "zh": "不是导出的行：最后一列（dqsql 专用，可能被隐藏）为空；表格不能新增数据行",
}
_NO_ROW = {
    "en": "there is no row with this key; row-level security may hide it",
    "zh": "没有此主键的数据行，或您无权查看该行",
}
_SAME = {"en": "the same row as {other}", "zh": "与 {other} 是同一行"}
_CONFLICT = {
    "en": "conflict: the row was changed since the export; export it again",
    "zh": "冲突：该行在导出之后已被修改，请重新导出",
}
_EMPTIED = {"en": "emptied: a sheet takes no value away", "zh": "已清空：表格不能删除已有的值"}
_NO_JSON = {"en": 'this must be JSON, such as {"a": 1}', "zh": '须为 JSON，例如 {"a": 1}'}
_ABRIDGED = {
    "en": "this value is too long for a cell, so the sheet holds only its beginning; change it where it is kept",
    "zh": "该值过长，表格里只有开头部分，请在原系统中修改",
}
_RESPELT = {
    "en": "the spreadsheet took this for a number and lost some of it; format the cell as text and fill it again",
    "zh": "表格软件把该值当作数字，丢失了部分内容；请将单元格设为文本格式后重新填写",
}
_ASIDE = {
    "en": "not proposed, because another value of the row was refused: {told}",
    "zh": "未提出，因为同一行的另一个值不合格：{told}",
}
_BEYOND = {
    "en": "no column of the export begins here: nothing that stands in it is proposed",
    "zh": "此处起的列不是导出的列，其中内容均未提出",
}


class Refused(NamedTuple):
    """A cell or row that was not proposed, and why; no value in it."""

    address: str
    why: str


# The address at which each row, by table and key, was filled first.
Seen = dict[tuple[str, ...], str]


class Offer(NamedTuple):
    """What was filled into one row, the values in JSON; `stale` if it is not any more what the sheet was made of."""

    row: Row
    key: dict[str, str]
    values: dict[str, str]
    stale: bool
    language: str

    def written(self) -> str:
        """The offer as dq.judge_rows takes it."""
        values = ", ".join(f"{json.dumps(name)}: {value}" for name, value in self.values.items())
        return f'{{"key": {json.dumps(self.key)}, "values": {{{values}}}}}'


@backfill.command("import", epilog="Example: dqsql backfill import li.xlsx --reason 'spring call' --source 'phone'")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A filled sheet of `dqsql tasks export`.")],
    reason: Annotated[str, typer.Option(help="Why the values are proposed; shown to whoever approves them.")],
    source: Annotated[str | None, typer.Option(help="Where they come from; the file's name when left out.")] = None,
    dsn: Dsn = None,
    output: Output = Format.text,
    encoding: Annotated[
        str | None, typer.Option(help="Of a CSV file, such as gb18030; UTF-8 or UTF-16 when left out.")
    ] = None,
) -> None:
    """Propose what was filled in; nothing is written before somebody else has approved it.

    What is refused, because it breaks a rule or because the row was changed since the export, is named with its cell,
    and exit code 1 says so. The rest is proposed; the same file again proposes nothing twice.
    """
    filled = sheets.read(file, encoding)
    refused: list[Refused] = []
    proposed: list[tuple[int, int]] = []
    seen: Seen = {}
    with applying.connect(conninfo(dsn)) as connection:
        steady(connection)
        with connection.transaction():
            # What is compared is what is proposed on.
            connection.execute("set transaction isolation level repeatable read")
            for sheet in filled:
                with approving.bar(f"Judging {sheet.table}", len(sheet.rows)) as advance:
                    offers = _offers(connection, sheet, seen, refused, advance)
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
    connection: Connection, sheet: Filled, seen: Seen, refused: list[Refused], advance: Callable[[int], None]
) -> Iterator[Offer]:
    """What was filled into each row of a sheet; `advance` is told of rows read."""
    table, keys, language = ruled(connection, sheet.table)
    types = columns_of(connection, table)
    for name in (*keys, *sheet.exported):
        if name not in types or name not in (sheet.columns if name in keys else sheet.exported):
            where = "the table" if name in sheet.exported and name not in types else "the sheet"
            raise SheetError(f"{where} {table} has no column {name}: export the sheet again")
    refused += [Refused(address, _BEYOND[language]) for address in sheet.beyond]
    in_json = {name for name, type_ in types.items() if type_ in ("json", "jsonb")}
    for start in range(0, len(sheet.rows), _AT_ONCE):
        rows = sheet.rows[start : start + _AT_ONCE]
        wanted = [{name: row.cells[name].text for name in keys} for row in rows]
        now = stored(connection, table, keys, sheet.exported, wanted)
        for row, key, texts in zip(rows, wanted, now, strict=True):
            if not row.version:
                refused.append(Refused(row.address, _NOT_EXPORTED[language]))
            elif texts is None:
                refused.append(Refused(row.address, _NO_ROW[language]))
            elif not _untouched(sheet, row):
                stale = version(sheet.exported, texts) != row.version
                values = dict(_changed(row, keys, texts, stale, in_json, language, refused))
                again = seen.setdefault((table, *key.values()), row.address) if values else row.address
                if again != row.address:
                    refused.append(Refused(row.address, _SAME[language].format(other=again)))
                elif values:
                    yield Offer(row, key, values, stale, language)
        advance(len(rows))


def _untouched(sheet: Filled, row: Row) -> bool:
    """Whether a row says what it did when the sheet was written, so that nobody filled anything into it."""
    if len(sheet.columns) < len(sheet.exported) or any(cell.fault for cell in row.cells.values()):
        return False
    return version(sheet.columns, {name: cell.text for name, cell in row.cells.items()}) == row.version


def _changed(
    row: Row,
    keys: Sequence[str],
    texts: Texts,
    stale: bool,
    in_json: Collection[str],
    language: str,
    refused: list[Refused],
) -> Iterator[tuple[str, str]]:
    """The fields to which a row gives another value than they have, with it in JSON."""
    for name, cell in row.cells.items():
        if name in keys or (cell.text == shown(texts[name]) and not cell.fault):
            continue
        if cell.fault:
            refused.append(Refused(cell.address, cell.fault[language]))
        elif not cell.text:
            # In a stale row somebody else may have filled it.
            if not stale:
                refused.append(Refused(cell.address, _EMPTIED[language]))
        elif abridged(texts[name]):
            refused.append(Refused(cell.address, _ABRIDGED[language]))
        elif name not in in_json:
            yield name, json.dumps(cell.text)
        elif _says_json(cell.text):
            yield name, cell.text
        else:
            refused.append(Refused(cell.address, _NO_JSON[language]))


def _says_json(text: str) -> bool:
    """Whether a text is JSON to PostgreSQL, which knows no NaN and no Infinity."""

    def unknown(name: str) -> None:
        raise ValueError(name)

    try:
        json.loads(text, parse_constant=unknown)
    except (ValueError, RecursionError):
        return False
    return True


def _judge(connection: Connection, table: str, offers: Iterable[Offer], refused: list[Refused]) -> list[str]:
    """The cells to propose, as the database judged and wrote them; what it refuses is added to `refused`."""
    cells: list[str] = []
    offered = iter(offers)
    while some := list(islice(offered, _AT_ONCE)):
        conflicts: dict[str, Refused] = {}
        for offer, field, cell, why in _judged(connection, table, some):
            address = offer.row.address
            if offer.stale:
                conflicts[address] = Refused(address, _CONFLICT[offer.language])
            elif cell is not None and respelt(*(json.loads(cell)[side] for side in ("old", "new"))):
                refused.append(Refused(offer.row.cells[field].address, _RESPELT[offer.language]))
            elif cell is not None:
                cells.append(cell)
            else:
                told = "; ".join(dict.fromkeys(entry["message"] for entry in why))
                own = any(entry["column"] in (None, field) for entry in why)
                told = told if own else _ASIDE[offer.language].format(told=told)
                refused.append(Refused(offer.row.cells[field].address, told))
        refused += conflicts.values()
    return cells


def _judged(
    connection: Connection, table: str, offers: Sequence[Offer]
) -> Iterator[tuple[Offer, str, str | None, list[Any]]]:
    """Each value with the cell that it becomes, or why it is refused.

    Left out is what a field holds already, in another spelling: a spreadsheet writes days as its country does.
    """
    given = f"[{', '.join(offer.written() for offer in offers)}]"
    found = connection.execute(
        "select place, field, cell::text, refused from dq.judge_rows(%s::regclass, %s::jsonb)", (table, given)
    ).fetchall()
    again: dict[int, Offer] = {}
    for place, field, cell, why in found:
        offer = offers[place - 1]
        if held := {entry["column"] for entry in why or () if entry["code"] == "unchanged"}:
            left = {name: value for name, value in offer.values.items() if name not in held}
            again[place] = offer._replace(values=left)
        else:
            yield offer, field, cell, why
    if some := [offer for offer in again.values() if offer.values]:
        yield from _judged(connection, table, some)


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
    return sorted(refused, key=lambda entry: place.get(entry.address, -1))
