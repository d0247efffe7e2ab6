"""Every rule kind against its case file, in each form that a rule takes: refused, counted, listed, ratcheted."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb
from ruamel.yaml import YAML

from dqsql.claims import ChangeClaim, RowClaim, TimeClaim
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


def create(connection: psycopg.Connection[Any], cases: Any, *, partitioned: bool = False) -> None:
    connection.execute("create schema cases")
    for place, case in enumerate(cases):
        table = f"create table cases.t{place} (id int primary key, note text, {case['columns']})"
        # A key of the case's own could not span the partitions.
        if partitioned and "unique" not in case["columns"]:
            connection.execute(f"{table} partition by hash (id)")
            for rest in range(2):
                bounds = f"for values with (modulus 2, remainder {rest})"
                connection.execute(f"create table cases.t{place}_{rest} partition of cases.t{place} {bounds}")
        else:
            connection.execute(table)
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


def done(connection: psycopg.Connection[Any], place: int, row: Any) -> None:
    """Inserts a row of a case for good: rules about children are judged when all is written."""
    insert(connection, place, row)
    connection.commit()


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


def rejects(postgresql: psycopg.Connection[Any], dsn: str, cases: Any, *, partitioned: bool = False) -> None:
    """Holds the cases to rules that refuse."""
    create(postgresql, cases, partitioned=partitioned)
    postgresql.commit()
    plan = support.install(dsn, spec_text(cases, "reject"))
    for place, case in enumerate(cases):
        for row in case.get("accept", []):
            insert(postgresql, place, row)
        postgresql.commit()
        for accepted in case.get("accept_changes", []):
            update(postgresql, place, insert(postgresql, place, accepted["from"]), accepted["to"])
        postgresql.commit()
        blocked = blocked_codes(plan, place, partitioned)
        for rejected in case.get("reject", []):
            if in_time(plan, place):
                insert(postgresql, place, rejected["row"])
                continue
            if rejected["violations"][0]["code"] in blocked:
                continue
            with pytest.raises(psycopg.errors.IntegrityError) as refused:
                done(postgresql, place, rejected["row"])
            postgresql.rollback()
            assert_told(postgresql, refused.value, rejected)
        for rejected in case.get("reject_changes", []):
            if rejected["violations"][0]["code"] in blocked:
                continue
            number = insert(postgresql, place, rejected["from"])
            postgresql.commit()
            with pytest.raises(psycopg.errors.IntegrityError) as refused:
                update(postgresql, place, number, rejected["to"])
            postgresql.rollback()
            assert_told(postgresql, refused.value, rejected)


def blocked_codes(plan: Plan, place: int, partitioned: bool) -> set[str]:
    """The codes of the rules that cannot be held: over partitions, of those that PostgreSQL offers nothing for."""
    blocked = {d.assertion.code for d in plan.decisions[Name("cases", f"t{place}")] if d.mechanism == "blocked"}
    assert not blocked or (partitioned and blocked <= {"immutable", "transition"})
    return blocked


def assert_told(connection: psycopg.Connection[Any], error: psycopg.errors.IntegrityError, rejected: Any) -> None:
    """The error names the violations that are expected; what PostgreSQL itself reports, when asked for the rule."""
    found = violations(error, connection)
    named = [{"rule": v.rule, "column": v.column, "code": v.code, "message": v.message} for v in found]
    assert named == rejected["violations"]


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
        if all(case.get("warns", True) for case in cases):
            return
        # The tables keep their places.
        cases = [case if case.get("warns", True) else {**case, "spec": {}} for case in cases]
        plan = support.install(dsn, spec_text(cases, "warn"))
    told: list[str] = []
    postgresql.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    postgresql.execute("set constraints all immediate")
    for place, case in enumerate(cases):
        if not case["spec"]:
            continue
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


@pytest.fixture
def every_case() -> Any:
    """The cases of all kinds as one spec: one install instead of one for each kind."""
    cases: list[Any] = []
    for file in FILES:
        # A case may name its file's first table.
        text = json.dumps(load(file), ensure_ascii=False, default=str)
        cases += json.loads(re.sub(r"\bt0\b", f"t{len(cases)}", text))
    return cases


@pytest.mark.one_server
def test_rejects_on_partitions(postgresql: psycopg.Connection[Any], dsn: str, every_case: Any) -> None:
    rejects(postgresql, dsn, every_case, partitioned=True)


def test_observes_and_lists(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    check_sql(observes(postgresql, dsn, cases), cases)


@pytest.mark.one_server
def test_observes_and_lists_on_partitions(postgresql: psycopg.Connection[Any], dsn: str, every_case: Any) -> None:
    observes(postgresql, dsn, every_case, partitioned=True)


def observes(postgresql: psycopg.Connection[Any], dsn: str, cases: Any, *, partitioned: bool = False) -> Plan:
    """Holds the cases to rules that count and list; the plan that installed them."""
    create(postgresql, cases, partitioned=partitioned)
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
        counted = {rule: bad for rule, bad, *_ in figures(postgresql, place) if bad is not None}
        by_row = {rule: count for rule, count in expected.items() if rule in counted}
        assert {rule: bad for rule, bad in counted.items() if bad} == by_row, case["name"]
        # No row tells of a change.
        expected = {rule: count for rule, count in expected.items() if rule not in about_changes(plan, place)}
        by_row = {rule: count for rule, count in by_row.items() if rule in expected}
        listed = support.scanned(postgresql, f"cases_t{place}_violating_rows") if expected else {}
        assert set(listed) == set(expected), case["name"]
        assert {rule: listed.get(rule, 0) for rule in by_row} == by_row, case["name"]
        measured(postgresql, place, listed, about_changes(plan, place))
    return plan


def figures(connection: psycopg.Connection[Any], place: int) -> list[tuple[Any, ...]]:
    """Rule, violations, applicable rows, whether they are live, and what enforces it, of a table.

    From its own view: dq.rule_violations would be planned anew for hundreds of tables.
    """
    view = f"dq_gen.cases_t{place}_rule_violations"
    if connection.execute("select to_regclass(%s)", (view,)).fetchone() == (None,):
        return []
    return connection.execute(f"select rule, violations, applicable, live, enforced_by from {view}".encode()).fetchall()


def measured(connection: psycopg.Connection[Any], place: int, listed: dict[str, int], changes: set[str]) -> None:
    """What dq.refresh() counts of rules that no counter keeps is what the violating rows list, whatever the kind."""
    connection.execute("select dq.refresh(%s::regclass)", (f"cases.t{place}",))
    elsewhere = ("query", "unique index", "foreign key", "deferred check", "present", "blocked")
    shown = [line for *line, by in figures(connection, place) if by in elsewhere]
    for rule, bad, applicable, live in shown:
        if rule not in changes:
            assert (live, bad) == (False, listed.get(rule, 0)), rule
            assert applicable >= bad, rule


def test_ratchets(postgresql: psycopg.Connection[Any], dsn: str, cases: Any) -> None:
    """Rows that were bad before stay editable; a good row cannot become as bad as they are."""
    ratchets(postgresql, dsn, cases, partitioned=False)


@pytest.mark.one_server
def test_ratchets_on_partitions(postgresql: psycopg.Connection[Any], dsn: str, every_case: Any) -> None:
    """The same, where a row is edited by moving it to another partition."""
    ratchets(postgresql, dsn, every_case, partitioned=True)


def ratchets(postgresql: psycopg.Connection[Any], dsn: str, cases: Any, *, partitioned: bool) -> None:
    create(postgresql, cases, partitioned=partitioned)
    bad: list[tuple[int, int]] = []
    for place, case in enumerate(cases):
        for rejected in case.get("reject", []):
            bad.append((place, insert(postgresql, place, rejected["row"])))
    postgresql.commit()
    plan = support.install(dsn, spec_text(cases, "reject"))
    for place, number in bad:
        # A moved row's keys and children are looked up anew, so that one without stays where it is.
        keys = any(
            d.mechanism in ("foreign key", "deferred check", "group check")
            for d in plan.decisions[Name("cases", f"t{place}")]
        )
        other = ", id = -id - 1" if partitioned and not keys else ""
        postgresql.execute(f"update cases.t{place} set note = 'edited'{other} where id = %s", (number,))
    postgresql.commit()
    for place, case in enumerate(cases):
        blocked = blocked_codes(plan, place, partitioned)
        for rejected in case.get("reject", []):
            code = rejected["violations"][0]["code"]
            if code != "references" and code not in blocked and not in_time(plan, place):
                with pytest.raises(psycopg.errors.IntegrityError):
                    done(postgresql, place, rejected["row"])
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
