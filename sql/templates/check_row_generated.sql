-- Part of what judges a row before it is written: columns that are generated from those that were brought to standard form.
select * into t from jsonb_to_record(dq_row -> 'row') as r (
    {{columns}}
);
