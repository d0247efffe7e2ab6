"""A table's thresholds as a view: what dq.evaluate compares its figures with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.claims import ChangeClaim
from dqsql.model import Threshold
from dqsql.names import literal
from dqsql.plan import refresh
from dqsql.plan.build import Build, lines, number, text, view
from dqsql.plan.objects import Object


def objects(build: Build, shared: Mapping[str, str]) -> Iterator[Object]:
    """The view of the table's thresholds, where it has any; `shared` are the holes that say whose they are."""
    quiet = build.table.quiet
    if build.table.thresholds:
        holes = {
            **shared,
            "table_title": text(build.table.title[build.language]),
            "owner": text(build.table.owner),
            "language": literal(build.language),
            "source": text(build.table.source),
            "quiet_from": text(quiet.start if quiet else None),
            "quiet_to": text(quiet.end if quiet else None),
            "quiet_zone": text(quiet.zone if quiet else None),
            "quiet_unless": text(quiet.unless if quiet else None),
            "listed": lines(_threshold(build, threshold) for threshold in build.table.thresholds),
        }
        yield view(build, "threshold", holes)


def _threshold(build: Build, threshold: Threshold) -> str:
    listed_in, reads = _rows(build, threshold)
    values = [
        text(threshold.id),
        text(threshold.scope),
        text(threshold.name),
        text(threshold.title[build.language]),
        text(threshold.measure),
        number(threshold.limit),
        number(threshold.clear),
        text(threshold.severity),
        text(threshold.slice),
        f"{threshold.min_rows}::bigint",
        text(threshold.steward),
        text(listed_in),
        text("\n".join(reads)),
        text(threshold.since),
        number(threshold.above),
    ]
    return f"({', '.join(values)})"


def _rows(build: Build, threshold: Threshold) -> tuple[str | None, list[str]]:
    """The view that lists the rows of a threshold's figure, None for none; the tables that it tells of."""
    own = build.table.name.sql
    if threshold.scope == "field":
        return (build.name("missing_rows").sql if build.table.fills(threshold.name) else None), [own]
    decision = next(d for d in build.decisions if d.assertion.id == threshold.name)
    claim = decision.assertion.claim
    others = [] if decision.guaranteed else [name.sql for name in refresh.others(claim)]
    listed = None if isinstance(claim.body, ChangeClaim) else build.name("violating_rows").sql
    return listed, [own, *others]
