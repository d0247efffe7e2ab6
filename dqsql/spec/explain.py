"""What pydantic found wrong, in plain words and at its place in the file."""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError

from dqsql.errors import Problem
from dqsql.spec.yaml import Document

Path = tuple[str | int, ...]

_NAMES = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}
_WANTED = {
    "string_type": "a text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def problems(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Every error of `error`, which validating `document` as `model` raised, as a problem of the file."""
    found: dict[Path, list[Problem]] = {}
    for detail in error.errors(include_url=False):
        path = _path(detail["loc"], document.value)
        found.setdefault(path, []).append(_problem(detail, path, document, model))
    # A value that fits none of several types is one problem, not one for each type.
    return [problem for at_one_place in found.values() for problem in _merged(at_one_place)]


def _merged(problems: Sequence[Problem]) -> Iterator[Problem]:
    wanted = [p.message.removeprefix("must be ") for p in problems if p.message.startswith("must be ")]
    if len(wanted) == len(problems) > 1:
        kinds = dict.fromkeys(text.partition(", not ")[0] for text in wanted)
        got = wanted[0].partition(", not ")[2]
        first = problems[0]
        yield Problem(first.file, first.line, first.column, f"must be {' or '.join(kinds)}, not {got}", first.hint)
    else:
        yield from dict.fromkeys(problems)


def _path(location: Sequence[str | int], value: Any) -> Path:
    """The part of pydantic's location that leads through the document; tags of unions are left out."""
    path: list[str | int] = []
    for place, step in enumerate(location):
        last = place == len(location) - 1
        if isinstance(value, Mapping) and isinstance(step, str):
            inner = value.get(step)
            # A rule's tag is the name of one of its keys; more steps cannot lead into a plain value.
            if last or isinstance(inner, Mapping | list):
                path.append(step)
                value = inner
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            path.append(step)
            value = value[step]
    return tuple(path)


def _problem(detail: Any, path: Path, document: Document, model: type[BaseModel]) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _keys(model, detail["loc"][:-1])
        return document.problem(path, f"unknown key {path[-1]!r}", _near(str(path[-1]), known), key=True)
    if kind == "missing":
        return document.problem(path[:-1], f"{path[-1]} is missing", key=True)
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'|(\d+)", context["expected"])
        words = [text or number for text, number in allowed]
        hint = _near(str(detail["input"]), words)
        return document.problem(path, f"must be {' or '.join(words)}, not {_shown(detail['input'])}", hint)
    return document.problem(path, _message(kind, context, detail))


def _message(kind: str, context: Mapping[str, Any], detail: Any) -> str:
    if kind in _WANTED:
        return f"must be {_WANTED[kind]}, not {_kind(detail['input'])}"
    if kind == "string_pattern_mismatch":
        return f"must match {context['pattern']}"
    if kind in ("greater_than_equal", "less_than_equal"):
        word = "at least" if kind == "greater_than_equal" else "at most"
        return f"must be {word} {context.get('ge', context.get('le'))}"
    if kind == "too_short":
        return f"must not be empty; it needs at least {context['min_length']}"
    return str(detail["msg"]).removeprefix("Value error, ")


def _kind(value: Any) -> str:
    return "empty" if value is None else _NAMES.get(type(value), type(value).__name__)


def _shown(value: Any) -> str:
    return repr(value) if isinstance(value, str | int | float) else _kind(value)


def _near(word: str, known: Sequence[str]) -> str:
    if found := difflib.get_close_matches(word, known, 2, 0.6):
        return f"did you mean {' or '.join(found)}?"
    return f"known are {', '.join(known)}" if known else ""


def _keys(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The keys that the model at `location` inside `model` takes."""
    here: list[Any] = [model]
    for step in location:
        here = [inner for one in here for inner in _inside(one, step)] or here
    keys: dict[str, None] = {}
    for one in here:
        for name, info in one.model_fields.items():
            keys[info.alias or name] = None
    return list(keys)


def _inside(model: type[BaseModel], step: str | int) -> Iterator[type[BaseModel]]:
    """The models that the value at key `step` of `model` may be."""
    for name, info in model.model_fields.items():
        if step in (name, info.alias):
            yield from _models(info.annotation)
        elif "__pydantic_extra__" in model.__annotations__:
            yield from _models(get_type_hints(model)["__pydantic_extra__"])


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Annotated, Union, types.UnionType) or hasattr(annotation, "__args__"):
        for part in get_args(annotation):
            yield from _models(part)
