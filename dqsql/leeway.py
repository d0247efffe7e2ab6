"""Leeway: where the same rule treats two writes differently, by waivers and by the role that writes.

A CHECK must not depend on who writes or on a table of exceptions, so only what a trigger or a count holds can have it.
"""

from __future__ import annotations

from dqsql.assertion import Rule, RuleError
from dqsql.claims import ChangeClaim, Claim, RowClaim, TimeClaim
from dqsql.names import is_identifier


def prove(rule: Rule, claim: Claim) -> None:
    """RuleError where `rule` is given leeway that what holds `claim` cannot know of."""
    for option, given in (("waivable", rule.waivable), ("by_role", rule.by_role)):
        if not given or isinstance(claim.body, RowClaim | ChangeClaim):
            continue
        if isinstance(claim.body, TimeClaim):
            why, hint = "no write is refused, so there is nothing to permit", f"leave `{option}` out"
        elif option == "waivable":
            why = "it cannot be waived: its index, key or check at commit cannot ask whether a row is permitted"
            hint = "leave `waivable` out; observe the rule, or have its `when` leave rows out, where it takes one"
        else:
            why = "it has one action for all roles: its index, key or check at commit does not know who writes"
            hint = "leave `by_role` out"
        raise RuleError(f"{rule.kind}: {why}", hint, (option,))
    for name in rule.by_role or {}:
        if not is_identifier(name):
            raise RuleError(f"{name!r} is no name of a database role", "1 to 63 bytes", ("by_role", name))
        if name in ("public", "none"):
            raise RuleError(
                f"{name} is no role that somebody could be a member of",
                "`action` is for everybody whom `by_role` does not name",
                ("by_role", name),
            )
