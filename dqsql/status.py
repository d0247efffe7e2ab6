"""Whether what was installed still stands: guarantees, triggers, counters, and how many rows break which rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row

from dqsql import basis, duties, routes
from dqsql.catalog import HELD, Catalog, Installed, read
from dqsql.faults import APPLY, Fault
from dqsql.incidents import Alerting, alerting, troubles
from dqsql.names import Name, literal
from dqsql.plan.count import LONG_LOG
from dqsql.plan.objects import OPEN


@dataclass(frozen=True)
class RuleState:
    """One rule as dq.rule_violations shows it.

    `live` figures are of now, others of `measured_at`; None where dq.refresh() has measured nothing yet.
    """

    spec: str
    table: str
    rule: str
    action: str
    enforced_by: str
    applicable: int | None
    violations: int | None
    status: str
    measured_at: datetime | None
    live: bool


@dataclass(frozen=True)
class Status:
    """The state of everything that dqsql installed in a database; `waivers` are the amounts of them by state."""

    runtime: str | None
    specs: tuple[str, ...]
    rules: tuple[RuleState, ...]
    faults: tuple[Fault, ...]
    waivers: Mapping[str, int] = field(default_factory=dict)
    alerting: Alerting = field(default_factory=Alerting)


def status(connection: psycopg.Connection[Any]) -> Status:
    """The state of `connection`'s database, from the catalog and the counters; no user's table is read."""
    catalog = read(connection)
    if catalog.runtime is None:
        return Status(None, (), (), ())
    specs = {found.table: found.spec for found in catalog.installed}
    with connection.cursor(row_factory=dict_row) as cursor, connection.transaction():
        faults = [*basis.faults(cursor, catalog.runtime), *_drift(catalog), *routes.faults(cursor)]
        faults += [*_long_logs(cursor, catalog), *duties.faults(catalog)]
        faults += [*duties.inherited(cursor, catalog), *duties.ownership(cursor, catalog)]
        rules: tuple[RuleState, ...] = ()
        waivers: Mapping[str, int] = {}
        alerts = Alerting()
        faults += _standing_aside(cursor)
        # The rest is read through views and functions; whoever dropped a column with CASCADE took others of them.
        gone = [fault.part for fault in faults if fault.part is not None and fault.code.endswith("-gone")]
        if not any(kind == "function" or name in _READ for kind, name in gone):
            rules, waivers, alerts = _rules(cursor), _waivers(cursor), alerting(connection)
            faults += [*_gone(cursor, catalog), *_own_gone(cursor), *_partitions(cursor, catalog)]
            faults += [*_idle_waivers(cursor), *troubles(connection)]
    told = tuple(replace(fault, spec=specs.get(fault.table, "")) for fault in faults)
    return Status(catalog.runtime, tuple(sorted({*specs.values()})), rules, told, waivers, alerts)


# The views of schema dq that are read here.
_READ = ("objects", "rule_violations", "rule", "field", "waivers")


def _rules(cursor: psycopg.Cursor[Any]) -> tuple[RuleState, ...]:
    cursor.execute(
        "select spec, table_schema || '.' || table_name as table, rule, action, enforced_by, applicable,"
        " violations, status, measured_at, live from dq.rule_violations"
        " order by spec, table_schema, table_name, rule"
    )
    return tuple(RuleState(**row) for row in cursor.fetchall())


def _waivers(cursor: psycopg.Cursor[Any]) -> Mapping[str, int]:
    cursor.execute("select state, count(*) as amount from dq.waivers group by state order by state")
    return {row["state"]: row["amount"] for row in cursor.fetchall()}


@dataclass(frozen=True)
class Verdict:
    """The counters of one table against a full count: how many groups of slices differ, or `why` nobody can tell."""

    spec: str
    table: str
    differences: int
    why: str = ""

    @property
    def exact(self) -> bool:
        """Whether the counters are what a full count finds."""
        return not self.differences and not self.why


def verify(connection: psycopg.Connection[Any], begin: Callable[[str], None] = lambda _: None) -> Iterator[Verdict]:
    """Compares every table's counters with a full count in one snapshot each; changes nothing.

    `begin` hears the name of each table before it is counted.
    """
    for found in read(connection).installed:
        if found.part == "changes":
            begin(found.table)
            try:
                # What dq.recount would correct, taken back.
                with connection.transaction(force_rollback=True):
                    row = connection.execute("select dq.recount(%s::regclass)", (found.table,)).fetchone() or (0,)
            except (*_CHANGED, psycopg.DataError) as error:
                # A data exception quotes the value after a colon.
                said = (error.diag.message_primary or "").partition(": ")[0]
                yield Verdict(found.spec, found.table, 0, f"{said}: the table has changed since, see `dqsql status`")
            else:
                yield Verdict(found.spec, found.table, row[0])


# What a count meets in a table that is not as it was: columns that are gone, or of another type.
_CHANGED = (
    psycopg.errors.UndefinedColumn, psycopg.errors.UndefinedTable, psycopg.errors.UndefinedFunction,
    psycopg.errors.DatatypeMismatch,
)  # fmt: skip


def _drift(catalog: Catalog) -> Iterator[Fault]:
    if not catalog.published:
        yield Fault("unpublished", "", "the views of schema dq do not show every table: a change was broken off")
    for found in catalog.unmarked:
        left = "was left behind when its building was broken off, or" if found.kind == "index" else "is not dqsql's, or"
        yield Fault("unmarked", found.table, f"{found.kind} {found.identity} {left} has lost its COMMENT")
    for found in catalog.installed:
        table, named = found.table, f"{found.kind} {found.identity}"
        if found.kind == "trigger" and not found.sound:
            yield Fault("trigger-off", table, f"{named} is not enabled as it was installed")
        if found.kind == "index" and not found.sound:
            yield Fault("index-invalid", table, f"{named} is invalid")
        if found.kind == "constraint" and not found.held:
            yield Fault("constraint-off", table, f"{named} is not enforced, or its triggers are disabled")
        elif found.kind == "constraint" and not found.sound:
            what = f"{named} is not validated"
            if found.part == "check":
                yield Fault("check-unproven", table, what)
            else:
                # The rows that the table's violating_rows view lists have to be mended first.
                yield Fault("reference-unproven", table, what, f"mend what dq.violating_rows lists, then {APPLY}")
        if found.part == "changes" and not found.sound:
            yield Fault("uncounted", table, "the counters have had no full count yet", _recount(table))
        elif found.part == "changes" and not found.whole:
            what = (
                "writes may have gone past the counters since their last full count: a trigger was off, partitions came"
                " or went or one was truncated under an older snapshot, data was restored, or a subscription writes"
            )
            yield Fault("counters-passed", table, what, _recount(table))
        if found.form != found.made:
            yield Fault("object-changed", table, f"{named} was changed by hand")
        if found.part in OPEN and not found.open:
            yield Fault("grant-gone", table, f"not everybody may call {found.identity} any more")


def _recount(table: str) -> str:
    return f"select dq.recount({literal(table)});"


# What a table has as long as it has any: the function stays when its trigger or constraint goes.
_PAIRS = {
    "check_function": "check",
    "guard_function": "guard",
    "normalize_function": "normalize",
    "complete_function": "complete",
    "remember_function": "remember",
    "count_insert_function": "count_insert",
    "count_delete_function": "count_delete",
    "count_update_function": "count_update",
    "count_truncate_function": "count_truncate",
    "count_clear_function": "count_clear",
    "audit_insert_function": "audit_insert",
    "audit_delete_function": "audit_delete",
    "audit_update_function": "audit_update",
    "audit_truncate_function": "audit_truncate",
}


# The same, where a table may have several of them: one for each rule.
_PAIRS_BY_RULE = {
    "children_parent_function": ("children_parent",),
    "children_child_function": ("children_child", "children_truncate"),
    "group_function": ("group",),
    "children_added_function": ("children_added",),
    "children_judge": ("children_due",),
}

# What a rule is held by, as the views show it, and what its table has to have for that: one for each rule, or for all.
_HOLDS_RULE = {
    "unique index": ("unique", "unique index"),
    "foreign key": ("reference", "foreign key"),
    "exclusion": ("overlap", "exclusion constraint"),
    "group check": ("group", "group"),
    "deferred check": ("children_parent", "children_parent"),
    "deferred warning": ("children_parent", "children_parent"),
}
_HOLDS_TABLE = {"ratchet": "guard", "warning": "guard", "change guard": "guard", "counter": "count_insert"}


def _gone(cursor: psycopg.Cursor[Any], catalog: Catalog) -> Iterator[Fault]:
    by_table: dict[str, list[Installed]] = {}
    for found in catalog.installed:
        by_table.setdefault(found.table, []).append(found)
    for table, objects in by_table.items():
        cursor.execute("select to_regclass(%s)::oid as oid", (table,))
        if (cursor.fetchone() or {"oid": None})["oid"] is None:
            remedy = f"name it in the spec as it is called now, or take it out; then {APPLY}"
            yield Fault("table-gone", table, "the table is gone or was renamed", remedy)
            continue
        if _inherited(cursor, table):
            what = "the table was made part of an inheritance or partition tree, whose writes go past its triggers"
            yield Fault("tree-joined", table, what, f"take it out of the tree, then {_recount(table)}")
        roles = _roles_on(cursor, table)
        # An object's function and the view that names it each tell of it.
        for what in dict.fromkeys(_absent(objects, roles, _mechanisms(cursor, table))):
            yield Fault("object-gone", table, what)


def _absent(objects: Sequence[Installed], roles: set[str], held: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What a table lacks of its triggers, constraints and indexes: by the functions that are there for them, and by
    what the views say that its rules are `held` by.
    """
    for made in (o for o in objects if o.part in _PAIRS_BY_RULE):
        rule = made.role.partition(":")[2]
        for part in _PAIRS_BY_RULE[made.part]:
            if f"{part}:{rule}" not in roles:
                yield f"the {part} of rule {rule} is gone"
    parts = {role.partition(":")[0] for role in roles}
    for function, needed in _PAIRS.items():
        if any(o.part == function for o in objects) and needed not in parts:
            yield f"its {needed} is gone"
    # Of some parts the role has a version before the rule.
    by_rule = {(part, rest) for part, _, rest in (role.partition(":") for role in roles)}
    by_rule |= {(part, rest.partition(":")[2]) for part, rest in by_rule}
    for mechanism, rules in held.items():
        if mechanism == "check" and not any(o.part == "check_function" for o in objects):
            yield from (f"the CHECK of rule {rule} is gone" for rule in rules if ("check", rule) not in by_rule)
        if mechanism in _HOLDS_RULE:
            part, called = _HOLDS_RULE[mechanism]
            yield from (f"the {called} of rule {rule} is gone" for rule in rules if (part, rule) not in by_rule)
        if mechanism in _HOLDS_TABLE and _HOLDS_TABLE[mechanism] not in parts:
            yield f"its {_HOLDS_TABLE[mechanism]} is gone"
    if held.get("normalised") and "normalize" not in parts:
        yield "its normalize is gone"


def _own_gone(cursor: psycopg.Cursor[Any]) -> Iterator[Fault]:
    """Rules whose index or key was the table's own, and is gone: dqsql had made nothing for them."""
    cursor.execute(
        f"""
        select p.table_schema, p.table_name, p.rule, p.kind = 'references' as refers
        from dq.rule p
        cross join lateral (
            -- The fields of a rule are told as one text.
            select array_agg(a.attnum) as numbers, min(a.attrelid) as home
            from string_to_array(p.field, ', ') as f (names) cross join unnest(f.names) as name
            join pg_attribute a on a.attrelid = to_regclass(format('%I.%I', p.table_schema, p.table_name))
                and a.attname = name and not a.attisdropped
            group by f.names
            having count(*) = cardinality(f.names)
        ) as own
        where p.enforced_by = 'present' and case p.kind
            when 'references' then not exists (
                select from pg_constraint f
                where f.conrelid = own.home and f.contype = 'f' and f.conkey <@ own.numbers and own.numbers <@ f.conkey
                and f.convalidated and {HELD.format("f")}
            )
            else not exists (
                select from pg_index i
                where i.indrelid = own.home and i.indisunique and i.indisvalid and i.indimmediate
                and i.indpred is null and i.indexprs is null
                and (i.indkey::int2[])[0:i.indnkeyatts - 1] <@ own.numbers
            )
        end
        order by 1, 2, 3
        """
    )
    for row in cursor.fetchall():
        table, kind = Name(row["table_schema"], row["table_name"]), "foreign key" if row["refers"] else "unique index"
        what = f"the table's own {kind} that held rule {row['rule']} is gone"
        yield Fault("own-gone", table.sql, what, f"make it again, or {APPLY}, which makes one of dqsql's")


def _partitions(cursor: psycopg.Cursor[Any], catalog: Catalog) -> Iterator[Fault]:
    """Partitions without the trigger that counts their truncation, and tables with it that are no partitions now."""
    kept = "count_partition_truncate"
    counted = [found.table for found in catalog.installed if found.part == "changes"]
    cursor.execute(
        """
        select root, oid::regclass::text as name, ours.there is null as bare
        from (
            select listed.root, tree.relid::oid as oid, true as there
            from unnest(%(counted)s::text[]) as listed (root)
            cross join pg_partition_tree(to_regclass(listed.root)) as tree
            where tree.isleaf and tree.relid is distinct from to_regclass(listed.root)
        ) as leaf
        full join (
            select listed.table_name as root, t.tgrelid as oid, true as there
            from dq.objects as listed join pg_trigger t on listed.catalog = 'pg_trigger' and t.oid = listed.oid
            where listed.role like %(role)s
        ) as ours using (root, oid)
        where leaf.there is null or ours.there is null
        order by 1, 2
        """,
        {"counted": counted, "role": kept + ":%"},
    )
    for row in cursor.fetchall():
        if row["bare"]:
            yield Fault("partition-new", row["root"], f"partition {row['name']} came later, and has no trigger of ours")
        else:
            what = f"{row['name']} is no partition any more, and still has a trigger of ours"
            yield Fault("partition-left", row["root"], what, APPLY)


def _roles_on(cursor: psycopg.Cursor[Any], table: str) -> set[str]:
    """Roles of what of ours is really on the table that has the name now, or triggers of ours on tables of our own."""
    cursor.execute(
        """
        select listed.role from dq.objects listed
        join pg_trigger t on listed.catalog = 'pg_trigger' and t.oid = listed.oid
        join pg_proc p on p.oid = t.tgfoid and p.pronamespace = to_regnamespace('dq_gen')
        join pg_class r on r.oid = t.tgrelid
        where t.tgrelid = to_regclass(%(table)s)
        or (listed.table_name = %(table)s and r.relnamespace = to_regnamespace('dq_gen'))
        union
        select listed.role from dq.objects listed
        join pg_constraint c on listed.catalog = 'pg_constraint' and c.oid = listed.oid
        where c.conrelid = to_regclass(%(table)s)
        union
        select listed.role from dq.objects listed
        join pg_index i on listed.catalog = 'pg_class' and i.indexrelid = listed.oid
        where i.indrelid = to_regclass(%(table)s)
        """,
        {"table": table},
    )
    return {row["role"] for row in cursor.fetchall()}


def _inherited(cursor: psycopg.Cursor[Any], table: str) -> bool:
    """Whether a table that was whole when it got its rules is part of a tree now."""
    cursor.execute(
        "select exists (select from pg_inherits i join pg_class p on p.oid = i.inhparent"
        " where i.inhrelid = to_regclass(%(table)s)"
        " or (i.inhparent = to_regclass(%(table)s) and p.relkind <> 'p')) as part",
        {"table": table},
    )
    return bool((cursor.fetchone() or {})["part"])


def _mechanisms(cursor: psycopg.Cursor[Any], table: str) -> Mapping[str, Sequence[str]]:
    """The rules of a table by what they are held by, and its fields that are `normalised`, as the views say."""
    query = (
        "select enforced_by as mechanism, array_agg(rule order by rule) as names from dq.rule_violations"
        " where to_regclass(format('%%I.%%I', table_schema, table_name)) = to_regclass(%(table)s) group by 1"
        " union all select 'normalised', array_agg(field) from dq.field where is_normalised"
        " and to_regclass(format('%%I.%%I', table_schema, table_name)) = to_regclass(%(table)s) order by 1"
    )
    cursor.execute(query, {"table": table})
    return {row["mechanism"]: row["names"] or () for row in cursor.fetchall()}


_ASKED = re.compile(r"dq\.reads\((?:[^'()]|E?'(?:[^']|'')*')*\)")


def _question(body: str) -> str:
    """What a trigger's function asks before anything else; after that any text of a spec may stand: messages."""
    head, asked, _ = body.partition("\nbegin\n")[2].partition(") is not true then")
    return head if asked and head.lstrip().startswith("if (") else ""


def _standing_aside(cursor: psycopg.Cursor[Any]) -> Iterator[Fault]:
    """Tables with triggers that do nothing: a column that they read was renamed or dropped, or has another type."""
    cursor.execute(
        "select prosrc from pg_proc where pronamespace = to_regnamespace('dq_gen') and prosrc like '%dq.reads(%'"
        " and prorettype = 'trigger'::regtype"
        " and 2 = (select count(distinct proname) from pg_proc"
        " where pronamespace = to_regnamespace('dq') and proname in ('own', 'reads'))"
    )
    asked = sorted({call for row in cursor.fetchall() for call in _ASKED.findall(_question(row["prosrc"]))})
    tables = set()
    for call in asked:
        own = call.replace("dq.reads(", "dq.own(").partition(",")[0]
        cursor.execute(f"select {own})::regclass::text as name where not {call}")
        tables |= {row["name"] for row in cursor.fetchall()}
    for table in sorted(tables):
        what = "a column that its rules read was renamed or dropped, or has another type: triggers of ours do nothing"
        yield Fault(
            "column-gone", table, what, f"name it in the spec as it is called now, or take it out; then {APPLY}"
        )


def _long_logs(cursor: psycopg.Cursor[Any], catalog: Catalog) -> Iterator[Fault]:
    for found in catalog.installed:
        if found.part == "changes":
            changes = f"select from {found.identity} where not baseline limit {LONG_LOG + 1}"
            cursor.execute(f"select count(*) as size from ({changes}) as log")
            if (cursor.fetchone() or {"size": 0})["size"] > LONG_LOG:
                what = f"the change log holds more than {LONG_LOG} changes; reading its counters is slow"
                yield Fault("log-long", found.table, what, f"select dq.compact({literal(found.table)});")


def _idle_waivers(cursor: psycopg.Cursor[Any]) -> Iterator[Fault]:
    """Waivers that were granted for the time now, of rules that cannot be waived any more."""
    cursor.execute("select id, table_name, rule from dq.waivers where state = 'idle' order by id")
    for row in cursor.fetchall():
        what = f"waiver {row['id']} permits nothing: rule {row['rule']} is gone or not waivable any more"
        remedy = f"say `waivable: true` in the spec and {APPLY}, or select dq.revoke_waiver({row['id']}, 'the reason');"
        yield Fault("waiver-idle", row["table_name"], what, remedy)


def healthy(state: Status) -> bool:
    """Whether nothing is red."""
    return not any(fault.light == "red" for fault in state.faults)
