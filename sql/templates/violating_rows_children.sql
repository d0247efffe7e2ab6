-- Part of the violating rows: rows whose rows of another table are too few, or add up to something else.
select
    {{key}} as key,
    {{facts}},
    {{owner}} as owner,
    {{source}} as source,
    false as waived,
    {{keys}}
from {{relation}} as t
where {{wrong}}
{{guard}}
