"""The wheel alone, in a new environment outside the checkout, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import psycopg
import pytest

ROOT = Path(__file__).parent.parent

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  customer: {columns: {mobile: {standard: cn_mobile, required: true}}}
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`dqsql` as installed from the wheel; the checkout is out of its sight."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(place), str(ROOT))
    (wheel,) = place.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("sql/runtime/01_schema.sql", "sql/templates/check_function.sql", "migrations/versions/0001.up.sql",
                   "migrations/env.py", "spec/standards/cn_mobile.yml", "py.typed"):  # fmt: skip
        assert f"dqsql/{needed}" in names
    assert not [name for name in names if name.startswith(("tests", "bench", "examples"))]
    run(sys.executable, "-m", "venv", str(place / "env"))
    run(str(place / "env/bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    return place / "env/bin/dqsql"


def run(*command: str, expect: int = 0, **environment: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": "", **environment}
    )
    assert done.returncode == expect, done.stdout + done.stderr
    return done.stdout


@pytest.mark.one_server
def test_the_wheel_does_the_main_job(
    postgresql: psycopg.Connection[Any], dsn: str, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("shop.yml").write_text(SPEC, "utf-8")
    postgresql.execute("create schema shop; create table shop.customer (id int primary key, mobile text)")
    postgresql.commit()
    where = run(str(program.parent / "python"), "-c", "import dqsql; print(dqsql.__file__)")
    assert str(program.parent.parent) in where
    run(str(program), "check", "shop.yml")
    run(str(program), "plan", "shop.yml", DQSQL_DSN=dsn)
    run(str(program), "apply", "shop.yml", "--yes", DQSQL_DSN=dsn)
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into shop.customer values (1, ' ')")
    postgresql.rollback()
    assert "required" in run(str(program), "status", DQSQL_DSN=dsn)
    run(str(program), "uninstall", "--yes", DQSQL_DSN=dsn)
    assert postgresql.execute("select to_regnamespace('dq')").fetchone() == (None,)
