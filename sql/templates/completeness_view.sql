-- One row for each field, out of the counters alone.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    field.field,
    field.title,
    {{process}}::text as process,
    {{department}}::text as department,
    field.steward,
    case when total.shown then total.rows end as rows,
    case when total.shown then field.applicable end as applicable,
    case when total.shown then field.applicable - field.missing end as populated,
    case when total.shown then field.missing end as missing,
    case when total.shown then field.missing::double precision / nullif(field.applicable, 0) end as missing_rate,
    case when total.shown then round(100.0 * field.missing / nullif(field.applicable, 0), 2)::numeric(5, 2) end as missing_percent,
    field.threshold,
    case
        when total.withheld then 'withheld'
        when not total.counted then 'counting'
        when total.stale then 'recount'
        when field.applicable = 0 then 'no rows'
        when field.threshold is null then 'no threshold'
        -- Divided: 0.29 times 100 is less than 29.
        when field.missing::double precision / nullif(field.applicable, 0) > field.threshold then 'over threshold'
        else 'ok'
    end as status,
    case when total.shown and not total.stale then statement_timestamp() end as measured_at,
    total.shown and not total.stale as live
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
    {{fields}}
) as field (field, title, steward, threshold, applicable, missing)
