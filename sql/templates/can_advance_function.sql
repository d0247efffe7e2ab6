-- What a row would break at another stage. Called by dq.can_advance, which finds it by its COMMENT.
create or replace function {{name}}(key jsonb, stage text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if stage is null or stage <> all ({{stages}}) then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('%s has no stage %L', {{table}}::regclass, stage),
            hint = format('Its stages are %s.', array_to_string({{stages}}, ', '));
    end if;
    if key is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no key of %s to look up', {{table}}::regclass);
    end if;
    return {{check_row}}(jsonb_build_object({{column}}, stage), key);
end
$dq$;
grant execute on function {{name}}(jsonb, text) to public
