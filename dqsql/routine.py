"""What a function does and how it runs, as one hash: of the statement that makes it, and of what the catalog holds.

The two are equal while nobody has replaced or altered it: its body, language, volatility, security, settings. Of a
function that is a single SQL expression, PostgreSQL keeps no text, and the expression is not part of it.
"""

from __future__ import annotations

import hashlib
import re

# Of the row `p` of pg_proc. Not md5, which servers with FIPS refuse.
FORM = """encode(sha256(convert_to(concat_ws(
    chr(10),
    concat_ws(
        ' ', (select lanname from pg_language where oid = p.prolang),
        case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end,
        case p.proparallel when 's' then 'parallel safe' when 'r' then 'parallel restricted' end,
        case when p.proisstrict then 'strict' end, case when p.prosecdef then 'security definer' end
    ),
    coalesce((select string_agg(lower(c), ' ' order by lower(c) collate "C") from unnest(p.proconfig) as c), ''),
    p.prosrc
), 'UTF8')), 'hex')"""

_BODY = re.compile(r"\nas \$(\w*)\$(.*?)\$\1\$", re.DOTALL)
_LANGUAGE = re.compile(r"^language (\w+)(.*)$", re.MULTILINE)
_TRAITS = ("immutable", "stable", "parallel safe", "parallel restricted", "strict", "security definer")
_SET = re.compile(r"^set (\w+) = (.+)$", re.MULTILINE)


def form(create: str) -> str:
    """What FORM is of the function that `create` makes; its text is as dqsql writes it."""
    body = _BODY.search(create)
    head = create[: body.start()] if body else create.partition("\nreturn ")[0]
    language = _LANGUAGE.search(head)
    assert language is not None, head  # noqa: S101 - our own text
    traits = " ".join((language[1], *(trait for trait in _TRAITS if f" {trait}" in language[2])))
    settings = " ".join(sorted(f"{name}={value.replace(chr(39), '')}".lower() for name, value in _SET.findall(head)))
    text = "\n".join((traits, settings, body[2] if body else ""))
    return hashlib.sha256(text.encode()).hexdigest()
