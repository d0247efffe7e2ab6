-- The table's counters as a log of changes at the finest grain of its slices: writers only ever insert, so they
-- never wait for one another. `baseline` marks the sums that a full count went into, `counted_in` the log that it
-- was, which is another one after a restore; `counting` sums up to dq.counting. NULL counts as 0 and takes no space. Folding leaves dead rows, whose space autovacuum has to make free soon and at once.
create table {{name}} (
    {{columns}}
) with (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0,
    autovacuum_vacuum_insert_threshold = -1
);
revoke all on table {{name}} from public
