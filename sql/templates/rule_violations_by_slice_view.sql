-- One row for each rule and value of each slice: out of the counters, or what dq.refresh() measured last.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    line.slice,
    line.value,
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
    line.applicable,
    line.violations,
    line.violations::double precision / nullif(line.applicable, 0) as violation_rate,
    round(100.0 * line.violations / nullif(line.applicable, 0), 2)::numeric(5, 2) as violation_percent,
    rule.threshold,
    case
        when line.stale then 'recount'
        when line.applicable = 0 then 'no rows'
        when coalesce(line.violations::double precision / nullif(line.applicable, 0) > rule.threshold, line.violations > 0)
            then 'over threshold'
        else 'ok'
    end as status,
    case when not line.stale then coalesce(line.measured_at, statement_timestamp()) end as measured_at,
    not line.stale and line.measured_at is null as live,
    rule.weight,
    {{role}} as role
from (
    {{parts}}
) as line
join (values
    {{rules}}
) as rule (
    rule, code, field, title, dimension, severity, action, enforced_by, steward, threshold, weight, version, hidden
)
    on rule.rule = line.rule
    and rule.version is not distinct from line.version
where not rule.hidden
and not dq.hides({{relation}})
