-- Part of what judges a row before it is written: the verdict of every rule.
(
    select jsonb_agg(
        jsonb_build_object('entry', r.entry, 'broken', r.broken, 'reads', r.reads) order by r.place
    )
    from (values
        {{entries}}
    ) as r (place, broken, reads, entry)
)
