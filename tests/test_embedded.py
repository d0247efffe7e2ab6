"""The private server: it starts, keeps what it should, lets nobody in and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from dqsql import embedded
from dqsql.embedded import Programs, Server, available, find_programs, programs_for, remove, status, stop
from dqsql.errors import DqsqlError

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has privileges to drop")


@pytest.fixture(scope="module")
def programs() -> Programs:
    return find_programs()


@pytest.fixture
def home() -> Iterator[Path]:
    """A directory that the account which root runs PostgreSQL as can enter; pytest's own are closed to it."""
    with tempfile.TemporaryDirectory(prefix="test-", dir="/tmp") as directory:
        Path(directory).chmod(0o755)
        yield Path(directory)


def ask(dsn: str, query: str) -> str:
    with psycopg.connect(dsn, autocommit=True) as connection:
        answer = connection.execute(query.encode())
        row = answer.fetchone() if answer.description else None
        return str(row[0]) if row else ""


def socket_directory(server: Server) -> Path:
    return Path(str(conninfo_to_dict(server.dsn)["host"]))


def postmaster(dsn: str) -> int:
    return int((Path(ask(dsn, "show data_directory")) / "postmaster.pid").read_text().split()[0])


def wait(until: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not until():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def script(directory: Path, name: str, text: str) -> Path:
    directory.mkdir(exist_ok=True)
    path = directory / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_a_throwaway_server_runs_and_leaves_nothing(programs: Programs) -> None:
    with Server(programs, settings={"work_mem": "7MB"}) as server:
        assert ask(server.dsn, "show work_mem") == "7MB"
        assert ask(server.dsn, "show fsync") == "off"
        assert ask(server.dsn, "select pg_encoding_to_char(encoding) from pg_database limit 1") == "UTF8"
        cluster, pid = Path(ask(server.dsn, "show data_directory")), postmaster(server.dsn)
    assert not server.running
    assert wait(lambda: not alive(pid))  # its parent, init, may be slow to notice
    assert not cluster.parent.exists()


def test_a_kept_server_starts_again_with_its_data(programs: Programs, home: Path) -> None:
    data = home / "客户 's"
    with Server(programs, data) as server:
        assert ask(server.dsn, "show fsync") == "on"
        ask(server.dsn, "create table kept as select 42 as n")
        with pytest.raises(DqsqlError, match="already running"):
            Server(programs, data).start()
    assert programs_for(data) == programs
    with Server(programs, data) as server:
        assert ask(server.dsn, "select n from kept") == "42"


def test_a_copy_of_the_directory_leaves_the_original_alone(programs: Programs, home: Path) -> None:
    with Server(programs, home / "original") as server:
        (home / "copy").mkdir()
        shutil.copy(home / "original" / "server.json", home / "copy")
        assert status(home / "copy") is None
        assert not stop(home / "copy")
        remove(home / "copy")
        assert ask(server.dsn, "select 1") == "1"


def test_nothing_listens_on_tcp(programs: Programs) -> None:
    with Server(programs, settings={"listen_addresses": "*"}) as server:
        assert ask(server.dsn, "show listen_addresses") == ""
        assert ask(server.dsn, "show unix_socket_permissions") == "0700"
        sockets = socket_directory(server)
        assert sockets.stat().st_mode & 0o777 == 0o700


def test_a_long_directory_gets_a_short_socket(programs: Programs, home: Path) -> None:
    with Server(programs, home / ("x" * 60) / ("y" * 60)) as server:
        sockets = socket_directory(server)
        assert ask(server.dsn, "select 1") == "1"
        assert not sockets.is_relative_to(home)
    assert not sockets.exists()


def test_threatening_environment_is_ignored(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PGDATA": "/nowhere", "PGPORT": "1", "LC_ALL": "xx_XX", "PGOPTIONS": "-c nonsense=1"}.items():
        monkeypatch.setenv(name, value)
    server = Server(programs)
    with server:
        monkeypatch.delenv("PGOPTIONS")
        assert ask(server.dsn, "show data_directory") != "/nowhere"


@as_root
def test_root_hands_the_server_to_another_account(programs: Programs) -> None:
    with Server(programs) as server:
        cluster = Path(ask(server.dsn, "show data_directory"))
        owner = Path(f"/proc/{postmaster(server.dsn)}") if Path("/proc/self").exists() else cluster
        assert owner.stat().st_uid != 0
        assert cluster.stat().st_uid != 0
        sockets = socket_directory(server)
        stranger = subprocess.run(
            ["/bin/sh", "-c", 'cd "$1"', "sh", sockets],
            user=12345,
            group=12345,
            extra_groups=[],
            cwd="/",
            stderr=subprocess.DEVNULL,
            check=False,
        )
        assert stranger.returncode != 0


@as_root
def test_a_directory_closed_to_the_account_is_replaced(programs: Programs, tmp_path: Path) -> None:
    closed = tmp_path / "home"
    closed.mkdir(mode=0o700)
    server = Server(programs, closed / "data", detached=True)
    server.start()
    elsewhere = Path(ask(server.dsn, "show data_directory")).parent
    try:
        assert not elsewhere.is_relative_to(tmp_path)
        assert closed.stat().st_mode & 0o777 == 0o700
        assert status(closed / "data") == server.dsn
        ask(server.dsn, "create table kept as select 42 as n")
        assert stop(closed / "data")
        assert status(closed / "data") is None
        server.start()
        assert ask(server.dsn, "select n from kept") == "42"
    finally:
        remove(closed / "data")
    assert not elsewhere.exists()
    assert not (closed / "data").exists()


@as_root
def test_programs_closed_to_the_account_are_copied(tmp_path: Path) -> None:
    wheel = next((programs for programs in available() if programs.origin == "wheel"), None)
    if wheel is None:
        pytest.skip("the wheel is not installed")
    package = wheel.bin.parent.parent
    for tree in (package, package.with_name(f"{package.name}.libs")):
        if tree.exists():
            shutil.copytree(tree, tmp_path / "site" / tree.name, symlinks=True)
    tmp_path.chmod(0o700)
    hidden = Programs(tmp_path / "site" / wheel.bin.relative_to(package.parent), wheel.version, "wheel")
    lines: list[str] = []
    with Server(hidden, log=lines.append) as server:
        assert ask(server.dsn, "select 1") == "1"
        copy = Path(next(line for line in lines if "copied to" in line).split()[-1])
        assert copy.is_dir()
    assert not copy.exists()


def test_a_detached_server_outlives_its_starter(home: Path) -> None:
    def command(action: str) -> subprocess.CompletedProcess[str]:
        argv = [sys.executable, "-m", "dqsql.embedded", action, str(home)]
        return subprocess.run(argv, capture_output=True, text=True, check=False)

    try:
        assert command("status").returncode == 1
        dsn = command("start").stdout.strip()
        assert ask(dsn, "select 1") == "1"
        assert command("start").stdout.strip() == command("status").stdout.strip() == dsn
    finally:
        stopped = command("stop")
    assert (stopped.returncode, stopped.stdout) == (0, "")
    assert command("status").returncode == 1


@pytest.mark.parametrize("kept", [False, True])
def test_the_server_stops_with_its_parent(home: Path, kept: bool) -> None:
    where = f"Path({str(home)!r})" if kept else "None"
    code = (
        "import time; from pathlib import Path; from dqsql.embedded import Server, find_programs\n"
        f"with Server(find_programs(), {where}) as server: print(server.dsn, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        dsn = parent.stdout.readline().strip()
        pid, cluster = postmaster(dsn), Path(ask(dsn, "show data_directory"))
        os.kill(parent.pid, signal.SIGKILL)
    assert wait(lambda: not alive(pid))
    assert wait(lambda: kept or not cluster.parent.exists())


def test_a_server_that_does_not_start_says_why_and_leaves_nothing(programs: Programs) -> None:
    server = Server(programs, settings={"max_connections": "many"})
    with pytest.raises(DqsqlError, match=r"does not start.*max_connections"):
        server.start()
    assert not socket_directory(server).parent.exists()


def test_a_cluster_of_another_version_is_refused(programs: Programs, home: Path) -> None:
    with Server(programs, home) as server:
        cluster = Path(ask(server.dsn, "show data_directory"))
    (cluster / "PG_VERSION").write_text("9\n")
    with pytest.raises(DqsqlError, match=r"made by PostgreSQL 9.*remove"):
        Server(programs, home).start()
    with pytest.raises(DqsqlError, match="PostgreSQL 9 "):
        programs_for(home)


def test_shims_that_do_not_run_are_skipped(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "dangling").mkdir()
    (home / "dangling" / "pg_ctl").symlink_to("/usr/lib/postgresql/0/bin/pg_ctl")
    for name in ("initdb", "postgres", "pg_ctl", "pg_config"):
        script(home / "failing", name, "exit 127")
        script(home / "old", name, f"echo '{name} (PostgreSQL) 9.6.24'")
        script(home / "real", name, f"echo '{name} (PostgreSQL) 17.4 (Debian 17.4-1)'")
    (home / "linked").mkdir()
    (home / "linked" / "pg_ctl").symlink_to(home / "real" / "pg_ctl")
    monkeypatch.setenv("PATH", ":".join(str(home / name) for name in ("dangling", "failing", "old", "linked")))
    monkeypatch.setattr(embedded, "_PLACES", ())
    monkeypatch.setattr(embedded, "_wheel", lambda: None)
    assert list(available()) == [Programs((home / "real").resolve(), (17, 4), "system")]


def test_no_programs_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(embedded, "_PLACES", ())
    monkeypatch.setattr(embedded, "_wheel", lambda: None)
    with pytest.raises(DqsqlError, match=r"pip install 'dqsql\[embedded\]'"):
        find_programs()


@pytest.mark.every_server
def test_each_test_has_a_database_of_its_own(postgresql: psycopg.Connection, dsn: str) -> None:
    postgresql.execute("create table here ()")
    postgresql.commit()
    assert ask(dsn, "select count(*) from pg_class where relname = 'here'") == "1"


@pytest.mark.every_server
def test_and_the_next_finds_it_empty(postgresql: psycopg.Connection) -> None:
    assert postgresql.execute("select to_regclass('here')").fetchone() == (None,)


@pytest.mark.one_server
def test_one_server_is_the_newest(postgresql: psycopg.Connection, request: pytest.FixtureRequest) -> None:
    ids = request.node.callspec.id
    assert ids in ("dsn", f"pg{postgresql.info.server_version // 10000}")


@pytest.mark.every_server
def test_the_server_is_the_one_in_the_name_of_the_test(
    postgresql: psycopg.Connection, dsn: str, request: pytest.FixtureRequest
) -> None:
    assert ask(dsn, "show server_version_num") == str(postgresql.info.server_version)
    assert request.node.callspec.id in ("dsn", f"pg{postgresql.info.server_version // 10000}")
