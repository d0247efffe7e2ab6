-- Part of what looks at stored rows: one rule.
begin
    if (
        select {{verdict}}
        from (select {{row}}) as t
    ) then
        dq_broken := dq_broken || {{place}};
    end if;
exception
    -- What the writer may not read, or a policy stumbles over, is left to the index or the key.
    when others then null;
end;
