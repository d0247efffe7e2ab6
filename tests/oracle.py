"""Tables under rules, the same bare, and the oracle: their counters against a full scan in one snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import psycopg

Connection = psycopg.Connection[Any]

# `lead` counts in statement triggers, `deal` has a ratchet besides, `part` is partitioned and has one.
SPEC = """
dqsql: 1
name: live
schema: live
action: observe
tables:
  lead:
    key: id
    source: source
    columns:
      name: {required: true}
      mobile: {required: {when: "kind = 'company'"}}
      amount: {range: {min: 0}}
  deal:
    key: id
    source: source
    columns:
      name: {required: true}
      mobile: {required: {when: "kind = 'company'"}}
      amount: {range: {min: 0, action: reject}}
  part:
    key: [id, region]
    source: source
    columns:
      name: {required: true}
      mobile: {required: {when: "kind = 'company'"}}
      amount: {range: {min: 0, action: reject}}
"""

COLUMNS = "id, name, mobile, kind, amount, source, region"
_TYPED = "id int, name text, mobile text, kind text, amount numeric, source text, region text"


def _tables(schema: str) -> str:
    return f"""
    create schema {schema};
    create table {schema}.lead ({_TYPED}, primary key (id)) with (fillfactor = 50, autovacuum_enabled = off);
    create table {schema}.deal ({_TYPED}, primary key (id)) with (fillfactor = 50, autovacuum_enabled = off);
    create table {schema}.part ({_TYPED}, primary key (id, region)) partition by list (region);
    create table {schema}.part_n partition of {schema}.part for values in ('n') with (autovacuum_enabled = off);
    create table {schema}.part_s partition of {schema}.part for values in ('s') with (autovacuum_enabled = off);
    create table {schema}.part_x partition of {schema}.part default with (autovacuum_enabled = off);
    """


TABLES, BARE = _tables("live"), _tables("bare")
RULED = ("lead", "deal", "part")
ROWS = 12


def seed(connection: Connection, *schemas: str, tables: Sequence[str] = RULED) -> None:
    """The rows that every scenario begins with: every counter has some, and a debt keeps the ratchets."""
    rows = (
        "select n, case when n % 4 > 0 then 'n' || n end, case when n % 3 > 0 then 'm' end, (array['company', 'person'])[n % 2 + 1],"
        f" n - 6, (array['web', 'fair'])[n % 2 + 1], (array['n', 's', 'x'])[n % 3 + 1] from generate_series(1, {ROWS}) as n"
    )
    filled = [
        f"truncate {schema}.{table}; insert into {schema}.{table} {rows};" for schema in schemas for table in tables
    ]
    # No trigger sees it: the debt is older than the rules. So it is counted in full.
    connection.execute(f"set session_replication_role = replica; {''.join(filled)} reset session_replication_role")
    if connection.execute("select to_regnamespace('dq_gen') is not null").fetchone() == (True,):
        for table in tables:
            connection.execute(f"select dq.recount('live.{table}'), dq.compact('live.{table}')")


class Difference(NamedTuple):
    """A row that only the views show (`counted`) or only the full scan."""

    table: str
    counted: bool
    view: str
    subject: str
    slice: str | None
    value: str | None
    rows: int | None
    applicable: int | None
    bad: int | None
    status: str | None


def differences(connection: Connection, tables: Sequence[str] = RULED) -> list[Difference]:
    """What the views of counters say of `tables` otherwise than a full scan in the same snapshot; empty where all is exact.

    A status that tells not to trust the numbers is a difference too.
    """
    return [
        Difference(table, *row)
        for table in tables
        for row in connection.execute(_oracle(table), prepare=True).fetchall()
    ]


def locked(connection: Connection) -> list[tuple[int, str]]:
    """Which backend holds which table, its partition or log so that nobody else reads it, or waits to."""
    held = """
    select pid, coalesce(pg_partition_root(relation), relation)::regclass::text from pg_locks
    where locktype = 'relation' and mode = 'AccessExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())
    """
    found = [(pid, name.rpartition(".")[2]) for pid, name in connection.execute(held)]
    return [
        (pid, table) for pid, name in found for table in RULED if name == table or name.startswith(f"live_{table}_")
    ]


# The tables' own views: the contract's are their union, and wait where any ruled table is locked.
_RED = "case when status in ('recount', 'counting', 'withheld') then status end"
_COUNTS = """
    count(*) as rows, count(*) filter (where dq.is_missing(name)) as names,
    count(*) filter (where kind = 'company') as companies,
    count(*) filter (where kind = 'company' and dq.is_missing(mobile)) as mobiles,
    count(*) filter (where amount is null) as amounts,
    count(*) filter (where amount < 0 or amount = 'NaN' or amount in ('infinity', '-infinity')) as ranges
"""
_FIELDS = "('name', rows, names), ('mobile', companies, mobiles), ('amount', rows, amounts)"
_RULES = "('name.required', rows, names), ('mobile.required', companies, mobiles), ('amount.range', rows, ranges)"


@cache
def _oracle(table: str) -> str:
    return f"""
    with counted as materialized (
        select 'field', field, null::text, null::text, rows, applicable, missing, {_RED} from dq_gen.live_{table}_completeness
        union all
        select 'slice', field, slice, value, rows, applicable, missing, {_RED} from dq_gen.live_{table}_completeness_by_slice
        union all
        select 'rule', rule, null, null, null, applicable, violations, {_RED} from dq_gen.live_{table}_rule_violations
    ), sliced as materialized (
        select source, grouping(source) as whole, {_COUNTS} from live.{table} group by grouping sets ((), (source))
    ), scanned as materialized (
        select case whole when 1 then 'field' else 'slice' end, field, case whole when 0 then 'source' end, source,
            rows, applicable, missing, null::text
        from sliced cross join lateral (values {_FIELDS}) as f (field, applicable, missing)
        union all
        select 'rule', field, null, null, null, applicable, missing, null
        from sliced cross join lateral (values {_RULES}) as f (field, applicable, missing)
        where whole = 1
    )
    select true, one.* from (table counted except all table scanned) as one
    union all
    select false, one.* from (table scanned except all table counted) as one
    """
