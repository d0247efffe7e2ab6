"""What a database's tables hold: catalog, comments, and a sample of each table's rows.

Reads only: one short read-only transaction a table, under a statement timeout, no lock but ACCESS SHARE and none that
is waited for. What the role may not read is left out, and said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import psycopg

from dqsql.catalog import Catalog, Column, Relation, read
from dqsql.inlining import without_runtime
from dqsql.names import Name, ident, is_identifier
from dqsql.values import compared, missing

Connection = psycopg.Connection[Any]

# Rows that a sample is to have; a table that is not much larger is read whole.
SAMPLE, WHOLE = 10_000, 20_000
# Characters of a value that are looked at: what is longer is no code, name or number.
LONGEST = 1000
LOCK_TIMEOUT = "1s"
# Types whose values are looked at as text; of others only whether they say something.
_SHOWN = ("text", "number", "date")


@dataclass(frozen=True)
class Sampled:
    """A column in the sample: how many rows say nothing, the values of the others with their rows.

    `values` is empty for types that are not looked at.
    """

    column: Column
    comment: str | None
    missing: int = 0
    values: Counter[str] = field(default_factory=Counter)
    readable: bool = True

    @property
    def name(self) -> str:
        """The column's name."""
        return self.column.name


@dataclass(frozen=True)
class Profile:
    """A table: how many rows it has about, how many were `read`, and whether these are all.

    `why` it was not read: the key of a reason in dqsql.draft.words; then there are no columns.
    """

    name: Name
    relation: Relation
    comment: str | None
    rows: int = 0
    read: int = 0
    whole: bool = False
    columns: tuple[Sampled, ...] = ()
    hidden: bool = False
    why: str = ""


_ABOUT = """
select
    c.relname, obj_description(c.oid, 'pg_class'),
    coalesce(nullif(sum(greatest(p.reltuples, 0)), 0), 0)::bigint,
    coalesce(sum(pg_relation_size(p.oid)) / current_setting('block_size')::int, 0)::bigint,
    row_security_active(c.oid),
    (
        select json_object_agg(
            a.attname,
            json_build_array(col_description(c.oid, a.attnum), has_column_privilege(c.oid, a.attnum, 'select'))
        )
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    )
from pg_class c
left join lateral (
    select relid from pg_partition_tree(c.oid) where isleaf
    union select c.oid where c.relkind <> 'p'
) as leaf on true
left join pg_class p on p.oid = leaf.relid
where c.relnamespace = %s::regnamespace and c.relname = %s
group by c.oid, c.relname
"""


def survey(
    connection: Connection,
    schema: str,
    tables: Sequence[Name],
    *,
    timeout: float,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Catalog, list[Profile]]:
    """The catalog, and a profile of each table of `schema`, or of `tables` where some are named.

    Raises DatabaseError where dqsql cannot work in the database.
    """
    connection.execute("set default_transaction_read_only = on")
    connection.execute(f"set lock_timeout = '{LOCK_TIMEOUT}'")
    connection.execute(f"set statement_timeout = {max(1, int(timeout * 1000))}")
    connection.execute("set jit = off")
    catalog = read(connection, tables, [] if tables else [schema], installed=False)
    wanted = [Name(relation.schema_name, relation.name) for relation in catalog.relations]
    profiles = []
    for name in wanted if not tables else [name for name in wanted if name in tables]:
        relation = catalog.by_name[name]
        if relation.partition_of is None and relation.kind in ("r", "p"):
            progress(str(name))
            profiles.append(_profile(connection, name, relation))
        elif relation.partition_of is None:
            profiles.append(Profile(name, relation, None, why="kind"))
    return catalog, profiles


def _profile(connection: Connection, name: Name, relation: Relation) -> Profile:
    profile = Profile(name, relation, None)
    if not all(map(is_identifier, (*name, *relation.by_name))):
        return replace(profile, why="name")
    if relation.inherits and not relation.partitioned:
        return replace(profile, why="kind")
    try:
        with connection.transaction():
            return _sampled(connection, profile)
    except psycopg.errors.InsufficientPrivilege:
        return replace(profile, why="denied")
    except psycopg.errors.LockNotAvailable:
        return replace(profile, why="locked")
    except psycopg.errors.QueryCanceled:
        return replace(profile, why="time")
    except psycopg.errors.FeatureNotSupported:
        return replace(profile, why="kind")


def _sampled(connection: Connection, profile: Profile) -> Profile:
    row = connection.execute(_ABOUT, (ident(profile.name.schema), profile.name.name)).fetchone()
    if row is None:
        return replace(profile, why="denied")
    _, comment, estimate, blocks, hidden, about = row
    columns = [
        Sampled(column, about[column.name][0], readable=about[column.name][1]) for column in profile.relation.columns
    ]
    if not any(column.readable for column in columns):
        return replace(profile, comment=comment, why="denied")
    # A table that was never analysed tells no number of rows; a block holds some tens.
    rows = estimate or blocks * 40
    whole = rows <= WHOLE and blocks <= WHOLE
    found = _rows(connection, profile.name, columns, rows, whole)
    if not found and not whole and blocks:
        found = _rows(connection, profile.name, columns, 0, whole=False)
    whole = whole and len(found) < 2 * WHOLE
    looked = _looked_at(columns)
    for place, (column, text) in enumerate(looked):
        gone = sum(found_row[2 * place] for found_row in found)
        values = Counter(r[2 * place + 1] for r in found if text and not r[2 * place] and r[2 * place + 1] is not None)
        columns[columns.index(column)] = replace(column, missing=gone, values=values)
    total = len(found) if whole else max(rows, len(found))
    return replace(
        profile, comment=comment, rows=total, read=len(found), whole=whole, columns=tuple(columns), hidden=hidden
    )


def _looked_at(columns: Sequence[Sampled]) -> list[tuple[Sampled, bool]]:
    """The columns that are read, each with whether its values are."""
    return [
        (column, column.column.family in _SHOWN or column.column.type == "pg_catalog.uuid")
        for column in columns
        if column.readable
    ]


def _rows(
    connection: Connection, name: Name, columns: Sequence[Sampled], rows: int, whole: bool
) -> list[tuple[Any, ...]]:
    """A sample: of each column whether it says nothing, and its value as text."""
    parts = []
    for column, text in _looked_at(columns):
        value = f"t.{ident(column.name)}"
        nothing = without_runtime(missing(compared(value, column.column.column_type), column.column.column_type, ()))
        shown = f"pg_catalog.left({value}::pg_catalog.text, {LONGEST + 1})" if text else "null"
        parts += [nothing or f"({value} is null)", shown]
    share = min(100.0, 120.0 * SAMPLE / rows) if rows else 100.0
    sampled = "" if whole or not rows else f" tablesample system ({share:.6f}) repeatable (1)"
    limit = f" limit {2 * WHOLE if whole else SAMPLE * 2}"
    query = f"select {', '.join(parts)} from {name.sql} as t{sampled}{limit}"
    return connection.execute(query.encode()).fetchall()


def duplicated(connection: Connection, name: Name, column: Column) -> tuple[int, int] | None:
    """Rows with a value in the column, and those of them that share it; None where counting takes too long."""
    value = f"t.{ident(column.name)}"
    query = (
        "select coalesce(sum(alike), 0)::bigint, coalesce(sum(alike) filter (where alike > 1), 0)::bigint"
        f" from (select count(*) as alike from {name.sql} as t where {value} is not null group by {value}) as grouped"
    )
    return _figures(connection, query, ())


def unknown(connection: Connection, values: Sequence[str], target: Name, column: Column) -> int | None:
    """How many of `values` are in no row of the target's column; None where looking them up takes too long."""
    query = (
        f"select count(*), 0 from pg_catalog.unnest(%s::pg_catalog.text[]) as v (value) where not exists"
        f" (select from {target.sql.replace('%', '%%')} as o"
        f" where o.{ident(column.name).replace('%', '%%')} = v.value::{column.type.replace('%', '%%')})"
    )
    found = _figures(connection, query, (list(values),))
    return None if found is None else found[0]


def _figures(connection: Connection, query: str, given: tuple[Any, ...]) -> tuple[int, int] | None:
    try:
        with connection.transaction():
            if not given:
                return connection.execute(query.encode()).fetchone()
            return connection.execute(query.encode(), given).fetchone()
    except (
        psycopg.errors.QueryCanceled,
        psycopg.errors.LockNotAvailable,
        psycopg.errors.InsufficientPrivilege,
        psycopg.DataError,
        psycopg.ProgrammingError,
    ):
        return None
