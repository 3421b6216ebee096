"""Where a text holds the wordings of a site's own furniture, in every language at once.

The wordings are data (``data/furniture/LANGUAGE.toml``): under ``line`` those that fill a line on their own, under
``start`` those that begin one, under ``any`` those that stand anywhere in a short one; each list under the kind of zone
it makes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from provenance import data
from provenance.model import ZoneKind

_PLACES = ("line", "start", "any")
_SAME = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("\u00a0", " "), ("\u202f", " "), ("–", "-"), ("—", "-"))


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording: the kind of zone it makes, and where in a line it must stand."""

    kind: ZoneKind
    place: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found in a text."""

    start: int
    end: int
    wording: Wording


@cache
def _wordings() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, tuple[Wording, ...]], ...]]:
    found: dict[str, dict[Wording, None]] = {}
    for name in data.names("furniture"):
        table = data.toml(name)
        for place in _PLACES:
            for kind, phrases in table.get(place, {}).items():
                for phrase in phrases:
                    found.setdefault(fold(phrase), {})[Wording(kind, place)] = None
    entries = tuple((phrase, tuple(wordings)) for phrase, wordings in sorted(found.items()))
    return ahocorasick_rs.AhoCorasick([phrase for phrase, _ in entries]), entries


def fold(text: str) -> str:
    """Lower case, one apostrophe, one space, one dash; as long as the text, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals (İ) become two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    for other, same in _SAME:  # quicker than str.translate by far
        lowered = lowered.replace(other, same)
    return lowered


def joins(before: str, after: str) -> bool:
    """True where two neighbouring characters belong to one word; ideographs and kana part words without spaces."""
    return before.isalnum() and after.isalnum() and not "\u3040" <= after <= "\u9fff"


def hits(folded: str) -> list[Hit]:
    """The wordings in a folded text that stand there as words of their own, in order."""
    automaton, entries = _wordings()
    found = []
    for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if start and joins(folded[start - 1], folded[start]):
            continue
        for wording in entries[number][1]:
            # A start may run into the next word: "Article précédentLe match …" lost a line end on its way here.
            if wording.place != "start" and end < len(folded) and joins(folded[end - 1], folded[end]):
                continue
            found.append(Hit(start, end, wording))
    return found
