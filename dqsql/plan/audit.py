"""The triggers that enter into dq.audit who changed the audited columns of a table, and how.

A statement's rows are entered together where PostgreSQL shows them all together: what is inserted and deleted, but for
partitioned tables (dqsql/plan/partitions.py). An updated row is entered by itself, because nothing but a row's trigger
says which old row became which new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dqsql.catalog import Column
from dqsql.names import array, attached, fingerprint, literal
from dqsql.plan.build import Build, function, of, same, told_key, trigger
from dqsql.plan.objects import Object
from dqsql.plan.partitions import leaves
from dqsql.resources import fill

_TARGETS = (
    "month", "changed_at", "operation", "table_name", "part", "key", "old_values", "new_values", "masked", "source",
    "changed_by", "changed_as", "person", "application", "transaction",
)  # fmt: skip
# What of one row's entry is put into a variable first.
_VARIABLES = {"row_key": "text", "before": "jsonb", "after": "jsonb", "channel": "text"}
# A function takes no more than 100 arguments, a name and a value for each column.
_AT_ONCE = 45
# What stands for a value of a column marked personal.
MASK = "***"


def objects(build: Build) -> Iterator[Object]:
    """The triggers of an audited table and their functions; nothing for another one."""
    if not build.table.audited:
        return
    partitioned = build.table.relation.partitioned
    yield from _changed(build, "insert", "new", one_by_one=partitioned)
    yield from _changed(build, "delete", "old", one_by_one=partitioned)
    yield from _updated(build)
    yield from _truncated(build)


def _changed(build: Build, event: str, row: str, *, one_by_one: bool) -> Iterator[Object]:
    def parts(at: str) -> dict[str, str]:
        side = "after" if event == "insert" else "before"
        return {"row_key": told_key(build, at), side: _values(build, at), "channel": _channel(build, at)}

    if one_by_one:
        yield from _made(build, event, "audit_row_function", "for each row", parts(row))
    else:
        each = f"referencing {row} table as changed\n    for each statement"
        yield from _made(build, event, "audit_statement_function", each, {}, of_all=parts("t"))


def _updated(build: Build) -> Iterator[Object]:
    names = build.table.audited
    alike = (f"case when {same([of('old')(name)], [of('new')(name)])} then {literal(name)} end" for name in names)
    parts = {"row_key": told_key(build, "old"), "channel": _channel(build, "new")}
    parts |= {side: f"{_values(build, row)} - alike" for side, row in (("before", "old"), ("after", "new"))}
    unchanged = same([of("old")(name) for name in names], [of("new")(name) for name in names])
    holes = {"alike": ",\n".join(alike), "unchanged": unchanged}
    yield from _made(build, "update", "audit_update_function", "for each row", parts, holes)


def _truncated(build: Build) -> Iterator[Object]:
    table = literal(build.table.name.sql)
    parts = {"part": f"case when tg_relid <> to_regclass({table}) then tg_relid::regclass::text end"}
    made = tuple(_made(build, "truncate", "audit_truncate_function", "for each statement", parts, {"table": table}))
    yield from made
    for leaf in leaves(build.table.relation):
        yield trigger(
            build,
            f"audit_partition_truncate:{fingerprint(*leaf.name)}",
            attached(leaf.name, "audit_truncate", build.spec),
            "after truncate",
            "for each statement",
            build.name("audit_truncate"),
            made[-1].comment,
            on=leaf.name,
        )


def _made(
    build: Build,
    event: str,
    template: str,
    each: str,
    parts: Mapping[str, str],
    holes: Mapping[str, str] | None = None,
    of_all: Mapping[str, str] | None = None,
) -> Iterator[Object]:
    """A trigger function and its trigger; `parts` are the expressions of one row, `of_all` of a query over many."""
    name = build.name(f"audit_{event}")
    variables = {part: part if part in _VARIABLES else written for part, written in parts.items()}
    declared = [f"{part} {_VARIABLES[part]};" for part in parts if part in _VARIABLES]
    values = {
        "name": name.sql,
        "targets": ", ".join(_TARGETS),
        "settings": _settings(build),
        "variables": "\n".join([fill("audit_variables", {}), *declared]),
        "now": fill("audit_month", {}),
        "who": fill("audit_who", {}),
        "assigned": "\n".join(f"{part} := {written};" for part, written in parts.items()),
        "one": ", ".join(_entry(build, event, variables)),
        "all": ",\n".join(_entry(build, event, of_all or {})),
    }
    # The months of now are made with the first function, so that no write has to wait for them.
    create = f"{fill(template, {**values, **(holes or {})})};\nselect dq.audit_month()"
    comment = build.phrase(
        f"Enters {event}s of {build.shown} into dq.audit.", f"将{build.shown}的 {event} 记入 dq.audit。"
    )
    yield function(build, f"audit_{event}_function", name, [], create, comment)
    named = attached(build.table.name, f"audit_{event}", build.spec)
    yield trigger(build, f"audit_{event}", named, f"after {event}", each, name, comment)


def _entry(build: Build, event: str, parts: Mapping[str, str]) -> list[str]:
    """The values of an entry in the order of `_TARGETS`; `parts` are those that differ from row to row."""
    masked = [name for name in build.table.audited if _personal(build, name)]
    kept = array(masked) if masked and event != "truncate" else "null"
    row = [parts.get(part, "null") for part in ("part", "row_key", "before", "after")]
    who = ["session_user", "taken", "person", "application", "pg_current_xact_id()"]
    told = literal(event), literal(build.table.name.sql)
    return ["kept_in", "moment", *told, *row, kept, parts.get("channel", "null"), *who]


def _channel(build: Build, row: str) -> str:
    source = build.table.source
    return f"{_shown(build, source, row)}::text" if source and not _personal(build, source) else "null"


def _settings(build: Build) -> str:
    """What a function has to set for the key to be the same text in every session."""
    families = {build.table.relation.by_name[name].family for name in build.table.key}
    return "set datestyle = 'ISO'\nset timezone = 'UTC'" if families - {"text", "number", "boolean"} else ""


def _values(build: Build, row: str) -> str:
    return _object(build, build.table.audited, row)


def _object(build: Build, names: Iterable[str], row: str) -> str:
    """The columns of a row as jsonb."""
    pairs = [f"{literal(name)}, {_kept(build, name, row)}" for name in names]
    parts = [pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE)]
    made = [f"jsonb_build_object({', '.join(part)})" for part in parts]
    return made[0] if len(made) == 1 else f"({' || '.join(made)})"


def _kept(build: Build, name: str, row: str) -> str:
    value = of(row)(name)
    masked = f"case when {value} is not distinct from null then null else {literal(MASK)} end"
    return masked if _personal(build, name) else _shown(build, name, row)


def _personal(build: Build, name: str) -> bool:
    field = build.table.fields.get(name)
    return field is not None and field.personal


# Types that jsonb takes as they are, whatever they hold. A json need not fit; casts of other types may be somebody's.
_PLAIN = frozenset(
    f"pg_catalog.{name}"
    for name in (
        "bool",
        "int2",
        "int4",
        "int8",
        "numeric",
        "float4",
        "float8",
        "text",
        "varchar",
        "bpchar",
        "jsonb",
        "date",
        "timestamp",
        "timestamptz",
        "uuid",
    )
)


def _shown(build: Build, name: str, row: str) -> str:
    """A value as jsonb takes it: others than those of plain types as the text that their type makes of them."""
    value = of(row)(name)
    column: Column = build.table.relation.by_name[name]
    if column.type in _PLAIN:
        return value
    return f"case when {value} is not distinct from null then null else format('%s', {value}) end"
