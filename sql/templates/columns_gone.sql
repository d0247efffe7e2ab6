-- What a trigger's function begins with: sql/runtime/07_columns.sql tells how it works.
if (
    -- Asked when this is planned, which the table's oid ties to the table: not true once a column was renamed, dropped or made of another type.
    case
        when {{at_home}} then {{reads}}
        else {{reads}}
    end
) is not true then
    {{noted}}
    return {{result}};
end if;
