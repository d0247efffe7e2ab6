-- Scores, ranks and their history, out of the contract's views: no table of the user's is read.

-- The figures of earlier hours and days: of each rule and field, and by source and owner of each table. Written by
-- dq.snapshot(), read through dq.trend, which shows nobody a total of rows that are hidden from them.
create table dq.history (
    grain text not null,
    at timestamptz not null,
    spec text not null,
    table_schema text not null,
    table_name text not null,
    department text,
    scope text not null,
    name text,
    dimension text not null,
    weight double precision not null,
    applicable bigint not null,
    violations bigint not null,
    measured_at timestamptz not null,
    live boolean not null
);
create index on dq.history (grain, at);
comment on table dq.history is 'Figures of earlier hours and days, kept by dq.snapshot(); read them through dq.trend.';
comment on column dq.history.grain is 'hour or day.';
comment on column dq.history.at is 'Beginning of that hour or day.';
comment on column dq.history.spec is 'Spec that the figures come from.';
comment on column dq.history.table_schema is 'Schema of the table.';
comment on column dq.history.table_name is 'Table.';
comment on column dq.history.department is 'Department that answered for the table.';
comment on column dq.history.scope is 'rule, field, source or owner.';
comment on column dq.history.name is 'Which rule, field, source or owner.';
comment on column dq.history.dimension is 'Dimension of quality.';
comment on column dq.history.weight is 'Weight of the dimension in that table.';
comment on column dq.history.applicable is 'Applicable rows.';
comment on column dq.history.violations is 'Violations.';
comment on column dq.history.measured_at is 'The moment of the oldest figure.';
comment on column dq.history.live is 'Whether all figures were live.';

-- Figures with what they are pooled by, one line for each rule, or for each dimension where a slice was pooled already.
-- `now` is the present, of which nothing is stored.
-- A blank names no source or owner.
create view dq.tally as
select
    'now'::text as grain,
    statement_timestamp() as at,
    listed.spec, pool.scope, pool.table_schema, pool.table_name, pool.name,
    listed.dimension, listed.weight, listed.applicable, listed.violations,
    listed.measured_at, listed.live, listed.status = 'recount' as stale
from dq.rule_violations as listed
cross join lateral (values
    ('table'::text, listed.table_schema, listed.table_name, listed.table_name),
    ('department', null, null, listed.department)
) as pool (scope, table_schema, table_name, name)
where pool.name is not null
union all
select
    'now', statement_timestamp(),
    listed.spec, listed.role, null, null, case when not dq.is_blank(listed.value) then listed.value end,
    listed.dimension, listed.weight, listed.applicable, listed.violations,
    listed.measured_at, listed.live, listed.status = 'recount'
from dq.rule_violations_by_slice as listed
where listed.role is not null
union all
select
    kept.grain, kept.at,
    kept.spec, pool.scope, pool.table_schema, pool.table_name, pool.name,
    kept.dimension, kept.weight, kept.applicable, kept.violations,
    kept.measured_at, kept.live, false
from dq.history as kept
cross join lateral (values
    ('table'::text, kept.table_schema, kept.table_name, kept.table_name, kept.scope = 'rule'),
    ('department', null, null, kept.department, kept.scope = 'rule' and kept.department is not null),
    (
        kept.scope, null, null, case when not dq.is_blank(kept.name) then kept.name end, kept.scope in ('source', 'owner')
    ),
    (kept.scope, kept.table_schema, kept.table_name, kept.name, kept.scope in ('rule', 'field'))
) as pool (scope, table_schema, table_name, name, pooled)
where pool.pooled
-- A table that hides a row from the reader, or whose rules read one that does, or that has no rules now.
and (kept.spec, kept.table_schema, kept.table_name) in (
    select listed.spec, listed.table_schema, listed.table_name
    from (
        select c.spec, c.table_schema, c.table_name, c.status from dq.completeness as c
        union all
        select r.spec, r.table_schema, r.table_name, r.status from dq.rule_violations as r
    ) as listed
    group by listed.spec, listed.table_schema, listed.table_name
    having bool_and(listed.status <> 'withheld')
);

-- The score of a dimension is the share of all applicable rows, of all its rules together, that break nothing. The total is
-- the weighted mean of the dimensions that have a score; a pooled dimension's weight is the mean of its tables' by applicable
-- rows. Whoever has no name is not ranked; scores that differ by how they were added up alone share a place.
create view dq.score as
select
    scored.*,
    case when scored.score is not null and scored.name is not null then rank() over (
        partition by scored.grain, scored.at, scored.spec, scored.scope, scored.dimension, scored.name is null
        order by round(scored.score::numeric, 12) desc nulls last
    ) end as rank
from (
    select
        pooled.grain, pooled.at, pooled.spec, pooled.scope, pooled.table_schema, pooled.table_name, pooled.name,
        part.dimension,
        sum(pooled.applicable)::bigint as applicable,
        sum(pooled.violations)::bigint as violations,
        sum(part.weight * pooled.score) / nullif(sum(part.weight) filter (where pooled.score is not null), 0) as score,
        sum(pooled.weight) as weight,
        bool_or(pooled.stale) as stale,
        min(pooled.measured_at) as measured_at,
        bool_and(pooled.live) as live
    from (
        select
            listed.grain, listed.at, listed.spec, listed.scope, listed.table_schema, listed.table_name, listed.name,
            listed.dimension,
            sum(listed.applicable) filter (where listed.measured) as applicable,
            sum(listed.violations) filter (where listed.measured) as violations,
            1 - (sum(listed.violations) filter (where listed.measured))::double precision
                / nullif(sum(listed.applicable) filter (where listed.measured), 0) as score,
            coalesce(
                sum(listed.weight * listed.applicable) filter (where listed.measured)
                    / nullif(sum(listed.applicable) filter (where listed.measured), 0),
                avg(listed.weight)
            ) as weight,
            bool_or(listed.stale) as stale,
            min(listed.measured_at) filter (where listed.measured) as measured_at,
            bool_and(listed.live) filter (where listed.measured) as live
        from (select t.*, t.applicable is not null and t.violations is not null as measured from dq.tally as t) as listed
        group by
            listed.grain, listed.at, listed.spec, listed.scope, listed.table_schema, listed.table_name, listed.name,
            listed.dimension
    ) as pooled
    cross join lateral (values
        (pooled.dimension, 1::double precision),
        ('total', pooled.weight)
    ) as part (dimension, weight)
    -- A rule or field is of one dimension.
    where part.dimension <> 'total'
    or pooled.scope not in ('rule', 'field')
    group by
        pooled.grain, pooled.at, pooled.spec, pooled.scope, pooled.table_schema, pooled.table_name, pooled.name,
        part.dimension
) as scored;

create view dq.scorecard as
select
    s.spec, s.scope, s.table_schema, s.table_name, s.name, s.dimension,
    s.applicable, s.violations,
    s.score,
    round(100 * s.score::numeric, 2)::numeric(5, 2) as score_percent,
    s.weight,
    s.rank,
    case when s.score is null then 'no score' when s.stale then 'recount' else 'ok' end as status,
    s.measured_at,
    coalesce(s.live, false) as live
from dq.score as s
where s.grain = 'now';

create view dq.trend as
select
    s.spec, s.scope, s.table_schema, s.table_name, s.name, s.dimension,
    s.grain, s.at,
    s.applicable, s.violations,
    s.score,
    round(100 * s.score::numeric, 2)::numeric(5, 2) as score_percent,
    s.weight,
    s.rank,
    case when s.score is null then 'no score' else 'ok' end as status,
    s.measured_at,
    s.live,
    -- A tool in another zone would show `at`, a moment, under another day.
    (s.at at time zone coalesce(nullif(current_setting('dq.timezone', true), ''), current_setting('timezone')))::date as day
from dq.score as s
where s.grain <> 'now';

comment on view dq.tally is 'Part of dq.scorecard and dq.trend: figures with what they are pooled by.';
comment on view dq.score is 'Part of dq.scorecard and dq.trend: scores and ranks, of now and of earlier hours and days.';

-- Keeps the present figures for this hour and this day, in place of what was kept for them before, and drops hours older than
-- a week; returns the number of lines kept. Sources and owners, of which there may be thousands, are kept by day. It reads
-- no table of the user's. Days are those of setting dq.timezone, else of the session's time zone. Of a table whose counters
-- are not to be trusted now, and of one without rules, it leaves what was kept before.
create or replace function dq.snapshot() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $dq$
declare
    zone constant text := coalesce(nullif(current_setting('dq.timezone', true), ''), current_setting('timezone'));
    this_hour constant timestamptz := date_trunc('hour', statement_timestamp(), 'UTC');
    today constant timestamptz := date_trunc('day', statement_timestamp(), zone);
    trusted text[];
    kept bigint := 0;
begin
    perform dq.in_read_committed('dq.snapshot');
    -- Another session is keeping the same figures.
    if not pg_try_advisory_xact_lock('dq.history'::regclass::oid::bigint) then
        return 0;
    end if;
    select coalesce(array_agg(sound.name), '{}') into strict trusted
    from (
        select listed.name
        from (
            select format('%s %I.%I', c.spec, c.table_schema, c.table_name) as name, c.status from dq.completeness as c
            union all
            select format('%s %I.%I', r.spec, r.table_schema, r.table_name), r.status from dq.rule_violations as r
        ) as listed
        group by listed.name
        having not bool_or(listed.status in ('recount', 'counting'))
    ) as sound;
    delete from dq.history as old
    where (old.grain = 'hour' and old.at < this_hour - interval '7 days')
    or (
        (old.grain, old.at) in (('hour', this_hour), ('day', today))
        and format('%s %I.%I', old.spec, old.table_schema, old.table_name) = any (trusted)
    );
    insert into dq.history (
        grain, at, spec, table_schema, table_name, department, scope, name, dimension, weight,
        applicable, violations, measured_at, live
    )
    select
        period.grain, period.at,
        figure.spec, figure.table_schema, figure.table_name, figure.department, figure.scope, figure.name,
        figure.dimension, figure.weight, figure.applicable, figure.violations, figure.measured_at, figure.live
    from (
        select
            c.spec, c.table_schema, c.table_name, c.department, 'field' as scope, c.field as name,
            'completeness' as dimension, 1::double precision as weight,
            c.applicable, c.missing as violations, c.measured_at, c.live
        from dq.completeness as c
        union all
        select
            r.spec, r.table_schema, r.table_name, r.department, 'rule', r.rule,
            r.dimension, r.weight, r.applicable, r.violations, r.measured_at, r.live
        from dq.rule_violations as r
        union all
        select
            s.spec, s.table_schema, s.table_name, s.department, s.role, s.value,
            s.dimension, s.weight, sum(s.applicable)::bigint, sum(s.violations)::bigint, min(s.measured_at), bool_and(s.live)
        from dq.rule_violations_by_slice as s
        where s.role is not null
        and s.applicable is not null
        and s.violations is not null
        group by s.spec, s.table_schema, s.table_name, s.department, s.role, s.value, s.dimension, s.weight
    ) as figure
    cross join (values ('hour', this_hour), ('day', today)) as period (grain, at)
    where (period.grain = 'day' or figure.scope not in ('source', 'owner'))
    and format('%s %I.%I', figure.spec, figure.table_schema, figure.table_name) = any (trusted)
    -- What is not shown has no such time.
    and figure.measured_at is not null
    and figure.applicable is not null
    and figure.violations is not null;
    get diagnostics kept = row_count;
    return kept;
end
$dq$;
comment on function dq.snapshot() is
    'Keeps the present figures for dq.trend, once for this hour and once for this day; returns the number of lines.';

revoke all on function dq.snapshot() from public;
revoke all on dq.history, dq.tally, dq.score, dq.scorecard, dq.trend from public;
