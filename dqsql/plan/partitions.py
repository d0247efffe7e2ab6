"""What only partitioned tables need: counting row by row, truncated partitions, indexes made of parts.

PostgreSQL's statement triggers see the rows of statements on the very table that they are on, and miss those that
MERGE moves to another partition. Row triggers of a partitioned table are in every partition, in those that are made
or attached later too, and fire for a moved row as for a deletion and an insertion. So rows are counted one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dqsql.catalog import Relation
from dqsql.names import Name, attached, fingerprint, ident, literal
from dqsql.partitions import Partition
from dqsql.plan.build import Build, function, trigger
from dqsql.plan.objects import Object
from dqsql.resources import fill

# A foreign key that is added before PostgreSQL 18 is validated at once.
KEY_LOCK = "SHARE ROW EXCLUSIVE on both tables and the partitions, while every row is looked up"


def leaves(relation: Relation) -> tuple[Partition, ...]:
    """The partitions that hold rows."""
    return tuple(part for part in relation.partitions if part.leaf)


def truncations(build: Build, delta: Name, values: Mapping[str, str]) -> Iterator[Object]:
    """What counts a TRUNCATE of the whole table beforehand, and one of each partition.

    The log is empty while the whole table is being truncated, so that its partitions need not be counted then.
    `values` are the targets, counts and groups of a count of rows `t`.
    """
    table = build.table.name
    name = build.name("count_clear")
    comment = build.phrase(f"Counts a truncation of {build.shown}.", f"为{build.shown}的 truncate 计数。")
    create = fill("count_clear_function", {"name": name.sql, "delta": delta.sql})
    yield function(build, "count_clear_function", name, [], create, comment)
    named = attached(table, "count_clear", build.spec)
    yield trigger(build, "count_clear", named, "before truncate", "for each statement", name, comment)
    name = build.name("count_partition_truncate")
    comment = build.phrase(
        f"Counts a truncation of one partition of {build.shown}.", f"为{build.shown}单个分区的 truncate 计数。"
    )
    query = (
        f"insert into {delta.sql} ({values['targets']})\nselect\n    {values['counts']}\nfrom only ",
        f" as t\n{values['grouping']}",
    )
    holes = {"name": name.sql, "delta": delta.sql, "log": literal(delta.sql), "table": literal(table.sql)}
    holes |= {"from": literal(query[0]), "to": literal(query[1])}
    create = fill("count_partition_truncate_function", holes)
    yield function(build, "count_partition_truncate_function", name, [], create, comment)
    for part in leaves(build.table.relation):
        yield trigger(
            build,
            f"count_partition_truncate:{fingerprint(*part.name)}",
            attached(part.name, "count_truncate", build.spec),
            "before truncate",
            "for each statement",
            name,
            comment,
            on=part.name,
        )


def index_parts(build: Build, whole: Object, name: str, keys: str, identity: str) -> Iterator[Object]:
    """A unique index over all partitions and the parts that it still lacks.

    An index of a partitioned table cannot be built concurrently. So it begins empty, each partition's part is built
    concurrently, and joining the last one makes it valid. `keys` is what follows the table in CREATE INDEX.
    """
    table = build.table
    found = next((i for i in build.catalog.installed if (i.table, i.role) == whole.key), None)
    lacking = [part for part in table.relation.partitions if name not in part.indexes]
    if found is not None and found.sound:
        lacking = []
    elif found is None or not lacking:
        # What is there is none of ours, or broken: it is made anew, in all its parts.
        lacking = list(table.relation.partitions)
        found = None
    yield _empty(whole, f"{ident(name)}\n    on only {table.name.sql} {keys}", grows=found is not None)
    names = {table.name: Name(table.name.schema, name)}
    for part in table.relation.partitions:
        names[part.name] = Name(part.schema_name, attached(part.name, "unique", identity))
        if part not in lacking:
            names[part.name] = part.indexes.get(name, names[part.name])
            continue
        own, parent = names[part.name], names[Name(part.parent_schema, part.parent)]
        how, only = ("unique index concurrently", "") if part.leaf else ("unique index", "only ")
        yield Object(
            kind="index",
            spec=whole.spec,
            table=whole.table,
            role=f"part:{fingerprint(*part.name)}:{whole.role}",
            target=own.sql,
            create=f"create {how} {ident(own.name)}\n    on {only}{part.name.sql} {keys}",
            comment=whole.comment,
            lock="SHARE UPDATE EXCLUSIVE on the partition" if part.leaf else "SHARE on the partition",
            joins=f"alter index {parent.sql} attach partition {own.sql}",
        )


def _empty(whole: Object, text: str, *, grows: bool) -> Object:
    return Object(
        kind="index",
        spec=whole.spec,
        table=whole.table,
        role=whole.role,
        target=whole.target,
        create=f"create unique index {text}",
        comment=whole.comment,
        lock="SHARE",
        rule=whole.rule,
        grows=grows,
    )
