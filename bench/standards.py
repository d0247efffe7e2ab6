"""Microseconds per call of every standard's verdict and normal form, over a million values, against a regex by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bench.harness import Connection, Options, Result, clocked, database, interleaved, spread
from dqsql import runtime
from dqsql.fragment import render
from dqsql.names import ident, literal
from dqsql.plan.build import broken
from dqsql.plan.enforce import helper_sql
from dqsql.resolve import resolve
from dqsql.spec import builtin_standards, loads

ROWS = 1_000_000


class Subject(NamedTuple):
    """A standard with its parameters, an SQL expression that makes value `n`, and the cheapest check by hand."""

    standard: str
    value: str
    by_hand: str
    params: str = ""


_DIGITS8 = "lpad((n * 7919 % 100000000)::text, 8, '0')"
SUBJECTS = [
    Subject("cn_mobile", f"'+86139' || {_DIGITS8}", "^[+]861[3-9][0-9]{9}$"),
    Subject("cn_mobile", f"'139' || {_DIGITS8}", "^1[3-9][0-9]{9}$"),
    Subject("cn_landline", f"'021-' || {_DIGITS8}", "^0[0-9]{2,3}-[0-9]{7,8}$"),
    Subject("phone", f"'+4420' || {_DIGITS8}", "^[+][1-9][0-9]{6,14}$", ", region: CN"),
    Subject("phone", f"'(021) ' || {_DIGITS8}", "^[0-9() -]{7,20}$", ", region: CN"),
    Subject("email", "'buyer' || n || '@example.com'", "^[^@ ]+@[^@ ]+[.][^@ ]+$"),
    Subject("cn_credit_code", "'91350100M00010' || lpad((n % 10000)::text, 4, '0')", "^[0-9A-HJ-NPQRTUWXY]{18}$"),
    Subject("cn_citizen_id", "'11010519' || lpad((n % 1000000)::text, 6, '0') || '002X'", "^[0-9]{17}[0-9X]$"),
    Subject("company_name", "'上海' || n || '示例科技有限公司'", "^.{2,200}$", ", registered: true"),
    Subject("person_name", "'韩' || chr((19968 + n % 20000)::int) || '梅'", "^[^0-9]{1,100}$"),
    Subject("iso_date", "(date '2000-01-01' + (n % 9000)::int)::text", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    Subject("iban", "'DE8937040044053' || lpad((n % 10000000)::text, 7, '0')", "^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$"),
    Subject("lei", "'5493001KJTIIGC' || lpad((n % 1000000)::text, 6, '0')", "^[0-9A-Z]{18}[0-9]{2}$"),
    Subject("bank_card", "'411111' || lpad((n * 7919 % 10000000000)::text, 10, '0')", "^[0-9]{12,19}$"),
    Subject("vat", "'DE' || lpad((n % 1000000000)::text, 9, '0')", "^[A-Z]{2}[0-9A-Z]{8,12}$"),
    Subject("postal_code", "lpad((n % 1000000)::text, 6, '0')", "^[0-9]{6}$", ", country: CN"),
    Subject("country", "(array['CN', 'DE', 'US', 'FR'])[1 + n % 4]", "^[A-Z]{2}$"),
    Subject("currency", "(array['CNY', 'EUR', 'USD', 'JPY'])[1 + n % 4]", "^[A-Z]{3}$"),
    Subject("url", "'https://example.com/' || n", "^https?://[^ ]+$"),
    Subject("code", "'C-' || n", "^[A-Za-z0-9_./-]{1,64}$"),
]


def run(options: Options) -> list[Result]:
    """One row of results for each kind of value."""
    rows = []
    with database(options) as (dsn, connection):
        runtime.install(dsn, None)
        connection.execute("create schema dq_gen")
        connection.execute("set max_parallel_workers_per_gather = 0; set jit = off")
        for subject in (each for each in SUBJECTS if each.standard in builtin_standards()):
            rows.append(_row(options, connection, subject))
    return [
        Result(
            f"standards: µs per call over {ROWS:,} values, the scan of the table taken off",
            ("standard", "for example", "by hand", "verdict", "ratio", "normal form"),
            rows,
            (
                "by hand: the cheapest regular expression for such a value; it knows no check characters and no plans.",
                "verdict: all rules of the standard with `missing`, as a CHECK evaluates them; most codes are wrong.",
                "normal form: what the BEFORE trigger does to a new value.",
            ),
        )
    ]


def _row(options: Options, connection: Connection, subject: Subject) -> list[str]:
    column = f"{{standard: {subject.standard}{subject.params}}}"
    text = f"{{dqsql: 1, name: b, tables: {{t: {{key: v, columns: {{v: {column}}}}}}}}}"
    loaded = loads(text)
    table = resolve(loaded.spec, loaded.document, builtin_standards(), None).tables[0]
    for name, helper in table.helpers.items():
        connection.execute(helper_sql(name, helper).encode())
    connection.execute("drop table if exists given")
    connection.execute(
        f"create table given as select ({subject.value})::text as v from generate_series(1, {ROWS}) as n".encode()
    )
    connection.execute("vacuum analyze given")
    verdict = " or ".join(render(broken(assertion), ident) for assertion in table.assertions)
    queries: Mapping[str, str] = {
        "scan": "select count(v) from given",
        "by hand": f"select count(*) filter (where v ~ {literal(subject.by_hand)}) from given",
        "verdict": f"select count(*) filter (where {verdict}) from given",
        "normal form": f"select count({render(table.fields['v'].standard_form, ident)}) from given",
    }
    variants: dict[str, Callable[[], float]] = {
        name: lambda query=query: clocked(lambda: connection.execute(query.encode()).fetchone())  # type: ignore[misc]
        for name, query in queries.items()
    }
    measured = interleaved(variants, options.rounds(5), what=subject.standard)
    micro = {
        name: spread([(mine - scan) / ROWS * 1e6 for mine, scan in zip(values, measured["scan"], strict=True)])[1]
        for name, values in measured.items()
    }
    (example,) = connection.execute("select v from given limit 1").fetchone() or ("",)
    cells = [f"{micro[name]:.2f}" for name in ("by hand", "verdict", "normal form")]
    ratio = f"{micro['verdict'] / micro['by hand']:.1f}"
    return [subject.standard, f"`{example}`", cells[0], cells[1], ratio, cells[2]]
