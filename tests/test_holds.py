"""`holds` against PostgreSQL's own casts, and its twin in Python: the same verdict in every session."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dqsql.judges.types import HELD, holds

Connection = psycopg.Connection[Any]

# What a text of the type says, by SQL that no session setting may change.
SAYS = {
    "date": "extract(epoch from v::date)",
    "datetime": "extract(epoch from v::timestamp)",
    "number": "v::numeric",
    "integer": "v::numeric",
    "boolean": "v::boolean",
    "uuid": "v::uuid",
}
STYLES = ("ISO, MDY", "SQL, DMY", "German, YMD")
# Pieces that dates, numbers and uuids are made of, right and wrong.
PIECES = [
    "2024", "0000", "0001", "9999", "-", "-02", "-29", "-30", "-13", "/", ".", " ", "T", "t", "18", ":00", ":60", "24:00",
    ":59.123456", ".1234567", "Z", "z", "+08", "+08:00", "-0530", "+16", "+15:59", "1", "e5", "E-3", "e1000", "+", "true",
    "false", "TRUE", "t", "yes", "NaN", "Infinity", "123e4567-e89b-12d3-a456-426614174000", "{", "}", "５", "\u00a0", "\n",
    "1,000", "0x1F", "1_000", "today", "9" * 30,
]  # fmt: skip
moments = st.tuples(
    st.sampled_from(["2024-02-29", "2023-02-29", "2024-2-9", "1582-10-10", "0001-01-01", "20240229", "2024-12-31"]),
    st.sampled_from(["", " ", "T", "  "]),
    st.sampled_from(["", "00:00", "23:59:59", "9:30", "18:00:00.5", "24:00", "18:00:60", "18:00 "]),
    st.sampled_from(["", "Z", "+08", "-05:30", "+0530", " Z", "CST", "+16:00", "+08:60"]),
).map("".join)
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=5).map("".join), moments, st.text(max_size=8)).map(
    lambda text: text.replace("\x00", "")
)


def agree(connection: Connection, values: list[str]) -> None:
    """Python and SQL give one verdict on each value, and what holds a type can be cast to it."""
    for type_ in HELD:
        query = "select dq.holds(v, %s) from unnest(%s::text[]) with ordinality as t (v, n) order by n"
        said = [good for (good,) in connection.execute(query, (type_, values))]
        assert said == [holds(value, type_) for value in values], type_
        good = [value for value, held in zip(values, said, strict=True) if held]
        read = []
        for style in STYLES:
            connection.execute(f"set datestyle = '{style}'")
            query = f"select array_agg({SAYS[type_]}) from unnest(%s::text[]) as t (v)"
            read.append(connection.execute(query, (good,)).fetchone())
        assert read[0] == read[1] == read[2], type_
        if type_ == "datetime":
            connection.execute("select v::timestamptz from unnest(%s::text[]) as t (v)", (good,))


@pytest.mark.one_server
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(texts, min_size=20, max_size=40))
def test_a_text_that_holds_a_type_can_be_cast_to_it(postgresql: Connection, values: list[str]) -> None:
    agree(postgresql, values)
