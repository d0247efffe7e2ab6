-- The violations of a row before it is written. Called by dq.check_row, which finds it by its COMMENT; an import of
-- many rows may call it itself. Changes nothing, and sees what its caller may see.
create or replace function {{name}}(given jsonb, key jsonb default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
#variable_conflict use_column
declare
    dq_row jsonb := dq.row_to_be({{table}}::regclass, {{keys}}, given, key);
    s record;
    t record;
begin
    select * into s from jsonb_to_record(dq_row -> 'stored') as r (
        {{columns}}
    );
    select * into t from jsonb_to_record(dq_row -> 'row') as r (
        {{columns}}
    );
    {{normalize}}
    {{generated}}
    return dq.judged(
        {{judged}},
        {{types}},
        dq_row,
        {{language}}
    );
end
$dq$;
grant execute on function {{name}}(jsonb, jsonb) to public
