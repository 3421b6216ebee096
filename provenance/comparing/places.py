"""Swapped places: a country or well-known city that is new in the translation where another should stand.

Both have to be known by the tables and of one class, and nothing of the one, its inhabitants neither, may stand near
the other: a place left out, added or told by its people is no claim.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.comparing import resemblance
from provenance.comparing.side import Side
from provenance.facts import places
from provenance.model import Fact

REACH = 200  # characters that a place of the original may stand away from the like place
AROUND = 350  # characters of the translation in which that place is looked for


def swapped(a: Side, b: Side, sound: bool) -> list[tuple[Fact, Fact]]:
    """Pairs of places, the original's first; each of the translation's in one pair at most."""
    classes = ("country",) if sound else ("country", "city")  # spelled by sound, a city may be a person
    new = [fact for fact in b.values.values() if _class(fact) in classes and a.find(fact, sound) is None]
    scale = len(a.text) / max(1, len(b.text))
    pairs: list[tuple[Fact, Fact]] = []
    for fact in new:
        around = _window(b, max(0, fact.start - AROUND), fact.end + AROUND)
        for other in a.facts_near(fact.start * scale, REACH):
            if _class(other) == _class(fact) and not _alike(other, fact) and around.find(other, sound) is None:
                pairs.append((other, fact))
                break
    return pairs


def _window(side: Side, start: int, end: int) -> Side:
    """A stretch of a text with the names that stand in it."""
    names = [
        replace(name, start=name.start - start, end=name.end - start)
        for name in side.names
        if name.start >= start and name.end <= end
    ]
    return Side(side.text[start:end], side.language, names)


def _class(fact: Fact) -> str | None:
    """What kind of place is well enough known to be missed: country, city, or None."""
    value = fact.value or ""
    if fact.kind != "place":
        return None
    if len(value) == 2:
        return "country"
    return "city" if len(value) > 3 and value.isdigit() and places.is_large(value) else None


def _alike(a: Fact, b: Fact) -> bool:
    """Whether two places may be one spelled otherwise, or one named within the other."""
    if _class(a) == _class(b) == "country":
        return places.one_country(a.value or "", b.value or "")
    ours, theirs = Side.tokens(a, by_text=True), Side.tokens(b, by_text=True)
    return any(not resemblance.unlike(word, other, True) for word in ours for other in theirs)
