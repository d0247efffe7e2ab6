"""The table that the benchmarks write to, 15 columns and 12 rules, and the ways to hold its rules.

Every variant is the same table in a schema of its own. The rules are the ones of a CRM's customer: required,
formats, lists, ranges, an order of dates, optionally the checksum of a credit code, and a unique credit code.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.harness import Connection, install
from dqsql.names import ident

COLUMNS = (
    "id", "code", "name", "kind", "mobile", "email", "phone", "credit_code", "level", "source", "status", "amount",
    "opened_on", "closed_on", "note",
)  # fmt: skip
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)

# The application's columns; the primary key is there whatever holds the rules.
TABLE = """
create table {schema}.customer (
    id bigint primary key, code text, name text, kind text, mobile text, email text, phone text, credit_code text,
    level text, source text, status text, amount numeric(14, 2), opened_on date, closed_on date, note text
)
"""

# Rows that keep every rule, in public.given: one in ten has no phone, one in five no level.
GIVEN = """
create table public.given as
select
    n::bigint as id,
    'C' || lpad(n::text, 8, '0') as code,
    (array['上海', '北京', '广州', '深圳'])[1 + n % 4] || '示例' || n || '科技有限公司' as name,
    (array['company', 'person'])[1 + n % 2] as kind,
    '13' || lpad((n * 7919 % 1000000000)::text, 9, '0') as mobile,
    'sales.' || n || '@example.com' as email,
    case when n % 10 > 0 then '+86 21 ' || lpad((n * 31 % 100000000)::text, 8, '0') end as phone,
    body || substr('{letters}', 1 + (31 - ({total}) % 31) % 31, 1) as credit_code,
    case when n % 5 > 0 then (array['A', 'B', 'C'])[1 + n % 3] end as level,
    (array['web', 'fair', 'referral', 'phone', 'advert', 'partner'])[1 + n % 6] as source,
    (array['active', 'dormant', 'blocked'])[1 + n % 3] as status,
    (n * 37 % 100000000 / 100.0)::numeric(14, 2) as amount,
    date '2024-01-01' + (n % 500)::integer as opened_on,
    case when n % 2 = 0 then date '2024-01-01' + (n % 500)::integer + 30 end as closed_on,
    'entered by the benchmark, row ' || n as note
from (
    select n, '91310115' || lpad(n::text, 9, '0') as body from generate_series(1::bigint, {rows}) as n
) as numbered
"""

# What a careful person writes: the spec's rules below in inline CHECKs, with its placeholders and the usual blanks.
# Not the same in one point: an optional field that holds '' or N/A is refused here, and missing for dqsql.
NOTHING = "'', '-', '--', '---', '*', '.', '/', '?', '??', 'n/a', 'na', 'nil', 'none', 'null', 'tbd', 'unknown', " + (
    "'无', '暂无', '未知', '没有', '空', '不详', '待定', '待补充'"
)
BLANKS = r"E' \t\n\r\u00a0\u3000\u200b\ufeff'"
CHECKS = {
    "code_given": f"coalesce(lower(btrim(normalize(code, nfkc), {BLANKS})) not in ({NOTHING}), false)",
    "code_format": "code ~ '^C[0-9]{8}$'",
    "name_given": f"coalesce(lower(btrim(normalize(name, nfkc), {BLANKS})) not in ({NOTHING}), false)",
    "kind_known": "kind in ('company', 'person')",
    "mobile_format": r"mobile ~ '^(\+86-?)?1[3-9][0-9]{9}$'",
    "email_format": r"email ~ '^[^@[:space:]]+@[^@[:space:].]+(\.[^@[:space:].]+)+$'",
    "credit_code_format": "credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'",
    "level_known": "level in ('A', 'B', 'C')",
    "source_given": f"coalesce(lower(btrim(normalize(source, nfkc), {BLANKS})) not in ({NOTHING}), false)",
    "status_known": "status in ('active', 'dormant', 'blocked')",
    "amount_range": "amount between 0 and 100000000",
    "date_order": "closed_on >= opened_on",
}
# What most people write.
SIMPLE = CHECKS | {name: f"{name[:-6]} is not null and btrim({name[:-6]}) <> ''" for name in CHECKS if "given" in name}
# Two old rows that together break every rule, so that each is ratcheted.
LEGACY = (
    """(id, code, kind, mobile, email, credit_code, level, status, amount, opened_on, closed_on)
    values (-1, 'x', 'x', 'x', 'x', 'x', 'x', 'x', -1, '2024-01-01', '2000-01-01')""",
    "(id) values (-2)",
)
UNIQUE = f"upper(translate(normalize(credit_code, nfkc), {BLANKS}, ''))"

SPEC = r"""
dqsql: 1
name: {name}
schema: {name}
style: {style}
standards:
  a_name: {{description: a name{name_form}}}
  a_mobile: {{format: '(\+86-?)?1[3-9][0-9]{{9}}'{code_form}}}
  a_email: {{format: '[^@\s]+@[^@\s.]+(\.[^@\s.]+)+'{code_form}}}
  a_credit_code: {{format: '[0-9A-HJ-NPQRTUWXY]{{2}}[0-9]{{6}}[0-9A-HJ-NPQRTUWXY]{{10}}'{upper_form}}}
tables:
  customer:
    key: id
    source: source
    slices: [{slices}]
    columns:
      code: {{required: true, format: 'C[0-9]{{8}}'}}
      name: {{standard: a_name, required: true}}
      kind: {{one_of: [company, person]}}
      mobile: a_mobile
      email: a_email
      phone: {{required: {{action: observe}}}}
      credit_code: {{standard: a_credit_code, unique: true}}
      level: {{one_of: [A, B, C], required: {{action: observe}}}}
      source: {{required: true}}
      status: {{one_of: [active, dormant, blocked]}}
      amount: {{range: {{min: 0, max: 100000000}}}}
    rules:
      date_order: {{check: "closed_on >= opened_on"}}
{more}"""


@dataclass(frozen=True)
class Variant:
    """One way to hold the rules: the schema of its table, and how the tables of results name it."""

    schema: str
    label: str


BARE = Variant("v_bare", "bare table, primary key, plain unique index")
SIMPLY = Variant("v_simple", "inline CHECKs as most people write them (btrim)")
INLINE = Variant("v_inline", "inline CHECKs that know blanks and placeholders")
FLOOR = Variant("v_floor", "the same, only the checksum in a PL/pgSQL function")
BY_HAND = Variant("v_by_hand", "the same CHECKs by hand in one PL/pgSQL function")
CHECK = Variant("v_check", "dqsql: CHECK")
ONE_EACH = Variant("v_one_each", "dqsql: inline CHECKs")
NORMAL = Variant("v_normal", "dqsql: CHECK, normaliser")
FULL = Variant("v_full", "dqsql: CHECK, normaliser, counters")
RATCHET = Variant("v_ratchet", "dqsql: all rules ratcheted, normaliser, counters")
VARIANTS = (BARE, SIMPLY, INLINE, FLOOR, BY_HAND, CHECK, ONE_EACH, NORMAL, FULL, RATCHET)

NOTES = (
    "by hand: 12 rules inline (13 with the checksum), one expression unique index on the credit code.",
    "dqsql always counts: its count triggers were dropped by hand for all variants that do not say counters.",
    "counters: two observed rules more than by hand (phone, level), two slices.",
)


def given(connection: Connection, rows: int) -> None:
    """Makes public.given with that many good rows."""
    total = " + ".join(f"{w} * (strpos('{LETTERS}', substr(body, {n}, 1)) - 1)" for n, w in enumerate(WEIGHTS, 1))
    connection.execute(GIVEN.format(letters=LETTERS, total=total, rows=rows))
    connection.execute("create unique index on public.given (id)")
    connection.execute("vacuum analyze public.given")


def checksum() -> str:
    """The condition on a credit code's last character, GB 32100-2015."""
    parts = [f"{w} * (strpos('{LETTERS}', substr(credit_code, {n}, 1)) - 1)" for n, w in enumerate(WEIGHTS, 1)]
    return f"({' + '.join(parts)} + strpos('{LETTERS}', substr(credit_code, 18, 1)) - 1) % 31 = 0"


def spec(
    name: str,
    with_checksum: bool,
    normalise: bool,
    style: str = "function",
    slices: Sequence[str] = ("source", "status"),
) -> str:
    """The 12 rules as a spec, and the checksum as one more."""
    name_form, code_form, upper_form = ("", "", "")
    if normalise:
        name_form = ", normalize: [nfkc, trim, squeeze]"
        code_form, upper_form = (f", normalize: [nfkc, remove_blanks{more}]" for more in ("", ", upper"))
    more = f'      checksum: {{check: "{checksum()}"}}\n' if with_checksum else ""
    return SPEC.format(
        name=name,
        style=style,
        name_form=name_form,
        code_form=code_form,
        upper_form=upper_form,
        slices=", ".join(slices),
        more=more,
    )


def build(connection: Connection, dsn: str, variant: Variant, with_checksum: bool) -> None:
    """Makes the table of a variant, empty, with its rules held."""
    schema = variant.schema
    connection.execute(f"create schema {schema}")
    connection.execute(TABLE.format(schema=schema))
    table = f"{schema}.customer"
    match variant.schema:
        case "v_bare":
            connection.execute(f"create unique index on {table} (credit_code)")
        case "v_simple" | "v_inline":
            checks = (SIMPLE if variant == SIMPLY else CHECKS) | ({"checksum": checksum()} if with_checksum else {})
            for name, check in checks.items():
                connection.execute(f"alter table {table} add constraint {name} check ({check})")
            connection.execute(f"create unique index on {table} (({UNIQUE}))")
        case "v_floor":
            _checksum_function(connection, table, with_checksum)
        case "v_by_hand":
            _one_function(connection, table, with_checksum)
        case "v_ratchet":
            for bad in LEGACY:
                connection.execute(f"insert into {table} {bad}")
            install(dsn, spec(schema, with_checksum, normalise=True))
        case "v_one_each":
            install(dsn, spec(schema, with_checksum, normalise=False, style="inline"))
        case _:
            install(dsn, spec(schema, with_checksum, normalise=variant != CHECK))
    if variant in (CHECK, ONE_EACH, NORMAL):
        drop_counting(connection, schema)


def _checksum_function(connection: Connection, table: str, with_checksum: bool) -> None:
    """What a good DBA arrives at: inline CHECKs, the costly one in a function, whose plan the connection keeps."""
    checks = dict(CHECKS)
    if with_checksum:
        schema = table.split(".")[0]
        connection.execute(
            f"create function {schema}.sum_right(credit_code text) returns boolean language plpgsql"
            f" immutable parallel safe as $$ begin return {checksum()}; end $$"
        )
        checks["checksum"] = f"{schema}.sum_right(credit_code)"
    for name, check in checks.items():
        connection.execute(f"alter table {table} add constraint {name} check ({check})")
    connection.execute(f"create unique index on {table} (({UNIQUE}))")


def _one_function(connection: Connection, table: str, with_checksum: bool) -> None:
    """Further than most would go by hand: all conditions in one function."""
    conditions = [*CHECKS.values(), *([checksum()] if with_checksum else [])]
    reads = [name for name in COLUMNS if name not in ("id", "phone", "note")]
    types = {"amount": "numeric", "opened_on": "date", "closed_on": "date"}
    parameters = ", ".join(f"{name} {types.get(name, 'text')}" for name in reads)
    schema = table.split(".")[0]
    body = "\n and ".join(f"coalesce({condition}, true)" for condition in conditions)
    connection.execute(
        f"create function {schema}.good({parameters}) returns boolean language plpgsql immutable parallel safe"
        f" as $$ begin return {body}; end $$"
    )
    connection.execute(f"alter table {table} add constraint good check ({schema}.good({', '.join(reads)}))")
    connection.execute(f"create unique index on {table} (({UNIQUE}))")


def drop_counting(connection: Connection, schema: str) -> None:
    """Takes the count triggers off a table, to measure what is left."""
    triggers = "select tgname from pg_trigger where tgrelid = %s::regclass and starts_with(tgname, 'dq_count')"
    found = connection.execute(triggers, (f"{schema}.customer",)).fetchall()
    assert found, "the count triggers have another name now"
    for (name,) in found:
        connection.execute(f"drop trigger {ident(name)} on {schema}.customer")


def empty(connection: Connection, variants: Sequence[Variant]) -> None:
    """Empties the tables between rounds, outside the clock."""
    for variant in variants:
        connection.execute(f"truncate {variant.schema}.customer")
