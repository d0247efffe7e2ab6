"""The claims that rules make about rows: their shape is all that the planner knows of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dqsql.fragment import FALSE, TRUE
from dqsql.names import Name
from dqsql.values import ColumnType


@dataclass(frozen=True)
class RowClaim:
    """A claim that one row alone decides: it is broken where `applies` and `bad` are both true."""

    applies: str
    bad: str


@dataclass(frozen=True)
class UniqueClaim:
    """No more than `most` rows for which `applies` holds share all of `keys` (fragments).

    NULL equals nothing, or NULL with `nulls_same`.
    """

    keys: tuple[str, ...]
    applies: str
    nulls_same: bool = False
    most: int = 1


@dataclass(frozen=True)
class OverlapClaim:
    """No two rows for which `applies` holds share all of `keys` while their periods have a moment in common.

    A period reaches from `start` to `end` (fragments; NULL is open), which belongs to it if `closed`. `span` is the
    period as a range, and `points` are the keys as ranges of one value each: what an index of PostgreSQL's own can
    compare. All of them mean something only where `applies` holds; `span` is NULL for what is no period.
    """

    keys: tuple[str, ...]
    points: tuple[str, ...]
    applies: str
    start: str
    end: str
    span: str
    closed: bool = False


@dataclass(frozen=True)
class ReferenceClaim:
    """Where none of `columns` is NULL, their values stand in `target`'s `target_columns`."""

    columns: tuple[str, ...]
    target: Name
    target_columns: tuple[str, ...]


@dataclass(frozen=True)
class ChangeClaim:
    """A claim about writes, of which no row tells afterwards.

    An UPDATE breaks it where `applies` and `bad`, which read the row as it is written and as it `was`, are both true;
    an INSERT breaks it where `first`, over the new row, is true.
    """

    applies: str
    bad: str
    first: str = FALSE


@dataclass(frozen=True)
class TimeClaim:
    """A claim that one row and the clock decide: it is broken where `applies` and `bad` are both true.

    A row comes to break it by no write, so nothing can refuse that; it is found by who asks. `moment` is the one that
    its time counts from, NULL where the row has none, and `within` how many minutes it has.
    """

    applies: str
    bad: str
    moment: str
    within: int


@dataclass(frozen=True)
class Children:
    """The rows of `table` whose `column` names a row; only those count where `where`, a fragment over them, holds.

    `title` is what people call the table, `called` the column.
    """

    table: Name
    column: str
    type: ColumnType
    title: Mapping[str, str]
    called: Mapping[str, str]
    where: str = TRUE


@dataclass(frozen=True)
class Sum:
    """The children's `column`, where NULL adds nothing, adds up to `operator` (`=`, `<=`, `>=`) the row's `total`."""

    column: str
    operator: str
    total: str


@dataclass(frozen=True)
class ChildClaim:
    """Where `applies` holds and column `to` is not NULL, the rows of `child` that have its value are what is `asked`.

    That is at least so many of them, or their sum. `key` is the SQL type that both columns' values are compared in.
    """

    applies: str
    to: str
    child: Children
    asked: int | Sum
    key: str


@dataclass(frozen=True)
class Part:
    """One of the ways to break a rule that are told apart: its code and messages stand in for the kind's."""

    code: str
    messages: Mapping[str, str]


@dataclass(frozen=True)
class Claim:
    """One statement about a table's rows, and what its message needs.

    `columns` are the fields that a violation blames; `suffix` tells apart the claims of one rule; `fills` names
    the column whose gaps the claim counts. `part` is the part of the rule that the claim is, if it has parts.
    """

    body: RowClaim | UniqueClaim | OverlapClaim | ReferenceClaim | ChangeClaim | TimeClaim | ChildClaim
    columns: tuple[str, ...]
    params: Mapping[str, Any] = field(default_factory=dict)
    suffix: str = ""
    fills: str | None = None
    part: Part | None = None
