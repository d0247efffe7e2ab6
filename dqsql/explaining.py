"""The command `dqsql explain`: one rule from its meaning to its price."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from dqsql import apply as applying
from dqsql.catalog import Catalog
from dqsql.display import out
from dqsql.explain import explained, explained_live
from dqsql.options import Format, Language, Output, SavedCatalog, SpecFile, conninfo, saved, write_json
from dqsql.spec import load

# What compiling without a database takes for the server.
_NEWEST = Catalog(server_version=180000)


def explain(
    spec: SpecFile,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, `table.id` where tables share it.")],
    catalog: SavedCatalog = None,
    dsn: Annotated[
        str | None, typer.Option("--dsn", help="Also say what holds it in this database, its figures and its price.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Language of what goes past it.")] = Language.en,
    output: Output = Format.text,
) -> None:
    """Explain one rule: its meaning, what holds it, what goes past that, its SQL; with --dsn figures and price."""
    loaded = load(spec)
    if dsn is None:
        # Types are needed to write SQL: they come from a catalog, or from the standards.
        known = saved(catalog)
        model = applying.model_of(loaded, known)
        found = explained(model, known or _NEWEST, rule)
    else:
        with applying.connect(conninfo(dsn)) as connection:
            live = applying.look(connection, loaded)
            found = explained_live(connection, applying.model_of(loaded, live), live, rule)
    data = found.as_dict(language.value)
    if output is Format.json:
        write_json(data)
    else:
        _print(data, asked=dsn is not None)


def _print(data: dict[str, Any], asked: bool) -> None:
    out.print(Text(f"{data['table']}: {data['rule']}", style="bold").append(f"  {data['place']}", style="dim"))
    _line("means", f"{data['kind']}: {data['meaning']}")
    _line("applies when", data["when"])
    _line("channel", "every other" if data["channel"] == "" else data["channel"])
    _line("columns", ", ".join(data["columns"]))
    _line("message", f"{data['messages']['en']} / {data['messages']['zh']}")
    _line("action", f"{data['action']} (code {data['code']}, severity {data['severity']}, {data['dimension']})")
    _line("by role", ", ".join(f"{action} for {role}" for role, action in data["by_role"].items()))
    for place, alert in enumerate(data["alerts"]):
        _line("" if place else "alert", alert)
    _line("reminds", data["reminds"])
    for place, source in enumerate(data["completed_from"]):
        _line("" if place else "completed by", source)
    held = data["held_by"] + (f"; {data['note']}" if data["note"] else "")
    state = "" if data["installed"] else ", once applied" if asked else ", where no row breaks it"
    _line("held by", held + state)
    for place, way in enumerate(data["bypassed_by"]):
        _line("" if place else "passed by", way)
    _line("waived", "by dq.waive, until a day" if data["waivable"] else data["not_waived"])
    if data["counted"]:
        of = "" if data["applicable"] is None else f" of {data['applicable']:,}"
        _line(
            "broken by",
            f"{data['violations']:,}{of} rows ({'counted live' if data['counted'] == 'live' else 'a full scan'})",
        )
    if data["price_us"] is not None:
        _line("price", f"{data['price_us']:.2f} µs a row: {data['price_measured']}")
    for form, title in (("write", "refuses"), ("violations", "lists"), ("metric", "counts")):
        if data["sql"][form]:
            out.print(Text(f"  {title}:"))
            for line in data["sql"][form].splitlines():
                out.print(Text(f"    {line}", style="dim"))


def _line(label: str, text: str | None) -> None:
    if text:
        out.print(Text(f"  {label:13}").append(text))
