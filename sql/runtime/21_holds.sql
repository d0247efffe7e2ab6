-- Whether a text is a value of a type that every reader reads alike, whatever the session's DateStyle, TimeZone or
-- locale: ISO 8601, a point for decimals, nothing for thousands. dqsql/judges/types.py does the same in Python.
create or replace function dq.holds(value text, type text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
begin
    case type
        when 'date' then
            return dq.as_date(value) is not null;
        when 'datetime' then
            return dq.as_datetime(value) is not null;
        when 'number' then
            return coalesce(dq.as_number(value) not in ('NaN', 'Infinity', '-Infinity'), false);
        when 'integer' then
            return pg_catalog.btrim(value collate pg_catalog."C", ' ') operator(pg_catalog.~) '^[+-]?[0-9]{1,99}$';
        when 'boolean' then
            return dq.as_boolean(value) is not null;
        when 'uuid' then
            return (value collate pg_catalog."C") operator(pg_catalog.~)
                '^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$';
    end case;
end
$dq$;
comment on function dq.holds(text, text) is 'Whether the text is a value of the type (date, datetime, number, integer, boolean, uuid) that reads alike everywhere.';
revoke all on function dq.holds(text, text) from public;
grant execute on function dq.holds(text, text) to public;
