-- What can be waived in a table, and the given key of a row as the guard will compare it. Called by dq.waivable, which finds it
-- by its COMMENT.
create or replace function {{name}}(given jsonb) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $dq$
select jsonb_build_object(
    'table', {{table}}, 'rules', to_jsonb({{rules}}), 'keys', to_jsonb({{keys}}), 'source', {{source}},
    'language', {{language}}, 'key', case when given is not null then {{key}} end
)
from jsonb_to_record(coalesce(given, '{}')) as t (
    {{columns}}
)
$dq$;
grant execute on function {{name}}(jsonb) to public
