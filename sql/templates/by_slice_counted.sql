-- Part of the rules by slice: those that are counted as rows are written.
select
    total.slice,
    total.value,
    counted.rule,
    null::text as version,
    counted.applicable,
    counted.violations,
    null::timestamptz as measured_at,
    state.stale
from (
    {{state}}
) as state
cross join (
    {{sliced}}
) as total
cross join lateral (values
    {{counted}}
) as counted (rule, applicable, violations)
where state.counted
