-- Refuses the transaction, or warns, where the children of rows with this key are not what the rule asks. Runs behind everything
-- that took a turn before the end of the transaction, once for each key; again where more is written after it has
-- judged, as in a transaction with immediate constraints.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
begin
    update {{turns}} as o set due = false where o.key = new.key and o.due;
    if found and exists (
        select from {{parent}} as p
        where {{to}} operator(pg_catalog.=) new.key
        and {{bad}}
    ) then
        perform {{tell}}(
            {{told}},
            pg_catalog.jsonb_build_array({{entry}})
        );
    end if;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
