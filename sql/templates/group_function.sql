-- A row that comes into a group: it is new, the rule applies to it now, or it belonged to another group or had a shorter
-- period. What broke the rule before is not judged for other changes. Called when the transaction commits. Every
-- statement has its own snapshot in READ COMMITTED: the last one sees what those wrote for whom the turn had to wait.
-- Under an older snapshot that fails to be serialized instead.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
declare
    turn bigint;
    stays boolean;
    mine boolean;
begin
    if not ({{applies_new}}) then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        stays := ({{applies_old}}) and {{kept}};
        if stays and {{same_key}} then
            return null;
        end if;
    end if;
    turn := {{turn}};
    mine := exists (select from {{turns}} as o where o.key = turn and o.xmin = pg_current_xact_id()::xid);
    -- A row that came into its group in this transaction was looked for under the key that it had then: nobody has judged it.
    if stays and not mine then
        return null;
    end if;
    if not mine then
        insert into {{turns}} as o (key) values (turn) on conflict (key) do update set key = excluded.key;
    end if;
    -- As the transaction leaves it: later statements may have changed the row again.
    if exists (
        select from {{table}} as p
        where {{itself}}
        and {{bad}}
    ) then
        perform dq.reject(
            {{schema}}, {{relation}}, {{constraint}}, {{title}}, {{language}},
            pg_catalog.jsonb_build_array({{entry}})
        );
    end if;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
