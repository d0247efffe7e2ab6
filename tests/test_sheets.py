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
        ("crm.customer!C10", "a formula; put its value there"), ("crm.customer!C11", "an error of the spreadsheet"),
    ]  # fmt: skip


def test_a_csv_as_spreadsheets_of_other_countries_save_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id;mobile;dqsql crm.customer\n1;"139;1";v\n\n2;"two\nlines";w\n', "utf-8")
    (filled,) = sheets.read(tmp_path / "a.csv")
    assert [[cell.text for cell in row.cells.values()] for row in filled.rows] == [["1", "139;1"], ["2", "two\nlines"]]
    assert filled.rows[0].cells["mobile"].address == "a.csv, line 2, mobile"


def test_threat_34_a_file_that_is_none_of_ours_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,mobile\n1,2\n")
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "latin.csv").write_bytes("id,größe\n".encode("latin-1"))
    (tmp_path / "twice.csv").write_text("id,id,dqsql t\n1,2,3\n")
    (tmp_path / "a.xlsx").write_text("no archive")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    told = {
        "a.csv": "its column with the versions is not there", "empty.csv": "its column with the versions is not there",
        "latin.csv": "no CSV in UTF-8", "twice.csv": "a column is there twice", "a.xlsx": "no XLSX file",
        "b.xlsx": "its column with the versions is not there", "none.csv": "No such file", "a.txt": "ends in .csv or .xlsx",
    }  # fmt: skip
    for name, text in told.items():
        with pytest.raises(SheetError, match=text):
            sheets.read(tmp_path / name)
    with pytest.raises(SheetError, match="--table"):
        sheets.write(tmp_path / "c.csv", [SHEET, SHEET])
