"""The SQL files and migrations that ship with the package: inside the wheel, or beside it in a checkout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_HOLE = re.compile(r"^([ ]*)\{\{(\w+)\}\}$|\{\{(\w+)\}\}", re.MULTILINE)


def folder(name: str) -> Path:
    """The folder `sql` or `migrations`."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@cache
def _template(name: str) -> str:
    text = (folder("sql") / "templates" / f"{name}.sql").read_text("utf-8")
    # A template's header is for those who edit it; what it makes gets a COMMENT instead.
    return re.sub(r"\A(?:--[^\n]*\n)+", "", text).strip()


def fill(name: str, values: Mapping[str, str]) -> str:
    """Template `sql/templates/<name>.sql` with each `{{hole}}` filled once by its value.

    A hole alone on its line takes a text of several lines at its own indentation, and goes away with its line
    when the text is empty.
    """

    def put(hole: re.Match[str]) -> str:
        if hole[3]:
            return values[hole[3]]
        return "\n".join(hole[1] + line if line else line for line in values[hole[2]].split("\n"))

    filled = _HOLE.sub(put, _template(name))
    return re.sub(r"\n[ ]*(?=\n)", "\n", filled).replace("\n\n", "\n")
