"""Reading a spec file: YAML to typed models, with every problem at its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

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


class _Shipped(Mapping[str, Standard]):
    """The standards of a directory by name, each read when it is first asked for: some are long lists."""

    def __init__(self, directory: Path) -> None:
        self._files = {path.stem: path for path in sorted(directory.glob("*.yml"))}
        self._read: dict[str, Standard] = {}

    def __getitem__(self, name: str) -> Standard:
        if name not in self._read:
            document = yaml.read(self._files[name])
            try:
                self._read[name] = Standard.model_validate(document.value)
            except ValidationError as error:
                raise SpecError(problems(error, document, Standard)) from error
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@cache
def builtin_standards() -> Mapping[str, Standard]:
    """The field standards that ship with dqsql, by name."""
    return _Shipped(Path(__file__).parent / "standards")
