"""A document without a format: sections of facts and tables, whose cells are texts, code and shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A name or an expression."""

    text: str


@dataclass(frozen=True)
class Share:
    """A share, 0 to 1."""

    value: float


@dataclass(frozen=True)
class Mark:
    """A word that tells a state: `good`, `bad` or `fair`."""

    text: str
    state: str


Cell = Sequence[str | Code | Share | Mark]


@dataclass(frozen=True)
class Grid:
    """A table; the columns `numbers` hold numbers."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numbers: Sequence[int] = ()


@dataclass(frozen=True)
class Section:
    """A part of the document under its heading."""

    heading: Cell
    facts: Sequence[tuple[str, Cell]]
    grids: Sequence[Grid]


@dataclass(frozen=True)
class Document:
    """The whole, in `language`; `sums` are figures with their labels, `contents` the label of the list of sections."""

    title: str
    language: str
    about: str
    sums: Sequence[tuple[str, str]]
    contents: str
    sections: Sequence[Section]
