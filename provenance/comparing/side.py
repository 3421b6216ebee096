"""One text of two, indexed so that the other's names can be looked up in all of its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from provenance.comparing import resemblance
from provenance.facts import capitals, eastern, organisations, persons, places
from provenance.facts.capitals import Word
from provenance.facts.folding import fold
from provenance.facts.names import not_names
from provenance.model import Fact, Span

_SPACES = (" ", "\u00a0", "\u202f")
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

    @property
    def readable(self) -> bool:
        """Whether names can be told from their letters here."""
        return self.language not in eastern.LANGUAGES

    @cached_property
    def spans(self) -> dict[str, Span]:
        """Every folded word, with its first place."""
        found: dict[str, Span] = {}
        language = self.language
        for match in _WORD.finditer(self.text):
            word = fold(match[0], language)
            if word and word not in found:
                found[word] = Span(match.start(), match.end())
        return found

    @cached_property
    def by_opening(self) -> dict[str, list[str]]:
        """The folded words by their first three letters."""
        found: dict[str, list[str]] = {}
        for word in self.spans:
            found.setdefault(word[:3], []).append(word)
        return found

    @cached_property
    def capitals(self) -> list[Word]:
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

    def resembling(self, word: str, sound: bool) -> str | None:
        """The word of this text that may be this folded word: the same, derived from it, or spelled otherwise."""
        if word in self.spans:
            return word
        key = (word, sound)
        if key not in self._resembling:
            self._resembling[key] = self._search(word, sound)
        return self._resembling[key]

    def _search(self, word: str, sound: bool) -> str | None:
        for other in self.by_opening.get(word[:3], ()):
            if resemblance.derived(word, other) or (len(other) > 3 and resemblance.derived(other, word)):
                return other
        cutoff = 40 if sound else resemblance.CLOSE_SPELLING
        near = process.extract(word, self.distinct, scorer=fuzz.ratio, score_cutoff=cutoff, limit=8)
        return next((other for other, _, _ in near if resemblance.alike(word, other, sound)), None)

    @staticmethod
    def tokens(fact: Fact) -> list[str]:
        """The words of a name that carry it: no particles, no initials."""
        return [word for word in (fact.value or "").split() if word not in _PARTICLES and len(word) > 2]

    def find(self, fact: Fact, sound: bool) -> Span | None:
        """Where this text has a name of the other, whatever its form; None where nothing resembles it."""
        if span := self.find_value(fact):
            return span
        found = [self.resembling(word, sound) for word in self.tokens(fact) or fold(fact.text).split()]
        return self.spans[str(found[-1])] if found and all(found) else None

    def find_value(self, fact: Fact) -> Span | None:
        """Where this text has a name of the other by its value: the same, a name or adjective of the same place."""
        value = fact.value or ""
        if (partner := self.values.get(value)) is not None:
            return Span(partner.start, partner.end)
        if value.startswith(("org:", "thing:")):
            surfaces = organisations.names_of().get(value, ())
        else:
            surfaces = (*places.surfaces(value), *places.adjectives_of(value))
        return next((span for surface in surfaces if (span := self.holds(surface))), None)

    @cached_property
    def _starts(self) -> list[int]:
        return [fact.start for fact in self.names]

    def fact_at(self, position: int) -> Fact | None:
        """The name that stands at a place, or None."""
        index = bisect_right(self._starts, position) - 1
        return self.names[index] if index >= 0 and position < self.names[index].end else None

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

    def named(self, index: int) -> Fact:
        """The name that a capitalised word is part of, or one made of the word alone."""
        word = self.capitals[index]
        known = self.fact_at(word.start)
        if known is not None:
            return known
        return Fact(kind="name", value=self.folded[index], text=word.text, start=word.start, end=word.end)

    def holds(self, phrase: str) -> Span | None:
        """Where the words of a folded phrase stand (its first word's place), inflected or not."""
        first: Span | None = None
        for word in phrase.split():
            span = self.spans.get(word)
            if span is None and len(word) > 3:
                near = self.by_opening.get(word[:3], ())
                found = next((other for other in near if resemblance.derived(word, other)), None)
                span = self.spans[found] if found else None
            if span is None:
                return None
            first = first or span
        return first

    def idle(self, index: int) -> bool:
        """Whether a capitalised word is none that a name hangs on: function word, month, office, demonym."""
        folded = self.folded[index]
        return (
            len(folded) < 3
            or folded in not_names(self.language or None)
            or folded in persons.honorifics()
            or folded in places.adjectives()
            or persons.is_office(folded)
        )
