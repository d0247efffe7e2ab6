-- Part of the violating rows: rules that one row alone decides.
select
    {{key}} as key,
    rule.rule,
    rule.code,
    rule.field,
    rule.title,
    rule.severity,
    rule.action,
    {{owner}} as owner,
    {{source}} as source,
    broken.waived,
    {{keys}}
from {{relation}} as t
-- Whether the row may, of each rule that it breaks, else NULL. In an array, because VALUES makes its expressions ready for each row anew.
cross join lateral unnest(array[
    {{broken}}
]) with ordinality as broken (waived, number)
join (values
    {{rules}}
) as rule (number, rule, code, field, title, severity, action) on rule.number = broken.number
where broken.waived is not null
-- Most rows must not get that far.
and (
    {{any}}
)
{{guard}}
