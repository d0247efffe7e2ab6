"""Standard forms: what a glance at a value's characters may skip."""

from __future__ import annotations

import re
from functools import reduce
from itertools import permutations

import pytest

from dqsql.values import _CHANGED, STEPS, _kept, formed, standard_form
from tests.support import Connection, runtime


@pytest.mark.parametrize("steps", [s for n in (1, 2) for s in permutations(_CHANGED, n)], ids=" ".join)
def test_a_glance_passes_only_what_the_steps_leave_alone(steps: tuple[str, ...]) -> None:
    kept = re.compile(f"[{_kept(steps)}]")
    printable = [chr(code) for code in range(0x21, 0x7F)]
    every = [*printable, *map(chr, range(0x4E00, 0xA000))]
    passed = [character for character in every if kept.fullmatch(character)]
    assert len(passed) > 20_000

    def form(text: str) -> str:
        return reduce(formed, steps, text)

    text = "".join(passed)
    assert form(text) == text
    # Also beside each other in any order: no step joins two of them.
    assert all(form(one + other) == one + other for one in passed[:80] for other in passed[:80])
    for character in set(printable) - set(passed) if len(steps) == 1 else ():
        assert any(form(text) != text for text in (character, f"@{character}", f"x.{character}"))


def test_a_glance_changes_no_standard_form(postgresql: Connection, dsn: str) -> None:
    runtime(dsn)
    texts = [
        "",
        " ",
        "Acme",
        "acme ltd",
        "Ａcme",
        "上海 示例",
        "[x]",
        "a.b-c/d",
        "Li@EXAMPLE.com",
        "é",
        "e\u0301",
        "a\u0301b",
        "\u00ad",
    ]
    for steps in [(step,) for step in STEPS if step in _CHANGED] + list(permutations(("nfkc", "tighten", "upper"))):
        query = f"select {standard_form('v', steps)} from unnest(%s::text[]) with ordinality as t (v, n) order by n"
        found = [form for (form,) in postgresql.execute(query.encode(), (texts,))]
        assert found == [reduce(formed, steps, text) for text in texts], steps
