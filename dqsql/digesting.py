"""The command `dqsql digest`: what each owner has to fill or mend, and where each department stands."""

from __future__ import annotations

from typing import Annotated

import psycopg
import typer

from dqsql import apply as applying
from dqsql import display
from dqsql.errors import DatabaseError
from dqsql.notify import digest as saying
from dqsql.options import Dsn, Format, Language, Output, conninfo, talk, write_json


def digest(
    owner: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only this owner; may be repeated.")] = None,
    department: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this department; may be repeated.")
    ] = None,
    language: Annotated[Language | None, typer.Option(help="Language; else that of the views.")] = None,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Print what `dqsql watch` sends once a week: each owner's list, each department's completeness and rank.

    As far as you may see; sends nothing. It names no row: `dq.task` and `dqsql tasks export` do.
    """
    with applying.connect(conninfo(dsn)) as connection, talk.status("Reading …"):
        try:
            rows = connection.execute("select kind, name, content from dq.digests()").fetchall()
        except psycopg.errors.UndefinedFunction as error:
            raise DatabaseError("dqsql is not installed in this database; apply a spec first") from error
        except psycopg.errors.InsufficientPrivilege as error:
            needed = "execute on function dq.digests, and select on the views of schema dq and on the tables"
            raise DatabaseError(f"{error.diag.message_primary}; it takes {needed}") from error
    wanted = {"owner": owner or [], "department": department or []}
    everything = not any(wanted.values())
    found = [content for kind, name, content in rows if everything or name in wanted[kind]]
    if language is not None:
        found = [content | {"language": language.value} for content in found]
    if output is Format.json:
        write_json({"digests": [{"title": saying.title(content), **content} for content in found]})
        return
    for place, content in enumerate(found):
        lines = [*([""] if place else []), saying.title(content), *saying.lines(content)]
        display.out.print("\n".join(lines), markup=False, soft_wrap=True)
    if not found:
        talk.print("There is nothing to tell.")
