"""Writers on a dirty table while a spec is applied, in small; `python -m bench dirty` has 16 and a million rows."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from bench import dirty

Connection = psycopg.Connection[Any]


@pytest.mark.bare
@pytest.mark.one_server
def test_threat_50_writers_fail_by_their_rule_alone_and_are_counted(postgresql: Connection, dsn: str) -> None:
    """No failed write but by the rule that it breaks, no bad row once the rule is applied, counters exact in the end."""
    postgresql.autocommit = True
    dirty.prepare(postgresql, 2_000)
    run = dirty.exercise(dsn, 2_000, number=4, calm=0.5)
    assert run.unexplained == []
    assert run.let_through == []
    assert run.refused > 5
    assert all(run.latencies(phase) for phase in range(len(dirty.PHASES)))
    held = postgresql.execute("select enforced_by, count(*) from dq.rule_violations group by 1 order by 1").fetchall()
    assert {mechanism for mechanism, _ in held} >= {"check", "ratchet", "unique index", "counter"}
