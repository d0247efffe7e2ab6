"""What changes between two specs, in words: rules added, dropped, tightened, loosened, and whom that concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dqsql.assertion import Action, Rule
from dqsql.clock import minutes
from dqsql.model import Appointed, Assertion, Field, Model, Table, worded
from dqsql.values import says_nothing

# What a change does to writes: `tightened` refuses more than before, `loosened` less; of `changed` it cannot be told
# without the rows, and `worded` changes no verdict.
Effect = Literal["added", "dropped", "tightened", "loosened", "changed", "renamed", "worded"]

_STRENGTH: Mapping[Action, int] = {"observe": 0, "warn": 1, "reject": 2}
# What of a rule says nothing of the rows, or is compared by itself.
_APART = frozenset(
    {"id", "title", "message", "dimension", "severity", "steward", "action", "threshold", "alert", "when", "remind"}
)
_WORDS = ("title", "message", "severity", "steward", "dimension")


@dataclass(frozen=True)
class Change:
    """One difference. `subject` is a rule's id, a column, or empty for the table; `says` are its parts in words."""

    table: str
    subject: str
    effect: Effect
    says: tuple[str, ...]
    action: Action | None = None
    concerns: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The change as JSON."""
        return {**vars(self), "says": list(self.says), "concerns": list(self.concerns)}


def differences(old: Model, new: Model) -> list[Change]:
    """Every difference that changes a verdict, a text or a number, table by table; none for equal specs."""
    before = {str(table.name): table for table in old.tables}
    after = {str(table.name): table for table in new.tables}
    found: list[Change] = []
    for name in dict.fromkeys((*before, *after)):
        match before.get(name), after.get(name):
            case Table() as was, Table() as now:
                found += _of_table(name, was, now)
            case Table() as was, None:
                found.append(Change(name, "", "dropped", (f"with its {_amount(was)}",), None, _concerned(was)))
            case None, Table() as now:
                found.append(Change(name, "", "added", (f"with {_amount(now)}",), None, _concerned(now)))
    found += _of_roles(old, new)
    if old.style != new.style:
        found.append(Change("", "", "changed", (f"style: {old.style} becomes {new.style}: the same verdicts",)))
    return found


def _of_roles(old: Model, new: Model) -> Iterator[Change]:
    before, after = ({each.duty: each for each in model.appointed} for model in (old, new))
    for duty in dict.fromkeys((*before, *after)):
        match before.get(duty), after.get(duty):
            case Appointed() as was, None:
                yield Change("", f"role {was.role}", "dropped", (f"members: {_shown(was.members)}",))
            case None, Appointed() as now:
                yield Change("", f"role {now.role}", "added", (f"members: {_shown(now.members)}",))
            case Appointed() as was, Appointed() as now if was != now:
                says = [f"role {was.role} becomes {now.role}"] if was.role != now.role else []
                if was.members != now.members:
                    says.append(f"members: {_shown(was.members)} becomes {_shown(now.members)}")
                yield Change("", f"role {now.role}", "changed", tuple(says))


def _amount(table: Table) -> str:
    number = len(table.assertions)
    return f"{number} rule{'' if number == 1 else 's'}"


def _concerned(table: Table, assertion: Assertion | None = None) -> tuple[str, ...]:
    """Who is affected: the process that writes, the department that answers, the stewards."""
    stewards = [table.steward]
    if assertion is not None:
        fields = (table.fields.get(column) for column in assertion.claim.columns)
        stewards = [assertion.steward, *(field.steward for field in fields if field is not None), *stewards]
    said = [("process", table.process), ("department", table.department)]
    named = [f"{what} {who}" for what, who in said if who]
    return (*named, *dict.fromkeys(f"steward {who}" for who in stewards[:2] if who))


def _of_table(name: str, was: Table, now: Table) -> Iterator[Change]:
    says = [
        f"{what}: {_shown(first)} becomes {_shown(second)}"
        for what in ("key", "owner", "source", "slices")
        if (first := getattr(was, what)) != (second := getattr(now, what))
    ]
    if says:
        yield Change(name, "", "changed", (*says, "its counters are built anew"), None, _concerned(now))
    words = [
        what
        for what in ("title", "process", "department", "steward", "manager")
        if getattr(was, what) != getattr(now, what)
    ]
    if words:
        yield Change(name, "", "worded", (f"{', '.join(words)} changed",))
    for column in dict.fromkeys((*was.fields, *now.fields)):
        if column in was.fields and column in now.fields:
            yield from _of_field(name, now, was.fields[column], now.fields[column])
        first, second = was.approvers_of(column), now.approvers_of(column)
        if first != second:
            told = f"a proposed value is approved by {second} instead of {first}: no write is refused by it"
            yield Change(name, column, "worded", (told,), None, _concerned(now))
    yield from _of_alerts(name, was, now)
    yield from _of_rules(name, was, now)


def _of_alerts(name: str, was: Table, now: Table) -> Iterator[Change]:
    before, after = ({each.id: worded(each) for each in table.thresholds} for table in (was, now))
    if was.quiet != now.quiet and after:
        yield Change(name, "quiet hours", "worded", ("quiet hours of messages changed",), None, _concerned(now))
    for id_ in dict.fromkeys((*before, *after)):
        first, second = before.get(id_), after.get(id_)
        if first == second:
            continue
        effect: Effect = "added" if first is None else "dropped" if second is None else "worded"
        says = second or first or ""
        says = f"{first} becomes {second}" if first and second else says
        yield Change(name, f"alert {id_}", effect, (f"{says}: no write is refused by it",), None, _concerned(now))


def _of_field(name: str, table: Table, was: Field, now: Field) -> Iterator[Change]:
    says = []
    words = {str(word) for field in (was, now) for word in (*field.placeholders, *field.kept)}
    first, second = ({w for w in words if says_nothing(w, f.placeholders, f.kept)} for f in (was, now))
    if second - first:
        says.append(f"counts as missing: {_listed(second - first)}")
    if first - second:
        says.append(f"no longer counts as missing: {_listed(first - second)}")
    if was.form != now.form:
        before, after = (tuple(step if isinstance(step, str) else step.kind for step in f.steps) for f in (was, now))
        steps = "by other data" if before == after else f"{_shown(before)} becomes {_shown(after)}"
        says.append(f"normalize: {steps}; stored values stay until they are written")
    if says:
        yield Change(name, now.name, "changed", tuple(says), None, _concerned(table))
    if was.completed != now.completed:
        earlier, later = ("none" if each is None else each.worded for each in (was.completed, now.completed))
        said = (f"complete_from: {earlier} becomes {later}",)
        yield Change(name, now.name, "worded", said, None, _concerned(table))
    if not says and (was.title != now.title or was.steward != now.steward):
        yield Change(name, now.name, "worded", ("its title or steward changed",))


def _of_rules(name: str, was: Table, now: Table) -> Iterator[Change]:
    before = {assertion.id: assertion for assertion in was.assertions}
    after = {assertion.id: assertion for assertion in now.assertions}
    gone = [before[each] for each in before if each not in after]
    for id_, assertion in after.items():
        concerned = _concerned(now, assertion)
        if id_ in before:
            change = _of_rule(before[id_], assertion)
            if change is not None:
                effect, says = change
                yield Change(name, id_, effect, says, assertion.action, concerned)
        elif (other := next((each for each in gone if _same(each, assertion)), None)) is not None:
            gone.remove(other)
            says = (f"was {other.id}; what is counted stays counted",)
            yield Change(name, id_, "renamed", says, assertion.action, concerned)
        else:
            yield Change(name, id_, "added", (_meaning(assertion),), assertion.action, concerned)
    for assertion in gone:
        yield Change(
            name, assertion.id, "dropped", (_meaning(assertion),), assertion.action, _concerned(was, assertion)
        )


def _same(one: Assertion, other: Assertion) -> bool:
    """Whether two rules say the same of the same columns."""
    return (one.rule.kind, one.claim.body, one.claim.columns, one.action, one.channel) == (
        other.rule.kind,
        other.claim.body,
        other.claim.columns,
        other.action,
        other.channel,
    )


def _meaning(assertion: Assertion) -> str:
    when = f", when {assertion.rule.when}" if assertion.rule.when else ""
    return f"{assertion.rule.kind}{when}: {assertion.messages['en']}"


def _of_rule(was: Assertion, now: Assertion) -> tuple[Effect, tuple[str, ...]] | None:
    """What became of one rule, None for nothing."""
    effects: list[Effect] = []
    says: list[str] = []

    def note(effect: Effect, text: str) -> None:
        effects.append(effect)
        says.append(text)

    if was.action != now.action:
        stronger = _STRENGTH[now.action] > _STRENGTH[was.action]
        note("tightened" if stronger else "loosened", f"action: {was.action} becomes {now.action}")
    if was.rule.when != now.rule.when:
        note(_given(now.rule.when, was.rule.when), f"when: {_shown(was.rule.when)} becomes {_shown(now.rule.when)}")
    if was.rule.kind != now.rule.kind:
        note("changed", f"kind: {was.rule.kind} becomes {now.rule.kind}")
    else:
        for option in _options(now.rule):
            first, second = getattr(was.rule, option), getattr(now.rule, option)
            if first != second:
                note(_compared(now.rule, option, first, second), f"{option}: {_shown(first)} becomes {_shown(second)}")
    if was.claim.body != now.claim.body and not any(effect != "worded" for effect in effects):
        note("changed", "judges other values: its standard, its column's type or what counts as missing changed")
    if was.threshold != now.threshold:
        first, second = ("none" if limit is None else f"{limit * 100:g}%" for limit in (was.threshold, now.threshold))
        note("worded", f"threshold: {first} becomes {second}: no write is refused by it")
    if was.remind != now.remind:
        first, second = ("nobody" if each is None else each.worded for each in (was.remind, now.remind))
        note("worded", f"reminded of it: {first} becomes {second}: no write is refused by it")
    if words := [what for what in _WORDS if getattr(was.rule, what) != getattr(now.rule, what)]:
        note("worded", f"{', '.join(words)} changed")
    if not says:
        return None
    verdicts = {effect for effect in effects if effect != "worded"}
    effect = verdicts.pop() if len(verdicts) == 1 else "changed" if verdicts else "worded"
    return effect, tuple(says)


def _options(rule: Rule) -> Sequence[str]:
    return [option for option in type(rule).model_fields if option not in _APART]


def _given(looser: Any, tighter: Any) -> Effect:
    """The effect of giving an option that leaves rows out, or of taking it away."""
    if looser is None:
        return "tightened"
    return "loosened" if tighter is None else "changed"


def _compared(rule: Rule, option: str, was: Any, now: Any) -> Effect:
    """What another value of an option does to the rows that keep the rule, by what the kind says of it."""
    how = rule.tighter.get(option)
    if how == "given":
        return "tightened" if now and not was else "loosened" if was and not now else "changed"
    if how is None:
        return "changed"
    if was is None or now is None:
        # Without the option nothing is limited.
        return "tightened" if was is None else "loosened"
    if how == "fewer":
        first, second = (frozenset(map(str, values)) for values in (was, now))
        return "tightened" if second < first else "loosened" if first < second else "changed"
    if how == "shorter":
        was, now = minutes(was), minutes(now)
        how = "smaller"
    if type(was) is not type(now) and not all(isinstance(bound, int | float) for bound in (was, now)):
        return "changed"
    if was == now:
        return "worded"
    return "tightened" if (now > was) == (how == "greater") else "loosened"


def _shown(value: Any) -> str:
    if value is None or value == ():
        return "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_shown(each)}" for key, each in value.items())
    return _listed(value) if isinstance(value, tuple | list) else str(value)


def _listed(values: Any) -> str:
    texts = [str(value) for value in values]
    texts = sorted(texts) if isinstance(values, set) else texts
    return ", ".join(texts[:8]) + (f" and {len(texts) - 8} more" if len(texts) > 8 else "")
