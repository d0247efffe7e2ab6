"""dq.check_row and dq.can_advance: what a row would break, before it is written."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from dqsql.errors import violations
from tests import support, test_cases

Connection = psycopg.Connection[Any]

TABLES = """
create schema crm;
create domain crm.positive as integer check (value > 0);
create function crm.is_grade(word text) returns boolean language plpgsql immutable as $$
begin
    if word <> 'A' then raise exception 'no grade'; end if;
    return true;
end $$;
create domain crm.grade as text check (crm.is_grade(value));
create table crm.plain (id int primary key);
create table crm.product (id int primary key, code text);
insert into crm.product values (1, 'A');
create table crm.deal (
    id bigint generated always as identity primary key, ref uuid default gen_random_uuid(), no serial,
    name varchar(20), stage text default 'new', source text, amount numeric(10, 2), quantity crm.positive,
    total numeric generated always as (amount * 2) stored, product_id int, opened_on date default current_date,
    letters int generated always as (char_length(name)) stored,
    closed_on date, tags text[], extra jsonb, owner text, note text, words tsvector, grade crm.grade
);
insert into crm.deal (name, stage, source, product_id) values ('Acme', 'new', 'web', 1), ('Beta', 'new', null, 1);
"""
SPEC = """
dqsql: 1
name: crm
schema: crm
tables:
  product: {}
  deal:
    title: {en: Deal, zh: 商机}
    columns:
      name: {title: {en: Name, zh: 名称}, required: true, normalize: [nfkc, trim, upper], unique: true, length: {min: 2}}
      no: {required: true}
      ref: {required: true}
      stage: {required: true, one_of: [new, won, lost]}
      source: {required: {action: warn}}
      amount: {title: {en: Amount, zh: 金额}, range: {min: 0}}
      quantity: {}
      total: {range: {max: 100, action: observe}}
      letters: {range: {max: 6}}
      product_id: {references: product.id}
    stages:
      column: stage
      new: {require: [source]}
      won: {from: new, require: [amount, closed_on]}
      lost: {from: new, require: [note]}
    rules:
      dates: {check: "closed_on >= opened_on"}
"""


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Connection:
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SPEC)
    return postgresql


def checked(connection: Connection, row: Any, *key: Any) -> list[str]:
    """The rules that the row would break."""
    return [violation["rule"] for violation in asked(connection, row, *key)]


def asked(connection: Connection, row: Any, *key: Any) -> list[dict[str, Any]]:
    marks = ", %s" * len(key)
    found = connection.execute(f"select dq.check_row('crm.deal', %s{marks})", (Jsonb(row), *key)).fetchone()
    assert found is not None
    return list(found[0])


GOOD = {"name": "Gamma", "source": "web", "product_id": 1}


def test_a_row_before_it_is_written(crm: Connection) -> None:
    assert asked(crm, GOOD) == []
    crm.execute("insert into crm.deal (name, source, product_id) values ('Gamma', 'web', 1)")
    bad = {"name": " ａcme ", "stage": "open", "amount": -1, "product_id": 7, "closed_on": "2020-01-01", "total": 5}
    assert checked(crm, bad) == [
        "name.unique", "stage.one_of", "source.required", "amount.range", "product_id.references", "dates"
    ]  # fmt: skip
    by_rule = {violation["rule"]: violation for violation in asked(crm, bad)}
    assert by_rule["source.required"]["action"] == "warn"
    assert by_rule["amount.range"] == {
        "rule": "amount.range", "column": "amount", "code": "range", "action": "reject", "params": {"min": 0},
        "message": "Amount must be at least 0",
    }  # fmt: skip
    crm.execute("set dq.locale = 'zh'")
    assert asked(crm, {**GOOD, "name": "Zeta", "amount": -1})[0]["message"] == "金额须不小于 0"


def test_columns_left_out_take_their_defaults(crm: Connection) -> None:
    """As in an INSERT; what the database draws itself is nobody's to give, and no sequence moves for a question."""
    assert checked(crm, {}) == ["name.required", "source.required", "source.stage"]
    assert checked(crm, {**GOOD, "stage": None, "no": None}) == ["no.required", "stage.required"]
    assert checked(crm, {**GOOD, "closed_on": "2000-01-01"}) == ["dates"], "opened_on is today by default"
    drawn = crm.execute("select last_value from crm.deal_no_seq").fetchone()
    checked(crm, GOOD)
    assert crm.execute("select last_value from crm.deal_no_seq").fetchone() == drawn


def test_generated_columns_are_computed(crm: Connection) -> None:
    assert checked(crm, {**GOOD, "amount": 51}) == ["total.range"]
    assert checked(crm, {**GOOD, "amount": 51, "total": 1}) == ["total.range"], "what is given for it counts nothing"
    assert checked(crm, {**GOOD, "amount": "much"}) == ["amount.type"], "nor can it be judged without its parts"
    assert checked(crm, {**GOOD, "name": "  Gamma  "}) == [], "they are made of what is stored"
    assert checked(crm, {**GOOD, "name": "Gam\ufb03a"}) == ["letters.range"]
    assert checked(crm, {"name": "  Gamma  "}, 1) == []


def test_threat_40_a_domain_that_takes_no_null_hides_nothing(crm: Connection, dsn: str) -> None:
    crm.execute(
        "create domain crm.given as text not null; create table crm.item (id int primary key, batch crm.given,"
        " amount int, twice int generated always as (amount * 2) stored)"
    )
    crm.commit()
    spec = "dqsql: 1\nname: item\nschema: crm\ntables:\n  item: {columns: {batch: {required: true}, twice: {range: {max: 9}}}}"
    support.install(dsn, spec)
    (found,) = crm.execute("select dq.check_row('crm.item', '{\"id\": 1, \"amount\": 6}')").fetchone() or ([],)
    assert [violation["rule"] for violation in found] == ["batch.required", "twice.range"]


def test_threat_40_a_domain_has_a_default_too(crm: Connection, dsn: str) -> None:
    """Which an INSERT stores where the column has none of its own; nobody draws one that is volatile."""
    crm.execute(
        "create domain crm.kind as text default 'Other'; create domain crm.sort as crm.kind;"
        " create domain crm.mark as uuid default gen_random_uuid();"
        " create table crm.item (id int primary key, kind crm.kind, sort crm.sort, none crm.kind default null, mark crm.mark)"
    )
    crm.commit()
    columns = "kind: {one_of: [Thing], required: true}, sort: {required: true}, none: {required: true}, mark: {required: true}"
    spec = f"dqsql: 1\nname: item\nschema: crm\ntables:\n  item: {{columns: {{{columns}}}}}"
    support.install(dsn, spec)

    def told(row: str) -> list[str]:
        (found,) = crm.execute("select dq.check_row('crm.item', %s)", (row,)).fetchone() or ([],)
        return [violation["rule"] for violation in found]

    assert told('{"id": 1}') == ["kind.one_of", "none.required"]
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        crm.execute("insert into crm.item (id) values (1)")
    crm.rollback()
    assert [violation.rule for violation in violations(caught.value)] == ["kind.one_of", "none.required"]
    assert told('{"id": 1, "kind": null, "none": "x"}') == ["kind.required"]


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("amount", "twelve", "Amount must be a number"),
        ("amount", 1e9, "Amount must be a number"),
        ("closed_on", "2023-02-30", "closed_on must be a date that exists, such as 2024-12-31"),
        ("quantity", 0, "quantity must be a whole number from -2147483648 to 2147483647"),
        ("name", "x" * 21, "Name does not fit its type, varchar"),
        ("name", "\ufb03" * 10, "Name does not fit its type, varchar"),
        ("tags", "a", "tags does not fit its type, _text"),
        ("words", "'a", "words does not fit its type, tsvector"),
        ("grade", "none", "grade does not fit its type, text"),
    ],
)
def test_threat_23_a_value_of_another_type_is_a_violation(
    crm: Connection, column: str, value: Any, message: str
) -> None:
    """And no error, which would tell one fault and print the value; the rules that read it say nothing."""
    found = asked(crm, {"source": " ", **GOOD, column: value})
    assert [(v["rule"], v["code"], v["column"], v["message"]) for v in found] == [
        (f"{column}.type", "type", column, message)
    ]
    with pytest.raises(psycopg.Error):
        crm.execute(
            f"insert into crm.deal (name, source, {column}) select 'Delta', 'web', r.{column}"
            " from jsonb_populate_record(null::crm.deal, %s) as r",
            (Jsonb({column: value}),),
        )
    crm.rollback()
    both = {"name": None, "amount": "x", "closed_on": "y", column: value}
    assert {v["code"] for v in asked(crm, both)} >= {"type"}


def test_a_change_of_a_stored_row(crm: Connection) -> None:
    crm.commit()
    assert checked(crm, {"amount": -1}, "1") == ["amount.range"]
    assert checked(crm, {"amount": -1}, 1) == ["amount.range"]
    assert checked(crm, {"amount": -1}, Jsonb({"id": 1})) == ["amount.range"]
    assert checked(crm, {"amount": -1}, None) == ["name.required", "source.required", "amount.range", "source.stage"]
    assert checked(crm, {"note": "edited"}, 1) == [], "a row is no duplicate of itself"
    assert checked(crm, {"name": "beta"}, 1) == ["name.unique"]
    for key, state in ((99, "P0002"), ("x", "P0002"), (Jsonb({"no": 1}), "22023"), (Jsonb([1, 2]), "P0002")):
        with pytest.raises(psycopg.Error) as failed:
            checked(crm, {"note": "x"}, key)
        assert failed.value.sqlstate == state
        crm.rollback()


def test_stored_values_are_left_as_they_are(crm: Connection) -> None:
    """The trigger normalises what is new; so does the question."""
    crm.execute("alter table crm.deal disable trigger user")
    crm.execute("update crm.deal set name = ' a' where id = 1")
    assert checked(crm, {"note": "x"}, 1) == []
    assert checked(crm, {"name": " b"}, 1) == ["name.length"]


def test_what_is_asked_wrongly_is_told(crm: Connection) -> None:
    for query, state, told, hint in (
        ("dq.check_row('crm.deal', '{\"sauce\": 1}')", "42703", "has no column sauce", "mean source?"),
        ("dq.check_row('crm.deal', '{\"zzz\": 1}')", "42703", "has no column zzz", "columns are id, ref"),
        ("dq.check_row('crm.deal', '[]')", "22023", "no JSON object", "by column"),
        ("dq.check_row('crm.plain', '{}')", "42704", "no spec has rules for crm.plain", "dq.rule_violations"),
        ("dq.can_advance('crm.product', 1, 'won')", "42704", "no spec has stages for crm.product", "stages"),
        ("dq.can_advance('crm.deal', 1, 'wonn')", "22023", "has no stage 'wonn'", "new, won, lost"),
        ("dq.can_advance('crm.deal', 1, null)", "22023", "has no stage", "new, won, lost"),
        ("dq.can_advance('crm.deal', 99, 'won')", "P0002", "no row of crm.deal has this key (id)", "security"),
        ("dq.can_advance('crm.deal', null::text, 'won')", "22023", "no key", None),
    ):
        with pytest.raises(psycopg.Error) as failed:
            crm.execute(f"select {query}")  # type: ignore[call-overload]
        assert failed.value.sqlstate == state, query
        assert told in (failed.value.diag.message_primary or "")
        assert hint is None or hint in (failed.value.diag.message_hint or "")
        crm.rollback()


def test_whether_a_row_can_advance(crm: Connection) -> None:
    def missing(key: Any, stage: str) -> list[str]:
        found = crm.execute("select dq.can_advance('crm.deal', %s, %s)", (key, stage)).fetchone()
        return [violation["rule"] for violation in (found or ([],))[0]]

    assert missing(1, "won") == ["amount.stage", "closed_on.stage"]
    assert missing("2", "lost") == ["source.required", "source.stage", "note.stage"]
    assert missing(Jsonb({"id": 1}), "new") == []
    crm.execute("update crm.deal set amount = 5, closed_on = '2999-01-01' where id = 1")
    assert missing(1, "won") == []
    crm.execute("update crm.deal set stage = 'won' where id = 1")
    crm.commit()
    assert crm.execute("select stage from crm.deal where id = 2").fetchone() == ("new",), "a question changes nothing"


def test_composite_keys(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema own; create table own.line (key int, given date, stage int, t text, primary key (key, given));"
        "insert into own.line values (1, '2024-01-05', 1, null)"
    )
    postgresql.commit()
    support.install(
        dsn,
        "{dqsql: 1, name: own, schema: own, tables: {line: {columns: {t: {unique: {with: [key]}}},"
        " stages: {column: stage, '1': {}, '2': {require: [t]}}}}}",
    )
    query = "select dq.can_advance('own.line', %s, '2')"
    key = {"key": 1, "given": "2024-01-05"}
    found = postgresql.execute(query, (Jsonb(key),)).fetchone()
    assert found is not None
    assert [violation["rule"] for violation in found[0]] == ["t.stage"]
    with pytest.raises(psycopg.errors.InvalidParameterValue, match=r"the key of own.line is \(key, given\)"):
        postgresql.execute(query, ("1",))
    postgresql.rollback()
    ask = "select dq.check_row('own.line', %s, %s)"
    postgresql.execute("update own.line set t = 'x'")
    assert postgresql.execute(ask, (Jsonb({"t": "x"}), Jsonb(key))).fetchone() == ([],)
    assert postgresql.execute(ask, (Jsonb({"t": "x", "key": 1}), None)).fetchone() != ([],)


def test_threat_30_columns_may_have_any_name(postgresql: Connection, dsn: str) -> None:
    names = ["r", "s", "t", "k", "found", "given", "key", "dq_row", "columns", "o", "l", "one", "typed"]
    columns, ruled = (", ".join(f'"{name}"{part}' for name in names) for part in (" text", ": {length: {min: 2}}"))
    postgresql.execute(f"create schema crm; create table crm.named (id int primary key, {columns})")
    postgresql.commit()
    support.install(dsn, f"dqsql: 1\nname: crm\nschema: crm\ntables:\n  named: {{columns: {{{ruled}, id: {{}}}}}}\n")
    ask = "select jsonb_path_query_array(dq.check_row('crm.named', %s, %s::jsonb), '$[*].rule')"
    bad = [f"{name}.length" for name in names]
    for row, key, told in (
        (dict.fromkeys(names, "x"), None, bad),
        (dict.fromkeys(names, "xx"), None, []),
        ({"id": "one", **dict.fromkeys(names, "x")}, None, ["id.type", *bad]),
    ):
        assert postgresql.execute(ask, (Jsonb(row), key)).fetchone() == (told,)
    postgresql.execute(f"insert into crm.named values (1, {', '.join(len(names) * ['%s'])})", len(names) * ["xx"])
    assert postgresql.execute(ask, (Jsonb({"r": "x"}), "1")).fetchone() == (["r.length"],)


def test_threat_17_20_runs_with_its_callers_rights(crm: Connection) -> None:
    """No right on the table is needed for a verdict on given values; what looks into a table needs SELECT there."""
    crm.execute("create role clerk; grant usage on schema crm to clerk")
    crm.execute("set role clerk")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="deal"):
        checked(crm, GOOD)
    crm.rollback()
    crm.execute("create role clerk; grant usage on schema crm to clerk; grant select on crm.deal, crm.product to clerk")
    crm.execute("create schema evil; grant all on schema evil to clerk; set role clerk")
    crm.execute("create function evil.lower(text) returns text language sql as $$ select 'x' $$")
    crm.execute("set search_path = evil, pg_catalog")
    assert checked(crm, {**GOOD, "name": "zeta"}) == []
    assert checked(crm, {"note": 1}, 2) == ["source.required", "source.stage"]
    assert crm.execute(
        "select count(*) from pg_proc where pronamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)"
        " and proname ~ '(check_row|can_advance|row_to_be|stored_row)' and prosecdef"
    ).fetchone() == (0,)


def test_threat_21_22_hidden_rows_stay_hidden(crm: Connection) -> None:
    """Under row-level security a duplicate of a hidden row is not told; only writing it would."""
    crm.execute("update crm.deal set name = 'HIDDEN', owner = 'boss' where id = 1")
    crm.execute("create role clerk; grant usage on schema crm to clerk; grant select on crm.deal, crm.product to clerk")
    crm.execute("alter table crm.deal enable row level security")
    crm.execute("create policy own on crm.deal using (owner is null)")
    assert checked(crm, {**GOOD, "name": "hidden"}) == ["name.unique"]
    crm.execute("set role clerk")
    assert checked(crm, {**GOOD, "name": "hidden"}) == []
    with pytest.raises(psycopg.errors.NoDataFound):
        checked(crm, {"note": "x"}, 1)


def test_survives_dump_and_restore_and_leaves_nothing(crm: Connection, dsn: str, pg_programs: Any) -> None:
    dump = pg_programs("pg_dump", "--no-owner", dsn)
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute("drop database if exists restored_check_row")
        admin.execute("create database restored_check_row")
    target = psycopg.conninfo.make_conninfo(dsn, dbname="restored_check_row")
    try:
        pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", target, stdin=dump)
        with psycopg.connect(target) as restored:
            assert checked(restored, {"amount": -1}, 1) == ["amount.range"]
        support.uninstall(target)
        with psycopg.connect(target) as restored:
            left = restored.execute("select proname from pg_proc where proname ~ 'check_row|can_advance'").fetchall()
            assert left == []
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute("drop database restored_check_row with (force)")


@pytest.fixture(params=test_cases.FILES, ids=lambda file: file.stem)
def cases(request: pytest.FixtureRequest) -> Any:
    return test_cases.load(request.param)


def test_foretells_what_the_write_says(postgresql: Connection, dsn: str, cases: Any) -> None:
    """Every case of every kind: the question has the answer that the write has."""
    test_cases.create(postgresql, cases)
    postgresql.commit()
    plan = support.install(dsn, test_cases.spec_text(cases, "reject"))
    for place, case in enumerate(cases):
        table = f"cases.t{place}"

        def told(row: Any, table: str = table) -> Any:
            given = json.loads(json.dumps({"id": 0, **row}, default=str))
            return (postgresql.execute("select dq.check_row(%s, %s)", (table, Jsonb(given))).fetchone() or ([],))[0]

        for row in case.get("accept", []):
            assert told(row) == [], case["name"]
            test_cases.insert(postgresql, place, row)
        postgresql.commit()
        for rejected in case.get("reject", []):
            found = told(rejected["row"])
            if test_cases.in_time(plan, place):
                # No write is refused, however late the row is.
                named = [{key: v[key] for key in ("rule", "column", "code", "message")} for v in found]
                assert named == rejected["violations"], case["name"]
                continue
            if rejected["violations"][0]["code"] in ("children", "sum"):
                # Those of a new row are still to come; the write is judged at commit.
                assert found == [], case["name"]
                continue
            # What is judged at commit, at once.
            postgresql.execute("set constraints all immediate")
            with pytest.raises(psycopg.errors.IntegrityError) as refused:
                test_cases.insert(postgresql, place, rejected["row"])
            postgresql.rollback()
            if refused.value.sqlstate == "23514":
                said = [(v.rule, v.column, v.code, v.message) for v in violations(refused.value)]
                assert [(v["rule"], v["column"], v["code"], v["message"]) for v in found] == said, case["name"]
            else:
                codes = [v["code"] for v in found]
                assert codes == [v["code"] for v in rejected["violations"]], case["name"]


def test_a_key_that_finds_no_row_or_several_is_told_in_the_callers_language(postgresql: Connection, dsn: str) -> None:
    postgresql.execute(
        "create schema own; create table own.twice (id int, at date, name text);"
        "insert into own.twice values (1, '2030-01-01', 'a'), (1, '2030-01-01', 'b')"
    )
    postgresql.commit()
    support.install(
        dsn, "{dqsql: 1, name: own, tables: {own.twice: {key: [id, at], columns: {name: {required: true}}}}}"
    )
    for key, code, english, chinese in (
        (
            '{"id": 1, "at": "2030-01-01"}',
            "21000",
            "several rows of own.twice have this key (id, at)",
            "有多行具有该主键",
        ),
        ('{"id": 2, "at": "2030-01-01"}', "P0002", "no row of own.twice has this key (id, at)", "没有该主键"),
        ('{"id": "x", "at": "2030-01-01"}', "P0002", "what was given for id does not fit", "id 的值格式不符"),
        ('{"id": 1}', "22023", "the key of own.twice is (id, at)", "的主键是（id、at）"),
    ):
        for language, said in (("en", english), ("zh", chinese)):
            postgresql.execute(f"set dq.locale = '{language}'")
            with pytest.raises(psycopg.Error) as refused, postgresql.transaction():
                postgresql.execute("select dq.check_row('own.twice', '{\"name\": \"c\"}', %s::jsonb)", (key,))
            assert refused.value.sqlstate == code, refused.value
            assert said in (refused.value.diag.message_primary or "")
            assert refused.value.diag.message_hint
