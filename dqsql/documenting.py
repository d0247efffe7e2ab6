"""The command `dqsql docs`: the data dictionary of a spec as a document."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dqsql import apply as applying
from dqsql.dictionary import book, composed, figures, markdown, page
from dqsql.options import Language, OutputFile, SavedCatalog, SpecFile, conninfo, saved, talk, write
from dqsql.spec import builtin_standards, load


class DocumentFormat(StrEnum):
    """How a document is written."""

    markdown = "markdown"
    html = "html"


def docs(
    spec: SpecFile,
    dsn: Annotated[
        str | None,
        typer.Option("--dsn", help="Also say the columns' types, and today's figures where it is installed."),
    ] = None,
    output: Annotated[
        DocumentFormat, typer.Option("--format", help="markdown for a repository, html to pass on and to print.")
    ] = DocumentFormat.markdown,
    file: OutputFile = None,
    language: Annotated[Language | None, typer.Option(help="Language of the document; else the spec's.")] = None,
    catalog: SavedCatalog = None,
) -> None:
    """Write the data dictionary: every table, field, rule and standard of a spec, for those who do not read YAML.

    With --dsn it reads the catalog and the views of schema dq, and scans no table. No row's value is in it.
    """
    if dsn is not None and catalog is not None:
        raise typer.BadParameter(
            "a catalog is what there is without a database: leave one of them out", param_hint="--dsn"
        )
    loaded = load(spec)
    found = None
    known = saved(catalog)
    if dsn is not None:
        with applying.connect(conninfo(dsn)) as connection:
            # Who reads figures may not read what dqsql keeps.
            known = applying.look(connection, loaded, installed=False)
            found = figures(connection, loaded.spec.name)
        if found is None:
            talk.print(
                f"Spec {loaded.spec.name} is not installed there: no figures. `dqsql scan` measures without.",
                markup=False, soft_wrap=True,
            )  # fmt: skip
    model = applying.model_of(loaded, known)
    chosen = language.value if language else loaded.spec.language
    written = composed(book(model, {**builtin_standards(), **loaded.spec.standards}, chosen, found))
    text = page(written) if output is DocumentFormat.html else markdown(written)
    write(text, file)
