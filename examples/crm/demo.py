"""The main job on a CRM of its own: `python examples/crm/demo.py`, and `--stop` to take it away again.

Starts a private PostgreSQL in `.demo/`, fills a CRM with realistic dirt, installs `crm.yml` on it and shows what
changes for the application, the DBA and the data steward. Can be run again and again.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dqsql import apply as applying
from dqsql import display, embedded
from dqsql.errors import DqsqlError, violations
from dqsql.spec import load

HERE = Path(__file__).parent
PLACE = HERE.parent.parent / ".demo"
SPEC = HERE / "crm.yml"
screen = Console(highlight=False, soft_wrap=True)
Connection = psycopg.Connection[Any]


def main() -> None:
    """Runs the demo, or stops its server."""
    parser = argparse.ArgumentParser(description="Shows dqsql on a CRM of its own.")
    parser.add_argument("--stop", action="store_true", help="stop the demo's server and remove its files")
    if parser.parse_args().stop:
        embedded.stop(PLACE)
        shutil.rmtree(PLACE, ignore_errors=True)
        print("The demo's server is stopped and its files are gone.")
        return
    started = time.monotonic()
    programs = embedded.find_programs()
    with doing(f"Starting PostgreSQL {programs.version[0]} ({programs.origin}) in {PLACE.name}/"):
        server = embedded.Server(programs, PLACE, detached=True)
        server.start()
    dsn = make_conninfo(server.dsn, dbname="crm")
    fill(server.dsn, dsn)
    install(dsn)
    with psycopg.connect(dsn, autocommit=True) as connection:
        refuse(connection)
        edit_what_is_old(connection)
        fix(connection)
        prove(connection)
    psql = programs.bin / "psql"
    goodbye(shlex.quote(str(psql)) if psql.exists() else "psql", dsn, time.monotonic() - started)


@contextmanager
def doing(what: str) -> Iterator[None]:
    """Says what is going on, and afterwards how long it took."""
    begun = time.monotonic()
    with screen.status(what):
        yield
    screen.print(Text(f"{what}: {time.monotonic() - begun:.1f} s", style="dim"))


def heading(text: str) -> None:
    """A chapter of the demo."""
    screen.print()
    screen.rule(Text(text, style="bold"), align="left")


def fill(admin: str, dsn: str) -> None:
    """Makes the CRM anew and fills it."""
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute("drop database if exists crm with (force)")
        connection.execute("create database crm")
    what = "Filling a CRM: 100,000 customers, 150,000 contacts, 60,000 deals, 80,000 orders"
    with doing(what), psycopg.connect(dsn, autocommit=True) as connection:
        for name in ("schema.sql", "seed.sql"):
            connection.execute((HERE / name).read_text("utf-8"))
        connection.execute("analyze")


def install(dsn: str) -> None:
    """Plans and applies the spec."""
    heading("1 · dqsql plan examples/crm/crm.yml: what is wrong today, and how each rule is held")
    loaded = load(SPEC)
    with applying.connect(dsn) as connection:
        with doing("Counting what breaks the rules"):
            plan, _ = applying.compile_live(connection, loaded)
        table = Table(box=None, pad_edge=False)
        for name in ("table", "rule", "broken by", "of", "action", "held by"):
            table.add_column(name, justify="right" if name in ("broken by", "of") else "left", header_style="dim")
        for name, decisions in plan.decisions.items():
            for decision in decisions:
                if decision.finding.violations:
                    cells = display.decision_cells(decision)
                    table.add_row(Text(name.name), *cells[:5])
        screen.print(table)
        screen.print(f"{display.summary(plan)}. Rules that nothing breaks are not shown.", style="dim")
        heading("2 · dqsql apply examples/crm/crm.yml: one table a transaction, short locks")
        with doing("Installing"):
            plan = applying.apply(connection, loaded, plan)
    screen.print("check = a validated CHECK. ratchet = old rows stay editable, none may become worse.", style="dim")


BAD = """insert into crm.customer (code, name, kind, mobile, region, source, level, status)
values ('X1', ' ', 'company', '12345', '火星', null, 'Z', 'active')"""


def refuse(connection: Connection) -> None:
    """Shows a bad write refused, in two languages."""
    heading("3 · The application writes a bad customer: one error names every wrong field")
    screen.print(Text(BAD, style="cyan"))
    for locale in ("zh_CN", "en_US"):
        connection.execute("select set_config('dq.locale', %s, false)", (locale,))
        try:
            connection.execute(BAD)
        except psycopg.errors.CheckViolation as error:
            screen.print(Text(f"\nERROR {error.sqlstate}, dq.locale = {locale}", style="bold red"))
            for violation in violations(error):
                screen.print(Text(f"  {violation.column or '':12} {violation.code:10} {violation.message}"))
    screen.print("\nThe same as JSON is in the error's DETAIL: dqsql.errors.violations(exc) reads it.", style="dim")


def edit_what_is_old(connection: Connection) -> None:
    """Shows that a row which was bad before stays editable, and only its way to worse is closed."""
    heading("4 · A customer that was bad before stays editable, and cannot become worse")
    row = connection.execute(
        "select key_id, string_agg(field, ', ') from dq_gen.crm_customer_missing_rows group by 1 having count(*) = 2"
        " order by 1 limit 1"
    ).fetchone()
    assert row is not None  # noqa: S101 - the seed has thousands
    number, gaps = row
    screen.print(f"customer {number} lacks {gaps}")
    for what, statement in (
        ("another field is edited", "update crm.customer set wechat = 'wx_demo' where id = %s"),
        ("a good field is emptied", "update crm.customer set code = '' where id = %s"),
    ):
        try:
            connection.execute(statement, (number,))
            outcome = Text("accepted", style="green")
        except psycopg.errors.CheckViolation as error:
            outcome = Text(f"refused: {error.diag.message_primary}", style="red")
        screen.print(Text(f"  {what}: ").append(outcome))


def fix(connection: Connection) -> None:
    """Shows the missing rate moving while rows are fixed."""
    heading("5 · The missing rate is live: it moves with every row that somebody fills in")
    bars(connection, "before")
    fixes = {
        "level": "'B'",
        "source": "'官网'",
        "mobile": "'139' || lpad(id::text, 8, '0')",
    }
    with doing("Filling in level, source and mobile of customers"):
        for field, value in fixes.items():
            connection.execute(
                f"update crm.customer set {field} = {value} where id in (select key_id"
                " from dq_gen.crm_customer_missing_rows where field = %s order by key_id limit 2500)",
                (field,),
            )
    bars(connection, "after 7,500 fixes")


def bars(connection: Connection, when: str) -> None:
    """Draws the missing rates of customers as dq.completeness has them now."""
    begun = time.perf_counter()
    rows = connection.execute(
        "select title, missing_percent, missing, applicable, threshold, status from dq.completeness"
        " where table_name = 'customer' and missing > 0 order by missing_rate desc"
    ).fetchall()
    took = (time.perf_counter() - begun) * 1000
    screen.print(Text(f"\ndq.completeness, {when} (read in {took:.0f} ms, no table scanned)", style="dim"))
    for title, percent, missing, applicable, threshold, status in rows:
        colour = "red" if status == "over threshold" else "green" if status == "ok" else "blue"
        line = Text()
        line.append(pad(title, 20))
        line.append(f"{percent:6.2f} % ")
        line.append("█" * max(1, round(float(percent) * 2)), style=colour)
        line.append(f" {missing:,} of {applicable:,}", style="dim")
        if threshold is not None:
            line.append(f", threshold {threshold:.0%}: {status}", style=colour)
        screen.print(line)


def pad(text: str, width: int) -> str:
    """`text` filled up to `width` columns of a terminal."""
    return text + " " * max(0, width - Text(text).cell_len)


def prove(connection: Connection) -> None:
    """Shows slices, and the proof that the counters are right."""
    heading("6 · Where the gaps are, and the proof that the numbers are right")
    rows = connection.execute(
        "select value, missing_percent, missing from dq.completeness_by_slice"
        " where table_name = 'customer' and slice = 'source' and field = 'mobile' and rows > 1000"
        " order by missing_rate desc limit 3"
    ).fetchall()
    worst = "; ".join(f"{source or '(empty)'} {percent} %" for source, percent, _ in rows)
    screen.print(f"mobile is missing most often in customers from: {worst}")
    with doing("select dq.recount('crm.customer'): a full count against the counters"):
        (corrected,) = connection.execute("select dq.recount('crm.customer')").fetchone() or (None,)
    screen.print(f"groups that were wrong: {corrected}", style="green" if corrected == 0 else "red")


def goodbye(psql: str, dsn: str, seconds: float) -> None:
    """Tells how to go on."""
    heading("Look for yourself")
    screen.print(f"{psql} {shlex.quote(dsn)}\n", soft_wrap=True, style="cyan", markup=False)
    for view, what in (
        ("dq.completeness", "live completeness of every field"),
        ("dq.completeness_by_slice", "the same by source, owner, region, stage"),
        ("dq.rule_violations", "violations of every rule, and how it is held"),
        ("dq.missing_rows", "every gap: which row, which field, whose it is"),
        ("dq_gen.crm_customer_violating_rows", "every customer that breaks a rule"),
        ("\\d crm.customer", "the constraints and triggers on the table"),
        ("\\sf dq_gen.crm_orders_guard", "the SQL behind the ratchet"),
    ):
        screen.print(f"  {view:36}{what}", markup=False)
    screen.print(f"\nDone in {seconds:.0f} s. `make demo-stop` takes it all away; `make demo` starts afresh.")


if __name__ == "__main__":
    try:
        main()
    except DqsqlError as problem:
        sys.exit(f"demo: {problem}")
