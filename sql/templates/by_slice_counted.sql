-- Part of the rules by slice: those that are counted as rows are written.
select
    total.slice,
    total.value,
    counted.rule,
    null::text as version,
    counted.applicable,
    counted.violations,
    null::timestamptz as measured_at,
    total.stale
from (
    select
        slice.slice,
        slice.value,
        {{stale}} as stale,
        {{sums}}
    from {{delta}} as t
    cross join lateral (values
        {{slices}}
    ) as slice (slice, value)
    where exists (select from {{delta}} as b where b.baseline)
    group by slice.slice, slice.value
    having sum(t.rows) <> 0
) as total
cross join lateral (values
    {{counted}}
) as counted (rule, applicable, violations)
