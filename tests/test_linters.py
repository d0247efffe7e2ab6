"""Linters on the SQL that dqsql installs: they find what is planted, however `scripts/lint_sql.py` hands them the SQL.

That no finding is without its reason is seen by `make lint`, which `make test` begins with. plpgsql_check is an
extension: it runs where the server has it.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests import support
from tests.test_golden import SCHEMA
from tests.test_golden import SPEC as SHOP
from tests.test_hijack import SPEC, TABLES

Connection = psycopg.Connection[Any]
PATH = Path(__file__).parent.parent / "scripts" / "lint_sql.py"
GIVEN = importlib.util.spec_from_file_location("lint_sql", PATH)
assert GIVEN is not None
assert GIVEN.loader is not None
lint_sql = importlib.util.module_from_spec(GIVEN)
GIVEN.loader.exec_module(lint_sql)

# A fault of each kind that pgspot is run for, in the shape that functions have here, beside what is not read at all.
PLANTED = r"""
set search_path = pg_catalog, pg_temp; create schema dq;
create or replace function dq.bound(value text) returns boolean
language sql immutable parallel safe
return value is null or value = 'x';
create or replace function dq.hot(value text) returns boolean
language plpgsql immutable parallel safe
as $dq$
declare
    form text collate pg_catalog."C" := value;
begin
    if pg_catalog.length(form) between 1 and 2 then
        return upper(form) operator(pg_catalog.=) 'X';
    end if;
    return form::integer operator(pg_catalog.>) 1;
end
$dq$;
create or replace function dq.bound_too(value text) returns boolean
language sql stable
begin atomic
    select value > 'x';
end;
create or replace function dq.open() returns bigint
language sql security definer
as $dq$ select pg_catalog.count(*) from people $dq$;
create or replace function dq.half() returns void
language plpgsql security definer
set search_path = public, pg_temp
as $dq$ begin perform 1; end $dq$;
"""


pytestmark = pytest.mark.one_server


@pytest.fixture
def installed() -> None:
    if absent := lint_sql.missing():
        pytest.skip(f"{', '.join(absent)}: not installed; pip has them for Linux and macOS, x86_64 and arm64")


def test_threat_17_18_pgspot_finds_what_it_is_run_for(installed: None) -> None:
    found = {(each.rule, each.place) for each in lint_sql.pgspot(PLANTED.lstrip(), "planted")}
    for rule in ("PS001", "PS003", "PS004", "PS005", "PS016", "PS017"):
        assert rule in {each for each, _ in found}, f"{rule} is not found: {found}"
    assert all(place.startswith("planted:") for _, place in found)
    # A body that is SQL and not a text was bound when it was made.
    blanked = lint_sql.readable(PLANTED)
    assert "bound" not in blanked
    assert blanked.count("\n") == PLANTED.count("\n")


def test_threat_50_squawk_finds_what_it_is_run_for(installed: None, tmp_path: Path) -> None:
    file = tmp_path / "planted.sql"
    file.write_text("create index i on shop.line (code);\nalter table shop.line add constraint c check (price > 0);\n")
    found = {each.rule for each in lint_sql.squawk(file, in_transaction=False)}
    assert {"require-concurrent-index-creation", "constraint-missing-not-valid"} <= found
    assert not {"require-concurrent-index-creation", "constraint-missing-not-valid"} & lint_sql.EXPLAINED.keys()


# What plpgsql_check says that is no fault: function and message, as patterns, and why.
EXPECTED = {
    r"^dq\.(cell|defaults|explain|publish|stored_row|typed|with_generated)\(.*: text type variable is not sanitized":
        "put together by format() from names (%I) and from what PostgreSQL prints of its own catalog; dq.standard is its owner's",
    r"target type is different type than source type": "a variable that begins with a literal",
    r"^dq(\.phone|_gen\.\w+_phone_\w+)\(.*: control reached end of function": "a loop that only RETURN leaves",
    r"^dq\.holds\(.*: control reached end of function": "a CASE without ELSE, which raises",
}  # fmt: skip
_CHECK = """
select p.oid::regprocedure::text, c.*
from pg_proc as p
left join lateral (values (null::oid)) as none (t) on p.prorettype <> 'trigger'::regtype
left join pg_trigger as t on t.tgfoid = p.oid and not t.tgisinternal
cross join lateral plpgsql_check_function_tb(
    p.oid, coalesce(t.tgrelid, 0), oldtable => t.tgoldtable, newtable => t.tgnewtable,
    performance_warnings => false, extra_warnings => true, security_warnings => true
) as c
where p.pronamespace in ('dq'::regnamespace, 'dq_gen'::regnamespace)
    and p.prolang = (select oid from pg_language where lanname = 'plpgsql')
    and (p.prorettype <> 'trigger'::regtype or t.oid is not null)
"""


def checked(connection: Connection) -> Iterator[tuple[str, str]]:
    """What plpgsql_check finds in every function of dq and dq_gen: the function, and the message."""
    cursor = connection.execute(_CHECK)
    names = [column.name for column in cursor.description or ()]
    for row in cursor.fetchall():
        told = dict(zip(names, row, strict=True))
        yield told[names[0]], f"{told['level']}: {told['lineno']}: {told['message']}"


def test_plpgsql_check_finds_nothing(postgresql: Connection, dsn: str) -> None:
    if not postgresql.execute("select from pg_available_extensions where name = 'plpgsql_check'").fetchone():
        pytest.skip("the server has no plpgsql_check; Debian's package is postgresql-NN-plpgsql-check")
    postgresql.execute("create extension plpgsql_check")
    postgresql.execute(SCHEMA.read_bytes())
    postgresql.execute(TABLES)
    postgresql.commit()
    support.install(dsn, SHOP.read_text("utf-8"))
    support.install(dsn, SPEC)
    left = [each for each in checked(postgresql) if not any(re.search(known, " ".join(each)) for known in EXPECTED)]
    assert left == []
