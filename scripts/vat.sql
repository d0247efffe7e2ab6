-- VAT numbers and other business tax numbers. Made by scripts/runtime.py from the table in dqsql/judges/vat.py, which says what it
-- means and does the same in Python. A sum is one expression over bytes, because that is many times cheaper than a loop.

create or replace function dq.vat_form(value text, country text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    prefixes constant jsonb := {{prefixes}};
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    return coalesce(
        (value collate pg_catalog."C") ~ (
            {{shapes}}
            ->> coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
        ),
        false
    );
end
$dq$;
comment on function dq.vat_form(text, text) is 'Whether a compact text in capitals has the form of a VAT or tax number of the country; by its own prefix for NULL.';
revoke all on function dq.vat_form(text, text) from public;
grant execute on function dq.vat_form(text, text) to public;

create or replace function dq.vat(value text, country text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    prefixes constant jsonb := {{prefixes}};
    number text collate pg_catalog."C" := value;
    letters constant text := '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    b bytea;
    key integer;
begin
    if value is null or octet_length(value) > 20 then
        return value is null and null;
    end if;
    case coalesce(nullif(country, ''), prefixes ->> left(value, 3), prefixes ->> left(value, 2))
{{branches}}
    else
        return false;
    end case;
end
$dq$;
comment on function dq.vat(text, text) is 'Whether a compact text in capitals is a business''s VAT or tax number in the country; by its own prefix for NULL.';
revoke all on function dq.vat(text, text) from public;
grant execute on function dq.vat(text, text) to public;
