"""The command `dqsql uninstall`: everything, a spec or a table's rules out again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from dqsql import apply as applying
from dqsql import display
from dqsql.catalog import Catalog, read
from dqsql.errors import DqsqlError
from dqsql.hindrances import refuse
from dqsql.names import Name
from dqsql.options import DryRun, Dsn, Format, Output, Yes, agree, conninfo, new_file, progress, say, talk, write_json
from dqsql.output import put
from dqsql.plan.changes import script
from dqsql.runtime import removal_sql
from dqsql.spec.explain import nearest
from dqsql.uninstall import Keep, foresee, uninstall

_record = partial(typer.Option, metavar="FILE", callback=new_file)


def uninstall_rules(
    spec: Annotated[str | None, typer.Option(help="Name of one spec; everything when left out.")] = None,
    table: Annotated[
        str | None, typer.Option(metavar="SCHEMA.TABLE", help="One table; its spec's other tables keep their rules.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Everything, as when neither is named.")] = False,
    kept: Annotated[Path | None, _record("--waivers", help="Where the waivers granted go: JSON, one a line.")] = None,
    ledger: Annotated[Path | None, _record(help="Where proposals and ledger go: JSON, one a line.")] = None,
    incidents: Annotated[
        Path | None, _record(help="Where incidents go, with what became of them: JSON, one a line.")
    ] = None,
    audit: Annotated[Path | None, _record(help="Where the audit's entries go: JSON, one a line.")] = None,
    dsn: Dsn = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    output: Output = Format.text,
) -> None:
    """Take everything out again, never with CASCADE; the tables and their data stay as they are.

    Waivers, proposals, the ledger, incidents and the audit are records of what people decided and did: where there are
    some, nothing happens before --waivers, --ledger, --incidents and --audit say where to keep them.
    """
    with applying.connect(conninfo(dsn)) as connection, applying.only_installer(connection, say):
        known = read(connection)
        # Broken off near its end, it has left the runtime alone, and runs again.
        if spec is not None and known.installed and spec not in {found.spec for found in known.installed}:
            names = ", ".join(sorted({found.spec for found in known.installed}))
            raise typer.BadParameter(f"no spec {spec!r} is installed; installed: {names}", param_hint="--spec")
        if everything and (spec or table):
            raise typer.BadParameter("it is everything, or what --spec or --table names", param_hint="--all")
        if table is not None:
            spec, table = _of_table(known, spec, table)
        files = {"waivers": kept, "ledger": ledger, "incidents": incidents, "audit": audit}
        keep = {name: _keeping(name, file) for name, file in files.items() if file is not None}
        found = foresee(connection, known, spec, table, keep)
        done = known.runtime is not None and not dry_run
        if done:
            refuse(found.hindrances)
            if not yes:
                agree(f"Take {len(found.steps)} objects out of database {connection.info.dbname!r}?", yes)
                # Who was asked may have taken their time.
                found = foresee(connection, read(connection), spec, table, keep)
            with progress(len(found.steps)) as hear:
                uninstall(connection, found, keep, *hear)
    if output is Format.json:
        write_json(display.removal_data(found) | {"removed": done})
        return
    if dry_run:
        put(script(found.steps))
        put(removal_sql() if found.last else "")
    else:
        talk.print("[green]Uninstalled.[/]" if done else "Nothing is installed.")
    display.roles(found.others, found.notes, talk.print)
    display.hindrances(found.hindrances, talk.print)


def _of_table(known: Catalog, spec: str | None, table: str) -> tuple[str, str | None]:
    """The spec that has a table, and the table as it is quoted; None for it where the spec has no other one.

    BadParameter where there are no rules on it.
    """
    specs = {found.table: found.spec for found in known.installed if spec in (None, found.spec)}
    named = {str(Name.of_sql(quoted)): quoted for quoted in specs}
    quoted = table if table in specs else named.get(table)
    if quoted is None:
        hint = nearest(table, named)
        raise typer.BadParameter(f"no rules are installed on {table!r}{hint and f'; {hint}'}", param_hint="--table")
    own = specs[quoted]
    return own, quoted if any(of == own and other != quoted for other, of in specs.items()) else None


def _keeping(record: str, file: Path) -> Keep:
    """What writes a record into `file`."""

    def keep(entries: Iterable[Mapping[str, Any]]) -> None:
        try:
            with file.open("x", encoding="utf-8") as out:
                out.writelines(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
        except OSError as error:
            again = f"the rules are gone, the {record} still there: run it again with another file"
            raise DqsqlError(f"{file}: {error.strerror}; {again}") from error

    return keep
