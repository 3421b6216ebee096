"""What follows a figure and multiplies it: "1.5 billion", "75 тыс.", "3 dozen", "2 millions et demi", "$5m"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from provenance.facts import runs
from provenance.facts.digits import Figure
from provenance.facts.lexicon import Lexicon
from provenance.facts.numeral import Numeral, of_figure
from provenance.facts.sums import Sum

if TYPE_CHECKING:
    from provenance.facts.reading import Reading, Word

_GAPS = frozenset(["", " ", "-", "\u00a0", "\u202f", "\u2009", "\u2011", "  "])
_CODE = re.compile(r"(?<!\w)[A-Z]{3}[ \u00a0]?$")  # "USD 3.5m"
_CURRENCY_SIGNS = "$£€¥₤"
_ONE_LETTER = {"k": 3, "m": 6, "b": 9}


def magnitude(reading: Reading, known: Lexicon, figure: Figure, at: int) -> tuple[int, Numeral]:
    """A number in figures with the magnitude, dozen or half that follows it."""
    numeral = of_figure(figure)
    words = reading.words
    if at and words[at - 1].form in known.minus and words[at - 1].form not in known.minus_words_only:
        before = words[at - 1]
        if figure.value > 0 and figure.start - before.end == 1:
            numeral = numeral._replace(start=before.start, value=-numeral.value)
    if at >= len(words) or not figure.plain or words[at].start - figure.end > 2:
        return at, numeral
    if reading.text[figure.end : words[at].start] not in _GAPS:
        return at, numeral
    word = words[at]
    short = _abbreviation(reading, known, figure, word)
    if short:
        end = word.end
        if reading.text[end : end + 1] == "." and word.end - word.start > 1:
            end += not _ends_sentence(reading.text, end)
        return at + 1, _times(numeral, Decimal(short), end)
    if word.form in known.scale_of and at + 1 < len(words) and known.scales.get(words[at + 1].form):
        at += 1
        word = words[at]
        if word.start - words[at - 1].end != 1:
            return at - 1, numeral
    atoms = known.atoms(word.form)
    hundred = reading.language != "fr"  # "50 cents" are coins
    if len(atoms) == 1 and not atoms[0][1] and (atoms[0][0] >= 1000 or (atoms[0][0] == 100 and hundred)):
        total = Sum(known, figure.value, figures=True)
        total.push(*atoms[0])
        scale = Decimal(atoms[0][0])
        after = runs.extend(reading, known, total, at + 1, figures=True)
        half = runs.half_after(reading, known, after) if after < len(words) else None
        if half:
            total.add_half()
            after = half
        numeral = _times(numeral, scale, words[after - 1].end)
        return after, numeral._replace(value=total.value)
    if word.form in known.collectives:
        worth, approximate = known.collectives[word.form]
        numeral = _times(numeral, Decimal(worth), word.end)
        return at + 1, numeral._replace(approximate=approximate)
    return at, numeral


def _times(numeral: Numeral, scale: Decimal, end: int) -> Numeral:
    alternative = None if numeral.alternative is None else numeral.alternative * scale
    return numeral._replace(value=numeral.value * scale, alternative=alternative, end=end, form="mixed", scale=scale)


def _abbreviation(reading: Reading, known: Lexicon, figure: Figure, word: Word) -> int | None:
    """The magnitude an abbreviation stands for, or None: "bn", "Mrd.", "k"; "m" only beside a currency's sign."""
    text = reading.text
    if word.end - word.start > 1 or not word.form.isascii():
        value = known.abbreviations.get(word.form)
        if value is None and text[word.end : word.end + 1] == ".":
            value = known.abbreviations.get(word.form + ".")  # "mil." is millions where "mil" is miles
        return value
    letter = text[word.start]
    before = text[: figure.start].rstrip(" \u00a0")[-1:] if figure.start else ""
    after = text[word.end : word.end + 1]
    money = (before in _CURRENCY_SIGNS and before != "") or (after in _CURRENCY_SIGNS and after != "")
    money = money or _CODE.search(text, max(0, figure.start - 5), figure.start) is not None
    exponent = _ONE_LETTER.get(word.form)
    if exponent is None:
        return known.abbreviations.get(word.form)
    joined = word.start == figure.end
    if money and (joined or letter in "Mm"):
        return int(10**exponent)
    if joined and (letter in "kK" or (letter in "MB" and not figure.grouped)) and not _is_label(text, figure, word):
        return int(10**exponent)
    return None


def abbreviated(reading: Reading, known: Lexicon, at: int) -> tuple[int, int] | None:
    """The magnitude that a number in words has in short at the word ``at`` ("пять млн", "fünf Mio."), and its end."""
    words = reading.words
    if not 0 < at < len(words) or not runs.adjoining(reading, words[at - 1], words[at]):
        return None
    word = words[at]
    pointed = reading.text[word.end : word.end + 1] == "."
    value = known.abbreviations.get(word.form) if word.end - word.start > 1 else None
    if value is None and pointed and word.end - word.start > 1:
        value = known.abbreviations.get(word.form + ".")
    if value is None:
        return None
    return value, word.end + (pointed and not _ends_sentence(reading.text, word.end))


def _is_label(text: str, figure: Figure, word: Word) -> bool:
    """Whether figure and letter name something: "4K" and "8K" screens, "221B Baker Street"."""
    letter = text[word.start]
    if letter == "K":
        return figure.value in (4, 8)
    return letter == "B" and text[word.end : word.end + 1] == " " and text[word.end + 1 : word.end + 2].isupper()


def _ends_sentence(text: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` ends a sentence as well as an abbreviation."""
    rest = text[stop + 1 : stop + 3]
    return rest == "" or rest[0] == "\n"
