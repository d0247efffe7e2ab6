-- A row as a write would store it, its values in standard form, and what is known of its table (that alone where nothing is given): {"row", "stored", "illegible",
-- "unknown", "table", "keys", "owner", "source", "language", "title"}. Called by dq.formed_row, which finds it by its COMMENT. Changes nothing, and sees what
-- its caller may see.
create or replace function {{name}}(given jsonb, key jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
#variable_conflict use_column
declare
    dq_known constant jsonb := jsonb_build_object(
        'table', {{table}}, 'keys', to_jsonb({{keys}}), 'owner', {{owner}}, 'source', {{source}}, 'language', {{language}},
        'title', {{title}}
    );
    dq_row jsonb;
begin
    -- Asked by what runs with other rights than its caller's: no default of the table is computed then.
    if given is null then
        return dq_known;
    end if;
    dq_row := dq.row_to_be({{table}}::regclass, {{keys}}, given, key);
    {{normalize}}
    return dq_row || dq_known;
end
$dq$;
grant execute on function {{name}}(jsonb, jsonb) to public
