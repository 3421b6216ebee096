"""Ranges: two figures of one kind that a text joins ("10 to 20", "between 25 and 30 per cent", "$5–10 million").

Comes last, when every figure has its fact: two that stand next to each other with nothing but a joint between become
one fact with the value ``10/20``. What tells a change ("rose from 10 to 20") stays two. What holds for the second
figure alone is lent to the first: its magnitude, its currency or unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from provenance import data
from provenance.facts.numeral import Numeral, mantissa, plain
from provenance.facts.reading import Reading
from provenance.model import Fact

_KINDS = frozenset(["number", "percent", "money", "quantity"])
_LONGEST_JOINT = 14  # characters between two figures
_BEFORE = 40  # characters before a figure in which a change is told
_DASHES = frozenset("-–—‑~〜～−")
_CHAIN_BEFORE, _CHAIN_AFTER = re.compile(r"[\w/][-–/]$"), re.compile(r"[-–/]\d")
_COUNTERS = re.compile(r"[人名名个個本年度台명개년대]")  # East Asian measure words between a figure and the joint


class _Joints(NamedTuple):
    to: frozenset[str]
    either: frozenset[str]  # "or"
    both: frozenset[str]
    between: frozenset[str]
    within: frozenset[str]
    opening: frozenset[str]  # "from"
    change: tuple[str, ...]


@cache
def _joints(language: str | None) -> _Joints:
    table = data.toml("ranges")
    own: dict[str, str] = table.get(language or "", {})

    def words(name: str) -> frozenset[str]:
        return frozenset(word.replace("_", " ") for word in own.get(name, "").split())

    everywhere = frozenset(table["*"]["to"].split())
    change = tuple(own.get("change", "").split())
    names = ("or", "both", "between", "within", "from")
    either, both, between, within, opening = map(words, names)
    return _Joints(words("to") | everywhere, either, both, between, within, opening, change)


def joint(language: str | None, gap: str) -> bool:
    """Whether what stands between two figures may join them, whatever else the text says."""
    joints = _joints(language)
    return gap in joints.to or gap in joints.either or gap in joints.both


def joined(reading: Reading, found: list[Fact]) -> list[Fact]:
    """The facts of a text, in order, the two ends of each range made one."""
    kept: list[Fact] = []
    for fact in found:
        last = kept[-1] if kept else None
        if last is not None and fact.kind in _KINDS and last.kind in _KINDS and fact.start - last.end < _LONGEST_JOINT:
            kept[-1:] = _met(reading, last, fact)
        else:
            kept.append(fact)
    return kept


def _met(reading: Reading, first: Fact, second: Fact) -> list[Fact]:
    """Two facts side by side: one range, or two (the second may lend the first its magnitude)."""
    apart = [first, second]
    if first.value is None or second.value is None or "/" in first.value or "/" in second.value:
        return apart
    gap = reading.lower[first.end : second.start].strip()
    if not _between(reading.language, gap):
        return apart
    ahead = not reading.text[first.start].isdigit() and first.kind != "number" and second.kind == "number"
    if not ahead and (first.kind != second.kind or _unit(first) not in (_unit(second), None)):
        return apart
    if first.kind == "percent" and not _bare(first) and _sign(first) != _sign(second):
        return apart  # "by 0.5 points to 2.5 %"
    lent = _lent(reading, first, second)
    low = Decimal(first.value) if lent is None else lent
    if not low < Decimal(second.value):
        return apart
    if not _joins(reading, first, second, gap):
        return apart if lent is None else [replace(first, value=plain(lent), alternative=first.value), second]
    whole = replace(
        first if ahead else second,
        value=f"{plain(low)}/{second.value}",
        text=reading.text[first.start : second.end],
        start=first.start,
        end=second.end,
        approximate=first.approximate or second.approximate,
        alternative=_alternative(first, second, lent is not None),
    )
    return [whole]


def _between(language: str | None, gap: str) -> bool:
    """Whether what stands between two figures may join them, counting words of East Asian languages left aside."""
    return joint(language, gap) or (language in ("zh", "ja", "ko") and joint(language, _COUNTERS.sub("", gap)))


def _unit(fact: Fact) -> str | None:
    return fact.currency or fact.unit


def _sign(fact: Fact) -> bool:
    """Whether a percentage is told by its sign; by a word, it may be of points."""
    return fact.text.rstrip().endswith(("%", "％"))


def _alternative(first: Fact, second: Fact, lent: bool) -> str | None:
    """The other reading of both ends; a magnitude that was lent may have been meant for the second alone."""
    other = first.value if lent else first.alternative
    if other is None and second.alternative is None:
        return None
    return f"{other or first.value}/{second.alternative or second.value}"


def _lent(reading: Reading, first: Fact, second: Fact) -> Decimal | None:
    """The first figure with the magnitude that only the second has: "10 to 20 million"; None where nothing is lent."""
    one, two = _numeral(reading, first), _numeral(reading, second)
    if one is None or two is None or mantissa(one)[1] != 1:
        return None
    amount, magnitude = mantissa(two)
    value = Decimal(first.value or 0)
    return value * magnitude if magnitude > 1 and value == one.value and value < amount else None


def _numeral(reading: Reading, fact: Fact) -> Numeral | None:
    """The numeral that a fact is made of."""
    numerals = reading.numerals
    index = bisect_left(numerals, (fact.start,))
    found = numerals[index] if index < len(numerals) else None
    return found if found is not None and found.start < fact.end else None


def _joins(reading: Reading, first: Fact, second: Fact, gap: str) -> bool:
    joints = _joints(reading.language)
    if gap in _DASHES:
        return _stands_alone(reading.text, first.start, second)
    if gap in joints.to:
        return _from_to(reading, joints, first, second)
    if gap in joints.either:
        return first.text[:1].isdigit() == second.text[:1].isdigit() and Decimal(second.value or 0) <= max(
            2 * Decimal(first.value or 0), Decimal(first.value or 0) + 1
        )
    if gap in joints.both:
        prefixed = bool(joints.between & set(_words_before(reading, first.start)[:2]))
        return prefixed or _postposed(reading, joints, second)
    return True


def _words_before(reading: Reading, place: int) -> list[str]:
    """The words before a place in its sentence, the nearest first."""
    before = reading.lower[max(0, place - _BEFORE) : place]
    cut = max(before.rfind(mark) for mark in ".;:!?\n")
    return before[cut + 1 :].split()[::-1]


def _postposed(reading: Reading, joints: _Joints, second: Fact) -> bool:
    """Whether a word after the second figure says "between"."""
    if not joints.within:
        return False
    after = reading.lower[second.end : second.end + 2 * _LONGEST_JOINT].split()
    return any(word.strip(".,;") in joints.within for word in after[:2])


def _from_to(reading: Reading, joints: _Joints, first: Fact, second: Fact) -> bool:
    """Whether "to" joins a range: not where it tells a change ("rose from 10 to 20", "fell 3 % to 12 %")."""
    if reading.language in ("zh", "ja", "ko"):
        return True
    before = _words_before(reading, first.start)
    change = bool(joints.change) and any(word.startswith(joints.change) for word in before)
    if before and before[0] in joints.opening:
        return not change
    return _bare(first) or _bare(second) or (bool(joints.change) and not change)


def _bare(fact: Fact) -> bool:
    """Whether a fact's text is a figure and nothing more, its unit being lent or none."""
    return fact.kind == "number" or (fact.text[-1:].isdigit() and fact.text[:1].isdigit()) or fact.text.isalpha()


def _stands_alone(text: str, start: int, second: Fact) -> bool:
    """Whether two figures with a dash between are no part of an identifier: "978-3-16", "0900-1234"."""
    if second.text[:1] == "0" or (text[start] == "0" and text[start + 1 : start + 2].isdigit()):
        return False
    return not _CHAIN_BEFORE.search(text, max(0, start - 2), start) and not _CHAIN_AFTER.match(text, second.end)
