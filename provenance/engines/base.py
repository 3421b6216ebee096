"""The one interface of all translation engines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from provenance.errors import EngineError

#: A direction: source and target as BCP 47 tags in their shortest form.
Direction = tuple[str, str]


@runtime_checkable
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

    def pairs(self) -> frozenset[Direction]:
        """The directions it can translate here and now, as BCP 47 (source, target); empty when unusable."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """The translations, as many as the texts and in their order. Raises EngineError, never answers less."""


@runtime_checkable
class SharesWork(Protocol):
    """An engine that translates several articles together faster than one after another.

    Each group is one article's segments; its translation must not depend on the other groups or their order.
    """

    def translate_groups(
        self, groups: Sequence[Sequence[str]], source: str, target: str
    ) -> list[list[str] | EngineError]:
        """One answer a group, in order; an article that fails is an error in its place and harms no other."""


def translate_groups(
    engine: Engine, groups: Sequence[Sequence[str]], source: str, target: str
) -> list[list[str] | EngineError]:
    """The groups through any engine: together where it can share work, else one after another."""
    if isinstance(engine, SharesWork):
        return engine.translate_groups(groups, source, target)
    answers: list[list[str] | EngineError] = []
    for group in groups:
        try:
            answers.append(engine.translate(group, source, target))
        except EngineError as error:
            answers.append(error)
    return answers
