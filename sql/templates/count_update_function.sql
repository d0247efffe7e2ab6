-- Counts an updated row where a counted verdict or a slice changed.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if {{unchanged}} then
        return null;
    end if;
    insert into {{delta}} ({{targets}})
    select {{sums}}
    from (values
        ({{before}}),
        ({{after}})
    ) as change ({{names}})
    {{grouping}}
    having {{changed}};
    return null;
end
$dq$;
revoke all on function {{name}}() from public
