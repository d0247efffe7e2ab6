"""The slices that counters are kept by: values that look different, types that change, slices that are changed under writes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.status import status, verify
from tests import support

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]

SPEC = (
    "{dqsql: 1, name: live, schema: live, action: observe, tables: {lead: {key: id, slices: [%s],"
    " columns: {name: {required: true, unique: true}}}}}"
)
TABLE = (
    "create schema live; create table live.lead (id int primary key, name text, source text, region text, level int,"
    " share numeric, pause interval, place point, tags jsonb, notes json)"
)


# A column that a view of rows reads cannot change its type.
PLAIN = SPEC.replace(", unique: true", "")


@pytest.fixture
def lead(postgresql: Connection) -> Connection:
    postgresql.autocommit = True
    postgresql.execute(TABLE)
    return postgresql


# Of each pair PostgreSQL says that they are equal.
ALIKE = {"share": ("1.0", "1.00"), "pause": ("1 day", "24:00:00")}


@pytest.mark.parametrize("column", ALIKE)
def test_values_that_look_different_stay_apart(lead: Connection, dsn: str, column: str) -> None:
    """Whatever was folded, counted in one statement or one by one, each value has the rows that a scan shows for it."""
    support.install(dsn, SPEC % column)

    def exact() -> None:
        scan = f"select {column}::text, count(*), count(*) filter (where name is null) from live.lead group by 1"
        shown = "select value, rows, missing from dq.completeness_by_slice"
        assert sorted(map(str, lead.execute(shown))) == sorted(map(str, lead.execute(scan)))
        lead.execute("select dq.refresh()")
        scan = f"select {column}::text, count(name) from live.lead group by 1 having count(name) > 0"
        shown = "select value, applicable from dq.rule_violations_by_slice where rule = 'name.unique'"
        assert sorted(map(str, lead.execute(shown))) == sorted(map(str, lead.execute(scan)))

    one, other = ALIKE[column]
    add = f"insert into live.lead (id, name, {column}) values ({{0}}, 'n', '{{1}}'), ({{0}} + 1, null, '{{2}}')"
    for number, pair in enumerate([(one, one), (other, other), (one, other)]):
        lead.execute(add.format(number * 2, *pair))
        exact()
    lead.execute("select dq.compact()")
    exact()
    lead.execute(f"update live.lead set {column} = '{other}' where id = 0")
    exact()
    lead.execute("delete from live.lead where id = 4")
    exact()
    lead.execute(f"set session_replication_role = replica; update live.lead set {column} = '{one}' where id in (2, 3);")
    lead.execute("reset session_replication_role")
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [2]
    assert lead.execute("select dq.recount('live.lead')").fetchone() == (2,)
    exact()


@pytest.mark.parametrize(
    ("option", "column"), [("slices", "[place]"), ("owner", "place"), ("source", "notes"), ("owner", "tags")]
)
def test_what_cannot_be_grouped_by_is_refused_before_anything_is_made(
    lead: Connection, dsn: str, option: str, column: str
) -> None:
    """Made, it would fail every statement that writes two rows."""
    with pytest.raises(support.DqsqlError, match="cannot be grouped by"):
        support.install(dsn, (SPEC % "source").replace("slices: [source]", f"{option}: {column}"))
    assert lead.execute("select to_regnamespace('dq_gen')").fetchone() == (None,)


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_threat_41_50_a_write_that_has_begun_does_not_fail_when_the_slices_change(
    lead: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its trigger's function may name the log that is dropped."""
    monkeypatch.setattr(applying, "LOCK_TIMEOUT", "20s")
    support.install(dsn, SPEC % "source")
    waiting = "select count(*) from pg_locks where not granted and locktype = 'relation'"

    def waits(number: int) -> None:
        _until(lambda: lead.execute(waiting).fetchone() == (number,))

    failed: list[Exception] = []

    def run(work: Callable[[], object]) -> threading.Thread:
        def guarded() -> None:
            try:
                work()
            except Exception as error:
                failed.append(error)

        thread = threading.Thread(target=guarded)
        thread.start()
        return thread

    with psycopg.connect(dsn) as first, psycopg.connect(dsn, autocommit=True) as second:
        second.execute("insert into live.lead (id, source) values (0, 'web')")
        first.execute("insert into live.lead (id, source) values (1, 'web')")
        installing = run(lambda: support.install(dsn, SPEC % "source, region"))
        waits(1)
        writing = run(lambda: second.execute("insert into live.lead (id, source, region) values (2, 'web', 'n')"))
        waits(2)
        first.commit()
        for thread in (writing, installing):
            thread.join()
    assert failed == []
    assert support.completeness(lead, "lead")["name"] == (3, 3, 3)
    regions = lead.execute("select value, rows from dq.completeness_by_slice where slice = 'region' order by 1")
    assert regions.fetchall() == [("n", 1), (None, 2)]


def test_threat_15_a_slice_of_another_type_stops_no_write(lead: Connection, dsn: str) -> None:
    """Neither in a session that has counted before nor for a value that the log could not hold; what went by is known."""
    support.install(dsn, PLAIN % "level")
    with psycopg.connect(dsn, autocommit=True) as old:
        old.execute("insert into live.lead (id, level) values (1, 1)")
        lead.execute("alter table live.lead alter level type bigint")
        with psycopg.connect(dsn, autocommit=True) as new:
            for number, session in enumerate((old, new), 10):
                session.execute("insert into live.lead (id, level) values (%s, 3000000000)", (number,))
                session.execute("update live.lead set level = 4000000000 where id = %s", (number,))
                session.execute(
                    "insert into live.lead (id, level) select 10 * %s + n, n from generate_series(1, 2) as n", (number,)
                )
    with applying.connect(dsn) as connection:
        assert {fault.code for fault in status(connection).faults} == {"column-gone", "counters-passed"}
    assert lead.execute("select distinct status from dq.completeness").fetchall() == [("recount",)]
    support.install(dsn, PLAIN % "level")
    assert support.completeness(lead, "lead")["name"] == (7, 7, 7)
    with applying.connect(dsn) as connection:
        assert status(connection).faults == ()


def test_threat_15_a_domain_and_the_types_of_others_are_known(lead: Connection, dsn: str) -> None:
    """A trigger that took a column for one of another type would count nothing."""
    lead.execute(
        """
        create schema "od""d"; create type "od""d"."my mood" as enum ('calm'); create domain live.short as varchar(20);
        create domain live.shorter as live.short check (length(value) < 9);
        alter table live.lead add mood "od""d"."my mood", add code live.shorter, add flag "char", add many int[];
        """
    )
    support.install(dsn, SPEC % "mood, code, flag, many")
    lead.execute("set quote_all_identifiers = on")
    lead.execute("insert into live.lead (id, mood, code) values (1, 'calm', 'c')")
    assert support.completeness(lead, "lead")["name"] == (1, 1, 1)
    assert lead.execute("select distinct status from dq.completeness").fetchall() == [("no threshold",)]


def test_threat_55_views_hold_no_column_that_no_rule_names(lead: Connection, dsn: str) -> None:
    support.install(dsn, SPEC % "source")
    lead.execute("insert into live.lead (id, name) values (1, 'a'), (2, 'a')")
    lead.execute("alter table live.lead alter level type bigint; alter table live.lead drop column share")
    assert lead.execute("select key, rule from dq.violating_rows order by 1").fetchall() == [
        ("1", "name.unique"),
        ("2", "name.unique"),
    ]
    lead.execute("alter table live.lead drop column region")
