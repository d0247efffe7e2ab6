-- Part of the late rows: one rule.
select
    {{key}} as key,
    {{rule}}::text as rule,
    {{title}}::text as title,
    {{severity}}::text as severity,
    {{owner}} as owner,
    {{manager}} as manager,
    {{moment}} as moment,
    {{within}}::interval as within,
    {{manager_after}}::interval as manager_after
from {{relation}} as t
{{joined}}
where {{late}}
{{guard}}
