-- Part of what refuses a database in another state: objects are made in each partition.
select string_agg(concat(n.nspname, '.', c.relname), ', ' order by n.nspname collate "C", c.relname collate "C")
into parts
from pg_partition_tree(to_regclass({{table}})) as t
join pg_class as c on c.oid = t.relid
join pg_namespace as n on n.oid = c.relnamespace
where t.level > 0;
if parts is distinct from {{partitions}} then
    raise exception using
        errcode = 'object_not_in_prerequisite_state',
        message = {{message}},
        detail = concat('Here it has: ', parts),
        hint = {{hint}};
end if;
