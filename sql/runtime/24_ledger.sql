-- Backfill, its second half: proposals approved by somebody else than who made them, written, and written back.
--
-- dq.approve_row and dq.undo run with their caller's rights, and call what keeps the record before they write: it locks proposal and row,
-- compares what the row holds, and makes the ledger's entry. That the value is really written is seen by a trigger on the
-- ledger, at once where these two ask for it, at the end of the transaction where somebody made an entry and wrote nothing.

-- An entry stands only where the row holds what it says.
create or replace function dq.written() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.written() is 'Refuses an entry of the ledger whose value was not written.';
revoke all on function dq.written() from public;
create constraint trigger ledger_written after insert on dq.ledger deferrable initially deferred
for each row when (new.writing is null) execute function dq.written();

-- The entries of a pass stand only where all of their rows hold what they say.
create or replace function dq.all_written() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
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
$dq$;
comment on function dq.all_written() is 'Refuses entries of the ledger that were made in one pass and whose values were not all written.';
revoke all on function dq.all_written() from public;
create constraint trigger all_written after insert on dq.writing deferrable initially deferred for each row execute function dq.all_written();

-- Refuses where the field of a row, which stays locked, does not hold a value any more.
create or replace function dq.hold_cell(what text, table_name text, row_key jsonb, field text, expected jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.hold_cell(text, text, jsonb, text, jsonb) is 'Locks a row, and refuses where its field does not hold a value any more.';
revoke all on function dq.hold_cell(text, text, jsonb, text, jsonb) from public;

-- Locks open proposals, so that deciders take turns; refuses what is not there or decided on.
create or replace function dq.hold_proposals(proposals bigint[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.hold_proposals(bigint[]) is 'Locks open proposals; refuses what is not there or decided on.';
revoke all on function dq.hold_proposals(bigint[]) from public;

-- Refuses who was not granted a function.
create or replace function dq.must_may(what regprocedure) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.must_may(regprocedure) is 'Refuses who was not granted a function.';
revoke all on function dq.must_may(regprocedure) from public;

-- How many people have to approve a value for a field, as the spec says now; one where no spec says anything.
create or replace function dq.approvers(table_name text, field text) returns bigint
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select coalesce(max(f.approvers), 1)
    from dq.field as f
    where format('%I.%I', f.table_schema, f.table_name) = approvers.table_name
    and f.field = approvers.field
);
comment on function dq.approvers(text, text) is 'How many people have to approve a value for a field, as the spec says now.';
revoke all on function dq.approvers(text, text) from public;

-- Decides on proposals of one row and enters them; the numbers of the entries, NULL for one that needs two and is approved by its first
-- now. Whoever calls it has to write the values before their transaction ends.
create or replace function dq.enter(proposals bigint[], hashes text[]) returns bigint[]
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.enter(bigint[], text[]) is 'Decides on proposals of one row and enters them into the ledger; dq.approve_row calls it.';
revoke all on function dq.enter(bigint[], text[]) from public;
grant execute on function dq.enter(bigint[], text[]) to public;

-- The same for many rows at once, of those only that nothing is in the way of: the proposals that it decided on, each with its entry, NULL
-- where it waits for a second. What somebody else holds, what is in conflict or is not the caller's to approve is left out, with its
-- row: dq.enter says why. It waits for nobody.
create or replace function dq.enter_rows(proposals bigint[], hashes text[]) returns table (proposal bigint, entry bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
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
$dq$;
comment on function dq.enter_rows(bigint[], text[]) is 'Decides on proposals of many rows and enters them into the ledger; dq.approve_rows calls it.';
revoke all on function dq.enter_rows(bigint[], text[]) from public;
grant execute on function dq.enter_rows(bigint[], text[]) to public;

-- Enters that the old value of an entry is written back; the number of the new entry. Like dq.enter, it has to be written.
create or replace function dq.enter_undo(entry bigint, reason text) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.enter_undo(bigint, text) is 'Enters into the ledger that a value is written back; dq.undo calls it.';
revoke all on function dq.enter_undo(bigint, text) from public;
grant execute on function dq.enter_undo(bigint, text) to public;

-- The UPDATE that writes entries of one row, found with the caller's rights. Every name in it has its schema: it runs under the caller's
-- search_path, which the table's own triggers may count on.
create or replace function dq.write_of(entries bigint[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.write_of(bigint[]) is 'The UPDATE that writes entries of the ledger to their row.';
revoke all on function dq.write_of(bigint[]) from public;
grant execute on function dq.write_of(bigint[]) to public;

-- The UPDATEs that write entries of many rows of one table, one for each set of fields, with the values that they take as their parameter; as
-- dq.write_of does for one row.
create or replace function dq.writes_of(entries bigint[]) returns table (statement text, given jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.writes_of(bigint[]) is 'The UPDATEs that write entries of the ledger to many rows.';
revoke all on function dq.writes_of(bigint[]) from public;
grant execute on function dq.writes_of(bigint[]) to public;

-- Refuses who does not see the rows of proposals: a first approval writes nothing that would tell.
create or replace function dq.must_see(proposals bigint[]) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if (select count(*) from dq.proposals as p where p.id = any (must_see.proposals)) < cardinality(proposals) then
        perform dq.refuse(
            'insufficient_privilege',
            '{"en": "you see no such row", "zh": "您看不到该行"}',
            '{"en": "Who approves needs SELECT on dq.proposals and dq.ledger and on the table, and a policy may hide the row.", "zh": "审批人需要 dq.proposals、dq.ledger 和该表的 SELECT 权限；行级安全也可能隐藏该行。"}'
        );
    end if;
end
$dq$;
comment on function dq.must_see(bigint[]) is 'Refuses who does not see the rows of proposals.';
revoke all on function dq.must_see(bigint[]) from public;
grant execute on function dq.must_see(bigint[]) to public;

-- Approves proposals for different fields of one row, and writes them in one UPDATE; the numbers of their entries, NULL for those that
-- wait for a second. With the hashes that dq.proposals showed, only what was shown. For whom dq.approve was granted to.
create or replace function dq.approve_row(proposals bigint[], hashes text[] default null) returns bigint[]
language plpgsql
as $dq$
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
$dq$;
comment on function dq.approve_row(bigint[], text[]) is 'Approves proposals for one row and writes them. For whom dq.approve was granted to.';
revoke all on function dq.approve_row(bigint[], text[]) from public;
grant execute on function dq.approve_row(bigint[], text[]) to public;

-- Approves proposals of many rows of one table and writes them, in an UPDATE for each set of fields: those that it decided on, each with its
-- entry, NULL where it waits for a second. What is not among them is left as it is, for dq.approve_row to say why. It holds many rows,
-- so it waits for no other that somebody holds, and not for long for anything else. With the hashes that dq.proposals showed, only what
-- was shown. For whom dq.approve was granted to.
create or replace function dq.approve_rows(proposals bigint[], hashes text[] default null) returns table (proposal bigint, entry bigint)
language plpgsql
set lock_timeout = '500ms'
as $dq$
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
$dq$;
comment on function dq.approve_rows(bigint[], text[]) is 'Approves proposals of many rows and writes them together. For whom dq.approve was granted to.';
revoke all on function dq.approve_rows(bigint[], text[]) from public;
grant execute on function dq.approve_rows(bigint[], text[]) to public;

-- Tells a client that a proposal waits for a second approval.
create or replace function dq.tell_waiting(proposal bigint) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    raise notice using message = dq.localized(jsonb_build_object(
        'en', format('proposal %s is approved; somebody else has to approve it too', proposal),
        'zh', format('补录建议 %s 已初审，须由他人复审', proposal)
    ), 'en');
end
$dq$;
comment on function dq.tell_waiting(bigint) is 'Tells a client that a proposal waits for a second approval.';
revoke all on function dq.tell_waiting(bigint) from public;
grant execute on function dq.tell_waiting(bigint) to public;

-- Approves one proposal and writes it; the number of its entry in the ledger, NULL where it waits for a second now.
create or replace function dq.approve(proposal bigint, hash text default null) returns bigint
language plpgsql
as $dq$
declare
    entry constant bigint := (dq.approve_row(array[proposal], array[hash]))[1];
begin
    if entry is null then
        perform dq.tell_waiting(proposal);
    end if;
    return entry;
end
$dq$;
comment on function dq.approve(bigint, text) is 'Approves a proposal of somebody else and writes it. Grant EXECUTE to those who may approve and reject.';
revoke all on function dq.approve(bigint, text) from public;

-- The proposals of rows, as a list of lists, without those that are done; in as many parts.
create or replace function dq.parted(given jsonb, done bigint[], parts bigint) returns table (part jsonb)
language sql stable
set search_path = pg_catalog, pg_temp
as $dq$
    select jsonb_agg(l.one order by l.nth)
    from (
        select e.one, e.nth, ntile(parts::integer) over (order by e.nth) as part
        from jsonb_array_elements(given) with ordinality as e (one, nth)
        left join unnest(done) as d (id) on d.id = (e.one -> 0)::bigint
        where d.id is null
    ) as l
    group by l.part
    order by l.part;
$dq$;
comment on function dq.parted(jsonb, bigint[], bigint) is 'Proposals of rows that are not done, in parts.';
revoke all on function dq.parted(jsonb, bigint[], bigint) from public;
grant execute on function dq.parted(jsonb, bigint[], bigint) to public;

-- Numbers as an array; those of lists within the list as well.
create or replace function dq.numbers_of(given jsonb) returns bigint[]
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return (select array_agg(e.one::bigint order by e.nth) from jsonb_path_query(given, '$[*][*]') with ordinality as e (one, nth));
comment on function dq.numbers_of(jsonb) is 'Numbers of a list, and of lists in it, as an array.';
revoke all on function dq.numbers_of(jsonb) from public;
grant execute on function dq.numbers_of(jsonb) to public;

-- Approves proposals of rows, [[1, 2], [3], …], together; where that fails, in halves, and at last row by row, which says what is wrong.
create or replace function dq.approve_part(given jsonb) returns table (proposal bigint, entry bigint, problem text)
language plpgsql
as $dq$
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
$dq$;
comment on function dq.approve_part(jsonb) is 'Approves proposals of rows together, and one by one what that fails for; dq.approve_batch calls it.';
revoke all on function dq.approve_part(jsonb) from public;
grant execute on function dq.approve_part(jsonb) to public;

-- Approves what is open of a batch, many rows at a time: one line for each proposal, with its entry, or why it was not written; neither
-- where it waits for a second now. What fails stays open and stops nothing else.
create or replace function dq.approve_batch(batch bigint) returns table (proposal bigint, entry bigint, problem text)
language plpgsql
as $dq$
declare
    one pg_catalog.record;
begin
    for one in select o.part from dq.open_parts(approve_batch.batch, 1000) as o loop
        return query select p.proposal, p.entry, p.problem from dq.approve_part(one.part) as p order by p.proposal using operator(pg_catalog.<);
    end loop;
end
$dq$;
comment on function dq.approve_batch(bigint) is 'Approves what is open of a batch, many rows at a time. For whom dq.approve was granted to.';
revoke all on function dq.approve_batch(bigint) from public;
grant execute on function dq.approve_batch(bigint) to public;

-- Rejects a proposal of somebody else, or withdraws one's own.
create or replace function dq.reject_proposal(proposal bigint, reason text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.reject_proposal(bigint, text) is 'Rejects a proposal, for whom dq.approve was granted to; or withdraws one''s own.';
revoke all on function dq.reject_proposal(bigint, text) from public;
grant execute on function dq.reject_proposal(bigint, text) to public;

-- Writes the old value of an entry back, through the same rules, where nothing else has changed it; the number of the new entry.
create or replace function dq.undo(entry bigint, reason text) returns bigint
language plpgsql
as $dq$
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
$dq$;
comment on function dq.undo(bigint, text) is 'Writes the old value of an entry of the ledger back. Grant EXECUTE to those who may.';
revoke all on function dq.undo(bigint, text) from public;

-- Proposals with what became of them, of rows that the reader sees. A barrier: no function of the reader's sees a line before it is
-- left out.
create view dq.proposals with (security_barrier) as
select
    p.id,
    p.batch,
    p.table_name,
    p.row_key,
    p.field,
    p.old_value #>> '{}' as old_value,
    p.new_value #>> '{}' as new_value,
    b.reason,
    b.source,
    b.proposed_by,
    b.proposed_as,
    b.proposed_at,
    case
        when undone.id is not null then 'undone'
        when d.proposal is not null then d.verdict
        when dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) = 'same' then 'open'
        else 'conflict'
    end as state,
    d.decided_by,
    d.decided_as,
    d.decided_at,
    d.reason as decision_reason,
    l.id as entry,
    p.hash,
    coalesce(asked.approvers, 1) as approvers,
    a.approved_by,
    a.approved_as,
    a.approved_at,
    drawn.sample,
    p.old_value as old_json
from dq.proposal as p
join dq.batch as b on b.id = p.batch
left join dq.decision as d on d.proposal = p.id
left join dq.ledger as l on l.proposal = p.id and l.undoes is null
left join dq.ledger as undone on undone.undoes = l.id
left join dq.approval as a on a.proposal = p.id and a.hash = p.hash
left join dq.sampled as drawn on drawn.proposal = p.id
left join (
    select format('%I.%I', f.table_schema, f.table_name) as table_name, f.field, max(f.approvers) as approvers
    from dq.field as f
    group by 1, 2
) as asked on asked.table_name = p.table_name and asked.field = p.field
-- Rows are looked at only where they may be hidden: whoever does not ask for the state of each need not wait for it.
where case
    when dq.reads_all(p.table_name) then true
    else dq.cell_seen(p.table_name, p.row_key, p.field, p.old_value) <> 'hidden'
end;
comment on view dq.proposals is 'Proposals with what became of them; of rows that the reader sees.';
comment on column dq.proposals.id is 'Number of the proposal.';
comment on column dq.proposals.batch is 'Batch that it came with.';
comment on column dq.proposals.table_name is 'Table, quoted.';
comment on column dq.proposals.row_key is 'Key of the row.';
comment on column dq.proposals.field is 'Field that it is for.';
comment on column dq.proposals.old_value is 'What the field held when it was proposed.';
comment on column dq.proposals.new_value is 'The value proposed, in standard form.';
comment on column dq.proposals.reason is 'Why it was proposed.';
comment on column dq.proposals.source is 'Where the value comes from.';
comment on column dq.proposals.proposed_by is 'Who logged in and proposed it.';
comment on column dq.proposals.proposed_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.proposals.proposed_at is 'When it was proposed.';
comment on column dq.proposals.state is 'open, conflict (the field was changed since, or the row is gone), written, rejected, withdrawn or undone.';
comment on column dq.proposals.decided_by is 'Who logged in and decided.';
comment on column dq.proposals.decided_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.proposals.decided_at is 'When it was decided.';
comment on column dq.proposals.decision_reason is 'Why it was rejected or withdrawn.';
comment on column dq.proposals.entry is 'Entry of dq.ledger that it was written by.';
comment on column dq.proposals.hash is 'Hash of all that was proposed: what is approved is what is written.';
comment on column dq.proposals.approvers is 'People who have to approve it, besides who proposed it, as the spec says now.';
comment on column dq.proposals.approved_by is 'Who logged in and approved it first, where two have to; NULL: nobody yet.';
comment on column dq.proposals.approved_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.proposals.approved_at is 'When they approved it.';
comment on column dq.proposals.sample is 'The sample that it was drawn for; NULL: none.';
comment on column dq.proposals.old_json is 'What the field held when it was proposed, as JSON.';
revoke all on dq.proposals from public;

-- The proposals of a batch that nobody has decided on, that the caller sees and has not approved yet: those of one row as a list, so many rows
-- in each part, [[1, 2], [3], …].
create or replace function dq.open_parts(batch bigint, size bigint) returns table (part jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.open_parts(bigint, bigint) is 'The open proposals of a batch, those of one row together, in parts.';
revoke all on function dq.open_parts(bigint, bigint) from public;
grant execute on function dq.open_parts(bigint, bigint) to public;

-- Of the proposals of a batch that nobody has decided on and the caller sees, those whose field holds what it held then: what dq.proposals
-- says of each by itself, found together.
create or replace function dq.still_open(batch bigint) returns setof bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
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
$dq$;
comment on function dq.still_open(bigint) is 'The undecided proposals of a batch whose fields hold what they held then.';
revoke all on function dq.still_open(bigint) from public;
grant execute on function dq.still_open(bigint) to public;

-- Batches, how far they are, and what they did to the gaps of their fields. A batch of a table that hides rows from the reader is shown to
-- who made it, without figures of the table. Figures are for all; what people wrote is for who sees what it is about, as in dq.proposals.
create view dq.backfill_progress as
select
    made.batch,
    made.table_name,
    case when told.told then made.reason end as reason,
    case when told.told then made.source end as source,
    made.proposed_by, made.proposed_at,
    made.proposed, made.written, made.rejected, made.withdrawn, made.remaining, made.undone,
    round(100.0 * (made.proposed - made.remaining) / made.proposed, 2)::numeric(5, 2) as done_percent,
    made.decided_at,
    pace.per_day,
    case when made.remaining = 0 then 0 else made.remaining / nullif(pace.per_day, 0) end as remaining_days,
    rate.before as missing_rate_before,
    round(100 * rate.before::numeric, 2)::numeric(5, 2) as missing_percent_before,
    rate.now as missing_rate_now,
    round(100 * rate.now::numeric, 2)::numeric(5, 2) as missing_percent_now,
    made.awaiting_second
from (
    select
        b.id as batch,
        b.table_name,
        b.reason,
        b.source,
        b.proposed_by::text as proposed_by,
        b.proposed_at,
        count(*) as proposed,
        count(*) filter (where d.verdict = 'written') as written,
        count(*) filter (where d.verdict = 'rejected') as rejected,
        count(*) filter (where d.verdict = 'withdrawn') as withdrawn,
        count(*) filter (where d.verdict is null) as remaining,
        count(undone.id) as undone,
        count(a.proposal) filter (where d.verdict is null and asked.approvers > 1) as awaiting_second,
        max(d.decided_at) as decided_at,
        -- Of the last seven days; of a batch that is done, of its own.
        count(*) filter (where d.decided_at > ends.at - interval '7 days') as lately,
        ends.at as ends_at,
        b.applicable,
        b.missing
    from dq.batch as b
    join dq.proposal as p on p.batch = b.id
    left join dq.decision as d on d.proposal = p.id
    left join dq.ledger as l on l.proposal = p.id and l.undoes is null
    left join dq.ledger as undone on undone.undoes = l.id
    left join dq.approval as a on a.proposal = p.id and a.hash = p.hash
    left join (
        select format('%I.%I', f.table_schema, f.table_name) as table_name, f.field, max(f.approvers) as approvers
        from dq.field as f
        group by 1, 2
    ) as asked on asked.table_name = p.table_name and asked.field = p.field
    cross join lateral (
        select case when bool_and(o.proposal is not null) then max(o.decided_at) else statement_timestamp() end as at
        from dq.proposal as q
        left join dq.decision as o on o.proposal = q.id
        where q.batch = b.id
    ) as ends
    where not dq.hides(b.table_name)
    or b.proposed_by = session_user
    group by b.id, ends.at
) as made
cross join lateral (
    select case
        when made.proposed_by = session_user or dq.reads_all(made.table_name) then true
        else exists (
            select
            from (select min(p.id) as id from dq.proposal as p where p.batch = made.batch group by p.field) as f
            join dq.proposal as p on p.id = f.id
            where dq.reads_field(p.table_name, p.row_key, p.field)
        )
    end as told
) as told
cross join lateral (
    select made.lately / greatest(
        1.0::double precision,
        extract(epoch from made.ends_at - greatest(made.proposed_at, made.ends_at - interval '7 days')) / 86400
    )
) as pace (per_day)
left join (
    select g.batch, sum(c.applicable) as applicable, sum(c.missing) as missing
    from (select distinct p.batch, p.table_name, p.field from dq.proposal as p) as g
    join dq.completeness as c
        on format('%I.%I', c.table_schema, c.table_name) = g.table_name
        and c.field = g.field
    where c.live
    group by g.batch
) as today on today.batch = made.batch
cross join lateral (
    select
        case when not dq.hides(made.table_name) then made.missing::double precision / nullif(made.applicable, 0) end,
        today.missing::double precision / nullif(today.applicable, 0)
) as rate (before, now);
revoke all on dq.backfill_progress from public;
