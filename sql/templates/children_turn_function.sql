-- Takes the turn of a key, by writing its row. Called when the transaction commits, by the triggers of both tables. In READ
-- COMMITTED it waits for whoever has the turn, and the judge, a later statement with a snapshot of its own, sees what
-- that one wrote. Under an older snapshot it fails to be serialized instead.
create or replace function {{name}}({{type}}) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    -- Once is enough: a thousand children of one row are often written together.
    if not exists (
        select from {{turns}} as o where o.key = $1 and o.due and o.xmin = pg_current_xact_id()::xid
    ) then
        insert into {{turns}} as o (key, due) values ($1, true) on conflict (key) do update set due = true;
    end if;
end
$dq$;
revoke all on function {{name}}({{type}}) from public
