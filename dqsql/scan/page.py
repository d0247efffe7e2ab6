"""A report as one HTML file: nothing is loaded from elsewhere, it prints, it follows dark mode, it reads aloud in order.

What is shown as a bar is also there as a number; colour never says anything alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from dqsql.scan.report import Gaps, Measured, Report, TableReport

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2330; --soft: #5a6376; --line: #dfe3ea; --page: #f6f7f9; --card: #fff;
  --good: #177245; --bad: #b3261e; --fair: #8a5a00; --bar: #3b6fd4; --track: #e4e8ef; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9f0; --soft: #a2abbd; --line: #333a48; --page: #14171d;
  --card: #1c2029; --good: #5ec08d; --bad: #ff8a80; --fair: #e0b04c; --bar: #7aa2f7; --track: #2c3340; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 0; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.about, .note { color: var(--soft); margin: 0; }
.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.5rem 0; padding: 0; }
.sums div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
.sums dt { color: var(--soft); } .sums dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; margin: 1.25rem 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-weight: 600; white-space: nowrap; } tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .875em; overflow-wrap: anywhere; }
.bar { display: block; width: 8rem; height: .5rem; margin-top: .35rem; border-radius: .25rem; background: var(--track); overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--bar); }
.ok { color: var(--good); } .broken { color: var(--bad); font-weight: 600; } .fair { color: var(--fair); }
nav ul { padding-left: 1.25rem; columns: 16rem; } a { color: inherit; }
@media print { body { background: none; } section, .sums div { border-color: #999; break-inside: avoid; } }
"""

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
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{"zh-Hans" if report.language == "zh" else "en"}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{heading}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            f"<h1>{heading}</h1>",
            f'<p class="about">{about}</p>',
        ]
        if report.sample is not None:
            parts.append(f'<p class="about">{self._say("sample", sample=f"{report.sample:g}")}</p>')
        parts.append(self._sums())
        if len(report.tables) > 1:
            links = "".join(
                f'<li><a href="#t{place}">{self._name(table)}</a></li>' for place, table in enumerate(report.tables)
            )
            parts.append(f'<nav aria-label="{self._say("contents")}"><ul>{links}</ul></nav>')
        parts += [self._table(place, table) for place, table in enumerate(report.tables)]
        return "\n".join([*parts, "</main>", "</body>", "</html>", ""])

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
        cells = "".join(f"<div><dt>{self._say(key)}</dt><dd>{count:,}</dd></div>" for key, count in sums.items())
        return f'<dl class="sums">{cells}</dl>'

    def _table(self, place: int, table: TableReport) -> str:
        heading = f'<section id="t{place}" aria-labelledby="h{place}">\n<h2 id="h{place}">{self._name(table)}</h2>'
        if table.why is not None:
            why = table.why[self._report.language]
            return f'{heading}\n<p class="fair">{self._say("not measured", why=why)}</p>\n</section>'
        key = ", ".join(table.key)
        parts = [heading, f'<p class="note">{self._say("rows of", rows=f"{table.rows:,}", key=key)}</p>']
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
        return "\n".join([*parts, "</section>"])

    def _grid(self, caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
        """A table; heads that begin with # stand over numbers. The first cell of a row is its heading."""
        named = [(head.lstrip("#"), ' class="number"' if head.startswith("#") else "") for head in heads]
        head = "".join(f'<th scope="col"{kind}>{self._say(name)}</th>' for name, kind in named)
        body = []
        for first, *others in rows:
            cells = "".join(f"<td{kind}>{cell}</td>" for cell, (_, kind) in zip(others, named[1:], strict=True))
            body.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
        return (
            f'<h3>{self._say(caption)}</h3>\n<div class="wide"><table aria-label="{self._say(caption)}">\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(body) + "\n</tbody></table></div>"
        )

    def _gaps(self, gaps: Gaps) -> tuple[str, ...]:
        title = gaps.title[self._report.language]
        name = f"<code>{escape(gaps.field)}</code>"
        named = name if title == gaps.field else f"{escape(title)} {name}"
        share = gaps.completeness
        bar = ""
        if share is not None:
            bar = (
                f'{_percent(share)}<span class="bar" aria-hidden="true"><i style="width:{share * 100:.1f}%"></i></span>'
            )
        return named, f"{gaps.applicable:,}", f"{gaps.missing:,}", bar

    def _rule(self, rule: Measured) -> tuple[str, ...]:
        language, status = self._report.language, rule.status
        mark = "*" if rule.judge == "python" else ""
        shown = self._say("unmeasured" if status == "not measured" else status)
        if rule.why is not None:
            shown += f": {escape(rule.why[language])}"
        share = "" if rule.share is None else _percent(rule.share)
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


def _percent(share: float) -> str:
    """A share as a percentage, never rounded to all or to none."""
    text = f"{share * 100:.2f}"
    if text == "100.00" and share < 1:
        return "> 99.99 %"
    return "< 0.01 %" if text == "0.00" and share > 0 else f"{text} %"
