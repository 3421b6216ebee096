"""The number words of one language, as ``provenance/data/numerals`` has them, ready for look-ups."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from provenance import data

#: Languages that have a table of number words.
_TABLES = "ar bg bs cs da de el en es et fi fr hr hu it lt lv mk nl no pl pt ro ru sk sl sq sr sv tr uk ca is ga mt"
TABLES = frozenset(_TABLES.split())
_LONGEST_ENDING = 6  # of a magnitude in an agglutinating language
_LONGEST_COMPOUND = 60  # characters; what is longer is no number word


class Lexicon:
    """The words; ``cardinals`` under 1000 and ``scales`` from 1000 up are values, not exponents."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.cardinals: dict[str, int] = table["cardinals"]
        self.ordinals: dict[str, int] = table["ordinals"]
        self.scales: dict[str, int] = table["scales"]
        self.scale_stems: list[tuple[str, int]] = [(s, v) for s, v in table["scale_stems"].items()]
        self.bare = frozenset(table["bare"])
        self.abbreviations: dict[str, int] = table["abbreviations"]
        self.collectives: dict[str, tuple[int, bool]] = {w: (v, a) for w, (v, a) in table["collectives"].items()}
        self.denominators: dict[str, int] = table["denominators"]
        self.wholes = {word: Decimal(value) for word, value in table["wholes"].items()}
        #: Words that are about so many by themselves: "desetak", "δεκαριά".
        self.rough = {word: Decimal(value) for word, value in table["rough"].items()}
        #: Parts that are named before their number ("üçte iki"), and the forms of that number.
        self.denominators_before: dict[str, int] = table["denominators_before"]
        self.numerators: dict[str, int] = table["numerators"]
        #: Denominators that alone are one part: "třetina"; and those that are something else unless "of" follows.
        self.parts = frozenset(table["parts"])
        self.needs_of = frozenset(table["needs_of"])
        self.share_nouns = frozenset(table["share_nouns"])
        #: Numbers that are adjectives too ("neuf"), and count only what follows in the plural.
        self.before_plurals = frozenset(table["before_plurals"])
        #: Ordinals that count nothing before such a word: "premier ministre".
        self.not_before: dict[str, tuple[str, ...]] = {w: tuple(v) for w, v in table["not_before"].items()}
        self.second_after = frozenset(table["second_after"])
        self.second_not_before = frozenset(table["second_not_before"])
        self.half_after: list[list[str]] = table["half_after"]
        self.half_before = frozenset(table["half_before"])
        self.half_fillers = frozenset(table["half_fillers"])
        self.connectors = frozenset(table["and"])
        self.articles = frozenset(table["articles"])
        self.of = frozenset(table["of"])
        self.scale_of = frozenset(table["scale_of"])
        self.point = frozenset(table["point"])
        self.minus = frozenset(table["minus"])
        #: "moins 10 %" may be a fall that another language tells without a sign: it counts before words only.
        self.minus_words_only = self.minus if table["minus_not_after"] else frozenset()
        self.minus_not_after = frozenset(table["minus_not_after"])
        self.not_alone = frozenset(table["not_alone"])
        self.vague = frozenset(table["vague"])
        self.mixed = frozenset(table["mixed"])
        self.plurals = frozenset(table["plurals"])
        self.plural_ending: str = table["plural_ending"]
        self.linkers = frozenset(table["linkers"])
        self.avos = frozenset(table["avos"])
        self.over = frozenset(table["over"])
        self.weak = frozenset(table["weak"])
        self.not_after = {word: frozenset(before) for word, before in table["not_after"].items()}
        self.tens_and: bool = table["tens_and"]
        self.twenties: bool = table["twenties"]
        #: What a ten takes behind it where that number has no word of its own: French 7 to 9, Turkish 1 to 9.
        self.after_ten = frozenset(range(1, 10)) - {value - 10 for value in self.cardinals.values()}
        self.inverted: bool = table["inverted"]
        self.compound: bool = table["compound"]
        self.bare_millions: bool = table["bare_millions"]
        self.infix: tuple[str, ...] = tuple(table["infix"])
        #: One look-up tells whether a numeral may begin at a word.
        self.starts = frozenset(
            [
                *self.cardinals,
                *self.ordinals,
                *self.scales,
                *self.wholes,
                *self.rough,
                *self.parts,
                *self.denominators_before,
                *self.articles,
                *self.half_before,
            ]
        )
        self._pieces = {**self.scales, **self.cardinals}
        self._beginnings = frozenset(piece[:3] for piece in self._pieces if len(piece) > 2)
        self._split: dict[str, tuple[tuple[int, bool], ...]] = {}

    def begins(self, form: str) -> bool:
        """Whether a numeral may begin at a word: a look-up, for compounds one more."""
        return form in self.starts or (self.compound and form[:3] in self._beginnings and bool(self.atoms(form)))

    def denominator(self, form: str) -> int | None:
        """What a word divides by: "tiers", "Fünftel", and a compound ordinal in the plural ("trentacinquesimi")."""
        value = self.denominators.get(form)
        if value is None and self.compound and self.plural_ending and form.endswith(self.plural_ending):
            atoms = self.atoms(form)
            if len(atoms) > 1 and atoms[-1][1]:
                value = _sum(atoms)
        return value

    def atoms(self, form: str) -> tuple[tuple[int, bool], ...]:
        """A word as values in a row, each with whether it is an ordinal; empty for what is no number word.

        ``zweihundert`` → ((2, False), (100, False)); ``fünfte`` → ((5, True),).
        """
        value = self.cardinals.get(form)
        if value is None:
            value = self.scales.get(form)
        if value is not None:
            return ((value, False),)
        value = self.ordinals.get(form)
        if value is not None:
            return ((value, True),)
        for stem, value in self.scale_stems:
            if form.startswith(stem) and len(form) - len(stem) <= _LONGEST_ENDING:
                return ((value, False),)
        if not self.compound or form[:3] not in self._beginnings or len(form) > _LONGEST_COMPOUND:
            return ()
        found = self._split.get(form)
        if found is None:
            if len(self._split) > 20_000:
                self._split.clear()
            found = self._split[form] = self._pull_apart(form)
        return found

    def _pull_apart(self, form: str) -> tuple[tuple[int, bool], ...]:
        """A compound as its pieces, longest first, or nothing; time is bounded by the square of its length."""
        best: dict[int, tuple[tuple[int, bool], ...]] = {len(form): ()}
        for start in range(len(form) - 1, -1, -1):
            ordinal = self.ordinals.get(form[start:])
            if ordinal is not None:
                best[start] = ((ordinal, True),)
                continue
            for end in range(len(form), start + 1, -1):
                if end not in best:
                    continue
                value = self._pieces.get(form[start:end])
                if value is None:
                    continue
                tail = best[end]
                if tail and value < 100 and tail[0][0] < 100:
                    continue  # "zwei" + "zwanzig" is no number
                best[start] = ((value, False), *tail)
                break
            else:
                for infix in self.infix:
                    if form.startswith(infix, start) and start + len(infix) in best and start:
                        tail = best[start + len(infix)]
                        if tail:
                            best[start] = tail
                            break
        found = best.get(0, ())
        return found if len(found) > 1 or (found and found[0][1]) else ()


def _sum(atoms: tuple[tuple[int, bool], ...]) -> int:
    """The value of a compound's pieces: tens and units add, hundreds and magnitudes multiply."""
    total = group = 0
    for value, _ in atoms:
        if value >= 1000:
            total, group = total + max(group, 1) * value, 0
        else:
            group = group * value if value == 100 and group else group + value
    return total + group


@cache
def lexicon(language: str | None) -> Lexicon | None:
    """The number words of a language (a primary subtag), or None where there is no table. Read once."""
    return Lexicon(data.generated(f"numerals/{language}")) if language in TABLES else None
