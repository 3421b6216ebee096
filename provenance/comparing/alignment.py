"""Sets the paragraphs of two texts of one language side by side, to see which were left out or added.

The order is kept (translations seldom move paragraphs); up to three paragraphs may stand for one. What speaks for a
pair are the words they share, cut to their stems: names and figures among them. Dynamic programming over the two
rows of paragraphs, as Gale and Church (1993) did with lengths.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from anyascii import anyascii

#: Letters that count as a stem, and the shortest word that says something: shorter ones stand in every paragraph.
_STEM = 5
_SHORTEST = 4
_WORD = re.compile(r"\d+|[^\W\d_]+")
#: Share of common words (Dice) from which on two stretches may be each other's translation. Measured on professional
#: translations put back into English by Apertium: true pairs lie about 0.45, strangers about 0.05.
_FROM = 0.13
#: Every further paragraph in a group costs this much of a share, so that groups are made only where they help.
_GROUPING = 0.03
#: A paragraph is claimed as left out or added from so many words on, and if no other holds this share of them.
_LEAST = 8
_HELD = 0.42
_GROUPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
#: Paragraphs a text may have: the work grows with the product of both.
_MOST = 400


@dataclass(frozen=True)
class Group:
    """Paragraphs of the one text that stand for paragraphs of the other; one of the ranges is empty for a gap."""

    ours: range
    theirs: range


def align(ours: Sequence[str], theirs: Sequence[str]) -> list[Group] | None:
    """The groups in order, gaps among them; None where the texts have too many paragraphs.

    A paragraph that shares nothing with its neighbours' counterparts is a gap.
    """
    if len(ours) > _MOST or len(theirs) > _MOST:
        return None
    a, b = [_stems(text) for text in ours], [_stems(text) for text in theirs]
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i and best[i - 1][j] >= best[i][j] and (i, j) != (0, 0):
                best[i][j], step[i][j] = best[i - 1][j], (1, 0)
            if j and (not i or best[i][j - 1] > best[i][j]):
                best[i][j], step[i][j] = best[i][j - 1], (0, 1)
            for m, n in _GROUPS:
                if m <= i and n <= j:
                    left, right = _sum(a[i - m : i]), _sum(b[j - n : j])
                    size = left.total() + right.total()
                    gain = (dice(left, right) - _FROM - _GROUPING * (m + n - 2)) * size
                    if gain > 0 and best[i - m][j - n] + gain > best[i][j]:
                        best[i][j], step[i][j] = best[i - m][j - n] + gain, (m, n)
    groups = []
    i, j = len(a), len(b)
    while i or j:
        m, n = step[i][j]
        groups.append(Group(range(i - m, i), range(j - n, j)))
        i, j = i - m, j - n
    return groups[::-1]


def dice(a: Counter[str], b: Counter[str]) -> float:
    """Twice the words in common over the words of both, 0…1."""
    size = a.total() + b.total()
    return 2 * (a & b).total() / size if size else 0.0


def _stems(text: str) -> Counter[str]:
    found = _WORD.findall(anyascii(text).lower())
    return Counter(word[:_STEM] for word in found if len(word) >= _SHORTEST or word.isdigit())


def _sum(parts: Sequence[Counter[str]]) -> Counter[str]:
    return parts[0] if len(parts) == 1 else sum(parts, Counter())


def gaps(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[int], list[int]]:
    """The paragraphs of ours that were left out, and those of theirs that were added, by number.

    Only what may be claimed: where both texts have something unmatched at one place it is a free rendering, and what
    is found again in another paragraph moved or was merged there.
    """
    groups = align(ours, theirs) or []
    left_out: list[int] = []
    added: list[int] = []
    missing: list[int] = []
    surplus: list[int] = []
    for group in [*groups, Group(range(1), range(1))]:  # the last closes the last stretch
        if group.ours and group.theirs:
            if not surplus:
                left_out += missing
            elif not missing:
                added += surplus
            missing, surplus = [], []
        missing += group.ours if not group.theirs else ()
        surplus += group.theirs if not group.ours else ()
    return _alone(left_out, ours, theirs), _alone(added, theirs, ours)


def _alone(numbers: Sequence[int], ours: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """Those that have some length and of which no paragraph of the other text holds much."""
    others = [_stems(text) for text in theirs]
    kept = []
    for number in numbers:
        stems = _stems(ours[number])
        size = stems.total()
        if size >= _LEAST and not any((stems & other).total() > _HELD * size for other in others):
            kept.append(number)
    return kept
