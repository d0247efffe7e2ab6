"""`fresh … within`: a date or time that is not too long ago."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import Field

from dqsql.assertion import Rule, Scope, holds
from dqsql.claims import Claim, TimeClaim
from dqsql.clock import Length, Zone, minutes, moment, moment_of, older, worded
from dqsql.reminders import Reminded


class Fresh(Rule):
    """The named date or time is at most so long ago; one that is missing is not judged, unless `missing: stale`.

    A row becomes stale with time, by no write. So nothing is refused: stale rows are listed by the table's
    violating_rows, by the clock of the query, and counted by `plan`. A date counts to its end. `zone` says whose day it
    is (UTC when left out), and is required for a timestamp without time zone.

    Example: `followed_up: {fresh: last_follow_up, within: 7 days}`.
    """

    kind = "fresh"
    code = "stale"
    places = frozenset({"rule"})
    default_dimension = "timeliness"
    tighter = {"within": "shorter", "missing": "given"}
    messages = {"en": "{field} is older than {within}", "zh": "{field}距今已超过 {within}"}

    fresh: str = Field(description="The date or time.")
    within: Length = Field(description="The longest that it may be ago: minutes, hours, days or weeks.")
    missing: Literal["stale"] | None = Field(default=None, description="`stale`: a missing one is a violation too.")
    zone: Zone | None = Field(default=None, description="Time zone of a date, or of a timestamp without one.")
    remind: Reminded = Field(default=None, description="Whether the owner of a stale row is reminded, and the manager.")

    @property
    def templates(self) -> Mapping[str, str]:
        words = worded(self.within)
        return {language: text.replace("{within}", words[language]) for language, text in self.messages.items()}

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message is made of."""
        return {"within": self.within}

    def claims(self, scope: Scope) -> Iterator[Claim]:
        type_ = moment_of(scope, self.fresh, "fresh", self.zone)
        stale, missing = holds(older(scope.value(self.fresh), type_, self.within, self.zone)), scope.missing(self.fresh)
        bad = f"({missing} or {stale})" if self.missing else f"({stale} and not {missing})"
        since = f"case when not {missing} then {moment(scope.value(self.fresh), type_, self.zone)} end"
        yield Claim(TimeClaim(scope.applies, bad, since, minutes(self.within)), (self.fresh,), self.params)
