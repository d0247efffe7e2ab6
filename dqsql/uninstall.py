"""Taking rules, or all of dqsql, out of a database: what would go, what stands in the way, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from dqsql import runtime, waiting
from dqsql.apply import Connection, Hear, Say, again, patiently, perform
from dqsql.catalog import Catalog
from dqsql.hindrances import hindrances, refuse
from dqsql.plan.changes import removal
from dqsql.plan.roles import Staffing, removed
from dqsql.plan.steps import Step
from dqsql.records import KINDS, amount, records

Keep = Callable[[Iterable[Mapping[str, Any]]], None]


@dataclass(frozen=True)
class Removal:
    """All that an uninstallation would do now; with the `last` rules the runtime goes too.

    `others` are steps that the connected role may not take, `notes` what to know of the roles, `hindrances` why not all
    of it can be done, in which case none of it is.
    """

    steps: tuple[Step, ...]
    last: bool
    others: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    hindrances: tuple[str, ...] = ()


def foresee(
    connection: Connection,
    catalog: Catalog,
    spec: str | None = None,
    table: str | None = None,
    keep: Collection[str] = (),
) -> Removal:
    """What taking out what `spec` installed, or everything for None, would do; changes nothing.

    Where a `table` is named, quoted, only its rules go; it must not be the last one of its spec. `keep` are the records
    that will be kept, of `waivers`, `ledger`, `incidents` and `audit`: no others may be there when the runtime goes.
    """
    if catalog.runtime is None:
        return Removal((), last=False)
    steps = removal(catalog, spec, table)
    last = table is None and all(spec in (None, found.spec) for found in catalog.installed)
    # Who may do what is said by a spec, not by one of its tables.
    staff = removed(catalog, spec) if table is None else Staffing()
    found = (*hindrances(connection, steps, whole=last), *(_unkept(connection, keep) if last else ()))
    return Removal(steps, last, staff.others, staff.notes, found)


def _unkept(connection: Connection, keep: Collection[str]) -> Iterator[str]:
    for name, kind in KINDS.items():
        if name not in keep and (held := amount(connection, kind)):
            option = f"name a file to keep them in: `dqsql uninstall --{name} FILE`"
            yield f"the database holds {held} {kind.what} that would go with dqsql; {option}"


def uninstall(
    connection: Connection,
    found: Removal,
    keep: Mapping[str, Keep] | None = None,
    say: Say = lambda _: None,
    begun: Hear = lambda _: None,
    done: Hear = lambda _: None,
) -> None:
    """Takes out what was foreseen.

    `keep` are given the records of what people decided and did before they go with the runtime; DatabaseError, with
    nothing changed, where something stands in the way. `say` hears about waiting, `begun` and `done` about each step.
    """
    keep = keep or {}
    refuse(found.hindrances)
    perform(connection, found.steps, say, begun, done)
    if found.last:
        # Without rules nothing is waived, proposed or audited any more, no incident opens: none is added after these.
        for name, kind in KINDS.items():
            if name in keep:
                # What keeps them may fail, and has to leave no query open behind it.
                with closing(records(connection, kind)) as made:
                    if (first := next(made, None)) is not None:
                        keep[name](chain((first,), made))
        patiently(partial(runtime.remove, again(connection), keep), say, partial(waiting.in_use, connection, ()))
