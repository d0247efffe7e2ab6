"""Load the CRM Sales Opportunities export into schema `sales`, as it comes.

    python examples/crm_sales/load.py FOLDER --dsn postgresql:///crm_sales

FOLDER holds accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

import psycopg
from psycopg import sql

SCHEMA = "sales"
# In the order in which one refers to the other.
TABLES = ("accounts", "products", "sales_teams", "sales_pipeline")


def load(conn: psycopg.Connection, folder: Path) -> dict[str, int]:
    """Create schema `sales` and copy the export's files into it; returns the number of rows by table.

    Runs in one transaction of `conn`, or in a savepoint of the one that is open: all or nothing.
    Empty fields become NULL and nothing else is changed. Raises FileNotFoundError where a file is missing,
    psycopg.errors.DuplicateSchema where there is a schema `sales` already, and psycopg.DataError where a
    field is not of its column's type.
    """
    files = {table: folder / f"{table}.csv" for table in TABLES}
    for file in files.values():
        if not file.is_file():
            raise FileNotFoundError(f"{file.name} is not in the folder {folder}")
    with conn.transaction(), conn.cursor() as cursor:
        cursor.execute(Path(__file__).with_name("schema.sql").read_bytes())
        return {table: _copy(cursor, table, file) for table, file in files.items()}


def _copy(cursor: psycopg.Cursor, table: str, file: Path) -> int:
    with file.open(encoding="utf-8-sig", newline="") as text:
        header = next(csv.reader(text))
    columns = sql.SQL(", ").join(map(sql.Identifier, header))
    # force_null: a quoted empty field is empty too.
    statement = sql.SQL("copy {table} ({columns}) from stdin (format csv, header true, force_null ({columns}))").format(
        table=sql.Identifier(SCHEMA, table), columns=columns
    )
    with cursor.copy(statement) as copy:
        copy.write(file.read_bytes())
    return cursor.rowcount


def main() -> int:
    """The command: exit status 0, 2 where the files are not there, 4 where the database refuses."""
    parser = argparse.ArgumentParser(description="Load the CRM Sales Opportunities export into schema sales.")
    parser.add_argument("folder", type=Path, help="where the four CSV files are")
    parser.add_argument("--dsn", default="", help="the database; left out, libpq's own environment decides")
    arguments = parser.parse_args()
    try:
        with psycopg.connect(arguments.dsn) as conn:
            for table, rows in load(conn, arguments.folder).items():
                print(f"{SCHEMA}.{table}: {rows} rows")
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    except psycopg.Error as error:
        print(str(error).strip(), file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
