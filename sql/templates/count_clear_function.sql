-- The whole table is about to be truncated: an empty log tells the triggers of its partitions, which fire next, that there is
-- nothing for them to count. A log is empty at no other time once it has had its full count.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    truncate {{delta}};
    return null;
end
$dq$;
revoke all on function {{name}}() from public
