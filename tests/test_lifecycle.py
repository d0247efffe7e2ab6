"""Installing, changing, promoting, breaking off and taking out, on databases that are in use."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql import cli, resources, runtime
from dqsql.catalog import read
from dqsql.errors import SpecError
from dqsql.names import ident
from dqsql.plan.mechanism import Decision
from dqsql.spec import loads
from dqsql.status import healthy, status
from tests import support
from tests.support import DatabaseError

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  product:
    columns: {code: {unique: true}}
  line:
    slices: [kind]
    columns:
      product: {references: product.code}
      price: {range: {min: 0}, required: true}
      note: {required: {action: warn}, normalize: [trim]}
    rules:
      cheap: {check: "price < 1000", action: observe}
"""

TABLES = """
create schema shop;
create table shop.product (id int primary key, code text not null unique);
create table shop.line (id int primary key, product text, price numeric, kind text, note text);
insert into shop.product values (1, 'A'), (2, 'B');
insert into shop.line values (1, 'A', 5, 'x', 'n'), (2, 'B', 7, 'y', 'n'), (3, null, 1, 'y', 'n');
"""


@pytest.fixture
def shop(postgresql: Connection) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    return postgresql


def read_catalog(connection: Connection) -> dict[str, list[Any]]:
    """Everything in the catalog that a leftover would show in; oids left out, because they only grow."""
    queries = {
        "namespaces": "select nspname, nspacl::text from pg_namespace where nspname !~ '^pg_(toast_)?temp'",
        "relations": "select relnamespace::regnamespace::text, relname, relkind::text, relacl::text, relchecks,"
        " relrowsecurity, reloptions from pg_class where relnamespace <> 'pg_toast'::regnamespace",
        "attributes": "select attrelid::regclass::text, attname, attnum, atttypid::regtype::text, attacl::text, attisdropped"
        " from pg_attribute join pg_class c on c.oid = attrelid where c.relnamespace <> 'pg_toast'::regnamespace",
        "functions": "select oid::regprocedure::text, prosrc, proacl::text from pg_proc",
        "constraints": "select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint",
        "triggers": "select tgrelid::regclass::text, pg_get_triggerdef(oid), tgenabled::text from pg_trigger where not tgisinternal",
        "internal triggers": "select tgrelid::regclass::text, count(*) from pg_trigger where tgisinternal group by 1",
        "indexes": "select indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid from pg_index"
        " join pg_class c on c.oid = indrelid where c.relnamespace <> 'pg_toast'::regnamespace",
        "types": "select typnamespace::regnamespace::text, typname from pg_type where typnamespace <> 'pg_toast'::regnamespace",
        "comments": "select classoid::regclass::text, description from pg_description",
        "policies": "select polname from pg_policy",
        "settings": "select setconfig from pg_db_role_setting",
        "defaults": "select defaclacl::text from pg_default_acl",
        "extensions": "select extname from pg_extension",
    }
    found = {name: sorted(map(repr, connection.execute(query).fetchall())) for name, query in queries.items()}
    connection.commit()
    return found


def snapshot(connection: Connection) -> dict[str, list[Any]]:
    """The same, with the tables that are marked for having triggers."""
    connection.commit()
    connection.autocommit = True
    # It takes the mark away, which PostgreSQL leaves on when a table's last trigger goes; on partitioned tables for ever.
    connection.execute("vacuum")
    connection.autocommit = False
    marked = "select oid::regclass::text from pg_class where relhastriggers and relkind <> 'p' order by 1"
    return {"marked": connection.execute(marked).fetchall(), **read_catalog(connection)}


@pytest.mark.bare
def test_threat_54_uninstall_leaves_the_catalog_as_it_was(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.line values (4, 'nowhere', null, 'z', ' ')")
    shop.commit()
    before = snapshot(shop)
    support.install(dsn, SPEC)
    assert snapshot(shop) != before
    support.uninstall(dsn)
    assert snapshot(shop) == before
    support.install(dsn, SPEC)
    support.uninstall(dsn, "shop")
    assert snapshot(shop) == before


@pytest.mark.bare
def test_threat_54_the_uninstall_script_leaves_the_catalog_as_it_was(
    shop: Connection, dsn: str, pg_programs: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `uninstall --dry-run` prints does all of it, one table a transaction."""
    shop.execute('create table shop."odd"" name""" (id int primary key, "operator(pg_catalog.*=) " text)')
    shop.commit()
    before = snapshot(shop)
    odd = """  'odd" name"': {columns: {'operator(pg_catalog.*=) ': {required: {action: warn}, normalize: [trim]}}}\n"""
    support.install(dsn, SPEC.rstrip() + "\n" + odd)
    monkeypatch.setattr("sys.argv", ["dqsql", "uninstall", "--dry-run", "--dsn", dsn])
    with pytest.raises(SystemExit):
        cli.main()
    script = capsys.readouterr().out
    assert script.count("begin;") == 4, "three tables and the schema"
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", dsn, stdin=script)
    assert snapshot(shop) == before


def test_threat_22_a_unique_index_under_row_security_is_warned_about(shop: Connection, dsn: str) -> None:
    shop.execute("alter table shop.line enable row level security")
    shop.commit()
    spec = "{dqsql: 1, name: shop, schema: shop, tables: {line: {columns: {note: {unique: true}}}}}"
    (decision,) = (d for ds in support.planned(dsn, spec).decisions.values() for d in ds)
    assert "hidden row" in decision.note


@pytest.mark.bare
def test_threat_50_the_statement_timeout_of_the_role_is_kept(
    shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A DBA's ceiling holds for the installer too; what it cuts off goes on when it is raised."""
    file = tmp_path / "shop.yml"
    file.write_text(SPEC, "utf-8")
    with applying.connect(make_conninfo(dsn, options="-c statement_timeout=3210")) as connection:
        assert connection.execute("show statement_timeout").fetchone() == ("3210ms",)
    command = ["dqsql", "apply", str(file), "--yes", "--dsn"]
    monkeypatch.setattr("sys.argv", [*command, make_conninfo(dsn, options="-c statement_timeout=2")])
    with pytest.raises(SystemExit, match="4"):
        cli.main()
    assert "PGOPTIONS='-c statement_timeout=0'" in " ".join(capsys.readouterr().err.split())
    monkeypatch.setattr("sys.argv", [*command, dsn])
    with pytest.raises(SystemExit, match="0"):
        cli.main()


@pytest.mark.bare
def test_a_plan_made_against_another_state_is_refused(
    shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "shop.yml"
    file.write_text(SPEC, "utf-8")

    def run(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["dqsql", *arguments, "--dsn", dsn])
        with pytest.raises(SystemExit):
            cli.main()
        said = capsys.readouterr()
        return said.out + " ".join(said.err.split())

    planned = json.loads(run("plan", str(file), "--format", "json"))
    scans = {step["what"]: step["seconds"] for step in planned["steps"] if step["scans"]}
    assert {what.split()[0] for what in scans} == {"constraint", "every"}
    assert all(0 < seconds < 60 for seconds in scans.values())
    assert planned["plan"] in run("plan", str(file))
    shop.execute("update shop.line set price = -1 where id = 1")
    shop.commit()
    said = run("apply", str(file), "--yes", "--plan", planned["plan"])
    assert f"not {planned['plan']}: the spec, the database or its rows have changed since" in said
    assert "dqsql is not installed" in run("status")
    shop.execute("update shop.line set price = 5 where id = 1")
    shop.commit()
    for said in ("Installed.", "Nothing to change."):
        assert said in run("apply", str(file), "--yes", "--plan", planned["plan"])


def test_what_is_under_way_is_told_before_it_is_done(shop: Connection, dsn: str) -> None:
    """A bar that shows what was done last blames that for how long the next one takes."""
    heard: list[tuple[str, str]] = []
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loads(SPEC))
        applying.apply(
            connection,
            loads(SPEC),
            plan,
            begun=lambda step: heard.append(("begun", step.what)),
            done=lambda step: heard.append(("done", step.what)),
        )
    counting = ("begun", "every row of shop.line once"), ("done", "every row of shop.line once")
    assert heard.index(counting[0]) + 1 == heard.index(counting[1])
    assert [what for word, what in heard if word == "done"] == [step.what for step in plan.steps]
    assert heard[0][0] == "begun"


def test_uninstalling_one_table_leaves_its_spec_the_others(
    shop: Connection, dsn: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["dqsql", "uninstall", "--yes", "--dsn", dsn, *arguments])
        with pytest.raises(SystemExit, match=r"0|2"):
            cli.main()
        return " ".join(capsys.readouterr().err.split())

    shop.execute('create table shop."Odd ""One" (id int primary key, note text)')
    shop.commit()
    support.install(dsn, SPEC.rstrip() + "\n  'Odd \"One': {columns: {note: {required: true}}}\n")
    with applying.connect(dsn) as connection:
        rest = {found for found in read(connection).installed if found.table != '"shop"."Odd ""One"'}
    assert "no rules are installed on 'shop.lines'; did you mean shop.line" in run("--table", "shop.lines")
    assert "it is everything, or what --spec or --table names" in run("--all", "--spec", "shop")
    run("--table", 'shop.Odd "One')
    with applying.connect(dsn) as connection:
        assert set(read(connection).installed) == rest
        assert status(connection).faults == ()
    shop.execute('insert into shop."Odd ""One" values (1, null)')
    shop.rollback()
    run("--table", "shop.line")
    run("--table", "shop.product", "--spec", "shop")
    assert shop.execute("select to_regnamespace('dq'), to_regnamespace('dq_gen')").fetchone() == (None, None)
    shop.commit()


def test_uninstalling_one_spec_leaves_the_other(shop: Connection, dsn: str) -> None:
    shop.execute("create table shop.third (id int primary key, code text)")
    shop.commit()
    support.install(dsn, SPEC)
    support.install(dsn, "{dqsql: 1, name: second, schema: shop, tables: {third: {columns: {code: {length: 3}}}}}")
    support.uninstall(dsn, "shop")
    shop.execute("insert into shop.line values (9, null, -1)")
    shop.commit()
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.third values (9, 'long')")
    shop.rollback()
    names = {name for (name,) in shop.execute("select distinct spec from dq.completeness")}
    assert names == {"second"}


def test_a_table_has_one_spec(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    with pytest.raises(SpecError, match="already carries the rules of spec 'shop'"):
        support.planned(
            dsn, "{dqsql: 1, name: second, schema: shop, tables: {product: {columns: {code: {length: 3}}}}}"
        )


def test_new_words_alone_change_no_guarantee(shop: Connection, dsn: str) -> None:
    """Titles and languages are in comments and messages; the log of changes and its counts stay."""
    support.install(dsn, SPEC)
    titled = SPEC.replace("schema: shop", "schema: shop\nlanguage: zh").replace("  line:\n", "  line:\n    title: 行\n")
    verbs = {
        step.verb for step in support.planned(dsn, titled).steps if not step.what.startswith(("function", "constraint"))
    }
    assert verbs == {"replace", "publish"}
    support.install(dsn, titled)
    assert support.planned(dsn, titled).steps == ()
    assert healthy_now(dsn)
    with pytest.raises(psycopg.errors.CheckViolation, match="行：1 项不合格"):
        shop.execute("insert into shop.line values (9, null, -1)")


OTHERS = (
    ("create view shop.report as select * from dq.completeness", "view shop.report", "drop view shop.report"),
    (
        "create materialized view shop.held as select * from dq_gen.shop_line_missing_rows",
        "materialized view shop.held",
        "drop materialized view shop.held",
    ),
    (
        "alter table shop.product add constraint named check (not dq.is_missing(code))",
        "constraint named on table shop.product",
        "alter table shop.product drop constraint named",
    ),
    ("create index folded on shop.product (dq.fold(code))", "index shop.folded", "drop index shop.folded"),
    (
        "alter table shop.product alter code set default dq.fold('A')",
        "default value for column code of table shop.product",
        "alter table shop.product alter code drop default",
    ),
    (
        "create function shop.blank(t text) returns boolean return dq.is_blank(t)",
        "function shop.blank(text)",
        "drop function shop.blank",
    ),
    ("create table shop.kept (row dq.rule)", "column row of table shop.kept", "drop table shop.kept"),
)


def test_uninstall_never_cascades(shop: Connection, dsn: str) -> None:
    """What others have made upon dqsql is told whole, before anything goes."""
    support.install(dsn, SPEC)
    for made, _, _ in OTHERS:
        shop.execute(made)
    shop.commit()
    before = snapshot(shop)
    for whose in (None, "shop"):
        with pytest.raises(DatabaseError, match="Nothing was changed") as refused:
            support.uninstall(dsn, whose)
        listed = str(refused.value).partition(": of others'")[0].split(", ")
        assert sorted(listed) == sorted(name for _, name, _ in OTHERS), listed
        assert snapshot(shop) == before
    for _, _, undo in OTHERS:
        shop.execute(undo)
    shop.commit()
    support.uninstall(dsn)
    assert shop.execute("select to_regnamespace('dq')").fetchone() == (None,)


def test_applying_twice_changes_nothing(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    before = snapshot(shop)
    assert support.planned(dsn, SPEC).steps == ()
    support.install(dsn, SPEC)
    assert snapshot(shop) == before


def test_planning_changes_nothing(shop: Connection, dsn: str) -> None:
    before = snapshot(shop)
    assert support.planned(dsn, SPEC).steps
    assert snapshot(shop) == before


def mechanisms(decisions: tuple[Decision, ...]) -> dict[str, str]:
    return {decision.assertion.id: decision.mechanism for decision in decisions}


def by_table(plan: Any) -> dict[str, str]:
    return {rule: how for decisions in plan.decisions.values() for rule, how in mechanisms(decisions).items()}


def test_a_debt_is_ratcheted_and_promoted_when_it_is_paid(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.line values (4, 'nowhere', -1, 'z', 'n')")
    shop.commit()
    plan = support.install(dsn, SPEC)
    assert by_table(plan) == {
        "code.unique": "present",
        "product.references": "foreign key",
        "price.range": "ratchet",
        "price.required": "check",
        "note.required": "warning",
        "cheap": "counter",
    }
    assert validated(shop) == {"c": True, "f": False}
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        shop.execute("insert into shop.line values (5, 'nowhere', 1, 'z', 'n')")
    shop.rollback()
    shop.execute("delete from shop.line where id = 4")
    shop.commit()
    plan = support.install(dsn, SPEC)
    assert by_table(plan)["price.range"] == "check"
    assert validated(shop) == {"c": True, "f": True}
    shop.execute("set session_replication_role = replica")
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.line values (5, 'A', -1, 'z', 'n')")


def validated(connection: Connection) -> dict[str, bool]:
    found = dict(
        connection.execute(
            "select contype::text, convalidated from pg_constraint where conrelid = 'shop.line'::regclass and contype in ('c', 'f')"
        ).fetchall()
    )
    connection.commit()
    return found


def test_a_changed_spec_changes_only_what_it_must(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    before = {step.what for step in support.planned(dsn, SPEC.replace("min: 0", "min: 1")).steps}
    assert not any("product" in what for what in before)
    support.install(dsn, SPEC.replace("min: 0", "min: 1"))
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("insert into shop.line values (5, 'A', 0.5, 'z', 'n')")
    shop.rollback()
    without = SPEC.replace("  product:\n    columns: {code: {unique: true}}\n", "").replace(
        "      product: {references: product.code}\n", ""
    )
    support.install(dsn, without)
    names = {name for (name,) in shop.execute("select distinct table_name from dq.completeness")}
    shop.commit()
    assert names == {"line"}
    assert healthy_now(dsn)
    support.install(dsn, SPEC)
    assert support.planned(dsn, SPEC).steps == ()


def healthy_now(dsn: str) -> bool:
    with applying.connect(dsn) as connection:
        return healthy(status(connection))


def test_threat_52_views_that_were_not_published_yet_are(shop: Connection, dsn: str) -> None:
    """Broken off before its last transaction, when each object is there already."""
    support.install(dsn, SPEC)
    shop.execute("create table shop.third (id int primary key, code text)")
    shop.commit()
    more = SPEC.replace("  product:\n", "  third:\n    columns: {code: {required: true}}\n  product:\n")
    *steps, last = support.planned(dsn, more).steps
    with applying.connect(dsn) as connection:
        applying.perform(connection, steps)
    assert support.completeness(shop, "third") == {}
    shop.commit()
    assert not healthy_now(dsn)
    assert support.planned(dsn, more).steps == (last,)
    support.install(dsn, more)
    assert support.completeness(shop, "third") == {"code": (0, 0, 0)}
    shop.commit()
    assert healthy_now(dsn)
    assert support.planned(dsn, more).steps == ()


NUMBERED = "{dqsql: 1, name: shop, schema: shop, tables: {third: {columns: {number: {unique: true}, name: {unique: {by: company_key}}}}}}"


@pytest.mark.bare
@pytest.mark.parametrize("goes_on", ["as before", "otherwise", "uninstalled", "uninstalled by name"])
def test_threat_52_54_an_index_that_was_not_marked_yet_is_known(shop: Connection, dsn: str, goes_on: str) -> None:
    """Built CONCURRENTLY, an index is there for a moment without its COMMENT: whoever is broken off then leaves it so."""
    shop.execute("create table shop.third (id int primary key, number int not null, name text)")
    shop.execute("create unique index dq_unique_mine on shop.third (number, id)")
    shop.execute("insert into shop.third values (1, 1, 'A')")
    shop.commit()
    before = snapshot(shop)
    support.install(dsn, NUMBERED)
    installed = snapshot(shop)
    for (index,) in shop.execute(
        "select indexrelid::regclass::text from pg_index where indrelid = 'shop.third'::regclass"
        " and obj_description(indexrelid, 'pg_class') is not null"
    ).fetchall():
        shop.execute(f"comment on index {index} is null")
    shop.commit()
    with applying.connect(dsn) as connection:
        assert [fault.what for fault in status(connection).faults if "left behind" in fault.what]
    if goes_on == "as before":
        support.install(dsn, NUMBERED)
        assert snapshot(shop) == installed
    elif goes_on == "otherwise":
        support.install(dsn, NUMBERED.replace("unique: true", "required: true").replace("{by: company_key}", "true"))
        assert healthy_now(dsn)
        indexes = "select count(*) from pg_indexes where tablename = 'third' and indexname ~ '^dq_unique'"
        assert shop.execute(indexes).fetchone() == (2,), "the table's own, and that of the name"
        shop.commit()
    else:
        support.uninstall(dsn, "shop" if goes_on == "uninstalled by name" else None)
        assert snapshot(shop) == before


def test_threat_50_a_busy_table_is_waited_for_without_holding_others_up(shop: Connection, dsn: str) -> None:
    said: list[str] = []
    with psycopg.connect(dsn) as busy, psycopg.connect(dsn, autocommit=True) as other:
        busy.execute("select * from shop.line")
        loaded = loads(SPEC)

        def work() -> None:
            with applying.connect(dsn) as connection:
                plan, _ = applying.compile_live(connection, loaded)
                applying.apply(connection, loaded, plan, said.append)

        installer = threading.Thread(target=work)
        installer.start()
        deadline = time.monotonic() + 20
        while not said and time.monotonic() < deadline:
            time.sleep(0.05)
        other.execute("set statement_timeout = '3s'")
        other.execute("select count(*) from shop.line")
        busy.commit()
        installer.join()
    assert "in use" in said[0]
    assert healthy_now(dsn)


def test_threat_53_many_installers_at_once(shop: Connection, dsn: str) -> None:
    failures: list[Exception] = []

    def work() -> None:
        try:
            with applying.connect(dsn) as connection, applying.only_installer(connection):
                loaded = loads(SPEC)
                plan, _ = applying.compile_live(connection, loaded)
                applying.apply(connection, loaded, plan)
        except Exception as error:
            failures.append(error)

    installers = [threading.Thread(target=work) for _ in range(4)]
    for installer in installers:
        installer.start()
    for installer in installers:
        installer.join()
    assert failures == []
    assert healthy_now(dsn)


def test_threat_53_a_newer_runtime_is_refused(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    shop.execute("update dq.alembic_version set version_num = '9999'")
    shop.commit()
    with pytest.raises(DatabaseError, match="upgrade dqsql"):
        support.install(dsn, SPEC.replace("min: 0", "min: 1"))


@pytest.mark.bare
def test_a_schema_of_somebody_elses_is_left_alone(shop: Connection, dsn: str) -> None:
    shop.execute("create schema dq")
    shop.commit()
    with pytest.raises(DatabaseError, match="schema dq exists"):
        support.planned(dsn, SPEC)


def test_threat_51_an_invalid_index_is_made_again(shop: Connection, dsn: str) -> None:
    shop.execute("alter table shop.product drop constraint product_code_key")
    shop.commit()
    spec = "{dqsql: 1, name: shop, schema: shop, tables: {product: {columns: {code: {unique: true}}}}}"
    plan = support.install(dsn, spec)
    assert by_table(plan) == {"code.unique": "unique index"}
    shop.execute(
        "update pg_index set indisvalid = false where indexrelid = (select oid from pg_class where relname ~ '^dq_unique')"
    )
    shop.commit()
    assert not healthy_now(dsn)
    support.install(dsn, spec)
    assert healthy_now(dsn)


def test_duplicates_are_left_out_by_key_until_they_are_merged(shop: Connection, dsn: str) -> None:
    shop.execute(
        "alter table shop.product drop constraint product_code_key; insert into shop.product values (3, 'A'), (4, 'A')"
    )
    shop.commit()
    spec = "{dqsql: 1, name: shop, schema: shop, tables: {product: {columns: {code: {unique: true}}}}}"
    plan = support.install(dsn, spec)
    assert [d.finding.violations for ds in plan.decisions.values() for d in ds] == [3]
    with pytest.raises(psycopg.errors.UniqueViolation):
        shop.execute("insert into shop.product values (5, 'A')")
    shop.rollback()
    shop.execute("update shop.product set code = 'A' where id = 3")
    shop.execute("delete from shop.product where id > 2")
    shop.commit()
    support.install(dsn, spec)
    (definition,) = shop.execute("select indexdef from pg_indexes where indexname ~ '^dq_unique'").fetchone() or ("",)
    assert "id" not in definition


def test_a_row_that_breaks_a_rule_meanwhile_is_planned_for(shop: Connection, dsn: str) -> None:
    loaded = loads(SPEC)
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loaded)
        assert by_table(plan)["price.range"] == "check"
        shop.execute("update shop.line set price = -1 where id = 1")
        shop.commit()
        said: list[str] = []
        plan = applying.apply(connection, loaded, plan, said.append)
    assert "planning again" in said[0]
    assert by_table(plan)["price.range"] == "ratchet"
    assert healthy_now(dsn)
    shop.execute("update shop.line set note = 'x' where id = 1")


def test_what_stands_in_the_way_of_a_plan_made_anew_stops_it(postgresql: Connection, dsn: str) -> None:
    """What an index may call goes last: a view of others' on it can come between two plans."""
    postgresql.execute("create schema w; create table w.t (id int primary key, n int, tel text)")
    postgresql.execute("insert into w.t values (1, 9)")
    postgresql.commit()
    spec = "{{dqsql: 1, name: w, schema: w, tables: {{t: {{columns: {{{}}}}}}}}}"
    support.install(dsn, spec.format("tel: {phone: {region: CN}}"))
    (helper,) = postgresql.execute(
        "select oid::regproc::text from pg_proc where pronamespace = 'dq_gen'::regnamespace and proname ~ '^w_t_phone_'"
    ).fetchone() or ("",)
    now = spec.format("n: {range: {min: 5}}")
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        postgresql.execute(f"create view w.mine as select {helper}(tel) from w.t")
        postgresql.commit()

    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loads(now))
        postgresql.execute("update w.t set n = 2")
        postgresql.commit()
        with pytest.raises(DatabaseError, match=r"(?s)view w.mine: of others'.*What was done until then stands"):
            applying.apply(connection, loads(now), plan, say)
    assert len(said) == 1
    postgresql.execute("drop view w.mine")
    postgresql.commit()
    support.install(dsn, now)
    assert healthy_now(dsn)


def test_a_plan_that_is_wanted_alone_is_not_planned_anew(shop: Connection, dsn: str) -> None:
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loads(SPEC))
        shop.execute("update shop.line set price = -1 where id = 1")
        shop.commit()
        with pytest.raises(DatabaseError, match="a row broke a rule while it was being installed"):
            applying.apply(connection, loads(SPEC), plan, alone=True)
    support.install(dsn, SPEC)
    assert healthy_now(dsn)


FAULTS = {
    "threat_03_a_disabled_trigger": "alter table shop.line disable trigger all",
    "a_dropped_trigger": "do $$begin execute (select 'drop trigger ' || tgname || ' on shop.line' from pg_trigger"
    " where tgrelid = 'shop.line'::regclass and tgname ~ '^dq_count_insert'); end$$",
    "threat_15_a_dropped_column": "drop view dq.task, dq.missing_rows, dq.violating_rows;"
    " drop view dq_gen.shop_line_missing_rows, dq_gen.shop_line_violating_rows; alter table shop.line drop column price",
    "threat_16_a_body_changed_by_hand": "do $$begin execute replace((select pg_get_functiondef('dq_gen.shop_line_guard'::regproc)),"
    " 'return null', 'return  null'); end$$",
    "threat_14_a_swapped_table": "alter table shop.line rename to line_old;"
    " create table shop.line (like shop.line_old including all)",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_status_is_red_after(shop: Connection, dsn: str, fault: str) -> None:
    support.install(dsn, SPEC)
    assert healthy_now(dsn)
    shop.execute(FAULTS[fault])
    shop.commit()
    if "column" in fault:
        shop.execute("select dq.publish()")
        shop.commit()
    assert not healthy_now(dsn)


@pytest.mark.parametrize(
    "fault", ["threat_03_a_disabled_trigger", "a_dropped_trigger", "threat_16_a_body_changed_by_hand"]
)
def test_apply_repairs(shop: Connection, dsn: str, fault: str) -> None:
    support.install(dsn, SPEC)
    shop.execute(FAULTS[fault])
    shop.commit()
    support.install(dsn, SPEC)
    assert healthy_now(dsn)


def test_threat_02_a_granted_replication_role_is_told(shop: Connection, dsn: str) -> None:
    if shop.info.server_version < 150000:
        pytest.skip("grants on parameters came with PostgreSQL 15")
    support.install(dsn, SPEC)
    shop.execute(
        "drop role if exists dq_sneaky; create role dq_sneaky; grant set on parameter session_replication_role to dq_sneaky"
    )
    shop.commit()
    try:
        with applying.connect(dsn) as connection:
            assert "dq_sneaky" in str(status(connection).faults)
    finally:
        shop.execute("revoke set on parameter session_replication_role from dq_sneaky; drop role dq_sneaky")
        shop.commit()


def test_a_comment_of_somebody_elses_is_not_taken_for_ours(shop: Connection, dsn: str) -> None:
    support.install(dsn, SPEC)
    for text in ("dqsql:{not json", 'x\ndqsql:{"spec": "shop", "table": "\\"x\\"", "role": "changes", "hash": "h"}'):
        shop.execute(f"comment on table shop.line is '{text}'")
        shop.commit()
        assert support.planned(dsn, SPEC).steps == ()
    support.uninstall(dsn)
    assert shop.execute("select count(*) from shop.line").fetchone() == (3,)


def test_threat_48_dump_and_restore(shop: Connection, dsn: str, pg_programs: Any, tmp_path: Any) -> None:
    """A dump restores into an empty database with an empty search_path; rules hold, counters are exact."""
    support.install(dsn, SPEC)
    shop.execute("select dq.compact('shop.line')")
    shop.commit()
    before = shop.execute("select field, rows, missing from dq.completeness order by table_name, field").fetchall()
    shop.commit()
    name = f"{shop.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        file = tmp_path / "dump"
        pg_programs("pg_dump", "-Fc", "-f", str(file), dsn)
        pg_programs("pg_restore", "--exit-on-error", "-d", target, str(file))
        with psycopg.connect(target) as restored:
            query = "select field, rows, missing from dq.completeness order by table_name, field"
            assert restored.execute(query).fetchall() == before
            assert restored.execute("select dq.recount('shop.line')").fetchone() == (0,)
            with pytest.raises(psycopg.errors.CheckViolation):
                restored.execute("insert into shop.line values (5, 'A', -1, 'z', 'n')")
        assert support.planned(target, SPEC).steps == ()
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


def test_threat_55_alembic_of_the_application_sees_no_difference(shop: Connection, dsn: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import MetaData, create_engine

    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    mine = MetaData()
    mine.reflect(engine, schema="shop")
    support.install(dsn, SPEC)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_schemas": True, "include_name": lambda name, kind, _: kind != "schema" or name == "shop"},
        )
        differences = [d for d in compare_metadata(context, mine) if "dq_" in str(d)]
    engine.dispose()
    assert [d[0] for d in differences] in ([], ["remove_fk"]), "documented: the foreign key wants an include_object"


@pytest.mark.bare
def test_the_runtime_installs_once(shop: Connection, dsn: str) -> None:
    assert runtime.install(dsn, None) is True
    with applying.connect(dsn) as connection:
        assert runtime.install(dsn, read(connection).runtime) is False


@pytest.mark.parametrize(
    ("make", "what"),
    [
        ("create view shop.part as select 1 as id", "a view"),
        ("create table shop.part (id int); create table shop.child () inherits (shop.part)", "inheritance"),
    ],
)
def test_threat_10_what_cannot_carry_rules_yet_is_refused(shop: Connection, dsn: str, make: str, what: str) -> None:
    shop.execute(make)
    shop.commit()
    with pytest.raises(Exception, match=what):
        support.planned(
            dsn, "{dqsql: 1, name: shop, schema: shop, tables: {part: {key: id, columns: {id: {required: true}}}}}"
        )


def test_threat_49_a_function_with_another_verdict_makes_another_check_and_index(
    postgresql: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an upgrade of dqsql: what a function proved before is proven again, what it indexed is indexed anew."""
    spec = (
        "{dqsql: 1, name: upgraded, schema: up, tables: {t: {columns: {"
        "card: {check_digit: luhn}, name: {unique: {by: company_key}}, note: {length: 10}}}}}"
    )
    postgresql.execute("create schema up; create table up.t (id int primary key, card text, name text, note text)")
    postgresql.execute("insert into up.t values (1, '4111111111111111', '上海示例科技有限公司', 'x')")
    postgresql.commit()
    support.install(dsn, spec)
    assert support.planned(dsn, spec).steps == ()
    known = resources.functions()
    changed = {name: f"{known[name]}\n-- another verdict" for name in ("luhn", "company_key")}
    monkeypatch.setattr(resources, "functions", lambda: {**known, **changed})
    steps = support.planned(dsn, spec).steps
    # What was measured by the function that was is shown no more.
    assert {step.verb for step in steps} == {"create", "replace", "validate", "drop", "publish"}
    assert [step.what.split()[0] for step in steps if step.verb == "validate"] == ["constraint"]
    assert [step.what.split()[0] for step in steps if not step.transaction and step.verb != "validate"] == [
        "index",
        "index",
    ]
    postgresql.execute(
        "create or replace function dq.luhn(value text) returns boolean language sql immutable return false"
    )
    postgresql.commit()
    plan = support.install(dsn, spec)
    held = {d.assertion.id: d.mechanism for decisions in plan.decisions.values() for d in decisions}
    assert held == {"card.check_digit": "ratchet", "name.unique": "unique index", "note.length": "check"}
    postgresql.execute("update up.t set note = 'y'")
    with pytest.raises(psycopg.errors.CheckViolation):
        postgresql.execute("insert into up.t values (2, '5500000000000004')")
    postgresql.rollback()
    assert support.planned(dsn, spec).steps == ()


@pytest.mark.bare
def test_what_the_role_may_not_change_is_told_whole_and_before_anything_is(
    postgresql: Connection,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever owns some of the tables only: a plan says so, a script can be had, nothing is half applied or removed."""
    spec = tmp_path / "s.yml"
    ruled = ", ".join(f"{name}: {{columns: {{n: {{required: true}}}}}}" for name in ("mine", "hers", "parted"))
    spec.write_text(f"{{dqsql: 1, name: s, schema: shared, tables: {{{ruled}}}}}", "utf-8")
    for role in ("dq_test_me", "dq_test_her"):
        postgresql.execute(f"drop role if exists {role}; create role {role} login")
    postgresql.execute(
        f"grant create on database {ident(postgresql.info.dbname)} to dq_test_me, dq_test_her;"
        "create schema shared; grant usage, create on schema shared to public;"
        "set role dq_test_me; create table shared.mine (id int primary key, n text);"
        "create table shared.parted (id int primary key, n text) partition by list (id);"
        "set role dq_test_her; create table shared.hers (id int primary key, n text); grant select on shared.hers to dq_test_me;"
        "reset role; create table shared.p partition of shared.parted default; alter table shared.p owner to dq_test_her;"
        "grant select on shared.p to dq_test_me"
    )
    postgresql.commit()
    mine = make_conninfo(dsn, user="dq_test_me")

    def run(*arguments: str) -> tuple[object, str, str]:
        monkeypatch.setattr("sys.argv", ["dqsql", *arguments, "--dsn", mine])
        with pytest.raises(SystemExit) as left:
            cli.main()
        out, err = capsys.readouterr()
        return left.value.code, " ".join(out.split()), " ".join(err.split())

    told = "role dq_test_me may not change shared.hers (of dq_test_her), shared.p (of dq_test_her)"
    try:
        before = snapshot(postgresql)
        assert told in (done := run("plan", str(spec)))[1], done
        code, script, err = run("apply", str(spec), "--dry-run")
        assert (code, "create schema dq;" in script, told in err) == (0, True, True)
        code, _, err = run("apply", str(spec), "--yes")
        assert (code, told in err, "grant \"dq_test_her\" to \"dq_test_me\";` Nothing" in err.replace("`.", "`")) == (
            4, True, True,
        )  # fmt: skip
        assert snapshot(postgresql) == before
        postgresql.execute("grant dq_test_her to dq_test_me")
        postgresql.commit()
        assert run("apply", str(spec), "--yes")[0] == 0
        postgresql.execute("revoke dq_test_her from dq_test_me; alter table shared.mine disable trigger user")
        postgresql.execute("alter table shared.hers disable trigger user")
        postgresql.commit()
        installed = snapshot(postgresql)
        told = "role dq_test_me may not change shared.hers (of dq_test_her)"
        for command in (("uninstall", "--yes"), ("repair", str(spec), "--yes")):
            code, _, err = run(*command)
            assert (code, told in err) == (4, True), command
            assert snapshot(postgresql) == installed
    finally:
        postgresql.rollback()
        support.uninstall(dsn)
        postgresql.execute("drop schema shared cascade; drop owned by dq_test_me, dq_test_her")
        postgresql.execute("drop role dq_test_me, dq_test_her")
        postgresql.commit()
