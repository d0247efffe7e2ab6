-- Messages about incidents, digests, reminders, and their way out: written with the incident, in its transaction; sent by `dqsql watch`, at
-- least once, each with a key by which a receiver knows it again. Channels and their secrets are the worker's alone.

create table dq.outbox (
    id bigint generated always as identity primary key,
    key uuid not null unique default gen_random_uuid(),
    event bigint unique references dq.incident_event (id),
    created_at timestamptz not null,
    routed_at timestamptz,
    content jsonb not null,
    not_before timestamptz
);
create index outbox_unrouted on dq.outbox (id) where routed_at is null;
comment on table dq.outbox is 'Messages about incidents, digests and reminders; sent by dqsql watch.';
comment on column dq.outbox.id is 'Number of the message.';
comment on column dq.outbox.key is 'Key by which a receiver knows a message that comes twice.';
comment on column dq.outbox.event is 'What the message is about, in dq.incident_event; NULL: it is a digest or a reminder.';
comment on column dq.outbox.created_at is 'When it was written.';
comment on column dq.outbox.routed_at is 'When a worker chose its channels; NULL: not yet.';
comment on column dq.outbox.content is 'What it says; no value of a row but those of slices that the spec watches or names, keys of late rows, and the owner or manager whom it is for.';
comment on column dq.outbox.not_before is 'When the quiet hours are over that it was written in; NULL: it was written in none.';
revoke all on table dq.outbox from public;

-- When the quiet hours are over that a moment is in; NULL where it is in none. They may go on past midnight.
create or replace function dq.quiet_until(at timestamptz, hours_from text, hours_to text, zone text) returns timestamptz
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select timezone(zone, day.began + hours_to::time + case when hours_from < hours_to then interval '0' else interval '1 day' end)
    from (select timezone(zone, at) as local) as clock
    cross join lateral (values (clock.local::date - 1), (clock.local::date)) as day (began)
    where clock.local >= day.began + hours_from::time
    and clock.local < day.began + hours_to::time + case when hours_from < hours_to then interval '0' else interval '1 day' end
);
comment on function dq.quiet_until(timestamptz, text, text, text) is 'When the quiet hours are over that a moment is in; NULL where it is in none.';
revoke all on function dq.quiet_until(timestamptz, text, text, text) from public;

create table dq.delivery (
    message bigint not null references dq.outbox (id) on delete cascade,
    channel text not null,
    state text not null check (state in ('waiting', 'sent', 'dead')),
    attempts integer not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    problem text,
    primary key (message, channel)
);
create index delivery_due on dq.delivery (due_at) where state = 'waiting';
comment on table dq.delivery is 'Messages on their way, one line for each channel.';
comment on column dq.delivery.message is 'The message.';
comment on column dq.delivery.channel is 'Channel, as the worker''s file calls it.';
comment on column dq.delivery.state is 'waiting, sent, or dead: given up after many attempts; dq.redeliver() tries again.';
comment on column dq.delivery.attempts is 'How often sending failed.';
comment on column dq.delivery.due_at is 'When it is tried next.';
comment on column dq.delivery.sent_at is 'When it was sent.';
comment on column dq.delivery.problem is 'Why the last attempt failed.';
revoke all on table dq.delivery from public;

create table dq.reminded (
    spec text not null,
    table_schema text not null,
    table_name text not null,
    rule text not null,
    key text not null,
    stage text not null check (stage in ('owner', 'manager')),
    moment timestamptz,
    noted_at timestamptz not null,
    recipient text,
    shows_key boolean not null,
    told_at timestamptz,
    message bigint references dq.outbox (id) on delete set null,
    primary key (spec, table_schema, table_name, rule, key, stage)
);
create index reminded_message on dq.reminded (message);
create index reminded_untold on dq.reminded (spec, recipient) where told_at is null;
comment on table dq.reminded is 'Late rows that somebody was reminded of, or is to be, one line for each row, rule and stage; gone when the row is followed up.';
comment on column dq.reminded.spec is 'Spec that the line comes from.';
comment on column dq.reminded.table_schema is 'Schema of the table.';
comment on column dq.reminded.table_name is 'Table.';
comment on column dq.reminded.rule is 'Rule, unique in its table.';
comment on column dq.reminded.key is 'The row''s key, as text.';
comment on column dq.reminded.stage is 'Who is told: owner, or manager.';
comment on column dq.reminded.moment is 'From when the row''s time counts: another one means that it was followed up; NULL: from none.';
comment on column dq.reminded.noted_at is 'When it was seen to be late; the manager''s time counts from there.';
comment on column dq.reminded.recipient is 'Who is told; NULL: nobody knows who.';
comment on column dq.reminded.shows_key is 'Whether messages name the key.';
comment on column dq.reminded.told_at is 'When the message was written; NULL: not yet.';
comment on column dq.reminded.message is 'The message; NULL: none yet, or it was sent long ago.';
revoke all on table dq.reminded from public;

create table dq.worker (
    name text primary key,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    stopped_at timestamptz,
    channels text not null,
    sent bigint not null,
    failed bigint not null
);
comment on table dq.worker is 'Workers, dqsql watch, and when they were seen last.';
comment on column dq.worker.name is 'Host and process.';
comment on column dq.worker.started_at is 'When it began.';
comment on column dq.worker.seen_at is 'When it was seen last, to ten seconds.';
comment on column dq.worker.stopped_at is 'When it ended in order; NULL: it did not.';
comment on column dq.worker.channels is 'Names of its channels.';
comment on column dq.worker.sent is 'Messages that it sent.';
comment on column dq.worker.failed is 'Attempts that failed.';
revoke all on table dq.worker from public;

-- Writes the message about an event into the outbox, where it is one that somebody is told of.
create or replace function dq.tell(of_event bigint) returns void
language sql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.tell(bigint) is 'Writes the message about an event into the outbox.';
revoke all on function dq.tell(bigint) from public;

-- Chooses the channels of messages that have none yet: [{"name", "severity": the least, "departments": […] or null, "owners": the same,
-- "tells": of incidents, owners, departments, reminders; incidents alone unless given}, …].
-- Returns how many messages. Once: a channel that is added later gets what is written later.
create or replace function dq.route(channels jsonb) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.route(jsonb) is 'Chooses the channels of messages that have none yet; returns how many messages. For dqsql watch.';
revoke all on function dq.route(jsonb) from public;

-- The next message that is due on one of the channels, locked until the caller's transaction ends: of several workers each
-- takes another one, and what a worker that was killed had taken is free again.
create or replace function dq.take(channels text[])
returns table (message bigint, channel text, attempts integer, key uuid, content jsonb)
language sql security definer
set search_path = pg_catalog, pg_temp
as $dq$
    select d.message, d.channel, d.attempts, o.key, o.content
    from dq.delivery as d
    join dq.outbox as o on o.id = d.message
    where d.state = 'waiting'
    and d.due_at <= clock_timestamp()
    and d.channel = any (channels)
    order by d.due_at, d.message
    limit 1
    for update of d skip locked;
$dq$;
comment on function dq.take(text[]) is 'The next message that is due, locked for the caller. For dqsql watch.';
revoke all on function dq.take(text[]) from public;

-- Notes what became of a message: sent where there is no problem, else tried again after a time, or never for NULL.
create or replace function dq.settle(of_message bigint, on_channel text, trouble text, again interval) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $dq$
    update dq.delivery as d
    set state = case when trouble is null then 'sent' when again is null then 'dead' else 'waiting' end,
        sent_at = case when trouble is null then clock_timestamp() end,
        attempts = d.attempts + case when trouble is null then 0 else 1 end,
        due_at = coalesce(clock_timestamp() + again, d.due_at),
        problem = trouble
    where d.message = of_message
    and d.channel = on_channel
    and d.state = 'waiting';
$dq$;
comment on function dq.settle(bigint, text, text, interval) is 'Notes what became of a message. For dqsql watch.';
revoke all on function dq.settle(bigint, text, text, interval) from public;

-- Reminders of rows that are still late and that no channel took: nobody's, until a channel is told and dq.redeliver called.
create view dq.undelivered as
select o.id as message, o.content ->> 'shown' as recipient, count(*) as records
from dq.outbox as o
join dq.reminded as r on r.message = o.id
where o.routed_at is not null
and not exists (select from dq.delivery as d where d.message = o.id)
group by o.id;
comment on view dq.undelivered is 'Reminders of rows that are still late and that no channel took; part of status and dq.redeliver.';
revoke all on dq.undelivered from public;

-- Has messages that were given up tried again, and reminders that no channel took offered again: one, or all; returns how many.
create or replace function dq.redeliver(message bigint default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.redeliver(bigint) is 'Has messages that were given up, or that no channel took, tried again, one or all; returns how many. Grant EXECUTE to those who may.';
revoke all on function dq.redeliver(bigint) from public;

-- Says that a worker is alive, or that it ends in order; and takes away messages that were sent 30 days ago, workers that are
-- long gone.
create or replace function dq.beat(
    worker text, since timestamptz, channel_names text, messages_sent bigint, attempts_failed bigint, ends boolean default false
) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.beat(text, timestamptz, text, bigint, bigint, boolean) is 'Says that a worker is alive, or ends. For dqsql watch.';
revoke all on function dq.beat(text, timestamptz, text, bigint, bigint, boolean) from public;
