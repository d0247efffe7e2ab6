-- Approval by sample, in the terms of ISO 2859-1: of a batch (the lot) the database draws a sample of size n; an approver judges each
-- sampled proposal; up to the acceptance number Ac of them may be rejected and the rest is accepted, else the batch is refused as a whole.
--
-- Nobody chooses the sample: it follows from a seed that the database made when the batch was proposed, and that nobody can read before
-- it is drawn. Drawn again, after a rollback, it is the same; of another size, one is the beginning of the other.

-- What came of judging so far: {"rejects": sampled proposals that somebody rejected, "open": those that the caller has not judged}.
-- A proposal that was withdrawn or rejected after it was drawn is a rejected one; one that was written is good, and needs no judging.
create or replace function dq.sample_count(sample bigint) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select jsonb_build_object(
        'rejects', count(*) filter (where d.verdict in ('rejected', 'withdrawn') or d.verdict is null and bad.proposal is not null),
        'open', count(*) filter (where d.verdict is null and mine.proposal is null)
    )
    from dq.sampled as s
    left join dq.decision as d on d.proposal = s.proposal
    left join dq.judgement as mine on mine.proposal = s.proposal and mine.judged_by = session_user
    left join lateral (
        select j.proposal from dq.judgement as j where j.proposal = s.proposal and not j.good limit 1
    ) as bad on true
    where s.sample = sample_count.sample
);
comment on function dq.sample_count(bigint) is 'How many sampled proposals are rejected, and how many the caller has not judged.';
revoke all on function dq.sample_count(bigint) from public;

-- Hash of all that a batch proposes: what is accepted by sample is this.
create or replace function dq.lot_hash(batch bigint) returns text
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select encode(sha256(convert_to(string_agg(p.hash, ' ' order by p.id), 'UTF8')), 'hex')
    from dq.proposal as p
    where p.batch = lot_hash.batch
);
comment on function dq.lot_hash(bigint) is 'Hash of all that a batch proposes.';
revoke all on function dq.lot_hash(bigint) from public;

-- The sample of a batch, locked so that those who judge take turns; refuses whoever proposed the batch, and a batch without one.
create or replace function dq.hold_sample(batch bigint) returns dq.sample
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.hold_sample(bigint) is 'The sample of a batch, locked.';
revoke all on function dq.hold_sample(bigint) from public;

-- Refuses whoever proposed a batch.
create or replace function dq.must_be_of_others(batch bigint) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.must_be_of_others(bigint) is 'Refuses whoever proposed a batch.';
revoke all on function dq.must_be_of_others(bigint) from public;

-- Draws the sample of a batch out of what nobody has decided on yet, once; its number. For whom dq.approve was granted to, and who did
-- not propose it.
create or replace function dq.draw_sample(batch bigint, size bigint, acceptance bigint) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.draw_sample(bigint, bigint, bigint) is 'Draws the sample of a batch: its size, and how many of it may be rejected. For whom dq.approve was granted to.';
revoke all on function dq.draw_sample(bigint, bigint, bigint) from public;
grant execute on function dq.draw_sample(bigint, bigint, bigint) to public;

-- Refuses a batch as a whole: what is undecided of it is rejected.
create or replace function dq.refuse_lot(sample dq.sample, rejects bigint) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.refuse_lot(dq.sample, bigint) is 'Refuses a batch as a whole.';
revoke all on function dq.refuse_lot(dq.sample, bigint) from public;

-- Judges a sampled proposal of somebody else, once for each approver; with the hash that dq.proposals showed, only what was shown.
-- One rejected more than the acceptance number refuses the batch; says what became of it: open or refused.
create or replace function dq.judge_proposal(proposal bigint, good boolean, reason text default null, hash text default null) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.judge_proposal(bigint, boolean, text, text) is 'Judges a sampled proposal of somebody else. For whom dq.approve was granted to.';
revoke all on function dq.judge_proposal(bigint, boolean, text, text) from public;
grant execute on function dq.judge_proposal(bigint, boolean, text, text) to public;

-- Accepts a batch by its sample, for whom has judged every sampled proposal; what became of it: accepted (it can be written), waiting
-- (for the second, where a field of it needs two) or refused.
create or replace function dq.accept_sample(batch bigint) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.accept_sample(bigint) is 'Accepts a batch by its sample; dq.approve_sample calls it, and writes.';
revoke all on function dq.accept_sample(bigint) from public;
grant execute on function dq.accept_sample(bigint) to public;

-- Whether the caller may write proposals of a batch that has a sample: only who accepted it may, once as many have as it needs.
create or replace function dq.has_accepted(batch bigint, approvers bigint) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select coalesce(
        bool_or(v.verdict = 'accepted' and v.decided_by = session_user)
        and count(*) filter (where v.verdict = 'accepted') >= greatest(max(v.approvers), has_accepted.approvers),
        false
    )
    from dq.sample as s
    join dq.sample_verdict as v on v.sample = s.id
    where s.batch = has_accepted.batch
);
comment on function dq.has_accepted(bigint, bigint) is 'Whether the caller may write proposals of a batch by its sample.';
revoke all on function dq.has_accepted(bigint, bigint) from public;

-- Refuses who may not write a proposal of a batch that has a sample.
create or replace function dq.must_have_accepted(batch bigint, approvers bigint) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.must_have_accepted(bigint, bigint) is 'Refuses who may not write a batch by its sample.';
revoke all on function dq.must_have_accepted(bigint, bigint) from public;

-- Accepts a batch by its sample and writes it, row by row: one line for each proposal, with its entry, or why it was not written. No
-- line where it is refused, or waits for the second. For whom dq.approve was granted to.
create or replace function dq.approve_sample(batch bigint) returns table (proposal bigint, entry bigint, problem text)
language plpgsql
as $dq$
declare
    state constant pg_catalog.text := dq.accept_sample(batch);
begin
    if state operator(pg_catalog.=) 'accepted' then
        return query select a.proposal, a.entry, a.problem from dq.approve_batch(approve_sample.batch) as a;
    else
        perform dq.tell_sample(approve_sample.batch, state);
    end if;
end
$dq$;
comment on function dq.approve_sample(bigint) is 'Accepts a batch by its sample and writes it. For whom dq.approve was granted to.';
revoke all on function dq.approve_sample(bigint) from public;
grant execute on function dq.approve_sample(bigint) to public;

-- Tells a client what became of a batch that cannot be written.
create or replace function dq.tell_sample(batch bigint, state text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.tell_sample(bigint, text) is 'Tells a client what became of a batch that cannot be written.';
revoke all on function dq.tell_sample(bigint, text) from public;
grant execute on function dq.tell_sample(bigint, text) to public;

-- Samples, and what became of them. Of a table that hides rows from the reader, only those that they drew.
create view dq.samples as
select
    s.id,
    s.batch,
    b.table_name,
    s.lot,
    s.size,
    s.acceptance,
    s.seed::text as seed,
    s.drawn_by,
    s.drawn_as,
    s.drawn_at,
    (
        select count(*)
        from dq.sampled as d
        left join dq.decision as c on c.proposal = d.proposal
        where d.sample = s.id
        and case
            when c.verdict is null then exists (select from dq.judgement as j where j.proposal = d.proposal and not j.good)
            else c.verdict <> 'written'
        end
    ) as rejected,
    made.accepted,
    made.approvers,
    case
        when made.refused then 'refused'
        when made.accepted >= made.approvers then 'accepted'
        else 'open'
    end as state
from dq.sample as s
join dq.batch as b on b.id = s.batch
cross join lateral (
    select
        coalesce(bool_or(v.verdict = 'refused'), false) as refused,
        count(*) filter (where v.verdict = 'accepted') as accepted,
        max(v.approvers) as approvers
    from dq.sample_verdict as v
    where v.sample = s.id
) as made
where not dq.hides(b.table_name)
or s.drawn_by = session_user;
comment on view dq.samples is 'Samples of batches, and what became of them.';
comment on column dq.samples.id is 'Number of the sample.';
comment on column dq.samples.batch is 'The batch, which is the lot.';
comment on column dq.samples.table_name is 'Table, quoted.';
comment on column dq.samples.lot is 'Proposals that were undecided when it was drawn: the size of the lot.';
comment on column dq.samples.size is 'Proposals in the sample (n).';
comment on column dq.samples.acceptance is 'How many of them may be rejected (Ac).';
comment on column dq.samples.seed is 'What it was drawn with: the first n of the lot by sha256(seed || hash).';
comment on column dq.samples.drawn_by is 'Who logged in and had it drawn.';
comment on column dq.samples.drawn_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.samples.drawn_at is 'When it was drawn.';
comment on column dq.samples.rejected is 'Sampled proposals that somebody rejected, or that were withdrawn since.';
comment on column dq.samples.accepted is 'How many people have accepted the batch by it.';
comment on column dq.samples.approvers is 'How many have to; NULL before the first has.';
comment on column dq.samples.state is 'open, accepted or refused.';
revoke all on dq.samples from public;

-- Judgements of sampled proposals that the reader sees.
create view dq.judgements with (security_barrier) as
select d.sample, d.place, d.proposal, j.good, j.reason, j.judged_by, j.judged_as, j.judged_at
from dq.sampled as d
join dq.judgement as j on j.proposal = d.proposal
join dq.proposal as p on p.id = d.proposal
where dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) <> 'hidden';
comment on view dq.judgements is 'How sampled proposals were judged; of rows that the reader sees.';
comment on column dq.judgements.sample is 'The sample.';
comment on column dq.judgements.place is 'Place of the proposal in it, from 1.';
comment on column dq.judgements.proposal is 'The proposal.';
comment on column dq.judgements.good is 'Whether it was found good.';
comment on column dq.judgements.reason is 'Why it was rejected.';
comment on column dq.judgements.judged_by is 'Who logged in and judged it.';
comment on column dq.judgements.judged_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.judgements.judged_at is 'When it was judged.';
revoke all on dq.judgements from public;
