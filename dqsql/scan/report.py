"""What a scan found, as data: counts and keys, never a value of another column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from dqsql.alerts import Severity
from dqsql.assertion import Action, Dimension

Texts = Mapping[str, str]
# Who judged: the database alone, or Python on the values that it handed over.
Judge = Literal["database", "python"]


@dataclass(frozen=True)
class Gaps:
    """How a field is filled: rows in which it ought to be, and those of them in which it says nothing."""

    field: str
    title: Texts
    applicable: int
    missing: int

    @property
    def completeness(self) -> float | None:
        """The share that is filled, 0 to 1; None where no row asks for the field."""
        return 1 - self.missing / self.applicable if self.applicable else None


@dataclass(frozen=True)
class Measured:
    """One rule: rows that it applies to and rows that break it; `why` it was not measured, where these are None."""

    rule: str
    code: str
    columns: tuple[str, ...]
    title: Texts
    dimension: Dimension
    severity: Severity
    action: Action
    threshold: float | None
    applicable: int | None = None
    violations: int | None = None
    judge: Judge = "database"
    why: Texts | None = None

    @property
    def share(self) -> float | None:
        """Violations among the rows that the rule applies to, 0 to 1; None where that is not known."""
        return self.violations / self.applicable if self.applicable and self.violations is not None else None

    @property
    def status(self) -> Literal["ok", "broken", "within threshold", "observed", "not measured"]:
        """Whether rows break the rule, and whether that is more than is accepted."""
        if self.violations is None:
            return "not measured"
        if not self.violations:
            return "ok"
        if self.threshold is not None:
            return "broken" if (self.share or 0) > self.threshold else "within threshold"
        return "observed" if self.action == "observe" else "broken"


@dataclass(frozen=True)
class Worst:
    """A row that breaks many rules: its key as text, and the rules."""

    key: tuple[str | None, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class TableReport:
    """One table: `why` it was not measured, or what was found in it in `seconds`."""

    schema: str
    table: str
    title: Texts
    key: tuple[str, ...]
    rows: int | None = None
    seconds: float = 0.0
    fields: tuple[Gaps, ...] = ()
    rules: tuple[Measured, ...] = ()
    worst: tuple[Worst, ...] = ()
    why: Texts | None = None

    @property
    def name(self) -> str:
        """`schema.table`."""
        return f"{self.schema}.{self.table}"


@dataclass(frozen=True)
class Report:
    """A scan: `sample` is the percentage of each table's blocks that was read, None for all."""

    spec: str
    language: str
    database: str
    server: str
    at: datetime
    seconds: float
    sample: float | None
    tables: tuple[TableReport, ...] = field(default=())

    @property
    def clean(self) -> bool:
        """Whether everything was measured and no rule is broken by more rows than it accepts."""
        return all(
            table.why is None and all(rule.status not in ("broken", "not measured") for rule in table.rules)
            for table in self.tables
        )

    @property
    def unmeasured(self) -> bool:
        """Whether a table or a rule could not be measured."""
        return any(t.why is not None or any(r.status == "not measured" for r in t.rules) for t in self.tables)

    def as_dict(self) -> dict[str, Any]:
        """The report as JSON has it."""
        return {
            "spec": self.spec,
            "database": self.database,
            "server": self.server,
            "at": self.at.isoformat(timespec="seconds"),
            "seconds": round(self.seconds, 3),
            "sample_percent": self.sample,
            "clean": self.clean,
            "tables": [self._table(table) for table in self.tables],
        }

    def _table(self, table: TableReport) -> dict[str, Any]:
        return {
            "schema": table.schema,
            "table": table.table,
            "title": table.title[self.language],
            "rows": table.rows,
            "seconds": round(table.seconds, 3),
            "not_measured": table.why and table.why[self.language],
            "fields": [
                {
                    "field": gaps.field,
                    "title": gaps.title[self.language],
                    "applicable": gaps.applicable,
                    "missing": gaps.missing,
                    "completeness": gaps.completeness,
                }
                for gaps in table.fields
            ],
            "rules": [
                {
                    "rule": rule.rule,
                    "code": rule.code,
                    "columns": list(rule.columns),
                    "title": rule.title[self.language],
                    "dimension": rule.dimension,
                    "severity": rule.severity,
                    "action": rule.action,
                    "threshold": rule.threshold,
                    "applicable": rule.applicable,
                    "violations": rule.violations,
                    "share": rule.share,
                    "status": rule.status,
                    "judged_by": None if rule.violations is None else rule.judge,
                    "not_measured": rule.why and rule.why[self.language],
                }
                for rule in table.rules
            ],
            "key": list(table.key),
            "worst_rows": [{"key": list(row.key), "rules": list(row.rules)} for row in table.worst],
        }
