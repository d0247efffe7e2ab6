-- Part of the full count: which partitions were counted.
, counted_partitions as (
    insert into {{delta}} (partitions)
    select partitions_now - coalesce(sum(t.partitions), 0)
    from {{delta}} as t
    having partitions_now <> coalesce(sum(t.partitions), 0)
)
