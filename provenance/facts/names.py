"""Names: persons, organisations, places, found without a model.

Capitals propose, evidence decides: a table's name, a given name, an office or honorific before it, a capital in the
middle of a sentence. Where every noun is capitalised (German) or every word is (a headline), a capital alone is no
evidence. Values: CONTRACT's; ``org:nato`` and ``AL`` from the tables, else folded Latin.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from provenance import data
from provenance.facts import capitals, eastern, gazetteer, persons, places
from provenance.facts.capitals import Word
from provenance.facts.folding import fold, folds
from provenance.facts.reading import Reading
from provenance.facts.spacy_reader import Reader as SecondReader
from provenance.facts.spacy_reader import join
from provenance.lazy import lazy
from provenance.model import Fact, FactKind

_ELISIONS = frozenset("l d j n s m c t qu dell all nell sull dall jusqu lorsqu puisqu un quest".split())
_SMALL = re.compile(r"[^\W\d_A-Z]{3,}")  # letters, of A to Z the small ones
_SMALL_LETTER = re.compile(r"[^\W\d_A-Z]")
_PLACE_PREPOSITIONS = frozenset({"in", "aus", "nach", "bei", "von", "um"})
_NOUNS_CAPITALISED = frozenset({"de", "lb"})

_second_readers: dict[str, SecondReader] = {}


@cache
def not_names(language: str | None) -> frozenset[str]:
    """Folded function words, months and weekdays of a language (English ones where it is not known)."""
    table = data.generated("words")
    key = (language or "en").split("-")[0]
    words = {*table["functions"].get(key, ()), *table["calendar"].get(key, ()), *table["calendar"]["en"]}
    return frozenset(fold(word) for word in words)


class _Page:
    """What the whole text says about its words."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.language = language
        self.stop = not_names(language)
        self.honorifics = persons.honorifics(language)

    @lazy
    def _shouted(self) -> list[tuple[int, int]]:
        return capitals.shouted(self.text)

    def has_small(self, word: str) -> bool:
        """Whether a word is also seen in lower case."""
        small = word.lower()
        if not _SMALL.fullmatch(small):
            return False
        text = self.text
        start = text.find(small)
        while start >= 0:
            end = start + len(small)
            if not text[start - 1 : start].isalnum() and not _SMALL_LETTER.match(text, end):
                return True
            start = text.find(small, end)
        return False

    def shouts(self, start: int) -> bool:
        """Whether the line at this place is in title case or in capitals."""
        index = bisect_right(self._shouted, (start, len(self.text))) - 1
        return index >= 0 and start < self._shouted[index][1]


class _Candidate(NamedTuple):
    """A run of capitals without what is no part of a name: it may be one."""

    words: list[Word]
    folded: list[str]
    value: str
    start: int
    end: int
    before: str  # the folded word right before it


def find(text: str, language: str | None) -> list[Fact]:
    """The names of a text in order, not overlapping: facts of kind person, organisation, place and name."""
    base = (language or "").split("-")[0] or None
    if base in eastern.LANGUAGES:
        return eastern.find(text)
    facts: list[Fact] = []
    loose: list[list[Word]] = []
    for run in capitals.runs(capitals.words(text)):
        loose += _tables(text, base, run, facts)
    page = _Page(text, base)
    candidates = [candidate for run in loose if (candidate := _candidate(page, run))]
    kinds = [_kind(page, candidate) for candidate in candidates]
    surnames = {
        candidate.value.split()[-1] for candidate, kind in zip(candidates, kinds, strict=True) if kind == "person"
    }
    for candidate, kind in zip(candidates, kinds, strict=True):
        if surnames and candidate.value.split()[-1] in surnames:
            kind = "person"  # a surname alone is the person again, before the full name or after
        if kind is not None:
            facts.append(_fact(page, candidate, kind))
    return sorted(facts, key=_start)


def _start(fact: Fact) -> int:
    return fact.start


def of(reading: Reading) -> list[Fact]:
    """The names of a reading: the finder that :mod:`provenance.facts` calls. A second reader is asked as well."""
    found = find(reading.text, reading.language)
    second = _second_readers.get(reading.language or "")
    return join(found, second(reading.text)) if second is not None else found


def plug(language: str, reader: SecondReader | None) -> None:
    """Sets (or, with None, takes away) a second reader of one language (primary subtag) for this process."""
    if reader is None:
        _second_readers.pop(language, None)
    else:
        _second_readers[language] = reader


def _tables(text: str, language: str | None, run: list[Word], facts: list[Fact]) -> list[list[Word]]:
    """Takes the tables' names out of a run, into ``facts``; gives back what is left of it, in pieces."""
    left: list[list[Word]] = [[]]
    end = facts[-1].end if facts else -1  # a table's name may reach over several runs
    for index, word in enumerate(run):
        if word.start < end:
            continue
        found = gazetteer.phrase(text, word, language)
        if found is None and _stands_alone(run, index, language):
            value = gazetteer.single(word.text, language, word.opens)
            if value is not None and not _is_no_place(text, word, value, language):
                found = (word.end, value)
        if found is None:
            left[-1].append(word)
            continue
        end, value = found
        facts.append(
            Fact(kind=gazetteer.kind(value), value=value, text=text[word.start : end], start=word.start, end=end)
        )
        left.append([])
    return [piece for piece in left if piece]


def _is_no_place(text: str, word: Word, value: str, language: str | None) -> bool:
    """Whether a word that a table has is none here: a function word, or where capitals say little a lesser town."""
    if word.opens and fold(word.text) in not_names(language):
        return True
    if not value.isdigit() or places.is_large(value):
        return False
    if language in _NOUNS_CAPITALISED:
        return persons.word_before(text, word.start) not in _PLACE_PREPOSITIONS
    return word.opens


def _stands_alone(run: list[Word], index: int, language: str | None) -> bool:
    """Whether a word may be a place by itself: not after a given name (``Jack London``), nor before a surname."""
    if len(run) == 1:
        return True
    given = persons.given_names()
    before = fold(run[index - 1].text) if index and run[index].gap == " " else ""
    if before in given or len(before) == 1 or before in persons.honorifics(language):
        return False
    following = run[index + 1] if index + 1 < len(run) else None
    return following is None or following.gap != " " or fold(run[index].text) not in given


def _candidate(page: _Page, run: list[Word]) -> _Candidate | None:
    """The part of a run of capitals that may be a name."""
    words = _trim(page, run)
    if not words:
        return None
    start, end = words[0].start, words[-1].end
    known = folds(page.language)
    folded = [known[word.text] for word in words]
    value = folded[0] if len(words) == 1 else fold(page.text[start:end], page.language)
    if not value:
        return None
    return _Candidate(words, folded, value, start, end, persons.word_before(page.text, start))


def _kind(page: _Page, candidate: _Candidate) -> FactKind | None:
    """What the evidence makes of a candidate; None where it is no name."""
    words, folded, value, start, _, before = candidate
    if before and (before in page.honorifics or (persons.is_office(before) and not page.shouts(start))):
        return "person"
    given = persons.given_names()
    if 1 < len(words) <= 5 and not given.isdisjoint(folded[:-1]):
        return "person"
    if page.shouts(start):
        return None
    first = words[0]
    if len(words) == 1 and first.text.isupper():
        return "organisation" if 2 <= len(first.text) <= 7 else None
    if page.language in _NOUNS_CAPITALISED:
        return "name" if len(words) > 1 and not _noun_like(folded) else None
    if len(words) == 1 and first.opens:
        return "name" if folded[0] in given else None
    if len(words) == 1 and page.has_small(first.text):
        return None
    return "name" if len(value) > 2 else None


def _fact(page: _Page, candidate: _Candidate, kind: FactKind) -> Fact:
    _, _, value, start, end, before = candidate
    role = before if before and persons.is_office(before) else None
    return Fact(kind=kind, value=value, text=page.text[start:end], start=start, end=end, role=role)


@lru_cache(maxsize=16384)
def begins_no_name(folded: str, language: str | None) -> bool:
    """Whether a folded word before a name is none of it: a function word, month, form of address, demonym, office."""
    return (
        folded in not_names(language)
        or folded in persons.honorifics(language)
        or folded in places.adjectives()
        or persons.is_office(folded)
    )


def _trim(page: _Page, run: list[Word]) -> list[Word]:
    """A run without what is no part of the name: elided articles, function words, months, offices, demonyms."""
    language = page.language
    words = _after_office(run)
    while words:
        first = words[0]
        folded = fold(first.text)
        if (
            begins_no_name(folded, language)
            or (folded in _ELISIONS and page.text[first.end : first.end + 1] in ("’", "'"))
            or (
                language in _NOUNS_CAPITALISED
                and len(words) > 2
                and folded not in persons.given_names()
                and first.gap != "-"
            )
        ):
            words.pop(0)
        else:
            break
    while words and fold(words[-1].text) in page.stop:
        words.pop()
    return words


def _after_office(run: list[Word]) -> list[Word]:
    """What follows an office within a run: the person (``Prime Minister Haruto Mori``), unless a name precedes it."""
    if len(run) < 3:
        return list(run)
    given = persons.given_names()
    for index in range(len(run) - 2, 0, -1):
        if persons.is_office(fold(run[index].text)) and run[index + 1].gap == " ":
            return run if any(fold(word.text) in given for word in run[:index]) else run[index + 1 :]
    return list(run)


def _noun_like(folded: list[str]) -> bool:
    """Whether German words are nouns by their endings rather than a name."""
    return any(word.endswith(("ung", "heit", "keit", "schaft", "ion", "ismus", "tat", "en", "er")) for word in folded)
