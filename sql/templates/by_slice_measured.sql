-- Part of the rules by slice: those that dq.refresh() measures, by the values of one slice.
select
    {{slice}}::text as slice,
    t.slices[{{place}}] as value,
    t.rule,
    t.version,
    sum(t.applicable)::bigint as applicable,
    sum(t.violations)::bigint as violations,
    max(t.measured_at) as measured_at,
    false as stale
from {{measured}} as t
where not t.whole
group by t.slices[{{place}}], t.rule, t.version
