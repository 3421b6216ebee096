"""A number being built from its words' values: what adds, what multiplies, what belongs to another number.

Words under a hundred add to what a hundred has opened, a hundred multiplies what stands before it, a magnitude
multiplies everything smaller before it ("two hundred thousand million", "dos mil millones", "deux cent mille").
"""

from __future__ import annotations

from decimal import Decimal

from provenance.facts.lexicon import Lexicon

_HALF = Decimal("0.5")


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
        # "décimo octavo", "dix-huit", "on sekiz"
        teens = last == 10 and value < 10 and (self.ordinal or (not linked and value in self.lexicon.after_ten))
        ten = last % 10 == 0 and last >= 20 and value < 10 and (not linked or self.lexicon.tens_and)
        twenty = self.lexicon.twenties and last in (60, 80) and 10 <= value < 20
        if hundred or ten or twenty or teens:
            self.group = group + value
        elif self.lexicon.twenties and last == 4 and value == 20 and not linked:
            self.group = group + 76
        elif value % 10 == 0 and self.lexicon.inverted and not linked and group in self.lexicon.after_ten:
            self.group = group + value  # Arabic "خمسة عشر", "خمسة وعشرون"
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

    def push_all(self, atoms: tuple[tuple[int, bool], ...], *, linked: bool = False) -> bool:
        """Takes all values of one word, or none; ``linked`` by a word for "and"."""
        if not atoms or (linked and atoms[0][0] >= 1000):
            return False
        saved = list(self.terms), self.group, self.ordinal, self.size, self.figures
        for value, ordinal in atoms:
            if not self.push(value, ordinal, linked=linked):
                self.terms, self.group, self.ordinal, self.size, self.figures = saved
                return False
        return True
