-- One row for each violation: which row, which rule. Reads the table itself, as its caller may.
create or replace view {{name}} {{options}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    v.key,
    v.rule,
    v.code,
    v.field,
    v.title,
    v.severity,
    v.action,
    v.owner,
    v.source,
    v.waived,
    {{keys}}
from (
    {{parts}}
) as v
