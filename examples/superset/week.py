"""A past for the demo, so that its trend has something to show: a week in which people fill gaps.

The CRM was made minutes ago and has no yesterday. So the history is made by doing: `dq.snapshot()` keeps the figures,
they are dated back, some thousand rows are mended, and the next day's are kept. Every figure is one that the views have
shown; only its day is invented. For the demo's database alone: elsewhere `dq.snapshot()` on a schedule does it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg

DAYS = 7
# What is mended on one day: table, field, value, rows. Different tables move at different paces.
_MENDED = (
    ("customer", "level", "'B'", 450),
    ("customer", "source", "'官网'", 350),
    ("customer", "mobile", "'138' || lpad(id::text, 8, '0')", 700),
    ("contact", "mobile", "'137' || lpad(id::text, 8, '0')", 1500),
    ("orders", "amount", "1000", 250),
)


def live(connection: psycopg.Connection[Any]) -> bool:
    """Makes the week, unless the database has a history of another day already; whether it did.

    `connection` is in autocommit, of the role that installed the rules.
    """
    connection.execute("select dq.refresh()")
    past = connection.execute("select exists (select from dq.history where at < date_trunc('day', now()))").fetchone()
    made = past != (True,)
    if made:
        for back in range(DAYS - 1, 0, -1):
            connection.execute("select dq.snapshot()")
            connection.execute("delete from dq.history where grain = 'hour'")
            connection.execute(
                "update dq.history set at = at - %(back)s, measured_at = measured_at - %(back)s"
                " where at = (select max(at) from dq.history)",
                {"back": timedelta(days=back)},
            )
            for mended in _MENDED:
                _mend(connection, *mended)
    connection.execute("select dq.snapshot()")
    return made


def _mend(connection: psycopg.Connection[Any], table: str, field: str, value: str, rows: int) -> None:
    """Fills that many gaps of a field."""
    connection.execute(
        f"update crm.{table} set {field} = {value} where id in (select key_id from dq_gen.crm_{table}_missing_rows"
        " where field = %s order by key_id limit %s)",
        (field, rows),
    )
