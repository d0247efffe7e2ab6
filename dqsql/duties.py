"""Whether those who work with dqsql may do what specs say, and no more: roles, their members, their rights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg

from dqsql.catalog import Catalog
from dqsql.faults import APPLY, Fault
from dqsql.names import ident
from dqsql.plan.rights import LISTS, rights, risks
from dqsql.plan.roles import parts_of, statements
from dqsql.roles import Role, Roles


def faults(catalog: Catalog) -> Iterator[Fault]:
    """What is missing of the roles that specs ask for, and what they have beyond that."""
    roles = catalog.roles or Roles()
    for name, duty in sorted({(declared.role, declared.duty) for declared in roles.declared}):
        role = roles.by_name.get(name)
        if role is None:
            remedy = f"create role {ident(name)} nologin; and {APPLY}, which grants it what it lacks"
            yield Fault("role-gone", "", f"role {name}, which a spec asks for, is not there", remedy)
            continue
        wanted = rights(duty, catalog.server_version, parts_of(catalog))
        if lacking := sorted(wanted - set(role.rights)):
            yield Fault("role-right-gone", "", f"role {name} lacks {_some(lacking)}")
        for right in sorted(set(role.rights) - wanted):
            (remedy,) = statements("revoke", [right], name)
            yield Fault("role-right-more", "", f"role {name} has {right} too", f"{remedy};")
        yield from _members(role, roles)
        for risk in risks(role):
            remedy = f"alter role {ident(name)} no{risk.partition(':')[0].lower()};"
            yield Fault("role-power", "", f"role {name} has {risk}", remedy)


def inherited(cursor: psycopg.Cursor[Any], catalog: Catalog) -> Iterator[Fault]:
    """What ALTER DEFAULT PRIVILEGES of the installer has given others of schemas dq and dq_gen; rows as mappings."""
    duties = [declared.role for declared in (catalog.roles or Roles()).declared]
    cursor.execute(_INHERITED, {"duties": duties, "everybody": list(_EVERYBODY)})
    for row in cursor.fetchall():
        privileges, things = ", ".join(row["privileges"]), f"{row['things']:,} {row['kind']}"
        who = "everybody" if row["role"] is None else f"role {row['role']}"
        whom = "public" if row["role"] is None else ident(row["role"])
        spaces = ", ".join(row["spaces"])
        listed = ", ".join(f"dq.{name}" for name in _EVERYBODY)
        kept = f" grant select on {listed} to public;" if whom == "public" and "dq" in row["spaces"] else ""
        yield Fault(
            "role-right-inherited",
            "",
            f"{who} has {privileges} on {things} of {spaces}, by ALTER DEFAULT PRIVILEGES of {row['owner']}",
            f"revoke {privileges} on all {row['kind']} in schema {spaces} from {whom};{kept}",
        )


def ownership(cursor: psycopg.Cursor[Any], catalog: Catalog) -> Iterator[Fault]:
    """Tables and partitions with rules whose owner is not, or no more, the role that applied; rows as mappings."""
    logs = [(found.table, found.identity) for found in catalog.installed if found.part == "changes"]
    cursor.execute(_OWNERS, {"tables": [table for table, _ in logs], "logs": [log for _, log in logs]})
    for row in cursor.fetchall():
        what = f"{row['name']} belongs to {row['owner']}, of which {row['installer']}, who applied, is no member"
        remedy = f"alter table {row['name']} owner to {ident(row['installer'])};"
        yield Fault("owner-changed", row["table"], what, remedy)


_OWNERS = """
select asked.table_name as table, c.oid::regclass::text as name, o.rolname as owner, i.rolname as installer
from unnest(%(tables)s::text[], %(logs)s::text[]) as asked (table_name, log)
join pg_class l on l.oid = to_regclass(asked.log)
join pg_roles i on i.oid = l.relowner
cross join lateral (
    select relid from pg_partition_tree(to_regclass(asked.table_name)) union select to_regclass(asked.table_name)
) as leaf
join pg_class c on c.oid = leaf.relid
join pg_roles o on o.oid = c.relowner
where not pg_has_role(i.oid, o.oid, 'usage')
order by 1, 2
"""


# Tables that everybody is meant to read.
_EVERYBODY = (*LISTS, "standard")
# Of PUBLIC, EXECUTE is what PostgreSQL itself gives by default, and what dqsql takes back from each function.
_INHERITED = """
with given as (
    select d.defaclrole as owner, d.defaclobjtype as kind, a.grantee, lower(a.privilege_type collate "C") as privilege
    from pg_default_acl d cross join lateral aclexplode(d.defaclacl) a
    where d.defaclnamespace in (0::oid, to_regnamespace('dq')::oid, to_regnamespace('dq_gen')::oid)
    and a.grantee <> d.defaclrole and (a.grantee <> 0 or d.defaclobjtype <> 'f')
), held as (
    select
        c.oid, c.relowner as owner, (case c.relkind when 'S' then 'S' else 'r' end)::"char" as kind,
        c.relnamespace as space, a.grantee, lower(a.privilege_type collate "C") as privilege
    from pg_class c cross join lateral aclexplode(c.relacl) a
    where a.grantee <> 0 or c.relnamespace <> to_regnamespace('dq')::oid or c.relname <> all (%(everybody)s::text[])
    union all
    select p.oid, p.proowner, 'f', p.pronamespace, a.grantee, lower(a.privilege_type collate "C")
    from pg_proc p cross join lateral aclexplode(p.proacl) a
)
select
    pg_get_userbyid(owner) as owner, r.rolname as role,
    case kind when 'r' then 'tables' when 'S' then 'sequences' else 'functions' end as kind,
    count(distinct held.oid) as things, array_agg(distinct privilege order by privilege) as privileges,
    array_agg(distinct n.nspname::text order by n.nspname::text) as spaces
from held join given using (owner, kind, grantee, privilege)
join pg_namespace n on n.oid = held.space and n.nspname in ('dq', 'dq_gen')
left join pg_roles r on r.oid = grantee
where grantee = 0 or r.rolname <> all (%(duties)s::text[])
group by owner, grantee, r.rolname, kind
order by r.rolname, kind
"""


def _members(role: Role, roles: Roles) -> Iterator[Fault]:
    declared = [d for d in roles.declared if d.role == role.name]
    named = {member.name for d in declared for member in d.members}
    name = ident(role.name)
    for member in sorted(named - set(role.members)):
        yield Fault(
            "role-member-gone", "", f"{member} is no member of role {role.name}", f"grant {name} to {ident(member)};"
        )
    # Where a spec names nobody, its members are chosen elsewhere.
    if all(d.members for d in declared):
        for member in sorted(set(role.members) - named):
            remedy = f"name {member} in the spec, or: revoke {name} from {ident(member)};"
            yield Fault("role-member-more", "", f"{member} is a member of role {role.name} too", remedy)


def _some(given: list[str]) -> str:
    return given[0] if len(given) == 1 else f"{given[0]} and {len(given) - 1} more"
