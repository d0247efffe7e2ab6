-- Part of the guard: refuses what newly breaks a rule.
if {{broken}} then
    perform dq.reject(
        {{schema}}, {{table}}, {{constraint}}, {{title}}, {{language}},
        {{violations}}
    );
end if;
