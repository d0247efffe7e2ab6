-- Fills new rows, and rows that get another key, from the sources of their fields: when values are in standard form, before they are
-- judged.
create or replace function {{name}}() returns trigger
language plpgsql
as $dq$
begin
    {{fields}}
    return new;
end
$dq$;
revoke all on function {{name}}() from public
