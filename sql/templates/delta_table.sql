-- The table's counters as a log of changes at the finest grain of its slices: writers only ever insert, so they
-- never wait for one another. `baseline` marks that a full count went in.
create table {{name}} (
    {{columns}}
) with (
    autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_scale_factor = 0.2, autovacuum_vacuum_insert_threshold = 2000
);
revoke all on table {{name}} from public
