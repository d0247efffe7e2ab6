-- Backfill: values offered for gaps (dq.propose), approved by somebody else and written (dq.approve), and the record of it (dq.ledger).
--
-- Nobody writes through it what they could not write themselves: the UPDATE runs with the approver's own rights, under the table's
-- policies and its triggers. What runs with its owner's rights (SECURITY DEFINER) only keeps the record, and believes nothing that
-- its caller says: who they are is the login (session_user), which neither SET ROLE nor a setting changes; whether they may is EXECUTE
-- on dq.propose, dq.approve and dq.undo; that a value was written is read from the table before the transaction can commit.

-- What was offered together, by whom and why.
create table dq.batch (
    id bigint generated always as identity primary key,
    table_name text not null,
    reason text not null,
    source text not null,
    proposed_by name not null,
    proposed_as name not null,
    proposed_at timestamptz not null,
    applicable bigint,
    missing bigint,
    seed uuid not null default gen_random_uuid()
);
comment on table dq.batch is 'What was proposed together; never changed. Read dq.backfill_progress.';
comment on column dq.batch.id is 'Number of the batch.';
comment on column dq.batch.table_name is 'Table, quoted.';
comment on column dq.batch.reason is 'Why it was proposed.';
comment on column dq.batch.source is 'Where the values come from.';
comment on column dq.batch.proposed_by is 'Who logged in and proposed it.';
comment on column dq.batch.proposed_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.batch.proposed_at is 'When it was proposed.';
comment on column dq.batch.applicable is 'Rows in which the fields that it is for ought to be filled, as they were then; NULL where that was not known.';
comment on column dq.batch.missing is 'Rows of these in which they were not.';
comment on column dq.batch.seed is 'What a sample of it is drawn with; nobody is shown it before.';

-- One value for one field of one row. What the field held then is kept, so that nothing is overwritten that came later.
create table dq.proposal (
    id bigint generated always as identity primary key,
    batch bigint not null references dq.batch (id),
    table_name text not null,
    row_key jsonb not null,
    field text not null,
    old_value jsonb not null,
    new_value jsonb not null,
    hash text not null
);
create index proposal_batch on dq.proposal (batch);
create index proposal_row on dq.proposal using hash (row_key);
comment on table dq.proposal is 'Values that were proposed; never changed. Read dq.proposals.';
comment on column dq.proposal.id is 'Number of the proposal.';
comment on column dq.proposal.batch is 'Batch that it came with.';
comment on column dq.proposal.table_name is 'Table, quoted.';
comment on column dq.proposal.row_key is 'Key of the row.';
comment on column dq.proposal.field is 'Field that it is for.';
comment on column dq.proposal.old_value is 'What the field held when it was proposed.';
comment on column dq.proposal.new_value is 'The value proposed, in standard form.';
comment on column dq.proposal.hash is 'Hash of all that was proposed: what is approved is what is written.';

-- What became of a proposal: one line at most, so that it is used once.
create table dq.decision (
    proposal bigint primary key references dq.proposal (id),
    verdict text not null check (verdict in ('written', 'rejected', 'withdrawn')),
    reason text,
    decided_by name not null,
    decided_as name not null,
    decided_at timestamptz not null
);
comment on table dq.decision is 'What became of proposals; never changed. Read dq.proposals.';
comment on column dq.decision.proposal is 'The proposal.';
comment on column dq.decision.verdict is 'written, rejected or withdrawn.';
comment on column dq.decision.reason is 'Why it was rejected or withdrawn.';
comment on column dq.decision.decided_by is 'Who logged in and decided.';
comment on column dq.decision.decided_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.decision.decided_at is 'When it was decided.';

-- Who approved first what needs two. It binds the hash: of what is another proposal by now it says nothing.
create table dq.approval (
    proposal bigint not null references dq.proposal (id),
    hash text not null,
    approved_by name not null,
    approved_as name not null,
    approved_at timestamptz not null,
    primary key (proposal, hash)
);
comment on table dq.approval is 'First approvals of values that two have to approve; never changed. Read dq.proposals.';
comment on column dq.approval.proposal is 'The proposal.';
comment on column dq.approval.hash is 'Hash of the proposal as it was approved.';
comment on column dq.approval.approved_by is 'Who logged in and approved it first.';
comment on column dq.approval.approved_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.approval.approved_at is 'When it was approved first.';

-- The sample that a batch is approved by: one at most.
create table dq.sample (
    id bigint generated always as identity primary key,
    batch bigint not null unique references dq.batch (id),
    lot bigint not null,
    size bigint not null,
    acceptance bigint not null,
    seed uuid not null,
    hash text not null,
    drawn_by name not null,
    drawn_as name not null,
    drawn_at timestamptz not null
);
comment on table dq.sample is 'Samples that batches are approved by; never changed. Read dq.samples.';
comment on column dq.sample.id is 'Number of the sample.';
comment on column dq.sample.batch is 'The batch, which is the lot.';
comment on column dq.sample.lot is 'Proposals that were undecided when it was drawn.';
comment on column dq.sample.size is 'Proposals in it (n).';
comment on column dq.sample.acceptance is 'How many of them may be rejected (Ac).';
comment on column dq.sample.seed is 'What it was drawn with.';
comment on column dq.sample.hash is 'Hash of all that the batch proposes.';
comment on column dq.sample.drawn_by is 'Who logged in and had it drawn.';
comment on column dq.sample.drawn_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.sample.drawn_at is 'When it was drawn.';

create table dq.sampled (
    proposal bigint primary key references dq.proposal (id),
    sample bigint not null references dq.sample (id),
    place bigint not null
);
create index sampled_sample on dq.sampled (sample);
comment on table dq.sampled is 'Proposals that are in samples; never changed. Read dq.proposals.';
comment on column dq.sampled.proposal is 'The proposal.';
comment on column dq.sampled.sample is 'The sample.';
comment on column dq.sampled.place is 'Its place in it, from 1.';

create table dq.judgement (
    proposal bigint not null references dq.sampled (proposal),
    good boolean not null,
    reason text,
    hash text not null,
    judged_by name not null,
    judged_as name not null,
    judged_at timestamptz not null,
    primary key (proposal, judged_by)
);
comment on table dq.judgement is 'What approvers found of sampled proposals; never changed. Read dq.judgements.';
comment on column dq.judgement.proposal is 'The proposal.';
comment on column dq.judgement.good is 'Whether it was found good.';
comment on column dq.judgement.reason is 'Why it was rejected.';
comment on column dq.judgement.hash is 'Hash of the proposal as it was judged.';
comment on column dq.judgement.judged_by is 'Who logged in and judged it.';
comment on column dq.judgement.judged_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.judgement.judged_at is 'When it was judged.';

create table dq.sample_verdict (
    sample bigint not null references dq.sample (id),
    verdict text not null check (verdict in ('accepted', 'refused')),
    rejects bigint not null,
    approvers bigint,
    decided_by name not null,
    decided_as name not null,
    decided_at timestamptz not null,
    primary key (sample, decided_by, verdict)
);
comment on table dq.sample_verdict is 'What became of batches by their samples; never changed. Read dq.samples.';
comment on column dq.sample_verdict.sample is 'The sample.';
comment on column dq.sample_verdict.verdict is 'accepted or refused.';
comment on column dq.sample_verdict.rejects is 'Sampled proposals that were rejected by then.';
comment on column dq.sample_verdict.approvers is 'How many people had to accept the batch, as the spec said then.';
comment on column dq.sample_verdict.decided_by is 'Who logged in and accepted it, or judged the one too many.';
comment on column dq.sample_verdict.decided_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.sample_verdict.decided_at is 'When they did.';

-- Entries that were written in one pass, which are looked at together: their values are in the table, or none of them stands.
create table dq.writing (
    id bigint generated always as identity primary key,
    table_name text not null,
    first_entry bigint not null,
    last_entry bigint not null,
    entries bigint not null
);
comment on table dq.writing is 'Passes in which values of many rows were written; never changed.';
comment on column dq.writing.id is 'Number of the pass.';
comment on column dq.writing.table_name is 'Table, quoted.';
comment on column dq.writing.first_entry is 'The first of its entries in dq.ledger.';
comment on column dq.writing.last_entry is 'The last of them; entries of others may be in between.';
comment on column dq.writing.entries is 'How many they are.';

-- What was written, for ever.
create table dq.ledger (
    id bigint generated always as identity primary key,
    proposal bigint not null references dq.proposal (id),
    undoes bigint unique references dq.ledger (id),
    table_name text not null,
    row_key jsonb not null,
    field text not null,
    old_value jsonb not null,
    new_value jsonb not null,
    reason text not null,
    source text not null,
    proposed_by name not null,
    written_by name not null,
    written_as name not null,
    written_at timestamptz not null,
    hash text not null,
    approved_by name,
    approved_as name,
    approved_at timestamptz,
    sample bigint references dq.sample (id),
    writing bigint references dq.writing (id)
);
create unique index ledger_proposal on dq.ledger (proposal) where undoes is null;
comment on table dq.ledger is 'Every value that was written by dq.approve or written back by dq.undo; never changed.';
comment on column dq.ledger.id is 'Number of the entry.';
comment on column dq.ledger.proposal is 'The proposal that it comes from.';
comment on column dq.ledger.undoes is 'The entry that it takes back; NULL where it takes none back.';
comment on column dq.ledger.table_name is 'Table, quoted.';
comment on column dq.ledger.row_key is 'Key of the row.';
comment on column dq.ledger.field is 'Field that was written.';
comment on column dq.ledger.old_value is 'What it held before.';
comment on column dq.ledger.new_value is 'What it held then.';
comment on column dq.ledger.reason is 'Why it was proposed, or why it was taken back.';
comment on column dq.ledger.source is 'Where the value comes from.';
comment on column dq.ledger.proposed_by is 'Who proposed it.';
comment on column dq.ledger.written_by is 'Who logged in and approved it, the second of two, or took it back.';
comment on column dq.ledger.written_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.ledger.written_at is 'When it was written.';
comment on column dq.ledger.hash is 'Hash of the proposal.';
comment on column dq.ledger.approved_by is 'Who logged in and approved it before, the first of two; NULL where one was enough.';
comment on column dq.ledger.approved_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.ledger.approved_at is 'When they approved it.';
comment on column dq.ledger.sample is 'The sample that it was accepted by; NULL where it was approved by itself.';
comment on column dq.ledger.writing is 'The pass that it was written in, with values of other rows; NULL where its row was written by itself.';
revoke all on
    dq.batch, dq.proposal, dq.decision, dq.approval, dq.sample, dq.sampled, dq.judgement, dq.sample_verdict, dq.writing, dq.ledger
from public;

create trigger kept before update or delete or truncate on dq.batch
for each statement execute function dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
create trigger kept before update or delete or truncate on dq.proposal
for each statement execute function dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
create trigger kept before update or delete or truncate on dq.decision
for each statement execute function dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
create trigger kept before update or delete or truncate on dq.approval
for each statement execute function dq.keep_record('{"en": "Who approved first can reject the proposal.", "zh": "如需撤回初审，可驳回该建议。"}');
create trigger kept before update or delete or truncate on dq.sample
for each statement execute function dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
create trigger kept before update or delete or truncate on dq.sampled
for each statement execute function dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
create trigger kept before update or delete or truncate on dq.judgement
for each statement execute function dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
create trigger kept before update or delete or truncate on dq.sample_verdict
for each statement execute function dq.keep_record('{"en": "A judgement stands; what was written can be taken back with dq.undo.", "zh": "判定不可更改；已写入的值可用 dq.undo 写回。"}');
create trigger kept before update or delete or truncate on dq.writing
for each statement execute function dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');
create trigger kept before update or delete or truncate on dq.ledger
for each statement execute function dq.keep_record('{"en": "dq.undo writes a value back, as an entry of its own.", "zh": "如需写回原值，请用 dq.undo，它会另记一笔。"}');

-- Whether who logged in, or the role that they took, may execute a function: what is granted is the right to do what it does.
create or replace function dq.may(what regprocedure) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return has_function_privilege(session_user, what, 'execute') or has_function_privilege(dq.taken_role(), what, 'execute');
comment on function dq.may(regprocedure) is 'Whether who logged in may execute a function.';
revoke all on function dq.may(regprocedure) from public;

-- Columns as `name type, …` with types that are found whatever the search_path. In PL/pgSQL, as the two below: it keeps their plans, which
-- take a hundred times as long as the answer.
create or replace function dq.typed_columns(target regclass, names text[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.typed_columns(regclass, text[]) is 'Columns of a table with their types, as SQL.';
revoke all on function dq.typed_columns(regclass, text[]) from public;
grant execute on function dq.typed_columns(regclass, text[]) to public;

-- The UPDATE of fields of many rows, with the values as its parameter: an array of objects that have, beside them, where the row is.
create or replace function dq.placed_update(target regclass, fields text[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    return format(
        'update %s as t set %s from pg_catalog.jsonb_to_recordset($1)'
        ' as v ("dq.table" pg_catalog.oid, "dq.place" pg_catalog.tid, %s)'
        ' where t.tableoid operator(pg_catalog.=) v."dq.table" and t.ctid operator(pg_catalog.=) v."dq.place"',
        target, (select string_agg(format('%1$I = v.%1$I', f.name), ', ') from unnest(fields) as f (name)),
        dq.typed_columns(target, fields)
    );
end
$dq$;
comment on function dq.placed_update(regclass, text[]) is 'The UPDATE of fields of many rows of a table, by their places.';
revoke all on function dq.placed_update(regclass, text[]) from public;
grant execute on function dq.placed_update(regclass, text[]) to public;

-- The part of a query that finds one row `t` by its key, as values of `k`; the key is parameter $1.
create or replace function dq.by_key(target regclass, row_key jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    return (
        select format(
            '%s as t join jsonb_to_record($1) as k (%s) on %s', target,
            dq.typed_columns(target, array_agg(part.name)), string_agg(format('t.%1$I = k.%1$I', part.name), ' and ')
        )
        from jsonb_object_keys(row_key) as part (name)
    );
end
$dq$;
comment on function dq.by_key(regclass, jsonb) is 'The part of a query that finds a row by its key.';
revoke all on function dq.by_key(regclass, jsonb) from public;
grant execute on function dq.by_key(regclass, jsonb) to public;

-- The part of a query that finds the rows `t` of many cells `c` (row_key, field, value) by their key, and whether they hold these values to the
-- byte, `h.same`: as dq.cell does for one, under the same settings. NULL where the table has none of the fields any more.
create or replace function dq.by_keys(target regclass, keys text[], fields text[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.by_keys(regclass, text[], text[]) is 'The part of a query that finds rows of many cells by their keys, and whether they hold their values.';
revoke all on function dq.by_keys(regclass, text[], text[]) from public;
grant execute on function dq.by_keys(regclass, text[], text[]) to public;

-- Whether the field of a row holds a value, to the byte: same, changed, or gone where the caller sees no such row.
create or replace function dq.cell(target regclass, row_key jsonb, field text, expected jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
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
$dq$;
comment on function dq.cell(regclass, jsonb, text, jsonb) is 'Whether a field of a row holds a value: same, changed or gone.';
revoke all on function dq.cell(regclass, jsonb, text, jsonb) from public;
grant execute on function dq.cell(regclass, jsonb, text, jsonb) to public;

-- Whether the caller may read a field of a table and the key by which its row is found. Of a table that is gone nobody knows who could
-- read it: only who owns what is known of it.
create or replace function dq.reads_field(table_name text, row_key jsonb, field text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.reads_field(text, jsonb, text) is 'Whether the caller may read a field of a table, and the key of its row.';
revoke all on function dq.reads_field(text, jsonb, text) from public;
grant execute on function dq.reads_field(text, jsonb, text) to public;

-- The same for who may not read the table: hidden, as are rows that a policy keeps from them.
create or replace function dq.cell_seen(table_name text, row_key jsonb, field text, expected jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.cell_seen(text, jsonb, text, jsonb) is 'Whether a field of a row holds a value, as far as the caller may see: same, changed, gone or hidden.';
revoke all on function dq.cell_seen(text, jsonb, text, jsonb) from public;
grant execute on function dq.cell_seen(text, jsonb, text, jsonb) to public;

-- Entries show values of rows: only of those that their reader sees.
alter table dq.ledger enable row level security;
create policy seen on dq.ledger for select using (
    case when dq.reads_all(table_name) then true else dq.cell_seen(table_name, row_key, field, new_value) <> 'hidden' end
);

-- What binds an approval to what it is of.
create or replace function dq.proposal_hash(b dq.batch, p dq.proposal) returns text
language sql stable
return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
    p.id, p.table_name, p.row_key, p.field, p.old_value, p.new_value, b.reason, b.source, b.proposed_by
)::pg_catalog.text, 'UTF8')), 'hex');
comment on function dq.proposal_hash(dq.batch, dq.proposal) is 'Hash of all that a proposal says.';
revoke all on function dq.proposal_hash(dq.batch, dq.proposal) from public;

-- A row as a write would store it, in standard form, with what is known of its table: {"row", "stored", "table", "keys", …}; without
-- `given`, only the latter.
create or replace function dq.formed_row(target regclass, given jsonb, key jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.formed_row(regclass, jsonb, jsonb) is 'A row as a write would store it, in standard form.';
revoke all on function dq.formed_row(regclass, jsonb, jsonb) from public;
grant execute on function dq.formed_row(regclass, jsonb, jsonb) to public;

-- An entry like those of dq.check_row, of what is wrong with a proposal apart from rules.
create or replace function dq.unfit(field text, code text, en text, zh text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return jsonb_build_object(
    'rule', field || '.' || code, 'column', field, 'code', code, 'action', 'reject', 'params', '{}'::jsonb,
    'message', dq.localized(jsonb_build_object('en', en, 'zh', zh), 'en')
);
comment on function dq.unfit(text, text, text, text) is 'What is wrong with a proposal apart from rules, as an entry.';
revoke all on function dq.unfit(text, text, text, text) from public;
grant execute on function dq.unfit(text, text, text, text) to public;

-- Values for the fields of one row, judged before they are proposed: {"table", "key", "cells": [{"field", "old", "new"}],
-- "refused": [an entry as of dq.check_row]}. A value is refused for every rule about its field that the row would break, whatever the
-- action: what breaks a rule closes no gap. Old debts of other fields are not its business; new ones are.
create or replace function dq.judged_values(target regclass, key jsonb, given jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
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
$dq$;
comment on function dq.judged_values(regclass, jsonb, jsonb) is 'Values for fields of a row, in standard form and judged, before they are proposed.';
revoke all on function dq.judged_values(regclass, jsonb, jsonb) from public;
grant execute on function dq.judged_values(regclass, jsonb, jsonb) to public;

-- The columns of a table, of those named, that hold moments: JSON writes these in the session's time zone.
create or replace function dq.moments(target regclass, names text[]) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.moments(regclass, text[]) is 'The columns of a table, of those named, that hold moments.';
revoke all on function dq.moments(regclass, text[]) from public;
grant execute on function dq.moments(regclass, text[]) to public;

-- Values by column with moments in UTC, so that what is kept of one is the same whoever gave it.
create or replace function dq.in_utc(moments text[], given jsonb) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $dq$
    select coalesce(given || jsonb_object_agg(m.name, to_jsonb((given ->> m.name)::timestamptz)), given)
    from unnest(moments) as m (name)
    where jsonb_typeof(given -> m.name) = 'string';
$dq$;
comment on function dq.in_utc(text[], jsonb) is 'Values by column with moments in UTC.';
revoke all on function dq.in_utc(text[], jsonb) from public;
grant execute on function dq.in_utc(text[], jsonb) to public;

-- Keeps what was judged, all of one call as one batch; what is proposed already and not decided on keeps its number. Who calls it past dq.propose has made a proposal that nobody has judged: it is
-- judged when it is written.
create or replace function dq.keep_proposals(target regclass, given jsonb, reason text, source text)
returns table (place bigint, proposal bigint, batch bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.keep_proposals(regclass, jsonb, text, text) is 'Keeps values that were judged as proposals of one batch; dq.propose and dq.propose_rows call it.';
revoke all on function dq.keep_proposals(regclass, jsonb, text, text) from public;
grant execute on function dq.keep_proposals(regclass, jsonb, text, text) to public;

-- A list in two, each with how many come before it.
create or replace function dq.halves(given jsonb) returns table (before bigint, part jsonb)
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
    select min(l.at) - 1, jsonb_agg(l.one order by l.at)
    from (
        select e.one, e.at, ntile(2) over (order by e.at) as half
        from jsonb_array_elements(given) with ordinality as e (one, at)
    ) as l
    group by l.half
    order by l.half;
$dq$;
comment on function dq.halves(jsonb) is 'A list in two, each with how many come before it.';
revoke all on function dq.halves(jsonb) from public;
grant execute on function dq.halves(jsonb) to public;

-- The rows, of those given, that are good for certain, as the table's generated function finds them together. Where a value is one that
-- its column does not take, the half that it is in is left out, down to a few rows.
create or replace function dq.good_rows(judge regproc, given jsonb)
returns table (place bigint, key jsonb, offered jsonb, stored jsonb, formed jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.good_rows(regproc, jsonb) is 'The rows that are good for certain, of those that values are offered for; dq.judge_rows calls it.';
revoke all on function dq.good_rows(regproc, jsonb) from public;
grant execute on function dq.good_rows(regproc, jsonb) to public;

-- What is offered for one row, field by field: as a cell to propose, or why it is refused. Values of one row are proposed together or not
-- at all: they are judged together.
create or replace function dq.judge_offer(target regclass, key jsonb, offered jsonb)
returns table (field text, cell jsonb, refused jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.judge_offer(regclass, jsonb, jsonb) is 'What is offered for one row, judged field by field.';
revoke all on function dq.judge_offer(regclass, jsonb, jsonb) from public;
grant execute on function dq.judge_offer(regclass, jsonb, jsonb) to public;

-- Values for many rows, [{"key": 7, "values": {"mobile": "139…"}}, …], judged before they are proposed: one line for each, in that order,
-- with the cell that dq.keep_proposals takes, or why it is refused, as of dq.check_row. A thousand at a time, those that are good together.
create or replace function dq.judge_rows(target regclass, given jsonb)
returns table (place bigint, field text, cell jsonb, refused jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.judge_rows(regclass, jsonb) is 'Values for many rows, judged before they are proposed; one line for each value.';
revoke all on function dq.judge_rows(regclass, jsonb) from public;
grant execute on function dq.judge_rows(regclass, jsonb) to public;

-- Proposes values for many rows: [{"key": 7, "values": {"mobile": "139…"}}, …], the key an object where it has several columns. One line
-- for each value, in that order: the proposal's number, or why there is none, as of dq.check_row. What is good is proposed, as one
-- batch; what is proposed already has that number again.
create or replace function dq.propose_rows(target regclass, given jsonb, reason text, source text)
returns table (place bigint, field text, proposal bigint, refused jsonb)
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.propose_rows(regclass, jsonb, text, text) is 'Proposes values for many rows as one batch; one line for each value. For whom dq.propose was granted to.';
revoke all on function dq.propose_rows(regclass, jsonb, text, text) from public;
grant execute on function dq.propose_rows(regclass, jsonb, text, text) to public;

-- A value given as text, as it is offered for a field: JSON where the column is JSON, NULL where the text is none.
create or replace function dq.as_given(target regclass, field text, value text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.as_given(regclass, text, text) is 'A value given as text, as it is offered for a field: JSON where the column is JSON, NULL where the text is none.';
revoke all on function dq.as_given(regclass, text, text) from public;
grant execute on function dq.as_given(regclass, text, text) to public;

-- The key of a row given as text: an object where the text is one with the key's columns, or the key has several; else the value of its column.
create or replace function dq.as_key(key text, keys jsonb) returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.as_key(text, jsonb) is 'The key of a row given as text.';
revoke all on function dq.as_key(text, jsonb) from public;
grant execute on function dq.as_key(text, jsonb) to public;

-- Proposes a value for one field of the row with this key (a JSON object where the key has several columns); the proposal's number. The
-- value is brought to its standard form; where the row would break a rule by it, that is the error, as of a refused write.
create or replace function dq.propose(target regclass, key text, field text, value text, reason text, source text) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.propose(regclass, text, text, text, text, text) is 'Proposes a value for a field of a row. Grant EXECUTE to those who may propose.';
revoke all on function dq.propose(regclass, text, text, text, text, text) from public;
