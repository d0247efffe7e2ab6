-- Part of what sees rows come and go: takes the turn of a key, by writing its row. In READ COMMITTED that waits for whoever
-- has the turn, and the judge, a later statement with a snapshot of its own, sees what that one wrote. Under an older
-- snapshot it fails to be serialized instead. Once is enough: a thousand children of one row are often written together.
if not exists (
    select from {{turns}} as o where o.key = {{key}} and o.due and o.xmin = pg_current_xact_id()::xid
) then
    insert into {{turns}} as o (key, due) values ({{key}}, true) on conflict (key) do update set due = true;
end if;
