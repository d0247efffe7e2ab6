"""The runtime schema `dq`: installed and taken out by the Alembic migrations that ship with the package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import psycopg

from dqsql.errors import DatabaseError
from dqsql.resources import folder

HEAD = "0001"
# Alembic's own table is in the schema that its migrations make.
_LAST = "drop table dq.alembic_version;\ndrop schema dq;\n"


def sql() -> str:
    """The runtime as one script, recorded as Alembic records it; what `install` does, for reading or for psql."""
    stamp = (
        "create table dq.alembic_version (\n"
        "    version_num varchar(32) not null,\n"
        "    constraint alembic_version_pkc primary key (version_num)\n"
        ");\n"
        f"insert into dq.alembic_version values ('{HEAD}');\n"
    )
    parts = [path.read_text("utf-8") for path in sorted((folder("sql") / "runtime").glob("*.sql"))]
    return "\n".join(["set search_path = pg_catalog, pg_temp;\n", *parts, stamp])


def install(conninfo: str, installed: str | None) -> bool:
    """Brings the runtime to this version; False where it is there already.

    Raises DatabaseError for a runtime that a newer dqsql made.
    """
    if installed == HEAD:
        return False
    _refuse_newer(installed)
    from alembic import command

    with _alembic(conninfo) as (config, connection):
        command.upgrade(config, HEAD)
        connection.commit()
    return True


def removal_sql() -> str:
    """What `remove` does, as a script for reading or for psql."""
    down = (folder("migrations") / "versions" / f"{HEAD}.down.sql").read_text("utf-8")
    return f"{down}{_LAST}"


def remove(conninfo: str) -> None:
    """Takes the runtime out with its version table and schema, and the records of people, which the caller has kept."""
    from alembic import command

    with _alembic(conninfo) as (config, connection):
        connection.exec_driver_sql("set dq.waivers = 'kept'; set dq.ledger = 'kept'; set dq.incidents = 'kept'")
        command.downgrade(config, "base")
        connection.exec_driver_sql(_LAST)
        connection.commit()


def _connection(conninfo: str) -> psycopg.Connection[Any]:
    """A connection where names mean what PostgreSQL brings: SQLAlchemy calls functions before any migration runs."""
    connection = psycopg.connect(conninfo, autocommit=True)
    connection.execute("set search_path = pg_catalog, pg_temp")
    connection.autocommit = False
    return connection


def _refuse_newer(installed: str | None) -> None:
    if installed is not None and installed > HEAD:
        raise DatabaseError(f"the database's runtime is version {installed}, this dqsql knows {HEAD}; upgrade dqsql")


@contextmanager
def _alembic(conninfo: str) -> Iterator[tuple[Any, Any]]:
    """Alembic's configuration on a connection of its own; imported late, because SQLAlchemy takes its time.

    Raises psycopg's errors, whoever has wrapped them.
    """
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    engine = create_engine("postgresql+psycopg://", creator=partial(_connection, conninfo), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            config = Config()
            config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
            config.attributes["connection"] = connection
            yield config, connection
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise error.orig from error
        raise
    finally:
        engine.dispose()
