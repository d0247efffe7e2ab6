-- Tasks: what somebody has to fill or mend, one line for each field of a row. Nothing is kept: a value that is filled takes its
-- task away by itself. Reads the tables, as its reader may.
create view dq.task as
select
    v.spec, v.table_schema, v.table_name, v.key, v.field,
    -- A rule about several fields has no title of one.
    coalesce(min(f.title), min(v.title)) as title,
    v.owner, v.source,
    min(r.process) as process,
    min(r.department) as department,
    coalesce(min(f.steward), min(r.steward)) as steward,
    case when bool_or(r.dimension = 'completeness') then 'missing' else 'wrong' end as problem,
    string_agg(distinct v.title, '; ' order by v.title) as reason,
    (array['critical', 'major', 'minor'])[min(s.priority)] as severity,
    min(s.priority) as priority
from dq.violating_rows as v
join dq.rule as r
    on r.spec = v.spec
    and r.table_schema = v.table_schema
    and r.table_name = v.table_name
    and r.rule = v.rule
left join dq.field as f
    on f.spec = v.spec
    and f.table_schema = v.table_schema
    and f.table_name = v.table_name
    and f.field = v.field
cross join lateral (
    select case v.severity when 'critical' then 1::bigint when 'major' then 2 else 3 end as priority
) as s
-- What somebody permitted for now is nobody's task.
where v.waived is not true
group by v.spec, v.table_schema, v.table_name, v.key, v.field, v.owner, v.source;

do $dq$
begin
    -- Rows are shown only to those who may read them in the table itself; before version 15 the tables' own views see to it.
    if current_setting('server_version_num')::integer >= 150000 then
        alter view dq.task set (security_invoker = true);
    end if;
end
$dq$;
revoke all on dq.task from public;
