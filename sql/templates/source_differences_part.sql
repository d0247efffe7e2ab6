-- Part of what sources know: one field. A key that several rows of the source have says nothing of any.
select
    {{key}} as key,
    {{field}}::text as field,
    {{title}}::text as title,
    {{owner}} as owner,
    {{source}} as source,
    {{process}}::text as process,
    {{department}}::text as department,
    {{steward}} as steward,
    case when s.candidates > 1 then 'several' when {{missing}} then 'missing' else 'different' end as problem,
    s.candidates,
    {{source_table}}::text as source_table,
    {{source_column}}::text as source_column,
    {{matched_by}}::text as matched_by,
    jsonb_build_object({{row_key}}) as row_key,
    coalesce(to_jsonb({{stored}}), 'null') as stored,
    s.offered,
    {{keep}} as keep
from {{relation}} as t
join (
    select
        {{source_keys}},
        count(*) as candidates,
        case when count(*) = 1 then (array_agg(case when not {{source_missing}} then to_jsonb({{source_form}}) end))[1] end as offered
    from {{source_relation}} as s
    where {{source_named}}
    group by {{places}}
) as s
    on {{same}}
where {{named}}
and (s.candidates > 1 or s.offered is not null)
and ({{missing}}{{differs}})
{{guard}}
