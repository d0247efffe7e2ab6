-- Check characters: whether the end of a number fits the rest. dqsql/judges/check_digit.py does the same in Python.
-- Over bytes, because that is several times cheaper than over characters; a bound such as {2,64} in a pattern costs more than
-- all the rest.

-- Luhn's, of bank cards: ISO/IEC 7812-1.
create or replace function dq.luhn(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    bytes bytea;
    size integer;
    total integer := 0;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 1 loop
        digit := pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48;
        if ((size operator(pg_catalog.-) place) operator(pg_catalog.%) 2) operator(pg_catalog.=) 0 then
            digit := digit operator(pg_catalog.*) 2;
            if digit operator(pg_catalog.>) 9 then
                digit := digit operator(pg_catalog.-) 9;
            end if;
        end if;
        total := total operator(pg_catalog.+) digit;
    end loop;
    return (total operator(pg_catalog.%) 10) operator(pg_catalog.=) 0;
end
$dq$;
comment on function dq.luhn(text) is 'Whether the check digit after Luhn fits: bank cards (ISO/IEC 7812-1).';
revoke all on function dq.luhn(text) from public;
grant execute on function dq.luhn(text) to public;

-- ISO/IEC 7064 MOD 97-10 over digits and capitals, a letter counting as 10 to 35: LEI, and IBAN after its rotation.
create or replace function dq.mod_97_10(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-Z]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        if byte operator(pg_catalog.<) 58 then
            rest := ((rest operator(pg_catalog.*) 10) operator(pg_catalog.+) (byte operator(pg_catalog.-) 48)) operator(pg_catalog.%) 97;
        else
            rest := ((rest operator(pg_catalog.*) 100) operator(pg_catalog.+) (byte operator(pg_catalog.-) 55)) operator(pg_catalog.%) 97;
        end if;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$dq$;
comment on function dq.mod_97_10(text) is 'Whether the check digits of ISO/IEC 7064 MOD 97-10 fit: LEI.';
revoke all on function dq.mod_97_10(text) from public;
grant execute on function dq.mod_97_10(text) to public;

-- ISO/IEC 7064 MOD 11-2, X standing for 10: citizen ids (GB 11643).
create or replace function dq.mod_11_2(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    bytes bytea;
    byte integer;
    rest integer := 0;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+[0-9X]$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    for place in 0..pg_catalog.octet_length(bytes) operator(pg_catalog.-) 1 loop
        byte := pg_catalog.get_byte(bytes, place);
        rest := (
            (rest operator(pg_catalog.*) 2)
            operator(pg_catalog.+) case when byte operator(pg_catalog.=) 88 then 10 else byte operator(pg_catalog.-) 48 end
        ) operator(pg_catalog.%) 11;
    end loop;
    return rest operator(pg_catalog.=) 1;
end
$dq$;
comment on function dq.mod_11_2(text) is 'Whether the check character of ISO/IEC 7064 MOD 11-2 fits: citizen ids (GB 11643).';
revoke all on function dq.mod_11_2(text) from public;
grant execute on function dq.mod_11_2(text) to public;

-- ISO/IEC 7064 MOD 11,10, a hybrid system.
create or replace function dq.mod_11_10(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    bytes bytea;
    size integer;
    rest integer := 10;
    digit integer;
begin
    if pg_catalog.octet_length(value) operator(pg_catalog.<) 2 or pg_catalog.octet_length(value) operator(pg_catalog.>) 64
        or (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9]+$'
    then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    size := pg_catalog.octet_length(bytes);
    for place in 0..size operator(pg_catalog.-) 2 loop
        digit := (rest operator(pg_catalog.+) (pg_catalog.get_byte(bytes, place) operator(pg_catalog.-) 48)) operator(pg_catalog.%) 10;
        if digit operator(pg_catalog.=) 0 then
            digit := 10;
        end if;
        rest := (digit operator(pg_catalog.*) 2) operator(pg_catalog.%) 11;
    end loop;
    digit := pg_catalog.get_byte(bytes, size operator(pg_catalog.-) 1) operator(pg_catalog.-) 48;
    return ((rest operator(pg_catalog.+) digit) operator(pg_catalog.%) 10) operator(pg_catalog.=) 1;
end
$dq$;
comment on function dq.mod_11_10(text) is 'Whether the check digit of ISO/IEC 7064 MOD 11,10 fits.';
revoke all on function dq.mod_11_10(text) from public;
grant execute on function dq.mod_11_10(text) to public;

-- GB 32100-2015: 18 characters of an alphabet of 31, weighted by powers of 3 modulo 31.
create or replace function dq.mod_31(value text) returns boolean
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $dq$
declare
    -- By byte, from '0' on: the value of the character; 99 stands for none.
    places constant bytea := '\x00010203040506070809636363636363630a0b0c0d0e0f101163121314151663171819631a1b631c1d1e63';
    bytes bytea;
begin
    if (value collate pg_catalog."C") operator(pg_catalog.!~) '^[0-9A-HJ-NPQRTUWXY]{18}$' then
        return false;
    end if;
    bytes := pg_catalog.convert_to(value, 'UTF8');
    -- One expression costs half of a loop.
    return ((
        pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 0) operator(pg_catalog.-) 48)
        operator(pg_catalog.+) (3 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 1) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (9 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 2) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (27 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 3) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (19 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 4) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (26 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 5) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (16 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 6) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (17 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 7) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (20 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 8) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (29 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 9) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (25 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 10) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (13 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 11) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (8 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 12) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (24 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 13) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (10 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 14) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (30 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 15) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) (28 operator(pg_catalog.*) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 16) operator(pg_catalog.-) 48))
        operator(pg_catalog.+) pg_catalog.get_byte(places, pg_catalog.get_byte(bytes, 17) operator(pg_catalog.-) 48)
    ) operator(pg_catalog.%) 31) operator(pg_catalog.=) 0;
end
$dq$;
comment on function dq.mod_31(text) is 'Whether the check character of a unified social credit code fits (GB 32100-2015).';
revoke all on function dq.mod_31(text) from public;
grant execute on function dq.mod_31(text) to public;
