"""The commands about field standards: `dqsql standards` lists them, `dqsql try` has them judge values."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
from rich.text import Text

from dqsql import apply as applying
from dqsql.display import listing, out
from dqsql.errors import DatabaseError, SpecError
from dqsql.options import Format, Language, Output, conninfo, write_json
from dqsql.output import put
from dqsql.spec import Loaded, builtin_standards, load
from dqsql.verdict import Judge, Verdict, described, judge, shown_options, storable

_Explain = Callable[[str | None], dict[str, Any]]

OwnSpec = Annotated[Path | None, typer.Option("--spec", help="A spec, for its own standards beside the built-in ones.")]


def standards(
    name: Annotated[str | None, typer.Argument(help="One standard; all when left out.")] = None,
    spec: OwnSpec = None,
    output: Output = Format.text,
) -> None:
    """List the field standards, or explain one."""
    within = load(spec) if spec else None
    own = list(within.spec.standards) if within else []
    known = [*own, *builtin_standards()]
    if name is not None and name not in known:
        raise typer.BadParameter(f"there is no standard {name!r}; known are {', '.join(known)}", param_hint="NAME")
    found = [described(each, within) for each in ([name] if name else known)]
    if output is Format.json:
        write_json(found)
    elif name:
        _one(found[0])
    else:
        table = listing("standard", "for", "title", "parameters")
        table.add_column("example", overflow="fold")
        for each in found:
            title = each["title"].get("en") or next(iter(each["title"].values()), "")
            parameters = ", ".join(each["parameters"])
            table.add_row(each["name"], each["type"], Text(title), parameters, Text(str(each["example"] or "")))
        out.print(table)


def _one(found: dict[str, Any]) -> None:
    labels = {
        "title": "title", "description": "a good value", "unchecked": "not checked", "source": "source",
        "type": "columns", "version": "version", "normalize": "normalised by", "rules": "rules",
        "missing": "also missing", "not_missing": "not missing", "parameters": "parameters", "examples": "passes",
        "wrong": "does not pass",
    }  # fmt: skip
    out.print(Text(found["name"], style="bold"))
    for key, label in labels.items():
        out.print(
            *(Text(f"  {label}: {text}") for text in _texts(key, found[key])), sep="\n", end="\n" if found[key] else ""
        )


def _texts(key: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        if key == "rules":
            return [f"{name}: {shown_options(options)}".removesuffix(": ") for name, options in value.items()]
        return [f"{name}: {text}" if key == "parameters" else str(text) for name, text in value.items()]
    if isinstance(value, list):
        return [", ".join(str(item) for item in value)] if value else []
    return [] if value is None else [str(value)]


def try_values(
    standard: Annotated[
        str, typer.Argument(metavar="STANDARD", help="A field standard; `dqsql standards` lists them.")
    ],
    values: Annotated[
        list[str], typer.Argument(metavar="VALUE…", help="Values; - reads JSON strings from stdin, one a line.")
    ],
    param: Annotated[
        list[str] | None, typer.Option(metavar="KEY=VALUE", help="A parameter, such as region=CN.")
    ] = None,
    spec: OwnSpec = None,
    dsn: Annotated[
        str | None, typer.Option("--dsn", help="Judge by the functions in this database; else by Python's.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Language of the reasons.")] = Language.en,
    output: Output = Format.text,
) -> None:
    """Have a field standard judge values, and say why.

    With - for values: one JSON string a line in, one JSON object a line out. Exit code 1 where one of the values given
    as arguments is not valid.
    """
    within = load(spec) if spec else None
    judging = _judge(standard, _parameters(param or []), within)
    with _explainer(judging, standard, _parameters(param or []), within, dsn, language) as explain:
        if values == ["-"]:
            for value in _lines():
                if not put(json.dumps(explain(value), ensure_ascii=False) + "\n"):
                    return
            return
        verdicts = [explain(value) for value in values]
    if output is Format.json:
        write_json(verdicts)
    else:
        for verdict in verdicts:
            _print(verdict)
    raise typer.Exit(0 if all(verdict["valid"] for verdict in verdicts) else 1)


def _judge(standard: str, params: dict[str, Any], within: Loaded | None) -> Judge:
    try:
        return judge(standard, params, within)
    except SpecError as error:
        problem = error.problems[0]
        raise typer.BadParameter(f"{problem.message}. {problem.hint}".rstrip(". ")) from error


def _parameters(given: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in given:
        key, equals, value = item.partition("=")
        if not equals or not key:
            raise typer.BadParameter(f"{item!r} is no parameter: write --param region=CN", param_hint="--param")
        found[key] = {"true": True, "false": False}.get(value, value)
    return found


@contextmanager
def _explainer(
    judging: Judge, standard: str, params: dict[str, Any], within: Loaded | None, dsn: str | None, language: Language
) -> Iterator[_Explain]:
    if dsn is None:
        yield lambda value: judging.explain(value, language.value).as_dict()
        return
    with applying.connect(conninfo(dsn)) as connection:
        connection.execute("select pg_catalog.set_config('dq.locale', %s, false)", (language.value,))
        built_in = within is None or standard not in within.spec.standards
        query = "select dq.explain(%s, %s, %s)" if built_in else None

        def explain(value: str | None) -> dict[str, Any]:
            if value is not None and not storable(value):
                return judging.explain(value, language.value).as_dict()
            try:
                if query:
                    row = connection.execute(query, (standard, value, json.dumps(params))).fetchone()
                else:
                    row = connection.cursor().execute(judging.literal_query(value)).fetchone()
            except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction) as error:
                raise DatabaseError(
                    "the functions of this version are not in the database; apply a spec first"
                ) from error
            found: dict[str, Any] = (row or ({},))[0]
            return Verdict.ordered(found)

        yield explain


def _lines() -> Iterator[str | None]:
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise typer.BadParameter(f"line {number} is no JSON: {error}", param_hint="-") from error
        if value is not None and not isinstance(value, str):
            raise typer.BadParameter(f"line {number} is no JSON string", param_hint="-")
        yield value


def _print(verdict: dict[str, Any]) -> None:
    colour, word = (
        ("green", "valid")
        if verdict["valid"]
        else ("yellow", "missing")
        if verdict["missing"]
        else ("red", "not valid")
    )
    line = Text(repr(verdict["value"]))
    if verdict["normalized"] not in (None, verdict["value"]):
        line.append(f" → {verdict['normalized']!r}")
    line.append(f"  {word}", style=colour)
    out.print(line)
    for reason in verdict["reasons"]:
        out.print(Text(f"    {reason['rule']}: {reason['message']}"))
