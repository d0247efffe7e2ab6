"""The rule kinds, one module each: a file dropped in here is a kind that specs may use.

There is no list to edit: `kinds()` finds the modules, and the spec's models, its JSON Schema, the compiler
and the documentation all read what it finds.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dqsql.assertion import FormRule, Place, Rule


@cache
def kinds() -> Mapping[str, type[Rule]]:
    """Every rule kind by its key in a spec, in alphabetical order."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        for thing in vars(importlib.import_module(f"{__name__}.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, Rule) and not inspect.isabstract(thing):
                found[thing.kind] = thing
    return MappingProxyType(dict(sorted(found.items())))


def kinds_in(place: Place) -> Mapping[str, type[Rule]]:
    """The kinds whose key may stand in `place`."""
    return {name: kind for name, kind in kinds().items() if place in kind.places}


def kinds_with_form() -> Mapping[str, type[FormRule]]:
    """The kinds with a standard form: their keys may stand among the steps of `normalize`."""
    return {name: kind for name, kind in kinds().items() if issubclass(kind, FormRule)}


def parameters() -> frozenset[str]:
    """The options that a standard or a column may give as keys of its own."""
    return frozenset(name for kind in kinds().values() for name in kind.parameters)
