"""Plans and states as people and programs read them."""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.control import strip_control_codes
from rich.table import Table as Grid
from rich.text import Text

from dqsql.assertion import Rule
from dqsql.catalog import Catalog
from dqsql.faults import Fault
from dqsql.names import literal
from dqsql.output import Console, put
from dqsql.plan.changes import Plan
from dqsql.plan.inline import PRICE
from dqsql.plan.mechanism import Decision
from dqsql.plan.steps import Step
from dqsql.runtime import HEAD
from dqsql.status import Status, Verdict
from dqsql.uninstall import Removal

# Off a terminal nothing is cut off: what reads it there is another program, or a file.
out = Console(highlight=False, soft_wrap=True, width=None if sys.stdout is not None and sys.stdout.isatty() else 1000)

# Lines that a person may still look at.
_LONG = 1000
_COLOURS = {
    "check": "green",
    "present": "green",
    "unique index": "green",
    "exclusion": "green",
    "foreign key": "green",
    "blocked": "red",
}


def listing(*headings: str, title: str | None = None) -> Grid:
    """A table without lines, with `headings`."""
    named = None if title is None else Text(title)
    table = Grid(title=named, title_justify="left", title_style="bold", box=None, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(Text(heading), justify="right" if heading in ("broken by", "of") else "left", no_wrap=True)
    return table


def rows(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """Prints a table without lines; a long one by itself, where every line would take rich some milliseconds."""
    if len(cells) <= _LONG:
        grid = listing(*headings)
        for row in cells:
            grid.add_row(*map(Text, row))
        out.print(grid)
        return
    lines = [[strip_control_codes(" ".join(cell.splitlines())) for cell in row] for row in (headings, *cells)]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    for row in lines:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        if not put("  ".join(padded) + "\n"):
            return


def has_findings(found: Plan) -> bool:
    """Whether rows break rules that are to be refused or warned about, or a rule cannot be held."""
    return any(
        decision.mechanism == "blocked" or (decision.finding.violations and decision.assertion.actions != {"observe"})
        for decisions in found.decisions.values()
        for decision in decisions
    )


def plan(found: Plan, known: Catalog) -> None:
    """Prints a plan: every rule with today's violations, then every change with its lock."""
    for name, decisions in found.decisions.items():
        grid = listing("rule", "broken by", "of", "action", "held by", title=str(name))
        grid.add_column("", overflow="fold")
        for decision in decisions:
            grid.add_row(*decision_cells(decision))
        out.print(grid)
        out.print()
    if found.style == "inline":
        out.print(PRICE["en"], markup=False)
    if known.runtime != HEAD:
        verb = "install" if known.runtime is None else f"upgrade from version {known.runtime}"
        out.print(f"{verb} the runtime, schema dq, version {HEAD}", markup=False)
    if not found.steps:
        out.print("Nothing to change." if not found.others else "Nothing to change here.")
    together = ""
    for step in found.steps:
        if step.transaction != together:
            together = step.transaction
            if together in {name.sql for name in found.decisions}:
                out.print(Text(f"in one transaction, {together}:", style="dim"))
        line = Text(f"  {step.verb:9}{step.what}")
        if step.lock:
            line.append(f"  {step.lock}", style="yellow")
        if step.scans and step.table in found.seconds:
            line.append(f"  scans the table, {_about(found.seconds[step.table])}", style="dim")
        out.print(line)
    if found.steps:
        out.print(
            Text(f"plan {found.digest}: `dqsql apply SPEC --plan {found.digest}` takes it or nothing", style="dim")
        )
        out.print(f"\n{amount(len(found.steps), 'change')}. {summary(found)}", markup=False)
    roles(found.others, found.notes)
    hindrances(found.hindrances)


def hindrances(found: Sequence[str], to: Callable[..., None] = out.print) -> None:
    """Prints why a plan cannot be carried out."""
    for each in found:
        to(each, style="red", markup=False, soft_wrap=True)


def _about(seconds: float) -> str:
    return "less than a second" if seconds < 1 else f"about {seconds:,.0f} s"


def roles(others: Sequence[Step], notes: Sequence[str], to: Callable[..., None] = out.print) -> None:
    """Prints what to know of roles, and what somebody else has to run: SQL for psql, comments before it."""
    for note in notes:
        to(note, markup=False, soft_wrap=True)
    if others:
        to("-- You may not do this. For psql, as somebody who may (CREATEROLE, ADMIN of the role, or a superuser);")
        to("-- apply once more afterwards, for what it lets be granted:")
        to("\n".join(step.sql for step in others), markup=False, soft_wrap=True)


def decision_cells(decision: Decision) -> tuple[Text, ...]:
    """One line of a plan: rule, violations, applicable rows, action, mechanism, note."""
    broken, of = decision.finding.violations, decision.finding.applicable
    colour = _COLOURS.get(decision.mechanism, "yellow")
    return (
        Text(decision.assertion.id),
        Text(f"{broken:,}" if broken else "-", style="red" if broken else "dim"),
        Text(f"{of:,}" if of is not None else "", style="dim"),
        Text(decision.assertion.action),
        Text(decision.mechanism, style=colour),
        Text(decision.note, style="dim"),
    )


def amount(number: int, thing: str) -> str:
    """`1 table`, `2 tables`."""
    return f"{number:,} {thing}{'s' * (number != 1)}"


def summary(found: Plan) -> str:
    """How the rules are held, in one line."""
    tally = Counter(d.mechanism for decisions in found.decisions.values() for d in decisions)
    listed = ", ".join(f"{count} {name}" for name, count in tally.most_common())
    return f"{amount(sum(tally.values()), 'rule')}{': ' * bool(listed)}{listed}"


def plan_data(found: Plan, known: Catalog) -> dict[str, Any]:
    """A plan as JSON."""
    return {
        "spec": found.spec,
        "style": found.style,
        "runtime": {"installed": known.runtime, "needed": HEAD},
        "rules": [
            {
                "table": str(name),
                "rule": decision.assertion.id,
                "code": decision.assertion.code,
                "action": decision.assertion.action,
                "enforced_by": decision.mechanism,
                "violations": decision.finding.violations,
                "applicable": decision.finding.applicable,
                "note": decision.note,
            }
            for name, decisions in found.decisions.items()
            for decision in decisions
        ],
        "plan": found.digest,
        "steps": steps_data(found.steps, found.seconds),
        "others": steps_data(found.others),
        "notes": list(found.notes),
        "hindrances": list(found.hindrances),
    }


def removal_data(found: Removal) -> dict[str, Any]:
    """An uninstallation as JSON."""
    return {
        "steps": steps_data(found.steps),
        "others": steps_data(found.others),
        "notes": list(found.notes),
        "hindrances": list(found.hindrances),
    }


def steps_data(steps: Sequence[Step], seconds: Mapping[str, float] | None = None) -> list[dict[str, Any]]:
    """Steps as JSON; `seconds` are what a scan takes, by table."""
    return [
        {
            "verb": step.verb,
            "what": step.what,
            "lock": step.lock,
            "transaction": step.transaction,
            "scans": step.scans,
            "rewrites": False,
            "seconds": (seconds or {}).get(step.table) if step.scans else None,
            "sql": step.sql,
        }
        for step in steps
    ]


def rules(kinds: Sequence[type[Rule]]) -> None:
    """Prints what rule kinds mean, where they stand and what options they take, from the kinds themselves."""
    common = set(Rule.model_fields)
    for kind in kinds:
        out.print(Text(kind.kind, style="bold").append(f"  ({', '.join(sorted(kind.places))})", style="dim"))
        out.print(Text(textwrap.indent(inspect.cleandoc(kind.__doc__ or ""), "  ")))
        for name, option in kind.model_fields.items():
            if name not in common:
                out.print(Text(f"    {option.alias or name:10}{option.description or ''}"))
        out.print()
    if len(kinds) > 1:
        out.print(Text(f"Every kind also takes: {', '.join(Rule.model_fields)}.", style="dim"))


def rules_data(kinds: Sequence[type[Rule]]) -> list[dict[str, Any]]:
    """Rule kinds as JSON; their options are in `dqsql schema`."""
    return [
        {
            "kind": kind.kind,
            "code": kind.code,
            "places": sorted(kind.places),
            "text": inspect.cleandoc(kind.__doc__ or ""),
        }
        for kind in kinds
    ]


def status(state: Status) -> None:
    """Prints what is installed and what is wrong with it."""
    if state.runtime is None:
        out.print("dqsql is not installed in this database.")
        return
    out.print(f"runtime {state.runtime}, specs: {', '.join(state.specs) or 'none'}", markup=False)
    grid = listing("table", "rule", "held by", "broken by", "of", "status")
    for rule in state.rules:
        broken = "" if rule.violations is None else f"{rule.violations:,}"
        style = "red" if rule.status == "over threshold" else "dim" if rule.status != "ok" else "green"
        applicable = "" if rule.applicable is None else f"{rule.applicable:,}"
        cells = (rule.table, rule.rule, rule.enforced_by, broken, applicable)
        state_of = Text(rule.status, style=style)
        if rule.measured_at is not None and not rule.live:
            state_of.append(f", measured {rule.measured_at:%Y-%m-%d %H:%M}", style="dim")
        grid.add_row(*map(Text, cells), state_of)
    out.print(grid)
    if state.waivers:
        listed = ", ".join(f"{number} {state_}" for state_, number in state.waivers.items())
        out.print(f"waivers: {listed}", markup=False)
    for what, amounts in vars(state.alerting).items():
        if amounts:
            listed = ", ".join(f"{number} {state_}" for state_, number in amounts.items())
            out.print(f"{what}: {listed}", markup=False)
    for found in state.faults:
        fault(found)
    out.print(
        "Everything stands as it was installed." if not state.faults else f"{amount(len(state.faults), 'fault')}."
    )


def fault(found: Fault, to: Callable[..., None] = out.print) -> None:
    """Prints a fault: what it is, what it means, what mends it."""
    line = Text(f"{found.light}: ", style=found.light)
    line.append(f"{found.table}: {found.what}" if found.table else found.what, style="default")
    to(line, soft_wrap=True)
    to(f"    {found.means}", markup=False, soft_wrap=True)
    to(f"    {found.remedy}", markup=False, soft_wrap=True)


def verdicts(found: Sequence[Verdict]) -> None:
    """Prints for each table whether its counters are exact."""
    for verdict in found:
        wrong = f"{amount(verdict.differences, 'group')} wrong; select dq.recount({literal(verdict.table)});"
        if verdict.why:
            wrong = f"cannot be counted: {verdict.why}"
        line = Text("exact", style="green") if verdict.exact else Text(wrong, style="red")
        out.print(Text(f"{verdict.table}  ").append(line))
    if not found:
        out.print("No table is counted in this database.")


def status_data(state: Status) -> dict[str, Any]:
    """The state as JSON."""
    return {
        "runtime": state.runtime,
        "specs": list(state.specs),
        "rules": [vars(rule) for rule in state.rules],
        "faults": [fault.as_dict() for fault in state.faults],
        "waivers": dict(state.waivers),
        "incidents": dict(state.alerting.incidents),
        "messages": dict(state.alerting.messages),
    }
