"""Whether those who work with dqsql may do what specs say, and no more: roles, their members, their rights."""

from __future__ import annotations

from collections.abc import Iterator

from dqsql.catalog import Catalog
from dqsql.faults import APPLY, Fault
from dqsql.names import ident
from dqsql.plan.rights import rights, risks
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
