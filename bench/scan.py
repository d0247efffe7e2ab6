"""`dqsql scan` over a million rows: twelve rules in one pass, against one query for each rule, and Great Expectations.

The rules are those of bench/customers.py as a spec. One query for each rule is what checkers send; here each asks the
very predicate that the rule compiles to, so that only the way of asking differs. Great Expectations gets rules of its
own that say the same (`great.py`), and is installed into an environment of its own in .cache/great; where that cannot
be done, the comparison is left out.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from bench import customers
from bench.harness import Connection, Options, Result, against, clocked, database, interleaved, output
from dqsql import apply as applying
from dqsql import scan as scanning
from dqsql.catalog import read
from dqsql.claims import RowClaim, UniqueClaim
from dqsql.errors import DqsqlError
from dqsql.fragment import render
from dqsql.inlining import without_runtime
from dqsql.model import Table
from dqsql.names import Name
from dqsql.plan import totals
from dqsql.plan.build import broken, of
from dqsql.resolve import resolve
from dqsql.spec import builtin_standards, loads

ROWS = 1_000_000
GREAT = "great-expectations==1.24.0"
ENVIRONMENT = Path(__file__).parent.parent / ".cache" / "great"
JOBS = 2
SPEC = """
dqsql: 1
name: scanned
tables:
  given:
    key: id
    columns:
      code: {required: true, format: 'C[0-9]{8}'}
      name: {required: true, length: {min: 2, max: 60}}
      kind: {one_of: [company, person]}
      mobile: {format: '1[3-9][0-9]{9}'}
      email: {format: '[^@ ]+@[^@ .]+([.][^@ .]+)+'}
      level: {one_of: [A, B, C]}
      source: {required: true}
      status: {one_of: [active, dormant, blocked]}
      amount: {range: {min: 0, max: 100000000}}
    rules:
      date_order: {check: "closed_on >= opened_on"}
"""


def run(options: Options) -> list[Result]:
    """One table of results: serially, with parallel workers, and by Great Expectations."""
    with database(options) as (dsn, connection):
        customers.given(connection, ROWS)
        connection.execute("alter table public.given add primary key (id)")
        results = [_by_rule(options, dsn, connection)]
        if (great := _great()) is not None:
            results.append(_against_great(options, dsn, great))
        return results


def _queries(connection: Connection) -> list[str]:
    """One query for each rule."""
    loaded = loads(SPEC)
    catalog = read(connection, [Name("public", "given")], installed=False)
    table: Table = resolve(loaded.spec, loaded.document, builtin_standards(), catalog, helpers=False).tables[0]
    queries = []
    for assertion in table.assertions:
        body = assertion.claim.body
        if isinstance(body, RowClaim):
            counts = ", ".join(
                f"count(*) filter (where {render(f, of('t'))})" for f in (body.applies, broken(assertion))
            )
            query = f"select {counts} from {table.name.sql} as t"
        else:
            assert isinstance(body, UniqueClaim)
            query = totals.duplicates(table, body)
        written = without_runtime(query)
        assert written is not None, "every rule of this benchmark is an expression"
        queries.append(written)
    assert len(queries) == 12, "twelve rules"
    return queries


def _by_rule(options: Options, dsn: str, connection: Connection) -> Result:
    queries = _queries(connection)
    connection.execute("set search_path = pg_catalog, pg_temp; set jit = off")

    def each(workers: int) -> Callable[[], float]:
        def ask() -> None:
            connection.execute(f"set max_parallel_workers_per_gather = {workers}")
            for query in queries:
                # A prepared one would keep the plan of the other variant, with workers or without.
                connection.execute(query.encode(), prepare=False).fetchone()

        return lambda: clocked(ask)

    variants = {
        "one query for each rule, serially": each(0),
        "dqsql scan, serially": lambda: clocked(lambda: _scan(dsn, 1)),
        "one query for each rule, two parallel workers": each(JOBS),
        f"dqsql scan, --jobs {JOBS}": lambda: clocked(lambda: _scan(dsn, JOBS)),
    }
    measured = interleaved(variants, options.rounds(5), what="scan")
    rows = against(measured, "one query for each rule, serially", 1, digits=2)
    return Result(
        f"scan: 12 rules over {ROWS:,} rows, cached",
        ("variant", "s", "quartiles", "ratio", "quartiles"),
        rows,
        (
            "one query for each rule: the same predicates, counted one by one, without keys and without completeness.",
            "dqsql scan: also completeness of nine fields, and the keys of the ten worst rows.",
        ),
    )


def _scan(dsn: str, jobs: int) -> None:
    report = scanning.scan(lambda: applying.connect(dsn), loads(SPEC), scanning.Options(jobs=jobs))
    assert report.clean
    assert report.tables[0].rows == ROWS


def _great() -> Path | None:
    """The Python that has Great Expectations, installed when it is first asked for; None where that fails."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    try:
        output([python, "-m", "pip", "install", "--quiet", GREAT, "sqlalchemy<2.1", "psycopg2-binary"])
    except DqsqlError as error:
        sys.stderr.write(f"scan: without Great Expectations, which pip cannot install: {error}\n")
        return None
    return python


def _against_great(options: Options, dsn: str, python: Path) -> Result:
    parts = conninfo_to_dict(dsn)
    url = f"postgresql+psycopg2://{parts['user']}@/{parts['dbname']}?host={parts['host']}&port={parts['port']}"

    def great(what: str) -> float:
        # Its own clock, without the time that its import takes.
        done = subprocess.run(
            [python, "-P", Path(__file__).with_name("great.py"), url, what],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise DqsqlError(f"Great Expectations failed: {done.stderr.strip()[-500:]}")
        return float(done.stdout.split()[-1])

    variants = {
        "Great Expectations, with keys": lambda: great("keys"),
        "Great Expectations, verdicts only": lambda: great("verdicts"),
        "dqsql scan, serially": lambda: clocked(lambda: _scan(dsn, 1)),
        f"dqsql scan, --jobs {JOBS}": lambda: clocked(lambda: _scan(dsn, JOBS)),
    }
    measured = interleaved(variants, max(3, options.rounds(5) - 2), what="great")
    return Result(
        f"scan: 12 rules over {ROWS:,} rows, against {GREAT.replace('==', ' ')}",
        ("variant", "s", "quartiles", "ratio", "quartiles"),
        against(measured, "Great Expectations, with keys", 1, digits=2),
        (
            "with keys: result_format SUMMARY with unexpected_index_column_names, as dqsql tells the keys of bad rows.",
            "verdicts only: result_format BOOLEAN_ONLY. Both use the parallel workers of the server's defaults.",
            "Its rules say a little less: NULL alone is missing, and no words such as N/A.",
        ),
    )
