-- Refuses rows that break a rule which a revision, made for data that keeps it, holds by a constraint: one that is not
-- validated yet would refuse every update of them.
do $dq$
declare
    broken text;
begin
    select string_agg(concat(found.rule, ' (', found.violations, ')'), ', ' order by found.place)
    into broken
    from (
        {{counts}}
    ) as found (place, rule, violations)
    where found.violations > 0;
    if broken is not null then
        raise exception using
            errcode = 'object_not_in_prerequisite_state',
            message = concat({{message}}, broken),
            hint = {{hint}};
    end if;
end
$dq$
