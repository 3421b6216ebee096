"""Numbers in words: where one begins, what may follow it, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from provenance.facts import fractions
from provenance.facts.fractions import Phrase
from provenance.facts.lexicon import Lexicon
from provenance.facts.runs import adjoining, decimals, extend
from provenance.facts.sums import Sum

if TYPE_CHECKING:
    from provenance.facts.reading import Reading


#: Russian and Ukrainian prefixes of "firstly", "secondly".
_ADVERBIAL = frozenset(["во", "в", "по"])


def read(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
    """The number that begins at the word ``at``, or None."""
    first = reading.words[at].form
    if first in lexicon.half_before:
        return fractions.half_of(reading, lexicon, at)
    if first in lexicon.parts:
        return fractions.part(reading, lexicon, at)
    if first in lexicon.denominators_before:
        share = fractions.reversed_share(reading, lexicon, at)
        if share:
            return share
    whole = lexicon.wholes.get(first) or lexicon.rough.get(first)
    if whole is not None:
        total = Sum(lexicon, whole)
        after = extend(reading, lexicon, total, at + 1)
        return Phrase(after, total.value, approximate=first in lexicon.rough)
    total = Sum(lexicon)
    if first in lexicon.articles and not lexicon.atoms(first):
        total.group = Decimal(1)
    elif not total.push_all(lexicon.atoms(first)):
        return None
    after = extend(reading, lexicon, total, at + 1)
    if total.ordinal:
        return _ordinal(reading, lexicon, total, after, at)
    return _continued(reading, lexicon, total, after, at) or _alone(reading, lexicon, total, after, at)


def _ordinal(reading: Reading, lexicon: Lexicon, total: Sum, after: int, at: int) -> Phrase | None:
    """An ordinal, unless its word is something else here: "a second", "prime minister"."""
    words = reading.words
    last = words[after - 1]
    if after - at == 1 and last.form in lexicon.weak and not _is_second(reading, lexicon, at):
        return None
    if _is_other(reading, lexicon, after - 1):
        return None
    stems = lexicon.not_before.get(last.form)
    if stems and after < len(words) and words[after].form.startswith(stems) and adjoining(reading, last, words[after]):
        return None
    return Phrase(after, total.value, True)


def _is_other(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether a word for "second" is the other of two ("jeden po drugim"), or part of an adverb ("во-вторых")."""
    words = reading.words
    before = lexicon.not_after.get(words[at].form)
    if before and any(word.form in before for word in words[max(0, at - 2) : at]):
        return True
    joined = at > 0 and words[at].start - words[at - 1].end == 1 and reading.text[words[at].start - 1] == "-"
    return joined and words[at - 1].form in _ADVERBIAL


def _is_second(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether English "second" is the ordinal: by the word before it or the one that it goes with."""
    words = reading.words
    word = words[at]
    if word.form != "second" or (at and words[at - 1].form in lexicon.not_after.get(word.form, ())):
        return False
    if at and words[at - 1].form in lexicon.second_after:
        return True
    if at == 0 or reading.text[words[at - 1].end : word.start] != " " or lexicon.atoms(words[at - 1].form):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return (
        following is not None
        and adjoining(reading, word, following)
        and following.form not in lexicon.second_not_before
    )


def _continued(reading: Reading, lexicon: Lexicon, total: Sum, after: int, at: int) -> Phrase | None:
    """A cardinal with what may follow it: decimals, a denominator, a dozen, "and a half"; None where nothing does."""
    words = reading.words
    if after >= len(words) or not adjoining(reading, words[after - 1], words[after]):
        return None
    value, form = total.value, words[after].form
    if form in lexicon.linkers and after + 1 < len(words) and words[after + 1].form in lexicon.denominators:
        after += 1  # "dy të tretat"
        form = words[after].form
    if form in lexicon.point:
        said = decimals(reading, lexicon, after + 1)
        if said:
            total.group = (total.group or Decimal(0)) + Decimal("0." + said[1])
            return Phrase(extend(reading, lexicon, total, said[0]), total.value)
    articled = after - at == 1 and words[at].form in lexicon.articles
    ending = fractions.fraction(reading, lexicon, total, after, articled=articled)
    if ending:
        return ending
    if form in lexicon.collectives and value == int(value):
        worth, approximate = lexicon.collectives[form]
        return Phrase(after + 1, value * worth, approximate=approximate)
    return fractions.mixed(reading, lexicon, total, after)


def _alone(reading: Reading, lexicon: Lexicon, total: Sum, after: int, at: int) -> Phrase | None:
    """A cardinal that nothing follows; None where its words are no number ("an", "thousands")."""
    words = reading.words
    form, value = words[at].form, total.value
    if form in lexicon.vague or _vague(reading, lexicon, at):
        return None  # "сотни тысяч" are hundreds of thousands
    if after - at > 1:
        return Phrase(after, value)
    if form in lexicon.not_alone or form in lexicon.articles:
        return None
    if form in lexicon.before_plurals and not _plural_follows(reading, after):
        return None
    if form in lexicon.scales and (form not in lexicon.bare or (value >= 10**6 and not lexicon.bare_millions)):
        return None
    if value == 1 or form in lexicon.weak or (at and words[at - 1].form in lexicon.not_after.get(form, ())):
        return Phrase(after, value, weak=True)
    return Phrase(after, value)


def _plural_follows(reading: Reading, at: int) -> bool:
    """Whether a French plural stands right behind: "neuf personnes", but not "un pull neuf"."""
    words = reading.words
    return at < len(words) and adjoining(reading, words[at - 1], words[at]) and words[at].form[-1] in "sx"


def _vague(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether a round number stands after a word that leaves it open: "several thousand", "desítky tisíc"."""
    form = reading.words[at].form
    if at == 0 or (form not in lexicon.scales and lexicon.cardinals.get(form) != 100):
        return False
    before = reading.words[at - 1].form
    return before in lexicon.vague or before in lexicon.collectives
