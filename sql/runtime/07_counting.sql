-- The table of this name, quoted and with its schema; NULL where there is none. to_regclass would fail for who may not use the
-- schema, and with it every view of every table; the name and number of a table are no secret to PostgreSQL.
create or replace function dq.table_of(name text) returns oid
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    parts constant text[] := parse_ident(name);
begin
    if has_schema_privilege(to_regnamespace(quote_ident(parts[1])), 'usage') then
        return to_regclass(name);
    end if;
    return (
        select c.oid from pg_class as c
        where c.relname = parts[2] collate "C" and c.relnamespace = to_regnamespace(quote_ident(parts[1]))
    );
end
$dq$;
comment on function dq.table_of(text) is 'The table of this name, also for who may not use its schema; NULL where there is none.';
revoke all on function dq.table_of(text) from public;
grant execute on function dq.table_of(text) to public;

-- A number that stands for what counts a table's rows: the triggers on it and in its partitions. Counters keep the number
-- that they were counted with, and are told to be wrong where it is another one now. So no way past the triggers can leave a
-- wrong number unnoticed:
-- - a partition that was attached, detached or dropped, and a table that took another's place, have other triggers;
-- - a trigger that was switched off and on again is a newer row of the catalog than what says on which table it depends;
-- - NULL, which is no counters' number, where a trigger is missing or off, and where a subscription writes past them;
-- - NULL also where rows of the log were restored, `restored` transactions ago, after the triggers had been made: these
--   then counted the table's rows as they were loaded, and the log brought their numbers once more.
-- By name, so that a database that was dumped and restored as a whole has the same number. It has to be quick, because views that
-- are read in a tenth of a millisecond call it: PL/pgSQL keeps the plan, and the settings keep that from reading all of
-- pg_class.
create or replace function dq.counting(target text, restored integer) returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $dq$
begin
    return (
        with recursive tree (oid, level) as (
            select dq.table_of(target), 0
            union all
            select part.inhrelid, tree.level + 1
            from tree
            join pg_inherits as part on part.inhparent = tree.oid
            where not part.inhdetachpending
        )
        select case
            when bool_and(own.tgenabled in ('O', 'A'))
            -- Of each spec that counts the table.
            and count(*) filter (where tree.level = 0 and own.tgname ~ '^dq_count_(insert|delete|update|truncate)_') % 4 = 0
            and not coalesce(restored < max(age(own.xmin)), false)
            and not exists (select from pg_subscription_rel as fed where fed.srrelid in (select of.oid from tree as of))
            then sum(hashtext(format(
                -- Unquoted, because quotes are a matter of settings.
                '%s.%s %s %s',
                space.nspname,
                leaf.relname,
                own.tgname,
                case
                    when not exists (
                        select from pg_depend as made
                        where made.classid = 'pg_trigger'::regclass and made.objid = own.oid and made.xmin = own.xmin
                    )
                    then own.xmin
                end
            ))::bigint)::bigint
        end
        from tree
        join pg_class as leaf on leaf.oid = tree.oid
        join pg_namespace as space on space.oid = leaf.relnamespace
        join pg_trigger as own on own.tgrelid = tree.oid and own.tgname ~ '^dq_count_'
    );
end
$dq$;
comment on function dq.counting(text, integer) is 'A number that stands for what counts a table''s rows now; NULL where that does not.';
revoke all on function dq.counting(text, integer) from public;
-- The views of counters call it, with their reader's rights; it tells what the catalog tells everybody.
grant execute on function dq.counting(text, integer) to public;
