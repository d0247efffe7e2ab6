-- One row for each violation: which row, which rule. Reads the table itself, as its caller may.
create or replace view {{name}} {{options}} as
{{parts}}
