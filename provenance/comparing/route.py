"""Where a place of the translation lies in the original: by the names and figures that both texts have in one order."""

from __future__ import annotations

import re
from bisect import bisect_left

from provenance.comparing.side import Side

_DIGITS = re.compile(r"\d+")


class Route:
    """The way from places of ``b`` to places of ``a`` and back, straight between the landmarks they share."""

    def __init__(self, a: Side, b: Side, sound: bool) -> None:
        marks = _in_order(sorted({*_names(a, b, sound), *_figures(a.text, b.text)}))
        self._b = [0, *(mark[0] for mark in marks), len(b.text)]
        self._a = [0, *(mark[1] for mark in marks), len(a.text)]

    def to_original(self, place: int) -> float:
        """The place of ``a`` that answers a place of ``b``."""
        return _between(self._b, self._a, place)

    def to_translation(self, place: int) -> float:
        """The place of ``b`` that answers a place of ``a``."""
        return _between(self._a, self._b, place)


def _between(here: list[int], there: list[int], place: int) -> float:
    at = min(max(1, bisect_left(here, place)), len(here) - 1)
    left, right = here[at - 1], here[at]
    return there[at - 1] + (there[at] - there[at - 1]) * (place - left) / max(1, right - left)


def _names(a: Side, b: Side, sound: bool) -> list[tuple[int, int]]:
    """Places of capitalised words, in ``b`` and in ``a``, that both texts have as often."""
    marks = []
    for word, mine in b.positions.items():
        theirs = a.positions.get(a.resembling(word, sound) or "", ())
        if len(mine) == len(theirs):
            marks += [(b.capitals[i].start, a.capitals[j].start) for i, j in zip(mine, theirs, strict=True)]
    return marks


def _figures(a: str, b: str) -> list[tuple[int, int]]:
    ours, theirs = _groups(a), _groups(b)
    return [
        mark
        for digits, places in theirs.items()
        if len(places) == len(ours.get(digits, ()))
        for mark in zip(places, ours[digits], strict=True)
    ]


def _groups(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for match in _DIGITS.finditer(text):
        found.setdefault(match[0], []).append(match.start())
    return found


def _in_order(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of marks that rise in both texts (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(marks):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(index)
        else:
            ends[at], last[at] = place, index
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(marks[index])
        index = before[index]
    return chain[::-1]
