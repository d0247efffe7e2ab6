-- Part of the guard: tells the client about what newly breaks a rule.
if {{broken}} then
    perform dq.warn(
        {{schema}}, {{table}}, {{title}}, {{language}},
        {{violations}}
    );
end if;
