-- Leeway: waivers, which permit rows that a rule would refuse until a day, and the actions that a rule has by role. Asked by
-- the guard triggers of rules that say `waivable` or `by_role`, and only about a row that is already known to be bad.

-- Whether a role has the rights of another one now: by being it, or by inheriting it, directly or not. A superuser, who passes
-- for a member of every role, belongs to those that it was really granted. False for a role that does not exist.
create or replace function dq.belongs(member name, to_role name) returns boolean
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return (
    with recursive held (oid) as (
        select r.oid from pg_roles as r where r.rolname = belongs.member
        union
        select g.roleid from held join pg_auth_members as g on g.member = held.oid
    )
    select coalesce(bool_or(pg_has_role(belongs.member, r.oid, 'USAGE')), false)
    from held
    join pg_roles as r on r.oid = held.oid
    where r.rolname = belongs.to_role
);
comment on function dq.belongs(name, name) is 'Whether a role has the rights of another one; a superuser only of those that it was granted.';
revoke all on function dq.belongs(name, name) from public;
grant execute on function dq.belongs(name, name) to public;

-- The action of a rule for whoever runs this: that of the first of `roles` that the current role belongs to, else `usual`.
create or replace function dq.action_here(usual text, roles name[], actions text[]) returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return coalesce(
    (
        select listed.action
        from unnest(roles, actions) with ordinality as listed (role, action, place)
        where dq.belongs(current_user, listed.role)
        order by listed.place
        limit 1
    ),
    usual
);
comment on function dq.action_here(text, name[], text[]) is 'The action of a rule for the current role: that of the first role listed that it belongs to, else the usual one.';
revoke all on function dq.action_here(text, name[], text[]) from public;
grant execute on function dq.action_here(text, name[], text[]) to public;

-- Waivers as they were granted. Nothing in here is changed or deleted, and nothing is read by who may write tables.
create table dq.waiver (
    id bigint generated always as identity primary key,
    table_name text not null,
    rule text not null,
    row_key jsonb,
    role name,
    channel text,
    reason text not null,
    valid_from timestamptz not null,
    valid_until timestamptz not null check (isfinite(valid_until) and valid_until > valid_from),
    granted_by name not null,
    granted_as name not null,
    granted_at timestamptz not null
);
create index waiver_rule on dq.waiver (table_name, rule);
comment on table dq.waiver is 'Waivers as they were granted by dq.waive; never changed. Read dq.waivers.';
comment on column dq.waiver.table_name is 'Table, quoted.';
comment on column dq.waiver.rule is 'Rule that is waived.';
comment on column dq.waiver.row_key is 'Key of the row that it is for; NULL: any.';
comment on column dq.waiver.role is 'Role whose members it is for; NULL: any.';
comment on column dq.waiver.channel is 'Channel whose rows it is for; NULL: any.';
comment on column dq.waiver.reason is 'Why it was granted.';
comment on column dq.waiver.valid_from is 'When it begins.';
comment on column dq.waiver.valid_until is 'When it ends.';
comment on column dq.waiver.granted_by is 'Who logged in and granted it.';
comment on column dq.waiver.granted_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.waiver.granted_at is 'When it was granted.';
revoke all on table dq.waiver from public;

create table dq.waiver_revocation (
    waiver bigint primary key references dq.waiver (id),
    reason text not null,
    revoked_by name not null,
    revoked_as name not null,
    revoked_at timestamptz not null
);
comment on table dq.waiver_revocation is 'Waivers that were taken back before their end, by dq.revoke_waiver; never changed.';
comment on column dq.waiver_revocation.waiver is 'The waiver.';
comment on column dq.waiver_revocation.reason is 'Why it was taken back.';
comment on column dq.waiver_revocation.revoked_by is 'Who logged in and took it back.';
comment on column dq.waiver_revocation.revoked_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.waiver_revocation.revoked_at is 'When it was taken back.';
revoke all on table dq.waiver_revocation from public;

create trigger kept before update or delete or truncate on dq.waiver
for each statement execute function dq.keep_record('{"en": "dq.revoke_waiver takes a waiver back.", "zh": "撤销豁免请用 dq.revoke_waiver。"}');
create trigger kept before update or delete or truncate on dq.waiver_revocation
for each statement execute function dq.keep_record('{"en": "dq.revoke_waiver takes a waiver back.", "zh": "撤销豁免请用 dq.revoke_waiver。"}');

-- Whether a waiver in force permits a row to break a rule. Runs with its owner's rights, because who writes a table may not read
-- waivers; so the writer's role is given, and says nothing that a caller could gain by: only what a trigger hears counts. By
-- the clock, not by the statement's beginning: nobody prolongs a waiver by a statement that takes long.
create or replace function dq.waived(relation text, broken_rule text, key_of_row jsonb, channel_of_row text, writer name) returns boolean
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
return exists (
    select from dq.waiver as w
    where w.table_name = relation
    and w.rule = broken_rule
    and (w.row_key is null or w.row_key = key_of_row)
    and (w.channel is null or w.channel = channel_of_row)
    and w.valid_from <= clock_timestamp()
    and w.valid_until > clock_timestamp()
    and not exists (select from dq.waiver_revocation as r where r.waiver = w.id)
    and (w.role is null or dq.belongs(writer, w.role))
);
comment on function dq.waived(text, text, jsonb, text, name) is 'Whether a waiver in force permits a row to break a rule.';
revoke all on function dq.waived(text, text, jsonb, text, name) from public;
grant execute on function dq.waived(text, text, jsonb, text, name) to public;

-- What can be waived in a table: {"rules", "keys", "source", "language"}, with the given key of a row as waivers hold it
-- ("key"). NULL where nothing can be.
create or replace function dq.waivable(target regclass, given jsonb default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    knows constant regproc := dq.judge_of(target, 'waivable');
    known jsonb;
begin
    if knows is not null then
        execute format('select %s($1)', knows) into known using given;
    end if;
    return known;
end
$dq$;
comment on function dq.waivable(regclass, jsonb) is 'What can be waived in a table; NULL where nothing can be.';
revoke all on function dq.waivable(regclass, jsonb) from public;
grant execute on function dq.waivable(regclass, jsonb) to public;

-- Why a rule cannot be waived: [{"en": …, "zh": …} for the error, the same for its hint].
create or replace function dq.not_waivable(target regclass, refused_rule text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.not_waivable(regclass, text) is 'Why a rule cannot be waived, and what to do, by language.';
revoke all on function dq.not_waivable(regclass, text) from public;

-- The role that somebody has taken by SET ROLE, which a function with its owner's rights does not see as current_user.
create or replace function dq.taken_role() returns name
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return coalesce(nullif(current_setting('role'), 'none')::name, session_user);
comment on function dq.taken_role() is 'The role taken by SET ROLE, else who logged in.';
revoke all on function dq.taken_role() from public;

-- Permits rows of a table to break a rule until a moment: one row (row_key), rows of a channel, what members of a role write, any
-- of these together, or without them every row. Returns the waiver's number. For whom EXECUTE was granted to; who that was
-- is recorded from the login, which no caller chooses.
create or replace function dq.waive(
    target regclass, rule text, reason text, until timestamptz,
    row_key jsonb default null, role name default null, channel text default null, since timestamptz default null
) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.waive(regclass, text, text, timestamptz, jsonb, name, text, timestamptz) is
    'Permits rows to break a rule until a moment: one row, what a role writes, a channel, or every row. Grant EXECUTE to those who may.';
revoke all on function dq.waive(regclass, text, text, timestamptz, jsonb, name, text, timestamptz) from public;

-- Takes a waiver back before its end: it permits no statement that begins after this is committed.
create or replace function dq.revoke_waiver(waiver bigint, reason text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
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
$dq$;
comment on function dq.revoke_waiver(bigint, text) is 'Takes a waiver back before its end. Grant EXECUTE to those who may.';
revoke all on function dq.revoke_waiver(bigint, text) from public;

-- Every waiver there ever was, for audits. Nobody reads it who was not granted it: reasons may be personal.
create or replace view dq.waivers as
select
    w.id,
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
    r.reason as revocation_reason,
    case
        when r.waiver is not null then 'revoked'
        when w.valid_until <= clock_timestamp() then 'expired'
        when (dq.waivable(dq.table_of(w.table_name)) -> 'rules' ? w.rule) is not true then 'idle'
        when w.valid_from > clock_timestamp() then 'planned'
        else 'active'
    end as state
from dq.waiver as w
left join dq.waiver_revocation as r on r.waiver = w.id;
comment on view dq.waivers is 'Every waiver, with its revocation and its state now.';
comment on column dq.waivers.id is 'Number of the waiver.';
comment on column dq.waivers.table_name is 'Table, quoted.';
comment on column dq.waivers.rule is 'Rule that is waived.';
comment on column dq.waivers.row_key is 'Key of the row that it is for; NULL: any.';
comment on column dq.waivers.role is 'Role whose members it is for; NULL: any.';
comment on column dq.waivers.channel is 'Channel whose rows it is for; NULL: any.';
comment on column dq.waivers.reason is 'Why it was granted.';
comment on column dq.waivers.valid_from is 'When it begins.';
comment on column dq.waivers.valid_until is 'When it ends.';
comment on column dq.waivers.granted_by is 'Who logged in and granted it.';
comment on column dq.waivers.granted_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.waivers.granted_at is 'When it was granted.';
comment on column dq.waivers.revoked_by is 'Who logged in and took it back.';
comment on column dq.waivers.revoked_as is 'The role that they had taken (SET ROLE), else the same.';
comment on column dq.waivers.revoked_at is 'When it was taken back.';
comment on column dq.waivers.revocation_reason is 'Why it was taken back.';
comment on column dq.waivers.state is 'active, planned (not begun), expired, revoked, or idle (the table has no such rule now that may be waived).';
revoke all on dq.waivers from public;
