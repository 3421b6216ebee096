"""A last look into the other text, before anything is claimed: its bare digits and its words for numbers.

Finders err, and languages say figures in ways that no finder reads ("čtyřletý", "quinquagénaire", "eine Viererkette").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Literal

from provenance import data
from provenance.comparing import relation
from provenance.comparing.matching import Item
from provenance.comparing.values import COUNTS, Day
from provenance.model import FactKind

Trace = Literal["digits", "words"]

_DIGITS = re.compile(r"\d+")
#: Digits and what joins them into one figure ("2.18.512", "10:30", "75 000").
_FIGURE = re.compile(r"\d+(?:[.,:/\-–'’ \u00a0\u202f]\d+)*")
_WORDS = re.compile(r"[^\W\d_]+")


class Text:
    """One text, ready to be asked whether a value of the other stands in it after all."""

    def __init__(self, text: str, language: str | None, items: Iterable[Item]) -> None:
        self._text = text
        self._language = language.partition("-")[0] if language else ""
        self._items = list(items)
        self._words: list[str] | None = None
        self._by_family: dict[str, set[tuple[str, ...]]] = {}
        self._by_figure: dict[str, bool] = {}

    def trace(self, item: Item) -> Trace | None:
        """How the other text may say this value: its digits stand free in it, or a word speaks of its number."""
        free = self._free(_family(item.fact.kind))
        if free:
            groups = _groups(item.fact.text)
            if groups and (groups in free or all((group,) in free for group in groups)):
                return "digits"
            ways = relation.figure_groups(item.atom) if _says_one_figure(item) else ()
            if any(tuple(map(_plain, way)) in free for way in ways):
                return "digits"
        return "words" if self._spoken(item) else None

    @cached_property
    def outside(self) -> frozenset[tuple[str, ...]]:
        """The figures that stand in no fact, as their digit groups without leading zeros."""
        spans = sorted({(item.fact.start, item.fact.end) for item in self._items})
        found: set[tuple[str, ...]] = set()
        at = 0
        for match in _FIGURE.finditer(self._text):
            while at < len(spans) and spans[at][1] <= match.start():
                at += 1
            if at == len(spans) or spans[at][0] >= match.end():
                found |= _ways(match[0])
        return frozenset(found)

    def _free(self, family: str) -> set[tuple[str, ...]]:
        """The figures outside facts, and those of facts that nothing answers and that were read as another family."""
        if family in self._by_family:
            return self._by_family[family]
        found = self._by_family[family] = set(self.outside)
        for item in self._items:
            if item.partner is None and _family(item.fact.kind) != family:
                for match in _FIGURE.finditer(item.fact.text):
                    found |= _ways(match[0])
        return found

    def _spoken(self, item: Item) -> bool:
        """Whether words of the other text speak of the figure: "čtyřletý" of 4, "quarante-sept ans" of 47."""
        figures = {way[0] for way in relation.figure_groups(item.atom) if len(way) == 1}
        return any(self._says(figure) for figure in sorted(figures))

    def _says(self, figure: str) -> bool:
        known = self._by_figure.get(figure)
        if known is not None:
            return known
        if self._words is None:
            self._words = _WORDS.findall(self._text.lower())
        table = _stems(self._language)
        stems = table.get(figure, ())
        said = any(_begins(word, stems) for word in self._words)
        if not said and len(figure) == 2 and "0" not in figure:
            said = self._compound(figure, table)
        self._by_figure[figure] = said
        return said

    def _compound(self, figure: str, table: dict[str, tuple[str, ...]]) -> bool:
        """Tens and units in one word or in words next to each other, in either order."""
        tens, ones = table.get(figure[0] + "0"), table.get(figure[1])
        if not tens or not ones:
            return False
        assert self._words is not None
        for at, word in enumerate(self._words):
            if any(stem in word for stem in tens if len(stem) > 3):
                near = "".join(self._words[max(0, at - 2) : at + 3])
                if any(stem in near for stem in ones if len(stem) > 2):
                    return True
        return False


def _begins(word: str, stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stem) if len(stem) > 3 else word == stem for stem in stems)


def _family(kind: FactKind) -> str:
    return "count" if kind in COUNTS else kind


def _says_one_figure(item: Item) -> bool:
    """Whether the value is one figure that digits alone may say; a full date is not."""
    day = item.atom.readings[0]
    return not isinstance(day, Day) or day.precision <= 2


def _groups(text: str) -> tuple[str, ...]:
    return tuple(_plain(group) for group in _DIGITS.findall(text))


def _ways(figure: str) -> set[tuple[str, ...]]:
    """A figure as its groups, and as one number where those after the first have three digits ("75 000")."""
    groups = _DIGITS.findall(figure)
    ways = {tuple(map(_plain, groups))}
    if all(len(group) == 3 for group in groups[1:]):
        ways.add((_plain("".join(groups)),))
    if " " in figure or "-" in figure or "–" in figure:
        ways |= {(_plain(group),) for group in groups}
    return ways


def _plain(group: str) -> str:
    """Digits of any script in ASCII without leading zeros."""
    return str(int(group)) if len(group) <= 40 else group


@cache
def _stems(language: str) -> dict[str, tuple[str, ...]]:
    """figure → beginnings of words that speak of it in a language (those of three letters are whole words)."""
    table: dict[str, list[str]] = {}
    for source in (data.generated("number_stems"), data.toml("number_idioms")):
        for figure, stems in source.get(language, {}).items():
            table.setdefault(figure, []).extend(stems.split() if isinstance(stems, str) else stems)
    return {figure: tuple(dict.fromkeys(stems)) for figure, stems in table.items()}
