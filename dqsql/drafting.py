"""The command `dqsql init`: a first spec out of an existing database."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from typing import Annotated

import typer
from rich.markup import escape

from dqsql import apply as applying
from dqsql import display
from dqsql.draft.profiling import Connection, Profile, Sampled, duplicated, survey, unknown
from dqsql.draft.suggesting import Key, Suggester, referable
from dqsql.draft.writing import Draft, table_name, written
from dqsql.errors import DatabaseError
from dqsql.names import Name
from dqsql.options import Dsn, Language, OutputFile, conninfo, talk, write
from dqsql.spec.explain import nearest


def init(
    dsn: Dsn = None,
    schema: Annotated[str, typer.Option(help="Schema whose tables are described.")] = "public",
    table: Annotated[
        list[str] | None, typer.Option("--table", help="Only this table, `table` or `schema.table`; may be repeated.")
    ] = None,
    file: OutputFile = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file where it exists.")] = False,
    name: Annotated[str | None, typer.Option(help="Name of the spec; made of the database's when left out.")] = None,
    language: Annotated[Language, typer.Option(help="Language of comments and titles.")] = Language.en,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that one query may take.")] = 15.0,
) -> None:
    """Draft a spec from what is in a database: what its rows suggest, with the evidence. Changes nothing.

    Reads samples, in read-only transactions, and takes no lock but that of a SELECT. What the role may not read is left
    out, and said.
    """
    if file is not None and file.exists() and not force:
        raise typer.BadParameter(f"{file} is there already; --force replaces it", param_hint="--output")
    if name is not None and not re.fullmatch("[a-z][a-z0-9_]{0,30}", name):
        raise typer.BadParameter("begin with a-z and go on with a-z, 0-9 and _, at most 31", param_hint="--name")
    named = [_named(text, schema) for text in table or ()]
    with applying.connect(conninfo(dsn)) as connection, talk.status("Reading …") as spinner:

        def reading(what: str) -> None:
            spinner.update(f"Reading {escape(what)} …")

        text, drafted, left_out = draft(connection, schema, named, name, language.value, timeout, reading)
    write(text, file)
    left = f", {left_out} left out (named at its end)" if left_out else ""
    where = f" in {file}" if file else ""
    said = f"Drafted {display.amount(drafted, 'table')}{where}{left}. Look at it, then: dqsql plan"
    talk.print(said, markup=False, soft_wrap=True)


def draft(
    connection: Connection,
    schema: str,
    tables: list[Name],
    name: str | None,
    language: str,
    timeout: float,
    progress: applying.Say = lambda _: None,
) -> tuple[str, int, int]:
    """The text of a spec, how many tables it describes, and how many were left out.

    Raises DatabaseError where there is no table to describe.
    """
    catalog, profiles = survey(connection, schema, tables, timeout=timeout, progress=progress)
    found = {profile.name: _written(profile) for profile in profiles}
    missing = [name for name in tables if name not in found]
    if missing or not found:
        raise DatabaseError(_nothing(connection, schema, missing))
    described = {name: profile for name, profile in found.items() if not profile.why}

    def counted(table: Name, column: Sampled) -> tuple[int, int] | None:
        return duplicated(connection, table, column.column)

    def looked_up(key: Key, values: list[str]) -> int | None:
        return unknown(connection, values, key.table, catalog.by_name[key.table].by_name[key.column])

    suggester = Suggester(
        language, referable(described), lambda other: table_name(other, schema), counted, looked_up
    )  # fmt: skip
    drafts = []
    for profile in described.values():
        progress(str(profile.name))
        drafts.append(suggester.table(profile))
    database = connection.info.dbname
    spec = Draft(
        name=name or _spec_name(database),
        schema=schema,
        language=language,
        database=database,
        tables=tuple(drafts),
        left_out={name: profile.why for name, profile in found.items() if profile.why},
    )
    return written(spec, catalog), len(described), len(spec.left_out)


def _written(profile: Profile) -> Profile:
    """A table whose name would mean another one in a spec is left out: a dot parts schema and table there."""
    return replace(profile, why="name") if "." in profile.name.name and not profile.why else profile


def _named(text: str, schema: str) -> Name:
    of, dot, own = text.rpartition(".")
    return Name(of if dot else schema, own)


def _spec_name(database: str) -> str:
    plain = re.sub("[^a-z0-9]+", "_", database.lower()).strip("_")
    return (plain if re.match("[a-z]", plain) else f"db_{plain}".rstrip("_"))[:31]


def _nothing(connection: Connection, schema: str, missing: list[Name]) -> str:
    query = (
        "select distinct n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'"
        " and n.nspname not in ('information_schema', 'dq', 'dq_gen') order by 1, 2"
    )
    known = [Name(*row) for row in connection.execute(query)]
    schemas = list(dict.fromkeys(name.schema for name in known))
    if missing:
        wanted, own = missing[0], [name.name for name in known if name.schema == missing[0].schema]
        hint = nearest(wanted.name, own) if own else _schema_hint(wanted.schema, schemas)
        return f"there is no table {wanted}{hint and f'; {hint}'}"
    hint = _schema_hint(schema, schemas)
    return f"schema {schema} has no table{hint and f'; {hint}'}"


def _schema_hint(schema: str, known: list[str]) -> str:
    """What to write in place of a schema without tables; names mean what they say, upper case too."""
    if alike := [name for name in known if name.casefold() == schema.casefold()]:
        return f"did you mean --schema {' or '.join(map(shlex.quote, alike))}?"
    return f"there are tables in {', '.join(known)}: give --schema" if known else ""
