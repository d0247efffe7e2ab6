"""The SQL files and migrations that ship with the package: inside the wheel, or beside it in a checkout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_HOLE = re.compile(r"^([ ]*)\{\{(\w+)\}\}(\n?)|\{\{(\w+)\}\}", re.MULTILINE)


def folder(name: str) -> Path:
    """The folder `sql` or `migrations`."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@cache
def _template(name: str) -> str:
    text = (folder("sql") / "templates" / f"{name}.sql").read_text("utf-8")
    # A template's header is for those who edit it; what it makes gets a COMMENT instead.
    return re.sub(r"\A(?:--[^\n]*\n)+", "", text).strip()


@cache
def functions() -> Mapping[str, str]:
    """The text of every function of schema dq, by name; that of overloaded ones together."""
    found: dict[str, str] = {}
    for path in sorted((folder("sql") / "runtime").glob("*.sql")):
        for block in re.split(r"^(?=create or replace function )", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name = block[len("create or replace function dq.") : block.index("(")]
            text = block.partition("\ncomment on function")[0]
            found[name] = found.get(name, "") + text
    return found


@cache
def parts() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The statements that make, describe and grant each function and each view of schema dq, in their order.

    By `function` or `view` and name; overloaded functions together. Without the views that dq.publish() makes.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    made = re.compile(
        r"^create or replace (function) dq\.(\w+)\(.*?;(?=\ncomment on function )"
        r"|^create (?:or replace )?(view) dq\.(\w+)(?: with \([^)]*\))? as\b.*?;$",
        re.MULTILINE | re.DOTALL,
    )
    for path in sorted((folder("sql") / "runtime").glob("*.sql")):
        text = path.read_text("utf-8")
        for statement in made.finditer(text):
            kind, name = statement[1] or statement[3], statement[2] or statement[4]
            words = rf"^(?:comment|revoke all|grant execute) on (?:view|column|function) dq\.{name}\b.*?;$"
            created = (old for old in found.get((kind, name), ()) if old.startswith("create"))
            said = re.findall(words, text, re.MULTILINE | re.DOTALL)
            found[kind, name] = tuple(each.rstrip(";") for each in (*created, statement[0], *said))
    return found


@cache
def granted() -> tuple[str, ...]:
    """The functions of schema dq that everybody may call, `dq.luhn(text)`."""
    texts = (path.read_text("utf-8") for path in sorted((folder("sql") / "runtime").glob("*.sql")))
    grant = re.compile(r"^grant execute on function (.+) to public;$", re.MULTILINE)
    return tuple(
        name for text in texts for listed in grant.findall(text) for name in re.findall(r"dq\.\w+\([^)]*\)", listed)
    )


_CALL = re.compile(r"\bdq\.([a-z_0-9]+)\(")


def function_versions(*texts: str) -> tuple[str, ...]:
    """The text of every function of schema dq that SQL `texts` call, and that those call.

    Part of the identity of what is proven or counted by them: another verdict of a function is another CHECK.
    """
    known = functions()
    return tuple(known[name] for name in functions_called(*texts))


def functions_called(*texts: str) -> tuple[str, ...]:
    """The names of the functions of schema dq that SQL `texts` call, and that those call."""
    known = functions()
    reached: set[str] = set()
    pending = [name for text in texts for name in _CALL.findall(text)]
    while pending:
        name = pending.pop()
        if name in known and name not in reached:
            reached.add(name)
            pending += _CALL.findall(known[name])
    return tuple(sorted(reached))


def template_versions(name: str) -> tuple[str, ...]:
    """The text of template `name`, and of every function of schema dq that what it makes calls."""
    return (_template(name), *function_versions(_template(name)))


def fill(name: str, values: Mapping[str, str]) -> str:
    """Template `sql/templates/<name>.sql` with each `{{hole}}` filled once by its value.

    A hole at the start of a line takes a text of several lines at its own indentation; an empty text there takes
    its line away. The template's `$dq$` becomes a tag that occurs in no value.
    """
    tag = "dq"
    while any(f"${tag}$" in value for value in values.values()):
        tag += "_"

    def put(hole: re.Match[str]) -> str:
        if hole[4]:
            return values[hole[4]]
        if not (value := values[hole[2]]):
            return ""
        return hole[1] + value.replace("\n", "\n" + hole[1]) + hole[3]

    return _HOLE.sub(put, _template(name).replace("$dq$", f"${tag}$")).rstrip()
