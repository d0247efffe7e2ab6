"""dqsql.check against the database: what it judges, it judges as PostgreSQL does; the rest it says it cannot."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from dqsql import apply as applying
from dqsql import expr
from dqsql.catalog import Catalog
from dqsql.check import Checker, can_advance, check_row
from dqsql.check.evaluating import evaluate
from dqsql.check.reading import NotJudgedError, parse
from dqsql.check.typed import Value, read
from dqsql.errors import DqsqlError, Violation
from dqsql.fragment import column
from dqsql.names import ident
from dqsql.spec import loads
from tests import support, test_cases, test_expr
from tests.test_golden import printed

Connection = psycopg.Connection[Any]
NOT_JUDGED = "not_judged"

TYPES = {
    "a": "int4", "b": "int4", "c": "int4", "n": "numeric", "t": "text", "u": "text", "v": "varchar", "d": "date",
    "ts": "timestamp", "p": "bool", "q": "bool",
}  # fmt: skip
NUMBERS = st.sampled_from([0, 1, 2, 3, -1, -2, 7, 2147483647, -2147483648])
DECIMALS = st.sampled_from(["0", "1", "1.5", "1.50", "-2.75", "0.5", "150", "1e2", "NaN", "Infinity", "3"])
WORDS = st.sampled_from(
    ["", " ", "x", "X", "xy", "x2", "it's", "won", "无", "N/A", "x%", "a_b", "é", "1", "I", "i", "  x "]
)
DAYS = st.sampled_from(["2020-01-01", "2019-12-31", "2024-02-29", "1900-01-01", "infinity", "-infinity"])
TIMES = st.sampled_from(["2020-01-01", "2020-01-01 10:00", "2019-12-31 23:59:59.5", "2024-02-29T12:30:00", "infinity"])
ROWS = st.fixed_dictionaries(
    {
        **{name: st.none() | NUMBERS for name in "abc"}, "n": st.none() | DECIMALS,
        **{name: st.none() | WORDS for name in "tuv"}, "d": st.none() | DAYS, "ts": st.none() | TIMES,
        **{name: st.none() | st.booleans() for name in "pq"},
    }
)  # fmt: skip


def offline(source: str, row: Mapping[str, Any]) -> bool | None:
    """What Python says of an expression; NotJudgedError where it cannot."""
    values = {name: read(row[name], f"pg_catalog.{type_}") for name, type_ in TYPES.items()}
    found = evaluate(parse(expr.parse(source).sql(column)), lambda name: values.get(name) or Value("jsonb", None))
    assert found.value is None or isinstance(found.value, bool)
    return found.value


@pytest.mark.one_server
def test_expressions_mean_what_they_mean_in_the_database(postgresql: Connection) -> None:
    """Every form of expression that a rule may have, on many rows; an error of PostgreSQL's is never a verdict."""
    postgresql.execute(test_expr.TABLE)
    tally = dict.fromkeys(("judged", "not"), 0)
    never: set[str] = set(test_expr.ALLOWED)
    rows: list[Mapping[str, Any]] = []

    @settings(max_examples=60, suppress_health_check=list(HealthCheck))
    @given(ROWS)
    def collect(row: Mapping[str, Any]) -> None:
        rows.append(row)

    collect()
    for source in test_expr.ALLOWED:
        written = expr.parse(source).sql(lambda name: f"s.{ident(name)}")
        for row in rows:
            try:
                mine = offline(source, row)
            except NotJudgedError:
                tally["not"] += 1
                continue
            tally["judged"] += 1
            never.discard(source)
            query = f"select {written} from jsonb_populate_record(null::sample, %s) as s".replace("%", "%%").replace(
                "%%s)", "%s)"
            )
            try:
                with postgresql.transaction():
                    theirs = postgresql.execute(query, (Jsonb(dict(row)),)).fetchone()
            except psycopg.errors.DataError as error:
                raise AssertionError(f"{source}: {row}: {mine}, but {error}") from error
            assert theirs == (mine,), (source, row)
    assert tally["judged"] > 4 * tally["not"], tally
    assert len(never) < 25, "forms that are never judged"


TABLES = """
create schema crm;
create table crm.product (id int primary key);
create table crm.deal (
    id bigint generated always as identity primary key, name varchar(12), mobile text, code text, level text,
    stage text, amount numeric(8, 2), share float8, quantity int2, active boolean, opened_on date, closed_on date,
    called_at timestamp, seen_at timestamptz, tags text[], extra jsonb, product_id int, status text default 'new',
    twice numeric generated always as (amount * 2) stored, mail text
);
"""
SPEC = """
dqsql: 1
name: crm
schema: crm
missing: [pending]
tables:
  product: {}
  deal:
    columns:
      name: {title: {en: Name, zh: 名称}, required: true, normalize: [nfkc, trim, upper], unique: true, length: {min: 2}}
      mobile: {standard: cn_mobile, required: {action: warn, when: "stage = 'won' or active"}}
      mail: email
      code: {format: 'C[0-9]{3}', unlike: '00'}
      level: {normalize: [nfkc, trim, one_of], one_of: {values: [A, B, C], synonyms: {A: [gold]}}}
      stage: {one_of: [new, won, lost], required: true}
      amount: {range: {min: 0, max: 1000}}
      share: {range: {min: 0, max: 1}}
      quantity: {one_of: [1, 2, 3], missing: [0], required: {action: observe}}
      active: {required: true}
      opened_on: {range: {min: "2000-01-01"}, missing: ["1900-01-01"], required: true}
      called_at: {range: {max: "2030-01-01 12:00"}}
      seen_at: {range: {min: "2000-01-01 00:00+08"}}
      tags: {required: {action: observe}}
      extra: {required: {action: observe}}
      product_id: {references: product.id}
      status: {required: true}
      twice: {range: {max: 500}}
    stages:
      column: stage
      new: {require: [mobile]}
      won: {from: new, require: [amount, closed_on]}
      lost: {from: new, require: [tags]}
    rules:
      dates: {check: "closed_on >= opened_on"}
      large: {check: "coalesce(amount, 0) * quantity <= 1500.5", when: "active is true and level in ('A', 'B')"}
      short: {check: "char_length(name) < 10 or code like 'C1%'", action: observe}
      reachable: {at_least: 2, of: [mobile, mail, code, tags]}
      open: {forbid: [closed_on], when: "stage = 'new'"}
      half: {check: "amount / 2 <> 3 and quantity % 2 < 2", action: warn}
"""
# Values that a column takes, that it does not, and that say nothing.
VALUES: dict[str, Any] = {
    "name": st.sampled_from(["Acme", " ａcme ", "A", "", "n/a", "x" * 13, "\ufb03\ufb03\ufb03\ufb03\ufb03", 5, True]),
    "mobile": st.sampled_from(["13912345678", "139 1234 5678", "139", "无", "+8613912345678"]),
    "mail": st.sampled_from(["a@b.cn", "a@", "A@B.CN", "-"]),
    "code": st.sampled_from(["C123", "C100", "x", " ", 7]),
    "level": st.sampled_from(["A", "ｂ", "gold", "D", " a ", 1]),
    "stage": st.sampled_from(["new", "won", "lost", "open", "pending", " "]),
    "amount": st.sampled_from(
        [0, 6, -1, 12.5, "7.005", "1e2", 1000.004, 1000.005, 1e7, "many", "box", "1e9999", "0x6", "NaN", "", True, [1]]
    ),
    "share": st.sampled_from([0, 0.5, 1.5, "NaN", "Infinity", "0.1", -0.0, "x"]),
    "quantity": st.sampled_from([0, 1, 2, 3, 4, 1.0, 1.5, "2", " 3 ", 99999, "a", "0x2", "1_0", "_1", False]),
    "active": st.sampled_from([True, False, "yes", "of", "o", "t", 1, 2, "maybe", ""]),
    "opened_on": st.sampled_from(
        ["2024-01-05", "1900-01-01", "1999-12-31", "2024-02-30", "soon", "infinity", 20240105]
    ),
    "closed_on": st.sampled_from(["2024-01-04", "2024-01-05", "2025-01-01", "-infinity", "", "2024-1-5"]),
    "called_at": st.sampled_from(["2024-01-05", "2030-01-01 12:00:00.000001", "2030-01-01T12:00", "infinity", "25:00"]),
    "seen_at": st.sampled_from(["2000-01-01T00:00+08:00", "1999-12-31 15:59Z", "1999-12-31 16:00+00", "2020-01-01"]),
    "tags": st.sampled_from([[], ["a"], [None], [["a", "b"]], "a", {"a": 1}, 1]),
    "extra": st.sampled_from([{}, {"a": 1}, "", [], 0]),
    "product_id": st.sampled_from([1, 7, "1", "x"]),
    "status": st.sampled_from(["open", ""]),
}
GENERATED_ROWS = st.fixed_dictionaries({}, optional={name: st.none() | values for name, values in VALUES.items()})


def entries(found: list[Violation]) -> list[dict[str, Any]]:
    """Violations as dq.check_row gives them."""
    keys = ("rule", "column", "code", "action", "params", "message")
    return [json.loads(json.dumps({key: getattr(v, key) for key in keys}, default=str)) for v in found]


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> tuple[Connection, Catalog]:
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SPEC)
    with applying.connect(dsn) as connection:
        return postgresql, applying.look(connection, loads(SPEC))


def agreeing(connection: Connection, checker: Checker, table: str, row: Any, language: str = "en") -> tuple[int, int]:
    """How many rules Python judged as the database does, and how many it left to it."""
    mine = entries(checker.check(row))
    found = connection.execute("select dq.check_row(%s, %s)", (table, Jsonb(row))).fetchone()
    assert found is not None
    left = {entry["rule"] for entry in mine if entry["code"] == NOT_JUDGED}
    judged = [entry for entry in mine if entry["code"] != NOT_JUDGED]
    expected = [entry for entry in found[0] if entry["rule"] not in left]
    # A type that Python cannot tell is among the columns that it says so about.
    unsure = {entry["params"]["why"].split(":")[0] for entry in mine if entry["code"] == NOT_JUDGED}
    expected = [entry for entry in expected if entry["code"] != "type" or f"column {entry['column']}" not in unsure]
    # Too narrow columns are told behind unreadable ones there, in the table's order here.
    judged, expected = (
        sorted(found, key=lambda e: (e["code"] != "type", e["code"] == "type" and e["rule"]))
        for found in (judged, expected)
    )
    assert judged == expected, row
    return len(checker.table.assertions) - len(left), len(left)


@pytest.mark.one_server
def test_rows_are_judged_as_in_the_database(crm: tuple[Connection, Catalog]) -> None:
    connection, catalog = crm
    connection.execute("set time zone 'UTC'")
    checker = Checker(loads(SPEC), "deal", catalog=catalog)
    judged, left = 0, 0

    @settings(max_examples=700, suppress_health_check=list(HealthCheck))
    @given(GENERATED_ROWS)
    def compare(row: Mapping[str, Any]) -> None:
        nonlocal judged, left
        here, there = agreeing(connection, checker, "crm.deal", row)
        judged, left = judged + here, left + there

    compare()
    assert judged > 4 * left, (judged, left)


@pytest.mark.every_server
@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        ("a", {("quantity.type", "type")}),
        ("2", {("half", "check")}),
        ("0x2", {("half", NOT_JUDGED), ("quantity.type", NOT_JUDGED)}),
    ],
)
def test_no_verdict_leans_on_a_value_that_the_column_may_not_hold(
    crm: tuple[Connection, Catalog], quantity: str, told: set[tuple[str, str]]
) -> None:
    """Another column would decide, but where the value cannot be stored there is no row to judge."""
    connection, catalog = crm
    checker = Checker(loads(SPEC), "deal", catalog=catalog)
    row = {"amount": 6, "quantity": quantity}
    agreeing(connection, checker, "crm.deal", row)
    assert {(v.rule, v.code) for v in checker.check(row) if v.rule in ("half", "quantity.type")} == told


@pytest.fixture(params=test_cases.FILES, ids=lambda file: file.stem)
def cases(request: pytest.FixtureRequest) -> Any:
    return test_cases.load(request.param)


@pytest.mark.one_server
def test_every_kind_is_judged_or_said_not_to_be(postgresql: Connection, dsn: str, cases: Any) -> None:
    test_cases.create(postgresql, cases)
    postgresql.commit()
    spec = test_cases.spec_text(cases, "reject")
    support.install(dsn, spec)
    with applying.connect(dsn) as admin:
        catalog = applying.look(admin, loads(spec))
    for place, case in enumerate(cases):
        checker = Checker(loads(spec), f"t{place}", catalog=catalog)
        for row in [*case.get("accept", []), *(rejected["row"] for rejected in case.get("reject", []))]:
            agreeing(postgresql, checker, f"cases.t{place}", json.loads(json.dumps(row, default=str)))


def test_without_a_catalog_types_are_those_of_the_values() -> None:
    spec = loads(
        "{dqsql: 1, name: s, tables: {deal: {columns: {name: {required: true}, level: {one_of: [A, B]}, amount: money,"
        " code: {unique: true}}, rules: {dates: {check: 'closed >= opened'}, sum: {check: 'total > 10'},"
        " order: {check: 'a < b'}}}}}"
    )
    row = {"name": "无", "level": "C", "amount": -1, "closed": "2024-01-01", "opened": "2024-02-01", "total": 3}
    found = {violation.rule: violation.code for violation in check_row(spec, "deal", row)}
    assert found == {
        "name.required": "required", "level.one_of": "one_of", "amount.range": "range", "dates": NOT_JUDGED, "sum": "check",
    }  # fmt: skip
    (unsure,) = (v for v in check_row(spec, "public.deal", row, language="zh") if v.rule == "dates")
    assert unsure.message.startswith("dates 无法在此判断")
    assert check_row(spec, "deal", {"name": "x", "amount": Decimal("1.5"), "code": 1})[0].code == NOT_JUDGED
    with pytest.raises(DqsqlError, match="no table 'deel'"):
        check_row(spec, "deel", {})


def test_what_is_asked_wrongly_is_told(crm: tuple[Connection, Catalog]) -> None:
    _, catalog = crm
    with pytest.raises(DqsqlError, match="no column 'stag'; did you mean stage"):
        check_row(loads(SPEC), "deal", {"stag": 1}, catalog=catalog)
    with pytest.raises(DqsqlError, match="no stage 'wonn'; its stages are: new, won, lost"):
        can_advance(loads(SPEC), "deal", {}, "wonn", catalog=catalog)
    row = {"name": "Acme", "mobile": "13912345678", "stage": "new", "active": True}
    missing = can_advance(loads(SPEC), "deal", row, "won", catalog=catalog)
    assert {"amount.stage", "closed_on.stage"} <= {v.rule for v in missing if v.code == "stage"}
    assert next(v for v in missing if v.rule == "amount.stage").message == "amount is required at this stage (won)"


def test_command(
    crm: tuple[Connection, Catalog],
    dsn: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stream of rows in, an array a line out; the same with the database, where nothing is left unjudged."""
    (spec := tmp_path / "crm.yml").write_text(SPEC, "utf-8")
    (catalog := tmp_path / "catalog.json").write_text(crm[1].model_dump_json(), "utf-8")
    good = {"name": "Gamma", "mobile": "13912345678", "mail": "a@b.cn", "stage": "new", "active": True}
    good |= {"opened_on": "2024-01-01", "quantity": 1, "tags": ["x"], "extra": {"a": 1}, "status": "open"}
    lines = f"{json.dumps(good)}\n\n{json.dumps({**good, 'amount': 1000.005, 'stage': 'open'})}\n"

    def run(*arguments: str, stdin: str = "", status: int = 0) -> list[list[dict[str, Any]]]:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        out = printed(capsys, "check-row", str(spec), "deal", *arguments, status=status)
        return [json.loads(line) for line in out.splitlines()]

    for options in (("--catalog", str(catalog)), ("--dsn", dsn)):
        first, second = run("-", *options, stdin=lines, status=1)
        assert {entry["rule"] for entry in first} == (
            {"name.unique", "twice.range"} if "--catalog" in options else set()
        )
        told = [entry for entry in second if entry["code"] != NOT_JUDGED]
        assert [entry["rule"] for entry in told if entry["rule"] != "twice.range"] == ["stage.one_of", "amount.range"]
        assert list(told[0]) == ["rule", "column", "code", "action", "params", "message"]
    (rows := tmp_path / "rows.jsonl").write_text(json.dumps({**good, "name": None}), "utf-8")
    ((missing,),) = (
        [e for e in found if e["code"] != NOT_JUDGED]
        for found in run(str(rows), "--catalog", str(catalog), "--language", "zh", status=1)
    )
    assert missing["message"] == "名称不能为空"
    for stdin in ("nothing", "[]", '{"amount": NaN}', '{"amuont": 1}'):
        assert run("-", "--catalog", str(catalog), stdin=stdin, status=2) == []
        assert run("-", "--dsn", dsn, stdin=stdin, status=2) == []


@pytest.mark.one_server
def test_a_type_that_only_the_database_knows_is_never_passed(postgresql: Connection, dsn: str) -> None:
    """Neither an enum nor a domain's own constraints nor other types: also where no rule reads the column."""
    postgresql.execute(
        "create schema crm; create type crm.mood as enum ('ok'); create domain crm.share as int check (value < 9);"
        "create domain crm.given as crm.share not null; create domain crm.name as varchar(3);"
        "create table crm.t (id int primary key, mood crm.mood, share crm.given, lasts interval, name crm.name)"
    )
    postgresql.commit()
    spec = (
        "{dqsql: 1, name: s, schema: crm, tables: {t: {columns: {name: {required: true}, share: {range: {min: 0}}}}}}"
    )
    support.install(dsn, spec)
    with applying.connect(dsn) as admin:
        checker = Checker(loads(spec), "t", catalog=applying.look(admin, loads(spec)))
    row = {"mood": "sad", "share": 10, "lasts": "long", "name": "Bob"}
    agreeing(postgresql, checker, "crm.t", row)
    codes = {violation.rule: violation.code for violation in checker.check(row)}
    assert codes == {"mood.type": NOT_JUDGED, "share.type": NOT_JUDGED, "lasts.type": NOT_JUDGED}
    assert {v.rule for v in checker.check({"name": "Bobby"})} == {"name.type", "share.type"}


@pytest.mark.one_server
def test_a_stage_is_a_change_of_the_row(postgresql: Connection, dsn: str) -> None:
    """Not a new row: `start` has no say, the moves have, and what is stored stays in the form that it has."""
    postgresql.execute(
        "create schema crm; create table crm.deal (id int primary key, stage text, code text, amount numeric, note text);"
        "insert into crm.deal values (1, 'new', ' A', 1, 'n'), (2, 'won', 'A', null, null), (3, null, null, 2, '\u3000x')"
    )
    postgresql.commit()
    spec = (
        "{dqsql: 1, name: s, schema: crm, tables: {deal: {"
        " stages: {column: stage, new: {require: [code]}, won: {from: new, require: [amount]}, done: {from: won}},"
        " columns: {stage: {transition: {moves: {new: [won], won: [done]}, start: [new]}, immutable: {when: note is null}},"
        " code: {normalize: [trim], format: '[A-Z]'}, note: {normalize: [trim], length: 1}}}}}"
    )
    support.install(dsn, spec)
    with applying.connect(dsn) as admin:
        catalog = applying.look(admin, loads(spec))
    rows = postgresql.execute("select id, to_jsonb(d) from crm.deal as d order by id").fetchall()
    found = {}
    for key, row in rows:
        for stage in ("new", "won", "done"):
            mine = entries(can_advance(loads(spec), "deal", row, stage, catalog=catalog))
            (asked,) = (
                postgresql.execute("select dq.can_advance('crm.deal', %s, %s)", (Jsonb(key), stage)).fetchone() or []
            )
            assert mine == asked, (key, stage)
            found[key, stage] = [entry["rule"] for entry in asked]
    assert found[1, "won"] == ["code.format"]
    assert found[1, "done"] == ["stage.transition", "code.format"]
    assert "stage.transition" in found[3, "won"]
    assert {"stage.immutable", "stage.transition"} <= set(found[2, "new"])
