-- Whether a text says nothing: blank, or one of the words that stand for nothing in any field, or one of `others`.
-- Words are compared in folded form: NFKC, blanks cut off, ASCII letters in lower case. Pure ASCII needs no NFKC,
-- and that is most of the cost. The list is part of what a validated CHECK has proven: another list is another
-- function.
create or replace function dq.is_missing(value text, others text[]) returns boolean
language sql immutable parallel safe
return case
    when dq.is_blank(value) then true
    when pg_catalog.octet_length(value) = pg_catalog.char_length(value)
        then pg_catalog.lower(dq.trim(value) collate pg_catalog."C") = any (pg_catalog.array_cat(
            ARRAY['*', '-', '--', '---', '.', '/', '?', '??', E'\\', 'n/a', 'na', 'nil', 'none', 'null', 'tbd', 'unknown', '不详', '待定', '待补充', '无', '暂无', '未知', '没有', '空']::pg_catalog.text[],
            others
        ))
    else pg_catalog.lower(pg_catalog.normalize(dq.trim(value), 'nfkc') collate pg_catalog."C") = any (pg_catalog.array_cat(
        ARRAY['*', '-', '--', '---', '.', '/', '?', '??', E'\\', 'n/a', 'na', 'nil', 'none', 'null', 'tbd', 'unknown', '不详', '待定', '待补充', '无', '暂无', '未知', '没有', '空']::pg_catalog.text[],
        others
    ))
end;
comment on function dq.is_missing(text, text[]) is 'True for NULL, blank text, placeholders such as N/A, and the words given (folded).';
revoke all on function dq.is_missing(text, text[]) from public;
grant execute on function dq.is_missing(text, text[]) to public;

create or replace function dq.is_missing(value text) returns boolean
language sql immutable parallel safe
return dq.is_missing(value, '{}'::pg_catalog.text[]);
comment on function dq.is_missing(text) is 'True for NULL, blank text and placeholders such as N/A.';
revoke all on function dq.is_missing(text) from public;
grant execute on function dq.is_missing(text) to public;

-- JSON says nothing as NULL, null, "", {} and [].
create or replace function dq.is_missing(value jsonb) returns boolean
language sql immutable parallel safe
return value is null or value = any ('{"null","\"\"","{}","[]"}'::pg_catalog.jsonb[]);
comment on function dq.is_missing(jsonb) is 'True for NULL and the JSON values null, "", {} and [].';
revoke all on function dq.is_missing(jsonb) from public;
grant execute on function dq.is_missing(jsonb) to public;
