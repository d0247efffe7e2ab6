"""Reading a spec file: YAML to typed models, with every problem at its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from dqsql.errors import SpecError
from dqsql.spec import yaml
from dqsql.spec.explain import problems
from dqsql.spec.model import Spec, Standard


class Loaded(NamedTuple):
    """A spec and the document that it came from, which knows where everything stands."""

    spec: Spec
    document: yaml.Document


def load(path: Path) -> Loaded:
    """The spec in file `path`; raises SpecError with every problem of the file."""
    return _validated(yaml.read(path))


def loads(text: str, file: str = "<spec>") -> Loaded:
    """The spec in `text`; `file` is the name that problems carry."""
    return _validated(yaml.parse(text, file))


def _validated(document: yaml.Document) -> Loaded:
    try:
        return Loaded(Spec.model_validate(document.value), document)
    except ValidationError as error:
        raise SpecError(problems(error, document, Spec)) from error


@cache
def builtin_standards() -> Mapping[str, Any]:
    """The field standards that ship with dqsql, by name."""
    found = {}
    for path in sorted((Path(__file__).parent / "standards").glob("*.yml")):
        document = yaml.read(path)
        try:
            found[path.stem] = Standard.model_validate(document.value)
        except ValidationError as error:
            raise SpecError(problems(error, document, Standard)) from error
    return found
