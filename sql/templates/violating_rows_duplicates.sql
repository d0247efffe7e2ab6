-- Part of the violating rows: rows that share their key with another.
select
    {{key}} as key,
    {{facts}},
    {{owner}} as owner,
    {{source}} as source,
    {{keys}}
from (
    select t.*, count(*) over (partition by {{unique}}) as dq_alike
    from {{relation}} as t
    where {{applies}}
    {{guard}}
) as t
where t.dq_alike > 1
