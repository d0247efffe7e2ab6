"""Every test that needs a database gets a real PostgreSQL: a server of our own, and a fresh database for each test.

`postgresql` is a psycopg connection to that database, `dsn` its conninfo; schema dq is installed in it, unless the test
is marked `bare`. The servers at hand (the installed PostgreSQL, and 18 from the wheel) share the tests out; under the mark
`every_server` a test runs on each of them, under `one_server` on the newest. With DQSQL_ALL_SERVERS=1 all tests run on
each. DQSQL_TEST_DSN names a server to use instead; DQSQL_SETTINGS="enable_nestloop=off jit=on" sets more for our own.
Tests marked `fuzz`, `soak`, `cuts` or `defences` run only when `-m` names them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from pytest_postgresql.executors import NoopExecutor
from pytest_postgresql.janitor import DatabaseJanitor

from dqsql import runtime
from dqsql.embedded import Programs, Server, available, find_programs

GIVEN = os.environ.get("DQSQL_TEST_DSN", "")
ALL_SERVERS = os.environ.get("DQSQL_ALL_SERVERS") == "1"
# What the developer's shell says of other databases must not reach the tests.
for name in [name for name in os.environ if name.startswith("PG") or name in ("DQSQL_DSN", "DATABASE_URL")]:
    del os.environ[name]

SETTINGS = {
    "max_connections": "50",
    "max_prepared_transactions": "10",
    "wal_level": "logical",  # for the tests of logical replication
    "lock_timeout": "60s",  # two connections of one test that wait for each other fail, rather than hang
    "jit": "off",  # compiles a query over the catalog for longer than it runs
    "timezone": "UTC",
    "log_timezone": "UTC",
}
SETTINGS |= dict(part.split("=", 1) for part in os.environ.get("DQSQL_SETTINGS", "").split())
LONG = {
    "fuzz": "a long property test; run with -m fuzz",
    "soak": "a long test under load; run with -m soak",
    "cuts": "a command cut at every statement; run with -m cuts",
    "defences": "a test that must fail without a defence; run with -m defences",
}

settings.register_profile("default", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("fuzz", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("default")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "one_server: runs on the newest server at hand")
    config.addinivalue_line(
        "markers", "every_server: runs on every server at hand; other tests are shared out among them"
    )
    config.addinivalue_line("markers", "bare: needs a database where schema dq is not installed yet")
    for mark, meaning in LONG.items():
        config.addinivalue_line("markers", f"{mark}: {meaning}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = {mark for mark in LONG if mark not in (config.option.markexpr or "")}
    dropped = [
        item for item in items if any(item.get_closest_marker(mark) for mark in left_out) or _for_another_server(item)
    ]
    if dropped:
        gone = set(dropped)
        config.hook.pytest_deselected(items=dropped)
        items[:] = [item for item in items if item not in gone]


def _for_another_server(item: pytest.Item) -> bool:
    """Whether this test, with these parameters, falls to another server than the one it is about."""
    if ALL_SERVERS or item.get_closest_marker("every_server") or item.get_closest_marker("one_server"):
        return False
    own = getattr(item, "callspec", None)
    if own is None or "cluster" not in own.params:
        return False
    ids = list(_programs())
    # By name, so that it is the same one in every process and on the next day.
    name = item.nodeid.replace(own.params["cluster"], "", 1)
    return ids[zlib.crc32(name.encode()) % len(ids)] != own.params["cluster"]


@cache
def _programs() -> dict[str, Programs | None]:
    """The servers to test on, the newest last: by the id that a test's name carries."""
    if GIVEN:
        return {"dsn": None}
    first = {programs.origin: programs for programs in reversed(list(available()))}
    chosen = [first[origin] for origin in ("wheel", "system") if origin in first]
    found = {f"pg{programs.version[0]}": programs for programs in chosen}  # of one version: the installed one
    return dict(sorted(found.items())) or {"none": find_programs()}


def newest() -> Programs:
    """The programs of the newest server at hand, to start one of one's own."""
    return [*_programs().values()][-1] or find_programs()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "cluster" in metafunc.fixturenames:
        ids = list(_programs())
        if metafunc.definition.get_closest_marker("one_server"):
            ids = ids[-1:]
        metafunc.parametrize("cluster", ids, indirect=True, scope="session")


@pytest.fixture(scope="session")
def started() -> Iterator[Callable[[Programs], Server]]:
    """Starts a server when the first test asks for it; all of them stop with the session."""
    with ExitStack() as running:
        yield cache(lambda programs: running.enter_context(Server(programs, settings=SETTINGS, within=_memory())))


def _memory() -> Path | None:
    # Cloning a database takes 0.01 s there, 0.3 s on a disk; containers often have only 64 MB of it.
    memory = Path("/dev/shm")  # noqa: S108 - mkdtemp makes the name
    return memory if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30 else None


@pytest.fixture(scope="session")
def cluster(request: pytest.FixtureRequest, started: Callable[[Programs], Server]) -> NoopExecutor:
    """The server that the test runs on."""
    programs = _programs()[request.param]
    parts: dict[str, Any] = conninfo_to_dict(started(programs).dsn if programs else GIVEN)
    return NoopExecutor(
        host=parts.get("host", ""),
        port=parts.get("port", 5432),
        user=parts.get("user", "postgres"),
        password=parts.get("password"),
        options="",
        # On a server that is not ours another run may be under way.
        dbname=f"dqsql_test_{os.getpid()}" if GIVEN else "dqsql_test",
        maintenance_dbname=parts.get("dbname", "postgres"),
    )


# Not the factory `postgresql_noproc`: it asks for `cluster` while it runs, so pytest does not see that it depends
# on its parameter, and the tests of the second server would silently get databases of the first.
@pytest.fixture(scope="session")
def empty_template(cluster: NoopExecutor) -> Iterator[NoopExecutor]:
    """The server, with an empty template to clone a test's database from."""
    with _janitor(cluster):
        yield cluster


@pytest.fixture(scope="session")
def template(cluster: NoopExecutor) -> Iterator[NoopExecutor]:
    """The server, with a template that has schema dq: to install it takes longer than most tests."""
    ready = NoopExecutor(
        host=cluster.host,
        port=cluster.port,
        user=cluster.user,
        password=cluster.password,
        options="",
        dbname=f"{cluster.dbname}_dq",
        maintenance_dbname=cluster.maintenance_dbname,
    )
    with _janitor(ready) as janitor:
        janitor.load(_install)
        yield ready


def _janitor(executor: NoopExecutor) -> DatabaseJanitor:
    return DatabaseJanitor(
        user=executor.user,
        host=executor.host,
        port=executor.port,
        password=executor.password,
        dbname=executor.template_dbname,
        maintenance_dbname=executor.maintenance_dbname,
        as_template=True,
    )


def _install(*, autocommit: bool, **at: Any) -> None:
    """The janitor's loader: `at` is where to connect."""
    runtime.install(make_conninfo(**{name: value for name, value in at.items() if value}), None)


class _Copier(DatabaseJanitor):
    """Clones file by file, which takes a third of the time where files are in memory; PostgreSQL 14 knows nothing else."""

    def init(self) -> None:
        with self.cursor() as cursor:
            strategy = " strategy file_copy" if cursor.connection.info.server_version >= 150000 else ""
            clone = sql.SQL("create database {} template {}" + strategy)
            cursor.execute(clone.format(sql.Identifier(self.dbname), sql.Identifier(self.template_dbname)))


@pytest.fixture
def postgresql(request: pytest.FixtureRequest, cluster: NoopExecutor) -> Iterator[psycopg.Connection]:
    """A connection to a database made for this test."""
    bare = request.node.get_closest_marker("bare")
    executor: NoopExecutor = request.getfixturevalue("empty_template" if bare else "template")
    at = {"user": executor.user, "host": executor.host, "port": executor.port, "password": executor.password}
    janitor = _Copier(
        **at,
        dbname=executor.dbname,
        template_dbname=executor.template_dbname,
        maintenance_dbname=executor.maintenance_dbname,
    )
    janitor.drop()
    with janitor, psycopg.connect(**at, dbname=executor.dbname) as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def dsn(cluster: NoopExecutor, postgresql: psycopg.Connection) -> str:
    """The conninfo of the database made for this test."""
    return make_conninfo(
        host=cluster.host,
        port=cluster.port,
        user=cluster.user,
        password=cluster.password,
        dbname=postgresql.info.dbname,
    )


@pytest.fixture
def pg_programs(request: pytest.FixtureRequest, cluster: NoopExecutor) -> Callable[..., str]:
    """Runs a client program (pg_dump, psql …) of the server's own version; what it prints."""
    programs = _programs()[request.node.callspec.params["cluster"]] or find_programs()

    def run(name: str, *arguments: str, stdin: str | None = None) -> str:
        command = [str(programs.bin / name), *arguments]
        done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{name}: {done.stderr}"
        return done.stdout

    return run


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that keeps a table locked by mistake fails soon."""
    monkeypatch.setattr("dqsql.apply.PATIENCE", 15.0)
