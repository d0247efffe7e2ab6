-- One row for each rule: out of the counters, or what dq.refresh() measured last. Reads no table of the user's.
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
    figure.applicable,
    figure.violations,
    figure.violations::double precision / nullif(figure.applicable, 0) as violation_rate,
    round(100.0 * figure.violations / nullif(figure.applicable, 0), 2)::numeric(5, 2) as violation_percent,
    rule.threshold,
    case
        when total.withheld or rule.hidden then 'withheld'
        when not total.counted then 'counting'
        when total.stale then 'recount'
        when figure.violations is null then 'not counted'
        when figure.applicable = 0 then 'no rows'
        -- A rule about changes has no applicable rows: one change is too many.
        when coalesce(figure.violations::double precision / nullif(figure.applicable, 0) > rule.threshold, figure.violations > 0)
            then 'over threshold'
        else 'ok'
    end as status,
    -- A rule that nothing can break has no other figure than what was measured.
    case
        when measured.measured_at is not null then measured.measured_at
        when total.shown and not total.stale and figure.violations is not null then statement_timestamp()
    end as measured_at,
    total.shown and not total.stale and figure.violations is not null and measured.measured_at is null as live,
    rule.weight
from (
    select
        {{sums}},
        coalesce(bool_or(t.baseline), false) as counted,
        dq.hides({{relation}}) as withheld,
        {{stale}} as stale,
        coalesce(bool_or(t.baseline), false) and not dq.hides({{relation}}) as shown
    from {{delta}} as t
) as total
cross join lateral (values
    {{rules}}
) as rule (
    rule, code, field, title, dimension, severity, action, enforced_by, steward, threshold, weight, version, hidden,
    applicable, violations
)
{{measured}}
cross join lateral (select
    case when total.shown and not rule.hidden then coalesce(rule.applicable, measured.applicable) end as applicable,
    case when total.shown and not rule.hidden then coalesce(rule.violations, measured.violations) end as violations
) as figure
