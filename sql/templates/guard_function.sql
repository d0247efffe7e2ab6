-- The ratchet and the warnings: a write may not break a rule that the row did not break before. AFTER, so that
-- generated columns and what other triggers changed are judged as they are stored.
create or replace function {{name}}() returns trigger
language plpgsql
as $dq$
{{declared}}
begin
    if tg_op operator(pg_catalog.=) 'UPDATE' then
        {{stayed}}
        if {{unchanged}} then
            return null;
        end if;
        {{on_update}}
    else
        {{on_insert}}
    end if;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
