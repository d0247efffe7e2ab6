-- Gaps that came back after they were closed: fields whose value was written by way of the ledger and that are a gap again, and incidents
-- that opened again. Nothing is kept for it: it is told from dq.ledger, dq.incident_event and what the rows hold now.

-- A row that the ledger wrote to, as the caller sees it now. `seen` says of the field what dq.cell_seen does; `gap` whether it holds
-- another value by now that breaks a rule about it. `known`: it is told of the row whatever the field holds.
create or replace function dq.row_now(
    table_name text, row_key jsonb, field text, written jsonb, known boolean,
    out seen text, out gap boolean, out key text, out owner text, out source text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $dq$
declare
    target constant regclass := dq.table_of(table_name);
    formed jsonb;
begin
    seen := dq.cell_seen(table_name, row_key, field, written);
    gap := false;
    if seen in ('hidden', 'gone') or (seen = 'same' and not known) then
        return;
    end if;
    formed := dq.formed_row(target, '{}', row_key);
    key := (
        select string_agg(formed -> 'stored' ->> k.name, ', ' order by k.place)
        from jsonb_array_elements_text(formed -> 'keys') with ordinality as k (name, place)
    );
    owner := formed -> 'stored' ->> (formed ->> 'owner');
    source := formed -> 'stored' ->> (formed ->> 'source');
    gap := seen = 'changed' and exists (
        select from jsonb_array_elements(dq.check_row(target, '{}', row_key)) as e (entry)
        where e.entry ->> 'column' = row_now.field
        and e.entry -> 'waived' is distinct from 'true'
    );
exception
    when insufficient_privilege then seen := 'hidden';
    -- No spec has rules for the table any more, or its key is another one.
    when undefined_object or no_data_found or invalid_parameter_value then gap := false;
end
$dq$;
comment on function dq.row_now(text, jsonb, text, jsonb, boolean) is 'A row that the ledger wrote to, as the caller sees it now; part of dq.recurrence.';
revoke all on function dq.row_now(text, jsonb, text, jsonb, boolean) from public;
grant execute on function dq.row_now(text, jsonb, text, jsonb, boolean) to public;

-- It shows no row, and no figure, that its reader may not see in the table itself; hence the barrier, which PostgreSQL does not heed around
-- a union that is all of a view.
create view dq.recurrence with (security_barrier) as
select listed.*
from (
    select
        f.spec, f.table_schema, f.table_name,
        'row'::text as scope,
        f.field, null::text as rule, f.title,
        f.process, f.department, f.steward,
        now.source, now.owner, now.key,
        e.id as entry, null::bigint as incident,
        null::text as cause,
        e.written_at as closed_at, e.written_by::text as closed_by, e.source as closed_from,
        again.proposed_at as recurred_at,
        case when now.gap and e.next_undone is not false then 'open' else 'closed' end as state
    from (
        select
            l.*,
            lead(l.proposal) over cell as next_proposal,
            lead(l.old_value #>> '{}') over cell as next_old,
            lead(l.undone) over cell as next_undone
        from (
            select k.*, exists (select from dq.ledger as u where u.undoes = k.id) as undone
            from dq.ledger as k
            where k.undoes is null
        ) as l
        window cell as (partition by l.table_name, l.row_key, l.field order by l.id)
    ) as e
    join pg_catalog.pg_class as c on c.oid = dq.table_of(e.table_name)
    join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    join dq.field as f on f.table_schema = n.nspname and f.table_name = c.relname and f.field = e.field
    left join dq.proposal as p on p.id = e.next_proposal
    left join dq.batch as again on again.id = p.batch
    cross join lateral dq.row_now(e.table_name, e.row_key, e.field, e.new_value, e.next_proposal is not null) as now
    where not e.undone
    -- What was filled again had been empty again; of the last value, what the row holds now decides.
    and case when e.next_proposal is null then now.gap else dq.is_missing(e.next_old) end
    and now.seen <> 'hidden'
    union all
    select
        i.spec, i.table_schema, i.table_name,
        'incident',
        case i.scope when 'field' then i.name else r.field end, case i.scope when 'rule' then i.name end, i.title,
        i.process, i.department, i.steward,
        case when i.slice = t.source then i.value end, case when i.slice = t.owner then i.value end, null,
        null, i.id,
        why.cause,
        closing.at, closing.done_by::text, null,
        e.at,
        case when exists (
            select from dq.incident_event as l where l.incident = i.id and l.id > e.id and l.event in ('resolved', 'withdrawn')
        ) then 'closed' else 'open' end
    from dq.incident_event as e
    join dq.incident as i on i.id = e.incident
    cross join lateral (
        select x.id, x.at, x.event, x.done_by
        from dq.incident_event as x
        where x.incident = i.id
        and x.id < e.id
        and x.event in ('resolved', 'withdrawn')
        order by x.id desc
        limit 1
    ) as closing
    -- What people said of it from its last opening until it came back.
    left join lateral (
        select x.cause
        from dq.incident_event as x
        where x.incident = i.id
        and x.id < e.id
        and x.id > (
            select max(o.id) from dq.incident_event as o
            where o.incident = i.id and o.id < e.id and o.event in ('opened', 'reopened')
        )
        and x.cause is not null
        order by x.id desc
        limit 1
    ) as why on true
    left join dq.rule as r
        on i.scope = 'rule'
        and r.spec = i.spec
        and r.table_schema = i.table_schema
        and r.table_name = i.table_name
        and r.rule = i.name
    left join dq.threshold as t
        on t.spec = i.spec
        and t.table_schema = i.table_schema
        and t.table_name = i.table_name
        and t.threshold = i.threshold
    where e.event = 'reopened'
    -- One that the spec did not ask for in between was not closed by anybody.
    and closing.event = 'resolved'
    and not dq.hides_any(i.reads)
) as listed;
revoke all on dq.recurrence from public;
