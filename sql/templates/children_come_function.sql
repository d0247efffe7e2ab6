-- A row that asks for a judgement: one that is new, that the rule applies to now or counts now, that names another key
-- or has another amount. What was wrong before is not judged for other changes.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if not {{judged_new}} then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        if {{judged_old}} and {{same}} then
            return null;
        end if;
    end if;
    {{turn}}
    return null;
end
$dq$;
revoke all on function {{name}}() from public
