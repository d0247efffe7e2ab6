"""What is wrong in a spec or in a database as SARIF 2.1.0, which code review and dashboards read (OASIS, 2020)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from dqsql.errors import Problem
from dqsql.faults import KINDS
from dqsql.status import Status

_HOME = "https://pypi.org/project/dqsql/"
# What a result is about, in the words that a dashboard groups by: of a fault, what it means.
_RULES = {
    "spec": "The spec cannot be used as it stands.",
    "threshold": "More rows break a rule than its threshold accepts.",
    **{code: kind.means for code, kind in KINDS.items()},
}


def of_problems(problems: Sequence[Problem]) -> dict[str, Any]:
    """The problems of a spec, each at its place in the file."""
    return _document(
        ("spec", "error", _sentences(problem.message, problem.hint), _place(problem)) for problem in problems
    )


def of_status(state: Status) -> dict[str, Any]:
    """The faults of a database, and the rules over their thresholds; each names the table that it is about."""
    faults: list[tuple[str, Literal["error", "warning"], str, dict[str, Any]]] = [
        (
            fault.code,
            "error" if fault.light == "red" else "warning",
            f"{_sentences(fault.what)} {fault.means} To mend it: {fault.remedy}",
            _object(fault.table, "table") if fault.table else {},
        )
        for fault in state.faults
    ]
    over = [rule for rule in state.rules if rule.status == "over threshold"]
    for rule in over:
        says = f"{rule.violations:,} of {rule.applicable:,} rows break {rule.rule}" if rule.applicable else rule.rule
        faults.append(("threshold", "warning", f"{says}.", _object(f"{rule.table}.{rule.rule}", "rule")))
    return _document(faults)


def _document(results: Iterable[tuple[str, str, str, dict[str, Any]]]) -> dict[str, Any]:
    found = [
        {"ruleId": rule, "level": level, "message": {"text": text}, **({"locations": [place]} if place else {})}
        for rule, level, text, place in results
    ]
    driver = {
        "name": "dqsql",
        "version": version("dqsql"),
        "informationUri": _HOME,
        "rules": [{"id": rule, "shortDescription": {"text": text}} for rule, text in _RULES.items()],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": found}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _place(problem: Problem) -> dict[str, Any]:
    path = Path(problem.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region = {"startLine": problem.line, "startColumn": problem.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _object(name: str, kind: str) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": name, "kind": kind}]}


def _sentences(*texts: str) -> str:
    return " ".join(f"{text[0].upper()}{text[1:]}{'' if text[-1] in '.?;' else '.'}" for text in texts if text)
