"""The command line: help, exit codes, formats, connections, and that nothing changes unless it was agreed to."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from dqsql import cli
from dqsql.runtime import HEAD
from tests.test_lifecycle import read_catalog

Connection = psycopg.Connection[Any]
COMMANDS = (
    "init", "check", "schema", "rules", "check-row", "scan", "explain", "diff", "docs", "standards", "try", "catalog", "sql",
    "plan", "apply", "status", "repair", "verify", "revision", "refresh", "snapshot", "watch", "digest", "uninstall", "tasks", "backfill",
)  # fmt: skip
SPEC = """\
dqsql: 1
name: shop
schema: shop
tables:
  item:
    columns:
      code: {required: true, unique: true}
      price: {range: {min: 0}}
"""
ESCAPE = "\x1b"
# Nothing listens there.
NOWHERE = "host=127.0.0.1 port=1 connect_timeout=2 dbname=nowhere user=nobody password=s3cr3t-passw0rd"


class Done(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str


class Runner:
    """Runs dqsql in this process, with the spec in the working directory."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch

    def __call__(self, *arguments: str, **environment: str) -> Done:
        self.capsys.readouterr()
        with self.monkeypatch.context() as patch:
            patch.setattr("sys.argv", ["dqsql", *arguments])
            for name, value in environment.items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as left:
                cli.main()
        code = left.value.code
        assert code is None or isinstance(code, int), code
        return Done(code or 0, *self.capsys.readouterr())


@pytest.fixture
def dqsql(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.yml").write_text(SPEC, "utf-8")
    (tmp_path / "bad.yml").write_text(SPEC.replace("required", "requierd"), "utf-8")
    return Runner(capsys, monkeypatch)


@pytest.fixture
def shop(postgresql: Connection) -> Connection:
    postgresql.execute("create schema shop")
    postgresql.execute("create table shop.item (id int primary key, code text, price int)")
    postgresql.execute("insert into shop.item values (1, 'A', 1)")
    postgresql.commit()
    return postgresql


def installed(connection: Connection) -> list[str]:
    """The schemas, triggers and constraints of the database that are not PostgreSQL's."""
    found = connection.execute(
        "select nspname::text from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'"
        " union all select tgname::text from pg_trigger where not tgisinternal"
        " union all select conname::text from pg_constraint where conrelid = 'shop.item'::regclass order by 1"
    ).fetchall()
    connection.commit()
    return [name for (name,) in found]


def in_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """dqsql in a process of its own, its output in pipes and nobody to ask."""
    command = [sys.executable, "-c", "from dqsql.cli import main; main()", *arguments]
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


def in_psql_terms(dsn: str) -> dict[str, str]:
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE", "password": "PGPASSWORD"}
    return {names[key]: str(value) for key, value in conninfo_to_dict(dsn).items() if key in names}


def test_every_command_is_tested_and_shown(dqsql: Runner) -> None:
    shown = dqsql("--help")
    assert shown.status == 0
    assert tuple(re.findall(r"^  ([a-z][\w-]*)  ", shown.out, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example_that_the_command_accepts(dqsql: Runner, command: str) -> None:
    shown = dqsql(command, "--help")
    assert shown.status == 0
    example = re.search(rf"Example: dqsql {command}\b(.*)", shown.out)
    assert example is not None
    assert shown.out == dqsql(command, "-h").out
    options = re.findall(r"--[a-z-]+", example[1])
    assert all(option in shown.out.replace(example[0], "") for option in options), "the example uses an unknown option"


def test_without_arguments_there_is_help(dqsql: Runner) -> None:
    shown = dqsql()
    assert shown.status == 2
    assert "Commands" in shown.out + shown.err


def test_exit_0_a_good_spec(dqsql: Runner) -> None:
    assert dqsql("check", "shop.yml").status == 0


@pytest.mark.one_server
def test_exit_1_findings_and_drift(dqsql: Runner, shop: Connection, dsn: str) -> None:
    assert dqsql("plan", "shop.yml", "--dsn", dsn).status == 0
    assert dqsql("apply", "shop.yml", "--dsn", dsn, "--yes").status == 0
    assert dqsql("status", "--dsn", dsn).status == 0
    shop.execute("alter table shop.item disable trigger all")
    shop.commit()
    drifted = dqsql("status", "--dsn", dsn)
    assert drifted.status == 1
    assert "is not enabled as it was installed" in drifted.out
    assert dqsql("verify", "--dsn", dsn).status == 0
    shop.execute("insert into shop.item values (3, 'n', 1)")
    shop.commit()
    uncounted = dqsql("verify", "--dsn", dsn)
    assert (uncounted.status, uncounted.out.split("  ")[1]) == (
        1,
        '1 group wrong; select dq.recount(\'"shop"."item"\');\n',
    )
    assert dqsql("uninstall", "--dsn", dsn, "--yes").status == 0
    shop.execute("insert into shop.item values (2, null, -1)")
    shop.commit()
    found = dqsql("plan", "shop.yml", "--dsn", dsn)
    assert found.status == 1
    assert re.search(r"price\.range +1 +3 +reject +ratchet", found.out)


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc", "shop.yml"),
        ("check",),
        ("check", "shop.yml", "--formt", "json"),
        ("check", "shop.yml", "--format", "xml"),
        ("check", "shop.yml", "--catalog", "nowhere.json"),
        ("check", "shop.yml", "--catalog", "shop.yml"),
        ("sql", "shop.yml", "--catalog", "shop.yml"),
        ("sql", "shop.yml", "--assume", "perhaps"),
    ],
)
def test_exit_2_wrong_usage(dqsql: Runner, arguments: tuple[str, ...]) -> None:
    done = dqsql(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert "Traceback" not in done.err


@pytest.mark.parametrize("command", ["check", "sql", "plan", "apply"])
def test_exit_3_a_bad_spec_before_any_connection(dqsql: Runner, command: str) -> None:
    options = () if command == "check" else ("--dsn", NOWHERE)
    done = dqsql(command, "bad.yml", *options)
    assert done == Done(
        3, "", "bad.yml:7:14: unknown key 'requierd'\n    did you mean required or registered?\n1 problem\n"
    )


@pytest.mark.parametrize("command", [("catalog", "shop.yml"), ("sql", "shop.yml"), ("plan", "shop.yml"),
                                     ("apply", "shop.yml", "--yes"), ("status",), ("uninstall", "--yes")])  # fmt: skip
def test_exit_4_a_server_that_is_not_there(dqsql: Runner, command: tuple[str, ...]) -> None:
    done = dqsql(*command, "--dsn", NOWHERE)
    assert done.status == 4
    assert done.out == ""
    assert done.err.startswith("dqsql: cannot connect: ")
    assert "Traceback" not in done.err
    assert "s3cr3t" not in done.err


@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://nobody:s3cr3t-passw0rd@127.0.0.1:1/nowhere?connect_timeout=2",
        "postgresql+psycopg://nobody:s3cr3t-passw0rd@127.0.0.1:1/nowhere?connect_timeout=2",
        "host=127.0.0.1 port=1 connect_timeout=2 password=s3cr3t-passw0rd sslmode=never",
        "service=that_is_not_there password=s3cr3t-passw0rd",
    ],
)
def test_threat_58_a_password_is_never_printed(dqsql: Runner, dsn: str) -> None:
    done = dqsql("status", "--dsn", dsn)
    assert done.status == 4
    assert "s3cr3t" not in done.out + done.err
    assert "Traceback" not in done.err


@pytest.mark.one_server
def test_exit_4_a_role_that_may_not(dqsql: Runner, shop: Connection, dsn: str) -> None:
    name = f"nobody_{os.getpid()}"
    shop.execute(f"create role {name} login password 's3cr3t-passw0rd'")
    shop.commit()
    try:
        done = dqsql("plan", "shop.yml", "--dsn", make_conninfo(dsn, user=name, password="s3cr3t-passw0rd"))  # noqa: S106
        assert done.status == 4
        assert done.err.startswith("dqsql: ")
        assert "s3cr3t" not in done.err
        assert "Traceback" not in done.err
    finally:
        shop.execute(f"drop role {name}")
        shop.commit()


@pytest.mark.one_server
def test_exit_4_a_statement_that_is_ended_while_rows_are_counted_is_no_fault_of_the_rule(
    dqsql: Runner, shop: Connection, dsn: str
) -> None:
    with shop.transaction():
        shop.execute("lock table shop.item")
        for limit in ("statement_timeout", "lock_timeout"):
            # That of the catalog is read without waiting for the table.
            done = dqsql("plan", "shop.yml", "--dsn", make_conninfo(dsn, options=f"-c {limit}=2s"))
            assert (done.status, done.out, "refuses" in done.err) == (4, "", False), done
            assert f"due to {limit.replace('_', ' ')}" in done.err


def test_schema_and_check_as_json(dqsql: Runner) -> None:
    schema = json.loads(dqsql("schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert json.loads(dqsql("check", "shop.yml", "--format", "json").out) == {"problems": [], "tables": 1, "rules": 3}
    bad = dqsql("check", "bad.yml", "--format", "json")
    assert (bad.status, bad.err) == (3, "")
    assert json.loads(bad.out)["problems"] == [
        {
            "file": "bad.yml",
            "line": 7,
            "column": 14,
            "message": "unknown key 'requierd'",
            "hint": "did you mean required or registered?",
        }
    ]


@pytest.mark.bare
@pytest.mark.one_server
def test_plan_apply_and_status_as_json(dqsql: Runner, shop: Connection, dsn: str) -> None:
    plan = json.loads(dqsql("plan", "shop.yml", "--dsn", dsn, "--format", "json").out)
    assert [rule["rule"] for rule in plan["rules"]] == ["code.required", "code.unique", "price.range"]
    assert plan["runtime"] == {"installed": None, "needed": HEAD}
    assert all(step["sql"].endswith(";") for step in plan["steps"])
    applied = json.loads(dqsql("apply", "shop.yml", "--dsn", dsn, "--yes", "--format", "json").out)
    assert applied["applied"] is True
    assert applied["rules"] == plan["rules"]
    again = json.loads(dqsql("apply", "shop.yml", "--dsn", dsn, "--yes", "--format", "json").out)
    assert (again["applied"], again["steps"]) == (False, [])
    status = json.loads(dqsql("status", "--dsn", dsn, "--format", "json").out)
    assert (status["runtime"], status["specs"], status["faults"]) == (HEAD, ["shop"], [])
    assert {rule["rule"] for rule in status["rules"]} == {"code.required", "code.unique", "price.range"}


@pytest.mark.one_server
def test_where_the_connection_comes_from(dqsql: Runner, shop: Connection, dsn: str) -> None:
    """--dsn, then DQSQL_DSN, then DATABASE_URL, then PG*."""
    here = in_psql_terms(dsn)
    elsewhere = {"PGHOST": "127.0.0.1", "PGPORT": "1", "PGDATABASE": "nowhere", "PGCONNECT_TIMEOUT": "2"}
    assert dqsql("status", "--dsn", dsn, DQSQL_DSN=NOWHERE, DATABASE_URL=NOWHERE, **elsewhere).status == 0
    assert dqsql("status", DQSQL_DSN=dsn, DATABASE_URL=NOWHERE, **elsewhere).status == 0
    assert dqsql("status", DATABASE_URL=dsn, **elsewhere).status == 0
    assert dqsql("status", **here).status == 0
    assert dqsql("status", "--dsn", NOWHERE, DQSQL_DSN=dsn, DATABASE_URL=dsn, **here).status == 4
    assert dqsql("status", DQSQL_DSN=NOWHERE, DATABASE_URL=dsn, **here).status == 4
    assert dqsql("status", DATABASE_URL=NOWHERE, **here).status == 4


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg", "postgresql+psycopg2"])
@pytest.mark.one_server
def test_urls_of_other_tools_are_understood(dqsql: Runner, shop: Connection, dsn: str, scheme: str) -> None:
    parts = {key: str(value) for key, value in conninfo_to_dict(dsn).items()}
    url = f"{scheme}:///{parts['dbname']}?host={parts['host']}&port={parts['port']}&user={parts['user']}"
    assert dqsql("status", "--dsn", url).status == 0


@pytest.mark.one_server
def test_nobody_to_ask_nothing_changed(dqsql: Runner, shop: Connection, dsn: str) -> None:
    before = installed(shop)
    done = in_process("apply", "shop.yml", "--dsn", dsn)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert installed(shop) == before
    assert in_process("apply", "shop.yml", "--dsn", dsn, "--yes").returncode == 0
    after = installed(shop)
    assert after != before
    done = in_process("uninstall", "--dsn", dsn)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert installed(shop) == after


@pytest.mark.bare
@pytest.mark.one_server
def test_a_dry_run_changes_nothing_and_its_script_does_all(
    dqsql: Runner, shop: Connection, dsn: str, pg_programs: Callable[..., str]
) -> None:
    before = installed(shop)
    done = dqsql("apply", "shop.yml", "--dsn", dsn, "--dry-run")
    assert done.status == 0
    assert installed(shop) == before
    pg_programs("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", dsn, stdin=done.out)
    after = installed(shop)
    assert dqsql("apply", "shop.yml", "--dsn", dsn, "--yes").status == 0
    assert installed(shop) == after != before
    assert dqsql("status", "--dsn", dsn).status == 0
    again = dqsql("apply", "shop.yml", "--dsn", dsn, "--dry-run")
    assert [line for line in again.out.splitlines() if line] == ["set search_path = pg_catalog, pg_temp;"]
    done = dqsql("uninstall", "--dsn", dsn, "--dry-run")
    assert done.status == 0
    assert "drop trigger" in done.out
    assert " cascade" not in done.out.lower()
    assert installed(shop) == after
    assert dqsql("uninstall", "--dsn", dsn, "--yes").status == 0
    assert installed(shop) == before


@pytest.mark.bare
@pytest.mark.one_server
def test_uninstalling_what_is_not_there(dqsql: Runner, shop: Connection, dsn: str) -> None:
    done = dqsql("uninstall", "--dsn", dsn, "--yes")
    assert (done.status, done.out, done.err) == (0, "", "Nothing is installed.\n")
    dqsql("apply", "shop.yml", "--dsn", dsn, "--yes")
    done = dqsql("uninstall", "--spec", "shpo", "--dsn", dsn, "--yes")
    assert done.status == 2
    assert "shop" in done.err


@pytest.mark.one_server
def test_pipes_get_data_only_and_no_colours(dqsql: Runner, shop: Connection, dsn: str) -> None:
    for environment in ({}, {"NO_COLOR": "1", "TERM": "xterm-256color"}):
        done = in_process("apply", "shop.yml", "--dsn", dsn, "--yes", **environment)
        assert done.returncode == 0
        assert ESCAPE not in done.stdout + done.stderr
        for arguments in (("plan", "shop.yml"), ("status",)):
            done = in_process(*arguments, "--dsn", dsn, **environment)
            assert done.returncode == 0
            assert done.stderr.strip() in ("", "Counting …")
            assert ESCAPE not in done.stdout + done.stderr


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
def test_a_reader_that_leaves_is_no_failure() -> None:
    """As in `dqsql schema | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from dqsql.cli import main; main()", "schema"]
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.one_server
@pytest.mark.parametrize("text", [
    "s3cret",
])  # fmt: skip
def test_threat_58_a_connection_string_that_cannot_be_read_is_not_shown(dqsql: Runner, text: str) -> None:
    done = dqsql("status", "--dsn", text)
    assert done.status == 2
    assert "cannot be read" in done.err
    assert "cret" not in done.err


@pytest.mark.one_server
def test_text_is_written_whatever_the_locale(dqsql: Runner, shop: Connection, dsn: str, tmp_path: Path) -> None:
    shop.execute('alter table shop.item add "数量" int')
    shop.commit()
    spec = tmp_path / "wide.yml"
    spec.write_text(SPEC + '      "数量": {range: {min: 0}}\n', "utf-8")
    command = [sys.executable, "-m", "dqsql", "sql", str(spec), "--no-runtime", "--dsn", dsn]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert '"数量"' in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
@pytest.mark.parametrize("arguments", ["schema", "rules"])
def test_a_reader_that_leaves_changes_no_exit_code(arguments: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        command = [sys.executable, "-m", "dqsql", arguments]
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", ["schema", "rules"])
def test_a_full_disk_and_a_closed_output_are_told_in_a_sentence(arguments: str) -> None:
    command = f"{sys.executable} -m dqsql {arguments}"
    done = subprocess.run(f"{command} > /dev/full", shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.returncode == 2
    assert done.stderr == "dqsql: the output cannot be written: No space left on device\n"
    done = subprocess.run(f"{command} >&-", shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_says_what_stands(dqsql: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dqsql.cli.applying.connect", interrupted)
    done = dqsql("status", "--dsn", "host=nowhere")
    assert done.status == 130
    assert "interrupted; what was done until then stands" in done.err


@pytest.mark.one_server
def test_a_name_with_brackets_is_only_a_name(dqsql: Runner, shop: Connection, dsn: str, tmp_path: Path) -> None:
    """What is shown while a command works could take them for styles."""
    shop.execute('create table shop."log[/old]" (id int primary key, code text)')
    shop.commit()
    text = SPEC.replace("  item:", '  "log[/old]":').replace("price: {range: {min: 0}}", "")
    (tmp_path / "log.yml").write_text(text, "utf-8")
    assert dqsql("init", "--schema", "shop", "-o", "[drafted].yml", "--dsn", dsn).err.startswith(
        "Drafted 2 tables in [drafted].yml. "
    )
    assert dqsql("plan", "log.yml", "--dsn", dsn).status == 0
    assert dqsql("apply", "log.yml", "--yes", "--dsn", dsn).status == 0
    assert dqsql("repair", "log.yml", "--dsn", dsn).status == 0


@pytest.mark.parametrize(
    "command",
    [("scan", "shop.yml"), ("init",), ("docs", "shop.yml"), ("tasks", "export", "shop.yml"), ("uninstall",)],
    ids=lambda command: command[0],
)
def test_a_file_that_cannot_be_written_is_found_before_any_work(dqsql: Runner, command: tuple[str, ...]) -> None:
    Path("there").mkdir()
    Path("kept.csv").write_text("of value", "utf-8")
    option = "--audit" if command == ("uninstall",) else "-o"
    replaces = command[0] in ("scan", "docs")
    for file, said in (
        ("no/a.csv", "no/a.csv: No such file or directory"),
        (
            "there",
            "there: Is a directory" if replaces or command == ("init",) else "there exists",
        ),
    ):
        done = dqsql(*command, option, file, "--dsn", "host=nowhere")
        assert (done.status, said in done.err) == (2, True), done
    done = dqsql(*command, option, "kept.csv", "--dsn", "host=nowhere")
    assert done.status == (4 if replaces else 2), done
    assert Path("kept.csv").read_text("utf-8") == "of value"
    done = dqsql(*command, option, "new.csv", "--dsn", "host=nowhere")
    assert (done.status, Path("new.csv").exists()) == (4, False), done


@pytest.mark.one_server
def test_a_spec_may_be_called_what_yaml_takes_for_a_value(dqsql: Runner, shop: Connection, dsn: str) -> None:
    assert dqsql("init", "--schema", "shop", "--name", "null", "-o", "null.yml", "--dsn", dsn).status == 0
    assert dqsql("check", "null.yml").status == 0


@pytest.mark.one_server
@pytest.mark.bare
def test_exit_4_says_what_to_do(dqsql: Runner, shop: Connection, dsn: str) -> None:
    done = dqsql("plan", "shop.yml", "--dsn", make_conninfo(dsn, options="-c default_transaction_read_only=on"))
    assert (done.status, "`dqsql scan` only read" in done.err) == (4, True)
    assert dqsql("apply", "shop.yml", "--yes", "--dsn", dsn).status == 0
    shop.execute("create view shop.mine as select * from dq.completeness")
    shop.execute("create view shop.rows as select * from dq_gen.shop_item_violating_rows")
    shop.commit()
    for asked in ((), ("--yes",)):
        done = dqsql("uninstall", *asked, "--dsn", dsn)
        assert (done.status, "view shop.mine, view shop.rows: of others'" in done.err) == (4, True), asked
    shop.execute("create table shop.other (id int primary key, code text)")
    shop.commit()
    Path("other.yml").write_text(SPEC.replace("item:", "other:").replace("price: ", "id: "), "utf-8")
    for asked in ((), ("--yes",)):
        done = dqsql("apply", "other.yml", *asked, "--dsn", dsn)
        assert (done.status, "view shop.rows: of others'" in done.err, "shop.mine" in done.err) == (4, True, False), (
            done
        )
    planned = dqsql("plan", "other.yml", "--dsn", dsn)
    assert (planned.status, "view shop.rows: of others'" in planned.out) == (1, True)
    assert "view shop.rows: of others'" in dqsql("apply", "other.yml", "--dry-run", "--dsn", dsn).err
    assert dqsql("status", "--dsn", dsn).status == 0


@pytest.mark.one_server
@pytest.mark.bare
def test_threat_54_uninstall_names_what_may_not_be_left_behind_before_anything_goes(
    dqsql: Runner, shop: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dqsql("apply", "shop.yml", "--yes", "--dsn", dsn).status == 0
    shop.execute("create function dq.mine(dq.text_range) returns int language sql return 1")
    shop.execute("create type dq.colour as enum ('red'); create domain dq.name as text; create sequence dq.number")
    shop.execute("create table dq.kept (id int generated always as identity primary key, name text)")
    shop.execute("create operator dq.### (function = pg_catalog.int4pl, leftarg = int, rightarg = int)")
    shop.execute("comment on function dq_gen.shop_item_recount() is 'ours'")
    shop.commit()
    installed = read_catalog(shop)
    told = (
        "function dq.mine(dq.text_range), operator dq.###(integer,integer), sequence dq.number, table dq.kept,"
        " type dq.colour, type dq.name: in schema dq, which would go, and none of dqsql's",
        "function dq_gen.shop_item_recount(): in schema dq_gen, which would go, and none of dqsql's, or without",
    )
    for asked in ((), ("--yes",)):
        done = dqsql("uninstall", *asked, "--dsn", dsn)
        assert (done.status, *(each in done.err for each in told)) == (4, True, True), done
    assert read_catalog(shop) == installed
    monkeypatch.setattr("dqsql.uninstalling.refuse", lambda _: None)
    monkeypatch.setattr(
        "dqsql.uninstalling.agree", lambda *_: shop.execute("create view shop.v as select * from dq.task")
    )
    shop.autocommit = True
    assert "view shop.v: of others'" in dqsql("uninstall", "--dsn", dsn).err, "what came while it waited for an answer"
    shop.execute("drop view shop.v")
    assert read_catalog(shop) == installed
    removal = json.loads(dqsql("uninstall", "--dry-run", "--format", "json", "--dsn", dsn).out)
    assert [any(each in one for one in removal["hindrances"]) for each in told] == [True, True]
    assert dqsql("repair", "shop.yml", "--yes", "--dsn", dsn).status == 0
    shop.execute(
        "drop function dq.mine(dq.text_range); drop type dq.colour; drop domain dq.name; drop sequence dq.number"
    )
    shop.execute("drop table dq.kept; drop operator dq.###(int, int)")
    shop.commit()
    assert dqsql("uninstall", "--yes", "--dsn", dsn).status == 0


@pytest.mark.one_server
def test_constraints_of_the_applications_own_are_none_of_ours(dqsql: Runner, shop: Connection, dsn: str) -> None:
    shop.execute("alter table shop.item add constraint dq_price check (price > -5)")
    shop.commit()
    assert dqsql("apply", "shop.yml", "--yes", "--dsn", dsn).status == 0
    assert "dq_price" not in dqsql("status", "--dsn", dsn).out
