-- Folds the log into one row for each group, in one statement: no reader ever sees a sum without its parts or
-- both. Called by dq.compact, which holds the lock.
create or replace function {{name}}() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    folded bigint;
begin
    with taken as (
        delete from {{delta}} returning *
    ), kept as (
        insert into {{delta}} ({{targets}}, baseline)
        select {{sums}}, bool_or(change.baseline)
        from taken as change
        {{grouping}}
        having bool_or(change.baseline) or {{changed}}
        returning 1
    )
    select (select count(*) from taken) - (select count(*) from kept) into folded;
    return folded;
end
$dq$;
revoke all on function {{name}}() from public
