-- A telephone number in E.164 with its extension, by the numbering plans that its constants hold; NULL for another text.
-- search_path is set, because PostgreSQL plans every expression of a function anew when it is called under another
-- one, as by a trigger that counts; with constants of this size that takes a millisecond.
-- What it reads and in which order is dqsql/judges/phone.py's, its twin.
create or replace function {{name}}({{parameters}}) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    wanted constant bigint := {{types}};
    codes jsonb;
    home jsonb;
    attempt text collate pg_catalog."C" := value;
    dialled text collate pg_catalog."C";
    extension text collate pg_catalog."C";
    digits text collate pg_catalog."C";
    candidates text[] collate pg_catalog."C";
    candidate text collate pg_catalog."C";
    national text collate pg_catalog."C";
    place integer;
begin
    for pass in 0..2 loop
        candidates := '{}';
        if pass operator(pg_catalog.=) 0 then
            -- What is in standard form already needs no reading.
            continue when (value collate pg_catalog."C") operator(pg_catalog.!~) '^[+][0-9]{4,15}$';
            candidates := array[pg_catalog.substr(value collate pg_catalog."C", 2)];
            extension := '';
        else
            dialled := dq.dialled(attempt);
        end if;
        if dialled is not null then
            -- Calling codes with their trunk prefixes; where numbers without a calling code are at home.
            codes := {{codes}};
            home := {{home}};
            digits := pg_catalog.split_part(dialled, ';', 1);
            extension := pg_catalog.substr(dialled, pg_catalog.char_length(digits) operator(pg_catalog.+) 1);
            if pg_catalog.left(digits, 1) operator(pg_catalog.=) '+' then
                candidates := dq.phone_candidates(pg_catalog.substr(digits, 2), codes);
            elsif home is null then
                if pg_catalog.left(digits, 2) operator(pg_catalog.=) '00' then
                    candidates := dq.phone_candidates(pg_catalog.substr(digits, 3), codes);
                end if;
            else
                national := dq.without_trunk(digits, home operator(pg_catalog.->>) 'abroad', null);
                if national is not null then
                    candidates := dq.phone_candidates(national, codes);
                end if;
                candidates := pg_catalog.array_append(
                    candidates, (home operator(pg_catalog.->>) 'code') operator(pg_catalog.||) digits
                );
                national := dq.without_trunk(
                    digits, home operator(pg_catalog.->>) 'trunk', home operator(pg_catalog.->>) 'transform'
                );
                if national is not null then
                    candidates := pg_catalog.array_append(
                        candidates, (home operator(pg_catalog.->>) 'code') operator(pg_catalog.||) national
                    );
                end if;
                if pg_catalog.starts_with(digits, home operator(pg_catalog.->>) 'code') then
                    candidates := pg_catalog.array_cat(candidates, dq.phone_candidates(digits, codes));
                end if;
            end if;
        end if;
        -- Leading digits in rising order; for each the place of the lengths that it allows.
        foreach candidate in array candidates loop
            if pg_catalog.char_length(candidate) between 4 and 15 then
                place := pg_catalog.width_bucket(
                    pg_catalog.rpad(pg_catalog.left(candidate, 7), 7, '0')::pg_catalog.int4,
                    {{starts}}
                );
                if place operator(pg_catalog.>) 0
                    and (
                        (
                            ({{lengths}})[pg_catalog.get_byte({{allowed}}, place operator(pg_catalog.-) 1) operator(pg_catalog.+) 1]
                            operator(pg_catalog.>>) pg_catalog.char_length(candidate)
                        ) operator(pg_catalog.&) wanted
                    ) operator(pg_catalog.<>) 0
                    {{accepted}}
                then
                    return '+' operator(pg_catalog.||) candidate operator(pg_catalog.||) extension;
                end if;
            end if;
        end loop;
        -- 021-12345678-8001: only where the whole is no number.
        continue when pass operator(pg_catalog.=) 0;
        exit when (value collate pg_catalog."C") operator(pg_catalog.!~) '^.*[0-9]{7,8}-[0-9]{1,6}$' or dialled operator(pg_catalog.~) ';ext=';
        attempt := pg_catalog.regexp_replace(value collate pg_catalog."C", '^(.*[0-9]{7,8})-([0-9]{1,6})$', E'\\1;ext=\\2');
    end loop;
    return null;
end
$dq$;
grant execute on function {{name}}({{types_of_parameters}}) to public
