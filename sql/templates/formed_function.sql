-- A row as a write would store it, its values in standard form, and what is known of its table: {"row", "stored", "illegible",
-- "unknown", "table", "keys", "owner", "source", "language", "title"}. Called by dq.formed_row, which finds it by its COMMENT. Changes nothing, and sees what
-- its caller may see.
create or replace function {{name}}(given jsonb, key jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
#variable_conflict use_column
declare
    dq_row jsonb := dq.row_to_be({{table}}::regclass, {{keys}}, given, key);
begin
    {{normalize}}
    return dq_row || jsonb_build_object(
        'table', {{table}}, 'keys', to_jsonb({{keys}}), 'owner', {{owner}}, 'source', {{source}}, 'language', {{language}},
        'title', {{title}}
    );
end
$dq$;
grant execute on function {{name}}(jsonb, jsonb) to public
