"""Who may do what: the table of docs/roles.md against the catalog, and by trying; roles made, adopted, shared, taken back."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql.difference import differences
from dqsql.errors import SpecError
from dqsql.plan.changes import Plan
from dqsql.plan.rights import ROWS, rights
from dqsql.repair import foresee, repair
from dqsql.roles import DUTIES
from dqsql.spec import loads
from dqsql.status import status
from tests import support
from tests.test_cli import Runner
from tests.test_counting import another
from tests.test_lifecycle import snapshot
from tests.test_revision import Application, application

__all__ = ["application"]
Connection = psycopg.Connection[Any]
Login = Callable[..., Connection]

PAGE = (Path(__file__).parent.parent / "docs" / "roles.md").read_text("utf-8")
# Roles are the server's: another run may be under way on it.
PREFIX = f"t{os.getpid()}_"
LOGINS = {duty: f"{PREFIX}{name}" for duty, name in zip(DUTIES, ("eve", "li", "boss", "ann", "dba"), strict=True)}
APP = f"{PREFIX}app"
STEWARD, APPROVER = (f"{PREFIX}{duty}" for duty in ("steward", "approver"))
SPEC = f"""
dqsql: 1
name: crm
schema: crm
action: observe
roles:
  prefix: {PREFIX}
ROLES
tables:
  customer:
    title: Customer
    key: id
    owner: owner
    source: source
    audit: true
    columns:
      name: {{required: {{action: reject, waivable: true}}}}
      mobile: {{standard: cn_mobile, required: true, unique: true, alert: 10%}}
"""
EVERYBODY = SPEC.replace("ROLES", "\n".join(f"  {duty}: {login}" for duty, login in LOGINS.items()))
NOBODY = SPEC.replace(f"roles:\n  prefix: {PREFIX}\nROLES\n", "")
TABLE = (
    "create schema crm; create table crm.customer (id int primary key, name text, mobile text, owner text, source text);"
    "insert into crm.customer values (1, 'Acme', null, 'li', 'web'), (2, 'Bolt', '12', 'li', 'web'),"
    " (3, 'Cogs', '13912345678', 'SECRET', 'SECRET')"
)


def spec(**members: str) -> str:
    """The spec with these roles."""
    return SPEC.replace("ROLES", "\n".join(f"  {duty}: {said}" for duty, said in members.items()))


@pytest.fixture
def people(postgresql: Connection) -> Iterator[None]:
    """Logins of the server, and no role of ours left behind."""
    names = [*LOGINS.values(), APP]
    for name in names:
        postgresql.execute(f"create role {name} login password 'x'".encode())
    postgresql.commit()
    yield
    postgresql.rollback()
    found = postgresql.execute("select rolname from pg_roles where rolname like %s", (f"{PREFIX}%",)).fetchall()
    for (name,) in found:
        postgresql.execute(f'drop owned by "{name}"; drop role "{name}"'.encode())
    postgresql.commit()


@pytest.fixture
def crm(postgresql: Connection, people: None) -> Connection:
    """A table whose people may do with it what their work takes."""
    postgresql.execute(TABLE)
    everybody = ", ".join([*LOGINS.values(), APP])
    postgresql.execute(
        f"grant usage on schema crm to {everybody}; grant select on crm.customer to {everybody}".encode()
    )
    postgresql.execute(f"grant update on crm.customer to {LOGINS['approver']}, {LOGINS['admin']}".encode())
    postgresql.execute(f"grant insert, update, delete on crm.customer to {APP}".encode())
    postgresql.commit()
    return postgresql


@pytest.fixture
def login(dsn: str) -> Iterator[Login]:
    """Connections of the roles, by name."""
    opened: list[Connection] = []

    def connect(role: str, **options: Any) -> Connection:
        opened.append(psycopg.connect(make_conninfo(dsn, user=role, password="x"), autocommit=True, **options))  # noqa: S106
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


def one(connection: Connection, query: str, *values: Any) -> Any:
    (found,) = connection.execute(query.encode(), values or None).fetchone() or (None,)
    return found


def refused(connection: Connection, query: str) -> bool:
    """Whether a query is refused for want of a right."""
    try:
        connection.execute(query.encode())
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def told(dsn: str) -> dict[str, str]:
    """The faults about roles, what was found by code."""
    with applying.connect(dsn) as connection:
        return {fault.code: fault.what for fault in status(connection).faults if fault.code.startswith("role-")}


# What the page says: by object, what each column's role does with it.
COLUMNS = ("everybody", *DUTIES)
MATRIX = {
    name: dict(zip(COLUMNS, (cell.strip() for cell in cells.split("|")), strict=True))
    for name, cells in re.findall(r"^\| `dq\.(\w+)` \|((?:[^|\n]*\|){5}[^|\n]*)\|$", PAGE, re.MULTILINE)
}
WORDS = {"reads": {"SELECT"}, "edits": {"INSERT", "UPDATE", "DELETE"}, "runs": {"EXECUTE"}}


def listed(start: str, end: str) -> set[str]:
    """The names of a paragraph of the page."""
    return set(re.findall(r"`(\w+)`", PAGE[PAGE.index(start) :].partition(end)[0]))


FREE = listed("**Everybody** may run these", ".\n\n")
ASKING = listed("**Everybody** may call these", "\n\n") - set(MATRIX)
CLOSED, UNREAD = listed("runs\n`add_audit_month`", ", or reads"), listed("or reads\n`alembic", ".\n")
OBJECTS = """
select p.oid, 'function', p.proname::text, p.oid::regprocedure::text, p.provariadic <> 0 from pg_proc p where p.pronamespace = 'dq'::regnamespace
union all
select c.oid, case c.relkind when 'S' then 'sequence' else 'table' end, c.relname, c.oid::regclass::text, false
from pg_class c where c.relnamespace = 'dq'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
and c.relname !~ '^audit_[0-9]+m[0-9]+$'
"""
PRIVILEGES = {
    "function": ("EXECUTE",),
    "table": ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"),
    "sequence": ("USAGE", "SELECT", "UPDATE"),
}


def wanted(name: str, kind: str, column: str) -> set[str]:
    """What the page says that a column's role, which is one of everybody, may do with an object."""
    if kind == "sequence":
        return set()
    if name in MATRIX:
        cells = {MATRIX[name]["everybody"], MATRIX[name][column]}
        return set().union(*(WORDS[word] for cell in cells for word in cell.split(", ") if word))
    assert name in (FREE | ASKING | CLOSED if kind == "function" else UNREAD), (
        f"{kind} dq.{name} is not in docs/roles.md"
    )
    return {"EXECUTE"} if name in FREE | ASKING else set()


@pytest.mark.every_server
def test_threat_20_each_role_may_do_what_the_page_says_and_nothing_else(
    crm: Connection, dsn: str, login: Login
) -> None:
    """Asked of the catalog for every object of schema dq, and tried: every view read, every function called."""
    support.install(dsn, EVERYBODY)
    objects = crm.execute(OBJECTS).fetchall()
    names = {kind: {name for _, of, name, *_ in objects if of == kind} for kind in PRIVILEGES}
    assert FREE | ASKING | CLOSED | (set(MATRIX) - names["table"]) == names["function"]
    assert UNREAD | (set(MATRIX) - names["function"]) == names["table"]
    crm.commit()
    for column, who in ({"everybody": APP} | LOGINS).items():
        with login(who) as theirs, theirs.transaction(force_rollback=True):
            theirs.execute("set local lock_timeout = '5s'; set local client_min_messages = error")
            for oid, kind, name, shown, variadic in objects:
                may = wanted(name, kind, column)
                has = {
                    privilege
                    for privilege in PRIVILEGES[kind]
                    if one(theirs, f"select has_{kind}_privilege(%s::oid, %s)", oid, privilege)
                }
                assert has == may, f"{column}: {shown}"
                call = (
                    f"select {shown.partition('(')[0]}({', '.join(nulls(shown, variadic))})"
                    if kind == "function"
                    else f"select from {shown} limit 1"
                )
                said = attempted(theirs, call)
                assert (f"permission denied for {'function' if kind == 'function' else ''}" in said) <= (not may), said
                if kind != "function" and "SELECT" in may:
                    assert said == "", f"{column}: {shown}: {said}"
                elif not may and "trigger" not in said:
                    assert said.startswith("permission denied"), f"{column}: {shown}: {said}"


def nulls(signature: str, variadic: bool) -> list[str]:
    """NULL for each argument of a function."""
    types = re.findall(r"[^,(]+(?:\([^)]*\))?", signature.partition("(")[2].rstrip(")"))
    return [f"{'variadic ' * variadic}(select null::{type_})" for type_ in types]


def attempted(connection: Connection, query: str) -> str:
    """What a query is refused with; nothing where it is not, and nothing of it stays."""
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(query.encode())
    except psycopg.Error as error:
        return str(error.diag.message_primary)
    return ""


@pytest.mark.one_server
def test_threat_21_a_reader_learns_nothing_that_the_table_hides(crm: Connection, dsn: str, login: Login) -> None:
    """Neither by a policy, nor by having no right on the table, nor on its schema."""
    support.install(dsn, EVERYBODY)
    crm.commit()
    with login(LOGINS["steward"]) as ann:
        assert one(ann, "select dq.evaluate()") == 1
        ann.execute("select dq.propose('crm.customer', '1', 'mobile', '13612345679', 'SECRET', 'SECRET')")
        ann.execute("select dq.snapshot()")
    crm.execute("update crm.customer set name = 'SECRET' where id = 3; select dq.refresh()")
    crm.execute(
        "alter table crm.customer enable row level security; create policy own on crm.customer using (owner = 'li')"
    )
    crm.commit()
    views = [right.partition(" ")[2] for right in rights("reader", 180000, ("crm_customer_violating_rows",))]
    with login(LOGINS["reader"]) as eve:
        for view in views:
            assert "SECRET" not in str(eve.execute(f"select * from {view}".encode()).fetchall()), view
        for view in ("incidents", "incident_events", "backfill_progress", "recurrence", "trend"):
            assert eve.execute(f"select * from dq.{view}".encode()).fetchall() == [], view
        figures = "select distinct status, applicable, missing from dq.completeness"
        assert eve.execute(figures).fetchall() == [("withheld", None, None)]
        assert {key for (key,) in eve.execute("select key from dq.task")} == {"1", "2"}
    crm.execute(
        f"alter table crm.customer disable row level security; revoke all on crm.customer from {LOGINS['reader']}"
    )
    for schema in ("", f"revoke usage on schema crm from {LOGINS['reader']}"):
        crm.execute(schema.encode() or b"select")
        crm.commit()
        with login(LOGINS["reader"]) as eve:
            for view in views:
                # No source is named and nobody reminded, so that there is nothing to read of it.
                rows = view.partition(".")[2] in {*ROWS} - {"source_differences", "overdue"} or view.startswith(
                    "dq_gen"
                )
                assert refused(eve, f"select * from {view}") == rows, view
            # Totals are for who was granted them.
            assert one(eve, "select missing from dq.completeness where field = 'mobile'") == 1


@pytest.mark.one_server
def test_threat_25_an_approver_is_no_proposer_and_nobody_passes_by_the_side_door(
    crm: Connection, dsn: str, login: Login
) -> None:
    support.install(dsn, EVERYBODY)
    crm.commit()
    propose = "select dq.propose('crm.customer', '{}', 'mobile', '1361234567{}', 'rang', 'phone')"
    rows = """select dq.propose_rows('crm.customer', '[{"key": 1, "values": {"mobile": "13612345679"}}]', 'a', 'b')"""
    kept = """select dq.keep_proposals('crm.customer', '[{"key": {"id": 1}, "field": "mobile", "old": null, "new": "1"}]', 'a', 'b')"""
    for duty in ("reader", "approver"):
        with login(LOGINS[duty]) as theirs:
            assert all(refused(theirs, query) for query in (propose.format(1, 9), rows, kept)), duty
    with login(LOGINS["contributor"]) as li:
        proposal = one(li, propose.format(1, 9))
    decisions = [
        f"select dq.approve({proposal})",
        f"select dq.approve_row(array[{proposal}])",
        f"select dq.enter(array[{proposal}], array[null])",
        f"select dq.reject_proposal({proposal}, 'no')",
        "select dq.enter_undo(1, 'no')",
    ]
    for duty in ("reader", "steward"):
        with login(LOGINS[duty]) as theirs:
            assert all(refused(theirs, query) for query in decisions), duty
    with login(LOGINS["admin"]) as dba:
        own = one(dba, propose.format(2, 8))
        assert refused(dba, f"select dq.approve({own})")
    with login(LOGINS["approver"]) as boss:
        entry = one(boss, f"select dq.approve({proposal})")
        assert one(boss, f"select dq.undo({entry}, 'wrong number')") == entry + 1


@pytest.mark.one_server
def test_each_does_their_work(crm: Connection, dsn: str, login: Login) -> None:
    """What the functions of each duty do, they do for its members: measured, recounted, waived, told."""
    support.install(dsn, EVERYBODY)
    crm.commit()
    with login(LOGINS["steward"]) as ann:
        assert one(ann, "select dq.evaluate()") == 1
        ann.execute("select dq.acknowledge(1), dq.assign(1, 'li'), dq.resolve(1, 'paper', 'asked'), dq.redeliver()")
        assert one(ann, "select dq.refresh()") == 1
        assert one(ann, "select dq.snapshot()") > 0
        assert one(ann, "select count(*) from dq.digests()") == 1
    with login(LOGINS["admin"]) as dba:
        assert one(dba, "select dq.recount('crm.customer')") == 0
        assert one(dba, "select dq.compact()") >= 0
        waiver = one(dba, "select dq.waive('crm.customer', 'name.required', 'moved', now() + interval '1 day')")
        assert one(dba, "select granted_by from dq.waivers") == LOGINS["admin"]
        dba.execute(f"select dq.revoke_waiver({waiver}, 'done'), dq.write_digests()".encode())
        dba.execute("insert into dq.region (value) values ('Atlantis'); delete from dq.region where value = 'Atlantis'")
        assert refused(dba, "update dq.waiver set reason = ''")
        assert refused(dba, "delete from dq.ledger")
    with login(APP) as app:
        app.execute("insert into crm.customer values (4, 'Dyno', '136 1234 5679', 'wu', 'web')")
        app.execute(
            "update crm.customer set mobile = '13912345670' where id = 1; delete from crm.customer where id = 2"
        )
        with pytest.raises(psycopg.errors.CheckViolation, match="1 problem"):
            app.execute("insert into crm.customer values (5, '', null, 'wu', 'web')")
        assert one(app, "select mobile from crm.customer where id = 4") == "+8613612345679"
    changes = crm.execute("select changed_by, operation from dq.audit_changes where field = 'mobile' order by entry")
    assert changes.fetchall() == [(APP, "insert"), (APP, "update"), (APP, "delete")]


def roles_of(connection: Connection) -> Any:
    """Roles, members and comments of the server, and rights on databases, as far as they are of this test."""
    connection.rollback()
    found = connection.execute(
        "select r.rolname, r.rolcanlogin, shobj_description(r.oid, 'pg_authid'), array(select m.rolname::text from"
        " pg_auth_members g join pg_roles m on m.oid = g.member where g.roleid = r.oid order by 1)"
        " from pg_roles r where r.rolname like %s order by 1",
        (f"{PREFIX}%",),
    ).fetchall()
    # An index that is built CONCURRENTLY waits for who looks on.
    connection.rollback()
    return found


def changed(plan: Plan) -> list[str]:
    """What a plan does about roles."""
    said = (step for step in plan.steps if step.transaction in ("roles", "rights"))
    return [f"{step.verb} {step.what.partition(':')[0]}".replace(PREFIX, "") for step in said if step.verb != "record"]


@pytest.mark.bare
@pytest.mark.every_server
def test_threat_54_roles_come_change_and_go(crm: Connection, dsn: str) -> None:
    before = snapshot(crm), roles_of(crm)
    plan = support.install(dsn, spec(steward="[" + LOGINS["steward"] + "]", reader="[]"))
    assert changed(plan) == [
        "create role reader", "create role steward", "grant role steward to ann",
        "grant rights of reader", "grant rights of steward",
    ]  # fmt: skip
    sql = "\n".join(step.sql for step in plan.steps)
    assert f'grant "{STEWARD}" to "{LOGINS["steward"]}";' in sql
    assert '"dq"."evaluate"' in sql
    assert support.planned(dsn, spec(steward=LOGINS["steward"], reader="[]")).steps == ()
    # Of a role without members in the spec they are chosen elsewhere; others are told of, and left alone.
    crm.execute(f"grant {PREFIX}reader to {APP}; grant {STEWARD} to {APP}".encode())
    crm.commit()
    assert told(dsn) == {"role-member-more": f"{APP} is a member of role {STEWARD} too"}
    plan = support.install(dsn, spec(steward=f"[{LOGINS['admin']}]", approver=LOGINS["approver"]))
    assert changed(plan) == [
        "revoke rights of reader", "create role approver", "grant role approver to boss",
        "grant role steward to dba", "revoke role steward from ann", "grant rights of approver",
    ]  # fmt: skip
    members = {name.removeprefix(PREFIX): names for name, _, _, names in roles_of(crm)}
    assert members["steward"] == [APP, LOGINS["admin"]]
    assert members["reader"] == [APP], "somebody else's member keeps the role there"
    crm.execute(f"drop role {PREFIX}reader".encode())
    crm.commit()
    support.uninstall(dsn, "crm")
    kept = {name.removeprefix(PREFIX): names for name, _, _, names in roles_of(crm)}
    assert kept["steward"] == [APP], (
        "the role stays for whom others made a member, and goes from whom the spec made one"
    )
    crm.execute(f"drop role {STEWARD}".encode())
    crm.commit()
    assert (snapshot(crm), roles_of(crm)) == before


@pytest.mark.one_server
def test_a_role_of_before_is_adopted_told_of_and_stays(crm: Connection, dsn: str) -> None:
    crm.execute(f"create role {APPROVER} login; grant {APPROVER} to {APP}; create role {STEWARD}".encode())
    crm.commit()
    before = roles_of(crm)
    plan = support.install(dsn, spec(steward=LOGINS["steward"], approver=LOGINS["approver"]))
    notes = "\n".join(plan.notes)
    assert f"{APPROVER} is not dqsql's" in notes
    assert "LOGIN: somebody may log in as it" in notes
    assert f"members that the spec does not name: {APP}" in notes
    assert f"{STEWARD} is there already" in notes
    assert set(told(dsn)) == {"role-power", "role-member-more"}
    support.uninstall(dsn)
    assert roles_of(crm) == before


@pytest.mark.bare
@pytest.mark.every_server
def test_without_createrole_the_rest_is_done_and_the_statements_are_shown(
    crm: Connection, dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    pg_programs: Callable[..., str],
) -> None:  # fmt: skip
    owner = f"{PREFIX}owner"
    crm.execute(f"create role {owner} login password 'x'; alter schema crm owner to {owner}".encode())
    crm.execute(
        f"alter table crm.customer owner to {owner}; grant create on database {crm.info.dbname} to {owner}".encode()
    )
    crm.commit()
    before = roles_of(crm)
    monkeypatch.chdir(tmp_path)
    Path("crm.yml").write_text(spec(steward=LOGINS["steward"], reader="[]"), "utf-8")
    dqsql, theirs = Runner(capsys, monkeypatch), make_conninfo(dsn, user=owner, password="x")  # noqa: S106
    done = dqsql("apply", "crm.yml", "--yes", "--dsn", theirs)
    assert done.status == 1, done.err
    assert set(told(dsn)) == {"role-gone"}
    shown = dqsql("plan", "crm.yml", "--dsn", theirs)
    assert shown.status == 1
    for_others = shown.out[shown.out.index("-- You may not") :]
    assert f'create role "{STEWARD}" nologin;\ngrant "{STEWARD}" to "{LOGINS["steward"]}";' in for_others
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", dsn, stdin=for_others)
    assert set(told(dsn)) == {"role-right-gone"}
    assert dqsql("apply", "crm.yml", "--yes", "--dsn", theirs).status == 0
    assert told(dsn) == {}
    gone = dqsql("uninstall", "--yes", "--dsn", theirs)
    assert f"role {STEWARD} stays: it was there before dqsql" in " ".join(gone.err.split())
    assert [role for role in roles_of(crm) if role[0] not in (STEWARD, f"{PREFIX}reader")] == before


@pytest.mark.one_server
def test_databases_of_a_server_share_roles_and_the_last_one_drops_them(crm: Connection, dsn: str) -> None:
    before = roles_of(crm)
    with another(dsn, "two") as second:
        with psycopg.connect(second) as connection:
            connection.execute(TABLE)
        first_spec, second_spec = (spec(steward=LOGINS[duty]) for duty in ("steward", "admin"))
        support.install(dsn, first_spec)
        plan = support.install(second, second_spec)
        assert changed(plan) == ["grant role steward to dba", "grant rights of steward"]
        assert told(dsn) == {"role-member-more": f"{LOGINS['admin']} is a member of role {STEWARD} too"}
        support.uninstall(dsn)
        members = {name: names for name, _, _, names in roles_of(crm)}
        assert members[STEWARD] == sorted((LOGINS["steward"], LOGINS["admin"]), key=lambda name: name)
        assert set(told(second)) == {"role-member-more"}
        crm.execute(f"revoke {STEWARD} from {LOGINS['steward']}".encode())
        crm.commit()
        support.uninstall(second)
        assert roles_of(crm) == before


@pytest.mark.one_server
def test_specs_of_a_database_share_roles(crm: Connection, dsn: str) -> None:
    crm.execute("create table crm.lead (id int primary key, name text)")
    crm.commit()
    other = (
        spec(steward=f"[{LOGINS['steward']}, {LOGINS['admin']}]")
        .partition("tables:")[0]
        .replace("name: crm", "name: lead")
    )
    other += "tables: {lead: {columns: {name: {required: true}}}}"
    support.install(dsn, spec(steward=LOGINS["steward"]))
    plan = support.install(dsn, other)
    # What both need is granted whichever is applied, also on the views of the other's tables.
    assert changed(plan) == ["grant role steward to dba", "grant rights of steward"]
    assert support.planned(dsn, spec(steward=LOGINS["steward"])).steps == ()
    assert told(dsn) == {}
    support.uninstall(dsn, "crm")
    assert told(dsn) == {}
    assert {name: names for name, _, _, names in roles_of(crm)}[STEWARD] == [LOGINS["steward"], LOGINS["admin"]]
    support.uninstall(dsn, "lead")
    assert STEWARD not in {name for name, *_ in roles_of(crm)}


@pytest.mark.one_server
def test_drift_is_found_and_what_is_missing_is_brought_back(crm: Connection, dsn: str) -> None:
    text = spec(steward=LOGINS["steward"], reader=LOGINS["reader"], approver="[]")
    support.install(dsn, text)
    crm.execute(
        f"revoke {PREFIX}reader from {LOGINS['reader']}; revoke select on dq.task from {STEWARD};"
        f" grant select on dq.audit to {STEWARD}; grant select (reason) on dq.batch to {STEWARD};"
        f" alter role {STEWARD} createdb; grant {STEWARD} to {APP}; drop owned by {APPROVER}; drop role {APPROVER}".encode()
    )
    crm.commit()
    found = told(dsn)
    assert set(found) == {
        "role-gone", "role-right-gone", "role-member-gone", "role-right-more", "role-member-more", "role-power",
    }  # fmt: skip
    assert found["role-right-gone"] == f"role {STEWARD} lacks select dq.task"
    with applying.connect(dsn) as connection:
        more = {f.what: f.remedy for f in status(connection).faults if f.code == "role-right-more"}
    remedy = f'revoke select (reason) on "dq"."batch" from "{STEWARD}";'
    assert more[f"role {STEWARD} has select (reason) dq.batch too"] == remedy
    crm.execute(remedy.encode())
    crm.commit()
    with applying.connect(dsn) as connection:
        repair(connection, foresee(connection, loads(text)))
        assert foresee(connection, loads(text)).steps == ()
    assert set(told(dsn)) == {"role-right-more", "role-member-more", "role-power"}


@pytest.mark.one_server
def test_default_privileges_of_the_installer_are_told_and_taken_back(crm: Connection, dsn: str) -> None:
    def inherited() -> dict[str, str]:
        with applying.connect(dsn) as connection:
            return {f.remedy: f.what for f in status(connection).faults if f.code == "role-right-inherited"}

    crm.execute(
        f"alter default privileges grant select, insert on tables to {APP};"
        f" alter default privileges grant execute on functions to {APP};"
        " alter default privileges grant select on tables to public".encode()
    )
    crm.commit()
    try:
        support.install(dsn, NOBODY)
        found = inherited()
        assert list(found) == [
            f'revoke execute on all functions in schema dq_gen from "{APP}";',
            f'revoke insert, select on all tables in schema dq, dq_gen from "{APP}";',
            "revoke select on all tables in schema dq_gen from public;",
        ]
        assert {what.partition(" by ")[2] for what in found.values()} == {"ALTER DEFAULT PRIVILEGES of postgres"}
        for remedy in found:
            crm.execute(remedy.encode())
        crm.commit()
        assert inherited() == {}
    finally:
        crm.execute(f"drop owned by {APP}".encode())
        crm.commit()


@pytest.mark.one_server
def test_a_view_that_is_made_anew_is_granted_again(crm: Connection, dsn: str, login: Login) -> None:
    text = spec(reader=LOGINS["reader"])
    support.install(dsn, text)
    assert changed(support.install(dsn, text.replace("key: id", "key: [id, owner]"))) == ["grant rights of reader"]
    crm.commit()
    with login(LOGINS["reader"]) as eve:
        assert one(eve, "select count(*) from dq.missing_rows") == 1
    assert told(dsn) == {}


@pytest.mark.one_server
def test_threat_34_members_are_roles_that_there_are(crm: Connection, dsn: str) -> None:
    text = spec(steward=f"[{LOGINS['steward']}x, {STEWARD}]", reader="public")
    with pytest.raises(SpecError) as error:
        support.planned(dsn, text)
    said = str(error.value)
    assert f"there is no role {LOGINS['steward']}x" in said
    assert (
        LOGINS["steward"] in said.partition("there is no role")[2].partition("\n")[2] or "did you mean" in said.lower()
    )
    assert f"{STEWARD} is one of the roles that the spec itself asks for" in said
    assert "there is no role public" in said


def test_before_version_15_nobody_is_granted_views_that_show_rows() -> None:
    for duty in DUTIES:
        lost = rights(duty, 150000, ("crm_t_missing_rows",)) - rights(duty, 140000, ("crm_t_missing_rows",))
        assert lost == {*(f"select dq.{view}" for view in ROWS), "select dq_gen.crm_t_missing_rows"}


def test_differences_tell_of_roles() -> None:
    old, new = (
        applying.model_of(loads(text), None)
        for text in (spec(reader="[a, b]", steward="c"), spec(reader="[a]", admin="[]").replace(PREFIX, "x_"))
    )
    assert [(change.effect, change.subject, change.says) for change in differences(old, new)] == [
        ("changed", "role x_reader", (f"role {PREFIX}reader becomes x_reader", "members: a, b becomes a")),
        ("dropped", f"role {STEWARD}", ("members: c",)),
        ("added", "role x_admin", ("members: none",)),
    ]


@pytest.mark.bare
@pytest.mark.one_server
def test_revisions_bring_roles_and_take_them_back(
    application: Application, postgresql: Connection, people: None
) -> None:
    """Also where the role is there already, as on a server with a database that has it."""
    before = roles_of(postgresql)
    spec_file = Path("shop.yml")
    plain = spec_file.read_text()
    application.revise()
    application.upgrade()
    named = f"roles:\n  prefix: {PREFIX}\n  steward: {LOGINS['steward']}\n"
    application.spec(plain.replace("tables:\n", f"{named}tables:\n", 1))
    (revision,) = application.revise()
    application.upgrade()
    assert application.healthy
    assert {name: names for name, _, _, names in roles_of(postgresql)}[STEWARD] == [LOGINS["steward"]]
    application.downgrade("-1")
    assert roles_of(postgresql) == before
    postgresql.execute(f"create role {STEWARD}".encode())
    postgresql.commit()
    application.upgrade()
    assert application.healthy
    assert revision
    application.downgrade("-1")
    assert STEWARD in {name for name, *_ in roles_of(postgresql)}, "it was there before"
