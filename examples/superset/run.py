"""The views in a BI tool: `make superset`, and `make superset-stop`.

Installs Apache Superset into an environment of its own in `.superset/`, starts a private PostgreSQL there, fills it
with the demo's CRM and its rules, lets Superset read the views of schema `dq` by a role that may do nothing else,
imports the dashboard that `bundle.py` makes, and serves it on this machine alone. Run again, it reuses what is there.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from dqsql import apply as applying
from dqsql import embedded
from dqsql.errors import DqsqlError
from dqsql.names import ident
from dqsql.spec import load
from dqsql.wording import CONTRACT
from examples.crm import demo
from examples.superset import server, week
from examples.superset.bundle import SLUG, bundle, pack, read_views
from examples.superset.look import look
from examples.superset.place import HERE, PLACE, PROGRAMS, USER, run, secret, talk

POSTGRES = PLACE / "postgres"
PACKAGES = (
    "apache-superset",
    "cachetools",  # which it imports and does not ask for; so it does rich, which the limiter brings
    "psycopg2-binary",  # what it reaches PostgreSQL with; brings its libpq
)
CONSTRAINTS = HERE / "constraints.txt"
PYTHONS = ((3, 12), (3, 11))  # that Superset 6.1 runs on
DATABASE, ROLE = "crm", "dqsql_superset"


def main() -> None:
    """Starts everything, or takes it away; leaves with 1 and the reason where something fails."""
    parser = argparse.ArgumentParser(description="Shows the demo's metrics in Superset.")
    parser.add_argument("--language", choices=("en", "zh"), default="en", help="of titles and descriptions")
    parser.add_argument("--stop", action="store_true", help="stop Superset and its PostgreSQL, and remove their files")
    asked = parser.parse_args()
    try:
        if asked.stop:
            take_away()
            print("Superset and its PostgreSQL are stopped, and their files are gone.")
            return
        PLACE.mkdir(mode=0o700, exist_ok=True)
        environment()
        metadata(database(asked.language))
        address = server.start()
        lines = look(address)
    except DqsqlError as error:
        sys.exit(f"superset: {error}")
    talk(f"all {len(lines)} charts have data")
    print(f"{address}/superset/dashboard/{SLUG}/\nuser {USER}, password {secret('password')}")
    talk("`make superset-stop` takes everything away.")


def environment() -> None:
    """Superset's own environment; made once, and anew when what belongs into it changes."""
    stamp, wanted = PLACE / "made", "\n".join([*PACKAGES, CONSTRAINTS.read_text("utf-8")])
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    names = [f"python{major}.{minor}" for major, minor in PYTHONS]
    mine = [sys.executable] if sys.version_info[:2] in PYTHONS else []
    python = next(filter(None, [*mine, *map(shutil.which, names)]), None)
    if python is None:
        raise DqsqlError(f"Superset 6.1 needs {' or '.join(names)}, and neither is on the PATH. Install one.")
    talk(f"installing Superset into {PLACE.name}/ (some minutes, 1 GB)")
    server.stop()
    run([python, "-m", "venv", "--clear", PLACE / "venv"], 600)
    pip: list[str | Path] = [PROGRAMS / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--constraint", CONSTRAINTS, *PACKAGES], 3600)
    stamp.write_text(wanted, "utf-8")


def database(language: str) -> bytes:
    """Starts PostgreSQL with the demo's CRM and the rules on it; the bundle that tells Superset of it."""
    talk(f"starting PostgreSQL in {PLACE.name}/")
    postgres = embedded.Server(embedded.programs_for(POSTGRES), POSTGRES, detached=True)
    postgres.start()
    dsn = make_conninfo(postgres.dsn, dbname=DATABASE)
    if not filled(postgres.dsn, dsn):
        demo.fill(postgres.dsn, dsn)
    with applying.connect(dsn) as connection:
        talk("installing examples/crm/crm.yml")
        loaded = load(demo.SPEC)
        loaded = loaded._replace(spec=loaded.spec.model_copy(update={"language": language}))
        plan, _ = applying.compile_live(connection, loaded)
        applying.apply(connection, loaded, plan)
    with psycopg.connect(dsn, autocommit=True) as connection:
        talk("measuring, and keeping the figures for the trend")
        if week.live(connection):
            talk(f"the CRM has lived {week.DAYS} days of filling gaps, one snapshot each")
        let_in(connection, loaded.spec.db_schema)
        views = read_views(connection)
    at = conninfo_to_dict(postgres.dsn)
    uri = f"postgresql+psycopg2://{ROLE}@/{DATABASE}?host={quote(str(at['host']), safe='')}&port={at['port']}"
    return pack(bundle(views, uri))


def filled(admin: str, dsn: str) -> bool:
    """Whether the server has a CRM that was filled to the end."""
    with psycopg.connect(admin) as connection:
        if not connection.execute("select 1 from pg_database where datname = %s", (DATABASE,)).fetchone():
            return False
    with psycopg.connect(dsn) as connection:
        (there,) = connection.execute("select to_regclass('crm.orders') is not null").fetchone() or (False,)
        return bool(there and connection.execute("select 1 from crm.orders limit 1").fetchone())


def let_in(connection: psycopg.Connection[Any], schema: str) -> None:
    """A role that reads the views, and what the views of rows read of the tables in `schema`; it can write nothing."""
    role, tables = ident(ROLE), ident(schema)
    with connection.transaction():
        if not connection.execute("select 1 from pg_roles where rolname = %s", (ROLE,)).fetchone():
            connection.execute(f"create role {role} login")
        connection.execute(f"alter role {role} set default_transaction_read_only = on")
        connection.execute(f"revoke temporary on database {ident(connection.info.dbname)} from public")
        connection.execute("revoke create on schema public from public")  # PostgreSQL 14 has it granted
        connection.execute(f"grant usage on schema dq, {tables} to {role}")
        # The views of rows run with their reader's rights down to the tables.
        parts = connection.execute(
            "select oid::regclass::text from dq.objects"
            " where catalog = 'pg_class' and role in"
            " ('missing_rows', 'violating_rows', 'source_differences', 'overdue')"
        ).fetchall()
        readable = [*(f"dq.{ident(view)}" for view in CONTRACT), *(name for (name,) in parts)]
        connection.execute(f"grant select on {', '.join(readable)} to {role}")
        connection.execute(f"grant select on all tables in schema {tables} to {role}")


def metadata(packed: bytes) -> None:
    """Superset's own database with user, connection, datasets and dashboard."""
    talk("importing the dashboard (a minute or two the first time)")
    secret("secret_key")
    archive = PLACE / "dashboard.zip"
    archive.write_bytes(packed)
    run([PROGRAMS / "python", HERE / "inside.py", archive], 1800, secret("password"))


def take_away() -> None:
    """Stops Superset and its PostgreSQL and removes all that `make superset` has made."""
    if PLACE.is_dir():
        server.stop()
        embedded.remove(POSTGRES)
        shutil.rmtree(PLACE)


if __name__ == "__main__":
    main()
