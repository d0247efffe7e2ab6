"""A report as one HTML file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from dqsql import html
from dqsql.scan.report import Gaps, Measured, Report, TableReport

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "heading": "Data quality: {spec}",
        "about": "Database {database}, PostgreSQL {server}, measured {at} in {seconds} s. Nothing was written.",
        "sample": "A sample: {sample} % of each table's blocks. Counts are of the sample.",
        "tables": "Tables", "rows": "Rows read", "rules": "Rules measured", "rules broken": "Rules broken",
        "contents": "Tables in this report", "not measured": "Not measured: {why}", "rows of": "{rows} rows, key: {key}",
        "completeness": "Completeness by field", "field": "Field", "applicable": "Asked of", "missing": "Missing",
        "complete": "Complete", "violations": "Violations by rule", "rule": "Rule", "meaning": "Meaning",
        "dimension": "Dimension", "action": "Action", "applies": "Applies to", "broken by": "Broken by", "share": "Share",
        "status": "Status", "worst": "Rows that break most rules", "key": "Key", "breaks": "Breaks",
        "no worst": "No row breaks a rule that one row alone can break.", "all": "all", "none": "none",
        "python": "Rules marked * were judged outside the database, by the same standards.",
        "ok": "kept", "broken": "broken", "within threshold": "within its threshold", "observed": "observed",
        "unmeasured": "not measured",
        "completeness_": "completeness", "validity": "validity", "uniqueness": "uniqueness",
        "consistency": "consistency", "timeliness": "timeliness", "observe": "observe", "warn": "warn", "reject": "reject",
    },
    "zh": {
        "heading": "数据质量：{spec}",
        "about": "数据库 {database}，PostgreSQL {server}，{at} 测量，用时 {seconds} 秒。未写入任何数据。",
        "sample": "抽样：每张表读取 {sample}% 的数据块，数字为样本中的计数。",
        "tables": "表", "rows": "读取行数", "rules": "已测规则", "rules broken": "不达标规则",
        "contents": "本报告中的表", "not measured": "未测量：{why}", "rows of": "{rows} 行，主键：{key}",
        "completeness": "各字段完整度", "field": "字段", "applicable": "应填行数", "missing": "缺失",
        "complete": "完整度", "violations": "各规则违反情况", "rule": "规则", "meaning": "含义",
        "dimension": "维度", "action": "动作", "applies": "适用行数", "broken by": "违反行数", "share": "占比",
        "status": "状态", "worst": "问题最多的行", "key": "键", "breaks": "违反的规则",
        "no worst": "没有违反单行规则的行。", "all": "全部", "none": "无",
        "python": "带 * 的规则按同一标准在数据库之外判断。",
        "ok": "达标", "broken": "不达标", "within threshold": "在阈值之内", "observed": "仅统计",
        "unmeasured": "未测量",
        "completeness_": "完整性", "validity": "有效性", "uniqueness": "唯一性",
        "consistency": "一致性", "timeliness": "及时性", "observe": "统计", "warn": "提示", "reject": "拒绝",
    },
}  # fmt: skip
_CLASS = {"ok": "ok", "broken": "broken", "within threshold": "fair", "observed": "fair", "not measured": "fair"}


def page(report: Report) -> str:
    """The report as HTML, in the language of its spec."""
    return _Page(report).text()


class _Page:
    def __init__(self, report: Report) -> None:
        self._report, self._words = report, _WORDS[report.language]

    def text(self) -> str:
        """The whole file."""
        report = self._report
        heading = self._say("heading", spec=report.spec)
        at = f"{report.at:%Y-%m-%d %H:%M %Z}".strip()
        about = self._say(
            "about", database=report.database, server=report.server, at=at, seconds=f"{report.seconds:.1f}"
        )
        parts = [f"<h1>{heading}</h1>", f'<p class="about">{about}</p>']
        if report.sample is not None:
            parts.append(f'<p class="about">{self._say("sample", sample=f"{report.sample:g}")}</p>')
        parts.append(self._sums())
        if len(report.tables) > 1:
            parts.append(html.contents(self._say("contents"), map(self._name, report.tables)))
        parts += [self._table(place, table) for place, table in enumerate(report.tables)]
        return html.document(heading, report.language, parts)

    def _say(self, word: str, /, **values: object) -> str:
        return escape(self._words[word].format(**values))

    def _name(self, table: TableReport) -> str:
        title = table.title[self._report.language]
        name = f"<code>{escape(table.name)}</code>"
        return name if title == table.table else f"{escape(title)} {name}"

    def _sums(self) -> str:
        rules = [rule for table in self._report.tables for rule in table.rules if rule.violations is not None]
        sums = {
            "tables": len(self._report.tables),
            "rows": sum(table.rows or 0 for table in self._report.tables),
            "rules": len(rules),
            "rules broken": sum(rule.status == "broken" for rule in rules),
        }
        return html.sums((self._say(key), f"{count:,}") for key, count in sums.items())

    def _table(self, place: int, table: TableReport) -> str:
        if table.why is not None:
            why = self._say("not measured", why=table.why[self._report.language])
            return html.section(place, self._name(table), [f'<p class="fair">{why}</p>'])
        key = ", ".join(table.key)
        parts = [f'<p class="note">{self._say("rows of", rows=f"{table.rows:,}", key=key)}</p>']
        if table.fields:
            parts.append(
                self._grid(
                    "completeness", ("field", "#applicable", "#missing", "complete"), map(self._gaps, table.fields)
                )
            )
        if table.rules:
            heads = ("rule", "meaning", "dimension", "action", "#applies", "#broken by", "#share", "status")
            parts.append(self._grid("violations", heads, map(self._rule, table.rules)))
            if any(rule.judge == "python" for rule in table.rules):
                parts.append(f'<p class="note">{self._say("python")}</p>')
        if table.worst:
            rows = (
                (
                    f"<code>{escape(_key(row.key))}</code>",
                    ", ".join(f"<code>{escape(rule)}</code>" for rule in row.rules),
                )
                for row in table.worst
            )
            parts.append(self._grid("worst", ("key", "breaks"), rows))
        elif table.rules:
            parts.append(f'<p class="note">{self._say("no worst")}</p>')
        return html.section(place, self._name(table), parts)

    def _grid(self, caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """A table; heads that begin with # stand over numbers. The first cell of a row is its heading."""
        named = [self._say(head.lstrip("#")) for head in heads]
        numbers = [place for place, head in enumerate(heads) if head.startswith("#")]
        return html.grid(self._say(caption), named, rows, numbers)

    def _gaps(self, gaps: Gaps) -> tuple[str, ...]:
        title = gaps.title[self._report.language]
        name = f"<code>{escape(gaps.field)}</code>"
        named = name if title == gaps.field else f"{escape(title)} {name}"
        share = gaps.completeness
        bar = "" if share is None else html.filled(share)
        return named, f"{gaps.applicable:,}", f"{gaps.missing:,}", bar

    def _rule(self, rule: Measured) -> tuple[str, ...]:
        language, status = self._report.language, rule.status
        mark = "*" if rule.judge == "python" else ""
        shown = self._say("unmeasured" if status == "not measured" else status)
        if rule.why is not None:
            shown += f": {escape(rule.why[language])}"
        share = "" if rule.share is None else html.percent(rule.share)
        return (
            f"<code>{escape(rule.rule)}</code>{mark}",
            escape(rule.title[language]),
            self._say("completeness_" if rule.dimension == "completeness" else rule.dimension),
            self._say(rule.action),
            "" if rule.applicable is None else f"{rule.applicable:,}",
            "" if rule.violations is None else f"{rule.violations:,}",
            share,
            f'<span class="{_CLASS[status]}">{shown}</span>',
        )


def _key(parts: tuple[str | None, ...]) -> str:
    return ", ".join("NULL" if part is None else part for part in parts)
