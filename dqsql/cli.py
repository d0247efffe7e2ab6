"""The command line: one function for each command; those about field standards are in dqsql.trying.

Data goes to stdout, talk to stderr. Exit codes: 0 all well, 1 findings or drift, 2 wrong usage, 3 a bad spec,
4 the database, 130 interrupted.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn

import psycopg
import typer
from rich.markup import escape
from rich.status import Status

from dqsql import apply as applying
from dqsql import display, runtime, sarif
from dqsql.backfilling import backfill
from dqsql.catalog import Catalog
from dqsql.checking import check_row
from dqsql.comparing import diff
from dqsql.completing import complete
from dqsql.digesting import digest
from dqsql.documenting import docs
from dqsql.drafting import init
from dqsql.errors import DatabaseError, DqsqlError, Problem, SpecError
from dqsql.explaining import explain
from dqsql.hindrances import refuse
from dqsql.measure import measure
from dqsql.options import (
    DryRun,
    Dsn,
    Format,
    Output,
    Problems,
    Report,
    SavedCatalog,
    SpecFile,
    Yes,
    agree,
    conninfo,
    progress,
    saved,
    say,
    talk,
    write_json,
)
from dqsql.output import let_go, prepare, put
from dqsql.plan.changes import make_plan, script
from dqsql.plan.mechanism import assumed
from dqsql.refreshing import refresh, snapshot
from dqsql.repairing import repair_spec
from dqsql.revising import revision
from dqsql.roles import Roles
from dqsql.rules import kinds
from dqsql.scanning import scan_spec
from dqsql.spec import load
from dqsql.spec.model import json_schema
from dqsql.status import healthy
from dqsql.status import status as status_of
from dqsql.status import verify as verify_counters
from dqsql.tasking import tasks
from dqsql.trying import standards, try_values
from dqsql.uninstalling import uninstall_rules
from dqsql.watching import watch

# What a shell makes of a command that Ctrl-C ended, and typer too.
INTERRUPTED = 130

app = typer.Typer(
    help="Field standards in, database guarantees out.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Assume(StrEnum):
    """What a compilation without a database takes for the state of the data."""

    clean = "clean"
    dirty = "dirty"


def _version(asked: bool) -> None:
    if asked:
        display.out.print(f"dqsql {version('dqsql')}", markup=False)
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Field standards in, database guarantees out."""


app.command("init", epilog="Example: dqsql init --dsn service=crm --schema crm -o crm.yml")(init)


@app.command(epilog="Example: dqsql check crm.yml")
def check(
    specs: Annotated[list[Path], typer.Argument(metavar="SPEC...", help="Specs, YAML files.")],
    catalog: SavedCatalog = None,
    output: Problems = Report.text,
) -> None:
    """Check specs without a database."""
    known = saved(catalog)
    problems: list[Problem] = []
    sizes: list[tuple[Path, int, int]] = []
    for spec in specs:
        try:
            model = applying.model_of(load(spec), known)
            sizes.append((spec, len(model.tables), sum(len(table.assertions) for table in model.tables)))
        except SpecError as error:
            problems += error.problems
    if output is Report.sarif:
        write_json(sarif.of_problems(problems))
    elif output is Report.json:
        write_json(
            {
                "problems": [vars(problem) for problem in problems],
                "tables": sum(tables for _, tables, _ in sizes),
                "rules": sum(rules for _, _, rules in sizes),
            }
        )
    else:
        for spec, tables, rules in sizes:
            amounts = f"{display.amount(tables, 'table')}, {display.amount(rules, 'rule')}"
            display.out.print(f"{spec}: {amounts}, no problems", markup=False)
        if problems:
            raise SpecError(problems)
    raise typer.Exit(3 if problems else 0)


@app.command(epilog="Example: dqsql schema > dqsql.schema.json")
def schema() -> None:
    """Print the JSON Schema of specs, for completion in editors."""
    write_json(json_schema())


@app.command(epilog="Example: dqsql rules range")
def rules(
    kind: Annotated[str | None, typer.Argument(help="One kind; all when left out.")] = None,
    output: Output = Format.text,
) -> None:
    """Explain the kinds of rules that specs can use."""
    known = kinds()
    if kind is not None and kind not in known:
        raise typer.BadParameter(f"there is no kind {kind!r}; known are {', '.join(known)}", param_hint="KIND")
    asked = [known[kind]] if kind else list(known.values())
    if output is Format.json:
        write_json(display.rules_data(asked))
    else:
        display.rules(asked)


app.command("check-row", epilog="Example: dqsql check-row crm.yml customer - < customers.jsonl")(check_row)
app.command("scan", epilog="Example: dqsql scan crm.yml --dsn service=replica --format html -o report.html")(scan_spec)
app.command(epilog="Example: dqsql explain crm.yml customer.mobile.phone")(explain)
app.command(epilog="Example: dqsql diff crm.yml crm.new.yml")(diff)
app.command(epilog="Example: dqsql docs crm.yml --dsn service=crm --format html -o crm.html")(docs)
app.command(epilog="Example: dqsql standards phone")(standards)
app.command("try", epilog="Example: dqsql try phone 021-12345678 --param region=CN")(try_values)


@app.command(epilog="Example: dqsql catalog crm.yml --dsn service=crm > catalog.json")
def catalog(spec: SpecFile, dsn: Dsn = None) -> None:
    """Save what compiling needs to know of a database, as JSON, for `sql` and `check` offline."""
    loaded = load(spec)
    with applying.connect(conninfo(dsn)) as connection:
        put(applying.look(connection, loaded).model_dump_json(indent=1) + "\n")


@app.command(epilog="Example: dqsql sql crm.yml --catalog catalog.json | less")
def sql(
    spec: SpecFile,
    catalog: Annotated[Path | None, typer.Option(help="A catalog saved by `dqsql catalog`; else the database.")] = None,
    assume: Annotated[Assume, typer.Option(help="With --catalog: whether rows break rules today.")] = Assume.clean,
    runtime_too: Annotated[bool, typer.Option("--runtime/--no-runtime", help="Schema dq before the rest.")] = True,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Print the whole SQL of a spec, ready for psql; changes nothing."""
    loaded = load(spec)
    if catalog:
        known = _fresh(saved(catalog))
        model = applying.model_of(loaded, known)
        plan = make_plan(model, known, assumed(model, dirty=assume is Assume.dirty))
    else:
        with applying.connect(conninfo(dsn)) as connection:
            live = applying.look(connection, loaded)
            known = _fresh(live)
            model = applying.model_of(loaded, known)
            plan = make_plan(model, known, measure(connection, model, runtime=live.runtime is not None))
    if output is Format.json:
        write_json(display.plan_data(plan, known))
        return
    if catalog and assume is Assume.clean:
        put(_FOR_CLEAN_DATA)
    if runtime_too:
        put(runtime.sql() + "\n")
    put(script(plan.steps))


@app.command(epilog="Example: dqsql plan crm.yml --dsn postgresql://dba@db/crm")
def plan(spec: SpecFile, dsn: Dsn = None, output: Output = Format.text) -> None:
    """Show what apply would change, the locks it takes, and how many rows break each rule today."""
    loaded = load(spec)
    with applying.connect(conninfo(dsn)) as connection, talk.status("Counting …") as spinner:
        found, known = applying.compile_live(connection, loaded, lambda table: _counting(spinner, table))
    if output is Format.json:
        write_json(display.plan_data(found, known))
    else:
        display.plan(found, known)
    raise typer.Exit(1 if display.has_findings(found) or found.others or found.hindrances else 0)


@app.command(epilog="Example: dqsql apply crm.yml --yes")
def apply(
    spec: SpecFile,
    dsn: Dsn = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    planned: Annotated[
        str | None,
        typer.Option("--plan", metavar="PLAN", help="Only the plan that `dqsql plan` called so; or nothing."),
    ] = None,
    output: Output = Format.text,
) -> None:
    """Install a spec, or bring what is installed up to it; with --dry-run, print the SQL of it for psql."""
    loaded = load(spec)
    with applying.connect(conninfo(dsn)) as connection, applying.only_installer(connection, say):
        with talk.status("Counting …") as spinner:
            found, known = applying.compile_live(connection, loaded, lambda table: _counting(spinner, table))
        if planned is not None and found.steps and planned != found.digest:
            raise DatabaseError(
                f"the plan is {found.digest} now, not {planned}: the spec, the database or its rows have changed since."
                " Nothing was changed; look at `dqsql plan`"
            )
        if output is Format.text and not dry_run:
            display.plan(found, known)
        if dry_run or (not found.steps and known.runtime == runtime.HEAD):
            if output is Format.json:
                write_json(display.plan_data(found, known) | {"applied": False})
            elif dry_run:
                display.roles(found.others, found.notes, talk.print)
                display.hindrances(found.hindrances, talk.print)
                talk.print(display.summary(found))
                put("" if known.runtime else runtime.sql() + "\n")
                put(script(found.steps))
            raise typer.Exit(0 if dry_run or not found.others else 1)
        refuse(found.hindrances)
        agree(f"Change database {connection.info.dbname!r}?", yes)
        with progress(len(found.steps)) as (tell, begun, done):
            found = applying.apply(connection, loaded, found, tell, begun, done, alone=planned is not None)
    if output is Format.json:
        write_json(display.plan_data(found, known) | {"applied": True})
    else:
        talk.print(f"[green]Installed.[/] {display.summary(found)}", soft_wrap=True)
    blocked = any(d.mechanism == "blocked" for ds in found.decisions.values() for d in ds)
    raise typer.Exit(1 if blocked or found.others else 0)


@app.command(epilog="Example: dqsql status --format json")
def status(dsn: Dsn = None, output: Problems = Report.text) -> None:
    """Show what is installed, what has drifted, and how many rows break which rule."""
    with applying.connect(conninfo(dsn)) as connection:
        try:
            state = status_of(connection)
        except psycopg.errors.InsufficientPrivilege as error:
            raise DatabaseError(_READ_ALL.format(said=error.diag.message_primary)) from error
    if output is Report.json:
        write_json(display.status_data(state))
    elif output is Report.sarif:
        write_json(sarif.of_status(state))
    else:
        display.status(state)
    raise typer.Exit(0 if healthy(state) else 1)


_READ_ALL = (
    "the database says: {said}. Whether all stands is told by the whole of schemas dq and dq_gen: run `dqsql status` as"
    " the role that applied, or as a member of pg_read_all_data, which may write nothing. Figures alone are in"
    " dq.completeness and dq.rule_violations, for the roles that these are granted to"
)


app.command("repair", epilog="Example: dqsql repair crm.yml --dry-run")(repair_spec)


@app.command(epilog="Example: dqsql verify && echo exact")
def verify(dsn: Dsn = None, output: Output = Format.text) -> None:
    """Compare every counter with a full count; changes nothing. Exit code 1 where any differs."""
    with applying.connect(conninfo(dsn)) as connection, talk.status("Counting …") as spinner:
        verdicts = list(verify_counters(connection, lambda table: _counting(spinner, table)))
    if output is Format.json:
        write_json({"tables": [vars(verdict) for verdict in verdicts]})
    else:
        display.verdicts(verdicts)
    raise typer.Exit(0 if all(verdict.exact for verdict in verdicts) else 1)


app.command(epilog='Example: dqsql revision crm.yml -m "rules of the CRM"')(revision)
app.command(epilog="Example: dqsql refresh")(refresh)
app.command(epilog="Example: dqsql snapshot")(snapshot)
app.command(epilog="Example: dqsql watch --channels channels.yml")(watch)
app.command(epilog="Example: dqsql digest --owner li")(digest)
app.add_typer(tasks, name="tasks")
backfill.command(epilog="Example: dqsql backfill complete crm.yml")(complete)
app.add_typer(backfill, name="backfill")


app.command("uninstall", epilog="Example: dqsql uninstall --spec crm --yes")(uninstall_rules)


_FOR_CLEAN_DATA = """\
-- Compiled for data that breaks no rule. Where rows do, VALIDATE fails and leaves a CHECK that refuses every update
-- of them: compile with --assume dirty, or let `dqsql apply` look at the data first.

"""


def _fresh(known: Catalog) -> Catalog:
    """The catalog as it was before dqsql: `sql` prints the whole, not the difference."""
    roles = known.roles and Roles(everybody=known.roles.everybody)
    before = {"installed": (), "unmarked": (), "published": True, "generated": False, "language": None, "roles": roles}
    return known.model_copy(update=before)


def _counting(spinner: Status, table: str) -> None:
    spinner.update(f"Counting {escape(table)} …")


def _fail(code: int, text: str) -> NoReturn:
    talk.print(text, style="red", markup=False, soft_wrap=True)
    raise SystemExit(code)


def _lost(error: psycopg.OperationalError) -> bool:
    """Whether the server is gone or has ended the session: it says so (class 08 or 57P), or nothing any more."""
    return error.sqlstate is None or error.sqlstate.startswith(("08", "57P"))


def main() -> None:
    """Entry point; turns every expected failure into a message and an exit code."""
    prepare()
    try:
        app()
    except SystemExit as left:
        if left.code == INTERRUPTED:
            again = "what was done until then stands; run the same command again, and it goes on from there"
            _fail(INTERRUPTED, f"dqsql: interrupted; {again}")
        raise
    except SpecError as error:
        _fail(3, f"{error}\n{display.amount(len(error.problems), 'problem')}")
    except DatabaseError as error:
        _fail(4, f"dqsql: {error}")
    except DqsqlError as error:
        _fail(2, f"dqsql: {error}")
    except psycopg.errors.InsufficientPrivilege as error:
        _fail(4, f"dqsql: the database says: {error.diag.message_primary}; {_hint(error)}")
    except psycopg.errors.ReadOnlySqlTransaction as error:
        hint = "connect to the primary, as a role whose sessions may write; `dqsql init` and `dqsql scan` only read"
        _fail(4, f"dqsql: the database says: {error.diag.message_primary}; {hint}")
    except psycopg.errors.DependentObjectsStillExist as error:
        said = " ".join(f"{error.diag.message_primary}; {error.diag.message_detail or ''}".split())
        hint = "dqsql drops nothing of others' with its own: drop or change that first, then run the same command again"
        _fail(4, f"dqsql: the database says: {said}; {hint}")
    except psycopg.errors.QueryCanceled as error:
        hint = (
            "where that was statement_timeout, which is kept as your role or database sets it, give this run another:"
            " PGOPTIONS='-c statement_timeout=0'. What was done stands, and the same command goes on from there"
        )
        _fail(4, f"dqsql: the database says: {error.diag.message_primary}; {hint}")
    except psycopg.Error as error:
        if isinstance(error, psycopg.OperationalError) and _lost(error):
            said = " ".join(str(error).split())
            again = "what was done until then stands; run the same command again, and it goes on from there"
            _fail(4, f"dqsql: the connection to the database was lost ({said}); {again}")
        _fail(4, f"dqsql: the database says: {error}".rstrip())
    except OSError as error:
        if error.filename is None:
            let_go(sys.stdout)
        what = error.filename or "the output cannot be written"
        _fail(2, f"dqsql: {what}: {error.strerror or error}")


def _hint(error: psycopg.errors.InsufficientPrivilege) -> str:
    if "row-level security" in (error.diag.message_primary or ""):
        return "what misses rows would be wrong: run it as the table's owner, or as a role with BYPASSRLS"
    owner = "dqsql needs a role that may create schemas in the database and that owns the tables"
    return f"{owner}; `dqsql init` and `dqsql scan` need SELECT alone"
