-- Part of what completes rows, and of what foresees it: one field that says nothing. A value by which the row would break a rule that
-- it did not break without is not taken.
if ({{inserted}} or {{changed}})
    and {{missing}}
then
    declare
        dq_given {{type}} := {{row}}.{{column}};
        dq_broken boolean[] := array[{{broken}}]::boolean[];
    begin
        {{row}}.{{column}} := coalesce({{completed}}({{keys}}), dq_given);
        if {{newly}} then
            {{row}}.{{column}} := dq_given;
        end if;
    {{errors}}
    end;
end if;
