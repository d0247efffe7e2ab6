"""What a database holds, as data: the only thing about a live database that compiling looks at.

`read` takes it from a connection; it can be saved as JSON and compiled against offline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import psycopg
from psycopg.rows import dict_row
from pydantic import BaseModel, ConfigDict, Field

from dqsql.errors import DatabaseError
from dqsql.leftovers import BUILT, PUBLISHED, UNMARKED
from dqsql.names import Name
from dqsql.partitions import EXPRESSION, KEY, ROOT, TREE, Partition
from dqsql.roles import Roles
from dqsql.roles import read as read_roles
from dqsql.routine import FORM
from dqsql.runtime import refuse_newer
from dqsql.values import ColumnType, Family

OLDEST = 140000


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Frozen):
    """A column; `type` is schema-qualified without modifier, a domain's base type in place of the domain.

    `equality` is what gives a text the column's own notion of what is equal, where it has one: ::public.citext.
    `domain` is whether the column has a domain, `checked` whether that has constraints of its own.
    `modifier` is PostgreSQL's atttypmod (-1 for none), `default` whether the database fills the column itself. What is
    `virtual` is generated when it is read: no trigger sees it. A generated column is `made_of` others.
    """

    name: str
    type: str
    family: Family
    not_null: bool = False
    generated: bool = False
    virtual: bool = False
    equality: str = ""
    modifier: int = -1
    default: bool = False
    made_of: tuple[str, ...] = ()
    domain: bool = False
    checked: bool = False

    @property
    def column_type(self) -> ColumnType:
        """The type as the compiler uses it."""
        return ColumnType(self.type, self.family, self.equality, self.domain)


class ForeignKey(_Frozen):
    """A validated foreign key of the user's own."""

    columns: tuple[str, ...]
    schema_name: str
    table: str
    target_columns: tuple[str, ...]
    deferrable: bool = False


class Relation(_Frozen):
    """A table and what already holds on it; `unique` lists the columns of plain, valid unique indexes, `indexed`
    the columns that a whole, valid btree index begins with.

    `partition_of` is the partitioned table that it is part of; `partition_key` are all columns that decide on a
    row's partition, `partition_expression` whether an expression does.
    """

    schema_name: str
    name: str
    kind: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    indexed: tuple[str, ...] = ()
    row_security: bool = False
    inherits: bool = False
    partition_of: Name | None = None
    partition_key: tuple[str, ...] = ()
    partition_expression: bool = False
    partitions: tuple[Partition, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def partitioned(self) -> bool:
        """Whether its rows are in partitions."""
        return self.kind == "p"


class Installed(_Frozen):
    """An object that dqsql made, as its COMMENT says, and whether the catalog still has it as it was made.

    `identity` is what DROP takes after the object's kind; `sound` is false for a disabled trigger, an invalid
    index, a constraint that is not validated, a change log without a full count; `held` is false for a constraint that
    lets new rows go by; `whole` is false for a log that writes may have gone past since. `form` is what a
    function is now (dqsql.routine), `made` what dqsql made it; a trigger has none, unless it was changed.
    `partitioned` objects are on a partitioned table, and reach into all its partitions. `open` is false for a function
    that not everybody may call. An index has `strayed` that is on another table than the one that has the name now.
    """

    kind: str
    identity: str
    spec: str
    table: str
    role: str
    hash: str
    sound: bool = True
    held: bool = True
    form: str = ""
    made: str = ""
    shape: str = ""
    whole: bool = True
    partitioned: bool = False
    open: bool = True
    strayed: bool = False

    @property
    def part(self) -> str:
        """What the object does for its table: the role without version and rule."""
        return self.role.partition(":")[0]

    @property
    def rule(self) -> str:
        """What the role says after its part: of what holds one rule and has no version, the rule."""
        return self.role.partition(":")[2]


class Catalog(_Frozen):
    """A database as far as dqsql needs it; `unmarked` and `published` tell what a broken-off run has left behind.

    `roles` are None where neither the spec nor an installed one asks for any; `alike` are schemas whose names differ in
    case alone from those that were asked for.
    """

    server_version: int
    encoding: str = "UTF8"
    runtime: str | None = None
    generated: bool = False
    language: str | None = None
    relations: tuple[Relation, ...] = ()
    installed: tuple[Installed, ...] = ()
    unmarked: tuple[Installed, ...] = ()
    published: bool = True
    roles: Roles | None = None
    alike: tuple[str, ...] = Field(default=(), exclude=True)  # for an error of now, not for a saved catalog

    @cached_property
    def by_name(self) -> Mapping[Name, Relation]:
        """The tables by name."""
        return {Name(table.schema_name, table.name): table for table in self.relations}


# Whether a constraint refuses anything: NOT ENFORCED it does not, and a foreign key lives of triggers, which DISABLE
# TRIGGER ALL stops and ENABLE TRIGGER USER does not start again. A partition has a copy of its own.
HELD = """(
    with recursive copy (oid) as (
        select {0}.oid
        union all
        select p.oid from copy join pg_constraint p on p.conparentid = copy.oid
    )
    select coalesce(to_jsonb({0}) ->> 'conenforced', 'true') = 'true' and not exists (
        select from copy join pg_trigger y on y.tgconstraint = copy.oid where y.tgenabled <> 'O'
    )
)"""

_RELATIONS = f"""
select
    n.nspname as schema_name, c.relname as name, c.relkind::text as kind,
    c.relrowsecurity as row_security,
    exists (select from pg_inherits where c.oid in (inhrelid, inhparent)) as inherits,
    {ROOT} as partition_of, {KEY} as partition_key, {EXPRESSION} as partition_expression, {TREE} as partitions,
    (
        select coalesce(json_agg(json_build_object(
            'name', a.attname,
            -- quote_ident would quote numeric and timestamp, which are keywords: no name would be known again.
            'type', case tn.nspname
                when 'pg_catalog' then 'pg_catalog.' || bt.typname
                else quote_ident(tn.nspname) || '.' || quote_ident(bt.typname)
            end,
            'family', case
                when bt.typname in ('json', 'jsonb') and tn.nspname = 'pg_catalog' then 'json'
                when bt.typcategory = 'S' then 'text'
                when bt.typcategory = 'N' then 'number'
                when bt.typname in ('date', 'timestamp', 'timestamptz') then 'date'
                when bt.typcategory = 'B' then 'boolean'
                when bt.typcategory = 'A' then 'array'
                else 'other'
            end,
            'not_null', a.attnotnull,
            'generated', a.attgenerated <> '',
            'virtual', a.attgenerated = 'v',
            'equality', case
                when bt.typcategory = 'S' and tn.nspname <> 'pg_catalog'
                    then '::' || quote_ident(tn.nspname) || '.' || quote_ident(bt.typname)
                else coalesce(
                    (
                        select ' collate ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname)
                        from pg_collation l
                        join pg_namespace ln on ln.oid = l.collnamespace
                        where l.oid = a.attcollation and not l.collisdeterministic
                    ),
                    ''
                )
            end,
            'modifier', bt.modifier,
            'domain', bt.oid <> a.atttypid,
            'checked', bt.checked,
            'default', a.attgenerated = '' and (
                a.attidentity <> '' or a.atthasdef
                or (select typdefault is not null from pg_type where oid = a.atttypid)
            ),
            'made_of', (
                -- Of the column itself before PostgreSQL 15, of its expression since.
                select coalesce(json_agg(distinct o.attname order by o.attname), '[]')
                from pg_attrdef ad
                join pg_depend dep
                    on (dep.classid, dep.objid, dep.objsubid) in (
                        ('pg_attrdef'::regclass, ad.oid, 0), ('pg_class'::regclass, c.oid, a.attnum::int4)
                    )
                    and dep.refclassid = 'pg_class'::regclass and dep.refobjid = c.oid
                join pg_attribute o on o.attrelid = c.oid and o.attnum = dep.refobjsubid and o.attnum <> a.attnum
                where a.attgenerated <> '' and ad.adrelid = c.oid and ad.adnum = a.attnum
            )
        ) order by a.attnum), '[]')
        from pg_attribute a
        cross join lateral (
            with recursive base (oid, modifier, checked) as (
                select a.atttypid, a.atttypmod, false
                union all
                select
                    t.typbasetype, t.typtypmod, base.checked or t.typnotnull
                    or exists (select from pg_constraint k where k.contypid = t.oid and k.contype = 'c')
                from base
                join pg_type t on t.oid = base.oid
                where t.typtype = 'd'
            )
            select t.*, base.modifier, base.checked from base join pg_type t on t.oid = base.oid where t.typtype <> 'd'
        ) bt
        join pg_namespace tn on tn.oid = bt.typnamespace
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    ) as columns,
    (
        select coalesce(json_agg(keys.names order by i.indexrelid) filter (where i.indisprimary), '[]')
        from pg_index i
        cross join lateral (
            select json_agg(a.attname order by k.position) as names
            from unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where k.position <= i.indnkeyatts
        ) keys
        where i.indrelid = c.oid
    ) as primary_key,
    (
        select coalesce(json_agg(keys.names order by i.indexrelid), '[]')
        from pg_index i
        cross join lateral (
            select json_agg(a.attname order by k.position) as names
            from unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where k.position <= i.indnkeyatts
        ) keys
        where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indimmediate
        and i.indpred is null and i.indexprs is null
        and coalesce(obj_description(i.indexrelid, 'pg_class'), '') !~ 'dqsql:\\{{'
        and (select relname from pg_class where oid = i.indexrelid) !~ '{BUILT}'
    ) as unique,
    (
        select coalesce(json_agg(distinct a.attname order by a.attname), '[]')
        from pg_index i
        join pg_class ic on ic.oid = i.indexrelid
        join pg_am m on m.oid = ic.relam and m.amname = 'btree'
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisvalid and i.indpred is null
    ) as indexed,
    (
        select coalesce(json_agg(json_build_object(
            'columns', (select json_agg(a.attname order by k.position)
                from unnest(f.conkey) with ordinality as k (attnum, position)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum),
            'schema_name', tn.nspname, 'table', t.relname, 'deferrable', f.condeferrable,
            'target_columns', (select json_agg(a.attname order by k.position)
                from unnest(f.confkey) with ordinality as k (attnum, position)
                join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum)
        ) order by f.oid), '[]')
        from pg_constraint f
        join pg_class t on t.oid = f.confrelid
        join pg_namespace tn on tn.oid = t.relnamespace
        where f.conrelid = c.oid and f.contype = 'f' and f.convalidated and {HELD.format("f")}
        and coalesce(obj_description(f.oid, 'pg_constraint'), '') !~ 'dqsql:\\{{'
        and f.conname !~ '^dq_reference_[g-v][0-9a-f]{{7}}$'
    ) as foreign_keys
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f', 'v', 'm')
and (n.nspname = any (%(schemas)s) or n.nspname || '.' || c.relname = any (%(tables)s))
order by n.nspname, c.relname
"""

_INSTALLED = f"""
with marked as (
    select d.classoid, d.objoid, dq.marker(d.description) as marker
    from pg_description d
    where d.objsubid = 0 and d.description like '%dqsql:{{%'
)
select
    kind, identity, sound, held, form, partitioned,
    marker ->> 'spec' as spec, marker ->> 'table' as table, marker ->> 'role' as role,
    marker ->> 'hash' as hash, coalesce(marker ->> 'form', '') as made,
    coalesce(marker ->> 'shape', '') as shape, open,
    coalesce(
        (select coalesce(pg_partition_root(i.indrelid)::oid, i.indrelid) from pg_index i where i.indexrelid = index)
        <> to_regclass(marker ->> 'table')::oid,
        false
    ) as strayed
from (
    select
        case when c.relkind = 'v' then 'view' when c.relkind in ('i', 'I') then 'index' else 'table' end as kind,
        quote_ident(n.nspname) || '.' || quote_ident(c.relname) as identity,
        coalesce(i.indisvalid and i.indisready, true) as sound, true as held, '' as form,
        c.relkind = 'I' as partitioned, m.marker, true as open, i.indexrelid as index
    from marked m
    join pg_class c on m.classoid = 'pg_class'::regclass and c.oid = m.objoid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_index i on i.indexrelid = c.oid
    -- What is part of an index of the whole table comes and goes with that one.
    where n.nspname = 'dq_gen' or (c.relkind in ('i', 'I') and c.relname ~ '^dq_unique_' and not c.relispartition)
    union all
    select 'function', p.oid::regprocedure::text, true, true, {FORM}, false, m.marker,
        has_function_privilege('public', p.oid, 'execute'), null
    from marked m join pg_proc p on m.classoid = 'pg_proc'::regclass and p.oid = m.objoid
    where p.pronamespace = 'dq_gen'::regnamespace
    union all
    select
        'trigger', quote_ident(t.tgname) || ' on ' || t.tgrelid::regclass::text,
        -- Each partition has a copy of its own, which can be disabled there.
        t.tgenabled = 'O' and not exists (
            with recursive copy (oid, enabled) as (
                select y.oid, y.tgenabled from pg_trigger y where y.tgparentid = t.oid
                union all
                select y.oid, y.tgenabled from copy join pg_trigger y on y.tgparentid = copy.oid
            )
            select from copy where enabled <> 'O'
        ),
        true,
        -- Ours fire at every row or statement of their events; those of constraints cannot be replaced.
        case when t.tgconstraint = 0 and (t.tgqual is not null or t.tgattr <> '') then 'narrowed' else '' end,
        c.relkind = 'p', m.marker, true, null
    from marked m join pg_trigger t on m.classoid = 'pg_trigger'::regclass and t.oid = m.objoid
    join pg_class c on c.oid = t.tgrelid
    join pg_proc p on p.oid = t.tgfoid and p.pronamespace = 'dq_gen'::regnamespace
    union all
    select
        'constraint', quote_ident(k.conname) || ' on ' || k.conrelid::regclass::text,
        k.convalidated, {HELD.format("k")}, '', c.relkind = 'p', m.marker, true, null
    from marked m join pg_constraint k on m.classoid = 'pg_constraint'::regclass and k.oid = m.objoid
    join pg_class c on c.oid = k.conrelid
    where k.conname ~ '^dq_'
) found
where marker is not null
order by kind, identity
"""

_RUNTIME = """
select
    to_regclass('dq.alembic_version') is not null as has_runtime,
    coalesce(has_table_privilege(to_regclass('dq.alembic_version')::oid, 'select'), false) as tells_version,
    substring(
        obj_description(to_regclass('dq.completeness'), 'pg_class') from 'dqsql:\\{"language":"(\\w+)"\\}'
    ) as language,
    current_setting('server_version_num')::int as server_version,
    (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
    to_regnamespace('dq') is not null as occupied,
    to_regnamespace('dq_gen') is not null as generated,
    coalesce(obj_description(to_regnamespace('dq_gen'), 'pg_namespace'), '') ~ 'dqsql' as generated_by_us
"""


_ALIKE = """
select n.nspname from pg_namespace n
where lower(n.nspname) in (select lower(s collate "C") from unnest(%(schemas)s::text[]) as s)
and n.nspname <> all (%(schemas)s::text[])
order by 1
"""


def read(
    connection: psycopg.Connection[Any],
    tables: Sequence[Name] = (),
    schemas: Sequence[str] = (),
    *,
    roles: Sequence[str] = (),
    installed: bool = True,
) -> Catalog:
    """The catalog of `connection`'s database: `tables`, everything in `schemas`, `roles`, what dqsql installed.

    Without `installed` that is left out, for a role that may not see it; schemas `dq` and `dq_gen` may be anybody's.
    Raises DatabaseError where dqsql cannot work: a server before 14, an encoding other than UTF8, a schema
    `dq` that something else, or a newer dqsql, made.
    """
    with connection.cursor(row_factory=dict_row) as cursor, connection.transaction():
        # Type and table names come out qualified only when nothing is visible.
        cursor.execute("set local search_path = pg_catalog")
        cursor.execute(_RUNTIME)
        database = cursor.fetchone() or {}
        # Somebody else's schema dq has no view of ours.
        told = database.pop("tells_version") and database["language"] is not None
        if has_runtime := database.pop("has_runtime") and (installed or told):
            cursor.execute("select version_num as runtime from dq.alembic_version")
        version = (cursor.fetchone() or {}).get("runtime")
        refuse_newer(version)
        database["runtime"] = version if installed else None
        if has_runtime and version is None:
            raise DatabaseError(
                "schema dq was restored without its data, its version among it; restore that as well:"
                " `pg_restore --data-only --schema=dq`"
            )
        if not installed:
            database |= {"occupied": False, "generated": False}
        _usable(database)
        cursor.execute(_RELATIONS, {"schemas": list(schemas), "tables": [str(table) for table in tables]})
        relations = cursor.fetchall()
        for relation in relations:
            relation["primary_key"] = (relation["primary_key"] or [()])[0]
        cursor.execute(_ALIKE, {"schemas": list(schemas)})
        database["alike"] = [row["nspname"] for row in cursor.fetchall()]
        ours, unmarked = [], []
        if database["runtime"] and database["generated"]:
            cursor.execute(_INSTALLED)
            ours = cursor.fetchall()
            cursor.execute(UNMARKED)
            unmarked = cursor.fetchall()
            cursor.execute(PUBLISHED)
            database |= cursor.fetchone() or {}
        for found in ours:
            if found["role"].startswith("changes:"):
                cursor.execute(f"select exists (select from {found['identity']} where baseline) as sound")
                found |= cursor.fetchone() or {}
                cursor.execute(_WHOLE.format(log=found["identity"]), found)
                found |= cursor.fetchone() or {}
        known = read_roles(cursor, roles, everybody=bool(roles), installed=database["runtime"] is not None)
    asked = known if roles or known.declared else None
    return Catalog.model_validate(
        database | {"relations": relations, "installed": ours, "unmarked": unmarked, "roles": asked}
    )


# As Counters.stale has it. A table that is gone has nothing to count.
_WHOLE = """
select to_regclass(%(table)s) is null or sum(counting) is not distinct from dq.counting(
    %(table)s, min(age(xmin)) filter (where counted_in <> to_regclass(%(identity)s))
) as whole
from {log}
"""


def _usable(database: dict[str, Any]) -> None:
    if database["server_version"] < OLDEST:
        raise DatabaseError(f"PostgreSQL {database['server_version'] // 10000} is too old; dqsql needs 14 or newer")
    if database["encoding"] != "UTF8":
        raise DatabaseError(
            f"the database's encoding is {database['encoding']}; dqsql needs UTF8, because normalisation and the"
            " set of blank characters are defined on Unicode"
        )
    occupied = database.pop("occupied") and database["runtime"] is None
    foreign = database["generated"] and not database.pop("generated_by_us", True)
    database.pop("generated_by_us", None)
    for schema, taken in (("dq", occupied), ("dq_gen", foreign)):
        if taken:
            raise DatabaseError(
                f"schema {schema} exists, but dqsql did not make it; rename it, or install into another database"
            )
