"""Sheets that people fill: written as CSV or XLSX, and read back with the address of every cell. Touches no database.

A sheet is of one table. Its first line names the columns; the last column is dqsql's own: its heading says `dqsql`, the
table and the columns that were written, its cells hold the version of the row as it was written out. In an XLSX file
the first line and that column are hidden, and a second line has the titles that people know. People sort, insert and
delete what they see and what they do not: nothing is known by its place.
"""

from __future__ import annotations

import codecs
import csv
import datetime
import io
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from dqsql.errors import DqsqlError
from dqsql.names import ident

_OURS = "dqsql "
# Stands in its column beside the titles.
_TITLES = "dqsql"
# What a spreadsheet takes for the beginning of a formula, in any script; and our own guard before it.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")
# What XML cannot hold.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Excel's own ends of lines are \n; what is pasted into it may bring others, which it writes as _x000D_.
_LINE_END = re.compile("(?:_x000D_|\r)?\n|_x000D_|\r")
# To Excel _x0041_ is the letter A; the underscore has a code too, which openpyxl reads in some cells and not in others.
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_UNDERSCORE = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")
# What a cell of Excel holds, in units of UTF-16; and as much of a longer text as fits in any case.
_MOST, _BEGINNING = 32_767, 16_000
_QUOTED = '"(?:[^"]|"")*"'
_HEADING = re.compile(rf"{_OURS}({_QUOTED}(?:\.{_QUOTED})?)((?: {_QUOTED})*)", re.DOTALL)
# As a spreadsheet writes it.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?(E\+[0-9]+)?")
_GAP = "FFF2CC"

# A text for people, by language.
Text = Mapping[str, str]
FORMULA: Text = {"en": "a formula; put its value there", "zh": "单元格是公式，请改填其结果"}
ERROR: Text = {"en": "an error of the spreadsheet", "zh": "单元格是表格软件的错误值"}
MERGED: Text = {
    "en": "merged with the cell that its value stands in; put a value into each cell",
    "zh": "与其他单元格合并，值只保存在左上角的单元格里；请取消合并，逐格填写",
}


class SheetError(DqsqlError):
    """A file that is no sheet of ours, or cannot be read or written."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, without blanks around; `fault` is why that is no value. `address` is for people."""

    address: str
    text: str
    fault: Text = field(default_factory=dict)


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
    """A sheet that somebody filled: `exported` are the columns that it was written with, `columns` those still there.

    `beyond` are the addresses at which columns begin that somebody added.
    """

    table: str
    exported: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    beyond: tuple[str, ...] = ()


def shown(text: str | None) -> str:
    """What a cell says of a value: of one that is too long for a cell, the beginning."""
    plain = _plain(text or "")
    return f"{plain[:_BEGINNING].rstrip()}…" if abridged(text) else plain


def abridged(text: str | None) -> bool:
    """Whether a cell holds only the beginning of a value."""
    return len(_plain(text or "").encode("utf-16-le")) // 2 > _MOST


def respelt(before: object, now: object) -> bool:
    """Whether a text says what it did as a spreadsheet says it that took it for a number: 12 for 0012, 1.39E+10."""
    if not isinstance(before, str) or not isinstance(now, str) or not _NUMBER.fullmatch(now):
        return False
    try:
        was, told = Decimal(before), Decimal(now)
        rounded = Context(prec=len(told.as_tuple().digits)).create_decimal(was) if "E" in now else was
    except InvalidOperation:
        return False
    return rounded == told


def _plain(text: str) -> str:
    return _UNHOLDABLE.sub("", _LINE_END.sub("\n", text)).strip()


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


def read(path: Path, encoding: str | None = None) -> list[Filled]:
    """The sheets of a file. Raises SheetError for one that `dqsql tasks export` did not write.

    `encoding` is that of a CSV file; UTF-8, or UTF-16 with its mark, when left out.
    """
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        raise SheetError(f"{path}: name a file that ends in .csv or .xlsx")
    try:
        return list(_read_xlsx(path) if suffix == ".xlsx" else _read_csv(path, encoding))
    except OSError as error:
        raise SheetError(f"{path}: {error.strerror or error}") from error


def _heading(sheet: Sheet) -> str:
    return " ".join([f"{_OURS}{sheet.table}", *map(ident, sheet.columns)])


def _told(heading: str) -> tuple[str, tuple[str, ...]]:
    """The table that dqsql's own heading names, and the columns that were written; none where it names none."""
    match = _HEADING.fullmatch(heading)
    if not match:
        return heading.removeprefix(_OURS), ()
    names = re.findall(_QUOTED, match[2], re.DOTALL)
    return match[1], tuple(name[1:-1].replace('""', '"') for name in names)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _write_csv(path: Path, sheet: Sheet) -> None:
    try:
        # With the mark by which spreadsheets know UTF-8.
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*map(_guarded, sheet.columns), _heading(sheet)])
            for version, values in sheet.rows:
                writer.writerow([*(_guarded(shown(value)) for value in values), version])
    except OSError as error:
        raise SheetError(f"{path}: {error.strerror}") from error


def _read_csv(path: Path, encoding: str | None) -> Iterator[Filled]:
    given = path.read_bytes()
    marked = given.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else encoding or "utf-8-sig"
    try:
        text = given.decode(encoding)
    except LookupError as error:
        raise SheetError(
            f"{path}: Python knows no encoding {encoding}; one that Excel writes in China is gb18030"
        ) from error
    except UnicodeDecodeError as error:
        raise SheetError(
            f"{path}: no CSV in {encoding.removesuffix('-sig').upper()}: save it as `CSV UTF-8`, or name its encoding,"
            " such as --encoding gb18030 for what Excel saves as CSV in China"
        ) from error
    # Spreadsheets of some countries save with semicolons or tabs.
    for delimiter in ",;\t":
        lines = _lines(path, text, delimiter)
        head = next((line for _, line in lines if len(line) > 1 and any(map(_is_ours, line))), None)
        if head is not None:
            break
    else:
        raise _none_of_ours(path.name)
    width = max(len(line) for _, line in lines)
    headings = [*map(_unguarded, head)] + [""] * (width - len(head))
    places = [heading or f"column {place}" for place, heading in enumerate(headings, 1)]
    rows = [
        [
            Cell(f"{path.name}, line {number}, {place}", _unguarded(_plain(text)))
            for place, text in zip(places, [*line, *[""] * (width - len(line))], strict=True)
        ]
        for number, line in lines
        if line is not head and any(text.strip() for text in line)
    ]
    yield _filled(path.name, headings, rows)


def _lines(path: Path, text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """Records of a CSV text, with the numbers of the lines that they begin in."""
    lines, number = [], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for line in reader:
            lines.append((number, line))
            number = reader.line_num + 1
    except csv.Error as error:
        raise SheetError(f"{path.name}, line {number}: no CSV ({error})") from error
    return lines


def _is_ours(heading: str) -> bool:
    return heading.startswith(_OURS)


def _none_of_ours(where: object) -> SheetError:
    return SheetError(
        f"{where}: no sheet that `dqsql tasks export` wrote: its column with the versions, or in a workbook its"
        " hidden first row, is not there; put it back, or copy what was filled into the sheet as it was exported"
    )


def _filled(where: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Filled:
    ours = [place for place, heading in enumerate(headings) if _is_ours(heading)]
    if len(ours) != 1:
        raise _none_of_ours(where)
    (own,) = ours
    table, exported = _told(headings[own])
    exported = exported or tuple(heading for heading in headings if heading and not _is_ours(heading))
    columns = tuple(heading for heading in headings if heading in exported)
    if len(set(columns)) != len(columns):
        raise SheetError(f"{where}: a column is there twice")
    added = [place for place, heading in enumerate(headings) if place != own and heading not in exported]
    return Filled(
        table,
        exported,
        columns,
        tuple(
            Row(
                line[0].address.rpartition(", ")[0] or line[0].address,
                line[own].text,
                {heading: cell for heading, cell in zip(headings, line, strict=True) if heading in columns},
            )
            for line in rows
            # The line of titles, wherever it was sorted to.
            if line[own].text != _TITLES and not _is_ours(line[own].text)
        ),
        tuple(
            next(line[place].address for line in rows if line[place].text)
            for place in added
            if any(line[place].text for line in rows)
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
    cell.value = _CODED.sub("_x005F_", text)
    cell.data_type = "s"
    # Edited, it stays a text too.
    if text.startswith(_FORMULA):
        cell.quotePrefix = True


def _fill_page(openpyxl: Any, page: Any, sheet: Sheet) -> None:
    styles = openpyxl.styles
    to_fill, bold = styles.PatternFill("solid", fgColor=_GAP), styles.Font(bold=True)
    headings = [*sheet.columns, _heading(sheet)]
    titles = [*(sheet.titles.get(name, name) for name in sheet.columns), _TITLES]
    for place, (heading, text) in enumerate(zip(headings, titles, strict=True), 1):
        _put(page.cell(1, place), heading)
        title = page.cell(2, place)
        _put(title, text)
        title.font = bold
        page.column_dimensions[openpyxl.utils.get_column_letter(place)].width = 20
    page.row_dimensions[1].hidden = True
    page.column_dimensions[openpyxl.utils.get_column_letter(len(headings))].hidden = True
    page.freeze_panes = "A3"
    for number, (version, values) in enumerate(sheet.rows):
        for place, value in enumerate([*map(shown, values), version], 1):
            cell = page.cell(number + 3, place)
            # As a text: a phone number must not become 1.39E+10.
            cell.number_format = "@"
            _put(cell, value or None)
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
        lines = [line for line in page.iter_rows() if any(cell.value is not None for cell in line)]
        head = next((line for line in lines if any(_is_ours(str(cell.value)) for cell in line)), None)
        if head is None:
            continue
        found = True
        merged = {
            (row, column)
            for area in page.merged_cells.ranges
            if page.cell(area.min_row, area.min_col).value is not None
            for row, column in area.cells
        }
        rows = [[_cell(page.title, cell, merged) for cell in line] for line in lines if line is not head]
        yield _filled(f"{path.name}, {page.title}", [_text(cell.value) for cell in head], rows)
    if not found:
        raise _none_of_ours(path)


def _cell(page: str, cell: Any, merged: Container[tuple[int, int]]) -> Cell:
    address = f"{page}!{cell.coordinate}"
    if cell.value is None and (cell.row, cell.column) in merged:
        return Cell(address, "", MERGED)
    if cell.data_type == "f":
        return Cell(address, "", FORMULA)
    if cell.data_type == "e":
        return Cell(address, "", ERROR)
    return Cell(address, _plain(_UNDERSCORE.sub("_", _text(cell.value))))


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
