-- Enters the rows that a statement inserted or deleted.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
{{settings}}
as $dq$
#variable_conflict use_variable
declare
    {{variables}}
begin
    perform from changed limit 1;
    if not found then
        return null;
    end if;
    {{now}}
    {{who}}
    insert into dq.audit ({{targets}})
    select
        {{all}}
    from changed as t;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
