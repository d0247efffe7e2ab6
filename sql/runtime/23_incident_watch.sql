-- Figures against thresholds: dq.evaluate() opens incidents, opens again what recurs, and sees what is over.

-- Every threshold with its figure of now, one line for each value of its slice. `known` is false where the figure is not to be
-- trusted, or not shown to the role that evaluates, or where nothing is kept of the time that it is compared with.
create view dq.watched as
select
    compared.*,
    case when compared.since is null then compared.figure > compared.highest else compared.figure >= compared.highest end
        and compared.applicable >= compared.min_rows
        and coalesce(compared.affected::double precision / nullif(compared.applicable, 0), 0) > compared.above as crossed,
    compared.figure <= compared.clear
        and case when compared.since is null then true else compared.figure < compared.highest end as over
from (
    select
        t.*,
        f.value,
        f.affected,
        f.applicable,
        case
            -- In whole numbers: three times a tenth is exactly three tenths then. Where there was none, one row counts.
            when t.since is not null then coalesce(
                f.affected::numeric * past.applicable / (nullif(f.applicable, 0)::numeric * greatest(past.violations, 1)), 0
            )::double precision
            when t.measure in ('missing_rate', 'violation_rate')
                then coalesce(f.affected::double precision / nullif(f.applicable, 0), 0)
            else f.affected
        end as figure,
        f.measured_at,
        f.measured_at is not null
            and f.affected is not null
            and f.applicable is not null
            and f.status in ('ok', 'over threshold', 'no threshold', 'no rows')
            and (t.since is null or coalesce(past.applicable > 0, false)) as known
    from dq.threshold as t
    join (
        select c.spec, c.table_schema, c.table_name, 'field' as scope, c.field as name, null::text as slice, null::text as value,
            c.applicable, c.missing as affected, c.status, c.measured_at
        from dq.completeness as c
        union all
        select c.spec, c.table_schema, c.table_name, 'field', c.field, c.slice, c.value,
            c.applicable, c.missing, c.status, c.measured_at
        from dq.completeness_by_slice as c
        union all
        select r.spec, r.table_schema, r.table_name, 'rule', r.rule, null, null,
            r.applicable, r.violations, r.status, r.measured_at
        from dq.rule_violations as r
        union all
        select r.spec, r.table_schema, r.table_name, 'rule', r.rule, r.slice, r.value,
            r.applicable, r.violations, r.status, r.measured_at
        from dq.rule_violations_by_slice as r
    ) as f
        on f.spec = t.spec
        and f.table_schema = t.table_schema
        and f.table_name = t.table_name
        and f.scope = t.scope
        and f.name = t.name
        and f.slice is not distinct from t.slice
    -- The newest figure that is as old, and not twice as old.
    left join lateral (
        select h.applicable, h.violations
        from dq.history as h
        where t.since is not null
        and h.grain in ('hour', 'day')
        -- Found by the index: what was kept for a day was measured in it.
        and h.at between f.measured_at - 2 * t.since::interval - interval '1 day' and f.measured_at - t.since::interval
        and h.measured_at > f.measured_at - 2 * t.since::interval
        and h.measured_at <= f.measured_at - t.since::interval
        and h.spec = t.spec
        and h.table_schema = t.table_schema
        and h.table_name = t.table_name
        and h.scope = t.scope
        and h.name = t.name
        order by h.measured_at desc
        limit 1
    ) as past on true
) as compared;
comment on view dq.watched is 'Every threshold with its figure of now; part of dq.evaluate.';
revoke all on dq.watched from public;

-- The same, with values of slices as the same text whoever evaluates: by it an incident is known again.
create or replace function dq.watched_now() returns setof dq.watched
language sql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO'
set intervalstyle = 'postgres'
set extra_float_digits = 1
as $dq$
    select w.* from dq.watched as w;
$dq$;
comment on function dq.watched_now() is 'Every threshold with its figure of now, the same for every session; part of dq.evaluate.';
revoke all on function dq.watched_now() from public;

-- The three worst values of a table's slices for a field or rule, in one line; NULL where none has any. Owners are persons:
-- their column is left out.
create or replace function dq.worst_slices(seen dq.watched) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.worst_slices(dq.watched) is 'The three worst values of a table''s slices, in one line.';
revoke all on function dq.worst_slices(dq.watched) from public;

create table dq.evaluation (
    single boolean primary key default true check (single),
    evaluated_at timestamptz not null
);
comment on table dq.evaluation is 'When dq.evaluate() compared figures with thresholds last, to ten seconds.';
comment on column dq.evaluation.single is 'There is one line.';
comment on column dq.evaluation.evaluated_at is 'When.';
revoke all on table dq.evaluation from public;

-- Opens an incident, or again the one that was over less than 30 days ago; the number of the event, NULL for none.
create or replace function dq.open_incident(seen dq.watched, before bigint) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.open_incident(dq.watched, bigint) is 'Opens an incident, or again the one given; part of dq.evaluate.';
revoke all on function dq.open_incident(dq.watched, bigint) from public;

-- Brings an incident up to its threshold and figure of now.
create or replace function dq.update_incident(number bigint, seen dq.watched) returns void
language sql
set search_path = pg_catalog, pg_temp
as $dq$
    update dq.incident as i
    set severity = seen.severity, title = seen.title, highest = seen.highest, clear = seen.clear, figure = seen.figure,
        peak = greatest(i.peak, seen.figure), affected = seen.affected, applicable = seen.applicable,
        measured_at = seen.measured_at, listed_in = seen.listed_in, process = seen.process, department = seen.department,
        steward = seen.steward, reads = seen.reads
    where i.id = number;
$dq$;
comment on function dq.update_incident(bigint, dq.watched) is 'Brings an incident up to its threshold and figure of now; part of dq.evaluate.';
revoke all on function dq.update_incident(bigint, dq.watched) from public;

-- An incident is over because its figure is, or because the spec has no such threshold any more; the number of the event.
create or replace function dq.close_incident(number bigint, what text) returns bigint
language sql
set search_path = pg_catalog, pg_temp
as $dq$
    update dq.incident as i
    set state = 'resolved', resolved_at = clock_timestamp(), resolved_by = null
    where i.id = number;
    select dq.note_event(number, what);
$dq$;
comment on function dq.close_incident(bigint, text) is 'An incident is over; part of dq.evaluate.';
revoke all on function dq.close_incident(bigint, text) from public;

-- Whether dqsql is installing, or taking away, at this moment: what a table's views declare may be gone until it is done.
create or replace function dq.installing() returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return exists (
    select from pg_locks as l
    where l.locktype = 'advisory'
    and l.database = (select d.oid from pg_database as d where d.datname = current_database())
    and l.classid = 0
    and l.objid = 1685156721
    and l.objsubid = 1
    and l.granted
);
comment on function dq.installing() is 'Whether dqsql is installing, or taking away, at this moment.';
revoke all on function dq.installing() from public;

-- Compares every threshold with its figure of now; returns how many incidents opened or were over, NULL where another
-- session is at it. It reads figures that are kept anyway and no table of the user's, waits for nobody, and runs with its
-- owner's rights, so that it can be granted to a worker or to who runs schedules.
create or replace function dq.evaluate() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.evaluate() is
    'Compares every threshold with its figure of now, opens incidents and sees which are over; returns how many changed, NULL where another session is at it.';
revoke all on function dq.evaluate() from public;
