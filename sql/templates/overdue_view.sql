-- One row for each row of the table and rule in time that it is late by, of which people are reminded. Reads the table, and who
-- manages whom, as its caller may. dq.remind reads it with its last columns; dq.overdue shows the others.
create or replace view {{name}} {{options}} as
select
    {{spec}}::text as spec,
    {{schema}}::text as table_schema,
    {{table}}::text as table_name,
    v.key,
    v.rule,
    v.title,
    v.severity,
    v.owner,
    v.manager,
    v.moment + v.within as since,
    {{process}}::text as process,
    {{department}}::text as department,
    v.moment,
    v.manager_after,
    {{shows_key}} as shows_key,
    {{quiet_from}} as quiet_from,
    {{quiet_to}} as quiet_to,
    {{quiet_zone}} as quiet_zone,
    {{quiet_unless}} as quiet_unless
from (
    {{parts}}
) as v
