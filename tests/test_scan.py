"""`dqsql scan` against `dqsql plan`, whose counts are made by the runtime's own functions; and what it never does."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from typer.testing import CliRunner

from dqsql import apply as applying
from dqsql import scan as scanning
from dqsql.cli import app
from dqsql.fragment import render
from dqsql.inlining import without_runtime
from dqsql.judges.forms import bare
from dqsql.measure import measure
from dqsql.resolve import resolve
from dqsql.rules import kinds
from dqsql.scan.page import page
from dqsql.spec import builtin_standards, loads
from dqsql.values import PLACEHOLDERS, ColumnType, missing, says_nothing
from tests.support import install, runtime

pytestmark = pytest.mark.bare
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
tables:
  customer:
    title: {en: Customer <b>, zh: 客户}
    columns:
      name: {standard: company_name, required: true, unique: {by: company_key, action: observe}}
      mobile: {standard: cn_mobile, required: {when: "kind = 'person'", threshold: 90%}, unique: {action: observe}}
      email: email
      kind: {one_of: [company, person]}
      level: {required: true, one_of: [A, B]}
      opened: {immutable: true}
      region: {references: region.code}
      seen: {required: true}
    rules:
      order_of_dates: {check: "closed >= opened"}
      has_order: {at_least: 1, child: orders.customer_id, to: id, action: observe}
      reachable: {at_least: 1, of: [mobile, email]}
  region: {columns: {code: {required: true}}}
  orders: {columns: {amount: {range: {min: 0}}}}
"""
TABLES = """
create table region (code text primary key);
insert into region values ('R1'), ('R2');
create table customer (
    id bigint, part text, name text, mobile text, email text, kind text, level text, opened date, closed date, region text,
    seen jsonb, primary key (id, part)
) {partitioned};
{partitions}
create table orders (id int primary key, customer_id bigint, amount numeric);
insert into orders select n, n, case when n % 3 = 0 then -1 else n end from generate_series(1, 300) as n;
insert into customer
select
    n, 'p' || n % 2,
    case n % 7 when 0 then ' ' when 1 then '上海示例' || n / 20 || '有限公司' when 2 then '上海示例' || n / 20 else '无' end,
    case n % 5 when 0 then '12345' when 1 then '139' || lpad((n / 10)::text, 8, '0') when 2 then '+86 139 ' || lpad((n / 10)::text, 8, '0') end,
    case n % 3 when 0 then 'a@b' when 1 then 'x' || n || '@shop.example' end,
    (array['company', 'person', 'firm'])[1 + n % 3], case when n % 4 > 0 then 'A' end,
    date '2024-01-01', date '2024-01-01' + (n % 9 - 2)::int, 'R' || n % 4,
    case n % 3 when 0 then 'null'::jsonb when 1 then '{{"a": 1}}' end
from generate_series(1, {rows}) as n;
analyze
"""
PARTITIONS = (
    "create table c0 partition of customer for values in ('p0'); create table c1 partition of customer default;"
)


def fill(connection: Connection, rows: int = 700, partitioned: bool = False) -> None:
    connection.execute(
        TABLES.format(
            rows=rows,
            partitioned="partition by list (part)" if partitioned else "",
            partitions=PARTITIONS if partitioned else "",
        ).encode()
    )
    connection.commit()


def scanned(dsn: str, spec: str = SPEC, **options: Any) -> scanning.Report:
    return scanning.scan(lambda: applying.connect(dsn), loads(spec), scanning.Options(**options))


def figures(report: scanning.Report) -> dict[str, tuple[int | None, int | None]]:
    return {f"{t.table}.{r.rule}": (r.applicable, r.violations) for t in report.tables for r in t.rules if not r.why}


def planned(dsn: str, spec: str = SPEC) -> dict[str, tuple[int | None, int]]:
    loaded = loads(spec)
    with applying.connect(dsn) as connection:
        catalog = applying.look(connection, loaded)
        model = resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
        findings = measure(connection, model, runtime=catalog.runtime is not None)
    return {
        f"{table.name}.{rule}": (f.applicable, f.violations)
        for table, found in findings.items()
        for rule, f in found.items()
    }


@pytest.mark.parametrize("partitioned", [False, True])
def test_a_scan_counts_what_plan_counts(postgresql: Connection, dsn: str, partitioned: bool) -> None:
    fill(postgresql, partitioned=partitioned)
    expected = planned(dsn)
    report = scanned(dsn)
    assert figures(report) == expected
    assert sum(count > 0 for _, count in expected.values()) > 12
    customer = report.tables[0]
    assert [(r.rule, r.why["en"]) for r in customer.rules if r.why] == [
        ("opened.immutable", "it is about changes, of which no row tells")
    ]
    assert {r.rule for r in customer.rules if r.judge == "python"} >= {"mobile.phone", "mobile.unique", "name.unique"}
    assert {g.field: g.missing for g in customer.fields}["seen"] == expected["customer.seen.required"][1]
    assert not report.clean


def test_with_the_runtime_there_the_database_judges_alone(postgresql: Connection, dsn: str) -> None:
    fill(postgresql)
    without = figures(scanned(dsn))
    runtime(dsn)
    report = scanned(dsn)
    assert figures(report) == without
    assert {r.judge for t in report.tables for r in t.rules} == {"database"}
    install(dsn, SPEC)
    assert figures(scanned(dsn)) == {k: v for k, v in planned(dsn).items() if v != (0, 0) or k in without}


def test_in_stretches_and_by_several_connections_it_counts_the_same(
    postgresql: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(postgresql, rows=5000)
    whole = scanned(dsn, rows=20)
    monkeypatch.setattr("dqsql.scan.parts.FIRST", 4)
    monkeypatch.setattr("dqsql.scan.reading.FIRST", 4)
    seen: list[tuple[int, int]] = []
    parted = scanning.scan(
        lambda: applying.connect(dsn),
        loads(SPEC),
        scanning.Options(rows=20),
        lambda _, done, total: seen.append((done, total)),
    )
    assert len(seen) > 3
    assert any(done == total > 1 for done, total in seen)
    assert figures(parted) == figures(scanned(dsn, jobs=3)) == figures(whole)
    amounts = [[len(row.rules) for row in report.tables[0].worst] for report in (whole, parted)]
    assert amounts[0] == amounts[1] == sorted(amounts[0], reverse=True)
    assert len(amounts[0]) == 20


@pytest.mark.every_server
@pytest.mark.parametrize("jobs", [1, 2])
def test_each_row_is_read_once_where_the_server_would_take_parallel_workers(
    postgresql: Connection, dsn: str, jobs: int
) -> None:
    postgresql.execute(
        "create schema wide; create table wide.t (id int primary key, name text);"
        "insert into wide.t select n, repeat('x', 900) from generate_series(1, 16000) as n"
    )
    postgresql.commit()
    postgresql.autocommit = True
    postgresql.execute("vacuum analyze wide.t")
    read = "select pg_stat_get_tuples_returned('wide.t'::regclass)"
    (before,) = postgresql.execute(read).fetchone() or (0,)
    # A plan with workers costs nothing then, but for the rows that they read.
    free = ("parallel_setup_cost", "parallel_tuple_cost", "min_parallel_table_scan_size", "cpu_tuple_cost")
    free += ("seq_page_cost", "random_page_cost")
    eager = make_conninfo(dsn, options=" ".join(["-c max_parallel_workers_per_gather=8", *(f"-c {c}=0" for c in free)]))
    spec = "{dqsql: 1, name: w, schema: wide, tables: {t: {columns: {name: {required: true, length: {max: 900}}}}}}"
    scanned(eager, spec, jobs=jobs)
    until = time.monotonic() + 20
    while (done := (postgresql.execute(read).fetchone() or (0,))[0] - before) < 16000 and time.monotonic() < until:
        time.sleep(0.1)
    assert done == 16000


def test_the_worst_rows_break_what_they_are_said_to(postgresql: Connection, dsn: str) -> None:
    fill(postgresql)
    only = loads(SPEC)
    (customer, *_) = scanned(dsn, rows=3).tables
    assert len(customer.worst) == 3
    with applying.connect(dsn) as connection:
        catalog = applying.look(connection, only)
        model = resolve(only.spec, only.document, builtin_standards(), catalog, helpers=False)
        table = model.tables[0]
        assert table.key == customer.key == ("id", "part")
        for row in customer.worst:
            (found,) = (
                connection.execute("select to_jsonb(c) from public.customer c where id = %s", (row.key[0],)).fetchone()
                or ()
            )
            from dqsql.check import Checker

            codes = {v.rule for v in Checker(only, "customer", catalog=catalog).check({**found, "part": found["part"]})}
            assert set(row.rules) <= codes


@pytest.fixture
def reader(postgresql: Connection, dsn: str) -> Iterator[str]:
    """A role that may read some of it and write nothing, as on a replica."""
    fill(postgresql)
    postgresql.execute(
        "create role dq_scanner login; alter role dq_scanner set default_transaction_read_only = on;"
        "revoke temporary on database dqsql_test from public; revoke create on schema public from public;"
        "grant select on customer, region, orders to dq_scanner"
    )
    postgresql.commit()
    yield make_conninfo(dsn, user="dq_scanner")
    postgresql.rollback()
    postgresql.execute("drop owned by dq_scanner; drop role dq_scanner")
    postgresql.commit()


@pytest.mark.one_server
def test_a_role_that_may_only_select_measures_everything(postgresql: Connection, dsn: str, reader: str) -> None:
    assert figures(scanned(reader)) == planned(dsn)


@pytest.mark.one_server
def test_threat_24_a_table_whose_rows_are_hidden_is_not_counted(postgresql: Connection, reader: str) -> None:
    postgresql.execute("alter table customer enable row level security; create policy p on customer using (id < 10)")
    postgresql.execute("revoke select on region from dq_scanner")
    postgresql.commit()
    report = scanned(reader)
    assert [table.why and table.why["en"][:9] for table in report.tables] == ["row-level", "not every", None]
    assert report.unmeasured
    assert not report.clean


@pytest.mark.one_server
def test_it_stops_when_its_time_is_up_and_waits_for_no_lock(postgresql: Connection, dsn: str) -> None:
    fill(postgresql)
    report = scanned(dsn, timeout=0.0)
    assert {table.why and table.why["en"] for table in report.tables} == {"the time was up"}
    postgresql.execute("lock table orders in access exclusive mode")
    report = scanned(dsn)
    assert report.tables[2].why == {"en": "it was locked by somebody else", "zh": "被其他会话锁定"}


@pytest.mark.one_server
def test_a_sample_reads_a_part(postgresql: Connection, dsn: str) -> None:
    fill(postgresql, rows=20_000)
    customer = scanned(dsn, sample=10.0).tables[0]
    assert customer.rows is not None
    assert 1000 < customer.rows < 4000
    assert scanned(dsn, sample=10.0).tables[0].rows == customer.rows
    rules = {rule.rule: rule for rule in customer.rules}
    assert rules["mobile.unique"].why
    assert 0.15 < (rules["mobile.phone"].share or 0) < 0.25


@pytest.mark.one_server
def test_the_command_writes_text_json_and_html(postgresql: Connection, dsn: str, tmp_path: Path) -> None:
    fill(postgresql)
    spec = tmp_path / "crm.yml"
    spec.write_text(SPEC, "utf-8")
    run = CliRunner().invoke
    told = run(app, ["scan", str(spec), "--dsn", dsn, "--rows", "2"])
    assert told.exit_code == 1
    assert "mobile.phone" in told.stdout
    data = json.loads(run(app, ["scan", str(spec), "--dsn", dsn, "--format", "json"]).stdout)
    assert data["tables"][0]["rows"] == 700
    assert len(data["tables"][0]["worst_rows"]) == 10
    report = tmp_path / "report.html"
    assert run(app, ["scan", str(spec), "--dsn", dsn, "--format", "html", "-o", str(report)]).exit_code == 1
    text = report.read_text("utf-8")
    for value in ("12345", "a@b", "上海示例", "139"):
        assert value not in text, "a report shows no value but keys"
    clean = tmp_path / "clean.yml"
    clean.write_text("{dqsql: 1, name: c, tables: {region: {columns: {code: {required: true}}}}}", "utf-8")
    assert run(app, ["scan", str(clean), "--dsn", dsn]).exit_code == 0


class _Outline(HTMLParser):
    """The elements of a page, each closed by what opened it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.one_server
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_is_whole_escaped_and_loads_nothing(postgresql: Connection, dsn: str, language: str) -> None:
    fill(postgresql)
    text = page(scanned(dsn, SPEC.replace("name: crm", f"name: crm\nlanguage: {language}")))
    outline = _Outline()
    outline.feed(text)
    assert outline.open == []
    tags = [tag for tag, _ in outline.seen]
    assert {"script", "link", "img", "b"}.isdisjoint(tags)
    assert "http" not in text
    assert "url(" not in text
    assert dict(outline.seen)["html"] == {"lang": {"en": "en", "zh": "zh-Hans"}[language]}
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in outline.seen if tag == "th")
    ids = [attributes["id"] for _, attributes in outline.seen if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert ("Customer &lt;b&gt;" in text) == (language == "en")


def test_fragments_without_the_runtime_say_the_same(postgresql: Connection, dsn: str) -> None:
    """Every expression of schema dq, written out, against the function itself."""
    runtime(dsn)
    texts = [
        None,
        "",
        " ",
        "N/A",
        "n/a.",
        "Ｎ／Ａ",
        "无",
        "『无』",
        "上海",
        "X'Y(,",
        "null",
        "Null",
        "O'B",
        "王总",
        "a@B.COM",
        "{}",
    ]
    calls = [
        "dq.is_missing({})",
        "dq.is_missing({}, ARRAY['x''y(,', 'z']::pg_catalog.text[])",
        "dq.trim({})",
        "dq.fold({})",
    ]
    calls += ["dq.bare({})", "dq.tighten({})", "dq.lower_domain({})", "dq.is_blank({})", "dq.person_title({})"]
    for call in calls:
        called = call.replace("{}", '(v::pg_catalog.text collate pg_catalog."C")')
        written = without_runtime(called)
        assert written is not None
        assert "dq." not in written
        query = f"select {called} is not distinct from {written}, v from unnest(%s::text[]) as t (v)".replace(
            "%'", "%%'"
        )
        postgresql.execute("set search_path = pg_catalog")
        rows = postgresql.execute(
            query.replace("%", "%%").replace("%%s::text", "%s::text").encode(), (texts,)
        ).fetchall()
        assert [value for same, value in rows if not same] == []
    assert without_runtime("dq.phone(x)") is None
    assert without_runtime("'dq.phone(x)'") == "'dq.phone(x)'"


def test_what_a_word_for_nothing_begins_with_is_looked_at(postgresql: Connection, dsn: str) -> None:
    """dq.is_missing lets values go by their first character: every such word has to be beyond it, in any disguise."""
    runtime(dsn)
    texts = [
        form
        for word in PLACEHOLDERS
        for form in (word, word.upper(), word.title(), f"（{word}）", f"{word}。", f" {word}")
    ]
    texts += [chr(code) for code in (*range(33, 127), *range(0x4E00, 0x4E20), 0x9FFF)]
    rows = postgresql.execute("select v, dq.is_missing(v) from unnest(%s::text[]) as t (v)", (texts,)).fetchall()
    assert [value for value, found in rows if found != says_nothing(value, ())] == []
    plain = [chr(code) for code in (*range(48, 58), *range(65, 91), *range(97, 123), *range(0x4E00, 0xA000))]
    assert [letter for letter in plain if bare(letter) != letter.lower()] == [], "no sign is cut off before it looks"


def test_every_kind_is_measured_or_says_why(postgresql: Connection) -> None:
    """A fragment of a missing field is an expression for every type, so that completeness is always measured."""
    for family in ("text", "number", "date", "boolean", "json", "array", "other"):
        fragment = missing("\x01a\x02", ColumnType("pg_catalog.text", family), ("x",))  # type: ignore[arg-type]
        assert without_runtime(render(fragment, lambda name: "t.a")) is not None
    assert kinds()
