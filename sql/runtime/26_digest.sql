-- Digests: what each owner has to fill or mend, and where each department stands. dq.digests says it to whoever asks, as far as they may
-- see; dq.write_digests writes it into the outbox once a week, for dqsql watch. They name no row and show no value but that of owners.

-- Language of the views' COMMENTs, which is the spec's.
create or replace function dq.spoken() returns text
language sql stable
set search_path = pg_catalog, pg_temp
return coalesce(substring(obj_description('dq.completeness'::regclass, 'pg_class') from '"language": ?"([a-z]+)"'), 'en');
comment on function dq.spoken() is 'Language that the views are described in.';
revoke all on function dq.spoken() from public;
grant execute on function dq.spoken() to public;

-- One line for each owner who has tasks, and for each department with a score. Tables that hide rows from the caller are left out
-- where it must be `whole`, and named in `left_out`: their totals would be too low.
create or replace function dq.digests(whole boolean default false)
returns table (kind text, spec text, name text, content jsonb)
language sql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.digests(boolean) is 'What each owner has to fill or mend, and where each department stands, as far as the caller may see.';
revoke all on function dq.digests(boolean) from public;

create table dq.digest (
    week text primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    written_at timestamptz not null,
    messages bigint not null
);
comment on table dq.digest is 'Weeks whose digests were written.';
comment on column dq.digest.week is 'The week, as ISO 8601 counts: 2030-W05.';
comment on column dq.digest.written_at is 'When they were written.';
comment on column dq.digest.messages is 'How many there were.';
revoke all on table dq.digest from public;

-- Writes the digests of a week into the outbox, once; how many, 0 where they were written before, NULL where another session is at
-- it. It reads the tables, with its owner's rights.
create or replace function dq.write_digests(week text default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.write_digests(text) is 'Writes the digests of a week, 2030-W05 or this one, into the outbox, once; returns how many. For dqsql watch and schedules.';
revoke all on function dq.write_digests(text) from public;
