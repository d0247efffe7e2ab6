-- A child that is taken away: it is deleted, names another row now, counts no more or for another amount. TRUNCATE cannot
-- wait for the end of the transaction, and an older snapshot does not show whose children it takes.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
begin
    if tg_op = 'TRUNCATE' then
        if {{unseen}}
            or exists (select from {{parent}} as p where {{bad}})
        then
            perform {{tell}}(
                {{told}},
                pg_catalog.jsonb_build_array({{entry}})
            );
        end if;
        return null;
    end if;
    if not {{counted_old}} then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        if {{counted_new}} and {{same}} then
            return null;
        end if;
    end if;
    {{turn}}
    return null;
end
$dq$;
revoke all on function {{name}}() from public
