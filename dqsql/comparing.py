"""The command `dqsql diff`: two specs compared, in words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from dqsql import apply as applying
from dqsql.difference import Change, differences
from dqsql.display import amount, out
from dqsql.measure import measure
from dqsql.options import Format, Output, SavedCatalog, conninfo, saved, write_json
from dqsql.spec import load

_COLOURS = {"added": "red", "tightened": "red", "dropped": "green", "loosened": "green", "changed": "yellow"}


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The spec as it was.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The spec as it is to be.")],
    catalog: SavedCatalog = None,
    dsn: Annotated[str | None, typer.Option("--dsn", help="Also count the rows that break what changed today.")] = None,
    output: Output = Format.text,
) -> None:
    """Explain what changes between two specs: rules added, dropped, tightened, loosened; exit code 1 if any."""
    was, now = load(old), load(new)
    broken: dict[tuple[str, str], int] = {}
    if dsn is None:
        known = saved(catalog)
        models = [applying.model_of(spec, known) for spec in (was, now)]
    else:
        with applying.connect(conninfo(dsn)) as connection:
            catalogs = [applying.look(connection, spec) for spec in (was, now)]
            models = [applying.model_of(spec, known) for spec, known in zip((was, now), catalogs, strict=True)]
            found = measure(connection, models[1], runtime=catalogs[1].runtime is not None)
            broken = {(str(name), id_): f.violations for name, of in found.items() for id_, f in of.items()}
    changes = differences(*models)
    if output is Format.json:
        write_json(
            {"changes": [c.as_dict() | {"violations": broken.get((c.table, c.subject))} for c in changes]},
        )
    else:
        _print(changes, broken)
    raise typer.Exit(1 if changes else 0)


def _print(changes: list[Change], broken: dict[tuple[str, str], int]) -> None:
    table = None
    for change in changes:
        if change.table != table:
            table = change.table
            out.print(Text(table or "the spec", style="bold"))
        line = Text("  ").append(f"{change.effect:10}", style=_COLOURS.get(change.effect, "dim"))
        line.append(change.subject or ("the table" if change.table else ""))
        if change.action:
            line.append(f" ({change.action})", style="dim")
        out.print(line)
        for part in change.says:
            out.print(Text(f"            {part}"))
        if (rows := broken.get((change.table, change.subject))) is not None and change.effect != "worded":
            out.print(Text(f"            broken by {amount(rows, 'row')} today"))
        if change.concerns and change.effect != "worded":
            out.print(Text(f"            concerns {', '.join(change.concerns)}", style="dim"))
    if not changes:
        out.print("No difference.")
