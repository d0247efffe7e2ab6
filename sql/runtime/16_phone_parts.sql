-- The parts of reading a telephone number that are the same for every numbering plan.

-- The digits of a telephone number, with its + and its extension: '+862112345678;ext=12'; NULL for another text.
create or replace function dq.dialled(value text) returns text
language plpgsql immutable parallel safe strict
as $dq$
declare
    written pg_catalog.text collate pg_catalog."C" := value;
    parts pg_catalog.text[] collate pg_catalog."C";
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
    -- Without a letter or the like there is no extension.
    if written operator(pg_catalog.~) '[^-+0-9 ./()]' then
        written := pg_catalog.btrim(pg_catalog.lower(written collate pg_catalog."C"), E' \t');
        if pg_catalog.left(written, 4) operator(pg_catalog.=) 'tel:' then
            written := pg_catalog.substr(written, 5);
        end if;
        parts := pg_catalog.regexp_match(written, '^(.*[0-9)])(?:;ext=|[ ,;]*[(]?(?:extension|extn|ext|xtn|x|#|extensi[oóÓ]n|anexo|interno|int|ramal|poste|durchwahl|dw|nst|toestel|tst|wew|linka|kl|[дД]об|[вВ]н(?:утр)?|[转轉]?(?:分[机機]|[内內][线線])号?|[转轉])[.:-]* ?|,+ ?)([0-9]{1,7})[)]?#?$');
        if parts is not null then
            written := parts[1];
        end if;
    end if;
    written := pg_catalog.translate(written, E' -./()~_\t·‐‑‒–—―−・ー\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff', '');
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
    pattern pg_catalog.text collate pg_catalog."C";
    parts pg_catalog.text[] collate pg_catalog."C";
begin
    -- Most prefixes are plain digits.
    if pg_catalog.rtrim(trunk, '0123456789') operator(pg_catalog.=) '' then
        return case
            when pg_catalog.starts_with(number, trunk)
                then pg_catalog.substr(number, pg_catalog.length(trunk) operator(pg_catalog.+) 1)
        end;
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

-- 021-12345678-8001 with its last part marked as an extension; NULL for another text.
create or replace function dq.dashed_extension(value text) returns text
language sql immutable parallel safe strict
return (
    select p.parts[1] operator(pg_catalog.||) ';ext=' operator(pg_catalog.||) p.parts[2]
    from pg_catalog.regexp_match(value collate pg_catalog."C", E'^(.*[0-9]{7,8}) ?[-\u2010-\u2015\u2212\u30fc]+ ?([0-9]{1,6})$') as p (parts)
);
comment on function dq.dashed_extension(text) is 'A telephone number whose last part after a dash is marked as its extension; NULL for another text.';
revoke all on function dq.dashed_extension(text) from public;
grant execute on function dq.dashed_extension(text) to public;

-- What numbers the digits after a + may stand for, the likeliest first; codes maps calling codes to trunk prefixes.
create or replace function dq.phone_international(digits text, codes jsonb) returns text[]
language plpgsql immutable parallel safe strict
as $dq$
declare
    trunk pg_catalog.jsonb;
    national pg_catalog.text collate pg_catalog."C";
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
comment on function dq.phone_international(text, jsonb) is 'The numbers in E.164, without +, that digits after a + may stand for.';
revoke all on function dq.phone_international(text, jsonb) from public;
grant execute on function dq.phone_international(text, jsonb) to public;

-- What numbers in E.164, without +, dialled digits may stand for, the likeliest first. home says where numbers without a
-- calling code are at home: its code, trunk, transform and the prefix for abroad; NULL for nowhere.
create or replace function dq.phone_candidates(digits text, home jsonb, codes jsonb) returns text[]
language plpgsql immutable parallel safe
as $dq$
declare
    code constant pg_catalog.text collate pg_catalog."C" := home operator(pg_catalog.->>) 'code';
    candidates pg_catalog.text[] := '{}';
    national pg_catalog.text;
begin
    if pg_catalog.left(digits, 1) operator(pg_catalog.=) '+' then
        return dq.phone_international(pg_catalog.substr(digits, 2), codes);
    end if;
    if home is not null then
        national := dq.without_trunk(digits, home operator(pg_catalog.->>) 'abroad', null);
        if national is not null then
            candidates := dq.phone_international(national, codes);
        end if;
        candidates := pg_catalog.array_append(candidates, code operator(pg_catalog.||) digits);
        national := dq.without_trunk(
            digits, home operator(pg_catalog.->>) 'trunk', home operator(pg_catalog.->>) 'transform'
        );
        if national is not null then
            candidates := pg_catalog.array_append(candidates, code operator(pg_catalog.||) national);
        end if;
        if pg_catalog.starts_with(digits collate pg_catalog."C", code) then
            candidates := pg_catalog.array_cat(candidates, dq.phone_international(digits, codes));
        end if;
    end if;
    -- Understood everywhere, whatever is dialled there.
    if pg_catalog.starts_with(digits collate pg_catalog."C", '00') then
        candidates := pg_catalog.array_cat(candidates, dq.phone_international(pg_catalog.substr(digits, 3), codes));
    end if;
    return candidates;
end
$dq$;
comment on function dq.phone_candidates(text, jsonb, jsonb) is 'The numbers in E.164, without +, that dialled digits may stand for.';
revoke all on function dq.phone_candidates(text, jsonb, jsonb) from public;
grant execute on function dq.phone_candidates(text, jsonb, jsonb) to public;
