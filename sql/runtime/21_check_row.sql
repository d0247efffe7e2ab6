-- What a row would break, told before it is written: for forms and imports. dq.check_row and dq.can_advance find the
-- function that the spec compiled to for the table; what that one needs to read the row is here. All of it runs with
-- the caller's rights, and nothing that a CHECK calls is among it.

-- The choice most like `word`, by the pairs of letters that they share; NULL where none is alike.
create or replace function dq.nearest(word text, choices text[]) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return (
    select scored.choice
    from (
        select
            c.choice,
            2.0 * (
                select count(*) from (
                    select substr('^' || lower(word) || '$', n, 2) from generate_series(1, char_length(word) + 1) as n
                    intersect
                    select substr('^' || lower(c.choice) || '$', n, 2)
                    from generate_series(1, char_length(c.choice) + 1) as n
                ) as common
            ) / (char_length(word) + char_length(c.choice) + 2) as likeness
        from unnest(choices) as c (choice)
    ) as scored
    where scored.likeness >= 0.4
    order by scored.likeness desc, scored.choice
    limit 1
);
comment on function dq.nearest(text, text[]) is 'The choice most like a word; NULL where none is alike.';
revoke all on function dq.nearest(text, text[]) from public;
grant execute on function dq.nearest(text, text[]) to public;

-- Values as the table's columns would hold them: {"row": {…}, "illegible": […]}, the latter the columns whose type does
-- not take what is given. All at once where that goes well, else one by one. Columns that are not given are in neither.
create or replace function dq.typed(target regclass, given jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    columns text;
    part record;
    one jsonb;
    typed jsonb := '{}';
    illegible jsonb := '[]';
begin
    select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
    into columns
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text;
    if columns is null then
        return jsonb_build_object('row', typed, 'illegible', illegible);
    end if;
    begin
        execute format('select to_jsonb(r.*) from jsonb_to_record($1) as r (%s)', columns) into strict typed using given;
        return jsonb_build_object('row', typed, 'illegible', illegible);
    exception
        when others then
            typed := '{}';
    end;
    for part in
        select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute as a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and given ? a.attname::text
        order by a.attnum
    loop
        begin
            execute format('select to_jsonb(r.*) from jsonb_to_record($1) as r (%I %s)', part.name, part.type)
            into strict one using given;
            typed := typed || one;
        exception
            when insufficient_privilege then
                raise;
            -- The function of a domain raises what it likes, and so do types that look something up.
            when others then
                illegible := illegible || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', typed, 'illegible', illegible);
end
$dq$;
comment on function dq.typed(regclass, jsonb) is 'Values as a table''s columns would hold them, and the columns that could not.';
revoke all on function dq.typed(regclass, jsonb) from public;
grant execute on function dq.typed(regclass, jsonb) to public;

-- What an INSERT would put into the columns that are not given, by their own default or their domain's: {"row": {…},
-- "unknown": […]}. Unknown are identity columns and volatile defaults such as nextval: they are not drawn for a question.
create or replace function dq.defaults(target regclass, given jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    part record;
    one jsonb;
    made jsonb := '{}';
    unknown jsonb := '[]';
begin
    for part in
        select
            a.attname::text as name,
            case
                when d.adrelid is not null then pg_get_expr(d.adbin, d.adrelid)
                when y.typdefaultbin is not null then pg_get_expr(y.typdefaultbin, 0)
                else format('%L::%s', y.typdefault, format_type(y.oid, null))
            end as expression,
            a.attidentity <> '' or exists (
                select from regexp_matches(
                    case when d.adrelid is null then y.typdefaultbin::text else d.adbin::text end,
                    ':(?:funcid|opfuncid) (\d+)', 'g'
                ) as found (part)
                join pg_proc as p on p.oid = found.part[1]::oid
                where p.provolatile = 'v'
            ) as volatile
        from pg_attribute as a
        join pg_type as y on y.oid = a.atttypid
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (d.adrelid is not null or a.attidentity <> '' or y.typdefault is not null)
        and not given ? a.attname::text
    loop
        if part.volatile then
            unknown := unknown || to_jsonb(part.name);
        else
            begin
                execute format('select to_jsonb(%s)', part.expression) into one;
                made := made || jsonb_build_object(part.name, one);
            exception
                when others then
                    unknown := unknown || to_jsonb(part.name);
            end;
        end if;
    end loop;
    return jsonb_build_object('row', made, 'unknown', unknown);
end
$dq$;
comment on function dq.defaults(regclass, jsonb) is 'The defaults of the columns that are not given, and the columns whose default is not known before the write.';
revoke all on function dq.defaults(regclass, jsonb) from public;
grant execute on function dq.defaults(regclass, jsonb) to public;

-- `given` with the generated columns, and the names of those that cannot be known because a column of `missing` can't.
create or replace function dq.with_generated(target regclass, given jsonb, missing jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    part record;
    columns text;
    one jsonb;
    unknown jsonb := '[]';
begin
    for part in
        select a.attname::text as name, pg_get_expr(d.adbin, d.adrelid) as expression
        from pg_attribute as a
        join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated <> ''
    loop
        -- No more than it is made of: a domain may refuse what is not given.
        select coalesce(string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', '), 'dq_none text')
        into columns
        from pg_attribute as a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and strpos(part.expression, quote_ident(a.attname)) > 0;
        begin
            if exists (
                select from jsonb_array_elements_text(missing) as m (name)
                where strpos(part.expression, quote_ident(m.name)) > 0
            ) then
                unknown := unknown || to_jsonb(part.name);
            else
                execute format('select to_jsonb(%s) from jsonb_to_record($1) as r (%s)', part.expression, columns)
                into one using given;
                given := given || jsonb_build_object(part.name, one);
            end if;
        exception
            when others then
                unknown := unknown || to_jsonb(part.name);
        end;
    end loop;
    return jsonb_build_object('row', given, 'unknown', unknown);
end
$dq$;
comment on function dq.with_generated(regclass, jsonb, jsonb) is 'A row with its generated columns, and those that cannot be known before the write.';
revoke all on function dq.with_generated(regclass, jsonb, jsonb) from public;
grant execute on function dq.with_generated(regclass, jsonb, jsonb) to public;

-- The row with this key, as the caller may see it. The key is a value, or an object where it has several columns.
create or replace function dq.stored_row(target regclass, keys text[], key jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    wanted jsonb := key;
    typed jsonb;
    columns text;
    same text;
    found jsonb;
    told text;
begin
    if cardinality(keys) = 1 and jsonb_typeof(key) <> 'object' then
        wanted := jsonb_build_object(keys[1], key);
    end if;
    if jsonb_typeof(wanted) <> 'object'
        or (select array_agg(k.name order by k.name) from jsonb_object_keys(wanted) as k (name))
            is distinct from (select array_agg(k.name order by k.name) from unnest(keys) as k (name))
    then
        told := (select string_agg(to_json(k.name) || ': …', ', ' order by k.place) from unnest(keys) with ordinality as k (name, place));
        perform dq.refuse(
            'invalid_parameter_value',
            jsonb_build_object(
                'en', format('the key of %s is (%s)', target, array_to_string(keys, ', ')),
                'zh', format('%s 的主键是（%s）', target, array_to_string(keys, '、'))
            ),
            jsonb_build_object(
                'en', format('Give it as a JSON object with one value for each of these columns: {%s}.', told),
                'zh', format('请以 JSON 对象给出，每列一个值：{%s}。', told)
            )
        );
    end if;
    typed := dq.typed(target, wanted);
    select
        string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by array_position(keys, a.attname::text)),
        string_agg(format('t.%1$I = k.%1$I', a.attname), ' and ')
    into columns, same
    from pg_attribute as a
    where a.attrelid = target and a.attname = any (keys);
    if typed -> 'illegible' <> '[]' then
        told := (select string_agg(i.name, ', ') from jsonb_array_elements_text(typed -> 'illegible') as i (name));
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('no row of %s has this key (%s): what was given for %s does not fit', target, columns, told),
                'zh', format('%s 中没有该主键（%s）的行：%s 的值格式不符', target, columns, told)
            ),
            '{"en": "dq.task lists rows with their keys.", "zh": "dq.task 列出各行及其主键。"}'
        );
    end if;
    execute format(
        'select jsonb_agg(to_jsonb(found.*)) from ('
        'select t.* from %s as t join jsonb_to_record($1) as k (%s) on %s limit 2) as found', target, columns, same
    ) into found using typed -> 'row';
    if jsonb_array_length(found) = 1 then
        return found -> 0;
    end if;
    told := array_to_string(keys, ', ');
    if found is null then
        perform dq.refuse(
            'no_data_found',
            jsonb_build_object(
                'en', format('no row of %s has this key (%s)', target, told), 'zh', format('%s 中没有该主键（%s）的行', target, told)
            ),
            '{"en": "Row-level security may hide it from you.", "zh": "行级安全可能对您隐藏了该行。"}'
        );
    end if;
    perform dq.refuse(
        'cardinality_violation',
        jsonb_build_object(
            'en', format('several rows of %s have this key (%s)', target, told), 'zh', format('%s 中有多行具有该主键（%s）', target, told)
        ),
        '{"en": "The spec names a key that tells no rows apart: give the table another `key`.", "zh": "规范中的主键不能区分各行：请为该表指定其他 `key`。"}'
    );
    return null;
end
$dq$;
comment on function dq.stored_row(regclass, text[], jsonb) is 'The row of a table with the given key, as the caller may see it.';
revoke all on function dq.stored_row(regclass, text[], jsonb) from public;
grant execute on function dq.stored_row(regclass, text[], jsonb) to public;

-- The row that a write would store, before normalisation: {"row", "stored", "illegible", "unknown"}. Without a key it
-- is an INSERT of `given`; with one an UPDATE of that row, which `stored` is, by what is given.
create or replace function dq.row_to_be(target regclass, keys text[], given jsonb, key jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    known text[];
    wrong text;
    generated text[];
    typed jsonb;
    defaults jsonb := '{"row": {}, "unknown": []}';
    stored jsonb := '{}';
    whole jsonb;
begin
    if jsonb_typeof(given) is distinct from 'object' then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = 'the row is no JSON object',
            hint = 'Give the values by column, as in {"name": "Acme", "amount": 12}.';
    end if;
    select
        array_agg(a.attname::text order by a.attnum),
        array_agg(a.attname::text) filter (where a.attgenerated <> '')
    into known, generated
    from pg_attribute as a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped;
    select k.name into wrong from jsonb_object_keys(given) as k (name) where k.name <> all (known) order by 1 limit 1;
    if wrong is not null then
        raise exception using
            errcode = 'undefined_column',
            message = format('%s has no column %I', target, wrong),
            hint = coalesce(
                'Did you mean ' || quote_ident(dq.nearest(wrong, known)) || '?',
                format('Its columns are %s.', array_to_string(known, ', '))
            );
    end if;
    typed := dq.typed(target, given - coalesce(generated, '{}'));
    if key is null then
        defaults := dq.defaults(target, given);
    else
        stored := dq.stored_row(target, keys, key);
    end if;
    whole := dq.with_generated(
        target, stored || (defaults -> 'row') || (typed -> 'row'), (typed -> 'illegible') || (defaults -> 'unknown')
    );
    return jsonb_build_object(
        'row', whole -> 'row', 'stored', stored, 'illegible', typed -> 'illegible',
        'unknown', (typed -> 'illegible') || (defaults -> 'unknown') || (whole -> 'unknown')
    );
end
$dq$;
comment on function dq.row_to_be(regclass, text[], jsonb, jsonb) is 'The row that a write would store, its unreadable values, and the columns not known before the write.';
revoke all on function dq.row_to_be(regclass, text[], jsonb, jsonb) from public;
grant execute on function dq.row_to_be(regclass, text[], jsonb, jsonb) to public;

-- `row_to_be` with the standard forms of its values, and what is generated from them. Columns that are too narrow for theirs are among
-- the illegible ones.
create or replace function dq.refitted(target regclass, row_to_be jsonb, formed jsonb) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select row_to_be || jsonb_build_object(
        'row', g.whole -> 'row', 'illegible', (row_to_be -> 'illegible') || f.narrow,
        'unknown', (row_to_be -> 'unknown') || f.narrow || (g.whole -> 'unknown')
    )
    from (
        -- What is not known is NULL.
        select dq.typed(target, jsonb_strip_nulls(formed)) -> 'illegible' as narrow
    ) as f
    cross join lateral (
        select dq.with_generated(target, (row_to_be -> 'row') || formed, (row_to_be -> 'unknown') || f.narrow) as whole
    ) as g
);
comment on function dq.refitted(regclass, jsonb, jsonb) is 'A row to be in standard form, and the columns that are too narrow for theirs.';
revoke all on function dq.refitted(regclass, jsonb, jsonb) from public;
grant execute on function dq.refitted(regclass, jsonb, jsonb) to public;

-- The violations among `judged`: [{"entry", "broken", "reads"}, …] without those that read what is not known, behind
-- one of code `type` for each column whose value is unreadable. `types` has these entries by column.
create or replace function dq.judged(judged jsonb, types jsonb, row_to_be jsonb, fallback text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select coalesce(dq.detail(jsonb_agg(listed.entry order by listed.place), fallback)::jsonb, '[]')
    from (
        select
            i.place,
            coalesce(
                types -> i.name,
                jsonb_build_object(
                    'rule', i.name || '.type', 'column', i.name, 'code', 'type', 'action', 'reject', 'params', '{}'::jsonb,
                    'messages', jsonb_build_object(
                        'en', i.name || ' does not fit its type', 'zh', i.name || '与字段类型不符'
                    )
                )
            ) as entry
        from jsonb_array_elements_text(row_to_be -> 'illegible') with ordinality as i (name, place)
        union all
        select 10000 + j.place, j.one -> 'entry'
        from jsonb_array_elements(judged) with ordinality as j (one, place)
        where (j.one ->> 'broken')::boolean
        and not exists (
            select from jsonb_array_elements_text(j.one -> 'reads') as r (name)
            where row_to_be -> 'unknown' ? r.name
        )
    ) as listed
);
comment on function dq.judged(jsonb, jsonb, jsonb, text) is 'What dq.check_row answers, out of the verdicts on a row.';
revoke all on function dq.judged(jsonb, jsonb, jsonb, text) from public;
grant execute on function dq.judged(jsonb, jsonb, jsonb, text) to public;

-- The generated function that plays `role` for the table, for every caller; NULL where there is none.
create or replace function dq.judge_of(target regclass, role text) returns regproc
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select max(p.oid)::regproc
    from pg_proc as p
    cross join lateral (
        select substring(obj_description(p.oid, 'pg_proc') from '\ndqsql:(\{[^\n]*\})$')::jsonb as marker
    ) as m
    where p.pronamespace = to_regnamespace('dq_gen')
    -- Cheap, before comments are read.
    and right(p.proname::text, char_length(judge_of.role)) = judge_of.role
    and m.marker ->> 'role' = judge_of.role
    and dq.table_of(m.marker ->> 'table') = judge_of.target
);
comment on function dq.judge_of(regclass, text) is 'The generated function that judges rows of a table before they are written.';
revoke all on function dq.judge_of(regclass, text) from public;
grant execute on function dq.judge_of(regclass, text) to public;

-- Every violation that writing `given` would store, of every action: [{"rule", "column", "code", "action", "params",
-- "message"}, …]. With a key: of the row that an UPDATE by what is given would make. May look for duplicates and
-- references, as far as the caller can see.
create or replace function dq.check_row(target regclass, given jsonb, key jsonb default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    judge constant regproc := dq.judge_of(target, 'check_row');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has rules for %s', coalesce(target::text, 'NULL')),
            hint = 'dq.rule_violations lists the tables that have; `dqsql apply` installs a spec.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using given, key;
    return violations;
end
$dq$;
comment on function dq.check_row(regclass, jsonb, jsonb) is 'The violations of a row before it is written; with a key, of that row changed by what is given.';
revoke all on function dq.check_row(regclass, jsonb, jsonb) from public;
grant execute on function dq.check_row(regclass, jsonb, jsonb) to public;

create or replace function dq.check_row(target regclass, given jsonb, key text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return dq.check_row(target, given, to_jsonb(key));
comment on function dq.check_row(regclass, jsonb, text) is 'The violations of the row with this key, changed by what is given, before it is written.';
revoke all on function dq.check_row(regclass, jsonb, text) from public;
grant execute on function dq.check_row(regclass, jsonb, text) to public;

create or replace function dq.check_row(target regclass, given jsonb, key bigint) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return dq.check_row(target, given, to_jsonb(key));
comment on function dq.check_row(regclass, jsonb, bigint) is 'The violations of the row with this key, changed by what is given, before it is written.';
revoke all on function dq.check_row(regclass, jsonb, bigint) from public;
grant execute on function dq.check_row(regclass, jsonb, bigint) to public;

-- What the row with this key would break at `stage`: an empty array where nothing is in the way.
create or replace function dq.can_advance(target regclass, key jsonb, stage text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    judge constant regproc := dq.judge_of(target, 'can_advance');
    violations jsonb;
begin
    if judge is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no spec has stages for %s', coalesce(target::text, 'NULL')),
            hint = 'Give the table `stages` in its spec, and run `dqsql apply`.';
    end if;
    execute format('select %s($1, $2)', judge) into violations using key, stage;
    return violations;
end
$dq$;
comment on function dq.can_advance(regclass, jsonb, text) is 'What the row with this key would break at a stage; an empty array where it can advance.';
revoke all on function dq.can_advance(regclass, jsonb, text) from public;
grant execute on function dq.can_advance(regclass, jsonb, text) to public;

create or replace function dq.can_advance(target regclass, key text, stage text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return dq.can_advance(target, to_jsonb(key), stage);
comment on function dq.can_advance(regclass, text, text) is 'What the row with this key would break at a stage; an empty array where it can advance.';
revoke all on function dq.can_advance(regclass, text, text) from public;
grant execute on function dq.can_advance(regclass, text, text) to public;

create or replace function dq.can_advance(target regclass, key bigint, stage text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
return dq.can_advance(target, to_jsonb(key), stage);
comment on function dq.can_advance(regclass, bigint, text) is 'What the row with this key would break at a stage; an empty array where it can advance.';
revoke all on function dq.can_advance(regclass, bigint, text) from public;
grant execute on function dq.can_advance(regclass, bigint, text) to public;
