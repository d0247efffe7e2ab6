"""`dqsql explain`: one rule from its meaning to its price; its three forms say the same of the same rows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.catalog import Catalog
from dqsql.errors import DqsqlError
from dqsql.explain import BYPASSES, explained, explained_live
from dqsql.plan.mechanism import Mechanism
from dqsql.spec import loads
from tests import support, test_cases
from tests.test_golden import printed

Connection = psycopg.Connection[Any]
SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  product: {}
  deal:
    columns:
      name: {required: true, unique: true}
      code: {standard: cn_credit_code, required: {action: warn}}
      phone: cn_mobile
      level: {one_of: {values: [A, B], when: "code is not null"}, required: {action: observe}}
      product_id: {references: product.id}
    rules: {big: {check: "amount > 10"}}
  other: {columns: {name: {required: true}}}
"""
TABLES = """
create schema crm;
create table crm.product (id int primary key);
create table crm.other (id int primary key, name text);
create table crm.deal (id int primary key, name text, code text, phone text, level text, product_id int, amount int);
insert into crm.product values (1);
insert into crm.deal
select n, 'Deal ' || n, '91110000600037341L', '13912345678', 'A', 1, case when n > 5 then n + 10 end
from generate_series(1, 20) as n;
insert into crm.deal (id, name, level, phone) values (100, ' ', 'C', '139'), (101, 'Deal 1', null, null);
"""


@pytest.fixture
def crm(postgresql: Connection) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    return postgresql


def live(dsn: str, rule: str) -> dict[str, Any]:
    with applying.connect(dsn) as connection:
        catalog = applying.look(connection, loads(SPEC))
        model = applying.model_of(loads(SPEC), catalog)
        return explained_live(connection, model, catalog, rule).as_dict("en")


EXPECTED = {
    "deal.name.required": ("ratchet", 22, 1), "name.unique": ("unique index", 21, 2), "code.required": ("warning", 22, 2),
    "phone.phone": ("ratchet", 22, 1), "level.one_of": ("check", 20, 0), "level.required": ("counter", 22, 1),
    "product_id.references": ("foreign key", 20, 0), "big": ("check", 22, 0), "crm.deal.code.check_digit": ("check", 22, 0),
}  # fmt: skip


def test_figures_and_price(crm: Connection, dsn: str) -> None:
    for installed in (False, True):
        for rule, (mechanism, applicable, broken) in EXPECTED.items():
            found = live(dsn, rule)
            assert (found["held_by"], found["applicable"], found["violations"]) == (mechanism, applicable, broken), rule
            assert found["installed"] is installed
            by_row = mechanism not in ("unique index", "foreign key")
            assert (found["counted"] == "live") == (installed and (by_row or broken == 0)), rule
            assert (found["price_us"] is not None) == by_row, rule
            if by_row:
                assert 0 <= found["price_us"] < 1000
                assert "2000 evaluations" in found["price_measured"]
        if not installed:
            support.install(dsn, SPEC)
    assert live(dsn, "code.check_digit")["price_us"] > live(dsn, "level.one_of")["price_us"]
    assert crm.execute("select count(*) from pg_proc where proname = 'dq_price'").fetchone() == (0,)


def test_the_three_forms_agree(crm: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    for rule, (mechanism, applicable, broken) in EXPECTED.items():
        sql = live(dsn, rule)["sql"]
        assert len(crm.execute(sql["violations"]).fetchall()) == broken, rule
        assert crm.execute(sql["metric"]).fetchone() == (applicable, broken), rule
        if mechanism in ("unique index", "foreign key"):
            assert "crm" in sql["write"]
        else:
            judged = crm.execute(f"select count(*) from crm.deal where {sql['write']}").fetchone()
            assert judged == (broken,), rule


@pytest.fixture(params=test_cases.FILES, ids=lambda file: file.stem)
def cases(request: pytest.FixtureRequest) -> Any:
    return test_cases.load(request.param)


@pytest.mark.one_server
def test_every_kind_has_three_forms_and_is_explained(postgresql: Connection, dsn: str, cases: Any) -> None:
    test_cases.create(postgresql, cases)
    postgresql.commit()
    support.install(dsn, test_cases.spec_text(cases, "observe"))
    expected: dict[tuple[str, str], int] = {}
    for place, case in enumerate(cases):
        for row in case.get("accept", []):
            test_cases.insert(postgresql, place, row)
        for rejected in case.get("reject", []):
            test_cases.insert(postgresql, place, rejected["row"])
            for violation in rejected["violations"]:
                key = (f"t{place}", violation["rule"])
                expected[key] = expected.get(key, 0) + 1
    postgresql.commit()
    spec = loads(test_cases.spec_text(cases, "observe"))
    with applying.connect(dsn) as connection:
        catalog = applying.look(connection, spec)
        model = applying.model_of(spec, catalog)
        for table in model.tables:
            for assertion in table.assertions:
                found = explained_live(connection, model, catalog, f"{table.name.name}.{assertion.id}")
                data = found.as_dict("zh")
                assert data["meaning"]
                assert data["bypassed_by"]
                assert set(data["messages"]) == {"en", "zh"}
                if data["code"] in ("unique", "references", "listed", "at_most", "no_overlap"):
                    continue
                assert data["violations"] == expected.get((table.name.name, assertion.id), 0)


def test_without_a_database(tmp_path: Path, capsys: pytest.CaptureFixture[str], crm: Connection, dsn: str) -> None:
    (spec := tmp_path / "crm.yml").write_text(SPEC, "utf-8")
    text = printed(capsys, "explain", str(spec), "level.one_of")
    for part in (
        "crm.deal: level.one_of",
        f"{spec}:12:23",
        "applies when code is not null",
        "level must be one of A, B",
    ):
        assert part in text
    assert "held by      check, where no row breaks it" in text
    assert "level须为以下之一：A、B" in text
    assert "price" not in text
    assert "create unique index" in printed(capsys, "explain", str(spec), "name.unique")
    data = json.loads(printed(capsys, "explain", str(spec), "big", "--format", "json", "--language", "zh"))
    assert data["bypassed_by"][0].startswith("表的所有者")
    asked = printed(capsys, "explain", str(spec), "deal.name.required", "--dsn", dsn)
    assert "held by      ratchet, once applied" in asked
    assert "passed by    rows that broke it before it was installed" in asked
    assert "broken by    1 of 22 rows (a full scan)" in asked
    assert "µs a row: server-side" in asked


def test_an_unknown_or_ambiguous_rule_is_told() -> None:
    model = applying.model_of(loads(SPEC), None)
    catalog = Catalog(server_version=180000)
    with pytest.raises(DqsqlError, match=r"several tables have a rule 'name.required': .*deal.name.required, other"):
        explained(model, catalog, "name.required")
    with pytest.raises(DqsqlError, match=r"there is no rule 'level.oneof'; did you mean level.one_of"):
        explained(model, catalog, "level.oneof")
    assert explained(model, catalog, "other.name.required").table == "crm.other"


def test_every_mechanism_says_what_goes_past_it() -> None:
    assert set(BYPASSES) == set(Mechanism.__args__)  # type: ignore[attr-defined]
    assert all(set(ways) == {"en", "zh"} and all(ways.values()) for ways in BYPASSES.values())


@pytest.mark.one_server
@pytest.mark.parametrize("rule", ["deal.name.required", "product_id.references", "level.one_of"])
def test_threat_1_what_is_said_to_go_past_a_mechanism_does(crm: Connection, dsn: str, rule: str) -> None:
    """And what is not said to, does not: a CHECK holds where triggers are off."""
    support.install(dsn, SPEC)
    bad = "insert into crm.deal (id, name, code, level, product_id) values (500, {}, {}, {}, {})"
    row = {
        "deal.name.required": ("null", "null", "'A'", "1"),
        "product_id.references": ("'x'", "null", "'A'", "7"),
        "level.one_of": ("'x'", "'91110000600037341L'", "'C'", "1"),
    }[rule]
    crm.execute("set session_replication_role = replica")
    passes = any("session_replication_role" in way for way in live(dsn, rule)["bypassed_by"])
    if passes:
        crm.execute(bad.format(*row))
    else:
        with pytest.raises(psycopg.errors.CheckViolation):
            crm.execute(bad.format(*row))


def test_without_a_catalog_the_statements_can_be_read_all_the_same() -> None:
    found = explained(applying.model_of(loads(SPEC), None), Catalog(server_version=180000), "other.name.required")
    assert found.forms["violations"].startswith('select t.* from "crm"."other" as t where ')
    found = explained(applying.model_of(loads(SPEC), None), Catalog(server_version=180000), "name.unique")
    assert "select t.*" in found.forms["violations"]
