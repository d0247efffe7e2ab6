"""Sheets that people fill: what is written, what a spreadsheet sees of it, and what is read back."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dqsql import sheets
from dqsql.sheets import Sheet, SheetError

TRICKY = [
    "=1+1",
    "+86 139",
    "-5",
    "@SUM(A1)",
    "'quoted",
    "'=x",
    "a,b;c",
    'say "hi"',
    "two\nlines",
    "0012",
    "1e5",
    "王",
    None,
    "＝A1",
]
SHEET = Sheet(
    table='"crm"."customer"',
    columns=("id", "name", "mobile", "level"),
    rows=[(f"v{place}", (str(place), text, None, "A")) for place, text in enumerate(TRICKY)],
    titles={"name": "Name", "mobile": "=Mobile"},
    fill={0: frozenset({"mobile"})},
    choices={"level": ["A", "B,C", "=D"]},
)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_is_written_is_read_back(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a.{suffix}"
    sheets.write(file, [SHEET])
    (filled,) = sheets.read(file)
    assert (filled.table, filled.columns) == (SHEET.table, SHEET.columns)
    assert [row.version for row in filled.rows] == [version for version, _ in SHEET.rows]
    for row, (_, values) in zip(filled.rows, SHEET.rows, strict=True):
        assert [cell.text for cell in row.cells.values()] == [value or "" for value in values]
    with pytest.raises(SheetError, match="exists"):
        sheets.write(file, [SHEET])


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20))
def test_any_text_survives_the_guard(text: str) -> None:
    guarded = sheets._guarded(text)
    assert not guarded.startswith(tuple("=+-@\t\r＝＋－＠"))
    assert sheets._unguarded(guarded) == text


def test_threat_28_no_value_is_a_formula(tmp_path: Path) -> None:
    sheets.write(tmp_path / "a.csv", [SHEET])
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert lines[1:4] == ["0,'=1+1,,A,v0", "1,'+86 139,,A,v1", "2,'-5,,A,v2"]
    sheets.write(tmp_path / "a.xlsx", [SHEET])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for page in book.worksheets for line in page.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}


def test_what_a_person_sees(tmp_path: Path) -> None:
    sheets.write(tmp_path / "a.xlsx", [SHEET])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    page = book["crm.customer"]
    assert [cell.value for cell in page[2]][:4] == ["id", "Name", "=Mobile", "level"]
    assert page.row_dimensions[1].hidden
    assert page.column_dimensions["E"].hidden
    assert not page.column_dimensions["D"].hidden
    assert page["C3"].fill.fgColor.rgb.endswith(sheets._GAP)
    assert not page["C4"].fill.fgColor.rgb.endswith(sheets._GAP)
    (rule,) = page.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("list", f"D3:D{len(TRICKY) + 2}")
    lists = book["lists"]
    assert lists.sheet_state == "hidden"
    area = rule.formula1.removeprefix("lists!").replace("$", "")
    assert [line[0].value for line in lists[area]] == ["A", "B,C", "=D"]


def test_what_a_spreadsheet_made_of_a_value(tmp_path: Path) -> None:
    """Numbers, days and truths become what PostgreSQL reads; a formula and an error are told by their cell."""
    file = tmp_path / "a.xlsx"
    sheets.write(file, [SHEET])
    book = openpyxl.load_workbook(file)
    page = book["crm.customer"]
    typed = [
        13912345678,
        1.5,
        2e20,
        True,
        datetime.datetime(2024, 2, 3),
        datetime.datetime(2024, 2, 3, 4, 5),
        "  x ",
        "=A1",
    ]
    for place, value in enumerate(typed):
        page.cell(3 + place, 3, value)
    page["C11"] = "#N/A"
    book.save(file)
    cells = [row.cells["mobile"] for row in sheets.read(file)[0].rows]
    assert [cell.text for cell in cells[:7]] == [
        "13912345678", "1.5", "200000000000000000000", "true", "2024-02-03", "2024-02-03T04:05:00", "x",
    ]  # fmt: skip
    assert [(cell.address, cell.fault) for cell in cells if cell.fault] == [
        ("crm.customer!C10", sheets.FORMULA), ("crm.customer!C11", sheets.ERROR),
    ]  # fmt: skip


def test_a_csv_as_spreadsheets_of_other_countries_save_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id;mobile;dqsql crm.customer\n1;"139;1";v\n\n2;"two\nlines";w\n', "utf-8")
    (filled,) = sheets.read(tmp_path / "a.csv")
    assert [[cell.text for cell in row.cells.values()] for row in filled.rows] == [["1", "139;1"], ["2", "two\nlines"]]
    assert filled.rows[0].cells["mobile"].address == "a.csv, line 2, mobile"


# What a cell cannot hold, or holds otherwise than it was given: line ends, control characters, codes, 40,000 characters.
HARD = ["one\r\ntwo", "a\rb", "\r\n=x", "  lead  ", "a\x07b", "_x0041_", "_x000D_", "长" * 40_000, "😀" * 20_000]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("again", [False, True])
def test_what_nobody_filled_says_what_was_shown(tmp_path: Path, suffix: str, again: bool) -> None:
    file = tmp_path / f"a.{suffix}"
    sheets.write(file, [Sheet("t", ("id", "name"), [("v", (str(n), text)) for n, text in enumerate(HARD)])])
    if again and suffix == "xlsx":
        book = openpyxl.load_workbook(file)
        book.save(file)
    cells = [row.cells["name"].text for row in sheets.read(file)[0].rows]
    assert cells == [sheets.shown(text) for text in HARD]
    assert [sheets.abridged(text) for text in HARD] == [False] * 7 + [True] * 2
    assert all(len(text.encode("utf-16-le")) // 2 <= 32_767 for text in cells)


def book_of(tmp_path: Path) -> tuple[Path, openpyxl.Workbook]:
    """A workbook of three rows: file and content."""
    file = tmp_path / "a.xlsx"
    rows = [(f"v{n}", (str(n), f"n{n}", None)) for n in range(3)]
    sheets.write(file, [Sheet('"crm"."t 1"', ("id", "name", 'mo"b'), rows, {"name": "Name"})])
    return file, openpyxl.load_workbook(file)


@pytest.mark.parametrize("how", ["title deleted", "inserted", "on top", "sorted", "renamed", "as it was"])
def test_nothing_is_lost_where_rows_were_moved(tmp_path: Path, how: str) -> None:
    """Every row is read once, the lines of headings and titles never."""
    file, book = book_of(tmp_path)
    page = book.worksheets[0]
    match how:
        case "title deleted":
            page.delete_rows(2)
        case "inserted":
            page.insert_rows(2, 2)
        case "on top":
            page.insert_rows(1)
        case "renamed":
            page.title = "mine"
        case "sorted":
            lines = sorted(([cell.value for cell in line] for line in page.iter_rows()), key=lambda line: str(line[0]))
            for number, line in enumerate(lines, 1):
                for place, value in enumerate(line, 1):
                    page.cell(number, place).value = value
    book.save(file)
    (filled,) = sheets.read(file)
    assert (filled.table, filled.exported, filled.beyond) == ('"crm"."t 1"', ("id", "name", 'mo"b'), ())
    assert [(row.version, row.cells["name"].text) for row in filled.rows] == [("v0", "n0"), ("v1", "n1"), ("v2", "n2")]


def test_columns_that_are_gone_or_new_are_known(tmp_path: Path) -> None:
    file, book = book_of(tmp_path)
    page = book.worksheets[0]
    page.delete_cols(2)
    page["D1"], page["D3"], page["E4"] = "remarks", "x", "beside"
    book.save(file)
    (filled,) = sheets.read(file)
    assert (filled.columns, filled.exported) == (("id", 'mo"b'), ("id", "name", 'mo"b'))
    assert filled.beyond == ("crm.t 1!D3", "crm.t 1!E4")


def test_a_value_that_is_merged_away_is_told(tmp_path: Path) -> None:
    file, book = book_of(tmp_path)
    page = book.worksheets[0]
    page["C3"] = "139"
    page.merge_cells("C3:C5")
    book.save(file)
    cells = [row.cells['mo"b'] for row in sheets.read(file)[0].rows]
    assert [cell.fault for cell in cells] == [{}, sheets.MERGED, sheets.MERGED]


def test_a_csv_in_the_encoding_of_another_country(tmp_path: Path) -> None:
    text = '\r\nid\tmobile\t"dqsql ""t"" ""id"" ""mobile"""\r\n1\t"一\r\n二"\tv\r\n2\tx\tw\textra\r\n'
    file = tmp_path / "a.csv"
    for encoding, named in (("utf-16", None), ("utf-8", None), ("gb18030", "gb18030")):
        file.write_bytes(text.encode(encoding))
        (filled,) = sheets.read(file, named)
        assert [row.cells["mobile"].text for row in filled.rows] == ["一\n二", "x"]
        assert [row.address for row in filled.rows] == ["a.csv, line 3", "a.csv, line 5"]
        assert filled.beyond == ("a.csv, line 5, column 4",)
    with pytest.raises(SheetError, match="--encoding gb18030"):
        sheets.read(file)
    with pytest.raises(SheetError, match="knows no encoding gbx"):
        sheets.read(file, "gbx")
    file.write_text(f'id,"dqsql ""t""\n1,{"x" * 200_000}\n')
    with pytest.raises(SheetError, match="line 1"):
        sheets.read(file)


@pytest.mark.parametrize(
    ("before", "now", "lost"),
    [
        ("0012", "12", True), ("+8613912345678", "8613912345678", True), ("13912345678", "1.39E+10", True), ("1.50", "1.5", True),
        ("12", "0012", False), ("12", "13", False), ("13912345678", "1.4E+11", False), ("x", "1", False), (1.5, "1.5", False),
        ("1.5", "1.50", False), ("12", "+12", False), ("NaN", "1", False),
    ],
)  # fmt: skip
def test_a_text_that_became_a_number_is_known(before: object, now: object, lost: bool) -> None:
    assert sheets.respelt(before, now) is lost


def test_threat_34_a_file_that_is_none_of_ours_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,mobile\n1,2\n")
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "latin.csv").write_bytes("id,größe\n".encode("latin-1"))
    (tmp_path / "twice.csv").write_text("id,id,dqsql t\n1,2,3\n")
    (tmp_path / "a.xlsx").write_text("no archive")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    told = {
        "a.csv": "its column with the versions", "empty.csv": "its column with the versions",
        "latin.csv": "no CSV in UTF-8", "twice.csv": "a column is there twice", "a.xlsx": "no XLSX file",
        "b.xlsx": "hidden first row, is not there", "none.csv": "No such file", "a.txt": "ends in .csv or .xlsx",
    }  # fmt: skip
    for name, text in told.items():
        with pytest.raises(SheetError, match=text):
            sheets.read(tmp_path / name)
    with pytest.raises(SheetError, match="--table"):
        sheets.write(tmp_path / "c.csv", [SHEET, SHEET])
