"""All that is known of one rule: what it means, what holds it, what goes past that, its SQL, its figures, its price."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from dqsql.catalog import Catalog
from dqsql.claims import RowClaim
from dqsql.errors import DqsqlError
from dqsql.measure import LOOPS, ROUNDS, measure, price
from dqsql.model import Assertion, Model, Table, worded
from dqsql.plan.build import Build
from dqsql.plan.forms import forms
from dqsql.plan.inline import PRICE
from dqsql.plan.mechanism import Finding, Mechanism, assumed, decide
from dqsql.spec.explain import nearest

_TRIGGER = {
    "en": (
        "a role that may disable the table's triggers or set session_replication_role",
        "logical replication into the table, which fires no such trigger",
        "rows restored with --disable-triggers",
    ),
    "zh": (
        "可以停用触发器或设置 session_replication_role 的角色",
        "写入该表的逻辑复制（不触发此类触发器）",
        "以 --disable-triggers 恢复的数据",
    ),
}
_CATALOG = {
    "en": "the table's owner or a superuser, by dropping it or editing the catalog; `dqsql status` tells",
    "zh": "表的所有者或超级用户删除它或修改系统目录；`dqsql status` 会报告",
}
_OLD = {
    "en": "rows that broke it before it was installed: they stay, and stay editable",
    "zh": "安装之前已不合格的行：保留，且仍可修改",
}
_CHANNEL = {
    "en": "a row that names another channel: whoever may write the table's source column chooses",
    "zh": "填写了其他渠道的行：可写来源列者即可选择渠道",
}
_WAIVED = {
    "en": "a waiver in force, which dq.waive grants until a day: dq.waivers lists them",
    "zh": "有效的豁免（由 dq.waive 授予，有截止日期，见 dq.waivers）",
}
_ROLES = {
    "en": "a role with a lenient action: whoever may SET ROLE to it, or run a SECURITY DEFINER function of its own",
    "zh": "动作较宽的角色：可切换到该角色（SET ROLE）或可调用其 SECURITY DEFINER 函数者",
}
_INDEX = {
    "en": "no: neither an index nor a key can ask whether a row is permitted",
    "zh": "不可：索引和外键无法查询豁免",
}
_UNSAID = {"en": "no: the spec does not say `waivable: true`", "zh": "不可：规范未写 waivable: true"}
# Why rules cannot be waived, by mechanism and language; the others need no waiver, because they refuse nothing.
NOT_WAIVED: Mapping[Mechanism, Mapping[str, str]] = {
    "check": {
        "en": "no: a CHECK must not ask a table; by `waivable: true` a trigger would hold it, which some go past",
        "zh": "不可：CHECK 不能查询豁免表；写上 waivable: true 则改由触发器执行，而触发器可被绕过",
    },
    "unique index": _INDEX,
    "foreign key": _INDEX,
    "present": _INDEX,
    "deferred check": {
        "en": "no: what judges at commit does not know what was permitted",
        "zh": "不可：提交时的检查不查询豁免",
    },
    "ratchet": _UNSAID,
    "warning": _UNSAID,
    "change guard": _UNSAID,
}
_PARTITIONS = {
    "en": ("truncating, detaching or dropping a single partition of the children's table",),
    "zh": ("单独清空、分离或删除子表的某个分区",),
}
_ATTACHED = {"en": "rows of a partition that is attached", "zh": "随分区附加进来的行"}
_NOTHING = {"en": "every write: nothing refuses a row", "zh": "任何写入：没有机制拒绝"}
# By mechanism and language: what a row that breaks the rule can still come in by.
BYPASSES: Mapping[Mechanism, Mapping[str, tuple[str, ...]]] = {
    "check": {language: (_CATALOG[language],) for language in _CATALOG},
    "ratchet": {language: (_OLD[language], *_TRIGGER[language], _CATALOG[language]) for language in _CATALOG},
    "warning": {language: (_NOTHING[language], *_TRIGGER[language]) for language in _CATALOG},
    "counter": {language: (_NOTHING[language],) for language in _CATALOG},
    "change guard": {
        "en": ("a row deleted and inserted anew", *_TRIGGER["en"], _CATALOG["en"]),
        "zh": ("删除后重新插入的行", *_TRIGGER["zh"], _CATALOG["zh"]),
    },
    "unique index": {
        "en": ("rows that its condition leaves out, as the statement below shows", _CATALOG["en"]),
        "zh": ("索引条件排除的行（见下面的语句）", _CATALOG["zh"]),
    },
    "exclusion": {language: (_CATALOG[language],) for language in _CATALOG},
    "group check": {
        language: (_OLD[language], _ATTACHED[language], *_TRIGGER[language], _CATALOG[language])
        for language in _CATALOG
    },
    "foreign key": {language: (_OLD[language], *_TRIGGER[language], _CATALOG[language]) for language in _CATALOG},
    "deferred check": {
        language: (
            _OLD[language],
            *_TRIGGER[language],
            *_PARTITIONS[language],
            _CATALOG[language],
        )
        for language in _CATALOG
    },
    "deferred warning": {
        language: (_NOTHING[language], *_TRIGGER[language], *_PARTITIONS[language]) for language in _CATALOG
    },
    "present": {
        "en": ("what goes past the table's own index or key: for a key, disabled triggers", _CATALOG["en"]),
        "zh": ("能绕过该表自身索引或外键的途径：对外键而言，停用的触发器", _CATALOG["zh"]),
    },
    "query": {language: (_NOTHING[language],) for language in _CATALOG},
    "blocked": {language: (_NOTHING[language],) for language in _CATALOG},
}
HOW_PRICED = {
    "en": (
        f"server-side, median of {ROUNDS} loops of {LOOPS} evaluations in PL/pgSQL over one stored row that keeps"
        " the rule, less the empty loop"
    ),
    "zh": f"在服务器端用 PL/pgSQL 对一行合格数据循环判断 {LOOPS} 次，减去空循环，取 {ROUNDS} 次的中位数",
}


@dataclass(frozen=True)
class Explained:
    """One rule; `installed` is what holds it in the database now (None where no database was asked, or it is not
    installed), `planned` what `apply` would have hold it. `price` is in microseconds a row."""

    table: str
    assertion: Assertion
    planned: Mechanism
    note: str
    forms: Mapping[str, str]
    style: str = "function"
    installed: Mechanism | None = None
    finding: Finding | None = None
    alerts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    manager: str | None = None
    counted_live: bool = False
    price: float | None = None

    def _reminds(self) -> str | None:
        """Who is reminded of rows that break it, in words; None for nobody."""
        remind = self.assertion.remind
        if remind is None:
            return None
        return remind.worded + (f" ({self.manager})" if remind.manager_after and self.manager else "")

    @property
    def held_by(self) -> Mechanism:
        """What holds the rule now, or else would."""
        return self.installed or self.planned

    def as_dict(self, language: str) -> dict[str, Any]:
        """The whole as JSON, the texts for people in `language`."""
        a = self.assertion
        document = inspect.cleandoc(type(a.rule).__doc__ or "")
        return {
            "table": self.table,
            "rule": a.id,
            "kind": a.rule.kind,
            "code": a.code,
            "place": "{}:{}:{}".format(*a.place),
            "meaning": document.partition("\n\n")[0].replace("\n", " "),
            "when": a.rule.when,
            "channel": a.channel,
            "columns": list(a.claim.columns),
            "action": a.action,
            "by_role": dict(a.by_role),
            "severity": a.severity,
            "dimension": a.dimension,
            "steward": a.steward,
            "threshold": a.threshold,
            "alerts": list(self.alerts),
            "completed_from": list(self.sources),
            "reminds": self._reminds(),
            "messages": dict(a.messages),
            "installed": self.installed is not None,
            "held_by": self.held_by,
            "note": PRICE[language] if self.style == "inline" and self.held_by == "check" else self.note,
            "bypassed_by": [*BYPASSES[self.held_by][language], *self._leeway(language)],
            "waivable": a.waivable,
            "not_waived": None if a.waivable else NOT_WAIVED.get(self.held_by, {}).get(language),
            "sql": dict(self.forms),
            "applicable": self.finding.applicable if self.finding else None,
            "violations": self.finding.violations if self.finding else None,
            "counted": None if self.finding is None else "live" if self.counted_live else "now",
            "price_us": None if self.price is None else round(self.price, 3),
            "price_measured": None if self.price is None else HOW_PRICED[language],
        }

    def _leeway(self, language: str) -> Iterator[str]:
        """What goes past the rule because it does not treat every write alike."""
        if self.assertion.channel is not None:
            yield _CHANNEL[language]
        if self.assertion.by_role:
            yield _ROLES[language]
        if self.assertion.waivable and self.assertion.actions != {"observe"}:
            yield _WAIVED[language]


def find(model: Model, rule: str) -> tuple[Table, Assertion]:
    """The rule that `rule` (its id, or `table.id`) names; DqsqlError where none or several do."""
    known = {f"{table.name.name}.{a.id}": (table, a) for table in model.tables for a in table.assertions}
    known |= {f"{table.name}.{a.id}": (table, a) for table in model.tables for a in table.assertions}
    alike = [f"{table.name.name}.{a.id}" for table in model.tables for a in table.assertions if a.id == rule]
    if rule in known:
        return known[rule]
    if len(alike) == 1:
        return known[alike[0]]
    if alike:
        raise DqsqlError(f"several tables have a rule {rule!r}: say which one: {', '.join(alike)}")
    ids = dict.fromkeys(a.id for table in model.tables for a in table.assertions)
    raise DqsqlError(f"there is no rule {rule!r}; {nearest(rule, [*ids, *known])}".rstrip("; "))


def explained(model: Model, catalog: Catalog, rule: str) -> Explained:
    """What can be said of a rule without a database; as if no row broke it."""
    table, assertion = find(model, rule)
    return _explained(model, catalog, table, assertion, Finding())


def explained_live(connection: psycopg.Connection[Any], model: Model, catalog: Catalog, rule: str) -> Explained:
    """The same with what a database says: what holds the rule now, its figures, and its measured price."""
    table, assertion = find(model, rule)
    runtime = catalog.runtime is not None
    only = replace(model, tables=(replace(table, assertions=(assertion,)),))
    row = None
    if runtime:
        query = (
            "select enforced_by, applicable, violations, live from dq.rule_violations"
            " where spec = %s and table_schema = %s and table_name = %s and rule = %s"
        )
        row = connection.execute(query, (model.spec, *table.name, assertion.id)).fetchone()
    live = row is not None and row[3]
    # Of a rule about changes no row tells.
    finding = measure(connection, only, runtime=runtime)[table.name].get(assertion.id, Finding())
    found = _explained(model, catalog, table, assertion, finding)
    if live and row is not None:
        finding = replace(finding, violations=row[2], applicable=finding.applicable if row[1] is None else row[1])
    priced = price(connection, only, assertion, runtime=runtime) if isinstance(assertion.claim.body, RowClaim) else None
    return replace(found, installed=row[0] if row else None, finding=finding, counted_live=live, price=priced)


def _explained(model: Model, catalog: Catalog, table: Table, assertion: Assertion, finding: Finding) -> Explained:
    # The rules beside it may hold a part of it: a unique index needs no condition where `required` is a CHECK.
    findings = {name: dict(found) for name, found in assumed(model, dirty=False).items()}
    findings[table.name][assertion.id] = finding
    decisions = decide(model, catalog, findings)[table.name]
    decision = next(d for d in decisions if d.assertion is assertion)
    build = Build(model.spec, model.language, table, decisions, catalog, model.style)
    # The gaps of a field are what breaks the rule that asks for it.
    watched = {("rule", assertion.id), ("field", assertion.claim.fills)}
    alerts = tuple(f"{each.id}: {worded(each)}" for each in table.thresholds if (each.scope, each.name) in watched)
    blamed = (table.fields[name] for name in assertion.claim.columns)
    sources = tuple(f"{each.name}: {each.completed.worded}" for each in blamed if each.completed is not None)
    manager = table.manager.worded if table.manager is not None else None
    made, held, note = forms(build, decision), decision.mechanism, decision.note
    return Explained(
        str(table.name), assertion, held, note, made, model.style, alerts=alerts, sources=sources, manager=manager
    )
