"""One text of two, indexed so that the other's names can be looked up in all of its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from provenance.comparing import resemblance
from provenance.comparing.words import SPACES, WORD, Words
from provenance.facts import eastern, organisations, places
from provenance.facts.folding import fold
from provenance.facts.names import begins_no_name
from provenance.lazy import lazy
from provenance.model import Fact, Span

_PARTICLES = frozenset("de la le von van der den del della di da do dos du el al bin ibn ben of the e zu".split())


class Side(Words):
    """A text with its language (BCP 47 or None), its names and its words, folded."""

    def __init__(self, text: str, language: str | None, names: Sequence[Fact]) -> None:
        super().__init__(text, (language or "").split("-")[0])
        self.names = sorted(names, key=lambda fact: fact.start)
        self.values: dict[str, Fact] = {}
        for fact in names:
            if fact.value:
                self.values.setdefault(fact.value, fact)
        self._values: dict[str, Span | None] = {}

    @property
    def readable(self) -> bool:
        """Whether names can be told from their letters here."""
        return self.language not in eastern.LANGUAGES

    @staticmethod
    def tokens(fact: Fact, by_text: bool = False) -> list[str]:
        """The words of a name that carry it: no particles, no initials. Of its value, or of its printed form."""
        name = fold(fact.text) if by_text else fact.value or ""
        return [word for word in name.split() if word not in _PARTICLES and len(word) > 2]

    def find(self, fact: Fact, sound: bool) -> Span | None:
        """Where this text has a name of the other, whatever its form; None where nothing resembles it."""
        if span := self.find_value(fact):
            return span
        found = [self.resembling(word, sound) for word in self.tokens(fact) or fold(fact.text).split()]
        if not found or not all(found) or any(self.means_another(fact.value or "", word) for word in found if word):
            return None
        last = str(found[-1])
        return self.span(last) if last in self.printed else Span(0, 0)

    def find_value(self, fact: Fact) -> Span | None:
        """Where this text has a name of the other by its value: the same, a name or adjective of the same place."""
        value = fact.value or ""
        if value not in self._values:
            self._values[value] = self._find_value(value)
        return self._values[value]

    def _find_value(self, value: str) -> Span | None:
        if (partner := self.values.get(value)) is not None:
            return Span(partner.start, partner.end)
        if value.startswith(("org:", "thing:")):
            surfaces = organisations.names_of().get(value, ())
        else:
            surfaces = (*places.surfaces(value), *places.adjectives_of(value))
        found = next((word for surface in surfaces if (word := self.holds(surface, value))), None)
        return self.span(found) if found else None

    def means_another(self, value: str, word: str) -> bool:
        """Whether a folded word of this text names another country than ``value``: "Irak" is no Iran misspelled, and
        the "Soudan" of "Soudan du Sud" is not Sudan.
        """
        if not places.is_country(value):
            return False
        codes = self._countries.get(word)
        if codes is None:
            code = places.territories().get(word, "")
            codes = {code} if places.is_country(code) else set()
        return bool(codes) and not any(places.one_country(value, code) for code in codes)

    @lazy
    def _countries(self) -> dict[str, set[str]]:
        """The countries of which each folded word is (part of) the name; words that also stand elsewhere left out."""
        found: dict[str, set[str]] = {}
        for fact in self.names:
            if fact.kind == "place" and places.is_country(fact.value or ""):
                for word in WORD.findall(fact.text):
                    found.setdefault(fold(word, self.language), set()).add(fact.value or "")
        if found:
            for match in WORD.finditer(self.text):
                word = fold(match[0], self.language)
                if word in found and match[0][0].isupper() and self.fact_at(match.start()) is None:
                    del found[word]
        return found

    @lazy
    def _starts(self) -> list[int]:
        return [fact.start for fact in self.names]

    def fact_at(self, position: int) -> Fact | None:
        """The name that stands at a place, or None."""
        index = bisect_right(self._starts, position) - 1
        return self.names[index] if index >= 0 and position < self.names[index].end else None

    def facts_near(self, place: float, reach: int) -> list[Fact]:
        """The names within so many characters of a place, the nearest first."""
        first = bisect_left(self._starts, place - reach)
        last = bisect_right(self._starts, place + reach)
        return sorted(self.names[first:last], key=lambda fact: abs(fact.start - place))

    def index_at(self, start: int) -> int | None:
        """The index into :attr:`capitals` of the word that starts at a place, or None."""
        index = bisect_left(self.capitals, start, key=lambda word: word.start)
        found = index < len(self.capitals) and self.capitals[index].start == start
        return index if found else None

    def has_near(self, word: str, place: int, reach: float, sound: bool) -> bool:
        """Whether a folded word, in whatever form, is capitalised within so many characters of a place."""
        known = self.resembling(word, sound)
        return any(abs(self.capitals[index].start - place) <= reach for index in self.positions.get(known or "", ()))

    def neighbour(self, index: int, step: int) -> int | None:
        """The capitalised word next to one in its run, in that direction; None where there is none that counts."""
        other = index + step
        if not 0 <= other < len(self.capitals) or self.capitals[max(index, other)].gap not in SPACES:
            return None
        return None if self.idle(other) else other

    def named(self, index: int) -> Fact:
        """The name that a capitalised word is part of, or one made of the word alone."""
        word = self.capitals[index]
        known = self.fact_at(word.start)
        if known is not None:
            return known
        return Fact(kind="name", value=self.folded[index], text=word.text, start=word.start, end=word.end)

    def holds(self, phrase: str, value: str) -> str | None:
        """The first word here of a folded phrase whose words all stand in this text, inflected or not.

        None of them may name another country than ``value``.
        """
        first: str | None = None
        city = not places.is_territory(value)
        for word in phrase.split():
            found: str | None = word if word in self.printed else None
            if found is None and len(word) > 3:
                near = self.by_opening.get(word[:3], ())
                found = next((other for other in near if self._answers(word, other, city)), None)
            if found is None or self.means_another(value, found):
                return None
            first = first or found
        return first

    def _answers(self, word: str, other: str, city: bool) -> bool:
        """Whether a word here is made from a table's; what is made from a city's name without a capital keeps it whole
        (``berlinois``).
        """
        if city and self.printed[other].islower() and resemblance.common_prefix(word, other) < max(5, len(word) - 1):
            return False
        return resemblance.derived(word, other)

    def idle(self, index: int) -> bool:
        """Whether a capitalised word is none that a name hangs on: function word, month, office, demonym."""
        folded = self.folded[index]
        return len(folded) < 3 or begins_no_name(folded, self.language or None)
