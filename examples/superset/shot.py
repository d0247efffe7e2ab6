"""The picture in docs/superset.md: `python -m examples.superset.shot docs/superset.png`, with Superset running.

Signs in as `run.py` says, opens the dashboard in a headless Chromium, waits until every chart is drawn, and takes a
picture. Speaks the browser's own protocol over a pipe, so nothing has to be installed besides the browser.
"""

from __future__ import annotations

import argparse
import base64
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlencode

from dqsql.errors import DqsqlError
from examples.superset.bundle import SLUG
from examples.superset.charts import CHARTS
from examples.superset.place import USER, secret
from examples.superset.server import address

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1440, 1690  # pixels; tall enough for the whole dashboard, which draws what is in sight only
# What the page shows: charts drawn, still loading, and messages that nobody wants in a picture.
_STATE = """JSON.stringify({
    drawn: document.querySelectorAll(
        '.dashboard-chart canvas, .dashboard-chart table, .dashboard-chart .header-line').length,
    loading: document.querySelectorAll('.dashboard .loading').length,
    said: [...document.querySelectorAll('.ant-alert, [data-test=toast-container] [role=alert]')].map(e => e.innerText)
})"""


class Browser:
    """A headless Chromium with one page, told what to do through a pipe."""

    def __init__(self, commands: IO[bytes], answers: IO[bytes]) -> None:
        self.commands, self.answers = commands, answers
        self.number, self.rest = 0, b""
        self.session: str | None = None
        page = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to one command; raises DqsqlError where the browser refuses or is gone."""
        self.number += 1
        message: dict[str, Any] = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.commands.write(json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" in self.rest:
                one, _, self.rest = self.rest.partition(b"\0")
                answer = json.loads(one)
                if answer.get("id") == self.number:
                    if "error" in answer:
                        raise DqsqlError(f"the browser refuses {method}: {answer['error']['message']}")
                    return dict(answer["result"])
            read = self.answers.read(1 << 20)
            if not read:
                raise DqsqlError("the browser went away")
            self.rest += read


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for the block."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise DqsqlError(f"a picture needs one of {', '.join(BROWSERS)} on the PATH")
    (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory() as profile:
        options = ["--headless=new", "--hide-scrollbars", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # Chromium's own does not work for root
        # The protocol's pipes are file descriptors 3 and 4, whatever numbers ours have.
        script = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
        started = subprocess.Popen(
            [
                "/bin/bash",
                "-c",
                script,
                "sh",
                program,
                *options,
                "--remote-debugging-pipe",
                f"--user-data-dir={profile}",
            ],
            pass_fds=(theirs_in, theirs_out),
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        try:
            with os.fdopen(ours_out, "wb", buffering=0) as commands, os.fdopen(ours_in, "rb", buffering=0) as answers:
                yield Browser(commands, answers)
        finally:
            started.terminate()
            started.wait()


def sign_in(at: str) -> str:
    """The cookie of a session of the dashboard's user."""
    connection = http.client.HTTPConnection(at.removeprefix("http://"), timeout=300)
    connection.request("GET", "/login/")
    page = connection.getresponse()
    cookie = SimpleCookie(page.headers["Set-Cookie"])["session"].value
    found = re.search(r'csrf_token[^>]*value="([^"]+)"', page.read().decode())
    if found is None:
        raise DqsqlError("Superset's page for signing in is not as expected")
    form = urlencode({"username": USER, "password": secret("password"), "csrf_token": found[1]})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": f"session={cookie}"}
    connection.request("POST", "/login/", form, headers)
    answer = connection.getresponse()
    signed_in = SimpleCookie(answer.headers["Set-Cookie"] or "")
    if "/login" in (answer.headers["Location"] or "/login") or "session" not in signed_in:
        raise DqsqlError("Superset does not let us in")
    return signed_in["session"].value


def take(at: str, seconds: int) -> bytes:
    """The dashboard as PNG, once all of it is drawn; raises DqsqlError where that takes longer or something failed."""
    cookie = sign_in(at)
    state: dict[str, Any] = {}
    with browser() as page:
        page.ask("Network.setCookie", name="session", value=cookie, url=at)
        page.ask("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)
        page.ask("Page.navigate", url=f"{at}/superset/dashboard/{SLUG}/?standalone=1")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            time.sleep(2)
            state = json.loads(page.ask("Runtime.evaluate", expression=_STATE)["result"]["value"])
            if state["said"]:
                raise DqsqlError(f"the dashboard says: {state['said']}")
            if state["drawn"] >= len(CHARTS) and not state["loading"]:
                time.sleep(3)  # charts move into place
                return base64.b64decode(page.ask("Page.captureScreenshot", format="png")["data"])
    raise DqsqlError(f"the dashboard was not drawn within {seconds} seconds: {state}")


def main() -> None:
    """Writes the picture."""
    parser = argparse.ArgumentParser(description="Takes a picture of the dashboard.")
    parser.add_argument("--seconds", type=int, default=300, help="how long to wait for the charts")
    parser.add_argument("file", type=Path, help="the PNG to write")
    asked = parser.parse_args()
    try:
        asked.file.write_bytes(take(address(), asked.seconds))
    except DqsqlError as error:
        sys.exit(f"shot: {error}")


if __name__ == "__main__":
    main()
