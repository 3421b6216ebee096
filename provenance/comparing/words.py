"""The words of one text of two, folded and indexed, so that the other's can be looked up among them."""

from __future__ import annotations

import re
from bisect import bisect_right

from rapidfuzz import fuzz, process

from provenance.comparing import resemblance
from provenance.facts import capitals, vocabulary
from provenance.facts.capitals import Word
from provenance.facts.folding import folds
from provenance.lazy import lazy
from provenance.model import Span

MOST_COMPARISONS = 2_000_000  # word pairs compared letter by letter, before a text counts as too long for that
SPACES = (" ", "\u00a0", "\u202f")
WORD = re.compile(r"[^\W\d_]+")
_HYPHENS = frozenset("-‐‑")
_MADE_FROM = 5  # letters that a common word shares with a name it is made from
_EACH = 8  # what it costs to hold a word against each other with care, in comparisons letter by letter
_SAME_SOUND = 50  # words with the same consonants that are looked at


class Words:
    """A text in a language (primary subtag; empty where unknown) and its words."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._resembling: dict[tuple[str, bool], str | None] = {}
        self._places: dict[tuple[str, bool], list[int]] = {}
        self._budget = MOST_COMPARISONS

    @property
    def exhausted(self) -> bool:
        """Whether the text has had too many words to compare, so that nothing may be said to be absent."""
        return self._budget < 0

    @lazy
    def printed(self) -> dict[str, str]:
        """Every folded word of the text, with one form that it is printed in."""
        known = folds(self.language)
        return {known[word]: word for word in dict.fromkeys(WORD.findall(self.text))}

    def span(self, folded: str) -> Span:
        """Where a folded word of this text first stands."""
        word, text = self.printed[folded], self.text
        start = text.index(word)
        at = start
        while at >= 0 and (text[at - 1 : at].isalpha() or text[at + len(word) : at + len(word) + 1].isalpha()):
            at = text.find(word, at + 1)
        start = at if at >= 0 else start
        return Span(start, start + len(word))

    @lazy
    def small(self) -> frozenset[str]:
        """The folded words that stand in the text without a capital."""
        words = set(WORD.findall(self.text))
        known = folds(self.language)
        return frozenset([known[word] for word in words if word[0].islower()])

    @lazy
    def _shouted(self) -> list[tuple[int, int]]:
        return capitals.shouted(self.text)

    def shouts(self, start: int) -> bool:
        """Whether the line at this place is in title case or in capitals."""
        index = bisect_right(self._shouted, (start, len(self.text))) - 1
        return index >= 0 and start < self._shouted[index][1]

    @lazy
    def by_opening(self) -> dict[str, list[str]]:
        """The folded words by their first three letters."""
        found: dict[str, list[str]] = {}
        for word in self.printed:
            found.setdefault(word[:3], []).append(word)
        return found

    @lazy
    def capitals(self) -> tuple[Word, ...]:
        """The capitalised words in order."""
        return capitals.words(self.text)

    @lazy
    def folded(self) -> list[str]:
        """The folded forms of :attr:`capitals`."""
        known = folds(self.language)
        return [known[word.text] for word in self.capitals]

    @lazy
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

    @lazy
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
            for known in near_bones[:_SAME_SOUND]:
                if resemblance.alike(word, known, True):
                    return known
        self._budget -= len(self.distinct)
        if self._budget < 0:
            return word  # too many words to compare: nothing is claimed of this one
        cutoff = 40 if sound else resemblance.CLOSE_SPELLING
        near = process.extract(word, self.distinct, scorer=fuzz.ratio, score_cutoff=cutoff, limit=8)
        likely: list[str] = [other for other, _, _ in near]
        return next((other for other in likely if resemblance.alike(word, other, sound)), None)

    def places_of(self, word: str, sound: bool) -> list[int]:
        """Where words stand here that may be a folded word, in whatever form: the starts, in order."""
        key = (word, sound)
        if key not in self._places:
            self._budget -= _EACH * len(self.distinct)
            if self._budget < 0:
                return []  # too many words to compare: none is said to be gone
            forms = [other for other in self.distinct if resemblance.alike(word, other, sound)]
            self._places[key] = sorted(self.capitals[i].start for form in forms for i in self.positions[form])
        return self._places[key]

    @lazy
    def positions(self) -> dict[str, list[int]]:
        """The indices into :attr:`capitals` of each folded word."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.folded):
            found.setdefault(word, []).append(index)
        return found

    def is_word(self, index: int) -> bool:
        """Whether a capitalised word is seen in lower case as well, in whatever form: a noun of the language."""
        folded = self.folded[index]
        near = self.by_opening.get(folded[:3], ())
        return any(self.printed[other].islower() and resemblance.derived(folded, other) for other in near)

    def joined(self, index: int, step: int) -> int | None:
        """The capitalised word right next to one, a space between, whatever it is; None where there is none."""
        other = index + step
        if not 0 <= other < len(self.capitals) or self.capitals[max(index, other)].gap not in SPACES:
            return None
        return other

    def hyphenated(self, index: int) -> bool:
        """Whether a hyphen joins a capitalised word to another word."""
        word = self.capitals[index]
        return self.text[word.start - 1 : word.start] in _HYPHENS or self.text[word.end : word.end + 1] in _HYPHENS
