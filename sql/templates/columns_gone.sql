if (
    case
        when {{at_home}} then {{reads}}
        else {{reads}}
    end
) is not true then
    {{noted}}
    return {{result}};
end if;
