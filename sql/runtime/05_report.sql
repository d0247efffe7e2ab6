-- The one text and the one DETAIL that a refused or warned write gets, made from the entries that a table's
-- generated violations function returns. Reached only when a write is refused or warned.

-- The language for this client: the first two letters of its setting dq.locale where dqsql speaks it, else the
-- spec's. The setting may be absent, and may be anything.
create or replace function dq.language(fallback text) returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return case lower(left(current_setting('dq.locale', true), 2) collate "C")
    when 'en' then 'en'
    when 'zh' then 'zh'
    else fallback
end;
comment on function dq.language(text) is 'Language of messages: first two letters of setting dq.locale, else the one given.';
revoke all on function dq.language(text) from public;
grant execute on function dq.language(text) to public;

-- One text out of {"en": …, "zh": …}: the client's language, else the spec's, else English.
create or replace function dq.localized(texts jsonb, fallback text) returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return coalesce(texts ->> dq.language(fallback), texts ->> fallback, texts ->> 'en');
comment on function dq.localized(jsonb, text) is 'The text in the client''s language, else in the given one, else in English.';
revoke all on function dq.localized(jsonb, text) from public;
grant execute on function dq.localized(jsonb, text) to public;

-- DETAIL: [{"rule", "column", "code", "action", "params", "message"}, …]. The row's value ("value") is in it only
-- of rules that say show_value.
create or replace function dq.detail(violations jsonb, fallback text) returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return (
    select jsonb_agg(
        (entry - 'messages') || jsonb_build_object('message', dq.localized(entry -> 'messages', fallback))
        order by position
    )::text
    from jsonb_array_elements(violations) with ordinality as listed (entry, position)
);
comment on function dq.detail(jsonb, text) is 'The DETAIL of an error or warning: a JSON array with one object for each violation.';
revoke all on function dq.detail(jsonb, text) from public;
grant execute on function dq.detail(jsonb, text) to public;

-- MESSAGE: the table's title, how many rules are broken, and each violation's own message.
create or replace function dq.headline(title jsonb, violations jsonb, fallback text) returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    chinese constant boolean := dq.language(fallback) = 'zh';
    amount constant integer := jsonb_array_length(violations);
    messages text;
begin
    select string_agg(dq.localized(entry -> 'messages', fallback), case when chinese then '；' else '; ' end order by position)
    into messages
    from jsonb_array_elements(violations) with ordinality as listed (entry, position);
    return dq.localized(title, fallback)
        || case
            when chinese then '：' || amount || ' 项不合格：'
            when amount = 1 then ': 1 problem: '
            else ': ' || amount || ' problems: '
        end
        || messages;
end
$dq$;
comment on function dq.headline(jsonb, jsonb, text) is 'The message of an error or warning, in the client''s language.';
revoke all on function dq.headline(jsonb, jsonb, text) from public;
grant execute on function dq.headline(jsonb, jsonb, text) to public;

-- Refuses the write: SQLSTATE 23514 (check_violation), which applications know as "the data is wrong".
create or replace function dq.reject(
    table_schema text, table_name text, constraint_name text, title jsonb, fallback text, violations jsonb
) returns void
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
begin
    raise exception using
        errcode = 'check_violation',
        message = dq.headline(title, violations, fallback),
        detail = dq.detail(violations, fallback),
        schema = table_schema,
        table = table_name,
        column = case when jsonb_array_length(violations) = 1 then coalesce(violations #>> '{0,column}', '') else '' end,
        constraint = constraint_name;
end
$dq$;
comment on function dq.reject(text, text, text, jsonb, text, jsonb) is 'Refuses a write with one error that lists every violation.';
revoke all on function dq.reject(text, text, text, jsonb, text, jsonb) from public;
grant execute on function dq.reject(text, text, text, jsonb, text, jsonb) to public;

-- Lets the write through and tells the client, with the same DETAIL.
create or replace function dq.warn(
    table_schema text, table_name text, title jsonb, fallback text, violations jsonb
) returns void
language plpgsql stable parallel restricted
set search_path = pg_catalog, pg_temp
as $dq$
begin
    raise warning using
        errcode = '01000',
        message = dq.headline(title, violations, fallback),
        detail = dq.detail(violations, fallback),
        schema = table_schema,
        table = table_name;
end
$dq$;
comment on function dq.warn(text, text, jsonb, text, jsonb) is 'Warns the client about violations that the spec lets through.';
revoke all on function dq.warn(text, text, jsonb, text, jsonb) from public;
grant execute on function dq.warn(text, text, jsonb, text, jsonb) to public;

-- Refuses what somebody asked of dqsql's own functions, in their language. SQLSTATE 22023 where they asked for what there is not, 55000
-- where it is too late or not in order, 42501 where it is not theirs to do.
create or replace function dq.refuse(code text, message jsonb, hint jsonb, fallback text default 'en') returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    raise exception using
        errcode = refuse.code,
        message = dq.localized(refuse.message, fallback),
        hint = dq.localized(refuse.hint, fallback);
end
$dq$;
comment on function dq.refuse(text, jsonb, jsonb, text) is 'Refuses what somebody asked, in their language.';
revoke all on function dq.refuse(text, jsonb, jsonb, text) from public;
grant execute on function dq.refuse(text, jsonb, jsonb, text) to public;

-- For tables that are a record. The trigger's argument says, in each language, what to do instead.
create or replace function dq.keep_record() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
begin
    perform dq.refuse(
        'insufficient_privilege',
        jsonb_build_object(
            'en', format('dq.%s is a record: it is neither changed nor deleted', tg_table_name),
            'zh', format('dq.%s 是留痕记录，不得修改或删除', tg_table_name)
        ),
        tg_argv[0]::jsonb
    );
    return null;
end
$dq$;
comment on function dq.keep_record() is 'Refuses to change or delete what is a record.';
revoke all on function dq.keep_record() from public;
