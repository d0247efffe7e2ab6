-- One statement, hence one snapshot: the difference between a full count and the counters is inserted. Called by
-- dq.recount, which holds the lock. row_security = off fails where a policy would hide rows, rather than count
-- wrongly. What counts the rows is asked before: what changes it meanwhile is told afterwards.
create or replace function {{name}}() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
declare
    corrected bigint;
    counting_now constant bigint := coalesce(dq.counting({{table_name}}, null), 0);
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
        insert into {{delta}} (baseline, counted_in, counting)
        select true, {{log}}::regclass, counting_now - coalesce(sum(t.counting), 0)
        from {{delta}} as t
        having not coalesce(bool_or(t.baseline), false)
        or counting_now <> coalesce(sum(t.counting), 0)
    ), here as (
        update {{delta}} as t set counted_in = {{log}}::regclass
        where t.counted_in <> {{log}}::regclass
    )
    select count(*) into corrected from difference;
    return corrected;
end
$dq$;
revoke all on function {{name}}() from public
