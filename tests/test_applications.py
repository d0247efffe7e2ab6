"""What an application sees of a refused write, by the driver or framework that it is written in.

One write with seven faults is refused under psycopg, SQLAlchemy and Django, in English and in Chinese; duplicates and
broken references are told with their rule; the fields that a proxy such as PostgREST maps to a status are set.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django
import psycopg
import pytest
import sqlalchemy
from django.conf import settings
from django.db import IntegrityError, connections, models, transaction
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row
from sqlalchemy import orm

from dqsql.errors import SpecError, Violation, from_diagnostic, violations
from dqsql.names import literal
from tests import support

Connection = psycopg.Connection[Any]
# Makes a bad write of the table's columns in a language; the error that the application catches.
Writer = Callable[[dict[str, Any], str], BaseException]

SPEC = """
dqsql: 1
name: shop
schema: shop
tables:
  customer:
    title: {en: Customer, zh: 客户}
    key: id
    columns:
      name: {required: true, title: {en: Name, zh: 名称}}
      mobile: {standard: cn_mobile, title: {en: Mobile, zh: 手机}}
      email: {standard: email, title: {en: E-mail, zh: 邮箱}}
      level: {one_of: {values: [A, B], show_value: true}, title: {en: Level, zh: 级别}}
      credit_code: {standard: cn_credit_code, title: {en: Credit code, zh: 信用代码}, unique: true}
      amount: {range: {min: 0}, title: {en: Amount, zh: 金额}}
      closed_on: {title: {en: Closed on, zh: 关闭日期}}
      region_id: {references: region.id, title: {en: Region, zh: 地区}}
    rules:
      dates:
        check: closed_on >= opened_on
        message: {en: Closed before it was opened, zh: 关闭日期早于建立日期}
  region: {key: id}
"""

TABLE = """
create schema shop;
create table shop.region (id int primary key);
create table shop.customer (
    id int primary key, name text, mobile text, email text, level text, credit_code text, amount numeric,
    opened_on date, closed_on date, region_id int
);
insert into shop.region values (1);
"""

BAD = {
    "id": 9,
    "name": " ",
    "mobile": "12345",
    "email": "nobody",
    "level": "Z",
    "credit_code": "91350100M000100Y44",
    "amount": -1,
    "opened_on": "2024-05-02",
    "closed_on": "2024-05-01",
}
SEVEN = [
    ("name.required", "name", "required", "Name is required", "名称不能为空"),
    (
        "mobile.phone",
        "mobile",
        "phone",
        "Mobile is no telephone number that exists",
        "手机不是有效的电话号码",
    ),
    ("email.format", "email", "format", "E-mail has the wrong format", "邮箱格式不正确"),
    ("level.one_of", "level", "one_of", "Level must be one of A, B", "级别须为以下之一：A、B"),
    (
        "credit_code.check_digit",
        "credit_code",
        "check_digit",
        "Credit code has a wrong check digit: look for a typing error",
        "信用代码的校验码不正确，请检查是否输错",
    ),
    ("amount.range", "amount", "range", "Amount must be at least 0", "金额须不小于 0"),
    ("dates", None, "check", "Closed before it was opened", "关闭日期早于建立日期"),
]


class Base(orm.DeclarativeBase):
    """The tables of the SQLAlchemy application."""


class AlchemyCustomer(Base):
    __tablename__ = "customer"
    __table_args__ = {"schema": "shop"}  # noqa: RUF012 - SQLAlchemy's way
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    name: orm.Mapped[str | None]
    mobile: orm.Mapped[str | None]
    email: orm.Mapped[str | None]
    level: orm.Mapped[str | None]
    credit_code: orm.Mapped[str | None]
    amount: orm.Mapped[int | None]
    opened_on: orm.Mapped[str | None] = orm.mapped_column(sqlalchemy.Date)
    closed_on: orm.Mapped[str | None] = orm.mapped_column(sqlalchemy.Date)
    region_id: orm.Mapped[int | None]


if not settings.configured:
    settings.configure(DATABASES={}, USE_TZ=True, INSTALLED_APPS=[])
    django.setup()


class DjangoCustomer(models.Model):
    """The table as a Django application declares it; its migrations are not what is tested."""

    id = models.IntegerField(primary_key=True)
    name = models.TextField(null=True)
    mobile = models.TextField(null=True)
    email = models.TextField(null=True)
    level = models.TextField(null=True)
    credit_code = models.TextField(null=True)
    amount = models.DecimalField(null=True, max_digits=12, decimal_places=2)
    opened_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    region_id = models.IntegerField(null=True)

    class Meta:
        app_label = "shop"
        managed = False
        db_table = '"shop"."customer"'


@pytest.fixture
def shop(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def with_psycopg(dsn: str, row: dict[str, Any], language: str) -> BaseException:
    with psycopg.connect(dsn) as connection:
        connection.execute("select set_config('dq.locale', %s, true)", (language,))
        names, marks = ", ".join(row), ", ".join(["%s"] * len(row))
        with pytest.raises(psycopg.errors.IntegrityError) as caught:
            connection.execute(f"insert into shop.customer ({names}) values ({marks})", list(row.values()))
        connection.rollback()
    return caught.value


def with_sqlalchemy(dsn: str, row: dict[str, Any], language: str) -> BaseException:
    engine = sqlalchemy.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    try:
        with orm.Session(engine) as session:
            speak = sqlalchemy.select(sqlalchemy.func.set_config("dq.locale", language, True))
            sqlalchemy.event.listen(session, "after_begin", lambda _, __, connection: connection.execute(speak))
            session.add(AlchemyCustomer(**row))
            with pytest.raises(sqlalchemy.exc.IntegrityError) as caught:
                session.commit()
    finally:
        engine.dispose()
    return caught.value


def with_django(dsn: str, row: dict[str, Any], language: str) -> BaseException:
    with django_database(dsn) as alias:
        with connections[alias].cursor() as cursor:
            cursor.execute("select set_config('dq.locale', %s, false)", [language])
        with pytest.raises(IntegrityError) as caught, transaction.atomic(using=alias):
            DjangoCustomer.objects.using(alias).create(**row)
    return caught.value


@contextmanager
def django_database(dsn: str) -> Iterator[str]:
    """The alias under which Django knows the test's database."""
    parts = conninfo_to_dict(dsn)
    connections.databases["ruled"] = {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts["dbname"],
        "HOST": parts["host"],
        "PORT": parts["port"],
        "USER": parts["user"],
        "PASSWORD": parts.get("password") or "",
    }
    try:
        yield "ruled"
    finally:
        connections["ruled"].close()
        del connections["ruled"], connections.databases["ruled"]


@pytest.fixture(params=[with_psycopg, with_sqlalchemy, with_django], ids=lambda writer: writer.__name__)
def write(request: pytest.FixtureRequest, shop: Connection, dsn: str) -> Writer:
    """Makes a write that must be refused, as an application of one kind; the error that it catches."""
    return lambda row, language: request.param(dsn, row, language)


@pytest.mark.parametrize(("language", "said"), [("en", 3), ("zh", 4)])
def test_seven_faults_are_one_error_with_seven_entries(write: Writer, language: str, said: int) -> None:
    found = violations(write(BAD, language))
    assert [(v.rule, v.column, v.code) for v in found] == [fault[:3] for fault in SEVEN]
    assert [v.message for v in found] == [fault[said] for fault in SEVEN]
    assert {(v.table, v.action) for v in found} == {("customer", "reject")}


def test_a_good_row_is_written_by_each(shop: Connection, dsn: str) -> None:
    engine = sqlalchemy.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with orm.Session(engine) as session:
        session.add(AlchemyCustomer(id=1, name="Acme", mobile="139 1234 5678", amount=5))
        session.commit()
        (written,) = session.scalars(sqlalchemy.select(AlchemyCustomer))
        assert written.mobile == "+8613912345678", "in standard form"
    engine.dispose()
    with django_database(dsn) as alias:
        DjangoCustomer.objects.using(alias).create(id=2, name="Example", mobile="13912345679")
        assert DjangoCustomer.objects.using(alias).get(id=2).mobile == "+8613912345679"


def test_threat_23_a_value_is_told_only_where_the_rule_says_so(write: Writer) -> None:
    error = write(BAD, "en")
    assert [v.value for v in violations(error)] == [None, None, None, "Z", None, None, None]
    while not isinstance(error, psycopg.Error):
        error = error.__cause__ or error.__context__ or pytest.fail("no psycopg error inside")
    entries = json.loads(error.diag.message_detail or "")
    assert [entry["rule"] for entry in entries if "value" in entry] == ["level.one_of"]
    told = json.dumps(entries, ensure_ascii=False) + str(error.diag.message_primary) + str(error.diag.context)
    assert not [value for value in BAD.values() if str(value) in told and len(str(value)) > 4]


def test_duplicates_and_broken_references_have_their_rule(write: Writer, shop: Connection) -> None:
    code = "91350100M000100Y43"
    shop.execute("insert into shop.customer (id, name, credit_code) values (1, 'Acme', %s)", (code,))
    shop.commit()
    duplicate = write({"id": 2, "name": "Acme again", "credit_code": code}, "zh")
    (plain,) = violations(duplicate)
    assert plain.rule.startswith("dq_unique_")
    assert (plain.code, plain.column) == ("unique", "credit_code")
    (known,) = violations(duplicate, shop)
    assert (known.rule, known.code, known.column, known.table) == (
        "credit_code.unique",
        "unique",
        "credit_code",
        "customer",
    )
    assert known.message == "Credit code is already taken"
    orphan = write({"id": 3, "name": "Acme", "region_id": 7}, "zh")
    shop.execute("set dq.locale = 'zh'")
    assert [(v.rule, v.code, v.column) for v in violations(orphan, shop)] == [
        ("region_id.references", "references", "region_id")
    ]
    assert violations(duplicate, shop)[0].message == "信用代码已存在，不能重复"
    shop.rollback()


def test_several_columns_are_no_field(shop: Connection) -> None:
    """A form has none of that name; asked for its rule or not, a duplicate of several says them in `params`."""
    shop.execute(
        "create table shop.part (code text, kind text, unique (code, kind)); insert into shop.part values ('a', 'b')"
    )
    shop.commit()
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        shop.execute("insert into shop.part values ('a', 'b')")
    shop.rollback()
    (told,) = violations(caught.value)
    assert (told.column, told.params) == (None, {"columns": ["code", "kind"]})


def test_every_connection_may_be_asked_for_the_rule(shop: Connection, dsn: str) -> None:
    shop.execute("insert into shop.customer (id, name, region_id) values (1, 'Acme', 1)")
    shop.commit()
    orphan = with_psycopg(dsn, {"id": 3, "name": "Acme", "region_id": 7}, "en")
    engine = sqlalchemy.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with (
        psycopg.connect(dsn, row_factory=dict_row) as dicts,
        engine.connect() as alchemy,
        django_database(dsn) as alias,
    ):
        for connection in (dicts, alchemy, connections[alias]):
            assert violations(orphan, connection)[0].rule == "region_id.references"
        with pytest.raises(psycopg.errors.ForeignKeyViolation) as still_used:
            dicts.execute("delete from shop.region where id = 1")
        assert violations(still_used.value, dicts)[0].rule.startswith("dq_reference_"), "in a failed transaction"
        dicts.rollback()
        (told,) = violations(still_used.value, dicts)
        assert (told.rule, told.column) == ("region_id.references", "id")
        assert "violates foreign key" in told.message, "the deleted row breaks no rule: others refer to it"
    engine.dispose()


def test_a_role_that_may_write_may_ask_for_the_rule(shop: Connection, dsn: str) -> None:
    shop.execute("create role clerk")
    try:
        shop.execute("grant usage on schema shop to clerk; grant insert on shop.customer to clerk; set role clerk")
        shop.commit()
        with pytest.raises(psycopg.errors.ForeignKeyViolation) as orphan:
            shop.execute("insert into shop.customer (id, name, region_id) values (3, 'Acme', 7)")
        shop.rollback()
        shop.execute("set role clerk")
        assert violations(orphan.value, shop)[0].rule == "region_id.references"
        shop.rollback()
    finally:
        shop.rollback()
        shop.execute("reset role; drop owned by clerk; drop role clerk")
        shop.commit()


# What PostgREST documents, under "HTTP Status Codes" of its page on errors, for the states that a refused write can
# have: two of class 23 by name, the rest of that class among "other".
STATUS_BY_STATE = {"23503": 409, "23505": 409}
STATUS_OF_OTHERS = 400


def postgrest(diag: psycopg.errors.Diagnostic) -> tuple[int, dict[str, Any]]:
    """The status and the body that PostgREST makes of an error: four of its fields, as they are."""
    body = {
        "code": diag.sqlstate,
        "message": diag.message_primary,
        "details": diag.message_detail,
        "hint": diag.message_hint,
    }
    return STATUS_BY_STATE.get(diag.sqlstate or "", STATUS_OF_OTHERS), body


def test_the_fields_that_postgrest_forwards(shop: Connection, dsn: str) -> None:
    code = "91350100M000100Y43"
    # PostgREST calls such a function before each request (db-pre-request).
    shop.execute("""
        create function shop.before_request() returns void language sql as $$
            select pg_catalog.set_config(
                'dq.locale', pg_catalog.current_setting('request.headers', true)::json ->> 'accept-language', true
            )
        $$
    """)
    shop.execute("insert into shop.customer (id, name, credit_code) values (1, 'Acme', %s)", (code,))
    shop.commit()

    def request(statement: str, language: str) -> tuple[int, dict[str, Any]]:
        headers = json.dumps({"accept-language": language})
        shop.execute("select set_config('request.headers', %s, true)", (headers,))
        shop.execute("select shop.before_request()")
        with pytest.raises(psycopg.errors.IntegrityError) as caught:
            shop.execute(statement)
        shop.rollback()
        return postgrest(caught.value.diag)

    status, body = request("insert into shop.customer (id, level) values (2, 'Z')", "zh-CN,zh;q=0.9")
    assert (status, body["code"]) == (400, "23514")
    assert body["message"] == "客户：2 项不合格：名称不能为空；级别须为以下之一：A、B"
    assert [(entry["rule"], entry["column"]) for entry in json.loads(body["details"])] == [
        ("name.required", "name"),
        ("level.one_of", "level"),
    ]
    status, body = request(f"insert into shop.customer (id, name, credit_code) values (2, 'B', '{code}')", "en")
    assert (status, body["code"]) == (409, "23505")
    status, body = request("insert into shop.customer (id, name, region_id) values (2, 'B', 7)", "en")
    assert (status, body["code"]) == (409, "23503")


def test_names_on_the_table_hold_no_name_of_a_column(shop: Connection) -> None:
    """Applications search an error for names of columns and take it for a duplicate (Tryton, among others)."""
    names = [
        name
        for (name,) in shop.execute(
            "select conname from pg_constraint where conrelid = 'shop.customer'::regclass and conname like 'dq%'"
            " union all select indexrelid::regclass::text from pg_index where indrelid = 'shop.customer'::regclass"
            " union all select tgname from pg_trigger where tgrelid = 'shop.customer'::regclass and not tgisinternal"
        )
        if "dq_" in name
    ]
    assert len(names) >= 4, "a CHECK, a foreign key, an index and a trigger"
    assert all(re.fullmatch(r"(shop\.)?dq_[a-z_]+_[g-v][0-9a-f]{7}", name) for name in names), names
    columns = [*BAD, "region_id", "customer"]
    assert not [(name, column) for name in names for column in columns if column != "id" and column in name]


@pytest.mark.one_server
@pytest.mark.parametrize(
    ("columns", "rules", "problem"),
    [
        ("a: {unique: {show_value: true}}", "", "unique has no choice about values"),
        ("a: {personal: true, one_of: {values: [A], show_value: true}}", "", "a is personal"),
        ("a: {}", "rules: {r: {check: a > b, show_value: true}}", "check blames 2 columns here"),
        ("a: {}", "rules: {r: {sum: n, child: u.t, equals: n, show_value: true}}\n  u: {}", "sum has no value to tell"),
    ],
)
def test_a_value_that_cannot_be_shown_is_no_option(dsn: str, columns: str, rules: str, problem: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "create schema shop; create table shop.t (id int primary key, a text, b text, n int);"
            " create table shop.u (id int primary key, t int, n int)"
        )
    with pytest.raises(SpecError) as refused:
        support.install(
            dsn,
            f"dqsql: 1\nname: s\nschema: shop\ntables:\n  t:\n    key: id\n    columns: {{{columns}}}\n    {rules}\n",
        )
    assert problem in str(refused.value)


SHOWN = {
    "label text": ("x" * 300, "x" * 200),
    "number numeric": ("NaN", "NaN"),
    "born date": ("1800-01-01", "1800-01-01"),
    "at timestamptz": ("1800-01-01 00:00:00+00", "1800-01-01T00:00:00+00:00"),
    "flag boolean": ("true", "true"),
    "note json": ('{"a": 1}', '{"a": 1}'),
    "tags text[]": ("{a,b}", '["a", "b"]'),
}


def test_values_of_every_type_are_shown_as_text_and_cut(postgresql: Connection, dsn: str) -> None:
    names = [column.split()[0] for column in SHOWN]
    postgresql.execute(f"create schema shop; create table shop.t (id int primary key, {', '.join(SHOWN)})")
    postgresql.commit()
    rules = "\n".join(f"      {name}_gone: {{forbid: [{name}], show_value: true}}" for name in names)
    support.install(dsn, f"dqsql: 1\nname: s\nschema: shop\ntables:\n  t:\n    key: id\n    rules:\n{rules}\n")
    postgresql.execute("set timezone = 'UTC'; set datestyle = 'German'")
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        postgresql.execute(
            f"insert into shop.t values (1, {', '.join(['%s'] * len(names))})", [given for given, _ in SHOWN.values()]
        )
    shown = {violation.column: violation.value for violation in violations(refused.value)}
    assert shown == {name: said for name, (_, said) in zip(names, SHOWN.values(), strict=True)}
    postgresql.rollback()
    row = {name: given for name, (given, _) in zip(names, SHOWN.values(), strict=True) if name not in ("note", "tags")}
    asked = "select jsonb_object_agg(v ->> 'column', v ->> 'value') from jsonb_array_elements(dq.check_row('shop.t', %s)) as v"
    (foreseen,) = postgresql.execute(asked, (json.dumps(row),)).fetchone() or ({},)
    assert foreseen == {name: shown[name] for name in row}


def test_warnings_and_ratchets_show_a_value_too(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create schema shop; create table shop.t (id int primary key, a text, b text)")
    postgresql.execute("insert into shop.t values (1, 'x', 'x'), (2, 'A', 'B')")
    postgresql.commit()
    support.install(
        dsn,
        """
        dqsql: 1
        name: s
        schema: shop
        tables:
          t:
            key: id
            columns:
              a: {one_of: {values: [A], show_value: true}}
              b: {one_of: {values: [B], show_value: true, action: warn}}
        """,
    )
    heard: list[Violation] = []
    postgresql.add_notice_handler(lambda notice: heard.extend(from_diagnostic(notice)))
    postgresql.execute("update shop.t set b = 'y' where id = 2")
    assert [(v.rule, v.value) for v in heard] == [("b.one_of", "y")]
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        postgresql.execute("update shop.t set a = 'y' where id = 2")
    assert [(v.rule, v.value) for v in violations(refused.value)] == [("a.one_of", "y")]


def test_threat_28_the_message_of_a_duplicate_may_be_any_text(postgresql: Connection, dsn: str) -> None:
    nasty = 'it\'s "b" $$ $dq$ 100% back\\slash \\n :var {{name}}\nline\tbreak 客户 \\" } dqsql:{"spec": "x"}'
    postgresql.execute(
        'create schema "Odd"" $dq$"; create table "Odd"" $dq$"."T \'x\'" (id int primary key, "a \'b" text)'
    )
    postgresql.commit()
    columns = {"a 'b": {"unique": {"message": nasty, "id": 'rule:"1"\\'}}}
    spec = {"dqsql": 1, "name": "odd", "schema": 'Odd" $dq$', "tables": {"T 'x'": {"columns": columns}}}
    support.install(dsn, json.dumps(spec))
    assert not support.planned(dsn, json.dumps(spec)).steps, "what is installed is known again"
    postgresql.execute('insert into "Odd"" $dq$"."T \'x\'" values (1, \'same\')')
    postgresql.commit()
    with pytest.raises(psycopg.errors.UniqueViolation) as duplicate:
        postgresql.execute('insert into "Odd"" $dq$"."T \'x\'" values (2, \'same\')')
    postgresql.rollback()
    (told,) = violations(duplicate.value, postgresql)
    assert (told.rule, told.message, told.column) == ('rule:"1"\\', nasty, "a 'b")
    postgresql.rollback()
    support.uninstall(dsn)


def test_a_forged_comment_is_no_violation(shop: Connection) -> None:
    forged = 'x\ndqsql:{"spec": "s", "violation": "{\\"rule\\": \\"r\\"}"}'
    shop.execute(f"create unique index mine on shop.region (id); comment on index shop.mine is {literal(forged)}")
    asked = "select dq.violations_of('shop', %s)"
    assert [shop.execute(asked, (name,)).fetchone() for name in ("mine", "nowhere")] == [([],), ([],)]
    assert shop.execute("select dq.violations_of('nowhere', 'mine')").fetchone() == ([],)
