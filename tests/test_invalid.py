"""Every invalid spec of tests/invalid with exactly what `dqsql check` says of it: place, problem, what to do.

`<name>.yml` is checked against `catalog.json`; `<name>.txt` is what it prints. DQSQL_UPDATE_GOLDEN=1 writes the
latter anew: read the difference as the author of the spec would.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from dqsql import cli
from dqsql.rules import kinds_in

FOLDER = Path(__file__).parent / "invalid"
SPECS = sorted(FOLDER.glob("*.yml"))


def said(spec: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str]:
    """What `dqsql check` writes to stdout and to stderr; it has to leave with exit status 3."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(FOLDER)
        patch.setattr("sys.argv", ["dqsql", "check", spec.name, "--catalog", "catalog.json", *options])
        with pytest.raises(SystemExit) as left:
            cli.main()
    written = capsys.readouterr()
    assert left.value.code == 3, written.err
    err = written.err
    for place in ("rule", "column", "standard"):
        # A new kind of rule must not change what is expected here.
        err = err.replace(", ".join(kinds_in(place)), f"<{place} kinds>")
    return written.out, err


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_threat_34_golden_message(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(spec, capsys)
    assert out == ""
    expected = spec.with_suffix(".txt")
    if os.environ.get("DQSQL_UPDATE_GOLDEN"):
        expected.write_text(err, "utf-8")
    assert err == expected.read_text("utf-8")


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_problems_come_in_the_order_of_the_file_and_inside_it(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(spec, capsys, "--format", "json")
    assert err == ""
    problems = json.loads(out)["problems"]
    places = [(problem["line"], problem["column"]) for problem in problems]
    assert places == sorted(places)
    lines = spec.read_bytes().decode("utf-8", "replace").split("\n")
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    assert len({tuple(problem.values()) for problem in problems}) == len(problems), "a problem is told twice"


def test_no_message_speaks_of_the_program() -> None:
    for expected in FOLDER.glob("*.txt"):
        text = expected.read_text("utf-8")
        assert not re.search(r"pydantic|ruamel|sqlglot|Traceback|\bNone\b|\bdict\b|\bstr\b|\btuple\b", text), expected


def test_every_expectation_has_its_spec() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == {spec.stem for spec in SPECS}
    assert len(SPECS) >= 25
