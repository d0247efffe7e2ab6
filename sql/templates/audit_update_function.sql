-- Enters an updated row where an audited column changed, with the columns that did.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
{{settings}}
as $dq$
declare
    alike text[];
    {{variables}}
begin
    if {{unchanged}} then
        return null;
    end if;
    alike := array[
        {{alike}}
    ];
    {{now}}
    {{who}}
    {{assigned}}
    insert into dq.audit ({{targets}})
    values ({{one}});
    return null;
end
$dq$;
revoke all on function {{name}}() from public
