"""Problems and faults as SARIF 2.1.0, and several specs at once, as a pre-commit hook checks them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from dqsql.cli import app
from dqsql.faults import KINDS
from tests.support import install

Connection = psycopg.Connection[Any]
SPEC = """
dqsql: 1
name: crm
tables:
  lead:
    key: id
    columns:
      name: {required: {action: warn, threshold: 10%}}
"""
ROOT = Path(__file__).parent.parent


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    (tmp_path / "good.yml").write_text(SPEC, "utf-8")
    (tmp_path / "客户 bad.yml").write_text(SPEC.replace("required", "requierd"), "utf-8")
    return tmp_path


def results(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner().invoke(app, [*arguments, "--format", "sarif"])
    log = json.loads(done.stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= known
    return done.exit_code, run["results"]


def test_a_problem_has_its_place(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, found = results("check", str(specs / "good.yml"), str(specs / "客户 bad.yml"))
    assert code == 3
    place = found[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].startswith("file:///")
    assert place["region"] == {"startLine": 8, "startColumn": 14}
    assert found[0]["message"]["text"].startswith("Unknown key 'requierd'. Did you mean")
    monkeypatch.chdir(specs)
    _, found = results("check", "客户 bad.yml")
    uri = found[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E5%AE%A2%E6%88%B7%20bad.yml"
    assert results("check", "good.yml") == (0, [])


def test_several_specs_are_checked_and_each_problem_is_told(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(specs)
    (specs / "worse.yml").write_text("dqsql: 2", "utf-8")
    done = CliRunner().invoke(app, ["check", "客户 bad.yml", "good.yml", "worse.yml"])
    assert done.exit_code != 0
    assert "good.yml: 1 table, 1 rule, no problems" in done.stdout
    assert {problem.file for problem in done.exception.problems} == {"客户 bad.yml", "worse.yml"}  # type: ignore[union-attr]
    data = json.loads(CliRunner().invoke(app, ["check", "good.yml", "good.yml", "--format", "json"]).stdout)
    assert data == {"problems": [], "tables": 2, "rules": 2}


def test_faults_and_thresholds_name_what_they_are_about(postgresql: Connection, dsn: str) -> None:
    postgresql.execute("create table lead (id int primary key, name text); insert into lead values (1, ' ')")
    postgresql.commit()
    install(dsn, SPEC)
    assert results("status", "--dsn", dsn)[1] == [
        {
            "ruleId": "threshold",
            "level": "warning",
            "message": {"text": "1 of 1 rows break name.required."},
            "locations": [{"logicalLocations": [{"fullyQualifiedName": "public.lead.name.required", "kind": "rule"}]}],
        }
    ]
    postgresql.execute("alter table lead disable trigger user")
    postgresql.commit()
    code, found = results("status", "--dsn", dsn)
    assert code == 1
    assert {(each["ruleId"], each["level"]) for each in found} == {
        ("trigger-off", "error"),
        ("counters-passed", "error"),
    }
    remedies = ("To mend it: dqsql repair SPEC", "To mend it: select dq.recount(")
    assert all(any(remedy in each["message"]["text"] for remedy in remedies) for each in found)
    assert all(KINDS[each["ruleId"]].means in each["message"]["text"] for each in found)


def test_the_pre_commit_hook_runs_a_command_that_there_is() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (entry,) = re.findall(r"entry: dqsql (\w+)", text)
    assert CliRunner().invoke(app, [entry, "--help"]).exit_code == 0
