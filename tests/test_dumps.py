"""Dumped and restored in every way that pg_dump has: all stands as it did, or the status is red until a full count."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.embedded import Programs, Server
from dqsql.errors import DatabaseError
from dqsql.status import status, verify
from tests import support
from tests.conftest import newest
from tests.test_counting import another
from tests.test_cuts import SPEC, TABLES, WRITES
from tests.test_lifecycle import snapshot

Connection = psycopg.Connection[Any]

RULES = SPEC.replace("amount: {range: {min: 0}}", "amount: {range: {min: 0, waivable: true}}")
DUMP, RESTORE = ("pg_dump", "-Fc", "-f", "{dump}", "{from}"), ("pg_restore", "--exit-on-error", "-d", "{to}")
PSQL = ("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", "{to}", "-f", "{dump}")
DATA_ONLY = ("--data-only", "--disable-triggers")
# pg_dump knows nothing of what PostgreSQL makes by itself; nor of the rights of its functions.
NOT_DUMPED = "('pg_type', 'What PostgreSQL makes beside every type of range; not used.')"
# What is run, and whether the counters are exact then; else they are told to be wrong until they are counted. None: either.
WAYS = {
    "plain": ([("pg_dump", "-f", "{dump}", "{from}"), PSQL], True),
    "custom": ([DUMP, (*RESTORE, "{dump}")], True),
    # A log may be loaded when its table has its triggers already: then nobody knows whether they counted the table's rows.
    "in_parallel": (
        [("pg_dump", "-Fd", "-j", "2", "-f", "{dump}", "{from}"), (*RESTORE, "-j", "2", "{dump}")],
        None,
    ),
    "section_by_section": (
        [DUMP, *[(*RESTORE, f"--section={part}", "{dump}") for part in ("pre-data", "data", "post-data")]],
        True,
    ),
    "schema_then_data": (
        [
            ("pg_dump", "--schema-only", "-f", "{dump}", "{from}"),
            PSQL,
            ("pg_dump", *DATA_ONLY, "-f", "{dump}", "{from}"),
            PSQL,
        ],
        False,
    ),
    "data_only": ([DUMP, (*RESTORE, "--schema-only", "{dump}"), (*RESTORE, *DATA_ONLY, "{dump}")], False),
}


RECOUNT = "select dq.recount(to_regclass('shop.' || t)) from unnest('{product,line,visit}'::text[]) as t"
MANY = "insert into shop.line select n, null, null, 1, 1, 1, 'many', 'n' from generate_series(80, 88) as n"  # no more of a kind


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    """Tables with rules, written to since, with changes that are not folded yet and a waiver."""
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, RULES)
    postgresql.execute(WRITES)
    postgresql.execute("select dq.waive('shop.line', 'amount.range', 'agreed', now() + interval '1 day', '2')")
    postgresql.commit()
    return postgresql


def rows(connection: Connection) -> dict[str, list[Any]]:
    """Every row of every table, those of dqsql's own too."""
    tables = connection.execute(
        "select oid::regclass::text from pg_class where relkind = 'r' and relnamespace in"
        " ('shop'::regnamespace, 'dq'::regnamespace, 'dq_gen'::regnamespace) order by 1"
    ).fetchall()
    found = {
        name: sorted(connection.execute(f"select to_jsonb(t)::text from {name} as t").fetchall()) for (name,) in tables
    }
    connection.commit()
    return found


def whole(connection: Connection) -> dict[str, list[Any]]:
    """All that the catalog holds, but numbers of columns that are gone; rights as they are, however they are written."""
    found = snapshot(connection)
    del found["attributes"]
    rights = "array(select a::text from unnest(coalesce({}acl, acldefault('{}', {}owner))) as a order by 1)"
    found["functions"] = connection.execute(
        f"select oid::regprocedure::text, prosrc, {rights.format('pro', 'f', 'pro')} from pg_proc"
        " where proname <> 'text_multirange' order by 1"
    ).fetchall()
    found["relations"] = connection.execute(
        f"select oid::regclass::text, relkind::text, {rights.format('rel', 'r', 'rel')}, relchecks, relrowsecurity,"
        " relhastriggers and relkind <> 'p', reloptions from pg_class where relnamespace <> 'pg_toast'::regnamespace order by 1"
    ).fetchall()
    found["namespaces"] = connection.execute(
        f"select nspname::text, {rights.format('nsp', 'n', 'nsp')} from pg_namespace where nspname !~ '^pg_' order by 1"
    ).fetchall()
    connection.commit()
    return found


def red(dsn: str) -> list[str]:
    with applying.connect(dsn) as connection:
        return [fault.what for fault in status(connection).faults]


def wrong(dsn: str) -> int:
    """How many counts a full scan would correct."""
    with applying.connect(dsn) as connection:
        return sum(verdict.differences for verdict in verify(connection))


@pytest.mark.one_server
@pytest.mark.parametrize("way", WAYS)
def test_threat_48_all_stands_as_it_did(
    shop: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path, way: str
) -> None:
    steps, exact = WAYS[way]
    assert red(dsn) == []
    with another(dsn, "restored") as target:
        for number, (program, *arguments) in enumerate(steps):
            dump = tmp_path / "dump"
            if program == "pg_dump" and number:
                dump.unlink()
            given = {"dump": str(dump), "from": dsn, "to": target}
            pg_programs(program, *(argument.format(**given) for argument in arguments))
        with psycopg.connect(target) as restored:
            assert rows(restored) == rows(shop)
            source, found = whole(shop), whole(restored)
            source["comments"].remove(NOT_DUMPED)
            for part in source:
                assert found[part] == source[part], part
            told = {what.partition(":")[0] for what in red(target)}
            assert told <= {"writes may have gone past the counters since their last full count"}
            assert exact is None or bool(told) != exact
            if told:
                restored.execute(RECOUNT)
                restored.commit()
            assert red(target) == []
            assert wrong(target) == 0
            # Everything works there: refusals, the wait for the commit, counters.
            with pytest.raises(psycopg.errors.CheckViolation):
                restored.execute("insert into shop.line values (90, null, null, 1, -1, 1, 'x', 'n')")
            restored.rollback()
            with pytest.raises(psycopg.errors.UniqueViolation):
                restored.execute("insert into shop.line values (90, 'A', null, 1, 1, 1, 'x', 'n')")
            restored.rollback()
            restored.execute(MANY)
            restored.commit()
            restored.execute(MANY.replace("80, 88", "89, 89"))
            with pytest.raises(psycopg.errors.CheckViolation):
                restored.commit()
            restored.rollback()
        assert wrong(target) == 0
        assert support.planned(target, RULES).steps == ()
        kept: list[Any] = []
        support.uninstall(target, keep={"waivers": kept.extend})
        assert [waiver["rule"] for waiver in kept] == ["amount.range"]


def test_threat_48_dumped_for_a_newer_server(
    shop: Connection, dsn: str, started: Callable[[Programs], Server], tmp_path: Path
) -> None:
    """As a major upgrade by dump goes: by the newer server's pg_dump, and nothing is left to be done then."""
    programs = newest()
    server = started(programs)
    if shop.info.server_version // 10000 == programs.version[0]:
        pytest.skip("this is the newest server")
    with another(server.dsn, "upgraded") as target:
        dump = str(tmp_path / "dump")
        for program, *arguments in (["pg_dump", "-Fc", "-f", dump, dsn], [*RESTORE[:3], target, dump]):
            done = subprocess.run([programs.bin / program, *arguments], capture_output=True, text=True, check=False)
            assert (done.returncode, done.stderr) == (0, "")
        with psycopg.connect(target) as restored:
            assert rows(restored) == rows(shop)
            assert red(target) == []
            assert wrong(target) == 0
            restored.execute(MANY)
            restored.commit()
        assert wrong(target) == 0
        assert support.planned(target, RULES).steps == ()


@pytest.mark.one_server
def test_threat_48_data_that_breaks_a_rule_is_refused_by_triggers_that_are_on(
    shop: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path
) -> None:
    """Rows that were there before a rule are new rows to its ratchet: --data-only takes --disable-triggers."""
    with another(dsn, "restored") as target:
        dump = str(tmp_path / "dump")
        pg_programs("pg_dump", "-Fc", "--schema-only", "-f", dump, dsn)
        pg_programs("pg_restore", "--exit-on-error", "-d", target, dump)
        with pytest.raises(DatabaseError, match="restored without its data"):
            red(target)
        pg_programs("pg_dump", "-Fc", "--data-only", "-f", dump, dsn)
        with pytest.raises(AssertionError, match="mount"):
            pg_programs("pg_restore", "--single-transaction", "--schema=shop", "-d", target, dump)
        with psycopg.connect(target) as restored:
            assert restored.execute("select count(*) from shop.product").fetchone() == (0,)
        own = ("--schema=shop", "--schema=dq")
        pg_programs("pg_restore", "--single-transaction", "--disable-triggers", *own, "-d", target, dump)
        assert red(target)
        with psycopg.connect(target) as restored:
            restored.execute(RECOUNT)
        assert red(target) == []
        assert wrong(target) == 0
