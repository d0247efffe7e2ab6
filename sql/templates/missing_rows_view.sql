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
-- In an array, because VALUES makes its expressions ready for each row anew.
cross join lateral unnest(array[
    {{missing}}
]) with ordinality as told (missing, number)
join (values
    {{fields}}
) as gap (number, field, title, steward) on gap.number = told.number
where told.missing
-- Most rows must not get that far.
and (
    {{any}}
)
{{guard}}
