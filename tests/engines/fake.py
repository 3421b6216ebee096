"""Engines for tests that translate by rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from provenance.errors import EngineError


class Fake:
    """Answers ``change(text, source, target)`` and remembers every call."""

    offline = True
    deterministic = True

    def __init__(
        self,
        change: Callable[[str, str, str], str] = lambda text, source, target: text + f" {target}",
        pairs: str = "fr-es es-fr fr-ca ca-fr ca-en en-ca es-en en-es",
        name: str = "fake",
    ) -> None:
        self.name = name
        self.calls: list[tuple[str, str, tuple[str, ...]]] = []
        self._change = change
        self._pairs = frozenset((pair[:2], pair[3:]) for pair in pairs.split())

    def version(self) -> str:
        return "1"

    def pairs(self) -> frozenset[tuple[str, str]]:
        return self._pairs

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        self.calls.append((source, target, tuple(texts)))
        return [self._change(text, source, target) if text else "" for text in texts]


def dead(text: str, source: str, target: str) -> str:
    raise EngineError("it is out of order")


def sleeping(seconds: str) -> bool:
    """Whether any process sleeps that long."""
    return any(_command(file) == [b"sleep", seconds.encode(), b""] for file in Path("/proc").glob("[0-9]*/cmdline"))


def _command(file: Path) -> list[bytes]:
    try:
        return file.read_bytes().split(b"\0")
    except OSError:  # it ended meanwhile
        return []
