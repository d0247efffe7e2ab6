-- The public contract with BI tools. Columns are added at the end and never renamed or removed.
-- A row type holds each view's columns; dq.publish() makes the view of the tables that are ruled now.

create type dq.completeness_row as (
    spec text, table_schema text, table_name text, field text, title text,
    process text, department text, steward text,
    rows bigint, applicable bigint, populated bigint, missing bigint,
    missing_rate double precision, missing_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz, live boolean
);
create type dq.completeness_by_slice_row as (
    spec text, table_schema text, table_name text, slice text, value text, field text, title text,
    process text, department text, steward text,
    rows bigint, applicable bigint, populated bigint, missing bigint,
    missing_rate double precision, missing_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz, live boolean, role text
);
create type dq.rule_violations_row as (
    spec text, table_schema text, table_name text, rule text, code text, field text, title text,
    dimension text, severity text, action text, enforced_by text,
    process text, department text, steward text,
    applicable bigint, violations bigint,
    violation_rate double precision, violation_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz, live boolean, weight double precision
);
create type dq.rule_violations_by_slice_row as (
    spec text, table_schema text, table_name text, slice text, value text, rule text, code text, field text, title text,
    dimension text, severity text, action text, enforced_by text,
    process text, department text, steward text,
    applicable bigint, violations bigint,
    violation_rate double precision, violation_percent numeric(5, 2),
    threshold double precision, status text, measured_at timestamptz, live boolean, weight double precision, role text
);
create type dq.rule_row as (
    spec text, table_schema text, table_name text, table_title text, rule text, kind text, code text, field text,
    title text, description text, condition text, message text,
    dimension text, severity text, action text, enforced_by text, note text,
    threshold double precision, weight double precision,
    process text, department text, steward text
);
create type dq.field_row as (
    spec text, table_schema text, table_name text, table_title text, field text, title text, description text,
    standard text, type text, role text, is_required boolean, required_when text, is_unique boolean,
    is_normalised boolean, rules bigint,
    process text, department text, steward text, approvers bigint
);
create type dq.threshold_row as (
    spec text, table_schema text, table_name text, table_title text, threshold text, scope text, name text, title text,
    measure text, highest double precision, clear double precision, severity text, slice text, min_rows bigint,
    process text, department text, steward text, listed_in text, owner text, language text, reads text,
    source text, since text, above double precision, quiet_from text, quiet_to text, quiet_zone text, quiet_unless text
);
create type dq.missing_rows_row as (
    spec text, table_schema text, table_name text, key text, field text, title text,
    owner text, source text, steward text
);
create type dq.overdue_row as (
    spec text, table_schema text, table_name text, key text, rule text, title text, severity text,
    owner text, manager text, since timestamptz, process text, department text
);
comment on type dq.completeness_row is 'Columns of dq.completeness.';
comment on type dq.completeness_by_slice_row is 'Columns of dq.completeness_by_slice.';
comment on type dq.rule_violations_row is 'Columns of dq.rule_violations.';
create type dq.violating_rows_row as (
    spec text, table_schema text, table_name text, key text, rule text, code text, field text, title text,
    severity text, action text, owner text, source text, waived boolean
);
create type dq.source_differences_row as (
    spec text, table_schema text, table_name text, key text, field text, title text,
    owner text, source text, process text, department text, steward text,
    problem text, candidates bigint, source_table text, source_column text, matched_by text
);
comment on type dq.rule_violations_by_slice_row is 'Columns of dq.rule_violations_by_slice.';
comment on type dq.rule_row is 'Columns of dq.rule.';
comment on type dq.field_row is 'Columns of dq.field.';
comment on type dq.threshold_row is 'Columns of dq.threshold.';
comment on type dq.missing_rows_row is 'Columns of dq.missing_rows.';
comment on type dq.violating_rows_row is 'Columns of dq.violating_rows.';
comment on type dq.source_differences_row is 'Columns of dq.source_differences.';
comment on type dq.overdue_row is 'Columns of dq.overdue.';

-- Whether totals of a table would tell the reader of rows that a policy hides. Of a table that is gone, or called otherwise
-- now, nobody can say: then too, rather than have every view of every table fail. Views call it with their reader's rights.
create or replace function dq.hides(target text) returns boolean
language sql stable parallel safe
return coalesce(
    pg_catalog.row_security_active(
        -- A tenth of the time, for nearly everybody.
        case when pg_catalog.has_schema_privilege(
            pg_catalog.to_regnamespace(pg_catalog.quote_ident((pg_catalog.parse_ident(target))[1]))::pg_catalog.oid, 'usage'
        ) then pg_catalog.to_regclass(target)::pg_catalog.oid else dq.table_of(target) end
    ),
    true
);
comment on function dq.hides(text) is 'Whether row-level security hides rows of the table from the caller, or there is no such table.';
revoke all on function dq.hides(text) from public;
grant execute on function dq.hides(text) to public;

-- Whether a view that reads with its owner's rights may show its reader what a table holds.
create or replace function dq.reads_all(target text) returns boolean
language sql stable parallel safe
return not dq.hides(target)
    and coalesce(
        pg_catalog.has_schema_privilege(
            pg_catalog.to_regnamespace(pg_catalog.quote_ident((pg_catalog.parse_ident(target))[1]))::pg_catalog.oid, 'usage'
        )
        and pg_catalog.has_table_privilege(dq.table_of(target), 'select'),
        false
    );
comment on function dq.reads_all(text) is 'Whether the caller may read every row of a table.';
revoke all on function dq.reads_all(text) from public;
grant execute on function dq.reads_all(text) to public;

-- Rebuilds the contract's views as the union of the tables' own views, found by the role in their COMMENT.
create or replace function dq.publish() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $dq$
declare
    contract record;
    columns text;
    parts text;
begin
    for contract in
        select name, by_rows from (values
            ('completeness', false), ('completeness_by_slice', false),
            ('rule_violations', false), ('rule_violations_by_slice', false),
            ('rule', false), ('field', false), ('threshold', false),
            ('missing_rows', true), ('violating_rows', true), ('source_differences', true), ('overdue', true)
        ) as listed (name, by_rows)
    loop
        -- With their types spelt out: a union keeps numeric(5, 2) only where every part has it. Owners, sources and keys have the
        -- collation of the table's column, and one view has one collation, whatever its tables.
        select string_agg(
            format(
                'listed.%I::%s%s', attribute.attname, format_type(attribute.atttypid, attribute.atttypmod),
                case when attribute.attcollation <> 0 then ' collate pg_catalog."default"' end
            ), ', '
            order by attribute.attnum
        )
        into strict columns
        from pg_attribute as attribute
        join pg_type as row_type on row_type.typrelid = attribute.attrelid
        where row_type.oid = format('dq.%I', contract.name || '_row')::regtype
        and attribute.attnum > 0;

        select coalesce(string_agg(
            format(E'\nunion all select %s from %s as listed', columns, part.oid::regclass), '' order by part.table_name
        ), '')
        into strict parts
        from dq.objects as part
        where part.catalog = 'pg_class'
        and part.role = contract.name;

        execute format(
            'create or replace view dq.%I %s as select %s from unnest(array[]::dq.%I[]) as listed%s',
            contract.name,
            -- Rows, unlike totals, are shown only to those who may read them in the table itself.
            case when contract.by_rows and current_setting('server_version_num')::integer >= 150000
                then 'with (security_invoker = true)' else '' end,
            columns, contract.name || '_row', parts
        );
    end loop;

    -- Tasks: what somebody has to fill or mend, one line for each field of a row. Nothing is kept: a value that is filled takes
    -- its task away by itself.
    create or replace view dq.task as
    select
        v.spec, v.table_schema, v.table_name, v.key, v.field,
        -- A rule about several fields has no title of one.
        coalesce(min(f.title), min(v.title)) as title,
        v.owner, v.source,
        min(r.process) as process,
        min(r.department) as department,
        coalesce(min(f.steward), min(r.steward)) as steward,
        case when bool_or(r.dimension = 'completeness') then 'missing' else 'wrong' end as problem,
        string_agg(distinct v.title, '; ' order by v.title) as reason,
        (array['critical', 'major', 'minor'])[min(s.priority)] as severity,
        min(s.priority) as priority
    from dq.violating_rows as v
    join dq.rule as r
        on r.spec = v.spec
        and r.table_schema = v.table_schema
        and r.table_name = v.table_name
        and r.rule = v.rule
    left join dq.field as f
        on f.spec = v.spec
        and f.table_schema = v.table_schema
        and f.table_name = v.table_name
        and f.field = v.field
    cross join lateral (
        select case v.severity when 'critical' then 1::bigint when 'major' then 2 else 3 end as priority
    ) as s
    -- What somebody permitted for now is nobody's task.
    where v.waived is not true
    group by v.spec, v.table_schema, v.table_name, v.key, v.field, v.owner, v.source;
    if current_setting('server_version_num')::integer >= 150000 then
        alter view dq.task set (security_invoker = true);
    end if;
end
$dq$;
comment on function dq.publish() is 'Rebuilds the views of schema dq from the tables that are ruled now.';
revoke all on function dq.publish() from public;

select dq.publish();

-- The rules of one dimension each; completeness has a view of its own, by field.
create view dq.validity as select listed.* from dq.rule_violations as listed where listed.dimension = 'validity';
create view dq.uniqueness as select listed.* from dq.rule_violations as listed where listed.dimension = 'uniqueness';
create view dq.consistency as select listed.* from dq.rule_violations as listed where listed.dimension = 'consistency';
create view dq.timeliness as select listed.* from dq.rule_violations as listed where listed.dimension = 'timeliness';

revoke all on
    dq.completeness, dq.completeness_by_slice, dq.rule_violations, dq.rule_violations_by_slice, dq.rule, dq.field, dq.threshold,
    dq.missing_rows, dq.violating_rows, dq.source_differences, dq.overdue, dq.task, dq.validity, dq.uniqueness, dq.consistency, dq.timeliness
from public;
