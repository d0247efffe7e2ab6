"""The commands of a schedule: `refresh` measures what no counter keeps, `snapshot` keeps the figures of the hour."""

from __future__ import annotations

from rich.markup import escape

from dqsql import apply as applying
from dqsql import display
from dqsql.catalog import read
from dqsql.errors import DatabaseError
from dqsql.options import Dsn, Format, Output, conninfo, talk, write_json


def refresh(dsn: Dsn = None, output: Output = Format.text) -> None:
    """Measure the rules that other rows or the clock decide; each table in a transaction of its own."""
    measured: dict[str, int] = {}
    with applying.connect(conninfo(dsn)) as connection, talk.status("Measuring …") as spinner:
        known = read(connection)
        if known.runtime is None:
            raise DatabaseError("dqsql is not installed in this database")
        for table in (found.table for found in known.installed if found.part == "refresh"):
            spinner.update(f"Measuring {escape(table)} …")
            row = connection.execute("select dq.refresh(%s::regclass)", (table,)).fetchone()
            measured[table] = row[0] if row else 0
    if output is Format.json:
        write_json({"tables": [{"table": table, "rules": rules} for table, rules in measured.items()]})
        return
    for table, rules in measured.items():
        done = f"{display.amount(rules, 'rule')} measured" if rules else "another session is measuring it"
        display.out.print(f"{table}  {done}", markup=False)
    if not measured:
        display.out.print("Every rule in this database is counted live.")


def snapshot(dsn: Dsn = None, output: Output = Format.text) -> None:
    """Keep the present figures for dq.trend, once for this hour and once for this day."""
    with applying.connect(conninfo(dsn)) as connection:
        if read(connection).runtime is None:
            raise DatabaseError("dqsql is not installed in this database")
        row = connection.execute("select dq.snapshot()").fetchone()
    kept = row[0] if row else 0
    if output is Format.json:
        write_json({"lines": kept})
    else:
        display.out.print(f"{display.amount(kept, 'line')} kept")
