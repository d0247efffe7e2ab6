-- The numbers of the rules that the row of this key broke in the partition that it came from; forgets them. Called by the
-- guard, with the rights of whoever writes.
create or replace function {{name}}(wanted text[]) returns integer[]
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    found_rules integer[];
begin
    with gone as (
        delete from {{memory}} as known
        where known.writer = pg_current_xact_id() and known.key = wanted
        returning known.rules
    )
    select array_agg(rule) into found_rules from gone cross join lateral unnest(gone.rules) as rule;
    return coalesce(found_rules, '{}');
end
$dq$;
grant execute on function {{name}}(text[]) to public
