"""Writes docs/standards.md: every field standard that ships, from the files that define them.

Run `python scripts/standards_page.py` after a change of a standard.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dqsql.spec import builtin_standards
from dqsql.verdict import choices_of, described, judge, shown_options

TARGET = Path(__file__).parent.parent / "docs" / "standards.md"
_LISTED = 40
HEAD = """\
# Field standards

What a good value looks like, for the kinds of fields that a CRM has. `dqsql standards` lists them, `dqsql try` has one
judge a value, and `dq.explain` does so in the database; all three read the same definition. This page is made from it.

Every standard treats as missing: NULL, blanks and invisible characters of any kind, and the placeholders that mean
nothing in any field, such as 无, 暂无, N/A, null, - and ?, in any case and width, in brackets or quotes. Below are
those that a standard adds. What a standard lists as a value (NA is Namibia) or under `not_missing` is never missing. A
value in the column *passes* is accepted as it is written there; what is stored is the form after the arrow.
"""


def page() -> str:
    """The page's text."""
    names = list(builtin_standards())
    index = " · ".join(f"[{name}](#{name})" for name in names)
    return "\n".join([HEAD, index, "", *(section(name) for name in names)])


def section(name: str) -> str:
    """One standard."""
    found = described(name)
    lines = [
        f"## {name}",
        "",
        f"**{found['title']['en']} · {found['title']['zh']}**, for columns of type {found['type']}.",
        "",
    ]
    lines += [f"{found['description']['en']}. {found['description']['zh']}。", ""]
    facts: dict[str, Any] = {
        "Not checked": f"{found['unchecked']['en']}. {found['unchecked']['zh']}。",
        "Source": found["source"],
        "Normalised by": ", ".join(f"`{step}`" for step in found["normalize"]),
        "Rules": "; ".join(f"`{rule}`{_options(options)}" for rule, options in found["rules"].items()),
        "Also missing": _listed(found["missing"]),
        "Never missing": _listed(found["not_missing"]),
        "Parameters": "; ".join(f"`{key}`: {text}" for key, text in found["parameters"].items()),
        "Values of parameters": "; ".join(
            f"`{key}`: {', '.join(values)}"
            for key, values in choices_of(name).items()
            if values and len(values) < _LISTED
        ),
        "Version": str(found["version"]),
    }
    lines += [f"- {label}: {text}" for label, text in facts.items() if text]
    lines += ["", "| passes | does not pass |", "| --- | --- |"]
    judging = judge(name)
    passing = [_arrow(str(value), judging.explain(str(value)).normalized) for value in found["examples"]]
    failing = [_code(str(value)) for value in found["wrong"]]
    for place in range(max(len(passing), len(failing))):
        cells = [some[place] if place < len(some) else "" for some in (passing, failing)]
        lines.append(f"| {cells[0]} | {cells[1]} |")
    return "\n".join([*lines, ""])


def _options(options: Any) -> str:
    text = shown_options(options)
    too_long = isinstance(options, dict | list) and len(text) > 200
    return f" {_code(text)}" if text and not too_long else ""


def _listed(values: list[Any]) -> str:
    return ", ".join(_code(str(value)) for value in values)


def _arrow(value: str, normal: str | None) -> str:
    return _code(value) if normal in (value, None) else f"{_code(value)} → {_code(str(normal))}"


def _code(text: str) -> str:
    ticks = "``" if "`" in text else "`"
    space = " " if text.startswith((" ", "`")) or text.endswith((" ", "`")) else ""
    return f"{ticks}{space}{text}{space}{ticks}".replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    TARGET.write_text(page(), "utf-8")
