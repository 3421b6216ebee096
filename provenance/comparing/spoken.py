"""The words of a text that speak of a figure without any finder reading them: "čtyřletý" of 4, "quarante-sept" of 47.

The beginnings of such words are data: numerals (``number_stems``, from CLDR) and idioms (``number_idioms.toml``). The
longest beginning tells ("fifteen" is fifteen and not fifty, though it begins like "fiftieth"), and a word that is part
of a number already read as another figure ("quatre" of "quatre-vingt-dix") speaks of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from provenance import data
from provenance.comparing.values import COUNTS, Atom
from provenance.model import Fact

_WORD = re.compile(r"[^\W\d_]+")
#: How the metric units look inside a word, in our languages.
_METRIC = ("metr", "meter", "méter", "метр", "μετρ", "μέτρ", "kilo", "кіло", "кило", "κιλ", "gram", "litr", "liter")
_WHOLE = 3  # a beginning of so many letters is the whole word
#: Languages whose words stand in the tables under several names (the one table is in Cyrillic, the other in Latin).
_LIKE = {"sr": ("sr", "hr", "bs"), "bs": ("bs", "hr", "sr"), "hr": ("hr", "bs")}
#: A beginning shorter by so much than another one of the same word says nothing.
_BEATEN_BY = 2


class Spoken:
    """The words of one text, ready to be asked for a figure."""

    def __init__(self, text: str, language: str, items: Iterable[tuple[Fact, Atom]]) -> None:
        self._text = text
        self._language = language
        self._spelled = sorted(
            (fact.start, fact.end, atom.readings)
            for fact, atom in items
            if fact.kind in COUNTS and not any(character.isdigit() for character in fact.text)
        )
        self._words: list[tuple[str, tuple[float, ...] | None]] | None = None
        self._known: dict[str, bool] = {}

    def says(self, figure: str) -> bool:
        """Whether any word speaks of a figure ("4", "47")."""
        known = self._known.get(figure)
        if known is None:
            known = self._known[figure] = self._says(figure)
        return known

    def measures(self, figure: str) -> bool:
        """Whether one word speaks of a figure and of a metric unit: "dvoumetrový", "šestmetrski", "kuusimetrinen"."""
        stems = _stems(self._language).get(figure, ())
        return any(
            any(word.startswith(stem) for stem in stems) and any(unit in word for unit in _METRIC)
            for word, _ in self._read()
        )

    def _says(self, figure: str) -> bool:
        table = _stems(self._language)
        stems = table.get(figure, ())
        words = self._read()
        value = float(figure)
        for word, read in words:
            if (read is None or value in read) and _begins(word, stems) and not _beaten(self._language, word, stems):
                return True
        return len(figure) == 2 and "0" not in figure and self._compound(figure, table)

    def _read(self) -> list[tuple[str, tuple[float, ...] | None]]:
        """The words in lower case, each with the readings of the spelled-out number that it is part of."""
        if self._words is None:
            self._words = []
            at = 0
            for match in _WORD.finditer(self._text):
                while at < len(self._spelled) and self._spelled[at][1] <= match.start():
                    at += 1
                inside = at < len(self._spelled) and self._spelled[at][0] <= match.start()
                self._words.append((match[0].lower(), self._spelled[at][2] if inside else None))  # type: ignore[arg-type]
        return self._words

    def _compound(self, figure: str, table: dict[str, tuple[str, ...]]) -> bool:
        """Tens and units in one word or in words next to each other, in either order."""
        tens, ones = table.get(figure[0] + "0"), table.get(figure[1])
        if not tens or not ones:
            return False
        words = self._read()
        value = float(figure)
        for at, (word, read) in enumerate(words):
            if (read is None or value in read) and any(stem in word for stem in tens if len(stem) > _WHOLE):
                near = "".join(other for other, _ in words[max(0, at - 2) : at + 3])
                if any(stem in near for stem in ones if len(stem) > 2):
                    return True
        return False


def _begins(word: str, stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stem) if len(stem) > _WHOLE else word == stem for stem in stems)


def _beaten(language: str, word: str, stems: tuple[str, ...]) -> bool:
    """Whether a word begins with a longer beginning that is of another figure."""
    own = max(len(stem) for stem in stems if word.startswith(stem))
    return any(
        word.startswith(stem) for stem in _by_opening(language).get(word[:3], ()) if len(stem) >= own + _BEATEN_BY
    )


@cache
def _by_opening(language: str) -> dict[str, tuple[str, ...]]:
    """Every beginning of a numeral by its first three letters."""
    found: dict[str, list[str]] = {}
    for stems in data.generated("number_stems").get(language, {}).values():
        for stem in stems:
            found.setdefault(stem[:3], []).append(stem)
    return {opening: tuple(stems) for opening, stems in found.items()}


@cache
def _stems(language: str) -> dict[str, tuple[str, ...]]:
    """figure → beginnings of words that speak of it in a language (those of three letters are whole words)."""
    table: dict[str, list[str]] = {}
    for code in _LIKE.get(language, (language,)):
        for source in (data.generated("number_stems"), data.toml("number_idioms")):
            for figure, stems in source.get(code, {}).items():
                table.setdefault(figure, []).extend(stems.split() if isinstance(stems, str) else stems)
    return {figure: tuple(dict.fromkeys(stems)) for figure, stems in table.items()}
