-- Part of the normaliser, and of what foresees it: one column.
if {{suspect}}
    and ({{inserted}} or {{changed}})
then
    {{row}}.{{column}} := {{normalized}};
end if;
