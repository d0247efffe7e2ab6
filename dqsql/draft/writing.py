"""Drafts as a spec file, proven against the catalog before anybody sees it.

Whatever a check complains of becomes a comment with the reason: the file that comes out passes `dqsql check` and can be
planned on the database that it was drafted from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dqsql.catalog import Catalog
from dqsql.draft.suggesting import LEAST, LISTED, ColumnDraft, Line, TableDraft
from dqsql.draft.words import WORDS
from dqsql.errors import SpecError
from dqsql.names import Name
from dqsql.resolve import resolve
from dqsql.spec import builtin_standards, loads

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"])
# Where a line of the file came from: table, column, line; None for the one that they belong to.
_Place = tuple[int, int | None, int | None]


@dataclass(frozen=True)
class Draft:
    """A drafted spec: what the file is to say beside its tables."""

    name: str
    schema: str
    language: str
    database: str
    tables: tuple[TableDraft, ...]
    left_out: Mapping[Name, str]


def written(draft: Draft, catalog: Catalog) -> str:
    """The file's text; every rule in it fits `catalog`."""
    while True:
        text, places = _Writer(draft).text()
        try:
            loaded = loads(text, "draft")
            resolve(loaded.spec, loaded.document, builtin_standards(), catalog)
        except SpecError as error:
            # A missing key is told once for the whole table; of several problems each is one line less.
            draft = _without(draft, {places[problem.line]: problem.message for problem in error.problems})
        else:
            return text


def table_name(name: Name, schema: str) -> str:
    """How a spec with `schema` writes a table's name."""
    return name.name if name.schema == schema else str(name)


def _without(draft: Draft, wrong: Mapping[_Place, str]) -> Draft:
    """`draft` with the lines, columns and tables that are wrong as comments."""
    tables = list(draft.tables)
    for (table, column, line), why in wrong.items():
        changed = tables[table]
        reason = WORDS[draft.language]["cannot"].format(why=why)
        if column is None and line is None:
            changed = replace(changed, stands=False, about=f"{changed.about}; {reason}")
        elif column is None:
            head = _struck(changed.head, line, reason)
            changed = replace(changed, head=head)
        else:
            columns = list(changed.columns)
            own = columns[column]
            if line is None:
                lines = tuple(replace(each, stands=False) for each in own.lines)
                columns[column] = replace(own, lines=lines, title=None, about=f"{own.about}, {reason}")
            else:
                columns[column] = replace(own, lines=_struck(own.lines, line, reason))
            changed = replace(changed, columns=tuple(columns))
        tables[table] = changed
    return replace(draft, tables=tuple(tables))


def _struck(lines: Sequence[Line], place: int | None, why: str) -> tuple[Line, ...]:
    """`lines` with the one at `place` a comment; without a standard, nothing that belongs to it stands."""
    gone = {place}
    if place is not None and lines[place].key in ("standard", "region", "normalize"):
        gone |= {at for at, line in enumerate(lines) if line.key in ("standard", "region", "normalize")}
    return tuple(
        replace(line, stands=False, why=why if at == place else line.why) if at in gone else line
        for at, line in enumerate(lines)
    )


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self._draft, self._words = draft, WORDS[draft.language]
        self._lines: list[str] = []
        self._places: dict[int, _Place] = {}

    def text(self) -> tuple[str, dict[int, _Place]]:
        """The file, and where each of its lines came from (lines count from 1)."""
        draft = self._draft
        header = self._words["header"].format(database=draft.database, listed=LISTED, least=LEAST)
        for line in header.split("\n"):
            self._put(f"# {line}".rstrip())
        self._put("dqsql: 1")
        self._put(f"name: {_text(draft.name)}")
        self._put(f"schema: {_text(draft.schema)}")
        self._put(f"language: {draft.language}")
        self._put("action: observe")
        self._put("tables:" if any(table.stands for table in draft.tables) else "tables: {}")
        for place, table in enumerate(draft.tables):
            self._table(place, table)
        if draft.left_out:
            self._put("")
            self._put(f"# {self._words['left out']}")
            for name, why in draft.left_out.items():
                self._put(f"# - {_shown(str(name))}: {self._words[why]}")
        return "\n".join([*self._lines, ""]), self._places

    def _put(self, line: str, place: _Place | None = None) -> None:
        self._lines.append(line)
        if place is not None:
            self._places[len(self._lines)] = place

    def _table(self, place: int, table: TableDraft) -> None:
        start = len(self._lines)
        self._put("")
        self._put(f"  # {_shown(table.about)}")
        self._put(f"  {_text(table_name(table.name, self._draft.schema))}:", (place, None, None))
        if table.title:
            self._put(f"    title: {_text(table.title)}", (place, None, None))
        for number, line in enumerate(table.head):
            self._line("    ", line, (place, None, number))
        standing = [column for column in table.columns if _stands(column)]
        self._put("    columns:" if standing else "    columns: {}", (place, None, None))
        for number, column in enumerate(table.columns):
            self._column(place, number, column)
        if not table.stands:
            for at in range(start + 1, len(self._lines)):
                stood = self._lines[at]
                self._lines[at] = stood if stood.lstrip().startswith("#") else f"  # {stood[2:]}".rstrip()

    def _column(self, table: int, number: int, column: ColumnDraft) -> None:
        mark = "" if _stands(column) else "# "
        self._put(f"      # {_shown(column.about)}")
        if not mark:
            self._put(f"      {_text(column.name)}:", (table, number, None))
        else:
            self._put(f"      # {_text(column.name)}:")
        if column.title and not mark:
            self._put(f"        title: {_text(column.title)}", (table, number, None))
        for place, line in enumerate(column.lines):
            self._line("        ", line, (table, number, place))

    def _line(self, indent: str, line: Line, place: _Place) -> None:
        why = f"  # {_shown(line.why)}" if line.why else ""
        if line.value is None:
            self._put(f"{indent}# {_shown(line.why)}")
            return
        mark = "" if line.stands else "# "
        self._put(f"{indent}{mark}{line.key}: {_value(line.value)}{why}", place if line.stands else None)


def _stands(column: ColumnDraft) -> bool:
    return bool(column.title) or any(line.stands for line in column.lines)


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _text(value)
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_value(each)}' for key, each in value.items())}}}"
        case _:
            return str(value)


def _text(text: str) -> str:
    """`text` as YAML: in quotes unless it is a plain word, what does not show as an escape."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escaped(c) for c in quoted)


def _escaped(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"


def _shown(text: str) -> str:
    """`text` for a comment, in one line and with nothing in it that does not show."""
    return "".join(c if c.isprintable() else " " if c in "\n\t" else "?" for c in text)
