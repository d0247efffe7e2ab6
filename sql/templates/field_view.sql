-- One row for each field of the spec: the data dictionary. Reads nothing.
create or replace view {{name}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    {{table_title}} as table_title,
    listed.field,
    listed.title,
    listed.description,
    listed.standard,
    listed.type,
    listed.role,
    listed.is_required,
    listed.required_when,
    listed.is_unique,
    listed.is_normalised,
    listed.rules,
    {{process}}::text as process,
    {{department}}::text as department,
    listed.steward,
    listed.approvers
from (values
    {{listed}}
) as listed (
    field, title, description, standard, type, role, is_required, required_when, is_unique, is_normalised, rules, steward,
    approvers
)
