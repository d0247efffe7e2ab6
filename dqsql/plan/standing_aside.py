"""Triggers that stand aside when a column that they read was renamed, dropped or is of another type: no write may fail.

A CHECK follows its columns; the text of a trigger's function does not, and would fail every write of the table. So it
asks first (`sql/runtime/07_columns.sql`). Counters note that a write has gone by, and are told to be wrong until a full
count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dqsql.catalog import Relation
from dqsql.names import array, ident, is_identifier, literal
from dqsql.plan.build import Build
from dqsql.plan.objects import Object
from dqsql.resources import fill

_RUNS = re.compile(r"execute function (.+)\(\)$")
_LOG = re.compile(r'insert into ("dq_gen"\."[^"]+") \(')


def prepared(build: Build, objects: Sequence[Object]) -> tuple[Object, ...]:
    """`objects` of one table, their trigger functions asking first."""
    fired: dict[str, list[Object]] = {}
    for made in objects:
        if made.kind == "trigger" and (runs := _RUNS.search(made.create)):
            fired.setdefault(runs[1], []).append(made)
    return tuple(_asking(build, made, fired) for made in objects)


def _asking(build: Build, made: Object, fired: dict[str, list[Object]]) -> Object:
    triggers = fired.get(made.target.removesuffix("()"), [])
    if made.kind != "function" or not triggers:
        return made
    # What fires on a table of our own, or on the children's when it is emptied, looks up others.
    own = triggers[0] if made.part != "children_judge" else None
    sides = [t for listed in fired.values() for t in listed if t.part in ("children_parent", "children_child")]
    asked = dict(_asked(build, made, own, [t for t in sides if t is not own]))
    if not asked:
        return made
    log = _LOG.search(made.create) if made.role.startswith("count_") else None
    before = re.search(r"\n    before (insert|update)", triggers[0].create)
    clause = fill(
        "columns_gone",
        {
            "at_home": " or ".join(f"tg_relid operator(pg_catalog.=) dq.own({name})" for name in asked),
            "reads": " and ".join(asked.values()),
            "noted": f"insert into {log[1]} (counting) values (1);" if log else "",
            "result": "new" if before else "null",
        },
    )
    inner = "\n    ".join(line for line in clause.rstrip().split("\n") if line.strip())
    return replace(made, create=made.create.replace("\nbegin\n", f"\nbegin\n    {inner}\n", 1))


def _asked(build: Build, runs: Object, own: Object | None, sides: Sequence[Object]) -> Iterator[tuple[str, str]]:
    """Each trigger by which a table is known, as a literal, and what is asked of the columns that `runs` names.

    The table of `own` is asked in any case, those of `sides` where `runs` looks them up.
    """
    for by in filter(None, (own, *sides)):
        name, _, table = by.target.partition(" on ")
        relation = _relation(build, table)
        columns = [column for column in relation.by_name if f".{ident(column)}" in runs.create] if relation else []
        named = f"from {table} as" in runs.create
        if columns and (named or by is own):
            known = literal(name[1:-1])
            asks = [known, array(columns), *([literal(table)] if named else [])]
            if relation and runs.role.startswith("count_"):
                asks.append(f"types => {array([relation.by_name[column].type for column in columns])}")
            yield known, f"dq.reads({', '.join(asks)})"


def _relation(build: Build, table: str) -> Relation | None:
    """The table of that name; for a partition the whole one."""
    for name, relation in build.catalog.by_name.items():
        # The database holds tables that no spec could name.
        places = (name, *(part.name for part in relation.partitions))
        if any(table == place.sql for place in places if is_identifier(place.schema) and is_identifier(place.name)):
            return relation
    return None
