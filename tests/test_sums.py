"""`sum`: what children add up to, judged at commit, whichever table is written, and under concurrency."""

from __future__ import annotations

import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg import IsolationLevel

from dqsql import apply as applying
from dqsql.errors import SpecError, from_diagnostic, violations
from dqsql.names import Name
from dqsql.status import healthy, status
from tests import support
from tests.test_children import LEVELS, PAIRS, done, objects, outcome, red, two, wait_for_lock

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  line: {title: {en: lines, zh: 明细}, key: id, columns: {amount: {title: {en: amount, zh: 金额}}}}
  sale:
    title: {en: Sale, zh: 订单}
    key: id
    columns: {total: {title: {en: Total, zh: 总额}}}
    rules:
      adds_up: {sum: amount, child: line.sale_id, equals: total, where: "kind = 'goods'", when: "status = 'open'"}
      limited: {sum: amount, child: line.code, to: code, not_above: most}
"""
BOTH = ["adds_up", "limited"]


def tables(connection: Connection, parts: str = "", low: str = "") -> None:
    connection.execute("create schema shop")
    connection.execute(
        "create table shop.sale (id int primary key, code text, status text default 'open', total numeric(12, 2),"
        f" most int, note text){parts}"
    )
    connection.execute(
        "create table shop.line (id int primary key, sale_id bigint, code varchar(9), kind text default 'goods',"
        f" amount numeric(12, 4), note text){parts}"
    )
    connection.execute("create index on shop.line (sale_id)")
    connection.execute("create index on shop.line (code)")


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    """Sale 1 of 30, sale 2 of nothing, sale 9 that was wrong before, sale 3 that is a draft, and a limit of 35."""
    tables(postgresql)
    postgresql.execute(
        "insert into shop.sale (id, code, status, total, most) values"
        " (1, 'A', 'open', 30, 35), (2, null, 'open', 0, null), (9, null, 'open', 5, null), (3, null, 'draft', 7, null)"
    )
    postgresql.execute(
        "insert into shop.line (id, sale_id, code, amount) values"
        " (11, 1, 'A', 10), (12, 1, 'A', 20), (13, 1, 'A', null), (31, 3, null, 7)"
    )
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def test_what_a_transaction_leaves_is_judged(shop: Connection) -> None:
    line = "insert into shop.line (id, sale_id, amount) values"
    assert done(shop, f"{line} (14, 1, 5)") == ["adds_up"]
    assert done(shop, f"{line} (14, 1, 5)", "update shop.sale set total = 35 where id = 1") == []
    assert done(shop, "delete from shop.line where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set amount = 6 where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set amount = null where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set kind = 'note' where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set kind = null where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set sale_id = 2 where id = 14") == ["adds_up"]
    assert done(shop, "update shop.line set sale_id = null where id = 14") == ["adds_up"]
    assert done(shop, "update shop.sale set total = 34 where id = 1") == ["adds_up"]
    assert done(shop, "update shop.sale set total = null where id = 1", f"{line} (15, 1, 1)") == []
    assert done(shop, "update shop.sale set total = 35 where id = 1") == ["adds_up"]
    assert done(shop, "update shop.sale set total = 36 where id = 1") == []
    assert (
        done(shop, "update shop.line set amount = 11 where id = 11", "update shop.line set amount = 19 where id = 12")
        == []
    )
    moved = ("update shop.line set sale_id = 2 where id = 14", "update shop.sale set total = total - 5 where id = 1")
    assert done(shop, *moved) == ["adds_up"]
    assert done(shop, *moved, "update shop.sale set total = total + 5 where id = 2") == []
    assert done(shop, "insert into shop.sale (id, total) values (4, 1)") == ["adds_up"]
    assert done(shop, "insert into shop.sale (id, total) values (4, 0)") == []
    assert done(shop, f"{line} (51, 5, 2.5)", f"{line} (52, 5, 0.125)") == []
    assert done(shop, "insert into shop.sale (id, total) values (5, 2.63)") == ["adds_up"]
    assert (
        done(
            shop,
            "update shop.line set amount = 0.13 where id = 52",
            "insert into shop.sale (id, total) values (5, 2.63)",
        )
        == []
    )
    assert done(shop, "update shop.sale set id = 6 where id = 5") == ["adds_up"]
    assert (
        done(shop, "update shop.sale set id = 6 where id = 5", "update shop.line set sale_id = 6 where sale_id = 5")
        == []
    )
    assert done(shop, "delete from shop.sale where id = 6") == []
    assert done(shop, "delete from shop.line where sale_id = 6") == []
    assert done(shop, "insert into shop.line (id, sale_id, kind, amount) values (16, 1, 'note', 99)") == []
    assert done(shop, "update shop.line set note = 'x'", "update shop.sale set note = 'x'") == []


def test_a_row_comes_to_be_judged(shop: Connection) -> None:
    assert done(shop, "update shop.sale set total = 8 where id = 3") == []
    assert done(shop, "update shop.sale set status = 'open' where id = 3") == ["adds_up"]
    assert done(shop, "update shop.sale set status = 'open', total = 7 where id = 3") == []
    assert done(shop, "update shop.line set amount = 8 where id = 31") == ["adds_up"]
    assert done(shop, "update shop.line set amount = 8 where id = 31", "update shop.sale set status = null") == []


def test_a_limit(shop: Connection) -> None:
    line = "insert into shop.line (id, code, amount) values"
    assert done(shop, f"{line} (21, 'A', 5)") == []
    assert done(shop, f"{line} (22, 'A', 0.0001)") == ["limited"]
    assert done(shop, "update shop.sale set most = 34 where id = 1") == ["limited"]
    assert done(shop, "update shop.sale set code = 'B' where id = 1") == []
    assert done(shop, f"{line} (22, 'A', 99)") == []
    assert done(shop, "update shop.sale set code = 'A' where id = 1") == ["limited"]


def test_what_was_wrong_before_stays_editable_but_for_the_sum(shop: Connection) -> None:
    assert done(shop, "update shop.sale set note = 'later', code = 'Z' where id = 9") == []
    assert done(shop, "insert into shop.line (id, sale_id, amount) values (91, 9, 4)") == ["adds_up"]
    assert done(shop, "update shop.sale set total = 4 where id = 9") == ["adds_up"]
    assert done(shop, "insert into shop.line (id, sale_id, amount) values (91, 9, 5)") == []
    assert done(shop, "delete from shop.line where id = 91") == ["adds_up"]


@pytest.mark.parametrize(
    ("locale", "message"), [("en", "Total must be the sum of amount of lines"), ("zh", "总额须等于明细的金额合计")]
)
def test_the_error_is_like_any_other(shop: Connection, locale: str, message: str) -> None:
    shop.execute(f"set dq.locale = '{locale}'")
    shop.execute("delete from shop.line where id = 11")
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        shop.commit()
    (found,) = violations(refused.value)
    assert (found.rule, found.code, found.table, found.column, found.message) == (
        "adds_up", "sum", "sale", "total", message,
    )  # fmt: skip
    assert found.params == {"sum": "line.amount", "child": "line.sale_id"}
    shop.execute("set constraints all immediate")
    shop.execute("update shop.line set amount = 10 where id = 11")
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.line set amount = 11 where id = 11")


def test_immediate_constraints_judge_every_statement_anew(shop: Connection) -> None:
    shop.execute("set constraints all immediate")
    shop.execute("insert into shop.line (id, sale_id, amount) values (14, 1, 5), (15, 1, -5)")
    shop.execute("update shop.line set amount = case id when 14 then 6 else -6 end where id in (14, 15)")
    shop.execute("savepoint s")
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("update shop.line set amount = 0 where id = 14")
    shop.execute("rollback to s")
    assert done(shop, "set constraints all deferred", "delete from shop.line where id in (14, 15)") == []


def test_truncate(shop: Connection) -> None:
    with pytest.raises(psycopg.errors.CheckViolation):
        shop.execute("truncate shop.line")
    shop.rollback()
    assert done(shop, "update shop.sale set status = 'draft' where total <> 0", "truncate shop.line") == []
    assert done(shop, "truncate shop.sale, shop.line") == []


# Each alone is right; both together are not.
TOGETHER = {
    "two lines within the limit": (
        "insert into shop.line (id, code, amount) values (21, 'A', 3)",
        "insert into shop.line (id, code, amount) values (22, 'A', 4)",
    ),
    "a lower limit": (
        "update shop.sale set most = 30 where id = 1",
        "insert into shop.line (id, code, amount) values (21, 'A', 5)",
    ),
    "comes to be judged": (
        "update shop.sale set status = 'open' where id = 3",
        "update shop.line set amount = 8 where id = 31",
    ),
    "inserted beside": (
        "insert into shop.sale (id, total) values (4, 0)",
        "insert into shop.line (id, sale_id, amount) values (41, 4, 5)",
    ),
}


@pytest.mark.one_server
@pytest.mark.parametrize("case", TOGETHER)
@pytest.mark.parametrize("levels", PAIRS, ids=lambda pair: "-".join(level.name for level in pair))
def test_threat_41_two_transactions_never_leave_a_wrong_sum(
    shop: Connection, dsn: str, levels: tuple[IsolationLevel, IsolationLevel], case: str
) -> None:
    """Stepped both ways: the second comes when the first is done, and while it is being judged."""
    before = broken(shop)
    for turned in (False, True):
        for overlapping in (False, True):
            with two(dsn, levels, "shop.sale, shop.line") as pair:
                first, second = reversed(pair) if turned else pair
                for connection, write in zip(pair, TOGETHER[case], strict=True):
                    connection.execute(write)
                if not overlapping:
                    results = [outcome(first), outcome(second)]
                else:
                    first.execute("set constraints all immediate")
                    results = []
                    waiting = threading.Thread(target=lambda: results.append(outcome(second)))  # noqa: B023
                    waiting.start()
                    wait_for_lock(shop, second)
                    assert outcome(first) == "done"
                    waiting.join(30)
                    results.insert(0, "done")
            # READ COMMITTED never has to be tried again.
            committed = (levels[0] if turned else levels[1]) is IsolationLevel.READ_COMMITTED
            assert results == ["done", "refused" if committed else "serialize"]
            assert broken(shop) == before
            shop.execute("delete from shop.line where id in (21, 22, 41)")
            shop.execute("delete from shop.sale where id = 4")
            shop.execute("update shop.sale set most = 35 where id = 1")
            shop.execute("update shop.line set amount = 7 where id = 31")
            shop.execute("update shop.sale set status = 'draft' where id = 3")
            shop.commit()


@pytest.mark.one_server
@pytest.mark.parametrize("level", LEVELS[:2], ids=lambda level: level.name)
def test_threat_41_different_rows_do_not_wait(shop: Connection, dsn: str, level: IsolationLevel) -> None:
    with two(dsn, (level, level), "shop.sale, shop.line") as (first, second):
        first.execute("insert into shop.line (id, sale_id, amount) values (14, 1, 5)")
        first.execute("update shop.sale set total = 35 where id = 1")
        first.execute("set constraints all immediate")
        second.execute("insert into shop.line (id, sale_id, amount) values (24, 2, 5)")
        second.execute("update shop.sale set total = 5 where id = 2")
        second.execute("update shop.line set note = 'x' where id = 11")
        assert [outcome(second), outcome(first)] == ["done", "done"]


@pytest.mark.one_server
def test_threat_44_a_prepared_transaction_holds_its_turn(shop: Connection, dsn: str) -> None:
    shop.rollback()
    shop.tpc_begin(shop.xid(1, "sums", "one"))
    shop.execute("insert into shop.line (id, code, amount) values (21, 'A', 5)")
    shop.tpc_prepare()
    with psycopg.connect(dsn) as other:
        other.execute("set lock_timeout = '200ms'")
        other.execute("insert into shop.line (id, code, amount) values (22, 'A', 5)")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            other.commit()
    shop.tpc_commit()
    assert done(shop, "insert into shop.line (id, code, amount) values (22, 'A', 5)") == ["limited"]


def broken(connection: Connection) -> list[tuple[int, str]]:
    """The sales that are wrong, with the rule: by a scan that shares nothing with the rules' own SQL."""
    rows = connection.execute(
        "with g as (select sale_id, sum(amount) as s from shop.line where kind = 'goods' group by sale_id),"
        " c as (select code::text, sum(amount) as s from shop.line group by code)"
        " select v.id, 'adds_up' from shop.sale v left join g on g.sale_id = v.id"
        " where v.status = 'open' and coalesce(g.s, 0) <> v.total"
        " union all select v.id, 'limited' from shop.sale v left join c on c.code = v.code"
        " where v.code is not null and coalesce(c.s, 0) > v.most order by 1, 2"
    ).fetchall()
    return [(key, rule) for key, rule in rows]


KEYS, AMOUNTS = st.integers(1, 3), st.sampled_from([None, 0, 1, Decimal("0.5"), -1, 2])
CODES, KINDS = st.sampled_from([None, "A", "B"]), st.sampled_from([None, "goods", "goods", "note"])
STATUSES = st.sampled_from([None, "open", "open", "open", "draft"])
LINES = st.tuples(st.integers(1, 5), st.one_of(st.none(), KEYS), CODES, KINDS, AMOUNTS)
SALES = st.tuples(KEYS, CODES, STATUSES, AMOUNTS, st.sampled_from([None, 0, 1, 2, 3]))
WRITES = st.one_of(
    st.tuples(
        st.just(
            "insert into shop.line (id, sale_id, code, kind, amount) values (%s, %s, %s, %s, %s) on conflict (id) do"
            " update set sale_id = excluded.sale_id, code = excluded.code, kind = excluded.kind, amount = excluded.amount"
        ),
        LINES,
    ),
    st.tuples(
        st.just(
            "insert into shop.sale (id, code, status, total, most) values (%s, %s, %s, %s, %s) on conflict (id) do update"
            " set code = excluded.code, status = excluded.status, total = excluded.total, most = excluded.most"
        ),
        SALES,
    ),
    st.tuples(st.just("delete from shop.line where sale_id = %s"), st.tuples(KEYS)),
    st.tuples(st.just("delete from shop.sale where id = %s"), st.tuples(KEYS)),
    st.tuples(st.just("update shop.line set sale_id = %s where sale_id = %s"), st.tuples(KEYS, KEYS)),
    st.tuples(
        st.just(
            "update shop.sale v set total ="
            " (select coalesce(sum(amount), 0) from shop.line where sale_id = v.id and kind = 'goods') where id > %s"
        ),
        st.tuples(st.integers(0, 2)),
    ),
)


def agree(postgresql: Connection, dsn: str, examples: int) -> None:
    """What is written, refused, listed, measured and foreseen agrees with a full scan, under random transactions."""
    tables(postgresql)
    postgresql.commit()
    support.install(dsn, SPEC)

    @settings(
        max_examples=examples,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(transactions=st.lists(st.lists(WRITES, min_size=1, max_size=4), min_size=2, max_size=8))
    def each(transactions: list[list[tuple[str, tuple[Any, ...]]]]) -> None:
        postgresql.execute("truncate shop.sale, shop.line")
        postgresql.commit()
        for writes in transactions:
            for statement, values in writes:
                postgresql.execute(statement, values)
            scanned = broken(postgresql)
            listed = postgresql.execute(
                "select key_id, rule from dq_gen.shop_sale_violating_rows order by 1, 2"
            ).fetchall()
            assert listed == scanned, "listed"
            foreseen = postgresql.execute(
                "select t.id, v ->> 'rule' from shop.sale t,"
                " jsonb_array_elements(dq_gen.shop_sale_check_row('{}', to_jsonb(t.id))) as v order by 1, 2"
            ).fetchall()
            assert foreseen == scanned, "foreseen"
            assert bool(done(postgresql)) == bool(scanned), "refused"
        assert broken(postgresql) == []

    each()


@pytest.mark.one_server
def test_the_forms_agree_with_a_full_scan(postgresql: Connection, dsn: str) -> None:
    agree(postgresql, dsn, 40)


@pytest.mark.fuzz
@pytest.mark.one_server
def test_fuzz_the_forms_agree_with_a_full_scan(postgresql: Connection, dsn: str) -> None:
    agree(postgresql, dsn, 2_000)


def test_a_warning_lets_the_transaction_through(shop: Connection, dsn: str) -> None:
    """And another action takes the place of the other without a moment in between."""
    steps = support.install(dsn, SPEC.replace("{sum:", "{action: warn, sum:")).steps
    assert {step.verb for step in steps} == {"replace", "publish"}
    told: list[str] = []
    shop.add_notice_handler(lambda notice: told.extend(v.rule for v in from_diagnostic(notice)))
    assert (
        done(shop, "update shop.line set amount = 9 where id = 11", "update shop.line set amount = 8 where id = 12")
        == []
    )
    assert told == ["adds_up"]
    shop.isolation_level = IsolationLevel.REPEATABLE_READ
    assert done(shop, "truncate shop.line") == []
    assert told == ["adds_up"] * 2
    assert done(shop, "insert into shop.line (id, sale_id, amount) values (11, 1, 30)") == []
    assert done(shop, "update shop.sale set total = 0 where id = 9") == []
    assert told == ["adds_up"] * 2
    shop.isolation_level = None
    support.install(dsn, SPEC)
    assert done(shop, "delete from shop.line") == ["adds_up"]


@pytest.mark.one_server
def test_a_mass_of_lines_is_added_up_once(shop: Connection) -> None:
    """Not once for each line: that would be ten thousand times ten thousand."""
    shop.execute("insert into shop.line (id, sale_id, amount) select n, 1, 1 from generate_series(1001, 11000) as n")
    shop.execute("update shop.sale set total = 10030 where id = 1")
    assert done(shop) == []
    assert done(shop, "delete from shop.line where id > 1000") == ["adds_up"]
    (turns,) = shop.execute("select oid::regclass::text from pg_class where relname ~ '_turns_' and relkind = 'r'"
                            " order by pg_relation_size(oid) desc limit 1").fetchone() or ("",)  # fmt: skip
    assert shop.execute(f"select count(*), bool_or(due), pg_relation_size('{turns}') from {turns}").fetchone() == (
        1, False, 8192,
    )  # fmt: skip


@pytest.mark.bare
def test_plan_counts_status_tells_and_uninstall_leaves_nothing(postgresql: Connection, dsn: str) -> None:
    tables(postgresql)
    before = objects(postgresql)
    postgresql.execute("insert into shop.sale (id, total, code, most) values (1, 0, 'A', 1), (9, 5, null, null)")
    postgresql.execute("drop index shop.line_code_idx")
    postgresql.commit()
    before = [found for found in before if "line_code_idx" not in found[1]]
    plan = support.install(dsn, SPEC)
    found = {d.assertion.id: d for d in plan.decisions[Name("shop", "sale")]}
    assert {rule: (d.mechanism, d.finding.violations, d.finding.applicable) for rule, d in found.items()} == {
        "adds_up": ("deferred check", 1, 2), "limited": ("deferred check", 0, 1),
    }  # fmt: skip
    assert "rows that were off before stay editable" in found["adds_up"].note
    assert "no index of line begins with code" in found["limited"].note
    assert support.planned(dsn, SPEC).steps == ()
    with applying.connect(dsn) as connection:
        assert healthy(status(connection))
    triggers = (
        "select tgrelid::regclass::text, quote_ident(tgname) from pg_trigger where not tgisinternal and tgname ~"
        " '^dq_(child|added|due)' order by 1, 2"
    )
    ours = postgresql.execute(triggers).fetchall()
    assert len(ours) == 2 * 5
    assert sorted(table for table, _ in ours if table.startswith("shop")) == ["shop.line"] * 6 + ["shop.sale"] * 2
    of_one = postgresql.execute(
        triggers.replace("order by", "and obj_description(oid, 'pg_trigger') like '%:adds_up%' order by")
    ).fetchall()
    assert len(of_one) == 5
    for table, name in of_one:
        postgresql.execute(f"alter table {table} disable trigger {name}")
        postgresql.commit()
        assert red(dsn) == [f"trigger {name} on {table} is not enabled as it was installed"]
        support.install(dsn, SPEC)
        postgresql.execute(f"drop trigger {name} on {table}")
        postgresql.commit()
        assert len(red(dsn)) == 1
        support.install(dsn, SPEC)
        assert red(dsn) == []
    assert done(postgresql, "insert into shop.line (id, sale_id, amount) values (1, 1, 1)") == ["adds_up"]
    # The rule becomes another under the same name: children that come are no longer of interest.
    other = SPEC.replace(
        '{sum: amount, child: line.sale_id, equals: total, where: "kind',
        '{at_least: 1, child: line.sale_id, where: "kind',
    )
    support.install(dsn, other)
    assert len(postgresql.execute(triggers).fetchall()) == 2 * 5 - 1
    assert done(postgresql, "insert into shop.line (id, sale_id, amount) values (1, 1, 1)") == []
    assert done(postgresql, "delete from shop.line") == ["adds_up"]
    support.install(dsn, SPEC)
    assert done(postgresql, "update shop.line set amount = 2") == ["adds_up"]
    observed = support.install(dsn, SPEC.replace("{sum:", "{action: observe, sum:"))
    assert {d.mechanism for d in observed.decisions[Name("shop", "sale")]} == {"query"}
    assert done(postgresql, "update shop.line set amount = 2") == []
    support.install(dsn, SPEC)
    support.uninstall(dsn)
    postgresql.execute("create index on shop.line (code)")
    postgresql.execute("drop index shop.line_code_idx")
    assert objects(postgresql) == before


@pytest.mark.one_server
def test_threat_48_dump_and_restore(shop: Connection, dsn: str, pg_programs: Callable[..., str]) -> None:
    name = f"{shop.info.dbname}_restored"
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    assert (
        done(shop, "update shop.line set amount = 9 where id = 11", "update shop.sale set total = 29 where id = 1")
        == []
    )
    dump = pg_programs("pg_dump", "--no-owner", dsn)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        admin.execute(f'create database "{name}" template template0')
    try:
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", target, stdin=dump)
        with psycopg.connect(target) as restored:
            assert done(restored, "delete from shop.line where id = 12") == ["adds_up"]
        assert support.planned(target, SPEC).steps == ()
        assert red(target) == []
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')


@pytest.mark.one_server
def test_threat_19_20_whoever_may_write_lines_needs_no_more(shop: Connection) -> None:
    shop.execute("create role clerk")
    shop.execute("grant usage on schema shop to clerk")
    shop.execute("grant select, insert, delete on shop.line to clerk")
    shop.commit()
    try:
        shop.execute("set role clerk")
        assert done(shop, "insert into shop.line (id, sale_id, amount) values (14, 1, 1), (15, 1, -1)") == []
        assert done(shop, "insert into shop.line (id, sale_id, amount) values (16, 1, 1)") == ["adds_up"]
        allowed = shop.execute(
            "select proname from pg_proc where pronamespace = 'dq_gen'::regnamespace"
            " and proname ~ '(judge|children|child|added)_' and has_function_privilege('clerk', oid, 'execute')"
        ).fetchall()
        assert allowed == []
    finally:
        shop.rollback()
        shop.execute("reset role")
        shop.execute("drop owned by clerk")
        shop.execute("drop role clerk")
        shop.commit()


@pytest.mark.one_server
def test_partitions_of_both_tables(postgresql: Connection, dsn: str) -> None:
    tables(postgresql, " partition by range (id)")
    for table in ("sale", "line"):
        postgresql.execute(f"create table shop.{table}_low partition of shop.{table} for values from (0) to (100)")
        postgresql.execute(f"create table shop.{table}_high partition of shop.{table} for values from (100) to (200)")
    postgresql.execute("insert into shop.sale (id, total) values (1, 3), (9, 1)")
    postgresql.execute("insert into shop.line (id, sale_id, amount) values (11, 1, 1), (111, 1, 2)")
    postgresql.commit()
    support.install(dsn, SPEC)
    assert done(postgresql, "update shop.line set id = 112 where id = 11") == []
    assert done(postgresql, "update shop.line set id = 12, amount = 5 where id = 112") == ["adds_up"]
    assert done(postgresql, "delete from shop.line_high where id = 112") == ["adds_up"]
    assert done(postgresql, "insert into shop.line_low (id, sale_id, amount) values (13, 1, 1)") == ["adds_up"]
    assert done(postgresql, "insert into shop.sale_high (id, total) values (101, 1)") == ["adds_up"]
    assert done(postgresql, "update shop.sale set id = 102, total = total where id = 1") == ["adds_up"]
    postgresql.execute("create table shop.line_more partition of shop.line for values from (200) to (300)")
    assert done(postgresql, "insert into shop.line_more (id, sale_id, amount) values (201, 1, 1)") == ["adds_up"]


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{sum: amount, child: line.sale_id}", "give one of equals, not_above, not_below"),
        ("{sum: amount, child: line.sale_id, equals: total, not_above: most}", "give one of equals"),
        ("{sum: nothing, child: line.sale_id, equals: total}", "shop.line has no column 'nothing'"),
        ("{sum: kind, child: line.sale_id, equals: total}", "line.kind is text"),
        ("{sum: weight, child: line.sale_id, equals: total}", "line.weight is float8"),
        ("{sum: amount, child: line.sale_id, equals: note}", "note is text"),
        ("{sum: amount, child: line.sale_id, equals: nothing}", "shop.sale has no column 'nothing'"),
        ("{sum: amount, child: line.kind, equals: total}", "id is int4, but line.kind is text"),
    ],
)
def test_what_cannot_be_held_is_said_where_it_stands(postgresql: Connection, dsn: str, rule: str, said: str) -> None:
    tables(postgresql)
    postgresql.execute("alter table shop.line add weight float8")
    postgresql.commit()
    with pytest.raises(SpecError) as refused:
        support.planned(dsn, SPEC.split("      adds_up:")[0] + f"      adds_up: {rule}\n")
    assert any(said in problem.message for problem in refused.value.problems), refused.value.problems
