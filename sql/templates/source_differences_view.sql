-- What the sources of the table's fields know and its rows do not say, one line for a field of a row. Reads both, as its caller
-- may. dq.completions reads it with its last columns; dq.source_differences shows the others.
create or replace view {{name}} {{options}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    v.key,
    v.field,
    v.title,
    v.owner,
    v.source,
    v.process,
    v.department,
    v.steward,
    v.problem,
    v.candidates,
    v.source_table,
    v.source_column,
    v.matched_by,
    v.row_key,
    v.stored,
    v.offered,
    v.keep
from (
    {{parts}}
) as v
