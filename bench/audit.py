"""What an audit adds to writes of one row and of many, against a trigger that keeps rows as JSON by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bench.harness import Connection, Options, Result, clocked, database, install, interleaved, spread

SINGLE = 2_000
MANY = 50_000
_COLUMNS = "name, mobile, level, source, city, status, note"
_OF_ROW = ", ".join(f"r.{name}" for name in _COLUMNS.split(", "))


class Variant(NamedTuple):
    """A table in a schema of its own: its key, and what is on it: `bare`, `hand`, `rules` or `audit`."""

    schema: str
    label: str
    made: str
    key: str = "id int primary key"


HAND = "an audit trigger by hand, rows as jsonb"
VARIANTS = (
    Variant("v_bare", "bare table", "bare"),
    Variant("v_hand", HAND, "hand"),
    Variant("v_rules", "dqsql: rules, no audit", "rules"),
    Variant("v_audit", "dqsql: rules and audit", "audit"),
    Variant("v_pair", "the same, key of two columns", "audit", "id int, part int default 1, primary key (id, part)"),
    Variant(
        "v_moment", "the same, one of them a timestamptz", "audit",
        "id int, at timestamptz default '2026-01-01 00:00Z', primary key (id, at)",
    ),
)  # fmt: skip
# By what a statement does: the SQL of one row `r`, and of many.
SINGLES: Mapping[str, str] = {
    "INSERT": f"insert into {{}}.customer (id, {_COLUMNS}) values (r.id, {_OF_ROW})",
    "UPDATE of an audited column": "update {}.customer set level = 'C' where id = r.id",
    "UPDATE of another": "update {}.customer set note = 'rang' where id = r.id",
    "DELETE": "delete from {}.customer where id = r.id",
}
BATCHES: Mapping[str, str] = {
    "INSERT": f"insert into {{}}.customer (id, {_COLUMNS}) select id, {_COLUMNS} from public.given",
    "UPDATE of an audited column": "update {}.customer set level = 'C'",
    "DELETE": "delete from {}.customer",
}


def run(options: Options) -> list[Result]:
    """One table for statements of one row, one for those of MANY."""
    with database(options) as (dsn, connection):
        connection.execute(
            "create table public.given as select n as id, 'Acme ' || n as name,"
            " '139' || lpad(n::text, 8, '0') as mobile, 'A' as level, 'web' as source, 'Wuxi' as city,"
            f" 'new' as status, 'note ' || n as note from generate_series(1, {MANY}) as n"
        )
        connection.execute("analyze public.given")
        for variant in VARIANTS:
            _build(connection, dsn, variant)
        return [
            _table(options, connection, f"{SINGLE:,} rows, one a statement", SINGLES, SINGLE),
            _table(options, connection, f"{MANY:,} rows in one statement", BATCHES, MANY),
        ]


def _build(connection: Connection, dsn: str, variant: Variant) -> None:
    schema = variant.schema
    columns = ", ".join(f"{name} text" for name in _COLUMNS.split(", "))
    connection.execute(f"create schema {schema}; create table {schema}.customer ({variant.key}, {columns})")
    if variant.made == "hand":
        connection.execute(_BY_HAND.format(schema=schema))
    elif variant.made != "bare":
        install(dsn, _SPEC.format(schema=schema, audit="audit: true, " if variant.made == "audit" else ""))


_SPEC = """
dqsql: 1
name: {schema}
schema: {schema}
tables:
  customer: {{{audit}columns: {{
    name: {{required: true}}, mobile: {{standard: cn_mobile, required: true, personal: false}},
    level: {{one_of: [A, B, C]}}, source: {{required: true}}, city: {{required: true}}, status: {{length: 20}}}}}}
"""
_BY_HAND = """
create table {schema}.audit (
    id bigint generated always as identity primary key, operation text, at timestamptz default clock_timestamp(),
    by text default session_user, application text default current_setting('application_name'), old jsonb, new jsonb
);
create index on {schema}.audit (((coalesce(new, old)) ->> 'id'));
create function {schema}.keep() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    insert into {schema}.audit (operation, old, new) values (
        tg_op, case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end
    );
    return null;
end $$;
create trigger keep after insert or delete on {schema}.customer for each row execute function {schema}.keep();
create trigger changed after update on {schema}.customer for each row
    when ((old.name, old.mobile, old.level, old.source, old.city, old.status)
        is distinct from (new.name, new.mobile, new.level, new.source, new.city, new.status))
    execute function {schema}.keep();
"""


def _table(options: Options, connection: Connection, what: str, statements: Mapping[str, str], rows: int) -> Result:
    measured = {
        name: interleaved(
            {v.label: _round(connection, v, name, statement, rows) for v in VARIANTS}, options.rounds(9), what=name
        )
        for name, statement in statements.items()
    }
    lines = []
    for variant in VARIANTS:
        cells = []
        for by_variant in measured.values():
            mine, hand = by_variant[variant.label], by_variant[HAND]
            ratio = spread([a / b for a, b in zip(mine, hand, strict=True)])[1]
            cells.append(f"{spread(mine)[1] / rows * 1e6:.1f} ({ratio:.2f})")
        lines.append([variant.label, *cells])
    return Result(
        f"audit: {what}, six columns of them audited",
        ("µs/row, in brackets the ratio to the trigger by hand", *statements),
        lines,
        ("Medians; what the table holds before a statement is made anew for each round, and not measured.",),
    )


def _round(connection: Connection, variant: Variant, name: str, statement: str, rows: int) -> Callable[[], float]:
    schema, one_by_one = variant.schema, rows == SINGLE
    work = statement.format(schema)
    if one_by_one:
        work = (
            f"do $$ declare r record; begin for r in select * from public.given order by id limit {SINGLE} loop {work};"
            " end loop; end $$"
        )

    def measure() -> float:
        connection.execute(f"truncate {schema}.customer")
        if name != "INSERT":
            columns = f"id, {_COLUMNS}"
            connection.execute(
                f"insert into {schema}.customer ({columns}) select {columns} from public.given order by id limit {rows}"
            )
            connection.execute(f"analyze {schema}.customer")
        _forget(connection, variant)
        return clocked(lambda: connection.execute(work))

    return measure


def _forget(connection: Connection, variant: Variant) -> None:
    """Empties what keeps entries, so that every round writes into the same."""
    if variant.made == "hand":
        connection.execute(f"truncate {variant.schema}.audit")
    elif variant.made == "audit":
        # It is a record, and refuses: nobody but a superuser can.
        connection.execute("set session_replication_role = replica; truncate dq.audit; reset session_replication_role")
    connection.execute("checkpoint")
