"""How far a long run has come: on a terminal, and nowhere else."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from provenance.messages import Catalogue

#: Seconds between two updates, and before the first: short work shows nothing.
_EVERY = 0.2
_FIRST = 1.0


class Progress:
    """A counter on standard error, wiped when the work is done."""

    def __init__(self, catalogue: Catalogue, *, quiet: bool) -> None:
        self._say = catalogue
        self._shown = sys.stderr.isatty() and not quiet
        self._next = time.monotonic() + _FIRST
        self._count = 0
        self._drawn = False

    def __enter__(self) -> Progress:
        return self

    def step(self) -> None:
        """One more article is done."""
        self._count += 1
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._drawn = True
            sys.stderr.write(f"\r{self._say('count.article', count=self._count)} …\x1b[K")
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
