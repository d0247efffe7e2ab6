"""Which blocks of a table are read, and in which stretches."""

from __future__ import annotations

import math
import random
import threading
import time
from collections.abc import Callable, Iterator

# Blocks of the first stretch, and of the shortest but for the last; how long a stretch is to take, in seconds.
FIRST, LEAST, PACE = 512, 64, 0.5
# A sample is taken from so many places, evenly spread.
PLACES = 500
_LAST = 2**32 - 1


class Parts:
    """The stretches of blocks to read, each given out once to one of `readers`; `None` stands for the whole table."""

    def __init__(
        self,
        blocks: int | None,
        sample: float | None,
        seed: random.Random,
        told: Callable[[int, int], None],
        readers: int = 1,
    ) -> None:
        self._lock, self._told, self._readers = threading.Lock(), told, readers
        self.done, self._size, self._at = 0, float(FIRST), 0
        self._blocks = blocks or 0
        self._whole = blocks is None or (sample is None and blocks < 2 * FIRST)
        self._given = False
        self._sampled: list[tuple[int, int]] | None = None
        self.total = max(self._blocks, 1)
        if sample is not None and blocks is not None:
            self._sampled = list(_places(self._blocks, sample, seed))
            self.total = sum(end - start for start, end in self._sampled)
        self._stopped = False

    def __iter__(self) -> Iterator[tuple[int, int] | None]:
        while True:
            with self._lock:
                part = self._next()
            if part == (0, 0):
                return
            begun = time.monotonic()
            yield part
            with self._lock:
                self._paced(part, time.monotonic() - begun)

    def stop(self) -> None:
        """No further stretch is given out."""
        self._stopped = True

    def _next(self) -> tuple[int, int] | None:
        if self._stopped or (self._given and self._whole):
            return 0, 0
        if self._whole:
            self._given = True
            return None
        if self._sampled is not None:
            return self._sampled.pop() if self._sampled else (0, 0)
        if self._at >= self._blocks:
            return 0, 0
        start, size = self._at, self._size
        if self._readers > 1:
            # Shorter ones towards the end, so that no reader waits long for the last.
            size = min(size, max((self._blocks - start) / (2 * self._readers), LEAST))
        self._at += int(size)
        # What was added since belongs to nobody's snapshot, but the last block may have been new.
        return start, self._at if self._at < self._blocks else _LAST

    def _paced(self, part: tuple[int, int] | None, seconds: float) -> None:
        start, end = part or (0, self._blocks)
        read = min(end, self._blocks) - start
        self.done = min(self.done + read, self.total)
        self._told(self.done, self.total)
        if self._sampled is None and seconds > 0:
            self._size = min(max(read * PACE / seconds, LEAST), self._size * 4)


def _places(blocks: int, sample: float, seed: random.Random) -> Iterator[tuple[int, int]]:
    """Stretches that make up `sample` percent of `blocks`, at random within as many equal parts of the table."""
    wanted = max(1, math.ceil(blocks * sample / 100)) if blocks else 0
    places = min(wanted, PLACES)
    for place in range(places):
        first, last = blocks * place // places, blocks * (place + 1) // places
        size = min(math.ceil(wanted / places), last - first)
        start = first + seed.randint(0, last - first - size)
        yield start, start + size
