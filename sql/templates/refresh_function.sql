-- Replaces the figures of all rules that no counter keeps, in one statement, hence of one snapshot. Called by dq.refresh, which
-- holds the lock. row_security = off fails where a policy would hide rows, rather than count wrongly. The clock is that of the
-- rules: what was committed since is in the figures as well.
create or replace function {{name}}() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
declare
    rules bigint;
begin
    delete from {{measured}};
    insert into {{measured}} (rule, version, whole, slices, applicable, violations, measured_at)
    {{broken}}
    select listed.rule, listed.version, counted.whole, counted.slices, listed.applicable, listed.violations, statement_timestamp()
    from (
        select
            {{whole}} as whole,
            {{slices}} as slices,
            {{counts}}
        from {{table}} as t
        {{join}}
        {{grouping}}
    ) as counted
    cross join lateral (values
        {{results}}
    ) as listed (rule, version, applicable, violations)
    where counted.whole
    or listed.applicable <> 0
    or listed.violations <> 0;
    select count(*) into rules from {{measured}} as m where m.whole;
    return rules;
end
$dq$;
revoke all on function {{name}}() from public
