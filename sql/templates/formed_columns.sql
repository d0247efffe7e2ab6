-- Part of what brings a row to standard form: its columns that have one.
declare
    s record;
    t record;
begin
    select * into s from jsonb_to_record(dq_row -> 'stored') as r (
        {{columns}}
    );
    select * into t from jsonb_to_record(dq_row -> 'row') as r (
        {{columns}}
    );
    {{normalize}}
end;
