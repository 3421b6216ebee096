"""Ways to translate a text away and back: shortest first, in an order that never depends on what else is installed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from provenance.engines.base import Direction

#: Stations tried first among ways of the same length, so that a further installed pair does not change a route that
#: was measured. Languages not named here come after, by their tag.
_FIRST = ("es", "ca", "en", "it", "pt", "ro", "de", "fr")
#: A station so near to its neighbour that the text returns nearly untouched and tells nothing (French and Occitan:
#: chrF 94 after the round trip).
_NEAR_COPIES = frozenset(
    frozenset(pair)
    for pair in (
        ("fr", "oc"), ("ca", "oc"), ("es", "an"), ("es", "ast"), ("es", "gl"), ("pt", "gl"), ("nb", "nn"),
        ("no", "nn"), ("no", "nb"), ("sr", "hr"), ("sr", "bs"), ("hr", "bs"), ("cs", "sk"), ("id", "ms"),
        ("be", "ru"), ("ru", "uk"), ("mk", "bg"), ("da", "nb"),
    )
)  # fmt: skip
#: Directions one way. Three would be six translations there and back: more damage than news.
_FARTHEST = 2


def way(pairs: Collection[Direction], source: str, target: str, most: int = _FARTHEST) -> tuple[str, ...] | None:
    """The shortest way from one language to another, as its stations, of at most that many directions; or None."""
    if source == target:
        return (source,)
    edge: list[tuple[str, ...]] = [(source,)]
    for _ in range(most):
        edge = [(*done, there) for done in edge for there in _neighbours(pairs, done[-1]) if there not in done]
        found = [done for done in edge if done[-1] == target]
        if found:
            return found[0]
    return None


def routes(pairs: Collection[Direction], language: str, through: str | None = None) -> list[tuple[str, ...]]:
    """Up to two disjoint round trips from ``language``, each as its stations: ``("fr", "es", "fr")``.

    With ``through``, each trip turns round in that language; else each turns round in another. Disjoint means that
    they share no station but the first (and ``through``), hence no direction. An answer of fewer than two means that
    there are no two such ways.
    """
    known = frozenset(pairs)
    both = {(here, there) for here, there in known if here != there and (there, here) in known}
    if through is None:
        ways: Iterator[tuple[str, ...]] = ((language, turn) for turn in _neighbours(both, language))
    else:
        ways = _ways(both, language, through)
    chosen: list[tuple[str, ...]] = []
    used: set[str] = set()
    for way in ways:
        between = set(way) - {language, through}
        if not between & used and len(chosen) < 2:
            chosen.append((*way, *reversed(way[:-1])))
            used |= between
    return chosen


def _ways(both: Collection[Direction], language: str, through: str) -> Iterator[tuple[str, ...]]:
    """Simple ways from one language to another, fewest directions first (breadth first), then in the fixed order."""
    edge: list[tuple[str, ...]] = [(language,)]
    for _ in range(_FARTHEST):
        edge = [(*way, there) for way in edge for there in _neighbours(both, way[-1]) if there not in way]
        yield from (way for way in edge if way[-1] == through)
        edge = [way for way in edge if way[-1] != through]


def _neighbours(both: Collection[Direction], here: str) -> list[str]:
    known = {name: place for place, name in enumerate(_FIRST)}
    found = {b for a, b in both if a == here and b != here and frozenset((a, b)) not in _NEAR_COPIES}
    return sorted(found, key=lambda name: (known.get(name, len(known)), name))
