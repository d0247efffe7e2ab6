-- Whether a text is NULL or shows nothing: only Unicode white space (White_Space=yes), control characters, and
-- format, filler and other characters that print nothing by themselves. btrim, \s and [[:space:]] each miss some of
-- them, and the last two change with the locale. dqsql/judges/forms.py says which; a test compares the two.
-- The first character decides for almost every value: printable ASCII and Han are never blank.
create or replace function dq.is_blank(value text) returns boolean
language sql immutable parallel safe
return case
    when value is null then true
    when pg_catalog.ascii(value) between 33 and 126 then false
    when pg_catalog.ascii(value) between 19968 and 40959 then false
    else (value collate pg_catalog."C") !~ E'[^\x01- \x7f-\u00a0\u00ad\u061c\u115f-\u1160\u1680\u180e\u2000-\u200a\u200b\u200c-\u200d\u200e-\u200f\u2028-\u2029\u202a-\u202e\u202f\u205f\u2060-\u206f\u2800\u3000\u3164\ufeff\uffa0\u034f\u17b4-\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]'
end;
comment on function dq.is_blank(text) is 'True for NULL and for text of nothing but blanks and invisible characters.';
revoke all on function dq.is_blank(text) from public;
grant execute on function dq.is_blank(text) to public;
