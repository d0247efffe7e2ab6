-- Part of what completes rows: a rule that cannot be evaluated over the value does not take it.
exception
    when data_exception then
        {{row}}.{{column}} := dq_given;
