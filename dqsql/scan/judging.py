"""What Python says of the values that a pass hands to it, by the twins of the functions that are not installed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dqsql.assertion import FormRule, RuleError, ValueRule
from dqsql.check.evaluating import evaluate
from dqsql.check.reading import NotJudgedError, parse
from dqsql.check.typed import Value
from dqsql.claims import UniqueClaim
from dqsql.fragment import columns
from dqsql.model import Assertion, Field, Table
from dqsql.scan.queries import WORD, Counted, Pass
from dqsql.values import formed

# Verdicts kept of one rule: values repeat, and a verdict on a telephone number costs 10 µs and more.
_REMEMBERED = 200_000


class Verdicts:
    """What one rule says of values, each asked once."""

    def __init__(self, assertion: Assertion) -> None:
        assert isinstance(assertion.rule, ValueRule)  # noqa: S101 - chosen so
        self._rule, self._part = assertion.rule, assertion.claim.part
        self._known: dict[str, bool] = {}

    def breaks(self, value: str) -> bool:
        """Whether `value`, which says something, breaks the rule."""
        known = self._known.get(value)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[value] = bool(self._rule.breaks_in(self._part, value))
        return known


class Tally:
    """Counts the rows that a pass hands over: those that have each flag, those that break each rule Python judges."""

    def __init__(self, asked: Pass, rows: int) -> None:
        self._asked, self._rows = asked, rows
        self._words = -(-len(asked.flags) // WORD)
        self._combinations: Counter[tuple[int, ...]] = Counter()
        place = {name: self._words + at for at, name in enumerate(asked.values)}
        self._judged = [
            (rule.broken // WORD, 1 << rule.broken % WORD, place[rule.value], number, Verdicts(rule.assertion))
            for number, rule in enumerate(asked.rules)
            if rule.value is not None
        ]
        self._plain = [
            (rule.broken // WORD, 1 << rule.broken % WORD, number)
            for number, rule in enumerate(asked.rules)
            if rule.value is None
        ]
        self._key_at = self._words + len(asked.values)
        self._found: Counter[int] = Counter()

    def take(
        self, rows: Iterable[tuple[Any, ...]], more: int
    ) -> Iterator[tuple[int, tuple[int, ...], tuple[Any, ...]]]:
        """Counts `rows`; gives those that break more than `more` rules: how many, which, and their keys."""
        for row in rows:
            words = row[: self._words]
            self._combinations[words] += 1
            wrong = [
                number
                for word, bit, at, number, verdicts in self._judged
                if words[word] & bit and verdicts.breaks(row[at])
            ]
            for number in wrong:
                self._found[number] += 1
            if self._rows:
                wrong += [number for word, bit, number in self._plain if words[word] & bit]
                if len(wrong) > more:
                    yield len(wrong), tuple(sorted(wrong)), row[self._key_at :]

    @property
    def rows(self) -> int:
        """Rows counted."""
        return self._combinations.total()

    def flags(self) -> list[int]:
        """How many rows have each flag."""
        return [
            sum(n for words, n in self._combinations.items() if words[place // WORD] >> place % WORD & 1)
            for place in range(len(self._asked.flags))
        ]

    def broken(self, number: int, rule: Counted, flags: Sequence[int]) -> int:
        """How many rows break rule `number` of the pass."""
        return self._found[number] if rule.value is not None else flags[rule.broken]


class Forms:
    """The keys of a rule about duplicates, made in Python of the values of `columns`."""

    def __init__(self, table: Table, claim: UniqueClaim) -> None:
        self.columns = tuple(sorted(columns(*claim.keys)))
        self.most = claim.most
        self._table, self._claim = table, claim
        fields = {field.key_form: field for field in table.fields.values() if field.steps}
        self._fields = [fields.get(key) for key in claim.keys]
        self._trees = [None if field else parse(key) for key, field in zip(claim.keys, self._fields, strict=True)]
        for field in self._fields:
            if field is not None and (field.type.equality or any(_looks_up(step) for step in field.steps)):
                raise NotJudgedError("equality of the column's own, or a value list")

    def key(self, values: Sequence[Any]) -> tuple[Any, ...] | None:
        """The keys of a row with `values` in `columns`; None where it is compared with none."""
        row = dict(zip(self.columns, values, strict=True))
        made = tuple(
            self._formed(field, row) if field is not None else self._evaluated(tree, row)
            for field, tree in zip(self._fields, self._trees, strict=True)
        )
        return None if None in made and not self._claim.nulls_same else made

    def _formed(self, field: Field, row: dict[str, Any]) -> str | None:
        text = row[field.name]
        for step in field.steps if text is not None else ():
            text = formed(text, step) if isinstance(step, str) else step.formed(text)
        return text  # type: ignore[no-any-return]

    def _evaluated(self, tree: Any, row: dict[str, Any]) -> Any:
        def value(name: str) -> Value:
            type_ = self._table.relation.by_name[name].type.removeprefix("pg_catalog.")
            return Value(type_, row[name])

        return evaluate(tree, value).value


def _looks_up(step: str | FormRule) -> bool:
    return isinstance(step, FormRule) and step.looks_up


def duplicates(rows: Iterable[Sequence[Any]], forms: Forms) -> tuple[int, int]:
    """Rows compared, and rows that share their keys with too many."""
    groups: Counter[Any] = Counter()
    for *values, amount in rows:
        try:
            key = forms.key(values)
        except RuleError as error:
            raise NotJudgedError(error.message) from error
        if key is not None:
            groups[repr(key) if any(isinstance(part, list | dict) for part in key) else key] += amount
    return groups.total(), sum(amount for amount in groups.values() if amount > forms.most)
