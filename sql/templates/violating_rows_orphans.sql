-- Part of the violating rows: rows that refer to nothing.
select
    {{key}} as key,
    {{facts}},
    {{owner}} as owner,
    {{source}} as source,
    false as waived,
    {{keys}}
from {{relation}} as t
where {{given}}
and not exists (select from {{target}} as o where {{match}})
{{guard}}
