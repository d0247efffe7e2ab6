"""`python -m bench`: lists and runs the benchmarks; `python -m bench NAME …` runs some."""

from __future__ import annotations

import argparse
import importlib
import sys
import time

from bench.harness import Options, machine, pick
from dqsql.errors import DqsqlError

BENCHMARKS = {
    "insert": "single-row INSERT, and a batch, against hand-written inline CHECKs",
    "copy": "COPY of a million rows, the same variants",
    "clients": "1, 8 and 32 clients at once, pgbench, with and without waiting for the disk",
    "update": "UPDATE of a column with and without rules, the same variants",
    "counters": "32 concurrent writers, and the log that they leave",
    "reading": "the live views of one and ten million rows against scanning them",
    "bulk": "UPDATE and DELETE of a million rows at once, with counters and with a materialised view",
    "audit": "what an audit adds to a write, against a trigger that keeps rows as JSON by hand",
    "partitions": "the same rules on an ordinary and on a partitioned table",
    "standards": "microseconds per call of each standard's verdict and normal form",
    "install": "planning and applying the CRM example while an application writes",
    "dirty": "the same on a dirty table of a million rows, with 16 writers: stalls, failed writes, counters",
    "alerts": "from a commit to the message about it, with the worker running",
    "reminders": "looking for late rows of a million, and telling their owners",
    "backfill": "200,000 values proposed, by SQL and from a sheet, and approved as a batch, against the same by hand",
    "scan": "twelve rules over a million rows in one pass, by one query a rule, and by Great Expectations",
}


def main() -> int:
    """Runs what the command line names."""
    listed = "\n".join(f"  {name:11}{what}" for name, what in BENCHMARKS.items())
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measures dqsql against the same rules written by hand, interleaved on a throwaway server.",
        epilog=f"benchmarks:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="which benchmarks to run; all by default")
    parser.add_argument("--pg", choices=("system", "wheel"), help="which PostgreSQL to start; the installed one first")
    parser.add_argument("--markdown", action="store_true", help="print the tables as Markdown")
    parser.add_argument("--scale", type=float, default=1.0, help="more or fewer rounds, e.g. 0.2 for a quick look")
    parser.add_argument("--rows", type=int, help="dirty: rows of the table; a million by default")
    parser.add_argument("--runs", type=int, help="dirty: how often; once by default")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in BENCHMARKS]:
        parser.error(f"there is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    if not asked.names:
        sys.stderr.write(f"benchmarks:\n{listed}\n\n")
    try:
        options = Options(pick(asked.pg), asked.scale, asked.rows, asked.runs)
        print(machine(options.programs), end="\n\n")
        for name in asked.names or BENCHMARKS:
            begun = time.monotonic()
            for result in importlib.import_module(f"bench.{name}").run(options):
                print(result.text(asked.markdown), flush=True)
            sys.stderr.write(f"{name}: {time.monotonic() - begun:.0f} s\n")
    except DqsqlError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
