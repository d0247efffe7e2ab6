"""What the commands about tasks and backfill read from a database: rows with gaps, and rows as they are now, as texts.

A row's version is a hash of the texts that were shown of it: who fills a sheet decides by these.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg

from dqsql.errors import DatabaseError
from dqsql.model import Table
from dqsql.names import MAX_BYTES, array, clip, generated, ident
from dqsql.sheets import shown

Connection = psycopg.Connection[Any]
# What a row says, by column.
Texts = Mapping[str, str | None]

# Stands for a parameter in a query; no name holds it.
_GIVEN = "\x01"
# Texts mean the same in whatever session they are written and read.
_SETTINGS = (
    "set timezone = 'UTC'",
    "set datestyle = 'ISO, YMD'",
    "set intervalstyle = 'postgres'",
    "set extra_float_digits = 1",
    "set bytea_output = 'hex'",
)


@dataclass(frozen=True)
class Gap:
    """A row with tasks: what it says, in the order of the columns asked for, and the fields to fill or mend."""

    texts: Texts
    fields: frozenset[str]


def steady(connection: Connection) -> None:
    """Has the session write and read values as every session of these commands does."""
    for setting in _SETTINGS:
        connection.execute(setting)


def version(columns: Iterable[str], texts: Texts) -> str:
    """A short hash of what a sheet shows of `columns` of a row."""
    said = json.dumps([[name, shown(texts[name])] for name in sorted(columns)], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def gaps(connection: Connection, table: Table, owner: str | None) -> list[Gap]:
    """The rows of a table with tasks, of one owner or of all; the most urgent first."""
    view = generated(table.name, "violating_rows").sql
    if not _exists(connection, view):
        return []
    keys = [(name, ident(clip(f"key_{name}", MAX_BYTES))) for name in table.key]
    listed = ", ".join(f"v.{alias}" for _, alias in keys)
    same = " and ".join(f"t.{ident(name)} = g.{alias}" for name, alias in keys)
    columns = table.relation.by_name
    query = f"""
        select {_texts(list(columns))} as texts, g.fields
        from (
            select
                {listed}, array_agg(distinct v.field) as fields,
                min(case v.severity when 'critical' then 1 when 'major' then 2 else 3 end) as urgent
            from {view} as v
            where v.waived is not true
            and v.field is not null
            and ({_GIVEN} or v.owner = {_GIVEN})
            group by {listed}
        ) as g
        join {table.name.sql} as t on {same}
        order by g.urgent, {listed.replace("v.", "g.")}
    """
    found = connection.execute(_query(query), (owner is None, owner)).fetchall()
    return [
        Gap(texts, frozenset(name for field in fields for name in field.split(", ") if name in columns))
        for texts, fields in found
    ]


def _texts(columns: Sequence[str]) -> str:
    """SQL: what columns of `t` say, as a JSON object of texts."""
    values = ", ".join(f"t.{ident(name)}::pg_catalog.text" for name in columns)
    return f"jsonb_object({array(list(columns))}, array[{values}])"


def _query(text: str) -> bytes:
    """A query for psycopg, to which a percent sign in a name would be a parameter."""
    return text.replace("%", "%%").replace(_GIVEN, "%s").encode()


def _exists(connection: Connection, name: str) -> bool:
    row = connection.execute("select to_regclass(%s) is not null", (name,)).fetchone()
    return bool(row and row[0])


def ruled(connection: Connection, table: str) -> tuple[str, tuple[str, ...], str]:
    """The quoted name of a table that is under a spec, however it is spelt, its key, and the language of messages.

    Raises DatabaseError.
    """
    try:
        row = connection.execute(
            "select f, dq.language(f ->> 'language') from dq.formed_row(%s::regclass, '{}', null) as f", (table,)
        ).fetchone()
    except (
        psycopg.errors.UndefinedObject,
        psycopg.errors.UndefinedTable,
        psycopg.errors.InvalidName,
        psycopg.errors.SyntaxError,
    ) as error:
        raise DatabaseError(f"no spec has rules for {table} in this database") from error
    except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction) as error:
        raise DatabaseError("dqsql is not installed in this database, or is older than this command") from error
    known, language = row if row else ({}, "en")
    return known["table"], tuple(known["keys"]), language


def columns_of(connection: Connection, table: str) -> dict[str, str]:
    """The columns of a table with their types, as SQL names these."""
    rows = connection.execute(
        "select attname, format_type(atttypid, null) from pg_attribute"
        " where attrelid = %s::regclass and attnum > 0 and not attisdropped",
        (table,),
    )
    return dict(rows.fetchall())


def stored(
    connection: Connection, table: str, keys: Sequence[str], columns: Sequence[str], wanted: Sequence[Texts]
) -> list[Texts | None]:
    """What `columns` of the rows with the `wanted` keys say now; None for a row that is not there."""
    try:
        with connection.transaction():
            return _stored(connection, table, keys, columns, wanted)
    except psycopg.errors.DataError:
        if len(wanted) == 1:
            return [None]
        middle = len(wanted) // 2
        return [
            texts
            for half in (wanted[:middle], wanted[middle:])
            for texts in stored(connection, table, keys, columns, half)
        ]


def _stored(
    connection: Connection, table: str, keys: Sequence[str], columns: Sequence[str], wanted: Sequence[Texts]
) -> list[Texts | None]:
    types = columns_of(connection, table)
    typed = ", ".join(f"{ident(name)} {types[name]}" for name in keys)
    same = " and ".join(f"t.{ident(name)} = k.{ident(name)}" for name in keys)
    query = f"""
        select g.place, {_texts(columns)} as texts
        from jsonb_array_elements({_GIVEN}::jsonb) with ordinality as g (key, place)
        cross join lateral jsonb_to_record(g.key) as k ({typed})
        join {table} as t on {same}
    """
    asked = json.dumps([{name: texts[name] for name in keys} for texts in wanted])
    found: list[Texts | None] = [None] * len(wanted)
    for place, texts in connection.execute(_query(query), (asked,)):
        found[place - 1] = texts
    return found
