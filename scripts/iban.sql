-- International bank account numbers: country, length, structure (SWIFT, IBAN registry, release 101) and check digits. Made by
-- scripts/runtime.py from the table in dqsql/judges/iban.py, which does the same in Python.

create or replace function dq.iban_form(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
begin
    if octet_length(value) > 34 then
        return false;
    end if;
    return coalesce((value collate pg_catalog."C") ~ ({{shapes}} ->> left(value, 2)), false);
end
$dq$;
comment on function dq.iban_form(text) is 'Whether a compact text in capitals has the length and structure of an IBAN of its country.';
revoke all on function dq.iban_form(text) from public;
grant execute on function dq.iban_form(text) to public;

create or replace function dq.iban(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    account text collate pg_catalog."C" := substr(value, 5);
    b bytea;
begin
    if octet_length(value) > 34
        or not coalesce((value collate pg_catalog."C") ~ ({{shapes}} ->> left(value, 2)), false)
        or not dq.mod_97_10(account || left(value, 4))
    then
        return false;
    end if;
    case left(value, 2)
    when 'BE' then
        return coalesce(nullif(left(account, 10)::bigint % 97, 0), 97) = right(account, 2)::bigint;
    when 'ES' then
        b := convert_to(account, 'UTF8');
        return substr(account, 9, 1) = substr('01987654321', (
                4 * get_byte(b, 0) + 8 * get_byte(b, 1) + 5 * get_byte(b, 2) + 10 * get_byte(b, 3) + 9 * get_byte(b, 4)
                + 7 * get_byte(b, 5) + 3 * get_byte(b, 6) + 6 * get_byte(b, 7) - 48 * 52
            ) % 11 + 1, 1)
            and substr(account, 10, 1) = substr('01987654321', (
                get_byte(b, 10) + 2 * get_byte(b, 11) + 4 * get_byte(b, 12) + 8 * get_byte(b, 13) + 5 * get_byte(b, 14)
                + 10 * get_byte(b, 15) + 9 * get_byte(b, 16) + 7 * get_byte(b, 17) + 3 * get_byte(b, 18)
                + 6 * get_byte(b, 19) - 48 * 55
            ) % 11 + 1, 1);
    when 'ME' then
        return account::bigint % 97 = 1;
    when 'NO' then
        if account ~ '^0000' then
            return dq.luhn(substr(account, 5));
        end if;
        b := convert_to(account, 'UTF8');
        return (
            6 * get_byte(b, 0) + 7 * get_byte(b, 1) + 8 * get_byte(b, 2) + 9 * get_byte(b, 3) + 4 * get_byte(b, 4)
            + 5 * get_byte(b, 5) + 6 * get_byte(b, 6) + 7 * get_byte(b, 7) + 8 * get_byte(b, 8) + 9 * get_byte(b, 9)
            - 48 * 69
        ) % 11 = get_byte(b, 10) - 48;
    else
        return true;
    end case;
end
$dq$;
comment on function dq.iban(text) is 'Whether a compact IBAN in capitals is right: country, length, structure, check digits (ISO 13616-1).';
revoke all on function dq.iban(text) from public;
grant execute on function dq.iban(text) to public;
