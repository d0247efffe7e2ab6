-- Folds the log into one row for each group, in one statement: no reader ever sees a sum without its parts, or both.
-- Called by dq.compact, and now and then by the triggers that feed the log: a writer folds a part at most, where it pays,
-- and not in a long transaction, which would keep the lock, or a long statement, whose own changes it would fold again
-- and again. It never waits, and no error of ours reaches the application.
create or replace function {{name}}(writing boolean) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    folded bigint;
    home oid;
begin
    -- Under an older snapshot a row that another session has folded would be a serialization failure.
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        return 0;
    end if;
    if writing and (
        clock_timestamp() > least(transaction_timestamp() + interval '1 s', statement_timestamp() + interval '50 ms')
        or current_setting('statement_timeout')::interval between interval '1 ms' and interval '999 ms'
        or (select count(*) from (select from {{delta}} as t where not t.baseline limit {{most}}) as changes)
            < (
                select greatest({{least}}, count(*))
                from (select from {{delta}} as t where t.baseline limit {{most}} + 1) as sums
            )
    ) then
        return 0;
    end if;
    -- In a statement before: the next one has to see what the holder before it committed.
    if not pg_try_advisory_xact_lock(hashtext('dqsql.compact'), {{log}}::regclass::oid::integer) then
        return 0;
    end if;
    -- What was restored past the triggers has to be known until the next full count.
    home := coalesce(
        (select max(t.counted_in) from {{delta}} as t where t.counted_in <> {{log}}::regclass and {{counting}} is null),
        {{log}}::regclass
    );
    with taken as (
        delete from {{delta}} as t
        where t.baseline
        or not writing
        or t.ctid in (select d.ctid from {{delta}} as d where not d.baseline limit {{most}})
        returning *
    ), full_count as (
        select bool_or(part.baseline) as done from taken as part
    ), kept as (
        insert into {{delta}} ({{targets}}, baseline, counted_in)
        select {{sums}}, (select done from full_count), (select home from full_count where done)
        from taken as change
        {{grouping}}
        having {{changed}}
        or {{mark}}
        returning 1
    )
    select (select count(*) from taken) - (select count(*) from kept) into folded;
    return folded;
exception
    when others then
        if not writing then
            raise;
        end if;
        raise log 'dqsql: could not fold %: SQLSTATE %', {{log}}, sqlstate;
        return 0;
end
$dq$;
revoke all on function {{name}}(boolean) from public
