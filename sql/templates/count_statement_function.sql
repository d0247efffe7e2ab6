-- Counts the rows that a statement inserted or deleted.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    insert into {{delta}} ({{targets}})
    select {{counts}}
    from changed as t
    {{grouping}}
    having count(*) > 0;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
