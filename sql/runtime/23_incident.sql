-- Incidents: figures that crossed a threshold of the spec, from opening to cause and remedy. dq.evaluate() opens them and
-- sees when they are over; people take them over, assign and explain them. Readers read dq.incidents and dq.incident_events.

create table dq.incident (
    id bigint generated always as identity primary key,
    spec text not null,
    table_schema text not null,
    table_name text not null,
    threshold text not null,
    slice text,
    value text,
    state text not null check (state in ('open', 'acknowledged', 'resolved')),
    severity text not null,
    scope text not null,
    name text not null,
    title text not null,
    measure text not null,
    highest double precision not null,
    clear double precision not null,
    figure double precision not null,
    peak double precision not null,
    affected bigint not null,
    applicable bigint not null,
    measured_at timestamptz not null,
    worst_slices text,
    listed_in text,
    process text,
    department text,
    steward text,
    assignee text,
    opened_at timestamptz not null,
    reopened bigint not null,
    acknowledged_at timestamptz,
    acknowledged_by name,
    resolved_at timestamptz,
    resolved_by name,
    cause text,
    remedy text,
    reads text not null
);
-- Whatever evaluates at the same time: one that is not over, for each threshold and value of its slice.
create unique index incident_once on dq.incident (
    spec, table_schema, table_name, threshold, (value is null), (coalesce(value, ''))
) where state <> 'resolved';
create index incident_of on dq.incident (spec, table_schema, table_name, threshold, (coalesce(value, '')));
comment on table dq.incident is 'Incidents; changed by functions of schema dq alone. Read dq.incidents.';
comment on column dq.incident.id is 'Number of the incident.';
comment on column dq.incident.spec is 'Spec that declares the threshold.';
comment on column dq.incident.table_schema is 'Schema of the table.';
comment on column dq.incident.table_name is 'Table.';
comment on column dq.incident.threshold is 'Threshold that was crossed, as in dq.threshold.';
comment on column dq.incident.slice is 'Column whose value it is about; NULL: all rows together.';
comment on column dq.incident.value is 'Value of that column; NULL where it is empty, or all rows are meant.';
comment on column dq.incident.state is 'open, acknowledged or resolved.';
comment on column dq.incident.severity is 'minor, major or critical.';
comment on column dq.incident.scope is 'field or rule.';
comment on column dq.incident.name is 'Which field or rule.';
comment on column dq.incident.title is 'What people call the field or rule.';
comment on column dq.incident.measure is 'The figure: missing_rate, missing, violation_rate or violations.';
comment on column dq.incident.highest is 'Highest figure accepted when it was last looked at.';
comment on column dq.incident.clear is 'At this figure or below it is over.';
comment on column dq.incident.figure is 'The figure when it was last looked at.';
comment on column dq.incident.peak is 'The highest figure seen since it opened last.';
comment on column dq.incident.affected is 'Rows with the gap or violation.';
comment on column dq.incident.applicable is 'Rows that could have it.';
comment on column dq.incident.measured_at is 'The moment that the figure is of.';
comment on column dq.incident.worst_slices is 'The worst values of the table''s slices when it opened last, but for its owners.';
comment on column dq.incident.listed_in is 'View that lists the rows.';
comment on column dq.incident.process is 'Business process that fills the table.';
comment on column dq.incident.department is 'Department that answers for the table.';
comment on column dq.incident.steward is 'Who answers for the field or rule.';
comment on column dq.incident.assignee is 'Who is to deal with it.';
comment on column dq.incident.opened_at is 'When it opened first.';
comment on column dq.incident.reopened is 'How often it came back.';
comment on column dq.incident.acknowledged_at is 'When somebody took it over.';
comment on column dq.incident.acknowledged_by is 'Who.';
comment on column dq.incident.resolved_at is 'When it was over.';
comment on column dq.incident.resolved_by is 'Who said so; NULL: the figure did.';
comment on column dq.incident.cause is 'Why it came about.';
comment on column dq.incident.remedy is 'What was done about it.';
comment on column dq.incident.reads is 'Tables whose rows its figures tell of, quoted, a line each.';
revoke all on table dq.incident from public;

create table dq.incident_event (
    id bigint generated always as identity primary key,
    incident bigint not null references dq.incident (id),
    at timestamptz not null,
    event text not null check (
        event in ('opened', 'reopened', 'acknowledged', 'assigned', 'resolved', 'explained', 'withdrawn')
    ),
    figure double precision not null,
    affected bigint not null,
    applicable bigint not null,
    done_by name,
    done_as name,
    assignee text,
    cause text,
    remedy text,
    note text
);
create index incident_event_of on dq.incident_event (incident);
comment on table dq.incident_event is 'What became of incidents, step by step; never changed. Read dq.incident_events.';
comment on column dq.incident_event.id is 'Number of the event.';
comment on column dq.incident_event.incident is 'The incident.';
comment on column dq.incident_event.at is 'When it happened.';
comment on column dq.incident_event.event is 'opened, reopened, acknowledged, assigned, resolved, explained (cause and remedy given afterwards) or withdrawn (the spec has no such threshold any more).';
comment on column dq.incident_event.figure is 'The figure at that time.';
comment on column dq.incident_event.affected is 'Rows with the gap or violation.';
comment on column dq.incident_event.applicable is 'Rows that could have it.';
comment on column dq.incident_event.done_by is 'Who logged in and did it; NULL: dq.evaluate().';
comment on column dq.incident_event.done_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.incident_event.assignee is 'To whom it was assigned.';
comment on column dq.incident_event.cause is 'Why it came about.';
comment on column dq.incident_event.remedy is 'What was done about it.';
comment on column dq.incident_event.note is 'What else was said.';
revoke all on table dq.incident_event from public;

create trigger kept before update or delete or truncate on dq.incident_event
for each statement execute function dq.keep_record('{"en": "dq.acknowledge, dq.assign and dq.resolve add to it.", "zh": "请用 dq.acknowledge、dq.assign、dq.resolve 追加记录。"}');
create trigger kept before delete or truncate on dq.incident
for each statement execute function dq.keep_record('{"en": "dq.acknowledge, dq.assign and dq.resolve add to it.", "zh": "请用 dq.acknowledge、dq.assign、dq.resolve 追加记录。"}');

-- Whether figures of these tables, quoted, a line each, would tell the reader of rows that a policy hides.
create or replace function dq.hides_any(tables text) returns boolean
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return (select bool_or(dq.hides(t)) from unnest(string_to_array(tables, E'\n')) as t);
comment on function dq.hides_any(text) is 'Whether row-level security hides rows of any of the tables, a line each, from the caller.';
revoke all on function dq.hides_any(text) from public;
grant execute on function dq.hides_any(text) to public;

-- A barrier: no function of a reader's sees a line before it is left out.
create view dq.incidents with (security_barrier) as
select
    i.id, i.state, i.severity, i.spec, i.table_schema, i.table_name, i.threshold, i.scope, i.name, i.title,
    i.slice, i.value, i.measure, i.highest, i.clear, i.figure, i.peak, i.affected, i.applicable, i.measured_at,
    i.worst_slices, i.listed_in, i.process, i.department, i.steward, i.assignee,
    i.opened_at, i.reopened, i.acknowledged_at, i.acknowledged_by, i.resolved_at, i.resolved_by, i.cause, i.remedy
from dq.incident as i
where not dq.hides_any(i.reads);
comment on view dq.incidents is 'Incidents, but for those whose figures tell of rows that are hidden from the reader.';

create view dq.incident_events with (security_barrier) as
select
    e.id, e.incident, e.at, e.event, e.figure, e.affected, e.applicable, e.done_by, e.done_as, e.assignee, e.cause,
    e.remedy, e.note
from dq.incident_event as e
join dq.incidents as i on i.id = e.incident;
comment on view dq.incident_events is 'What became of the incidents of dq.incidents, step by step.';

-- A view's column is called as the table's.
do $dq$
declare
    words record;
begin
    for words in
        select seen.oid, shown.attname, col_description(kept.attrelid, kept.attnum) as says
        from (values ('incident', 'incidents'), ('incident_event', 'incident_events')) as pair (base, reader)
        join pg_class as seen on seen.oid = to_regclass(format('dq.%I', pair.reader))
        join pg_attribute as shown on shown.attrelid = seen.oid
        join pg_attribute as kept on kept.attrelid = to_regclass(format('dq.%I', pair.base)) and kept.attname = shown.attname
        where shown.attnum > 0
    loop
        execute format('comment on column %s.%I is %L', words.oid::regclass, words.attname, words.says);
    end loop;
end
$dq$;
revoke all on dq.incidents, dq.incident_events from public;

-- Writes down what became of an incident; the number of the event.
create or replace function dq.note_event(
    of_incident bigint, what text, by_whom name default null, said jsonb default '{}'
) returns bigint
language sql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.note_event(bigint, text, name, jsonb) is 'Writes down what became of an incident.';
revoke all on function dq.note_event(bigint, text, name, jsonb) from public;

-- The incident, locked for a change; refuses one that there is none of.
create or replace function dq.incident_to_change(wanted bigint) returns dq.incident
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.incident_to_change(bigint) is 'The incident, locked for a change.';
revoke all on function dq.incident_to_change(bigint) from public;

-- Takes an incident over: it stays, and is known. Who did is recorded from the login.
create or replace function dq.acknowledge(incident bigint, note text default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.acknowledge(bigint, text) is 'Takes an incident over. Grant EXECUTE to those who may.';
revoke all on function dq.acknowledge(bigint, text) from public;

-- Says who is to deal with an incident.
create or replace function dq.assign(incident bigint, assignee text, note text default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.assign(bigint, text, text) is 'Says who is to deal with an incident. Grant EXECUTE to those who may.';
revoke all on function dq.assign(bigint, text, text) from public;

-- Says why an incident came about and what was done about it, and that it is over. A figure above the threshold that is
-- measured later opens it again: what is known but not mended is acknowledged. Of an incident that is over already, it adds
-- cause and remedy.
create or replace function dq.resolve(incident bigint, cause text, remedy text, note text default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.resolve(bigint, text, text, text) is
    'Resolves an incident with its cause and remedy, or adds them to one that is over. Grant EXECUTE to those who may.';
revoke all on function dq.resolve(bigint, text, text, text) from public;
