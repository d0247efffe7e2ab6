"""What a profile suggests: rules with their evidence, some to be taken as they are, some to be decided by a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dqsql.catalog import Relation
from dqsql.draft.profiling import Profile, Sampled
from dqsql.draft.recognising import SUGGESTED, Match, normal, personal, recognised
from dqsql.draft.words import WORDS, Amount
from dqsql.names import Name

# Missing shares up to which a field looks required, and up to which that is asked.
REQUIRED, ASKED = 0.05, 0.2
# Enumerations: most values, fewest rows of each, longest value, share of rows with rarer values.
LISTED, LEAST, LENGTH, RARER = 20, 3, 40, 0.02
# Rows that a column needs for an enumeration or a key, and the share of them that may break it.
ENOUGH, DOUBLE = 20, 0.005
# Share of looked-up values that may refer to nothing.
LOST = 0.05
MOST_LOOKED_UP = 500

_SOURCE = r"source|channel|origin|来源|渠道"
_OWNER = r"^owner|_owner|assignee|agent|responsible|sales_?rep|负责人|归属|跟进人"
_SLICE = r"region|status|type|kind|department|segment|sector|level|category|area|country|地区|区域|状态|类型|部门|级别"
_MOST_SLICES = 3


@dataclass(frozen=True)
class Line:
    """One line of a spec: its key and value, why, and whether it stands (else it is a comment)."""

    key: str
    value: Any
    why: str
    stands: bool = True


@dataclass(frozen=True)
class ColumnDraft:
    """A column: what is known of it, its title, its rules."""

    name: str
    about: str
    title: str | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class TableDraft:
    """A table: its title and figures, its key and slices, its columns; `stands` unless it has no key."""

    name: Name
    title: str | None
    about: str
    head: tuple[Line, ...]
    columns: tuple[ColumnDraft, ...]
    stands: bool = True


@dataclass(frozen=True)
class Key:
    """A column of a table whose values others may refer to, and how to look values up in it."""

    table: Name
    column: str
    type: str
    family: str


@dataclass
class Suggester:
    """Makes drafts of tables; `counted` and `unknown` ask the database: dqsql.draft.profiling.

    `keys` are what columns may refer to, `written` is how a spec writes a table's name.
    """

    language: str
    keys: tuple[Key, ...]
    written: Callable[[Name], str]
    counted: Callable[[Name, Sampled], tuple[int, int] | None]
    unknown: Callable[[Key, list[str]], int | None]
    matches: dict[tuple[Name, str], Match | None] = field(default_factory=dict)
    _references: dict[tuple[Name, str], tuple[Line, ...]] = field(default_factory=dict)

    def table(self, profile: Profile) -> TableDraft:
        """The draft of one table."""
        relation = profile.relation
        parts = [
            self._say("rows" if profile.whole else "sampled", rows=Amount(profile.rows), read=Amount(profile.read))
        ]
        if not profile.read:
            parts = [self._say("empty")]
        if profile.hidden:
            parts.append(self._say("hidden"))
        key = key_of(relation)
        head: list[Line] = []
        if not relation.primary_key:
            why = self._say("key from unique" if key else "no key")
            head.append(Line("key", list(key) or ["…"], why, stands=bool(key)))
        columns = tuple(self._column(profile, column) for column in profile.columns)
        head += self._slices(profile)
        title = _title(profile.comment)
        return TableDraft(profile.name, title, "; ".join(parts), tuple(head), columns, stands=bool(key))

    def _say(self, word: str, /, **values: object) -> str:
        return WORDS[self.language][word].format(**values)

    def _broken(self, profile: Profile, rows: int) -> str:
        """How many rows of the whole table would break what `rows` of the sample break."""
        if not rows or not profile.read:
            return ""
        if profile.whole:
            return self._say("broken", rows=Amount(rows))
        about = rows * profile.rows / profile.read
        digits = max(1, 10 ** (len(str(int(about))) - 2))
        return self._say("broken about", rows=Amount(round(about / digits) * digits))

    def _column(self, profile: Profile, column: Sampled) -> ColumnDraft:
        said = [column.column.type.removeprefix("pg_catalog.")]
        key = profile.relation.primary_key
        if column.name in key:
            said.append(self._say("primary key"))
        if not column.readable:
            said.append(self._say("unreadable"))
        if not column.readable or not profile.read:
            return ColumnDraft(column.name, ", ".join(said), _title(column.comment), tuple(self._keys(profile, column)))
        gone = column.missing / profile.read
        said.append(self._say("missing", missing=_percent(gone)) if column.missing else self._say("never missing"))
        lines = [
            *self._standard(profile, column),
            *(() if key == (column.name,) else self._required(profile, column)),
            *self._values(profile, column),
            *(() if key == (column.name,) else self._unique(profile, column)),
            *self._keys(profile, column),
        ]
        if not lines:
            said.append(self._say("nothing"))
        return ColumnDraft(column.name, ", ".join(said), _title(column.comment), tuple(lines))

    def _match(self, profile: Profile, column: Sampled) -> Match | None:
        place = profile.name, column.name
        if place not in self.matches:
            text = column.column.family == "text"
            self.matches[place] = recognised(column.name, column.comment, column.values) if text else None
        return self.matches[place]

    def _standard(self, profile: Profile, column: Sampled) -> Iterator[Line]:
        match = self._match(profile, column)
        if match is None:
            return
        stands = match.share >= SUGGESTED
        # Of many values only some were judged.
        broken = self._broken(profile, round(match.broken / match.judged * column.values.total())) if stands else ""
        word = "valid" if stands else "few valid"
        why = self._say(word, share=_percent(match.share), judged=Amount(match.judged), broken=broken)
        yield Line("standard", match.standard, why, stands)
        for name, value in match.params.items():
            yield Line(name, value, "", stands)
        fixed = column.column.generated or column.name in profile.relation.partition_key
        if fixed:
            yield Line("normalize", [], "", stands)

    def _required(self, profile: Profile, column: Sampled) -> Iterator[Line]:
        share = column.missing / profile.read
        if share > ASKED or (column.column.not_null and column.column.family not in ("text", "json", "array")):
            return
        word = "required" if share <= REQUIRED else "often missing"
        why = self._say(word, missing=_percent(share), broken=self._broken(profile, column.missing))
        yield Line("required", True, why, share <= REQUIRED)

    def _values(self, profile: Profile, column: Sampled) -> Iterator[Line]:
        """An enumeration of texts, or that numbers are never negative."""
        rows, values = column.values.total(), column.values
        if column.column.family == "number" and rows >= ENOUGH and not _counts(column, profile):
            if not any(value.startswith(("-", "NaN", "Inf")) for value in values):
                yield Line("range", {"min": 0}, self._say("not negative"), stands=False)
            return
        match = self._match(profile, column)
        if column.column.family != "text" or rows < ENOUGH or (match is not None and match.share >= SUGGESTED):
            return
        least = max(LEAST, rows // 500)
        listed = sorted(value for value, count in values.items() if count >= least)
        rarer = sum(count for count in values.values() if count < least)
        few = 1 < len(listed) <= LISTED and rarer <= RARER * rows and len(values) < rows / 3
        if not few or any(len(value) > LENGTH or not value.isprintable() for value in listed):
            return
        if self._referring(profile, column):
            return
        if personal(column.name, column.comment, values):
            yield Line("one_of", None, self._say("withheld", values=Amount(len(values))), stands=False)
            return
        broken = self._say("rarer", rows=Amount(rarer)) if rarer else ""
        yield Line("one_of", listed, self._say("one_of", values=Amount(len(listed)), rows=Amount(rows), broken=broken))

    def _unique(self, profile: Profile, column: Sampled) -> Iterator[Line]:
        kind = column.column
        rows = column.values.total()
        countable = kind.family == "text" or kind.type in _WHOLE_NUMBERS or kind.type == "pg_catalog.uuid"
        if (column.name,) in profile.relation.unique:
            return
        if not countable or rows < ENOUGH or self._referring(profile, column):
            return
        if max(map(len, column.values)) > 200 or rows - len(column.values) > DOUBLE * rows:
            return
        match = self._match(profile, column)
        formed: Counter[str] = Counter()
        if match is not None and profile.whole:
            for value, count in column.values.items():
                formed[normal(match, value)] += count
        alike = sum(count for count in formed.values() if count > 1)
        counted = self.counted(profile.name, column)
        if counted is None:
            yield Line("unique", True, self._say("uncounted"), stands=False)
        elif counted[1] > max(2, 2 * DOUBLE * counted[0]):
            return
        elif alike > counted[1]:
            yield Line("unique", True, self._say("unique by form", rows=Amount(alike)))
        else:
            word = "nearly unique" if counted[1] else "unique"
            yield Line("unique", True, self._say(word, rows=Amount(counted[1] or counted[0])))

    def _keys(self, profile: Profile, column: Sampled) -> tuple[Line, ...]:
        place = profile.name, column.name
        if place not in self._references:
            self._references[place] = tuple(self._referred(profile, column))
        return self._references[place]

    def _referred(self, profile: Profile, column: Sampled) -> Iterator[Line]:
        """What the column refers to: by a foreign key, or because its values are all there."""
        held = {k.columns[0]: k for k in profile.relation.foreign_keys if len(k.columns) == 1}
        if (foreign := held.get(column.name)) is not None:
            target = Name(foreign.schema_name, foreign.table)
            known = {(key.table, key.column) for key in self.keys}
            if (target, foreign.target_columns[0]) in known:
                written = f"{self.written(target)}.{foreign.target_columns[0]}"
                yield Line("references", written, self._say("references"))
            return
        if not column.readable or column.name in profile.relation.primary_key or not column.values:
            return
        found = [line for key in self._possible(profile, column) if (line := self._included(column, key)) is not None]
        yield from sorted(found, key=lambda line: not line.stands)[:1]

    def _included(self, column: Sampled, key: Key) -> Line | None:
        values = [value for value, _ in column.values.most_common(MOST_LOOKED_UP)]
        lost = self.unknown(key, values)
        if lost is None or lost > LOST * len(values):
            return None
        why = self._say("nearly included" if lost else "included", unknown=Amount(lost), values=Amount(len(values)))
        return Line("references", f"{self.written(key.table)}.{key.column}", why)

    def _possible(self, profile: Profile, column: Sampled) -> Iterator[Key]:
        """Keys that the column may refer to: of its type, and of a name like its own, or of values that say enough."""
        for key in self.keys:
            if key.table == profile.name or key.type != column.column.type:
                continue
            if (profile.name, column.name) in {(key.table, key.column)}:
                continue
            if _like(column.name, key) or (key.family == "text" and len(column.values) >= 3):
                yield key

    def _referring(self, profile: Profile, column: Sampled) -> bool:
        return any(line.stands for line in self._keys(profile, column))

    def _slices(self, profile: Profile) -> Iterator[Line]:
        """Columns to tell rows apart by; what they are for is a person's to say."""
        few = {c.name: len(c.values) for c in profile.columns if c.column.family == "text" and 1 < len(c.values) <= 50}
        owners = [c for c in profile.columns if c.readable and re.search(_OWNER, c.name.lower()) and len(c.values) > 1]
        for name in [name for name in few if re.search(_SOURCE, name.lower())][:1]:
            yield Line("source", name, self._say("source", values=Amount(few[name])), stands=False)
        for column in owners[:1]:
            yield Line("owner", column.name, self._say("owner", values=Amount(len(column.values))), stands=False)
        slices = [name for name, values in few.items() if re.search(_SLICE, name.lower()) and values <= LISTED]
        if slices:
            yield Line("slices", slices[:_MOST_SLICES], self._say("slices"), stands=False)


def key_of(relation: Relation) -> tuple[str, ...]:
    """The columns that tell a table's rows apart: the primary key, else what is unique and never NULL."""
    whole = [names for names in relation.unique if all(relation.by_name[name].not_null for name in names)]
    return relation.primary_key or (whole[0] if whole else ())


_WHOLE_NUMBERS = ("pg_catalog.int2", "pg_catalog.int4", "pg_catalog.int8")


def _counts(column: Sampled, profile: Profile) -> bool:
    """Whether a number only names something."""
    held = {name for key in profile.relation.foreign_keys for name in key.columns}
    named = re.search(r"(^|_)(id|no|nr|code|key)$|编号|序号", column.name.lower()) is not None
    return named or column.name in held or column.name in profile.relation.primary_key


def _like(name: str, key: Key) -> bool:
    """Whether a column is called after the table that `key` belongs to: customer_id after customer."""
    stem = re.sub(r"[_ ]?(id|code|no|key|uuid)$", "", name.lower()).strip("_ ")
    table = key.table.name.lower()
    singular = [table, table.removesuffix("s"), table.removesuffix("es"), re.sub("ies$", "y", table)]
    return stem in singular or (name.lower() == key.column.lower() and key.family == "text")


def _title(comment: str | None) -> str | None:
    """A title out of a COMMENT: its first line, if it is short and shows all that is in it."""
    first = (comment or "").strip().split("\n")[0].strip()
    return first if 0 < len(first) <= 80 and first.isprintable() else None


def _percent(share: float) -> str:
    """A share as a percentage, never rounded to all or to none."""
    if 0 < share < 0.001:
        return "< 0.1 %"
    if 0.999 < share < 1:
        return "> 99.9 %"
    return f"{share * 100:.1f} %".replace(".0 %", " %")


def referable(profiles: Mapping[Name, Profile]) -> tuple[Key, ...]:
    """The columns of `profiles` that a reference may lead to: alone unique, and of a table with a key."""
    found = []
    for name, profile in profiles.items():
        relation = profile.relation
        if not key_of(relation):
            continue
        alone = [relation.primary_key, *relation.unique]
        for column in dict.fromkeys(names[0] for names in alone if len(names) == 1):
            known = relation.by_name[column]
            readable = {sampled.name for sampled in profile.columns if sampled.readable}
            # In a spec a dot parts table and column.
            if column in readable and "." not in column:
                found.append(Key(name, column, known.type, known.family))
    return tuple(found)
