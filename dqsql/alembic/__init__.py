"""dqsql in an application's own Alembic project: what its env.py and the revisions of `dqsql revision` import.

from dqsql.alembic import include_object
context.configure(…, include_object=include_object)
"""

from __future__ import annotations

import re
from typing import Any

from dqsql.alembic.running import run

__all__ = ["include_object", "run"]

# As dqsql.names.attached makes them: opaque, so that no name of an application's own looks like one.
_OURS = re.compile(r"dq_[a-z_]+_[g-v][0-9a-f]{7}")


def include_object(object_: Any, name: str | None, type_: str, reflected: bool, compare_to: Any) -> bool:
    """For `context.configure(include_object=…)`: what dqsql put into the database is none of the application's.

    False for its indexes and constraints on the application's tables, and for the tables of its schemas; everything
    else is compared as before.
    """
    if type_ == "table":
        return not (reflected and object_.schema in ("dq", "dq_gen"))
    if type_ == "column":
        return True
    return not (reflected and compare_to is None and _OURS.fullmatch(name or ""))
