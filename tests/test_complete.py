"""Completion from elsewhere: what a source knows is proposed with where it comes from, once, and no more than that."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from pytest_postgresql.executors import NoopExecutor

from dqsql.check import check_row
from dqsql.errors import SpecError
from dqsql.spec import loads
from tests import support
from tests.test_cli import Done, Runner
from tests.test_hijack import TRAPS

Connection = psycopg.Connection[Any]

SPEC = """
dqsql: 1
name: crm
schema: crm
action: observe
standards:
  code: {type: text, normalize: [nfkc, trim, upper]}
tables:
  customer:
    title: Customer
    key: id
    owner: seller
    columns:
      code: code
      address:
        required: true
        normalize: [nfkc, trim]
        complete_from: {table: erp.company, match: {code: code}}
      phone:
        standard: cn_mobile
        complete_from: {table: erp.company, match: {code: code}, value: mobile, keep: proposal}
      staff:
        range: {min: 0}
        complete_from: {table: erp.size, match: {code: company}, value: people}
  lead:
    key: id
    slices: [kind]
    columns:
      code: code
      address:
        required: {when: "kind = 'firm'", action: reject}
        normalize: [nfkc, trim]
        complete_from: {table: erp.company, match: {code: code}, at_write: true}
      phone:
        standard: cn_mobile
        required: true
        complete_from: {table: erp.company, match: {code: code}, value: mobile, at_write: true}
      note:
        complete_from: {table: erp.company, match: {code: code}, value: address, at_write: true}
    rules:
      number: {check: "note is null or cast(note as integer) > 0"}
  visit:
    key: id
    columns:
      address: {complete_from: {table: erp.company, match: {code: code}, at_write: true, on_error: reject}}
      phone:
        standard: cn_mobile
        complete_from: {table: erp.company, match: {code: code}, value: mobile, keep: write}
"""
TABLES = """
create schema crm; create schema erp;
create table crm.customer (id int primary key, code text, address text, phone text, staff int, seller text);
create table erp.company (code text, address text, mobile text);
create index on erp.company (code);
create table crm.lead (id int primary key, code text, address varchar(12), phone text, kind text, note text);
create table crm.visit (id int primary key, code text, address text, phone text);
create view erp.size as select 'A1'::text as company, 12::bigint as people union all select 'B2', -1;
insert into crm.customer values
    (1, 'a1', null, '13800000001', null, 'li'), (2, ' Ｂ2', '-', '13800000002', 5, 'li'),
    (3, 'C3', '', null, null, 'wu'), (4, 'D4', null, null, null, 'wu'), (5, null, null, null, null, 'wu');
insert into erp.company values
    ('A1 ', ' No. 1, High Street ', '13900000001'), ('b2', 'No. 2', '13800000002'),
    ('C3', 'No. 3', '12'), ('c3 ', 'No. 33', null), ('D4', '暂无', '13900000004'), ('', 'nowhere', '1'), (null, 'nowhere', '1');
"""
ANN, BOB = (f"{name}_{os.getpid()}" for name in ("ann", "bob"))


@pytest.fixture(scope="module")
def installed(template: NoopExecutor) -> Iterator[str]:
    """The conninfo of a database with the tables and rules, which the tests clone."""
    name = f"dqsql_complete_{os.getpid()}"
    server = {"host": template.host, "port": template.port, "user": template.user, "password": template.password}
    with psycopg.connect(make_conninfo(**server, dbname="postgres"), autocommit=True) as admin:
        admin.execute(f"create database {name}")
        try:
            dsn = make_conninfo(**server, dbname=name)
            with psycopg.connect(dsn) as connection:
                connection.execute(TABLES)
            support.install(dsn, SPEC)
            yield dsn
        finally:
            admin.execute(f"drop database {name} with (force)")


@pytest.fixture
def crm(installed: str) -> Iterator[Connection]:
    """Ann may propose, bob may approve; eve may neither."""
    name = f"{conninfo_to_dict(installed)['dbname']}_one"
    with psycopg.connect(make_conninfo(installed, dbname="postgres"), autocommit=True) as admin:
        admin.execute(f"create database {name} template {conninfo_to_dict(installed)['dbname']}".encode())
        try:
            admin.execute(f"create role {ANN} login password 'x'; create role {BOB} login password 'x'")
            with psycopg.connect(make_conninfo(installed, dbname=name), autocommit=True) as connection:
                connection.execute(
                    f"grant usage on schema crm, erp to {ANN}, {BOB}; grant select, update on crm.customer to {ANN}, {BOB};"
                    f" grant select on erp.company, erp.size, dq_gen.crm_customer_source_differences to {ANN};"
                    f" grant execute on function dq.propose to {ANN}; grant select on dq.proposals to {ANN};"
                    f" grant execute on function dq.approve, dq.undo to {BOB}; grant select on dq.proposals, dq.ledger to {BOB}"
                )
                connection.execute(f"grant select, insert, update on crm.lead, crm.visit to {ANN}, {BOB}")
                connection.execute(
                    "insert into erp.company values ('E5', ' No. 5 ', '139 0000 0005'), ('F6', 'A road with a very long name', null)"
                )
                yield connection
        finally:
            admin.execute(f"drop database {name} with (force)")
            admin.execute(f"drop role if exists {ANN}, {BOB}")


@pytest.fixture
def login(crm: Connection) -> Iterator[Any]:
    """Connections of the roles, by name."""
    opened: list[Connection] = []

    def connect(role: str) -> Connection:
        opened.append(psycopg.connect(make_conninfo(crm.info.dsn, user=role, password="x"), autocommit=True))  # noqa: S106
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


def completed(connection: Connection) -> set[tuple[Any, ...]]:
    query = "select field, source, outcome, sum(amount)::int from dq.complete('crm.customer') group by 1, 2, 3"
    return set(connection.execute(query).fetchall())


def proposals(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute(
        "select (row_key ->> 'id')::int, field, new_value, state, source from dq.proposals order by field, 1, id"
    ).fetchall()


def test_what_the_source_knows_is_proposed_once_with_where_it_comes_from(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    company, size = "erp.company (code = code)", "erp.size (code = company)"
    assert completed(ann) == {
        ("address", company, "proposed", 2),
        ("address", company, "several", 1),
        ("phone", company, "proposed", 2),
        ("phone", company, "several", 1),
        ("staff", size, "proposed", 1),
    }
    assert proposals(ann) == [
        (1, "address", "No. 1, High Street", "open", company),
        (2, "address", "No. 2", "open", company),
        (1, "phone", "+8613900000001", "open", company),
        (4, "phone", "+8613900000004", "open", company),
        (1, "staff", "12", "open", size),
    ]
    # Of a key that several rows have, nothing is proposed; the rest is proposed already.
    assert {line[2] for line in completed(ann)} == {"several"}
    assert len(proposals(ann)) == 5


def test_what_was_not_wanted_is_not_proposed_again_and_another_value_is(crm: Connection, login: Any) -> None:
    ann, bob = login(ANN), login(BOB)
    completed(ann)
    numbers = {
        (key, field): number
        for number, key, field in bob.execute("select id, (row_key ->> 'id')::int, field from dq.proposals")
    }
    bob.execute("select dq.reject_proposal(%s, 'moved')", (numbers[2, "address"],))
    ann.execute("select dq.reject_proposal(%s, 'mistaken')", (numbers[4, "phone"],))
    (entry,) = bob.execute("select dq.approve(%s)", (numbers[1, "address"],)).fetchone() or ()
    assert crm.execute("select address from crm.customer where id = 1").fetchone() == ("No. 1, High Street",)
    found = bob.execute("select source, reason, proposed_by, written_by from dq.ledger").fetchall()
    assert found == [("erp.company (code = code)", "missing, and its source has it", ANN, BOB)]
    bob.execute("select dq.undo(%s, 'it is not theirs')", (entry,))
    assert {line[2] for line in completed(ann)} == {"several"}
    # A field that holds another gap than the one that was proposed for needs a proposal that fits it.
    bob.execute("select dq.reject_proposal(%s, 'later')", (numbers[1, "phone"],))
    crm.execute("update erp.company set address = 'No. 20' where code = 'b2'")
    crm.execute(
        "update crm.customer set staff = null where id = 1; update erp.company set mobile = '13900000009' where code = 'A1 '"
    )
    assert completed(ann) >= {
        ("address", "erp.company (code = code)", "proposed", 1),
        ("phone", "erp.company (code = code)", "proposed", 1),
    }
    assert [line[2] for line in proposals(ann) if line[1] == "address" and line[3] == "open"] == ["No. 20"]


def test_rules_judge_what_the_source_says(crm: Connection, login: Any) -> None:
    crm.execute("update crm.customer set staff = null where id = 2; delete from erp.company where code = 'c3 '")
    found = completed(login(ANN))
    assert ("staff", "erp.size (code = company)", "refused", 1) in found
    assert ("phone", "erp.company (code = code)", "refused", 1) in found
    assert not any(line[1] == "phone" and line[0] == 3 for line in proposals(login(ANN)))


def test_who_may_not_propose_or_read_the_source_learns_nothing(crm: Connection, login: Any) -> None:
    bob, ann = login(BOB), login(ANN)
    crm.execute(f"grant select on erp.company, erp.size, dq_gen.crm_customer_source_differences to {BOB}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="proposals"):
        completed(bob)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="proposals"):
        bob.execute("""select dq.proposed_before('crm.customer', '{"id": 1}', 'address', 'null', '"x"')""")
    crm.execute(f"revoke select on erp.company from {ANN}")
    if crm.info.server_version >= 150000:
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="company"):
            completed(ann)
    else:
        assert {line[0] for line in completed(ann)} == {"staff"}


def test_a_row_changed_meanwhile_and_one_that_is_gone_are_passed_over(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    given = json.dumps(
        [
            {"key": {"id": 1}, "field": "address", "stored": None, "offered": "x"},
            {"key": {"id": 9}, "field": "address", "stored": None, "offered": "x"},
            {"key": {"id": 2}, "field": "address", "stored": None, "offered": "x"},
        ]
    )
    found = ann.execute(
        "select place from dq.propose_completions('crm.customer', %s, 'why', 'erp')", (given,)
    ).fetchall()
    assert found == [(1,)]


def test_a_copied_field_that_differs_is_listed_and_proposed(crm: Connection, login: Any) -> None:
    query = (
        "select key, field, problem, candidates, source_table, source_column, matched_by from dq.source_differences"
        " order by field, key"
    )
    company = ("erp.company", "mobile", "code = code")
    assert crm.execute(query).fetchall() == [
        ("1", "address", "missing", 1, "erp.company", "address", "code = code"),
        ("2", "address", "missing", 1, "erp.company", "address", "code = code"),
        ("3", "address", "several", 2, "erp.company", "address", "code = code"),
        ("1", "phone", "different", 1, *company),
        ("3", "phone", "several", 2, *company),
        ("4", "phone", "missing", 1, *company),
        ("1", "staff", "missing", 1, "erp.size", "people", "code = company"),
    ]
    crm.execute("update erp.company set mobile = '138 0000 0001' where code = 'A1 '")
    crm.execute("update crm.customer set address = 'elsewhere' where id = 1")
    # What is the same in standard form does not differ; a field without `keep` may say what it likes.
    assert ("1", "phone") not in {line[:2] for line in crm.execute(query)}
    assert ("1", "address") not in {line[:2] for line in crm.execute(query)}
    crm.execute("update erp.company set mobile = '13911112222' where code = 'A1 '")
    completed(login(ANN))
    reason = (
        "select old_value, new_value, reason from dq.proposals where field = 'phone' and (row_key ->> 'id')::int = 1"
    )
    assert crm.execute(reason).fetchall() == [("13800000001", "+8613911112222", "its source says otherwise")]


def leads(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute("select id, code, address, phone from crm.lead order by id").fetchall()


def test_a_write_that_leaves_a_field_missing_fills_it_before_it_is_judged(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    ann.execute("insert into crm.lead (id, code, kind) values (1, ' e5', 'firm'), (2, 'nobody', null), (3, 'C3', null)")
    ann.execute(
        "insert into crm.lead (id, code, address, phone, kind) values (4, 'E5', '-', '13811112222', 'firm'), (5, 'nobody', 'N/A', null, null)"
    )
    with pytest.raises(psycopg.errors.CheckViolation):
        ann.execute("insert into crm.lead (id, code, kind) values (6, 'D4', 'firm')")
    # A rule that stumbles over the value takes it no more than one that it breaks.
    assert crm.execute("select count(note) from crm.lead").fetchone() == (0,)
    with ann.cursor().copy("copy crm.lead (id, code) from stdin") as copy:
        copy.write_row((7, "E5"))
    found = [
        (1, "E5", "No. 5", "+8613900000005"),
        (2, "NOBODY", None, None),
        (3, "C3", "No. 3", None),
        (4, "E5", "No. 5", "+8613811112222"),
        (5, "NOBODY", "N/A", None),
        (7, "E5", "No. 5", "+8613900000005"),
    ]
    assert leads(crm) == found
    # Who empties a field empties it; another key is another question.
    ann.execute("update crm.lead set address = null, phone = null where id = 7")
    ann.execute("update crm.lead set code = 'e5' where id in (2, 5)")
    # What no column can hold fills none, and stops nothing; neither does what breaks a rule, as the telephone number of C3.
    ann.execute("update crm.lead set code = 'F6', address = null where id = 3")
    assert leads(crm)[1:] == [
        (2, "E5", "No. 5", "+8613900000005"),
        (3, "F6", None, None),
        (4, "E5", "No. 5", "+8613811112222"),
        (5, "E5", "No. 5", "+8613900000005"),
        (7, "E5", None, None),
    ]


def test_counters_are_exact_whatever_was_filled(crm: Connection) -> None:
    crm.execute(
        "insert into crm.lead (id, code, kind, phone) select n, (array['E5', 'e5 ', 'A1', 'C3', 'F6', null, 'D4'])[n % 7 + 1],"
        " (array['a', null])[n % 2 + 1], (array[null, '13800000000', '-'])[n % 3 + 1] from generate_series(1, 200) as n;"
        "update crm.lead set code = (array['E5', null, 'F6'])[id % 3 + 1] where id % 5 = 0;"
        "update crm.lead set phone = null where id % 4 = 0; delete from crm.lead where id % 11 = 0;"
        "merge into crm.lead as t using (values (1, 'E5'), (900, 'E5')) as v (id, code) on t.id = v.id"
        " when matched then update set code = v.code, phone = null when not matched then insert (id, code) values (v.id, v.code)"
        if crm.info.server_version >= 150000
        else "insert into crm.lead (id, code) values (1, 'E5') on conflict do nothing"
    )
    missing = crm.execute("select field, count(*) from dq_gen.crm_lead_missing_rows group by 1 order by 1").fetchall()
    counted = support.completeness(crm, "lead")
    assert [(name, counted[name][2]) for name in ("address", "phone")] in (missing, [("address", 0), *missing])
    assert counted["phone"][2] < counted["phone"][1]
    assert crm.execute("select dq.recount('crm.lead')").fetchone() == (0,)


PARTS = """
create domain crm.line as text not null;
create table crm.branch (
    id int, area text, size int, code text, address crm.line default '', phone text, street text
        generated always as (upper(address)) stored, primary key (id, area, size)
) partition by list (area);
create table crm.branch_a partition of crm.branch for values in ('a') partition by range (size);
create table crm.branch_a_small partition of crm.branch_a for values from (0) to (10);
create table crm.branch_a_large (size int not null, old text, phone text, street text, area text not null, code text,
    id int not null, address crm.line default '');
alter table crm.branch_a_large drop column old, drop column street;
alter table crm.branch_a_large add column street text generated always as (upper(address)) stored;
alter table crm.branch_a attach partition crm.branch_a_large for values from (10) to (100);
create table crm.branch_rest partition of crm.branch default;
"""
BRANCHES = """
dqsql: 1
name: parts
schema: crm
tables:
  branch:
    key: [id, area, size]
    slices: [area]
    columns:
      code: {normalize: [trim, upper]}
      address: {required: {action: observe}, complete_from: {table: erp.company, match: {code: code}, at_write: true}}
      phone:
        standard: cn_mobile
        required: {action: observe}
        complete_from: {table: erp.company, match: {code: code}, value: mobile, at_write: true}
      street: {length: {max: 20, action: warn}}
"""


def test_threat_09_a_row_is_filled_whatever_partition_it_is_written_to(crm: Connection) -> None:
    crm.execute(PARTS)
    support.install(f"{crm.info.dsn} password={crm.info.password or ''}", BRANCHES)
    insert = "insert into crm.branch (id, area, size, code)"
    crm.execute(f"{insert} values (1, 'a', 1, 'e5'), (2, 'a', 11, ' E5'), (3, 'z', 1, 'e5'), (4, 'z', 1, 'none')")
    crm.execute("insert into crm.branch_a_large (id, area, size, code) values (5, 'a', 12, 'e5')")
    with crm.cursor().copy("copy crm.branch (id, area, size, code) from stdin") as copy:
        copy.write_row((6, "a", 13, "e5"))
    crm.execute(f"{insert} values (4, 'z', 1, 'e5') on conflict (id, area, size) do update set code = excluded.code")
    # What is emptied stays so, until the row has another key, or is a new one to the partition that it moves to.
    crm.execute("update crm.branch set address = '', phone = null where id in (1, 2)")
    crm.execute("update crm.branch set size = 2 where id = 1; update crm.branch set area = 'z' where id = 2")
    crm.execute("update crm.branch set address = '', phone = null, code = 'F6', size = 14 where id = 3")
    crm.execute("update crm.branch set address = '', phone = null, code = 'F6', area = 'a' where id = 6")
    full, none, road = (" No. 5 ", "+8613900000005"), ("", None), ("A road with a very long name", None)
    query = "select id, tableoid::regclass::text, address, phone from crm.branch order by id"
    assert crm.execute(query).fetchall() == [
        (1, "crm.branch_a_small", *none),
        (2, "crm.branch_rest", *full),
        (3, "crm.branch_rest", *road),
        (4, "crm.branch_rest", *full),
        (5, "crm.branch_a_large", *full),
        (6, "crm.branch_a_large", *road),
    ]
    missing = crm.execute("select field, count(*) from dq_gen.crm_branch_missing_rows group by 1").fetchall()
    counted = support.completeness(crm, "branch")
    assert {name: counted[name][2] for name, _ in missing} == dict(missing) == {"address": 1, "phone": 3}
    assert support.counted(crm, "branch")["street.length"] == (6, 2)
    asked = "select jsonb_path_query_array(dq.check_row('crm.branch', %s), '$[*].rule')"
    row = {"id": 9, "area": "a", "size": 1, "code": "f6"}
    assert crm.execute(asked, (json.dumps(row),)).fetchone() == (["phone.required", "street.length"],)


@pytest.mark.parametrize(
    "rule", ["street: {length: 20}", "area: {}\n    rules:\n      other: {check: phone <> street}"]
)
def test_where_a_rule_reads_what_is_generated_no_write_fills_a_field(crm: Connection, rule: str) -> None:
    crm.execute(PARTS)
    refused = BRANCHES.replace("street: {length: {max: 20, action: warn}}", rule)
    with pytest.raises(SpecError, match=r"could break (street\.length|other), which reads street, generated after"):
        support.install(f"{crm.info.dsn} password={crm.info.password or ''}", refused)


def test_a_writer_learns_no_more_than_they_may_read_and_is_not_stopped(crm: Connection, login: Any) -> None:
    bob, ann = login(BOB), login(ANN)
    bob.execute("insert into crm.lead (id, code) values (1, 'E5')")
    assert leads(crm) == [(1, "E5", None, None)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="company"):
        bob.execute("insert into crm.visit (id, code) values (1, 'E5')")
    crm.execute(f"grant select (code, address) on erp.company to {BOB}")
    bob.execute("insert into crm.visit (id, code) values (1, 'E5'); insert into crm.lead (id, code) values (2, 'E5')")
    assert leads(crm)[1] == (2, "E5", "No. 5", None)
    assert crm.execute("select address from crm.visit").fetchone() == (" No. 5 ",)
    # A source that is locked is not waited for, one that is not as it was is passed over.
    with psycopg.connect(crm.info.dsn, password=crm.info.password or "x") as other:
        other.execute("lock table erp.company in access exclusive mode")
        ann.execute("insert into crm.lead (id, code) values (3, 'E5')")
    crm.execute("alter table erp.company rename column mobile to telephone")
    ann.execute("insert into crm.lead (id, code) values (4, 'E5')")
    assert leads(crm)[2:] == [(3, "E5", None, None), (4, "E5", "No. 5", None)]


def test_threat_17_18_no_code_of_the_writer_is_run_in_the_lookup(crm: Connection, login: Any) -> None:
    crm.execute(TRAPS)
    ann = login(ANN)
    ann.execute("set search_path = evil, pg_catalog")
    ann.execute("insert into crm.lead (id, code) values (1, 'e5')")
    assert leads(crm) == [(1, "E5", "No. 5", "+8613900000005")]


def test_what_would_be_filled_is_foreseen(crm: Connection) -> None:
    def asked(row: dict[str, Any]) -> list[str]:
        (found,) = crm.execute("select dq.check_row('crm.lead', %s)", (json.dumps(row),)).fetchone() or ([],)
        return [entry["rule"] for entry in found]

    assert asked({"id": 1, "code": "e5", "kind": "firm"}) == []
    assert asked({"id": 1, "code": "D4", "kind": "firm"}) == ["address.required"]
    offline = check_row(loads(SPEC), "lead", {"id": 1, "code": "e5", "kind": "firm"})
    assert {(entry.rule, entry.code) for entry in offline} == {
        ("address.required", "not_judged"),
        ("phone.required", "not_judged"),
        ("phone.phone", "not_judged"),
        ("number", "not_judged"),
    }


def test_fields_kept_by_write_are_written_under_the_rules_with_the_callers_rights(crm: Connection, login: Any) -> None:
    ann = login(ANN)
    crm.execute(
        "insert into crm.visit values (1, 'A1 ', 'x', null), (2, 'b2', 'x', '13800000002'), (3, 'C3', 'x', '13811111111'),"
        " (4, 'D4', 'x', '13811111111'), (5, 'E5', 'x', '-'), (6, 'none', 'x', '13811111111');"
        f"grant execute on function dq.keep_in_step to {ANN};"
        f"grant select on dq_gen.crm_visit_source_differences to {ANN}; revoke update on crm.visit from {ANN}"
    )
    query = "select (row_key ->> 'id')::int, source, outcome, problem from dq.keep_in_step('crm.visit')"
    assert {line[2] for line in ann.execute(query)} == {"refused"}
    crm.execute(f"grant update (phone) on crm.visit to {ANN}")
    assert crm.execute("select count(*) from dq.completions('crm.visit') where field = 'phone'").fetchone() == (0,)
    source = "erp.company (code = code)"
    assert ann.execute(query).fetchall() == [
        (1, source, "written", None),
        (3, source, "refused", "Mobile (China) is no telephone number that exists"),
        (4, source, "written", None),
        (5, source, "written", None),
    ]
    assert crm.execute("select id, phone from crm.visit order by id").fetchall() == [
        (1, "+8613900000001"),
        (2, "+8613800000002"),
        (3, "+8613811111111"),
        (4, "+8613900000004"),
        (5, "+8613900000005"),
        (6, "+8613811111111"),
    ]
    assert [line[0] for line in ann.execute(query)] == [3]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        login(BOB).execute(query)
    crm.execute("update erp.company set mobile = '13900000044' where code = 'D4'")
    stale = "select s.statement, s.problem from dq.step_of('crm.visit', '{\"id\": 4}', 'phone', '\"1\"', '\"13900000044\"') as s"
    assert ann.execute(stale).fetchone() == (None, None)


def test_what_is_against_some_rows_stops_no_others(crm: Connection, login: Any) -> None:
    """Rows are written together: one that a rule, a trigger or somebody else is against is found out of many."""
    dsn = make_conninfo(crm.info.dsn, password=crm.info.password or "x")
    support.install(dsn, SPEC.replace("on_error: reject}", "on_error: reject, keep: write}"))
    crm.execute(
        "insert into erp.company select 'M' || n, 'Street ' || n, '1390000' || 1000 + n from generate_series(1, 40) as n;"
        "update erp.company set mobile = '12' where code = 'M5';"
        "insert into crm.visit select n, 'M' || n, 'old', '13811111111' from generate_series(1, 40) as n;"
        "create function crm.stubborn() returns trigger language plpgsql as $$ begin"
        " raise 'row % stays', new.id; end $$;"
        "create trigger stubborn before update on crm.visit for each row when (new.id = 7) execute function crm.stubborn();"
        f"grant execute on function dq.keep_in_step to {ANN}; grant select on dq_gen.crm_visit_source_differences to {ANN}"
    )
    query = "select (row_key ->> 'id')::int, field, outcome, problem from dq.keep_in_step('crm.visit')"
    with psycopg.connect(dsn) as other:
        other.execute("update crm.visit set phone = '13822222222' where id = 9")
        ann = login(ANN)
        ann.execute("set lock_timeout = '50ms'")
        found = ann.execute(query).fetchall()
    told = "canceling statement due to lock timeout"
    assert [line for line in found if line[2] != "written"] == [
        (5, "phone", "refused", "Mobile (China) is no telephone number that exists"),
        *((7, field, "refused", "row 7 stays") for field in ("address", "phone")),
        *((9, field, "refused", told) for field in ("address", "phone")),
    ]
    assert [line[:2] for line in found] == [(n, field) for n in range(1, 41) for field in ("address", "phone")]
    # One field of a row goes without the other that is refused.
    stands = (
        "select id from crm.visit where address = 'Street ' || id and phone = '+861390000' || 1000 + id order by id"
    )
    assert [n for (n,) in crm.execute(stands)] == [n for n in range(1, 41) if n not in (5, 7, 9)]
    assert crm.execute("select address, phone from crm.visit where id = 5").fetchone() == ("Street 5", "+8613811111111")
    assert crm.execute("select count(*) from dq.out_of_step('crm.visit')").fetchone() == (1,)


@pytest.fixture
def run(crm: Connection, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Runs dqsql as the role `who`, in an empty folder with the spec."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crm.yml").write_text(SPEC, "utf-8")
    runner = Runner(capsys, monkeypatch)

    def run(*arguments: str, who: str = ANN) -> Done:
        return runner(*arguments, "--dsn", make_conninfo(crm.info.dsn, user=who, password="x"))  # noqa: S106

    return run


@pytest.mark.one_server
def test_the_command_tells_what_became_of_each_field(
    crm: Connection, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dqsql.completing.AT_ONCE", 1)
    crm.execute("delete from erp.company where code = 'c3 '")
    told = run("backfill", "complete", "crm.yml", "--table", "customer")
    assert told.status == 1
    assert told.out.splitlines() == [
        "crm.customer 3, phone: Mobile (China) is no telephone number that exists",
        "crm.customer.address from erp.company (code = code): 3 values proposed",
        "crm.customer.phone from erp.company (code = code): 2 values proposed, 1 refused",
        "crm.customer.staff from erp.size (code = company): 1 value proposed",
    ]
    assert crm.execute("select count(distinct batch), count(*) from dq.proposals").fetchone() == (6, 6)
    crm.execute("insert into erp.company values ('C3', 'x', null); delete from erp.company where code is null")
    told = run("backfill", "complete", "crm.yml", "--table", "customer", "--format", "json")
    assert {(each["field"], each["proposed"], each["several"]) for each in json.loads(told.out)["fields"]} == {
        ("address", 0, 1),
        ("phone", 0, 1),
    }
    crm.execute("delete from erp.company where code = 'C3'")
    told = run("backfill", "complete", "crm.yml", "--table", "customer")
    assert (told.status, told.err.strip()) == (0, "There is nothing new to propose.")
    assert run("backfill", "complete", "crm.yml", "--table", "company").status == 2
    told = run("backfill", "complete", "crm.yml", "--table", "customer", who=BOB)
    assert told.status == 4


@pytest.mark.one_server
def test_a_scan_knows_the_sources_in_other_schemas(crm: Connection, run: Any) -> None:
    told = run("scan", "crm.yml", "--format", "json")
    assert told.status == 0, told.err
    assert [table["table"] for table in json.loads(told.out)["tables"]] == ["customer", "lead", "visit"]


def test_a_row_that_is_gone_is_passed_over_and_the_rest_is_proposed(crm: Connection, login: Any) -> None:
    given = [
        {"key": {"id": 99}, "field": "address", "stored": None, "offered": "No. 9"},
        {"key": {"id": 1}, "field": "phone", "stored": "13800000001", "offered": "12"},
        {"key": {"id": 1}, "field": "address", "stored": "somebody was faster", "offered": "No. 1"},
        {"key": {"id": 3}, "field": "address", "stored": "", "offered": "No. 3"},
        {"key": {"id": 4}, "field": "address", "stored": None, "offered": "No. 4"},
    ]
    query = "select place, proposal is not null, refused -> 0 ->> 'code' from dq.propose_completions('crm.customer', %s, 'r', 's')"
    assert login(ANN).execute(query, (json.dumps(given),)).fetchall() == [
        (2, False, "phone"), (4, True, None), (5, True, None)
    ]  # fmt: skip
    assert [line[:3] for line in proposals(login(ANN))] == [(3, "address", "No. 3"), (4, "address", "No. 4")]
    assert login(ANN).execute(query, (json.dumps(given[:1]),)).fetchall() == []


def test_everything_goes_with_the_spec(crm: Connection) -> None:
    support.install(
        crm.info.dsn + " password=" + (crm.info.password or ""),
        re.sub(r"complete_from: {.*?}.*?}|complete_from: {.*}", "title: x", SPEC),
    )
    assert crm.execute("select to_regclass('dq_gen.crm_customer_source_differences')").fetchone() == (None,)
    assert crm.execute("select count(*) from dq.source_differences").fetchone() == (0,)


@pytest.mark.one_server
def test_a_moment_is_the_same_in_every_time_zone(crm: Connection, login: Any) -> None:
    """What is open or was rejected is not proposed again by who works in another one; the key may be a moment too."""
    crm.execute(
        "create schema own; create table own.t (at timestamptz primary key, seen timestamptz);"
        " create table own.s (at timestamptz, seen timestamptz);"
        " insert into own.t values ('2030-01-01 00:00+00'), ('2030-01-02 00:00+00');"
        " insert into own.s select t.at, t.at + interval '1 hour' from own.t;"
        f" grant usage on schema own to {ANN}, {BOB}; grant select on own.t, own.s to {ANN}; grant select, update on own.t to {BOB}"
    )
    support.install(
        crm.info.dsn,
        "{dqsql: 1, name: own, schema: own, action: observe, tables: {t: {columns:"
        " {seen: {required: true, complete_from: {table: s, match: {at: at}}}}}}}",
    )
    crm.execute(f"grant select on dq_gen.own_t_source_differences to {ANN}")
    ann, bob = login(ANN), login(BOB)
    ann.execute("set timezone = 'Asia/Shanghai'")
    bob.execute("set timezone = 'America/New_York'")
    query = "select outcome, amount from dq.complete('own.t')"
    assert ann.execute(query).fetchall() == [("proposed", 2)]
    (first,) = ann.execute("select min(id) from dq.proposals").fetchone() or (0,)
    bob.execute("select dq.reject_proposal(%s, 'no')", (first,))
    ann.execute("set timezone = 'America/New_York'")
    assert ann.execute(query).fetchall() == []
    again = "select dq.propose('own.t', '2030-01-01 19:00', 'seen', '2030-01-01 20:00', 'r', 's')"
    assert ann.execute(again).fetchone() == (first + 1,)
    bob.execute("select dq.approve(%s)", (first + 1,))
    assert crm.execute("select seen = '2030-01-02 01:00+00' from own.t where seen is not null").fetchall() == [(True,)]
