"""`dqsql repair`: every safe repair of what `dqsql status` finds, nothing else, and the second time nothing at all."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql import cli
from dqsql.faults import KINDS, Fault
from dqsql.names import ident
from dqsql.plan.objects import OPEN
from dqsql.repair import Repair, foresee, repair
from dqsql.spec import loads
from dqsql.status import status, verify
from tests import support
from tests.support import DatabaseError

Connection = psycopg.Connection[Any]
ROOT = Path(__file__).parent.parent

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  product:
    columns: {code: {unique: true}, sku: {unique: true}}
  line:
    slices: [kind]
    columns:
      product: {references: product.code}
      price: {range: {min: 0}, required: true}
      note: {required: {action: warn}, normalize: [trim]}
    rules:
      cheap: {check: "price < 1000", action: observe}
  bill:
    rules:
      has_line: {at_least: 1, child: line.bill_id}
"""


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    """A shop under rules; a negative price is an old debt, so that there is a ratchet."""
    postgresql.execute(
        "create schema shop; create table shop.product (id int primary key, code text not null unique, sku text);"
        "create table shop.bill (id int primary key);"
        "create table shop.line (id int primary key, product text, price numeric, kind text, note text, bill_id int);"
        "insert into shop.product values (1, 'A', 'a'), (2, 'B', 'b'); insert into shop.bill values (1);"
        "insert into shop.line values (1, 'A', 5, 'x', 'n', 1), (2, 'B', -7, 'y', ' ', 1), (3, null, 1, 'y', 'n', 1)"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    support.install(dsn, SPEC)
    assert faults(dsn) == []
    return postgresql


def faults(dsn: str) -> list[Fault]:
    with applying.connect(dsn) as connection:
        return list(status(connection).faults)


def mended(dsn: str, spec: str = SPEC) -> Repair:
    with applying.connect(dsn) as connection:
        return repair(connection, foresee(connection, loads(spec)))


def foreseen(dsn: str, spec: str = SPEC) -> Repair:
    with applying.connect(dsn) as connection:
        return foresee(connection, loads(spec))


def do(statement: str, query: str) -> str:
    """SQL that runs `statement` with each thing that `query` finds in the place of %s."""
    return (
        f"do $do$ declare found text; begin for found in {query} loop execute format($f${statement}$f$, found);"
        " end loop; end $do$"
    )


LINE_TRIGGERS = "select quote_ident(tgname) from pg_trigger where tgrelid = 'shop.line'::regclass and tgname ~* "
CHECKS = "select conname from pg_constraint where conrelid = 'shop.line'::regclass and conname ~ '^dq_check'"
KEYS = "select conname from pg_constraint where conrelid = 'shop.line'::regclass and contype = 'f'"
OURS = "select oid::regprocedure from pg_proc where pronamespace = 'dq_gen'::regnamespace and "
# What is done to the database, and the faults that status then finds.
DRIFT: dict[str, tuple[str, set[str]]] = {
    "triggers disabled": ("alter table shop.line disable trigger user", {"trigger-off", "counters-passed"}),
    "all triggers disabled": (
        "alter table shop.line disable trigger all",
        {"trigger-off", "counters-passed", "constraint-off"},
    ),
    "the guard dropped": (do("drop trigger %s on shop.line", LINE_TRIGGERS + "'^dq_guard'"), {"object-gone"}),
    "a counting trigger dropped": (
        do("drop trigger %s on shop.line", LINE_TRIGGERS + "'^dq_count_insert'"),
        {"object-gone", "counters-passed"},
    ),
    "the normaliser dropped with its trigger": ("drop function dq_gen.shop_line_normalize cascade", {"object-gone"}),
    "a child's trigger dropped": (do("drop trigger %s on shop.line", LINE_TRIGGERS + "'^dq_child_'"), {"object-gone"}),
    "the trigger of a turn disabled": (
        do(
            "alter table %s disable trigger all",
            "select distinct tgrelid::regclass from pg_trigger where tgname ~ '^dq_due_'",
        ),
        {"trigger-off"},
    ),
    "a body changed": (
        "do $$begin execute replace((select pg_get_functiondef('dq_gen.shop_line_guard'::regproc)),"
        " 'return null', 'return  null'); end$$",
        {"object-changed"},
    ),
    "settings and security of a table's functions changed": (
        "alter function dq_gen.shop_line_guard() stable; alter function dq_gen.shop_line_count_insert() security invoker;"
        " alter function dq_gen.shop_line_recount() reset row_security",
        {"object-changed"},
    ),
    "a trigger narrowed": (
        "create or replace trigger <guard> after insert or update on shop.line for each row when (false)"
        " execute function dq_gen.shop_line_guard()",
        {"object-changed"},
    ),
    "the CHECK dropped": (do("alter table shop.line drop constraint %s", CHECKS), {"object-gone"}),
    "the CHECK not validated": (
        "update pg_constraint set convalidated = false where conname ~ '^dq_check' and conrelid = 'shop.line'::regclass",
        {"check-unproven"},
    ),
    "the foreign key dropped": (do("alter table shop.line drop constraint %s", KEYS), {"object-gone"}),
    "the index dropped": (
        do("drop index shop.%I", "select relname from pg_class where relname ~ '^dq_unique'"),
        {"object-gone"},
    ),
    "the guard dropped with its function": ("drop function dq_gen.shop_line_guard cascade", {"object-gone"}),
    "what judges children dropped with its functions": (
        do("drop function %s cascade", OURS + "obj_description(oid, 'pg_proc') ~ 'children_(parent|child)_function'"),
        {"object-gone"},
    ),
    "the index invalid": (
        "update pg_index set indisvalid = false where indexrelid = (select oid from pg_class where relname ~ '^dq_unique')",
        {"index-invalid"},
    ),
    "a view dropped": ("drop view dq.missing_rows; drop view dq_gen.shop_line_missing_rows", {"view-gone"}),
    "all views dropped": (
        "drop view dq.objects, dq.rule_violations, dq.completeness, dq.waivers cascade",
        {"view-gone", "function-gone"},
    ),
    "a function of schema dq replaced": (
        "do $$begin execute replace(pg_get_functiondef('dq.luhn'::regproc), 'begin', 'begin /* ours */'); end$$;"
        "create or replace function dq.is_blank(value text) returns boolean"
        " language sql immutable parallel safe as 'select value is null'",
        {"function-changed"},
    ),
    "settings and security of functions changed": (
        "alter function dq.recount(regclass) reset search_path; alter function dq.compact(regclass) volatile security invoker;"
        " alter function dq.luhn(text) stable",
        {"function-changed"},
    ),
    "EXECUTE revoked": (
        "revoke execute on all functions in schema dq, dq_gen from public",
        {"grant-gone", "runtime-grant-gone"},
    ),
    "USAGE revoked": ("revoke usage on schema dq, dq_gen from public", {"runtime-grant-gone"}),
    "comments lost": (
        "delete from pg_description d using pg_class c"
        " where d.objoid = c.oid and c.relnamespace = 'dq_gen'::regnamespace;"
        "delete from pg_description where classoid in ('pg_proc'::regclass, 'pg_trigger'::regclass, 'pg_constraint'::regclass)"
        " and description ~ 'dqsql:\\{'",
        {"unmarked"},
    ),
    "an index without its COMMENT": (
        do("comment on index shop.%I is null", "select relname from pg_class where relname ~ '^dq_unique'"),
        {"unmarked"},
    ),
    "views not published": (
        "do $$declare said text := obj_description('dq_gen.shop_line_missing_rows'::regclass, 'pg_class'); begin"
        " comment on view dq_gen.shop_line_missing_rows is null; perform dq.publish();"
        " execute format('comment on view dq_gen.shop_line_missing_rows is %L', said); end$$",
        {"unpublished"},
    ),
    "counters without a count": ("delete from <log> where baseline", {"uncounted"}),
    "a long log": ("insert into <log> (counting) select 0 from generate_series(1, 20001)", {"log-long"}),
}
LOG = "select oid::regclass::text from pg_class where relname ~ '^shop_line_changes' and relkind = 'r'"


# What makes the database what it is, whatever order it was made in.
STANDING = (
    "select tgrelid::regclass::text, pg_get_triggerdef(oid), tgenabled::text from pg_trigger where tgname ~* '^dq_'",
    "select conrelid::regclass::text, pg_get_constraintdef(oid), convalidated from pg_constraint where conname ~ '^dq_'",
    "select pg_get_indexdef(indexrelid), indisvalid from pg_index where indexrelid::regclass::text ~ 'dq_unique'",
    "select oid::regprocedure::text, prosrc, has_function_privilege('public', oid, 'execute') from pg_proc"
    " where pronamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)",
    "select viewname, definition from pg_views where schemaname in ('dq', 'dq_gen')",
    "select classoid::regclass::text, description from pg_description where description ~ 'dqsql:' or objoid in"
    " (select oid from pg_class where relnamespace = 'dq'::regnamespace)",
    "select nspname, has_schema_privilege('public', oid, 'usage') from pg_namespace where nspname ~ '^dq'",
)


def standing(connection: Connection) -> list[list[str]]:
    found = [sorted(map(repr, connection.execute(query).fetchall())) for query in STANDING]
    connection.commit()
    return found


@pytest.mark.one_server
def test_what_drifted_is_brought_back_and_the_second_run_does_nothing(shop: Connection, dsn: str) -> None:
    before = standing(shop)
    (log,) = shop.execute(LOG).fetchone() or ("",)
    (guard,) = shop.execute(LINE_TRIGGERS + "'^dq_guard'").fetchone() or ("",)
    for drift, (statement, expected) in DRIFT.items():
        shop.execute(statement.replace("<log>", log).replace("<guard>", guard))
        shop.commit()
        found = faults(dsn)
        assert expected <= {fault.code for fault in found}, (drift, found)
        assert all(fault.mended != "person" for fault in found), (drift, found)
        done = mended(dsn)
        assert done.steps, drift
        assert (done.left, done.held) == ((), ()), (drift, done)
        for now, then in zip(standing(shop), before, strict=True):
            assert now == then, drift
        assert foreseen(dsn) == Repair(()), drift
    with applying.connect(dsn) as connection:
        assert {verdict.differences for verdict in verify(connection)} == {0}


PLANS = ["nestloop", "hashjoin mergejoin", "hashjoin nestloop", "hashagg sort", "seqscan", "indexscan bitmapscan"]


@pytest.mark.parametrize("without", PLANS)
def test_what_is_read_does_not_depend_on_how_postgresql_reads_it(shop: Connection, dsn: str, without: str) -> None:
    """A condition may be asked of what another one rules out: of COMMENTs that are none of ours, of columns of no table."""
    shop.execute("alter table shop.line disable trigger user")
    shop.execute(do("drop index shop.%I", "select relname from pg_class where relname ~ '^dq_unique'"))
    shop.commit()

    def read(options: str) -> tuple[Any, ...]:
        with applying.connect(make_conninfo(dsn, options=options)) as connection:
            state = replace(status(connection), rules=())
            return state, applying.compile_live(connection, loads(SPEC))[0].steps, list(verify(connection))

    assert read(" ".join(f"-c enable_{method}=off" for method in without.split())) == read("")


def broken_check(shop: Connection) -> None:
    shop.execute(do("alter table shop.line drop constraint %s", CHECKS))
    shop.execute("insert into shop.line values (9, 'A', null, 'x', 'n', 1)")
    shop.commit()


def test_a_key_of_the_tables_own_that_held_a_rule_is_missed(shop: Connection, dsn: str) -> None:
    spec = """{dqsql: 1, name: own, schema: shop, tables: {
        part: {columns: {code: {unique: true}, bill: {references: dealt.id}, other: {references: dealt.id},
            place: {unique: {with: [code]}}}},
        dealt: {columns: {id: {required: true}}}}}"""
    shop.execute(
        "create table shop.dealt (id int primary key);"
        "create table shop.part (id int primary key, code text unique, bill int references shop.dealt,"
        " other int references shop.dealt, place int not null, unique (place, code), unique (place, id))"
    )
    shop.commit()
    support.install(dsn, spec)
    assert faults(dsn) == []
    shop.execute(
        "alter table shop.part drop constraint part_code_key, drop constraint part_bill_fkey,"
        " drop constraint part_place_code_key"
    )
    shop.execute("alter table shop.part disable trigger all")
    shop.commit()
    assert [(fault.table, fault.what) for fault in faults(dsn) if fault.code == "own-gone"] == [
        ('"shop"."part"', "the table's own foreign key that held rule bill.references is gone"),
        ('"shop"."part"', "the table's own unique index that held rule code.unique is gone"),
        ('"shop"."part"', "the table's own foreign key that held rule other.references is gone"),
        ('"shop"."part"', "the table's own unique index that held rule place.unique is gone"),
    ]
    shop.execute("alter table shop.part enable trigger all")
    shop.commit()
    support.install(dsn, spec)
    assert faults(dsn) == []
    held = "select rule, enforced_by from dq.rule where spec = 'own' and rule ~ 'unique|references' order by 1"
    assert shop.execute(held).fetchall() == [
        ("bill.references", "foreign key"),
        ("code.unique", "unique index"),
        ("other.references", "present"),
        ("place.unique", "unique index"),
    ]


def test_a_table_or_partition_of_somebody_elses_is_told_of(postgresql: Connection, dsn: str) -> None:
    """A partition that a superuser makes is the superuser's."""
    spec = "{dqsql: 1, name: owned, schema: owned, tables: {event: {columns: {kind: {required: true}}}}}"
    postgresql.execute("drop role if exists dq_test_owner; create role dq_test_owner login")
    database = ident(postgresql.info.dbname)
    postgresql.execute(f"grant create on database {database} to dq_test_owner")
    postgresql.execute(
        "set role dq_test_owner; create schema owned;"
        "create table owned.event (id int primary key, kind text) partition by range (id);"
        "create table owned.first partition of owned.event for values from (0) to (10); reset role"
    )
    postgresql.commit()
    try:
        support.install(dsn, spec)
        log = "select oid::regclass from pg_class where relname ~ '^owned_event_changes' and relkind = 'r'"
        postgresql.execute(do("alter table %s owner to dq_test_owner", log))
        postgresql.commit()
        assert [fault.code for fault in faults(dsn) if fault.code == "owner-changed"] == []
        postgresql.execute("create table owned.second partition of owned.event for values from (10) to (20)")
        postgresql.commit()
        (found,) = (fault for fault in faults(dsn) if fault.code == "owner-changed")
        assert found.what.startswith("owned.second belongs to ")
        assert found.remedy == 'alter table owned.second owner to "dq_test_owner";'
        postgresql.execute(found.remedy)
        postgresql.commit()
        assert [fault.code for fault in faults(dsn) if fault.code == "owner-changed"] == []
    finally:
        postgresql.rollback()
        support.uninstall(dsn)
        postgresql.execute("drop schema owned cascade; drop owned by dq_test_owner; drop role dq_test_owner")
        postgresql.commit()


def test_status_needs_to_read_and_no_more(
    shop: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who may not see all of it is told what to ask for: half a look would call gone what is only hidden."""
    shop.execute("drop role if exists dq_test_watcher; create role dq_test_watcher login")
    shop.execute("alter table shop.line disable trigger user")
    shop.commit()
    monkeypatch.setattr("sys.argv", ["dqsql", "status", "--dsn", make_conninfo(dsn, user="dq_test_watcher")])
    try:
        with pytest.raises(SystemExit, match="4"):
            cli.main()
        assert "as a member of pg_read_all_data" in " ".join(capsys.readouterr().err.split())
        shop.execute("grant pg_read_all_data to dq_test_watcher")
        shop.commit()
        with applying.connect(make_conninfo(dsn, user="dq_test_watcher")) as connection:
            seen = list(status(connection).faults)
        assert seen == faults(dsn) != []
    finally:
        shop.execute("drop role dq_test_watcher")
        shop.commit()


def test_verify_says_which_table_cannot_be_counted(
    shop: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slice of another type does not fit the log; the other tables are counted all the same, and no value is shown."""
    spec = "{dqsql: 1, name: wide, schema: shop, tables: {wide: {slices: [n], columns: {t: {required: true}}}}}"
    shop.execute("create table shop.wide (id int primary key, n int, t text); insert into shop.wide values (1, 1, 't')")
    shop.commit()
    support.install(dsn, spec)
    for change in ("bigint using 5000000000", "text using 'private'"):
        shop.execute(f"alter table shop.wide alter n type {change}")
        shop.commit()
        monkeypatch.setattr("sys.argv", ["dqsql", "verify", "--dsn", dsn])
        with pytest.raises(SystemExit, match="1"):
            cli.main()
        said = capsys.readouterr().out
        assert '"shop"."wide"  cannot be counted: ' in said
        assert "the table has changed since, see `dqsql status`" in said
        assert "private" not in said
        assert '"shop"."line"  exact' in said


@pytest.mark.one_server
def test_what_would_change_a_rule_is_left_and_named(shop: Connection, dsn: str) -> None:
    """Repair neither promotes what was paid, nor gives up a CHECK that rows break now, nor takes a new rule in."""
    shop.execute("update shop.line set price = 7, note = 'n' where id = 2")
    shop.execute(do("drop trigger %s on shop.line", LINE_TRIGGERS + "'^dq_normalize'"))
    shop.commit()
    assert "check" in {d.mechanism for ds in support.planned(dsn, SPEC).decisions.values() for d in ds}
    done = mended(dsn)
    assert [step.what.split(" on ")[0].split("_")[0] for step in done.steps] == ['trigger "dq']
    (still,) = shop.execute("select enforced_by from dq.rule where rule = 'price.range'").fetchone() or ("",)
    assert still == "ratchet"
    shop.commit()
    # A rule more: what is gone from the table may never have been there.
    shop.execute(do("drop trigger %s on shop.line", LINE_TRIGGERS + "'^dq_normalize'"))
    shop.execute("alter table shop.product disable trigger user")
    shop.commit()
    more = SPEC.replace(
        "price: {range: {min: 0}, required: true}", "price: {range: {min: 0}, required: true, unique: true}"
    )
    done = mended(dsn, more)
    assert {step.table for step in done.steps} == {'"shop"."product"'}
    assert any(held.step.what.startswith("trigger") for held in done.held)
    assert [fault.code for fault in done.left] == ["object-gone"]
    assert mended(dsn).left == ()
    broken_check(shop)
    done = mended(dsn)
    assert [fault.code for fault in done.left] == ["object-gone"]
    assert done.held
    assert shop.execute("select count(*) from shop.line where price is null").fetchone() == (1,)
    shop.commit()
    support.install(dsn, SPEC)
    assert faults(dsn) == []


@pytest.mark.one_server
def test_the_command_shows_asks_mends_and_says_what_is_left(
    shop: Connection, dsn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], pg_programs: Any
) -> None:
    file = tmp_path / "shop.yml"
    file.write_text(SPEC, "utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.argv", ["dqsql", "repair", *arguments, "--dsn", dsn])
            with pytest.raises(SystemExit) as left:
                cli.main()
        written = capsys.readouterr()
        return int(left.value.code or 0), written.out, written.err

    assert run(str(file)) == (0, "Nothing to mend.\n", "")
    assert run(str(file), "--dry-run") == (0, "", "Nothing to mend.\n")
    shop.execute("alter table shop.line disable trigger user; revoke usage on schema dq from public")
    shop.execute("drop role if exists dq_importer; create role dq_importer")
    shop.execute("alter role dq_importer set session_replication_role = replica")
    shop.commit()
    code, out, err = run(str(file))
    assert (code, out, "nothing was changed" in err) == (2, "", True)
    code, script, err = run(str(file), "--dry-run")
    assert code == 1
    assert 'alter role "dq_importer" reset session_replication_role' in err
    assert [fault.code for fault in foreseen(dsn).left] == ["session-replica"]
    data = json.loads(run(str(file), "--dry-run", "--format", "json")[1])
    assert [left["repairable"] for left in data["left"]] == [False]
    assert len(data["steps"]) == len(foreseen(dsn).steps) > 5
    assert data["repaired"] is False
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", dsn, stdin=script)
    assert {fault.code for fault in faults(dsn)} == {"session-replica"}
    code, out, _ = run(str(file), "--yes")
    assert code == 1, "something red is left"
    assert "mended" not in out
    shop.execute("drop role dq_importer; alter table shop.line disable trigger user")
    shop.commit()
    code, out, _ = run(str(file), "--yes")
    assert (code, out.count("mended") > 6) == (0, True), out
    assert run(str(file), "--yes")[:2] == (0, "Nothing to mend.\n")
    file.write_text(SPEC.replace("name: shop", "name: other"), "utf-8")
    code, _, err = run(str(file))
    assert (code, "already carries the rules of spec" in err or "nothing of spec 'other'" in err) == (4, True)


@pytest.mark.bare
@pytest.mark.one_server
def test_another_spec_and_a_database_without_any_are_left_alone(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema shop; create table shop.a (id int primary key, n int); create table shop.b (like shop.a including all)"
    )
    postgresql.commit()
    first, second = (
        f"{{dqsql: 1, name: {t}x, schema: shop, tables: {{{t}: {{columns: {{n: {{required: {{action: warn}}}}}}}}}}}}"
        for t in "ab"
    )
    with pytest.raises(DatabaseError, match="not installed in this database"):
        mended(dsn, first)
    support.install(dsn, first)
    with pytest.raises(DatabaseError, match="nothing of spec 'bx'"):
        mended(dsn, second)
    support.install(dsn, second)
    postgresql.execute("alter table shop.a disable trigger user; alter table shop.b disable trigger user")
    postgresql.commit()
    done = mended(dsn, first)
    assert {fault.spec for fault in done.left} == {"bx"}
    assert {step.table for step in done.steps} == {'"shop"."a"'}
    postgresql.execute("update dq.alembic_version set version_num = '0000'")
    postgresql.commit()
    with pytest.raises(DatabaseError, match="version 0000"):
        mended(dsn, second)


def test_a_function_of_somebody_elses_in_schema_dq_is_told_of_and_left(shop: Connection, dsn: str) -> None:
    shop.execute(
        "create function dq.luhn(value varchar) returns boolean language sql return true;"
        "create function dq.ours() returns int language sql return 1;"
        "create type dq.span as range (subtype = date)"
    )
    shop.commit()
    done = mended(dsn, SPEC)
    assert not done.steps
    assert {(fault.code, fault.light, fault.remedy) for fault in done.left} == {
        ("function-foreign", "yellow", "drop function dq.luhn(character varying);"),
        ("function-foreign", "yellow", "drop function dq.ours();"),
    }
    for fault in done.left:
        shop.execute(fault.remedy)
    shop.commit()
    assert not mended(dsn, SPEC).left


def test_the_parts_that_everybody_may_call_are_those_that_are_granted() -> None:
    golden = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / "golden").glob("shop.*.sql"))
    names = dict(re.findall(r"^comment on function (\"dq_gen\"\.\"\w+\")\(.*?\"role\": \"(\w+)", golden, re.MULTILINE))
    granted = set(re.findall(r"^grant execute on function (\"dq_gen\"\.\"\w+\")\(.*\) to public", golden, re.MULTILINE))
    assert granted
    assert {part for name, part in names.items() if name in granted} <= OPEN
    assert {part for name, part in names.items() if name not in granted}.isdisjoint(OPEN)


def test_every_kind_of_fault_is_told_of_and_explained() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "dqsql").glob("*.py"))
    made = set(re.findall(r'Fault\(\s*f?"([\w{}\[\]\']+(?:-\w+)*)"', code))
    assert {kind for kind in KINDS if kind not in made} == {"view-gone", "function-gone"}, (
        "made with the kind of the object"
    )
    page = (ROOT / "docs" / "repair.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (red|yellow) \| (.*?) \| (.*?) \| (.*?) \|$", page, re.MULTILINE)
    assert {(name, light, means) for name, light, _, means, _ in rows} == {
        (name, kind.light, kind.means) for name, kind in KINDS.items()
    }
    mends = {name: by for name, _, _, _, by in rows}
    assert all(("`repair`" in mends[name]) == (kind.mended != "person") for name, kind in KINDS.items())
