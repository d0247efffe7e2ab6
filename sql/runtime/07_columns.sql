-- Whether a trigger still finds the columns that its function names: a function does not follow a column that is renamed,
-- dropped or made of another type, and would fail every write of the table from then on. Every trigger function of ours asks
-- first, and stands aside when it does not; `dqsql status` is red then. Declared IMMUTABLE, which they are not, so that
-- PostgreSQL asks once when it plans, and keeps the answers with the plan. The table's oid among them makes it plan anew
-- whenever the table changes, renamed columns included. So asking costs a write one comparison of oids.
create or replace function dq.own(trigger_name text) returns oid
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
begin
    -- In a partition it has a copy of the same name. Anybody may give that name to a trigger of their own, which must not speak
    -- for ours; but only ours run functions of dq_gen.
    return (
        select min(t.tgrelid)
        from pg_trigger as t
        join pg_proc as p on p.oid = t.tgfoid
        where t.tgname = own.trigger_name collate "C"
        and t.tgparentid = 0
        and p.pronamespace = to_regnamespace('dq_gen')
    );
end
$dq$;
comment on function dq.own(text) is 'The table that a trigger of ours is on.';
revoke all on function dq.own(text) from public;
-- Whoever may write the table calls them; they tell what the catalog tells everybody.
grant execute on function dq.own(text) to public;

-- `named` is what the function calls the table, where it does: then the table must still have that name, too. `types` are
-- those of the columns, of a domain the one that it is made of, where what the function writes depends on them: a session
-- that has called it before would fail on another type, and the log of changes on a value that it does not hold.
create or replace function dq.reads(
    trigger_name text, columns text[], named text default null, types text[] default null
) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    home constant oid := dq.own(trigger_name);
begin
    return home is null
        or (
            (named is null or to_regclass(named) is not distinct from home)
            and not exists (
                select from unnest(columns, types) as needed (name, type)
                where not exists (
                    select from pg_attribute as a
                    join pg_type as t on t.oid = a.atttypid
                    join pg_namespace as space on space.oid = t.typnamespace
                    where a.attrelid = home
                    and a.attname = needed.name collate "C"
                    and a.attnum > 0
                    and (
                        needed.type is null
                        -- Without quotes, which are a matter of settings; not looked up, which takes a right on the schema.
                        or replace(needed.type, '"', '') = replace(space.nspname || '.' || t.typname, '"', '')
                        or t.typtype = 'd' and exists (
                            with recursive made_of (oid) as (
                                select t.typbasetype
                                union all
                                select base.typbasetype
                                from made_of
                                join pg_type as base on base.oid = made_of.oid
                                where base.typtype = 'd'
                            )
                            select from made_of
                            join pg_type as base on base.oid = made_of.oid
                            join pg_namespace as home_of on home_of.oid = base.typnamespace
                            where replace(needed.type, '"', '') = replace(home_of.nspname || '.' || base.typname, '"', '')
                        )
                    )
                )
            )
        );
end
$dq$;
comment on function dq.reads(text, text[], text, text[]) is
    'Whether the table that a trigger of ours is on has these columns, of these types.';
revoke all on function dq.reads(text, text[], text, text[]) from public;
grant execute on function dq.reads(text, text[], text, text[]) to public;
