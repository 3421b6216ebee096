"""Swapped names: a capitalised word that is new in the translation, and what stands in its place in the original.

A word alone proves nothing (names are translated, adapted, left out). Two things together do: a proper noun that
nothing in the original resembles, and in the original another proper noun in the same slot: beside the same other
word of the name (``Kevin Tremblay``, ``Travis Tremblay``), or gone from a like place of the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.comparing import resemblance
from provenance.comparing.side import Side
from provenance.facts import gazetteer, persons

NEARBY = 0.1  # how far apart in their texts, relative to length, two names may stand to be in one place
REACH = 250  # the same in characters, for short texts


@dataclass(frozen=True, slots=True)
class Swap:
    """Indices into the two sides' capitalised words: what stood in ``a``, what is new in ``b``."""

    old: int | None
    new: int


def find(a: Side, b: Side) -> list[Swap]:
    """The swaps between two readable texts, in the order of ``b``; ``old`` is None for a name added whole."""
    sound = resemblance.by_sound(a.language, b.language)
    new = _unresembled(b, a, sound)
    if not new:
        return []
    free = dict.fromkeys(_unresembled(a, b, sound))
    new = [index for index in new if not _renamed(a, b, free, index, sound)]
    swaps: list[Swap] = []
    for index in new:
        partner = _beside(a, b, index, sound)
        if partner is None and _surely_a_name(b, index):
            partner = _nearest(a, b, free, index, sound)
        if partner is not None:
            free.pop(partner, None)
            swaps.append(Swap(partner, index))
    swapped = {swap.new for swap in swaps}
    swaps += [Swap(None, index) for index in new if index not in swapped and _whole_person(b, index, new)]
    return swaps


def _unresembled(side: Side, other: Side, sound: bool) -> list[int]:
    """The capitalised words of a side that might carry a name and that nothing in the other resembles."""
    found: list[int] = []
    for index, word in enumerate(side.folded):
        if word in other.spans or side.idle(index) or other.resembling(word, sound):
            continue
        if not _known_elsewhere(side, other, index):
            found.append(index)
    return found


def _known_elsewhere(side: Side, other: Side, index: int) -> bool:
    """Whether the word is (part of) a table's name that the other text has in another form."""
    word = side.capitals[index]
    fact = side.fact_at(word.start)
    return fact is not None and other.find_value(fact) is not None


def _renamed(a: Side, b: Side, gone: dict[int, None], index: int, sound: bool) -> bool:
    """Whether a new word may be a gone one in another form (``Franziskus``, ``Francis``): both are then let be."""
    for candidate in gone:
        if _distance(a, b, candidate, index) is None:
            continue
        if not resemblance.unlike(a.folded[candidate], b.folded[index], sound):
            del gone[candidate]
            return True
    return False


def _distance(a: Side, b: Side, candidate: int, index: int) -> float | None:
    """How far apart two words stand, in characters of ``a``; None where that is too far for one place."""
    scale = len(a.text) / max(1, len(b.text))
    distance = abs(a.capitals[candidate].start - b.capitals[index].start * scale)
    return None if distance > max(REACH, NEARBY * len(a.text)) else distance


def _beside(a: Side, b: Side, index: int, sound: bool) -> int | None:
    """The word of ``a`` that stands beside the same neighbour as a new word of ``b``, where both make a person."""
    for step in (1, -1):
        neighbour = b.neighbour(index, step)
        if neighbour is None:
            continue
        known = a.resembling(b.folded[neighbour], sound)
        for across in a.positions.get(known or "", ()):
            candidate = a.neighbour(across, -step)
            if candidate is None or not resemblance.unlike(a.folded[candidate], b.folded[index], sound):
                continue
            if _given(b, index) or (_personal(a, candidate, across, step) and _personal(b, index, neighbour, step)):
                return candidate
    return None


def _given(side: Side, index: int) -> bool:
    return side.folded[index] in persons.given_names()


def _personal(side: Side, index: int, neighbour: int, step: int) -> bool:
    """Whether a word and its neighbour read as a person's name: a given name first."""
    return _given(side, index if step == 1 else neighbour)


def _surely_a_name(side: Side, index: int) -> bool:
    """Whether a word alone is surely a person: a given name that is no word or place besides."""
    word = side.capitals[index]
    if word.text.isupper():
        return False
    languages = 3 if word.opens else 2
    given = persons.is_given(side.folded[index], side.language, languages)
    return given and gazetteer.single(word.text, side.language) is None


def _whole_person(side: Side, index: int, new: list[int]) -> bool:
    """Whether a person stands here, given name and surname, of whom nothing is in the other text."""
    surname = side.neighbour(index, 1)
    if surname is None or surname not in new:
        return False
    if side.neighbour(index, -1) is not None or side.neighbour(surname, 1) is not None:
        return False
    return persons.is_given(side.folded[index], None, 3) and _surely_a_name(side, index)


def _nearest(a: Side, b: Side, gone: dict[int, None], index: int, sound: bool) -> int | None:
    """The gone word at the likest place that reads as a name."""
    opens = b.capitals[index].opens
    best: tuple[float, int] | None = None
    for candidate in gone:
        distance = _distance(a, b, candidate, index)
        if distance is None or (a.capitals[candidate].opens and not opens and not _given(a, candidate)):
            continue
        if not resemblance.unlike(a.folded[candidate], b.folded[index], sound):
            continue
        rank = distance - (1000 if _given(a, candidate) else 0)
        if best is None or rank < best[0]:
            best = (rank, candidate)
    return best[1] if best else None
