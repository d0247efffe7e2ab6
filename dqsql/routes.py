"""Ways around what was installed that are open in a database: sessions without triggers, subscriptions, and text that
the server sorts otherwise by now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg

from dqsql.faults import Fault
from dqsql.leftovers import BUILT
from dqsql.names import ident, literal

# Tables with triggers of ours into which subscriptions write.
_FED = """pg_subscription_rel s
join pg_class c on c.oid = coalesce(pg_partition_root(s.srrelid), s.srrelid)
join pg_namespace n on n.oid = c.relnamespace
join pg_trigger t on t.tgrelid = c.oid
join pg_proc p on p.oid = t.tgfoid and p.pronamespace = to_regnamespace('dq_gen')"""


def faults(cursor: psycopg.Cursor[Any]) -> Iterator[Fault]:
    """Ways around triggers that are open in this database."""
    cursor.execute("select current_setting('server_version_num')::int as version")
    version = (cursor.fetchone() or {})["version"]
    if version >= 150000:
        cursor.execute(
            "select coalesce(r.rolname, 'PUBLIC') as role from pg_parameter_acl p"
            " cross join lateral aclexplode(p.paracl) a left join pg_roles r on r.oid = a.grantee"
            " where p.parname = 'session_replication_role' and a.privilege_type = 'SET'"
            " and not coalesce(r.rolsuper, false)"
        )
        for row in cursor.fetchall():
            what = f"role {row['role']} may set session_replication_role, which switches triggers off"
            role = "public" if row["role"] == "PUBLIC" else ident(row["role"])
            revoke = f"revoke set on parameter session_replication_role from {role};"
            yield Fault("role-replica", "", what, f"{revoke} or call dq.recount after each use")
    cursor.execute(
        "select coalesce(r.rolname, 'everybody') as role, coalesce(d.datname, 'every database') as database"
        " from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole"
        " left join pg_database d on d.oid = s.setdatabase"
        " where 'session_replication_role=replica' = any (s.setconfig)"
        " and (d.oid is null or d.datname = current_database()) order by 1, 2"
    )
    for row in cursor.fetchall():
        what = f"sessions of {row['role']} in {row['database']} begin with session_replication_role = replica"
        everywhere = row["database"] == "every database"
        whose = "all" if row["role"] == "everybody" else ident(row["role"])
        within = "" if everywhere else f" in database {ident(row['database'])}"
        target = f"role {whose}{within}" if everywhere or whose != "all" else f"database {ident(row['database'])}"
        remedy = f"alter {target} reset session_replication_role; then dq.recount for each table"
        yield Fault("session-replica", "", f"{what}: no trigger of ours fires", remedy)
    cursor.execute(f"select distinct format('%I.%I', n.nspname, c.relname) as name from {_FED} order by 1")
    for row in cursor.fetchall():
        what = "is fed by logical replication, whose writes are not counted"
        yield Fault("subscription", row["name"], what, f"select dq.recount({literal(row['name'])}); after each sync")
    yield from _stopped(cursor, version)
    yield from _sorted_otherwise(cursor, version)


def _stopped(cursor: psycopg.Cursor[Any], version: int) -> Iterator[Fault]:
    """Subscriptions into our tables that do not get on: at a row that a rule refuses they stop until somebody comes."""
    failed = "select f.apply_error_count + f.sync_error_count from pg_stat_subscription_stats f where f.subid = u.oid"
    cursor.execute(
        f"select u.subname as name, coalesce({f'({failed})' if version >= 150000 else 'null'}, 0) as failures,"
        " exists (select from pg_stat_subscription w where w.subid = u.oid and w.pid is not null) as works"
        " from pg_subscription u join pg_database d on d.oid = u.subdbid and d.datname = current_database()"
        f" where u.subenabled and u.oid in (select s.srsubid from {_FED}) order by 1"
    )
    for row in cursor.fetchall():
        if row["works"] and not row["failures"]:
            continue
        state = f"{'works again' if row['works'] else 'is stopped'} after {row['failures']} failures"
        what = f"subscription {row['name']} {state}: a row that a rule refuses stops it for ever"
        if row["works"]:
            forget = "nothing, if it was mended: pg_stat_reset_subscription_stats forgets the failures"
            yield Fault("subscription-failed", "", what, forget)
        else:
            skip = f"alter subscription {ident(row['name'])} skip (lsn = '…');"
            remedy = f"read the server's log; give the publisher the same rules, and skip the transaction: {skip}"
            yield Fault("subscription-stopped", "", what, remedy)


def _sorted_otherwise(cursor: psycopg.Cursor[Any], version: int) -> Iterator[Fault]:
    """Unique indexes of ours over text whose collation has another version than when they were built."""
    default = "d.datcollversion, pg_database_collation_actual_version(d.oid)" if version >= 150000 else "null, null"
    cursor.execute(
        f"""
        select dq.marker(obj_description(i.indexrelid, 'pg_class')) ->> 'table' as table,
            format('%I.%I', n.nspname, c.relname) as index, d.datname as database,
            case when l.collname <> 'default' then format('%I.%I', ln.nspname, l.collname) end as collation,
            v.built, v.now
        from pg_index i
        join pg_class c on c.oid = i.indexrelid and c.relname ~ '{BUILT}' and not c.relispartition
        join pg_namespace n on n.oid = c.relnamespace
        join lateral (select distinct k.oid from unnest(i.indcollation::oid[]) as k (oid)) as k on true
        join pg_collation l on l.oid = k.oid
        join pg_namespace ln on ln.oid = l.collnamespace
        join pg_database d on d.datname = current_database()
        cross join lateral (
            select {default} where l.collname = 'default'
            union all
            select l.collversion, pg_collation_actual_version(l.oid) where l.collname <> 'default'
        ) as v (built, now)
        where v.built <> coalesce(v.now, '') and dq.marker(obj_description(i.indexrelid, 'pg_class')) is not null
        order by 1, 2
        """
    )
    for row in cursor.fetchall():
        whose = "the database's collation" if row["collation"] is None else f"collation {row['collation']}"
        known = f"alter database {ident(row['database'])} refresh collation version"
        if row["collation"] is not None:
            known = f"alter collation {row['collation']} refresh version"
        what = f"index {row['index']} was built under version {row['built']} of {whose}, which is {row['now']} now"
        remedy = f"reindex index concurrently {row['index']}; and of others over such text; then {known};"
        yield Fault("collation-changed", row["table"], what, remedy)
