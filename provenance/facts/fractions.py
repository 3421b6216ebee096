"""Parts of a whole in words: "two thirds", "half a million", "six and a half", "üçte iki"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from provenance.facts.lexicon import Lexicon
from provenance.facts.runs import adjoining, extend, half_after
from provenance.facts.sums import Sum

if TYPE_CHECKING:
    from provenance.facts.reading import Reading

_HALF = Decimal("0.5")
#: First words of "per cent" after a fraction.
_PER = frozenset(["por", "per", "pour", "percent", "prozent", "procent", "pourcent", "percento"])


class Phrase(NamedTuple):
    """A number in words: the index after its last word, and what it is worth."""

    after: int
    value: Decimal
    ordinal: bool = False
    approximate: bool = False
    weak: bool = False  # a number only where a unit follows: "one", "un", Italian "sei"


def fraction(reading: Reading, lexicon: Lexicon, total: Sum, after: int, *, articled: bool) -> Phrase | None:
    """A numerator and the denominator that stands at the word ``after``; then perhaps "of a million"."""
    words = reading.words
    above = total.value
    last = after
    below: Decimal | int | None = lexicon.denominator(words[after].form)
    if below is None:
        below, last = _ordinals_share(reading, lexicon, total, after)
    elif above >= 1000 and words[after].form not in lexicon.plurals:
        return None
    if not below or above != int(above):
        return None
    after = last
    if words[after].form in lexicon.needs_of and not _is_part(reading, lexicon, after):
        return None
    end = after + 1
    value = above / below
    if end < len(words) and words[end].form in lexicon.bare and adjoining(reading, words[after], words[end]):
        return Phrase(end + 1, value * lexicon.scales[words[end].form])  # "a quarter million"
    if end < len(words) and words[end].form in lexicon.share_nouns and adjoining(reading, words[after], words[end]):
        return Phrase(end + 1, value)  # "una quinta parte"
    if articled or above == 1:
        following = reading.lower[words[after].end : words[after].end + 2]
        of = end < len(words) and words[end].form in lexicon.of and adjoining(reading, words[after], words[end])
        of = of or (end < len(words) and (words[end].form in _PER or words[end].form in lexicon.connectors))
        if articled and not of and following[:1] not in ("", ".", ",", ";", ")") and not following.isspace():
            return None
        if articled and not of and end < len(words) and following[:1] == " ":
            return None
    scaled = end
    while scaled < len(words) and scaled < end + 2 and words[scaled].form in lexicon.of | lexicon.articles:
        scaled += 1
    if end < scaled < len(words) and adjoining(reading, words[scaled - 1], words[scaled]):
        scale = lexicon.scales.get(words[scaled].form)
        if scale and words[scaled].form in lexicon.bare:
            return Phrase(scaled + 1, value * scale)
    return Phrase(end, value)


def _is_part(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether a word that may be a room or a stretch of time is a part here: "of" follows, or nothing at all."""
    words = reading.words
    return at + 1 >= len(words) or words[at + 1].form in lexicon.of or reading.text[words[at].start - 1] == "-"


def _ordinals_share(reading: Reading, lexicon: Lexicon, total: Sum, at: int) -> tuple[Decimal | None, int]:
    """An ordinal of several words as a denominator ("twenty twenty-fifths"), and the index of its last word."""
    inner = Sum(lexicon)
    words = reading.words
    if not inner.push_all(lexicon.atoms(words[at].form)) or inner.ordinal:
        return None, at
    after = extend(reading, lexicon, inner, at + 1)
    if not inner.ordinal or not (total.value == 1 or words[after - 1].form in lexicon.plurals):
        return None, at
    return inner.value, after - 1


def part(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
    """One part by a noun of its own ("třetina"); after an ordinal it is a period of play."""
    words = reading.words
    if at and words[at - 1].form in lexicon.ordinals:
        return None
    return Phrase(at + 1, 1 / Decimal(lexicon.denominators[words[at].form]))


def reversed_share(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
    """ "üçte iki": the denominator first."""
    words = reading.words
    if at + 1 >= len(words) or not adjoining(reading, words[at], words[at + 1]):
        return None
    above = lexicon.numerators.get(words[at + 1].form)
    below = lexicon.denominators_before[words[at].form]
    return Phrase(at + 2, Decimal(above) / below) if above and above < below else None


def half_of(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
    """ "half a million", "demi-douzaine"."""
    words = reading.words
    after = at + 1
    while after < len(words) and adjoining(reading, words[after - 1], words[after]):
        form = words[after].form
        if form in lexicon.scales and lexicon.scales[form] > 1000:
            return Phrase(after + 1, _HALF * lexicon.scales[form])
        if form in lexicon.collectives:
            worth, approximate = lexicon.collectives[form]
            return Phrase(after + 1, _HALF * worth, approximate=approximate)
        if form not in lexicon.half_fillers or after > at + 2:
            break
        after += 1
    # a unit may follow: "half a mile", "medio kilo"
    return Phrase(after, _HALF, weak=True) if at + 3 > after and after < len(words) else None


def mixed(reading: Reading, lexicon: Lexicon, total: Sum, after: int) -> Phrase | None:
    """ "and a half", "and two thirds" after a number."""
    words = reading.words
    half = half_after(reading, lexicon, after)
    if half:
        scale = _scale_at(reading, lexicon, half)
        if scale and total.group is None and total.terms and scale < total.terms[-1][1]:
            return Phrase(half + 1, total.value + _HALF * scale)  # "un milliard et demi million"
        total.add_half()
        return Phrase(extend(reading, lexicon, total, half), total.value)
    if (words[after].form in lexicon.connectors or words[after].form in lexicon.mixed) and after + 2 < len(words):
        inner = Sum(lexicon)
        start = after + 1
        if words[start].form in lexicon.articles:
            inner.group = Decimal(1)
        elif not inner.push_all(lexicon.atoms(words[start].form)) or inner.ordinal:
            return None
        if adjoining(reading, words[start], words[start + 1]) and words[start + 1].form in lexicon.denominators:
            part = inner.value / lexicon.denominators[words[start + 1].form]
            if part >= 1:
                return None
            scale = _scale_at(reading, lexicon, start + 2)
            if scale and total.value < 1000:
                return Phrase(start + 3, (total.value + part) * scale)  # "fünf und drei Viertel Milliarden"
            if total.group is None and total.terms:
                return Phrase(start + 3, total.value + part * scale) if scale else _share_of(total, part, start + 2)
            return Phrase(start + 2, total.value + part)
    return None


def _share_of(total: Sum, part: Decimal, after: int) -> Phrase:
    """A fraction after a magnitude is a fraction of it: "six millions et deux tiers"."""
    magnitude = total.terms[-1][1]
    return Phrase(after, total.value + part * (magnitude if magnitude >= 10**6 else 1))


def _scale_at(reading: Reading, lexicon: Lexicon, at: int) -> int | None:
    """The magnitude that the word at ``at`` names, right after the word before it."""
    words = reading.words
    if at >= len(words) or not adjoining(reading, words[at - 1], words[at]):
        return None
    return lexicon.scales.get(words[at].form)
