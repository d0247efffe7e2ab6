"""`due … within … after`: a field that has to be filled in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field

from dqsql.assertion import Rule, RuleError, Scope, holds
from dqsql.claims import Claim, TimeClaim
from dqsql.clock import Length, Zone, minutes, moment, moment_of, older, worded
from dqsql.reminders import Reminded


class Due(Rule):
    """The named field is filled so long after a date or time of its row at the latest; without that, it is not due.

    A row becomes overdue with time, by no write. So nothing is refused: overdue rows are listed by the table's
    violating_rows, by the clock of the query, and counted by `plan`, until the field is filled. A date counts to its
    end. `zone` says whose day it is (UTC when left out), and is required for a timestamp without time zone.

    Example: `answered: {due: contact_result, within: 24 hours, after: assigned_at}`.
    """

    kind = "due"
    code = "overdue"
    places = frozenset({"rule"})
    default_dimension = "timeliness"
    tighter = {"within": "shorter"}
    messages = {
        "en": "{field} is overdue: it is due within {within}",
        "zh": "{field}已逾期，须在 {within}内填写",
    }

    due: str = Field(description="The field that has to be filled.")
    within: Length = Field(description="The longest that it may take: minutes, hours, days or weeks.")
    after: str = Field(description="The date or time from which it counts.")
    zone: Zone | None = Field(default=None, description="Time zone of a date, or of a timestamp without one.")
    remind: Reminded = Field(default=None, description="Whether the owner of an overdue row is reminded.")

    @property
    def templates(self) -> Mapping[str, str]:
        words = worded(self.within)
        return {language: text.replace("{within}", words[language]) for language, text in self.messages.items()}

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message is made of."""
        return {"within": self.within, "after": self.after}

    def claims(self, scope: Scope) -> Iterator[Claim]:
        if self.due == self.after:
            raise RuleError(f"{self.due} cannot be due after itself", "use fresh for the age of one field", ("after",))
        type_ = moment_of(scope, self.after, "after", self.zone)
        try:
            missing = scope.missing(self.due)
        except RuleError as error:
            raise RuleError(error.message, error.hint, ("due",)) from error
        over = holds(older(scope.value(self.after), type_, self.within, self.zone))
        bad = f"({over} and not {scope.missing(self.after)} and {missing})"
        since = moment(scope.value(self.after), type_, self.zone)
        yield Claim(TimeClaim(scope.applies, bad, since, minutes(self.within)), (self.due,), self.params)
