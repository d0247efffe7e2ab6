-- Postal codes as each country writes them (Universal Postal Union). dqsql/judges/postal_code.py does the same in Python, from
-- the same patterns. Without a country, what a code of some country can look like.
create or replace function dq.postal_code(value text, country text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $dq$
declare
    pattern text collate pg_catalog."C" := '[0-9A-Z]{2,5}(?:[ -]?[0-9A-Z]{2,5})?';
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.>) 12 then
        return false;
    end if;
    if country operator(pg_catalog.<>) '' then
        pattern := (
            '{"AD":"AD[1-7]00","AM":"[0-9]{4}","AR":"[0-9]{4}|[A-HJ-NP-Z][0-9]{4}[A-Z]{3}","AT":"[1-9][0-9]{3}","AU":"[0-9]{4}","AZ":"(?:AZ ?)?[0-9]{4}","BA":"[7-8][0-9]{4}","BD":"[0-9]{4}","BE":"[1-9][0-9]{3}","BG":"[1-9][0-9]{3}","BR":"[0-9]{5}-?[0-9]{3}","BY":"2[0-9]{5}","CA":"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]","CH":"[1-9][0-9]{3}","CL":"[0-9]{3}-?[0-9]{4}","CN":"[0-8][0-9]{5}","CO":"[0-9]{6}","CR":"[1-7][0-9]{4}","CY":"[1-9][0-9]{3}","CZ":"[1-7][0-9]{2} ?[0-9]{2}","DE":"(?!00)[0-9]{5}","DK":"[0-9]{4}","DZ":"[0-9]{5}","EC":"[0-9]{6}","EE":"[0-9]{5}","EG":"[0-9]{5}|[0-9]{7}","ES":"(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}","FI":"[0-9]{5}","FR":"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}","GB":"GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])) ?[0-9][ABD-HJLNP-UW-Z]{2}","GE":"[0-9]{4}","GR":"[1-8][0-9]{2} ?[0-9]{2}","HR":"[1-5][0-9]{4}","HU":"[1-9][0-9]{3}","ID":"[1-9][0-9]{4}","IE":"(?:D6W|[AC-FHKNPRTV-Y][0-9]{2}) ?[0-9AC-FHKNPRTV-Y]{4}","IL":"[0-9]{7}|[0-9]{5}","IN":"[1-9][0-9]{2} ?[0-9]{3}","IR":"[1-9][0-9]{4}-?[0-9]{5}","IS":"[1-9][0-9]{2}","IT":"[0-9]{5}","JP":"[0-9]{3}-?[0-9]{4}","KE":"[0-9]{5}","KR":"[0-6][0-9]{4}","KW":"[0-9]{5}","KZ":"[0-9]{6}|[A-Z][0-9]{2}[A-Z][0-9][A-Z][0-9]","LI":"94(?:8[5-9]|9[0-8])","LK":"[0-9]{5}","LT":"(?:LT-?)?[0-9]{5}","LU":"(?:L-?)?[0-9]{4}","LV":"(?:LV-?)?[0-9]{4}","MA":"[1-9][0-9]{4}","MC":"980[0-9]{2}","MD":"(?:MD-?)?[0-9]{4}","ME":"8[0-9]{4}","MK":"[1-7][0-9]{3}","MN":"[1-8][0-9]{4}","MT":"[A-Z]{3} ?[0-9]{4}","MX":"[0-9]{5}","MY":"[0-9]{5}","NG":"[1-9][0-9]{5}","NL":"[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}","NO":"[0-9]{4}","NP":"[1-9][0-9]{4}","NZ":"[0-9]{4}","PE":"[0-2][0-9]{4}","PH":"[0-9]{4}","PK":"[1-9][0-9]{4}","PL":"[0-9]{2}-?[0-9]{3}","PT":"[1-9][0-9]{3}-?[0-9]{3}","RO":"[0-9]{6}","RS":"[1-3][0-9]{4}","RU":"[1-6][0-9]{5}","SA":"[1-8][0-9]{4}(?:-[0-9]{4})?","SE":"[1-9][0-9]{2} ?[0-9]{2}","SG":"(?:0[1-9]|[1-7][0-9]|8[0-2])[0-9]{4}","SI":"(?:SI-?)?[1-9][0-9]{3}","SK":"[089][0-9]{2} ?[0-9]{2}","TH":"[1-9][0-9]{4}","TN":"[1-9][0-9]{3}","TR":"(?:0[1-9]|[1-7][0-9]|8[01])[0-9]{3}","TW":"[1-9][0-9]{2}(?:-?[0-9]{2,3})?","UA":"[0-9]{5}","US":"[0-9]{5}(?:-?[0-9]{4})?","UY":"[1-9][0-9]{4}","UZ":"[1-9][0-9]{5}","VN":"[0-9]{5,6}","ZA":"(?!0000)[0-9]{4}"}'::pg_catalog.jsonb
            operator(pg_catalog.->>) country
        );
    end if;
    return coalesce((value collate pg_catalog."C") operator(pg_catalog.~) ('^(?:' operator(pg_catalog.||) pattern operator(pg_catalog.||) ')$'), false);
end
$dq$;
comment on function dq.postal_code(text, text) is 'Whether a text in capitals is a postal code of the country (ISO 3166-1 alpha-2), of any shape for NULL.';
revoke all on function dq.postal_code(text, text) from public;
grant execute on function dq.postal_code(text, text) to public;
