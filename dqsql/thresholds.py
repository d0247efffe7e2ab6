"""Alerts of a spec as thresholds of its table: each with a stable id, proven to open and to be over at some figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dqsql.alerts import Alert, Severity
from dqsql.assertion import RuleError
from dqsql.claims import ChangeClaim
from dqsql.model import Assertion, Field, Scope, Threshold, percent
from dqsql.spec.explain import nearest


def of_field(field: Field, alerts: Sequence[Alert], slices: Sequence[str], steward: str | None) -> Iterator[Threshold]:
    """The thresholds of a field's gaps; raises RuleError, with the path below the column, for one that does not fit."""
    for place, alert in enumerate(alerts):
        yield _threshold("field", field.name, alert, place, slices, "major", field.title, field.steward or steward)


def of_rule(assertion: Assertion, slices: Sequence[str]) -> Iterator[Threshold]:
    """The thresholds of a rule's violations; raises RuleError, with the path below the rule."""
    alerts = assertion.rule.alert or ()
    if alerts and isinstance(assertion.claim.body, ChangeClaim):
        raise RuleError(
            f"{assertion.rule.kind} counts the changes seen, which never become fewer: an incident would never be over",
            "leave `alert` out, or refuse the change",
            ("alert",),
        )
    for place, alert in enumerate(alerts):
        severity, title = assertion.severity, assertion.title
        yield _threshold("rule", assertion.id, alert, place, slices, severity, title, assertion.steward)


def _threshold(
    scope: Scope,
    name: str,
    alert: Alert,
    place: int,
    slices: Sequence[str],
    severity: Severity,
    title: Mapping[str, str],
    steward: str | None,
) -> Threshold:
    rate, times = (alert.measure == alert.measures[place] for place in (0, 2))
    shown = percent if rate else "{:g}".format
    limit, clear = alert.limit, alert.limit if alert.clear is None else alert.clear
    if alert.clear is not None and isinstance(clear, float) != rate:
        wanted = "a percentage" if rate else "a whole number" if times else "a number of rows"
        hint = f"such as {'2%' if rate else '1' if times else '0'}"
        raise RuleError(f"clear must be {wanted}, as its limit is", hint, ("alert", place, "clear"))
    if clear > limit:
        raise RuleError(
            f"clear: {shown(clear)} is above {alert.measure}: {shown(limit)}: an incident would be over as it opens",
            "name a figure that is not above the limit, or leave `clear` out",
            ("alert", place, "clear"),
        )
    if rate and limit == 1:
        raise RuleError(
            f"{alert.measure}: 100% is never exceeded", "name a lower limit", ("alert", place, alert.measure)
        )
    if alert.by is not None and alert.by not in slices:
        hint = nearest(alert.by, slices) or "name the column in the table's `slices`, or as its `source` or `owner`"
        raise RuleError(f"{alert.by!r} is no slice of the table", hint, ("alert", place, "by"))
    parts = (name, alert.id or alert.measure, alert.by)
    return Threshold(
        id=".".join(filter(None, parts)),
        scope=scope,
        name=name,
        measure=alert.measure,
        limit=float(limit),
        clear=float(clear),
        severity=alert.severity or severity,
        slice=alert.by,
        min_rows=alert.min_rows,
        title=title,
        steward=steward,
        place=place,
        since=alert.since if times else None,
        above=alert.above,
    )
