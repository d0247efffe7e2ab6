-- Which rules about other rows and about changes a refused row breaks besides, by their numbers in what lists everything; it
-- calls this, and a good row never comes here. The index, the key or the trigger that holds such a rule would tell of one
-- of them, and only when all else is right. Runs with the writer's rights, and sees what the statement saw when it began.
create or replace function {{name}}(
    {{types}}
) returns integer[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    dq_broken integer[] := '{}';
begin
    {{rules}}
    return dq_broken;
end
$dq$;
grant execute on function {{name}}({{types_in_line}}) to public
