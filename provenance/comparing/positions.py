"""Where facts stand in their texts: which missing and added ones face each other, and which passages are gone whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from provenance.comparing.matching import Item
from provenance.comparing.values import COUNTS, Day

#: How far apart, as a share of the text, a fact and what replaced it may stand; in a short text, so many characters.
REACH = 0.12
REACH_CHARACTERS = 160
_PARAGRAPHS = 4  # from so many on, one of them may have been left out whole
_NEAREST = 12  # values looked at on either side of a place, so that time is linear


def faced(missing: Sequence[Item], added: Sequence[Item], length: int) -> list[tuple[Item, Item]]:
    """Pairs of a missing and an added value that stand at a like place: what an editor sees as one change.

    ``length`` is that of the shorter text in characters. Nearest first, values of one kind before others.
    """
    reach = max(REACH, REACH_CHARACTERS / max(1, length))
    order = sorted(range(len(added)), key=lambda j: added[j].place)
    places = [added[j].place for j in order]
    chances = []
    for i, ours in enumerate(missing):
        here = bisect_left(places, ours.place)
        for j in order[max(0, here - _NEAREST) : here + _NEAREST]:
            distance = abs(ours.place - added[j].place)
            if distance <= reach and _comparable(ours, added[j]):
                chances.append((distance / reach - _likeness(ours, added[j]), i, j))
    pairs: list[tuple[Item, Item]] = []
    used_i: set[int] = set()
    used_j: set[int] = set()
    for _, i, j in sorted(chances):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((missing[i], added[j]))
    return pairs


def other_unit(missing: Sequence[Item], added: Sequence[Item], length: int) -> list[tuple[Item, Item]]:
    """Pairs of which only the unit differs ("six weeks", "six months"; "3 points", "3 %") or the part of one year.

    These are claimed whatever words speak of the figure, for the figure is just what both texts say.
    """
    pairs = faced([item for item in missing if _measured(item)], [item for item in added if _measured(item)], length)
    return [(ours, theirs) for ours, theirs in pairs if _unit_apart(ours, theirs) or _one_year(ours, theirs)]


def _measured(item: Item) -> bool:
    if item.atom.kind == "date":
        return True
    return item.atom.kind in ("quantity", "duration", "percent") and item.atom.unit is not None


def _unit_apart(a: Item, b: Item) -> bool:
    if a.atom.kind != b.atom.kind or a.atom.kind == "date":
        return False
    return a.atom.unit != b.atom.unit and a.atom.readings[0] == b.atom.readings[0]


def _one_year(a: Item, b: Item) -> bool:
    """Two parts of one year: "the first half of 2020", "the first quarter of 2020"."""
    x, y = a.atom.readings[0], b.atom.readings[0]
    if not isinstance(x, Day) or not isinstance(y, Day) or x.year is None or x.year != y.year or "X" in x.year:
        return False
    return bool((x.part and y.part) or (x.month and y.month))


def _comparable(a: Item, b: Item) -> bool:
    """Whether one could have become the other by a slip."""
    if a.atom.kind == b.atom.kind:
        return True
    counts = COUNTS | {"figure", "date", "time"}
    return a.atom.kind in counts and b.atom.kind in counts


def _likeness(a: Item, b: Item) -> float:
    """How much two different values have in common, 0…1: kind, unit, number of digits, parts of the date."""
    if a.atom.kind != b.atom.kind:
        return 0.0
    like = 0.5
    x, y = a.atom.readings[0], b.atom.readings[0]
    if isinstance(x, Day) and isinstance(y, Day):
        same = sum(p is not None and p == q for p, q in ((x.year, y.year), (x.month, y.month), (x.day, y.day)))
        return like + same / 6
    if a.atom.unit == b.atom.unit:
        like += 0.25
    if isinstance(x, float) and isinstance(y, float):
        p, q = (f"{figure:.9e}".partition("e")[0].rstrip("0") for figure in (x, y))
        like += 0.3 if p == q else 0.25 if len(p) == len(q) else 0.0
    return like


def left_out(items: Sequence[Item], text: str, settled: set[int]) -> set[int]:
    """The items (by ``id``) of paragraphs of which the other text has nothing: three values or more, none of them met.

    Only in a text of several paragraphs: a single sentence is no passage that an editor leaves out.
    """
    ends = [place for place, character in enumerate(text) if character == "\n"]
    if sum(1 for line in text.split("\n") if line.strip()) < _PARAGRAPHS:
        return set()
    lines: dict[int, list[Item]] = {}
    for item in items:
        lines.setdefault(bisect_left(ends, item.fact.start), []).append(item)
    return {
        id(item)
        for line in lines.values()
        if len({item.fact.start for item in line}) > 2
        and all(item.partner is None and id(item) not in settled for item in line)
        for item in line
    }
