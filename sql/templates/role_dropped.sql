-- Takes a role away that dqsql has made, unless something still depends on it.
do $dq$
begin
    if exists (
        select from pg_catalog.pg_roles as r
        where r.rolname = {{text}} and pg_catalog.shobj_description(r.oid, 'pg_authid') like {{made}}
    ) then
        drop role {{name}};
    end if;
exception
    when dependent_objects_still_exist then
        raise notice 'role % stays: something depends on it', {{text}};
end
$dq$
