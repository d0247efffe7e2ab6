"""Functions, views and grants of schema dq that the rest leans on: whether they are there, what restores them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import psycopg

from dqsql.faults import Fault
from dqsql.plan.steps import Step
from dqsql.resources import granted, parts
from dqsql.routine import FORM, form
from dqsql.runtime import HEAD
from dqsql.wording import CONTRACT, contract_comments


def faults(cursor: psycopg.Cursor[Any], version: str) -> Iterator[Fault]:
    """What is gone of schema dq, or changed, and what everybody may use no more; `cursor` gives rows as mappings.

    Functions are compared where `version` of the runtime is the one that this program makes.
    """
    query = (
        "select p.kind, p.name from unnest(%s::text[], %s::text[]) as p (kind, name) where case p.kind"
        " when 'view' then to_regclass('dq.' || p.name) is null"
        " else not exists (select from pg_proc f where f.pronamespace = 'dq'::regnamespace and f.proname = p.name) end"
    )
    made = dict.fromkeys([*parts(), *(("view", name) for name in CONTRACT)])
    cursor.execute(query, ([kind for kind, _ in made], [name for _, name in made]))
    for row in cursor.fetchall():
        kind, name = row["kind"], row["name"]
        yield Fault(f"{kind}-gone", "", f"{kind} dq.{name} is gone", part=(kind, name))
    if version == HEAD:
        yield from _changed(cursor)
    cursor.execute(
        "select s.name from unnest(array['dq', 'dq_gen']) as s (name)"
        " where not has_schema_privilege('public', to_regnamespace(s.name), 'usage')"
    )
    for row in cursor.fetchall():
        yield Fault("runtime-grant-gone", "", f"not everybody may use schema {row['name']} any more")
    query = (
        "select g.name from unnest(%s::text[]) with ordinality as g (name, place)"
        " where not has_function_privilege('public', to_regprocedure(g.name), 'execute') order by place"
    )
    cursor.execute(query, (list(granted()),))
    if closed := [row["name"] for row in cursor.fetchall()]:
        others = f" and {len(closed) - 1} more functions" if len(closed) > 1 else ""
        yield Fault("runtime-grant-gone", "", f"not everybody may call {closed[0]}{others} of schema dq any more")


def _changed(cursor: psycopg.Cursor[Any]) -> Iterator[Fault]:
    """Functions of schema dq that are not as dqsql makes them, and those that it does not make."""
    texts = [(name, text) for (kind, name), texts in parts().items() if kind == "function" for text in texts]
    made = [(name, form(text)) for name, text in texts if text.startswith("create ")]
    known = [named[1] for _, text in texts if (named := re.match(r"comment on function (dq\.\w+\([^)]*\))", text))]
    cursor.execute(_CHANGED, [known, *(list(column) for column in zip(*made, strict=True))])
    for row in cursor.fetchall():
        if row["known"]:
            yield Fault(
                "function-changed", "", f"function {row['name']} was changed by hand", part=("function", row["part"])
            )
        else:
            what = f"function {row['name']} is none of dqsql's"
            yield Fault("function-foreign", "", what, f"drop function {row['name']};")


_CHANGED = f"""
select
    p.oid::regprocedure::text as name, p.proname::text as part,
    exists (select from unnest(%s::text[]) as k where to_regprocedure(k) = p.oid) as known
from pg_proc p
where p.pronamespace = 'dq'::regnamespace
-- Those of a range type or of an extension come and go with it.
and not exists (
    select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype in ('i', 'e')
)
and not exists (
    select from unnest(%s::text[], %s::text[]) as made (name, form) where made.name = p.proname and made.form = {FORM}
)
order by 1
"""


def restored(found: Sequence[Fault], language: str) -> Iterator[Step]:
    """The steps that mend these of the faults `found`; views are described in `language`."""
    if any(fault.code == "runtime-grant-gone" for fault in found):
        grants = (
            "grant usage on schema dq, dq_gen to public",
            f"grant execute on function {', '.join(granted())} to public",
        )
        yield Step("restore", "what everybody may use of schemas dq and dq_gen", "", grants, transaction="grants")
    lost = {fault.part for fault in found if fault.part is not None}
    if not lost:
        return
    statements: list[str] = []
    for (kind, name), made in parts().items():
        if (kind, name) in lost:
            statements += made
        if name == "publish":
            # Makes the views of the tables that are ruled now, which those after it may read.
            statements.append("select dq.publish()")
    names = sorted(f"dq.{name}" for _, name in lost)
    statements += [f"revoke all on dq.{name} from public" for kind, name in sorted(lost) if kind == "view"]
    statements += contract_comments(language)
    yield Step("restore", f"{', '.join(names)}", "", tuple(statements), transaction="views")
