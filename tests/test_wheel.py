"""The wheel is all that is needed: built, installed outside the checkout, and used from an empty folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import psycopg
import pytest

ROOT = Path(__file__).parents[1]
# What a build reads.
SOURCES = ("dqsql", "sql", "migrations", "pyproject.toml", "README.md", "LICENSE")
SPEC = """\
dqsql: 1
name: shop
schema: shop
tables:
  item:
    columns:
      code: {required: true, unique: true}
      mobile: cn_mobile
      price: {range: {min: 0}}
"""
Connection = psycopg.Connection[Any]


def run(*command: str | Path, cwd: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Runs a command away from the checkout; it has to leave with exit status `status`."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, f"{command}: {done.stdout}{done.stderr}"
    return done


def built(folder: Path) -> Path:
    """The wheel, built from a copy: a build leaves nothing in the checkout, and the copy can go."""
    copy = folder / "checkout"
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy / name)
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", copy, cwd=folder)
    shutil.rmtree(copy)
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


@pytest.mark.bare
@pytest.mark.one_server
def test_the_installed_wheel_does_it_all(postgresql: Connection, dsn: str, tmp_path: Path) -> None:
    wheel = built(tmp_path)
    names = set(zipfile.ZipFile(wheel).namelist())
    for source in ("sql", "migrations"):
        files = [file for file in (ROOT / source).rglob("*") if file.is_file() and "__pycache__" not in file.parts]
        assert {f"dqsql/{file.relative_to(ROOT)}" for file in files} <= names
    standards = {f"dqsql/spec/standards/{file.name}" for file in (ROOT / "dqsql" / "spec" / "standards").iterdir()}
    assert standards <= names
    assert "dqsql/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "examples", "bench", "docs"))]

    place = tmp_path / "environment"
    venv.create(place, with_pip=True)
    binaries = place / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)

    empty = tmp_path / "empty"
    empty.mkdir()
    dqsql = binaries / "dqsql"
    where = run(binaries / "python", "-c", "import dqsql.resources as r; print(r.folder('sql'))", cwd=empty)
    assert Path(where.stdout.strip()).is_relative_to(place)
    paths = run(binaries / "python", "-c", "import sys; print(*sys.path, sep='\\n')", cwd=empty).stdout.splitlines()
    assert not [path for path in paths if path and Path(path).is_relative_to(ROOT)]

    spec = tmp_path / "shop.yml"
    spec.write_text(SPEC, "utf-8")
    postgresql.execute("create schema shop")
    postgresql.execute("create table shop.item (id int primary key, code text, mobile text, price int)")
    postgresql.commit()
    assert "no problems" in run(dqsql, "check", spec, cwd=empty).stdout
    assert "0001" in run(dqsql, "plan", spec, "--dsn", dsn, cwd=empty).stdout
    run(dqsql, "apply", spec, "--dsn", dsn, "--yes", cwd=empty)
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into shop.item values (1, 'A', '123', 1)")
    postgresql.rollback()
    status = json.loads(run(dqsql, "status", "--dsn", dsn, "--format", "json", cwd=empty).stdout)
    assert (status["specs"], status["faults"], len(status["rules"])) == (["shop"], [], 4)
    run(dqsql, "uninstall", "--dsn", dsn, "--yes", cwd=empty)
    left = postgresql.execute("select to_regnamespace('dq')::text, to_regnamespace('dq_gen')::text").fetchall()
    assert left == [(None, None)]
    assert not list(empty.iterdir()), "a command wrote into the working directory"
