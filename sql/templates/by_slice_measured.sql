-- Part of the rules by slice: those that dq.refresh() measures.
select
    slice.slice,
    slice.value,
    t.rule,
    t.version,
    sum(t.applicable)::bigint as applicable,
    sum(t.violations)::bigint as violations,
    max(t.measured_at) as measured_at,
    false as stale
from {{measured}} as t
cross join lateral (values
    {{slices}}
) as slice (slice, value)
where not t.whole
group by slice.slice, slice.value, t.rule, t.version
