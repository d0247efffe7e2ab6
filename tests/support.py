"""What the tests share: installing a spec given as text, asking what is counted, scanning in full."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg

from dqsql import apply as applying
from dqsql import runtime as installer
from dqsql import uninstall as uninstalling
from dqsql.catalog import read
from dqsql.errors import DatabaseError, DqsqlError
from dqsql.plan.changes import Plan
from dqsql.spec import loads
from dqsql.verdict import judge

__all__ = ["DatabaseError", "DqsqlError"]
Connection = psycopg.Connection[Any]


def runtime(dsn: str) -> None:
    """Installs schema dq alone."""
    installer.install(dsn, None)


def verdicts(
    connection: Connection, standard: str, values: Sequence[str | None], params: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """What the database says of many values, by the query that dq.explain runs for one."""
    query = (
        judge(standard, params)
        .query()
        .replace("$1::pg_catalog.text", "t.v")
        .replace("$2::pg_catalog.jsonb", "'{}'::jsonb")
    )
    text = f"select x.verdict from unnest(%s::text[]) with ordinality as t (v, n), lateral ({query.replace('%', '%%')}) as x (verdict) order by n"
    return [verdict for (verdict,) in connection.execute(text, (list(values),))]


def explained(connection: Connection, standard: str, values: Sequence[str]) -> list[dict[str, Any]]:
    """The database's verdicts on values, which are Python's too."""
    found = verdicts(connection, standard, values)
    judging = judge(standard)
    for value, verdict in zip(values, found, strict=True):
        assert verdict == judging.explain(value).as_dict()
    return found


def hashed(*texts: str) -> str:
    """A short hash of texts."""
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]


def valid(connection: Connection, standard: str, values: Sequence[str]) -> list[bool]:
    """Whether each of the values is valid, in the database; the same as in Python."""
    found = [verdict["valid"] for verdict in verdicts(connection, standard, values)]
    judging = judge(standard)
    assert found == [judging.explain(value).valid for value in values]
    return found


def install(dsn: str, spec: str) -> Plan:
    """Plans and applies `spec`; the plan that was carried out."""
    loaded = loads(spec)
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loaded)
        return applying.apply(connection, loaded, plan)


def planned(dsn: str, spec: str) -> Plan:
    """The plan for `spec`, nothing changed."""
    with applying.connect(dsn) as connection:
        return applying.compile_live(connection, loads(spec))[0]


def uninstall(dsn: str, spec: str | None = None, keep: Mapping[str, uninstalling.Keep] | None = None) -> None:
    """Takes `spec`, or everything, out."""
    with applying.connect(dsn) as connection:
        uninstalling.uninstall(
            connection, uninstalling.foresee(connection, read(connection), spec, keep=keep or ()), keep
        )


def counted(connection: Connection, table: str) -> dict[str, tuple[int, int]]:
    """Applicable rows and violations of every rule of a table that is counted live."""
    rows = connection.execute(
        "select rule, applicable, violations from dq.rule_violations where table_name = %s and violations is not null",
        (table,),
    )
    return {rule: (applicable, violations) for rule, applicable, violations in rows}


def completeness(connection: Connection, table: str) -> dict[str, tuple[int, int, int]]:
    """Rows, applicable rows and gaps of every field of a table."""
    rows = connection.execute(
        "select field, rows, applicable, missing from dq.completeness where table_name = %s", (table,)
    )
    return {field: (total, applicable, missing) for field, total, applicable, missing in rows}


def scanned(connection: Connection, view: str) -> dict[str, int]:
    """Violations by rule out of a table's violating rows: a full scan."""
    return dict(connection.execute(f"select rule, count(*) from dq_gen.{view} group by rule").fetchall())
