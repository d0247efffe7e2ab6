"""The command `dqsql scan`: every rule measured where nothing is installed, and the report on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from dqsql import apply as applying
from dqsql import display
from dqsql.options import Dsn, OutputFile, SpecFile, conninfo, json_text, talk, write
from dqsql.scan import Options, Report, scan
from dqsql.scan.page import page
from dqsql.scan.reading import Progress as Told
from dqsql.scan.report import TableReport
from dqsql.spec import load


class ReportFormat(StrEnum):
    """How a report is written."""

    text = "text"
    json = "json"
    html = "html"


def scan_spec(
    spec: SpecFile,
    dsn: Dsn = None,
    output: Annotated[
        ReportFormat, typer.Option("--format", help="text for people, json for programs, html to pass on.")
    ] = ReportFormat.text,
    file: OutputFile = None,
    rows: Annotated[int, typer.Option(min=0, max=10_000, help="Rows to name of each table, the worst ones.")] = 10,
    sample: Annotated[
        float | None, typer.Option(min=0.0001, max=100, help="Percentage of each table's blocks to read.")
    ] = None,
    timeout: Annotated[float | None, typer.Option(min=0.001, help="Stop after so many seconds.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=32, help="Connections that read a table together.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False,
) -> None:
    """Measure every rule where nothing is installed: with SELECT alone, on a replica, in one pass a table.

    Exit code 1 where rows break rules that are to be refused or warned about, a threshold is crossed, or something
    could not be measured.
    """
    loaded = load(spec)
    with _bar(quiet) as told:
        report = scan(
            lambda: applying.connect(conninfo(dsn)), loaded, Options(rows, sample, timeout, jobs), told
        )  # fmt: skip
    written = {ReportFormat.json: lambda: json_text(report.as_dict()), ReportFormat.html: lambda: page(report)}
    if output is ReportFormat.text and file is None:
        show(report)
    else:
        text = written[output]() if output in written else _plain(report)
        write(text, file)
    raise typer.Exit(0 if report.clean else 1)


def _plain(report: Report) -> str:
    with display.out.capture() as captured:
        show(report)
    return captured.get()


def show(report: Report) -> None:
    """Prints a report."""
    if report.sample is not None:
        display.out.print(f"A sample of {report.sample:g} % of the blocks; counts are of the sample.", markup=False)
    for table in report.tables:
        _table(table)
    rules = [rule for table in report.tables for rule in table.rules]
    broken = sum(rule.status == "broken" for rule in rules)
    read = sum(table.rows or 0 for table in report.tables)
    amounts = f"{display.amount(read, 'row')}, {display.amount(len(rules), 'rule')}"
    display.out.print(f"{amounts}, {broken:,} broken; {report.seconds:.1f} s, nothing written", markup=False)


def _table(table: TableReport) -> None:
    if table.why is not None:
        display.out.print(Text(f"{table.name}: not measured: {table.why['en']}", style="yellow"))
        display.out.print()
        return
    display.out.print(Text(f"{table.name}, {display.amount(table.rows or 0, 'row')}", style="bold"))
    grid = display.listing("field", "of")
    grid.add_column("missing", justify="right", no_wrap=True)
    grid.add_column("complete", justify="right", no_wrap=True)
    for gaps in table.fields:
        share = "" if gaps.completeness is None else f"{gaps.completeness:.2%}"
        grid.add_row(Text(gaps.field), f"{gaps.applicable:,}", f"{gaps.missing:,}" if gaps.missing else "-", share)
    if table.fields:
        display.out.print(grid)
    grid = display.listing("rule", "broken by", "of", "action", "status")
    for rule in table.rules:
        style = {"broken": "red", "ok": "green"}.get(rule.status, "yellow")
        status = rule.status if rule.why is None else f"{rule.status}: {rule.why['en']}"
        count = "" if rule.violations is None else f"{rule.violations:,}" if rule.violations else "-"
        of = "" if rule.applicable is None else f"{rule.applicable:,}"
        grid.add_row(Text(rule.rule), count, of, rule.action, Text(status, style=style))
    if table.rules:
        display.out.print(grid)
    if table.worst:
        grid = display.listing(f"worst rows by {', '.join(table.key)}", "rules broken")
        for row in table.worst:
            grid.add_row(Text(", ".join(part or "NULL" for part in row.key)), Text(", ".join(row.rules)))
        display.out.print(grid)
    display.out.print()


@contextmanager
def _bar(quiet: bool) -> Iterator[Told]:
    """What is told of a scan's progress, as a bar on a terminal."""
    if quiet or not talk.is_terminal:
        yield lambda *_: None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=talk, transient=True) as bar:
        task = bar.add_task("Scanning", total=None)

        def told(what: str, done: int, total: int) -> None:
            bar.update(task, description=what[:60], completed=done, total=total or None)

        yield told
