-- Part of what is counted by slice: the values of one slice, so that whoever asks for one pays for no other.
select
    {{slice}}::text as slice,
    t.{{column}}::text as value,
    {{sums}}
from {{delta}} as t
group by t.{{column}}::text
having sum(t.rows) <> 0
