"""The one interface of all translation engines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Engine(Protocol):
    """Something that translates text. An instance belongs to one process and may keep connections."""

    @property
    def name(self) -> str:
        """The name people type after ``--engine``."""

    @property
    def offline(self) -> bool:
        """True where no text leaves the machine."""

    @property
    def deterministic(self) -> bool:
        """True where the same text always gives the same translation."""

    def version(self) -> str:
        """What stands in signatures and cache keys: changes whenever translations may."""

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The directions it can translate here and now, as BCP 47 (source, target); empty when unusable."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """The translations, as many as the texts and in their order. Raises EngineError, never answers less."""
