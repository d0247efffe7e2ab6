"""The command `backfill sample`: a batch approved by a sample of it, which the database draws and a person judges."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

import psycopg
import typer
from psycopg.rows import class_row

from dqsql import apply as applying
from dqsql import approving
from dqsql.approving import Proposal
from dqsql.errors import DatabaseError
from dqsql.gaps import Connection
from dqsql.options import Dsn, Format, Output, Yes, conninfo, talk, write_json


class Sample(NamedTuple):
    """A line of dq.samples."""

    id: int
    lot: int
    size: int
    acceptance: int
    rejected: int
    state: str


def sample(
    batch: Annotated[int, typer.Argument(metavar="BATCH", help="Number of the batch, as `import` said.")],
    size: Annotated[int | None, typer.Option(help="Proposals to draw (n), the first time.")] = None,
    accept: Annotated[int | None, typer.Option(help="How many of them may be rejected (Ac), the first time.")] = None,
    reject: Annotated[
        list[int] | None, typer.Option(help="With --yes: a sampled proposal to reject; repeat it.")
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why these are rejected; shown to who proposed them.")] = None,
    dsn: Dsn = None,
    yes: Yes = False,
    output: Output = Format.text,
) -> None:
    """Draw a sample of a batch, judge it, and write the batch if no more than --accept are rejected; else refuse it.

    Each sampled proposal is shown and asked about. With --yes those that --reject names are rejected, all others are
    found good. Exit code 1: the batch was refused, or something could not be written.
    """
    with applying.connect(conninfo(dsn)) as connection:
        # The tables' own triggers may count on the path of the role that writes.
        connection.execute("reset search_path")
        undecided = approving.open_of(connection, batch)
        try:
            drawn = _drawn(connection, batch) or _draw(connection, batch, size, accept)
            sampled = _sampled(connection, drawn.id) - _judged(connection, drawn.id)
            todo = [one for one in undecided if one.id in sampled]
            if output is Format.text:
                approving.show(todo)
            if drawn.state == "open":
                _judge(connection, todo, _asked(todo) if not yes else _given(todo, reject or [], reason))
            (state,) = connection.execute("select dq.accept_sample(%s::bigint)", (batch,)).fetchone() or ("",)
        except psycopg.errors.InsufficientPrivilege as error:
            raise approving.not_allowed(error) from error
        outcome = approving.Outcome([], [], [])
        if state == "accepted":
            outcome = approving.write(connection, approving.by_row(approving.open_of(connection, batch)))
        now = _drawn(connection, batch) or drawn
    if output is Format.json:
        failed = [{"proposal": number, "why": why} for number, why in outcome.failed]
        write_json({**now._asdict(), "batch": batch, "state": state, "written": outcome.written, "failed": failed})
        raise typer.Exit(1 if failed or state == "refused" else 0)
    told = {
        "accepted": f"batch {batch} is accepted",
        "waiting": f"batch {batch} is accepted, and waits for somebody else to judge its sample too",
        "refused": f"batch {batch} is refused as a whole",
    }[state]
    counted = f"{now.rejected} of {now.size} rejected, acceptance number {now.acceptance}, lot of {now.lot}"
    talk.print(f"sample {now.id}, {counted}: {told}", markup=False)
    if state == "accepted":
        approving.tell(outcome, output)
    raise typer.Exit(1 if state == "refused" else 0)


def _drawn(connection: Connection, batch: int) -> Sample | None:
    with connection.cursor(row_factory=class_row(Sample)) as cursor:
        return cursor.execute(
            "select s.id, s.lot, s.size, s.acceptance, s.rejected, s.state from dq.samples as s"
            " where s.batch operator(pg_catalog.=) %s::bigint",
            (batch,),
        ).fetchone()


def _draw(connection: Connection, batch: int, size: int | None, accept: int | None) -> Sample:
    options = "--size, --accept"
    if size is None or accept is None:
        raise typer.BadParameter(
            "the batch has no sample yet: how many to draw, and to reject at most?", param_hint=options
        )
    try:
        connection.execute("select dq.draw_sample(%s::bigint, %s::bigint, %s::bigint)", (batch, size, accept))
    except psycopg.errors.InvalidParameterValue as error:
        raise typer.BadParameter(error.diag.message_primary or str(error), param_hint=options) from error
    except psycopg.errors.NoDataFound as error:
        raise DatabaseError(f"{error.diag.message_primary}") from error
    drawn = _drawn(connection, batch)
    if drawn is None:
        raise DatabaseError(f"the sample of batch {batch} cannot be read: its table hides rows from you")
    return drawn


def _sampled(connection: Connection, drawn: int) -> set[int]:
    rows = connection.execute(
        "select p.id from dq.proposals as p where p.sample operator(pg_catalog.=) %s::bigint", (drawn,)
    )
    return {number for (number,) in rows}


def _judged(connection: Connection, drawn: int) -> set[int]:
    """The sampled proposals that who asks has judged."""
    rows = connection.execute(
        "select j.proposal from dq.judgements as j where j.sample operator(pg_catalog.=) %s::bigint"
        " and j.judged_by operator(pg_catalog.=) session_user",
        (drawn,),
    )
    return {number for (number,) in rows}


def _asked(todo: Sequence[Proposal]) -> dict[int, str]:
    """Asks about each; those to reject, with the reason."""
    if todo and not sys.stdin.isatty():
        raise typer.BadParameter("there is no terminal to ask at", param_hint="--yes")
    bad = {}
    for one in todo:
        if not typer.confirm(f"{one.id}: {one.field} {one.old_value or '-'} becomes {one.new_value}: good?", err=True):
            bad[one.id] = typer.prompt("why not", err=True)
    return bad


def _given(todo: Sequence[Proposal], reject: Sequence[int], reason: str | None) -> dict[int, str]:
    if unknown := sorted(set(reject) - {one.id for one in todo}):
        listed = ", ".join(map(str, unknown))
        raise typer.BadParameter(f"not in the sample, or judged already: {listed}", param_hint="--reject")
    if reject and not (reason or "").strip():
        raise typer.BadParameter("a rejection needs a reason", param_hint="--reason")
    return dict.fromkeys(reject, reason or "")


def _judge(connection: Connection, todo: Sequence[Proposal], bad: Mapping[int, str]) -> None:
    # All of it or nothing: a judgement stands.
    with connection.transaction():
        for one in todo:
            (state,) = connection.execute(
                "select dq.judge_proposal(%s::bigint, %s, %s::pg_catalog.text, %s::pg_catalog.text)",
                (one.id, one.id not in bad, bad.get(one.id), one.hash),
            ).fetchone() or ("open",)
            if state == "refused":
                return
