"""What is others' and depends on what would go: PostgreSQL drops nothing that somebody still uses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from dqsql.leftovers import HELD
from dqsql.plan.steps import Step


def dependents(connection: psycopg.Connection[Any], steps: Sequence[Step], *, whole: bool) -> tuple[str, ...]:
    """Others' views, functions, constraints and the like that use what `steps` drop, as PostgreSQL describes them.

    With `whole` also those that use anything of schema dq.
    """
    dropping = (step for step in steps if any(statement.startswith("drop ") for statement in step.statements))
    gone = [step.gone for step in dropping if step.gone is not None]
    if not gone and not whole:
        return ()
    names = {kind: [each.identity for each in gone if each.kind == kind] for kind in ("view", "table", "function")}
    given = {"whole": whole, "relations": names["view"] + names["table"], "functions": names["function"]}
    return tuple(name for (name,) in connection.execute(_DEPENDENTS, given).fetchall())


_DEPENDENTS = f"""
with ours as (
    select 'pg_class'::regclass as catalog, c.oid
    from pg_class c
    where c.oid = any (array(select to_regclass(r)::oid from unnest(%(relations)s::text[]) as r))
    or (%(whole)s and c.relnamespace in (to_regnamespace('dq'), to_regnamespace('dq_gen')))
    union all
    select 'pg_proc'::regclass, p.oid
    from pg_proc p
    where p.oid = any (array(select to_regprocedure(f)::oid from unnest(%(functions)s::text[]) as f))
    or (%(whole)s and p.pronamespace in (to_regnamespace('dq'), to_regnamespace('dq_gen')))
    union all
    select 'pg_type'::regclass, y.oid
    from pg_type y
    where %(whole)s and y.typnamespace in (to_regnamespace('dq'), to_regnamespace('dq_gen'))
)
select distinct
    case
        when w.oid is null then pg_describe_object(d.classid, d.objid, d.objsubid)
        else pg_describe_object('pg_class'::regclass, w.ev_class, 0)
    end
from ours as o
join pg_depend d on d.refclassid = o.catalog and d.refobjid = o.oid and d.deptype = 'n'
left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
left join pg_class c on c.oid = case when d.classid = 'pg_class'::regclass then d.objid else w.ev_class end
left join pg_attrdef a on d.classid = 'pg_attrdef'::regclass and a.oid = d.objid
left join pg_constraint k on d.classid = 'pg_constraint'::regclass and k.oid = d.objid
left join pg_trigger t on d.classid = 'pg_trigger'::regclass and t.oid = d.objid
left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
left join pg_proc f on f.oid = t.tgfoid
left join pg_policy y on d.classid = 'pg_policy'::regclass and y.oid = d.objid
left join pg_class r on r.oid = coalesce(a.adrelid, k.conrelid, y.polrelid)
where coalesce(c.relnamespace, p.pronamespace, f.pronamespace, r.relnamespace, 0) not in (
    coalesce(to_regnamespace('dq'), 0), coalesce(to_regnamespace('dq_gen'), 0)
)
-- What dqsql has made on the tables themselves, and the parts of it in partitions.
and not coalesce(c.relispartition or c.relname ~ '{HELD}', false)
and not coalesce(k.conparentid <> 0 or k.conname ~ '{HELD}', false)
and not exists (
    select from pg_description m
    where m.classoid = d.classid and m.objoid = d.objid and m.objsubid = 0 and dq.marker(m.description) is not null
)
order by 1
"""
