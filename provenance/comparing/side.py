"""One text of two, indexed so that the other's names can be looked up in all of its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from provenance.comparing import resemblance
from provenance.facts import capitals, eastern, organisations, places, vocabulary
from provenance.facts.capitals import Word
from provenance.facts.folding import fold
from provenance.facts.names import begins_no_name
from provenance.model import Fact, Span

_MADE_FROM = 5  # letters that a common word shares with a name it is made from
_SPACES = (" ", "\u00a0", "\u202f")
MOST_COMPARISONS = 2_000_000  # word pairs compared letter by letter, before a text counts as too long for that
_HYPHENS = frozenset("-‐‑")
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = frozenset("de la le von van der den del della di da do dos du el al bin ibn ben of the e zu".split())


class Side:
    """A text with its language (BCP 47 or None), its names and its words, folded."""

    def __init__(self, text: str, language: str | None, names: Sequence[Fact]) -> None:
        self.text = text
        self.language = (language or "").split("-")[0]
        self.names = sorted(names, key=lambda fact: fact.start)
        self.values: dict[str, Fact] = {}
        for fact in names:
            if fact.value:
                self.values.setdefault(fact.value, fact)
        self._resembling: dict[tuple[str, bool], str | None] = {}
        self._values: dict[str, Span | None] = {}
        self._places: dict[tuple[str, bool], list[int]] = {}
        self._budget = MOST_COMPARISONS

    @property
    def readable(self) -> bool:
        """Whether names can be told from their letters here."""
        return self.language not in eastern.LANGUAGES

    @cached_property
    def printed(self) -> dict[str, str]:
        """Every folded word of the text, with one form that it is printed in."""
        language = self.language
        return {fold(word, language): word for word in dict.fromkeys(_WORD.findall(self.text))}

    def span(self, folded: str) -> Span:
        """Where a folded word of this text first stands."""
        word, text = self.printed[folded], self.text
        start = text.index(word)
        at = start
        while at >= 0 and (text[at - 1 : at].isalpha() or text[at + len(word) : at + len(word) + 1].isalpha()):
            at = text.find(word, at + 1)
        start = at if at >= 0 else start
        return Span(start, start + len(word))

    @cached_property
    def small(self) -> frozenset[str]:
        """The folded words that stand in the text without a capital."""
        language = self.language
        return frozenset(fold(word, language) for word in set(_WORD.findall(self.text)) if word[0].islower())

    @cached_property
    def _shouted(self) -> list[tuple[int, int]]:
        return capitals.shouted(self.text)

    def shouts(self, start: int) -> bool:
        """Whether the line at this place is in title case or in capitals."""
        index = bisect_right(self._shouted, (start, len(self.text))) - 1
        return index >= 0 and start < self._shouted[index][1]

    @cached_property
    def by_opening(self) -> dict[str, list[str]]:
        """The folded words by their first three letters."""
        found: dict[str, list[str]] = {}
        for word in self.printed:
            found.setdefault(word[:3], []).append(word)
        return found

    @cached_property
    def capitals(self) -> tuple[Word, ...]:
        """The capitalised words in order."""
        return capitals.words(self.text)

    @cached_property
    def folded(self) -> list[str]:
        """The folded forms of :attr:`capitals`."""
        return [fold(word.text, self.language) for word in self.capitals]

    @cached_property
    def distinct(self) -> list[str]:
        """The distinct folded forms of the capitalised words."""
        return list(dict.fromkeys(self.folded))

    def _by_chance(self, word: str, other: str) -> bool:
        """Whether a common word of this text begins like a name by chance (``more``, ``Moreau``)."""
        return (
            resemblance.common_prefix(word, other) < _MADE_FROM
            and self.printed[other].islower()
            and vocabulary.listed(other, self.language)
        )

    @cached_property
    def _by_skeleton(self) -> dict[str, list[str]]:
        """The distinct capitalised words by their consonants."""
        found: dict[str, list[str]] = {}
        for word in self.distinct:
            found.setdefault(resemblance.skeleton(word), []).append(word)
        return found

    def resembling(self, word: str, sound: bool) -> str | None:
        """The word of this text that may be this folded word: the same, derived from it, or spelled otherwise."""
        if word in self.printed:
            return word
        key = (word, sound)
        if key not in self._resembling:
            self._resembling[key] = self._search(word, sound)
        return self._resembling[key]

    def _search(self, word: str, sound: bool) -> str | None:
        for other in self.by_opening.get(word[:3], ()):
            made = resemblance.derived(word, other) or (len(other) > 3 and resemblance.derived(other, word))
            if made and not self._by_chance(word, other):
                return other
        if sound and len(bones := resemblance.skeleton(word)) > 2:
            near_bones = self._by_skeleton.get(bones, []) + self._by_skeleton.get(bones[:-1], [])
            for known in near_bones:
                if resemblance.alike(word, known, True):
                    return known
        self._budget -= len(self.distinct)
        if self._budget < 0:
            return word  # too many words to compare: nothing is claimed of this one
        cutoff = 40 if sound else resemblance.CLOSE_SPELLING
        near = process.extract(word, self.distinct, scorer=fuzz.ratio, score_cutoff=cutoff, limit=8)
        likely: list[str] = [other for other, _, _ in near]
        return next((other for other in likely if resemblance.alike(word, other, sound)), None)

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

    @cached_property
    def _countries(self) -> dict[str, set[str]]:
        """The countries of which each folded word is (part of) the name; words that also stand elsewhere left out."""
        found: dict[str, set[str]] = {}
        for fact in self.names:
            if fact.kind == "place" and places.is_country(fact.value or ""):
                for word in _WORD.findall(fact.text):
                    found.setdefault(fold(word, self.language), set()).add(fact.value or "")
        if found:
            for match in _WORD.finditer(self.text):
                word = fold(match[0], self.language)
                if word in found and match[0][0].isupper() and self.fact_at(match.start()) is None:
                    del found[word]
        return found

    @cached_property
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

    def places_of(self, word: str, sound: bool) -> list[int]:
        """Where words stand here that may be a folded word, in whatever form: the starts, in order."""
        key = (word, sound)
        if key not in self._places:
            forms = [other for other in self.distinct if resemblance.alike(word, other, sound)]
            self._places[key] = sorted(self.capitals[i].start for form in forms for i in self.positions[form])
        return self._places[key]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The indices into :attr:`capitals` of each folded word."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.folded):
            found.setdefault(word, []).append(index)
        return found

    def neighbour(self, index: int, step: int) -> int | None:
        """The capitalised word next to one in its run, in that direction; None where there is none that counts."""
        other = index + step
        if not 0 <= other < len(self.capitals) or self.capitals[max(index, other)].gap not in _SPACES:
            return None
        return None if self.idle(other) else other

    def joined(self, index: int, step: int) -> int | None:
        """The capitalised word right next to one, a space between, whatever it is; None where there is none."""
        other = index + step
        if not 0 <= other < len(self.capitals) or self.capitals[max(index, other)].gap not in _SPACES:
            return None
        return other

    def hyphenated(self, index: int) -> bool:
        """Whether a hyphen joins a capitalised word to another word."""
        word = self.capitals[index]
        return self.text[word.start - 1 : word.start] in _HYPHENS or self.text[word.end : word.end + 1] in _HYPHENS

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

    def is_word(self, index: int) -> bool:
        """Whether a capitalised word is seen in lower case as well, in whatever form: a noun of the language."""
        folded = self.folded[index]
        near = self.by_opening.get(folded[:3], ())
        return any(self.printed[other].islower() and resemblance.derived(folded, other) for other in near)

    def idle(self, index: int) -> bool:
        """Whether a capitalised word is none that a name hangs on: function word, month, office, demonym."""
        folded = self.folded[index]
        return len(folded) < 3 or begins_no_name(folded, self.language or None)
