"""Sending one message on one channel. What went wrong is told without the address and without what the other side said:
either may hold a secret."""

from __future__ import annotations

import http.client
import json
import logging
import re
import ssl
import urllib.error
import urllib.request
from importlib.metadata import version
from typing import Any

from dqsql.notify.channels import Channel
from dqsql.notify.message import Message

# What apprise says may name an address.
logging.getLogger("apprise").addHandler(logging.NullHandler())
logging.getLogger("apprise").propagate = False
# Seconds until a channel that does not answer has failed.
PATIENCE = 10.0


def send(channel: Channel, message: Message) -> str | None:
    """Sends `message`; None, or why it was not taken."""
    return _post(channel, message) if channel.webhook else _apprise(channel, message)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: a POST would arrive as a GET, without its message."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _post(channel: Channel, message: Message) -> str | None:
    body = json.dumps(message.as_dict(), ensure_ascii=False).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"dqsql/{version('dqsql')}",
        # https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
        "Idempotency-Key": f'"{message.key}"',
        **channel.headers,
    }
    request = urllib.request.Request(channel.url, body, headers, method="POST")  # noqa: S310 - http and https alone
    opener = urllib.request.build_opener(_Stay)
    try:
        with opener.open(request, timeout=PATIENCE) as answer:
            return None if 200 <= answer.status < 300 else f"answered {answer.status}"
    except urllib.error.HTTPError as error:
        error.close()
        return f"answered {error.code}"
    except urllib.error.URLError as error:
        return _reason(error.reason)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _reason(error)


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return f"no answer within {PATIENCE:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "its certificate is not trusted"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__


def _apprise(channel: Channel, message: Message) -> str | None:
    from apprise import Apprise, NotifyFormat, NotifyType

    service = Apprise.instantiate(channel.url)
    if not service:
        return "apprise does not know such an address"
    # E-mail and other services over HTTP take headers.
    headers = getattr(service, "headers", None)
    if isinstance(headers, dict):
        headers["Idempotency-Key"] = message.key
    sender = Apprise()
    sender.add(service)
    kind = NotifyType.SUCCESS if message.over else NotifyType.WARNING
    heard: list[str] = []
    taken = sender.notify(
        message.text,
        title=message.title,
        notify_type=kind,
        body_format=NotifyFormat.TEXT,
        log_callback=lambda entry, _: heard.append(str(getattr(entry, "message", ""))),
    )
    if taken:
        return None
    # Only a number of what it says: the rest may name the address.
    code = next((found[1] for said in heard if (found := re.search(r"error=(\d{3})\b", said))), None)
    return f"answered {code}" if code else "was not taken; the service refused it or was not reached"
