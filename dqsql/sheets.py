"""Sheets that people fill: written as CSV or XLSX, and read back with the address of every cell. Touches no database.

A sheet is of one table. Its first line names the columns; the last column is dqsql's own: its heading says `dqsql` and
the table, its cells hold the version of the row as it was written out. In an XLSX file the first line and that column
are hidden, and a second line has the titles that people know.
"""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from dqsql.errors import DqsqlError

_OURS = "dqsql "
# What a spreadsheet takes for the beginning of a formula, in any script; and our own guard before it.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")
# What XML cannot hold.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_GAP = "FFF2CC"


class SheetError(DqsqlError):
    """A file that is no sheet of ours, or cannot be read or written."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, without blanks around; `fault` is why that is no value. `address` is for people."""

    address: str
    text: str
    fault: str = ""


@dataclass(frozen=True)
class Row:
    """One row: its cells by column, and the version that it had when it was written out."""

    address: str
    version: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class Sheet:
    """Rows of one table (named as SQL names it); `fill` are the cells to fill, by number of the row, from 0.

    `titles` are what people call the columns, `choices` the values that a column may have.
    """

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, Sequence[str | None]]] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    fill: Mapping[int, frozenset[str]] = field(default_factory=dict)
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Filled:
    """A sheet that somebody filled."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def write(path: Path, sheets: Sequence[Sheet]) -> None:
    """Writes `sheets` to a new file, in the format that its name ends in. Raises SheetError."""
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, sheets)
    elif path.suffix.lower() == ".csv":
        if len(sheets) != 1:
            names = ", ".join(sheet.table for sheet in sheets)
            raise SheetError(f"a CSV file holds one table, and there are tasks in {names}: name one with --table")
        _write_csv(path, sheets[0])
    else:
        raise SheetError(f"{path}: name a file that ends in .csv or .xlsx")


def read(path: Path) -> list[Filled]:
    """The sheets of a file. Raises SheetError for one that `dqsql tasks export` did not write."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        raise SheetError(f"{path}: name a file that ends in .csv or .xlsx")
    try:
        return list(_read_xlsx(path) if suffix == ".xlsx" else _read_csv(path))
    except OSError as error:
        raise SheetError(f"{path}: {error.strerror or error}") from error


def _guarded(text: str | None) -> str:
    return "" if text is None else f"'{text}" if text.startswith(_FORMULA) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _write_csv(path: Path, sheet: Sheet) -> None:
    try:
        # With the mark by which spreadsheets know UTF-8.
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*map(_guarded, sheet.columns), _OURS + sheet.table])
            for version, values in sheet.rows:
                writer.writerow([*map(_guarded, values), version])
    except OSError as error:
        raise SheetError(f"{path}: {error.strerror}") from error


def _read_csv(path: Path) -> Iterator[Filled]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            sample = file.readline()
            file.seek(0)
            # Spreadsheets of some countries save with semicolons or tabs.
            delimiter = max(",;\t", key=sample.count)
            lines = [(reader.line_num, line) for reader in [csv.reader(file, delimiter=delimiter)] for line in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise SheetError(f"{path}: no CSV in UTF-8 ({error})") from error
    headings = [_unguarded(heading.strip()) for heading in lines[0][1]] if lines else []
    rows = [
        [Cell(f"{path.name}, line {number}, {heading}", _unguarded(text.strip())) for heading, text in pairs]
        for number, line in lines[1:]
        if any(text.strip() for text in line)
        for pairs in [list(zip(headings, [*line, *[""] * len(headings)], strict=False))]
    ]
    yield _filled(path.name, headings, rows)


def _filled(where: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Filled:
    ours = [place for place, heading in enumerate(headings) if heading.startswith(_OURS)]
    if len(ours) != 1:
        raise SheetError(
            f"{where}: no sheet that `dqsql tasks export` wrote: its column with the versions is not there"
        )
    (own,) = ours
    columns = tuple(heading for heading in headings if heading and not heading.startswith(_OURS))
    if len(set(columns)) != len(columns):
        raise SheetError(f"{where}: a column is there twice")
    return Filled(
        headings[own].removeprefix(_OURS),
        columns,
        tuple(
            Row(
                line[0].address.rpartition(", ")[0] or line[0].address,
                line[own].text,
                {heading: cell for heading, cell in zip(headings, line, strict=True) if heading in columns},
            )
            for line in rows
        ),
    )


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise SheetError("XLSX files need the extra `excel`: pip install 'dqsql[excel]'") from error
    return openpyxl


def _write_xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    book.remove(book.active)
    lists = book.create_sheet("lists")
    lists.sheet_state = "hidden"
    for place, sheet in enumerate(sheets):
        page = book.create_sheet(_page_name(sheet.table, book.sheetnames), place)
        _fill_page(openpyxl, page, sheet)
        for column, values in sheet.choices.items():
            letter = openpyxl.utils.get_column_letter(lists.max_column + 1)
            for line, value in enumerate(values, 1):
                _put(lists[f"{letter}{line}"], value)
            rule = openpyxl.worksheet.datavalidation.DataValidation(
                type="list", formula1=f"lists!${letter}$1:${letter}${len(values)}", allow_blank=True
            )
            own = openpyxl.utils.get_column_letter(sheet.columns.index(column) + 1)
            rule.add(f"{own}3:{own}{len(sheet.rows) + 2}")
            page.add_data_validation(rule)
    if path.exists():
        raise SheetError(f"{path}: File exists")
    try:
        book.save(path)
    except OSError as error:
        raise SheetError(f"{path}: {error.strerror}") from error


def _page_name(table: str, taken: Sequence[str]) -> str:
    plain = re.sub(r"[\\/*?:\[\]']", "_", table.replace('"', ""))[:28]
    return plain if plain not in taken else f"{plain}{len(taken)}"


def _put(cell: Any, text: str | None) -> None:
    """Puts a text into a cell as a text, whatever it looks like."""
    if text is None:
        return
    if _UNHOLDABLE.search(text):
        raise SheetError("a value holds a control character, which XLSX cannot; export as CSV")
    cell.value = text
    cell.data_type = "s"
    # Edited, it stays a text too.
    if text.startswith(_FORMULA):
        cell.quotePrefix = True


def _fill_page(openpyxl: Any, page: Any, sheet: Sheet) -> None:
    styles = openpyxl.styles
    to_fill, bold = styles.PatternFill("solid", fgColor=_GAP), styles.Font(bold=True)
    headings = [*sheet.columns, _OURS + sheet.table]
    for place, heading in enumerate(headings, 1):
        _put(page.cell(1, place), heading)
        title = page.cell(2, place)
        _put(title, sheet.titles.get(heading, heading))
        title.font = bold
        page.column_dimensions[openpyxl.utils.get_column_letter(place)].width = 20
    page.row_dimensions[1].hidden = True
    page.column_dimensions[openpyxl.utils.get_column_letter(len(headings))].hidden = True
    page.freeze_panes = "A3"
    for number, (version, values) in enumerate(sheet.rows):
        for place, value in enumerate([*values, version], 1):
            cell = page.cell(number + 3, place)
            # As a text: a phone number must not become 1.39E+10.
            cell.number_format = "@"
            _put(cell, value)
            if headings[place - 1] in sheet.fill.get(number, ()):
                cell.fill = to_fill


def _read_xlsx(path: Path) -> Iterator[Filled]:
    openpyxl = _openpyxl()
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:
        if isinstance(error, OSError):
            raise
        raise SheetError(f"{path}: no XLSX file ({type(error).__name__})") from error
    found = False
    for page in book.worksheets:
        headings = [str(cell.value or "") for cell in page[1]] if page.max_row else []
        if not any(heading.startswith(_OURS) for heading in headings):
            continue
        found = True
        rows = [
            [_cell(page.title, cell) for cell in line]
            for line in page.iter_rows(min_row=3, max_col=len(headings))
            if any(cell.value is not None for cell in line)
        ]
        yield _filled(f"{path.name}, {page.title}", headings, rows)
    if not found:
        raise SheetError(f"{path}: no sheet that `dqsql tasks export` wrote: its column with the versions is not there")


def _cell(page: str, cell: Any) -> Cell:
    address = f"{page}!{cell.coordinate}"
    if cell.data_type == "f":
        return Cell(address, "", "a formula; put its value there")
    if cell.data_type == "e":
        return Cell(address, "", "an error of the spreadsheet")
    return Cell(address, _text(cell.value).strip())


def _text(value: Any) -> str:
    """A spreadsheet's value as PostgreSQL reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return format(Decimal(repr(value)).normalize(), "f")
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            return str(value)
