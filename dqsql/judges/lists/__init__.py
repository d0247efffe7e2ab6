"""Value lists that ship: the first content of the tables `dq.industry`, `dq.job_title` and `dq.region`.

In the database a list is a table, edited by its steward without DDL. Offline there is only what ships.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dqsql.judges.forms import fold


@cache
def lists() -> Mapping[str, Any]:
    """Each list by its table's name: its source, and its values with their English title and synonyms."""
    folder = Path(__file__).parent
    return {f"dq.{path.stem}": json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


@cache
def spellings(table: str) -> Mapping[str, str]:
    """The value that each folded spelling of a list stands for."""
    found: dict[str, str] = {}
    for value, entry in lists()[table]["values"].items():
        found |= {fold(spelling): value for spelling in (value, *entry["synonyms"])}
    return found


def listed(value: str, table: str) -> str:
    """`value` as the list spells it; as it is where the list does not know it."""
    return value if value in lists()[table]["values"] else spellings(table).get(fold(value), value)
