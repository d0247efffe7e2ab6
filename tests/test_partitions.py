"""Rules and counters on partitioned tables: every way in, and what comes and goes with partitions."""

from __future__ import annotations

import contextlib
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.catalog import Catalog, read
from dqsql.names import Name
from dqsql.spec import loads
from dqsql.status import Status, healthy, status, verify
from tests import support
from tests.test_counters import SPEC, exact
from tests.test_lifecycle import snapshot

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

# Two levels, a default, columns in another order, a dropped column, an unlogged partition: the region decides, then the id.
TABLE = """
create schema live;
create table live.lead (
    id int, name text, mobile text, amount numeric, kind text, stage text, owner text, source text, region text
) partition by list (region);
create table live.lead_n partition of live.lead for values in ('n');
create table live.lead_s partition of live.lead for values in ('s') partition by range (id);
create table live.lead_s1 (
    junk int, region text, owner text, id int, name text, mobile text, amount numeric, kind text, stage text, source text
);
alter table live.lead_s1 drop column junk;
alter table live.lead_s attach partition live.lead_s1 for values from (0) to (100);
create table live.lead_s2 partition of live.lead_s for values from (100) to (100000);
create unlogged table live.lead_x partition of live.lead default;
insert into live.lead
select i, case when i % 5 > 0 then 'n' || i end, case when i % 3 > 0 then 'm' end, i - 10, 'company', 'won', 'o', 'web',
    (array['n', 's', 'e', null])[i % 4 + 1]
from generate_series(1, 40) as i;
"""


@pytest.fixture
def lead(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def state(dsn: str) -> Status:
    with applying.connect(dsn) as connection:
        return status(connection)


def verified(dsn: str) -> list[int]:
    with applying.connect(dsn) as connection:
        return [verdict.differences for verdict in verify(connection)]


def shown(connection: Connection) -> set[str]:
    """Every status that the views of counters show."""
    rows = connection.execute(
        "select status from dq.completeness union select status from dq.completeness_by_slice"
        " union select status from dq.rule_violations"
    )
    return {status for (status,) in rows}


INSERT = "insert into live.lead (id, name, kind, source, region) values"
WRITES = {
    "insert": f"{INSERT} (51, null, 'company', 'fair', 'n'), (52, 'n', null, null, 's'), (152, '', null, null, 's')",
    "insert into leaves": "insert into live.lead_n (id, region) values (60, 'n'), (61, 'n');"
    " insert into live.lead_s1 (id, name, region) values (62, 'x', 's')",
    "insert into a middle level": "insert into live.lead_s (id, region) values (60, 's'), (160, 's')",
    "update in place": "update live.lead set name = ' ' where id < 20",
    "update of a leaf": "update live.lead_n set name = null, source = 'fair'",
    "update of a middle level": "update live.lead_s set mobile = null, owner = 'p'",
    "move": "update live.lead set region = 's', name = null where region = 'n'",
    "move that mends": "update live.lead set region = 'n', name = 'x', amount = 1 where region is null",
    "move to the default": "update live.lead set region = 'zz'",
    "move and stay": "update live.lead set region = 's', id = id + 5",
    "move within a middle level": "update live.lead_s set id = id + 80",
    "delete": "delete from live.lead where id % 2 = 0",
    "delete from leaves": "delete from live.lead_n where id < 20; delete from live.lead_x",
    "threat 7: truncate all": "truncate live.lead",
    "threat 7: truncate a leaf": "truncate live.lead_n",
    "threat 7: truncate a middle level": f"{INSERT} (199, null, 'company', 'fair', 's'); truncate live.lead_s",
    "threat 7: truncate a leaf, then all, then write": f"truncate live.lead_n, live.lead; {INSERT} (1, null, null, null, 'n')",
    "threat 7: truncate twice": f"truncate live.lead_x; {INSERT} (1, null, null, null, 'e'); truncate live.lead_x, live.lead_x",
    "threat 11: upsert": "create unique index on live.lead_n (id); insert into live.lead_n (id, region)"
    " values (4, 'n'), (90, 'n') on conflict (id) do update set name = null, source = excluded.source",
    "threat 11: writable CTE": "with gone as (delete from live.lead where id < 9 returning *)"
    " insert into live.lead select id + 150, name, null, amount, kind, stage, owner, source, 's' from gone",
    "threat 11: CTE that moves and deletes": "with moved as (update live.lead set region = 's' where id < 9 returning *),"
    " gone as (delete from live.lead where id between 20 and 25) insert into live.lead (id, region) select id + 100, 'n' from moved",
    "threat 11: merge": "merge into live.lead l using (values (1), (300)) as v (id) on l.id = v.id"
    " when matched then update set name = null when not matched then insert (id, region) values (v.id, 's')",
    "threat 11: merge that moves": "merge into live.lead l using (values (1), (2), (3)) as v (id) on l.id = v.id"
    " when matched then update set region = 'n', name = null",
    "threat 11: merge that moves and inserts": "merge into live.lead l using (values (1), (2), (300)) as v (id) on l.id = v.id"
    " when matched then update set region = 's' when not matched then insert (id, region) values (v.id, 's')",
    "threat 11: merge that moves and deletes": "merge into live.lead l using (values (1), (2), (3)) as v (id) on l.id = v.id"
    " when matched and v.id = 2 then delete when matched then update set region = 's'",
}


def test_threat_07_09_11_exact_after_every_write(lead: Connection) -> None:
    """Each write alone, rolled back and to a savepoint, compacted and counted in full; then all in a row, committed."""
    writes = {
        name: write for name, write in WRITES.items() if "merge" not in name or lead.info.server_version >= 150000
    }
    for name, write in writes.items():
        for attempt in ("rolled back", "to a savepoint", "compacted"):
            with told(f"{name}, {attempt}"):
                lead.execute("savepoint s")
                lead.execute(write)
                exact(lead)
                if attempt == "to a savepoint":
                    lead.execute("rollback to s")
                if attempt == "compacted":
                    lead.execute("select dq.compact('live.lead')")
                    assert lead.execute("select dq.recount('live.lead')").fetchone() == (0,)
                exact(lead)
                assert "recount" not in shown(lead)
                lead.rollback()
    exact(lead)
    for name, write in writes.items():
        if "index" not in write:
            with told(f"{name}, committed"):
                lead.execute(write)
                lead.commit()
                exact(lead)


@contextlib.contextmanager
def told(what: str) -> Any:
    """Says in a failure which write it was."""
    try:
        yield
    except Exception as error:
        error.add_note(what)
        raise


def test_threat_08_copy_into_the_table_and_a_leaf(lead: Connection) -> None:
    for table, region in (("lead", "nsex"), ("lead_n", "n"), ("lead_s", "s")):
        with lead.cursor().copy(f"copy live.{table} (id, name, source, region) from stdin") as copy:
            for number in range(2000):
                copy.write_row((number, None if number % 2 else "n", "copy", region[number % len(region)]))
        exact(lead)
    assert lead.execute("select count(*) from live.lead").fetchone() == (6040,)


def test_threat_11_cascades_are_counted(lead: Connection) -> None:
    lead.execute("create table live.owner (name text primary key); insert into live.owner values ('o'), ('p')")
    lead.execute("create table live.place (name text primary key); insert into live.place values ('n'), ('s'), ('e')")
    lead.execute(
        "alter table live.lead add foreign key (owner) references live.owner on update cascade on delete cascade,"
        " add foreign key (region) references live.place on update cascade on delete cascade"
    )
    lead.execute("update live.lead set owner = 'p' where id < 10")
    lead.execute("update live.owner set name = 'q' where name = 'o'")
    exact(lead)
    lead.execute("delete from live.owner where name = 'q'")
    exact(lead)
    lead.execute("update live.place set name = 'moved' where name = 'n'")
    exact(lead)
    lead.execute("delete from live.place where name = 's'")
    exact(lead)


def test_threat_13_generated_columns_of_partitions(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema live; create table live.person (id int, first text, last text,"
        " both_names text generated always as (nullif(coalesce(first, '') || coalesce(last, ''), '')) stored)"
        " partition by hash (id);"
        " create table live.person_0 partition of live.person for values with (modulus 2, remainder 0);"
        " create table live.person_1 partition of live.person for values with (modulus 2, remainder 1)"
    )
    postgresql.commit()
    spec = "{dqsql: 1, name: live, schema: live, tables: {person: {key: id, columns: {both_names: {required: {action: ACTION}}}}}}"
    support.install(dsn, spec.replace("ACTION", "observe"))
    postgresql.execute("insert into live.person values (1, 'a', 'b'), (2, null, null), (3, null, null)")
    assert support.completeness(postgresql, "person")["both_names"] == (3, 3, 2)
    postgresql.execute("update live.person set id = id + 10, first = null, last = null")
    assert support.completeness(postgresql, "person")["both_names"] == (3, 3, 3)
    postgresql.execute("truncate live.person")
    postgresql.commit()
    support.install(dsn, spec.replace("ACTION", "reject"))
    postgresql.execute("insert into live.person values (1, 'a', 'b')")
    with pytest.raises(psycopg.errors.CheckViolation, match="both_names"):
        postgresql.execute("update live.person set id = 2, first = null, last = ''")


def test_threat_07_a_partition_truncated_under_an_old_snapshot_is_red(lead: Connection, dsn: str) -> None:
    """TRUNCATE takes away what the snapshot cannot see: there is no exact number to count then."""
    with psycopg.connect(dsn) as writer:
        lead.execute("set transaction isolation level repeatable read")
        lead.execute("select count(*) from live.lead")
        writer.execute("insert into live.lead_n (id, region) values (70, 'n'), (71, 'n')")
        writer.commit()
        lead.execute("truncate live.lead_n")
        lead.commit()
    assert "recount" in shown(lead)
    lead.commit()
    assert [fault.light for fault in state(dsn).faults] == ["red"]
    assert lead.execute("select dq.recount('live.lead')").fetchone() == (1,)
    lead.commit()
    exact(lead)
    assert "recount" not in shown(lead)
    lead.commit()
    assert state(dsn).faults == ()


COMING_AND_GOING = {
    "a new partition": "create table live.lead_w partition of live.lead for values in ('w')",
    "attached with rows": "create table live.lead_w (like live.lead_n including constraints);"
    " insert into live.lead_w (id, name, region) values (80, null, 'w'), (81, 'n', 'w');"
    " alter table live.lead attach partition live.lead_w for values in ('w')",
    "detached": "alter table live.lead detach partition live.lead_n",
    "dropped": "drop table live.lead_n",
    "detached from a middle level": "alter table live.lead_s detach partition live.lead_s1",
    "a middle level detached": "alter table live.lead detach partition live.lead_s",
    "swapped": "alter table live.lead detach partition live.lead_n; alter table live.lead_n rename to lead_old;"
    " create table live.lead_n (like live.lead_old including all); insert into live.lead_n (id, region) values (1, 'n');"
    " alter table live.lead attach partition live.lead_n for values in ('n')",
}


@pytest.mark.parametrize("change", COMING_AND_GOING, ids=lambda name: name.replace(" ", "_"))
def test_threat_09_partitions_that_come_and_go_are_red_until_counted(lead: Connection, dsn: str, change: str) -> None:
    lead.execute(COMING_AND_GOING[change])
    assert "recount" in shown(lead), "the views tell it at once"
    if change == "a new partition":
        lead.execute("insert into live.lead_w (id, region) values (90, 'w'), (91, 'w')")
        lead.execute("update live.lead set region = 'w' where region = 's'")
        lead.execute("delete from live.lead_w where id = 90")
        exact(lead)
    lead.commit()
    assert not healthy(state(dsn))
    support.install(dsn, SPEC)
    exact(lead)
    assert "recount" not in shown(lead)
    lead.commit()
    assert state(dsn).faults == ()
    assert verified(dsn) == [0]
    assert support.planned(dsn, SPEC).steps == ()
    tree = [
        name
        for (name,) in lead.execute("select relid::regclass::text from pg_partition_tree('live.lead') where isleaf")
    ]
    for leaf in tree:
        lead.execute(f"truncate {leaf}")
        exact(lead)


def test_threat_09_a_detached_table_is_its_own(lead: Connection, dsn: str) -> None:
    lead.execute("alter table live.lead detach partition live.lead_n")
    lead.commit()
    assert lead.execute("select dq.recount('live.lead')").fetchone() == (1,)
    lead.commit()
    exact(lead)
    lead.execute("insert into live.lead_n (id, region) values (70, 'n')")
    lead.execute("truncate live.lead_n")
    exact(lead)
    lead.commit()
    assert [fault.light for fault in state(dsn).faults] == ["yellow"]
    support.install(dsn, SPEC)
    assert state(dsn).faults == ()
    assert lead.execute("select count(*) from pg_trigger where tgrelid = 'live.lead_n'::regclass").fetchone() == (0,)


def test_threat_03_a_trigger_disabled_in_one_partition(lead: Connection, dsn: str) -> None:
    """A copy of the whole table's; the trigger that counts truncations is the partition's own."""
    copies = "select tgname from pg_trigger where tgrelid = 'live.lead_s1'::regclass and tgparentid <> 0"
    for (name,) in lead.execute(copies).fetchall():
        lead.execute(f"alter table live.lead_s1 disable trigger {name}")
    lead.execute("insert into live.lead_s1 (id, region) values (70, 's')")
    lead.commit()
    assert not healthy(state(dsn))
    support.install(dsn, SPEC)
    assert state(dsn).faults == ()
    exact(lead)


def test_recount_tells_wrong_groups_alone(lead: Connection) -> None:
    """That partitions came is no wrong number."""
    lead.execute("create table live.lead_w partition of live.lead for values in ('w')")
    lead.commit()
    assert lead.execute("select dq.recount('live.lead')").fetchone() == (0,)
    assert "recount" not in shown(lead)


# --- rules ---------------------------------------------------------------------------------------------------------

RULES = """
dqsql: 1
name: live
schema: live
tables:
  owner:
    columns: {name: {required: true}}
  lead:
    key: [id, region]
    source: source
    columns:
      name: {required: true, normalize: [trim]}
      mobile: {required: {action: warn}}
      amount: {range: {min: 0}}
      owner: {references: owner.name}
      id: {unique: {with: [region]}}
"""

CLEAN = """
update live.lead set name = 'n', amount = 1, mobile = 'm', region = coalesce(region, 'e');
create table live.owner (name text primary key);
insert into live.owner values ('o');
"""


@pytest.fixture
def ruled(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE + CLEAN)
    postgresql.commit()
    support.install(dsn, RULES)
    return postgresql


def mechanisms(dsn: str, spec: str) -> dict[str, str]:
    return {d.assertion.id: d.mechanism for ds in support.planned(dsn, spec).decisions.values() for d in ds}


def test_threat_09_guarantees_hold_on_every_way_in(ruled: Connection, dsn: str) -> None:
    assert mechanisms(dsn, RULES) == {
        "name.required": "check",
        "mobile.required": "warning",
        "amount.range": "check",
        "owner.references": "foreign key",
        "id.unique": "unique index",
    }
    ruled.execute("create table live.lead_w partition of live.lead for values in ('w')")
    ruled.commit()
    for table, region in (("lead", "s"), ("lead_s", "s"), ("lead_s1", "s"), ("lead_n", "n"), ("lead_w", "w")):
        for values, refusal in (
            (f"(50, ' ', 'm', 1, 'o', '{region}')", psycopg.errors.CheckViolation),
            (f"(50, 'n', 'm', -1, 'o', '{region}')", psycopg.errors.CheckViolation),
            (f"(50, 'n', 'm', 1, 'nobody', '{region}')", psycopg.errors.ForeignKeyViolation),
            (f"(50, 'n', 'm', 1, 'o', '{region}'), (50, 'm', 'm', 1, 'o', '{region}')", psycopg.errors.UniqueViolation),
        ):
            with pytest.raises(refusal):
                ruled.execute(f"insert into live.{table} (id, name, mobile, amount, owner, region) values {values}")
            ruled.rollback()
        ruled.execute(f"insert into live.{table} (id, name, mobile, region) values (51, ' x ', 'm', '{region}')")
        assert ruled.execute(f"select name from live.{table} where id = 51").fetchone() == ("x",)
        ruled.rollback()
    ruled.execute("create table live.lead_y (like live.lead_n)")
    ruled.commit()
    with pytest.raises(psycopg.errors.DatatypeMismatch, match="missing constraint"):
        ruled.execute("alter table live.lead attach partition live.lead_y for values in ('y')")


def test_threat_01_checks_hold_in_partitions_where_triggers_are_off(ruled: Connection) -> None:
    ruled.execute("set session_replication_role = replica")
    with pytest.raises(psycopg.errors.CheckViolation):
        ruled.execute("insert into live.lead_s1 (id, amount, region) values (1, 1, 's')")


@pytest.mark.bare
def test_threat_54_uninstall_leaves_the_catalog_as_it_was(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE + CLEAN)
    postgresql.execute("insert into live.lead (id, name, region) values (200, null, 's')")
    postgresql.commit()
    before = snapshot(postgresql)
    support.install(dsn, RULES)
    postgresql.execute("create table live.lead_w partition of live.lead for values in ('w')")
    postgresql.commit()
    support.install(dsn, RULES)
    postgresql.execute("drop table live.lead_w")
    postgresql.commit()
    support.uninstall(dsn)
    assert snapshot(postgresql) == before


def test_threat_51_a_part_that_could_not_be_built_leaves_nothing(ruled: Connection, dsn: str) -> None:
    """A duplicate that came while an index was being built: no invalid index stays, and the next plan knows it."""
    support.uninstall(dsn)
    loaded = loads(RULES)
    with applying.connect(dsn) as connection:
        plan, _ = applying.compile_live(connection, loaded)
        ruled.execute("insert into live.lead (id, name, mobile, amount, region) values (1, 'n', 'm', 1, 's')")
        ruled.commit()
        plan = applying.apply(connection, loaded, plan)
    (decision,) = [d for ds in plan.decisions.values() for d in ds if d.assertion.id == "id.unique"]
    assert (decision.mechanism, decision.finding.violations) == ("unique index", 2)
    assert state(dsn).faults == ()
    invalid = "select indexrelid::regclass::text from pg_index where not indisvalid"
    assert ruled.execute(invalid).fetchall() == []
    ruled.commit()
    ruled.execute("delete from live.lead where ctid in (select max(ctid) from live.lead where id = 1)")
    ruled.commit()
    support.install(dsn, RULES)
    assert state(dsn).faults == ()
    assert ruled.execute("select count(*) from pg_class where relname ~ '^dq_unique' and relkind = 'I'").fetchone() == (
        2,
    )


def test_threat_48_dump_and_restore(ruled: Connection, dsn: str, pg_programs: Any, tmp_path: Any) -> None:
    before = ruled.execute(
        "select field, rows, missing, status from dq.completeness order by table_name, field"
    ).fetchall()
    ruled.commit()
    name = f"{ruled.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        file = tmp_path / "dump"
        pg_programs("pg_dump", "-Fc", "-f", str(file), dsn)
        pg_programs("pg_restore", "--exit-on-error", "-d", target, str(file))
        with psycopg.connect(target) as restored:
            query = "select field, rows, missing, status from dq.completeness order by table_name, field"
            assert restored.execute(query).fetchall() == before
        assert state(target).faults == ()
        assert support.planned(target, RULES).steps == ()
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


def test_what_cannot_be_kept_over_partitions_is_said(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE + CLEAN)
    postgresql.execute("insert into live.lead (id, owner, region) values (1000, 'nobody', 'n')")
    postgresql.execute("create table live.log (id int, at date, code text) partition by range ((at + 1))")
    postgresql.commit()
    spec = RULES.replace("id: {unique: {with: [region]}}", "mobile: {unique: true}").replace(
        "mobile: {required: {action: warn}}", "stage: {}"
    )
    spec += "  log: {key: id, columns: {code: {unique: {with: [at]}}}}\n"
    plan = support.planned(dsn, spec)
    notes = {d.assertion.id: (d.mechanism, d.note) for ds in plan.decisions.values() for d in ds}
    assert notes["mobile.unique"][0] == "group check"
    assert "partitioned by id, region" in notes["mobile.unique"][1]
    assert notes["code.unique"][0] == "group check"
    assert "expression" in notes["code.unique"][1]
    old = postgresql.info.server_version < 180000
    assert notes["owner.references"][0] == ("blocked" if old else "foreign key")
    support.install(dsn, spec)
    assert state(dsn).faults == () or not old


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("lead_n", "is a partition of live.lead"),
        ("lead_s", "describe live.lead: its rules hold in every partition"),
        ("abroad", "foreign table among its partitions, live.abroad_1"),
    ],
)
def test_threat_09_what_is_no_whole_table_is_refused(postgresql: Connection, dsn: str, table: str, said: str) -> None:
    postgresql.execute(TABLE)
    postgresql.execute(
        "create foreign data wrapper nothing; create server nowhere foreign data wrapper nothing;"
        " create table live.abroad (id int) partition by list (id);"
        " create foreign table live.abroad_1 partition of live.abroad for values in (1) server nowhere"
    )
    postgresql.commit()
    with pytest.raises(Exception, match=said):
        support.planned(
            dsn,
            f"{{dqsql: 1, name: live, schema: live, tables: {{{table}: {{key: id, columns: {{id: {{required: true}}}}}}}}}}",
        )


def test_a_partition_key_is_not_normalised(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE)
    postgresql.execute("create table live.log (id int, code text, note text) partition by list (lower(code))")
    postgresql.commit()
    spec = "{{dqsql: 1, name: live, schema: live, tables: {{{}: {{key: id, columns: {{{}: {{normalize: [trim]}}}}}}}}}}"
    for table, column in (("lead", "region"), ("log", "code")):
        with pytest.raises(Exception, match="decides on a row's partition"):
            support.planned(dsn, spec.format(table, column))
    support.planned(dsn, spec.format("log", "note"))


def test_the_catalog_reads_the_tree_and_can_be_saved(lead: Connection, dsn: str) -> None:
    with applying.connect(dsn) as connection:
        catalog = read(connection, schemas=["live"])
    table = catalog.by_name[Name("live", "lead")]
    assert [part.name.name for part in table.partitions] == ["lead_n", "lead_s", "lead_x", "lead_s1", "lead_s2"]
    assert [part.name.name for part in table.partitions if part.leaf] == ["lead_n", "lead_x", "lead_s1", "lead_s2"]
    assert set(table.partition_key) == {"region", "id"}
    assert catalog.by_name[Name("live", "lead_s1")].partition_of == Name("live", "lead")
    assert Catalog.model_validate_json(catalog.model_dump_json()) == catalog


RATCHET = """
dqsql: 1
name: live
schema: live
tables:
  lead:
    key: id
    columns:
      name: {required: true}
      mobile: {required: {action: warn}}
      amount: {range: {min: 0}}
      stage: {required: true, normalize: [trim]}
"""


def test_the_ratchet_follows_a_row_to_another_partition(postgresql: Connection, dsn: str) -> None:
    """A row that was bad before may move, and may not become worse on its way; a good one may not become bad."""
    postgresql.execute(TABLE + "update live.lead set stage = null where id = 1")
    postgresql.commit()
    plan = support.install(dsn, RATCHET)
    decided = {d.assertion.id: d.mechanism for ds in plan.decisions.values() for d in ds}
    assert decided["name.required"] == decided["amount.range"] == decided["stage.required"] == "ratchet"
    told: list[Any] = []
    postgresql.add_notice_handler(lambda notice: told.append(notice.message_primary))
    verbs = ["update live.lead set {} where {}"]
    if postgresql.info.server_version >= 150000:
        verbs.append("merge into live.lead using (values (1)) as v on {1} when matched then update set {0}")
    for verb in verbs:
        # Broken before: name of 5, 10 …, amount of 1 to 9, mobile of 3, 6 …; they move, by hundreds too.
        postgresql.execute(verb.format("region = 's'", "id <= 40"))
        postgresql.execute(verb.format("region = 'n', id = id + 100", "id <= 40"))
        postgresql.execute(verb.format("region = 's', source = 'x'", "id > 40"))
        assert told == [], "what was missing before is no news"
        for change, where in (
            ("region = 'e', name = ' '", "id = 101"),  # its amount was bad, its name was not
            ("region = 'e', amount = -5", "id = 110"),
            ("region = 'e', name = null", "id = 111"),
            ("region = 'e', stage = ' '", "id = 102"),
        ):
            postgresql.execute("savepoint s")
            with pytest.raises(psycopg.errors.CheckViolation):
                postgresql.execute(verb.format(change, where))
            postgresql.execute("rollback to s")
        postgresql.execute(verb.format("region = 'e', stage = ' '", "id = 101"))
        postgresql.execute(verb.format("region = 'e', mobile = null", "id = 104"))
        assert len(told) == 1
        told.clear()
        # What is mended on the way is forgotten, and lets nothing by later on.
        postgresql.execute(verb.format("region = 'e', name = 'n', amount = 1, stage = 's', mobile = '1'", "id = 105"))
        # Where the key decides too, but the row stays where it is.
        postgresql.execute(verb.format("id = id + 1000", "id between 120 and 125"))
        assert postgresql.execute("select count(*) from dq_gen.live_lead_moving").fetchone() == (0,)
        for bad in ("(200, null, 1, 'w', 's')", "(105, null, 1, 'w', 's')"):
            postgresql.execute("savepoint s")
            with pytest.raises(psycopg.errors.CheckViolation):
                postgresql.execute(f"insert into live.lead (id, name, amount, stage, region) values {bad}")
            postgresql.execute("rollback to s")
        postgresql.rollback()
    postgresql.execute("update live.lead set name = 'n', amount = 1, stage = 's'")
    postgresql.commit()
    plan = support.install(dsn, RATCHET)
    assert {d.mechanism for ds in plan.decisions.values() for d in ds} == {"check", "warning"}, "the debt is paid"
    assert state(dsn).faults == ()
    assert support.planned(dsn, RATCHET).steps == ()


def test_a_role_that_may_write_needs_nothing_else_to_move_rows(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, RATCHET)
    postgresql.execute("drop role if exists dq_mover; create role dq_mover; grant usage on schema live to dq_mover")
    postgresql.execute("grant select, insert, update, delete on live.lead to dq_mover; set role dq_mover")
    postgresql.execute("update live.lead set region = 's' where id < 10")
    assert postgresql.execute("select count(*) from live.lead where region = 's' and id < 10").fetchone() == (9,)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        postgresql.execute("insert into dq_gen.live_lead_moving (key, rules) values ('{50}', '{1,2,3}')")
    postgresql.rollback()
    postgresql.execute("drop role if exists dq_mover")
    postgresql.commit()
