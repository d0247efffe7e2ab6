"""The command `dqsql revision`: a plan as revisions of the user's own Alembic project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from dqsql import apply as applying
from dqsql import runtime
from dqsql.alembic.project import Project
from dqsql.alembic.scripts import Draft, Kind, digest, drafts, hashes, runtime_draft
from dqsql.catalog import Catalog, Installed
from dqsql.display import amount, roles, steps_data, summary
from dqsql.errors import DatabaseError, DqsqlError
from dqsql.measure import measure, rehearse
from dqsql.model import Model
from dqsql.names import Name
from dqsql.options import Dsn, Format, Output, SpecFile, conninfo, talk, write_json
from dqsql.output import put
from dqsql.plan.changes import Plan, make_plan
from dqsql.plan.mechanism import assumed
from dqsql.plan.objects import OPEN
from dqsql.plan.roles import portable
from dqsql.spec import load

# Kinds of objects that nobody leaves half-done on purpose: a constraint may wait for rows to be mended.
_SOUND = ("trigger", "index")


class Data(StrEnum):
    """Whether today's rows break rules: counted in the database, or taken for granted."""

    counted = "counted"
    clean = "clean"
    dirty = "dirty"


def revision(
    spec: SpecFile,
    message: Annotated[str, typer.Option("--message", "-m", help="What the revisions are for; part of their names.")],
    head: Annotated[
        str | None, typer.Option(metavar="REV", help="The head to go on from, where there are several; or base.")
    ] = None,
    label: Annotated[str | None, typer.Option("--branch-label", help="A label for the branch that begins.")] = None,
    version_path: Annotated[
        Path | None, typer.Option(help="The folder of versions, where the project has several.")
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="alembic.ini or pyproject.toml; else ALEMBIC_CONFIG."),
    ] = None,
    section: Annotated[str, typer.Option("--name", "-n", help="The section of alembic.ini.")] = "alembic",
    version_table: Annotated[
        str | None,
        typer.Option(metavar="[SCHEMA.]TABLE", help="Alembic's table, where env.py names another."),
    ] = None,
    assume: Annotated[
        Data, typer.Option(help="Whether rows break rules where the revisions will run; else counted here.")
    ] = Data.counted,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Write what apply would change into your own Alembic project, as revisions to review.

    The database is one that the project's revisions, and nothing else, made: it is at the head. It is not changed.
    """
    loaded = load(spec)
    project = Project(config, section)
    parent = project.parent(head)
    with applying.connect(conninfo(dsn)) as connection, talk.status("Counting …") as spinner:
        at = project.before(_versions(connection, version_table))
        if parent is not None and parent not in at:
            elsewhere = "; where env.py calls Alembic's table otherwise, name it with --version-table"
            raise DatabaseError(
                f"the database is not at revision {parent}, which the new one would follow; first: alembic upgrade"
                f" {parent}{'' if at or version_table else elsewhere}"
            )
        catalog = _portable(applying.look(connection, loaded))
        own = _own(project, parent, at, catalog, loaded.spec.name)
        model = applying.model_of(loaded, catalog)
        plan = _planned(connection, model, catalog, assume, lambda table: spinner.update(f"Counting {escape(table)} …"))
    made = _drafts(project, own, model, plan, catalog)
    written = project.write(
        made,
        [_worded(message, draft.kind) for draft in made],
        parent,
        label=label,
        version_path=version_path,
        depends_on=_depends_on(project, parent, at),
    )
    _tell(made, written, plan, output)


def _planned(connection: applying.Connection, model: Model, catalog: Catalog, assume: Data, say: applying.Say) -> Plan:
    installed = catalog.runtime is not None
    if assume is Data.counted:
        findings: Mapping[Name, Mapping[str, Any]] = measure(connection, model, runtime=installed, progress=say)
    else:
        findings = assumed(model, dirty=assume is Data.dirty)
    plan = make_plan(model, catalog, findings)
    rehearse(connection, plan.steps, runtime=installed)
    return plan


def _portable(catalog: Catalog) -> Catalog:
    """The catalog without roles that another server need not have."""
    return catalog.model_copy(update={"roles": catalog.roles and portable(catalog.roles)})


def _own(project: Project, parent: str | None, at: Sequence[str], catalog: Catalog, spec: str) -> list[str]:
    """The spec's revisions so far; DatabaseError where the database is not as they, and nothing else, made it."""
    ours, behind = project.ours(), project.before([parent])
    own = [revision for revision in behind if ours.get(revision, {}).get("spec") == spec]
    elsewhere = [r for r, said in ours.items() if said.get("spec") == spec and r not in behind]
    if elsewhere:
        raise DqsqlError(
            f"spec {spec} has revisions on another branch, {', '.join(elsewhere)}: go on from there, with --head"
        )
    by_revision = any(ours.get(revision, {}).get("step") == "runtime" for revision in at)
    if (catalog.runtime is not None) != by_revision or catalog.generated != by_revision:
        if by_revision:
            what = "a revision has installed the schemas dq and dq_gen, but the database does not hold them any more"
        else:
            what = "the database holds schema dq, which no revision that it has got installed"
        raise DatabaseError(
            f"{what}; revisions made from it would fail in others. Take a database that the project's revisions alone"
            " have made"
        )
    if catalog.runtime is not None and catalog.runtime != runtime.HEAD:
        raise DatabaseError(f"the database's runtime is version {catalog.runtime}, this dqsql knows {runtime.HEAD}")
    left = ours[own[-1]]["leaves"] if own else ""
    installed = [found for found in catalog.installed if found.spec == spec]
    changed = [f for f in installed if _changed(f)]
    if digest(hashes(catalog, spec)) != left or changed:
        after = f"revision {own[-1]} left it" if own else "the project's revisions made it, which do not know it"
        raise DatabaseError(
            f"the database does not hold spec {spec} as {after}: `dqsql apply` or somebody's hand has changed it."
            " Revisions made from it would fail in others. Take a database that the project's revisions alone have made"
        )
    return own


def _changed(found: Installed) -> bool:
    off = not found.held or (found.kind in _SOUND and not found.sound)
    return off or found.form != found.made or (found.part in OPEN and not found.open)


def _drafts(project: Project, own: Sequence[str], model: Model, plan: Plan, catalog: Catalog) -> list[Draft]:
    from alembic.util import rev_id

    if not plan.steps:
        return []
    ids: dict[Kind, str] = {"runtime": rev_id(), "expand": rev_id(), "validate": rev_id()}
    made = [] if catalog.runtime is not None else [runtime_draft(ids["runtime"])]
    return [*made, *drafts(model, plan, catalog, project.history(own), ids)]


def _depends_on(project: Project, parent: str | None, at: Sequence[str]) -> str | None:
    """The revision that installed the runtime, where it is on another branch."""
    ours, behind = project.ours(), project.before([parent])
    found = [revision for revision in at if ours.get(revision, {}).get("step") == "runtime"]
    return next((revision for revision in found if revision not in behind), None)


def _versions(connection: applying.Connection, named: str | None) -> list[str]:
    """What Alembic's table in the database says; nothing where there is no such table."""
    schema, _, table = (named or "alembic_version").rpartition(".")
    rows = connection.execute(
        "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relname = %s and c.relkind in ('r', 'p') and (n.nspname = %s or (%s = '' and n.nspname <> 'dq'))",
        (table, schema, schema),
    ).fetchall()
    found = [Name(*row) for row in rows]
    if len(found) > 1:
        listed = ", ".join(sorted(map(str, found)))
        raise DatabaseError(f"several tables could be Alembic's: {listed}; say which one with --version-table")
    if not found:
        if named:
            raise DatabaseError(f"there is no table {named}, which --version-table names")
        return []
    return [version for (version,) in connection.execute(f"select version_num from {found[0].sql}").fetchall()]


def _worded(message: str, kind: Kind) -> str:
    return "dqsql runtime" if kind == "runtime" else f"{message}: {kind}"


def _tell(made: Sequence[Draft], written: Sequence[Path], plan: Plan, output: Format) -> None:
    blocked = [d for ds in plan.decisions.values() for d in ds if d.mechanism == "blocked"]
    if output is Format.json:
        listed = [
            {"revision": draft.revision, "step": draft.kind, "files": [str(f) for f in written[n * 3 : n * 3 + 3]]}
            for n, draft in enumerate(made)
        ]
        write_json(
            {
                "spec": plan.spec,
                "revisions": listed,
                "blocked": [d.assertion.id for d in blocked],
                "others": steps_data(plan.others),
                "notes": list(plan.notes),
            }
        )
    elif not made:
        talk.print("Nothing to change: the revisions so far are all that the spec needs. No file was written.")
    else:
        for file in written:
            put(f"{_near(file)}\n")
        talk.print(f"{amount(len(made), 'revision')}. {summary(plan)}", markup=False)
        talk.print("Read the SQL, then: alembic upgrade head")
    if output is not Format.json:
        roles(plan.others, plan.notes, talk.print)
    for decision in blocked:
        talk.print(f"{decision.assertion.id} is not held by anything: {decision.note}", markup=False, style="red")
    raise typer.Exit(1 if blocked or plan.others else 0)


def _near(file: Path) -> Path:
    """The file as it is called from here."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
