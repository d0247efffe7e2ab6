-- Whether a text says nothing: blank, nothing but signs that fill a field, one of the words that stand for nothing in any
-- field, in whatever disguise, or one of `others`. dqsql/judges/forms.py and values.py say which; tests compare. The
-- list is part of what a validated CHECK has proven: another list is another function.

-- A text as placeholders of every field are compared: NFKC, ASCII letters in lower case, without what is invisible and
-- without brackets, quotes and other signs around. Pure ASCII and plain Han need no NFKC, which is most of the cost.
create or replace function dq.bare(value text) returns text
language sql immutable parallel safe
return case
    when pg_catalog.octet_length(value) = pg_catalog.char_length(value)
        then pg_catalog.btrim(pg_catalog.lower(value collate pg_catalog."C"), E'\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f!"#''()*,-./:;<>?[\\]^_`{|}~')
    when (value collate pg_catalog."C") ~ E'^[0-9A-Za-z\u4e00-\u9fff]+$' then pg_catalog.lower(value collate pg_catalog."C")
    else pg_catalog.regexp_replace(
        pg_catalog.lower(
            pg_catalog.normalize(
                pg_catalog.regexp_replace(value collate pg_catalog."C", E'[\u00ad\u061c\u180e\u200b\u200e-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u200c-\u200d\u034f\u17b4-\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+', '', 'g'),
                'nfkc'
            )
        ),
        E'^[!"\\#''\\(\\)\\*,\\-\\./:;<>\\?\\[\\\\\\]\\^_`\\{\\|\\}\\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜\x01- \x7f-\u00a0\u00ad\u061c\u115f-\u1160\u1680\u180e\u2000-\u200a\u200b\u200c-\u200d\u200e-\u200f\u2028-\u2029\u202a-\u202e\u202f\u205f\u2060-\u206f\u2800\u3000\u3164\ufeff\uffa0]+|[!"\\#''\\(\\)\\*,\\-\\./:;<>\\?\\[\\\\\\]\\^_`\\{\\|\\}\\~·・…⋯。、“”‘’«»‹›「」『』【】〈〉《》〔〕–—―‐−─━〜\x01- \x7f-\u00a0\u00ad\u061c\u115f-\u1160\u1680\u180e\u2000-\u200a\u200b\u200c-\u200d\u200e-\u200f\u2028-\u2029\u202a-\u202e\u202f\u205f\u2060-\u206f\u2800\u3000\u3164\ufeff\uffa0]+$',
        '',
        'g'
    )
end;
comment on function dq.bare(text) is 'The text as placeholders are compared: folded, without the signs around it.';
revoke all on function dq.bare(text) from public;
grant execute on function dq.bare(text) to public;

-- What dq.is_missing asks of a value that its first character does not clear.
create or replace function dq.stands_for_nothing(value text, others text[]) returns boolean
language sql immutable parallel safe
return case
    -- Letters and digits of ASCII, and Han.
    when not (
            pg_catalog.ascii(value) between 97 and 122
            or pg_catalog.ascii(value) between 65 and 90
            or pg_catalog.ascii(value) between 48 and 57
            or pg_catalog.ascii(value) between 19968 and 40959
        )
        and (value collate pg_catalog."C") !~ E'[^\x01- \x7f-\u00a0\u00ad\u061c\u115f-\u1160\u1680\u180e\u2000-\u200a\u200b\u200c-\u200d\u200e-\u200f\u2028-\u2029\u202a-\u202e\u202f\u205f\u2060-\u206f\u2800\u3000\u3164\ufeff\uffa0\u034f\u17b4-\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\\-_\\.\\?\\*/\\\\\\~？／＼．＿－＊～〜。｡、､…⋯‥·・･‐‑‒–—―−─━﹣''"`‘’“”＇＂\\(\\)\\[\\]\\{\\}（）［］｛｝「」『』【】]'
        then true
    when pg_catalog.char_length(value) <= 40
        and dq.bare(value) = any (ARRAY['n / a', 'n.a', 'n/a', E'n\\a', 'na', 'nil', 'no data', 'none', 'not applicable', 'not available', 'not known', 'not provided', 'not specified', 'null', 'tba', 'tbd', 'to be advised', 'to be confirmed', 'to be determined', 'undefined', 'unknown', 'unspecified', '不明', '不詳', '不详', '不适用', '不適用', '待填', '待填写', '待定', '待补', '待补充', '待補充', '无', '无信息', '无内容', '无数据', '无无', '暂无', '暂无信息', '暂无数据', '暂未提供', '暂没有', '暂缺', '暫無', '未填', '未填写', '未填寫', '未录入', '未提供', '未知', '沒有', '没填', '没有', '無', '空', '空值', '空白']::pg_catalog.text[])
        then true
    when others = '{}'::pg_catalog.text[] then false
    else dq.fold(value) = any (others)
end;
comment on function dq.stands_for_nothing(text, text[]) is 'Whether a text that is not NULL is blank, a placeholder or one of the words given (folded).';
revoke all on function dq.stands_for_nothing(text, text[]) from public;
grant execute on function dq.stands_for_nothing(text, text[]) to public;

-- The same in PL/pgSQL, which is not written out where it is called: what calls dq.is_missing stays small. An expression is made
-- ready anew in every transaction, each part of it, whether it comes to it or not.
create or replace function dq.means_nothing(value text, others text[]) returns boolean
language plpgsql immutable parallel safe
as $dq$
begin
    return dq.stands_for_nothing(value, others);
end
$dq$;
comment on function dq.means_nothing(text, text[]) is 'dq.stands_for_nothing for whoever seldom needs it: not written out where it is called.';
revoke all on function dq.means_nothing(text, text[]) from public;
grant execute on function dq.means_nothing(text, text[]) to public;

create or replace function dq.is_missing(value text, others text[]) returns boolean
language sql immutable parallel safe
return case
    when value is null then true
    -- Nearly every value begins with a plus, digit, letter or character of Han that no word for nothing begins with: one look at
    -- it decides. By a bit for each character of ASCII, and by a text: an array of that length would be hashed, and in every
    -- transaction anew.
    when case
        when pg_catalog.ascii(value) < 128
            then pg_catalog.get_bit(E'\\x000000000008ff03febfcf07febfcf07'::pg_catalog.bytea, pg_catalog.ascii(value)::pg_catalog.int8) = 1
        when pg_catalog.ascii(value) between 19968 and 40959
            then pg_catalog.strpos('不待无暂暫未沒没無空', pg_catalog.left(value collate pg_catalog."C", 1)) = 0
    end
        then others <> '{}'::pg_catalog.text[] and dq.fold(value) = any (others)
    else dq.means_nothing(value, others)
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
