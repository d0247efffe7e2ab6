"""Today's figures for a data dictionary, out of the views of schema dq: no table is scanned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row

from dqsql.errors import DatabaseError


@dataclass(frozen=True)
class Figures:
    """Counts by (schema, table, field or rule), as the views have them, of `at`."""

    database: str
    at: datetime
    fields: Mapping[tuple[str, str, str], Mapping[str, Any]]
    rules: Mapping[tuple[str, str, str], Mapping[str, Any]]


_FIELDS = (
    "select table_schema, table_name, field as name, rows, applicable, missing, status"
    " from dq.completeness where spec = %s"
)
_RULES = (
    "select table_schema, table_name, rule as name, enforced_by, applicable, violations, status, measured_at, live"
    " from dq.rule_violations where spec = %s"
)


def figures(connection: psycopg.Connection[Any], spec: str) -> Figures | None:
    """The figures of a spec; None where it is not installed. DatabaseError where the role may not read the views."""
    with connection.transaction(), connection.cursor(row_factory=dict_row) as cursor:
        # Fields and rules are of one moment.
        cursor.execute("set transaction isolation level repeatable read, read only")
        cursor.execute("select now() as at, to_regclass('dq.rule_violations') is not null as installed")
        asked = cursor.fetchone() or {}
        if not asked["installed"]:
            return None
        found = []
        for query in (_FIELDS, _RULES):
            try:
                cursor.execute(query, (spec,))
            except psycopg.errors.InsufficientPrivilege as error:
                raise DatabaseError(
                    "the role may not read the figures: grant it USAGE on schema dq and SELECT on dq.completeness and"
                    " dq.rule_violations, or leave --dsn out"
                ) from error
            found.append({(r["table_schema"], r["table_name"], r["name"]): r for r in cursor.fetchall()})
    fields, rules = found
    return Figures(connection.info.dbname, asked["at"], fields, rules) if rules or fields else None
