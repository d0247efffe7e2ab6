"""Where everything of `make superset` lies, and how Superset's own programs are run."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dqsql.errors import DqsqlError

HERE = Path(__file__).parent
PLACE = HERE.parent.parent / ".superset"
PROGRAMS = PLACE / "venv" / "bin"
USER = "admin"


def talk(text: str) -> None:
    """Says what goes on."""
    print(text, file=sys.stderr, flush=True)


def clean() -> dict[str, str]:
    """The environment for Superset's programs: nothing of ours that they would take for theirs."""
    theirs = {
        "SUPERSET_HOME": str(PLACE),
        "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
        "FLASK_APP": "superset.app:create_app()",
    }
    others = ("PYTHON", "PG", "SUPERSET", "FLASK", "GUNICORN")
    return {name: value for name, value in os.environ.items() if not name.startswith(others)} | theirs


def run(command: Sequence[str | Path], seconds: int, stdin: str = "") -> None:
    """Runs a program for so long at most. Raises DqsqlError with its last lines where it fails."""
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, text=True, timeout=seconds, check=False, env=clean(), cwd=PLACE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DqsqlError(f"{command[0]} did not come to an end: {error}") from error
    if done.returncode:
        last = "\n".join((done.stderr or done.stdout).splitlines()[-15:])
        raise DqsqlError(f"{' '.join(map(str, command[:4]))} … failed:\n{last}")


def secret(name: str) -> str:
    """A secret that is drawn once and kept in a file that only its owner reads."""
    path = PLACE / name
    if not path.is_file() or not path.stat().st_size:
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32), "utf-8")
    return path.read_text("utf-8")
