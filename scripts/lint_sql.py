"""Runs squawk and pgspot over the SQL that dqsql installs: schema dq, its migrations, and what a spec compiles to.

squawk knows locks and migrations, pgspot what a caller's search_path can do. Both are programs of their own, offline
once installed; one that is not here is left out, and said to be. What they find must be in EXPLAINED, and what is
there must be found: an excuse for nothing goes. Part of `make lint`; 1 where something is left.

Not run: sqlfluff, to which the body of a function is a string, and which finds nothing but layout in the rest.
plpgsql_check is an extension, and `tests/test_linters.py` runs it where the server has it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent.parent
UP, DOWN = (HERE / "migrations" / "versions" / f"0001.{way}.sql" for way in ("up", "down"))
GENERATED = tuple(HERE / "tests" / "golden" / f"shop.{assumed}.sql" for assumed in ("clean", "dirty"))
OLDEST = "14.0"

# Why a rule of a linter does not hold for us.
EXPLAINED: Mapping[str, str] = {
    "require-lock-timeout": "a migration's lock timeout is set by dqsql/runtime.py, for whatever the migration does",
    "require-statement-timeout": "what takes long (VALIDATE, a full count, CREATE INDEX CONCURRENTLY) blocks nobody",
    "prefer-robust-stmts": "apply goes on from what the catalog holds; IF NOT EXISTS would take an invalid index, or"
    " somebody else's, for ours",
    "prefer-bigint-over-int": "a standard's version, attempts to send a message, and the type of the user's own column",
    "ban-drop-function": "the way down takes out what the way up made, never with CASCADE",
    "ban-drop-table": "the way down, after what people recorded was kept in files",
    "ban-drop-type": "the way down",
    "ban-drop-view": "the way down",
    "PS015": "dq.publish replaces dq.task in schema dq, where its owner alone creates; pgspot sees the function alone",
    "PS005": "functions that every write runs have no search_path of their own, which would cost 1 µs a call; all that"
    " they name is qualified, which PS001, PS009, PS016 and PS017 see to",
}


class Finding(NamedTuple):
    """What a linter says: its rule, where, and in its words."""

    rule: str
    place: str
    said: str


def squawk(path: Path, in_transaction: bool) -> Iterator[Finding]:
    """What squawk finds in a script; `in_transaction`: it runs in one, rather than bringing its own."""
    options = ["--reporter", "json", "--pg-version", OLDEST, *["--assume-in-transaction"] * in_transaction]
    done = subprocess.run([_program("squawk"), *options, path], capture_output=True, text=True, check=False)
    if done.returncode > 1 or not done.stdout.startswith("["):
        raise SystemExit(f"squawk failed on {path}: {done.stderr.strip()}")
    for found in json.loads(done.stdout):
        yield Finding(found["rule_name"], f"{_short(path)}:{found['line'] + 1}", found["message"])


def pgspot(text: str, name: str) -> Iterator[Finding]:
    """What pgspot finds in the text of a script that begins with the schemas that it fills."""
    done = subprocess.run([_program("pgspot")], input=readable(text), capture_output=True, text=True, check=False)
    if done.returncode > 1 or done.stderr:
        raise SystemExit(f"pgspot failed on {name}: {done.stderr.strip().splitlines()[-1]}")
    for line in done.stdout.splitlines():
        if found := re.fullmatch(r"(PS\d+): (.*?)(?: at line (\d+))?", line.strip()):
            yield Finding(found[1], f"{name}:{found[3] or '?'}", found[2])


def readable(text: str) -> str:
    """`text` without what pgspot cannot read, line for line.

    It cannot read functions whose body is SQL and not a text: their names were bound when they were made, under the
    installer's search_path. And it stumbles over the collation of a variable, which no path can change.
    """
    bodies = r"^create (?:or replace )?function (?:(?!^as \$|;\n).)*?^(?:begin atomic.*?^end|return .*?);$"
    without = re.sub(bodies, lambda found: "\n" * found[0].count("\n"), text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r'^(\s+\w+ (?:constant )?\S+) collate pg_catalog\."C"(?=;| :=)', r"\1", without, flags=re.MULTILINE)


def findings() -> Iterator[Finding]:
    """What both find in all that dqsql installs; a linter that is not here finds nothing."""
    if _there("squawk"):
        for path in (UP, DOWN):
            yield from squawk(path, in_transaction=True)
        for path in GENERATED:
            yield from squawk(path, in_transaction=False)
    if _there("pgspot"):
        # On the first line, so that the numbers of lines stay: what the installer sets, and whose schema it is.
        begin = "set search_path = pg_catalog, pg_temp; create schema dq; "
        for path in (UP, DOWN, *GENERATED):
            yield from pgspot(begin + path.read_text("utf-8"), _short(path))


def missing() -> list[str]:
    """The linters that are not installed here."""
    return [name for name in ("squawk", "pgspot") if not _there(name)]


def main() -> int:
    """Prints what no reason explains, and reasons for nothing; 0 where there is neither."""
    found = list(findings())
    left = [each for each in found if each.rule not in EXPLAINED]
    absent = missing()
    idle = sorted(EXPLAINED.keys() - {each.rule for each in found}) if not absent else []
    for rule, place, said in left:
        sys.stdout.write(f"{place}: {rule}: {said}\n")
    for rule in idle:
        sys.stdout.write(f"scripts/lint_sql.py: {rule} is explained and never found: take it out\n")
    for name in absent:
        sys.stderr.write(
            f"{name} is not installed here and was left out; pip has it for Linux and macOS, x86_64 and arm64\n"
        )
    if not left and not idle:
        sys.stdout.write(f"SQL linted: {len(found)} findings, all explained.\n")
    return 1 if left or idle else 0


def _program(name: str) -> Path:
    return Path(sys.executable).parent / name


def _there(name: str) -> bool:
    return _program(name).is_file()


def _short(path: Path) -> str:
    return str(path.relative_to(HERE)) if path.is_relative_to(HERE) else path.name


if __name__ == "__main__":
    sys.exit(main())
