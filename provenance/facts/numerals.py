"""One scan for all numerals of a text: figures, words, and both with their magnitudes ("1.5 billion", "75 тыс.").

Finders of percentages, amounts, quantities, durations and plain numbers all start from this list.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from provenance import data
from provenance.facts import digits, han, runs, wording
from provenance.facts.fractions import Phrase
from provenance.facts.lexicon import Lexicon, lexicon
from provenance.facts.magnitudes import abbreviated, magnitude
from provenance.facts.numeral import Numeral, of_figure

if TYPE_CHECKING:
    from provenance.facts.reading import Reading

_NEAR, _NEAR_FILLED = 3, 7  # characters between a number and the word that makes it rough
_HAN = frozenset(["zh", "ja", "ko"])
_MANY = 1000  # what stands before an abbreviated magnitude is less
_ROUGHLY = "~≈約约약"
_MIL = frozenset(["es", "pt", "tr"])


def scan(reading: Reading) -> list[Numeral]:
    """Every numeral of the text, in order, not overlapping."""
    return [_rough(reading, numeral) for numeral in _scan(reading)]


@cache
def _approximators(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    table = data.toml("approximators")
    return frozenset(table["before"].get(language or "", "").split()), frozenset(table["fillers"].split())


def _rough(reading: Reading, numeral: Numeral) -> Numeral:
    """The numeral, approximate where a word or sign before it says so."""
    words = reading.words
    before, fillers = _approximators(reading.language)
    index = bisect_left(words, (numeral.start,)) - 1
    if index >= 0 and words[index].form in fillers and numeral.start - words[index].end < _NEAR:
        index -= 1
    rough = index >= 0 and words[index].form in before and numeral.start - words[index].end < _NEAR_FILLED
    if rough or (numeral.start and reading.text[numeral.start - 1] in _ROUGHLY):
        return numeral._replace(approximate=True)
    return numeral


def _scan(reading: Reading) -> list[Numeral]:
    figures = [] if reading.figureless else digits.scan(reading.text, reading.language)
    words = reading.words
    known = lexicon(reading.language)
    if known is None:
        plain_figures = [of_figure(figure) for figure in figures]
        return _with_characters(reading, plain_figures) if reading.language in _HAN else plain_figures
    found: list[Numeral] = []
    starts = known.starts
    if known.compound:
        beginnings = [index for index, word in enumerate(words) if known.begins(word[2])]
    else:
        beginnings = [index for index, word in enumerate(words) if word[2] in starts]
    if not (figures or beginnings):
        return []
    at = 0  # the next word
    for figure in figures:
        at = _words(reading, known, beginnings, at, found, figure.start)
        if found and found[-1].end > figure.start:
            continue
        if reading.language in _MIL and found and _goes_on(reading.text, found[-1], figure):
            found[-1] = found[-1]._replace(end=figure.end, value=found[-1].value + figure.value)
            continue
        at, numeral = magnitude(reading, known, figure, at)
        share = _one_over(reading, known, numeral.start, numeral.value)
        if share is not None:
            if found and found[-1].end > share:
                found.pop()
            numeral = numeral._replace(start=share, value=1 / numeral.value, alternative=numeral.value)
        found.append(numeral)
    _words(reading, known, beginnings, at, found, len(reading.text) + 1)
    return found


def _goes_on(text: str, numeral: Numeral, figure: digits.Figure) -> bool:
    """Whether three more digits end a number: "2 mil 300"."""
    whole = figure.plain and figure.value == int(figure.value) and figure.end - figure.start == 3
    joined = numeral.end + 1 == figure.start and text[numeral.end] in " \u00a0"
    return whole and joined and numeral.form == "mixed" and numeral.scale == 1000 and figure.value < 1000


def _words(reading: Reading, known: Lexicon, beginnings: list[int], at: int, found: list[Numeral], limit: int) -> int:
    """Reads the numbers in words from word ``at`` to the place ``limit``; returns the first word after the limit."""
    words = reading.words
    for index in beginnings[bisect_left(beginnings, at) :]:
        if words[index].start >= limit:
            break
        if index >= at:
            at = _word(reading, known, index, found, limit)
    return max(at, bisect_left(words, (limit,)))


def _with_characters(reading: Reading, figures: list[Numeral]) -> list[Numeral]:
    """With the numerals that East Asian characters write, in full or after figures."""
    text = reading.text
    found = [
        Numeral(
            match.start(),
            match.end(),
            han.value(match.group()),
            "mixed" if text[match.start()].isdigit() else "words",
            approximate=pattern is han.ROUND,
        )
        for pattern in (han.FRACTIONS, han.FIGURES, han.CHARACTERS, han.ROUND)
        for match in pattern.finditer(text)
    ]
    shares = {place for numeral in found if numeral.value < 1 for place in range(numeral.start, numeral.end)}
    found = [numeral for numeral in found if numeral.value < 1 or numeral.start not in shares]
    claimed = {place for numeral in found for place in range(numeral.start, numeral.end)}
    found += [numeral for numeral in figures if numeral.start not in claimed]
    return sorted(found)


def _word(reading: Reading, known: Lexicon, at: int, found: list[Numeral], limit: int) -> int:
    """Reads the number that begins at a word, if one does; returns the index of the next word to look at."""
    words = reading.words
    word = words[at]
    if word.start and reading.text[word.start - 1].isalnum():
        return at + 1
    phrase = wording.read(reading, known, at)
    if phrase is None and at and words[at - 1].form in known.minus and known.cardinals.get(word.form) == 1:
        if at > 1 and words[at - 1].form[0] == "m" and words[at - 2].form in known.minus_not_after:
            return at + 1
        phrase = Phrase(at + 1, Decimal(1))
    if phrase is None or words[phrase.after - 1].end > limit:
        return at + 1
    start, value = word.start, phrase.value
    short = None if phrase.ordinal or phrase.weak else abbreviated(reading, known, phrase.after)
    if short and value < _MANY:
        exponent, end = short
        if end <= limit:
            found.append(Numeral(start, end, value * exponent, "mixed", scale=Decimal(exponent)))
            return phrase.after + 1
    if (
        at
        and words[at - 1].form in known.minus
        and runs.adjoining(reading, words[at - 1], word)
        and (at < 2 or words[at - 2].form not in known.minus_not_after)
    ):
        start, value = words[at - 1].start, -value
        phrase = phrase._replace(weak=False)
    whole = found[-1] if found else None
    share = None if phrase.ordinal else _one_over(reading, known, start, value)
    if share is not None:
        if found and found[-1].end > share:
            found.pop()
        end = words[phrase.after - 1].end
        found.append(Numeral(share, end, 1 / value, "words", alternative=value))
        return phrase.after
    last = words[phrase.after - 1]
    if (
        phrase.after < len(words)
        and words[phrase.after].form in known.avos
        and runs.adjoining(reading, last, words[phrase.after])
        and value
    ):  # "três vinte avos", "um vinte avos"
        end = words[phrase.after].end
        if whole and word.start - whole.end == 1:
            found[-1] = Numeral(whole.start, end, whole.value / value, "words")
            return phrase.after + 1
        if at and known.cardinals.get(words[at - 1].form) == 1:
            found.append(Numeral(words[at - 1].start, end, 1 / value, "words"))
            return phrase.after + 1
    found.append(
        Numeral(
            start,
            words[phrase.after - 1].end,
            value,
            "words",
            ordinal=phrase.ordinal,
            approximate=phrase.approximate,
            weak=phrase.weak,
        )
    )
    return phrase.after


def _one_over(reading: Reading, known: Lexicon, start: int, value: Decimal) -> int | None:
    """Where "one over", "one in", "un sur" begins that makes the number at ``start`` a share, or None.

    The number itself stays the other reading, since another language may name it alone ("jeder Fünfte").
    """
    if not 1 < value <= 1000 or start < 4:
        return None
    text = reading.lower
    if text[start - 1] != " ":
        return None
    for joint in known.over:
        if not text.endswith(f" {joint} ", 0, start):
            continue
        end = start - len(joint) - 2
        first = end
        while first and end - first < 8 and text[first - 1].isalnum():
            first -= 1
        if text[first:end] == "1" or known.cardinals.get(text[first:end]) == 1:
            return first
    return None
