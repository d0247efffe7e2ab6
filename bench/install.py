"""Planning and applying the CRM example on 100,000 customers, and how long that makes writers wait."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection as Pipe
from pathlib import Path

import psycopg

from bench.harness import Options, Result, database, spread
from dqsql import apply as applying
from dqsql.spec import load

EXAMPLE = Path(__file__).parent.parent / "examples" / "crm"
# What an application goes on doing; columns without rules, so that nothing is refused.
WRITES = (
    "update crm.customer set wechat = 'wx_bench' where id = 1 + %s %% 100000",
    "update crm.contact set title = 'CEO' where id = 1 + %s %% 150000",
    "update crm.opportunity set title = 'bench' where id = 1 + %s %% 60000",
    "update crm.orders set ordered_on = current_date where id = 1 + %s %% 80000",
)


def run(options: Options) -> list[Result]:
    """Seconds of planning and applying, and the latency of writes before, meanwhile and after."""
    phases: dict[str, list[tuple[float, float, int]]] = {}
    planned, applied, again = [], [], []
    for _ in range(options.rounds(3)):
        with database(options) as (dsn, connection):
            for name in ("schema.sql", "seed.sql"):
                connection.execute((EXAMPLE / name).read_text("utf-8"))
            connection.execute("vacuum analyze")
            ours, theirs = multiprocessing.get_context("spawn").Pipe()
            writer = multiprocessing.get_context("spawn").Process(target=write, args=(dsn, theirs), daemon=True)
            writer.start()
            ours.recv()
            moments = [time.monotonic()]
            time.sleep(3)
            moments.append(time.monotonic())
            loaded = load(EXAMPLE / "crm.yml")
            with applying.connect(dsn) as installer:
                plan, _ = applying.compile_live(installer, loaded)
                moments.append(time.monotonic())
                applying.apply(installer, loaded, plan)
                moments.append(time.monotonic())
                time.sleep(3)
                moments.append(time.monotonic())
                ours.send("stop")
                samples = ours.recv()
                writer.join()
                begun = time.monotonic()
                plan, _ = applying.compile_live(installer, loaded)
                again.append(time.monotonic() - begun)
                assert not plan.steps, "the second plan is not empty"
        planned.append(moments[2] - moments[1])
        applied.append(moments[3] - moments[2])
        for number, phase in enumerate(("before", "while planning", "while applying", "after")):
            phases.setdefault(phase, []).append(_summary(samples, moments[number], moments[number + 1]))
    rows = [
        [what, *_three(values)]
        for what, values in (("plan", planned), ("apply", applied), ("plan again, nothing to do", again))
    ]
    latencies = []
    for phase, summaries in phases.items():
        medians, longest, counts = zip(*summaries, strict=True)
        cells = [f"{sorted(medians)[len(medians) // 2] * 1000:.2f}", f"{sorted(longest)[len(longest) // 2] * 1000:.0f}"]
        latencies.append([phase, *cells, f"{max(longest) * 1000:.0f}", f"{sum(counts):,}"])
    return [
        Result("install: examples/crm, 390,200 rows in 5 tables, a writer at the same time", ("", "s", "range"), rows),
        Result(
            "install: one writer's single-row UPDATEs in four tables",
            ("", "median ms", "longest ms, median of runs", "longest ms of all runs", "writes"),
            latencies,
        ),
    ]


def _three(values: Sequence[float]) -> list[str]:
    _, middle, _ = spread(values)
    return [f"{middle:.2f}", f"{min(values):.2f}-{max(values):.2f}"]


def _summary(samples: Sequence[tuple[float, float]], begin: float, end: float) -> tuple[float, float, int]:
    """Median, longest and number of the writes that were under way between two moments."""
    taken = sorted(took for begun, took in samples if begun < end and begun + took > begin)
    return taken[len(taken) // 2], taken[-1], len(taken)


def write(dsn: str, pipe: Pipe) -> None:
    """Writes without a pause until told to stop, in a process of its own; sends back when each write began and took."""
    samples: list[tuple[float, float]] = []
    dice = random.Random(1)  # noqa: S311
    with psycopg.connect(dsn, autocommit=True, prepare_threshold=1) as connection:
        pipe.send("ready")
        while not pipe.poll():
            statement = WRITES[len(samples) % len(WRITES)]
            begun = time.monotonic()
            connection.execute(statement.encode(), (dice.randrange(1_000_000),))
            samples.append((begun, time.monotonic() - begun))
    pipe.send(samples)
