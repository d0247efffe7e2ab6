"""`dqsql init`: what it suggests of real and of awkward tables, that it can be planned, and what it never does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.conninfo import make_conninfo

from dqsql import apply as applying
from dqsql.draft.recognising import recognised
from dqsql.drafting import draft
from dqsql.errors import DatabaseError, SpecError
from dqsql.names import Name
from dqsql.resolve import resolve
from dqsql.spec import builtin_standards, loads
from tests.support import planned

CRM_SALES = Path(__file__).parent.parent / "examples" / "crm_sales"
Connection = psycopg.Connection[Any]


def drafted(dsn: str, schema: str = "public", tables: tuple[str, ...] = (), language: str = "en") -> str:
    with applying.connect(dsn) as connection:
        return draft(connection, schema, [Name(schema, name) for name in tables], None, language, 15.0)[0]


def rules_of(text: str) -> dict[str, dict[str, Any]]:
    """The columns of each table of a spec, as it would be loaded."""
    tables = loads(text).document.value["tables"]
    return {name: dict((table or {}).get("columns") or {}) for name, table in tables.items()}


CUSTOMERS = """
create table region (code text primary key, title text);
insert into region select 'R' || n, 'Region ' || n from generate_series(1, 9) as n;
create table customer (
    id bigint generated always as identity primary key, code text not null, name text, mobile text, email text, kind text,
    region text, manager text, balance numeric, note text
);
comment on table customer is 'Customers';
comment on column customer.mobile is 'Mobile phone';
insert into customer (code, name, mobile, email, kind, region, manager, balance, note)
select
    'C' || lpad(n::text, 6, '0'),
    case when n % 100 = 0 then 'N/A' else 'Customer number ' || n end,
    case when n % 50 = 0 then '12345' else '139' || lpad((n * 7919 % 100000000)::text, 8, '0') end,
    case when n % 2 = 0 then 'buyer' || n || '@shop.example' end,
    (array['company', 'person'])[1 + n % 2],
    'R' || (1 + n % 9),
    (array['Ann Smith', 'Bob Jones', 'Cy Young'])[1 + n % 3],
    n, case when n % 10 = 0 then 'called twice' end
from generate_series(1, 1000) as n;
analyze
"""


@pytest.fixture
def customers(postgresql: Connection) -> Connection:
    postgresql.execute(CUSTOMERS)
    postgresql.commit()
    return postgresql


def test_it_sees_what_the_rows_show(customers: Connection, dsn: str) -> None:
    text = drafted(dsn)
    found = rules_of(text)["customer"]
    assert found["mobile"] == {"title": "Mobile phone", "standard": "cn_mobile", "required": True}
    assert found["code"] == {"required": True, "unique": True}
    assert found["name"]["required"] is True
    assert found["kind"]["one_of"] == ["company", "person"]
    assert found["region"]["references"] == "region.code"
    assert found["email"]["standard"] == "email"
    assert "required" not in found["email"]
    assert "# 1 % missing; 10 would break it" in text
    assert "# 98 % of 1,000 values are valid in standard form; 20 would break it" in text
    assert "# range: {min: 0}  # never negative" in text
    plan = planned(dsn, text)
    broken = {
        d.assertion.id: d.finding.violations for ds in plan.decisions.values() for d in ds if d.finding.violations
    }
    assert broken == {"name.required": 10, "mobile.phone": 20}


def test_threat_23_no_value_but_of_enumerations_is_written(customers: Connection, dsn: str) -> None:
    text = drafted(dsn)
    for value in ("Ann", "Smith", "buyer", "1390000", "Customer number", "called", "C000001"):
        assert value not in text
    assert "one_of: 3 values, not shown" in text


def test_rare_values_of_an_enumeration_are_not_written(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create table t (id int primary key, status text);"
        "insert into t select n, case when n = 7 then 'secret' else (array['open', 'done'])[1 + n % 2] end"
        " from generate_series(1, 1000) as n; analyze"
    )
    postgresql.commit()
    text = drafted(dsn)
    assert rules_of(text)["t"]["status"]["one_of"] == ["done", "open"]
    assert "1 row holds a rarer one" in text
    assert "secret" not in text


def test_it_speaks_chinese(customers: Connection, dsn: str) -> None:
    text = drafted(dsn, language="zh")
    assert "缺失 1 %；10 行不符合" in text
    assert loads(text).spec.language == "zh"


def test_foreign_keys_and_keys_that_are_there_are_used(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create table a (id int primary key); insert into a select generate_series(1, 50);"
        "create table b (no int not null unique, a_id int references a, x int);"
        "insert into b select n, 1 + n % 50, n from generate_series(1, 100) as n; analyze"
    )
    postgresql.commit()
    text = drafted(dsn)
    assert rules_of(text)["b"]["a_id"] == {"references": "a.id", "required": True}
    assert loads(text).document.value["tables"]["b"]["key"] == ["no"]
    assert planned(dsn, text).decisions


AWKWARD = '''
create schema "Ünter ""lager""";
set search_path = "Ünter ""lager""";
create type mood as enum ('sad', 'ok');
create domain code as text check (value <> 'forbidden');
create collation loose (provider = libc, locale = 'C');
create table "客户 表" ("编号" int primary key, "姓""名" text, "true" text, "no: #" code, "k0" text, "m0" text, "%s" text, "\\u" text);
insert into "客户 表" select n, '韩梅' || n, 'x' || n, 'c' || n % 3, 'k', 'm', '100%', e'a\\nb' from generate_series(1, 60) as n;
create table keyless (a text, b int);
insert into keyless select 'a', n from generate_series(1, 60) as n;
create table "dotted.name" (id int primary key);
create table empty (id int primary key, a text, b jsonb, c text[], d mood, e bytea, f point, g xml, h tsvector, i inet, j money);
create table kinds (
    id int primary key, a jsonb, b json, c text[], d mood, e bytea, f point, g tsvector, h inet, i money, j interval,
    k uuid, l bool, m date, n timestamptz, o float8, p char(3), q varchar(5), r bit(3), s int4range, t oid, u name, v "char"
);
insert into kinds select
    n, '{}', '[1]', array[null, 'x'], 'ok', 'x', '(1,2)', 'a b', '10.0.0.1', 3, '1 day', gen_random_uuid(), true, '2024-01-01',
    'infinity', 'NaN', 'ab', 'c', b'101', '[1,2)', n, 'n', 'c' from generate_series(1, 60) as n;
create table computed (id int primary key, email text, low text generated always as (lower(email)) stored);
insert into computed select n, 'B' || n || '@shop.example' from generate_series(1, 60) as n;
create table parted (id int, mobile text, primary key (id, mobile)) partition by list (mobile);
create table parted_all partition of parted default;
insert into parted select n, '139' || lpad(n::text, 8, '0') from generate_series(1, 60) as n;
create table parent (id int primary key);
create table child () inherits (parent);
create view looked as select 1 as x;
create materialized view stored as select 1 as x;
create table wide (id int primary key, {wide});
insert into wide select n from generate_series(1, 60) as n;
create table self (id int primary key, self_id int references self);
insert into self select n, 1 from generate_series(1, 60) as n;
create table nothing ();
'''


def test_awkward_schemas_come_out_as_specs_that_can_be_planned(postgresql: Connection, dsn: str) -> None:
    wide = ", ".join(f"c{n} text" for n in range(150))
    for statement in AWKWARD.replace("{wide}", wide).split(";\n"):
        postgresql.execute(statement.encode())
    postgresql.commit()
    schema = 'Ünter "lager"'
    for language in ("en", "zh"):
        text = drafted(dsn, schema, language=language)
        described = rules_of(text)
        assert {"客户 表", "empty", "kinds", "computed", "parted", "wide", "self"} <= set(described)
        assert {"keyless", "dotted.name", "looked", "parent", "nothing"}.isdisjoint(described)
        assert described["computed"]["low"]["normalize"] == []
        assert described["parted"]["mobile"]["normalize"] == []
        assert planned(dsn, text).decisions


_NAME = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=12).filter(
    lambda name: "\x00" not in name and len(name.encode()) <= 60
)
_COLUMN = st.tuples(
    _NAME,
    st.sampled_from(["text", "int", "numeric", "jsonb", "text[]", "date", "bool", "varchar(4)", "uuid", "bytea"]),
    st.sampled_from(["", "not null", "unique"]),
    st.sampled_from(["null", "n", "n % 3", "1"]),
)
_VALUES = {
    "text": "'v' || ({n})", "int": "{n}", "numeric": "{n}", "jsonb": "to_jsonb({n})", "text[]": "array[({n})::text]",
    "date": "date '2024-01-01' + ({n})", "bool": "({n}) > 1", "varchar(4)": "({n})::text",
    "uuid": "md5(({n})::text)::uuid", "bytea": "convert_to(({n})::text, 'UTF8')",
}  # fmt: skip


@pytest.mark.one_server
@settings(
    max_examples=max(6, settings().max_examples // 8), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tables=st.dictionaries(_NAME, st.tuples(st.lists(_COLUMN, max_size=5), st.booleans(), _NAME), max_size=3))
def test_whatever_the_schema_the_draft_fits_it(
    postgresql: Connection, dsn: str, tables: dict[str, tuple[list[tuple[str, str, str, str]], bool, str]]
) -> None:
    postgresql.rollback()
    postgresql.execute(
        "drop schema if exists odd cascade; create schema odd; create table odd.anchor (id int primary key)"
    )
    for name, (columns, keyed, comment) in tables.items():
        quoted = '"' + name.replace('"', '""') + '"'
        distinct = {column[0]: column for column in columns if column[0] != "id"}
        unique = {"unique": "unique", "not null": "not null", "": ""}
        parts = ["id int" + " primary key" * keyed]
        for column, kind, held, value in distinct.values():
            held = "" if value != "n" or kind in ("jsonb", "bool", "varchar(4)") else held
            quoted_column = '"' + column.replace('"', '""') + '"'
            parts.append(f"{quoted_column} {kind} {unique[held]}")
        if name == "anchor":
            continue
        postgresql.execute(f"create table odd.{quoted} ({', '.join(parts)})".encode())
        values = [
            "null"
            if value == "null" and held != "not null"
            else _VALUES[kind].replace("{n}", "n" if value == "null" else value)
            for _, kind, held, value in distinct.values()
        ]
        postgresql.execute(
            f"insert into odd.{quoted} select {', '.join(['n', *values])} from generate_series(1, 40) as n".encode()
        )
        note = comment.replace("'", "''")
        postgresql.execute(f"comment on table odd.{quoted} is '{note}'".encode())
    postgresql.commit()
    text = drafted(dsn, "odd")
    loaded = loads(text)
    with applying.connect(dsn) as connection:
        resolve(loaded.spec, loaded.document, builtin_standards(), applying.look(connection, loaded))
    planned(dsn, text)


@pytest.fixture
def reader(postgresql: Connection, dsn: str) -> Iterator[str]:
    """A role that may only select from some columns."""
    postgresql.execute(
        "create table seen (id int primary key, a text, b text); create table unseen (id int primary key);"
        "insert into seen select n, 'a', 'b' from generate_series(1, 60) as n; analyze;"
        "create role dq_reader login; grant usage on schema public to dq_reader; grant select (id, a) on seen to dq_reader"
    )
    postgresql.commit()
    yield make_conninfo(dsn, user="dq_reader")
    postgresql.rollback()
    postgresql.execute("drop owned by dq_reader; drop role dq_reader")
    postgresql.commit()


def test_a_role_with_select_alone_reads_what_it_may_and_says_the_rest(
    postgresql: Connection, dsn: str, reader: str
) -> None:
    text = drafted(reader)
    assert rules_of(text) == {"seen": {"a": {"required": True}}}
    assert "# text, left out: this role may not read it\n      # b:" in text
    assert "# - public.unseen: this role may not read it" in text
    assert planned(dsn, text).decisions


def test_threat_50_it_takes_no_lock_but_access_share_and_waits_for_none(customers: Connection, dsn: str) -> None:
    with psycopg.connect(dsn) as other:
        other.execute("lock table customer in access exclusive mode")
        text = drafted(dsn)
    assert "# - public.customer: locked by somebody else" in text
    assert "region" in rules_of(text)
    with psycopg.connect(dsn) as other:
        other.execute("lock table customer in exclusive mode")
        assert "customer" in rules_of(drafted(dsn))


@pytest.mark.parametrize("rows", [400, 4000])
def test_one_wrong_value_in_many_rows_hides_no_standard(rows: int) -> None:
    """Among the most frequent values it would be most of what is judged."""
    values = Counter({"bad": rows * 3 // 100} | {f"k{n}@example.org": 1 for n in range(rows)})
    match = recognised("E-Mail", None, values)
    assert match is not None
    assert match.standard == "email"
    assert match.share == pytest.approx(1 / 1.03, abs=0.005)
    assert recognised("remark", None, Counter({f"called {n}": 1 for n in range(rows)})) is None


def test_one_is_one_row(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create table single (id int primary key, kind text); insert into single values (1, 'a');"
        "create table code (id int primary key, kind text);"
        "insert into code select n, case when n = 1 then 'x' when n % 2 = 0 then 'y' else 'z' end from generate_series(1, 100) as n"
    )
    postgresql.commit()
    text = drafted(dsn)
    assert "  # 1 row, all read" in text
    assert "  # 100 rows, all read" in text
    assert "1 row holds a rarer one, which is not shown" in text
    assert re.search(r"\b1 (rows|values)\b", text) is None
    assert "1 行，全部读取" in drafted(dsn, language="zh")


def test_names_that_differ_in_case_are_told(postgresql: Connection, dsn: str) -> None:
    postgresql.execute('create schema "Sales Dept"; create table "Sales Dept"."Order" (id int primary key)')
    postgresql.commit()
    with pytest.raises(DatabaseError, match=re.escape("has no table; did you mean --schema 'Sales Dept'?")):
        drafted(dsn, "sales dept")
    with pytest.raises(DatabaseError, match=r"there is no table Sales Dept\.order; did you mean Order\?"):
        drafted(dsn, "Sales Dept", ("order",))
    with pytest.raises(SpecError, match=re.escape("there is a schema Sales Dept")):
        planned(dsn, "{dqsql: 1, name: s, schema: sales dept, tables: {Order: {columns: {id: {required: true}}}}}")


def test_a_table_or_schema_that_is_not_there_is_told(postgresql: Connection, dsn: str) -> None:
    with pytest.raises(DatabaseError, match="schema nowhere has no table"):
        drafted(dsn, "nowhere")
    with pytest.raises(DatabaseError, match=r"there is no table public\.gone"):
        drafted(dsn, tables=("gone",))
