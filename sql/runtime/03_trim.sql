-- Cuts every blank that dq.is_blank knows off both ends.
create or replace function dq.trim(value text) returns text
language sql immutable parallel safe
return pg_catalog.btrim(
    value,
    E'\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u2800\u3000\u3164\ufeff\uffa0'
);
comment on function dq.trim(text) is 'The text without blanks and invisible characters at both ends.';
revoke all on function dq.trim(text) from public;
grant execute on function dq.trim(text) to public;

-- How placeholders and synonyms are compared: NFKC, without what is invisible, blanks cut off, ASCII letters in lower case.
create or replace function dq.fold(value text) returns text
language sql immutable parallel safe
return case
    when pg_catalog.octet_length(value) = pg_catalog.char_length(value)
        then pg_catalog.lower(dq.trim(value) collate pg_catalog."C")
    when (value collate pg_catalog."C") ~ E'^[0-9A-Za-z\u4e00-\u9fff]+$' then pg_catalog.lower(value collate pg_catalog."C")
    else pg_catalog.lower(
        pg_catalog.normalize(
            dq.trim(pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\u00ad\u061c\u180e\u200b\u200e-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u200c-\u200d\u034f\u17b4-\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+', '', 'g')),
            'nfkc'
        ) collate pg_catalog."C"
    )
end;
comment on function dq.fold(text) is 'The text as placeholders and synonyms are compared: NFKC, trimmed, ASCII letters in lower case.';
revoke all on function dq.fold(text) from public;
grant execute on function dq.fold(text) to public;
