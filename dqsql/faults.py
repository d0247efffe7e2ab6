"""What can be wrong with what was installed: how grave it is, what it means, and what mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Light = Literal["red", "yellow"]
# Who mends it: `dqsql repair` by what the plan makes of the object, or by the fault's own remedy, which is SQL then; or
# a person, because it changes what is enforced, what the data say, or what is somebody else's.
Mended = Literal["plan", "sql", "person"]

APPLY = "dqsql apply SPEC"
REPAIR = "dqsql repair SPEC"


@dataclass(frozen=True)
class Kind:
    """One kind of fault: `red` breaks a guarantee or a number, `yellow` will or may. `means` is a sentence."""

    light: Light
    means: str
    mended: Mended = "plan"


_FIGURES = "The figures of the views may be wrong, and say so: their status is recount."
KINDS: Mapping[str, Kind] = {
    "trigger-off": Kind("red", "What it refuses, warns about or counts goes past it."),
    "object-gone": Kind("red", "What it refused, warned about or counted goes past."),
    "own-gone": Kind(
        "red", "Nothing holds the rule any more, and the views still show no row that breaks it.", "person"
    ),
    "object-changed": Kind("red", "It may judge or count otherwise than the rules say."),
    "index-invalid": Kind("red", "It refuses no duplicate that is there, and every write pays for it."),
    "constraint-off": Kind("red", "It refuses nothing, neither now nor when it is only turned on again."),
    "check-unproven": Kind("red", "Rows may break it, and an update of such a row is refused whatever it changes."),
    "grant-gone": Kind("red", "Every write or query that reaches it fails for who does not own it."),
    "runtime-grant-gone": Kind("red", "Every write or query that reaches it fails for who does not own it.", "sql"),
    "role-gone": Kind("red", "Nobody may do what it stands for, but for who owns schema dq."),
    "role-right-gone": Kind("red", "Its members are refused what docs/roles.md says that they may do."),
    "role-member-gone": Kind("red", "Who is to do the work is refused."),
    "view-gone": Kind("red", "What reads it, dashboards and this command too, fails or shows less.", "sql"),
    "function-gone": Kind("red", "Writes, views and commands that call it fail.", "sql"),
    "function-changed": Kind("red", "It may judge, count or permit otherwise than it did.", "sql"),
    "function-foreign": Kind(
        "yellow",
        "It may be called in place of one of dqsql's, and `dqsql uninstall` does nothing while it is there.",
        "person",
    ),
    "unpublished": Kind("red", "What reads the views of schema dq, dashboards for one, misses a table's lines."),
    "uncounted": Kind("red", "The views show no figures for the table."),
    "counters-passed": Kind("red", _FIGURES),
    "subscription": Kind(
        "red", f"What a subscription writes is held to the CHECK and not counted. {_FIGURES}", "person"
    ),
    "subscription-stopped": Kind("red", "Nothing more arrives, and the publisher keeps its WAL.", "person"),
    "column-gone": Kind("red", "These triggers refuse, warn about, normalise and count nothing.", "person"),
    "table-gone": Kind("red", "No rule holds for whatever is called so next, and the views show nothing.", "person"),
    "tree-joined": Kind("red", "Rows come and go through other tables of the tree, unrefused and uncounted.", "person"),
    "session-replica": Kind("red", "No trigger fires for what these sessions write; CHECKs hold.", "person"),
    "message-dead": Kind("red", "Who was to hear of an incident has not, and nobody tries any more.", "person"),
    "owner-changed": Kind(
        "yellow", "Its rules hold, but who applied them can no more count it, repair or change them.", "person"
    ),
    "collation-changed": Kind(
        "yellow", "Its order is that of the old version: it may let a duplicate in, or not find a row.", "person"
    ),
    "reference-unproven": Kind("yellow", "Rows of before refer to nothing; no further one can.", "person"),
    "role-replica": Kind("yellow", "Its members can switch triggers off without a trace; CHECKs hold.", "person"),
    "role-right-more": Kind("yellow", "Its members may do or see more than docs/roles.md says.", "person"),
    "role-right-inherited": Kind(
        "yellow", "Its members may do or see more than docs/roles.md says, also of what is made later.", "person"
    ),
    "role-member-more": Kind("yellow", "Somebody may do it whom no spec of this database names.", "person"),
    "role-power": Kind("yellow", "What its members may do goes past the rights that it was granted.", "person"),
    "partition-new": Kind("yellow", "Truncating that partition alone would not be counted."),
    "partition-left": Kind("yellow", "Truncating that table fails or counts what is none of the rules'.", "person"),
    "unmarked": Kind("yellow", "Nothing looks after it without its COMMENT: what is done to it goes unseen."),
    "subscription-failed": Kind(
        "yellow", "It may have stood still, and what came late is in no earlier figure.", "person"
    ),
    "thresholds-late": Kind("yellow", "No incident opens or closes, whatever the figures say.", "person"),
    "history-missing": Kind("yellow", "No incident opens, however fast a figure changes.", "person"),
    "messages-wait": Kind("yellow", "Who is to hear of an incident hears late, or not at all.", "person"),
    "reminders-late": Kind("yellow", "Nobody is reminded of rows that are late.", "person"),
    "reminders-left-out": Kind("yellow", "Nobody is reminded of late rows of that table.", "person"),
    "reminder-nobody": Kind("yellow", "Rows stay late, and nobody who could change that is told.", "person"),
    "reminder-unaddressed": Kind("yellow", "Who is to be reminded is not, until a channel is.", "person"),
    "log-long": Kind("yellow", "Reading the table's figures is slow: all changes are summed up each time.", "sql"),
    "waiver-idle": Kind("yellow", "Somebody relies on an exception that is none.", "person"),
}


@dataclass(frozen=True)
class Fault:
    """Something that is not as it was installed, of a kind of KINDS; `remedy` is the command that mends it.

    `part` is the kind and name of what is missing of schema dq, or changed: ("view", "objects").
    `table` and `spec` are empty where it concerns the database as a whole. In a command, SPEC is the spec's file.
    """

    code: str
    table: str
    what: str
    remedy: str = REPAIR
    spec: str = ""
    part: tuple[str, str] | None = None

    @property
    def light(self) -> Light:
        """How grave it is."""
        return KINDS[self.code].light

    @property
    def means(self) -> str:
        """What follows from it, as a sentence."""
        return KINDS[self.code].means

    @property
    def mended(self) -> Mended:
        """Who mends it."""
        return KINDS[self.code].mended

    def as_dict(self) -> dict[str, str | bool]:
        """The fault as JSON has it."""
        return {
            "code": self.code,
            "light": self.light,
            "spec": self.spec,
            "table": self.table,
            "what": self.what,
            "means": self.means,
            "remedy": self.remedy,
            "repairable": self.mended != "person",
        }
