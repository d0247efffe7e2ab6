-- Takes off the rows of a partition that is about to be truncated. Under an older snapshot the count could miss rows that
-- TRUNCATE takes away: then the number of the partitions is made a wrong one, until the next full count. SERIALIZABLE
-- would hold it against the writer that the trigger has read, so there nothing is counted.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set row_security = off
as $dq$
begin
    if pg_partition_root(tg_relid) is distinct from to_regclass({{table}}) then
        return null;
    end if;
    -- It has no page while the whole table is being truncated. To look for rows would be to read, too.
    if pg_relation_size({{log}}) = 0 then
        return null;
    end if;
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        insert into {{delta}} (counting) values (1);
    end if;
    if current_setting('transaction_isolation') <> 'serializable' then
        execute {{from}} || tg_relid::regclass::text || {{to}};
    end if;
    return null;
end
$dq$;
revoke all on function {{name}}() from public
