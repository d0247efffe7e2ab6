-- Whether a text says nothing: blank, or one of the placeholders (given in folded form: NFKC, trimmed, ASCII
-- letters in lower case). Pure ASCII needs no NFKC, and that is most of the cost.
create or replace function dq.is_missing(value text, placeholders text[]) returns boolean
language sql immutable parallel safe
return case
    when dq.is_blank(value) then true
    when pg_catalog.octet_length(value) = pg_catalog.char_length(value)
        then pg_catalog.lower(dq.trim(value) collate pg_catalog."C") = any (placeholders)
    else pg_catalog.lower(pg_catalog.normalize(dq.trim(value), 'nfkc') collate pg_catalog."C") = any (placeholders)
end;
comment on function dq.is_missing(text, text[]) is 'True for NULL, blank text and placeholders such as N/A.';
revoke all on function dq.is_missing(text, text[]) from public;
grant execute on function dq.is_missing(text, text[]) to public;

-- JSON says nothing as NULL, null, "", {} and [].
create or replace function dq.is_missing(value jsonb) returns boolean
language sql immutable parallel safe
return value is null or value = any ('{null,"\"\"","{}","[]"}'::pg_catalog.jsonb[]);
comment on function dq.is_missing(jsonb) is 'True for NULL and the JSON values null, "", {} and [].';
revoke all on function dq.is_missing(jsonb) from public;
grant execute on function dq.is_missing(jsonb) to public;
