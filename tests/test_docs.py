"""The documents hold: their commands run as shown, the manual names everything there is, and links lead somewhere.

How blocks are read: `console` has commands after `$ ` and below each what it prints,
where `…` stands for anything; `sh` has commands whose output does not matter; `sql` is for psql; `yaml`, `sql` and
`python` with a file's name in a comment on the first line are saved under it; `text` is for the eye.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dqsql.catalog import OLDEST
from dqsql.cli import app
from dqsql.rules import kinds
from dqsql.spec import builtin_standards, loads
from dqsql.spec.model import Column, Spec, Table
from dqsql.wording import COLUMNS, CONTRACT

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted(path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
# Code within a line, between as many backticks at either end.
_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"(?:#|--) (\w+\.(?:yml|sql|py))\n")
# The manual, whose pages go on from the README's quick start and from one another.
MANUAL = {
    name: (ROOT / "docs" / f"{name}.md").read_text("utf-8")
    for name in ("commands", "spec", "installed", "reading", "applications", "upkeep")
}
SPEC = MANUAL["spec"]
# Others with commands to follow.
PAGES = [
    path
    for path in DOCUMENTS
    if path.parent.name == "docs" and path.stem not in MANUAL and "```console" in path.read_text("utf-8")
]
Run = Callable[[str], tuple[int, str]]


class Block(NamedTuple):
    """A fenced block: its language, its text, the line of the document that it begins on."""

    language: str
    text: str
    line: int


def blocks(document: str) -> Iterator[Block]:
    for found in _BLOCK.finditer(document):
        yield Block(found[1], found[2], document.count("\n", 0, found.start()) + 1)


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with what it is to print."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def alike(shown: str, printed: str) -> bool:
    """Whether `printed` is what is `shown`: blanks do not count, and `…` is anything."""
    parts = (re.escape(" ".join(part.split())) for part in shown.split("…"))
    return re.fullmatch(" ?.*? ?".join(parts), " ".join(printed.split()), re.DOTALL) is not None


@pytest.fixture
def run(dsn: str, pg_programs: Callable[..., str], tmp_path: Path) -> Run:
    """Runs a command as a reader would, with this environment's dqsql and this server's psql."""
    programs = [str(Path(sys.executable).parent), pg_programs("pg_config", "--bindir").strip()]
    path = os.pathsep.join([*programs, os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "DQSQL_DSN": dsn, "COLUMNS": "200", "PYTHONUTF8": "1", "PAGER": "cat"}

    def run(command: str) -> tuple[int, str]:
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout

    return run


def followed(document: str, named: str, run: Run, folder: Path) -> list[str]:
    """Does everything that a document says, in its order; each command with what it printed, which is as shown."""
    seen = []
    for block in blocks(document):
        place = f"{named}, line {block.line}"
        if block.language != "console" and (file := _FILE.match(block.text)):
            (folder / file[1]).write_text(block.text, "utf-8")
        elif block.language == "console":
            for command, shown in commands(block):
                _, printed = run(command)
                assert alike(shown, printed), f"{place}: {command}\n--- shown\n{shown}\n--- printed\n{printed}"
                seen.append(f"{command}\n{printed}")
        elif block.language in ("sh", "sql"):
            if block.language == "sql":
                (folder / "block.sql").write_text(block.text, "utf-8")
            script = block.text if block.language == "sh" else 'psql -X -v ON_ERROR_STOP=1 "$DQSQL_DSN" -f block.sql'
            code, printed = run(f"set -e\n{script}")
            assert code == 0, f"{place}:\n{block.text}\n--- printed\n{printed}"
    return seen


@pytest.mark.bare
@pytest.mark.one_server
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_run_as_shown(page: Path, run: Run, tmp_path: Path) -> None:
    assert followed(page.read_text("utf-8"), page.name, run, tmp_path)


@pytest.mark.one_server
def test_the_readme_and_the_manual_run_as_shown(run: Run, tmp_path: Path) -> None:
    """Everything is done in the order in which it stands, but what takes out what later pages need."""
    seen = followed(README, "README.md", run, tmp_path)
    for name, page in MANUAL.items():
        followed(page, f"{name}.md", run, tmp_path)
    for block in (block for block in blocks(README) if block.text.startswith("crm=> ")):
        query, _, shown = block.text.removeprefix("crm=> ").partition(";\n")
        printed = [text for text in seen if query in text]
        assert printed, f"the picture's command is not in the quick start: {query}"
        assert alike(f"…{shown}…", printed[0]), f"the picture differs: {shown}\n--- printed\n{printed[0]}"


@pytest.mark.parametrize(
    "kind", re.findall(r"^\| `(\w+)` \|", SPEC.split("## Rule kinds")[1].split("**Options")[0], re.MULTILINE)
)
def test_rule_kinds_in_the_manual_have_forms_that_are_valid(kind: str) -> None:
    row = re.search(rf"^\| `{kind}` \| (.*?) \| (.*?) \| (.*?) \| .* \|$", SPEC, re.MULTILINE)
    assert row, "no row in the table of rule kinds"
    where, short, long = row.groups()
    assert {place.strip() for place in where.split(",")} == kinds()[kind].places
    short_holds = kinds()[kind].short is not None or kinds()[kind].expand(True) != True or kind == "range"  # noqa: E712
    assert (short == "none") == (not short_holds or "column" not in where or kind == "range")
    place = "stages" if where == "table" else "rules" if where == "rule" else "column"
    for form in (form.strip("`") for form in (short, long) if form != "none"):
        inside = {
            "column": f"columns: {{a: {{{form}}}}}",
            "rules": f"rules: {{{form}}}",
            "stages": form,
        }[place]
        spec = f"{{dqsql: 1, name: x, tables: {{t: {{key: id, {inside}}}, customer: {{key: id}}}}}}"
        assert loads(spec).spec.tables["t"]


@pytest.mark.parametrize("name", builtin_standards())
def test_every_built_in_standard_is_in_the_manual(name: str) -> None:
    assert re.search(rf"^\| `{name}` \| {builtin_standards()[name].type} \|", SPEC, re.MULTILINE)


def test_every_command_is_in_the_manual() -> None:
    names = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    names |= {str(group.name) for group in app.registered_groups}
    assert names == set(re.findall(r"^\| `dqsql ([\w-]+)", MANUAL["commands"], re.MULTILINE))


def test_every_key_is_in_the_manual() -> None:
    models: list[type[Any]] = [Spec, Table, Column]
    keys = {field.alias or name for model in models for name, field in model.model_fields.items()}
    assert {key for key in keys if not re.search(rf"\b{key}\b", SPEC)} == set()


def test_the_contract_is_in_its_page() -> None:
    page = (ROOT / "docs" / "metrics.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `dq\.(\w+)` \| [^|]* \| ([^|]*) \|$", page, re.MULTILINE))
    assert set(rows) == set(CONTRACT)
    for view, columns in rows.items():
        if columns == "those of `dq.rule_violations`":
            assert COLUMNS[view] == COLUMNS["rule_violations"]
        else:
            assert columns.split(", ") == list(COLUMNS[view])
    assert all(f"`dq.{view}`" in MANUAL["reading"] for view in CONTRACT)


def test_the_oldest_server_is_in_the_readme() -> None:
    assert f"PostgreSQL {OLDEST // 10000} to " in README


def anchors(document: Path) -> set[str]:
    text = _BLOCK.sub("", document.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text("utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", _CODE.sub("", _BLOCK.sub("", text))):
        if not target.startswith(("http://", "https://")):
            path, _, anchor = target.partition("#")
            there = document.parent / path if path else document
            assert there.exists(), target
            assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_paths_named_in_documents_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    pattern = r"`((?:dqsql|sql|tests|migrations|examples|docs|bench)/[\w./-]*)`"
    assert [path for path in re.findall(pattern, text) if not (ROOT / path).exists()] == []


def test_the_map_shows_every_module_and_the_example_as_it_is() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    modules = [path for path in (ROOT / "dqsql").glob("*.py") if path.stem != "__init__"]
    modules += (ROOT / "dqsql" / "plan").glob("[!_]*.py")
    assert [str(path) for path in modules if f"| `{path.relative_to(ROOT).as_posix()}` |" not in text] == []
    assert (ROOT / "dqsql" / "rules" / "forbid.py").read_text("utf-8") in text
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert "\n".join(contracts[0]["layers"]).replace("dqsql.", "") in text
