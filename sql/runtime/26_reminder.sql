-- Reminders: rows that are late by a rule in time are told to their owners, and some time later to the owners' managers. dq.remind
-- writes what is new into the outbox, for dqsql watch: one message for each of them, with keys and rules, and no other value of a row.

create table dq.reminder_run (
    single boolean primary key default true check (single),
    reminded_at timestamptz not null,
    left_out text
);
comment on table dq.reminder_run is 'When dq.remind() looked for late rows last.';
comment on column dq.reminder_run.single is 'There is one line.';
comment on column dq.reminder_run.reminded_at is 'When.';
comment on column dq.reminder_run.left_out is 'Tables that could not be read then, and why; NULL: none.';
revoke all on table dq.reminder_run from public;

-- Brings what is noted of a table's late rows up to now. What was followed up is forgotten, so that it is told again when it is late
-- again; a row whose time counts from another moment was followed up in between. In quiet hours nothing is added.
create or replace function dq.note_late(listing regclass, of_spec text, of_schema text, of_table text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
-- A key is noted as text, and has to be the same text whoever looks.
set timezone = 'UTC'
set datestyle = 'ISO'
set intervalstyle = 'postgres'
set extra_float_digits = 1
-- What was noted just now is in no statistics: many rows would be taken for few, and each compared with each. What is expected of the
-- table's view is too much, so that compiling would take longer than running.
set enable_nestloop = off
set jit = off
as $dq$
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
$dq$;
comment on function dq.note_late(regclass, text, text, text) is 'Brings what is noted of a table''s late rows up to now; part of dq.remind.';
revoke all on function dq.note_late(regclass, text, text, text) from public;

-- Writes into the outbox what nobody was told of yet: one message for each spec and person; returns how many.
create or replace function dq.tell_late() returns bigint
language sql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
as $dq$
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
$dq$;
comment on function dq.tell_late() is 'Writes into the outbox what nobody was told of late rows yet; part of dq.remind.';
revoke all on function dq.tell_late() from public;

-- Reminds owners, and their managers, of rows that are late; returns how many messages it wrote, 0 where somebody looked less than
-- `every` ago, NULL where another session is at it. It reads the tables, with its owner's rights; one that it cannot read, or that
-- hides rows from it, keeps what is noted of it, holds up no other, and is named in dq.reminder_run.
create or replace function dq.remind(every interval default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.remind(interval) is
    'Reminds owners, and their managers, of rows that are late; returns how many messages, 0 where somebody looked less than that long ago, NULL where another session is at it.';
revoke all on function dq.remind(interval) from public;
