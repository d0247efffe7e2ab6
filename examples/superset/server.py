"""Superset's server on this machine alone: started, found again, stopped."""

from __future__ import annotations

import fcntl
import http.client
import json
import os
import signal
import socket
import subprocess
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

from dqsql.errors import DqsqlError
from examples.superset.place import PLACE, PROGRAMS, clean, talk

PORT = 8088
_NOTE, _LOCK, _LOG = PLACE / "server.json", PLACE / "lock", PLACE / "server.log"


def running() -> bool:
    """Whether Superset runs: its processes have inherited a lock, which goes with the last of them."""
    try:
        with _LOCK.open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def address() -> str:
    """The address of the running Superset; raises DqsqlError where none runs."""
    if not running():
        raise DqsqlError("Superset is not running: make superset")
    return f"http://127.0.0.1:{json.loads(_NOTE.read_text('utf-8'))['port']}"


def start() -> str:
    """Starts Superset where it does not run; its address, once it answers there."""
    if running():
        return address()
    port = _free_port()
    talk("starting Superset")
    command: list[str | Path] = [PROGRAMS / "python", "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
    command += ["--threads", "8", "--timeout", "600", "--graceful-timeout", "5", "--no-control-socket"]
    with _LOG.open("w", encoding="utf-8") as out, _LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        server = subprocess.Popen(
            [*command, "superset.app:create_app()"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=PLACE,
            env=clean(),
            start_new_session=True,
            pass_fds=(lock.fileno(),),
        )
        _NOTE.write_text(json.dumps({"pid": server.pid, "port": port}), "utf-8")
    until = time.monotonic() + 300
    while time.monotonic() < until and server.poll() is None:
        if _answers(port):
            return address()
        time.sleep(0.5)
    stop()
    last = "\n".join(_LOG.read_text("utf-8", "replace").splitlines()[-15:])
    raise DqsqlError(f"Superset does not come up:\n{last}")


def stop() -> bool:
    """Stops Superset; whether it ran."""
    ran = running()
    if ran:
        pid = json.loads(_NOTE.read_text("utf-8"))["pid"]
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
        until = time.monotonic() + 60
        while running():
            if time.monotonic() > until:
                raise DqsqlError(f"process {pid} does not end; see {_LOG}")
            time.sleep(0.1)
    _NOTE.unlink(missing_ok=True)
    return ran


def _free_port() -> int:
    """Superset's usual port, or any where that one is taken."""
    for port in (PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise DqsqlError("no port of 127.0.0.1 is free")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
