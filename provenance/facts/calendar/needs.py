"""What a pattern over a tape cannot do without, read off its template, so that it is only run where it may match."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import Generic, TypeVar

from provenance.facts.calendar.found import members

#: The pieces of a template (see :func:`provenance.facts.calendar.tape.pattern`): looks around, groups, sets, ends of
#: groups, quantifiers, single classes and signs.
_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\(\?:|\(|<\w+:)|(?P<set>\[[^\]]+\])|(?P<close>[)>])|(?P<either>\|)"
    r"|(?P<count>[?*+]|\{\d+(?:,\d*)?\})|(?P<one>\\?.)",
    re.S,
)
_MOST_KEPT = 512  # sets of characters whose items are remembered, of one language
_COMMON = frozenset("-./,'nftia")  # found on most tapes: asked for last
Item = TypeVar("Item")
Needs = tuple[frozenset[str], ...]  # of each set, one class or sign


def needs(template: str) -> Needs:
    """Sets of classes and signs of which a text must have one each for the template to match in it.

    >>> [sorted(need) for need in needs("(?:<weekday:W>,?)?<a:n>[-/]<b:n|k>")]
    [['n'], ['-', '/'], ['k', 'n']]
    """
    pieces = [(found.lastgroup or "", found[0]) for found in _PIECE.finditer(template.replace(" ", ""))]
    needed, _ = _alternatives(pieces, 0)
    return needed


def _alternatives(pieces: list[tuple[str, str]], at: int) -> tuple[Needs, int]:
    """What all alternatives up to the end of the group need, and the place after it."""
    options: list[Needs] = []
    while True:
        option, at = _row(pieces, at)
        options.append(option)
        if at == len(pieces) or pieces[at][0] == "close":
            break
        at += 1
    either = {frozenset[str]().union(*choice) for choice in product(*options)}
    least = [need for need in either if not any(other < need for other in either)]
    return tuple(sorted(least, key=sorted)), at + 1


def _row(pieces: list[tuple[str, str]], at: int) -> tuple[Needs, int]:
    """What one alternative needs, and the place of the sign that ends it."""
    needed: list[frozenset[str]] = []
    while at < len(pieces) and pieces[at][0] not in ("close", "either"):
        kind, text = pieces[at]
        own: Needs = ()
        at += 1
        if kind in ("look", "open"):
            own, at = _alternatives(pieces, at)
            own = () if kind == "look" else own
        elif kind == "set":
            own = (frozenset(text[1:-1].replace("\\n", "\n").replace("\\", "")),)
        elif text not in (".", "$"):
            own = (frozenset(text.replace("\\n", "\n").removeprefix("\\")),)
        if at < len(pieces) and pieces[at][0] == "count":
            own = () if pieces[at][1] in ("?", "*") or pieces[at][1].startswith("{0") else own
            at += 1
        needed += own
    return tuple(needed), at


class Sieve(Generic[Item]):
    """What is to be run over tapes of one language, each item with its template: on a tape, those that may match."""

    def __init__(self, language: str, items: Iterable[tuple[str, Item]]) -> None:
        self._language = language
        self._bits: dict[str, int] = {}  # of a tape's characters, as far as anything needs them
        self._items: list[Item] = []
        self._passed: dict[int, list[Item]] = {}  # what was found to pass, by the characters present
        #: By what is rarest of what they need: the items' places, each with what else it needs.
        self._groups: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
        for template, item in items:
            masks = self._masks(needs(template))
            if all(masks):
                rarest, *others = masks or (~0,)
                self._groups.setdefault(rarest, []).append((len(self._items), tuple(others)))
                self._items.append(item)

    def _masks(self, needed: Needs) -> tuple[int, ...]:
        rare_first = sorted(needed, key=lambda need: bool(need & _COMMON))
        return tuple(sum(self._bit(char) for char in self._chars(need)) for need in rare_first)

    def _chars(self, need: frozenset[str]) -> frozenset[str]:
        return members(self._language, "".join(sorted(need))) | {sign for sign in need if not sign.isalpha()}

    def _bit(self, char: str) -> int:
        return self._bits.setdefault(char, 1 << len(self._bits))

    def through(self, classes: str) -> list[Item]:
        """The items, in their order, that may match in these classes. The list is not to be changed."""
        present = 0
        for char in set(classes):
            present |= self._bits.get(char, 0)
        known = self._passed.get(present)
        if known is None:
            if len(self._passed) >= _MOST_KEPT:
                self._passed.clear()
            known = self._passed[present] = self._that_pass(present)
        return known

    def _that_pass(self, present: int) -> list[Item]:
        passed: list[int] = []
        for rarest, rows in self._groups.items():
            if present & rarest:
                for place, others in rows:
                    for mask in others:
                        if not present & mask:
                            break
                    else:
                        passed.append(place)
        passed.sort()
        return [self._items[place] for place in passed]
