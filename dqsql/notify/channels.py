"""Channels, by which messages leave: named in a file of the worker's, their secrets there or in its environment.

Nothing here puts an address into an error: it may hold a token.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dqsql.alerts import Severity
from dqsql.clock import Length, Time, Zone, minutes
from dqsql.errors import Problem, SpecError
from dqsql.spec.explain import problems
from dqsql.spec.yaml import Document, parse, read

_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)
_NAME = r"^[A-Za-z][A-Za-z0-9_-]{0,39}$"
Told = Literal["incidents", "owners", "departments", "reminders"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


class _Channel(BaseModel):
    """One way out."""

    model_config = _CONFIG

    url: str = Field(min_length=1, description="Address: https://… for a webhook, else one of apprise's.")
    headers: Mapping[str, str] = Field(default={}, description="Further headers of a webhook's requests.")
    severity: Severity = Field(default="minor", description="The least severity that it is told of.")
    departments: Annotated[tuple[str, ...], Field(strict=False)] | None = Field(
        default=None, description="Only incidents of tables that these departments answer for, and their digests."
    )
    tells: Annotated[tuple[Told, ...], Field(strict=False, min_length=1)] = Field(
        default=("incidents",),
        description="What it is told: incidents, the digests of owners or departments, reminders.",
    )
    owners: Annotated[tuple[str, ...], Field(strict=False)] | None = Field(
        default=None, description="Only digests of these owners, and reminders to these owners and managers."
    )


class Digests(BaseModel):
    """When the digests of a week are written."""

    model_config = _CONFIG

    on: Day = Field(default="monday", description="The day of the week.")
    at: Time = Field(default="08:00", description="The time of day.")
    zone: Zone = Field(description="The time zone of both.")

    def due(self, now: datetime) -> str | None:
        """The week, `2030-W05`, whose digests are due at a moment; None where they are not yet."""
        local = now.astimezone(ZoneInfo(self.zone))
        year, week, _ = local.isocalendar()
        day = date.fromisocalendar(year, week, get_args(Day).index(self.on) + 1)
        if local.replace(tzinfo=None) < datetime.combine(day, time.fromisoformat(self.at)):
            return None
        return f"{year}-W{week:02}"


class Reminders(BaseModel):
    """How often late rows are looked for."""

    model_config = _CONFIG

    every: Length = Field(default="15 minutes", description="How long from one look for late rows to the next.")

    @property
    def pause(self) -> timedelta:
        """How long that is."""
        return timedelta(minutes=minutes(self.every))


class _File(BaseModel):
    """Channels by name."""

    model_config = _CONFIG

    channels: Mapping[Annotated[str, Field(pattern=_NAME)], _Channel] = Field(
        min_length=1, description="Channels by name."
    )
    digests: Digests | None = Field(default=None, description="When digests are written; else by others, or never.")
    reminders: Reminders = Field(default=Reminders(), description="How often late rows are looked for.")


@dataclass(frozen=True)
class Channel:
    """One way out. `url` and `headers` may be secret: they are for sending only."""

    name: str
    url: str
    headers: Mapping[str, str]
    severity: Severity = "minor"
    departments: tuple[str, ...] | None = None
    tells: tuple[Told, ...] = ("incidents",)
    owners: tuple[str, ...] | None = None

    def __repr__(self) -> str:
        return f"Channel({self.name!r})"

    @property
    def webhook(self) -> bool:
        """Whether it takes JSON by HTTP, without another library."""
        return urlsplit(self.url).scheme in ("http", "https")

    def as_dict(self) -> dict[str, object]:
        """What the database is told of it, which chooses channels: never its address."""
        told = {name: getattr(self, name) for name in ("departments", "owners", "tells")}
        lists = {name: None if value is None else list(value) for name, value in told.items()}
        return {"name": self.name, "severity": self.severity, **lists}


@dataclass(frozen=True)
class Given:
    """What a worker's file says: its channels; when digests are written, None for never; how often late rows are
    looked for."""

    channels: tuple[Channel, ...]
    digests: Digests | None = None
    reminders: Reminders = field(default_factory=Reminders)


def from_file(path: Path) -> Given:
    """What a file says; raises SpecError with every problem, DqsqlError where the file cannot be read."""
    return _given(read(path))


def from_url(url: str) -> tuple[Channel, ...]:
    """The one channel, `default`, of an address from the environment; raises SpecError where it cannot be one."""
    channel = Channel("default", url, {})
    if said := _wrong(channel):
        raise SpecError([Problem("DQSQL_NOTIFY_URL", 1, 1, *said)])
    return (channel,)


def from_text(text: str) -> Given:
    """What a file with this text says."""
    return _given(parse(text, "channels"))


def _given(document: Document) -> Given:
    try:
        file = _File.model_validate(document.value)
    except ValidationError as error:
        raise SpecError(problems(error, document, _File)) from None
    found: list[Channel] = []
    wrong: list[Problem] = []
    for name, given in file.channels.items():
        at: tuple[str, ...] = ("channels", name)
        unset = {(*at, "url"): _unset(given.url)}
        unset |= {(*at, "headers", key): _unset(text) for key, text in given.headers.items()}
        headers = {key: _filled(text) for key, text in given.headers.items()}
        channel = Channel(
            name, _filled(given.url), headers, given.severity, given.departments, given.tells, given.owners
        )
        found.append(channel)
        lacking = [
            document.problem(path, f"the environment has no {variable}", "set it where the worker runs")
            for path, variables in unset.items()
            for variable in variables
        ]
        wrong += lacking
        if not lacking and (said := _wrong(channel)):
            wrong.append(document.problem((*at, "url"), *said))
    if file.digests is not None and not any({"owners", "departments"} & {*channel.tells} for channel in found):
        said = "no channel is told any digest", "give one of them `tells: [owners]`, or departments"
        wrong.append(document.problem(("digests",), *said, key=True))
    if "reminders" in file.model_fields_set and not any("reminders" in channel.tells for channel in found):
        said = "no channel is told any reminder", "give one of them `tells: [reminders]`"
        wrong.append(document.problem(("reminders",), *said, key=True))
    if wrong:
        raise SpecError(wrong)
    return Given(tuple(found), file.digests, file.reminders)


def _unset(text: str) -> list[str]:
    """The variables of the environment that `text` names and that are not there."""
    return [name for name in _VARIABLE.findall(text) if name not in os.environ]


def _filled(text: str) -> str:
    return _VARIABLE.sub(lambda variable: os.environ.get(variable[1], ""), text)


def _wrong(channel: Channel) -> tuple[str, str] | None:
    """What is wrong with a channel's address, and a hint."""
    try:
        parts = urlsplit(channel.url)
        host, user = parts.hostname, parts.username
    except ValueError:
        return f"channel {channel.name}: this is no address", "https://…, or one of apprise's"
    if channel.webhook:
        if not host or re.search(r"[\x00-\x20\x7f]", channel.url):
            return f"channel {channel.name}: this is no address of a webhook", "https://host/path"
        if user is not None:
            hint = "use `headers: {Authorization: …}`"
            return f"channel {channel.name}: a webhook's address holds no user and password", hint
        if any(re.search(r"[^\x20-\x7e]", part) for header in channel.headers.items() for part in header):
            return f"channel {channel.name}: headers are of visible ASCII characters", ""
        return None
    if channel.headers:
        return f"channel {channel.name}: only webhooks take headers", "apprise's addresses have a way of their own"
    try:
        from apprise import Apprise
    except ImportError:
        hint = "pip install 'dqsql[notify]'; webhooks, https://…, need nothing"
        return f"channel {channel.name} needs apprise, which is not installed", hint
    if not Apprise.instantiate(channel.url):
        hint = "its documentation lists the addresses of each service"
        return f"channel {channel.name}: apprise does not know such an address", hint
    return None
