-- Counts an updated row where a counted verdict or a slice changed. Every verdict is reached once, and a plain
-- VALUES is cheaper than a query over both rows.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    {{variables}}
begin
    if {{unchanged}} then
        return null;
    end if;
    {{verdicts}}
    if {{same_slices}} then
        if {{same_verdicts}} then
            return null;
        end if;
        insert into {{delta}} ({{targets}})
        values ({{differences}});
    else
        insert into {{delta}} ({{targets}})
        values ({{before}}), ({{after}});
    end if;
    {{fold}}
    return null;
end
$dq$;
revoke all on function {{name}}() from public
