"""Fragments that call functions of schema dq, written without them: for databases where nothing is installed.

A function of schema dq whose body is one SQL expression stands for its call, as PostgreSQL itself would put it there,
and so does one in PL/pgSQL that only returns one. Others cannot be taken apart so; what calls them is judged by its
twin in Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dqsql.resources import functions

# Beyond, planning the query would cost more than the rows.
LONGEST = 200_000

_HEAD = re.compile(
    r"create or replace function dq\.(?P<name>\w+)\((?P<parameters>[^)]*)\) returns [\w\[\]]+\n"
    r"language (?:sql|plpgsql) immutable parallel safe(?P<strict> strict)?\n"
    r"(?:as \$dq\$\nbegin\n    )?return (?P<body>.*?);(?:\nend\n\$dq\$;)?\s*\Z",
    re.DOTALL,
)
_TOKEN = re.compile(
    r"""(?P<comment>--[^\n]*)
      | (?P<column>[\x01\x03][^\x02]*\x02)
      | (?P<string>[eE]'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*')
      | (?P<quoted>"(?:[^"]|"")*")
      | (?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class _Function:
    """A function whose body is an expression over its parameters, given by name and type."""

    parameters: tuple[tuple[str, str], ...]
    body: str
    strict: bool


def without_runtime(sql: str) -> str | None:
    """`sql`, a fragment or an expression, with no call of a function of schema dq; None where that cannot be."""
    written = ""
    tokens = list(_tokens(sql))
    place = 0
    while place < len(tokens):
        kind, text = tokens[place]
        if kind != "word" or not text.startswith("dq."):
            written += text
            place += 1
            continue
        arguments, place = _arguments(tokens, place + 1)
        expression = _unfolded(text.removeprefix("dq."), arguments)
        if expression is None or len(written) + len(expression) > LONGEST:
            return None
        written += expression
    return written


def _tokens(sql: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(sql):
        if found.lastgroup != "comment":
            yield found.lastgroup or "", found.group()


def _arguments(tokens: list[tuple[str, str]], place: int) -> tuple[list[str] | None, int]:
    """The arguments of the call whose brackets open at `place`, and the place after them; None for no call."""
    if place >= len(tokens) or tokens[place][1] != "(":
        return None, place
    depth, arguments = 0, [""]
    for at in range(place, len(tokens)):
        text = tokens[at][1]
        depth += (text in ("(", "[")) - (text in (")", "]"))
        if depth == 0:
            return arguments, at + 1
        if depth == 1 and text == ",":
            arguments.append("")
        elif at > place:
            arguments[-1] += text
    return None, place


def _unfolded(name: str, arguments: list[str] | None) -> str | None:
    """The expression that a call of dq.`name` stands for; None where it is none."""
    if arguments is None:
        return None
    given = [without_runtime(argument.strip()) for argument in arguments]
    known = [function for function in _expressions().get(name, ()) if len(function.parameters) == len(given)]
    if len(known) > 1:
        wanted = "jsonb" if arguments[0].endswith("::pg_catalog.jsonb") else "text"
        known = [function for function in known if function.parameters[0][1] == wanted]
    if len(known) != 1 or None in given:
        return None
    (function,) = known
    values = {parameter: f"({value})" for (parameter, _), value in zip(function.parameters, given, strict=True)}
    body = "".join(values.get(text, text) if kind == "word" else text for kind, text in _tokens(function.body))
    expression = without_runtime(body)
    if expression is None or not function.strict:
        return f"({expression})" if expression is not None else None
    unknown = " or ".join(f"{value} is null" for value in values.values())
    return f"(case when {unknown} then null else {expression} end)"


@cache
def _expressions() -> Mapping[str, tuple[_Function, ...]]:
    """The functions of schema dq that are one expression, by name."""
    found: dict[str, tuple[_Function, ...]] = {}
    for name, text in functions().items():
        for block in re.split(r"(?=create or replace function dq\.)", text):
            if head := _HEAD.match(block.strip()):
                pairs = [tuple(parameter.split()) for parameter in head["parameters"].split(",")]
                parameters = tuple((pair[0], pair[1]) for pair in pairs)
                found[name] = (*found.get(name, ()), _Function(parameters, head["body"], bool(head["strict"])))
    return found
