"""A line to the server that is cut at a chosen statement, as when the program, its machine or the network dies.

It stands between the program and the server and understands as much of PostgreSQL's protocol (version 3) as it takes to tell
statements apart. So it counts those of every connection alike, BEGIN and COMMIT among them, whoever sends them. At the cut
all connections end, the server's sessions first, and nobody connects any more.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any, BinaryIO, Self

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

PATIENCE = 30.0  # seconds until a statement that should wait for somebody fails the test
# What an answer consists of before its end: descriptions, rows, what a statement did. Sent on together.
_PARTS = b"TDC123ntI"


@dataclass
class _Link:
    """One connection of the program's, and the one to the server behind it."""

    client: socket.socket
    server: socket.socket
    backend: int = 0
    prepared: dict[bytes, str] = field(default_factory=dict)


class Line:
    """As a context manager the line stands for the block; `dsn` leads over it.

    Cut at statement `cut`, counted from 1, the server has carried it out, and the program does not hear of it; at 0 the
    program cannot even connect; without a number the line holds. `torn` is what somebody else does in an open transaction
    that the statement then has to wait for: its session is terminated while it waits. `sent` are the statements so far,
    `stands` the numbers of those after which no transaction was open: what had been done by then stands.
    """

    def __init__(self, dsn: str, cut: int | None = None, torn: str = "") -> None:
        self.sent: list[str] = []
        self.stands: list[int] = []
        self.was_cut = cut == 0
        self._cut, self._torn = cut, torn
        self._trouble = ""
        self._to = dsn
        self._links: list[_Link] = []
        self._orphans: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        port = self._listener.getsockname()[1]
        # Encrypted, a statement could not be told from another.
        self.dsn = make_conninfo(dsn, host="127.0.0.1", port=port, sslmode="disable", gssencmode="disable")
        if self.was_cut:
            self._listener.close()

    def __enter__(self) -> Self:
        if not self.was_cut:
            self._run(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        for thread in self._threads:
            thread.join(PATIENCE)
        assert self._trouble == ""

    def _run(self, work: Any, *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                link = _Link(client, _reach(self._to))
                with self._lock:
                    self._links.append(link)
                    late = self.was_cut
                self._run(self._forth, link)
                self._run(self._back, link)
                if late:
                    # Who comes while the line is cut would keep the others from hearing of it.
                    link.server.shutdown(socket.SHUT_WR)

    def _end(self) -> None:
        """Ends every session of the server's, which ends the program's connections in turn."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for link in list(self._links):
            with suppress(OSError):
                link.server.shutdown(socket.SHUT_WR)

    def _forth(self, link: _Link) -> None:
        """What the program sends, a statement at a time: up to a Query or a Sync the server is told nothing."""
        with suppress(OSError):
            source = link.client.makefile("rb")
            link.server.sendall(_startup(source))
            batch, text = b"", ""
            for kind, body in _messages(source):
                batch += _message(kind, body)
                match kind:
                    case b"Q":
                        text = body.rstrip(b"\0").decode()
                    case b"P":
                        name, statement, _ = body.split(b"\0", 2)
                        text = link.prepared[name] = statement.decode()
                    case b"B":
                        text = text or link.prepared.get(body.split(b"\0", 2)[1], "")
                if kind in b"QS":
                    self._carry_out(link, batch, text)
                    batch, text = b"", ""
                elif kind in b"pX":  # a password, and the farewell
                    link.server.sendall(batch)
                    batch = b""
        with suppress(OSError):
            link.server.shutdown(socket.SHUT_WR)

    def _carry_out(self, link: _Link, batch: bytes, text: str) -> None:
        with self._lock:
            if self.was_cut:
                return
            self.sent.append(text)
            self.was_cut = len(self.sent) == self._cut
        if self.was_cut and self._torn:
            self._tear(link, batch)
        else:
            link.server.sendall(batch)

    def _tear(self, link: _Link, batch: bytes) -> None:
        try:
            with psycopg.connect(self._to) as other, psycopg.connect(self._to, autocommit=True) as watch:
                other.execute(self._torn)
                link.server.sendall(batch)
                end = monotonic() + PATIENCE
                waits = "select pg_blocking_pids(%s) @> array[%s::int]"
                while watch.execute(waits, (link.backend, other.info.backend_pid)).fetchone() != (True,):
                    assert monotonic() < end, "the statement does not wait"
                    sleep(0.002)
                watch.execute("select pg_terminate_backend(%s)", (link.backend,))
                self._drain(link)
                other.rollback()
        except (AssertionError, psycopg.Error) as error:
            # Told by the test's own thread; here nobody would hear of it, and the program wait for ever.
            self._trouble = f"{self.sent[-1]}: {error}"
        finally:
            self._end()

    def _drain(self, link: _Link) -> None:
        end = monotonic() + PATIENCE
        with psycopg.connect(self._to, autocommit=True) as watch:
            while watch.execute("select from pg_stat_activity where pid = %s", (link.backend,)).fetchone() is not None:
                assert monotonic() < end, "the session does not end"
                sleep(0.002)

    def _back(self, link: _Link) -> None:
        """What the server answers, until the cut: then nothing, and the program is cut off once no session is left."""
        with suppress(OSError):
            answer = b""
            for kind, body in _messages(link.server.makefile("rb")):
                answer += _message(kind, body)
                if kind == b"K":
                    (link.backend,) = struct.unpack_from("!I", body)
                if kind == b"Z" and body == b"I" and self.sent:
                    self.stands.append(len(self.sent))
                if self.was_cut:
                    if kind == b"Z" and not self._torn:
                        self._end()
                elif kind not in _PARTS or len(answer) > 65536:
                    link.client.sendall(answer)
                    answer = b""
        with self._lock:
            link.server.close()
            self._links.remove(link)
            self._orphans.append(link.client)
            # Whoever hears that one connection is gone must not find another still at work.
            left = [] if self.was_cut and self._links else self._orphans
            self._orphans = [] if left else self._orphans
        for client in left:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
            client.close()


def _reach(dsn: str) -> socket.socket:
    """A connection to the server of `dsn`."""
    parts: dict[str, Any] = conninfo_to_dict(dsn)
    host, port = parts.get("host", "127.0.0.1"), int(parts.get("port", 5432))
    if not host.startswith("/"):
        return socket.create_connection((host, port))
    local = socket.socket(socket.AF_UNIX)
    local.connect(f"{host}/.s.PGSQL.{port}")
    return local


def _startup(source: BinaryIO) -> bytes:
    """The first message, the only one without a type."""
    head = _exactly(source, 4)
    (size,) = struct.unpack("!I", head)
    return head + _exactly(source, size - 4)


def _messages(source: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Each message's type and body, until the other side is done."""
    while kind := source.read(1):
        (size,) = struct.unpack("!I", _exactly(source, 4))
        yield kind, _exactly(source, size - 4)


def _message(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("!I", len(body) + 4) + body


def _exactly(source: BinaryIO, size: int) -> bytes:
    found = source.read(size)
    if len(found) < size:
        raise ConnectionError("the line ends within a message")
    return found
