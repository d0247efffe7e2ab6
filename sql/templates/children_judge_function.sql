-- Refuses the transaction where rows with this key have too few children. Called when the transaction commits, by the
-- triggers of both tables. Every statement has its own snapshot in READ COMMITTED: the second sees what those wrote
-- for whom the first had to wait. Under an older snapshot the first fails to be serialized instead.
create or replace function {{name}}({{type}}) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
begin
    -- Once is enough: a thousand children of one row are often deleted together.
    if not exists (select from {{turns}} as o where o.key = $1 and o.xmin = pg_current_xact_id()::xid) then
        insert into {{turns}} as o (key) values ($1) on conflict (key) do update set key = excluded.key;
    end if;
    if exists (
        select from {{parent}} as p
        where {{to}} operator(pg_catalog.=) $1
        and {{bad}}
    ) then
        perform dq.reject(
            {{schema}}, {{table}}, {{constraint}}, {{title}}, {{language}},
            pg_catalog.jsonb_build_array({{entry}})
        );
    end if;
end
$dq$;
revoke all on function {{name}}({{type}}) from public
