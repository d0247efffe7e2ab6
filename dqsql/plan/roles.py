"""The roles that stand for duties: the steps from what is there to what specs ask for.

Roles are the server's: what is there already is used as it is, and what somebody else made stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dqsql.catalog import Catalog
from dqsql.model import Appointed, Model
from dqsql.names import GENERATED, Name, ident, literal
from dqsql.plan.rights import INVOKER, PARTS, PURPOSE, ROWS, rights, risks
from dqsql.plan.steps import Cause, Step, Verb
from dqsql.resources import fill
from dqsql.roles import DUTIES, MADE, Declared, Duty, Member, Role, Roles


@dataclass(frozen=True)
class Staffing:
    """What has to be done about roles: the steps, those that are left to who may, and what people should know."""

    steps: tuple[Step, ...] = ()
    others: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


def staffed(model: Model, catalog: Catalog, made: Sequence[Step]) -> Staffing:
    """What brings the roles to what the spec says; `made` are the steps before, which make views."""
    known = catalog.roles or Roles()
    if not model.appointed and not known.declared:
        return Staffing()
    found = _Staff(catalog, known, tuple(d for d in known.declared if d.spec == model.spec))
    found.release(model.appointed)
    for appointed in model.appointed:
        found.appoint(appointed)
    found.record(model.spec, model.appointed)
    found.permit(model.appointed, made)
    return found.result()


def removed(catalog: Catalog, spec: str | None) -> Staffing:
    """What takes back what specs were granted: that of `spec`, or of all for None."""
    known = catalog.roles or Roles()
    # With the last spec the schemas go, and whatever was granted in them.
    last = all(spec in (None, made.spec) for made in catalog.installed)
    gone = tuple(d for d in known.declared if last or d.spec == spec)
    found = _Staff(catalog, known, gone, last=last)
    found.release(())
    for name in sorted({d.spec for d in gone}):
        found.record(name, ())
    return found.result()


def portable(roles: Roles) -> Roles:
    """The roles as another server may have them: those alone that the specs of this database have asked for before."""
    if not roles.creates:
        return roles
    asked = {declared.role for declared in roles.declared}
    return roles.model_copy(update={"known": tuple(role for role in roles.known if role.name in asked)})


class _Staff:
    """Collects what has to be done where the specs' roles were as `old` says, and others' as the rest does."""

    def __init__(self, catalog: Catalog, roles: Roles, old: Sequence[Declared], *, last: bool = False) -> None:
        self.catalog, self.roles, self.old, self.last = catalog, roles, old, last
        self.left = tuple(d for d in roles.declared if d not in old)
        self.granted: dict[tuple[Duty, str], bool] = {}
        self.steps: list[Step] = []
        self.later: list[Step] = []
        self.others: list[Step] = []
        self.notes: list[str] = []

    def result(self) -> Staffing:
        """What was collected: memberships before rights, which need the views that are made before."""
        return Staffing((*self.steps, *self.later), tuple(self.others), tuple(self.notes))

    def release(self, appointed: Sequence[Appointed]) -> None:
        """Takes back what roles were granted that no spec asks for any more, and drops those that dqsql made."""
        still = {*(a.role for a in appointed), *(d.role for d in self.left)}
        for name in sorted({d.role for d in self.old} - still):
            role = self.roles.by_name.get(name)
            if role is None:
                continue
            duty = next(d.duty for d in self.old if d.role == name)
            beside = self._take_back(role, duty)
            ours = [m for m in role.members if self._ours(name, m)]
            if any(used.startswith("database ") for used in role.used):
                self.notes.append(f"role {name} stays, with its members: {_listed(role.used)} use it")
                continue
            for member in ours:
                self._dismiss(role, member)
            self._drop(role, duty, [m for m in role.members if m not in ours], beside)

    def _take_back(self, role: Role, duty: Duty) -> frozenset[str]:
        """Takes its rights from a role; those that it keeps, because somebody else has granted them."""
        own = {r for r in role.rights if r in rights(duty, self.catalog.server_version, _named_in(role.rights))}
        taken = tuple(statements("revoke", own, role.name))
        if self.last:
            spaces = "dq, dq_gen" if self.catalog.generated else "dq"
            taken = tuple(
                f"revoke all on all {what} in schema {spaces} from {ident(role.name)}"
                for what in ("tables", "sequences", "functions")
            )
        if role.rights and taken:
            undo = tuple(statements("grant", own, role.name))
            self._step("revoke", f"rights of {role.name}: {_shown(role.rights)}", taken, "unwanted", undo)
        return frozenset() if self.last else frozenset(role.rights) - own

    def _drop(self, role: Role, duty: Duty, members: Sequence[str], beside: frozenset[str]) -> None:
        why = (
            "it was there before dqsql" if not role.made
            else f"{_listed(role.used)} use it" if role.used
            else f"somebody else has made members of it: {_listed(members)}" if members
            else f"it is a member of {_listed(role.belongs_to)}" if role.belongs_to
            else f"somebody else has granted it {_listed(sorted(beside))}" if beside
            else ""
        )  # fmt: skip
        if why:
            self.notes.append(f"role {role.name} stays: {why}")
        elif not (self.roles.creates and role.grantable):
            self._leave("drop", f"role {role.name}", f"drop role {ident(role.name)}")
        else:
            undo = (_created(role.name, PURPOSE[duty]),)
            self._step("drop", f"role {role.name}", (_dropped(role.name),), "unwanted", undo)

    def appoint(self, appointed: Appointed) -> None:
        """Makes the role that stands for a duty where there is none, and its members members."""
        role = self.roles.by_name.get(appointed.role)
        name = ident(appointed.role)
        cause = self._cause(appointed.role)
        if role is None and self.roles.creates:
            made = _created(appointed.role, PURPOSE[appointed.duty])
            self._step("create", f"role {appointed.role}", (made,), cause, (_dropped(appointed.role),))
        elif role is None:
            self._leave("create", f"role {appointed.role}", f"create role {name} nologin")
        else:
            self._note(role, appointed.members)
        free = self.roles.creates if role is None else role.grantable
        there = role.members if role is not None else ()
        for member in appointed.members:
            key = (appointed.duty, member)
            self.granted[key] = self._ours(appointed.role, member) if member in there else free
            if member in there:
                continue
            statement = f"grant {name} to {ident(member)}"
            if free:
                undo = (f"revoke {name} from {ident(member)}",)
                self._step("grant", f"role {appointed.role} to {member}", (statement,), cause, undo)
            else:
                self._leave("grant", f"role {appointed.role} to {member}", statement)
        was = {m.name for d in self.old if d.role == appointed.role for m in d.members}
        for member in there:
            gone = member in was and member not in appointed.members
            if gone and role is not None and self._ours(appointed.role, member):
                self._dismiss(role, member)

    def _dismiss(self, role: Role, member: str) -> None:
        """Takes back a membership that dqsql has granted, but where another spec names the member too."""
        named = [(d, m) for d in self.left if d.role == role.name for m in d.members if m.name == member]
        if any(m.granted for _, m in named):
            return
        if named:
            other = named[0][0]
            keep = (
                f"update dq.duty_member set granted = true where spec = {literal(other.spec)}"
                f" and duty = {literal(other.duty)} and member = {literal(member)}"
            )
            self._step("record", f"who granted role {role.name} to {member}, in dq.duty_member", (keep,), "unwanted")
            return
        statement = f"revoke {ident(role.name)} from {ident(member)}"
        if role.grantable:
            undo = (f"grant {ident(role.name)} to {ident(member)}",)
            self._step("revoke", f"role {role.name} from {member}", (statement,), "unwanted", undo)
        else:
            self._leave("revoke", f"role {role.name} from {member}", statement)

    def _note(self, role: Role, members: Sequence[str]) -> None:
        strangers = [m for m in role.members if members and m not in members and not self._ours(role.name, m)]
        if strangers:
            self.notes.append(f"role {role.name} has members that the spec does not name: {_listed(strangers)}")
        if role.made:
            return
        found = risks(role)
        if found:
            self.notes.append(f"role {role.name} is not dqsql's and is used as it is; {'; '.join(found)}")
        elif self._cause(role.name) == "changed":
            self.notes.append(f"role {role.name} is there already: it is used as it is, and stays when dqsql goes")

    def record(self, spec: str, appointed: Sequence[Appointed]) -> None:
        """Has the database keep what the spec asks for now."""
        was = [d for d in self.old if d.spec == spec]
        now = [
            Declared(
                spec=spec, duty=a.duty, role=a.role,
                members=tuple(Member(name=m, granted=self.granted[a.duty, m]) for m in sorted(a.members)),
            )
            for a in appointed
        ]  # fmt: skip
        if sorted(was, key=_by_duty) != sorted(now, key=_by_duty):
            what = "who works with it, in dq.duty" if now else "that nobody works with it, in dq.duty"
            # Else it is about who made somebody a member alone.
            cause: Cause = "changed" if _asked(was) != _asked(now) else "altered"
            self._step("record", what, tuple(_kept(spec, now)), cause, tuple(_kept(spec, was)))

    def permit(self, appointed: Sequence[Appointed], made: Sequence[Step]) -> None:
        """Grants the roles of every spec what they lack, also of the views that `made` make."""
        parts, anew, why = _views(self.catalog, made)
        wanted = {d.role: d.duty for d in self.left} | {a.role: a.duty for a in appointed}
        creating = {step.what for step in self.steps if step.verb == "create"}
        common = rights("reader", self.catalog.server_version, parts)
        for name, duty in wanted.items():
            role = self.roles.by_name.get(name)
            if role is None and f"role {name}" not in creating:
                continue
            there = {right for right in role.rights if right not in anew} if role is not None else set()
            lacking = rights(duty, self.catalog.server_version, parts) - there
            if lacking:
                cause = "changed" if why == "changed" else self._cause(name)
                grants, undo = (tuple(statements(verb, lacking, name)) for verb in ("grant", "revoke"))
                what = f"rights of {name}: {_shown(lacking, common if duty != 'reader' else frozenset())}"
                step = Step("grant", what, "", grants, "", "rights", cause=cause, undo=undo)
                self.later.append(step)
        if appointed and self.catalog.server_version < INVOKER:
            listed = ", ".join(f"dq.{view}" for view in ROWS)
            why_not = "before PostgreSQL 15 they show rows of tables that their reader may not read"
            self.notes.append(f"{listed} are granted to no role: {why_not}")

    def _ours(self, role: str, member: str) -> bool:
        """Whether dqsql has made somebody a member, by whatever spec of this database."""
        found = (m for d in self.roles.declared if d.role == role for m in d.members)
        return any(m.granted for m in found if m.name == member)

    def _cause(self, role: str) -> Cause:
        """Why something about a role is done: it was so before, or it is asked for now."""
        return "altered" if any(d.role == role for d in self.roles.declared) else "changed"

    def _step(
        self, verb: Verb, what: str, statements: tuple[str, ...], cause: Cause, undo: tuple[str, ...] = ()
    ) -> None:
        self.steps.append(Step(verb, what, "", statements, "", "roles", cause=cause, undo=undo))

    def _leave(self, verb: Verb, what: str, statement: str) -> None:
        self.others.append(Step(verb, what, "", (statement,), "", "roles", cause="changed"))


def _by_duty(declared: Declared) -> int:
    return DUTIES.index(declared.duty)


def _asked(declared: Sequence[Declared]) -> set[tuple[Duty, str, tuple[str, ...]]]:
    return {(d.duty, d.role, tuple(m.name for m in d.members)) for d in declared}


def _kept(spec: str, declared: Sequence[Declared]) -> Iterator[str]:
    yield f"delete from dq.duty where spec = {literal(spec)}"
    for each in declared:
        key = f"{literal(spec)}, {literal(each.duty)}"
        yield f"insert into dq.duty (spec, duty, role) values ({key}, {literal(each.role)})"
        if each.members:
            rows = ", ".join(f"({key}, {literal(m.name)}, {str(m.granted).lower()})" for m in each.members)
            yield f"insert into dq.duty_member (spec, duty, member, granted) values {rows}"


def _created(name: str, purpose: str) -> str:
    """Makes a role unless another database's apply has made it meanwhile; a role of before is left as it is."""
    return fill("role_created", {"name": ident(name), "text": literal(name), "comment": literal(f"{purpose}\n{MADE}")})


def _dropped(name: str) -> str:
    values = {"name": ident(name), "text": literal(name), "made": literal(f"%{MADE}")}
    return fill("role_dropped", values)


def statements(verb: str, given: Iterable[str], role: str) -> Iterator[str]:
    """GRANT or REVOKE of rights, one for each privilege."""
    towards = "to" if verb == "grant" else "from"
    by_privilege: dict[str, list[str]] = {}
    for right in sorted(given):
        privilege, name = _parted(right)
        schema, _, own = name.partition(".")
        by_privilege.setdefault(privilege, []).append(Name(schema, own).sql)
    for privilege, names in by_privilege.items():
        kind = "function " if privilege == "execute" else ""
        yield f"{verb} {privilege} on {kind}{', '.join(names)} {towards} {ident(role)}"


def _parted(right: str) -> tuple[str, str]:
    """A right as its privilege, with the column where it is about one, and the name of what it is about."""
    found = re.fullmatch(r"(\w+(?: \(.*\))?) ((?:dq|dq_gen)\..*)", right, re.DOTALL)
    assert found is not None, right  # noqa: S101 - of no other schema rights are read
    return found[1], found[2]


def _shown(given: Iterable[str], common: frozenset[str] = frozenset()) -> str:
    """Rights in words: `execute approve, undo; select ledger, proposals`; `common` ones as one where all are there."""
    every = bool(common) and common <= set(given)
    by_privilege: dict[str, list[str]] = {}
    for right in sorted(set(given) - common if every else given):
        privilege, name = _parted(right)
        by_privilege.setdefault(privilege, []).append(name.removeprefix("dq."))
    shown = [f"{privilege} {_listed(names)}" for privilege, names in by_privilege.items()]
    return "; ".join([*shown, *(["all that a reader reads"] if every else [])])


def _named_in(given: Iterable[str]) -> frozenset[str]:
    """The views of rows of single tables that rights are about."""
    start = f"select {GENERATED}."
    return frozenset(right.removeprefix(start) for right in given if right.startswith(start))


def parts_of(catalog: Catalog) -> set[str]:
    """The names of the views of rows of single tables that are installed."""
    return {
        Name.of_sql(found.identity).name for found in catalog.installed if found.kind == "view" and found.part in PARTS
    }


def _views(catalog: Catalog, made: Sequence[Step]) -> tuple[frozenset[str], frozenset[str], Cause]:
    """The views of rows after `made`; the rights that they lose by being made anew; and why they are."""
    parts = parts_of(catalog)
    anew: set[str] = set()
    causes: set[Cause] = set()
    for step in made:
        there = step.made or step.gone
        if there is None or there.kind != "view" or there.part not in PARTS:
            continue
        name = Name.of_sql(step.made.target if step.made is not None else step.what.partition(" ")[2]).name
        if step.verb == "drop":
            parts.discard(name)
        elif step.verb == "create" or any(s.startswith("drop view ") for s in step.statements):
            parts.add(name)
            anew.add(f"select {GENERATED}.{name}")
            causes.add(step.cause)
    drift = causes <= {"altered", "absent"}
    return frozenset(parts), frozenset(anew), "" if drift else "changed"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
