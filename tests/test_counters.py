"""Live counters against full scans, after every way of writing and with writers at the same time."""

from __future__ import annotations

import threading
from typing import Any

import psycopg
import pytest

from dqsql import apply as applying
from dqsql.status import verify
from tests import support

pytestmark = pytest.mark.every_server
Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: live
schema: live
action: observe
tables:
  lead:
    key: id
    owner: owner
    source: source
    slices: [region]
    columns:
      name: {required: {threshold: 10%}}
      mobile: {required: {when: "kind = 'company'"}}
      amount: {range: {min: 0}}
    rules:
      won: {require: [amount], when: "stage = 'won'"}
"""

TABLE = """
create schema live;
create table live.lead (
    id int primary key, name text, mobile text, amount numeric, kind text, stage text,
    owner text, source text, region text
);
insert into live.lead
select i, case when i % 5 > 0 then 'n' || i end, case when i % 3 > 0 then 'm' end, i - 10, 'company', 'won', 'o', 'web', 'r'
from generate_series(1, 40) as i;
"""


@pytest.fixture
def lead(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


ORACLE = """
select
    count(*), count(*) filter (where dq.is_missing(name)),
    count(*) filter (where kind = 'company'), count(*) filter (where kind = 'company' and dq.is_missing(mobile)),
    count(*) filter (where amount < 0 or amount = 'NaN' or amount in ('infinity', '-infinity')),
    count(*) filter (where stage = 'won'), count(*) filter (where stage = 'won' and amount is null)
from live.lead
"""


def exact(connection: Connection) -> None:
    """Asserts that every counter, in total and in every slice, equals a full scan in the same snapshot."""
    rows, names, companies, mobiles, ranges, won, amounts = connection.execute(ORACLE).fetchone() or ()
    found = support.completeness(connection, "lead")
    assert found["name"] == (rows, rows, names)
    assert found["mobile"] == (rows, companies, mobiles)
    assert found["amount"] == (rows, won, amounts)
    counted = support.counted(connection, "lead")
    assert counted["amount.range"] == (rows, ranges)
    assert counted["won.amount"] == (won, amounts)
    for slice_ in ("source", "owner", "region"):
        differ = connection.execute(
            f"""
            with counted as (
                select value, rows, missing from dq.completeness_by_slice where slice = %s and field = 'name'
            ), scanned as (
                select {slice_} as value, count(*), count(*) filter (where dq.is_missing(name)) from live.lead group by 1
            )
            (table counted except all table scanned) union all (table scanned except all table counted)
            """,
            (slice_,),
        ).fetchall()
        assert differ == []


INSERT = "insert into live.lead (id, name, kind, source) values"
WRITES = {
    "insert": f"{INSERT} (100, null, 'company', 'fair'), (101, 'n', null, null)",
    "insert nothing": "insert into live.lead select * from live.lead where false",
    "update to a gap": "update live.lead set name = ' ' where id < 10",
    "update to a value": "update live.lead set name = 'x', mobile = '1'",
    "update that moves slices": "update live.lead set source = 'fair', region = null where id % 2 = 0",
    "update of what nobody counts": "update live.lead set id = id + 1000",
    "delete": "delete from live.lead where id % 2 = 0",
    "delete all": "delete from live.lead",
    "threat 7: truncate": "truncate live.lead",
    "threat 11: upsert": f"{INSERT} (1, null, 'person', 'x'), (200, 'y', 'company', 'z')"
    " on conflict (id) do update set name = excluded.name, source = excluded.source",
    "threat 11: upsert that does nothing": f"{INSERT} (1, null, 'person', 'x') on conflict do nothing",
    "threat 11: writable CTE": "with gone as (delete from live.lead where id < 5 returning *)"
    " insert into live.lead select id + 500, name, null, amount, kind, stage, owner, source, region from gone",
    "threat 11: merge": "merge into live.lead l using (values (1), (300)) as v (id) on l.id = v.id"
    " when matched then update set name = null when not matched then insert (id, source) values (v.id, 'm')",
}


@pytest.mark.parametrize("write", WRITES, ids=lambda name: name.replace(" ", "_"))
def test_exact_after(lead: Connection, write: str) -> None:
    if write.startswith("threat 11: merge") and lead.info.server_version < 150000:
        pytest.skip("MERGE came with PostgreSQL 15")
    exact(lead)
    lead.execute(WRITES[write])
    exact(lead)
    lead.rollback()
    exact(lead)
    lead.execute("begin; savepoint s;")
    lead.execute(WRITES[write])
    lead.execute("rollback to s")
    exact(lead)
    lead.execute(WRITES[write])
    lead.commit()
    exact(lead)


def test_threat_08_copy_is_counted(lead: Connection) -> None:
    with lead.cursor().copy("copy live.lead (id, name, source) from stdin") as copy:
        for number in range(1000, 1500):
            copy.write_row((number, None if number % 2 else "n", "copy"))
    exact(lead)
    lead.execute("create table live.other (like live.lead)")
    lead.execute("truncate live.lead")
    with lead.cursor().copy("copy live.lead (id, name) from stdin (freeze)") as copy:
        copy.write_row((1, None))
    exact(lead)


def test_threat_11_cascade_is_counted(lead: Connection, dsn: str) -> None:
    lead.execute("create table live.owner (name text primary key); insert into live.owner values ('o'), ('p')")
    lead.execute(
        "alter table live.lead add foreign key (owner) references live.owner on update cascade on delete cascade"
    )
    lead.execute("update live.lead set owner = 'p' where id < 10")
    lead.execute("update live.owner set name = 'q' where name = 'o'")
    exact(lead)
    lead.execute("delete from live.owner where name = 'q'")
    exact(lead)


def test_threat_40_a_generated_column_is_counted(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema live; create table live.person (id int primary key, first text, last text,"
        " both_names text generated always as (nullif(coalesce(first, '') || coalesce(last, ''), '')) stored)"
    )
    postgresql.commit()
    support.install(
        dsn,
        "{dqsql: 1, name: live, schema: live, action: observe, tables: {person: {columns: {both_names: {required: true}}}}}",
    )
    postgresql.execute("insert into live.person values (1, 'a', 'b'), (2, null, null)")
    assert support.completeness(postgresql, "person")["both_names"] == (2, 2, 1)
    postgresql.execute("update live.person set first = null, last = null")
    assert support.completeness(postgresql, "person")["both_names"] == (2, 2, 2)


def test_recount_repairs_and_reports(lead: Connection) -> None:
    assert recount(lead) == 0
    lead.execute("set session_replication_role = replica")
    lead.execute(f"{INSERT} (900, null, 'company', 'web'), (901, 'n', 'company', 'else')")
    lead.execute("set session_replication_role = origin")
    with pytest.raises(AssertionError):
        exact(lead)
    assert recount(lead) == 2
    exact(lead)
    assert recount(lead) == 0


def test_verify_tells_and_changes_nothing(lead: Connection, dsn: str) -> None:
    def verdicts() -> list[tuple[str, int]]:
        with applying.connect(dsn) as connection:
            return [(verdict.table, verdict.differences) for verdict in verify(connection)]

    assert verdicts() == [('"live"."lead"', 0)]
    lead.execute("set session_replication_role = replica")
    lead.execute(f"{INSERT} (900, null, 'company', 'web')")
    lead.execute("set session_replication_role = origin")
    lead.commit()
    for _ in range(2):
        assert verdicts() == [('"live"."lead"', 1)]
    assert recount(lead) == 1
    assert verdicts() == [('"live"."lead"', 0)]


@pytest.mark.parametrize("event", ["disable", "drop"])
def test_apply_counts_again_what_a_missing_trigger_missed(lead: Connection, dsn: str, event: str) -> None:
    name = "select tgname from pg_trigger where tgrelid = 'live.lead'::regclass and tgname ~ '^dq_count_insert'"
    (trigger,) = lead.execute(name).fetchone() or ("",)
    lead.execute(
        f"alter table live.lead disable trigger {trigger}"
        if event == "disable"
        else f"drop trigger {trigger} on live.lead"
    )
    lead.execute(f"{INSERT} (900, null, 'company', 'web')")
    lead.commit()
    support.install(dsn, SPEC)
    exact(lead)


def recount(connection: Connection) -> int:
    connection.commit()
    (corrected,) = connection.execute("select dq.recount('live.lead')").fetchone() or (None,)
    connection.commit()
    assert isinstance(corrected, int)
    return corrected


def test_recount_refuses_an_old_snapshot(lead: Connection) -> None:
    lead.execute("set default_transaction_isolation = 'repeatable read'")
    lead.commit()
    with pytest.raises(psycopg.errors.ActiveSqlTransaction, match="READ COMMITTED"):
        lead.execute("select dq.recount('live.lead')")
    lead.rollback()
    assert lead.execute("select dq.compact('live.lead')").fetchone() == (0,)


def test_recount_of_a_table_without_counters(lead: Connection) -> None:
    with pytest.raises(psycopg.errors.UndefinedObject, match="no counters"):
        lead.execute("select dq.recount('pg_class')")


def test_compaction_keeps_every_sum(lead: Connection) -> None:
    for number in range(2000, 2050):
        lead.execute(f"{INSERT} ({number}, null, 'company', 'web')")
    lead.commit()
    figures = (
        "select slice, value, field, rows, applicable, missing, status from dq.completeness_by_slice order by 1, 2, 3"
    )
    before = lead.execute(figures).fetchall()
    (folded,) = lead.execute("select dq.compact('live.lead')").fetchone() or (0,)
    assert folded >= 49
    assert lead.execute(figures).fetchall() == before
    exact(lead)
    lead.commit()
    lead.execute("truncate live.lead")
    lead.execute("select dq.compact('live.lead')")
    exact(lead)


def test_threat_43_readers_writers_and_a_compactor_in_step(lead: Connection, dsn: str) -> None:
    """A writer's open transaction stays unseen, the compactor waits for nobody, every reader's sums are its own."""
    with psycopg.connect(dsn) as writer, psycopg.connect(dsn) as reader, psycopg.connect(dsn) as other:
        reader.execute("set transaction isolation level repeatable read")
        exact(reader)
        writer.execute(f"{INSERT} (700, null, 'company', 'web')")
        exact(writer)
        exact(reader)
        other.execute("select dq.compact('live.lead')")
        exact(other)
        assert lead.execute("select dq.compact('live.lead')").fetchone() == (0,), "it never waits for another"
        other.commit()
        exact(reader)
        writer.commit()
        exact(reader)
        reader.commit()
        exact(reader)
        lead.rollback()
        lead.execute("select dq.compact('live.lead')")
        lead.commit()
        exact(reader)


def log_of(connection: Connection) -> str:
    query = "select oid::regclass::text from pg_class where relkind = 'r' and oid::regclass::text ~ 'dq_gen.*changes'"
    (name,) = connection.execute(query).fetchone() or ("",)
    return str(name)


def changes(connection: Connection) -> int:
    """How many rows the log holds that are not folded."""
    (length,) = connection.execute(f"select count(*) from {log_of(connection)} where not baseline").fetchone() or (0,)
    return int(length)


def lengthen(connection: Connection, writes: int) -> None:
    """Writes that each leave a change, in one statement, which is too long to fold meanwhile."""
    connection.execute(
        f"do $$ begin perform pg_sleep(0.06); for n in 1 .. {writes} loop"
        f" {INSERT} (1000 + n, null, 'company', 'web'); end loop; end $$"
    )
    connection.commit()


def fold(connection: Connection) -> int:
    """What a writer does once in a few hundred writes."""
    query = (
        "select p.oid::regproc::text from pg_proc p join dq.objects o on o.oid = p.oid and o.catalog = 'pg_proc'"
        " where o.role = 'compact'"
    )
    (name,) = connection.execute(query).fetchone() or ("",)
    connection.commit()
    (folded,) = connection.execute(f"select {name}(true)").fetchone() or (None,)
    assert isinstance(folded, int)
    return folded


def test_writers_fold_a_long_log_by_themselves(lead: Connection) -> None:
    lead.autocommit = True
    for number in range(8000):
        lead.execute("update live.lead set amount = -amount - 1 where id = 11", prepare=True)
        assert number % 1000 or lead.execute("select count(*) from live.lead").fetchone() == (40,)
    assert changes(lead) < 7000
    exact(lead)


def test_a_writer_folds_when_it_pays_and_as_much_as_is_quick(lead: Connection) -> None:
    lead.execute("select dq.compact()")
    lead.commit()
    assert changes(lead) == 0
    lengthen(lead, 999)
    assert (fold(lead), changes(lead)) == (0, 999)
    lead.commit()
    lead.execute(f"{INSERT} (700, null, 'company', 'web')")
    lead.commit()
    assert fold(lead) > 0
    assert changes(lead) == 0
    exact(lead)
    lead.execute("delete from live.lead where id > 1000")
    lengthen(lead, 20_999)
    fold(lead)
    assert changes(lead) == 1000
    exact(lead)
    lead.commit()
    # Where there are as many sums as changes, folding would only write the sums again.
    lead.execute(
        "insert into live.lead (id, owner) select i, i from generate_series(100000, 101100) as i;"
        "select dq.compact(); update live.lead set name = 'x' where id between 100000 and 101050"
    )
    lead.commit()
    assert (fold(lead), changes(lead)) == (0, 1051)
    assert lead.execute("select dq.compact()").fetchone() == (1051,)
    exact(lead)


def test_threat_43_a_fold_forgets_no_full_count_and_keeps_no_empty_group(lead: Connection) -> None:
    lead.execute("update live.lead set owner = 'p' where id < 5; select dq.compact()")
    lead.execute("delete from live.lead; select dq.compact()")
    exact(lead)
    assert lead.execute(f"select count(*), bool_and(baseline) from {log_of(lead)}").fetchone() == (1, True)
    lead.execute(f"{INSERT} (1, null, 'company', 'web'); select dq.compact()")
    exact(lead)


@pytest.mark.parametrize(
    "setting",
    [
        "set transaction isolation level repeatable read",
        "set transaction isolation level serializable",
        "set local statement_timeout = '900ms'",
        "select pg_sleep(1.1)",
    ],
)
def test_threat_41_a_writer_folds_only_where_it_is_safe(lead: Connection, setting: str) -> None:
    """Under an older snapshot folding could fail the writer, in a long transaction it would keep others from it."""
    lengthen(lead, 1000)
    (name,) = lead.execute("select dq.function_of('live.lead', 'compact')::regproc::text").fetchone() or ("",)
    lead.commit()
    lead.execute(setting)
    assert lead.execute(f"select {name}(true)").fetchone() == (0,)
    lead.rollback()
    assert fold(lead) > 0


def test_threat_47_a_fold_that_fails_does_not_fail_the_writer(lead: Connection) -> None:
    """As where the disk is full: here the log refuses what a fold would write."""
    lengthen(lead, 1000)
    lead.execute(f"alter table {log_of(lead)} add constraint full_disk check (not baseline) not valid")
    lead.commit()
    length = changes(lead)
    assert (fold(lead), changes(lead)) == (0, length)
    lead.execute(f"{INSERT} (700, null, 'company', 'web')")
    lead.commit()
    exact(lead)
    with pytest.raises(psycopg.errors.CheckViolation):
        lead.execute("select dq.compact()")
    lead.rollback()
    exact(lead)


def test_threat_44_a_prepared_fold_blocks_nobody(lead: Connection, dsn: str) -> None:
    lengthen(lead, 1000)
    lead.execute("select dq.compact('live.lead')")
    lead.execute(f"{INSERT} (700, null, 'company', 'web')")
    lead.execute("prepare transaction 'folded'")
    with psycopg.connect(dsn) as other:
        other.execute("set lock_timeout = '1s'")
        exact(other)
        other.execute(f"{INSERT} (701, null, 'company', 'web')")
        assert other.execute("select dq.compact()").fetchone() == (0,)
        other.commit()
        exact(other)
        other.commit()
        lead.autocommit = True
        lead.execute("commit prepared 'folded'")
        exact(other)
        assert other.execute("select dq.compact()").fetchone() != (0,)
        exact(other)


def test_threat_43_a_fold_is_undone_with_its_writer(lead: Connection, dsn: str) -> None:
    """Rolled back to a savepoint, another session can fold at once what the writer had folded."""
    lengthen(lead, 1000)
    with psycopg.connect(dsn) as writer:
        writer.execute(f"{INSERT} (700, null, 'company', 'web')")
        writer.execute("savepoint here")
        assert writer.execute("select dq.compact()").fetchone() != (0,)
        exact(writer)
        writer.execute("rollback to here")
        exact(writer)
        assert lead.execute("select dq.compact()").fetchone() != (0,)
        lead.commit()
        exact(writer)
        writer.commit()
        exact(writer)


@pytest.mark.parametrize("level", ["read committed", "repeatable read", "serializable"])
def test_threat_41_writers_never_wait_for_one_another(lead: Connection, dsn: str, level: str) -> None:
    with psycopg.connect(dsn) as first, psycopg.connect(dsn) as second:
        for connection, number in ((first, 800), (second, 801)):
            connection.execute(f"set transaction isolation level {level}")
            connection.execute("set local lock_timeout = '1s'")
            connection.execute(f"{INSERT} ({number}, null, 'company', 'web')")
        first.execute("update live.lead set name = null where id = 1")
        second.execute("update live.lead set name = null where id = 2")
        first.commit()
        second.commit()
        exact(first)


def test_threat_45_a_killed_backend_leaves_no_drift(lead: Connection, dsn: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as killer:
        victim = psycopg.connect(dsn)
        victim.execute("update live.lead set name = null")
        killer.execute("select pg_terminate_backend(%s)", (victim.info.backend_pid,))
        with pytest.raises(psycopg.OperationalError):
            victim.execute("select 1")
        victim.close()
    exact(lead)


def test_threat_44_a_prepared_transaction_counts_at_its_commit(lead: Connection, dsn: str) -> None:
    lead.execute(f"{INSERT} (810, null, 'company', 'web')")
    lead.execute("prepare transaction 'dq'")
    lead.commit()
    exact(lead)
    assert lead.execute("select dq.recount('live.lead')").fetchone() == (0,)
    lead.commit()
    with psycopg.connect(dsn, autocommit=True) as other:
        other.execute("commit prepared 'dq'")
        exact(other)


def test_baseline_is_exact_under_load(postgresql: Connection, dsn: str) -> None:
    """Writers go on while the counters are installed: none fails, and nothing is lost or counted twice."""
    postgresql.execute(TABLE)
    postgresql.commit()
    stop = threading.Event()
    failures: list[Exception] = []

    def write(start: int) -> None:
        try:
            with psycopg.connect(dsn, autocommit=True) as connection:
                number = start
                while not stop.is_set():
                    number += 1
                    connection.execute(f"{INSERT} ({number}, nullif({number} % 3, 0)::text, 'company', 'web')")
                    connection.execute("update live.lead set name = null where id = %s", (number - 5,))
                    connection.execute("delete from live.lead where id = %s", (number - 9,))
        except Exception as error:
            failures.append(error)

    writers = [threading.Thread(target=write, args=(start,)) for start in (10_000, 1_000_000)]
    for writer in writers:
        writer.start()
    try:
        support.install(dsn, SPEC)
        exact_in_one_snapshot(postgresql)
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    assert failures == []
    postgresql.commit()
    exact(postgresql)


def exact_in_one_snapshot(connection: Connection) -> None:
    connection.commit()
    connection.execute("set transaction isolation level repeatable read")
    exact(connection)
    connection.commit()


def test_until_the_full_count_nothing_is_shown(lead: Connection) -> None:
    log = lead.execute(
        "select oid::regclass::text from dq.objects where role like 'changes:%' and catalog = 'pg_class'"
    )
    lead.execute(f"delete from {(log.fetchone() or ('',))[0]}")
    shown = lead.execute("select distinct status, missing from dq.completeness where table_name = 'lead'").fetchall()
    assert shown == [("counting", None)]


def test_threshold_and_status(lead: Connection) -> None:
    rows = dict(lead.execute("select field, status from dq.completeness").fetchall())
    assert rows == {"name": "over threshold", "mobile": "no threshold", "amount": "no threshold"}
    lead.execute("update live.lead set name = 'x', kind = null")
    rows = dict(lead.execute("select field, status from dq.completeness").fetchall())
    assert rows == {"name": "ok", "mobile": "no rows", "amount": "no threshold"}
