CREATE SCHEMA dq;
COMMENT ON SCHEMA dq IS 'dqsql runtime: functions that rules call and the views that report on them.';
CREATE TYPE dq.completeness_by_slice_row AS (
	spec text,
	table_schema text,
	table_name text,
	slice text,
	value text,
	field text,
	title text,
	process text,
	department text,
	steward text,
	rows bigint,
	applicable bigint,
	populated bigint,
	missing bigint,
	missing_rate double precision,
	missing_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.completeness_by_slice_row IS 'Columns of dq.completeness_by_slice.';
CREATE TYPE dq.completeness_row AS (
	spec text,
	table_schema text,
	table_name text,
	field text,
	title text,
	process text,
	department text,
	steward text,
	rows bigint,
	applicable bigint,
	populated bigint,
	missing bigint,
	missing_rate double precision,
	missing_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.completeness_row IS 'Columns of dq.completeness.';
CREATE TYPE dq.missing_rows_row AS (
	spec text,
	table_schema text,
	table_name text,
	key text,
	field text,
	title text,
	owner text,
	source text,
	steward text
);
COMMENT ON TYPE dq.missing_rows_row IS 'Columns of dq.missing_rows.';
CREATE TYPE dq.rule_violations_row AS (
	spec text,
	table_schema text,
	table_name text,
	rule text,
	code text,
	field text,
	title text,
	dimension text,
	severity text,
	action text,
	enforced_by text,
	process text,
	department text,
	steward text,
	applicable bigint,
	violations bigint,
	violation_rate double precision,
	violation_percent numeric(5,2),
	threshold double precision,
	status text,
	measured_at timestamp with time zone
);
COMMENT ON TYPE dq.rule_violations_row IS 'Columns of dq.rule_violations.';
CREATE FUNCTION dq.compact(target regclass) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.compact(target regclass) IS 'Folds the table''s change log; returns the number of rows taken away.';
CREATE FUNCTION dq.language(fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN CASE lower(("left"(current_setting('dq.locale'::text, true), 2) COLLATE "C")) WHEN 'en'::text THEN 'en'::text WHEN 'zh'::text THEN 'zh'::text ELSE fallback END;
COMMENT ON FUNCTION dq.language(fallback text) IS 'Language of messages: first two letters of setting dq.locale, else the one given.';
CREATE FUNCTION dq.localized(texts jsonb, fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN COALESCE((texts ->> dq.language(fallback)), (texts ->> fallback), (texts ->> 'en'::text));
COMMENT ON FUNCTION dq.localized(texts jsonb, fallback text) IS 'The text in the client''s language, else in the given one, else in English.';
CREATE FUNCTION dq.detail(violations jsonb, fallback text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (jsonb_agg(((listed.entry - 'messages'::text) || jsonb_build_object('message', dq.localized((listed.entry -> 'messages'::text), detail.fallback))) ORDER BY listed."position"))::text AS jsonb_agg FROM jsonb_array_elements(detail.violations) WITH ORDINALITY listed(entry, "position"));
COMMENT ON FUNCTION dq.detail(violations jsonb, fallback text) IS 'The DETAIL of an error or warning: a JSON array with one object for each violation.';
CREATE FUNCTION dq.marker(description text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN CASE WHEN (description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "body": "\w+")?(?:, "shape": "\w+")?\}$'::text) THEN ("substring"(description, '\ndqsql:(\{[^\n]*\})$'::text))::jsonb ELSE NULL::jsonb END;
COMMENT ON FUNCTION dq.marker(description text) IS 'The marker in a COMMENT that dqsql wrote; NULL in any other.';
CREATE VIEW dq.objects AS
 SELECT ((described.classoid)::regclass)::text AS catalog,
    described.objoid AS oid,
    (marked.marker ->> 'spec'::text) AS spec,
    (marked.marker ->> 'table'::text) AS table_name,
    (marked.marker ->> 'role'::text) AS role,
    (marked.marker ->> 'hash'::text) AS hash
   FROM (pg_description described
     CROSS JOIN LATERAL ( SELECT dq.marker(described.description) AS marker) marked)
  WHERE ((described.objsubid = 0) AND (described.description ~~ '%dqsql:{%'::text) AND (marked.marker IS NOT NULL));
COMMENT ON VIEW dq.objects IS 'Objects that dqsql made: what each belongs to and the hash of its text.';
COMMENT ON COLUMN dq.objects.catalog IS 'System catalog that holds the object (pg_class, pg_proc, pg_constraint, pg_trigger).';
COMMENT ON COLUMN dq.objects.oid IS 'The object''s oid in that catalog.';
COMMENT ON COLUMN dq.objects.spec IS 'Spec that the object was compiled from.';
COMMENT ON COLUMN dq.objects.table_name IS 'Table that the object serves, quoted.';
COMMENT ON COLUMN dq.objects.role IS 'What the object does for the table.';
COMMENT ON COLUMN dq.objects.hash IS 'Hash of the text that made the object.';
CREATE FUNCTION dq.function_of(target regclass, role text) RETURNS regprocedure
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (max(listed.oid))::regprocedure AS max FROM dq.objects listed WHERE ((listed.catalog = 'pg_proc'::text) AND (listed.role = function_of.role) AND ((to_regclass(listed.table_name))::oid = (function_of.target)::oid)));
COMMENT ON FUNCTION dq.function_of(target regclass, role text) IS 'The generated function that plays a role for a table.';
CREATE FUNCTION dq.headline(title jsonb, violations jsonb, fallback text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.headline(title jsonb, violations jsonb, fallback text) IS 'The message of an error or warning, in the client''s language.';
CREATE FUNCTION dq.is_blank(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (value IS NULL) THEN true WHEN ((ascii(value) >= 33) AND (ascii(value) <= 126)) THEN false WHEN ((ascii(value) >= 19968) AND (ascii(value) <= 40959)) THEN false ELSE (ltrim(value, '	

 
 ­؜ᅟᅠ ᠎           ​‌‍‎‏
‪‫‬‭‮  ⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩⁪⁫⁬⁭⁮⁯⠀　ㅤ﻿ﾠ'::text) = ''::text) END;
COMMENT ON FUNCTION dq.is_blank(value text) IS 'True for NULL and for text of nothing but blanks and invisible characters.';
CREATE FUNCTION dq.is_missing(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((value IS NULL) OR (value = ANY ('{"null","\"\"","{}",[]}'::jsonb[])));
COMMENT ON FUNCTION dq.is_missing(value jsonb) IS 'True for NULL and the JSON values null, "", {} and [].';
CREATE FUNCTION dq."trim"(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN btrim(value, '	

 
 ­؜ᅟᅠ ᠎           ​‌‍‎‏
‪‫‬‭‮  ⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩⁪⁫⁬⁭⁮⁯⠀　ㅤ﻿ﾠ'::text);
COMMENT ON FUNCTION dq."trim"(value text) IS 'The text without blanks and invisible characters at both ends.';
CREATE FUNCTION dq.is_missing(value text, others text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN dq.is_blank(value) THEN true WHEN (octet_length(value) = char_length(value)) THEN (lower((dq."trim"(value) COLLATE "C")) = ANY (array_cat(ARRAY['*'::text, '-'::text, '--'::text, '---'::text, '.'::text, '/'::text, '?'::text, '??'::text, '\'::text, 'n/a'::text, 'na'::text, 'nil'::text, 'none'::text, 'null'::text, 'tbd'::text, 'unknown'::text, '不详'::text, '待定'::text, '待补充'::text, '无'::text, '暂无'::text, '未知'::text, '没有'::text, '空'::text], others))) ELSE (lower(("normalize"(dq."trim"(value), 'nfkc'::text) COLLATE "C")) = ANY (array_cat(ARRAY['*'::text, '-'::text, '--'::text, '---'::text, '.'::text, '/'::text, '?'::text, '??'::text, '\'::text, 'n/a'::text, 'na'::text, 'nil'::text, 'none'::text, 'null'::text, 'tbd'::text, 'unknown'::text, '不详'::text, '待定'::text, '待补充'::text, '无'::text, '暂无'::text, '未知'::text, '没有'::text, '空'::text], others))) END;
COMMENT ON FUNCTION dq.is_missing(value text, others text[]) IS 'True for NULL, blank text, placeholders such as N/A, and the words given (folded).';
CREATE FUNCTION dq.is_missing(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN dq.is_missing(value, '{}'::text[]);
COMMENT ON FUNCTION dq.is_missing(value text) IS 'True for NULL, blank text and placeholders such as N/A.';
CREATE FUNCTION dq.publish() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.publish() IS 'Rebuilds the views of schema dq from the tables that are ruled now.';
CREATE FUNCTION dq.recount(target regclass) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.recount(target regclass) IS 'Counts the table in full, corrects its counters, returns the number of groups that were wrong.';
CREATE FUNCTION dq.reject(table_schema text, table_name text, constraint_name text, title jsonb, fallback text, violations jsonb) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.reject(table_schema text, table_name text, constraint_name text, title jsonb, fallback text, violations jsonb) IS 'Refuses a write with one error that lists every violation.';
CREATE FUNCTION dq.warn(table_schema text, table_name text, title jsonb, fallback text, violations jsonb) RETURNS void
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise warning using
        errcode = '01000',
        message = dq.headline(title, violations, fallback),
        detail = dq.detail(violations, fallback),
        schema = table_schema,
        table = table_name;
end
$$;
COMMENT ON FUNCTION dq.warn(table_schema text, table_name text, title jsonb, fallback text, violations jsonb) IS 'Warns the client about violations that the spec lets through.';
CREATE TABLE dq.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE VIEW dq.completeness AS
 SELECT spec,
    table_schema,
    table_name,
    field,
    title,
    process,
    department,
    steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.completeness_row[]) listed(spec, table_schema, table_name, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at);
CREATE VIEW dq.completeness_by_slice AS
 SELECT spec,
    table_schema,
    table_name,
    slice,
    value,
    field,
    title,
    process,
    department,
    steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.completeness_by_slice_row[]) listed(spec, table_schema, table_name, slice, value, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at);
CREATE VIEW dq.missing_rows WITH (security_invoker='true') AS
 SELECT spec,
    table_schema,
    table_name,
    key,
    field,
    title,
    owner,
    source,
    steward
   FROM unnest(ARRAY[]::dq.missing_rows_row[]) listed(spec, table_schema, table_name, key, field, title, owner, source, steward);
CREATE VIEW dq.rule_violations AS
 SELECT spec,
    table_schema,
    table_name,
    rule,
    code,
    field,
    title,
    dimension,
    severity,
    action,
    enforced_by,
    process,
    department,
    steward,
    applicable,
    violations,
    violation_rate,
    violation_percent,
    threshold,
    status,
    measured_at
   FROM unnest(ARRAY[]::dq.rule_violations_row[]) listed(spec, table_schema, table_name, rule, code, field, title, dimension, severity, action, enforced_by, process, department, steward, applicable, violations, violation_rate, violation_percent, threshold, status, measured_at);
ALTER TABLE ONLY dq.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
GRANT USAGE ON SCHEMA dq TO PUBLIC;
REVOKE ALL ON FUNCTION dq.compact(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.marker(description text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.function_of(target regclass, role text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.publish() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.recount(target regclass) FROM PUBLIC;
