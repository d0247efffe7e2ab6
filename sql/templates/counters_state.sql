-- Whether the counters have had a full count, and whether writes went past them since: looked up once (OFFSET 0).
select
    exists (select from {{delta}} as b where b.baseline) as counted,
    {{stale}} as stale
offset 0
