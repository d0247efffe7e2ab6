"""Options and helpers that several commands share."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, overload

import typer
from pydantic import ValidationError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from dqsql.catalog import Catalog
from dqsql.output import Console, put
from dqsql.plan.steps import Step

talk = Console(stderr=True, highlight=False)


class Format(StrEnum):
    """How results are written."""

    text = "text"
    json = "json"


class Report(StrEnum):
    """How problems are written."""

    text = "text"
    json = "json"
    sarif = "sarif"


class Language(StrEnum):
    """Language of messages."""

    en = "en"
    zh = "zh"


def _writable(file: Path | None) -> Path | None:
    """Refuses a file that cannot be written, before there is any work to lose."""
    if file is None or not (file.is_file() or file.is_dir() or not file.exists()):
        return file
    there = file.exists()
    try:
        file.open("a", encoding="utf-8").close()
        if not there:
            file.unlink()
    except OSError as error:
        raise typer.BadParameter(f"{file}: {error.strerror}") from error
    return file


def new_file(file: Path | None) -> Path | None:
    """Refuses a file that is there, or cannot be made, before there is any work to lose."""
    if file is not None and file.exists():
        raise typer.BadParameter(f"{file} exists: name a new file")
    return _writable(file)


OutputFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", callback=_writable, help="Write there, not to stdout."),
]
SpecFile = Annotated[Path, typer.Argument(metavar="SPEC", help="The spec, a YAML file.")]
Dsn = Annotated[
    str | None,
    typer.Option("--dsn", help="Connection string or URI; else DQSQL_DSN, DATABASE_URL, then PG* and service files."),
]
Output = Annotated[Format, typer.Option("--format", help="text for people, json for programs.")]
Problems = Annotated[
    Report, typer.Option("--format", help="text for people, json for programs, sarif for code review.")
]
SavedCatalog = Annotated[
    Path | None, typer.Option("--catalog", metavar="FILE", help="A catalog saved by `dqsql catalog`: names and types.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be done, change nothing.")]


def conninfo(dsn: str | None) -> str:
    """The connection string in force; an empty one leaves everything to libpq's own PG* and service files."""
    found = dsn or os.environ.get("DQSQL_DSN") or os.environ.get("DATABASE_URL") or ""
    # SQLAlchemy's and Django's spellings of the scheme, which libpq does not know.
    for prefix in ("postgresql+psycopg://", "postgresql+psycopg2://", "postgres+psycopg://"):
        if found.startswith(prefix):
            return "postgresql://" + found.removeprefix(prefix)
    return found


def agree(question: str, yes: bool) -> None:
    """Asks a person, unless `yes`; leaves with code 1 where they say no, with 2 where there is nobody to ask."""
    if yes:
        return
    if sys.stdin is None or not sys.stdin.isatty():
        talk.print(
            "dqsql: nothing was changed: there is no terminal to ask at; answer with --yes",
            style="red", markup=False, soft_wrap=True,
        )  # fmt: skip
        raise SystemExit(2)
    if not typer.confirm(question, err=True):
        raise typer.Exit(1)


def say(text: str) -> None:
    """Tells whoever is at the terminal."""
    talk.print(text, markup=False, soft_wrap=True)


@contextmanager
def progress(total: int) -> Iterator[tuple[Callable[[str], None], Callable[[Step], None], Callable[[Step], None]]]:
    """A bar of `total` steps: what prints beside it, what names the step under way, what counts one that is done."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
    )
    with Progress(*columns, console=talk, transient=True) as bar:
        task = bar.add_task("Applying", total=total)
        yield (
            lambda text: bar.console.print(text, markup=False, soft_wrap=True),
            lambda step: bar.update(task, description=f"{step.verb} {step.what}"[:60]),
            lambda _: bar.advance(task),
        )


def json_text(value: Any) -> str:
    """`value` as JSON for people too."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"


def write_json(value: Any) -> None:
    """Writes `value` to stdout."""
    put(json_text(value))


def write(text: str, file: Path | None) -> None:
    """Writes `text` to a file, to stdout for None."""
    if file is None:
        put(text)
        return
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{file}: {error.strerror}", param_hint="--output") from error


@overload
def saved(path: Path) -> Catalog: ...
@overload
def saved(path: None) -> None: ...
def saved(path: Path | None) -> Catalog | None:
    """The catalog saved in a file; None for none. Raises BadParameter for a file that is no catalog."""
    if path is None:
        return None
    try:
        return Catalog.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path}: {error}", param_hint="--catalog") from error
    except ValidationError as error:
        raise typer.BadParameter(f"{path} is not a catalog saved by `dqsql catalog`", param_hint="--catalog") from error
