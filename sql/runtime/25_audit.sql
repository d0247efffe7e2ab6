-- Who changed what: entries that generated triggers make of the tables that a spec audits.
--
-- One entry is one row that one statement inserted, changed or deleted, with the audited columns that changed. It is kept in its month's
-- partition. Writers make the months themselves, this one and the next, and wait for nobody: who cannot have the lock at once leaves
-- it to somebody else.
create table dq.audit (
    id bigint generated always as identity,
    month date not null,
    changed_at timestamptz not null,
    operation text not null,
    table_name text not null,
    part text,
    key text,
    old_values jsonb,
    new_values jsonb,
    masked text[],
    changed_by name not null,
    changed_as name not null,
    person text not null,
    application text,
    source text,
    transaction xid8 not null
) partition by range (month);
-- A row's entries; a hash has no longest key that could refuse the application's write.
create index audit_row on dq.audit using hash (key);
create index audit_person on dq.audit (person);
comment on table dq.audit is 'Changes of audited tables, an entry for each row; only ever added to. Read dq.audit_changes.';
comment on column dq.audit.id is 'Number of the entry.';
comment on column dq.audit.month is 'Month that it is kept in, in UTC: that of changed_at, or an earlier one where nobody could make it in time.';
comment on column dq.audit.changed_at is 'When, by the clock.';
comment on column dq.audit.operation is 'insert, update, delete or truncate.';
comment on column dq.audit.table_name is 'Table, quoted.';
comment on column dq.audit.part is 'The partition that was truncated; NULL for everything else.';
comment on column dq.audit.key is 'The row''s key as text, of several columns joined by commas: before the change, after it for an insert; NULL for truncate.';
comment on column dq.audit.old_values is 'What the columns held that changed; NULL for insert and truncate.';
comment on column dq.audit.new_values is 'What they hold now; NULL for delete and truncate.';
comment on column dq.audit.masked is 'Columns marked personal: whether they changed is kept, what they hold is not.';
comment on column dq.audit.changed_by is 'Who logged in.';
comment on column dq.audit.changed_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.audit.person is 'Who the application says that it was (its setting dq.person), else who logged in.';
comment on column dq.audit.application is 'What the application calls itself (application_name).';
comment on column dq.audit.source is 'The row''s channel, from the column that the spec names as its source.';
comment on column dq.audit.transaction is 'Transaction; entries of one share it.';
revoke all on dq.audit from public;

create trigger kept before update or delete on dq.audit
for each row execute function dq.keep_record('{"en": "Months that are old enough go as a whole: detach and drop their partition.", "zh": "过期月份请整体清除：分离并删除其分区。"}');
create trigger kept_whole before truncate on dq.audit
for each statement execute function dq.keep_record('{"en": "Months that are old enough go as a whole: detach and drop their partition.", "zh": "过期月份请整体清除：分离并删除其分区。"}');

-- Makes the partition of a month, unless it is there. Who calls it holds a lock of dq.audit that its like excludes.
create or replace function dq.add_audit_month(month date) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.add_audit_month(date) is 'Makes the partition of dq.audit for a month.';
revoke all on function dq.add_audit_month(date) from public;

-- The month that an entry of now is kept in, whose partition is there. The next one is made ahead, so that at the turn of the month
-- nobody has to. Where somebody else is just making them, entries of a month that is lacking join the latest one. Triggers call it where
-- they do not find the next month.
create or replace function dq.audit_month() returns date
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.audit_month() is 'The month that entries of now are kept in; makes its partition of dq.audit, and the next one.';
revoke all on function dq.audit_month() from public;

-- The audit as people read it: a line for each field. Of a table that hides rows from the reader it shows nothing, because nobody can
-- say whether a row that is gone was one of those; and no function in the reader's query sees an entry before that is asked.
create or replace view dq.audit_changes with (security_barrier) as
select
    a.id as entry,
    a.changed_at,
    a.operation,
    a.table_name,
    a.part,
    a.key,
    field.name as field,
    a.old_values ->> field.name as old_value,
    a.new_values ->> field.name as new_value,
    coalesce(field.name = any (a.masked), false) as masked,
    a.changed_by,
    a.changed_as,
    a.person,
    a.application,
    a.source,
    a.transaction::text as transaction,
    a.month
from dq.audit as a
left join lateral jsonb_object_keys(coalesce(a.new_values, a.old_values)) as field (name) on true
where not dq.hides(a.table_name);
comment on view dq.audit_changes is 'Changes of audited tables: who changed which field of which row, when, from what to what.';
comment on column dq.audit_changes.entry is 'Number of the entry: one row, changed by one statement.';
comment on column dq.audit_changes.changed_at is 'When, by the clock.';
comment on column dq.audit_changes.operation is 'insert, update, delete or truncate.';
comment on column dq.audit_changes.table_name is 'Table, quoted.';
comment on column dq.audit_changes.part is 'The partition that was truncated; NULL for everything else.';
comment on column dq.audit_changes.key is 'The row''s key as text, of several columns joined by commas: before the change, after it for an insert; NULL for truncate.';
comment on column dq.audit_changes.field is 'Column that changed; NULL for truncate.';
comment on column dq.audit_changes.old_value is 'What it held; NULL for insert.';
comment on column dq.audit_changes.new_value is 'What it holds since; NULL for delete.';
comment on column dq.audit_changes.masked is 'Whether the column is marked personal: its values are not kept, other than that there was one.';
comment on column dq.audit_changes.changed_by is 'Who logged in.';
comment on column dq.audit_changes.changed_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.audit_changes.person is 'Who the application says that it was (its setting dq.person), else who logged in; changed_by alone is proven.';
comment on column dq.audit_changes.application is 'What the application calls itself (application_name).';
comment on column dq.audit_changes.source is 'The row''s channel, from the column that the spec names as its source.';
comment on column dq.audit_changes.transaction is 'Transaction; changes of one share it.';
comment on column dq.audit_changes.month is 'Month that the entry is kept in; with it in the query only that partition is read.';
revoke all on dq.audit_changes from public;
