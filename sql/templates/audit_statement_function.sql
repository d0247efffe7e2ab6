-- Enters the rows that a statement inserted or deleted; one row, which is what applications write, by variables alone.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
{{settings}}
as $dq$
#variable_conflict use_variable
declare
    one record;
    several boolean;
    {{variables}}
begin
    select * into one from changed as t;
    if not found then
        return null;
    end if;
    {{now}}
    {{who}}
    select true into several from changed as t offset 1;
    if several is null then
        {{assigned}}
        insert into dq.audit ({{targets}})
        values ({{one}});
    else
        insert into dq.audit ({{targets}})
        select
            {{all}}
        from changed as t;
    end if;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
