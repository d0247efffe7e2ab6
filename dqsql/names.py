"""Names and quoting: the one place where text becomes an SQL identifier or literal.

Generated names are stable, unique and at most 63 **bytes** (PostgreSQL cuts longer ones silently and would
then replace another object). What lands on a user's table is opaque, so that an application which reads
column names out of constraint names is not misled; no name ends in `_digits`, which Citus reads as a shard.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, NamedTuple, Self

MAX_BYTES = 63
GENERATED = "dq_gen"

_UNSEEN = re.compile(
    "[\x01-\x1f\x7f-\xa0\xad\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\u034f\u17b4\u17b5\u180b-\u180f\ufff0-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SQL = re.compile(r'("(?:[^"]|"")+"|[a-z_][a-z0-9_]*)\.("(?:[^"]|"")+"|[a-z_][a-z0-9_]*)')
_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


class Name(NamedTuple):
    """A schema-qualified name, unquoted."""

    schema: str
    name: str

    def __str__(self) -> str:
        return f"{self.schema}.{self.name}"

    @classmethod
    def of(cls, text: str, schema: str) -> Self:
        """The name that a spec writes as `table` or `schema.table`; `schema` is the spec's."""
        own, dot, name = text.rpartition(".")
        return cls(own if dot else schema, name)

    @classmethod
    def of_sql(cls, text: str) -> Self:
        """The name that a statement spells `text`, quoted or where it must be; ValueError where it is none."""
        if (both := _SQL.fullmatch(text)) is None:
            raise ValueError(f"not a qualified name: {text}")
        return cls(*(part[1:-1].replace('""', '"') if part.startswith('"') else part for part in both.groups()))

    @property
    def sql(self) -> str:
        """The name as it stands in a statement, both parts quoted."""
        return f"{ident(self.schema)}.{ident(self.name)}"


def is_identifier(name: str) -> bool:
    """Whether `name` can be a table's or column's name: 1 to 63 bytes without control characters."""
    return 0 < len(name.encode()) <= MAX_BYTES and not re.search("[\x00-\x1f\x7f]", name)


def ident(name: str) -> str:
    """`name` as a quoted identifier, always quoted.

    Raises ValueError where PostgreSQL could not hold it (empty, more than 63 bytes) or where it would break the
    lines of what people read (control characters).
    """
    if not is_identifier(name):
        raise ValueError(f"not a PostgreSQL identifier: {name!r}")
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """`text` as a string literal that means the same whatever `standard_conforming_strings` says.

    Characters that a reader would not see (controls, blanks beside the space, bidirectional marks) are written
    as escapes, so that the SQL shows them and nothing in it can hide.
    """
    if "\x00" in text:
        raise ValueError("PostgreSQL text cannot hold a NUL character")
    quoted = "'" + text.replace("'", "''") + "'"
    if "\\" not in text and not _UNSEEN.search(text):
        return quoted
    return "E" + _UNSEEN.sub(_escape, quoted.replace("\\", "\\\\"))


def _escape(unseen: re.Match[str]) -> str:
    code = ord(unseen.group())
    if unseen.group() in "\n\t":
        return {"\n": "\\n", "\t": "\\t"}[unseen.group()]
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x80 else f"\\u{code:04x}"


def array(values: tuple[str, ...] | list[str]) -> str:
    """`values` as a text array constructor."""
    return f"ARRAY[{', '.join(literal(value) for value in values)}]::pg_catalog.text[]"


def jsonb(value: Any) -> str:
    """A jsonb literal."""
    return f"{literal(json.dumps(value, ensure_ascii=False))}::pg_catalog.jsonb"


def fingerprint(*parts: str, length: int = 8) -> str:
    """A short stable hash of `parts` (hexadecimal, its first character a letter)."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return "ghijklmnopqrstuv"[int(digest[0], 16)] + digest[1:length]


def clip(text: str, size: int) -> str:
    """The longest prefix of `text` within `size` bytes that does not cut a character."""
    return text.encode()[:size].decode(errors="ignore")


def generated(table: Name, role: str, version: str = "") -> Name:
    """The object of schema dq_gen that plays `role` for `table`: `crm_customer_missing_rows`.

    Readable where that is unambiguous, with a hash of the full table name where it is not. `version` (a hash
    of the object's text) makes a name of its own for each text. Roles end in a word, never in digits.
    """
    suffix = f"_{role}_{version}" if version else f"_{role}"
    plain = _PLAIN.fullmatch(table.name) and _PLAIN.fullmatch(table.schema) and "_" not in table.schema
    stem = f"{table.schema}_{table.name}"
    if not plain or len((stem + suffix).encode()) > MAX_BYTES:
        mark = "_" + fingerprint(table.schema, table.name)
        stem = clip(stem, MAX_BYTES - len((mark + suffix).encode())) + mark
    return Name(GENERATED, stem + suffix)


def attached(table: Name, role: str, identity: str) -> str:
    """The name of a constraint, index or trigger on a user's table: opaque, `dq_check_h3fa9c2e`."""
    return f"dq_{role}_{fingerprint(table.schema, table.name, identity)}"
