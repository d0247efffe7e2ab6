"""A document as Markdown (GitHub's, which has tables)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dqsql.dictionary.blocks import Cell, Code, Document, Grid, Mark, Section, Share


def markdown(document: Document) -> str:
    """The document as Markdown."""
    lines = [f"# {_text(document.title)}", "", _text(document.about), ""]
    lines += [" · ".join(f"{_text(label)}: **{_text(figure)}**" for label, figure in document.sums), ""]
    for section in document.sections:
        lines += _section(section)
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section) -> list[str]:
    lines = [f"## {_cell(section.heading)}", ""]
    if section.facts:
        lines += [*(f"- {_text(label)}: {_cell(cell)}" for label, cell in section.facts), ""]
    for grid in section.grids:
        lines += [f"### {_text(grid.caption)}", "", *_grid(grid), ""]
    return lines


def _grid(grid: Grid) -> list[str]:
    rule = ["---:" if place in grid.numbers else "---" for place in range(len(grid.heads))]
    return [_row([_text(head) for head in grid.heads]), _row(rule), *(_row([*map(_cell, row)]) for row in grid.rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "".join(_part(part) for part in cell)


def _part(part: str | Code | Share | Mark) -> str:
    match part:
        case Code(text):
            return _code(text)
        case Share(value):
            return _percent(value)
        case Mark(text):
            return _text(text)
        case text:
            return _text(text)


def _text(text: str) -> str:
    """`text` as it is read: nothing in it is markup, and it stays in its line."""
    return re.sub(r"([\\`*_\[\]<>|~#&])", r"\\\1", re.sub(r"\s*[\r\n]+\s*", " ", text))


def _code(text: str) -> str:
    """`text` as code, between more backticks than it holds; a table needs its bars escaped there too."""
    line = re.sub(r"\s*[\r\n]+\s*", " ", text).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def _percent(share: float) -> str:
    """A share as a percentage, never rounded to all or to none."""
    text = f"{share * 100:.2f}"
    if text == "100.00" and share < 1:
        return "\\> 99.99 %"
    return "\\< 0.01 %" if text == "0.00" and share > 0 else f"{text} %"
