"""Facts: what a text says that can be checked, with a value free of language. Pure: text in, facts out.

One file a kind; each has ``find(reading) -> list[Fact]`` and knows nothing of the others. Here stands the order in
which they claim the text: an address before a date, a date before an amount, an amount before a bare number. Last, the
two ends of a range become one fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from provenance.facts import (
    dates,
    durations,
    figures,
    money,
    names,
    numbers,
    ordinals,
    percents,
    quantities,
    quotations,
    ranges,
    times,
    urls,
)
from provenance.facts.reading import Reading
from provenance.model import Article, Fact, Field

#: The languages whose number words, units, months and names are known; in others figures are still read.
_CODES = "ar bg bs cs da de el en es et fi fr hr hu it ja ko lt lv mk nl no pl pt ro ru sk sl sq sr sv tr uk zh"
_COVERED = frozenset(_CODES.split())

#: The finders, in the order in which they claim the text.
FINDERS: tuple[Callable[[Reading], list[Fact]], ...] = (
    urls.find,
    dates.find,
    percents.find,
    times.find,
    durations.find,
    money.find,
    quantities.find,
    ordinals.find,
    figures.find,
    numbers.find,
    names.of,
)

_TIMES = frozenset(["date", "time", "duration"])


def covered() -> frozenset[str]:
    """The languages (primary subtags) whose words for facts are known."""
    return _COVERED


def find(text: str, language: str | None, *, field: Field = "text", offset: int = 0) -> tuple[Fact, ...]:
    """The facts of a text in one language, sorted by where they stand, not overlapping except inside quotations.

    ``offset`` is added to every span. In a language that is not covered, or None, what figures and symbols say is
    still found.
    """
    reading = Reading(text, language)
    kept = _claims(reading)
    if field == "text" and offset == 0 and reading.text is text:
        return tuple(kept)
    placed = []
    for fact in kept:
        start, end = reading.original(fact.start, fact.end)
        placed.append(replace(fact, text=text[start:end], start=start + offset, end=end + offset, field=field))
    return tuple(placed)


def _claims(reading: Reading) -> list[Fact]:
    """What the finders say, where no earlier one has claimed a character of it."""
    kept: list[Fact] = []
    taken = reading.taken
    worded = [numeral for numeral in reading.numerals if numeral.form == "words"]
    inside = {place for numeral in worded for place in range(numeral.start + 1, numeral.end)}
    for finder in FINDERS:
        for fact in finder(reading):
            if inside and fact.start in inside and fact.kind in _TIMES:
                continue  # begins amid a number: "thirty-[two years]"
            start, end = fact.start, fact.end
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\1" * (end - start)
                kept.append(fact)
    kept.sort(key=_place)
    kept = ranges.joined(reading, kept)
    kept += quotations.find(reading)
    kept.sort(key=_place)
    return kept


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, -fact.end


def of(article: Article) -> tuple[Fact, ...]:
    """The facts of an article: those of a title kept beside it, then each zone read in its own language.

    Spans count in the article's text (or in its title: field "title").
    """
    facts: list[Fact] = []
    if article.title:
        facts += find(article.title, article.language, field="title")
    for start, end, language in _stretches(article):
        facts += find(article.text[start:end], language, offset=start)
    return tuple(facts)


def _stretches(article: Article) -> Iterable[tuple[int, int, str | None]]:
    """The text cut where its language changes, each piece with its language; what lies between zones is body.

    Zones of one language that follow one another are read together: what one of them says (a locale's decimal comma,
    a person's full name) helps to read the next.
    """
    start, language = 0, article.language
    for zone in article.zones:
        spoken = zone.language or article.language
        if spoken != language and zone.start > start:
            yield start, zone.start, language
            start = zone.start
        language = spoken
    if start < len(article.text):
        yield start, len(article.text), language
