"""What pydantic found wrong, in plain words and at its place in the file.

A pydantic location mixes steps through the data with names of union members and of options that a short form
fills in. The model and the document are walked along it side by side, which tells one from the other.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, Tag, ValidationError, WithJsonSchema
from pydantic_core import PydanticUndefined
from pydantic_core.core_schema import ErrorType

from dqsql.errors import Problem
from dqsql.spec.yaml import Document

Path = tuple[str | int, ...]

MOST_LISTED = 50

_BOUNDS = {
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "multiple_of": "must be a multiple of {multiple_of}",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "too_short": "must have at least {min_length} entries",
    "too_long": "must have at most {max_length} entries",
    "string_pattern_mismatch": "must match {pattern}",
    "finite_number": "must be a finite number",
    "enum": "must be {expected}",
}
_SINGLE = {str: "a text", int: "a whole number", float: "a number", dict: "a mapping"}
_PLURAL = {str: "texts", int: "whole numbers", float: "numbers", dict: "mappings"}
_JSON = {"string": str, "object": dict, "number": float, "integer": int, "boolean": bool, "array": list}


@dataclass(frozen=True)
class _Place:
    """Where a location leads: through the document by `path`, through the model to one of `types`."""

    path: Path
    value: Any
    types: tuple[Any, ...]
    tags: tuple[str | None, ...]
    description: str = ""
    # What a reader may write here, where a short form allows more than `types`.
    accepts: tuple[Any, ...] = ()
    # The first untagged union on the way, and the member of it that the location names.
    union: _Place | None = None
    member: str | int = ""
    on_key: bool = False


@dataclass(frozen=True)
class _Fault:
    place: _Place
    message: str
    hint: str = ""
    on_key: bool = False
    # Whether the value is of the wrong type, or none of the allowed ones, as a whole.
    misfit: bool = False

    def problem(self, document: Document) -> Problem:
        return document.problem(self.place.path, self.message, self.hint, key=self.on_key or self.place.on_key)


def problems(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Every error of `error`, which validating `document` as `model` raised, as a problem of the file."""
    root = _Place((), document.value, (model,), (None,))
    faults = [
        fault
        for detail in error.errors(include_url=False, include_input=False)
        if not _echoes(fault := _fault(detail, root), detail)
    ]
    return list(dict.fromkeys(fault.problem(document) for fault in _merged(faults)))


def _echoes(fault: _Fault, detail: Mapping[str, Any]) -> bool:
    """Whether a list is said to be too short only because entries of it were refused."""
    value = fault.place.value
    return detail["type"] == "too_short" and isinstance(value, list) and len(value) >= detail["ctx"]["min_length"]


def nearest(word: str, known: Collection[str]) -> str:
    """A hint with the names of `known` nearest to `word`; with all where none is near and they are not too many."""
    return _near(word, known) or (f"known are {', '.join(known)}" if 0 < len(known) <= MOST_LISTED else "")


def _near(word: str, known: Collection[str]) -> str:
    plain = {name.casefold().replace("-", "_"): name for name in known}
    near = difflib.get_close_matches(word.casefold().replace("-", "_"), plain, 3, 0.6)
    return f"did you mean {_or(plain[name] for name in near)}?" if near else ""


def _merged(faults: Sequence[_Fault]) -> Iterator[_Fault]:
    """`faults`, with one for each value that fits no member of a union in place of one for each member."""
    unions: dict[Path, dict[str | int, list[_Fault]]] = {}
    for fault in faults:
        if fault.place.union is None:
            yield fault
        else:
            members = unions.setdefault(fault.place.union.path, {})
            members.setdefault(fault.place.member, []).append(fault)
    for path, members in unions.items():
        # A member that takes such a value, but not this one, is what the writer meant.
        meant = [those for those in members.values() if not any(f.misfit and f.place.path == path for f in those)]
        if meant or len(members) == 1:
            yield from min(meant or list(members.values()), key=len)
        else:
            first = next(iter(members.values()))[0]
            yield _misfit(first.place.union or first.place)


def _fault(detail: Mapping[str, Any], root: _Place) -> _Fault:
    kind, context, location = detail["type"], detail.get("ctx") or {}, detail["loc"]
    if kind in ("extra_forbidden", "missing") and location:
        place, name = _walk(root, location[:-1]), str(location[-1])
        if kind == "extra_forbidden":
            inner = replace(place, path=(*place.path, name))
            return _Fault(inner, f"unknown key {name!r}", nearest(name, _keys(place)), on_key=True)
        hint = next((info.description or "" for _, info in _fields(place, name)), "")
        return _Fault(place, f"missing key {name!r}", hint, on_key=True)
    place = _walk(root, location)
    subject = _subject(place.path)
    if kind == "choice":
        return _Fault(place, detail["msg"], nearest(context["given"], context["choices"]))
    if kind in ("value_error", "assertion_error") or kind not in get_args(ErrorType):
        text = str(context.get("error") or detail["msg"])
        text = text.removeprefix("Value error, ").removeprefix("Assertion failed, ")
        # What is wrong with a mapping as a whole is shown at its key.
        whole = isinstance(place.value, Mapping)
        return _Fault(place, f"{subject} {text}" if text.startswith("must ") else text, on_key=whole)
    if kind in _BOUNDS:
        one = context.get("min_length") == 1
        context = {key: int(v) if isinstance(v, float) and v.is_integer() else v for key, v in context.items()}
        message = "must not be empty" if one else _BOUNDS[kind].format_map(context)
        return _Fault(place, f"{subject} {message}", place.description if "pattern" in context else "")
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        tags = [str(tag) for tag in place.tags if tag is not None]
        hint = f"it is one of {', '.join(tags)}" if tags else ""
        return _Fault(place, f"{subject} is of no known kind", hint, on_key=True)
    return _misfit(place)


def _misfit(place: _Place) -> _Fault:
    """A value that is of the wrong type, or none of those that are allowed."""
    value, types = place.value, place.accepts or place.types
    words = [str(word) for type_ in types if get_origin(type_) is Literal for word in get_args(type_)]
    hint = ""
    if value is None:
        hint = "write a value, or leave the key out"
    elif isinstance(value, str):
        numeric = {int, float}.intersection(map(_plain, types)) and value.isdecimal()
        hint = "leave out the quotes" if value in words or numeric else _near(value, words)
    elif str in types and isinstance(value, bool | int | float):
        hint = f'put it in quotes: "{_word(value)}"'
    wanted = _wanted(types, _SINGLE) or "something else"
    exact = bool(words) if type(value) is int else type(value) is float and (words or "whole" in wanted)
    given = f"not {value}" if exact else _given(value)
    return _Fault(place, f"{_subject(place.path)} must be {wanted}, {given}", hint, misfit=True)


def _given(value: Any) -> str:
    match value:
        case None:
            return "but is empty"
        case bool():
            return f"not {_word(value)}"
        case int() | float():
            return "not a number"
        case str():
            return f"not {value!r}" if len(value) <= 40 else "not this text"
        case list():
            return "not a list"
        case _:
            return "not a mapping"


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _subject(path: Path) -> str:
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of {_subject(path[:-1])}"
    return repr(path[-1])


def _wanted(types: Iterable[Any], words: Mapping[type, str]) -> str:
    """What a value of `types` is called; empty where no word is known."""
    found: dict[str, None] = {}
    plain = {_plain(type_) for type_ in types}
    for type_ in types:
        kind = _plain(type_)
        if kind is Literal:
            found |= dict.fromkeys(_word(word) for word in get_args(type_))
        elif kind is list:
            items = [item for item in get_args(type_) if item is not ...]
            inner = _wanted([one for item in items for one, _ in _members(item)], _PLURAL)
            lists = "a list" if words is _SINGLE else "lists"
            found[f"{lists} of {inner}" if inner else lists] = None
        elif kind is int and float in plain:
            continue
        elif kind is bool and str in plain:
            # Where a text will do, true and false are not worth naming.
            continue
        elif kind is bool:
            found |= {"true": None, "false": None}
        elif kind in words:
            found[words[kind]] = None
    return _or(found)


def _plain(type_: Any) -> Any:
    """The one type that stands for all that look the same in a file."""
    origin = get_origin(type_) or type_
    if origin is Literal:
        return Literal
    if isinstance(origin, type):
        if issubclass(origin, BaseModel | Mapping):
            return dict
        if issubclass(origin, list | tuple | set | frozenset | Sequence) and not issubclass(origin, str | bytes):
            return list
    return origin


def _or(words: Iterable[str]) -> str:
    *most, last = list(words) or [""]
    return f"{', '.join(most)} or {last}" if most else last


def _walk(place: _Place, location: Sequence[str | int]) -> _Place:
    for step in location:
        place = _step(place, step)
    return place


def _step(place: _Place, step: str | int) -> _Place:
    """Where `step` of a location leads from `place`; names of union members lead to the same value."""
    if step in place.tags:
        tagged = [type_ for type_, tag in zip(place.types, place.tags, strict=True) if tag == step]
        return replace(place, types=tuple(tagged), tags=(None,) * len(tagged), accepts=())
    if step == "[key]":
        return replace(place, on_key=True)
    members = [type_ for type_ in place.types if type_ is not NoneType]
    if fields := _fields(place, str(step)):
        return _entered(place, step, [(info.annotation, info.metadata, info.description) for _, info in fields])
    if isinstance(step, str) and (_holds(place.value, step) or len(members) == 1):
        values = [value for type_ in members for value in _mapped(type_)]
        if values:
            return _entered(place, step, [(value, (), "") for value in values])
    if isinstance(step, int):
        items = [item for type_ in members if _plain(type_) is list for item in _items(type_, step)]
        return _entered(place, step, [(item, (), "") for item in items])
    if len(members) > 1:
        named = [type_ for type_ in members if _is_called(type_, step)] or members
        union = (place.union, place.member) if place.union else (place, step)
        return replace(
            place, types=tuple(named), tags=(None,) * len(named), accepts=(), union=union[0], member=union[1]
        )
    return place


def _entered(place: _Place, step: str | int, inner: Iterable[tuple[Any, Sequence[Any], str | None]]) -> _Place:
    """The place of a member; where a short form leaves the member out of the document, its value stays."""
    path, value = place.path, place.value
    if _holds(value, step):
        path, value = (*path, step), value[step]
    members: list[tuple[Any, str | None]] = []
    accepts: list[Any] = []
    description = ""
    for annotation, metadata, text in inner:
        members += _members(annotation)
        accepts += _accepted(annotation, metadata)
        description = description or text or ""
    types, tags = zip(*members, strict=True) if members else ((), ())
    return replace(
        place, path=path, value=value, types=types, tags=tags, accepts=tuple(accepts), description=description
    )


def _holds(value: Any, step: str | int) -> bool:
    if isinstance(value, Mapping):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)


def _members(annotation: Any) -> Iterator[tuple[Any, str | None]]:
    """The types that `annotation` is a union of, each with its tag."""
    if get_origin(annotation) is Annotated:
        own = next((note.tag for note in annotation.__metadata__ if isinstance(note, Tag)), None)
        for type_, tag in _members(annotation.__origin__):
            yield type_, own or tag
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _members(part)
    else:
        yield annotation, None


def _accepted(annotation: Any, metadata: Iterable[Any]) -> Iterator[Any]:
    """The types that a value may have in the file, before a validator brings it to its own."""
    for note in metadata:
        if isinstance(note, WithJsonSchema) and note.json_schema:
            for schema in note.json_schema.get("anyOf", [note.json_schema]):
                yield _JSON.get(schema.get("type", ""), object)
            return
        if isinstance(note, BeforeValidator) and note.json_schema_input_type is not PydanticUndefined:
            yield from (type_ for type_, _ in _members(note.json_schema_input_type))
            return
    if get_origin(annotation) is Annotated:
        yield from _accepted(annotation.__origin__, annotation.__metadata__)
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _accepted(part, ())
    else:
        yield annotation


def _fields(place: _Place, name: str) -> list[tuple[str, Any]]:
    """The fields that key `name` fills in the models at `place`."""
    return [
        (own, info)
        for type_ in place.types
        if isinstance(type_, type) and issubclass(type_, BaseModel)
        for own, info in type_.model_fields.items()
        if name == (info.alias or own)
    ]


def _keys(place: _Place) -> list[str]:
    models = [type_ for type_ in place.types if isinstance(type_, type) and issubclass(type_, BaseModel)]
    names = (info.alias or own for model in models for own, info in model.model_fields.items())
    return list(dict.fromkeys(names))


def _mapped(type_: Any) -> Iterator[Any]:
    """What the keys of a mapping, or the further keys of a model, lead to."""
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        if "__pydantic_extra__" in type_.__annotations__:
            yield get_args(get_type_hints(type_, include_extras=True)["__pydantic_extra__"])[1]
    elif _plain(type_) is dict:
        yield from get_args(type_)[1:]


def _items(type_: Any, index: int) -> tuple[Any, ...]:
    items = get_args(type_)
    if get_origin(type_) is tuple and ... not in items:
        return items[index : index + 1]
    return items[:1]


def _is_called(type_: Any, label: str | int) -> bool:
    """Whether pydantic calls union member `type_` by `label`: `str`, `Stage`, `list[str]`, `literal[…]`."""
    origin = get_origin(type_) or type_
    name = "literal" if origin is Literal else getattr(origin, "__name__", "")
    return str(label).partition("[")[0].lower() == name.lower()
