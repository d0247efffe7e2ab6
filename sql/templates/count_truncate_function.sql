-- An empty table counts nothing, and that is a full count. What was seen before stays seen.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
{{variables}}
begin
    {{kept}}
    truncate {{delta}};
    insert into {{delta}} ({{targets}}) values ({{values}});
    return null;
end
$dq$;
revoke all on function {{name}}() from public
