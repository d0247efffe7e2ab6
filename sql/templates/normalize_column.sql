-- Part of the normaliser, and of what foresees it: one column.
if {{row}}.{{column}} is not null
    and ({{inserted}} or {{changed}})
then
    {{row}}.{{column}} := {{normalized}};
end if;
