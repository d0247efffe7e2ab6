-- International bank account numbers: country, length, structure (SWIFT, IBAN registry, release 101) and check digits.
-- dqsql/judges/iban.py does the same in Python, from the same table.
create or replace function dq.iban(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    structure text collate pg_catalog."C";
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.>) 34 or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[A-Z]{2}[0-9]{2}[0-9A-Z]+$' then
        return false;
    end if;
    structure := (
        '{"AD":"[0-9]{8}[0-9A-Z]{12}","AE":"[0-9]{19}","AL":"[0-9]{8}[0-9A-Z]{16}","AT":"[0-9]{16}","AZ":"[A-Z]{4}[0-9A-Z]{20}","BA":"[0-9]{16}","BE":"[0-9]{12}","BG":"[A-Z]{4}[0-9]{6}[0-9A-Z]{8}","BH":"[A-Z]{4}[0-9A-Z]{14}","BI":"[0-9]{23}","BR":"[0-9]{23}[A-Z]{1}[0-9A-Z]{1}","BY":"[0-9A-Z]{4}[0-9]{4}[0-9A-Z]{16}","CH":"[0-9]{5}[0-9A-Z]{12}","CR":"[0-9]{18}","CY":"[0-9]{8}[0-9A-Z]{16}","CZ":"[0-9]{20}","DE":"[0-9]{18}","DJ":"[0-9]{23}","DK":"[0-9]{14}","DO":"[0-9A-Z]{4}[0-9]{20}","EE":"[0-9]{16}","EG":"[0-9]{25}","ES":"[0-9]{20}","FI":"[0-9]{14}","FK":"[A-Z]{2}[0-9]{12}","FO":"[0-9]{14}","FR":"[0-9]{10}[0-9A-Z]{11}[0-9]{2}","GB":"[A-Z]{4}[0-9]{14}","GE":"[A-Z]{2}[0-9]{16}","GI":"[A-Z]{4}[0-9A-Z]{15}","GL":"[0-9]{14}","GR":"[0-9]{7}[0-9A-Z]{16}","GT":"[0-9A-Z]{24}","HN":"[A-Z]{4}[0-9]{20}","HR":"[0-9]{17}","HU":"[0-9]{24}","IE":"[A-Z]{4}[0-9]{14}","IL":"[0-9]{19}","IQ":"[A-Z]{4}[0-9]{15}","IS":"[0-9]{22}","IT":"[A-Z]{1}[0-9]{10}[0-9A-Z]{12}","JO":"[A-Z]{4}[0-9]{4}[0-9A-Z]{18}","KW":"[A-Z]{4}[0-9A-Z]{22}","KZ":"[0-9]{3}[0-9A-Z]{13}","LB":"[0-9]{4}[0-9A-Z]{20}","LC":"[A-Z]{4}[0-9A-Z]{24}","LI":"[0-9]{5}[0-9A-Z]{12}","LT":"[0-9]{16}","LU":"[0-9]{3}[0-9A-Z]{13}","LV":"[A-Z]{4}[0-9A-Z]{13}","LY":"[0-9]{21}","MC":"[0-9]{10}[0-9A-Z]{11}[0-9]{2}","MD":"[0-9A-Z]{20}","ME":"[0-9]{18}","MK":"[0-9]{3}[0-9A-Z]{10}[0-9]{2}","MN":"[0-9]{16}","MR":"[0-9]{23}","MT":"[A-Z]{4}[0-9]{5}[0-9A-Z]{18}","MU":"[A-Z]{4}[0-9]{19}[A-Z]{3}","NI":"[A-Z]{4}[0-9]{20}","NL":"[A-Z]{4}[0-9]{10}","NO":"[0-9]{11}","OM":"[0-9]{3}[0-9A-Z]{16}","PK":"[A-Z]{4}[0-9A-Z]{16}","PL":"[0-9]{24}","PS":"[A-Z]{4}[0-9A-Z]{21}","PT":"[0-9]{21}","QA":"[A-Z]{4}[0-9A-Z]{21}","RO":"[A-Z]{4}[0-9A-Z]{16}","RS":"[0-9]{18}","RU":"[0-9]{14}[0-9A-Z]{15}","SA":"[0-9]{2}[0-9A-Z]{18}","SC":"[A-Z]{4}[0-9]{20}[A-Z]{3}","SD":"[0-9]{14}","SE":"[0-9]{20}","SI":"[0-9]{15}","SK":"[0-9]{20}","SM":"[A-Z]{1}[0-9]{10}[0-9A-Z]{12}","SO":"[0-9]{19}","ST":"[0-9]{21}","SV":"[A-Z]{4}[0-9]{20}","TL":"[0-9]{19}","TN":"[0-9]{20}","TR":"[0-9]{6}[0-9A-Z]{16}","UA":"[0-9]{6}[0-9A-Z]{19}","VA":"[0-9]{18}","VG":"[A-Z]{4}[0-9]{16}","XK":"[0-9]{16}","YE":"[A-Z]{4}[0-9]{4}[0-9A-Z]{18}"}'::pg_catalog.jsonb
        operator(pg_catalog.->>) pg_catalog.left(value, 2)
    );
    if structure is null
        or pg_catalog.substr(value collate pg_catalog."C", 5) operator(pg_catalog.!~) ('^' operator(pg_catalog.||) structure operator(pg_catalog.||) '$')
    then
        return false;
    end if;
    return dq.mod_97_10(pg_catalog.substr(value, 5) operator(pg_catalog.||) pg_catalog.left(value, 4));
end
$dq$;
comment on function dq.iban(text) is 'Whether a compact IBAN in capitals is right: country, length, structure, check digits (ISO 13616-1).';
revoke all on function dq.iban(text) from public;
grant execute on function dq.iban(text) to public;
