"""Swapped names: a capitalised word that is new in the translation, and what stands in its place in the original.

A word alone proves nothing (names are translated, adapted, left out). Two things together do: a proper noun that
nothing in the original resembles, and in the original another proper noun in the same slot: beside the same other
word of the name (``Kevin Tremblay``, ``Travis Tremblay``), or gone from a like place of the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from provenance.comparing import replaced, resemblance
from provenance.comparing.side import Side
from provenance.facts import gazetteer, persons, vocabulary

NEARBY = 0.1  # how far apart in their texts, relative to length, two names may stand to be in one place
REACH = 250  # the same in characters, for short texts
CANDIDATES = 80  # words looked at around one place, so that a long list costs no more than linear time
_CAPITAL_NOUNS = frozenset({"de", "lb"})  # languages whose every noun looks like a name
OCCURRENCES = 20  # places of one neighbour looked at


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
    free = _Gone(a, b, _unresembled(a, b, sound))
    new = [index for index in new if not _renamed(a, b, free, index, sound)]
    swaps: list[Swap] = []
    for index in new:
        partner = _beside(a, b, index, sound)
        if partner is None and _surely_a_name(b, index) and not _completes(a, b, index, sound):
            partner = _nearest(a, b, free, index, sound)
        if partner is None and _new_pair(b, index, new):
            partner = _person_unmet(a, b, index, sound)
        if partner is not None:
            free.take(partner)
            swaps.append(Swap(partner, index))
    swapped = {swap.new for swap in swaps}
    for old, index in replaced.Finder(a, b, sound).find([index for index in new if index not in swapped]):
        swaps.append(Swap(old, index))
    swapped = {swap.new for swap in swaps}
    swaps += [Swap(None, index) for index in new if index not in swapped and _whole_person(b, index, new)]
    return swaps


def _unresembled(side: Side, other: Side, sound: bool) -> list[int]:
    """The capitalised words of a side that might carry a name and that nothing in the other resembles."""
    found: list[int] = []
    for index, word in enumerate(side.folded):
        if word in other.printed or side.idle(index) or other.resembling(word, sound):
            continue
        if not _known_elsewhere(side, other, index):
            found.append(index)
    return found


def _known_elsewhere(side: Side, other: Side, index: int) -> bool:
    """Whether the word is (part of) a table's name that the other text has in another form."""
    word = side.capitals[index]
    fact = side.fact_at(word.start)
    return fact is not None and other.find_value(fact) is not None


class _Gone:
    """The words gone from ``a`` that no swap has claimed yet, by where they stand."""

    def __init__(self, a: Side, b: Side, indices: list[int]) -> None:
        self._b = b
        self._scale = len(a.text) / max(1, len(b.text))
        self._reach = max(REACH, NEARBY * len(a.text))
        self._indices = indices
        self._starts = [a.capitals[index].start for index in indices]
        self._taken: set[int] = set()

    def take(self, index: int) -> None:
        """Claims a word, so that it is in one swap at most."""
        self._taken.add(index)

    def near(self, index: int) -> list[tuple[float, int]]:
        """The free words at a like place to a word of ``b``: distance in characters of ``a``, index; in text order."""
        here = self._b.capitals[index].start * self._scale
        first = bisect_left(self._starts, here - self._reach)
        last = bisect_right(self._starts, here + self._reach)
        if last - first > CANDIDATES:
            middle = bisect_left(self._starts, here)
            first, last = max(first, middle - CANDIDATES // 2), min(last, middle + CANDIDATES // 2)
        return [
            (abs(self._starts[place] - here), self._indices[place])
            for place in range(first, last)
            if self._indices[place] not in self._taken
        ]


def _renamed(a: Side, b: Side, gone: _Gone, index: int, sound: bool) -> bool:
    """Whether a new word may be a gone one in another form (``Franziskus``, ``Francis``): both are then let be."""
    for _, candidate in gone.near(index):
        if not resemblance.unlike(a.folded[candidate], b.folded[index], sound):
            gone.take(candidate)
            return True
    return False


def _beside(a: Side, b: Side, index: int, sound: bool) -> int | None:
    """The word of ``a`` that stands beside the same neighbour as a new word of ``b``, where both make a person."""
    for step in (1, -1):
        neighbour = b.neighbour(index, step)
        if neighbour is None:
            continue
        known = a.resembling(b.folded[neighbour], sound)
        for across in a.positions.get(known or "", [])[:OCCURRENCES]:
            candidate = a.neighbour(across, -step)
            if candidate is None or not resemblance.unlike(a.folded[candidate], b.folded[index], sound):
                continue
            if persons.is_given(b.folded[index], b.language, 2) or (
                _personal(a, candidate, across, step) and _personal(b, index, neighbour, step)
            ):
                return candidate
            if sound or known != b.folded[neighbour] or b.resembling(a.folded[candidate], sound) is not None:
                continue
            if _two_strangers(a, candidate, across, step) and _two_strangers(b, index, neighbour, step):
                return candidate
    return None


def _given(side: Side, index: int) -> bool:
    return side.folded[index] in persons.given_names()


def _personal(side: Side, index: int, neighbour: int, step: int) -> bool:
    """Whether a word and its neighbour read as a person's name: a given name first."""
    return _given(side, index if step == 1 else neighbour)


def _two_strangers(side: Side, index: int, neighbour: int, step: int) -> bool:
    """Whether a run of exactly two words stands here, neither of them a word of the language or part of a place: a
    full name, though no table knows its given name.
    """
    pair = (index, neighbour)
    return (
        side.language not in _CAPITAL_NOUNS
        and not any(side.capitals[place].opens for place in pair)
        and side.neighbour(index, -step) is None
        and side.neighbour(neighbour, step) is None
        and not any(side.is_word(place) or side.capitals[place].text.isupper() for place in pair)
        and not any(gazetteer.single(side.capitals[place].text, side.language) for place in pair)
    )


def _surely_a_name(side: Side, index: int) -> bool:
    """Whether a word alone is surely a person: a given name that is no word or place besides."""
    word = side.capitals[index]
    if word.text.isupper():
        return False
    languages = 3 if word.opens else 2
    given = persons.is_given(side.folded[index], side.language, languages)
    if not given or (
        vocabulary.listed(side.folded[index], side.language) and not persons.is_given(side.folded[index], None, 5)
    ):
        return False
    return gazetteer.single(word.text, side.language) is None


def _completes(a: Side, b: Side, index: int, sound: bool) -> bool:
    """Whether a given name stands before a surname that the original has: it may only spell the person out."""
    surname = b.neighbour(index, 1)
    return surname is not None and a.resembling(b.folded[surname], False) is not None


def _new_pair(side: Side, index: int, new: list[int]) -> bool:
    """Whether a run of exactly two words starts here, both new: what a person's full name looks like."""
    surname = side.neighbour(index, 1)
    return (
        surname is not None
        and surname in new
        and side.neighbour(index, -1) is None
        and side.neighbour(surname, 1) is None
        and not side.capitals[index].text.isupper()
        and not any(side.is_word(place) for place in (index, surname))
    )


def _person_unmet(a: Side, b: Side, index: int, sound: bool) -> int | None:
    """A person named in full near the like place in ``a``, of whom ``b`` has nothing there."""
    here = b.capitals[index].start
    scale = len(a.text) / max(1, len(b.text))
    for fact in a.facts_near(here * scale, REACH):
        words = a.tokens(fact)
        if fact.kind != "person" or len(words) != 2 or words[0] not in persons.given_names():
            continue
        if all(resemblance.unlike(word, b.folded[place], sound) for word in words for place in (index, index + 1)) and (
            not any(b.has_near(word, here, 1.5 * REACH, sound) for word in words)
        ):
            return a.index_at(fact.start)
    return None


def _whole_person(side: Side, index: int, new: list[int]) -> bool:
    """Whether a person stands here, given name and surname, of whom nothing is in the other text."""
    if not _new_pair(side, index, new):
        return False
    fact = side.fact_at(side.capitals[index].start)
    titled = fact is not None and fact.kind == "person" and fact.role is not None
    return titled or (persons.is_given(side.folded[index], None, 3) and _surely_a_name(side, index))


def _nearest(a: Side, b: Side, gone: _Gone, index: int, sound: bool) -> int | None:
    """The gone word at the likest place that reads as a name; given names before others."""
    opens = b.capitals[index].opens
    ranked = [
        (not _given(a, candidate), distance, candidate)
        for distance, candidate in gone.near(index)
        if opens or not a.capitals[candidate].opens or _given(a, candidate)
        if resemblance.unlike(a.folded[candidate], b.folded[index], sound)
    ]
    return min(ranked)[2] if ranked else None
