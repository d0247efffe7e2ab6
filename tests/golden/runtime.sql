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
	measured_at timestamp with time zone,
	live boolean,
	role text
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
	measured_at timestamp with time zone,
	live boolean
);
COMMENT ON TYPE dq.completeness_row IS 'Columns of dq.completeness.';
CREATE TYPE dq.field_row AS (
	spec text,
	table_schema text,
	table_name text,
	table_title text,
	field text,
	title text,
	description text,
	standard text,
	type text,
	role text,
	is_required boolean,
	required_when text,
	is_unique boolean,
	is_normalised boolean,
	rules bigint,
	process text,
	department text,
	steward text,
	approvers bigint
);
COMMENT ON TYPE dq.field_row IS 'Columns of dq.field.';
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
CREATE TYPE dq.overdue_row AS (
	spec text,
	table_schema text,
	table_name text,
	key text,
	rule text,
	title text,
	severity text,
	owner text,
	manager text,
	since timestamp with time zone,
	process text,
	department text
);
COMMENT ON TYPE dq.overdue_row IS 'Columns of dq.overdue.';
CREATE TYPE dq.rule_row AS (
	spec text,
	table_schema text,
	table_name text,
	table_title text,
	rule text,
	kind text,
	code text,
	field text,
	title text,
	description text,
	condition text,
	message text,
	dimension text,
	severity text,
	action text,
	enforced_by text,
	note text,
	threshold double precision,
	weight double precision,
	process text,
	department text,
	steward text
);
COMMENT ON TYPE dq.rule_row IS 'Columns of dq.rule.';
CREATE TYPE dq.rule_violations_by_slice_row AS (
	spec text,
	table_schema text,
	table_name text,
	slice text,
	value text,
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
	measured_at timestamp with time zone,
	live boolean,
	weight double precision,
	role text
);
COMMENT ON TYPE dq.rule_violations_by_slice_row IS 'Columns of dq.rule_violations_by_slice.';
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
	measured_at timestamp with time zone,
	live boolean,
	weight double precision
);
COMMENT ON TYPE dq.rule_violations_row IS 'Columns of dq.rule_violations.';
CREATE TYPE dq.source_differences_row AS (
	spec text,
	table_schema text,
	table_name text,
	key text,
	field text,
	title text,
	owner text,
	source text,
	process text,
	department text,
	steward text,
	problem text,
	candidates bigint,
	source_table text,
	source_column text,
	matched_by text
);
COMMENT ON TYPE dq.source_differences_row IS 'Columns of dq.source_differences.';
CREATE TYPE dq.text_range AS RANGE (
    subtype = text,
    multirange_type_name = dq.text_multirange,
    collation = pg_catalog."C"
);
COMMENT ON TYPE dq.text_range IS 'A range of texts under collation "C"; what rules of kind no_overlap compare texts by.';
CREATE TYPE dq.threshold_row AS (
	spec text,
	table_schema text,
	table_name text,
	table_title text,
	threshold text,
	scope text,
	name text,
	title text,
	measure text,
	highest double precision,
	clear double precision,
	severity text,
	slice text,
	min_rows bigint,
	process text,
	department text,
	steward text,
	listed_in text,
	owner text,
	language text,
	reads text,
	source text,
	since text,
	above double precision,
	quiet_from text,
	quiet_to text,
	quiet_zone text,
	quiet_unless text
);
COMMENT ON TYPE dq.threshold_row IS 'Columns of dq.threshold.';
CREATE TYPE dq.violating_rows_row AS (
	spec text,
	table_schema text,
	table_name text,
	key text,
	rule text,
	code text,
	field text,
	title text,
	severity text,
	action text,
	owner text,
	source text,
	waived boolean
);
COMMENT ON TYPE dq.violating_rows_row IS 'Columns of dq.violating_rows.';
CREATE FUNCTION dq.accept_sample(batch bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
declare
    held constant dq.sample := dq.hold_sample(batch);
    counted constant jsonb := dq.sample_count(held.id);
begin
    if exists (select from dq.sample_verdict as v where v.sample = held.id and v.verdict = 'refused') then
        return 'refused';
    end if;
    if (counted ->> 'rejects')::bigint > held.acceptance then
        perform dq.refuse_lot(held, (counted ->> 'rejects')::bigint);
        return 'refused';
    end if;
    if (counted ->> 'open')::bigint > 0 then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('%s of the %s sampled proposals are still to be judged by you', counted ->> 'open', held.size),
                'zh', format('样本 %2$s 条中还有 %1$s 条待您判定', counted ->> 'open', held.size)
            ),
            '{"en": "dq.judge_proposal judges one; dq.proposals shows them, in column sample.", "zh": "请用 dq.judge_proposal 逐条判定，样本见 dq.proposals 的 sample 列。"}'
        );
    end if;
    if dq.lot_hash(accept_sample.batch) <> held.hash then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('batch %s is not what was sampled: its hash differs', accept_sample.batch),
                'zh', format('批次 %s 与抽样时不符：哈希值不一致', accept_sample.batch)
            ),
            '{"en": "Somebody changed its record; have it proposed anew.", "zh": "其记录已被改动，请重新提出。"}'
        );
    end if;
    insert into dq.sample_verdict (sample, verdict, rejects, approvers, decided_by, decided_as, decided_at)
    select
        held.id, 'accepted', (counted ->> 'rejects')::bigint, coalesce(max(dq.approvers(f.table_name, f.field)), 1),
        session_user, dq.taken_role(), clock_timestamp()
    from (
        select distinct p.table_name, p.field
        from dq.proposal as p
        where p.batch = accept_sample.batch
        and not exists (select from dq.decision as d where d.proposal = p.id)
    ) as f
    on conflict do nothing;
    if (
        select count(*) < max(v.approvers) from dq.sample_verdict as v where v.sample = held.id
    ) then
        return 'waiting';
    end if;
    insert into dq.decision (proposal, verdict, reason, decided_by, decided_as, decided_at)
    select distinct on (j.proposal) j.proposal, 'rejected', j.reason, j.judged_by, j.judged_as, clock_timestamp()
    from dq.sampled as s
    join dq.judgement as j on j.proposal = s.proposal
    where s.sample = held.id
    and not j.good
    and not exists (select from dq.decision as d where d.proposal = j.proposal)
    order by j.proposal, j.judged_at;
    return 'accepted';
end
$_$;
COMMENT ON FUNCTION dq.accept_sample(batch bigint) IS 'Accepts a batch by its sample; dq.approve_sample calls it, and writes.';
CREATE FUNCTION dq.acknowledge(incident bigint, note text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known constant dq.incident := dq.incident_to_change(acknowledge.incident);
begin
    if known.state <> 'open' then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('incident %s is %s: there is nothing to take over', known.id, known.state),
                'zh', format('事件 %s 的状态为 %s，无需受理', known.id, known.state)
            ),
            '{"en": "dq.incident_events says by whom.", "zh": "由谁处理见 dq.incident_events。"}'
        );
    end if;
    update dq.incident as i
    set state = 'acknowledged', acknowledged_at = clock_timestamp(), acknowledged_by = session_user
    where i.id = known.id;
    perform dq.note_event(known.id, 'acknowledged', session_user, jsonb_build_object('note', acknowledge.note));
end
$$;
COMMENT ON FUNCTION dq.acknowledge(incident bigint, note text) IS 'Takes an incident over. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.belongs(member name, to_role name) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (WITH RECURSIVE held(oid) AS (SELECT r_1.oid FROM pg_roles r_1 WHERE (r_1.rolname = belongs.member) UNION SELECT g.roleid FROM (held held_1 JOIN pg_auth_members g ON ((g.member = held_1.oid)))) SELECT COALESCE(bool_or(pg_has_role(belongs.member, r.oid, 'USAGE'::text)), false) AS "coalesce" FROM (held JOIN pg_roles r ON ((r.oid = held.oid))) WHERE (r.rolname = belongs.to_role));
COMMENT ON FUNCTION dq.belongs(member name, to_role name) IS 'Whether a role has the rights of another one; a superuser only of those that it was granted.';
CREATE FUNCTION dq.action_here(usual text, roles name[], actions text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN COALESCE((SELECT listed.action FROM UNNEST(action_here.roles, action_here.actions) WITH ORDINALITY listed(role, action, place) WHERE dq.belongs(CURRENT_USER, listed.role) ORDER BY listed.place LIMIT 1), usual);
COMMENT ON FUNCTION dq.action_here(usual text, roles name[], actions text[]) IS 'The action of a rule for the current role: that of the first role listed that it belongs to, else the usual one.';
CREATE FUNCTION dq.add_audit_month(month date) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    name constant text := to_char(month, '"audit_"YYYY"m"MM');
    instead constant text := '{"en": "Months that are old enough go as a whole: detach and drop their partition.", "zh": "过期月份请整体清除：分离并删除其分区。"}';
begin
    if pg_partition_root(to_regclass('dq.' || name)) is not null then
        return;
    end if;
    execute format('create table dq.%I (like dq.audit including defaults including constraints)', name);
    execute format('revoke all on dq.%I from public', name);
    execute format('comment on table dq.%I is %L', name, to_char(month, '"Entries of dq.audit of "YYYY"-"MM."'));
    -- Those of rows come with the partition.
    execute format('create trigger kept_whole before truncate on dq.%I for each statement execute function dq.keep_record(%L)', name, instead);
    -- Unlike CREATE TABLE … PARTITION OF, it lets writers of the other months go on.
    execute format(
        'alter table dq.audit attach partition dq.%I for values from (%L) to (%L)', name, month, (month + interval '1 month')::date
    );
end
$$;
COMMENT ON FUNCTION dq.add_audit_month(month date) IS 'Makes the partition of dq.audit for a month.';
CREATE FUNCTION dq.all_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
declare
    held constant text := (
        select dq.by_keys(
            to_regclass(new.table_name),
            array(select k.name from jsonb_object_keys((array_agg(l.row_key))[1]) as k (name)),
            array_agg(distinct l.field)
        )
        from dq.ledger as l
        where l.id between new.first_entry and new.last_entry
        and l.writing = new.id
    );
    amount bigint;
begin
    if held is not null then
        execute format(
            'select count(distinct c.id) from ('
            'select l.id, l.row_key, l.field, l.new_value as value from dq.ledger as l'
            ' where l.id between $1 and $2 and l.writing = $3) as c %s where h.same', held
        ) into amount using new.first_entry, new.last_entry, new.id;
    end if;
    if amount is distinct from new.entries then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('rows of %s do not hold what was approved; nothing was written', new.table_name),
                'zh', format('%s 部分行的值与审批内容不一致，未写入', new.table_name)
            ),
            '{"en": "A trigger of the table changed values or left rows alone; approve them one by one to see which.", "zh": "该表的触发器改变了值或跳过了写入，请逐条审批以查明。"}'
        );
    end if;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.all_written() IS 'Refuses entries of the ledger that were made in one pass and whose values were not all written.';
CREATE FUNCTION dq.approve(proposal bigint, hash text DEFAULT NULL::text) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
    entry constant bigint := (dq.approve_row(array[proposal], array[hash]))[1];
begin
    if entry is null then
        perform dq.tell_waiting(proposal);
    end if;
    return entry;
end
$$;
COMMENT ON FUNCTION dq.approve(proposal bigint, hash text) IS 'Approves a proposal of somebody else and writes it. Grant EXECUTE to those who may approve and reject.';
CREATE FUNCTION dq.approve_batch(batch bigint) RETURNS TABLE(proposal bigint, entry bigint, problem text)
    LANGUAGE plpgsql
    AS $$
declare
    one pg_catalog.record;
begin
    for one in select o.part from dq.open_parts(approve_batch.batch, 1000) as o loop
        return query select p.proposal, p.entry, p.problem from dq.approve_part(one.part) as p order by p.proposal using operator(pg_catalog.<);
    end loop;
end
$$;
COMMENT ON FUNCTION dq.approve_batch(batch bigint) IS 'Approves what is open of a batch, many rows at a time. For whom dq.approve was granted to.';
CREATE FUNCTION dq.approve_part(given jsonb) RETURNS TABLE(proposal bigint, entry bigint, problem text)
    LANGUAGE plpgsql
    AS $$
declare
    done bigint[];
    entries bigint[];
    parts bigint;
    one pg_catalog.record;
    numbers bigint[];
begin
    begin
        select pg_catalog.array_agg(a.proposal), pg_catalog.array_agg(a.entry) into done, entries
        from dq.approve_rows(dq.numbers_of(given)) as a;
        return query select l.proposal, l.entry, null::pg_catalog.text
        from rows from (pg_catalog.unnest(done), pg_catalog.unnest(entries)) as l (proposal, entry);
        parts := pg_catalog.jsonb_array_length(given);
    exception
        when serialization_failure or deadlock_detected then
            raise;
        when others then
            parts := case when pg_catalog.jsonb_array_length(given) operator(pg_catalog.>) 8 then 2 else pg_catalog.jsonb_array_length(given) end;
            done := '{}';
    end;
    for one in select p.part from dq.parted(given, done, parts) as p loop
        if pg_catalog.jsonb_array_length(one.part) operator(pg_catalog.>) 1 then
            return query select p.proposal, p.entry, p.problem from dq.approve_part(one.part) as p;
            continue;
        end if;
        numbers := dq.numbers_of(one.part);
        problem := null;
        entries := null;
        begin
            entries := dq.approve_row(numbers);
        exception
            when serialization_failure or deadlock_detected then
                raise;
            when others then
                problem := sqlerrm;
        end;
        return query
        select l.proposal, l.entry, approve_part.problem
        from rows from (pg_catalog.unnest(numbers), pg_catalog.unnest(entries)) as l (proposal, entry);
    end loop;
end
$$;
COMMENT ON FUNCTION dq.approve_part(given jsonb) IS 'Approves proposals of rows together, and one by one what that fails for; dq.approve_batch calls it.';
CREATE FUNCTION dq.approve_row(proposals bigint[], hashes text[] DEFAULT NULL::text[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
declare
    entries bigint[];
begin
    set constraints dq.ledger_written deferred;
    entries := dq.enter(proposals, hashes);
    if pg_catalog.array_position(entries, null) is not null then
        perform dq.must_see(proposals);
    end if;
    if pg_catalog.cardinality(pg_catalog.array_remove(entries, null)) operator(pg_catalog.>) 0 then
        execute dq.write_of(entries);
    end if;
    set constraints dq.ledger_written immediate;
    set constraints dq.ledger_written deferred;
    return entries;
end
$$;
COMMENT ON FUNCTION dq.approve_row(proposals bigint[], hashes text[]) IS 'Approves proposals for one row and writes them. For whom dq.approve was granted to.';
CREATE FUNCTION dq.approve_rows(proposals bigint[], hashes text[] DEFAULT NULL::text[]) RETURNS TABLE(proposal bigint, entry bigint)
    LANGUAGE plpgsql
    SET lock_timeout TO '500ms'
    AS $$
declare
    done bigint[];
    entries bigint[];
    step pg_catalog.record;
begin
    set constraints dq.all_written deferred;
    select pg_catalog.array_agg(e.proposal), pg_catalog.array_agg(e.entry) into done, entries
    from dq.enter_rows(approve_rows.proposals, approve_rows.hashes) as e;
    if pg_catalog.array_position(entries, null) is not null then
        perform dq.must_see(done);
    end if;
    if pg_catalog.cardinality(pg_catalog.array_remove(entries, null)) operator(pg_catalog.>) 0 then
        for step in select w.statement, w.given from dq.writes_of(pg_catalog.array_remove(entries, null)) as w loop
            execute step.statement using step.given;
        end loop;
    end if;
    set constraints dq.all_written immediate;
    set constraints dq.all_written deferred;
    return query select l.proposal, l.entry from rows from (pg_catalog.unnest(done), pg_catalog.unnest(entries)) as l (proposal, entry);
end
$$;
COMMENT ON FUNCTION dq.approve_rows(proposals bigint[], hashes text[]) IS 'Approves proposals of many rows and writes them together. For whom dq.approve was granted to.';
CREATE FUNCTION dq.approve_sample(batch bigint) RETURNS TABLE(proposal bigint, entry bigint, problem text)
    LANGUAGE plpgsql
    AS $$
declare
    state constant pg_catalog.text := dq.accept_sample(batch);
begin
    if state operator(pg_catalog.=) 'accepted' then
        return query select a.proposal, a.entry, a.problem from dq.approve_batch(approve_sample.batch) as a;
    else
        perform dq.tell_sample(approve_sample.batch, state);
    end if;
end
$$;
COMMENT ON FUNCTION dq.approve_sample(batch bigint) IS 'Accepts a batch by its sample and writes it. For whom dq.approve was granted to.';
CREATE VIEW dq.field AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (table_title COLLATE "default") AS table_title,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (description COLLATE "default") AS description,
    (standard COLLATE "default") AS standard,
    (type COLLATE "default") AS type,
    (role COLLATE "default") AS role,
    is_required,
    (required_when COLLATE "default") AS required_when,
    is_unique,
    is_normalised,
    rules,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    approvers
   FROM unnest(ARRAY[]::dq.field_row[]) listed(spec, table_schema, table_name, table_title, field, title, description, standard, type, role, is_required, required_when, is_unique, is_normalised, rules, process, department, steward, approvers);
CREATE FUNCTION dq.approvers(table_name text, field text) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE(max(f.approvers), (1)::bigint) AS "coalesce" FROM dq.field f WHERE ((format('%I.%I'::text, f.table_schema, f.table_name) = approvers.table_name) AND (f.field = approvers.field)));
COMMENT ON FUNCTION dq.approvers(table_name text, field text) IS 'How many people have to approve a value for a field, as the spec says now.';
CREATE FUNCTION dq.as_boolean(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE btrim(value, ' '::text) WHEN 'true'::text THEN true WHEN 'false'::text THEN false ELSE NULL::boolean END;
COMMENT ON FUNCTION dq.as_boolean(value text) IS 'The truth value that a text is: true or false; NULL for another text.';
CREATE FUNCTION dq.as_date(value text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;
COMMENT ON FUNCTION dq.as_date(value text) IS 'The day that a text is, as YYYY-MM-DD; NULL for another text.';
CREATE FUNCTION dq.as_datetime(value text) RETURNS timestamp without time zone
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;
COMMENT ON FUNCTION dq.as_datetime(value text) IS 'The time that a text is, as YYYY-MM-DD HH:MM:SS, an offset read over; NULL for another text.';
CREATE FUNCTION dq.as_given(target regclass, field text, value text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if exists (
        select from pg_attribute as a
        join pg_type as y on y.oid = a.atttypid
        where a.attrelid = target
        and a.attname = as_given.field
        and coalesce(nullif(y.typbasetype, 0), y.oid) in ('json'::regtype, 'jsonb'::regtype)
    ) then
        return value::jsonb;
    end if;
    return to_jsonb(value);
exception
    when data_exception or program_limit_exceeded then
        return null;
end
$$;
COMMENT ON FUNCTION dq.as_given(target regclass, field text, value text) IS 'A value given as text, as it is offered for a field: JSON where the column is JSON, NULL where the text is none.';
CREATE FUNCTION dq.as_key(key text, keys jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    wanted jsonb;
begin
    wanted := key::jsonb;
    if jsonb_typeof(wanted) = 'object' and (jsonb_array_length(keys) > 1 or wanted ? (keys ->> 0)) then
        return wanted;
    end if;
    return to_jsonb(key);
exception
    when data_exception or program_limit_exceeded then
        return to_jsonb(key);
end
$$;
COMMENT ON FUNCTION dq.as_key(key text, keys jsonb) IS 'The key of a row given as text.';
CREATE FUNCTION dq.as_number(value text) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;
COMMENT ON FUNCTION dq.as_number(value text) IS 'The number that a text is; NULL for another text.';
CREATE FUNCTION dq.assign(incident bigint, assignee text, note text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known constant dq.incident := dq.incident_to_change(assign.incident);
begin
    if assign.assignee is null or dq.is_blank(assign.assignee) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "an incident is assigned to somebody", "zh": "须指定处理人"}',
            '{"en": "Give a name.", "zh": "请给出姓名。"}'
        );
    end if;
    if known.state = 'resolved' then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('incident %s is resolved', known.id), 'zh', format('事件 %s 已关闭', known.id)),
            '{"en": "It opens again by itself when it recurs.", "zh": "若再次发生，会自动重新打开。"}'
        );
    end if;
    update dq.incident as i set assignee = assign.assignee where i.id = known.id;
    perform dq.note_event(
        known.id, 'assigned', session_user, jsonb_build_object('assignee', assign.assignee, 'note', assign.note)
    );
end
$$;
COMMENT ON FUNCTION dq.assign(incident bigint, assignee text, note text) IS 'Says who is to deal with an incident. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.audit_month() RETURNS date
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    this constant date := date_trunc('month', clock_timestamp() at time zone 'UTC')::date;
    latest date;
begin
    if pg_try_advisory_xact_lock(hashtext('dqsql.audit')) then
        begin
            lock table dq.audit in share update exclusive mode nowait;
            perform dq.add_audit_month(this);
            perform dq.add_audit_month((this + interval '1 month')::date);
            return this;
        exception when lock_not_available or duplicate_table then
            null;
        end;
    end if;
    if pg_partition_root(to_regclass(to_char(this, '"dq.audit_"YYYY"m"MM'))) is not null then
        return this;
    end if;
    select max(to_date(substr(c.relname, 7), 'YYYY"m"MM')) into latest
    from pg_inherits as i
    join pg_class as c on c.oid = i.inhrelid
    where i.inhparent = 'dq.audit'::regclass
    and not i.inhdetachpending;
    if latest is null then
        -- None at all: apply makes the first ones, so somebody has taken them away.
        lock table dq.audit in share update exclusive mode;
        perform dq.add_audit_month(this);
        return this;
    end if;
    return latest;
end
$$;
COMMENT ON FUNCTION dq.audit_month() IS 'The month that entries of now are kept in; makes its partition of dq.audit, and the next one.';
CREATE FUNCTION dq.bare(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN btrim(lower((value COLLATE "C")), '	

 !"#''()*,-./:;<>?[\]^_`{|}~'::text) WHEN ((value COLLATE "C") ~ '^[0-9A-Za-z一-鿿]+$'::text) THEN lower((value COLLATE "C")) ELSE regexp_replace(lower("normalize"(regexp_replace((value COLLATE "C"), '[­؜᠎​‎-‏‪-‮⁠-⁯﻿‌-‍͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]+'::text, ''::text, 'g'::text), 'nfkc'::text)), '^[!"\#''\(\)\*,\-\./:;<>\?\[\\\]\^_`\{\|\}\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ]+|[!"\#''\(\)\*,\-\./:;<>\?\[\\\]\^_`\{\|\}\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ]+$'::text, ''::text, 'g'::text) END;
COMMENT ON FUNCTION dq.bare(value text) IS 'The text as placeholders are compared: folded, without the signs around it.';
CREATE FUNCTION dq.beat(worker text, since timestamp with time zone, channel_names text, messages_sent bigint, attempts_failed bigint, ends boolean DEFAULT false) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    insert into dq.worker as w (name, started_at, seen_at, stopped_at, channels, sent, failed)
    values (
        worker, since, clock_timestamp(), case when ends then clock_timestamp() end, channel_names, messages_sent, attempts_failed
    )
    on conflict (name) do update
    set started_at = excluded.started_at, seen_at = excluded.seen_at, stopped_at = excluded.stopped_at,
        channels = excluded.channels, sent = excluded.sent, failed = excluded.failed;
    delete from dq.worker as w where w.seen_at < clock_timestamp() - interval '7 days';
    delete from dq.outbox as o
    where o.created_at < clock_timestamp() - interval '30 days'
    and o.routed_at is not null
    and not exists (select from dq.delivery as d where d.message = o.id and d.state <> 'sent')
    and not exists (select from dq.undelivered as u where u.message = o.id);
$$;
COMMENT ON FUNCTION dq.beat(worker text, since timestamp with time zone, channel_names text, messages_sent bigint, attempts_failed bigint, ends boolean) IS 'Says that a worker is alive, or ends. For dqsql watch.';
CREATE FUNCTION dq.by_key(target regclass, row_key jsonb) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    return (
        select format(
            '%s as t join jsonb_to_record($1) as k (%s) on %s', target,
            dq.typed_columns(target, array_agg(part.name)), string_agg(format('t.%1$I = k.%1$I', part.name), ' and ')
        )
        from jsonb_object_keys(row_key) as part (name)
    );
end
$_$;
COMMENT ON FUNCTION dq.by_key(target regclass, row_key jsonb) IS 'The part of a query that finds a row by its key.';
CREATE FUNCTION dq.by_keys(target regclass, keys text[], fields text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    return (
        select format(
            'cross join lateral jsonb_to_record(c.row_key) as k (%s)'
            ' cross join lateral jsonb_to_record(jsonb_build_object(c.field, c.value)) as v (%s)'
            ' join %s as t on %s cross join lateral (select case c.field %s end as same) as h',
            dq.typed_columns(target, keys), dq.typed_columns(target, fields), target,
            (select string_agg(format('t.%1$I = k.%1$I', part.name), ' and ') from unnest(keys) as part (name)),
            string_agg(format('when %1$L then row(t.%1$I)::record *= row(v.%1$I)::record', a.attname), ' ')
        )
        from pg_attribute as a
        where a.attrelid = target
        and a.attname = any (fields)
        and a.attnum > 0
        and not a.attisdropped
        having count(*) > 0
    );
end
$_$;
COMMENT ON FUNCTION dq.by_keys(target regclass, keys text[], fields text[]) IS 'The part of a query that finds rows of many cells by their keys, and whether they hold their values.';
CREATE FUNCTION dq.calendar_date(value text, form text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    compact text collate pg_catalog."C";
begin
    if form operator(pg_catalog.=) 'YYYYMMDD' and (value collate pg_catalog."C") operator(pg_catalog.~) '^(1[89]|2[01])[0-9]{6}$' then
        compact := value;
    elsif form operator(pg_catalog.=) 'YYYY-MM-DD' and (value collate pg_catalog."C") operator(pg_catalog.~) '^(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$' then
        compact := pg_catalog.replace(value collate pg_catalog."C", '-', '');
    else
        return false;
    end if;
    return dq.day(
        pg_catalog.substr(compact, 1, 4)::pg_catalog.int4,
        pg_catalog.substr(compact, 5, 2)::pg_catalog.int4,
        pg_catalog.substr(compact, 7, 2)::pg_catalog.int4
    ) is not null;
end
$_$;
COMMENT ON FUNCTION dq.calendar_date(value text, form text) IS 'Whether the text is a day that exists, of the years 1800 to 2199, written as YYYY-MM-DD or YYYYMMDD.';
CREATE FUNCTION dq.can_advance(target regclass, key jsonb, stage text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    judge constant regproc := dq.judge_of(target, 'can_advance');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has stages for %s', coalesce(target::text, 'NULL')),
            hint = 'Give the table `stages` in its spec, and run `dqsql apply`.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using key, stage;
    return violations;
end
$_$;
COMMENT ON FUNCTION dq.can_advance(target regclass, key jsonb, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.can_advance(target regclass, key bigint, stage text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.can_advance(target, to_jsonb(key), stage);
COMMENT ON FUNCTION dq.can_advance(target regclass, key bigint, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.can_advance(target regclass, key text, stage text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.can_advance(target, to_jsonb(key), stage);
COMMENT ON FUNCTION dq.can_advance(target regclass, key text, stage text) IS 'What the row with this key would break at a stage; an empty array where it can advance.';
CREATE FUNCTION dq.cell(target regclass, row_key jsonb, field text, expected jsonb) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
declare
    same boolean;
begin
    if dq.typed_columns(target, array[field]) is null then
        return 'gone';
    end if;
    execute format(
        'select row(t.%1$I)::record *= row(v.%1$I)::record from %2$s cross join jsonb_to_record($2) as v (%3$s)',
        field, dq.by_key(target, row_key), dq.typed_columns(target, array[field])
    ) into same using row_key, jsonb_build_object(field, expected);
    return case when same then 'same' when same is null then 'gone' else 'changed' end;
end
$_$;
COMMENT ON FUNCTION dq.cell(target regclass, row_key jsonb, field text, expected jsonb) IS 'Whether a field of a row holds a value: same, changed or gone.';
CREATE FUNCTION dq.cell_seen(table_name text, row_key jsonb, field text, expected jsonb) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    target constant regclass := dq.table_of(table_name);
    found text;
begin
    if not dq.reads_field(table_name, row_key, field) then
        return 'hidden';
    end if;
    if target is null then
        return 'gone';
    end if;
    found := dq.cell(target, row_key, field, expected);
    return case when found = 'gone' and row_security_active(target) then 'hidden' else found end;
exception
    -- The schema may be closed to them, or the key have changed its type.
    when insufficient_privilege then return 'hidden';
    when data_exception or undefined_function or undefined_object or undefined_column or syntax_error then return 'changed';
end
$$;
COMMENT ON FUNCTION dq.cell_seen(table_name text, row_key jsonb, field text, expected jsonb) IS 'Whether a field of a row holds a value, as far as the caller may see: same, changed, gone or hidden.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    judge constant regproc := dq.judge_of(target, 'check_row');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has rules for %s', coalesce(target::text, 'NULL')),
            hint = 'dq.rule_violations lists the tables that have; `dqsql apply` installs a spec.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using given, key;
    return violations;
end
$_$;
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key jsonb) IS 'The violations of a row before it is written; with a key, of that row changed by what is given.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.check_row(target, given, to_jsonb(key));
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key bigint) IS 'The violations of the row with this key, changed by what is given, before it is written.';
CREATE FUNCTION dq.check_row(target regclass, given jsonb, key text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN dq.check_row(target, given, to_jsonb(key));
COMMENT ON FUNCTION dq.check_row(target regclass, given jsonb, key text) IS 'The violations of the row with this key, changed by what is given, before it is written.';
CREATE FUNCTION dq.close_incident(number bigint, what text) RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    update dq.incident as i
    set state = 'resolved', resolved_at = clock_timestamp(), resolved_by = null
    where i.id = number;
    select dq.note_event(number, what);
$$;
COMMENT ON FUNCTION dq.close_incident(number bigint, what text) IS 'An incident is over; part of dq.evaluate.';
CREATE FUNCTION dq.compact(target regclass DEFAULT NULL::regclass) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    compactor regprocedure;
    part bigint;
    folded bigint := 0;
begin
    if target is not null and dq.function_of(target, 'compact') is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', coalesce(target::text, 'NULL')),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    for compactor in
        select listed.oid
        from dq.objects as listed
        where listed.catalog = 'pg_proc'
        and listed.role = 'compact'
        and (target is null or to_regclass(listed.table_name) = target)
        order by listed.table_name
    loop
        execute format('select %s(false)', compactor::regproc) into part;
        folded := folded + part;
    end loop;
    return folded;
end
$$;
COMMENT ON FUNCTION dq.compact(target regclass) IS 'Folds the table''s change log, or for NULL that of every table; returns the number of rows taken away.';
CREATE FUNCTION dq.company_form(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    written text collate pg_catalog."C" := name;
    bare text collate pg_catalog."C";
    before text collate pg_catalog."C";
    form text collate pg_catalog."C";
    endings text[] collate pg_catalog."C";
    words text[] collate pg_catalog."C";
    amount integer;
begin
    if pg_catalog.char_length(name) operator(pg_catalog.>) 300 then
        return null;
    end if;
    if written operator(pg_catalog.!~) E'^[0-9A-Za-z\\u4e00-\\u9fff]+$' then
        if pg_catalog.octet_length(written) operator(pg_catalog.>) pg_catalog.char_length(written) then
            written := pg_catalog.normalize(written, 'nfkc');
        end if;
        written := pg_catalog.btrim(pg_catalog.regexp_replace(written, E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0]+', ' ', 'g'), ' ');
    end if;
    bare := pg_catalog.rtrim(written, ' )');
    if pg_catalog.right(bare, 1) operator(pg_catalog.=) '厂' then
        -- 药厂 and 梦工厂 are short names, 木材加工厂 is not.
        if pg_catalog.char_length(bare) operator(pg_catalog.>=) 4
            and (pg_catalog.right(bare, 2) operator(pg_catalog.<>) '工厂'
                or pg_catalog.right(bare, 3) operator(pg_catalog.=) '加工厂')
        then
            return '厂';
        end if;
    else
        -- By their last two characters, the longer ones first.
        endings := pg_catalog.string_to_array(
            '{"企业":"个人独资企业|有限合伙企业|合伙企业","公司":"有限責任公司|有限责任公司|股份合作公司|股份有限公司|有限公司|股份公司|集团公司|集團公司|分公司|总公司|支公司|總公司","合伙":"特殊普通合伙|普通合伙|有限合伙","商户":"个体工商户","联社":"合作联社","会社":"合同会社|合名会社|合資会社|有限会社|株式会社","會社":"合同會社|合名會社|合資會社|有限會社|株式會社","中心":"咨询中心|培训中心|批发中心|投资中心|推广中心|服务中心|策划中心|管理中心|经营中心|维修中心|设计中心|配送中心|销售中心","회사":"유한회사|주식회사","卖店":"专卖店","务所":"事务所","金店":"五金店","表处":"代表处","销社":"供销社","利店":"便利店","理店":"修理店","身馆":"健身馆","生馆":"养生馆","事处":"办事处","工部":"加工部","盟店":"加盟店","作社":"合作社","贸部":"商贸部","茶店":"奶茶店","物店":"宠物店","具店":"家具店|文具店","吃店":"小吃店","作室":"工作室","材店":"建材店","餐店":"快餐店|早餐店","机店":"手机店","发部":"批发部","舰店":"旗舰店","务部":"服务部","装店":"服装店","货店":"杂货店|百货店","婴店":"母婴店","果店":"水果店","衣店":"洗衣店","锅店":"火锅店","酒店":"烟酒店","烤店":"烧烤店","相馆":"照相馆","发店":"理发店|美发店","营店":"直营店|经营店","镜店":"眼镜店","营部":"经营部","销部":"经销部","修店":"维修店","修部":"维修部","容店":"美容店","容馆":"美容馆","合社":"联合社","叶店":"茶叶店","业部":"营业部","糕店":"蛋糕店","运行":"货运行","易行":"贸易行","售部":"销售部","市部":"门市部","包店":"面包店","品店":"食品店","饮店":"餐饮店","(同":"(同","(名":"(名","(有":"(有","(株":"(株","(資":"(資","(유":"(유","(주":"(주","书店":"书店","分厂":"分厂","分店":"分店","分所":"分所","分社":"分社","分行":"分行","商店":"商店","商行":"商行","支行":"支行","洋行":"洋行","花店":"花店","茶馆":"茶馆","药店":"药店","车行":"车行","面馆":"面馆","鞋店":"鞋店","餐馆":"餐馆","饭馆":"饭馆"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) pg_catalog.right(bare, 2),
            '|'
        );
        for place in 1..coalesce(pg_catalog.cardinality(endings), 0) loop
            form := endings[place];
            continue when pg_catalog.right(bare, pg_catalog.char_length(form)) operator(pg_catalog.<>) form;
            before := pg_catalog.left(bare, pg_catalog.char_length(bare) operator(pg_catalog.-) pg_catalog.char_length(form));
            if pg_catalog.right(form, 2) operator(pg_catalog.=) '合伙' and pg_catalog.right(before, 5) operator(pg_catalog.=) '合伙企业(' then
                form := ('合伙企业(' operator(pg_catalog.||) form) operator(pg_catalog.||) ')';
                before := pg_catalog.left(before, -5);
            elsif pg_catalog.left(form, 1) operator(pg_catalog.=) '(' then
                form := form operator(pg_catalog.||) ')';
            elsif pg_catalog.right(form, 4) operator(pg_catalog.=) any (array['有限公司', '责任公司', '責任公司']) then
                if pg_catalog.right(before, 2) operator(pg_catalog.=) any (array['集团', '集團']) then
                    form := pg_catalog.right(before, 2) operator(pg_catalog.||) form;
                    before := pg_catalog.left(before, -2);
                elsif pg_catalog.right(before, 4) operator(pg_catalog.=) any (array['(集团)', '(集團)']) then
                    form := pg_catalog.right(before, 4) operator(pg_catalog.||) form;
                    before := pg_catalog.left(before, -4);
                end if;
            end if;
            -- A form alone is no name.
            exit when pg_catalog.btrim(before, ' (') operator(pg_catalog.=) '';
            return form;
        end loop;
    end if;
    for size in reverse 4..3 loop
        if pg_catalog.char_length(bare) operator(pg_catalog.>) size
            and pg_catalog.left(written, size) operator(pg_catalog.=) any (array['株式会社', '株式會社', '有限会社', '有限會社', '合同会社', '合同會社', '合資会社', '合資會社', '合名会社', '合名會社', '주식회사', '유한회사', '(株)', '(有)', '(同)', '(資)', '(名)', '(주)', '(유)'])
        then
            return pg_catalog.left(written, size);
        end if;
    end loop;
    written := pg_catalog.btrim(written, ' ,;()');
    words := pg_catalog.string_to_array(
        pg_catalog.regexp_replace(pg_catalog.lower(written), E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0,;()]+', ' ', 'g'),
        ' '
    );
    amount := dq.company_form_words(words);
    if amount operator(pg_catalog.>) 0 then
        form := pg_catalog.substring(
            written,
            ('[^ ,;()]+(?:[ ,;()]+[^ ,;()]+){' operator(pg_catalog.||) (amount operator(pg_catalog.-) 1)::pg_catalog.text)
                operator(pg_catalog.||) '}$'
        );
        -- A Spa is a bath; the Italian form is S.p.A., SpA or SPA.
        return case when form operator(pg_catalog.<>) all (array['Spa', 'spa']) then form end;
    end if;
    if pg_catalog.cardinality(words) operator(pg_catalog.>) 1
        and pg_catalog.translate(words[1], './&', '') operator(pg_catalog.=) any (array['pt', 'uab', 'sia', 'ooo', 'oao', 'zao', 'pao', 'ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО'])
    then
        return pg_catalog.left(written, pg_catalog.char_length(words[1]));
    end if;
    return null;
end
$_$;
COMMENT ON FUNCTION dq.company_form(name text) IS 'The legal form of a registered company name, as written; NULL for a short form without one.';
CREATE FUNCTION dq.company_form_words(words text[]) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    last integer := pg_catalog.cardinality(words);
    found integer;
    word pg_catalog.text collate pg_catalog."C";
    joined pg_catalog.text collate pg_catalog."C";
    kind pg_catalog.text collate pg_catalog."C";
    dotted boolean;
begin
    for round in 1..4 loop
        found := 0;
        joined := '';
        dotted := true;
        for size in 1..least(5, last operator(pg_catalog.-) 1) loop
            word := words[(last operator(pg_catalog.-) size) operator(pg_catalog.+) 1];
            joined := pg_catalog.translate(word, './&', '') operator(pg_catalog.||) joined;
            dotted := dotted and (size operator(pg_catalog.=) 1 or pg_catalog.right(word, 1) operator(pg_catalog.=) '.');
            kind := '{"ltd":"w","limited":"w","inc":"w","incorporated":"w","corp":"w","corporation":"w","pte":"w","pty":"w","pvt":"w","proprietary":"w","private":"w","gmbh":"w","mbh":"w","gesmbh":"w","kgaa":"w","ohg":"w","gbr":"w","sasu":"w","eurl":"w","ltda":"w","lda":"w","eireli":"w","ltée":"w","ltee":"w","bvba":"w","cvba":"w","vof":"w","oyj":"w","asa":"w","aps":"w","ehf":"w","kft":"w","zrt":"w","nyrt":"w","ood":"w","eood":"w","uab":"w","sia":"w","tbk":"w","sdn":"w","bhd":"w","berhad":"w","jsc":"w","ojsc":"w","cjsc":"w","pjsc":"w","ulc":"w","pllc":"w","fze":"w","fzco":"w","dmcc":"w","sti":"w","şti":"w","Şti":"w","san":"w","tic":"w","oü":"w","oÜ":"w","coltd":"w","sa":"i","sas":"i","srl":"i","spa":"i","slu":"i","sau":"i","sl":"i","scs":"i","sca":"i","snc":"i","bv":"i","nv":"i","cv":"i","kk":"i","gk":"i","yk":"i","llc":"i","llp":"i","lllp":"i","lp":"i","plc":"i","pc":"i","ag":"i","ab":"i","as":"i","kg":"i","se":"i","ug":"i","ev":"i","ek":"i","oy":"i","ks":"i","hf":"i","bt":"i","rt":"i","dd":"i","ad":"i","aş":"i","aŞ":"i","sro":"i","doo":"i","nl":"i","eg":"i","co":"p","company":"p","cie":"p","andco":"p","undco":"p","etco":"p","etcie":"p","andcompany":"p","publiclimitedcompany":"p","publiccompanylimited":"p","jointstockcompany":"p","joint-stockcompany":"p","sarl":"p","sàrl":"p","sÀrl":"p","spzoo":"p","spk":"p","spj":"p","spolsro":"p","sadecv":"p","sabdecv":"p","sapidecv":"p","sderl":"p","sderldecv":"p"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) joined;
            if size operator(pg_catalog.=) 1 or kind operator(pg_catalog.=) 'p' or (kind operator(pg_catalog.=) 'i' and dotted) then
                found := case when kind is null then found else size end;
            end if;
            -- Phrases and spaced initials end in a short word or in one of these.
            exit when size operator(pg_catalog.=) 1
                and pg_catalog.char_length(joined) operator(pg_catalog.>) 3
                and joined operator(pg_catalog.<>) all (array['company', 'limited']);
        end loop;
        exit when found operator(pg_catalog.=) 0;
        last := last operator(pg_catalog.-) found;
    end loop;
    return pg_catalog.cardinality(words) operator(pg_catalog.-) last;
end
$$;
COMMENT ON FUNCTION dq.company_form_words(words text[]) IS 'How many of the last words of a name are legal forms.';
CREATE FUNCTION dq.company_key(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    -- Text of ASCII letters, digits and unified ideographs needs no folding but of case.
    plain constant boolean := (name collate pg_catalog."C") operator(pg_catalog.~) E'^[0-9A-Za-z\\u4e00-\\u9fff]+$';
    folded text collate pg_catalog."C" := name;
    core text collate pg_catalog."C";
    pieces text[] collate pg_catalog."C";
    inside text collate pg_catalog."C";
    behind text collate pg_catalog."C";
    split text[] collate pg_catalog."C";
    places text[] collate pg_catalog."C";
begin
    if plain then
        folded := pg_catalog.lower(folded);
        core := folded;
    elsif pg_catalog.octet_length(name) operator(pg_catalog.=) pg_catalog.char_length(name) then
        folded := pg_catalog.lower(folded);
    else
        folded := pg_catalog.lower(
            pg_catalog.normalize(pg_catalog.regexp_replace(folded, E'[\\u00a8\\u00af\\u00b4\\u00b8\\u2120\\u2122]+', '', 'g'), 'nfkc')
        );
    end if;
    if pg_catalog.char_length(name) operator(pg_catalog.>) 300 then
        core := '';
    elsif plain or folded operator(pg_catalog.~) E'[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\U00020000-\\U0003ffff]' then
        if not plain then
            -- The separator of the key reads as a bracket too, so that a key is its own key.
            pieces := pg_catalog.string_to_array(
                pg_catalog.regexp_replace(
                    pg_catalog.translate(
                        pg_catalog.replace(folded, '&', 'and'),
                        '([{<|【〔〖《〈「『)]}>】〕〗》〉」』',
                        '(((((((((((()))))))))))'
                    ),
                    E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef]+',
                    '',
                    'g'
                ),
                '('
            );
            core := coalesce(pieces[1], '');
            for piece in 2..pg_catalog.cardinality(pieces) loop
                inside := pg_catalog.split_part(pieces[piece], ')', 1);
                behind := pg_catalog.substr(pieces[piece], pg_catalog.char_length(inside) operator(pg_catalog.+) 2);
                split := dq.company_place(inside);
                if split[2] operator(pg_catalog.=) '' then
                    places := pg_catalog.array_append(places, split[1]);
                elsif inside operator(pg_catalog.<>) all (array['株', '有', '同', '資', '名', '주', '유']) then
                    core := core operator(pg_catalog.||) inside;
                end if;
                core := core operator(pg_catalog.||) behind;
            end loop;
            core := pg_catalog.replace(core, ')', '');
        end if;
        core := pg_catalog.regexp_replace(core, E'股份有限公司|股份合作公司|股份公司|有限责任公司|有限責任公司|有限合伙企业|有限公司|有限合伙|有限会社|有限會社|特殊普通合伙|普通合伙|合伙企业|合同会社|合同會社|合資会社|合資會社|合名会社|合名會社|个人独资企业|个人独资|个体工商户|株式会社|株式會社|주식회사|유한회사', '', 'g');
        while pg_catalog.right(core, 2) operator(pg_catalog.=) '公司'
            and pg_catalog.substr(core, pg_catalog.char_length(core) operator(pg_catalog.-) 2, 1) operator(pg_catalog.<>) all (array['', '分', '支', '子'])
        loop
            core := pg_catalog.left(core, -2);
            if pg_catalog.right(core, 1) operator(pg_catalog.=) any (array['总', '總']) and pg_catalog.char_length(core) operator(pg_catalog.>) 2 then
                core := pg_catalog.left(core, -1);
            end if;
        end loop;
        if pg_catalog.right(core, 2) operator(pg_catalog.=) '股份' and pg_catalog.char_length(core) operator(pg_catalog.>) 3 then
            core := pg_catalog.left(core, -2);
        end if;
        if plain or pg_catalog.strpos(folded, '|') operator(pg_catalog.=) 0 then
            split := dq.company_place(core);
            -- With a place in brackets, one in front is part of the name.
            if split is not null and (places is null or split[1] operator(pg_catalog.=) all (places)) then
                places := array[split[1]];
                core := split[2];
                if core operator(pg_catalog.=) '' then
                    return split[1];
                end if;
            end if;
        end if;
    else
        -- Tiffany&Co. is Tiffany & Co.
        pieces := pg_catalog.string_to_array(
            pg_catalog.btrim(
                pg_catalog.regexp_replace(pg_catalog.replace(folded, '&', ' & '), E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0,;()]+', ' ', 'g'),
                ' '
            ),
            ' '
        );
        pieces := pieces[1 : pg_catalog.cardinality(pieces) operator(pg_catalog.-) dq.company_form_words(pieces)];
        if pg_catalog.cardinality(pieces) operator(pg_catalog.>) 1
            and pg_catalog.translate(pieces[1], './&', '') operator(pg_catalog.=) any (array['pt', 'uab', 'sia', 'ooo', 'oao', 'zao', 'pao', 'ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО'])
        then
            pieces := pieces[2:];
        end if;
        core := pg_catalog.regexp_replace(
            pg_catalog.replace(pg_catalog.array_to_string(pieces, ''), '&', 'and'),
            E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef\\u0028\\u0029\\u003c\\u003e\\u005b\\u005d\\u007b-\\u007d]+',
            '',
            'g'
        );
    end if;
    if coalesce(core, '') operator(pg_catalog.=) '' then
        core := pg_catalog.regexp_replace(pg_catalog.replace(folded, '&', 'and'), E'[\\u0001-\\u0022\\u0027\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003d\\u003f\\u005c\\u005e-\\u0060\\u007e-\\u00a1\\u00a6-\\u00a9\\u00ab-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u02bb\\u02bc\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u206f\\u2212\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0100-\\U000e01ef\\u0028\\u0029\\u003c\\u003e\\u005b\\u005d\\u007b-\\u007d]+', '', 'g');
        if core operator(pg_catalog.=) '' then
            -- Of nothing but signs: as it stands.
            core := pg_catalog.lower(
                pg_catalog.normalize(pg_catalog.regexp_replace(name collate pg_catalog."C", E'[\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0]+', '', 'g'), 'nfkc') collate pg_catalog."C"
            );
        end if;
        return case when core operator(pg_catalog.=) '' then null else core end;
    end if;
    if pg_catalog.cardinality(places) operator(pg_catalog.>) 1 then
        places := array(
            select distinct place collate pg_catalog."C" from pg_catalog.unnest(places) as listed (place) order by 1
        );
    end if;
    return case
        when places is null then core
        else (core operator(pg_catalog.||) '|') operator(pg_catalog.||) pg_catalog.array_to_string(places, '|')
    end;
end
$_$;
COMMENT ON FUNCTION dq.company_key(name text) IS 'The key under which spellings of one company meet: core, or core|place; NULL for blank text.';
CREATE FUNCTION dq.company_place(value text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    size integer;
    level pg_catalog.text collate pg_catalog."C";
    rest pg_catalog.text collate pg_catalog."C" := value;
    place pg_catalog.text collate pg_catalog."C";
    found pg_catalog.text[] collate pg_catalog."C";
begin
    for pass in 1..2 loop
        size := 2;
        loop
            level := '{"七台河":"c","万宁":"c","三亚":"c","三明":"c","三沙":"c","三门峡":"c","上海":"m","上饶":"c","东莞":"c","东营":"c","中卫":"c","中山":"c","临夏":"d","临汾":"c","临沂":"c","临沧":"c","临海":"c","丹东":"c","丹阳":"c","丽水":"c","丽江":"c","义乌":"c","乌兰察布":"c","乌海":"c","乌鲁木齐":"c","乐山":"c","乐清":"c","九江":"c","二连浩特":"c","云南":"p","云浮":"c","五大连池":"c","五家渠":"c","亳州":"c","仁怀":"c","介休":"c","从化":"c","仙桃":"c","任丘":"c","伊春":"c","伊犁":"d","余姚":"c","佛山":"c","佳木斯":"c","保定":"c","保山":"c","信阳":"c","儋州":"c","克孜勒苏":"d","克拉玛依":"c","公主岭":"c","六安":"c","六盘水":"c","兰州":"c","兴安":"d","内江":"c","内蒙古":"p","凉山":"d","凭祥":"c","凯里":"c","包头":"c","北京":"m","北海":"c","十堰":"c","南京":"c","南充":"c","南宁":"c","南平":"c","南昌":"c","南通":"c","南阳":"c","博尔塔拉":"d","即墨":"c","厦门":"c","双鸭山":"c","台中":"c","台北":"c","台南":"c","台州":"c","台湾":"p","合肥":"c","吉安":"c","吉林":"p","吐鲁番":"c","吕梁":"c","启东":"c","吴忠":"c","周口":"c","呼伦贝尔":"c","呼和浩特":"c","和田":"d","咸宁":"c","咸阳":"c","哈密":"c","哈尔滨":"c","唐山":"c","商丘":"c","商洛":"c","喀什":"d","嘉义":"c","嘉兴":"c","嘉峪关":"c","四川":"p","四平":"c","固原":"c","基隆":"c","塔城":"d","增城":"c","大兴安岭":"d","大冶":"c","大同":"c","大庆":"c","大理":"d","大连":"c","天水":"c","天津":"m","太仓":"c","太原":"c","如皋":"c","威海":"c","娄底":"c","孝义":"c","孝感":"c","宁乡":"c","宁夏":"p","宁德":"c","宁波":"c","安庆":"c","安康":"c","安徽":"p","安阳":"c","安顺":"c","定州":"c","定西":"c","宜兴":"c","宜宾":"c","宜昌":"c","宜春":"c","宜都":"c","宝鸡":"c","宣城":"c","宿州":"c","宿迁":"c","寿光":"c","山东":"p","山南":"c","山西":"p","岳阳":"c","峨眉山":"c","崇左":"c","嵊州":"c","巢湖":"c","巩义":"c","巴中":"c","巴彦淖尔":"c","巴音郭楞":"d","常州":"c","常德":"c","常熟":"c","平凉":"c","平度":"c","平湖":"c","平顶山":"c","广东":"p","广元":"c","广安":"c","广州":"c","广西":"p","庆阳":"c","库尔勒":"c","廊坊":"c","延吉":"c","延安":"c","延边":"d","开封":"c","张家口":"c","张家港":"c","张家界":"c","张掖":"c","彭州":"c","徐州":"c","德宏":"d","德州":"c","德阳":"c","忻州":"c","怀化":"c","怒江":"d","恩施":"d","惠州":"c","慈溪":"c","成都":"c","扬州":"c","承德":"c","抚州":"c","抚顺":"c","拉萨":"c","招远":"c","揭阳":"c","攀枝花":"c","敦煌":"c","文山":"d","文昌":"c","新乡":"c","新余":"c","新北":"c","新疆":"p","新竹":"c","新郑":"c","无锡":"c","日喀则":"c","日照":"c","昆山":"c","昆明":"c","昌吉":"d","昌都":"c","昭通":"c","晋中":"c","晋城":"c","晋江":"c","普洱":"c","景德镇":"c","曲靖":"c","朔州":"c","朝阳":"c","本溪":"c","来宾":"c","杭州":"c","松原":"c","林芝":"c","果洛":"d","枝江":"c","枣庄":"c","柳州":"c","株洲":"c","格尔木":"c","桂林":"c","桃园":"c","桐乡":"c","桐城":"c","梅州":"c","梧州":"c","楚雄":"d","榆林":"c","武威":"c","武汉":"c","毕节":"c","永州":"c","汉中":"c","汕头":"c","汕尾":"c","汝州":"c","江油":"c","江苏":"p","江西":"p","江门":"c","江阴":"c","池州":"c","沈阳":"c","沧州":"c","河北":"p","河南":"p","河池":"c","河源":"c","泉州":"c","泰安":"c","泰州":"c","泸州":"c","洛阳":"c","济南":"c","济宁":"c","济源":"c","浏阳":"c","浙江":"p","海东":"c","海北":"d","海南":"p","海口":"c","海宁":"c","海西":"d","海门":"c","涿州":"c","淄博":"c","淮北":"c","淮南":"c","淮安":"c","深圳":"c","清远":"c","温岭":"c","温州":"c","渭南":"c","湖北":"p","湖南":"p","湖州":"c","湘潭":"c","湘西":"d","湛江":"c","溧阳":"c","滁州":"c","滕州":"c","满洲里":"c","滨州":"c","漯河":"c","漳州":"c","潍坊":"c","潜江":"c","潮州":"c","澳门":"m","濮阳":"c","烟台":"c","焦作":"c","牡丹江":"c","玉林":"c","玉树":"d","玉溪":"c","珠海":"c","珲春":"c","琼海":"c","瑞丽":"c","瑞安":"c","瑞金":"c","瓦房店":"c","甘南":"d","甘孜":"d","甘肃":"p","番禺":"c","登封":"c","白城":"c","白山":"c","白银":"c","百色":"c","益阳":"c","盐城":"c","盘锦":"c","眉山":"c","石嘴山":"c","石家庄":"c","石河子":"c","石狮":"c","神农架":"d","福州":"c","福建":"p","福清":"c","秦皇岛":"c","章丘":"c","简阳":"c","红河":"d","绍兴":"c","绥化":"c","绥芬河":"c","绵阳":"c","聊城":"c","肇庆":"c","肥城":"c","胶州":"c","自贡":"c","舟山":"c","芒市":"c","芜湖":"c","苏州":"c","茂名":"c","荆州":"c","荆门":"c","荣成":"c","荥阳":"c","莆田":"c","莱芜":"c","莱西":"c","菏泽":"c","萍乡":"c","营口":"c","葫芦岛":"c","蚌埠":"c","衡水":"c","衡阳":"c","衢州":"c","襄阳":"c","西双版纳":"d","西宁":"c","西安":"c","西藏":"p","许昌":"c","诸城":"c","诸暨":"c","贵州":"p","贵港":"c","贵阳":"c","贺州":"c","资阳":"c","赣州":"c","赤峰":"c","辛集":"c","辽宁":"p","辽源":"c","辽阳":"c","达州":"c","迁安":"c","运城":"c","连云港":"c","迪庆":"d","通化":"c","通辽":"c","遂宁":"c","遵义":"c","遵化":"c","邢台":"c","那曲":"c","邯郸":"c","邳州":"c","邵武":"c","邵阳":"c","郑州":"c","郴州":"c","都匀":"c","都江堰":"c","鄂尔多斯":"c","鄂州":"c","酒泉":"c","醴陵":"c","重庆":"m","金华":"c","金昌":"c","钦州":"c","铁岭":"c","铜仁":"c","铜川":"c","铜陵":"c","银川":"c","锡林郭勒":"d","锦州":"c","镇江":"c","长春":"c","长沙":"c","长治":"c","阜新":"c","阜阳":"c","防城港":"c","阳江":"c","阳泉":"c","阿克苏":"d","阿勒泰":"d","阿坝":"d","阿拉善":"d","阿拉尔":"c","陇南":"c","陕西":"p","随州":"c","雅安":"c","霸州":"c","青岛":"c","青海":"p","靖江":"c","靖西":"c","鞍山":"c","韩城":"c","韶关":"c","顺德":"c","香格里拉":"c","香港":"m","马鞍山":"c","驻马店":"c","高雄":"c","鸡西":"c","鹤壁":"c","鹤岗":"c","鹰潭":"c","黄冈":"c","黄南":"d","黄山":"c","黄石":"c","黑河":"c","黑龙江":"p","黔东南":"d","黔南":"d","黔西南":"d","齐齐哈尔":"c","龙口":"c","龙岩":"c","锡林":"x","阿拉":"x","大兴":"x","神农":"x","黔西":"x","黔东":"x","西双":"x","博尔":"x","巴音":"x","阿克":"x","克孜":"x","阿勒":"x","石家":"x","秦皇":"x","张家":"x","呼和":"x","鄂尔":"x","呼伦":"x","巴彦":"x","乌兰":"x","葫芦":"x","哈尔":"x","齐齐":"x","双鸭":"x","佳木":"x","七台":"x","牡丹":"x","连云":"x","马鞍":"x","景德":"x","平顶":"x","三门":"x","驻马":"x","防城":"x","攀枝":"x","六盘":"x","日喀":"x","嘉峪":"x","石嘴":"x","乌鲁":"x","克拉":"x","吐鲁":"x","都江":"x","峨眉":"x","香格":"x","格尔":"x","石河":"x","库尔":"x","五家":"x","满洲":"x","二连":"x","瓦房":"x","公主":"x","绥芬":"x","五大":"x","内蒙":"x","黑龙":"x"}'::pg_catalog.jsonb
                operator(pg_catalog.->>) pg_catalog.left(rest, size);
            -- Of the longer names the longest first.
            exit when size operator(pg_catalog.=) 3
                or case
                    when size operator(pg_catalog.=) 2 then coalesce(level operator(pg_catalog.<>) 'x', true)
                    else coalesce(level operator(pg_catalog.<>) 'x', false)
                end;
            size := case when size operator(pg_catalog.=) 2 then 4 else size operator(pg_catalog.-) 1 end;
        end loop;
        exit when coalesce(level operator(pg_catalog.=) 'x', true);
        place := pg_catalog.left(rest, size);
        rest := pg_catalog.regexp_replace(
            pg_catalog.substr(rest, size operator(pg_catalog.+) 1),
            case
                when level operator(pg_catalog.=) 'd' then E'^(?:[\\u4e00-\\u9fff]{0,9}自治[州区]|特别行政区|市(?![场政容值郊])|省(?![心钱力事油时])|地区|盟|州|林区)'
                else E'^(?:[\\u4e00-\\u9fff]{0,9}自治[州区]|特别行政区|市(?![场政容值郊])|省(?![心钱力事油时]))'
            end,
            ''
        );
        exit when pg_catalog.char_length(rest) operator(pg_catalog.=) 1 or rest operator(pg_catalog.~) E'^[东西南北中]路';
        found := array[place, rest];
        -- A place of the province may follow, which says more.
        exit when level operator(pg_catalog.<>) 'p';
    end loop;
    return found;
end
$$;
COMMENT ON FUNCTION dq.company_place(value text) IS 'The Chinese place that a text begins with, and what follows it; NULL without one.';
CREATE FUNCTION dq.complete(target regclass) RETURNS TABLE(field text, source text, reason text, outcome text, amount bigint)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    one record;
begin
    for one in
        select
            c.source, c.reason,
            array_agg(c.field) as fields,
            jsonb_agg(jsonb_build_object('key', c.row_key, 'field', c.field, 'stored', c.stored, 'offered', c.offered)) as given,
            c.candidates > 1 as several
        from dq.completions(target) as c
        group by c.source, c.reason, c.candidates > 1
        order by c.source, c.reason, c.candidates > 1
    loop
        if one.several then
            return query
            select f.name, one.source, one.reason, 'several', count(*)
            from unnest(one.fields) as f (name)
            group by f.name
            order by f.name;
        else
            return query
            select
                one.fields[p.place], one.source, one.reason, case when p.proposal is null then 'refused' else 'proposed' end, count(*)
            from dq.propose_completions(target, one.given, one.reason, one.source) as p
            group by 1, 4
            order by 1, 4;
        end if;
    end loop;
end
$$;
COMMENT ON FUNCTION dq.complete(target regclass) IS 'Proposes all that sources know of rows of a table; how many values of each field. For whom dq.propose was granted to.';
CREATE FUNCTION dq.completions(target regclass) RETURNS TABLE(row_key jsonb, field text, stored jsonb, offered jsonb, candidates bigint, source text, reason text)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    listing constant regclass := dq.source_listing(target);
    language constant text := dq.formed_row(target, '{}', null) ->> 'language';
begin
    return query execute format(
        $query$
        select
            v.row_key, v.field, v.stored, v.offered, v.candidates, format('%%s (%%s)', v.source_table, v.matched_by),
            case
                when v.problem = 'several' then case when $2 = 'zh' then '来源中有多行匹配' else 'several rows of its source have its key' end
                when v.problem = 'missing' then case when $2 = 'zh' then '缺失，来源中有值' else 'missing, and its source has it' end
                when $2 = 'zh' then '与来源不一致'
                else 'its source says otherwise'
            end
        from %s as v
        where v.keep is distinct from 'write'
        and (v.candidates > 1 or not dq.proposed_before($1, v.row_key, v.field, v.stored, v.offered))
        order by v.field, v.row_key
        $query$, listing
    ) using target, language;
end
$_$;
COMMENT ON FUNCTION dq.completions(target regclass) IS 'What sources know of rows of a table and was not proposed before. For whom dq.propose was granted to.';
CREATE FUNCTION dq.counting(target text, restored integer) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
begin
    return (
        with recursive tree (oid, level) as (
            select dq.table_of(target), 0
            union all
            select part.inhrelid, tree.level + 1
            from tree
            join pg_inherits as part on part.inhparent = tree.oid
            where not part.inhdetachpending
        )
        select case
            when bool_and(own.tgenabled in ('O', 'A'))
            -- Of each spec that counts the table.
            and count(*) filter (where tree.level = 0 and own.tgname ~ '^dq_count_(insert|delete|update|truncate)_') % 4 = 0
            and not coalesce(restored < max(age(own.xmin)), false)
            and not exists (select from pg_subscription_rel as fed where fed.srrelid in (select of.oid from tree as of))
            then sum(hashtext(format(
                -- Unquoted, because quotes are a matter of settings.
                '%s.%s %s %s',
                space.nspname,
                leaf.relname,
                own.tgname,
                case
                    when not exists (
                        select from pg_depend as made
                        where made.classid = 'pg_trigger'::regclass and made.objid = own.oid and made.xmin = own.xmin
                    )
                    then own.xmin
                end
            ))::bigint)::bigint
        end
        from tree
        join pg_class as leaf on leaf.oid = tree.oid
        join pg_namespace as space on space.oid = leaf.relnamespace
        join pg_trigger as own on own.tgrelid = tree.oid and own.tgname ~ '^dq_count_'
    );
end
$$;
COMMENT ON FUNCTION dq.counting(target text, restored integer) IS 'A number that stands for what counts a table''s rows now; NULL where that does not.';
CREATE FUNCTION dq.dashed_extension(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT ((p.parts[1] || ';ext='::text) || p.parts[2]) FROM regexp_match((dashed_extension.value COLLATE "C"), '^(.*[0-9]{7,8}) ?[-‐-―−ー]+ ?([0-9]{1,6})$'::text) p(parts));
COMMENT ON FUNCTION dq.dashed_extension(value text) IS 'A telephone number whose last part after a dash is marked as its extension; NULL for another text.';
CREATE FUNCTION dq.day(year integer, month integer, day integer) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
begin
    -- BETWEEN and IN would find their operators in the caller's search_path.
    if year operator(pg_catalog.<) 1 or year operator(pg_catalog.>) 9999
        or month operator(pg_catalog.<) 1 or month operator(pg_catalog.>) 12
        or day operator(pg_catalog.<) 1 or day operator(pg_catalog.>) 31
        or (day operator(pg_catalog.=) 31 and month operator(pg_catalog.=) any ('{4,6,9,11}'::pg_catalog.int4[]))
        or (
            month operator(pg_catalog.=) 2
            and day operator(pg_catalog.>) case
                when (year operator(pg_catalog.%) 4) operator(pg_catalog.=) 0
                    and ((year operator(pg_catalog.%) 100) operator(pg_catalog.<>) 0
                        or (year operator(pg_catalog.%) 400) operator(pg_catalog.=) 0)
                    then 29
                else 28
            end
        )
    then
        return null;
    end if;
    return pg_catalog.concat_ws(
        '-',
        pg_catalog.lpad(year::pg_catalog.text, 4, '0'),
        pg_catalog.lpad(month::pg_catalog.text, 2, '0'),
        pg_catalog.lpad(day::pg_catalog.text, 2, '0')
    );
end
$$;
COMMENT ON FUNCTION dq.day(year integer, month integer, day integer) IS 'The day as YYYY-MM-DD; NULL where there is no such day.';
CREATE FUNCTION dq.defaults(target regclass, given jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    part record;
    one jsonb;
    made jsonb := '{}';
    unknown jsonb := '[]';
begin
    for part in
        select
            a.attname::text as name,
            case
                when d.adrelid is not null then pg_get_expr(d.adbin, d.adrelid)
                when y.typdefaultbin is not null then pg_get_expr(y.typdefaultbin, 0)
                else format('%L::%s', y.typdefault, format_type(y.oid, null))
            end as expression,
            a.attidentity <> '' or exists (
                select from regexp_matches(
                    case when d.adrelid is null then y.typdefaultbin::text else d.adbin::text end,
                    ':(?:funcid|opfuncid) (\d+)', 'g'
                ) as found (part)
                join pg_proc as p on p.oid = found.part[1]::oid
                where p.provolatile = 'v'
            ) as volatile
        from pg_attribute as a
        join pg_type as y on y.oid = a.atttypid
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (d.adrelid is not null or a.attidentity <> '' or y.typdefault is not null)
        and not given ? a.attname::text
    loop
        if part.volatile then
            unknown := unknown || to_jsonb(part.name);
        else
            begin
                execute format('select to_jsonb(%s)', part.expression) into one;
                made := made || jsonb_build_object(part.name, one);
            exception
                when others then
                    unknown := unknown || to_jsonb(part.name);
            end;
        end if;
    end loop;
    return jsonb_build_object('row', made, 'unknown', unknown);
end
$$;
COMMENT ON FUNCTION dq.defaults(target regclass, given jsonb) IS 'The defaults of the columns that are not given, and the columns whose default is not known before the write.';
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
CREATE FUNCTION dq.dialled(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
    written pg_catalog.text collate pg_catalog."C" := value;
    parts pg_catalog.text[] collate pg_catalog."C";
begin
    if pg_catalog.char_length(value) operator(pg_catalog.>) 80 then
        return null;
    end if;
    if pg_catalog.octet_length(value) operator(pg_catalog.<>) pg_catalog.char_length(value) then
        written := pg_catalog.normalize(value, 'nfkc');
    end if;
    -- Most numbers are plain digits.
    if written operator(pg_catalog.~) '^[+]?[0-9]{3,20}$' then
        return written;
    end if;
    -- Without a letter or the like there is no extension.
    if written operator(pg_catalog.~) '[^-+0-9 ./()]' then
        written := pg_catalog.btrim(pg_catalog.lower(written collate pg_catalog."C"), E' \t');
        if pg_catalog.left(written, 4) operator(pg_catalog.=) 'tel:' then
            written := pg_catalog.substr(written, 5);
        end if;
        parts := pg_catalog.regexp_match(written, '^(.*[0-9)])(?:;ext=|[ ,;]*[(]?(?:extension|extn|ext|xtn|x|#|extensi[oóÓ]n|anexo|interno|int|ramal|poste|durchwahl|dw|nst|toestel|tst|wew|linka|kl|[дД]об|[вВ]н(?:утр)?|[转轉]?(?:分[机機]|[内內][线線])号?|[转轉])[.:-]* ?|,+ ?)([0-9]{1,7})[)]?#?$');
        if parts is not null then
            written := parts[1];
        end if;
    end if;
    written := pg_catalog.translate(written, E' -./()~_\t·‐‑‒–—―−・ー\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff', '');
    if written operator(pg_catalog.!~) '^[+]?[0-9]{3,20}$' then
        return null;
    end if;
    return written operator(pg_catalog.||) coalesce(';ext=' operator(pg_catalog.||) parts[2], '');
end
$_$;
COMMENT ON FUNCTION dq.dialled(value text) IS 'The digits of a telephone number with its + and its extension; NULL for another text.';
CREATE FUNCTION dq.digests(whole boolean DEFAULT false) RETURNS TABLE(kind text, spec text, name text, content jsonb)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    with hidden as materialized (
        select f.spec, f.table_schema, f.table_name
        from (select distinct g.spec, g.table_schema, g.table_name from dq.field as g) as f
        where digests.whole
        and dq.hides(format('%I.%I', f.table_schema, f.table_name))
    ), gap as materialized (
        select
            t.spec, t.table_schema, t.table_name, t.field, t.title, t.owner, t.department, t.problem,
            count(*) as amount, count(*) filter (where t.severity = 'critical') as critical, min(t.priority) as priority
        from dq.task as t
        where (t.spec, t.table_schema, t.table_name) not in (select h.spec, h.table_schema, h.table_name from hidden as h)
        group by t.spec, t.table_schema, t.table_name, t.field, t.title, t.owner, t.department, t.problem
    ), titled as materialized (
        select distinct f.spec, f.table_schema, f.table_name, f.table_title from dq.field as f
    ), shared as (
        select jsonb_build_object(
            'database', current_database(), 'language', dq.spoken(),
            'left_out', (select jsonb_agg(format('%s.%s', h.table_schema, h.table_name) order by h.table_schema, h.table_name) from hidden as h)
        ) as known
    )
    select
        'owner', g.spec, g.owner,
        s.known || jsonb_build_object(
            'digest', 'owner', 'spec', g.spec, 'name', g.owner, 'shown', dq.squeeze(left(g.owner, 60)), 'tasks', sum(g.amount), 'critical', sum(g.critical),
            'lines', jsonb_agg(
                jsonb_build_object(
                    'table', format('%s.%s', g.table_schema, g.table_name), 'table_title', coalesce(t.table_title, g.table_name),
                    'field', g.field, 'title', coalesce(g.title, g.field), 'problem', g.problem, 'tasks', g.amount, 'critical', g.critical
                )
                order by g.priority, g.amount desc, g.table_schema, g.table_name, g.field, g.problem
            )
        )
    from gap as g
    cross join shared as s
    left join titled as t
        on t.spec = g.spec
        and t.table_schema = g.table_schema
        and t.table_name = g.table_name
    where g.owner is not null
    group by g.spec, g.owner, s.known
    union all
    select
        'department', d.spec, d.name,
        s.known || jsonb_build_object(
            'digest', 'department', 'spec', d.spec, 'name', d.name, 'shown', d.name,
            'score', d.score, 'rank', d.rank, 'of', count(*) over (partition by d.spec),
            'applicable', d.applicable, 'missing', d.violations,
            'score_before', past.score, 'rank_before', past.rank, 'before_at', past.at,
            'tasks', coalesce(own.tasks, 0), 'critical', coalesce(own.critical, 0), 'unowned', coalesce(own.unowned, 0),
            'lines', worst.lines
        )
    from dq.scorecard as d
    cross join shared as s
    -- A week ago, or as long before that as there is a figure of.
    left join lateral (
        select h.score, h.rank, h.at
        from dq.trend as h
        where h.spec = d.spec
        and h.scope = 'department'
        and h.name = d.name
        and h.dimension = 'completeness'
        and h.grain = 'day'
        and h.at <= statement_timestamp() - interval '6 days'
        and h.at > statement_timestamp() - interval '14 days'
        order by h.at desc
        limit 1
    ) as past on true
    left join lateral (
        select sum(g.amount) as tasks, sum(g.critical) as critical, sum(g.amount) filter (where g.owner is null) as unowned
        from gap as g
        where g.spec = d.spec
        and g.department = d.name
    ) as own on true
    cross join lateral (
        select jsonb_agg(
            jsonb_build_object(
                'table', format('%s.%s', w.table_schema, w.table_name), 'table_title', coalesce(t.table_title, w.table_name),
                'field', w.field, 'title', w.title, 'missing', w.missing, 'applicable', w.applicable
            )
            order by w.missing_rate desc, w.missing desc, w.table_schema, w.table_name, w.field
        ) as lines
        from (
            select c.*
            from dq.completeness as c
            where c.spec = d.spec
            and c.department = d.name
            and c.missing > 0
            order by c.missing_rate desc, c.missing desc, c.table_schema, c.table_name, c.field
            limit 5
        ) as w
        left join titled as t
            on t.spec = w.spec
            and t.table_schema = w.table_schema
            and t.table_name = w.table_name
    ) as worst
    where d.scope = 'department'
    and d.dimension = 'completeness'
    and d.score is not null
    order by 1, 2, 3;
$$;
COMMENT ON FUNCTION dq.digests(whole boolean) IS 'What each owner has to fill or mend, and where each department stands, as far as the caller may see.';
CREATE FUNCTION dq.draw_sample(batch bigint, size bigint, acceptance bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    secret uuid;
    lot bigint[];
    drawn bigint;
begin
    perform dq.must_may('dq.approve(bigint, text)');
    perform dq.must_be_of_others(draw_sample.batch);
    select b.seed into secret from dq.batch as b where b.id = draw_sample.batch for no key update;
    select array_agg(p.id order by sha256(convert_to(secret::text || p.hash, 'UTF8'))) into lot
    from dq.proposal as p
    where p.batch = draw_sample.batch
    and not exists (select from dq.decision as d where d.proposal = p.id);
    if lot is null then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('nothing of batch %s is open', coalesce(draw_sample.batch::text, 'NULL')),
                'zh', format('批次 %s 没有待处理的建议', draw_sample.batch)
            ),
            '{"en": "dq.backfill_progress lists the batches.", "zh": "dq.backfill_progress 列出所有批次。"}'
        );
    end if;
    if (size between 1 and cardinality(lot) and acceptance between 0 and size - 1) is not true then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('of a lot of %s, the sample has 1 to %s, and its acceptance number is less than that', cardinality(lot), cardinality(lot)),
                'zh', format('批量为 %s：样本量应为 1 至 %s，接收数须小于样本量', cardinality(lot), cardinality(lot))
            ),
            '{"en": "ISO 2859-1 has tables of both by the size of the lot.", "zh": "样本量与接收数可查 GB/T 2828.1（ISO 2859-1）。"}'
        );
    end if;
    insert into dq.sample (batch, lot, size, acceptance, seed, hash, drawn_by, drawn_as, drawn_at)
    values (
        draw_sample.batch, cardinality(lot), draw_sample.size, draw_sample.acceptance, secret,
        dq.lot_hash(draw_sample.batch), session_user, dq.taken_role(), clock_timestamp()
    )
    on conflict do nothing
    returning id into drawn;
    if drawn is null then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('batch %s has its sample already', draw_sample.batch),
                'zh', format('批次 %s 已抽样', draw_sample.batch)
            ),
            '{"en": "A batch is sampled once; dq.samples shows it.", "zh": "每个批次只抽样一次，见 dq.samples。"}'
        );
    end if;
    insert into dq.sampled (sample, place, proposal)
    select drawn, l.place, l.id
    from unnest(lot[1:draw_sample.size]) with ordinality as l (id, place);
    return drawn;
end
$$;
COMMENT ON FUNCTION dq.draw_sample(batch bigint, size bigint, acceptance bigint) IS 'Draws the sample of a batch: its size, and how many of it may be rejected. For whom dq.approve was granted to.';
CREATE FUNCTION dq.enter(proposals bigint[], hashes text[]) RETURNS bigint[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    one record;
    waiting bigint[] := '{}';
    entries bigint[];
begin
    perform dq.must_may('dq.approve(bigint, text)');
    perform dq.hold_proposals(proposals);
    if (
        select count(distinct (p.table_name, p.row_key)) <> 1 or count(distinct p.field) <> count(*)
        from dq.proposal as p
        where p.id = any (proposals)
    ) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "these proposals are not for different fields of one row", "zh": "这些建议不是同一行的不同字段"}',
            '{"en": "Approve them one by one.", "zh": "请逐条审批。"}'
        );
    end if;
    for one in
        select p, b, g.hash as given, a.approved_by, dq.approvers(p.table_name, p.field) as approvers, s.id as sample
        from unnest(proposals, hashes) as g (id, hash)
        join dq.proposal as p on p.id = g.id
        join dq.batch as b on b.id = p.batch
        left join dq.approval as a on a.proposal = p.id and a.hash = p.hash
        left join dq.sample as s on s.batch = p.batch
    loop
        if (one.b).proposed_by = session_user then
            perform dq.refuse(
                'insufficient_privilege',
                jsonb_build_object(
                    'en', format('proposal %s is your own: somebody else has to approve it', (one.p).id),
                    'zh', format('补录建议 %s 是您本人提出的，须由他人审批', (one.p).id)
                ),
                '{"en": "What counts is who logged in, whatever role they took.", "zh": "以登录用户为准，与所切换的角色无关。"}'
            );
        end if;
        if dq.proposal_hash(one.b, one.p) <> (one.p).hash or one.given <> (one.p).hash then
            perform dq.refuse(
                'object_not_in_prerequisite_state',
                jsonb_build_object(
                    'en', format('proposal %s is not what was approved: its hash differs', (one.p).id),
                    'zh', format('补录建议 %s 与审批内容不符：哈希值不一致', (one.p).id)
                ),
                '{"en": "Look at it again in dq.proposals.", "zh": "请在 dq.proposals 中重新查看。"}'
            );
        end if;
        if one.sample is not null then
            perform dq.must_have_accepted((one.p).batch, one.approvers);
        elsif one.approvers > 1 and one.approved_by = session_user then
            perform dq.refuse(
                'insufficient_privilege',
                jsonb_build_object(
                    'en', format('proposal %s needs two, and you approved it already: it waits for somebody else', (one.p).id),
                    'zh', format('补录建议 %s 须两人审批，您已审批，待他人复审', (one.p).id)
                ),
                '{"en": "What counts is who logged in, whatever role they took.", "zh": "以登录用户为准，与所切换的角色无关。"}'
            );
        end if;
        perform dq.hold_cell(format('proposal %s', (one.p).id), (one.p).table_name, (one.p).row_key, (one.p).field, (one.p).old_value);
        if one.approvers > 1 and one.approved_by is null and one.sample is null then
            waiting := waiting || (one.p).id;
        end if;
    end loop;
    -- Of two who both want to be first, in transactions that do not see each other, one fails and may try again.
    insert into dq.approval (proposal, hash, approved_by, approved_as, approved_at)
    select p.id, p.hash, session_user, dq.taken_role(), clock_timestamp()
    from dq.proposal as p
    where p.id = any (waiting)
    on conflict do nothing;
    insert into dq.decision (proposal, verdict, decided_by, decided_as, decided_at)
    select g.id, 'written', session_user, dq.taken_role(), clock_timestamp()
    from unnest(proposals) as g (id)
    where g.id <> all (waiting);
    with entered as (
        insert into dq.ledger (
            proposal, table_name, row_key, field, old_value, new_value, reason, source, proposed_by,
            written_by, written_as, written_at, hash, approved_by, approved_as, approved_at, sample
        )
        select
            p.id, p.table_name, p.row_key, p.field, p.old_value, p.new_value, b.reason, b.source, b.proposed_by,
            session_user, dq.taken_role(), clock_timestamp(), p.hash,
            case when s.id is null then a.approved_by else other.decided_by end,
            case when s.id is null then a.approved_as else other.decided_as end,
            case when s.id is null then a.approved_at else other.decided_at end,
            s.id
        from dq.proposal as p
        join dq.batch as b on b.id = p.batch
        left join dq.sample as s on s.batch = p.batch
        left join lateral (
            select v.*
            from dq.sample_verdict as v
            where v.sample = s.id
            and v.decided_by <> session_user
            order by v.decided_at
            limit 1
        ) as other on true
        -- Where one is enough by now, who approved it first may be the one who writes it.
        left join dq.approval as a on a.proposal = p.id and a.hash = p.hash and a.approved_by <> session_user
        where p.id = any (proposals)
        and p.id <> all (waiting)
        order by array_position(proposals, p.id)
        returning id, proposal
    )
    select array_agg(e.id order by g.place) into entries
    from unnest(proposals) with ordinality as g (id, place)
    left join entered as e on e.proposal = g.id;
    return entries;
end
$$;
COMMENT ON FUNCTION dq.enter(proposals bigint[], hashes text[]) IS 'Decides on proposals of one row and enters them into the ledger; dq.approve_row calls it.';
CREATE FUNCTION dq.enter_rows(proposals bigint[], hashes text[]) RETURNS TABLE(proposal bigint, entry bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
#variable_conflict use_column
declare
    first constant dq.proposal := (select p from dq.proposal as p where p.id = proposals[1]);
    target constant regclass := to_regclass(first.table_name);
    keys constant text[] := array(select k.name from jsonb_object_keys(first.row_key) as k (name));
    pass constant bigint := nextval(pg_get_serial_sequence('dq.writing', 'id'));
    taken constant name := dq.taken_role();
    fit bigint[];
    held text;
    same bigint[];
    waiting bigint[];
begin
    perform dq.must_may('dq.approve(bigint, text)');
    same := array(select p.id from dq.proposal as p where p.id = any (proposals) order by p.id for no key update skip locked);
    fit := array(
        with given as materialized (
            select p, b, g.hash, h.id is not null as held, s.id as sample, a.approved_by
            from unnest(proposals, hashes) as g (id, hash)
            join dq.proposal as p on p.id = g.id
            join dq.batch as b on b.id = p.batch
            left join unnest(same) as h (id) on h.id = p.id
            left join dq.approval as a on a.proposal = p.id and a.hash = p.hash
            left join dq.sample as s on s.batch = p.batch
        ), asked as materialized (
            select f.table_name, f.field, dq.approvers(f.table_name, f.field) as approvers
            from (select distinct (g.p).table_name, (g.p).field from given as g) as f
        ), sampled as materialized (
            select l.batch, l.approvers, dq.has_accepted(l.batch, l.approvers) as accepted
            from (
                select distinct (g.p).batch, q.approvers
                from given as g
                join asked as q on q.table_name = (g.p).table_name and q.field = (g.p).field
                where g.sample is not null
            ) as l
        ), whole as (
            select array_agg((g.p).id) as proposals
            from given as g
            join asked as q on q.table_name = (g.p).table_name and q.field = (g.p).field
            left join sampled as l on l.batch = (g.p).batch and l.approvers = q.approvers
            left join dq.decision as d on d.proposal = (g.p).id
            group by (g.p).table_name, (g.p).row_key
            having count(*) = count(distinct (g.p).field)
            and bool_and(
                g.held
                and d.proposal is null
                and (g.p).table_name = first.table_name
                and (g.p).row_key ?& keys
                and (g.p).row_key - keys = '{}'
                and (g.b).proposed_by <> session_user
                and dq.proposal_hash(g.b, g.p) = (g.p).hash
                and coalesce(g.hash = (g.p).hash, true)
                and case
                    when g.sample is not null then l.accepted
                    when q.approvers > 1 then coalesce(g.approved_by <> session_user, true)
                    else true
                end
            )
        )
        select unnest(w.proposals) from whole as w
    );
    held := dq.by_keys(target, keys, array(select distinct p.field from dq.proposal as p where p.id = any (fit)));
    if held is null then
        return;
    end if;
    -- A key that is not unique may find several rows.
    execute format(
        'select array_agg(f.id) from (select l.id from ('
        'select c.id, h.same from ('
        'select p.id, p.row_key, p.field, p.old_value as value from dq.proposal as p where p.id = any ($1)) as c %s'
        ' for no key update of t skip locked) as l group by l.id having count(*) = 1 and bool_and(l.same)) as f', held
    ) into same using fit;
    fit := array(
        select unnest(array_agg(p.id))
        from dq.proposal as p
        left join unnest(same) as s (id) on s.id = p.id
        where p.id = any (fit)
        group by p.row_key
        having bool_and(s.id is not null)
    );
    waiting := array(
        select p.id
        from dq.proposal as p
        join (
            select f.field from unnest(array(select distinct o.field from dq.proposal as o where o.id = any (fit))) as f (field)
            where dq.approvers(first.table_name, f.field) > 1
        ) as two on two.field = p.field
        where p.id = any (fit)
        and not exists (select from dq.approval as a where a.proposal = p.id and a.hash = p.hash)
        and not exists (select from dq.sample as s where s.batch = p.batch)
    );
    -- Of two who both want to be first, in transactions that do not see each other, one fails and may try again.
    insert into dq.approval (proposal, hash, approved_by, approved_as, approved_at)
    select p.id, p.hash, session_user, taken, clock_timestamp()
    from dq.proposal as p
    where p.id = any (waiting)
    on conflict do nothing;
    return query
    with written as materialized (
        select g.id from unnest(fit) as g (id) except select w.id from unnest(waiting) as w (id)
    ), decided as (
        insert into dq.decision (proposal, verdict, decided_by, decided_as, decided_at)
        select w.id, 'written', session_user, taken, clock_timestamp()
        from written as w
    ), entered as (
        insert into dq.ledger (
            proposal, table_name, row_key, field, old_value, new_value, reason, source, proposed_by,
            written_by, written_as, written_at, hash, approved_by, approved_as, approved_at, sample, writing
        )
        select
            p.id, p.table_name, p.row_key, p.field, p.old_value, p.new_value, b.reason, b.source, b.proposed_by,
            session_user, taken, clock_timestamp(), p.hash,
            case when s.id is null then a.approved_by else other.decided_by end,
            case when s.id is null then a.approved_as else other.decided_as end,
            case when s.id is null then a.approved_at else other.decided_at end,
            s.id, pass
        from written as w
        join dq.proposal as p on p.id = w.id
        join dq.batch as b on b.id = p.batch
        left join dq.sample as s on s.batch = p.batch
        left join lateral (
            select v.*
            from dq.sample_verdict as v
            where v.sample = s.id
            and v.decided_by <> session_user
            order by v.decided_at
            limit 1
        ) as other on true
        left join dq.approval as a on a.proposal = p.id and a.hash = p.hash and a.approved_by <> session_user
        order by p.id
        returning id, proposal
    ), noted as (
        insert into dq.writing (id, table_name, first_entry, last_entry, entries) overriding system value
        select pass, first.table_name, min(e.id), max(e.id), count(*)
        from entered as e
        having count(*) > 0
    )
    select g.id, e.id
    from unnest(fit) as g (id)
    left join entered as e on e.proposal = g.id;
end
$_$;
COMMENT ON FUNCTION dq.enter_rows(proposals bigint[], hashes text[]) IS 'Decides on proposals of many rows and enters them into the ledger; dq.approve_rows calls it.';
CREATE FUNCTION dq.enter_undo(entry bigint, reason text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    one dq.ledger;
    entered bigint;
begin
    perform dq.must_may('dq.undo(bigint, text)');
    if dq.is_blank(coalesce(enter_undo.reason, '')) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "taking a value back needs a reason", "zh": "写回原值须写明理由"}',
            '{"en": "It is shown to whoever reads the ledger.", "zh": "理由会记入台账。"}'
        );
    end if;
    select l.* into one from dq.ledger as l where l.id = enter_undo.entry for no key update;
    if not found then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('the ledger has no entry %s', coalesce(entry::text, 'NULL')),
                'zh', format('台账中没有第 %s 笔', coalesce(entry::text, 'NULL'))
            ),
            '{"en": "dq.ledger lists them.", "zh": "dq.ledger 列出所有记录。"}'
        );
    end if;
    if exists (select from dq.ledger as l where l.undoes = one.id) then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object('en', format('entry %s is taken back already', entry), 'zh', format('第 %s 笔已写回', entry)),
            '{"en": "dq.ledger has the entry that did it, which can be taken back itself.", "zh": "见 dq.ledger 中的写回记录，它本身也可以再写回。"}'
        );
    end if;
    perform dq.hold_cell(format('entry %s', entry), one.table_name, one.row_key, one.field, one.new_value);
    insert into dq.ledger (
        proposal, undoes, table_name, row_key, field, old_value, new_value, reason, source, proposed_by,
        written_by, written_as, written_at, hash
    ) values (
        one.proposal, one.id, one.table_name, one.row_key, one.field, one.new_value, one.old_value, enter_undo.reason, one.source,
        one.proposed_by, session_user, dq.taken_role(), clock_timestamp(), one.hash
    )
    returning id into entered;
    return entered;
end
$$;
COMMENT ON FUNCTION dq.enter_undo(entry bigint, reason text) IS 'Enters into the ledger that a value is written back; dq.undo calls it.';
CREATE FUNCTION dq.evaluate() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    crossing record;
    event bigint;
    changed bigint := 0;
begin
    perform dq.in_read_committed('dq.evaluate');
    -- In a statement of its own: what follows must see what the holder before it committed.
    if not pg_try_advisory_xact_lock('dq.incident'::regclass::oid::bigint) then
        return null;
    end if;
    for crossing in
        select w as seen, i.id as current, i.figure is distinct from w.figure or i.highest <> w.highest
            or i.clear <> w.clear or i.severity <> w.severity as moved, last.id as before
        from dq.watched_now() as w
        -- Of a threshold there may be thousands, one for each value: looked up in the index, and not joined, which compares each with each.
        left join lateral (
            select c.id, c.figure, c.highest, c.clear, c.severity
            from dq.incident as c
            where c.spec = w.spec
            and c.table_schema = w.table_schema
            and c.table_name = w.table_name
            and c.threshold = w.threshold
            and (c.value is null) = (w.value is null)
            and coalesce(c.value, '') = coalesce(w.value, '')
            and c.state <> 'resolved'
            limit 1
        ) as i on true
        left join lateral (
            select o.id, o.resolved_at
            from dq.incident as o
            where i.id is null
            and o.spec = w.spec
            and o.table_schema = w.table_schema
            and o.table_name = w.table_name
            and o.threshold = w.threshold
            and (o.value is null) = (w.value is null)
            and coalesce(o.value, '') = coalesce(w.value, '')
            and o.resolved_at > clock_timestamp() - interval '30 days'
            order by o.resolved_at desc
            limit 1
        ) as last on true
        where w.known
        -- What was measured before it was over says nothing of a recurrence.
        and case when i.id is null then w.crossed and coalesce(w.measured_at > last.resolved_at, true) else true end
        order by w.spec, w.table_schema, w.table_name, w.threshold, w.value
    loop
        if crossing.current is null then
            event := dq.open_incident(crossing.seen, crossing.before);
        elsif not (crossing.moved or (crossing.seen).over) then
            continue;
        -- Somebody may be at it by hand, and is not waited for.
        elsif not exists (
            select from dq.incident as i where i.id = crossing.current and i.state <> 'resolved' for update skip locked
        ) then
            continue;
        else
            perform dq.update_incident(crossing.current, crossing.seen);
            event := case when (crossing.seen).over then dq.close_incident(crossing.current, 'resolved') end;
        end if;
        if event is not null then
            perform dq.tell(event);
            changed := changed + 1;
        end if;
    end loop;
    for crossing in
        select i.id, t.threshold is null as withdrawn
        from dq.incident as i
        left join dq.threshold as t
            on t.spec = i.spec
            and t.table_schema = i.table_schema
            and t.table_name = i.table_name
            and t.threshold = i.threshold
            and t.slice is not distinct from i.slice
        where i.state <> 'resolved'
        and case
            -- While dqsql is installing, thresholds may be gone for a moment.
            when t.threshold is null then not dq.installing()
            -- A value that no row has any more.
            -- Both lists are made once and hashed, whatever the planner expects: they do not depend on the incident.
            when i.slice is not null then
                (i.spec, i.table_schema, i.table_name, i.threshold, i.value is null, coalesce(i.value, '')) not in (
                    select w.spec, w.table_schema, w.table_name, w.threshold, w.value is null, coalesce(w.value, '')
                    from dq.watched_now() as w
                    where w.slice is not null
                )
                and (i.spec, i.table_schema, i.table_name, i.scope, i.name) in (
                    select whole.spec, whole.table_schema, whole.table_name, whole.scope, whole.name
                    from (
                        select c.spec, c.table_schema, c.table_name, 'field' as scope, c.field as name, c.status
                        from dq.completeness as c
                        union all
                        select r.spec, r.table_schema, r.table_name, 'rule', r.rule, r.status
                        from dq.rule_violations as r
                    ) as whole
                    where whole.status in ('ok', 'over threshold', 'no threshold', 'no rows')
                )
            else false
        end
        for update of i skip locked
    loop
        if not crossing.withdrawn then
            update dq.incident as i
            set figure = 0, affected = 0, applicable = 0, measured_at = clock_timestamp()
            where i.id = crossing.id;
        end if;
        perform dq.tell(dq.close_incident(crossing.id, case when crossing.withdrawn then 'withdrawn' else 'resolved' end));
        changed := changed + 1;
    end loop;
    insert into dq.evaluation as e (evaluated_at) values (clock_timestamp())
    on conflict (single) do update set evaluated_at = excluded.evaluated_at
    where e.evaluated_at < excluded.evaluated_at - interval '10 seconds';
    return changed;
end
$$;
COMMENT ON FUNCTION dq.evaluate() IS 'Compares every threshold with its figure of now, opens incidents and sees which are over; returns how many changed, NULL where another session is at it.';
CREATE FUNCTION dq.explain(standard text, value text, params jsonb DEFAULT '{}'::jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.explain(standard text, value text, params jsonb) IS 'What a field standard says of a value, and why: value, normalized, missing, valid, reasons.';
CREATE FUNCTION dq."trim"(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN btrim(value, '	

 
 ­؜ᅟᅠ ᠎           ​‌‍‎‏
‪‫‬‭‮  ⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩⁪⁫⁬⁭⁮⁯⠀　ㅤ﻿ﾠ'::text);
COMMENT ON FUNCTION dq."trim"(value text) IS 'The text without blanks and invisible characters at both ends.';
CREATE FUNCTION dq.fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN lower((dq."trim"(value) COLLATE "C")) WHEN ((value COLLATE "C") ~ '^[0-9A-Za-z一-鿿]+$'::text) THEN lower((value COLLATE "C")) ELSE lower(("normalize"(dq."trim"(regexp_replace((value COLLATE "C"), '[­؜᠎​‎-‏‪-‮⁠-⁯﻿‌-‍͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]+'::text, ''::text, 'g'::text)), 'nfkc'::text) COLLATE "C")) END;
COMMENT ON FUNCTION dq.fold(value text) IS 'The text as placeholders and synonyms are compared: NFKC, trimmed, ASCII letters in lower case.';
CREATE FUNCTION dq.formed_row(target regclass, given jsonb, key jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    former constant regproc := dq.judge_of(target, 'formed');
    formed jsonb;
begin
    if former is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has rules for %s', coalesce(target::text, 'NULL')),
            hint = 'dq.rule_violations lists the tables that have; `dqsql apply` installs a spec.';
    end if;
    execute format('select %s($1, $2)', former) into formed using given, key;
    return formed;
end
$_$;
COMMENT ON FUNCTION dq.formed_row(target regclass, given jsonb, key jsonb) IS 'A row as a write would store it, in standard form.';
CREATE FUNCTION dq.marker(description text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN CASE WHEN (description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "form": "\w+")?(?:, "shape": "\w+")?(?:, "violation": "(?:[^"\\]|\\["\\])*")?\}$'::text) THEN ("substring"(description, '\ndqsql:(\{[^\n]*\})$'::text))::jsonb ELSE NULL::jsonb END;
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
  WHERE ((described.objsubid = 0) AND (described.description ~~ '%dqsql:{%'::text) AND (marked.marker IS NOT NULL) AND
        CASE described.classoid
            WHEN 'pg_proc'::regclass THEN (EXISTS ( SELECT
               FROM pg_proc p
              WHERE ((p.oid = described.objoid) AND (p.pronamespace = (to_regnamespace('dq_gen'::text))::oid))))
            WHEN 'pg_class'::regclass THEN (EXISTS ( SELECT
               FROM pg_class c
              WHERE ((c.oid = described.objoid) AND ((c.relnamespace = (to_regnamespace('dq_gen'::text))::oid) OR (c.relkind = ANY (ARRAY['i'::"char", 'I'::"char"]))))))
            ELSE true
        END);
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
CREATE FUNCTION dq.good_rows(judge regproc, given jsonb) RETURNS TABLE(place bigint, key jsonb, offered jsonb, stored jsonb, formed jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
    if judge is not null then
        return query execute format('select * from %s($1)', judge) using given;
    end if;
exception
    when data_exception or integrity_constraint_violation or program_limit_exceeded or cannot_coerce then
        if jsonb_array_length(given) > 8 then
            return query
            select h.before + g.place, g.key, g.offered, g.stored, g.formed
            from dq.halves(given) as h
            cross join lateral dq.good_rows(judge, h.part) as g;
        end if;
end
$_$;
COMMENT ON FUNCTION dq.good_rows(judge regproc, given jsonb) IS 'The rows that are good for certain, of those that values are offered for; dq.judge_rows calls it.';
CREATE FUNCTION dq.halves(given jsonb) RETURNS TABLE(before bigint, part jsonb)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select min(l.at) - 1, jsonb_agg(l.one order by l.at)
    from (
        select e.one, e.at, ntile(2) over (order by e.at) as half
        from jsonb_array_elements(given) with ordinality as e (one, at)
    ) as l
    group by l.half
    order by l.half;
$$;
COMMENT ON FUNCTION dq.halves(given jsonb) IS 'A list in two, each with how many come before it.';
CREATE TABLE dq.sample (
    id bigint NOT NULL,
    batch bigint NOT NULL,
    lot bigint NOT NULL,
    size bigint NOT NULL,
    acceptance bigint NOT NULL,
    seed uuid NOT NULL,
    hash text NOT NULL,
    drawn_by name NOT NULL,
    drawn_as name NOT NULL,
    drawn_at timestamp with time zone NOT NULL
);
COMMENT ON TABLE dq.sample IS 'Samples that batches are approved by; never changed. Read dq.samples.';
COMMENT ON COLUMN dq.sample.id IS 'Number of the sample.';
COMMENT ON COLUMN dq.sample.batch IS 'The batch, which is the lot.';
COMMENT ON COLUMN dq.sample.lot IS 'Proposals that were undecided when it was drawn.';
COMMENT ON COLUMN dq.sample.size IS 'Proposals in it (n).';
COMMENT ON COLUMN dq.sample.acceptance IS 'How many of them may be rejected (Ac).';
COMMENT ON COLUMN dq.sample.seed IS 'What it was drawn with.';
COMMENT ON COLUMN dq.sample.hash IS 'Hash of all that the batch proposes.';
COMMENT ON COLUMN dq.sample.drawn_by IS 'Who logged in and had it drawn.';
COMMENT ON COLUMN dq.sample.drawn_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.sample.drawn_at IS 'When it was drawn.';
CREATE TABLE dq.sample_verdict (
    sample bigint NOT NULL,
    verdict text NOT NULL,
    rejects bigint NOT NULL,
    approvers bigint,
    decided_by name NOT NULL,
    decided_as name NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT sample_verdict_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'refused'::text])))
);
COMMENT ON TABLE dq.sample_verdict IS 'What became of batches by their samples; never changed. Read dq.samples.';
COMMENT ON COLUMN dq.sample_verdict.sample IS 'The sample.';
COMMENT ON COLUMN dq.sample_verdict.verdict IS 'accepted or refused.';
COMMENT ON COLUMN dq.sample_verdict.rejects IS 'Sampled proposals that were rejected by then.';
COMMENT ON COLUMN dq.sample_verdict.approvers IS 'How many people had to accept the batch, as the spec said then.';
COMMENT ON COLUMN dq.sample_verdict.decided_by IS 'Who logged in and accepted it, or judged the one too many.';
COMMENT ON COLUMN dq.sample_verdict.decided_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.sample_verdict.decided_at IS 'When they did.';
CREATE FUNCTION dq.has_accepted(batch bigint, approvers bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE((bool_or(((v.verdict = 'accepted'::text) AND (v.decided_by = SESSION_USER))) AND (count(*) FILTER (WHERE (v.verdict = 'accepted'::text)) >= GREATEST(max(v.approvers), has_accepted.approvers))), false) AS "coalesce" FROM (dq.sample s JOIN dq.sample_verdict v ON ((v.sample = s.id))) WHERE (s.batch = has_accepted.batch));
COMMENT ON FUNCTION dq.has_accepted(batch bigint, approvers bigint) IS 'Whether the caller may write proposals of a batch by its sample.';
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
CREATE FUNCTION dq.table_of(name text) RETURNS oid
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    parts constant text[] := parse_ident(name);
begin
    if has_schema_privilege(to_regnamespace(quote_ident(parts[1])), 'usage') then
        return to_regclass(name);
    end if;
    return (
        select c.oid from pg_class as c
        where c.relname = parts[2] collate "C" and c.relnamespace = to_regnamespace(quote_ident(parts[1]))
    );
end
$$;
COMMENT ON FUNCTION dq.table_of(name text) IS 'The table of this name, also for who may not use its schema; NULL where there is none.';
CREATE FUNCTION dq.hides(target text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(row_security_active(CASE WHEN has_schema_privilege((to_regnamespace(quote_ident((parse_ident(target))[1])))::oid, 'usage'::text) THEN (to_regclass(target))::oid ELSE dq.table_of(target) END), true);
COMMENT ON FUNCTION dq.hides(target text) IS 'Whether row-level security hides rows of the table from the caller, or there is no such table.';
CREATE FUNCTION dq.hides_any(tables text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT bool_or(dq.hides(t.t)) AS bool_or FROM unnest(string_to_array(hides_any.tables, '
'::text)) t(t));
COMMENT ON FUNCTION dq.hides_any(tables text) IS 'Whether row-level security hides rows of any of the tables, a line each, from the caller.';
CREATE FUNCTION dq.hold_cell(what text, table_name text, row_key jsonb, field text, expected jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    target constant regclass := to_regclass(table_name);
    found text := 'gone';
begin
    if target is not null then
        execute format('select from %s for no key update of t', dq.by_key(target, row_key)) using row_key;
        found := dq.cell(target, row_key, field, expected);
    end if;
    if found <> 'same' then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            case found
                when 'gone' then jsonb_build_object(
                    'en', format('%s: its row of %s is not there any more', what, table_name),
                    'zh', format('%s：%s 的该行已不存在', what, table_name)
                )
                else jsonb_build_object(
                    'en', format('%s: %s.%I was changed meanwhile; it is not overwritten', what, table_name, field),
                    'zh', format('%s：%s.%I 在此期间已被修改，不予覆盖', what, table_name, field)
                )
            end,
            '{"en": "Look at the row, and propose anew where it is still needed.", "zh": "请查看该行，如仍需要请重新提出。"}'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.hold_cell(what text, table_name text, row_key jsonb, field text, expected jsonb) IS 'Locks a row, and refuses where its field does not hold a value any more.';
CREATE FUNCTION dq.hold_proposals(proposals bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    missing bigint;
    decided dq.decision;
begin
    perform from dq.proposal as p where p.id = any (proposals) order by p.id for no key update;
    select l.id into missing
    from unnest(proposals) as l (id)
    where not exists (select from dq.proposal as p where p.id = l.id)
    limit 1;
    if found or cardinality(proposals) is null or cardinality(proposals) = 0 then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('there is no proposal %s', coalesce(missing::text, 'NULL')),
                'zh', format('没有补录建议 %s', coalesce(missing::text, 'NULL'))
            ),
            '{"en": "dq.proposals lists them.", "zh": "dq.proposals 列出所有建议。"}'
        );
    end if;
    select d.* into decided from dq.decision as d where d.proposal = any (proposals) order by d.proposal limit 1;
    if found then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('proposal %s is %s already, by %I', decided.proposal, decided.verdict, decided.decided_by),
                'zh', format('补录建议 %s 已由 %I 处理（%s）', decided.proposal, decided.decided_by, decided.verdict)
            ),
            '{"en": "A proposal is used once.", "zh": "每条建议只能处理一次。"}'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.hold_proposals(proposals bigint[]) IS 'Locks open proposals; refuses what is not there or decided on.';
CREATE FUNCTION dq.hold_sample(batch bigint) RETURNS dq.sample
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    held dq.sample;
begin
    perform dq.must_may('dq.approve(bigint, text)');
    select s.* into held from dq.sample as s where s.batch = hold_sample.batch for no key update;
    if not found then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('batch %s has no sample', coalesce(hold_sample.batch::text, 'NULL')),
                'zh', format('批次 %s 没有抽样', coalesce(hold_sample.batch::text, 'NULL'))
            ),
            '{"en": "dq.draw_sample draws one.", "zh": "请先用 dq.draw_sample 抽样。"}'
        );
    end if;
    perform dq.must_be_of_others(hold_sample.batch);
    return held;
end
$$;
COMMENT ON FUNCTION dq.hold_sample(batch bigint) IS 'The sample of a batch, locked.';
CREATE FUNCTION dq.holds(value text, type text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;
COMMENT ON FUNCTION dq.holds(value text, type text) IS 'Whether the text is a value of the type (date, datetime, number, integer, boolean, uuid) that reads alike everywhere.';
CREATE FUNCTION dq.iban(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    account text collate pg_catalog."C" := substr(value, 5);
    b bytea;
begin
    if octet_length(value) > 34
        or not coalesce((value collate pg_catalog."C") ~ ('{"AD": "^AD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{12}$", "AE": "^AE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "AL": "^AL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "AT": "^AT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "AZ": "^AZ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{20}$", "BA": "^BA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "BE": "^BE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{12}$", "BG": "^BG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{6}[0-9A-Z]{8}$", "BH": "^BH(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{14}$", "BI": "^BI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "BR": "^BR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}[A-Z]{1}[0-9A-Z]{1}$", "BY": "^BY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{4}[0-9A-Z]{16}$", "CH": "^CH(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "CR": "^CR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "CY": "^CY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "CZ": "^CZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "DE": "^DE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "DJ": "^DJ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "DK": "^DK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "DO": "^DO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{20}$", "EE": "^EE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "EG": "^EG(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{25}$", "ES": "^ES(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "FI": "^FI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FK": "^FK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{12}$", "FO": "^FO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FR": "^FR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "GB": "^GB(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "GE": "^GE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{16}$", "GI": "^GI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{15}$", "GL": "^GL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "GR": "^GR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{7}[0-9A-Z]{16}$", "GT": "^GT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{24}$", "HN": "^HN(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "HR": "^HR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{17}$", "HU": "^HU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "IE": "^IE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "IL": "^IL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "IQ": "^IQ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{15}$", "IS": "^IS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{22}$", "IT": "^IT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "JO": "^JO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$", "KW": "^KW(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{22}$", "KZ": "^KZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LB": "^LB(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{4}[0-9A-Z]{20}$", "LC": "^LC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{24}$", "LI": "^LI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "LT": "^LT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "LU": "^LU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LV": "^LV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{13}$", "LY": "^LY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "MC": "^MC(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "MD": "^MD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{20}$", "ME": "^ME(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "MK": "^MK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{10}[0-9]{2}$", "MN": "^MN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "MR": "^MR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "MT": "^MT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{5}[0-9A-Z]{18}$", "MU": "^MU(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{19}[A-Z]{3}$", "NI": "^NI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "NL": "^NL(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{10}$", "NO": "^NO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{11}$", "OM": "^OM(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{16}$", "PK": "^PK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "PL": "^PL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "PS": "^PS(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "PT": "^PT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "QA": "^QA(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "RO": "^RO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "RS": "^RS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "RU": "^RU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}[0-9A-Z]{15}$", "SA": "^SA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{2}[0-9A-Z]{18}$", "SC": "^SC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}[A-Z]{3}$", "SD": "^SD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "SE": "^SE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SI": "^SI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{15}$", "SK": "^SK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SM": "^SM(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "SO": "^SO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "ST": "^ST(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "SV": "^SV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "TL": "^TL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "TN": "^TN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "TR": "^TR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{16}$", "UA": "^UA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{19}$", "VA": "^VA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "VG": "^VG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{16}$", "XK": "^XK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "YE": "^YE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$"}'::pg_catalog.jsonb ->> left(value, 2)), false)
        or not dq.mod_97_10(account || left(value, 4))
    then
        return false;
    end if;
    case left(value, 2)
    when 'BE' then
        return coalesce(nullif(left(account, 10)::bigint % 97, 0), 97) = right(account, 2)::bigint;
    when 'ES' then
        b := convert_to(account, 'UTF8');
        return substr(account, 9, 1) = substr('01987654321', (
                4 * get_byte(b, 0) + 8 * get_byte(b, 1) + 5 * get_byte(b, 2) + 10 * get_byte(b, 3) + 9 * get_byte(b, 4)
                + 7 * get_byte(b, 5) + 3 * get_byte(b, 6) + 6 * get_byte(b, 7) - 48 * 52
            ) % 11 + 1, 1)
            and substr(account, 10, 1) = substr('01987654321', (
                get_byte(b, 10) + 2 * get_byte(b, 11) + 4 * get_byte(b, 12) + 8 * get_byte(b, 13) + 5 * get_byte(b, 14)
                + 10 * get_byte(b, 15) + 9 * get_byte(b, 16) + 7 * get_byte(b, 17) + 3 * get_byte(b, 18)
                + 6 * get_byte(b, 19) - 48 * 55
            ) % 11 + 1, 1);
    when 'ME' then
        return account::bigint % 97 = 1;
    when 'NO' then
        if account ~ '^0000' then
            return dq.luhn(substr(account, 5));
        end if;
        b := convert_to(account, 'UTF8');
        return (
            6 * get_byte(b, 0) + 7 * get_byte(b, 1) + 8 * get_byte(b, 2) + 9 * get_byte(b, 3) + 4 * get_byte(b, 4)
            + 5 * get_byte(b, 5) + 6 * get_byte(b, 6) + 7 * get_byte(b, 7) + 8 * get_byte(b, 8) + 9 * get_byte(b, 9)
            - 48 * 69
        ) % 11 = get_byte(b, 10) - 48;
    else
        return true;
    end case;
end
$_$;
COMMENT ON FUNCTION dq.iban(value text) IS 'Whether a compact IBAN in capitals is right: country, length, structure, check digits (ISO 13616-1).';
CREATE FUNCTION dq.iban_form(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    if octet_length(value) > 34 then
        return false;
    end if;
    return coalesce((value collate pg_catalog."C") ~ ('{"AD": "^AD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{12}$", "AE": "^AE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "AL": "^AL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "AT": "^AT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "AZ": "^AZ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{20}$", "BA": "^BA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "BE": "^BE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{12}$", "BG": "^BG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{6}[0-9A-Z]{8}$", "BH": "^BH(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{14}$", "BI": "^BI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "BR": "^BR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}[A-Z]{1}[0-9A-Z]{1}$", "BY": "^BY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{4}[0-9A-Z]{16}$", "CH": "^CH(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "CR": "^CR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "CY": "^CY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{8}[0-9A-Z]{16}$", "CZ": "^CZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "DE": "^DE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "DJ": "^DJ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "DK": "^DK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "DO": "^DO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{4}[0-9]{20}$", "EE": "^EE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "EG": "^EG(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{25}$", "ES": "^ES(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "FI": "^FI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FK": "^FK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{12}$", "FO": "^FO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "FR": "^FR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "GB": "^GB(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "GE": "^GE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{2}[0-9]{16}$", "GI": "^GI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{15}$", "GL": "^GL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "GR": "^GR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{7}[0-9A-Z]{16}$", "GT": "^GT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{24}$", "HN": "^HN(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "HR": "^HR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{17}$", "HU": "^HU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "IE": "^IE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{14}$", "IL": "^IL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "IQ": "^IQ(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{15}$", "IS": "^IS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{22}$", "IT": "^IT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "JO": "^JO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$", "KW": "^KW(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{22}$", "KZ": "^KZ(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LB": "^LB(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{4}[0-9A-Z]{20}$", "LC": "^LC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{24}$", "LI": "^LI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{5}[0-9A-Z]{12}$", "LT": "^LT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "LU": "^LU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{13}$", "LV": "^LV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{13}$", "LY": "^LY(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "MC": "^MC(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{10}[0-9A-Z]{11}[0-9]{2}$", "MD": "^MD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9A-Z]{20}$", "ME": "^ME(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "MK": "^MK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{10}[0-9]{2}$", "MN": "^MN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "MR": "^MR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{23}$", "MT": "^MT(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{5}[0-9A-Z]{18}$", "MU": "^MU(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{19}[A-Z]{3}$", "NI": "^NI(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "NL": "^NL(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{10}$", "NO": "^NO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{11}$", "OM": "^OM(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{3}[0-9A-Z]{16}$", "PK": "^PK(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "PL": "^PL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{24}$", "PS": "^PS(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "PT": "^PT(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "QA": "^QA(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{21}$", "RO": "^RO(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9A-Z]{16}$", "RS": "^RS(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "RU": "^RU(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}[0-9A-Z]{15}$", "SA": "^SA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{2}[0-9A-Z]{18}$", "SC": "^SC(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}[A-Z]{3}$", "SD": "^SD(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{14}$", "SE": "^SE(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SI": "^SI(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{15}$", "SK": "^SK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "SM": "^SM(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{1}[0-9]{10}[0-9A-Z]{12}$", "SO": "^SO(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "ST": "^ST(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{21}$", "SV": "^SV(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{20}$", "TL": "^TL(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{19}$", "TN": "^TN(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{20}$", "TR": "^TR(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{16}$", "UA": "^UA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{6}[0-9A-Z]{19}$", "VA": "^VA(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{18}$", "VG": "^VG(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{16}$", "XK": "^XK(?:0[2-9]|[1-8][0-9]|9[0-8])[0-9]{16}$", "YE": "^YE(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z]{4}[0-9]{4}[0-9A-Z]{18}$"}'::pg_catalog.jsonb ->> left(value, 2)), false);
end
$_$;
COMMENT ON FUNCTION dq.iban_form(value text) IS 'Whether a compact text in capitals has the length and structure of an IBAN of its country.';
CREATE FUNCTION dq.in_read_committed(caller text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = format('%s needs READ COMMITTED', caller),
            hint = 'Call it in a transaction of its own.';
    end if;
end
$$;
COMMENT ON FUNCTION dq.in_read_committed(caller text) IS 'Refuses a caller whose transaction has one snapshot for all statements.';
CREATE FUNCTION dq.in_utc(moments text[], given jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
    select coalesce(given || jsonb_object_agg(m.name, to_jsonb((given ->> m.name)::timestamptz)), given)
    from unnest(moments) as m (name)
    where jsonb_typeof(given -> m.name) = 'string';
$$;
COMMENT ON FUNCTION dq.in_utc(moments text[], given jsonb) IS 'Values by column with moments in UTC.';
CREATE TABLE dq.incident (
    id bigint NOT NULL,
    spec text NOT NULL,
    table_schema text NOT NULL,
    table_name text NOT NULL,
    threshold text NOT NULL,
    slice text,
    value text,
    state text NOT NULL,
    severity text NOT NULL,
    scope text NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    measure text NOT NULL,
    highest double precision NOT NULL,
    clear double precision NOT NULL,
    figure double precision NOT NULL,
    peak double precision NOT NULL,
    affected bigint NOT NULL,
    applicable bigint NOT NULL,
    measured_at timestamp with time zone NOT NULL,
    worst_slices text,
    listed_in text,
    process text,
    department text,
    steward text,
    assignee text,
    opened_at timestamp with time zone NOT NULL,
    reopened bigint NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by name,
    resolved_at timestamp with time zone,
    resolved_by name,
    cause text,
    remedy text,
    reads text NOT NULL,
    CONSTRAINT incident_state_check CHECK ((state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'resolved'::text])))
);
COMMENT ON TABLE dq.incident IS 'Incidents; changed by functions of schema dq alone. Read dq.incidents.';
COMMENT ON COLUMN dq.incident.id IS 'Number of the incident.';
COMMENT ON COLUMN dq.incident.spec IS 'Spec that declares the threshold.';
COMMENT ON COLUMN dq.incident.table_schema IS 'Schema of the table.';
COMMENT ON COLUMN dq.incident.table_name IS 'Table.';
COMMENT ON COLUMN dq.incident.threshold IS 'Threshold that was crossed, as in dq.threshold.';
COMMENT ON COLUMN dq.incident.slice IS 'Column whose value it is about; NULL: all rows together.';
COMMENT ON COLUMN dq.incident.value IS 'Value of that column; NULL where it is empty, or all rows are meant.';
COMMENT ON COLUMN dq.incident.state IS 'open, acknowledged or resolved.';
COMMENT ON COLUMN dq.incident.severity IS 'minor, major or critical.';
COMMENT ON COLUMN dq.incident.scope IS 'field or rule.';
COMMENT ON COLUMN dq.incident.name IS 'Which field or rule.';
COMMENT ON COLUMN dq.incident.title IS 'What people call the field or rule.';
COMMENT ON COLUMN dq.incident.measure IS 'The figure: missing_rate, missing, violation_rate or violations.';
COMMENT ON COLUMN dq.incident.highest IS 'Highest figure accepted when it was last looked at.';
COMMENT ON COLUMN dq.incident.clear IS 'At this figure or below it is over.';
COMMENT ON COLUMN dq.incident.figure IS 'The figure when it was last looked at.';
COMMENT ON COLUMN dq.incident.peak IS 'The highest figure seen since it opened last.';
COMMENT ON COLUMN dq.incident.affected IS 'Rows with the gap or violation.';
COMMENT ON COLUMN dq.incident.applicable IS 'Rows that could have it.';
COMMENT ON COLUMN dq.incident.measured_at IS 'The moment that the figure is of.';
COMMENT ON COLUMN dq.incident.worst_slices IS 'The worst values of the table''s slices when it opened last, but for its owners.';
COMMENT ON COLUMN dq.incident.listed_in IS 'View that lists the rows.';
COMMENT ON COLUMN dq.incident.process IS 'Business process that fills the table.';
COMMENT ON COLUMN dq.incident.department IS 'Department that answers for the table.';
COMMENT ON COLUMN dq.incident.steward IS 'Who answers for the field or rule.';
COMMENT ON COLUMN dq.incident.assignee IS 'Who is to deal with it.';
COMMENT ON COLUMN dq.incident.opened_at IS 'When it opened first.';
COMMENT ON COLUMN dq.incident.reopened IS 'How often it came back.';
COMMENT ON COLUMN dq.incident.acknowledged_at IS 'When somebody took it over.';
COMMENT ON COLUMN dq.incident.acknowledged_by IS 'Who.';
COMMENT ON COLUMN dq.incident.resolved_at IS 'When it was over.';
COMMENT ON COLUMN dq.incident.resolved_by IS 'Who said so; NULL: the figure did.';
COMMENT ON COLUMN dq.incident.cause IS 'Why it came about.';
COMMENT ON COLUMN dq.incident.remedy IS 'What was done about it.';
COMMENT ON COLUMN dq.incident.reads IS 'Tables whose rows its figures tell of, quoted, a line each.';
CREATE FUNCTION dq.incident_to_change(wanted bigint) RETURNS dq.incident
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    found_one dq.incident;
begin
    select i.* into found_one from dq.incident as i where i.id = wanted for update;
    if found_one.id is null then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('there is no incident %s', coalesce(wanted::text, 'NULL')),
                'zh', format('没有事件 %s', coalesce(wanted::text, 'NULL'))
            ),
            '{"en": "dq.incidents lists them.", "zh": "dq.incidents 列出所有事件。"}'
        );
    end if;
    return found_one;
end
$$;
COMMENT ON FUNCTION dq.incident_to_change(wanted bigint) IS 'The incident, locked for a change.';
CREATE FUNCTION dq.installing() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (EXISTS (SELECT FROM pg_locks l WHERE ((l.locktype = 'advisory'::text) AND (l.database = (SELECT d.oid FROM pg_database d WHERE (d.datname = current_database()))) AND (l.classid = (0)::oid) AND (l.objid = (1685156721)::oid) AND (l.objsubid = 1) AND l.granted)));
COMMENT ON FUNCTION dq.installing() IS 'Whether dqsql is installing, or taking away, at this moment.';
CREATE FUNCTION dq.is_blank(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (value IS NULL) THEN true WHEN ((ascii(value) >= 33) AND (ascii(value) <= 126)) THEN false WHEN ((ascii(value) >= 19968) AND (ascii(value) <= 40959)) THEN false ELSE ((value COLLATE "C") !~ '[^- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿]'::text) END;
COMMENT ON FUNCTION dq.is_blank(value text) IS 'True for NULL and for text of nothing but blanks and invisible characters.';
CREATE FUNCTION dq.is_missing(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((value IS NULL) OR (value = ANY ('{"null","\"\"","{}",[]}'::jsonb[])));
COMMENT ON FUNCTION dq.is_missing(value jsonb) IS 'True for NULL and the JSON values null, "", {} and [].';
CREATE FUNCTION dq.means_nothing(value text, others text[]) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    return dq.stands_for_nothing(value, others);
end
$$;
COMMENT ON FUNCTION dq.means_nothing(value text, others text[]) IS 'dq.stands_for_nothing for whoever seldom needs it: not written out where it is called.';
CREATE FUNCTION dq.is_missing(value text, others text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (value IS NULL) THEN true WHEN CASE WHEN (ascii(value) < 128) THEN (get_bit('\x000000000008ff03febfcf07febfcf07'::bytea, (ascii(value))::bigint) = 1) WHEN ((ascii(value) >= 19968) AND (ascii(value) <= 40959)) THEN (strpos('不待无暂暫未沒没無空'::text, "left"((value COLLATE "C"), 1)) = 0) ELSE NULL::boolean END THEN ((others <> '{}'::text[]) AND (dq.fold(value) = ANY (others))) ELSE dq.means_nothing(value, others) END;
COMMENT ON FUNCTION dq.is_missing(value text, others text[]) IS 'True for NULL, blank text, placeholders such as N/A, and the words given (folded).';
CREATE FUNCTION dq.is_missing(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN dq.is_missing(value, '{}'::text[]);
COMMENT ON FUNCTION dq.is_missing(value text) IS 'True for NULL, blank text and placeholders such as N/A.';
CREATE FUNCTION dq.iso_date(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    parts text[] collate pg_catalog."C";
    found text collate pg_catalog."C";
    other text collate pg_catalog."C";
    written text collate pg_catalog."C";
begin
    -- What is in standard form already, and what holds no digit, is most of what comes.
    if (value collate pg_catalog."C") operator(pg_catalog.~) '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '[0-9]{4}'
        or pg_catalog.char_length(value) operator(pg_catalog.>) 60
    then
        return value;
    end if;
    written := pg_catalog.regexp_replace(value collate pg_catalog."C", '[ T]00?:00(:00([.]0+)?)?(Z|[+]00:00)?$', '');
    if pg_catalog.octet_length(written) operator(pg_catalog.<>) pg_catalog.char_length(written) then
        -- Dashes that look like hyphens, and the blanks that word processors put beside 年, 月 and 日.
        written := pg_catalog.regexp_replace(written, '[\u2010-\u2015\u2212]', '-', 'g');
        written := pg_catalog.regexp_replace(written, ' ?([年月日号]) ?', '\1', 'g');
    end if;
    parts := coalesce(
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})([-/.])([0-9]{1,2})([-/.])([0-9]{1,2})$'),
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})(年)([0-9]{1,2})(月)([0-9]{1,2})(?:日|号)?$'),
        pg_catalog.regexp_match(written, '^((?:1[89]|2[01])[0-9]{2})()([0-9]{2})()([0-9]{2})$')
    );
    if parts is not null then
        if parts[2] operator(pg_catalog.=) parts[4] or parts[2] operator(pg_catalog.=) '年' then
            found := dq.day(parts[1]::pg_catalog.int4, parts[3]::pg_catalog.int4, parts[5]::pg_catalog.int4);
        end if;
        return coalesce(found, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([0-9]{1,2})([-/.])([0-9]{1,2})([-/.])((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        if parts[2] operator(pg_catalog.=) parts[4] then
            found := dq.day(parts[5]::pg_catalog.int4, parts[1]::pg_catalog.int4, parts[3]::pg_catalog.int4);
            other := dq.day(parts[5]::pg_catalog.int4, parts[3]::pg_catalog.int4, parts[1]::pg_catalog.int4);
            if found is not null and other is not null and found operator(pg_catalog.<>) other then
                return value;
            end if;
        end if;
        return coalesce(found, other, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([0-9]{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[., -] ?((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        found := dq.day(parts[3]::pg_catalog.int4, dq.month(parts[2]), parts[1]::pg_catalog.int4);
        return coalesce(found, value);
    end if;
    parts := pg_catalog.regexp_match(written, '^([A-Za-z]{3,9})[.]? ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:1[89]|2[01])[0-9]{2})$');
    if parts is not null then
        found := dq.day(parts[3]::pg_catalog.int4, dq.month(parts[1]), parts[2]::pg_catalog.int4);
    end if;
    return coalesce(found, value);
end
$_$;
COMMENT ON FUNCTION dq.iso_date(value text) IS 'The text as YYYY-MM-DD where it is a date that can be read in one way only; else as it is.';
CREATE FUNCTION dq.judge_of(target regclass, role text) RETURNS regproc
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (max(p.oid))::regproc AS max FROM (pg_proc p CROSS JOIN LATERAL (SELECT ("substring"(obj_description(p.oid, 'pg_proc'::name), '\ndqsql:(\{[^\n]*\})$'::text))::jsonb AS marker) m) WHERE ((p.pronamespace = (to_regnamespace('dq_gen'::text))::oid) AND ("right"((p.proname)::text, char_length(judge_of.role)) = judge_of.role) AND ((m.marker ->> 'role'::text) = judge_of.role) AND (dq.table_of((m.marker ->> 'table'::text)) = (judge_of.target)::oid)));
COMMENT ON FUNCTION dq.judge_of(target regclass, role text) IS 'The generated function that judges rows of a table before they are written.';
CREATE FUNCTION dq.judge_offer(target regclass, key jsonb, offered jsonb) RETURNS TABLE(field text, cell jsonb, refused jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    judged jsonb;
begin
    -- Without a key it would be a row to insert.
    if key is null or jsonb_typeof(offered) is distinct from 'object' then
        return query select null::text, null::jsonb, jsonb_build_array(jsonb_build_object(
            'rule', 'row', 'column', null, 'code', 'row', 'action', 'reject', 'params', '{}'::jsonb,
            'message', dq.localized('{"en": "a row needs its key and, as an object, its values", "zh": "每行须给出 key，以及对象形式的 values"}', 'en')
        ));
        return;
    end if;
    begin
        judged := dq.judged_values(target, key, offered);
    exception
        when no_data_found or cardinality_violation or invalid_parameter_value or undefined_column then
            judged := jsonb_build_object('refused', jsonb_build_array(jsonb_build_object(
                'rule', 'row', 'column', null, 'code', 'row', 'action', 'reject', 'params', '{}'::jsonb, 'message', sqlerrm
            )));
    end;
    if judged -> 'refused' = '[]' then
        return query
        select c.cell ->> 'field', c.cell || jsonb_build_object('key', judged -> 'key'), null::jsonb
        from jsonb_array_elements(judged -> 'cells') as c (cell);
    else
        return query
        select k.name, null::jsonb, (
            select coalesce(
                jsonb_agg(e.entry) filter (where e.entry ->> 'column' = k.name or e.entry -> 'params' -> 'columns' ? k.name),
                jsonb_agg(e.entry)
            )
            from jsonb_array_elements(judged -> 'refused') as e (entry)
        )
        from jsonb_object_keys(offered) as k (name);
    end if;
end
$$;
COMMENT ON FUNCTION dq.judge_offer(target regclass, key jsonb, offered jsonb) IS 'What is offered for one row, judged field by field.';
CREATE FUNCTION dq.judge_proposal(proposal bigint, good boolean, reason text DEFAULT NULL::text, hash text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    held dq.sample;
    one record;
    rejects bigint;
begin
    perform dq.must_may('dq.approve(bigint, text)');
    select p, b into one
    from dq.sampled as s
    join dq.proposal as p on p.id = s.proposal
    join dq.batch as b on b.id = p.batch
    where s.proposal = judge_proposal.proposal;
    if not found then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('proposal %s is in no sample', coalesce(judge_proposal.proposal::text, 'NULL')),
                'zh', format('补录建议 %s 不在任何样本中', judge_proposal.proposal)
            ),
            '{"en": "dq.proposals shows which are, in column sample.", "zh": "见 dq.proposals 的 sample 列。"}'
        );
    end if;
    held := dq.hold_sample((one.b).id);
    perform dq.hold_proposals(array[judge_proposal.proposal]);
    if (select count(*) >= max(v.approvers) from dq.sample_verdict as v where v.sample = held.id) then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object('en', format('batch %s is accepted already', held.batch), 'zh', format('批次 %s 已接收', held.batch)),
            '{"en": "A proposal that is still open can be rejected by itself.", "zh": "仍未处理的建议可单独驳回。"}'
        );
    end if;
    if dq.proposal_hash(one.b, one.p) <> (one.p).hash or judge_proposal.hash <> (one.p).hash then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('proposal %s is not what was judged: its hash differs', (one.p).id),
                'zh', format('补录建议 %s 与所判内容不符：哈希值不一致', (one.p).id)
            ),
            '{"en": "Look at it again in dq.proposals.", "zh": "请在 dq.proposals 中重新查看。"}'
        );
    end if;
    if judge_proposal.good is null or not judge_proposal.good and dq.is_blank(coalesce(judge_proposal.reason, '')) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a rejection needs a reason", "zh": "驳回须写明理由"}',
            '{"en": "It is shown to whoever proposed the value.", "zh": "理由会展示给提出人。"}'
        );
    end if;
    insert into dq.judgement (proposal, good, reason, hash, judged_by, judged_as, judged_at)
    values (
        judge_proposal.proposal, judge_proposal.good, judge_proposal.reason, (one.p).hash,
        session_user, dq.taken_role(), clock_timestamp()
    )
    on conflict do nothing;
    if not found then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('you judged proposal %s already', (one.p).id), 'zh', format('您已判定补录建议 %s', (one.p).id)
            ),
            '{"en": "A judgement stands.", "zh": "判定不可更改。"}'
        );
    end if;
    rejects := (dq.sample_count(held.id) ->> 'rejects')::bigint;
    if rejects > held.acceptance then
        perform dq.refuse_lot(held, rejects);
        return 'refused';
    end if;
    return 'open';
end
$$;
COMMENT ON FUNCTION dq.judge_proposal(proposal bigint, good boolean, reason text, hash text) IS 'Judges a sampled proposal of somebody else. For whom dq.approve was granted to.';
CREATE FUNCTION dq.judge_rows(target regclass, given jsonb) RETURNS TABLE(place bigint, field text, cell jsonb, refused jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    judge constant regproc := dq.judge_of(target, 'judged_rows');
    part record;
begin
    if jsonb_typeof(given) <> 'array' then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "the rows are no JSON array", "zh": "各行须以 JSON 数组给出"}',
            jsonb_build_object(
                'en', 'Give them as [{"key": 7, "values": {"mobile": "139…"}}, …].',
                'zh', '格式为 [{"key": 7, "values": {"mobile": "139…"}}, …]。'
            )
        );
    end if;
    for part in
        select min(e.at) - 1 as before, jsonb_agg(e.one order by e.at) as list
        from jsonb_array_elements(given) with ordinality as e (one, at)
        group by (e.at - 1) / 1000
        order by 1
    loop
        return query
        with cells as materialized (
            select
                g.place, k.nth, k.name, g.stored -> k.name is distinct from g.formed -> k.name as changed,
                jsonb_build_object(
                    'key', g.key, 'field', k.name, 'old', g.stored -> k.name, 'new', g.formed -> k.name
                ) as cell
            from dq.good_rows(judge, part.list) as g
            cross join lateral jsonb_object_keys(g.offered) with ordinality as k (name, nth)
        ), good as materialized (
            -- A key that is not unique may find several rows.
            select c.place from cells as c group by c.place having bool_and(c.changed) and count(*) = count(distinct c.name)
        )
        select listed.place + part.before, listed.name, listed.cell, listed.refused
        from (
            select c.place, c.nth, c.name, c.cell, null::jsonb as refused
            from cells as c
            join good using (place)
            union all
            select e.place, j.nth, j.field, j.cell, j.refused
            from jsonb_array_elements(part.list) with ordinality as e (one, place)
            cross join lateral dq.judge_offer(target, e.one -> 'key', e.one -> 'values')
                with ordinality as j (field, cell, refused, nth)
            where e.place not in (select place from good)
        ) as listed
        order by listed.place, listed.nth;
    end loop;
end
$$;
COMMENT ON FUNCTION dq.judge_rows(target regclass, given jsonb) IS 'Values for many rows, judged before they are proposed; one line for each value.';
CREATE FUNCTION dq.judged(judged jsonb, types jsonb, row_to_be jsonb, fallback text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE((dq.detail(jsonb_agg(listed.entry ORDER BY listed.place), judged.fallback))::jsonb, '[]'::jsonb) AS "coalesce" FROM (SELECT i.place, COALESCE((judged.types -> i.name), jsonb_build_object('rule', (i.name || '.type'::text), 'column', i.name, 'code', 'type', 'action', 'reject', 'params', '{}'::jsonb, 'messages', jsonb_build_object('en', (i.name || ' does not fit its type'::text), 'zh', (i.name || '与字段类型不符'::text)))) AS entry FROM jsonb_array_elements_text((judged.row_to_be -> 'illegible'::text)) WITH ORDINALITY i(name, place) UNION ALL SELECT (10000 + j.place), (j.one -> 'entry'::text) FROM jsonb_array_elements(judged.judged) WITH ORDINALITY j(one, place) WHERE (((j.one ->> 'broken'::text))::boolean AND (NOT (EXISTS (SELECT FROM jsonb_array_elements_text((j.one -> 'reads'::text)) r(name) WHERE ((judged.row_to_be -> 'unknown'::text) ? r.name)))))) listed);
COMMENT ON FUNCTION dq.judged(judged jsonb, types jsonb, row_to_be jsonb, fallback text) IS 'What dq.check_row answers, out of the verdicts on a row.';
CREATE FUNCTION dq.judged_values(target regclass, key jsonb, given jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
declare
    formed constant jsonb := dq.formed_row(target, given, key);
    names constant text[] := array(select name from jsonb_object_keys(given) as k (name));
    stored constant jsonb := formed -> 'stored';
    part text;
    entry jsonb;
    before jsonb;
    cells jsonb := '[]';
    refused jsonb := '[]';
begin
    foreach part in array names loop
        if formed -> 'keys' ? part then
            refused := refused || dq.unfit(part, 'key', 'the key says which row it is', '主键用于定位数据行，不能修改');
        elsif exists (
            select from pg_attribute as a
            where a.attrelid = target
            and a.attname = part
            and (a.attgenerated <> '' or a.attidentity = 'a')
        ) then
            refused := refused || dq.unfit(part, 'generated', 'the database makes this value itself', '该字段由数据库自动生成');
        elsif not formed -> 'illegible' ? part and formed -> 'row' -> part is not distinct from stored -> part then
            refused := refused || dq.unfit(part, 'unchanged', 'this is what is stored already', '与现有值相同');
        else
            cells := cells || jsonb_build_object('field', part, 'old', stored -> part, 'new', formed -> 'row' -> part);
        end if;
    end loop;
    if refused = '[]' then
        for entry in select e.entry from jsonb_array_elements(dq.check_row(target, given, key)) as e (entry) loop
            continue when entry -> 'waived' = 'true';
            if entry ->> 'column' = any (names) or entry -> 'params' -> 'columns' ?| names then
                refused := refused || entry;
                continue;
            end if;
            before := coalesce(before, dq.check_row(target, '{}', key));
            if not jsonb_path_exists(before, '$[*] ? (@.rule == $rule)', jsonb_build_object('rule', entry -> 'rule')) then
                refused := refused || entry;
            end if;
        end loop;
    end if;
    return jsonb_build_object(
        'table', formed -> 'table', 'language', formed -> 'language', 'cells', cells, 'refused', refused,
        'key', (
            select jsonb_object_agg(k.name, stored -> k.name) from jsonb_array_elements_text(formed -> 'keys') as k (name)
        )
    );
end
$_$;
COMMENT ON FUNCTION dq.judged_values(target regclass, key jsonb, given jsonb) IS 'Values for fields of a row, in standard form and judged, before they are proposed.';
CREATE FUNCTION dq.keep_in_step(target regclass) RETURNS TABLE(row_key jsonb, field text, source text, outcome text, problem text)
    LANGUAGE plpgsql
    AS $$
declare
    part pg_catalog.record;
begin
    for part in select o.given from dq.out_of_step(target) as o loop
        return query
        select g.row_key, g.field, g.source, p.outcome, p.problem
        from dq.step_part(target, part.given) as p
        join pg_catalog.jsonb_to_recordset(part.given) as g (place bigint, row_key jsonb, field text, source text)
            on g.place operator(pg_catalog.=) p.place
        order by g.place;
    end loop;
end
$$;
COMMENT ON FUNCTION dq.keep_in_step(target regclass) IS 'Writes what sources say to fields that are kept in step by write. Grant EXECUTE to the role that runs it.';
CREATE FUNCTION dq.keep_proposals(target regclass, given jsonb, reason text, source text) RETURNS TABLE(place bigint, proposal bigint, batch bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    kept dq.batch;
    same bigint[];
    fresh text[];
    numbers constant regclass := pg_get_serial_sequence('dq.proposal', 'id');
    keys text[];
    fields text[];
    moments text[];
begin
    if not dq.may('dq.propose(regclass, text, text, text, text, text)') then
        perform dq.refuse(
            'insufficient_privilege',
            '{"en": "you may not propose values", "zh": "您无权提出补录建议"}',
            '{"en": "It takes EXECUTE on function dq.propose.", "zh": "需要函数 dq.propose 的 EXECUTE 权限。"}'
        );
    end if;
    keys := array(select jsonb_array_elements_text(dq.formed_row(target, null, null) -> 'keys'));
    fields := array(
        select a.attname::text from pg_attribute as a where a.attrelid = target and a.attnum > 0 and not a.attisdropped
    );
    -- Who approves sees the values of the key, and takes them for those of the key's columns.
    if exists (
        select from jsonb_array_elements(given) as e (cell)
        where case
            when jsonb_typeof(e.cell -> 'key') = 'object' then
                e.cell -> 'key' ?& keys
                and (e.cell -> 'key') - keys = '{}'
                and e.cell ->> 'field' = any (fields)
                and e.cell ->> 'field' <> all (keys)
        end is not true
    ) then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('a proposal is for a column of a row of %s, which is named by its key (%s)', target, array_to_string(keys, ', ')),
                'zh', format('补录建议须针对 %s 中以主键（%s）指明的一行的某一列', target, array_to_string(keys, '、'))
            ),
            '{"en": "dq.propose and dq.propose_rows give what is taken here.", "zh": "请使用 dq.propose 或 dq.propose_rows。"}'
        );
    end if;
    moments := dq.moments(target, keys || array(select distinct e.cell ->> 'field' from jsonb_array_elements(given) as e (cell)));
    if moments <> '{}' then
        given := (
            select jsonb_agg(
                jsonb_build_object(
                    'field', e.cell -> 'field', 'key', dq.in_utc(moments, e.cell -> 'key'),
                    'old', dq.in_utc(moments, jsonb_build_object(e.cell ->> 'field', e.cell -> 'old')) -> (e.cell ->> 'field'),
                    'new', dq.in_utc(moments, jsonb_build_object(e.cell ->> 'field', e.cell -> 'new')) -> (e.cell ->> 'field')
                )
                order by e.place
            )
            from jsonb_array_elements(given) with ordinality as e (cell, place)
        );
    end if;
    if dq.is_blank(coalesce(keep_proposals.reason, '')) or dq.is_blank(coalesce(keep_proposals.source, '')) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a proposal needs a reason and a source", "zh": "补录建议须写明理由和来源"}',
            '{"en": "They are shown to whoever approves it: why, and where the value comes from.", "zh": "供审批人查看：为何补录，值从何而来。"}'
        );
    end if;
    select
        array_agg(l.same order by l.place), coalesce(array_agg(distinct l.field) filter (where l.same is null), '{}')
    into same, fresh
    from (
        select
            e.place, e.cell ->> 'field' as field,
            (
                select min(p.id)
                from dq.proposal as p
                where p.row_key = e.cell -> 'key'
                and to_regclass(p.table_name) = target
                and p.field = e.cell ->> 'field'
                and p.old_value = e.cell -> 'old'
                and p.new_value = e.cell -> 'new'
                and not exists (select from dq.decision as d where d.proposal = p.id)
            ) as same
        from jsonb_array_elements(given) with ordinality as e (cell, place)
    ) as l;
    if cardinality(fresh) > 0 then
        insert into dq.batch (table_name, reason, source, proposed_by, proposed_as, proposed_at, applicable, missing)
        select
            format('%I.%I', n.nspname, c.relname), keep_proposals.reason, keep_proposals.source,
            session_user, dq.taken_role(), clock_timestamp(), before.applicable, before.missing
        from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
        cross join lateral (
            select sum(f.applicable)::bigint as applicable, sum(f.missing)::bigint as missing
            from dq.completeness as f
            where f.table_schema = n.nspname
            and f.table_name = c.relname
            and f.live
            and f.field = any (fresh)
        ) as before
        where c.oid = target
        and dq.judge_of(target, 'formed') is not null
        returning * into strict kept;
    end if;
    return query
    with listed as materialized (
        select e.place, e.cell, s.id is null as fresh, coalesce(s.id, nextval(numbers)) as id
        from rows from (jsonb_array_elements(given), unnest(same)) with ordinality as e (cell, id, place)
        cross join lateral (select e.id) as s
    ), made as (
        select
            row(
                l.id, kept.id, kept.table_name, l.cell -> 'key', l.cell ->> 'field', l.cell -> 'old', l.cell -> 'new', ''
            )::dq.proposal as p
        from listed as l
        where l.fresh
    ), added as (
        insert into dq.proposal (id, batch, table_name, row_key, field, old_value, new_value, hash) overriding system value
        select
            (m.p).id, (m.p).batch, (m.p).table_name, (m.p).row_key, (m.p).field, (m.p).old_value, (m.p).new_value,
            dq.proposal_hash(kept, m.p)
        from made as m
    )
    select l.place, l.id, case when l.fresh then kept.id else (select p.batch from dq.proposal as p where p.id = l.id) end
    from listed as l
    order by l.place;
end
$$;
COMMENT ON FUNCTION dq.keep_proposals(target regclass, given jsonb, reason text, source text) IS 'Keeps values that were judged as proposals of one batch; dq.propose and dq.propose_rows call it.';
CREATE FUNCTION dq.keep_record() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;
COMMENT ON FUNCTION dq.keep_record() IS 'Refuses to change or delete what is a record.';
CREATE TABLE dq.proposal (
    id bigint NOT NULL,
    batch bigint NOT NULL,
    table_name text NOT NULL,
    row_key jsonb NOT NULL,
    field text NOT NULL,
    old_value jsonb NOT NULL,
    new_value jsonb NOT NULL,
    hash text NOT NULL
);
COMMENT ON TABLE dq.proposal IS 'Values that were proposed; never changed. Read dq.proposals.';
COMMENT ON COLUMN dq.proposal.id IS 'Number of the proposal.';
COMMENT ON COLUMN dq.proposal.batch IS 'Batch that it came with.';
COMMENT ON COLUMN dq.proposal.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.proposal.row_key IS 'Key of the row.';
COMMENT ON COLUMN dq.proposal.field IS 'Field that it is for.';
COMMENT ON COLUMN dq.proposal.old_value IS 'What the field held when it was proposed.';
COMMENT ON COLUMN dq.proposal.new_value IS 'The value proposed, in standard form.';
COMMENT ON COLUMN dq.proposal.hash IS 'Hash of all that was proposed: what is approved is what is written.';
CREATE FUNCTION dq.lot_hash(batch bigint) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT encode(sha256(convert_to(string_agg(p.hash, ' '::text ORDER BY p.id), 'UTF8'::name)), 'hex'::text) AS encode FROM dq.proposal p WHERE (p.batch = lot_hash.batch));
COMMENT ON FUNCTION dq.lot_hash(batch bigint) IS 'Hash of all that a batch proposes.';
CREATE FUNCTION dq.lower_name(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN lower((value COLLATE "C")) ELSE translate(lower((value COLLATE "C")), '。ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ'::text, '.àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿ'::text) END;
COMMENT ON FUNCTION dq.lower_name(value text) IS 'A domain name in lower case, with dots for ideographic full stops.';
CREATE FUNCTION dq.lower_domain(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (strpos(value, '@'::text) = 0) THEN value ELSE ("left"(value, strpos(value, '@'::text)) || dq.lower_name(substr(value, (strpos(value, '@'::text) + 1)))) END;
COMMENT ON FUNCTION dq.lower_domain(value text) IS 'An e-mail address with its domain in lower case.';
CREATE FUNCTION dq.lower_host(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    parts text[];
begin
    parts := pg_catalog.regexp_match(
        value collate pg_catalog."C",
        '^([A-Za-z][A-Za-z0-9+.-]*://)?([^/?#@ ]*@)?([^/?#@: ]+[.。][^/?#@: ]+)((?::[0-9]*)?(?:[/?#].*)?)$'
    );
    if parts is null then
        return value;
    end if;
    return pg_catalog.concat(pg_catalog.lower(parts[1] collate pg_catalog."C"), parts[2], dq.lower_name(parts[3]), parts[4]);
end
$_$;
COMMENT ON FUNCTION dq.lower_host(value text) IS 'A web address with its scheme and host in lower case.';
CREATE FUNCTION dq.luhn(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    size integer;
    total integer := 0;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 1 loop
        digit := pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48;
        if ((size operator(pg_catalog.-) place) operator(pg_catalog.%) 2) operator(pg_catalog.=) 0 then
            digit := digit operator(pg_catalog.*) 2;
            if digit operator(pg_catalog.>) 9 then
                digit := digit operator(pg_catalog.-) 9;
            end if;
        end if;
        total := total operator(pg_catalog.+) digit;
    end loop;
    return (total operator(pg_catalog.%) 10) operator(pg_catalog.=) 0;
end
$_$;
COMMENT ON FUNCTION dq.luhn(value text) IS 'Whether the check digit after Luhn fits: bank cards (ISO/IEC 7812-1).';
CREATE FUNCTION dq.taken_role() RETURNS name
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN COALESCE((NULLIF(current_setting('role'::text), 'none'::text))::name, SESSION_USER);
COMMENT ON FUNCTION dq.taken_role() IS 'The role taken by SET ROLE, else who logged in.';
CREATE FUNCTION dq.may(what regprocedure) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (has_function_privilege(SESSION_USER, (what)::oid, 'execute'::text) OR has_function_privilege(dq.taken_role(), (what)::oid, 'execute'::text));
COMMENT ON FUNCTION dq.may(what regprocedure) IS 'Whether who logged in may execute a function.';
CREATE FUNCTION dq.mod_11_10(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    size integer;
    rest integer := 10;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 2 loop
        digit := (rest operator(pg_catalog.+) (pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48)) operator(pg_catalog.%) 10;
        if digit operator(pg_catalog.=) 0 then
            digit := 10;
        end if;
        rest := (digit operator(pg_catalog.*) 2) operator(pg_catalog.%) 11;
    end loop;
    digit := pg_catalog.get_byte(bytes, size operator(pg_catalog.-) 1) operator(pg_catalog.-) 48;
    return ((rest operator(pg_catalog.+) digit) operator(pg_catalog.%) 10) operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_11_10(value text) IS 'Whether the check digit of ISO/IEC 7064 MOD 11,10 fits.';
CREATE FUNCTION dq.mod_11_2(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+[0-9X]$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        rest := (
            (rest operator(pg_catalog.*) 2)
            operator(pg_catalog.+) case when byte operator(pg_catalog.=) 88 then 10 else byte operator(pg_catalog.-) 48 end
        ) operator(pg_catalog.%) 11;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_11_2(value text) IS 'Whether the check character of ISO/IEC 7064 MOD 11-2 fits: citizen ids (GB 11643).';
CREATE FUNCTION dq.mod_31(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    -- By byte, from '0' on: the value of the character; 99 stands for none.
    places constant bytea := '\x00010203040506070809636363636363630a0b0c0d0e0f101163121314151663171819631a1b631c1d1e63';
    bytes bytea;
begin
    if (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-HJ-NPQRTUWXY]{18}$' then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    -- One expression costs half of a loop.
    return ((
        pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 0) operator(pg_catalog.-) 48)
        operator(pg_catalog.+) (3 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 1) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (9 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 2) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (27 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 3) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (19 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 4) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (26 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 5) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (16 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 6) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (17 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 7) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (20 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 8) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (29 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 9) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (25 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 10) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (13 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 11) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (8 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 12) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (24 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 13) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (10 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 14) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (30 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 15) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (28 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 16) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 17) operator(pg_catalog.-) 48)
    ) operator(pg_catalog.%) 31) operator(pg_catalog.=) 0;
end
$_$;
COMMENT ON FUNCTION dq.mod_31(value text) IS 'Whether the check character of a unified social credit code fits (GB 32100-2015).';
CREATE FUNCTION dq.mod_97_10(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-Z]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        if byte operator(pg_catalog.<) 58 then
            rest := ((rest operator(pg_catalog.*) 10) operator(pg_catalog.+) (byte operator(pg_catalog.-) 48)) operator(pg_catalog.%) 97;
        else
            rest := ((rest operator(pg_catalog.*) 100) operator(pg_catalog.+) (byte operator(pg_catalog.-) 55)) operator(pg_catalog.%) 97;
        end if;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$_$;
COMMENT ON FUNCTION dq.mod_97_10(value text) IS 'Whether the check digits of ISO/IEC 7064 MOD 97-10 fit: LEI.';
CREATE FUNCTION dq.moments(target regclass, names text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return array(
        select a.attname::text
        from pg_attribute as a
        join pg_type as y on y.oid = a.atttypid
        where a.attrelid = target
        and a.attname = any (names)
        and coalesce(nullif(y.typbasetype, 0), y.oid) = 'timestamptz'::regtype
    );
end
$$;
COMMENT ON FUNCTION dq.moments(target regclass, names text[]) IS 'The columns of a table, of those named, that hold moments.';
CREATE FUNCTION dq.month(name text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((('{"apr": 4, "aug": 8, "dec": 12, "feb": 2, "jan": 1, "jul": 7, "jun": 6, "mar": 3, "may": 5, "nov": 11, "oct": 10, "sep": 9, "july": 7, "june": 6, "sept": 9, "april": 4, "march": 3, "august": 8, "january": 1, "october": 10, "december": 12, "february": 2, "november": 11, "september": 9}'::jsonb ->> lower((name COLLATE "C"))))::integer, 0);
COMMENT ON FUNCTION dq.month(name text) IS 'The number of an English month''s name; 0 for another word.';
CREATE FUNCTION dq.must_be_of_others(batch bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if exists (select from dq.batch as b where b.id = must_be_of_others.batch and b.proposed_by = session_user) then
        perform dq.refuse(
            'insufficient_privilege',
            jsonb_build_object(
                'en', format('batch %s is your own: somebody else has to approve it', batch),
                'zh', format('批次 %s 是您本人提出的，须由他人审批', batch)
            ),
            '{"en": "What counts is who logged in, whatever role they took.", "zh": "以登录用户为准，与所切换的角色无关。"}'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.must_be_of_others(batch bigint) IS 'Refuses whoever proposed a batch.';
CREATE FUNCTION dq.must_have_accepted(batch bigint, approvers bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not dq.has_accepted(batch, approvers) then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('batch %s is approved by sample, and you, or the second who is needed, have not accepted it', batch),
                'zh', format('批次 %s 按抽样审批，您或所需的另一审批人尚未接收', batch)
            ),
            '{"en": "Judge its sample with dq.judge_proposal, then call dq.approve_sample.", "zh": "请用 dq.judge_proposal 判定样本，再调用 dq.approve_sample。"}'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.must_have_accepted(batch bigint, approvers bigint) IS 'Refuses who may not write a batch by its sample.';
CREATE FUNCTION dq.must_may(what regprocedure) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not dq.may(what) then
        perform dq.refuse(
            'insufficient_privilege',
            jsonb_build_object('en', 'you may not do this with proposals', 'zh', '您无权处理补录建议'),
            jsonb_build_object(
                'en', format('It takes EXECUTE on function %s.', what), 'zh', format('需要函数 %s 的 EXECUTE 权限。', what)
            )
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.must_may(what regprocedure) IS 'Refuses who was not granted a function.';
CREATE FUNCTION dq.must_see(proposals bigint[]) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if (select count(*) from dq.proposals as p where p.id = any (must_see.proposals)) < cardinality(proposals) then
        perform dq.refuse(
            'insufficient_privilege',
            '{"en": "you see no such row", "zh": "您看不到该行"}',
            '{"en": "Who approves needs SELECT on dq.proposals and dq.ledger and on the table, and a policy may hide the row.", "zh": "审批人需要 dq.proposals、dq.ledger 和该表的 SELECT 权限；行级安全也可能隐藏该行。"}'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.must_see(proposals bigint[]) IS 'Refuses who does not see the rows of proposals.';
CREATE FUNCTION dq.nearest(word text, choices text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT scored.choice FROM (SELECT c.choice, ((2.0 * ((SELECT count(*) AS count FROM (SELECT substr((('^'::text || lower(nearest.word)) || '$'::text), n.n, 2) AS substr FROM generate_series(1, (char_length(nearest.word) + 1)) n(n) INTERSECT SELECT substr((('^'::text || lower(c.choice)) || '$'::text), n.n, 2) AS substr FROM generate_series(1, (char_length(c.choice) + 1)) n(n)) common))::numeric) / (((char_length(nearest.word) + char_length(c.choice)) + 2))::numeric) AS likeness FROM unnest(nearest.choices) c(choice)) scored WHERE (scored.likeness >= 0.4) ORDER BY scored.likeness DESC, scored.choice LIMIT 1);
COMMENT ON FUNCTION dq.nearest(word text, choices text[]) IS 'The choice most like a word; NULL where none is alike.';
CREATE FUNCTION dq.not_waivable(target regclass, refused_rule text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    held text;
    known text[];
    near text;
begin
    select
        max(listed.enforced_by) filter (where listed.rule = refused_rule), coalesce(array_agg(listed.rule order by listed.rule), '{}')
    into held, known
    from dq.rule_violations as listed
    where to_regclass(format('%I.%I', listed.table_schema, listed.table_name)) = target;
    if held is null then
        near := dq.nearest(refused_rule, known);
        return jsonb_build_array(
            jsonb_build_object(
                'en', format('%s has no rule %s', target, refused_rule),
                'zh', format('%s 没有规则 %s', target, refused_rule)
            ),
            jsonb_build_object(
                'en', coalesce('Did you mean ' || near || '?', 'dq.rule_violations lists the rules.'),
                'zh', coalesce('是否指 ' || near || '？', 'dq.rule_violations 列出所有规则。')
            )
        );
    end if;
    return case
        when held = 'check' then jsonb_build_array(
            jsonb_build_object(
                'en', format('%s cannot be waived: a CHECK holds it, which must not ask a table whether a row is permitted', refused_rule),
                'zh', format('%s 不可豁免：它由 CHECK 约束执行，CHECK 不能查询豁免表', refused_rule)
            ),
            jsonb_build_object(
                'en', 'Say `waivable: true` at the rule in the spec and apply it: a trigger holds the rule then.',
                'zh', '请在规范中为该规则写上 waivable: true 并重新安装，规则将改由触发器执行。'
            )
        )
        when held in ('ratchet', 'warning', 'change guard') then jsonb_build_array(
            jsonb_build_object(
                'en', format('%s cannot be waived: the spec does not say that it may be', refused_rule),
                'zh', format('%s 不可豁免：规范未允许', refused_rule)
            ),
            jsonb_build_object(
                'en', 'Say `waivable: true` at the rule in the spec and apply it.',
                'zh', '请在规范中为该规则写上 waivable: true 并重新安装。'
            )
        )
        when held in ('counter', 'query', 'blocked') then jsonb_build_array(
            jsonb_build_object(
                'en', format('%s need not be waived: it refuses nothing', refused_rule),
                'zh', format('%s 无需豁免：它不拒绝任何写入', refused_rule)
            ),
            jsonb_build_object(
                'en', format('It is held by: %s.', held),
                'zh', format('其执行方式为 %s。', held)
            )
        )
        else jsonb_build_array(
            jsonb_build_object(
                'en', format('%s cannot be waived: what holds it (%s) cannot ask whether a row is permitted', refused_rule, held),
                'zh', format('%s 不可豁免：其执行方式（%s）无法查询豁免', refused_rule, held)
            ),
            jsonb_build_object(
                'en', 'Observe the rule in the spec, or have its `when` leave the row out, where it takes one.',
                'zh', '可在规范中改为 observe，或用 when 排除该行（若该规则支持）。'
            )
        )
    end;
end
$$;
COMMENT ON FUNCTION dq.not_waivable(target regclass, refused_rule text) IS 'Why a rule cannot be waived, and what to do, by language.';
CREATE FUNCTION dq.note_event(of_incident bigint, what text, by_whom name DEFAULT NULL::name, said jsonb DEFAULT '{}'::jsonb) RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    insert into dq.incident_event (
        incident, at, event, figure, affected, applicable, done_by, done_as, assignee, cause, remedy, note
    )
    select
        i.id, clock_timestamp(), what, i.figure, i.affected, i.applicable, by_whom,
        case when by_whom is not null then dq.taken_role() end,
        said ->> 'assignee', said ->> 'cause', said ->> 'remedy', said ->> 'note'
    from dq.incident as i
    where i.id = of_incident
    returning id;
$$;
COMMENT ON FUNCTION dq.note_event(of_incident bigint, what text, by_whom name, said jsonb) IS 'Writes down what became of an incident.';
CREATE FUNCTION dq.note_late(listing regclass, of_spec text, of_schema text, of_table text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    SET "IntervalStyle" TO 'postgres'
    SET extra_float_digits TO '1'
    SET enable_nestloop TO 'off'
    SET jit TO 'off'
    AS $_$
begin
    execute format(
        $query$
        with late as materialized (
            -- A key that is none may be there twice.
            select distinct on (v.rule, v.key)
                v.rule, v.key, v.moment, v.manager_after, v.severity, v.shows_key, v.quiet_from, v.quiet_to, v.quiet_zone, v.quiet_unless,
                case when not dq.is_missing(v.owner) then v.owner end as owner,
                case when not dq.is_missing(v.manager) then v.manager end as manager
            from %s as v
            order by v.rule, v.key, v.moment
        ), hours as materialized (
            -- They are those of the spec, the same in every line.
            select
                dq.quiet_until(clock_timestamp(), l.quiet_from, l.quiet_to, l.quiet_zone) is not null as quiet,
                array_position(array['minor', 'major', 'critical'], l.quiet_unless) as least
            from late as l
            limit 1
        ), awake as materialized (
            select l.*
            from late as l
            cross join hours as h
            where not h.quiet
            or array_position(array['minor', 'major', 'critical'], l.severity) >= h.least
        ), known as materialized (
            select r.* from dq.reminded as r where r.spec = $1 and r.table_schema = $2 and r.table_name = $3
        ), past as (
            delete from dq.reminded as r
            using (
                select k.rule, k.key, k.stage
                from known as k
                left join late as l on l.rule = k.rule and l.key = k.key
                where l.key is null
                or (k.stage = 'manager' and l.moment is distinct from k.moment)
            ) as gone
            where r.spec = $1
            and r.table_schema = $2
            and r.table_name = $3
            and r.rule = gone.rule
            and r.key = gone.key
            and r.stage = gone.stage
        )
        insert into dq.reminded as r (spec, table_schema, table_name, rule, key, stage, moment, noted_at, recipient, shows_key)
        select $1, $2, $3, a.rule, a.key, 'owner', a.moment, clock_timestamp(), a.owner, a.shows_key
        from awake as a
        left join known as k on k.rule = a.rule and k.key = a.key and k.stage = 'owner'
        where k.key is null
        or k.moment is distinct from a.moment
        or (k.told_at is null and k.recipient is distinct from a.owner)
        union all
        select $1, $2, $3, a.rule, a.key, 'manager', a.moment, clock_timestamp(), a.manager, a.shows_key
        from awake as a
        join known as o on o.rule = a.rule and o.key = a.key and o.stage = 'owner' and o.moment is not distinct from a.moment
        left join known as k on k.rule = a.rule and k.key = a.key and k.stage = 'manager'
        where o.noted_at + a.manager_after <= clock_timestamp()
        and (k.key is null or (k.told_at is null and k.recipient is distinct from a.manager))
        on conflict (spec, table_schema, table_name, rule, key, stage) do update
        set moment = excluded.moment, recipient = excluded.recipient, shows_key = excluded.shows_key, told_at = null, message = null,
            noted_at = case when r.moment is distinct from excluded.moment then excluded.noted_at else r.noted_at end
        $query$,
        listing
    )
    using of_spec, of_schema, of_table;
end
$_$;
COMMENT ON FUNCTION dq.note_late(listing regclass, of_spec text, of_schema text, of_table text) IS 'Brings what is noted of a table''s late rows up to now; part of dq.remind.';
CREATE FUNCTION dq.numbers_of(given jsonb) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT array_agg((e.one)::bigint ORDER BY e.nth) AS array_agg FROM jsonb_path_query(numbers_of.given, '$[*][*]'::jsonpath) WITH ORDINALITY e(one, nth));
COMMENT ON FUNCTION dq.numbers_of(given jsonb) IS 'Numbers of a list, and of lists in it, as an array.';
CREATE VIEW dq.completeness AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    (status COLLATE "default") AS status,
    measured_at,
    live
   FROM unnest(ARRAY[]::dq.completeness_row[]) listed(spec, table_schema, table_name, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at, live);
CREATE VIEW dq.completeness_by_slice AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (slice COLLATE "default") AS slice,
    (value COLLATE "default") AS value,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    rows,
    applicable,
    populated,
    missing,
    missing_rate,
    missing_percent,
    threshold,
    (status COLLATE "default") AS status,
    measured_at,
    live,
    (role COLLATE "default") AS role
   FROM unnest(ARRAY[]::dq.completeness_by_slice_row[]) listed(spec, table_schema, table_name, slice, value, field, title, process, department, steward, rows, applicable, populated, missing, missing_rate, missing_percent, threshold, status, measured_at, live, role);
CREATE TABLE dq.history (
    grain text NOT NULL,
    at timestamp with time zone NOT NULL,
    spec text NOT NULL,
    table_schema text NOT NULL,
    table_name text NOT NULL,
    department text,
    scope text NOT NULL,
    name text,
    dimension text NOT NULL,
    weight double precision NOT NULL,
    applicable bigint NOT NULL,
    violations bigint NOT NULL,
    measured_at timestamp with time zone NOT NULL,
    live boolean NOT NULL
);
COMMENT ON TABLE dq.history IS 'Figures of earlier hours and days, kept by dq.snapshot(); read them through dq.trend.';
COMMENT ON COLUMN dq.history.grain IS 'hour or day.';
COMMENT ON COLUMN dq.history.at IS 'Beginning of that hour or day.';
COMMENT ON COLUMN dq.history.spec IS 'Spec that the figures come from.';
COMMENT ON COLUMN dq.history.table_schema IS 'Schema of the table.';
COMMENT ON COLUMN dq.history.table_name IS 'Table.';
COMMENT ON COLUMN dq.history.department IS 'Department that answered for the table.';
COMMENT ON COLUMN dq.history.scope IS 'rule, field, source or owner.';
COMMENT ON COLUMN dq.history.name IS 'Which rule, field, source or owner.';
COMMENT ON COLUMN dq.history.dimension IS 'Dimension of quality.';
COMMENT ON COLUMN dq.history.weight IS 'Weight of the dimension in that table.';
COMMENT ON COLUMN dq.history.applicable IS 'Applicable rows.';
COMMENT ON COLUMN dq.history.violations IS 'Violations.';
COMMENT ON COLUMN dq.history.measured_at IS 'The moment of the oldest figure.';
COMMENT ON COLUMN dq.history.live IS 'Whether all figures were live.';
CREATE VIEW dq.rule_violations AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (rule COLLATE "default") AS rule,
    (code COLLATE "default") AS code,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (dimension COLLATE "default") AS dimension,
    (severity COLLATE "default") AS severity,
    (action COLLATE "default") AS action,
    (enforced_by COLLATE "default") AS enforced_by,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    applicable,
    violations,
    violation_rate,
    violation_percent,
    threshold,
    (status COLLATE "default") AS status,
    measured_at,
    live,
    weight
   FROM unnest(ARRAY[]::dq.rule_violations_row[]) listed(spec, table_schema, table_name, rule, code, field, title, dimension, severity, action, enforced_by, process, department, steward, applicable, violations, violation_rate, violation_percent, threshold, status, measured_at, live, weight);
CREATE VIEW dq.rule_violations_by_slice AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (slice COLLATE "default") AS slice,
    (value COLLATE "default") AS value,
    (rule COLLATE "default") AS rule,
    (code COLLATE "default") AS code,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (dimension COLLATE "default") AS dimension,
    (severity COLLATE "default") AS severity,
    (action COLLATE "default") AS action,
    (enforced_by COLLATE "default") AS enforced_by,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    applicable,
    violations,
    violation_rate,
    violation_percent,
    threshold,
    (status COLLATE "default") AS status,
    measured_at,
    live,
    weight,
    (role COLLATE "default") AS role
   FROM unnest(ARRAY[]::dq.rule_violations_by_slice_row[]) listed(spec, table_schema, table_name, slice, value, rule, code, field, title, dimension, severity, action, enforced_by, process, department, steward, applicable, violations, violation_rate, violation_percent, threshold, status, measured_at, live, weight, role);
CREATE VIEW dq.threshold AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (table_title COLLATE "default") AS table_title,
    (threshold COLLATE "default") AS threshold,
    (scope COLLATE "default") AS scope,
    (name COLLATE "default") AS name,
    (title COLLATE "default") AS title,
    (measure COLLATE "default") AS measure,
    highest,
    clear,
    (severity COLLATE "default") AS severity,
    (slice COLLATE "default") AS slice,
    min_rows,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    (listed_in COLLATE "default") AS listed_in,
    (owner COLLATE "default") AS owner,
    (language COLLATE "default") AS language,
    (reads COLLATE "default") AS reads,
    (source COLLATE "default") AS source,
    (since COLLATE "default") AS since,
    above,
    (quiet_from COLLATE "default") AS quiet_from,
    (quiet_to COLLATE "default") AS quiet_to,
    (quiet_zone COLLATE "default") AS quiet_zone,
    (quiet_unless COLLATE "default") AS quiet_unless
   FROM unnest(ARRAY[]::dq.threshold_row[]) listed(spec, table_schema, table_name, table_title, threshold, scope, name, title, measure, highest, clear, severity, slice, min_rows, process, department, steward, listed_in, owner, language, reads, source, since, above, quiet_from, quiet_to, quiet_zone, quiet_unless);
CREATE VIEW dq.watched AS
 SELECT spec,
    table_schema,
    table_name,
    table_title,
    threshold,
    scope,
    name,
    title,
    measure,
    highest,
    clear,
    severity,
    slice,
    min_rows,
    process,
    department,
    steward,
    listed_in,
    owner,
    language,
    reads,
    source,
    since,
    above,
    quiet_from,
    quiet_to,
    quiet_zone,
    quiet_unless,
    value,
    affected,
    applicable,
    figure,
    measured_at,
    known,
    (
        CASE
            WHEN (since IS NULL) THEN (figure > highest)
            ELSE (figure >= highest)
        END AND (applicable >= min_rows) AND (COALESCE(((affected)::double precision / (NULLIF(applicable, 0))::double precision), (0)::double precision) > above)) AS crossed,
    ((figure <= clear) AND
        CASE
            WHEN (since IS NULL) THEN true
            ELSE (figure < highest)
        END) AS over
   FROM ( SELECT t.spec,
            t.table_schema,
            t.table_name,
            t.table_title,
            t.threshold,
            t.scope,
            t.name,
            t.title,
            t.measure,
            t.highest,
            t.clear,
            t.severity,
            t.slice,
            t.min_rows,
            t.process,
            t.department,
            t.steward,
            t.listed_in,
            t.owner,
            t.language,
            t.reads,
            t.source,
            t.since,
            t.above,
            t.quiet_from,
            t.quiet_to,
            t.quiet_zone,
            t.quiet_unless,
            f.value,
            f.affected,
            f.applicable,
                CASE
                    WHEN (t.since IS NOT NULL) THEN (COALESCE((((f.affected)::numeric * (past.applicable)::numeric) / ((NULLIF(f.applicable, 0))::numeric * (GREATEST(past.violations, (1)::bigint))::numeric)), (0)::numeric))::double precision
                    WHEN (t.measure = ANY (ARRAY['missing_rate'::text, 'violation_rate'::text])) THEN COALESCE(((f.affected)::double precision / (NULLIF(f.applicable, 0))::double precision), (0)::double precision)
                    ELSE (f.affected)::double precision
                END AS figure,
            f.measured_at,
            ((f.measured_at IS NOT NULL) AND (f.affected IS NOT NULL) AND (f.applicable IS NOT NULL) AND (f.status = ANY (ARRAY['ok'::text, 'over threshold'::text, 'no threshold'::text, 'no rows'::text])) AND ((t.since IS NULL) OR COALESCE((past.applicable > 0), false))) AS known
           FROM ((dq.threshold t
             JOIN ( SELECT c.spec,
                    c.table_schema,
                    c.table_name,
                    'field'::text AS scope,
                    c.field AS name,
                    NULL::text AS slice,
                    NULL::text AS value,
                    c.applicable,
                    c.missing AS affected,
                    c.status,
                    c.measured_at
                   FROM dq.completeness c
                UNION ALL
                 SELECT c.spec,
                    c.table_schema,
                    c.table_name,
                    'field'::text,
                    c.field,
                    c.slice,
                    c.value,
                    c.applicable,
                    c.missing,
                    c.status,
                    c.measured_at
                   FROM dq.completeness_by_slice c
                UNION ALL
                 SELECT r.spec,
                    r.table_schema,
                    r.table_name,
                    'rule'::text,
                    r.rule,
                    NULL::text,
                    NULL::text,
                    r.applicable,
                    r.violations,
                    r.status,
                    r.measured_at
                   FROM dq.rule_violations r
                UNION ALL
                 SELECT r.spec,
                    r.table_schema,
                    r.table_name,
                    'rule'::text,
                    r.rule,
                    r.slice,
                    r.value,
                    r.applicable,
                    r.violations,
                    r.status,
                    r.measured_at
                   FROM dq.rule_violations_by_slice r) f ON (((f.spec = t.spec) AND (f.table_schema = t.table_schema) AND (f.table_name = t.table_name) AND (f.scope = t.scope) AND (f.name = t.name) AND (NOT (f.slice IS DISTINCT FROM t.slice)))))
             LEFT JOIN LATERAL ( SELECT h.applicable,
                    h.violations
                   FROM dq.history h
                  WHERE ((t.since IS NOT NULL) AND (h.grain = ANY (ARRAY['hour'::text, 'day'::text])) AND ((h.at >= ((f.measured_at - ((2)::double precision * (t.since)::interval)) - '1 day'::interval)) AND (h.at <= (f.measured_at - (t.since)::interval))) AND (h.measured_at > (f.measured_at - ((2)::double precision * (t.since)::interval))) AND (h.measured_at <= (f.measured_at - (t.since)::interval)) AND (h.spec = t.spec) AND (h.table_schema = t.table_schema) AND (h.table_name = t.table_name) AND (h.scope = t.scope) AND (h.name = t.name))
                  ORDER BY h.measured_at DESC
                 LIMIT 1) past ON (true))) compared;
COMMENT ON VIEW dq.watched IS 'Every threshold with its figure of now; part of dq.evaluate.';
CREATE FUNCTION dq.open_incident(seen dq.watched, before bigint) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    -- In a slice's incident other slices would say nothing.
    worst constant text := case when seen.slice is null then dq.worst_slices(seen) end;
    number bigint;
begin
    if before is not null then
        update dq.incident as i
        set state = 'open', reopened = i.reopened + 1, peak = seen.figure, worst_slices = worst,
            acknowledged_at = null, acknowledged_by = null, resolved_at = null, resolved_by = null, cause = null, remedy = null
        where i.id = (select k.id from dq.incident as k where k.id = before and k.state = 'resolved' for update skip locked)
        returning i.id into number;
        if number is not null then
            perform dq.update_incident(number, seen);
            return dq.note_event(number, 'reopened');
        end if;
        return null;
    end if;
    insert into dq.incident (
        spec, table_schema, table_name, threshold, slice, value, state, severity, scope, name, title, measure,
        highest, clear, figure, peak, affected, applicable, measured_at, worst_slices, listed_in,
        process, department, steward, opened_at, reopened, reads
    ) values (
        seen.spec, seen.table_schema, seen.table_name, seen.threshold, seen.slice, seen.value, 'open', seen.severity,
        seen.scope, seen.name, seen.title, seen.measure,
        seen.highest, seen.clear, seen.figure, seen.figure, seen.affected, seen.applicable, seen.measured_at, worst,
        seen.listed_in, seen.process, seen.department, seen.steward, clock_timestamp(), 0, seen.reads
    )
    on conflict do nothing
    returning id into number;
    return case when number is not null then dq.note_event(number, 'opened') end;
end
$$;
COMMENT ON FUNCTION dq.open_incident(seen dq.watched, before bigint) IS 'Opens an incident, or again the one given; part of dq.evaluate.';
CREATE FUNCTION dq.open_parts(batch bigint, size bigint) RETURNS TABLE(part jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not exists (select from dq.proposals as p where p.batch = open_parts.batch) then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('there is no batch %s, or you may see none of its rows', coalesce(batch::text, 'NULL')),
                'zh', format('没有批次 %s，或其数据行均对您不可见', coalesce(batch::text, 'NULL'))
            ),
            '{"en": "dq.backfill_progress lists the batches.", "zh": "dq.backfill_progress 列出所有批次。"}'
        );
    end if;
    return query
    select jsonb_agg(r.proposals order by r.nth)
    from (
        select jsonb_agg(p.id order by p.id) as proposals, row_number() over (order by min(p.id)) as nth
        from dq.proposals as p
        where p.batch = open_parts.batch
        and p.decided_by is null
        and not (p.approvers > 1 and coalesce(p.approved_by = session_user, false))
        group by p.row_key
    ) as r
    group by (r.nth - 1) / size
    order by (r.nth - 1) / size;
end
$$;
COMMENT ON FUNCTION dq.open_parts(batch bigint, size bigint) IS 'The open proposals of a batch, those of one row together, in parts.';
CREATE FUNCTION dq.out_of_step(target regclass) RETURNS TABLE(given jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return query execute format(
        'select jsonb_agg(to_jsonb(l) order by l.place) from ('
        'select row_number() over (order by v.row_key, v.field) as place, v.row_key, v.field,'
        ' format(''%%s (%%s)'', v.source_table, v.matched_by) as source, v.stored as value, v.offered'
        ' from %s as v where v.keep = ''write'' and v.candidates = 1'
        ') as l group by (l.place - 1) / 1000 order by min(l.place)', dq.source_listing(target)
    );
end
$$;
COMMENT ON FUNCTION dq.out_of_step(target regclass) IS 'Fields of rows that are to be written as their source has them, a thousand at a time.';
CREATE FUNCTION dq.own(trigger_name text) RETURNS oid
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    -- In a partition it has a copy of the same name. Anybody may give that name to a trigger of their own, which must not speak
    -- for ours; but only ours run functions of dq_gen.
    return (
        select min(t.tgrelid)
        from pg_trigger as t
        join pg_proc as p on p.oid = t.tgfoid
        where t.tgname = own.trigger_name collate "C"
        and t.tgparentid = 0
        and p.pronamespace = to_regnamespace('dq_gen')
    );
end
$$;
COMMENT ON FUNCTION dq.own(trigger_name text) IS 'The table that a trigger of ours is on.';
CREATE FUNCTION dq.parted(given jsonb, done bigint[], parts bigint) RETURNS TABLE(part jsonb)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select jsonb_agg(l.one order by l.nth)
    from (
        select e.one, e.nth, ntile(parts::integer) over (order by e.nth) as part
        from jsonb_array_elements(given) with ordinality as e (one, nth)
        left join unnest(done) as d (id) on d.id = (e.one -> 0)::bigint
        where d.id is null
    ) as l
    group by l.part
    order by l.part;
$$;
COMMENT ON FUNCTION dq.parted(given jsonb, done bigint[], parts bigint) IS 'Proposals of rows that are not done, in parts.';
CREATE FUNCTION dq.person_title(name text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (((dq.fold(name) COLLATE "C") ~ '^(?:(?:(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯齊喬關蘭畢單閻]|欧阳|歐陽|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫|长孙|宇文|轩辕|澹台|申屠|仲孙|独孤|拓跋|百里|东郭|东方|西门|呼延|万俟|闻人|赫连|钟离|淳于|公冶|濮阳|宗政|鲜于|闾丘|司空|亓官|颛孙|巫马|漆雕|乐正|梁丘|左丘) ?(?:总|總|工|董|局|处|哥|姐|叔|姨|婶|嫂|爷|老|氏|某|某某|某人|副总|总工|老总|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长|[*]+|x{1,4}|[○〇?]+|sir|[(](?:总|總|工|董|局|处|哥|姐|叔|姨|婶|嫂|爷|老|氏|某|某某|某人|副总|总工|老总|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长)[)])|[a-z][a-z.'' -]* ?(?:总|總|工|董|哥|姐|先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长))(?: ?(?:[,、/;&+]|和|或).*)?|[小老][王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏莊聶魯齊喬關蘭畢單閻]|(?:尊敬的)?(?:先生|女士|小姐|太太|夫人|经理|經理|总经理|總經理|副总经理|副经理|客户经理|项目经理|销售经理|采购经理|产品经理|店长|厂长|老师|老師|老板|老闆|老板娘|主任|副主任|主管|总监|总裁|副总裁|董事|董事长|董事長|工程师|总工程师|高工|医生|醫生|大夫|护士|护士长|教授|副教授|博士|院长|校长|局长|处长|科长|部长|司长|厅长|市长|省长|县长|镇长|村长|区长|会长|社长|所长|站长|行长|组长|队长|班长|书记|秘书|秘书长|助理|顾问|律师|会计|出纳|师傅|师父|同学|同志|司机|教练|导游|编辑|记者|警官|法官|大哥|大姐|大爷|大妈|大叔|大婶|大嫂|阿姨|叔叔|伯伯|爷爷|奶奶|姐姐|哥哥|妈妈|爸爸|帅哥|美女|老总|副总|总工|老太太|老先生|师母|家长)|客户|顾客|用户|会员|买家|卖家|业主|房东|租客|患者|家属|本人|朋友|同事|亲戚|邻居|员工|学生|老公|老婆|联系人|收件人|收货人|发件人|寄件人|负责人|经办人|代理人|代理商|供应商|经销商|法人|法人代表|法定代表人|前台|总机|总台|门卫|保安|传达室|收发室|值班室|办公室|总经办|董事会|文员|内勤|店主|店员|营业员|业务员|采购员|销售员|仓管员|客服|售后|仓库|仓管|快递|物流|某先生|某女士|某某先生|某某女士|(?:采购|财务|销售|市场|技术|研发|生产|行政|人事|人力资源|人力|物流|客服|售后|工程|质量|质检|品质|品管|法务|业务|运营|设备|仓储|后勤|综合|商务|外贸|信息|网络|策划|设计|培训|招商|储运|项目|管理)(?:部|部门|科|处|室|中心|组|主管|经理|总监)|采购|财务|销售|行政|人事|人力资源|业务|商务|后勤|法务|(?:mr|mrs|ms|miss|mx|mister|missus|dr|doctor|prof|professor|mr and mrs|mr[.]? & mrs|dr and mrs|herr|frau|monsieur|madame|mme|mlle|señor|señora|señorita|manager|director|engineer|teacher)(?:[.]? [^ ]+|[.][^ ]*)?|sir|madam|sir or madam|sir/madam|dear sir|dear sirs|dear madam|dear sir or madam|ladies and gentlemen|boss|admin|administrator|customer|client|contact|contact person|owner|user|guest|reception|receptionist|front desk|office|hr|human resources|(?:hr|sales|purchasing|procurement|accounting|accounts|finance|marketing|it|logistics|customer service|support|personnel|legal|quality|engineering|production)(?: (?:dept[.]?|department|team|manager|director|office))|sales|purchasing|procurement|accounting|accounts payable|finance|marketing|logistics|customer service|secretary|general manager|sales manager|ceo|cfo|cto|coo|president)(?: ?[(][^()]*[)])?$|[0-9@*<>=]|://|^[\u0001-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u3004\u3008-\u303f\ufe00-\ufe6f\U0001f000-\U0001faff]+$'::text) OR ((char_length(name) > 2) AND ((name COLLATE "C") = repeat("left"(name, 1), char_length(name)))));
COMMENT ON FUNCTION dq.person_title(name text) IS 'Whether the text is a form of address, a role or a department, or typed to fill the field, rather than a name.';
CREATE FUNCTION dq.phone(value text, region text, accepted text[], types text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    candidate text collate pg_catalog."C";
    candidates text[] collate pg_catalog."C" := '{}';
    next integer := 1;
    extension text collate pg_catalog."C" := '';
    pass integer := 0;
    dialled text collate pg_catalog."C";
begin
    -- What is in standard form already needs no reading: a + and digits.
    if pg_catalog.rtrim(value, '0123456789') operator(pg_catalog.=) '+' collate pg_catalog."C" then
        candidate := pg_catalog.substr(value, 2);
    end if;
    loop
        -- Leading digits in rising order; for each the place of the lengths that it allows.
        if (case
            when pg_catalog.octet_length(candidate) between 4 and 15 then (
                ('{0,64,128,256,512,768,1024,1280,1536,1792,1920,2048,2304,2560,3072,3584,3840,4096,4352,4608,4864,5120,5632,6144,6528,6656,7168,7680,7936,8192,8704,9216,10240,11264,12288,12800,13312,15360,15872,16128,32512,32640,49152,57344,59392,63488,64512,65024,65280,65408,8388608,16777216,33554432,33554944,33559040,67108864,67109120,67109888,125829120,134217728,134218752,134219264,134219776,201326592,260046848,268435456,268435968,268436480,268437504,268438528,268439552,301989888,301990400,335544320,402653184,469762048,536870912,536871936,536872960,536875008,536876032,536879104,536883200,805306368,1040187392,2013265920,2147483648,2415919104,4261412864,274877906944,549755813888,1099511627776,1099578736640,1099645847552,1649267443712,2199023255552,2199157473280,4398046511104,4398046511616,4398046515200,4398314946560,4398449164288,5497558138880,6597069766656,6597069770752,8796093022208,8796093023232,8796361457664,10995116277760,13194139533312,13194139537408,13194139541504,13194139545600,15393162788864,16492674416640,17042430230528,17592186044416,17592186045440,17592219599360,17592320262144,19791209299968,21990232555520,26388279066624,28587302322176,30786325577728,32985348833280,34634616274944,35184372088832,35184372094976,35184439197696,35184506306560,35184640524288,35184774742016,39582418599936,48378511622144,52776558133248,52776558135296,61572651155456,68169720922112,69269232549888,69818988363776,70368744177664,70368744179712,70368878395392,74766790688768,89060441849856,105553116266496,105553518919680,123145302310912,140737488355328,140737488359424,140738025226240,158329674399744,211106232532992,211107037839360,228698418577408,246290604621824,263882790666240,272678883688448,277076930199552,279275953455104,280375465082880,280925220896768,281200098803712}'::pg_catalog.int8[])[
                    pg_catalog.get_byte(
                        '\x003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e00690069000b000b000b000b3b0b3b000b000b3b0b000b000b3b0b003b003b003b003b003b000b3b003b003b000b003b003b003b003b003b003b003b003b000b000b000b000b003b000b003b000b000b000b000b000b003b003b000b003b003b003b003b000b003b003b0b003b00690069003b69000b000b000b690b690b0069003b693b0069000b3b000b3b000b3b000b3b000b000b000b000b000b003b006900690b0069000b003b003b000b000b0069003e003e003e003e003e003e003e003e003e003e003e003e003b000b000b003b003b000b003b003b0069003b003b003e00690069000b3b000b0069000b000b003b003b003b003b003b003b003b003e003e003e003e003e003e003e003e003e000b003b003b003b003b003b000b003b003b000b3b003b003b003b003b003b000b000b000b000b003e003e003e003e003e003e003e003e003e003e5b5d003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e000b000b000b000b003b000b003b003b000b003b003b003b003b003b000b000b000b003b000b000b000b000b000b000b000b000b003b000b000b000b003b003b003b003b0b000b000b0069003b003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003b0b3b0b000b000b3b0b3b003b003e003e003e003e003e003e003e003e003e003e003e003e003e000b000b000b000b003b0b3b003b000b003b000b3b0b000b000b000b003b003b000b000b000b000b000b003b000b003e003e003e003e003e003e0069003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e0069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069003e003e00690069003e003e003e003e0069003e003e003e003e003e003e003e003e0069003e003e003e003e003e003e003e0069003e003e003e003e003e003e003e003e00690069003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e0069003e003e003e003e003e003e0069003e003e003e003e003e003e003e003b003b003b003b000b003b003b003b00690b000b0069003e003e003e003e003b0b3b0b003e003e003e003e003b003b000b000b3b003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003b003b003b003b003b003b003e003b000b000b000b000b000b000b000b000b003b003b003b003b003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003b003b003b000b003b003b003b003b003b0b3b0b000b003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e000b003b003b000b000b3b0b000b003b003b000b003b000b003b000b003b003e003e003e003e003b003b003b000b003b0b003b003b003b003b000b000b000b000b003b003b003e003e003e003e003e003e003e003e003e003e003e003e000b000b003b000b000b3b0b000b3b0069003b000b000b000b000b003b000b003e003e003e00690069003e003e003e003e003e003e003e003e693e003e003e003e003e003e003e003e003e003e003e003e003e003e003e693e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e3b3e003e003e003e0069003e003e003e003e003e0069003e003e003e693e003e003e0069003e003e003e003e003e003e003e003e003e0069003e000b000b003b003b003b000b000b693b0b3b0b3b0b003b003b69000b000b000b000b000b000b000b003b003b000b003b003b003b003e003e003e003b003b003b3e3b3e3b000b000b000b000b000b000b003b0b000b000b3b0b000b000b000b3b000b3b0b3b0b3b0b3b0b3b000b3b0b000b000b3b0b3b000b3b0b3b0b3b0069003e003e00690069003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e003e0041000b0045000b060b000b000b000b000e000b000b000b0074000b000b000b000b0074000b000b004100110041004100410011001100110011001100110011001100110011001100110011001100110011001100110074007400410041004100410041004100740074000b000b000b0041004100410041740074007400740074007400740074007400110074003b0b3e0b3e0b3e0b3e0b003b003b003b003b000b00690069000b00690069003b001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011004100370600060006000600060006001100110011001100110011000615061506370037000600370006000600060006000600060006000600060037064306430637493749374937493749374937064337001100110011001100740041004100410074007400740074007400740074007400740074003b0b000b003b0b3b000b003b0069003b000b000b3b000b000b3b0b000b000b000b003b003b69003b003b000b000b000b000b000b000b000b000b000b000b000b000b000b000b004100410074004c004c004c001d001d001d001d001d001d001d001d001d001d001d001d001d001d001d001d001d001d003b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b0069000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b003b003b000b000b000b000b000b000b003b003b003b003b001d51004c004c000661000600060061006100610600060006000600060006003b003b003b3e3b003e3b003b003b003b003b00063b003b003b006185000600060006000b440b0041007400740041003700374937004100410041000b000b000b003b003b003b003b003b003b003b00410041004100410011001100110011001100110011001100110011001100110011001100110011001100110011001100110011004100410041007a001d001d001d001d001d001d001d001d001d001d009c4c004c009c4c004c000b000b000b000b000b003b003b003b003b003b000b000b003b003b0069001100110041004100410041007a00060006000600060006000600060006006137006100610037003700610037000600370037004100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011004100740074007400740074007400740074007400740074007400740074007400740074007400740074000b3b000b00373f373f373f373f373f373f37004100410041004100410041001100110074000615060e061f060041374100410011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100410041006100110041004100410041000637005f335f03335f00370037000600060061006100610061006100610041001100110011004100410041000b00110011001100410041740074001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110041004100410041004100410041004100083d08063c063706084208420842000600064a3b4a41040004004100414a41003b000b000b003b00410041004100410041004100170017111a111a1100111a111a11001a171a41870087007400740011007400410041740074007400740074001100110011001100110011001100110011001100110041004100410041004100410041004100740074000b003b000b003b003b003b000b000b000b000b000b000b00740041001100410074004174004100110011001100110011001100110011001100110011001100110011001100110011007400410011001100110011001100110011004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410074007400740074007400740074007400740074007400740074007400740011001100110011001100110011001100110011001100110011001100110011001100110041004100410041006100610011001100110011007f007f007f007f007f007f007f007f007f0011004111000b001117111711171117111711000b000b000b000b17000b000b000b00170b170b170b000b000b000b000b000b000b0017000b17000b000b000b170b0017000b000b000b000b00170b170b000b000b000b17000b000b000b000b00170b000b170b000b000b0074417441007400690041000600410041004100410041000b003b00690069007f000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006003b003b003b003b003b003b007f00610069000b000b0069003b0074003700060061000b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b003b000b000b3e0b3e0b000b000b3e0b3e0b000b3e0b3e0b3e0b3e0b3e0b3e0b000b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3e0b3b000b3e0b000b000b3e0b3e0b000b3e0b3e0b3e0b003b69403b697a693b693b693b693b6900690003005b00030033000233000600060006000600060006000600060006003700370600613700610006003700063700370037003700370037003700370037006100610037003700043404345f005f0034005f005f005f040004005f005f005f005f005f005f005f005f005f005f005f34003400043400045f340004005f040011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110074004100417400947400740074007400740074007400740041000b000b000b000b000b005a5b005a005a5b005a005b5a5b5a005b5a5b5a5b5a005a005a5b005a005a5b5a5b5a5b5a5b5a5b005a005a005a000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b69003b000b7d00690069007d007d007d69004c00060006000600060006003b06000600060061006100610061006100610061006100610061006100060061006100610061006100610061006100610061006100610061006100610061000600060006610006000b000b000b000b000b3b003b003b003b003b6900690069006900690069000b0069003b693b003b006900690069000b000b000b000b0069000b000b000b3b0b000b3b0b000b000b000b000b000b000b003b003b003b003b003b003b004100110011001100110011001100110011001100110011001100110011007400740074007400410074007400740041007400410041004100410041007400740041004100410041004100740041007400740074004100740074007400740074007400740074007400740074007400740074007400740074007400740074007400740074007400410041004100698c008c002900290041004100410041004100410041004100410041004100410029692900296900690029002900290029001780178017801780178017801780178017801780178017801780170017061106000b000b00110b11061d11000b000b1100110611000b06110674001100110074007400410041834100418341834183418341834183418341110b0006110600410041000600060006000600060006000600060006000600060061006100610006000600060006000600060006000600060006000600060006000600060006003700370037003700370037003700370037003700370037003761370037003700370037610037003700610600610061003700370037610061006100610061006100610061006100610061006100610061006100610061006100610061000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0041004100690061005f000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b005f000b000b000b000b000b000b000b000b00690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069003b003b003b006900690069003b003b003b003b003b003b000b0069006900690069006900693b003b003b008a001b001b001b001b001b001b001c008a8b8a8b1c8a1c8a5400541c007a007f001c007a9e007f007a74007f008a008a007c001c001c001c0095000f0e000e3b0e3b0e000e690e69000e41690e410041004100063b69063b06690061000600063b000600060006000600066a066a063b0006610006000661060006000b000b000b000b000b000b003b6900690069006900690069003b003b003b003b003b000b00690069000600060006690006003f3b3f3b3f3b3f3b3f3b3f3b3f3b3f3b066900067f6961003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b00063b61000b690b690b000b000b000b000b003b003b003b003b690069006900690069000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b000b003b003b0069006900690069003b0069003b00690069003b003b0011001100110011001100110011001100110011001100110011001100110011001100110011001100110011007400410041004100410041008a7f007f007f008d007f005f6c5f6c5f003400344734045f003b003b003b004169000b0069000b000b001d001d001d006900690069003b003b006900690011410011001100411100114111411100410041004100410087007400740074008700870041002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e002e004a534aa000a0008a00a0008a008a008a000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b003b003b003b003b006900690069006900690069740069006900690069006900170b170b002d170b003b00690069000b1700170017001700170017006d7a0069006900690069007c00410041004100410041004100410041004100414a41000b000b003b0b003b0b3b0b003b0b69003b003b003b003b003b003b0b0071006900690069006900690069006900690069006900720071000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0041003b0041003b410069006900690069006900690069006900690069006900690069000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0069003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b0069002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002700270027002827002700270027002700690027002700270027002700270027002700270027006900690069007400690041934a004100740069005b00695b005b69005b005b0074005b615b740069000b0c000b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c0b0c000c000b69003b003b003b003b003b003b6900690069006900690069000b000b000b000b000b000b00690b000b0069000b003b000b3b69006900690069003b69000b0069006900690069008d006900690069000b0011001100110011001100110011001100410074410041004100417400740074007400740074008d00749d740074007400080400110011161511161511161511161511161511161511161511161511001116151116151116151116151116151116151116151116151100111615111615111615111615111615111615111615111615110011007400740074007400110074416141004100410041004174000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600410041004100410041007400740074003700370037003700610061007400610061006100610061006100610061006100610061006100010031002f002f002f002f002f002f002f002f002f002f002f002f002f002f002f002f302f002f002f002f002f002f002f002f002f002f002f002f002f002f0030002f002f002f002f002f002f002f00a2003000a2002f002f002f002f002f002f002f002f002f002f002f002f00a200a2002f002f002f002f002f002f002f5800582f582f582f583058009e2f0030002f002f002f002f002f002f002f002f002f009e002f009e009e009e009f009e009e009e009e009e009e009e0011001100110011001100110011001100110011001100110011171117110011001100110011001100111711171100110011171117111711001117111711171117111711171100110011001100110011001100111711171100110011001100111711171100111711171117110011001100110011171117111711001100110011001100111711171117111711171117110011171100110011001117110011001100110011001117111711171117110011001100110011001100111711171117110011001100110011001100110011171117111711001100110011001100111711001117110011001117111711001100111711171117111711001100110011001100111711001117110011001100110011001117111711001100110011001117111711171117111711171117111711001100111711001100110011001100110011001100111711001100111711171117110011001100110011001100110011171117110011001100111711171100111711001100110011001117110011001117111711171100110011001117111711001100110011001100111711001100110011001100110011001100110011007400740074007400744174007400744100410041004174007400740074007400740074007400740074007400740074007400740074007441004100410041004100417a7b7a00740074787400740074007400740039003900390039003900390039003900390039003900393739370039373937003937393739003937003937390039003900390037390037390039003937393739373900393739373937393739003937393700393739370039003900390039003937393739003739373900390037393739370039373937393700393739003900390039373937003900373937003900393739373900393739373900390039003900390039003900390037390039373937393700396100390039373937003900390039003961003900390039003900390039003900390069000f0e000e000f0e000e000e0f000e000e000e720f0e000f0e000e000e000e8d0e8d000e000f0e000e000e000e000e000e000e000e000f0e000e000f0e000e000e000e000f0e000e000f0e000e000e000f000e000e000e0f0e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000e000f000e000e000f0e000e000e00690e000e000e000e8d008d000e000e000e000e000e000e003b003b6900690069003b69003b0f007d000f0e000e000e000e007d000e007d000e000e000e000e000e000e00780078005a005a000600060006000600370037003700060006000600066100610061006100610061006100610037000b0d0b0d0b0d0b0d0b0d0b0d0b0d0b003b003b003b003b000b0d0b0d0b0d0b0d0b0d0b000b0d0b04000b0d0b0d0b0d0b0069000b0d0b0d0b0d0b0d0b3b0b0d0b0d0b003b0b0d0b3b0b0d0b0d0b0d0b3b0b0d0b0d0b3b0b0d0b0d0b0d0b720b0d0b3b0b0d0b0d0b3b6900690069000b0d0b3b0b0d0b0d0b0d0b0d0b3b7a690069000b0d0b0d0b0d0b0d0b0d0b0d0b0d0b3b0b0d0b000b0d0b000b0d0b0d0b00745f00974c974c974c974c974c974c974c974c974c974c974c974c95004c004c0095004c00974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c974c539a5300539a539aa300a3539a539a539a539a539a539a539a539a539a539a539f7f00300030003000300030003031002b2c2b300030003000300030313000300030003000302830280030003000300030003000300030003000300030317f003000300030003000300030003000300030009d0030003000300030003000300030003000300031007400740074007f00300030003000300030003000033303008d0006000600060006000600060006000600060006000600060006000600060006000600370037000600060006000600060006000600060006008d008d000b3b000b000b3b000b000b000b000b000b000b003b90610090000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b8f3b0069000b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b0069000b00690b000b003b00693b69003b003b003b007f003b7f007f007f008d00063700060006000600060006000600060006000600060006000600060006370006000600060006000600060006000600060006370600060006000600060006000600060006000600060006000600060006000600060006003b06000600060006000600060006000600060006000600060006000600860006370061000600060006000661006100370061000600060061006100060006000600060006000600060006000600060006000600060061060006000600353404353404350435343548354835763676357635000b000b000b000b000b000b3b003b003b006900690069006900690069000600060006000600060006000600060006000600060006000600060006006100610006000600060006000600060006000600060006000600060006003b001100460046004600460046004600460046004600460046007400460046004600460046004600460046004600460046004600460046004600460046004600467400460046004600460046004600460046004600460046004600460046004600460046004600460046004600460046004600460074004600460046004600460046004600460046004600460074004600460046004674004600460046004600460046004600460046004600460046000800060900080600080608093700370008740011001100740011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100740074007400740011004100870074004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c0079007400110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c0061006100110041004c00110041004c0011006441004c00110041004c00110041004c00110041004c00110041004c001100610041004c00110041004c7a00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c7a00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c7a00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c00110041004c007f003e003e003e003e003e003e003e003e003e003e003e003e003e693e003e003e003e0088003e003e003e003e003e00693e0b3e003e003e003e003e003e003e003e003e003e007f007f007f004100410041004100410041004100410006001100110011001100110011001100110074004100110011001100110011001100110041004100410041004100117400110074007400110011001100110041004100410074117400740074007400740074000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0069003b003b007400740006000600060006000600610006000600060006000600060037006106003706000600370037006100610061006100610061007f0092000b0069000b0069000b0069000b0069000b0069000b0069004100410041004100410011001100110011001100110041004100410041007411740074007400740074007a170017001700170017001700170017007d0017001a00170017001700170017001700171a7a171a0017001a00170017001a00170017007a170017007d1a001700170017007d1a1700170017001700170017007d1a0017001a74007d00410041004100410094004100410041001100110011001100110011004100410074117400740074007411007411741100040004000400045f04003700370037003761376100a0000b000b000b000b000b5e0b0061000b006100610061003b000637063700370037003700063706370600610037000600060006000600060037003700370037000b000b000b000b000b3b003b693b003b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b00410041004100410041004100410041003b74003b003b003b003b0074007400740074007400740074007400740074007400740074007400740041773b74003b74003b003b003b0041003b003b003b003b004a000b000b000b000b000b000b000b000b000b000b000b000b000b000b0006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600060006000600915b665b0069006900690069006900690069006900730074005f00740074000b000b000b000b000b000b000b000b000b3b003b003b003b003b003b003b003b003b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b009c0095005f0089001719171a171a0025001700250025002500250025001b002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025002500250025001b26250025002500250025002500250025002500250025007c0074007400745500550025002500250025002500250025002500250025002500250025002500250025009c00030c03000b000b000b000b000b000b000b000b000b00410041000b170b0e0b004100410041004100410041004100410074007400744a4b4a0006003f4a4b4a0006000600065f005f005f005f005f007a7b7a0006000669000600067c007e007e007e007e007e007e007e007e007e007e007e007e007e007c0006007f007f006100060006610600067f00743700950006003b0006007506750600060006000600693b003b003b003b00690006003b0006000600060061003b006100610004000400040004340004003400340006370661060037003700060037003700370037003700610061006100610061000600060006000600060006003b003b3c3b3c3b3c003b0006006100030003000300370061376100380037003700370037383738373803003703370037005b035b03003300035b03000300033700370037000300035b005b0300030037003700375c375c37383761008d00370600370037003700370006000600060037003706370637000600060006003700060006000600060037000600370037000600370006370037000600060037000600370006000600370006005f003500785f0034005f0003000300030003003300330002320200370003040300370037005f0037004c000369006900690003003b003b000b000b000b000b000b000b003b0b3b0b3b0b3b0b3b0b3b0b3b0b3b0b3b0b3b0b3b03005f000400045f00040034003404340003000300370034000b000b005f000b000b690074003b000a000a003a00390039003900390039003900390039003900390039003937003700060037003700370006003700060061000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b0069003b003b003b003b0069006900690095000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b003b003b003b6900690069009d009d006100690074009d00740074000b000b0069000b000b000b000b000b000b000b000b74000b000b000b000b000b000b000b0074000b000b69000b000b696b0b0041000b000b000b7441000b000b000b000b000b0041000b000b000b690b0092008d0099004a004a004a004a004a007a7c7a7c7a7c7a7c7a7c7a7c7a7c654a654a654a654a654a654a654a654a654a654a654a654a000e69001817001817001817001817001817001817001817008700181700181700181700181700181700690018170018170018170018170074006900610061003b0061003b003b007c007c005f001100110011001100110011001100110011001100113b003b003b003b003b003b006900673b003b60003b003b003b004c001d000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00690069006900690069000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b000b000b003b003b003b003b003b003b003b003b003b003b003b003b693b00690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069007400690069006900690069006900690069003b003b003b008d728d3b003b003b003b003b003b003b0061000b003b003b003b003b003b003b003b000b000b000b003b4a3b4a844a844a3b823b823b000b000b1100410011170b170b000b001100410011170b000b001100410011170b000b001100410011170b0041000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b0041000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b003b000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b3b41000b001100410011170b000b001100410011170b000b001100410011170b000b001100410011170b413b003b413b414a3b004c004c004c004c004c0b000b00410b000b000b000b000b000b000b000b000b000b000b000b000b001162631113118d11166811004c004c004c004c004c614c004c004c61004c004c004c004c111311131116681100041113118d111668111311131116681113111311166811131113111668111311131116681100111311131116681113111311166811131113111668110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e111d1f1d1e1d216f1d001d1f1d1e1d216f1d0011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110074001d1f1d1e1d216f1d11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e110011151113111a6e11001d1f1d1e1d216f1d1f1d1e1d216f1d222422232225702211151113111a6e11222422232225702211151113111a6e11151113111a6e11151113111a6e11151113111a6e11001d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11001d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d001d1f1d1e1d216f1d001d1f1d1e1d216f1d0011151113111a6e111d1f1d1e1d216f1d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e111d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d1f1d1e1d216f1d11151113111a6e111d1f1d1e1d216f1d11151113111a6e11001d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e110011151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e110011151113111a6e110011151113111a6e111d1f1d1e1d216f1d0011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e1122242223222570221d1f1d1e1d216f1d11151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e111d1f1d1e1d216f1d0011151113111a6e11151113111a6e110011151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11740011151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110022242223222570220011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e111d1f1d1e1d216f1d11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e111d1f1d1e1d216f1d0011151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e110011151113111a6e11008711151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e1115111a6e11151113111a6e110011151113111a6e11151113111a6e11151113111a6e11151113111a6e1115111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e11151113111a6e110074410041004157410095004c004c001d11000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b170b170b000b0e0011000b000b000b000b170e17000b000b170b000b00170006110006000b0006000b004c0b4c0b4c4f4d4e4c000b0006000b0011000b000b000e0b0e170b00200b00170b170011004c0b4c4f504f4c4f4c4f4c4f4c4e4c000b000b0006000b00111711170b000b000e0b171117060011000b000b000b00110011000b000b00110017000b0011001100110006000b001500110011000b001100110011000b00110011000b0017000b040011000b000b0011000b0011000b000b001117001100110006000b000b00110011004c4e4c4f4c000b00110011004c0b4c4f514c514f51524c4e4c0011000b0011000b0011000b0006000600060006000600110011001100110011001100110011000b04000b001100110011000b0011000b000b000b0011000b0011000b000b0011000b0011000b000b000b000b000b000b00110011000b00110011000b0011007f067f0608001100110011001100110011001100110011001100110011000b00060006000b06000b06000b060006001100110006000b060011001100110004000b0600040011001100110011007f007f007f007f007f007f007f007f007f007f007f007f007f007f00060041005341007f00690069006900690069006900690069006900690069006900690069006900690069006900690069006900690069009f007f0095007f4100410037007f004c008d008d007f95560095007f007f3b567f4c0069009e009e009e009e009e009e009e009e009e0095007f009e009e009e009e009e009e009e009e009e009e009e009e0095009e009e009e009e009e009e009e00980095009e0095009e009e009e009e009e009e007461740017111711171117111711171117111711171117111711171117111711171117111711000b170b0041001700170017001700170017111711001100110011000b1711740074000b170b00170b00170017001700170017000b000b7f927f927f927f0b7a740074000b000b000b000b000b000b000b000b00170017001700170017000b170b4174008d00110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011005f00110011001100110011001100110011001100110011001100110011001100110041007400410041004100410041004100410041004100410074007400410041009b0074007400740074007400950011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110074001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100411100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011009f0011961100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011007f959611001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110041114111411141114111411141114111411141114111464111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141464111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114111411141114146414641464146414641464111411141114111414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641114611461141114111411141114111414641464146414641114111464111464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146411141114111411141464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111464146411141114111414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111411141114111411141114111414641464146414641464146414641464111411141464111411141461146114641464146414641464146411141114111411141114111414641114111411141114111411141114146411141114111411141114111411141114111411141114111411141114146414641114111414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641114146411141114111411141114146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641114111461146414641464146414641464146414641464146414641464146411146114111461146114611461146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146411146114611414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146411146114611411146114611414641464146414641464146414641464146414641464146414641464146414641464146414641464111461146114146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641114611461141114611461141464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641114611461141464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111461146114146414641464146414641464146414641464146411146114611414641464146414641464146414641464146414641464146414641464146414641464146414641464111461146114146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464111461146114111461146114146414641464146414641464146414641464146414641464146414641464146414641464146414641114611461141114611461146114146414641464146414641464146414641464146414641464146414641464146414641464146414641461146114611414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146414641464146410069007f0011007f0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017007f0017008d0017008d0017008d0017008d0017008d0017008d0017008d001700410041004100410041007f0017007f0017007f0011007f0017008d0017008d0017008d0017008d0017007f0017007f0017007f0017007f0017007f0017007f0017007f0017008d0017008d0017008d0017008d0017008d0017007f0017007f0017007f001700110011008d0017008d0017008d0017007f0017007f0017007f0017007f0017007f0017007f0017007f0017007f0017007f0017008d0017008d0017008d0017007f00170085007f0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017007f00170061007f0017008d0017001700170017001700170017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d0017008d008d008d0017008d0017008d00170017000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b000b000b000b0069000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b003b000b000b000b000b000b00060008046204080408040804080408040534000600060007030703070307030703070309100903000d00040d040d04000d040d040d040804000d040006040d040004000f040d040d0400040d040004000408040d0400040d0400040d04000d040d04000d040d04000d0400040d040d04000d040d040004000b0008040d04000400040d04000d0400040d04000f04080f08040d04000f04000d0400040d060e060e0608040b000b00060b000400040008040004000400040d04000f040d040d040004000400040d0400040d0400040d040d04000b00740074000f0408040d040004000f0408040d04000f00040d0400040004000f00040d040d040d04000406003741003b41003b00413b413b41003b003b003b3700494b49003b4100413749373b00414937000600060006006100610037003700060006000600060006000600060006000600060006000600060006000600060006000600377f0081370006000b000b000b000b37063b063b063b063b3c3b3c066a3b066a06000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b0041000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b00740041004100740074004100410041690069000b000b000b000b000b000b69006900110b110b1100170b001100110b000b000b00410b004100410041000b001700170017001700170017001700170017001700170017004c0061000b000b000b000b000b000b000b000b000b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b003b0011001100110011001100110011001100110011004100410041007f0074007400060b0600060006000600060006000600060006000600060041064106414341003b000b0061003b003b690069007a00693b007f007f000b000b000b00410041000b000b000b000b000b000b000b000b0074000b00410041004100740074000b00740074000b00a100740074000b007f006900610099002a007f007f007f007f007f007f007f0b000b410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041007400740074007400740074007400740074007400740074007400740074007400740074007400740b000b000b000b000b000b000b003b003b000b000b003b003b003b003b003b000b000b003b0b3b000b000b003b0b3e000b003b000b000b000b000b000b000b000b0069006900690069008d006100610061003b0b000b000b000b3b79003b00060006000600060006000600060006000600063b0006003b000b00170011002200220022002200220022000b001700110022002200220022002200220b003b000b003b0b000b003b003b003b0b000b000b000b00690b693b00693b693b003b003b003b003b003b000b8e0b008d000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b004c000b000b000b000b000b004c4e0b004c4e0b4e004c004c004c000b000b00740074007400740011121411121114001112141112111400111214111211140011121411121114001112141112111411121411121114111214111211141112141112111400111214111211140011121411121114001112141112111411121411121114001112141112111400111214111211140011121411121114111214111211140011121411121114001112141112111400111214111211140011121411121114001112141112111400111214111211140011121411121114001112141112111400111214111211141112141112111400111214111211140011121411121114111214111211140011121411121114111214111211140041004100411100110011001100110011001100110011001100110011005900590059005a005a0059005a005a0059005a00590059005900590059004100410041004100410041004100410041004100410041004100410041001100110011004111410011001100110011001100410041004100410041004100114100410011001100410041004100410041004100410041000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b000b003b003b00410011001100110011001100110011001100110011001100110011001100110041004100410011004100410041004100410074007400410011001100110011001100110011001100110011001100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041004100410041007400410074004100410041001141114111001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110011001100110041004100410011001100110041004100410087004100410041004100410041004100410011004611004100110011410011004111001100110041001100410041004100410041004100410041004100114611004100410041004111001100110041004100410041001146110041004100410011001100110011410041001146114611461146114611461146114611461146114611461146114611461146114611461146114611461146114611461146114611461100114611461146114611461146110041004100410041004100410041001100461146110041004100410041001141110011461146004100110041114100110011001100110011001100110041004100410041004100410041004100410041004100410041004100114611461146114611461146114611461100110041001100110011001100410011461146114600110041001100410041004100410041004100410041004100114611461146114611461146114611461100110011001100410041004100414611461146114611461146114611461146114611461146114611460046114611460041004100410041001146114600410041004100410041001146110011001100110041004100410041004100410041004100410041004100410041004100410011411100114611461100410041001146114611461146110041004100410041004100410041004100410041004100410041004100410041004100'::pg_catalog.bytea,
                        pg_catalog.width_bucket(
                            pg_catalog.rpad(pg_catalog.left(candidate, 9), 9, '0')::pg_catalog.int4,
                            '{0,120120000,120200000,120220000,120300000,120320000,120400000,120420000,120500000,120520000,120600000,120620000,120700000,120720000,120800000,120820000,120900000,120920000,121000000,121020000,121100000,121220000,121300000,121320000,121400000,121420000,121500000,121520000,121600000,121620000,121700000,121720000,121800000,121820000,121900000,121920000,122000000,122020000,122100000,122320000,122400000,122420000,122500000,122520000,122600000,122620000,122700000,122720000,122800000,122820000,122900000,122920000,123000000,123120000,123200000,123420000,123500000,123520000,123600000,123620000,123700000,123920000,124000000,124020000,124100000,124222500,124222600,124230000,124230100,124230200,124230300,124232100,124233000,124233100,124234300,124234400,124235700,124235800,124235900,124236000,124236100,124237000,124237300,124237500,124237700,124237800,124238000,124238500,124239200,124239500,124239600,124239800,124242100,124243000,124243100,124244000,124244100,124244400,124244500,124245000,124245100,124245900,124246100,124246200,124246900,124247000,124248000,124248100,124248200,124250200,124250300,124252400,124252600,124253300,124253400,124253500,124253600,124254400,124254500,124255100,124255500,124255600,124256000,124256500,124256600,124257700,124257800,124260100,124260600,124261200,124261300,124262000,124262200,124262300,124262400,124263600,124263700,124264000,124264100,124264600,124264700,124265000,124265100,124267600,124267800,124268700,124268900,124269800,124270000,124270200,124270300,124272700,124272800,124273800,124273900,124278800,124278900,124280100,124281100,124281200,124283500,124288900,124289000,124289900,124290000,124622700,124622900,124623000,124624600,124624700,124627000,124627500,124628000,124629000,124629200,124629300,124631000,124632000,124635200,124636700,124636800,124641000,124641100,124641200,124641300,124641400,124641700,124642000,124643000,124643200,124644000,124644400,124644500,124644600,124644700,124645000,124646000,124646700,124646800,124652000,124652110,124652120,124652130,124652140,124652150,124652160,124652170,124652180,124652190,124652200,124652210,124653000,124655000,124655400,124655500,124657100,124657400,124662000,124663000,124663800,124663900,124669500,124669800,124671200,124673200,124673600,124673700,124673800,124675300,124675400,124675700,124675800,124682000,124686000,124688300,124688400,124691800,124692000,124696300,124696400,124697600,124697700,124820000,124900000,124920000,125000000,125020000,125100000,125120000,125200000,125220000,125300000,125320000,125400000,125420000,125500000,125620000,125700000,125720000,125800000,126020000,126100000,126220000,126300000,126320000,126400000,126423500,126423600,126429200,126429300,126446100,126446300,126446900,126447000,126447600,126447800,126449700,126449900,126453600,126454000,126458100,126458500,126472400,126472500,126472900,126473000,126477200,126477300,126720000,126800000,126840600,126840700,126840900,126841000,126846000,126846400,126846500,126846800,126846900,126848000,126848200,126848400,126848500,126856000,126856300,126871300,126873100,126873200,126873300,126873400,126873500,126873600,126873700,126876400,126876500,126877000,126877700,126877800,126879000,126920000,127000000,127020000,127100000,127220000,127300000,127320000,127400000,127420000,127500000,127620000,127700000,127920000,128000000,128120000,128200000,128320000,128400000,128422900,128423000,128424500,128424600,128430000,128430400,128434000,128434800,128436800,128436900,128439300,128439500,128442200,128442300,128444000,128444700,128446800,128446900,128449400,128449600,128449700,128449900,128450000,128454000,128454800,128456800,128456900,128459600,128459700,128459900,128460000,128477400,128477500,128485200,128485300,128486400,128486600,128486900,128487000,128920000,129000000,130120000,130200000,130220000,130300000,130320000,130400000,130420000,130500000,130520000,130600000,130620000,130700000,130720000,130800000,130820000,130900000,130920000,131000000,131020000,131100000,131220000,131300000,131320000,131400000,131420000,131500000,131520000,131600000,131620000,131700000,131720000,131800000,131820000,131900000,131920000,132000000,132020000,132100000,132120000,132200000,132320000,132400000,132420000,132500000,132520000,132600000,132620000,132700000,132720000,132800000,132920000,133000000,133020000,133100000,133120000,133200000,133220000,133300000,133420000,133500000,133620000,133700000,133720000,133800000,133920000,134000000,134020000,134021100,134022000,134022100,134022600,134022900,134024400,134024500,134024900,134025000,134027700,134027800,134033200,134033300,134034400,134034500,134042200,134042400,134044400,134044500,134047300,134047500,134048900,134049000,134051300,134051500,134055500,134055600,134062500,134062700,134064200,134064400,134067700,134067800,134069000,134069100,134069200,134069400,134071200,134071600,134071700,134072000,134072500,134072600,134072700,134072800,134077000,134078000,134088400,134088500,134099800,134099900,134120000,134200000,134320000,134400000,134522200,134522300,134523200,134523400,134524400,134524500,134526600,134526700,134532100,134533000,134533300,134533400,134541200,134541700,134542000,134542500,134544400,134544500,134551600,134551800,134552500,134552800,134552900,134553000,134554600,134555100,134557600,134557700,134562300,134562400,134563800,134563900,134564000,134564100,134564900,134565000,134573000,134573100,134574300,134574400,134574500,134574800,134574900,134575000,134576600,134577000,134577700,134577800,134580000,134580100,134581400,134581600,134582500,134582700,134584800,134585000,134588800,134588900,134591400,134591500,134591600,134591800,134591900,134592000,134592200,134593100,134593600,134594000,134594100,134594300,134594400,134594500,134595000,134597600,134597700,134599000,134599100,134620000,134700000,134720000,134800000,135020000,135100000,135120000,135200000,135220000,135300000,135320000,135400000,135420000,135500000,136020000,136100000,136120000,136200000,136320000,136400000,136420000,136500000,136520000,136600000,136720000,136800000,136820000,136900000,136920000,137000000,138020000,138100000,138220000,138300000,138520000,138600000,138620000,138700000,140120000,140200000,140220000,140300000,140320000,140400000,140420000,140500000,140520000,140600000,140620000,140700000,140720000,140800000,140820000,140900000,140920000,141000000,141020000,141100000,141220000,141300000,141320000,141400000,141420000,141500000,141520000,141600000,141620000,141700000,141720000,141800000,141820000,141900000,141920000,142000000,142320000,142400000,142420000,142500000,142520000,142600000,142820000,142900000,143020000,143100000,143120000,143200000,143220000,143300000,143420000,143500000,143520000,143600000,143720000,143800000,143820000,143900000,144020000,144100000,144120000,144140000,144150000,144154000,144155000,144156000,144156100,144158900,144159000,144160000,144170000,144191000,144192000,144193000,144220000,144300000,144320000,144400000,144520000,144600000,144720000,144800000,144820000,144900000,145020000,145100000,145820000,145900000,146320000,146400000,146420000,146500000,146820000,146900000,146920000,147000000,147020000,147100000,147220000,147300000,147323000,147323300,147326900,147327000,147332800,147333000,147338600,147338700,147340200,147340800,147340900,147341100,147341400,147342600,147343500,147344500,147344900,147345000,147345500,147345600,147345900,147346000,147346800,147346900,147347300,147347400,147349000,147349100,147352000,147352200,147353300,147353900,147363600,147363700,147363800,147363900,147375800,147375900,147378400,147378500,147380000,147380100,147390100,147390200,147393800,147393900,147420000,147500000,147520000,147600000,147820000,147900000,147920000,148000000,148020000,148100000,148420000,148500000,150020000,150100000,150120000,150200000,150220000,150300000,150320000,150400000,150420000,150500000,150520000,150600000,150620000,150700000,150720000,150800000,150820000,150900000,150920000,151000000,151020000,151100000,151220000,151300000,151320000,151400000,151420000,151500000,151520000,151600000,151620000,151700000,151720000,151800000,151820000,151900000,151920000,152000000,152020000,152100000,152120000,152200000,152220000,152300000,152320000,152321100,152321200,152331100,152331200,152341100,152341200,152351100,152351200,152355500,152355600,152361100,152361200,152371100,152371200,152381100,152381200,152391100,152391200,152400000,152420000,152421100,152421200,152431100,152431200,152441100,152441200,152451100,152451200,152452100,152452200,152452300,152452400,152455500,152455600,152456000,152460100,152461100,152461200,152471100,152471200,152481100,152481200,152491100,152491200,152492600,152494900,152500000,152520000,152600000,152620000,152700000,152720000,152800000,152820000,152900000,152920000,153000000,153020000,153100000,153120000,153200000,153220000,153300000,153320000,153400000,153420000,153500000,153920000,154000000,154020000,154100000,154120000,154200000,154420000,154500000,154820000,154900000,155120000,155200000,155720000,155800000,155920000,156000000,156120000,156200000,156220000,156300000,156320000,156400000,156420000,156500000,156620000,156700000,156720000,156800000,157020000,157100000,157120000,157200000,157220000,157300000,157320000,157400000,157420000,157500000,157520000,157600000,157720000,157800000,157920000,158000000,158020000,158100000,158120000,158200000,158220000,158300000,158420000,158500000,158520000,158600000,158620000,158700000,158720000,158800000,158820000,158900000,160020000,160100000,160120000,160200000,160220000,160300000,160320000,160400000,160420000,160500000,160520000,160600000,160620000,160700000,160720000,160800000,160820000,160900000,160920000,161000000,161020000,161100000,161220000,161300000,161320000,161400000,161420000,161500000,161520000,161600000,161620000,161700000,161720000,161800000,161820000,161900000,161920000,162000000,162020000,162100000,162220000,162300000,162320000,162400000,162620000,162700000,162820000,162900000,162920000,163000000,163020000,163100000,163120000,163200000,163320000,163400000,163620000,163700000,163920000,164000000,164020000,164100000,164120000,164200000,164520000,164600000,164620000,164700000,164720000,164800000,164923100,164923300,164923900,164924000,164924100,164924800,164924900,164925000,164926600,164926700,164930000,164940000,164943100,164943400,164944100,164944400,164971000,164971200,164971300,164994000,164995100,164996600,164996700,165020000,165100000,165120000,165200000,165620000,165700000,165720000,165800000,165820000,165825000,165829500,165829600,165900000,165920000,166000000,166020000,166100000,166120000,166200000,166220000,166300000,166434900,166435000,166439100,166439700,166441000,166441400,166449100,166449200,166449700,166720000,166800000,166920000,167000000,167023300,167023800,167025600,167025700,167028400,167028900,167032100,167032400,167032800,167032900,167043300,167043400,167048300,167048500,167048800,167048900,167053200,167053300,167055500,167055600,167058800,167058900,167066400,167066500,167067000,167067100,167068200,167068300,167078300,167078400,167078500,167078600,167078800,167079000,167083800,167083900,167084800,167084900,167085800,167085900,167086800,167086900,167087800,167087900,167088800,167088900,167089800,167089900,167098900,167099000,167120000,167130100,167133300,167133400,167133900,167134000,167134300,167134500,167134900,167135000,167135500,167135600,167136200,167136300,167136600,167136700,167140000,167140100,167145600,167145700,167147100,167148100,167148200,167149000,167155500,167155600,167156200,167156600,167158800,167158900,167163200,167163600,167163700,167163900,167164200,167164300,167164400,167165000,167165300,167165500,167167800,167167900,167168200,167168400,167168500,167169000,167170700,167170800,167172000,167172200,167172600,167172800,167173400,167173600,167174700,167174800,167177700,167177800,167178700,167179000,167179700,167179800,167182800,167182900,167183800,167183900,167184800,167184900,167185800,167185900,167186400,167186500,167186700,167186900,167187800,167187900,167188800,167188900,167189800,167189900,167192200,167192300,167192900,167193000,167196700,167196800,167196900,167197000,167197100,167197300,167197700,167197800,167197900,167198000,167198700,167199000,167199100,167199200,167199600,167200000,167220000,167300000,167820000,167900000,168020000,168100000,168120000,168200000,168220000,168300000,168320000,168400000,168424800,168424900,168425200,168425300,168425400,168425500,168425600,168425700,168425800,168425900,168427200,168427300,168427400,168427500,168427600,168427700,168462200,168462300,168463300,168463400,168464400,168464500,168465500,168465600,168467700,168467800,168468800,168468900,168469100,168469200,168469900,168470000,168473100,168473200,168473300,168473400,168477000,168477100,168478200,168478300,168620000,168700000,168920000,169000000,170120000,170200000,170220000,170300000,170320000,170400000,170420000,170500000,170520000,170600000,170620000,170700000,170720000,170800000,170820000,170900000,170920000,171000000,171220000,171300000,171320000,171400000,171420000,171500000,171520000,171600000,171620000,171700000,171720000,171800000,171820000,171900000,171920000,172000000,172020000,172100000,172151000,172151100,172151200,172151300,172152000,172153000,172154200,172154900,172155000,172155100,172155300,172155500,172155600,172155800,172155900,172156000,172158000,172158300,172158400,172158900,172159100,172159500,172159700,172420000,172500000,172520000,172600000,172620000,172700000,172720000,172800000,172820000,172900000,173020000,173100000,173120000,173200000,173220000,173300000,173420000,173500000,173720000,173800000,173820000,173900000,174020000,174100000,174220000,174300000,174320000,174400000,174720000,174800000,174820000,174900000,175320000,175400000,175420000,175500000,175720000,175800000,175823400,175823500,175828400,175828800,175838400,175838500,175843000,175843100,175845000,175846000,175846200,175847000,175848000,175848300,175848400,175849000,175851800,175852100,175857000,175857300,175858400,175858500,175863800,175863900,175871200,175873400,175875800,175875900,175881200,175881300,176020000,176100000,176220000,176300000,176320000,176400000,176520000,176600000,176722500,176722600,176723500,176723600,176724500,176724600,176725500,176725600,176726500,176726600,176726700,176727500,176727800,176728500,176728600,176729500,176729600,176731500,176731800,176742000,176742200,176744000,176744300,176744500,176745000,176750000,176750500,176761100,176761900,176770100,176770700,176920000,177000000,177020000,177100000,177120000,177200000,177220000,177300000,177320000,177400000,177420000,177500000,177520000,177600000,177820000,177900000,177920000,178000000,178020000,178100000,178120000,178200000,178220000,178300000,178426600,178426700,178436600,178438700,178443000,178443600,178443800,178443900,178445000,178445400,178445600,178445900,178448000,178448900,178449900,178451000,178451300,178452600,178453500,178455500,178455600,178457000,178457300,178459300,178459400,178463800,178463900,178472000,178472100,178478400,178478500,178520000,178600000,178620000,178700000,178720000,178800000,180014000,180015000,180020000,180100000,180120000,180200000,180220000,180300000,180320000,180400000,180420000,180500000,180520000,180600000,180620000,180700000,180720000,180800000,180820000,180900000,180920000,181000000,181020000,181100000,181220000,181300000,181320000,181400000,181420000,181500000,181520000,181600000,181620000,181700000,181720000,181800000,181820000,181900000,181920000,182000000,182020000,182100000,182120000,182200000,182520000,182600000,182620000,182700000,182820000,182900000,182920000,182926100,182926400,182927300,182927700,182927800,182928000,182928100,182928200,182928400,182928700,182934000,182934700,182963000,182963100,182964000,182964100,182965000,182965100,182966200,182966300,182966400,182966500,182966900,182967000,182970200,182970300,182974000,182974100,182974400,182974500,182974700,182974800,182975000,182975100,182975500,182975600,182975700,182975800,182976000,182976100,182976600,182976700,182978000,182978100,182978800,182978900,182979000,182979100,182979900,182980100,182980200,182980400,182980500,182980600,182981500,182981800,182981900,182982000,182983000,182983100,182983800,182983900,182985200,182985500,182985600,182985800,182986200,182986300,182986700,182986800,182986900,182987100,182987300,182987400,182987900,182988000,182989900,182990000,182993100,182993200,182993500,182993600,182995800,182995900,182996100,182997000,182997200,182997600,182997700,182997900,182998000,182998500,182998600,182998700,182999100,182999200,183000000,183020000,183100000,183120000,183200000,183220000,183300000,183320000,183400000,183520000,183600000,183820000,183900000,183920000,184000000,184020000,184100000,184320000,184400000,184420000,184500000,184520000,184600000,184720000,184800000,184820000,184900000,184920000,185000000,185020000,185100000,185420000,185500000,185520000,185600000,185620000,185700000,185720000,185800000,185820000,185900000,185920000,186000000,186020000,186100000,186220000,186300000,186320000,186400000,186420000,186500000,186520000,186600000,186620000,186700000,186720000,186800000,186820100,186820200,186821500,186824300,186825000,186840000,186843000,186843700,186846000,186850000,186860700,186861100,186861200,186861900,186862000,186862100,186867800,186867900,186868000,186869000,186870000,186870100,186871100,186871200,186880000,186880100,186882100,186882300,186882400,186882500,186922900,186923000,186923600,186923700,186930200,186930300,186946000,186946200,186946500,186947100,186948800,186949000,186955600,186955900,186956500,186956800,186966000,186967000,186976000,186976100,186976200,186976800,187020000,187100000,187220000,187300000,187320000,187400000,187620100,187622200,187622300,187650000,187650100,187652300,187652400,187652500,187652600,187660000,187660100,187660400,187660500,187660610,187660700,187660800,187660900,187661100,187661200,187661400,187661500,187664100,187664800,187665000,187665100,187665600,187665700,187666200,187666600,187666800,187667300,187667500,187668100,187668400,187668500,187669400,187670000,187670100,187670200,187670700,187670800,187677000,187678000,187678100,187678500,187678700,187679400,187679600,187690000,187690100,187690900,187691000,187691100,187691200,187691400,187691700,187691900,187692000,187699000,187699100,187699200,187699500,187699600,187699700,187699800,187699900,187700000,187720000,187800000,187820000,187900000,187920000,188000000,188820000,188900000,190020000,190100000,190120000,190200000,190220000,190300000,190320000,190400000,190420000,190500000,190520000,190600000,190620000,190700000,190720000,190800000,190820000,190900000,190920000,191000000,191020000,191100000,191220000,191300000,191320000,191400000,191420000,191500000,191520000,191600000,191620000,191700000,191720000,191800000,191820000,191900000,191920000,192000000,192020000,192100000,192520000,192600000,192820000,192900000,192920000,193000000,193020000,193100000,193120000,193200000,193420000,193500000,193620000,193700000,193720000,193800000,193820000,193900000,193920000,194000000,194020000,194100000,194120000,194200000,194220000,194300000,194320000,194400000,194520000,194600000,194720000,194800000,194820000,194900000,194920000,195000000,195120000,195200000,195220000,195300000,195420000,195500000,195620000,195700000,195920000,196000000,197020000,197100000,197120000,197200000,197220000,197300000,197320000,197400000,197520000,197600000,197820000,197900000,197920000,198000000,198020000,198100000,198320000,198360000,198370000,198400000,198420000,198500000,198520000,198600000,198620000,198700000,198920000,199000000,201000000,201300000,201320000,201340000,201500000,201600000,202000000,203000000,204000000,204100000,204500000,204900000,205000000,205100000,205500000,205600000,205700000,205800000,206200000,206300000,206400000,206700000,206800000,207000000,208000000,208010000,208200000,208300000,208400000,208500000,208600000,208700000,208800000,208900000,209000000,209010000,209200000,209400000,209500000,209800000,211120000,211130000,211180000,211200000,211910000,211930000,211950000,211960000,211970000,212000000,212518000,212519000,212520000,212523000,212523100,212523600,212523700,212523900,212524000,212524100,212524200,212524500,212524600,212524900,212525000,212528100,212528200,212528400,212528500,212535100,212535200,212536100,212536200,212536900,212537000,212538200,212538400,212539000,212539300,212541000,212546000,212548000,212549000,212551000,212553000,212554000,212592400,212592430,212592930,212592940,212600000,212683000,212684000,212685000,212687000,212729000,212730000,212732000,212750000,212756000,212760000,212790000,212800000,212810000,212890000,212900000,213100000,213420000,213430000,213470000,213480000,213500000,213540000,213543000,213549000,213565000,213600000,213700000,213770000,213800000,213801000,213801100,213801200,213802100,213802200,213803100,213803200,213804100,213804200,213805100,213805200,213806100,213806200,213808100,213808200,213809100,213809200,213961900,213962000,213982000,213984000,216200000,216300000,216300100,216300200,216311000,216314100,216315000,216316000,216324000,216324100,216330000,216360000,216365000,216391000,216392000,216400000,216490000,216500000,216600000,216700000,216800000,216801000,216801100,216811000,216811100,216812000,216812010,216821000,216821100,216880000,216890000,216900000,217000000,218205000,218207000,218210000,218270000,218271000,218273000,218274000,218276000,218277000,218278000,218279000,218280000,218281000,218283000,218284000,218285000,218310000,218320000,218322000,218324000,218325000,218327000,218410000,218420000,218421000,218424000,218425000,218426000,218427000,218428000,218452000,218455000,218470000,218480000,218481000,218483000,218484000,218485000,218510000,218520000,218521000,218525000,218526000,218527000,218529000,218550000,218551000,218552000,218553000,218556000,218570000,218580000,218581000,218585000,218610000,218650000,218652000,218656000,218657000,218658000,218670000,218680000,218681000,218686000,218690000,218700000,218710000,218720000,218721000,218722000,218723000,218728000,218729000,218740000,218810000,218830000,218840000,218850000,218851000,218853000,218854000,218855000,218884000,218885000,218910000,218970000,220200000,220420000,220440000,220441000,220441100,220441200,220441300,220441400,220441500,220441600,220441800,220441900,220442000,220444200,220444400,220444410,220444420,220444440,220444500,220444700,220445000,220445530,220445548,220445600,220445800,220446000,220448000,220448400,220448800,220449000,220450000,220460000,220500000,220550000,220553000,220554800,220556000,220557000,220566000,220568000,220571000,220571100,220571400,220571500,220572000,220572100,220572300,220572400,220572500,220572600,220573500,220573600,220573800,220573900,220574800,220574900,220580000,220800000,220833000,220834000,220835000,220836000,220840000,220866000,220867000,220868000,220869000,220872000,220873000,220874000,220874200,220874500,220874600,220877000,220878000,220880000,220899000,220900000,221000000,221300000,221310000,221320000,221330000,221338000,221340000,221360000,221370000,221390000,221400000,221700000,221720000,221721000,221722000,221750000,221791000,221800000,221801000,221810000,221811000,221812000,221813000,221814000,221815000,221816000,221817000,221818000,221819000,221884000,221885000,221886000,221887000,221888000,221890000,221930000,221940000,222200000,222250000,222251000,222258000,222259000,222260000,222350000,222360000,222450000,222451000,222458000,222460000,222500000,222800000,222801000,223200100,223200200,223202000,223203000,223207000,223207900,223208000,223212600,223212800,223214000,223217000,223218000,223220000,223400000,223405000,223441000,223447000,223449000,223450000,223500000,223540000,223600000,223800000,223810000,223820000,223860000,223890000,224000000,224302400,224302500,224303100,224303300,224304100,224304400,224304500,224304800,224305100,224305200,224305300,224305400,224306100,224306200,224306800,224307000,224307100,224307200,224308100,224308200,224309100,224309200,224309400,224309500,224309700,224309900,224310000,224320000,224600000,224640000,224650000,224670000,224722000,224723000,225010000,225020000,225050000,225060000,225070000,225080000,225210000,225220000,225250000,225260000,225272020,225272040,225272120,225272140,225272150,225272160,225272170,225272180,225272220,225272230,225272240,225272260,225272340,225272360,225272430,225272460,225273060,225273070,225273160,225273170,225273190,225273200,225273270,225273280,225273370,225273380,225273470,225273480,225273570,225273580,225273670,225273680,226010000,226080000,226204900,226205000,226205200,226205400,226206500,226206800,226209000,226209200,226209600,226210000,226244500,226244700,226244900,226245000,226245400,226245700,226246500,226246800,226247000,226247200,226247700,226247800,226247900,226248000,226253000,226255100,226256500,226256900,226440000,226470000,226500000,226590000,226600000,226800000,227080000,227100000,227202000,227202100,227203100,227203900,227204100,227204200,227204300,227204600,227205100,227205200,227205400,227205500,227206100,227206200,227206400,227206600,227206700,227206900,227207100,227207600,227207700,227207900,227214100,227214200,227214400,227214600,227215100,227215200,227215400,227215500,227216100,227216200,227216400,227216700,227216800,227216900,227217100,227217200,227217600,227217700,227217900,227218000,227218800,227218900,227230000,227240000,227700000,227710000,227740000,227750000,227760000,227780000,227800000,228000000,228222000,228228000,228232000,228234000,228244000,228246000,228255000,228256000,228266000,228268000,228277000,228278000,228700000,228740000,228780000,228800000,228900000,228940000,228960000,229000000,229012000,229012500,229013000,229014000,229017000,229019000,229020000,230200000,230219000,230220000,230230000,230250000,230260000,230290000,230300000,230310000,230320000,230321000,230390000,230400000,230423000,230424000,230429000,230430000,230440000,230450000,230470000,230471000,230472000,230480000,230491000,230525000,230530000,230542100,230542400,230542800,230543000,230546000,230547000,230547100,230547200,230560000,230570000,230587000,230587100,230587200,230587500,230587900,230588000,230599000,230600000,230700000,230708000,230730000,230732000,230733000,230734000,230800000,230802000,230803000,230814000,230815000,230831000,230833000,230839000,230840000,231200000,231220000,231221000,231300000,231330000,231331000,231332020,231332030,231332300,231332500,231424000,231424100,231460000,231480000,231500000,231555000,231556000,231700000,231760000,231762000,231770000,231780000,231880000,231890000,232222200,232223000,232223200,232224000,232224200,232225000,232250000,232260000,232300000,232360000,232660000,232670000,232700000,232810000,232880000,232890000,232900000,232910000,232990000,233000000,233200000,233210000,233230000,233250000,233256000,233258000,233260000,233300000,233302000,233304000,233306000,233306100,233307000,233310000,233312000,233312700,233317000,233318160,233322000,233322600,233327000,233328580,233332000,233332400,233337000,233338110,233342000,233342200,233342300,233343200,233347000,233348100,233352000,233352800,233357000,233358100,233362000,233362700,233367000,233368100,233372000,233372700,233377000,233378100,233382000,233382300,233387000,233388100,233392000,233392100,233397000,233398100,233500000,233510000,233530000,233580000,233591000,233600000,233800000,233801000,234201000,234203200,234203300,234204000,234204100,234204900,234205000,234206100,234206200,234206300,234206400,234206700,234206800,234207000,234207100,234207800,234207900,234208000,234208200,234210000,234700000,234701000,234702300,234702400,234730000,234800000,234801000,234819200,234901000,234917000,235223000,235223100,235225000,235225600,235226800,235227100,235228000,235228100,235229000,235229100,235300000,235320000,235600000,235700000,235770000,235780000,235850000,235880000,235900000,236000000,236210000,236230000,236610000,236620000,236700000,236710000,236720000,236780000,236877600,236877700,237222000,237223000,237233000,237234000,237242000,237244000,237620000,237630000,237640000,237643000,237650000,237700000,237880000,237890000,238221000,238228000,238230000,238239000,238241000,238243000,238251000,238253000,238255000,238257000,238260000,238270000,238271000,238274000,238281000,238286000,238330000,238360000,238370000,238430000,238440000,238450000,238470000,238510000,238540000,238570000,238600000,238800000,238801000,238900000,239000000,239220000,239230000,239900500,239910000,239980000,240000000,240222000,240223000,240330040,240330050,240330060,240330070,240330140,240330150,240330160,240330170,240330240,240330250,240330260,240330270,240330340,240330350,240330360,240330370,240330440,240330450,240330460,240330470,240330540,240330550,240330560,240330570,240330640,240330650,240330660,240330670,240330740,240330750,240330760,240330770,240330840,240330850,240330860,240330870,240330940,240330950,240330960,240330970,240331040,240331050,240331060,240331070,240331140,240331150,240331160,240331170,240331240,240331250,240331260,240331270,240331340,240331350,240331360,240331370,240331440,240331450,240331460,240331470,240331540,240331550,240331560,240331570,240331640,240331650,240331660,240331670,240331740,240331750,240331760,240331770,240331840,240331850,240331860,240331870,240331940,240331950,240331960,240331970,240332040,240332050,240332060,240332070,240332140,240332150,240332160,240332170,240332240,240332250,240332260,240332270,240332340,240332350,240332360,240332370,240332440,240332450,240332460,240332470,240332540,240332550,240332560,240332570,240332640,240332650,240332660,240332670,240332740,240332750,240332760,240332770,240332840,240332850,240332860,240332870,240332940,240332950,240332960,240332970,240333070,240333100,240333170,240333200,240333270,240333300,240333370,240333400,240333470,240333500,240333570,240333600,240333670,240333700,240333770,240333800,240333870,240333900,240333970,240334000,240334040,240334050,240334060,240334070,240334140,240334150,240334160,240334170,240334240,240334250,240334260,240334270,240334340,240334350,240334360,240334370,240334440,240334450,240334460,240334470,240334540,240334550,240334560,240334570,240334640,240334650,240334660,240334670,240334740,240334750,240334760,240334770,240334840,240334850,240334860,240334870,240334940,240334950,240334960,240334970,240335040,240335050,240335060,240335070,240335140,240335150,240335160,240335170,240335240,240335250,240335260,240335270,240335340,240335350,240335360,240335370,240335440,240335450,240335460,240335470,240335540,240335550,240335560,240335570,240335640,240335650,240335660,240335670,240335740,240335750,240335760,240335770,240335840,240335850,240335860,240335870,240335940,240335950,240335960,240335970,240336040,240336050,240336060,240336070,240336140,240336150,240336160,240336170,240336240,240336250,240336260,240336270,240336340,240336350,240336360,240336370,240336440,240336450,240336460,240336470,240336540,240336550,240336560,240336570,240336640,240336650,240336660,240336670,240336740,240336750,240336760,240336770,240336840,240336850,240336860,240336870,240336940,240336950,240336960,240336970,240337040,240337050,240337060,240337070,240337140,240337150,240337160,240337170,240337240,240337250,240337260,240337270,240337340,240337350,240337360,240337370,240337440,240337450,240337460,240337470,240337540,240337550,240337560,240337570,240337640,240337650,240337660,240337670,240337740,240337750,240337760,240337770,240337840,240337850,240337860,240337870,240337940,240337950,240337960,240337970,240338040,240338050,240338060,240338070,240338140,240338150,240338160,240338170,240338240,240338250,240338260,240338270,240338340,240338350,240338360,240338370,240338440,240338450,240338460,240338470,240338540,240338550,240338560,240338570,240338640,240338650,240338660,240338670,240338740,240338750,240338760,240338770,240338840,240338850,240338860,240338870,240338940,240338950,240338960,240338970,240339040,240339050,240339060,240339070,240339140,240339150,240339160,240339170,240339240,240339250,240339260,240339270,240339340,240339350,240339360,240339370,240339440,240339450,240339460,240339470,240339540,240339550,240339560,240339570,240339640,240339650,240339660,240339670,240339740,240339750,240339760,240339770,240339840,240339850,240339860,240339870,240339940,240339950,240339960,240339970,240350070,240350100,240350170,240350200,240350270,240350300,240350370,240350400,240350470,240350500,240350570,240350600,240350670,240350700,240350770,240350800,240350870,240350900,240350970,240351000,240351070,240351100,240351170,240351200,240351270,240351300,240351370,240351400,240351470,240351500,240351570,240351600,240351670,240351700,240351770,240351800,240351870,240351900,240351970,240352000,240352070,240352100,240352170,240352200,240352270,240352300,240352370,240352400,240352470,240352500,240352570,240352600,240352670,240352700,240352770,240352800,240352870,240352900,240352970,240353000,240353070,240353100,240353170,240353200,240353270,240353300,240353370,240353400,240353470,240353500,240353570,240353600,240353670,240353700,240353770,240353800,240353870,240353900,240353970,240354000,240354070,240354100,240354170,240354200,240354270,240354300,240354370,240354400,240354470,240354500,240354570,240354600,240354670,240354700,240354770,240354800,240354870,240354900,240354970,240355000,240355070,240355100,240355170,240355200,240355270,240355300,240355370,240355400,240355470,240355500,240355570,240355600,240355670,240355700,240355770,240355800,240355870,240355900,240355970,240356000,240356070,240356100,240356170,240356200,240356270,240356300,240356370,240356400,240356470,240356500,240356570,240356600,240356670,240356700,240356770,240356800,240356870,240356900,240356970,240357000,240357070,240357100,240357170,240357200,240357270,240357300,240357370,240357400,240357470,240357500,240357570,240357600,240357670,240357700,240357770,240357800,240357870,240357900,240357970,240358000,240358070,240358100,240358170,240358200,240358270,240358300,240358370,240358400,240358470,240358500,240358570,240358600,240358670,240358700,240358770,240358800,240358870,240358900,240358970,240359000,240359070,240359100,240359170,240359200,240359270,240359300,240359370,240359400,240359470,240359500,240359570,240359600,240359670,240359700,240359770,240359800,240359870,240359900,240359970,240360000,240550000,240560000,240800100,240801000,240801100,240802000,240802100,240803000,240803100,240804000,240804100,240805000,240805100,240806000,240806100,240807000,240807100,240808000,240808100,240809000,240809100,240810000,240900100,240901000,240901100,240902000,240902100,240903000,240903100,240904000,240904100,240905000,240905100,240906000,240906100,240907000,240907100,240908000,240908100,240909000,240909100,240910000,241010000,241020000,241080000,241110000,241120000,241200000,241600000,241605000,241610000,241611000,241620000,241630000,241650000,241670000,241740000,241750000,241760000,241780000,241800000,242010000,242020000,242024000,242024100,242025500,242025900,242026000,242026160,242026660,242027000,242040000,242070000,242222100,242222600,242222800,242223000,242800000,242803000,243100000,243120000,243130000,243276000,243277000,243573000,243574000,243700000,243800000,243880000,243890000,243920000,243960000,244000000,244200200,244200300,244200500,244201000,244201200,244201300,244201500,244203000,244203200,244203300,244203500,244204000,244204200,244204300,244204500,244210000,244210200,244210300,244210500,244211000,244211200,244211300,244211500,244213000,244213200,244213300,244213500,244214000,244214200,244214300,244214500,244220000,244220200,244220300,244220500,244221000,244221200,244221300,244221500,244223000,244223200,244223300,244223500,244224000,244224200,244224300,244224500,244230000,244230200,244230300,244230500,244231000,244231200,244231300,244231500,244233000,244233200,244233300,244233500,244234000,244234200,244234300,244234500,244240000,244240200,244240300,244240500,244241000,244241200,244241300,244241500,244243000,244243200,244243300,244243500,244244000,244244200,244244300,244244500,244250000,244250200,244250300,244250500,244251000,244251200,244251300,244251500,244253000,244253200,244253300,244253500,244254000,244254200,244254300,244254500,244260000,244260200,244260300,244260500,244261000,244261200,244261300,244261500,244263000,244263200,244263300,244263500,244264000,244264200,244264300,244264500,244270000,244270200,244270300,244270500,244271000,244271200,244271300,244271500,244273000,244273200,244273300,244273500,244274000,244274200,244274300,244274500,244280000,244280200,244280300,244280500,244281000,244281200,244281300,244281500,244283000,244283200,244283300,244283500,244284000,244284200,244284300,244284500,244290000,244290200,244290300,244290500,244291000,244291200,244291300,244291500,244293000,244293200,244293300,244293500,244294000,244294200,244294300,244294500,244300000,244910000,244980000,244990000,245000000,245400000,245410000,245443000,245444000,245950000,245960000,245965000,245967000,245969000,245970000,245977000,245978000,246370000,246380000,246390000,247010000,247200000,247500000,247600000,247700000,247800000,248000000,248210000,248230000,248250000,248290000,248420000,248450000,248460000,248470000,248640000,248650000,248800000,248800100,248800800,248800900,248850000,248860000,248950000,248960000,248971000,248972000,249100000,249130000,249150000,249160000,249183000,249184000,249185000,249188000,249900000,249940000,249950000,249970000,249990000,250000000,250060000,250070000,250220000,250240000,250250000,250270000,250280000,250290000,250720000,250740000,250770000,250800000,250801000,250900000,250901000,251111000,251113880,251113900,251115160,251115170,251116160,251116170,251116890,251116900,251117000,251221110,251221200,251222200,251222280,251223300,251223400,251224410,251224420,251224440,251224450,251224460,251224480,251226610,251226670,251226680,251226690,251251110,251251130,251251140,251251170,251253320,251253390,251254410,251254420,251254440,251254450,251254460,251254480,251255510,251255520,251255540,251255550,251256610,251256640,251256660,251256680,251256690,251256700,251257710,251257730,251257740,251257780,251257790,251257800,251258800,251258810,251331100,251331150,251331160,251331190,251332200,251332270,251333300,251333320,251333330,251333350,251333360,251333370,251333380,251333400,251334400,251334410,251334440,251334450,251335500,251335570,251336600,251336620,251336640,251336650,251336660,251336680,251344400,251344490,251345500,251345570,251345590,251345600,251346600,251346640,251347710,251347760,251461190,251461200,251462200,251462230,251462240,251462280,251463310,251463360,251464410,251464420,251464430,251464470,251464490,251464500,251465510,251465520,251465540,251465570,251465580,251465600,251466600,251466610,251468810,251468850,251471110,251471200,251472210,251472300,251473310,251473320,251473330,251473380,251474410,251474420,251474430,251474470,251475510,251475570,251475580,251475600,251572270,251572280,251575500,251575510,251575550,251575560,251576610,251576620,251576640,251576690,251577710,251577720,251577740,251577790,251581110,251581120,251581140,251581150,251581190,251581200,251582200,251582220,251582230,251582280,251582290,251582300,251583300,251583370,251583380,251583390,251584400,251584420,251584430,251584490,251585500,251585510,251586610,251586660,251587700,251587800,251700000,251719000,251721000,251724000,251725000,251728000,251729000,251740000,251777000,251778000,251786000,251787000,251799000,251820000,251900000,252000000,252100000,252150000,252160000,252200000,252240000,252250000,252280000,252290000,252300000,252350000,252360000,252390000,252400000,252480000,252500000,252550000,252560000,252570000,252600000,252740000,252750000,252800000,252810000,252830000,252850000,252860000,252880000,252890000,252900000,252904000,252905000,252910000,252920000,253000000,253212000,253216000,253274000,253276000,253770000,253780000,254100000,254109000,254110000,254122000,254124000,254125000,254130000,254131000,254135000,254147000,254180000,254190000,254200000,254210000,254400000,254410000,254420000,254430000,254440000,254460000,254470000,254500000,254510000,254580000,254590000,254620000,254630000,254640000,254660000,254670000,254700000,254800000,254800100,254800200,254800900,254900000,254900100,254900200,254901000,255220000,255290000,255410000,255420000,255600000,255640000,255650000,255800000,255801000,255808000,255809000,255840000,255841000,255860000,255862000,255900000,255910000,256200000,256202000,256202400,256202410,256202490,256203000,256203060,256203080,256203100,256203500,256205000,256205500,256206000,256206003,256206100,256206200,256206300,256206305,256206500,256208000,256300000,256500000,256700000,256722000,256724000,256725000,256726000,256728100,256730000,256733000,256734000,256734100,256736000,256738000,256740000,256796000,256798000,256800000,256800100,256800400,256901000,256904000,257220000,257230000,257290000,257300000,257310000,257320000,257610000,257700000,257710000,257730000,257750000,257800000,258210000,258220000,258230000,258253000,258260000,258270000,258271000,258273000,258281000,258283000,258293000,258294000,258800000,258801000,258820000,258900000,260211000,260219000,260550000,260590000,260630000,260640000,260750000,260800000,260801000,260950000,260990000,261202000,261203000,261204400,261204500,261204700,261204800,261205300,261205500,261205600,261205800,261206200,261206300,261206700,261206800,261206900,261207000,261207220,261207230,261207290,261207400,261207500,261207700,261208200,261208300,261208600,261208700,261208800,261208900,261209200,261209300,261209400,261209600,261209700,261209800,261220000,261230000,261320000,261400000,262262000,262263170,262268800,262269050,262269060,262269080,262269150,262269160,262269500,262269550,262269600,262269710,262269800,262269810,262639000,262639080,262639090,262639120,262639190,262639310,262639390,262639410,262639500,262639510,262639550,262639800,262639900,262639910,262639940,262639980,262639990,262640000,262692000,262693070,262693100,262693140,262693200,262693230,262693300,262693340,262693390,262693560,262693600,262693670,262693700,262693740,262693770,262693780,262693800,262693890,262693900,262693950,262693970,262693980,262693990,262694000,262709200,262709240,262709350,262709380,262800000,262812000,262819000,262822000,262825000,262827000,262884000,262885000,262890000,262894000,262897000,262900000,262939800,262939820,262939900,262939940,262947800,262947820,262947900,262947970,262976220,262976230,262976270,262976290,262976300,262976340,262976370,262976380,262976900,262977000,263202000,263202200,263202400,263202500,263242000,263243000,263252000,263252100,263262000,263262100,263272000,263272100,263272300,263272400,263290000,263300000,263312300,263312400,263392000,263393000,263542000,263543000,263552500,263552600,263612100,263612200,263652000,263652200,263652300,263652400,263662100,263662200,263672100,263672200,263682100,263682200,263710000,263730000,263731000,263740000,263751000,263752000,263770000,263792000,263800000,263802100,263808000,263808900,263812800,263812900,263832800,263832900,263842800,263842900,263852300,263852400,263861100,263861300,263862200,263862300,263863000,263863100,263864400,263864500,263865500,263865600,263867700,263867800,263868300,263868400,263868600,263868700,263868800,263868900,263892800,263892900,264600000,264610000,264611000,264611700,264611800,264612000,264612200,264612800,264613000,264613200,264613300,264613400,264613700,264613900,264614000,264614500,264615000,264616900,264617200,264617400,264617500,264621700,264621800,264625000,264625400,264625500,264625600,264625900,264626900,264627100,264631700,264631800,264632000,264632100,264632200,264632400,264632700,264632800,264633000,264633400,264633500,264636200,264636300,264636800,264637200,264638100,264638200,264641700,264641800,264642000,264642300,264642700,264642800,264644000,264644100,264644200,264644260,264644270,264644600,264644700,264645000,264645200,264645300,264645400,264645500,264645600,264645700,264645800,264646900,264647200,264651700,264651800,264652000,264652100,264652200,264652400,264652600,264652900,264653000,264656900,264657200,264661700,264661800,264662500,264662600,264662700,264663800,264663900,264664200,264664300,264666900,264667200,264671700,264671800,264672200,264672500,264672700,264672900,264673000,264673100,264673200,264673300,264673400,264676800,264677200,264800000,264810000,264830000,264840000,264860000,264870100,264870200,264886000,264887000,265111000,265112000,265120000,265200000,265210000,265230000,265310000,265320000,265770000,265780000,265880000,265900000,265980000,266000000,266200000,266300000,266500000,266700000,266800100,266800300,266800500,266800700,267080000,267080100,267210000,267212000,267231000,267232000,267240000,267253000,267260000,267270000,267275000,267278000,267289000,267300000,267310000,267320000,267321000,267326000,267345000,267346000,267350000,267386000,267390000,267400000,267430000,267431000,267442000,267443000,267451000,267452000,267460000,267481000,267490000,267502000,267512000,267514000,267520000,267521000,267523000,267525000,267530000,267552000,267560000,267562000,267570000,267602000,267620000,267631000,267640000,267641000,267650000,267661000,267663000,267664000,267680000,267690000,267710000,267791000,267791010,267791020,267791030,267791140,267791150,267791390,267792000,267792800,267793000,267794000,267800000,267801000,267900000,267910000,268080000,268080100,268220000,268260000,268320000,268360000,268700000,268710000,268750000,268800000,268900000,268901000,269300000,269500000,269740000,269780000,269800000,269900000,271000000,271049200,271049500,271249200,271249300,271349200,271349230,271349250,271349260,271449500,271449510,271449520,271449540,271449550,271449560,271549200,271549210,271549500,271549520,271649200,271649210,271749200,271749210,271849200,271849210,271900000,271910000,271930000,272033000,272033010,272100000,272149200,272149300,272249500,272249510,272400000,272430200,272430210,272700000,272749500,272749510,272849200,272849210,272900000,273100000,273149200,273149300,273249200,273249210,273349200,273349210,273449200,273449210,273549200,273549210,273649200,273649210,273700000,273900000,273949200,273949210,274049200,274049210,274149200,274149300,274249200,274249210,274349200,274349220,274449200,274449220,274549200,274549210,274649200,274649210,274749500,274749510,274849200,274849210,274949200,274949210,275000000,275030000,275100000,275149200,275149300,275200000,275208700,275208710,275300000,275349200,275349210,275449500,275449510,275500000,275600000,275649200,275649210,275749200,275749210,275849200,275849210,275900000,276000000,278000000,278100000,278500000,278600000,278610000,278620000,278708600,278708800,278715800,278715900,278728500,278729000,278731000,278731100,278800000,279000000,279300000,290200000,290260000,290262000,290263000,290264000,290300000,290500000,290700000,290800000,290900000,291000000,291111000,291113000,291115000,291117000,291118000,291119000,291120000,291121000,291140000,291141000,291155000,291156000,291161000,291162000,291164000,291165000,291166000,291167000,291171000,291174000,291700000,291800000,291900000,297280000,297290000,297291000,297501000,297502000,297520000,297530000,297560000,297570000,297581000,297590000,297601000,297622000,297623000,297630000,297631000,297640000,297643000,297660000,297670000,297690000,297700000,297730000,297750000,297770000,297771000,297777000,297778000,297800000,297801000,297900000,297901000,297964000,297966000,297994000,297999000,298200000,298210000,298300000,298500000,298600000,298640000,298660000,298670000,298710000,298800000,298802000,298803000,298805000,298806000,298807000,298810000,298820000,298890000,298900000,298901100,298901200,298901500,298901800,298902100,298902300,298902500,298902800,298903100,298903200,298903500,298903800,298904100,298904200,298904500,298904800,298905100,298905200,298905500,298905800,298909000,298910000,298920000,298960000,298970000,299190000,299200000,299300000,299310000,299380000,299400000,299600000,299610000,299710000,299800000,299810000,300000000,302100000,302200000,302221000,302225000,302226000,302230000,302231000,302239000,302241000,302248000,302251000,302255000,302261000,302269000,302271000,302276000,302281000,302290000,302291000,302300000,302310000,302320000,302321000,302326000,302327000,302328000,302331000,302334000,302341000,302342000,302343000,302344000,302351000,302354000,302371000,302378000,302381000,302383000,302384000,302387000,302391000,302398000,302399000,302400000,302410000,302420000,302421000,302429000,302431000,302435000,302441000,302442000,302443000,302446000,302461000,302466000,302467000,302469000,302491000,302496000,302510000,302520000,302521000,302525000,302531000,302536000,302541000,302543000,302544000,302545000,302551000,302557000,302591000,302595000,302610000,302620000,302621000,302627000,302631000,302633000,302634000,302636000,302641000,302648000,302651000,302652000,302653000,302660000,302661000,302667000,302671000,302672000,302674000,302675000,302681000,302686000,302691000,302697000,302710000,302720000,302721000,302726000,302731000,302737000,302741000,302748000,302751000,302756000,302757000,302758000,302761000,302762000,302763000,302764000,302765000,302766000,302791000,302793000,302795000,302798000,302810000,302820000,302821000,302826000,302831000,302835000,302841000,302845000,302891000,302896000,302897000,302898000,305005000,305005001,306850000,306860000,306870000,307000000,307100000,308000000,308010000,308020000,308060000,308070000,308120000,308130000,308250000,308260000,308500000,308510000,308750000,308760000,309010000,309020000,309090000,309100000,309400000,309500000,311000000,311100000,311110000,311120000,311130000,311160000,311170000,311190000,311300000,311400000,311401000,311401100,311401200,311401300,311401400,311401500,311401600,311401900,311402000,311402100,311402200,311402300,311402500,311402600,311402700,311402900,311403000,311403100,311403300,311403400,311403500,311403700,311403800,311403900,311404000,311404100,311404200,311404300,311404400,311404500,311404700,311405000,311405100,311405300,311405400,311405500,311405600,311405800,311405900,311406000,311407000,311408000,311408400,311408600,311408800,311408900,311500000,311600000,311610000,311630000,311640000,311690000,311720000,311730000,311740000,311750000,311800000,311850000,311860000,311880000,312000000,312100000,312220000,312250000,312260000,312500000,312510000,312530000,312550000,312560000,312600000,312700000,312940000,312950000,312970000,312980000,312990000,313100000,313130000,313190000,313200000,313220000,313300000,313400000,313410000,313490000,313500000,313700000,313800000,313900000,314000000,314100000,314110000,314140000,314160000,314170000,314180000,314190000,314300000,314400000,314500000,314700000,314750000,314760000,314780000,314790000,314810000,314820000,314850000,314890000,314920000,314940000,314950000,314960000,314970000,314980000,314990000,315100000,315110000,315200000,315210000,315260000,315270000,315400000,315410000,315420000,315430000,315490000,315500000,315600000,315610000,315630000,315660000,315670000,315700000,315740000,315750000,315760000,315770000,315790000,315800000,315900000,315910000,316000000,316100000,316600000,316700000,316800000,316900000,317000000,318000000,318010000,318400000,318600000,318700000,318900000,319000000,319010000,319060000,319070000,319090000,319100000,319200000,319700000,319710000,321000000,321700000,321900000,322000000,322200000,322900000,323200000,323900000,324200000,324400000,324500000,325000000,326200000,326300000,326600000,326700000,327000000,327020000,327026000,327027000,327028000,327030000,327031000,327034000,327038000,327044000,327045000,327060000,327061000,327064000,327067000,327069000,327071000,327075000,327076000,327077000,327078000,327079000,327080000,327100000,327200000,327805000,327806000,327807000,327809000,327810000,327812000,327814000,327819000,327822000,327823000,327825000,327826000,327831000,327832000,327835000,327839000,327848000,327849000,327850000,327851000,327855000,327856000,327860000,327861000,327870000,327871000,327876000,327880000,327890000,327900000,328001000,328010000,328020000,328090000,328100000,328800000,328900000,329000000,329100000,329200000,329500000,331000000,332620000,332630000,334000000,334100000,335900000,335910000,335940000,335950000,336000000,336390000,336400000,336900000,336950000,336960000,336980000,337000000,337300000,338000000,338360400,338360600,338410000,338420000,338430000,338440000,338450000,338500000,338700000,338800000,340000000,344000000,344010000,345100000,345200000,346000000,347000000,347100000,347500000,347800000,347900000,348000000,348010000,348030000,348040000,348060000,348080000,348100000,348290000,348300000,348400000,348410000,348700000,348710000,348890000,349000000,349030000,349100000,349290000,349300000,349400000,349410000,349690609,349690611,349700000,349710000,349739000,349739100,349890000,350200000,350201000,350202000,350203200,350216200,350216300,350216400,350217000,350219000,350219030,350222000,350226000,350510000,350520000,350525000,350525150,350540000,350550000,350560000,350590000,350601000,350601200,350606000,350607000,351169300,351169400,351210000,351230000,351231000,351237000,351238000,351240000,351241000,351246000,351249000,351250000,351251000,351260000,351261000,351264000,351265000,351267000,351268000,351270000,351271000,351280000,351281000,351287000,351289000,351290000,351291000,351293000,351295000,351297000,351300000,351310000,351600000,351602000,351607000,351609000,351609200,351609210,351609230,351609231,351609233,351609235,351609239,351609240,351609249,351609250,351609290,351609400,351622200,351622300,351639200,351639210,351639230,351639231,351639233,351639235,351639240,351639250,351639290,351639400,351646000,351647000,351648000,351649000,351659200,351659210,351659230,351659231,351659233,351659235,351659240,351659250,351659290,351659400,351669200,351669210,351669230,351669231,351669233,351669235,351669239,351669240,351669249,351669250,351669290,351669400,351689000,351689010,351689880,351689890,351689990,351690000,351703800,351703820,351705960,351705970,351707000,351708000,351708100,351708200,351708700,351708800,351760100,351760600,351760700,351760800,351761200,351761500,351761700,351761800,351762100,351762400,351762700,351762800,351800000,351801000,351802000,351803000,351808000,351809000,351809100,351809200,351809500,351809600,351809700,351809800,351809900,351810000,351884000,351884500,351884600,351884700,351884800,351885000,351910000,351940000,351948000,351948100,351960000,351970000,352201000,352202000,352207000,352208000,352210000,352220000,352352000,352353000,352600000,352621000,352622000,352628000,352629000,352651000,352652000,352655000,352657000,352658000,352659000,352661000,352662000,352668000,352669000,352671000,352672000,352678000,352680000,352681000,352682000,352691000,352693000,352698000,352699000,352700000,352800000,352802000,352820000,352830000,352900000,352902000,352905000,352906000,352908000,352910000,352920000,352960000,352970000,352980000,352990000,353000000,353100000,353151200,353151900,353152000,353152100,353153000,353153100,353154000,353154100,353155000,353155100,353156000,353156100,353157000,353157100,353158000,353158100,353159000,353159100,353159800,353160000,353180000,353180100,353185000,353185100,353189000,353189100,353200000,353210000,353220000,353230000,353240000,353300000,353402000,353403000,353404000,353405000,353410000,353450000,353460000,353470000,353480000,353490000,353500000,353504000,353506000,353510000,353520000,353540000,353560000,353580000,353590000,353600000,353610000,353620000,353640000,353670000,353700000,353701000,353710000,353720000,353740000,353750000,353760000,353770000,353818000,353819000,353822000,353823000,353830000,353835000,353836000,353840000,353850000,353855000,353856000,353865000,353866000,353875000,353876000,353880000,353882000,353882010,353882100,353882101,353890000,353895000,353896000,353900000,353910000,353920000,353930000,353940000,353950000,354000000,354385000,354386000,354388000,354390000,354410000,354413000,354414000,354417000,354419000,354428000,354430000,354439000,354440000,354443000,354444000,354446000,354448000,354457000,354458000,354459000,354460000,354479000,354480000,354484000,354486000,354489000,354490000,354493000,354494000,354498000,354499000,354500000,354505000,354506000,354510000,354521000,354522000,354523000,354525000,354526000,354527000,354529000,354530000,354536000,354537000,354538000,354539000,354541000,354543000,354548000,354550000,354573000,354575000,354576000,354577000,354579000,354580000,354584000,354585000,354592000,354593000,354597000,354598000,354600000,354611000,354619000,354620000,354627000,354630000,354631000,354632000,354633000,354636000,354642000,354644000,354645000,354646000,354648000,354649000,354652000,354655000,354656000,354659000,354667000,354669000,354671000,354680000,354681000,354686000,354689000,354690000,354700000,354750000,354751000,354755000,354756000,354757000,354758000,354760000,354800000,354810000,354820000,354826000,354829000,354870000,354871000,354872000,354873000,354878000,354879000,354880000,354881000,354882000,354884000,354888000,354889000,354890000,354900000,354901000,354901500,354901800,354901900,354902200,354902500,354902800,354902900,354903000,354903100,354903200,354903300,354903400,354903500,354903800,354903900,354904000,354904100,354904300,354904500,354904800,354905200,354905300,354905500,354905800,354905900,354906000,354907100,354907400,354907700,354907800,354908000,354908400,354908500,354908800,354954000,354955000,354958000,354959000,355210200,355211000,355211200,355212000,355212200,355213000,355213200,355214000,355214200,355215000,355215200,355216000,355216200,355217000,355217200,355218000,355218200,355219000,355219200,355220000,355222000,355230000,355232000,355240000,355242000,355250000,355252000,355260000,355260200,355261000,355261200,355262000,355262200,355263000,355263200,355264000,355264200,355265000,355265200,355266000,355266200,355267000,355267200,355268000,355268200,355269000,355269200,355270000,355270200,355271000,355271200,355272000,355272200,355273000,355273200,355274000,355274200,355275000,355275200,355276000,355276200,355277000,355277200,355278000,355278200,355279000,355279200,355280000,355280200,355281000,355281200,355282000,355282200,355283000,355283200,355284000,355284200,355285000,355285200,355286000,355286200,355287000,355287200,355288000,355288200,355289000,355289200,355290000,355290200,355291000,355291200,355292000,355292200,355293000,355293200,355294000,355294200,355295000,355295200,355296000,355296200,355297000,355297200,355298000,355298200,355299000,355299200,355300000,355310200,355311000,355311200,355312000,355312200,355313000,355313200,355314000,355314200,355315000,355315200,355316000,355316200,355317000,355317200,355318000,355318200,355319000,355319200,355320000,355322000,355330000,355332000,355340000,355342000,355350000,355352000,355360000,355360200,355361000,355361200,355362000,355362200,355363000,355363200,355364000,355364200,355365000,355365200,355366000,355366200,355367000,355367200,355368000,355368200,355369000,355369200,355370000,355370200,355371000,355371200,355372000,355372200,355373000,355373200,355374000,355374200,355375000,355375200,355376000,355376200,355377000,355377200,355378000,355378200,355379000,355379200,355380000,355380200,355381000,355381200,355382000,355382200,355383000,355383200,355384000,355384200,355385000,355385200,355386000,355386200,355387000,355387200,355388000,355388200,355389000,355389200,355390000,355390200,355391000,355391200,355392000,355392200,355393000,355393200,355394000,355394200,355395000,355395200,355396000,355396200,355397000,355397200,355398000,355398200,355399000,355399200,355400000,355422000,355430000,355432000,355440000,355441000,355441100,355442000,355450000,355450500,355450530,355452000,355470000,355472000,355480000,355482000,355490000,355492000,355500000,355510200,355511000,355511200,355512000,355512200,355513000,355513200,355514000,355514200,355515000,355515200,355516000,355516200,355517000,355517200,355518000,355518200,355519000,355519200,355520000,355522000,355530000,355532000,355540000,355542000,355550000,355552000,355560000,355560200,355561000,355561200,355562000,355562200,355563000,355563200,355564000,355564200,355565000,355565200,355566000,355566200,355567000,355567200,355568000,355568200,355569000,355569200,355570000,355570200,355571000,355571200,355572000,355572200,355573000,355573200,355574000,355574200,355575000,355575200,355576000,355576200,355577000,355577200,355578000,355578200,355579000,355579200,355580000,355580200,355581000,355581200,355582000,355582200,355583000,355583200,355584000,355584200,355585000,355585200,355586000,355586200,355587000,355587200,355588000,355588200,355589000,355589200,355590000,355590200,355591000,355591200,355592000,355592200,355593000,355593200,355594000,355594200,355595000,355595200,355596000,355596200,355597000,355597200,355598000,355598200,355599000,355599200,355600000,355672000,355680000,355682000,355700000,355700200,355701000,355800000,355801000,355808100,355809000,355810200,355811000,355811200,355812000,355812200,355813000,355813200,355814000,355814200,355815000,355815200,355816000,355816200,355817000,355817200,355818000,355818200,355819000,355819200,355820000,355822000,355830000,355832000,355840000,355842000,355850000,355852000,355860000,355860200,355861000,355861200,355862000,355862200,355863000,355863200,355864000,355864200,355865000,355865200,355866000,355866200,355867000,355867200,355868000,355868200,355869000,355869200,355870000,355870200,355871000,355871200,355872000,355872200,355873000,355873200,355874000,355874200,355875000,355875200,355876000,355876200,355877000,355877200,355878000,355878200,355879000,355879200,355880000,355880200,355881000,355881200,355882000,355882200,355883000,355883200,355884000,355884200,355885000,355885200,355886000,355886200,355887000,355887200,355888000,355888200,355889000,355889200,355890000,355890200,355891000,355891200,355892000,355892200,355893000,355893200,355894000,355894200,355895000,355895200,355896000,355896200,355897000,355897200,355898000,355898200,355899000,355899200,355900000,355900100,355901000,356201000,356202000,356203100,356203500,356206000,356206100,356206500,356206600,356206900,356207000,356209000,356240000,356250000,356261000,356270000,356280000,356355000,356355100,356500370,356500380,356500430,356500440,356501000,356502000,356506000,356507100,356509000,356509200,356509600,356509700,356509800,356509900,356510010,356510060,356511010,356511060,356512010,356512060,356513010,356513060,356514010,356514060,356515010,356515060,356516010,356516060,356517010,356517060,356518010,356518060,356519010,356519060,356520010,356520060,356521010,356521060,356522010,356522060,356523010,356523060,356524010,356524060,356525010,356525060,356526010,356526060,356527010,356527060,356528010,356528060,356529010,356529060,356711700,356711800,356721000,356721100,356770000,356780000,356790000,356800000,356800020,356800030,356800300,356800500,356800600,356800800,356920000,356930000,356969600,356969800,356981100,356981400,356988900,356989000,356989700,356989800,356990000,357000000,357220000,357270000,357500000,357510000,357700000,357701000,357770000,357780000,357800000,357810000,357900000,357901000,357909000,357910000,357911000,357940000,357980000,357990000,358000000,358100000,358110000,358131000,358139000,358141000,358149000,358151000,358159000,358161000,358169000,358171000,358179000,358181000,358189000,358191000,358199000,358200000,358202000,358206000,358209000,358210000,358290000,358310000,358390000,358400000,358490000,358500000,358510000,358590000,358600000,358603000,358606000,358607000,358610000,358690000,358700000,358701000,358706000,358707000,358709000,358709900,358710000,358720000,358730000,358740000,358750000,358751000,358753000,358760000,358800000,358801000,358810000,358890000,358900000,358901000,358910000,358990000,359008000,359008010,359200000,359300000,359400000,359410000,359430000,359431000,359437000,359440000,359480000,359510000,359700000,359701000,359800000,359801000,359810000,359870000,359900000,359910000,359980000,359990000,359996000,359997000,359999000,360000000,361000000,362000000,362100000,362200000,363000000,363200000,363800000,363900000,364000000,364100000,364200000,364300000,364400000,365000000,365100000,365200000,365800000,365900000,366000000,366200000,366400000,366600000,366700000,366800000,366802000,366803000,366809000,366810000,367000000,367100000,367200000,368000000,368100000,368200000,368600000,368700000,369000000,369200000,369700000,369900000,370000000,370310000,370320000,370340000,370350000,370370000,370390000,370410000,370430000,370440000,370470000,370520000,370530000,370600000,370700000,370701000,370705000,370708000,370800000,370803000,370808000,370809000,370900000,370904000,370909000,370911000,371200000,371230100,371230700,371230800,371231000,371232100,371232200,371233390,371233400,371300000,371600000,371700000,371800000,371820000,371900000,371910000,372320000,372340000,372350000,372360000,372380000,372400000,372410000,372430000,372490000,372500000,372519000,372519500,372519600,372520000,372530000,372550000,372555000,372557000,372559000,372564000,372564500,372565100,372565600,372565800,372566000,372600000,372700000,372703000,372710000,372800000,372800100,372800200,372801000,372810000,372810001,372810010,372810020,372810070,372810090,372810300,372811000,372811020,372811070,372811100,372811200,372812000,372818000,372819000,372820001,372820040,372820050,372820100,372820800,372821000,372823000,372823500,372827820,372827830,372828000,372828200,372828720,372829000,372850000,372880000,372890000,372900000,372901000,373210000,373300000,373310000,373380000,373390000,373400000,373533000,373534000,373552000,373553000,373555000,373556000,373557000,373558000,373562000,373563000,373600000,373700000,373710000,373720000,373760000,373800000,373801000,373803000,373804000,373808000,373809000,373900000,373901000,373905000,373907000,374100000,374130000,374150000,374160000,374222000,374225000,374226000,374227000,374231000,374239000,374242000,374247000,374249000,374250000,374252000,374258000,374261000,374270000,374281000,374288000,374312000,374313000,374322000,374323000,374330000,374340000,374410000,374420000,374430000,374450000,374470000,374480000,374490000,374500000,374550000,374560000,374602700,374602900,374603500,374604100,374604200,374605500,374605600,374609300,374770000,374780000,374800000,374805000,374880000,374890000,374900000,374902000,374906000,374907000,374910000,374920000,374930000,375000000,375151100,375151600,375152000,375153000,375154000,375155000,375156200,375156500,375159100,375159800,375162000,375164000,375164100,375164800,375165000,375166000,375170000,375180000,375212000,375213400,375213500,375215000,375215100,375217000,375222000,375224900,375225000,375226000,375232000,375233100,375233200,375233800,375233900,375234100,375234200,375234300,375234400,375234800,375235000,375235100,375235300,375235800,375236000,375237000,375249000,375250000,375255000,375258000,375259000,375260000,375291000,375300000,375330000,375340000,375440000,375450000,375800000,375801000,375802000,375803000,375804000,375810000,375811000,375820000,375821000,375902000,375903000,376100000,376180000,376180100,376180200,376180300,376200000,376300000,376400000,376500000,376690000,376691000,376700000,376900000,377000000,377300000,377400000,377440000,377450000,377451000,377470000,377600000,377800000,377801000,377870000,377871000,377900000,377910000,377920000,377950000,377970000,378000000,378054980,378054982,378054985,378054986,378054987,378055000,378510000,378520000,378550000,378560000,378580000,378590000,378610000,378620000,378660000,378670000,378710000,378720000,378770000,378790000,380310000,380390000,380400000,380410000,380420000,380430000,380490000,380500000,380510000,380580000,380610000,380630000,380640000,380660000,380690000,380700000,380710000,380740000,380750000,380760000,380770000,380780000,380790000,380791000,380800100,380800900,380891000,380896000,380897000,380898000,380899000,380900000,380900200,380900400,380900900,380901000,380910000,381000000,381102000,381110000,381111000,381120000,381122000,381130000,381132000,381140000,381142000,381150000,381152000,381160000,381162000,381170000,381172000,381180000,381182000,381190000,381192000,381200000,381202000,381210000,381212000,381220000,381222000,381230000,381230200,381231000,381232000,381240000,381242000,381250000,381252000,381260000,381262000,381270000,381272000,381280000,381280200,381281000,381282000,381290000,381290200,381291000,381292000,381300000,381302000,381310000,381312000,381320000,381322000,381330000,381332000,381340000,381342000,381350000,381352000,381360000,381362000,381370000,381372000,381380000,381382000,381390000,381390200,381391000,381392000,381400000,381600000,381670000,381680000,381700000,381710000,381760000,381770000,381780000,381790000,381800000,381801000,381900000,381902000,381906000,381907000,381909000,381910000,382202000,382209000,382302000,382308000,382312000,382318000,382322000,382328000,382332000,382333000,382334000,382338000,382402000,382405000,382406000,382408000,382412000,382413000,382414000,382415000,382416000,382418000,382502000,382503000,382504000,382505000,382506000,382508000,382512000,382513000,382514000,382518000,382522000,382525000,382526000,382528000,382600000,382610000,382630000,382631000,382632000,382633000,382634000,382635000,382660000,382663000,382665000,382666000,382670000,382700000,382771000,382780000,382781000,382785000,382789000,382790000,382800000,382803000,382805000,382806000,382807000,382809000,382810000,382941000,382942000,382945000,382947000,382948000,382949000,382951000,382952000,382957000,382959000,383280000,383281000,383290000,383291000,383300000,383380000,383390000,383391000,383400000,383430000,383500000,383800000,383801000,383900000,383901000,385100000,385200000,385240000,385310000,385360000,385400000,385410000,385420000,385450000,385470000,385500000,385510000,385540000,385600000,385620000,385630000,385640000,385660000,385690000,385700000,385720000,385730000,385740000,385760000,385800000,385810000,385901000,385930000,385950000,385960000,385970000,385971000,385975000,385975200,385975440,385975450,385975550,385975560,385975770,385975780,385975950,385975980,385975990,385978000,385979000,385980000,385990000,386000000,386120000,386190000,386220000,386290000,386300000,386320000,386390000,386400000,386420000,386430000,386440000,386490000,386510000,386520000,386590000,386600000,386640000,386650000,386651000,386652000,386655500,386655700,386656000,386656200,386657000,386659000,386680000,386720000,386790000,386800000,386810000,386816000,386818600,386818800,386819000,386820000,386821000,386822000,386822400,386822700,386823000,386828000,386828300,386828400,386828500,386828800,386829000,386833000,386834000,386838000,386840000,386891000,386894000,386900000,386910000,387302000,387310000,387314000,387316000,387317000,387318000,387319000,387320000,387322000,387323000,387324000,387330000,387332000,387333000,387334000,387340000,387342000,387345000,387346000,387347000,387348000,387350000,387352000,387360000,387362000,387370000,387372000,387380000,387382000,387383000,387384000,387386000,387387000,387390000,387392000,387400000,387492000,387496000,387497000,387498000,387499000,387500000,387502000,387505000,387509000,387510000,387512000,387520000,387522000,387525000,387526000,387528000,387529000,387530000,387532000,387540000,387544000,387545000,387546000,387547000,387548000,387550000,387552000,387558000,387559000,387560000,387562000,387565000,387566000,387568000,387569000,387570000,387572000,387577000,387579000,387580000,387582000,387585000,387586000,387588000,387589000,387590000,387592000,387595000,387596000,387597000,387598000,387600000,387603000,387604100,387610000,387640000,387644000,387645000,387650000,387670000,387680000,387702000,387702600,387703000,387703210,387703300,387703310,387703400,387703510,387703600,387703700,387705000,387705100,387706000,387706100,387800000,387830000,387880000,387890000,387900000,387910000,387920000,387930000,387940000,387950000,387960000,387970000,389200000,389240000,389250000,389256000,389257000,389259000,389260000,389262100,389277000,389277100,389282000,389283000,389313000,389317000,389318000,389319000,389322000,389327000,389328000,389329000,389332000,389337000,389338000,389339000,389342000,389344000,389344400,389344500,389345000,389347010,389348000,389349000,389422000,389427000,389428000,389429000,389432000,389437010,389438000,389439000,389443000,389447000,389448000,389449000,389452000,389453000,389454400,389454410,389455000,389457010,389458000,389459000,389462000,389463000,389464400,389464410,389465000,389469000,389472000,389473000,389474000,389477010,389478000,389479000,389484000,389487000,389488000,389489000,389500000,389600000,389700000,389730000,389731000,389735000,389735550,389735560,389736000,389736200,389737000,389739000,389742000,389743000,389746000,389746100,389747000,389747200,389747470,389747480,389747500,389747600,389747700,389747900,389750000,389790000,389790770,389790780,389791770,389791780,389792000,389795200,389797000,389797200,389797500,389797600,389799770,389799780,389800000,389900000,390100000,390120000,390121000,390126000,390131000,390132000,390141000,390145000,390150000,390160000,390161000,390162000,390163000,390164000,390165000,390167000,390171000,390176000,390182000,390186000,390187000,390188000,390190000,390320000,390321000,390325000,390331000,390333000,390341000,390347000,390350000,390360000,390362000,390366000,390369000,390370000,390371000,390378000,390381000,390387000,390390000,390420000,390421000,390430000,390431000,390440000,390442000,390443000,390444000,390446000,390450000,390460000,390461000,390466000,390471000,390475000,390481000,390482000,390490000,390520000,390521000,390526000,390532000,390537000,390541000,390548000,390549000,390560000,390564000,390567000,390571000,390576000,390577000,390579000,390583000,390589000,390590000,390720000,390721000,390723000,390731000,390738000,390742000,390745000,390746000,390747000,390750000,390760000,390761000,390762000,390763000,390764000,390765000,390767000,390769000,390770000,390771000,390772000,390773000,390777000,390781000,390786000,390789000,390820000,390823000,390826000,390827000,390829000,390831000,390832000,390834000,390835000,390837000,390850000,390860000,390861000,390866000,390871000,390876000,390878000,390879000,390881000,390886000,390890000,390920000,390921000,390926000,390931000,390936000,390941000,390943000,390950000,390960000,390961000,390969000,390971000,390977000,390981000,390986000,390990000,391000000,391440000,391450000,391630000,391650000,391660000,391670000,391780000,391790000,391990000,392000000,393100000,393200000,393900000,394000000,394300000,394400000,395500000,395600000,398000000,398010000,398030000,398040000,398400000,398410000,398420000,398470000,398480000,398490000,398920000,398931000,398934000,398935000,398938000,398939000,398940000,398945000,398950000,398955000,398960000,398990000,399000000,402100000,402190000,402200000,402300000,402309000,402310000,402319000,402320000,402329000,402330000,402339000,402340000,402349000,402350000,402359000,402360000,402369000,402370000,402379000,402380000,402389000,402390000,402399000,402400000,402409000,402410000,402419000,402420000,402429000,402430000,402439000,402440000,402449000,402450000,402459000,402460000,402469000,402470000,402479000,402480000,402489000,402490000,402499000,402500000,402509000,402510000,402519000,402520000,402529000,402530000,402539000,402540000,402549000,402550000,402559000,402560000,402569000,402570000,402579000,402580000,402589000,402590000,402599000,402600000,402609000,402610000,402619000,402620000,402629000,402630000,402639000,402640000,402649000,402650000,402659000,402660000,402669000,402670000,402679000,402680000,402689000,402690000,402699000,402700000,403100000,403200000,403300000,403700000,403800000,407000000,407021000,407030000,407140000,407200000,407810000,407830000,407890000,407900000,407940000,407990000,408000000,408020000,408050000,408060000,408070000,408090000,409000000,409020000,409030000,409040000,409060000,409070000,412100000,412300000,412400000,412500000,412600000,412800000,413100000,413500000,414100000,414200000,414300000,414500000,415100000,415200000,415300000,415500000,415700000,415800000,415900000,416100000,416300000,416800000,417000000,417100000,417200000,417400000,417410000,417420000,417430000,417440000,417450000,417480000,417490000,417500000,418000000,418010000,418100000,418200000,418400000,418410000,418420000,418430000,418440000,418450000,418480000,418490000,418600000,418610000,418780000,418790000,419000000,419020000,419060000,419070000,419100000,419200000,420200000,420300000,420310000,420330000,420350000,420360000,420370000,420400000,420410000,420420000,420460000,420500000,420510000,420520000,420530000,420600000,420601000,420609000,420700000,420702000,420706100,420719000,420740000,420770000,420780000,420790000,420800000,420801000,420810000,420820000,420830000,420850000,420900000,420901000,420905000,420907000,420908000,420911000,420930000,420940000,420950000,420960000,420970000,420971000,420972000,420975000,420976000,420977000,421216000,421217000,421218000,421220000,421300000,421310000,421311600,421311700,421311800,421321600,421321700,421321800,421331600,421331700,421331800,421341600,421341700,421341800,421351600,421351700,421351800,421361600,421361700,421361800,421371600,421371700,421371800,421381600,421381700,421381800,421390000,421410000,421411600,421411700,421411800,421421600,421421700,421421800,421431600,421431700,421431800,421441600,421441700,421441800,421451600,421451700,421451800,421461600,421461700,421461800,421471600,421471700,421471800,421481600,421481700,421481800,421490000,421510000,421511600,421511700,421511800,421521600,421521700,421521800,421531600,421531700,421531800,421541600,421541700,421541800,421551600,421551700,421551800,421561600,421561700,421561800,421571600,421571700,421571800,421581600,421581700,421581800,421590000,421601100,421601600,421602000,421603000,421650000,421655000,421690000,421697000,421800000,421801000,421819000,421820000,421850000,421901000,421909000,421909100,421913000,421914000,421920000,421940000,421941000,421943000,421946000,421947000,421960000,421990000,423201000,423202000,423212000,423213000,423217000,423218000,423220000,423221000,423222000,423223000,423224000,423225000,423230000,423240000,423260000,423261000,423262000,423266000,423267000,423269000,423290000,423291000,423296000,423297000,423320000,423321000,423333000,423334000,423340000,423341000,423370000,423372000,423373000,423374000,423375000,423378000,423380000,423381000,423384000,423385000,423388000,423389000,423390000,423391000,423392000,423393000,423396000,423397000,423399000,423400000,423645000,423661200,423662000,423663000,423663700,423667100,423667200,423667300,423668000,423669000,423697420,423697430,423697560,423697570,423697700,423697900,423730000,423740000,423742000,423743000,423756000,423757000,423770000,423800000,423800220,423800230,423800280,423800290,423800500,423800600,423809000,423810000,423870280,423870290,423870870,423870880,423900220,423900230,423900250,423900260,423900280,423900290,423901230,423901240,423901310,423901320,423901340,423901350,423906610,423906620,423906630,423906640,423906660,423906670,431110000,431120000,431200000,432000000,432140000,432150000,432160000,432180000,432210000,432220000,432230000,432290000,432520000,432540000,432550000,432560000,432570000,432580000,432610000,432650000,432660000,432690000,432710000,432790000,432810000,432830000,432840000,432880000,432910000,432920000,432940000,432960000,432980000,432990000,433110000,433160000,433170000,433190000,433320000,433340000,433350000,433370000,433380000,433390000,433450000,433480000,433510000,433520000,433530000,433540000,433570000,433590000,433610000,433640000,433680000,433690000,433830000,433870000,433880000,433890000,434210000,434290000,434350000,434360000,434630000,434640000,434710000,434720000,434730000,434740000,434760000,434770000,434780000,434790000,434820000,434830000,434840000,434860000,434870000,434880000,435010000,435100000,435120000,435130000,435170000,435180000,435210000,435290000,435330000,435340000,435350000,435360000,435370000,435380000,435410000,435420000,435440000,435450000,435470000,435480000,435510000,435530000,435550000,435560000,435570000,435590000,435630000,435640000,435670000,435680000,435700000,435800000,435900000,436000000,436130000,436140000,436210000,436250000,436270000,436280000,436410000,436420000,436430000,436440000,436450000,436480000,436483000,436485000,436486000,436500000,436540000,436550000,436560000,436570000,436580000,436590000,436620000,436630000,437000000,437200000,437210000,437290000,437320000,437330000,437350000,437360000,437410000,437420000,437430000,437450000,437470000,437490000,437560000,437570000,437580000,437590000,437610000,437620000,437660000,437690000,437710000,437770000,437800000,437810000,437940000,437960000,438000000,438010000,438100000,438110000,438200000,438220000,438280000,438290000,438620000,438670000,438680000,438690000,438920000,438970000,438980000,438990000,439000000,439020000,439300000,439320000,439390000,439400000,441130000,441136000,441137300,441137360,441138000,441139000,441140000,441146000,441146970,441147100,441150000,441153000,441156000,441165200,441170000,441175000,441179000,441185000,441189000,441190000,441200000,441201000,441202000,441203000,441204000,441204610,441204650,441208720,441208800,441218400,441223000,441230000,441233000,441238000,441239000,441240000,441241000,441247000,441248000,441251000,441252000,441254510,441254580,441254590,441254600,441265000,441267000,441272000,441273000,441276200,441276300,441276310,441276390,441276610,441276670,441281000,441282000,441297200,441297250,441297320,441297360,441298220,441298290,441298700,441298750,441298770,441298800,441298830,441298860,441319000,441320000,441321000,441322000,441331000,441332000,441336000,441337000,441338000,441339000,441345000,441346000,441351000,441352000,441363820,441363860,441364720,441364740,441365000,441366000,441370000,441371000,441374000,441375000,441378000,441379000,441384700,441384710,441384740,441384800,441385000,441386000,441386400,441386420,441386450,441386460,441386470,441386500,441390000,441392000,441396000,441397000,441399000,441400000,441401000,441403000,441404410,441404480,441420220,441420240,441420800,441420900,441421000,441422000,441426000,441427000,441441000,441442000,441447000,441449000,441459000,441460000,441460300,441460310,441460520,441460560,441460570,441460580,441460610,441460690,441460720,441460790,441461400,441461410,441468000,441469000,441480520,441480530,441481000,441481200,441481300,441481500,441486000,441487000,441488710,441488740,441498000,441499000,441500000,441501000,441504000,441505000,441521000,441522000,441523000,441524000,441524320,441524380,441524390,441524400,441524600,441524700,441527600,441527700,441532000,441534000,441534300,441534400,441534900,441535000,441537000,441538000,441541000,441542000,441551000,441553000,441562600,441562610,441562660,441562700,441566860,441566870,441574000,441575000,441585000,441586000,441587000,441588000,441589000,441590000,441596000,441597000,441601000,441603000,441605000,441606000,441606400,441606500,441606740,441606780,441606790,441606800,441607000,441608000,441624000,441624230,441624231,441624500,441624900,441625000,441627000,441628000,441629550,441629580,441632000,441633000,441635300,441635500,441640000,441641000,441645000,441646000,441647240,441647250,441647610,441647620,441648000,441650000,441657000,441659000,441659500,441659510,441659580,441659590,441659660,441659680,441659740,441659750,441660000,441661000,441662000,441663000,441679000,441680000,441682000,441683000,441693000,441694000,441695500,441695550,441696000,441697000,441697720,441697740,441699000,441700000,441701000,441702000,441703000,441704000,441705000,441706000,441710000,441720000,441726610,441726620,441726630,441726780,441731000,441732000,441734000,441736000,441739000,441740000,441741000,441743000,441744200,441744300,441750200,441750240,441750320,441750330,441750420,441750430,441750520,441750530,441750620,441750630,441750760,441750770,441750820,441750830,441755000,441756000,441762000,441763000,441768800,441768900,441774000,441775000,441781000,441782000,441783000,441784000,441791000,441792000,441800000,441803000,441804000,441805000,441810000,441821000,441826000,441827000,441827500,441827700,441831000,441832000,441836000,441837000,441837520,441837560,441837820,441837840,441837890,441837900,441839000,441840000,441846000,441847000,441849000,441851000,441853000,441854000,441860000,441862000,441867000,441869000,441881000,441882000,441884320,441884360,441884380,441884390,441891000,441892000,441893000,441895000,441897000,441899000,441900610,441900690,441900850,441900860,441901000,441902000,441905200,441905300,441906000,441908000,441921000,441922000,441927000,441928000,441930000,441931000,441935830,441935840,441936000,441937000,441940000,441942000,441946610,441946690,441949200,441949220,441949810,441949820,441956000,441957000,441958000,441959000,441960000,441962000,441963230,441963240,441963310,441963350,441965000,441967000,441973000,441974000,441976000,441977000,441979000,441980000,441990000,441992000,441995610,441995620,441996000,441997000,441998000,442000000,442020000,442030000,442050000,442070000,442090000,442300000,442320000,442380000,442420000,442470000,442480000,442800000,442850000,442860000,442930000,443000000,443100000,443300000,443500000,443700000,443800000,445500000,445700000,447000000,447100000,447600000,447603000,447608000,447609000,447623000,447624000,447624510,447624560,447624570,447624600,447624700,447624800,447625000,447627000,447634000,447635000,447640000,447642000,447643000,447645000,447646400,447646500,447647000,447648000,447654000,447655000,447659000,447664000,447665200,447665300,447666000,447667000,447669000,447670000,447677000,447678000,447681000,447682000,447684000,447685000,447691000,447692000,447693000,447694000,447699000,447700000,447700200,447700300,447700400,447700700,447700900,447701000,447911300,447911700,447911900,447912000,448000000,448001111,448001112,448010000,448080000,448090000,448420000,448454640,448454650,448460000,448700000,448740000,449000000,449200000,449800000,449850000,449890000,449900000,452010000,452100000,452110000,452200000,452210000,452300000,452310000,452400000,452410000,452500000,452510000,452900000,452910000,453000000,453010000,453100000,453110000,453200000,453210000,453300000,453310000,453400000,453410000,453420000,453430000,453440000,453500000,453510000,453560000,453580000,453590000,453600000,453610000,453620000,453630000,453650000,453670000,453700000,453810000,453890000,453900000,453910000,453980000,453990000,454000000,454010000,454100000,454110000,454200000,454210000,454300000,454310000,454320000,454400000,454410000,454420000,454500000,454510000,454600000,454610000,454620000,454630000,454660000,454670000,454680000,454690000,454700000,454710000,454720000,454730000,454740000,454750000,454760000,454770000,454780000,454790000,454800000,454810000,454850000,454870000,454880000,454900000,454910000,454930000,454970000,454980000,455000000,455010000,455100000,455110000,455200000,455210000,455300000,455310000,455400000,455410000,455420000,455440000,455450000,455460000,455500000,455510000,455530000,455560000,455570000,455600000,455610000,455700000,455710000,455750000,455770000,455780000,455790000,455800000,455810000,455840000,455850000,455860000,455880000,455890000,455900000,455910000,455970000,455990000,456000000,456010000,456100000,456110000,456200000,456210000,456270000,456280000,456290000,456300000,456310000,456400000,456410000,456420000,456490000,456500000,456510000,456600000,456610000,456620000,456660000,456670000,456680000,456900000,456910000,456920000,456950000,456970000,456980000,457000000,457010000,457100000,457110000,457200000,457210000,457300000,457310000,457400000,457410000,457500000,457510000,457600000,457610000,457700000,457710000,457730000,457800000,457810000,457820000,457840000,457850000,457870000,457880000,457900000,457910000,458000000,458100000,458110000,458200000,458210000,458260000,458280000,458290000,458300000,458610000,458700000,458710000,458800000,458810000,458900000,458910000,459000000,459100000,459110000,459200000,459210000,459300000,459310000,459400000,459410000,459500000,459600000,459700000,459710000,459800000,459810000,459900000,459910000,460000000,461010000,461090000,461100000,461200000,461240000,461250000,461260000,461300000,461400000,461450000,461500000,461530000,461550000,461600000,461700000,461710000,461720000,461730000,461770000,461800000,462000000,462100000,462200000,462280000,462300000,462400000,462420000,462430000,462440000,462460000,462490000,462500000,462520000,462530000,462540000,462560000,462580000,462590000,462600000,462700000,462720000,462780000,462790000,462800000,462820000,462900000,462960000,462970000,462980000,463000000,463050000,463100000,463230000,463250000,463260000,463300000,463400000,463410000,463450000,463470000,463500000,463700000,463730000,463800000,463840000,463900000,463910000,463920000,463940000,464000000,464100000,464120000,464130000,464190000,464200000,464300000,464320000,464330000,464340000,464350000,464360000,464400000,464500000,464510000,464520000,464540000,464580000,464590000,464600000,464700000,464730000,464740000,464750000,464760000,464820000,464850000,464870000,464900000,464970000,464980000,465070000,465100000,465160000,465200000,465270000,465280000,465290000,465300000,465350000,465400000,465560000,465600000,465610000,465630000,465660000,465700000,465720000,465730000,465740000,465800000,465880000,465890000,465920000,466000000,466100000,466110000,466140000,466200000,466250000,466300000,466400000,466410000,466420000,466460000,466470000,466480000,466490000,466500000,466540000,466570000,466580000,466600000,466640000,466700000,466730000,466770000,466780000,466790000,466800000,466810000,466820000,466830000,466840000,466850000,466870000,466880000,466900000,466940000,466950000,466970000,467000000,467100000,467200000,467400000,467410000,467420000,467500000,467510000,467590000,467600000,467700000,467780000,467800000,468000000,469000000,469001000,469009000,469010000,469100000,469170000,469180000,469190000,469200000,469310000,469320000,469360000,469391000,469399000,469400000,469440000,469441000,469449000,469500000,469550000,469600000,469620000,469700000,469720000,469730000,469740000,469750000,469790000,469800000,469820000,469910000,469960000,469990000,470000000,470200000,470400000,470500000,471000000,472100000,472500000,473100000,473400000,473500000,473600000,473700000,473900000,474000000,474200000,474500000,474536000,474537000,474900000,475100000,475400000,475500000,475800000,476100000,476500000,476600000,478000000,478020000,478100000,478109000,478120000,478140000,478150000,478160000,478200000,478210000,478290000,478300000,478500000,478560000,478800000,478810000,479000000,480000000,481200000,481219000,481220000,481319000,481320000,481419000,481420000,481519000,481520000,481619000,481620000,481719000,481720000,481819000,481820000,481900000,482110000,482112000,482113000,482116000,482120000,482130000,482131000,482140000,482200000,482219000,482220000,482319000,482320000,482419000,482420000,482519000,482520000,482619000,482620000,482700000,482900000,482919000,482920000,483000000,483100000,483200000,483219000,483220000,483319000,483320000,483419000,483420000,483500000,483900000,484000000,484100000,484119000,484120000,484219000,484220000,484319000,484320000,484419000,484420000,484500000,484600000,484619000,484620000,484819000,484820000,484900000,485000000,485200000,485219000,485220000,485300000,485400000,485419000,485420000,485519000,485520000,485619000,485620000,485700000,485800000,485819000,485820000,485919000,485920000,486000000,486100000,486119000,486120000,486219000,486220000,486319000,486320000,486400000,486500000,486519000,486520000,486600000,486700000,486719000,486720000,486819000,486820000,486900000,487000000,487020000,487030000,487050000,487060000,487090000,487100000,487119000,487120000,487200000,487400000,487419000,487420000,487519000,487520000,487619000,487620000,487719000,487720000,487800000,488000000,488010000,488020000,488040000,488050000,488100000,488119000,488120000,488219000,488220000,488319000,488320000,488419000,488420000,488519000,488520000,488619000,488620000,488719000,488720000,488800000,488900000,488919000,488920000,489000000,489100000,489119000,489120000,489200000,489400000,489419000,489420000,489519000,489520000,489600000,491371000,491380000,491390000,491500000,491500100,491511300,491511400,491520550,491520560,491521550,491521560,491522550,491522560,491523550,491523560,491524550,491524560,491525550,491525560,491526550,491526560,491527550,491527560,491528550,491528560,491529550,491529560,491530000,491530100,491531000,491531100,491533300,491533400,491540000,491540100,491541000,491541100,491550000,491550100,491560000,491560100,491570990,491571000,491571990,491572000,491572990,491573000,491573990,491574000,491574990,491575000,491575990,491576000,491576990,491577000,491577990,491578000,491578990,491579000,491579990,491580100,491590330,491590340,491591330,491591340,491592330,491592340,491593330,491593340,491594330,491594340,491595330,491595340,491596330,491596340,491597330,491597340,491598330,491598340,491599330,491599340,491600000,491601300,491601400,491610000,491620000,491625500,491625600,491639900,491640000,491650000,491680000,491700000,491701300,491701400,491711300,491711400,491725500,491725600,491735500,491735600,491745500,491745600,491751300,491751400,491763300,491763400,491779900,491780000,491789900,491790000,491793300,491793400,491800000,491820000,491900000,492010000,492070000,492080000,492490000,492500000,492700000,492710000,492780000,492800000,492880000,492900000,493000000,493100000,493200000,493220000,493230000,493300000,493480000,493490000,493700000,493710000,493780000,493810000,493890000,493900000,494000000,494100000,494110000,494120000,494570000,494600000,494690000,494700000,494780000,494790000,494900000,494910000,494970000,494980000,495020000,495090000,495100000,495390000,495400000,495780000,495800000,495890000,495900000,495980000,496000000,496010000,496020000,496490000,496500000,496600000,496610000,496790000,496800000,496900000,497000000,497010000,497020000,497090000,497110000,497280000,497300000,497490000,497500000,497590000,497600000,497690000,497700000,497780000,497800000,497860000,497900000,497920000,497930000,497980000,498000000,498010000,498020000,498180000,498190000,498350000,498360000,498470000,498500000,498520000,498530000,498600000,498610000,498690000,498700000,498790000,498800000,498830000,498840000,498870000,498900000,499000000,499001000,499002000,499003000,499004000,499005000,499006000,499009000,499010000,499060000,499580000,499600000,499690000,499700000,499750000,499760000,499780000,499800000,499880000,499900000,499980000,500200000,500500000,500700000,500800000,501080000,501080100,501200000,501210000,501220000,501230000,501236000,501237000,501260000,501261000,501280000,501281000,501300000,501310000,501320000,501330000,501360000,501361000,501380000,501381000,501400000,501410000,501420000,501430000,501460000,501461000,501480000,501481000,501500000,501510000,501520000,501530000,501560000,501561000,501580000,501581000,501600000,501640000,501650000,501680000,501700000,501710000,501720000,501730000,501732000,501733000,501760000,501761000,501780000,501781000,501800000,501810000,501820000,501830000,501860000,501861000,501880000,501881000,502180000,502182000,502190000,502200000,502220000,502300000,502600000,502620000,502700000,502720000,502800000,502805000,503210000,503279010,503279030,503279050,503279070,503289010,503289020,503289030,503289040,503289060,503289080,503300000,503500000,503800000,503801000,503802000,503900000,503901000,504220000,504220600,504220900,504221000,504221100,504224100,504224200,504224900,504225500,504225600,504225700,504225800,504226200,504226300,504226400,504226600,504226800,504226900,504227000,504227200,504227300,504227400,504227500,504227700,504227800,504228200,504228300,504228500,504228600,504229300,504240500,504240600,504240700,504240900,504242300,504242600,504242900,504243000,504243100,504243200,504243300,504244700,504244800,504244900,504245100,504245400,504245500,504245600,504245800,504246000,504248000,504248100,504250200,504250400,504250500,504250600,504250700,504251000,504251100,504251700,504254000,504254100,504254300,504254600,504254800,504254900,504255000,504256200,504256400,504256700,504256900,504257100,504257400,504257500,504258000,504258100,504260000,504261000,504261700,504261800,504262000,504262100,504262600,504262800,504263000,504263100,504263400,504263500,504263700,504263800,504264000,504264400,504264700,504264900,504265000,504267900,504268000,504268900,504269000,504269200,504270500,504270800,504270900,504271000,504272000,504272200,504276400,504276500,504276600,504277100,504277200,504278100,504278300,504278500,504279100,504279200,504287900,504288400,504288500,504288600,504288700,504289000,504289100,504289600,504289700,504290000,504300000,504400000,504700000,504800200,504800300,505000000,505180000,505180100,505200000,505300000,505550000,505558000,505570000,505590000,505620000,505621000,505630000,505631000,505633000,505634000,505635000,505636000,505640000,505641000,505644000,505646000,505650000,505651000,505655000,505656000,505677000,505678000,505681000,505691000,505695000,505696000,505699000,505700000,505750000,505790000,505800000,505900000,506200000,506200400,506201000,506201100,506210000,506210700,506230000,506240000,506280000,506300500,506300600,506400000,506500000,506510000,506510100,506570000,506580000,506600000,506650020,506700000,506740000,506800000,506801000,506830000,506900000,506901000,506905000,506906000,506909000,506910000,507008000,507008010,507100000,507111000,507112000,507114000,507115000,507117000,507118000,507119000,507120000,507123000,507124000,507127000,507128000,507130000,507132000,507133000,507134000,507137000,507138000,507141000,507142000,507144000,507145000,507147000,507148000,507150000,507151000,507155000,507156000,507160000,507161000,507162000,507165000,507166000,507168000,507169000,507170000,507172000,507176000,507178000,507182000,507184000,507185000,507186000,507188000,507189000,507191000,507192000,507193000,507194000,507198000,507218000,507220000,507242000,507243000,507281000,507282000,507326000,507333000,507334000,507340000,507356000,507360000,507361000,507366000,507367000,507368000,507369000,507370000,507401000,507430000,507436000,507437000,507438000,507439000,507450000,507470000,507476000,507477000,507480000,507500000,507528000,507550000,507551000,507560000,507561000,507579000,507580000,507600000,507700000,507701000,507709000,507710000,507720000,507723000,507726000,507729000,507730000,507731000,507733000,507734000,507740000,507741000,507744000,507745000,507750000,507751000,507755000,507762000,507765000,507767000,507770000,507773000,507774000,507780000,507784000,507791000,507800000,507801000,507809000,507810000,507812000,507822000,507823000,507828000,507843000,507844000,507847000,507848000,507852000,507854000,507855000,507856000,507860000,507861000,507872000,507874000,507877000,507879000,507880000,507881000,507882000,507883000,507886000,507887000,507900000,507901000,507905000,507914000,507915000,507919000,507920000,507921000,507923000,507924000,507926000,507930000,507933000,507934000,507935000,507938000,507939000,507941000,507950000,507951000,507954000,507956000,507957000,507961000,507965000,507971000,507974000,507980000,507981000,507982000,507984000,507985000,507989000,507990000,508000000,508200000,508400000,508410000,508420000,508440000,508450000,508480000,508510000,508520000,508550000,508570000,508708400,508708460,508708500,508708570,508800000,508806000,508810000,508830000,508890000,508900000,509000000,509220000,509230000,509251000,509256000,509281000,509282000,509291000,509292000,509294000,509295000,509299000,509300000,509500000,509550000,509570000,509580000,509590000,509800000,509900000,509960000,509965000,509970000,509975000,509980000,509984000,509985000,509986000,509988000,510000000,511000000,511910000,511920000,511970000,511980000,511990000,514100000,514390000,514400000,514490000,515100000,515190000,515200000,515490000,515600000,515700000,516100000,516800000,516870000,516880000,517173000,517174000,517200000,517390000,517400000,517500000,517550000,517560000,517600000,517700000,518000000,518030000,518040000,518060000,518100000,518101000,518105000,518107000,518108000,518110000,518200000,518500000,518600000,518601000,518606000,518610000,518616000,518620000,518629000,518630000,518700000,518701000,518705000,518707000,518709000,518710000,518750000,518751000,518760000,518761000,519000000,520000000,522000000,522020000,522200000,522300000,522310000,522340000,522350000,522390000,522410000,522420000,522430000,522500000,522710000,522770000,522780000,522800000,522810000,522860000,522870000,522890000,522940000,522950000,522960000,522980000,523000000,523010000,523110000,523180000,523190000,523200000,523210000,523400000,523410000,523500000,523510000,523600000,523710000,523790000,523810000,523900000,523910000,523960000,524110000,524160000,524170000,524200000,524210000,524300000,524310000,524390000,524400000,524600000,524610000,524700000,524710000,524800000,524810000,524840000,524850000,524900000,524920000,524970000,524980000,525000000,525010000,525500000,525700000,525880000,525890000,525910000,525980000,525990000,526000000,526120000,526170000,526180000,526190000,526210000,526300000,526310000,526400000,526410000,526500000,526510000,526540000,526560000,526660000,526670000,526700000,526710000,526780000,526860000,526880000,526940000,526990000,527110000,527300000,527310000,527400000,527410000,527500000,527510000,527520000,527530000,527600000,527610000,527800000,527810000,527870000,527890000,527900000,527910000,527920000,527970000,527980000,528000000,528010000,528100000,528200000,528210000,528220000,528230000,528270000,528280000,528300000,528310000,528370000,528410000,528430000,528440000,528470000,528610000,528630000,528640000,528650000,528660000,528740000,528770000,528790000,528880000,528890000,528910000,528930000,528940000,528950000,528970000,528980000,528990000,529000000,529010000,529130000,529150000,529160000,529200000,529210000,529250000,529320000,529350000,529360000,529390000,529510000,529520000,529530000,529550000,529580000,529590000,529600000,529700000,529710000,529730000,529810000,529890000,529900000,530000000,532100000,532500000,533100000,533200000,533400000,534100000,534300000,534400000,534500000,534600000,534700000,534800000,535000000,536000000,536200000,536500000,537000000,538000000,538010000,538020000,538030000,538050000,538060000,538070000,538080000,538780000,538790000,541100000,541190000,542202400,542202700,542204000,542206000,542212000,542217000,542221400,542221500,542223400,542223700,542224400,542224700,542225400,542225600,542226400,542226700,542227400,542227700,542229400,542229600,542233000,542237000,542241400,542241700,542242400,542242500,542243400,542243500,542244400,542244600,542245400,542245700,542246400,542246700,542252400,542252600,542254400,542254700,542255400,542255700,542257300,542257700,542261400,542261500,542262200,542262700,542264400,542264500,542265400,542265500,542266400,542266700,542267400,542267700,542268400,542268700,542271400,542271500,542272400,542272500,542273400,542273500,542274400,542274500,542281200,542281700,542283400,542283500,542284200,542284800,542285400,542285500,542286400,542286500,542291400,542291700,542292400,542292500,542296400,542296500,542297400,542297500,542302200,542302800,542304000,542305000,542314400,542314700,542316400,542316500,542317400,542317700,542320200,542320700,542323200,542323800,542324300,542324700,542325400,542325700,542326400,542326600,542331400,542331500,542333400,542333500,542334400,542334500,542335400,542335500,542336400,542336500,542337400,542337500,542338400,542338500,542342400,542342700,542343400,542343500,542344400,542344600,542345400,542345700,542346300,542346700,542352400,542352700,542353400,542353500,542354400,542354500,542355400,542355700,542356400,542356500,542357400,542357500,542358400,542358500,542364000,542365000,542374000,542376000,542392300,542392700,542393400,542393500,542394400,542394500,542395400,542395500,542396400,542396700,542473400,542473600,542474400,542474700,542475400,542475600,542477200,542477800,542478400,542478700,542494000,542495000,542604000,542605000,542612000,542619000,542622200,542622800,542624400,542624500,542625400,542625700,542626400,542626500,542634000,542636000,542643000,542647000,542647400,542647500,542648400,542648500,542651400,542651500,542655400,542655500,542656400,542656500,542657200,542657900,542658400,542658500,542664000,542666000,542804000,542806000,542901300,542901700,542902400,542902600,542903400,542903500,542914000,542917000,542920200,542920800,542921400,542921500,542922400,542922600,542923300,542923700,542924400,542924500,542925400,542925500,542926400,542926600,542927400,542927500,542928400,542928500,542929400,542929500,542931400,542931500,542932400,542932700,542933400,542933500,542934400,542934600,542935400,542935500,542936400,542936500,542940400,542940500,542942200,542942700,542944000,542946000,542946400,542946600,542948400,542948500,542952400,542952500,542953400,542953500,542954200,542954900,542962400,542962500,542963400,542963500,542964300,542964700,542966200,542966900,542972400,542972600,542974000,542977000,542982400,542982500,542983200,542983700,542984000,542986000,542993000,542997000,543327400,543327600,543329200,543329700,543364000,543365000,543382400,543382700,543385400,543385700,543387400,543387700,543388400,543388700,543400400,543400700,543401400,543401700,543402400,543402700,543404400,543404700,543405400,543405700,543406400,543406700,543407400,543407700,543408400,543408700,543409400,543409700,543412000,543419000,543424000,543427000,543433000,543437000,543437400,543437700,543438400,543438700,543442300,543442700,543444400,543444700,543445400,543445700,543446200,543446800,543447400,543447700,543454000,543457000,543458400,543458700,543460400,543460700,543462200,543462700,543463400,543463700,543464300,543464700,543465400,543465700,543466400,543466700,543467400,543467700,543468400,543468700,543469400,543469700,543471200,543471700,543472400,543472700,543476200,543476700,543482200,543482900,543483400,543483700,543484000,543485000,543487200,543487900,543489200,543489800,543491400,543491700,543492200,543492800,543493400,543493700,543496400,543496700,543497400,543497700,543498400,543498700,543512000,543520000,543521400,543521700,543522400,543522700,543524400,543524700,543525300,543525700,543532400,543532700,543533400,543533700,543534000,543537000,543537300,543537700,543541200,543541800,543542400,543542700,543543200,543543700,543544300,543544700,543546400,543546700,543547300,543547700,543548400,543548700,543549400,543549700,543562400,543562700,543563400,543563700,543564200,543564700,543571300,543571700,543572400,543572700,543573400,543573700,543574400,543574700,543575400,543575700,543576400,543576700,543582400,543582700,543583400,543583700,543584000,543587000,543624000,543626000,543644000,543645000,543704000,543706000,543711400,543711500,543711600,543711700,543715400,543715500,543715600,543715700,543716400,543716700,543718200,543718700,543721400,543721700,543725400,543725700,543731400,543731700,543734400,543734700,543735300,543735700,543741400,543741700,543743400,543743700,543751200,543751700,543754400,543754700,543755200,543755900,543756400,543756700,543757200,543757700,543758400,543758700,543764000,543766000,543772300,543772700,543773400,543773700,543774400,543774700,543775400,543775700,543777200,543777900,543781400,543781500,543781600,543781700,543782400,543782700,543786400,543786700,543794000,543796000,543804000,543806000,543812000,543818000,543821400,543821500,543821600,543821700,543825300,543825700,543826400,543826700,543827400,543827700,543832400,543832700,543834000,543837000,543837400,543837700,543838400,543838700,543841400,543841500,543841600,543841700,543843400,543843700,543844400,543844700,543845400,543845700,543846400,543846500,543846600,543846700,543853000,543857000,543857400,543857700,543858400,543858700,543861400,543861700,543862400,543862700,543863400,543863700,543865200,543865900,543867400,543867700,543868400,543868700,543869400,543869500,543869600,543869700,543872000,543877000,543877400,543877700,543878200,543878900,543883000,543887000,543887400,543887700,543888000,543889000,543891400,543891500,543891600,543891700,543892400,543892500,543892600,543892700,543894400,543894700,546000000,546010000,546040000,546060000,546070000,546080000,546090000,546100000,546700000,546710000,546750000,546760000,548000000,548010000,548100000,548110000,549110000,549119000,549220240,549220270,549220400,549220600,549221200,549221700,549222140,549222150,549222340,549222370,549222440,549222470,549222540,549222560,549222640,549222670,549222740,549222770,549222940,549222960,549223300,549223700,549224140,549224170,549224240,549224250,549224340,549224350,549224440,549224460,549224540,549224570,549224640,549224670,549225240,549225260,549225440,549225470,549225540,549225570,549225730,549225770,549226140,549226150,549226220,549226270,549226440,549226450,549226540,549226550,549226640,549226670,549226740,549226770,549226840,549226870,549227140,549227150,549227240,549227250,549227340,549227350,549227440,549227450,549228120,549228170,549228340,549228350,549228420,549228480,549228540,549228550,549228640,549228650,549229140,549229170,549229240,549229250,549229640,549229650,549229740,549229750,549230220,549230280,549230400,549230500,549231440,549231470,549231640,549231650,549231740,549231770,549232020,549232070,549232320,549232380,549232430,549232470,549232540,549232570,549232640,549232660,549233140,549233150,549233340,549233350,549233440,549233450,549233540,549233550,549233640,549233650,549233740,549233750,549233840,549233850,549234240,549234270,549234340,549234350,549234440,549234460,549234540,549234570,549234630,549234670,549235240,549235270,549235340,549235350,549235440,549235450,549235540,549235570,549235640,549235650,549235740,549235750,549235840,549235850,549236400,549236500,549237400,549237600,549239230,549239270,549239340,549239350,549239440,549239450,549239540,549239550,549239640,549239670,549247340,549247360,549247440,549247470,549247540,549247560,549247720,549247780,549247840,549247870,549249400,549249500,549260400,549260500,549261200,549261900,549262220,549262280,549262440,549262450,549262540,549262570,549262640,549262650,549263400,549263600,549264300,549264700,549264740,549264750,549264840,549264850,549265140,549265150,549265540,549265550,549265640,549265650,549265720,549265790,549265840,549265850,549266400,549266600,549280400,549280600,549290130,549290170,549290240,549290260,549290340,549290350,549291400,549291700,549292020,549292080,549292140,549292150,549292240,549292260,549292330,549292370,549292440,549292450,549292540,549292550,549292640,549292660,549292740,549292750,549292840,549292850,549292940,549292950,549293140,549293150,549293240,549293270,549293340,549293350,549293440,549293460,549293540,549293550,549293640,549293650,549294040,549294050,549294220,549294270,549294400,549294600,549294640,549294660,549294840,549294850,549295240,549295250,549295340,549295350,549295420,549295490,549296240,549296250,549296340,549296350,549296430,549296470,549296620,549296690,549297240,549297260,549297400,549297700,549298240,549298250,549298320,549298370,549298400,549298600,549299300,549299700,549332740,549332760,549332920,549332970,549336400,549336500,549338240,549338270,549338540,549338570,549338740,549338770,549338840,549338870,549340040,549340070,549340140,549340170,549340240,549340270,549340440,549340470,549340540,549340570,549340640,549340670,549340740,549340770,549340840,549340870,549340940,549340970,549341200,549341900,549342400,549342700,549343300,549343700,549343740,549343770,549343840,549343870,549344230,549344270,549344440,549344470,549344540,549344570,549344620,549344680,549344740,549344770,549345400,549345700,549345840,549345870,549346040,549346070,549346220,549346270,549346340,549346370,549346430,549346470,549346540,549346570,549346640,549346670,549346740,549346770,549346840,549346870,549346940,549346970,549347120,549347170,549347240,549347270,549347620,549347670,549348220,549348290,549348340,549348370,549348400,549348500,549348720,549348790,549348920,549348980,549349140,549349170,549349220,549349280,549349340,549349370,549349640,549349670,549349740,549349770,549349840,549349870,549351200,549352000,549352140,549352170,549352240,549352270,549352440,549352470,549352530,549352570,549353240,549353270,549353340,549353370,549353400,549353700,549353730,549353770,549354120,549354180,549354240,549354270,549354320,549354370,549354430,549354470,549354640,549354670,549354730,549354770,549354840,549354870,549354940,549354970,549356240,549356270,549356340,549356370,549356420,549356470,549357130,549357170,549357240,549357270,549357340,549357370,549357440,549357470,549357540,549357570,549357640,549357670,549358240,549358270,549358340,549358370,549358400,549358700,549362400,549362600,549364400,549364500,549370400,549370600,549371140,549371150,549371160,549371170,549371540,549371550,549371560,549371570,549371640,549371670,549371820,549371870,549372140,549372170,549372540,549372570,549373140,549373170,549373440,549373470,549373530,549373570,549374140,549374170,549374340,549374370,549375120,549375170,549375440,549375470,549375520,549375590,549375640,549375670,549375720,549375770,549375840,549375870,549376400,549376600,549377230,549377270,549377340,549377370,549377440,549377470,549377540,549377570,549377720,549377790,549378140,549378150,549378160,549378170,549378240,549378270,549378640,549378670,549379400,549379600,549380400,549380600,549381200,549381800,549382140,549382150,549382160,549382170,549382530,549382570,549382640,549382670,549382740,549382770,549383240,549383270,549383400,549383700,549383740,549383770,549383840,549383870,549384140,549384150,549384160,549384170,549384340,549384370,549384440,549384470,549384540,549384570,549384640,549384650,549384660,549384670,549385300,549385700,549385740,549385770,549385840,549385870,549386140,549386170,549386240,549386270,549386340,549386370,549386520,549386590,549386740,549386770,549386840,549386870,549386940,549386950,549386960,549386970,549387200,549387700,549387740,549387770,549387820,549387890,549388300,549388700,549388740,549388770,549388800,549388900,549389140,549389150,549389160,549389170,549389240,549389250,549389260,549389270,549389440,549389470,551120000,551160000,551170000,551180000,551190000,551200000,551220000,551260000,551270000,551280000,551290000,551300000,551320000,551360000,551370000,551380000,551390000,551400000,551420000,551460000,551470000,551480000,551490000,551500000,551520000,551560000,551570000,551580000,551590000,551600000,551620000,551660000,551670000,551680000,551690000,551700000,551720000,551760000,551770000,551780000,551790000,551800000,551820000,551860000,551870000,551880000,551890000,551900000,551920000,551960000,551970000,551980000,551990000,552000000,552120000,552160000,552170000,552180000,552190000,552200000,552220000,552260000,552270000,552280000,552290000,552300000,552420000,552460000,552470000,552480000,552490000,552500000,552720000,552760000,552770000,552780000,552790000,552800000,552820000,552860000,552870000,552880000,552890000,552900000,553000000,553010000,553030000,553040000,553120000,553160000,553170000,553180000,553190000,553200000,553220000,553260000,553270000,553280000,553290000,553300000,553320000,553360000,553370000,553380000,553390000,553400000,553420000,553460000,553470000,553480000,553490000,553500000,553520000,553560000,553570000,553580000,553590000,553600000,553720000,553760000,553770000,553780000,553790000,553800000,553820000,553860000,553870000,553880000,553890000,553900000,554000000,554010000,554020000,554021000,554120000,554160000,554170000,554180000,554190000,554200000,554220000,554260000,554270000,554280000,554290000,554300000,554320000,554360000,554370000,554371000,554380000,554390000,554400000,554420000,554460000,554470000,554480000,554490000,554500000,554520000,554560000,554570000,554580000,554590000,554600000,554620000,554660000,554670000,554680000,554690000,554700000,554720000,554760000,554770000,554780000,554790000,554800000,554820000,554860000,554864000,554865000,554870000,554880000,554890000,554900000,554920000,554960000,554970000,554980000,554990000,555000000,555010000,555120000,555160000,555170000,555180000,555190000,555200000,555320000,555360000,555370000,555380000,555390000,555400000,555420000,555460000,555470000,555480000,555490000,555500000,555520000,555560000,555570000,555580000,555590000,555600000,556120000,556160000,556170000,556180000,556190000,556200000,556220000,556260000,556270000,556280000,556290000,556300000,556320000,556360000,556370000,556380000,556390000,556400000,556420000,556460000,556470000,556480000,556490000,556500000,556520000,556560000,556570000,556580000,556590000,556600000,556620000,556660000,556670000,556680000,556690000,556700000,556720000,556760000,556770000,556780000,556790000,556800000,556820000,556860000,556870000,556880000,556890000,556900000,556920000,556960000,556970000,556980000,556990000,557000000,557120000,557160000,557170000,557180000,557190000,557200000,557320000,557360000,557370000,557380000,557390000,557400000,557420000,557460000,557470000,557480000,557490000,557500000,557520000,557560000,557570000,557580000,557590000,557600000,557720000,557760000,557770000,557780000,557790000,557800000,557920000,557960000,557970000,557980000,557990000,558000000,558010000,558120000,558160000,558170000,558180000,558190000,558200000,558220000,558260000,558270000,558280000,558290000,558300000,558320000,558360000,558370000,558380000,558390000,558400000,558420000,558460000,558470000,558480000,558490000,558500000,558520000,558560000,558570000,558580000,558590000,558600000,558620000,558660000,558670000,558680000,558690000,558700000,558720000,558760000,558770000,558780000,558790000,558800000,558820000,558860000,558870000,558880000,558890000,558900000,558920000,558960000,558970000,558980000,558990000,559000000,559010000,559120000,559160000,559170000,559180000,559190000,559200000,559220000,559260000,559270000,559280000,559290000,559300000,559320000,559360000,559370000,559380000,559390000,559400000,559420000,559460000,559470000,559480000,559490000,559500000,559520000,559560000,559570000,559580000,559590000,559600000,559620000,559660000,559670000,559680000,559690000,559700000,559720000,559760000,559770000,559780000,559790000,559800000,559820000,559860000,559870000,559880000,559890000,559900000,559920000,559960000,559970000,559980000,559990000,560000000,561230000,561230100,562116000,562116100,562196200,562196300,562198200,562198270,562200000,562300000,562320000,562331410,562331450,562332000,562332100,562335300,562335400,562351000,562360000,562360100,562646500,562646600,562646900,562647000,563200000,563600000,564100000,564400000,564500000,564600000,565100000,565400000,565500000,565600000,565700000,565900000,566000000,566010000,566100000,566200000,566300000,566600000,566700000,566800000,567100000,567400000,567500000,567600000,568000000,568010000,568090000,568100000,569000000,569100000,569103000,569200000,569360100,569360200,569691100,569691500,569698000,569699000,569700000,569710000,569911000,569912000,569914300,569914400,569928500,569928600,570000000,571800000,571801000,571900000,571902000,571947000,571949000,573000000,573060000,573100000,573240000,573241000,573250000,573300000,573301000,573330000,573333016,573333250,573340000,573500000,573520000,573700000,573710000,574600000,574700000,576010000,576010556,576011000,576020000,576022000,576030000,576042000,576050000,576052000,576060000,576062000,576070000,576072000,576080000,576081000,576090000,579010000,579020000,579408000,579409000,582120000,582130000,582340000,582360000,582370000,582500000,582510000,582800000,582810000,582900000,582910000,582970000,584000000,584010000,584120000,584130000,584140000,584190000,584220000,584230000,584240000,584250000,584260000,584270000,585000000,585010000,585020000,586000000,586010000,588000000,588010000,589000000,589020000,590590000,590590670,590590680,590590710,590590770,590591000,590598700,590598800,590690000,590691000,590691220,590691360,590709000,590709050,590800000,590806000,590810000,590830000,590890000,590900000,590939500,590939800,590947500,590947570,590976000,590976200,590976800,590976900,591220000,591230000,591251100,591251200,591252000,591253000,591255000,591256000,591258000,591259000,591259600,591259800,591261200,591261300,591262000,591263000,591269300,591269500,591282300,591282500,591283900,591284000,591286200,591286300,591330000,591340000,591346000,591347000,591348200,591348300,591348400,591348500,591382500,591382600,591384200,591384300,591385200,591385300,591385500,591385600,591385700,591385800,591388600,591388700,591389200,591389300,591389500,591389600,591392000,591393000,591393200,591393500,591394200,591394300,591394400,591394500,591394800,591394900,591395200,591395300,591395400,591395500,591396200,591396700,591397000,591398000,591440000,591450000,591461100,591461200,591462000,591463000,591464000,591465000,591466000,591467000,591467200,591467300,591468000,591470000,591500000,591510000,591570000,591580000,591600000,591800000,591800100,591800110,591800170,591800180,592216000,592224000,592225000,592230000,592231000,592235000,592253000,592278000,592279000,592280000,592289000,592290000,592322000,592323000,592325000,592340000,592440000,592443000,592444000,592445000,592455000,592457000,592500000,592507000,592510000,592512000,592515000,592516000,592517000,592600000,592771000,592776000,592777000,592778000,592780000,592782000,592786000,592788000,592800000,592801000,592862000,592863000,592868000,592869000,592888000,592889000,592899000,592900000,592900800,592900900,593170000,593170100,593180000,593180100,593220000,593280000,593289000,593289100,593320000,593380000,593389000,593389100,593420000,593480000,593489000,593489100,593520000,593580000,593589000,593589100,593620000,593680000,593689000,593689100,593720000,593780000,593789000,593789100,593930000,593933000,593939000,593940000,593958000,593964300,593966000,593970000,593978000,594000000,594594000,594594160,594594200,594594500,594594560,594594640,594594800,594594810,594594900,594595000,594598800,594598900,594694000,594694390,594694400,594694500,594694900,594695000,594709300,594709340,594800000,594806000,594810000,594830000,594890000,594900000,594939600,594939700,594947600,594947670,594976000,594977000,595200000,595210000,595220000,595224000,595227000,595228000,595229000,595240000,595270000,595271000,595272000,595275000,595276000,595280000,595290000,595291000,595296000,595300000,595310000,595318000,595319000,595320000,595330000,595331000,595332000,595336000,595338000,595342000,595344000,595345000,595346000,595347000,595348000,595351000,595352000,595360000,595380000,595400000,595410000,595420000,595430000,595431000,595433000,595440000,595450000,595451000,595452000,595453000,595454000,595460000,595490000,595491000,595495000,595497000,595498000,595500000,595510000,595551000,595552000,595555000,595600000,595610000,595620000,595631000,595634000,595644000,595645000,595671000,595679000,595700000,595710000,595740000,595745000,595750000,595760000,595761000,595766000,595767000,595769000,595775000,595776000,595780000,595789000,595800000,595810000,595840000,595858000,595859000,595860000,595870000,595870050,595900000,595910000,595951000,595952000,595961000,595963000,595969000,595970000,595971000,595977000,595980000,595980100,595981000,595988000,595988100,595988200,595991000,595996000,596596000,596596110,596596150,596596160,596596270,596596840,596596890,596596910,596596940,596597000,596598900,596599000,596696000,596698000,596709100,596709140,596800000,596806000,596810000,596830000,596890000,596900000,596939700,596939740,596947700,596947760,596947800,596976600,596976740,596976760,596976780,596976800,597210000,597240000,597300000,597380000,597400000,597500000,597520000,597560000,597570000,597590000,597600000,597610000,597680000,597690000,597710000,597780000,597790000,597800000,597810000,597900000,597920000,598000400,598000500,598177000,598177100,598192000,598192100,598198700,598198800,598199700,598199800,598200000,598210000,598220000,598300000,598405000,598406000,598420000,598480000,598800000,598801000,598805000,598806000,598900000,598909000,598910000,599000000,599318000,599318100,599318200,599318400,599318900,599319100,599319200,599319400,599319600,599319700,599319900,599416000,599416100,599416200,599416400,599417000,599417100,599600000,599603000,599700000,599702000,599715000,599716000,599717000,599719000,599720000,599721000,599725000,599726000,599750000,599751000,599770000,599771000,599777000,599778000,599780000,599791000,599795000,599797000,599943000,599943600,599944100,599944200,599944400,599944500,599946000,599947000,599950000,599951000,599953200,599954000,599955000,599956000,599958000,599965000,599970000,599972000,599972200,599972400,599972500,599973000,599973100,599973200,599974000,599974400,599975000,599976300,599976400,599976500,599976600,599976700,599976800,599977700,599977800,599978700,599979000,599983300,599983400,599983900,599985000,599986000,599987200,599988500,599988600,599988700,599989000,601020000,601047000,601050000,601072000,601076000,601099000,601110000,601160000,601160500,601175800,601175900,601176100,601176200,601176500,601178000,601178100,601178200,601178600,601188860,601188870,601188880,601188900,601200000,601300000,601301000,601310000,601400000,601420000,601440100,601450000,601500000,601531000,601532000,601546000,601546500,601548010,601548030,601548050,601548060,601548100,601548200,601548210,601548220,601548300,601548320,601548400,601548420,601548450,601548460,601548480,601548520,601548540,601548550,601548600,601548610,601548620,601548630,601548700,601548800,601563200,601563270,601567800,601567900,601590000,601600000,601601000,601700000,601701000,601710000,601800000,601801000,601812000,601814000,601820000,601841000,601846000,601847500,601854600,601854700,601857000,601872000,601876000,601882500,601887000,601887500,601890000,601899000,601900000,602000000,603200000,603240000,603260000,603340000,603360000,603370000,603380000,603390000,603400000,603430000,603470000,603490000,603500000,603530000,603540000,603590000,603600000,603650000,603660000,603680000,603710000,603730000,603740000,603750000,603760000,603960000,603970000,603980000,604200000,604272000,604280000,604800000,604810000,604840000,604850000,604870000,604880000,605000000,605200000,605260000,605280000,605550000,605580000,605700000,605710000,605900000,605920000,605940000,606220000,606300000,606310000,606320000,606330000,606340000,606350000,606360000,606370000,606570000,606600000,606740000,606750000,606800000,606850000,606860000,606900000,606920000,606950000,606990000,607200000,607310000,607330000,607370000,607380000,607390000,607400000,607490000,607500000,607600000,607650000,607840000,607850000,608000000,608220000,608290000,608320000,608360000,608420000,608490000,608520000,608580000,608620000,608660000,608680000,608700000,608720000,608760000,608770000,608790000,608820000,608900000,608920000,609000000,609050000,609060000,609070000,609080000,609130000,609140000,609200000,609390000,609400000,609490000,609500000,609890000,609900000,609990000,611300000,611301000,611345000,611345500,611400000,611451000,611451100,611451400,611451600,611451800,611451900,611452400,611452600,611452800,611452900,611453400,611453600,611453800,611453900,611471000,611472000,611630000,611640000,611800000,611801000,611802000,611803000,611900000,611903000,611906000,611907000,612000000,612390000,612400000,612411000,612420000,612520000,612530000,612540000,612550000,613460000,613470000,613491000,613500000,613600000,613610000,613740000,613750000,614000000,614410000,614440000,614450000,614470000,614530000,614540000,614710000,614720000,614792000,614800000,614834000,614836000,614954000,614960000,614965000,614970000,615000000,617000000,617290000,617300000,617600000,617700000,618000000,618510000,618511470,618511480,618512080,618512090,618512100,618512110,618512120,618512130,618512140,618512150,618512160,618512170,618512180,618512190,618512200,618512210,618512700,618512780,618512800,618512810,618512820,618512830,618512840,618512850,618512860,618512870,618512880,618512890,618512950,618513000,618515000,618550000,618560000,618600000,618690000,618700000,619000000,620018030,620018040,620078030,620078040,621500000,621501000,621770000,621780000,622100000,622114000,622115000,622150000,622150100,622200000,622300000,622310000,622350000,622400000,622500000,622510000,622550000,622600000,622690000,622710000,622770000,622800000,622900000,622910000,622990000,623100000,623200000,623210000,623290000,623310000,623370000,623380000,623390000,623410000,623440000,623510000,623590000,623610000,623640000,623650000,623670000,623680000,623690000,623700000,623750000,623760000,623770000,623790000,623900000,624010000,624060000,624080000,624120000,624130000,624150000,624170000,624240000,624260000,624290000,624300000,624330000,624340000,624370000,624380000,624390000,624430000,624440000,624510000,624540000,624570000,624590000,624610000,624660000,624710000,624720000,624730000,624750000,624810000,624830000,624840000,624860000,625110000,625140000,625150000,625200000,625220000,625230000,625250000,625290000,625310000,625330000,625340000,625400000,625410000,625440000,625450000,625460000,625480000,625500000,625510000,625550000,625560000,625570000,625610000,625690000,626100000,626190000,626200000,626300000,626310000,626370000,626390000,626400000,626410000,626470000,626500000,626600000,627020000,627030000,627110000,627200000,627210000,627400000,627410000,627490000,627510000,627740000,627760000,627800000,628000000,628010000,628040000,628050000,628071000,628072000,628090000,628100000,628400000,628500000,629000000,629010000,629030000,629100000,629120000,629130000,629190000,629200000,629250000,629270000,629280000,629290000,629300000,629510000,629530000,629550000,629590000,629620000,629640000,629660000,629680000,629690000,629700000,629710000,629720000,629750000,629760000,629790000,629820000,629830000,629850000,629860000,629870000,631800000,631801000,632000000,632300000,632900000,633000000,633200000,633700000,633800000,633900000,634200000,635000000,635200000,635700000,636200000,636600000,636800000,636900000,637200000,637300000,637400000,637600000,637700000,637900000,638130000,638140000,638170000,638180000,638200000,638822000,638823000,638842000,638843000,638900000,638950000,638990000,639050000,639130000,639140000,639400000,639420000,639800000,639810000,639820000,639830000,639840000,639850000,639900000,639910000,640000000,641100000,641200000,641300000,641600000,641700000,642000000,642100000,642200000,642300000,642400000,642410000,642600000,642700000,642750000,642760000,643000000,643200000,643800000,643900000,644000000,644200000,645000000,645001000,645008000,645009000,645030000,645031000,645066000,645067000,645077000,645078000,645080000,645088000,645089000,645090000,646200000,646400000,646500000,647000000,647100000,647200000,647600000,647700000,648000000,648100000,648110000,648120000,648160000,648200000,648220000,648230000,648300000,648410000,648440000,648460000,648540000,648560000,648590000,648600000,648620000,648640000,648650000,648740000,648750000,648760000,648770000,648780000,648790000,648800000,648900000,648910000,649000000,649100000,649200000,650000000,651800000,651801000,651900000,651901000,653100000,653300000,656000000,656623000,656624000,656660000,656670000,656940000,656950000,657000000,657001000,658000000,658010000,659900000,660018000,660018010,661000000,661100000,661400000,661500000,661600000,661700000,661800000,661801000,661900000,661901000,663000000,663200000,664000000,664200000,664600000,665200000,665700000,666000000,666100000,666700000,666710000,666719000,666724000,666728000,666731000,666737000,666800000,666900000,667300000,667800000,668000000,670000000,670210000,670260000,670310000,670400000,670410000,670450000,670700000,670710000,670720000,670790000,670800000,670810000,670900000,670910000,672106000,672107000,672117000,672118000,672128000,672129000,672139000,672140000,672150000,672300000,672330000,672350000,672360000,672380000,672390000,673200000,673228000,673230000,673530000,673550000,673600000,673700000,673900000,674222000,674223000,674444000,674445000,674553000,674560000,674666000,674667000,674777000,674778000,674800000,674900000,674999000,675000000,675180000,675181000,675200000,675208000,675270000,675272000,675275000,675277000,675278000,675279000,675300000,675330000,675420000,675430000,675450000,675460000,675470000,675480000,675530000,675550000,675641000,675650000,675700000,675800000,675810000,675850000,675851000,675852000,675855000,675856000,675860000,675880000,675890000,675970000,675990000,676080000,676080100,676200000,676390000,676400000,676450000,676500000,676510000,676540000,676546000,676550000,676554000,676557000,676560000,676600000,676610000,676630000,676631000,676632000,676633000,676681000,676682000,676685000,676690000,676730000,676740000,676770000,676790000,676800000,676810000,676840000,676850000,676860000,676900000,676999000,677000000,677130000,677140000,677180000,677190000,677430000,677480000,677490000,677500000,677510000,677530000,677540000,677600000,677640000,677670000,677680000,677700000,677710000,677800000,677840000,677999000,678200000,678210000,678220000,678300000,678310000,678330000,678340000,678389000,678484000,678490000,678500000,678600000,678700000,678780000,678800000,678811000,678812000,678818000,678819000,678880000,678890000,678900000,678912000,679080000,679080100,679200000,679300000,679370000,679450000,679460000,679500000,679520000,679550000,679570000,679580000,679590000,679603000,679604000,679620000,679630000,679650000,679680000,679700000,679810000,679830000,679850000,679860000,679880000,679890000,680000000,680255000,680256000,680277000,680278000,680345000,680346000,680450000,680466000,680488000,680489000,680535000,680536000,680544000,680545000,680587000,680588000,680620000,680621000,680622000,680623000,680630000,680631000,680640000,680641000,680654000,680655000,680660000,680661000,680679000,680680000,680681000,680690000,680691000,680733000,680734000,680747000,680748000,680770000,680781000,680824000,680825000,680830000,680836000,680855000,680856000,680876000,680877000,680880000,680890000,680900000,680901000,681400000,681410000,681720000,681730000,681800000,681806000,681810000,681820000,681840000,681920000,681940000,682200000,682300000,682310000,682320000,682330000,682380000,682410000,682460000,682500000,682600000,682700000,682900000,683400000,683500000,683700000,683800000,683888100,683889000,685200000,685600000,685610000,685700000,685710000,685740000,685750000,685790000,685800000,685801000,685830000,685880000,685890000,685900000,686200000,686300000,686300200,686301211,686301212,686301220,686301221,686310000,686510000,686620000,686620020,686630000,686640000,686650210,686650230,686651250,686651270,686652280,686652300,686653000,686653010,686654000,686654010,686655000,686655010,686700000,686727000,686728000,686731000,686731010,686750210,686750230,686751250,686751270,686752280,686752300,686753000,686753010,686753810,686753820,686754000,686754010,686754810,686754820,686755000,686755010,686800000,686860000,687050000,687051000,687200000,687210000,687230000,687360000,687370000,687410000,687480000,687500000,687600000,687700000,687880000,687890000,688000000,688200000,688210000,688220000,688300000,688700000,688720000,688900000,688910000,689404000,689407000,689408000,689410000,689440000,689450000,689494000,689497000,689498000,689499000,689500000,689800000,689806000,689870000,689900000,690220000,690250000,690300000,690500000,690720000,690750000,691310060,691310080,691312080,691312090,691313090,691313100,691320100,691321000,691330100,691331000,691350100,691351000,691360200,691360300,691370100,691371000,691380400,691380500,691390500,691390600,691820000,691821000,691920000,691970000,691980000,692235000,692236000,692247000,692248000,692329000,692330000,692453000,692454000,692455000,692459000,692528000,692529000,692545000,692546000,692625000,692626000,692635000,692636000,730100000,730300000,733600000,733700000,734100000,734400000,734500000,734800000,734900000,735000000,735100000,735400000,736500000,736600000,738100000,738600000,738800000,738900000,739000000,739200000,739400000,739600000,740100000,740200000,741100000,741200000,741300000,741400000,741500000,741700000,742100000,742200000,742300000,742500000,742600000,742800000,747100000,747600000,748100000,748800000,749100000,749700000,749800000,750000000,770000000,770300000,770500000,770900000,771020000,771044000,771059000,771060000,771063000,771064000,771120000,771148000,771149000,771150000,771159000,771160000,771220000,771240000,771259000,771260000,771320000,771338000,771339000,771344000,771345000,771350000,771359000,771360000,771420000,771432000,771433000,771450000,771451000,771460000,771497000,771498000,771520000,771530000,771531000,771548000,771559000,771560000,771620000,771650000,771651000,771652000,771659000,771660000,771661000,771662000,771720000,771730000,771820000,771830000,771831000,771835000,771836000,771846000,771859000,771860000,771870000,771880000,772120000,772140000,772144000,772145000,772146000,772150000,772153000,772155000,772156000,772157000,772159000,772160000,772220000,772231000,772236000,772238000,772239000,772240000,772246000,772247000,772251000,772253000,772256000,772258000,772259000,772260000,772320000,772350000,772351000,772352000,772353000,772354000,772359000,772360000,772420000,772430000,772431000,772434000,772435000,772440000,772459000,772460000,772520000,772549000,772559000,772560000,772561000,772562000,772620000,772630000,772631000,772645000,772659000,772660000,772720000,772741000,772752000,772753000,772757000,772758000,772759000,772760000,772770000,772780000,772790000,772800000,772820000,772844000,772859000,772860000,772920000,772930000,772931000,772933000,772934000,772936000,772937000,772939000,772959000,772960000,774700000,774800000,775100000,775200000,776000000,776500000,777100000,777200000,777500000,777900000,778500000,778600000,780000000,780100000,780300000,780500000,780800000,781000000,781080000,781090000,781100000,781900000,782000000,782200000,783100000,783200000,783300000,783700000,784000000,784900000,785100000,785200000,785500000,785800000,786000000,786400000,786500000,786800000,786900000,787000000,787100000,787400000,787700000,788000000,790000000,793000000,793000500,793000600,793001000,793003800,793004000,793006500,793006900,793008100,793008400,800000000,800010000,800100000,801000000,808100000,809000000,810037000,810038000,810066000,810067000,810077700,810077720,810077750,810077760,810077780,810077790,810078000,810079000,810088210,810088230,810088240,810088260,811120000,811140000,811150000,811190000,811200000,811210000,811230000,811270000,811330000,811400000,811420000,811470000,811520000,811590000,811620000,811680000,811720000,811800000,811820000,811890000,811910000,812000000,812100000,812200000,813000000,813100000,814000000,814200000,814610000,814620000,814690000,814700000,814900000,814920000,814960000,814990000,815000000,815010000,815100000,815200000,815600000,815610000,815700000,815710000,815720000,815790000,815800000,816000000,816010000,816100000,817000000,817010000,817100000,817200000,817300000,817340000,817410000,817420000,818000000,818010000,818100000,818200000,818300000,818320000,818400000,818450000,818500000,818510000,818810000,818830000,819000000,819010000,819100000,819200000,819600000,819610000,819700000,819710000,819900000,819910000,820000000,820030800,820030900,820036800,820036900,820079800,820079900,821000000,821059700,821060000,821220000,821221000,821222000,821223000,821224000,821230000,821300000,821500000,821522000,821523000,821533000,821534000,821544000,821545000,821566000,821567000,821577000,821578000,821588000,821589000,821599000,821600000,821601000,821644000,821645000,821660000,821662000,821666000,821667000,821668000,821669000,821670000,821671000,821688000,821689000,821800000,821801000,821833000,821834000,821855000,821856000,821877000,821878000,821899000,821900000,822000000,822100000,823000000,823100000,823110000,823120000,823200000,823210000,823220000,823300000,823310000,823320000,823400000,824110000,824120000,824200000,824210000,824220000,824300000,824310000,824320000,824400000,824410000,824420000,824500000,825000000,825100000,825110000,825120000,825200000,825210000,825220000,825300000,825310000,825320000,825400000,825410000,825420000,825500000,825510000,825520000,825600000,826020000,826100000,826110000,826120000,826200000,826210000,826220000,826300000,826310000,826320000,826400000,826410000,826420000,826500000,827000000,827100000,828000000,828100000,841201000,841202000,841203000,841204000,841210000,841214000,841228000,841229000,841400000,841410000,841600000,841610000,841800000,841801000,841900000,841901000,841990000,842000000,842030000,842170000,842180000,842230000,842250000,842300000,842320000,842400000,842420000,842490000,842510000,842530000,842540000,842640000,842690000,842780000,842820000,842950000,842960000,842980000,842990000,843000000,844000000,845100000,845200000,845220000,845240000,845280000,845290000,845590000,845700000,845800000,846000000,846720000,846730000,846900000,847000000,847100000,847600000,847990000,848000000,848100000,848900000,848960000,849920000,849930000,850000000,850191000,850194000,850195000,850196000,850200000,850300000,850310000,850320000,850390000,850400000,850410000,850420000,850450000,850460000,850490000,850500000,850530000,850540000,850570000,850580000,850610000,850620000,850670000,850680000,850730000,850740000,850790000,850800000,850850000,850860000,852210000,852222000,852223000,852300000,852300100,852302100,852302400,852302500,852302700,852302800,852305000,852308000,852308900,852309000,852310000,852313000,852314000,852320000,852340000,852343000,852344000,852345000,852346000,852353000,852354000,852363000,852364000,852373000,852374000,852377000,852379000,852380000,852384000,852384900,852385000,852386600,852387000,852388000,852389000,852393000,852394000,852400000,852406000,852406400,852409300,852409700,852424300,852424700,852440000,852444400,852444500,852450000,852460000,852464600,852464700,852466700,852467000,852474500,852474800,852474900,852475000,852476600,852510000,852515000,852516000,852525000,852525300,852525800,852526000,852535000,852535400,852535900,852536000,852545000,852546000,852555000,852556000,852565000,852566000,852567000,852568000,852573700,852574000,852575000,852576000,852580000,852580100,852581000,852581200,852582000,852590000,852595900,852596000,852600000,852601000,852626200,852626300,852626900,852627000,852666600,852667000,852678600,852679000,852686000,852687000,852700000,852701000,852706000,852707100,852707900,852708000,852708900,852709000,852710000,852710100,852710500,852710800,852710900,852711000,852711400,852711600,852711800,852711900,852712000,852713000,852713200,852713300,852713400,852716900,852717000,852719000,852719200,852719300,852719400,852719600,852719700,852720000,852721000,852721100,852721200,852721800,852721900,852722000,852724000,852727200,852727300,852727700,852734000,852737000,852737400,852737600,852737700,852737900,852739000,852739200,852739400,852739500,852739600,852739700,852740000,852747000,852748000,852751000,852752000,852755000,852755600,852757000,852759000,852760000,852760800,852762200,852762400,852762600,852764000,852765000,852766000,852772000,852773000,852777000,852778000,852778700,852779000,852782000,852784000,852786000,852787000,852787100,852791000,852792000,852793000,852795000,852796300,852796400,852796500,852796600,852796900,852797000,852797400,852797600,852798000,852798200,852798400,852798800,852798900,852800000,852801000,852810000,852815000,852816000,852818000,852819000,852824000,852826000,852827500,852830000,852831000,852832000,852832100,852832900,852835000,852837000,852837100,852840000,852844300,852848000,852848400,852848500,852850000,852900000,852900300,852900400,852901000,852911000,852912000,852929200,852929300,852939200,852939400,852959500,852959600,852959800,852960000,852989000,852989900,852990000,853080000,853080100,853282000,853290000,853620000,853640000,853650000,853660600,853661000,853670000,853680000,853680080,853680090,853682000,853682500,853683500,853684000,853689500,853811000,853812000,853820000,853860000,853870000,853900000,855100000,855120000,855130000,855180000,855180010,855180022,855180029,855180030,855190000,855190010,855190021,855190029,855190030,855200000,855232000,855234000,855234200,855234500,855234700,855234800,855234900,855235000,855236000,855237000,855238000,855239000,855240000,855242000,855244000,855244500,855244700,855244800,855244900,855245000,855246000,855247000,855250000,855252000,855254000,855254500,855254700,855254800,855254900,855255000,855256000,855257000,855260000,855262000,855264000,855264500,855264700,855264800,855264900,855265000,855266000,855267000,855270000,855310000,855320000,855322000,855324000,855324500,855324700,855324800,855324900,855325000,855326000,855327000,855330000,855332000,855334000,855334500,855334700,855334800,855334900,855335000,855336000,855337000,855340000,855342000,855344000,855344500,855344700,855344800,855344900,855345000,855346000,855347000,855350000,855352000,855354000,855354500,855354700,855354800,855354900,855355000,855356000,855357000,855360000,855362000,855364000,855364500,855364700,855364800,855364900,855365000,855366000,855367000,855370000,855380000,855390000,855422000,855424000,855424500,855424700,855424800,855424900,855425000,855426000,855427000,855430000,855432000,855434000,855434500,855434700,855434800,855434900,855435000,855436000,855437000,855440000,855442000,855444000,855444500,855444700,855444800,855444900,855445000,855446000,855447000,855450000,855522000,855524000,855524500,855524700,855524800,855524900,855525000,855526000,855527000,855530000,855532000,855534000,855534500,855534700,855534800,855534900,855535000,855536000,855537000,855540000,855542000,855544000,855544500,855544700,855544800,855544900,855545000,855546000,855547000,855550000,855552000,855554000,855554500,855554700,855554800,855554900,855555000,855556000,855557000,855560000,855600000,855620000,855622000,855624000,855624500,855624700,855624800,855624900,855625000,855626000,855627000,855630000,855632000,855634000,855634500,855634700,855634800,855634900,855635000,855636000,855637000,855640000,855642000,855644000,855644500,855644700,855644800,855644900,855645000,855646000,855647000,855650000,855652000,855654000,855654500,855654700,855654800,855654900,855655000,855656000,855657000,855660000,855710000,855720000,855722000,855724000,855724500,855724700,855724800,855724900,855725000,855726000,855727000,855730000,855732000,855734000,855734500,855734700,855734800,855734900,855735000,855736000,855737000,855740000,855742000,855744000,855744500,855744700,855744800,855744900,855745000,855746000,855747000,855750000,855752000,855754000,855754500,855754700,855754800,855754900,855755000,855756000,855757000,855760000,855770000,855820000,855830000,855880000,855890000,855960000,855970000,855980000,856000000,856202000,856204000,856205000,856206000,856207000,856208000,856208700,856208900,856209000,856210000,856220000,856230000,856240000,856300000,856310000,856320000,856340000,856350000,856410000,856420000,856510000,856520000,856540000,856550000,856610000,856620000,856640000,856650000,856710000,856720000,856740000,856750000,856810000,856820000,856840000,856850000,856860000,856870000,856880000,856890000,861000000,861010000,861010100,861011000,861012300,861012400,861080000,861080100,861095000,861096000,861097000,861100000,861300000,861400000,861450000,861460000,861470000,861480000,861500000,861540000,861550000,861600000,861610000,861611000,861620000,861630000,861650000,861680000,861690000,861700000,861740600,861750000,861790000,861800000,861940000,861950000,862000000,862010000,862010100,862012300,862012400,862095000,862096000,862097000,862100000,862110000,862110100,862112300,862112400,862180000,862180100,862195000,862196000,862197000,862210000,862210100,862212300,862212400,862295000,862296000,862297000,862310000,862310100,862312300,862312400,862395000,862396000,862397000,862410000,862410100,862412300,862412400,862495000,862496000,862497000,862510000,862510100,862512300,862512400,862595000,862596000,862597000,862600000,862700000,862710000,862710100,862712300,862712400,862795000,862796000,862797000,862810000,862810100,862812300,862812400,862895000,862896000,862897000,862910000,862910100,862912300,862912400,862995000,862996000,862997000,863000000,863100000,863101000,863101010,863101230,863101240,863109500,863109600,863109700,863110000,863111000,863111010,863111230,863111240,863119500,863119600,863119700,863120000,863121000,863121010,863121230,863121240,863129500,863129600,863129700,863131000,863131010,863131230,863131240,863139500,863139600,863139700,863141000,863141010,863141230,863141240,863149500,863149600,863149700,863151000,863151010,863151230,863151240,863159500,863159600,863159700,863161000,863161010,863161230,863161240,863169500,863169600,863169700,863171000,863171010,863171230,863171240,863179500,863179600,863179700,863181000,863181010,863181230,863181240,863189500,863189600,863189700,863191000,863191010,863191230,863191240,863199500,863199600,863199700,863200000,863350000,863351000,863351010,863351230,863351240,863359500,863359600,863359700,863360000,863490000,863491000,863491010,863491230,863491240,863499500,863499600,863499700,863501000,863501010,863501230,863501240,863509500,863509600,863509700,863511000,863511010,863511230,863511240,863519500,863519600,863519700,863521000,863521010,863521230,863521240,863529500,863529600,863529700,863531000,863531010,863531230,863531240,863539500,863539600,863539700,863541000,863541010,863541230,863541240,863549500,863549600,863549700,863551000,863551010,863551230,863551240,863559500,863559600,863559700,863561000,863561010,863561230,863561240,863569500,863569600,863569700,863571000,863571010,863571230,863571240,863579500,863579600,863579700,863581000,863581010,863581230,863581240,863589500,863589600,863589700,863591000,863591010,863591230,863591240,863599500,863599600,863599700,863600000,863700000,863701000,863701010,863701230,863701240,863709500,863709600,863709700,863710000,863711000,863711010,863711230,863711240,863719500,863719600,863719700,863720000,863721000,863721010,863721230,863721240,863729500,863729600,863729700,863731000,863731010,863731230,863731240,863739500,863739600,863739700,863741000,863741010,863741230,863741240,863749500,863749600,863749700,863751000,863751010,863751230,863751240,863759500,863759600,863759700,863761000,863761010,863761230,863761240,863769500,863769600,863769700,863770000,863771000,863771010,863771230,863771240,863779500,863779600,863779700,863780000,863790000,863791000,863791010,863791230,863791240,863799500,863799600,863799700,863800000,863910000,863911000,863911010,863911230,863911240,863919500,863919600,863919700,863921000,863921010,863921230,863921240,863929500,863929600,863929700,863931000,863931010,863931230,863931240,863939500,863939600,863939700,863941000,863941010,863941230,863941240,863949500,863949600,863949700,863951000,863951010,863951230,863951240,863959500,863959600,863959700,863961000,863961010,863961230,863961240,863969500,863969600,863969700,863970000,863980000,863981000,863981010,863981230,863981240,863989500,863989600,863989700,863990000,864000000,864010000,864110000,864111000,864111010,864111230,864111240,864119500,864119600,864119700,864120000,864121000,864121010,864121230,864121240,864129500,864129600,864129700,864130000,864150000,864151000,864151010,864151230,864151240,864159500,864159600,864159700,864161000,864161010,864161230,864161240,864169500,864169600,864169700,864171000,864171010,864171230,864171240,864179500,864179600,864179700,864181000,864181010,864181230,864181240,864189500,864189600,864189700,864191000,864191010,864191230,864191240,864199500,864199600,864199700,864200000,864210000,864211000,864211010,864211230,864211240,864219500,864219600,864219700,864220000,864270000,864271000,864271010,864271230,864271240,864279500,864279600,864279700,864280000,864290000,864291000,864291010,864291230,864291240,864299500,864299600,864299700,864300000,864310000,864311000,864311010,864311230,864311240,864319500,864319600,864319700,864321000,864321010,864321230,864321240,864329500,864329600,864329700,864330000,864331000,864331010,864331230,864331240,864339500,864339600,864339700,864340000,864341000,864341010,864341230,864341240,864349500,864349600,864349700,864350000,864351000,864351010,864351230,864351240,864359500,864359600,864359700,864360000,864361000,864361010,864361230,864361240,864369500,864369600,864369700,864371000,864371010,864371230,864371240,864379500,864379600,864379700,864381000,864381010,864381230,864381240,864389500,864389600,864389700,864391000,864391010,864391230,864391240,864399500,864399600,864399700,864400000,864510000,864511000,864511010,864511230,864511240,864519500,864519600,864519700,864520000,864521000,864521010,864521230,864521240,864529500,864529600,864529700,864531000,864531010,864531230,864531240,864539500,864539600,864539700,864541000,864541010,864541230,864541240,864549500,864549600,864549700,864551000,864551010,864551230,864551240,864559500,864559600,864559700,864561000,864561010,864561230,864561240,864569500,864569600,864569700,864571000,864571010,864571230,864571240,864579500,864579600,864579700,864581000,864581010,864581230,864581240,864589500,864589600,864589700,864591000,864591010,864591230,864591240,864599500,864599600,864599700,864600000,864640000,864641000,864641010,864641230,864641240,864649500,864649600,864649700,864650000,864670000,864671000,864671010,864671230,864671240,864679500,864679600,864679700,864681000,864681010,864681230,864681240,864689500,864689600,864689700,864691000,864691010,864691230,864691240,864699500,864699600,864699700,864701000,864701010,864701230,864701240,864709500,864709600,864709700,864711000,864711010,864711230,864711240,864719500,864719600,864719700,864721000,864721010,864721230,864721240,864729500,864729600,864729700,864731000,864731010,864731230,864731240,864739500,864739600,864739700,864741000,864741010,864741230,864741240,864749500,864749600,864749700,864751000,864751010,864751230,864751240,864759500,864759600,864759700,864761000,864761010,864761230,864761240,864769500,864769600,864769700,864771000,864771010,864771230,864771240,864779500,864779600,864779700,864781000,864781010,864781230,864781240,864789500,864789600,864789700,864791000,864791010,864791230,864791240,864799500,864799600,864799700,864800000,864820000,864821000,864821010,864821230,864821240,864829500,864829600,864829700,864831000,864831010,864831230,864831240,864839500,864839600,864839700,864840000,865100000,865101000,865101010,865101230,865101240,865109500,865109600,865109700,865111000,865111010,865111230,865111240,865119500,865119600,865119700,865121000,865121010,865121230,865121240,865129500,865129600,865129700,865131000,865131010,865131230,865131240,865139500,865139600,865139700,865141000,865141010,865141230,865141240,865149500,865149600,865149700,865151000,865151010,865151230,865151240,865159500,865159600,865159700,865161000,865161010,865161230,865161240,865169500,865169600,865169700,865171000,865171010,865171230,865171240,865179500,865179600,865179700,865181000,865181010,865181230,865181240,865189500,865189600,865189700,865191000,865191010,865191230,865191240,865199500,865199600,865199700,865200000,865230000,865231000,865231010,865231230,865231240,865239500,865239600,865239700,865240000,865270000,865271000,865271010,865271230,865271240,865279500,865279600,865279700,865280000,865300000,865301000,865301010,865301230,865301240,865309500,865309600,865309700,865310000,865311000,865311010,865311230,865311240,865319500,865319600,865319700,865321000,865321010,865321230,865321240,865329500,865329600,865329700,865330000,865331000,865331010,865331230,865331240,865339500,865339600,865339700,865341000,865341010,865341230,865341240,865349500,865349600,865349700,865351000,865351010,865351230,865351240,865359500,865359600,865359700,865361000,865361010,865361230,865361240,865369500,865369600,865369700,865371000,865371010,865371230,865371240,865379500,865379600,865379700,865381000,865381010,865381230,865381240,865389500,865389600,865389700,865391000,865391010,865391230,865391240,865399500,865399600,865399700,865400000,865430000,865431000,865431010,865431230,865431240,865439500,865439600,865439700,865440000,865460000,865461000,865461010,865461230,865461240,865469500,865469600,865469700,865470000,865500000,865501000,865501010,865501230,865501240,865509500,865509600,865509700,865510000,865511000,865511010,865511230,865511240,865519500,865519600,865519700,865520000,865521000,865521010,865521230,865521240,865529500,865529600,865529700,865531000,865531010,865531230,865531240,865539500,865539600,865539700,865541000,865541010,865541230,865541240,865549500,865549600,865549700,865551000,865551010,865551230,865551240,865559500,865559600,865559700,865561000,865561010,865561230,865561240,865569500,865569600,865569700,865571000,865571010,865571230,865571240,865579500,865579600,865579700,865581000,865581010,865581230,865581240,865589500,865589600,865589700,865591000,865591010,865591230,865591240,865599500,865599600,865599700,865600000,865610000,865611000,865611010,865611230,865611240,865619500,865619600,865619700,865621000,865621010,865621230,865621240,865629500,865629600,865629700,865631000,865631010,865631230,865631240,865639500,865639600,865639700,865641000,865641010,865641230,865641240,865649500,865649600,865649700,865650000,865660000,865661000,865661010,865661230,865661240,865669500,865669600,865669700,865670000,865700000,865701000,865701010,865701230,865701240,865709500,865709600,865709700,865710000,865711000,865711010,865711230,865711240,865719500,865719600,865719700,865720000,865721000,865721010,865721230,865721240,865729500,865729600,865729700,865730000,865731000,865731010,865731230,865731240,865739500,865739600,865739700,865741000,865741010,865741230,865741240,865749500,865749600,865749700,865751000,865751010,865751230,865751240,865759500,865759600,865759700,865761000,865761010,865761230,865761240,865769500,865769600,865769700,865771000,865771010,865771230,865771240,865779500,865779600,865779700,865780000,865781000,865781010,865781230,865781240,865789500,865789600,865789700,865790000,865791000,865791010,865791230,865791240,865799500,865799600,865799700,865800000,865801000,865801010,865801230,865801240,865809500,865809600,865809700,865810000,865910000,865911000,865911010,865911230,865911240,865919500,865919600,865919700,865920000,865921000,865921010,865921230,865921240,865929500,865929600,865929700,865931000,865931010,865931230,865931240,865939500,865939600,865939700,865941000,865941010,865941230,865941240,865949500,865949600,865949700,865950000,865951000,865951010,865951230,865951240,865959500,865959600,865959700,865960000,865961000,865961010,865961230,865961240,865969500,865969600,865969700,865971000,865971010,865971230,865971240,865979500,865979600,865979700,865981000,865981010,865981230,865981240,865989500,865989600,865989700,865991000,865991010,865991230,865991240,865999500,865999600,865999700,866000000,866310000,866311000,866311010,866311230,866311240,866319500,866319600,866319700,866321000,866321010,866321230,866321240,866329500,866329600,866329700,866331000,866331010,866331230,866331240,866339500,866339600,866339700,866340000,866350000,866351000,866351010,866351230,866351240,866359500,866359600,866359700,866360000,866600000,866601000,866601010,866601230,866601240,866609500,866609600,866609700,866610000,866620000,866621000,866621010,866621230,866621240,866629500,866629600,866629700,866631000,866631010,866631230,866631240,866639500,866639600,866639700,866640000,866680000,866681000,866681010,866681230,866681240,866689500,866689600,866689700,866690000,866910000,866911000,866911010,866911230,866911240,866919500,866919600,866919700,866921000,866921010,866921230,866921240,866929500,866929600,866929700,866930000,867010000,867011000,867011010,867011230,867011240,867019500,867019600,867019700,867020000,867100000,867101000,867101010,867101230,867101240,867109500,867109600,867109700,867111000,867111010,867111230,867111240,867119500,867119600,867119700,867121000,867121010,867121230,867121240,867129500,867129600,867129700,867131000,867131010,867131230,867131240,867139500,867139600,867139700,867141000,867141010,867141230,867141240,867149500,867149600,867149700,867151000,867151010,867151230,867151240,867159500,867159600,867159700,867161000,867161010,867161230,867161240,867169500,867169600,867169700,867171000,867171010,867171230,867171240,867179500,867179600,867179700,867181000,867181010,867181230,867181240,867189500,867189600,867189700,867191000,867191010,867191230,867191240,867199500,867199600,867199700,867200000,867220000,867221000,867221010,867221230,867221240,867229500,867229600,867229700,867230000,867240000,867241000,867241010,867241230,867241240,867249500,867249600,867249700,867250000,867280000,867281000,867281010,867281230,867281240,867289500,867289600,867289700,867290000,867300000,867301000,867301010,867301230,867301240,867309500,867309600,867309700,867310000,867311000,867311010,867311230,867311240,867319500,867319600,867319700,867320000,867340000,867341000,867341010,867341230,867341240,867349500,867349600,867349700,867351000,867351010,867351230,867351240,867359500,867359600,867359700,867361000,867361010,867361230,867361240,867369500,867369600,867369700,867371000,867371010,867371230,867371240,867379500,867379600,867379700,867381000,867381010,867381230,867381240,867389500,867389600,867389700,867391000,867391010,867391230,867391240,867399500,867399600,867399700,867400000,867430000,867431000,867431010,867431230,867431240,867439500,867439600,867439700,867441000,867441010,867441230,867441240,867449500,867449600,867449700,867451000,867451010,867451230,867451240,867459500,867459600,867459700,867461000,867461010,867461230,867461240,867469500,867469600,867469700,867470000,867500000,867501000,867501010,867501230,867501240,867509500,867509600,867509700,867511000,867511010,867511230,867511240,867519500,867519600,867519700,867521000,867521010,867521230,867521240,867529500,867529600,867529700,867531000,867531010,867531230,867531240,867539500,867539600,867539700,867540000,867541000,867541010,867541230,867541240,867549500,867549600,867549700,867550000,867551000,867551010,867551230,867551240,867559500,867559600,867559700,867560000,867561000,867561010,867561230,867561240,867569500,867569600,867569700,867570000,867571000,867571010,867571230,867571240,867579500,867579600,867579700,867580000,867581000,867581010,867581230,867581240,867589500,867589600,867589700,867591000,867591010,867591230,867591240,867599500,867599600,867599700,867600000,867601000,867601010,867601230,867601240,867609500,867609600,867609700,867610000,867620000,867621000,867621010,867621230,867621240,867629500,867629600,867629700,867631000,867631010,867631230,867631240,867639500,867639600,867639700,867640000,867660000,867661000,867661010,867661230,867661240,867669500,867669600,867669700,867670000,867680000,867681000,867681010,867681230,867681240,867689500,867689600,867689700,867690000,867691000,867691010,867691230,867691240,867699500,867699600,867699700,867700000,867701000,867701010,867701230,867701240,867709500,867709600,867709700,867711000,867711010,867711230,867711240,867719500,867719600,867719700,867721000,867721010,867721230,867721240,867729500,867729600,867729700,867731000,867731010,867731230,867731240,867739500,867739600,867739700,867741000,867741010,867741230,867741240,867749500,867749600,867749700,867751000,867751010,867751230,867751240,867759500,867759600,867759700,867761000,867761010,867761230,867761240,867769500,867769600,867769700,867771000,867771010,867771230,867771240,867779500,867779600,867779700,867781000,867781010,867781230,867781240,867789500,867789600,867789700,867791000,867791010,867791230,867791240,867799500,867799600,867799700,867800000,867900000,867901000,867901010,867901230,867901240,867909500,867909600,867909700,867910000,867911000,867911010,867911230,867911240,867919500,867919600,867919700,867920000,867921000,867921010,867921230,867921240,867929500,867929600,867929700,867931000,867931010,867931230,867931240,867939500,867939600,867939700,867941000,867941010,867941230,867941240,867949500,867949600,867949700,867951000,867951010,867951230,867951240,867959500,867959600,867959700,867961000,867961010,867961230,867961240,867969500,867969600,867969700,867971000,867971010,867971230,867971240,867979500,867979600,867979700,867981000,867981010,867981230,867981240,867989500,867989600,867989700,867991000,867991010,867991230,867991240,867999500,867999600,867999700,868000000,868010000,868120000,868121000,868121010,868121230,868121240,868129500,868129600,868129700,868131000,868131010,868131230,868131240,868139500,868139600,868139700,868140000,868160000,868161000,868161010,868161230,868161240,868169500,868169600,868169700,868171000,868171010,868171230,868171240,868179500,868179600,868179700,868181000,868181010,868181230,868181240,868189500,868189600,868189700,868190000,868250000,868251000,868251010,868251230,868251240,868259500,868259600,868259700,868261000,868261010,868261230,868261240,868269500,868269600,868269700,868271000,868271010,868271230,868271240,868279500,868279600,868279700,868280000,868300000,868301000,868301010,868301230,868301240,868309500,868309600,868309700,868311000,868311010,868311230,868311240,868319500,868319600,868319700,868321000,868321010,868321230,868321240,868329500,868329600,868329700,868331000,868331010,868331230,868331240,868339500,868339600,868339700,868341000,868341010,868341230,868341240,868349500,868349600,868349700,868351000,868351010,868351230,868351240,868359500,868359600,868359700,868361000,868361010,868361230,868361240,868369500,868369600,868369700,868371000,868371010,868371230,868371240,868379500,868379600,868379700,868381000,868381010,868381230,868381240,868389500,868389600,868389700,868391000,868391010,868391230,868391240,868399500,868399600,868399700,868400000,868510000,868511000,868511010,868511230,868511240,868519500,868519600,868519700,868520000,868540000,868541000,868541010,868541230,868541240,868549500,868549600,868549700,868551000,868551010,868551230,868551240,868559500,868559600,868559700,868561000,868561010,868561230,868561240,868569500,868569600,868569700,868571000,868571010,868571230,868571240,868579500,868579600,868579700,868581000,868581010,868581230,868581240,868589500,868589600,868589700,868591000,868591010,868591230,868591240,868599500,868599600,868599700,868600000,868700000,868701000,868701010,868701230,868701240,868709500,868709600,868709700,868710000,868711000,868711010,868711230,868711240,868719500,868719600,868719700,868720000,868721000,868721010,868721230,868721240,868729500,868729600,868729700,868731000,868731010,868731230,868731240,868739500,868739600,868739700,868741000,868741010,868741230,868741240,868749500,868749600,868749700,868751000,868751010,868751230,868751240,868759500,868759600,868759700,868761000,868761010,868761230,868761240,868769500,868769600,868769700,868771000,868771010,868771230,868771240,868779500,868779600,868779700,868781000,868781010,868781230,868781240,868789500,868789600,868789700,868791000,868791010,868791230,868791240,868799500,868799600,868799700,868800000,868830000,868831000,868831010,868831230,868831240,868839500,868839600,868839700,868840000,868860000,868861000,868861010,868861230,868861240,868869500,868869600,868869700,868871000,868871010,868871230,868871240,868879500,868879600,868879700,868881000,868881010,868881230,868881240,868889500,868889600,868889700,868890000,868910000,868911000,868911010,868911230,868911240,868919500,868919600,868919700,868921000,868921010,868921230,868921240,868929500,868929600,868929700,868931000,868931010,868931230,868931240,868939500,868939600,868939700,868941000,868941010,868941230,868941240,868949500,868949600,868949700,868951000,868951010,868951230,868951240,868959500,868959600,868959700,868961000,868961010,868961230,868961240,868969500,868969600,868969700,868971000,868971010,868971230,868971240,868979500,868979600,868979700,868980000,868981000,868981010,868981230,868981240,868989500,868989600,868989700,868990000,869010000,869011000,869011010,869011230,869011240,869019500,869019600,869019700,869021000,869021010,869021230,869021240,869029500,869029600,869029700,869031000,869031010,869031230,869031240,869039500,869039600,869039700,869040000,869060000,869061000,869061010,869061230,869061240,869069500,869069600,869069700,869070000,869080000,869081000,869081010,869081230,869081240,869089500,869089600,869089700,869091000,869091010,869091230,869091240,869099500,869099600,869099700,869100000,869110000,869111000,869111010,869111230,869111240,869119500,869119600,869119700,869121000,869121010,869121230,869121240,869129500,869129600,869129700,869131000,869131010,869131230,869131240,869139500,869139600,869139700,869141000,869141010,869141230,869141240,869149500,869149600,869149700,869151000,869151010,869151230,869151240,869159500,869159600,869159700,869161000,869161010,869161230,869161240,869169500,869169600,869169700,869171000,869171010,869171230,869171240,869179500,869179600,869179700,869180000,869190000,869191000,869191010,869191230,869191240,869199500,869199600,869199700,869200000,869300000,869301000,869301010,869301230,869301240,869309500,869309600,869309700,869311000,869311010,869311230,869311240,869319500,869319600,869319700,869321000,869321010,869321230,869321240,869329500,869329600,869329700,869331000,869331010,869331230,869331240,869339500,869339600,869339700,869341000,869341010,869341230,869341240,869349500,869349600,869349700,869351000,869351010,869351230,869351240,869359500,869359600,869359700,869361000,869361010,869361230,869361240,869369500,869369600,869369700,869371000,869371010,869371230,869371240,869379500,869379600,869379700,869381000,869381010,869381230,869381240,869389500,869389600,869389700,869391000,869391010,869391230,869391240,869399500,869399600,869399700,869400000,869410000,869411000,869411010,869411230,869411240,869419500,869419600,869419700,869420000,869430000,869431000,869431010,869431230,869431240,869439500,869439600,869439700,869440000,869500000,869510000,869511000,869511010,869511230,869511240,869519500,869519600,869519700,869521000,869521010,869521230,869521240,869529500,869529600,869529700,869531000,869531010,869531230,869531240,869539500,869539600,869539700,869541000,869541010,869541230,869541240,869549500,869549600,869549700,869551000,869551010,869551230,869551240,869559500,869559600,869559700,869560000,869700000,869701000,869701010,869701230,869701240,869709500,869709600,869709700,869711000,869711010,869711230,869711240,869719500,869719600,869719700,869721000,869721010,869721230,869721240,869729500,869729600,869729700,869731000,869731010,869731230,869731240,869739500,869739600,869739700,869741000,869741010,869741230,869741240,869749500,869749600,869749700,869751000,869751010,869751230,869751240,869759500,869759600,869759700,869761000,869761010,869761230,869761240,869769500,869769600,869769700,869771000,869771010,869771230,869771240,869779500,869779600,869779700,869781000,869781010,869789500,869789600,869789700,869791000,869791010,869791230,869791240,869799500,869799600,869799700,869800000,869900000,869901000,869901010,869901230,869901240,869909500,869909600,869909700,869911000,869911010,869911230,869911240,869919500,869919600,869919700,869921000,869921010,869921230,869921240,869929500,869929600,869929700,869931000,869931010,869931230,869931240,869939500,869939600,869939700,869941000,869941010,869949500,869949600,869949700,869951000,869951010,869951230,869951240,869959500,869959600,869959700,869961000,869961010,869961230,869961240,869969500,869969600,869969700,869971000,869971010,869971230,869971240,869979500,869979600,869979700,869981000,869981010,869981230,869981240,869989500,869989600,869989700,869991000,869991010,869991230,869991240,869999500,869999600,869999700,870000000,870200000,870300000,870400000,870500000,870700000,870760000,870774400,870774600,870790000,878100000,878110000,880110000,880120000,880130000,880200000,880220000,880240000,880260000,880271000,880271300,880271600,880271800,880272000,880272300,880272800,880273300,880273900,880274200,880275100,880275400,880276000,880276200,880276300,880276400,880277000,880277200,880277700,880277900,880279100,880279200,880280100,880280300,880280500,880280600,880281100,880281700,880282000,880282200,880282500,880282600,880282700,880283000,880283100,880283700,880283900,880284000,880284100,880284200,880286100,880286400,880286500,880286600,880287100,880287600,880288100,880288900,880289000,880289700,880290000,880290300,880291000,880291500,880292500,880292700,880292800,880292900,880293300,880293700,880295500,880295800,880296000,880296200,880296300,880296400,880296600,880297800,880298000,880298200,880298400,880299000,880302000,880302100,880302200,880302300,880302500,880302800,880302900,880303000,880303200,880303500,880303700,880312500,880312800,880315000,880318000,880318100,880318200,880321000,880322000,880322100,880322300,880322400,880322500,880322600,880331000,880332000,880332200,880332400,880332500,880332700,880341000,880342000,880342200,880342300,880342400,880342500,880342600,880342700,880342800,880351000,880352000,880352900,880353000,880361000,880362000,880370000,880371000,880372000,880381000,880382000,880382200,880382300,880382400,880382500,880390000,880402000,880402100,880402700,880402800,880402900,880403000,880403300,880403400,880410000,880420000,880421000,880422000,880422200,880422300,880422500,880422600,880422800,880422900,880431000,880432000,880432100,880432200,880432400,880432600,880433000,880433200,880433300,880440000,880441000,880442000,880442200,880442300,880442400,880442500,880442600,880442700,880445200,880445300,880445500,880445600,880448000,880449000,880450000,880451000,880452000,880452300,880452400,880452500,880452600,880461000,880462000,880462300,880462400,880462500,880462600,880462700,880462800,880465280,880465290,880465300,880465400,880465500,880465600,880465700,880465800,880465900,880466200,880466300,880468000,880469000,880471000,880472000,880481000,880482000,880482300,880482400,880485400,880485500,880488000,880489000,880491000,880492000,880492200,880492600,880495300,880495400,880498000,880499000,880502000,880502100,880502300,880502500,880502800,880503000,880510000,880520000,880521000,880522000,880522200,880522300,880522400,880522600,880522700,880522800,880531000,880532000,880532300,880532400,880532500,880532800,880532900,880533000,880541000,880542000,880542400,880542500,880542600,880542700,880551000,880552000,880552600,880552700,880561000,880562000,880563000,880565300,880565400,880568000,880569000,880571000,880572000,880572400,880572500,880581000,880582000,880582600,880582700,880591000,880592000,880601000,880602000,880602300,880602400,880602500,880622200,880622600,880625300,880625600,880625700,880625800,880628000,880629000,880631000,880632000,880632300,880632500,880632700,880632900,880640000,880641000,880642000,880642300,880642500,880650000,880651000,880652000,880652400,880652500,880652700,880652800,880660000,880661000,880662000,880666220,880666230,880666250,880666520,880666530,880666540,880666550,880666560,880668000,880669000,880670000,880672200,880672600,880681000,880682000,880682200,880682600,880691000,880692000,880692200,880692700,880702000,880703000,880715300,880715600,880716100,880716300,880717100,880717200,880717500,880717700,880718900,880719000,880721000,880722000,880722556,880722557,880722580,880722590,880722780,880722790,880722856,880722857,880722880,880722890,880722956,880722957,880722980,880722990,880731000,880732000,880733000,880741000,880742000,880742580,880742590,880742675,880742676,880742680,880742690,880751000,880752000,880752256,880752257,880752280,880752290,880752380,880752390,880752480,880752490,880752556,880752557,880752580,880752590,880752656,880752657,880752680,880752690,880752780,880752790,880752856,880752857,880752880,880752890,880752956,880752957,880752980,880752990,880761000,880763000,880771610,880771630,880771660,880771680,880771750,880771760,880771890,880771900,880772200,880772300,880772400,880772500,880781000,880782000,880782380,880782390,880782580,880782590,880791000,880792000,880792374,880792375,880800000,880801000,880803000,880804000,880810000,880820000,880821700,880821800,880821810,880821820,880822080,880822090,880822280,880822290,880822380,880822390,880822480,880822490,880822556,880822557,880822680,880822690,880822780,880822790,880822956,880822957,880822980,880822990,880823256,880823257,880831000,880833000,880833260,880833300,880841000,880843000,880851000,880852000,880853000,880861000,880862000,880863000,880871000,880872000,880873000,880902000,880903000,880903256,880903257,880903356,880903357,880910000,880920000,880921000,880922000,880923000,880923256,880923257,880923280,880923290,880923373,880923374,880931000,880932000,880941000,880942000,880943000,880951000,880952000,880952456,880952457,880952556,880952557,880952856,880952857,880952956,880952957,880960100,880960700,880960900,880961500,880961700,880961800,880961900,880962000,880962200,880962300,880962700,880962900,880963100,880963200,880963300,880964500,880964700,880965000,880965400,880965500,880966600,880966700,880966900,880967000,880967700,880967900,880968800,880968900,880981000,880982000,881000000,881400000,881600000,881700000,882000000,882100000,882110000,882130000,882130100,882130300,882130500,882130700,882130800,882131000,882131200,882131300,882131400,882131900,882132100,882132300,882132400,882132500,882132600,882133000,882133200,882133300,882133400,882133900,882134200,882134300,882134400,882134500,882134700,882134800,882134900,882136000,882136100,882136400,882136600,882136900,882137100,882137600,882137700,882138100,882138200,882138500,882138900,882139000,882139100,882139600,882139700,882139800,882140000,882160000,882170000,882230000,882240000,882285000,882286000,882310000,882320000,882330000,882337000,882338000,882342000,882343000,882345000,882346000,882347000,882348000,882348500,882348600,882348700,882348800,882350000,882360000,882370000,882380000,882390000,882400000,882410000,882420000,882450000,882490000,882500000,882510000,882520000,882523000,882980000,883000000,883100000,883101000,883110000,883111000,883120000,883121000,883130000,883131000,883140000,883141000,883150000,883151000,883160000,883161000,883170000,883171000,883190000,883191000,883200000,883201000,883210000,883211000,883220000,883221000,883240000,883241000,883250000,883251000,883260000,883261000,883280000,883281000,883290000,883291000,883300000,883301000,883320000,883321000,883330000,883331000,883340000,883341000,883350000,883351000,883360000,883361000,883370100,883371000,883380000,883381000,883390000,883391000,883400000,883401000,883410000,883411000,883420000,883421000,883430000,883431000,883440000,883441000,883510000,883510100,883511000,883511100,883512000,883512100,883513000,883513100,883514000,883514100,883515000,883515100,883516000,883516100,883517000,883517100,883518000,883518100,883519000,883519100,886200000,886202000,886203000,886210000,886220000,886221000,886224060,886224070,886224080,886224090,886224200,886224210,886224300,886224350,886224360,886224380,886224400,886224410,886224500,886224530,886224550,886224610,886224620,886224640,886224650,886224670,886224680,886224700,886224900,886224910,886230000,886231500,886239000,886255000,886259000,886263000,886269000,886276000,886290000,886320000,886370000,886371000,886400000,886400010,886400013,886400100,886401000,886402000,886405000,886408000,886409000,886410000,886411000,886412000,886414000,886420000,886421000,886427100,886435000,886440000,886440500,886440700,886441200,886441300,886444900,886445000,886470000,886490000,886492000,886500000,886505000,886506000,886510000,886520000,886550000,886552000,886590000,886600000,886620000,886640000,886640500,886640700,886641200,886641300,886642400,886642500,886644000,886644100,886644900,886645000,886650000,886680000,886690000,886700000,886701000,886701038,886701060,886701086,886701090,886701100,886710000,886800000,886801000,886808000,886809000,886810000,886823000,886824300,886824600,886824700,886824900,886825100,886826600,886826700,886827000,886827100,886828000,886828100,886836200,886836300,886836400,886837000,886840500,886840700,886841200,886841300,886842400,886842500,886844000,886844100,886844900,886845000,886870000,886890000,886891000,886900000,886990000,887000000,888000000,889000000,902120000,902130000,902160000,902170000,902220000,902230000,902240000,902250000,902260000,902270000,902280000,902290000,902320000,902330000,902360000,902370000,902380000,902390000,902420000,902430000,902460000,902470000,902480000,902490000,902520000,902530000,902560000,902570000,902580000,902590000,902620000,902630000,902640000,902650000,902660000,902670000,902720000,902730000,902740000,902750000,902760000,902770000,902820000,902830000,902840000,902850000,902860000,902870000,902880000,902890000,903120000,903130000,903180000,903190000,903220000,903230000,903240000,903250000,903260000,903270000,903280000,903290000,903320000,903330000,903380000,903390000,903420000,903430000,903440000,903450000,903460000,903470000,903480000,903490000,903520000,903530000,903540000,903550000,903560000,903570000,903580000,903590000,903620000,903630000,903640000,903650000,903660000,903670000,903680000,903690000,903700000,903710000,903720000,903730000,903740000,903750000,903760000,903770000,903780000,903790000,903800000,903810000,903820000,903830000,903840000,903850000,903860000,903870000,903880000,903890000,903920000,903930000,904120000,904130000,904140000,904150000,904160000,904170000,904220000,904230000,904240000,904250000,904260000,904270000,904280000,904290000,904320000,904330000,904340000,904350000,904360000,904370000,904380000,904390000,904420000,904430000,904440000,904450000,904460000,904470000,904520000,904530000,904540000,904550000,904560000,904570000,904580000,904590000,904620000,904630000,904640000,904650000,904660000,904670000,904720000,904730000,904740000,904750000,904760000,904770000,904780000,904790000,904820000,904830000,904840000,904850000,904860000,904870000,904880000,904890000,905000000,905110000,905120000,905130000,905160000,905170000,905240000,905250000,905300000,905600000,905610110,905610120,905616100,905616200,905620000,905630000,905640000,905650000,905720000,905730000,905740000,905760000,905822000,905826000,905922110,905922130,905924610,905924620,905940000,905950000,905960000,905970000,908000000,908010000,908110000,908120000,908500000,908510000,908880000,908890000,908980000,908990000,909000000,909010000,910008000,910008010,911120000,911180000,911202000,911208000,911212000,911218000,911222000,911228000,911230200,911230800,911231200,911231800,911232200,911232800,911233200,911233800,911234200,911234800,911235200,911235800,911236200,911236800,911237200,911237800,911238200,911238800,911239200,911239800,911242000,911248000,911250200,911250800,911251200,911251800,911252200,911252800,911253200,911253800,911254200,911254800,911255200,911255800,911256200,911256800,911257200,911257800,911258200,911258800,911259200,911259800,911260200,911260800,911261200,911261800,911262200,911262800,911263200,911263800,911264200,911264800,911265200,911265800,911266200,911266800,911267200,911267800,911268200,911268800,911269200,911269800,911270200,911270800,911271200,911271800,911272200,911272800,911273200,911273800,911274200,911274800,911275200,911275800,911276200,911276800,911277200,911277800,911278200,911278800,911279200,911279800,911280200,911280800,911281200,911281800,911282200,911282800,911283200,911283800,911284200,911284800,911285200,911285800,911286200,911286800,911287200,911287800,911288200,911288800,911289200,911289800,911292000,911298000,911302000,911308000,911312000,911318000,911322000,911328000,911330200,911330800,911331200,911331800,911332200,911332800,911333200,911333800,911334200,911334800,911335200,911335800,911336200,911336800,911337200,911337800,911338200,911338800,911339200,911339800,911340200,911340800,911341200,911341800,911342200,911342800,911343200,911343800,911344200,911344800,911345200,911345800,911346200,911346800,911347200,911347800,911348200,911348800,911349200,911349800,911352000,911358000,911360200,911360800,911361200,911361800,911362200,911362800,911363200,911363800,911364200,911364800,911365200,911365800,911366200,911366800,911367200,911367800,911368200,911368800,911369200,911369800,911370200,911370800,911371200,911371800,911372200,911372800,911373200,911373800,911374200,911374800,911375200,911375800,911376200,911376800,911377200,911377800,911378200,911378800,911379200,911379800,911380200,911380800,911381200,911381800,911382200,911382800,911383200,911383800,911384200,911384800,911385200,911385800,911386200,911386800,911387200,911387800,911388200,911388800,911389200,911389800,911390200,911390800,911391200,911391800,911392200,911392800,911393200,911393800,911394200,911394800,911395200,911395800,911396200,911396800,911397200,911397800,911398200,911398800,911399200,911399800,911400000,911410000,911412000,911418000,911420200,911420800,911421200,911421800,911422200,911422800,911423200,911423800,911424200,911424800,911425200,911425800,911426200,911426800,911427200,911427800,911428200,911428800,911429200,911429800,911430200,911430800,911431200,911431800,911432200,911432800,911433200,911433800,911434200,911434800,911435200,911435800,911436200,911436800,911437200,911437800,911438200,911438800,911439200,911439800,911442000,911448000,911452000,911458000,911460200,911460800,911461200,911461800,911462200,911462800,911463200,911463800,911464200,911464800,911465200,911465800,911466200,911466800,911467200,911467800,911468200,911468800,911469200,911469800,911470200,911470800,911471200,911471800,911472200,911472800,911473200,911473800,911474200,911474800,911475200,911475800,911476200,911476800,911477200,911477800,911478200,911478800,911479200,911479800,911480200,911480800,911481200,911481800,911482200,911482800,911483200,911483800,911484200,911484800,911485200,911485800,911486200,911486800,911487200,911487800,911488200,911488800,911489200,911489800,911490200,911490800,911491200,911491800,911492200,911492800,911493200,911493800,911494200,911494800,911495200,911495800,911496200,911496800,911497200,911497800,911498200,911498800,911499200,911499800,911500200,911500800,911501200,911501800,911502200,911502800,911503200,911503800,911504200,911504800,911505200,911505800,911506200,911506800,911507200,911507800,911508200,911508800,911509200,911509800,911512000,911518000,911520200,911520800,911521200,911521800,911522200,911522800,911523200,911523800,911524200,911524800,911525200,911525800,911526200,911526800,911527200,911527800,911528200,911528800,911529200,911529800,911530200,911530800,911531200,911531800,911532200,911532800,911533200,911533800,911534200,911534800,911535200,911535800,911536200,911536800,911537200,911537800,911538200,911538800,911539200,911539800,911542000,911548000,911550200,911550800,911551200,911551800,911552200,911552800,911553200,911553800,911554200,911554800,911555200,911555800,911556200,911556800,911557200,911557800,911558200,911558800,911559200,911559800,911560200,911560800,911561200,911561800,911562200,911562800,911563200,911563800,911564200,911564800,911565200,911565800,911566200,911566800,911567200,911567800,911568200,911568800,911569200,911569800,911570200,911570800,911571200,911571800,911572200,911572800,911573200,911573800,911574200,911574800,911575200,911575800,911576200,911576800,911577200,911577800,911578200,911578800,911579200,911579800,911580200,911580800,911581200,911581800,911582200,911582800,911583200,911583800,911584200,911584800,911585200,911585800,911586200,911586800,911587200,911587800,911588200,911588800,911589200,911589800,911590200,911590800,911591200,911591800,911592200,911592800,911593200,911593800,911594200,911594800,911595200,911595800,911596200,911596800,911597200,911597800,911598200,911598800,911599200,911599800,911600000,911602000,911608000,911612000,911618000,911620200,911620800,911621200,911621800,911622200,911622800,911623200,911623800,911624200,911624800,911625200,911625800,911626200,911626800,911627200,911627800,911628200,911628800,911629200,911629800,911630200,911630800,911631200,911631800,911632200,911632800,911633200,911633800,911634200,911634800,911635200,911635800,911636200,911636800,911637200,911637800,911638200,911638800,911639200,911639800,911642000,911648000,911650200,911650800,911651200,911651800,911652200,911652800,911653200,911653800,911654200,911654800,911655200,911655800,911656200,911656800,911657200,911657800,911658200,911658800,911659200,911659800,911660200,911660800,911661200,911661800,911662200,911662800,911663200,911663800,911664200,911664800,911665200,911665800,911666200,911666800,911667200,911667800,911668200,911668800,911669200,911669800,911670200,911670800,911671200,911671800,911672200,911672800,911673200,911673800,911674200,911674800,911675200,911675800,911676200,911676800,911677200,911677800,911678200,911678800,911679200,911679800,911680200,911680800,911681200,911681800,911682200,911682800,911683200,911683800,911684200,911684800,911685200,911685800,911686200,911686800,911687200,911687800,911688200,911688800,911689200,911689800,911690200,911690800,911691200,911691800,911692200,911692800,911693200,911693800,911694200,911694800,911695200,911695800,911696200,911696800,911697200,911697800,911698200,911698800,911699200,911699800,911702000,911703000,911704000,911705000,911712000,911718000,911722000,911728000,911730200,911730800,911731200,911731800,911732200,911732800,911733200,911733800,911734200,911734800,911735200,911735800,911736200,911736800,911737200,911737800,911738200,911738800,911739200,911739800,911740200,911740800,911741200,911741800,911742200,911742800,911743200,911743800,911744200,911744800,911745200,911745800,911746200,911746800,911747200,911747800,911748200,911748800,911749200,911749800,911752000,911758000,911760200,911760800,911761200,911761800,911762200,911762800,911763200,911763800,911764200,911764800,911765200,911765800,911766200,911766800,911767200,911767800,911768200,911768800,911769200,911769800,911772000,911778000,911780200,911780800,911781200,911781800,911782200,911782800,911783200,911783800,911784200,911784800,911785200,911785800,911786200,911786800,911787200,911787800,911788200,911788800,911789200,911789800,911790200,911790800,911791200,911791800,911792200,911792800,911793200,911793800,911794200,911794800,911795200,911795800,911796200,911796800,911797200,911797800,911798200,911798800,911799200,911799800,911800000,911801000,911802000,911803000,911804000,911808000,911812000,911818000,911820200,911820800,911821200,911821800,911822200,911822800,911823200,911823800,911824200,911824800,911825200,911825800,911826200,911826800,911827200,911827800,911828200,911828800,911829200,911829800,911832000,911838000,911842000,911848000,911850200,911850800,911851200,911851800,911852200,911852800,911853200,911853800,911854200,911854800,911855200,911855800,911856200,911856800,911857200,911857800,911858200,911858800,911859200,911859800,911860000,911861000,911862000,911863000,911868000,911870200,911870800,911871200,911871800,911872200,911872800,911873200,911873800,911874200,911874800,911875200,911875800,911876200,911876800,911877200,911877800,911878200,911878800,911879200,911879800,911880200,911880800,911881200,911881800,911882200,911882800,911883200,911883800,911884200,911884800,911885200,911885800,911886200,911886800,911887200,911887800,911888200,911888800,911889200,911889800,911890200,911890800,911891200,911891800,911892200,911892800,911893200,911893800,911894200,911894800,911895200,911895800,911896200,911896800,911897200,911897800,911898200,911898800,911899200,911899800,911900200,911900800,911901200,911901800,911902200,911902800,911903200,911903800,911904200,911904800,911905200,911905800,911906200,911906800,911907200,911907800,911908200,911908800,911909200,911909800,911912000,911918000,911920200,911920800,911921200,911921800,911922200,911922800,911923200,911923800,911924200,911924800,911925200,911925800,911926200,911926800,911927200,911927800,911928200,911928800,911929200,911929800,911930200,911930800,911931200,911931800,911932200,911932800,911933200,911933800,911934200,911934800,911935200,911935800,911936200,911936800,911937200,911937800,911938200,911938800,911939200,911939800,911942000,911948000,911950200,911950800,911951200,911951800,911952200,911952800,911953200,911953800,911954200,911954800,911955200,911955800,911956200,911956800,911957200,911957800,911958200,911958800,911959200,911959800,911960200,911960800,911961200,911961800,911962200,911962800,911963200,911963800,911964200,911964800,911965200,911965800,911966200,911966800,911967200,911967800,911968200,911968800,911969200,911969800,911970200,911970800,911971200,911971800,911972200,911972800,911973200,911973800,911974200,911974800,911975200,911975800,911976200,911976800,911977200,911977800,911978200,911978800,911979200,911979800,911980200,911980800,911981200,911981800,911982200,911982800,911983200,911983800,911984200,911984800,911985200,911985800,911986200,911986800,911987200,911987800,911988200,911988800,911989200,911989800,911990200,911990800,911991200,911991800,911992200,911992800,911993200,911993800,911994200,911994800,911995200,911995800,911996200,911996800,911997200,911997800,911998200,911998800,911999200,911999800,912020000,912080000,912090000,912100000,912110200,912110800,912111200,912111800,912112200,912112800,912113200,912113800,912114200,912114800,912115200,912115800,912116200,912116800,912117200,912117800,912118200,912118800,912119200,912119800,912122000,912128000,912130200,912130800,912131200,912131800,912132200,912132800,912133200,912133800,912134200,912134800,912135200,912135800,912136200,912136800,912137200,912137800,912138200,912138800,912139200,912139800,912140200,912140800,912141200,912141800,912142200,912142800,912143200,912143800,912144200,912144800,912145200,912145800,912146200,912146800,912147200,912147800,912148200,912148800,912149200,912149800,912152000,912158000,912160200,912160800,912161200,912161800,912162200,912162800,912163200,912163800,912164200,912164800,912165200,912165800,912166200,912166800,912167200,912167800,912168200,912168800,912169200,912169800,912172000,912178000,912180200,912180800,912181200,912181800,912182200,912182800,912183200,912183800,912184200,912184800,912185200,912185800,912186200,912186800,912187200,912187800,912188200,912188800,912189200,912189800,912190200,912190800,912191200,912191800,912192200,912192800,912193200,912193800,912194200,912194800,912195200,912195800,912196200,912196800,912197200,912197800,912198200,912198800,912199200,912199800,912220000,912280000,912290000,912300000,912302000,912308000,912312000,912318000,912320200,912320800,912321200,912321800,912322200,912322800,912323200,912323800,912324200,912324800,912325200,912325800,912326200,912326800,912327200,912327800,912328200,912328800,912329200,912329800,912332000,912338000,912340200,912340800,912341200,912341800,912342200,912342800,912343200,912343800,912344200,912344800,912345200,912345800,912346200,912346800,912347200,912347800,912348200,912348800,912349200,912349800,912350200,912350800,912351200,912351800,912352200,912352800,912353200,912353800,912354200,912354800,912355200,912355800,912356200,912356800,912357200,912357800,912358200,912358800,912359200,912359800,912360200,912360800,912361200,912361800,912362200,912362800,912363200,912363800,912364200,912364800,912365200,912365800,912366200,912366800,912367200,912367800,912368200,912368800,912369200,912369800,912370200,912370800,912371200,912371800,912372200,912372800,912373200,912373800,912374200,912374800,912375200,912375800,912376200,912376800,912377200,912377800,912378200,912378800,912379200,912379800,912380200,912380800,912381200,912381800,912382200,912382800,912383200,912383800,912384200,912384800,912385200,912385800,912386200,912386800,912387200,912387800,912388200,912388800,912389200,912389800,912402000,912408000,912412000,912418000,912420200,912420800,912421200,912421800,912422200,912422800,912423200,912423800,912424200,912424800,912425200,912425800,912426200,912426800,912427200,912427800,912428200,912428800,912429200,912429800,912430200,912430800,912431200,912431800,912432200,912432800,912433200,912433800,912434200,912434800,912435200,912435800,912436200,912436800,912437200,912437800,912438200,912438800,912439200,912439800,912440200,912440800,912441200,912441800,912442200,912442800,912443200,912443800,912444200,912444800,912445200,912445800,912446200,912446800,912447200,912447800,912448200,912448800,912449200,912449800,912450200,912450800,912451200,912451800,912452200,912452800,912453200,912453800,912454200,912454800,912455200,912455800,912456200,912456800,912457200,912457800,912458200,912458800,912459200,912459800,912460200,912460800,912461200,912461800,912462200,912462800,912463200,912463800,912464200,912464800,912465200,912465800,912466200,912466800,912467200,912467800,912468200,912468800,912469200,912469800,912470200,912470800,912471200,912471800,912472200,912472800,912473200,912473800,912474200,912474800,912475200,912475800,912476200,912476800,912477200,912477800,912478200,912478800,912479200,912479800,912480200,912480800,912481200,912481800,912482200,912482800,912483200,912483800,912484200,912484800,912485200,912485800,912486200,912486800,912487200,912487800,912488200,912488800,912489200,912489800,912502000,912508000,912512000,912518000,912520200,912520800,912521200,912521800,912522200,912522800,912523200,912523800,912524200,912524800,912525200,912525800,912526200,912526800,912527200,912527800,912528200,912528800,912529200,912529800,912532000,912538000,912550200,912550800,912551200,912551800,912552200,912552800,912553200,912553800,912554200,912554800,912555200,912555800,912556200,912556800,912557200,912557800,912558200,912558800,912559200,912559800,912560200,912560800,912561200,912561800,912562200,912562800,912563200,912563800,912564200,912564800,912565200,912565800,912566200,912566800,912567200,912567800,912568200,912568800,912569200,912569800,912572000,912578000,912580200,912580800,912581200,912581800,912582200,912582800,912583200,912583800,912584200,912584800,912585200,912585800,912586200,912586800,912587200,912587800,912588200,912588800,912589200,912589800,912590200,912590800,912591200,912591800,912592200,912592800,912593200,912593800,912594200,912594800,912595200,912595800,912596200,912596800,912597200,912597800,912598200,912598800,912599200,912599800,912602000,912608000,912612000,912618000,912620200,912620800,912621200,912621800,912622200,912622800,912623200,912623800,912624200,912624800,912625200,912625800,912626200,912626800,912627200,912627800,912628200,912628800,912629200,912629800,912630200,912630800,912631200,912631800,912632200,912632800,912633200,912633800,912634200,912634800,912635200,912635800,912636200,912636800,912637200,912637800,912638200,912638800,912639200,912639800,912640200,912640800,912641200,912641800,912642200,912642800,912643200,912643800,912644200,912644800,912645200,912645800,912646200,912646800,912647200,912647800,912648200,912648800,912649200,912649800,912652000,912658000,912660200,912660800,912661200,912661800,912662200,912662800,912663200,912663800,912664200,912664800,912665200,912665800,912666200,912666800,912667200,912667800,912668200,912668800,912669200,912669800,912670200,912670800,912671200,912671800,912672200,912672800,912673200,912673800,912674200,912674800,912675200,912675800,912676200,912676800,912677200,912677800,912678200,912678800,912679200,912679800,912682000,912688000,912690200,912690800,912691200,912691800,912692200,912692800,912693200,912693800,912694200,912694800,912695200,912695800,912696200,912696800,912697200,912697800,912698200,912698800,912699200,912699800,912710200,912710800,912711200,912711800,912712200,912712800,912713200,912713800,912714200,912714800,912715200,912715800,912716200,912716800,912717200,912717800,912717950,912717960,912718200,912718800,912719200,912719800,912730200,912730800,912731200,912731800,912732200,912732800,912733200,912733800,912734200,912734800,912735200,912735800,912736200,912736800,912737200,912737800,912738200,912738800,912739200,912739800,912740200,912740800,912741200,912741800,912742200,912742800,912743200,912743800,912744200,912744800,912745200,912745800,912746200,912746800,912747200,912747800,912748200,912748800,912749200,912749800,912750200,912750800,912751200,912751800,912752200,912752800,912753200,912753800,912754200,912754800,912755200,912755800,912756200,912756800,912757200,912757800,912758200,912758800,912759200,912759800,912760200,912760800,912761200,912761800,912762200,912762800,912763200,912763800,912764200,912764800,912765200,912765800,912766200,912766800,912767200,912767800,912768200,912768800,912769200,912769800,912770200,912770800,912771200,912771800,912772200,912772800,912773200,912773800,912774200,912774800,912775200,912775800,912776200,912776800,912777200,912777800,912778200,912778800,912779200,912779800,912782000,912788000,912790200,912790800,912791200,912791800,912792200,912792800,912793200,912793800,912794200,912794800,912795200,912795800,912796200,912796800,912797200,912797800,912798200,912798800,912799200,912799800,912801000,912802000,912803000,912805000,912806000,912807000,912808000,912809000,912812000,912818000,912820200,912820800,912821200,912821800,912822200,912822800,912823200,912823800,912824200,912824800,912825200,912825800,912826200,912826800,912827200,912827800,912828200,912828800,912829200,912829800,912830200,912830800,912831200,912831800,912832200,912832800,912833200,912833800,912834200,912834800,912835200,912835800,912836200,912836800,912837200,912837800,912838200,912838800,912839200,912839800,912840200,912840800,912841200,912841800,912842200,912842800,912843200,912843800,912844200,912844800,912845200,912845800,912846200,912846800,912847200,912847800,912848200,912848800,912849200,912849800,912852000,912858000,912862000,912868000,912870200,912870800,912871200,912871800,912872200,912872800,912873200,912873800,912874200,912874800,912875200,912875800,912876200,912876800,912877200,912877800,912878200,912878800,912879200,912879800,912882000,912888000,912890200,912890800,912891200,912891800,912892200,912892800,912893200,912893800,912894200,912894800,912895200,912895800,912896200,912896800,912897200,912897800,912898200,912898800,912899200,912899800,912900000,912910000,912912000,912918000,912920200,912920800,912921200,912921800,912922200,912922800,912923200,912923800,912924200,912924800,912925200,912925800,912926200,912926800,912927200,912927800,912928200,912928800,912929200,912929800,912930200,912930800,912931200,912931800,912932200,912932800,912933200,912933800,912934200,912934800,912935200,912935800,912936200,912936800,912937200,912937800,912938200,912938800,912939200,912939800,912942000,912948000,912950200,912950800,912951200,912951800,912952200,912952800,912953200,912953800,912954200,912954800,912955200,912955800,912956200,912956800,912957200,912957800,912958200,912958800,912959200,912959800,912960200,912960800,912961200,912961800,912962200,912962800,912963200,912963800,912964200,912964800,912965200,912965800,912966200,912966800,912967200,912967800,912968200,912968800,912969200,912969800,912970200,912970800,912971200,912971800,912972200,912972800,912973200,912973800,912974200,912974800,912975200,912975800,912976200,912976800,912977200,912977800,912978200,912978800,912979200,912979800,912980200,912980800,912981200,912981800,912982200,912982800,912983200,912983800,912984200,912984800,912985200,912985800,912986200,912986800,912987200,912987800,912988200,912988800,912989200,912989800,912990200,912990800,912991200,912991800,912992200,912992800,912993200,912993800,912994200,912994800,912995200,912995800,912996200,912996800,912997200,912997800,912998200,912998800,912999200,912999800,913010200,913010800,913011200,913011800,913012200,913012800,913013200,913013800,913014200,913014800,913015200,913015800,913016200,913016800,913017200,913017800,913018200,913018800,913019200,913019800,913170200,913170800,913171200,913171800,913172200,913172800,913173200,913173800,913174200,913174800,913175200,913175800,913176200,913176800,913177200,913177800,913178200,913178800,913179200,913179800,913190200,913190800,913191200,913191800,913192200,913192800,913193200,913193800,913194200,913194800,913195200,913195800,913196200,913196800,913197200,913197800,913198200,913198800,913199200,913199800,913210200,913210800,913211200,913211800,913212200,913212800,913213200,913213800,913214200,913214800,913215200,913215800,913216200,913216800,913217200,913217800,913218200,913218800,913219200,913219800,913220200,913220800,913221200,913221800,913222200,913222800,913223200,913223800,913224200,913224800,913225200,913225800,913226200,913226800,913227200,913227800,913228200,913228800,913229200,913229800,913230000,913240000,913240200,913240800,913241200,913241800,913242200,913242800,913243200,913243800,913244200,913244800,913245200,913245800,913246200,913246800,913247200,913247800,913248200,913248800,913249200,913249800,913250200,913250800,913251200,913251800,913252200,913252800,913253200,913253800,913254200,913254800,913255200,913255800,913256200,913256800,913257200,913257800,913258200,913258800,913259200,913259800,913262000,913268000,913320000,913380000,913412000,913418000,913420200,913420800,913421200,913421800,913422000,913428000,913428200,913428800,913429200,913429800,913432000,913438000,913450200,913450800,913451200,913451800,913452200,913452800,913453200,913453800,913454200,913454800,913455200,913455800,913456200,913456800,913457200,913457800,913458200,913458800,913459200,913459800,913460200,913460800,913461200,913461800,913462200,913462800,913463200,913463800,913464200,913464800,913465200,913465800,913466200,913466800,913467200,913467800,913468200,913468800,913469200,913469800,913470200,913470800,913471200,913471800,913472200,913472800,913473200,913473800,913474200,913474800,913475200,913475800,913476200,913476800,913477200,913477800,913478200,913478800,913479200,913479800,913480200,913480800,913481200,913481800,913482200,913482800,913483200,913483800,913484200,913484800,913485200,913485800,913486200,913486800,913487200,913487800,913488200,913488800,913489200,913489800,913510200,913510800,913511200,913511800,913512200,913512800,913513200,913513800,913514200,913514800,913515200,913515800,913516200,913516800,913517200,913517800,913518200,913518800,913519200,913519800,913520200,913520800,913521200,913521800,913522200,913522800,913523200,913523800,913524200,913524800,913525200,913525800,913526200,913526800,913527200,913527800,913528200,913528800,913529200,913529800,913532000,913538000,913542000,913548000,913550200,913550800,913551200,913551800,913552200,913552800,913553200,913553800,913554200,913554800,913555200,913555800,913556200,913556800,913557200,913557800,913558200,913558800,913559200,913559800,913560200,913560800,913561200,913561800,913562200,913562800,913563200,913563800,913564200,913564800,913565200,913565800,913566200,913566800,913567200,913567800,913568200,913568800,913569200,913569800,913580200,913580800,913581200,913581800,913582200,913582800,913583200,913583800,913584200,913584800,913585200,913585800,913586200,913586800,913587200,913587800,913588200,913588800,913589200,913589800,913590200,913590800,913591200,913591800,913592200,913592800,913593200,913593800,913594200,913594800,913595200,913595800,913596200,913596800,913597200,913597800,913598200,913598800,913599200,913599800,913602000,913608000,913612000,913618000,913620200,913620800,913621200,913621800,913622200,913622800,913623200,913623800,913624200,913624800,913625200,913625800,913626200,913626800,913627200,913627800,913628200,913628800,913629200,913629800,913630200,913630800,913631200,913631800,913632200,913632800,913633200,913633800,913634200,913634800,913635200,913635800,913636200,913636800,913637200,913637800,913638200,913638800,913639200,913639800,913642000,913648000,913650200,913650800,913651200,913651800,913652200,913652800,913653200,913653800,913654200,913654800,913655200,913655800,913656200,913656800,913657200,913657800,913658200,913658800,913659200,913659800,913660200,913660800,913661200,913661800,913662200,913662800,913663200,913663800,913664200,913664800,913665200,913665800,913666200,913666800,913667200,913667800,913668200,913668800,913669200,913669800,913670200,913670800,913671200,913671800,913672200,913672800,913673200,913673800,913674200,913674800,913675200,913675800,913676200,913676800,913677200,913677800,913678200,913678800,913679200,913679800,913682000,913688000,913692000,913698000,913702000,913708000,913710200,913710800,913711200,913711800,913712200,913712800,913713200,913713800,913714200,913714800,913715200,913715800,913716200,913716800,913717200,913717800,913718200,913718800,913719200,913719800,913722000,913728000,913732000,913738000,913742000,913748000,913750200,913750800,913751200,913751800,913752200,913752800,913753200,913753800,913754200,913754800,913755200,913755800,913756200,913756800,913757200,913757800,913758200,913758800,913759200,913759800,913762000,913768000,913770200,913770800,913771200,913771800,913772200,913772800,913773200,913773800,913774200,913774800,913775200,913775800,913776200,913776800,913777200,913777800,913778200,913778800,913779200,913779800,913780200,913780800,913781200,913781800,913782200,913782800,913783200,913783800,913784200,913784800,913785200,913785800,913786200,913786800,913787200,913787800,913788200,913788800,913789200,913789800,913790200,913790800,913791200,913791800,913792200,913792800,913793200,913793800,913794200,913794800,913795200,913795800,913796200,913796800,913797200,913797800,913798200,913798800,913799200,913799800,913800000,913810000,913812000,913818000,913820200,913820800,913821200,913821800,913822200,913822800,913823200,913823800,913824200,913824800,913825200,913825800,913826200,913826800,913827200,913827800,913828200,913828800,913829200,913829800,913830200,913830800,913831200,913831800,913832200,913832800,913833200,913833800,913834200,913834800,913835200,913835800,913836200,913836800,913837200,913837800,913838200,913838800,913839200,913839800,913840200,913840800,913841200,913841800,913842200,913842800,913843200,913843800,913844200,913844800,913845200,913845800,913846200,913846800,913847200,913847800,913848200,913848800,913849200,913849800,913852000,913858000,913860200,913860800,913861200,913861800,913862200,913862800,913863200,913863800,913864200,913864800,913865200,913865800,913866200,913866800,913867200,913867800,913868200,913868800,913869200,913869800,913870200,913870800,913871200,913871800,913872200,913872800,913873200,913873800,913874200,913874800,913875200,913875800,913876200,913876800,913877200,913877800,913878200,913878800,913879200,913879800,913880200,913880800,913881200,913881800,913882200,913882800,913883200,913883800,913884200,913884800,913885200,913885800,913886200,913886800,913887200,913887800,913888200,913888800,913889200,913889800,913892000,913898000,914020000,914080000,914110200,914110800,914111200,914111800,914112200,914112800,914113200,914113800,914114200,914114800,914115200,914115800,914116200,914116800,914117200,914117800,914118200,914118800,914119200,914119800,914132000,914138000,914140200,914140800,914141200,914141800,914142200,914142800,914143200,914143800,914144200,914144800,914145200,914145800,914146200,914146800,914147200,914147800,914148200,914148800,914149200,914149800,914150200,914150800,914151200,914151800,914152200,914152800,914153200,914153800,914154200,914154800,914155200,914155800,914156200,914156800,914157200,914157800,914158200,914158800,914159200,914159800,914162000,914168000,914170200,914170800,914171200,914171800,914172200,914172800,914173200,914173800,914174200,914174800,914175200,914175800,914176200,914176800,914177200,914177800,914178200,914178800,914179200,914179800,914180200,914180800,914181200,914181800,914182200,914182800,914183200,914183800,914184200,914184800,914185200,914185800,914186200,914186800,914187200,914187800,914188200,914188800,914189200,914189800,914202000,914203000,914204000,914205000,914212000,914218000,914222000,914228000,914232000,914238000,914242000,914248000,914250200,914250800,914251200,914251800,914252200,914252800,914253200,914253800,914254200,914254800,914255200,914255800,914256200,914256800,914257200,914257800,914258200,914258800,914259200,914259800,914260200,914260800,914261200,914261800,914262200,914262800,914263200,914263800,914264200,914264800,914265200,914265800,914266200,914266800,914267200,914267800,914268200,914268800,914269200,914269800,914272000,914278000,914280200,914280800,914281200,914281800,914282200,914282800,914283200,914283800,914284200,914284800,914285200,914285800,914286200,914286800,914287200,914287800,914288200,914288800,914289200,914289800,914290200,914290800,914291200,914291800,914292200,914292800,914293200,914293800,914294200,914294800,914295200,914295800,914296200,914296800,914297200,914297800,914298200,914298800,914299200,914299800,914312000,914318000,914320200,914320800,914321200,914321800,914322200,914322800,914323200,914323800,914324200,914324800,914325200,914325800,914326200,914326800,914327200,914327800,914328200,914328800,914329200,914329800,914330200,914330800,914331200,914331800,914332200,914332800,914333200,914333800,914334200,914334800,914335200,914335800,914336200,914336800,914337200,914337800,914338200,914338800,914339200,914339800,914340200,914340800,914341200,914341800,914342200,914342800,914343200,914343800,914344200,914344800,914345200,914345800,914346200,914346800,914347200,914347800,914348200,914348800,914349200,914349800,914352000,914358000,914360200,914360800,914361200,914361800,914362200,914362800,914363200,914363800,914364200,914364800,914365200,914365800,914366200,914366800,914367200,914367800,914368200,914368800,914369200,914369800,914370200,914370800,914371200,914371800,914372200,914372800,914373200,914373800,914374200,914374800,914375200,914375800,914376200,914376800,914377200,914377800,914378200,914378800,914379200,914379800,914420000,914480000,914512000,914518000,914522000,914528000,914540200,914540800,914541200,914541800,914542200,914542800,914543200,914543800,914544200,914544800,914545200,914545800,914546200,914546800,914547200,914547800,914548200,914548800,914549200,914549800,914550200,914550800,914551200,914551800,914552200,914552800,914553200,914553800,914554200,914554800,914555200,914555800,914556200,914556800,914557200,914557800,914558200,914558800,914559200,914559800,914560200,914560800,914561200,914561800,914562200,914562800,914563200,914563800,914564200,914564800,914565200,914565800,914566200,914566800,914567200,914567800,914568200,914568800,914569200,914569800,914570200,914570800,914571200,914571800,914572200,914572800,914573200,914573800,914574200,914574800,914575200,914575800,914576200,914576800,914577200,914577800,914578200,914578800,914579200,914579800,914602000,914608000,914612000,914618000,914622000,914628000,914630200,914630800,914631200,914631800,914632200,914632800,914633200,914633800,914634200,914634800,914635200,914635800,914636200,914636800,914637200,914637800,914638200,914638800,914639200,914639800,914650200,914650800,914651200,914651800,914652200,914652800,914653200,914653800,914654200,914654800,914655200,914655800,914656200,914656800,914657200,914657800,914658200,914658800,914659200,914659800,914662000,914668000,914672000,914678000,914682000,914688000,914692000,914698000,914702000,914708000,914712000,914718000,914722000,914729000,914730200,914730800,914731200,914731800,914732200,914732800,914733200,914733800,914734200,914734800,914735200,914735800,914736200,914736800,914737200,914737800,914738200,914738800,914739200,914739800,914742000,914748000,914752000,914758000,914762000,914768000,914772000,914778000,914782000,914788000,914792000,914798000,914802000,914808000,914812000,914818000,914820200,914820800,914821200,914821800,914822200,914822800,914823200,914823800,914824200,914824800,914825200,914825800,914826200,914826800,914827200,914827800,914828200,914828800,914829200,914829800,914832000,914838000,914842000,914848000,914852000,914858000,914860200,914860800,914861200,914861800,914862200,914862800,914863200,914863800,914864200,914864800,914865200,914865800,914866200,914866800,914867200,914867800,914868200,914868800,914869200,914869800,914872000,914878000,914880200,914880800,914881200,914881800,914882200,914882800,914883200,914883800,914884200,914884800,914885200,914885800,914886200,914886800,914887200,914887800,914888200,914888800,914889200,914889800,914890200,914890800,914891200,914891800,914892200,914892800,914893200,914893800,914894200,914894800,914895200,914895800,914896200,914896800,914897200,914897800,914898200,914898800,914899200,914899800,914902000,914908000,914912000,914918000,914920200,914920800,914921200,914921800,914922200,914922800,914923200,914923800,914924200,914924800,914925200,914925800,914926200,914926800,914927200,914927800,914928200,914928800,914929200,914929800,914930200,914930800,914931200,914931800,914932200,914932800,914933200,914933800,914934200,914934800,914935200,914935800,914936200,914936800,914937200,914937800,914938200,914938800,914939200,914939800,914942000,914948000,914952000,914958000,914962000,914968000,914972000,914978000,914980200,914980800,914981200,914981800,914982200,914982800,914983200,914983800,914984200,914984800,914985200,914985800,914986200,914986800,914987200,914987800,914988200,914988800,914989200,914989800,914990200,914990800,914991200,914991800,914992200,914992800,914993200,914993800,914994200,914994800,914995200,914995800,914996200,914996800,914997200,914997800,914998200,914998800,914999200,914999800,915102000,915108000,915110200,915110800,915111200,915111800,915112200,915112800,915113200,915113800,915114200,915114800,915115200,915115800,915116200,915116800,915117200,915117800,915118200,915118800,915119200,915119800,915122000,915128000,915140200,915140800,915141200,915141800,915142200,915142800,915143200,915143800,915144200,915144800,915145200,915145800,915146200,915146800,915147200,915147800,915148200,915148800,915149200,915149800,915152000,915158000,915160200,915160800,915161200,915161800,915162200,915162800,915163200,915163800,915164200,915164800,915165200,915165800,915166200,915166800,915167200,915167800,915168200,915168800,915169200,915169800,915170200,915170800,915171200,915171800,915172200,915172800,915173200,915173800,915174200,915174800,915175200,915175800,915176200,915176800,915177200,915177800,915178200,915178800,915179200,915179800,915180200,915180800,915181200,915181800,915182200,915182800,915183200,915183800,915184200,915184800,915185200,915185800,915186200,915186800,915187200,915187800,915188200,915188800,915189200,915189800,915190200,915190800,915191200,915191800,915192200,915192800,915193200,915193800,915194200,915194800,915195200,915195800,915196200,915196800,915197200,915197800,915198200,915198800,915199200,915199800,915210200,915210800,915211200,915211800,915212200,915212800,915213200,915213800,915214200,915214800,915215200,915215800,915216200,915216800,915217200,915217800,915218200,915218800,915219200,915219800,915222000,915228000,915240200,915240800,915241200,915241800,915242200,915242800,915243200,915243800,915244200,915244800,915245200,915245800,915246200,915246800,915247200,915247800,915248200,915248800,915249200,915249800,915250200,915250800,915251200,915251800,915252200,915252800,915253200,915253800,915254200,915254800,915255200,915255800,915256200,915256800,915257200,915257800,915258200,915258800,915259200,915259800,915260200,915260800,915261200,915261800,915262200,915262800,915263200,915263800,915264200,915264800,915265200,915265800,915266200,915266800,915267200,915267800,915268200,915268800,915269200,915269800,915270200,915270800,915271200,915271800,915272200,915272800,915273200,915273800,915274200,915274800,915275200,915275800,915276200,915276800,915277200,915277800,915278200,915278800,915279200,915279800,915280200,915280800,915281200,915281800,915282200,915282800,915283200,915283800,915284200,915284800,915285200,915285800,915286200,915286800,915287200,915287800,915288200,915288800,915289200,915289800,915310200,915310800,915311200,915311800,915312200,915312800,915313200,915313800,915314200,915314800,915315200,915315800,915316200,915316800,915317200,915317800,915318200,915318800,915319200,915319800,915322000,915328000,915330200,915330800,915331200,915331800,915332200,915332800,915333200,915333800,915334200,915334800,915335200,915335800,915336200,915336800,915337200,915337800,915338200,915338800,915339200,915339800,915340200,915340800,915341200,915341800,915342200,915342800,915343200,915343800,915344200,915344800,915345200,915345800,915346200,915346800,915347200,915347800,915348200,915348800,915349200,915349800,915352000,915358000,915360200,915360800,915361200,915361800,915362200,915362800,915363200,915363800,915364200,915364800,915365200,915365800,915366200,915366800,915367200,915367800,915368200,915368800,915369200,915369800,915410200,915410800,915411200,915411800,915412200,915412800,915413200,915413800,915414200,915414800,915415200,915415800,915416200,915416800,915417200,915417800,915418200,915418800,915419200,915419800,915422000,915428000,915440200,915440800,915441200,915441800,915442200,915442800,915443200,915443800,915444200,915444800,915445200,915445800,915446200,915446800,915447200,915447800,915448200,915448800,915449200,915449800,915450200,915450800,915451200,915451800,915452200,915452800,915453200,915453800,915454200,915454800,915455200,915455800,915456200,915456800,915457200,915457800,915458200,915458800,915459200,915459800,915460200,915460800,915461200,915461800,915462200,915462800,915463200,915463800,915464200,915464800,915465200,915465800,915466200,915466800,915467200,915467800,915468200,915468800,915469200,915469800,915482000,915488000,915490200,915490800,915491200,915491800,915492200,915492800,915493200,915493800,915494200,915494800,915495200,915495800,915496200,915496800,915497200,915497800,915498200,915498800,915499200,915499800,915512000,915518000,915521000,915528000,915540200,915540800,915541200,915541800,915542200,915542800,915543200,915543800,915544200,915544800,915545200,915545800,915546200,915546800,915547200,915547800,915548200,915548800,915549200,915549800,915560200,915560800,915561200,915561800,915562200,915562800,915563200,915563800,915564200,915564800,915565200,915565800,915566200,915566800,915567200,915567800,915568200,915568800,915569200,915569800,915610200,915610800,915611200,915611800,915612200,915612800,915613200,915613800,915614200,915614800,915615200,915615800,915616200,915616800,915617200,915617800,915618200,915618800,915619200,915619800,915622000,915628000,915640200,915640800,915641200,915641800,915642200,915642800,915643200,915643800,915644200,915644800,915645200,915645800,915646200,915646800,915647200,915647800,915648200,915648800,915649200,915649800,915652000,915658000,915660200,915660800,915661200,915661800,915662200,915662800,915663200,915663800,915664200,915664800,915665200,915665800,915666200,915666800,915667200,915667800,915668200,915668800,915669200,915669800,915670200,915670800,915671200,915671800,915672200,915672800,915673200,915673800,915674200,915674800,915675200,915675800,915676200,915676800,915677200,915677800,915678200,915678800,915679200,915679800,915680200,915680800,915681200,915681800,915682200,915682800,915683200,915683800,915684200,915684800,915685200,915685800,915686200,915686800,915687200,915687800,915688200,915688800,915689200,915689800,915690200,915690800,915691200,915691800,915692200,915692800,915693200,915693800,915694200,915694800,915695200,915695800,915696200,915696800,915697200,915697800,915698200,915698800,915699200,915699800,915712000,915718000,915720200,915720800,915721200,915721800,915722200,915722800,915723200,915723800,915724200,915724800,915725200,915725800,915726200,915726800,915727200,915727800,915728200,915728800,915729200,915729800,915730200,915730800,915731200,915731800,915732200,915732800,915733200,915733800,915734200,915734800,915735200,915735800,915736200,915736800,915737200,915737800,915738200,915738800,915739200,915739800,915740200,915740800,915741200,915741800,915742200,915742800,915743200,915743800,915744200,915744800,915745200,915745800,915746200,915746800,915747200,915747800,915748200,915748800,915749200,915749800,915812000,915818000,915820200,915820800,915821200,915821800,915822200,915822800,915823200,915823800,915824200,915824800,915825200,915825800,915826200,915826800,915827200,915827800,915828200,915828800,915829200,915829800,915830200,915830800,915831200,915831800,915832200,915832800,915833200,915833800,915834200,915834800,915835200,915835800,915836200,915836800,915837200,915837800,915838200,915838800,915839200,915839800,915840200,915840800,915841200,915841800,915842200,915842800,915843200,915843800,915844200,915844800,915845200,915845800,915846200,915846800,915847200,915847800,915848200,915848800,915849200,915849800,915850200,915850800,915851200,915851800,915852200,915852800,915853200,915853800,915854200,915854800,915855200,915855800,915856200,915856800,915857200,915857800,915858200,915858800,915859200,915859800,915860200,915860800,915861200,915861800,915862200,915862800,915863200,915863800,915864200,915864800,915865200,915865800,915866200,915866800,915867200,915867800,915868200,915868800,915869200,915869800,915870200,915870800,915871200,915871800,915872200,915872800,915873200,915873800,915874200,915874800,915875200,915875800,915876200,915876800,915877200,915877800,915878200,915878800,915879200,915879800,915880200,915880800,915881200,915881800,915882200,915882800,915883200,915883800,915884200,915884800,915885200,915885800,915886200,915886800,915887200,915887800,915888200,915888800,915889200,915889800,915912000,915918000,915920200,915920800,915921200,915921800,915922200,915922800,915923200,915923800,915924200,915924800,915925200,915925800,915926200,915926800,915927200,915927800,915928200,915928800,915929200,915929800,915940200,915940800,915941200,915941800,915942200,915942800,915943200,915943800,915944200,915944800,915945200,915945800,915946200,915946800,915947200,915947800,915948200,915948800,915949200,915949800,915952000,915958000,915960200,915960800,915961200,915961800,915962200,915962800,915963200,915963800,915964200,915964800,915965200,915965800,915966200,915966800,915967200,915967800,915968200,915968800,915969200,915969800,916000000,916110200,916110800,916111200,916111800,916112200,916112800,916113200,916113800,916114200,916114800,916115200,916115800,916116200,916116800,916117200,916117800,916118200,916118800,916119200,916119800,916122000,916127900,916128000,916130200,916130800,916131200,916131800,916132200,916132800,916133200,916133800,916134200,916134800,916135200,916135800,916136200,916136800,916137200,916137800,916138200,916138800,916139200,916139800,916150200,916150800,916151200,916151800,916152200,916152800,916153200,916153800,916154200,916154800,916155200,916155800,916156200,916156800,916157200,916157800,916158200,916158800,916159200,916159800,916180200,916180800,916181200,916181800,916182200,916182800,916183200,916183800,916184200,916184800,916185200,916185800,916186200,916186800,916187200,916187800,916188200,916188800,916189200,916189800,916212000,916218000,916220200,916220800,916221200,916221800,916222200,916222800,916223200,916223800,916224200,916224800,916225200,916225800,916226200,916226800,916227200,916227800,916228200,916228800,916229200,916229800,916240200,916240800,916241200,916241800,916242200,916242800,916243200,916243800,916244200,916244800,916245200,916245800,916246200,916246800,916247200,916247800,916248200,916248800,916249200,916249800,916250200,916250800,916251200,916251800,916252200,916252800,916253200,916253800,916254200,916254800,916255200,916255800,916256200,916256800,916257200,916257800,916258200,916258800,916259200,916259800,916270200,916270800,916271200,916271800,916272200,916272800,916273200,916273800,916274200,916274800,916275200,916275800,916276200,916276800,916277200,916277800,916278200,916278800,916279200,916279800,916312000,916318000,916320200,916320800,916321200,916321800,916322200,916322800,916323200,916323800,916324200,916324800,916325200,916325800,916326200,916326800,916327200,916327800,916328200,916328800,916329200,916329800,916330200,916330800,916331200,916331800,916332200,916332800,916333200,916333800,916334200,916334800,916335200,916335800,916336200,916336800,916337200,916337800,916338200,916338800,916339200,916339800,916340200,916340800,916341200,916341800,916342200,916342800,916343200,916343800,916344200,916344800,916345200,916345800,916346200,916346800,916347200,916347800,916348200,916348800,916349200,916349800,916412000,916418000,916420200,916420800,916421200,916421800,916422200,916422800,916423200,916423800,916424200,916424800,916425200,916425800,916426200,916426800,916427200,916427800,916428200,916428800,916429200,916429800,916430200,916430800,916431200,916431800,916432200,916432800,916433200,916433800,916434200,916434800,916435200,916435800,916436200,916436800,916437200,916437800,916438200,916438800,916439200,916439800,916450200,916450800,916451200,916451800,916452200,916452800,916453200,916453800,916454200,916454800,916455200,916455800,916456200,916456800,916457200,916457800,916458200,916458800,916459200,916459800,916460200,916460800,916461200,916461800,916462200,916462800,916463200,916463800,916464200,916464800,916465200,916465800,916466200,916466800,916467200,916467800,916468200,916468800,916469200,916469800,916470200,916470800,916471200,916471800,916472200,916472800,916473200,916473800,916474200,916474800,916475200,916475800,916476200,916476800,916477200,916477800,916478200,916478800,916479200,916479800,916512000,916518000,916520200,916520800,916521200,916521800,916522200,916522800,916523200,916523800,916524200,916524800,916525200,916525800,916526200,916526800,916527200,916527800,916528200,916528800,916529200,916529800,916530200,916530800,916531200,916531800,916532200,916532800,916533200,916533800,916534200,916534800,916535200,916535800,916536200,916536800,916537200,916537800,916538200,916538800,916539200,916539800,916540200,916540800,916541200,916541800,916542200,916542800,916543200,916543800,916544200,916544800,916545200,916545800,916546200,916546800,916547200,916547800,916548200,916548800,916549200,916549800,916550200,916550800,916551200,916551800,916552200,916552800,916553200,916553800,916554200,916554800,916555200,916555800,916556200,916556800,916557200,916557800,916558200,916558800,916559200,916559800,916560200,916560800,916561200,916561800,916562200,916562800,916563200,916563800,916564200,916564800,916565200,916565800,916566200,916566800,916567200,916567800,916568200,916568800,916569200,916569800,916572000,916578000,916580200,916580800,916581200,916581800,916582200,916582800,916583200,916583800,916584200,916584800,916585200,916585800,916586200,916586800,916587200,916587800,916588200,916588800,916589200,916589800,916590200,916590800,916591200,916591800,916592200,916592800,916593200,916593800,916594200,916594800,916595200,916595800,916596200,916596800,916597200,916597800,916598200,916598800,916599200,916599800,916612000,916618000,916620200,916620800,916621200,916621800,916622200,916622800,916623200,916623800,916624200,916624800,916625200,916625800,916626200,916626800,916627200,916627800,916628200,916628800,916629200,916629800,916632000,916638000,916640200,916640800,916641200,916641800,916642200,916642800,916643200,916643800,916644200,916644800,916645200,916645800,916646200,916646800,916647200,916647800,916648200,916648800,916649200,916649800,916650200,916650800,916651200,916651800,916652200,916652800,916653200,916653800,916654200,916654800,916655200,916655800,916656200,916656800,916657200,916657800,916658200,916658800,916659200,916659800,916670200,916670800,916671200,916671800,916672200,916672800,916673200,916673800,916674200,916674800,916675200,916675800,916676200,916676800,916677200,916677800,916678200,916678800,916679200,916679800,916680200,916680800,916681200,916681800,916682200,916682800,916683200,916683800,916684200,916684800,916685200,916685800,916686200,916686800,916687200,916687800,916688200,916688800,916689200,916689800,916712000,916718000,916720200,916720800,916721200,916721800,916722200,916722800,916723200,916723800,916724200,916724800,916725200,916725800,916726200,916726800,916727200,916727800,916728200,916728800,916729200,916729800,916730200,916730800,916731200,916731800,916732200,916732800,916733200,916733800,916734200,916734800,916735200,916735800,916736200,916736800,916737200,916737800,916738200,916738800,916739200,916739800,916740200,916740800,916741200,916741800,916742000,916748000,916748200,916748800,916749200,916749800,916750200,916750800,916751200,916751800,916752200,916752800,916753200,916753800,916754200,916754800,916755200,916755800,916756200,916756800,916757200,916757800,916758200,916758800,916759200,916759800,916760200,916760800,916761200,916761800,916762200,916762800,916763200,916763800,916764200,916764800,916765200,916765800,916766200,916766800,916767200,916767800,916768200,916768800,916769200,916769800,916780200,916780800,916781200,916781800,916782200,916782800,916783200,916783800,916784200,916784800,916785200,916785800,916786200,916786800,916787200,916787800,916788200,916788800,916789200,916789800,916790200,916790800,916791200,916791800,916792200,916792800,916793200,916793800,916794200,916794800,916795200,916795800,916796200,916796800,916797200,916797800,916798200,916798800,916799200,916799800,916802000,916808000,916810200,916810800,916811200,916811800,916812200,916812800,916813200,916813800,916814200,916814800,916815200,916815800,916816200,916816800,916817200,916817800,916818200,916818800,916819200,916819800,916820200,916820800,916821200,916821800,916822200,916822800,916823200,916823800,916824200,916824800,916825200,916825800,916826200,916826800,916827200,916827800,916828200,916828400,916828500,916828800,916829200,916829800,916830000,916840000,916840200,916840800,916841200,916841800,916842200,916842800,916843200,916843800,916844200,916844800,916845200,916845800,916846200,916846800,916847200,916847800,916848200,916848800,916849200,916849800,916850200,916850800,916851200,916851800,916852200,916852800,916853200,916853800,916854200,916854800,916855200,916855800,916856200,916856800,916857200,916857800,916858200,916858800,916859200,916859800,916860200,916860800,916861200,916861800,916862200,916862800,916863200,916863800,916864200,916864800,916865200,916865800,916866200,916866800,916867200,916867800,916868200,916868800,916869200,916869800,917100200,917100800,917101200,917101800,917102200,917102800,917103200,917103800,917104200,917104800,917105200,917105800,917106200,917106800,917107200,917107800,917108200,917108800,917109200,917109800,917110200,917110800,917111200,917111800,917112200,917112800,917113200,917113800,917114200,917114800,917115200,917115800,917116200,917116800,917117200,917117800,917118200,917118800,917119200,917119800,917122000,917128000,917130200,917130800,917131200,917131800,917132200,917132800,917133200,917133800,917134200,917134800,917135200,917135800,917136200,917136800,917137200,917137800,917138200,917138800,917139200,917139800,917140200,917140800,917141200,917141800,917142200,917142800,917143200,917143800,917144200,917144800,917145200,917145800,917146200,917146800,917147200,917147800,917148200,917148800,917149200,917149800,917150200,917150800,917151200,917151800,917152200,917152800,917153200,917153800,917154200,917154800,917155200,917155800,917156200,917156800,917157200,917157800,917158200,917158800,917159200,917159800,917160200,917160800,917161200,917161800,917162200,917162800,917163200,917163800,917164200,917164800,917165200,917165800,917166200,917166800,917167200,917167800,917168200,917168800,917169200,917169800,917170200,917170800,917171200,917171800,917172200,917172800,917173200,917173800,917174200,917174800,917175200,917175800,917176200,917176800,917177200,917177800,917178200,917178800,917179200,917179800,917180200,917180800,917181200,917181800,917182200,917182800,917183200,917183800,917184200,917184800,917185200,917185800,917186200,917186800,917187200,917187800,917188200,917188800,917189200,917189800,917190200,917190800,917191200,917191800,917192200,917192800,917193200,917193800,917194200,917194800,917195200,917195800,917196200,917196800,917197200,917197800,917198200,917198800,917199200,917199800,917200200,917200800,917201200,917201800,917202200,917202800,917203200,917203800,917204200,917204800,917205200,917205800,917206200,917206800,917207200,917207800,917208200,917208800,917209200,917209800,917212000,917218000,917220200,917220800,917221200,917221800,917222200,917222800,917223200,917223800,917224200,917224800,917225200,917225800,917226200,917226800,917227200,917227800,917228200,917228800,917229200,917229800,917230200,917230800,917231200,917231800,917232200,917232800,917233200,917233800,917234200,917234800,917235200,917235800,917236200,917236800,917237200,917237800,917238200,917238800,917239200,917239800,917242000,917248000,917250200,917250800,917251200,917251800,917252200,917252800,917253200,917253800,917254200,917254800,917255200,917255800,917256200,917256800,917257200,917257800,917258200,917258800,917259200,917259800,917260200,917260800,917261200,917261800,917262200,917262800,917263200,917263800,917264200,917264800,917265200,917265800,917266200,917266800,917267200,917267800,917268200,917268800,917269200,917269800,917270200,917270800,917271200,917271800,917272200,917272800,917273200,917273800,917274200,917274800,917275200,917275800,917276200,917276800,917277200,917277800,917278200,917278800,917279200,917279800,917280200,917280800,917281200,917281800,917282200,917282800,917283200,917283800,917284200,917284800,917285200,917285800,917286200,917286800,917287200,917287800,917288200,917288800,917289200,917289800,917290200,917290800,917291200,917291800,917292200,917292800,917293200,917293800,917294200,917294800,917295200,917295800,917296200,917296800,917297200,917297800,917298200,917298800,917299200,917299800,917312000,917317000,917317100,917317200,917317900,917318000,917320200,917320800,917321200,917321800,917322200,917322800,917323200,917323800,917324200,917324800,917325200,917325800,917326200,917326800,917327200,917327800,917328200,917328800,917329200,917329800,917332000,917337000,917338000,917342000,917347000,917348000,917360200,917360800,917361200,917361800,917362200,917362800,917363200,917363800,917364200,917364800,917365200,917365800,917366200,917366800,917367200,917367800,917368200,917368800,917369200,917369800,917370200,917370800,917371200,917371800,917372200,917372800,917373200,917373800,917374200,917374800,917375200,917375800,917376200,917376800,917377200,917377800,917378200,917378800,917379200,917379800,917390200,917390800,917391200,917391800,917392200,917392800,917393200,917393800,917394200,917394800,917395200,917395800,917396200,917396800,917397200,917397800,917398200,917398800,917399200,917399800,917410200,917410800,917411200,917411800,917412200,917412800,917413200,917413800,917414200,917414800,917415200,917415800,917416200,917416800,917417200,917417800,917418200,917418800,917419200,917419800,917420200,917420800,917421200,917421800,917422200,917422800,917423200,917423800,917424200,917424800,917425200,917425800,917426200,917426800,917427200,917427800,917428200,917428800,917429200,917429800,917430200,917430800,917431200,917431800,917432200,917432800,917433200,917433800,917434200,917434800,917435200,917435800,917436200,917436800,917437200,917437800,917438200,917438800,917439200,917439800,917442000,917448000,917450200,917450800,917451200,917451800,917452200,917452800,917453200,917453800,917454200,917454800,917455200,917455800,917456200,917456800,917457200,917457800,917458200,917458800,917459200,917459800,917460200,917460800,917461200,917461800,917462200,917462800,917463200,917463800,917464200,917464800,917465200,917465800,917466200,917466800,917467200,917467800,917468200,917468800,917469200,917469800,917472000,917478000,917480200,917480800,917481200,917481800,917482200,917482800,917483200,917483800,917484200,917484800,917485200,917485800,917486200,917486800,917487200,917487800,917488200,917488800,917489200,917489800,917490200,917490800,917491200,917491800,917492200,917492800,917493200,917493800,917494200,917494800,917495200,917495800,917496200,917496800,917497200,917497800,917498200,917498800,917499200,917499800,917512000,917517000,917518000,917520200,917520800,917521200,917521800,917522200,917522800,917523200,917523800,917524200,917524800,917525200,917525800,917526200,917526800,917527200,917527800,917528200,917528800,917529200,917529800,917530200,917530800,917531200,917531800,917532200,917532800,917533200,917533800,917534200,917534800,917535200,917535800,917536200,917536800,917537200,917537800,917538200,917538800,917539200,917539800,917540200,917540800,917541200,917541800,917542200,917542800,917543200,917543800,917544200,917544800,917545200,917545800,917546200,917546800,917547200,917547800,917548200,917548800,917549200,917549800,917552000,917557000,917558000,917560200,917560800,917561200,917561800,917562200,917562800,917563200,917563800,917564200,917564800,917565200,917565800,917566200,917566800,917567200,917567800,917568200,917568800,917569200,917569800,917570200,917570800,917571200,917571800,917572200,917572800,917573200,917573800,917574200,917574800,917575200,917575800,917576200,917576800,917577200,917577800,917578200,917578800,917579200,917579800,917580200,917580800,917581200,917581800,917582200,917582800,917583200,917583800,917584200,917584800,917585200,917585800,917586200,917586800,917587200,917587800,917588200,917588800,917589200,917589800,917590200,917590800,917591200,917591800,917592200,917592800,917593200,917593800,917594200,917594800,917595200,917595800,917596200,917596800,917597200,917597800,917598200,917598800,917599200,917599800,917600200,917600800,917601200,917601800,917602200,917602800,917603200,917603800,917604200,917604800,917605200,917605800,917606200,917606800,917607200,917607800,917608200,917608800,917609200,917609800,917612000,917613000,917615000,917616000,917617000,917618000,917620200,917620800,917621200,917621800,917622200,917622800,917623200,917623800,917624200,917624800,917625200,917625800,917626200,917626800,917627200,917627800,917628200,917628800,917629200,917629800,917630200,917630800,917631200,917631800,917632200,917632800,917633200,917633800,917634200,917634800,917635200,917635800,917636200,917636800,917637200,917637800,917638200,917638800,917639200,917639800,917640200,917640800,917641200,917641800,917642200,917642800,917643200,917643800,917644200,917644800,917645200,917645800,917646200,917646800,917647200,917647800,917648200,917648800,917649200,917649800,917650200,917650800,917651200,917651800,917652200,917652800,917653200,917653800,917654200,917654800,917655200,917655800,917656200,917656800,917657200,917657800,917658200,917658800,917659200,917659800,917660200,917660800,917661200,917661800,917662200,917662800,917663200,917663800,917664200,917664800,917665200,917665800,917666200,917666800,917667200,917667800,917668200,917668800,917669200,917669800,917670200,917670800,917671200,917671800,917672200,917672800,917673200,917673800,917674200,917674800,917675200,917675800,917676200,917676800,917677200,917677800,917678200,917678800,917679200,917679800,917680200,917680800,917681200,917681800,917682200,917682800,917683200,917683800,917684200,917684800,917685200,917685800,917686200,917686800,917687200,917687800,917688200,917688800,917689200,917689800,917690200,917690800,917691200,917691800,917692200,917692800,917693200,917693800,917694200,917694800,917695200,917695800,917696200,917696800,917697200,917697800,917698200,917698800,917699200,917699800,917700200,917700800,917701200,917701800,917702200,917702800,917703200,917703800,917704200,917704800,917705200,917705800,917706200,917706800,917707200,917707800,917708200,917708800,917709200,917709800,917712000,917718000,917720200,917720800,917721200,917721800,917722200,917722800,917723200,917723800,917724200,917724800,917725200,917725800,917726200,917726800,917727200,917727800,917728200,917728800,917729200,917729800,917730200,917730800,917731200,917731800,917732200,917732800,917733200,917733800,917734200,917734800,917735200,917735800,917736200,917736800,917737200,917737800,917738200,917738800,917739200,917739800,917740200,917740800,917741200,917741800,917742200,917742800,917743200,917743800,917744200,917744800,917745200,917745800,917746200,917746800,917747200,917747800,917748200,917748800,917749200,917749800,917750200,917750800,917751200,917751800,917752200,917752800,917753200,917753800,917754200,917754800,917755200,917755800,917756200,917756800,917757200,917757800,917758200,917758800,917759200,917759800,917760200,917760800,917761200,917761800,917762200,917762800,917763200,917763800,917764200,917764800,917765200,917765800,917766200,917766800,917767200,917767800,917768200,917768800,917769200,917769800,917770200,917770800,917771200,917771800,917772200,917772800,917773200,917773800,917774200,917774800,917775200,917775800,917776200,917776800,917777200,917777800,917778200,917778800,917779200,917779800,917780200,917780800,917781200,917781800,917782200,917782800,917783200,917783800,917784200,917784800,917785200,917785800,917786200,917786800,917787200,917787800,917788200,917788800,917789200,917789800,917790200,917790800,917791200,917791800,917792200,917792800,917793200,917793800,917794200,917794800,917795200,917795800,917796200,917796800,917797200,917797800,917798200,917798800,917799200,917799800,917800200,917800800,917801200,917801800,917802200,917802800,917803200,917803800,917804200,917804800,917805200,917805800,917806200,917806800,917807200,917807800,917808200,917808800,917809200,917809800,917810200,917810800,917811200,917811800,917812200,917812800,917813200,917813800,917814200,917814800,917815200,917815800,917816200,917816800,917817200,917817800,917818200,917818800,917819200,917819800,917820200,917820800,917821200,917821800,917822200,917822800,917823200,917823800,917824200,917824800,917825200,917825800,917826200,917826800,917830200,917830800,917831200,917831800,917832200,917832800,917833200,917833800,917834200,917834800,917835200,917835800,917836200,917836800,917837200,917837800,917838200,917838800,917839200,917839800,917840200,917840800,917841200,917841800,917842200,917842800,917843200,917843800,917844200,917844800,917845200,917845800,917846200,917846800,917847200,917847800,917848200,917848800,917849200,917849800,917850200,917850800,917851200,917851800,917852200,917852800,917853200,917853800,917854200,917854800,917855200,917855800,917856200,917856800,917857200,917857800,917858200,917858800,917859200,917859800,917860200,917860800,917861200,917861800,917862200,917862800,917863200,917863800,917864200,917864800,917865200,917865800,917866200,917866800,917867200,917867800,917868200,917868800,917869200,917869800,917870200,917870800,917871200,917871800,917872200,917872800,917873200,917873800,917874200,917874800,917875200,917875800,917876200,917876800,917877200,917877800,917878200,917878800,917879200,917879800,917880200,917880800,917881200,917881800,917882000,917887000,917887100,917887200,917888000,917888200,917888800,917889200,917889800,917900200,917900800,917901200,917901800,917902200,917902800,917903200,917903800,917904200,917904800,917905200,917905800,917906200,917906800,917907200,917907800,917908200,917908800,917909200,917909800,917910000,917931300,917931400,917960000,918020000,918050000,918060000,918066000,918068000,918070000,918071000,918072000,918079100,918079400,918080000,918110200,918110800,918111200,918111800,918112200,918112800,918113200,918113800,918114200,918114800,918115200,918115800,918116200,918116800,918117200,918117800,918118200,918118800,918119200,918119800,918130200,918130800,918131200,918131800,918132200,918132800,918133200,918133800,918134200,918134800,918135200,918135800,918136200,918136800,918137200,918137800,918138200,918138800,918139200,918139800,918150200,918150800,918151200,918151800,918152200,918152800,918153200,918153800,918154200,918154800,918155200,918155800,918156200,918156800,918157200,918157800,918158200,918158800,918159200,918159800,918162000,918167000,918167100,918167200,918167900,918168000,918170200,918170800,918171200,918171800,918172200,918172800,918173200,918173800,918174200,918174800,918175200,918175800,918176200,918176800,918177200,918177800,918178200,918178800,918179200,918179800,918180200,918180800,918181200,918181800,918182200,918182800,918183200,918183800,918184200,918184800,918185200,918185800,918186200,918186800,918187200,918187800,918188200,918188800,918189200,918189800,918190200,918190800,918191200,918191800,918192200,918192800,918193200,918193800,918194200,918194800,918195200,918195800,918196200,918196800,918197200,918197800,918198200,918198800,918199200,918199800,918202000,918207000,918207100,918207200,918207900,918208000,918212000,918217000,918217100,918217200,918217900,918218000,918220200,918220800,918221200,918221800,918222200,918222800,918223200,918223800,918224200,918224800,918225200,918225800,918226200,918226800,918227200,918227800,918228200,918228800,918229200,918229800,918230200,918230800,918231200,918231800,918232200,918232800,918233200,918233800,918234200,918234800,918235200,918235800,918236200,918236800,918237200,918237800,918238200,918238800,918239200,918239800,918242000,918247000,918247100,918247200,918247900,918248000,918250200,918250800,918251200,918251800,918252200,918252800,918253200,918253800,918254200,918254800,918255200,918255800,918256200,918256800,918257200,918257800,918258200,918258800,918259200,918259800,918260200,918260800,918261200,918261800,918262200,918262800,918263200,918263800,918264200,918264800,918265200,918265800,918266200,918266800,918267200,918267800,918268200,918268800,918269200,918269800,918270200,918270800,918271200,918271800,918272200,918272800,918273200,918273800,918274200,918274800,918275200,918275800,918276200,918276800,918277200,918277800,918278200,918278800,918279200,918279800,918280200,918280800,918281200,918281800,918282200,918282800,918283200,918283800,918284200,918284800,918285200,918285800,918286200,918286800,918287200,918287800,918288200,918288800,918289200,918289800,918300200,918300800,918301200,918301800,918302200,918302800,918303200,918303800,918304200,918304800,918305200,918305800,918306200,918306800,918307200,918307800,918308200,918308800,918309200,918309800,918312000,918317000,918317100,918317200,918317900,918318000,918322000,918327000,918327100,918327200,918327900,918328000,918330200,918330800,918331200,918331800,918332200,918332800,918333200,918333800,918334200,918334800,918335200,918335800,918336200,918336800,918337200,918337800,918338200,918338800,918339200,918339800,918340200,918340800,918341200,918341800,918342200,918342800,918343200,918343800,918344200,918344800,918345200,918345800,918346200,918346800,918347200,918347800,918348200,918348800,918349200,918349800,918350200,918350800,918351200,918351800,918352200,918352800,918353200,918353800,918354200,918354800,918355200,918355800,918356200,918356800,918357200,918357800,918358200,918358800,918359200,918359800,918362000,918367000,918367100,918367200,918367900,918368000,918370200,918370800,918371200,918371800,918372200,918372800,918373200,918373800,918374200,918374800,918375200,918375800,918376200,918376800,918377200,918377800,918378200,918378800,918379200,918379800,918380200,918380800,918381200,918381800,918382200,918382800,918383200,918383800,918384200,918384800,918385200,918385800,918386200,918386800,918387200,918387800,918388200,918388800,918389200,918389800,918390200,918390800,918391200,918391800,918392200,918392800,918393200,918393800,918394200,918394800,918395200,918395800,918396200,918396800,918397200,918397800,918398200,918398800,918399200,918399800,918400200,918400800,918401200,918401800,918402200,918402800,918403200,918403800,918404200,918404800,918405200,918405800,918406200,918406800,918407200,918407800,918408200,918408800,918409200,918409800,918410200,918410800,918411200,918411800,918412200,918412800,918413200,918413800,918414200,918414800,918415200,918415800,918416200,918416800,918417200,918417800,918418200,918418800,918419200,918419800,918420200,918420800,918421200,918421800,918422200,918422800,918423200,918423800,918424200,918424800,918425200,918425800,918426200,918426800,918427200,918427800,918428200,918428800,918429200,918429800,918440200,918440800,918441200,918441800,918442200,918442800,918443200,918443800,918444200,918444800,918445200,918445800,918446200,918446800,918447200,918447800,918448200,918448800,918449200,918449800,918450200,918450800,918451200,918451800,918452200,918452800,918453200,918453800,918454200,918454800,918455200,918455800,918456200,918456800,918457200,918457800,918458200,918458800,918459200,918459800,918460200,918460800,918461200,918461800,918462200,918462800,918463200,918463800,918464200,918464800,918465200,918465800,918466200,918466800,918467200,918467800,918468200,918468800,918469200,918469800,918470200,918470800,918471200,918471800,918472200,918472800,918473200,918473800,918474200,918474800,918475200,918475800,918476200,918476800,918477200,918477800,918478200,918478800,918479200,918479800,918480200,918480800,918481200,918481800,918482200,918482800,918483200,918483800,918484200,918484800,918485200,918485800,918486200,918486800,918487200,918487800,918488200,918488800,918489200,918489800,918490200,918490800,918491200,918491800,918492200,918492800,918493200,918493800,918494200,918494800,918495200,918495800,918496200,918496800,918497200,918497800,918498200,918498800,918499200,918499800,918500200,918500800,918501200,918501800,918502200,918502800,918503200,918503800,918504200,918504800,918505200,918505800,918506200,918506800,918507200,918507800,918508200,918508800,918509200,918509800,918510200,918510800,918511200,918511800,918512200,918512800,918513200,918513800,918514200,918514800,918515200,918515800,918516200,918516800,918517200,918517800,918518200,918518800,918519200,918519800,918520200,918520800,918521200,918521800,918522200,918522800,918523200,918523800,918524200,918524800,918525200,918525800,918526200,918526800,918527200,918527800,918528200,918528800,918529200,918529800,918530200,918530800,918531200,918531800,918532200,918532800,918533200,918533800,918534200,918534800,918535200,918535800,918536200,918536800,918537200,918537800,918538200,918538800,918539200,918539800,918540200,918540800,918541200,918541800,918542200,918542800,918543200,918543800,918544200,918544800,918545200,918545800,918546200,918546800,918547200,918547800,918548200,918548800,918549200,918549800,918550200,918550800,918551200,918551800,918552200,918552800,918553200,918553800,918554200,918554800,918555200,918555800,918556200,918556800,918557200,918557800,918558200,918558800,918559200,918559800,918560200,918560800,918561200,918561800,918562200,918562800,918563200,918563800,918564200,918564800,918565200,918565800,918566200,918566800,918567200,918567800,918568200,918568800,918569200,918569800,918570200,918570800,918571200,918571800,918572200,918572800,918573200,918573800,918574200,918574800,918575200,918575800,918576200,918576800,918577200,918577800,918578200,918578800,918579200,918579800,918580200,918580800,918581200,918581800,918582200,918582800,918583200,918583800,918584200,918584800,918585200,918585800,918586200,918586800,918587200,918587800,918588200,918588800,918589200,918589800,918590200,918590800,918591200,918591800,918592200,918592800,918593200,918593800,918594200,918594800,918595200,918595800,918596200,918596800,918597200,918597800,918598200,918598800,918599200,918599800,918612000,918617000,918617100,918617200,918617900,918618000,918620200,918620800,918621200,918621800,918622200,918622800,918623200,918623800,918624200,918624800,918625200,918625800,918626200,918626800,918627200,918627800,918628200,918628800,918629200,918629800,918632000,918637000,918637100,918637200,918637900,918638000,918640200,918640800,918641200,918641800,918642200,918642800,918643200,918643800,918644200,918644800,918645200,918645800,918646200,918646800,918647200,918647800,918648200,918648800,918649200,918649800,918650200,918650800,918651200,918651800,918652200,918652800,918653200,918653800,918654200,918654800,918655200,918655800,918656200,918656800,918657200,918657800,918658200,918658800,918659200,918659800,918662000,918667000,918667100,918667200,918667900,918668000,918670200,918670800,918671200,918671800,918672200,918672800,918673200,918673800,918674200,918674800,918675200,918675800,918676200,918676800,918677200,918677800,918678200,918678800,918679200,918679800,918680200,918680800,918681200,918681800,918682200,918682800,918683200,918683800,918684200,918684800,918685200,918685800,918686200,918686800,918687200,918687800,918688200,918688800,918689200,918689800,918690200,918690800,918691200,918691800,918692200,918692800,918693200,918693800,918694200,918694800,918695200,918695800,918696200,918696800,918697200,918697800,918698200,918698800,918699200,918699800,918702000,918707000,918708000,918710200,918710800,918711200,918711800,918712200,918712800,918713200,918713800,918714200,918714800,918715200,918715800,918716200,918716800,918717200,918717800,918718200,918718800,918719200,918719800,918720200,918720800,918721200,918721800,918722200,918722800,918723200,918723800,918724200,918724800,918725200,918725800,918726200,918726800,918727200,918727800,918728200,918728800,918729200,918729800,918730200,918730800,918731200,918731800,918732200,918732800,918733200,918733800,918734200,918734800,918735200,918735800,918736200,918736800,918737200,918737800,918738200,918738800,918739200,918739800,918740200,918740800,918741200,918741800,918742200,918742800,918743200,918743800,918744200,918744800,918745200,918745800,918746200,918746800,918747200,918747800,918748200,918748800,918749200,918749800,918750200,918750800,918751200,918751800,918752200,918752800,918753200,918753800,918754200,918754800,918755200,918755800,918756200,918756800,918757200,918757800,918758200,918758800,918759200,918759800,918760200,918760800,918761200,918761800,918762200,918762800,918763200,918763800,918764200,918764800,918765200,918765800,918766200,918766800,918767200,918767800,918768200,918768800,918769200,918769800,918772000,918777000,918777100,918777200,918777900,918778000,918782000,918787000,918787100,918787200,918787900,918788000,918810200,918810800,918811200,918811800,918812200,918812800,918813200,918813800,918814200,918814800,918815200,918815800,918816200,918816800,918817200,918817800,918818200,918818800,918819200,918819800,918820200,918820800,918821200,918821800,918822200,918822800,918823200,918823800,918824200,918824800,918825200,918825800,918826200,918826800,918827200,918827800,918828200,918828800,918829200,918829800,918832000,918837000,918837100,918837200,918837900,918838000,918842000,918844000,918845000,918847000,918847100,918847200,918847900,918848000,918850200,918850800,918851200,918851800,918852200,918852800,918853200,918853800,918854200,918854800,918855200,918855800,918856200,918856800,918857200,918857800,918858200,918858800,918859200,918859800,918860200,918860800,918861200,918861800,918862200,918862800,918863200,918863800,918864200,918864800,918865200,918865800,918866200,918866800,918867200,918867800,918868200,918868800,918869200,918869800,918912000,918913000,918917000,918917100,918917200,918917900,918918000,918920200,918920800,918921200,918921800,918922200,918922800,918923200,918923800,918924200,918924800,918925200,918925800,918926200,918926800,918927200,918927800,918928200,918928800,918929200,918929800,918930200,918930800,918931200,918931800,918932200,918932800,918933200,918933800,918934200,918934800,918935200,918935800,918936200,918936800,918937200,918937800,918938200,918938800,918939200,918939800,918940200,918940800,918941200,918941800,918942200,918942800,918943200,918943800,918944200,918944800,918945200,918945800,918946200,918946800,918947200,918947800,918948200,918948800,918949200,918949800,920000000,921220000,921230000,922111100,922111200,922120000,922200000,922211100,922211200,922220000,922300000,922321110,922321120,922322000,922330000,922331110,922331120,922332000,922340000,922351110,922351120,922352000,922360000,922381110,922381120,922382000,922390000,922421110,922421120,922422000,922430000,922431110,922431120,922432000,922440000,922441110,922441120,922442000,922450000,922511100,922511200,922520000,922600000,922921110,922921120,922922000,922930000,922931110,922931120,922932000,922940000,922941110,922941120,922942000,922950000,922951110,922951120,922952000,922960000,922961110,922961120,922962000,922970000,922971110,922971120,922972000,922980000,922981110,922981120,922982000,922990000,923000000,923380000,923390000,923500000,923550000,923560000,923640000,923650000,923700000,923800000,924011100,924011200,924020000,924100000,924111100,924111200,924120000,924200000,924211100,924211200,924220000,924300000,924411100,924411200,924420000,924500000,924531110,924531120,924532000,924540000,924541110,924541120,924542000,924550000,924571110,924571120,924572000,924580000,924591110,924591120,924592000,924600000,924611100,924611200,924620000,924700000,924711100,924711200,924720000,924800000,924811100,924811200,924820000,924900000,924911100,924911200,924920000,925000000,925111100,925111200,925120000,925200000,925211100,925211200,925220000,925300000,925311100,925311200,925320000,925400000,925421110,925421120,925422000,925430000,925431110,925431120,925432000,925440000,925441110,925441120,925442000,925450000,925461110,925461120,925462000,925470000,925471110,925471120,925472000,925480000,925511100,925511200,925520000,925600000,925611100,925611200,925620000,925700000,925711100,925711200,925720000,925800000,925810000,925830000,925860000,925870000,926041110,926041120,926042000,926050000,926061110,926061120,926062000,926070000,926081110,926081120,926082000,926090000,926111100,926111200,926120000,926200000,926211100,926211200,926220000,926300000,926311100,926311200,926320000,926400000,926411100,926411200,926420000,926500000,926511100,926511200,926520000,926600000,926611100,926611200,926620000,926700000,926711100,926711200,926720000,926800000,926811100,926811200,926820000,926900000,927111100,927111200,927120000,927200000,927221110,927221120,927222000,927230000,927231110,927231120,927232000,927240000,927261110,927261120,927262000,927270000,927411100,927411200,927420000,927500000,928000000,928010000,928111100,928111200,928120000,928200000,928221110,928221120,928222000,928230000,928231110,928231120,928232000,928240000,928241110,928241120,928242000,928250000,928251110,928251120,928252000,928260000,928261110,928261120,928262000,928270000,928281110,928281120,928282000,928290000,928291110,928291120,928292000,928300000,928321110,928321120,928322000,928330000,928331110,928331120,928332000,928340000,928351110,928351120,928352000,928360000,928371110,928371120,928372000,928380000,928381110,928381120,928382000,928390000,928431110,928431120,928432000,928440000,928441110,928441120,928442000,928450000,928471110,928471120,928472000,928480000,928481110,928481120,928482000,928490000,928521110,928521120,928522000,928530000,928531110,928531120,928532000,928540000,928551110,928551120,928552000,928560000,928561110,928561120,928562000,928570000,928611100,928611200,928620000,928700000,929000000,929010000,929111100,929111200,929120000,929200000,929221110,929221120,929222000,929230000,929232000,929240000,929242000,929250000,929252000,929260000,929262000,929270000,929272000,929280000,929282000,929290000,929321110,929321120,929322000,929330000,929371110,929371120,929372000,929380000,929381110,929381120,929382000,929390000,929391110,929391120,929392000,929400000,929421110,929421120,929422000,929430000,929431110,929431120,929432000,929440000,929441110,929441120,929442000,929450000,929451110,929451120,929452000,929460000,929461110,929461120,929462000,929470000,929631110,929631120,929632000,929640000,929651110,929651120,929652000,929660000,929661110,929661120,929662000,929670000,929691110,929691120,929692000,929700000,929921110,929921120,929922000,929930000,929931110,929931120,929941110,929941120,929951110,929951120,929952000,929960000,929961110,929961120,929962000,929970000,929971110,929971120,929972000,929980000,929982000,929990000,932020000,932100000,932120000,932200000,932220000,932300000,932320000,932400000,932420000,932500000,932520000,932600000,932620000,932700000,932720000,932800000,932820000,932900000,933020000,933100000,933120000,933200000,933220000,933300000,933320000,933400000,933420000,933500000,934020000,934100000,934120000,934200000,934220000,934300000,934320000,934400000,934420000,934500000,935020000,935100000,935120000,935200000,935220000,935300000,935320000,935400000,935420000,935500000,935520000,935600000,935620000,935700000,935720000,935800000,935820000,935900000,936020000,936100000,936120000,936200000,936220000,936300000,936320000,936400000,936420000,936500000,936520000,936600000,937000000,938000000,941120000,941160000,941170000,941180000,941220000,941300000,941973000,941974000,942120000,942160000,942170000,942180000,942320000,942360000,942370000,942380000,942420000,942460000,942470000,942480000,942520000,942560000,942570000,942580000,942620000,942660000,942670000,942680000,942720000,942760000,942770000,942780000,943120000,943160000,943170000,943180000,943220000,943260000,943270000,943280000,943320000,943360000,943370000,943380000,943420000,943460000,943470000,943480000,943520000,943560000,943570000,943580000,943620000,943660000,943670000,943680000,943720000,943760000,943770000,943780000,943820000,943860000,943870000,943880000,944120000,944160000,944170000,944180000,944520000,944560000,944570000,944580000,944720000,944760000,944770000,944780000,945120000,945160000,945170000,945180000,945220000,945260000,945270000,945280000,945420000,945460000,945470000,945480000,945520000,945560000,945570000,945580000,945720000,945760000,945770000,945780000,946020000,946030000,946320000,946360000,946370000,946380000,946520000,946560000,946570000,946580000,946620000,946660000,946670000,946680000,946720000,946760000,946770000,946780000,947000000,947300000,947400000,947450000,947500000,947900000,948100000,948300000,949100000,949200000,949220000,949230000,949920000,949930000,949940000,949960000,951120000,951130000,951200000,951300000,951333000,951334000,951350000,951370000,951422000,951423000,951429000,951430000,951470000,951473000,951483000,951484000,951600000,951700000,951720000,951730000,951770000,951800000,951970000,952200000,952201000,952283000,952285000,952400000,952410000,952422000,952423000,952470000,952473000,952483000,952484000,952500000,952510000,952520000,952600000,953000000,954220000,954230000,954240000,954248000,954248200,954248300,954248400,954290000,954320000,954321000,954347000,954347100,954348300,954348400,954356000,954357000,954380000,954420000,954421000,954470000,954520000,954530000,954547000,954547100,954560000,954620000,954670000,955220000,955230000,955247000,955247100,955247200,955247300,955290000,955320000,955347200,955347300,955370000,955380000,955390000,955420000,955421000,955422000,955428600,955428700,955430000,955440000,955447000,955447100,955490000,955520000,955522000,955523000,955540000,955620000,955621000,955648300,955648400,955650000,955720000,955721000,955748000,955748200,955790000,955820000,955821000,955830000,955840000,955847000,955847100,955847200,955847300,955880000,955920000,955921000,955947000,955947100,955980000,956020000,956040000,956088000,956089000,956120000,956121000,956124000,956125000,956140000,956150000,956170000,956220000,956247200,956247300,956270000,956320000,956321000,956330000,956340000,956347000,956347100,956370000,956420000,956421000,956423000,956424000,956425000,956427000,956447200,956447300,956470000,956520000,956530000,956550000,956620000,956630000,956690000,956720000,956730000,956740000,956746000,956746100,956747000,956747100,956750000,956760000,956780000,956782000,956784000,956786000,956788000,956789000,956790000,956820000,956830000,956840000,956860000,956920000,956921000,956930000,956940000,956950000,957020000,957030000,957040000,957047000,957047100,957090000,957120000,957121000,957147000,957147100,957148300,957148400,957180000,957220000,957230000,957320000,957350000,957420000,957425000,957426000,957430000,957440000,957447000,957447100,957490000,957520000,957520200,957520300,957547000,957547100,957580000,957596000,957597000,958008001,958008010,958008020,958008030,958120000,958130000,958141000,958141100,958147000,958147200,958170000,958180000,958200000,958220000,958230000,958232000,958232100,958249000,958249100,958290000,958320000,958330000,958340000,958347000,958347100,958350000,958420000,958430000,958440000,958480000,958520000,958530000,958540000,958541000,958544600,958544700,958550000,958551000,958552000,958560000,958620000,958640000,958650000,959200000,959250000,959270000,959300000,959340000,959350000,959360000,959370000,959400000,959410000,959420000,959430000,959440000,959460000,959470000,959480000,959488000,959489000,959490000,959500000,959570000,959600000,959610000,959620000,959700000,959730000,959740000,959741000,959750000,959800000,959880000,959900000,959910000,959920000,959940000,959980000,959990000,960000000,960300000,960305000,960330000,960336000,960339000,960340000,960400000,960402000,960450000,960451000,960464000,960465000,960466000,960467000,960650000,960651000,960652000,960653000,960654000,960655000,960656000,960657000,960658000,960661000,960662000,960663000,960664000,960667000,960668000,960669000,960670000,960671000,960672000,960673000,960674000,960675000,960676000,960677000,960678000,960679000,960680000,960681000,960682000,960683000,960684000,960685000,960686000,960687000,960688000,960690000,960700000,960800000,960801000,960900000,960901000,961000000,961100000,961200000,961210000,961220000,961240000,961270000,961271000,961280000,961281000,961300000,961400000,961700000,961720000,961760000,961762000,961763000,961770000,961787000,961790000,961791000,961794000,961795000,961800000,961810000,961820000,961900000,961920000,962000000,962262000,962262400,962262500,962263600,962263700,962263900,962264200,962264300,962264400,962264800,962265000,962265300,962265400,962265900,962266000,962266100,962266200,962266400,962267000,962267100,962267200,962267400,962268000,962268100,962268200,962268400,962269000,962269400,962270100,962270800,962270900,962271100,962272000,962272200,962272400,962272800,962273000,962273700,962273800,962274200,962274900,962275400,962275500,962275600,962275700,962275900,962320100,962320700,962320900,962321000,962321100,962321400,962321500,962321800,962322000,962322100,962322200,962322300,962322400,962322800,962323000,962324400,962325000,962325100,962325200,962325400,962326000,962326100,962326200,962326400,962327000,962327100,962327200,962327400,962427000,962428000,962530000,962530400,962531000,962531100,962531200,962531400,962532000,962532600,962532900,962533100,962533200,962533400,962534900,962535400,962535500,962536000,962536100,962536200,962536500,962536600,962537400,962537600,962538100,962538700,962539000,962539400,962539600,962540000,962620000,962620100,962622200,962622300,962625000,962625100,962630000,962630100,962633300,962633400,962640000,962640300,962640500,962640600,962641200,962641800,962642000,962642100,962642500,962642700,962642900,962643100,962643700,962644100,962644200,962644300,962644500,962644700,962644800,962645000,962646000,962646600,962646800,962648100,962648700,962649300,962650000,962650100,962650500,962650700,962651000,962651100,962651500,962651700,962652000,962652100,962652300,962652500,962653000,962653600,962653700,962654000,962654100,962654200,962654700,962654900,962655000,962655700,962655900,962656400,962656500,962657000,962657100,962657400,962657700,962657800,962657900,962658700,962658800,962658900,962659000,962659100,962659200,962659400,962659900,962660000,962700000,962710000,962711000,962712000,962720000,962730000,962746600,962746700,962747700,962747800,962770000,962773000,962775000,962783000,962785000,962800000,962811000,962850000,962860000,962870000,962870010,962872000,962872100,962877000,962877100,962877700,962877900,962879000,962879020,962879900,962880000,962890000,962900000,963000000,963110000,963120000,963140000,963150000,963170000,963190000,963210000,963220000,963260000,963310000,963320000,963330000,963340000,963350000,963410000,963420000,963430000,963450000,963500000,963510000,963540000,963900000,963910000,963930000,963970000,963980000,964000000,964100000,964200000,964210000,964220000,964230000,964260000,964300000,964310000,964320000,964340000,964360000,964380000,964400000,964410000,964420000,964440000,964500000,964510000,964530000,964540000,964600000,964610000,964620000,964630000,964660000,964670000,964730000,964800000,965180000,965190000,965220000,965240000,965241000,965244000,965244400,965244500,965245000,965250100,965250300,965250500,965252000,965255000,965255100,965255400,965256000,965257000,965257100,965257800,965410000,965420000,965500000,965518000,965522200,965522300,965525200,965525300,965525500,965525600,965550000,965560000,965565000,965567000,965575500,965575600,965577700,965577800,965588500,965588600,965588800,965588900,965599900,965601000,965603000,965605000,965606000,965608000,965609000,965610100,965611100,965611200,965616100,965616200,965616600,965616700,965622200,965622300,965626200,965626300,965633300,965633400,965636300,965636400,965644400,965644500,965646400,965646500,965650000,965652000,965655000,965670200,965670300,965671000,965676000,965678000,965686800,965686900,965688800,965688900,965690000,965691000,965693000,965693100,965693300,965693400,965693900,965694000,965696000,965697000,965699000,965700000,965900000,965910100,965911000,965911200,965919900,965920100,965922000,965923000,965930000,965930100,965933000,965933100,965933300,965933400,965940000,965950100,965955000,965956000,965960000,965981000,965985000,965986000,965987000,966000000,966110000,966120000,966122000,966123000,966124000,966129000,966133000,966134000,966135000,966139000,966143000,966147000,966148000,966149000,966162000,966166000,966172000,966174000,966175000,966178000,966500000,966520000,966530000,966579900,966580000,966600000,966800000,966801000,966920000,966921000,966925000,966926000,967120000,967170000,967180000,967190000,967220000,967270000,967280000,967290000,967320000,967340000,967350000,967360000,967380000,967390000,967420000,967460000,967480000,967490000,967520000,967570000,967630000,967660000,967680000,967690000,967700000,967720000,967730000,967740000,967770000,967780000,967788000,967790000,968150500,968150600,968210000,968270000,968500000,968501000,968710000,968730000,968740000,968800000,968800100,968800500,968800600,968800700,968800800,968900000,968901000,969000000,970170000,970170100,970180000,970180100,970222000,970225000,970227000,970230000,970424000,970426000,970560000,970570000,970590000,970600000,970820000,970822000,970824000,970827000,970828000,970829000,970923000,970924000,970925000,970927000,970929000,970930000,971220000,971290000,971320000,971390000,971400000,971401000,971420000,971490000,971500000,971510000,971520000,971570000,971580000,971590000,971600200,971600300,971600500,971600600,971620000,971690000,971700000,971700100,971700500,971700600,971720000,971790000,971800000,971801000,971900000,971900100,971900200,971900300,971920000,971990000,972120000,972120100,972121200,972121300,972125500,972125600,972151000,972152000,972153000,972154000,972159900,972160000,972170000,972170100,972180000,972180200,972180900,972181000,972190000,972190300,972191900,972192000,972199000,972200000,972290000,972291000,972500000,972501000,972502000,972511000,972512000,972521000,972522000,972540000,972542000,972550000,972550100,972550200,972552000,972553400,972554000,972554050,972554100,972554110,972554300,972554620,972554650,972554700,972555000,972555300,972555500,972555730,972555780,972556000,972556600,972556900,972557000,972557300,972557600,972557800,972558000,972558030,972558600,972558630,972558700,972559000,972559100,972570000,972583000,972588000,972592000,972600000,972718000,972719000,972722000,972724000,972728000,972728020,972732000,972734000,972737000,972738100,972738500,972738600,972738800,972738840,972738850,972738860,972738880,972738890,972747000,972748000,972762000,972763000,972765000,972766000,972768000,972769000,972770000,972780000,972782000,972783000,972783300,972783400,972785500,972785600,972787700,972787800,972788100,972788200,972792000,972800000,973000000,973131000,973132000,973133000,973134000,973135000,973137000,973160000,973162000,973165000,973167000,973170000,973180000,973300000,973386000,973387000,973400000,973611000,973612000,973616000,973617000,973630000,973630100,973633300,973633400,973636100,973636200,973636600,973636700,973644100,973644200,973650000,973650100,973660000,973661000,973663000,973663100,973663300,973664000,973664400,973664500,973665500,973665600,973666000,973667700,973667800,973668000,973668800,973668900,973669000,973670000,973696600,973696700,973696900,973697000,973699600,973699700,973699900,973710000,973711100,973711200,973717800,973717900,973770000,973780000,973800000,973810000,973820000,973850000,973860000,973880000,973890000,973990000,974008000,974008020,974210000,974220000,974230000,974240000,974260000,974270000,974300000,974400000,974420000,974420220,974420230,974440000,974450000,974499900,974500000,974800000,974801000,975160000,975180000,975230000,975270000,975350000,975380000,975450000,975480000,975520000,975540000,975560000,975570000,975620000,975650000,975660000,975670000,975720000,975730000,975740000,975750000,975760000,975770000,975780000,975820000,975850000,975870000,975880000,976110000,976120000,976121000,976124000,976127000,976128000,976132000,976139000,976142000,976147000,976148000,976149000,976151000,976155000,976156000,976157000,976158000,976160000,976210000,976220000,976221000,976224000,976227000,976228000,976232000,976239000,976242000,976247000,976248000,976249000,976251000,976255000,976256000,976257000,976258000,976260000,976270000,976500000,976510000,976530000,976540000,976550000,976560000,976570000,976580000,976590000,976600000,976610000,976660000,976670000,976690000,976700000,976706000,976707000,976707100,976707700,976707900,976708000,976708100,976710000,976712800,976712900,976720000,976730000,976750000,976780000,976790000,976800000,976820000,976830000,976840000,976850000,976872000,976880000,976922000,976923000,976924000,976929000,977000000,977100000,977166001,977166002,977170000,977180000,977180100,977212000,977217000,977232000,977237000,977242000,977247000,977252000,977257000,977262000,977267000,977272000,977277000,977292000,977297000,977312000,977317000,977332000,977337000,977352000,977357000,977362000,977367000,977372000,977377000,977382000,977387000,977412000,977417000,977442000,977447000,977462000,977467000,977472000,977477000,977482000,977487000,977492000,977497000,977512000,977517000,977532000,977537000,977552000,977557000,977562000,977567000,977572000,977577000,977612000,977617000,977632000,977637000,977642000,977647000,977652000,977657000,977662000,977667000,977672000,977677000,977682000,977687000,977692000,977697000,977712000,977717000,977752000,977757000,977762000,977767000,977772000,977777000,977782000,977787000,977792000,977797000,977812000,977817000,977822000,977827000,977832000,977837000,977842000,977847000,977862000,977867000,977872000,977877000,977882000,977887000,977892000,977897000,977900000,977901000,977912000,977917000,977922000,977927000,977932000,977937000,977942000,977947000,977952000,977957000,977960000,977962000,977964000,977967000,977970000,977972000,977973000,977974000,977977000,977980000,977983000,977984000,977987000,977988000,977989000,977990000,977991000,977992000,977997000,979100000,979200000,979300000,979400000,979500000,979600000,979900000,980000000,981100000,981110000,981120000,981130000,981160000,981170000,981180000,981200000,981300000,981310000,981320000,981330000,981360000,981370000,981380000,981400000,981700000,981710000,981720000,981730000,981760000,981770000,981780000,981800000,982100000,982110000,982120000,982130000,982160000,982170000,982180000,982200000,982300000,982310000,982320000,982330000,982360000,982370000,982380000,982400000,982410000,982420000,982430000,982460000,982470000,982480000,982500000,982510000,982520000,982530000,982560000,982570000,982580000,982600000,982610000,982620000,982630000,982660000,982670000,982680000,982700000,982800000,982810000,982820000,982830000,982860000,982870000,982880000,982900000,983100000,983110000,983120000,983130000,983160000,983170000,983180000,983200000,983400000,983410000,983420000,983430000,983460000,983470000,983480000,983500000,983510000,983520000,983530000,983560000,983570000,983580000,983600000,983800000,983810000,983820000,983830000,983860000,983870000,983880000,983900000,984100000,984110000,984120000,984130000,984160000,984170000,984180000,984200000,984400000,984410000,984420000,984430000,984460000,984470000,984480000,984500000,984510000,984520000,984530000,984560000,984570000,984580000,984600000,985100000,985110000,985120000,985130000,985160000,985170000,985180000,985200000,985400000,985410000,985420000,985430000,985460000,985470000,985480000,985500000,985600000,985610000,985620000,985630000,985660000,985670000,985680000,985700000,985800000,985810000,985820000,985830000,985860000,985870000,985880000,985900000,986100000,986110000,986120000,986130000,986160000,986170000,986180000,986200000,986600000,986610000,986620000,986630000,986660000,986670000,986680000,986700000,987100000,987110000,987120000,987130000,987160000,987170000,987180000,987200000,987400000,987410000,987420000,987430000,987460000,987470000,987480000,987500000,987600000,987610000,987620000,987630000,987660000,987670000,987680000,987700000,987710000,987720000,987730000,987760000,987770000,987780000,987800000,988100000,988110000,988120000,988130000,988160000,988170000,988180000,988200000,988300000,988310000,988320000,988330000,988360000,988370000,988380000,988400000,988410000,988420000,988430000,988460000,988470000,988480000,988500000,988600000,988610000,988620000,988630000,988660000,988670000,988680000,988700000,988710000,988720000,988730000,988760000,988770000,988780000,988800000,989000000,989060000,989100000,989240000,989300000,989400000,989400010,989400090,989400100,989412000,989413000,989420000,989420100,989421210,989421220,989422000,989422100,989426000,989426100,989428000,989428100,989429000,989429100,989430000,989430300,989441110,989441120,989444000,989444100,989601000,989603000,989621000,989622000,989626000,989629000,989630800,989630900,989631500,989631600,989632000,989634000,989634500,989634600,989636600,989636700,989640000,989641000,989648000,989648100,989650000,989652000,989668000,989670000,989686000,989687000,989691000,989692000,989699000,989700000,989900000,989950000,989951000,989951100,989955000,989956000,989960000,989970000,989981000,989983300,989988800,989988900,989990000,989994000,989995000,989996000,989996900,989997000,989997700,989997800,989998700,990000000,992000000,992130000,992170000,992230000,992270000,992280000,992300000,992310000,992313000,992316000,992322000,992323000,992324000,992326000,992330000,992331000,992333000,992340000,992342000,992343000,992344000,992348000,992352000,992353000,992355000,992356000,992372000,992373000,992380000,992390000,992400000,992410000,992411000,992412000,992418000,992419000,992440000,992441000,992442000,992445000,992446000,992447000,992448000,992449000,992450000,992474000,992475000,992487000,992488000,992500000,992510000,992550000,992560000,992660000,992670000,992700000,992720000,992750000,992760000,992770000,992810000,992811000,992820000,992870000,993000000,993120000,993130000,993131000,993140000,993222000,993223000,993240000,993244000,993245000,993249000,993322000,993323000,993340000,993341000,993343000,993350000,993422000,993423000,993431000,993433000,993438000,993439000,993440000,993450000,993461000,993462000,993465000,993466000,993522000,993523000,993557000,993562000,993564000,993567000,993568000,993570000,993600000,993700000,993710000,993730000,994100000,994110000,994120000,994130000,994180000,994190000,994202000,994203000,994212000,994213000,994214280,994214290,994222000,994222800,994222900,994224000,994224280,994224290,994233000,994234000,994242000,994243000,994252000,994253000,994262000,994263300,994263800,994263900,994365400,994365510,994365520,994365530,994365540,994365550,994400000,994410000,994440000,994450000,994460000,994470000,994500000,994520000,994550000,994560000,994600000,994610000,994700000,994710000,994770000,994780000,994880000,994890000,994900200,994900201,994990000,995000000,995320000,995330000,995341000,995343000,995344000,995375000,995410000,995420000,995422000,995428000,995431000,995438000,995439000,995440000,995442000,995449000,995472000,995474000,995479000,995480000,995491000,995498000,995500000,995500105,995500110,995500130,995500190,995500195,995500200,995500210,995500220,995500230,995500300,995500370,995500400,995500410,995500440,995500450,995500500,995500510,995500550,995500560,995500700,995500705,995500770,995500780,995500880,995500890,995500900,995500910,995500990,995502000,995502200,995502210,995502220,995502230,995504000,995505000,995505050,995505055,995505555,995505560,995507700,995507800,995508880,995508890,995510000,995510005,995510100,995510105,995511000,995511020,995511070,995511075,995511100,995511320,995511330,995511335,995511400,995511515,995511520,995511570,995511700,995511770,995511775,995511780,995514000,995515000,995515555,995515560,995517775,995517780,995520000,995520005,995520200,995520205,995522220,995522225,995522252,995522253,995522280,995522290,995522520,995522525,995525550,995525560,995530000,995530005,995530300,995530305,995533330,995533335,995533530,995533535,995535550,995535560,995540000,995540005,995540400,995540405,995544000,995544100,995544110,995544115,995544140,995544150,995544200,995545000,995545550,995545560,995550000,995552010,995552220,995552225,995553330,995553340,995554440,995554450,995554550,995554560,995555000,995556000,995557000,995560000,995568000,995572000,995572200,995572300,995574000,995575010,995575550,995575560,995575750,995575760,995575777,995575782,995577000,995580250,995580800,995580900,995585550,995585560,995585880,995585900,995588550,995588560,995588880,995588890,995590000,995590005,995590900,995590910,995591000,995594000,995595000,995600000,995706000,995708000,995790000,995791000,995800000,995801000,996200000,996204000,996205000,996206000,996220000,996230000,996312000,996312580,996312590,996312973,996312974,996313000,996313100,996314000,996314700,996314800,996315000,996317000,996322200,996322300,996323000,996323500,996323700,996323800,996323900,996324000,996326000,996326800,996342200,996342300,996345600,996347000,996352200,996352300,996353400,996353800,996355900,996357000,996362200,996362300,996365300,996365400,996365500,996365800,996366000,996367000,996372200,996372300,996373400,996373500,996373600,996373700,996373800,996373900,996374100,996375000,996375900,996378000,996392200,996392300,996394100,996394900,996396000,996397000,996500000,996530000,996540000,996580000,996600000,996601000,996609000,996610000,996612000,996613000,996622000,996625000,996700000,996710000,996755000,996756000,996770000,996780000,996800000,996801000,996880000,996881000,996888000,996889000,996912000,996913000,996990000,996991000,996995000,997000000,998200000,998210000,998330000,998340000,998500000,998510000,998550000,998560000,998612200,998612220,998612300,998612980,998612990,998613100,998613300,998613400,998613500,998613550,998614100,998614500,998615000,998615100,998615400,998615500,998615600,998615700,998615900,998616120,998616140,998616400,998616500,998617000,998617020,998617070,998617080,998617100,998617120,998617170,998617180,998617400,998617500,998617550,998617560,998617950,998618000,998621100,998621200,998622110,998622120,998622200,998622210,998622220,998622300,998622900,998622920,998622930,998622940,998622970,998622980,998622990,998623000,998623600,998623700,998624000,998624100,998624200,998625100,998625350,998625600,998625700,998627000,998628000,998651900,998651920,998652200,998652270,998652280,998652300,998652920,998652930,998652960,998652970,998653000,998653100,998653300,998653800,998655000,998655100,998655200,998655300,998655400,998655900,998656000,998657000,998658000,998660000,998662150,998662210,998662230,998662240,998662260,998662280,998662380,998662390,998662410,998662420,998662520,998662530,998662600,998662610,998663700,998663800,998663900,998664000,998664560,998664570,998664830,998664840,998667000,998667120,998667170,998667180,998667300,998667310,998667370,998667380,998667400,998667410,998667440,998667450,998667470,998667480,998667500,998667510,998667550,998667560,998667570,998667580,998667670,998667680,998667700,998667820,998667870,998667890,998667970,998667980,998667990,998668000,998669000,998669400,998670000,998672000,998672240,998672250,998672320,998672340,998672370,998672380,998672450,998672500,998672710,998672720,998672750,998672790,998674000,998675710,998675730,998675800,998675810,998675850,998675860,998675880,998675900,998677000,998677100,998677300,998677310,998677370,998677380,998677600,998677700,998677900,998677910,998677970,998677980,998678000,998679000,998679100,998679700,998679710,998679770,998679780,998679790,998679800,998690000,998700000,998710000,998720000,998722200,998722270,998722280,998722290,998722300,998722950,998722960,998723100,998723200,998723250,998723300,998723600,998723670,998723700,998724000,998724100,998724400,998724500,998724600,998724700,998724800,998724900,998725000,998725100,998725200,998725400,998725500,998725700,998725800,998727000,998727100,998727110,998727120,998727170,998727180,998727220,998727230,998727270,998727280,998727330,998727340,998727370,998727380,998727440,998727450,998727500,998727510,998727550,998727560,998727570,998727580,998727660,998727670,998727880,998727890,998732000,998732100,998732170,998732210,998732220,998732340,998732350,998732360,998732370,998732390,998732400,998732710,998732720,998732750,998732760,998732790,998732800,998733000,998733100,998733200,998733300,998733400,998733500,998733600,998733700,998733900,998734100,998734400,998734500,998734800,998735000,998735050,998735100,998735550,998735560,998735570,998735580,998735590,998735600,998735700,998735800,998735900,998736000,998736100,998736200,998737000,998737410,998737440,998737450,998737460,998737480,998737500,998737600,998737660,998737680,998737700,998737810,998737870,998737890,998737900,998738000,998739400,998739700,998742000,998742290,998742300,998742500,998742510,998742520,998742530,998742550,998742560,998742570,998742580,998742600,998742680,998742710,998742760,998742770,998742780,998743000,998743100,998743600,998743700,998743800,998743900,998744000,998745100,998745150,998745800,998745900,998745950,998746000,998747000,998747100,998747110,998747120,998747130,998747140,998747160,998747180,998747230,998747270,998747280,998747300,998747320,998747330,998747340,998747370,998747380,998747400,998747410,998747470,998747480,998747500,998747520,998747600,998747610,998747670,998747680,998747750,998747800,998747900,998747910,998747970,998747980,998747990,998748000,998749700,998749720,998749750,998750000,998751120,998751130,998752000,998752100,998752200,998752220,998752230,998752290,998752300,998752440,998752450,998752940,998752950,998753100,998753200,998753500,998753700,998753800,998753900,998755100,998755260,998755300,998756000,998756100,998756200,998756400,998756600,998756700,998756800,998757000,998757020,998757050,998757060,998757070,998757090,998757100,998757120,998757170,998757180,998757270,998757280,998757370,998757380,998757400,998757410,998757440,998757450,998757470,998757480,998757500,998757800,998757870,998757890,998757900,998757910,998757970,998757980,998757990,998758000,998760000,998770000,998780000,998790000,998792200,998792210,998792230,998792280,998792290,998792300,998793200,998793250,998793700,998793800,998795100,998795700,998795710,998795720,998795730,998795750,998795770,998795790,998795800,998796000,998797200,998797210,998797250,998797300,998797330,998797340,998797370,998797380,998797400,998797500,998797600,998797610,998797720,998797730,998797750,998797760,998797770,998797780,998797790,998797800,998797870,998797880,998797900,998797910,998797970,998797980,998800000,998810000,998870000,998890000,998900000,998960000,998970000,999000000}'::pg_catalog.int4[]
                        ) operator(pg_catalog.-) 1
                    ) operator(pg_catalog.+) 1
                ] operator(pg_catalog.>>) pg_catalog.octet_length(candidate) operator(pg_catalog.&) ((case when types is null or 'fixed' operator(pg_catalog.=) any (types) then 1::pg_catalog.int8 else 0 end) operator(pg_catalog.|) (case when types is null or 'mobile' operator(pg_catalog.=) any (types) then 65536::pg_catalog.int8 else 0 end) operator(pg_catalog.|) (case when types is null or 'other' operator(pg_catalog.=) any (types) then 4294967296::pg_catalog.int8 else 0 end))
            ) operator(pg_catalog.<>) 0 and (accepted is null or exists (select from pg_catalog.unnest(accepted) as a (region)
    where pg_catalog.starts_with(
        candidate, E'{"AC":{"code":"247","abroad":"00"},"AD":{"code":"376","abroad":"00"},"AE":{"code":"971","trunk":"0","abroad":"00"},"AF":{"code":"93","trunk":"0","abroad":"00"},"AG":{"code":"1","trunk":"([457][0-9]{6})$|1","abroad":"011","transform":"268\\\\1"},"AI":{"code":"1","trunk":"([2457][0-9]{6})$|1","abroad":"011","transform":"264\\\\1"},"AL":{"code":"355","trunk":"0","abroad":"00"},"AM":{"code":"374","trunk":"0","abroad":"00"},"AO":{"code":"244","abroad":"00"},"AR":{"code":"54","trunk":"0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","abroad":"00","transform":"9\\\\1"},"AS":{"code":"1","trunk":"([267][0-9]{6})$|1","abroad":"011","transform":"684\\\\1"},"AT":{"code":"43","trunk":"0","abroad":"00"},"AU":{"code":"61","trunk":"(183[12])|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011"},"AW":{"code":"297","abroad":"00"},"AX":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"AZ":{"code":"994","trunk":"0","abroad":"00"},"BA":{"code":"387","trunk":"0","abroad":"00"},"BB":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"246\\\\1"},"BD":{"code":"880","trunk":"0","abroad":"00"},"BE":{"code":"32","trunk":"0","abroad":"00"},"BF":{"code":"226","abroad":"00"},"BG":{"code":"359","trunk":"0","abroad":"00"},"BH":{"code":"973","abroad":"00"},"BI":{"code":"257","abroad":"00"},"BJ":{"code":"229","abroad":"00"},"BL":{"code":"590","trunk":"0","abroad":"00"},"BM":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"441\\\\1"},"BN":{"code":"673","abroad":"00"},"BO":{"code":"591","trunk":"0(1[0-9])?","abroad":"00(?:1[0-9])?"},"BQ":{"code":"599","abroad":"00"},"BR":{"code":"55","trunk":"(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","abroad":"00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)","transform":"\\\\2"},"BS":{"code":"1","trunk":"([3-8][0-9]{6})$|1","abroad":"011","transform":"242\\\\1"},"BT":{"code":"975","abroad":"00"},"BW":{"code":"267","abroad":"00"},"BY":{"code":"375","trunk":"0|80?","abroad":"810"},"BZ":{"code":"501","abroad":"00"},"CA":{"code":"1","trunk":"1","abroad":"011"},"CC":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CD":{"code":"243","trunk":"0","abroad":"00"},"CF":{"code":"236","abroad":"00"},"CG":{"code":"242","abroad":"00"},"CH":{"code":"41","trunk":"0","abroad":"00"},"CI":{"code":"225","abroad":"00"},"CK":{"code":"682","abroad":"00"},"CL":{"code":"56","abroad":"(?:0|1(?:1[0-69]|2[02-5]|5[13-58]|69|7[0167]|8[018]))0"},"CM":{"code":"237","abroad":"00"},"CN":{"code":"86","trunk":"(1(?:[12][0-9]|79)[0-9][0-9])|0","abroad":"00|1(?:[12][0-9]|79)[0-9][0-9]00"},"CO":{"code":"57","trunk":"0([3579]|4(?:[14]4|56))?","abroad":"00(?:4(?:[14]4|56)|[579])"},"CR":{"code":"506","trunk":"(19(?:0[0-2468]|1[09]|20|66|77|99))","abroad":"00"},"CU":{"code":"53","trunk":"0","abroad":"119"},"CV":{"code":"238","abroad":"0"},"CW":{"code":"599","abroad":"00"},"CX":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CY":{"code":"357","abroad":"00"},"CZ":{"code":"420","abroad":"00"},"DE":{"code":"49","trunk":"0","abroad":"00"},"DJ":{"code":"253","abroad":"00"},"DK":{"code":"45","abroad":"00"},"DM":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"767\\\\1"},"DO":{"code":"1","trunk":"1","abroad":"011"},"DZ":{"code":"213","trunk":"0","abroad":"00"},"EC":{"code":"593","trunk":"0","abroad":"00"},"EE":{"code":"372","abroad":"00"},"EG":{"code":"20","trunk":"0","abroad":"00"},"EH":{"code":"212","trunk":"0","abroad":"00"},"ER":{"code":"291","trunk":"0","abroad":"00"},"ES":{"code":"34","abroad":"00"},"ET":{"code":"251","trunk":"0","abroad":"00"},"FI":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"FJ":{"code":"679","abroad":"0(?:0|52)"},"FK":{"code":"500","abroad":"00"},"FM":{"code":"691","abroad":"00"},"FO":{"code":"298","trunk":"(10(?:01|[12]0|88))","abroad":"00"},"FR":{"code":"33","trunk":"0","abroad":"00"},"GA":{"code":"241","trunk":"0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","abroad":"00","transform":"\\\\1"},"GB":{"code":"44","trunk":"0|180020","abroad":"00"},"GD":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"473\\\\1"},"GE":{"code":"995","trunk":"0","abroad":"00"},"GF":{"code":"594","trunk":"0","abroad":"00"},"GG":{"code":"44","trunk":"([25-9][0-9]{5})$|0|180020","abroad":"00","transform":"1481\\\\1"},"GH":{"code":"233","trunk":"0","abroad":"00"},"GI":{"code":"350","abroad":"00"},"GL":{"code":"299","abroad":"00"},"GM":{"code":"220","abroad":"00"},"GN":{"code":"224","abroad":"00"},"GP":{"code":"590","trunk":"0","abroad":"00"},"GQ":{"code":"240","abroad":"00"},"GR":{"code":"30","abroad":"00"},"GT":{"code":"502","abroad":"00"},"GU":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"671\\\\1"},"GW":{"code":"245","abroad":"00"},"GY":{"code":"592","abroad":"001"},"HK":{"code":"852","abroad":"00(?:30|5[09]|[126-9]?)"},"HN":{"code":"504","abroad":"00"},"HR":{"code":"385","trunk":"0","abroad":"00"},"HT":{"code":"509","abroad":"00"},"HU":{"code":"36","trunk":"06","abroad":"00"},"ID":{"code":"62","trunk":"0","abroad":"00[89]"},"IE":{"code":"353","trunk":"0","abroad":"00"},"IL":{"code":"972","trunk":"0","abroad":"0(?:0|1(?:05|[2-9]))"},"IM":{"code":"44","trunk":"([25-8][0-9]{5})$|0|180020","abroad":"00","transform":"1624\\\\1"},"IN":{"code":"91","trunk":"0","abroad":"00"},"IO":{"code":"246","abroad":"00"},"IQ":{"code":"964","trunk":"0","abroad":"00"},"IR":{"code":"98","trunk":"0","abroad":"00"},"IS":{"code":"354","abroad":"00|1(?:0(?:01|[12]0)|100)"},"IT":{"code":"39","abroad":"00"},"JE":{"code":"44","trunk":"([0-24-8][0-9]{5})$|0|180020","abroad":"00","transform":"1534\\\\1"},"JM":{"code":"1","trunk":"1","abroad":"011"},"JO":{"code":"962","trunk":"0","abroad":"00"},"JP":{"code":"81","trunk":"(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","abroad":"010","transform":"\\\\1"},"KE":{"code":"254","trunk":"0","abroad":"000"},"KG":{"code":"996","trunk":"0","abroad":"00"},"KH":{"code":"855","trunk":"0","abroad":"00[14-9]"},"KI":{"code":"686","trunk":"0","abroad":"00"},"KM":{"code":"269","abroad":"00"},"KN":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"869\\\\1"},"KP":{"code":"850","trunk":"0","abroad":"00|99"},"KR":{"code":"82","trunk":"0(8(?:[1-46-8]|5[0-9][0-9]))?","abroad":"00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))"},"KW":{"code":"965","abroad":"00"},"KY":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"345\\\\1"},"KZ":{"code":"7","trunk":"8","abroad":"810"},"LA":{"code":"856","trunk":"0","abroad":"00"},"LB":{"code":"961","trunk":"0","abroad":"00"},"LC":{"code":"1","trunk":"([2-8][0-9]{6})$|1","abroad":"011","transform":"758\\\\1"},"LI":{"code":"423","trunk":"(1001)|0","abroad":"00"},"LK":{"code":"94","trunk":"0","abroad":"00"},"LR":{"code":"231","trunk":"0","abroad":"00"},"LS":{"code":"266","abroad":"00"},"LT":{"code":"370","trunk":"[08]","abroad":"00"},"LU":{"code":"352","trunk":"(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])","abroad":"00"},"LV":{"code":"371","abroad":"00"},"LY":{"code":"218","trunk":"0","abroad":"00"},"MA":{"code":"212","trunk":"0","abroad":"00"},"MC":{"code":"377","trunk":"0","abroad":"00"},"MD":{"code":"373","trunk":"0","abroad":"00"},"ME":{"code":"382","trunk":"0","abroad":"00"},"MF":{"code":"590","trunk":"0","abroad":"00"},"MG":{"code":"261","trunk":"([24-9][0-9]{6})$|0","abroad":"00","transform":"20\\\\1"},"MH":{"code":"692","trunk":"1","abroad":"011"},"MK":{"code":"389","trunk":"0","abroad":"00"},"ML":{"code":"223","abroad":"00"},"MM":{"code":"95","trunk":"0","abroad":"00"},"MN":{"code":"976","trunk":"0","abroad":"001"},"MO":{"code":"853","abroad":"00"},"MP":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"670\\\\1"},"MQ":{"code":"596","trunk":"0","abroad":"00"},"MR":{"code":"222","abroad":"00"},"MS":{"code":"1","trunk":"([34][0-9]{6})$|1","abroad":"011","transform":"664\\\\1"},"MT":{"code":"356","abroad":"00"},"MU":{"code":"230","abroad":"0(?:0|[24-7]0|3[03])"},"MV":{"code":"960","abroad":"0(?:0|19)"},"MW":{"code":"265","trunk":"0","abroad":"00"},"MX":{"code":"52","trunk":"0(?:1|4[45])|1","abroad":"0[09]"},"MY":{"code":"60","trunk":"0","abroad":"00"},"MZ":{"code":"258","abroad":"00"},"NA":{"code":"264","trunk":"0","abroad":"00"},"NC":{"code":"687","abroad":"00"},"NE":{"code":"227","abroad":"00"},"NF":{"code":"672","trunk":"([0-258][0-9]{4})$","abroad":"00","transform":"3\\\\1"},"NG":{"code":"234","trunk":"0","abroad":"009"},"NI":{"code":"505","abroad":"00"},"NL":{"code":"31","trunk":"0","abroad":"00"},"NO":{"code":"47","abroad":"00"},"NP":{"code":"977","trunk":"0","abroad":"00"},"NR":{"code":"674","abroad":"00"},"NU":{"code":"683","abroad":"00"},"NZ":{"code":"64","trunk":"0","abroad":"0(?:0|161)"},"OM":{"code":"968","abroad":"00"},"PA":{"code":"507","abroad":"00"},"PE":{"code":"51","trunk":"0","abroad":"00|19(?:1[124]|77|90)00"},"PF":{"code":"689","abroad":"00"},"PG":{"code":"675","abroad":"00|140[1-3]"},"PH":{"code":"63","trunk":"0","abroad":"00"},"PK":{"code":"92","trunk":"0","abroad":"00"},"PL":{"code":"48","abroad":"00"},"PM":{"code":"508","trunk":"0","abroad":"00"},"PR":{"code":"1","trunk":"1","abroad":"011"},"PS":{"code":"970","trunk":"0","abroad":"00"},"PT":{"code":"351","abroad":"00"},"PW":{"code":"680","abroad":"01[12]"},"PY":{"code":"595","trunk":"0","abroad":"00"},"QA":{"code":"974","abroad":"00"},"RE":{"code":"262","trunk":"0","abroad":"00"},"RO":{"code":"40","trunk":"0","abroad":"00"},"RS":{"code":"381","trunk":"0","abroad":"00"},"RU":{"code":"7","trunk":"8","abroad":"810"},"RW":{"code":"250","trunk":"0","abroad":"00"},"SA":{"code":"966","trunk":"0","abroad":"00"},"SB":{"code":"677","abroad":"0[01]"},"SC":{"code":"248","abroad":"010|0[0-2]"},"SD":{"code":"249","trunk":"0","abroad":"00"},"SE":{"code":"46","trunk":"0","abroad":"00"},"SG":{"code":"65","abroad":"0[0-3][0-9]"},"SH":{"code":"290","abroad":"00"},"SI":{"code":"386","trunk":"0","abroad":"00|10(?:22|66|88|99)"},"SJ":{"code":"47","abroad":"00"},"SK":{"code":"421","trunk":"0","abroad":"00"},"SL":{"code":"232","trunk":"0","abroad":"00"},"SM":{"code":"378","trunk":"([89][0-9]{5})$","abroad":"00","transform":"0549\\\\1"},"SN":{"code":"221","abroad":"00"},"SO":{"code":"252","trunk":"0","abroad":"00"},"SR":{"code":"597","abroad":"00"},"SS":{"code":"211","trunk":"0","abroad":"00"},"ST":{"code":"239","abroad":"00"},"SV":{"code":"503","abroad":"00"},"SX":{"code":"1","trunk":"(5[0-9]{6})$|1","abroad":"011","transform":"721\\\\1"},"SY":{"code":"963","trunk":"0","abroad":"00"},"SZ":{"code":"268","abroad":"00"},"TA":{"code":"290","abroad":"00"},"TC":{"code":"1","trunk":"([2-479][0-9]{6})$|1","abroad":"011","transform":"649\\\\1"},"TD":{"code":"235","abroad":"00|16"},"TG":{"code":"228","abroad":"00"},"TH":{"code":"66","trunk":"0","abroad":"00[1-9]"},"TJ":{"code":"992","abroad":"810"},"TK":{"code":"690","abroad":"00"},"TL":{"code":"670","abroad":"00"},"TM":{"code":"993","trunk":"8","abroad":"810"},"TN":{"code":"216","abroad":"00"},"TO":{"code":"676","abroad":"00"},"TR":{"code":"90","trunk":"0","abroad":"00"},"TT":{"code":"1","trunk":"([2-46-8][0-9]{6})$|1","abroad":"011","transform":"868\\\\1"},"TV":{"code":"688","abroad":"00"},"TW":{"code":"886","trunk":"0","abroad":"0(?:0[25-79]|19)"},"TZ":{"code":"255","trunk":"0","abroad":"00[056]"},"UA":{"code":"380","trunk":"0","abroad":"00"},"UG":{"code":"256","trunk":"0","abroad":"00[057]"},"US":{"code":"1","trunk":"1","abroad":"011"},"UY":{"code":"598","trunk":"0","abroad":"0(?:0|1[3-9][0-9])"},"UZ":{"code":"998","abroad":"00"},"VA":{"code":"39","abroad":"00"},"VC":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"784\\\\1"},"VE":{"code":"58","trunk":"0","abroad":"00"},"VG":{"code":"1","trunk":"([2-578][0-9]{6})$|1","abroad":"011","transform":"284\\\\1"},"VI":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"340\\\\1"},"VN":{"code":"84","trunk":"0","abroad":"00"},"VU":{"code":"678","abroad":"00"},"WF":{"code":"681","abroad":"00"},"WS":{"code":"685","abroad":"0"},"XK":{"code":"383","trunk":"0","abroad":"00"},"YE":{"code":"967","trunk":"0","abroad":"00"},"YT":{"code":"262","trunk":"0","abroad":"00"},"ZA":{"code":"27","trunk":"0","abroad":"00"},"ZM":{"code":"260","trunk":"0","abroad":"00"},"ZW":{"code":"263","trunk":"0","abroad":"00"}}'::pg_catalog.jsonb operator(pg_catalog.->) a.region operator(pg_catalog.->>) 'code'
    )))
        end) then
            return '+' operator(pg_catalog.||) candidate operator(pg_catalog.||) extension;
        end if;
        while next operator(pg_catalog.>) pg_catalog.cardinality(candidates) loop
            pass := pass operator(pg_catalog.+) 1;
            if pass operator(pg_catalog.=) 1 then
                dialled := dq.dialled(value);
            elsif pass operator(pg_catalog.=) 2 and extension operator(pg_catalog.=) '' then
                dialled := dq.dialled(dq.dashed_extension(value));
            else
                return null;
            end if;
            if dialled is not null then
                candidate := pg_catalog.split_part(dialled, ';', 1);
                extension := pg_catalog.substr(dialled, pg_catalog.length(candidate) operator(pg_catalog.+) 1);
                -- Where numbers without a calling code are at home; calling codes with their trunk prefixes.
                candidates := dq.phone_candidates(
                    candidate,
                    (E'{"AC":{"code":"247","abroad":"00"},"AD":{"code":"376","abroad":"00"},"AE":{"code":"971","trunk":"0","abroad":"00"},"AF":{"code":"93","trunk":"0","abroad":"00"},"AG":{"code":"1","trunk":"([457][0-9]{6})$|1","abroad":"011","transform":"268\\\\1"},"AI":{"code":"1","trunk":"([2457][0-9]{6})$|1","abroad":"011","transform":"264\\\\1"},"AL":{"code":"355","trunk":"0","abroad":"00"},"AM":{"code":"374","trunk":"0","abroad":"00"},"AO":{"code":"244","abroad":"00"},"AR":{"code":"54","trunk":"0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","abroad":"00","transform":"9\\\\1"},"AS":{"code":"1","trunk":"([267][0-9]{6})$|1","abroad":"011","transform":"684\\\\1"},"AT":{"code":"43","trunk":"0","abroad":"00"},"AU":{"code":"61","trunk":"(183[12])|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011"},"AW":{"code":"297","abroad":"00"},"AX":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"AZ":{"code":"994","trunk":"0","abroad":"00"},"BA":{"code":"387","trunk":"0","abroad":"00"},"BB":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"246\\\\1"},"BD":{"code":"880","trunk":"0","abroad":"00"},"BE":{"code":"32","trunk":"0","abroad":"00"},"BF":{"code":"226","abroad":"00"},"BG":{"code":"359","trunk":"0","abroad":"00"},"BH":{"code":"973","abroad":"00"},"BI":{"code":"257","abroad":"00"},"BJ":{"code":"229","abroad":"00"},"BL":{"code":"590","trunk":"0","abroad":"00"},"BM":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"441\\\\1"},"BN":{"code":"673","abroad":"00"},"BO":{"code":"591","trunk":"0(1[0-9])?","abroad":"00(?:1[0-9])?"},"BQ":{"code":"599","abroad":"00"},"BR":{"code":"55","trunk":"(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","abroad":"00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)","transform":"\\\\2"},"BS":{"code":"1","trunk":"([3-8][0-9]{6})$|1","abroad":"011","transform":"242\\\\1"},"BT":{"code":"975","abroad":"00"},"BW":{"code":"267","abroad":"00"},"BY":{"code":"375","trunk":"0|80?","abroad":"810"},"BZ":{"code":"501","abroad":"00"},"CA":{"code":"1","trunk":"1","abroad":"011"},"CC":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CD":{"code":"243","trunk":"0","abroad":"00"},"CF":{"code":"236","abroad":"00"},"CG":{"code":"242","abroad":"00"},"CH":{"code":"41","trunk":"0","abroad":"00"},"CI":{"code":"225","abroad":"00"},"CK":{"code":"682","abroad":"00"},"CL":{"code":"56","abroad":"(?:0|1(?:1[0-69]|2[02-5]|5[13-58]|69|7[0167]|8[018]))0"},"CM":{"code":"237","abroad":"00"},"CN":{"code":"86","trunk":"(1(?:[12][0-9]|79)[0-9][0-9])|0","abroad":"00|1(?:[12][0-9]|79)[0-9][0-9]00"},"CO":{"code":"57","trunk":"0([3579]|4(?:[14]4|56))?","abroad":"00(?:4(?:[14]4|56)|[579])"},"CR":{"code":"506","trunk":"(19(?:0[0-2468]|1[09]|20|66|77|99))","abroad":"00"},"CU":{"code":"53","trunk":"0","abroad":"119"},"CV":{"code":"238","abroad":"0"},"CW":{"code":"599","abroad":"00"},"CX":{"code":"61","trunk":"([59][0-9]{7})$|0","abroad":"001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011","transform":"8\\\\1"},"CY":{"code":"357","abroad":"00"},"CZ":{"code":"420","abroad":"00"},"DE":{"code":"49","trunk":"0","abroad":"00"},"DJ":{"code":"253","abroad":"00"},"DK":{"code":"45","abroad":"00"},"DM":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"767\\\\1"},"DO":{"code":"1","trunk":"1","abroad":"011"},"DZ":{"code":"213","trunk":"0","abroad":"00"},"EC":{"code":"593","trunk":"0","abroad":"00"},"EE":{"code":"372","abroad":"00"},"EG":{"code":"20","trunk":"0","abroad":"00"},"EH":{"code":"212","trunk":"0","abroad":"00"},"ER":{"code":"291","trunk":"0","abroad":"00"},"ES":{"code":"34","abroad":"00"},"ET":{"code":"251","trunk":"0","abroad":"00"},"FI":{"code":"358","trunk":"0","abroad":"00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))"},"FJ":{"code":"679","abroad":"0(?:0|52)"},"FK":{"code":"500","abroad":"00"},"FM":{"code":"691","abroad":"00"},"FO":{"code":"298","trunk":"(10(?:01|[12]0|88))","abroad":"00"},"FR":{"code":"33","trunk":"0","abroad":"00"},"GA":{"code":"241","trunk":"0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","abroad":"00","transform":"\\\\1"},"GB":{"code":"44","trunk":"0|180020","abroad":"00"},"GD":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"473\\\\1"},"GE":{"code":"995","trunk":"0","abroad":"00"},"GF":{"code":"594","trunk":"0","abroad":"00"},"GG":{"code":"44","trunk":"([25-9][0-9]{5})$|0|180020","abroad":"00","transform":"1481\\\\1"},"GH":{"code":"233","trunk":"0","abroad":"00"},"GI":{"code":"350","abroad":"00"},"GL":{"code":"299","abroad":"00"},"GM":{"code":"220","abroad":"00"},"GN":{"code":"224","abroad":"00"},"GP":{"code":"590","trunk":"0","abroad":"00"},"GQ":{"code":"240","abroad":"00"},"GR":{"code":"30","abroad":"00"},"GT":{"code":"502","abroad":"00"},"GU":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"671\\\\1"},"GW":{"code":"245","abroad":"00"},"GY":{"code":"592","abroad":"001"},"HK":{"code":"852","abroad":"00(?:30|5[09]|[126-9]?)"},"HN":{"code":"504","abroad":"00"},"HR":{"code":"385","trunk":"0","abroad":"00"},"HT":{"code":"509","abroad":"00"},"HU":{"code":"36","trunk":"06","abroad":"00"},"ID":{"code":"62","trunk":"0","abroad":"00[89]"},"IE":{"code":"353","trunk":"0","abroad":"00"},"IL":{"code":"972","trunk":"0","abroad":"0(?:0|1(?:05|[2-9]))"},"IM":{"code":"44","trunk":"([25-8][0-9]{5})$|0|180020","abroad":"00","transform":"1624\\\\1"},"IN":{"code":"91","trunk":"0","abroad":"00"},"IO":{"code":"246","abroad":"00"},"IQ":{"code":"964","trunk":"0","abroad":"00"},"IR":{"code":"98","trunk":"0","abroad":"00"},"IS":{"code":"354","abroad":"00|1(?:0(?:01|[12]0)|100)"},"IT":{"code":"39","abroad":"00"},"JE":{"code":"44","trunk":"([0-24-8][0-9]{5})$|0|180020","abroad":"00","transform":"1534\\\\1"},"JM":{"code":"1","trunk":"1","abroad":"011"},"JO":{"code":"962","trunk":"0","abroad":"00"},"JP":{"code":"81","trunk":"(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","abroad":"010","transform":"\\\\1"},"KE":{"code":"254","trunk":"0","abroad":"000"},"KG":{"code":"996","trunk":"0","abroad":"00"},"KH":{"code":"855","trunk":"0","abroad":"00[14-9]"},"KI":{"code":"686","trunk":"0","abroad":"00"},"KM":{"code":"269","abroad":"00"},"KN":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"869\\\\1"},"KP":{"code":"850","trunk":"0","abroad":"00|99"},"KR":{"code":"82","trunk":"0(8(?:[1-46-8]|5[0-9][0-9]))?","abroad":"00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))"},"KW":{"code":"965","abroad":"00"},"KY":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"345\\\\1"},"KZ":{"code":"7","trunk":"8","abroad":"810"},"LA":{"code":"856","trunk":"0","abroad":"00"},"LB":{"code":"961","trunk":"0","abroad":"00"},"LC":{"code":"1","trunk":"([2-8][0-9]{6})$|1","abroad":"011","transform":"758\\\\1"},"LI":{"code":"423","trunk":"(1001)|0","abroad":"00"},"LK":{"code":"94","trunk":"0","abroad":"00"},"LR":{"code":"231","trunk":"0","abroad":"00"},"LS":{"code":"266","abroad":"00"},"LT":{"code":"370","trunk":"[08]","abroad":"00"},"LU":{"code":"352","trunk":"(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])","abroad":"00"},"LV":{"code":"371","abroad":"00"},"LY":{"code":"218","trunk":"0","abroad":"00"},"MA":{"code":"212","trunk":"0","abroad":"00"},"MC":{"code":"377","trunk":"0","abroad":"00"},"MD":{"code":"373","trunk":"0","abroad":"00"},"ME":{"code":"382","trunk":"0","abroad":"00"},"MF":{"code":"590","trunk":"0","abroad":"00"},"MG":{"code":"261","trunk":"([24-9][0-9]{6})$|0","abroad":"00","transform":"20\\\\1"},"MH":{"code":"692","trunk":"1","abroad":"011"},"MK":{"code":"389","trunk":"0","abroad":"00"},"ML":{"code":"223","abroad":"00"},"MM":{"code":"95","trunk":"0","abroad":"00"},"MN":{"code":"976","trunk":"0","abroad":"001"},"MO":{"code":"853","abroad":"00"},"MP":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"670\\\\1"},"MQ":{"code":"596","trunk":"0","abroad":"00"},"MR":{"code":"222","abroad":"00"},"MS":{"code":"1","trunk":"([34][0-9]{6})$|1","abroad":"011","transform":"664\\\\1"},"MT":{"code":"356","abroad":"00"},"MU":{"code":"230","abroad":"0(?:0|[24-7]0|3[03])"},"MV":{"code":"960","abroad":"0(?:0|19)"},"MW":{"code":"265","trunk":"0","abroad":"00"},"MX":{"code":"52","trunk":"0(?:1|4[45])|1","abroad":"0[09]"},"MY":{"code":"60","trunk":"0","abroad":"00"},"MZ":{"code":"258","abroad":"00"},"NA":{"code":"264","trunk":"0","abroad":"00"},"NC":{"code":"687","abroad":"00"},"NE":{"code":"227","abroad":"00"},"NF":{"code":"672","trunk":"([0-258][0-9]{4})$","abroad":"00","transform":"3\\\\1"},"NG":{"code":"234","trunk":"0","abroad":"009"},"NI":{"code":"505","abroad":"00"},"NL":{"code":"31","trunk":"0","abroad":"00"},"NO":{"code":"47","abroad":"00"},"NP":{"code":"977","trunk":"0","abroad":"00"},"NR":{"code":"674","abroad":"00"},"NU":{"code":"683","abroad":"00"},"NZ":{"code":"64","trunk":"0","abroad":"0(?:0|161)"},"OM":{"code":"968","abroad":"00"},"PA":{"code":"507","abroad":"00"},"PE":{"code":"51","trunk":"0","abroad":"00|19(?:1[124]|77|90)00"},"PF":{"code":"689","abroad":"00"},"PG":{"code":"675","abroad":"00|140[1-3]"},"PH":{"code":"63","trunk":"0","abroad":"00"},"PK":{"code":"92","trunk":"0","abroad":"00"},"PL":{"code":"48","abroad":"00"},"PM":{"code":"508","trunk":"0","abroad":"00"},"PR":{"code":"1","trunk":"1","abroad":"011"},"PS":{"code":"970","trunk":"0","abroad":"00"},"PT":{"code":"351","abroad":"00"},"PW":{"code":"680","abroad":"01[12]"},"PY":{"code":"595","trunk":"0","abroad":"00"},"QA":{"code":"974","abroad":"00"},"RE":{"code":"262","trunk":"0","abroad":"00"},"RO":{"code":"40","trunk":"0","abroad":"00"},"RS":{"code":"381","trunk":"0","abroad":"00"},"RU":{"code":"7","trunk":"8","abroad":"810"},"RW":{"code":"250","trunk":"0","abroad":"00"},"SA":{"code":"966","trunk":"0","abroad":"00"},"SB":{"code":"677","abroad":"0[01]"},"SC":{"code":"248","abroad":"010|0[0-2]"},"SD":{"code":"249","trunk":"0","abroad":"00"},"SE":{"code":"46","trunk":"0","abroad":"00"},"SG":{"code":"65","abroad":"0[0-3][0-9]"},"SH":{"code":"290","abroad":"00"},"SI":{"code":"386","trunk":"0","abroad":"00|10(?:22|66|88|99)"},"SJ":{"code":"47","abroad":"00"},"SK":{"code":"421","trunk":"0","abroad":"00"},"SL":{"code":"232","trunk":"0","abroad":"00"},"SM":{"code":"378","trunk":"([89][0-9]{5})$","abroad":"00","transform":"0549\\\\1"},"SN":{"code":"221","abroad":"00"},"SO":{"code":"252","trunk":"0","abroad":"00"},"SR":{"code":"597","abroad":"00"},"SS":{"code":"211","trunk":"0","abroad":"00"},"ST":{"code":"239","abroad":"00"},"SV":{"code":"503","abroad":"00"},"SX":{"code":"1","trunk":"(5[0-9]{6})$|1","abroad":"011","transform":"721\\\\1"},"SY":{"code":"963","trunk":"0","abroad":"00"},"SZ":{"code":"268","abroad":"00"},"TA":{"code":"290","abroad":"00"},"TC":{"code":"1","trunk":"([2-479][0-9]{6})$|1","abroad":"011","transform":"649\\\\1"},"TD":{"code":"235","abroad":"00|16"},"TG":{"code":"228","abroad":"00"},"TH":{"code":"66","trunk":"0","abroad":"00[1-9]"},"TJ":{"code":"992","abroad":"810"},"TK":{"code":"690","abroad":"00"},"TL":{"code":"670","abroad":"00"},"TM":{"code":"993","trunk":"8","abroad":"810"},"TN":{"code":"216","abroad":"00"},"TO":{"code":"676","abroad":"00"},"TR":{"code":"90","trunk":"0","abroad":"00"},"TT":{"code":"1","trunk":"([2-46-8][0-9]{6})$|1","abroad":"011","transform":"868\\\\1"},"TV":{"code":"688","abroad":"00"},"TW":{"code":"886","trunk":"0","abroad":"0(?:0[25-79]|19)"},"TZ":{"code":"255","trunk":"0","abroad":"00[056]"},"UA":{"code":"380","trunk":"0","abroad":"00"},"UG":{"code":"256","trunk":"0","abroad":"00[057]"},"US":{"code":"1","trunk":"1","abroad":"011"},"UY":{"code":"598","trunk":"0","abroad":"0(?:0|1[3-9][0-9])"},"UZ":{"code":"998","abroad":"00"},"VA":{"code":"39","abroad":"00"},"VC":{"code":"1","trunk":"([2-7][0-9]{6})$|1","abroad":"011","transform":"784\\\\1"},"VE":{"code":"58","trunk":"0","abroad":"00"},"VG":{"code":"1","trunk":"([2-578][0-9]{6})$|1","abroad":"011","transform":"284\\\\1"},"VI":{"code":"1","trunk":"([2-9][0-9]{6})$|1","abroad":"011","transform":"340\\\\1"},"VN":{"code":"84","trunk":"0","abroad":"00"},"VU":{"code":"678","abroad":"00"},"WF":{"code":"681","abroad":"00"},"WS":{"code":"685","abroad":"0"},"XK":{"code":"383","trunk":"0","abroad":"00"},"YE":{"code":"967","trunk":"0","abroad":"00"},"YT":{"code":"262","trunk":"0","abroad":"00"},"ZA":{"code":"27","trunk":"0","abroad":"00"},"ZM":{"code":"260","trunk":"0","abroad":"00"},"ZW":{"code":"263","trunk":"0","abroad":"00"}}'::pg_catalog.jsonb operator(pg_catalog.->) region),
                    E'{"1":["1"],"20":["0"],"211":["0"],"212":["0"],"213":["0"],"216":[],"218":["0"],"220":[],"221":[],"222":[],"223":[],"224":[],"225":[],"226":[],"227":[],"228":[],"229":[],"230":[],"231":["0"],"232":["0"],"233":["0"],"234":["0"],"235":[],"236":[],"237":[],"238":[],"239":[],"240":[],"241":["0(11[0-9]{6}|60[0-9]{6}|61[0-9]{6}|6[256][0-9]{6}|7[467][0-9]{6})","\\\\1"],"242":[],"243":["0"],"244":[],"245":[],"246":[],"247":[],"248":[],"249":["0"],"250":["0"],"251":["0"],"252":["0"],"253":[],"254":["0"],"255":["0"],"256":["0"],"257":[],"258":[],"260":["0"],"261":["([24-9][0-9]{6})$|0","20\\\\1"],"262":["0"],"263":["0"],"264":["0"],"265":["0"],"266":[],"267":[],"268":[],"269":[],"27":["0"],"290":[],"291":["0"],"297":[],"298":["(10(?:01|[12]0|88))"],"299":[],"30":[],"31":["0"],"32":["0"],"33":["0"],"34":[],"350":[],"351":[],"352":["(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)[0-9])"],"353":["0"],"354":[],"355":["0"],"356":[],"357":[],"358":["0"],"359":["0"],"36":["06"],"370":["[08]"],"371":[],"372":[],"373":["0"],"374":["0"],"375":["0|80?"],"376":[],"377":["0"],"378":["([89][0-9]{5})$","0549\\\\1"],"380":["0"],"381":["0"],"382":["0"],"383":["0"],"385":["0"],"386":["0"],"387":["0"],"389":["0"],"39":[],"40":["0"],"41":["0"],"420":[],"421":["0"],"423":["(1001)|0"],"43":["0"],"44":["0|180020"],"45":[],"46":["0"],"47":[],"48":[],"49":["0"],"500":[],"501":[],"502":[],"503":[],"504":[],"505":[],"506":["(19(?:0[0-2468]|1[09]|20|66|77|99))"],"507":[],"508":["0"],"509":[],"51":["0"],"52":["0(?:1|4[45])|1"],"53":["0"],"54":["0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2[0-9]|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?","9\\\\1"],"55":["(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)([0-9]{10,11}))?","\\\\2"],"56":[],"57":["0([3579]|4(?:[14]4|56))?"],"58":["0"],"590":["0"],"591":["0(1[0-9])?"],"592":[],"593":["0"],"594":["0"],"595":["0"],"596":["0"],"597":[],"598":["0"],"599":[],"60":["0"],"61":["(183[12])|0"],"62":["0"],"63":["0"],"64":["0"],"65":[],"66":["0"],"670":[],"672":["([0-258][0-9]{4})$","3\\\\1"],"673":[],"674":[],"675":[],"676":[],"677":[],"678":[],"679":[],"680":[],"681":[],"682":[],"683":[],"685":[],"686":["0"],"687":[],"688":[],"689":[],"690":[],"691":[],"692":["1"],"7":["8"],"800":[],"808":[],"81":["(000[2569][0-9]{4,6})$|(?:(?:003768)0?)|0","\\\\1"],"82":["0(8(?:[1-46-8]|5[0-9][0-9]))?"],"84":["0"],"850":["0"],"852":[],"853":[],"855":["0"],"856":["0"],"86":["(1(?:[12][0-9]|79)[0-9][0-9])|0"],"870":[],"878":[],"880":["0"],"881":[],"882":[],"883":[],"886":["0"],"888":[],"90":["0"],"91":["0"],"92":["0"],"93":["0"],"94":["0"],"95":["0"],"960":[],"961":["0"],"962":["0"],"963":["0"],"964":["0"],"965":[],"966":["0"],"967":["0"],"968":[],"970":["0"],"971":["0"],"972":["0"],"973":[],"974":[],"975":[],"976":["0"],"977":["0"],"979":[],"98":["0"],"992":[],"993":["8"],"994":["0"],"995":["0"],"996":["0"],"998":[]}'::pg_catalog.jsonb
                );
                next := 1;
            end if;
        end loop;
        candidate := candidates[next];
        next := next operator(pg_catalog.+) 1;
    end loop;
end
$_$;
COMMENT ON FUNCTION dq.phone(value text, region text, accepted text[], types text[]) IS 'A telephone number in E.164, by the numbering plans of the world; NULL for a text that is none.';
CREATE FUNCTION dq.phone_candidates(digits text, home jsonb, codes jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    code constant pg_catalog.text collate pg_catalog."C" := home operator(pg_catalog.->>) 'code';
    candidates pg_catalog.text[] := '{}';
    national pg_catalog.text;
begin
    if pg_catalog.left(digits, 1) operator(pg_catalog.=) '+' then
        return dq.phone_international(pg_catalog.substr(digits, 2), codes);
    end if;
    if home is not null then
        national := dq.without_trunk(digits, home operator(pg_catalog.->>) 'abroad', null);
        if national is not null then
            candidates := dq.phone_international(national, codes);
        end if;
        candidates := pg_catalog.array_append(candidates, code operator(pg_catalog.||) digits);
        national := dq.without_trunk(
            digits, home operator(pg_catalog.->>) 'trunk', home operator(pg_catalog.->>) 'transform'
        );
        if national is not null then
            candidates := pg_catalog.array_append(candidates, code operator(pg_catalog.||) national);
        end if;
        if pg_catalog.starts_with(digits collate pg_catalog."C", code) then
            candidates := pg_catalog.array_cat(candidates, dq.phone_international(digits, codes));
        end if;
    end if;
    -- Understood everywhere, whatever is dialled there.
    if pg_catalog.starts_with(digits collate pg_catalog."C", '00') then
        candidates := pg_catalog.array_cat(candidates, dq.phone_international(pg_catalog.substr(digits, 3), codes));
    end if;
    return candidates;
end
$$;
COMMENT ON FUNCTION dq.phone_candidates(digits text, home jsonb, codes jsonb) IS 'The numbers in E.164, without +, that dialled digits may stand for.';
CREATE FUNCTION dq.phone_international(digits text, codes jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    trunk pg_catalog.jsonb;
    national pg_catalog.text collate pg_catalog."C";
begin
    for size in 1..3 loop
        trunk := codes operator(pg_catalog.->) pg_catalog.left(digits, size);
        if trunk is not null then
            national := dq.without_trunk(
                pg_catalog.substr(digits, size operator(pg_catalog.+) 1),
                trunk operator(pg_catalog.->>) 0,
                trunk operator(pg_catalog.->>) 1
            );
            if national is not null then
                return array[digits, pg_catalog.left(digits, size) operator(pg_catalog.||) national];
            end if;
            exit;
        end if;
    end loop;
    return array[digits];
end
$$;
COMMENT ON FUNCTION dq.phone_international(digits text, codes jsonb) IS 'The numbers in E.164, without +, that digits after a + may stand for.';
CREATE FUNCTION dq.placed_update(target regclass, fields text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    return format(
        'update %s as t set %s from pg_catalog.jsonb_to_recordset($1)'
        ' as v ("dq.table" pg_catalog.oid, "dq.place" pg_catalog.tid, %s)'
        ' where t.tableoid operator(pg_catalog.=) v."dq.table" and t.ctid operator(pg_catalog.=) v."dq.place"',
        target, (select string_agg(format('%1$I = v.%1$I', f.name), ', ') from unnest(fields) as f (name)),
        dq.typed_columns(target, fields)
    );
end
$_$;
COMMENT ON FUNCTION dq.placed_update(target regclass, fields text[]) IS 'The UPDATE of fields of many rows of a table, by their places.';
CREATE FUNCTION dq.postal_code(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    pattern text collate pg_catalog."C" := '[0-9A-Z]{2,5}(?:[ -]?[0-9A-Z]{2,5})?';
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.>) 12 then
        return false;
    end if;
    if country operator(pg_catalog.<>) '' then
        pattern := (
            '{"AD":"AD[1-7]0[0-9]","AF":"[0-9]{4}","AL":"[0-9]{4}","AM":"[0-9]{4}","AR":"[0-9]{4}|[A-HJ-NP-Z][0-9]{4}[A-Z]{3}","AS":"96799(?:-?[0-9]{4})?","AT":"[1-9][0-9]{3}","AU":"[0-9]{4}","AX":"22[0-9]{3}","AZ":"(?:AZ ?)?[0-9]{4}","BA":"[7-8][0-9]{4}","BB":"BB ?[0-9]{5}","BD":"[0-9]{4}","BE":"[1-9][0-9]{3}","BG":"[1-9][0-9]{3}","BH":"(?:1[0-2]|[1-9])[0-9]{2}","BL":"97133","BM":"[A-Z]{2} ?[A-Z0-9]{2}","BN":"[A-Z]{2} ?[0-9]{4}","BR":"[0-9]{5}-?[0-9]{3}","BT":"[0-9]{5}","BY":"2[0-9]{5}","CA":"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]","CC":"6799","CH":"[1-9][0-9]{3}","CL":"[0-9]{3}-?[0-9]{4}","CN":"[0-8][0-9]{5}","CO":"[0-9]{6}","CR":"[1-7][0-9]{4}","CU":"[0-9]{5}","CV":"[0-9]{4}","CX":"6798","CY":"[1-9][0-9]{3}","CZ":"[1-7][0-9]{2} ?[0-9]{2}","DE":"(?!00)[0-9]{5}","DK":"[0-9]{4}","DO":"[0-9]{5}","DZ":"[0-9]{5}","EC":"[0-9]{6}","EE":"[0-9]{5}","EG":"[0-9]{5}|[0-9]{7}","ES":"(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}","ET":"[0-9]{4}","FI":"[0-9]{5}","FK":"FIQQ ?1ZZ","FM":"9694[1-4](?:-?[0-9]{4})?","FO":"[1-9][0-9]{2}","FR":"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}","GB":"GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])) ?[0-9][ABD-HJLNP-UW-Z]{2}|BFPO ?[0-9]{1,4}","GE":"[0-9]{4}","GF":"973[0-9]{2}","GG":"GY[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","GI":"GX11 ?1AA","GL":"39[0-9]{2}","GN":"[0-9]{3}","GP":"971[0-9]{2}","GR":"[1-8][0-9]{2} ?[0-9]{2}","GT":"[0-9]{5}","GU":"969(?:[12][0-9]|3[0-2])(?:-?[0-9]{4})?","GW":"[0-9]{4}","HN":"[0-9]{5}","HR":"[1-5][0-9]{4}","HT":"(?:HT ?)?[0-9]{4}","HU":"[1-9][0-9]{3}","ID":"[1-9][0-9]{4}","IE":"(?:D6W|[AC-FHKNPRTV-Y][0-9]{2}) ?[0-9AC-FHKNPRTV-Y]{4}","IL":"[0-9]{7}|[0-9]{5}","IM":"IM[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","IN":"[1-9][0-9]{2} ?[0-9]{3}","IQ":"[0-9]{5}","IR":"[1-9][0-9]{4}-?[0-9]{5}","IS":"[1-9][0-9]{2}","IT":"[0-9]{5}","JE":"JE[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}","JO":"[0-9]{5}","JP":"[0-9]{3}-?[0-9]{4}","KE":"[0-9]{5}","KG":"[0-9]{6}","KH":"[0-9]{5,6}","KR":"[0-6][0-9]{4}","KW":"[0-9]{5}","KY":"KY[0-9]-?[0-9]{4}","KZ":"[0-9]{6}|[A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9]","LA":"[0-9]{5}","LB":"[0-9]{4}(?: ?[0-9]{4})?","LI":"94(?:8[5-9]|9[0-8])","LK":"[0-9]{5}","LR":"[0-9]{4}","LS":"[0-9]{3}","LT":"(?:LT-?)?[0-9]{5}","LU":"(?:L-?)?[0-9]{4}","LV":"(?:LV-?)?[0-9]{4}","MA":"[1-9][0-9]{4}","MC":"980[0-9]{2}","MD":"(?:MD-?)?[0-9]{4}","ME":"8[0-9]{4}","MF":"97150","MG":"[0-9]{3}","MH":"969[67]0(?:-?[0-9]{4})?","MK":"[1-7][0-9]{3}","MM":"[0-9]{5}","MN":"[1-8][0-9]{4}","MP":"9695[012](?:-?[0-9]{4})?","MQ":"972[0-9]{2}","MT":"[A-Z]{3} ?[0-9]{4}","MU":"[0-9A-Z][0-9]{4}","MV":"[0-9]{5}","MX":"[0-9]{5}","MY":"[0-9]{5}","MZ":"[0-9]{4}","NA":"[0-9]{5}","NC":"988[0-9]{2}","NE":"[0-9]{4}","NF":"2899","NG":"[1-9][0-9]{5}","NI":"[0-9]{5}","NL":"[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}","NO":"[0-9]{4}","NP":"[1-9][0-9]{4}","NZ":"[0-9]{4}","OM":"[0-9]{3}","PE":"[0-2][0-9]{4}","PF":"987[0-9]{2}","PG":"[0-9]{3}","PH":"[0-9]{4}","PK":"[1-9][0-9]{4}","PL":"[0-9]{2}-?[0-9]{3}","PM":"97500","PN":"PCRN ?1ZZ","PR":"00[679][0-9]{2}(?:-?[0-9]{4})?","PT":"[1-9][0-9]{3}-?[0-9]{3}","PW":"96940(?:-?[0-9]{4})?","PY":"[0-9]{4}","RE":"974[0-9]{2}","RO":"[0-9]{6}","RS":"[1-3][0-9]{4,5}","RU":"[1-6][0-9]{5}","SA":"[1-8][0-9]{4}(?:-[0-9]{4})?","SD":"[0-9]{5}","SE":"[1-9][0-9]{2} ?[0-9]{2}","SG":"(?:0[1-9]|[1-7][0-9]|8[0-2])[0-9]{4}","SH":"(?:ASCN|STHL|TDCU) ?1ZZ","SI":"(?:SI-?)?[1-9][0-9]{3}","SJ":"[0-9]{4}","SK":"[089][0-9]{2} ?[0-9]{2}","SM":"4789[0-9]","SN":"[0-9]{5}","SV":"(?:CP ?)?[1-3][0-9]{3}","SZ":"[HLMS][0-9]{3}","TC":"TKCA ?1ZZ","TH":"[1-9][0-9]{4}","TJ":"[0-9]{6}","TM":"[0-9]{6}","TN":"[1-9][0-9]{3}","TR":"(?:0[1-9]|[1-7][0-9]|8[01])[0-9]{3}","TW":"[1-9][0-9]{2}(?:-?[0-9]{2,3})?","TZ":"[0-9]{5}","UA":"[0-9]{5}","US":"[0-9]{5}(?:-?[0-9]{4})?","UY":"[1-9][0-9]{4}","UZ":"[1-9][0-9]{5}","VA":"00120","VC":"VC ?[0-9]{4}","VE":"[1-8][0-9]{3}","VG":"VG ?[0-9]{4}","VI":"008(?:[0-4][0-9]|5[01])(?:-?[0-9]{4})?","VN":"[0-9]{5,6}","WF":"986[0-9]{2}","YT":"976[0-9]{2}","ZA":"(?!0000)[0-9]{4}","ZM":"[0-9]{5}"}'::pg_catalog.jsonb
            operator(pg_catalog.->>) country
        );
    end if;
    return coalesce((value collate pg_catalog."C") operator(pg_catalog.~) ('^(?:' operator(pg_catalog.||) pattern operator(pg_catalog.||) ')$'), false);
end
$_$;
COMMENT ON FUNCTION dq.postal_code(value text, country text) IS 'Whether a text in capitals is a postal code of the country (ISO 3166-1 alpha-2), of any shape for NULL.';
CREATE FUNCTION dq.postal_form(value text, country text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    parted constant text collate pg_catalog."C" := '{"AS":"-4","BM":" 2","BR":"-3","CA":" 3","CL":"-4","CZ":" 2","FK":" 3","FM":"-4","GB":" 3","GG":" 3","GI":" 3","GR":" 2","GU":"-4","IE":" 4","IM":" 3","IR":"-5","JE":" 3","JP":"-4","KY":"-4","LB":" 4","MH":"-4","MP":"-4","MT":" 4","NL":" 2","PL":"-3","PN":" 3","PR":"-4","PT":"-3","PW":"-4","SE":" 2","SK":" 2","US":"-4","VI":"-4"}'::pg_catalog.jsonb operator(pg_catalog.->>) country;
    compact text collate pg_catalog."C";
    written text collate pg_catalog."C";
begin
    if parted is null or value is null or pg_catalog.char_length(value) operator(pg_catalog.>) 12 then
        return value;
    end if;
    compact := pg_catalog.translate(value collate pg_catalog."C", ' -', '');
    written := pg_catalog.concat(
        pg_catalog.left(compact, -pg_catalog.right(parted, 1)::pg_catalog.int4),
        pg_catalog.left(parted, 1),
        pg_catalog.right(compact, pg_catalog.right(parted, 1)::pg_catalog.int4)
    );
    return case when dq.postal_code(written, country) then written else value end;
end
$$;
COMMENT ON FUNCTION dq.postal_form(value text, country text) IS 'A postal code in capitals with the blank or hyphen that its country writes.';
CREATE TABLE dq.batch (
    id bigint NOT NULL,
    table_name text NOT NULL,
    reason text NOT NULL,
    source text NOT NULL,
    proposed_by name NOT NULL,
    proposed_as name NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    applicable bigint,
    missing bigint,
    seed uuid DEFAULT gen_random_uuid() NOT NULL
);
COMMENT ON TABLE dq.batch IS 'What was proposed together; never changed. Read dq.backfill_progress.';
COMMENT ON COLUMN dq.batch.id IS 'Number of the batch.';
COMMENT ON COLUMN dq.batch.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.batch.reason IS 'Why it was proposed.';
COMMENT ON COLUMN dq.batch.source IS 'Where the values come from.';
COMMENT ON COLUMN dq.batch.proposed_by IS 'Who logged in and proposed it.';
COMMENT ON COLUMN dq.batch.proposed_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.batch.proposed_at IS 'When it was proposed.';
COMMENT ON COLUMN dq.batch.applicable IS 'Rows in which the fields that it is for ought to be filled, as they were then; NULL where that was not known.';
COMMENT ON COLUMN dq.batch.missing IS 'Rows of these in which they were not.';
COMMENT ON COLUMN dq.batch.seed IS 'What a sample of it is drawn with; nobody is shown it before.';
CREATE FUNCTION dq.proposal_hash(b dq.batch, p dq.proposal) RETURNS text
    LANGUAGE sql STABLE
    RETURN encode(sha256(convert_to((jsonb_build_array((p).id, (p).table_name, (p).row_key, (p).field, (p).old_value, (p).new_value, (b).reason, (b).source, (b).proposed_by))::text, 'UTF8'::name)), 'hex'::text);
COMMENT ON FUNCTION dq.proposal_hash(b dq.batch, p dq.proposal) IS 'Hash of all that a proposal says.';
CREATE FUNCTION dq.propose(target regclass, key text, field text, value text, reason text, source text) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known jsonb;
    offered jsonb;
    judged jsonb;
    kept bigint;
begin
    if key is null or field is null then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a proposal needs the key of a row and a field", "zh": "补录建议须给出主键和字段"}',
            '{"en": "dq.task lists what has to be filled.", "zh": "待补录项见 dq.task。"}'
        );
    end if;
    known := dq.formed_row(target, null, null);
    offered := dq.as_given(target, field, value);
    judged := dq.judged_values(target, dq.as_key(key, known -> 'keys'), jsonb_build_object(field, offered));
    if offered is null and value is not null then
        judged := judged || jsonb_build_object('refused', jsonb_build_array(dq.unfit(
            field, 'type', format('%s must be JSON, such as {"a": 1}', field), format('%s须为 JSON，例如 {"a": 1}', field)
        )));
    end if;
    if judged -> 'refused' <> '[]' then
        perform dq.reject(
            n.nspname::text, c.relname::text, 'dq_proposal', known -> 'title', known ->> 'language',
            (
                select jsonb_agg((e.entry - 'message') || jsonb_build_object('messages', jsonb_build_object('en', e.entry -> 'message')))
                from jsonb_array_elements(judged -> 'refused') as e (entry)
            )
        )
        from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
        where c.oid = target;
    end if;
    select k.proposal into kept
    from dq.keep_proposals(
        target, jsonb_build_array((judged -> 'cells' -> 0) || jsonb_build_object('key', judged -> 'key')), reason, source
    ) as k;
    return kept;
end
$$;
COMMENT ON FUNCTION dq.propose(target regclass, key text, field text, value text, reason text, source text) IS 'Proposes a value for a field of a row. Grant EXECUTE to those who may propose.';
CREATE FUNCTION dq.propose_completions(target regclass, given jsonb, reason text, source text) RETURNS TABLE(place bigint, proposal bigint, refused jsonb)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    return query
    with judged as materialized (
        select j.place, j.cell, j.refused, count(j.cell) over (order by j.place rows unbounded preceding) as nth
        from dq.judge_rows(target, (
            select jsonb_agg(
                jsonb_build_object('key', e.part -> 'key', 'values', jsonb_build_object(e.part ->> 'field', e.part -> 'offered'))
                order by e.place
            )
            from jsonb_array_elements(given) with ordinality as e (part, place)
        )) as j
        cross join lateral (select given -> (j.place - 1)::integer as asked) as g
        where case
            when j.cell is not null then j.cell -> 'old' = g.asked -> 'stored'
            else j.refused -> 0 ->> 'code' <> 'row'
                or dq.cell(target, g.asked -> 'key', g.asked ->> 'field', g.asked -> 'stored') <> 'gone'
        end
    ), kept as materialized (
        select k.place, k.proposal
        from dq.keep_proposals(
            target, (select jsonb_agg(j.cell order by j.place) from judged as j where j.cell is not null), reason, source
        ) as k
        where exists (select from judged as j where j.cell is not null)
    )
    select j.place, k.proposal, j.refused
    from judged as j
    left join kept as k on j.cell is not null and k.place = j.nth
    order by j.place;
end
$$;
COMMENT ON FUNCTION dq.propose_completions(target regclass, given jsonb, reason text, source text) IS 'Proposes values of a source as one batch; `dqsql backfill complete` and dq.complete call it.';
CREATE FUNCTION dq.propose_rows(target regclass, given jsonb, reason text, source text) RETURNS TABLE(place bigint, field text, proposal bigint, refused jsonb)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    return query
    with judged as materialized (
        select
            j.place, j.field, j.cell, j.refused, j.nth,
            case when j.cell is not null then count(j.cell) over (order by j.nth rows unbounded preceding) end as good
        from dq.judge_rows(target, given) with ordinality as j (place, field, cell, refused, nth)
    ), kept as materialized (
        select k.place, k.proposal
        from dq.keep_proposals(
            target, (select coalesce(jsonb_agg(j.cell order by j.nth), '[]') from judged as j where j.cell is not null), reason, source
        ) as k
    )
    select j.place, j.field, k.proposal, j.refused
    from judged as j
    left join kept as k on k.place = j.good
    order by j.nth;
end
$$;
COMMENT ON FUNCTION dq.propose_rows(target regclass, given jsonb, reason text, source text) IS 'Proposes values for many rows as one batch; one line for each value. For whom dq.propose was granted to.';
CREATE FUNCTION dq.proposed_before(target regclass, row_key jsonb, field text, stored jsonb, offered jsonb) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    moments constant text[] := dq.moments(target, array(select k.name from jsonb_object_keys(row_key) as k (name)) || field);
begin
    perform dq.must_may('dq.propose(regclass, text, text, text, text, text)');
    if moments <> '{}' then
        row_key := dq.in_utc(moments, row_key);
        stored := dq.in_utc(moments, jsonb_build_object(field, stored)) -> field;
        offered := dq.in_utc(moments, jsonb_build_object(field, offered)) -> field;
    end if;
    return exists (
        select from dq.proposal as p
        left join dq.decision as d on d.proposal = p.id
        left join dq.ledger as l on l.proposal = p.id and l.undoes is null
        left join dq.ledger as undone on undone.undoes = l.id
        where p.row_key = proposed_before.row_key
        and to_regclass(p.table_name) = target
        and p.field = proposed_before.field
        and p.new_value = offered
        and (d.verdict in ('rejected', 'withdrawn') or undone.id is not null or (d.verdict is null and p.old_value = stored))
    );
end
$$;
COMMENT ON FUNCTION dq.proposed_before(target regclass, row_key jsonb, field text, stored jsonb, offered jsonb) IS 'Whether a value was proposed for a field already, or was not wanted. For whom dq.propose was granted to.';
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
            ('completeness', false), ('completeness_by_slice', false),
            ('rule_violations', false), ('rule_violations_by_slice', false),
            ('rule', false), ('field', false), ('threshold', false),
            ('missing_rows', true), ('violating_rows', true), ('source_differences', true), ('overdue', true)
        ) as listed (name, by_rows)
    loop
        -- With their types spelt out: a union keeps numeric(5, 2) only where every part has it. Owners, sources and keys have the
        -- collation of the table's column, and one view has one collation, whatever its tables.
        select string_agg(
            format(
                'listed.%I::%s%s', attribute.attname, format_type(attribute.atttypid, attribute.atttypmod),
                case when attribute.attcollation <> 0 then ' collate pg_catalog."default"' end
            ), ', '
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
    -- Tasks: what somebody has to fill or mend, one line for each field of a row. Nothing is kept: a value that is filled takes
    -- its task away by itself.
    create or replace view dq.task as
    select
        v.spec, v.table_schema, v.table_name, v.key, v.field,
        -- A rule about several fields has no title of one.
        coalesce(min(f.title), min(v.title)) as title,
        v.owner, v.source,
        min(r.process) as process,
        min(r.department) as department,
        coalesce(min(f.steward), min(r.steward)) as steward,
        case when bool_or(r.dimension = 'completeness') then 'missing' else 'wrong' end as problem,
        string_agg(distinct v.title, '; ' order by v.title) as reason,
        (array['critical', 'major', 'minor'])[min(s.priority)] as severity,
        min(s.priority) as priority
    from dq.violating_rows as v
    join dq.rule as r
        on r.spec = v.spec
        and r.table_schema = v.table_schema
        and r.table_name = v.table_name
        and r.rule = v.rule
    left join dq.field as f
        on f.spec = v.spec
        and f.table_schema = v.table_schema
        and f.table_name = v.table_name
        and f.field = v.field
    cross join lateral (
        select case v.severity when 'critical' then 1::bigint when 'major' then 2 else 3 end as priority
    ) as s
    -- What somebody permitted for now is nobody's task.
    where v.waived is not true
    group by v.spec, v.table_schema, v.table_name, v.key, v.field, v.owner, v.source;
    if current_setting('server_version_num')::integer >= 150000 then
        alter view dq.task set (security_invoker = true);
    end if;
end
$$;
COMMENT ON FUNCTION dq.publish() IS 'Rebuilds the views of schema dq from the tables that are ruled now.';
CREATE FUNCTION dq.quiet_until(at timestamp with time zone, hours_from text, hours_to text, zone text) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT timezone(quiet_until.zone, ((day.began + (quiet_until.hours_to)::time without time zone) + CASE WHEN (quiet_until.hours_from < quiet_until.hours_to) THEN '00:00:00'::interval ELSE '1 day'::interval END)) AS timezone FROM ((SELECT timezone(quiet_until.zone, quiet_until.at) AS local) clock CROSS JOIN LATERAL (VALUES (((clock.local)::date - 1)), ((clock.local)::date)) day(began)) WHERE ((clock.local >= (day.began + (quiet_until.hours_from)::time without time zone)) AND (clock.local < ((day.began + (quiet_until.hours_to)::time without time zone) + CASE WHEN (quiet_until.hours_from < quiet_until.hours_to) THEN '00:00:00'::interval ELSE '1 day'::interval END))));
COMMENT ON FUNCTION dq.quiet_until(at timestamp with time zone, hours_from text, hours_to text, zone text) IS 'When the quiet hours are over that a moment is in; NULL where it is in none.';
CREATE FUNCTION dq.reads(trigger_name text, columns text[], named text DEFAULT NULL::text, types text[] DEFAULT NULL::text[]) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    home constant oid := dq.own(trigger_name);
begin
    return home is null
        or (
            (named is null or to_regclass(named) is not distinct from home)
            and not exists (
                select from unnest(columns, types) as needed (name, type)
                where not exists (
                    select from pg_attribute as a
                    join pg_type as t on t.oid = a.atttypid
                    join pg_namespace as space on space.oid = t.typnamespace
                    where a.attrelid = home
                    and a.attname = needed.name collate "C"
                    and a.attnum > 0
                    and (
                        needed.type is null
                        -- Without quotes, which are a matter of settings; not looked up, which takes a right on the schema.
                        or replace(needed.type, '"', '') = replace(space.nspname || '.' || t.typname, '"', '')
                        or t.typtype = 'd' and exists (
                            with recursive made_of (oid) as (
                                select t.typbasetype
                                union all
                                select base.typbasetype
                                from made_of
                                join pg_type as base on base.oid = made_of.oid
                                where base.typtype = 'd'
                            )
                            select from made_of
                            join pg_type as base on base.oid = made_of.oid
                            join pg_namespace as home_of on home_of.oid = base.typnamespace
                            where replace(needed.type, '"', '') = replace(home_of.nspname || '.' || base.typname, '"', '')
                        )
                    )
                )
            )
        );
end
$$;
COMMENT ON FUNCTION dq.reads(trigger_name text, columns text[], named text, types text[]) IS 'Whether the table that a trigger of ours is on has these columns, of these types.';
CREATE FUNCTION dq.reads_all(target text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((NOT dq.hides(target)) AND COALESCE((has_schema_privilege((to_regnamespace(quote_ident((parse_ident(target))[1])))::oid, 'usage'::text) AND has_table_privilege(dq.table_of(target), 'select'::text)), false));
COMMENT ON FUNCTION dq.reads_all(target text) IS 'Whether the caller may read every row of a table.';
CREATE FUNCTION dq.reads_field(table_name text, row_key jsonb, field text) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    target constant regclass := dq.table_of(table_name);
begin
    if target is null then
        return (select pg_has_role(n.nspowner, 'usage') from pg_namespace as n where n.nspname = 'dq');
    end if;
    return (
        select coalesce(bool_and(
            has_schema_privilege(c.relnamespace, 'usage') and coalesce(has_column_privilege(target, a.attnum, 'select'), false)
        ), false)
        from pg_class as c
        join pg_attribute as a on a.attrelid = c.oid
        where c.oid = target
        and a.attnum > 0
        and not a.attisdropped
        and (a.attname = reads_field.field or row_key ? a.attname)
    );
end
$$;
COMMENT ON FUNCTION dq.reads_field(table_name text, row_key jsonb, field text) IS 'Whether the caller may read a field of a table, and the key of its row.';
CREATE FUNCTION dq.recount(target regclass) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    recounter constant regprocedure := dq.function_of(target, 'recount');
    corrected bigint;
begin
    if recounter is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', coalesce(target::text, 'NULL')),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = 'dq.recount needs READ COMMITTED',
            hint = 'Call it in a transaction of its own.';
    end if;
    perform pg_advisory_xact_lock(hashtext('dqsql.recount'), recounter::oid::integer);
    execute format('select %s()', recounter::regproc) into corrected;
    return corrected;
end
$$;
COMMENT ON FUNCTION dq.recount(target regclass) IS 'Counts the table in full, corrects its counters, returns the number of groups that were wrong.';
CREATE FUNCTION dq.redeliver(message bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    amount bigint;
    again bigint;
begin
    update dq.delivery as d
    set state = 'waiting', attempts = 0, due_at = clock_timestamp()
    where d.state = 'dead'
    and d.message = coalesce(redeliver.message, d.message);
    get diagnostics amount = row_count;
    update dq.outbox as o
    set routed_at = null
    where o.id in (select u.message from dq.undelivered as u)
    and o.id = coalesce(redeliver.message, o.id);
    get diagnostics again = row_count;
    return amount + again;
end
$$;
COMMENT ON FUNCTION dq.redeliver(message bigint) IS 'Has messages that were given up, or that no channel took, tried again, one or all; returns how many. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.typed(target regclass, given jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    columns text;
    part record;
    one jsonb;
    typed jsonb := '{}';
    illegible jsonb := '[]';
begin
    select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
    into columns
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text;
    if columns is null then
        return jsonb_build_object('row', typed, 'illegible', illegible);
    end if;
    begin
        execute format('select to_jsonb(r.*) from jsonb_to_record($1) as r (%s)', columns) into strict typed using given;
        return jsonb_build_object('row', typed, 'illegible', illegible);
    exception
        when others then
            typed := '{}';
    end;
    for part in
        select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute as a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text
        order by a.attnum
    loop
        begin
            execute format('select to_jsonb(r.*) from jsonb_to_record($1) as r (%I %s)', part.name, part.type)
            into strict one using given;
            typed := typed || one;
        exception
            when insufficient_privilege then
                raise;
            -- The function of a domain raises what it likes, and so do types that look something up.
            when others then
                illegible := illegible || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', typed, 'illegible', illegible);
end
$_$;
COMMENT ON FUNCTION dq.typed(target regclass, given jsonb) IS 'Values as a table''s columns would hold them, and the columns that could not.';
CREATE FUNCTION dq.with_generated(target regclass, given jsonb, missing jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    part record;
    columns text;
    one jsonb;
    unknown jsonb := '[]';
begin
    for part in
        select a.attname::text as name, pg_get_expr(d.adbin, d.adrelid) as expression
        from pg_attribute as a
        join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated <> ''
    loop
        -- No more than it is made of: a domain may refuse what is not given.
        select coalesce(string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', '), 'dq_none text')
        into columns
        from pg_attribute as a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and strpos(part.expression, quote_ident(a.attname)) > 0;
        begin
            if exists (
                select from jsonb_array_elements_text(missing) as m (name)
                where strpos(part.expression, quote_ident(m.name)) > 0
            ) then
                unknown := unknown || to_jsonb(part.name);
            else
                execute format('select to_jsonb(%s) from jsonb_to_record($1) as r (%s)', part.expression, columns)
                into one using given;
                given := given || jsonb_build_object(part.name, one);
            end if;
        exception
            when others then
                unknown := unknown || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', given, 'unknown', unknown);
end
$_$;
COMMENT ON FUNCTION dq.with_generated(target regclass, given jsonb, missing jsonb) IS 'A row with its generated columns, and those that cannot be known before the write.';
CREATE FUNCTION dq.refitted(target regclass, row_to_be jsonb, formed jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT (refitted.row_to_be || jsonb_build_object('row', (g.whole -> 'row'::text), 'illegible', ((refitted.row_to_be -> 'illegible'::text) || f.narrow), 'unknown', (((refitted.row_to_be -> 'unknown'::text) || f.narrow) || (g.whole -> 'unknown'::text)))) FROM ((SELECT (dq.typed(refitted.target, jsonb_strip_nulls(refitted.formed)) -> 'illegible'::text) AS narrow) f CROSS JOIN LATERAL (SELECT dq.with_generated(refitted.target, ((refitted.row_to_be -> 'row'::text) || refitted.formed), ((refitted.row_to_be -> 'unknown'::text) || f.narrow)) AS whole) g));
COMMENT ON FUNCTION dq.refitted(target regclass, row_to_be jsonb, formed jsonb) IS 'A row to be in standard form, and the columns that are too narrow for theirs.';
CREATE FUNCTION dq.refresh(target regclass DEFAULT NULL::regclass) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    refresher regprocedure;
    measured bigint;
    total bigint := 0;
begin
    perform dq.in_read_committed('dq.refresh');
    if target is not null
        and not exists (select from dq.objects as listed where to_regclass(listed.table_name) = refresh.target)
    then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no rules', target),
            hint = 'dq.rule lists the tables that have.';
    end if;
    for refresher in
        select listed.oid::regprocedure
        from dq.objects as listed
        where listed.catalog = 'pg_proc'
        and listed.role = 'refresh'
        and to_regclass(listed.table_name) = coalesce(refresh.target, to_regclass(listed.table_name))
        order by listed.table_name
    loop
        -- In a statement of its own: the measuring must see, and replace, what the holder before it committed.
        if pg_try_advisory_xact_lock(refresher::oid::bigint) then
            execute format('select %s()', refresher::regproc) into measured;
            total := total + measured;
        end if;
    end loop;
    return total;
end
$$;
COMMENT ON FUNCTION dq.refresh(target regclass) IS 'Measures the rules that no counter keeps, of one table or all; returns how many. Their figures are in dq.rule_violations.';
CREATE FUNCTION dq.refuse(code text, message jsonb, hint jsonb, fallback text DEFAULT 'en'::text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise exception using
        errcode = refuse.code,
        message = dq.localized(refuse.message, fallback),
        hint = dq.localized(refuse.hint, fallback);
end
$$;
COMMENT ON FUNCTION dq.refuse(code text, message jsonb, hint jsonb, fallback text) IS 'Refuses what somebody asked, in their language.';
CREATE FUNCTION dq.refuse_lot(sample dq.sample, rejects bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into dq.sample_verdict (sample, verdict, rejects, approvers, decided_by, decided_as, decided_at)
    values (sample.id, 'refused', refuse_lot.rejects, null, session_user, dq.taken_role(), clock_timestamp());
    insert into dq.decision (proposal, verdict, reason, decided_by, decided_as, decided_at)
    select
        p.id, 'rejected',
        format('sample %s: %s of %s rejected, acceptance number %s', sample.id, refuse_lot.rejects, sample.size, sample.acceptance),
        session_user, dq.taken_role(), clock_timestamp()
    from dq.proposal as p
    where p.batch = sample.batch
    and not exists (select from dq.decision as d where d.proposal = p.id);
end
$$;
COMMENT ON FUNCTION dq.refuse_lot(sample dq.sample, rejects bigint) IS 'Refuses a batch as a whole.';
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
CREATE FUNCTION dq.reject_proposal(proposal bigint, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    own boolean;
begin
    select b.proposed_by = session_user into own
    from dq.proposal as p
    join dq.batch as b on b.id = p.batch
    where p.id = reject_proposal.proposal;
    -- First of all, so that nobody else learns which proposals there are.
    if own is not true then
        perform dq.must_may('dq.approve(bigint, text)');
    end if;
    perform dq.hold_proposals(array[proposal]);
    if dq.is_blank(coalesce(reject_proposal.reason, '')) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a rejection needs a reason", "zh": "驳回须写明理由"}',
            '{"en": "It is shown to whoever proposed the value.", "zh": "理由会展示给提出人。"}'
        );
    end if;
    insert into dq.decision (proposal, verdict, reason, decided_by, decided_as, decided_at)
    values (
        reject_proposal.proposal, case when own then 'withdrawn' else 'rejected' end, reject_proposal.reason,
        session_user, dq.taken_role(), clock_timestamp()
    );
end
$$;
COMMENT ON FUNCTION dq.reject_proposal(proposal bigint, reason text) IS 'Rejects a proposal, for whom dq.approve was granted to; or withdraws one''s own.';
CREATE FUNCTION dq.remind(every interval DEFAULT NULL::interval) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    part record;
    ruled jsonb := '[]';
    problems text[] := '{}';
    written bigint;
begin
    perform dq.in_read_committed('dq.remind');
    if exists (select from dq.reminder_run as l where l.reminded_at > clock_timestamp() - every) then
        return 0;
    end if;
    if not pg_try_advisory_xact_lock('dq.reminded'::regclass::oid::bigint) then
        return null;
    end if;
    -- In a statement of its own: it sees what the holder before it committed.
    if exists (select from dq.reminder_run as l where l.reminded_at > clock_timestamp() - every) then
        return 0;
    end if;
    for part in
        select o.oid::regclass as listing, o.spec, o.table_name, parse_ident(o.table_name) as named
        from dq.objects as o
        where o.catalog = 'pg_class'
        and o.role = 'overdue'
        order by o.spec, o.table_name
    loop
        ruled := ruled || jsonb_build_array(jsonb_build_array(part.spec, part.named[1], part.named[2]));
        if dq.hides(part.table_name) then
            problems := problems || format('%s hides rows', array_to_string(part.named, '.'));
            continue;
        end if;
        begin
            perform dq.note_late(part.listing, part.spec, part.named[1], part.named[2]);
        -- What the error says may hold values of rows.
        exception when others then
            problems := problems || format('%s failed (%s)', array_to_string(part.named, '.'), sqlstate);
        end;
    end loop;
    -- While dqsql is installing, a table's view may be gone for a moment.
    delete from dq.reminded as r
    where not dq.installing()
    and jsonb_build_array(r.spec, r.table_schema, r.table_name) not in (select jsonb_array_elements(ruled));
    written := dq.tell_late();
    insert into dq.reminder_run as l (reminded_at, left_out)
    values (clock_timestamp(), nullif(array_to_string(problems, '; '), ''))
    on conflict (single) do update set reminded_at = excluded.reminded_at, left_out = excluded.left_out;
    return written;
end
$$;
COMMENT ON FUNCTION dq.remind(every interval) IS 'Reminds owners, and their managers, of rows that are late; returns how many messages, 0 where somebody looked less than that long ago, NULL where another session is at it.';
CREATE FUNCTION dq.resolve(incident bigint, cause text, remedy text, note text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known constant dq.incident := dq.incident_to_change(resolve.incident);
begin
    if resolve.cause is null or dq.is_blank(resolve.cause) or resolve.remedy is null or dq.is_blank(resolve.remedy) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "an incident is resolved with its cause and its remedy", "zh": "关闭事件须写明原因和措施"}',
            '{"en": "They are what tells how to keep it from coming back.", "zh": "据此才能防止再次发生。"}'
        );
    end if;
    update dq.incident as i
    set cause = resolve.cause,
        remedy = resolve.remedy,
        state = 'resolved',
        resolved_at = case when known.state = 'resolved' then known.resolved_at else clock_timestamp() end,
        resolved_by = case when known.state = 'resolved' then known.resolved_by else session_user end
    where i.id = known.id;
    perform dq.tell(dq.note_event(
        known.id,
        case when known.state = 'resolved' then 'explained' else 'resolved' end,
        session_user,
        jsonb_build_object('cause', resolve.cause, 'remedy', resolve.remedy, 'note', resolve.note)
    ));
end
$$;
COMMENT ON FUNCTION dq.resolve(incident bigint, cause text, remedy text, note text) IS 'Resolves an incident with its cause and remedy, or adds them to one that is over. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.revoke_waiver(waiver bigint, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    ends timestamptz;
begin
    if revoke_waiver.reason is null or dq.is_blank(revoke_waiver.reason) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a revocation needs a reason", "zh": "撤销须写明理由"}',
            '{"en": "It is shown to whoever audits the exception.", "zh": "理由供审计查阅。"}', 'en'
        );
    end if;
    select w.valid_until into ends from dq.waiver as w where w.id = revoke_waiver.waiver;
    if ends is null then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('there is no waiver %s', coalesce(revoke_waiver.waiver::text, 'NULL')),
                'zh', format('没有豁免 %s', coalesce(revoke_waiver.waiver::text, 'NULL'))),
            '{"en": "dq.waivers lists them.", "zh": "dq.waivers 列出所有豁免。"}', 'en'
        );
    end if;
    if ends <= clock_timestamp() then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('waiver %s has ended already', revoke_waiver.waiver), 'zh', format('豁免 %s 已到期', revoke_waiver.waiver)),
            '{"en": "There is nothing left to revoke.", "zh": "无需撤销。"}', 'en'
        );
    end if;
    insert into dq.waiver_revocation (waiver, reason, revoked_by, revoked_as, revoked_at)
    values (revoke_waiver.waiver, revoke_waiver.reason, session_user, dq.taken_role(), clock_timestamp())
    on conflict do nothing;
    if not found then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('waiver %s is revoked already', revoke_waiver.waiver), 'zh', format('豁免 %s 已被撤销', revoke_waiver.waiver)),
            '{"en": "dq.waivers says by whom.", "zh": "由谁撤销见 dq.waivers。"}', 'en'
        );
    end if;
end
$$;
COMMENT ON FUNCTION dq.revoke_waiver(waiver bigint, reason text) IS 'Takes a waiver back before its end. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.route(channels jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    ranks constant text[] := array['minor', 'major', 'critical'];
    message record;
    routed bigint := 0;
begin
    if coalesce(jsonb_array_length(channels), 0) = 0 then
        return 0;
    end if;
    for message in
        select o.id, o.content, o.not_before from dq.outbox as o where o.routed_at is null order by o.id for update skip locked
    loop
        insert into dq.delivery (message, channel, state, attempts, due_at)
        select message.id, c ->> 'name', 'waiting', 0, greatest(clock_timestamp(), message.not_before)
        from jsonb_array_elements(channels) as c
        where coalesce(nullif(c -> 'tells', 'null'), '["incidents"]')
            ? case when message.content ? 'reminder' then 'reminders' else coalesce((message.content ->> 'digest') || 's', 'incidents') end
        and case
            when message.content ? 'reminder' then
                (coalesce(c -> 'owners', 'null') = 'null' or c -> 'owners' @> (message.content -> 'name'))
                and array_position(ranks, message.content ->> 'severity') >= array_position(ranks, coalesce(c ->> 'severity', 'minor'))
                and (
                    coalesce(c -> 'departments', 'null') = 'null'
                    or exists (
                        select from jsonb_array_elements(message.content -> 'departments') as d (name) where c -> 'departments' @> d.name
                    )
                )
            when message.content ->> 'digest' = 'owner' then
                coalesce(c -> 'owners', 'null') = 'null' or c -> 'owners' @> (message.content -> 'name')
            when message.content ->> 'digest' = 'department' then
                coalesce(c -> 'departments', 'null') = 'null' or c -> 'departments' @> (message.content -> 'name')
            else
                array_position(ranks, message.content ->> 'severity') >= array_position(ranks, coalesce(c ->> 'severity', 'minor'))
                and (
                    coalesce(c -> 'departments', 'null') = 'null'
                    or c -> 'departments' @> (message.content -> 'department')
                )
        end;
        update dq.outbox as o set routed_at = clock_timestamp() where o.id = message.id;
        routed := routed + 1;
    end loop;
    return routed;
end
$$;
COMMENT ON FUNCTION dq.route(channels jsonb) IS 'Chooses the channels of messages that have none yet; returns how many messages. For dqsql watch.';
CREATE FUNCTION dq.row_now(table_name text, row_key jsonb, field text, written jsonb, known boolean, OUT seen text, OUT gap boolean, OUT key text, OUT owner text, OUT source text) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    target constant regclass := dq.table_of(table_name);
    formed jsonb;
begin
    seen := dq.cell_seen(table_name, row_key, field, written);
    gap := false;
    if seen in ('hidden', 'gone') or (seen = 'same' and not known) then
        return;
    end if;
    formed := dq.formed_row(target, '{}', row_key);
    key := (
        select string_agg(formed -> 'stored' ->> k.name, ', ' order by k.place)
        from jsonb_array_elements_text(formed -> 'keys') with ordinality as k (name, place)
    );
    owner := formed -> 'stored' ->> (formed ->> 'owner');
    source := formed -> 'stored' ->> (formed ->> 'source');
    gap := seen = 'changed' and exists (
        select from jsonb_array_elements(dq.check_row(target, '{}', row_key)) as e (entry)
        where e.entry ->> 'column' = row_now.field
        and e.entry -> 'waived' is distinct from 'true'
    );
exception
    when insufficient_privilege then seen := 'hidden';
    -- No spec has rules for the table any more, or its key is another one.
    when undefined_object or no_data_found or invalid_parameter_value then gap := false;
end
$$;
COMMENT ON FUNCTION dq.row_now(table_name text, row_key jsonb, field text, written jsonb, known boolean, OUT seen text, OUT gap boolean, OUT key text, OUT owner text, OUT source text) IS 'A row that the ledger wrote to, as the caller sees it now; part of dq.recurrence.';
CREATE FUNCTION dq.row_to_be(target regclass, keys text[], given jsonb, key jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known text[];
    wrong text;
    generated text[];
    typed jsonb;
    defaults jsonb := '{"row": {}, "unknown": []}';
    stored jsonb := '{}';
    whole jsonb;
begin
    if jsonb_typeof(given) is distinct from 'object' then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = 'the row is no JSON object',
            hint = 'Give the values by column, as in {"name": "Acme", "amount": 12}.';
    end if;
    select
        array_agg(a.attname::text order by a.attnum),
        array_agg(a.attname::text) filter (where a.attgenerated <> '')
    into known, generated
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped;
    select k.name into wrong from jsonb_object_keys(given) as k (name) where k.name <> all (known) order by 1 limit 1;
    if wrong is not null then
        raise exception using
            errcode = 'undefined_column',
            message = format('%s has no column %I', target, wrong),
            hint = coalesce(
                'Did you mean ' || quote_ident(dq.nearest(wrong, known)) || '?',
                format('Its columns are %s.', array_to_string(known, ', '))
            );
    end if;
    typed := dq.typed(target, given - coalesce(generated, '{}'));
    if key is null then
        defaults := dq.defaults(target, given);
    else
        stored := dq.stored_row(target, keys, key);
    end if;
    whole := dq.with_generated(
        target, stored || (defaults -> 'row') || (typed -> 'row'), (typed -> 'illegible') || (defaults -> 'unknown')
    );
    return jsonb_build_object(
        'row', whole -> 'row', 'stored', stored, 'illegible', typed -> 'illegible',
        'unknown', (typed -> 'illegible') || (defaults -> 'unknown') || (whole -> 'unknown')
    );
end
$$;
COMMENT ON FUNCTION dq.row_to_be(target regclass, keys text[], given jsonb, key jsonb) IS 'The row that a write would store, its unreadable values, and the columns not known before the write.';
CREATE TABLE dq.decision (
    proposal bigint NOT NULL,
    verdict text NOT NULL,
    reason text,
    decided_by name NOT NULL,
    decided_as name NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT decision_verdict_check CHECK ((verdict = ANY (ARRAY['written'::text, 'rejected'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE dq.decision IS 'What became of proposals; never changed. Read dq.proposals.';
COMMENT ON COLUMN dq.decision.proposal IS 'The proposal.';
COMMENT ON COLUMN dq.decision.verdict IS 'written, rejected or withdrawn.';
COMMENT ON COLUMN dq.decision.reason IS 'Why it was rejected or withdrawn.';
COMMENT ON COLUMN dq.decision.decided_by IS 'Who logged in and decided.';
COMMENT ON COLUMN dq.decision.decided_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.decision.decided_at IS 'When it was decided.';
CREATE TABLE dq.judgement (
    proposal bigint NOT NULL,
    good boolean NOT NULL,
    reason text,
    hash text NOT NULL,
    judged_by name NOT NULL,
    judged_as name NOT NULL,
    judged_at timestamp with time zone NOT NULL
);
COMMENT ON TABLE dq.judgement IS 'What approvers found of sampled proposals; never changed. Read dq.judgements.';
COMMENT ON COLUMN dq.judgement.proposal IS 'The proposal.';
COMMENT ON COLUMN dq.judgement.good IS 'Whether it was found good.';
COMMENT ON COLUMN dq.judgement.reason IS 'Why it was rejected.';
COMMENT ON COLUMN dq.judgement.hash IS 'Hash of the proposal as it was judged.';
COMMENT ON COLUMN dq.judgement.judged_by IS 'Who logged in and judged it.';
COMMENT ON COLUMN dq.judgement.judged_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.judgement.judged_at IS 'When it was judged.';
CREATE TABLE dq.sampled (
    proposal bigint NOT NULL,
    sample bigint NOT NULL,
    place bigint NOT NULL
);
COMMENT ON TABLE dq.sampled IS 'Proposals that are in samples; never changed. Read dq.proposals.';
COMMENT ON COLUMN dq.sampled.proposal IS 'The proposal.';
COMMENT ON COLUMN dq.sampled.sample IS 'The sample.';
COMMENT ON COLUMN dq.sampled.place IS 'Its place in it, from 1.';
CREATE FUNCTION dq.sample_count(sample bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT jsonb_build_object('rejects', count(*) FILTER (WHERE ((d.verdict = ANY (ARRAY['rejected'::text, 'withdrawn'::text])) OR ((d.verdict IS NULL) AND (bad.proposal IS NOT NULL)))), 'open', count(*) FILTER (WHERE ((d.verdict IS NULL) AND (mine.proposal IS NULL)))) AS jsonb_build_object FROM (((dq.sampled s LEFT JOIN dq.decision d ON ((d.proposal = s.proposal))) LEFT JOIN dq.judgement mine ON (((mine.proposal = s.proposal) AND (mine.judged_by = SESSION_USER)))) LEFT JOIN LATERAL (SELECT j.proposal FROM dq.judgement j WHERE ((j.proposal = s.proposal) AND (NOT j.good)) LIMIT 1) bad ON (true)) WHERE (s.sample = sample_count.sample));
COMMENT ON FUNCTION dq.sample_count(sample bigint) IS 'How many sampled proposals are rejected, and how many the caller has not judged.';
CREATE FUNCTION dq.says_nothing(value jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    return dq.is_missing(value);
end
$$;
COMMENT ON FUNCTION dq.says_nothing(value jsonb) IS 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
CREATE FUNCTION dq.says_nothing(value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    return dq.is_missing(value);
end
$$;
COMMENT ON FUNCTION dq.says_nothing(value text) IS 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
CREATE FUNCTION dq.says_nothing(value text, others text[]) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    return dq.is_missing(value, others);
end
$$;
COMMENT ON FUNCTION dq.says_nothing(value text, others text[]) IS 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
CREATE FUNCTION dq.settle(of_message bigint, on_channel text, trouble text, again interval) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    update dq.delivery as d
    set state = case when trouble is null then 'sent' when again is null then 'dead' else 'waiting' end,
        sent_at = case when trouble is null then clock_timestamp() end,
        attempts = d.attempts + case when trouble is null then 0 else 1 end,
        due_at = coalesce(clock_timestamp() + again, d.due_at),
        problem = trouble
    where d.message = of_message
    and d.channel = on_channel
    and d.state = 'waiting';
$$;
COMMENT ON FUNCTION dq.settle(of_message bigint, on_channel text, trouble text, again interval) IS 'Notes what became of a message. For dqsql watch.';
CREATE FUNCTION dq.snapshot() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    zone constant text := coalesce(nullif(current_setting('dq.timezone', true), ''), current_setting('timezone'));
    this_hour constant timestamptz := date_trunc('hour', statement_timestamp(), 'UTC');
    today constant timestamptz := date_trunc('day', statement_timestamp(), zone);
    trusted text[];
    kept bigint := 0;
begin
    perform dq.in_read_committed('dq.snapshot');
    -- Another session is keeping the same figures.
    if not pg_try_advisory_xact_lock('dq.history'::regclass::oid::bigint) then
        return 0;
    end if;
    select coalesce(array_agg(sound.name), '{}') into strict trusted
    from (
        select listed.name
        from (
            select format('%s %I.%I', c.spec, c.table_schema, c.table_name) as name, c.status from dq.completeness as c
            union all
            select format('%s %I.%I', r.spec, r.table_schema, r.table_name), r.status from dq.rule_violations as r
        ) as listed
        group by listed.name
        having not bool_or(listed.status in ('recount', 'counting'))
    ) as sound;
    delete from dq.history as old
    where (old.grain = 'hour' and old.at < this_hour - interval '7 days')
    or (
        (old.grain, old.at) in (('hour', this_hour), ('day', today))
        and format('%s %I.%I', old.spec, old.table_schema, old.table_name) = any (trusted)
    );
    insert into dq.history (
        grain, at, spec, table_schema, table_name, department, scope, name, dimension, weight,
        applicable, violations, measured_at, live
    )
    select
        period.grain, period.at,
        figure.spec, figure.table_schema, figure.table_name, figure.department, figure.scope, figure.name,
        figure.dimension, figure.weight, figure.applicable, figure.violations, figure.measured_at, figure.live
    from (
        select
            c.spec, c.table_schema, c.table_name, c.department, 'field' as scope, c.field as name,
            'completeness' as dimension, 1::double precision as weight,
            c.applicable, c.missing as violations, c.measured_at, c.live
        from dq.completeness as c
        union all
        select
            r.spec, r.table_schema, r.table_name, r.department, 'rule', r.rule,
            r.dimension, r.weight, r.applicable, r.violations, r.measured_at, r.live
        from dq.rule_violations as r
        union all
        select
            s.spec, s.table_schema, s.table_name, s.department, s.role, s.value,
            s.dimension, s.weight, sum(s.applicable)::bigint, sum(s.violations)::bigint, min(s.measured_at), bool_and(s.live)
        from dq.rule_violations_by_slice as s
        where s.role is not null
        and s.applicable is not null
        and s.violations is not null
        group by s.spec, s.table_schema, s.table_name, s.department, s.role, s.value, s.dimension, s.weight
    ) as figure
    cross join (values ('hour', this_hour), ('day', today)) as period (grain, at)
    where (period.grain = 'day' or figure.scope not in ('source', 'owner'))
    and format('%s %I.%I', figure.spec, figure.table_schema, figure.table_name) = any (trusted)
    -- What is not shown has no such time.
    and figure.measured_at is not null
    and figure.applicable is not null
    and figure.violations is not null;
    get diagnostics kept = row_count;
    return kept;
end
$$;
COMMENT ON FUNCTION dq.snapshot() IS 'Keeps the present figures for dq.trend, once for this hour and once for this day; returns the number of lines.';
CREATE FUNCTION dq.source_listing(target regclass) RETURNS regclass
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    listing regclass;
begin
    select c.oid::regclass into listing
    from pg_class as c
    cross join lateral (select dq.marker(obj_description(c.oid, 'pg_class')) as marker) as m
    where c.relnamespace = to_regnamespace('dq_gen')
    and c.relkind = 'v'
    and m.marker ->> 'role' = 'source_differences'
    and to_regclass(m.marker ->> 'table') = target;
    if listing is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no field of %s is completed from elsewhere', coalesce(target::text, 'NULL')),
            hint = 'Give it `complete_from` in its spec, and run `dqsql apply`.';
    end if;
    return listing;
end
$$;
COMMENT ON FUNCTION dq.source_listing(target regclass) IS 'The view that lists what sources know of rows of a table.';
CREATE FUNCTION dq.spellings(value text, synonyms text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT array_agg(DISTINCT dq.fold(s.spelling)) AS array_agg FROM unnest(array_append(spellings.synonyms, spellings.value)) s(spelling));
COMMENT ON FUNCTION dq.spellings(value text, synonyms text[]) IS 'Every spelling of a list''s value, folded.';
CREATE FUNCTION dq.spoken() RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN COALESCE("substring"(obj_description(('dq.completeness'::regclass)::oid, 'pg_class'::name), '"language": ?"([a-z]+)"'::text), 'en'::text);
COMMENT ON FUNCTION dq.spoken() IS 'Language that the views are described in.';
CREATE FUNCTION dq.squeeze(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
    spaced pg_catalog.text collate pg_catalog."C";
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.=) pg_catalog.char_length(value) then
        return pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\x01- \x7f]+', ' ', 'g');
    end if;
    spaced := pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\u00ad\u061c\u180e\u200b\u200e-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+', '', 'g');
    spaced := pg_catalog.regexp_replace(spaced, E'[\x01- \x7f-\u00a0\u115f-\u1160\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u2800\u3000\u3164\uffa0]+', ' ', 'g');
    if spaced operator(pg_catalog.~) E'[\u200c-\u200d]' then
        spaced := pg_catalog.regexp_replace(spaced, E'(?<![̀-῿←-⟿⤀-⹿ꀀ-꯿יִ-\ufe0f𐀀-🿿\U000e0000-\U000e0fff])[\u200c-\u200d]+|[\u200c-\u200d]+(?![̀-῿←-⟿⤀-⹿ꀀ-꯿יִ-\ufe0f𐀀-🿿\U000e0000-\U000e0fff])', '', 'g');
        spaced := pg_catalog.regexp_replace(spaced, '  +', ' ', 'g');
    end if;
    return spaced;
end
$$;
COMMENT ON FUNCTION dq.squeeze(value text) IS 'The text with runs of blanks as one space, without invisible characters that mean nothing.';
CREATE FUNCTION dq.stands_for_nothing(value text, others text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((NOT (((ascii(value) >= 97) AND (ascii(value) <= 122)) OR ((ascii(value) >= 65) AND (ascii(value) <= 90)) OR ((ascii(value) >= 48) AND (ascii(value) <= 57)) OR ((ascii(value) >= 19968) AND (ascii(value) <= 40959)))) AND ((value COLLATE "C") !~ '[^- - ­؜ᅟ-ᅠ ᠎ - ​‌-‍‎-‏
-
‪-‮  ⁠-⁯⠀　ㅤ﻿ﾠ͏឴-឵᠋-᠍᠏︀-️￰-￻𓐰-𓐿𛲠-𛲣𝅳-𝅺󠀀-󠿿\-_\.\?\*/\\\~？／＼．＿－＊～〜。｡、､…⋯‥·・･‐‑‒–—―−─━﹣''"`‘’“”＇＂\(\)\[\]\{\}（）［］｛｝「」『』【】]'::text)) THEN true WHEN ((char_length(value) <= 40) AND (dq.bare(value) = ANY (ARRAY['n / a'::text, 'n.a'::text, 'n/a'::text, 'n\a'::text, 'na'::text, 'nil'::text, 'no data'::text, 'none'::text, 'not applicable'::text, 'not available'::text, 'not known'::text, 'not provided'::text, 'not specified'::text, 'null'::text, 'tba'::text, 'tbd'::text, 'to be advised'::text, 'to be confirmed'::text, 'to be determined'::text, 'undefined'::text, 'unknown'::text, 'unspecified'::text, '不明'::text, '不詳'::text, '不详'::text, '不适用'::text, '不適用'::text, '待填'::text, '待填写'::text, '待定'::text, '待补'::text, '待补充'::text, '待補充'::text, '无'::text, '无信息'::text, '无内容'::text, '无数据'::text, '无无'::text, '暂无'::text, '暂无信息'::text, '暂无数据'::text, '暂未提供'::text, '暂没有'::text, '暂缺'::text, '暫無'::text, '未填'::text, '未填写'::text, '未填寫'::text, '未录入'::text, '未提供'::text, '未知'::text, '沒有'::text, '没填'::text, '没有'::text, '無'::text, '空'::text, '空值'::text, '空白'::text]))) THEN true WHEN (others = '{}'::text[]) THEN false ELSE (dq.fold(value) = ANY (others)) END;
COMMENT ON FUNCTION dq.stands_for_nothing(value text, others text[]) IS 'Whether a text that is not NULL is blank, a placeholder or one of the words given (folded).';
CREATE FUNCTION dq.step_of(target regclass, row_key jsonb, field text, stored jsonb, offered jsonb, OUT statement text, OUT problem text) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    place text;
    judged jsonb;
begin
    execute format(
        'select format(''t.tableoid operator(pg_catalog.=) %%L::pg_catalog.oid and t.ctid operator(pg_catalog.=) %%L::pg_catalog.tid'','
        ' t.tableoid, t.ctid) from %s for no key update of t', dq.by_key(target, row_key)
    ) into place using row_key;
    if place is null or dq.cell(target, row_key, field, stored) <> 'same' then
        return;
    end if;
    judged := dq.judged_values(target, row_key, jsonb_build_object(field, offered));
    if judged -> 'refused' <> '[]' then
        problem := (select string_agg(e.entry ->> 'message', '; ') from jsonb_array_elements(judged -> 'refused') as e (entry));
        return;
    end if;
    statement := format(
        'update %s as t set %I = v.%I from pg_catalog.jsonb_to_record(%L::pg_catalog.jsonb) as v (%s) where %s',
        judged ->> 'table', field, field, jsonb_build_object(field, judged -> 'cells' -> 0 -> 'new'),
        dq.typed_columns(target, array[field]), place
    );
end
$$;
COMMENT ON FUNCTION dq.step_of(target regclass, row_key jsonb, field text, stored jsonb, offered jsonb, OUT statement text, OUT problem text) IS 'The UPDATE that writes what a source says to a row, or why there is none.';
CREATE FUNCTION dq.step_part(target regclass, given jsonb) RETURNS TABLE(place bigint, outcome text, problem text)
    LANGUAGE plpgsql
    AS $$
declare
    one pg_catalog.record;
    step pg_catalog.record;
    done bigint[] := '{}';
begin
    begin
        for step in select s.statement, s.parameter, s.places from dq.steps_of(target, given) as s loop
            execute step.statement using step.parameter;
            done := done operator(pg_catalog.||) step.places;
        end loop;
    exception
        when serialization_failure or deadlock_detected then
            raise;
        when others then
            done := '{}';
            if pg_catalog.jsonb_array_length(given) operator(pg_catalog.>) 8 then
                return query
                select p.place, p.outcome, p.problem
                from dq.halves(given) as h
                cross join lateral dq.step_part(target, h.part) as p;
                return;
            end if;
    end;
    return query select d.place, 'written'::pg_catalog.text, null::pg_catalog.text from pg_catalog.unnest(done) as d (place);
    for one in
        select e.place, e.row_key, e.field, e.value, e.offered
        from pg_catalog.jsonb_to_recordset(given) as e (place bigint, row_key jsonb, field text, value jsonb, offered jsonb)
        where e.place operator(pg_catalog.<>) all (done)
    loop
        place := one.place;
        outcome := 'changed';
        problem := null;
        begin
            select s.statement, s.problem into step
            from dq.step_of(target, one.row_key, one.field, one.value, one.offered) as s;
            if step.problem is not null then
                outcome := 'refused';
                problem := step.problem;
            elsif step.statement is not null then
                execute step.statement;
                outcome := 'written';
            end if;
        exception
            when serialization_failure or deadlock_detected then
                raise;
            when others then
                outcome := 'refused';
                problem := sqlerrm;
        end;
        return next;
    end loop;
end
$$;
COMMENT ON FUNCTION dq.step_part(target regclass, given jsonb) IS 'Writes a part of what sources say; dq.keep_in_step calls it.';
CREATE FUNCTION dq.steps_of(target regclass, given jsonb) RETURNS TABLE(statement text, parameter jsonb, places bigint[])
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
#variable_conflict use_column
declare
    cells constant text := dq.by_keys(
        target, array(select jsonb_object_keys(given -> 0 -> 'row_key')),
        array(select distinct e.one ->> 'field' from jsonb_array_elements(given) as e (one))
    );
    held jsonb;
begin
    if cells is not null then
        execute format(
            'select jsonb_agg(to_jsonb(l)) from ('
            'select c.place, c.row_key, c.field, c.offered, t.tableoid as "table", t.ctid as at'
            ' from jsonb_to_recordset($1) as c (place bigint, row_key jsonb, field text, value jsonb, offered jsonb) %s'
            ' where h.same for no key update of t skip locked) as l', cells
        ) into held using given;
    end if;
    return query
    with listed as materialized (
        select
            row_number() over (order by min(h.place)) as nth, h.row_key, jsonb_object_agg(h.field, h.offered) as offered,
            array_agg(h.place) as places, jsonb_build_object('dq.table', h."table", 'dq.place', h.at) as found
        from jsonb_to_recordset(held) as h (place bigint, row_key jsonb, field text, offered jsonb, "table" oid, at tid)
        group by h.row_key, h."table", h.at
    ), good as (
        select l.places, array_agg(j.field order by j.field) as fields, jsonb_object_agg(j.field, j.cell -> 'new') || l.found as written
        from dq.judge_rows(
            target,
            (select jsonb_agg(jsonb_build_object('key', l.row_key, 'values', l.offered) order by l.nth) from listed as l)
        ) as j
        join listed as l on l.nth = j.place
        where j.cell is not null
        group by l.nth, l.places, l.found
    ), together as (
        select g.fields, jsonb_agg(g.written) as written, array_agg(p.place) as places
        from good as g
        cross join lateral unnest(g.places) as p (place)
        group by g.fields
    )
    select dq.placed_update(target, o.fields), o.written, o.places from together as o;
end
$_$;
COMMENT ON FUNCTION dq.steps_of(target regclass, given jsonb) IS 'The UPDATEs that write what sources say to many rows.';
CREATE FUNCTION dq.still_open(batch bigint) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET extra_float_digits TO '1'
    SET "IntervalStyle" TO 'postgres'
    AS $_$
declare
    target regclass;
    keys text[];
    held text;
    found bigint[];
begin
    select to_regclass(min(p.table_name)), array(select k.name from jsonb_object_keys((array_agg(p.row_key))[1]) as k (name))
    into target, keys
    from (
        select p.table_name, p.row_key from dq.proposals as p where p.batch = still_open.batch and p.decided_by is null limit 1
    ) as p;
    held := dq.by_keys(
        target, keys, array(select distinct p.field from dq.proposals as p where p.batch = still_open.batch and p.decided_by is null)
    );
    if held is not null then
        execute format(
            'select array_agg(distinct c.id) from ('
            'select p.id, p.row_key, p.field, p.old_json as value from dq.proposals as p where p.batch = $1 and p.decided_by is null'
            ' and p.row_key ?& $2 and p.row_key - $2 = ''{}'') as c %s where h.same', held
        ) into found using batch, keys;
    end if;
    return query select unnest(found);
exception
    -- One value that its column does not take any more.
    when data_exception or undefined_function or undefined_object or undefined_column or syntax_error then
        return query select p.id from dq.proposals as p where p.batch = still_open.batch and p.state = 'open';
end
$_$;
COMMENT ON FUNCTION dq.still_open(batch bigint) IS 'The undecided proposals of a batch whose fields hold what they held then.';
CREATE FUNCTION dq.stored_row(target regclass, keys text[], key jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    wanted jsonb := key;
    typed jsonb;
    columns text;
    same text;
    found jsonb;
    told text;
begin
    if cardinality(keys) = 1 and jsonb_typeof(key) <> 'object' then
        wanted := jsonb_build_object(keys[1], key);
    end if;
    if jsonb_typeof(wanted) <> 'object'
        or (select array_agg(k.name order by k.name) from jsonb_object_keys(wanted) as k (name))
            is distinct from (select array_agg(k.name order by k.name) from unnest(keys) as k (name))
    then
        told := (select string_agg(to_json(k.name) || ': …', ', ' order by k.place) from unnest(keys) with ordinality as k (name, place));
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('the key of %s is (%s)', target, array_to_string(keys, ', ')),
                'zh', format('%s 的主键是（%s）', target, array_to_string(keys, '、'))
            ),
            jsonb_build_object(
                'en', format('Give it as a JSON object with one value for each of these columns: {%s}.', told),
                'zh', format('请以 JSON 对象给出，每列一个值：{%s}。', told)
            )
        );
    end if;
    typed := dq.typed(target, wanted);
    select
        string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by array_position(keys, a.attname::text)),
        string_agg(format('t.%1$I = k.%1$I', a.attname), ' and ')
    into columns, same
    from pg_attribute as a
    where a.attrelid = target and a.attname = any (keys);
    if typed -> 'illegible' <> '[]' then
        told := (select string_agg(i.name, ', ') from jsonb_array_elements_text(typed -> 'illegible') as i (name));
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('no row of %s has this key (%s): what was given for %s does not fit', target, columns, told),
                'zh', format('%s 中没有该主键（%s）的行：%s 的值格式不符', target, columns, told)
            ),
            '{"en": "dq.task lists rows with their keys.", "zh": "dq.task 列出各行及其主键。"}'
        );
    end if;
    execute format(
        'select jsonb_agg(to_jsonb(found.*)) from ('
        'select t.* from %s as t join jsonb_to_record($1) as k (%s) on %s limit 2) as found', target, columns, same
    ) into found using typed -> 'row';
    if jsonb_array_length(found) = 1 then
        return found -> 0;
    end if;
    told := array_to_string(keys, ', ');
    if found is null then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('no row of %s has this key (%s)', target, told), 'zh', format('%s 中没有该主键（%s）的行', target, told)
            ),
            '{"en": "Row-level security may hide it from you.", "zh": "行级安全可能对您隐藏了该行。"}'
        );
    end if;
    perform dq.refuse(
        'cardinality_violation',
        jsonb_build_object(
            'en', format('several rows of %s have this key (%s)', target, told), 'zh', format('%s 中有多行具有该主键（%s）', target, told)
        ),
        '{"en": "The spec names a key that tells no rows apart: give the table another `key`.", "zh": "规范中的主键不能区分各行：请为该表指定其他 `key`。"}'
    );
    return null;
end
$_$;
COMMENT ON FUNCTION dq.stored_row(target regclass, keys text[], key jsonb) IS 'The row of a table with the given key, as the caller may see it.';
CREATE FUNCTION dq.take(channels text[]) RETURNS TABLE(message bigint, channel text, attempts integer, key uuid, content jsonb)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select d.message, d.channel, d.attempts, o.key, o.content
    from dq.delivery as d
    join dq.outbox as o on o.id = d.message
    where d.state = 'waiting'
    and d.due_at <= clock_timestamp()
    and d.channel = any (channels)
    order by d.due_at, d.message
    limit 1
    for update of d skip locked;
$$;
COMMENT ON FUNCTION dq.take(channels text[]) IS 'The next message that is due, locked for the caller. For dqsql watch.';
CREATE FUNCTION dq.tell(of_event bigint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    insert into dq.outbox (event, created_at, not_before, content)
    select
        e.id, clock_timestamp(),
        case when coalesce(array_position(ranks.listed, i.severity) < array_position(ranks.listed, t.quiet_unless), true)
            then dq.quiet_until(clock_timestamp(), t.quiet_from, t.quiet_to, t.quiet_zone) end,
        jsonb_build_object(
            'event', e.event, 'incident', i.id, 'at', e.at, 'severity', i.severity,
            'database', current_database(), 'spec', i.spec, 'table', format('%s.%s', i.table_schema, i.table_name),
            'table_title', t.table_title, 'threshold', i.threshold, 'scope', i.scope, 'name', i.name, 'name_title', i.title,
            'slice', i.slice, 'value', dq.squeeze(left(i.value, 60)),
            'measure', i.measure, 'highest', i.highest, 'figure', i.figure, 'affected', i.affected,
            'applicable', i.applicable, 'measured_at', i.measured_at, 'worst_slices', i.worst_slices,
            'process', i.process, 'department', i.department, 'steward', i.steward, 'assignee', i.assignee,
            'listed_in', i.listed_in, 'reopened', i.reopened, 'since', t.since, 'language', coalesce(t.language, 'en')
        )
    from dq.incident_event as e
    join dq.incident as i on i.id = e.incident
    left join dq.threshold as t
        on t.spec = i.spec
        and t.table_schema = i.table_schema
        and t.table_name = i.table_name
        and t.threshold = i.threshold
    cross join (values (array['minor', 'major', 'critical'])) as ranks (listed)
    where e.id = of_event
    and e.event in ('opened', 'reopened', 'resolved');
$$;
COMMENT ON FUNCTION dq.tell(of_event bigint) IS 'Writes the message about an event into the outbox.';
CREATE FUNCTION dq.tell_late() RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_nestloop TO 'off'
    SET jit TO 'off'
    AS $$
    with part as materialized (
        select
            r.spec, r.recipient, r.stage, r.table_schema, r.table_name, r.rule, count(*) as records,
            (array_agg(r.key order by r.moment, r.key) filter (where r.shows_key))[1:10] as keys
        from dq.reminded as r
        where r.told_at is null
        and r.recipient is not null
        group by r.spec, r.recipient, r.stage, r.table_schema, r.table_name, r.rule
    ), said as (
        select
            p.spec, p.recipient, p.stage, p.records, u.department,
            array_position(array['minor', 'major', 'critical'], u.severity) as grade,
            jsonb_build_object(
                'stage', p.stage, 'table', format('%s.%s', p.table_schema, p.table_name), 'rule', p.rule,
                'table_title', coalesce(u.table_title, p.table_name), 'title', coalesce(u.title, p.rule),
                'severity', u.severity, 'records', p.records,
                'keys', (
                    select coalesce(jsonb_agg(dq.squeeze(left(n.key, 60)) order by n.place), '[]')
                    from unnest(p.keys) with ordinality as n (key, place)
                )
            ) as line
        from part as p
        left join dq.rule as u
            on u.spec = p.spec
            and u.table_schema = p.table_schema
            and u.table_name = p.table_name
            and u.rule = p.rule
    ), letter as (
        insert into dq.outbox (created_at, content)
        select
            clock_timestamp(),
            jsonb_build_object(
                'reminder', jsonb_agg(distinct s.stage order by s.stage desc), 'spec', s.spec, 'name', s.recipient,
                'shown', dq.squeeze(left(s.recipient, 60)), 'records', sum(s.records),
                'severity', (array['minor', 'major', 'critical'])[max(s.grade)],
                'departments', coalesce(jsonb_agg(distinct s.department) filter (where s.department is not null), '[]'),
                'database', current_database(), 'language', dq.spoken(), 'at', statement_timestamp(),
                'lines', jsonb_agg(
                    s.line order by s.stage desc, s.grade desc, s.records desc, s.line ->> 'table', s.line ->> 'rule'
                )
            )
        from said as s
        group by s.spec, s.recipient
        order by s.spec, s.recipient
        returning id, content ->> 'spec' as spec, content ->> 'name' as recipient
    ), marked as (
        update dq.reminded as r
        set told_at = clock_timestamp(), message = l.id
        from letter as l
        where r.told_at is null
        and r.spec = l.spec
        and r.recipient = l.recipient
    )
    select count(*) from letter;
$$;
COMMENT ON FUNCTION dq.tell_late() IS 'Writes into the outbox what nobody was told of late rows yet; part of dq.remind.';
CREATE FUNCTION dq.tell_sample(batch bigint, state text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise notice using message = dq.localized(
        case state
            when 'refused' then jsonb_build_object(
                'en', format('batch %s is refused: too many of its sample were rejected', batch),
                'zh', format('批次 %s 不予接收：样本中驳回数超过接收数', batch)
            )
            else jsonb_build_object(
                'en', format('batch %s is accepted; somebody else has to judge its sample and accept it too', batch),
                'zh', format('批次 %s 已接收，须由他人再判定样本并接收', batch)
            )
        end,
        'en'
    );
end
$$;
COMMENT ON FUNCTION dq.tell_sample(batch bigint, state text) IS 'Tells a client what became of a batch that cannot be written.';
CREATE FUNCTION dq.tell_waiting(proposal bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise notice using message = dq.localized(jsonb_build_object(
        'en', format('proposal %s is approved; somebody else has to approve it too', proposal),
        'zh', format('补录建议 %s 已初审，须由他人复审', proposal)
    ), 'en');
end
$$;
COMMENT ON FUNCTION dq.tell_waiting(proposal bigint) IS 'Tells a client that a proposal waits for a second approval.';
CREATE FUNCTION dq.tighten(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN replace(replace(regexp_replace(translate(value, '【】〔〕[]{}'::text, '()()()()'::text), ' *([々-〇぀-ヿ㐀-鿿豈-﫿]) *'::text, '\1'::text, 'g'::text), '( '::text, '('::text), ' )'::text, ')'::text);
COMMENT ON FUNCTION dq.tighten(value text) IS 'The text without spaces beside Chinese characters and inside brackets, all brackets round.';
CREATE FUNCTION dq.typed_columns(target regclass, names text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (
        select string_agg(format('%I %I.%I', a.attname, n.nspname, y.typname), ', ' order by a.attnum)
        from pg_attribute as a
        join pg_type as y on y.oid = a.atttypid
        join pg_namespace as n on n.oid = y.typnamespace
        where a.attrelid = target
        and a.attname = any (names)
        and a.attnum > 0
        and not a.attisdropped
    );
end
$$;
COMMENT ON FUNCTION dq.typed_columns(target regclass, names text[]) IS 'Columns of a table with their types, as SQL.';
CREATE FUNCTION dq.undo(entry bigint, reason text) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
    entered bigint;
begin
    set constraints dq.ledger_written deferred;
    entered := dq.enter_undo(entry, reason);
    execute dq.write_of(array[entered]);
    set constraints dq.ledger_written immediate;
    set constraints dq.ledger_written deferred;
    return entered;
end
$$;
COMMENT ON FUNCTION dq.undo(entry bigint, reason text) IS 'Writes the old value of an entry of the ledger back. Grant EXECUTE to those who may.';
CREATE FUNCTION dq.unfit(field text, code text, en text, zh text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN jsonb_build_object('rule', ((field || '.'::text) || code), 'column', field, 'code', code, 'action', 'reject', 'params', '{}'::jsonb, 'message', dq.localized(jsonb_build_object('en', en, 'zh', zh), 'en'::text));
COMMENT ON FUNCTION dq.unfit(field text, code text, en text, zh text) IS 'What is wrong with a proposal apart from rules, as an entry.';
CREATE FUNCTION dq.update_incident(number bigint, seen dq.watched) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    update dq.incident as i
    set severity = seen.severity, title = seen.title, highest = seen.highest, clear = seen.clear, figure = seen.figure,
        peak = greatest(i.peak, seen.figure), affected = seen.affected, applicable = seen.applicable,
        measured_at = seen.measured_at, listed_in = seen.listed_in, process = seen.process, department = seen.department,
        steward = seen.steward, reads = seen.reads
    where i.id = number;
$$;
COMMENT ON FUNCTION dq.update_incident(number bigint, seen dq.watched) IS 'Brings an incident up to its threshold and figure of now; part of dq.evaluate.';
CREATE FUNCTION dq.vat(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    prefixes constant jsonb := '{"AT": "AT", "BE": "BE", "CHE": "CH", "CZ": "CZ", "DE": "DE", "DK": "DK", "ES": "ES", "FI": "FI", "FR": "FR", "GB": "GB", "XI": "GB", "EL": "GR", "GR": "GR", "HU": "HU", "IE": "IE", "IT": "IT", "NL": "NL", "NO": "NO", "PL": "PL", "PT": "PT", "SE": "SE"}'::pg_catalog.jsonb;
    number text collate pg_catalog."C" := value;
    letters constant text := '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    b bytea;
    key integer;
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    case coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
    when 'AT' then
        if left(value, 2) in ('AT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:U[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x36353433323130393837', (get_byte('\x00010203040506070809', get_byte(b, 1) - 48) + get_byte('\x00020406080103050709', get_byte(b, 2) - 48) + get_byte('\x00010203040506070809', get_byte(b, 3) - 48) + get_byte('\x00020406080103050709', get_byte(b, 4) - 48) + get_byte('\x00010203040506070809', get_byte(b, 5) - 48) + get_byte('\x00020406080103050709', get_byte(b, 6) - 48) + get_byte('\x00010203040506070809', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8));
    when 'AU' then
        if number !~ '^(?!0*$)(?:(?:1[1-9]|[2-9][0-9])[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((10 * get_byte(b, 0) + get_byte(b, 1) + 3 * get_byte(b, 2) + 5 * get_byte(b, 3) + 7 * get_byte(b, 4) + 9 * get_byte(b, 5) + 11 * get_byte(b, 6) + 13 * get_byte(b, 7) + 15 * get_byte(b, 8) + 17 * get_byte(b, 9) + 19 * get_byte(b, 10) + 60) % 89 in (10));
    when 'BE' then
        if left(value, 2) in ('BE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[01][0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((76 * get_byte(b, 0) + 27 * get_byte(b, 1) + 90 * get_byte(b, 2) + 9 * get_byte(b, 3) + 30 * get_byte(b, 4) + 3 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 10 * get_byte(b, 8) + get_byte(b, 9) + 80) % 97 in (0));
    when 'BR' then
        if number !~ '^(?!0*$)(?:[0-9A-Z]{12}[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3030393837363534333231', (get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 0) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 1) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 2) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 3) - 48) + get_byte('\x0009070503010a080604020009070503010a080604020009070503010a080604020009070503010a080604', get_byte(b, 4) - 48) + get_byte('\x000805020a070401090603000805020a070401090603000805020a070401090603000805020a0704010906', get_byte(b, 5) - 48) + get_byte('\x0007030a060209050108040007030a060209050108040007030a060209050108040007030a060209050108', get_byte(b, 6) - 48) + get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 7) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 8) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 9) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 10) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 11) - 48) + 0) % 11) = get_byte(b, 12)) and (get_byte('\x3030393837363534333231', (get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 0) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 1) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 2) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 3) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 4) - 48) + get_byte('\x0009070503010a080604020009070503010a080604020009070503010a080604020009070503010a080604', get_byte(b, 5) - 48) + get_byte('\x000805020a070401090603000805020a070401090603000805020a070401090603000805020a0704010906', get_byte(b, 6) - 48) + get_byte('\x0007030a060209050108040007030a060209050108040007030a060209050108040007030a060209050108', get_byte(b, 7) - 48) + get_byte('\x0006010702080309040a050006010702080309040a050006010702080309040a050006010702080309040a', get_byte(b, 8) - 48) + get_byte('\x00050a040903080207010600050a040903080207010600050a040903080207010600050a04090308020701', get_byte(b, 9) - 48) + get_byte('\x00040801050902060a030700040801050902060a030700040801050902060a030700040801050902060a03', get_byte(b, 10) - 48) + get_byte('\x000306090104070a020508000306090104070a020508000306090104070a020508000306090104070a0205', get_byte(b, 11) - 48) + get_byte('\x00020406080a010305070900020406080a010305070900020406080a010305070900020406080a01030507', get_byte(b, 12) - 48) + 0) % 11) = get_byte(b, 13));
    when 'CA' then
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:R[CMPT][0-9]{4})?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809', get_byte(b, 0) - 48) + get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + 0) % 10 in (0));
    when 'CH' then
        if left(value, 3) in ('CHE') then number := substr(value, 4); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:MWST|TVA|IVA|TPV)?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (5 * get_byte(b, 0) + 4 * get_byte(b, 1) + 3 * get_byte(b, 2) + 2 * get_byte(b, 3) + 7 * get_byte(b, 4) + 6 * get_byte(b, 5) + 5 * get_byte(b, 6) + 4 * get_byte(b, 7) + 10) % 11) = get_byte(b, 8));
    when 'CN' then
        if number !~ '^(?!0*$)(?:[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101100121314151600171819001a1b001c1d1e', get_byte(b, 0) - 48) + get_byte('\x000306090c0f1215181b000000000000001e0205080b0e111400171a1d010400070a0d0010130016191c', get_byte(b, 1) - 48) + get_byte('\x0009121b050e17010a13000000000000001c060f18020b141d00071019030c00151e0800111a00040d16', get_byte(b, 2) - 48) + get_byte('\x001b17130f0b07031e1a0000000000000016120e0a06021d190015110d090500011c18001410000c0804', get_byte(b, 3) - 48) + get_byte('\x0013071a0e0215091c100000000000000004170b1e1206190d000114081b0f0003160a001d110005180c', get_byte(b, 4) - 48) + get_byte('\x001a15100b06011b1611000000000000000c07021c17120d0800031d18130e0009041e001914000f0a05', get_byte(b, 5) - 48) + get_byte('\x001001110212031304140000000000000005150616071708180009190a1a0b001b0c1c000d1d000e1e0f', get_byte(b, 6) - 48) + get_byte('\x001103140617091a0c1d000000000000000f0112041507180a001b0d1e100200130516000819000b1c0e', get_byte(b, 7) - 48) + get_byte('\x0014091d12071b100519000000000000000e03170c01150a1e0013081c1106001a0f0400180d0002160b', get_byte(b, 8) - 48) + get_byte('\x001d1b19171513110f0d000000000000000b09070503011e1c001a1816141200100e0c000a0800060402', get_byte(b, 9) - 48) + get_byte('\x0019130d07011a140e0800000000000000021b150f09031c1600100a041d1700110b05001e1800120c06', get_byte(b, 10) - 48) + get_byte('\x000d1a081503101d0b18000000000000000613010e1b09160400111e0c19070014020f001c0a00170512', get_byte(b, 11) - 48) + get_byte('\x0008101801091119020a00000000000000121a030b131b040c00141c050d15001d060e00161e00070f17', get_byte(b, 12) - 48) + get_byte('\x0018110a031b140d061e00000000000000171009021a130c05001d160f08010019120b00041c00150e07', get_byte(b, 13) - 48) + get_byte('\x000a141e09131d08121c0000000000000007111b06101a050f0019040e1803000d1702000c1600010b15', get_byte(b, 14) - 48) + get_byte('\x001e1d1c1b1a19181716000000000000001514131211100f0e000d0c0b0a090008070600050400030201', get_byte(b, 15) - 48) + get_byte('\x001c191613100d0a070400000000000000011d1a1714110e0b000805021e1b00181512000f0c00090603', get_byte(b, 16) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101100121314151600171819001a1b001c1d1e', get_byte(b, 17) - 48) + 0) % 31 in (0));
    when 'CZ' then
        if left(value, 2) in ('CZ') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-8][0-9]{7}|6[0-9]{8}|[0-9]{2}(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{4}|(?:[02468][048]|[13579][26])[0257]229[0-9]{4}|(?:[0-4][0-9]|5[0-3]|[89][0-9])(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{3}|(?!00)(?:[024][048]|[13][26]|52|8[048]|9[26])[0257]229[0-9]{3})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{8}$)' then get_byte('\x3130393837363534333231', (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 3) % 11) = get_byte(b, 7) when number ~ '^(?:6[0-9]{8}$)' then get_byte('\x3839303132333435363738', (8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 3) % 11) = get_byte(b, 8) when number ~ '^(?:[0-9]{10}$)' then get_byte('\x3031323334353637383930', (get_byte(b, 0) + 10 * get_byte(b, 1) + get_byte(b, 2) + 10 * get_byte(b, 3) + get_byte(b, 4) + 10 * get_byte(b, 5) + get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 7) % 11) = get_byte(b, 9) else true end;
    when 'DE' then
        if left(value, 2) in ('DE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        if not dq.mod_11_10(number) then return false; end if;
        return true;
    when 'DK' then
        if left(value, 2) in ('DK') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{7})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((2 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + get_byte(b, 7) + 1) % 11 in (0));
    when 'ES' then
        if left(value, 2) in ('ES') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8}[A-Z]|[K-MX-Z][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9])' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (14 * get_byte(b, 0) + 6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 10) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:[K-MX])' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 15) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:Y)' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 6) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:Z)' then get_byte('\x54525741474d5946504458424e4a5a535156484c434b45', (6 * get_byte(b, 1) + 19 * get_byte(b, 2) + 18 * get_byte(b, 3) + 11 * get_byte(b, 4) + 8 * get_byte(b, 5) + 10 * get_byte(b, 6) + get_byte(b, 7) + 20) % 23) = get_byte(b, 8) else true end and case when number ~ '^(?:[A-HJNP-SUVW][0-9]{7})' then get_byte('\x30393837363534333231', (get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8) or get_byte('\x4a494847464544434241', (get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + 0) % 10) = get_byte(b, 8) else true end;
    when 'FI' then
        if left(value, 2) in ('FI') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (7 * get_byte(b, 0) + 9 * get_byte(b, 1) + 10 * get_byte(b, 2) + 5 * get_byte(b, 3) + 8 * get_byte(b, 4) + 4 * get_byte(b, 5) + 2 * get_byte(b, 6) + 7) % 11) = get_byte(b, 7));
    when 'FR' then
        if left(value, 2) in ('FR') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!9[789])[0-9A-HJ-NP-Z]{2}[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        if number !~ '^[0-9]{2}' then
            key := (strpos(letters, substr(number, 1, 1)) - 1) * case when number ~ '^[0-9]' then 24 else 34 end
                + strpos(letters, substr(number, 2, 1)) - 1 - case when number ~ '^[0-9]' then 10 else 100 end;
            if (substr(number, 3)::integer + 1 + key / 11 - key) % 11 <> 0 then return false; end if;
        end if;
        return case when number ~ '^(?:[0-9]{2})' then (87 * get_byte(b, 0) + 96 * get_byte(b, 1) + 49 * get_byte(b, 2) + 34 * get_byte(b, 3) + 81 * get_byte(b, 4) + 76 * get_byte(b, 5) + 27 * get_byte(b, 6) + 90 * get_byte(b, 7) + 9 * get_byte(b, 8) + 30 * get_byte(b, 9) + 3 * get_byte(b, 10) + 0) % 97 in (85) else true end and case when number ~ '^(?:..(?!000))' then (get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + get_byte('\x00020406080103050709', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809', get_byte(b, 10) - 48) + 0) % 10 in (0) else true end;
    when 'GB' then
        if left(value, 2) in ('GB', 'XI') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}|(?:GD8888[0-4]|HA8888[5-9])[0-9]{2}(?!9[789])[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[1-9])' then (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 23) % 97 in (0, 42, 55) when number ~ '^(?:0)' then (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 23) % 97 in (0) when number ~ '^(?:..8888)' then (3 * get_byte(b, 6) + 10 * get_byte(b, 7) + get_byte(b, 8) + 87 * get_byte(b, 9) + 96 * get_byte(b, 10) + 50) % 97 in (0) else true end;
    when 'GR' then
        if left(value, 2) in ('EL', 'GR') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{9})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3031323334353637383930', (256 * get_byte(b, 0) + 128 * get_byte(b, 1) + 64 * get_byte(b, 2) + 32 * get_byte(b, 3) + 16 * get_byte(b, 4) + 8 * get_byte(b, 5) + 4 * get_byte(b, 6) + 2 * get_byte(b, 7) + 6) % 11) = get_byte(b, 8));
    when 'HU' then
        if left(value, 2) in ('HU') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x30393837363534333231', (9 * get_byte(b, 0) + 7 * get_byte(b, 1) + 3 * get_byte(b, 2) + get_byte(b, 3) + 9 * get_byte(b, 4) + 7 * get_byte(b, 5) + 3 * get_byte(b, 6) + 8) % 10) = get_byte(b, 7));
    when 'IE' then
        if left(value, 2) in ('IE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{7}[A-W][A-W]?|[0-9][A-Z+*][0-9]{5}[A-W])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{7}.$)' then get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (8 * get_byte(b, 0) + 7 * get_byte(b, 1) + 6 * get_byte(b, 2) + 5 * get_byte(b, 3) + 4 * get_byte(b, 4) + 3 * get_byte(b, 5) + 2 * get_byte(b, 6) + 22) % 23) = get_byte(b, 7) when number ~ '^(?:[0-9]{7})' then get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (get_byte('\x000810010911020a1203000000000000000810010911020a12030b13040c14050d15060e16070f00', get_byte(b, 0) - 48) + get_byte('\x00070e15050c13030a1100000000000000070e15050c13030a1101080f16060d14040b1202091000', get_byte(b, 1) - 48) + get_byte('\x00060c1201070d13020800000000000000060c1201070d1302080e1403090f15040a1016050b1100', get_byte(b, 2) - 48) + get_byte('\x00050a0f1402070c111600000000000000050a0f1402070c111604090e1301060b101503080d1200', get_byte(b, 3) - 48) + get_byte('\x0004080c10140105090d0000000000000004080c10140105090d111502060a0e121603070b0f1300', get_byte(b, 4) - 48) + get_byte('\x000306090c0f12150104000000000000000306090c0f12150104070a0d1013160205080b0e111400', get_byte(b, 5) - 48) + get_byte('\x00020406080a0c0e101200000000000000020406080a0c0e1012141601030507090b0d0f11131500', get_byte(b, 6) - 48) + get_byte('\x000912040d160811030c000000000000000912040d160811030c150710020b14060f010a13050e00', get_byte(b, 8) - 48) + 0) % 23) = get_byte(b, 7) else get_byte('\x574142434445464748494a4b4c4d4e4f50515253545556', (2 * get_byte(b, 0) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 15) % 23) = get_byte(b, 7) end;
    when 'IN' then
        if number !~ '^(?!0*$)(?:(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 0) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 2) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 4) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 6) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 8) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 10) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 11) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 12) - 48) + get_byte('\x00020406080a0c0e1012000000000000001416181a1c1e202201030507090b0d0f11131517191b1d1f2123', get_byte(b, 13) - 48) + get_byte('\x00010203040506070809000000000000000a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223', get_byte(b, 14) - 48) + 0) % 36 in (0));
    when 'IT' then
        if left(value, 2) in ('IT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!0{7})[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9])$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00010203040506070809', get_byte(b, 0) - 48) + get_byte('\x00020406080103050709', get_byte(b, 1) - 48) + get_byte('\x00010203040506070809', get_byte(b, 2) - 48) + get_byte('\x00020406080103050709', get_byte(b, 3) - 48) + get_byte('\x00010203040506070809', get_byte(b, 4) - 48) + get_byte('\x00020406080103050709', get_byte(b, 5) - 48) + get_byte('\x00010203040506070809', get_byte(b, 6) - 48) + get_byte('\x00020406080103050709', get_byte(b, 7) - 48) + get_byte('\x00010203040506070809', get_byte(b, 8) - 48) + get_byte('\x00020406080103050709', get_byte(b, 9) - 48) + get_byte('\x00010203040506070809', get_byte(b, 10) - 48) + 0) % 10 in (0));
    when 'JP' then
        if number !~ '^(?!0*$)(?:[1-9][0-9]{12})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x393837363534333231', (2 * get_byte(b, 1) + get_byte(b, 2) + 2 * get_byte(b, 3) + get_byte(b, 4) + 2 * get_byte(b, 5) + get_byte(b, 6) + 2 * get_byte(b, 7) + get_byte(b, 8) + 2 * get_byte(b, 9) + get_byte(b, 10) + 2 * get_byte(b, 11) + get_byte(b, 12) + 0) % 9) = get_byte(b, 0));
    when 'KR' then
        if number !~ '^(?!0*$)(?:(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte(b, 0) + 3 * get_byte(b, 1) + 7 * get_byte(b, 2) + get_byte(b, 3) + 3 * get_byte(b, 4) + 7 * get_byte(b, 5) + get_byte(b, 6) + 3 * get_byte(b, 7) + get_byte('\x00050106020703080409', get_byte(b, 8) - 48) + get_byte(b, 9) + 4) % 10 in (0));
    when 'NL' then
        if left(value, 2) in ('NL') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:(?!000000000)[0-9]{9}B(?!00)[0-9]{2})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((9 * get_byte(b, 0) + 8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 10 * get_byte(b, 8) + 4) % 11 in (0) or (get_byte('\x003203350638093b0c3e00000000000000000f', get_byte(b, 0) - 48) + get_byte('\x00050a0f14191e23282d000000000000000032', get_byte(b, 1) - 48) + get_byte('\x00310132023303340435000000000000000005', get_byte(b, 2) - 48) + get_byte('\x0022440527490a2c4e0f000000000000000031', get_byte(b, 3) - 48) + get_byte('\x00514131211101524232000000000000000022', get_byte(b, 4) - 48) + get_byte('\x004c37220d59442f1a05000000000000000051', get_byte(b, 5) - 48) + get_byte('\x001b36510b26415c163100000000000000004c', get_byte(b, 6) - 48) + get_byte('\x005a534c453e3730292200000000000000001b', get_byte(b, 7) - 48) + get_byte('\x0009121b242d363f485100000000000000005a', get_byte(b, 8) - 48) + get_byte('\x000a141e28323c46505a000000000000000003', get_byte(b, 10) - 48) + get_byte('\x0001020304050607080900000000000000000a', get_byte(b, 11) - 48) + 25) % 97 in (1));
    when 'NO' then
        if left(value, 2) in ('NO') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[89][0-9]{8}(?:MVA)?)$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3000393837363534333231', (3 * get_byte(b, 0) + 2 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 4) % 11) = get_byte(b, 8));
    when 'PL' then
        if left(value, 2) in ('PL') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{10})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3031323334353637383900', (6 * get_byte(b, 0) + 5 * get_byte(b, 1) + 7 * get_byte(b, 2) + 2 * get_byte(b, 3) + 3 * get_byte(b, 4) + 4 * get_byte(b, 5) + 5 * get_byte(b, 6) + 6 * get_byte(b, 7) + 7 * get_byte(b, 8) + 7) % 11) = get_byte(b, 9));
    when 'PT' then
        if left(value, 2) in ('PT') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[1-9][0-9]{8})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return (get_byte('\x3030393837363534333231', (9 * get_byte(b, 0) + 8 * get_byte(b, 1) + 7 * get_byte(b, 2) + 6 * get_byte(b, 3) + 5 * get_byte(b, 4) + 4 * get_byte(b, 5) + 3 * get_byte(b, 6) + 2 * get_byte(b, 7) + 0) % 11) = get_byte(b, 8));
    when 'RU' then
        if number !~ '^(?!0*$)(?:[0-9]{10}|[0-9]{12})$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return case when number ~ '^(?:[0-9]{10}$)' then get_byte('\x3031323334353637383930', (2 * get_byte(b, 0) + 4 * get_byte(b, 1) + 10 * get_byte(b, 2) + 3 * get_byte(b, 3) + 5 * get_byte(b, 4) + 9 * get_byte(b, 5) + 4 * get_byte(b, 6) + 6 * get_byte(b, 7) + 8 * get_byte(b, 8) + 5) % 11) = get_byte(b, 9) else get_byte('\x3031323334353637383930', (7 * get_byte(b, 0) + 2 * get_byte(b, 1) + 4 * get_byte(b, 2) + 10 * get_byte(b, 3) + 3 * get_byte(b, 4) + 5 * get_byte(b, 5) + 9 * get_byte(b, 6) + 4 * get_byte(b, 7) + 6 * get_byte(b, 8) + 8 * get_byte(b, 9) + 10) % 11) = get_byte(b, 10) end and case when number ~ '^(?:[0-9]{12}$)' then get_byte('\x3031323334353637383930', (3 * get_byte(b, 0) + 7 * get_byte(b, 1) + 2 * get_byte(b, 2) + 4 * get_byte(b, 3) + 10 * get_byte(b, 4) + 3 * get_byte(b, 5) + 5 * get_byte(b, 6) + 9 * get_byte(b, 7) + 4 * get_byte(b, 8) + 6 * get_byte(b, 9) + 8 * get_byte(b, 10) + 9) % 11) = get_byte(b, 11) else true end;
    when 'SE' then
        if left(value, 2) in ('SE') then number := substr(value, 3); end if;
        if number !~ '^(?!0*$)(?:[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4]))$' then return false; end if;
        b := convert_to(number, 'UTF8');
        return ((get_byte('\x00020406080103050709', get_byte(b, 0) - 48) + get_byte('\x00010203040506070809', get_byte(b, 1) - 48) + get_byte('\x00020406080103050709', get_byte(b, 2) - 48) + get_byte('\x00010203040506070809', get_byte(b, 3) - 48) + get_byte('\x00020406080103050709', get_byte(b, 4) - 48) + get_byte('\x00010203040506070809', get_byte(b, 5) - 48) + get_byte('\x00020406080103050709', get_byte(b, 6) - 48) + get_byte('\x00010203040506070809', get_byte(b, 7) - 48) + get_byte('\x00020406080103050709', get_byte(b, 8) - 48) + get_byte('\x00010203040506070809', get_byte(b, 9) - 48) + 0) % 10 in (0));
    else
        return false;
    end case;
end
$_$;
COMMENT ON FUNCTION dq.vat(value text, country text) IS 'Whether a compact text in capitals is a business''s VAT or tax number in the country; by its own prefix for NULL.';
CREATE FUNCTION dq.vat_form(value text, country text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    prefixes constant jsonb := '{"AT": "AT", "BE": "BE", "CHE": "CH", "CZ": "CZ", "DE": "DE", "DK": "DK", "ES": "ES", "FI": "FI", "FR": "FR", "GB": "GB", "XI": "GB", "EL": "GR", "GR": "GR", "HU": "HU", "IE": "IE", "IT": "IT", "NL": "NL", "NO": "NO", "PL": "PL", "PT": "PT", "SE": "SE"}'::pg_catalog.jsonb;
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    return coalesce(
        (value collate pg_catalog."C") ~ (
            '{"AT": "^(?:AT|(?!AT))(?!0*$)(?:U[0-9]{8})$", "AU": "^(?!0*$)(?:(?:1[1-9]|[2-9][0-9])[0-9]{9})$", "BE": "^(?:BE|(?!BE))(?!0*$)(?:[01][0-9]{9})$", "BR": "^(?!0*$)(?:[0-9A-Z]{12}[0-9]{2})$", "CA": "^(?!0*$)(?:[0-9]{9}(?:R[CMPT][0-9]{4})?)$", "CH": "^(?:CHE|(?!CHE))(?!0*$)(?:[0-9]{9}(?:MWST|TVA|IVA|TPV)?)$", "CN": "^(?!0*$)(?:[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$", "CZ": "^(?:CZ|(?!CZ))(?!0*$)(?:[0-8][0-9]{7}|6[0-9]{8}|[0-9]{2}(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{4}|(?:[02468][048]|[13579][26])[0257]229[0-9]{4}|(?:[0-4][0-9]|5[0-3]|[89][0-9])(?:(?:[0257][13578]|[1368][02])(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30|31)|(?:[0257][469]|[1368]1)(?:(?:0[1-9]|1[0-9]|2[0-8])|29|30)|[0257]2(?:0[1-9]|1[0-9]|2[0-8]))[0-9]{3}|(?!00)(?:[024][048]|[13][26]|52|8[048]|9[26])[0257]229[0-9]{3})$", "DE": "^(?:DE|(?!DE))(?!0*$)(?:[1-9][0-9]{8})$", "DK": "^(?:DK|(?!DK))(?!0*$)(?:[1-9][0-9]{7})$", "ES": "^(?:ES|(?!ES))(?!0*$)(?:[0-9]{8}[A-Z]|[K-MX-Z][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])$", "FI": "^(?:FI|(?!FI))(?!0*$)(?:[0-9]{8})$", "FR": "^(?:FR|(?!FR))(?!0*$)(?:(?!9[789])[0-9A-HJ-NP-Z]{2}[0-9]{9})$", "GB": "^(?:GB|XI|(?!GB|XI))(?!0*$)(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}|(?:GD8888[0-4]|HA8888[5-9])[0-9]{2}(?!9[789])[0-9]{2})$", "GR": "^(?:EL|GR|(?!EL|GR))(?!0*$)(?:[0-9]{9})$", "HU": "^(?:HU|(?!HU))(?!0*$)(?:[0-9]{8})$", "IE": "^(?:IE|(?!IE))(?!0*$)(?:[0-9]{7}[A-W][A-W]?|[0-9][A-Z+*][0-9]{5}[A-W])$", "IN": "^(?!0*$)(?:(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z])$", "IT": "^(?:IT|(?!IT))(?!0*$)(?:(?!0{7})[0-9]{7}(?:0(?!00)[0-9]{2}|100|12[01]|888|999)[0-9])$", "JP": "^(?!0*$)(?:[1-9][0-9]{12})$", "KR": "^(?!0*$)(?:(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5})$", "NL": "^(?:NL|(?!NL))(?!0*$)(?:(?!000000000)[0-9]{9}B(?!00)[0-9]{2})$", "NO": "^(?:NO|(?!NO))(?!0*$)(?:[89][0-9]{8}(?:MVA)?)$", "PL": "^(?:PL|(?!PL))(?!0*$)(?:[0-9]{10})$", "PT": "^(?:PT|(?!PT))(?!0*$)(?:[1-9][0-9]{8})$", "RU": "^(?!0*$)(?:[0-9]{10}|[0-9]{12})$", "SE": "^(?:SE|(?!SE))(?!0*$)(?:[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4]))$"}'::pg_catalog.jsonb
            ->> coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
        ),
        false
    );
end
$_$;
COMMENT ON FUNCTION dq.vat_form(value text, country text) IS 'Whether a compact text in capitals has the form of a VAT or tax number of the country; by its own prefix for NULL.';
CREATE FUNCTION dq.violations_of(constraint_schema text, constraint_name text) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (SELECT COALESCE(jsonb_agg(((listed.violation - ARRAY['messages'::text, 'language'::text]) || jsonb_build_object('message', dq.localized((listed.violation -> 'messages'::text), (listed.violation ->> 'language'::text))))), '[]'::jsonb) AS "coalesce" FROM (SELECT ((dq.marker(described.comment) ->> 'violation'::text))::jsonb AS violation FROM (SELECT obj_description(c.oid, 'pg_class'::name) AS comment FROM pg_class c WHERE ((c.relname = violations_of.constraint_name) AND (c.relnamespace = (to_regnamespace(quote_ident(violations_of.constraint_schema)))::oid)) UNION SELECT obj_description(whole.oid, 'pg_constraint'::name) AS obj_description FROM (pg_constraint k JOIN pg_constraint whole ON (((whole.conname = k.conname) AND (whole.conrelid = (COALESCE(pg_partition_root((k.conrelid)::regclass), (k.conrelid)::regclass))::oid)))) WHERE ((k.conname = violations_of.constraint_name) AND (k.connamespace = (to_regnamespace(quote_ident(violations_of.constraint_schema)))::oid))) described) listed WHERE (listed.violation IS NOT NULL));
COMMENT ON FUNCTION dq.violations_of(constraint_schema text, constraint_name text) IS 'What a duplicate, a broken reference or an inline CHECK violates, by the index or constraint that the error names; a JSON array like the DETAIL of other errors.';
CREATE FUNCTION dq.waivable(target regclass, given jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    knows constant regproc := dq.judge_of(target, 'waivable');
    known jsonb;
begin
    if knows is not null then
        execute format('select %s($1)', knows) into known using given;
    end if;
    return known;
end
$_$;
COMMENT ON FUNCTION dq.waivable(target regclass, given jsonb) IS 'What can be waived in a table; NULL where nothing can be.';
CREATE FUNCTION dq.waive(target regclass, rule text, reason text, until timestamp with time zone, row_key jsonb DEFAULT NULL::jsonb, role name DEFAULT NULL::name, channel text DEFAULT NULL::text, since timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    known constant jsonb := dq.waivable(target);
    fallback constant text := coalesce(known ->> 'language', 'en');
    begins constant timestamptz := coalesce(since, clock_timestamp());
    key jsonb := waive.row_key;
    key_columns constant text := (
        select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by k.place)
        from jsonb_array_elements_text(known -> 'keys') with ordinality as k (name, place)
        join pg_attribute as a on a.attrelid = target and a.attname = k.name
    );
    why jsonb;
    granted bigint;
begin
    if target is null or waive.rule is null then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a waiver needs a table and one of its rules", "zh": "豁免须给出表及其规则"}',
            '{"en": "dq.rule_violations lists tables and rules.", "zh": "dq.rule_violations 列出所有表和规则。"}', fallback
        );
    end if;
    if (known -> 'rules' ? waive.rule) is not true then
        why := dq.not_waivable(target, waive.rule);
        perform dq.refuse('invalid_parameter_value', why -> 0, why -> 1, fallback);
    end if;
    if waive.reason is null or dq.is_blank(waive.reason) then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a waiver needs a reason", "zh": "豁免须写明理由"}',
            '{"en": "It is shown to whoever audits the exception.", "zh": "理由供审计查阅。"}', fallback
        );
    end if;
    if until is null or not isfinite(until) or until <= clock_timestamp() or until <= begins then
        perform dq.refuse(
            'invalid_parameter_value',
            '{"en": "a waiver needs an end in the future, after its beginning", "zh": "豁免须有晚于当前时间和起始时间的截止时间"}',
            '{"en": "Give `until` as a date, such as 2030-01-01; infinity is none.", "zh": "请以日期给出 until，如 2030-01-01；不接受 infinity。"}',
            fallback
        );
    end if;
    if waive.role is not null and not exists (select from pg_roles as r where r.rolname = waive.role) then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('there is no role %I', waive.role), 'zh', format('没有角色 %I', waive.role)),
            '{"en": "Create it first: a name that somebody takes later would come with the waiver.", "zh": "请先创建该角色，否则日后同名角色会自动获得豁免。"}',
            fallback
        );
    end if;
    if waive.channel is not null and known -> 'source' = 'null' then
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object('en', format('rows of %s name no channel', target), 'zh', format('%s 的数据行没有渠道列', target)),
            '{"en": "Give the table `source: COLUMN` in the spec.", "zh": "请在规范中为该表写上 source: 列名。"}', fallback
        );
    end if;
    if key is not null then
        if jsonb_array_length(known -> 'keys') = 1 and jsonb_typeof(key) <> 'object' then
            key := jsonb_build_object(known -> 'keys' ->> 0, key);
        end if;
        if jsonb_typeof(key) <> 'object'
            or not (key ?& array(select jsonb_array_elements_text(known -> 'keys')))
            or key - array(select jsonb_array_elements_text(known -> 'keys')) <> '{}'
            or jsonb_strip_nulls(key) <> key
        then
            perform dq.refuse(
                'invalid_parameter_value',
                jsonb_build_object(
                    'en', format('the key of %s is (%s)', target, (select string_agg(k, ', ') from jsonb_array_elements_text(known -> 'keys') as k)),
                    'zh', format('%s 的主键是（%s）', target, (select string_agg(k, '、') from jsonb_array_elements_text(known -> 'keys') as k))
                ),
                '{"en": "Give row_key as a JSON object with one value for each of these columns.", "zh": "请以 JSON 对象给出 row_key，每列一个值。"}',
                fallback
            );
        end if;
        begin
            key := dq.waivable(target, key) -> 'key';
        exception
            when data_exception or integrity_constraint_violation then
                perform dq.refuse(
                    'invalid_parameter_value',
                    jsonb_build_object(
                        'en', format('the key of %s is (%s): what was given does not fit', target, key_columns),
                        'zh', format('%s 的主键是（%s），给出的值与其类型不符', target, key_columns)
                    ),
                    '{"en": "dq.violating_rows and dq.task list rows with their keys.", "zh": "数据行及其主键见 dq.violating_rows 和 dq.task。"}',
                    fallback
                );
        end;
    end if;
    insert into dq.waiver (
        table_name, rule, row_key, role, channel, reason, valid_from, valid_until, granted_by, granted_as, granted_at
    ) values (
        known ->> 'table', waive.rule, key, waive.role, waive.channel, waive.reason, begins, until,
        session_user, dq.taken_role(), clock_timestamp()
    )
    returning id into granted;
    return granted;
end
$$;
COMMENT ON FUNCTION dq.waive(target regclass, rule text, reason text, until timestamp with time zone, row_key jsonb, role name, channel text, since timestamp with time zone) IS 'Permits rows to break a rule until a moment: one row, what a role writes, a channel, or every row. Grant EXECUTE to those who may.';
CREATE TABLE dq.waiver (
    id bigint NOT NULL,
    table_name text NOT NULL,
    rule text NOT NULL,
    row_key jsonb,
    role name,
    channel text,
    reason text NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_until timestamp with time zone NOT NULL,
    granted_by name NOT NULL,
    granted_as name NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT waiver_check CHECK ((isfinite(valid_until) AND (valid_until > valid_from)))
);
COMMENT ON TABLE dq.waiver IS 'Waivers as they were granted by dq.waive; never changed. Read dq.waivers.';
COMMENT ON COLUMN dq.waiver.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.waiver.rule IS 'Rule that is waived.';
COMMENT ON COLUMN dq.waiver.row_key IS 'Key of the row that it is for; NULL: any.';
COMMENT ON COLUMN dq.waiver.role IS 'Role whose members it is for; NULL: any.';
COMMENT ON COLUMN dq.waiver.channel IS 'Channel whose rows it is for; NULL: any.';
COMMENT ON COLUMN dq.waiver.reason IS 'Why it was granted.';
COMMENT ON COLUMN dq.waiver.valid_from IS 'When it begins.';
COMMENT ON COLUMN dq.waiver.valid_until IS 'When it ends.';
COMMENT ON COLUMN dq.waiver.granted_by IS 'Who logged in and granted it.';
COMMENT ON COLUMN dq.waiver.granted_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.waiver.granted_at IS 'When it was granted.';
CREATE TABLE dq.waiver_revocation (
    waiver bigint NOT NULL,
    reason text NOT NULL,
    revoked_by name NOT NULL,
    revoked_as name NOT NULL,
    revoked_at timestamp with time zone NOT NULL
);
COMMENT ON TABLE dq.waiver_revocation IS 'Waivers that were taken back before their end, by dq.revoke_waiver; never changed.';
COMMENT ON COLUMN dq.waiver_revocation.waiver IS 'The waiver.';
COMMENT ON COLUMN dq.waiver_revocation.reason IS 'Why it was taken back.';
COMMENT ON COLUMN dq.waiver_revocation.revoked_by IS 'Who logged in and took it back.';
COMMENT ON COLUMN dq.waiver_revocation.revoked_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.waiver_revocation.revoked_at IS 'When it was taken back.';
CREATE FUNCTION dq.waived(relation text, broken_rule text, key_of_row jsonb, channel_of_row text, writer name) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (EXISTS (SELECT FROM dq.waiver w WHERE ((w.table_name = waived.relation) AND (w.rule = waived.broken_rule) AND ((w.row_key IS NULL) OR (w.row_key = waived.key_of_row)) AND ((w.channel IS NULL) OR (w.channel = waived.channel_of_row)) AND (w.valid_from <= clock_timestamp()) AND (w.valid_until > clock_timestamp()) AND (NOT (EXISTS (SELECT FROM dq.waiver_revocation r WHERE (r.waiver = w.id)))) AND ((w.role IS NULL) OR dq.belongs(waived.writer, w.role)))));
COMMENT ON FUNCTION dq.waived(relation text, broken_rule text, key_of_row jsonb, channel_of_row text, writer name) IS 'Whether a waiver in force permits a row to break a rule.';
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
CREATE FUNCTION dq.watched_now() RETURNS SETOF dq.watched
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    SET "IntervalStyle" TO 'postgres'
    SET extra_float_digits TO '1'
    AS $$
    select w.* from dq.watched as w;
$$;
COMMENT ON FUNCTION dq.watched_now() IS 'Every threshold with its figure of now, the same for every session; part of dq.evaluate.';
CREATE FUNCTION dq.without_trunk(number text, trunk text, transform text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    pattern pg_catalog.text collate pg_catalog."C";
    parts pg_catalog.text[] collate pg_catalog."C";
begin
    -- Most prefixes are plain digits.
    if pg_catalog.rtrim(trunk, '0123456789') operator(pg_catalog.=) '' then
        return case
            when pg_catalog.starts_with(number, trunk)
                then pg_catalog.substr(number, pg_catalog.length(trunk) operator(pg_catalog.+) 1)
        end;
    end if;
    pattern := '^(?:' operator(pg_catalog.||) trunk operator(pg_catalog.||) ')';
    parts := pg_catalog.regexp_match(number collate pg_catalog."C", pattern);
    if parts is null then
        return null;
    end if;
    if transform is null or coalesce(parts[pg_catalog.array_length(parts, 1)], '') operator(pg_catalog.=) '' then
        return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, '');
    end if;
    return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, transform);
end
$$;
COMMENT ON FUNCTION dq.without_trunk(number text, trunk text, transform text) IS 'A telephone number without its trunk prefix; NULL where it has none.';
CREATE FUNCTION dq.worst_slices(seen dq.watched) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select string_agg(
        format('%s %s: %s%% (%s of %s)', listed.slice, listed.shown, listed.percent, listed.affected, listed.applicable),
        '; ' order by listed.place
    )
    from (
        select
            f.slice, coalesce(dq.squeeze(left(f.value, 60)), '-') as shown, f.affected, f.applicable,
            trim_scale(round(100.0 * f.affected / f.applicable, 2)) as percent,
            row_number() over (order by f.affected::double precision / f.applicable desc, f.affected desc, f.slice, f.value) as place
        from (
            select c.slice, c.value, c.missing as affected, c.applicable
            from dq.completeness_by_slice as c
            where seen.scope = 'field'
            and c.spec = seen.spec
            and c.table_schema = seen.table_schema
            and c.table_name = seen.table_name
            and c.field = seen.name
            union all
            select r.slice, r.value, r.violations, r.applicable
            from dq.rule_violations_by_slice as r
            where seen.scope = 'rule'
            and r.spec = seen.spec
            and r.table_schema = seen.table_schema
            and r.table_name = seen.table_name
            and r.rule = seen.name
        ) as f
        where f.affected > 0
        and f.applicable > 0
        and f.slice is distinct from seen.owner
    ) as listed
    where listed.place <= 3;
$$;
COMMENT ON FUNCTION dq.worst_slices(seen dq.watched) IS 'The three worst values of a table''s slices, in one line.';
CREATE FUNCTION dq.write_digests(week text DEFAULT NULL::text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    zone constant text := coalesce(nullif(current_setting('dq.timezone', true), ''), current_setting('timezone'));
    wanted constant text := coalesce(write_digests.week, to_char(timezone(zone, statement_timestamp()), 'IYYY"-W"IW'));
    written bigint;
begin
    perform dq.in_read_committed('dq.write_digests');
    if not pg_try_advisory_xact_lock('dq.digest'::regclass::oid::bigint) then
        return null;
    end if;
    if exists (select from dq.digest as d where d.week = wanted) then
        return 0;
    end if;
    insert into dq.outbox (created_at, content)
    select clock_timestamp(), d.content || jsonb_build_object('week', wanted, 'at', statement_timestamp())
    from dq.digests(true) as d;
    get diagnostics written = row_count;
    insert into dq.digest (week, written_at, messages) values (wanted, clock_timestamp(), written);
    return written;
end
$$;
COMMENT ON FUNCTION dq.write_digests(week text) IS 'Writes the digests of a week, 2030-W05 or this one, into the outbox, once; returns how many. For dqsql watch and schedules.';
CREATE FUNCTION dq.write_of(entries bigint[]) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    target regclass;
    key jsonb;
    names text[];
    row_values jsonb;
    place text;
begin
    select to_regclass(min(l.table_name)), (array_agg(l.row_key))[1], array_agg(l.field), jsonb_object_agg(l.field, l.new_value)
    into target, key, names, row_values
    from dq.ledger as l
    where l.id = any (entries);
    if target is not null then
        execute format(
            'select format(''t.tableoid operator(pg_catalog.=) %%L::pg_catalog.oid and t.ctid operator(pg_catalog.=) %%L::pg_catalog.tid'','
            ' t.tableoid, t.ctid) from %s', dq.by_key(target, key)
        ) into place using key;
    end if;
    if place is null then
        perform dq.refuse(
            'insufficient_privilege',
            '{"en": "you see no such row, or may not read the ledger", "zh": "您看不到该行，或无权读取台账"}',
            '{"en": "Who approves needs SELECT on dq.proposals and dq.ledger and on the table, and a policy may hide the row.", "zh": "审批人需要 dq.proposals、dq.ledger 和该表的 SELECT 权限；行级安全也可能隐藏该行。"}'
        );
    end if;
    return format(
        'update %s as t set %s from pg_catalog.jsonb_to_record(%L::pg_catalog.jsonb) as v (%s) where %s',
        target, (select string_agg(format('%1$I = v.%1$I', n.name), ', ') from unnest(names) as n (name)),
        row_values, dq.typed_columns(target, names), place
    );
end
$_$;
COMMENT ON FUNCTION dq.write_of(entries bigint[]) IS 'The UPDATE that writes entries of the ledger to their row.';
CREATE FUNCTION dq.writes_of(entries bigint[]) RETURNS TABLE(statement text, given jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    target regclass;
    keys text[];
    part record;
    found bigint := 0;
begin
    select to_regclass(min(l.table_name)), array(select k.name from jsonb_object_keys((array_agg(l.row_key))[1]) as k (name))
    into target, keys
    from dq.ledger as l
    where l.id = any (entries);
    if target is not null then
        for part in execute format(
            'select r.fields, jsonb_agg(r.given) as given, sum(cardinality(r.fields)) as amount from ('
            'select array_agg(c.field order by c.field) as fields,'
            ' jsonb_object_agg(c.field, c.new_value) || jsonb_build_object(''dq.table'', t.tableoid, ''dq.place'', t.ctid) as given'
            ' from dq.ledger as c cross join lateral jsonb_to_record(c.row_key) as k (%s) join %s as t on %s'
            ' where c.id = any ($1) group by t.tableoid, t.ctid) as r group by r.fields',
            dq.typed_columns(target, keys), target,
            (select string_agg(format('t.%1$I = k.%1$I', k.name), ' and ') from unnest(keys) as k (name))
        ) using entries loop
            found := found + part.amount;
            statement := dq.placed_update(target, part.fields);
            given := part.given;
            return next;
        end loop;
    end if;
    if found <> cardinality(entries) then
        perform dq.refuse(
            'insufficient_privilege',
            '{"en": "you do not see all of these rows, or may not read the ledger", "zh": "部分数据行您看不到，或无权读取台账"}',
            '{"en": "Who approves needs SELECT on dq.proposals and dq.ledger and on the table, and a policy may hide rows.", "zh": "审批人需要 dq.proposals、dq.ledger 和该表的 SELECT 权限；行级安全也可能隐藏部分行。"}'
        );
    end if;
end
$_$;
COMMENT ON FUNCTION dq.writes_of(entries bigint[]) IS 'The UPDATEs that write entries of the ledger to many rows.';
CREATE FUNCTION dq.written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if dq.cell(to_regclass(new.table_name), new.row_key, new.field, new.new_value) <> 'same' then
        perform dq.refuse(
            'object_not_in_prerequisite_state',
            jsonb_build_object(
                'en', format('%s.%I does not hold what was approved; nothing was written', new.table_name, new.field),
                'zh', format('%s.%I 的值与审批内容不一致，未写入', new.table_name, new.field)
            ),
            '{"en": "A trigger of the table changed the value or left the row alone; propose the value that it makes.", "zh": "该表的触发器改变了值或跳过了写入，请按其结果重新提出。"}'
        );
    end if;
    return null;
end
$$;
COMMENT ON FUNCTION dq.written() IS 'Refuses an entry of the ledger whose value was not written.';
CREATE TABLE dq.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE dq.approval (
    proposal bigint NOT NULL,
    hash text NOT NULL,
    approved_by name NOT NULL,
    approved_as name NOT NULL,
    approved_at timestamp with time zone NOT NULL
);
COMMENT ON TABLE dq.approval IS 'First approvals of values that two have to approve; never changed. Read dq.proposals.';
COMMENT ON COLUMN dq.approval.proposal IS 'The proposal.';
COMMENT ON COLUMN dq.approval.hash IS 'Hash of the proposal as it was approved.';
COMMENT ON COLUMN dq.approval.approved_by IS 'Who logged in and approved it first.';
COMMENT ON COLUMN dq.approval.approved_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.approval.approved_at IS 'When it was approved first.';
CREATE TABLE dq.audit (
    id bigint NOT NULL,
    month date NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    operation text NOT NULL,
    table_name text NOT NULL,
    part text,
    key text,
    old_values jsonb,
    new_values jsonb,
    masked text[],
    changed_by name NOT NULL,
    changed_as name NOT NULL,
    person text NOT NULL,
    application text,
    source text,
    transaction xid8 NOT NULL
)
PARTITION BY RANGE (month);
COMMENT ON TABLE dq.audit IS 'Changes of audited tables, an entry for each row; only ever added to. Read dq.audit_changes.';
COMMENT ON COLUMN dq.audit.id IS 'Number of the entry.';
COMMENT ON COLUMN dq.audit.month IS 'Month that it is kept in, in UTC: that of changed_at, or an earlier one where nobody could make it in time.';
COMMENT ON COLUMN dq.audit.changed_at IS 'When, by the clock.';
COMMENT ON COLUMN dq.audit.operation IS 'insert, update, delete or truncate.';
COMMENT ON COLUMN dq.audit.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.audit.part IS 'The partition that was truncated; NULL for everything else.';
COMMENT ON COLUMN dq.audit.key IS 'The row''s key as text, of several columns joined by commas: before the change, after it for an insert; NULL for truncate.';
COMMENT ON COLUMN dq.audit.old_values IS 'What the columns held that changed; NULL for insert and truncate.';
COMMENT ON COLUMN dq.audit.new_values IS 'What they hold now; NULL for delete and truncate.';
COMMENT ON COLUMN dq.audit.masked IS 'Columns marked personal: whether they changed is kept, what they hold is not.';
COMMENT ON COLUMN dq.audit.changed_by IS 'Who logged in.';
COMMENT ON COLUMN dq.audit.changed_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.audit.person IS 'Who the application says that it was (its setting dq.person), else who logged in.';
COMMENT ON COLUMN dq.audit.application IS 'What the application calls itself (application_name).';
COMMENT ON COLUMN dq.audit.source IS 'The row''s channel, from the column that the spec names as its source.';
COMMENT ON COLUMN dq.audit.transaction IS 'Transaction; entries of one share it.';
CREATE VIEW dq.audit_changes WITH (security_barrier='true') AS
 SELECT a.id AS entry,
    a.changed_at,
    a.operation,
    a.table_name,
    a.part,
    a.key,
    field.name AS field,
    (a.old_values ->> field.name) AS old_value,
    (a.new_values ->> field.name) AS new_value,
    COALESCE((field.name = ANY (a.masked)), false) AS masked,
    a.changed_by,
    a.changed_as,
    a.person,
    a.application,
    a.source,
    (a.transaction)::text AS transaction,
    a.month
   FROM (dq.audit a
     LEFT JOIN LATERAL jsonb_object_keys(COALESCE(a.new_values, a.old_values)) field(name) ON (true))
  WHERE (NOT dq.hides(a.table_name));
COMMENT ON VIEW dq.audit_changes IS 'Changes of audited tables: who changed which field of which row, when, from what to what.';
COMMENT ON COLUMN dq.audit_changes.entry IS 'Number of the entry: one row, changed by one statement.';
COMMENT ON COLUMN dq.audit_changes.changed_at IS 'When, by the clock.';
COMMENT ON COLUMN dq.audit_changes.operation IS 'insert, update, delete or truncate.';
COMMENT ON COLUMN dq.audit_changes.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.audit_changes.part IS 'The partition that was truncated; NULL for everything else.';
COMMENT ON COLUMN dq.audit_changes.key IS 'The row''s key as text, of several columns joined by commas: before the change, after it for an insert; NULL for truncate.';
COMMENT ON COLUMN dq.audit_changes.field IS 'Column that changed; NULL for truncate.';
COMMENT ON COLUMN dq.audit_changes.old_value IS 'What it held; NULL for insert.';
COMMENT ON COLUMN dq.audit_changes.new_value IS 'What it holds since; NULL for delete.';
COMMENT ON COLUMN dq.audit_changes.masked IS 'Whether the column is marked personal: its values are not kept, other than that there was one.';
COMMENT ON COLUMN dq.audit_changes.changed_by IS 'Who logged in.';
COMMENT ON COLUMN dq.audit_changes.changed_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.audit_changes.person IS 'Who the application says that it was (its setting dq.person), else who logged in; changed_by alone is proven.';
COMMENT ON COLUMN dq.audit_changes.application IS 'What the application calls itself (application_name).';
COMMENT ON COLUMN dq.audit_changes.source IS 'The row''s channel, from the column that the spec names as its source.';
COMMENT ON COLUMN dq.audit_changes.transaction IS 'Transaction; changes of one share it.';
COMMENT ON COLUMN dq.audit_changes.month IS 'Month that the entry is kept in; with it in the query only that partition is read.';
ALTER TABLE dq.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.backfill_progress AS
SELECT
    NULL::bigint AS batch,
    NULL::text AS table_name,
    NULL::text AS reason,
    NULL::text AS source,
    NULL::text COLLATE pg_catalog."C" AS proposed_by,
    NULL::timestamp with time zone AS proposed_at,
    NULL::bigint AS proposed,
    NULL::bigint AS written,
    NULL::bigint AS rejected,
    NULL::bigint AS withdrawn,
    NULL::bigint AS remaining,
    NULL::bigint AS undone,
    NULL::numeric(5,2) AS done_percent,
    NULL::timestamp with time zone AS decided_at,
    NULL::double precision AS per_day,
    NULL::double precision AS remaining_days,
    NULL::double precision AS missing_rate_before,
    NULL::numeric(5,2) AS missing_percent_before,
    NULL::double precision AS missing_rate_now,
    NULL::numeric(5,2) AS missing_percent_now,
    NULL::bigint AS awaiting_second;
ALTER TABLE dq.batch ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.consistency AS
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
    measured_at,
    live,
    weight
   FROM dq.rule_violations listed
  WHERE (dimension = 'consistency'::text);
CREATE TABLE dq.delivery (
    message bigint NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    problem text,
    CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text])))
);
COMMENT ON TABLE dq.delivery IS 'Messages on their way, one line for each channel.';
COMMENT ON COLUMN dq.delivery.message IS 'The message.';
COMMENT ON COLUMN dq.delivery.channel IS 'Channel, as the worker''s file calls it.';
COMMENT ON COLUMN dq.delivery.state IS 'waiting, sent, or dead: given up after many attempts; dq.redeliver() tries again.';
COMMENT ON COLUMN dq.delivery.attempts IS 'How often sending failed.';
COMMENT ON COLUMN dq.delivery.due_at IS 'When it is tried next.';
COMMENT ON COLUMN dq.delivery.sent_at IS 'When it was sent.';
COMMENT ON COLUMN dq.delivery.problem IS 'Why the last attempt failed.';
CREATE TABLE dq.digest (
    week text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    messages bigint NOT NULL,
    CONSTRAINT digest_week_check CHECK ((week ~ '^[0-9]{4}-W[0-9]{2}$'::text))
);
COMMENT ON TABLE dq.digest IS 'Weeks whose digests were written.';
COMMENT ON COLUMN dq.digest.week IS 'The week, as ISO 8601 counts: 2030-W05.';
COMMENT ON COLUMN dq.digest.written_at IS 'When they were written.';
COMMENT ON COLUMN dq.digest.messages IS 'How many there were.';
CREATE TABLE dq.duty (
    spec text NOT NULL,
    duty text NOT NULL,
    role name NOT NULL,
    CONSTRAINT duty_duty_check CHECK ((duty = ANY (ARRAY['reader'::text, 'contributor'::text, 'approver'::text, 'steward'::text, 'admin'::text])))
);
COMMENT ON TABLE dq.duty IS 'Roles that specs ask for, by what their members do.';
COMMENT ON COLUMN dq.duty.spec IS 'Spec that asks for it.';
COMMENT ON COLUMN dq.duty.duty IS 'reader, contributor, approver, steward or admin.';
COMMENT ON COLUMN dq.duty.role IS 'Role of the server that stands for it.';
CREATE TABLE dq.duty_member (
    spec text NOT NULL,
    duty text NOT NULL,
    member name NOT NULL,
    granted boolean NOT NULL
);
COMMENT ON TABLE dq.duty_member IS 'Members that specs name for these roles.';
COMMENT ON COLUMN dq.duty_member.spec IS 'Spec that names the member.';
COMMENT ON COLUMN dq.duty_member.duty IS 'Duty that it is for.';
COMMENT ON COLUMN dq.duty_member.member IS 'Role that is to be a member.';
COMMENT ON COLUMN dq.duty_member.granted IS 'Whether dqsql made it one, and takes that back; false: it was one already, or somebody else did.';
CREATE TABLE dq.evaluation (
    single boolean DEFAULT true NOT NULL,
    evaluated_at timestamp with time zone NOT NULL,
    CONSTRAINT evaluation_single_check CHECK (single)
);
COMMENT ON TABLE dq.evaluation IS 'When dq.evaluate() compared figures with thresholds last, to ten seconds.';
COMMENT ON COLUMN dq.evaluation.single IS 'There is one line.';
COMMENT ON COLUMN dq.evaluation.evaluated_at IS 'When.';
CREATE TABLE dq.incident_event (
    id bigint NOT NULL,
    incident bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    event text NOT NULL,
    figure double precision NOT NULL,
    affected bigint NOT NULL,
    applicable bigint NOT NULL,
    done_by name,
    done_as name,
    assignee text,
    cause text,
    remedy text,
    note text,
    CONSTRAINT incident_event_event_check CHECK ((event = ANY (ARRAY['opened'::text, 'reopened'::text, 'acknowledged'::text, 'assigned'::text, 'resolved'::text, 'explained'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE dq.incident_event IS 'What became of incidents, step by step; never changed. Read dq.incident_events.';
COMMENT ON COLUMN dq.incident_event.id IS 'Number of the event.';
COMMENT ON COLUMN dq.incident_event.incident IS 'The incident.';
COMMENT ON COLUMN dq.incident_event.at IS 'When it happened.';
COMMENT ON COLUMN dq.incident_event.event IS 'opened, reopened, acknowledged, assigned, resolved, explained (cause and remedy given afterwards) or withdrawn (the spec has no such threshold any more).';
COMMENT ON COLUMN dq.incident_event.figure IS 'The figure at that time.';
COMMENT ON COLUMN dq.incident_event.affected IS 'Rows with the gap or violation.';
COMMENT ON COLUMN dq.incident_event.applicable IS 'Rows that could have it.';
COMMENT ON COLUMN dq.incident_event.done_by IS 'Who logged in and did it; NULL: dq.evaluate().';
COMMENT ON COLUMN dq.incident_event.done_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.incident_event.assignee IS 'To whom it was assigned.';
COMMENT ON COLUMN dq.incident_event.cause IS 'Why it came about.';
COMMENT ON COLUMN dq.incident_event.remedy IS 'What was done about it.';
COMMENT ON COLUMN dq.incident_event.note IS 'What else was said.';
ALTER TABLE dq.incident_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.incident_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.incidents WITH (security_barrier='true') AS
 SELECT id,
    state,
    severity,
    spec,
    table_schema,
    table_name,
    threshold,
    scope,
    name,
    title,
    slice,
    value,
    measure,
    highest,
    clear,
    figure,
    peak,
    affected,
    applicable,
    measured_at,
    worst_slices,
    listed_in,
    process,
    department,
    steward,
    assignee,
    opened_at,
    reopened,
    acknowledged_at,
    acknowledged_by,
    resolved_at,
    resolved_by,
    cause,
    remedy
   FROM dq.incident i
  WHERE (NOT dq.hides_any(reads));
COMMENT ON VIEW dq.incidents IS 'Incidents, but for those whose figures tell of rows that are hidden from the reader.';
COMMENT ON COLUMN dq.incidents.id IS 'Number of the incident.';
COMMENT ON COLUMN dq.incidents.state IS 'open, acknowledged or resolved.';
COMMENT ON COLUMN dq.incidents.severity IS 'minor, major or critical.';
COMMENT ON COLUMN dq.incidents.spec IS 'Spec that declares the threshold.';
COMMENT ON COLUMN dq.incidents.table_schema IS 'Schema of the table.';
COMMENT ON COLUMN dq.incidents.table_name IS 'Table.';
COMMENT ON COLUMN dq.incidents.threshold IS 'Threshold that was crossed, as in dq.threshold.';
COMMENT ON COLUMN dq.incidents.scope IS 'field or rule.';
COMMENT ON COLUMN dq.incidents.name IS 'Which field or rule.';
COMMENT ON COLUMN dq.incidents.title IS 'What people call the field or rule.';
COMMENT ON COLUMN dq.incidents.slice IS 'Column whose value it is about; NULL: all rows together.';
COMMENT ON COLUMN dq.incidents.value IS 'Value of that column; NULL where it is empty, or all rows are meant.';
COMMENT ON COLUMN dq.incidents.measure IS 'The figure: missing_rate, missing, violation_rate or violations.';
COMMENT ON COLUMN dq.incidents.highest IS 'Highest figure accepted when it was last looked at.';
COMMENT ON COLUMN dq.incidents.clear IS 'At this figure or below it is over.';
COMMENT ON COLUMN dq.incidents.figure IS 'The figure when it was last looked at.';
COMMENT ON COLUMN dq.incidents.peak IS 'The highest figure seen since it opened last.';
COMMENT ON COLUMN dq.incidents.affected IS 'Rows with the gap or violation.';
COMMENT ON COLUMN dq.incidents.applicable IS 'Rows that could have it.';
COMMENT ON COLUMN dq.incidents.measured_at IS 'The moment that the figure is of.';
COMMENT ON COLUMN dq.incidents.worst_slices IS 'The worst values of the table''s slices when it opened last, but for its owners.';
COMMENT ON COLUMN dq.incidents.listed_in IS 'View that lists the rows.';
COMMENT ON COLUMN dq.incidents.process IS 'Business process that fills the table.';
COMMENT ON COLUMN dq.incidents.department IS 'Department that answers for the table.';
COMMENT ON COLUMN dq.incidents.steward IS 'Who answers for the field or rule.';
COMMENT ON COLUMN dq.incidents.assignee IS 'Who is to deal with it.';
COMMENT ON COLUMN dq.incidents.opened_at IS 'When it opened first.';
COMMENT ON COLUMN dq.incidents.reopened IS 'How often it came back.';
COMMENT ON COLUMN dq.incidents.acknowledged_at IS 'When somebody took it over.';
COMMENT ON COLUMN dq.incidents.acknowledged_by IS 'Who.';
COMMENT ON COLUMN dq.incidents.resolved_at IS 'When it was over.';
COMMENT ON COLUMN dq.incidents.resolved_by IS 'Who said so; NULL: the figure did.';
COMMENT ON COLUMN dq.incidents.cause IS 'Why it came about.';
COMMENT ON COLUMN dq.incidents.remedy IS 'What was done about it.';
CREATE VIEW dq.incident_events WITH (security_barrier='true') AS
 SELECT e.id,
    e.incident,
    e.at,
    e.event,
    e.figure,
    e.affected,
    e.applicable,
    e.done_by,
    e.done_as,
    e.assignee,
    e.cause,
    e.remedy,
    e.note
   FROM (dq.incident_event e
     JOIN dq.incidents i ON ((i.id = e.incident)));
COMMENT ON VIEW dq.incident_events IS 'What became of the incidents of dq.incidents, step by step.';
COMMENT ON COLUMN dq.incident_events.id IS 'Number of the event.';
COMMENT ON COLUMN dq.incident_events.incident IS 'The incident.';
COMMENT ON COLUMN dq.incident_events.at IS 'When it happened.';
COMMENT ON COLUMN dq.incident_events.event IS 'opened, reopened, acknowledged, assigned, resolved, explained (cause and remedy given afterwards) or withdrawn (the spec has no such threshold any more).';
COMMENT ON COLUMN dq.incident_events.figure IS 'The figure at that time.';
COMMENT ON COLUMN dq.incident_events.affected IS 'Rows with the gap or violation.';
COMMENT ON COLUMN dq.incident_events.applicable IS 'Rows that could have it.';
COMMENT ON COLUMN dq.incident_events.done_by IS 'Who logged in and did it; NULL: dq.evaluate().';
COMMENT ON COLUMN dq.incident_events.done_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.incident_events.assignee IS 'To whom it was assigned.';
COMMENT ON COLUMN dq.incident_events.cause IS 'Why it came about.';
COMMENT ON COLUMN dq.incident_events.remedy IS 'What was done about it.';
COMMENT ON COLUMN dq.incident_events.note IS 'What else was said.';
ALTER TABLE dq.incident ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE dq.industry (
    value text NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.industry IS 'Value list: industries (GB/T 4754-2017, sections). Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.industry.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.industry.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.industry.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.industry.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE TABLE dq.job_title (
    value text CONSTRAINT industry_value_not_null NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] CONSTRAINT industry_synonyms_not_null NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.job_title IS 'Value list: titles that are common in business. Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.job_title.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.job_title.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.job_title.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.job_title.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE VIEW dq.judgements WITH (security_barrier='true') AS
 SELECT d.sample,
    d.place,
    d.proposal,
    j.good,
    j.reason,
    j.judged_by,
    j.judged_as,
    j.judged_at
   FROM ((dq.sampled d
     JOIN dq.judgement j ON ((j.proposal = d.proposal)))
     JOIN dq.proposal p ON ((p.id = d.proposal)))
  WHERE (dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) <> 'hidden'::text);
COMMENT ON VIEW dq.judgements IS 'How sampled proposals were judged; of rows that the reader sees.';
COMMENT ON COLUMN dq.judgements.sample IS 'The sample.';
COMMENT ON COLUMN dq.judgements.place IS 'Place of the proposal in it, from 1.';
COMMENT ON COLUMN dq.judgements.proposal IS 'The proposal.';
COMMENT ON COLUMN dq.judgements.good IS 'Whether it was found good.';
COMMENT ON COLUMN dq.judgements.reason IS 'Why it was rejected.';
COMMENT ON COLUMN dq.judgements.judged_by IS 'Who logged in and judged it.';
COMMENT ON COLUMN dq.judgements.judged_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.judgements.judged_at IS 'When it was judged.';
CREATE TABLE dq.ledger (
    id bigint NOT NULL,
    proposal bigint NOT NULL,
    undoes bigint,
    table_name text NOT NULL,
    row_key jsonb NOT NULL,
    field text NOT NULL,
    old_value jsonb NOT NULL,
    new_value jsonb NOT NULL,
    reason text NOT NULL,
    source text NOT NULL,
    proposed_by name NOT NULL,
    written_by name NOT NULL,
    written_as name NOT NULL,
    written_at timestamp with time zone NOT NULL,
    hash text NOT NULL,
    approved_by name,
    approved_as name,
    approved_at timestamp with time zone,
    sample bigint,
    writing bigint
);
COMMENT ON TABLE dq.ledger IS 'Every value that was written by dq.approve or written back by dq.undo; never changed.';
COMMENT ON COLUMN dq.ledger.id IS 'Number of the entry.';
COMMENT ON COLUMN dq.ledger.proposal IS 'The proposal that it comes from.';
COMMENT ON COLUMN dq.ledger.undoes IS 'The entry that it takes back; NULL where it takes none back.';
COMMENT ON COLUMN dq.ledger.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.ledger.row_key IS 'Key of the row.';
COMMENT ON COLUMN dq.ledger.field IS 'Field that was written.';
COMMENT ON COLUMN dq.ledger.old_value IS 'What it held before.';
COMMENT ON COLUMN dq.ledger.new_value IS 'What it held then.';
COMMENT ON COLUMN dq.ledger.reason IS 'Why it was proposed, or why it was taken back.';
COMMENT ON COLUMN dq.ledger.source IS 'Where the value comes from.';
COMMENT ON COLUMN dq.ledger.proposed_by IS 'Who proposed it.';
COMMENT ON COLUMN dq.ledger.written_by IS 'Who logged in and approved it, the second of two, or took it back.';
COMMENT ON COLUMN dq.ledger.written_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.ledger.written_at IS 'When it was written.';
COMMENT ON COLUMN dq.ledger.hash IS 'Hash of the proposal.';
COMMENT ON COLUMN dq.ledger.approved_by IS 'Who logged in and approved it before, the first of two; NULL where one was enough.';
COMMENT ON COLUMN dq.ledger.approved_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.ledger.approved_at IS 'When they approved it.';
COMMENT ON COLUMN dq.ledger.sample IS 'The sample that it was accepted by; NULL where it was approved by itself.';
COMMENT ON COLUMN dq.ledger.writing IS 'The pass that it was written in, with values of other rows; NULL where its row was written by itself.';
ALTER TABLE dq.ledger ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.ledger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.missing_rows WITH (security_invoker='true') AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (key COLLATE "default") AS key,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (owner COLLATE "default") AS owner,
    (source COLLATE "default") AS source,
    (steward COLLATE "default") AS steward
   FROM unnest(ARRAY[]::dq.missing_rows_row[]) listed(spec, table_schema, table_name, key, field, title, owner, source, steward);
CREATE TABLE dq.outbox (
    id bigint NOT NULL,
    key uuid DEFAULT gen_random_uuid() NOT NULL,
    event bigint,
    created_at timestamp with time zone NOT NULL,
    routed_at timestamp with time zone,
    content jsonb NOT NULL,
    not_before timestamp with time zone
);
COMMENT ON TABLE dq.outbox IS 'Messages about incidents, digests and reminders; sent by dqsql watch.';
COMMENT ON COLUMN dq.outbox.id IS 'Number of the message.';
COMMENT ON COLUMN dq.outbox.key IS 'Key by which a receiver knows a message that comes twice.';
COMMENT ON COLUMN dq.outbox.event IS 'What the message is about, in dq.incident_event; NULL: it is a digest or a reminder.';
COMMENT ON COLUMN dq.outbox.created_at IS 'When it was written.';
COMMENT ON COLUMN dq.outbox.routed_at IS 'When a worker chose its channels; NULL: not yet.';
COMMENT ON COLUMN dq.outbox.content IS 'What it says; no value of a row but those of slices that the spec watches or names, keys of late rows, and the owner or manager whom it is for.';
COMMENT ON COLUMN dq.outbox.not_before IS 'When the quiet hours are over that it was written in; NULL: it was written in none.';
ALTER TABLE dq.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.overdue WITH (security_invoker='true') AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (key COLLATE "default") AS key,
    (rule COLLATE "default") AS rule,
    (title COLLATE "default") AS title,
    (severity COLLATE "default") AS severity,
    (owner COLLATE "default") AS owner,
    (manager COLLATE "default") AS manager,
    since,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department
   FROM unnest(ARRAY[]::dq.overdue_row[]) listed(spec, table_schema, table_name, key, rule, title, severity, owner, manager, since, process, department);
ALTER TABLE dq.proposal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.proposals WITH (security_barrier='true') AS
 SELECT p.id,
    p.batch,
    p.table_name,
    p.row_key,
    p.field,
    (p.old_value #>> '{}'::text[]) AS old_value,
    (p.new_value #>> '{}'::text[]) AS new_value,
    b.reason,
    b.source,
    b.proposed_by,
    b.proposed_as,
    b.proposed_at,
        CASE
            WHEN (undone.id IS NOT NULL) THEN 'undone'::text
            WHEN (d.proposal IS NOT NULL) THEN d.verdict
            WHEN (dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) = 'same'::text) THEN 'open'::text
            ELSE 'conflict'::text
        END AS state,
    d.decided_by,
    d.decided_as,
    d.decided_at,
    d.reason AS decision_reason,
    l.id AS entry,
    p.hash,
    COALESCE(asked.approvers, (1)::bigint) AS approvers,
    a.approved_by,
    a.approved_as,
    a.approved_at,
    drawn.sample,
    p.old_value AS old_json
   FROM (((((((dq.proposal p
     JOIN dq.batch b ON ((b.id = p.batch)))
     LEFT JOIN dq.decision d ON ((d.proposal = p.id)))
     LEFT JOIN dq.ledger l ON (((l.proposal = p.id) AND (l.undoes IS NULL))))
     LEFT JOIN dq.ledger undone ON ((undone.undoes = l.id)))
     LEFT JOIN dq.approval a ON (((a.proposal = p.id) AND (a.hash = p.hash))))
     LEFT JOIN dq.sampled drawn ON ((drawn.proposal = p.id)))
     LEFT JOIN ( SELECT format('%I.%I'::text, f.table_schema, f.table_name) AS table_name,
            f.field,
            max(f.approvers) AS approvers
           FROM dq.field f
          GROUP BY (format('%I.%I'::text, f.table_schema, f.table_name)), f.field) asked ON (((asked.table_name = p.table_name) AND (asked.field = p.field))))
  WHERE
        CASE
            WHEN dq.reads_all(p.table_name) THEN true
            ELSE (dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) <> 'hidden'::text)
        END;
COMMENT ON VIEW dq.proposals IS 'Proposals with what became of them; of rows that the reader sees.';
COMMENT ON COLUMN dq.proposals.id IS 'Number of the proposal.';
COMMENT ON COLUMN dq.proposals.batch IS 'Batch that it came with.';
COMMENT ON COLUMN dq.proposals.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.proposals.row_key IS 'Key of the row.';
COMMENT ON COLUMN dq.proposals.field IS 'Field that it is for.';
COMMENT ON COLUMN dq.proposals.old_value IS 'What the field held when it was proposed.';
COMMENT ON COLUMN dq.proposals.new_value IS 'The value proposed, in standard form.';
COMMENT ON COLUMN dq.proposals.reason IS 'Why it was proposed.';
COMMENT ON COLUMN dq.proposals.source IS 'Where the value comes from.';
COMMENT ON COLUMN dq.proposals.proposed_by IS 'Who logged in and proposed it.';
COMMENT ON COLUMN dq.proposals.proposed_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.proposals.proposed_at IS 'When it was proposed.';
COMMENT ON COLUMN dq.proposals.state IS 'open, conflict (the field was changed since, or the row is gone), written, rejected, withdrawn or undone.';
COMMENT ON COLUMN dq.proposals.decided_by IS 'Who logged in and decided.';
COMMENT ON COLUMN dq.proposals.decided_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.proposals.decided_at IS 'When it was decided.';
COMMENT ON COLUMN dq.proposals.decision_reason IS 'Why it was rejected or withdrawn.';
COMMENT ON COLUMN dq.proposals.entry IS 'Entry of dq.ledger that it was written by.';
COMMENT ON COLUMN dq.proposals.hash IS 'Hash of all that was proposed: what is approved is what is written.';
COMMENT ON COLUMN dq.proposals.approvers IS 'People who have to approve it, besides who proposed it, as the spec says now.';
COMMENT ON COLUMN dq.proposals.approved_by IS 'Who logged in and approved it first, where two have to; NULL: nobody yet.';
COMMENT ON COLUMN dq.proposals.approved_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.proposals.approved_at IS 'When they approved it.';
COMMENT ON COLUMN dq.proposals.sample IS 'The sample that it was drawn for; NULL: none.';
COMMENT ON COLUMN dq.proposals.old_json IS 'What the field held when it was proposed, as JSON.';
CREATE VIEW dq.rule AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (table_title COLLATE "default") AS table_title,
    (rule COLLATE "default") AS rule,
    (kind COLLATE "default") AS kind,
    (code COLLATE "default") AS code,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (description COLLATE "default") AS description,
    (condition COLLATE "default") AS condition,
    (message COLLATE "default") AS message,
    (dimension COLLATE "default") AS dimension,
    (severity COLLATE "default") AS severity,
    (action COLLATE "default") AS action,
    (enforced_by COLLATE "default") AS enforced_by,
    (note COLLATE "default") AS note,
    threshold,
    weight,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward
   FROM unnest(ARRAY[]::dq.rule_row[]) listed(spec, table_schema, table_name, table_title, rule, kind, code, field, title, description, condition, message, dimension, severity, action, enforced_by, note, threshold, weight, process, department, steward);
CREATE VIEW dq.recurrence WITH (security_barrier='true') AS
 SELECT spec,
    table_schema,
    table_name,
    scope,
    field,
    rule,
    title,
    process,
    department,
    steward,
    source,
    owner,
    key,
    entry,
    incident,
    cause,
    closed_at,
    closed_by,
    closed_from,
    recurred_at,
    state
   FROM ( SELECT f.spec,
            f.table_schema,
            f.table_name,
            'row'::text AS scope,
            f.field,
            NULL::text AS rule,
            f.title,
            f.process,
            f.department,
            f.steward,
            now.source,
            now.owner,
            now.key,
            e.id AS entry,
            NULL::bigint AS incident,
            NULL::text AS cause,
            e.written_at AS closed_at,
            (e.written_by)::text AS closed_by,
            e.source AS closed_from,
            again.proposed_at AS recurred_at,
                CASE
                    WHEN (now.gap AND (e.next_undone IS NOT FALSE)) THEN 'open'::text
                    ELSE 'closed'::text
                END AS state
           FROM ((((((( SELECT l.id,
                    l.proposal,
                    l.undoes,
                    l.table_name,
                    l.row_key,
                    l.field,
                    l.old_value,
                    l.new_value,
                    l.reason,
                    l.source,
                    l.proposed_by,
                    l.written_by,
                    l.written_as,
                    l.written_at,
                    l.hash,
                    l.approved_by,
                    l.approved_as,
                    l.approved_at,
                    l.sample,
                    l.writing,
                    l.undone,
                    lead(l.proposal) OVER cell AS next_proposal,
                    lead((l.old_value #>> '{}'::text[])) OVER cell AS next_old,
                    lead(l.undone) OVER cell AS next_undone
                   FROM ( SELECT k.id,
                            k.proposal,
                            k.undoes,
                            k.table_name,
                            k.row_key,
                            k.field,
                            k.old_value,
                            k.new_value,
                            k.reason,
                            k.source,
                            k.proposed_by,
                            k.written_by,
                            k.written_as,
                            k.written_at,
                            k.hash,
                            k.approved_by,
                            k.approved_as,
                            k.approved_at,
                            k.sample,
                            k.writing,
                            (EXISTS ( SELECT
                                   FROM dq.ledger u
                                  WHERE (u.undoes = k.id))) AS undone
                           FROM dq.ledger k
                          WHERE (k.undoes IS NULL)) l
                  WINDOW cell AS (PARTITION BY l.table_name, l.row_key, l.field ORDER BY l.id)) e
             JOIN pg_class c ON ((c.oid = dq.table_of(e.table_name))))
             JOIN pg_namespace n ON ((n.oid = c.relnamespace)))
             JOIN dq.field f ON (((f.table_schema = n.nspname) AND (f.table_name = c.relname) AND (f.field = e.field))))
             LEFT JOIN dq.proposal p ON ((p.id = e.next_proposal)))
             LEFT JOIN dq.batch again ON ((again.id = p.batch)))
             CROSS JOIN LATERAL dq.row_now(e.table_name, e.row_key, e.field, e.new_value, (e.next_proposal IS NOT NULL)) now(seen, gap, key, owner, source))
          WHERE ((NOT e.undone) AND
                CASE
                    WHEN (e.next_proposal IS NULL) THEN now.gap
                    ELSE dq.is_missing(e.next_old)
                END AND (now.seen <> 'hidden'::text))
        UNION ALL
         SELECT i.spec,
            i.table_schema,
            i.table_name,
            'incident'::text,
                CASE i.scope
                    WHEN 'field'::text THEN i.name
                    ELSE r.field
                END AS field,
                CASE i.scope
                    WHEN 'rule'::text THEN i.name
                    ELSE NULL::text
                END AS "case",
            i.title,
            i.process,
            i.department,
            i.steward,
                CASE
                    WHEN (i.slice = t.source) THEN i.value
                    ELSE NULL::text
                END AS "case",
                CASE
                    WHEN (i.slice = t.owner) THEN i.value
                    ELSE NULL::text
                END AS "case",
            NULL::text,
            NULL::bigint,
            i.id,
            why.cause,
            closing.at,
            (closing.done_by)::text AS done_by,
            NULL::text,
            e.at,
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM dq.incident_event l
                      WHERE ((l.incident = i.id) AND (l.id > e.id) AND (l.event = ANY (ARRAY['resolved'::text, 'withdrawn'::text]))))) THEN 'closed'::text
                    ELSE 'open'::text
                END AS "case"
           FROM (((((dq.incident_event e
             JOIN dq.incident i ON ((i.id = e.incident)))
             CROSS JOIN LATERAL ( SELECT x.id,
                    x.at,
                    x.event,
                    x.done_by
                   FROM dq.incident_event x
                  WHERE ((x.incident = i.id) AND (x.id < e.id) AND (x.event = ANY (ARRAY['resolved'::text, 'withdrawn'::text])))
                  ORDER BY x.id DESC
                 LIMIT 1) closing)
             LEFT JOIN LATERAL ( SELECT x.cause
                   FROM dq.incident_event x
                  WHERE ((x.incident = i.id) AND (x.id < e.id) AND (x.id > ( SELECT max(o.id) AS max
                           FROM dq.incident_event o
                          WHERE ((o.incident = i.id) AND (o.id < e.id) AND (o.event = ANY (ARRAY['opened'::text, 'reopened'::text]))))) AND (x.cause IS NOT NULL))
                  ORDER BY x.id DESC
                 LIMIT 1) why ON (true))
             LEFT JOIN dq.rule r ON (((i.scope = 'rule'::text) AND (r.spec = i.spec) AND (r.table_schema = i.table_schema) AND (r.table_name = i.table_name) AND (r.rule = i.name))))
             LEFT JOIN dq.threshold t ON (((t.spec = i.spec) AND (t.table_schema = i.table_schema) AND (t.table_name = i.table_name) AND (t.threshold = i.threshold))))
          WHERE ((e.event = 'reopened'::text) AND (closing.event = 'resolved'::text) AND (NOT dq.hides_any(i.reads)))) listed;
CREATE TABLE dq.region (
    value text CONSTRAINT industry_value_not_null NOT NULL,
    title text,
    synonyms text[] DEFAULT '{}'::text[] CONSTRAINT industry_synonyms_not_null NOT NULL,
    spellings text[] GENERATED ALWAYS AS (dq.spellings(value, synonyms)) STORED
);
COMMENT ON TABLE dq.region IS 'Value list: provinces of China (GB/T 2260). Add, rename and give synonyms as you like.';
COMMENT ON COLUMN dq.region.value IS 'The value, as columns hold it.';
COMMENT ON COLUMN dq.region.title IS 'What it means, in English.';
COMMENT ON COLUMN dq.region.synonyms IS 'Other spellings; replaced by the value when a row is written.';
COMMENT ON COLUMN dq.region.spellings IS 'The value and its synonyms as they are compared; kept by the database.';
CREATE TABLE dq.reminded (
    spec text NOT NULL,
    table_schema text NOT NULL,
    table_name text NOT NULL,
    rule text NOT NULL,
    key text NOT NULL,
    stage text NOT NULL,
    moment timestamp with time zone,
    noted_at timestamp with time zone NOT NULL,
    recipient text,
    shows_key boolean NOT NULL,
    told_at timestamp with time zone,
    message bigint,
    CONSTRAINT reminded_stage_check CHECK ((stage = ANY (ARRAY['owner'::text, 'manager'::text])))
);
COMMENT ON TABLE dq.reminded IS 'Late rows that somebody was reminded of, or is to be, one line for each row, rule and stage; gone when the row is followed up.';
COMMENT ON COLUMN dq.reminded.spec IS 'Spec that the line comes from.';
COMMENT ON COLUMN dq.reminded.table_schema IS 'Schema of the table.';
COMMENT ON COLUMN dq.reminded.table_name IS 'Table.';
COMMENT ON COLUMN dq.reminded.rule IS 'Rule, unique in its table.';
COMMENT ON COLUMN dq.reminded.key IS 'The row''s key, as text.';
COMMENT ON COLUMN dq.reminded.stage IS 'Who is told: owner, or manager.';
COMMENT ON COLUMN dq.reminded.moment IS 'From when the row''s time counts: another one means that it was followed up; NULL: from none.';
COMMENT ON COLUMN dq.reminded.noted_at IS 'When it was seen to be late; the manager''s time counts from there.';
COMMENT ON COLUMN dq.reminded.recipient IS 'Who is told; NULL: nobody knows who.';
COMMENT ON COLUMN dq.reminded.shows_key IS 'Whether messages name the key.';
COMMENT ON COLUMN dq.reminded.told_at IS 'When the message was written; NULL: not yet.';
COMMENT ON COLUMN dq.reminded.message IS 'The message; NULL: none yet, or it was sent long ago.';
CREATE TABLE dq.reminder_run (
    single boolean DEFAULT true NOT NULL,
    reminded_at timestamp with time zone NOT NULL,
    left_out text,
    CONSTRAINT reminder_run_single_check CHECK (single)
);
COMMENT ON TABLE dq.reminder_run IS 'When dq.remind() looked for late rows last.';
COMMENT ON COLUMN dq.reminder_run.single IS 'There is one line.';
COMMENT ON COLUMN dq.reminder_run.reminded_at IS 'When.';
COMMENT ON COLUMN dq.reminder_run.left_out IS 'Tables that could not be read then, and why; NULL: none.';
ALTER TABLE dq.sample ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.sample_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.samples AS
 SELECT s.id,
    s.batch,
    b.table_name,
    s.lot,
    s.size,
    s.acceptance,
    (s.seed)::text AS seed,
    s.drawn_by,
    s.drawn_as,
    s.drawn_at,
    ( SELECT count(*) AS count
           FROM (dq.sampled d
             LEFT JOIN dq.decision c ON ((c.proposal = d.proposal)))
          WHERE ((d.sample = s.id) AND
                CASE
                    WHEN (c.verdict IS NULL) THEN (EXISTS ( SELECT
                       FROM dq.judgement j
                      WHERE ((j.proposal = d.proposal) AND (NOT j.good))))
                    ELSE (c.verdict <> 'written'::text)
                END)) AS rejected,
    made.accepted,
    made.approvers,
        CASE
            WHEN made.refused THEN 'refused'::text
            WHEN (made.accepted >= made.approvers) THEN 'accepted'::text
            ELSE 'open'::text
        END AS state
   FROM ((dq.sample s
     JOIN dq.batch b ON ((b.id = s.batch)))
     CROSS JOIN LATERAL ( SELECT COALESCE(bool_or((v.verdict = 'refused'::text)), false) AS refused,
            count(*) FILTER (WHERE (v.verdict = 'accepted'::text)) AS accepted,
            max(v.approvers) AS approvers
           FROM dq.sample_verdict v
          WHERE (v.sample = s.id)) made)
  WHERE ((NOT dq.hides(b.table_name)) OR (s.drawn_by = SESSION_USER));
COMMENT ON VIEW dq.samples IS 'Samples of batches, and what became of them.';
COMMENT ON COLUMN dq.samples.id IS 'Number of the sample.';
COMMENT ON COLUMN dq.samples.batch IS 'The batch, which is the lot.';
COMMENT ON COLUMN dq.samples.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.samples.lot IS 'Proposals that were undecided when it was drawn: the size of the lot.';
COMMENT ON COLUMN dq.samples.size IS 'Proposals in the sample (n).';
COMMENT ON COLUMN dq.samples.acceptance IS 'How many of them may be rejected (Ac).';
COMMENT ON COLUMN dq.samples.seed IS 'What it was drawn with: the first n of the lot by sha256(seed || hash).';
COMMENT ON COLUMN dq.samples.drawn_by IS 'Who logged in and had it drawn.';
COMMENT ON COLUMN dq.samples.drawn_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.samples.drawn_at IS 'When it was drawn.';
COMMENT ON COLUMN dq.samples.rejected IS 'Sampled proposals that somebody rejected, or that were withdrawn since.';
COMMENT ON COLUMN dq.samples.accepted IS 'How many people have accepted the batch by it.';
COMMENT ON COLUMN dq.samples.approvers IS 'How many have to; NULL before the first has.';
COMMENT ON COLUMN dq.samples.state IS 'open, accepted or refused.';
CREATE VIEW dq.tally AS
 SELECT 'now'::text AS grain,
    statement_timestamp() AS at,
    listed.spec,
    pool.scope,
    pool.table_schema,
    pool.table_name,
    pool.name,
    listed.dimension,
    listed.weight,
    listed.applicable,
    listed.violations,
    listed.measured_at,
    listed.live,
    (listed.status = 'recount'::text) AS stale
   FROM (dq.rule_violations listed
     CROSS JOIN LATERAL ( VALUES ('table'::text,listed.table_schema,listed.table_name,listed.table_name), ('department'::text,NULL::text,NULL::text,listed.department)) pool(scope, table_schema, table_name, name))
  WHERE (pool.name IS NOT NULL)
UNION ALL
 SELECT 'now'::text AS grain,
    statement_timestamp() AS at,
    listed.spec,
    listed.role AS scope,
    NULL::text AS table_schema,
    NULL::text AS table_name,
        CASE
            WHEN (NOT dq.is_blank(listed.value)) THEN listed.value
            ELSE NULL::text
        END AS name,
    listed.dimension,
    listed.weight,
    listed.applicable,
    listed.violations,
    listed.measured_at,
    listed.live,
    (listed.status = 'recount'::text) AS stale
   FROM dq.rule_violations_by_slice listed
  WHERE (listed.role IS NOT NULL)
UNION ALL
 SELECT kept.grain,
    kept.at,
    kept.spec,
    pool.scope,
    pool.table_schema,
    pool.table_name,
    pool.name,
    kept.dimension,
    kept.weight,
    kept.applicable,
    kept.violations,
    kept.measured_at,
    kept.live,
    false AS stale
   FROM (dq.history kept
     CROSS JOIN LATERAL ( VALUES ('table'::text,kept.table_schema,kept.table_name,kept.table_name,(kept.scope = 'rule'::text)), ('department'::text,NULL::text,NULL::text,kept.department,((kept.scope = 'rule'::text) AND (kept.department IS NOT NULL))), (kept.scope,NULL::text,NULL::text,
                CASE
                    WHEN (NOT dq.is_blank(kept.name)) THEN kept.name
                    ELSE NULL::text
                END,(kept.scope = ANY (ARRAY['source'::text, 'owner'::text]))), (kept.scope,kept.table_schema,kept.table_name,kept.name,(kept.scope = ANY (ARRAY['rule'::text, 'field'::text])))) pool(scope, table_schema, table_name, name, pooled))
  WHERE (pool.pooled AND ((kept.spec, kept.table_schema, kept.table_name) IN ( SELECT listed.spec,
            listed.table_schema,
            listed.table_name
           FROM ( SELECT c.spec,
                    c.table_schema,
                    c.table_name,
                    c.status
                   FROM dq.completeness c
                UNION ALL
                 SELECT r.spec,
                    r.table_schema,
                    r.table_name,
                    r.status
                   FROM dq.rule_violations r) listed
          GROUP BY listed.spec, listed.table_schema, listed.table_name
         HAVING bool_and((listed.status <> 'withheld'::text)))));
COMMENT ON VIEW dq.tally IS 'Part of dq.scorecard and dq.trend: figures with what they are pooled by.';
CREATE VIEW dq.score AS
 SELECT grain,
    at,
    spec,
    scope,
    table_schema,
    table_name,
    name,
    dimension,
    applicable,
    violations,
    score,
    weight,
    stale,
    measured_at,
    live,
        CASE
            WHEN ((score IS NOT NULL) AND (name IS NOT NULL)) THEN rank() OVER (PARTITION BY grain, at, spec, scope, dimension, (name IS NULL) ORDER BY (round((score)::numeric, 12)) DESC NULLS LAST)
            ELSE NULL::bigint
        END AS rank
   FROM ( SELECT pooled.grain,
            pooled.at,
            pooled.spec,
            pooled.scope,
            pooled.table_schema,
            pooled.table_name,
            pooled.name,
            part.dimension,
            (sum(pooled.applicable))::bigint AS applicable,
            (sum(pooled.violations))::bigint AS violations,
            (sum((part.weight * pooled.score)) / NULLIF(sum(part.weight) FILTER (WHERE (pooled.score IS NOT NULL)), (0)::double precision)) AS score,
            sum(pooled.weight) AS weight,
            bool_or(pooled.stale) AS stale,
            min(pooled.measured_at) AS measured_at,
            bool_and(pooled.live) AS live
           FROM (( SELECT listed.grain,
                    listed.at,
                    listed.spec,
                    listed.scope,
                    listed.table_schema,
                    listed.table_name,
                    listed.name,
                    listed.dimension,
                    sum(listed.applicable) FILTER (WHERE listed.measured) AS applicable,
                    sum(listed.violations) FILTER (WHERE listed.measured) AS violations,
                    ((1)::double precision - ((sum(listed.violations) FILTER (WHERE listed.measured))::double precision / (NULLIF(sum(listed.applicable) FILTER (WHERE listed.measured), (0)::numeric))::double precision)) AS score,
                    COALESCE((sum((listed.weight * (listed.applicable)::double precision)) FILTER (WHERE listed.measured) / (NULLIF(sum(listed.applicable) FILTER (WHERE listed.measured), (0)::numeric))::double precision), avg(listed.weight)) AS weight,
                    bool_or(listed.stale) AS stale,
                    min(listed.measured_at) FILTER (WHERE listed.measured) AS measured_at,
                    bool_and(listed.live) FILTER (WHERE listed.measured) AS live
                   FROM ( SELECT t.grain,
                            t.at,
                            t.spec,
                            t.scope,
                            t.table_schema,
                            t.table_name,
                            t.name,
                            t.dimension,
                            t.weight,
                            t.applicable,
                            t.violations,
                            t.measured_at,
                            t.live,
                            t.stale,
                            ((t.applicable IS NOT NULL) AND (t.violations IS NOT NULL)) AS measured
                           FROM dq.tally t) listed
                  GROUP BY listed.grain, listed.at, listed.spec, listed.scope, listed.table_schema, listed.table_name, listed.name, listed.dimension) pooled
             CROSS JOIN LATERAL ( VALUES (pooled.dimension,(1)::double precision), ('total'::text,pooled.weight)) part(dimension, weight))
          WHERE ((part.dimension <> 'total'::text) OR (pooled.scope <> ALL (ARRAY['rule'::text, 'field'::text])))
          GROUP BY pooled.grain, pooled.at, pooled.spec, pooled.scope, pooled.table_schema, pooled.table_name, pooled.name, part.dimension) scored;
COMMENT ON VIEW dq.score IS 'Part of dq.scorecard and dq.trend: scores and ranks, of now and of earlier hours and days.';
CREATE VIEW dq.scorecard AS
 SELECT spec,
    scope,
    table_schema,
    table_name,
    name,
    dimension,
    applicable,
    violations,
    score,
    (round(((100)::numeric * (score)::numeric), 2))::numeric(5,2) AS score_percent,
    weight,
    rank,
        CASE
            WHEN (score IS NULL) THEN 'no score'::text
            WHEN stale THEN 'recount'::text
            ELSE 'ok'::text
        END AS status,
    measured_at,
    COALESCE(live, false) AS live
   FROM dq.score s
  WHERE (grain = 'now'::text);
CREATE VIEW dq.source_differences WITH (security_invoker='true') AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (key COLLATE "default") AS key,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (owner COLLATE "default") AS owner,
    (source COLLATE "default") AS source,
    (process COLLATE "default") AS process,
    (department COLLATE "default") AS department,
    (steward COLLATE "default") AS steward,
    (problem COLLATE "default") AS problem,
    candidates,
    (source_table COLLATE "default") AS source_table,
    (source_column COLLATE "default") AS source_column,
    (matched_by COLLATE "default") AS matched_by
   FROM unnest(ARRAY[]::dq.source_differences_row[]) listed(spec, table_schema, table_name, key, field, title, owner, source, process, department, steward, problem, candidates, source_table, source_column, matched_by);
CREATE TABLE dq.standard (
    name text NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    title jsonb NOT NULL,
    description jsonb NOT NULL,
    source text,
    parameters jsonb NOT NULL,
    query text NOT NULL
);
COMMENT ON TABLE dq.standard IS 'The field standards that ship with dqsql; dq.explain judges values by them.';
COMMENT ON COLUMN dq.standard.name IS 'Name, as specs have it.';
COMMENT ON COLUMN dq.standard.version IS 'Goes up when the verdict on some value changes.';
COMMENT ON COLUMN dq.standard.type IS 'Columns that it fits: text, number, date, datetime or boolean.';
COMMENT ON COLUMN dq.standard.title IS 'What people call the field, by language.';
COMMENT ON COLUMN dq.standard.description IS 'What a good value looks like, by language.';
COMMENT ON COLUMN dq.standard.source IS 'The norm behind it.';
COMMENT ON COLUMN dq.standard.parameters IS 'What dq.explain may be told as params: the values that each may have, null for any.';
COMMENT ON COLUMN dq.standard.query IS 'The query that gives the verdict; $1 is the value, $2 the parameters.';
CREATE VIEW dq.violating_rows WITH (security_invoker='true') AS
 SELECT (spec COLLATE "default") AS spec,
    (table_schema COLLATE "default") AS table_schema,
    (table_name COLLATE "default") AS table_name,
    (key COLLATE "default") AS key,
    (rule COLLATE "default") AS rule,
    (code COLLATE "default") AS code,
    (field COLLATE "default") AS field,
    (title COLLATE "default") AS title,
    (severity COLLATE "default") AS severity,
    (action COLLATE "default") AS action,
    (owner COLLATE "default") AS owner,
    (source COLLATE "default") AS source,
    waived
   FROM unnest(ARRAY[]::dq.violating_rows_row[]) listed(spec, table_schema, table_name, key, rule, code, field, title, severity, action, owner, source, waived);
CREATE VIEW dq.task WITH (security_invoker='true') AS
 SELECT v.spec,
    v.table_schema,
    v.table_name,
    v.key,
    v.field,
    COALESCE(min(f.title), min(v.title)) AS title,
    v.owner,
    v.source,
    min(r.process) AS process,
    min(r.department) AS department,
    COALESCE(min(f.steward), min(r.steward)) AS steward,
        CASE
            WHEN bool_or((r.dimension = 'completeness'::text)) THEN 'missing'::text
            ELSE 'wrong'::text
        END AS problem,
    string_agg(DISTINCT v.title, '; '::text ORDER BY v.title) AS reason,
    (ARRAY['critical'::text, 'major'::text, 'minor'::text])[min(s.priority)] AS severity,
    min(s.priority) AS priority
   FROM (((dq.violating_rows v
     JOIN dq.rule r ON (((r.spec = v.spec) AND (r.table_schema = v.table_schema) AND (r.table_name = v.table_name) AND (r.rule = v.rule))))
     LEFT JOIN dq.field f ON (((f.spec = v.spec) AND (f.table_schema = v.table_schema) AND (f.table_name = v.table_name) AND (f.field = v.field))))
     CROSS JOIN LATERAL ( SELECT
                CASE v.severity
                    WHEN 'critical'::text THEN (1)::bigint
                    WHEN 'major'::text THEN (2)::bigint
                    ELSE (3)::bigint
                END AS priority) s)
  WHERE (v.waived IS NOT TRUE)
  GROUP BY v.spec, v.table_schema, v.table_name, v.key, v.field, v.owner, v.source;
CREATE VIEW dq.timeliness AS
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
    measured_at,
    live,
    weight
   FROM dq.rule_violations listed
  WHERE (dimension = 'timeliness'::text);
CREATE VIEW dq.trend AS
 SELECT spec,
    scope,
    table_schema,
    table_name,
    name,
    dimension,
    grain,
    at,
    applicable,
    violations,
    score,
    (round(((100)::numeric * (score)::numeric), 2))::numeric(5,2) AS score_percent,
    weight,
    rank,
        CASE
            WHEN (score IS NULL) THEN 'no score'::text
            ELSE 'ok'::text
        END AS status,
    measured_at,
    live,
    ((at AT TIME ZONE COALESCE(NULLIF(current_setting('dq.timezone'::text, true), ''::text), current_setting('timezone'::text))))::date AS day
   FROM dq.score s
  WHERE (grain <> 'now'::text);
CREATE VIEW dq.undelivered AS
SELECT
    NULL::bigint AS message,
    NULL::text AS recipient,
    NULL::bigint AS records;
COMMENT ON VIEW dq.undelivered IS 'Reminders of rows that are still late and that no channel took; part of status and dq.redeliver.';
CREATE VIEW dq.uniqueness AS
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
    measured_at,
    live,
    weight
   FROM dq.rule_violations listed
  WHERE (dimension = 'uniqueness'::text);
CREATE VIEW dq.validity AS
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
    measured_at,
    live,
    weight
   FROM dq.rule_violations listed
  WHERE (dimension = 'validity'::text);
ALTER TABLE dq.waiver ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.waiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW dq.waivers AS
 SELECT w.id,
    w.table_name,
    w.rule,
    w.row_key,
    w.role,
    w.channel,
    w.reason,
    w.valid_from,
    w.valid_until,
    w.granted_by,
    w.granted_as,
    w.granted_at,
    r.revoked_by,
    r.revoked_as,
    r.revoked_at,
    r.reason AS revocation_reason,
        CASE
            WHEN (r.waiver IS NOT NULL) THEN 'revoked'::text
            WHEN (w.valid_until <= clock_timestamp()) THEN 'expired'::text
            WHEN (((dq.waivable((dq.table_of(w.table_name))::regclass) -> 'rules'::text) ? w.rule) IS NOT TRUE) THEN 'idle'::text
            WHEN (w.valid_from > clock_timestamp()) THEN 'planned'::text
            ELSE 'active'::text
        END AS state
   FROM (dq.waiver w
     LEFT JOIN dq.waiver_revocation r ON ((r.waiver = w.id)));
COMMENT ON VIEW dq.waivers IS 'Every waiver, with its revocation and its state now.';
COMMENT ON COLUMN dq.waivers.id IS 'Number of the waiver.';
COMMENT ON COLUMN dq.waivers.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.waivers.rule IS 'Rule that is waived.';
COMMENT ON COLUMN dq.waivers.row_key IS 'Key of the row that it is for; NULL: any.';
COMMENT ON COLUMN dq.waivers.role IS 'Role whose members it is for; NULL: any.';
COMMENT ON COLUMN dq.waivers.channel IS 'Channel whose rows it is for; NULL: any.';
COMMENT ON COLUMN dq.waivers.reason IS 'Why it was granted.';
COMMENT ON COLUMN dq.waivers.valid_from IS 'When it begins.';
COMMENT ON COLUMN dq.waivers.valid_until IS 'When it ends.';
COMMENT ON COLUMN dq.waivers.granted_by IS 'Who logged in and granted it.';
COMMENT ON COLUMN dq.waivers.granted_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.waivers.granted_at IS 'When it was granted.';
COMMENT ON COLUMN dq.waivers.revoked_by IS 'Who logged in and took it back.';
COMMENT ON COLUMN dq.waivers.revoked_as IS 'The role that they had taken (SET ROLE), else the same.';
COMMENT ON COLUMN dq.waivers.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN dq.waivers.revocation_reason IS 'Why it was taken back.';
COMMENT ON COLUMN dq.waivers.state IS 'active, planned (not begun), expired, revoked, or idle (the table has no such rule now that may be waived).';
CREATE TABLE dq.worker (
    name text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    channels text NOT NULL,
    sent bigint NOT NULL,
    failed bigint NOT NULL
);
COMMENT ON TABLE dq.worker IS 'Workers, dqsql watch, and when they were seen last.';
COMMENT ON COLUMN dq.worker.name IS 'Host and process.';
COMMENT ON COLUMN dq.worker.started_at IS 'When it began.';
COMMENT ON COLUMN dq.worker.seen_at IS 'When it was seen last, to ten seconds.';
COMMENT ON COLUMN dq.worker.stopped_at IS 'When it ended in order; NULL: it did not.';
COMMENT ON COLUMN dq.worker.channels IS 'Names of its channels.';
COMMENT ON COLUMN dq.worker.sent IS 'Messages that it sent.';
COMMENT ON COLUMN dq.worker.failed IS 'Attempts that failed.';
CREATE TABLE dq.writing (
    id bigint NOT NULL,
    table_name text NOT NULL,
    first_entry bigint NOT NULL,
    last_entry bigint NOT NULL,
    entries bigint NOT NULL
);
COMMENT ON TABLE dq.writing IS 'Passes in which values of many rows were written; never changed.';
COMMENT ON COLUMN dq.writing.id IS 'Number of the pass.';
COMMENT ON COLUMN dq.writing.table_name IS 'Table, quoted.';
COMMENT ON COLUMN dq.writing.first_entry IS 'The first of its entries in dq.ledger.';
COMMENT ON COLUMN dq.writing.last_entry IS 'The last of them; entries of others may be in between.';
COMMENT ON COLUMN dq.writing.entries IS 'How many they are.';
ALTER TABLE dq.writing ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME dq.writing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY dq.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY dq.approval
    ADD CONSTRAINT approval_pkey PRIMARY KEY (proposal, hash);
ALTER TABLE ONLY dq.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (proposal);
ALTER TABLE ONLY dq.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (message, channel);
ALTER TABLE ONLY dq.digest
    ADD CONSTRAINT digest_pkey PRIMARY KEY (week);
ALTER TABLE ONLY dq.duty_member
    ADD CONSTRAINT duty_member_pkey PRIMARY KEY (spec, duty, member);
ALTER TABLE ONLY dq.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (spec, duty);
ALTER TABLE ONLY dq.evaluation
    ADD CONSTRAINT evaluation_pkey PRIMARY KEY (single);
ALTER TABLE ONLY dq.incident_event
    ADD CONSTRAINT incident_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.industry
    ADD CONSTRAINT industry_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.job_title
    ADD CONSTRAINT job_title_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.judgement
    ADD CONSTRAINT judgement_pkey PRIMARY KEY (proposal, judged_by);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_undoes_key UNIQUE (undoes);
ALTER TABLE ONLY dq.outbox
    ADD CONSTRAINT outbox_event_key UNIQUE (event);
ALTER TABLE ONLY dq.outbox
    ADD CONSTRAINT outbox_key_key UNIQUE (key);
ALTER TABLE ONLY dq.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (value);
ALTER TABLE ONLY dq.reminded
    ADD CONSTRAINT reminded_pkey PRIMARY KEY (spec, table_schema, table_name, rule, key, stage);
ALTER TABLE ONLY dq.reminder_run
    ADD CONSTRAINT reminder_run_pkey PRIMARY KEY (single);
ALTER TABLE ONLY dq.sample
    ADD CONSTRAINT sample_batch_key UNIQUE (batch);
ALTER TABLE ONLY dq.sample
    ADD CONSTRAINT sample_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.sample_verdict
    ADD CONSTRAINT sample_verdict_pkey PRIMARY KEY (sample, decided_by, verdict);
ALTER TABLE ONLY dq.sampled
    ADD CONSTRAINT sampled_pkey PRIMARY KEY (proposal);
ALTER TABLE ONLY dq.standard
    ADD CONSTRAINT standard_pkey PRIMARY KEY (name);
ALTER TABLE ONLY dq.waiver
    ADD CONSTRAINT waiver_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dq.waiver_revocation
    ADD CONSTRAINT waiver_revocation_pkey PRIMARY KEY (waiver);
ALTER TABLE ONLY dq.worker
    ADD CONSTRAINT worker_pkey PRIMARY KEY (name);
ALTER TABLE ONLY dq.writing
    ADD CONSTRAINT writing_pkey PRIMARY KEY (id);
CREATE INDEX audit_person ON ONLY dq.audit USING btree (person);
CREATE INDEX audit_row ON ONLY dq.audit USING hash (key);
CREATE INDEX delivery_due ON dq.delivery USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX history_grain_at_idx ON dq.history USING btree (grain, at);
CREATE INDEX incident_event_of ON dq.incident_event USING btree (incident);
CREATE INDEX incident_of ON dq.incident USING btree (spec, table_schema, table_name, threshold, COALESCE(value, ''::text));
CREATE UNIQUE INDEX incident_once ON dq.incident USING btree (spec, table_schema, table_name, threshold, ((value IS NULL)), COALESCE(value, ''::text)) WHERE (state <> 'resolved'::text);
CREATE INDEX industry_spellings ON dq.industry USING gin (spellings);
CREATE INDEX job_title_spellings_idx ON dq.job_title USING gin (spellings);
CREATE UNIQUE INDEX ledger_proposal ON dq.ledger USING btree (proposal) WHERE (undoes IS NULL);
CREATE INDEX outbox_unrouted ON dq.outbox USING btree (id) WHERE (routed_at IS NULL);
CREATE INDEX proposal_batch ON dq.proposal USING btree (batch);
CREATE INDEX proposal_row ON dq.proposal USING hash (row_key);
CREATE INDEX region_spellings_idx ON dq.region USING gin (spellings);
CREATE INDEX reminded_message ON dq.reminded USING btree (message);
CREATE INDEX reminded_untold ON dq.reminded USING btree (spec, recipient) WHERE (told_at IS NULL);
CREATE INDEX sampled_sample ON dq.sampled USING btree (sample);
CREATE INDEX waiver_rule ON dq.waiver USING btree (table_name, rule);
CREATE OR REPLACE VIEW dq.backfill_progress AS
 SELECT made.batch,
    made.table_name,
        CASE
            WHEN told.told THEN made.reason
            ELSE NULL::text
        END AS reason,
        CASE
            WHEN told.told THEN made.source
            ELSE NULL::text
        END AS source,
    made.proposed_by,
    made.proposed_at,
    made.proposed,
    made.written,
    made.rejected,
    made.withdrawn,
    made.remaining,
    made.undone,
    (round(((100.0 * ((made.proposed - made.remaining))::numeric) / (made.proposed)::numeric), 2))::numeric(5,2) AS done_percent,
    made.decided_at,
    pace.per_day,
        CASE
            WHEN (made.remaining = 0) THEN (0)::double precision
            ELSE ((made.remaining)::double precision / NULLIF(pace.per_day, (0)::double precision))
        END AS remaining_days,
    rate.before AS missing_rate_before,
    (round(((100)::numeric * (rate.before)::numeric), 2))::numeric(5,2) AS missing_percent_before,
    rate.now AS missing_rate_now,
    (round(((100)::numeric * (rate.now)::numeric), 2))::numeric(5,2) AS missing_percent_now,
    made.awaiting_second
   FROM ((((( SELECT b.id AS batch,
            b.table_name,
            b.reason,
            b.source,
            (b.proposed_by)::text AS proposed_by,
            b.proposed_at,
            count(*) AS proposed,
            count(*) FILTER (WHERE (d.verdict = 'written'::text)) AS written,
            count(*) FILTER (WHERE (d.verdict = 'rejected'::text)) AS rejected,
            count(*) FILTER (WHERE (d.verdict = 'withdrawn'::text)) AS withdrawn,
            count(*) FILTER (WHERE (d.verdict IS NULL)) AS remaining,
            count(undone.id) AS undone,
            count(a.proposal) FILTER (WHERE ((d.verdict IS NULL) AND (asked.approvers > 1))) AS awaiting_second,
            max(d.decided_at) AS decided_at,
            count(*) FILTER (WHERE (d.decided_at > (ends.at - '7 days'::interval))) AS lately,
            ends.at AS ends_at,
            b.applicable,
            b.missing
           FROM (((((((dq.batch b
             JOIN dq.proposal p ON ((p.batch = b.id)))
             LEFT JOIN dq.decision d ON ((d.proposal = p.id)))
             LEFT JOIN dq.ledger l ON (((l.proposal = p.id) AND (l.undoes IS NULL))))
             LEFT JOIN dq.ledger undone ON ((undone.undoes = l.id)))
             LEFT JOIN dq.approval a ON (((a.proposal = p.id) AND (a.hash = p.hash))))
             LEFT JOIN ( SELECT format('%I.%I'::text, f.table_schema, f.table_name) AS table_name,
                    f.field,
                    max(f.approvers) AS approvers
                   FROM dq.field f
                  GROUP BY (format('%I.%I'::text, f.table_schema, f.table_name)), f.field) asked ON (((asked.table_name = p.table_name) AND (asked.field = p.field))))
             CROSS JOIN LATERAL ( SELECT
                        CASE
                            WHEN bool_and((o.proposal IS NOT NULL)) THEN max(o.decided_at)
                            ELSE statement_timestamp()
                        END AS at
                   FROM (dq.proposal q
                     LEFT JOIN dq.decision o ON ((o.proposal = q.id)))
                  WHERE (q.batch = b.id)) ends)
          WHERE ((NOT dq.hides(b.table_name)) OR (b.proposed_by = SESSION_USER))
          GROUP BY b.id, ends.at) made
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN ((made.proposed_by = SESSION_USER) OR dq.reads_all(made.table_name)) THEN true
                    ELSE (EXISTS ( SELECT
                       FROM (( SELECT min(p_1.id) AS id
                               FROM dq.proposal p_1
                              WHERE (p_1.batch = made.batch)
                              GROUP BY p_1.field) f
                         JOIN dq.proposal p ON ((p.id = f.id)))
                      WHERE dq.reads_field(p.table_name, p.row_key, p.field)))
                END AS told) told)
     CROSS JOIN LATERAL ( SELECT ((made.lately)::double precision / GREATEST((1.0)::double precision, ((EXTRACT(epoch FROM (made.ends_at - GREATEST(made.proposed_at, (made.ends_at - '7 days'::interval)))) / (86400)::numeric))::double precision)) AS "?column?") pace(per_day))
     LEFT JOIN ( SELECT g.batch,
            sum(c.applicable) AS applicable,
            sum(c.missing) AS missing
           FROM (( SELECT DISTINCT p.batch,
                    p.table_name,
                    p.field
                   FROM dq.proposal p) g
             JOIN dq.completeness c ON (((format('%I.%I'::text, c.table_schema, c.table_name) = g.table_name) AND (c.field = g.field))))
          WHERE c.live
          GROUP BY g.batch) today ON ((today.batch = made.batch)))
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (NOT dq.hides(made.table_name)) THEN ((made.missing)::double precision / (NULLIF(made.applicable, 0))::double precision)
                    ELSE NULL::double precision
                END AS "case",
            ((today.missing)::double precision / (NULLIF(today.applicable, (0)::numeric))::double precision) AS "?column?") rate(before, now));
CREATE OR REPLACE VIEW dq.undelivered AS
 SELECT o.id AS message,
    (o.content ->> 'shown'::text) AS recipient,
    count(*) AS records
   FROM (dq.outbox o
     JOIN dq.reminded r ON ((r.message = o.id)))
  WHERE ((o.routed_at IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM dq.delivery d
          WHERE (d.message = o.id)))))
  GROUP BY o.id;
CREATE CONSTRAINT TRIGGER all_written AFTER INSERT ON dq.writing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dq.all_written();
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.approval FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "Who approved first can reject the proposal.", "zh": "如需撤回初审，可驳回该建议。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON dq.audit FOR EACH ROW EXECUTE FUNCTION dq.keep_record('{"en": "Months that are old enough go as a whole: detach and drop their partition.", "zh": "过期月份请整体清除：分离并删除其分区。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.batch FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.decision FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON dq.incident FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.acknowledge, dq.assign and dq.resolve add to it.", "zh": "请用 dq.acknowledge、dq.assign、dq.resolve 追加记录。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.incident_event FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.acknowledge, dq.assign and dq.resolve add to it.", "zh": "请用 dq.acknowledge、dq.assign、dq.resolve 追加记录。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.judgement FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.ledger FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.proposal FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.sample FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.sample_verdict FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.sampled FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.waiver FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.revoke_waiver takes a waiver back.", "zh": "撤销豁免请用 dq.revoke_waiver。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.waiver_revocation FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.revoke_waiver takes a waiver back.", "zh": "撤销豁免请用 dq.revoke_waiver。"}');
CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON dq.writing FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON dq.audit FOR EACH STATEMENT EXECUTE FUNCTION dq.keep_record('{"en": "Months that are old enough go as a whole: detach and drop their partition.", "zh": "过期月份请整体清除：分离并删除其分区。"}');
CREATE CONSTRAINT TRIGGER ledger_written AFTER INSERT ON dq.ledger DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.writing IS NULL)) EXECUTE FUNCTION dq.written();
ALTER TABLE ONLY dq.approval
    ADD CONSTRAINT approval_proposal_fkey FOREIGN KEY (proposal) REFERENCES dq.proposal(id);
ALTER TABLE ONLY dq.decision
    ADD CONSTRAINT decision_proposal_fkey FOREIGN KEY (proposal) REFERENCES dq.proposal(id);
ALTER TABLE ONLY dq.delivery
    ADD CONSTRAINT delivery_message_fkey FOREIGN KEY (message) REFERENCES dq.outbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY dq.duty_member
    ADD CONSTRAINT duty_member_spec_duty_fkey FOREIGN KEY (spec, duty) REFERENCES dq.duty(spec, duty) ON DELETE CASCADE;
ALTER TABLE ONLY dq.incident_event
    ADD CONSTRAINT incident_event_incident_fkey FOREIGN KEY (incident) REFERENCES dq.incident(id);
ALTER TABLE ONLY dq.judgement
    ADD CONSTRAINT judgement_proposal_fkey FOREIGN KEY (proposal) REFERENCES dq.sampled(proposal);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_proposal_fkey FOREIGN KEY (proposal) REFERENCES dq.proposal(id);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_sample_fkey FOREIGN KEY (sample) REFERENCES dq.sample(id);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_undoes_fkey FOREIGN KEY (undoes) REFERENCES dq.ledger(id);
ALTER TABLE ONLY dq.ledger
    ADD CONSTRAINT ledger_writing_fkey FOREIGN KEY (writing) REFERENCES dq.writing(id);
ALTER TABLE ONLY dq.outbox
    ADD CONSTRAINT outbox_event_fkey FOREIGN KEY (event) REFERENCES dq.incident_event(id);
ALTER TABLE ONLY dq.proposal
    ADD CONSTRAINT proposal_batch_fkey FOREIGN KEY (batch) REFERENCES dq.batch(id);
ALTER TABLE ONLY dq.reminded
    ADD CONSTRAINT reminded_message_fkey FOREIGN KEY (message) REFERENCES dq.outbox(id) ON DELETE SET NULL;
ALTER TABLE ONLY dq.sample
    ADD CONSTRAINT sample_batch_fkey FOREIGN KEY (batch) REFERENCES dq.batch(id);
ALTER TABLE ONLY dq.sample_verdict
    ADD CONSTRAINT sample_verdict_sample_fkey FOREIGN KEY (sample) REFERENCES dq.sample(id);
ALTER TABLE ONLY dq.sampled
    ADD CONSTRAINT sampled_proposal_fkey FOREIGN KEY (proposal) REFERENCES dq.proposal(id);
ALTER TABLE ONLY dq.sampled
    ADD CONSTRAINT sampled_sample_fkey FOREIGN KEY (sample) REFERENCES dq.sample(id);
ALTER TABLE ONLY dq.waiver_revocation
    ADD CONSTRAINT waiver_revocation_waiver_fkey FOREIGN KEY (waiver) REFERENCES dq.waiver(id);
ALTER TABLE dq.ledger ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON dq.ledger FOR SELECT USING (
CASE
    WHEN dq.reads_all(table_name) THEN true
    ELSE (dq.cell_seen(table_name, row_key, field, new_value) <> 'hidden'::text)
END);
GRANT USAGE ON SCHEMA dq TO PUBLIC;
REVOKE ALL ON FUNCTION dq.acknowledge(incident bigint, note text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.add_audit_month(month date) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.all_written() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.approve(proposal bigint, hash text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.approvers(table_name text, field text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.assign(incident bigint, assignee text, note text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.audit_month() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.beat(worker text, since timestamp with time zone, channel_names text, messages_sent bigint, attempts_failed bigint, ends boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.close_incident(number bigint, what text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.compact(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.digests(whole boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.evaluate() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.function_of(target regclass, role text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.has_accepted(batch bigint, approvers bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.hold_cell(what text, table_name text, row_key jsonb, field text, expected jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.hold_proposals(proposals bigint[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.hold_sample(batch bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.in_read_committed(caller text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.incident_to_change(wanted bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.installing() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.keep_in_step(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.keep_record() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.lot_hash(batch bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.taken_role() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.may(what regprocedure) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.must_be_of_others(batch bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.must_have_accepted(batch bigint, approvers bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.must_may(what regprocedure) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.not_waivable(target regclass, refused_rule text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.note_event(of_incident bigint, what text, by_whom name, said jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.note_late(listing regclass, of_spec text, of_schema text, of_table text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.open_incident(seen dq.watched, before bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.proposal_hash(b dq.batch, p dq.proposal) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.propose(target regclass, key text, field text, value text, reason text, source text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.publish() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.quiet_until(at timestamp with time zone, hours_from text, hours_to text, zone text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.recount(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.redeliver(message bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.refresh(target regclass) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.refuse_lot(sample dq.sample, rejects bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.remind(every interval) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.resolve(incident bigint, cause text, remedy text, note text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.revoke_waiver(waiver bigint, reason text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.route(channels jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.sample_count(sample bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.settle(of_message bigint, on_channel text, trouble text, again interval) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.snapshot() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.take(channels text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.tell(of_event bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.tell_late() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.undo(entry bigint, reason text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.update_incident(number bigint, seen dq.watched) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.waive(target regclass, rule text, reason text, until timestamp with time zone, row_key jsonb, role name, channel text, since timestamp with time zone) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.watched_now() FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.worst_slices(seen dq.watched) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.write_digests(week text) FROM PUBLIC;
REVOKE ALL ON FUNCTION dq.written() FROM PUBLIC;
GRANT SELECT ON TABLE dq.industry TO PUBLIC;
GRANT SELECT ON TABLE dq.job_title TO PUBLIC;
GRANT SELECT ON TABLE dq.region TO PUBLIC;
GRANT SELECT ON TABLE dq.standard TO PUBLIC;
