-- Refuses a database in another state than the one that a revision was made for: its statements would fail halfway, or
-- succeed and leave something that nobody has planned.
do $dq$
declare
    held text;
    parts text;
begin
    if to_regclass('dq.objects') is null then
        raise exception using
            errcode = 'object_not_in_prerequisite_state',
            message = 'schema dq is not installed here',
            hint = {{no_runtime}};
    end if;
    select coalesce(encode(sha256(convert_to(string_agg(o.hash, ' ' order by o.hash collate "C"), 'UTF8')), 'hex'), '')
    into held
    from dq.objects as o
    where o.spec = {{spec}} and o.role not like 'part:%';
    if held = {{after}} then
        raise exception using
            errcode = 'object_not_in_prerequisite_state',
            message = {{done}},
            hint = {{done_hint}};
    elsif held <> {{before}} then
        raise exception using
            errcode = 'object_not_in_prerequisite_state',
            message = {{other}},
            hint = {{other_hint}};
    end if;
    {{partitions}}
end
$dq$
