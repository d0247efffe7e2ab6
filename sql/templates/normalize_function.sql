-- Brings new values to their standard form before anything judges them; values that a write leaves alone stay.
create or replace function {{name}}() returns trigger
language plpgsql
as $dq$
begin
    {{assignments}}
    return new;
end
$dq$;
revoke all on function {{name}}() from public
