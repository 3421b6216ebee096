"""What a detector is: a small value with its function and its examples both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from provenance.model import Article, Signal, SignalKind


def _text(text: str) -> Article:
    return Article(id="example", text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """One kind of signal: ``find`` reads an article whose zones and languages are known.

    ``sees`` says in a sentence what it looks for, ``misses`` what it is known to overlook. Every text of ``fires``
    must give at least one signal of ``kind``, none of ``quiet`` may; ``article`` says how such a text is read.
    """

    name: str
    kind: SignalKind
    sees: str
    misses: str
    find: Callable[[Article], Iterable[Signal]]
    fires: tuple[str, ...]
    quiet: tuple[str, ...]
    article: Callable[[str], Article] = _text
