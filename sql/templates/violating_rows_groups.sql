-- Part of the violating rows: rows that stand beside too many of their group, or beside one whose period overlaps theirs.
select
    {{key}} as key,
    {{facts}},
    {{owner}} as owner,
    {{source}} as source,
    false as waived,
    {{keys}}
from (
    -- By name: a view of t.* would keep every column of the table from being dropped or changed.
    select {{shown}}, {{crowd}} as dq_crowd
    from {{relation}} as t
    where {{given}}
    {{guard}}
    {{window}}
) as t
where t.dq_crowd
