-- Everything that a row breaks, for the error or warning that names it all. Runs only when a write is refused
-- or warned about.
create or replace function {{name}}(
    {{parameters}}
) returns jsonb
language sql stable parallel safe
as $dq$
select coalesce(
    pg_catalog.jsonb_agg(listed.entry order by listed.position) filter (where listed.broken),
    '[]'::pg_catalog.jsonb
)
from {{besides}}(values
    {{entries}}
) as listed (position, broken, entry)
$dq$;
grant execute on function {{name}}({{types}}) to public
