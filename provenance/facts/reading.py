"""One text as every finder of facts reads it: prepared once, shared by all.

The text is in Unicode's composed form (NFC), so that tables match however accents were typed; :class:`Reading`
remembers where each character stood, and :meth:`Reading.original` gives spans back in the text as it was found.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from provenance.facts import numerals
from provenance.lazy import lazy
from provenance.model import Fact, FactKind

if TYPE_CHECKING:
    from provenance.facts.numeral import Numeral

#: A run of letters; an apostrophe between Cyrillic letters is part of the word (Ukrainian "п'ять").
_WORD = re.compile(r"[^\W\d_]+(?:(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff])[^\W\d_]+)*")
_INNER_APOSTROPHE = re.compile("['’](?=[\u0400-\u04ff])")
_RUN = re.compile(r"(\w+)")
_GAP = " -\u00a0\u202f\u2009\u2011"
#: Languages that share another's tables.
_SAME = {"nb": "no", "nn": "no", "sh": "sr", "mo": "ro", "iw": "he", "fil": "tl"}


class Word(NamedTuple):
    """A run of letters: where it stands and its lowercase form (every apostrophe written ``'``)."""

    start: int
    end: int
    form: str


#: A word from its three values, without a call of Python's own.
_word = partial(tuple.__new__, Word)


class Runs(NamedTuple):
    """Letters, digits and underscores in a row, in lower case, and where each stands: three columns."""

    forms: list[str]
    starts: list[int]
    ends: list[int]


class Reading:
    """A text and its language, with what the finders share: lowercase text, words and numerals.

    ``text`` is NFC; ``lower`` has the same length; ``language`` is the primary subtag ("sr" for "sr-Latn") or None.
    ``runs`` is the text cut into letters and digits in a row; what stands between two of them is neither.
    """

    def __init__(self, text: str, language: str | None) -> None:
        self._positions: list[int] | None = None
        if not unicodedata.is_normalized("NFC", text):
            text, self._positions = _compose(text)
        self.text = text
        primary = language.lower().partition("-")[0] if language else None
        self.taken = bytearray(len(text))  # 1 where a fact stands; filled in by provenance.facts
        self.language = _SAME.get(primary, primary) if primary else None
        self.lower = text.lower()
        if len(self.lower) != len(text):  # "İ" becomes two characters
            self.lower = "".join(c.lower()[0] for c in text)
        pieces = _RUN.split(self.lower)
        ends = list(accumulate(map(len, pieces)))
        forms = pieces[1::2]
        self.runs = Runs(forms, ends[:-1:2], ends[1::2])
        self.figureless = "".join(forms).isalpha()  # no figure nor underscore in all the text

    @lazy
    def words(self) -> list[Word]:
        """The runs of letters, in order."""
        lower = self.lower
        if "ʼ" in lower or (("'" in lower or "’" in lower) and _INNER_APOSTROPHE.search(lower)):
            text = lower.replace("’", "'").replace("ʼ", "'")
            return [Word(*found.span(), found[0]) for found in _WORD.finditer(text)]
        runs = self.runs
        words: list[Word] = list(map(_word, zip(runs.starts, runs.ends, runs.forms, strict=True)))
        if self.figureless:
            return words
        mixed = [index for index, form in enumerate(runs.forms) if not form.isalpha()]
        for index in reversed(mixed):
            start, form = runs.starts[index], runs.forms[index]
            words[index : index + 1] = [
                Word(start + found.start(), start + found.end(), found[0]) for found in _WORD.finditer(form)
            ]
        return words

    def word_at(self, place: int) -> int | None:
        """The index of the word that begins right after a place, at most two blanks or a hyphen between."""
        index = bisect_left(self.words, (place,))
        if index >= len(self.words):
            return None
        start = self.words[index].start
        if start == place:
            return index
        return index if start - place <= 2 and not self.text[place:start].strip(_GAP) else None

    def free(self, start: int, end: int) -> bool:
        """Whether no fact has been kept yet in a stretch of the text."""
        return self.taken.find(1, start, end) < 0

    @lazy
    def numerals(self) -> list[Numeral]:
        """Every numeral of the text, in order, not overlapping."""
        return numerals.scan(self)

    def fact(
        self,
        kind: FactKind,
        value: str | None,
        start: int,
        end: int,
        *,
        approximate: bool = False,
        alternative: str | None = None,
        currency: str | None = None,
        unit: str | None = None,
        modifier: str | None = None,
        speaker: str | None = None,
    ) -> Fact:
        """A fact that stands at ``text[start:end]``."""
        return Fact(
            kind=kind,
            value=value,
            text=self.text[start:end],
            start=start,
            end=end,
            approximate=approximate,
            alternative=alternative,
            currency=currency,
            unit=unit,
            modifier=modifier,
            speaker=speaker,
        )

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A span of this reading as a span of the text it was made from."""
        if self._positions is None:
            return start, end
        return self._positions[start], self._positions[end]


def _compose(text: str) -> tuple[str, list[int]]:
    """The text in NFC, and for each of its positions (and its end) the position in ``text``."""
    composed: list[str] = []
    positions: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and (unicodedata.combining(text[end]) or "\u1160" <= text[end] <= "\u11ff"):
            end += 1
        piece = unicodedata.normalize("NFC", text[start:end])
        composed.append(piece)
        positions += [start, *[min(start + i, end) for i in range(1, len(piece))]]
        start = end
    return "".join(composed), [*positions, len(text)]
