"""`dqsql docs`: a spec as a document, that nothing in a spec can break, with the figures that the views have."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from dqsql import apply as applying
from dqsql.catalog import Catalog
from dqsql.cli import app
from dqsql.dictionary import book, composed, figures, markdown, page
from dqsql.dictionary.words import STATUS, WORDS
from dqsql.errors import DatabaseError
from dqsql.model import Model
from dqsql.spec import builtin_standards, loads
from tests import support

Connection = psycopg.Connection[Any]
GOLDEN = Path(__file__).parent / "golden"
WIDE = loads((GOLDEN / "shop.yml").read_text("utf-8"))
SHOP = applying.model_of(WIDE, Catalog.model_validate_json((GOLDEN / "shop.catalog.json").read_text("utf-8")))
NASTY = r"""<script>x</script> | a*b_ `c` & \ [d](http://e) # 客户 "f\ng" """
SPEC = """
dqsql: 1
name: crm
schema: crm
standards:
  name: {extends: company_name, title: Name, description: As in the register, example: Acme Ltd, source: The register}
tables:
  customer:
    title: Customer
    department: Sales
    owner: owner
    columns:
      id: {required: true}
      name: {standard: name, required: true}
      code: {required: {when: "kind = 'company'", action: warn, threshold: 5%}, unique: {action: observe}}
      kind: {one_of: [company, person], missing: [none of these]}
"""


class Tree(HTMLParser):
    """Reads a page, and keeps the texts of its table cells; every element that is opened must be closed."""

    VOID = frozenset(("meta", "link", "br", "img"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.names.append(tag)
        self.ids += filter(None, [given.get("id")])
        self.links += filter(None, [given.get("href"), given.get("src")])
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if {"td", "th"} & {*self.open}:
            self.rows[-1][-1] += data


def written(model: Model, language: str = "en", **more: Any) -> tuple[str, str]:
    """The dictionary as Markdown and as HTML."""
    document = composed(book(model, {**builtin_standards(), **more.pop("standards", {})}, language, **more))
    return markdown(document), page(document)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_table_field_rule_and_standard_is_in_both_formats(language: str) -> None:
    as_markdown, as_html = written(SHOP, language, standards=WIDE.spec.standards)
    texts = set(Tree(as_html).texts)
    for table in SHOP.tables:
        names = [str(table.name), *table.fields, *(a.id for a in table.assertions)]
        names += [field.standard for field in table.fields.values() if field.standard]
        assert [name for name in names if f"`{name}`" not in as_markdown] == []
        assert [name for name in names if name not in texts] == []
        for assertion in table.assertions:
            assert any(assertion.messages[language] in text for text in texts)
    assert WORDS[language]["all rules"] in texts


def test_the_page_stands_alone_follows_dark_mode_and_prints() -> None:
    _, text = written(SHOP)
    tree = Tree(text)
    assert {"script", "link", "img", "iframe"}.isdisjoint(tree.names)
    assert not re.search(r"https?://|@import|url\(", text)
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert [link.removeprefix("#") for link in tree.links] == [name for name in tree.ids if name.startswith("t")]
    assert len({*tree.ids}) == len(tree.ids)
    assert tree.names.count("h1") == 1
    lengths: set[int] = set()
    for row in tree.rows:
        lengths.add(len(row))
    assert min(lengths) > 1


def test_no_text_of_a_spec_is_markup() -> None:
    text = SPEC.replace("title: Customer", f"title: {NASTY!r}").replace("Sales", f"{NASTY!r}")
    text = (
        text.replace("As in the register", f"{NASTY!r}")
        .replace("Acme Ltd", f"{NASTY!r}")
        .replace("none of these", f"{NASTY!r}")
    )
    loaded = loads(text.replace("\\\\", "\\"))
    as_markdown, as_html = written(applying.model_of(loaded, None), standards=loaded.spec.standards)
    tree = Tree(as_html)
    assert "script" not in tree.names
    assert any("<script>x</script>" in found for found in tree.texts)
    assert not re.search(r"(?<!\\)<script|(?<![\\`])\[d\]\(", re.sub(r"``.*?``", "", as_markdown))
    rows = [line for line in as_markdown.splitlines() if line.startswith("|")]
    cells = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    heads = [count for count, row in zip(cells, rows[1:], strict=False) if row.startswith("| ---")]
    assert {*cells} == {*heads}
    assert all(line.startswith(("#", "|", "-", "What", "Tables", "")) for line in as_markdown.splitlines())


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(
        "create schema crm; create table crm.customer (id int primary key, name varchar(80), code text, kind text, owner text);"
        "insert into crm.customer values (1, 'Acme Ltd', null, 'company', 'ann'), (2, 'Li Lei', null, 'person', 'ann'),"
        " (3, ' ', 'X', 'company', 'bob'), (4, 'Old Corp', 'X', 'company', 'bob')"
    )
    postgresql.commit()
    return postgresql


@pytest.mark.one_server
def test_the_figures_are_those_of_the_views(crm: Connection, dsn: str, tmp_path: Path) -> None:
    spec, out = tmp_path / "crm.yml", tmp_path / "crm.html"
    spec.write_text(SPEC, "utf-8")

    def docs(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(app, ["docs", str(spec), *arguments])
        assert done.exit_code == code, done.output
        return done.stdout

    plain = docs()
    assert "Broken by" not in plain
    assert "| Type |" not in plain, "without a catalog it would be a guess"
    assert "not installed there" in CliRunner().invoke(app, ["docs", str(spec), "--dsn", dsn]).stderr
    assert re.search(r"^\| Name `name` \| `varchar` \|", docs("--dsn", dsn), re.MULTILINE)
    support.install(dsn, SPEC)
    crm.execute("select dq.refresh()")
    crm.commit()
    text = docs("--dsn", dsn)
    assert "- Rows: 4\n" in text
    name = re.findall(r"^\| Name `name` .*$", text, re.MULTILINE)[0]
    assert name.endswith("| 1 | 75.00 % |")
    (code,) = re.findall(r"^\| `code` .*$", text, re.MULTILINE)
    assert "where `kind = 'company'`" in code
    assert code.endswith("| 1 | 66.67 % |")
    assert re.search(r"^\| `name.required` \|.*\| ratchet \| 1 \| 4 \| over threshold \|$", text, re.MULTILINE)
    assert re.search(r"^\| `code.unique` \|.*\| query \| 2 \| 2 \| over threshold, measured 20", text, re.MULTILINE)
    assert re.search(r"let through with a warning, up to 5 % accepted", text)
    assert re.search(
        r"^\| Name `name` \| As in the register \| `Acme Ltd` \| The register \| `customer.name` \|$",
        text,
        re.MULTILINE,
    )
    assert not re.search(r"Li Lei|\bann\b|\bbob\b", text), "no value of a row"
    docs("--dsn", dsn, "--format", "html", "--language", "zh", "-o", str(out))
    rows = Tree(out.read_text("utf-8")).rows
    assert any(row[0] == "name.required" and row[-1] == "超过阈值" for row in rows)
    assert CliRunner().invoke(app, ["docs", str(spec), "-o", str(tmp_path)]).exit_code == 2
    assert CliRunner().invoke(app, ["docs", str(spec), "--dsn", dsn, "--catalog", str(spec)]).exit_code == 2


@pytest.mark.one_server
def test_a_reader_without_rights_is_told_and_one_under_policies_sees_no_totals(
    crm: Connection, dsn: str, tmp_path: Path
) -> None:
    support.install(dsn, SPEC)
    spec = tmp_path / "crm.yml"
    spec.write_text(SPEC, "utf-8")
    crm.execute(
        "drop role if exists dq_reader; create role dq_reader login; grant usage on schema dq, crm to dq_reader"
    )
    crm.commit()
    reading = psycopg.conninfo.make_conninfo(dsn, user="dq_reader")
    try:
        with psycopg.connect(reading) as reader, pytest.raises(DatabaseError, match="grant it USAGE on schema dq"):
            figures(reader, "crm")
        crm.execute("grant select on dq.completeness, dq.rule_violations to dq_reader")
        crm.commit()
        told = CliRunner().invoke(app, ["docs", str(spec), "--dsn", reading])
        assert (told.exit_code, "- Rows" in told.output) == (0, True), told.output
        crm.execute("alter table crm.customer enable row level security")
        crm.commit()
        with psycopg.connect(reading) as reader:
            found = figures(reader, "crm")
            assert figures(reader, "other") is None
        assert found is not None
        assert {line["status"] for line in found.rules.values()} == {"withheld"}
        loaded = loads(SPEC)
        text, _ = written(applying.model_of(loaded, None), standards=loaded.spec.standards, found=found)
        assert "not shown to you" in text
        assert "- Rows" not in text
        assert "Complete |" not in text
    finally:
        crm.execute("drop owned by dq_reader; drop role dq_reader")
        crm.commit()


def test_every_status_of_the_views_has_words() -> None:
    views = "".join(
        (GOLDEN.parent.parent / "sql" / "templates" / f"{name}_view.sql").read_text("utf-8")
        for name in ("rule_violations",)
    )
    assert set(re.findall(r"(?:then|else) '([a-z ]+)'", views)) <= set(STATUS)
    assert {*WORDS["en"]} == {*WORDS["zh"]}
