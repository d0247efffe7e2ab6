-- What a field standard says of a value, and why, in SQL: for forms, imports and the curious. Nothing that a CHECK calls
-- reads this table.
create table if not exists dq.standard (
    name text primary key,
    version integer not null,
    type text not null,
    title jsonb not null,
    description jsonb not null,
    source text,
    parameters jsonb not null,
    query text not null
);
comment on table dq.standard is 'The field standards that ship with dqsql; dq.explain judges values by them.';
comment on column dq.standard.name is 'Name, as specs have it.';
comment on column dq.standard.version is 'Goes up when the verdict on some value changes.';
comment on column dq.standard.type is 'Columns that it fits: text, number, date, datetime or boolean.';
comment on column dq.standard.title is 'What people call the field, by language.';
comment on column dq.standard.description is 'What a good value looks like, by language.';
comment on column dq.standard.source is 'The norm behind it.';
comment on column dq.standard.parameters is 'What dq.explain may be told as params: the values that each may have, null for any.';
comment on column dq.standard.query is 'The query that gives the verdict; $1 is the value, $2 the parameters.';
revoke all on table dq.standard from public;
grant select on table dq.standard to public;

-- Values of other types out of texts, without an error for a text that is none.
create or replace function dq.as_number(value text) returns numeric
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
begin
    if pg_catalog.octet_length(written) operator(pg_catalog.<=) 100
        and (
            written operator(pg_catalog.~) '^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?$'
            or pg_catalog.lower(written collate pg_catalog."C") in ('nan', 'infinity', '-infinity')
        )
    then
        return written::pg_catalog.numeric;
    end if;
    return null;
end
$dq$;
comment on function dq.as_number(text) is 'The number that a text is; NULL for another text.';
revoke all on function dq.as_number(text) from public;
grant execute on function dq.as_number(text) to public;

create or replace function dq.as_date(value text) returns date
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
begin
    if written operator(pg_catalog.~) '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and dq.day(
        pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
        pg_catalog.substr(written, 9, 2)::pg_catalog.int4
    ) is not null then
        return pg_catalog.make_date(
            pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
            pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
            pg_catalog.substr(written, 9, 2)::pg_catalog.int4
        );
    end if;
    return null;
end
$dq$;
comment on function dq.as_date(text) is 'The day that a text is, as YYYY-MM-DD; NULL for another text.';
revoke all on function dq.as_date(text) from public;
grant execute on function dq.as_date(text) to public;

create or replace function dq.as_datetime(value text) returns timestamp
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    written constant text collate pg_catalog."C" := pg_catalog.btrim(value, ' ');
    parts text[] collate pg_catalog."C";
begin
    parts := pg_catalog.regexp_match(
        written,
        '^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9](?:[.][0-9]{1,6})?))?(?:Z|[+-](?:0[0-9]|1[0-5])(?::?[0-5][0-9])?)?)?$'
    );
    if dq.as_date(parts[1]) is null then
        return null;
    end if;
    return pg_catalog.make_timestamp(
        pg_catalog.substr(written, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(written, 6, 2)::pg_catalog.int4,
        pg_catalog.substr(written, 9, 2)::pg_catalog.int4,
        coalesce(parts[2], '0')::pg_catalog.int4,
        coalesce(parts[3], '0')::pg_catalog.int4,
        coalesce(parts[4], '0')::pg_catalog.float8
    );
end
$dq$;
comment on function dq.as_datetime(text) is 'The time that a text is, as YYYY-MM-DD HH:MM:SS, an offset read over; NULL for another text.';
revoke all on function dq.as_datetime(text) from public;
grant execute on function dq.as_datetime(text) to public;

create or replace function dq.as_boolean(value text) returns boolean
language sql immutable parallel safe strict
return case pg_catalog.btrim(value, ' ') when 'true' then true when 'false' then false end;
comment on function dq.as_boolean(text) is 'The truth value that a text is: true or false; NULL for another text.';
revoke all on function dq.as_boolean(text) from public;
grant execute on function dq.as_boolean(text) to public;

-- {"value", "normalized", "missing", "valid", "reasons": [{"rule", "message"}, …]}; messages follow setting dq.locale.
create or replace function dq.explain(standard text, value text, params jsonb default '{}') returns jsonb
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    asked constant text := standard;
    judged constant text := value;
    known dq.standard;
    unknown text;
    verdict jsonb;
begin
    select s.* into known from dq.standard as s where s.name = asked;
    if known.name is null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no standard %L', asked),
            hint = 'select name, title from dq.standard lists them.';
    end if;
    select k.key into unknown
    from jsonb_object_keys(coalesce(params, '{}')) as k (key)
    where not known.parameters ? k.key
    limit 1;
    if unknown is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('standard %s has no parameter %L', known.name, unknown),
            hint = coalesce(
                (select 'It has: ' || string_agg(k.key, ', ') from jsonb_object_keys(known.parameters) as k (key)),
                'It has no parameters.'
            );
    end if;
    select p.key into unknown
    from jsonb_each_text(coalesce(params, '{}')) as p (key, given)
    where jsonb_typeof(known.parameters -> p.key) = 'array' and not (known.parameters -> p.key) ? p.given
    limit 1;
    if unknown is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('%s cannot be %L', unknown, params ->> unknown),
            hint = format(
                'It can be: %s',
                (select string_agg(v.choice, ', ') from jsonb_array_elements_text(known.parameters -> unknown) as v (choice))
            );
    end if;
    execute known.query into verdict using judged, coalesce(params, '{}'::jsonb);
    return verdict;
end
$dq$;
comment on function dq.explain(text, text, jsonb) is 'What a field standard says of a value, and why: value, normalized, missing, valid, reasons.';
revoke all on function dq.explain(text, text, jsonb) from public;
grant execute on function dq.explain(text, text, jsonb) to public;
