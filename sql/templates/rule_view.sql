-- One row for each rule of the spec, with what holds it. Reads nothing.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    {{table_title}} as table_title,
    listed.rule,
    listed.kind,
    listed.code,
    listed.field,
    listed.title,
    listed.description,
    listed.condition,
    listed.message,
    listed.dimension,
    listed.severity,
    listed.action,
    listed.enforced_by,
    listed.note,
    listed.threshold,
    listed.weight,
    {{process}}::text as process,
    {{department}}::text as department,
    listed.steward
from (values
    {{listed}}
) as listed (
    rule, kind, code, field, title, description, condition, message, dimension, severity, action, enforced_by, note,
    threshold, weight, steward
)
