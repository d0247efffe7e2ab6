-- Enters the rows that a statement inserted or deleted.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
{{settings}}
as $dq$
declare
    kept_in constant date := {{month}};
    at constant timestamptz := clock_timestamp();
begin
    insert into dq.audit ({{targets}})
    select
        kept_in,
        at,
        {{entry}},
        {{who}}
    from changed as t;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
