-- The value that the source has for a key, in standard form; NULL where it has none, or several rows. With the rights of who
-- writes. It never waits long for the source, and unless the spec says otherwise nothing that is wrong with it stops a write.
create or replace function {{name}}({{parameters}}) returns {{type}}
language plpgsql stable
set lock_timeout = '100ms'
as $dq$
declare
    dq_given {{type}};
    {{variables}}
begin
    if {{unnamed}} then
        return null;
    end if;
    {{forms}}
    select case when not {{missing}} then {{form}} end into strict dq_given
    from {{source}} as s
    where {{same}};
    if dq_given is not null then
        -- Not above, where what the column cannot hold, or a domain that takes no NULL, would be nobody's to catch.
        declare
            dq_found {{column}}%type := dq_given;
        begin
            return dq_found;
        end;
    end if;
    return null;
exception
    when no_data_found or too_many_rows then
        return null;
    {{errors}}
end
$dq$;
grant execute on function {{name}}({{types}}) to public
