-- Part of the guard: the violations of the change itself, beside those of the row that it makes.
(
    select coalesce(
        pg_catalog.jsonb_agg(listed.entry order by listed.position) filter (where listed.broken),
        '[]'::pg_catalog.jsonb
    )
    from (values
        {{entries}}
    ) as listed (position, broken, entry)
)
