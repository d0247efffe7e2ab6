"""Alembic environment of the runtime schema `dq`: one connection, handed in; a version table of its own."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, version_table="alembic_version", version_table_schema="dq")

with context.begin_transaction():
    connection.exec_driver_sql("set local search_path = pg_catalog, pg_temp")
    context.run_migrations()
