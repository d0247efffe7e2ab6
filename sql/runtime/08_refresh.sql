-- Measures, on demand or by a schedule, what other rows or the clock decide.

-- An older snapshot could not see what the lock's last holder committed, and would fail on it.
create or replace function dq.in_read_committed(caller text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = format('%s needs READ COMMITTED', caller),
            hint = 'Call it in a transaction of its own.';
    end if;
end
$dq$;
comment on function dq.in_read_committed(text) is 'Refuses a caller whose transaction has one snapshot for all statements.';

-- Measures the rules of one table, or of all, that other rows or the clock decide; returns how many were measured. A table
-- that another session is measuring is passed over: nothing waits. No lock but that of a reader is taken on the tables.
-- It runs with its owner's rights, so that it can be granted to whoever runs schedules.
create or replace function dq.refresh(target regclass default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    refresher regprocedure;
    measured bigint;
    total bigint := 0;
begin
    perform dq.in_read_committed('dq.refresh');
    if target is not null
        and not exists (select from dq.objects as listed where to_regclass(listed.table_name) = refresh.target)
    then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no rules', target),
            hint = 'dq.rule lists the tables that have.';
    end if;
    for refresher in
        select listed.oid::regprocedure
        from dq.objects as listed
        where listed.catalog = 'pg_proc'
        and listed.role = 'refresh'
        and to_regclass(listed.table_name) = coalesce(refresh.target, to_regclass(listed.table_name))
        order by listed.table_name
    loop
        -- In a statement of its own: the measuring must see, and replace, what the holder before it committed.
        if pg_try_advisory_xact_lock(refresher::oid::bigint) then
            execute format('select %s()', refresher::regproc) into measured;
            total := total + measured;
        end if;
    end loop;
    return total;
end
$dq$;
comment on function dq.refresh(regclass) is
    'Measures the rules that no counter keeps, of one table or all; returns how many. Their figures are in dq.rule_violations.';

revoke all on function dq.refresh(regclass), dq.in_read_committed(text) from public;
