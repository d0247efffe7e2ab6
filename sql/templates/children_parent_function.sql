-- A row that comes to need children: it is new, or the rule applies to it now, or its children would name another key.
-- A row that had too few before is not judged for other changes.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if not {{applies_new}} then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        if {{applies_old}} and {{same}} then
            return null;
        end if;
    end if;
    perform {{judge}}({{key}});
    return null;
end
$dq$;
revoke all on function {{name}}() from public
