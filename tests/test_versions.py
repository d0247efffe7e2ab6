"""Versions of schema dq: up, down and up again, installers at once, rules that stand through an upgrade, newer databases."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql import runtime
from dqsql.catalog import read
from dqsql.errors import DatabaseError
from dqsql.resources import folder
from dqsql.status import verify
from tests import support
from tests.test_cli import COMMANDS, Runner, dqsql
from tests.test_counting import another
from tests.test_lifecycle import SPEC, TABLES, shop, snapshot
from tests.test_runtime import dumped

__all__ = ["dqsql", "shop"]
Connection = psycopg.Connection[Any]
VERSIONS = folder("migrations") / "versions"
pytestmark = pytest.mark.one_server
# A version after this one: it changes a function that every write runs, and a view that people read.
NEXT = "0002"
UP = """
create function dq.next_thing() returns integer language sql immutable begin atomic; select 2; end;
revoke all on function dq.next_thing() from public;
comment on function dq.next_thing() is 'What only the next version has.';
comment on view dq.completeness is 'Said otherwise by the next version.';
"""
DOWN = "drop function dq.next_thing();\n"


def test_every_version_has_its_way_up_and_down() -> None:
    found = sorted(path.name for path in VERSIONS.glob("*.sql"))
    numbers = sorted({name[:4] for name in found})
    assert found == [f"{number}.{way}.sql" for number in numbers for way in ("down", "up")]
    assert sorted(path.name[:4] for path in VERSIONS.glob("*.py")) == numbers
    assert numbers[-1] == runtime.HEAD
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.bare
def test_up_down_and_up_again_is_a_fresh_install(
    postgresql: Connection, dsn: str, pg_programs: Callable[..., str]
) -> None:
    from alembic import command

    before = snapshot(postgresql)
    runtime.install(dsn, None)
    fresh, fresh_catalog = dumped(pg_programs, dsn), snapshot(postgresql)
    runtime.remove(dsn)
    assert snapshot(postgresql) == before
    with runtime._alembic(dsn) as (config, connection):
        connection.exec_driver_sql("create schema dq")
        for number in sorted(path.name[:4] for path in VERSIONS.glob("*.up.sql")):
            for way, to in ((command.upgrade, number), (command.downgrade, "-1"), (command.upgrade, number)):
                way(config, to)
                connection.commit()
    assert dumped(pg_programs, dsn) == fresh
    assert snapshot(postgresql) == fresh_catalog


@pytest.mark.bare
def test_threat_53_an_installer_waits_for_another_and_has_nothing_left_to_do(postgresql: Connection, dsn: str) -> None:
    """Also where its role begins every transaction in REPEATABLE READ, whose snapshot is older than the wait."""
    postgresql.execute("alter role current_user set default_transaction_isolation = 'repeatable read'")
    postgresql.commit()
    ended: list[object] = []

    def work() -> None:
        try:
            ended.append(runtime.install(dsn, None))
        except Exception as error:
            ended.append(error)

    try:
        with runtime._alembic(dsn) as (_, connection), psycopg.connect(dsn, autocommit=True) as watcher:
            assert runtime._version(connection) is None
            # The driver itself: SQLAlchemy would take what stands in the text for parameters.
            connection.connection.driver_connection.execute(runtime.sql())
            second = threading.Thread(target=work)
            second.start()
            waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
            deadline = monotonic() + 30
            while not watcher.execute(waits).fetchall() and not ended and monotonic() < deadline:
                sleep(0.01)
            assert ended == []
            connection.commit()
        second.join()
    finally:
        postgresql.execute("alter role current_user reset default_transaction_isolation")
        postgresql.commit()
    assert ended == [False]


@pytest.mark.bare
def test_threat_53_of_many_installers_one_installs(postgresql: Connection, dsn: str) -> None:
    ended: list[object] = []
    ready = threading.Barrier(12)

    def work() -> None:
        ready.wait()
        try:
            ended.append(runtime.install(dsn, None))
        except Exception as error:
            ended.append(error)

    installers = [threading.Thread(target=work) for _ in range(ready.parties)]
    for installer in installers:
        installer.start()
    for installer in installers:
        installer.join()
    assert sorted(map(str, ended)) == ["False"] * 11 + ["True"]
    assert postgresql.execute("select version_num from dq.alembic_version").fetchall() == [(runtime.HEAD,)]


def test_threat_50_an_uninstall_waits_for_a_dashboard_without_holding_others_up(
    postgresql: Connection, dsn: str
) -> None:
    figures = "select count(*) from dq.completeness"
    postgresql.execute(figures)
    gone = threading.Thread(target=support.uninstall, args=(dsn,))
    with psycopg.connect(dsn, autocommit=True) as other:
        gone.start()
        deadline = monotonic() + 30
        waits = "select from pg_locks where relation = 'dq.completeness'::regclass and not granted"
        while not other.execute(waits).fetchall() and monotonic() < deadline:
            sleep(0.01)
        other.execute("set statement_timeout = '10s'")
        other.execute(figures)
        postgresql.commit()
        gone.join()
        assert other.execute("select to_regnamespace('dq') is null").fetchone() == (True,)


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes this program the next one, whose migrations go one further."""
    migrations = tmp_path / "migrations"
    shutil.copytree(folder("migrations"), migrations)
    versions = migrations / "versions"
    stub = (versions / f"{runtime.HEAD}_runtime.py").read_text("utf-8")
    stub = stub.replace("down_revision = None", f'down_revision = "{runtime.HEAD}"')
    (versions / f"{NEXT}_next.py").write_text(stub.replace(f'revision = "{runtime.HEAD}"', f'revision = "{NEXT}"', 1)
        .replace(f"{runtime.HEAD}.up", f"{NEXT}.up").replace(f"{runtime.HEAD}.down", f"{NEXT}.down"), "utf-8")  # fmt: skip
    (versions / f"{NEXT}.up.sql").write_text(UP, "utf-8")
    (versions / f"{NEXT}.down.sql").write_text(DOWN, "utf-8")

    def become() -> None:
        monkeypatch.setattr(runtime, "HEAD", NEXT)
        monkeypatch.setattr(runtime, "folder", lambda name: migrations if name == "migrations" else folder(name))

    return become


def test_rules_stand_through_an_upgrade_and_end_as_in_a_fresh_install(
    shop: Connection, dsn: str, pg_programs: Callable[..., str], next_version: Callable[[], None]
) -> None:
    """The schemas dq and dq_gen are dumped alike, however they came to be; the counters go on from what they were."""

    def schemas(at: str) -> str:
        text = pg_programs("pg_dump", "--schema-only", "--no-owner", "--schema=dq", "--schema=dq_gen", at)
        return re.sub(r"^\\(un)?restrict .*$", "", text, flags=re.MULTILINE)

    support.install(dsn, SPEC)
    shop.execute("insert into shop.line values (4, 'A', 5, 'x', null)")
    shop.commit()
    next_version()
    support.install(dsn, SPEC)
    assert shop.execute("select version_num from dq.alembic_version").fetchall() == [(NEXT,)]
    shop.execute("insert into shop.line values (5, 'A', 6, 'x', null)")
    with pytest.raises(psycopg.errors.CheckViolation), shop.transaction():
        shop.execute("insert into shop.line values (6, 'A', -1, 'x', 'n')")
    assert support.completeness(shop, "line")["note"] == (5, 5, 2)
    shop.commit()
    with applying.connect(dsn) as connection:
        assert [verdict.differences for verdict in verify(connection)] == [0, 0]
    with another(dsn, "fresh") as target:
        with psycopg.connect(target) as connection:
            connection.execute(TABLES)
        support.install(target, SPEC)
        assert schemas(dsn) == schemas(target)


# What the commands are given; the others need no database, or read it in their own way.
ASKED = {
    "plan": ["shop.yml"],
    "apply": ["shop.yml", "--yes"],
    "catalog": ["shop.yml"],
    "docs": ["shop.yml"],
    "explain": ["shop.yml", "item.code.required"],
    "diff": ["shop.yml", "shop.yml"],
    "sql": ["shop.yml"],
    "status": [],
    "repair": ["shop.yml", "--yes"],
    "verify": [],
    "refresh": [],
    "snapshot": [],
    "uninstall": ["--yes"],
    "tasks": ["export", "shop.yml", "-o", "tasks.csv"],
}
# `init` and `scan` read the user's tables alone; `watch`, `digest` and `backfill` call the database's own functions.
ELSEWHERE = {"init", "scan", "watch", "digest", "backfill", "revision"}
OFFLINE = {"check", "schema", "rules", "check-row", "standards", "try"}


def test_every_command_is_asked_or_has_its_reason() -> None:
    assert {*ASKED, *ELSEWHERE, *OFFLINE} == set(COMMANDS)


def test_threat_53_no_command_works_on_a_newer_schema(postgresql: Connection, dsn: str, dqsql: Runner) -> None:
    """It would call drift what the newer version made so; and an uninstall would get half way."""
    postgresql.execute("create schema shop; create table shop.item (id int primary key, code text, price int)")
    postgresql.commit()
    assert dqsql("apply", "shop.yml", "--yes", "--dsn", dsn).status == 0
    postgresql.execute("update dq.alembic_version set version_num = '9999'")
    postgresql.commit()
    before = snapshot(postgresql)
    for command, arguments in ASKED.items():
        done = dqsql(command, *arguments, "--dsn", dsn)
        said = " ".join(done.err.split())
        assert done.status == 4, command
        assert f"the database's runtime is version 9999, this dqsql knows {runtime.HEAD}; upgrade dqsql" in said
    assert snapshot(postgresql) == before
    with applying.connect(dsn) as connection, pytest.raises(DatabaseError, match="upgrade dqsql"):
        read(connection)
    for work in (lambda: runtime.install(dsn, None), lambda: runtime.remove(dsn)):
        with pytest.raises(DatabaseError, match="upgrade dqsql"):
            work()
    assert snapshot(postgresql) == before
