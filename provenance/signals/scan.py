"""Sentences of an article that may speak of its origin, with what they hold.

Most articles hold no anchor at all: then one pass over the text is all it costs. Where there is one, its sentence is
searched for everything, and the sentences beside it when a rule asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from provenance.model import Article, Claim, Grade, Signal, SignalKind, ZoneKind
from provenance.signals.bounds import bounds
from provenance.signals.folding import Folded, fold
from provenance.signals.lexicon import CONTENT, Hit, anchors, everything, spaceless
from provenance.signals.once import once

#: Languages so near that a word missing in one file is found in the next.
_FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "hr bs sr sl", "mk bg", "no da", "cs sk", "es gl ca", "pt gl", "id ms jv su", "ru be", "uk be", "hi mr ne",
        "af nl fy", "de lb", "fa tg", "tr az tk", "kk ky tt", "ga gd", "fr oc ht", "sv no",
    )
)  # fmt: skip
#: Addresses and places to be filled: their letters are no words of the statement.
_BLANK = re.compile(r"https?://[^\s)>\]]{1,300}|\{[^{}\n]{1,40}\}|\]\([^)\s]{1,300}\)")
#: A title or a quotation of several words within a statement: not what the statement itself says.
_QUOTE = re.compile(
    r"“[^”\n]{3,160}”|„[^“”\n]{3,160}[“”]|«[^»\n]{3,160}»|\"[^\"\n]{3,160}\"|《[^》\n]{3,80}》|『[^』\n]{3,80}』"
)
_TITLE = 4  # words from which it is one
_MOSTLY = 0.8  # of the statement: more is a statement in quotation marks
_DENSE = 3  # letters that one character of a script without spaces stands for
_MOST = 12  # wordings of a part that are weighed in one statement
_SHORT_NAME = 5  # letters that a language's name for itself needs in a statement of another language
_LETTERS = r"[\w\u0900-\u0963\u0966-\u0dff]+"
_WORD = re.compile(rf"{_LETTERS}(?:['-]{_LETTERS})*")
#: Languages that win when a sentence is written alike in several.
_FIRST = ("en", "fr", "de", "es", "it", "pt", "nl", "ru", "zh", "ar", "pl", "sv", "cs", "sr", "id")


class Sentence:
    """One statement: its place in the folded text and the wordings found in it."""

    def __init__(self, scan: Scan, number: int, start: int, end: int) -> None:
        self.scan, self.number, self.start, self.end = scan, number, start, end

    @cached_property
    def text(self) -> str:
        """The statement as the article has it, invisible characters left out."""
        return self.scan.folded.seen[self.start : self.end]

    @cached_property
    def _all(self) -> list[Hit]:
        found = list(everything().hits(self.scan.folded, self.start, self.end))
        outside = [blank.span() for blank in _BLANK.finditer(self.scan.folded.text, self.start, self.end)]
        outside += [
            quote.span()
            for quote in _QUOTE.finditer(self.scan.folded.text, self.start, self.end)
            if words(quote.group()) >= _TITLE and quote.end() - quote.start() < (self.end - self.start) * _MOSTLY
        ]
        if outside:
            found = [hit for hit in found if not any(start <= hit.start < end for start, end in outside)]
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.part, hit.language, hit.value))

    @cached_property
    def language(self) -> str | None:
        """The language that accounts for most of the statement's wordings."""
        covered: dict[str, dict[int, int]] = {}
        for hit in self._all:
            if hit.language and hit.part != "language":
                spans = covered.setdefault(hit.language, {})
                dense = _DENSE if spaceless(self.scan.folded.text[hit.start]) else 1
                spans[hit.start] = max(spans.get(hit.start, 0), dense * (hit.end - hit.start))
        if not covered:
            return None
        preferred = (self.scan.language, *_FIRST)

        def rank(language: str) -> tuple[int, int, str]:
            place = preferred.index(language) if language in preferred else len(preferred)
            return -sum(covered[language].values()), place, language

        return min(covered, key=rank)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """What counts: wordings of the statement's own language, and content words of any."""
        own = self.language
        cover = [(hit.start, hit.end) for hit in self._all if hit.part in ("unreviewed", "errors")]
        others = [(hit.start, hit.end) for hit in self._all if hit.part == "sense" and hit.language == own]
        kept: list[Hit] = []
        seen: set[tuple[str, int, int]] = set()
        for hit in self._all:
            key = (hit.part, hit.start, hit.end)
            if hit.part == "language" or not (hit.language in ("", own) or _lent(hit, own)):
                continue
            if hit.part in ("not", "not_after") and any(start <= hit.start and hit.end <= end for start, end in cover):
                continue  # "without review" does not deny that it was translated
            if any(start < hit.end and hit.start < end for start, end in others):
                continue  # a word in another sense: moved, relocated
            if key not in seen:
                seen.add(key)
                kept.append(hit)
        return tuple(kept)

    @cached_property
    def languages(self) -> tuple[Hit, ...]:
        """Names of languages, the longest at each place: in the statement's language, in English or in their own."""
        own = self.language
        named = [
            hit
            for hit in self._all
            if hit.part == "language"
            and (
                hit.language in (own, "en")
                or _related(hit.language, own)
                or (hit.language == hit.value and _plain(hit))
            )
        ]
        longer = [hit for hit in self._all if hit.part in ("text", "role") and hit.language == own]
        words_of = [hit for hit in longer if " " in self.scan.folded.text[hit.start : hit.end]]
        named = [hit for hit in named if not any(it.start < hit.start and hit.end <= it.end for it in words_of)]
        named.sort(key=lambda hit: (hit.language != own, -(hit.end - hit.start - len(hit.tail)), len(hit.tail)))
        kept: list[Hit] = []
        for hit in named:
            if all(hit.end <= other.start or other.end <= hit.start for other in kept):
                kept.append(hit)
        return tuple(sorted(kept, key=lambda hit: hit.start))

    @cached_property
    def _present(self) -> dict[str, list[Hit]]:
        present: dict[str, list[Hit]] = {}
        for hit in self.hits:
            present.setdefault(hit.part, []).append(hit)
        return present

    def of(self, *parts: str) -> list[Hit]:
        """The wordings of these parts, in order; the first dozen, so that no statement costs more than another."""
        there = [part for part in parts if part in self._present]
        if len(there) < 2:
            return self._present[there[0]][:_MOST] if there else []
        return [hit for hit in self.hits if hit.part in there][:_MOST]

    def has(self, *parts: str) -> bool:
        """Whether there is a wording of one of these parts."""
        return any(part in self._present for part in parts)

    def gap(self, one: Hit, other: Hit) -> int:
        """Words between two wordings; two characters are a word in scripts without spaces. -1 where they overlap."""
        first, last = sorted((one, other), key=lambda hit: hit.start)
        if last.start < first.end:
            return -1
        return words(self.scan.folded.text[first.end : last.start])

    def near(self, one: Hit, parts: tuple[str, ...], most: int) -> bool:
        """Whether a wording of these parts stands within so many words, not on the same letters."""
        return any(0 <= self.gap(one, other) <= most for other in self.of(*parts))

    def before(self, one: Hit, parts: tuple[str, ...], most: int) -> bool:
        """Whether a wording of these parts stands at most so many words before."""
        return any(other.end <= one.start and self.gap(other, one) <= most for other in self.of(*parts))

    def after(self, one: Hit, parts: tuple[str, ...], most: int) -> bool:
        """Whether a wording of these parts stands at most so many words after."""
        return any(other.start >= one.end and self.gap(one, other) <= most for other in self.of(*parts))

    @cached_property
    def length(self) -> int:
        """Words of the statement."""
        return words(self.scan.folded.text[self.start : self.end])

    @cached_property
    def leftover(self) -> int:
        """Words of the statement that no wording accounts for."""
        return self.unread(self.start, self.end)

    def unread(self, start: int, end: int) -> int:
        """Words between two places that no wording accounts for."""
        count, at = 0, start
        for left, right in sorted((hit.start, hit.end) for hit in (*self.hits, *self.languages)):
            if start <= left < end:
                count += words(self.scan.folded.text[at:left]) if left > at else 0
                at = max(at, right)
        return count + (words(self.scan.folded.text[at:end]) if at < end else 0)

    def touch(self, end: int, start: int) -> bool:
        """Whether nothing but spaces stands between two places, or they overlap."""
        return start <= end + 2 and not self.scan.folded.text[end:start].strip()

    @property
    def question(self) -> bool:
        """Whether the statement ends in a question mark."""
        return self.scan.folded.text[self.end : self.end + 1] in ("?", "？", "؟", ";") and (
            self.scan.folded.text[self.end : self.end + 1] != ";" or self.language == "el"
        )

    def beside(self) -> Iterator[Sentence]:
        """The statement before and the one after."""
        for number in (self.number - 1, self.number + 1):
            if 0 <= number < len(self.scan.bounds):
                yield self.scan.sentence(number)

    def next(self) -> Sentence | None:
        """The statement after."""
        return self.scan.sentence(self.number + 1) if self.number + 1 < len(self.scan.bounds) else None

    def previous(self) -> Sentence | None:
        """The statement before."""
        return self.scan.sentence(self.number - 1) if self.number else None

    def signal(self, kind: SignalKind, claims: Mapping[str, Claim | None], grade: Grade = "declared") -> Signal:
        """A signal that quotes the statement."""
        claims = {"language_of_notice": self.language, **claims}
        start, end = self.scan.folded.back(self.start), self.scan.folded.back(self.end)
        text = self.scan.article.text
        end = min(end + 1, len(text)) if text[end : end + 1] and text[end] in ".!。！।" else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Signal(
            kind=kind,
            grade=grade,
            start=start,
            end=end,
            text=text[start:end],
            zone=self.zone,
            claims={key: value for key, value in sorted(claims.items()) if value is not None},
        )

    @property
    def zone(self) -> ZoneKind | None:
        """The zone that the statement begins in."""
        place = self.scan.folded.back(self.start)
        for zone in self.scan.article.zones:
            if zone.start <= place < zone.end:
                return zone.kind
        return None


def _lent(hit: Hit, own: str | None) -> bool:
    """Whether a word counts in a statement of another language: English terms, and those of a near relation."""
    if hit.part not in CONTENT or hit.end - hit.start < _SHORT_NAME:
        return False
    return hit.language == "en" or _related(hit.language, own)


@cache
def _related(one: str, own: str | None) -> bool:
    """Whether two languages are so near that the words of one are read in statements of the other."""
    return any(own in family and one in family for family in _FAMILIES)


def _plain(hit: Hit) -> bool:
    """Whether a language's name for itself is too long to be a common word elsewhere."""
    return not hit.tail and hit.end - hit.start >= _SHORT_NAME


def words(text: str) -> int:
    """How many words a stretch of folded text has; two characters count as one in scripts without spaces."""
    count = 0
    for found in _WORD.finditer(text):
        word = found.group()
        count += (len(word) + 1) // 2 if spaceless(word[0]) else 1
    return count


class Scan:
    """One article searched: ``sentences`` are those with an anchor, in order."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.language = article.language
        self.folded: Folded = fold(article.text)
        places = sorted(
            {hit.start for hit in anchors().hits(self.folded, 0, len(self.folded.text)) if self._holds(hit)}
        )
        self.bounds: list[tuple[int, int]] = bounds(self.folded.text) if places else []
        self._made: dict[int, Sentence] = {}
        numbers: list[int] = []
        number = 0
        for place in places:
            while number < len(self.bounds) and self.bounds[number][1] <= place:
                number += 1
            if number < len(self.bounds) and (not numbers or numbers[-1] != number):
                numbers.append(number)
        self.sentences = [self.sentence(number) for number in numbers]

    def _holds(self, hit: Hit) -> bool:
        """A label of a source is one only before a colon."""
        return hit.part != "source" or ":" in self.folded.text[hit.end : hit.end + 4]

    def sentence(self, number: int) -> Sentence:
        """The statement of that number, made once."""
        if number not in self._made:
            self._made[number] = Sentence(self, number, *self.bounds[number])
        return self._made[number]


@once
def scan(article: Article) -> Scan:
    """The article searched; the detectors of one article share it."""
    return Scan(article)
