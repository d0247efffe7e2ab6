"""The field standards that ship: their examples, Python against the database, locales, CHECKs that survive a dump."""

from __future__ import annotations

import importlib.util
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from dqsql.cli import app
from dqsql.judges.forms import BLANKS
from dqsql.resources import function_versions
from dqsql.spec import builtin_standards, loads
from dqsql.verdict import described, generic, inherited, judge, type_of
from tests import support

Connection = psycopg.Connection[Any]
ROOT = Path(__file__).parent.parent
NAMES = sorted(builtin_standards())
TEXTS = [name for name in NAMES if type_of(name) == "text"]


def shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def samples(name: str) -> list[str]:
    found = described(name)
    return [shown(value) for value in (*found["examples"], *found["wrong"], *found["missing"])]


@pytest.mark.parametrize("name", NAMES)
def test_a_standard_says_all_that_the_documentation_needs(name: str) -> None:
    found = described(name)
    for key in ("title", "description", "unchecked"):
        assert set(found[key]) == {"en", "zh"}, key
    assert found["example"] is not None
    assert found["source"]
    assert found["type"] in ("text", "number", "date", "datetime", "boolean")


@pytest.mark.parametrize("name", NAMES)
def test_examples_pass_and_wrong_ones_do_not(postgresql: Connection, name: str) -> None:
    found = described(name)
    for verdict in support.explained(postgresql, name, [shown(value) for value in found["examples"]]):
        assert verdict["valid"], verdict
        # What is in standard form stays as it is.
        (again,) = support.explained(postgresql, name, [verdict["normalized"]])
        assert again["normalized"] == verdict["normalized"]
        assert again["valid"]
    for verdict in support.explained(postgresql, name, [shown(value) for value in found["wrong"]]):
        assert not verdict["valid"], verdict
        assert not verdict["missing"], verdict
        assert verdict["reasons"], verdict
    for verdict in support.explained(postgresql, name, [shown(value) for value in found["missing"]]):
        assert verdict["missing"], verdict


# Real values that look like placeholders, and placeholders in disguise.
REAL = {
    "company_name": [
        "无锡华润",
        "测试仪器有限公司",
        "Test Rite",
        "3M",
        "无印良品",
        "Null & Void Ltd",
        "No Ltd",
        "Nan",
        "AAA",
        "TBC Bank",
        "360",
        "无·界",
        "空中客车",
        "未知数教育",
    ],
    "person_name": [
        "Na Li",
        "Jennifer Null",
        "无名氏",
        "吴有",
        "Noneman Li",
        "Tbdi Abe",
        "白无瑕",
        "张三",
        "Nan",
        "空海",
    ],
    "country": ["NA", "na", "Namibia", "NO", "Norway", "ＮＡ"],
    "language": ["na", "NA", "no", "nan"],
    "text": [
        "无锡华润",
        "测试仪器",
        "Test Rite",
        "无缝钢管",
        "N/A Ltd",
        "0",
        "false",
        "暂无锡",
        "No",
        "OK",
        "<",
        "=",
        "$",
        "+",
        "C#",
        "A-",
        "待确认",
        "√",
    ],
    "code": ["NA-1", "N1", "0001", "NULL1"],
    "phone": ["+8613800000001", "+8613800138001"],
    "cn_mobile": ["13800000001", "13800138001"],
    "email": ["null@example.com", "test@test.example.com", "none@example.org"],
}
NOTHING = [
    "",
    " ",
    "\u3000",
    "\u200b\ufeff",
    "\u00a0\t\n",
    "无",
    "暂无",
    "未知",
    "不详",
    "待补充",
    "N/A",
    "n/a",
    "Ｎ／Ａ",
    "null",
    "NULL",
    " None ",
    "-",
    "?",
    "？",
    "/",
    "／",
    "NA",
    "n.a.",
    "Ｎ．Ａ．",
    "nil",
    "待定",
    "--",
    "——",
    "-----",
    "\\",
    ".",
    "。",
    "……",
    "(空)",
    "（无）",
    "「暂无」",
    "<null>",
    "#N/A",
    "(null)",
    "[none]",
    '"NULL"',
    "“未知”",
    "暂无。",
    "无无",
    "N\u200b/A",
    "无\ufe0f",
    "()",
    '""',
]
# Placeholders that a list of codes has for a value: Namibia, and Nauruan.
LISTED = {"country": "na", "language": "na"}


@pytest.mark.parametrize("name", [name for name in REAL if name in NAMES])
def test_threat_39_real_values_are_not_taken_for_placeholders(postgresql: Connection, name: str) -> None:
    assert [v["value"] for v in support.explained(postgresql, name, REAL[name]) if v["missing"]] == []


@pytest.mark.parametrize("name", TEXTS)
def test_threat_39_blanks_and_placeholders_are_missing_in_every_text(postgresql: Connection, name: str) -> None:
    found = [v["value"] for v in support.explained(postgresql, name, NOTHING) if not v["missing"]]
    assert found == [value for value in NOTHING if value.lower() == LISTED.get(name)]


def disguised(value: str, chance: random.Random) -> str:
    """`value` with slips, noise, or other forms of the same characters."""
    text = list(value)
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(6):
            case 0:
                text.insert(at, chance.choice(BLANKS + "-./()@+,'"))
            case 1 if text:
                del text[at % len(text)]
            case 2 if text:
                text[at % len(text)] = chance.choice("0123456789ABCXYZabcxyz@.-年月王总工有限公司")
            case 3 if text:
                old = text[at % len(text)]
                text[at % len(text)] = chr(ord(old) + 0xFEE0) if "!" <= old <= "~" else old
            case 4:
                text = list("".join(text).swapcase())
            case _:
                text.insert(at, chance.choice("0123456789éñ中國İıß𝟙٣\u0301\U0001f600"))
    return "".join(text)


def corpus(name: str, count: int) -> list[str]:
    chance = random.Random(name)
    seeds = [*samples(name), *REAL.get(name, ()), *NOTHING]
    return [disguised(chance.choice(seeds), chance) for _ in range(count)] + seeds


@pytest.mark.parametrize("name", NAMES)
def test_python_and_the_database_give_one_verdict(postgresql: Connection, name: str) -> None:
    support.explained(postgresql, name, corpus(name, 1_500))


@pytest.mark.fuzz
@pytest.mark.parametrize("name", NAMES)
def test_python_and_the_database_give_one_verdict_on_many_values(postgresql: Connection, name: str) -> None:
    support.explained(postgresql, name, corpus(name, 100_000))


@pytest.mark.one_server
def test_parameters_change_the_verdict_alike(postgresql: Connection) -> None:
    given: list[tuple[str, dict[str, Any]]] = [
        ("phone", {"region": region}) for region in ("CN", "US", "GB", "IT", "AR")
    ]
    for name, params in given:
        values = corpus(name, 30)
        expected = [judge(name, params).explain(value).as_dict() for value in values]
        rows = postgresql.execute(
            "select dq.explain(%s, v, %s) from unnest(%s::text[]) with ordinality as t (v, n) order by n",
            (name, json.dumps(params), values),
        )
        assert [found for (found,) in rows] == expected


@pytest.mark.one_server
def test_explain_in_sql_refuses_what_it_does_not_know(postgresql: Connection) -> None:
    for call, says in (
        ("dq.explain('fone', 'x')", "there is no standard 'fone'"),
        ("dq.explain('phone', 'x', '{\"regoin\": \"CN\"}')", "standard phone has no parameter 'regoin'"),
        ("dq.explain('phone', 'x', '{\"region\": \"XX\"}')", "region cannot be 'XX'"),
    ):
        with pytest.raises(psycopg.errors.InvalidParameterValue, match=says):
            postgresql.execute(f"select {call}".encode())
        postgresql.rollback()
    assert postgresql.execute("select dq.explain('phone', null)").fetchone() == (
        {"value": None, "normalized": None, "missing": True, "valid": False, "reasons": []},
    )
    postgresql.execute("set dq.locale = 'zh'")
    (found,) = postgresql.execute("select dq.explain('phone', '1')").fetchone() or ({},)
    assert found["reasons"] == [{"rule": "phone", "message": "电话不是有效的电话号码"}]


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "icu"])
def test_threat_37_verdicts_do_not_depend_on_the_locale(postgresql: Connection, dsn: str, locale: str) -> None:
    name = f"{postgresql.info.dbname}_locale"
    options = f"locale '{locale}'" if locale != "icu" else "locale_provider icu icu_locale 'tr-TR' locale 'C'"
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{name}"')
        try:
            admin.execute(f'create database "{name}" template template0 encoding utf8 {options}')
        except psycopg.Error as error:
            pytest.skip(str(error))
    target = psycopg.conninfo.make_conninfo(dsn, dbname=name)
    try:
        support.runtime(target)
        with psycopg.connect(target) as connection:
            for standard in NAMES:
                support.explained(connection, standard, corpus(standard, 200))
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database "{name}" with (force)')


def every_standard(schema: str) -> tuple[str, str]:
    """A table with a column for each standard, and its spec."""
    types = {"text": "text", "number": "numeric", "date": "date", "datetime": "timestamp"}
    columns = ", ".join(f"c_{name} {types[type_of(name)]}" for name in NAMES)
    spec = {
        "dqsql": 1,
        "name": schema,
        "schema": schema,
        "tables": {"t": {"columns": {f"c_{name}": {"standard": name, **PARAMS.get(name, {})} for name in NAMES}}},
    }
    return f"create schema {schema}; create table {schema}.t (id int primary key, {columns})", json.dumps(spec)


PARAMS: dict[str, dict[str, Any]] = {"phone": {"region": "CN"}}


def test_threat_48_checks_of_every_standard_survive_a_dump(
    postgresql: Connection, dsn: str, pg_programs: Callable[..., str], tmp_path: Path
) -> None:
    table, spec = every_standard("every")
    postgresql.execute(table.encode())
    postgresql.commit()
    support.install(dsn, spec)
    row = {f"c_{name}": shown(described(name)["example"]) for name in NAMES}
    listed, values = ", ".join(row), ", ".join(["%s"] * len(row))
    insert = f"insert into every.t (id, {listed}) values (%s, {values})".encode()
    postgresql.execute(insert, [1, *row.values()])
    postgresql.commit()
    stored = postgresql.execute("select * from every.t").fetchall()
    wrong = {name: described(name)["wrong"] for name in NAMES if described(name)["wrong"]}
    for name, some in wrong.items():
        if type_of(name) != "text":
            continue
        bad = next(value for value in some if not judge(name, PARAMS.get(name)).explain(value).valid)
        with pytest.raises(psycopg.errors.IntegrityError):
            postgresql.execute(insert, [2, *(row | {f"c_{name}": bad}).values()])
        postgresql.rollback()
    dump = tmp_path / "dump"
    pg_programs("pg_dump", "-Fc", "-f", str(dump), dsn)
    restored = f"{postgresql.info.dbname}_restored"
    with psycopg.connect(dsn, autocommit=True) as admin:
        admin.execute(f'drop database if exists "{restored}"')
        admin.execute(f'create database "{restored}" template template0')
    target = psycopg.conninfo.make_conninfo(dsn, dbname=restored)
    try:
        pg_programs("pg_restore", "--exit-on-error", "-d", target, str(dump))
        with psycopg.connect(target) as connection:
            assert connection.execute("select * from every.t").fetchall() == stored
            with pytest.raises(psycopg.errors.CheckViolation):
                connection.execute(insert, [2, *(row | {"c_phone": "12"}).values()])
    finally:
        with psycopg.connect(dsn, autocommit=True) as admin:
            admin.execute(f'drop database "{restored}" with (force)')


def test_a_changed_verdict_goes_with_a_new_version() -> None:
    """What a standard says is in its query and in the functions that this calls; `make golden` writes the file anew."""
    file = ROOT / "tests" / "golden" / "standards.json"
    now = {}
    for name in NAMES:
        query = generic(name).query()
        now[name] = {"version": inherited(name, "version"), "verdict": support.hashed(query, *function_versions(query))}
    if os.environ.get("DQSQL_UPDATE_GOLDEN"):
        file.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
    known = json.loads(file.read_text("utf-8"))
    assert now == known, "raise `version` of the standards whose verdict on some value changed, then `make golden`"


def test_the_runtime_is_what_the_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("runtime", ROOT / "scripts" / "runtime.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for path, text in module.texts().items():
        assert path.read_text("utf-8") == text, f"{path.name}: run python scripts/runtime.py"


@pytest.mark.parametrize("type_", ["date", "timestamp", "timestamptz"])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai"])
def test_threat_36_dates_hold_on_their_real_types(postgresql: Connection, dsn: str, type_: str, zone: str) -> None:
    postgresql.execute(
        f"create table t (id int primary key, iso_date {type_}, date {type_}, datetime {type_})".encode()
    )
    postgresql.commit()
    columns = {name: {"standard": name, "required": True} for name in ("iso_date", "date", "datetime")}
    support.install(
        dsn, json.dumps({"dqsql": 1, "name": "t", "schema": "public", "tables": {"t": {"columns": columns}}})
    )
    postgresql.execute(f"set timezone = '{zone}'".encode())
    good = "2024-12-31 12:00+00"
    for name in columns:
        for bad in ("infinity", "-infinity", "1700-01-01 12:00+00", "0044-03-15 BC", "1900-01-01 00:00+00"):
            if type_ != "timestamptz":
                bad = bad.removesuffix("+00")
            row = {each: bad if each == name else good for each in columns}
            with pytest.raises(psycopg.errors.CheckViolation):
                postgresql.execute(
                    f"insert into t values (1, %(iso_date)s::{type_}, %(date)s, %(datetime)s)".encode(), row
                )
            postgresql.rollback()
            postgresql.execute(f"set timezone = '{zone}'".encode())
    postgresql.execute("insert into t values (1, %s, %s, %s)", [good] * 3)


def test_what_a_list_names_is_not_missing(postgresql: Connection, dsn: str) -> None:
    found = support.explained(postgresql, "country", [" NA ", "Namibia", "NAM", "na", "N/A", "无"])
    assert [(v["normalized"], v["valid"], v["missing"]) for v in found] == [
        ("NA", True, False),
        ("NA", True, False),
        ("NA", True, False),
        ("NA", True, False),
        ("N/A", False, True),
        ("无", False, True),
    ]
    postgresql.execute("create table t (id int primary key, country text, gift text)")
    postgresql.commit()
    spec = (
        "{dqsql: 1, name: t, schema: public, missing: [NA], tables: {t: {columns: {"
        "country: {standard: country, required: true}, gift: {one_of: [有, 无], required: true}}}}}"
    )
    support.install(dsn, spec)
    postgresql.execute("insert into t values (1, 'namibia', '无')")
    assert postgresql.execute("select country, gift from t").fetchall() == [("NA", "无")]
    for row in (("N/A", "有"), ("CN", "-"), ("CN", "")):
        with pytest.raises(psycopg.errors.CheckViolation):
            postgresql.execute("insert into t values (2, %s, %s)", row)
        postgresql.rollback()


def test_try_reads_a_stream(dsn: str, postgresql: Connection) -> None:
    values = [*samples("phone"), "", "a\u0000b", "\u2028", '"', "\\"]
    text = (
        "".join(json.dumps(value, ensure_ascii=chance) + "\n" for value in values for chance in (True, False))
        + "null\n\n"
    )
    results = []
    for way in ([], ["--dsn", dsn]):
        done = CliRunner().invoke(app, ["try", "phone", "-", "--param", "region=CN", *way], input=text)
        assert done.exit_code == 0, done.output
        lines = [json.loads(line) for line in done.stdout.rstrip("\n").split("\n")]
        assert len(lines) == 2 * len(values) + 1
        assert all(list(line) == ["value", "normalized", "missing", "valid", "reasons"] for line in lines)
        results.append(lines)
    assert results[0] == results[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["phone", "1", "--param", "region=XX"], "no region 'XX'"),
        (["phone", "1", "--param", "regoin=CN"], "unknown key 'regoin'"),
        (["phone", "1", "--param", "region"], "write --param region=CN"),
        (["email", "1", "--param", "region=CN"], "no rule of the standard takes region"),
        (["fone", "1"], "unknown standard 'fone'. did you mean phone"),
    ],
)
def test_try_refuses_what_it_does_not_know(arguments: list[str], says: str) -> None:
    done = CliRunner().invoke(app, ["try", *arguments], env={"COLUMNS": "300", "TERMINAL_WIDTH": "300"})
    assert done.exit_code == 2
    assert says in " ".join(done.output.split())


def test_try_refuses_a_line_that_is_no_string() -> None:
    done = CliRunner().invoke(app, ["try", "text", "-"], input='"a"\n{"b": 1}\n"c"\n')
    assert done.exit_code == 2
    assert json.loads(done.stdout.splitlines()[0])["value"] == "a"
    assert "line 2 is no JSON string" in " ".join(done.output.split())


def test_own_standards_are_tried_like_built_in_ones(tmp_path: Path, dsn: str, postgresql: Connection) -> None:
    file = tmp_path / "own.yml"
    file.write_text(
        "dqsql: 1\nname: own\nmissing: [offen]\nstandards:\n"
        "  hotline: {extends: phone, title: Hotline, region: DE, missing: [keine]}\n"
        "  level: {title: Level, normalize: [nfkc, trim, one_of], one_of: {values: [A, B], synonyms: {A: [gold]}}}\n",
        "utf-8",
    )
    runner = CliRunner()
    for way in ([], ["--dsn", dsn]):
        done = runner.invoke(
            app,
            ["try", "hotline", "030 901820", "keine", "offen", "110", "--spec", str(file), "--format", "json", *way],
        )
        assert done.exit_code == 1, done.output
        found = json.loads(done.stdout)
        assert [(v["normalized"], v["missing"], v["valid"]) for v in found] == [
            ("+4930901820", False, True),
            ("keine", True, False),
            ("offen", True, False),
            ("110", False, False),
        ]
        done = runner.invoke(
            app, ["try", "level", "ＧＯＬＤ ", "b", "C", "--spec", str(file), "--format", "json", *way]
        )
        assert [(v["normalized"], v["valid"]) for v in json.loads(done.stdout)] == [
            ("A", True),
            ("B", True),
            ("C", False),
        ]
    listed = runner.invoke(app, ["standards", "--spec", str(file), "--format", "json"])
    assert [each["name"] for each in json.loads(listed.stdout)] == ["hotline", "level", *NAMES]


def test_a_spec_with_an_own_standard_loads() -> None:
    loaded = loads("{dqsql: 1, name: own, standards: {p: {extends: phone, region: DE}}}")
    assert judge("p", within=loaded).explain("030 901820").valid
