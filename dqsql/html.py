"""Pages as one HTML file: nothing is loaded from elsewhere, they print, follow dark mode and read aloud in order.

What is shown as a bar is also there as a number; colour never says anything alone. Texts that come in here are HTML
already: whoever has a text escapes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .25rem 1.5rem; margin: .75rem 0 0; }
.facts div { display: flex; gap: .5rem; } .facts dt { color: var(--soft); } .facts dd { margin: 0; }
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


def document(title: str, language: str, body: Iterable[str]) -> str:
    """A whole page in `language`, `en` or `zh`."""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{"zh-Hans" if language == "zh" else "en"}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *body,
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(parts)


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = ()) -> str:
    """A table under its caption; the columns `numbers` are aligned as such. The first cell of a row is its heading."""
    aligned = set(numbers)
    kinds = [' class="number"' if place in aligned else "" for place in range(len(heads))]
    head = "".join(f'<th scope="col"{kind}>{name}</th>' for name, kind in zip(heads, kinds, strict=True))
    body = []
    for first, *others in rows:
        cells = "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(others, kinds[1:], strict=True))
        body.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    return (
        f'<h3>{caption}</h3>\n<div class="wide"><table aria-label="{caption}">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(body) + "\n</tbody></table></div>"
    )


def contents(label: str, names: Iterable[str]) -> str:
    """Links to the sections t0, t1 … of the page."""
    links = "".join(f'<li><a href="#t{place}">{name}</a></li>' for place, name in enumerate(names))
    return f'<nav aria-label="{label}"><ul>{links}</ul></nav>'


def section(place: int, heading: str, parts: Iterable[str]) -> str:
    """The section t0, t1 … of the page."""
    begin = f'<section id="t{place}" aria-labelledby="h{place}">\n<h2 id="h{place}">{heading}</h2>'
    return "\n".join([begin, *parts, "</section>"])


def sums(counts: Iterable[tuple[str, str]]) -> str:
    """Large figures, each under its label."""
    cells = "".join(f"<div><dt>{label}</dt><dd>{figure}</dd></div>" for label, figure in counts)
    return f'<dl class="sums">{cells}</dl>'


def facts(named: Iterable[tuple[str, str]]) -> str:
    """Facts, each behind its label."""
    cells = "".join(f"<div><dt>{label}</dt><dd>{fact}</dd></div>" for label, fact in named)
    return f'<dl class="facts">{cells}</dl>'


def filled(share: float) -> str:
    """A share, 0 to 1, as a percentage and as a bar."""
    return f'{percent(share)}<span class="bar" aria-hidden="true"><i style="width:{share * 100:.1f}%"></i></span>'


def percent(share: float) -> str:
    """A share as a percentage, never rounded to all or to none; HTML."""
    text = f"{share * 100:.2f}"
    if text == "100.00" and share < 1:
        return "&gt; 99.99 %"
    return "&lt; 0.01 %" if text == "0.00" and share > 0 else f"{text} %"
