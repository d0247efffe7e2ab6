-- Enters one row that was inserted into or deleted from a partition, by whatever statement on whatever table of the tree,
-- or that was moved out of it or into it.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
{{settings}}
as $dq$
declare
    {{variables}}
begin
    {{now}}
    {{who}}
    {{assigned}}
    insert into dq.audit ({{targets}})
    values ({{one}});
    return null;
end
$dq$;
revoke all on function {{name}}() from public
