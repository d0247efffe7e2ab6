"""Incidents and messages as `dqsql status` and `dqsql uninstall` need them; dqsql.notify is what sends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import psycopg

from dqsql.faults import Fault

# Minutes after which what should happen every second or so is late.
LATE = 15


@dataclass(frozen=True)
class Alerting:
    """How many incidents there are by state, but for those resolved, and how many messages by state."""

    incidents: Mapping[str, int] = field(default_factory=dict)
    messages: Mapping[str, int] = field(default_factory=dict)


def alerting(connection: psycopg.Connection[Any]) -> Alerting:
    """What is open, and what is on its way; sent messages are not counted."""
    incidents = connection.execute(
        "select state, count(*) from dq.incident where state <> 'resolved' group by state order by state desc"
    ).fetchall()
    messages = connection.execute(
        "select state, count(*) from ("
        " select 'waiting' as state from dq.outbox where routed_at is null"
        " union all select state from dq.delivery where state <> 'sent'"
        ") as listed group by state order by state desc"
    ).fetchall()
    return Alerting(dict(incidents), dict(messages))


def troubles(connection: psycopg.Connection[Any]) -> Iterator[Fault]:
    """What is wrong with watching and telling."""
    dead = connection.execute(
        "select message, channel, attempts, problem from dq.delivery where state = 'dead'"
        " order by message, channel limit 20"
    )
    for message, channel, attempts, problem in dead.fetchall():
        what = f"message {message} was given up on channel {channel} after {attempts} attempts: {problem}"
        yield Fault("message-dead", "", what, f"mend the channel, then: select dq.redeliver({message});")
    watched, since = connection.execute(
        "select (select count(*) from dq.threshold), (select evaluated_at from dq.evaluation)"
    ).fetchone() or (0, None)
    late = f"now() - interval '{LATE} minutes'"
    if watched and since is None:
        what = f"{watched} thresholds are declared, and were never evaluated"
        yield Fault("thresholds-late", "", what, _WATCH)
    elif watched and connection.execute(f"select %s < {late}", (since,)).fetchone() == (True,):
        what = f"thresholds were evaluated last at {since:%Y-%m-%d %H:%M}"
        yield Fault("thresholds-late", "", what, _WATCH)
    yield from _forgotten(connection)
    unknown = connection.execute(
        "select w.table_name || ': ' || w.threshold, w.since from dq.watched as w"
        " where w.since is not null and not w.known and w.applicable is not null order by 1 limit 1"
    ).fetchone()
    if unknown is not None:
        what = f"no figure of {unknown[1]} ago is kept to compare with: {unknown[0]} opens nothing until there is"
        yield Fault("history-missing", "", what, "have `dqsql snapshot` run every hour")
    (waiting,) = connection.execute(
        f"select count(*) from dq.outbox as o where greatest(o.created_at, o.not_before) < {late}"
        " and (o.routed_at is null or exists ("
        " select from dq.delivery as d where d.message = o.id and d.state = 'waiting'))"
    ).fetchone() or (0,)
    if waiting:
        problem = connection.execute(
            "select channel || ': ' || problem from dq.delivery where state = 'waiting' and problem is not null"
            " order by due_at desc limit 1"
        ).fetchone()
        said = f"; the last attempt failed on channel {problem[0]}" if problem else ""
        what = f"{waiting} messages wait for more than {LATE} minutes{said}"
        yield Fault("messages-wait", "", what, _WATCH)


def _forgotten(connection: psycopg.Connection[Any]) -> Iterator[Fault]:
    """Late rows of which nobody is reminded, though a rule says so."""
    declared, since, left_out = connection.execute(
        "select (select count(*) from dq.objects where catalog = 'pg_class' and role = 'overdue'),"
        " (select reminded_at from dq.reminder_run), (select left_out from dq.reminder_run)"
    ).fetchone() or (0, None, None)
    if not declared:
        return
    if since is None:
        yield Fault("reminders-late", "", "people are to be reminded of late rows, and never were", _REMIND)
    elif connection.execute("select %s < now() - interval '25 hours'", (since,)).fetchone() == (True,):
        yield Fault("reminders-late", "", f"late rows were looked for last at {since:%Y-%m-%d %H:%M}", _REMIND)
    if left_out is not None:
        yield Fault("reminders-left-out", "", f"late rows could not be read: {left_out}", _READ)
    unknown = connection.execute(
        "select table_schema, table_name, rule, stage, count(*) from dq.reminded"
        " where told_at is null and recipient is null group by 1, 2, 3, 4 order by 1, 2, 3, 4 desc"
    )
    for schema, table, rule, stage, rows in unknown.fetchall():
        what = f"late by {rule}, and nobody is told, because their {stage} is not known; rows: {rows}"
        how = f"fill the column or table that the spec names as `{stage}`"
        yield Fault("reminder-nobody", f"{schema}.{table}", what, how)
    lost = connection.execute("select message, recipient, records from dq.undelivered order by message limit 20")
    for message, recipient, records in lost.fetchall():
        what = f"message {message} reminds {recipient} of {records} late rows, and no channel takes it"
        how = f"give a channel `tells: [reminders]` and that owner, then: select dq.redeliver({message});"
        yield Fault("reminder-unaddressed", "", what, how)


_REMIND = "run `dqsql watch`, or `select dq.remind()` in a schedule"
_READ = "run `select * from` its dq_gen view with the rights of who installed dqsql, and mend what that says"
_WATCH = "run `dqsql watch` with its channels, and look at dq.worker"
