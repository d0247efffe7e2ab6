"""Asks Superset's own API for the data of every chart, as a browser would."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from dqsql.errors import DqsqlError
from examples.superset.bundle import SLUG
from examples.superset.place import USER, secret

# A proxy that the environment names is not for this machine.
_OPEN = build_opener(ProxyHandler({})).open


def ask(url: str, token: str | None = None, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What the API answers; raises DqsqlError with its reason where it refuses."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    data = None
    if body is not None:
        data = json.dumps(body).encode()
        headers["Content-Type"] = "application/json"  # a request that has none and says so is refused
    try:
        with _OPEN(Request(url, data, headers), timeout=300) as answer:  # noqa: S310 - our own server's address
            return dict(json.load(answer))
    except HTTPError as error:
        raise DqsqlError(f"{url} answers {error.code}: {error.read(2000).decode(errors='replace')}") from error
    except (OSError, ValueError) as error:  # of URLs too; and time that is up
        raise DqsqlError(f"{url} gives no answer: {error}") from error


def look(address: str) -> dict[str, int]:
    """How many lines each chart has; raises DqsqlError where one has none."""
    login = {"username": USER, "password": secret("password"), "provider": "db"}
    token = str(ask(f"{address}/api/v1/security/login", body=login)["access_token"])
    charts = ask(f"{address}/api/v1/dashboard/{SLUG}/charts", token)["result"]
    lines = {}
    for chart in charts:
        (found,) = ask(f"{address}/api/v1/chart/{chart['id']}/data/", token)["result"]
        lines[str(chart["slice_name"])] = int(found["rowcount"])
    if empty := [name for name, count in lines.items() if not count]:
        raise DqsqlError(f"charts without data: {', '.join(empty)}")
    return lines
