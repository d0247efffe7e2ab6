"""What is called and placed like ours without the COMMENT that tells it, and views that were not published yet.

What belongs together is in one transaction. Not so an index, which is built CONCURRENTLY and gets its COMMENT
afterwards; and the views of schema dq, which are made anew once every table is done. A run that was broken off leaves
them behind. Of anything a COMMENT is lost where a database is restored without comments, or somebody writes another.
"""

from __future__ import annotations

# The name of an index that dqsql builds.
BUILT = "^dq_unique_[g-v][0-9a-f]{7}$"
# That of a constraint; others that begin so are the application's own.
HELD = "^dq_[a-z_]+_[g-v][0-9a-f]{7}$"

# Objects of no spec. Of indexes those alone that are called like ours; on a partition they are those of the whole
# table, until they are part of its index and come and go with that. Only an index tells its table.
UNMARKED = f"""
select
    found.kind, found.identity, '' as spec, found.of as "table", 'unmarked:' || found.name as role, '' as hash,
    false as sound, found.partitioned
from (
    select
        'index' as kind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as identity, c.relname as name,
        format('"%s"."%s"', replace(tn.nspname, '"', '""'), replace(t.relname, '"', '""')) as of,
        c.relkind = 'I' as partitioned, 'pg_class'::regclass as catalog, c.oid
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_index i on i.indexrelid = c.oid
    join pg_class t on t.oid = coalesce(pg_partition_root(i.indrelid), i.indrelid)
    join pg_namespace tn on tn.oid = t.relnamespace
    where c.relkind in ('i', 'I') and not c.relispartition
    and c.relname ~ '{BUILT}'
    union all
    select
        case c.relkind when 'v' then 'view' else 'table' end,
        quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relname, '', false, 'pg_class'::regclass, c.oid
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    -- Sequences, types and the indexes of tables go with what has them.
    where n.nspname = 'dq_gen' and c.relkind in ('r', 'p', 'v', 'm', 'f')
    union all
    select 'function', p.oid::regprocedure::text, p.proname, '', false, 'pg_proc'::regclass, p.oid
    from pg_proc p where p.pronamespace = 'dq_gen'::regnamespace
    union all
    select
        'trigger', quote_ident(t.tgname) || ' on ' || t.tgrelid::regclass::text, t.tgname, '', false,
        'pg_trigger'::regclass, t.oid
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where p.pronamespace = 'dq_gen'::regnamespace and t.tgparentid = 0
    union all
    select
        'constraint', quote_ident(k.conname) || ' on ' || k.conrelid::regclass::text, k.conname, '', false,
        'pg_constraint'::regclass, k.oid
    from pg_constraint k
    where k.conname ~ '{HELD}' and k.contype in ('c', 'f', 'x') and k.conislocal and k.conparentid = 0
    -- What was a partition, or made like one of our tables, has copies under the same name.
    and not exists (
        select from pg_constraint whole
        join pg_description w on w.classoid = 'pg_constraint'::regclass and w.objoid = whole.oid and w.objsubid = 0
        where whole.conname = k.conname and whole.oid <> k.oid and dq.marker(w.description) is not null
    )
) as found
left join pg_description d on d.classoid = found.catalog and d.objoid = found.oid and d.objsubid = 0
where dq.marker(d.description) is null
order by found.kind, found.identity
"""

# Whether each table's views are among those of schema dq. Asks nothing of those.
PUBLISHED = """
select not exists (
    select from (
        select c.oid, dq.marker(d.description) ->> 'role' as role
        from pg_class c
        join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
        where c.relnamespace = to_regnamespace('dq_gen')
    ) as part
    -- PostgreSQL may ask this of every COMMENT before it looks whose that is: of one without a role, format would fail.
    where to_regtype('dq.' || quote_ident(part.role || '_row')) is not null
    and not exists (
        select from pg_depend d
        join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
        where d.refclassid = 'pg_class'::regclass and d.refobjid = part.oid
        and r.ev_class = to_regclass('dq.' || quote_ident(part.role))
    )
) as published
"""
