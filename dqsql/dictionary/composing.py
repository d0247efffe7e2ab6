"""A data dictionary in words: which sections, facts and columns it has, in each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dqsql.dictionary.blocks import Cell, Code, Document, Grid, Mark, Section, Share
from dqsql.dictionary.content import Book, Counted, FieldEntry, RuleEntry, StandardEntry, TableEntry
from dqsql.dictionary.words import STATUS, WORDS

# Placeholders of one field that are shown.
_LISTED = 5


def composed(book: Book) -> Document:
    """The document of a book, in its language."""
    return _Composer(book).document()


class _Composer:
    def __init__(self, book: Book) -> None:
        self.book, self.words = book, WORDS[book.language]
        self.live = book.figures is not None

    def document(self) -> Document:
        """The whole."""
        book, said = self.book, self.words
        found = book.figures
        about = said["about"].format(spec=book.spec)
        if found is not None:
            at = f"{found.at:%Y-%m-%d %H:%M %Z}".strip()
            about += " " + said["figures"].format(database=found.database, at=at)
        counts = {
            "tables": len(book.tables),
            "fields": sum(len(table.fields) for table in book.tables),
            "rules": sum(len(table.rules) for table in book.tables),
        }
        sums = [(said[label], f"{count:,}") for label, count in counts.items()]
        if found is not None:
            over = sum(line["status"] == "over threshold" for line in found.rules.values())
            sums.append((said["over"], f"{over:,}"))
        sections = [self._table(table) for table in book.tables]
        if book.standards:
            sections.append(self._standards(book.standards))
        title = said["title"].format(spec=book.spec)
        return Document(title, book.language, about, sums, said["contents"], sections)

    def _table(self, table: TableEntry) -> Section:
        facts: list[tuple[str, Cell]] = [
            (self.words[key], [Code(text)] if key in ("key", "owner", "source", "slices") else [text])
            for key, text in table.facts.items()
        ]
        if table.rows is not None:
            facts.append((self.words["rows"], [f"{table.rows:,}"]))
        grids = []
        if table.fields:
            grids.append(self._fields(table.fields))
        if table.rules:
            grids.append(self._rules(table.rules))
        return Section(_named(table.title, table.name, table.name.rpartition(".")[2]), facts, grids)

    def _grid(
        self, caption: str, heads: Iterable[str], rows: Iterable[Mapping[str, Cell]], numbers: Sequence[str] = ()
    ) -> Grid:
        """A table without the columns in which no row says anything."""
        listed = list(rows)
        kept = [head for head in heads if any(row.get(head) for row in listed)]
        return Grid(
            self.words[caption],
            [self.words[head] for head in kept],
            [[row.get(head, ()) for head in kept] for row in listed],
            [place for place, head in enumerate(kept) if head in numbers],
        )

    def _fields(self, fields: Sequence[FieldEntry]) -> Grid:
        heads = ("field", "type", "meaning", "required", "unique", "also missing", "answers")
        return self._grid("all fields", (*heads, "missing", "complete"), map(self._field, fields), ("missing",))

    def _field(self, field: FieldEntry) -> Mapping[str, Cell]:
        meaning: list[str | Code] = []
        if field.standard:
            meaning += [self.words["standard"], " ", Code(field.standard)]
        if field.description:
            meaning += [": " if meaning else "", field.description]
        for role in field.roles:
            meaning += ["; " if meaning else "", self.words[f"is {role}"]]
        if field.normalised:
            meaning += ["; " if meaning else "", self.words["normalised"]]
        if field.completed:
            meaning += ["; " if meaning else "", self.words["completed"], " ", Code(field.completed)]
        required: Cell = ()
        if field.required is not None:
            required = [self.words["where"], " ", Code(field.required)] if field.required else [self.words["always"]]
        missing, complete = self._counted(field.counted)
        return {
            "field": _named(field.title, field.name, field.name),
            "type": [Code(field.type)] if field.type else (),
            "meaning": meaning,
            "required": required,
            "unique": [self.words["yes"]] if field.unique else (),
            "also missing": self._some(field.placeholders),
            "answers": [field.steward] if field.steward else (),
            "missing": missing,
            "complete": complete,
        }

    def _rules(self, rules: Sequence[RuleEntry]) -> Grid:
        heads = ("rule", "says", "dimension", "action", "held by", "broken by", "of", "status")
        return self._grid("all rules", heads, map(self._rule, rules), ("broken by", "of"))

    def _rule(self, rule: RuleEntry) -> Mapping[str, Cell]:
        action = self.words[rule.action]
        if rule.threshold is not None:
            action += self.words["threshold"].format(share=f"{rule.threshold * 100:g}")
        row: dict[str, Cell] = {
            "rule": _named(rule.title, rule.name, rule.name),
            "says": [rule.description],
            "dimension": [self.words[rule.dimension]],
            "action": [action],
            "held by": [rule.held] if rule.held else (),
        }
        if rule.counted is not None:
            broken, of = rule.counted.failing, rule.counted.applicable
            status, state = STATUS.get(rule.counted.status, ({}, "fair"))
            told = status.get(self.book.language, rule.counted.status)
            since = self.words["measured"].format(at=rule.counted.note) if rule.counted.note else ""
            row |= {
                "broken by": [f"{broken:,}"] if broken is not None else (),
                "of": [f"{of:,}"] if of is not None else (),
                "status": [Mark(told + since, state)],
            }
        return row

    def _some(self, values: Sequence[str]) -> Cell:
        """The first of many values; the standards' own are long lists."""
        if len(values) <= _LISTED:
            return _listed(values)
        return [*_listed(values[:_LISTED]), self.words["more"].format(count=len(values) - _LISTED)]

    def _counted(self, counted: Counted | None) -> tuple[Cell, Cell]:
        if counted is None or counted.failing is None:
            return (), ()
        return [f"{counted.failing:,}"], [Share(counted.share)] if counted.share is not None else ()

    def _standards(self, standards: Sequence[StandardEntry]) -> Section:
        rows: list[Mapping[str, Cell]] = [
            {
                "standard": _named(entry.title, entry.name, entry.name),
                "meaning": [entry.description] if entry.description else (),
                "example": [Code(entry.example)] if entry.example else (),
                "norm": [entry.source] if entry.source else (),
                "used by": _listed(entry.used_by),
            }
            for entry in standards
        ]
        grid = self._grid("all standards", ("standard", "meaning", "example", "norm", "used by"), rows)
        return Section([self.words["standards"]], (), [grid])


def _named(title: str, name: str, plain: str) -> Cell:
    """A title with the name behind it, or the name alone where nobody gave a title."""
    return [Code(name)] if title == plain else [title, " ", Code(name)]


def _listed(names: Sequence[str]) -> Cell:
    parts: list[str | Code] = []
    for name in names:
        parts += [", ", Code(name)] if parts else [Code(name)]
    return parts
