-- Part of the violating rows: rules that one row alone decides.
select
    {{key}} as key,
    broken.rule,
    broken.code,
    broken.field,
    broken.title,
    broken.severity,
    broken.action,
    {{owner}} as owner,
    {{source}} as source,
    broken.waived,
    {{keys}}
from {{relation}} as t
cross join lateral (values
    {{rules}}
) as broken (rule, code, field, title, severity, action, waived, violated)
where broken.violated
-- VALUES is slow: most rows must not get there.
and (
    {{any}}
)
{{guard}}
