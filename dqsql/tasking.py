"""The command `dqsql tasks export`: the gaps of one owner as a sheet to fill."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dqsql import apply as applying
from dqsql import display, sheets
from dqsql.errors import DatabaseError
from dqsql.gaps import Gap, gaps, steady, version
from dqsql.model import Table
from dqsql.options import Dsn, SpecFile, conninfo, new_file, talk
from dqsql.rules.one_of import OneOf
from dqsql.sheets import Sheet
from dqsql.spec import load

tasks = typer.Typer(
    help="What has to be filled or mended, by owner.",
    epilog="Example: dqsql tasks export crm.yml -o tasks.xlsx",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@tasks.command(epilog="Example: dqsql tasks export crm.yml --owner li -o li.xlsx")
def export(
    spec: SpecFile,
    file: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", callback=new_file, help="A new file; its name ends in .csv or .xlsx."
        ),
    ],
    owner: Annotated[str | None, typer.Option(help="Only rows of this owner; of all when left out.")] = None,
    only: Annotated[str | None, typer.Option("--table", help="Only this table of the spec; all when left out.")] = None,
    dsn: Dsn = None,
) -> None:
    """Write rows with gaps and mistakes to a sheet to be filled: keys, what the row says, cells to fill.

    `dqsql backfill import` proposes what was filled. A CSV file holds one table. XLSX needs the extra `excel`.
    """
    loaded = load(spec)
    with applying.connect(conninfo(dsn)) as connection, talk.status("Reading …"):
        # Who exports may read the tables, but not what dqsql keeps.
        known = applying.look(connection, loaded, installed=False)
        if connection.execute("select to_regclass('dq.task')").fetchone() == (None,):
            raise DatabaseError("dqsql is not installed in this database; apply the spec first")
        model = applying.model_of(loaded, known)
        chosen = [table for table in model.tables if only in (None, table.name.name, str(table.name))]
        if not chosen:
            names = ", ".join(table.name.name for table in model.tables)
            raise typer.BadParameter(f"the spec has no table {only!r}; it has {names}", param_hint="--table")
        steady(connection)
        with connection.transaction():
            connection.execute("set transaction isolation level repeatable read, read only")
            made = [
                _sheet(table, found, model.language) for table in chosen if (found := gaps(connection, table, owner))
            ]
    if not made:
        talk.print("There are no tasks." if owner is None else f"There are no tasks of {owner}.", markup=False)
        raise typer.Exit
    sheets.write(file, made)
    rows = sum(len(sheet.rows) for sheet in made)
    cells = sum(len(fields) for sheet in made for fields in sheet.fill.values())
    talk.print(f"{file}: {display.amount(rows, 'row')}, {display.amount(cells, 'cell')} to fill", markup=False)


def _sheet(table: Table, found: list[Gap], language: str) -> Sheet:
    asked = {name for gap in found for name in gap.fields}
    context = [name for name in table.relation.by_name if name in table.fields and name not in asked]
    fill = [name for name in table.relation.by_name if name in asked and name not in table.key]
    columns = (*table.key, *(name for name in context if name not in table.key), *fill)
    choices: dict[str, list[str]] = {}
    for assertion in table.assertions:
        if isinstance(assertion.rule, OneOf) and assertion.claim.columns[0] in fill:
            choices[assertion.claim.columns[0]] = [str(value) for value in assertion.rule.values]
    return Sheet(
        table=table.name.sql,
        columns=columns,
        rows=[(version(columns, gap.texts), [gap.texts[name] for name in columns]) for gap in found],
        titles={name: field.title[language] for name, field in table.fields.items()},
        fill={place: gap.fields for place, gap in enumerate(found)},
        choices=choices,
    )
