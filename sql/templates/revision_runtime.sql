-- Refuses a database that has the runtime already: installed by `dqsql apply`, or by another project.
do $dq$
begin
    if to_regnamespace('dq') is not null then
        raise exception using
            errcode = 'object_not_in_prerequisite_state',
            message = 'schema dq is there already',
            hint = {{hint}};
    end if;
end
$dq$
