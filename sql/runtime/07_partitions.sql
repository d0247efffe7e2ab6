-- A number that stands for the set of partitions of a table; another one as soon as a partition comes, goes or is
-- renamed. Counters keep the number that they were counted with, so that a partition that was attached, detached or
-- dropped, which fires no trigger, cannot leave a wrong number unnoticed. By name, so that a restored database has the
-- same; and by our trigger, because what takes another table's place and name has none. It has to be
-- quick, because views that are read in a tenth of a millisecond call it: PL/pgSQL keeps the plan, and the settings keep
-- that from reading all of pg_class.
create or replace function dq.partitions(target text) returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $dq$
begin
    return (
        with recursive tree (oid) as (
            select to_regclass(target)::oid
            union all
            select part.inhrelid
            from tree
            join pg_inherits as part on part.inhparent = tree.oid
            where not part.inhdetachpending
        )
        select coalesce(sum(hashtext(format('%I.%I %s', space.nspname, leaf.relname, counted.yes))::bigint), 0)::bigint
        from tree
        join pg_class as leaf on leaf.oid = tree.oid
        join pg_namespace as space on space.oid = leaf.relnamespace
        cross join lateral (
            select exists (
                select from pg_trigger as own where own.tgrelid = leaf.oid and own.tgname ~ '^dq_count_truncate_'
            ) as yes
        ) as counted
        where leaf.relkind <> 'p'
    );
end
$dq$;
comment on function dq.partitions(text) is 'A number that stands for the partitions that a table has now.';
revoke all on function dq.partitions(text) from public;
-- The views of counters call it, with their reader's rights; it tells what the catalog tells everybody.
grant execute on function dq.partitions(text) to public;
