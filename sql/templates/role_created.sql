-- A role that stands for a duty. Roles are the server's: where it is there, or the apply of another database is just making
-- it, it is left as it is.
do $dq$
begin
    if not exists (select from pg_catalog.pg_roles as r where r.rolname = {{text}}) then
        create role {{name}} nologin;
        comment on role {{name}} is {{comment}};
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$dq$
