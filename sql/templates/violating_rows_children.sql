-- Part of the violating rows: rows with too few rows of another table.
select
    {{key}} as key,
    {{facts}},
    {{owner}} as owner,
    {{source}} as source,
    false as waived,
    {{keys}}
from {{relation}} as t
where {{few}}
{{guard}}
