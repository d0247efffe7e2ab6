-- Tax numbers of companies. Made by scripts/runtime.py from the table in dqsql/judges/tax_number.py, which says what it means and
-- does the same in Python.
create or replace function dq.tax_number(value text, country text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    prefixes constant jsonb := '{"AT": "AT", "BE": "BE", "CHE": "CH", "CZ": "CZ", "DE": "DE", "DK": "DK", "ES": "ES", "FI": "FI", "FR": "FR", "GB": "GB", "EL": "GR", "HU": "HU", "IE": "IE", "IT": "IT", "NL": "NL", "NO": "NO", "PL": "PL", "PT": "PT", "SE": "SE"}'::pg_catalog.jsonb;
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
    entry := '{"AT": {"prefix": "AT", "pattern": "U[0-9]{8}", "groups": [[{"weights": [1, 2, 1, 2, 1, 2, 1], "modulus": 10, "table": "6543210987", "at": 8, "start": 1, "sums": true}]]}, "AU": {"prefix": "", "pattern": "(?:1[1-9]|[2-9][0-9])[0-9]{9}", "groups": [[{"weights": [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19], "modulus": 89, "rests": [10]}]]}, "BE": {"prefix": "BE", "pattern": "[01][0-9]{9}", "groups": [[{"weights": [76, 27, 90, 9, 30, 3, 10, 1, 10, 1], "modulus": 97, "rests": [0]}]]}, "BR": {"prefix": "", "pattern": "[0-9]{14}", "groups": [[{"weights": [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], "modulus": 11, "table": "00987654321", "at": 12}], [{"weights": [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], "modulus": 11, "table": "00987654321", "at": 13}]]}, "CA": {"prefix": "", "pattern": "[1-9][0-9]{8}(?:R[CMPT][0-9]{4})?", "groups": [[{"weights": [1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 10, "rests": [0], "sums": true}]]}, "CH": {"prefix": "CHE", "pattern": "[0-9]{9}(?:MWST|TVA|IVA|TPV)?", "groups": [[{"weights": [5, 4, 3, 2, 7, 6, 5, 4], "modulus": 11, "table": "0-987654321", "at": 8}]]}, "CN": {"prefix": "", "pattern": "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}", "groups": [[{"weights": [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1], "modulus": 31, "rests": [0], "alphabet": "0123456789ABCDEFGHJKLMNPQRTUWXY"}]]}, "CZ": {"prefix": "CZ", "pattern": "[0-8][0-9]{7}", "groups": [[{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 11, "table": "10987654321", "at": 7}]]}, "DE": {"prefix": "DE", "pattern": "[1-9][0-9]{8}", "mod_11_10": true, "groups": []}, "DK": {"prefix": "DK", "pattern": "[1-9][0-9]{7}", "groups": [[{"weights": [2, 7, 6, 5, 4, 3, 2, 1], "modulus": 11, "rests": [0]}]]}, "ES": {"prefix": "ES", "pattern": "[0-9]{8}[A-Z]|[K-MX-Z][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J]", "groups": [[{"weights": [14, 6, 19, 18, 11, 8, 10, 1], "modulus": 23, "table": "TRWAGMYFPDXBNJZSQVHLCKE", "at": 8, "where": "[0-9]"}], [{"weights": [6, 19, 18, 11, 8, 10, 1], "modulus": 23, "table": "TRWAGMYFPDXBNJZSQVHLCKE", "at": 8, "start": 1, "where": "[K-MX]"}], [{"weights": [6, 19, 18, 11, 8, 10, 1], "modulus": 23, "table": "TRWAGMYFPDXBNJZSQVHLCKE", "at": 8, "start": 1, "plus": 14, "where": "Y"}], [{"weights": [6, 19, 18, 11, 8, 10, 1], "modulus": 23, "table": "TRWAGMYFPDXBNJZSQVHLCKE", "at": 8, "start": 1, "plus": 5, "where": "Z"}], [{"weights": [2, 1, 2, 1, 2, 1, 2], "modulus": 10, "table": "0987654321", "at": 8, "start": 1, "sums": true, "where": "[A-HJNP-SUVW][0-9]{7}"}, {"weights": [2, 1, 2, 1, 2, 1, 2], "modulus": 10, "table": "JIHGFEDCBA", "at": 8, "start": 1, "sums": true, "where": "[A-HJNP-SUVW][0-9]{7}"}]]}, "FI": {"prefix": "FI", "pattern": "[0-9]{8}", "groups": [[{"weights": [7, 9, 10, 5, 8, 4, 2], "modulus": 11, "table": "0-987654321", "at": 7}]]}, "FR": {"prefix": "FR", "pattern": "(?!9[789])[0-9]{11}", "groups": [[{"weights": [87, 96, 49, 34, 81, 76, 27, 90, 9, 30, 3], "modulus": 97, "rests": [85]}], [{"weights": [1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 10, "rests": [0], "start": 2, "sums": true, "where": "[0-9]{2}(?!000)"}]]}, "GB": {"prefix": "GB", "pattern": "(?!000)[0-9]{9}(?:[0-9]{3})?", "groups": [[{"weights": [8, 7, 6, 5, 4, 3, 2, 10, 1], "modulus": 97, "rests": [0, 42, 55], "where": "[1-9]"}, {"weights": [8, 7, 6, 5, 4, 3, 2, 10, 1], "modulus": 97, "rests": [0], "where": "0"}]]}, "GR": {"prefix": "EL", "pattern": "[0-9]{9}", "groups": [[{"weights": [256, 128, 64, 32, 16, 8, 4, 2], "modulus": 11, "table": "01234567890", "at": 8}]]}, "HU": {"prefix": "HU", "pattern": "[0-9]{8}", "groups": [[{"weights": [9, 7, 3, 1, 9, 7, 3], "modulus": 10, "table": "0987654321", "at": 7}]]}, "IE": {"prefix": "IE", "pattern": "[0-9]{7}[A-W][A-IW]?", "groups": [[{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "where": "[0-9]{7}[A-W]$"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "where": "[0-9]{7}[A-W]W"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 9, "where": "[0-9]{7}[A-W]A"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 18, "where": "[0-9]{7}[A-W]B"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 27, "where": "[0-9]{7}[A-W]C"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 36, "where": "[0-9]{7}[A-W]D"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 45, "where": "[0-9]{7}[A-W]E"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 54, "where": "[0-9]{7}[A-W]F"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 63, "where": "[0-9]{7}[A-W]G"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 72, "where": "[0-9]{7}[A-W]H"}], [{"weights": [8, 7, 6, 5, 4, 3, 2], "modulus": 23, "table": "WABCDEFGHIJKLMNOPQRSTUV", "at": 7, "plus": 81, "where": "[0-9]{7}[A-W]I"}]]}, "IN": {"prefix": "", "pattern": "(?:0[1-9]|[12][0-9]|3[0-8]|97)[A-Z]{3}[A-CFGHJKLPT][A-Z][0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]", "groups": [[{"weights": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 36, "rests": [0], "alphabet": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "sums": true}]]}, "IT": {"prefix": "IT", "pattern": "[0-9]{11}", "groups": [[{"weights": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 10, "rests": [0], "sums": true}]]}, "JP": {"prefix": "", "pattern": "[1-9][0-9]{12}", "groups": [[{"weights": [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 9, "table": "987654321", "start": 1}]]}, "KR": {"prefix": "", "pattern": "(?:[2-9][0-9]{2}|1[1-9][0-9]|10[1-9])(?!00)[0-9]{2}(?!0000)[0-9]{5}", "groups": []}, "NL": {"prefix": "NL", "pattern": "(?!000000000)[0-9]{9}B(?!00)[0-9]{2}", "groups": [[{"weights": [9, 8, 7, 6, 5, 4, 3, 2, 10], "modulus": 11, "rests": [0]}, {"weights": [50, 5, 49, 34, 81, 76, 27, 90, 9, 0, 10, 1], "modulus": 97, "rests": [1], "alphabet": "0123456789B", "plus": 25}]]}, "NO": {"prefix": "NO", "pattern": "[89][0-9]{8}(?:MVA)?", "groups": [[{"weights": [3, 2, 7, 6, 5, 4, 3, 2], "modulus": 11, "table": "0-987654321", "at": 8}]]}, "PL": {"prefix": "PL", "pattern": "[0-9]{10}", "groups": [[{"weights": [6, 5, 7, 2, 3, 4, 5, 6, 7], "modulus": 11, "table": "0123456789-", "at": 9}]]}, "PT": {"prefix": "PT", "pattern": "[1-9][0-9]{8}", "groups": [[{"weights": [9, 8, 7, 6, 5, 4, 3, 2], "modulus": 11, "table": "00987654321", "at": 8}]]}, "RU": {"prefix": "", "pattern": "[0-9]{10}", "groups": [[{"weights": [2, 4, 10, 3, 5, 9, 4, 6, 8], "modulus": 11, "table": "01234567890", "at": 9}]]}, "SE": {"prefix": "SE", "pattern": "[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4])", "groups": [[{"weights": [2, 1, 2, 1, 2, 1, 2, 1, 2, 1], "modulus": 10, "rests": [0], "sums": true}]]}}'::pg_catalog.jsonb
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
