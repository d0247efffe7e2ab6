"""Every rule kind against its case file, in each form that a rule takes: refused, counted, listed, ratcheted."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb
from ruamel.yaml import YAML

from dqsql.assertion import ChangeClaim, RowClaim, TimeClaim
from dqsql.errors import SpecError, from_diagnostic, violations
from dqsql.names import Name
from dqsql.plan.build import broken, change, inline
from dqsql.plan.changes import Plan
from dqsql.rules import kinds
from tests import support

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.yml"))
_yaml = YAML(typ="rt", pure=True)
_yaml.width = 10_000
_yaml.allow_unicode = True


def load(file: Path) -> Any:
    return _yaml.load(file.read_text("utf-8"))


def test_every_kind_has_a_case_file() -> None:
    assert {file.stem for file in FILES} == set(kinds())


def spec_text(cases: Any, action: str) -> str:
    """One spec with a table for each case."""
    tables = {f"t{place}": {"key": "id", **case["spec"]} for place, case in enumerate(cases)}
    spec = {"dqsql": 1, "name": "cases", "schema": "cases", "action": action, "tables": tables}
    extra = [case["standards"] for case in cases if "standards" in case]
    if extra:
        spec["standards"] = {name: standard for standards in extra for name, standard in standards.items()}
    # JSON is YAML.
    return json.dumps(spec, ensure_ascii=False, default=str)


def create(connection: psycopg.Connection[Any], cases: Any) -> None:
    connection.execute("create schema cases")
    for place, case in enumerate(cases):
        connection.execute(f"create table cases.t{place} (id int primary key, note text, {case['columns']})")
        for row in case.get("given", []):
            insert(connection, place, row)


_ids = iter(range(1, 10**9))


def insert(connection: psycopg.Connection[Any], place: int, row: Any) -> int:
    """Inserts a row of a case; its id."""
    number = next(_ids)
    connection.execute(
        f"insert into cases.t{place} ({', '.join(['id', *map(quoted, row)])})"
        f" select {', '.join(['r.id', *(f'r.{quoted(name)}' for name in row)])}"
        f" from jsonb_populate_record(null::cases.t{place}, %s) as r",
        (Jsonb({"id": number, **row}),),
    )
    return number


def update(connection: psycopg.Connection[Any], place: int, number: int, row: Any) -> None:
    """Gives a row of a case other values."""
    connection.execute(
        f"update cases.t{place} as t set {', '.join(f'{quoted(name)} = r.{quoted(name)}' for name in row)}"
        f" from jsonb_populate_record(null::cases.t{place}, %s) as r where t.id = %s",
        (Jsonb(row), number),
    )


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def cases(request: pytest.FixtureRequest) -> Any:
    return load(request.param)


def test_rejects(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    rejects(postgresql, dsn, cases)


def rejects(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    """Holds the cases to rules that refuse."""
    create(postgresql, cases)
    postgresql.commit()
    plan = support.install(dsn, spec_text(cases, "reject"))
    for place, case in enumerate(cases):
        for row in case.get("accept", []):
            insert(postgresql, place, row)
        postgresql.commit()
        for accepted in case.get("accept_changes", []):
            update(postgresql, place, insert(postgresql, place, accepted["from"]), accepted["to"])
        postgresql.commit()
        for rejected in case.get("reject", []):
            if in_time(plan, place):
                insert(postgresql, place, rejected["row"])
                continue
            with pytest.raises(psycopg.errors.IntegrityError) as refused:
                insert(postgresql, place, rejected["row"])
            postgresql.rollback()
            assert_told(refused.value, rejected, case)
        for rejected in case.get("reject_changes", []):
            number = insert(postgresql, place, rejected["from"])
            postgresql.commit()
            with pytest.raises(psycopg.errors.IntegrityError) as refused:
                update(postgresql, place, number, rejected["to"])
            postgresql.rollback()
            assert_told(refused.value, rejected, case)


def assert_told(error: psycopg.errors.IntegrityError, rejected: Any, case: Any) -> None:
    """The error names the violations that the case expects."""
    found = violations(error)
    if error.sqlstate == "23514":
        named = [{"rule": v.rule, "column": v.column, "code": v.code, "message": v.message} for v in found]
        assert named == rejected["violations"], case["name"]
    else:
        assert [v.code for v in found] == [v["code"] for v in rejected["violations"]], case["name"]


def test_warns(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    """What rejects can warn: the write goes through, and the client is told the same."""
    create(postgresql, cases)
    postgresql.commit()
    refused = None
    try:
        plan = support.install(dsn, spec_text(cases, "warn"))
    except SpecError as error:
        refused = error
    if refused is not None:
        assert all("cannot warn" in problem.message for problem in refused.problems)
        return
    told: list[str] = []
    postgresql.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    for place, case in enumerate(cases):
        for row in case.get("accept", []):
            insert(postgresql, place, row)
        for accepted in case.get("accept_changes", []):
            update(postgresql, place, insert(postgresql, place, accepted["from"]), accepted["to"])
        assert told == [], case["name"]
        for rejected in case.get("reject", []):
            insert(postgresql, place, rejected["row"])
            expected = [] if in_time(plan, place) else [violation["rule"] for violation in rejected["violations"]]
            assert told == expected, case["name"]
            told.clear()
        for rejected in case.get("reject_changes", []):
            update(postgresql, place, insert(postgresql, place, rejected["from"]), rejected["to"])
            assert told == [violation["rule"] for violation in rejected["violations"]], case["name"]
            told.clear()


def test_observes_and_lists(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    check_sql(observes(postgresql, dsn, cases), cases)


def observes(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> Plan:
    """Holds the cases to rules that count and list; the plan that installed them."""
    create(postgresql, cases)
    postgresql.commit()
    plan = support.install(dsn, spec_text(cases, "observe"))
    for place, case in enumerate(cases):
        expected: dict[str, int] = {}
        for row in case.get("accept", []):
            insert(postgresql, place, row)
        for accepted in case.get("accept_changes", []):
            update(postgresql, place, insert(postgresql, place, accepted["from"]), accepted["to"])
        for rejected in case.get("reject", []):
            insert(postgresql, place, rejected["row"])
        for rejected in case.get("reject_changes", []):
            update(postgresql, place, insert(postgresql, place, rejected["from"]), rejected["to"])
        for rejected in (*case.get("reject", []), *case.get("reject_changes", [])):
            for violation in rejected["violations"]:
                expected[violation["rule"]] = expected.get(violation["rule"], 0) + 1
        counted = support.counted(postgresql, f"t{place}")
        by_row = {rule: count for rule, count in expected.items() if rule in counted}
        assert {rule: bad for rule, (_, bad) in counted.items() if bad} == by_row, case["name"]
        # No row tells of a change.
        expected = {rule: count for rule, count in expected.items() if rule not in about_changes(plan, place)}
        by_row = {rule: count for rule, count in by_row.items() if rule in expected}
        listed = support.scanned(postgresql, f"cases_t{place}_violating_rows") if expected else {}
        assert set(listed) == set(expected), case["name"]
        assert {rule: listed.get(rule, 0) for rule in by_row} == by_row, case["name"]
    return plan


def test_ratchets(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    """Rows that were bad before stay editable; a good row cannot become as bad as they are."""
    create(postgresql, cases)
    bad: list[tuple[int, int]] = []
    for place, case in enumerate(cases):
        for rejected in case.get("reject", []):
            bad.append((place, insert(postgresql, place, rejected["row"])))
    postgresql.commit()
    plan = support.install(dsn, spec_text(cases, "reject"))
    for place, number in bad:
        postgresql.execute(f"update cases.t{place} set note = 'edited' where id = %s", (number,))
    postgresql.commit()
    for place, case in enumerate(cases):
        for rejected in case.get("reject", []):
            if rejected["violations"][0]["code"] != "references" and not in_time(plan, place):
                with pytest.raises(psycopg.errors.IntegrityError):
                    insert(postgresql, place, rejected["row"])
                postgresql.rollback()


def in_time(plan: Plan, place: int) -> bool:
    """Whether no write can break the rules of a case's table: only time does."""
    return all(isinstance(d.assertion.claim.body, TimeClaim) for d in plan.decisions[Name("cases", f"t{place}")])


def about_changes(plan: Plan, place: int) -> set[str]:
    """The rules about changes of a case's table."""
    decisions = plan.decisions[Name("cases", f"t{place}")]
    return {d.assertion.id for d in decisions if isinstance(d.assertion.claim.body, ChangeClaim)}


def check_sql(plan: Plan, cases: Any) -> None:
    """Compares each case's compiled predicates with those in its file; DQSQL_UPDATE_GOLDEN=1 writes them."""
    for name, decisions in plan.decisions.items():
        case = cases[int(name.name.removeprefix("t"))]
        compiled = {
            d.assertion.id: inline(broken(d.assertion), "t")
            if isinstance(d.assertion.claim.body, RowClaim | TimeClaim)
            else change(broken(d.assertion))
            for d in decisions
            if isinstance(d.assertion.claim.body, RowClaim | TimeClaim | ChangeClaim)
        }
        if os.environ.get("DQSQL_UPDATE_GOLDEN"):
            if compiled:
                case["sql"] = compiled
        else:
            assert dict(case.get("sql", {})) == compiled, case["name"]
    if os.environ.get("DQSQL_UPDATE_GOLDEN"):
        file = next(file for file in FILES if load(file)[0]["name"] == cases[0]["name"])
        with file.open("w", encoding="utf-8") as out:
            _yaml.dump(cases, out)
