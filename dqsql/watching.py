"""The command `dqsql watch`: from a threshold that is crossed to a message that is delivered."""

from __future__ import annotations

import os
import signal
from datetime import datetime
from pathlib import Path
from typing import Annotated

import psycopg
import typer

from dqsql import display
from dqsql.errors import DatabaseError
from dqsql.notify.channels import Given, from_file, from_url
from dqsql.notify.worker import Worker
from dqsql.options import Dsn, Format, Output, conninfo, talk, write_json


def watch(
    channels: Annotated[
        Path | None,
        typer.Option(
            "--channels",
            metavar="FILE",
            envvar="DQSQL_CHANNELS",
            help="Where messages go, a YAML file; else the one address in DQSQL_NOTIFY_URL.",
        ),
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="Evaluate, try what is due once, and leave.")] = False,
    every: Annotated[float, typer.Option(min=0.1, max=3600, help="Seconds between two looks.")] = 1.0,
    dsn: Dsn = None,
    output: Output = Format.text,
) -> None:
    """Compare figures with the thresholds of specs, and tell people; until it is stopped, or --once.

    Any number of workers may run. Addresses hold secrets: they come from the file or the environment alone.
    """
    found = _given(channels)
    if not found.channels:
        talk.print("no channel is given: messages wait in dq.outbox for a worker that has one")
    try:
        _watch(Worker(conninfo(dsn), found.channels, every, found.digests, found.reminders), once=once, output=output)
    except psycopg.errors.InsufficientPrivilege as error:
        needed = (
            "grant usage on schema dq, and execute on function dq.evaluate, dq.remind, dq.route, dq.take, dq.settle,"
        )
        needed += " dq.beat" + (", dq.write_digests" if found.digests else "")
        raise DatabaseError(f"{error.diag.message_primary}; the worker's role needs: {needed}") from error


def _watch(worker: Worker, *, once: bool, output: Format) -> None:
    if not once:
        worker.say = lambda text: talk.print(f"{datetime.now():%H:%M:%S} {text}", markup=False, soft_wrap=True)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop.set())
        worker.run()
        return
    worker.say = lambda text: talk.print(text, markup=False, soft_wrap=True)
    tally = worker.once()
    if output is Format.json:
        write_json(vars(tally))
    else:
        changed, sent = display.amount(tally.changed, "incident"), display.amount(tally.sent, "message")
        display.out.print(f"{changed} changed, {sent} sent, {tally.failed} failed.", markup=False)
    raise typer.Exit(1 if tally.failed else 0)


def _given(file: Path | None) -> Given:
    if file is None:
        url = os.environ.get("DQSQL_NOTIFY_URL")
        return Given(from_url(url) if url else ())
    found = from_file(file)
    if os.name == "posix" and file.stat().st_mode & 0o007:
        said = f"{file} can be read by everybody on this machine: chmod o= {file}"
        talk.print(said, markup=False, style="yellow", soft_wrap=True)
    return found
