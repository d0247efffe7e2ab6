"""What the role of each duty is granted.

Rights are the catalog's own: EXECUTE on functions, SELECT on views. Roles do not hold one another: each has what its
line says and no more. docs/roles.md shows them as a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dqsql.names import GENERATED
from dqsql.roles import Duty, Role

_READER = (
    *("completeness", "completeness_by_slice", "rule_violations", "rule_violations_by_slice"),
    *("validity", "uniqueness", "consistency", "timeliness", "scorecard", "trend", "rule", "field", "threshold"),
    *("incidents", "incident_events", "backfill_progress", "recurrence"),
)
# Views that read the tables with the rights of their reader. Before version 15 no view can: they would show rows of
# tables that somebody may not read, so nobody is granted them there.
ROWS = ("missing_rows", "violating_rows", "source_differences", "overdue", "task")
INVOKER = 150000
# For each table there is one of these beside that of all tables; who reads that one needs it too.
PARTS = ("missing_rows", "violating_rows", "source_differences", "overdue")

_DECIDED = ("proposals", "ledger", "samples", "judgements")
_READS: Mapping[Duty, tuple[str, ...]] = {
    "reader": (),
    "contributor": ("proposals",),
    "approver": _DECIDED,
    "steward": _DECIDED,
    "admin": (
        *_DECIDED,
        "waivers",
        "audit_changes",
        "delivery",
        "worker",
        "evaluation",
        "digest",
        "reminded",
        "reminder_run",
    ),
}
_STEWARD = (
    "propose",
    "acknowledge",
    "assign",
    "resolve",
    "redeliver",
    "evaluate",
    "remind",
    "refresh",
    "snapshot",
    "digests",
    "keep_in_step",
)
_CALLS: Mapping[Duty, tuple[str, ...]] = {
    "reader": (),
    "contributor": ("propose",),
    "approver": ("approve", "undo"),
    "steward": _STEWARD,
    "admin": (
        *(*_STEWARD, "approve", "undo", "waive", "revoke_waiver", "recount", "compact"),
        *("route", "take", "settle", "beat", "write_digests"),
    ),
}
# Value lists, which everybody reads and `admin` edits.
LISTS = ("industry", "job_title", "region")
PURPOSE: Mapping[Duty, str] = {
    "reader": "Reads the views of dqsql.",
    "contributor": "Proposes values for gaps, and reads the views of dqsql.",
    "approver": "Approves values that somebody else proposed, and reads the views of dqsql.",
    "steward": "Runs incidents, tasks and imports, and reads the views of dqsql.",
    "admin": "May do with dqsql whatever its functions let anybody do.",
}
# What a person should know of an attribute of a role that many belong to.
_RISKS: Mapping[str, str] = {
    "LOGIN": "somebody may log in as it, and a login that is shared is one person to the four-eyes rule",
    "SUPERUSER": "as it everything may be done",
    "BYPASSRLS": "as it rows are seen that policies hide",
    "CREATEROLE": "as it members may be made",
    "CREATEDB": "as it databases may be made",
    "REPLICATION": "as it all data may be copied",
}


def rights(duty: Duty, version: int, parts: Iterable[str] = ()) -> frozenset[str]:
    """What the role of a duty is granted, each as `select dq.task`; `parts` are the views of rows of single tables."""
    views = [*_READER, *_READS[duty]]
    found = {f"select dq.{view}" for view in (*views, *(ROWS if version >= INVOKER else ()))}
    found |= {f"execute dq.{function}" for function in _CALLS[duty]}
    if version >= INVOKER:
        found |= {f"select {GENERATED}.{part}" for part in parts}
    if duty == "admin":
        found |= {f"{change} dq.{name}" for name in LISTS for change in ("insert", "update", "delete")}
    return frozenset(found)


def risks(role: Role) -> tuple[str, ...]:
    """What of a role's attributes lets it, or who logs in as it, do more than its duty."""
    return tuple(f"{power}: {_RISKS[power]}" for power in role.powers)
