-- One row for each field and value of each slice, out of the counters alone.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    total.slice,
    total.value,
    field.field,
    field.title,
    {{process}}::text as process,
    {{department}}::text as department,
    field.steward,
    total.rows,
    field.applicable,
    field.applicable - field.missing as populated,
    field.missing,
    field.missing::double precision / nullif(field.applicable, 0) as missing_rate,
    round(100.0 * field.missing / nullif(field.applicable, 0), 2)::numeric(5, 2) as missing_percent,
    field.threshold,
    case
        when state.stale then 'recount'
        when field.applicable = 0 then 'no rows'
        when field.threshold is null then 'no threshold'
        -- Divided: 0.29 times 100 is less than 29.
        when field.missing::double precision / nullif(field.applicable, 0) > field.threshold then 'over threshold'
        else 'ok'
    end as status,
    case when not state.stale then statement_timestamp() end as measured_at,
    not state.stale as live,
    {{role}} as role
from (
    {{state}}
) as state
cross join (
    {{sliced}}
) as total
cross join lateral (values
    {{fields}}
) as field (field, title, steward, threshold, applicable, missing)
where state.counted
and not dq.hides({{relation}})
