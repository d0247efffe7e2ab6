"""Roles of the server that stand for what people do with dqsql: what is known of them, and how it is read.

A duty is what somebody may do: read, contribute, approve, steward, administer. A role of the server stands for it, and
its members may do it. Roles are the cluster's: every database shares them, their members too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Literal, get_args

import psycopg
from pydantic import BaseModel, ConfigDict

Duty = Literal["reader", "contributor", "approver", "steward", "admin"]
DUTIES: tuple[Duty, ...] = get_args(Duty)
PREFIX = "dq_"
# What the COMMENT of a role ends with that dqsql has made. Only who may create roles can comment on one.
MADE = "dqsql:made"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Role(_Frozen):
    """A role as the server has it.

    `powers` are attributes by which it, or who logs in as it, can do more than its rights say. `members` are direct
    ones; who made it is none. `belongs_to` are the roles that it is a member of. `used` names what depends on it
    outside of schemas dq and dq_gen: other databases, things that it owns. `rights` are what it was granted inside of
    them, each as `select dq.task`, of a single column as `select (reason) dq.batch`. `grantable` says whether the
    connected role may make somebody a member.
    """

    name: str
    made: bool = False
    powers: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    grantable: bool = True


class Member(_Frozen):
    """A member as a spec names it; `granted` where dqsql has made it one, and takes that back."""

    name: str
    granted: bool = False


class Declared(_Frozen):
    """What the database keeps of a spec's roles, in dq.duty: the role that stands for a duty, with its members."""

    spec: str
    duty: Duty
    role: str
    members: tuple[Member, ...] = ()


class Roles(_Frozen):
    """What concerns the roles of a database's specs; `everybody` are the names of all roles, empty where not asked.

    `creates` says whether the connected role may create roles.
    """

    known: tuple[Role, ...] = ()
    declared: tuple[Declared, ...] = ()
    everybody: tuple[str, ...] = ()
    creates: bool = True

    @cached_property
    def by_name(self) -> dict[str, Role]:
        """The roles by name."""
        return {role.name: role for role in self.known}


def named(prefix: str, duty: Duty) -> str:
    """The role that stands for a duty: `dq_reader`."""
    return f"{prefix}{duty}"


def read(cursor: psycopg.Cursor[Any], names: Sequence[str], *, everybody: bool, installed: bool) -> Roles:
    """What the server knows of roles `names`, and of those that specs of this database have asked for before.

    `cursor` gives rows as mappings; `everybody` asks for the names of all roles too.
    """
    declared: list[dict[str, Any]] = []
    cursor.execute("select to_regclass('dq.duty') is not null and to_regclass('dq.duty_member') is not null as kept")
    if installed and (cursor.fetchone() or {})["kept"]:
        cursor.execute(_DECLARED)
        declared = cursor.fetchall()
    wanted = sorted({*names, *(row["role"] for row in declared)})
    cursor.execute(_KNOWN, {"names": wanted, "made": f"%{MADE}"})
    known = cursor.fetchall()
    every: list[str] = []
    if everybody:
        cursor.execute("select rolname as name from pg_roles order by rolname")
        every = [row["name"] for row in cursor.fetchall()]
    cursor.execute("select rolsuper or rolcreaterole as creates from pg_roles where rolname = current_user")
    creates = (cursor.fetchone() or {"creates": False})["creates"]
    return Roles.model_validate({"known": known, "declared": declared, "everybody": every, "creates": creates})


_DECLARED = """
select
    d.spec, d.duty, d.role,
    coalesce(
        jsonb_agg(jsonb_build_object('name', m.member, 'granted', m.granted) order by m.member)
        filter (where m.member is not null),
        '[]'
    ) as members
from dq.duty d
left join dq.duty_member m on m.spec = d.spec and m.duty = d.duty
group by d.spec, d.duty, d.role
order by d.spec, d.duty
"""

# From version 16 on who creates a role is a member of it that may do nothing but administer it. A membership is a thing
# with owner and rights there, too, that depends on its roles.
_KNOWN = """
select
    r.rolname as name,
    coalesce(shobj_description(r.oid, 'pg_authid') like %(made)s, false) as made,
    array_remove(array[
        case when r.rolcanlogin then 'LOGIN' end,
        case when r.rolsuper then 'SUPERUSER' end,
        case when r.rolbypassrls then 'BYPASSRLS' end,
        case when r.rolcreaterole then 'CREATEROLE' end,
        case when r.rolcreatedb then 'CREATEDB' end,
        case when r.rolreplication then 'REPLICATION' end
    ], null) as powers,
    array(
        select distinct m.rolname::text
        from pg_auth_members g
        join pg_roles m on m.oid = g.member
        where g.roleid = r.oid
        and not (
            g.admin_option
            and coalesce(to_jsonb(g) ->> 'inherit_option' = 'false' and to_jsonb(g) ->> 'set_option' = 'false', false)
        )
        order by 1
    ) as members,
    array(
        select distinct o.rolname::text from pg_auth_members g join pg_roles o on o.oid = g.roleid
        where g.member = r.oid order by 1
    ) as belongs_to,
    array(
        select distinct case
            when s.dbid = 0 then 'things of the whole server'
            when s.dbid = here.oid then 'other things of this database'
            else 'database ' || coalesce(d.datname, s.dbid::text)
        end
        from pg_shdepend s
        left join pg_database d on d.oid = s.dbid
        where s.refclassid = 'pg_authid'::regclass
        and s.refobjid = r.oid
        and s.classid <> 'pg_auth_members'::regclass
        and (s.dbid <> here.oid or not coalesce(case s.classid
            when 'pg_class'::regclass then (select c.relnamespace from pg_class c where c.oid = s.objid)
            when 'pg_proc'::regclass then (select p.pronamespace from pg_proc p where p.oid = s.objid)
            when 'pg_namespace'::regclass then s.objid
        end in (to_regnamespace('dq'), to_regnamespace('dq_gen')), false))
        order by 1
    ) as used,
    array(
        select distinct lower(a.privilege_type collate "C") || o.of || ' ' || n.nspname || '.' || o.name
        from (
            select c.relnamespace, c.relname::text, '', c.relacl from pg_class c where c.relacl is not null
            union all
            select c.relnamespace, c.relname::text, ' (' || quote_ident(t.attname) || ')', t.attacl
            from pg_attribute t join pg_class c on c.oid = t.attrelid where t.attacl is not null
            union all
            select p.pronamespace, p.proname::text, '', p.proacl from pg_proc p where p.proacl is not null
        ) o (space, name, of, acl)
        join pg_namespace n on n.oid = o.space and n.nspname in ('dq', 'dq_gen')
        cross join lateral aclexplode(o.acl) a
        where a.grantee = r.oid
        order by 1
    ) as rights,
    coalesce(me.rolsuper or pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') or (
        me.rolcreaterole and not r.rolsuper and current_setting('server_version_num')::int < 160000
    ), false) as grantable
from pg_roles r
cross join (select d.oid from pg_database d where d.datname = current_database()) here
cross join (select m.rolsuper, m.rolcreaterole from pg_roles m where m.rolname = current_user) me
where r.rolname = any (%(names)s)
order by r.rolname
"""
