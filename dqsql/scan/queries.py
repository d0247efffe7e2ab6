"""What one pass over a table asks: the verdicts of all its row rules and all its gaps, as flags of each row.

A flag is a boolean that the database computes once a row, whatever reads it: that a field says nothing is part of
the completeness of the field, of `required` and of every rule about its value. The rows are either counted in the
database, which gives one row for a stretch of the table; or, where a rule needs a function that is not installed,
handed over with their flags and the values to judge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dqsql.assertion import ValueRule
from dqsql.claims import RowClaim, TimeClaim
from dqsql.fragment import TRUE, columns, render
from dqsql.inlining import without_runtime
from dqsql.model import Assertion, Field, Table
from dqsql.names import ident

# Flags of a row in one bigint; two bits less than it has, so that no sum is negative.
WORD = 62
# Stand in a query for the part of the table that is read, and for the number of violations that a row must exceed to be
# told of. Control characters occur in no SQL of ours otherwise: names.literal escapes them.
PART, MORE = "\x04", "\x05"
_NEEDS_RUNTIME = {
    "en": "it needs functions of schema dq that are not in this database",
    "zh": "需要本库中没有的 dq 架构函数",
}


@dataclass(frozen=True)
class Counted:
    """A row rule: the flags that say whether it applies (None: always) and whether the row breaks it.

    With `value` the second flag says only that the value, the one of that column, is to be judged by Python.
    """

    assertion: Assertion
    applies: int | None
    broken: int
    value: str | None = None


@dataclass(frozen=True)
class Filled:
    """A field: the flags that say whether it ought to be filled (None: always), and whether it ought to and is not."""

    field: Field
    expected: int | None
    missing: int


@dataclass(frozen=True)
class Pass:
    """One pass over a table; `unmeasured` are the rules that cannot be judged here, with the reason by language."""

    table: Table
    flags: tuple[str, ...]
    inner: str
    rules: tuple[Counted, ...]
    fields: tuple[Filled, ...]
    unmeasured: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def values(self) -> tuple[str, ...]:
        """The columns whose values Python judges; where there are none, the database counts alone."""
        return tuple(dict.fromkeys(rule.value for rule in self.rules if rule.value is not None))

    def counting(self, rows: int) -> str:
        """SQL for PART: the number of rows, the `rows` worst rows of more than MORE violations, the rows of each flag.

        A worst row is an array: its violations, the places of the rules that it breaks, then its key.
        """
        counts = [f"count(*) filter (where f{place})" for place in range(len(self.flags))]
        worst = "null"
        if rows and self.rules and self.table.key:
            broken = " + ".join(f"f{rule.broken}::pg_catalog.int4" for rule in self.rules)
            listed = ", ".join(f"case when f{rule.broken} then '{n} ' end" for n, rule in enumerate(self.rules))
            keys = "".join(f", k{place}::pg_catalog.text" for place in range(len(self.table.key)))
            row = f"array[({broken})::pg_catalog.text, pg_catalog.concat({listed}){keys}]"
            # Most rows break nothing, which is cheaper to see than how much they break.
            some = " or ".join(f"f{rule.broken}" for rule in self.rules)
            filtered = f"filter (where ({some}) and ({broken}) > {MORE})"
            worst = f"(array_agg({row} order by ({broken}) desc) {filtered})[1:{rows}]"
        return f"select {', '.join(['count(*)', worst, *counts])} from ({self._flagged()}) as r"

    def handing(self, rows: int) -> str:
        """SQL for PART: of each row its flags in words of WORD bits, the values to judge, and its key."""
        words = []
        for start in range(0, len(self.flags), WORD):
            bits = [
                f"case when f{place} then {1 << place - start} else 0 end::pg_catalog.int8"
                for place in range(start, min(start + WORD, len(self.flags)))
            ]
            words.append(" + ".join(bits))
        keys = [f"k{place}::pg_catalog.text" for place in range(len(self.table.key))] if rows else []
        values = [f"v{place}" for place in range(len(self.values))]
        return f"select {', '.join([*words, *values, *keys])} from ({self._flagged()}) as r"

    def _at(self, name: str) -> str:
        return _alias(self.table, name)

    def _flagged(self) -> str:
        keys = [f"c.k{place}" for place in range(len(self.table.key))]
        values = [f"c.{self._at(name)}::pg_catalog.text as v{place}" for place, name in enumerate(self.values)]
        flags = [f"{flag} as f{place}" for place, flag in enumerate(self.flags)]
        return f"select {', '.join([*keys, *values, *flags]) or 'true'} from ({self.inner}) as c offset 0"


def _alias(table: Table, name: str) -> str:
    """What column `name` is called in a pass: no name of the user's may meet one of ours."""
    return f"c{list(table.relation.by_name).index(name)}"


def one_pass(table: Table, *, runtime: bool) -> Pass:
    """The pass that measures `table`; `runtime` says whether the functions of schema dq may be called."""
    return _Maker(table, (lambda sql: sql) if runtime else without_runtime).made()


class _Maker:
    def __init__(self, table: Table, written: Callable[[str], str | None]) -> None:
        self._table, self._written = table, written
        self._flags: dict[str, int] = {}
        self._gaps: dict[str, str] = {}
        self._used: set[str] = set()
        self._reads: set[str] = set()
        self._unmeasured: dict[str, dict[str, str]] = {}
        for place, named in enumerate(table.fields.values()):
            # Long ones first computed in the inner query; `x is null` costs nothing anywhere.
            if named.missing != f"({named.value} is null)" and self._stored(named.missing) is not None:
                self._gaps[named.missing] = f"m{place}"

    def made(self) -> Pass:
        rules = [counted for assertion in self._table.assertions if (counted := self._rule(assertion)) is not None]
        fields = [filled for name in self._table.measured if (filled := self._field(name)) is not None]
        for rule in rules:
            self._reads |= {rule.value} if rule.value else set()
        return Pass(self._table, tuple(self._flags), self._inner(), tuple(rules), tuple(fields), self._unmeasured)

    def _inner(self) -> str:
        """The rows as they are stored, with what is asked of them more than once."""
        keys = [f"t.{ident(name)} as k{place}" for place, name in enumerate(self._table.key)]
        reads = [f"t.{ident(name)} as {_alias(self._table, name)}" for name in sorted(self._reads)]
        gaps = [f"{self._stored(fragment)} as {name}" for fragment, name in self._gaps.items() if name in self._used]
        listed = ", ".join([*keys, *reads, *gaps]) or "true"
        return f"select {listed} from {self._table.name.sql} as t{PART} offset 0"

    def _stored(self, fragment: str) -> str | None:
        return self._written(render(fragment, lambda name: f"t.{ident(name)}"))

    def _flag(self, fragment: str) -> int | None:
        """The place of the flag that `fragment` is; None where the database cannot compute it."""
        for missing, name in self._gaps.items():
            if missing in fragment:
                fragment = fragment.replace(missing, f"c.{name}")
                self._used.add(name)
        sql = self._written(render(fragment, lambda name: f"c.{_alias(self._table, name)}"))
        if sql is None:
            return None
        self._reads |= columns(fragment)
        return self._flags.setdefault(sql, len(self._flags))

    def _rule(self, assertion: Assertion) -> Counted | None:
        body = assertion.claim.body
        if not isinstance(body, RowClaim | TimeClaim):
            return None
        applies = None if body.applies == TRUE else self._flag(body.applies)
        if applies is not None or body.applies == TRUE:
            bad = body.bad if body.applies == TRUE else f"({body.applies} and {body.bad})"
            if (broken := self._flag(bad)) is not None:
                return Counted(assertion, applies, broken)
            value = self._handed(assertion)
            if value is not None:
                said = f"(not {self._table.fields[value].missing})"
                asked = self._flag(said if body.applies == TRUE else f"({body.applies} and {said})")
                if asked is not None:
                    return Counted(assertion, applies, asked, value)
        self._unmeasured[assertion.id] = _NEEDS_RUNTIME
        return None

    def _handed(self, assertion: Assertion) -> str | None:
        """The column whose value Python can judge in the database's place."""
        if not isinstance(assertion.rule, ValueRule) or len(assertion.claim.columns) != 1:
            return None
        (name,) = assertion.claim.columns
        return name if self._table.fields[name].type.family == "text" else None

    def _field(self, name: str) -> Filled | None:
        named = self._table.fields[name]
        expected = self._table.expected(name)
        asked = None if expected == TRUE else self._flag(expected)
        missing = self._flag(named.missing if expected == TRUE else f"({expected} and {named.missing})")
        if missing is None or (expected != TRUE and asked is None):
            return None
        return Filled(named, asked, missing)
