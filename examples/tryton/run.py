"""Rules on the tables of a real CRM: `python examples/tryton/run.py`, or `make tryton`.

Makes an environment with Tryton in `.tryton/`, starts a private PostgreSQL, has Tryton make its database there,
installs `tryton.yml`, and writes good and bad records through Tryton's own API, in English and in Chinese, without and
with the module `refusals/`. Fails when its users see anything else than `expected.yml` says. `--page FILE` puts the
transcript into a page. The database goes when the run ends; the environment stays for the next run.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from ruamel.yaml import YAML

from dqsql import apply as applying
from dqsql import embedded, status
from dqsql.errors import DqsqlError
from dqsql.spec import load

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PLACE = ROOT / ".tryton"
PYTHON = PLACE / "bin" / "python"
SERIES = "8.2"
PACKAGES = [
    f"{name}~={SERIES}.0" for name in ("trytond[postgresql]", "trytond-party", "trytond-sale-opportunity", "proteus")
]
DATABASE = "crm"
# Steps that no rule stands against.
GOOD = ("good_records", "old_record_stays_editable")
BEGIN, END = "<!-- transcript: made by examples/tryton/run.py -->", "<!-- end of the transcript -->"


def main() -> None:
    """Runs everything, or says what went wrong and leaves with 1."""
    parser = argparse.ArgumentParser(description="Installs rules on Tryton's tables and shows what its users see.")
    parser.add_argument("--page", type=Path, help="the page to put the transcript into")
    page = parser.parse_args().page
    started = time.monotonic()
    try:
        environment()
        with tempfile.TemporaryDirectory(prefix="dqsql-tryton-") as folder:
            programs = embedded.find_programs()
            talk(f"starting PostgreSQL {programs.version[0]}")
            with embedded.Server(programs) as server:
                transcript = "\n".join(show(Tryton(Path(folder), server.dsn), programs.version[0]))
    except DqsqlError as error:
        sys.exit(str(error))
    print(transcript)
    if page:
        before, _, rest = page.read_text("utf-8").partition(BEGIN)
        page.write_text(f"{before}{BEGIN}\n\n{transcript}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    talk(f"Tryton's users see what expected.yml says; {time.monotonic() - started:.0f} s")


def talk(text: str) -> None:
    """Says what goes on; the transcript alone goes to stdout."""
    print(text, file=sys.stderr)


def run(command: Sequence[str | Path], seconds: int, env: Mapping[str, str] | None = None, stdin: str = "") -> str:
    """Runs a program for so long at most; what it prints. Raises DqsqlError with its last lines where it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PG", "TRYTON"))}
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, text=True, timeout=seconds, check=False, env=clean | (env or {})
        )
    except subprocess.TimeoutExpired as error:
        raise DqsqlError(f"{command[0]} did not end within {seconds} seconds") from error
    if done.returncode:
        last = "\n".join((done.stderr or done.stdout).splitlines()[-15:])
        raise DqsqlError(f"{' '.join(map(str, command[:4]))} … failed:\n{last}")
    return done.stdout


def environment() -> None:
    """Tryton's own environment, with the module that tells its users; made once."""
    stamp = PLACE / "made"
    sources = sorted(path for path in (HERE / "refusals").iterdir() if path.is_file())
    wanted = "\n".join([*PACKAGES, *(path.read_text("utf-8") for path in sources)])
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    talk(f"installing Tryton {SERIES} into {PLACE.name}/ (a minute or two)")
    venv.create(PLACE, clear=True, with_pip=True)
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*install, *PACKAGES], 600)
    with tempfile.TemporaryDirectory() as folder:
        # setuptools builds in the folder that it is given, which is to stay as it is.
        for path in sources:
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        run([*install, "-e", ROOT, folder], 600)
    stamp.write_text(wanted, "utf-8")


class Tryton:
    """A database of Tryton's on a server that is ours."""

    def __init__(self, folder: Path, dsn: str) -> None:
        server = conninfo_to_dict(dsn)
        self.dsn = make_conninfo(dsn, dbname=DATABASE)
        self.config, password = folder / "trytond.conf", folder / "password"
        self.config.write_text("[database]\nuri = postgresql://postgres@/\n", "utf-8")
        secret = secrets.token_urlsafe(24)
        password.write_text(secret, "utf-8")
        self.env = {
            "PGHOST": str(server["host"]),
            "PGPORT": str(server["port"]),
            "TRYTOND_CONFIG": str(self.config),
            "TRYTONPASSFILE": str(password),
            "TRYTON_PASSWORD": secret,
        }
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(f"create database {DATABASE}")

    def admin(self, *options: str, seconds: int = 600) -> None:
        """Runs trytond-admin on the database."""
        run([PYTHON.with_name("trytond-admin"), "-c", self.config, "-d", DATABASE, *options], seconds, self.env)

    def session(self, action: str, stdin: str = "") -> str:
        """Runs session.py on the database."""
        return run([PYTHON, HERE / "session.py", action, DATABASE], 180, self.env, stdin)


def show(tryton: Tryton, version: int) -> Iterator[str]:
    """The whole story; raises DqsqlError where it takes another course than it should."""
    talk("Tryton makes its database (about a minute)")
    modules = ["-u", "party", "sale_opportunity", "--activate-dependencies", "-l", "en", "zh_CN"]
    tryton.admin(*modules, "--email", "admin@example.com", "--password")
    tryton.session("prepare")
    versions = json.loads(run([PYTHON, "-m", "pip", "list", "--format", "json"], 60))
    found = {package["name"].replace("_", "-"): package["version"] for package in versions}
    named = [f"{name} {found[name]}" for name in ("trytond", "trytond-party", "trytond-sale-opportunity", "psycopg")]
    yield f"PostgreSQL {version}, {', '.join(named)}.\n"
    yield from install(tryton)
    yield from names(tryton)
    talk("writing without the module")
    plain = json.loads(tryton.session("write"))
    yield "### Without the module\n"
    yield from told(plain)
    for step in plain:
        refused = not any(line.startswith("saved") for line in (*step["en"], *step["zh"]))
        if refused == (step["step"] in GOOD):
            raise DqsqlError(f"step {step['step']} came to another end: {step['en']}, {step['zh']}")
    talk("writing with the module")
    tryton.admin("-u", "refusals")
    helped = json.loads(tryton.session("write"))
    yield "### With the module\n"
    yield from told(helped)
    compare(helped)
    yield from afterwards(tryton)


def install(tryton: Tryton) -> Iterator[str]:
    """Installs the spec on Tryton's tables."""
    spec = load(HERE / "tryton.yml")
    with applying.connect(tryton.dsn) as connection:
        plan, _ = applying.compile_live(connection, spec)
        applying.apply(connection, spec, plan)
    yield "### The rules, and what holds them\n\n```text"
    for table, decisions in plan.decisions.items():
        for decision in decisions:
            amount = decision.finding.violations
            debt = f", broken by {amount} of Tryton's rows today" if amount else ""
            yield f"{table.name}: {decision.assertion.id}: {decision.mechanism}{debt}"
    yield "```\n"


def names(tryton: Tryton) -> Iterator[str]:
    """That no name of ours is one that Tryton looks for."""
    with psycopg.connect(tryton.dsn) as connection:
        rows = connection.execute(
            "select conname from pg_constraint where conname like 'dq\\_%'"
            " union select relname from pg_class where relkind = 'i' and relname like 'dq\\_%'"
        ).fetchall()
    ours = [name for (name,) in rows]
    known, mixed_up = map(int, tryton.session("names", "\n".join(ours)).split())
    if mixed_up or not known or not ours:
        raise DqsqlError(f"Tryton mixes {mixed_up} pairs up, of {len(ours)} names of ours and {known} of its own")
    listed = ", ".join(f"`{name}`" for name in sorted(ours))
    yield f"Names on Tryton's tables: {listed}."
    yield f"Compared in Tryton's way with its {known} constraints and their columns: none is mistaken.\n"


def told(steps: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The steps as a page shows them."""
    yield "```text"
    for step in steps:
        yield f"{step['what']}"
        for language in ("en", "zh"):
            first, *rest = step[language]
            yield f"  {language}  {first}"
            yield from (f"      {line}" for line in rest)
        yield ""
    yield "```\n"


def compare(steps: Sequence[Mapping[str, Any]]) -> None:
    """Raises DqsqlError where Tryton's users see anything else than expected."""
    expected = YAML(typ="safe", pure=True).load((HERE / "expected.yml").read_text("utf-8"))
    seen = {step["step"]: {"en": step["en"], "zh": step["zh"]} for step in steps}
    wrong = [f"{name}: {seen.get(name)} instead of {said}" for name, said in expected.items() if seen.get(name) != said]
    if wrong or seen.keys() != expected.keys():
        raise DqsqlError("\n".join(["Tryton's users see something else:", *wrong, *(seen.keys() - expected.keys())]))


def afterwards(tryton: Tryton) -> Iterator[str]:
    """An update of every module leaves the rules in place; the numbers that the writes have left."""
    talk("updating all modules of Tryton")
    tryton.admin("-u", "ir", "res", "party", "sale_opportunity")
    with applying.connect(tryton.dsn) as connection:
        faults = [f"{fault.table}: {fault.what}" for fault in status.status(connection).faults]
        faults += [f"{verdict.table}: counted wrong" for verdict in status.verify(connection) if verdict.differences]
        if faults:
            raise DqsqlError("\n".join(["after an update of Tryton's modules:", *faults]))
        rows = connection.execute(
            "select table_name, field, applicable, missing, status from dq.completeness"
            " where applicable > 0 order by table_name, field"
        ).fetchall()
    yield "### Afterwards\n"
    yield (
        "Tryton has updated all its modules (`trytond-admin -u`): `dqsql status` finds everything as installed, and"
        " `dqsql verify` every counter equal to a full count.\n"
    )
    yield "```text"
    yield from (f"{table}.{field}: {missing} of {rows} missing, {word}" for table, field, rows, missing, word in rows)
    yield "```"


if __name__ == "__main__":
    main()
