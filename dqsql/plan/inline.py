"""`style: inline`: one CHECK for each rule, for databases whose constraints may call no function of a table.

The constraint's COMMENT carries what PostgreSQL's own error, a name and the whole row, does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dqsql.fragment import render
from dqsql.model import Assertion
from dqsql.names import attached, fingerprint, ident
from dqsql.plan.build import Build, bare, broken, violation
from dqsql.plan.objects import Object
from dqsql.resources import function_versions

# Literals and columns' names, which may hold any text, and the call to replace.
_TEXTS = r"""E'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\x01[^\x02]*\x02"""
_MISSING = re.compile(rf"({_TEXTS})|\bdq\.is_missing\(", re.DOTALL)

# What the style costs, by language; said by `plan` and `explain`.
PRICE = {
    "en": (
        "style inline: slower on single rows, one violation at a time, and PostgreSQL's error prints the refused row to"
        " client and log"
    ),
    "zh": "style inline：逐行写入较慢，一次只报告一个问题，且 PostgreSQL 的错误会把被拒绝的整行数据写给客户端和日志",
}


def kept(fragment: str) -> str:
    """`fragment` with dq.is_missing called in its form whose plan a session keeps: eight times as fast in a CHECK."""
    return _MISSING.sub(lambda found: found[1] or "dq.says_nothing(", fragment)


def checks(build: Build, held: Sequence[Assertion]) -> Iterator[Object]:
    """A constraint for each of the row rules `held`."""
    table = build.table.name
    for assertion in held:
        condition = f"not {render(kept(broken(assertion)), bare)}"
        # Rules may ask the same: each has a constraint, and a name, of its own.
        version = fingerprint(table.sql, assertion.id, condition, *function_versions(condition))
        name = attached(table, "check", version)
        yield Object(
            kind="constraint",
            spec=build.spec,
            table=table,
            role=f"check:{version}:{assertion.id}",
            target=f"{ident(name)} on {table.sql}",
            create=f"alter table {table.sql} add constraint {ident(name)}\n    check ({condition}) not valid",
            comment=build.phrase(
                f"Rule {assertion.id} of {build.shown}: {assertion.messages['en']}",
                f"{build.shown}的规则 {assertion.id}：{assertion.messages['zh']}",
            ),
            lock=build.locked("ACCESS EXCLUSIVE"),
            violation=violation(assertion) | {"language": build.language},
            proving=build.locked("SHARE UPDATE EXCLUSIVE"),
        )
