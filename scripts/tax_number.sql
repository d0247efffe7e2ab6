-- Tax numbers of companies. Made by scripts/runtime.py from the table in dqsql/judges/tax_number.py, which says what it means and
-- does the same in Python.
create or replace function dq.tax_number(value text, country text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    prefixes constant jsonb := {{prefixes}};
    entry jsonb;
    number text collate pg_catalog."C" := value;
    checks jsonb;
    checked jsonb;
    weights jsonb;
    alphabet text collate pg_catalog."C";
    total integer;
    product integer;
    modulus integer;
    applies boolean;
    fits boolean;
begin
    if value is null or char_length(value) > 20 then
        return value is not null and false;
    end if;
    entry := {{countries}}
        -> coalesce(nullif(country, ''), prefixes ->> left(value collate pg_catalog."C", 3), prefixes ->> left(value collate pg_catalog."C", 2));
    if entry is null then
        return false;
    end if;
    if starts_with(value collate pg_catalog."C", entry ->> 'prefix') then
        number := substr(value, char_length(entry ->> 'prefix') + 1);
    end if;
    if number !~ ('^(?:' || (entry ->> 'pattern') || ')$') or (entry ? 'mod_11_10' and not dq.mod_11_10(number)) then
        return false;
    end if;
    for checks in select g from jsonb_array_elements(entry -> 'groups') as g loop
        applies := false;
        fits := false;
        for checked in select c from jsonb_array_elements(checks) as c loop
            if number ~ ('^(?:' || coalesce(checked ->> 'where', '') || ')') then
                applies := true;
                weights := checked -> 'weights';
                alphabet := coalesce(checked ->> 'alphabet', '0123456789');
                modulus := checked ->> 'modulus';
                total := coalesce(checked ->> 'plus', '0');
                for place in 0..jsonb_array_length(weights) - 1 loop
                    product := (strpos(alphabet, substr(number, coalesce((checked ->> 'start')::integer, 0) + place + 1, 1)) - 1)
                        * (weights ->> place)::integer;
                    if checked ? 'sums' then
                        product := product / char_length(alphabet) + product % char_length(alphabet);
                    end if;
                    total := total + product;
                end loop;
                if checked ? 'table' then
                    fits := fits
                        or substr(checked ->> 'table', total % modulus + 1, 1)
                            = substr(number, coalesce((checked ->> 'at')::integer, 0) + 1, 1);
                else
                    fits := fits or (checked -> 'rests') @> to_jsonb(total % modulus);
                end if;
            end if;
        end loop;
        if applies and not fits then
            return false;
        end if;
    end loop;
    return true;
end
$dq$;
comment on function dq.tax_number(text, text) is 'Whether a compact text in capitals is a company''s tax number in the country; by its own prefix for NULL.';
revoke all on function dq.tax_number(text, text) from public;
grant execute on function dq.tax_number(text, text) to public;
