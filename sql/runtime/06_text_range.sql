-- Ranges of texts, letter by letter. An exclusion constraint compares by GiST, which knows ranges without any extension
-- and scalars only with one: so the texts that tell whose periods may not overlap stand there as ranges of one text.
create type dq.text_range as range (
    subtype = text,
    collation = pg_catalog."C",
    multirange_type_name = dq.text_multirange
);
comment on type dq.text_range is 'A range of texts under collation "C"; what rules of kind no_overlap compare texts by.';
comment on type dq.text_multirange is 'What PostgreSQL makes beside every type of range; not used.';
-- What an index holds is evaluated with the rights of whoever writes.
grant execute on function dq.text_range(text, text) to public;
grant execute on function dq.text_range(text, text, text) to public;
revoke all on function dq.text_multirange() from public;
revoke all on function dq.text_multirange(dq.text_range) from public;
revoke all on function dq.text_multirange(dq.text_range[]) from public;
