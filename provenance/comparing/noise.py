"""What an engine does to facts by itself: the noise floor that a fragile fact has to rise above.

Measured by ``tools/noise_floor.py`` on control sentences of the project's own: for a pair of routes, how many facts
of a kind went in and how many both routes lost; for a single way, how many it lost. An article's losses are reported
only where chance would rarely (one time in twenty) make as many of them at that rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from provenance import data

#: How seldom the engine alone may explain a result before it counts as one (the usual five per cent).
_SELDOM = 0.05


@dataclass(frozen=True)
class Floor:
    """Of so many control facts of a kind, so many were lost by both routes."""

    facts: int
    lost: int

    @property
    def rate(self) -> float:
        """The share lost, never 0: Jeffreys' estimate, (lost + ½) / (facts + 1)."""
        return (self.lost + 0.5) / (self.facts + 1)


def floor(engine: str, routes: Sequence[tuple[str, ...]], kind: str | None = None) -> Floor | None:
    """The floor of a pair of routes for one kind of fact (None: all kinds); None where it was never measured.

    A kind that the control sentences hold fewer than twenty of takes the floor of all kinds.
    """
    measured = data.generated("noise_floor").get(engine, {}).get(named(routes))
    if measured is None:
        return None
    facts, lost = measured.get(kind, (0, 0)) if kind else (0, 0)
    if facts < 20:
        facts, lost = (sum(column) for column in zip(*measured.values(), strict=True))
    return Floor(facts, lost)


def inside(lost: int, of: int, floor: Floor) -> bool:
    """Whether losing ``lost`` of ``of`` facts may well be the engine's own doing (binomial tail)."""
    rate = floor.rate
    fewer = sum(comb(of, n) * rate**n * (1 - rate) ** (of - n) for n in range(min(lost, of + 1)))
    return 1 - fewer >= _SELDOM


def named(routes: Sequence[tuple[str, ...]]) -> str:
    """What routes are called in the data: ``fr-ca-fr fr-es-fr``; a single way ``fr-es-en``."""
    return " ".join(sorted("-".join(path) for path in routes))
