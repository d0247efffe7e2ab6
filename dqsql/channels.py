"""Actions by channel: a claim told apart by the table's `source`: an import may warn where a form rejects.

Each row is under exactly one of the parts, so that no count counts it twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dqsql.assertion import Action, Rule, RuleError, Scope, holds, op
from dqsql.claims import ChangeClaim, Claim, RowClaim
from dqsql.fragment import FALSE, both, either

# The key for every channel that has none of its own, and for rows that name no channel.
DEFAULT = "default"


@dataclass(frozen=True)
class Channelled:
    """A claim with its action; `channel` is None for all rows, "" for all channels that have no key of their own."""

    claim: Claim
    action: Action
    channel: str | None = None


def by_channel(rule: Rule, claim: Claim, scope: Scope, source: str | None, usual: Action) -> Iterator[Channelled]:
    """`claim` once, or once for each channel that the rule names; RuleError where it cannot be told apart.

    `source` is the table's column of channels, `usual` the action of rules that give none.
    """
    if not isinstance(rule.action, Mapping):
        yield Channelled(claim, rule.action or usual)
        return
    if not isinstance(claim.body, RowClaim | ChangeClaim):
        raise RuleError(
            f"{rule.kind} has one action for all channels: what holds it does not tell them apart",
            "give one action; a `when` may leave a channel out, where the rule takes one",
            ("action",),
        )
    if source is None:
        raise RuleError(
            "actions by channel need the column that names a row's channel",
            "give the table `source: COLUMN`, or the rule one action",
            ("action",),
        )
    named: list[str] = []
    for channel, action in rule.action.items():
        if channel == DEFAULT:
            continue
        if not channel.isprintable() or not channel.strip():
            raise RuleError(f"{channel!r} is no name for a channel", "use letters, digits and _", ("action", channel))
        same = holds(op(scope.value(source), "=", scope.constant(channel, source, ("action", channel))))
        named.append(same)
        yield Channelled(_narrowed(claim, same), action, channel)
    others = f"(not {either(*named)})" if named else "true"
    yield Channelled(_narrowed(claim, others), rule.action.get(DEFAULT, usual), "")


def _narrowed(claim: Claim, where: str) -> Claim:
    """`claim` about the rows of `where` only, of a change those that it leaves."""
    match claim.body:
        case RowClaim() as body:
            return replace(claim, body=replace(body, applies=both(body.applies, where)))
        case ChangeClaim() as body:
            first = body.first if body.first == FALSE else both(body.first, where)
            return replace(claim, body=replace(body, applies=both(body.applies, where), first=first))
        case _:
            raise AssertionError(claim)
