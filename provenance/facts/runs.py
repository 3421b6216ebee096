"""Which words in a row belong to one number: values, what links them, and what ends the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.facts.lexicon import Lexicon
from provenance.facts.sums import Sum

if TYPE_CHECKING:
    from provenance.facts.reading import Reading, Word

_LONGEST_GAP = 3


def adjoining(reading: Reading, left: Word, right: Word) -> bool:
    """Whether only blanks or one hyphen stand between two words."""
    gap = right.start - left.end
    if gap == 1:
        return reading.text[left.end] in " -\u00a0\u202f\u2010\u2011\u2009"
    return (
        0 < gap <= _LONGEST_GAP
        and reading.text[left.end : right.start].isspace()
        and "\n" not in reading.text[left.end : right.start]
    )


def extend(reading: Reading, lexicon: Lexicon, total: Sum, after: int, *, figures: bool = False) -> int:
    """Takes as many words from ``after`` on as belong to the number; returns the index after the last of them.

    After ``figures`` only magnitudes do ("2 mil millones", but not "1.7 million four years ago").
    """
    words = reading.words
    while after < len(words) and adjoining(reading, words[after - 1], words[after]):
        form = words[after].form
        atoms = lexicon.atoms(form)
        if figures and atoms and atoms[0][0] < 1000:
            break
        if atoms and atoms[-1][1] and lexicon.denominator(form) and _is_share(reading, lexicon, total, after):
            break  # "quatre centièmes", "veinte quintos", "a hundredth": parts, no ordinals
        if total.push_all(atoms):
            after += 1
            continue
        tens = lexicon.tens_and and total.group is not None and total.group % 100 >= 20 and total.group % 10 == 0
        if figures or (not tens and _parts_follow(reading, lexicon, after)):
            break
        if half_after(reading, lexicon, after):
            break
        if (
            form in lexicon.connectors
            and after + 1 < len(words)
            and adjoining(reading, words[after], words[after + 1])
            and (total.group is None or total.group % 10 == 0 or lexicon.inverted)
            and total.push_all(lexicon.atoms(words[after + 1].form), linked=True)
        ):
            after += 2
            continue
        if (
            form in lexicon.scale_of
            and after + 1 < len(words)
            and words[after + 1].form in lexicon.scales
            and adjoining(reading, words[after], words[after + 1])
            and total.push_all(lexicon.atoms(words[after + 1].form))
        ):  # "douăzeci de mii"
            after += 2
            continue
        break
    return after


def half_after(reading: Reading, lexicon: Lexicon, after: int) -> int | None:
    """The index after "and a half" that begins at the word ``after``, or None."""
    words = reading.words
    for phrase in lexicon.half_after:
        end = after + len(phrase)
        if end <= len(words) and all(
            words[after + i].form == phrase[i] and adjoining(reading, words[after + i - 1], words[after + i])
            for i in range(len(phrase))
        ):
            return end
    return None


def _is_share(reading: Reading, lexicon: Lexicon, total: Sum, at: int) -> bool:
    """Whether the ordinal at a word is a denominator: a plural of its own, or any after "one"."""
    word = reading.words[at]
    own = reading.text[word.start - 1] != "-"
    plural = word.form in lexicon.plurals or (bool(lexicon.plural_ending) and word.form.endswith(lexicon.plural_ending))
    if (total.group == 1 and not total.terms) or (own and plural and total.value > 0):
        return True
    # Dutch "drie honderdste": the three hundredth would be one word
    joined = lexicon.compound and not lexicon.plural_ending
    return own and joined and 1 < total.value < 100 and lexicon.ordinals.get(word.form, 0) >= 100


def _parts_follow(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether "and two thirds" begins at a word."""
    words = reading.words
    return (
        at + 2 < len(words)
        and words[at].form in lexicon.connectors
        and words[at + 2].form in lexicon.denominators
        and lexicon.denominators[words[at + 2].form] != 2
        and adjoining(reading, words[at + 1], words[at + 2])
    )


def decimals(reading: Reading, lexicon: Lexicon, at: int) -> tuple[int, str] | None:
    """The decimals said from the word ``at`` on ("zero three", "twenty-five"), and the index after them."""
    words = reading.words
    digits = ""
    after = at
    while after < len(words) and adjoining(reading, words[after - 1], words[after]):
        inner = Sum(lexicon)
        if not inner.push_all(lexicon.atoms(words[after].form)) or inner.ordinal or inner.value >= 1000:
            break
        after = after + 1
        if inner.value >= 10:
            after = extend(reading, lexicon, inner, after)
            digits += str(inner.value)
            break
        digits += str(inner.value)
    return (after, digits) if digits else None
