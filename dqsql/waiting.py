"""Who is in the way: what a person is told while dqsql waits for somebody else's transaction."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg

Connection = psycopg.Connection[Any]
Say = Callable[[str], None]

# How long a statement waits before a person is told for whom, in seconds.
SILENT = 5.0

# To a role without pg_read_all_stats the state of others is NULL.
_WHO = """
select string_agg(
    'pid ' || a.pid || ' (' || concat_ws(
        ', ', a.usename, nullif(a.application_name, ''),
        case when a.state ~ '^idle in' then a.state || ' since ' || to_char(a.state_change, 'HH24:MI:SS') end
    ) || ')', ', ' order by a.backend_start
)
from pg_stat_activity a
"""
_HOLDERS = f"""{_WHO}
where a.pid <> pg_backend_pid() and a.pid in (
    select l.pid from pg_locks l
    where l.locktype = 'relation' and l.granted
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.relation in (
        select c.oid from unnest(%(tables)s::text[]) as n (name)
        cross join lateral (
            select to_regclass(n.name)::oid as oid
            union select p.relid from pg_partition_tree(to_regclass(n.name)) as p
        ) c
    )
)
"""
_INSTALLERS = f"""{_WHO}
where a.pid in (
    select l.pid from pg_locks l
    where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = %(key)s and l.objsubid = 1
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
)
"""
_BLOCKING = f"{_WHO}where a.pid = any (pg_blocking_pids(%(pid)s))"


def in_use(connection: Connection, tables: Sequence[str]) -> str:
    """That these tables are in use, and by whom, as far as `connection` can tell; `tables` are quoted names."""
    if not tables:
        return "schema dq is in use"
    who = _asked(connection, _HOLDERS, {"tables": list(tables)})
    verb = "is" if len(tables) == 1 else "are"
    return f"{', '.join(tables)} {verb} in use{f' by {who}' if who else ''}"


def take_turn(connection: Connection, key: int, say: Say) -> None:
    """Takes the advisory lock `key`; `say` is told who has it.

    It is asked for again and again: who waited for it in one statement would be waited for by whoever has it and
    builds an index CONCURRENTLY, and neither would come to an end.
    """
    told = False
    while connection.execute("select pg_catalog.pg_try_advisory_lock(%s)", (key,)).fetchone() != (True,):
        if not told:
            who = _asked(connection, _INSTALLERS, {"key": key})
            say(f"another dqsql is changing this database{f': {who}' if who else ''}; waiting until it is done")
            told = True
        time.sleep(random.uniform(0.1, 0.3))  # noqa: S311 - jitter


@contextmanager
def telling(connection: Connection, conninfo: str, what: str, say: Say) -> Iterator[None]:
    """Has `say` told, from another connection, for whom a statement of `connection` waits longer than SILENT."""
    done, given = threading.Event(), {"pid": connection.info.backend_pid}

    def watch() -> None:
        while not done.wait(SILENT):
            with suppress(psycopg.Error), psycopg.connect(conninfo, autocommit=True) as other:
                who = _asked(other, _BLOCKING, given)
                if who and not done.is_set():
                    say(f"{what} waits for {who}; it goes on, and keeps nobody waiting")
                    return

    # Nobody waits for it: a server that was lost may keep it connecting for minutes.
    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _asked(connection: Connection, query: str, given: dict[str, Any]) -> str:
    """Who it is, empty where that cannot be told."""
    try:
        return (connection.execute(query, given).fetchone() or (None,))[0] or ""
    except psycopg.Error:
        return ""
