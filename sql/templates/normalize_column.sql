-- Part of the normaliser: one column.
if new.{{column}} is not null
    and (tg_op operator(pg_catalog.=) 'INSERT' or {{changed}})
then
    new.{{column}} := {{normalized}};
end if;
