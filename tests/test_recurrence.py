"""What comes back after it was closed, and what a batch did to the gaps: told from the ledger and from incidents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from tests import support
from tests.test_alerts import SPEC, TABLE, evaluate, lose, read

pytestmark = pytest.mark.one_server
Connection = psycopg.Connection[Any]
ANN = f"ann_{os.getpid()}"


@pytest.fixture
def crm(postgresql: Connection, dsn: str) -> Iterator[Connection]:
    """The table of the alerts; ann may propose."""
    postgresql.execute(TABLE)
    postgresql.commit()
    support.install(dsn, SPEC)
    postgresql.autocommit = True
    postgresql.execute(
        f"create role {ANN}; grant usage on schema crm to {ANN}; grant select on crm.customer to {ANN};"
        f"grant execute on function dq.propose to {ANN}; grant select on dq.recurrence, dq.backfill_progress to {ANN}"
    )
    yield postgresql
    postgresql.execute(f"reset session authorization; drop owned by {ANN}; drop role {ANN}")


def propose(connection: Connection, key: int, field: str, value: str) -> int:
    connection.execute(f"set session authorization {ANN}")
    query = "select dq.propose('crm.customer', %s::text, %s, %s, 'rang up', 'phone call')"
    (number,) = connection.execute(query, (key, field, value)).fetchone() or (0,)
    connection.execute("reset session authorization")
    return int(number)


def fill(connection: Connection, key: int, value: str) -> int:
    (entry,) = connection.execute("select dq.approve(%s)", (propose(connection, key, "code", value),)).fetchone() or (
        0,
    )
    return int(entry)


ROWS = (
    "select key, entry, state, recurred_at is not null as noticed from dq.recurrence where scope = 'row' order by entry"
)


def rows(connection: Connection) -> list[tuple[Any, ...]]:
    return connection.execute(ROWS).fetchall()


def test_a_field_that_is_a_gap_again_after_the_ledger_filled_it(crm: Connection) -> None:
    lose(crm, "code", 1, 2, 3)
    entries = [fill(crm, key, f"n{key}") for key in (1, 2, 3)]
    assert rows(crm) == []
    # Another good value is no gap, and what was taken back on purpose did not come back.
    crm.execute("update crm.customer set code = 'other' where id = 2")
    crm.execute("select dq.undo(%s, 'wrong customer')", (entries[2],))
    assert rows(crm) == []
    lose(crm, "code", 1)
    (line,) = read(crm, "select * from dq.recurrence")
    assert line.pop("closed_at")
    assert line == {
        "spec": "crm", "table_schema": "crm", "table_name": "customer", "scope": "row", "field": "code", "rule": None,
        "title": "Code", "process": "Intake", "department": "Sales", "steward": "Ann", "source": "web", "owner": "li",
        "key": "1", "entry": entries[0], "incident": None, "cause": None, "closed_by": crm.info.user,
        "closed_from": "phone call", "recurred_at": None, "state": "open",
    }  # fmt: skip
    # Each time is a line of its own; filled again, it is closed.
    again = fill(crm, 1, "m1")
    assert rows(crm) == [("1", entries[0], "closed", True)]
    crm.execute("update crm.customer set code = ' ', owner = 'wu' where id = 1")
    assert rows(crm) == [("1", entries[0], "closed", True), ("1", again, "open", False)]
    assert {line["owner"] for line in read(crm, "select owner from dq.recurrence")} == {"wu"}
    crm.execute("delete from crm.customer where id = 1")
    assert rows(crm) == [(None, entries[0], "closed", True)]
    crm.execute("drop table crm.customer cascade")
    assert rows(crm) == []


def test_an_incident_that_opened_again_with_the_cause_given_before(crm: Connection) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    crm.execute("select dq.resolve(1, 'import without codes', 'import mended')")
    assert read(crm, "select * from dq.recurrence") == []
    assert evaluate(crm) == 1, "the figure is above its limit still"
    query = "select scope, field, rule, title, owner, incident, cause, closed_by, state from dq.recurrence order by recurred_at"
    (line,) = read(crm, query)
    first = {
        "scope": "incident", "field": "code", "rule": None, "title": "Code", "owner": None, "incident": 1,
        "cause": "import without codes", "closed_by": crm.info.user,
    }  # fmt: skip
    assert line == first | {"state": "open"}
    crm.execute("update crm.customer set code = 'x' || id")
    evaluate(crm)
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    assert read(crm, query) == [
        first | {"state": "closed"},
        first | {"cause": None, "closed_by": None, "state": "open"},
    ]
    # A slice that is the table's source, and a rule.
    lose(crm, "phone", 1, 2, 3)
    crm.execute("update crm.customer set name = 'twin' where id < 3; select dq.refresh()")
    evaluate(crm)
    crm.execute("update crm.customer set phone = '1', name = 'n' || id; select dq.refresh()")
    evaluate(crm)
    lose(crm, "phone", 1, 2, 3)
    crm.execute("update crm.customer set name = 'twin' where id < 3; select dq.refresh()")
    evaluate(crm)
    found = read(crm, "select field, rule, source, owner from dq.recurrence where incident > 1 order by field")
    assert found == [
        {"field": "name", "rule": "name.unique", "source": None, "owner": None},
        {"field": "phone", "rule": None, "source": "web", "owner": None},
    ]


def test_what_the_spec_did_not_watch_meanwhile_did_not_come_back(crm: Connection, dsn: str) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    support.install(dsn, SPEC.replace("alert: {missing_rate: 30%, clear: 10%, severity: critical}", ""))
    evaluate(crm)
    support.install(dsn, SPEC)
    assert evaluate(crm) == 1
    assert read(crm, "select * from dq.recurrence") == []


def test_threat_21_recurrence_tells_nobody_of_hidden_rows(crm: Connection) -> None:
    """Nor does a function of the reader's that PostgreSQL takes for cheap see a line before it is left out."""
    lose(crm, "code", 1, 2, 3, 4)
    evaluate(crm)
    for key in (1, 2):
        fill(crm, key, f"n{key}")
    crm.execute("update crm.customer set owner = 'wu' where id = 2")
    lose(crm, "code", 1, 2)
    crm.execute("select dq.resolve(1, 'a', 'b')")
    evaluate(crm)
    crm.execute(
        "create function public.peep(text, text) returns boolean language plpgsql cost 0.0001"
        " as $$begin raise notice '% %', $1, $2; return true; end$$; grant execute on function public.peep to public"
    )
    said: list[str] = []
    crm.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    query = "select scope, key from dq.recurrence where public.peep(closed_from, key) order by 1, 2"
    crm.execute(f"set role {ANN}")
    assert crm.execute(query).fetchall() == [("incident", None), ("row", "1"), ("row", "2")]
    crm.execute("reset role")
    crm.execute(
        "alter table crm.customer enable row level security;"
        f"create policy own on crm.customer to {ANN} using (owner = 'li')"
    )
    said.clear()
    crm.execute(f"set role {ANN}")
    assert crm.execute(query).fetchall() == [("row", "1")]
    assert said == ["phone call 1"]
    crm.execute("reset role")
    crm.execute(f"revoke select on crm.customer from {ANN}")
    crm.execute(f"set role {ANN}")
    assert crm.execute(query).fetchall() == []


def test_a_batch_shows_the_rate_before_and_now_and_how_long_the_rest_takes(crm: Connection) -> None:
    lose(crm, "code", 1, 2, 3, 4)
    proposals = [propose(crm, key, "code", f"n{key}") for key in (1, 2)]
    query = (
        "select missing_rate_before, missing_percent_before::text, missing_rate_now, missing_percent_now::text, per_day,"
        " remaining_days from dq.backfill_progress order by batch"
    )
    assert crm.execute(query).fetchall() == [(0.4, "40.00", 0.4, "40.00", 0, None)] * 2
    crm.execute("select dq.approve(%s)", (proposals[0],))
    assert crm.execute(query).fetchall() == [(0.4, "40.00", 0.3, "30.00", 1, 0), (0.4, "40.00", 0.3, "30.00", 0, None)]
    # One batch of three, of which one was decided on in ten days, lately.
    crm.execute(f"set session authorization {ANN}")
    given = '[{"key": 2, "values": {"code": "a"}}, {"key": 3, "values": {"code": "b"}}, {"key": 4, "values": {"code": "c"}}]'
    crm.execute("select dq.propose_rows('crm.customer', %s, 'x', 'x')", (given,))
    crm.execute("reset session authorization")
    crm.execute(
        "alter table dq.batch disable trigger user; update dq.batch set proposed_at = proposed_at - interval '10 days'"
    )
    crm.execute("select dq.reject_proposal(max(id), 'no') from dq.proposal")
    pace, left = crm.execute(
        "select per_day, remaining_days from dq.backfill_progress order by batch desc limit 1"
    ).fetchone() or (0, 0)
    assert (round(pace * 7, 6), round(left, 6)) == (1, 14)
    # Whose own batch it is sees how far it is, and no total of rows that are hidden from them.
    crm.execute("alter table crm.customer enable row level security")
    crm.execute(f"set session authorization {ANN}")
    seen = crm.execute(
        "select missing_rate_before, missing_rate_now, proposed from dq.backfill_progress order by batch"
    )
    assert seen.fetchall() == [(None, None, 1), (None, None, 1), (None, None, 3)]
