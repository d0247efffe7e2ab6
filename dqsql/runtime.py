"""The runtime schema `dq`: installed and taken out by the Alembic migrations that ship with the package."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import psycopg

from dqsql.errors import DatabaseError
from dqsql.resources import folder

HEAD = "0001"
# One installer of the runtime at a time; another lock than that of `dqsql.apply`, which its connection holds meanwhile.
_INSTALLER = 0x6471_7372
_LOCK_TIMEOUT = "500ms"
# Alembic's own table is in the schema that its migrations fill. One that is there already is somebody else's.
_FIRST = "create schema dq;\n"
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
    return "\n".join([f"set search_path = pg_catalog, pg_temp;\n{_FIRST}", *parts, stamp])


def refuse_newer(installed: str | None) -> None:
    """Raises DatabaseError where `installed` is a version that only a newer dqsql knows."""
    if installed is not None and installed > HEAD:
        raise DatabaseError(f"the database's runtime is version {installed}, this dqsql knows {HEAD}; upgrade dqsql")


def install(conninfo: str, installed: str | None) -> bool:
    """Brings the runtime to this version; False where it is there already, or another installer was faster.

    Raises DatabaseError for a runtime that a newer dqsql made, LockNotAvailable where somebody goes on reading it.
    """
    if installed == HEAD:
        return False
    from alembic import command

    with _alembic(conninfo) as (config, connection):
        if (found := _version(connection)) == HEAD:
            return False
        refuse_newer(found)
        if found is None:
            connection.exec_driver_sql(_FIRST)
        command.upgrade(config, HEAD)
        connection.commit()
    return True


def removal_sql() -> str:
    """What `remove` does, as a script for reading or for psql."""
    down = (folder("migrations") / "versions" / f"{HEAD}.down.sql").read_text("utf-8")
    return f"{down}{_LAST}"


def remove(conninfo: str, kept: Collection[str] = ()) -> None:
    """Takes the runtime out with its version table and schema, and the records that the caller has `kept`.

    Raises LockNotAvailable where somebody goes on reading it, ObjectInUse where it holds other records, of `waivers`,
    `ledger`, `incidents` and `audit`; nothing has changed then.
    """
    from alembic import command

    with _alembic(conninfo) as (config, connection):
        refuse_newer(_version(connection))
        for record in kept:
            connection.exec_driver_sql(f"set dq.{record} = 'kept'")
        command.downgrade(config, "base")
        connection.exec_driver_sql(_LAST)
        connection.commit()


def _connection(conninfo: str) -> psycopg.Connection[Any]:
    """A connection where names mean what PostgreSQL brings: SQLAlchemy calls functions before any migration runs."""
    connection = psycopg.connect(conninfo, autocommit=True)
    connection.execute("set search_path = pg_catalog, pg_temp")
    # Whoever has waited for another installer must see what that one did.
    connection.execute("set default_transaction_isolation = 'read committed'")
    connection.autocommit = False
    return connection


def _version(connection: Any) -> str | None:
    """The version that is installed, read when no other installer is at work, and none can begin.

    What follows in the transaction waits for nobody who reads schema dq longer than others can wait behind it.
    """
    connection.exec_driver_sql(f"select pg_catalog.pg_advisory_xact_lock({_INSTALLER})")
    connection.exec_driver_sql(f"set local lock_timeout = '{_LOCK_TIMEOUT}'")
    if connection.exec_driver_sql("select pg_catalog.to_regclass('dq.alembic_version')").scalar() is None:
        return None
    found: str | None = connection.exec_driver_sql("select version_num from dq.alembic_version").scalar()
    return found


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
