"""What today's data breaks: counted once by full scans, before anything is planned.

The counts run the very fragments that the rules compile to, on the real tables, so PostgreSQL itself has
judged every expression before a plan is shown.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import psycopg

from dqsql.claims import ChangeClaim, ChildClaim, OverlapClaim, ReferenceClaim, RowClaim, TimeClaim, UniqueClaim
from dqsql.errors import DatabaseError, Problem, SpecError
from dqsql.fragment import TRUE, columns, render
from dqsql.model import Assertion, Model, Table
from dqsql.names import Name, ident
from dqsql.plan import totals
from dqsql.plan.build import broken, of
from dqsql.plan.enforce import helper_sql
from dqsql.plan.groups import counted
from dqsql.plan.mechanism import MOST_EXCLUDED, Finding
from dqsql.plan.steps import Step
from dqsql.runtime import sql as runtime_sql

Cursor = psycopg.Cursor[Any]


def measure(
    connection: psycopg.Connection[Any],
    model: Model,
    *,
    runtime: bool,
    progress: Callable[[str], None] = lambda _: None,
) -> dict[Name, dict[str, Finding]]:
    """Violations of every assertion, by table and rule; nothing in the database changes.

    `runtime` says whether schema dq is installed; without it, it is made and rolled back. Raises DatabaseError
    where row-level security would hide rows from the count, or PostgreSQL does not accept a rule.
    """
    findings: dict[Name, dict[str, Finding]] = {}
    with connection.transaction(force_rollback=True), connection.cursor() as cursor:
        if not runtime:
            _run(cursor, runtime_sql())
        cursor.execute("set local search_path = pg_catalog, pg_temp")
        cursor.execute("set local row_security = off")
        _make_helpers(cursor, model)
        for table in model.tables:
            progress(str(table.name))
            try:
                _accept_slices(cursor, table)
                findings[table.name] = _measure(cursor, table)
            except psycopg.errors.InsufficientPrivilege as error:
                raise DatabaseError(
                    f"{table.name}: {error.diag.message_primary}. A count that misses rows would be wrong; plan as"
                    " the table's owner, or as a role with BYPASSRLS where row-level security is forced"
                ) from error
    return findings


def _make_helpers(cursor: Cursor, model: Model) -> None:
    """Makes the functions that the counted fragments call, where they are not installed yet."""
    for table in model.tables:
        for name, helper in table.helpers.items():
            cursor.execute("select pg_catalog.to_regprocedure(%s) is null", (f"{name.sql}(text)",))
            if cursor.fetchone() == (True,):
                cursor.execute(f"create schema if not exists {ident(name.schema)}")
                _run(cursor, helper_sql(name, helper))


ROUNDS, LOOPS = 5, 2000
_PRICE = """
create function pg_temp.dq_price() returns double precision[] language plpgsql as $dq$
declare
    {parameters}
    verdict boolean;
    begun timestamptz;
    judged interval;
    prices double precision[] := '{{}}';
begin
    select {columns} into {variables} from {table} as t where {keeps} order by {gaps} limit 1;
    if not found then
        return prices;
    end if;
    for round in 1..{rounds} loop
        begun := clock_timestamp();
        for i in 1..{loops} loop
            verdict := {broken};
        end loop;
        judged := clock_timestamp() - begun;
        begun := clock_timestamp();
        for i in 1..{loops} loop
            verdict := false;
        end loop;
        prices := prices || (extract(epoch from judged - (clock_timestamp() - begun)) * 1e6 / {loops})::float8;
    end loop;
    return prices;
end
$dq$
"""


def price(connection: psycopg.Connection[Any], model: Model, assertion: Assertion, *, runtime: bool) -> float | None:
    """What judging one row by a row rule of `model`'s only table costs the server, in microseconds.

    The median of ROUNDS loops over one stored row that the rule applies to and that keeps it, with as few gaps as
    there are in the first thousand; None without such a row. Nothing stays in the database.
    """
    (table,) = model.tables
    body = assertion.claim.body
    assert isinstance(body, RowClaim)  # noqa: S101 - chosen so by the caller
    reads = sorted(columns(broken(assertion))) or [table.key[0]]
    variables = {name: f"p{place}" for place, name in enumerate(reads)}
    filled = " + ".join(f"(t.{ident(name)} is null)::int" for name in reads)
    statement = _PRICE.format(
        parameters="\n    ".join(f"p{place} {table.relation.by_name[name].type};" for place, name in enumerate(reads)),
        columns=", ".join(f"t.{ident(name)}" for name in reads),
        variables=", ".join(variables.values()),
        table=f"(select * from {table.name.sql} as t where {render(body.applies, of('t'))} limit 1000)",
        keeps=f"not {render(broken(assertion), of('t'))}",
        gaps=filled,
        broken=render(broken(assertion), variables.__getitem__),
        rounds=ROUNDS,
        loops=LOOPS,
    )
    with connection.transaction(force_rollback=True), connection.cursor() as cursor:
        if not runtime:
            _run(cursor, runtime_sql())
        cursor.execute("set local search_path = pg_catalog, pg_temp")
        _make_helpers(cursor, model)
        _run(cursor, statement)
        cursor.execute("select pg_temp.dq_price()")
        prices: list[float] = (cursor.fetchone() or ([],))[0]
    return max(statistics.median(prices), 0.0) if prices else None


def rehearse(connection: psycopg.Connection[Any], steps: tuple[Step, ...], *, runtime: bool) -> None:
    """Has PostgreSQL accept every new function, table and view of `steps`, and takes them back.

    Steps that lock a user's table, or a view that somebody may be reading, are left out, and rights, which are for what
    the others make. Raises DatabaseError with PostgreSQL's own words.
    """
    with connection.transaction(force_rollback=True), connection.cursor() as cursor:
        if not runtime:
            _run(cursor, runtime_sql())
        cursor.execute("set local search_path = pg_catalog, pg_temp")
        for step in steps:
            replaces_view = step.verb == "replace" and not step.what.startswith("function")
            left_out = replaces_view or step.verb in ("drop", "publish") or step.transaction in ("", "rights")
            if not step.lock and not left_out:
                try:
                    _run(cursor, ";\n".join(step.statements))
                except psycopg.Error as error:
                    if _passing(error):
                        raise
                    raise DatabaseError(f"{step.what}: {error.diag.message_primary or error}") from error


def _passing(error: psycopg.Error) -> bool:
    """Whether it says nothing of the query: the connection is lost, a timeout has ended it, the server lacks memory."""
    # Class 54: the query is too complex.
    return isinstance(error, psycopg.OperationalError) and not (error.sqlstate or "").startswith("54")


def _run(cursor: Cursor, text: str) -> None:
    cursor.execute(text)


def _measure(cursor: Cursor, table: Table) -> dict[str, Finding]:
    found: dict[str, Finding] = {}
    by_row = [a for a in table.assertions if isinstance(a.claim.body, RowClaim | TimeClaim)]
    found |= _count_rows(cursor, table, by_row)
    for assertion in table.assertions:
        match assertion.claim.body:
            case UniqueClaim() as claim:
                found[assertion.id] = _count_duplicates(cursor, table, assertion, claim)
            case OverlapClaim() as claim:
                applicable, violations = _fetch(cursor, assertion, counted(table.name, claim))[0]
                found[assertion.id] = Finding(violations, applicable)
            case ReferenceClaim() as claim:
                found[assertion.id] = _count_orphans(cursor, table, assertion, claim)
            case ChangeClaim() as claim:
                _accept_change(cursor, table, assertion, claim)
            case ChildClaim() as claim:
                applicable, violations = _fetch(cursor, assertion, totals.childless(table, claim))[0]
                found[assertion.id] = Finding(violations, applicable)
        if absent := _absent(cursor, assertion):
            found[assertion.id] = replace(found.get(assertion.id, Finding()), absent=absent)
    return found


def _accept_slices(cursor: Cursor, table: Table) -> None:
    """Has PostgreSQL group by each slice: a trigger that cannot would fail the application's statements."""
    for name in table.slices:
        try:
            with cursor.connection.transaction():
                _run(cursor, f"select from {table.name.sql} as t group by t.{ident(name)} limit 0")
        except psycopg.errors.UndefinedFunction as error:
            type_ = table.relation.by_name[name].column_type.shown
            raise DatabaseError(
                f"{table.name}: {name} is of type {type_}, which cannot be grouped by; take it out of the slices,"
                " the owner or the source of the table"
            ) from error


def _absent(cursor: Cursor, assertion: Assertion) -> tuple[str, ...]:
    """The roles of the rule's `by_role` that do not exist."""
    if not assertion.by_role:
        return ()
    query = "select r.name from unnest(%s::name[]) as r (name) where r.name not in (select rolname from pg_roles)"
    cursor.execute(query, (list(assertion.by_role),))
    return tuple(name for (name,) in cursor.fetchall())


def _fetch(cursor: Cursor, assertion: Assertion, query: str) -> list[tuple[Any, ...]]:
    """The rows of a counting query; SpecError at the rule's place where PostgreSQL refuses it."""
    try:
        _run(cursor, query)
    except psycopg.errors.InsufficientPrivilege:
        raise
    except psycopg.Error as error:
        if _passing(error):
            raise
        hint = "compare values of the same type; what a column holds is in `dqsql catalog`"
        said = (error.diag.message_primary or str(error)).replace("pg_catalog.", "")
        if (error.sqlstate or "").startswith("22"):
            # A data exception quotes the row's value.
            said = f"{said.partition(': ')[0]}, in some row"
            hint = "guard a cast with `case when … then … end`"
        problem = Problem(*assertion.place, f"PostgreSQL refuses rule {assertion.id!r}: {said}", hint)
        raise SpecError([problem]) from error
    return cursor.fetchall()


def _count_rows(cursor: Cursor, table: Table, assertions: list[Assertion]) -> dict[str, Finding]:
    if not assertions:
        return {}
    counts = []
    for assertion in assertions:
        body = assertion.claim.body
        assert isinstance(body, RowClaim | TimeClaim)  # noqa: S101 - chosen so by the caller
        counts += [_rows_where(body.applies), _rows_where(broken(assertion))]
    query = f"select {', '.join(counts)} from {table.name.sql} as t"
    try:
        with cursor.connection.transaction():
            _run(cursor, query)
            values = cursor.fetchone() or ()
    except psycopg.errors.InsufficientPrivilege:
        raise
    except psycopg.Error as error:
        if _passing(error):
            raise
        # Alone, each rule either counts or is named by its own error.
        values = tuple(value for a in assertions for value in _count_alone(cursor, table, a))
    return {
        assertion.id: Finding(values[place * 2 + 1], values[place * 2]) for place, assertion in enumerate(assertions)
    }


def _count_alone(cursor: Cursor, table: Table, assertion: Assertion) -> tuple[int, int]:
    body = assertion.claim.body
    assert isinstance(body, RowClaim | TimeClaim)  # noqa: S101 - chosen so by the caller
    counts = f"{_rows_where(body.applies)}, {_rows_where(broken(assertion))}"
    values = _fetch(cursor, assertion, f"select {counts} from {table.name.sql} as t")[0]
    return values[0], values[1]


def _rows_where(fragment: str) -> str:
    return "count(*)" if fragment == TRUE else f"count(*) filter (where {render(fragment, of('t'))})"


def _count_duplicates(cursor: Cursor, table: Table, assertion: Assertion, claim: UniqueClaim) -> Finding:
    applicable, violations, surplus = _fetch(cursor, assertion, totals.duplicates(table, claim))[0]
    if violations == 0 or claim.most > 1:
        # Only a unique index leaves single rows out.
        return Finding(violations, applicable)
    if surplus > MOST_EXCLUDED or not table.key:
        return Finding(violations, applicable, None)
    keys, where = totals.compared(claim)
    order = ", ".join(f"t.{ident(name)}" for name in table.key)
    as_text = ", ".join(f"t.{ident(name)}::text" for name in table.key)
    listing = (
        f"select array[{as_text}] as key, row_number() over (partition by {', '.join(keys)} order by {order}) as place"
        f" from {table.name.sql} as t where {where} order by {order}"
    )
    rows = _fetch(cursor, assertion, f"select key from ({listing}) as listed where place > 1")
    return Finding(violations, applicable, tuple(tuple(key) for (key,) in rows))


def _accept_change(cursor: Cursor, table: Table, assertion: Assertion, claim: ChangeClaim) -> None:
    """Has PostgreSQL judge the expressions of a rule about changes, of which no row has anything to count."""
    fragments = (render(fragment, of("t"), of("t")) for fragment in (broken(assertion), claim.first))
    _fetch(cursor, assertion, f"select {', '.join(fragments)} from {table.name.sql} as t limit 0")


def _count_orphans(cursor: Cursor, table: Table, assertion: Assertion, claim: ReferenceClaim) -> Finding:
    applicable, violations = _fetch(cursor, assertion, totals.orphans(table, claim))[0]
    return Finding(violations, applicable)
