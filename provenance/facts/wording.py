"""Numbers in words: from a run of words to one value, by how every language here builds its numbers.

Words under a hundred add to what a hundred has opened, a hundred multiplies what stands before it, a magnitude
multiplies everything smaller before it ("two hundred thousand million", "dos mil millones", "deux cent mille").
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from provenance.facts.lexicon import Lexicon

if TYPE_CHECKING:
    from provenance.facts.reading import Reading, Word

_HALF = Decimal("0.5")
_LONGEST_GAP = 3
#: First words of "per cent" after a fraction.
_PER = frozenset(["por", "per", "pour", "percent", "prozent", "procent", "pourcent", "percento"])


class Phrase(NamedTuple):
    """A number in words: the index after its last word, and what it is worth."""

    after: int
    value: Decimal
    ordinal: bool = False
    approximate: bool = False
    weak: bool = False  # a number only where a unit follows: "one", "un", Italian "sei"


class Sum:
    """A number being built. ``terms`` are closed by a magnitude: (amount, magnitude); ``group`` is open."""

    def __init__(self, lexicon: Lexicon, group: Decimal | None = None, *, figures: bool = False) -> None:
        self.lexicon = lexicon
        self.terms: list[tuple[Decimal, int]] = []
        self.group = group
        self.figures = figures  # the open group is written in figures: nothing adds to it, magnitudes multiply it
        self.ordinal = False
        self.size = 0

    @property
    def value(self) -> Decimal:
        return sum((amount for amount, _ in self.terms), self.group or Decimal(0))

    def push(self, value: int, ordinal: bool, *, linked: bool = False) -> bool:
        """Takes one more word's value; False, and nothing changed, where it belongs to another number."""
        if self.ordinal and not ordinal:
            return False
        taken = self._magnitude(value) if value >= 1000 else self._hundreds(value) if value >= 100 else False
        if value < 100:
            taken = self._units(value, linked)
        if taken:
            self.ordinal = ordinal
            self.size += 1
        return taken

    def _units(self, value: int, linked: bool) -> bool:
        group = self.group
        if group is None:
            if self.terms and (value == 0 or self.terms[-1][1] <= value):
                return False
            self.group = Decimal(value)
            return True
        if self.figures or value == 0 or group != int(group):
            return False
        last = int(group) % 100
        hundred = group >= 100 and last == 0
        teens = self.ordinal and last == 10 and value < 10  # "décimo octavo"
        ten = last % 10 == 0 and last >= 20 and value < 10 and (not linked or self.lexicon.tens_and)
        twenty = self.lexicon.twenties and last in (60, 80) and 10 <= value < 20
        if hundred or ten or twenty or teens:
            self.group = group + value
        elif self.lexicon.twenties and last == 4 and value == 20 and not linked:
            self.group = group + 76
        elif linked and self.lexicon.inverted and last < 10 and value >= 20 and value % 10 == 0:
            self.group = group + value
        else:
            return False
        return True

    def _hundreds(self, value: int) -> bool:
        group = self.group
        if group is None:
            if self.terms and self.terms[-1][1] <= 100:
                return False
            self.group = Decimal(value)
            return True
        if value == 100 and group < 100 and group > 0:
            self.group = group * 100
            self.figures = False
            return True
        return False

    def _magnitude(self, value: int) -> bool:
        amount = self.group if self.group is not None else Decimal(0)
        if self.group == 0:
            return False
        kept = list(self.terms)
        while kept and kept[-1][1] < value:
            amount += kept.pop()[0]
        if kept and kept[-1][1] == value:
            return False
        if amount == 0:
            if self.terms and value != 1000:  # "million million"
                return False
            amount = Decimal(1)
        self.terms = [*kept, (amount * value, value)]
        self.group = None
        self.figures = False
        return True

    def add_half(self) -> None:
        """ "and a half": half of the last magnitude, or of one."""
        if self.group is not None or not self.terms:
            self.group = (self.group or Decimal(0)) + _HALF
        else:
            amount, magnitude = self.terms[-1]
            self.terms[-1] = (amount + _HALF * magnitude, magnitude)


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


def read(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
    """The number that begins at the word ``at``, or None."""
    words = reading.words
    first = words[at].form
    if first in lexicon.half_before:
        return _half_of(reading, lexicon, at)
    whole = lexicon.wholes.get(first)
    if whole is not None:
        total = Sum(lexicon, whole)
        after = extend(reading, lexicon, total, at + 1)
        return Phrase(after, total.value)
    total = Sum(lexicon)
    after = at
    if first in lexicon.articles and not lexicon.atoms(first):
        total.group = Decimal(1)
        after = at + 1
    else:
        for value, ordinal in lexicon.atoms(first):
            if not total.push(value, ordinal):
                return None
        after = at + 1
        if total.size == 0:
            return None
    return _finish(reading, lexicon, total, extend(reading, lexicon, total, after), at)


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
        if atoms and atoms[0][1] and form in lexicon.denominators and _is_share(reading, lexicon, total, after):
            break  # "quatre centièmes", "veinte quintos", "a hundredth": parts, no ordinals
        if _push(total, atoms, linked=False):
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
            and _push(total, lexicon.atoms(words[after + 1].form), linked=True)
        ):
            after += 2
            continue
        if (
            form in lexicon.scale_of
            and after + 1 < len(words)
            and words[after + 1].form in lexicon.scales
            and adjoining(reading, words[after], words[after + 1])
            and _push(total, lexicon.atoms(words[after + 1].form), linked=False)
        ):  # "douăzeci de mii"
            after += 2
            continue
        break
    return after


def _is_share(reading: Reading, lexicon: Lexicon, total: Sum, at: int) -> bool:
    """Whether the ordinal at a word is a denominator: a plural of its own, or any after "one"."""
    if total.group is None or total.terms:
        return False
    own = reading.text[reading.words[at].start - 1] != "-"
    return total.group == 1 or (own and reading.words[at].form in lexicon.plurals and total.group < 100)


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


def _push(total: Sum, atoms: tuple[tuple[int, bool], ...], *, linked: bool) -> bool:
    """All of a word's values, or none."""
    if not atoms:
        return False
    if linked and atoms[0][0] >= 1000:
        return False
    saved = list(total.terms), total.group, total.ordinal, total.size, total.figures
    for value, ordinal in atoms:
        if not total.push(value, ordinal, linked=linked):
            total.terms, total.group, total.ordinal, total.size, total.figures = saved
            return False
    return True


def _finish(reading: Reading, lexicon: Lexicon, total: Sum, after: int, at: int) -> Phrase | None:
    """What may follow a cardinal: a decimal part, a denominator, "and a half", a dozen; and what makes it none."""
    words = reading.words
    if total.ordinal:
        return None if after - at == 1 and words[at].form in lexicon.weak else Phrase(after, total.value, True)
    value = total.value
    approximate = False
    plain = after - at == 1  # one word
    if after < len(words) and adjoining(reading, words[after - 1], words[after]):
        form = words[after].form
        if form in lexicon.linkers and after + 1 < len(words) and words[after + 1].form in lexicon.denominators:
            after += 1  # "dy të tretat"
            form = words[after].form
        if form in lexicon.point:
            decimals = _decimals(reading, lexicon, after + 1)
            if decimals:
                total.group = (total.group or Decimal(0)) + Decimal("0." + decimals[1])
                after = extend(reading, lexicon, total, decimals[0])
                return Phrase(after, total.value)
        if total.group is not None and total.group < 1000 and form in lexicon.denominators:
            ending = fraction(reading, lexicon, value, after, articled=plain and words[at].form in lexicon.articles)
            if ending:
                return ending
        if form in lexicon.collectives and value == int(value):
            worth, approximate = lexicon.collectives[form]
            return Phrase(after + 1, value * worth, approximate=approximate)
        mixed = _mixed(reading, lexicon, total, after)
        if mixed:
            return mixed
    if plain:
        form = words[at].form
        if form in lexicon.not_alone or _vague(reading, lexicon, at):
            return None
        if form in lexicon.scales and (form not in lexicon.bare or (value >= 10**6 and not lexicon.bare_millions)):
            return None
        if form in lexicon.articles:
            return None
        if value == 1 or form in lexicon.weak or (at and words[at - 1].form in lexicon.not_after.get(form, ())):
            return Phrase(after, value, weak=True)
    return Phrase(after, value, approximate=approximate)


def _vague(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether a round number stands after a word that leaves it open: "several thousand", "desítky tisíc"."""
    form = reading.words[at].form
    if at == 0 or (form not in lexicon.scales and lexicon.cardinals.get(form) != 100):
        return False
    before = reading.words[at - 1].form
    return before in lexicon.vague or before in lexicon.collectives


def _mixed(reading: Reading, lexicon: Lexicon, total: Sum, after: int) -> Phrase | None:
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
        elif not _push(inner, lexicon.atoms(words[start].form), linked=False) or inner.ordinal:
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


def fraction(reading: Reading, lexicon: Lexicon, above: Decimal, after: int, *, articled: bool) -> Phrase | None:
    """A numerator and the denominator that stands at the word ``after``; then perhaps "of a million"."""
    words = reading.words
    below = lexicon.denominators[words[after].form]
    end = after + 1
    value = above / below
    if end < len(words) and words[end].form in lexicon.bare and adjoining(reading, words[after], words[end]):
        return Phrase(end + 1, value * lexicon.scales[words[end].form])  # "a quarter million"
    if articled or above == 1:
        following = reading.lower[words[after].end : words[after].end + 2]
        of = end < len(words) and words[end].form in lexicon.of and adjoining(reading, words[after], words[end])
        of = of or (end < len(words) and words[end].form in _PER)
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


def _half_of(reading: Reading, lexicon: Lexicon, at: int) -> Phrase | None:
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
            return None
        after += 1
    return None


def _decimals(reading: Reading, lexicon: Lexicon, at: int) -> tuple[int, str] | None:
    """The decimals said from the word ``at`` on ("zero three", "twenty-five"), and the index after them."""
    words = reading.words
    digits = ""
    after = at
    while after < len(words) and adjoining(reading, words[after - 1], words[after]):
        inner = Sum(lexicon)
        if not _push(inner, lexicon.atoms(words[after].form), linked=False) or inner.ordinal or inner.value >= 1000:
            break
        after = after + 1
        if inner.value >= 10:
            after = extend(reading, lexicon, inner, after)
            digits += str(inner.value)
            break
        digits += str(inner.value)
    return (after, digits) if digits else None
