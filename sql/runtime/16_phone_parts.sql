-- The parts of reading a telephone number that are the same for every numbering plan.

-- The digits of a telephone number, with its + and its extension: '+862112345678;ext=12'; NULL for another text.
create or replace function dq.dialled(value text) returns text
language plpgsql immutable parallel safe strict
as $dq$
declare
    written text collate pg_catalog."C" := value;
    parts text[] collate pg_catalog."C";
begin
    if pg_catalog.char_length(value) operator(pg_catalog.>) 80 then
        return null;
    end if;
    if pg_catalog.octet_length(value) operator(pg_catalog.<>) pg_catalog.char_length(value) then
        written := pg_catalog.normalize(value, 'nfkc');
    end if;
    -- Most numbers are plain digits.
    if written operator(pg_catalog.~) '^[+]?[0-9]{3,20}$' then
        return written;
    end if;
    written := pg_catalog.btrim(pg_catalog.lower(written collate pg_catalog."C"), E' \t');
    if pg_catalog.starts_with(written, 'tel:') then
        written := pg_catalog.substr(written, 5);
    end if;
    if written operator(pg_catalog.~) '[0-9]{1,7}#?$' and written operator(pg_catalog.~) '[;,x#转线nt]' then
        parts := pg_catalog.regexp_match(written, '^(.*[0-9)])(?:;ext=|[ ,;]*(?:extension|extn|ext|x|#|转分机|转|分机|内线)[.:]? ?|,+ ?)([0-9]{1,7})#?$');
        if parts is not null then
            written := parts[1];
        end if;
    end if;
    written := pg_catalog.translate(written, E' -./()~\t·‐‑‒–—―−ー\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff', '');
    if written operator(pg_catalog.!~) '^[+]?[0-9]{3,20}$' then
        return null;
    end if;
    return written operator(pg_catalog.||) coalesce(';ext=' operator(pg_catalog.||) parts[2], '');
end
$dq$;
comment on function dq.dialled(text) is 'The digits of a telephone number with its + and its extension; NULL for another text.';
revoke all on function dq.dialled(text) from public;
grant execute on function dq.dialled(text) to public;

-- A number without the prefix that pattern `trunk` describes; transformed where the prefix's last group says something.
create or replace function dq.without_trunk(number text, trunk text, transform text) returns text
language plpgsql immutable parallel safe
as $dq$
declare
    pattern text collate pg_catalog."C";
    parts text[] collate pg_catalog."C";
begin
    if trunk operator(pg_catalog.=) '0' then
        return case when pg_catalog.left(number, 1) operator(pg_catalog.=) '0' then pg_catalog.substr(number, 2) end;
    end if;
    pattern := '^(?:' operator(pg_catalog.||) trunk operator(pg_catalog.||) ')';
    parts := pg_catalog.regexp_match(number collate pg_catalog."C", pattern);
    if parts is null then
        return null;
    end if;
    if transform is null or coalesce(parts[pg_catalog.array_length(parts, 1)], '') operator(pg_catalog.=) '' then
        return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, '');
    end if;
    return pg_catalog.regexp_replace(number collate pg_catalog."C", pattern, transform);
end
$dq$;
comment on function dq.without_trunk(text, text, text) is 'A telephone number without its trunk prefix; NULL where it has none.';
revoke all on function dq.without_trunk(text, text, text) from public;
grant execute on function dq.without_trunk(text, text, text) to public;

-- What numbers the digits after a + may stand for, the likeliest first; codes maps calling codes to trunk prefixes.
create or replace function dq.phone_candidates(digits text, codes jsonb) returns text[]
language plpgsql immutable parallel safe strict
as $dq$
declare
    trunk jsonb;
    national text collate pg_catalog."C";
begin
    for size in 1..3 loop
        trunk := codes operator(pg_catalog.->) pg_catalog.left(digits, size);
        if trunk is not null then
            national := dq.without_trunk(
                pg_catalog.substr(digits, size operator(pg_catalog.+) 1),
                trunk operator(pg_catalog.->>) 0,
                trunk operator(pg_catalog.->>) 1
            );
            if national is not null then
                return array[digits, pg_catalog.left(digits, size) operator(pg_catalog.||) national];
            end if;
            exit;
        end if;
    end loop;
    return array[digits];
end
$dq$;
comment on function dq.phone_candidates(text, jsonb) is 'The numbers in E.164, without +, that digits after a + may stand for.';
revoke all on function dq.phone_candidates(text, jsonb) from public;
grant execute on function dq.phone_candidates(text, jsonb) to public;
