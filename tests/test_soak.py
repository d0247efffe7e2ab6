"""`make soak`: everything at once, for as long as asked (`make soak SECONDS=600`), with kill -9."""

from __future__ import annotations

import os
import time
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from dqsql import embedded
from tests import support
from tests.conftest import newest
from tests.oracle import SPEC, TABLES, seed
from tests.soaking import Soak

SECONDS = float(os.environ.get("DQSQL_SOAK_SECONDS", "600"))


@pytest.mark.soak
def test_threat_41_43_44_45_soak_under_fire(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ends without drift, without a lost commit, and without an error that bare tables would not have raised."""
    data = tmp_path / "server"
    # What is acknowledged is in the kernel's hands; only a crash of the machine itself could lose it.
    settings = {"max_connections": "100", "max_prepared_transactions": "40", "fsync": "off"}
    server = embedded.Server(newest(), data, settings=settings, detached=True)
    server.start()
    try:
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute("create database soak")
        dsn = make_conninfo(server.dsn, dbname="soak")
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(TABLES)
            seed(connection, "live")
        support.install(dsn, SPEC)
        number = int(os.environ.get("DQSQL_SOAK_SEED", time.time_ns() % 1_000_000))
        soak = Soak(server, dsn, SECONDS, number)
        soak.run()
        wrong = soak.settle()
        with capsys.disabled():
            print(f"\nsoak of {SECONDS:.0f} s, seed {number}: {soak.figures}; {len(wrong)} faults")
        assert wrong == []
        assert soak.figures.restarts or SECONDS < 60
        assert soak.figures.commits > SECONDS
    finally:
        embedded.remove(data)
