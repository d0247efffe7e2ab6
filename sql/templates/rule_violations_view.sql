-- One row for each rule, out of the counters alone.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    rule.rule,
    rule.code,
    rule.field,
    rule.title,
    rule.dimension,
    rule.severity,
    rule.action,
    rule.enforced_by,
    {{process}}::text as process,
    {{department}}::text as department,
    rule.steward,
    case when total.shown then rule.applicable end as applicable,
    case when total.shown then rule.violations end as violations,
    case when total.shown then rule.violations::double precision / nullif(rule.applicable, 0) end as violation_rate,
    case when total.shown then round(100.0 * rule.violations / nullif(rule.applicable, 0), 2)::numeric(5, 2) end as violation_percent,
    rule.threshold,
    case
        when total.withheld then 'withheld'
        when not total.counted then 'counting'
        {{stale}}
        when rule.violations is null then 'not counted'
        when rule.applicable = 0 then 'no rows'
        -- A rule about changes has no applicable rows: one change is too many.
        when rule.violations > coalesce(rule.threshold * rule.applicable, 0) then 'over threshold'
        else 'ok'
    end as status,
    statement_timestamp() as measured_at
from (
    select
        {{sums}},
        coalesce(bool_or(t.baseline), false) as counted,
        row_security_active({{relation}}) as withheld,
        {{tree}}
        coalesce(bool_or(t.baseline), false) and not row_security_active({{relation}}) as shown
    from {{delta}} as t
) as total
cross join lateral (values
    {{rules}}
) as rule (rule, code, field, title, dimension, severity, action, enforced_by, steward, threshold, applicable, violations)
