"""What a run that was broken off leaves behind, as the catalog reads it.

What belongs together is in one transaction. Not so an index, which is built CONCURRENTLY and gets its COMMENT
afterwards; and the views of schema dq, which are made anew once every table is done.
"""

from __future__ import annotations

# The name of an index that dqsql builds.
BUILT = "^dq_unique_[g-v][0-9a-f]{7}$"

# Indexes of that name without the COMMENT. On a partition they are those of the whole table, until they are part of its
# index and come and go with that.
UNMARKED = f"""
select
    'index' as kind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as identity, '' as spec,
    format('"%s"."%s"', replace(tn.nspname, '"', '""'), replace(t.relname, '"', '""')) as "table",
    'unmarked:' || c.relname as role, '' as hash, false as sound
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_index i on i.indexrelid = c.oid
join pg_class t on t.oid = coalesce(pg_partition_root(i.indrelid), i.indrelid)
join pg_namespace tn on tn.oid = t.relnamespace
where c.relkind = 'i' and not c.relispartition
and c.relname ~ '{BUILT}'
and dq.marker(obj_description(c.oid, 'pg_class')) is null
order by identity
"""

# Whether each table's views are among those of schema dq.
PUBLISHED = """
select not exists (
    select from dq.objects as part
    where part.catalog = 'pg_class'
    and to_regtype(format('dq.%I', part.role || '_row')) is not null
    and not exists (
        select from pg_depend d
        join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
        where d.refclassid = 'pg_class'::regclass and d.refobjid = part.oid
        and r.ev_class = to_regclass(format('dq.%I', part.role))
    )
) as published
"""
