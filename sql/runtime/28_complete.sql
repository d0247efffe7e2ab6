-- Completion from elsewhere: values that a reference table or view (complete_from in the spec) knows, proposed for the rows that lack
-- them or say otherwise. Who proposes reads both tables with their own rights; the values are judged, approved and written as
-- all proposals are (24_backfill.sql).

-- Whether this value was proposed for the field already: nobody has decided on it and it still fits, or somebody did not want it.
create or replace function dq.proposed_before(target regclass, row_key jsonb, field text, stored jsonb, offered jsonb) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    moments constant text[] := dq.moments(target, array(select k.name from jsonb_object_keys(row_key) as k (name)) || field);
begin
    perform dq.must_may('dq.propose(regclass, text, text, text, text, text)');
    if moments <> '{}' then
        row_key := dq.in_utc(moments, row_key);
        stored := dq.in_utc(moments, jsonb_build_object(field, stored)) -> field;
        offered := dq.in_utc(moments, jsonb_build_object(field, offered)) -> field;
    end if;
    return exists (
        select from dq.proposal as p
        left join dq.decision as d on d.proposal = p.id
        left join dq.ledger as l on l.proposal = p.id and l.undoes is null
        left join dq.ledger as undone on undone.undoes = l.id
        where p.row_key = proposed_before.row_key
        and to_regclass(p.table_name) = target
        and p.field = proposed_before.field
        and p.new_value = offered
        and (d.verdict in ('rejected', 'withdrawn') or undone.id is not null or (d.verdict is null and p.old_value = stored))
    );
end
$dq$;
comment on function dq.proposed_before(regclass, jsonb, text, jsonb, jsonb) is 'Whether a value was proposed for a field already, or was not wanted. For whom dq.propose was granted to.';
revoke all on function dq.proposed_before(regclass, jsonb, text, jsonb, jsonb) from public;
grant execute on function dq.proposed_before(regclass, jsonb, text, jsonb, jsonb) to public;

-- The view that lists what sources know of rows of a table.
create or replace function dq.source_listing(target regclass) returns regclass
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    listing regclass;
begin
    select c.oid::regclass into listing
    from pg_class as c
    cross join lateral (select dq.marker(obj_description(c.oid, 'pg_class')) as marker) as m
    where c.relnamespace = to_regnamespace('dq_gen')
    and c.relkind = 'v'
    and m.marker ->> 'role' = 'source_differences'
    and to_regclass(m.marker ->> 'table') = target;
    if listing is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('no field of %s is completed from elsewhere', coalesce(target::text, 'NULL')),
            hint = 'Give it `complete_from` in its spec, and run `dqsql apply`.';
    end if;
    return listing;
end
$dq$;
comment on function dq.source_listing(regclass) is 'The view that lists what sources know of rows of a table.';
revoke all on function dq.source_listing(regclass) from public;
grant execute on function dq.source_listing(regclass) to public;

-- What sources know of rows of a table and nobody was asked yet: as the table's source_differences lists them, without what was
-- proposed before. Where `candidates` is above 1 there is no value.
create or replace function dq.completions(target regclass)
returns table (row_key jsonb, field text, stored jsonb, offered jsonb, candidates bigint, source text, reason text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    listing constant regclass := dq.source_listing(target);
    language constant text := dq.formed_row(target, '{}', null) ->> 'language';
begin
    return query execute format(
        $query$
        select
            v.row_key, v.field, v.stored, v.offered, v.candidates, format('%%s (%%s)', v.source_table, v.matched_by),
            case
                when v.problem = 'several' then case when $2 = 'zh' then '来源中有多行匹配' else 'several rows of its source have its key' end
                when v.problem = 'missing' then case when $2 = 'zh' then '缺失，来源中有值' else 'missing, and its source has it' end
                when $2 = 'zh' then '与来源不一致'
                else 'its source says otherwise'
            end
        from %s as v
        where v.keep is distinct from 'write'
        and (v.candidates > 1 or not dq.proposed_before($1, v.row_key, v.field, v.stored, v.offered))
        order by v.field, v.row_key
        $query$, listing
    ) using target, language;
end
$dq$;
comment on function dq.completions(regclass) is 'What sources know of rows of a table and was not proposed before. For whom dq.propose was granted to.';
revoke all on function dq.completions(regclass) from public;
grant execute on function dq.completions(regclass) to public;

-- Proposes values of one source as one batch: [{"key": {"id": 7}, "field": "address", "stored": null, "offered": "…"}, …]. One line
-- for each that was proposed or refused (an entry as of dq.check_row); a field that holds something else by now, and a row that is
-- gone, is passed over.
create or replace function dq.propose_completions(target regclass, given jsonb, reason text, source text)
returns table (place bigint, proposal bigint, refused jsonb)
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
#variable_conflict use_column
begin
    return query
    with judged as materialized (
        select j.place, j.cell, j.refused, count(j.cell) over (order by j.place rows unbounded preceding) as nth
        from dq.judge_rows(target, (
            select jsonb_agg(
                jsonb_build_object('key', e.part -> 'key', 'values', jsonb_build_object(e.part ->> 'field', e.part -> 'offered'))
                order by e.place
            )
            from jsonb_array_elements(given) with ordinality as e (part, place)
        )) as j
        cross join lateral (select given -> (j.place - 1)::integer as asked) as g
        where case
            when j.cell is not null then j.cell -> 'old' = g.asked -> 'stored'
            else j.refused -> 0 ->> 'code' <> 'row'
                or dq.cell(target, g.asked -> 'key', g.asked ->> 'field', g.asked -> 'stored') <> 'gone'
        end
    ), kept as materialized (
        select k.place, k.proposal
        from dq.keep_proposals(
            target, (select jsonb_agg(j.cell order by j.place) from judged as j where j.cell is not null), reason, source
        ) as k
        where exists (select from judged as j where j.cell is not null)
    )
    select j.place, k.proposal, j.refused
    from judged as j
    left join kept as k on j.cell is not null and k.place = j.nth
    order by j.place;
end
$dq$;
comment on function dq.propose_completions(regclass, jsonb, text, text) is 'Proposes values of a source as one batch; `dqsql backfill complete` and dq.complete call it.';
revoke all on function dq.propose_completions(regclass, jsonb, text, text) from public;
grant execute on function dq.propose_completions(regclass, jsonb, text, text) to public;

-- Proposes all that sources know of rows of a table; how many values of each field were proposed, were refused by rules, or found several
-- rows of the source. Called again, it proposes what is new.
create or replace function dq.complete(target regclass)
returns table (field text, source text, reason text, outcome text, amount bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
#variable_conflict use_column
declare
    one record;
begin
    for one in
        select
            c.source, c.reason,
            array_agg(c.field) as fields,
            jsonb_agg(jsonb_build_object('key', c.row_key, 'field', c.field, 'stored', c.stored, 'offered', c.offered)) as given,
            c.candidates > 1 as several
        from dq.completions(target) as c
        group by c.source, c.reason, c.candidates > 1
        order by c.source, c.reason, c.candidates > 1
    loop
        if one.several then
            return query
            select f.name, one.source, one.reason, 'several', count(*)
            from unnest(one.fields) as f (name)
            group by f.name
            order by f.name;
        else
            return query
            select
                one.fields[p.place], one.source, one.reason, case when p.proposal is null then 'refused' else 'proposed' end, count(*)
            from dq.propose_completions(target, one.given, one.reason, one.source) as p
            group by 1, 4
            order by 1, 4;
        end if;
    end loop;
end
$dq$;
comment on function dq.complete(regclass) is 'Proposes all that sources know of rows of a table; how many values of each field. For whom dq.propose was granted to.';
revoke all on function dq.complete(regclass) from public;
grant execute on function dq.complete(regclass) to public;

-- Fields of rows that are to be written as their source has them (`keep: write`) and say something else: a thousand at a time, each with its place.
create or replace function dq.out_of_step(target regclass) returns table (given jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
begin
    return query execute format(
        'select jsonb_agg(to_jsonb(l) order by l.place) from ('
        'select row_number() over (order by v.row_key, v.field) as place, v.row_key, v.field,'
        ' format(''%%s (%%s)'', v.source_table, v.matched_by) as source, v.stored as value, v.offered'
        ' from %s as v where v.keep = ''write'' and v.candidates = 1'
        ') as l group by (l.place - 1) / 1000 order by min(l.place)', dq.source_listing(target)
    );
end
$dq$;
comment on function dq.out_of_step(regclass) is 'Fields of rows that are to be written as their source has them, a thousand at a time.';
revoke all on function dq.out_of_step(regclass) from public;
grant execute on function dq.out_of_step(regclass) to public;

-- The UPDATE that writes what a source says to a row, which stays locked; or the rules that are against it. Neither where the field
-- holds something else by now, or the row is gone. Every name in it has its schema: it runs under the caller's search_path.
create or replace function dq.step_of(
    target regclass, row_key jsonb, field text, stored jsonb, offered jsonb, out statement text, out problem text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
declare
    place text;
    judged jsonb;
begin
    execute format(
        'select format(''t.tableoid operator(pg_catalog.=) %%L::pg_catalog.oid and t.ctid operator(pg_catalog.=) %%L::pg_catalog.tid'','
        ' t.tableoid, t.ctid) from %s for no key update of t', dq.by_key(target, row_key)
    ) into place using row_key;
    if place is null or dq.cell(target, row_key, field, stored) <> 'same' then
        return;
    end if;
    judged := dq.judged_values(target, row_key, jsonb_build_object(field, offered));
    if judged -> 'refused' <> '[]' then
        problem := (select string_agg(e.entry ->> 'message', '; ') from jsonb_array_elements(judged -> 'refused') as e (entry));
        return;
    end if;
    statement := format(
        'update %s as t set %I = v.%I from pg_catalog.jsonb_to_record(%L::pg_catalog.jsonb) as v (%s) where %s',
        judged ->> 'table', field, field, jsonb_build_object(field, judged -> 'cells' -> 0 -> 'new'),
        dq.typed_columns(target, array[field]), place
    );
end
$dq$;
comment on function dq.step_of(regclass, jsonb, text, jsonb, jsonb) is 'The UPDATE that writes what a source says to a row, or why there is none.';
revoke all on function dq.step_of(regclass, jsonb, text, jsonb, jsonb) from public;
grant execute on function dq.step_of(regclass, jsonb, text, jsonb, jsonb) to public;

-- The UPDATEs that write what sources say to many rows, which stay locked: one for each set of fields, with the values that it takes as its
-- parameter, and the places of what it writes. It holds many rows, so it waits for none that somebody holds; those, what rules
-- are against and what says something else by now are not among them, and dq.step_of says so of each.
create or replace function dq.steps_of(target regclass, given jsonb) returns table (statement text, parameter jsonb, places bigint[])
language plpgsql
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
#variable_conflict use_column
declare
    cells constant text := dq.by_keys(
        target, array(select jsonb_object_keys(given -> 0 -> 'row_key')),
        array(select distinct e.one ->> 'field' from jsonb_array_elements(given) as e (one))
    );
    held jsonb;
begin
    if cells is not null then
        execute format(
            'select jsonb_agg(to_jsonb(l)) from ('
            'select c.place, c.row_key, c.field, c.offered, t.tableoid as "table", t.ctid as at'
            ' from jsonb_to_recordset($1) as c (place bigint, row_key jsonb, field text, value jsonb, offered jsonb) %s'
            ' where h.same for no key update of t skip locked) as l', cells
        ) into held using given;
    end if;
    return query
    with listed as materialized (
        select
            row_number() over (order by min(h.place)) as nth, h.row_key, jsonb_object_agg(h.field, h.offered) as offered,
            array_agg(h.place) as places, jsonb_build_object('dq.table', h."table", 'dq.place', h.at) as found
        from jsonb_to_recordset(held) as h (place bigint, row_key jsonb, field text, offered jsonb, "table" oid, at tid)
        group by h.row_key, h."table", h.at
    ), good as (
        select l.places, array_agg(j.field order by j.field) as fields, jsonb_object_agg(j.field, j.cell -> 'new') || l.found as written
        from dq.judge_rows(
            target,
            (select jsonb_agg(jsonb_build_object('key', l.row_key, 'values', l.offered) order by l.nth) from listed as l)
        ) as j
        join listed as l on l.nth = j.place
        where j.cell is not null
        group by l.nth, l.places, l.found
    ), together as (
        select g.fields, jsonb_agg(g.written) as written, array_agg(p.place) as places
        from good as g
        cross join lateral unnest(g.places) as p (place)
        group by g.fields
    )
    select dq.placed_update(target, o.fields), o.written, o.places from together as o;
end
$dq$;
comment on function dq.steps_of(regclass, jsonb) is 'The UPDATEs that write what sources say to many rows.';
revoke all on function dq.steps_of(regclass, jsonb) from public;
grant execute on function dq.steps_of(regclass, jsonb) to public;

-- Writes a part of what sources say, together; where that fails, in halves. What is left goes row by row, which says what is wrong.
create or replace function dq.step_part(target regclass, given jsonb) returns table (place bigint, outcome text, problem text)
language plpgsql
as $dq$
declare
    one pg_catalog.record;
    step pg_catalog.record;
    done bigint[] := '{}';
begin
    begin
        for step in select s.statement, s.parameter, s.places from dq.steps_of(target, given) as s loop
            execute step.statement using step.parameter;
            done := done operator(pg_catalog.||) step.places;
        end loop;
    exception
        when serialization_failure or deadlock_detected then
            raise;
        when others then
            done := '{}';
            if pg_catalog.jsonb_array_length(given) operator(pg_catalog.>) 8 then
                return query
                select p.place, p.outcome, p.problem
                from dq.halves(given) as h
                cross join lateral dq.step_part(target, h.part) as p;
                return;
            end if;
    end;
    return query select d.place, 'written'::pg_catalog.text, null::pg_catalog.text from pg_catalog.unnest(done) as d (place);
    for one in
        select e.place, e.row_key, e.field, e.value, e.offered
        from pg_catalog.jsonb_to_recordset(given) as e (place bigint, row_key jsonb, field text, value jsonb, offered jsonb)
        where e.place operator(pg_catalog.<>) all (done)
    loop
        place := one.place;
        outcome := 'changed';
        problem := null;
        begin
            select s.statement, s.problem into step
            from dq.step_of(target, one.row_key, one.field, one.value, one.offered) as s;
            if step.problem is not null then
                outcome := 'refused';
                problem := step.problem;
            elsif step.statement is not null then
                execute step.statement;
                outcome := 'written';
            end if;
        exception
            when serialization_failure or deadlock_detected then
                raise;
            when others then
                outcome := 'refused';
                problem := sqlerrm;
        end;
        return next;
    end loop;
end
$dq$;
comment on function dq.step_part(regclass, jsonb) is 'Writes a part of what sources say; dq.keep_in_step calls it.';
revoke all on function dq.step_part(regclass, jsonb) from public;
grant execute on function dq.step_part(regclass, jsonb) to public;

-- Writes what sources say to the fields with `keep: write`, with its caller's rights; one line for each: written, refused (and why), or
-- changed, where somebody was faster. What fails stops nothing else.
create or replace function dq.keep_in_step(target regclass)
returns table (row_key jsonb, field text, source text, outcome text, problem text)
language plpgsql
as $dq$
declare
    part pg_catalog.record;
begin
    for part in select o.given from dq.out_of_step(target) as o loop
        return query
        select g.row_key, g.field, g.source, p.outcome, p.problem
        from dq.step_part(target, part.given) as p
        join pg_catalog.jsonb_to_recordset(part.given) as g (place bigint, row_key jsonb, field text, source text)
            on g.place operator(pg_catalog.=) p.place
        order by g.place;
    end loop;
end
$dq$;
comment on function dq.keep_in_step(regclass) is 'Writes what sources say to fields that are kept in step by write. Grant EXECUTE to the role that runs it.';
revoke all on function dq.keep_in_step(regclass) from public;
