-- The guarantee and the explanation in one object: one boolean for a good row; a bad one is explained and refused.
-- Called by the table's CHECK constraint. A new text gets a new name, because PostgreSQL would go on calling the
-- constraint validated if the body changed under it.
create or replace function {{name}}(
    {{parameters}}
) returns boolean
language plpgsql immutable parallel safe
as $dq$
begin
    if not (
        {{broken}}
    ) then
        return true;
    end if;
    perform dq.reject(
        {{schema}}, {{table}}, {{constraint}}, {{title}}, {{language}},
        {{collector}}({{arguments}})
    );
    return false;
end
$dq$;
grant execute on function {{name}}({{types}}) to public
