-- An empty table counts nothing, and that is a full count.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    truncate {{delta}};
    insert into {{delta}} (baseline) values (true);
    return null;
end
$dq$;
revoke all on function {{name}}() from public
