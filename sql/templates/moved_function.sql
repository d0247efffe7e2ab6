-- The numbers of the rules that the row of this key broke in the partition that it came from; forgets them. Called by the
-- guard, with the rights of whoever writes.
create or replace function {{name}}(wanted text[]) returns integer[]
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    place tid;
    found_rules integer[];
begin
    insert into {{memory}} as known (key, rules)
    values (sha256(convert_to(wanted::text, 'UTF8')), '{}')
    on conflict (writer, key) do update set rules = known.rules
    returning known.ctid, known.rules into place, found_rules;
    delete from {{memory}} as known where known.ctid = place;
    return found_rules;
end
$dq$;
grant execute on function {{name}}(text[]) to public
