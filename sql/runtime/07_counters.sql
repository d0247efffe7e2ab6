-- Proof, repair and upkeep of a table's counters.

-- Compares the counters with a full count and inserts the differences; returns how many groups were wrong.
-- The lock is taken in a statement of its own: the count must see what the holder before it committed, and
-- a snapshot taken earlier (REPEATABLE READ, SERIALIZABLE) could not. It runs with its owner's rights, so that it can be
-- granted to whoever looks after the figures and reads none of the tables.
create or replace function dq.recount(target regclass) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    recounter constant regprocedure := dq.function_of(target, 'recount');
    corrected bigint;
begin
    if recounter is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', coalesce(target::text, 'NULL')),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception using
            errcode = 'active_sql_transaction',
            message = 'dq.recount needs READ COMMITTED',
            hint = 'Call it in a transaction of its own.';
    end if;
    perform pg_advisory_xact_lock(hashtext('dqsql.recount'), recounter::oid::integer);
    execute format('select %s()', recounter::regproc) into corrected;
    return corrected;
end
$dq$;
comment on function dq.recount(regclass) is 'Counts the table in full, corrects its counters, returns the number of groups that were wrong.';
revoke all on function dq.recount(regclass) from public;

-- Folds a table's change log into one row for each group, or every table's; returns how many rows it took away. Where another
-- session is at it, that one is left alone: compacting never waits and never fails a transaction. Writers fold their log
-- themselves when it has grown; what a worker does the more is to fold after the last of them. With its owner's rights, too.
create or replace function dq.compact(target regclass default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    compactor regprocedure;
    part bigint;
    folded bigint := 0;
begin
    if target is not null and dq.function_of(target, 'compact') is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('%s has no counters', coalesce(target::text, 'NULL')),
            hint = 'dq.completeness lists the tables that have.';
    end if;
    for compactor in
        select listed.oid
        from dq.objects as listed
        where listed.catalog = 'pg_proc'
        and listed.role = 'compact'
        and (target is null or to_regclass(listed.table_name) = target)
        order by listed.table_name
    loop
        execute format('select %s(false)', compactor::regproc) into part;
        folded := folded + part;
    end loop;
    return folded;
end
$dq$;
comment on function dq.compact(regclass) is
    'Folds the table''s change log, or for NULL that of every table; returns the number of rows taken away.';
revoke all on function dq.compact(regclass) from public;
