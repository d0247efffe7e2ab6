"""A step of a plan: one change, with its statements and why it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dqsql.catalog import Installed
from dqsql.plan.objects import Object

Verb = Literal[
    "create", "replace", "drop", "enable", "attach", "validate", "count", "publish", "restore",
    "grant", "revoke", "record",
]  # fmt: skip
# Why a step is taken: what is wanted is absent; is there, but not as it was made; has another text by now; nobody wants
# what is there; a proof is outstanding. Empty where the step serves others.
Cause = Literal["absent", "altered", "changed", "unwanted", "unproven", ""]


@dataclass(frozen=True)
class Step:
    """One change: its statements, the lock that they take on a user's table, why it is there.

    Steps of the same `transaction` are committed together; those with an empty one run by themselves, outside
    any transaction. `made` is the object that is there afterwards, `gone` the one that was there before; `undo` is what
    takes back a step with neither.
    """

    verb: Verb
    what: str
    table: str
    statements: tuple[str, ...]
    lock: str = ""
    transaction: str = ""
    made: Object | None = None
    gone: Installed | None = None
    cause: Cause = ""
    undo: tuple[str, ...] = ()

    @property
    def sql(self) -> str:
        """The statements as a person reads them."""
        return "\n".join(f"{statement};" for statement in self.statements)

    @property
    def scans(self) -> bool:
        """Whether it reads a whole table: to prove or count every row, or to build an index. No step rewrites one."""
        if self.verb in ("validate", "count"):
            return True
        built = self.made is not None and (
            " concurrently " in self.made.create
            or self.made.part == "overlap"
            or (self.made.part == "reference" and not self.made.create.endswith(" not valid"))
        )
        return built and self.verb in ("create", "replace")

    @property
    def title(self) -> str:
        """What the step does, in one line."""
        lock = f" [{self.lock}]" if self.lock else ""
        # A table may have been renamed to a name of several lines, and psql would take the second for its own.
        return " ".join(f"{self.verb} {self.what}{lock}".splitlines())
