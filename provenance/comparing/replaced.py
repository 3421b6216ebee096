"""Names replaced one for one: a word that is no word of its language, where the original has another.

A single name in the middle of a text (a surname alone, a village, a ship) has no neighbour that speaks for it. What
speaks for it is the rest of the text: the names that both texts share show where in the original it should stand
(:mod:`route`); there stands a name of which the translation has nothing nearby, and neither word is a common one of
its language, so that neither is a part of an institution's name put into other words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from provenance.comparing import resemblance
from provenance.comparing.route import Route
from provenance.comparing.side import Side
from provenance.facts import persons, places, vocabulary
from provenance.facts.names import not_names
from provenance.lazy import lazy

REACH = 80  # characters of the original around the place where a name should stand
AROUND = 400  # the same in which no other name may be the new one, spelled otherwise
NEARBY = 120  # characters of the translation in which the original's name is looked for
CAPITAL_NOUNS = frozenset({"de", "lb"})  # languages whose every noun looks like a name
LEAST = 4  # letters of a name that is claimed
HALF = 58  # rapidfuzz ratio from which two words of one first letter may be one name
OCCURRENCES = 20  # places of one neighbour looked at
_OPENING = 4  # letters that what is made from a place's name has of it at least


class Finder:
    """Looks for what stood in the place of a new word."""

    def __init__(self, a: Side, b: Side, sound: bool) -> None:
        self._a, self._b, self._sound = a, b, sound
        self._starts = [word.start for word in a.capitals]

    @lazy
    def _route(self) -> Route:
        return Route(self._a, self._b, self._sound)

    def find(self, new: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Pairs of indices into the capitalised words of ``a`` and ``b``: what was replaced, and by what."""
        for index in new:
            if self._may_be_claimed(index):
                old = self._replaced(index)
                if old is not None:
                    yield old, index

    def _may_be_claimed(self, index: int) -> bool:
        word, folded = self._b.capitals[index], self._b.folded[index]
        return (
            len(folded) >= LEAST
            and not word.text.isupper()
            and folded not in self._b.small
            and not self._b.shouts(word.start)
            and not vocabulary.listed(folded, self._b.language)
            and (self._is_table_name(index) or not vocabulary.familiar(folded, self._b.language))
            and not self._of_a_place(folded)
            and not (self._b.language in CAPITAL_NOUNS and self._b.hyphenated(index))
        )

    def _is_table_name(self, index: int) -> bool:
        """Whether a word of the translation is a given name or a city, whatever else it is."""
        fact = self._b.fact_at(self._b.capitals[index].start)
        if fact is not None and fact.kind == "place":
            return not places.is_territory(fact.value or "")
        return persons.is_given(self._b.folded[index], None, 2)

    def _of_a_place(self, folded: str) -> bool:
        """Whether a word is made from a place that the original names: its people, its adjective."""
        return places.like_adjective(folded) or any(
            resemblance.common_prefix(folded, name) >= max(_OPENING, len(name) - 3)
            for name in self._places.get(folded[:_OPENING], ())
        )

    @lazy
    def _places(self) -> dict[str, list[str]]:
        """The names of the original's places in all languages, by their first letters."""
        found: dict[str, list[str]] = {}
        for value in dict.fromkeys(fact.value or "" for fact in self._a.names if fact.kind == "place"):
            for name in places.surfaces(value):
                found.setdefault(name[:_OPENING], []).append(name)
        return found

    def _replaced(self, index: int) -> int | None:
        """The likeliest of the original's names whose place a new word has taken."""
        beside = self._beside(index)
        if beside is not None:
            return beside
        here = self._route.to_original(self._b.capitals[index].start)
        first = bisect_left(self._starts, here - AROUND)
        last = bisect_left(self._starts, here + AROUND)
        found: list[tuple[float, int]] = []
        for candidate in range(first, last):
            if self._a.folded[candidate] in not_names(self._a.language):
                continue
            if not self._unlike(candidate, index):
                if self._close(candidate, index) or self._gone(candidate):
                    return None
                continue
            distance = abs(self._starts[candidate] - here)
            if distance <= REACH and self._stood_alone(candidate, index) and self._gone(candidate):
                found.append((distance, candidate))
        return min(found)[1] if found else None

    def _beside(self, index: int) -> int | None:
        """The word of the original beside the same word, spelled alike, as the new one: of one name in both texts."""
        for step in (1, -1):
            neighbour = self._b.joined(index, step)
            if neighbour is None or self._b.folded[neighbour] in self._b.small:
                continue
            for across in self._a.positions.get(self._b.folded[neighbour], [])[:OCCURRENCES]:
                candidate = self._a.joined(across, -step)
                if candidate is None or not self._kept(candidate) or not self._unlike(candidate, index):
                    continue
                opens = self._a.capitals[candidate].opens and self._b.capitals[index].opens
                if not (opens and vocabulary.familiar(self._a.folded[candidate], self._a.language)) and self._gone(
                    candidate
                ):
                    return candidate
        return None

    def _unlike(self, candidate: int, index: int) -> bool:
        return resemblance.unlike(self._a.folded[candidate], self._b.folded[index], self._sound)

    def _close(self, candidate: int, index: int) -> bool:
        """Whether a new word may be a name that the translation has another time too, with another ending."""
        ours, theirs = self._a.folded[candidate], self._b.folded[index]
        return resemblance.common_prefix(ours, theirs) > 1 and fuzz.ratio(ours, theirs) >= 60

    def _gone(self, candidate: int) -> bool:
        """Whether the translation has a word of the original less often about its place than the original has."""
        start = self._starts[candidate]
        fact = self._a.fact_at(start)
        if fact is not None and fact.kind == "place" and self._b.find_value(fact) is not None:
            return False
        folded = self._a.folded[candidate]
        here = _count(self._a.places_of(folded, self._sound), start)
        place = self._route.to_translation(start)
        there = _count(self._b.places_of(folded, self._sound), place)
        if there >= here or self._a.exhausted or self._b.exhausted:
            return False
        return not self._sound or not self._half_resembled(candidate, place)

    def _half_resembled(self, candidate: int, place: float) -> bool:
        """Whether a word about a place may be this one, spelled by no rule of sound: Гетуик, Gatwick."""
        first = bisect_left(self._others, place - NEARBY)
        last = bisect_right(self._others, place + NEARBY)
        ours = self._a.folded[candidate]
        return any(theirs[:1] == ours[:1] and fuzz.ratio(ours, theirs) >= HALF for theirs in self._b.folded[first:last])

    @lazy
    def _others(self) -> list[int]:
        return [word.start for word in self._b.capitals]

    def _stood_alone(self, candidate: int, index: int) -> bool:
        """Whether a word of the original is surely a name, and one that translations keep."""
        word, folded = self._a.capitals[candidate], self._a.folded[candidate]
        if not self._kept(candidate) or self._a.shouts(word.start) or folded in self._a.small:
            return False
        if self._b.capitals[index].opens and not word.opens:
            return False
        if self._is_person(candidate) or self._is_large_city(candidate) or persons.is_given(folded, None, 2):
            return not word.opens
        if vocabulary.familiar(folded, self._a.language):
            return False
        return not word.opens or not self._b.capitals[index].opens or self._within_sentences(folded)

    def _within_sentences(self, folded: str) -> bool:
        """Whether a word of the original is capitalised in the middle of a sentence somewhere."""
        return any(not self._a.capitals[index].opens for index in self._a.positions[folded][:OCCURRENCES])

    def _is_person(self, candidate: int) -> bool:
        """Whether a word is part of a person's name: behind a given name or a form of address, or alone elsewhere."""
        start, folded = self._starts[candidate], self._a.folded[candidate]
        fact = self._a.fact_at(start)
        if fact is None or fact.kind != "person":
            return False
        if folded in self._surnames or (fact.value or "").split()[0] in persons.given_names():
            return True
        return persons.word_before(self._a.text, start) in persons.honorifics(self._a.language)

    @lazy
    def _surnames(self) -> frozenset[str]:
        """The last words of the persons whom the original names in full, by given name."""
        named = [(fact.value or "").split() for fact in self._a.names if fact.kind == "person"]
        return frozenset(words[-1] for words in named if len(words) > 1 and words[0] in persons.given_names())

    def _is_large_city(self, candidate: int) -> bool:
        fact = self._a.fact_at(self._starts[candidate])
        return fact is not None and fact.kind == "place" and places.is_large(fact.value or "")

    def _kept(self, candidate: int) -> bool:
        """Whether a capitalised word of the original is no acronym, no people, no name that the tables translate."""
        word, folded = self._a.capitals[candidate], self._a.folded[candidate]
        if word.text[1:2].isupper() or self._a.idle(candidate) or places.like_adjective(folded):
            return False
        fact = self._a.fact_at(word.start)
        value = (fact.value or "") if fact is not None else ""
        if value.startswith(("org:", "thing:")) or folded in places.territories():
            return False
        return fact is None or fact.kind != "place" or not places.is_territory(value)


def _count(places: list[int], place: float) -> int:
    """How many of some places lie about one."""
    return bisect_right(places, place + NEARBY) - bisect_left(places, place - NEARBY)
