-- What dqsql made, read from the COMMENT that each object carries: its last line is dqsql:{…} with the spec,
-- the table, the object's role and the hash of its text. There is no registry that could drift from the catalog.
-- Anybody may comment on what they own, so a marker counts only in the exact form that dqsql writes.
create or replace function dq.marker(description text) returns jsonb
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return case
    when description ~ '\ndqsql:\{"spec": "\w+", "table": "(?:[^"\\]|\\["\\])*", "role": "(?:[^"\\]|\\["\\])*", "hash": "\w+"(?:, "form": "\w+")?(?:, "shape": "\w+")?(?:, "violation": "(?:[^"\\]|\\["\\])*")?\}$'
        then substring(description from '\ndqsql:(\{[^\n]*\})$')::jsonb
end;
comment on function dq.marker(text) is 'The marker in a COMMENT that dqsql wrote; NULL in any other.';
revoke all on function dq.marker(text) from public;
-- It sees no more than what it is given; dq.violations_of, which applications call, calls it.
grant execute on function dq.marker(text) to public;

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
and marked.marker is not null
-- Anybody may write such a comment on an object of their own: what is run, or put into the contract's views, is where
-- nobody else can make anything. Only constraints, triggers and indexes are on the users' tables.
and case described.classoid
    when 'pg_catalog.pg_proc'::pg_catalog.regclass then exists (
        select from pg_catalog.pg_proc as p where p.oid = described.objoid and p.pronamespace = to_regnamespace('dq_gen')
    )
    when 'pg_catalog.pg_class'::pg_catalog.regclass then exists (
        select from pg_catalog.pg_class as c
        where c.oid = described.objoid
        and (c.relnamespace = to_regnamespace('dq_gen') or c.relkind in ('i', 'I'))
    )
    else true
end;
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

-- What a duplicate, a broken reference or a CHECK of style inline violates: PostgreSQL reports these itself, with no
-- more than the name of the index or constraint. A partition has the name of the whole table's, but not its COMMENT. Read by dqsql.errors.violations and by whoever shows such an error to a user.
create or replace function dq.violations_of(constraint_schema text, constraint_name text) returns jsonb
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
return (
    select coalesce(
        jsonb_agg(
            (listed.violation - array['messages', 'language'])
            || jsonb_build_object('message', dq.localized(listed.violation -> 'messages', listed.violation ->> 'language'))
        ),
        '[]'
    )
    from (
        select (dq.marker(described.comment) ->> 'violation')::jsonb as violation
        from (
            select obj_description(c.oid, 'pg_class') as comment
            from pg_class as c
            where c.relname = violations_of.constraint_name
            and c.relnamespace = to_regnamespace(quote_ident(violations_of.constraint_schema))
            union
            select obj_description(whole.oid, 'pg_constraint')
            from pg_constraint as k
            join pg_constraint as whole
                on whole.conname = k.conname and whole.conrelid = coalesce(pg_partition_root(k.conrelid), k.conrelid)
            where k.conname = violations_of.constraint_name
            and k.connamespace = to_regnamespace(quote_ident(violations_of.constraint_schema))
        ) as described
    ) as listed
    where listed.violation is not null
);
comment on function dq.violations_of(text, text) is
    'What a duplicate, a broken reference or an inline CHECK violates, by the index or constraint that the error names; a JSON array like the DETAIL of other errors.';
revoke all on function dq.violations_of(text, text) from public;
grant execute on function dq.violations_of(text, text) to public;
