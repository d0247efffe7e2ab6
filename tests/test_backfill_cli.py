"""From a sheet of tasks to the ledger: exported, filled, proposed, approved, as a person would."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql import runtime
from dqsql.records import KINDS, amount
from tests import support
from tests import test_crm_sales as sales
from tests.test_cli import Done, Runner
from tests.test_lifecycle import snapshot

Connection = psycopg.Connection[Any]
Run = Callable[..., Done]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
tables:
  customer:
    title: Customer
    key: [code, year]
    owner: owner
    columns:
      name: {title: Name, required: true}
      mobile: {title: Mobile, standard: cn_mobile, required: true, unique: true}
      "level %s": {title: Level, one_of: [A, B], required: true}
      owner: {title: Owner}
"""
ANN, BOB = (f"{name}_{os.getpid()}" for name in ("ann", "bob"))


@pytest.fixture
def people(postgresql: Connection) -> Iterator[None]:
    """Ann, who may propose, and bob, who may approve."""
    postgresql.execute(f"create role {ANN} login password 'x'; create role {BOB} login password 'x'")
    postgresql.commit()
    yield
    postgresql.rollback()
    postgresql.execute(f"drop owned by {ANN}, {BOB}; drop role {ANN}, {BOB}")
    postgresql.commit()


def let_use(connection: Connection, schema: str) -> None:
    """Grants what they need of the tables."""
    connection.execute(
        f"grant usage on schema {schema} to {ANN}, {BOB}; grant select on all tables in schema {schema} to {ANN};"
        f" grant select, update on all tables in schema {schema} to {BOB}"
    )
    connection.commit()


def let(connection: Connection) -> None:
    """Grants what docs/backfill.md says."""
    connection.execute(
        f"grant execute on function dq.propose to {ANN}; grant select on dq.proposals to {ANN};"
        f" grant execute on function dq.approve, dq.undo to {BOB};"
        f" grant select on dq.proposals, dq.ledger, dq.backfill_progress to {BOB}"
    )
    connection.commit()


@pytest.fixture
def crm(postgresql: Connection, dsn: str, people: None) -> Connection:
    postgresql.execute(
        'create schema crm; create table crm.customer (code text, year int, name text, mobile text, "level %s" text,'
        " owner text, primary key (code, year));"
        "insert into crm.customer values ('=a', 1, 'Acme', '12', 'A', 'li'), ('b', 2, '+Bolt', null, null, 'li'),"
        " ('c', 3, 'Cogs', null, 'B', 'li'), ('d', 4, '', null, 'B', 'wu'), ('e', 5, 'Elk', '13912345678', 'A', 'li')"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    let_use(postgresql, "crm")
    let(postgresql)
    return postgresql


@pytest.fixture
def run(dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs dqsql as the role `who`, in an empty folder with the spec."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crm.yml").write_text(SPEC, "utf-8")
    runner = Runner(capsys, monkeypatch)

    def run(*arguments: str, who: str = "") -> Done:
        return runner(*arguments, "--dsn", make_conninfo(dsn, user=who, password="x") if who else dsn)  # noqa: S106

    return run


def rows(connection: Connection) -> list[tuple[Any, ...]]:
    found = connection.execute('select name, mobile, "level %%s" from crm.customer order by year', ()).fetchall()
    connection.commit()
    return found


@pytest.mark.one_server
def test_a_filled_workbook_becomes_proposals_and_then_values(crm: Connection, run: Run, tmp_path: Path) -> None:
    told = run("tasks", "export", "crm.yml", "--owner", "li", "-o", "li.xlsx")
    assert (told.status, told.err.strip()) == (0, "li.xlsx: 3 rows, 4 cells to fill")
    book = openpyxl.load_workbook(tmp_path / "li.xlsx")
    page = book["crm.customer"]
    shown = [[cell.value for cell in line[:-1]] for line in page.iter_rows()]
    assert shown == [
        ["code", "year", "name", "owner", "mobile", "level %s"],
        ["code", "year", "Name", "Owner", "Mobile", "Level"],
        ["=a", "1", "Acme", "li", "12", "A"],
        ["b", "2", "+Bolt", "li", None, None],
        ["c", "3", "Cogs", "li", None, "B"],
    ]
    page["E3"], page["E4"], page["F4"], page["E5"], page["C5"] = 13900000001, "139-0000-0002", "Z", "=E3", None
    book.save(tmp_path / "filled.xlsx")
    told = run("backfill", "import", "filled.xlsx", "--reason", "spring call", who=ANN)
    assert told.status == 1
    assert told.out.splitlines() == [
        "crm.customer!E4: not proposed, because another value of the row was refused: Level must be one of A, B",
        "crm.customer!F4: Level must be one of A, B",
        "crm.customer!C5: emptied: a sheet takes no value away",
        "crm.customer!E5: a formula; put its value there",
    ]
    assert told.err.strip() == "1 value proposed in batch 1, 4 refused"
    page["F4"], page["E5"], page["C5"] = "B", "13900000003", "Cogs"
    book.save(tmp_path / "filled.xlsx")
    # Changed by somebody else since the export.
    crm.execute("update crm.customer set name = 'Cogs Ltd' where year = 3")
    crm.commit()
    told = run("backfill", "import", "filled.xlsx", "--reason", "spring call", "--source", "phone", who=ANN)
    assert told.out.splitlines() == ["crm.customer!A5: conflict: the row was changed since the export; export it again"]
    assert told.err.strip() == "3 values proposed in batch 1, 2, 1 refused"
    assert run("backfill", "approve", "2", "--yes", who=ANN).status == 1
    shared = run("backfill", "approve", "2", who=BOB)
    assert (shared.status, "no terminal" in shared.err) == (2, True)
    for batch in ("1", "2"):
        told = run("backfill", "approve", batch, "--yes", who=BOB)
        assert told.status == 0, told
    assert "2 values written, 0 failed" in told.err
    assert rows(crm) == [
        ("Acme", "+8613900000001", "A"), ("+Bolt", "+8613900000002", "B"), ("Cogs Ltd", None, "B"), ("", None, "B"),
        ("Elk", "13912345678", "A"),
    ]  # fmt: skip
    written = crm.execute("select source, proposed_by, written_by from dq.ledger order by id").fetchall()
    assert written == [("filled.xlsx", ANN, BOB), ("phone", ANN, BOB), ("phone", ANN, BOB)]
    crm.commit()
    told = run("backfill", "approve", "2", "--yes", who=BOB)
    assert (told.status, told.err.strip()) == (0, "Nothing of batch 2 is open.")
    told = run("tasks", "export", "crm.yml", "--owner", "nobody", "-o", "x.csv")
    assert (told.status, told.err.strip()) == (0, "There are no tasks of nobody.")


@pytest.mark.one_server
def test_a_batch_is_judged_by_its_sample(crm: Connection, run: Run) -> None:
    crm.execute(f"grant select on dq.samples, dq.judgements to {BOB}")
    crm.commit()
    keys = (("=a", 1), ("b", 2), ("e", 5))
    given = [{"key": {"code": code, "year": year}, "values": {"level %s": "B"}} for code, year in keys]
    with psycopg.connect(make_conninfo(crm.info.dsn, user=ANN, password="x")) as ann:  # noqa: S106
        ann.execute("select from dq.propose_rows('crm.customer', %s, 'r', 's')", (json.dumps(given),))
    sample = ("backfill", "sample", "1")
    told = run(*sample, "--yes", who=BOB)
    assert (told.status, "has no sample yet" in told.err) == (2, True)
    assert "of a lot of 3" in run(*sample, "--size", "9", "--accept", "0", "--yes", who=BOB).err
    assert run(*sample, "--size", "2", "--accept", "1", "--yes", who=ANN).status == 4
    told = run(*sample, "--size", "2", "--accept", "1", who=BOB)
    assert (told.status, "no terminal" in told.err) == (2, True)
    drawn = [n for (n,) in crm.execute("select proposal from dq.sampled order by place").fetchall()]
    crm.commit()
    assert "not in the sample" in run(*sample, "--yes", "--reject", "99", who=BOB).err
    assert "needs a reason" in run(*sample, "--yes", "--reject", str(drawn[0]), who=BOB).err
    told = run(*sample, "--yes", "--reject", str(drawn[0]), "--reason", "misread", "--format", "json", who=BOB)
    found = json.loads(told.out)
    assert told.status == 0
    assert (found["state"], found["rejected"], len(found["written"])) == ("accepted", 1, 2)
    told = run(*sample, "--yes", who=BOB)
    assert (told.status, "0 values written" in told.err) == (0, True), "again, it does nothing"


@pytest.mark.one_server
def test_a_csv_that_somebody_spoilt_is_told_by_line(crm: Connection, run: Run, tmp_path: Path) -> None:
    assert run("tasks", "export", "crm.yml", "--table", "customer", "-o", "all.csv").status == 0
    assert run("tasks", "export", "crm.yml", "--table", "client", "-o", "b.csv").status == 2
    assert run("tasks", "export", "crm.yml", "-o", "all.csv").status == 2
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file)
    assert lines[0][:2] == ["'=a", "1"]
    assert lines[1][head.index("name")] == "'+Bolt"

    def imported(*changed: list[str], heading: str = head[-1]) -> Done:
        with (tmp_path / "filled.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[*head[:-1], heading], *changed])
        return run("backfill", "import", "filled.csv", "--reason", "x", "--format", "json", who=ANN)

    def filled(line: list[str], name: str, value: str) -> list[str]:
        return [value if heading == name else text for heading, text in zip(head, line, strict=True)]

    first, second, third, fourth = lines
    told = imported(
        ["x", *first[1:]],
        [second[0], "two", *second[2:]],
        filled(third, "mobile", "13900000031"),
        filled(third, "mobile", "13900000032"),
        filled(fourth, "name", "Dyno"),
        [*first[:-1], ""],
    )
    assert told.status == 1
    found = json.loads(told.out)
    assert (found["proposed"], found["batches"]) == (2, [1])
    assert [(entry["address"], entry["why"]) for entry in found["refused"]] == [
        ("filled.csv, line 2", "there is no row with this key; row-level security may hide it"),
        ("filled.csv, line 3", "there is no row with this key; row-level security may hide it"),
        ("filled.csv, line 5", "the same row as filled.csv, line 4"),
        (
            "filled.csv, line 7",
            "no row of the export: its cell in the last column, which is dqsql's, is empty; a sheet adds no rows",
        ),
    ]
    # A file can name any table, and nothing else.
    for heading in ("dqsql crm.customer; drop table crm.customer", "dqsql pg_authid", "dqsql nope", 'dqsql "crm'):
        told = imported(fourth, heading=heading)
        assert (told.status, "no spec has rules for" in told.err) == (4, True)
    place = head.index("name")
    head[place] = "nam"
    # Who gives a column another name takes it out, and is told.
    told = imported([text or "x" for text in fourth])
    assert [entry["why"] for entry in json.loads(told.out)["refused"]][:1] == [
        "no column of the export begins here: nothing that stands in it is proposed"
    ]
    gone = head[-1].replace('"name"', '"nam"')
    assert 'the table "crm"."customer" has no column nam' in imported(fourth, heading=gone).err
    head[place] = "name"
    told = run("backfill", "import", "filled.csv", "--reason", " ", who=ANN)
    assert told.status in (0, 2)
    # Bob may not propose, ann may not approve; neither learns more than that.
    with (tmp_path / "filled.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, filled(second, "mobile", "13900000009")])
    told = run("backfill", "import", "filled.csv", "--reason", "x", who=BOB)
    assert (told.status, "you may not propose values" in told.err) == (4, True)
    told = run("backfill", "approve", "1", "--yes", who=ANN)
    assert told.status in (1, 4)
    assert rows(crm)[3][0] == ""


PLAIN = """
dqsql: 1
name: crm
schema: crm
language: zh
action: observe
tables:
  visit:
    key: id
    columns:
      code: {title: 编码}
      note: {title: 备注}
      day: {title: 日期}
      place: {title: 地点, required: true}
      mobile: {title: 手机, standard: cn_mobile, required: true}
"""


@pytest.fixture
def visits(postgresql: Connection, dsn: str, run: Run, people: None, tmp_path: Path) -> list[list[str]]:
    """The lines of a sheet of four visits, exported as visits.csv and visits.xlsx."""
    postgresql.execute(
        "create schema crm; create table crm.visit (id int primary key, code text, note text, day date, place text,"
        " mobile text); insert into crm.visit select n, lpad(n::text, 4, '0'), case n when 1 then repeat('x', 40000)"
        r" when 2 then E'one\r\ntwo' else ' y ' end, date '2024-01-01' + n from generate_series(1, 4) as n"
    )
    postgresql.commit()
    support.install(dsn, PLAIN)
    let_use(postgresql, "crm")
    postgresql.execute(f"grant execute on function dq.propose to {ANN}; grant select on dq.proposals to {ANN}")
    postgresql.commit()
    (tmp_path / "crm.yml").write_text(PLAIN, "utf-8")
    for suffix in ("csv", "xlsx"):
        assert run("tasks", "export", "crm.yml", "-o", f"visits.{suffix}").status == 0
    with (tmp_path / "visits.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def given_back(run: Run, lines: list[list[str]], tmp_path: Path) -> tuple[int, list[tuple[str, str]]]:
    """Imports lines: how many values were proposed; addresses and reasons of those refused."""
    with (tmp_path / "back.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    found = json.loads(run("backfill", "import", "back.csv", "--reason", "x", "--format", "json", who=ANN).out)
    return found["proposed"], [(entry["address"], entry["why"]) for entry in found["refused"]]


@pytest.mark.one_server
def test_a_sheet_that_nobody_filled_proposes_nothing(run: Run, visits: list[list[str]]) -> None:
    for suffix in ("csv", "xlsx"):
        told = run("backfill", "import", f"visits.{suffix}", "--reason", "x", who=ANN)
        assert (told.status, told.out, told.err.strip()) == (0, "", "0 values proposed, 0 refused")


@pytest.mark.one_server
def test_what_a_spreadsheet_made_of_other_cells_is_told_or_left(
    run: Run, visits: list[list[str]], tmp_path: Path
) -> None:
    head, first, second, third, _ = visits
    assert head[:-1] == ["id", "code", "note", "day", "place", "mobile"]
    # A day in another spelling is the same day: it keeps nothing from being proposed.
    second[3], second[4] = "2024/1/3", "here"
    # A code that lost its zeros is not proposed in silence.
    third[1], third[4] = "3", "there"
    # What is too long for a cell is not cut.
    first[2] = "longer"
    assert given_back(run, visits, tmp_path) == (
        2,
        [
            ("back.csv, line 2, note", "该值过长，表格里只有开头部分，请在原系统中修改"),
            ("back.csv, line 5, code", "表格软件把该值当作数字，丢失了部分内容；请将单元格设为文本格式后重新填写"),
        ],
    )


@pytest.mark.one_server
def test_a_sheet_may_lose_columns_and_lines_that_are_not_filled(
    run: Run, visits: list[list[str]], tmp_path: Path
) -> None:
    less = [[line[0], *line[4:], "remark"] for line in visits]
    less[2][1] = "here"
    assert given_back(run, [["a line of theirs"], *less], tmp_path) == (
        1,
        [
            ("back.csv, line 3, remark", "此处起的列不是导出的列，其中内容均未提出"),
            ("back.csv, line 1", "不是导出的行：最后一列（dqsql 专用，可能被隐藏）为空；表格不能新增数据行"),
        ],
    )


@pytest.mark.one_server
def test_a_row_is_in_conflict_only_where_somebody_filled_it(
    postgresql: Connection, run: Run, visits: list[list[str]], tmp_path: Path
) -> None:
    """The same sheet goes on being filled while what was filled before is approved, and others change rows."""
    first, second, third = visits[1:4]
    first[4] = "here"
    second[4], second[5] = "there", "139 1234 5678"
    third[4] = "over there"
    # Filled in meanwhile: by this very sheet, in a standard form too; otherwise; and where the sheet fills nothing.
    postgresql.execute(
        "update crm.visit set place = (array['here', 'there', 'elsewhere', 'x'])[id], code = code || case id when 4 then '9' else '' end,"
        " mobile = case id when 2 then '+8613912345678' end"
    )
    postgresql.commit()
    assert given_back(run, visits, tmp_path) == (0, [("back.csv, line 5", "冲突：该行在导出之后已被修改，请重新导出")])


@pytest.mark.bare
@pytest.mark.one_server
def test_threat_54_uninstalling_loses_no_ledger(
    postgresql: Connection, people: None, dsn: str, run: Run, tmp_path: Path
) -> None:
    postgresql.execute(
        'create schema crm; create table crm.customer (code text, year int, name text, mobile text, "level %s" text,'
        " owner text, primary key (code, year)); insert into crm.customer values ('a', 1, 'Acme', null, null, 'li')"
    )
    postgresql.commit()
    let_use(postgresql, "crm")
    before = snapshot(postgresql)
    postgresql.commit()
    support.install(dsn, SPEC)
    let(postgresql)
    with psycopg.connect(make_conninfo(dsn, user=ANN, password="x")) as ann:  # noqa: S106
        query = "select dq.propose('crm.customer', '{\"code\": \"a\", \"year\": 1}', 'mobile', '13900000001', 'r', 's')"
        assert ann.execute(query).fetchone() == (1,)
    assert run("backfill", "approve", "1", "--yes", who=BOB).status == 0
    told = run("uninstall", "--yes")
    assert (told.status, "4 proposals, decisions and ledger entries of people" in told.err) == (4, True)
    with postgresql.transaction(force_rollback=True), pytest.raises(psycopg.errors.ObjectInUse, match="would be lost"):
        postgresql.execute(runtime.removal_sql())
    told = run("uninstall", "--yes", "--ledger", "kept.jsonl")
    assert told.status == 0, told.err
    kept = [json.loads(line) for line in (tmp_path / "kept.jsonl").read_text("utf-8").splitlines()]
    assert [entry["record"] for entry in kept] == ["batch", "proposal", "decision", "ledger"]
    assert kept[-1]["row_key"] == {"code": "a", "year": 1}
    assert kept[-1]["new_value"] == "+8613900000001"
    assert snapshot(postgresql) == before


def unused_accounts(connection: Connection, keys: list[str]) -> list[str]:
    """For each deal an account with which it is the only one of its product, agent and day."""
    deal = "account, product, sales_agent, engage_date from sales.sales_pipeline"
    taken = set(connection.execute(f"select {deal}".encode()).fetchall())
    rows = connection.execute(
        f"select opportunity_id, {deal} where opportunity_id = any (%s)".encode(), (keys,)
    ).fetchall()
    of = {key: rest for key, _, *rest in rows}
    accounts = [name for (name,) in connection.execute("select account from sales.accounts order by 1")]
    chosen = []
    for key in keys:
        account = next(name for name in accounts if (name, *of[key]) not in taken)
        taken.add((account, *of[key]))
        chosen.append(account)
    connection.commit()
    return chosen


@pytest.mark.one_server
@sales.pytestmark
def test_the_gaps_of_the_real_export_are_closed(
    postgresql: Connection, people: None, dsn: str, run: Run, tmp_path: Path
) -> None:
    """A thousand cells of the export's real gaps: good ones, bad ones, and rows that changed meanwhile."""
    sales.load(postgresql)
    (tmp_path / "sales.yml").write_text(sales.SPEC, "utf-8")
    support.install(dsn, sales.SPEC)
    let_use(postgresql, "sales")
    let(postgresql)
    told = run("tasks", "export", "sales.yml", "--table", "sales_pipeline", "-o", "gaps.xlsx")
    assert told.status == 0, told.err
    book = openpyxl.load_workbook(tmp_path / "gaps.xlsx")
    (page,) = (page for page in book.worksheets if page.sheet_state == "visible")
    place = {cell.value: cell.column for cell in page[1]}
    empty = [line for line in page.iter_rows(min_row=3) if line[place["account"] - 1].value is None][:1000]
    assert len(empty) == 1000, "the export has so many opportunities without an account"
    keys = [line[place["opportunity_id"] - 1].value for line in empty]
    filled = dict(zip(keys, unused_accounts(postgresql, keys), strict=True))
    for number, (key, line) in enumerate(zip(keys, empty, strict=True)):
        line[place["account"] - 1].value = "Nowhere Inc" if number % 10 == 1 else filled[key]
    book.save(tmp_path / "gaps.xlsx")
    changed = keys[2::10]
    postgresql.execute("update sales.sales_pipeline set account = 'Isdom' where opportunity_id = any (%s)", (changed,))
    postgresql.commit()
    told = run("backfill", "import", "gaps.xlsx", "--reason", "asked the agents", "--format", "json", who=ANN)
    found = json.loads(told.out)
    whys = [entry["why"].partition(":")[0] for entry in found["refused"]]
    assert (found["proposed"], whys.count("conflict"), len(whys)) == (800, 100, 200)
    later = keys[3::10]
    postgresql.execute("update sales.sales_pipeline set account = 'Isdom' where opportunity_id = any (%s)", (later,))
    postgresql.commit()
    told = run("backfill", "approve", str(found["batches"][0]), "--yes", "--format", "json", who=BOB)
    done = json.loads(told.out)
    assert (told.status, len(done["written"]), len(done["failed"])) == (1, 700, 100)
    assert all("was changed meanwhile; it is not overwritten" in entry["why"] for entry in done["failed"])
    now = dict(postgresql.execute("select opportunity_id, account from sales.sales_pipeline").fetchall())
    for number, key in enumerate(keys):
        assert now[key] == (None if number % 10 == 1 else "Isdom" if number % 10 in (2, 3) else filled[key])
    left = postgresql.execute(
        "select count(*) from dq.task where field = 'account' and key = any (%s)", (keys,)
    ).fetchone()
    assert left == (100,)
    progress = "select proposed, written, remaining, done_percent from dq.backfill_progress"
    assert postgresql.execute(progress).fetchall() == [(800, 700, 100, 87.5)]
    with applying.connect(dsn) as connection:
        assert amount(connection, KINDS["ledger"]) == 1 + 800 + 700 + 700


@pytest.mark.one_server
def test_a_cell_of_a_json_column_is_json_and_no_text(crm: Connection, dsn: str, run: Run, tmp_path: Path) -> None:
    crm.execute(
        "create table crm.tag (id int primary key, tags jsonb); insert into crm.tag values (1, null), (2, null)"
    )
    crm.commit()
    spec = "{dqsql: 1, name: tag, schema: crm, action: observe, tables: {tag: {columns: {tags: {required: true}}}}}"
    support.install(dsn, spec)
    let_use(crm, "crm")
    (tmp_path / "tag.yml").write_text(spec, "utf-8")
    assert run("tasks", "export", "tag.yml", "-o", "tag.csv").status == 0
    lines = list(csv.reader((tmp_path / "tag.csv").read_text("utf-8-sig").splitlines()))
    place = lines[0].index("tags")
    lines[1][place], lines[2][place] = '{"a": [1, 1.10]}', "{a: 1}"
    with (tmp_path / "tag.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(lines)
    told = run("backfill", "import", "tag.csv", "--reason", "spring call", who=ANN)
    assert (told.status, told.out.strip()) == (
        1,
        f'tag.csv, line 3, {lines[0][place]}: this must be JSON, such as {{"a": 1}}',
    )
    assert run("backfill", "approve", "1", "--yes", who=BOB).status == 0
    assert crm.execute("select tags ->> 'a' from crm.tag order by id").fetchall() == [("[1, 1.10]",), (None,)]
    crm.commit()
