-- One statement, hence one snapshot: the difference between a full count and the counters is inserted. Called by
-- dq.recount, which holds the lock. row_security = off fails where a policy would hide rows, rather than count
-- wrongly.
create or replace function {{name}}() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
declare
    corrected bigint;
    {{declared}}
begin
    with counted as (
        select {{counts}}
        from {{table}} as t
        {{grouping_table}}
        union all
        select {{negatives}}
        from {{delta}} as t
        {{grouping_log}}
    ), difference as (
        insert into {{delta}} ({{targets}})
        select {{sums}}
        from counted as change
        {{grouping}}
        having {{changed}}
        returning 1
    ), baseline as (
        insert into {{delta}} (baseline)
        select true
        where not exists (select from {{delta}} as t where t.baseline)
    )
    {{after}}
    select count(*) into corrected from difference;
    return corrected;
end
$dq$;
revoke all on function {{name}}() from public
