"""The command `dqsql repair`: the safe repairs of what `dqsql status` finds."""

from __future__ import annotations

from typing import Any

import typer
from rich.markup import escape
from rich.text import Text

from dqsql import apply as applying
from dqsql import display
from dqsql.faults import APPLY
from dqsql.hindrances import refuse
from dqsql.options import DryRun, Dsn, Format, Output, SpecFile, Yes, agree, conninfo, say, talk, write_json
from dqsql.output import put
from dqsql.plan.changes import script
from dqsql.repair import Repair, foresee, repair
from dqsql.spec import load


def repair_spec(
    spec: SpecFile, dsn: Dsn = None, yes: Yes = False, dry_run: DryRun = False, output: Output = Format.text
) -> None:
    """Bring back what was installed: triggers, CHECKs, indexes, views, grants, comments, counts. Changes no rule.

    What would do more is left, and named with the command that does it. --dry-run prints SQL for psql. Exit code 1
    while something red is left, and with --dry-run where there is something to do.
    """
    loaded = load(spec)
    with applying.connect(conninfo(dsn)) as connection, applying.only_installer(connection, say):
        with talk.status("Looking …") as spinner:
            found = foresee(connection, loaded, lambda table: spinner.update(f"Counting {escape(table)} …"))
        if found.steps and not dry_run:
            for step in found.steps:
                say(f"{step.verb:9}{step.what}")
            refuse(found.hindrances)
            agree(f"Change database {connection.info.dbname!r}?", yes)
        if not dry_run:
            found = repair(connection, found, say)
    if output is Format.json:
        write_json(_data(found, done=not dry_run))
    elif dry_run:
        put(script(found.steps) if found.steps else "")
        _left(found, to=talk.print)
    else:
        for step in found.steps:
            display.out.print(f"mended   {step.what}", markup=False)
        _left(found, to=display.out.print)
    red = bool(found.held) or any(fault.light == "red" for fault in found.left)
    raise typer.Exit(1 if red or (dry_run and found.steps) else 0)


def _left(found: Repair, to: Any) -> None:
    for fault in found.left:
        display.fault(fault, to)
    for held in found.held:
        to(Text(f"left     {held.step.what}: {held.why}"), soft_wrap=True)
    if found.held:
        to(f"    {APPLY}", markup=False)
    display.hindrances(found.hindrances, to)
    if not found.left and not found.held and not found.steps:
        to("Nothing to mend.")


def _data(found: Repair, *, done: bool) -> dict[str, Any]:
    return {
        "repaired": done,
        "steps": display.steps_data(found.steps),
        "held": [{"what": h.step.what, "why": h.why, "remedy": APPLY} for h in found.held],
        "left": [fault.as_dict() for fault in found.left],
        "hindrances": list(found.hindrances),
    }
