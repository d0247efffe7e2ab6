-- Enters that the table, or one of its partitions, was emptied; not what was in it.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    {{variables}}
begin
    if tg_relid <> to_regclass({{table}}) and pg_partition_root(tg_relid) is distinct from to_regclass({{table}}) then
        return null;
    end if;
    {{now}}
    {{who}}
    insert into dq.audit ({{targets}})
    values ({{one}});
    return null;
end
$dq$;
revoke all on function {{name}}() from public
