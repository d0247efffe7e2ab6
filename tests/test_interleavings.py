"""Scenarios of transactions in step, in three isolation levels: counters are exact for everybody after every step.

Each is also played on tables without dqsql, where the same statements must wait and fail in the same places.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.pq import TransactionStatus
from pytest_postgresql.executors import NoopExecutor
from ruamel.yaml import YAML

from tests import support
from tests.oracle import BARE, RULED, SPEC, TABLES, differences, locked, seed
from tests.stepping import LEVELS, Actor, Stage, Step, beyond, unexpected

Connection = psycopg.Connection[Any]


@dataclass(frozen=True)
class Scenario:
    """One entry of a file: `red` says whose snapshots must see a status rather than numbers, and which one."""

    title: str
    steps: tuple[Step, ...]
    since: int = 14
    levels: tuple[str, ...] = LEVELS
    red: dict[str, str] = field(default_factory=dict)
    after: tuple[str, ...] = ()

    @property
    def tables(self) -> list[str]:
        """The tables that it is about."""
        return [table for table in RULED if any(table in step.text for step in self.steps)]


def scenarios() -> list[Scenario]:
    """Every scenario of every file."""
    found = []
    for path in sorted((Path(__file__).parent / "interleavings").glob("*.yml")):
        for entry in YAML(typ="safe").load(path):
            steps = tuple(Step.read(step) for step in entry.pop("steps"))
            found.append(Scenario(entry.pop("title"), steps, **entry))
    return found


@dataclass(frozen=True)
class Theatre:
    """A database with the same tables ruled and bare, and the connections to either."""

    admin: Connection
    ruled: Stage
    bare: Stage


@pytest.fixture(scope="module")
def theatres(cluster: NoopExecutor) -> Iterator[Callable[[bool], Theatre]]:
    """The tables as they are installed, and once more with writers who fold the log at every single write."""
    # Not a parametrised fixture: beside parameters that are none, pytest would make it anew for each test.
    with ExitStack() as within:
        yield cache(lambda eager: within.enter_context(built(cluster, eager=eager)))


@contextmanager
def built(cluster: NoopExecutor, *, eager: bool) -> Iterator[Theatre]:
    """A database of its own; `eager` writers fold the log at every single write."""
    name = f"dqsql_steps_{os.getpid()}_{eager:d}"
    server = {"host": cluster.host, "port": cluster.port, "user": cluster.user, "password": cluster.password}
    maintenance = make_conninfo(dbname=cluster.maintenance_dbname, **server)
    with psycopg.connect(maintenance, autocommit=True) as admin:
        admin.execute(f"drop database if exists {name} with (force)")
        admin.execute(f"create database {name} template template0")
    dsn = make_conninfo(dbname=name, **server)
    with ExitStack() as within, pytest.MonkeyPatch.context() as patch:
        if eager:
            patch.setattr("dqsql.plan.count._LOOK_EVERY", 1)
            patch.setattr("dqsql.plan.count._FOLDED_AT", 1)
        connection = within.enter_context(psycopg.connect(dsn, autocommit=True))
        connection.execute(TABLES + BARE)
        seed(connection, "live", "bare")
        support.install(dsn, SPEC)
        patch.undo()
        yield Theatre(connection, Stage(dsn, "live", within), Stage(dsn, "bare", within))
    with psycopg.connect(maintenance, autocommit=True) as admin:
        admin.execute(f"drop database {name} with (force)")


def performances() -> list[Any]:
    """Every scenario in each of its levels, and in READ COMMITTED once more where every write folds."""
    return [
        pytest.param(eager, scenario, level, id=f"{scenario.title}-{how or level}".replace(" ", "_"))
        for eager, levels, how in ((False, LEVELS, ""), (True, LEVELS[:1], "every write folds"))
        for scenario in scenarios()
        for level in levels
        if level in scenario.levels
    ]


@pytest.mark.one_server
@pytest.mark.parametrize(("eager", "scenario", "level"), performances())
def test_threat_41_43(theatres: Callable[[bool], Theatre], eager: bool, scenario: Scenario, level: str) -> None:
    theatre = theatres(eager)
    if theatre.admin.info.server_version < scenario.since * 10000:
        pytest.skip(f"PostgreSQL {scenario.since} and newer")
    seed(theatre.admin, "live", "bare", tables=scenario.tables)
    try:
        with theatre.bare.at(level):
            alone = theatre.bare.play(scenario.steps, ruled=False)
        assert unexpected(scenario.steps, alone, level, ruled=False) == [], "without dqsql"
        with theatre.ruled.at(level):
            events = theatre.ruled.play(
                scenario.steps, ruled=True, after=lambda step: proven(theatre.ruled, scenario, step)
            )
        assert unexpected(scenario.steps, events, level, ruled=True) == []
        assert beyond(scenario.steps, events, alone) == []
        assert differences(theatre.admin, scenario.tables) == []
    finally:
        for statement in scenario.after:
            for schema in ("live", "bare"):
                theatre.admin.execute(f"set search_path = {schema}; {statement}; reset search_path")


def proven(stage: Stage, scenario: Scenario, step: Step) -> None:
    """Asserts that the counters are exact in a fresh snapshot and in every open one, of whatever can be read now."""
    held = locked(stage.fresh)
    for actor in stage.actors.values():
        if looks(actor):
            free = [
                table for table in scenario.tables if not any(table == name and actor.pid != pid for pid, name in held)
            ]
            actor.connection.execute("savepoint looking")
            told(actor.name, actor.connection, scenario, step, free)
            # Gives back the locks that looking took: a reader must not hold up what the scenario does next.
            actor.connection.execute("rollback to looking; release looking")
    told(
        "fresh",
        stage.fresh,
        scenario,
        step,
        [table for table in scenario.tables if table not in {name for _, name in held}],
    )


def looks(actor: Actor) -> bool:
    """Whether the actor can look without changing what follows: SERIALIZABLE would take note of it."""
    return actor.pending is None and actor.status is TransactionStatus.INTRANS and actor.level != "serializable"


def told(who: str, connection: Connection, scenario: Scenario, step: Step, tables: list[str]) -> None:
    wrong = differences(connection, tables)
    red = scenario.red.get(who)
    if red and wrong:
        assert {row.status for row in wrong if row.counted} == {red}, f"{who} after {step.who}: {step.text}"
    else:
        assert wrong == [], f"{who} after {step.who}: {step.text}"
