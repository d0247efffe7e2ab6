-- Values for fields of many rows, those of a row judged together, as dq.judged_values does it for one: [{"key", "values"}, …]. Given back
-- are the rows that are good for certain, by place in the list, as they are stored and as they would be; about the others dq.judge_rows
-- asks one by one. A value that no column takes fails all of them. Called by dq.good_rows, which finds it by its COMMENT.
create or replace function {{name}}(given jsonb)
returns table (place bigint, key jsonb, offered jsonb, stored jsonb, formed jsonb)
language plpgsql stable
set search_path = pg_catalog, pg_temp
set extra_float_digits = 1
set intervalstyle = 'postgres'
as $dq$
#variable_conflict use_column
declare
    -- What a value may be proposed for.
    fields constant text[] := array(
        select a.attname::text
        from pg_attribute as a
        where a.attrelid = {{table}}::regclass
        and a.attnum > 0
        and not a.attisdropped
        and a.attgenerated = ''
        and a.attidentity <> 'a'
        and a.attname::text <> all ({{keys}})
    );
    one record;
    s record;
    t record;
begin
    for one in
        select g.place, g.offered, dq_d as stored, jsonb_populate_record(dq_d, g.offered) as formed
        from (
            select
                e.place,
                case when jsonb_typeof(e.part -> 'key') = 'object' then e.part -> 'key' else {{single}} end as key,
                e.part -> 'values' as offered
            from jsonb_array_elements(given) with ordinality as e (part, place)
            -- In here, where no column of the table is in the way of a variable's name.
            where case
                when jsonb_typeof(e.part -> 'values') = 'object'
                then e.part -> 'values' <> '{}' and (e.part -> 'values') - fields = '{}'
            end
        ) as g
        cross join lateral jsonb_to_record(g.key) as k (
            {{key_columns}}
        )
        join {{table_name}} as dq_d on {{same}}
        where g.key ?& {{keys}}
        and g.key - {{keys}} = '{}'
    loop
        s := one.stored;
        t := one.formed;
        key := jsonb_build_object({{key}});
        place := one.place;
        offered := one.offered;
        {{normalize}}
        {{broken}}
        stored := to_jsonb(s);
        formed := to_jsonb(t);
        return next;
    end loop;
end
$dq$;
grant execute on function {{name}}(jsonb) to public
