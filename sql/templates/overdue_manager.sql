-- Two managers are none: nobody knows which of them is to be told.
left join (
    select
        {{source_keys}},
        case when count(distinct {{value}}::text collate pg_catalog."C") = 1 then min({{value}}::text collate pg_catalog."C") end as manager
    from {{source_relation}} as s
    group by {{places}}
) as m
    on {{same}}
