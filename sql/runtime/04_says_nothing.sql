-- dq.is_missing in PL/pgSQL, for the CHECKs of `style: inline`. PostgreSQL would write the SQL functions out in each such CHECK and
-- plan them for every statement, 0.1 ms each time; the plan of an expression in PL/pgSQL is kept for the session.
create or replace function dq.says_nothing(value text, others text[]) returns boolean
language plpgsql immutable parallel safe
as $dq$
begin
    return dq.is_missing(value, others);
end
$dq$;
comment on function dq.says_nothing(text, text[]) is 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
revoke all on function dq.says_nothing(text, text[]) from public;
grant execute on function dq.says_nothing(text, text[]) to public;

create or replace function dq.says_nothing(value text) returns boolean
language plpgsql immutable parallel safe
as $dq$
begin
    return dq.is_missing(value);
end
$dq$;
comment on function dq.says_nothing(text) is 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
revoke all on function dq.says_nothing(text) from public;
grant execute on function dq.says_nothing(text) to public;

create or replace function dq.says_nothing(value jsonb) returns boolean
language plpgsql immutable parallel safe
as $dq$
begin
    return dq.is_missing(value);
end
$dq$;
comment on function dq.says_nothing(jsonb) is 'dq.is_missing for a constraint that calls it by itself: its plan is kept.';
revoke all on function dq.says_nothing(jsonb) from public;
grant execute on function dq.says_nothing(jsonb) to public;
