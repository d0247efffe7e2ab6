"""The whole SQL of a small, wide spec, as committed in tests/golden: what a change does to it is read in the diff.

DQSQL_UPDATE_GOLDEN=1 writes the files anew. The scripts run under psql as they are, and leave nothing to change.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dqsql import cli
from dqsql.plan.changes import script
from tests import support

FOLDER = Path(__file__).parent / "golden"
SPEC, SCHEMA, CATALOG = (FOLDER / f"shop.{ending}" for ending in ("yml", "schema.sql", "catalog.json"))
ASSUMED = ("clean", "dirty")
pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """What the command line prints; it has to leave with exit status `status`."""
    capsys.readouterr()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["dqsql", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
    written = capsys.readouterr()
    assert (left.value.code or 0) == status, written.err
    return written.out


def compiled(capsys: pytest.CaptureFixture[str], assume: str, *options: str) -> str:
    return printed(capsys, "sql", str(SPEC), "--catalog", str(CATALOG), "--assume", assume, *options)


def compare(file: Path, text: str) -> None:
    if os.environ.get("DQSQL_UPDATE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


@pytest.fixture
def shop(postgresql: Connection) -> Connection:
    postgresql.execute(SCHEMA.read_bytes())
    postgresql.commit()
    return postgresql


@pytest.mark.bare
# First: the others read what it writes.
def test_golden_catalog(shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The saved catalog is that of the tables; a version before 15 would compile to other views."""
    saved = json.loads(printed(capsys, "catalog", str(SPEC), "--dsn", dsn)) | {"server_version": 150000}
    compare(CATALOG, json.dumps(saved, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize("assume", ASSUMED)
def test_golden_sql(assume: str, capsys: pytest.CaptureFixture[str]) -> None:
    compare(FOLDER / f"shop.{assume}.sql", compiled(capsys, assume, "--no-runtime"))


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_golden_sql_is_the_same_in_every_process(seed: str) -> None:
    main = "from dqsql.cli import main; main()"
    command = [sys.executable, "-c", main, "sql", str(SPEC), "--catalog", str(CATALOG), "--no-runtime"]
    done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
    assert done.stdout.decode() == (FOLDER / "shop.clean.sql").read_text("utf-8")


def test_golden_sql_shows_every_mechanism(shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str]) -> None:
    sql = {assume: compiled(capsys, assume) for assume in ASSUMED}
    held = {
        decision.mechanism
        for decisions in support.planned(dsn, SPEC.read_text("utf-8")).decisions.values()
        for decision in decisions
    }
    assert held | {"ratchet"} == {
        "check", "ratchet", "warning", "counter", "unique index", "foreign key", "present", "query", "blocked"
    }  # fmt: skip
    assert "'ratchet'::text" in sql["dirty"]
    assert "'ratchet'::text" not in sql["clean"]
    assert "validate constraint" in sql["clean"]


@pytest.mark.bare
@pytest.mark.parametrize("assume", ASSUMED)
def test_threat_29_the_script_runs_under_psql(
    shop: Connection,
    dsn: str,
    pg_programs: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    assume: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "shop.sql"
    file.write_text(compiled(capsys, assume), "utf-8")
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", "var=INJECTED", "-d", dsn, "-f", str(file))
    assert [path.name for path in tmp_path.iterdir()] == ["shop.sql"], "a backslash command ran"
    texts = [
        text
        for query in (
            "select description from pg_description",
            "select prosrc from pg_proc where pronamespace = 'dq_gen'::regnamespace",
            "select definition from pg_views where schemaname in ('dq', 'dq_gen')",
        )
        for (text,) in shop.execute(query).fetchall()
    ]
    assert not [text for text in texts if "INJECTED" in text]
    assert [text for text in texts if "客户 :var" in text]
    assert shop.execute(
        "select distinct process, department from dq.completeness where table_name = 'customer'"
    ).fetchall() == [("\\! touch psql_was_here", "it's $dq$ and $$ %s {name} {{table}}")]
    shop.commit()
    if assume == "clean":
        plan = support.planned(dsn, SPEC.read_text("utf-8"))
        assert script(plan.steps) == script([]), "the script and apply make different objects"
        assert "Nothing to change." in printed(capsys, "plan", str(SPEC), "--dsn", dsn, status=1)
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.customer (code) values ('wrong')")
