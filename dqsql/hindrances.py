"""What stands in the way of steps, so that none is begun where not all can be taken.

Tables that belong to others; what of others' uses what would go, or is where nothing may be left: PostgreSQL drops
nothing that somebody still uses, and dqsql nothing of others'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import psycopg

from dqsql.errors import DatabaseError
from dqsql.leftovers import HELD
from dqsql.names import ident
from dqsql.plan.steps import Step
from dqsql.runtime import removal_sql

Connection = psycopg.Connection[Any]


def hindrances(connection: Connection, steps: Sequence[Step], *, whole: bool = False) -> tuple[str, ...]:
    """Why not all `steps` can be taken, in words, each with what to do about it; with `whole`, schema dq goes too."""
    found = (_out_of_reach(connection, steps), _dependents(connection, steps, whole=whole))
    return tuple(filter(None, (*found, *(_strangers(connection) if whole else ()))))


def refuse(hindrances: Sequence[str], stands: str = "Nothing was changed") -> None:
    """Raises DatabaseError where there are any; `stands` says what has become of the database until then."""
    if hindrances:
        raise DatabaseError(".\n".join((*hindrances, stands)))


def _out_of_reach(connection: Connection, steps: Sequence[Step]) -> str:
    """What the connected role may not change of all that `steps` are to change, and what it lacks.

    Only who owns a table, or is a member of its owner, can give it constraints and say what its triggers are for.
    """
    tables = {step.table for step in steps if step.table and step.lock}
    theirs = connection.execute(_THEIRS, {"tables": list(tables), "any": bool(steps)}).fetchall()
    if not theirs:
        return ""
    me, owners = theirs[0][2], sorted({owner for _, owner, _ in theirs})
    listed = ", ".join(f"{name} (of {owner})" for name, owner, _ in theirs)
    grant = f"grant {', '.join(map(ident, owners))} to {ident(me)};"
    return f"role {me} may not change {listed}: connect as who owns them, or have somebody run `{grant}`"


_THEIRS = """
select distinct c.oid::regclass::text, o.rolname::text, current_user::text
from unnest(%(tables)s::text[]) as asked (name)
cross join lateral (
    select relid from pg_partition_tree(to_regclass(asked.name)) union select to_regclass(asked.name)
) as leaf
join pg_class c on c.oid = leaf.relid
join pg_roles o on o.oid = c.relowner
where not pg_has_role(o.oid, 'usage')
union
select 'schema ' || n.nspname, o.rolname, current_user
from pg_namespace n join pg_roles o on o.oid = n.nspowner
where %(any)s and n.nspname in ('dq', 'dq_gen') and not pg_has_role(o.oid, 'usage')
order by 1
"""


def _dependents(connection: Connection, steps: Sequence[Step], *, whole: bool) -> str:
    """Others' views, functions, constraints and the like that use what `steps` drop, as PostgreSQL describes them.

    With `whole` also those that use anything of schema dq.
    """
    dropping = (step for step in steps if any(statement.startswith("drop ") for statement in step.statements))
    gone = [step.gone for step in dropping if step.gone is not None]
    if not gone and not whole:
        return ""
    names = {kind: [each.identity for each in gone if each.kind == kind] for kind in ("view", "table", "function")}
    given = {"whole": whole, "relations": names["view"] + names["table"], "functions": names["function"]}
    listed = ", ".join(name for (name,) in connection.execute(_DEPENDENTS, given).fetchall())
    mine = "dqsql drops nothing of others' with its own: drop or change that first"
    return listed and f"{listed}: of others', and using what would go. {mine}"


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


def _strangers(connection: Connection) -> Iterator[str]:
    """What is in schemas dq and dq_gen that dqsql does not make there, or does not know any more."""
    made = re.findall(r"\bdq\.\w+(?:\([^)]*\))?", re.sub(r"(?s)\bdo \$dq\$.*?\$dq\$;", "", removal_sql()))
    given = {"functions": [name for name in made if "(" in name], "names": [name for name in made if "(" not in name]}
    found = connection.execute(_STRANGERS, given).fetchall()
    for kind, why in _WHY.items():
        if listed := ", ".join(what for what, of in found if of == kind):
            yield f"{listed}: {why}"


_WHY = {
    "month": "a month of dq.audit that was detached: save it where it is needed, and drop it",
    "dq": "in schema dq, which would go, and none of dqsql's: drop it, or move it to a schema of your own",
    "dq_gen": (
        "in schema dq_gen, which would go, and none of dqsql's, or without the COMMENT that says so: drop it, or have"
        " `dqsql repair` of its spec write that anew"
    ),
}
_STRANGERS = """
with made (catalog, oid) as (
    select 'pg_class'::regclass, to_regclass(m)::oid from unnest(%(names)s::text[]) as m
    union all
    select 'pg_type'::regclass, to_regtype(m)::oid from unnest(%(names)s::text[]) as m
    union all
    select 'pg_proc'::regclass, to_regprocedure(m)::oid from unnest(%(functions)s::text[]) as m
)
select
    pg_describe_object(d.classid, d.objid, 0),
    case
        when c.relname ~ '^audit_[0-9]+m[0-9]+$' and n.nspname = 'dq' then 'month' else n.nspname
    end
from pg_namespace n
join pg_depend d on d.refclassid = 'pg_namespace'::regclass and d.refobjid = n.oid and d.deptype = 'n'
left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
where n.nspname in ('dq', 'dq_gen')
-- What is part of another object goes with that: sequences of columns, functions of a range type, partitions.
and not exists (
    select from pg_depend part
    where part.classid = d.classid and part.objid = d.objid and part.objsubid = 0 and part.deptype <> 'n'
)
and not exists (select from made where made.catalog = d.classid and made.oid = d.objid)
and (n.nspname = 'dq' or not exists (
    select from pg_description m
    where m.classoid = d.classid and m.objoid = d.objid and m.objsubid = 0 and dq.marker(m.description) is not null
))
order by 1
"""
