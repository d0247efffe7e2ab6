-- What dqsql made, read from the COMMENT that each object carries: its last line is dqsql:{…} with the spec,
-- the table, the object's role and the hash of its text. There is no registry that could drift from the catalog.
-- Anybody may comment on what they own, so a marker counts only in the exact form that dqsql writes.
create or replace function dq.marker(description text) returns jsonb
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return case
    when description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "body": "\w+")?(?:, "shape": "\w+")?\}$'
        then substring(description from '\ndqsql:(\{[^\n]*\})$')::jsonb
end;
comment on function dq.marker(text) is 'The marker in a COMMENT that dqsql wrote; NULL in any other.';
revoke all on function dq.marker(text) from public;

create or replace view dq.objects as
select
    described.classoid::regclass::text as catalog,
    described.objoid as oid,
    marked.marker ->> 'spec' as spec,
    marked.marker ->> 'table' as table_name,
    marked.marker ->> 'role' as role,
    marked.marker ->> 'hash' as hash
from pg_catalog.pg_description as described
cross join lateral (select dq.marker(described.description) as marker) as marked
where described.objsubid = 0
-- Cheap, and false for the thousands of comments that PostgreSQL itself brings.
and described.description like '%dqsql:{%'
and marked.marker is not null;
comment on view dq.objects is 'Objects that dqsql made: what each belongs to and the hash of its text.';
comment on column dq.objects.catalog is 'System catalog that holds the object (pg_class, pg_proc, pg_constraint, pg_trigger).';
comment on column dq.objects.oid is 'The object''s oid in that catalog.';
comment on column dq.objects.spec is 'Spec that the object was compiled from.';
comment on column dq.objects.table_name is 'Table that the object serves, quoted.';
comment on column dq.objects.role is 'What the object does for the table.';
comment on column dq.objects.hash is 'Hash of the text that made the object.';
revoke all on dq.objects from public;

-- The generated function that plays `role` for the table; NULL where the table is not ruled.
create or replace function dq.function_of(target regclass, role text) returns regprocedure
language sql stable
set search_path = pg_catalog, pg_temp
return (
    select max(listed.oid)::regprocedure
    from dq.objects as listed
    where listed.catalog = 'pg_proc'
    and listed.role = function_of.role
    and to_regclass(listed.table_name) = function_of.target
);
comment on function dq.function_of(regclass, text) is 'The generated function that plays a role for a table.';
revoke all on function dq.function_of(regclass, text) from public;
