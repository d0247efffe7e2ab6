-- One row for each gap: which row, which field, who fills it. Reads the table itself, as its caller may.
create or replace view {{name}} {{options}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    {{key}} as key,
    gap.field,
    gap.title,
    {{owner}} as owner,
    {{source}} as source,
    gap.steward,
    {{keys}}
from {{relation}} as t
cross join lateral (values
    {{fields}}
) as gap (field, title, steward, missing)
where gap.missing
-- VALUES is slow: most rows must not get there.
and (
    {{any}}
)
{{guard}}
