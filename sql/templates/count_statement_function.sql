-- Counts the rows that a statement inserted or deleted. One row is what applications write: its verdicts go to
-- variables, whose expressions keep their plan in the session, while those of a query are set up in every statement.
create or replace function {{name}}() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    one record;
    several boolean;
    {{variables}}
begin
    select * into one from changed as t;
    if not found then
        return null;
    end if;
    select true into several from changed as t offset 1;
    if several is null then
        {{verdicts}}
        insert into {{delta}} ({{targets}})
        values ({{values}});
    else
        insert into {{delta}} ({{targets}})
        select
            {{counts}}
        from changed as t
        {{grouping}};
    end if;
    {{fold}}
    return null;
end
$dq$;
revoke all on function {{name}}() from public
