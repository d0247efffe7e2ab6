-- Part of what judges a row before it is written: whether another row has its key already.
({{applies}} and exists (
    select from {{table}} as o
    where {{conditions}}
    and not coalesce({{itself}}, false)
))
