-- The runtime schema: what compiled rules call, and the views that people and BI tools read.
-- USAGE is public because every role that may write a ruled table runs its CHECK; what it may
-- execute or read inside is granted object by object.
create schema if not exists dq;
comment on schema dq is 'dqsql runtime: functions that rules call and the views that report on them.';
revoke all on schema dq from public;
grant usage on schema dq to public;
-- Whether a text is NULL or shows nothing: only Unicode white space (White_Space=yes), format and filler
-- characters without a glyph, and control characters. btrim, \s and [[:space:]] each miss some of them, and
-- the last two change with the locale.
-- The first character decides for almost every value: printable ASCII and Han are never blank.
create or replace function dq.is_blank(value text) returns boolean
language sql immutable parallel safe
return case
    when value is null then true
    when pg_catalog.ascii(value) between 33 and 126 then false
    when pg_catalog.ascii(value) between 19968 and 40959 then false
    else pg_catalog.ltrim(
        value,
        E'\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u2800\u3000\u3164\ufeff\uffa0'
    ) = ''
end;
comment on function dq.is_blank(text) is 'True for NULL and for text of nothing but blanks and invisible characters.';
revoke all on function dq.is_blank(text) from public;
grant execute on function dq.is_blank(text) to public;
-- Cuts every blank that dq.is_blank knows off both ends.
create or replace function dq.trim(value text) returns text
language sql immutable parallel safe
return pg_catalog.btrim(
    value,
    E'\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u2800\u3000\u3164\ufeff\uffa0'
);
comment on function dq.trim(text) is 'The text without blanks and invisible characters at both ends.';
revoke all on function dq.trim(text) from public;
grant execute on function dq.trim(text) to public;
-- Whether a text says nothing: blank, or one of the words that stand for nothing in any field, or one of `others`.
-- Words are compared in folded form: NFKC, blanks cut off, ASCII letters in lower case. Pure ASCII needs no NFKC,
-- and that is most of the cost. The list is part of what a validated CHECK has proven: another list is another
-- function.
create or replace function dq.is_missing(value text, others text[]) returns boolean
language sql immutable parallel safe
return case
    when dq.is_blank(value) then true
    when pg_catalog.octet_length(value) = pg_catalog.char_length(value)
        then pg_catalog.lower(dq.trim(value) collate pg_catalog."C") = any (pg_catalog.array_cat(
            ARRAY['*', '-', '--', '---', '.', '/', '?', '??', E'\\', 'n/a', 'na', 'nil', 'none', 'null', 'tbd', 'unknown', '不详', '待定', '待补充', '无', '暂无', '未知', '没有', '空']::pg_catalog.text[],
            others
        ))
    else pg_catalog.lower(pg_catalog.normalize(dq.trim(value), 'nfkc') collate pg_catalog."C") = any (pg_catalog.array_cat(
        ARRAY['*', '-', '--', '---', '.', '/', '?', '??', E'\\', 'n/a', 'na', 'nil', 'none', 'null', 'tbd', 'unknown', '不详', '待定', '待补充', '无', '暂无', '未知', '没有', '空']::pg_catalog.text[],
        others
    ))
end;
comment on function dq.is_missing(text, text[]) is 'True for NULL, blank text, placeholders such as N/A, and the words given (folded).';
revoke all on function dq.is_missing(text, text[]) from public;
grant execute on function dq.is_missing(text, text[]) to public;

create or replace function dq.is_missing(value text) returns boolean
language sql immutable parallel safe
return dq.is_missing(value, '{}'::pg_catalog.text[]);
comment on function dq.is_missing(text) is 'True for NULL, blank text and placeholders such as N/A.';
revoke all on function dq.is_missing(text) from public;
grant execute on function dq.is_missing(text) to public;

-- JSON says nothing as NULL, null, "", {} and [].
create or replace function dq.is_missing(value jsonb) returns boolean
language sql immutable parallel safe
return value is null or value = any ('{"null","\"\"","{}","[]"}'::pg_catalog.jsonb[]);
comment on function dq.is_missing(jsonb) is 'True for NULL and the JSON values null, "", {} and [].';
revoke all on function dq.is_missing(jsonb) from public;
grant execute on function dq.is_missing(jsonb) to public;
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

-- DETAIL: [{"rule", "column", "code", "action", "params", "message"}, …], without any value of the row.
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
-- What dqsql made, read from the COMMENT that each object carries: its last line is dqsql:{…} with the spec,
-- the table, the object's role and the hash of its text. There is no registry that could drift from the catalog.
-- Anybody may comment on what they own, so a marker counts only in the exact form that dqsql writes.
create or replace function dq.marker(description text) returns jsonb
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return case
    when description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "body": "\w+")?(?:, "shape": "\w+")?\}$'
        then substring(description from '\ndqsql:(\{[^\n]*\})$')::jsonb
end;
comment on function dq.marker(text) is 'The marker in a COMMENT that dqsql wrote; NULL in any other.';
revoke all on function dq.marker(text) from public;

create or replace view dq.objects as
select
    described.classoid::regclass::text as catalog,
    described.objoid as oid,
    marked.marker ->> 'spec' as spec,
    marked.marker ->> 'table' as table_name,
    marked.marker ->> 'role' as role,
    marked.marker ->> 'hash' as hash
from pg_catalog.pg_description as described
cross join lateral (select dq.marker(described.description) as marker) as marked
where described.objsubid = 0
-- Cheap, and false for the thousands of comments that PostgreSQL itself brings.
and described.description like '%dqsql:{%'
and marked.marker is not null;
comment on view dq.objects is 'Objects that dqsql made: what each belongs to and the hash of its text.';
comment on column dq.objects.catalog is 'System catalog that holds the object (pg_class, pg_proc, pg_constraint, pg_trigger).';
comment on column dq.objects.oid is 'The object''s oid in that catalog.';
comment on column dq.objects.spec is 'Spec that the object was compiled from.';
comment on column dq.objects.table_name is 'Table that the object serves, quoted.';
comment on column dq.objects.role is 'What the object does for the table.';
comment on column dq.objects.hash is 'Hash of the text that made the object.';
revoke all on dq.objects from public;

-- The generated function that plays `role` for the table; NULL where the table is not ruled.
create or replace function dq.function_of(target regclass, role text) returns regprocedure
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select max(listed.oid)::regprocedure
    from dq.objects as listed
    where listed.catalog = 'pg_proc'
    and listed.role = function_of.role
    and to_regclass(listed.table_name) = function_of.target
);
comment on function dq.function_of(regclass, text) is 'The generated function that plays a role for a table.';
revoke all on function dq.function_of(regclass, text) from public;
-- Proof, repair and upkeep of a table's counters.

-- Compares the counters with a full count and inserts the differences; returns how many groups were wrong.
-- The lock is taken in a statement of its own: the count must see what the holder before it committed, and
-- a snapshot taken earlier (REPEATABLE READ, SERIALIZABLE) could not.
create or replace function dq.recount(target regclass) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
declare
    recounter constant regprocedure := dq.function_of(target, 'recount');
    corrected bigint;
begin
    if recounter is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', target),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = 'dq.recount needs READ COMMITTED',
            hint = 'Call it in a transaction of its own.';
    end if;
    perform pg_advisory_xact_lock(recounter::oid::bigint);
    execute format('select %s()', recounter::regproc) into corrected;
    return corrected;
end
$dq$;
comment on function dq.recount(regclass) is 'Counts the table in full, corrects its counters, returns the number of groups that were wrong.';
revoke all on function dq.recount(regclass) from public;

-- Folds a table's change log into one row for each group; returns how many rows it took away.
-- 0 where another session is at it: compacting never waits and never fails a transaction.
create or replace function dq.compact(target regclass) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
declare
    compactor constant regprocedure := dq.function_of(target, 'compact');
    folded bigint := 0;
begin
    if compactor is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', target),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') in ('read committed', 'read uncommitted')
        and pg_try_advisory_xact_lock(compactor::oid::bigint)
    then
        execute format('select %s()', compactor::regproc) into folded;
    end if;
    return folded;
end
$dq$;
comment on function dq.compact(regclass) is 'Folds the table''s change log; returns the number of rows taken away.';
revoke all on function dq.compact(regclass) from public;
-- The public contract with BI tools. Columns are added at the end and never renamed or removed.
-- A row type holds each view's columns; dq.publish() makes the view of the tables that are ruled now.

create type dq.completeness_row as (
    spec text, table_schema text, table_name text, field text, title text,
    process text, department text, steward text,
    rows bigint, applicable bigint, populated bigint, missing bigint,
    missing_rate double precision, missing_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz
);
create type dq.completeness_by_slice_row as (
    spec text, table_schema text, table_name text, slice text, value text, field text, title text,
    process text, department text, steward text,
    rows bigint, applicable bigint, populated bigint, missing bigint,
    missing_rate double precision, missing_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz
);
create type dq.rule_violations_row as (
    spec text, table_schema text, table_name text, rule text, code text, field text, title text,
    dimension text, severity text, action text, enforced_by text,
    process text, department text, steward text,
    applicable bigint, violations bigint,
    violation_rate double precision, violation_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz
);
create type dq.missing_rows_row as (
    spec text, table_schema text, table_name text, key text, field text, title text,
    owner text, source text, steward text
);
comment on type dq.completeness_row is 'Columns of dq.completeness.';
comment on type dq.completeness_by_slice_row is 'Columns of dq.completeness_by_slice.';
comment on type dq.rule_violations_row is 'Columns of dq.rule_violations.';
comment on type dq.missing_rows_row is 'Columns of dq.missing_rows.';

-- Rebuilds the contract's views as the union of the tables' own views, found by the role in their COMMENT.
create or replace function dq.publish() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
declare
    contract record;
    columns text;
    parts text;
begin
    for contract in
        select name, by_rows from (values
            ('completeness', false), ('completeness_by_slice', false), ('rule_violations', false), ('missing_rows', true)
        ) as listed (name, by_rows)
    loop
        -- With their types spelt out: a union keeps numeric(5, 2) only where every part has it.
        select string_agg(
            format('listed.%I::%s', attribute.attname, format_type(attribute.atttypid, attribute.atttypmod)), ', '
            order by attribute.attnum
        )
        into strict columns
        from pg_attribute as attribute
        join pg_type as row_type on row_type.typrelid = attribute.attrelid
        where row_type.oid = format('dq.%I', contract.name || '_row')::regtype
        and attribute.attnum > 0;

        select coalesce(string_agg(
            format(E'\nunion all select %s from %s as listed', columns, part.oid::regclass), '' order by part.table_name
        ), '')
        into strict parts
        from dq.objects as part
        where part.catalog = 'pg_class'
        and part.role = contract.name;

        execute format(
            'create or replace view dq.%I %s as select %s from unnest(array[]::dq.%I[]) as listed%s',
            contract.name,
            -- Rows, unlike totals, are shown only to those who may read them in the table itself.
            case when contract.by_rows and current_setting('server_version_num')::integer >= 150000
                then 'with (security_invoker = true)' else '' end,
            columns, contract.name || '_row', parts
        );
    end loop;
end
$dq$;
comment on function dq.publish() is 'Rebuilds the views of schema dq from the tables that are ruled now.';
revoke all on function dq.publish() from public;

select dq.publish();
revoke all on dq.completeness, dq.completeness_by_slice, dq.rule_violations, dq.missing_rows from public;
