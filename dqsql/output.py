"""Where data and talk go: pipes whose reader leaves, terminals that lack a character, streams that are closed."""

from __future__ import annotations

import io
import os
import sys
from typing import IO

import rich.console


class Console(rich.console.Console):
    """A console whose command goes on, to its own exit code, where nobody reads it any more."""

    def on_broken_pipe(self) -> None:
        """What is still to be written goes nowhere."""
        self.quiet = True
        let_go(self.file)


def put(text: str) -> bool:
    """Writes data to stdout at once; False where its reader has left, as in `dqsql sql … | head`."""
    if sys.stdout is None:  # closed by whoever called
        return False
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        let_go(sys.stdout)
        return False
    return True


def prepare() -> None:
    """Has every text be written, whatever the locale: to files and programs as UTF-8, which specs and SQL are in.

    A terminal that does not know a character is shown its number.
    """
    for stream in (sys.stdout, sys.stdin):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8")


def let_go(stream: IO[str] | None) -> None:
    """Has whatever is still to be written to `stream` go nowhere, without an error when Python ends."""
    if stream is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
