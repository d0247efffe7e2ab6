-- One row for each figure above which an incident opens. Reads nothing.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    {{table_title}} as table_title,
    listed.threshold,
    listed.scope,
    listed.name,
    listed.title,
    listed.measure,
    listed.highest,
    listed.clear,
    listed.severity,
    listed.slice,
    listed.min_rows,
    {{process}}::text as process,
    {{department}}::text as department,
    listed.steward,
    listed.listed_in,
    {{owner}} as owner,
    {{language}}::text as language,
    listed.reads,
    {{source}} as source,
    listed.since,
    listed.above,
    {{quiet_from}} as quiet_from,
    {{quiet_to}} as quiet_to,
    {{quiet_zone}} as quiet_zone,
    {{quiet_unless}} as quiet_unless
from (values
    {{listed}}
) as listed (
    threshold, scope, name, title, measure, highest, clear, severity, slice, min_rows, steward, listed_in, reads, since, above
)
