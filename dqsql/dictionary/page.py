"""A document as one HTML file."""

from __future__ import annotations

from html import escape

from dqsql import html
from dqsql.dictionary.blocks import Cell, Code, Document, Grid, Mark, Section, Share

_CLASS = {"good": "ok", "bad": "broken", "fair": "fair"}


def page(document: Document) -> str:
    """The document as HTML."""
    parts = [
        f"<h1>{escape(document.title)}</h1>",
        f'<p class="about">{escape(document.about)}</p>',
        html.sums((escape(label), escape(figure)) for label, figure in document.sums),
    ]
    if len(document.sections) > 1:
        names = (_cell(section.heading) for section in document.sections)
        parts.append(html.contents(escape(document.contents), names))
    parts += [_section(place, section) for place, section in enumerate(document.sections)]
    return html.document(escape(document.title), document.language, parts)


def _section(place: int, section: Section) -> str:
    parts = []
    if section.facts:
        parts.append(html.facts((escape(label), _cell(cell)) for label, cell in section.facts))
    return html.section(place, _cell(section.heading), [*parts, *map(_grid, section.grids)])


def _grid(grid: Grid) -> str:
    rows = ([_cell(cell) for cell in row] for row in grid.rows)
    return html.grid(escape(grid.caption), [escape(head) for head in grid.heads], rows, grid.numbers)


def _cell(cell: Cell) -> str:
    return "".join(_part(part) for part in cell)


def _part(part: str | Code | Share | Mark) -> str:
    match part:
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Share(value):
            return html.filled(value)
        case Mark(text, state):
            return f'<span class="{_CLASS[state]}">{escape(text)}</span>'
        case text:
            return escape(text)
